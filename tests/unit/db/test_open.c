/* SPDX-License-Identifier: Apache-2.0 */
/* What opens, what does not and why, and what opening leaves untouched. */
#include "db_support.h"

#include <sys/wait.h>

static void refused(const char *path, xfi_db_mode mode, xf_status expected, const char *field)
{
    xfi_db_config config = {mode, 100, true};
    xfi_db *db = (xfi_db *)&config;
    xfi_error err = {0};
    xf_status status = xfi_db_open(path, &config, &db, &err);
    if (status != expected) {
        fail_msg("“%s”, mode %d: %s, expected %s", path, (int)mode, xfi_status_name(status),
                 xfi_status_name(expected));
    }
    assert_null(db);
    assert_string_equal(xfi_or_empty(err.field), field);
    assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
    xfi_error_clear(&err);
}

static void put(const char *path, const char *data, size_t len)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(data, 1, len, file), len);
    (void)fclose(file);
}

static long size_of(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 ? (long)info.st_size : -1;
}

static void what_is_not_there(void **unused)
{
    (void)unused;
    refused(in_dir("missing"), XFI_DB_READ_WRITE, XF_E_NOT_FOUND, "path");
    refused(in_dir("missing"), XFI_DB_READ_ONLY, XF_E_NOT_FOUND, "path");
    assert_false(exists(in_dir("missing"))); /* and it was not made by asking */
    refused(in_dir("no/such/folder"), XFI_DB_CREATE, XF_E_IO, "path");
    refused(in_dir("no/such/folder"), XFI_DB_READ_WRITE, XF_E_NOT_FOUND, "path");
    for (int mode = XFI_DB_READ_WRITE; mode <= XFI_DB_READ_ONLY; mode++) {
        refused(dir, (xfi_db_mode)mode, XF_E_IO, "path");
    }
}

static int opens_without_rights(const char *path, xfi_db_mode mode)
{
    xfi_db_config config = {mode, 100, true};
    xfi_db *db = NULL;
    if (geteuid() == 0 && seteuid(65534) != 0) {
        return -1;
    }
    xf_status status = xfi_db_open(path, &config, &db, NULL);
    xfi_db_close(db);
    return (int)status;
}

/* What is there but cannot be reached is not "not found": nobody is to make a new one. */
static void what_is_there_but_out_of_reach(void **unused)
{
    (void)unused;
    put(in_dir("locked"), "", 0);
    assert_int_equal(chmod(dir, 0755), 0);
    assert_int_equal(chmod(in_dir("locked"), 0), 0);
    for (int mode = XFI_DB_READ_WRITE; mode <= XFI_DB_READ_ONLY; mode++) {
        int code = -1;
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            _exit(opens_without_rights(in_dir("locked"), (xfi_db_mode)mode) == (int)XF_E_IO ? 0
                                                                                            : 1);
        }
        assert_int_equal(waitpid(child, &code, 0), child);
        assert_int_equal(code, 0);
    }
    assert_int_equal(symlink("round", in_dir("round")), 0);
    refused(in_dir("round"), XFI_DB_READ_WRITE, XF_E_IO, "path");
    put(in_dir("plain"), "", 0);
    refused(in_dir("plain/below"), XFI_DB_READ_WRITE, XF_E_NOT_FOUND, "path");
    assert_int_equal(symlink("nowhere", in_dir("dangling")), 0);
    refused(in_dir("dangling"), XFI_DB_READ_WRITE, XF_E_NOT_FOUND, "path");
}

typedef struct budget {
    int64_t live;
    int left; /* so many blocks are given */
} budget;

static void *from_budget(void *block, size_t size, void *userdata)
{
    budget *b = userdata;
    if (size == 0) {
        b->live--;
        free(block);
        return NULL;
    }
    if (b->left <= 0) {
        return NULL;
    }
    b->left--;
    b->live += block == NULL ? 1 : 0;
    return realloc(block, size);
}

