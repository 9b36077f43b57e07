/* SPDX-License-Identifier: Apache-2.0 */
/* Which files are stores, and whether their tables are those of the model. */
#include "store_support.h"

/* Column by column: name, type, and that keys and numbers that are always stored are never NULL. */
static void compare_columns(place *p, xfi_db *db, const xfi_record *record)
{
    char sql[128];
    xfi_stmt *stmt;
    bool row;
    (void)snprintf(sql, sizeof sql,
                   "SELECT name, type, \"notnull\", pk FROM pragma_table_info('%s')",
                   record->table);
    ok(p, xfi_db_prepare_once(db, sql, &stmt, &p->err));
    for (size_t i = 0; i < record->count; i++) {
        const xfi_field *field = &record->fields[i];
        bool text =
            field->type == XFI_F_TEXT || field->type == XFI_F_DATE || field->type == XFI_F_CODE;
        bool always =
            field->type == XFI_F_INT || field->type == XFI_F_I32 || field->type == XFI_F_BOOL;
        ok(p, xfi_db_step(stmt, &row, &p->err));
        assert_true(row);
        assert_string_equal(xfi_db_text(stmt, 0), field->name);
        assert_string_equal(xfi_db_text(stmt, 1), text ? "TEXT" : "INTEGER");
        assert_int_equal(xfi_db_int(stmt, 2), field->key || always);
        assert_int_equal(xfi_db_int(stmt, 3), field->key ? i + 1 : 0);
    }
    ok(p, xfi_db_step(stmt, &row, &p->err));
    assert_false(row);
    xfi_db_done(stmt);
}

static void test_columns_are_fields(void **state)
{
    place *p = *state;
    xfi_db *db = raw(p);
    for (size_t i = 0; i < xfi_model_table_count; i++) {
        compare_columns(p, db, xfi_model_tables[i]);
        assert_true(xfi_model_tables[i]->count <= 128); /* a set of fields is two words */
    }
    xfi_db_close(db);
    /* all tables are STRICT, and there are no others but the index over texts and the view of reports */
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main'"
                                      " AND name NOT LIKE 'sqlite_%' AND strict"),
                     xfi_model_table_count + 7);
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main'"
                                      " AND name NOT LIKE 'sqlite_%' AND name <> 'report'"
                                      " AND name NOT LIKE 'case_text%'"),
                     xfi_model_table_count + 7);
}

/* ---- the index that a query must take ------------------------------------------------------------------ */

static void assert_plan(place *p, const char *query, const char *index)
{
    char sql[512];
    xfi_buf plan = {0};
    xfi_stmt *stmt;
    bool row = true;
    xfi_db *db = raw(p);
    (void)snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", query);
    ok(p, xfi_db_prepare_once(db, sql, &stmt, &p->err));
    while (row) {
        ok(p, xfi_db_step(stmt, &row, &p->err));
        if (row) {
            xfi_buf_puts(&plan, xfi_db_text(stmt, 3));
            xfi_buf_puts(&plan, "; ");
        }
    }
    xfi_db_done(stmt);
    xfi_db_close(db);
    if (strstr(plan.data, index) == NULL || strstr(plan.data, "TEMP B-TREE") != NULL) {
        fail_msg("%s: %s", query, plan.data);
    }
    xfi_buf_free(&plan);
}

