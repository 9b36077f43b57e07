/* SPDX-License-Identifier: Apache-2.0 */
/* What the guards ask about claims, resolution work, responsibility and closing. */
#include "rules/guards_p.h"

#include <string.h>

/* ---- claims ------------------------------------------------------------------------------------------------ */

bool xfi_rules_holds_claim_known(const xfi_asking *s)
{
    int32_t item = s->d->act->item;
    return item == 0 || xfi_rules_claim(s->d->after, item) != NULL ||
           xfi_rules_object(s, "本事项没有第%d项诉求", "the case has no claim %d", (int)item);
}

bool xfi_rules_holds_reassessed_with_reason(const xfi_asking *s)
{
    const xfi_claim *claim = xfi_rules_claim(s->d->after, s->d->act->item);
    return claim == NULL || claim->assessments == 0 || !xfi_blank(s->d->act->reason);
}

bool xfi_rules_holds_claim_assessed(const xfi_asking *s)
{
    const xfi_claim *claim = xfi_rules_claim(s->d->after, s->d->act->item);
    return claim == NULL || claim->assessment != XF_ASSESSMENT_NONE;
}

/* Supported is what is reasonable, and nothing else is (信访工作条例 Art. 32). */
bool xfi_rules_holds_outcome_fits_assessment(const xfi_asking *s)
{
    const xfi_claim *claim = xfi_rules_claim(s->d->after, s->d->act->item);
    xf_outcome outcome = s->d->act->outcome;
    bool reasonable = claim != NULL && claim->assessment == XF_ASSESSMENT_REASONABLE;
    return claim == NULL || reasonable == (outcome == XF_OUTCOME_SUPPORT);
}

bool xfi_rules_holds_every_claim_answered(const xfi_asking *s)
{
    for (size_t i = 0; i < s->d->after->claim_count; i++) {
        const xfi_claim *claim = &s->d->after->claims[i];
        if (claim->outcome == XF_OUTCOME_NONE) {
            return xfi_rules_object(s, "第%d项诉求尚未答复：%s", "claim %d is not answered yet: %s",
                                    (int)claim->n, xfi_or_empty(claim->text));
        }
    }
    return true;
}

/* The opinion states claim, facts, reasons and basis: those of its claims are its own. */
bool xfi_rules_holds_answer_has_basis(const xfi_asking *s)
{
    const xfi_casefile *file = s->d->after;
    bool each = file->claim_count > 0;
    for (size_t i = 0; i < file->claim_count; i++) {
        each = each && !xfi_blank(file->claims[i].basis);
    }
    return each || !xfi_blank(s->d->act->basis);
}

bool xfi_rules_holds_answer_has_findings(const xfi_asking *s)
{
    return s->d->after->row.investigated_at != 0 || !xfi_blank(s->d->act->findings);
}

bool xfi_rules_holds_every_claim_fulfilled(const xfi_asking *s)
{
    for (size_t i = 0; i < s->d->after->claim_count; i++) {
        const xfi_claim *claim = &s->d->after->claims[i];
        const xfi_code *assessed = xfi_code_by_value(XF_ENUM_ASSESSMENT, (int)claim->assessment);
        if (!xfi_rules_claim_fulfilled(s->d->after, claim)) {
            return xfi_rules_object(s, "第%d项诉求（%s%.0s）的化解措施尚未完成：%s",
                                    "claim %d (%.0s%s) waits for the measure that fulfils it: %s",
                                    (int)claim->n, assessed == NULL ? "" : assessed->zh,
                                    assessed == NULL ? "" : assessed->en,
                                    xfi_or_empty(claim->text));
        }
    }
    return true;
}

/* ---- resolution work --------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_relief_complete(const xfi_asking *s)
{
    const xfi_act *act = s->d->act;
    return act->measure != XF_MEASURE_RELIEF ||
           (act->amount > 0 && !xfi_blank(act->source) && act->relief != XF_RELIEF_NONE &&
            act->fund != XF_FUND_NONE);
}

bool xfi_rules_holds_support_complete(const xfi_asking *s)
{
    return s->d->act->measure != XF_MEASURE_SUPPORT || s->d->act->relief != XF_RELIEF_NONE;
}

bool xfi_rules_holds_agreement_complete(const xfi_asking *s)
{
    return s->d->act->measure != XF_MEASURE_AGREEMENT || s->d->act->date >= s->d->date;
}

bool xfi_rules_holds_plan_has_official(const xfi_asking *s)
{
    return s->d->act->measure != XF_MEASURE_SUPPORT_PLAN || !xfi_blank(s->d->act->official);
}

#define M(kind) (1U << (unsigned)XF_MEASURE_##kind)

/* No case is settled against law or policy: what was asked for is done only where the claim was
 * assessed as reasonable, and money is given only to what is reasonable or in hardship. */
