/* SPDX-License-Identifier: Apache-2.0 */
/* What was changed behind the library's back is found, named, and made good by a rebuild. */
#include "store_support.h"

static const xfi_record *const records[] = {
    &xfi_case_record,         &xfi_petitioner_record, &xfi_deadline_record, &xfi_pause_record,
    &xfi_firing_record,       &xfi_notice_record,     &xfi_unit_record,     &xfi_official_record,
    &xfi_calendar_doc_record, &xfi_policy_doc_record, &xfi_setting_record,  &xfi_claim_record,
    &xfi_measure_record,      &xfi_exception_record,  &xfi_detail_record,   &xfi_part_record,
    &xfi_attachment_record,   &xfi_member_record};

/* The key of the first row in each table of fill(). */
static const char *const first_keys[] = {"1",      "1/1",  "1",       "1/2",    "1/1/yellow/0",
                                         "1",      "city", "l_town/", "1",      "xinfang/2022.1",
                                         "policy", "1/1",  "1/1",     "1/lead", "1",
                                         "1/1",    "1/1",  "1/1"};

static void test_clean(void **state)
{
    place *p = *state;
    xfi_finding finding;
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    assert_int_equal(finding.entries, 0);
    fill(p);
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    assert_int_equal(finding.seq, 0);
    assert_int_equal(finding.entries, 9);
    assert_int_equal(finding.rows, 20);
    assert_null(finding.table);
    assert_false(xfi_store_in_transaction(p->store));
}

/* ---- the chain -------------------------------------------------------------------------------------- */

static void broken_at(place *p, int64_t seq)
{
    xfi_finding finding;
    xf_status status = xfi_store_verify(p->store, &p->arena, &finding, &p->err);
    refused(p, status, XF_E_CORRUPT);
    assert_int_equal(finding.seq, seq);
    assert_int_equal(finding.entries, seq - 1);
    assert_null(finding.table);
    int64_t rows = number_of_sql(p, "SELECT count(*) FROM cases");
    refused(p, xfi_store_rebuild(p->store, &p->err), XF_E_CORRUPT);
    assert_false(xfi_store_in_transaction(p->store));
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM cases"), rows);
}

static void test_each_column_of_an_entry(void **state)
{
    place *p = *state;
    static const struct {
        const char *change, *undo;
    } changes[] = {
        {"UPDATE journal SET at = at + 1 WHERE seq = 5",
         "UPDATE journal SET at = at - 1 WHERE seq = 5"},
        {"UPDATE journal SET recorded_at = 0 WHERE seq = 5",
         "UPDATE journal SET recorded_at = 1772672400001 WHERE seq = 5"},
        {"UPDATE journal SET actor = 'h_towN' WHERE seq = 5",
         "UPDATE journal SET actor = 'h_town' WHERE seq = 5"},
        {"UPDATE journal SET kind = 'unit' WHERE seq = 5",
         "UPDATE journal SET kind = 'policy' WHERE seq = 5"},
        {"UPDATE journal SET case_id = 1 WHERE seq = 5",
         "UPDATE journal SET case_id = NULL WHERE seq = 5"},
        {"UPDATE journal SET revision = 1 WHERE seq = 5",
         "UPDATE journal SET revision = 0 WHERE seq = 5"},
        {"UPDATE journal SET payload = replace(payload, '2022.1', '2022.2') WHERE seq = 5",
         "UPDATE journal SET payload = replace(payload, '2022.2', '2022.1') WHERE seq = 5"},
        {"UPDATE journal SET payload = payload || ' ' WHERE seq = 5",
         "UPDATE journal SET payload = trim(payload) WHERE seq = 5"},
        {"UPDATE journal SET hash = upper(hash) WHERE seq = 5",
         "UPDATE journal SET hash = lower(hash) WHERE seq = 5"},
        {"UPDATE journal SET hash = hash || '0' WHERE seq = 5",
         "UPDATE journal SET hash = substr(hash, 1, 64) WHERE seq = 5"},
        {"UPDATE journal SET seq = 50 WHERE seq = 5", "UPDATE journal SET seq = 5 WHERE seq = 50"},
        {"UPDATE journal SET seq = 0 WHERE seq = 1", "UPDATE journal SET seq = 1 WHERE seq = 0"},
    };
    fill(p);
    for (size_t i = 0; i < COUNT_OF(changes); i++) {
        tamper(p, changes[i].change);
        broken_at(p, strstr(changes[i].change, "seq = 5") != NULL ? 5 : 1);
        tamper(p, changes[i].undo);
        assert_verifies(p);
    }
    tamper(p, "DELETE FROM journal WHERE seq = 5");
    broken_at(p, 5);
}

