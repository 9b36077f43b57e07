/* SPDX-License-Identifier: Apache-2.0 */
/* What was done in time may be entered late, when rungs have fired already that would not have been due.
 * Their ground falls away: the mark is that of what was due before, a supervision that the sweep raised
 * is withdrawn, and who was told of it is told. */
#include "rules/rules_p.h"

#include <string.h>

void xfi_rules_withdraw_notices(xfi_deciding *d, const xfi_deadline *deadline, xf_time after,
                                xfi_bi reason)
{
    const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
    for (size_t i = 0; rule != NULL && i < d->after->firing_count; i++) {
        const xfi_firing *firing = &d->after->firings[i];
        const xfi_rung *rung = xfi_policy_rung(rule, firing->rung);
        if (rung != NULL && firing->deadline_id == deadline->id && firing->planned_at > after &&
            firing->rep == 0 && !firing->carried && firing->raises >= XF_RAISE_RED) {
            xfi_rules_tell_withdrawn(d, deadline, rung, reason);
        }
    }
}

/* It was never owed: it closed when it opened, and whom it told is told so. */
static void withdraw(xfi_deciding *d, xfi_deadline *deadline, xfi_bi reason)
{
    deadline->state = XF_DEADLINE_CANCELLED;
    deadline->late = false;
    deadline->mark = XF_MARK_NONE;
    deadline->closed_at = deadline->opened_at;
    deadline->closed_by = d->act->kind;
    deadline->next_fire_at = 0;
    xfi_rules_withdraw_notices(d, deadline, 0, reason);
}

/* A rung of another deadline that raised a supervision, and was due as that one stands. */
static bool demands_too(const xfi_casefile *file, const xfi_firing *firing, xf_id not_of,
                        xf_time since)
{
    if (firing->raises != XF_RAISE_SUPERVISION || firing->deadline_id == not_of ||
        firing->fired_at < since) {
        return false;
    }
    for (size_t i = 0; i < file->deadline_count; i++) {
        const xfi_deadline *of = &file->deadlines[i];
        if (of->id == firing->deadline_id) {
            return of->turn == firing->turn &&
                   (xfi_rules_running(of) || firing->planned_at <= of->closed_at);
        }
    }
    return false;
}

static bool demanded_too(const xfi_casefile *file, const xfi_firing *not_by,
                         const xfi_deadline *raised)
{
    for (size_t i = 0; i < file->firing_count; i++) {
        if (demands_too(file, &file->firings[i], not_by->deadline_id, raised->opened_at)) {
            return true;
        }
    }
    return false;
}

/* The supervision that the rung raised has a deadline of its own, opened by it. What an official demands as
 * well, or another rung, goes on as theirs. */
static void withdraw_supervision(xfi_deciding *d, const xfi_firing *firing, xfi_bi reason)
{
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *raised = &d->after->deadlines[i];
        if (!xfi_rules_running(raised) || raised->opened_by != XF_ACT_FIRE ||
            raised->opened_at != firing->fired_at || demanded_too(d->after, firing, raised)) {
            continue;
        }
        if (xfi_blank(raised->begun_by)) {
            withdraw(d, raised, reason);
        } else {
            raised->begun_unit = xfi_rules_demands(d, raised);
        }
    }
}

static const char *with_day(xfi_deciding *d, const char *pattern)
{
    char day[XFI_DATE_TEXT];
    xfi_buf text = {0};
    xfi_calendar_format(d->date, day);
    for (const char *at = pattern; *at != '\0'; at++) {
        xfi_buf_add(&text, *at == '@' ? day : at, *at == '@' ? strlen(day) : 1);
    }
    const char *said = text.failed ? NULL : xfi_arena_dup(d->arena, xfi_buf_text(&text));
    xfi_buf_free(&text);
    if (said == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
    }
    return said;
}

void xfi_rules_withdraw_false(xfi_deciding *d, xfi_deadline *deadline)
{
    xf_mark mark = XF_MARK_NONE;
    bool any = false;
    for (size_t i = 0; i < d->after->firing_count; i++) {
        const xfi_firing *firing = &d->after->firings[i];
        bool mine = firing->deadline_id == deadline->id;
        any = any || (mine && firing->planned_at > d->act->at);
        mark = mine && firing->planned_at <= d->act->at
                   ? xfi_rules_raised_mark(mark, firing->raises)
                   : mark;
    }
    if (!any || deadline->window) {
        return;
    }
    const xfi_bi reason = {with_day(d, "已于@办理（补录），此前因逾期发出的提醒、督办撤回"),
                           with_day(d, "done on @ (entered late): what was sent and supervised "
                                       "because it was overdue is taken back")};
    deadline->mark = mark;
    xfi_rules_withdraw_notices(d, deadline, d->act->at, reason);
    for (size_t i = 0; i < d->after->firing_count; i++) {
        const xfi_firing *firing = &d->after->firings[i];
        if (firing->deadline_id == deadline->id && firing->planned_at > d->act->at &&
            firing->raises == XF_RAISE_SUPERVISION) {
            withdraw_supervision(d, firing, reason);
        }
    }
}

