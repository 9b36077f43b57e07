/* SPDX-License-Identifier: Apache-2.0 */
/* What was entered by mistake is void from the day on which somebody says so, and why: it stays on record,
 * figures leave it out. Nothing is taken back that something else rests on. */
#include "rules/office_p.h"

/* The head of a department (信访工作机构) answers for what its own people entered for its body. */
static bool of_own_unit(const xfi_office_deciding *d, const char *entered_by)
{
    const xfi_official *by = xfi_rules_post(d->world->org, entered_by, d->date);
    return by != NULL && xfi_same(by->unit, d->actor->unit);
}

xf_status xfi_undo_entitled(const xfi_office_deciding *d, const char *unit, const char *entered_by,
                            xfi_error *err)
{
    const xfi_official *post = d->actor;
    const xfi_org *org = d->world->org;
    if (post == NULL || xfi_same(d->act->actor, entered_by)) {
        return XF_OK; /* whether the unit is competent is asked afterwards */
    }
    const bool own = xfi_same(post->unit, unit) || xfi_same(post->unit, d->also);
    const bool above = !xfi_same(post->unit, unit) && xfi_rules_above(org, post->unit, unit);
    const bool acts = xfi_rules_acts_for(org, post->unit, unit) ||
                      (!xfi_blank(d->also) && xfi_rules_acts_for(org, post->unit, d->also));
    return above || !acts || (post->principal && (own || of_own_unit(d, entered_by)))
               ? XF_OK
               : xfi_error_refuse(
                     err, XF_E_DENIED, "undo.not_entitled", d->verb->basis, "actor",
                     (xfi_bi){"须由登记人、本单位主要负责人或者上级单位办理；"
                              "信访工作机构仅限其登记的，由登记人或机构负责人办理",
                              "whoever entered it does this, the principal of the unit, or "
                              "somebody of a unit above; of a petition department, its head for "
                              "what its own people entered"});
}

xf_status xfi_undo_void(xfi_office_deciding *d, const char *entered_by, xfi_error *err)
{
    const xfi_record *record = xfi_model_office(d->verb->record);
    const xfi_field *open = xfi_model_field(record, "open");
    const xfi_field *fire = xfi_model_field(record, "next_fire_at");
    const char *unit = xfi_rules_owner(record, d->before);
    XFI_TRY(xfi_undo_entitled(d, unit, entered_by, err));
    xfi_model_set_number(xfi_model_field(record, "void_on"), d->after, d->date);
    xfi_model_set_text(xfi_model_field(record, "void_by"), d->after, d->act->actor);
    xfi_model_set_text(xfi_model_field(record, "void_reason"), d->after, d->act->reason);
    if (open != NULL) {
        xfi_model_set_number(open, d->after, 0);
    }
    if (fire != NULL) {
        xfi_model_set_number(fire, d->after, 0);
    }
    return XF_OK;
}

bool xfi_undo_case_void(const xfi_office_deciding *d)
{
    const xfi_casefile *file = d->world->file;
    return d->act->case_id == 0 && file != NULL && file->row.ended_as == XF_STATE_VOID;
}