/* A last entry cut off leaves the chain whole, but rows that nothing tells of. */
static void test_last_entry_cut_off(void **state)
{
    place *p = *state;
    xfi_finding finding;
    fill(p);
    tamper(p, "DELETE FROM journal WHERE seq = 9");
    refused(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err), XF_E_CORRUPT);
    assert_int_equal(finding.seq, 0);
    assert_string_equal(finding.table, "cases");
    assert_string_equal(finding.key, "1");
    assert_string_equal(finding.field, "state");
}

/* ---- the rows --------------------------------------------------------------------------------------- */

static void expect(place *p, const char *table, const char *key, const char *field)
{
    xfi_finding finding;
    refused(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err), XF_E_CORRUPT);
    assert_int_equal(finding.seq, 0);
    assert_string_equal(finding.table, table);
    assert_string_equal(finding.key, key);
    if (field == NULL) {
        assert_null(finding.field);
    } else {
        assert_non_null(finding.field);
        assert_string_equal(finding.field, field);
    }
}

static const char *other_value(const xfi_field *field)
{
    static char text[64];
    switch (field->type) {
    case XFI_F_BOOL:
        (void)snprintf(text, sizeof text, "1 - \"%s\"", field->name);
        return text;
    case XFI_F_DATE:
        return "'2031-01-02'";
    case XFI_F_CODE: { /* the last code; fill() uses none of these */
        const xfi_codes *codes = xfi_codes_of(field->codes);
        (void)snprintf(text, sizeof text, "'%s'", codes->rows[codes->count - 1].code);
        return text;
    }
    case XFI_F_TEXT:
        return "'tampered'";
    default:
        (void)snprintf(text, sizeof text, "coalesce(\"%s\", 0) + 77", field->name);
        return text;
    }
}

static void set_field(place *p, const char *table, const char *field, const char *value)
{
    char sql[256];
    (void)snprintf(sql, sizeof sql, "UPDATE %s SET \"%s\" = %s", table, field, value);
    tamper(p, sql);
}

/* Every field of every table, and the rebuild that puts it right. */
static void test_each_field(void **state)
{
    place *p = *state;
    size_t fields = 0;
    fill(p);
    for (size_t r = 0; r < COUNT_OF(records); r++) {
        for (size_t i = records[r]->keys; i < records[r]->count; i++) {
            const xfi_field *field = &records[r]->fields[i];
            set_field(p, records[r]->table, field->name, other_value(field));
            expect(p, records[r]->table, first_keys[r], field->name);
            if (field->type == XFI_F_CODE || field->type == XFI_F_DATE) {
                set_field(p, records[r]->table, field->name, "'nonsense'");
                expect(p, records[r]->table, first_keys[r], field->name);
            }
            if (field->type == XFI_F_BOOL) {
                set_field(p, records[r]->table, field->name, "7");
                expect(p, records[r]->table, first_keys[r], field->name);
            }
            ok(p, xfi_store_rebuild(p->store, &p->err));
            assert_verifies(p);
            fields++;
        }
    }
    assert_true(fields > 170);
}

static void test_rows_taken_away(void **state)
{
    place *p = *state;
    fill(p);
    for (size_t r = 0; r < COUNT_OF(records); r++) {
        char sql[128];
        (void)snprintf(sql, sizeof sql, "DELETE FROM %s", records[r]->table);
        tamper(p, sql);
        expect(p, records[r]->table, first_keys[r], NULL);
        ok(p, xfi_store_rebuild(p->store, &p->err));
        assert_verifies(p);
    }
}

static void test_rows_added(void **state)
{
    place *p = *state;
    static const struct {
        const char *table, *key, *sql;
    } added[] = {
        {"setting", "zz", "INSERT INTO setting VALUES ('zz', 'x')"},
        {"setting", "aa", "INSERT INTO setting VALUES ('aa', 'x')"},
        {"petitioner", "1/2",
         "INSERT INTO petitioner VALUES (1, 2, 'x', NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 0,"
         " NULL)"},
        {"pause", "1/1", "INSERT INTO pause VALUES (1, 1, 1, 'accept', 1, 2, 0)"},
        {"firing", "1/1/red/0",
         "INSERT INTO firing VALUES (1, 1, 'red', 0, 1, 1, 1, 0, 0, 'red', NULL, 'town')"},
        {"official", "l_town/2024-01-01",
         "INSERT INTO official VALUES ('l_town', '2024-01-01', 'x', 'town', 'x', 1, NULL, NULL, "
         "NULL, 0)"},
        {"unit", "a",
         "INSERT INTO unit VALUES ('a', 'x', 'organ', 'city', NULL, NULL, NULL, NULL)"},
        {"calendar_doc", "2", "INSERT INTO calendar_doc VALUES (2, 'x', NULL)"},
        {"policy_doc", "xinfang/2023", "INSERT INTO policy_doc VALUES ('xinfang', '2023', 'x')"},
    };
    fill(p);
    for (size_t i = 0; i < COUNT_OF(added); i++) {
        tamper(p, added[i].sql);
        expect(p, added[i].table, added[i].key, NULL);
        ok(p, xfi_store_rebuild(p->store, &p->err));
        assert_verifies(p);
    }
}

