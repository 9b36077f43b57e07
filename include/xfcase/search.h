/* SPDX-License-Identifier: Apache-2.0 */
/** @file search.h
 * Cases by what their texts say (全文检索): title, matter, claims, answers and resolution work, in
 * Chinese or any other language, words of two characters and single ones included.
 *
 * Letters, digits and Han characters count; punctuation, width and case do not. What is a
 * petitioner's is neither searched nor shown: names, telephone and identity numbers of the case's
 * petitioners are blanked, also where a title or a matter has them.
 */
#ifndef XFCASE_SEARCH_H
#define XFCASE_SEARCH_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* in query.h */
typedef struct xf_query xf_query;

/**
 * Searches the texts of cases.
 *
 * Up to 500 hits are ordered by how well they fit: words in the title count most, then those in matter
 * and claims, then answers and resolution work, rare words more than frequent ones; of equals the later
 * case. Of more hits, those with all words in the title come first, then the others, each time the
 * latest case first. A list is of the moment it is made: what is not there any more, or not for the
 * reader, when a hit is read is left out.
 *
 * @param store the store.
 * @param text what is searched, at most 300 bytes and 16 words; words with blanks between are all to
 * be there, in whatever part.
 * @param query which cases, as for xf_case_list(), but for `after`: the case of the hit to go on
 * behind, in the order of the hits; NULL: all.
 * @param out receives the list, NULL on failure.
 * @return XF_OK; XF_E_INVALID, the field named; XF_E_NOT_FOUND when `after` is no hit.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_search_list(xf_store *store, const char *text, const xf_query *query,
                                           xf_iter **out);

/**
 * The next hit of a search.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_hit_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_hit_next(xf_iter *iter, xf_hit **out);

/**
 * The case.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_hit_case_id(const xf_hit *hit);

/**
 * The number of the case.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_hit_number(const xf_hit *hit);

/**
 * The title of the case, with what is a petitioner's as asterisks.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_hit_title(const xf_hit *hit);

/**
 * The responsible unit.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_hit_unit(const xf_hit *hit);

/**
 * Where the case stands.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return the enumerator.
 * @since 0.1
 */
XF_API xf_state xf_hit_state(const xf_hit *hit);

/**
 * The part in which the words were found; of several the first that has most of them.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return the enumerator.
 * @since 0.1
 */
XF_API xf_part xf_hit_part(const xf_hit *hit);

/**
 * What stands before the found words, cut to a few words.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_hit_before(const xf_hit *hit);

/**
 * The found words as they stand there.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_hit_found(const xf_hit *hit);

/**
 * What stands behind the found words, cut to a few words.
 *
 * @param hit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_hit_after(const xf_hit *hit);

/**
 * The snapshot as one JSON object: text codes; what is not given is absent.
 *
 * @param hit the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_hit_json(const xf_hit *hit, xf_text **out);

/**
 * Frees a snapshot of a hit; any thread may do it.
 *
 * @param hit the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_hit_free(xf_hit *hit);

#ifdef __cplusplus
}
#endif

#endif
