/* SPDX-License-Identifier: Apache-2.0 */
/* Recurring duties: what waits for the sweep, and the rows around one of them. */
#include "store/store_p.h"

#include <stdlib.h>
#include <string.h>

xf_status xfi_store_duty_twin(xfi_store *store, const xfi_duty_series *like, xf_date day,
                              xf_id *out, xfi_error *err)
{
    static const char sql[] = "SELECT coalesce(min(id), 0) FROM duty_series WHERE open = 1"
                              " AND unit = ? AND duty = ?"
                              " AND coalesce(official, '') = coalesce(?, official, '')"
                              " AND coalesce(\"of\", 0) = ? AND (until IS NULL OR until >= ?)";
    char from[XFI_DATE_TEXT];
    xfi_stmt *stmt;
    xfi_calendar_format(day, from);
    *out = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, xfi_or_empty(like->unit));
    xfi_db_bind_text(stmt, 1, xfi_or_empty(like->duty));
    xfi_db_bind_text(stmt, 2, like->official);
    xfi_db_bind_int(stmt, 3, like->of);
    xfi_db_bind_text(stmt, 4, from);
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_store_duty_counting(xfi_store *store, const char *official, xf_date month, xf_id *out,
                                  xfi_error *err)
{
    static const char sql[] = "SELECT coalesce(min(id), 0) FROM duty WHERE open = 1"
                              " AND official = ? AND required > 0 AND period = ?";
    char period[XFI_DATE_TEXT];
    xfi_stmt *stmt;
    *out = 0;
    xfi_calendar_format(month, period);
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, xfi_or_empty(official));
    xfi_db_bind_text(stmt, 1, period);
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_store_duty_counted(xfi_store *store, const char *official, xf_date month, xf_date day,
                                 xf_id *out, xfi_error *err)
{
    static const char sql[] =
        "SELECT coalesce(min(d.id), 0) FROM duty d JOIN duty_step s ON s.\"of\" = d.id"
        " WHERE d.official = ? AND d.required > 0 AND d.period = ? AND s.step IS NULL"
        " AND s.text IS NULL AND s.done_on = ?";
    char period[XFI_DATE_TEXT];
    char date[XFI_DATE_TEXT];
    xfi_stmt *stmt;
    *out = 0;
    xfi_calendar_format(month, period);
    xfi_calendar_format(day, date);
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, xfi_or_empty(official));
    xfi_db_bind_text(stmt, 1, period);
    xfi_db_bind_text(stmt, 2, date);
    return xfi_rows_number(stmt, out, err);
}

