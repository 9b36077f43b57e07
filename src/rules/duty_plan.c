/* SPDX-License-Identifier: Apache-2.0 */
/* When and where an occurrence is to be: said ahead, moved, cancelled. Moving and cancelling needs a
 * principal's approval. What the public was told of it before is told again. */
#include "rules/duty_p.h"

#include <string.h>

/* ---- what was told ---------------------------------------------------------------------------------------- */

/* The last notice that was given of it; NULL: none was, or a next one is owed already. */
static const xfi_duty_step *last_told(const xfi_office_deciding *d, const xfi_duty *duty,
                                      const xfi_duty_link *link)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_step *last = NULL;
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *step = &file->steps[i];
        if (step->of != duty->id || !xfi_same(step->step, link->id)) {
            continue;
        }
        if (step->open && step->renews != 0 && duty->open) {
            return NULL;
        }
        last = step->state == XF_DUTY_STATE_DONE ? step : last;
    }
    return last;
}

static bool was_told(const xfi_office_deciding *d, const xfi_duty *duty)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    for (size_t i = 0; rule != NULL && i < file->step_count; i++) {
        const xfi_duty_link *link = xfi_policy_link(rule, file->steps[i].step);
        if (link != NULL && link->again > 0 && file->steps[i].state == XF_DUTY_STATE_DONE) {
            return true;
        }
    }
    return false;
}

/* By the day of the rule, where that is still to come, else within the days of the pack; not after the day
 * itself. */
static xf_date again_by(const xfi_office_deciding *d, const xfi_duty_link *link,
                        const xfi_duty *duty)
{
    const xf_calendar *calendar = xfi_duty_calendar(d);
    xf_date by_rule = xfi_duty_link_date(link, calendar, duty);
    xf_date within = xfi_calendar_add_workdays(calendar, d->date, link->again);
    xf_date day = by_rule > within ? by_rule : within;
    xf_date latest = duty->date > d->date ? duty->date : d->date;
    return day > latest ? latest : day;
}

static xf_status tell_again(xfi_office_deciding *d, const xfi_duty_link *link, const xfi_duty *duty,
                            const xfi_duty_step *told, const char *reason, xfi_error *err)
{
    xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
    const xfi_duty_charge whose = {told->unit, told->official, d->act->at};
    if (step == NULL) {
        return xfi_error_no_memory(err);
    }
    *step = (xfi_duty_step){.id = d->world->duties->next_step + d->steps++, .renews = told->id};
    XFI_TRY(xfi_duty_new_step(d, link, duty, &whose, again_by(d, link, duty), step, err));
    step->reason = reason;
    XFI_TRY(xfi_office_add(d, &xfi_duty_step_record, NULL, step, err));
    return xfi_duty_tell_charged(d, step,
                                 (xfi_bi){"已公示的内容有变更，须重新公示",
                                          "what the public was told has changed: tell it again"},
                                 err);
}

static bool has_changed(const xfi_duty *before, const xfi_duty *duty)
{
    return before->date != duty->date || before->at != duty->at || before->state != duty->state ||
           !xfi_same(before->place, duty->place) || !xfi_same(before->lead, duty->lead) ||
           !xfi_same(before->requirements, duty->requirements);
}

xf_status xfi_duty_tell_public(xfi_office_deciding *d, const xfi_duty *duty, const char *reason,
                               xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    for (size_t i = 0; rule != NULL && i < rule->link_count; i++) {
        const xfi_duty_link *link = &rule->links[i];
        const xfi_duty_step *told = link->again == 0 ? NULL : last_told(d, duty, link);
        if (told != NULL) {
            XFI_TRY(tell_again(d, link, duty, told, reason, err));
        }
    }
    return XF_OK;
}

xf_status xfi_duty_changed(xfi_office_deciding *d, const xfi_duty *before, const xfi_duty *duty,
                           const char *reason, xfi_error *err)
{
    if (!has_changed(before, duty)) {
        return XF_OK;
    }
    XFI_TRY(xfi_duty_tell_public(d, duty, reason, err));
    return duty->open ? xfi_duty_tell_members(d, duty, "changed",
                                              (xfi_bi){"参加的工作时间、地点等有变更",
                                                       "day, time, place or leader have changed"},
                                              err)
                      : xfi_duty_tell_members(d, duty, "cancelled",
                                              (xfi_bi){"参加的工作已取消", "it is cancelled"}, err);
}

/* ---- approval, day and time ------------------------------------------------------------------------------- */

const char *xfi_duty_set_by(const xfi_org *org, const char *by, const char *unit)
{
    return xfi_blank(by) || xfi_rules_above(org, unit, by) ? NULL : by;
}

/* Nobody releases itself from what another unit gave to it. */
static xf_status check_approver(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->approver, d->date);
    const bool given = !xfi_blank(duty->set_by);
    const char *unit = given ? duty->set_by : xfi_rules_owner(&xfi_duty_record, duty);
    if (post != NULL && post->principal && xfi_rules_above(d->world->org, post->unit, unit)) {
        return XF_OK;
    }
    return given
               ? xfi_error_refuse(
                     err, XF_E_DENIED, "duty.needs_setter", d->verb->basis, "approver",
                     (xfi_bi){"他单位交办、布置的，须经该单位或其上级单位主要负责人批准",
                              "what another unit set is released by a principal of that unit or "
                              "of one above it"})
               : xfi_error_refuse(err, XF_E_DENIED, "duty.needs_principal", d->verb->basis,
                                  "approver",
                                  (xfi_bi){"须经本单位或上级单位主要负责人批准",
                                           "a principal of the unit or of one above it approves"});
}

