/* SPDX-License-Identifier: Apache-2.0 */
/* What the due date of a deadline is. There is one way to compute it: due = roll(start + amount + extension,
 * pauses left out). */
#include "rules/rules_p.h"

enum { MINUTE_MS = 60 * 1000, HOUR_MS = 60 * MINUTE_MS };

static bool rule_pauses_on(const xfi_rule *rule, xf_act_kind cause)
{
    for (size_t i = 0; i < rule->pause_count; i++) {
        if (rule->pauses[i].from == cause) {
            return true;
        }
    }
    return false;
}

static bool counts_days(xf_count unit)
{
    return unit == XF_COUNT_DAY || unit == XF_COUNT_WORKDAY;
}

static xf_status compute_days(const xf_policy *policy, const xf_calendar *calendar,
                              const xfi_span *spans, size_t count, xfi_deadline *deadline)
{
    xfi_period period = {deadline->start_date,
                         deadline->amount + deadline->extended,
                         deadline->unit,
                         deadline->roll,
                         spans,
                         count};
    xfi_due due = {.last = deadline->start_date, .due = deadline->start_date};
    if (period.amount > 0) { /* an act may set the very day on which it is done */
        XFI_TRY(xfi_calendar_count(calendar, &period, &due, NULL));
    }
    deadline->last_date = due.last;
    deadline->due_date = due.due;
    deadline->due_at = xfi_calendar_day_end(due.due, policy->zone);
    deadline->paused = due.paused;
    deadline->provisional = due.provisional;
    return XF_OK;
}

static xf_status compute_instants(int64_t paused_ms, xfi_deadline *deadline)
{
    int64_t step = deadline->unit == XF_COUNT_HOUR ? HOUR_MS : MINUTE_MS;
    deadline->due_at =
        deadline->start_at + step * (deadline->amount + deadline->extended) + paused_ms;
    deadline->paused = (int32_t)(paused_ms / step);
    return XF_OK;
}

xf_status xfi_rules_compute(const xf_policy *policy, const xf_calendar *calendar,
                            const xfi_rule *rule, const xfi_pause *pauses, size_t count,
                            xfi_arena *arena, xfi_deadline *deadline)
{
    xfi_span *spans = xfi_arena_alloc(arena, (count + 1) * sizeof *spans);
    if (spans == NULL) {
        return XF_E_NO_MEMORY;
    }
    size_t used = 0;
    int64_t paused_ms = 0;
    bool standing = false;
    for (size_t i = 0; i < count; i++) {
        const xfi_pause *pause = &pauses[i];
        if (!rule_pauses_on(rule, pause->cause) || pause->cycle != deadline->cycle) {
            continue;
        }
        standing = standing || pause->until_at == 0;
        xf_time until = pause->until_at == 0 ? pause->from_at : pause->until_at;
        spans[used].from = xfi_calendar_date_of(pause->from_at, policy->zone);
        spans[used++].to = xfi_calendar_date_of(until, policy->zone);
        xf_time from = pause->from_at > deadline->start_at ? pause->from_at : deadline->start_at;
        paused_ms += until > from ? until - from : 0;
    }
    deadline->state = standing ? XF_DEADLINE_PAUSED : XF_DEADLINE_OPEN;
    if (standing) {
        deadline->last_date = 0;
        deadline->due_date = 0;
        deadline->due_at = 0;
        deadline->provisional = false;
        return XF_OK;
    }
    return counts_days(deadline->unit) ? compute_days(policy, calendar, spans, used, deadline)
                                       : compute_instants(paused_ms, deadline);
}

/* Computes anew; a moved due date begins a new turn, so that the rungs before it fire for it too. */
void xfi_rules_refresh(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline)
{
    xf_time before = deadline->due_at;
    const xf_calendar *calendar = xfi_rules_calendar(d->world, deadline->duty_unit);
    xf_status status = xfi_rules_compute(d->policy, calendar, rule, d->after->pauses,
                                         d->after->pause_count, d->arena, deadline);
    if (status != XF_OK) {
        xfi_rules_fail(d, status);
        return;
    }
    if (before != deadline->due_at && deadline->due_at != 0 && deadline->opened_at != 0) {
        deadline->turn++;
        xfi_rules_carry(d, rule, deadline);
    }
    deadline->next_fire_at = xfi_rules_waiting(d->policy, calendar, rule, deadline,
                                               d->after->firings, d->after->firing_count)
                                 .at;
}

void xfi_rules_judge(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline)
{
    xfi_deadline counted = *deadline;
    const xf_calendar *calendar = xfi_rules_calendar(d->world, deadline->duty_unit);
    xf_status status = xfi_rules_compute(d->policy, calendar, rule, d->after->pauses,
                                         d->after->pause_count, d->arena, &counted);
    if (status != XF_OK) {
        xfi_rules_fail(d, status);
        return;
    }
    counted.state = deadline->state;
    *deadline = counted;
    deadline->late =
        !deadline->window && deadline->due_at != 0 && deadline->closed_at > deadline->due_at;
}
