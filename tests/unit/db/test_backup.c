/* SPDX-License-Identifier: Apache-2.0 */
/* Copies made while others write, copies that must not be made, and what is left of a failed one. */
#include "db_support.h"

#include <signal.h>
#include <sys/resource.h>

/* About 1500 pages: six steps of a copy. */
static xfi_db *filled(const char *name)
{
    xfi_db *db = opened(in_dir(name), XFI_DB_CREATE);
    does(db, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);"
             "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= 6000)"
             " INSERT INTO t SELECT i, hex(zeroblob(500)) FROM n");
    return db;
}

typedef struct writer {
    xfi_db *db;
    int calls;
} writer;

static int write_meanwhile(int64_t left, int64_t total, void *userdata)
{
    writer *w = userdata;
    assert_true(left >= 0 && left <= total);
    does(w->db, "INSERT INTO t(b) VALUES('another'); UPDATE t SET b = 'changed' WHERE a = 10");
    return ++w->calls > 200; /* a copy that begins again at each write would never end */
}

static void a_copy_ends_while_another_writes_at_every_step(void **unused)
{
    (void)unused;
    xfi_db *db = filled("written");
    writer w = {opened(in_dir("written"), XFI_DB_READ_WRITE), 0};
    int64_t before = number(db, "SELECT count(*) FROM t");
    assert_int_equal(xfi_db_backup(db, in_dir("snapshot"), write_meanwhile, &w, NULL), XF_OK);
    assert_true(w.calls >= 3);
    assert_false(xfi_db_in_transaction(db));
    assert_int_equal(number(db, "SELECT count(*) FROM t"), before + w.calls);
    xfi_db *copy = opened(in_dir("snapshot"), XFI_DB_READ_WRITE);
    assert_int_equal(xfi_db_check(copy, NULL), XF_OK);
    int64_t rows = number(copy, "SELECT count(*) FROM t"); /* one moment, not a mixture */
    int64_t changed = number(copy, "SELECT count(*) FROM t WHERE b = 'changed'");
    assert_true(rows >= before && rows <= before + w.calls);
    assert_int_equal(changed, rows > before ? 1 : 0);
    xfi_db_close(copy);
    xfi_db_close(w.db);
    does(db, "INSERT INTO t(b) VALUES('still writes')");
    xfi_db_close(db);
}

static int count_calls(int64_t left, int64_t total, void *userdata)
{
    (void)left;
    (void)total;
    return ++*(int *)userdata > 400; /* so that a copy that waits for itself ends */
}

static void a_write_transaction_of_ones_own_is_not_waited_for(void **unused)
{
    (void)unused;
    int calls = 0;
    xfi_db *db = filled("own");
    assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
    does(db, "INSERT INTO t(b) VALUES('not yet')");
    assert_int_equal(xfi_db_backup(db, in_dir("own-copy"), count_calls, &calls, NULL), XF_E_BUSY);
    assert_true(calls < 10);
    assert_false(exists(in_dir("own-copy")));
    assert_true(xfi_db_in_transaction(db)); /* and it can be ended as the caller wants */
    assert_int_equal(xfi_db_commit(db, NULL), XF_OK);
    xfi_db_close(db);
}

static void a_read_transaction_of_ones_own_stays(void **unused)
{
    (void)unused;
    xfi_db *db = filled("reading");
    assert_int_equal(xfi_db_begin(db, false, NULL), XF_OK);
    assert_int_equal(xfi_db_backup(db, in_dir("reading-copy"), NULL, NULL, NULL), XF_OK);
    assert_true(xfi_db_in_transaction(db));
    xfi_db_rollback(db);
    xfi_db_close(db);
}

/* Whatever bears the name of the copy is not ours to overwrite or remove. */
static void what_is_there_stays(void **unused)
{
    (void)unused;
    xfi_db *db = filled("source");
    xfi_error err = {0};
    FILE *file = fopen(in_dir("letter"), "w");
    assert_non_null(file);
    (void)fputs("来信", file);
    (void)fclose(file);
    assert_int_equal(xfi_db_backup(db, in_dir("letter"), NULL, NULL, &err), XF_E_EXISTS);
    assert_string_equal(err.field, "path");
    xfi_error_clear(&err);
    char text[16] = {0};
    file = fopen(in_dir("letter"), "r");
    assert_non_null(file);
    assert_non_null(fgets(text, sizeof text, file));
    (void)fclose(file);
    assert_string_equal(text, "来信");
    assert_int_equal(symlink("/nonexistent/place", in_dir("link")), 0); /* cannot be opened */
    assert_int_equal(xfi_db_backup(db, in_dir("link"), NULL, NULL, NULL), XF_E_EXISTS);
    assert_true(exists(in_dir("link")));
    assert_int_equal(xfi_db_backup(db, dir, NULL, NULL, NULL), XF_E_EXISTS);
    assert_true(exists(dir));
    assert_int_equal(xfi_db_backup(db, in_dir("no/such/folder"), NULL, NULL, &err), XF_E_IO);
    assert_string_equal(err.field, "path");
    assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
    xfi_error_clear(&err);
    xfi_db_close(db);
}

static int stop_at(int64_t left, int64_t total, void *userdata)
{
    (void)left;
    (void)total;
    return --*(int *)userdata == 0;
}

