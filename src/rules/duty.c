/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of recurring duties: series, what was held and done. What was missed stays on record as missed
 * until it is held late. */
#include "rules/duty_p.h"

#include <stdio.h>
#include <string.h>

enum { FARTHEST = 1100 /* days that occurrences are made ahead by hand */ };

static xf_status no_duty(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, "code", "规则包没有定期职责“%s”",
                         "the policy pack has no duty “%s”", xfi_or_empty(d->act->code));
}

/* ---- a series ----------------------------------------------------------------------------------------- */

static xf_status check_series(const xfi_office_deciding *d, const xfi_duty_rule *rule,
                              xfi_error *err)
{
    if (rule->recurs == XFI_RECURS_ONCE || rule->recurs >= XFI_RECURS_PHASE_END) {
        return xfi_office_refuse(d, "duty.does_not_recur", "code",
                                 (xfi_bi){"该事项不定期：须逐次召集，或随阶段、交办等工作产生",
                                          "it does not recur: call it, or it follows from a "
                                          "phase, a hand-out or another record"},
                                 err);
    }
    if (rule->recurs == XFI_RECURS_MONTHLY_COUNT && xfi_blank(d->act->official)) {
        return xfi_office_refuse(
            d, "duty.needs_official", "official",
            (xfi_bi){"按天计数的职责须确定到人", "days are counted for one official: name them"},
            err);
    }
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->official, d->date);
    XFI_TRY(xfi_duty_check_official(d, rule, err));
    XFI_TRY(rule->kind == XF_DUTY_KIND_VISIT
                ? xfi_duty_check_lead(d, d->act->unit, d->act->lead, err)
                : XF_OK);
    if (rule->kind == XF_DUTY_KIND_RECEPTION && post != NULL && !post->principal && !post->leader) {
        return xfi_office_refuse(
            d, "duty.no_leader", "official",
            (xfi_bi){"接访日由领导干部承担：须为负责人或领导班子成员",
                     "reception days are those of leaders: a principal, or a member of the "
                     "leading body"},
            err);
    }
    if (d->act->from != 0 && d->act->from < d->date) {
        return xfi_office_refuse(
            d, "duty.from_past", "from",
            (xfi_bi){"不得自设定之日以前起算", "it cannot begin before the day on which it is set"},
            err);
    }
    return d->world->duties->twin == 0
               ? XF_OK
               : xfi_office_refuse(d, "duty.twice", "code",
                                   (xfi_bi){"该单位（人员）已设定此项职责",
                                            "this duty is set for the unit or official already"},
                                   err);
}

xf_status xfi_office_open_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, d->act->code);
    xfi_duty_series *series = d->after;
    if (rule == NULL) {
        return no_duty(d, err);
    }
    XFI_TRY(check_series(d, rule, err));
    series->of = d->act->of;
    series->duty = rule->id;
    series->name = d->act->name;
    series->unit = d->act->unit;
    series->official = d->act->official;
    series->lead = d->act->lead;
    series->open = true;
    series->from = d->act->from == 0 ? d->date : d->act->from;
    series->until = d->act->until;
    series->opened_at = d->act->at;
    series->text = d->act->text;
    series->document = d->act->document;
    XFI_TRY(xfi_office_period(series->from, series->until, err));
    xfi_duty_watch_post(d, series);
    return xfi_duty_make(d, series, series->from, xfi_duty_horizon(rule, d->date), err);
}

xf_status xfi_office_end_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    xfi_duty_series *series = d->after;
    if (xfi_rules_has_ended(series->until, series->open, d->date)) {
        return xfi_duty_closed(d, err);
    }
    series->until = d->act->until == 0 ? d->date : d->act->until;
    series->open = series->until > d->date;
    series->next_fire_at = series->open ? series->next_fire_at : 0;
    XFI_TRY(xfi_office_period(series->from, series->until, err));
    for (size_t i = 0; i < file->duty_count; i++) {
        const xfi_duty *before = &file->duties[i];
        if (before->state != XF_DUTY_STATE_PLANNED || before->date <= series->until) {
            continue;
        }
        xfi_duty *duty = xfi_arena_alloc(d->arena, sizeof *duty);
        if (duty == NULL) {
            return xfi_error_no_memory(err);
        }
        *duty = *before;
        XFI_TRY(xfi_duty_drop(d, duty, (xfi_bi){d->act->reason, NULL}, 0, err));
        XFI_TRY(xfi_office_add(d, &xfi_duty_record, before, duty, err));
    }
    return XF_OK;
}

