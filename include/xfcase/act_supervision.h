/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_supervision.h
 * Acts of supervision (督办) and of collective visits (群体来访). What acts share is in act.h.
 */
#ifndef XFCASE_ACT_SUPERVISION_H
#define XFCASE_ACT_SUPERVISION_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Supervises the case (督办): a formal demand with its own feedback deadline.
 *
 * Reads ground and reason (required), document, text (what is demanded). Only a petition department or a unit above may do it.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《信访工作条例》第五章
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_supervise(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Gives the feedback that supervision demands (督办反馈).
 *
 * Reads text (required), document.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《信访工作条例》第五章
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_feedback(xf_store *store, xf_id id, const xf_act *act,
                                             xf_case **out);

/**
 * Lifts the supervision that waits for feedback (撤销督办): none is owed any more, nor was any late.
 *
 * Reads reason (required), document. Whoever began it, that unit, or a unit above does this; what a ladder
 * raised, the unit that it was raised to. Who was told that the feedback is overdue is told, and the principal
 * of the unit that owed it.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《信访工作条例》第五章
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_lift_supervision(xf_store *store, xf_id id, const xf_act *act,
                                                     xf_case **out);

/**
 * Records a notice of criticism (通报批评) of a unit.
 *
 * Reads unit, reason and approver (required: the principal of a unit above), document.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《信访工作条例》第五章
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_criticise(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Makes an improvement proposal (改进工作建议).
 *
 * Reads text (required), document, reason.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《信访工作条例》第三十六条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_propose(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

/**
 * Answers the improvement proposal in writing.
 *
 * Reads text (required), document.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《信访工作条例》第三十六条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_respond(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

/**
 * Reports a collective visit (群体来访); the 30 minutes begin.
 *
 * Reads persons (who came; by default as many as are registered, or as were reported before), text. From
 * five people on (limits.collective of the pack) the principal is told at once, also when a visit that was
 * reported before has grown to so many; the minutes run from the first report. Until somebody has arrived
 * fewer people than before are refused. A matter of more people than were registered is one of so many.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 2.4
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_report_visit(xf_store *store, xf_id id, const xf_act *act,
                                                 xf_case **out);

/**
 * Records the arrival on the spot (到场).
 *
 * Reads official (by default the actor), reason (required when from five people on it is not the
 * principal of the responsible unit), text.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 2.4
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_arrive(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
