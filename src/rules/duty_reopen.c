/* SPDX-License-Identifier: Apache-2.0 */
/* What was entered as held, fulfilled or cancelled by mistake is owed again, as if that had never been
 * entered: what has become due meanwhile is late, and what its ladder says fires. */
#include "rules/duty_p.h"

#include <string.h>

static bool is_over(const xfi_office_deciding *d, xf_time due_at)
{
    return d->act->recorded_at > due_at;
}

/* On another day another turn begins. */
static xf_status wait_again(xfi_office_deciding *d, xfi_duty_clock *clock, bool moves,
                            int32_t *turn, xf_time *next_fire_at, xfi_error *err)
{
    if (!moves) {
        return xfi_duty_next_fire(d, clock, next_fire_at, err);
    }
    XFI_TRY(xfi_duty_turn(d, clock, INT64_MAX, next_fire_at, err));
    *turn = clock->turn;
    return XF_OK;
}

/* ---- an occurrence ------------------------------------------------------------------------------------------ */

/* What was said of it goes with it; the entry that said so stays. */
static void forget(xfi_duty *duty)
{
    duty->held_on = 0;
    duty->text = NULL;
    duty->next = NULL;
    duty->document = NULL;
    duty->reviewed = 0;
    duty->entered_by = NULL;
    duty->cancelled_on = 0;
    duty->persons = duty->required > 0 ? duty->persons : 0;
}

/* Its day by the rule may be another one by now, as it is for those that stayed open. */
static xf_date day_now(const xfi_office_deciding *d, const xfi_duty *duty)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    const bool follows =
        rule != NULL && rule->recurs != XFI_RECURS_ONCE && duty->of != 0 && !duty->moved;
    return follows ? xfi_duty_day_of(rule, xfi_duty_calendar(d), duty->period).date : duty->date;
}

xf_status xfi_duty_revive(xfi_office_deciding *d, xfi_duty *duty, xf_date day, xfi_error *err)
{
    const bool moves = day != 0 && day != duty->date; /* a month that counts days has some day */
    forget(duty);
    if (moves) {
        const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
        const int32_t zone = d->world->policy->zone;
        duty->date = day;
        duty->at = rule->at == 0 ? 0 : xfi_calendar_instant(day, rule->at, zone);
        duty->due_at = xfi_calendar_day_end(day, zone);
        duty->provisional = xfi_calendar_provisional(xfi_duty_calendar(d), day);
    }
    duty->open = true;
    duty->late = is_over(d, duty->due_at);
    duty->state = duty->late ? XF_DUTY_STATE_MISSED : XF_DUTY_STATE_PLANNED;
    duty->sequence++;
    xfi_duty_clock clock = xfi_duty_clock_of(d->world->policy, duty);
    return wait_again(d, &clock, moves, &duty->turn, &duty->next_fire_at, err);
}

static xf_status revive(xfi_office_deciding *d, xfi_duty *duty, xfi_error *err)
{
    return xfi_duty_revive(d, duty, day_now(d, duty), err);
}

/* ---- a step of its chain ------------------------------------------------------------------------------------- */

static xf_status revive_step(xfi_office_deciding *d, const xfi_duty *duty, xfi_duty_step *step,
                             xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, step->duty);
    const xfi_duty_link *link = rule == NULL ? NULL : xfi_policy_link(rule, step->step);
    const xf_calendar *calendar = xfi_duty_calendar(d);
    /* what is told again keeps its own day, but not behind the day that it tells of */
    const xf_date again = step->date > duty->date ? duty->date : step->date;
    const xf_date day = link == NULL        ? step->date
                        : step->renews != 0 ? again
                                            : xfi_duty_link_date(link, calendar, duty);
    const bool moves = day != 0 && day != step->date;
    if (moves) {
        step->date = day;
        step->due_at = xfi_duty_link_due(link, day, d->world->policy->zone);
        step->provisional = xfi_calendar_provisional(calendar, day);
    }
    step->done_on = 0;
    step->text = NULL;
    step->document = NULL;
    step->entered_by = NULL;
    step->cancelled_on = 0;
    step->open = true;
    step->late = is_over(d, step->due_at);
    step->state = step->late ? XF_DUTY_STATE_MISSED : XF_DUTY_STATE_PLANNED;
    step->sequence++;
    xfi_duty_clock clock = xfi_duty_clock_of_step(d->world->policy, step);
    return wait_again(d, &clock, moves, &step->turn, &step->next_fire_at, err);
}

