/* SPDX-License-Identifier: Apache-2.0 */
/** @file report.h
 * The periodic report: figures, shares, trends, how units handled their cases, what the office did, what was
 * late and what is overdue, as one page with charts, as text, and as data.
 */
#ifndef XFCASE_OFFICE_REPORT_H
#define XFCASE_OFFICE_REPORT_H

#include "document.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a report is of; zero of every field is the safe default. */
typedef struct xf_report_args {
    size_t size;          /**< sizeof(xf_report_args) */
    xf_document document; /**< HTML, TEXT or JSON */
    xf_date from;         /**< the first day of the period; 0: the first of the month of its last */
    xf_date to;           /**< its last day; 0: today */
    const char *unit;     /**< of this responsible unit and those below it; NULL: of all */
    xf_lang lang;         /**< of texts and names */
    const char *title;    /**< the title; NULL: a general one */
    int32_t overdue;      /**< how many overdue duties are listed at most; 0: 200 */
} xf_report_args;

/** Initialises an xf_report_args. */
#define XF_REPORT_ARGS_INIT                                                                        \
    {                                                                                              \
        sizeof(xf_report_args), XF_DOCUMENT_BY_NAME, 0, 0, NULL, XF_LANG_ZH, NULL, 0               \
    }

/**
 * Writes a report. Its figures are those of xf_stats_compute(), with the period before and the year
 * before; the trend goes over the year of the last day.
 *
 * The page needs nothing else: no network, no fonts, no scripts.
 *
 * @param store the store.
 * @param path the file, UTF-8.
 * @param args what it is of; NULL is XF_REPORT_ARGS_INIT.
 * @param progress called now and then; may be NULL. Non-zero stops the run. It must not free the
 * store.
 * @param userdata passed to progress.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND for an unknown unit; XF_E_CALLBACK when
 * progress stopped it; XF_E_BUSY when another export writes the same file; XF_E_IO. On failure no
 * half file stays.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_report_write(xf_store *store, const char *path,
                                            const xf_report_args *args, xf_progress_fn progress,
                                            void *userdata);

#ifdef __cplusplus
}
#endif

#endif
