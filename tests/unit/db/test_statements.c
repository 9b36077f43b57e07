/* SPDX-License-Identifier: Apache-2.0 */
/* Prepared statements: kept by address, never handed out twice, clean when they come again. */
#include "db_support.h"

static xfi_db *with_table(void)
{
    xfi_db *db = opened(NULL, XFI_DB_MEMORY);
    does(db, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c BLOB)");
    return db;
}

static xfi_stmt *prepared(xfi_db *db, const char *sql)
{
    xfi_stmt *stmt = NULL;
    assert_int_equal(xfi_db_prepare(db, sql, &stmt, NULL), XF_OK);
    return stmt;
}

static void each_value_comes_back(void **unused)
{
    (void)unused;
    static const char echo[] = "SELECT ?1, typeof(?1), length(?1)";
    static const int64_t numbers[] = {0, 1, -1, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN};
    static const char *const texts[] = {"", "a", "信访事项", "\xF0\x9F\x8F\x9B",
                                        "'; DROP TABLE t; --"};
    xfi_db *db = with_table();
    bool row;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        xfi_stmt *stmt = prepared(db, echo);
        xfi_db_bind_int(stmt, 0, numbers[i]);
        assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
        assert_true(xfi_db_int(stmt, 0) == numbers[i]);
        assert_string_equal(xfi_db_text(stmt, 1), "integer");
        xfi_db_done(stmt);
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        xfi_stmt *stmt = prepared(db, echo);
        xfi_db_bind_text(stmt, 0, texts[i]);
        assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
        assert_string_equal(xfi_db_text(stmt, 0), texts[i]);
        assert_false(xfi_db_is_null(stmt, 0)); /* an empty text is a text */
        assert_string_equal(xfi_db_text(stmt, 1), "text");
        xfi_db_done(stmt);
    }
    xfi_stmt *stmt = prepared(db, echo); /* unbound, though the last one was bound */
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_true(xfi_db_is_null(stmt, 0));
    assert_null(xfi_db_text(stmt, 0));
    assert_int_equal(xfi_db_int(stmt, 0), 0);
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_false(row);
    xfi_db_done(stmt);
    xfi_db_close(db);
}

static void a_failed_binding_comes_out_of_the_step(void **unused)
{
    (void)unused;
    static const char sql[] = "INSERT INTO t(a) VALUES(?)";
    xfi_db *db = with_table();
    bool row = true;
    xfi_error err = {0};
    xfi_stmt *stmt = prepared(db, sql);
    xfi_db_bind_int(stmt, 5, 1); /* no such parameter */
    xfi_db_bind_int(stmt, 0, 1); /* a later good one does not mend it */
    assert_int_equal(xfi_db_step(stmt, &row, &err), XF_E_INTERNAL);
    assert_false(row);
    assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
    xfi_error_clear(&err);
    xfi_db_done(stmt);
    stmt = prepared(db, sql); /* the next use begins afresh */
    xfi_db_bind_int(stmt, 0, 1);
    assert_int_equal(xfi_db_run(stmt, NULL), XF_OK);
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 1);
    xfi_db_close(db);
}

static void a_failed_statement_can_be_used_again(void **unused)
{
    (void)unused;
    static const char sql[] = "INSERT INTO t(a, b) VALUES(?, ?)";
    xfi_db *db = with_table();
    static const struct {
        int64_t key;
        xf_status expected;
    } uses[] = {{1, XF_OK}, {1, XF_E_EXISTS}, {2, XF_OK}, {2, XF_E_EXISTS}, {3, XF_OK}};
    xfi_stmt *first = NULL;
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
        xfi_stmt *stmt = prepared(db, sql);
        first = i == 0 ? stmt : first;
        assert_ptr_equal(stmt, first);
        xfi_db_bind_int(stmt, 0, uses[i].key);
        assert_int_equal(xfi_db_run(stmt, NULL), uses[i].expected);
    }
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 3);
    xfi_db_close(db);
}

/* More texts than are kept, all being stepped at the same time, and closed half-way. */
static void more_statements_than_are_kept(void **unused)
{
    (void)unused;
    enum { MANY = 500 };
    static char texts[MANY][32];
    xfi_stmt *stmts[MANY];
    bool row;
    xfi_db *db = with_table();
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < MANY; i++) {
            (void)snprintf(texts[i], sizeof texts[i], "SELECT %d, ?", i);
            stmts[i] = prepared(db, texts[i]);
            xfi_db_bind_int(stmts[i], 0, -i);
            assert_int_equal(xfi_db_step(stmts[i], &row, NULL), XF_OK);
        }
        for (int i = 0; i < MANY && round < 2; i++) { /* given back in another order */
            int k = i * 7 % MANY;
            assert_int_equal(xfi_db_int(stmts[k], 0), k);
            assert_int_equal(xfi_db_int(stmts[k], 1), -k);
            xfi_db_done(stmts[k]);
        }
    }
    xfi_db_close(db); /* all 500 open: closing frees them */
}