static bool is_renewal_after(const xfi_duty_step *one, const xfi_duty_step *step)
{
    return one->renews != 0 && one->id > step->id && xfi_same(one->step, step->step);
}

/* What was to be told again is not, where what became of it since was told, or waited in turn. */
static bool is_superseded(const xfi_duty_file *file, const xfi_duty_step *step)
{
    for (size_t i = 0; step->renews != 0 && i < file->step_count; i++) {
        const xfi_duty_step *one = &file->steps[i];
        const bool waited = one->state == XF_DUTY_STATE_CANCELLED && one->passed_on == 0;
        if (is_renewal_after(one, step) && (one->state == XF_DUTY_STATE_DONE || waited)) {
            return true;
        }
    }
    return false;
}

/* The step is owed again with its own date: that it was cancelled need not be told besides. */
static xf_status drop_renewals(xfi_office_deciding *d, const xfi_duty_step *step, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; step->renews != 0 && i < file->step_count; i++) {
        const xfi_duty_step *one = &file->steps[i];
        if (is_renewal_after(one, step) && one->open) {
            XFI_TRY(xfi_duty_drop_step(d, one, (xfi_bi){d->act->reason, NULL}, err));
        }
    }
    return XF_OK;
}

/* It was cancelled with the occurrence, and not since somebody else owes it. */
static bool comes_back(const xfi_duty_file *file, const xfi_duty_step *step)
{
    return step->state == XF_DUTY_STATE_CANCELLED && step->passed_on == 0 &&
           !xfi_blank(step->step) && !is_superseded(file, step);
}

static bool falls_away(const xfi_duty_file *file, const xfi_duty_step *one)
{
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *step = &file->steps[i];
        if (step->renews != 0 && comes_back(file, step) && is_renewal_after(one, step)) {
            return true;
        }
    }
    return false;
}

/* That it was cancelled is still to be told: it is told as well that it takes place after all. */
static xf_status say_revived(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *before = &file->steps[i];
        if (!before->open || before->renews == 0 || falls_away(file, before)) {
            continue;
        }
        xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
        if (step == NULL) {
            return xfi_error_no_memory(err);
        }
        *step = *before;
        step->sequence++;
        XFI_TRY(xfi_duty_say_also(d, step, err));
        XFI_TRY(xfi_office_add(d, &xfi_duty_step_record, before, step, err));
    }
    return XF_OK;
}

/* The chain comes back, and who had been told that it was cancelled is told that it was not. */
static xf_status revive_chain(xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *before = &file->steps[i];
        if (!comes_back(file, before)) {
            continue;
        }
        xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
        if (step == NULL) {
            return xfi_error_no_memory(err);
        }
        *step = *before;
        XFI_TRY(revive_step(d, duty, step, err));
        XFI_TRY(xfi_office_add(d, &xfi_duty_step_record, before, step, err));
        XFI_TRY(drop_renewals(d, before, err));
    }
    XFI_TRY(say_revived(d, err));
    XFI_TRY(xfi_duty_tell_public(d, duty, d->act->reason, err));
    return xfi_duty_tell_members(d, duty, "reopened",
                                 (xfi_bi){"取消系误登，参加的工作仍须进行",
                                          "it was cancelled by mistake: it is owed after all"},
                                 err);
}

