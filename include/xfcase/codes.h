/* SPDX-License-Identifier: Apache-2.0 */
/** @file codes.h
 * Text codes of enumerations: what is stored and exported, and their names for people.
 */
#ifndef XFCASE_CODES_H
#define XFCASE_CODES_H

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The enumerations that have text codes. */
typedef enum xf_enum {
    XF_ENUM_STATE = 1,               /**< xf_state */
    XF_ENUM_ACT = 2,                 /**< xf_act_kind */
    XF_ENUM_DEADLINE_STATE = 3,      /**< xf_clock_state */
    XF_ENUM_COUNT = 4,               /**< xf_count */
    XF_ENUM_ROLL = 5,                /**< xf_roll */
    XF_ENUM_TARGET = 6,              /**< xf_target */
    XF_ENUM_RAISE = 7,               /**< xf_raise */
    XF_ENUM_MARK = 8,                /**< xf_mark */
    XF_ENUM_FORM = 9,                /**< xf_form */
    XF_ENUM_KIND = 10,               /**< xf_kind */
    XF_ENUM_INTAKE = 11,             /**< xf_intake */
    XF_ENUM_PROCEDURE = 12,          /**< xf_procedure */
    XF_ENUM_OUTCOME = 13,            /**< xf_outcome */
    XF_ENUM_LEVEL = 14,              /**< xf_level */
    XF_ENUM_UNIT_ROLE = 15,          /**< xf_unit_role */
    XF_ENUM_ASSESSMENT = 16,         /**< xf_assessment */
    XF_ENUM_MEASURE = 17,            /**< xf_measure */
    XF_ENUM_SATISFACTION = 18,       /**< xf_satisfaction */
    XF_ENUM_CAUSE = 19,              /**< xf_cause */
    XF_ENUM_CHECK = 20,              /**< xf_check */
    XF_ENUM_DISCOVERY = 21,          /**< xf_discovery */
    XF_ENUM_GROUND = 22,             /**< xf_ground */
    XF_ENUM_RELIEF = 23,             /**< xf_relief */
    XF_ENUM_FUND = 24,               /**< xf_fund */
    XF_ENUM_MEANS = 25,              /**< xf_means */
    XF_ENUM_ROLE = 26,               /**< xf_role */
    XF_ENUM_RECORD = 30,             /**< xf_record_kind */
    XF_ENUM_OFFICE = 31,             /**< xf_office_kind */
    XF_ENUM_BODY_KIND = 32,          /**< xf_body_kind */
    XF_ENUM_BODY_POST = 33,          /**< xf_body_post */
    XF_ENUM_STATS_BY = 40,           /**< xf_stats_by */
    XF_ENUM_FIGURE = 41,             /**< xf_figure */
    XF_ENUM_STATS_BASIS = 42,        /**< xf_stats_basis */
    XF_ENUM_TRAIT = 43,              /**< xf_trait */
    XF_ENUM_DUTY_KIND = 50,          /**< xf_duty_kind */
    XF_ENUM_DUTY_STATE = 51,         /**< xf_duty_state */
    XF_ENUM_DRIVE_SOURCE = 55,       /**< xf_drive_source */
    XF_ENUM_DRIVE_COHORT = 56,       /**< xf_drive_cohort */
    XF_ENUM_SCREENING_OCCASION = 57, /**< xf_screening_occasion */
    XF_ENUM_URGENCY = 58,            /**< xf_urgency */
    XF_ENUM_FINDING_OUTCOME = 59,    /**< xf_finding_outcome */
    XF_ENUM_WARNING_RESULT = 60,     /**< xf_warning_result */
    XF_ENUM_LETTER = 65,             /**< xf_letter_kind */
    XF_ENUM_PLACEHOLDER = 66,        /**< xf_placeholder */
    XF_ENUM_REFUSAL = 97,            /**< xf_refusal */
    XF_ENUM_PENDING = 98,            /**< xf_pending_kind */
    XF_ENUM_RECEPTION = 67,          /**< xf_reception_kind */
    XF_ENUM_RECEIVED = 68,           /**< xf_received */
    XF_ENUM_RESOURCE = 69,           /**< xf_resource_kind */
    XF_ENUM_PART = 80,               /**< xf_part */
    XF_ENUM_LIKENESS = 81            /**< xf_likeness */
} xf_enum;

/**
 * The text code of an enumerator, as stored and exported: `xf_code_of(XF_ENUM_STATE, 5)` is
 * "handling".
 *
 * @param which the enumeration.
 * @param value the enumerator's value.
 * @return a constant text, or NULL when there is no such enumerator.
 * @since 0.1
 */
XF_API const char *xf_code_of(xf_enum which, int value);

/**
 * The name of an enumerator for people.
 *
 * @param which the enumeration.
 * @param value the enumerator's value.
 * @param lang the language wanted.
 * @return a constant text, or NULL when there is no such enumerator.
 * @since 0.1
 */
XF_API const char *xf_code_name(xf_enum which, int value, xf_lang lang);

/**
 * The enumerator that a text code stands for.
 *
 * @param which the enumeration.
 * @param code the text code; NULL is no code.
 * @return the value, or -1 when no enumerator has this code.
 * @since 0.1
 */
XF_API int xf_code_value(xf_enum which, const char *code);

/**
 * The values of an enumeration one after the other, for menus and for bindings.
 *
 * @param which the enumeration.
 * @param index the position, from 0.
 * @return the value at this position, or -1 past the end.
 * @since 0.1
 */
XF_API int xf_code_at(xf_enum which, size_t index);

#ifdef __cplusplus
}
#endif

#endif
