/* SPDX-License-Identifier: Apache-2.0 */
/* Cases by what their texts say. */
#include "store/store_p.h"

#include <string.h>

static xf_status keep_id(xfi_arena *arena, xf_id id, xf_id **ids, size_t *count, size_t *cap,
                         xfi_error *err)
{
    if (*count == *cap) {
        size_t more = *cap == 0 ? 64 : *cap * 2;
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

static xf_status read_ids(xfi_stmt *stmt, xfi_arena *arena, xf_id **out, size_t *count,
                          xfi_error *err)
{
    size_t cap = 0;
    for (;;) {
        bool row;
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (!row) {
            return XF_OK;
        }
        XFI_TRY(keep_id(arena, xfi_db_int(stmt, 0), out, count, &cap, err));
    }
}

static xf_status find(xfi_store *store, const char *match, const xfi_select *select, int64_t most,
                      xfi_buf *sql, xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    xfi_buf_puts(sql, xfi_index_found);
    XFI_TRY(xfi_select_cases_where(store, select, sql, err));
    xfi_buf_puts(sql, xfi_index_order);
    xfi_buf_puts(sql, most > 0 ? " LIMIT ?" : "");
    if (sql->failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare_once(store->db, xfi_buf_text(sql), &stmt, err));
    xfi_db_bind_text(stmt, 0, match);
    int index = xfi_select_cases_bind(store, select, stmt, 1);
    if (most > 0) {
        xfi_db_bind_int(stmt, index, most);
    }
    xf_status status = read_ids(stmt, arena, out, count, err);
    xfi_db_done(stmt);
    return status;
}

xf_status xfi_index_find(xfi_store *store, const char *match, const xfi_select *select,
                         int64_t most, xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    xfi_buf sql = {0};
    *out = NULL;
    *count = 0;
    xfi_cursors_park(store);
    xf_status status = find(store, match, select, most, &sql, arena, out, count, err);
    xfi_buf_free(&sql);
    return status;
}

xf_status xfi_store_search(xfi_store *store, const xfi_folded *terms, size_t term_count,
                           const xfi_select *select, xfi_arena *arena, xf_id **out, size_t *count,
                           xfi_error *err)
{
    xfi_buf match = {0};
    xf_status status = xfi_index_match(terms, term_count, &match, err);
    if (status == XF_OK) {
        status = xfi_index_find(store, xfi_buf_text(&match), select, 0, arena, out, count, err);
    }
    xfi_buf_free(&match);
    return status;
}
