/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_closing.h
 * Acts of closing (办结、归档), and of coming back after it. What acts share is in act.h.
 */
#ifndef XFCASE_ACT_CLOSING_H
#define XFCASE_ACT_CLOSING_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Concludes the case (办结): the petitioner is satisfied, or the window for review has ended.
 *
 * Reads satisfaction (what the petitioner says of the handling), text, document.
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
 * 《信访工作条例》第三十四条、第三十五条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_conclude(xf_store *store, xf_id id, const xf_act *act,
                                             xf_case **out);

/**
 * Records that the petitioner withdrew the matter (撤回).
 *
 * Reads reason (required), document.
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
 * plan rule L.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_withdraw(xf_store *store, xf_id id, const xf_act *act,
                                             xf_case **out);

/**
 * Voids a case that was registered by mistake (作废误登的信访事项: entered twice, the wrong paper, a test).
 *
 * Reads reason (required), other_case, approver, document. Only before anything was decided on it, by whoever
 * registered it, the principal of the unit, or a unit above; and only where a live case of the same people is
 * named in which the matter goes on (other_case), or somebody of a unit above agrees (approver; at the top the
 * principal). Where no petitioner brought both, and for a report against an official (检举控告), a unit above
 * has to agree. Refused where another case was merged into it, where it is a case of a drive, or where a duty is
 * about it. Nothing was ever owed by it: who was told of what was due is told. The case keeps its number and
 * stays on record, in no figure and repeated by none; nothing more is done with it, and what it came of may be
 * registered again, or be void too.
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
 * plan rule 2.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_void_registration(xf_store *store, xf_id id, const xf_act *act,
                                                      xf_case **out);

/**
 * Merges the case into another (并案), which keeps the earlier clock.
 *
 * Reads other_case (required), reason (required).
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
 * plan rule 2.9
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_merge(xf_store *store, xf_id id, const xf_act *act,
                                          xf_case **out);

/**
 * Undoes a merger that was a mistake (撤销并案): the case goes on by itself, in the state that it was merged in.
 *
 * Reads reason (required), document. Its deadlines run as they ran, as if it had never been merged: no day of the
 * time between is lost or won, what has become due is late and climbs. The case that it was merged into counts from
 * its own days again, in an entry of its own (release); what was held against it by the earlier start only is taken
 * back. By whoever may act on both.
 *
 * @param store the store.
 * @param id the case that was merged into another one.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_unmerge(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

/**
 * Records why an item of a checklist does not apply to this case (例外).
 *
 * Reads check and reason (required).
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
 * “七个一”和办结清单
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_except_item(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * The acceptance check (审核验收) of what is called resolved, by somebody who did not handle it.
 *
 * Reads outcome (pass or fail) and text (required), document.
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
 * 审核验收规则
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_check_result(xf_store *store, xf_id id, const xf_act *act,
                                                 xf_case **out);

/**
 * Records that the result was reported upward (上报办理结果), or told to the petition department.
 *
 * Reads unit (to whom: one above the responsible unit, or a petition department) and text (required),
 * document.
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
 * 《信访工作条例》第二十二条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_report_up(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Records a follow-up visit (回访) and what the petitioner said of the result.
 *
 * Reads satisfaction and text (required), document.
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
 * 回访规则
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_follow_up(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Archives a case that has ended (归档).
 *
 * Reads text, document.
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
 * plan rule 2.9
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_archive(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

/**
 * Reopens the case (重新办理) as a new cycle with its own clocks; what was late stays late.
 *
 * Reads reason (required), document.
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
 * plan rule 1.6
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_reopen(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * The matter comes back after it was called resolved (反弹): a new cycle with its own clocks, counted.
 *
 * Reads reason (required), document.
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
 * 反弹事项重新办理规则
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_rebound(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
