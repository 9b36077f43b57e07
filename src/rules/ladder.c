/* SPDX-License-Identifier: Apache-2.0 */
/* Ladders: the rung that is due fires, tells whom it reaches and raises what it raises; and a lead whose post has
 * ended lapses. */
#include "rules/rules_p.h"

enum { LATE_MS = 60 * 1000 };

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

static bool is_late(const xfi_deciding *d, const xfi_waiting *next)
{
    if (!xfi_rules_counts_days(next->rung)) {
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
    xfi_firing *firing = xfi_rules_new_firing(d);
    xfi_notice *notice = xfi_rules_new_notice(d, deadline);
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
    xfi_rules_send(d, deadline, next->rung->to, next->rung->level, notice);
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

/* The post of the lead has ended: somebody else is to be named. */
static void lapse(xfi_deciding *d)
{
    xfi_case *row = &d->after->row;
    d->out->act.official = row->lead;
    row->lead = NULL;
    row->lead_ends_at = 0;
    xfi_rules_clock(d, (xfi_event){XF_ACT_LAPSE_LEAD, XFI_Q_ANY});
    if (d->after->deadline_count > d->first_new) {
        xfi_rules_tell_principal(d, &d->after->deadlines[d->first_new], "lapsed");
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
        lapse(&d);
    } else if (*fired) {
        fire(&d, index, &next);
    }
    if (*fired) {
        xfi_rules_collect(&d);
    }
    return d.failed == XF_OK ? XF_OK : xfi_error_no_memory(err);
}