bool xfi_rules_holds_not_against_policy(const xfi_asking *s)
{
    const xfi_act *act = s->d->act;
    const xfi_claim *claim = xfi_rules_claim(s->d->after, act->item);
    if (claim == NULL) {
        return true;
    }
    bool grants = act->measure == XF_MEASURE_RESOLVE;
    bool pays = act->measure == XF_MEASURE_RELIEF || act->amount > 0;
    bool reasonable = claim->assessment == XF_ASSESSMENT_REASONABLE;
    bool hardship = claim->assessment == XF_ASSESSMENT_HARDSHIP;
    const xfi_code *assessed = xfi_code_by_value(XF_ENUM_ASSESSMENT, (int)claim->assessment);
    return (!grants || reasonable) && (!pays || reasonable || hardship)
               ? true
               : xfi_rules_object(
                     s, "第%d项诉求认定为“%s%.0s”，不得突破政策予以解决或给付",
                     "claim %d was assessed as “%.0s%s”: what policy does not carry is "
                     "neither done nor paid",
                     (int)claim->n, assessed == NULL ? "" : assessed->zh,
                     assessed == NULL ? "" : assessed->en);
}

bool xfi_rules_holds_every_agreement_fulfilled(const xfi_asking *s)
{
    for (size_t i = 0; i < s->d->after->measure_count; i++) {
        const xfi_measure *measure = &s->d->after->measures[i];
        if (xfi_rules_agreement_open(s->d->after, measure)) {
            return xfi_rules_object(s, "息访协议（第%d项）尚未履行：%s",
                                    "the agreement (measure %d) is not fulfilled yet: %s",
                                    (int)measure->n, xfi_or_empty(measure->text));
        }
    }
    return true;
}

/* What law and policy owe is done, not excepted (plan: 不得为一时一事突破政策). */
bool xfi_rules_holds_item_may_be_excepted(const xfi_asking *s)
{
    xf_check check = s->d->act->check;
    return check != XF_CHECK_NO_POLICY_DEBT && check != XF_CHECK_NO_PROCEDURE_DEBT;
}

bool xfi_rules_holds_simple_not_refused(const xfi_asking *s)
{
    return s->d->after->row.procedure != XF_PROCEDURE_SIMPLE ||
           s->d->act->outcome != XF_OUTCOME_NOT_SUPPORT;
}

/* ---- attachments -------------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_file_known(const xfi_asking *s)
{
    int32_t item = s->d->act->item;
    return item == 0 || xfi_rules_attachment(s->d->after, item) != NULL ||
           xfi_rules_object(s, "本事项没有第%d项附件", "the case has no attachment %d", (int)item);
}

bool xfi_rules_holds_file_stands(const xfi_asking *s)
{
    const xfi_attachment *file = xfi_rules_attachment(s->d->after, s->d->act->item);
    return file == NULL || file->replaced_by == 0;
}

bool xfi_rules_holds_file_replaced_with_reason(const xfi_asking *s)
{
    return s->d->act->item == 0 || !xfi_blank(s->d->act->reason);
}

bool xfi_rules_holds_file_name_free(const xfi_asking *s)
{
    for (size_t i = 0; i < s->d->after->attachment_count; i++) {
        const xfi_attachment *file = &s->d->after->attachments[i];
        if (file->replaced_by == 0 && file->n != s->d->act->item &&
            xfi_same(file->name, s->d->act->name)) {
            return false;
        }
    }
    return true;
}

bool xfi_rules_holds_no_file_changed(const xfi_asking *s)
{
    for (size_t i = 0; i < s->d->after->attachment_count; i++) {
        const xfi_attachment *file = &s->d->after->attachments[i];
        if (file->changed && file->replaced_by == 0) {
            return xfi_rules_object(s, "第%d项附件“%s”的内容已变动，须恢复或替换后归档",
                                    "attachment %d, “%s”, was changed: it is restored or replaced "
                                    "before the case is archived",
                                    (int)file->n, xfi_or_empty(file->name));
        }
    }
    return true;
}

bool xfi_rules_holds_measure_known(const xfi_asking *s)
{
    return xfi_rules_measure(s->d->after, s->d->act->item) != NULL ||
           xfi_rules_object(s, "本事项没有第%d项化解工作", "the case has no measure %d",
                            (int)s->d->act->item);
}

bool xfi_rules_holds_measure_under_way(const xfi_asking *s)
{
    const xfi_measure *measure = xfi_rules_measure(s->d->after, s->d->act->item);
    return measure == NULL || measure->done_at == 0;
}

/* ---- responsibility ------------------------------------------------------------------------------------------------ */

