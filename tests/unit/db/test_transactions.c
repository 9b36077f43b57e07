/* SPDX-License-Identifier: Apache-2.0 */
/* Transactions: all or nothing, between connections and between processes. */
#include "db_support.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

static double seconds(void)
{
    struct timespec now;
    assert_int_equal(timespec_get(&now, TIME_UTC), TIME_UTC);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static xfi_db *with_busy(const char *path, int busy_ms)
{
    xfi_db_config config = {XFI_DB_READ_WRITE, busy_ms, false};
    xfi_db *db = NULL;
    assert_int_equal(xfi_db_open(path, &config, &db, NULL), XF_OK);
    return db;
}

static void all_or_nothing(void **unused)
{
    (void)unused;
    xfi_db *db = opened(in_dir("all"), XFI_DB_CREATE);
    does(db, "CREATE TABLE t(a INTEGER PRIMARY KEY)");
    assert_false(xfi_db_in_transaction(db));
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
    does(db, "INSERT INTO t VALUES(1); CREATE TABLE u(a)");
    xfi_db_rollback(db);
    assert_false(xfi_db_in_transaction(db));
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 0);
    assert_int_equal(number(db, "SELECT count(*) FROM sqlite_schema"), 1);
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
    does(db, "INSERT INTO t VALUES(1)");
    assert_int_equal(xfi_db_exec(db, "INSERT INTO t VALUES(1)", NULL), XF_E_EXISTS);
    assert_true(xfi_db_in_transaction(db)); /* one statement failed, the transaction goes on */
    does(db, "INSERT INTO t VALUES(2)");
    assert_int_equal(xfi_db_commit(db, NULL), XF_OK);
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 2);
    xfi_error err = {0}; /* no second one within the first; it stays as it is */
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
    assert_int_not_equal(xfi_db_begin(db, true, &err), XF_OK);
    assert_true(xfi_db_in_transaction(db));
    xfi_error_clear(&err);
    xfi_db_close(db); /* an open transaction ends as a rollback */
    db = opened(in_dir("all"), XFI_DB_READ_WRITE);
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 2);
    xfi_db_close(db);
}

static void a_failed_commit_leaves_none_open(void **unused)
{
    (void)unused;
    xfi_db *db = opened(in_dir("deferred"), XFI_DB_CREATE);
    does(db, "CREATE TABLE p(a INTEGER PRIMARY KEY);"
             "CREATE TABLE c(a REFERENCES p(a) DEFERRABLE INITIALLY DEFERRED)");
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
    does(db, "INSERT INTO c VALUES(5)");
    xfi_error err = {0};
    assert_int_equal(xfi_db_commit(db, &err), XF_E_CORRUPT);
    assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
    xfi_error_clear(&err);
    assert_false(xfi_db_in_transaction(db));
    assert_int_equal(number(db, "SELECT count(*) FROM c"), 0);
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK); /* and work goes on */
    does(db, "INSERT INTO c VALUES(5); INSERT INTO p VALUES(5)");
    assert_int_equal(xfi_db_commit(db, NULL), XF_OK);
    xfi_db_close(db);
}

static void a_rollback_with_a_statement_half_read(void **unused)
{
    (void)unused;
    static const char sql[] = "SELECT a FROM t ORDER BY a";
    xfi_db *db = opened(in_dir("half"), XFI_DB_CREATE);
    xfi_stmt *stmt;
    bool row;
    does(db, "CREATE TABLE t(a); INSERT INTO t VALUES(1), (2)");
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
    does(db, "INSERT INTO t VALUES(3)");
    assert_int_equal(xfi_db_prepare(db, sql, &stmt, NULL), XF_OK);
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_true(row);
    xfi_db_rollback(db);
    assert_false(xfi_db_in_transaction(db));
    xfi_db_done(stmt);
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 2);
    xfi_db_close(db);
}

static void busy_after_its_time(void **unused)
{
    (void)unused;
    static const int limits[] = {0, 200, 600};
    xfi_db *holder = opened(in_dir("busy"), XFI_DB_CREATE);
    does(holder, "CREATE TABLE t(a)");
    assert_int_equal(xfi_db_begin(holder, true, NULL), XF_OK);
    does(holder, "INSERT INTO t VALUES(1)");
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        xfi_db *db = with_busy(in_dir("busy"), limits[i]);
        xfi_error err = {0};
        double from = seconds();
        assert_int_equal(xfi_db_begin(db, true, &err), XF_E_BUSY);
        double waited = seconds() - from;
        assert_true(waited > limits[i] / 1000.0 * 0.7 && waited < limits[i] / 1000.0 + 5);
        assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
        xfi_error_clear(&err);
        assert_false(xfi_db_in_transaction(db));
        assert_int_equal(xfi_db_begin(db, false, NULL), XF_OK); /* readers do not wait */
        assert_int_equal(number(db, "SELECT count(*) FROM t"), 0);
        assert_int_equal(xfi_db_commit(db, NULL), XF_OK);
        xfi_db_close(db);
    }
    assert_int_equal(xfi_db_commit(holder, NULL), XF_OK);
    xfi_db_close(holder);
}

