/* SPDX-License-Identifier: Apache-2.0 */
/* The journal run once more: the chain is checked and the rows are made again, into an empty
 * connection (to compare, verify.c; as known then, known.c) or into the store itself (to rebuild). */
#include "store/store_p.h"

#include <string.h>

typedef struct replay {
    xfi_store *store;
    const xfi_replay *ask;
    xfi_finding *finding;
    xfi_arena arena; /* of one entry */
    int64_t seq;
    char hash[2 * XFI_HASH_SIZE + 1];
} replay;

static xf_status broken(const replay *run, xfi_error *err)
{
    return xfi_error_set(err, XF_E_CORRUPT, NULL, "日志第 %lld 条与哈希链不符",
                         "journal entry %lld does not fit the chain", (long long)run->seq);
}

static xf_status no_entry(const replay *run, xfi_error *err)
{
    return xfi_error_set(err, XF_E_CORRUPT, NULL, "日志第 %lld 条的内容不可读",
                         "journal entry %lld cannot be read", (long long)run->seq);
}

/* ---- one row -------------------------------------------------------------------------------------------- */

static xf_status patched(replay *run, const xfi_record *record, const json_t *diff, void *row,
                         xfi_error *err)
{
    return xfi_model_patch(record, diff, &run->arena, row, err);
}

/* What an entry says of a row holds its key and what changed, so it is laid over the row before. */
static xf_status apply_row(replay *run, const json_t *item, xfi_error *err)
{
    const char *table = json_string_value(json_array_get(item, 0));
    const json_t *diff = json_array_get(item, 1);
    const xfi_record *record = table == NULL ? NULL : xfi_model_record(table);
    if (record == NULL || !json_is_object(diff)) {
        return no_entry(run, err);
    }
    xfi_tables *tables = &run->store->tables;
    void *after = xfi_arena_alloc(&run->arena, record->size);
    void *before = xfi_arena_alloc(&run->arena, record->size);
    bool found = false;
    if (after == NULL || before == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(patched(run, record, diff, after, err));
    XFI_TRY(xfi_rows_find(tables, run->ask->to, record, after, &run->arena, before, &found, err));
    if (!found) {
        return xfi_rows_write(tables, run->ask->to, record, NULL, after, err);
    }
    memcpy(after, before, record->size);
    XFI_TRY(patched(run, record, diff, after, err));
    return xfi_rows_write(tables, run->ask->to, record, before, after, err);
}

/* ---- one entry ------------------------------------------------------------------------------------------ */

static xf_status apply_rows(replay *run, const json_t *payload, xfi_error *err)
{
    const json_t *rows = json_object_get(payload, "rows");
    if (!json_is_array(rows)) {
        return no_entry(run, err);
    }
    for (size_t i = 0; i < json_array_size(rows); i++) {
        XFI_TRY(apply_row(run, json_array_get(rows, i), err));
    }
    return XF_OK;
}

static xf_status apply(replay *run, const xfi_entry *entry, xfi_error *err)
{
    char hash[2 * XFI_HASH_SIZE + 1];
    if (entry->seq != ++run->seq) {
        return broken(run, err);
    }
    XFI_TRY(
        xfi_journal_hash(run->store->hasher, &run->store->scratch, run->hash, entry, hash, err));
    if (strcmp(hash, entry->hash) != 0) {
        return broken(run, err);
    }
    memcpy(run->hash, hash, sizeof run->hash);
    if (run->ask->entries) {
        XFI_TRY(xfi_journal_insert(run->ask->to, entry, err));
    }
    json_t *payload = json_loads(entry->payload, JSON_REJECT_DUPLICATES, NULL);
    xf_status status = apply_rows(run, payload, err);
    json_decref(payload);
    return status;
}

static xf_status run_all(replay *run, xfi_stmt *stmt, xfi_error *err)
{
    for (;;) {
        xfi_entry entry;
        bool row;
        xfi_arena_reset(&run->arena);
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (!row) {
            return XF_OK;
        }
        XFI_TRY(xfi_journal_read(stmt, 0, &run->arena, &entry, err));
        XFI_TRY(apply(run, &entry, err));
        run->finding->entries++;
    }
}

xf_status xfi_journal_replay(xfi_store *store, const xfi_replay *ask, xfi_finding *finding,
                             xfi_error *err)
{
    replay run = {.store = store, .ask = ask, .finding = finding};
    xfi_buf sql = {0};
    xfi_stmt *stmt = NULL;
    xfi_buf_printf(&sql, "SELECT %s FROM journal r WHERE r.seq <= ? ORDER BY r.seq",
                   xfi_journal_columns);
    xf_status status = sql.failed ? xfi_error_no_memory(err)
                                  : xfi_db_prepare_once(ask->from, xfi_buf_text(&sql), &stmt, err);
    if (status == XF_OK) {
        xfi_db_bind_int(stmt, 0, ask->last);
        status = run_all(&run, stmt, err);
    }
    if (status == XF_OK) {
        status = xfi_index_make(store, ask->to, err);
    }
    if (status == XF_E_CORRUPT || status == XF_E_EXISTS) {
        finding->seq = run.seq == 0 ? 1 : run.seq;
    }
    xfi_db_done(stmt);
    xfi_buf_free(&sql);
    xfi_arena_free(&run.arena);
    return status;
}

/* ---- rebuild --------------------------------------------------------------------------------------------- */

static xf_status clear(xfi_store *store, xfi_error *err)
{
    for (size_t i = xfi_model_table_count; i > 0; i--) { /* children first */
        xfi_stmt *stmt;
        XFI_TRY(xfi_tables_prepare(&store->tables, store->db, &store->tables.of[i - 1],
                                   XFI_TABLE_CLEAR, &stmt, err));
        XFI_TRY(xfi_db_run(stmt, err));
    }
    return XF_OK;
}

static xf_status rebuild(xfi_store *store, xfi_error *err)
{
    xfi_finding finding = {0};
    XFI_TRY(clear(store, err));
    const xfi_replay all = {.from = store->db, .to = store->db, .last = INT64_MAX};
    XFI_TRY(xfi_journal_replay(store, &all, &finding, err));
    XFI_TRY(xfi_db_exec(store->db,
                        "DELETE FROM lease WHERE notice_id NOT IN (SELECT id FROM notice)", err));
    return xfi_store_touch_reference(store, NULL, err);
}

xf_status xfi_store_rebuild(xfi_store *store, xfi_error *err)
{
    bool own;
    XFI_TRY(xfi_store_enter(store, true, &own, err));
    xfi_cursors_park(store);
    xf_status status = rebuild(store, err);
    if (status != XF_OK) {
        store->torn = status;
    }
    return xfi_store_leave(store, own, status, err);
}
