/* SPDX-License-Identifier: Apache-2.0 */
/** @file agenda.h
 * Due dates and duties as an iCalendar file (RFC 5545), for the calendars of officials.
 */
#ifndef XFCASE_OFFICE_AGENDA_H
#define XFCASE_OFFICE_AGENDA_H

#include "document.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an agenda holds; zero of every field is the safe default. */
typedef struct xf_agenda_args {
    size_t size;          /**< sizeof(xf_agenda_args) */
    xf_lang lang;         /**< of the texts */
    const char *unit;     /**< of this unit; NULL: all */
    const char *official; /**< what this official does or leads, as xf_query says; NULL: all */
    xf_date from;         /**< the first day; 0: thirty days before now */
    xf_date until;        /**< the last day; 0: without an end */
    int32_t todo;         /**< 1: tasks (VTODO) instead of events (VEVENT) */
    int32_t no_alarms;    /**< 1: without alarms */
} xf_agenda_args;

/** Initialises an xf_agenda_args. */
#define XF_AGENDA_ARGS_INIT                                                                        \
    {                                                                                              \
        sizeof(xf_agenda_args), XF_LANG_ZH, NULL, NULL, 0, 0, 0, 0                                 \
    }

/**
 * Writes an agenda: the due dates of duties that run, recurring duties of the office with the steps
 * of their chain, and what ended since the first day.
 *
 * Each entry has an identifier that stays, and a sequence number that grows when its date moves or
 * it ends: a calendar that reads the file again updates what it has. What was done or fell away is
 * there as cancelled (as completed, for a task that was done).
 *
 * @param store the store.
 * @param path the file, UTF-8; customarily .ics.
 * @param args what it holds; NULL is XF_AGENDA_ARGS_INIT.
 * @param progress called now and then; may be NULL. Non-zero stops the run. It must not free the
 * store.
 * @param userdata passed to progress.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_CALLBACK when progress stopped it; XF_E_BUSY when
 * another export writes the same file; XF_E_IO. On failure no half file stays.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_agenda_write(xf_store *store, const char *path,
                                            const xf_agenda_args *args, xf_progress_fn progress,
                                            void *userdata);

#ifdef __cplusplus
}
#endif

#endif
