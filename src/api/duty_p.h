/* SPDX-License-Identifier: Apache-2.0 */
/* Recurring duties inside the room api. */
#ifndef XFI_API_DUTY_P_H
#define XFI_API_DUTY_P_H

#include "api/run_p.h"
#include "rules/duty.h"

#include <xfcase/ladder.h>

/* The rows around a series, an occurrence, a step of its chain or a participant (id 0: a new one, of `unit`), in
 * store->arena. */
xf_status xfi_api_load_duties(xf_store *store, xf_record_kind kind, xf_id id, const char *unit,
                              xfi_duty_file **out, xfi_error *err);
/* The receptions of an official since the beginning of the month of a day, for occurrences that are made. */
xf_status xfi_api_load_received(xf_store *store, const char *official, xf_date date,
                                xfi_duty_file *file, xfi_error *err);
/* What one that is reopened goes on with: its series, its phase, and what was received since. */
xf_status xfi_api_load_around_duty(xf_store *store, xfi_duty_file *file, xfi_error *err);
/* What an entry of the library's own is decided from; resets the arena. */
xf_status xfi_api_duty_world(xf_store *store, const xfi_duty_event *event, xfi_office_world *world,
                             xfi_duty_file **out, xfi_error *err);
/* Does the earliest thing that is due for a row that waits, as one entry. */
xf_status xfi_api_fire_duty(xf_store *store, xf_record_kind kind, xf_id id, xf_time now,
                            xf_sweep_result *result, xfi_error *err);
/* Receptions that a step has put on record count for the days of their leader: adds what changes. */
xf_status xfi_api_count_receptions(xf_store *store, const xfi_office_act *act,
                                   xfi_office_world *world, xfi_office_changes *changes,
                                   xfi_error *err);
/* A post begins, changes or ends: until when the series of its holder go on, and where they take part. */
xf_status xfi_api_watch_posts(xf_store *store, const char *actor, const char *official,
                              xfi_error *err);
/* Computes what is still owed anew; an entry for each occurrence that changes. */
xf_status xfi_api_recompute_duties(xf_store *store, const char *actor, xfi_arena *arena,
                                   int64_t *moved, xfi_error *err);

/* The entry of what the library did by itself. */
xf_status xfi_api_append_duty(xf_store *store, const char *kind, const char *actor,
                              const xfi_duty_event *event, const char *said, xf_id case_id,
                              const xfi_office_changes *changes, xfi_error *err);
/* A case ended, or goes on, by the act: what was handed out with it (duty_case.c). Resets the arena. */
xf_status xfi_api_settle_hand_outs(xf_store *store, const xfi_act *act, xf_id case_id,
                                   xfi_error *err);

#endif
