/* SPDX-License-Identifier: Apache-2.0 */
/** @file contact.h
 * The contact network (工作网络): whom to reach at which unit, with the telephone of the office. In
 * xf_record_list() of XF_RECORD_CONTACT a unit stands for itself and all below it.
 */
#ifndef XFCASE_CONTACT_H
#define XFCASE_CONTACT_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Names who is to be reached at a unit.
 *
 * Reads unit, official (in office at the unit), phone (of the office), text (for what), from.
 * Gives the contact point.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_contact_open(xf_store *store, const xf_office_act *act,
                                            xf_record **out);

/**
 * Ends a contact point.
 *
 * Reads id, until, reason. Gives the contact point.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_contact_close(xf_store *store, const xf_office_act *act,
                                             xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
