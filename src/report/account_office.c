/* SPDX-License-Identifier: Apache-2.0 */
/* What of the office was late: recurring duties and what was called, the steps of their chains, the ends and
 * the duties of phases of a drive, warnings that were not answered in time, follow-ups of receptions that were not
 * made, promised resources that were not given, and findings that nothing became of. */
#include "model/drive.h"
#include "model/front.h"
#include "model/screening.h"
#include "report/account_p.h"

#include <stdlib.h>

/* One of them, whatever it is; a blank text is unknown. */
typedef struct overdue {
    xf_record_kind kind;
    xf_id id, of, phase, case_id;
    const char *rule, *name, *name_en, *unit, *official, *lead;
    xf_time due_at;
    xf_date date, done_on;
    xf_date taken_back; /* when it was cancelled; 0: it was not, or nobody knows */
    bool open;
    xf_enum results; /* of what came of it; 0: nothing is told */
    int result;
    bool of_posts; /* official and lead are who held the posts of the drive's body */
} overdue;

typedef struct overdues {
    overdue *items;
    size_t count;
} overdues;

/* ---- from the records ------------------------------------------------------------------------------------- */

/* The unit itself answers for a warning, so its principal does. */
static const char *principal_of(const xfi_org *org, const char *unit, xf_date day)
{
    for (size_t i = 0; i < org->official_count; i++) {
        const xfi_official *post = &org->officials[i];
        if (post->principal && xfi_same(post->unit, unit) && post->valid_from <= day &&
            (post->valid_to == 0 || day <= post->valid_to)) {
            return post->id;
        }
    }
    return NULL;
}

static overdue of_duty(const xfi_account *a, const void *row, const xf_policy *policy)
{
    const xfi_duty *duty = row;
    const xfi_duty_rule *rule = xfi_policy_duty(policy, duty->duty);
    bool ends = duty->phase != 0 && rule != NULL && rule->recurs == XFI_RECURS_PHASE_END;
    (void)a;
    return (overdue){.kind = XF_RECORD_DUTY,
                     .id = duty->id,
                     .of = duty->of,
                     .phase = duty->phase,
                     .case_id = duty->case_id,
                     .rule = duty->duty,
                     .name = duty->name,
                     .name_en = duty->name_en,
                     .unit = duty->unit,
                     .official = duty->official,
                     .lead = duty->lead,
                     .due_at = duty->due_at,
                     .date = duty->date,
                     .done_on = duty->held_on,
                     .taken_back = duty->cancelled_on,
                     .open = duty->open,
                     .of_posts = ends};
}

static const char *rule_of_step(const xfi_account *a, const xfi_duty_step *step)
{
    xfi_buf buf = {0};
    xfi_buf_printf(&buf, "%s.%s", xfi_or_empty(step->duty), xfi_or_empty(step->step));
    const char *text = buf.failed ? NULL : xfi_arena_dup(a->arena, xfi_buf_text(&buf));
    xfi_buf_free(&buf);
    return text;
}

static overdue of_step(const xfi_account *a, const void *row, const xf_policy *policy)
{
    const xfi_duty_step *step = row;
    (void)policy;
    return (overdue){.kind = XF_RECORD_DUTY_STEP,
                     .id = step->id,
                     .of = step->of,
                     .case_id = step->case_id,
                     .rule = rule_of_step(a, step),
                     .name = step->name,
                     .name_en = step->name_en,
                     .unit = step->unit,
                     .official = step->official,
                     .lead = step->lead,
                     .due_at = step->due_at,
                     .date = step->date,
                     .done_on = step->done_on,
                     .taken_back = step->cancelled_on,
                     .open = step->open};
}

static overdue of_warning(const xfi_account *a, const void *row, const xf_policy *policy)
{
    const xfi_warning *warning = row;
    (void)policy;
    return (overdue){.kind = XF_RECORD_WARNING,
                     .id = warning->id,
                     .of = warning->of,
                     .case_id = warning->case_id,
                     .name = warning->name,
                     .unit = warning->to_unit,
                     .official =
                         principal_of(a->question->names.org, warning->to_unit, warning->due_date),
                     .due_at = xfi_calendar_day_end(warning->due_date, a->question->zone),
                     .date = warning->due_date,
                     .done_on = warning->answered_on,
                     .open = warning->answered_on == 0,
                     .results = XF_ENUM_WARNING_RESULT,
                     .result = warning->result};
}

/* It is called by its day: the matter is that of who came. */
static overdue of_reception(const xfi_account *a, const void *row, const xf_policy *policy)
{
    const xfi_reception *reception = row;
    const bool passed_on =
        !xfi_blank(reception->successor) && reception->follow_up_on >= reception->succeeded_on;
    (void)policy;
    return (overdue){.kind = XF_RECORD_RECEPTION,
                     .id = reception->id,
                     .case_id = reception->case_id,
                     .unit = passed_on ? reception->successor : reception->unit,
                     .official = reception->official,
                     .due_at = xfi_calendar_day_end(reception->follow_up_on, a->question->zone),
                     .date = reception->follow_up_on,
                     .done_on = reception->followed_up_on,
                     .open = reception->followed_up_on == 0,
                     .results = XF_ENUM_RECEIVED,
                     .result = reception->result};
}

