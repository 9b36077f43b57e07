/* SPDX-License-Identifier: Apache-2.0 */
/** @file case_people.h
 * Who has to do with a case: the units and officials that its snapshot names.
 */
#ifndef XFCASE_CASE_PEOPLE_H
#define XFCASE_CASE_PEOPLE_H

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The id of the responsible unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_unit(const xf_case *case_);

/**
 * The id of the unit that registered the case and numbered it.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_registered_unit(const xf_case *case_);

/**
 * The id of the unit that transferred or handed it over.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_sender(const xf_case *case_);

/**
 * The id of the lead (包案领导).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_lead(const xf_case *case_);

/**
 * The id of the head of the resolution team.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_team_head(const xf_case *case_);

/**
 * The id of the handler (承办人).
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_handler(const xf_case *case_);

/**
 * The id of the reviewing unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_review_unit(const xf_case *case_);

/**
 * The id of the rechecking unit.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_recheck_unit(const xf_case *case_);

/**
 * The id of the official whom the matter is about.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_concerned_official(const xf_case *case_);

/**
 * The id of the unit that the matter is about.
 *
 * @param case_ the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_case_concerned_unit(const xf_case *case_);

#ifdef __cplusplus
}
#endif

#endif
