/* SPDX-License-Identifier: Apache-2.0 */
/** @file duty.h
 * Recurring duties (定期职责): meetings, visiting days with their chain of dates, a leader's reception
 * days, reports that are owed. What recurs and how is data of the policy pack; a series
 * (XF_RECORD_DUTY_SERIES) binds it to a unit; occurrences (XF_RECORD_DUTY) and the steps of their chain
 * (XF_RECORD_DUTY_STEP) are made ahead from the working calendar. What is missed is marked by the sweep,
 * which tells whom the ladder of the duty names.
 */
#ifndef XFCASE_DUTY_H
#define XFCASE_DUTY_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a recurring duty is. */
typedef enum xf_duty_kind {
    XF_DUTY_KIND_NONE = 0,
    XF_DUTY_KIND_MEETING = 1,   /**< 会议 */
    XF_DUTY_KIND_VISIT = 2,     /**< 下访 */
    XF_DUTY_KIND_RECEPTION = 3, /**< 接访 */
    XF_DUTY_KIND_SCREENING = 4, /**< 调研排查 */
    XF_DUTY_KIND_REPORT = 5,    /**< 报告 */
    XF_DUTY_KIND_TASK = 6,      /**< 任务: what is owed in a phase of a drive */
    XF_DUTY_KIND_REVIEW = 7 /**< 案卷梳理: files are looked through for what was brought again */
} xf_duty_kind;

/** Where an occurrence, or a step of its chain, stands. */
typedef enum xf_duty_state {
    XF_DUTY_STATE_NONE = 0,
    XF_DUTY_STATE_PLANNED = 1,  /**< 待办 */
    XF_DUTY_STATE_DONE = 2,     /**< 已完成, in time or late */
    XF_DUTY_STATE_MISSED = 3,   /**< 逾期未办, and still owed */
    XF_DUTY_STATE_CANCELLED = 4 /**< 已取消 */
} xf_duty_state;

/**
 * Opens a series: a duty of the pack, for a unit, from a day on; its first occurrences are made at once.
 *
 * Reads code (required: the id of a duty in the policy pack), unit (required), official (who does it; required
 * where a leader's days are counted), lead (the leader in charge), name, of (a body), from (the day of the step
 * when absent, not before it), until, document, text. Gives the series.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.8, 2.7, 2.10, 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_open(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

/**
 * Ends a series; what was planned after its last day is cancelled.
 *
 * Reads id (required: the series), until, reason (required), document. Gives the series.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.8, 2.7, 2.10, 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_end(xf_store *store, const xf_office_act *act, xf_record **out);

/**
 * Makes the occurrences of a series until a day; what is there already stays, so it can be repeated.
 *
 * The sweep does the same ahead of need. Reads id (required: the series), until (required). Gives the series.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.8, 2.7, 2.10, 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_generate(xf_store *store, const xf_office_act *act,
                                             xf_record **out);

/**
 * Records that an occurrence took place, in time or late.
 *
 * Where days are counted, one day of them. Not before the month or quarter of the occurrence began, nor, where
 * its own day lies before that, before that day; what was called, not before the day on which it was called.
 * Reads id (required: the occurrence), text (required: the minutes),
 * next (what is next; required of a meeting), date (the day of the step when absent), place, persons,
 * count (how many groups of cases a review of files went through), document. Gives the occurrence.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.8, 2.7, 2.10, 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_hold(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

/**
 * Records that a step of the chain around a day was done, in time or late.
 *
 * Not before the month or quarter before that of the occurrence, from which on it can be prepared.
 * Reads id (required: the step of the chain), date, text, document. Gives that step.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_fulfil(xf_store *store, const xf_office_act *act,
                                           xf_record **out);

/**
 * Moves one occurrence to another day, with the principal's approval; its chain moves along.
 *
 * Reads id (required: the occurrence), date (required), reason (required), approver (required: a principal), time,
 * flag: it is an exception, on a day off that the pack would avoid or outside the month or quarter that it
 * stands for. Gives the occurrence.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.8, 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_move(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

/**
 * Cancels one occurrence and its chain, with the principal's approval.
 *
 * Reads id (required: the occurrence), reason (required), approver (required: a principal). Gives the occurrence.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.8, 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_cancel(xf_store *store, const xf_office_act *act,
                                           xf_record **out);

/**
 * Calls what does not recur: an ad-hoc meeting, or a progress report that is owed.
 *
 * Reads code (required: the id of a duty of the pack that recurs once), unit (required), date (required), name,
 * time, place, official (who does it), lead (the leader in charge, to whom a report is owed),
 * case_id (what it is about), reason. Gives the occurrence.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_duty_call(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