xf_status xfi_duty_read_time(const char *text, int32_t *minute, xfi_error *err)
{
    return xfi_blank(text) || xfi_policy_clock(text, minute)
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "time", "时刻须如“14:30”",
                               "a time of day is written as “14:30”");
}

static int32_t minute_of(const xfi_office_deciding *d, const xfi_duty *duty)
{
    int32_t zone = d->world->policy->zone;
    return duty->at == 0
               ? 0
               : (int32_t)((duty->at - xfi_calendar_instant(duty->date, 0, zone)) / 60000);
}

/* Where the pack avoids days off, and out of the month or quarter that it stands for, it is moved only as an
 * exception that is said to be one. */
static xf_status check_new_day(const xfi_office_deciding *d, const xfi_duty *duty, bool *exception,
                               xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    xf_date day = d->act->date;
    xf_date first = duty->rule_date < duty->period ? duty->rule_date : duty->period;
    xf_date next = rule == NULL || duty->of == 0 ? 0 : xfi_duty_next_period(rule, duty->period);
    bool off = rule != NULL && rule->roll != XFI_DUTY_STAY &&
               !xfi_calendar_is_workday(xfi_duty_calendar(d), day);
    bool outside = next != 0 && (day < first || day >= next);
    *exception = off || outside;
    if (!*exception || d->act->flag) {
        return XF_OK;
    }
    return off ? xfi_office_refuse(d, "duty.day_off", "date",
                                   (xfi_bi){"改到的日期是休息日；确需如此的，须注明为例外（flag）",
                                            "that is a day off; where it has to be, say that it is "
                                            "an exception (flag)"},
                                   err)
               : xfi_office_refuse(
                     d, "duty.other_period", "date",
                     (xfi_bi){"改到的日期不在本次事项所属的月份或季度内；确需如此的，须注明为例外（"
                              "flag）",
                              "that lies outside the month or quarter that it stands for; where it "
                              "has to be, say that it is an exception (flag)"},
                     err);
}

static xf_status check_planned(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    if (duty->state != XF_DUTY_STATE_PLANNED) {
        return xfi_office_refuse(
            d, "duty.not_planned", "id",
            (xfi_bi){"只有待办的事项可以安排、改期；逾期的须补办",
                     "only what is planned is arranged or moved; what was missed is held "
                     "late"},
            err);
    }
    XFI_TRY(xfi_duty_own_day(d, duty, err));
    return duty->required == 0
               ? XF_OK
               : xfi_office_refuse(d, "duty.no_day", "id",
                                   (xfi_bi){"按天计数的职责没有可改的日期",
                                            "where days are counted there is no day to move"},
                                   err);
}

xf_status xfi_office_move_duty(xfi_office_deciding *d, xfi_error *err)
{
    xfi_duty *duty = d->after;
    int32_t minute = minute_of(d, duty);
    XFI_TRY(check_planned(d, duty, err));
    if (d->act->date < d->date) {
        return xfi_office_refuse(
            d, "duty.past", "date",
            (xfi_bi){"不得改到已经过去的日期", "it cannot be moved to a day that has passed"}, err);
    }
    XFI_TRY(xfi_duty_read_time(d->act->time, &minute, err));
    XFI_TRY(check_new_day(d, duty, &duty->exception, err));
    XFI_TRY(check_approver(d, duty, err));
    duty->moved = true;
    duty->reason = d->act->reason;
    duty->reason_en = NULL;
    XFI_TRY(xfi_duty_put(d, duty, d->act->date, minute, err));
    return xfi_duty_changed(d, d->before, duty, d->act->reason, err);
}

xf_status xfi_office_cancel_duty(xfi_office_deciding *d, xfi_error *err)
{
    xfi_duty *duty = d->after;
    if (!duty->open) {
        return xfi_duty_closed(d, err);
    }
    XFI_TRY(xfi_duty_own_day(d, duty, err));
    XFI_TRY(check_approver(d, duty, err));
    duty->entered_by = d->act->actor;
    XFI_TRY(xfi_duty_drop(d, duty, (xfi_bi){d->act->reason, NULL}, 0, err));
    return xfi_duty_changed(d, d->before, duty, d->act->reason, err);
}

/* ---- said ahead ---------------------------------------------------------------------------------------------- */

static bool says_nothing(const xfi_office_act *act)
{
    return xfi_blank(act->place) && xfi_blank(act->time) && xfi_blank(act->lead) &&
           xfi_blank(act->text);
}

xf_status xfi_office_plan_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_office_act *act = d->act;
    xfi_duty *duty = d->after;
    int32_t minute = minute_of(d, duty);
    if (says_nothing(act)) {
        return xfi_error_set(err, XF_E_INVALID, "place", "须写明地点、时间、领导或要求之一",
                             "say a place, a time, a leader or requirements");
    }
    XFI_TRY(check_planned(d, duty, err));
    XFI_TRY(xfi_duty_read_time(act->time, &minute, err));
    XFI_TRY(duty->kind == XF_DUTY_KIND_VISIT ? xfi_duty_check_lead(d, duty->unit, act->lead, err)
                                             : XF_OK);
    duty->place = xfi_blank(act->place) ? duty->place : act->place;
    duty->lead = xfi_blank(act->lead) ? duty->lead : act->lead;
    duty->requirements = xfi_blank(act->text) ? duty->requirements : act->text;
    if (was_told(d, duty) && xfi_blank(act->reason)) {
        return xfi_office_refuse(
            d, "duty.needs_reason", "reason",
            (xfi_bi){"已经公示，变更须说明理由", "the public was told already: say why it changes"},
            err);
    }
    duty->reason = xfi_blank(act->reason) ? duty->reason : act->reason;
    XFI_TRY(xfi_duty_put(d, duty, duty->date, minute, err));
    return xfi_duty_changed(d, d->before, duty, act->reason, err);
}