xf_status xfi_office_generate_duties(xfi_office_deciding *d, xfi_error *err)
{
    xfi_duty_series *series = d->after;
    if (xfi_rules_has_ended(series->until, series->open, d->date)) {
        return xfi_duty_closed(d, err);
    }
    if (d->act->until > d->date + FARTHEST) {
        return xfi_office_refuse(
            d, "duty.too_far", "until",
            (xfi_bi){"至多提前三年生成", "it is made three years ahead at most"}, err);
    }
    return xfi_duty_make(d, series, series->made_until, d->act->until, err);
}

/* ---- one occurrence ---------------------------------------------------------------------------------------- */

static xf_status done_day(const xfi_office_deciding *d, xf_date *out, xfi_error *err)
{
    *out = d->act->date == 0 ? d->date : d->act->date;
    return *out <= d->date
               ? XF_OK
               : xfi_office_refuse(d, "duty.future", "date",
                                   (xfi_bi){"尚未到来的日期不能记为已完成",
                                            "what lies in the future cannot have been done"},
                                   err);
}

/* Before this day an occurrence cannot have been held: its month or quarter had not begun, nor, where
 * the rule or an official puts it before that, its own day come; what was called, not been called. */
static xf_date earliest(const xfi_office_deciding *d, const xfi_duty *duty)
{
    if (duty->of == 0) {
        xf_date called = xfi_calendar_date_of(duty->start_at, d->world->policy->zone);
        return called < duty->date ? called : duty->date;
    }
    xf_date first = duty->period < duty->rule_date ? duty->period : duty->rule_date;
    return first < duty->date ? first : duty->date;
}

/* A step of the chain is prepared from the period before on, or from its own day where that is earlier. */
static xf_date earliest_step(const xfi_office_deciding *d, const xfi_duty_step *step)
{
    const xfi_duty *duty = d->world->duties->duty_count > 0 ? d->world->duties->duties : NULL;
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, step->duty);
    if (duty == NULL || rule == NULL) {
        return 0;
    }
    xf_date first = earliest(d, duty);
    if (duty->of != 0) {
        first = xfi_duty_period(rule, first - 1);
    }
    return first < step->date ? first : step->date;
}

static xf_status not_before(const xfi_office_deciding *d, xf_date date, xf_date first,
                            xfi_error *err)
{
    char day[XFI_DATE_TEXT];
    char zh[120];
    char en[120];
    if (date >= first) {
        return XF_OK;
    }
    xfi_calendar_format(first, day);
    (void)snprintf(zh, sizeof zh, "早于本次事项可以办理的最早日期（%s）", day);
    (void)snprintf(en, sizeof en, "this occurrence cannot have been done before %s", day);
    return xfi_office_refuse(d, "duty.too_early", "date", (xfi_bi){zh, en}, err);
}

void xfi_duty_finish(xfi_duty *duty, xf_date date, const char *text, const char *document)
{
    duty->state = XF_DUTY_STATE_DONE;
    duty->open = false;
    duty->next_fire_at = 0;
    duty->sequence++;
    duty->held_on = date;
    duty->late = date > duty->date;
    duty->text = text;
    duty->document = document;
}

/* What took place has minutes; what was handed out, set or asked for is answered. */
static xf_status check_said(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const bool place = !xfi_blank(d->act->place);
    if (duty->handed != 0 && (place || d->act->persons != 0)) {
        return xfi_error_set(err, XF_E_INVALID, place ? "place" : "persons",
                             "接收交办不是会议，不记地点、人数",
                             "what is handed out is taken up: it has no place and no attendance");
    }
    if (!xfi_blank(d->act->text)) {
        return XF_OK;
    }
    if (duty->handed != 0) {
        return xfi_office_refuse(d, "duty.needs_result", "text",
                                 (xfi_bi){"接收交办须写明接收和办理情况",
                                          "what was handed out is answered: say that it was taken "
                                          "up, and what is done about it"},
                                 err);
    }
    return duty->kind == XF_DUTY_KIND_REPORT || duty->kind == XF_DUTY_KIND_TASK
               ? xfi_office_refuse(d, "duty.needs_result", "text",
                                   (xfi_bi){"须写明报告内容或者完成情况",
                                            "say what was reported, or what was done"},
                                   err)
               : xfi_office_refuse(d, "duty.needs_minutes", "text",
                                   (xfi_bi){"须有纪要", "minutes are required"}, err);
}