void xfi_rules_never_owed(xfi_deciding *d, xfi_deadline *deadline, xfi_bi reason)
{
    withdraw(d, deadline, reason);
    for (size_t i = 0; i < d->after->firing_count; i++) {
        const xfi_firing *firing = &d->after->firings[i];
        if (firing->deadline_id == deadline->id && firing->raises == XF_RAISE_SUPERVISION) {
            withdraw_supervision(d, firing, reason);
        }
    }
}

void xfi_rules_withdraw_moved(xfi_deciding *d, xfi_deadline *deadline, xf_time until, xfi_bi reason)
{
    const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
    const xf_calendar *calendar = xfi_rules_calendar(d->world, deadline->duty_unit);
    const size_t known = d->world->file->firing_count;
    deadline->mark = XF_MARK_NONE;
    for (size_t i = 0; rule != NULL && i < known; i++) {
        const xfi_firing *firing = &d->after->firings[i];
        const xfi_rung *rung = xfi_policy_rung(rule, firing->rung);
        if (rung == NULL || firing->deadline_id != deadline->id || firing->carried) {
            continue;
        }
        if (xfi_rules_planned(d->policy, calendar, rung, deadline, firing->rep) <= until) {
            deadline->mark = xfi_rules_raised_mark(deadline->mark, firing->raises);
            continue;
        }
        if (firing->rep == 0 && firing->raises >= XF_RAISE_RED) {
            xfi_rules_tell_withdrawn(d, deadline, rung, reason);
        }
        if (firing->raises == XF_RAISE_SUPERVISION) {
            withdraw_supervision(d, firing, reason);
        }
    }
}

void xfi_rules_withdraw_unowed(xfi_deciding *d, xfi_deadline *deadline)
{
    const xfi_bi reason = {"登记内容已更正，该项职责自始不存在，此前因此发出的提醒、督办撤回",
                           "the registration was corrected and this was never owed: what was sent "
                           "and supervised because of it is taken back"};
    bool running = xfi_rules_running(deadline);
    deadline->stood_until = running ? d->act->at : deadline->closed_at;
    deadline->stood_by = running ? d->act->kind : deadline->closed_by;
    xfi_rules_never_owed(d, deadline, reason);
}

void xfi_rules_withdraw_all(xfi_deciding *d)
{
    const xfi_bi reason = {"该事项系误登，已作废，此前因此发出的提醒、督办撤回",
                           "the case was registered by mistake and is void: what was sent and "
                           "supervised because of it is taken back"};
    bool told = false;
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        if (!xfi_rules_running(deadline)) {
            continue;
        }
        if (!told) {
            xfi_rules_tell_voided(d, deadline);
            told = true;
        }
        xfi_rules_never_owed(d, deadline, reason);
    }
}

static void take_back(xfi_deciding *d, const xfi_deadline *deadline, const xfi_rung *rung,
                      const xfi_firing *firing)
{
    static const xfi_bi reason = {
        "期限已变更，按变更后的期限尚未到期，此前因逾期发出的提醒、督办撤回",
        "the due date has moved and it was not overdue: what was sent and supervised because of "
        "that is taken back"};
    if (firing->rep == 0) {
        xfi_rules_tell_withdrawn(d, deadline, rung, reason);
    }
    if (firing->raises == XF_RAISE_SUPERVISION) {
        withdraw_supervision(d, firing, reason);
    }
}

void xfi_rules_move(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline)
{
    const size_t known = d->after->firing_count;
    const int32_t turn = deadline->turn;
    const xf_time due_at = deadline->due_at;
    xf_mark mark = XF_MARK_NONE;
    bool any = false;
    xfi_rules_refresh(d, rule, deadline);
    if (deadline->window || deadline->due_at == due_at) {
        return;
    }
    for (size_t i = 0; i < known; i++) {
        const xfi_firing firing = d->after->firings[i];
        const xfi_rung *rung = xfi_policy_rung(rule, firing.rung);
        if (rung == NULL || firing.deadline_id != deadline->id || firing.turn != turn) {
            continue;
        }
        if (firing.raises >= XF_RAISE_RED && xfi_rules_falls_away(d, rung, deadline, &firing)) {
            any = true;
            take_back(d, deadline, rung, &firing);
        } else if (!xfi_rules_falls_away(d, rung, deadline, &firing)) {
            mark = xfi_rules_raised_mark(mark, firing.raises);
        }
    }
    if (any && deadline->state == XF_DEADLINE_PAUSED) {
        deadline->turn++;
        xfi_rules_carry(d, rule, deadline);
    }
    if (any) {
        deadline->mark = mark;
        deadline->late = deadline->due_at != 0 && d->act->recorded_at > deadline->due_at;
    }
}
