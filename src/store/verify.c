/* SPDX-License-Identifier: Apache-2.0 */
/* Does every row follow from the journal? The journal is replayed into a connection of its own in
 * memory and both are read side by side, by key. */
#include "store/store_p.h"

/* One table on one side: the row on which it stands. */
typedef struct side {
    xfi_stmt *stmt;
    xfi_arena arena; /* of that row */
    void *row;
    bool have;
} side;

typedef struct comparison {
    const xfi_record *record;
    side stored, replayed;
    xfi_arena *texts; /* of the finding */
    xfi_finding *finding;
} comparison;

static xf_status found(comparison *c, const void *row, const char *field, xfi_error *err)
{
    const xfi_record *record = c->record;
    xfi_buf key = {0};
    for (size_t i = 0; i < record->keys; i++) {
        xfi_buf_puts(&key, i == 0 ? "" : "/");
        xfi_model_field_text(&record->fields[i], row, &key);
    }
    c->finding->table = record->table;
    c->finding->key = key.failed ? NULL : xfi_arena_dup(c->texts, xfi_buf_text(&key));
    c->finding->field = field == NULL ? NULL : xfi_arena_dup(c->texts, field);
    xfi_buf_free(&key);
    if (c->finding->key == NULL || (field != NULL && c->finding->field == NULL)) {
        return xfi_error_no_memory(err);
    }
    return xfi_error_set(err, XF_E_CORRUPT, field, "表 %s 的行 %s 与日志不符",
                         "table %s, row %s does not follow from the journal", record->table,
                         c->finding->key);
}

/* A stored value that no field can hold is a finding like any other. */
static xf_status advance(comparison *c, side *s, xfi_error *err)
{
    xfi_error own = {0};
    xfi_arena_reset(&s->arena);
    s->row = NULL;
    XFI_TRY(xfi_db_step(s->stmt, &s->have, err));
    if (!s->have) {
        return XF_OK;
    }
    s->row = xfi_arena_alloc(&s->arena, c->record->size);
    if (s->row == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status = xfi_rows_read(c->record, s->stmt, 0, &s->arena, s->row, &own);
    if (status == XF_E_CORRUPT) {
        status = found(c, s->row, own.field, err);
    } else if (status != XF_OK) {
        status = xfi_error_no_memory(err);
    }
    xfi_error_clear(&own);
    return status;
}

static xf_status compare_rows(comparison *c, xfi_error *err)
{
    XFI_TRY(advance(c, &c->stored, err));
    XFI_TRY(advance(c, &c->replayed, err));
    while (c->stored.have || c->replayed.have) {
        int order = !c->stored.have ? 1
                    : !c->replayed.have
                        ? -1
                        : xfi_rows_compare(c->record, c->stored.row, c->replayed.row);
        if (order != 0) { /* one too many, or missing */
            return found(c, order < 0 ? c->stored.row : c->replayed.row, NULL, err);
        }
        const char *field = xfi_model_difference(c->record, c->stored.row, c->replayed.row);
        if (field != NULL) {
            return found(c, c->replayed.row, field, err);
        }
        c->finding->rows++;
        XFI_TRY(advance(c, &c->stored, err));
        XFI_TRY(advance(c, &c->replayed, err));
    }
    return XF_OK;
}

static xf_status compare_table(xfi_store *store, xfi_db *replayed, xfi_table *table,
                               xfi_arena *texts, xfi_finding *finding, xfi_error *err)
{
    comparison c = {.record = table->record, .texts = texts, .finding = finding};
    XFI_TRY(
        xfi_tables_prepare(&store->tables, store->db, table, XFI_TABLE_ALL, &c.stored.stmt, err));
    xf_status status =
        xfi_tables_prepare(&store->tables, replayed, table, XFI_TABLE_ALL, &c.replayed.stmt, err);
    if (status == XF_OK) {
        status = compare_rows(&c, err);
    }
    xfi_db_done(c.stored.stmt);
    xfi_db_done(c.replayed.stmt);
    xfi_arena_free(&c.stored.arena);
    xfi_arena_free(&c.replayed.arena);
    return status;
}

/* The replayed rows are never committed: they end with their connection. */
static xf_status verify(xfi_store *store, xfi_db *memory, xfi_arena *texts, xfi_finding *finding,
                        xfi_error *err)
{
    XFI_TRY(xfi_format_open(memory, XFI_DB_MEMORY, XFI_HASH_SM3, err));
    XFI_TRY(xfi_db_begin(memory, true, err));
    const xfi_replay all = {.from = store->db, .to = memory, .last = INT64_MAX};
    XFI_TRY(xfi_journal_replay(store, &all, finding, err));
    for (size_t i = 0; i < xfi_model_table_count; i++) {
        XFI_TRY(compare_table(store, memory, &store->tables.of[i], texts, finding, err));
    }
    return xfi_index_compare(store, memory, texts, finding, err);
}

xf_status xfi_store_verify(xfi_store *store, xfi_arena *arena, xfi_finding *out, xfi_error *err)
{
    static const xfi_db_config config = {.mode = XFI_DB_MEMORY};
    xfi_db *memory = NULL;
    bool own;
    *out = (xfi_finding){0};
    XFI_TRY(xfi_store_enter(store, false, &own, err));
    xf_status status = xfi_waiting_settle(store, err);
    status = status != XF_OK ? status : xfi_db_open(NULL, &config, &memory, err);
    if (status == XF_OK) {
        status = verify(store, memory, arena, out, err);
        xfi_db_rollback(memory);
    }
    xfi_db_close(memory);
    return xfi_store_leave(store, own, status, err);
}
