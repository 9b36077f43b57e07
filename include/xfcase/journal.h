/* SPDX-License-Identifier: Apache-2.0 */
/** @file journal.h
 * The journal: every act and every other change as one append-only, hash-chained entry. The
 * timeline of a case is xf_entry_list() with its case_id.
 */
#ifndef XFCASE_JOURNAL_H
#define XFCASE_JOURNAL_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The number of the entry, from 1 without gaps.
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int64_t xf_entry_seq(const xf_entry *entry);

/**
 * When it happened.
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_entry_at(const xf_entry *entry);

/**
 * When it was entered.
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_entry_recorded_at(const xf_entry *entry);

/**
 * Who did it: the id of an official, or "system".
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_entry_actor(const xf_entry *entry);

/**
 * What it was: the text code of an act, or "unit", "official", "calendar", "policy", "setting",
 * "acknowledge".
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_entry_kind(const xf_entry *entry);

/**
 * The case, 0 when it concerns none.
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_entry_case_id(const xf_entry *entry);

/**
 * The revision of the case after it.
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int64_t xf_entry_revision(const xf_entry *entry);

/**
 * The facts of the act and the rows it changed, as JSON.
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_entry_payload(const xf_entry *entry);

/**
 * The hash of the entry over the one before, in hexadecimal.
 *
 * @param entry the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_entry_hash(const xf_entry *entry);

/**
 * One line that says what the entry did, for a timeline.
 *
 * Officials and units are called as they were on the day of the entry: unit, post and name; the id stands
 * for one whose name the store does not have.
 *
 * @param entry the snapshot.
 * @param lang the language wanted.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_entry_text(const xf_entry *entry, xf_lang lang, xf_text **out);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param entry the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_entry_json(const xf_entry *entry, xf_text **out);

/**
 * Frees a snapshot of a journal entry; any thread may do it.
 *
 * @param entry the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_entry_free(xf_entry *entry);

#ifdef __cplusplus
}
#endif

#endif
