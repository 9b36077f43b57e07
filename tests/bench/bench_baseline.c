/* SPDX-License-Identifier: Apache-2.0 */
/* The same writes with nothing but the engine, to compare with:
 * bench_baseline <store> <file> durable|relaxed <first entry> <entries per transaction> [index]
 *
 * Reads what a benchmark of the library left in <store>: its tables and indexes, its journal rows,
 * and from each of them the rows that were written with it. All of it is read into memory first.
 * Entries before <first entry> are then written to <file> without being timed (not if the file
 * exists already), the others with prepared statements and nothing else: one INSERT for the
 * journal row, one INSERT or UPDATE of the changed columns for each row. No decision, no check, no
 * JSON, no hash. With "index" it also writes what the library writes beside the rows, the words of
 * each text into the index and the keys of people, ready made: what is left is the library's own
 * work. It is no part of the library, so it speaks to the engine directly. */
#include "baseline.h"

/* ---- reading the store of the library ------------------------------------------------------------------- */

enum { COLUMNS = 128, TABLES = 128 };

typedef struct table_info {
    char name[COLUMNS];
    char columns[COLUMNS][COLUMNS];
    int not_null[COLUMNS];
    size_t count, keys; /* the key comes first in the journal's rows */
} table_info;

static const table_info *table_named(sqlite3 *db, const char *name)
{
    static table_info known[TABLES];
    size_t i = 0;
    while (i < TABLES - 1 && known[i].name[0] != '\0') {
        if (strcmp(known[i].name, name) == 0) {
            return &known[i];
        }
        i++;
    }
    sqlite3_stmt *stmt = NULL;
    const char *sql = "SELECT name, \"notnull\", pk FROM pragma_table_info(?)";
    table_info *added = &known[i];
    must(db, sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), sql);
    (void)sqlite3_bind_text(stmt, 1, name, -1, SQLITE_STATIC);
    (void)snprintf(added->name, sizeof added->name, "%s", name);
    for (; sqlite3_step(stmt) == SQLITE_ROW && added->count < COLUMNS; added->count++) {
        (void)snprintf(added->columns[added->count], COLUMNS, "%s",
                       (const char *)sqlite3_column_text(stmt, 0));
        added->not_null[added->count] = sqlite3_column_int(stmt, 1);
        added->keys += sqlite3_column_int(stmt, 2) > 0 ? 1U : 0U;
    }
    (void)sqlite3_finalize(stmt);
    return added;
}

/* Builds " name1 <between> name2 …" of the key or of the other members. */
static void add_names(char *sql, size_t size, const json_t *members, size_t from, size_t to,
                      const char *form, const char *between)
{
    const char *name;
    json_t *json;
    size_t i = 0;
    json_object_foreach((json_t *)(uintptr_t)members, name, json)
    {
        if (i >= from && i < to) {
            size_t len = strlen(sql);
            (void)snprintf(sql + len, size - len, form, i == from ? "" : between, name);
        }
        i++;
    }
}

static void add_members(const json_t *members, size_t from, size_t to)
{
    const char *name;
    json_t *json;
    size_t i = 0;
    json_object_foreach((json_t *)(uintptr_t)members, name, json)
    {
        if (i >= from && i < to) {
            add_json(json);
        }
        i++;
    }
}

enum { SQL_SIZE = 8192 };

/* Whether the row is in the file, or written by an entry read before: the journal names every key
 * in the same words. */
static int is_there(sqlite3 *db, json_t *seen, const char *table, const json_t *members,
                    size_t keys)
{
    char sql[SQL_SIZE], name[SQL_SIZE];
    (void)snprintf(sql, sizeof sql, "SELECT 1 FROM %s WHERE", table);
    add_names(sql, sizeof sql, members, 0, keys, "%s \"%s\" = ?", " AND");
    size_t first = values.count;
    add_members(members, 0, keys);
    sqlite3_stmt *stmt = statement(db, sql);
    (void)snprintf(name, sizeof name, "%s", table);
    for (size_t i = 0; i < keys; i++) {
        const value *v = value_at(first + i);
        size_t len = strlen(name);
        bind(stmt, (int)i + 1, v);
        (void)snprintf(name + len, sizeof name - len, "|%" PRId64 "|%.*s", v->number, v->len,
                       v->text == NULL ? "" : v->text);
    }
    int found = sqlite3_step(stmt) == SQLITE_ROW || json_object_get(seen, name) != NULL;
    must(db, sqlite3_reset(stmt), sql);
    values.count = first;
    (void)json_object_set_new(seen, name, json_true());
    return found;
}

