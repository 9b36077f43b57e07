/* SPDX-License-Identifier: Apache-2.0 */
/* Early warnings: the warned unit answers, and a warning is closed with what came of it. */
#include "rules/office_p.h"

#include <xfcase/screening.h>
#include <xfcase/warning.h>

#define WARNINGS                                                                                   \
    {                                                                                              \
        "预警通报规则（预警、反馈、跟踪督办）",                                                    \
            "rule on warnings: issued, answered, followed through"                                 \
    }

/* The finding that the warning rests on has become this warning. */
static xf_status take_finding(xfi_office_deciding *d, xf_id warning, xfi_error *err)
{
    const xfi_screening_finding *before = d->world->parent;
    if (before == NULL) {
        return XF_OK;
    }
    if (!before->open) {
        return xfi_office_refuse(
            d, "warning.finding_decided", "of",
            (xfi_bi){"该项排查发现已经处理", "something has become of the finding already"}, err);
    }
    xfi_screening_finding *after = xfi_arena_alloc(d->arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *before;
    after->open = false;
    after->outcome = XF_FINDING_OUTCOME_WARNING;
    after->warning = warning;
    after->decided_on = d->date;
    return xfi_office_add(d, &xfi_finding_record, before, after, err);
}

/* Down the tree only: from the unit itself, or from the petition department of a body above. */
static bool goes_down(const xfi_org *org, const char *from, const char *to)
{
    const char *place = xfi_rules_place(org, from);
    return xfi_rules_above(org, from, to) ||
           (!xfi_same(place, to) && xfi_rules_above(org, place, to));
}

/* The warned unit learns it at once, and not first when its answer is late. */
static xf_status tell_warned(xfi_office_deciding *d, const xfi_warning *warning, xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_WARNING,
        .record_id = warning->id,
        .title = xfi_blank(warning->name) ? (xfi_bi){"预警通报", "warning"}
                                          : (xfi_bi){.zh = warning->name},
        .unit = warning->to_unit,
        .target = XF_TARGET_PRINCIPAL,
        .raises = XF_RAISE_REMINDER,
        .rung = "issued",
        .due_date = warning->due_date,
        .reason = {"收到预警通报，请按期反馈", "you are warned: answer in time"},
    };
    return xfi_office_tell(d, &owed, err);
}

static xf_status issue(xfi_office_deciding *d, xfi_error *err)
{
    xfi_warning *warning = d->after;
    if (xfi_same(d->act->unit, d->act->to_unit)) {
        return xfi_error_set(err, XF_E_INVALID, "to_unit", "不能向本单位预警",
                             "a unit does not warn itself");
    }
    if (!goes_down(d->world->org, d->act->unit, d->act->to_unit)) {
        return xfi_office_refuse(
            d, "warning.not_below", "to_unit",
            (xfi_bi){
                "预警须发给本单位的下级；信访部门可发给所属机关的下级",
                "a warning goes to a unit below; that of a petition department to a unit below "
                "the body that it belongs to"},
            err);
    }
    if (d->act->date < d->date) {
        return xfi_error_set(err, XF_E_INVALID, "date", "反馈期限早于发出之日",
                             "it would have to be answered before it is issued");
    }
    warning->unit = d->act->unit;
    warning->to_unit = d->act->to_unit;
    warning->open = true;
    warning->of = d->act->of;
    warning->name = d->act->name;
    warning->text = d->act->text;
    warning->category = d->act->category;
    warning->area = d->act->area;
    warning->document = d->act->document;
    warning->issued_on = d->date;
    warning->due_date = d->act->date;
    xfi_office_watch_answer(d, warning);
    XFI_TRY(tell_warned(d, warning, err));
    return take_finding(d, warning->id, err);
}

static xf_status closed(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_office_refuse(d, "warning.closed", "id",
                             (xfi_bi){"该预警已经办结", "the warning is closed"}, err);
}

static xf_status answer(xfi_office_deciding *d, xfi_error *err)
{
    xfi_warning *warning = d->after;
    if (warning->answered_on != 0) {
        return xfi_office_refuse(d, "warning.answered", "id",
                                 (xfi_bi){"该预警已经反馈", "the warning is answered already"},
                                 err);
    }
    d->by = xfi_office_warned(warning);
    const char *own = d->actor == NULL ? NULL : d->actor->unit;
    if (own != NULL && xfi_rules_acts_for(d->world->org, own, d->by) &&
        !xfi_rules_speaks_for(d->world->org, own, d->by)) { /* nobody else is competent at all */
        return xfi_error_refuse(
            err, XF_E_DENIED, "warning.not_warned", d->verb->basis, "actor",
            (xfi_bi){"须由被预警单位或其信访工作机构反馈，上级单位不得代为反馈",
                     "the warned unit or its petition department answers: nobody above does it for "
                     "them"});
    }
    warning->answered_on = d->date;
    warning->answer = d->act->text;
    warning->late = d->date > warning->due_date;
    warning->next_fire_at = 0;
    return XF_OK;
}

static xf_status follow(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_warning *warning = d->world->parent;
    xfi_warning_follow_up *row = d->after;
    xfi_warning *after = xfi_arena_alloc(d->arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    if (!warning->open) {
        return closed(d, err);
    }
    d->also = xfi_office_warned(warning);
    row->of = warning->id;
    row->date = d->act->date == 0 ? d->date : d->act->date;
    row->official = xfi_blank(d->act->official) ? d->act->actor : d->act->official;
    row->text = d->act->text;
    *after = *warning;
    after->follow_ups++;
    return xfi_office_add(d, &xfi_warning_record, warning, after, err);
}

static xf_status close_warning(xfi_office_deciding *d, xfi_error *err)
{
    xfi_warning *warning = d->after;
    if (!warning->open) {
        return closed(d, err);
    }
    if (warning->answered_on == 0) {
        return xfi_office_refuse(
            d, "warning.not_answered", "id",
            (xfi_bi){"被预警单位尚未反馈", "the warned unit has not answered yet"}, err);
    }
    if (d->code == XF_WARNING_RESULT_BECAME_CASE && d->act->case_id == 0) {
        return xfi_office_refuse(
            d, "warning.needs_case", "case_id",
            (xfi_bi){"转为信访事项的，须写明事项", "which case it became is to be said"}, err);
    }
    XFI_TRY(xfi_office_after(d, "answered_on", err));
    warning->open = false;
    warning->result = d->code;
    warning->case_id = d->act->case_id;
    warning->closed_on = d->date;
    warning->summary = d->act->text;
    return XF_OK;
}

const xfi_office_verb xfi_office_warning_verbs[] = {
    {XF_OFFICE_ISSUE_WARNING, XF_RECORD_WARNING, XF_RECORD_FINDING, XF_RECORD_NONE, 0,
     "unit! to_unit! text! date! name of category area document", WARNINGS, issue},
    {XF_OFFICE_ANSWER_WARNING, XF_RECORD_WARNING, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! text! document", WARNINGS, answer},
    {XF_OFFICE_FOLLOW_WARNING, XF_RECORD_WARNING_FOLLOW_UP, XF_RECORD_WARNING, XF_RECORD_NONE, 0,
     "of! text! date official", WARNINGS, follow},
    {XF_OFFICE_CLOSE_WARNING, XF_RECORD_WARNING, XF_RECORD_NONE, XF_RECORD_NONE,
     XF_ENUM_WARNING_RESULT, "id! code! case_id text", WARNINGS, close_warning},
    {XF_OFFICE_NONE, XF_RECORD_NONE, XF_RECORD_NONE, XF_RECORD_NONE, 0, NULL, {NULL, NULL}, NULL},
};
