/* SPDX-License-Identifier: Apache-2.0 */
/* Occurrences: made from a rule for a stretch of time, put on another day, dropped. */
#include "rules/duty_p.h"

#include <string.h>

enum { AHEAD = 62, MOST = 600 /* occurrences of one entry */ };

static xf_status out_of_range(xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, "date", "日期超出可计算的范围（1970年至2199年）",
                         "a day leaves the dates that can be counted (1970 to 2199)");
}

xf_date xfi_duty_horizon(const xfi_duty_rule *rule, xf_date today)
{
    return today + (rule->ahead == 0 ? AHEAD : rule->ahead);
}

/* ---- one occurrence and its chain ---------------------------------------------------------------------- */

xf_status xfi_duty_new_step(const xfi_office_deciding *d, const xfi_duty_link *link,
                            const xfi_duty *duty, const xfi_duty_charge *whose, xf_date date,
                            xfi_duty_step *step, xfi_error *err)
{
    const xfi_bi name = xfi_duty_step_name(d, duty, link, step->renews);
    xfi_duty_waiting next;
    if (name.zh == NULL) {
        return xfi_error_no_memory(err);
    }
    if (date == 0) {
        return out_of_range(err);
    }
    *step = (xfi_duty_step){
        .id = step->id,
        .of = duty->id,
        .case_id = duty->case_id,
        .duty = duty->duty,
        .step = link->id,
        .name = name.zh,
        .name_en = name.en,
        .unit = whose->unit,
        .official = whose->official,
        .lead = duty->lead,
        .date = date,
        .due_at = xfi_duty_link_due(link, date, d->world->policy->zone),
        .state = XF_DUTY_STATE_PLANNED,
        .open = true,
        .turn = 1,
        .start_at = whose->start_at,
        .provisional = duty->provisional || xfi_calendar_provisional(xfi_duty_calendar(d), date),
        .renews = step->renews,
    };
    const xfi_duty_clock clock = xfi_duty_clock_of_step(d->world->policy, step);
    XFI_TRY(xfi_duty_waits(d, &clock, NULL, 0, &next, err));
    step->next_fire_at = next.at;
    return XF_OK;
}

xf_status xfi_duty_make_step(xfi_office_deciding *d, const xfi_duty_link *link,
                             const xfi_duty *duty, const xfi_duty_charge *whose, xf_id id,
                             const xfi_duty_step **made, xfi_error *err)
{
    xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
    xf_date date = xfi_duty_link_date(link, xfi_duty_calendar(d), duty);
    if (step == NULL) {
        return xfi_error_no_memory(err);
    }
    *step = (xfi_duty_step){.id = id};
    XFI_TRY(xfi_duty_new_step(d, link, duty, whose, date, step, err));
    bool owed = step->due_at > step->start_at; /* what was due before it began is not owed */
    *made = owed ? step : NULL;
    return owed ? xfi_office_add(d, &xfi_duty_step_record, NULL, step, err) : XF_OK;
}

/* Of an occurrence that is new: nobody takes part yet. */
static xf_status make_chain(xfi_office_deciding *d, const xfi_duty_rule *rule, xf_id next_step,
                            const xfi_duty *duty, xf_id *made, xfi_error *err)
{
    *made = 0;
    for (size_t i = 0; i < rule->link_count; i++) {
        const xfi_duty_link *link = &rule->links[i];
        const xfi_duty_share *share = duty->of == 0 ? NULL : xfi_duty_shared(d, link->id);
        const xfi_duty_charge whose = {.unit = share == NULL ? duty->unit : share->unit,
                                       .official = share == NULL ? duty->official : share->official,
                                       .start_at = duty->start_at};
        const xfi_duty_step *step;
        XFI_TRY(xfi_duty_make_step(d, link, duty, &whose, next_step + *made, &step, err));
        *made += step != NULL ? 1 : 0;
    }
    return XF_OK;
}

xf_status xfi_duty_fill(xfi_office_deciding *d, const xfi_duty_rule *rule, xf_id next_step,
                        xfi_duty *duty, xf_id *steps_made, xfi_error *err)
{
    int32_t zone = d->world->policy->zone;
    xfi_duty_waiting next;
    duty->duty = rule->id;
    duty->kind = rule->kind;
    duty->due_at = xfi_calendar_day_end(duty->date, zone);
    duty->at = rule->at == 0 ? duty->at : xfi_calendar_instant(duty->date, rule->at, zone);
    duty->required = rule->count;
    duty->state = XF_DUTY_STATE_PLANNED;
    duty->open = true;
    duty->turn = 1;
    const xfi_duty_clock clock = xfi_duty_clock_of(d->world->policy, duty);
    XFI_TRY(xfi_duty_waits(d, &clock, NULL, 0, &next, err));
    duty->next_fire_at = next.at;
    return make_chain(d, rule, next_step, duty, steps_made, err);
}