static void add_update(sqlite3 *db, const table_info *of, const json_t *members, write_op *op)
{
    char sql[SQL_SIZE];
    size_t count = json_object_size(members);
    (void)snprintf(sql, sizeof sql, "UPDATE %s SET", of->name);
    add_names(sql, sizeof sql, members, of->keys, count, "%s \"%s\" = ?", ",");
    (void)snprintf(sql + strlen(sql), sizeof sql - strlen(sql), " WHERE");
    add_names(sql, sizeof sql, members, 0, of->keys, "%s \"%s\" = ?", " AND");
    add_members(members, of->keys, count);
    add_members(members, 0, of->keys);
    op->count = count;
    op->stmt = statement(db, sql);
}

static void add_insert(sqlite3 *db, const table_info *of, const json_t *members, write_op *op)
{
    char sql[SQL_SIZE];
    (void)snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (", of->name);
    for (size_t i = 0; i < of->count; i++) {
        const json_t *member = json_object_get(members, of->columns[i]);
        (void)snprintf(sql + strlen(sql), sizeof sql - strlen(sql), i == 0 ? "?" : ", ?");
        if (member == NULL && of->not_null[i]) {
            add_number(SQLITE_INTEGER, 0);
        } else {
            add_json(member);
        }
    }
    (void)snprintf(sql + strlen(sql), sizeof sql - strlen(sql), ")");
    op->count = of->count;
    op->stmt = statement(db, sql);
}

static void add_row(sqlite3 *db, json_t *seen, const char *name, const json_t *members)
{
    const table_info *of = table_named(db, name);
    int update = is_there(db, seen, name, members, of->keys);
    if (update && json_object_size(members) == of->keys) {
        return; /* nothing but the key */
    }
    write_op *op = push(&writes, sizeof *op);
    op->first = values.count;
    if (update) {
        add_update(db, of, members, op);
    } else {
        add_insert(db, of, members, op);
    }
}

/* The journal row itself, column by column as it stands. */
static void add_journal_row(sqlite3 *db, sqlite3_stmt *from)
{
    char sql[SQL_SIZE] = "INSERT INTO journal VALUES (";
    int count = sqlite3_column_count(from);
    write_op *op = push(&writes, sizeof *op);
    op->first = values.count;
    op->count = (size_t)count;
    for (int i = 0; i < count; i++) {
        int type = sqlite3_column_type(from, i);
        (void)snprintf(sql + strlen(sql), sizeof sql - strlen(sql), i == 0 ? "?" : ", ?");
        if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
            const void *data = type == SQLITE_TEXT ? (const void *)sqlite3_column_text(from, i)
                                                   : sqlite3_column_blob(from, i);
            add_text(type, data, (size_t)sqlite3_column_bytes(from, i));
        } else {
            add_number(type, sqlite3_column_int64(from, i));
        }
    }
    (void)snprintf(sql + strlen(sql), sizeof sql - strlen(sql), ")");
    op->stmt = statement(db, sql);
}

/* ---- texts and people -------------------------------------------------------------------------------------- */

enum { PARTS = 5, ANSWER = 3 };

/* What the store's index holds of a case in the end, and what was written of it so far. */
typedef struct words {
    char *parts[PARTS];
    size_t len[PARTS], cap[PARTS];
    int there, answered; /* in the file */
    int made, added;     /* by the transaction under way */
} words;

static words *index_of; /* by case; NULL: no index is written */
static int64_t index_cases;
static int64_t batch_cases[1 << 20];
static size_t batch_count;

static void add_word(words *w, size_t part, const char *term)
{
    size_t need = w->len[part] + strlen(term) + 2;
    if (need > w->cap[part]) {
        w->cap[part] = 2 * need;
        w->parts[part] = must_alloc(realloc(w->parts[part], w->cap[part]));
    }
    w->len[part] +=
        (size_t)sprintf(w->parts[part] + w->len[part], "%s%s", w->len[part] == 0 ? "" : " ", term);
}

static void read_index(sqlite3 *store)
{
    static const char *const names[PARTS] = {"title", "matter", "claim", "answer", "measure"};
    sqlite3_stmt *stmt = NULL;
    const char *sql = "SELECT coalesce(max(id), 0) FROM cases";
    must(store, sqlite3_prepare_v2(store, sql, -1, &stmt, NULL), sql);
    must(store, sqlite3_step(stmt), sql);
    index_cases = sqlite3_column_int64(stmt, 0) + 1;
    must(store, sqlite3_finalize(stmt), sql);
    index_of = must_alloc(calloc((size_t)index_cases, sizeof *index_of));
    sql = "SELECT doc, col, term FROM case_text_place ORDER BY doc, \"offset\"";
    must(store, sqlite3_prepare_v2(store, sql, -1, &stmt, NULL), sql);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        const char *column = (const char *)sqlite3_column_text(stmt, 1);
        for (size_t i = 0; i < PARTS; i++) {
            if (strcmp(names[i], column) == 0) {
                add_word(&index_of[sqlite3_column_int64(stmt, 0)], i,
                         (const char *)sqlite3_column_text(stmt, 2));
            }
        }
    }
    must(store, sqlite3_finalize(stmt), sql);
}

