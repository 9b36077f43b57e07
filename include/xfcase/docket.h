/* SPDX-License-Identifier: Apache-2.0 */
/** @file docket.h
 * What a row of the register (台账) tells: a case with the elements of its registration, its first
 * petitioner as the reader may see it, and the duty that is due first. See xf_docket_list().
 */
#ifndef XFCASE_DOCKET_H
#define XFCASE_DOCKET_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The case of a row.
 *
 * @param docket the snapshot.
 * @param out receives the case, without petitioners; NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_docket_case(const xf_docket *docket, xf_case **out);

/**
 * The running duty of the case that is due first; where none runs, the petitioner's window.
 *
 * @param docket the snapshot.
 * @param out receives the deadline, NULL when nothing runs and on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the snapshot with xf_deadline_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_docket_deadline(const xf_docket *docket, xf_deadline **out);

/**
 * How the matter came to be known (来源).
 *
 * @param docket the snapshot; NULL gives 0.
 * @return the way.
 * @since 0.1
 */
XF_API xf_discovery xf_docket_discovery(const xf_docket *docket);

/**
 * The highest level that the petitioner turned to (到访层级).
 *
 * @param docket the snapshot; NULL gives 0.
 * @return the level, XF_LEVEL_NONE when it was not registered.
 * @since 0.1
 */
XF_API xf_level xf_docket_level(const xf_docket *docket);

/**
 * The field of the matter (领域), a code of the host.
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_field(const xf_docket *docket);

/**
 * The group of interest, as a property of the case (利益群体).
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_interest(const xf_docket *docket);

/**
 * What it began with (起因).
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_origin(const xf_docket *docket);

/**
 * Where it began (发生地点).
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_place(const xf_docket *docket);

/**
 * The name of the first petitioner, masked where a reader is set.
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_petitioner(const xf_docket *docket);

/**
 * How many petitioners of the case are named.
 *
 * @param docket the snapshot; NULL gives 0.
 * @return the number, 0 for what nobody put his name to.
 * @since 0.1
 */
XF_API size_t xf_docket_petitioner_count(const xf_docket *docket);

/**
 * The name of one of the petitioners, masked where a reader is set.
 *
 * @param docket the snapshot.
 * @param index the position, from 0; the first one is xf_docket_petitioner().
 * @return the text, "" past the end.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_petitioner_name(const xf_docket *docket, size_t index);

/**
 * The phone number of the first petitioner, masked where a reader is set.
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_phone(const xf_docket *docket);

/**
 * Where the first petitioner lives, masked where a reader is set.
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_residence(const xf_docket *docket);

/**
 * In what capacity the first petitioner comes (身份), masked where a reader is set.
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_capacity(const xf_docket *docket);

/**
 * The unit to which the first petitioner belongs (所在单位), masked where a reader is set.
 *
 * @param docket the snapshot; NULL gives "".
 * @return the text, "" when it was not given.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_docket_workplace(const xf_docket *docket);

/**
 * How many claims the case has (诉求).
 *
 * @param docket the snapshot; NULL gives 0.
 * @return the number.
 * @since 0.1
 */
XF_API size_t xf_docket_claim_count(const xf_docket *docket);

/**
 * How a claim was assessed (诉求认定), which says how it is disposed of.
 *
 * @param docket the snapshot; NULL gives 0.
 * @param index the position, from 0; past the end gives 0.
 * @return the assessment, XF_ASSESSMENT_NONE while there is none.
 * @since 0.1
 */
XF_API xf_assessment xf_docket_claim_assessment(const xf_docket *docket, size_t index);

/**
 * How many measures were taken (化解措施), in all cycles.
 *
 * @param docket the snapshot; NULL gives 0.
 * @return the number.
 * @since 0.1
 */
XF_API size_t xf_docket_measure_count(const xf_docket *docket);

/**
 * What kind a measure is of.
 *
 * @param docket the snapshot; NULL gives 0.
 * @param index the position, from 0; past the end gives 0.
 * @return the kind.
 * @since 0.1
 */
XF_API xf_measure xf_docket_measure_kind(const xf_docket *docket, size_t index);

/**
 * Whether a measure brought about what it was to.
 *
 * @param docket the snapshot; NULL gives 0.
 * @param index the position, from 0; past the end gives 0.
 * @return 1 when it did, 0 while it is under way and when it failed.
 * @since 0.1
 */
XF_API int xf_docket_measure_done(const xf_docket *docket, size_t index);

/**
 * When it began (发生日期).
 *
 * @param docket the snapshot; NULL gives 0.
 * @return the date, 0 when it was not given.
 * @since 0.1
 */
XF_API xf_date xf_docket_happened_on(const xf_docket *docket);

/**
 * A row as one JSON object: the case as for xf_case_json(), with members "detail", "petitioner" and
 * "deadline" for what there is, and the lists "claims" (of each its assessment) and "measures" (of each
 * "measure" and "done").
 *
 * @param docket the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_docket_json(const xf_docket *docket, xf_text **out);

/**
 * Frees a snapshot of a row; any thread may do it.
 *
 * @param docket the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_docket_free(xf_docket *docket);

#ifdef __cplusplus
}
#endif

#endif