static void test_queries_have_indexes(void **state)
{
    place *p = *state;
#define DUE "coalesce(r.due_at, 9223372036854775807)"
    assert_plan(p,
                "SELECT case_id, next_fire_at FROM deadline WHERE next_fire_at IS NOT NULL AND"
                " next_fire_at <= ? ORDER BY next_fire_at, id LIMIT 1",
                "COVERING INDEX deadline_fire");
    assert_plan(
        p,
        "SELECT * FROM deadline r JOIN cases c ON c.id = r.case_id WHERE r.state IN ('open',"
        " 'paused') ORDER BY " DUE ", r.id",
        "INDEX deadline_due");
    assert_plan(p,
                "SELECT * FROM deadline r WHERE r.state IN ('open', 'paused') AND " DUE " < ? AND"
                " (" DUE ", r.id) > (?, ?) ORDER BY " DUE ", r.id",
                "INDEX deadline_due");
    assert_plan(p, "SELECT * FROM cases r WHERE r.unit = ? AND r.id > ? ORDER BY r.id",
                "INDEX cases_unit (unit=? AND id>?)");
    assert_plan(p, "SELECT id FROM notice r WHERE r.acked_at IS NULL ORDER BY r.id",
                "INDEX notice_waiting");
    assert_plan(p, "SELECT id FROM duty r WHERE r.official = ? OR r.lead = ?", "INDEX duty_lead");
    assert_plan(p, "SELECT id FROM duty_step r WHERE r.official = ? OR r.lead = ?",
                "INDEX duty_step_lead");
    assert_plan(p, "SELECT * FROM journal r WHERE r.case_id = ? ORDER BY r.seq",
                "INDEX journal_case");
    assert_plan(p,
                "SELECT * FROM firing r ORDER BY coalesce(r.planned_at, 0), r.deadline_id, r.turn,"
                " r.rung, r.rep",
                "INDEX firing_planned");
    assert_plan(p,
                "SELECT coalesce(max(number_seq), 0) + 1 FROM cases WHERE registered_unit = ? AND"
                " number_year = ?",
                "INDEX cases_seq_of_year (registered_unit=? AND number_year=?)");
    /* statistics: what registers say is read from the index alone */
    assert_plan(p,
                "SELECT r.form, r.category, r.persons FROM cases r WHERE r.received_at >= ? AND"
                " r.received_at < ? AND r.ended_as <> 'void' AND coalesce(r.unit, '') = ? AND "
                "(r.kind <> 'report' OR"
                " coalesce(r.concerned_unit, '') <> ?)",
                "COVERING INDEX cases_received (received_at>? AND received_at<?)");
    assert_plan(p,
                "SELECT count(*) FROM deadline q JOIN cases r ON r.id = q.case_id WHERE"
                " q.\"window\" = 0 AND q.due_at IS NOT NULL AND q.due_at >= ? AND q.due_at < ?",
                "INDEX deadline_due_at (due_at>? AND due_at<?)");
    assert_plan(p,
                "SELECT j.seq FROM journal j WHERE j.kind IN ('supervise', 'propose', 'criticise',"
                " 'transfer', 'hand_over', 'return', 'decide_objection', 'rebound') AND j.kind IN "
                "('supervise', 'propose') AND j.at >= ? AND j.at < ?",
                "INDEX journal_account (kind=? AND at>? AND at<?)");
}

/* ---- files ------------------------------------------------------------------------------------------- */

static char *bytes_of(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = malloc(1 << 20);
    assert_non_null(bytes);
    *len = fread(bytes, 1, 1 << 20, file);
    (void)fclose(file);
    return bytes;
}

/* Opening fails in every mode, and not one byte of the file changes. */
static void refused_untouched(place *p, xf_status expected)
{
    static const xfi_db_mode modes[] = {XFI_DB_CREATE, XFI_DB_READ_WRITE, XFI_DB_READ_ONLY};
    size_t before_len;
    char *before = bytes_of(p->path, &before_len);
    for (size_t i = 0; i < COUNT_OF(modes); i++) {
        xfi_store *store = (xfi_store *)(uintptr_t)1;
        size_t after_len;
        refused(p, open_as(p, modes[i], &store), expected);
        assert_null(store);
        char *after = bytes_of(p->path, &after_len);
        assert_int_equal(after_len, before_len);
        assert_memory_equal(after, before, before_len);
        free(after);
    }
    free(before);
}

static void close_store(place *p)
{
    xfi_store_close(p->store);
    p->store = NULL;
}

static void test_newer_version(void **state)
{
    place *p = *state;
    fill(p);
    close_store(p);
    tamper(p, "PRAGMA user_version=2");
    refused_untouched(p, XF_E_VERSION);
    tamper(p, "PRAGMA user_version=1");
    reopen(p, XFI_DB_READ_WRITE);
    assert_verifies(p);
}

