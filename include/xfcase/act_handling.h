/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_handling.h
 * Acts of handling (办理): who works on the case, what is investigated, and within which time. What acts
 * share is in act.h.
 */
#ifndef XFCASE_ACT_HANDLING_H
#define XFCASE_ACT_HANDLING_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Names the lead (包案领导); there is exactly one at a time.
 *
 * Reads official (required), reason (required to replace one). The lead is a member of the leading
 * body of the responsible unit or of one above; a key case and one of many people is led by the
 * principal.
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
 * plan rule 5.3
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_assign_lead(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Names the handler (承办人).
 *
 * Reads official (required), reason.
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
 * plan rule 5.3
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_assign_handler(xf_store *store, xf_id id, const xf_act *act,
                                                   xf_case **out);

/**
 * Names the head of the resolution team (化解工作小组组长).
 *
 * Reads official (required), reason (required for anybody but the principal of the
 * responsible unit).
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
 * plan rule 1.4
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_assign_team_head(xf_store *store, xf_id id, const xf_act *act,
                                                     xf_case **out);

/**
 * Records an investigation (调查核实).
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
XF_API XF_CHECKED xf_status xf_case_investigate(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Begins a public hearing (听证).
 *
 * Reads text, date, document. Where the policy says so the clock stands until it ends. A hearing that is entered
 * when it was over has the day on which it ended (date).
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
 * 《信访工作条例》第三十一条、第三十六条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_hold_hearing(xf_store *store, xf_id id, const xf_act *act,
                                                 xf_case **out);

/**
 * Ends the public hearing.
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
XF_API XF_CHECKED xf_status xf_case_end_hearing(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Extends the handling period.
 *
 * Reads days (required, at most 30 in all), approver (required: the principal), reason (required,
 * told to the petitioner), document. Once, and not after the due date.
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
 * 《信访工作条例》第三十四条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_extend(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * Turns the simple procedure into the ordinary one; the 60 days count from acceptance.
 *
 * Reads reason (required).
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
 * 简易办理办法（2016 试行）
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_to_ordinary(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Moves the case to another version of its policy pack; open deadlines are computed anew.
 *
 * Reads policy_version (required), reason (required).
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_NOT_FOUND for a version that the store does not have; XF_E_INVALID with the
 * field; XF_E_REFUSED with rule and article, or XF_E_DENIED, and nothing changed; XF_E_CONFLICT with
 * what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * design: a case keeps its version
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_move_policy(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Puts a file of the host on record (附件) by name, media type, size and SM3 digest; its content stays
 * with the host. Attachments are numbered from 1.
 *
 * Reads name, media_type, bytes and digest (required), text, item and reason (both: the attachment that it
 * takes the place of, and why).
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
 * 《信访工作条例》第二十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_attach(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

/**
 * Compares an attachment with what the host has now: another size or digest marks it as changed, the
 * content of before clears the mark.
 *
 * Reads item, bytes and digest (required).
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
 * 《信访工作条例》第二十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_check_file(xf_store *store, xf_id id, const xf_act *act,
                                               xf_case **out);

/**
 * Gives the case with the personal data of its petitioners (查看个人信息); that somebody read it, and
 * why, goes into the journal.
 *
 * Reads reason (required). Where a reader is set (xf_store_set_reader()) every other call gives
 * names, numbers and addresses masked.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case with its petitioners, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * 《个人信息保护法》第六条、第五十一条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_reveal(xf_store *store, xf_id id, const xf_act *act,
                                           xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
