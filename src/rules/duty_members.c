/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part in an occurrence, unit by unit, and what each unit owes for it by the rule. */
#include "rules/duty_p.h"

/* ---- notices ----------------------------------------------------------------------------------------------- */

static xf_status tell_one(xfi_office_deciding *d, const xfi_duty *duty,
                          const xfi_duty_member *member, const char *rung, xfi_bi reason,
                          xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_DUTY,
        .record_id = duty->id,
        .title = {duty->name, duty->name_en},
        .case_id = duty->case_id,
        .unit = member->unit,
        .official = member->official,
        .lead = duty->lead,
        .owner = xfi_rules_owner(&xfi_duty_record, duty),
        .owner_official = duty->official,
        .target = xfi_blank(member->official) ? XF_TARGET_PRINCIPAL : XF_TARGET_HANDLER,
        .raises = XF_RAISE_REMINDER,
        .rule = duty->duty,
        .rung = rung,
        .due_date = duty->date,
        .reason = reason,
    };
    return xfi_office_tell(d, &owed, err);
}

xf_status xfi_duty_tell_members(xfi_office_deciding *d, const xfi_duty *duty, const char *rung,
                                xfi_bi reason, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->member_count; i++) {
        if (file->members[i].open && file->members[i].of == duty->id) {
            XFI_TRY(tell_one(d, duty, &file->members[i], rung, reason, err));
        }
    }
    return XF_OK;
}

/* ---- the post of a participant ---------------------------------------------------------------------------- */

typedef struct held_post {
    const xfi_org *org;
    const char *official, *unit;
} held_post;

static bool holds(const void *of, xf_date date)
{
    const held_post *held = of;
    const xfi_official *post = xfi_rules_post(held->org, held->official, date);
    return post != NULL && xfi_same(post->unit, held->unit);
}

static xf_date gone_on(const xfi_office_deciding *d, const xfi_duty_member *member)
{
    const held_post held = {d->world->org, member->official, member->unit};
    return xfi_blank(member->official)
               ? 0
               : xfi_rules_post_ends(held.org, held.official, member->from, holds, &held);
}

/* Whoever prepares the day learns that another one has to be named. */
static xf_status tell_gone(xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_DUTY,
        .record_id = duty->id,
        .title = {duty->name, duty->name_en},
        .case_id = duty->case_id,
        .unit = duty->unit,
        .official = duty->official,
        .lead = duty->lead,
        .target = xfi_blank(duty->official) ? XF_TARGET_PRINCIPAL : XF_TARGET_HANDLER,
        .raises = XF_RAISE_YELLOW,
        .rule = duty->duty,
        .rung = "member_gone",
        .due_date = duty->date,
        .reason = {"参加人员届时已离任，须另行确定",
                   "a participant will have left the post: name another one"},
    };
    return xfi_office_tell(d, &owed, err);
}

xf_status xfi_duty_recompute_member(xfi_office_deciding *d, xf_id id, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->member_count; i++) {
        const xfi_duty_member *before = &file->members[i];
        const xfi_duty *duty = &file->duties[0];
        xfi_duty_member *member = xfi_arena_alloc(d->arena, sizeof *member);
        if (member == NULL) {
            return xfi_error_no_memory(err);
        }
        if (before->id != id) {
            continue;
        }
        *member = *before;
        member->gone_on = gone_on(d, before);
        bool news = member->gone_on != before->gone_on && member->gone_on != 0 &&
                    member->gone_on <= duty->date;
        XFI_TRY(xfi_office_add(d, &xfi_duty_member_record, before, member, err));
        XFI_TRY(news ? tell_gone(d, duty, err) : XF_OK);
    }
    return XF_OK;
}

/* ---- what units owe that take part ------------------------------------------------------------------------- */

static bool takes_part(const xfi_duty_file *file, const char *unit, xf_id but)
{
    for (size_t i = 0; i < file->member_count; i++) {
        const xfi_duty_member *one = &file->members[i];
        if (one->open && one->id != but && xfi_same(one->unit, unit)) {
            return true;
        }
    }
    return false;
}

/* What the unit owes of a step, or has done; NULL: nothing. */
static const xfi_duty_step *owed_by(const xfi_duty_file *file, const char *step, const char *unit)
{
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *one = &file->steps[i];
        if (xfi_same(one->step, step) && xfi_same(one->unit, unit) &&
            one->state != XF_DUTY_STATE_CANCELLED) {
            return one;
        }
    }
    return NULL;
}

/* Somebody else owes it too, or has done it. */
static bool owed_beside(const xfi_duty_file *file, const xfi_duty_step *step)
{
    for (size_t i = 0; step != NULL && i < file->step_count; i++) {
        const xfi_duty_step *one = &file->steps[i];
        if (one != step && xfi_same(one->step, step->step) &&
            one->state != XF_DUTY_STATE_CANCELLED) {
            return true;
        }
    }
    return false;
}

static xf_status owe(xfi_office_deciding *d, const xfi_duty_link *link, const xfi_duty *duty,
                     const xfi_duty_charge *whose, const xfi_duty_step **made, xfi_error *err)
{
    XFI_TRY(xfi_duty_make_step(d, link, duty, whose, d->world->duties->next_step + d->steps, made,
                               err));
    d->steps += *made != NULL ? 1 : 0;
    return XF_OK;
}

