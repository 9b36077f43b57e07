/* SPDX-License-Identifier: Apache-2.0 */
/* What the baseline is to write: prepared statements and their parameters, by entry, all in memory. */
#ifndef BASELINE_H
#define BASELINE_H

#include "bench.h"

#include <jansson.h>
#include <sqlite3.h>

enum { STATEMENTS = 1024 };

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

#endif