static void add_words(sqlite3 *db, int64_t id, int back, int answered)
{
    const words *w = &index_of[id];
    write_op *op = push(&writes, sizeof *op);
    op->first = values.count;
    op->count = 1 + PARTS;
    op->stmt =
        statement(db, back ? "INSERT INTO case_text (case_text, rowid, title, matter, claim, "
                             "answer, measure) VALUES ('delete', ?, ?, ?, ?, ?, ?)"
                           : "INSERT INTO case_text (rowid, title, matter, claim, answer, "
                             "measure) VALUES (?, ?, ?, ?, ?, ?)");
    add_number(SQLITE_INTEGER, id);
    for (size_t i = 0; i < PARTS; i++) {
        int empty = w->len[i] == 0 || (i == ANSWER && !answered);
        add_text(SQLITE_TEXT, empty ? "" : w->parts[i], empty ? 0 : w->len[i]);
    }
}

static void add_keys(sqlite3 *store, sqlite3 *db, int64_t id)
{
    static sqlite3_stmt *keys;
    const char *sql =
        "SELECT key, case_id, n, kind FROM identity WHERE case_id = ? ORDER BY n, key";
    if (keys == NULL) { /* the store has no index by case */
        must(store,
             sqlite3_exec(store,
                          "CREATE TEMP TABLE identity AS SELECT * FROM main.identity;"
                          "CREATE INDEX temp.by_case ON identity (case_id)",
                          NULL, NULL, NULL),
             "keys");
        must(store, sqlite3_prepare_v2(store, sql, -1, &keys, NULL), sql);
    }
    (void)sqlite3_bind_int64(keys, 1, id);
    while (sqlite3_step(keys) == SQLITE_ROW) {
        write_op *op = push(&writes, sizeof *op);
        op->first = values.count;
        op->count = 4;
        op->stmt =
            statement(db, "INSERT INTO identity (key, case_id, n, kind) VALUES (?, ?, ?, ?)");
        add_text(SQLITE_TEXT, sqlite3_column_text(keys, 0), (size_t)sqlite3_column_bytes(keys, 0));
        add_number(SQLITE_INTEGER, sqlite3_column_int64(keys, 1));
        add_number(SQLITE_INTEGER, sqlite3_column_int64(keys, 2));
        add_text(SQLITE_TEXT, sqlite3_column_text(keys, 3), (size_t)sqlite3_column_bytes(keys, 3));
    }
    must(store, sqlite3_reset(keys), sql);
}

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* As the library does: each case once, at the end of its transaction. */
static void settle_index(sqlite3 *db)
{
    qsort(batch_cases, batch_count, sizeof *batch_cases, by_number);
    for (size_t i = 0; i < batch_count; i++) {
        int64_t id = batch_cases[i];
        words *w = &index_of[id];
        if (w->there) {
            add_words(db, id, 1, w->answered);
        }
        w->answered = w->answered || w->added;
        add_words(db, id, 0, w->answered);
        w->there = 1;
        w->made = w->added = 0;
    }
    batch_count = 0;
}

static void index_entry(sqlite3 *store, sqlite3 *db, const char *kind, int64_t id)
{
    int made = strcmp(kind, "register") == 0, added = strcmp(kind, "answer") == 0;
    if (index_of == NULL || (!made && !added) || id <= 0 || id >= index_cases) {
        return;
    }
    words *w = &index_of[id];
    if (!w->made && !w->added) {
        if (batch_count == sizeof batch_cases / sizeof *batch_cases) {
            (void)fprintf(stderr, "too many cases in one transaction\n");
            exit(1);
        }
        batch_cases[batch_count++] = id;
    }
    w->made = w->made || made;
    w->added = w->added || added;
    if (made) {
        add_keys(store, db, id);
    }
}

/* ---- entries ----------------------------------------------------------------------------------------------- */

static int column_named(sqlite3_stmt *stmt, const char *name)
{
    for (int i = 0; i < sqlite3_column_count(stmt); i++) {
        if (strcmp(sqlite3_column_name(stmt, i), name) == 0) {
            return i;
        }
    }
    return -1;
}

