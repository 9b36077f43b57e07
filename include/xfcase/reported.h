/* SPDX-License-Identifier: Apache-2.0 */
/** @file reported.h
 * Reported figures (上报数据): what an office states, as it stated it. They stand beside the computed
 * ones and are never mixed with them: levels need not add up, and a count may be missing.
 */
#ifndef XFCASE_REPORTED_H
#define XFCASE_REPORTED_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A reported figure. */
typedef struct xf_reported_args {
    size_t size;         /**< sizeof(xf_reported_args) */
    xf_id id;            /**< 0: a new one; else the one that is corrected */
    const char *unit;    /**< of which unit, required */
    xf_date from;        /**< the first day of the period, required */
    xf_date to;          /**< its last day, required */
    xf_stats_by by;      /**< the dimension; XF_STATS_BY_NONE: the total */
    const char *value;   /**< the code of the value in it; a total has none */
    int64_t batches;     /**< 批次, read when has_batches is 1 */
    int64_t persons;     /**< 人次, read when has_persons is 1 */
    int32_t has_batches; /**< 0: the source gives no number of batches */
    int32_t has_persons; /**< 0: the source gives no number of person-visits */
    const char *source;  /**< where it was stated, required */
    const char *reason;  /**< why it is corrected, required with id */
} xf_reported_args;

/** Initialises an xf_reported_args. */
#define XF_REPORTED_ARGS_INIT                                                                      \
    {                                                                                              \
        sizeof(xf_reported_args), 0, NULL, 0, 0, XF_STATS_BY_NONE, NULL, 0, 0, 0, 0, NULL, NULL    \
    }

/**
 * Enters a reported figure, or corrects one; both are in the journal.
 *
 * @param store the store.
 * @param actor the official who enters it.
 * @param args the figure.
 * @param out receives its id; may be NULL.
 * @return XF_OK; XF_E_INVALID with the field, and with the rule for more batches than person-visits or
 * person-visits without a batch; XF_E_EXISTS when unit, period and value have a figure already; XF_E_NOT_FOUND for an unknown unit or id.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reported_put(xf_store *store, const char *actor,
                                            const xf_reported_args *args, xf_id *out);

/**
 * Withdraws a reported figure: it stays in the journal and is shown no longer.
 *
 * @param store the store.
 * @param actor the official who withdraws it.
 * @param id the figure.
 * @param reason why, required.
 * @return XF_OK, XF_E_INVALID or XF_E_NOT_FOUND.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reported_withdraw(xf_store *store, const char *actor, xf_id id,
                                                 const char *reason);

/**
 * The reported figures of a unit whose periods touch a time.
 *
 * @param store the store.
 * @param unit the unit; NULL: all units.
 * @param from the first day; 0: from the beginning.
 * @param to the last day; 0: to the end.
 * @param lang the language of the names.
 * @param out receives [{"id","unit":{"code","name"},"from","to","by","by_name","value","name",
 * "batches":30|null,"persons":80|null,"source","entered_by","entered_at"}…], NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reported_list(xf_store *store, const char *unit, xf_date from,
                                             xf_date to, xf_lang lang, xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
