/* SPDX-License-Identifier: Apache-2.0 */
/* Drives and warnings as the sweep goes over them. */
#ifndef XFI_API_DRIVE_P_H
#define XFI_API_DRIVE_P_H

#include "api/run_p.h"
#include "rules/duty.h"
#include "rules/office.h"

#include <xfcase/ladder.h>

/* A record that is looked at when its time comes, and what is decided from it. */
typedef struct xfi_watched {
    xf_record_kind kind;
    xf_id id;
    const xfi_record *record;
    const void *row;
    xf_time next_fire_at; /* 0: never */
    xf_date until;        /* of an alarm of the calendar: the end as it is by now */
    xfi_duty_file fired;  /* and the rungs that fired for it */
    xfi_office_world world;
} xfi_watched;

bool xfi_api_watches(xf_record_kind kind);
/* ---- calendar_alarm.c ---- */

/* What surrounds an alarm of the calendar; in the arena. */
xf_status xfi_api_surround_alarm(xf_store *store, const xfi_calendar_alarm *alarm, xf_time now,
                                 xfi_arena *arena, xfi_office_world *world, xfi_duty_file *file,
                                 xf_date *until, xfi_error *err);
/* All that is otherwise than the alarms say: other ends, new regions, another ladder of the pack. The first
 * change is left free for the caller. */
xf_status xfi_api_alarm_changes(xf_store *store, const xf_policy *policy, xfi_arena *arena,
                                xfi_change **out, size_t *count, xfi_error *err);
/* The same as an entry of its own, where there is something. */
xf_status xfi_api_set_alarms(xf_store *store, xfi_error *err);
/* The record as it stands; resets the arena. */
xf_status xfi_api_watched(xf_store *store, xf_record_kind kind, xf_id id, xfi_watched *out,
                          xfi_error *err);
/* What is due at `now`; `one` then stands as after it. */
xf_status xfi_api_decide_watched(xf_store *store, xfi_watched *one, xf_time now,
                                 xfi_office_changes *changes, xfi_error *err);
/* Does what is due for a drive or a warning that waits, as one entry. */
xf_status xfi_api_watch(xf_store *store, xf_record_kind kind, xf_id id, xf_time now,
                        xf_sweep_result *result, xfi_error *err);

#endif