static overdue of_resource(const xfi_account *a, const void *row, const xf_policy *policy)
{
    const xfi_resource *resource = row;
    (void)policy;
    return (overdue){.kind = XF_RECORD_RESOURCE,
                     .id = resource->id,
                     .of = resource->of,
                     .name = resource->text,
                     .unit = resource->unit,
                     .official = resource->official,
                     .due_at = xfi_calendar_day_end(resource->due_date, a->question->zone),
                     .date = resource->due_date,
                     .done_on =
                         resource->open || resource->withdrawn_on != 0 ? 0 : resource->given_on,
                     .taken_back = resource->withdrawn_on,
                     .open = resource->open && resource->withdrawn_on == 0};
}

/* Its round says by when, and whose it is. */
static overdue of_finding(const xfi_account *a, const void *row, const xf_policy *policy)
{
    const xfi_screening_finding *finding = row;
    (void)a;
    (void)policy;
    return (overdue){.kind = XF_RECORD_FINDING,
                     .id = finding->id,
                     .of = finding->of,
                     .case_id = finding->case_id,
                     .unit = finding->unit,
                     .done_on = finding->decided_on,
                     .open = finding->open,
                     .results = XF_ENUM_FINDING_OUTCOME,
                     .result = finding->outcome};
}

static xf_status ask_round(const xfi_account *a, overdue *one, xfi_error *err)
{
    xfi_screening round = {0};
    bool found = false;
    if (one->kind != XF_RECORD_FINDING) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_office(a->store->inner, &xfi_screening_record, one->of, a->arena, &round,
                             &found, err));
    one->official = round.official;
    one->date = round.until;
    one->due_at = xfi_calendar_day_end(round.until, a->question->zone);
    return XF_OK;
}

/* A phase ends by whoever held the posts of the body that leads its drive on that day. */
static xf_status name_posts(const xfi_account *a, overdue *one, xfi_error *err)
{
    char day[XFI_DATE_TEXT];
    xfi_store *store = a->store->inner;
    if (!one->of_posts) {
        return XF_OK;
    }
    xfi_calendar_format(one->date, day);
    XFI_TRY(xfi_store_phase_holder(store, one->phase, "office_head", day, a->arena, &one->official,
                                   err));
    return xfi_store_phase_holder(store, one->phase, "head", day, a->arena, &one->lead, err);
}

typedef overdue (*taking)(const xfi_account *a, const void *row, const xf_policy *policy);

static xf_status take(const xfi_account *a, const xfi_account_days *days, const xfi_record *record,
                      taking as, overdues *all, xfi_error *err)
{
    const xf_policy *policy;
    void *rows;
    size_t count;
    XFI_TRY(xfi_door_policy(a->store, NULL, NULL, &policy, err));
    XFI_TRY(xfi_store_late_office(a->store->inner, &a->ask, days, record, a->arena, &rows, &count,
                                  err));
    overdue *more = xfi_arena_alloc(a->arena, (all->count + count + 1) * sizeof *more);
    if (more == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < all->count; i++) {
        more[i] = all->items[i];
    }
    for (size_t i = 0; i < count; i++) {
        overdue *one = &more[all->count + i];
        *one = as(a, (const char *)rows + i * record->size, policy);
        XFI_TRY(name_posts(a, one, err));
        XFI_TRY(ask_round(a, one, err));
    }
    all->items = more;
    all->count += count;
    return XF_OK;
}

static int by_due(const void *a, const void *b)
{
    const overdue *x = a;
    const overdue *y = b;
    return x->due_at != y->due_at ? (x->due_at > y->due_at) - (x->due_at < y->due_at)
           : x->kind != y->kind   ? (x->kind > y->kind) - (x->kind < y->kind)
                                  : (x->id > y->id) - (x->id < y->id);
}

/* ---- as JSON ------------------------------------------------------------------------------------------------- */

static void write_id(const char *key, xf_id id, xfi_json *json)
{
    if (id == 0) {
        xfi_json_raw(json, key, "null");
    } else {
        xfi_json_int(json, key, id);
    }
}

static void write_date(const char *key, xf_date date, xfi_json *json)
{
    char text[XFI_DATE_TEXT];
    if (date == 0) {
        xfi_json_raw(json, key, "null");
        return;
    }
    xfi_calendar_format(date, text);
    xfi_json_text(json, key, text);
}

static xf_duty_state state_of(const overdue *one)
{
    return one->open           ? XF_DUTY_STATE_MISSED
           : one->done_on != 0 ? XF_DUTY_STATE_DONE
                               : XF_DUTY_STATE_CANCELLED;
}