static xf_status use_all(xfi_db **db, xfi_error *err)
{
    static const char sql[] = "SELECT 1";
    xfi_db_config config = {XFI_DB_MEMORY, 0, false};
    xfi_stmt *first;
    xfi_stmt *second;
    XFI_TRY(xfi_db_open(NULL, &config, db, err));
    XFI_TRY(xfi_db_prepare(*db, sql, &first, err));
    XFI_TRY(xfi_db_prepare(*db, sql, &second, err));
    xfi_db_done(second);
    xfi_db_done(first);
    return xfi_db_prepare_once(*db, sql, &first, err);
}

static void without_memory(void **unused)
{
    (void)unused;
    xf_status status = XF_E_NO_MEMORY;
    int blocks = 0;
    for (; status != XF_OK && blocks < 50; blocks++) {
        budget b = {0, blocks};
        xfi_db *db = NULL;
        xfi_error err = {0};
        xfi_memory_use(from_budget, &b);
        status = use_all(&db, &err);
        assert_true(status == XF_OK || status == XF_E_NO_MEMORY);
        assert_int_equal(err.status, status);
        xfi_error_clear(&err);
        xfi_db_close(db);
        xfi_memory_use(NULL, NULL);
        assert_int_equal(b.live, 0);
    }
    assert_int_equal(status, XF_OK);
    assert_true(blocks >= 4); /* the connection and three statements */
}

/* The engine has names with a meaning of its own: a private store that nobody asked for would be
 * lost at its end. */
static void names_that_mean_something_to_the_engine(void **unused)
{
    (void)unused;
    refused("", XFI_DB_CREATE, XF_E_INVALID, "path");
    refused("", XFI_DB_READ_WRITE, XF_E_INVALID, "path");
    refused(":memory:", XFI_DB_CREATE, XF_E_INVALID, "path");
    refused(":memory:", XFI_DB_READ_ONLY, XF_E_INVALID, "path");
    xfi_db *db = opened("/tmp/:memory:", XFI_DB_MEMORY); /* ignored */
    xfi_db_close(db);
    db = opened(in_dir("file:x?mode=memory"), XFI_DB_CREATE); /* a name like any other */
    does(db, "CREATE TABLE t(a)");
    xfi_db_close(db);
    assert_true(exists(in_dir("file:x?mode=memory")));
    db = opened(in_dir("信访事项库.db"), XFI_DB_CREATE);
    does(db, "CREATE TABLE t(a)");
    xfi_db_close(db);
    assert_true(exists(in_dir("信访事项库.db")));
}

static void what_is_no_database(void **unused)
{
    (void)unused;
    static char text[5000];
    memset(text, 'x', sizeof text);
    for (int mode = XFI_DB_READ_WRITE; mode <= XFI_DB_READ_ONLY; mode++) {
        put(in_dir("text"), text, sizeof text);
        refused(in_dir("text"), (xfi_db_mode)mode, XF_E_CORRUPT, "path");
        assert_int_equal(size_of(in_dir("text")), sizeof text); /* somebody else's: untouched */
        put(in_dir("short"), "12345", 5);
        refused(in_dir("short"), (xfi_db_mode)mode, XF_E_CORRUPT, "path");
        assert_int_equal(size_of(in_dir("short")), 5);
        put(in_dir("cut"), "SQLite format 3", 16); /* the right beginning, nothing behind it */
        refused(in_dir("cut"), (xfi_db_mode)mode, XF_E_CORRUPT, "path");
        assert_int_equal(size_of(in_dir("cut")), 16);
    }
}

static void opening_alone_changes_nothing(void **unused)
{
    (void)unused;
    xfi_db_config config = {XFI_DB_CREATE, 100, true};
    xfi_db *db = NULL;
    int64_t application = 7;
    int64_t version = 7;
    assert_int_equal(xfi_db_open(in_dir("new"), &config, &db, NULL), XF_OK);
    assert_true(size_of(in_dir("new")) <= 0);
    assert_int_equal(xfi_db_format(db, &application, &version, NULL), XF_OK);
    assert_int_equal(application, 0);
    assert_int_equal(version, 0);
    xfi_db_close(db);
    assert_true(size_of(in_dir("new")) <= 0);
    put(in_dir("empty"), "", 0); /* an empty file is an empty database */
    config.mode = XFI_DB_READ_WRITE;
    assert_int_equal(xfi_db_open(in_dir("empty"), &config, &db, NULL), XF_OK);
    xfi_db_close(db);
    assert_int_equal(size_of(in_dir("empty")), 0);
}

