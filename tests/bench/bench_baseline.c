/* SPDX-License-Identifier: Apache-2.0 */
/* The same writes with nothing but the engine, to compare with:
 * bench_baseline <store> <file> durable|relaxed <first entry> <entries per transaction>
 *
 * Reads what a benchmark of the library left in <store>: its tables and indexes, its journal rows,
 * and from each of them the rows that were written with it. All of it is read into memory first.
 * Entries before <first entry> are then written to <file> without being timed (not if the file
 * exists already), the others with prepared statements and nothing else: one INSERT for the
 * journal row, one INSERT or UPDATE of the changed columns for each row. No decision, no check, no
 * JSON, no hash. It is no part of the library, so it speaks to the engine directly. */
#include "bench.h"

#include <jansson.h>
#include <sqlite3.h>

enum { COLUMNS = 128, TABLES = 128, STATEMENTS = 1024 };

static void must(sqlite3 *db, int code, const char *what)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        (void)fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
        exit(1);
    }
}

static void *must_alloc(void *memory)
{
    if (memory == NULL) {
        (void)fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return memory;
}

/* ---- what is to be written ------------------------------------------------------------------------------ */

typedef struct value {
    int type; /* of the engine */
    int len;
    int64_t number;
    char *text;
} value;

/* One write: a statement and its parameters. */
typedef struct write_op {
    sqlite3_stmt *stmt;
    size_t first, count; /* values */
} write_op;

typedef struct entry {
    size_t first, count; /* writes */
} entry;

typedef struct list {
    char *items;
    size_t count, cap;
} list;

static list values, writes, entries;

static void *push(list *to, size_t size)
{
    if (to->count == to->cap) {
        to->cap = to->cap == 0 ? 4096 : 2 * to->cap;
        to->items = must_alloc(realloc(to->items, to->cap * size));
    }
    char *item = to->items + to->count++ * size;
    memset(item, 0, size);
    return item;
}

static value *value_at(size_t index)
{
    return (value *)(void *)values.items + index;
}

static write_op *write_at(size_t index)
{
    return (write_op *)(void *)writes.items + index;
}

static entry *entry_at(size_t index)
{
    return (entry *)(void *)entries.items + index;
}

static struct {
    char *sql;
    sqlite3_stmt *stmt;
} statements[STATEMENTS];
static size_t statement_count;

static sqlite3_stmt *statement(sqlite3 *db, const char *sql)
{
    for (size_t i = 0; i < statement_count; i++) {
        if (strcmp(statements[i].sql, sql) == 0) {
            return statements[i].stmt;
        }
    }
    if (statement_count == STATEMENTS) {
        (void)fprintf(stderr, "too many different statements\n");
        exit(1);
    }
    sqlite3_stmt *stmt = NULL;
    must(db, sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL), sql);
    statements[statement_count].sql = must_alloc(strdup(sql));
    statements[statement_count++].stmt = stmt;
    return stmt;
}

static void add_text(int type, const void *text, size_t len)
{
    value *added = push(&values, sizeof *added);
    added->type = type;
    added->len = (int)len;
    added->text = must_alloc(malloc(len + 1));
    memcpy(added->text, text, len);
}

static void add_number(int type, int64_t number)
{
    value *added = push(&values, sizeof *added);
    added->type = type;
    added->number = number;
}

static void add_json(const json_t *json)
{
    if (json_is_string(json)) {
        add_text(SQLITE_TEXT, json_string_value(json), json_string_length(json));
    } else if (json_is_integer(json)) {
        add_number(SQLITE_INTEGER, json_integer_value(json));
    } else if (json_is_boolean(json)) {
        add_number(SQLITE_INTEGER, json_is_true(json));
    } else {
        add_number(SQLITE_NULL, 0);
    }
}

