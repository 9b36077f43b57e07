/* SPDX-License-Identifier: Apache-2.0 */
/* The case file as rules look at it, and the numbers that a new row gets. */
#include "store/store_p.h"

#include <string.h>

static const char next_case_sql[] = "SELECT coalesce(max(id), 0) + 1 FROM cases";
static const char next_deadline_sql[] = "SELECT coalesce(max(id), 0) + 1 FROM deadline";
static const char next_notice_sql[] = "SELECT coalesce(max(id), 0) + 1 FROM notice";
static const char next_of_year_sql[] = "SELECT coalesce(max(number_seq), 0) + 1 FROM cases"
                                       " WHERE registered_unit = ? AND number_year = ?";
#define VISIBLE " AND " XFI_UNSEALED("cases.id")
static const char by_number_sql[] = "SELECT id FROM cases WHERE number = ?" VISIBLE;
static const char by_host_number_sql[] = "SELECT id FROM cases WHERE host_number = ?" VISIBLE;

static xf_status number(xfi_store *store, const char *sql, int64_t *out, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    return xfi_rows_number(stmt, out, err);
}

/* ---- one case ------------------------------------------------------------------------------------------- */

/* Rows of other tables that belong to a case. Columns are added to the text once per store. */
static xf_status rows_of(xfi_store *store, const xfi_record *record, const char *rest,
                         const int64_t *params, int param_count, xfi_arena *arena, void **out,
                         size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    const char *sql = xfi_tables_select(&store->tables, record, rest);
    if (sql == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    for (int i = 0; i < param_count; i++) {
        xfi_db_bind_int(stmt, i, params[i]);
    }
    return xfi_rows_collect(record, stmt, arena, out, count, err);
}

/* What fired in the turn of each deadline from `first` on. */
static xf_status read_firings(xfi_store *store, size_t first, xfi_arena *arena, xfi_casefile *out,
                              xfi_error *err)
{
    static const char fired[] =
        "firing r WHERE r.deadline_id = ? AND r.turn = ? ORDER BY r.rung, r.rep";
    for (size_t i = first; i < out->deadline_count; i++) {
        const int64_t params[] = {out->deadlines[i].id, out->deadlines[i].turn};
        void *rows = NULL;
        size_t count;
        XFI_TRY(rows_of(store, &xfi_firing_record, fired, params, 2, arena, &rows, &count, err));
        if (out->firing_count == 0) {
            out->firings = rows;
            out->firing_count = count;
        } else if (count > 0) {
            size_t all = out->firing_count + count;
            xfi_firing *joined = xfi_arena_alloc(arena, all * sizeof *joined);
            if (joined == NULL) {
                return xfi_error_no_memory(err);
            }
            memcpy(joined, out->firings, out->firing_count * sizeof *joined);
            memcpy(joined + out->firing_count, rows, count * sizeof *joined);
            out->firings = joined;
            out->firing_count = all;
        }
    }
    return XF_OK;
}

static xf_status read_parts(xfi_store *store, xfi_arena *arena, xfi_casefile *out, xfi_error *err)
{
    static const char running[] =
        "deadline r WHERE r.case_id = ? AND r.state IN ('open', 'paused') ORDER BY r.id";
    static const char pauses[] = "pause r WHERE r.case_id = ? AND r.cycle = ? ORDER BY r.n";
    const int64_t params[] = {out->row.id, out->row.cycle};
    void *rows = NULL;
    XFI_TRY(rows_of(store, &xfi_deadline_record, running, params, 1, arena, &rows,
                    &out->deadline_count, err));
    out->deadlines = rows;
    XFI_TRY(
        rows_of(store, &xfi_pause_record, pauses, params, 2, arena, &rows, &out->pause_count, err));
    out->pauses = rows;
    XFI_TRY(read_firings(store, 0, arena, out, err));
    XFI_TRY(number(store, next_deadline_sql, &out->next_deadline, err));
    return number(store, next_notice_sql, &out->next_notice, err);
}

/* Most cases have none of these: the counts on the case spare the question. */
static xf_status read_work(xfi_store *store, xfi_arena *arena, xfi_casefile *out, xfi_error *err)
{
    void *rows[6] = {NULL};
    size_t counts[6] = {0};
    const struct {
        const xfi_record *record;
        const char *rest;
        int32_t expected;
    } kinds[6] = {
        {&xfi_claim_record, "claim r WHERE r.case_id = ? ORDER BY r.n", out->row.claims},
        {&xfi_measure_record, "measure r WHERE r.case_id = ? ORDER BY r.n", out->row.measures},
        {&xfi_exception_record, "exception r WHERE r.case_id = ? ORDER BY r.\"check\"",
         out->row.exceptions},
        {&xfi_part_record, "part r WHERE r.case_id = ? ORDER BY r.n", out->row.parts},
        {&xfi_attachment_record, "attachment r WHERE r.case_id = ? ORDER BY r.n",
         out->row.attachments},
        {&xfi_member_record, "member r WHERE r.case_id = ? ORDER BY r.n", out->row.members},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].expected > 0) {
            XFI_TRY(rows_of(store, kinds[i].record, kinds[i].rest, &out->row.id, 1, arena, &rows[i],
                            &counts[i], err));
        }
    }
    out->claims = rows[0];
    out->claim_count = counts[0];
    out->measures = rows[1];
    out->measure_count = counts[1];
    out->exceptions = rows[2];
    out->exception_count = counts[2];
    out->parts = rows[3];
    out->part_count = counts[3];
    out->attachments = rows[4];
    out->attachment_count = counts[4];
    out->members = rows[5];
    out->member_count = counts[5];
    return XF_OK;
}

