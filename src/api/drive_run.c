/* SPDX-License-Identifier: Apache-2.0 */
/* Drives are measured at month ends; warnings, receptions and rounds of screening climb when they are
 * overdue. */
#include "api/drive_p.h"
#include "rules/office.h"

#include <string.h>

/* Who reads that a drive is behind may be whom a report is about, and a number that is larger than
 * what that reader can count tells of it. So measures leave reports against officials out. */
static size_t without_reports(xfi_drive_row *rows, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (rows[i].row.kind != XF_KIND_REPORT) {
            rows[kept++] = rows[i];
        }
    }
    return kept;
}

static xf_status measure(xf_store *store, const xfi_watched *one, xf_time now,
                         xfi_office_changes *changes, xfi_error *err)
{
    const xfi_drive *drive = one->row;
    const xfi_office_world *world = &one->world;
    xfi_drive_row *rows = NULL;
    void *phases = NULL;
    size_t count = 0;
    size_t phase_count = 0;
    xfi_drive_progress progress;
    int32_t zone = world->policy->zone;
    xf_date day = drive->measure_on;
    XFI_TRY(xfi_store_drive_rows(store->inner, drive->id, day, xfi_calendar_day_end(day, zone),
                                 &store->arena, &rows, &count, err));
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_drive_phase_record, drive->id, &store->arena,
                                &phases, &phase_count, err));
    count = without_reports(rows, count);
    for (size_t i = 0; i < count; i++) {
        const xf_policy *policy;
        XFI_TRY(
            xfi_door_policy(store, rows[i].row.policy, rows[i].row.policy_version, &policy, err));
        xfi_rules_drive_plan(policy, drive, phases, phase_count, &rows[i]);
    }
    xfi_rules_drive_progress(drive, xfi_rules_drive_pace(world->policy, drive, phases, phase_count),
                             rows, count, day, xfi_calendar_date_of(now, zone), &progress);
    return xfi_rules_measure_drive(world, drive, &progress, now, &store->arena, changes, err);
}

static xf_status remind(xf_store *store, const xfi_watched *one, xf_time now,
                        xfi_office_changes *changes, xfi_error *err)
{
    return xfi_rules_remind_warning(&one->world, one->row, now, &store->arena, changes, err);
}

static xf_status remind_reception(xf_store *store, const xfi_watched *one, xf_time now,
                                  xfi_office_changes *changes, xfi_error *err)
{
    return xfi_rules_remind_reception(&one->world, one->row, now, &store->arena, changes, err);
}

static xf_status remind_round(xf_store *store, const xfi_watched *one, xf_time now,
                              xfi_office_changes *changes, xfi_error *err)
{
    void *rows = NULL;
    size_t count = 0;
    int32_t undecided = 0;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_finding_record, one->id, &store->arena, &rows,
                                &count, err));
    const xfi_screening_finding *findings = rows;
    for (size_t i = 0; i < count; i++) {
        undecided += findings[i].open ? 1 : 0;
    }
    return xfi_rules_remind_round(&one->world, one->row, undecided, now, &store->arena, changes,
                                  err);
}

static xf_status warn(xf_store *store, const xfi_watched *one, xf_time now,
                      xfi_office_changes *changes, xfi_error *err)
{
    return xfi_rules_warn_calendar(&one->world, one->row, one->until, now, &store->arena, changes,
                                   err);
}

/* What the sweep watches, and the entry that it makes of it. */
static const struct watch {
    xf_record_kind kind;
    const char *entry;
    xf_status (*decide)(xf_store *store, const xfi_watched *one, xf_time now,
                        xfi_office_changes *changes, xfi_error *err);
} watches[] = {
    {XF_RECORD_DRIVE, "measure_drive", measure},
    {XF_RECORD_WARNING, "remind_warning", remind},
    {XF_RECORD_RECEPTION, "remind_reception", remind_reception},
    {XF_RECORD_SCREENING, "remind_screening", remind_round},
    {XF_RECORD_CALENDAR_ALARM, "warn_calendar", warn},
};

static const struct watch *watch_of(xf_record_kind kind)
{
    for (size_t i = 0; i < sizeof watches / sizeof *watches; i++) {
        if (watches[i].kind == kind) {
            return &watches[i];
        }
    }
    return NULL;
}

