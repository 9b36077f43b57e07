/* SPDX-License-Identifier: Apache-2.0 */
/* What was held in time may be entered late, when rungs have fired already that would not have been due.
 * Their ground falls away as it does for deadlines: the mark is that of what was due before, and who was
 * told is told so. A turn begins without them, so that they fire anew where the entry is taken back. */
#include "rules/duty_p.h"

#include <xfcase/body.h>

#include <stdio.h>

/* ---- whom it is said to ------------------------------------------------------------------------------- */

xfi_owed xfi_duty_about(const xfi_office_deciding *d, const xfi_duty *duty)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    /* whoever holds the posts of the body that leads the drive by now */
    const bool ends = rule != NULL && rule->recurs == XFI_RECURS_PHASE_END;
    return (xfi_owed){
        .record = XF_RECORD_DUTY,
        .record_id = duty->id,
        .title = {duty->name, duty->name_en},
        .case_id = duty->case_id,
        .unit = xfi_rules_owner(&xfi_duty_record, duty),
        .official = ends ? xfi_duty_holder(d, XF_BODY_POST_OFFICE_HEAD) : duty->official,
        .lead = ends ? xfi_duty_holder(d, XF_BODY_POST_HEAD) : duty->lead,
        .rule = duty->duty,
    };
}

xf_status xfi_duty_step_about(const xfi_office_deciding *d, const xfi_duty_step *step,
                              xfi_owed *out, xfi_error *err)
{
    *out = (xfi_owed){
        .record = XF_RECORD_DUTY_STEP,
        .record_id = step->id,
        .title = {step->name, step->name_en},
        .case_id = step->case_id,
        .unit = xfi_rules_owner(&xfi_duty_step_record, step),
        .official = step->official,
        .lead = step->lead,
        .rule = xfi_rules_duty_step_rule(d->arena, step),
    };
    return out->rule == NULL ? xfi_error_no_memory(err) : XF_OK;
}

/* What was given away to a unit that names nobody is told to its principal, not to the leader of the day. */
void xfi_duty_send_to(const xfi_office_deciding *d, xfi_owed *owed, const xfi_rung *rung)
{
    const xfi_duty_file *file = d->world->duties;
    const bool given_away =
        owed->record == XF_RECORD_DUTY_STEP && xfi_blank(owed->official) && file->duty_count > 0 &&
        !xfi_same(owed->unit, xfi_rules_owner(&xfi_duty_record, &file->duties[0]));
    owed->target = rung->to;
    owed->level = rung->level;
    if (given_away && rung->to == XF_TARGET_HANDLER) {
        owed->lead = NULL;
    }
}

/* ---- what has lost its ground -------------------------------------------------------------------------- */

static bool is_of(const xfi_duty_clock *clock, const xfi_office_firing *firing)
{
    return firing->record_id == clock->id && firing->turn == clock->turn &&
           xfi_same(firing->record, clock->record);
}

xf_status xfi_duty_tell_withdrawn(xfi_office_deciding *d, const xfi_duty_clock *clock,
                                  const xfi_owed *about, xf_time after, xfi_bi reason,
                                  xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_rule rule = {.rungs = clock->rungs, .rung_count = clock->rung_count};
    for (size_t i = 0; i < file->firing_count; i++) {
        const xfi_office_firing *firing = &file->firings[i];
        const xfi_rung *rung = xfi_policy_rung(&rule, firing->rung);
        if (rung == NULL || !is_of(clock, firing) || firing->planned_at <= after ||
            firing->rep != 0 || firing->raises < XF_RAISE_RED) {
            continue;
        }
        xfi_owed owed = *about;
        xfi_duty_send_to(d, &owed, rung);
        owed.raises = XF_RAISE_REMINDER;
        owed.rung = "withdrawn";
        owed.turn = clock->turn;
        owed.reason = reason;
        XFI_TRY(xfi_office_tell(d, &owed, err));
    }
    return XF_OK;
}

static xf_status reason_of(const xfi_office_deciding *d, xf_date date, xfi_bi *out, xfi_error *err)
{
    char day[XFI_DATE_TEXT];
    char zh[160];
    char en[160];
    xfi_calendar_format(date, day);
    (void)snprintf(zh, sizeof zh, "已于%s办理（补录），此前因逾期发出的提醒撤回", day);
    (void)snprintf(en, sizeof en,
                   "done on %s (entered late): what was sent because it was overdue is taken back",
                   day);
    *out = (xfi_bi){xfi_arena_dup(d->arena, zh), xfi_arena_dup(d->arena, en)};
    return out->zh == NULL || out->en == NULL ? xfi_error_no_memory(err) : XF_OK;
}

/* `clock` is the one of before; its turn, and the mark, are afterwards those that hold. */
static xf_status withdraw_false(xfi_office_deciding *d, xfi_duty_clock *clock,
                                const xfi_owed *about, xf_date date, xf_mark *mark, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    const xf_time done_at =
        date == d->date ? d->act->at : xfi_calendar_day_end(date, d->world->policy->zone);
    xf_mark stays = XF_MARK_NONE;
    bool any = false;
    for (size_t i = 0; i < file->firing_count; i++) {
        const xfi_office_firing *firing = &file->firings[i];
        const bool mine = is_of(clock, firing);
        any = any || (mine && firing->planned_at > done_at);
        stays = mine && firing->planned_at <= done_at ? xfi_rules_raised_mark(stays, firing->raises)
                                                      : stays;
    }
    if (!any) {
        return XF_OK;
    }
    xfi_bi reason;
    xf_time nothing_waits;
    *mark = stays;
    XFI_TRY(reason_of(d, date, &reason, err));
    XFI_TRY(xfi_duty_tell_withdrawn(d, clock, about, done_at, reason, err));
    return xfi_duty_turn(d, clock, done_at, &nothing_waits, err);
}

xf_status xfi_duty_withdraw_false(xfi_office_deciding *d, xfi_duty *duty, xf_date date,
                                  xfi_error *err)
{
    xfi_duty_clock clock = xfi_duty_clock_of(d->world->policy, duty);
    const xfi_owed about = xfi_duty_about(d, duty);
    XFI_TRY(withdraw_false(d, &clock, &about, date, &duty->mark, err));
    duty->turn = clock.turn;
    return XF_OK;
}

xf_status xfi_duty_step_withdraw_false(xfi_office_deciding *d, xfi_duty_step *step, xf_date date,
                                       xfi_error *err)
{
    xfi_duty_clock clock = xfi_duty_clock_of_step(d->world->policy, step);
    xfi_owed about;
    XFI_TRY(xfi_duty_step_about(d, step, &about, err));
    XFI_TRY(withdraw_false(d, &clock, &about, date, &step->mark, err));
    step->turn = clock.turn;
    return XF_OK;
}
