/* SPDX-License-Identifier: Apache-2.0 */
/** @file undo.h
 * Mistakes of the office taken back. Nothing is deleted: what was entered by mistake stays on record and is void
 * (作废) from then on, with who says so and why; lists show it, figures leave it out. Each of these steps requires
 * a reason and is up to whoever made the entry, the principal of the unit, or a unit above (undo.not_entitled); of
 * a petition department that entered it for its body, the head of the department too.
 * Acts on cases are taken back by acts: xf_case_unmerge(), xf_case_lift_supervision(), xf_case_correct(),
 * xf_case_void_registration().
 */
#ifndef XFCASE_UNDO_H
#define XFCASE_UNDO_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Voids a reception that was entered by mistake.
 *
 * Reads id and reason (required), document. Refused where a case that stands was registered from it; one
 * that was linked stays. Its number in the register stays taken. A reception day that it counted for counts no
 * more, unless another reception of the day or of the month takes its place. Who was told that it is overdue is
 * told. Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_undo_reception(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * Voids a finding of a screening that was entered by mistake.
 *
 * Reads id and reason (required), document. Refused where a case was registered from it, where it became a
 * warning, and as long as the case that it brought into a drive is there. Gives the finding.
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
XF_API XF_CHECKED xf_status xf_undo_finding(xf_store *store, const xf_office_act *act,
                                            xf_record **out);

/**
 * Voids a warning that was issued by mistake.
 *
 * Reads id and reason (required), document. Refused where the warned unit has answered it, where it was followed
 * through, and where the round of screening that it rests on has ended. Its finding is open again; who was told of
 * the warning is told. Gives the warning.
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
XF_API XF_CHECKED xf_status xf_undo_warning(xf_store *store, const xf_office_act *act,
                                            xf_record **out);

/**
 * Takes back that two cases were told apart: they may be proposed again, and the later one be a repeated one again.
 *
 * Reads id and reason (required). Gives the record.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.9
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_undo_tell_apart(xf_store *store, const xf_office_act *act,
                                               xf_record **out);

/**
 * Voids what was entered by mistake as given of a promised resource.
 *
 * Reads id and reason (required), document. What is given, and whether something is still owed, follows. Gives the
 * part.
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
XF_API XF_CHECKED xf_status xf_undo_given(xf_store *store, const xf_office_act *act,
                                          xf_record **out);

/**
 * Corrects what was entered as given of a promised resource.
 *
 * Reads id and reason (required); amount, count, date, official, text, document: what is given is changed. Gives the
 * part.
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
XF_API XF_CHECKED xf_status xf_undo_correct_given(xf_store *store, const xf_office_act *act,
                                                  xf_record **out);

/**
 * Takes back that an occurrence of a duty was held or cancelled.
 *
 * Reads id and reason (required). It is owed as if that had never been entered, and its chain with it where it was
 * cancelled: what has become due meanwhile is late, and its ladder goes on. Refused where its series had ended
 * by then, its phase of a drive has ended, or it has no day by the days off as they are known now. Gives the
 * occurrence.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 1.8
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_undo_duty(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

/**
 * Takes back that a step of a chain was fulfilled, or that a day counted.
 *
 * Reads id and reason (required). As xf_undo_duty(). A day that counts by a reception is taken back by voiding the
 * reception. Gives the step.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 5.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_undo_duty_step(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
