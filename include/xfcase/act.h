/* SPDX-License-Identifier: Apache-2.0 */
/** @file act.h
 * What an act says, and the act of a kind. The law's own verbs stand in act_*.h by the stage of the case's life:
 * act_registration.h, act_intake.h, act_handling.h, act_resolution.h, act_team.h, act_review.h, act_closing.h, act_supervision.h. A
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
    size_t size;          /**< sizeof(xf_act) */
    xf_time at;           /**< when it happened; 0 is now. Not in the future */
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
    const char *channel;  /**< the statutory channel */
    const char *policy_version;   /**< a version of the case's policy pack */
    int32_t item;                 /**< number of a claim, a measure, a petitioner …, from 1 */
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
    const char *name;             /**< the name of a file, or of a petitioner */
    const char *media_type;       /**< its type, as "application/pdf" */
    int64_t bytes;                /**< its size */
    const char *digest;           /**< its SM3, 64 hexadecimal digits; see xf_digest_of() */
    int32_t persons;              /**< how many people came, or bring the matter */
    const char *title;            /**< of a registration: one line, up to 300 bytes */
    const char *matter;           /**< what it is about, up to 64 KiB */
    const char *category;         /**< the host's category code */
    const char *area;             /**< the area that the matter belongs to (属地) */
    xf_form form;                 /**< letter, visit, online, call */
    xf_level level;               /**< the highest level turned to (到访层级) */
    xf_discovery discovery;       /**< how the matter came to be known */
    const char *field;            /**< the field of the matter (领域) */
    const char *interest;         /**< a group of interest (利益群体) */
    const char *origin;           /**< what it began with (起因) */
    xf_date happened_on;          /**< when it began */
    const char *place;            /**< where (发生地点) */
    const char *contact;          /**< contact among the petitioners (串联情况) */
    const char *outlook;          /**< the expected development (发展趋势) */
    const char *history;          /**< the handling so far (前期办理情况) */
    const char *phone;            /**< of a petitioner: the telephone number */
    const char *address;          /**< where to serve */
    int32_t representative;       /**< 1: speaks for a joint petition */
    const char *id_number;        /**< 18 characters by GB 11643 */
    const char *household;        /**< where the household is registered (户籍地) */
    const char *residence;        /**< where the person lives (居住地) */
    const char *capacity;         /**< in what capacity (身份) */
    const char *workplace;        /**< the unit to which the person belongs (所在单位) */
    const char *clear;  /**< names of fields that were given by mistake and are empty from now on,
                            with a blank between them: "place origin" */
    const char *former; /**< the unit that was dissolved; none: the one whose turn it was */
    xf_refusal refusal; /**< on what ground a matter is not accepted */
    const char *competent_body; /**< where the petitioner is to turn, 《信访工作条例》第二十三条 */
    const char *findings; /**< the facts that an opinion states, 《信访工作条例》第三十二条 */
};

/** Initialises an xf_act. */
#define XF_ACT_INIT                                                                                \
    {                                                                                              \
        sizeof(xf_act), 0, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, XF_OUTCOME_NONE,  \
            NULL, NULL, 0, XF_ASSESSMENT_NONE, XF_MEASURE_NONE, NULL, 0, NULL, 0, 0,               \
            XF_SATISFACTION_NONE, XF_CAUSE_NONE, XF_CHECK_NONE, XF_GROUND_NONE, XF_RELIEF_NONE,    \
            XF_FUND_NONE, XF_MEANS_NONE, NULL, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL,           \
            XF_FORM_NONE, XF_LEVEL_NONE, XF_DISCOVERY_BROUGHT, NULL, NULL, NULL, 0, NULL, NULL,    \
            NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, XF_REFUSAL_NONE,  \
            NULL, NULL                                                                             \
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