static xf_status make_occurrence(xfi_office_deciding *d, const xfi_duty_rule *rule,
                                 const xfi_duty_series *series, const xfi_duty_day *day,
                                 xfi_duty_made *made, xfi_error *err)
{
    xfi_duty *duty = xfi_arena_alloc(d->arena, sizeof *duty);
    const xfi_bi name =
        xfi_duty_name(d->arena, xfi_duty_series_name(series, rule), rule->recurs, day->period);
    xf_id steps = 0;
    if (duty == NULL || name.zh == NULL) {
        return xfi_error_no_memory(err);
    }
    *duty = (xfi_duty){
        .id = d->world->duties->next_duty + made->duties,
        .of = series->id,
        .name = name.zh,
        .name_en = name.en,
        .unit = series->unit,
        .official = series->official,
        .lead = series->lead,
        .period = day->period,
        .rule_date = day->rule_date,
        .date = day->date,
        .provisional = day->provisional,
        .start_at = series->opened_at,
    };
    XFI_TRY(xfi_office_add(d, &xfi_duty_record, NULL, duty, err)); /* before its steps */
    XFI_TRY(xfi_duty_fill(d, rule, d->world->duties->next_step + made->steps, duty, &steps, err));
    made->duties++;
    made->steps += steps;
    if (rule->count > 0) {
        XFI_TRY(xfi_duty_count_received(d, duty, d->world->duties->next_step + made->steps, &steps,
                                        err));
        made->steps += steps;
    }
    return XF_OK;
}

/* ---- a stretch of time --------------------------------------------------------------------------------- */

static bool is_there(const xfi_office_deciding *d, xf_date period)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->duty_count; i++) {
        if (file->duties[i].period == period) {
            return true;
        }
    }
    return false;
}

/* Where days are counted, enough of the month must be left when the series begins. */
static bool can_be_done(const xfi_office_deciding *d, const xfi_duty_series *series,
                        const xfi_duty_day *day)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, series->duty);
    xf_date first = series->from > day->period ? series->from : day->period;
    return rule->recurs != XFI_RECURS_MONTHLY_COUNT ||
           xfi_calendar_workdays_between(xfi_duty_calendar(d), first - 1, day->date) >= rule->count;
}

static bool is_wanted(const xfi_office_deciding *d, const xfi_duty_series *series,
                      const xfi_duty_day *day)
{
    xf_date unheld = xfi_duty_first_unheld(d, series);
    return day->date != 0 && day->date >= series->from &&
           (series->until == 0 || day->date <= series->until) &&
           xfi_rules_stands(xfi_rules_unit(d->world->org, series->unit), day->date) &&
           (unheld == 0 || day->date < unheld) && can_be_done(d, series, day) &&
           !is_there(d, day->period);
}

/* When the first occurrence behind those that are made is to be made. */
static xf_time next_making(const xfi_office_deciding *d, const xfi_duty_rule *rule,
                           const xfi_duty_series *series, const xfi_duty_day *next)
{
    bool ended = !series->open || (series->until != 0 && next->rule_date > series->until);
    xf_date day = next->rule_date - (xfi_duty_horizon(rule, 0));
    return ended || next->rule_date == 0 || day < XF_DATE_MIN
               ? 0
               : xfi_calendar_instant(day, d->world->policy->notify_minute, d->world->policy->zone);
}

xf_status xfi_duty_make(xfi_office_deciding *d, xfi_duty_series *series, xf_date start,
                        xf_date until, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, series->duty);
    xfi_duty_made made = {0};
    if (rule == NULL || rule->recurs == XFI_RECURS_ONCE) { /* the pack lost it */
        series->next_fire_at = 0;
        return XF_OK;
    }
    xf_date period = xfi_duty_period(rule, start);
    xfi_duty_day day = xfi_duty_day_of(rule, xfi_duty_calendar(d), period);
    while (period != 0 && day.rule_date != 0 && day.rule_date <= until) {
        if (is_wanted(d, series, &day)) {
            XFI_TRY(made.duties == MOST ? out_of_range(err)
                                        : make_occurrence(d, rule, series, &day, &made, err));
        }
        period = xfi_duty_next_period(rule, period);
        day = period == 0 ? (xfi_duty_day){0} : xfi_duty_day_of(rule, xfi_duty_calendar(d), period);
    }
    series->made_until = until > series->made_until ? until : series->made_until;
    if (until == series->made_until) {
        series->next_fire_at = next_making(d, rule, series, &day);
    }
    if (series->ends_at != 0 &&
        (series->next_fire_at == 0 || series->ends_at < series->next_fire_at)) {
        series->next_fire_at = series->ends_at;
    }
    return XF_OK;
}

