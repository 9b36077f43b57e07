/* SPDX-License-Identifier: Apache-2.0 */
/* What follows from texts and people instead of from fields: the index that is searched, and the
 * salted hashes by which the same people are found again. Both are kept by the entry that changes
 * what they are made of, in its transaction; a rebuild makes them anew. */
#include "store/store_p.h"

#include <string.h>

/* ---- the index ------------------------------------------------------------------------------------------- */

static xf_status write_index(xfi_store *store, xfi_db *db, xf_id case_id, const char *sql,
                             xfi_error *err)
{
    xfi_passages passages;
    xfi_stmt *stmt;
    xfi_index *text = &store->index;
    xfi_arena_reset(&text->arena);
    XFI_TRY(xfi_passages_read(store, db, case_id, &text->arena, &passages, err));
    if (passages.count == 0) {
        return XF_OK;
    }
    for (size_t i = 0; i < XFI_INDEX_PARTS; i++) {
        xfi_buf_reset(&text->parts[i]);
    }
    for (size_t i = 0; i < passages.count; i++) {
        xfi_buf *part = &text->parts[(int)passages.of[i].part - 1];
        xfi_folded_grams(&passages.of[i].folded, true, part);
        if (part->failed) {
            return xfi_error_no_memory(err);
        }
    }
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    for (size_t i = 0; i < XFI_INDEX_PARTS; i++) {
        xfi_db_bind_text(stmt, (int)i + 1, xfi_buf_text(&text->parts[i]));
    }
    return xfi_db_run(stmt, err);
}

/* ---- the people -------------------------------------------------------------------------------------------- */

static xf_status forget_people(xfi_db *db, xf_id case_id, xfi_error *err)
{
    static const char sql[] = "DELETE FROM identity WHERE case_id = ?";
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    return xfi_db_run(stmt, err);
}

static xf_status put_key(xfi_db *db, xf_id case_id, int32_t n, const xfi_key *key, xfi_error *err)
{
    static const char sql[] = "INSERT INTO identity (key, case_id, n, kind) VALUES (?, ?, ?, ?)"
                              " ON CONFLICT DO NOTHING";
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, key->text);
    xfi_db_bind_int(stmt, 1, case_id);
    xfi_db_bind_int(stmt, 2, n);
    xfi_db_bind_text(stmt, 3, xfi_code_text(XF_ENUM_LIKENESS, (int)key->kind));
    return xfi_db_run(stmt, err);
}

static xf_status learn_people(xfi_store *store, xfi_db *db, xf_id case_id, xfi_error *err)
{
    void *rows = NULL;
    size_t count = 0;
    static const char rest[] = "petitioner r WHERE r.case_id = ? ORDER BY r.n";
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
        xfi_key keys[XFI_KEYS];
        size_t key_count;
        XFI_TRY(xfi_keys_of(store, &people[i], keys, &key_count, err));
        for (size_t k = 0; k < key_count; k++) {
            XFI_TRY(put_key(db, case_id, people[i].n, &keys[k], err));
        }
    }
    return XF_OK;
}

/* ---- with an entry -------------------------------------------------------------------------------------- */

static bool title_changes(const xfi_change *change)
{
    const xfi_case *before = change->before;
    const xfi_case *after = change->after;
    return before == NULL || !xfi_same(before->title, after->title) ||
           !xfi_same(before->matter, after->matter);
}

/* The case whose texts or people a row changes; 0: none. */
static xf_id touched(const xfi_change *change)
{
    if (change->record == &xfi_case_record) {
        return title_changes(change) ? ((const xfi_case *)change->after)->id : 0;
    }
    if (change->record == &xfi_claim_record) {
        return ((const xfi_claim *)change->after)->case_id;
    }
    if (change->record == &xfi_measure_record) {
        return ((const xfi_measure *)change->after)->case_id;
    }
    return change->record == &xfi_petitioner_record
               ? ((const xfi_petitioner *)change->after)->case_id
               : 0;
}

static bool has_people(const xfi_touch *touch)
{
    bool any = false;
    for (size_t i = 0; i < touch->count && !any; i++) {
        any = touch->changes[i].record == &xfi_petitioner_record;
    }
    return any;
}

/* A case that an earlier row of the entry touched as well. */
static bool is_known(const xfi_touch *touch, size_t upto, xf_id id)
{
    for (size_t i = upto; i-- > 0;) { /* mostly the row before */
        if (touched(&touch->changes[i]) == id) {
            return true;
        }
    }
    return id == touch->opinion;
}

static xf_status of_case(xfi_store *store, xf_id id, bool people, bool learn, xfi_error *err)
{
    XFI_TRY(write_index(store, store->db, id, learn ? xfi_index_put : xfi_index_take_back, err));
    if (!people) {
        return XF_OK;
    }
    return learn ? learn_people(store, store->db, id, err) : forget_people(store->db, id, err);
}

static xf_status of_entry(xfi_store *store, const xfi_touch *touch, bool learn, xfi_error *err)
{
    bool people = has_people(touch);
    if (touch->opinion != 0) {
        XFI_TRY(of_case(store, touch->opinion, people, learn, err));
    }
    for (size_t i = 0; i < touch->count; i++) {
        xf_id id = touched(&touch->changes[i]);
        if (id != 0 && !is_known(touch, i, id)) {
            XFI_TRY(of_case(store, id, people, learn, err));
        }
    }
    return XF_OK;
}

xfi_touch xfi_index_touch(const xfi_entry *entry, const xfi_change *changes, size_t count)
{
    bool opinion = xfi_is_opinion(entry->kind);
    return (xfi_touch){opinion ? entry->case_id : 0, changes, count};
}

xf_status xfi_index_forget(xfi_store *store, const xfi_touch *touch, xfi_error *err)
{
    return of_entry(store, touch, false, err);
}

xf_status xfi_index_learn(xfi_store *store, const xfi_touch *touch, xfi_error *err)
{
    return of_entry(store, touch, true, err);
}

/* ---- all of it -------------------------------------------------------------------------------------------- */

static xf_status learn_all(xfi_store *store, xfi_db *target, xfi_stmt *ids, xfi_error *err)
{
    for (;;) {
        bool row;
        XFI_TRY(xfi_db_step(ids, &row, err));
        if (!row) {
            return XF_OK;
        }
        xf_id id = xfi_db_int(ids, 0);
        XFI_TRY(write_index(store, target, id, xfi_index_put, err));
        XFI_TRY(learn_people(store, target, id, err));
    }
}

xf_status xfi_index_make(xfi_store *store, xfi_db *target, xfi_error *err)
{
    static const char ids_sql[] = "SELECT id FROM cases ORDER BY id";
    xfi_stmt *ids;
    XFI_TRY(xfi_db_exec(target, xfi_index_clear, err));
    XFI_TRY(xfi_db_exec(target, "DELETE FROM identity", err));
    XFI_TRY(xfi_db_prepare(target, ids_sql, &ids, err));
    xf_status status = learn_all(store, target, ids, err);
    xfi_db_done(ids);
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
    for (size_t i = 0; i < XFI_INDEX_PARTS; i++) {
        xfi_buf_free(&text->parts[i]);
    }
}