bool xfi_api_watches(xf_record_kind kind)
{
    return watch_of(kind) != NULL;
}

static xf_time next_of(const xfi_watched *one)
{
    return xfi_model_number_in(one->record, "next_fire_at", one->row);
}

static xf_id case_of(const xfi_watched *one)
{
    return xfi_model_number_in(one->record, "case_id", one->row);
}

xf_status xfi_api_watched(xf_store *store, xf_record_kind kind, xf_id id, xfi_watched *out,
                          xfi_error *err)
{
    xfi_world around = {.file = NULL};
    bool found = false;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_surround(store, NULL, NULL, &around, err));
    *out = (xfi_watched){
        .kind = kind, .id = id, .record = xfi_model_office(kind), .world = {.file = NULL}};
    out->world.policy = around.policy;
    out->world.calendar = around.calendar;
    out->world.org = around.org;
    void *row = xfi_arena_alloc(&store->arena, out->record->size);
    if (row == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, out->record, id, &store->arena, row, &found, err));
    out->row = row;
    out->next_fire_at = found ? next_of(out) : 0;
    if (case_of(out) != 0) { /* whom a report is about is not told of it */
        xfi_casefile *file = xfi_arena_alloc(&store->arena, sizeof *file);
        if (file == NULL) {
            return xfi_error_no_memory(err);
        }
        XFI_TRY(xfi_store_load(store->inner, case_of(out), &store->arena, file, err));
        out->world.file = file;
    }
    if (found && kind == XF_RECORD_CALENDAR_ALARM) {
        XFI_TRY(xfi_api_surround_alarm(store, row, xfi_door_now(store), &store->arena, &out->world,
                                       &out->fired, &out->until, err));
    }
    return xfi_store_office_next(store->inner, &xfi_notice_record, &out->world.next_notice, err);
}

/* What fired is known when it is decided again. */
static xf_status remember(xf_store *store, xfi_watched *one, const xfi_office_firing *fired,
                          xfi_error *err)
{
    size_t count = one->fired.firing_count;
    xfi_office_firing *rows = xfi_arena_alloc(&store->arena, (count + 1) * sizeof *rows);
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    if (count > 0) {
        memcpy(rows, one->fired.firings, count * sizeof *rows);
    }
    rows[count] = *fired;
    one->fired.firings = rows;
    one->fired.firing_count++;
    return XF_OK;
}

xf_status xfi_api_decide_watched(xf_store *store, xfi_watched *one, xf_time now,
                                 xfi_office_changes *changes, xfi_error *err)
{
    XFI_TRY(watch_of(one->kind)->decide(store, one, now, changes, err));
    for (size_t i = 0; i < changes->count; i++) {
        if (changes->items[i].record == one->record) {
            one->row = changes->items[i].after;
        } else if (changes->items[i].record == &xfi_office_firing_record) {
            XFI_TRY(remember(store, one, changes->items[i].after, err));
        }
    }
    one->next_fire_at = next_of(one);
    return XF_OK;
}

static void count_notices(const xfi_office_changes *changes, xf_sweep_result *result)
{
    result->fired++;
    for (size_t i = 0; i < changes->count; i++) {
        if (changes->items[i].record == &xfi_notice_record) {
            const xfi_notice *notice = changes->items[i].after;
            result->notices++;
            result->late += notice->late ? 1 : 0;
        }
    }
}

xf_status xfi_api_watch(xf_store *store, xf_record_kind kind, xf_id id, xf_time now,
                        xf_sweep_result *result, xfi_error *err)
{
    xfi_watched one;
    xfi_office_changes changes;
    XFI_TRY(xfi_api_watched(store, kind, id, &one, err));
    XFI_TRY(xfi_api_decide_watched(store, &one, now, &changes, err));
    const xfi_office_act facts = {.id = id};
    xfi_entry entry = {.at = now,
                       .recorded_at = xfi_door_now(store),
                       .actor = "system",
                       .kind = watch_of(kind)->entry,
                       .case_id = case_of(&one) /* its seal holds for the entry too */};
    XFI_TRY(xfi_api_append_entry(store, &entry, &xfi_office_act_record, &facts, changes.items,
                                 changes.count, err));
    count_notices(&changes, result);
    return XF_OK;
}
