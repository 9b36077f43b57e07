/* SPDX-License-Identifier: Apache-2.0 */
/* The cases of a drive as they stood at an instant. */
#include "store/store_p.h"

#include "model/office.h"

#include <string.h>

#define OF_DRIVE "IN (SELECT case_id FROM drive_case WHERE \"of\" = ?)"

/* ---- as they are ------------------------------------------------------------------------------------------ */

static xf_status collect(xfi_store *store, const xfi_record *record, const char *rest, xf_id drive,
                         xfi_arena *arena, void **out, size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    const char *sql = xfi_tables_select(&store->tables, record, rest);
    if (sql == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, drive);
    return xfi_rows_collect(record, stmt, arena, out, count, err);
}

/* Both are sorted by the case. */
typedef struct standing_rows {
    const xfi_case *cases;
    size_t case_count;
    const xfi_deadline *deadlines; /* running ones */
    size_t deadline_count;
} standing_rows;

static const xfi_case *case_of(const standing_rows *all, xf_id id)
{
    size_t low = 0;
    size_t high = all->case_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all->cases[middle].id < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < all->case_count && all->cases[low].id == id ? &all->cases[low] : NULL;
}

static void take_deadlines(const standing_rows *all, xfi_drive_row *row)
{
    size_t low = 0;
    size_t high = all->deadline_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all->deadlines[middle].case_id < row->row.id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    row->deadlines = all->deadline_count == 0 ? NULL : &all->deadlines[low];
    while (low + row->deadline_count < all->deadline_count &&
           row->deadlines[row->deadline_count].case_id == row->row.id) {
        row->deadline_count++;
    }
}

/* ---- as they were: the journal of one case up to the instant --------------------------------------------- */

typedef struct past {
    xfi_arena *arena;
    xfi_case row;
    xfi_deadline *deadlines;
    size_t count, cap;
} past;