/* While nobody took part, the unit of the duty owed the step. */
static xf_status relieve_owner(xfi_office_deciding *d, const xfi_duty_link *link,
                               const xfi_duty *duty, xfi_error *err)
{
    static const xfi_bi each = {"由各参加单位分别完成", "each unit that takes part owes its own"};
    const xfi_duty_step *own = owed_by(d->world->duties, link->id, duty->unit);
    return own == NULL || own->state != XF_DUTY_STATE_PLANNED ||
                   takes_part(d->world->duties, duty->unit, 0)
               ? XF_OK
               : xfi_duty_drop_step(d, own, each, err);
}

static bool is_shared_out(const xfi_office_deciding *d, const xfi_duty_link *link,
                          const xfi_duty *duty)
{
    return link->owes == XFI_OWES_PARTICIPANTS &&
           (duty->of == 0 || xfi_duty_shared(d, link->id) == NULL);
}

/* A unit that joins owes its own of each step that is owed by participants; those above owe nothing. */
static xf_status owe_all(xfi_office_deciding *d, const xfi_duty *duty,
                         const xfi_duty_member *member, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    bool above = !xfi_same(member->unit, duty->unit) &&
                 xfi_rules_above(d->world->org, member->unit, duty->unit);
    for (size_t i = 0; rule != NULL && !above && i < rule->link_count; i++) {
        const xfi_duty_link *link = &rule->links[i];
        const xfi_duty_charge whose = {member->unit, member->official, d->act->at};
        const xfi_duty_step *made = NULL;
        if (!is_shared_out(d, link, duty) ||
            owed_by(d->world->duties, link->id, member->unit) != NULL) {
            continue;
        }
        XFI_TRY(owe(d, link, duty, &whose, &made, err));
        XFI_TRY(made == NULL ? XF_OK : relieve_owner(d, link, duty, err));
    }
    return XF_OK;
}

/* The unit owes it no more; where it was the last one, the unit of the duty owes it again. */
static xf_status owe_nothing(xfi_office_deciding *d, const xfi_duty *duty,
                             const xfi_duty_member *member, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    for (size_t i = 0; rule != NULL && i < rule->link_count; i++) {
        const xfi_duty_link *link = &rule->links[i];
        const xfi_duty_step *step = owed_by(file, link->id, member->unit);
        bool last = !owed_beside(file, step);
        const xfi_duty_charge whose = {duty->unit, duty->official, d->act->at};
        const xfi_duty_step *made = NULL;
        if (!is_shared_out(d, link, duty) || step == NULL || !step->open ||
            (last && xfi_same(step->unit, duty->unit))) {
            continue;
        }
        XFI_TRY(xfi_duty_drop_step(d, step, (xfi_bi){d->act->reason, NULL}, err));
        XFI_TRY(last ? owe(d, link, duty, &whose, &made, err) : XF_OK);
    }
    return XF_OK;
}

/* ---- steps --------------------------------------------------------------------------------------------------- */

static xf_status check_join(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_duty_file *file = d->world->duties;
    if (!duty->open) {
        return xfi_duty_closed(d, err);
    }
    XFI_TRY(
        xfi_duty_check_reach(d, xfi_rules_owner(&xfi_duty_record, duty), d->act->unit, true, err));
    XFI_TRY(xfi_duty_check_post(d, d->act->official, d->act->unit, err));
    for (size_t i = 0; i < file->member_count; i++) {
        const xfi_duty_member *one = &file->members[i];
        if (one->open && xfi_same(one->unit, d->act->unit) &&
            xfi_same(one->official, d->act->official)) {
            return xfi_office_refuse(
                d, "duty.joined_already", "unit",
                (xfi_bi){"该单位（人员）已确定参加", "the unit or official takes part already"},
                err);
        }
    }
    return XF_OK;
}

xf_status xfi_office_join_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty *duty = d->world->parent;
    xfi_duty_member *member = d->after;
    XFI_TRY(check_join(d, duty, err));
    d->by = xfi_rules_owner(&xfi_duty_record, duty);
    member->of = duty->id;
    member->case_id = duty->case_id;
    member->unit = d->act->unit;
    member->official = d->act->official;
    member->persons = d->act->persons;
    member->text = d->act->text;
    member->open = true;
    member->from = d->date;
    member->gone_on = gone_on(d, member);
    XFI_TRY(owe_all(d, duty, member, err));
    return tell_one(d, duty, member, "joined", (xfi_bi){"已确定参加此项工作", "you take part"},
                    err);
}

xf_status xfi_office_leave_duty(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_duty *duty = &d->world->duties->duties[0];
    xfi_duty_member *member = d->after;
    if (!duty->open || !member->open) {
        return xfi_duty_closed(d, err);
    }
    d->by = xfi_rules_owner(&xfi_duty_record, duty);
    member->open = false;
    member->until = d->date;
    member->reason = d->act->reason;
    XFI_TRY(takes_part(d->world->duties, member->unit, member->id)
                ? XF_OK
                : owe_nothing(d, duty, member, err));
    return tell_one(d, duty, member, "left",
                    (xfi_bi){"不再参加此项工作", "you do not take part any more"}, err);
}
