/* SPDX-License-Identifier: Apache-2.0 */
/* What is owed in the phases of a drive: that each is concluded, which the pack lets recur at the end
 * of every phase, and what units were told to do in it. Both are duties as all others. */
#include "rules/duty_p.h"

#include <xfcase/duty.h>

/* ---- the end of a phase ------------------------------------------------------------------------------- */

static xf_status owe(xfi_office_deciding *d, const xfi_drive_phase *phase,
                     const xfi_duty_rule *rule, xfi_duty_made *made, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    const xfi_duty_file *file = d->world->duties;
    xfi_duty *duty = xfi_arena_alloc(d->arena, sizeof *duty);
    const xfi_bi name = xfi_duty_name_part(d->arena, (xfi_bi){phase->name, NULL}, rule->title);
    xf_id steps;
    if (duty == NULL || name.zh == NULL) {
        return xfi_error_no_memory(err);
    }
    *duty = (xfi_duty){
        .id = file->next_duty + made->duties,
        .phase = phase->id,
        .name = name.zh,
        .name_en = name.en,
        .unit = drive->unit,
        .period = phase->until,
        .rule_date = phase->until,
        .date = phase->until,
        .start_at = d->act->at,
    };
    XFI_TRY(xfi_office_add(d, &xfi_duty_record, NULL, duty, err)); /* before its steps */
    XFI_TRY(xfi_duty_fill(d, rule, file->next_step + made->steps, duty, &steps, err));
    made->duties++;
    made->steps += steps;
    return XF_OK;
}

xf_status xfi_drive_owe_end(xfi_office_deciding *d, const xfi_drive_phase *phase, xfi_error *err)
{
    const xf_policy *policy = d->world->policy;
    xfi_duty_made made = {0};
    for (size_t i = 0; i < policy->duty_count; i++) {
        if (policy->duties[i].recurs == XFI_RECURS_PHASE_END) {
            XFI_TRY(owe(d, phase, &policy->duties[i], &made, err));
        }
    }
    return XF_OK;
}

static bool is_end(const xfi_office_deciding *d, const xfi_duty *duty)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    return rule != NULL && rule->recurs == XFI_RECURS_PHASE_END;
}

/* What is still owed by units is to be done, or to be cancelled by who may. */
static xf_status still_owed(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    xfi_buf zh = {0};
    xfi_buf en = {0};
    for (size_t i = 0; i < file->duty_count; i++) {
        const xfi_duty *duty = &file->duties[i];
        if (duty->open && !is_end(d, duty)) {
            xfi_buf_printf(&zh, "%s%s（%s）", zh.len == 0 ? "阶段任务尚未完成：" : "；",
                           xfi_or_empty(duty->name), xfi_or_empty(duty->unit));
            xfi_buf_printf(&en, "%s%s (%s)", en.len == 0 ? "still owed in the phase: " : "; ",
                           xfi_or_empty(duty->name), xfi_or_empty(duty->unit));
        }
    }
    xf_status status = zh.failed || en.failed ? xfi_error_no_memory(err) : XF_OK;
    if (status == XF_OK && zh.len > 0) {
        status = xfi_office_refuse(d, "drive.duties_open", "id",
                                   (xfi_bi){xfi_buf_text(&zh), xfi_buf_text(&en)}, err);
    }
    xfi_buf_free(&zh);
    xfi_buf_free(&en);
    return status;
}

xf_status xfi_drive_meet_end(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    XFI_TRY(still_owed(d, err));
    for (size_t i = 0; i < file->duty_count; i++) {
        const xfi_duty *before = &file->duties[i];
        xfi_duty *duty = xfi_arena_alloc(d->arena, sizeof *duty);
        if (duty == NULL) {
            return xfi_error_no_memory(err);
        }
        if (!before->open) {
            continue;
        }
        *duty = *before;
        xfi_duty_finish(duty, d->date, d->act->text, d->act->document);
        XFI_TRY(xfi_duty_withdraw_false(d, duty, d->date, err));
        XFI_TRY(xfi_office_add(d, &xfi_duty_record, before, duty, err));
    }
    return XF_OK;
}

/* ---- what is handed out is taken up ---------------------------------------------------------------------- */

