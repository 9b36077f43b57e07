/* SPDX-License-Identifier: Apache-2.0 */
/* A new holiday notice: only the deadlines that it moves get an entry. */
#include "api/drive_p.h"
#include "api/duty_p.h"

#include <string.h>

/* Rungs stand around a due date; none of the built-in ladders reaches farther than this before it. */
enum { REACH_DAYS = 60, CHINA = 480 };

typedef struct ids {
    xf_id *items;
    size_t count, cap;
} ids;

static xf_status add_id(ids *list, xfi_arena *arena, xf_id id, xfi_error *err)
{
    for (size_t i = list->count; i > 0 && list->items[i - 1] >= id; i--) {
        if (list->items[i - 1] == id) {
            return XF_OK; /* deadlines come by id, those of one case near each other */
        }
    }
    if (list->count == list->cap) {
        size_t cap = list->cap == 0 ? 64 : list->cap * 2;
        xf_id *items = xfi_arena_alloc(arena, cap * sizeof *items);
        if (items == NULL) {
            return xfi_error_no_memory(err);
        }
        if (list->count > 0) {
            memcpy(items, list->items, list->count * sizeof *items);
        }
        list->items = items;
        list->cap = cap;
    }
    list->items[list->count++] = id;
    return XF_OK;
}

static bool lies_under(const xfi_org *org, const char *upper, const char *unit)
{
    const xfi_region only = {.unit = upper};
    return xfi_blank(upper) || xfi_model_region(org, &only, 1, unit) != NULL;
}

/* Cases with an open deadline, of a unit under `unit` (NULL: of anybody), that the days from `first`
 * on may move. */
static xf_status touched(xf_store *store, const char *unit, xf_date first, xfi_arena *arena,
                         ids *out, xfi_error *err)
{
    const xfi_org *org;
    xfi_arena row_arena = {0};
    xfi_cursor *cursor = NULL;
    xfi_select select = {.open_only = true};
    xf_time first_instant = xfi_calendar_instant(first, 0, CHINA);
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    XFI_TRY(xfi_store_select(store->inner, &xfi_deadline_record, &select, &cursor, err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        xfi_deadline row = {0};
        xfi_arena_reset(&row_arena);
        status = xfi_cursor_next(cursor, &row_arena, &row, NULL, &found, err);
        /* rungs repeat long after a due date: theirs may move although it does not */
        bool may_move = row.due_date != 0 &&
                        (row.due_date + REACH_DAYS >= first || row.next_fire_at >= first_instant);
        if (status == XF_OK && found && may_move && lies_under(org, unit, row.duty_unit)) {
            status = add_id(out, arena, row.case_id, err);
        }
    }
    xfi_cursor_close(cursor);
    xfi_arena_free(&row_arena);
    return status;
}

static int64_t moved_deadlines(const xfi_changeset *changes)
{
    int64_t count = 0;
    for (size_t i = 0; i < changes->count; i++) {
        count += changes->items[i].record == &xfi_deadline_record ? 1 : 0;
    }
    return count;
}

xf_status xfi_api_recompute(xf_store *store, const char *actor, xf_id id, int64_t *moved,
                            xfi_error *err)
{
    xfi_loaded mine;
    xfi_changeset changes;
    bool changed;
    xf_time now = xfi_door_now(store);
    xfi_act act = {.kind = XF_ACT_RECOMPUTE, .at = now, .recorded_at = now, .actor = actor};
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_load(store, id, &mine, err));
    XFI_TRY(xfi_rules_recompute(&mine.world, &act, &store->arena, &changes, &changed, err));
    if (!changed) {
        return XF_OK;
    }
    *moved += moved_deadlines(&changes);
    return xfi_api_append(store, &changes, err);
}

static bool among(const xfi_calendar_doc *docs, size_t count, const xfi_calendar_doc *doc)
{
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || (xfi_same(docs[i].text, doc->text) && xfi_same(docs[i].unit, doc->unit));
    }
    return found;
}

