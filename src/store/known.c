/* SPDX-License-Identifier: Apache-2.0 */
/* A store as known then: the journal up to an instant with the rows that follow from it, in memory.
 * Whatever reads a store reads this one, so nothing is computed in a second way. Only what is sealed goes
 * by what is known now: for whom a report is about, what became one since is not there either. */
#include "store/store_p.h"

#include <string.h>

/* The last entry that was recorded before that instant. */
static xf_status last_known(xfi_store *store, xf_time at, int64_t *seq, xfi_error *err)
{
    static const char sql[] =
        "SELECT seq FROM journal WHERE recorded_at < ? ORDER BY seq DESC LIMIT 1";
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, at);
    XFI_TRY(xfi_rows_number(stmt, seq, err));
    return *seq > 0 ? XF_OK
                    : xfi_error_set(err, XF_E_NOT_FOUND, "at", "此前没有任何录入",
                                    "nothing had been entered before that instant");
}

/* ---- the rows of then ---------------------------------------------------------------------------------- */

/* The salt is the origin's, so that people are known again by the same keys. */
static xf_status take_salt(const xfi_store *origin, xfi_store *store, xfi_error *err)
{
    static const char sql[] = "UPDATE meta SET value = ? WHERE key = 'salt'";
    xfi_stmt *stmt;
    memcpy(store->salt, origin->salt, sizeof store->salt);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, store->salt);
    return xfi_db_run(stmt, err);
}

/* ---- what is sealed since ------------------------------------------------------------------------------- */

static xf_status later_reports(xfi_store *origin, xfi_store *store, xfi_error *err)
{
    static const char read_sql[] = "SELECT id, concerned_official, concerned_unit FROM report";
    static const char write_sql[] =
        "INSERT INTO later_report (case_id, official, unit) VALUES (?, ?, ?)";
    xfi_stmt *read;
    xf_status status = XF_OK;
    XFI_TRY(xfi_db_prepare(origin->db, read_sql, &read, err));
    for (bool found = true; status == XF_OK && found;) {
        xfi_stmt *write;
        status = xfi_db_step(read, &found, err);
        if (status == XF_OK && found) {
            status = xfi_db_prepare(store->db, write_sql, &write, err);
        }
        if (status == XF_OK && found) {
            xfi_db_bind_int(write, 0, xfi_db_int(read, 0));
            xfi_db_bind_text(write, 1, xfi_db_text(read, 1));
            xfi_db_bind_text(write, 2, xfi_db_text(read, 2));
            status = xfi_db_run(write, err);
        }
    }
    xfi_db_done(read);
    return status;
}

static xf_status copy_cases(xfi_stmt *read, const char *record, xfi_store *store, xfi_error *err)
{
    static const char sql[] = "INSERT INTO later_case (record, id, case_id) VALUES (?, ?, ?)";
    for (;;) {
        xfi_stmt *write;
        bool found;
        XFI_TRY(xfi_db_step(read, &found, err));
        if (!found) {
            return XF_OK;
        }
        XFI_TRY(xfi_db_prepare(store->db, sql, &write, err));
        xfi_db_bind_text(write, 0, record);
        xfi_db_bind_int(write, 1, xfi_db_int(read, 0));
        xfi_db_bind_int(write, 2, xfi_db_int(read, 1));
        XFI_TRY(xfi_db_run(write, err));
    }
}

/* The records of one list that belong to a report by now. */
static xf_status later_cases(xfi_store *origin, const xfi_listing *listing, xfi_store *store,
                             xfi_error *err)
{
    xfi_buf sql = {0};
    xfi_stmt *read = NULL;
    xfi_buf_printf(&sql,
                   "SELECT q.id, q.case_id FROM (SELECT r.id AS id, coalesce((SELECT l.case_id FROM"
                   " later_case l WHERE l.record = '%s' AND l.id = r.id), %s) AS case_id FROM %s) q"
                   " WHERE q.case_id IN (SELECT id FROM report)",
                   listing->record->table, listing->where[SEALED_LATER], listing->from);
    xf_status status = sql.failed ? xfi_error_no_memory(err)
                                  : xfi_db_prepare_once(origin->db, xfi_buf_text(&sql), &read, err);
    if (status == XF_OK) {
        status = copy_cases(read, listing->record->table, store, err);
    }
    xfi_db_done(read);
    xfi_buf_free(&sql);
    return status;
}

static xf_status seal(xfi_store *origin, xfi_store *store, xfi_error *err)
{
    XFI_TRY(later_reports(origin, store, err));
    for (size_t i = 0; i < xfi_listing_count; i++) {
        if (xfi_listings[i].where[SEALED_LATER] != NULL) {
            XFI_TRY(later_cases(origin, &xfi_listings[i], store, err));
        }
    }
    return XF_OK;
}

/* ---- the store ------------------------------------------------------------------------------------------- */

static xf_status fill(xfi_store *origin, xfi_store *store, int64_t last, xfi_error *err)
{
    const xfi_replay ask = {.from = origin->db, .to = store->db, .last = last, .entries = true};
    xfi_finding finding = {0};
    XFI_TRY(take_salt(origin, store, err));
    XFI_TRY(xfi_journal_replay(store, &ask, &finding, err));
    return seal(origin, store, err);
}

static xf_status make(xfi_store *origin, xf_time at, xfi_store *store, xfi_error *err)
{
    int64_t last;
    bool own;
    XFI_TRY(xfi_store_enter(origin, false, &own, err)); /* journal and seals of one moment */
    xfi_cursors_park(origin);
    xf_status status = last_known(origin, at, &last, err);
    if (status == XF_OK) {
        status = xfi_db_begin(store->db, true, err);
    }
    if (status == XF_OK) {
        status = fill(origin, store, last, err);
        status = status == XF_OK ? xfi_db_commit(store->db, err) : status;
    }
    return xfi_store_leave(origin, own, status, err);
}

xf_status xfi_store_as_known(xfi_store *origin, xf_time at, xfi_store **out, xfi_error *err)
{
    xfi_store_config config = {.db = {.mode = XFI_DB_MEMORY}};
    char salt[XFI_SECRET_SALT];
    xfi_store *store;
    *out = NULL;
    XFI_TRY(xfi_format_meta(origin->db, &config.hash, salt, err));
    XFI_TRY(xfi_store_open(NULL, &config, &store, err));
    xf_status status = make(origin, at, store, err);
    if (status != XF_OK) {
        xfi_store_close(store);
        return status;
    }
    store->known_at = at;
    status = xfi_store_set_reader(store, origin->reader, origin->reader_unit,
                                  xfi_buf_text(&origin->reader_sealed), err);
    if (status != XF_OK) {
        xfi_store_close(store);
        return status;
    }
    *out = store;
    return XF_OK;
}

xf_time xfi_store_known_at(const xfi_store *store)
{
    return store->known_at;
}