/* `last`: of its transaction */
static void read_entry(sqlite3 *store, sqlite3 *db, json_t *seen, sqlite3_stmt *from, int last)
{
    int payload_column = column_named(from, "payload");
    const char *payload = (const char *)sqlite3_column_text(from, payload_column);
    json_t *json = json_loads(payload == NULL ? "{}" : payload, JSON_DECODE_ANY, NULL);
    const json_t *rows = json_object_get(json, "rows");
    size_t first = writes.count;
    add_journal_row(db, from);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const json_t *row = json_array_get(rows, i);
        const char *table = json_string_value(json_array_get(row, 0));
        if (table != NULL) {
            add_row(db, seen, table, json_array_get(row, 1));
        }
    }
    json_decref(json);
    index_entry(store, db, (const char *)sqlite3_column_text(from, column_named(from, "kind")),
                sqlite3_column_int64(from, column_named(from, "case_id")));
    if (last) {
        settle_index(db);
    }
    entry *added = push(&entries, sizeof *added);
    added->first = first;
    added->count = writes.count - first;
}

static void read_journal(sqlite3 *store, sqlite3 *db, const char *sql, int64_t first, int64_t batch)
{
    sqlite3_stmt *stmt = NULL;
    json_t *seen = must_alloc(json_object());
    int64_t read = 0;
    size_t before = entries.count;
    must(store, sqlite3_prepare_v2(store, sql, -1, &stmt, NULL), sql);
    (void)sqlite3_bind_int64(stmt, 1, first);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        read_entry(store, db, seen, stmt, ++read % batch == 0);
    }
    must(store, sqlite3_finalize(stmt), sql);
    if (batch_count > 0 && entries.count > before) { /* the last transaction is a short one */
        size_t written = writes.count;
        settle_index(db);
        entry_at(entries.count - 1)->count += writes.count - written;
    }
    json_decref(seen);
}

/* ---- the file to write ------------------------------------------------------------------------------------ */

/* Tables that the engine makes for an index of texts come with that index. */
static void copy_schema(sqlite3 *store, sqlite3 *db)
{
    sqlite3_stmt *stmt = NULL;
    const char *sql = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE "
                      "'sqlite_%' AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE "
                      "type = 'shadow') ORDER BY type = 'table' DESC";
    must(store, sqlite3_prepare_v2(store, sql, -1, &stmt, NULL), sql);
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        const char *one = (const char *)sqlite3_column_text(stmt, 0);
        must(db, sqlite3_exec(db, one, NULL, NULL, NULL), one);
    }
    must(store, sqlite3_finalize(stmt), sql);
}

static sqlite3 *open_file(const char *path, int flags, const char *pragmas)
{
    sqlite3 *db = NULL;
    must(db, sqlite3_open_v2(path, &db, flags, NULL), path);
    /* what the library sets too */
    must(db,
         sqlite3_exec(db,
                      "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; "
                      "PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000",
                      NULL, NULL, NULL),
         "settings");
    must(db, sqlite3_exec(db, pragmas, NULL, NULL, NULL), pragmas);
    return db;
}

int main(int argc, char **argv)
{
    if (argc != 6 && argc != 7) {
        (void)fprintf(stderr, "use: bench_baseline <store> <file> durable|relaxed <first entry> "
                              "<entries per commit> [index]\n");
        return 2;
    }
    int64_t first = bench_count(argv[4]), batch = bench_count(argv[5]);
    int fresh = bench_file_size(argv[2]) == 0;
    sqlite3 *store = open_file(argv[1], SQLITE_OPEN_READONLY, "PRAGMA busy_timeout = 1000");
    sqlite3 *db = open_file(argv[2], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                            strcmp(argv[3], "relaxed") == 0
                                ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"
                                : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    if (argc == 7) {
        read_index(store);
    }
    if (fresh) {
        copy_schema(store, db);
        read_journal(store, db, "SELECT * FROM journal WHERE seq < ? ORDER BY seq", first,
                     INT64_MAX);
        run_entries(db, 0, entries.count, INT64_MAX);
    }
    size_t from = entries.count, written = writes.count;
    read_journal(store, db, "SELECT * FROM journal WHERE seq >= ? ORDER BY seq", first, batch);
    double begun = bench_seconds(), used = bench_cpu_seconds();
    run_entries(db, from, entries.count, batch);
    double spent = bench_seconds() - begun;
    used = bench_cpu_seconds() - used;
    bench_figure("entries", (double)(entries.count - from));
    bench_figure("rows", (double)(writes.count - written));
    bench_figure("entries_per_second", (double)(entries.count - from) / spent);
    bench_figure("cpu_microseconds_per_entry", used * 1e6 / (double)(entries.count - from));
    bench_figure("microseconds_per_entry", spent * 1e6 / (double)(entries.count - from));
    return 0; /* memory and handles end with the process */
}
