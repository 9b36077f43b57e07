/* SPDX-License-Identifier: Apache-2.0 */
/* Days that are counted: an occurrence that is done when enough of them were held, as reception days are. */
#include "rules/duty_p.h"

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
        .name_en = duty->name_en,
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

xf_status xfi_duty_hold_day(xfi_office_deciding *d, xfi_duty *duty, xf_date date, xfi_error *err)
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
