/* SPDX-License-Identifier: Apache-2.0 */
/* The days off are known until a day only: the ladder of the pack stands around it, and tells the petition
 * department in time. Each end has its turn, so that new data silence what was owed for the old one. */
#include "rules/duty_p.h"

#include <xfcase/body.h>

#include <string.h>

const xfi_duty_rule *xfi_rules_calendar_duty(const xf_policy *policy)
{
    for (size_t i = 0; i < policy->duty_count; i++) {
        if (policy->duties[i].recurs == XFI_RECURS_CALENDAR_END) {
            return &policy->duties[i];
        }
    }
    return NULL;
}

/* ---- when ------------------------------------------------------------------------------------------------ */

static xfi_duty_clock clock_of(const xf_policy *policy, const xfi_calendar_alarm *alarm)
{
    const xfi_duty_rule *rule = xfi_rules_calendar_duty(policy);
    return (xfi_duty_clock){
        .record = xfi_code_text(XF_ENUM_RECORD, XF_RECORD_CALENDAR_ALARM),
        .id = alarm->id,
        .date = alarm->until,
        .due_at = xfi_calendar_day_end(alarm->until, policy->zone),
        .start_at = alarm->start_at,
        .turn = alarm->turn,
        .state =
            XF_DUTY_STATE_MISSED, /* nothing is marked as missed here: rungs are all there is */
        .rungs = rule == NULL ? NULL : rule->rungs,
        .rung_count = rule == NULL ? 0 : rule->rung_count,
    };
}

/* The latest rung that has passed is told, those before it not any more. */
static xf_time owed_from(const xfi_office_world *world, const xfi_duty_clock *clock, xf_time at)
{
    const xfi_deadline deadline = {.due_date = clock->date, .due_at = clock->due_at};
    xf_time latest = 0;
    for (size_t i = 0; i < clock->rung_count; i++) {
        const xfi_rung *rung = &clock->rungs[i];
        for (int32_t rep = 0; rep <= (rung->every > 0 ? rung->times : 0); rep++) {
            xf_time planned =
                xfi_rules_planned(world->policy, world->calendar, rung, &deadline, rep);
            latest = planned <= at && planned > latest ? planned : latest;
        }
    }
    return latest == 0 ? at : latest - 1;
}

xf_date xfi_rules_calendar_warned(const xf_policy *policy, const xf_calendar *calendar,
                                  xf_date until)
{
    const xfi_calendar_alarm alarm = {.until = until};
    const xfi_duty_clock clock = clock_of(policy, &alarm);
    const xfi_deadline deadline = {.due_date = until, .due_at = clock.due_at};
    xf_time first = 0;
    for (size_t i = 0; i < clock.rung_count; i++) {
        xf_time at = xfi_rules_planned(policy, calendar, &clock.rungs[i], &deadline, 0);
        first = first == 0 || at < first ? at : first;
    }
    return first == 0 ? 0 : xfi_calendar_date_of(first, policy->zone);
}

static xf_status next_of(const xfi_office_deciding *d, xfi_calendar_alarm *alarm,
                         const xfi_office_firing *more, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_clock clock = clock_of(d->world->policy, alarm);
    size_t count = file->firing_count;
    xfi_office_firing *fired = xfi_arena_alloc(d->arena, (count + 1) * sizeof *fired);
    xfi_duty_waiting next;
    if (fired == NULL) {
        return xfi_error_no_memory(err);
    }
    if (count > 0) {
        memcpy(fired, file->firings, count * sizeof *fired);
    }
    if (more != NULL) {
        fired[count++] = *more;
    }
    XFI_TRY(xfi_duty_waits(d, &clock, fired, count, &next, err));
    alarm->next_fire_at = next.at;
    return XF_OK;
}

xf_status xfi_rules_set_alarm(const xfi_office_world *world, xf_date until, xf_time at,
                              xfi_arena *arena, xfi_calendar_alarm *alarm, xfi_error *err)
{
    const xfi_office_deciding d = {.world = world, .arena = arena};
    if (alarm->until != until || alarm->turn == 0) {
        alarm->until = until;
        alarm->turn++;
        const xfi_duty_clock clock = clock_of(world->policy, alarm);
        alarm->start_at = owed_from(world, &clock, at);
    }
    return next_of(&d, alarm, NULL, err);
}

/* ---- whom ------------------------------------------------------------------------------------------------- */

static int depth_of(const xfi_org *org, const char *unit)
{
    enum { MOST = 16 };
    int depth = 0;
    for (const char *up = xfi_rules_superior(org, unit); up != NULL && depth < MOST;
         up = xfi_rules_superior(org, up)) {
        depth++;
    }
    return depth;
}

static bool stands(const xfi_unit *unit, xf_date date)
{
    return (unit->valid_from == 0 || unit->valid_from <= date) &&
           (unit->valid_to == 0 || date <= unit->valid_to);
}