xf_status xfi_office_hold_duty(xfi_office_deciding *d, xfi_error *err)
{
    xfi_duty *duty = d->after;
    xf_date date;
    if (!duty->open) {
        return xfi_duty_closed(d, err);
    }
    XFI_TRY(xfi_duty_own_day(d, duty, err));
    XFI_TRY(check_said(d, duty, err));
    XFI_TRY(done_day(d, &date, err));
    if (d->act->count != 0 && duty->kind != XF_DUTY_KIND_REVIEW) {
        return xfi_error_set(err, XF_E_INVALID, "count", "仅案卷梳理记录梳理的组数",
                             "a review of files alone goes through groups");
    }
    if (!xfi_blank(d->act->reason) && duty->kind != XF_DUTY_KIND_RECEPTION) {
        return xfi_error_set(err, XF_E_INVALID, "reason", "仅接访日说明没有接待登记的原因",
                             "of a reception day alone it is said why no reception is on record");
    }
    if (duty->required > 0) {
        return xfi_duty_hold_day(d, duty, date, err);
    }
    XFI_TRY(not_before(d, date, earliest(d, duty), err));
    if (duty->kind == XF_DUTY_KIND_MEETING && xfi_blank(d->act->next)) {
        return xfi_office_refuse(
            d, "duty.needs_next", "next",
            (xfi_bi){"会议须记明下一步工作安排", "the minutes of a meeting say what is next"}, err);
    }
    xfi_duty_finish(duty, date, d->act->text, d->act->document);
    duty->entered_by = d->act->actor;
    duty->reviewed = d->act->count;
    duty->next = d->act->next;
    duty->persons = d->act->persons;
    duty->place = xfi_blank(d->act->place) ? duty->place : d->act->place;
    return xfi_duty_withdraw_false(d, duty, date, err);
}

xf_status xfi_office_fulfil_duty_step(xfi_office_deciding *d, xfi_error *err)
{
    xfi_duty_step *step = d->after;
    xf_date date;
    if (!step->open) {
        return xfi_duty_closed(d, err);
    }
    XFI_TRY(done_day(d, &date, err));
    XFI_TRY(not_before(d, date, earliest_step(d, step), err));
    bool same_day = date == step->date && date == d->date; /* then the hour decides */
    step->state = XF_DUTY_STATE_DONE;
    step->open = false;
    step->next_fire_at = 0;
    step->sequence++;
    step->done_on = date;
    step->late = same_day ? d->act->at > step->due_at : date > step->date;
    step->entered_by = d->act->actor;
    step->text = d->act->text;
    step->document = d->act->document;
    return xfi_duty_step_withdraw_false(d, step, date, err);
}

/* ---- what does not recur --------------------------------------------------------------------------------- */

/* A report is owed to somebody. Who is reported to, and who visits, leads the unit or one above it. */
static xf_status check_lead(const xfi_office_deciding *d, const xfi_duty_rule *rule, xfi_error *err)
{
    if (rule->kind == XF_DUTY_KIND_REPORT && xfi_blank(d->act->lead)) {
        return xfi_office_refuse(
            d, "duty.needs_lead", "lead",
            (xfi_bi){"报告须写明向哪位领导报告", "say which leader is reported to"}, err);
    }
    return rule->kind == XF_DUTY_KIND_REPORT || rule->kind == XF_DUTY_KIND_VISIT
               ? xfi_duty_check_lead(d, d->act->unit, d->act->lead, err)
               : XF_OK;
}

xf_status xfi_office_call_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, d->act->code);
    xfi_duty *duty = d->after;
    xf_id steps;
    int32_t minute = rule == NULL ? 0 : rule->at;
    if (rule == NULL) {
        return no_duty(d, err);
    }
    if (rule->recurs != XFI_RECURS_ONCE) {
        return xfi_office_refuse(
            d, "duty.recurs", "code",
            (xfi_bi){"该事项定期进行，须设定为定期职责", "it recurs: open a series of it"}, err);
    }
    if (d->act->date < d->date) {
        return xfi_office_refuse(
            d, "duty.past", "date",
            (xfi_bi){"不得定在已经过去的日期", "it cannot be set on a day that has passed"}, err);
    }
    XFI_TRY(xfi_duty_read_time(d->act->time, &minute, err));
    XFI_TRY(check_lead(d, rule, err));
    duty->case_id = d->act->case_id;
    duty->name = xfi_blank(d->act->name) ? rule->title.zh : d->act->name;
    duty->name_en = xfi_blank(d->act->name) ? rule->title.en : NULL;
    duty->unit = d->act->unit;
    duty->official = d->act->official;
    duty->lead = d->act->lead;
    duty->set_by =
        xfi_duty_set_by(d->world->org, d->actor == NULL ? NULL : d->actor->unit, duty->unit);
    duty->period = d->act->date;
    duty->rule_date = d->act->date;
    duty->date = d->act->date;
    duty->start_at = d->act->at;
    duty->place = d->act->place;
    duty->reason = d->act->reason;
    XFI_TRY(xfi_duty_fill(d, rule, d->world->duties->next_step, duty, &steps, err));
    duty->at = minute == 0 ? 0 : xfi_calendar_instant(duty->date, minute, d->world->policy->zone);
    return XF_OK;
}
