/* SPDX-License-Identifier: Apache-2.0 */
/** @file warning.h
 * Early warnings (预警通报) to units: issued with a date to answer by, answered, followed through, and
 * closed with what came of them.
 */
#ifndef XFCASE_WARNING_H
#define XFCASE_WARNING_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What came of what was warned of. */
typedef enum xf_warning_result {
    XF_WARNING_RESULT_NONE = 0,
    XF_WARNING_RESULT_RESOLVED = 1,         /**< 隐患已化解 */
    XF_WARNING_RESULT_BECAME_CASE = 2,      /**< 转为信访事项 */
    XF_WARNING_RESULT_COLLECTIVE_VISIT = 3, /**< 仍发生集体访 */
    XF_WARNING_RESULT_UNFOUNDED = 4         /**< 经核实不存在 */
} xf_warning_result;

/**
 * Issues a warning to a unit.
 *
 * Reads unit (required: that warns), to_unit (required: that is warned), text (required: what of),
 * date (required: to be answered by), name, of (the finding that it rests on, of which this then
 * is the outcome), category, area, document. Gives the warning.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_warning_issue(xf_store *store, const xf_office_act *act,
                                             xf_record **out);

/**
 * Records what the warned unit answers; it or a unit above it does.
 *
 * Reads id (required: the warning), text (required: what is done), document. Gives the warning.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_warning_answer(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * Records what was done, or seen to be done, after a warning; the warned unit or a unit above it
 * does.
 *
 * Reads of (required: the warning), text (required), date (by default that of the step), official
 * (who saw to it; by default the actor). Gives the follow-up.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.2, 6.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_warning_follow(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * Closes a warning that was answered.
 *
 * Reads id (required: the warning), code (required: of xf_warning_result), case_id (the case:
 * required where it became one), text. Gives the warning.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_warning_close(xf_store *store, const xf_office_act *act,
                                             xf_record **out);

/**
 * What was warned of in a period, and what came of it.
 *
 * @param store the store.
 * @param unit warnings by this unit or to it; NULL is all.
 * @param from the first day on which they were issued; 0 is the beginning.
 * @param until the last day; 0 is today.
 * @param lang the language of the names.
 * @param out receives one JSON object, see docs/office.md; NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rule 2.2, 6.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_warning_outcomes(xf_store *store, const char *unit, xf_date from,
                                                xf_date until, xf_lang lang, xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