/* ---- days that count ---------------------------------------------------------------------------------------- */

/* The file without that day, and without the reception that it counted by. */
static xf_status file_without(const xfi_office_deciding *d, const xfi_duty_step *day,
                              const xfi_reception *reception, xfi_duty_file *out, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    xfi_duty_step *steps = xfi_arena_alloc(d->arena, (file->step_count + 1) * sizeof *steps);
    xfi_reception *received =
        xfi_arena_alloc(d->arena, (file->received_count + 1) * sizeof *received);
    if (steps == NULL || received == NULL) {
        return xfi_error_no_memory(err);
    }
    *out = *file;
    out->steps = steps;
    out->received = received;
    out->received_count = 0;
    for (size_t i = 0; i < file->step_count; i++) {
        steps[i] = file->steps[i];
        steps[i].done_on = steps[i].id == day->id ? 0 : steps[i].done_on;
    }
    for (size_t i = 0; i < file->received_count; i++) {
        if (reception == NULL || file->received[i].id != reception->id) {
            received[out->received_count++] = file->received[i];
        }
    }
    return XF_OK;
}

/* The day is taken back; what was received otherwise counts, as far as days are owed. */
static xf_status uncount(xfi_office_deciding *d, const xfi_duty_step *day,
                         const xfi_reception *reception, xfi_duty_step *after, xfi_error *err)
{
    const xfi_duty *before = d->world->duties->duties;
    xfi_duty *duty = xfi_arena_alloc(d->arena, sizeof *duty);
    xfi_duty_file file;
    xfi_office_world world = *d->world;
    xfi_office_deciding again = *d;
    xf_id counted;
    if (duty == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(file_without(d, day, reception, &file, err));
    world.duties = &file;
    again.world = &world;
    after->state = XF_DUTY_STATE_CANCELLED;
    after->done_on = 0;
    after->sequence++;
    *duty = *before;
    duty->done--;
    duty->persons -= day->persons;
    duty->sequence++;
    if (duty->state == XF_DUTY_STATE_DONE && duty->done < duty->required) {
        XFI_TRY(revive(&again, duty, err));
    }
    XFI_TRY(xfi_duty_count_received(&again, duty, file.next_step, &counted, err));
    d->told = again.told;
    return xfi_office_add(d, &xfi_duty_record, before, duty, err);
}

/* The day of a reception has no minutes of its own. */
static bool by_reception(const xfi_duty_step *step)
{
    return xfi_blank(step->step) && xfi_blank(step->text);
}

static const xfi_duty_step *day_of(const xfi_duty_file *file, const xfi_reception *reception)
{
    for (size_t i = 0; i < file->step_count; i++) {
        if (by_reception(&file->steps[i]) && file->steps[i].done_on == reception->date) {
            return &file->steps[i];
        }
    }
    return NULL;
}

/* Of several on one day the first one counts. */
static bool is_first(const xfi_duty_file *file, const xfi_reception *reception)
{
    for (size_t i = 0; i < file->received_count; i++) {
        if (file->received[i].date == reception->date && file->received[i].id < reception->id) {
            return false;
        }
    }
    return true;
}

xf_status xfi_rules_duty_unreceive(const xfi_office_world *world, const xfi_office_act *act,
                                   const xfi_reception *reception, xfi_arena *arena,
                                   xfi_office_changes *out, xfi_error *err)
{
    const xfi_duty_file *file = world->duties;
    xfi_office_deciding d = xfi_duty_counting(world, act, arena, out);
    const xfi_duty_step *day = file->duty_count == 0 ? NULL : day_of(file, reception);
    if (day == NULL || !is_first(file, reception)) {
        return XF_OK;
    }
    xfi_duty_step *after = xfi_arena_alloc(arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *day;
    XFI_TRY(uncount(&d, day, reception, after, err));
    return xfi_office_add(&d, &xfi_duty_step_record, day, after, err);
}

/* ---- the steps of an official ------------------------------------------------------------------------------- */

/* Nothing is owed again of a series that has ended by then, of a phase that has, nor on a day that is none
 * of the rule's any more. */
static xf_status check_owed(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_series *series = file->series;
    if (series != NULL && series->until != 0 && series->until < duty->date) {
        return xfi_office_refuse(
            d, "duty.series_ended", "id",
            (xfi_bi){"该定期职责在此之前已经停止", "the recurring duty had ended before that day"},
            err);
    }
    if (file->phase != NULL && !file->phase->open) {
        return xfi_office_refuse(d, "duty.phase_ended", "id",
                                 (xfi_bi){"所属专项行动阶段已经结束，该阶段以其办理情况为据",
                                          "the phase of the drive has ended, which rests on it"},
                                 err);
    }
    return day_now(d, duty) != 0
               ? XF_OK
               : xfi_office_refuse(d, "duty.fell_out", "id",
                                   (xfi_bi){"按现行放假安排，本期没有此项职责的日期",
                                            "by the days off as they are known now it has no day "
                                            "in this period"},
                                   err);
}

xf_status xfi_office_reopen_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty *before = d->before;
    xfi_duty *duty = d->after;
    xf_id counted;
    if (before->open) {
        return xfi_office_refuse(
            d, "duty.still_open", "id",
            (xfi_bi){"该事项尚未登记为完成或取消", "it is neither done nor cancelled"}, err);
    }
    XFI_TRY(xfi_duty_own_day(d, before, err));
    if (before->required > 0 && before->state == XF_DUTY_STATE_DONE) {
        return xfi_office_refuse(d, "duty.by_days", "id",
                                 (xfi_bi){"按天计数：撤销误登的那一天（环节），或将该接待登记作废",
                                          "days are counted: take back the day (a step) that is "
                                          "wrong, or void its reception"},
                                 err);
    }
    XFI_TRY(check_owed(d, before, err));
    XFI_TRY(xfi_undo_entitled(d, before->unit, before->entered_by, err));
    duty->reason = d->act->reason;
    duty->reason_en = NULL;
    XFI_TRY(revive(d, duty, err));
    if (before->state == XF_DUTY_STATE_CANCELLED) {
        XFI_TRY(revive_chain(d, duty, err));
    }
    return duty->required == 0
               ? XF_OK
               : xfi_duty_count_received(d, duty, d->world->duties->next_step, &counted, err);
}

static xf_status check_step(const xfi_office_deciding *d, const xfi_duty_step *step, xfi_error *err)
{
    const xfi_duty *duty = d->world->duties->duties;
    if (step->state != XF_DUTY_STATE_DONE) {
        return xfi_office_refuse(
            d, "duty.step_not_done", "id",
            (xfi_bi){"该环节没有登记为完成；随事项取消的，撤销事项的取消",
                     "it was not entered as done; what was cancelled with its occurrence comes "
                     "back with that"},
            err);
    }
    if (duty->state == XF_DUTY_STATE_CANCELLED) {
        return xfi_office_refuse(d, "duty.occurrence_cancelled", "id",
                                 (xfi_bi){"所属事项已取消，先撤销其取消",
                                          "its occurrence is cancelled: reopen that first"},
                                 err);
    }
    return by_reception(step)
               ? xfi_office_refuse(d, "duty.day_of_reception", "id",
                                   (xfi_bi){"该日由接待登记计入：将误登的接待登记作废",
                                            "the day counts by a reception: void that"},
                                   err)
               : XF_OK;
}

xf_status xfi_office_reopen_duty_step(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_step *before = d->before;
    XFI_TRY(check_step(d, before, err));
    XFI_TRY(xfi_undo_entitled(d, before->unit, before->entered_by, err));
    return xfi_blank(before->step) ? uncount(d, before, NULL, d->after, err)
                                   : revive_step(d, d->world->duties->duties, d->after, err);
}
