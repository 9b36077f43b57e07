/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of receptions, contact points and letters, in the order of their kinds. */
#include "rules/office_p.h"

#define BI(zh, en)                                                                                 \
    {                                                                                              \
        zh, en                                                                                     \
    }
#define LETTERS BI("信访文书管理规则", "rule on letters")
#define RECEPTIONS                                                                                 \
    BI("领导干部接访、下访、约访规则",                                                             \
       "rule on receptions: received at once, handled on the spot, followed up")
#define AT_ONCE                                                                                    \
    BI("《信访工作条例》第二十二条、第二十三条；接访事项当场立案或者转送",                         \
       "Regulation on Petition Work (2022) Art. 22, 23; what is received becomes a case or is "    \
       "transferred at once")
#define PERSONAL                                                                                   \
    BI("《个人信息保护法》第六条、第五十一条", "Personal Information Protection Law, Art. 6, 51")
#define REGISTERS                                                                                  \
    BI("接访登记规则（登记由一个部门统一保管）",                                                   \
       "rule on receptions: one department keeps the register")
#define NETWORK BI("信访工作网络规则", "rule on the contact network")
#define MATTER                                                                                     \
    "official unit code text persons place date visitor phone category area flag address "         \
    "id_number household residence capacity workplace " XFI_OFFICE_ELEMENTS

const xfi_office_verb xfi_front_verbs[] = {
    {XF_OFFICE_ISSUE_LETTER, XF_RECORD_LETTER, XF_RECORD_LETTER_TEMPLATE, XF_RECORD_NONE,
     XF_ENUM_LETTER, "case_id! code! document! digest! of name version reason", LETTERS,
     xfi_office_issue_letter},
    {XF_OFFICE_ISSUE_DUTY_LETTER, XF_RECORD_LETTER, XF_RECORD_DUTY, XF_RECORD_NONE, XF_ENUM_LETTER,
     "of! code! document! digest! name version reason", LETTERS, xfi_office_issue_duty_letter},
    {XF_OFFICE_ADD_TEMPLATE, XF_RECORD_LETTER_TEMPLATE, XF_RECORD_NONE, XF_RECORD_LETTER_TEMPLATE,
     XF_ENUM_LETTER, "name! version! code! digest! text! unit!", LETTERS, xfi_office_add_template},
    {XF_OFFICE_RETIRE_TEMPLATE, XF_RECORD_LETTER_TEMPLATE, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! until reason", LETTERS, xfi_office_retire_template},
    {XF_OFFICE_RECEIVE, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, XF_ENUM_RECEPTION,
     "official! unit! code! text! persons place date name category area visitor phone", RECEPTIONS,
     xfi_office_receive},
    {XF_OFFICE_JOIN_RECEPTION, XF_RECORD_RECEPTION_MEMBER, XF_RECORD_RECEPTION,
     XF_RECORD_RECEPTION_MEMBER, 0, "of! official!", RECEPTIONS, xfi_office_join_reception},
    {XF_OFFICE_SETTLE_RECEPTION, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! text!", RECEPTIONS, xfi_office_settle_reception},
    {XF_OFFICE_REGISTER_RECEPTION, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE,
     XF_ENUM_RECEPTION, "name! id concerned_official concerned_unit " MATTER, AT_ONCE,
     xfi_office_register_reception},
    {XF_OFFICE_TRANSFER_RECEPTION, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE,
     XF_ENUM_RECEPTION, "to_unit! id name reason concerned_official concerned_unit " MATTER,
     AT_ONCE, xfi_office_transfer_reception},
    {XF_OFFICE_LINK_RECEPTION, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! case_id!", AT_ONCE, xfi_office_link_reception},
    {XF_OFFICE_ESCORT, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! official! to_unit! date", RECEPTIONS, xfi_office_escort},
    {XF_OFFICE_END_ESCORT, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0, "id! text!",
     RECEPTIONS, xfi_office_end_escort},
    {XF_OFFICE_PLAN_FOLLOW_UP, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0, "id! date!",
     RECEPTIONS, xfi_office_plan_follow_up},
    {XF_OFFICE_END_FOLLOW_UP, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0, "id! text!",
     RECEPTIONS, xfi_office_end_follow_up},
    {XF_OFFICE_REVEAL_RECEPTION, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! reason!", PERSONAL, xfi_office_reveal_reception},
    {XF_OFFICE_KEEP_REGISTER, XF_RECORD_REGISTER, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "unit! to_unit! from document text", REGISTERS, xfi_office_keep_register},
    {XF_OFFICE_END_REGISTER, XF_RECORD_REGISTER, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! reason! until document", REGISTERS, xfi_office_end_register},
    {XF_OFFICE_OPEN_CONTACT, XF_RECORD_CONTACT, XF_RECORD_NONE, XF_RECORD_CONTACT, 0,
     "unit! official! phone! text from", NETWORK, xfi_office_open_contact},
    {XF_OFFICE_CLOSE_CONTACT, XF_RECORD_CONTACT, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! until reason", NETWORK, xfi_office_close_contact},
    {XF_OFFICE_NONE, XF_RECORD_NONE, XF_RECORD_NONE, XF_RECORD_NONE, 0, NULL, {NULL, NULL}, NULL},
};
