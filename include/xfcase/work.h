/* SPDX-License-Identifier: Apache-2.0 */
/** @file work.h
 * The work on one case: claims, resolution work, team, parts of units, attachments, and what follows
 * closing. Acts like those of act.h, which tells what they share.
 */
#ifndef XFCASE_WORK_H
#define XFCASE_WORK_H

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
 * Reads text (the direction), official, date and report_date (all required). Only the lead may do it.
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
 * Adds a member to the resolution team (化解工作小组成员).
 *
 * Reads official (required), text (the duty).
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
XF_API XF_CHECKED xf_status xf_case_add_member(xf_store *store, xf_id id, const xf_act *act,
                                               xf_case **out);

/**
 * Takes a member out of the resolution team.
 *
 * Reads official and reason (required).
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
XF_API XF_CHECKED xf_status xf_case_remove_member(xf_store *store, xf_id id, const xf_act *act,
                                                  xf_case **out);

/**
 * Gives a unit its own part of the case, with a date (主办、协办任务); parts are numbered from 1.
 *
 * Reads unit, text and date (required), official, document. A part of the responsible unit is that of the
 * host, any other that of an assisting unit. The part is told to the principal of the unit at once; a
 * late one climbs from there.
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
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_assign_part(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Records that a part is done; the unit whose part it is does this itself.
 *
 * Reads item (number of the part) and text (required), document.
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
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_finish_part(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Sets another date for a part, before the first one has passed.
 *
 * Reads item, date and reason (required).
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
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_move_part(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Drops a part that is not needed any more.
 *
 * Reads item and reason (required).
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
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_drop_part(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Marks a key case (重点事项): it is led by the principal.
 *
 * Reads reason (required). A principal, a member of a leading body or somebody from above decides.
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
 * plan rule 3.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_mark_key(xf_store *store, xf_id id, const xf_act *act,
                                             xf_case **out);

/**
 * Ends that the case is a key case.
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
 * plan rule 3.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_unmark_key(xf_store *store, xf_id id, const xf_act *act,
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

#ifdef __cplusplus
}
#endif

#endif
