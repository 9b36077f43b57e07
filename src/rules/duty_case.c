/* SPDX-License-Identifier: Apache-2.0 */
/* What was handed out is taken up while its case goes on: with the case it ends, and with the case it is owed
 * again. */
#include "rules/duty_p.h"

#define LIBRARY "system" /* who ends it: what an official ended stays so */

static xf_status ended_as(const xfi_office_deciding *d, xfi_bi *out, xfi_error *err)
{
    const xfi_code *code = xfi_code_by_value(XF_ENUM_STATE, (int)d->world->file->row.ended_as);
    xfi_buf zh = {0};
    xfi_buf en = {0};
    xfi_buf_printf(&zh, "信访事项已经终了（%s），不再接收交办", code == NULL ? "" : code->zh);
    xfi_buf_printf(&en, "the case has ended (%s): nothing is to be taken up any more",
                   code == NULL ? "" : code->en);
    const bool failed = zh.failed || en.failed;
    out->zh = failed ? NULL : xfi_arena_dup(d->arena, xfi_buf_text(&zh));
    out->en = failed ? NULL : xfi_arena_dup(d->arena, xfi_buf_text(&en));
    xfi_buf_free(&zh);
    xfi_buf_free(&en);
    return out->zh == NULL || out->en == NULL ? xfi_error_no_memory(err) : XF_OK;
}

/* What was missed before the case ended stays late; what was not due by then never is. */
static xf_status end(xfi_office_deciding *d, xfi_duty *duty, xfi_error *err)
{
    xfi_bi reason;
    XFI_TRY(ended_as(d, &reason, err));
    XFI_TRY(xfi_duty_drop(d, duty, reason, d->date, err));
    duty->entered_by = LIBRARY;
    return XF_OK;
}

static bool is_same(const xfi_duty *one, const xfi_duty *other)
{
    return xfi_same(one->unit, other->unit) && xfi_same(one->official, other->official);
}

/* The entry is still in its drive and names them, and no later hand-out took its place. */
static bool stands(const xfi_drive_case *entry, const xfi_duty *duty, const xfi_duty *handed,
                   size_t count)
{
    const bool line =
        xfi_same(entry->line_unit, duty->unit) && xfi_same(entry->official, duty->official);
    const bool area = xfi_same(entry->area_unit, duty->unit) && xfi_blank(duty->official);
    for (size_t i = 0; i < count; i++) {
        if (handed[i].id > duty->id && is_same(&handed[i], duty)) {
            return false;
        }
    }
    return entry->open && (line || area);
}

static xf_status tell(xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    xfi_owed owed = xfi_duty_about(d, duty);
    owed.target = xfi_blank(duty->official) ? XF_TARGET_PRINCIPAL : XF_TARGET_HANDLER;
    owed.raises = XF_RAISE_REMINDER;
    owed.rung = "set";
    owed.due_date = duty->date;
    owed.reason = (xfi_bi){"信访事项恢复办理，交办须重新接收",
                           "the case goes on: what was handed out is to be taken up again"};
    return xfi_office_tell(d, &owed, err);
}

/* A merger that is undone was none: the days ran on. Else the days run anew, but for what was late already. */
static xf_status owe_again(xfi_office_deciding *d, xf_act_kind by, xfi_duty *duty, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    xf_date day = duty->date;
    if (by != XF_ACT_UNMERGE && !duty->late && rule != NULL) {
        day = xfi_calendar_add_workdays(xfi_duty_calendar(d), d->date, rule->within);
    }
    if (day == 0) {
        return xfi_error_set(err, XF_E_INVALID, "at", "期限超出可计算的日期范围（1970年至2199年）",
                             "the day leaves the dates that can be counted (1970 to 2199)");
    }
    duty->reason = NULL;
    duty->reason_en = NULL;
    XFI_TRY(xfi_duty_revive(d, duty, day, err));
    return tell(d, duty, err);
}

xf_status xfi_rules_settle_hand_out(const xfi_office_world *world, const xfi_duty_event *event,
                                    const xfi_drive_case *entry, const xfi_duty *handed,
                                    size_t handed_count, xf_act_kind by, xfi_arena *arena,
                                    xfi_office_changes *out, xfi_error *err)
{
    const xfi_office_act act = {.at = event->now, .recorded_at = event->recorded_at};
    const xfi_duty *before = world->duties->duties;
    const bool over = world->file->row.ended_as != XF_STATE_NONE;
    const bool by_library =
        before->state == XF_DUTY_STATE_CANCELLED && xfi_same(before->entered_by, LIBRARY);
    *out = (xfi_office_changes){0};
    xfi_office_deciding d = {.world = world, .act = &act, .arena = arena, .out = out};
    d.date = xfi_calendar_date_of(act.at, world->policy->zone);
    if (over ? !before->open : !by_library || !stands(entry, before, handed, handed_count)) {
        return XF_OK;
    }
    xfi_duty *duty = xfi_arena_alloc(arena, sizeof *duty);
    if (duty == NULL) {
        return xfi_error_no_memory(err);
    }
    *duty = *before;
    XFI_TRY(over ? end(&d, duty, err) : owe_again(&d, by, duty, err));
    return xfi_office_add(&d, &xfi_duty_record, before, duty, err);
}
