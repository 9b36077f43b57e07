/* SPDX-License-Identifier: Apache-2.0 */
/** @file official.h
 * Units and officials: reference data that the host brings and keeps up to date. A ladder climbs
 * from a unit to its superiors.
 */
#ifndef XFCASE_OFFICIAL_H
#define XFCASE_OFFICIAL_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A unit to put; zero of every optional field is the safe default. */
typedef struct xf_unit_args {
    size_t size;          /**< sizeof(xf_unit_args) */
    const char *id;       /**< the host's id, 1 to 64 bytes */
    const char *name;     /**< its name, required */
    xf_unit_role kind;    /**< organ or petition department */
    xf_level level;       /**< its level */
    const char *superior; /**< the unit above it; NULL at the top */
    xf_date valid_from;   /**< from when it exists; 0 always */
    xf_date valid_to;     /**< the last day on which it exists and is given anything; 0 still */
    const char *short_name; /**< 机关代字, which stands in numbers from now on; NULL: the id does */
} xf_unit_args;

/** Initialises an xf_unit_args. */
#define XF_UNIT_ARGS_INIT                                                                          \
    {                                                                                              \
        sizeof(xf_unit_args), NULL, NULL, XF_UNIT_ROLE_ORGAN, XF_LEVEL_NONE, NULL, 0, 0, NULL      \
    }

/** A post of an official to put; zero of every optional field is the safe default. */
typedef struct xf_official_args {
    size_t size;        /**< sizeof(xf_official_args) */
    const char *id;     /**< the host's id of the person, 1 to 64 bytes; never "system" or "host" */
    const char *name;   /**< the name, required */
    const char *unit;   /**< the unit, which must be there */
    const char *rank;   /**< the rank as the host writes it */
    int32_t principal;  /**< 1: the principal (主要负责人) of the unit */
    xf_date valid_from; /**< the first day in this post; 0 always */
    xf_date valid_to;   /**< the last day in this post; 0 still */
    xf_date absent_from; /**< the first day of an absence; 0 none */
    xf_date absent_to;   /**< the last day of that absence; 0 until further notice */
    int32_t leader;      /**< 1: a member of the unit's leading body (班子成员) */
} xf_official_args;

/** Initialises an xf_official_args. */
#define XF_OFFICIAL_ARGS_INIT                                                                      \
    {                                                                                              \
        sizeof(xf_official_args), NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0                         \
    }

/**
 * Adds a unit, or updates the one with the same id. Putting what is there already writes nothing.
 *
 * @param store the store.
 * @param actor who enters it: "host" for the host itself, else an official in office who is a principal
 * or belongs to a petition department or a unit at the top.
 * @param args the unit.
 * @return XF_OK, XF_E_DENIED for another actor, or XF_E_INVALID with the field: a missing superior, a
 * circle of superiors, a bad period.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_unit_put(xf_store *store, const char *actor,
                                        const xf_unit_args *args);

/**
 * Adds a post of an official, or updates the one with the same id and first day.
 *
 * A person who changes posts gets one row for each, with valid_from and valid_to; what a record
 * means is decided by who held which post then.
 *
 * @param store the store.
 * @param actor who enters it: "host" for the host itself, else an official in office who is a principal
 * or belongs to a petition department or a unit at the top.
 * @param args the post.
 * @return XF_OK, XF_E_DENIED for another actor, or XF_E_INVALID with the field: an unknown unit, a bad
 * or overlapping period, a second principal.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_official_put(xf_store *store, const char *actor,
                                            const xf_official_args *args);

/**
 * The id of the unit, given by the host.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_unit_id(const xf_unit *unit);

/**
 * Its name.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_unit_name(const xf_unit *unit);

/**
 * What it is in the petition procedure.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_unit_role xf_unit_kind(const xf_unit *unit);

/**
 * Its level.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_level xf_unit_level(const xf_unit *unit);

/**
 * The id of the unit above it, "" at the top.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_unit_superior(const xf_unit *unit);

/**
 * From when it exists; 0 always.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_unit_valid_from(const xf_unit *unit);

/**
 * The last day on which it exists; 0 still.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_unit_valid_to(const xf_unit *unit);

/**
 * The short name (机关代字) of the unit, which stands for it in the numbers of cases and letters.
 *
 * @param unit the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given: then the id stands in numbers; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_unit_short_name(const xf_unit *unit);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param unit the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_unit_json(const xf_unit *unit, xf_text **out);

/**
 * Frees a snapshot of a unit; any thread may do it.
 *
 * @param unit the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_unit_free(xf_unit *unit);

/**
 * The id of the official, given by the host.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_official_id(const xf_official *official);

/**
 * The name.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_official_name(const xf_official *official);

/**
 * The id of the unit.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_official_unit(const xf_official *official);

/**
 * The rank as the host writes it.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_official_rank(const xf_official *official);

/**
 * Whether this is the principal (主要负责人) of the unit.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_official_principal(const xf_official *official);

/**
 * Whether the official is a member of the unit's leading body (班子成员); the principal always is.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_official_leader(const xf_official *official);

/**
 * The first day in this post; 0 always.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_official_valid_from(const xf_official *official);

/**
 * The last day in this post; 0 still.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_official_valid_to(const xf_official *official);

/**
 * The first day of an absence.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_official_absent_from(const xf_official *official);

/**
 * The last day of that absence.
 *
 * @param official the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_official_absent_to(const xf_official *official);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param official the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_official_json(const xf_official *official, xf_text **out);

/**
 * Frees a snapshot of a post; any thread may do it.
 *
 * @param official the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_official_free(xf_official *official);

#ifdef __cplusplus
}
#endif

#endif