static void the_same_text_while_it_is_being_read(void **unused)
{
    (void)unused;
    static const char sql[] = "SELECT a FROM t ORDER BY a";
    xfi_db *db = with_table();
    bool row;
    does(db, "INSERT INTO t(a) VALUES(1), (2), (3)");
    xfi_stmt *outer = prepared(db, sql);
    int pairs = 0;
    for (int64_t a = 1; a <= 3; a++) {
        assert_int_equal(xfi_db_step(outer, &row, NULL), XF_OK);
        assert_int_equal(xfi_db_int(outer, 0), a);
        xfi_stmt *inner = prepared(db, sql);
        assert_ptr_not_equal(inner, outer);
        for (int64_t b = 1; b <= 3; b++) {
            assert_int_equal(xfi_db_step(inner, &row, NULL), XF_OK);
            assert_int_equal(xfi_db_int(inner, 0), b);
            pairs++;
        }
        xfi_db_done(inner);
    }
    assert_int_equal(pairs, 9);
    xfi_db_done(outer);
    xfi_stmt *once;
    assert_int_equal(xfi_db_prepare_once(db, sql, &once, NULL), XF_OK);
    assert_ptr_not_equal(once, outer);
    assert_ptr_equal(prepared(db, sql), outer);
    xfi_db_done(once);
    xfi_db_done(outer);
    xfi_db_done(NULL);
    xfi_db_close(db);
    xfi_db_close(NULL);
}

static xfi_stmt *put_together(xfi_db *db, const char *format, int number)
{
    char sql[64];
    xfi_stmt *stmt;
    (void)snprintf(sql, sizeof sql, format, number);
    assert_int_equal(xfi_db_prepare_once(db, sql, &stmt, NULL), XF_OK);
    memset(sql, 'x', sizeof sql); /* it was copied */
    return stmt;
}

static int64_t first_number(xfi_stmt *stmt)
{
    bool row;
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_true(row);
    return xfi_db_int(stmt, 0);
}

/* A text that is put together again gives the statement that was handed back, and no other: reset, with
 * its parameters unset. */
static void a_text_put_together_twice(void **unused)
{
    (void)unused;
    enum { MANY = 100 };
    xfi_db *db = with_table();
    xfi_stmt *first = put_together(db, "SELECT coalesce(?, %d)", 7);
    xfi_db_bind_int(first, 0, 9);
    assert_int_equal(first_number(first), 9);
    xfi_stmt *second = put_together(db, "SELECT coalesce(?, %d)", 7);
    assert_ptr_not_equal(second, first); /* the first is being read */
    xfi_db_done(first);
    assert_int_equal(first_number(second), 7);
    xfi_stmt *again = put_together(db, "SELECT coalesce(?, %d)", 7);
    assert_ptr_equal(again, first);
    assert_int_equal(first_number(again), 7);
    xfi_db_done(again);
    xfi_db_done(second);
    for (int round = 0; round < 2; round++) { /* more than are kept */
        for (int i = 0; i < MANY; i++) {
            xfi_stmt *one = put_together(db, "SELECT %d", i);
            assert_int_equal(first_number(one), i);
            xfi_db_done(one);
        }
    }
    xfi_db_close(db);
}

static void what_cannot_be_prepared(void **unused)
{
    (void)unused;
    static const char *const bad[] = {"SELEKT 1", "SELECT * FROM nowhere", "SELECT x FROM t"};
    xfi_db *db = with_table();
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        for (int round = 0; round < 2; round++) { /* a failure is not kept */
            xfi_error err = {0};
            xfi_stmt *stmt = (xfi_stmt *)&err;
            assert_int_equal(xfi_db_prepare(db, bad[i], &stmt, &err), XF_E_INTERNAL);
            assert_null(stmt);
            assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
            xfi_error_clear(&err);
            stmt = (xfi_stmt *)&err;
            assert_int_equal(xfi_db_prepare_once(db, bad[i], &stmt, NULL), XF_E_INTERNAL);
            assert_null(stmt);
        }
    }
    does(db, "CREATE TABLE nowhere(x)");
    xfi_db_done(prepared(db, bad[1]));
    xfi_db_close(db);
}

/* A schema that changes between two uses does not break what is kept. */
static void a_kept_statement_survives_a_new_column(void **unused)
{
    (void)unused;
    static const char sql[] = "SELECT a FROM t WHERE a = ?";
    xfi_db *db = with_table();
    bool row;
    does(db, "INSERT INTO t(a) VALUES(4)");
    xfi_db_done(prepared(db, sql));
    does(db, "ALTER TABLE t ADD COLUMN d INTEGER");
    xfi_stmt *stmt = prepared(db, sql);
    xfi_db_bind_int(stmt, 0, 4);
    assert_int_equal(xfi_db_step(stmt, &row, NULL), XF_OK);
    assert_true(row);
    xfi_db_done(stmt);
    xfi_db_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_value_comes_back),
        cmocka_unit_test(a_failed_binding_comes_out_of_the_step),
        cmocka_unit_test(a_failed_statement_can_be_used_again),
        cmocka_unit_test(more_statements_than_are_kept),
        cmocka_unit_test(the_same_text_while_it_is_being_read),
        cmocka_unit_test(a_text_put_together_twice),
        cmocka_unit_test(what_cannot_be_prepared),
        cmocka_unit_test(a_kept_statement_survives_a_new_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
