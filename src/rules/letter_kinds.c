/* SPDX-License-Identifier: Apache-2.0 */
/* Every kind of letter: the act that it tells and the facts that it may state. */
#include "rules/letter.h"

#include <string.h>

#define EVERY "number! date! unit! contact phone case_number! case_unit title! form handler law! "
#define TO_PETITIONER EVERY "petitioners! matter received_on! decided_on! "
#define TO_UNIT EVERY "acting_unit! to_unit! petitioners matter received_on decided_on! "
#define OPINION "acting_unit! claims! outcome! decision! reasons! basis! "
#define OF_DUTY "number! date! unit! subject! visit_date! participants "
#define APPEAL "requested_on! findings earlier_unit! earlier_number earlier_date! "

static const xfi_letter_rule kinds[] = {
    {XF_LETTER_ACCEPTANCE,
     XF_ACT_ACCEPT,
     {"尚未受理", "the matter is not accepted yet"},
     TO_PETITIONER "accepted_on! accepting_unit! due_date!"},
    {XF_LETTER_NON_ACCEPTANCE,
     XF_ACT_DECLINE,
     {"尚未作出不予受理的决定", "the matter was not declined"},
     TO_PETITIONER "acting_unit! reasons! refusal competent_body basis"},
    {XF_LETTER_TRANSFER,
     XF_ACT_TRANSFER,
     {"尚未转送", "the matter is not transferred yet"},
     TO_UNIT "reasons"},
    {XF_LETTER_HAND_OVER,
     XF_ACT_HAND_OVER,
     {"尚未交办", "the matter is not handed over yet"},
     TO_UNIT "reasons"},
    {XF_LETTER_FORWARDING,
     XF_ACT_TRANSFER,
     {"尚未转送、交办", "the matter is not passed on yet"},
     TO_PETITIONER "acting_unit! to_unit!"},
    {XF_LETTER_REFERRAL,
     XF_ACT_REFER,
     {"尚未导入法定途径", "the matter is not referred to a statutory channel yet"},
     TO_PETITIONER "acting_unit! channel! reasons"},
    {XF_LETTER_EXTENSION,
     XF_ACT_EXTEND,
     {"尚未延长办理期限", "the period is not extended"},
     TO_PETITIONER "acting_unit! accepted_on! accepting_unit! days! reasons! approver! due_date!"},
    {XF_LETTER_ANSWER,
     XF_ACT_ANSWER,
     {"尚未答复", "the matter is not answered yet"},
     TO_PETITIONER OPINION
     "accepted_on! accepting_unit! findings! review_unit! appeal_period! appeal_until"},
    {XF_LETTER_REVIEW,
     XF_ACT_DECIDE_REVIEW,
     {"尚未作出复查决定", "the review is not decided yet"},
     TO_PETITIONER OPINION APPEAL "recheck_unit! appeal_period! appeal_until"},
    {XF_LETTER_RECHECK,
     XF_ACT_DECIDE_RECHECK,
     {"尚未作出复核决定", "the recheck is not decided yet"},
     TO_PETITIONER OPINION APPEAL},
    {XF_LETTER_SUPERVISION,
     XF_ACT_SUPERVISE,
     {"尚未督办", "the matter was not supervised"},
     TO_UNIT "ground! reasons! demand feedback_due!"},
    {XF_LETTER_IMPROVEMENT,
     XF_ACT_PROPOSE,
     {"尚未提出改进工作建议", "no improvement was proposed yet"},
     TO_UNIT "reasons proposal! feedback_due!"},
    {XF_LETTER_VISIT_NOTICE,
     XF_ACT_NONE,
     {NULL, NULL},
     OF_DUTY "visit_time leader! place! requirements contact phone changes"},
    {XF_LETTER_VISIT_REPORT,
     XF_ACT_NONE,
     {NULL, NULL},
     OF_DUTY "held_on! leader place figures! receptions! cases! owed! minutes! next"},
};

const xfi_letter_rule *xfi_rules_letter(xf_letter_kind kind)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].kind == kind) {
            return &kinds[i];
        }
    }
    return NULL;
}

static bool is_called(const xfi_code *code, const char *name, size_t len)
{
    return (strlen(code->code) == len && memcmp(code->code, name, len) == 0) ||
           (strlen(code->zh) == len && memcmp(code->zh, name, len) == 0);
}

const xfi_code *xfi_rules_letter_knows(const xfi_letter_rule *rule, const char *name, size_t len)
{
    for (const char *at = rule->fields; *at != '\0';) {
        size_t word = strcspn(at, " !");
        const xfi_codes *codes = xfi_codes_of(XF_ENUM_PLACEHOLDER);
        for (size_t i = 0; i < codes->count; i++) {
            const xfi_code *code = &codes->rows[i];
            if (is_called(code, at, word) && is_called(code, name, len)) {
                return code;
            }
        }
        at += word;
        at += strspn(at, "! ");
    }
    return NULL;
}
