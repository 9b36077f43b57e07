/* SPDX-License-Identifier: Apache-2.0 */
/* Deadlines: how an act opens, fulfils, cancels, pauses and resumes them, and moves their days. */
#include "rules/rules_p.h"

/* ---- opening and closing ---------------------------------------------------------------------------- */

/* What the deadlines of a decision are for: the case, or the part or measure that the act is about. */
static int32_t item_of(const xfi_deciding *d)
{
    switch (d->act->kind) {
    case XF_ACT_ASSIGN_PART:
        return d->after->row.parts;
    case XF_ACT_TAKE_MEASURE:
        return d->after->row.measures;
    case XF_ACT_FINISH_PART:
    case XF_ACT_MOVE_PART:
    case XF_ACT_DROP_PART:
    case XF_ACT_FINISH_MEASURE:
    case XF_ACT_FAIL_MEASURE:
        return d->act->item;
    default:
        return 0;
    }
}

/* The last day that the act sets for what a rule asks; 0: none. */
static xf_date day_set(const xfi_rule *rule, const xfi_act *act)
{
    return rule->start == XFI_START_SET_REPORT ? act->report_date : act->date;
}

static bool already_runs(const xfi_casefile *file, const char *rule, int32_t item)
{
    for (size_t i = 0; i < file->deadline_count; i++) {
        const xfi_deadline *deadline = &file->deadlines[i];
        if (xfi_rules_running(deadline) && xfi_same(deadline->rule, rule) &&
            deadline->item == item) {
            return true;
        }
    }
    return false;
}

/* Whose duty it is, as long as it can be done in time: who is named later did not miss it. The
 * people of another unit never had it. */
static void note_people(const xfi_deciding *d, xfi_deadline *deadline)
{
    const xfi_case *row = &d->after->row;
    bool past = deadline->due_at != 0 && d->act->at > deadline->due_at;
    bool named = deadline->item != 0 && !xfi_blank(deadline->duty_official);
    if (past || named || !xfi_same(deadline->duty_unit, row->unit)) {
        return;
    }
    deadline->duty_lead = row->lead;
    deadline->duty_official = deadline->opened_by == XF_ACT_DIRECT ? row->responsible
                              : !xfi_blank(row->handler)           ? row->handler
                                                                   : row->lead;
}

/* Which unit owes it: that whose turn it is, that of the lead who fixed it, or that of the part; a part
 * may name its official. */
static void put_duty(const xfi_deciding *d, xfi_deadline *deadline)
{
    const xfi_case *row = &d->after->row;
    const xfi_part *part =
        d->act->kind == XF_ACT_ASSIGN_PART ? xfi_rules_part(d->after, deadline->item) : NULL;
    deadline->duty_unit = part != NULL                    ? part->unit
                          : d->act->kind == XF_ACT_DIRECT ? row->unit
                                                          : xfi_rules_competent_unit(row);
    deadline->duty_official = part != NULL ? part->official : NULL;
}

static void open_one(xfi_deciding *d, const xfi_rule *rule, xf_time at)
{
    xfi_casefile *file = d->after;
    xfi_deadline *items =
        xfi_rules_grow(d, file->deadlines, file->deadline_count, sizeof *file->deadlines);
    if (items == NULL) {
        return;
    }
    file->deadlines = items;
    xfi_deadline *deadline = &items[file->deadline_count++];
    const xfi_case *row = &file->row;
    xf_time start =
        rule->start == XFI_START_ACCEPTED && row->accepted_at != 0 ? row->accepted_at : at;
    *deadline = (xfi_deadline){.item = rule->start == XFI_START_SET ? item_of(d) : 0};
    deadline->id = file->next_deadline++;
    deadline->case_id = row->id;
    deadline->rule = rule->id;
    deadline->cycle = row->cycle;
    deadline->window = rule->kind == XFI_RULE_WINDOW;
    deadline->turn = 1;
    deadline->start_at = start;
    deadline->start_date = xfi_calendar_date_of(start, d->policy->zone);
    deadline->amount =
        xfi_policy_sets(rule) ? day_set(rule, d->act) - deadline->start_date : rule->amount;
    deadline->unit = rule->unit;
    deadline->roll = rule->roll;
    deadline->opened_by = d->act->kind;
    put_duty(d, deadline);
    xfi_rules_refresh(d, rule, deadline);
    deadline->opened_at = at;
    note_people(d, deadline);
}