/* The highest unit of all that stand under `upper` (NULL: of all); departments only, or any. */
static const char *highest(const xfi_org *org, const char *upper, bool department, xf_date date)
{
    const char *found = NULL;
    int best = 0;
    for (size_t i = 0; i < org->unit_count; i++) {
        const xfi_unit *unit = &org->units[i];
        if (!stands(unit, date) || (department && unit->kind != XF_UNIT_ROLE_DEPARTMENT) ||
            (upper != NULL && !xfi_rules_above(org, upper, unit->id))) {
            continue;
        }
        int depth = depth_of(org, unit->id);
        if (found == NULL || depth < best) {
            found = unit->id;
            best = depth;
        }
    }
    return found;
}

const char *xfi_rules_calendar_watcher(const xfi_org *org, const char *region, xf_date date)
{
    const char *own = xfi_blank(region) ? NULL : highest(org, region, true, date);
    const char *any = own == NULL ? highest(org, NULL, true, date) : own;
    return any == NULL ? highest(org, NULL, false, date) : any;
}

/* ---- firing ------------------------------------------------------------------------------------------------ */

/* What runs out, and whose: everybody's, or a region's. Neither text is there without memory. */
static xfi_bi title_of(const xfi_office_deciding *d, const xfi_calendar_alarm *alarm)
{
    const xfi_code *code = xfi_code_by_value(XF_ENUM_RECORD, XF_RECORD_CALENDAR_ALARM);
    const xfi_unit *region = xfi_rules_unit(d->world->org, alarm->unit);
    if (region == NULL) {
        return (xfi_bi){code->zh, code->en};
    }
    xfi_buf zh = {0};
    xfi_buf en = {0};
    xfi_buf_printf(&zh, "%s%s", region->name, code->zh);
    xfi_buf_printf(&en, "%s of %s", code->en, region->name);
    const xfi_bi title = {zh.failed ? NULL : xfi_arena_dup(d->arena, xfi_buf_text(&zh)),
                          en.failed ? NULL : xfi_arena_dup(d->arena, xfi_buf_text(&en))};
    xfi_buf_free(&zh);
    xfi_buf_free(&en);
    return title;
}

static xf_status tell(xfi_office_deciding *d, const xfi_calendar_alarm *alarm,
                      const xfi_office_firing *firing, const xfi_rung *rung, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_rules_calendar_duty(d->world->policy);
    const xfi_owed owed = {
        .record = XF_RECORD_CALENDAR_ALARM,
        .record_id = alarm->id,
        .title = title_of(d, alarm),
        .unit = xfi_rules_calendar_watcher(d->world->org, alarm->unit, d->date),
        .official = xfi_duty_holder(d, XF_BODY_POST_OFFICE_HEAD),
        .lead = xfi_duty_holder(d, XF_BODY_POST_HEAD),
        .target = rung->to,
        .level = rung->level,
        .raises = rung->raises,
        .rule = rule->id,
        .rung = rung->id,
        .turn = alarm->turn,
        .rep = firing->rep,
        .late = firing->late,
        .planned_at = firing->planned_at,
        .due_date = alarm->until,
        .reason = {"请载入新的放假安排通知", "load the next holiday notice"},
    };
    return owed.title.zh == NULL || owed.title.en == NULL ? xfi_error_no_memory(err)
                                                          : xfi_office_tell(d, &owed, err);
}

static xf_status fire(xfi_office_deciding *d, xfi_calendar_alarm *alarm, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_clock clock = clock_of(d->world->policy, alarm);
    xfi_duty_waiting next;
    XFI_TRY(xfi_duty_waits(d, &clock, file->firings, file->firing_count, &next, err));
    if (next.rung == NULL || next.at > d->act->at) { /* the pack says otherwise by now */
        alarm->next_fire_at = next.at;
        return XF_OK;
    }
    xfi_office_firing *row = xfi_arena_alloc(d->arena, sizeof *row);
    if (row == NULL) {
        return xfi_error_no_memory(err);
    }
    *row = (xfi_office_firing){
        .record = clock.record,
        .record_id = alarm->id,
        .turn = alarm->turn,
        .rung = next.rung->id,
        .rep = next.rep,
        .planned_at = next.at,
        .fired_at = d->act->at,
        .late = d->date > xfi_calendar_date_of(next.at, d->world->policy->zone),
        .raises = next.rung->raises,
    };
    XFI_TRY(xfi_office_add(d, &xfi_office_firing_record, NULL, row, err));
    XFI_TRY(tell(d, alarm, row, next.rung, err));
    return next_of(d, alarm, row, err);
}

xf_status xfi_rules_warn_calendar(const xfi_office_world *world, const xfi_calendar_alarm *alarm,
                                  xf_date until, xf_time now, xfi_arena *arena,
                                  xfi_office_changes *out, xfi_error *err)
{
    const xfi_office_act act = {.at = now};
    *out = (xfi_office_changes){0};
    xfi_office_deciding d = {
        .world = world,
        .act = &act,
        .date = xfi_calendar_date_of(now, world->policy->zone),
        .arena = arena,
        .out = out,
    };
    xfi_calendar_alarm *after = xfi_arena_alloc(arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *alarm;
    XFI_TRY(after->until != until ? xfi_rules_set_alarm(world, until, now, arena, after, err)
                                  : fire(&d, after, err));
    return xfi_office_add(&d, &xfi_calendar_alarm_record, alarm, after, err);
}