/* A rebuild keeps the leases of notices that are still there, and tells caches. */
static void test_rebuild_and_leases(void **state)
{
    place *p = *state;
    xf_id ids[4];
    size_t count;
    int64_t before;
    int64_t after;
    fill(p);
    ok(p, xfi_store_lease(p->store, "a", T0, T0 + 100, ids, 4, &count, &p->err));
    assert_int_equal(count, 1);
    tamper(p, "INSERT INTO lease VALUES (99, 'a', 1)");
    ok(p, xfi_store_reference_version(p->store, &before, &p->err));
    ok(p, xfi_store_rebuild(p->store, &p->err));
    ok(p, xfi_store_reference_version(p->store, &after, &p->err));
    assert_int_not_equal(before, after);
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM lease"), 1);
    assert_int_equal(number_of_sql(p, "SELECT notice_id FROM lease"), 1);
    ok(p, xfi_store_check(p->store, &p->err));
    const xfi_setting setting = {"later", "1"}; /* and the store goes on */
    assert_int_equal(put_one(p, "setting", 0, &xfi_setting_record, NULL, &setting), 10);
    assert_verifies(p);
}

/* An entry as somebody would write it who knows how to hash, on an empty journal. */
static void forge(place *p, int seq, const char *payload)
{
    char text[512];
    char sql[1024];
    uint8_t bytes[32];
    char hash[65];
    xfi_hasher *hasher;
    (void)snprintf(text, sizeof text,
                   "{\"seq\":%d,\"at\":1,\"recorded_at\":2,\"actor\":\"x\",\"kind\":\"y\","
                   "\"case\":0,\"revision\":0}%s",
                   seq, payload);
    ok(p, xfi_hasher_open(XFI_HASH_SM3, &hasher, &p->err));
    ok(p, xfi_hasher_start(hasher, &p->err));
    ok(p, xfi_hasher_add(hasher, text, strlen(text), &p->err));
    ok(p, xfi_hasher_end(hasher, bytes, &p->err));
    xfi_hex(bytes, 32, hash);
    xfi_hasher_free(hasher);
    (void)snprintf(sql, sizeof sql,
                   "DELETE FROM journal; INSERT INTO journal VALUES"
                   " (%d, 1, 2, 'x', 'y', NULL, 0, '%s', '%s')",
                   seq, payload, hash);
    tamper(p, sql);
}

/* The first entries cut off, and those behind hashed anew. */
static void test_first_entry_cut_off(void **state)
{
    place *p = *state;
    xfi_finding finding;
    forge(p, 1, "{\"act\":{},\"rows\":[]}");
    assert_verifies(p);
    forge(p, 2, "{\"act\":{},\"rows\":[]}");
    refused(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err), XF_E_CORRUPT);
    assert_int_equal(finding.seq, 1);
}

/* Chain and payload are whole, but the payload does not tell of rows as they are known. */
static void test_payload_of_another_kind(void **state)
{
    place *p = *state;
    static const char *const payloads[] = {
        "{}",
        "[1]",
        "not json",
        "{\"rows\":[[\"nowhere\",{}]]}",
        "{\"rows\":[[\"setting\",1]]}",
        "{\"rows\":[7]}",
        "{\"rows\":[[\"setting\",{\"key\":\"a\",\"no_such\":1}]]}",
        "{\"rows\":[[\"cases\",{\"id\":1,\"state\":\"nonsense\"}]]}",
    };
    for (size_t i = 0; i < COUNT_OF(payloads); i++) {
        xfi_finding finding;
        forge(p, 1, payloads[i]);
        refused(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err), XF_E_CORRUPT);
        assert_int_equal(finding.seq, 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_clean, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_each_column_of_an_entry, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_last_entry_cut_off, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_each_field, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_rows_taken_away, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_rows_added, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_rebuild_and_leases, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_first_entry_cut_off, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_payload_of_another_kind, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
