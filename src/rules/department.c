/* SPDX-License-Identifier: Apache-2.0 */
/* A petition department (信访工作机构) does the petition work of the body that it belongs to: the one place
 * that says for whom its people act. */
#include "rules/rules_p.h"

const char *xfi_rules_place(const xfi_org *org, const char *unit)
{
    const xfi_unit *own = xfi_rules_unit(org, unit);
    bool department =
        own != NULL && own->kind == XF_UNIT_ROLE_DEPARTMENT && !xfi_blank(own->superior);
    return department ? own->superior : unit;
}

bool xfi_rules_within(const xfi_org *org, const char *owner, const char *unit)
{
    return xfi_rules_above(org, xfi_rules_place(org, owner), unit);
}

bool xfi_rules_speaks_for(const xfi_org *org, const char *own, const char *unit)
{
    return xfi_same(own, unit) || xfi_same(xfi_rules_place(org, own), unit);
}

bool xfi_rules_acts_for(const xfi_org *org, const char *own, const char *unit)
{
    return xfi_rules_above(org, own, unit) || xfi_rules_speaks_for(org, own, unit);
}

/* What it takes in, completes and sends on in the name of its body (R22 Art. 22); and what comes from above,
 * as its body stands above: an appeal that is brought to it, the check of a result, a follow-up visit, who
 * goes on for a unit that is gone. */
static const struct {
    xf_act_kind act;
    bool below; /* of the body and of the units below it; else of the body alone */
} acts[] = {
    {XF_ACT_REGISTER, false},       {XF_ACT_TRANSFER, false},
    {XF_ACT_HAND_OVER, false},      {XF_ACT_CORRECT_PETITIONER, false},
    {XF_ACT_ADD_PETITIONER, false}, {XF_ACT_REMOVE_PETITIONER, false},
    {XF_ACT_REVEAL, false},         {XF_ACT_ATTACH, false},
    {XF_ACT_CHECK_FILE, false},     {XF_ACT_REPORT_VISIT, false},
    {XF_ACT_WITHDRAW, false},       {XF_ACT_VOID_REGISTRATION, false},
    {XF_ACT_REQUEST_REVIEW, true},  {XF_ACT_REQUEST_RECHECK, true},
    {XF_ACT_CHECK_RESULT, true},    {XF_ACT_FOLLOW_UP, true},
    {XF_ACT_SUCCEED, true},
};

bool xfi_rules_department_does(const xfi_org *org, xf_act_kind act, const char *own,
                               const char *unit)
{
    const char *place = xfi_rules_place(org, own);
    for (size_t i = 0; i < sizeof acts / sizeof *acts && !xfi_same(place, own); i++) {
        if (acts[i].act == act) {
            return acts[i].below ? xfi_rules_above(org, place, unit) : xfi_same(place, unit);
        }
    }
    return false;
}
