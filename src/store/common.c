/* SPDX-License-Identifier: Apache-2.0 */
/* What many open cases have in common: the responsible unit and the category. */
#include "store/store_p.h"

#include <string.h>

static const char sql[] =
    "SELECT unit, category, count(*) FROM cases"
    " WHERE category IS NOT NULL AND closed_at IS NULL"
    " AND " XFI_UNSEALED("cases.id") " GROUP BY unit, category HAVING count(*) >= ?"
                                     " ORDER BY unit, category";

static xf_status read_row(xfi_stmt *stmt, xfi_arena *arena, xfi_common *out, xfi_error *err)
{
    out->unit = xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, 0)));
    out->category = xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, 1)));
    out->count = xfi_db_int(stmt, 2);
    return out->unit == NULL || out->category == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status collect(xfi_stmt *stmt, xfi_arena *arena, xfi_common **out, size_t *count,
                         xfi_error *err)
{
    for (size_t cap = 0;;) {
        bool row;
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (!row) {
            return XF_OK;
        }
        if (*count == cap) {
            cap = cap == 0 ? 16 : cap * 2;
            xfi_common *more = xfi_arena_alloc(arena, cap * sizeof *more);
            if (more == NULL) {
                return xfi_error_no_memory(err);
            }
            if (*count > 0) {
                memcpy(more, *out, *count * sizeof *more);
            }
            *out = more;
        }
        XFI_TRY(read_row(stmt, arena, &(*out)[*count], err));
        ++*count;
    }
}

xf_status xfi_store_common(xfi_store *store, int64_t least, xfi_arena *arena, xfi_common **out,
                           size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, xfi_reader_persons(store));
    xfi_db_bind_text(stmt, 1, xfi_reader_unit(store));
    xfi_db_bind_int(stmt, 2, least);
    xf_status status = collect(stmt, arena, out, count, err);
    xfi_db_done(stmt);
    return status;
}
