/* SPDX-License-Identifier: Apache-2.0 */
/** @file query.h
 * Lists: cases, the due board, notices, firings, units, officials and the journal, row by row.
 */
#ifndef XFCASE_QUERY_H
#define XFCASE_QUERY_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a list asks for; unset members do not restrict. */
struct xf_query {
    size_t size;          /**< sizeof(xf_query) */
    xf_id case_id;        /**< of this case */
    const char *unit;     /**< of this responsible unit; notices: to this unit */
    const char *official; /**< lead, team head or handler; notices: to this official; duties:
                             whose they are, their lead, the head of the body (or of its office)
                             that they belong to and of the team of their case */
    xf_state state;       /**< cases in this state */
    const char *rule;     /**< deadlines of this rule */
    xf_raise raises;      /**< notices and firings that raise this */
    int32_t open_only;    /**< 1: cases that have not ended, deadlines that run, notices not
                             acknowledged */
    xf_time from;         /**< received, due, created or happened at this instant or later;
                             receptions, warnings: on its day or later */
    xf_time until;        /**< … or before this instant, which lies after `from` */
    int64_t after;        /**< go on after this id or number */
    int64_t limit;        /**< how many at most; 0 is all */
    xf_id of;             /**< records that belong to this one */
    const char *category; /**< cases, receptions, findings and warnings of this category */
};

/** Initialises an xf_query. */
#define XF_QUERY_INIT                                                                              \
    {                                                                                              \
        sizeof(xf_query), 0, NULL, NULL, XF_STATE_NONE, NULL, XF_RAISE_NONE, 0, 0, 0, 0, 0, 0,     \
            NULL                                                                                   \
    }

/**
 * The elements of registration (登记要素) that cases lack: cause, time, place, level, category,
 * contact among the petitioners, expected development, handling so far, lead, handler, closing
 * date, and the household and residence of the first petitioner.
 *
 * @param store the store.
 * @param query which cases, as for xf_case_list(); NULL: all. With a limit at most so many cases are
 * looked at; go on with `after`.
 * @param lang the language of the names.
 * @param out receives [{"case":1,"number":"…","missing":[{"element","name"}…]}…], only cases that
 * lack something; NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_missing(xf_store *store, const xf_query *query, xf_lang lang,
                                            xf_text **out);

/**
 * Lists cases, by id.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next case of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_next(xf_iter *iter, xf_case **out);

/**
 * Lists cases as a register (台账) shows them, by id: each with the elements of its registration, its
 * first petitioner, and the duty that is due first. One statement, so that a ledger of a million
 * cases is one walk.
 *
 * @param store the store.
 * @param query what to list, as for xf_case_list(); NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_docket_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next row of a register.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_docket_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_docket_next(xf_iter *iter, xf_docket **out);

/**
 * Lists deadlines, by id.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_deadline_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * Lists the due board: deadlines that run, the earliest due first, paused ones last.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_due_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next deadline of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_deadline_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_deadline_next(xf_iter *iter, xf_deadline **out);

/**
 * Lists notices, by id.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next notice of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_notice_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_notice_next(xf_iter *iter, xf_notice **out);

/**
 * Lists rungs that fired, by planned time.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_firing_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next firing of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_firing_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_firing_next(xf_iter *iter, xf_firing **out);

/**
 * Lists units, by id.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_unit_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next unit of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_unit_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_unit_next(xf_iter *iter, xf_unit **out);

/**
 * Lists posts of officials, by id and first day.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_official_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next post of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_official_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_official_next(xf_iter *iter, xf_official **out);

/**
 * Lists journal entries, by number.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_entry_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * Lists journal entries of cases, by case and number: what happened to each case, one after the
 * other.
 *
 * @param store the store.
 * @param query of which cases, as for xf_case_list(); NULL is all of them.
 * @param out receives the list of entries, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_trace_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next entry of a list.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_entry_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_entry_next(xf_iter *iter, xf_entry **out);

/**
 * Counts the cases that a list would give.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the number.
 * @return XF_OK or XF_E_INVALID.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_count(xf_store *store, const xf_query *query, int64_t *out);

/**
 * Counts the running deadlines that a list would give.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the number.
 * @return XF_OK or XF_E_INVALID.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_due_count(xf_store *store, const xf_query *query, int64_t *out);

/**
 * Frees a list, read to the end or not; any thread may do it.
 *
 * @param iter the list; NULL is nothing to do.
 * @par Ownership
 * The list ends here; rows read from it live on.
 * @since 0.1
 */
XF_API void xf_iter_free(xf_iter *iter);

#ifdef __cplusplus
}
#endif

#endif
