/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_resolution.h
 * Acts of resolution (化解): claims, measures, causes and what the lead directs. What acts share is in act.h.
 */
#ifndef XFCASE_ACT_RESOLUTION_H
#define XFCASE_ACT_RESOLUTION_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Records one claim (诉求) of a mixed petition; claims are numbered from 1.
 *
 * Reads text (required).
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
XF_API XF_CHECKED xf_status xf_case_add_claim(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Assesses one claim by itself (认定诉求性质).
 *
 * Reads item, assessment and basis (required), reason (required to change an assessment), text.
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
 * 《信访工作条例》第二十八条、第三十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_assess_claim(xf_store *store, xf_id id, const xf_act *act,
                                                 xf_case **out);

/**
 * Says what the opinion says on one claim; the answer of the case must cover every claim.
 *
 * Reads item, outcome (support, explain or not_support) and text (required), basis, document.
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
 * 《信访工作条例》第三十二条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_answer_claim(xf_store *store, xf_id id, const xf_act *act,
                                                 xf_case **out);

/**
 * Begins a piece of resolution work (化解措施): who, when, for which claim; measures are numbered from 1.
 *
 * Reads measure and text (required), item (the claim it is for), official (required for a
 * support-and-safety plan), unit, date (planned; of an agreement: by when it is to be fulfilled,
 * required), amount in fen, source, relief and fund (all four required for relief; relief for
 * support already given), means, basis (by default that of the claim's assessment), document. What
 * the assessment of the claim does not carry is refused.
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
 * 《信访工作条例》第二十八条、第三十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_take_measure(xf_store *store, xf_id id, const xf_act *act,
                                                 xf_case **out);

/**
 * Records the outcome of a piece of resolution work.
 *
 * Reads item (number of the measure) and text (required), date (done or paid on), document.
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
 * 《信访工作条例》第二十八条、第三十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_finish_measure(xf_store *store, xf_id id, const xf_act *act,
                                                   xf_case **out);

/**
 * Records that a piece of resolution work ended without what it was to bring about (未达成): a
 * mediation that failed, an agreement that was not kept. It fulfils no claim.
 *
 * Reads item (number of the measure) and text (required), date, document.
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
 * 《信访工作条例》第二十八条、第三十三条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_fail_measure(xf_store *store, xf_id id, const xf_act *act,
                                                 xf_case **out);

/**
 * Records why earlier handling failed: policy, substance or procedure.
 *
 * Reads cause and text (required).
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
 * 《信访工作条例》第二十八条、第三十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_find_cause(xf_store *store, xf_id id, const xf_act *act,
                                               xf_case **out);

/**
 * Records a lesson of the case (经验教训) and, with its document, the standing measure that it became.
 *
 * Reads text (required), cause, document. Also after the case has ended.
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
 * plan rules 2.8, 6.4
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_record_lesson(xf_store *store, xf_id id, const xf_act *act,
                                                  xf_case **out);

/**
 * The lead's decisions (五定): direction, responsible official, closing date, reporting date; the handler is
 * assigned beside them.
 *
 * Reads text (the direction), official, date and report_date (all required). Only the lead may do it. Both
 * days are deadlines with ladders of their own, owed by the responsible official. Fixed anew, a day that
 * has not passed moves; one that has passed stays on record as missed. While the law's period for the answer
 * runs, the closing date lies within it.
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
 * 包案规则（定方向、定责任人、定承办人、定办结日、定报告日）
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_direct(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * Reports to the lead of the case, as owed by the reporting date that the lead fixed.
 *
 * Reads text (required), document. Also after the case has been closed: the report stays owed.
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
 * 包案规则（定报告日：按期向包案领导报告）
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_report_to_lead(xf_store *store, xf_id id, const xf_act *act,
                                                   xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
