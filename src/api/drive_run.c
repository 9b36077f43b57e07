/* SPDX-License-Identifier: Apache-2.0 */
/* Drives are measured at month ends, warnings that nobody answers climb. */
#include "api/drive_p.h"
#include "rules/office.h"

static xf_status measure(xf_store *store, xf_id id, const xfi_office_world *world, xf_time now,
                         xfi_office_changes *changes, xfi_error *err)
{
    xfi_arena *arena = &store->arena;
    xfi_drive *drive = xfi_arena_alloc(arena, sizeof *drive);
    xfi_drive_row *rows = NULL;
    size_t count = 0;
    bool found = false;
    xfi_drive_progress progress;
    int32_t zone = world->policy->zone;
    if (drive == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_drive_record, id, arena, drive, &found, err));
    xf_date day = drive->measure_on;
    XFI_TRY(xfi_store_drive_rows(store->inner, id, day, xfi_calendar_day_end(day, zone), arena,
                                 &rows, &count, err));
    for (size_t i = 0; i < count; i++) {
        const xf_policy *policy;
        XFI_TRY(
            xfi_door_policy(store, rows[i].row.policy, rows[i].row.policy_version, &policy, err));
        rows[i].planned = xfi_rules_drive_planned(policy, &rows[i]);
    }
    xfi_rules_drive_progress(drive, rows, count, day, xfi_calendar_date_of(now, zone), &progress);
    return xfi_rules_measure_drive(world, drive, &progress, now, arena, changes, err);
}

static xf_status remind(xf_store *store, xf_id id, const xfi_office_world *world, xf_time now,
                        xfi_office_changes *changes, xfi_error *err)
{
    xfi_warning *warning = xfi_arena_alloc(&store->arena, sizeof *warning);
    bool found = false;
    if (warning == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_warning_record, id, &store->arena, warning, &found,
                             err));
    return xfi_rules_remind_warning(world, warning, now, &store->arena, changes, err);
}

static void count_notices(const xfi_office_changes *changes, xf_sweep_result *result)
{
    result->fired++;
    for (size_t i = 0; i < changes->count; i++) {
        result->notices += changes->items[i].record == &xfi_notice_record ? 1 : 0;
    }
}

xf_status xfi_api_watch(xf_store *store, xf_record_kind kind, xf_id id, xf_time now,
                        xf_sweep_result *result, xfi_error *err)
{
    xfi_world around = {.file = NULL};
    xfi_office_changes changes;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_surround(store, NULL, NULL, &around, err));
    xfi_office_world world = {
        .policy = around.policy, .calendar = around.calendar, .org = around.org};
    XFI_TRY(xfi_store_office_next(store->inner, &xfi_notice_record, &world.next_notice, err));
    XFI_TRY(kind == XF_RECORD_DRIVE ? measure(store, id, &world, now, &changes, err)
                                    : remind(store, id, &world, now, &changes, err));
    const xfi_office_act facts = {.id = id};
    xfi_entry entry = {.at = now,
                       .recorded_at = xfi_door_now(store),
                       .actor = "system",
                       .kind = kind == XF_RECORD_DRIVE ? "measure_drive" : "remind_warning"};
    XFI_TRY(xfi_api_append_entry(store, &entry, &xfi_office_act_record, &facts, changes.items,
                                 changes.count, err));
    count_notices(&changes, result);
    return XF_OK;
}
