/* SPDX-License-Identifier: Apache-2.0 */
/* Drives and warnings as the sweep goes over them. */
#ifndef XFI_API_DRIVE_P_H
#define XFI_API_DRIVE_P_H

#include "api/run_p.h"
#include "rules/office.h"

#include <xfcase/ladder.h>

/* A record that is looked at when its time comes, and what is decided from it. */
typedef struct xfi_watched {
    xf_record_kind kind;
    xf_id id;
    const xfi_record *record;
    const void *row;
    xf_time next_fire_at; /* 0: never */
    xfi_office_world world;
} xfi_watched;

bool xfi_api_watches(xf_record_kind kind);
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
