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

xf_status xfi_duty_closed(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_office_refuse(
        d, "duty.closed", "id",
        (xfi_bi){"该事项已完成、取消或停止", "it is done, cancelled or ended already"}, err);
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
        XFI_TRY(xfi_duty_drop(d, duty, d->act->reason, 0, err));
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

/* Why a day does not count; rule NULL: it does. */
typedef struct refusal {
    const char *rule;
    xfi_bi text;
} refusal;

static refusal why_not(const xfi_office_deciding *d, const xfi_duty *duty, xf_date day)
{
    const xfi_duty_file *file = d->world->duties;
    xfi_civil then = xfi_calendar_civil(day);
    if (xfi_calendar_date(then.year, then.month, 1) != duty->period) {
        return (refusal){"duty.other_month", {"日期不在该月内", "the day lies in another month"}};
    }
    if (!xfi_calendar_is_workday(xfi_duty_calendar(d), day)) {
        return (refusal){"duty.no_workday",
                         {"按工作日计数，休息日不计", "working days are counted, not days off"}};
    }
    for (size_t i = 0; i < file->step_count; i++) {
        if (file->steps[i].done_on == day) {
            return (refusal){
                "duty.day_twice",
                {"该日已计数，一日只计一次", "that day counts already, and counts once"}};
        }
    }
    return (refusal){NULL, {NULL, NULL}};
}

/* One more day of an occurrence that counts days. What was said in a reception stays with it: the day
 * is not sealed as the reception may be. */
typedef struct counted_day {
    xf_id id; /* of its row */
    xf_date date;
    int32_t persons;
    bool says; /* place, minutes and document of the act are of that day */
} counted_day;

/* Days may be entered in any order: it is done on the last of them. */
static xf_date last_day(const xfi_duty_file *file, const xfi_duty *duty, xf_date day)
{
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *step = &file->steps[i];
        const bool counts = step->of == duty->id && xfi_blank(step->step);
        day = counts && step->done_on > day ? step->done_on : day;
    }
    return day;
}

static xf_status count_day(xfi_office_deciding *d, xfi_duty *duty, const counted_day *one,
                           xfi_error *err)
{
    xfi_duty_step *day = xfi_arena_alloc(d->arena, sizeof *day);
    if (day == NULL) {
        return xfi_error_no_memory(err);
    }
    *day = (xfi_duty_step){
        .id = one->id,
        .of = duty->id,
        .duty = duty->duty,
        .name = duty->name,
        .unit = duty->unit,
        .official = duty->official,
        .date = one->date,
        .due_at = xfi_calendar_day_end(one->date, d->world->policy->zone),
        .state = XF_DUTY_STATE_DONE,
        .turn = 1,
        .done_on = one->date,
        .persons = one->persons,
        .entered_by = d->act->actor,
    };
    if (one->says) {
        day->reason = d->act->reason;
        day->place = d->act->place;
        day->text = d->act->text;
        day->document = d->act->document;
    }
    duty->persons += one->persons;
    duty->done++;
    duty->sequence++;
    if (duty->done >= duty->required) {
        duty->state = XF_DUTY_STATE_DONE;
        duty->open = false;
        duty->next_fire_at = 0;
        duty->held_on = last_day(d->world->duties, duty, one->date);
        duty->late = false; /* that it was entered late the journal says */
        XFI_TRY(xfi_duty_withdraw_false(d, duty, duty->held_on, err));
    }
    return xfi_office_add(d, &xfi_duty_step_record, NULL, day, err);
}

xf_status xfi_duty_count_received(xfi_office_deciding *d, xfi_duty *duty, xf_id next_step,
                                  xf_id *counted, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    xf_date last = 0;
    *counted = 0;
    for (size_t i = 0; i < file->received_count && duty->open; i++) {
        const xfi_reception *one = &file->received[i];
        const counted_day day = {next_step + *counted, one->date, one->persons, false};
        if (one->date == last || why_not(d, duty, one->date).rule != NULL) {
            continue;
        }
        last = one->date;
        ++*counted;
        XFI_TRY(count_day(d, duty, &day, err));
    }
    return XF_OK;
}

/* A reception day on which nobody came is held all the same, and it is said that it was so. */
static xf_status check_received(const xfi_office_deciding *d, const xfi_duty *duty, xf_date date,
                                xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    bool received = false;
    for (size_t i = 0; i < file->received_count; i++) {
        received = received || file->received[i].date == date;
    }
    return received || duty->kind != XF_DUTY_KIND_RECEPTION || !xfi_blank(d->act->reason)
               ? XF_OK
               : xfi_office_refuse(
                     d, "duty.no_reception", "reason",
                     (xfi_bi){"当日没有接待登记：有来访的先登记接待（自动计数），无人来访等情形须说"
                              "明原因",
                              "no reception is on record for that day: record it (it counts by "
                              "itself), or say why there is none, as that nobody came"},
                     err);
}

static xf_status hold_day(xfi_office_deciding *d, xfi_duty *duty, xf_date date, xfi_error *err)
{
    refusal not = why_not(d, duty, date);
    const counted_day day = {d->world->duties->next_step, date, d->act->persons, true};
    if (not .rule != NULL) {
        return xfi_office_refuse(d, not .rule, "date", not .text, err);
    }
    XFI_TRY(check_received(d, duty, date, err));
    return count_day(d, duty, &day, err);
}

xfi_office_deciding xfi_duty_counting(const xfi_office_world *world, const xfi_office_act *act,
                                      xfi_arena *arena, xfi_office_changes *out)
{
    xfi_office_deciding d = {.world = world, .act = act, .arena = arena, .out = out};
    d.date = xfi_calendar_date_of(act->at, world->policy->zone);
    for (size_t i = 0; i < out->count; i++) {
        d.told += out->items[i].record == &xfi_notice_record ? 1 : 0;
    }
    return d;
}

xf_status xfi_rules_duty_receive(const xfi_office_world *world, const xfi_office_act *act,
                                 const xfi_reception *reception, xfi_arena *arena,
                                 xfi_office_changes *out, xfi_error *err)
{
    const xfi_duty *before = world->duties->duties;
    xfi_office_deciding d = xfi_duty_counting(world, act, arena, out);
    if (world->duties->duty_count == 0 || !before->open || before->required == 0 ||
        why_not(&d, before, reception->date).rule != NULL) {
        return XF_OK;
    }
    xfi_duty *duty = xfi_arena_alloc(arena, sizeof *duty);
    if (duty == NULL) {
        return xfi_error_no_memory(err);
    }
    *duty = *before;
    const counted_day one = {world->duties->next_step, reception->date, reception->persons, false};
    XFI_TRY(count_day(&d, duty, &one, err));
    return xfi_office_add(&d, &xfi_duty_record, before, duty, err);
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

xf_status xfi_duty_own_day(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    return duty->phase == 0 || rule == NULL || rule->recurs != XFI_RECURS_PHASE_END
               ? XF_OK
               : xfi_office_refuse(d, "duty.of_phase", "id",
                                   (xfi_bi){"阶段总结以“阶段结束”登记，不单独办理、改期或取消",
                                            "it is done by ending the phase, and neither moved nor "
                                            "cancelled by itself"},
                                   err);
}

xf_status xfi_office_hold_duty(xfi_office_deciding *d, xfi_error *err)
{
    xfi_duty *duty = d->after;
    xf_date date;
    if (!duty->open) {
        return xfi_duty_closed(d, err);
    }
    XFI_TRY(xfi_duty_own_day(d, duty, err));
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
        return hold_day(d, duty, date, err);
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
