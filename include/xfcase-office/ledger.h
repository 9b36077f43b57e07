/* SPDX-License-Identifier: Apache-2.0 */
/** @file ledger.h
 * The office ledger (台账): views of the store as a spreadsheet, as CSV and as JSON lines.
 */
#ifndef XFCASE_OFFICE_LEDGER_H
#define XFCASE_OFFICE_LEDGER_H

#include "document.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a ledger holds; zero of every field is the safe default. */
typedef struct xf_ledger_args {
    size_t size;          /**< sizeof(xf_ledger_args) */
    xf_document document; /**< XLSX, CSV or JSONL */
    const char
        *views; /**< ids or names of views, separated by commas; NULL: all of them in a spreadsheet,
                             "all" in the other forms, which hold one view */
    xf_lang lang;     /**< of headers and names */
    const char *unit; /**< cases of this responsible unit, records of the office of it; NULL: all */
    const char *official; /**< cases of this lead, team head or handler, receptions and duties of
                             this official; NULL: all */
    xf_time from;         /**< cases received at this instant or later, receptions and warnings of
                             this day or later, duties due then or later; 0: all */
    xf_time until;        /**< … before it; 0: all */
    const char *category; /**< cases, receptions and warnings of this category; NULL: all */
} xf_ledger_args;

/** Initialises an xf_ledger_args. */
#define XF_LEDGER_ARGS_INIT                                                                        \
    {                                                                                              \
        sizeof(xf_ledger_args), XF_DOCUMENT_BY_NAME, NULL, XF_LANG_ZH, NULL, NULL, 0, 0, NULL      \
    }

/**
 * The views of a ledger one after the other: "all", "open", "due", "receptions" and so on.
 *
 * @param index the position, from 0.
 * @return the id, NULL past the end.
 * @since 0.1
 */
XF_API const char *xf_ledger_view(size_t index);

/**
 * The name of a view, as its sheet bears it.
 *
 * @param view the id, or the name in either language.
 * @param lang the language wanted.
 * @return the name, NULL when there is no such view.
 * @since 0.1
 */
XF_API const char *xf_ledger_view_name(const char *view, xf_lang lang);

/**
 * Writes a ledger.
 *
 * Each kind of rows is walked once, whatever the number of views: cases, the due board, receptions,
 * duties, warnings. The due board has what xf_pending_list() gives, of cases and of the office. A view that cannot be restricted as asked is left out, and XF_E_INVALID where it was named. Memory does not grow with the rows. A sheet that is full goes on in another one.
 *
 * @param store the store.
 * @param path the file, UTF-8.
 * @param args what it holds; NULL is XF_LEDGER_ARGS_INIT.
 * @param progress called now and then; may be NULL. Non-zero stops the run. It must not free the
 * store.
 * @param userdata passed to progress.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_CALLBACK when progress stopped it; XF_E_BUSY when
 * another export writes the same file; XF_E_IO. On failure no half file stays.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_ledger_write(xf_store *store, const char *path,
                                            const xf_ledger_args *args, xf_progress_fn progress,
                                            void *userdata);

#ifdef __cplusplus
}
#endif

#endif
