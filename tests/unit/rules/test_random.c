/* SPDX-License-Identifier: Apache-2.0 */
/* Random sequences of acts and sweeps, and what must hold whatever happens. */
#include "world.h"

static uint64_t seed;
static bool seen[XF_STATE_ARCHIVED + 1]; /* states that some life reached */
static bool paused;                      /* a recheck stood still in some life */

static uint32_t draw(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(seed >> 33U) % below;
}

static const char *pick(const char *const *from, uint32_t count)
{
    return from[draw(count)];
}

static xfi_act random_act(xf_time when)
{
    static const char *const people[] = {"h_town", "p_town",   "l_town",   "p_county",
                                         "p_city", "h_office", "h_bureau", "nobody"};
    static const char *const units[] = {"town", "bureau", "county", "city", "nowhere", NULL};
    xfi_act a = {.kind = (xf_act_kind)(XF_ACT_ACCEPT + (int)draw(XF_ACT_FAIL_MEASURE - 1)),
                 .at = when,
                 .actor = pick(people, 8)};
    a.kind = xfi_rules_is_verb(a.kind) ? a.kind : XF_ACT_INVESTIGATE;
    a.basis = "示例办法";
    a.item = (int32_t)draw(3);
    a.assessment = (xf_assessment)draw(5);
    a.measure = (xf_measure)draw(19);
    a.reason = draw(4) != 0 ? "示例理由" : NULL;
    a.text = draw(4) != 0 ? "示例" : NULL;
    a.official = pick(people, 8);
    a.approver = "p_town";
    a.days = (int32_t)draw(40);
    a.unit = pick(units, 6);
    a.channel = "litigation";
    a.outcome = (xf_outcome)draw(7);
    a.satisfaction = (xf_satisfaction)draw(XF_SATISFACTION_DISSATISFIED + 1);
    a.other_case = 2;
    a.ground = XF_GROUND_BUCK_PASSING;
    a.refusal = XF_REFUSAL_OTHER;
    a.date = xfi_calendar_date_of(when, 480) + 1 + (xf_date)draw(20);
    return a;
}

/* An act that the options offer, with arguments that suit it: so that lives go far. */
static xfi_act willing_act(world *w, xf_time when)
{
    xfi_world view = {.policy = w->policy,
                      .calendar = w->calendar,
                      .org = &w->org,
                      .file = &w->file,
                      .other = w->other};
    const xfi_option *options;
    size_t count;
    xfi_act a = random_act(when);
    a.actor = "p_city";
    assert_int_equal(xfi_rules_options(&view, a.actor, when, &w->arena, &options, &count, NULL),
                     XF_OK);
    for (int tries = 0; tries < 100; tries++) {
        /* the first ones are the procedure itself */
        uint32_t among = draw(3) != 0 ? XF_ACT_MOVE_POLICY - 1 : (uint32_t)count;
        const xfi_option *option = &options[draw(among)];
        if (option->allowed) {
            a.kind = option->act;
            break;
        }
    }
    bool answer = a.kind == XF_ACT_ANSWER;
    a.reason = "示例理由";
    a.text = "示例";
    a.basis = "示例依据";
    a.findings = "示例事实";
    a.unit = a.kind == XF_ACT_TRANSFER || a.kind == XF_ACT_HAND_OVER ? "bureau" : NULL;
    a.outcome = (xf_outcome)(answer ? 1 + draw(3) : 4 + draw(3));
    return a;
}

/* Leaves only what the act reads, as a caller who reads the manual does. */
static void trim(xfi_act *a)
{
    for (;;) {
        xfi_error err = {0};
        if (xfi_rules_check_fields(a, &err) == XF_OK) {
            return;
        }
        const char *field = err.field;
        if (strcmp(field, "reason") == 0) {
            a->reason = NULL;
        } else if (strcmp(field, "text") == 0) {
            a->text = NULL;
        } else if (strcmp(field, "findings") == 0) {
            a->findings = NULL;
        } else if (strcmp(field, "unit") == 0) {
            a->unit = NULL;
        } else if (strcmp(field, "official") == 0) {
            a->official = NULL;
        } else if (strcmp(field, "approver") == 0) {
            a->approver = NULL;
        } else if (strcmp(field, "days") == 0) {
            a->days = 0;
        } else if (strcmp(field, "channel") == 0) {
            a->channel = NULL;
        } else if (strcmp(field, "outcome") == 0) {
            a->outcome = XF_OUTCOME_NONE;
        } else if (strcmp(field, "satisfaction") == 0) {
            a->satisfaction = XF_SATISFACTION_NONE;
        } else if (strcmp(field, "item") == 0) {
            a->item = 0;
        } else if (strcmp(field, "assessment") == 0) {
            a->assessment = XF_ASSESSMENT_NONE;
        } else if (strcmp(field, "measure") == 0) {
            a->measure = XF_MEASURE_NONE;
        } else if (strcmp(field, "refusal") == 0) {
            a->refusal = XF_REFUSAL_NONE;
        } else if (strcmp(field, "ground") == 0) {
            a->ground = XF_GROUND_NONE;
        } else if (strcmp(field, "date") == 0) {
            a->date = 0;
        } else if (strcmp(field, "basis") == 0) {
            a->basis = NULL;
        } else {
            a->other_case = 0;
        }
        xfi_error_clear(&err);
    }
}

