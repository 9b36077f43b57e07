/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_review.h
 * Acts of answer and review (答复、复查、复核). What acts share is in act.h.
 */
#ifndef XFCASE_ACT_REVIEW_H
#define XFCASE_ACT_REVIEW_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Gives the written opinion (信访处理意见书).
 *
 * Reads outcome (required: support, explain or not_support), text, reason (both required),
 * basis (required unless each claim was assessed with one), findings (the facts; required unless an
 * investigation is on record), document.
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
 * 《信访工作条例》第三十二条、第三十四条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_answer(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * Records on which day the opinion was served (送达): the answer, the review or the recheck
 * opinion.
 *
 * Reads document, text.
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
 * 《信访工作条例》第三十五条、第三十六条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_serve(xf_store *store, xf_id id, const xf_act *act,
                                          xf_case **out);

/**
 * Records the petitioner's request for review (复查).
 *
 * Reads unit (the reviewing unit; by default the one above), text, reason (required when the
 * window has ended: why it is admitted), document.
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
 * 《信访工作条例》第三十五条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_request_review(xf_store *store, xf_id id, const xf_act *act,
                                                   xf_case **out);

/**
 * Decides the review.
 *
 * Reads outcome (required: uphold, change or revoke), text, reason, basis (all required), findings,
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
 * 《信访工作条例》第三十五条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_decide_review(xf_store *store, xf_id id, const xf_act *act,
                                                  xf_case **out);

/**
 * Records the petitioner's request for recheck (复核).
 *
 * Reads unit (by default the one above the reviewing unit), text, reason (required when the window
 * has ended), document.
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
XF_API XF_CHECKED xf_status xf_case_request_recheck(xf_store *store, xf_id id, const xf_act *act,
                                                    xf_case **out);

/**
 * Decides the recheck.
 *
 * Reads outcome (required: uphold, change or revoke), text, reason, basis (all required), findings,
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
 * 《信访工作条例》第三十六条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_decide_recheck(xf_store *store, xf_id id, const xf_act *act,
                                                   xf_case **out);

/**
 * Terminates the case (终结) after the recheck: the same facts and reasons are not accepted again.
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
 * 《信访工作条例》第三十六条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_terminate(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