/* Whom a hand-out gives the case: by the line of work, and by the area. */
typedef struct charge {
    const char *unit, *official;
} charge;

static size_t charges_of(const xfi_drive_case *entry, charge out[2])
{
    const bool both = !xfi_blank(entry->area_unit) && !xfi_same(entry->area_unit, entry->line_unit);
    out[0] = (charge){entry->line_unit, entry->official};
    out[1] = (charge){entry->area_unit, NULL};
    return xfi_blank(entry->line_unit) ? 0 : both ? 2 : 1;
}

static bool has_charge(const xfi_drive_case *entry, const charge *one)
{
    charge all[2];
    const size_t count = charges_of(entry, all);
    for (size_t i = 0; i < count; i++) {
        if (xfi_same(all[i].unit, one->unit) && xfi_same(all[i].official, one->official)) {
            return true;
        }
    }
    return false;
}

/* The case is handed to the same as before once more, as when it came back. */
static bool repeats(const xfi_drive_case *before, const xfi_drive_case *entry)
{
    charge old[2];
    charge now[2];
    const size_t count = charges_of(entry, now);
    bool same = count == charges_of(before, old);
    for (size_t i = 0; i < count; i++) {
        same = same && has_charge(before, &now[i]);
    }
    return same;
}

static xf_status owe_taking(xfi_office_deciding *d, const xfi_drive_case *entry,
                            const xfi_duty_rule *rule, const charge *whose, xfi_duty_made *made,
                            xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    const xfi_duty_file *file = d->world->duties;
    xfi_duty *duty = xfi_arena_alloc(d->arena, sizeof *duty);
    const xfi_bi name = xfi_duty_name_part(d->arena, (xfi_bi){drive->name, NULL}, rule->title);
    const xf_date day = xfi_calendar_add_workdays(file->calendar, d->date, rule->within);
    xf_id steps;
    if (duty == NULL || name.zh == NULL) {
        return xfi_error_no_memory(err);
    }
    if (day == 0) {
        return xfi_error_set(err, XF_E_INVALID, "at", "期限超出可计算的日期范围（1970年至2199年）",
                             "the day leaves the dates that can be counted (1970 to 2199)");
    }
    *duty = (xfi_duty){
        .id = file->next_duty + made->duties,
        .handed = entry->id,
        .case_id = entry->case_id,
        .name = name.zh,
        .name_en = name.en,
        .unit = whose->unit,
        .official = whose->official,
        .set_by = xfi_duty_set_by(d->world->org, drive->unit, whose->unit),
        .period = day,
        .rule_date = day,
        .date = day,
        .start_at = d->act->at,
    };
    XFI_TRY(xfi_office_add(d, &xfi_duty_record, NULL, duty, err)); /* before its steps */
    XFI_TRY(xfi_duty_fill(d, rule, file->next_step + made->steps, duty, &steps, err));
    made->duties++;
    made->steps += steps;
    return XF_OK;
}

/* What it waits for stays as it is, with its date and what was missed; what was taken up stays so unless
 * the same hand-out is made again. */
static bool stands(const xfi_office_deciding *d, const xfi_drive_case *entry, const charge *one)
{
    const xfi_duty_file *file = d->world->duties;
    const bool settled = has_charge(d->before, one) && !repeats(d->before, entry);
    for (size_t i = file->duty_count; i-- > 0;) {
        const xfi_duty *duty = &file->duties[i];
        if (xfi_same(duty->unit, one->unit) && xfi_same(duty->official, one->official)) {
            return duty->open || (settled && duty->state == XF_DUTY_STATE_DONE);
        }
    }
    return false;
}