static void the_format_is_kept(void **unused)
{
    (void)unused;
    static const int64_t values[] = {0, 1, INT32_MAX, -1, 0x78666331};
    int64_t application;
    int64_t version;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        xfi_db *db = opened(in_dir("format"), XFI_DB_CREATE);
        assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
        assert_int_equal(xfi_db_set_format(db, values[i], values[i], NULL), XF_OK);
        assert_int_equal(xfi_db_commit(db, NULL), XF_OK);
        assert_int_equal(xfi_db_begin(db, true, NULL), XF_OK);
        assert_int_equal(xfi_db_set_format(db, 99, 99, NULL), XF_OK);
        xfi_db_rollback(db); /* part of the transaction */
        xfi_db_close(db);
        db = opened(in_dir("format"), XFI_DB_READ_ONLY);
        assert_int_equal(xfi_db_format(db, &application, &version, NULL), XF_OK);
        assert_true(application == values[i] && version == values[i]);
        xfi_db_close(db);
    }
}

static void read_only_is_read_only(void **unused)
{
    (void)unused;
    static const char *const writes[] = {
        "INSERT INTO t VALUES(2)", "DELETE FROM t",
        "UPDATE t SET a = 2",      "DROP TABLE t",
        "CREATE TABLE u(a)",       "CREATE TEMP TABLE v(a)",
        "PRAGMA user_version=5",   "PRAGMA journal_mode=OFF; INSERT INTO t VALUES(3)"};
    xfi_db *db = opened(in_dir("ro"), XFI_DB_CREATE);
    does(db, "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    xfi_db_close(db);
    db = opened(in_dir("ro"), XFI_DB_READ_ONLY);
    for (size_t i = 0; i < sizeof writes / sizeof *writes; i++) {
        xfi_error err = {0};
        assert_int_equal(xfi_db_exec(db, writes[i], &err), XF_E_READ_ONLY);
        xfi_error_clear(&err);
    }
    assert_int_equal(xfi_db_set_format(db, 1, 1, NULL), XF_E_READ_ONLY);
    xfi_db *writer = opened(in_dir("ro"), XFI_DB_READ_WRITE); /* others may write meanwhile */
    does(writer, "INSERT INTO t VALUES(9)");
    xfi_db_close(writer);
    assert_int_equal(number(db, "SELECT sum(a) FROM t"), 10);
    assert_int_equal(xfi_db_check(db, NULL), XF_OK);
    xfi_db_close(db);
}

/* A file from elsewhere may carry triggers and views: what they could do beyond SQL is off. */
static void a_hostile_file_can_do_less(void **unused)
{
    (void)unused;
    static const char *const hostile[] = {
        "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = 'x'",
        "DELETE FROM sqlite_schema",
        "SELECT load_extension('x')",
        "SELECT \"no such column\"",
    };
    xfi_db *db = opened(in_dir("hostile"), XFI_DB_CREATE);
    does(db, "CREATE TABLE t(a)");
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        assert_int_not_equal(xfi_db_exec(db, hostile[i], NULL), XF_OK);
    }
    xfi_db_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_there),
        cmocka_unit_test(what_is_there_but_out_of_reach),
        cmocka_unit_test(without_memory),
        cmocka_unit_test(names_that_mean_something_to_the_engine),
        cmocka_unit_test(what_is_no_database),
        cmocka_unit_test(opening_alone_changes_nothing),
        cmocka_unit_test(the_format_is_kept),
        cmocka_unit_test(read_only_is_read_only),
        cmocka_unit_test(a_hostile_file_can_do_less),
    };
    return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
