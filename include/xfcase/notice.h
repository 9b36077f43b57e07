/* SPDX-License-Identifier: Apache-2.0 */
/** @file notice.h
 * Notices (提醒): messages owed to somebody because of a rung, of a deadline or of a record of the
 * office. The library owes each until the host acknowledges it.
 */
#ifndef XFCASE_NOTICE_H
#define XFCASE_NOTICE_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Takes notices that nobody else holds, to deliver them.
 *
 * Each is delivered at least once: what is not acknowledged until then is given out again. The
 * list is read with xf_notice_next().
 *
 * @param store the store.
 * @param owner who delivers, 1 to 64 bytes; processes that share a name share their leases.
 * @param until when the lease ends; 0 is five minutes from now.
 * @param limit how many at most, 1 to 10000.
 * @param out receives the list, NULL on failure.
 * @return XF_OK, also with an empty list.
 * @par Ownership
 * The caller frees the list with xf_iter_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_lease(xf_store *store, const char *owner, xf_time until,
                                            int64_t limit, xf_iter **out);

/**
 * Says that a notice was delivered; it is not given out again.
 *
 * Acknowledging twice is fine.
 *
 * @param store the store.
 * @param id the notice.
 * @param owner who delivered it.
 * @return XF_OK; XF_E_NOT_FOUND; XF_E_CONFLICT when another owner holds it now.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_acknowledge(xf_store *store, xf_id id, const char *owner);

/**
 * Reads a notice.
 *
 * @param store the store.
 * @param id the notice.
 * @param out receives the snapshot, NULL on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the snapshot with xf_notice_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_read(xf_store *store, xf_id id, xf_notice **out);

/** Delivers one notice; 0 acknowledges it, anything else leaves it and stops the run. */
typedef int (*xf_notice_fn)(const xf_notice *notice, void *userdata);

/**
 * Hands every waiting notice to a function of the host, one after the other, and acknowledges
 * those it took.
 *
 * The function may call the library, with this store too.
 *
 * @param store the store.
 * @param owner who delivers.
 * @param fn called once for each notice; the notice is borrowed for the call.
 * @param userdata passed to fn.
 * @param delivered receives how many were acknowledged; may be NULL.
 * @return XF_OK; XF_E_CALLBACK when fn stopped the run.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_deliver(xf_store *store, const char *owner, xf_notice_fn fn,
                                              void *userdata, int64_t *delivered);

/**
 * The number by which the store knows the notice.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_notice_id(const xf_notice *notice);

/**
 * The case.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_notice_case_id(const xf_notice *notice);

/**
 * The deadline.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_notice_deadline_id(const xf_notice *notice);

/**
 * The id of the deadline's rule.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_rule(const xf_notice *notice);

/**
 * The turn of the deadline.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_notice_turn(const xf_notice *notice);

/**
 * The id of the rung.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_rung(const xf_notice *notice);

/**
 * 0 the first time, then the repetition.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_notice_rep(const xf_notice *notice);

/**
 * What the rung raises.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_raise xf_notice_raises(const xf_notice *notice);

/**
 * The statutory ground of a supervision (督办), as the rung of the pack names it.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the value, XF_GROUND_NONE for what raises no supervision.
 * @since 0.1
 */
XF_API xf_ground xf_notice_ground(const xf_notice *notice);

/**
 * Whom the rung names.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_target xf_notice_target(const xf_notice *notice);

/**
 * How many units above, for XF_TARGET_SUPERIOR.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_notice_level(const xf_notice *notice);

/**
 * The id of the unit it goes to.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_unit(const xf_notice *notice);

/**
 * The id of the official it goes to; "" when nobody could be found and the unit as such is told.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_official(const xf_notice *notice);

/**
 * Who was passed over and why, as a JSON array of objects with target, unit, official and why.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_skipped(const xf_notice *notice);

/**
 * Whether the sweep came late.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_notice_late(const xf_notice *notice);

/**
 * When it was due to fire.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_notice_planned_at(const xf_notice *notice);

/**
 * When it fired.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_notice_created_at(const xf_notice *notice);

/**
 * When the host acknowledged the delivery.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_notice_acked_at(const xf_notice *notice);

/**
 * The due date of the deadline at that time.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_notice_due_date(const xf_notice *notice);

/**
 * The reason that the petitioner is to be told, for XF_RAISE_INFORM; of another notice what it says beside what is
 * due, in Chinese: xf_notice_text() says it in the language of who reads.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_reason(const xf_notice *notice);

/**
 * What kind of record of the office it is about.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the kind, 0 for a notice about a case.
 * @since 0.1
 */
XF_API xf_record_kind xf_notice_record(const xf_notice *notice);

/**
 * The record of the office that it is about.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_notice_record_id(const xf_notice *notice);

/**
 * The name of the record of the office that it is about.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @param lang the language wanted; what people named stands as they wrote it.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_title(const xf_notice *notice, xf_lang lang);

/**
 * The unit whose it is what the notice is about: that owes the meeting, the step, the answer or the deadline,
 * when the notice was written. xf_notice_unit() is who is told.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_duty_unit(const xf_notice *notice);

/**
 * The official whose it is, within that unit or above it; xf_notice_official() is who is told.
 *
 * @param notice the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when the unit owes it as such; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_notice_duty_official(const xf_notice *notice);

/**
 * A notice as a message that a host can send as it is.
 *
 * It says what is due, whose it is and how long it was to go or overdue on the day the notice was
 * written, who is told, and who was passed over and why, by name.
 *
 * @param store the store.
 * @param notice the notice.
 * @param lang the language wanted.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_NOT_FOUND or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_text(xf_store *store, const xf_notice *notice, xf_lang lang,
                                           xf_text **out);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param notice the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_json(const xf_notice *notice, xf_text **out);

/**
 * Frees a snapshot of a notice; any thread may do it.
 *
 * @param notice the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_notice_free(xf_notice *notice);

#ifdef __cplusplus
}
#endif

#endif