void xfi_rules_open(xfi_deciding *d, xfi_event event, xf_time at)
{
    for (size_t i = 0; i < d->policy->rule_count; i++) {
        const xfi_rule *rule = &d->policy->rules[i];
        bool set = xfi_policy_sets(rule);
        if (xfi_policy_event_in(&rule->opens, event) && (!set || day_set(rule, d->act) != 0) &&
            !already_runs(d->after, rule->id, set ? item_of(d) : 0)) {
            open_one(d, rule, at);
        }
    }
}

/* A window that ended unused has lapsed; everything else closed without being fulfilled is
 * cancelled. What was past its due date then stays late. */
static void close_one(xfi_deciding *d, xfi_deadline *deadline, xf_clock_state state)
{
    bool past = deadline->due_at != 0 && d->act->at > deadline->due_at;
    if (state == XF_DEADLINE_CANCELLED && deadline->window && past) {
        state = XF_DEADLINE_LAPSED;
    }
    deadline->state = state;
    deadline->late = past && !deadline->window;
    deadline->closed_at = d->act->at;
    deadline->closed_by = d->act->kind;
    deadline->next_fire_at = 0;
    note_people(d, deadline);
    xfi_rules_withdraw_false(d, deadline);
}

static void close_by_event(xfi_deciding *d, xfi_event event)
{
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (!xfi_rules_running(deadline) || rule == NULL ||
            (deadline->item != 0 && item_of(d) != 0 && deadline->item != item_of(d))) {
            continue;
        }
        if (xfi_policy_event_in(&rule->fulfils, event)) {
            close_one(d, deadline, XF_DEADLINE_FULFILLED);
        } else if (xfi_policy_event_in(&rule->cancels, event)) {
            close_one(d, deadline, XF_DEADLINE_CANCELLED);
        }
    }
}

/* The case has ended; what is owed beyond that stays. */
static void close_all(xfi_deciding *d)
{
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && (rule == NULL || !rule->outlives)) {
            close_one(d, deadline, XF_DEADLINE_CANCELLED);
        }
    }
}

/* ---- pauses ---------------------------------------------------------------------------------------------- */

/* The act that ends a pause begun by `cause`. A hearing is recorded whatever the pack says of it:
 * the time belongs to the case, and a later pack may count it differently. */
static xf_act_kind pause_end(const xf_policy *policy, xf_act_kind cause)
{
    for (size_t i = 0; i < policy->rule_count; i++) {
        const xfi_rule *rule = &policy->rules[i];
        for (size_t k = 0; k < rule->pause_count; k++) {
            if (rule->pauses[k].from == cause) {
                return rule->pauses[k].until;
            }
        }
    }
    return cause == XF_ACT_HOLD_HEARING ? XF_ACT_END_HEARING : XF_ACT_NONE;
}

static bool end_pauses(xfi_deciding *d, bool all)
{
    bool ended = false;
    for (size_t i = 0; i < d->after->pause_count; i++) {
        xfi_pause *pause = &d->after->pauses[i];
        bool ends = all || pause_end(d->policy, pause->cause) == d->act->kind;
        if (pause->until_at == 0 && ends) {
            pause->until_at = d->act->at;
            pause->cut = all;
            ended = true;
        }
    }
    return ended;
}

