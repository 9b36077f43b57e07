/* SPDX-License-Identifier: Apache-2.0 */
/* Who owes the steps of the chain around an occurrence. The pack says the rule; an official may name
 * somebody else, for all occurrences of a series or for one step. What was owed so far falls away and is owed
 * anew, so that each unit keeps its own. */
#include "rules/duty_p.h"

/* ---- whom it may be given to -------------------------------------------------------------------------------- */

xf_status xfi_duty_check_reach(const xfi_office_deciding *d, const char *owner, const char *unit,
                               bool above_too, xfi_error *err)
{
    const xfi_org *org = d->world->org;
    return xfi_rules_within(org, owner, unit) || (above_too && xfi_rules_above(org, unit, owner))
               ? XF_OK
               : xfi_office_refuse(
                     d, "duty.elsewhere", "unit",
                     (xfi_bi){"须为该项职责的单位（信访部门为其所属机关）或其下级单位",
                              "it is the unit of the duty (of a petition department: "
                              "the body that it belongs to), or one below it"},
                     err);
}

xf_status xfi_duty_check_post(const xfi_office_deciding *d, const char *official, const char *unit,
                              xfi_error *err)
{
    const xfi_official *post = xfi_rules_post(d->world->org, official, d->date);
    return xfi_blank(official) || (post != NULL && xfi_same(post->unit, unit))
               ? XF_OK
               : xfi_office_refuse(d, "duty.other_unit", "official",
                                   (xfi_bi){"该人员当日不在该单位任职",
                                            "the official holds no post of that unit then"},
                                   err);
}

/* ---- from one to the other ------------------------------------------------------------------------------------ */

xf_status xfi_duty_drop_step(xfi_office_deciding *d, const xfi_duty_step *before, xfi_bi reason,
                             xfi_error *err)
{
    xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
    if (step == NULL) {
        return xfi_error_no_memory(err);
    }
    *step = *before;
    step->state = XF_DUTY_STATE_CANCELLED;
    step->open = false;
    step->next_fire_at = 0;
    step->sequence++;
    step->reason = reason.zh;
    step->reason_en = reason.en;
    step->cancelled_on = d->date;
    step->passed_on = d->date;
    return xfi_office_add(d, &xfi_duty_step_record, before, step, err);
}

xf_status xfi_duty_tell_charged(xfi_office_deciding *d, const xfi_duty_step *step, xfi_bi reason,
                                xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_DUTY_STEP,
        .record_id = step->id,
        .title = {step->name, step->name_en},
        .case_id = step->case_id,
        .unit = step->unit,
        .official = step->official,
        .lead = step->lead,
        .target = xfi_blank(step->official) ? XF_TARGET_PRINCIPAL : XF_TARGET_HANDLER,
        .raises = XF_RAISE_REMINDER,
        .rule = xfi_rules_duty_step_rule(d->arena, step),
        .rung = "charged",
        .due_date = step->date,
        .reason = reason,
    };
    return owed.rule == NULL ? xfi_error_no_memory(err) : xfi_office_tell(d, &owed, err);
}

/* What is told again keeps its day and what it says. */
static xf_status take_over(xfi_office_deciding *d, const xfi_duty_link *link, const xfi_duty *duty,
                           const xfi_duty_charge *whose, const xfi_duty_step *before,
                           const xfi_duty_step **made, xfi_error *err)
{
    const xf_id id = d->world->duties->next_step + d->steps;
    if (before->renews == 0) {
        return xfi_duty_make_step(d, link, duty, whose, id, made, err);
    }
    xfi_duty_step *step = xfi_arena_alloc(d->arena, sizeof *step);
    if (step == NULL) {
        return xfi_error_no_memory(err);
    }
    *step = (xfi_duty_step){.id = id, .renews = before->renews};
    XFI_TRY(xfi_duty_new_step(d, link, duty, whose, before->date, step, err));
    step->reason = before->reason;
    *made = step;
    return xfi_office_add(d, &xfi_duty_step_record, NULL, step, err);
}

/* The steps of one occurrence that are planned and somebody else's become one of the named unit. */
static xf_status hand_over(xfi_office_deciding *d, const xfi_duty_link *link, const xfi_duty *duty,
                           const xfi_duty_share *share, const xfi_duty_step **made, xfi_error *err)
{
    static const xfi_bi passed_on = {"改由其他单位（人员）承担",
                                     "another unit or official owes it"};
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_charge whose = {share->unit, share->official, d->act->at};
    *made = NULL;
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *step = &file->steps[i];
        if (step->of != duty->id || !xfi_same(step->step, link->id) ||
            step->state != XF_DUTY_STATE_PLANNED ||
            (xfi_same(step->unit, share->unit) && xfi_same(step->official, share->official))) {
            continue;
        }
        if (*made == NULL) {
            XFI_TRY(take_over(d, link, duty, &whose, step, made, err));
            if (*made == NULL) { /* the day is over: it stays where it was owed */
                return XF_OK;
            }
            d->steps++;
        }
        XFI_TRY(xfi_duty_drop_step(d, step, passed_on, err));
    }
    return XF_OK;
}

