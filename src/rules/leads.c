/* SPDX-License-Identifier: Apache-2.0 */
/* Which cases need a lead without exception, and which of them the principal (plan rule 3.1: what is
 * handed down has a lead; key, far-reaching and many-people cases are led by the principal). */
#include "rules/rules_p.h"

bool xfi_rules_many(const xf_policy *policy, const xfi_case *row)
{
    return row->persons >= (policy->many == 0 ? xfi_policy_collective(policy) : policy->many);
}

bool xfi_rules_needs_principal(const xf_policy *policy, const xfi_case *row)
{
    return row->key || xfi_rules_many(policy, row);
}

bool xfi_rules_lacks_lead(const xfi_deciding *d, const xfi_case *row)
{
    bool principal = xfi_rules_needs_principal(d->policy, row);
    if (!principal && !row->led) {
        return false;
    }
    const xfi_official *lead = xfi_rules_post(d->world->org, row->lead, d->date);
    return lead == NULL || (principal && !lead->principal);
}

/* ---- a post that ends ------------------------------------------------------------------------------------ */

xf_date xfi_rules_post_ends(const xfi_org *org, const char *official, xf_date from,
                            bool (*fit)(const void *of, xf_date date), const void *of)
{
    xf_date first = fit(of, from) ? 0 : from;
    for (size_t i = 0; i < org->official_count; i++) {
        const xfi_official *post = &org->officials[i];
        if (!xfi_same(post->id, official)) {
            continue;
        }
        const xf_date days[] = {post->valid_from, post->valid_to == 0 ? 0 : post->valid_to + 1};
        for (size_t k = 0; k < sizeof days / sizeof *days; k++) {
            if (days[k] > from && (first == 0 || days[k] < first) && !fit(of, days[k])) {
                first = days[k];
            }
        }
    }
    return first;
}

typedef struct leading {
    const xfi_org *org;
    const xfi_case *row;
    bool as_principal;
} leading;

/* The lead may lead on that day: in office, of the leading body, of the unit or above; a principal who
 * leads because a principal must, as one. */
static bool may_lead(const void *of, xf_date date)
{
    const leading *l = of;
    const xfi_official *post = xfi_rules_post(l->org, l->row->lead, date);
    return post != NULL && (post->principal || (post->leader && !l->as_principal)) &&
           xfi_rules_above(l->org, post->unit, l->row->unit);
}

void xfi_rules_watch_lead(xfi_deciding *d)
{
    xfi_case *row = &d->after->row;
    row->lead_ends_at = 0;
    if (xfi_blank(row->lead) || xfi_rules_is_final(row->state)) {
        return;
    }
    const xfi_official *now = xfi_rules_post(d->world->org, row->lead, d->date);
    const leading of = {.org = d->world->org,
                        .row = row,
                        .as_principal = now != NULL && now->principal &&
                                        xfi_rules_needs_principal(d->policy, row)};
    xf_date day = xfi_rules_post_ends(d->world->org, row->lead, d->date, may_lead, &of);
    row->lead_ends_at = day == 0 ? 0 : xfi_calendar_instant(day, 0, d->policy->zone);
}