/* A text that was loaded before and changes no day is not written again: hosts load at each start. */
static xf_status write_notice(xf_store *store, const char *actor, const char *unit,
                              const char *text, size_t size, bool no_change, xfi_arena *arena,
                              xfi_error *err)
{
    xfi_calendar_doc *docs;
    size_t count;
    XFI_TRY(xfi_store_calendar_docs(store->inner, arena, &docs, &count, err));
    xfi_calendar_doc doc = {(int64_t)count + 1, xfi_arena_copy(arena, text, size),
                            xfi_blank(unit) ? NULL : unit};
    if (doc.text == NULL) {
        return xfi_error_no_memory(err);
    }
    if (no_change && among(docs, count, &doc)) {
        return XF_OK;
    }
    return xfi_api_append_row(store, "calendar", actor, 0, &xfi_calendar_doc_record, NULL, &doc,
                              err);
}

/* The days that differ, of the unit's calendar or of everybody's; nothing is written. */
static xf_status try_notice(xf_store *store, const char *unit, const char *text, size_t size,
                            xf_date *first, xfi_error *err)
{
    const xf_calendar *before;
    const xfi_region *region;
    const xfi_org *org;
    xf_calendar *after;
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    if (!xfi_blank(unit) && xfi_model_unit(org, unit) == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "unit", "没有单位“%s”", "there is no unit “%s”",
                             unit);
    }
    XFI_TRY(xfi_door_calendar_of(store, unit, &before, &region, err));
    xf_status status = xfi_blank(unit)
                           ? xfi_calendar_load(before, text, size, &after, first, err)
                           : xfi_calendar_overlay(before, text, size, &after, first, err);
    xfi_calendar_unref(after);
    return status;
}

static xf_status recompute_under(xf_store *store, const char *actor, const char *unit,
                                 xf_date first, xfi_arena *arena, int64_t *moved, xfi_error *err)
{
    ids list = {0};
    XFI_TRY(touched(store, unit, first, arena, &list, err));
    for (size_t i = 0; i < list.count; i++) {
        XFI_TRY(xfi_api_recompute(store, actor, list.items[i], moved, err));
    }
    return XF_OK;
}

static xf_status load_notice(xf_store *store, const char *actor, const char *unit, const char *text,
                             size_t size, xfi_arena *arena, int64_t *moved, bool *wrote,
                             xfi_error *err)
{
    xf_date first = 0;
    XFI_TRY(xfi_api_check_keeper(store, actor, &(xfi_kept){.calendar_of = unit}, err));
    XFI_TRY(try_notice(store, unit, text, size, &first, err));
    XFI_TRY(write_notice(store, actor, unit, text, size, first == 0, arena, err));
    *wrote = true;
    XFI_TRY(xfi_api_set_alarms(store, err));
    if (first == 0) {
        return XF_OK;
    }
    XFI_TRY(recompute_under(store, actor, unit, first, arena, moved, err));
    return xfi_api_recompute_duties(store, actor, arena, moved, err);
}

xf_status xfi_api_unit_moved(xf_store *store, const char *actor, const char *unit, xfi_error *err)
{
    const xf_calendar *calendar;
    xfi_arena arena = {0};
    int64_t moved = 0;
    XFI_TRY(xfi_door_calendar(store, &calendar, err));
    if (store->region_count == 0) {
        return XF_OK;
    }
    xf_status status = recompute_under(store, actor, unit, XF_DATE_MIN, &arena, &moved, err);
    xfi_arena_free(&arena);
    if (status != XF_OK) {
        xfi_door_give_up(store, status);
    }
    return status;
}

xf_status xfi_api_load_notice(xf_store *store, const char *actor, const char *unit,
                              const char *text, size_t size, int64_t *moved, xfi_error *err)
{
    xfi_arena arena = {0};
    bool wrote = false;
    *moved = 0;
    xf_status status = load_notice(store, actor, unit, text, size, &arena, moved, &wrote, err);
    xfi_arena_free(&arena);
    if (status != XF_OK && wrote) { /* earlier cases may be written already */
        xfi_door_give_up(store, status);
    }
    return status;
}
