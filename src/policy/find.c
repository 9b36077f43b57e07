/* SPDX-License-Identifier: Apache-2.0 */
/* Looking up in a pack that is read. */
#include "policy/policy.h"

#include <string.h>

const xfi_rule *xfi_policy_rule(const xf_policy *policy, const char *id)
{
    for (size_t i = 0; id != NULL && i < policy->rule_count; i++) {
        if (strcmp(policy->rules[i].id, id) == 0) {
            return &policy->rules[i];
        }
    }
    return NULL;
}

bool xfi_policy_sets(const xfi_rule *rule)
{
    return rule->start == XFI_START_SET || rule->start == XFI_START_SET_REPORT;
}

const xfi_duty_rule *xfi_policy_duty(const xf_policy *policy, const char *id)
{
    for (size_t i = 0; id != NULL && i < policy->duty_count; i++) {
        if (strcmp(policy->duties[i].id, id) == 0) {
            return &policy->duties[i];
        }
    }
    return NULL;
}

const xfi_duty_link *xfi_policy_link(const xfi_duty_rule *duty, const char *id)
{
    for (size_t i = 0; id != NULL && i < duty->link_count; i++) {
        if (strcmp(duty->links[i].id, id) == 0) {
            return &duty->links[i];
        }
    }
    return NULL;
}

int32_t xfi_policy_collective(const xf_policy *policy)
{
    enum { COLLECTIVE = 5 };
    return policy->collective == 0 ? COLLECTIVE : policy->collective;
}

const xfi_rung *xfi_policy_rung(const xfi_rule *rule, const char *id)
{
    for (size_t i = 0; id != NULL && i < rule->rung_count; i++) {
        if (strcmp(rule->rungs[i].id, id) == 0) {
            return &rule->rungs[i];
        }
    }
    return NULL;
}

const xfi_node *xfi_policy_node(const xfi_nodes *nodes, const char *code)
{
    for (size_t i = 0; !xfi_blank(code) && i < nodes->count; i++) {
        if (xfi_same(nodes->items[i].code, code)) { /* while it is checked one may have none */
            return &nodes->items[i];
        }
    }
    return NULL;
}