static xf_status deadline_of(past *then, const json_t *members, xfi_deadline **out, xfi_error *err)
{
    enum { FIRST = 8 };
    xf_id id = json_integer_value(json_object_get(members, "id"));
    for (size_t i = 0; i < then->count; i++) {
        if (then->deadlines[i].id == id) {
            *out = &then->deadlines[i];
            return XF_OK;
        }
    }
    if (then->count == then->cap) {
        size_t cap = then->cap == 0 ? FIRST : then->cap * 2;
        xfi_deadline *more = xfi_arena_alloc(then->arena, cap * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        if (then->count > 0) {
            memcpy(more, then->deadlines, then->count * sizeof *more);
        }
        then->deadlines = more;
        then->cap = cap;
    }
    *out = &then->deadlines[then->count++];
    return XF_OK;
}

static xf_status lay_over(past *then, xf_id case_id, const json_t *item, xfi_error *err)
{
    const char *table = xfi_or_empty(json_string_value(json_array_get(item, 0)));
    const json_t *members = json_array_get(item, 1);
    if (strcmp(table, xfi_case_record.table) == 0 &&
        json_integer_value(json_object_get(members, "id")) == case_id) {
        return xfi_model_patch(&xfi_case_record, members, then->arena, &then->row, err);
    }
    if (strcmp(table, xfi_deadline_record.table) == 0) {
        xfi_deadline *deadline;
        XFI_TRY(deadline_of(then, members, &deadline, err));
        return xfi_model_patch(&xfi_deadline_record, members, then->arena, deadline, err);
    }
    return XF_OK;
}

static xf_status read_entry(past *then, xf_id case_id, const char *text, xfi_error *err)
{
    json_t *payload = json_loads(xfi_or_empty(text), 0, NULL);
    const json_t *rows = json_object_get(payload, "rows");
    xf_status status = XF_OK;
    for (size_t i = 0; status == XF_OK && i < json_array_size(rows); i++) {
        status = lay_over(then, case_id, json_array_get(rows, i), err);
    }
    json_decref(payload);
    return status;
}

static xf_status read_past(xfi_store *store, xf_id case_id, xf_time until, past *then,
                           xfi_error *err)
{
    static const char sql[] =
        "SELECT payload FROM journal WHERE case_id = ? AND at <= ? ORDER BY seq";
    xfi_stmt *stmt;
    bool row = true;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xfi_db_bind_int(stmt, 1, until);
    xf_status status = xfi_db_step(stmt, &row, err);
    while (status == XF_OK && row) {
        status = read_entry(then, case_id, xfi_db_text(stmt, 0), err);
        status = status == XF_OK ? xfi_db_step(stmt, &row, err) : status;
    }
    xfi_db_done(stmt);
    return status;
}

static xf_status as_it_was(xfi_store *store, xf_time until, xfi_arena *arena, xfi_drive_row *row,
                           xfi_error *err)
{
    past then = {.arena = arena};
    size_t running = 0;
    XFI_TRY(read_past(store, row->row.id, until, &then, err));
    for (size_t i = 0; i < then.count; i++) {
        xf_clock_state state = then.deadlines[i].state;
        if (state == XF_DEADLINE_OPEN || state == XF_DEADLINE_PAUSED) {
            then.deadlines[running++] = then.deadlines[i];
        }
    }
    row->row = then.row;
    row->deadlines = then.deadlines;
    row->deadline_count = running;
    return XF_OK;
}

/* ---- both ------------------------------------------------------------------------------------------------------ */

static bool was_in(const xfi_drive_case *entry, xf_date day)
{
    return entry->entered_on <= day && (entry->open || entry->left_on > day);
}

static bool had_left(const xfi_drive_case *entry, xf_date day)
{
    return !entry->open && entry->left_on <= day;
}

/* Whose rows are wanted, and as of when. */
typedef struct wanted {
    xf_id drive;
    bool (*entry)(const xfi_drive_case *entry, xf_date day);
    xf_date day;
    xf_time until;
} wanted;

static xf_status read_rows(xfi_store *store, const wanted *of, xfi_arena *arena,
                           xfi_drive_row **out, size_t *count, xfi_error *err)
{
    void *entries = NULL;
    void *cases = NULL;
    void *deadlines = NULL;
    size_t entry_count;
    standing_rows all = {NULL, 0, NULL, 0};
    XFI_TRY(xfi_store_office_of(store, &xfi_drive_case_record, of->drive, arena, &entries,
                                &entry_count, err));
    XFI_TRY(collect(store, &xfi_case_record, "cases r WHERE r.id " OF_DRIVE " ORDER BY r.id",
                    of->drive, arena, &cases, &all.case_count, err));
    XFI_TRY(collect(store, &xfi_deadline_record,
                    "deadline r WHERE r.state IN ('open', 'paused') AND r.case_id " OF_DRIVE
                    " ORDER BY r.case_id, r.id",
                    of->drive, arena, &deadlines, &all.deadline_count, err));
    all.cases = cases;
    all.deadlines = deadlines;
    *out = xfi_arena_alloc(arena, (entry_count + 1) * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < entry_count; i++) {
        const xfi_drive_case *entry = (const xfi_drive_case *)entries + i;
        const xfi_case *standing = case_of(&all, entry->case_id);
        if (standing == NULL || !of->entry(entry, of->day)) {
            continue;
        }
        xfi_drive_row *row = &(*out)[(*count)++];
        *row = (xfi_drive_row){.entry = *entry, .row = *standing};
        if (standing->last_at > of->until) {
            XFI_TRY(as_it_was(store, of->until, arena, row, err));
        } else {
            take_deadlines(&all, row);
        }
    }
    return XF_OK;
}

/* ---- where a merged matter goes on ------------------------------------------------------------------------------ */

static xf_status load_case(xfi_store *store, xf_id id, xf_time until, xfi_arena *arena,
                           xfi_drive_row *out, xfi_error *err)
{
    void *cases = NULL;
    void *deadlines = NULL;
    size_t count;
    *out = (xfi_drive_row){.row = {.id = 0}};
    XFI_TRY(
        collect(store, &xfi_case_record, "cases r WHERE r.id = ?", id, arena, &cases, &count, err));
    if (count == 0) {
        return XF_OK;
    }
    out->row = *(const xfi_case *)cases;
    if (out->row.last_at > until) {
        return as_it_was(store, until, arena, out, err);
    }
    XFI_TRY(
        collect(store, &xfi_deadline_record,
                "deadline r WHERE r.state IN ('open', 'paused') AND r.case_id = ? ORDER BY r.id",
                id, arena, &deadlines, &out->deadline_count, err));
    out->deadlines = deadlines;
    return XF_OK;
}

static bool is_among(const xfi_drive_row *rows, size_t count, size_t self, xf_id case_id)
{
    for (size_t i = 0; i < count; i++) {
        const xfi_case *into =
            i < self ? rows[i].into : NULL; /* of two merged into one, the first */
        if (rows[i].row.id == case_id || (into != NULL && into->id == case_id)) {
            return true;
        }
    }
    return false;
}

/* Of a case that was merged into one outside the drive: that one stands for it. */
static xf_status follow(xfi_store *store, xfi_drive_row *rows, size_t count, size_t self,
                        const wanted *of, xfi_arena *arena, xfi_error *err)
{
    enum { FARTHEST = 64 };
    xfi_drive_row next = rows[self];
    for (int i = 0; i < FARTHEST && next.row.ended_as == XF_STATE_MERGED; i++) {
        if (is_among(rows, count, self, next.row.merged_into)) {
            return XF_OK;
        }
        XFI_TRY(load_case(store, next.row.merged_into, of->until, arena, &next, err));
    }
    if (next.row.id == 0 || next.row.id == rows[self].row.id) {
        return XF_OK;
    }
    xfi_case *into = xfi_arena_alloc(arena, sizeof *into);
    if (into == NULL) {
        return xfi_error_no_memory(err);
    }
    *into = next.row;
    rows[self].into = into;
    rows[self].deadlines = next.deadlines;
    rows[self].deadline_count = next.deadline_count;
    return XF_OK;
}

static xf_status read_all(xfi_store *store, const wanted *of, xfi_arena *arena, xfi_drive_row **out,
                          size_t *count, xfi_error *err)
{
    XFI_TRY(read_rows(store, of, arena, out, count, err));
    for (size_t i = 0; i < *count; i++) {
        if ((*out)[i].row.ended_as == XF_STATE_MERGED) {
            XFI_TRY(follow(store, *out, *count, i, of, arena, err));
        }
    }
    return XF_OK;
}

static xf_status enter_and_read(xfi_store *store, const wanted *of, xfi_arena *arena,
                                xfi_drive_row **out, size_t *count, xfi_error *err)
{
    bool own;
    *out = NULL;
    *count = 0;
    XFI_TRY(xfi_store_enter(store, false, &own, err));
    xfi_cursors_renew(store);
    return xfi_store_leave(store, own, read_all(store, of, arena, out, count, err), err);
}

xf_status xfi_store_drive_rows(xfi_store *store, xf_id drive, xf_date day, xf_time until,
                               xfi_arena *arena, xfi_drive_row **out, size_t *count, xfi_error *err)
{
    const wanted of = {drive, was_in, day, until};
    return enter_and_read(store, &of, arena, out, count, err);
}

xf_status xfi_store_drive_left(xfi_store *store, xf_id drive, xf_date day, xf_time until,
                               xfi_arena *arena, xfi_drive_row **out, size_t *count, xfi_error *err)
{
    const wanted of = {drive, had_left, day, until};
    return enter_and_read(store, &of, arena, out, count, err);
}

xf_status xfi_store_drive_given(xfi_store *store, xf_id drive, xfi_arena *arena,
                                xfi_resource_given **out, size_t *count, xfi_error *err)
{
    void *rows = NULL;
    xfi_cursors_renew(store);
    XFI_TRY(collect(store, &xfi_resource_given_record,
                    "resource_given r WHERE r.\"of\" IN (SELECT id FROM resource WHERE \"of\" = ?)"
                    " AND r.void_on IS NULL ORDER BY r.\"of\", r.id",
                    drive, arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

xf_status xfi_store_phase_duties(xfi_store *store, xf_id phase, xfi_arena *arena, xfi_duty **out,
                                 size_t *count, xfi_error *err)
{
    void *rows = NULL;
    xfi_cursors_renew(store);
    XFI_TRY(collect(store, &xfi_duty_record, "duty r WHERE r.phase = ? ORDER BY r.id", phase, arena,
                    &rows, count, err));
    *out = rows;
    return XF_OK;
}

xf_status xfi_store_handed_duties(xfi_store *store, xf_id entry, xfi_arena *arena, xfi_duty **out,
                                  size_t *count, xfi_error *err)
{
    void *rows = NULL;
    xfi_cursors_renew(store);
    XFI_TRY(collect(store, &xfi_duty_record, "duty r WHERE r.handed = ? ORDER BY r.id", entry,
                    arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

xf_status xfi_store_handed_of_case(xfi_store *store, xf_id case_id, xfi_arena *arena,
                                   xfi_duty **out, size_t *count, xfi_error *err)
{
    void *rows = NULL;
    xfi_cursors_renew(store);
    XFI_TRY(collect(store, &xfi_duty_record,
                    "duty r WHERE r.case_id = ? AND r.handed IS NOT NULL ORDER BY r.id", case_id,
                    arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

xf_status xfi_store_drive_duties(xfi_store *store, xf_id drive, xfi_arena *arena, xfi_duty **out,
                                 size_t *count, xfi_error *err)
{
    void *rows = NULL;
    xfi_cursors_renew(store);
    XFI_TRY(collect(store, &xfi_duty_record,
                    "duty r WHERE r.phase IN (SELECT id FROM drive_phase WHERE \"of\" = ?)"
                    " ORDER BY r.phase, r.id",
                    drive, arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}
