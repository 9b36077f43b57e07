/* SPDX-License-Identifier: Apache-2.0 */
/* The driver interface on SQLite: opening, statements, transactions between processes, backup. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "db/db.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char dir[64];

static const char *in_dir(const char *name)
{
    static char path[4][128];
    static int next;
    next = (next + 1) % 4;
    (void)snprintf(path[next], sizeof path[next], "%s/%s", dir, name);
    return path[next];
}

static int make_dir(void **state)
{
    (void)state;
    (void)strcpy(dir, "/tmp/xfcase-db.XXXXXX");
    return mkdtemp(dir) == NULL ? -1 : 0;
}

static int remove_dir(void **state)
{
    char command[128];
    (void)state;
    (void)snprintf(command, sizeof command, "rm -rf '%s'", dir);
    return system(command) == 0 ? 0 : -1;
}

static xfi_db *opened(const char *path, xfi_db_mode mode)
{
    xfi_db_config config = {mode, 2000, true};
    xfi_db *db = NULL;
    xfi_error err = {0};
    if (xfi_db_open(path, &config, &db, &err) != XF_OK || xfi_db_settle(db, &err) != XF_OK) {
        fail_msg("%s: %s", xfi_or_empty(path), xfi_or_empty(err.text_en));
    }
    return db;
}

static void not_opened(const char *path, xfi_db_mode mode, xf_status expected)
{
    xfi_db_config config = {mode, 100, true};
    xfi_db *db = (xfi_db *)&config;
    xfi_error err = {0};
    assert_int_equal(xfi_db_open(path, &config, &db, &err), expected);
    assert_null(db);
    assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
    xfi_error_clear(&err);
}

static void what_cannot_be_opened(void **unused)
{
    (void)unused;
    not_opened(in_dir("missing"), XFI_DB_READ_WRITE, XF_E_NOT_FOUND);
    not_opened(in_dir("missing"), XFI_DB_READ_ONLY, XF_E_NOT_FOUND);
    not_opened(dir, XFI_DB_CREATE, XF_E_IO);
    not_opened(in_dir("no/such/folder"), XFI_DB_CREATE, XF_E_IO);
    FILE *file = fopen(in_dir("text"), "w");
    assert_non_null(file);
    for (int i = 0; i < 200; i++) {
        (void)fputs("这不是数据库\n", file);
    }
    (void)fclose(file);
    not_opened(in_dir("text"), XFI_DB_READ_WRITE, XF_E_CORRUPT);
}

static void values_come_back(void **unused)
{
    (void)unused;
    static const char insert[] = "INSERT INTO t VALUES(?, ?, ?)";
    static const char select[] = "SELECT a, b, d FROM t ORDER BY a";
    xfi_db *db = opened(NULL, XFI_DB_MEMORY);
    xfi_stmt *stmt;
    bool row;
    assert_int_equal(
        xfi_db_exec(db, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, d INTEGER)", NULL), XF_OK);
    for (int64_t i = 0; i < 2; i++) {
        assert_int_equal(xfi_db_prepare(db, insert, &stmt, NULL), XF_OK);
        xfi_db_bind_int(stmt, 0, i == 0 ? INT64_MIN : INT64_MAX);
        xfi_db_bind_text(stmt, 1, i == 0 ? "信访事项" : NULL);
        assert_int_equal(xfi_db_run(stmt, NULL),
                         XF_OK); /* d is not bound: NULL, never the last value */
        assert_int_equal(xfi_db_changes(db), 1);
    }
    assert_int_equal(xfi_db_prepare(db, select, &stmt, NULL), XF_OK);
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_true(row);
    assert_int_equal(xfi_db_int(stmt, 0), INT64_MIN);
    assert_string_equal(xfi_db_text(stmt, 1), "信访事项");
    assert_true(xfi_db_is_null(stmt, 2));
    xfi_stmt *second; /* while the first is being read, the same text gives another statement */
    assert_int_equal(xfi_db_prepare(db, select, &second, NULL), XF_OK);
    assert_ptr_not_equal(second, stmt);
    assert_int_equal(xfi_db_step(second, &row, NULL), XF_OK);
    assert_int_equal(xfi_db_int(second, 0), INT64_MIN);
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_int_equal(xfi_db_int(stmt, 0), INT64_MAX);
    assert_null(xfi_db_text(stmt, 1));
    xfi_stmt *first = stmt;
    xfi_db_done(second);
    xfi_db_done(stmt);
    assert_int_equal(xfi_db_prepare(db, select, &stmt, NULL), XF_OK);
    assert_ptr_equal(stmt, first); /* kept */
    xfi_db_done(stmt);
    xfi_db_close(db);
}