bool xfi_rules_holds_team_head_principal_or_reasoned(const xfi_asking *s)
{
    const xfi_act *act = s->d->act;
    const xfi_official *post = xfi_rules_post(s->d->world->org, act->official, s->d->date);
    return post == NULL || !xfi_blank(act->reason) ||
           (post->principal && xfi_same(post->unit, s->d->after->row.unit));
}

bool xfi_rules_holds_actor_leads(const xfi_asking *s)
{
    return xfi_same(s->d->after->row.lead, s->d->act->actor);
}

bool xfi_rules_holds_days_of_lead_fit(const xfi_asking *s)
{
    const xfi_act *act = s->d->act;
    return act->date >= s->d->date && act->report_date >= s->d->date;
}

/* The window of 5 working days is that of a return: both are the unit's objection. */
bool xfi_rules_holds_objection_in_time(const xfi_asking *s)
{
    char until[XFI_DATE_TEXT];
    const xfi_deadline *window = xfi_rules_fulfilled_by(s->d, XF_ACT_RETURN);
    if (window == NULL || window->due_at == 0 || s->d->act->at <= window->due_at) {
        return true;
    }
    xfi_calendar_format(window->due_date, until);
    return xfi_rules_object(s, "异议期限已于%s届满", "the period for objections ended on %s",
                            until);
}

bool xfi_rules_holds_no_objection_waits(const xfi_asking *s)
{
    return s->d->after->row.objected_at == 0;
}

bool xfi_rules_holds_objection_waits(const xfi_asking *s)
{
    return s->d->after->row.objected_at != 0;
}

bool xfi_rules_holds_actor_above_both(const xfi_asking *s)
{
    const xfi_org *org = s->d->world->org;
    const char *own = s->d->actor->unit;
    const char *unit = s->d->after->row.unit;
    return !xfi_same(own, unit) && xfi_rules_above(org, own, unit) &&
           xfi_rules_above(org, own, s->d->act->unit);
}

/* Papers go back only after who sent them has checked the objection and agreed. */
bool xfi_rules_holds_sender_agreed(const xfi_asking *s)
{
    const xfi_deciding *d = s->d;
    const char *sender = d->after->row.sender;
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->approver, d->date);
    return (post != NULL && !xfi_rules_concerned(d->world->org, &d->after->row, post, d->date) &&
            xfi_rules_above(d->world->org, post->unit, sender)) ||
           xfi_rules_object(s, "退回须经转送（交办）单位“%s”或其上级的在任人员核实同意",
                            "an official in office of the sender, “%s”, or of a unit above it has "
                            "to check the objection and agree",
                            xfi_or_empty(sender));
}

bool xfi_rules_holds_criticism_approved(const xfi_asking *s)
{
    const xfi_deciding *d = s->d;
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->approver, d->date);
    return post != NULL && post->principal && !xfi_same(post->unit, d->act->unit) &&
           xfi_rules_above(d->world->org, post->unit, d->act->unit);
}

/* ---- after closing ---------------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_checked_by_another(const xfi_asking *s)
{
    const xfi_case *row = &s->d->after->row;
    const char *actor = s->d->act->actor;
    return !xfi_same(actor, row->handler) && !xfi_same(actor, row->lead) &&
           !xfi_same(actor, row->team_head) && !xfi_same(actor, row->responsible);
}

/* A result goes up, or to a petition department beside. */
bool xfi_rules_holds_reported_to_fit(const xfi_asking *s)
{
    const xfi_org *org = s->d->world->org;
    const char *own = s->d->after->row.unit;
    const xfi_unit *to = xfi_rules_unit(org, s->d->act->unit);
    return to == NULL || (!xfi_same(to->id, own) && (to->kind == XF_UNIT_ROLE_DEPARTMENT ||
                                                     xfi_rules_above(org, to->id, own)));
}
