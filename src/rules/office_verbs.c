/* SPDX-License-Identifier: Apache-2.0 */
/* Every step in the work of an office, in the order of their kinds. */
#include "rules/office_p.h"

#define PLAN(zh, en)                                                                               \
    {                                                                                              \
        zh, en                                                                                     \
    }
#define BODIES                                                                                     \
    PLAN("工作机构规则（领导小组及其办公室，适时调整）", "rule on bodies, adjusted over time")

#define DUTIES                                                                                     \
    PLAN("定期职责规则（定期会议、领导接访、下访日及其环节）",                                     \
         "rule on recurring duties: meetings, reception days, the visiting day and its chain")
#define REPEATED                                                                                   \
    PLAN("重复信访核查规则（并案由工作人员决定）", "rule on repeated cases: an official decides")
#define POWERS                                                                                     \
    PLAN("《信访工作条例》第二十四条；单位撤销的，由继续行使其职权的单位办理",                     \
         "Regulation on Petition Work (2022) Art. 24: whoever goes on with the powers of a unit "  \
         "that was dissolved handles it")

static const xfi_office_verb verbs[] = {
    {XF_OFFICE_SET_UP_BODY, XF_RECORD_BODY, XF_RECORD_NONE, XF_RECORD_NONE, XF_ENUM_BODY_KIND,
     "name! unit! code! from document text", BODIES, xfi_office_set_up_body},
    {XF_OFFICE_DISSOLVE_BODY, XF_RECORD_BODY, XF_RECORD_NONE, XF_RECORD_BODY_MEMBER, 0,
     "id! until document reason", BODIES, xfi_office_dissolve_body},
    {XF_OFFICE_JOIN_BODY, XF_RECORD_BODY_MEMBER, XF_RECORD_BODY, XF_RECORD_BODY_MEMBER,
     XF_ENUM_BODY_POST, "of! official! code! from document", BODIES, xfi_office_join_body},
    {XF_OFFICE_LEAVE_BODY, XF_RECORD_BODY_MEMBER, XF_RECORD_BODY, XF_RECORD_NONE, 0,
     "id! until document reason", BODIES, xfi_office_leave_body},
    {XF_OFFICE_OPEN_DUTY, XF_RECORD_DUTY_SERIES, XF_RECORD_BODY, XF_RECORD_NONE, 0,
     "code! unit! official lead name of from until document text", DUTIES, xfi_office_open_duty},
    {XF_OFFICE_END_DUTY, XF_RECORD_DUTY_SERIES, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! reason! until document", DUTIES, xfi_office_end_duty},
    {XF_OFFICE_GENERATE_DUTIES, XF_RECORD_DUTY_SERIES, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! until!", DUTIES, xfi_office_generate_duties},
    {XF_OFFICE_HOLD_DUTY, XF_RECORD_DUTY, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! text next date place persons count document reason", DUTIES, xfi_office_hold_duty},
    {XF_OFFICE_FULFIL_DUTY_STEP, XF_RECORD_DUTY_STEP, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! date text document", DUTIES, xfi_office_fulfil_duty_step},
    {XF_OFFICE_MOVE_DUTY, XF_RECORD_DUTY, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! date! reason! approver! time flag", DUTIES, xfi_office_move_duty},
    {XF_OFFICE_CANCEL_DUTY, XF_RECORD_DUTY, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! reason! approver!", DUTIES, xfi_office_cancel_duty},
    {XF_OFFICE_CALL_DUTY, XF_RECORD_DUTY, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "code! unit! date! name time place official lead case_id reason", DUTIES,
     xfi_office_call_duty},
    {XF_OFFICE_PLAN_DUTY, XF_RECORD_DUTY, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! place time lead text reason", DUTIES, xfi_office_plan_duty},
    {XF_OFFICE_JOIN_DUTY, XF_RECORD_DUTY_MEMBER, XF_RECORD_DUTY, XF_RECORD_NONE, 0,
     "of! unit! official persons text", DUTIES, xfi_office_join_duty},
    {XF_OFFICE_LEAVE_DUTY, XF_RECORD_DUTY_MEMBER, XF_RECORD_DUTY, XF_RECORD_NONE, 0, "id! reason!",
     DUTIES, xfi_office_leave_duty},
    {XF_OFFICE_SHARE_DUTY, XF_RECORD_DUTY_SHARE, XF_RECORD_DUTY_SERIES, XF_RECORD_NONE, 0,
     "of! code! unit! official text", DUTIES, xfi_office_share_duty},
    {XF_OFFICE_ASSIGN_DUTY_STEP, XF_RECORD_DUTY_STEP, XF_RECORD_DUTY_STEP, XF_RECORD_NONE, 0,
     "of! unit! reason! official", DUTIES, xfi_office_assign_duty_step},
    {XF_OFFICE_TELL_APART, XF_RECORD_APART, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "case_id! other_case! reason!", REPEATED, xfi_office_tell_apart},
    {XF_OFFICE_SUCCEED_UNIT, XF_RECORD_SUCCESSION, XF_RECORD_NONE, XF_RECORD_NONE, XF_ENUM_RECORD,
     "unit! to_unit! code of official lead document reason", POWERS, xfi_office_succeed_unit},
    {XF_OFFICE_NONE, XF_RECORD_NONE, XF_RECORD_NONE, XF_RECORD_NONE, 0, NULL, {NULL, NULL}, NULL},
};

static const xfi_office_verb *const nouns[] = {
    verbs,
    xfi_office_drive_verbs,
    xfi_office_resource_verbs,
    xfi_office_screening_verbs,
    xfi_office_warning_verbs,
    xfi_front_verbs,
    xfi_office_undo_verbs,
};

static const struct {
    xf_office_kind kind;
    unsigned uses;
} uses[] = {
    {XF_OFFICE_END_PHASE, XFI_OFFICE_OF_PARENT | XFI_OFFICE_FILES},
    {XF_OFFICE_SUCCEED_UNIT, XFI_OFFICE_OF_GONE},
    {XF_OFFICE_JOIN_RECEPTION, XFI_OFFICE_BY_PARENT}, /* of officials of other units */
    {XF_OFFICE_GIVE_RESOURCE, XFI_OFFICE_OF_DRIVE},
    {XF_OFFICE_DROP_DRIVE_CASE, XFI_OFFICE_LED},
    {XF_OFFICE_REGISTER_FINDING, XFI_OFFICE_OF_DRIVE | XFI_OFFICE_IN_DRIVE},
    {XF_OFFICE_LINK_FINDING, XFI_OFFICE_OF_DRIVE | XFI_OFFICE_IN_DRIVE},
    {XF_OFFICE_SET_PHASE_DUTY, XFI_OFFICE_OF_DRIVE},
    {XF_OFFICE_KEEP_REGISTER, XFI_OFFICE_REGISTER},
    {XF_OFFICE_RECEIVE, XFI_OFFICE_REGISTER | XFI_OFFICE_OF_DAY},
    {XF_OFFICE_REGISTER_RECEPTION, XFI_OFFICE_REGISTER | XFI_OFFICE_OF_DAY},
    {XF_OFFICE_TRANSFER_RECEPTION, XFI_OFFICE_REGISTER | XFI_OFFICE_OF_DAY},
    {XF_OFFICE_RECORD_FINDING, XFI_OFFICE_OF_DAY},
    {XF_OFFICE_REVEAL_RECEPTION, XFI_OFFICE_REGISTER},
    {XF_OFFICE_VOID_RECEPTION, XFI_OFFICE_REGISTER},
    {XF_OFFICE_VOID_FINDING, XFI_OFFICE_OF_DRIVE | XFI_OFFICE_IN_DRIVE},
    {XF_OFFICE_VOID_WARNING, XFI_OFFICE_OF_ROUND},
    {XF_OFFICE_VOID_GIVEN, XFI_OFFICE_OF_PARENT | XFI_OFFICE_OF_DRIVE},
    {XF_OFFICE_CORRECT_GIVEN, XFI_OFFICE_OF_PARENT | XFI_OFFICE_OF_DRIVE},
};

unsigned xfi_rules_office_uses(xf_office_kind kind)
{
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
        if (uses[i].kind == kind) {
            return uses[i].uses;
        }
    }
    return 0;
}

const xfi_office_verb *xfi_rules_office_verb(xf_office_kind kind)
{
    for (size_t i = 0; kind != XF_OFFICE_NONE && i < sizeof nouns / sizeof *nouns; i++) {
        for (const xfi_office_verb *verb = nouns[i]; verb->kind != XF_OFFICE_NONE; verb++) {
            if (verb->kind == kind) {
                return verb;
            }
        }
    }
    return NULL;
}