/* ---- another day ------------------------------------------------------------------------------------------- */

xf_status xfi_duty_say_also(const xfi_office_deciding *d, xfi_duty_step *step, xfi_error *err)
{
    xfi_buf both = {0};
    if (step->renews == 0 || xfi_blank(d->act->reason) || xfi_same(step->reason, d->act->reason)) {
        return XF_OK;
    }
    xfi_buf_printf(&both, "%s%s%s", xfi_or_empty(step->reason), xfi_blank(step->reason) ? "" : "；",
                   d->act->reason);
    step->reason = both.failed ? NULL : xfi_arena_dup(d->arena, xfi_buf_text(&both));
    xfi_buf_free(&both);
    return step->reason == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status put_step(xfi_office_deciding *d, const xfi_duty *duty, const xfi_duty_step *before,
                          xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, before->duty);
    const xfi_duty_link *link = rule == NULL ? NULL : xfi_policy_link(rule, before->step);
    xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
    if (step == NULL) {
        return xfi_error_no_memory(err);
    }
    *step = *before;
    step->lead = duty->lead;
    XFI_TRY(xfi_duty_say_also(d, step, err));
    if (link != NULL && before->state == XF_DUTY_STATE_PLANNED) {
        const xf_calendar *calendar = xfi_duty_calendar(d);
        step->date = before->renews == 0         ? xfi_duty_link_date(link, calendar, duty)
                     : before->date > duty->date ? duty->date
                                                 : before->date;
        if (step->date == 0) {
            return out_of_range(err);
        }
        step->due_at = xfi_duty_link_due(link, step->date, d->world->policy->zone);
        step->provisional = xfi_calendar_provisional(calendar, step->date);
    }
    xfi_duty_clock clock = xfi_duty_clock_of_step(d->world->policy, step);
    if (step->date != before->date) {
        step->sequence++;
        XFI_TRY(xfi_duty_turn(d, &clock, INT64_MAX, &step->next_fire_at, err));
        step->turn = clock.turn;
    } else {
        step->sequence += xfi_same(step->lead, before->lead) ? 0 : 1;
        XFI_TRY(xfi_duty_next_fire(d, &clock, &step->next_fire_at, err));
    }
    return xfi_office_add(d, &xfi_duty_step_record, before, step, err);
}

xf_status xfi_duty_chain(xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->step_count; i++) {
        if (file->steps[i].of == duty->id && file->steps[i].open) {
            XFI_TRY(put_step(d, duty, &file->steps[i], err));
        }
    }
    return XF_OK;
}

xf_status xfi_duty_put(xfi_office_deciding *d, xfi_duty *duty, xf_date date, int32_t minute,
                       xfi_error *err)
{
    int32_t zone = d->world->policy->zone;
    bool moves = date != duty->date;
    duty->date = date;
    duty->at = minute == 0 ? 0 : xfi_calendar_instant(date, minute, zone);
    duty->due_at = xfi_calendar_day_end(date, zone);
    duty->provisional = xfi_calendar_provisional(xfi_duty_calendar(d), date);
    duty->sequence++;
    xfi_duty_clock clock = xfi_duty_clock_of(d->world->policy, duty);
    if (moves) {
        XFI_TRY(xfi_duty_turn(d, &clock, INT64_MAX, &duty->next_fire_at, err));
        duty->turn = clock.turn;
    }
    return xfi_duty_chain(d, duty, err);
}

/* ---- the end -------------------------------------------------------------------------------------------------- */

static bool is_lifted(xf_date date, xf_date lifted)
{
    return lifted != 0 && date >= lifted;
}

xf_status xfi_duty_drop(xfi_office_deciding *d, xfi_duty *duty, xfi_bi reason, xf_date lifted,
                        xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    duty->state = XF_DUTY_STATE_CANCELLED;
    duty->open = false;
    duty->next_fire_at = 0;
    duty->sequence++;
    duty->reason = reason.zh;
    duty->reason_en = reason.en;
    duty->cancelled_on = d->date;
    if (is_lifted(duty->date, lifted)) {
        duty->mark = XF_MARK_NONE;
        duty->late = false;
    }
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *before = &file->steps[i];
        xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
        if (step == NULL) {
            return xfi_error_no_memory(err);
        }
        if (before->of != duty->id || !before->open) {
            continue;
        }
        *step = *before;
        step->state = XF_DUTY_STATE_CANCELLED;
        step->open = false;
        step->next_fire_at = 0;
        step->sequence++;
        step->cancelled_on = d->date;
        if (is_lifted(step->date, lifted)) {
            step->mark = XF_MARK_NONE;
            step->late = false;
        }
        XFI_TRY(xfi_office_add(d, &xfi_duty_step_record, before, step, err));
    }
    return XF_OK;
}