/* Days of start+1..last that lie in no pause of a kind this rule counts, one by one. */
static int counted_days(const world *w, const xfi_deadline *d)
{
    int days = 0;
    for (xf_date day = d->start_date + 1; day <= d->last_date; day++) {
        bool stood = false;
        for (size_t i = 0; i < w->file.pause_count && xfi_same(d->rule, "recheck"); i++) {
            const xfi_pause *p = &w->file.pauses[i];
            stood = stood || (day >= xfi_calendar_date_of(p->from_at, 480) &&
                              day <= xfi_calendar_date_of(p->until_at, 480));
        }
        bool counts = d->unit == XF_COUNT_DAY || xfi_calendar_is_workday(w->calendar, day);
        days += counts && !stood ? 1 : 0;
    }
    return days;
}

static void check_deadline(const world *w, const xfi_deadline *d)
{
    if (d->state == XF_DEADLINE_PAUSED) {
        paused = true;
        assert_int_equal(d->due_at, 0); /* a paused deadline has no due instant */
        assert_int_equal(d->next_fire_at, 0);
        return;
    }
    if (d->unit == XF_COUNT_MINUTE) {
        return;
    }
    assert_int_equal(counted_days(w, d),
                     d->amount + d->extended); /* every paused day accounted for */
    assert_true(counted_days(w, d) <= 90);
    assert_true(d->item == 0 || d->start_date < d->due_date);
    assert_true(d->roll == XF_ROLL_NONE || xfi_calendar_is_workday(w->calendar, d->due_date));
}

static void check(const world *w, int64_t revision_before)
{
    const xfi_case *row = &w->file.row;
    bool final = xfi_rules_is_final(row->state);
    seen[row->state] = true;
    assert_true(row->state >= XF_STATE_REGISTERED && row->state <= XF_STATE_VOID);
    assert_int_equal(row->revision, revision_before + 1);
    if (final) {
        assert_int_equal(w->file.deadline_count, 0);
        assert_int_equal(row->hearing_at, 0);
        assert_true(row->closed_at != 0);
    }
    for (size_t i = 0; i < w->file.deadline_count; i++) {
        check_deadline(w, &w->file.deadlines[i]);
        for (size_t k = i + 1; k < w->file.deadline_count; k++) {
            const xfi_deadline *a = &w->file.deadlines[i];
            const xfi_deadline *b = &w->file.deadlines[k];
            assert_false(xfi_same(a->rule, b->rule) && a->item == b->item);
        }
    }
    size_t open = 0;
    for (size_t i = 0; i < w->file.pause_count; i++) {
        open += w->file.pauses[i].until_at == 0 ? 1 : 0;
    }
    assert_int_equal(open, row->hearing_at != 0 ? 1 : 0);
}

static bool ends(xf_act_kind kind)
{
    return kind == XF_ACT_WITHDRAW || kind == XF_ACT_MERGE || kind == XF_ACT_DECLINE ||
           kind == XF_ACT_REFER;
}

/* What has to be answered or done before the case goes on. */
static bool holds_up(xf_act_kind kind)
{
    return kind == XF_ACT_ADD_CLAIM || kind == XF_ACT_ASSIGN_PART || kind == XF_ACT_TAKE_MEASURE;
}

static void one_life(uint64_t number, size_t *done)
{
    world w;
    world_open(&w);
    seed = number * 2654435761U + 1;
    xfi_casefile other = {.row = {.id = 2, .state = XF_STATE_HANDLING}};
    w.other = &other;
    register_case(&w, draw(2) != 0 ? "town" : "bureau", "p_county", "2026-01-05T09:00");
    xf_time now = at("2026-01-05T09:00");
    for (int step = 0; step < 400; step++) {
        now += (int64_t)draw(3) * 86400000 + draw(3600) * 1000;
        int64_t revision = w.file.row.revision;
        xfi_casefile before = w.file;
        char text[XFI_TIME_TEXT];
        xfi_calendar_format_time(now, 480, text);
        if (draw(4) == 0) {
            if (fire(&w, text)) {
                check(&w, revision);
            }
            continue;
        }
        xfi_act a = draw(2) != 0 ? willing_act(&w, now) : random_act(now);
        if ((ends(a.kind) || holds_up(a.kind)) && draw(8) != 0) {
            continue; /* or every life would be short, or go nowhere */
        }
        if (a.kind == XF_ACT_HOLD_HEARING) { /* it begins, or is entered when it is over */
            a.date = draw(2) != 0 ? 0 : xfi_calendar_date_of(now, 480);
        }
        trim(&a);
        if (a.kind == XF_ACT_MOVE_POLICY || try_act(&w, &a) != XF_OK) {
            assert_memory_equal(&before, &w.file, sizeof before); /* a refusal changes nothing */
            continue;
        }
        world_take(&w);
        check(&w, revision);
        (*done)++;
    }
    world_close(&w);
}

static void whatever_happens(void **unused)
{
    (void)unused;
    size_t done = 0;
    for (uint64_t number = 0; number < 300; number++) {
        one_life(number, &done);
    }
    assert_true(done > 300 * 10); /* the lives must be lives */
    for (int state = XF_STATE_REGISTERED; state <= XF_STATE_ARCHIVED; state++) {
        if (!seen[state]) {
            fail_msg("no life reaches state %d", state);
        }
    }
    assert_true(paused);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(whatever_happens)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
