/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_intake.h
 * Acts of intake (受理): who is responsible, and whether the matter is taken up. What acts share is in
 * act.h.
 */
#ifndef XFCASE_ACT_INTAKE_H
#define XFCASE_ACT_INTAKE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Accepts the case (受理).
 *
 * Fulfils the 15 days and starts the 60. Reads text, document.
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
 * 《信访工作条例》第二十二条、第二十三条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_accept(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * Declines the case (不予受理) with reasons.
 *
 * Reads reason (required), refusal (required: the ground), competent_body (required where another organ
 * is competent or a statutory channel is open: where the petitioner is to turn), document, basis.
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
 * 《信访工作条例》第二十三条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_decline(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

/**
 * Transfers the case (转送) to the competent unit.
 *
 * Reads unit (required), reason, document.
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
XF_API XF_CHECKED xf_status xf_case_transfer(xf_store *store, xf_id id, const xf_act *act,
                                             xf_case **out);

/**
 * Hands the case over (交办), with report-back.
 *
 * Reads unit (required), reason, document.
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
XF_API XF_CHECKED xf_status xf_case_hand_over(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Returns a transferred case to its sender with an objection (异议退回).
 *
 * Reads reason (required), approver (required: an official in office of the sender or of a unit
 * above it, who checked the objection and agreed), document. Within 5 working days; later only
 * where xf_case_object() was in time.
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
 * 《信访工作条例》第二十三条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_return(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * The receiving unit objects to its responsibility (管辖异议); the common superior decides.
 *
 * Reads reason (required), document. Within 5 working days of the transfer.
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
 * 《信访工作条例》第二十三条、第二十四条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_object(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * The common superior names the responsible unit (指定管辖); the clocks of a transfer start anew.
 *
 * Reads unit and reason (required), document.
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
 * 《信访工作条例》第二十四条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_decide_objection(xf_store *store, xf_id id, const xf_act *act,
                                                     xf_case **out);

/**
 * Refers the matter to the statutory channel (导入法定途径); the clocks end.
 *
 * Reads channel (required), reason, document.
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
 * 《信访工作条例》第三十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_refer(xf_store *store, xf_id id, const xf_act *act,
                                          xf_case **out);

/**
 * Records what came of the statutory channel (法定途径结果).
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
 * 《信访工作条例》第三十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_record_channel(xf_store *store, xf_id id, const xf_act *act,
                                                   xf_case **out);

/**
 * Gives what a dissolved unit had in the case to the unit that goes on with its powers (承继办理).
 *
 * Reads unit (required: who goes on), former (the unit that was dissolved; without it the one whose
 * turn it was), reason, document. The case itself, its review or recheck, open parts, measures under
 * way and running periods pass over. Nothing begins anew: the periods run on, and what was past due
 * stays what the old unit missed. By a unit above, or by a petition department.
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
 * 《信访工作条例》第二十四条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_succeed(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
