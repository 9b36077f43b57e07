/* SPDX-License-Identifier: Apache-2.0 */
/* Ladders: when each rung is due, whom it reaches, what it raises. Rungs are derived from the rule
 * and the due date each time; only that one fired is stored. */
#include "rules/rules_p.h"

enum { LATE_MS = 60 * 1000 };

static bool counts_days(const xfi_rung *rung)
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
    if (counts_days(rung)) {
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

static xfi_firing *new_firing(xfi_deciding *d)
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
        xfi_firing *carried = stays ? new_firing(d) : NULL;
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
        xfi_firing *carried = stays ? new_firing(d) : NULL;
        if (carried != NULL) {
            *carried = old;
            carried->turn = deadline->turn;
            carried->carried = true;
            deadline->mark = xfi_rules_raised_mark(deadline->mark, old.raises);
        }
    }
}

/* ---- firing ---------------------------------------------------------------------------------------------- */

static xfi_notice *new_notice(xfi_deciding *d, const xfi_deadline *deadline)
{
    xfi_notice *notice = xfi_arena_alloc(d->arena, sizeof *notice);
    if (notice == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return NULL;
    }
    notice->id = d->after->next_notice++;
    notice->case_id = deadline->case_id;
    notice->deadline_id = deadline->id;
    notice->rule = deadline->rule;
    notice->turn = deadline->turn;
    notice->due_date = deadline->due_date;
    notice->created_at = d->act->at;
    return notice;
}

static void address(xfi_deciding *d, const xfi_deadline *deadline, xf_target target, int32_t level,
                    xfi_notice *notice)
{
    xfi_addressee to = xfi_rules_address(d->world->org, &d->after->row, deadline, target, level,
                                         d->date, d->arena);
    notice->target = target;
    notice->level = level;
    notice->unit = to.unit;
    notice->official = to.official;
    notice->skipped = to.skipped;
    xfi_rules_add(d, &xfi_notice_record, NULL, notice);
}

void xfi_rules_inform_extension(xfi_deciding *d, const xfi_deadline *deadline)
{
    xfi_notice *notice = new_notice(d, deadline);
    if (notice != NULL) {
        notice->rung = "extend";
        notice->rep = deadline->extensions - 1;
        notice->raises = XF_RAISE_INFORM;
        notice->reason = d->act->reason;
        notice->planned_at = d->act->at;
        address(d, deadline, XF_TARGET_PETITIONER, 0, notice);
    }
}

void xfi_rules_tell_principal(xfi_deciding *d, const xfi_deadline *deadline, const char *what)
{
    xfi_notice *notice = new_notice(d, deadline);
    if (notice != NULL) {
        notice->rung = what;
        notice->raises = XF_RAISE_REMINDER;
        notice->planned_at = d->act->at;
        address(d, deadline, XF_TARGET_PRINCIPAL, 0, notice);
    }
}

void xfi_rules_tell_withdrawn(xfi_deciding *d, const xfi_deadline *deadline, const xfi_rung *rung,
                              xfi_bi reason)
{
    xfi_notice *notice = new_notice(d, deadline);
    if (notice != NULL) {
        notice->rung = "withdrawn";
        notice->raises = XF_RAISE_REMINDER;
        notice->reason = reason.zh;
        notice->reason_en = reason.en;
        notice->planned_at = d->act->recorded_at; /* when it is known */
        notice->created_at = d->act->recorded_at;
        address(d, deadline, rung->to, rung->level, notice);
    }
}

/* The next rung of all open deadlines of the case. */
static size_t earliest(const xfi_deciding *d, xfi_waiting *out)
{
    size_t index = 0;
    *out = (xfi_waiting){NULL, 0, 0};
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (rule == NULL || deadline->next_fire_at == 0) {
            continue;
        }
        const xf_calendar *calendar = xfi_rules_calendar(d->world, deadline->duty_unit);
        xfi_waiting next = xfi_rules_waiting(d->policy, calendar, rule, deadline, d->after->firings,
                                             d->after->firing_count);
        if (next.rung != NULL && (out->rung == NULL || next.at < out->at)) {
            *out = next;
            index = i;
        }
    }
    return index;
}