static xf_status end_before(xfi_office_deciding *d, const xfi_duty_share *before, xfi_error *err)
{
    xfi_duty_share *ended = xfi_arena_alloc(d->arena, sizeof *ended);
    if (ended == NULL) {
        return xfi_error_no_memory(err);
    }
    *ended = *before;
    ended->open = false;
    ended->until = d->date;
    return xfi_office_add(d, &xfi_duty_share_record, before, ended, err);
}

static const xfi_duty_link *link_of(const xfi_office_deciding *d, const char *duty,
                                    const char *step)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty);
    return rule == NULL ? NULL : xfi_policy_link(rule, step);
}

static xf_status check_share(const xfi_office_deciding *d, const xfi_duty_series *series,
                             xfi_error *err)
{
    const xfi_duty_share *before = xfi_duty_shared(d, d->act->code);
    if (xfi_rules_has_ended(series->until, series->open, d->date)) {
        return xfi_duty_closed(d, err);
    }
    XFI_TRY(xfi_duty_check_reach(d, series->unit, d->act->unit, false, err));
    XFI_TRY(xfi_duty_check_post(d, d->act->official, d->act->unit, err));
    return before == NULL || !xfi_same(before->unit, d->act->unit) ||
                   !xfi_same(before->official, d->act->official)
               ? XF_OK
               : xfi_office_refuse(d, "duty.shared_already", "unit",
                                   (xfi_bi){"该环节已由该单位（人员）承担",
                                            "the step is that unit's or official's already"},
                                   err);
}

xf_status xfi_office_share_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_series *series = d->world->parent;
    const xfi_duty_link *link = link_of(d, series->duty, d->act->code);
    const xfi_duty_step *first = NULL;
    xfi_duty_share *share = d->after;
    if (link == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "code", "该项职责没有环节“%s”",
                             "the duty has no step “%s”", d->act->code);
    }
    XFI_TRY(check_share(d, series, err));
    d->by = series->unit;
    share->of = series->id;
    share->step = link->id;
    share->unit = d->act->unit;
    share->official = d->act->official;
    share->open = true;
    share->from = d->date;
    share->text = d->act->text;
    for (size_t i = 0; i < file->duty_count; i++) {
        const xfi_duty_step *made = NULL;
        if (file->duties[i].open) {
            XFI_TRY(hand_over(d, link, &file->duties[i], share, &made, err));
        }
        first = first == NULL ? made : first;
    }
    const xfi_duty_share *before = xfi_duty_shared(d, link->id);
    XFI_TRY(before == NULL ? XF_OK : end_before(d, before, err));
    return first == NULL
               ? XF_OK
               : xfi_duty_tell_charged(
                     d, first,
                     (xfi_bi){"新承担的职责环节", "a step of the chain that is yours now"}, err);
}

/* ---- one step --------------------------------------------------------------------------------------------------- */

static xf_status check_step(const xfi_office_deciding *d, const xfi_duty *duty,
                            const xfi_duty_step *step, xfi_error *err)
{
    if (step->state != XF_DUTY_STATE_PLANNED || step->due_at <= d->act->at ||
        link_of(d, step->duty, step->step) == NULL) {
        return xfi_office_refuse(d, "duty.step_not_planned", "of",
                                 (xfi_bi){"只有待办且未到期的环节可以改派",
                                          "only a step that is planned and not due yet is given to "
                                          "somebody else"},
                                 err);
    }
    if (xfi_same(step->unit, d->act->unit) && xfi_same(step->official, d->act->official)) {
        return xfi_office_refuse(d, "duty.shared_already", "unit",
                                 (xfi_bi){"该环节已由该单位（人员）承担",
                                          "the step is that unit's or official's already"},
                                 err);
    }
    XFI_TRY(
        xfi_duty_check_reach(d, xfi_rules_owner(&xfi_duty_record, duty), d->act->unit, false, err));
    return xfi_duty_check_post(d, d->act->official, d->act->unit, err);
}

xf_status xfi_office_assign_duty_step(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty *duty = &d->world->duties->duties[0];
    const xfi_duty_step *before = d->world->parent;
    const xfi_duty_charge whose = {d->act->unit, d->act->official, d->act->at};
    xfi_duty_step *step = d->after;
    XFI_TRY(check_step(d, duty, before, err));
    d->by = xfi_rules_owner(&xfi_duty_record, duty);
    step->renews = before->renews;
    XFI_TRY(xfi_duty_new_step(d, link_of(d, before->duty, before->step), duty, &whose, before->date,
                              step, err));
    step->reason = d->act->reason;
    XFI_TRY(xfi_duty_drop_step(d, before, (xfi_bi){d->act->reason, NULL}, err));
    return xfi_duty_tell_charged(
        d, step, (xfi_bi){"新承担的职责环节", "a step of the chain that is yours now"}, err);
}
