/* SPDX-License-Identifier: Apache-2.0 */
#include "door/door.h"

#include <xfcase/policy.h>

static xf_status give(xf_policy **out, xfi_error *err)
{
    return xfi_door_need(out, "out", err);
}

xf_status xf_policy_open(xf_policy **out)
{
    xfi_error err = {0};
    xf_status status = give(out, &err);
    if (status == XF_OK) {
        *out = NULL;
        status = xfi_policy_builtin(out, &err);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_policy_load(const char *text, size_t size, const char *name, xf_policy **out)
{
    xfi_error err = {0};
    xf_status status = give(out, &err);
    if (status == XF_OK) {
        *out = NULL;
        status = xfi_door_need(text, "text", &err);
    }
    if (status == XF_OK) {
        status = xfi_door_check_text(name, "name", 4096, false, &err);
    }
    if (status == XF_OK) {
        status = xfi_policy_load(text, size, name, out, &err);
    }
    return xfi_door_publish(&err, status);
}

void xf_policy_free(xf_policy *policy)
{
    xfi_policy_unref(policy);
}

const char *xf_policy_id(const xf_policy *policy)
{
    return policy == NULL ? "" : policy->id;
}

const char *xf_policy_version(const xf_policy *policy)
{
    return policy == NULL ? "" : policy->version;
}

const char *xf_policy_title(const xf_policy *policy, xf_lang lang)
{
    return policy == NULL ? "" : xfi_bi_get(policy->title, lang);
}

const char *xf_policy_text(const xf_policy *policy)
{
    return policy == NULL ? "" : policy->text;
}

size_t xf_policy_rule_count(const xf_policy *policy)
{
    return policy == NULL ? 0 : policy->rule_count;
}

const char *xf_policy_rule_id(const xf_policy *policy, size_t index)
{
    return policy == NULL || index >= policy->rule_count ? "" : policy->rules[index].id;
}

static const xfi_rule *rule_of(const xf_policy *policy, const char *rule)
{
    return policy == NULL || rule == NULL ? NULL : xfi_policy_rule(policy, rule);
}

const char *xf_policy_rule_title(const xf_policy *policy, const char *rule, xf_lang lang)
{
    const xfi_rule *found = rule_of(policy, rule);
    return found == NULL ? "" : xfi_bi_get(found->title, lang);
}

const char *xf_policy_rule_basis(const xf_policy *policy, const char *rule, xf_lang lang)
{
    const xfi_rule *found = rule_of(policy, rule);
    return found == NULL ? "" : xfi_bi_get(found->basis, lang);
}

int32_t xf_policy_collective(const xf_policy *policy)
{
    return policy == NULL ? 0 : xfi_policy_collective(policy);
}

size_t xf_policy_duty_count(const xf_policy *policy)
{
    return policy == NULL ? 0 : policy->duty_count;
}

const char *xf_policy_duty_id(const xf_policy *policy, size_t index)
{
    return policy == NULL || index >= policy->duty_count ? "" : policy->duties[index].id;
}

static const xfi_duty_rule *duty_of(const xf_policy *policy, const char *duty)
{
    return policy == NULL || duty == NULL ? NULL : xfi_policy_duty(policy, duty);
}

const char *xf_policy_duty_title(const xf_policy *policy, const char *duty, xf_lang lang)
{
    const xfi_duty_rule *found = duty_of(policy, duty);
    return found == NULL ? "" : xfi_bi_get(found->title, lang);
}

const char *xf_policy_duty_basis(const xf_policy *policy, const char *duty, xf_lang lang)
{
    const xfi_duty_rule *found = duty_of(policy, duty);
    return found == NULL ? "" : xfi_bi_get(found->basis, lang);
}