/* A hearing that is entered when it was over says the day on which it ended. */
static xf_time over_at(const xfi_deciding *d)
{
    if (d->act->kind != XF_ACT_HOLD_HEARING || d->act->date == 0) {
        return 0;
    }
    xf_time day = xfi_calendar_instant(d->act->date, 0, d->policy->zone);
    return day > d->act->at ? day : d->act->at;
}

static bool begin_pause(xfi_deciding *d)
{
    if (pause_end(d->policy, d->act->kind) == XF_ACT_NONE) {
        return false;
    }
    xfi_casefile *file = d->after;
    xfi_pause *items = xfi_rules_grow(d, file->pauses, file->pause_count, sizeof *file->pauses);
    if (items == NULL) {
        return false;
    }
    file->pauses = items;
    /* numbered by the revision that begins it, hence once per case */
    items[file->pause_count++] = (xfi_pause){file->row.id,
                                             (int32_t)file->row.revision + 1,
                                             file->row.cycle,
                                             d->act->kind,
                                             d->act->at,
                                             over_at(d),
                                             false};
    return true;
}

/* ---- what an act does to all deadlines ---------------------------------------------------------------- */

void xfi_rules_clock_recompute(xfi_deciding *d)
{
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (!xfi_rules_running(deadline)) {
            continue;
        }
        if (rule == NULL) {
            close_one(d, deadline, XF_DEADLINE_CANCELLED);
            continue;
        }
        if (!xfi_policy_sets(rule)) { /* what an act set stands, whatever the pack says */
            deadline->amount = rule->amount;
        }
        deadline->unit = rule->unit;
        deadline->roll = rule->roll;
        xfi_rules_move(d, rule, deadline);
    }
}

void xfi_rules_clock_absorb(xfi_deciding *d, const xfi_casefile *merged)
{
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *mine = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, mine->rule);
        bool counted = rule != NULL && !xfi_policy_sets(rule); /* not a day that somebody set */
        for (size_t k = 0; counted && k < merged->deadline_count; k++) {
            const xfi_deadline *theirs = &merged->deadlines[k];
            if (xfi_rules_running(mine) && xfi_rules_running(theirs) &&
                xfi_same(mine->rule, theirs->rule) && theirs->start_at < mine->start_at) {
                mine->own_start_at = mine->own_start_at == 0 ? mine->start_at : mine->own_start_at;
                mine->start_at = theirs->start_at;
                mine->start_date = theirs->start_date;
                xfi_rules_refresh(d, rule, mine);
            }
        }
    }
}

static void extend(xfi_deciding *d)
{
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && rule != NULL && rule->extension.max_total > 0) {
            deadline->extended += d->act->days;
            deadline->extensions++;
            xfi_rules_move(d, rule, deadline);
            if (rule->extension.inform) {
                xfi_rules_inform_extension(d, deadline);
            }
            return;
        }
    }
}

/* The first deadline that this decision opened; NULL: none. */
static const xfi_deadline *opened(const xfi_deciding *d)
{
    return d->after->deadline_count > d->first_new ? &d->after->deadlines[d->first_new] : NULL;
}

/* The running deadline that an arrival fulfils, opened now or by an earlier report; NULL: none. */
static const xfi_deadline *on_the_spot(const xfi_deciding *d)
{
    static const xfi_event arrival = {XF_ACT_ARRIVE, XFI_Q_ANY};
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && rule != NULL &&
            xfi_policy_event_in(&rule->fulfils, arrival)) {
            return deadline;
        }
    }
    return NULL;
}

/* The first deadline that passed to the unit that goes on with the powers of one that is gone; NULL: none. */
static const xfi_deadline *taken(const xfi_deciding *d)
{
    for (size_t i = 0; i < d->first_new; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        if (xfi_rules_running(deadline) && !deadline->window &&
            !xfi_same(xfi_rules_owes(deadline), xfi_rules_owes(&d->world->file->deadlines[i]))) {
            return deadline;
        }
    }
    return NULL;
}

