/* SPDX-License-Identifier: Apache-2.0 */
/** @file act.h
 * What an act says, and the act of a kind. The law's own verbs stand in act_*.h by the stage of the case's life:
 * act_intake.h, act_handling.h, act_resolution.h, act_team.h, act_review.h, act_closing.h, act_supervision.h. A
 * refusal names the rule and its article and changes nothing; an act that is acknowledged is on the disk.
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
    int32_t persons;              /**< how many people came */
};

/** Initialises an xf_act. */
#define XF_ACT_INIT                                                                                \
    {                                                                                              \
        sizeof(xf_act), 0, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, XF_OUTCOME_NONE,  \
            0, NULL, NULL, 0, XF_ASSESSMENT_NONE, XF_MEASURE_NONE, NULL, 0, NULL, 0, 0,            \
            XF_SATISFACTION_NONE, XF_CAUSE_NONE, XF_CHECK_NONE, XF_GROUND_NONE, XF_RELIEF_NONE,    \
            XF_FUND_NONE, XF_MEANS_NONE, NULL, NULL, 0, NULL, 0                                    \
    }

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
 * The fields of xf_act that an act reads.
 *
 * @param kind the act.
 * @return names with a blank between them, a required one with "!" behind it: "days! reason! document";
 * NULL when there is no such act.
 * @since 0.1
 */
XF_API const char *xf_act_fields(xf_act_kind kind);

/**
 * What people call a field of an act: for forms.
 *
 * @param kind the act.
 * @param field the name of the field, as in xf_act_fields().
 * @param lang the language wanted.
 * @return the name, NULL when the act does not read the field.
 * @since 0.1
 */
XF_API const char *xf_act_field_name(xf_act_kind kind, const char *field, xf_lang lang);

#ifdef __cplusplus
}
#endif

#endif
