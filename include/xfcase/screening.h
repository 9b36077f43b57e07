/* SPDX-License-Identifier: Apache-2.0 */
/** @file screening.h
 * Screening (排查): rounds, periodic or before sensitive periods, and their findings. A finding is
 * about a matter, never about a person; it becomes a case, a warning, or is closed with a reason.
 */
#ifndef XFCASE_SCREENING_H
#define XFCASE_SCREENING_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/** On what occasion a round is held. */
typedef enum xf_screening_occasion {
    XF_SCREENING_OCCASION_NONE = 0,
    XF_SCREENING_OCCASION_PERIODIC = 1,      /**< 经常性排查 */
    XF_SCREENING_OCCASION_BEFORE_PERIOD = 2, /**< 重要会议、节日前重点排查 */
    XF_SCREENING_OCCASION_DRIVE = 3          /**< 专项行动集中排查 */
} xf_screening_occasion;

/** How soon something is to be done about a matter. */
typedef enum xf_urgency {
    XF_URGENCY_NONE = 0,
    XF_URGENCY_ORDINARY = 1, /**< 一般 */
    XF_URGENCY_SOON = 2,     /**< 较急 */
    XF_URGENCY_AT_ONCE = 3   /**< 紧急 */
} xf_urgency;

/** What became of a finding. */
typedef enum xf_finding_outcome {
    XF_FINDING_OUTCOME_NONE = 0,
    XF_FINDING_OUTCOME_CASE = 1,     /**< 登记为信访事项 */
    XF_FINDING_OUTCOME_WARNING = 2,  /**< 发出预警 */
    XF_FINDING_OUTCOME_NO_MATTER = 3 /**< 不构成信访事项 */
} xf_finding_outcome;

/**
 * Begins a round.
 *
 * Reads name (required), unit (required: whose round it is), code (required: of
 * xf_screening_occasion), from, until, flag (1: bottom-up, from the units upward), of (the drive
 * that it serves), official (who answers for it), text, document. Gives the round.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_screening_begin(xf_store *store, const xf_office_act *act,
                                               xf_record **out);

/**
 * Ends a round, once something has become of every finding.
 *
 * Reads id (required: the round), text (what came of it). Gives the round.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_screening_end(xf_store *store, const xf_office_act *act,
                                             xf_record **out);

/**
 * Records a finding.
 *
 * Reads of (required: the round), text (required: the matter; no names), code (required: of
 * xf_urgency), unit (where; by default that of the round), area, place, category, persons, to_unit
 * (whose matter it should be), date (by default that of the step). Gives the finding.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_screening_find(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * Registers a case from a finding, in one transaction: an entry of the case, as by
 * xf_case_register() with discovery screening, and one of the finding, which keeps the case.
 *
 * Reads id (required: the finding), name (required: title of the case), unit (the responsible
 * unit; by default the proposed one, else where it was found), category and area (by default those of
 * the finding, which takes them over), level, field, interest, origin, happened_on, contact, outlook,
 * history, reason, and for a report against an
 * official concerned_official or concerned_unit or both: then the finding and all that was entered of
 * it is no more there for them. Of a round that serves a drive, the case is entered into the drive as well
 * (own screening), unless the drive is closed or does not reach the unit: drive_case of the finding says
 * as which of its cases. Gives the finding.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_screening_register(xf_store *store, const xf_office_act *act,
                                                  xf_record **out);

/**
 * Notes that a finding is a case that is registered already; so nothing is registered twice. The
 * case runs: one that has ended is reopened first, or the finding is registered.
 *
 * Reads id (required: the finding), case_id (required), reason. Of a round that serves a drive, the case is
 * entered into the drive as by xf_screening_register(), or is in it already: drive_case
 * of the finding says as which of its cases. Gives the finding.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.2, 2.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_screening_link(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * Closes a finding that is no matter for petition work.
 *
 * Reads id (required: the finding), reason (required). Gives the finding.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_screening_dismiss(xf_store *store, const xf_office_act *act,
                                                 xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
