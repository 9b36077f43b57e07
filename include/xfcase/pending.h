/* SPDX-License-Identifier: Apache-2.0 */
/** @file pending.h
 * What somebody still owes (到期看板): deadlines of cases and duties of the office, in one list.
 */
#ifndef XFCASE_PENDING_H
#define XFCASE_PENDING_H

#include "error.h"
#include "record.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What is owed. */
typedef enum xf_pending_kind {
    XF_PENDING_NONE = 0,
    XF_PENDING_DEADLINE = 1, /**< 办理时限 of a case */
    XF_PENDING_DUTY = 2,     /**< 职责: a meeting, a visit, a report, a task of a phase … */
    XF_PENDING_HAND_OUT = 3, /**< 交办接收: a case of a drive that was handed out is taken up */
    XF_PENDING_DUTY_STEP = 4, /**< 职责环节 of the chain around a duty */
    XF_PENDING_RECEPTION = 5, /**< 接访处理结果 */
    XF_PENDING_ESCORT = 6,    /**< 陪同移送结果 */
    XF_PENDING_FOLLOW_UP = 7, /**< 约定回访 of a reception */
    XF_PENDING_WARNING = 8,   /**< 预警反馈: the answer to a warning */
    XF_PENDING_SCREENING = 9, /**< 排查: a round that is to be ended */
    XF_PENDING_RESOURCE = 10  /**< 承诺资源 that is to be given */
} xf_pending_kind;

/**
 * Lists what is still owed, the earliest due first, paused deadlines last: the deadlines that
 * xf_due_list() gives, but for windows (权利期间) that have run out unused, and what the office owes
 * beside its cases.
 *
 * Deadlines are read as the list is; what the office owes is as it stood when the list was opened. A
 * reception is there for each thing that is owed of it. Restricted by case_id, unit, official, rule,
 * from and until (when it is due) and limit. rule: of a deadline, a duty with the steps of its chain,
 * or one step as duty.step. unit: the responsible unit of a case, whose a duty is or
 * who takes part in it. official: the lead, team head or handler of a case, whose a duty is, its lead,
 * or the principal of a warned unit.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the list, NULL on failure.
 * @return XF_OK; XF_E_INVALID; XF_E_NOT_FOUND for a unit that there is not.
 * @par Ownership
 * The caller frees the list with xf_iter_free(); it may outlive the store, which then gives
 * XF_E_CLOSED.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_pending_list(xf_store *store, const xf_query *query, xf_iter **out);

/**
 * The next row of what is owed.
 *
 * @param iter a list of such rows.
 * @param out receives the snapshot, NULL at the end and on failure.
 * @return XF_OK, also at the end; XF_E_INVALID for a list of other rows; XF_E_CLOSED.
 * @par Ownership
 * The caller frees the snapshot with xf_pending_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_pending_next(xf_iter *iter, xf_pending **out);

/**
 * Counts what the list would give.
 *
 * @param store the store.
 * @param query what to list; NULL is everything.
 * @param out receives the number.
 * @return XF_OK; XF_E_INVALID; XF_E_NOT_FOUND for a unit that there is not.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_pending_count(xf_store *store, const xf_query *query, int64_t *out);

/**
 * What is owed.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the enumerator.
 * @since 0.1
 */
XF_API xf_pending_kind xf_pending_kind_of(const xf_pending *pending);

/**
 * The deadline of a case.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the id, 0 when it is of the office.
 * @since 0.1
 */
XF_API xf_id xf_pending_deadline_id(const xf_pending *pending);

/**
 * What record of the office owes it.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the kind; XF_RECORD_NONE when it is a deadline.
 * @since 0.1
 */
XF_API xf_record_kind xf_pending_record(const xf_pending *pending);

/**
 * That record.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the id, 0 when it is a deadline.
 * @since 0.1
 */
XF_API xf_id xf_pending_record_id(const xf_pending *pending);

/**
 * The record that it belongs to: the occurrence of a step, the series of an occurrence, the drive of
 * a round or a resource, the finding of a warning.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_pending_of(const xf_pending *pending);

/**
 * The case that it is about.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none.
 * @since 0.1
 */
XF_API xf_id xf_pending_case_id(const xf_pending *pending);

/**
 * The rule of the policy pack: of the deadline, of the duty or of the step of its chain
 * ("visiting_day.contact").
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_pending_rule(const xf_pending *pending);

/**
 * What it is called: the title of the rule of a deadline, the name of a duty.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @param lang the language; what was named by people is as they named it.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_pending_title(const xf_pending *pending, xf_lang lang);

/**
 * The id of the unit that owes it.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_pending_unit(const xf_pending *pending);

/**
 * The id of the official whose it is: the handler or else the lead of a case, whoever does a duty,
 * the principal of a warned unit.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_pending_official(const xf_pending *pending);

/**
 * The id of the lead (包案领导) of the case, or of the leader in charge of the duty.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_pending_lead(const xf_pending *pending);

/**
 * The last day in time.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the date; none while it is paused, and none for hours and minutes.
 * @since 0.1
 */
XF_API xf_date xf_pending_due_date(const xf_pending *pending);

/**
 * The last instant that is in time.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the instant, 0 while it is paused.
 * @since 0.1
 */
XF_API xf_time xf_pending_due_at(const xf_pending *pending);

/**
 * How many days are left by the calendar.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the number, below 0 when it is overdue, 0 also while it is paused.
 * @since 0.1
 */
XF_API int32_t xf_pending_days_left(const xf_pending *pending);

/**
 * Whether it is an opportunity (of the petitioner, or to object) and no duty.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return 0 or 1.
 * @since 0.1
 */
XF_API int xf_pending_window(const xf_pending *pending);

/**
 * Whether it is paused: nothing is due before it goes on.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return 0 or 1.
 * @since 0.1
 */
XF_API int xf_pending_paused(const xf_pending *pending);

/**
 * Whether a coming holiday notice may change the due date.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return 0 or 1.
 * @since 0.1
 */
XF_API int xf_pending_provisional(const xf_pending *pending);

/**
 * The highest mark that its rungs raised.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the enumerator.
 * @since 0.1
 */
XF_API xf_mark xf_pending_mark(const xf_pending *pending);

/**
 * When the next rung of its ladder fires.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when none is left.
 * @since 0.1
 */
XF_API xf_time xf_pending_next_at(const xf_pending *pending);

/**
 * The id of that rung.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_pending_next_rung(const xf_pending *pending);

/**
 * What that rung raises.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the enumerator.
 * @since 0.1
 */
XF_API xf_raise xf_pending_next_raises(const xf_pending *pending);

/**
 * Whom that rung tells.
 *
 * @param pending the snapshot; NULL gives 0 or "".
 * @return the enumerator.
 * @since 0.1
 */
XF_API xf_target xf_pending_next_target(const xf_pending *pending);

/**
 * The deadline itself, with its case, without another look into the store.
 *
 * @param pending the snapshot.
 * @param out receives the deadline, whose case xf_deadline_case() gives; NULL when it is of the
 * office, and on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the snapshot with xf_deadline_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_pending_deadline(const xf_pending *pending, xf_deadline **out);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param pending the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_pending_json(const xf_pending *pending, xf_text **out);

/**
 * Frees a snapshot of what is owed; any thread may do it.
 *
 * @param pending the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot ends here.
 * @since 0.1
 */
XF_API void xf_pending_free(xf_pending *pending);

#ifdef __cplusplus
}
#endif

#endif
