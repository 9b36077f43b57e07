/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a policy pack: it loads, and then everything in it can be used, or every mistake is
 * reported. */
#include "fuzz.h"

static void use(const xf_policy *policy, const xf_calendar *calendar)
{
    xf_date start = xf_date_make(2026, 3, 5);
    FUZZ_HOLDS(*xf_policy_id(policy) != '\0' && *xf_policy_version(policy) != '\0');
    for (size_t i = 0; i < xf_policy_rule_count(policy); i++) {
        const char *rule = xf_policy_rule_id(policy, i);
        xf_text *text = NULL;
        FUZZ_HOLDS(*rule != '\0');
        FUZZ_HOLDS(*xf_policy_rule_title(policy, rule, XF_LANG_ZH) != '\0');
        FUZZ_HOLDS(*xf_policy_rule_basis(policy, rule, XF_LANG_EN) != '\0');
        xf_status status = xf_deadline_explain_rule(
            policy, calendar, rule, xf_time_make(start, 540), 0, XF_LANG_ZH, XF_FORMAT_JSON, &text);
        FUZZ_HOLDS((status == XF_OK) == (text != NULL));
        FUZZ_HOLDS(status == XF_OK || status == XF_E_INVALID); /* it may leave the calendar */
        xf_text_free(text);
    }
}

/* What was accepted is stored as text and must be accepted again. */
static void load_again(const xf_policy *policy)
{
    xf_policy *again = NULL;
    const char *text = xf_policy_text(policy);
    FUZZ_HOLDS(xf_policy_load(text, strlen(text), NULL, &again) == XF_OK);
    FUZZ_HOLDS(strcmp(xf_policy_id(policy), xf_policy_id(again)) == 0);
    FUZZ_HOLDS(xf_policy_rule_count(policy) == xf_policy_rule_count(again));
    xf_policy_free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    xf_policy *policy = NULL;
    xf_status status = xf_policy_load((const char *)data, size, "fuzz.json", &policy);
    FUZZ_HOLDS((status == XF_OK) == (policy != NULL));
    if (status == XF_OK) {
        xf_calendar *calendar = NULL;
        FUZZ_HOLDS(xf_calendar_open(&calendar) == XF_OK);
        use(policy, calendar);
        load_again(policy);
        xf_calendar_free(calendar);
    } else {
        const xf_error *error = xf_error_last();
        FUZZ_HOLDS(status == XF_E_POLICY || status == XF_E_INVALID);
        FUZZ_HOLDS(*xf_error_text(error, XF_LANG_ZH) != '\0');
        FUZZ_HOLDS(status != XF_E_POLICY || xf_error_details(error)[0] == '[');
    }
    xf_policy_free(policy);
    return 0;
}
