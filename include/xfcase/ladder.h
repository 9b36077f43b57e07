/* SPDX-License-Identifier: Apache-2.0 */
/** @file ladder.h
 * The ladder (预警督办梯级): the steps before and after a due date, fired by the sweep.
 */
#ifndef XFCASE_LADDER_H
#define XFCASE_LADDER_H

#include "error.h"
#include "record.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a sweep did. */
typedef struct xf_sweep_result {
    size_t size;          /**< sizeof(xf_sweep_result), set by the caller */
    int64_t fired;        /**< rungs that fired */
    int64_t late;         /**< of these, how many late */
    int64_t notices;      /**< notices written */
    int64_t supervisions; /**< supervisions raised */
    int64_t missed;       /**< duties and steps of their chain that were marked as missed */
    int64_t made;         /**< occurrences of duties that were made ahead */
} xf_sweep_result;

/** Initialises an xf_sweep_result. */
#define XF_SWEEP_RESULT_INIT                                                                       \
    {                                                                                              \
        sizeof(xf_sweep_result), 0, 0, 0, 0, 0, 0                                                  \
    }

/**
 * Fires every rung that is due, once, in order of time; what comes late is marked late. Of recurring
 * duties it marks what was missed, and makes occurrences ahead of need.
 *
 * However often, late, or from however many processes it runs, no rung fires twice. It commits in
 * steps, so that others can work meanwhile; what it costs follows what is due, not what is open.
 *
 * @param store the store.
 * @param now until when; 0 is now. Not in the future of the store's clock.
 * @param progress called after each step with 0 and the rungs fired so far; may be NULL. Non-zero
 * stops after what is committed.
 * @param userdata passed to progress.
 * @param result receives what it did; may be NULL.
 * @return XF_OK; XF_E_CALLBACK when progress stopped it; XF_E_BUSY.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_sweep(xf_store *store, xf_time now, xf_progress_fn progress,
                                           void *userdata, xf_sweep_result *result);

/**
 * When the next rung fires, so that a host knows when to wake up.
 *
 * @param store the store.
 * @param out receives the instant, 0 when none waits.
 * @return XF_OK.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_next_due(xf_store *store, xf_time *out);

/**
 * What would fire, and what would be missed, until then if nobody did anything; writes nothing.
 *
 * Runs the same decisions as the sweep: rungs of cases, recurring duties with the steps of their chain
 * (also those that the sweep would only make until then), drives and warnings; of what recurs three
 * years ahead at most. For a reader what is sealed is not there. The list is read with
 * xf_firing_next(), in order of time; unlike what fired already, its rows say whom they would tell.
 *
 * @param store the store.
 * @param until until when.
 * @param limit how many at most; 0 is 100000.
 * @param out receives the list, NULL on failure.
 * @return XF_OK.
 * @par Ownership
 * The caller frees the list with xf_iter_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_store_forecast(xf_store *store, xf_time until, int64_t limit,
                                              xf_iter **out);

/**
 * The deadline.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none, and in a forecast for one that a rung would only open.
 * @since 0.1
 */
XF_API xf_id xf_firing_deadline_id(const xf_firing *firing);

/**
 * The case.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the id, 0 when there is none: a forecast is about records of the office too.
 * @since 0.1
 */
XF_API xf_id xf_firing_case_id(const xf_firing *firing);

/**
 * The turn of the deadline.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_firing_turn(const xf_firing *firing);

/**
 * The id of the rung.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_firing_rung(const xf_firing *firing);

/**
 * 0 the first time, then the repetition.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the number.
 * @since 0.1
 */
XF_API int32_t xf_firing_rep(const xf_firing *firing);

/**
 * When it was, or is, due to fire.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_firing_planned_at(const xf_firing *firing);

/**
 * When it fired; 0 in a forecast.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the instant, 0 when there is none.
 * @since 0.1
 */
XF_API xf_time xf_firing_fired_at(const xf_firing *firing);

/**
 * Whether the sweep came late.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_firing_late(const xf_firing *firing);

/**
 * What it raises.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the value.
 * @since 0.1
 */
XF_API xf_raise xf_firing_raises(const xf_firing *firing);

/**
 * The statutory ground of a supervision (督办), as the rung of the pack names it.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the value, XF_GROUND_NONE for what raises no supervision.
 * @since 0.1
 */
XF_API xf_ground xf_firing_ground(const xf_firing *firing);

/**
 * In a forecast the rule: of a deadline, or of a duty or a step of its chain ("visiting_day.contact").
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_firing_rule(const xf_firing *firing);

/**
 * Whether, in a forecast, it is no rung: a duty or a step of its chain would be missed then.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return 1 or 0.
 * @since 0.1
 */
XF_API int xf_firing_missed(const xf_firing *firing);

/**
 * In a forecast, what kind of record of the office it is about.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the value, XF_RECORD_NONE for what is about a case.
 * @since 0.1
 */
XF_API xf_record_kind xf_firing_record(const xf_firing *firing);

/**
 * In a forecast, that record.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the id, 0 for what is about a case, and for one that the sweep would only make until then.
 * @since 0.1
 */
XF_API xf_id xf_firing_record_id(const xf_firing *firing);

/**
 * In a forecast, the name of that record.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @param lang the language wanted; what people named stands as they wrote it.
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_firing_title(const xf_firing *firing, xf_lang lang);

/**
 * Whom the rung names, in a forecast.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the value, XF_TARGET_NONE for what is missed.
 * @since 0.1
 */
XF_API xf_target xf_firing_target(const xf_firing *firing);

/**
 * The unit that would be told, in a forecast; of what would be missed, whose it is.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_firing_unit(const xf_firing *firing);

/**
 * The official who would be told, in a forecast, by the posts as they are known now; of what would be
 * missed, who does it.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_firing_official(const xf_firing *firing);

/**
 * The unit whose it is: that owes what the rung is about. xf_firing_unit() is who would be told.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when not given; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_firing_duty_unit(const xf_firing *firing);

/**
 * The official whose it is, in a forecast.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return UTF-8, "" when the unit owes it as such, and for a rung that fired; never NULL.
 * @par Ownership
 * Borrowed from the snapshot.
 * @since 0.1
 */
XF_API const char *xf_firing_duty_official(const xf_firing *firing);

/**
 * The date around which the rung stands, in a forecast.
 *
 * @param firing the snapshot; NULL gives 0 or "".
 * @return the date, 0 when there is none.
 * @since 0.1
 */
XF_API xf_date xf_firing_due_date(const xf_firing *firing);

/**
 * A snapshot as one JSON object: text codes, ISO dates and instants, absent members for what is
 * not given.
 *
 * @param firing the snapshot.
 * @param out receives the text, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_firing_json(const xf_firing *firing, xf_text **out);

/**
 * Frees a snapshot of a firing; any thread may do it.
 *
 * @param firing the snapshot; NULL is nothing to do.
 * @par Ownership
 * The snapshot and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_firing_free(xf_firing *firing);

#ifdef __cplusplus
}
#endif

#endif
