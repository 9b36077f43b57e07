/* SPDX-License-Identifier: Apache-2.0 */
/* Cases in which a unit that was dissolved is still named: as responsible, for a part, for a measure under
 * way, or as who owes a running duty. Whether something is left for it the rules say. */
#include "store/store_p.h"

static const char parts[] =
    "SELECT r.id AS case_id, g.id AS unit FROM unit g JOIN cases r ON r.unit = g.id"
    " WHERE g.valid_to < ? AND r.ended_as = 'none'"
    " UNION SELECT p.case_id, g.id FROM part p JOIN unit g ON g.id = p.unit"
    " WHERE g.valid_to < ? AND p.done_at IS NULL AND p.dropped_at IS NULL"
    " UNION SELECT m.case_id, g.id FROM measure m JOIN unit g ON g.id = m.unit"
    " WHERE g.valid_to < ? AND m.done_at IS NULL"
    " UNION SELECT d.case_id, g.id FROM deadline d"
    " JOIN unit g ON g.id = coalesce(d.successor, d.duty_unit)"
    " WHERE g.valid_to < ? AND d.state IN ('open', 'paused')";

static xf_status read_rows(xfi_stmt *stmt, xfi_arena *arena, xfi_left_case **out, size_t *count,
                           xfi_error *err)
{
    for (size_t room = 0;; ++*count) {
        bool found;
        XFI_TRY(xfi_db_step(stmt, &found, err));
        if (!found) {
            return XF_OK;
        }
        if (*count == room) {
            enum { FIRST = 32 };
            const size_t wanted = room == 0 ? FIRST : room * 2;
            xfi_left_case *grown = xfi_arena_alloc(arena, wanted * sizeof *grown);
            for (size_t i = 0; grown != NULL && i < room; i++) {
                grown[i] = (*out)[i];
            }
            room = wanted;
            *out = grown;
        }
        const char *unit =
            *out == NULL ? NULL : xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, 1)));
        if (unit == NULL) {
            return xfi_error_no_memory(err);
        }
        (*out)[*count] = (xfi_left_case){xfi_db_int(stmt, 0), unit};
    }
}

xf_status xfi_store_left_cases(xfi_store *store, const char *unit, const char *day,
                               xfi_arena *arena, xfi_left_case **out, size_t *count, xfi_error *err)
{
    enum { DAYS = 4 };
    xfi_sql sql = {0};
    xfi_stmt *stmt = NULL;
    *out = NULL;
    *count = 0;
    xfi_cursors_park(store);
    xfi_sql_puts(&sql, "SELECT l.case_id, l.unit FROM (");
    xfi_sql_puts(&sql, parts);
    xfi_sql_puts(&sql, ") l JOIN cases r ON r.id = l.case_id WHERE 1 = 1");
    for (int i = 0; i < DAYS; i++) {
        xfi_sql_text(&sql, day);
    }
    xfi_sql_of_unit(&sql, "l.unit", unit, false);
    xfi_sql_unsealed(&sql, store);
    xfi_sql_puts(&sql, " ORDER BY l.unit, l.case_id");
    xf_status status = xfi_sql_prepare(&sql, store->db, &stmt, err);
    if (status == XF_OK) {
        status = read_rows(stmt, arena, out, count, err);
    }
    xfi_db_done(stmt);
    xfi_sql_free(&sql);
    return status;
}
