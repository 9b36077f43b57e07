/* SPDX-License-Identifier: Apache-2.0 */
/* The index over texts and the keys of people: what was changed behind the library's back is found,
 * and made good by a rebuild. */
#include "store_support.h"

static void put_case(place *p, xf_id id, const char *title)
{
    xfi_case row = a_case(id);
    const xfi_petitioner person = {.case_id = id, .n = 1, .name = "示例赵", .phone = "13800000001"};
    row.title = title;
    const xfi_change changes[] = {{&xfi_case_record, NULL, &row},
                                  {&xfi_petitioner_record, NULL, &person}};
    put(p, "register", id, changes, 2);
}

static void is_found(place *p, const char *table, const char *key)
{
    xfi_finding finding;
    xf_status status = xfi_store_verify(p->store, &p->arena, &finding, &p->err);
    refused(p, status, XF_E_CORRUPT);
    assert_string_equal(finding.table, table);
    assert_string_equal(finding.key, key);
    ok(p, xfi_store_rebuild(p->store, &p->err));
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
}

#define PARTS "(case_text, rowid, title, matter, claim, answer, measure)"

static void test_tampering_is_found(void **state)
{
    place *p = *state;
    xfi_finding finding;
    put_case(p, 1, "征地补偿");
    put_case(p, 2, "拖欠工资");
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    /* a word more, a word less, another place, another part, another case */
    tamper(p, "INSERT INTO case_text (rowid, title) VALUES (7, '征地')");
    is_found(p, "case_text", "7");
    tamper(p, "INSERT INTO case_text " PARTS
              " VALUES ('delete', 2, '拖欠 欠工 工资 资', '', '', '', '')");
    is_found(p, "case_text", "2");
    tamper(p, "INSERT INTO case_text " PARTS
              " VALUES ('delete', 1, '征地 地补 补偿 偿', '', '', '', '');"
              "INSERT INTO case_text (rowid, title) VALUES (1, '地补 征地 补偿 偿')");
    is_found(p, "case_text", "1");
    tamper(p, "INSERT INTO case_text " PARTS
              " VALUES ('delete', 1, '征地 地补 补偿 偿', '', '', '', '');"
              "INSERT INTO case_text (rowid, matter) VALUES (1, '征地 地补 补偿 偿')");
    is_found(p, "case_text", "1");
    tamper(p, "DELETE FROM identity WHERE case_id = 1");
    is_found(p, "identity", "1");
    tamper(p, "UPDATE identity SET key = 'x' WHERE case_id = 2");
    is_found(p, "identity", "2");
    tamper(p, "INSERT INTO identity VALUES ('x', 3, 1, 'phone')");
    is_found(p, "identity", "3");
}

static void first_key(place *p, const char *path, char out[64])
{
    static const xfi_db_config config = {XFI_DB_READ_WRITE, 20000, false};
    xfi_db *db;
    xfi_stmt *stmt;
    bool row;
    ok(p, xfi_db_open(path, &config, &db, &p->err));
    ok(p, xfi_db_prepare_once(db, "SELECT key FROM identity ORDER BY case_id", &stmt, &p->err));
    ok(p, xfi_db_step(stmt, &row, &p->err));
    assert_true(row);
    (void)snprintf(out, 64, "%s", xfi_db_text(stmt, 0));
    xfi_db_done(stmt);
    xfi_db_close(db);
}

/* The same person has one key in a store, also when it was opened again, and another one in the next
 * store: files cannot be held against each other, and no key is a number that somebody knows. */
static void test_keys_are_salted(void **state)
{
    place *p = *state;
    char mine[64];
    char theirs[64];
    char path[160];
    put_case(p, 1, "征地补偿");
    reopen(p, XFI_DB_READ_WRITE);
    put_case(p, 2, "拖欠工资");
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM identity"), 2);
    assert_int_equal(number_of_sql(p, "SELECT count(DISTINCT key) FROM identity"), 1);
    first_key(p, p->path, mine);
    xfi_store *first = p->store;
    (void)snprintf(path, sizeof path, "%s/b.xfcase", p->folder);
    const xfi_store_config config = {{XFI_DB_CREATE, 20000, false}, XFI_HASH_SM3};
    ok(p, xfi_store_open(path, &config, &p->store, &p->err));
    put_case(p, 1, "征地补偿");
    first_key(p, path, theirs);
    xfi_store_close(p->store);
    p->store = first;
    assert_int_equal(strlen(mine), 32);
    assert_int_equal(strlen(theirs), 32);
    assert_string_not_equal(mine, theirs);
}

/* One entry for two cases, and a text that changes. */
static void test_several_and_changed(void **state)
{
    place *p = *state;
    xfi_finding finding;
    xfi_case one = a_case(1);
    xfi_case two = a_case(2);
    xfi_case other = two;
    other.title = "改正的标题";
    const xfi_change both[] = {{&xfi_case_record, NULL, &one}, {&xfi_case_record, NULL, &two}};
    const xfi_change corrected = {&xfi_case_record, &two, &other};
    put(p, "register", 1, both, 2);
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    put(p, "register", 2, &corrected, 1);
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    assert_int_equal(
        number_of_sql(p, "SELECT count(*) FROM case_text WHERE case_text MATCH '改正'"), 1);
    assert_int_equal(
        number_of_sql(p, "SELECT count(*) FROM case_text WHERE case_text MATCH '示例'"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_tampering_is_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_keys_are_salted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_several_and_changed, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
