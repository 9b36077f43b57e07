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
 * Reads id (required: the occurrence), text (required: the minutes; of what was handed out, of a task
 * or a report, what came of it),
 * next (what is next; required of a meeting), date (the day of the step when absent), place, persons,
 * count (how many groups of cases a review of files went through), document, reason (of a reception day
 * without a reception on record, required: as that nobody came). Gives the occurrence.
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

/**
 * Says ahead when, where and with whom an occurrence is to be, and what those who come are told.
 *
 * Where the public was told already, it is told again: the pack's step that says so is owed once more, and
 * whoever takes part learns it. Reads id (required: the occurrence) and at least one of place, time,
 * lead (the leader who visits) and text (the requirements); reason (required where the notice was given). Gives
 * the occurrence.
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
XF_API XF_CHECKED xf_status xf_duty_plan(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

/**
 * Names who takes part in an occurrence: an official of a unit, or so many people whom the unit sends.
 *
 * Until it is held. The unit is the one of the duty (of a petition department, the body that it belongs
 * to), one below it, or one above it. Each unit that takes part owes, by itself, the steps of the chain that the
 * pack says participants owe; those above owe nothing. Reads of (required: the occurrence), unit (required),
 * official (of that unit), persons, text (what they do there). Gives the participant: gone_on is the day from
 * which on the official does not hold a post of the unit.
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
XF_API XF_CHECKED xf_status xf_duty_join(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

/**
 * Names who does not take part any more.
 *
 * Until the occurrence is held. What the unit still owed as one that takes part falls away, and where it
 * was the last one the unit of the duty owes it again. Reads id (required: the participant), reason
 * (required). Gives the participant.
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
XF_API XF_CHECKED xf_status xf_duty_leave(xf_store *store, const xf_office_act *act,
                                          xf_record **out);

/**
 * Names who owes a step of the chain, for all occurrences of a series.
 *
 * What is planned already falls away where it was owed and is owed by that unit, with a clock and a ladder of
 * its own. Reads of (required: the series), code (required: the step, as the pack calls it), unit (required),
 * official (of that unit), text. Gives who owes it.
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
XF_API XF_CHECKED xf_status xf_duty_share(xf_store *store, const xf_office_act *act,
                                          xf_record **out);

/**
 * Gives one planned step of a chain to another unit or official.
 *
 * The step falls away where it was owed, and is owed anew by the other one; its day stays. Reads of (required:
 * the step), unit (required), reason (required), official (of that unit). Gives the new step.
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
XF_API XF_CHECKED xf_status xf_duty_assign(xf_store *store, const xf_office_act *act,
                                           xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
