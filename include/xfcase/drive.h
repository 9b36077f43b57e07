/* SPDX-License-Identifier: Apache-2.0 */
/** @file drive.h
 * Drives (专项行动) over backlog cases (信访积案): phases with dates and duties, cases from both
 * sources handed out by line and area, targets, and progress at any date.
 */
#ifndef XFCASE_DRIVE_H
#define XFCASE_DRIVE_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a case came into a drive. */
typedef enum xf_drive_source {
    XF_DRIVE_SOURCE_NONE = 0,
    XF_DRIVE_SOURCE_HANDED_DOWN = 1, /**< 上级交办 */
    XF_DRIVE_SOURCE_SCREENING = 2    /**< 自行排查 */
} xf_drive_source;

/** Since when the matter of a case in a drive is unresolved; each has its own target. */
typedef enum xf_drive_cohort {
    XF_DRIVE_COHORT_NONE = 0,
    XF_DRIVE_COHORT_EARLIER = 1, /**< 往年积案: since before the year of the drive */
    XF_DRIVE_COHORT_NEW = 2      /**< 今年新增 */
} xf_drive_cohort;

/** What is promised for a drive. */
typedef enum xf_resource_kind {
    XF_RESOURCE_NONE = 0,
    XF_RESOURCE_PEOPLE = 1,    /**< 人力 */
    XF_RESOURCE_EQUIPMENT = 2, /**< 物力 */
    XF_RESOURCE_MONEY = 3,     /**< 财力 */
    XF_RESOURCE_OTHER = 4      /**< 其他, as the text says */
} xf_resource_kind;

/**
 * Opens a drive.
 *
 * Reads name (required), unit (required: whose drive it is), from (required), until (required), of
 * (the body that leads it), document (the plan it rests on), text. Gives the drive.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_open(xf_store *store, const xf_office_act *act,
                                          xf_record **out);

/**
 * Sets what share of the cases of one cohort is to be resolved.
 *
 * Reads id (required: the drive), code (required: of xf_drive_cohort), count (required: percent, 1
 * to 100), reason (required to change one), document. Gives the drive.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_set_target(xf_store *store, const xf_office_act *act,
                                                xf_record **out);

/**
 * Plans a phase. Phases do not overlap; days between two phases may belong to none.
 *
 * By the policy pack its end is a duty by itself (XF_RECORD_DUTY with `phase`): who leads the drive is
 * reminded of it, and it climbs while the phase is not ended.
 *
 * Reads of (required: the drive), name (required), from (required), until (required), text (the
 * duties), flag (1: it ends only when every case has all seven ones, 七个一). Gives the phase.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.1, 1.4, 3.10
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_plan_phase(xf_store *store, const xf_office_act *act,
                                                xf_record **out);

/**
 * Ends a phase, once nothing that is owed in it is open. Where it asks for the seven ones, what is
 * missing is a refusal that names cases and items: details
 * [{"case","number","missing":[{"check","name"}…]}…].
 *
 * Reads id (required: the phase), text (what came of it), document. Gives the phase.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.1, 1.4
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_end_phase(xf_store *store, const xf_office_act *act,
                                               xf_record **out);

/**
 * Sets what a unit owes in a phase, by when. It is a duty like those that are called: held, moved or
 * cancelled as they are, and told when it is due and missed.
 *
 * Reads of (required: the phase), unit (required: whose duty it is, the drive's own or one below),
 * date (required: a day of the phase), name (required: what is to be done), official (who does it), lead
 * (the leader in charge), code (the id of a duty of the pack that recurs once; when absent its first
 * that is a task). Gives the duty.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 1.1, 3.10
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_set_duty(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * Takes a case into a drive. A matter unresolved since before the year of the drive is an earlier
 * one, whenever it was registered. It is a case of the drive's unit or of one below it, and had not
 * ended by the time of the step.
 *
 * Reads of (required: the drive), case_id (required), code (required: of xf_drive_source), date
 * (since when the matter is unresolved; by default the day it was received), text. Gives the case
 * of the drive.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_enter(xf_store *store, const xf_office_act *act,
                                           xf_record **out);

/**
 * Hands a case of a drive out by line and area (谁主管谁负责、属地管理), within the drive's unit and
 * those below it.
 *
 * Reads id (required: the case of the drive), unit (required: in charge of the subject), to_unit
 * (in charge of the territory), area, official (who answers for it there), reason (required to
 * hand it out again). Gives the case of the drive.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.3
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_hand_out(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * Takes a case out of a drive that does not belong there. It still counts until that day.
 *
 * Reads id (required: the case of the drive), reason (required), approver (required: a principal of
 * the drive's unit or of one above it, or the head of the body that leads it), document (the consent
 * of whoever handed the case down; required for such a case unless the approver is a principal above).
 * Gives the case of the drive.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.2
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_drop(xf_store *store, const xf_office_act *act,
                                          xf_record **out);

/**
 * Closes a drive, once all its phases have ended.
 *
 * Reads id (required: the drive), text (what came of it), document. Gives the drive.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_close(xf_store *store, const xf_office_act *act,
                                           xf_record **out);

/**
 * Records what a unit promises for a drive: people, equipment, money (人力、物力、财力保障).
 *
 * Money is an amount; people and equipment are a count; what else there is has one of the two. Reads of
 * (required: the drive), code (required: of xf_resource_kind), unit (required: who promises), official
 * (required: who promised it there), amount, count, measure (what is counted), text (required for what
 * is neither of the three), date (by when it is to be there), document. Gives the resource.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.6
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_promise(xf_store *store, const xf_office_act *act,
                                             xf_record **out);

/**
 * Records that of what was promised something was given; parts add up.
 *
 * More than was promised is no mistake: the figures say so. Reads of (required: the resource), amount or
 * count (required: as it was promised), date (the day of the step when absent), official, text, document.
 * Gives what was given.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.6
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_give(xf_store *store, const xf_office_act *act,
                                          xf_record **out);

/**
 * Takes back what was promised and not given yet; what was given stays.
 *
 * Reads id (required: the resource), reason (required), document. Gives the resource.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.6
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_withdraw(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * The progress of a drive at the end of a day.
 *
 * Of a past day the figures are of what had happened by then: a case concluded later counts as open,
 * one reopened later as resolved. Of a day to come they are those of now, and `expected` adds the open
 * cases whose planned date lies no later: the closing date that the lead set, else the end of the
 * statutory period, else the end of the last phase with seven ones, else of the drive. Cases that the
 * reader must not know of are in no figure.
 *
 * Resolved is what was concluded or terminated and did not fail its acceptance check. What ended
 * otherwise (withdrawn, declined, referred) is told apart and in no share; a case merged into
 * another one counts there. A cohort is `behind` when of its cases planned until that day fewer than
 * the target share are resolved, or when the drive has ended below its target.
 *
 * @param store the store.
 * @param id the drive.
 * @param date the day; 0 is today.
 * @param lang the language of the names.
 * @param out receives one JSON object, see docs/office.md; NULL on failure.
 * @return XF_OK, XF_E_NOT_FOUND, XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rule 1.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_progress(xf_store *store, xf_id id, xf_date date, xf_lang lang,
                                              xf_text **out);

/**
 * The written material of a drive: what was planned, what was done and what came of it, as plain
 * text in the customary form. Every figure is one of xf_drive_progress(); no person who petitions is
 * named.
 *
 * @param store the store.
 * @param id the drive.
 * @param date the day of the figures; 0 is today.
 * @param lang the language.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_NOT_FOUND, XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rule 6.6
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_drive_material(xf_store *store, xf_id id, xf_date date, xf_lang lang,
                                              xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