static void a_stopped_copy_leaves_nothing(void **unused)
{
    (void)unused;
    xfi_db *db = filled("stopped");
    for (int at = 1; at <= 4; at++) {
        int countdown = at;
        assert_int_equal(xfi_db_backup(db, in_dir("half"), stop_at, &countdown, NULL),
                         XF_E_CALLBACK);
        assert_int_equal(countdown, 0);
        assert_false(exists(in_dir("half")));
        assert_false(exists(in_dir("half-journal")));
        assert_false(exists(in_dir("half-wal")));
        assert_false(xfi_db_in_transaction(db));
    }
    assert_int_equal(xfi_db_backup(db, in_dir("half"), NULL, NULL, NULL), XF_OK);
    xfi_db_close(db);
}

static void memory_is_copied_to_a_file(void **unused)
{
    (void)unused;
    xfi_db *db = opened(NULL, XFI_DB_MEMORY);
    does(db, "CREATE TABLE t(a); INSERT INTO t VALUES('信访事项')");
    assert_int_equal(xfi_db_set_format(db, 12, 3, NULL), XF_OK);
    assert_int_equal(xfi_db_backup(db, in_dir("from-memory"), NULL, NULL, NULL), XF_OK);
    xfi_db_close(db);
    db = opened(in_dir("from-memory"), XFI_DB_READ_WRITE);
    int64_t application;
    int64_t version;
    assert_int_equal(xfi_db_format(db, &application, &version, NULL), XF_OK);
    assert_int_equal(application, 12);
    assert_int_equal(version, 3);
    assert_int_equal(number(db, "SELECT count(*) FROM t WHERE a = '信访事项'"), 1);
    xfi_db_close(db);
}

/* Any page that is overwritten is found, or the file is refused: never "in order". */
static void a_damaged_page_is_found(void **unused)
{
    (void)unused;
    static const long pages[] = {1, 2, 40, 500, 1200};
    xfi_db *db = filled("whole");
    does(db, "CREATE INDEX i ON t(b, a)");
    assert_int_equal(xfi_db_check(db, NULL), XF_OK);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        const char *path = in_dir("damaged");
        (void)remove(path);
        assert_int_equal(xfi_db_backup(db, path, NULL, NULL, NULL), XF_OK);
        FILE *file = fopen(path, "r+b");
        assert_non_null(file);
        assert_int_equal(fseek(file, 4096 * pages[i], SEEK_SET), 0);
        for (int k = 0; k < 4096; k++) {
            (void)fputc(0xA5, file);
        }
        (void)fclose(file);
        xfi_db *damaged = opened(path, XFI_DB_READ_ONLY);
        xfi_error err = {0};
        assert_int_equal(xfi_db_check(damaged, &err), XF_E_CORRUPT);
        assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
        xfi_error_clear(&err);
        xfi_db_close(damaged);
    }
    xfi_db_close(db);
}

/* As on a disk that is full: no file may grow further than to a part of the copy. */
static void a_copy_that_does_not_fit_leaves_nothing(void **unused)
{
    (void)unused;
    enum { LIMIT = 1 << 20 };
    xfi_db *db = filled("large");
    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit less = {LIMIT, before.rlim_max};
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &less), 0);
    xf_status status = xfi_db_backup(db, in_dir("too-large"), NULL, NULL, NULL);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    (void)signal(SIGXFSZ, handler);
    assert_int_equal(status, XF_E_IO);
    assert_false(exists(in_dir("too-large")));
    assert_false(exists(in_dir("too-large-journal")));
    xfi_db_close(db);
}

static void what_belongs_to_a_database_is_no_name(void **unused)
{
    (void)unused;
    static const char *const names[] = {"named-wal", "named-shm", "named-journal"};
    xfi_db *db = filled("named");
    for (size_t i = 0; i < 3; i++) {
        xfi_error err = {0};
        bool there = exists(in_dir(names[i]));
        assert_int_equal(xfi_db_backup(db, in_dir(names[i]), NULL, NULL, &err), XF_E_INVALID);
        assert_string_equal(err.field, "path");
        assert_int_equal(exists(in_dir(names[i])), there);
        xfi_error_clear(&err);
    }
    assert_int_equal(xfi_db_backup(db, in_dir("others-wal"), NULL, NULL, NULL), XF_OK);
    does(db, "INSERT INTO t(b) VALUES('still writes')");
    xfi_db_close(db);
}

static void a_row_without_its_parent_is_found(void **unused)
{
    (void)unused;
    xfi_db *db = opened(in_dir("orphan"), XFI_DB_CREATE);
    does(db, "CREATE TABLE p(a INTEGER PRIMARY KEY); CREATE TABLE c(a REFERENCES p(a))");
    does(db, "PRAGMA foreign_keys=OFF; INSERT INTO c VALUES(7)");
    assert_int_equal(xfi_db_check(db, NULL), XF_E_CORRUPT);
    does(db, "INSERT INTO p VALUES(7)");
    assert_int_equal(xfi_db_check(db, NULL), XF_OK);
    xfi_db_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_copy_ends_while_another_writes_at_every_step),
        cmocka_unit_test(a_write_transaction_of_ones_own_is_not_waited_for),
        cmocka_unit_test(a_read_transaction_of_ones_own_stays),
        cmocka_unit_test(what_is_there_stays),
        cmocka_unit_test(a_stopped_copy_leaves_nothing),
        cmocka_unit_test(memory_is_copied_to_a_file),
        cmocka_unit_test(a_damaged_page_is_found),
        cmocka_unit_test(a_copy_that_does_not_fit_leaves_nothing),
        cmocka_unit_test(what_belongs_to_a_database_is_no_name),
        cmocka_unit_test(a_row_without_its_parent_is_found),
    };
    return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