static xf_status write_what(const xfi_account *a, const overdue *one, xfi_error *err)
{
    const char *name = xfi_worded(one->name, one->name_en, a->question->lang);
    if (one->case_id != 0) {
        XFI_TRY(xfi_door_blank_title(a->store, one->case_id, &name, a->arena, err));
    }
    xfi_question_code(a->question, "kind", XF_ENUM_RECORD, (int)one->kind, a->json);
    xfi_json_int(a->json, "id", one->id);
    write_id("of", one->of, a->json);
    write_id("phase", one->phase, a->json);
    write_id("case", one->case_id, a->json);
    XFI_TRY(xfi_account_rule(a, one->rule, err));
    xfi_json_text(a->json, "name", xfi_blank(name) ? NULL : name);
    return XF_OK;
}

static void write_outcome(const xfi_account *a, const overdue *one)
{
    xf_date today = xfi_calendar_date_of(a->ask.now, a->question->zone);
    xf_date end = one->done_on != 0      ? one->done_on
                  : one->open            ? today
                  : one->taken_back != 0 ? one->taken_back
                                         : one->date;
    xfi_question_time(a->question, "due", one->due_at, a->json);
    write_date("done", one->done_on, a->json);
    xfi_question_code(a->question, "state", XF_ENUM_DUTY_STATE, (int)state_of(one), a->json);
    xfi_question_code(a->question, "result", one->results, one->result <= 0 ? -1 : one->result,
                      a->json);
    xfi_json_int(a->json, "days", end - one->date);
    xfi_question_unit(a->question, "unit", one->unit, a->json);
    xfi_account_person(a, "official", one->official, one->date);
    xfi_account_person(a, "lead", one->lead, one->date);
}

static xf_status count(xfi_account *a, const overdue *one, xfi_error *err)
{
    static const struct {
        xf_record_kind kind;
        xfi_tally_what what;
    } sums[] = {
        {XF_RECORD_WARNING, XFI_TALLY_WARNINGS},     {XF_RECORD_DUTY_STEP, XFI_TALLY_STEPS},
        {XF_RECORD_RECEPTION, XFI_TALLY_FOLLOW_UPS}, {XF_RECORD_RESOURCE, XFI_TALLY_RESOURCES},
        {XF_RECORD_FINDING, XFI_TALLY_FINDINGS},
    };
    xfi_tally_what what = one->phase != 0 ? XFI_TALLY_PHASES : XFI_TALLY_DUTIES;
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++) {
        what = sums[i].kind == one->kind ? sums[i].what : what;
    }
    XFI_TRY(xfi_tally_add(&a->units, one->unit, what, a->arena, err));
    XFI_TRY(xfi_tally_add(&a->leads, one->lead, what, a->arena, err));
    if (one->open) {
        XFI_TRY(xfi_tally_add(&a->units, one->unit, XFI_TALLY_OFFICE_OPEN, a->arena, err));
        XFI_TRY(xfi_tally_add(&a->leads, one->lead, XFI_TALLY_OFFICE_OPEN, a->arena, err));
    }
    return XF_OK;
}

/* A reception may owe a result and that of an escort as well: what was told because of those is left out. */
static size_t of_that_day(const overdue *one, xfi_notice *notices, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (one->kind != XF_RECORD_RECEPTION || notices[i].due_date == one->date) {
            notices[kept++] = notices[i];
        }
    }
    return kept;
}

static xf_status write_one(xfi_account *a, const overdue *one, xfi_error *err)
{
    const xfi_code *kind = xfi_code_by_value(XF_ENUM_RECORD, (int)one->kind);
    xfi_notice *notices;
    size_t raised;
    xfi_json_open(a->json, NULL, '{');
    XFI_TRY(write_what(a, one, err));
    write_outcome(a, one);
    XFI_TRY(xfi_store_raised_office(a->store->inner, kind == NULL ? "" : kind->code, one->id,
                                    a->arena, &notices, &raised, err));
    raised = of_that_day(one, notices, raised);
    XFI_TRY(xfi_account_notices(a, notices, raised, one->unit, one->lead, err));
    xfi_json_close(a->json, '}');
    return count(a, one, err);
}

xf_status xfi_account_office(xfi_account *a, xfi_error *err)
{
    xfi_account_days days;
    overdues all = {0};
    xfi_calendar_format(a->question->period.from, days.first);
    xfi_calendar_format(a->question->period.to, days.last);
    xfi_calendar_format(xfi_calendar_date_of(a->ask.now, a->question->zone), days.today);
    XFI_TRY(take(a, &days, &xfi_duty_record, of_duty, &all, err));
    XFI_TRY(take(a, &days, &xfi_duty_step_record, of_step, &all, err));
    XFI_TRY(take(a, &days, &xfi_warning_record, of_warning, &all, err));
    XFI_TRY(take(a, &days, &xfi_reception_record, of_reception, &all, err));
    XFI_TRY(take(a, &days, &xfi_resource_record, of_resource, &all, err));
    XFI_TRY(take(a, &days, &xfi_finding_record, of_finding, &all, err));
    qsort(all.items, all.count, sizeof *all.items, by_due);
    xfi_json_open(a->json, "office", '[');
    for (size_t i = 0; i < all.count; i++) {
        XFI_TRY(write_one(a, &all.items[i], err));
    }
    xfi_json_close(a->json, ']');
    return XF_OK;
}