static void a_reader_keeps_its_moment(void **unused)
{
    (void)unused;
    xfi_db *writer = opened(in_dir("moment"), XFI_DB_CREATE);
    does(writer, "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    xfi_db *reader = opened(in_dir("moment"), XFI_DB_READ_WRITE);
    assert_int_equal(xfi_db_begin(reader, false, NULL), XF_OK);
    assert_int_equal(number(reader, "SELECT count(*) FROM t"), 1);
    does(writer, "INSERT INTO t VALUES(2)");
    assert_int_equal(number(reader, "SELECT count(*) FROM t"), 1);
    assert_int_equal(xfi_db_commit(reader, NULL), XF_OK);
    assert_int_equal(number(reader, "SELECT count(*) FROM t"), 2);
    xfi_db_close(reader);
    xfi_db_close(writer);
}

static void child_increments(const char *path, int count)
{
    xfi_db_config config = {XFI_DB_READ_WRITE, 30000, false};
    xfi_db *db = NULL;
    if (xfi_db_open(path, &config, &db, NULL) != XF_OK) {
        _exit(1);
    }
    for (int i = 0; i < count; i++) {
        if (xfi_db_begin(db, true, NULL) != XF_OK) {
            _exit(2);
        }
        int64_t value = number(db, "SELECT a FROM t"); /* read and written back: no lost update */
        char sql[64];
        (void)snprintf(sql, sizeof sql, "UPDATE t SET a = %lld", (long long)value + 1);
        if (xfi_db_exec(db, sql, NULL) != XF_OK || xfi_db_commit(db, NULL) != XF_OK) {
            _exit(3);
        }
    }
    xfi_db_close(db);
    _exit(0);
}

static void four_processes_lose_nothing(void **unused)
{
    (void)unused;
    enum { PROCESSES = 4, EACH = 100 };
    xfi_db *db = opened(in_dir("many"), XFI_DB_CREATE);
    does(db, "CREATE TABLE t(a); INSERT INTO t VALUES(0)");
    xfi_db_close(db);
    for (int i = 0; i < PROCESSES; i++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            child_increments(in_dir("many"), EACH);
        }
    }
    for (int i = 0; i < PROCESSES; i++) {
        int code = 1;
        assert_true(wait(&code) > 0);
        assert_int_equal(code, 0);
    }
    db = opened(in_dir("many"), XFI_DB_READ_WRITE);
    assert_int_equal(number(db, "SELECT a FROM t"), PROCESSES * EACH);
    assert_int_equal(xfi_db_check(db, NULL), XF_OK);
    xfi_db_close(db);
}

/* A process that dies within a transaction leaves no lock and nothing of it. */
static void a_killed_process_leaves_nothing(void **unused)
{
    (void)unused;
    int tell[2];
    char byte = 0;
    assert_int_equal(pipe(tell), 0);
    xfi_db *db = opened(in_dir("killed"), XFI_DB_CREATE);
    does(db, "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    xfi_db_close(db);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        (void)alarm(30); /* not for ever, should the parent fail before it kills */
        db = opened(in_dir("killed"), XFI_DB_READ_WRITE);
        (void)xfi_db_begin(db, true, NULL);
        (void)xfi_db_exec(db, "INSERT INTO t VALUES(2)", NULL);
        (void)!write(tell[1], "x", 1);
        for (;;) {
            (void)pause();
        }
    }
    assert_int_equal(read(tell[0], &byte, 1), 1);
    db = with_busy(in_dir("killed"), 0);
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_E_BUSY); /* it does hold the lock */
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_true(waitpid(child, NULL, 0) == child);
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 1);
    assert_int_equal(xfi_db_commit(db, NULL), XF_OK);
    assert_int_equal(xfi_db_check(db, NULL), XF_OK);
    xfi_db_close(db);
    (void)close(tell[0]);
    (void)close(tell[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_or_nothing),
        cmocka_unit_test(a_failed_commit_leaves_none_open),
        cmocka_unit_test(a_rollback_with_a_statement_half_read),
        cmocka_unit_test(busy_after_its_time),
        cmocka_unit_test(a_reader_keeps_its_moment),
        cmocka_unit_test(four_processes_lose_nothing),
        cmocka_unit_test(a_killed_process_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