static xf_status load(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_casefile *out,
                      xfi_error *err)
{
    bool found;
    bool seen = false;
    const xfi_case key = {.id = case_id};
    XFI_TRY(xfi_rows_find(&store->tables, store->db, &xfi_case_record, &key, arena, &out->row,
                          &found, err));
    if (found) {
        XFI_TRY(xfi_reader_sees(store, &out->row, &seen, err));
    }
    if (!seen) {
        return xfi_error_set(err, XF_E_NOT_FOUND, "case", "没有编号为 %lld 的信访事项",
                             "there is no case %lld", (long long)case_id);
    }
    XFI_TRY(read_parts(store, arena, out, err));
    return read_work(store, arena, out, err);
}

xf_status xfi_store_load(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_casefile *out,
                         xfi_error *err)
{
    bool own;
    *out = (xfi_casefile){0};
    XFI_TRY(xfi_store_enter(store, false, &own, err)); /* all rows of one moment */
    return xfi_store_leave(store, own, load(store, case_id, arena, out, err), err);
}

static xf_status load_whole(xfi_store *store, xfi_arena *arena, xfi_casefile *file, xfi_error *err)
{
    const struct {
        const xfi_record *record;
        const char *rest;
        size_t *count;
    } kinds[] = {
        {&xfi_deadline_record, "deadline r WHERE r.case_id = ? ORDER BY r.id",
         &file->deadline_count},
        {&xfi_pause_record, "pause r WHERE r.case_id = ? ORDER BY r.n", &file->pause_count},
        {&xfi_firing_record,
         "firing r WHERE r.case_id = ? ORDER BY r.deadline_id, r.turn, r.rung, r.rep",
         &file->firing_count},
    };
    void *rows[3] = {NULL};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        XFI_TRY(rows_of(store, kinds[i].record, kinds[i].rest, &file->row.id, 1, arena, &rows[i],
                        kinds[i].count, err));
    }
    file->deadlines = rows[0];
    file->pauses = rows[1];
    file->firings = rows[2];
    return XF_OK;
}

xf_status xfi_store_load_whole(xfi_store *store, xfi_arena *arena, xfi_casefile *file,
                               xfi_error *err)
{
    bool own;
    XFI_TRY(xfi_store_enter(store, false, &own, err));
    return xfi_store_leave(store, own, load_whole(store, arena, file, err), err);
}

xf_status xfi_store_merged(xfi_store *store, xf_id into, xf_id except, xfi_arena *arena,
                           xfi_case **out, size_t *count, xfi_error *err)
{
    static const char merged[] =
        "cases r WHERE r.merged_into = ? AND r.id <> ? AND r.ended_as = 'merged' ORDER BY r.id";
    const int64_t params[] = {into, except};
    void *rows = NULL;
    xfi_cursors_renew(store);
    XFI_TRY(rows_of(store, &xfi_case_record, merged, params, 2, arena, &rows, count, err));
    *out = rows;
    return XF_OK;
}

