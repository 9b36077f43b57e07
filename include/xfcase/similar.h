/* SPDX-License-Identifier: Apache-2.0 */
/** @file similar.h
 * Repeated cases (重复信访): the same people or the same matter, across time and units. The library
 * proposes and says why; an official merges the cases (xf_case_merge()) or tells them apart.
 *
 * The same people are found by identity number (15 or 18 digits), telephone (with and without
 * country and area, in any width; a line that is no mobile one together with the name) and name with
 * home (household, residence or address from the township on). The store keeps salted hashes of these
 * beside each case; none of the values is ever given. The same matter is found by the pairs of
 * characters that two texts share (Dice), set phrases and synonyms set aside: 100 is the same text, 40
 * and more is told. Between cases of other people that have no more than a title, the titles count half.
 *
 * The score is from 1 to 100. A text that is similar alone scores its percentage; an identity number
 * takes 90 percent of what is left of the doubt, a telephone and a name with home 70 percent each: the
 * same number with half of the text is 95. It says how much speaks for looking at both cases together,
 * and nothing about a person. docs/office.md says how to come to a score by hand.
 */
#ifndef XFCASE_SIMILAR_H
#define XFCASE_SIMILAR_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Lists the cases that may belong together with a case, by score, of equals the later one first.
 *
 * Left out are cases merged with it and those that were told apart from it.
 *
 * @param store the store.
 * @param id the case.
 * @param limit how many at most; 0 is all.
 * @param out receives the list, NULL on failure.
 * @return XF_OK; XF_E_INVALID, XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_similar_list(xf_store *store, xf_id id, int64_t limit,
                                            xf_iter **out);

/**
 * The next match of such a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_match_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_match_next(xf_iter *iter, xf_match **out);

/**
 * The other case.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_match_case_id(const xf_match *match);

/**
 * The number of the other case.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_match_number(const xf_match *match);

/**
 * The title of the other case, with what is a petitioner's as asterisks.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_match_title(const xf_match *match);

/**
 * The unit responsible for the other case.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_match_unit(const xf_match *match);

/**
 * Where the other case stands.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return the enumerator.
 * @since 0.1
 */
XF_API xf_state xf_match_state(const xf_match *match);

/**
 * When the other case was received.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when not given.
 * @since 0.1
 */
XF_API xf_time xf_match_received_at(const xf_match *match);

/**
 * How much speaks for looking at both cases together.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return from 1 to 100.
 * @since 0.1
 */
XF_API int32_t xf_match_score(const xf_match *match);

/**
 * How many petitioners are the same.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return the number; 0: only the texts are similar.
 * @since 0.1
 */
XF_API int32_t xf_match_people(const xf_match *match);

/**
 * How similar the texts are.
 *
 * @param match the snapshot; NULL gives 0 or "".
 * @return percent of shared pairs of characters, from 0 to 100.
 * @since 0.1
 */
XF_API int32_t xf_match_text(const xf_match *match);

/**
 * Whether the two cases have this in common.
 *
 * @param match the snapshot; NULL gives 0.
 * @param kind what is asked for.
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_match_has(const xf_match *match, xf_likeness kind);

/**
 * Why the case is proposed, as a sentence: 「2名信访人相同（身份号码相同、电话相同）；内容相似（78%）」.
 *
 * @param match the snapshot.
 * @param lang the language.
 * @param out receives the text, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_match_reason(const xf_match *match, xf_lang lang, xf_text **out);

/**
 * The snapshot as one JSON object: text codes, ISO dates; what is not given is absent.
 *
 * @param match the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_match_json(const xf_match *match, xf_text **out);

/**
 * Frees a snapshot of a match; any thread may do it.
 *
 * @param match the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_match_free(xf_match *match);

/**
 * The review of the files (每季度重复信访核查): the groups of cases that may belong together, each with
 * at least one case that the query names.
 *
 * Each case that the query names is compared as xf_similar_list() does. A group is a case, the centre,
 * and those that are linked with it directly: nothing stands in a group only because it is linked with
 * a third case. The centre is the case with most links, of equals the earliest received; the links
 * that are left then form the next group. So each link is in exactly one group, and a case that links
 * two matters is in two. Each link says what its score is made of. With a limit at most so many cases
 * are compared: go on with `after`.
 *
 * @param store the store.
 * @param query which cases, as for xf_case_list(): by unit, received from and until …; NULL: all.
 * @param least links with at least this score, from 1 to 100; 0 is 60.
 * @param lang the language of the reasons.
 * @param out receives {"compared":12,"groups":[{"score":95,"centre":3,"cases":[{"case","number","title",
 * "unit","state","received_at"}…],"links":[{"case","other","score","people","identity","phone",
 * "name_and_home","name_and_unit","text","title_alone","reason"}…]}…]}, the highest link's score first, in a group the centre first;
 * NULL on failure.
 * @return XF_OK; XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rule 2.9
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_similar_review(xf_store *store, const xf_query *query, int32_t least,
                                              xf_lang lang, xf_text **out);

/**
 * Records that two cases were looked at and are not the same matter: they are not proposed for each
 * other any more.
 *
 * Reads case_id (required), other_case (required), reason (required). Gives the record. An official of
 * the unit responsible for the case, or of one above it, does this, once for the two (apart.twice).
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.9
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_similar_tell_apart(xf_store *store, const xf_office_act *act,
                                                  xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
