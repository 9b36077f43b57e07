/* SPDX-License-Identifier: Apache-2.0 */
/* The clock of an occurrence and of a step of its chain. Its ladder is planned as that of a deadline;
 * what is added is the instant at which it is missed. */
#include "rules/duty_p.h"

#include <string.h>

xfi_duty_clock xfi_duty_clock_of(const xf_policy *policy, const xfi_duty *duty)
{
    const xfi_duty_rule *rule = xfi_policy_duty(policy, duty->duty);
    return (xfi_duty_clock){
        .record = xfi_code_text(XF_ENUM_RECORD, XF_RECORD_DUTY),
        .id = duty->id,
        .date = duty->date,
        .due_at = duty->due_at,
        .start_at = duty->start_at,
        .turn = duty->turn,
        .state = duty->state,
        .rungs = rule == NULL ? NULL : rule->rungs,
        .rung_count = rule == NULL ? 0 : rule->rung_count,
    };
}

xfi_duty_clock xfi_duty_clock_of_step(const xf_policy *policy, const xfi_duty_step *step)
{
    const xfi_duty_rule *rule = xfi_policy_duty(policy, step->duty);
    const xfi_duty_link *link = rule == NULL ? NULL : xfi_policy_link(rule, step->step);
    return (xfi_duty_clock){
        .record = xfi_code_text(XF_ENUM_RECORD, XF_RECORD_DUTY_STEP),
        .id = step->id,
        .date = step->date,
        .due_at = step->due_at,
        .start_at = step->start_at,
        .turn = step->turn,
        .state = step->state,
        .rungs = link == NULL ? NULL : link->rungs,
        .rung_count = link == NULL ? 0 : link->rung_count,
    };
}

/* ---- as a deadline -------------------------------------------------------------------------------------- */

static bool is_of(const xfi_duty_clock *clock, const xfi_office_firing *firing)
{
    return firing->record_id == clock->id && xfi_same(firing->record, clock->record);
}

static xfi_deadline deadline_of(const xfi_duty_clock *clock)
{
    return (xfi_deadline){
        .id = clock->id,
        .state = XF_DEADLINE_OPEN,
        .turn = clock->turn,
        .start_at = clock->start_at,
        .due_date = clock->date,
        .due_at = clock->due_at,
    };
}

static xfi_firing *fired_of(const xfi_office_deciding *d, const xfi_duty_clock *clock,
                            const xfi_office_firing *firings, size_t count, size_t *out)
{
    xfi_firing *rows = xfi_arena_alloc(d->arena, (count + 1) * sizeof *rows);
    *out = 0;
    for (size_t i = 0; rows != NULL && i < count; i++) {
        if (is_of(clock, &firings[i])) {
            rows[(*out)++] = (xfi_firing){.deadline_id = clock->id,
                                          .turn = firings[i].turn,
                                          .rung = firings[i].rung,
                                          .rep = firings[i].rep};
        }
    }
    return rows;
}

xf_status xfi_duty_waits(const xfi_office_deciding *d, const xfi_duty_clock *clock,
                         const xfi_office_firing *firings, size_t count, xfi_duty_waiting *out,
                         xfi_error *err)
{
    *out = (xfi_duty_waiting){0};
    if (clock->state != XF_DUTY_STATE_PLANNED && clock->state != XF_DUTY_STATE_MISSED) {
        return XF_OK;
    }
    const xfi_rule rule = {.rungs = clock->rungs, .rung_count = clock->rung_count};
    const xfi_deadline deadline = deadline_of(clock);
    size_t fired;
    const xfi_firing *rows = fired_of(d, clock, firings, count, &fired);
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_waiting next =
        xfi_rules_waiting(d->world->policy, xfi_duty_calendar(d), &rule, &deadline, rows, fired);
    *out = (xfi_duty_waiting){.at = next.at, .rung = next.rung, .rep = next.rep};
    xf_time missed = clock->due_at + 1;
    if (clock->state == XF_DUTY_STATE_PLANNED && (next.rung == NULL || missed < next.at)) {
        *out = (xfi_duty_waiting){.at = missed, .missed = true};
    }
    return XF_OK;
}

xf_status xfi_duty_next_fire(const xfi_office_deciding *d, const xfi_duty_clock *clock,
                             xf_time *out, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    xfi_duty_waiting next;
    XFI_TRY(xfi_duty_waits(d, clock, file->firings, file->firing_count, &next, err));
    *out = next.at;
    return XF_OK;
}

/* ---- a new turn ------------------------------------------------------------------------------------------- */

static const xfi_rung *rung_of(const xfi_duty_clock *clock, const char *id)
{
    const xfi_rule rule = {.rungs = clock->rungs, .rung_count = clock->rung_count};
    return xfi_policy_rung(&rule, id);
}

static xf_status carry(xfi_office_deciding *d, const xfi_duty_clock *clock,
                       const xfi_office_firing *old, xfi_office_firing *into, bool *carried,
                       xfi_error *err)
{
    const xfi_rung *rung = rung_of(clock, old->rung);
    const xfi_deadline deadline = deadline_of(clock);
    *carried = false;
    if (!is_of(clock, old) || old->turn != clock->turn - 1 || rung == NULL ||
        xfi_rules_planned(d->world->policy, xfi_duty_calendar(d), rung, &deadline, old->rep) >
            d->act->recorded_at) {
        return XF_OK;
    }
    *into = *old;
    into->turn = clock->turn;
    into->carried = true;
    *carried = true;
    return xfi_office_add(d, &xfi_office_firing_record, NULL, into, err);
}

xf_status xfi_duty_turn(xfi_office_deciding *d, xfi_duty_clock *clock, xf_time until,
                        xf_time *next_fire_at, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    size_t count = 0;
    xfi_office_firing *carried =
        xfi_arena_alloc(d->arena, (file->firing_count + 1) * sizeof *carried);
    xfi_duty_waiting next;
    if (carried == NULL) {
        return xfi_error_no_memory(err);
    }
    clock->turn++;
    for (size_t i = 0; i < file->firing_count; i++) {
        bool more = false;
        if (file->firings[i].planned_at > until) {
            continue;
        }
        XFI_TRY(carry(d, clock, &file->firings[i], &carried[count], &more, err));
        count += more ? 1 : 0;
    }
    XFI_TRY(xfi_duty_waits(d, clock, carried, count, &next, err));
    *next_fire_at = next.at;
    return XF_OK;
}
