/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of letters and of receptions. */
#include "store/store_p.h"

xf_status xfi_store_letter_next(xfi_store *store, const char *unit, int kind, int year,
                                int64_t *out, xfi_error *err)
{
    static const char sql[] = "SELECT coalesce(max(seq), 0) + 1 FROM letter"
                              " WHERE unit = ? AND kind = ? AND year = ?";
    xfi_stmt *stmt;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, unit);
    xfi_db_bind_text(stmt, 1, xfi_code_text(XF_ENUM_LETTER, kind));
    xfi_db_bind_int(stmt, 2, year);
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_store_register_next(xfi_store *store, const char *unit, int year, int64_t *out,
                                  xfi_error *err)
{
    static const char sql[] = "SELECT coalesce(max(seq), 0) + 1 FROM reception"
                              " WHERE register_unit = ? AND year = ?";
    xfi_stmt *stmt;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, unit);
    xfi_db_bind_int(stmt, 1, year);
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_store_letter_numbered(xfi_store *store, const char *number, bool *out, xfi_error *err)
{
    static const char sql[] = "SELECT count(*) FROM letter WHERE number = ?";
    xfi_stmt *stmt;
    int64_t count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, number);
    XFI_TRY(xfi_rows_number(stmt, &count, err));
    *out = count > 0;
    return XF_OK;
}
