/* SPDX-License-Identifier: Apache-2.0 */
/* The alarms of the calendar: what they are decided from, and what new days off or another pack do to them. */
#include "api/drive_p.h"

static const xfi_region *region_of(const xf_store *store, const char *unit)
{
    for (size_t i = 0; i < store->region_count; i++) {
        if (xfi_same(store->regions[i].unit, unit)) {
            return &store->regions[i];
        }
    }
    return NULL;
}

xf_status xfi_api_surround_alarm(xf_store *store, const xfi_calendar_alarm *alarm, xf_time now,
                                 xfi_arena *arena, xfi_office_world *world, xfi_duty_file *file,
                                 xf_date *until, xfi_error *err)
{
    const xf_calendar *calendar;
    const xfi_region *region;
    xfi_office_firing *firings = NULL;
    XFI_TRY(xfi_door_calendar(store, &calendar, err));
    region = xfi_blank(alarm->unit) ? NULL : region_of(store, alarm->unit);
    *until = region == NULL ? xfi_calendar_firm_until(calendar) : region->until;
    *file = (xfi_duty_file){.calendar = region == NULL ? calendar : region->calendar};
    world->calendar = file->calendar;
    world->duties = file;
    XFI_TRY(xfi_store_alarm_firings(store->inner, alarm->id, arena, &firings, &file->firing_count,
                                    err));
    file->firings = firings;
    const char *unit = xfi_rules_calendar_watcher(world->org, alarm->unit,
                                                  xfi_calendar_date_of(now, world->policy->zone));
    const xfi_unit *row = xfi_model_unit(world->org, unit);
    const char *superior = row == NULL ? NULL : row->superior;
    xf_id body;
    void *posts = NULL;
    XFI_TRY(xfi_store_body_of(store->inner, unit, superior, &body, err));
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_body_member_record, body, arena, &posts,
                                &file->post_count, err));
    file->posts = posts;
    return XF_OK;
}

typedef struct setting {
    xf_store *store;
    xfi_office_world world;
    xf_time now;
    xfi_arena *arena;
    const xfi_calendar_alarm *rows;
    size_t row_count;
    xf_id next;
    xfi_change *changes;
    size_t count;
} setting;

static xf_status set_one(setting *s, const char *unit, xfi_error *err)
{
    const xfi_calendar_alarm *before = NULL;
    xfi_calendar_alarm *after = xfi_arena_alloc(s->arena, sizeof *after);
    xfi_office_world world = s->world;
    xfi_duty_file file;
    xf_date until;
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < s->row_count && before == NULL; i++) {
        bool own = xfi_blank(unit) ? xfi_blank(s->rows[i].unit) : xfi_same(s->rows[i].unit, unit);
        before = own ? &s->rows[i] : NULL;
    }
    *after = before == NULL ? (xfi_calendar_alarm){.id = s->next, .unit = unit} : *before;
    XFI_TRY(xfi_api_surround_alarm(s->store, after, s->now, s->arena, &world, &file, &until, err));
    XFI_TRY(xfi_rules_set_alarm(&world, until, s->now, s->arena, after, err));
    s->next += before == NULL ? 1 : 0;
    if (before == NULL || !xfi_model_equal(&xfi_calendar_alarm_record, before, after)) {
        s->changes[s->count++] = (xfi_change){&xfi_calendar_alarm_record, before, after};
    }
    return XF_OK;
}

xf_status xfi_api_alarm_changes(xf_store *store, const xf_policy *policy, xfi_arena *arena,
                                xfi_change **out, size_t *count, xfi_error *err)
{
    xfi_calendar_alarm *rows = NULL;
    setting s = {.store = store,
                 .world = {.policy = policy},
                 .now = xfi_door_now(store),
                 .arena = arena,
                 .count = 1};
    XFI_TRY(xfi_door_calendar(store, &s.world.calendar, err));
    XFI_TRY(xfi_store_org(store->inner, &s.world.org, err));
    XFI_TRY(xfi_store_alarms(store->inner, arena, &rows, &s.row_count, err));
    XFI_TRY(xfi_store_office_next(store->inner, &xfi_calendar_alarm_record, &s.next, err));
    s.rows = rows;
    s.changes = xfi_arena_alloc(arena, (store->region_count + 2) * sizeof *s.changes);
    if (s.changes == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(set_one(&s, NULL, err));
    for (size_t i = 0; i < store->region_count; i++) {
        XFI_TRY(set_one(&s, store->regions[i].unit, err));
    }
    *out = s.changes;
    *count = s.count;
    return XF_OK;
}

xf_status xfi_api_set_alarms(xf_store *store, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_change *changes = NULL;
    size_t count = 0;
    const xf_policy *policy;
    xf_time now = xfi_door_now(store);
    xfi_entry entry = {
        .at = now, .recorded_at = now, .actor = "system", .kind = "set_calendar_alarm"};
    xf_status status = xfi_door_policy(store, NULL, NULL, &policy, err);
    if (status == XF_OK) {
        status = xfi_api_alarm_changes(store, policy, &arena, &changes, &count, err);
    }
    if (status == XF_OK && count > 1) {
        status = xfi_api_append_entry(store, &entry, NULL, NULL, changes + 1, count - 1, err);
    }
    xfi_arena_free(&arena);
    return status;
}