static xf_status next_numbers(xfi_store *store, const char *unit, int year, xfi_casefile *out,
                              xf_id *case_id, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(number(store, next_case_sql, case_id, err));
    XFI_TRY(number(store, next_deadline_sql, &out->next_deadline, err));
    XFI_TRY(number(store, next_notice_sql, &out->next_notice, err));
    XFI_TRY(xfi_db_prepare(store->db, next_of_year_sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, unit);
    xfi_db_bind_int(stmt, 1, year);
    return xfi_rows_number(stmt, &out->next_seq_of_year, err);
}

xf_status xfi_store_load_new(xfi_store *store, const char *unit, int year, xfi_arena *arena,
                             xfi_casefile *out, xf_id *case_id, xfi_error *err)
{
    bool own;
    (void)arena;
    *out = (xfi_casefile){0};
    *case_id = 0;
    XFI_TRY(xfi_store_enter(store, false, &own, err));
    return xfi_store_leave(store, own, next_numbers(store, unit, year, out, case_id, err), err);
}

xf_status xfi_store_case(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_case *out,
                         bool *found, xfi_error *err)
{
    const xfi_case key = {.id = case_id};
    *out = (xfi_case){0};
    xfi_cursors_renew(store);
    XFI_TRY(
        xfi_rows_find(&store->tables, store->db, &xfi_case_record, &key, arena, out, found, err));
    return *found ? xfi_reader_sees(store, out, found, err) : XF_OK;
}

xf_status xfi_store_detail(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_detail *out,
                           xfi_error *err)
{
    bool found;
    const xfi_detail key = {.case_id = case_id};
    *out = (xfi_detail){0};
    xfi_cursors_renew(store);
    return xfi_rows_find(&store->tables, store->db, &xfi_detail_record, &key, arena, out, &found,
                         err);
}

xf_status xfi_store_first_petitioner(xfi_store *store, xf_id case_id, xfi_arena *arena,
                                     xfi_petitioner *out, bool *found, xfi_error *err)
{
    static const char first[] =
        "petitioner r WHERE r.case_id = ? AND r.removed = 0 ORDER BY r.n LIMIT 1";
    void *rows = NULL;
    size_t count;
    *out = (xfi_petitioner){0};
    xfi_cursors_renew(store);
    XFI_TRY(rows_of(store, &xfi_petitioner_record, first, &case_id, 1, arena, &rows, &count, err));
    *found = count > 0;
    if (*found) {
        *out = *(const xfi_petitioner *)rows;
    }
    return XF_OK;
}

xf_status xfi_store_docket_people(xfi_store *store, const xfi_case *row,
                                  const xfi_petitioner *first, xfi_arena *arena,
                                  xfi_petitioner **out, size_t *count, xfi_error *err)
{
    static const char named[] = "petitioner r WHERE r.case_id = ? AND r.removed = 0 ORDER BY r.n";
    void *rows = NULL;
    *out = NULL;
    *count = 0;
    if (first->case_id == 0) {
        return XF_OK;
    }
    if (row->persons > 1) { /* all who are named count */
        XFI_TRY(
            rows_of(store, &xfi_petitioner_record, named, &row->id, 1, arena, &rows, count, err));
        *out = rows;
        return XF_OK;
    }
    *out = xfi_arena_alloc(arena, sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    **out = *first;
    *count = 1;
    return XF_OK;
}

/* What was done too late in this cycle, behind what runs: a correction may take it back, and owe again what
 * an earlier one took back. */
static xf_status read_late(xfi_store *store, xfi_arena *arena, xfi_casefile *file, xfi_error *err)
{
    static const char late[] = "deadline r WHERE r.case_id = ? AND r.cycle = ?"
                               " AND (r.late = 1 OR r.stood_until IS NOT NULL)"
                               " AND r.state NOT IN ('open', 'paused') ORDER BY r.id";
    const int64_t params[] = {file->row.id, file->row.cycle};
    size_t running = file->deadline_count;
    size_t count;
    void *rows = NULL;
    XFI_TRY(rows_of(store, &xfi_deadline_record, late, params, 2, arena, &rows, &count, err));
    if (count == 0) {
        return XF_OK;
    }
    xfi_deadline *all = xfi_arena_alloc(arena, (running + count) * sizeof *all);
    if (all == NULL) {
        return xfi_error_no_memory(err);
    }
    if (running > 0) {
        memcpy(all, file->deadlines, running * sizeof *all);
    }
    memcpy(all + running, rows, count * sizeof *all);
    file->deadlines = all;
    file->deadline_count = running + count;
    return read_firings(store, running, arena, file, err);
}

xf_status xfi_store_registered(xfi_store *store, xfi_arena *arena, xfi_casefile *file,
                               xfi_error *err)
{
    static const char all[] = "petitioner r WHERE r.case_id = ? ORDER BY r.n";
    void *rows = NULL;
    xfi_detail *detail = xfi_arena_alloc(arena, sizeof *detail);
    if (detail == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_detail(store, file->row.id, arena, detail, err));
    XFI_TRY(rows_of(store, &xfi_petitioner_record, all, &file->row.id, 1, arena, &rows,
                    &file->person_count, err));
    file->people = rows;
    file->detail = detail;
    return read_late(store, arena, file, err);
}

/* ---- looking up ------------------------------------------------------------------------------------------- */

xf_status xfi_store_find(xfi_store *store, const char *by_number, const char *host_number,
                         xf_id *out, xfi_error *err)
{
    xfi_stmt *stmt;
    const char *wanted = xfi_blank(by_number) ? host_number : by_number;
    *out = 0;
    if (xfi_blank(wanted)) {
        return XF_OK;
    }
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, wanted == by_number ? by_number_sql : by_host_number_sql,
                           &stmt, err));
    xfi_db_bind_text(stmt, 0, wanted);
    xfi_db_bind_text(stmt, 1, xfi_reader_persons(store));
    xfi_db_bind_text(stmt, 2, xfi_reader_unit(store));
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_store_next_fire(xfi_store *store, xf_time until, xf_id *case_id, xf_time *at,
                              xfi_error *err)
{
    static const char *const sql[] = {
        "SELECT id, lead_ends_at FROM cases WHERE lead_ends_at IS NOT NULL AND lead_ends_at <= ?"
        " ORDER BY lead_ends_at, id LIMIT 1",
        "SELECT case_id, next_fire_at FROM deadline"
        " WHERE next_fire_at IS NOT NULL AND next_fire_at <= ?"
        " ORDER BY next_fire_at, id LIMIT 1"};
    *case_id = 0;
    *at = 0;
    xfi_cursors_renew(store);
    for (size_t i = 0; i < sizeof sql / sizeof *sql; i++) {
        xfi_stmt *stmt;
        bool row;
        XFI_TRY(xfi_db_prepare(store->db, sql[i], &stmt, err));
        xfi_db_bind_int(stmt, 0, until == 0 ? INT64_MAX : until);
        xf_status status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row && (*case_id == 0 || xfi_db_int(stmt, 1) < *at)) {
            *case_id = xfi_db_int(stmt, 0);
            *at = xfi_db_int(stmt, 1);
        }
        xfi_db_done(stmt);
        XFI_TRY(status);
    }
    return XF_OK;
}

