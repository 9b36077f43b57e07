/* SPDX-License-Identifier: Apache-2.0 */
/* What an account is made from: duties that passed, what was raised because of them, and the acts of
 * supervision and of passing on. */
#include "store/store_p.h"

#include <string.h>

/* Room for one more; the old array stays behind in the arena. */
void *xfi_account_grow(xfi_arena *arena, void *rows, size_t count, size_t size)
{
    if (count != 0 && (count < 8 || (count & (count - 1)) != 0)) {
        return rows;
    }
    void *more = xfi_arena_alloc(arena, (count == 0 ? 8 : 2 * count) * size);
    if (more != NULL && count > 0) {
        memcpy(more, rows, count * size);
    }
    return more;
}

static xf_status text_at(xfi_stmt *stmt, int column, xfi_arena *arena, const char **out,
                         xfi_error *err)
{
    *out = xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, column)));
    return *out == NULL ? xfi_error_no_memory(err) : XF_OK;
}

/* ---- duties that passed ------------------------------------------------------------------------------------- */

static void write_late(const xfi_store *store, const xfi_account_ask *ask, xfi_sql *sql)
{
    xfi_sql_puts(sql, "SELECT ");
    xfi_tables_columns(&xfi_deadline_record, "q.", &sql->text);
    xfi_sql_puts(sql, ", r.number, r.title FROM deadline q JOIN cases r ON r.id = q.case_id"
                      " WHERE q.\"window\" = 0 AND q.due_at IS NOT NULL AND q.due_at >= ?"
                      " AND q.due_at < ? AND q.due_at < coalesce(q.closed_at, ?)"
                      " AND " XFI_NOT_VOID("r"));
    xfi_sql_number(sql, ask->from);
    xfi_sql_number(sql, ask->until);
    xfi_sql_number(sql, ask->now);
    xfi_sql_of_unit(sql, "q.duty_unit", ask->unit, ask->subtree);
    xfi_sql_unsealed(sql, store);
    xfi_sql_puts(sql, " ORDER BY q.due_at, q.id");
}

static xf_status read_late(xfi_stmt *stmt, xfi_arena *arena, xfi_late **out, size_t *count,
                           xfi_error *err)
{
    int width = (int)xfi_deadline_record.count;
    for (;;) {
        bool found;
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        *out = xfi_account_grow(arena, *out, *count, sizeof **out);
        if (*out == NULL) {
            return xfi_error_no_memory(err);
        }
        xfi_late *late = &(*out)[*count];
        *late = (xfi_late){.number = NULL};
        XFI_TRY(xfi_rows_read(&xfi_deadline_record, stmt, 0, arena, &late->deadline, err));
        XFI_TRY(text_at(stmt, width, arena, &late->number, err));
        XFI_TRY(text_at(stmt, width + 1, arena, &late->title, err));
        ++*count;
    }
}

