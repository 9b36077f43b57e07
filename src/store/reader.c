/* SPDX-License-Identifier: Apache-2.0 */
/* Who reads. Material of a report against an official is never disclosed to the person or the unit
 * reported (信访工作条例, chapters 4 and 5): for them such a case is not there. */
#include "store/store_p.h"

const char *xfi_store_reader(const xfi_store *store)
{
    return xfi_reader_official(store);
}

bool xfi_store_has_reader(const xfi_store *store)
{
    return !store->lifted && store->reader[0] != '\0';
}

bool xfi_store_lift(xfi_store *store, bool lifted)
{
    bool before = store->lifted;
    store->lifted = lifted;
    return before;
}

const char *xfi_reader_official(const xfi_store *store)
{
    return store->lifted || store->reader[0] == '\0' ? NULL : store->reader;
}

const char *xfi_reader_persons(const xfi_store *store)
{
    return xfi_reader_official(store) == NULL ? NULL : xfi_buf_text(&store->reader_sealed);
}

const char *xfi_reader_unit(const xfi_store *store)
{
    return store->lifted || store->reader_unit[0] == '\0' ? NULL : store->reader_unit;
}

xf_status xfi_reader_sees(xfi_store *store, const xfi_case *row, bool *out, xfi_error *err)
{
    static const char sql[] = "SELECT 1 WHERE " XFI_UNSEALED("?");
    const char *persons = xfi_reader_persons(store);
    const char *unit = xfi_reader_unit(store);
    xfi_stmt *stmt;
    int64_t seen = 0;
    *out = true;
    if (persons == NULL || (row->kind != XF_KIND_REPORT && store->known_at == 0)) {
        return XF_OK;
    }
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, row->id);
    xfi_db_bind_text(stmt, 1, persons);
    xfi_db_bind_int(stmt, 2, row->id);
    xfi_db_bind_text(stmt, 3, unit);
    xf_status status = xfi_rows_number(stmt, &seen, err);
    *out = seen == 1;
    return status;
}