/* What is to be known at once, before any rung is due: that a visit is, or has become, one of so many
 * people that the principal comes; a part of the work; what a unit that is gone had to do. */
static void tell_at_once(xfi_deciding *d)
{
    int32_t many = xfi_policy_collective(d->policy);
    bool counted = d->act->kind == XF_ACT_REPORT_VISIT || xfi_rules_is_correction(d->act->kind);
    bool collective =
        counted && d->after->row.visitors >= many && d->world->file->row.visitors < many;
    const xfi_deadline *deadline = collective                           ? on_the_spot(d)
                                   : d->act->kind == XF_ACT_ASSIGN_PART ? opened(d)
                                   : d->act->kind == XF_ACT_SUCCEED     ? taken(d)
                                                                        : NULL;
    if (deadline != NULL) {
        xfi_rules_tell_principal(d, deadline,
                                 collective                       ? "collective"
                                 : d->act->kind == XF_ACT_SUCCEED ? "succeeded"
                                                                  : "assigned");
    }
}

/* The day that an act set, set anew. */
static void move_part(xfi_deciding *d)
{
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && rule != NULL && rule->start == XFI_START_SET &&
            deadline->opened_by == XF_ACT_ASSIGN_PART && deadline->item == d->act->item) {
            deadline->amount = d->act->date - deadline->start_date;
            xfi_rules_move(d, rule, deadline);
        }
    }
}

/* What a lead fixed is fixed anew. A day that has passed stays on record as missed, and the new one runs
 * beside it. */
static void fix_anew(xfi_deciding *d)
{
    const xfi_event fixed = {XF_ACT_DIRECT, XFI_Q_ANY};
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (!xfi_rules_running(deadline) || rule == NULL || !xfi_policy_sets(rule) ||
            !xfi_policy_event_in(&rule->opens, fixed)) {
            continue;
        }
        if (d->act->at > deadline->due_at) {
            close_one(d, deadline, XF_DEADLINE_CANCELLED);
            continue;
        }
        deadline->amount = day_set(rule, d->act) - deadline->start_date;
        xfi_rules_move(d, rule, deadline);
    }
}

void xfi_rules_clock(xfi_deciding *d, xfi_event event)
{
    bool paused = end_pauses(d, false);
    paused = begin_pause(d) || paused;
    if (d->act->kind == XF_ACT_EXTEND) {
        extend(d);
    } else if (d->act->kind == XF_ACT_MOVE_PART) {
        move_part(d);
    } else if (d->act->kind == XF_ACT_DIRECT) {
        fix_anew(d);
    } else if (d->act->kind == XF_ACT_LIFT_SUPERVISION) {
        xfi_rules_lift(d);
    }
    if (d->act->kind == XF_ACT_VOID_REGISTRATION) {
        xfi_rules_withdraw_all(d);
    }
    close_by_event(d, event);
    if (xfi_rules_is_final(d->after->row.state)) {
        (void)end_pauses(d, true);
        close_all(d);
        return;
    }
    xfi_rules_open(d, event, d->act->at);
    if (xfi_rules_lacks_lead(d, &d->after->row)) {
        xfi_rules_open(d, (xfi_event){event.act, XFI_Q_LED}, d->act->at);
    }
    if (d->act->kind == XF_ACT_SUPERVISE) {
        xfi_rules_note_supervisor(d, d->act->actor, d->actor == NULL ? NULL : d->actor->unit);
        xfi_rules_note_supervised(d);
    }
    tell_at_once(d);
    if (paused || d->act->kind == XF_ACT_MOVE_POLICY || d->act->kind == XF_ACT_SUCCEED) {
        xfi_rules_clock_recompute(d);
    }
    for (size_t i = 0; i < d->first_new; i++) {
        if (xfi_rules_running(&d->after->deadlines[i])) {
            note_people(d, &d->after->deadlines[i]);
        }
    }
}