static void causes(void **unused)
{
    (void)unused;
    static const struct {
        const char *sql;
        xf_status status;
    } failing[] = {
        {"INSERT INTO t VALUES(1, 'a')", XF_E_EXISTS},
        {"INSERT INTO t VALUES(2, 'a')", XF_E_EXISTS},
        {"INSERT INTO t VALUES(2, NULL)", XF_E_CORRUPT},
        {"INSERT INTO u VALUES(99)", XF_E_CORRUPT}, /* a foreign key */
        {"SELEKT", XF_E_INTERNAL},
        {"SELECT \"no such column\" FROM t", XF_E_INTERNAL}, /* no text in double quotes */
    };
    xfi_db *db = opened(NULL, XFI_DB_MEMORY);
    assert_int_equal(xfi_db_exec(db,
                                 "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT NOT NULL UNIQUE);"
                                 "CREATE TABLE u(a INTEGER REFERENCES t(a));"
                                 "INSERT INTO t VALUES(1, 'a')",
                                 NULL),
                     XF_OK);
    for (size_t i = 0; i < sizeof failing / sizeof *failing; i++) {
        assert_int_equal(xfi_db_exec(db, failing[i].sql, NULL), failing[i].status);
    }
    xfi_db_close(db);
}

static void read_only_writes_nothing(void **unused)
{
    (void)unused;
    xfi_db *db = opened(in_dir("ro"), XFI_DB_CREATE);
    assert_int_equal(xfi_db_exec(db, "CREATE TABLE t(a)", NULL), XF_OK);
    xfi_db_close(db);
    db = opened(in_dir("ro"), XFI_DB_READ_ONLY);
    assert_int_equal(xfi_db_exec(db, "INSERT INTO t VALUES(1)", NULL), XF_E_READ_ONLY);
    xfi_db_close(db);
}

static void transactions(void **unused)
{
    (void)unused;
    xfi_db *db = opened(in_dir("tx"), XFI_DB_CREATE);
    xfi_db *other = opened(in_dir("tx"), XFI_DB_READ_WRITE);
    assert_int_equal(xfi_db_exec(db, "CREATE TABLE t(a); PRAGMA busy_timeout=150", NULL), XF_OK);
    assert_int_equal(xfi_db_begin(other, true, NULL), XF_OK);
    assert_true(xfi_db_in_transaction(other));
    assert_int_equal(xfi_db_exec(other, "INSERT INTO t VALUES(1)", NULL), XF_OK);
    struct timespec from;
    struct timespec to;
    (void)timespec_get(&from, TIME_UTC);
    assert_int_equal(xfi_db_begin(db, true, NULL),
                     XF_E_BUSY); /* after the limit, not at once, not for ever */
    (void)timespec_get(&to, TIME_UTC);
    double waited = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
    assert_true(waited > 0.1 && waited < 10);
    xfi_db_rollback(other);
    xfi_db_rollback(other); /* nothing to do */
    assert_false(xfi_db_in_transaction(other));
    assert_int_equal(xfi_db_begin(other, true, NULL), XF_OK);
    assert_int_equal(xfi_db_exec(other, "INSERT INTO t VALUES(2)", NULL), XF_OK);
    assert_int_equal(xfi_db_commit(other, NULL), XF_OK);
    assert_int_not_equal(xfi_db_commit(db, NULL), XF_OK); /* there is none */
    xfi_db_close(other);
    xfi_db_close(db);
}

