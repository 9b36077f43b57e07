/* SPDX-License-Identifier: Apache-2.0 */
/** @file eventlog.h
 * The journal as an event log in XES (IEEE 1849), for the tools of process mining.
 */
#ifndef XFCASE_OFFICE_EVENTLOG_H
#define XFCASE_OFFICE_EVENTLOG_H

#include "document.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an event log holds; zero of every field is the safe default. */
typedef struct xf_eventlog_args {
    size_t size;          /**< sizeof(xf_eventlog_args) */
    xf_lang lang;         /**< of the names of acts and units */
    const char *unit;     /**< cases of this responsible unit; NULL: all */
    const char *official; /**< cases of this lead, team head or handler; NULL: all */
    xf_time from;         /**< cases received at this instant or later; 0: all */
    xf_time until;        /**< cases received before it; 0: all */
} xf_eventlog_args;

/** Initialises an xf_eventlog_args. */
#define XF_EVENTLOG_ARGS_INIT                                                                      \
    {                                                                                              \
        sizeof(xf_eventlog_args), XF_LANG_ZH, NULL, NULL, 0, 0                                     \
    }

/**
 * Writes an event log: a trace per case, an event per journal entry of the case, in their order.
 *
 * An event has the act's name (concept:name), the instant (time:timestamp), the official's id
 * (org:resource), the unit of their post on that day (org:group) and lifecycle:transition
 * "complete". A trace has the case's number, form, kind, unit, category, area and state. Of
 * petitioners, titles and matters there is nothing in it.
 *
 * @param store the store.
 * @param path the file, UTF-8; customarily .xes.
 * @param args what it holds; NULL is XF_EVENTLOG_ARGS_INIT.
 * @param progress called now and then; may be NULL. Non-zero stops the run. It must not free the
 * store.
 * @param userdata passed to progress.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_CALLBACK when progress stopped it; XF_E_BUSY when
 * another export writes the same file; XF_E_IO. On failure no half file stays.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_eventlog_write(xf_store *store, const char *path,
                                              const xf_eventlog_args *args, xf_progress_fn progress,
                                              void *userdata);

#ifdef __cplusplus
}
#endif

#endif
