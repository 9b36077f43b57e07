/* SPDX-License-Identifier: Apache-2.0 */
/** @file petitioner.h
 * The people who brought a case (信访人), as a snapshot of the case tells them: masked, where a reader is set
 * (xf_store_set_reader()) and xf_case_reveal() did not give them.
 */
#ifndef XFCASE_PETITIONER_H
#define XFCASE_PETITIONER_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * How many petitioners are recorded.
 *
 * @param case_ the snapshot; NULL gives 0.
 * @return the number; 0 in a snapshot that came from a list.
 * @since 0.1
 */
XF_API size_t xf_case_petitioner_count(const xf_case *case_);

/**
 * The number of a petitioner in the case, by which it is corrected.
 *
 * It stays when another one is removed.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the number, from 1; 0 past the end.
 * @since 0.1
 */
XF_API int32_t xf_case_petitioner_number(const xf_case *case_, size_t index);

/**
 * The name of a petitioner.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_name(const xf_case *case_, size_t index);

/**
 * The phone number of a petitioner.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_phone(const xf_case *case_, size_t index);

/**
 * The address of a petitioner.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_address(const xf_case *case_, size_t index);

/**
 * The identity number, masked: the region and the last character only.
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_id_number(const xf_case *case_, size_t index);

/**
 * Where the household is registered (户籍地).
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_household(const xf_case *case_, size_t index);

/**
 * Where the person lives (居住地).
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_residence(const xf_case *case_, size_t index);

/**
 * In what capacity the petitioner comes (身份), masked where a reader is set.
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_capacity(const xf_case *case_, size_t index);

/**
 * The unit to which the petitioner belongs (所在单位), masked where a reader is set.
 *
 * @param case_ the snapshot; NULL gives "".
 * @param index which petitioner, from 0.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_petitioner_workplace(const xf_case *case_, size_t index);

/**
 * Whether a petitioner speaks for a joint petition.
 *
 * @param case_ the snapshot.
 * @param index the position, from 0.
 * @return the value, "" or 0 past the end.
 * @since 0.1
 */
XF_API int xf_case_petitioner_representative(const xf_case *case_, size_t index);

#ifdef __cplusplus
}
#endif

#endif
