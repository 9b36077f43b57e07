/* SPDX-License-Identifier: Apache-2.0 */
/** @file focus.h
 * The cases that leaders look at first, each with the reasons; matters, never people.
 */
#ifndef XFCASE_FOCUS_H
#define XFCASE_FOCUS_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The focus list: matters that went through the set procedure and are still disputed, that many people
 * raise, that are marked as key cases, and that are typical of an area.
 *
 * Reasons are "review" (复查、复核), "rebound" (反弹或重新办理), "follows" (接续已结束的事项),
 * "dissatisfied" (回访不满意), "many_people" (limits.many of the pack), "key" (重点事项) and
 * "typical" (as many cases of one category and responsible unit as limits.typical of the pack).
 *
 * @param store the store.
 * @param query which cases, as for xf_case_list(); NULL: all. With a limit at most so many cases are
 * looked at; go on with `after`.
 * @param lang the language of the names.
 * @param out receives [{"case":1,"number":"…","title":"…","reasons":[{"reason","name"}…]}…], only
 * cases with a reason; NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rule 5.5
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_focus(xf_store *store, const xf_query *query, xf_lang lang,
                                          xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