static xf_status add_id(xfi_arena *arena, xf_id id, xf_id **ids, size_t *count, size_t *cap,
                        xfi_error *err)
{
    if (*count == *cap) {
        size_t more = *cap == 0 ? 256 : *cap * 2;
        xf_id *grown = xfi_arena_alloc(arena, more * sizeof *grown);
        if (grown == NULL) {
            return xfi_error_no_memory(err);
        }
        if (*count > 0) {
            memcpy(grown, *ids, *count * sizeof *grown);
        }
        *ids = grown;
        *cap = more;
    }
    (*ids)[(*count)++] = id;
    return XF_OK;
}

xf_status xfi_store_cases_firing(xfi_store *store, xf_time until, xfi_arena *arena, xf_id **out,
                                 size_t *count, xfi_error *err)
{
    static const char sql[] =
        "SELECT c.id FROM (SELECT case_id AS id FROM deadline"
        " WHERE next_fire_at IS NOT NULL AND next_fire_at <= ?"
        " UNION SELECT id FROM cases WHERE lead_ends_at IS NOT NULL AND lead_ends_at <= ?) c"
        " WHERE " XFI_UNSEALED("c.id") " ORDER BY c.id";
    xfi_stmt *stmt;
    size_t cap = 0;
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, until);
    xfi_db_bind_int(stmt, 1, until);
    xfi_db_bind_text(stmt, 2, xfi_reader_persons(store));
    xfi_db_bind_text(stmt, 3, xfi_reader_unit(store));
    xf_status status = XF_OK;
    for (bool row = true; status == XF_OK && row;) {
        status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row) {
            status = add_id(arena, xfi_db_int(stmt, 0), out, count, &cap, err);
        }
    }
    xfi_db_done(stmt);
    return status;
}

xf_status xfi_store_cases_led(xfi_store *store, const char *lead, xfi_arena *arena, xf_id **out,
                              size_t *count, xfi_error *err)
{
    static const char sql[] =
        "SELECT id FROM cases WHERE lead = ? AND closed_at IS NULL ORDER BY id";
    xfi_stmt *stmt;
    size_t cap = 0;
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, lead);
    xf_status status = XF_OK;
    for (bool row = true; status == XF_OK && row;) {
        status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row) {
            status = add_id(arena, xfi_db_int(stmt, 0), out, count, &cap, err);
        }
    }
    xfi_db_done(stmt);
    return status;
}
