/* SPDX-License-Identifier: Apache-2.0 */
/** @file act.h
 * The law's own verbs: what may be done with a case. A refusal names the rule and its article and
 * changes nothing; an act that is acknowledged is on the disk.
 */
#ifndef XFCASE_ACT_H
#define XFCASE_ACT_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What an act says. Each verb names the fields it reads; a field that is set and that the verb does
 * not read is XF_E_INVALID. Zero of every field is the safe default.
 */
struct xf_act {
    size_t size; /**< sizeof(xf_act) */
    xf_time at;  /**< when it happened; 0 is now. Not in the future, not before the last act */
    const char *actor;    /**< the official who acts, required */
    int64_t revision;     /**< the revision of the case that the caller saw; 0 does not check */
    int32_t dry_run;      /**< 1: decide, answer, write nothing */
    const char *reason;   /**< why */
    const char *text;     /**< what was found, said or decided */
    const char *document; /**< number of the paper that goes with it */
    const char *unit;     /**< a unit: the receiver, the reviewing unit */
    const char *official; /**< an official: the lead, the handler, the team head */
    const char *approver; /**< the official who approved it */
    int32_t days;         /**< by how many days, in the unit of the rule */
    xf_id other_case;     /**< another case */
    xf_outcome outcome;   /**< what an opinion says */
    int32_t satisfied;    /**< 1: the petitioner declared to be satisfied */
    const char *channel;  /**< the statutory channel */
    const char *policy_version;   /**< a version of the case's policy pack */
    int32_t item;                 /**< number of a claim or a measure of the case, from 1 */
    xf_assessment assessment;     /**< how a claim is assessed */
    xf_measure measure;           /**< a piece of resolution work */
    const char *basis;            /**< the law or policy it rests on */
    int64_t amount;               /**< money, in fen */
    const char *source;           /**< where the money comes from */
    xf_date date;                 /**< a day: planned, set or paid on */
    xf_date report_date;          /**< when the lead is reported to */
    xf_satisfaction satisfaction; /**< what the petitioner said */
    xf_cause cause;               /**< why earlier handling failed */
    xf_check check;               /**< an item of a checklist */
    xf_ground ground;             /**< on what ground it is supervised */
    xf_relief relief;             /**< the kind of relief or support */
    xf_fund fund;                 /**< who gives it */
    xf_means means;               /**< by what means it is done */
    const char *name;             /**< the name of a file */
    const char *media_type;       /**< its type, as "application/pdf" */
    int64_t bytes;                /**< its size */
    const char *digest;           /**< its SM3, 64 hexadecimal digits; see xf_digest_of() */
};

/** Initialises an xf_act. */
#define XF_ACT_INIT                                                                                \
    {                                                                                              \
        sizeof(xf_act), 0, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, XF_OUTCOME_NONE,  \
            0, NULL, NULL, 0, XF_ASSESSMENT_NONE, XF_MEASURE_NONE, NULL, 0, NULL, 0, 0,            \
            XF_SATISFACTION_NONE, XF_CAUSE_NONE, XF_CHECK_NONE, XF_GROUND_NONE, XF_RELIEF_NONE,    \
            XF_FUND_NONE, XF_MEANS_NONE, NULL, NULL, 0, NULL                                       \
    }

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
 * Reads reason (required), document, basis.
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
 * Reads text, document. Where the policy says so the clock stands until it ends.
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
 * Gives the written opinion (信访处理意见书).
 *
 * Reads outcome (required: support, explain or not_support), text (required), document, reason, basis.
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
 * Reads outcome (required: uphold, change or revoke), text (required), document, reason, basis.
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
 * Reads outcome (required: uphold, change or revoke), text (required), document, reason, basis.
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

/**
 * Concludes the case (办结): the petitioner is satisfied, or the window for review has ended.
 *
 * Reads satisfied, text, document.
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
 * Reads text.
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

/**
 * Does the act of a kind, for hosts that are driven by data; the same as the verb of that name.
 *
 * @param store the store.
 * @param id the case.
 * @param kind which act; register and the library's own kinds are XF_E_INVALID.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return as the verb.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_do(xf_store *store, xf_id id, xf_act_kind kind,
                                       const xf_act *act, xf_case **out);

/**
 * What an official may do now with a case, and for each other act why not.
 *
 * @param store the store.
 * @param id the case.
 * @param actor the official.
 * @param at the instant; 0 is now.
 * @param out receives the list of all acts, NULL on failure.
 * @return XF_OK, XF_E_NOT_FOUND or XF_E_INVALID.
 * @par Ownership
 * The caller frees it with xf_options_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_options(xf_store *store, xf_id id, const char *actor,
                                            xf_time at, xf_options **out);

/**
 * How many acts the list holds.
 *
 * @param options the list; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API size_t xf_options_count(const xf_options *options);

/**
 * An act of the list.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return its kind, XF_ACT_NONE past the end.
 * @since 0.1
 */
XF_API xf_act_kind xf_options_act(const xf_options *options, size_t index);

/**
 * Whether the act may be done.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_options_allowed(const xf_options *options, size_t index);

/**
 * The id of the rule that is in the way.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return the id, "" when the act may be done.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_rule(const xf_options *options, size_t index);

/**
 * The legal basis of that rule.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @param lang the language wanted.
 * @return the basis, "" when the act may be done.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_basis(const xf_options *options, size_t index, xf_lang lang);

/**
 * Why the act may not be done.
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @param lang the language wanted.
 * @return the text, "" when the act may be done.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_text(const xf_options *options, size_t index, xf_lang lang);

/**
 * Which fields of xf_act the act reads, separated by spaces; a required one ends with "!".
 *
 * @param options the list; NULL gives 0 or "".
 * @param index the position, from 0.
 * @return the names.
 * @par Ownership
 * Borrowed from the list.
 * @since 0.1
 */
XF_API const char *xf_options_fields(const xf_options *options, size_t index);

/**
 * Frees a list of options.
 *
 * @param options the list; NULL is nothing to do.
 * @par Ownership
 * The list and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_options_free(xf_options *options);

#ifdef __cplusplus
}
#endif

#endif