static void test_features(void **state)
{
    place *p = *state;
    close_store(p);
    tamper(p, "UPDATE meta SET value = '[\"encrypted_rows\"]' WHERE key = 'features'");
    refused_untouched(p, XF_E_VERSION);
    tamper(p, "UPDATE meta SET value = 'oops' WHERE key = 'features'");
    refused_untouched(p, XF_E_CORRUPT);
    tamper(p, "UPDATE meta SET value = '[]' WHERE key = 'features'");
    tamper(p, "UPDATE meta SET value = 'md5' WHERE key = 'hash'");
    refused_untouched(p, XF_E_VERSION);
    tamper(p, "UPDATE meta SET value = 'sm3' WHERE key = 'hash'");
    reopen(p, XFI_DB_READ_WRITE);
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    (void)fclose(file);
}

static void test_other_files(void **state)
{
    place *p = *state;
    close_store(p);
    (void)unlink(p->path);
    write_file(p->path, "This is a letter and no database at all, whatever its name may be.\n");
    refused_untouched(p, XF_E_CORRUPT);
    write_file(p->path, "");
    xfi_store *store;
    refused(p, open_as(p, XFI_DB_READ_WRITE, &store), XF_E_CORRUPT);
    tamper(p, "CREATE TABLE letters (a TEXT)"); /* somebody else's, without an application id */
    refused_untouched(p, XF_E_CORRUPT);
    tamper(p, "PRAGMA application_id=77; PRAGMA user_version=1");
    refused_untouched(p, XF_E_CORRUPT);
    (void)unlink(p->path);
    refused(p, open_as(p, XFI_DB_READ_WRITE, &store), XF_E_NOT_FOUND);
    write_file(p->path, ""); /* an empty file may become a store */
    ok(p, open_as(p, XFI_DB_CREATE, &p->store));
    fill(p);
    assert_verifies(p);
}

static void test_read_only(void **state)
{
    place *p = *state;
    xf_id ids[1];
    size_t count;
    bool held;
    fill(p);
    reopen(p, XFI_DB_READ_ONLY);
    assert_verifies(p);
    refused(p, xfi_store_rebuild(p->store, &p->err), XF_E_READ_ONLY);
    refused(p, xfi_store_lease(p->store, "a", 1, 2, ids, 1, &count, &p->err), XF_E_READ_ONLY);
    refused(p, xfi_store_unlease(p->store, 1, "a", &held, &p->err), XF_E_READ_ONLY);
}

static void test_in_memory(void **state)
{
    place *p = *state;
    xfi_store *kept = p->store;
    ok(p, open_as(p, XFI_DB_MEMORY, &p->store));
    fill(p);
    assert_verifies(p);
    xfi_store_close(p->store);
    p->store = kept;
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM journal"), 0);
}

static void test_backup(void **state)
{
    place *p = *state;
    char path[96];
    fill(p);
    (void)snprintf(path, sizeof path, "%s/b.xfcase", p->folder);
    ok(p, xfi_store_backup(p->store, path, NULL, NULL, &p->err));
    refused(p, xfi_store_backup(p->store, path, NULL, NULL, &p->err), XF_E_EXISTS);
    close_store(p);
    (void)snprintf(p->path, sizeof p->path, "%s", path);
    ok(p, open_as(p, XFI_DB_READ_WRITE, &p->store));
    ok(p, xfi_store_check(p->store, &p->err));
    assert_verifies(p);
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM journal"), 9);
}

static void test_no_memory_for_opening(void **state)
{
    place *p = *state;
    close_store(p);
    for (long at = 1;; at++) {
        failing f = {0, at};
        xfi_memory_use(failing_realloc, &f);
        xf_status status = open_as(p, XFI_DB_READ_WRITE, &p->store);
        xfi_store_close(p->store);
        p->store = NULL;
        xfi_memory_use(NULL, NULL);
        if (status == XF_OK) {
            assert_true(f.calls < at && at > 5);
            break;
        }
        refused(p, status, XF_E_NO_MEMORY);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_columns_are_fields, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_queries_have_indexes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_newer_version, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_features, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_other_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_read_only, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_in_memory, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_backup, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_memory_for_opening, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