static void bind(sqlite3_stmt *stmt, int index, const value *v)
{
    if (v->type == SQLITE_INTEGER) {
        (void)sqlite3_bind_int64(stmt, index, v->number);
    } else if (v->type == SQLITE_TEXT) {
        (void)sqlite3_bind_text(stmt, index, v->text, v->len, SQLITE_STATIC);
    } else if (v->type == SQLITE_BLOB) {
        (void)sqlite3_bind_blob(stmt, index, v->text, v->len, SQLITE_STATIC);
    } else {
        (void)sqlite3_bind_null(stmt, index);
    }
}

static void run_write(sqlite3 *db, const write_op *op)
{
    for (size_t i = 0; i < op->count; i++) {
        bind(op->stmt, (int)i + 1, value_at(op->first + i));
    }
    must(db, sqlite3_step(op->stmt), "write");
    must(db, sqlite3_reset(op->stmt), "write");
}

static void run_entries(sqlite3 *db, size_t from, size_t to, int64_t batch)
{
    for (size_t i = from; i < to; i++) {
        if ((int64_t)(i - from) % batch == 0) {
            run_write(db, &(write_op){statement(db, "BEGIN IMMEDIATE"), 0, 0});
        }
        for (size_t k = 0; k < entry_at(i)->count; k++) {
            run_write(db, write_at(entry_at(i)->first + k));
        }
        if ((int64_t)(i - from + 1) % batch == 0 || i + 1 == to) {
            run_write(db, &(write_op){statement(db, "COMMIT"), 0, 0});
        }
    }
}

/* ---- reading the store of the library ------------------------------------------------------------------- */

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

static void read_entry(sqlite3 *db, json_t *seen, sqlite3_stmt *from, int payload_column)
{
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
    entry *added = push(&entries, sizeof *added);
    added->first = first;
    added->count = writes.count - first;
}

static void read_journal(sqlite3 *store, sqlite3 *db, const char *sql, int64_t first)
{
    sqlite3_stmt *stmt = NULL;
    json_t *seen = must_alloc(json_object());
    int payload_column = -1;
    must(store, sqlite3_prepare_v2(store, sql, -1, &stmt, NULL), sql);
    (void)sqlite3_bind_int64(stmt, 1, first);
    for (int i = 0; i < sqlite3_column_count(stmt); i++) {
        payload_column = strcmp(sqlite3_column_name(stmt, i), "payload") == 0 ? i : payload_column;
    }
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        read_entry(db, seen, stmt, payload_column);
    }
    must(store, sqlite3_finalize(stmt), sql);
    json_decref(seen);
}

/* ---- the file to write ------------------------------------------------------------------------------------ */

/* Tables that the engine makes for an index of texts come with that index. The library keeps it up to
 * date and the baseline does not: what search costs an act is part of what the ratio says. */
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
    if (argc != 6) {
        (void)fprintf(stderr, "use: bench_baseline <store> <file> durable|relaxed <first entry> "
                              "<entries per commit>\n");
        return 2;
    }
    int64_t first = bench_count(argv[4]), batch = bench_count(argv[5]);
    int fresh = bench_file_size(argv[2]) == 0;
    sqlite3 *store = open_file(argv[1], SQLITE_OPEN_READONLY, "PRAGMA query_only = 1");
    sqlite3 *db = open_file(argv[2], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                            strcmp(argv[3], "relaxed") == 0
                                ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"
                                : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    if (fresh) {
        copy_schema(store, db);
        read_journal(store, db, "SELECT * FROM journal WHERE seq < ? ORDER BY seq", first);
        run_entries(db, 0, entries.count, INT64_MAX);
    }
    size_t from = entries.count, written = writes.count;
    read_journal(store, db, "SELECT * FROM journal WHERE seq >= ? ORDER BY seq", first);
    double begun = bench_seconds();
    run_entries(db, from, entries.count, batch);
    double spent = bench_seconds() - begun;
    bench_figure("entries", (double)(entries.count - from));
    bench_figure("rows", (double)(writes.count - written));
    bench_figure("entries_per_second", (double)(entries.count - from) / spent);
    bench_figure("microseconds_per_entry", spent * 1e6 / (double)(entries.count - from));
    return 0; /* memory and handles end with the process */
}
