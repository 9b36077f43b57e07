/* SPDX-License-Identifier: Apache-2.0 */
/* What turns out to be owed, or never to have been. A lead, and the procedure before acceptance, rest on
 * what was registered: where that was wrong, what was owed by it is taken back with its lateness, and what
 * should have been runs from the same event. Where it was right after all, the deadline that was taken back
 * is owed again as if nothing had been corrected: neither days nor lateness are gained by a detour. */
#include "rules/rules_p.h"

static const xfi_event lead_owed = {XF_ACT_MARK_KEY, XFI_Q_LED};

/* By a correction, or by the library because another case is on record now. */
static bool by_correction(xf_act_kind kind)
{
    return xfi_rules_is_correction(kind) || kind == XF_ACT_FIND_REPEAT;
}

static bool opens_on(const xfi_deciding *d, const xfi_deadline *deadline, xfi_event event)
{
    const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
    return rule != NULL && xfi_policy_event_in(&rule->opens, event);
}

static bool taken_back(const xfi_deadline *deadline)
{
    return deadline->stood_until != 0;
}

/* ---- owed again ------------------------------------------------------------------------------------------ */

static void end_as(const xfi_deciding *d, xfi_deadline *deadline, xf_time at, xf_act_kind by)
{
    const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
    const xfi_event ended = {by, XFI_Q_ANY};
    bool done = rule != NULL && xfi_policy_event_in(&rule->fulfils, ended);
    deadline->state = done ? XF_DEADLINE_FULFILLED : XF_DEADLINE_CANCELLED;
    deadline->late = deadline->due_at != 0 && at > deadline->due_at;
    deadline->closed_at = at;
    deadline->closed_by = by;
    deadline->next_fire_at = 0;
}

static void run_again(xfi_deciding *d, xfi_deadline *deadline)
{
    const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
    const xf_calendar *calendar = xfi_rules_calendar(d->world, deadline->duty_unit);
    xf_status status = xfi_rules_compute(d->policy, calendar, rule, d->after->pauses,
                                         d->after->pause_count, d->arena, deadline);
    if (status != XF_OK) {
        xfi_rules_fail(d, status);
        return;
    }
    deadline->closed_at = 0;
    deadline->closed_by = XF_ACT_NONE;
    deadline->late = deadline->due_at != 0 && d->act->at > deadline->due_at;
    xfi_rules_fire_again(d, rule, deadline);
    deadline->next_fire_at = xfi_rules_waiting(d->policy, calendar, rule, deadline,
                                               d->after->firings, d->after->firing_count)
                                 .at;
}

/* What had ended before it was taken back ended then; what ran goes on, as far as it is still that unit's
 * to do (`runs`), else it was owed until it was taken back. */
static void owe_again(xfi_deciding *d, xfi_deadline *deadline, bool runs)
{
    xf_time until = deadline->stood_until;
    xf_act_kind by = deadline->stood_by;
    deadline->stood_until = 0;
    deadline->stood_by = XF_ACT_NONE;
    if (runs && by_correction(by) && xfi_same(deadline->duty_unit, d->after->row.unit)) {
        run_again(d, deadline);
        return;
    }
    end_as(d, deadline, until, by);
    for (size_t i = 0; i < d->after->firing_count; i++) {
        const xfi_firing *firing = &d->after->firings[i];
        if (firing->deadline_id == deadline->id && firing->planned_at <= until) {
            deadline->mark = xfi_rules_raised_mark(deadline->mark, firing->raises);
        }
    }
}

/* ---- the lead -------------------------------------------------------------------------------------------- */

static bool needs_lead(const xfi_deciding *d, const xfi_case *row)
{
    return row->led || xfi_rules_needs_principal(d->policy, row);
}

/* That a lead was owed rested on what was registered wrongly: whether it is still owed, or was named too
 * late, it never was. A case that was a key one in between owed it as such. */
static void withdraw_leads(xfi_deciding *d)
{
    bool running = !xfi_rules_lacks_lead(d, &d->after->row);
    bool late = !needs_lead(d, &d->after->row) && needs_lead(d, &d->world->file->row);
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        bool now = xfi_rules_running(&d->world->file->deadlines[i]);
        if (opens_on(d, deadline, lead_owed) && deadline->opened_by != XF_ACT_MARK_KEY &&
            (now ? running : late && deadline->late)) {
            xfi_rules_withdraw_unowed(d, deadline);
        }
    }
}

/* What the naming ended, if nobody had taken it back before. */
static void name_meanwhile(const xfi_deciding *d, xfi_deadline *deadline, bool lacks)
{
    const xf_time named = d->world->since == NULL ? 0 : d->world->since->lead_at;
    if (!lacks && by_correction(deadline->stood_by) && named >= deadline->stood_until) {
        deadline->stood_until = named;
        deadline->stood_by = XF_ACT_ASSIGN_LEAD;
    }
}

/* A lead who was named meanwhile was owed all along: named late, it is late. */
static void owe_leads_again(xfi_deciding *d)
{
    const xfi_case *row = &d->after->row;
    bool lacks = xfi_rules_lacks_lead(d, row) && !xfi_rules_is_final(row->state);
    if (needs_lead(d, &d->world->file->row) || !needs_lead(d, row)) {
        return;
    }
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        if (taken_back(deadline) && opens_on(d, deadline, lead_owed)) {
            name_meanwhile(d, deadline, lacks);
            owe_again(d, deadline, lacks);
        }
    }
}

