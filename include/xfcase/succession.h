/* SPDX-License-Identifier: Apache-2.0 */
/** @file succession.h
 * Units that were dissolved (单位撤销): what they left open, and who goes on with it (承继). Of a case,
 * xf_case_succeed() says who goes on; of the work of the office, xf_succession_pass().
 */
#ifndef XFCASE_SUCCESSION_H
#define XFCASE_SUCCESSION_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Gives what a dissolved unit left open in the work of the office to the unit that goes on with its powers.
 *
 * Receptions with something still owed, recurring duties with their occurrences and the steps of their chains,
 * drives, cases that a drive handed out, promised resources, rounds of screening with their findings, and
 * warnings that wait for an answer. Reads unit (required: that was dissolved), to_unit (required: that goes
 * on), code (the kind of record, of xf_record_kind; without it all), of (one record of that kind; without it
 * all), official and lead (who takes over where an official of the old unit does not go along; without an
 * official the principal of the new unit), document, reason. Nothing begins anew: days stay, and what was past
 * due stays what the old unit missed. A recurring duty that the new unit has already goes on alone. Gives the
 * succession, with how many records it passed on.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and basis, or XF_E_DENIED, and nothing
 * changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * R22 Art. 24
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_succession_pass(xf_store *store, const xf_office_act *act,
                                               xf_record **out);

/**
 * All that is still open with units that were dissolved: cases and the work of the office.
 *
 * @param store the store.
 * @param unit of this unit; NULL is of every unit that does not exist any more.
 * @param lang the language of the names.
 * @param out receives a JSON array, an object per unit that left something, see docs/office.md; NULL on
 * failure.
 * @return XF_OK; XF_E_INVALID for a unit that is not there or still exists.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * R22 Art. 24
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_succession_left(xf_store *store, const char *unit, xf_lang lang,
                                               xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
