/* SPDX-License-Identifier: Apache-2.0 */
/** @file stats.h
 * Statistics (统计): batches and person-visits (批次, 人次) and how cases were handled, for any period,
 * in one or two dimensions; and the cases behind each figure. A store as known then (known.h) gives them
 * as known then.
 */
#ifndef XFCASE_STATS_H
#define XFCASE_STATS_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a statistic is of. */
typedef struct xf_stats_args {
    size_t size;          /**< sizeof(xf_stats_args) */
    xf_date from;         /**< the first day of the period, required */
    xf_date to;           /**< its last day, required */
    xf_stats_basis basis; /**< which date of a case lies in it */
    const char *unit;     /**< of this responsible unit; NULL: of all */
    int32_t subtree;      /**< 1: of the units below it as well */
    xf_stats_by rows;     /**< what the rows are */
    xf_stats_by columns;  /**< what the columns are */
    int64_t figures;      /**< the sum of 1 << figure; 0: batches and person-visits */
    int32_t compare;      /**< 1: with the period before and the year before (环比, 同比) */
} xf_stats_args;

/** Initialises an xf_stats_args. */
#define XF_STATS_ARGS_INIT                                                                         \
    {                                                                                              \
        sizeof(xf_stats_args), 0, 0, XF_STATS_BASIS_RECEIVED, NULL, 0, XF_STATS_BY_NONE,           \
            XF_STATS_BY_NONE, 0, 0                                                                 \
    }

/**
 * Computes a table of figures. docs/statistics.md has the schema of the result and what each figure
 * counts. Reports against officials are not counted for those whom they are about.
 *
 * @param store the store.
 * @param args what to count.
 * @param lang the language of the names.
 * @param out receives a JSON object, NULL on failure.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND for an unknown unit.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_stats_compute(xf_store *store, const xf_stats_args *args,
                                             xf_lang lang, xf_text **out);

/**
 * The cases behind a figure, by id, as they stand now; so every figure can be traced. For a rate
 * these are the cases behind what it is a share of.
 *
 * @param store the store.
 * @param args what was counted.
 * @param row the code of the row; NULL: the total over all rows.
 * @param column the code of the column; NULL: the total over all columns.
 * @param figure the figure.
 * @param out receives the list, for xf_case_next(); NULL on failure.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND for an unknown unit.
 * @par Ownership
 * The caller frees the list with xf_iter_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_stats_cases(xf_store *store, const xf_stats_args *args,
                                           const char *row, const char *column, xf_figure figure,
                                           xf_iter **out);

#ifdef __cplusplus
}
#endif

#endif
