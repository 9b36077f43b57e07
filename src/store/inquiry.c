/* SPDX-License-Identifier: Apache-2.0 */
/* Wrong query codes, counted per case: what keeps a code from being guessed. They are no part of the
 * journal: an inquiry changes nothing of a case. */
#include "store/store_p.h"

xf_status xfi_store_inquiry(xfi_store *store, xf_id case_id, int64_t *failures, xf_time *until,
                            xfi_error *err)
{
    static const char sql[] = "SELECT failures, until FROM inquiry WHERE case_id = ?";
    xfi_stmt *stmt;
    bool row = false;
    *failures = 0;
    *until = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xf_status status = xfi_db_step(stmt, &row, err);
    if (status == XF_OK && row) {
        *failures = xfi_db_int(stmt, 0);
        *until = xfi_db_int(stmt, 1);
    }
    xfi_db_done(stmt);
    return status;
}

/* In one statement, so that guesses from many processes are all counted. */
static xf_status count_failure(xfi_store *store, xf_id case_id, xf_time until, xfi_error *err)
{
    static const char sql[] = "INSERT INTO inquiry (case_id, failures, until) VALUES (?, 1, ?)"
                              " ON CONFLICT (case_id) DO UPDATE"
                              " SET failures = failures + 1, until = excluded.until";
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xfi_db_bind_int(stmt, 1, until);
    return xfi_db_run(stmt, err);
}

static xf_status forget(xfi_store *store, xf_id case_id, xfi_error *err)
{
    static const char sql[] = "DELETE FROM inquiry WHERE case_id = ?";
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    return xfi_db_run(stmt, err);
}

xf_status xfi_store_inquired(xfi_store *store, xf_id case_id, bool right, xf_time until,
                             xfi_error *err)
{
    bool own;
    XFI_TRY(xfi_store_enter(store, true, &own, err));
    xf_status status =
        right ? forget(store, case_id, err) : count_failure(store, case_id, until, err);
    return xfi_store_leave(store, own, status, err);
}
