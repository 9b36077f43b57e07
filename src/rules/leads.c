/* SPDX-License-Identifier: Apache-2.0 */
/* Which cases need a lead without exception, and which of them the principal (plan rule 3.1: what is
 * handed down has a lead; key, far-reaching and many-people cases are led by the principal). */
#include "rules/rules_p.h"

int32_t xfi_rules_collective(const xf_policy *policy)
{
    enum { COLLECTIVE = 5 };
    return policy->collective == 0 ? COLLECTIVE : policy->collective;
}

bool xfi_rules_many(const xf_policy *policy, const xfi_case *row)
{
    return row->persons >= (policy->many == 0 ? xfi_rules_collective(policy) : policy->many);
}

bool xfi_rules_needs_principal(const xf_policy *policy, const xfi_case *row)
{
    return row->key || xfi_rules_many(policy, row);
}

bool xfi_rules_lacks_lead(const xfi_deciding *d)
{
    const xfi_case *row = &d->after->row;
    bool principal = xfi_rules_needs_principal(d->policy, row);
    if (!principal && !row->led) {
        return false;
    }
    const xfi_official *lead = xfi_rules_post(d->world->org, row->lead, d->date);
    return lead == NULL || (principal && !lead->principal);
}
