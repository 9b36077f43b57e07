/* SPDX-License-Identifier: Apache-2.0 */
/** @file case.h
 * A petition case (信访事项), as a snapshot tells it. A snapshot is immutable, owns its texts, outlives the store and
 * may be read from any thread. Who has to do with it is in case_people.h, petitioners in petitioner.h, registering in
 * register.h, what may be done in act.h.
 */
#ifndef XFCASE_CASE_H
#define XFCASE_CASE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Reads a case with its petitioners.
 *
 * @param store the store.
 * @param id the case.
 * @param out receives the snapshot, NULL on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_read(xf_store *store, xf_id id, xf_case **out);

/**
 * Finds a case by its number or by the host's.
 *
 * @param store the store.
 * @param number the case number; NULL: look for the other.
 * @param host_number the host's number, letters and digits of either width; NULL: look for the other.
 * @param out receives the id, 0 on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_find(xf_store *store, const char *number,
                                         const char *host_number, xf_id *out);

/**
 * The number by which the store knows the case.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_case_id(const xf_case *case_);

/**
 * The case number (信访编号) by the pattern of the policy.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_number(const xf_case *case_);

/**
 * The host's own number of the case.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_host_number(const xf_case *case_);

/**
 * The id of the policy pack under which the case runs.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_policy(const xf_case *case_);

/**
 * The version of that policy pack.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_policy_version(const xf_case *case_);

/**
 * Where the case stands.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_state xf_case_state(const xf_case *case_);

/**
 * The final state that the case reached, kept when it is archived.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_state xf_case_ended_as(const xf_case *case_);

/**
 * How many journal entries touched the case; acts may say which revision they saw.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int64_t xf_case_revision(const xf_case *case_);

/**
 * 1, and one more with each reopening.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_case_cycle(const xf_case *case_);

/**
 * Whether it was handed over with report-back (交办).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_case_report_back(const xf_case *case_);

/**
 * How often it was passed on or back.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_case_transfers(const xf_case *case_);

/**
 * The form in which the matter was brought.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_form xf_case_form(const xf_case *case_);

/**
 * The kind of matter.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_kind xf_case_kind(const xf_case *case_);

/**
 * How it reached the registering unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_intake xf_case_intake(const xf_case *case_);

/**
 * The procedure under which it runs.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_procedure xf_case_procedure(const xf_case *case_);

/**
 * One line that says what it is about.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_title(const xf_case *case_);

/**
 * The matter in the words of the register.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_matter(const xf_case *case_);

/**
 * The category code of the host.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_category(const xf_case *case_);

/**
 * The code of the area that the matter belongs to (属地).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_area(const xf_case *case_);

/**
 * How many people bring it.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_case_persons(const xf_case *case_);

/**
 * The statutory channel it was referred to.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_channel(const xf_case *case_);

/**
 * When it was received.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_received_at(const xf_case *case_);

/**
 * When it was accepted, in this cycle.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_accepted_at(const xf_case *case_);

/**
 * When the answer was given, in this cycle.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_answered_at(const xf_case *case_);

/**
 * When the latest opinion was served.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_served_at(const xf_case *case_);

/**
 * Since when a hearing is open; 0 when none is.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_hearing_at(const xf_case *case_);

/**
 * When it reached a final state.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_closed_at(const xf_case *case_);

/**
 * The date of the last act; no act may be dated before it.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_case_last_at(const xf_case *case_);

/**
 * What the answer says.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_outcome xf_case_outcome(const xf_case *case_);

/**
 * What the review opinion says.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_outcome xf_case_review_outcome(const xf_case *case_);

/**
 * What the recheck opinion says.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_outcome xf_case_recheck_outcome(const xf_case *case_);

/**
 * What the petitioner said last in this cycle, when the case was concluded or followed up.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_satisfaction xf_case_satisfaction(const xf_case *case_);

/**
 * The case that it was merged into, or in which its matter goes on where it is void.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_case_merged_into(const xf_case *case_);

/**
 * The state in which it was merged: that to which it returns where the merger is undone.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the state, XF_STATE_NONE where it is not merged.
 * @since 0.1
 */
XF_API xf_state xf_case_merged_from(const xf_case *case_);

/**
 * Whether the case is a first one or a repeated one (初次、重复), by all that is entered: the latest
 * case received before it from the same people (by identity number, telephone, or name and home) with
 * the same matter (half of the pairs of characters of the titles, or of titles and matters, are the
 * same), or the case that it was said to follow when it was registered.
 *
 * @param case_ the snapshot; NULL gives 0.
 * @return the earlier case; 0: it is a first one.
 * @since 0.1
 */
XF_API xf_id xf_case_repeat_of(const xf_case *case_);

/**
 * The highest mark of its open deadlines.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_mark xf_case_mark(const xf_case *case_);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param case_ the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_json(const xf_case *case_, xf_text **out);

/**
 * Frees a snapshot of a case; any thread may do it.
 *
 * @param case_ the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_case_free(xf_case *case_);

#ifdef __cplusplus
}
#endif

#endif
