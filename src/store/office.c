/* SPDX-License-Identifier: Apache-2.0 */
/* Records of the office, one way for all of them. */
#include "store/store_p.h"

#include <string.h>

xf_status xfi_store_collect(xfi_store *store, const xfi_record *record, const xfi_select *select,
                            xfi_arena *arena, void **out, size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(xfi_select_statement(store, record, select, &stmt, err));
    return xfi_rows_collect(record, stmt, arena, out, count, err);
}

xf_status xfi_store_office(xfi_store *store, const xfi_record *record, xf_id id, xfi_arena *arena,
                           void *out, bool *found, xfi_error *err)
{
    const xfi_select select = {.id = id};
    void *rows = NULL;
    size_t count = 0;
    *found = false;
    if (id <= 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_collect(store, record, &select, arena, &rows, &count, err));
    *found = count > 0;
    if (*found) {
        memcpy(out, rows, record->size);
    }
    return XF_OK;
}

xf_status xfi_store_office_of(xfi_store *store, const xfi_record *record, xf_id of,
                              xfi_arena *arena, void **out, size_t *count, xfi_error *err)
{
    const xfi_select select = {.of = of};
    return xfi_store_collect(store, record, &select, arena, out, count, err);
}

xf_status xfi_store_office_next(xfi_store *store, const xfi_record *record, xf_id *out,
                                xfi_error *err)
{
    xfi_stmt *stmt;
    xfi_buf sql = {0};
    xfi_buf_printf(&sql, "SELECT coalesce(max(id), 0) + 1 FROM %s", record->table);
    xf_status status = sql.failed ? xfi_error_no_memory(err)
                                  : xfi_db_prepare_once(store->db, xfi_buf_text(&sql), &stmt, err);
    xfi_buf_free(&sql);
    return status == XF_OK ? xfi_rows_number(stmt, out, err) : status;
}