/* What waits falls away; `but`: except of those whom the hand-out names as before; NULL: all. */
static xf_status end_taking(xfi_office_deciding *d, const xfi_drive_case *but, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->duty_count; i++) {
        const xfi_duty *before = &file->duties[i];
        const charge whose = {before->unit, before->official};
        if (!before->open || (but != NULL && has_charge(but, &whose))) {
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

xf_status xfi_drive_owe_taking(xfi_office_deciding *d, const xfi_drive_case *entry, xfi_error *err)
{
    const xf_policy *policy = d->world->policy;
    xfi_duty_made made = {0};
    charge whose[2];
    const size_t count = charges_of(entry, whose);
    XFI_TRY(end_taking(d, entry, err));
    for (size_t i = 0; i < policy->duty_count; i++) {
        const xfi_duty_rule *rule = &policy->duties[i];
        for (size_t k = 0; rule->recurs == XFI_RECURS_HAND_OUT && k < count; k++) {
            if (!stands(d, entry, &whose[k])) {
                XFI_TRY(owe_taking(d, entry, rule, &whose[k], &made, err));
            }
        }
    }
    return XF_OK;
}

xf_status xfi_drive_end_taking(xfi_office_deciding *d, xfi_error *err)
{
    return end_taking(d, NULL, err);
}

/* ---- what a unit owes in a phase -------------------------------------------------------------------------- */

/* The one that is named, else the pack's first task. */
static const xfi_duty_rule *rule_of(const xfi_office_deciding *d)
{
    const xf_policy *policy = d->world->policy;
    if (!xfi_blank(d->act->code)) {
        return xfi_policy_duty(policy, d->act->code);
    }
    for (size_t i = 0; i < policy->duty_count; i++) {
        if (policy->duties[i].kind == XF_DUTY_KIND_TASK &&
            policy->duties[i].recurs == XFI_RECURS_ONCE) {
            return &policy->duties[i];
        }
    }
    return NULL;
}

static xf_status check_duty(const xfi_office_deciding *d, const xfi_duty_rule *rule, xfi_error *err)
{
    const xfi_drive_phase *phase = d->world->parent;
    if (rule == NULL || rule->recurs != XFI_RECURS_ONCE) {
        return xfi_error_set(err, XF_E_INVALID, "code", "规则包没有可布置的任务“%s”",
                             "the policy pack has no duty “%s” that could be set",
                             xfi_or_empty(d->act->code));
    }
    if (!phase->open) {
        return xfi_office_refuse(d, "drive.phase_ended", "of",
                                 (xfi_bi){"该阶段已经结束", "the phase has ended already"}, err);
    }
    if (d->act->date < phase->from || d->act->date > phase->until) {
        return xfi_office_refuse(
            d, "drive.duty_outside", "date",
            (xfi_bi){"完成期限须在该阶段之内", "it is to be done within the phase"}, err);
    }
    return xfi_rules_within(d->world->org, d->world->drive->unit, d->act->unit)
               ? XF_OK
               : xfi_office_refuse(d, "drive.duty_elsewhere", "unit",
                                   (xfi_bi){"须为开展专项行动的单位或其下级单位",
                                            "it is of the drive's unit, or of one below it"},
                                   err);
}

/* Who is to do it learns it when it is set. */
static xf_status tell_set(xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_DUTY,
        .record_id = duty->id,
        .title = {duty->name, duty->name_en},
        .unit = duty->unit,
        .official = duty->official,
        .target = xfi_blank(duty->official) ? XF_TARGET_PRINCIPAL : XF_TARGET_HANDLER,
        .raises = XF_RAISE_REMINDER,
        .rule = duty->duty,
        .rung = "set",
        .due_date = duty->date,
        .reason = {"新布置的阶段任务", "a new task of the phase"},
    };
    return xfi_office_tell(d, &owed, err);
}

xf_status xfi_drive_set_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive_phase *phase = d->world->parent;
    const xfi_duty_rule *rule = rule_of(d);
    xfi_duty *duty = d->after;
    xf_id steps;
    XFI_TRY(check_duty(d, rule, err));
    if (d->act->date < d->date) {
        return xfi_office_refuse(
            d, "duty.past", "date",
            (xfi_bi){"不得定在已经过去的日期", "it cannot be set on a day that has passed"}, err);
    }
    d->by = d->world->drive->unit;
    duty->phase = phase->id;
    duty->name = d->act->name;
    duty->unit = d->act->unit;
    duty->official = d->act->official;
    duty->lead = d->act->lead;
    duty->set_by = xfi_duty_set_by(d->world->org, d->world->drive->unit, duty->unit);
    duty->period = d->act->date;
    duty->rule_date = d->act->date;
    duty->date = d->act->date;
    duty->start_at = d->act->at;
    XFI_TRY(xfi_duty_fill(d, rule, d->world->duties->next_step, duty, &steps, err));
    return tell_set(d, duty, err);
}
