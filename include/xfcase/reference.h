/* SPDX-License-Identifier: Apache-2.0 */
/** @file reference.h
 * The policy packs and calendars of a store, by which its cases run.
 */
#ifndef XFCASE_REFERENCE_H
#define XFCASE_REFERENCE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Loads a holiday notice, a host's own closed days, or the days off of one region, and recomputes the
 * open deadlines that it touches.
 *
 * The text is that of xf_calendar_load(). With a unit the days are those of that unit and all that
 * stand under it (the holidays of an autonomous area): they lie over everybody's calendar and over
 * those of the units above, whatever is loaded later, and name no year of a notice. A deadline is
 * counted by the days of the unit whose duty it is, also after its case was passed on. Each deadline
 * that moves gets a journal entry with the old and the new due date; no other case is touched.
 * Loading what is there already writes nothing.
 *
 * @param store the store.
 * @param actor who enters it, as of xf_unit_put().
 * @param unit the unit whose region it is; NULL: everybody's.
 * @param text CSV or JSON.
 * @param size its bytes.
 * @param moved receives how many deadlines changed; may be NULL.
 * @return XF_OK; XF_E_DENIED for another actor, XF_E_INVALID with line and field, and nothing changed.
 * @par Basis
 * 《全国年节及纪念日放假办法》: the State Council's notices; festivals of minorities by the local
 * government.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_load_calendar(xf_store *store, const char *actor,
                                                   const char *unit, const char *text, size_t size,
                                                   int64_t *moved);

/**
 * The calendar by which the store counts: the built-in one with everything loaded since.
 *
 * @param store the store.
 * @param unit by which this unit counts, with the days of its region; NULL: everybody's.
 * @param out receives the calendar, NULL on failure.
 * @return XF_OK, or XF_E_INVALID.
 * @par Ownership
 * The caller frees it with xf_calendar_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_calendar(xf_store *store, const char *unit, xf_calendar **out);

/**
 * How long the holiday notices last: an alarm is due before they run out.
 *
 * A notice is published each autumn for the year after. From so many days before the last day that
 * is certain as the pack says (limits.calendar_days, 45 when it does not) somebody must load it.
 *
 * @param store the store.
 * @param lang the language of the text.
 * @param out receives {"firm_until", "days_left", "warn_days", "due", "missing_year", "provisional",
 * "text"}: due is true when the alarm is, provisional the number of open deadlines that a notice may
 * move, counted when the alarm is due.
 * @return XF_OK, XF_E_INVALID, XF_E_CLOSED or a failure of the engine.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_calendar_state(xf_store *store, xf_lang lang, xf_text **out);

/**
 * Adds a policy pack to the store and makes it the one for new cases.
 *
 * Cases keep the version under which they run until xf_case_move_policy().
 *
 * @param store the store.
 * @param actor who enters it, as of xf_unit_put().
 * @param policy the pack.
 * @return XF_OK; XF_E_DENIED for another actor; XF_E_EXISTS when a different pack has the same id and version.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_add_policy(xf_store *store, const char *actor,
                                                const xf_policy *policy);

/**
 * A policy pack of the store.
 *
 * @param store the store.
 * @param id its id; NULL is the one for new cases.
 * @param version its version; NULL with a NULL id.
 * @param out receives the pack, NULL on failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees it with xf_policy_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_policy(xf_store *store, const char *id, const char *version,
                                            xf_policy **out);

#ifdef __cplusplus
}
#endif

#endif
