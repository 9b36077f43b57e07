/* SPDX-License-Identifier: Apache-2.0 */
/** @file policy.h
 * Policy packs (规则包): how many days, counted how, who may extend, who is told when. Data,
 * versioned; see docs/policy.md for the format.
 */
#ifndef XFCASE_POLICY_H
#define XFCASE_POLICY_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The policy pack that is compiled in: "xinfang-2022", the limits of 《信访工作条例》.
 *
 * @param out receives the pack, NULL on failure.
 * @return XF_OK or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees it with xf_policy_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_policy_open(xf_policy **out);

/**
 * Loads a policy pack from JSON, and reports every mistake in it.
 *
 * On XF_E_POLICY xf_error_details() lists all mistakes as a JSON array of objects with file, line,
 * path, found, expected_zh and expected_en.
 *
 * @param text the JSON text, UTF-8.
 * @param size its bytes, at most 1 MiB.
 * @param name the name of the file, shown in mistakes; may be NULL.
 * @param out receives the pack, NULL on failure.
 * @return XF_OK, XF_E_POLICY, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees it with xf_policy_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_policy_load(const char *text, size_t size, const char *name,
                                           xf_policy **out);

/**
 * Frees a policy pack.
 *
 * @param policy the pack; NULL is nothing to do.
 * @par Ownership
 * The caller's reference ends; stores that use the pack keep theirs.
 * @since 0.1
 */
XF_API void xf_policy_free(xf_policy *policy);

/**
 * The id of a pack, as "xinfang-2022".
 *
 * @param policy the pack; NULL gives "".
 * @return the id.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_id(const xf_policy *policy);

/**
 * The version of a pack.
 *
 * @param policy the pack; NULL gives "".
 * @return the version.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_version(const xf_policy *policy);

/**
 * The title of a pack.
 *
 * @param policy the pack; NULL gives "".
 * @param lang the language wanted.
 * @return the title.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_title(const xf_policy *policy, xf_lang lang);

/**
 * The JSON text that a pack was loaded from.
 *
 * @param policy the pack; NULL gives "".
 * @return the text.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_text(const xf_policy *policy);

/**
 * From how many people on a visit is a collective one (群体来访): `limits.collective` of the pack.
 *
 * @param policy the pack; NULL gives 0.
 * @return the number of people.
 * @since 0.1
 */
XF_API int32_t xf_policy_collective(const xf_policy *policy);

/**
 * How many deadline rules a pack has.
 *
 * @param policy the pack; NULL gives 0.
 * @return the number.
 * @since 0.1
 */
XF_API size_t xf_policy_rule_count(const xf_policy *policy);

/**
 * The id of a deadline rule.
 *
 * @param policy the pack.
 * @param index the position, from 0.
 * @return the id, "" past the end.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_rule_id(const xf_policy *policy, size_t index);

/**
 * The title of a deadline rule.
 *
 * @param policy the pack.
 * @param rule the id of the rule.
 * @param lang the language wanted.
 * @return the title, "" when there is no such rule.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_rule_title(const xf_policy *policy, const char *rule, xf_lang lang);

/**
 * The article on which a deadline rule rests.
 *
 * @param policy the pack.
 * @param rule the id of the rule.
 * @param lang the language wanted.
 * @return the basis, "" when there is no such rule.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_rule_basis(const xf_policy *policy, const char *rule, xf_lang lang);

/**
 * How many recurring duties (定期职责) a pack has.
 *
 * @param policy the pack; NULL gives 0.
 * @return the number.
 * @since 0.1
 */
XF_API size_t xf_policy_duty_count(const xf_policy *policy);

/**
 * The id of a recurring duty.
 *
 * @param policy the pack.
 * @param index the position, from 0.
 * @return the id, "" past the end.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_duty_id(const xf_policy *policy, size_t index);

/**
 * The title of a recurring duty.
 *
 * @param policy the pack.
 * @param duty the id of the duty.
 * @param lang the language wanted.
 * @return the title, "" when there is no such duty.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_duty_title(const xf_policy *policy, const char *duty, xf_lang lang);

/**
 * The article on which a recurring duty rests.
 *
 * @param policy the pack.
 * @param duty the id of the duty.
 * @param lang the language wanted.
 * @return the basis, "" when there is no such duty.
 * @par Ownership
 * Borrowed from the pack.
 * @since 0.1
 */
XF_API const char *xf_policy_duty_basis(const xf_policy *policy, const char *duty, xf_lang lang);

#ifdef __cplusplus
}
#endif

#endif