xf_mark xfi_rules_raised_mark(xf_mark mark, xf_raise raises)
{
    xf_mark raised = raises == XF_RAISE_RED      ? XF_MARK_RED
                     : raises == XF_RAISE_YELLOW ? XF_MARK_YELLOW
                                                 : XF_MARK_NONE;
    return raised > mark ? raised : mark;
}

static bool is_late(const xfi_deciding *d, const xfi_waiting *next)
{
    if (!counts_days(next->rung)) {
        return d->act->at - next->at > LATE_MS;
    }
    return d->date > xfi_calendar_date_of(next->at, d->policy->zone);
}

/* The feedback is owed by whoever owed what is late. */
static void supervise(xfi_deciding *d, const char *duty_unit, const char *raised_to,
                      xf_ground ground)
{
    const bool own = xfi_same(raised_to, duty_unit);
    const char *above = own ? xfi_rules_superior(d->world->org, duty_unit) : raised_to;
    d->out->act.ground = ground;
    xfi_rules_open(d, (xfi_event){XF_ACT_SUPERVISE, XFI_Q_ANY}, d->act->at);
    for (size_t i = d->first_new; i < d->after->deadline_count; i++) {
        d->after->deadlines[i].duty_unit = duty_unit;
    }
    xfi_rules_note_supervisor(d, NULL, above == NULL ? raised_to : above);
}

static void fire(xfi_deciding *d, size_t index, const xfi_waiting *next)
{
    xfi_deadline *deadline = &d->after->deadlines[index];
    xfi_firing *firing = new_firing(d);
    xfi_notice *notice = new_notice(d, deadline);
    if (firing == NULL || notice == NULL) {
        return;
    }
    bool late = is_late(d, next);
    *firing = (xfi_firing){deadline->id,
                           deadline->turn,
                           next->rung->id,
                           next->rep,
                           deadline->case_id,
                           next->at,
                           d->act->at,
                           late,
                           false,
                           next->rung->raises,
                           next->rung->ground,
                           xfi_rules_owes(deadline)};
    notice->rung = next->rung->id;
    notice->rep = next->rep;
    notice->raises = next->rung->raises;
    notice->ground = next->rung->ground;
    notice->late = late;
    notice->planned_at = next->at;
    address(d, deadline, next->rung->to, next->rung->level, notice);
    deadline->mark = xfi_rules_raised_mark(deadline->mark, next->rung->raises);
    deadline->late = deadline->late || (!deadline->window && d->act->at > deadline->due_at);
    const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
    const xf_calendar *calendar = xfi_rules_calendar(d->world, deadline->duty_unit);
    deadline->next_fire_at = xfi_rules_waiting(d->policy, calendar, rule, deadline,
                                               d->after->firings, d->after->firing_count)
                                 .at;
    if (next->rung->raises == XF_RAISE_SUPERVISION) {
        supervise(d, xfi_rules_owes(deadline), notice->unit, next->rung->ground);
    }
}

xf_status xfi_rules_fire(const xfi_world *world, xf_time now, xf_time recorded_at, xfi_arena *arena,
                         xfi_changeset *out, bool *fired, xfi_error *err)
{
    xf_time ends = world->file->row.lead_ends_at;
    xfi_act act = {.kind = XF_ACT_FIRE, .at = now, .recorded_at = recorded_at, .actor = "system"};
    xfi_deciding d;
    *fired = false;
    xfi_rules_start(&d, world, &act, arena, out);
    if (d.failed != XF_OK) {
        return xfi_error_no_memory(err);
    }
    xfi_waiting next;
    size_t index = earliest(&d, &next);
    bool lapses = ends != 0 && ends <= now && (next.rung == NULL || ends <= next.at);
    *fired = lapses || (next.rung != NULL && next.at <= now);
    if (lapses) { /* the next rung may be whose lead is gone */
        act.kind = XF_ACT_LAPSE_LEAD;
        out->act.kind = XF_ACT_LAPSE_LEAD;
        xfi_rules_lapse(&d);
    } else if (*fired) {
        fire(&d, index, &next);
    }
    if (*fired) {
        xfi_rules_collect(&d);
    }
    return d.failed == XF_OK ? XF_OK : xfi_error_no_memory(err);
}