/* ---- the procedure --------------------------------------------------------------------------------------- */

static xfi_event registered_as(xf_procedure procedure, const xfi_deciding *d)
{
    const xfi_act act = {.kind = XF_ACT_REGISTER};
    xfi_casefile file = *d->after;
    file.row.procedure = procedure;
    return xfi_rules_event(&act, XF_STATE_NONE, &file);
}

static bool desk(const xfi_case *row)
{
    return row->state == XF_STATE_REGISTERED || row->state == XF_STATE_FORWARDED;
}

/* It was registered under the simple procedure and left it by a correction; once it was passed on, it is
 * ordinary by that. */
static bool was_simple(const xfi_deciding *d)
{
    const xfi_case *row = &d->after->row;
    const xfi_event simple = registered_as(XF_PROCEDURE_SIMPLE, d);
    bool was = false;
    for (size_t i = 0; i < d->first_new; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        was = was || (taken_back(deadline) && by_correction(deadline->stood_by) &&
                      opens_on(d, deadline, simple));
    }
    return was && row->state == XF_STATE_REGISTERED && row->transfers == 0;
}

void xfi_rules_settle_procedure(xfi_deciding *d, const xfi_detail *detail)
{
    xfi_case *row = &d->after->row;
    xfi_deciding whole = *d;
    xfi_act act = *d->act;
    if (!desk(row)) {
        return;
    }
    act.detail = detail;
    whole.act = &act;
    row->procedure = was_simple(d) ? XF_PROCEDURE_SIMPLE : row->procedure;
    row->procedure =
        xfi_rules_too_heavy_for_simple(&whole) ? XF_PROCEDURE_ORDINARY : row->procedure;
}

/* Takes back what was owed from registration by `was` and not by `is`; NULL: nothing was. */
static const xfi_deadline *take_back(xfi_deciding *d, xfi_event was, xfi_event is)
{
    const xfi_deadline *gone = NULL;
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        bool since = deadline->opened_by == XF_ACT_REGISTER || by_correction(deadline->opened_by);
        if (since && (xfi_rules_running(deadline) || deadline->late) &&
            opens_on(d, deadline, was) && !opens_on(d, deadline, is)) {
            xfi_rules_withdraw_unowed(d, deadline);
            gone = deadline;
        }
    }
    return gone;
}

/* What is owed instead runs from receipt, and ended when the other did. */
void xfi_rules_settle_procedure_owed(xfi_deciding *d)
{
    const xfi_case *row = &d->after->row;
    const xfi_event was = registered_as(d->world->file->row.procedure, d);
    const xfi_event is = registered_as(row->procedure, d);
    const size_t first = d->after->deadline_count;
    bool again = false;
    if (was.qualifier == is.qualifier) {
        return;
    }
    const xfi_deadline *gone = take_back(d, was, is);
    if (gone == NULL) {
        return;
    }
    const xf_time until = gone->stood_until;
    const xf_act_kind by = gone->stood_by;
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        if (taken_back(deadline) && opens_on(d, deadline, is) && !opens_on(d, deadline, was)) {
            owe_again(d, deadline, by_correction(by));
            if (!by_correction(by)) {
                end_as(d, deadline, until, by);
            }
            again = true;
        }
    }
    if (!again) {
        xfi_rules_open(d, is, row->received_at);
    }
    for (size_t i = first; i < d->after->deadline_count && !by_correction(by); i++) {
        end_as(d, &d->after->deadlines[i], until, by);
    }
}

void xfi_rules_received_anew(xfi_deciding *d)
{
    static const xfi_bi reason = {
        "收到日期已更正，按更正后的日期并未逾期，此前因逾期发出的提醒、督办撤回",
        "the day of receipt was corrected and it was not overdue: what "
        "was sent and supervised because of that is taken back"};
    const xf_time was = d->world->file->row.received_at;
    const xf_time is = d->after->row.received_at;
    for (size_t i = 0; is != was && i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        bool since = deadline->opened_by == XF_ACT_REGISTER || by_correction(deadline->opened_by);
        if (rule == NULL || !since || deadline->start_at != was) {
            continue;
        }
        deadline->opened_at = is;
        deadline->start_at = is;
        deadline->start_date = xfi_calendar_date_of(is, d->policy->zone);
        if (xfi_rules_running(deadline)) {
            xfi_rules_move(d, rule, deadline);
        } else {
            xfi_rules_judge(d, rule, deadline);
            deadline->late = deadline->late && !taken_back(deadline);
            xfi_rules_withdraw_moved(d, deadline, deadline->closed_at, reason);
        }
    }
}

/* Whether a lead is owed follows from the people: asked as if the case had been marked, which every pack
 * knows; where none is owed any more, as if unmarked. */
void xfi_rules_settle_owed(xfi_deciding *d)
{
    xfi_event event = {d->act->kind, XFI_Q_ANY};
    owe_leads_again(d);
    if (xfi_rules_lacks_lead(d, &d->after->row)) {
        event.act = XF_ACT_MARK_KEY;
    } else if (xfi_rules_lacks_lead(d, &d->world->file->row)) {
        event.act = XF_ACT_UNMARK_KEY;
    }
    xfi_rules_settle_procedure_owed(d);
    xfi_rules_clock(d, event);
    withdraw_leads(d);
}
