/* SPDX-License-Identifier: Apache-2.0 */
/* Somebody edits the file behind the library's back, with the engine's own tool: the check says where. */
#include "api/host.h"

#include <sqlite3.h>

static char folder[64];
static char path[96];
static xf_id first_case;
static int64_t last_seq;

/* A store with a case that was accepted and one that was registered, and notices. */
static int found(void **unused)
{
    (void)unused;
    make_folder(folder);
    strcpy(path, in_folder(folder, "tampered.db"));
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    first_case = register_one(store);
    accept_one(store, first_case);
    (void)register_one(store);
    clock_at(store, "2026-06-01T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    last_seq = head(store);
    verifies(store);
    xf_store_free(store);
    return 0;
}

static int clean(void **unused)
{
    (void)unused;
    remove_store(path);
    return rmdir(folder);
}

static void edit(const char *sql)
{
    sqlite3 *db = NULL;
    char *why = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &why) != SQLITE_OK) {
        fail_msg("%s: %s", sql, why);
    }
    assert_true(sqlite3_total_changes(db) > 0); /* the edit did something */
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* Verification finds it, and the details hold the text. */
static void found_by_verify(const char *text)
{
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    GIVES(XF_E_CORRUPT, xf_store_verify(store, NULL, NULL));
    const char *details = xf_error_details(xf_error_last());
    if (strstr(details, text) == NULL) {
        fail_msg("%s lacks %s", details, text);
    }
    xf_store_free(store);
}

static void rebuild(xf_status expected)
{
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    host_gives(xf_store_rebuild(store), expected, "rebuild", __FILE__, __LINE__);
    if (expected == XF_OK) {
        verifies(store);
        assert_int_equal(state_of(store, first_case), XF_STATE_HANDLING);
        assert_int_equal(head(store), last_seq);
    }
    xf_store_free(store);
}

/* ---- the rows ---------------------------------------------------------------------------------------------- */

static void test_rows(void **unused)
{
    (void)unused;
    static const struct {
        const char *sql, *says;
    } edits[] = {
        {"UPDATE cases SET title = '别的事项' WHERE id = 1", "\"table\":\"cases\""},
        {"UPDATE cases SET state = 'concluded' WHERE id = 1", "\"field\":\"state\""},
        {"UPDATE cases SET revision = 9 WHERE id = 1", "\"field\":\"revision\""},
        {"UPDATE deadline SET due_at = due_at + 86400000 WHERE rule = 'handle'",
         "\"table\":\"deadline\""},
        {"UPDATE deadline SET state = 'fulfilled' WHERE rule = 'handle'", "\"field\":\"state\""},
        {"UPDATE deadline SET next_fire_at = NULL WHERE next_fire_at IS NOT NULL",
         "\"field\":\"next_fire_at\""},
        {"DELETE FROM notice WHERE id = 1", "\"table\":\"notice\""},
        {"UPDATE notice SET acked_at = 1 WHERE id = 1", "\"field\":\"acked_at\""},
        {"DELETE FROM firing WHERE rung = 'remind'", "\"table\":\"firing\""},
        {"UPDATE official SET principal = 0 WHERE id = 'p_town'", "\"field\":\"principal\""},
        {"UPDATE unit SET superior = NULL WHERE id = 'town'", "\"field\":\"superior\""},
        {"INSERT INTO unit SELECT 'ghost', name, kind, level, superior, valid_from, valid_to, NULL "
         "FROM unit WHERE id = 'town'",
         "\"table\":\"unit\""},
        {"UPDATE policy_doc SET text = replace(text, '60', '90')", "\"table\":\"policy_doc\""},
    };
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++) {
        edit(edits[i].sql);
        found_by_verify(edits[i].says);
        rebuild(XF_OK);
    }
}

/* ---- the journal -------------------------------------------------------------------------------------------- */

/* Edits, looks, and puts the copy back. */
static void journal_edit(const char *sql, int64_t seq)
{
    char says[40];
    const char *kept = in_folder(folder, "kept.db");
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    OK(xf_store_backup(store, kept, NULL, NULL));
    xf_store_free(store);
    edit(sql);
    assert_true(snprintf(says, sizeof says, "\"seq\":%lld", (long long)seq) < 40);
    found_by_verify(says);
    rebuild(XF_E_CORRUPT);
    remove_store(path);
    assert_int_equal(rename(kept, path), 0);
}

static void test_journal(void **unused)
{
    (void)unused;
    journal_edit("UPDATE journal SET payload = replace(payload, '示例事项', '别的事项') "
                 "WHERE kind = 'register' AND case_id = 1",
                 17);
    journal_edit("UPDATE journal SET actor = 'p_town' WHERE seq = 5", 5);
    journal_edit("UPDATE journal SET at = at - 1 WHERE seq = 5", 5);
    journal_edit("UPDATE journal SET recorded_at = recorded_at - 1 WHERE seq = 5", 5);
    journal_edit("UPDATE journal SET kind = 'official' WHERE seq = 5", 5);
    journal_edit("UPDATE journal SET case_id = 2 WHERE kind = 'accept'", 18);
    journal_edit("UPDATE journal SET hash = (SELECT hash FROM journal WHERE seq = 6) WHERE seq = 5",
                 5);
    journal_edit("DELETE FROM journal WHERE seq = 5", 5); /* the one that is missing */
    journal_edit("DELETE FROM journal WHERE seq = 1", 1);
}

/* What was cut off at the end leaves the chain whole: the rows are what is too much, and the head that
 * was kept elsewhere proves it. */
static void test_the_end_cut_off(void **unused)
{
    (void)unused;
    char sql[80];
    assert_true(snprintf(sql, sizeof sql, "DELETE FROM journal WHERE seq = %lld",
                         (long long)last_seq) < 80);
    const char *kept = in_folder(folder, "kept.db");
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    OK(xf_store_backup(store, kept, NULL, NULL));
    xf_store_free(store);
    edit(sql);
    found_by_verify("\"table\":");
    store = open_at(path, XF_OPEN_EXISTING);
    assert_true(head(store) != last_seq);
    xf_store_free(store);
    remove_store(path);
    assert_int_equal(rename(kept, path), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_journal),
        cmocka_unit_test(test_the_end_cut_off),
    };
    return cmocka_run_group_tests(tests, found, clean);
}
