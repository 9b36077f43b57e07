/* SPDX-License-Identifier: Apache-2.0 */
/* The rungs of a ladder: when each is due, and which have fired. They are derived from the rule and the due date
 * each time; only that one fired is stored. */
#include "rules/rules_p.h"

bool xfi_rules_counts_days(const xfi_rung *rung)
{
    return rung->unit == XF_COUNT_DAY || rung->unit == XF_COUNT_WORKDAY;
}

/* A day-rung fires at the policy's time of a working day: what is before the due date moves
 * earlier, what is after it later, so that nobody is told on a day off. 0: out of range. */
static xf_time day_instant(const xf_policy *policy, const xf_calendar *calendar,
                           const xfi_rung *rung, const xfi_deadline *deadline, int32_t offset)
{
    xf_date date = rung->unit == XF_COUNT_WORKDAY
                       ? xfi_calendar_add_workdays(calendar, deadline->due_date, offset)
                       : deadline->due_date + offset;
    if (date < XF_DATE_MIN || date > XF_DATE_MAX) {
        return 0;
    }
    date =
        xfi_calendar_roll(calendar, date, offset > 0 ? XF_ROLL_NEXT_WORKDAY : XF_ROLL_PREV_WORKDAY);
    xf_time at = date == 0 ? 0 : xfi_calendar_instant(date, policy->notify_minute, policy->zone);
    /* a limit within a day may lie before that time */
    return offset <= 0 && deadline->due_at != 0 && at > deadline->due_at ? deadline->due_at : at;
}

xf_time xfi_rules_planned(const xf_policy *policy, const xf_calendar *calendar,
                          const xfi_rung *rung, const xfi_deadline *deadline, int32_t rep)
{
    int32_t offset = rung->offset + rep * rung->every;
    if (xfi_rules_counts_days(rung)) {
        return deadline->due_date == 0 ? 0 : day_instant(policy, calendar, rung, deadline, offset);
    }
    int64_t step = rung->unit == XF_COUNT_HOUR ? 3600000 : 60000;
    return deadline->due_at + step * offset;
}

static bool has_fired(const xfi_deadline *deadline, const xfi_rung *rung, int32_t rep,
                      const xfi_firing *firings, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (firings[i].deadline_id == deadline->id && firings[i].turn == deadline->turn &&
            firings[i].rep == rep && xfi_same(firings[i].rung, rung->id)) {
            return true;
        }
    }
    return false;
}

xfi_waiting xfi_rules_waiting(const xf_policy *policy, const xf_calendar *calendar,
                              const xfi_rule *rule, const xfi_deadline *deadline,
                              const xfi_firing *firings, size_t count)
{
    xfi_waiting first = {NULL, 0, 0};
    if (deadline->state != XF_DEADLINE_OPEN || deadline->due_at == 0) {
        return first;
    }
    for (size_t i = 0; i < rule->rung_count; i++) {
        const xfi_rung *rung = &rule->rungs[i];
        int32_t last = rung->every > 0 ? rung->times : 0;
        for (int32_t rep = 0; rep <= last; rep++) {
            xf_time at = xfi_rules_planned(policy, calendar, rung, deadline, rep);
            /* a rung that would have been due before the period began is not owed */
            if (at <= deadline->start_at || has_fired(deadline, rung, rep, firings, count)) {
                continue;
            }
            if (first.rung == NULL || at < first.at) {
                first = (xfi_waiting){rung, rep, at};
            }
            break; /* repetitions only come later */
        }
    }
    return first;
}

xfi_firing *xfi_rules_new_firing(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    xfi_firing *items = xfi_rules_grow(d, file->firings, file->firing_count, sizeof *file->firings);
    if (items == NULL) {
        return NULL;
    }
    file->firings = items;
    xfi_firing *firing = &items[file->firing_count++];
    *firing = (xfi_firing){0};
    return firing;
}

bool xfi_rules_falls_away(const xfi_deciding *d, const xfi_rung *rung, const xfi_deadline *deadline,
                          const xfi_firing *firing)
{
    const xf_calendar *calendar = xfi_rules_calendar(d->world, deadline->duty_unit);
    return deadline->state == XF_DEADLINE_PAUSED
               ? firing->planned_at > d->act->at
               : xfi_rules_planned(d->policy, calendar, rung, deadline, firing->rep) >
                     d->act->recorded_at;
}

void xfi_rules_carry(xfi_deciding *d, const xfi_rule *rule, const xfi_deadline *deadline)
{
    size_t known = d->after->firing_count;
    for (size_t i = 0; i < known; i++) {
        xfi_firing old = d->after->firings[i];
        const xfi_rung *rung = xfi_policy_rung(rule, old.rung);
        if (old.deadline_id != deadline->id || old.turn != deadline->turn - 1 || rung == NULL) {
            continue;
        }
        bool stays = !xfi_rules_falls_away(d, rung, deadline, &old);
        xfi_firing *carried = stays ? xfi_rules_new_firing(d) : NULL;
        if (carried != NULL) {
            *carried = old;
            carried->turn = deadline->turn;
            carried->carried = true;
        }
    }
}

void xfi_rules_fire_again(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline)
{
    size_t known = d->after->firing_count;
    deadline->turn++;
    deadline->mark = XF_MARK_NONE;
    for (size_t i = 0; i < known; i++) {
        xfi_firing old = d->after->firings[i];
        bool stays = old.deadline_id == deadline->id && old.turn == deadline->turn - 1 &&
                     old.raises < XF_RAISE_RED && xfi_policy_rung(rule, old.rung) != NULL;
        xfi_firing *carried = stays ? xfi_rules_new_firing(d) : NULL;
        if (carried != NULL) {
            *carried = old;
            carried->turn = deadline->turn;
            carried->carried = true;
            deadline->mark = xfi_rules_raised_mark(deadline->mark, old.raises);
        }
    }
}

xf_mark xfi_rules_raised_mark(xf_mark mark, xf_raise raises)
{
    xf_mark raised = raises == XF_RAISE_RED      ? XF_MARK_RED
                     : raises == XF_RAISE_YELLOW ? XF_MARK_YELLOW
                                                 : XF_MARK_NONE;
    return raised > mark ? raised : mark;
}
