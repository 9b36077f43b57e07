/* SPDX-License-Identifier: Apache-2.0 */
/* The checklists of one case: the seven ones (七个一), the investigation (集中调查), closing (办结清单) and
 * what follows closing (善后), item by item as there, missing or excepted with its reason. */
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

/* A team has a head and at least one member more. */
static bool has_team(const xfi_casefile *file)
{
    for (size_t i = 0; i < file->member_count; i++) {
        if (file->members[i].until_at == 0) {
            return !xfi_blank(file->row.team_head);
        }
    }
    return false;
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

static bool read_files(const xfi_casefile *file)
{
    return xfi_rules_measure_done(file, 0, M(FILE_REVIEW));
}

static bool took_evidence(const xfi_casefile *file)
{
    return xfi_rules_measure_done(file, 0, M(EVIDENCE));
}

static bool heard_sides(const xfi_casefile *file)
{
    return xfi_rules_measure_done(file, 0, M(HEAR_SIDES));
}

static bool met_on_case(const xfi_casefile *file)
{
    return xfi_rules_measure_done(file, 0, M(CASE_MEETING));
}

static bool knows_cause(const xfi_casefile *file)
{
    return file->row.cause != XF_CAUSE_NONE;
}

static bool parts_done(const xfi_casefile *file)
{
    for (size_t i = 0; i < file->part_count; i++) {
        if (xfi_rules_part_open(file, &file->parts[i])) {
            return false;
        }
    }
    return true;
}

/* None waits, and none was broken without another one that was kept. */
static bool agreements_kept(const xfi_casefile *file)
{
    bool broken = false;
    for (size_t i = 0; i < file->measure_count; i++) {
        const xfi_measure *measure = &file->measures[i];
        if (xfi_rules_agreement_open(file, measure)) {
            return false;
        }
        broken = broken || (measure->measure == XF_MEASURE_AGREEMENT && measure->failed &&
                            measure->cycle == file->row.cycle);
    }
    return !broken || xfi_rules_measure_done(file, 0, M(AGREEMENT));
}

/* Measures are in place and the dispute goes on: appeal, rebound, or a petitioner who is dissatisfied. */
static bool disputed(const xfi_casefile *file)
{
    const xfi_case *row = &file->row;
    bool appealed = !xfi_blank(row->review_unit);
    return file->measure_count > 0 &&
           (appealed || row->cycle > 1 || row->satisfaction == XF_SATISFACTION_DISSATISFIED);
}

static bool plan_answered_for(const xfi_casefile *file)
{
    return !disputed(file) || has_plan(file);
}

static bool files_unchanged(const xfi_casefile *file)
{
    for (size_t i = 0; i < file->attachment_count; i++) {
        if (file->attachments[i].changed && file->attachments[i].replaced_by == 0) {
            return false;
        }
    }
    return true;
}

static bool reported_up(const xfi_casefile *file)
{
    return file->row.reported_up_at != 0;
}

static bool told_bureau(const xfi_casefile *file)
{
    return file->row.told_bureau_at != 0;
}

static bool followed_up(const xfi_casefile *file)
{
    return file->row.follow_ups > 0;
}

static bool has_lessons(const xfi_casefile *file)
{
    return xfi_rules_measure_done(file, 0, M(LESSON));
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
    {XF_CHECK_FILE_REVIEW, "investigation", read_files},
    {XF_CHECK_EVIDENCE, "investigation", took_evidence},
    {XF_CHECK_SIDES, "investigation", heard_sides},
    {XF_CHECK_CASE_MEETING, "investigation", met_on_case},
    {XF_CHECK_CAUSE, "investigation", knows_cause},
    {XF_CHECK_NO_POLICY_DEBT, "closing", no_policy_debt},
    {XF_CHECK_NO_PROCEDURE_DEBT, "closing", no_procedure_debt},
    {XF_CHECK_NO_CARE_DEBT, "closing", no_care_debt},
    {XF_CHECK_PARTS, "closing", parts_done},
    {XF_CHECK_AGREEMENTS, "closing", agreements_kept},
    {XF_CHECK_PLAN_OFFICIAL, "closing", plan_answered_for},
    {XF_CHECK_FILES, "closing", files_unchanged},
    {XF_CHECK_REPORTED_UP, "after_closing", reported_up},
    {XF_CHECK_REPORTED_BUREAU, "after_closing", told_bureau},
    {XF_CHECK_FOLLOWED_UP, "after_closing", followed_up},
    {XF_CHECK_LESSONS, "after_closing", has_lessons},
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
