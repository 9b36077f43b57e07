/* SPDX-License-Identifier: Apache-2.0 */
/* Leases on notices: who delivers which one now. They pass by themselves, so they are no part of the
 * journal, and losing them costs nothing but a second delivery. */
#include "store/store_p.h"

static xf_status pick(xfi_store *store, xf_time now, xf_id *ids, size_t limit, size_t *count,
                      xfi_error *err)
{
    static const char sql[] = "SELECT n.id FROM notice n LEFT JOIN lease l ON l.notice_id = n.id"
                              " WHERE n.acked_at IS NULL"
                              " AND (l.notice_id IS NULL OR l.until <= ?)"
                              " AND " XFI_UNSEALED(XFI_NOTICE_CASE("n.")) " ORDER BY n.id LIMIT ?";
    xfi_stmt *stmt;
    bool row = true;
    xf_status status = XF_OK;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, now);
    xfi_db_bind_text(stmt, 1, xfi_reader_persons(store));
    xfi_db_bind_text(stmt, 2, xfi_reader_unit(store));
    xfi_db_bind_int(stmt, 3, limit > INT32_MAX ? INT32_MAX : (int64_t)limit);
    while (status == XF_OK && row) {
        status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row) {
            ids[(*count)++] = xfi_db_int(stmt, 0);
        }
    }
    xfi_db_done(stmt);
    return status;
}

static xf_status hold(xfi_store *store, const char *owner, xf_time until, const xf_id *ids,
                      size_t count, xfi_error *err)
{
    static const char sql[] = "INSERT INTO lease (notice_id, owner, until) VALUES (?, ?, ?)"
                              " ON CONFLICT (notice_id) DO UPDATE"
                              " SET owner = excluded.owner, until = excluded.until";
    for (size_t i = 0; i < count; i++) {
        xfi_stmt *stmt;
        XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
        xfi_db_bind_int(stmt, 0, ids[i]);
        xfi_db_bind_text(stmt, 1, xfi_or_empty(owner));
        xfi_db_bind_int(stmt, 2, until);
        XFI_TRY(xfi_db_run(stmt, err));
    }
    return XF_OK;
}

xf_status xfi_store_lease(xfi_store *store, const char *owner, xf_time now, xf_time until,
                          xf_id *ids, size_t limit, size_t *count, xfi_error *err)
{
    bool own;
    *count = 0;
    XFI_TRY(xfi_store_enter(store, true, &own, err));
    xf_status status = pick(store, now, ids, limit, count, err);
    if (status == XF_OK) {
        status = hold(store, owner, until, ids, *count, err);
    }
    status = xfi_store_leave(store, own, status, err);
    if (status != XF_OK) {
        *count = 0;
    }
    return status;
}

static xf_status release(xfi_store *store, xf_id notice_id, const char *owner, bool *held,
                         xfi_error *err)
{
    static const char sql[] = "DELETE FROM lease WHERE notice_id = ? AND owner = ?";
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, notice_id);
    xfi_db_bind_text(stmt, 1, xfi_or_empty(owner));
    XFI_TRY(xfi_db_run(stmt, err));
    *held = xfi_db_changes(store->db) == 1;
    return XF_OK;
}

xf_status xfi_store_unlease(xfi_store *store, xf_id notice_id, const char *owner, bool *held,
                            xfi_error *err)
{
    bool own;
    *held = false;
    XFI_TRY(xfi_store_enter(store, true, &own, err));
    return xfi_store_leave(store, own, release(store, notice_id, owner, held, err), err);
}
