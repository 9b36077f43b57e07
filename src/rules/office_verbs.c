/* SPDX-License-Identifier: Apache-2.0 */
/* Every step in the work of an office, in the order of their kinds. */
#include "rules/office_p.h"

#define PLAN(zh, en)                                                                               \
    {                                                                                              \
        zh, en                                                                                     \
    }
#define BODIES                                                                                     \
    PLAN("工作机构规则（领导小组及其办公室，适时调整）", "rule on bodies, adjusted over time")

#define REPEATED                                                                                   \
    PLAN("重复信访核查规则（并案由工作人员决定）", "rule on repeated cases: an official decides")

static const xfi_office_verb verbs[] = {
    {XF_OFFICE_SET_UP_BODY, XF_RECORD_BODY, XF_RECORD_NONE, XF_RECORD_NONE, XF_ENUM_BODY_KIND,
     "name! unit! code! from document text", BODIES, xfi_office_set_up_body},
    {XF_OFFICE_DISSOLVE_BODY, XF_RECORD_BODY, XF_RECORD_NONE, XF_RECORD_BODY_MEMBER, 0,
     "id! until document reason", BODIES, xfi_office_dissolve_body},
    {XF_OFFICE_JOIN_BODY, XF_RECORD_BODY_MEMBER, XF_RECORD_BODY, XF_RECORD_BODY_MEMBER,
     XF_ENUM_BODY_POST, "of! official! code! from document", BODIES, xfi_office_join_body},
    {XF_OFFICE_LEAVE_BODY, XF_RECORD_BODY_MEMBER, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! until document reason", BODIES, xfi_office_leave_body},
    {XF_OFFICE_TELL_APART, XF_RECORD_APART, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "case_id! other_case! reason!", REPEATED, xfi_office_tell_apart},
};

const xfi_office_verb *xfi_rules_office_verb(xf_office_kind kind)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (verbs[i].kind == kind) {
            return &verbs[i];
        }
    }
    return NULL;
}
