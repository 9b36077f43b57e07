/* SPDX-License-Identifier: Apache-2.0 */
/* The checklists of one case: the seven ones (七个一) and closing, item by item as there, missing or
 * excepted with its reason. */
#include "rules/rules_p.h"

#define M(kind) (1U << (unsigned)XF_MEASURE_##kind)

static bool is_case(const xfi_casefile *file)
{
    return file->row.id != 0;
}

static bool has_lead(const xfi_casefile *file)
{
    return !xfi_blank(file->row.lead);
}

static bool has_team(const xfi_casefile *file)
{
    return !xfi_blank(file->row.team_head);
}

static bool met_for_handover(const xfi_casefile *file)
{
    return xfi_rules_measure_done(file, 0, M(HANDOVER_MEETING));
}

/* A plan is there once it is made, with a responsible official; it is carried out while it stands. */
static bool has_plan(const xfi_casefile *file)
{
    for (size_t i = 0; i < file->measure_count; i++) {
        if (file->measures[i].measure == XF_MEASURE_SUPPORT_PLAN &&
            file->measures[i].cycle == file->row.cycle) {
            return true;
        }
    }
    return false;
}

static bool has_deadline(const xfi_casefile *file)
{
    return file->row.closing_date != 0;
}

static bool met_petitioner(const xfi_casefile *file)
{
    return xfi_rules_measure_done(file, 0, M(MEETING));
}

static bool fulfilled(const xfi_casefile *file, xf_assessment assessment)
{
    for (size_t i = 0; i < file->claim_count; i++) {
        const xfi_claim *claim = &file->claims[i];
        if (claim->assessment == assessment && !xfi_rules_claim_fulfilled(file, claim)) {
            return false;
        }
    }
    return true;
}

static bool no_policy_debt(const xfi_casefile *file)
{
    return fulfilled(file, XF_ASSESSMENT_REASONABLE);
}

static bool no_procedure_debt(const xfi_casefile *file)
{
    return file->row.answered_at != 0 && file->row.served_at != 0;
}

static bool no_care_debt(const xfi_casefile *file)
{
    return fulfilled(file, XF_ASSESSMENT_HARDSHIP);
}

static const struct {
    xf_check check;
    const char *list;
    bool (*there)(const xfi_casefile *file);
} items[] = {
    {XF_CHECK_CASE, "seven_ones", is_case},
    {XF_CHECK_LEAD, "seven_ones", has_lead},
    {XF_CHECK_TEAM, "seven_ones", has_team},
    {XF_CHECK_HANDOVER_MEETING, "seven_ones", met_for_handover},
    {XF_CHECK_PLAN, "seven_ones", has_plan},
    {XF_CHECK_DEADLINE, "seven_ones", has_deadline},
    {XF_CHECK_MEETING, "seven_ones", met_petitioner},
    {XF_CHECK_NO_POLICY_DEBT, "closing", no_policy_debt},
    {XF_CHECK_NO_PROCEDURE_DEBT, "closing", no_procedure_debt},
    {XF_CHECK_NO_CARE_DEBT, "closing", no_care_debt},
};

size_t xfi_rules_checklist_count(void)
{
    return sizeof items / sizeof *items;
}

xfi_checked xfi_rules_checklist_item(const xfi_casefile *file, size_t index)
{
    const xfi_exception *exception = xfi_rules_exception(file, items[index].check);
    bool there = items[index].there(file);
    return (xfi_checked){.check = items[index].check,
                         .list = items[index].list,
                         .state = there               ? "there"
                                  : exception != NULL ? "excepted"
                                                      : "missing",
                         .reason = there || exception == NULL ? NULL : exception->reason};
}
