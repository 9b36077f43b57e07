/* SPDX-License-Identifier: Apache-2.0 */
/* Entries of the journal, read. */
#include "store/store_p.h"

#include <string.h>

const char xfi_journal_columns[] =
    "r.seq, r.at, r.recorded_at, r.actor, r.kind, r.case_id, r.revision, r.payload, r.hash";

static const char head_sql[] = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";

/* False for a text that is no hash. */
static bool copy_hash(const char *text, char out[2 * XFI_HASH_SIZE + 1])
{
    size_t len = text == NULL ? 0 : strlen(text);
    if (len > 2 * (size_t)XFI_HASH_SIZE) {
        len = 2 * (size_t)XFI_HASH_SIZE;
    }
    if (len > 0) {
        memcpy(out, text, len);
    }
    out[len] = '\0';
    return text != NULL && strlen(text) == 2 * (size_t)XFI_HASH_SIZE;
}

xf_status xfi_store_head(xfi_store *store, int64_t *seq, char hash[2 * XFI_HASH_SIZE + 1],
                         xfi_error *err)
{
    xfi_stmt *stmt;
    bool row;
    *seq = 0;
    hash[0] = '\0';
    XFI_TRY(xfi_db_prepare(store->db, head_sql, &stmt, err));
    xf_status status = xfi_db_step(stmt, &row, err);
    if (status == XF_OK && row) {
        *seq = xfi_db_int(stmt, 0);
        (void)copy_hash(xfi_db_text(stmt, 1), hash);
    }
    xfi_db_done(stmt);
    return status;
}

static xf_status text_at(xfi_stmt *stmt, int column, xfi_arena *arena, const char **out,
                         xfi_error *err)
{
    *out = xfi_arena_dup(arena, xfi_or_empty(xfi_db_text(stmt, column)));
    return *out == NULL ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_journal_read(xfi_stmt *stmt, int first, xfi_arena *arena, xfi_entry *entry,
                           xfi_error *err)
{
    entry->seq = xfi_db_int(stmt, first);
    entry->at = xfi_db_int(stmt, first + 1);
    entry->recorded_at = xfi_db_int(stmt, first + 2);
    XFI_TRY(text_at(stmt, first + 3, arena, &entry->actor, err));
    XFI_TRY(text_at(stmt, first + 4, arena, &entry->kind, err));
    entry->case_id = xfi_db_int(stmt, first + 5);
    entry->revision = xfi_db_int(stmt, first + 6);
    XFI_TRY(text_at(stmt, first + 7, arena, &entry->payload, err));
    const char *hash = xfi_db_text(stmt, first + 8);
    if (!copy_hash(hash, entry->hash)) {
        entry->hash[0] = '\0'; /* fits no entry */
    }
    return XF_OK;
}