xf_status xfi_store_late(xfi_store *store, const xfi_account_ask *ask, xfi_arena *arena,
                         xfi_late **out, size_t *count, xfi_error *err)
{
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    *out = NULL;
    *count = 0;
    write_late(store, ask, &sql);
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = read_late(stmt, arena, out, count, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}

xf_status xfi_store_raised(xfi_store *store, xf_id deadline, xfi_arena *arena, xfi_notice **out,
                           size_t *count, xfi_error *err)
{
    xfi_sql sql = {0};
    void *rows = NULL;
    *out = NULL;
    *count = 0;
    xfi_sql_puts(&sql, "SELECT ");
    xfi_tables_columns(&xfi_notice_record, "r.", &sql.text);
    xfi_sql_puts(&sql, " FROM notice r WHERE r.deadline_id = ? AND r.raises <> 'inform'"
                       " ORDER BY r.id");
    xfi_sql_number(&sql, deadline);
    xf_status status =
        xfi_sql_collect(&sql, store->db, &xfi_notice_record, arena, &rows, count, err);
    *out = rows;
    return status;
}

xf_status xfi_store_duty_at(xfi_store *store, xf_id case_id, const xfi_rule_ids *rules, xf_time at,
                            xfi_arena *arena, xfi_deadline *out, bool *found, xfi_error *err)
{
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    *found = false;
    *out = (xfi_deadline){0};
    xfi_sql_puts(&sql, "SELECT ");
    xfi_tables_columns(&xfi_deadline_record, "q.", &sql.text);
    xfi_sql_puts(&sql,
                 " FROM deadline q WHERE q.case_id = ? AND coalesce(q.closed_at, ?) >= ? AND ");
    xfi_sql_number(&sql, case_id);
    xfi_sql_number(&sql, at);
    xfi_sql_number(&sql, at);
    xfi_sql_rules(&sql, "q.rule", rules);
    xfi_sql_puts(&sql, " ORDER BY CASE WHEN q.opened_at <= ? THEN 0 ELSE 1 END,"
                       " CASE WHEN q.opened_at <= ? THEN -q.id ELSE q.id END LIMIT 1");
    xfi_sql_number(&sql, at);
    xfi_sql_number(&sql, at);
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = xfi_db_step(stmt, found, err);
    }
    if (status == XF_OK && *found) {
        status = xfi_rows_read(&xfi_deadline_record, stmt, 0, arena, out, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}

/* ---- acts ----------------------------------------------------------------------------------------------------- */

#define RAISING "'supervise', 'propose', 'criticise'"
#define MOVING "'transfer', 'hand_over', 'return', 'decide_objection'"

static const char raising_where[] =
    " WHERE " XFI_ACCOUNT_INDEXED("j") " AND j.kind IN (" RAISING ")"
                                       " AND j.at >= ? AND j.at < ?";
/* every move of a case that was moved in the period: who had it before is told by the earlier ones */
static const char moving_where[] =
    " WHERE j.kind IN (" MOVING ") AND j.case_id IN (SELECT m.case_id FROM journal m"
    " WHERE " XFI_ACCOUNT_INDEXED("m") " AND m.kind IN (" MOVING ") AND m.at >= ? AND m.at < ?)";

static xf_status read_entries(xfi_stmt *stmt, xfi_arena *arena, xfi_account_entry **out,
                              size_t *count, xfi_error *err)
{
    enum { WIDTH = 9 };
    for (;;) {
        bool found;
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        *out = xfi_account_grow(arena, *out, *count, sizeof **out);
        if (*out == NULL) {
            return xfi_error_no_memory(err);
        }
        xfi_account_entry *one = &(*out)[*count];
        *one = (xfi_account_entry){.number = NULL};
        XFI_TRY(xfi_journal_read(stmt, 0, arena, &one->entry, err));
        XFI_TRY(text_at(stmt, WIDTH, arena, &one->number, err));
        XFI_TRY(text_at(stmt, WIDTH + 1, arena, &one->first_unit, err));
        ++*count;
    }
}

xf_status xfi_store_account_entries(xfi_store *store, const xfi_account_ask *ask, bool moves,
                                    xfi_arena *arena, xfi_account_entry **out, size_t *count,
                                    xfi_error *err)
{
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    *out = NULL;
    *count = 0;
    xfi_sql_puts(&sql, "SELECT j.seq, j.at, j.recorded_at, j.actor, j.kind, j.case_id, j.revision,"
                       " j.payload, j.hash, r.number, r.registered_unit"
                       " FROM journal j JOIN cases r ON r.id = j.case_id");
    xfi_sql_puts(&sql, moves ? moving_where : raising_where);
    xfi_sql_number(&sql, ask->from);
    xfi_sql_number(&sql, ask->until);
    xfi_sql_puts(&sql, " AND " XFI_NOT_VOID("r"));
    if (moves) {
        xfi_sql_puts(&sql, " AND j.at < ?");
        xfi_sql_number(&sql, ask->until);
    }
    xfi_sql_unsealed(&sql, store);
    xfi_sql_puts(&sql, moves ? " ORDER BY j.case_id, j.seq" : " ORDER BY j.at, j.seq");
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = read_entries(stmt, arena, out, count, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}
