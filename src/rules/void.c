/* SPDX-License-Identifier: Apache-2.0 */
/* A case that was registered by mistake (误登) is void. No authority makes a petition disappear so: nothing
 * was decided on it yet, and either the matter goes on in a case of the same people, or a unit above agrees. */
#include "rules/guards_p.h"

#define VOIDING XFI_ONLY(XF_ACT_VOID_REGISTRATION)

static const xfi_registered_wrongly *found(const xfi_asking *s)
{
    static const xfi_registered_wrongly nothing;
    return s->d->world->wrongly == NULL ? &nothing : s->d->world->wrongly;
}

/* What came back to the desk was passed on, or has a decision behind it. */
static bool nothing_decided(const xfi_asking *s)
{
    const xfi_case *row = &s->d->after->row;
    return row->transfers == 0 && row->cycle <= 1;
}

static bool nothing_absorbed(const xfi_asking *s)
{
    return !found(s)->absorbed;
}

static bool in_no_drive(const xfi_asking *s)
{
    return !found(s)->in_drive;
}

static bool in_no_duty(const xfi_asking *s)
{
    return !found(s)->in_duty;
}

static bool stands_above(const xfi_asking *s, const char *unit)
{
    const char *registered = s->d->after->row.registered_unit;
    return !xfi_same(unit, registered) && xfi_rules_above(s->d->world->org, unit, registered);
}

/* The head of a petition department answers for what its own people registered for its body. */
static bool own_registration(const xfi_asking *s)
{
    const xfi_official *post = s->d->actor;
    if (post == NULL) {
        return true; /* who is not in office is told that */
    }
    const xfi_official *by = xfi_rules_post(s->d->world->org, found(s)->entered_by, s->d->date);
    const bool own = xfi_same(post->unit, s->d->after->row.registered_unit) ||
                     (by != NULL && xfi_same(post->unit, by->unit));
    return (post->principal && own) || xfi_same(s->d->act->actor, found(s)->entered_by) ||
           stands_above(s, post->unit);
}

/* Somebody of a unit above who is not concerned; at the top, its principal. */
static bool agreed(const xfi_asking *s)
{
    const xfi_org *org = s->d->world->org;
    const xfi_case *row = &s->d->after->row;
    const xfi_official *post = xfi_rules_post(org, s->d->act->approver, s->d->date);
    if (post == NULL || xfi_rules_concerned(org, row, post, s->d->date)) {
        return false;
    }
    const bool top = xfi_rules_superior(org, row->registered_unit) == NULL;
    return stands_above(s, post->unit) ||
           (top && post->principal && xfi_same(post->unit, row->registered_unit));
}

static bool voiding_agreed(const xfi_asking *s)
{
    return xfi_blank(s->d->act->approver) || agreed(s);
}

static bool voiding_grounded(const xfi_asking *s)
{
    return s->d->act->other_case != 0 || !xfi_blank(s->d->act->approver);
}

static bool report_agreed(const xfi_asking *s)
{
    return s->d->after->row.kind != XF_KIND_REPORT || !xfi_blank(s->d->act->approver);
}

static bool other_case_lives(const xfi_asking *s)
{
    const xfi_casefile *other = s->d->world->other;
    return other == NULL || !xfi_rules_is_final(other->row.state);
}

static bool same_people(const xfi_asking *s)
{
    return s->d->world->other == NULL || !xfi_blank(s->d->act->approver) || found(s)->same_people;
}

static const xfi_guard rows[] = {
    {"void_registration.decided",
     "",
     VOIDING,
     false,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"该事项已转送、交办或者重新办理过，不能作废；重复的可以并案",
      "the case was passed on or reopened before: it is not voided; what is twice there may be "
      "merged"},
     nothing_decided},
    {"void_registration.bears_merged",
     "",
     VOIDING,
     false,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"已有其他事项并入本事项，不能作废", "another case was merged into it and goes on in it"},
     nothing_absorbed},
    {"void_registration.bears_drive_case",
     "",
     VOIDING,
     false,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"该事项已纳入专项行动，先将其移出", "it is a case of a drive: take it out first"},
     in_no_drive},
    {"void_registration.bears_duty",
     "",
     VOIDING,
     false,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"本事项尚有未办的会议、接访等工作安排，先将其取消",
      "an occurrence of a duty is about it: cancel that first"},
     in_no_duty},
    {"void_registration.not_entitled",
     "actor",
     VOIDING,
     false,
     XF_E_DENIED,
     XFI_OF_ACT,
     {"须由登记人、登记单位主要负责人或者上级单位办理",
      "whoever registered it does this, the principal of the unit, or somebody of a unit above"},
     own_registration},
    {"void_registration.needs_ground",
     "approver",
     VOIDING,
     true,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"须指明与之重复、继续办理的信访事项，或者经上级单位同意",
      "name the case in which the matter goes on, or who of a unit above agrees"},
     voiding_grounded},
    {"void_registration.report",
     "approver",
     VOIDING,
     true,
     XF_E_REFUSED,
     XFI_R22_REPORT,
     {"检举控告须经上级单位同意方可作废", "a report is voided only where a unit above agrees"},
     report_agreed},
    {"void_registration.not_agreed",
     "approver",
     VOIDING,
     true,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"须经登记单位的上级单位在任人员同意（没有上级的，经本单位主要负责人同意），被检举控告的除外",
      "it needs the agreement of somebody in office in a unit above the registering one, or at the "
      "top of "
      "its principal, who is not reported against"},
     voiding_agreed},
    {"void_registration.itself",
     "other_case",
     VOIDING,
     true,
     XF_E_INVALID,
     XFI_OF_ACT,
     {"不能与自身重复", "a case is no duplicate of itself"},
     xfi_rules_holds_merged_into_another},
    {"void_registration.other_report",
     "other_case",
     VOIDING,
     true,
     XF_E_REFUSED,
     XFI_R22_REPORT,
     {"检举控告只能与针对同一人员和单位的检举控告重复",
      "a report is a duplicate of a report about the same official and unit only"},
     xfi_rules_holds_other_case_linkable},
    {"void_registration.other_ended",
     "other_case",
     VOIDING,
     true,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"所指的信访事项已经结束或者作废，不能在其中继续办理",
      "that case has ended or is void: the matter does not go on in it"},
     other_case_lives},
    {"void_registration.other_people",
     "other_case",
     VOIDING,
     true,
     XF_E_REFUSED,
     XFI_OF_ACT,
     {"两个事项没有相同的信访人，不是重复登记；须经上级单位同意",
      "no petitioner brought both: that is no duplicate, and a unit above has to agree"},
     same_people},
};

const xfi_guards xfi_rules_void_guards = {rows, sizeof rows / sizeof *rows};