static void increments(const char *path, int count)
{
    xfi_db *db = opened(path, XFI_DB_READ_WRITE);
    for (int i = 0; i < count; i++) {
        if (xfi_db_begin(db, true, NULL) != XF_OK ||
            xfi_db_exec(db, "UPDATE t SET a = a + 1", NULL) != XF_OK ||
            xfi_db_commit(db, NULL) != XF_OK) {
            _exit(1);
        }
    }
    xfi_db_close(db);
}

static void four_processes_lose_nothing(void **unused)
{
    (void)unused;
    enum { PROCESSES = 4, EACH = 50 };
    xfi_db *db = opened(in_dir("many"), XFI_DB_CREATE);
    assert_int_equal(xfi_db_exec(db, "CREATE TABLE t(a); INSERT INTO t VALUES(0)", NULL), XF_OK);
    xfi_db_close(db);
    for (int i = 0; i < PROCESSES; i++) {
        if (fork() == 0) {
            increments(in_dir("many"), EACH);
            _exit(0);
        }
    }
    for (int i = 0; i < PROCESSES; i++) {
        int code = 1;
        assert_true(wait(&code) > 0);
        assert_int_equal(code, 0);
    }
    static const char sql[] = "SELECT a FROM t";
    xfi_stmt *stmt;
    bool row;
    db = opened(in_dir("many"), XFI_DB_READ_ONLY);
    assert_int_equal(xfi_db_prepare(db, sql, &stmt, NULL), XF_OK);
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_int_equal(xfi_db_int(stmt, 0), PROCESSES * EACH);
    xfi_db_done(stmt);
    xfi_db_close(db);
}

static int stop(int64_t left, int64_t total, void *userdata)
{
    (void)left;
    (void)total;
    (void)userdata;
    return 1;
}

static void backup_and_check(void **unused)
{
    (void)unused;
    struct stat info;
    xfi_db *db = opened(in_dir("from"), XFI_DB_CREATE);
    assert_int_equal(
        xfi_db_exec(db,
                    "CREATE TABLE t(a, b); WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
                    " FROM n WHERE i < 20000) INSERT INTO t SELECT i, 'text' || i FROM n",
                    NULL),
        XF_OK);
    assert_int_equal(xfi_db_set_format(db, 77, 5, NULL), XF_OK);
    assert_int_equal(xfi_db_backup(db, in_dir("stopped"), stop, NULL, NULL), XF_E_CALLBACK);
    assert_int_not_equal(stat(in_dir("stopped"), &info), 0); /* no half file */
    assert_int_equal(xfi_db_backup(db, in_dir("copy"), NULL, NULL, NULL), XF_OK);
    assert_int_equal(xfi_db_backup(db, in_dir("copy"), NULL, NULL, NULL), XF_E_EXISTS);
    assert_int_equal(xfi_db_check(db, NULL), XF_OK);
    xfi_db_close(db);
    int64_t application;
    int64_t version;
    db = opened(in_dir("copy"), XFI_DB_READ_WRITE);
    assert_int_equal(xfi_db_format(db, &application, &version, NULL), XF_OK);
    assert_int_equal(application, 77);
    assert_int_equal(version, 5);
    assert_int_equal(xfi_db_check(db, NULL), XF_OK);
    xfi_db_close(db);
    FILE *file = fopen(in_dir("copy"), "r+b"); /* damage in the middle */
    assert_non_null(file);
    assert_int_equal(fseek(file, 4096 * 20, SEEK_SET), 0);
    for (int i = 0; i < 4096; i++) {
        (void)fputc(0x5A, file);
    }
    (void)fclose(file);
    db = opened(in_dir("copy"), XFI_DB_READ_WRITE);
    assert_int_equal(xfi_db_check(db, NULL), XF_E_CORRUPT);
    xfi_db_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_opened),
        cmocka_unit_test(values_come_back),
        cmocka_unit_test(causes),
        cmocka_unit_test(read_only_writes_nothing),
        cmocka_unit_test(transactions),
        cmocka_unit_test(four_processes_lose_nothing),
        cmocka_unit_test(backup_and_check),
    };
    return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
