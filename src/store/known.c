/* SPDX-License-Identifier: Apache-2.0 */
/* The rows as they were known at an instant: the journal up to there, replayed into memory. Statements
 * that run on the rows of now run on these as well, so nothing is computed in a second way. */
#include "store/store_p.h"

#include <string.h>

/* The last entry that was recorded before that instant, and whether none came after it. */
static xf_status last_known(xfi_store *store, xf_time at, int64_t *seq, bool *all, xfi_error *err)
{
    static const char sql[] =
        "SELECT seq FROM journal WHERE recorded_at < ? ORDER BY seq DESC LIMIT 1";
    static const char end_sql[] = "SELECT coalesce(max(seq), 0) FROM journal";
    xfi_stmt *stmt;
    int64_t end;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, at);
    XFI_TRY(xfi_rows_number(stmt, seq, err));
    XFI_TRY(xfi_db_prepare(store->db, end_sql, &stmt, err));
    XFI_TRY(xfi_rows_number(stmt, &end, err));
    *all = *seq == end;
    return XF_OK;
}

static xf_status hash_of(xfi_store *store, int64_t seq, char out[2 * XFI_HASH_SIZE + 1],
                         xfi_error *err)
{
    static const char sql[] = "SELECT hash FROM journal WHERE seq = ?";
    xfi_stmt *stmt;
    bool row;
    out[0] = '\0';
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, seq);
    xf_status status = xfi_db_step(stmt, &row, err);
    if (status == XF_OK && row) {
        const char *text = xfi_or_empty(xfi_db_text(stmt, 0));
        size_t len = strlen(text);
        memcpy(out, text, len <= 2 * (size_t)XFI_HASH_SIZE ? len + 1 : 0);
    }
    xfi_db_done(stmt);
    return status;
}

void xfi_known_forget(xfi_store *store)
{
    xfi_db_close(store->known.db);
    store->known.db = NULL;
}

static xf_status fill(xfi_store *store, int64_t seq, xfi_error *err)
{
    static const xfi_db_config config = {.mode = XFI_DB_MEMORY};
    xfi_finding finding = {0};
    XFI_TRY(xfi_db_open(NULL, &config, &store->known.db, err));
    XFI_TRY(xfi_format_open(store->known.db, XFI_DB_MEMORY, XFI_HASH_SM3, err));
    XFI_TRY(xfi_db_begin(store->known.db, true, err));
    XFI_TRY(xfi_journal_replay(store, store->known.db, seq, &finding, err));
    return xfi_db_commit(store->known.db, err);
}

/* The hash tells two entries of one number apart when a transaction was undone between two calls. */
static xf_status replay_to(xfi_store *store, int64_t seq, xfi_error *err)
{
    char hash[2 * XFI_HASH_SIZE + 1];
    XFI_TRY(hash_of(store, seq, hash, err));
    if (store->known.db != NULL && store->known.seq == seq &&
        strcmp(store->known.hash, hash) == 0) {
        return XF_OK;
    }
    xfi_known_forget(store);
    xf_status status = fill(store, seq, err);
    if (status != XF_OK) {
        xfi_known_forget(store);
        return status;
    }
    store->known.seq = seq;
    memcpy(store->known.hash, hash, sizeof hash);
    return XF_OK;
}

xf_status xfi_known_rows(xfi_store *store, xf_time at, xfi_db **out, int64_t *last, xfi_error *err)
{
    bool all = true;
    *out = store->db;
    *last = INT64_MAX;
    if (at != 0) {
        XFI_TRY(last_known(store, at, last, &all, err));
    }
    if (all) {
        *last = INT64_MAX;
        return XF_OK;
    }
    XFI_TRY(replay_to(store, *last, err));
    *out = store->known.db;
    return XF_OK;
}
