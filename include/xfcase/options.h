/* SPDX-License-Identifier: Apache-2.0 */
/** @file options.h
 * What may be done with a case now, and why not the other acts.
 */
#ifndef XFCASE_OPTIONS_H
#define XFCASE_OPTIONS_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What an official may do now with a case, and for each other act why not.
 *
 * @param store the store.
 * @param id the case.
 * @param actor the official.
 * @param at the instant; 0 is now.
 * @param out receives the list of all acts, NULL on failure.
 * @return XF_OK, XF_E_NOT_FOUND or XF_E_INVALID.
 * @par Ownership
 * The caller frees it with xf_options_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_options(xf_store *store, xf_id id, const char *actor,
                                            xf_time at, xf_options **out);

/**
 * How many acts the list holds.
 *
 * @param options the list; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API size_t xf_options_count(const xf_options *options);

/**
 * An act of the list.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return its kind, XF_ACT_NONE past the end.
 * @since 0.1
 */
XF_API xf_act_kind xf_options_act(const xf_options *options, size_t index);

/**
 * Whether the act may be done.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_options_allowed(const xf_options *options, size_t index);

/**
 * The id of the rule that is in the way.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return the id, "" when the act may be done.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_rule(const xf_options *options, size_t index);

/**
 * The legal basis of that rule.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @param lang the language wanted.
 * @return the basis, "" when the act may be done.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_basis(const xf_options *options, size_t index, xf_lang lang);

/**
 * Why the act may not be done.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @param lang the language wanted.
 * @return the text, "" when the act may be done.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_text(const xf_options *options, size_t index, xf_lang lang);

/**
 * Which fields of xf_act the act reads, separated by spaces; a required one ends with "!".
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return the names.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_fields(const xf_options *options, size_t index);

/**
 * Frees a list of options.
 *
 * @param options the list; NULL is nothing to do.
 * @par Ownership
 * The list and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_options_free(xf_options *options);

#ifdef __cplusplus
}
#endif

#endif