static xf_status rows_of(xfi_store *store, const xfi_record *record, const char *rest, xf_id id,
                         int params, xfi_arena *arena, void **out, size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    const char *sql = xfi_tables_select(&store->tables, record, rest);
    if (sql == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    for (int i = 0; i < params; i++) {
        xfi_db_bind_int(stmt, i, id);
    }
    return xfi_rows_collect(record, stmt, arena, out, count, err);
}

xf_status xfi_store_duty_steps(xfi_store *store, xf_id series, xfi_arena *arena,
                               xfi_duty_step **out, size_t *count, xfi_error *err)
{
    static const char rest[] =
        "duty_step r WHERE r.open = 1 AND r.\"of\" IN (SELECT id FROM duty WHERE \"of\" = ?)"
        " ORDER BY r.id";
    void *rows = NULL;
    XFI_TRY(rows_of(store, &xfi_duty_step_record, rest, series, 1, arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

static xf_status firings_of(xfi_store *store, const char *rest, xf_id id, int times,
                            xfi_arena *arena, xfi_office_firing **out, size_t *count,
                            xfi_error *err)
{
    void *rows = NULL;
    XFI_TRY(rows_of(store, &xfi_office_firing_record, rest, id, times, arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

xf_status xfi_store_duty_firings(xfi_store *store, xf_id duty, xfi_arena *arena,
                                 xfi_office_firing **out, size_t *count, xfi_error *err)
{
    static const char rest[] =
        "office_firing r WHERE (r.record = 'duty' AND r.record_id = ?) OR (r.record = 'duty_step'"
        " AND r.record_id IN (SELECT id FROM duty_step WHERE \"of\" = ?))"
        " ORDER BY r.record, r.record_id, r.turn, r.rung, r.rep";
    return firings_of(store, rest, duty, 2, arena, out, count, err);
}

xf_status xfi_store_series_firings(xfi_store *store, xf_id series, xfi_arena *arena,
                                   xfi_office_firing **out, size_t *count, xfi_error *err)
{
    static const char rest[] =
        "office_firing r WHERE (r.record = 'duty' AND r.record_id IN"
        " (SELECT id FROM duty WHERE \"of\" = ? AND open = 1)) OR (r.record = 'duty_step'"
        " AND r.record_id IN (SELECT s.id FROM duty_step s JOIN duty o ON o.id = s.\"of\""
        " WHERE o.\"of\" = ? AND o.open = 1))"
        " ORDER BY r.record, r.record_id, r.turn, r.rung, r.rep";
    return firings_of(store, rest, series, 2, arena, out, count, err);
}

xf_status xfi_store_phase_firings(xfi_store *store, xf_id phase, xfi_arena *arena,
                                  xfi_office_firing **out, size_t *count, xfi_error *err)
{
    static const char rest[] = "office_firing r WHERE r.record = 'duty' AND r.record_id IN"
                               " (SELECT id FROM duty WHERE phase = ? AND open = 1)"
                               " ORDER BY r.record_id, r.turn, r.rung, r.rep";
    return firings_of(store, rest, phase, 1, arena, out, count, err);
}

xf_status xfi_store_alarm_firings(xfi_store *store, xf_id alarm, xfi_arena *arena,
                                  xfi_office_firing **out, size_t *count, xfi_error *err)
{
    static const char rest[] = "office_firing r WHERE r.record = 'calendar_alarm'"
                               " AND r.record_id = ? ORDER BY r.turn, r.rung, r.rep";
    return firings_of(store, rest, alarm, 1, arena, out, count, err);
}

xf_status xfi_store_alarms(xfi_store *store, xfi_arena *arena, xfi_calendar_alarm **out,
                           size_t *count, xfi_error *err)
{
    void *rows = NULL;
    XFI_TRY(rows_of(store, &xfi_calendar_alarm_record, "calendar_alarm r ORDER BY r.id", 0, 0,
                    arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

xf_status xfi_store_body_of(xfi_store *store, const char *unit, const char *superior, xf_id *out,
                            xfi_error *err)
{
    static const char sql[] =
        "SELECT coalesce(max(id), 0) FROM body WHERE open = 1 AND unit IN (?, ?)";
    xfi_stmt *stmt;
    *out = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, xfi_or_empty(unit));
    xfi_db_bind_text(stmt, 1, xfi_or_empty(superior));
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_store_received(xfi_store *store, const char *official, xf_date from, xfi_arena *arena,
                             xfi_reception **out, size_t *count, xfi_error *err)
{
    static const char rest[] =
        "reception r WHERE r.id IN (SELECT id FROM reception WHERE official = ? AND date >= ?"
        " UNION SELECT \"of\" FROM reception_member WHERE official = ?)"
        " AND r.date >= ? AND r.void_on IS NULL ORDER BY r.date, r.id";
    const char *sql = xfi_tables_select(&store->tables, &xfi_reception_record, rest);
    char day[XFI_DATE_TEXT];
    void *rows = NULL;
    xfi_stmt *stmt;
    *out = NULL;
    *count = 0;
    if (sql == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_calendar_format(from, day);
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, official);
    xfi_db_bind_text(stmt, 1, day);
    xfi_db_bind_text(stmt, 2, official);
    xfi_db_bind_text(stmt, 3, day);
    XFI_TRY(xfi_rows_collect(&xfi_reception_record, stmt, arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

/* ---- what waits ------------------------------------------------------------------------------------------ */

#define WAITING(table)                                                                             \
    "SELECT id, next_fire_at FROM " table " WHERE next_fire_at IS NOT NULL AND next_fire_at <= ?"  \
    " ORDER BY next_fire_at, id LIMIT 1"
/* What all of them belongs to: itself, but of a step its occurrence. */
#define ROOTS(table, id)                                                                           \
    "SELECT DISTINCT r." id " FROM " table                                                         \
    " r WHERE r.next_fire_at IS NOT NULL AND r.next_fire_at <= ?"
#define OF_NO_REPORT " AND " XFI_UNSEALED("r.case_id")

/* At the same instant occurrences are made before their rungs fire. */
static const struct {
    xf_record_kind kind;
    const char *sql;
    xf_record_kind root;
    const char *roots;
    bool of_cases; /* the seal of a case holds for them */
} waiting[] = {
    {XF_RECORD_DUTY_SERIES, WAITING("duty_series"), XF_RECORD_DUTY_SERIES,
     ROOTS("duty_series", "id"), false},
    {XF_RECORD_DUTY, WAITING("duty"), XF_RECORD_DUTY, ROOTS("duty", "id") OF_NO_REPORT, true},
    {XF_RECORD_DUTY_STEP, WAITING("duty_step"), XF_RECORD_DUTY,
     ROOTS("duty_step", "\"of\"") OF_NO_REPORT, true},
    {XF_RECORD_DRIVE, WAITING("drive"), XF_RECORD_DRIVE, ROOTS("drive", "id"), false},
    {XF_RECORD_CALENDAR_ALARM, WAITING("calendar_alarm"), XF_RECORD_CALENDAR_ALARM,
     ROOTS("calendar_alarm", "id"), false},
    {XF_RECORD_WARNING, WAITING("warning"), XF_RECORD_WARNING,
     ROOTS("warning", "id") " AND " XFI_UNSEALED(XFI_CASE_SINCE("warning", "r.id", "r.case_id")),
     true},
    {XF_RECORD_RECEPTION, WAITING("reception"), XF_RECORD_RECEPTION,
     ROOTS("reception",
           "id") " AND " XFI_UNSEALED(XFI_CASE_SINCE("reception", "r.id", "r.case_id")),
     true},
    {XF_RECORD_SCREENING, WAITING("screening"), XF_RECORD_SCREENING, ROOTS("screening", "id"),
     false},
};

xf_status xfi_store_next_office(xfi_store *store, xf_time until, xf_record_kind *kind, xf_id *id,
                                xf_time *at, xfi_error *err)
{
    *kind = XF_RECORD_NONE;
    *id = 0;
    *at = 0;
    xfi_cursors_renew(store);
    for (size_t i = 0; i < sizeof waiting / sizeof *waiting; i++) {
        xfi_stmt *stmt;
        bool row;
        XFI_TRY(xfi_db_prepare(store->db, waiting[i].sql, &stmt, err));
        xfi_db_bind_int(stmt, 0, until == 0 ? INT64_MAX : until);
        xf_status status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row && (*kind == XF_RECORD_NONE || xfi_db_int(stmt, 1) < *at)) {
            *kind = waiting[i].kind;
            *id = xfi_db_int(stmt, 0);
            *at = xfi_db_int(stmt, 1);
        }
        xfi_db_done(stmt);
        XFI_TRY(status);
    }
    return XF_OK;
}

static xf_status collect(xfi_stmt *stmt, xfi_arena *arena, xf_id **out, size_t *count,
                         xfi_error *err)
{
    size_t cap = 0;
    for (bool row = true; row;) {
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (row && *count == cap) {
            cap = cap == 0 ? 64 : cap * 2;
            xf_id *grown = xfi_arena_alloc(arena, cap * sizeof *grown);
            if (grown == NULL) {
                return xfi_error_no_memory(err);
            }
            if (*count > 0) {
                memcpy(grown, *out, *count * sizeof *grown);
            }
            *out = grown;
        }
        if (row) {
            (*out)[(*count)++] = xfi_db_int(stmt, 0);
        }
    }
    return XF_OK;
}

static int by_kind_and_id(const void *a, const void *b)
{
    const xfi_waiting_row *x = a;
    const xfi_waiting_row *y = b;
    return x->kind != y->kind ? (x->kind > y->kind) - (x->kind < y->kind)
                              : (x->id > y->id) - (x->id < y->id);
}

static xf_status roots_of(xfi_store *store, size_t i, xf_time until, xfi_arena *arena, xf_id **ids,
                          size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(store->db, waiting[i].roots, &stmt, err));
    xfi_db_bind_int(stmt, 0, until);
    if (waiting[i].of_cases) {
        xfi_db_bind_text(stmt, 1, xfi_reader_persons(store));
        xfi_db_bind_text(stmt, 2, xfi_reader_unit(store));
    }
    xf_status status = collect(stmt, arena, ids, count, err);
    xfi_db_done(stmt);
    return status;
}

xf_status xfi_store_office_waiting(xfi_store *store, xf_time until, xfi_arena *arena,
                                   xfi_waiting_row **out, size_t *count, xfi_error *err)
{
    enum { KINDS = sizeof waiting / sizeof *waiting };
    xf_id *ids[KINDS] = {NULL};
    size_t counts[KINDS] = {0};
    size_t all = 0;
    *count = 0;
    xfi_cursors_renew(store);
    for (size_t i = 0; i < KINDS; i++) {
        XFI_TRY(roots_of(store, i, until, arena, &ids[i], &counts[i], err));
        all += counts[i];
    }
    xfi_waiting_row *rows = xfi_arena_alloc(arena, (all + 1) * sizeof *rows);
    *out = rows;
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    size_t found = 0;
    for (size_t i = 0; i < KINDS; i++) {
        for (size_t k = 0; k < counts[i]; k++) {
            rows[found++] = (xfi_waiting_row){waiting[i].root, ids[i][k]};
        }
    }
    qsort(rows, found, sizeof *rows, by_kind_and_id);
    for (size_t i = 0; i < found; i++) {
        if (i == 0 || by_kind_and_id(&rows[i], &rows[i - 1]) != 0) {
            rows[(*count)++] = rows[i];
        }
    }
    return XF_OK;
}

static xf_status ids_of_official(xfi_store *store, const char *sql, const char *official,
                                 xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, official);
    xf_status status = collect(stmt, arena, out, count, err);
    xfi_db_done(stmt);
    return status;
}

xf_status xfi_store_duties_of_official(xfi_store *store, const char *official, xfi_arena *arena,
                                       xf_id **out, size_t *count, xfi_error *err)
{
    static const char sql[] =
        "SELECT id FROM duty_series WHERE open = 1 AND official = ? ORDER BY id";
    return ids_of_official(store, sql, official, arena, out, count, err);
}

xf_status xfi_store_duty_members_of(xfi_store *store, const char *official, xfi_arena *arena,
                                    xf_id **out, size_t *count, xfi_error *err)
{
    static const char sql[] = "SELECT m.id FROM duty_member m JOIN duty o ON o.id = m.\"of\""
                              " WHERE m.open = 1 AND m.official = ? AND o.open = 1 ORDER BY m.id";
    return ids_of_official(store, sql, official, arena, out, count, err);
}

xf_status xfi_store_duties_open(xfi_store *store, xf_record_kind kind, xfi_arena *arena,
                                xf_id **out, size_t *count, xfi_error *err)
{
    static const char series[] = "SELECT id FROM duty_series WHERE open = 1 ORDER BY id";
    static const char duties[] = "SELECT id FROM duty WHERE open = 1"
                                 " UNION SELECT \"of\" FROM duty_step WHERE open = 1 ORDER BY 1";
    xfi_stmt *stmt;
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, kind == XF_RECORD_DUTY_SERIES ? series : duties, &stmt, err));
    xf_status status = collect(stmt, arena, out, count, err);
    xfi_db_done(stmt);
    return status;
}
