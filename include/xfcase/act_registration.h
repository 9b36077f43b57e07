/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_registration.h
 * Acts that complete or correct what was registered (更正、补充登记), as long as the case is not archived. What was
 * missing is filled freely, what was given is changed for a reason. Number, registering unit, kind,
 * intake, procedure and whom a report is about are not among the fields: deadlines, letters and seals rest on them; a
 * case that is wrong in these is voided and registered anew. What acts share is in act.h.
 */
#ifndef XFCASE_ACT_REGISTRATION_H
#define XFCASE_ACT_REGISTRATION_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Completes or corrects the registration of the case.
 *
 * Reads title, matter, category, area, form, persons, date (the day of receipt: what runs from it is counted and
 * judged anew, the number stays), level, discovery, field, interest, origin, happened_on, place, contact, outlook,
 * history; clear names those that become empty; reason, required where something that was given changes; document.
 * By the responsible or the registering unit, or one above. Whether a lead is owed, whether a
 * visit is told to the principal, and whether the case is a repeated one, follow from what is known now.
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
XF_API XF_CHECKED xf_status xf_case_correct(xf_store *store, xf_id id, const xf_act *act,
                                            xf_case **out);

/**
 * Completes or corrects what is known of a petitioner.
 *
 * Reads item (required, see xf_case_petitioner_number()), name, phone, address, representative, id_number,
 * household, residence, capacity, workplace; clear names those that become empty; reason, required where
 * something that was given changes; document. By who may see them: the responsible unit or one above. Names and numbers that were wrong
 * stay blanked in what people wrote.
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
 * 《个人信息保护法》第八条、第四十六条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_correct_petitioner(xf_store *store, xf_id id, const xf_act *act,
                                                       xf_case **out);

/**
 * Adds a petitioner who was not named.
 *
 * Reads name (required; of one person, as for a correction 等N人 behind it is no part of it and must be the number
 * that is registered), phone, address, representative, id_number, household, residence, capacity, workplace,
 * reason, document. The case is one of at least as many people as are named.
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
 * 《个人信息保护法》第八条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_add_petitioner(xf_store *store, xf_id id, const xf_act *act,
                                                   xf_case **out);

/**
 * Removes a petitioner who was entered by mistake.
 *
 * Reads item and reason (required), persons (how many bring it without him; 0: as before), document. The journal
 * keeps who it was.
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
 * 《个人信息保护法》第八条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_remove_petitioner(xf_store *store, xf_id id, const xf_act *act,
                                                      xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
