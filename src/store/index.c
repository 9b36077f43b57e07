/* SPDX-License-Identifier: Apache-2.0 */
/* What follows from texts and people instead of from fields: the index that is searched, and the
 * salted hashes by which the same people are found again. Both are kept by the transaction that
 * changes what they are made of (the index at its end, waiting.c); a rebuild makes them anew. */
#include "store/store_p.h"

#include <string.h>

/* ---- the people -------------------------------------------------------------------------------------------- */

static xf_status run_key(xfi_db *db, const char *sql, const xfi_petitioner *person,
                         const xfi_key *key, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, key->text);
    xfi_db_bind_int(stmt, 1, person->case_id);
    xfi_db_bind_int(stmt, 2, person->n);
    xfi_db_bind_text(stmt, 3, xfi_code_text(XF_ENUM_LIKENESS, (int)key->kind));
    return xfi_db_run(stmt, err);
}

static const char learn_sql[] = "INSERT INTO identity (key, case_id, n, kind) VALUES (?, ?, ?, ?)"
                                " ON CONFLICT DO NOTHING";
static const char forget_sql[] =
    "DELETE FROM identity WHERE key = ? AND case_id = ? AND n = ? AND kind = ?";

static xf_status of_person(xfi_store *store, xfi_db *db, const char *sql,
                           const xfi_petitioner *person, xfi_error *err)
{
    xfi_key keys[XFI_KEYS];
    size_t count;
    XFI_TRY(xfi_keys_of(store, person, keys, &count, err));
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(run_key(db, sql, person, &keys[i], err));
    }
    return XF_OK;
}

static xf_status learn_people(xfi_store *store, xfi_db *db, xf_id case_id, xfi_error *err)
{
    void *rows = NULL;
    size_t count = 0;
    static const char rest[] = "petitioner r WHERE r.case_id = ? AND r.removed = 0 ORDER BY r.n";
    xfi_stmt *stmt;
    xfi_arena_reset(&store->index.arena);
    const char *sql = xfi_tables_select(&store->tables, &xfi_petitioner_record, rest);
    if (sql == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    XFI_TRY(
        xfi_rows_collect(&xfi_petitioner_record, stmt, &store->index.arena, &rows, &count, err));
    const xfi_petitioner *people = rows;
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(of_person(store, db, learn_sql, &people[i], err));
    }
    return XF_OK;
}

/* A key stands with one person of a case, so each of them is forgotten and learnt by himself. */
static xf_status note_people(xfi_store *store, const char *sql, bool before,
                             const xfi_change *changes, size_t count, xfi_error *err)
{
    for (size_t i = 0; i < count; i++) {
        const void *row = before ? changes[i].before : changes[i].after;
        if (changes[i].record == &xfi_petitioner_record && row != NULL &&
            !((const xfi_petitioner *)row)->removed) {
            XFI_TRY(of_person(store, store->db, sql, row, err));
        }
    }
    return XF_OK;
}

xf_status xfi_people_note(xfi_store *store, const xfi_change *changes, size_t count, xfi_error *err)
{
    XFI_TRY(note_people(store, forget_sql, true, changes, count, err));
    return note_people(store, learn_sql, false, changes, count, err);
}

/* ---- all of it -------------------------------------------------------------------------------------------- */

static xf_status learn_all(xfi_store *store, xfi_db *target, xfi_stmt *ids, xfi_arena *texts,
                           xfi_error *err)
{
    for (;;) {
        bool row;
        XFI_TRY(xfi_db_step(ids, &row, err));
        if (!row) {
            return XF_OK;
        }
        xfi_words words;
        xf_id id = xfi_db_int(ids, 0);
        xfi_arena_reset(texts);
        XFI_TRY(xfi_index_read(store, target, id, texts, &words, err));
        XFI_TRY(xfi_index_write(target, id, xfi_index_put, &words, err));
        XFI_TRY(learn_people(store, target, id, err));
    }
}

