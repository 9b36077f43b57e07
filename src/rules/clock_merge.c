/* SPDX-License-Identifier: Apache-2.0 */
/* The clocks when a merger is undone. The case that was merged goes on as if it never had been: no day of
 * the time between is lost or won. The one that took it over counts from its own days again. */
#include "rules/rules_p.h"

/* The highest mark of what fired. */
static xf_mark mark_of(const xfi_deciding *d, const xfi_deadline *deadline)
{
    xf_mark mark = XF_MARK_NONE;
    for (size_t i = 0; i < d->after->firing_count; i++) {
        const xfi_firing *firing = &d->after->firings[i];
        if (firing->deadline_id == deadline->id) {
            mark = xfi_rules_raised_mark(mark, firing->raises);
        }
    }
    return mark;
}

static bool is_past(const xfi_deadline *deadline, xf_time at)
{
    return !deadline->window && deadline->due_at != 0 && at > deadline->due_at;
}

/* A pause that the merger cut off stands again. */
static void go_on_pausing(xfi_deciding *d)
{
    for (size_t i = 0; i < d->after->pause_count; i++) {
        xfi_pause *pause = &d->after->pauses[i];
        if (pause->cut && pause->cycle == d->after->row.cycle) {
            pause->until_at = 0;
            pause->cut = false;
        }
    }
}

void xfi_rules_clock_unmerge(xfi_deciding *d)
{
    go_on_pausing(d);
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (deadline->closed_by != XF_ACT_MERGE || rule == NULL) {
            continue;
        }
        deadline->closed_at = 0;
        deadline->closed_by = XF_ACT_NONE;
        deadline->state = XF_DEADLINE_OPEN;
        deadline->mark = mark_of(d, deadline);
        xfi_rules_refresh(d, rule, deadline);
        deadline->late = is_past(deadline, d->act->at);
    }
}

/* ---- the other one ----------------------------------------------------------------------------------------- */

/* From when it runs: its own start, or an earlier one of a case that stays merged into it. */
static xf_time start_of(const xfi_deciding *d, const xfi_deadline *mine)
{
    xf_time start = mine->own_start_at;
    for (size_t i = 0; i < d->world->merged_count; i++) {
        const xfi_casefile *one = &d->world->merged[i];
        for (size_t k = 0; k < one->deadline_count; k++) {
            const xfi_deadline *theirs = &one->deadlines[k];
            if (theirs->closed_by == XF_ACT_MERGE && xfi_same(theirs->rule, mine->rule) &&
                theirs->start_at < start) {
                start = theirs->start_at;
            }
        }
    }
    return start;
}

void xfi_rules_clock_release(xfi_deciding *d)
{
    static const xfi_bi reason = {
        "并案已撤销，按本事项自己的起算日尚未到期，此前因逾期发出的提醒、督办撤回",
        "the merger was undone: by its own days it was not overdue, and what was sent and "
        "supervised because of that is taken back"};
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *mine = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, mine->rule);
        const xf_time start = mine->own_start_at == 0 ? 0 : start_of(d, mine);
        if (rule == NULL || start == 0 || start == mine->start_at) {
            continue;
        }
        const bool runs = xfi_rules_running(mine);
        mine->start_at = start;
        mine->start_date = xfi_calendar_date_of(start, d->policy->zone);
        mine->own_start_at = start == mine->own_start_at ? 0 : mine->own_start_at;
        if (runs) {
            xfi_rules_refresh(d, rule, mine);
            mine->late = is_past(mine, d->act->at);
        } else {
            xfi_rules_judge(d, rule, mine);
        }
        xfi_rules_withdraw_moved(d, mine, runs ? d->act->recorded_at : mine->closed_at, reason);
    }
}