xf_status xfi_index_make(xfi_store *store, xfi_db *target, xfi_error *err)
{
    static const char ids_sql[] = "SELECT id FROM cases ORDER BY id";
    xfi_stmt *ids;
    xfi_arena texts = {0};
    if (target == store->db) {
        xfi_waiting_drop(store); /* all of it is read from the rows */
    }
    XFI_TRY(xfi_db_exec(target, xfi_index_clear, err));
    XFI_TRY(xfi_db_exec(target, "DELETE FROM identity", err));
    XFI_TRY(xfi_db_prepare(target, ids_sql, &ids, err));
    xf_status status = learn_all(store, target, ids, &texts, err);
    xfi_db_done(ids);
    xfi_arena_free(&texts);
    return status;
}

/* ---- is it what follows? ---------------------------------------------------------------------------------- */

static xf_status differs(xfi_finding *finding, xf_id case_id, const char *table, xfi_arena *texts,
                         xfi_error *err)
{
    xfi_buf key = {0};
    xfi_buf_printf(&key, "%lld", (long long)case_id);
    finding->table = table;
    finding->key = key.failed ? NULL : xfi_arena_dup(texts, xfi_buf_text(&key));
    xfi_buf_free(&key);
    return finding->key == NULL
               ? xfi_error_no_memory(err)
               : xfi_error_set(err, XF_E_CORRUPT, NULL, "表 %s 中事项 %s 的内容与日志不符",
                               "table %s: what it holds of case %s does not follow from the "
                               "journal",
                               table, finding->key);
}

/* Where both sides stand: below 0 the stored one has what does not follow, above 0 it lacks
 * something. */
static int order_of(xfi_stmt *stored, bool a, xfi_stmt *replayed, bool b)
{
    if (!a || !b) {
        return a ? -1 : b ? 1 : 0;
    }
    int order =
        strcmp(xfi_or_empty(xfi_db_text(stored, 1)), xfi_or_empty(xfi_db_text(replayed, 1)));
    int64_t mine = xfi_db_int(stored, 0);
    int64_t theirs = xfi_db_int(replayed, 0);
    if (order == 0 && mine != theirs) {
        order = mine < theirs ? -1 : 1;
    }
    return order != 0 ? order : xfi_same(xfi_db_text(stored, 2), xfi_db_text(replayed, 2)) ? 0 : 1;
}

/* Both sides give the case, a word and what else is said, ordered by word and case. */
static xf_status compare(xfi_stmt *stored, xfi_stmt *replayed, const char *table, xfi_arena *texts,
                         xfi_finding *finding, xfi_error *err)
{
    for (;;) {
        bool a;
        bool b;
        XFI_TRY(xfi_db_step(stored, &a, err));
        XFI_TRY(xfi_db_step(replayed, &b, err));
        int order = order_of(stored, a, replayed, b);
        if (order != 0) {
            return differs(finding, xfi_db_int(order < 0 ? stored : replayed, 0), table, texts,
                           err);
        }
        if (!a) {
            return XF_OK;
        }
    }
}

static xf_status compare_content(xfi_store *store, xfi_db *replayed, const char *sql,
                                 const char *table, xfi_arena *texts, xfi_finding *finding,
                                 xfi_error *err)
{
    xfi_stmt *mine;
    xfi_stmt *theirs = NULL;
    XFI_TRY(xfi_db_prepare(store->db, sql, &mine, err));
    xf_status status = xfi_db_prepare(replayed, sql, &theirs, err);
    if (status == XF_OK) {
        status = compare(mine, theirs, table, texts, finding, err);
    }
    xfi_db_done(mine);
    xfi_db_done(theirs);
    return status;
}

xf_status xfi_index_compare(xfi_store *store, xfi_db *replayed, xfi_arena *texts,
                            xfi_finding *finding, xfi_error *err)
{
    static const char identities[] = "SELECT case_id, '', n || ' ' || kind || ' ' || key"
                                     " FROM identity ORDER BY case_id, n, key";
    for (const char *const *sql = xfi_index_content; *sql != NULL; sql++) {
        XFI_TRY(compare_content(store, replayed, *sql, "case_text", texts, finding, err));
    }
    return compare_content(store, replayed, identities, "identity", texts, finding, err);
}

void xfi_index_free(xfi_index *text)
{
    xfi_arena_free(&text->arena);
    xfi_arena_free(&text->waiting_arena);
    xfi_free(text->waiting);
    for (size_t i = 0; i < XFI_INDEX_PARTS; i++) {
        xfi_buf_free(&text->parts[i]);
    }
}
