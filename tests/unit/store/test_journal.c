/* SPDX-License-Identifier: Apache-2.0 */
/* Entries and their rows: what is written, hashed, read again, and what a failure leaves behind. */
#include "store_support.h"

#include <signal.h>
#include <sys/types.h>
#include <sys/wait.h>

static void test_rows_come_back(void **state)
{
    place *p = *state;
    xfi_casefile file;
    fill(p);
    reopen(p, XFI_DB_READ_ONLY);
    ok(p, xfi_store_load(p->store, 1, &p->arena, &file, &p->err));
    xfi_case row = a_case(1);
    row.policy = "xinfang";
    row.policy_version = "2022.1";
    row.host_number = "OA-1";
    row.state = XF_STATE_HANDLING;
    row.revision = 2;
    row.lead = "l_town";
    const xfi_deadline deadline = a_deadline(1, 1);
    const xfi_pause pause = {1, 2, 1, XF_ACT_HOLD_HEARING, T0 + 5, 0, false};
    const xfi_firing firing = a_firing(1, 1, 1, "yellow", 0);
    assert_null(xfi_model_difference(&xfi_case_record, &file.row, &row));
    assert_int_equal(file.deadline_count, 1);
    assert_null(xfi_model_difference(&xfi_deadline_record, &file.deadlines[0], &deadline));
    assert_int_equal(file.pause_count, 1);
    assert_null(xfi_model_difference(&xfi_pause_record, &file.pauses[0], &pause));
    assert_int_equal(file.firing_count, 1);
    assert_null(xfi_model_difference(&xfi_firing_record, &file.firings[0], &firing));
    assert_int_equal(file.next_deadline, 2);
    assert_int_equal(file.next_notice, 2);
}

static void test_load_takes_what_counts(void **state)
{
    place *p = *state;
    xfi_casefile file;
    xfi_case row = a_case(7);
    row.cycle = 2;
    xfi_deadline deadlines[] = {a_deadline(5, 7), a_deadline(3, 7), a_deadline(4, 7)};
    deadlines[0].state = XF_DEADLINE_PAUSED;
    deadlines[0].due_at = 0;
    deadlines[1].turn = 2;
    deadlines[2].state = XF_DEADLINE_FULFILLED;
    const xfi_pause pauses[] = {{7, 9, 2, XF_ACT_HOLD_HEARING, T0, 0, false},
                                {7, 3, 2, XF_ACT_HOLD_HEARING, T0, T0 + 1, false},
                                {7, 2, 1, XF_ACT_HOLD_HEARING, T0, T0 + 1, false}};
    const xfi_firing firings[] = {a_firing(3, 7, 1, "yellow", 0), a_firing(3, 7, 2, "yellow", 1),
                                  a_firing(3, 7, 2, "red", 0), a_firing(4, 7, 1, "red", 0)};
    xfi_change changes[11] = {{&xfi_case_record, NULL, &row}};
    size_t n = 1;
    for (size_t i = 0; i < 3; i++) {
        changes[n++] = (xfi_change){&xfi_deadline_record, NULL, &deadlines[i]};
        changes[n++] = (xfi_change){&xfi_pause_record, NULL, &pauses[i]};
    }
    for (size_t i = 0; i < 4; i++) {
        changes[n++] = (xfi_change){&xfi_firing_record, NULL, &firings[i]};
    }
    put(p, "register", 7, changes, n);
    ok(p, xfi_store_load(p->store, 7, &p->arena, &file, &p->err));
    assert_int_equal(file.deadline_count, 2);
    assert_int_equal(file.deadlines[0].id, 3);
    assert_int_equal(file.deadlines[1].id, 5);
    assert_int_equal(file.pause_count, 2);
    assert_int_equal(file.pauses[0].n, 3);
    assert_int_equal(file.pauses[1].n, 9);
    assert_int_equal(file.firing_count, 2);
    assert_string_equal(file.firings[0].rung, "red");
    assert_string_equal(file.firings[1].rung, "yellow");
    assert_int_equal(file.next_deadline, 6);
    assert_int_equal(file.next_notice, 1);
}

static void test_no_such_case(void **state)
{
    place *p = *state;
    xfi_casefile file;
    xf_status status = xfi_store_load(p->store, 12, &p->arena, &file, &p->err);
    assert_string_equal(p->err.field, "case");
    refused(p, status, XF_E_NOT_FOUND);
    assert_false(xfi_store_in_transaction(p->store));
}

static void test_numbers_of_a_new_case(void **state)
{
    place *p = *state;
    xfi_casefile file;
    xf_id id;
    ok(p, xfi_store_load_new(p->store, "town", 2026, &p->arena, &file, &id, &p->err));
    assert_int_equal(id, 1);
    assert_int_equal(file.next_seq_of_year, 1);
    const struct {
        xf_id id;
        const char *unit;
        int32_t year;
        int64_t seq;
    } given[] = {
        {1, "town", 2026, 1}, {2, "town", 2026, 2}, {3, "city", 2026, 1}, {4, "town", 2025, 9}};
    for (size_t i = 0; i < COUNT_OF(given); i++) {
        xfi_case row = a_case(given[i].id);
        row.registered_unit = given[i].unit;
        row.number_year = given[i].year;
        row.number_seq = given[i].seq;
        put_one(p, "register", row.id, &xfi_case_record, NULL, &row);
    }
    ok(p, xfi_store_load_new(p->store, "town", 2026, &p->arena, &file, &id, &p->err));
    assert_int_equal(id, 5);
    assert_int_equal(file.next_seq_of_year, 3);
    ok(p, xfi_store_load_new(p->store, "city", 2025, &p->arena, &file, &id, &p->err));
    assert_int_equal(file.next_seq_of_year, 1);
}

static void test_find(void **state)
{
    place *p = *state;
    xf_id id;
    xf_time at;
    fill(p);
    ok(p, xfi_store_find(p->store, "示例〔2026〕1号", NULL, &id, &p->err));
    assert_int_equal(id, 1);
    ok(p, xfi_store_find(p->store, NULL, "OA-1", &id, &p->err));
    assert_int_equal(id, 1);
    ok(p, xfi_store_find(p->store, NULL, "OA-2", &id, &p->err));
    assert_int_equal(id, 0);
    ok(p, xfi_store_find(p->store, NULL, NULL, &id, &p->err));
    assert_int_equal(id, 0);
    ok(p, xfi_store_next_fire(p->store, T0 + 499, &id, &at, &p->err));
    assert_int_equal(id, 0);
    ok(p, xfi_store_next_fire(p->store, T0 + 500, &id, &at, &p->err));
    assert_int_equal(id, 1);
    assert_int_equal(at, T0 + 500);
    ok(p, xfi_store_next_fire(p->store, 0, &id, &at, &p->err));
    assert_int_equal(id, 1);
}

/* ---- payload and hash ------------------------------------------------------------------------------ */

static void test_payload_is_the_difference(void **state)
{
    place *p = *state;
    xfi_entry entry;
    const xfi_unit before = {"town", "示例镇", XF_UNIT_ROLE_ORGAN, XF_LEVEL_TOWNSHIP, "city", 0,
                             0,      NULL};
    xfi_unit after = before;
    after.name = "示例\"街道\"";
    after.superior = NULL;
    after.level = XF_LEVEL_NONE;
    after.valid_from = xfi_calendar_date(2026, 1, 2);
    const xfi_act act = {.reason = "改名", .days = 3};
    const xfi_change add[] = {{&xfi_unit_record, NULL, &before}};
    const xfi_change change[] = {{&xfi_unit_record, &before, &after},
                                 {&xfi_unit_record, &after, &after}};
    ok(p, xfi_store_begin(p->store, true, &p->err));
    ok(p, append(p, "unit", 0, NULL, add, 1, &entry));
    assert_string_equal(entry.payload,
                        "{\"act\":{},\"rows\":[[\"unit\",{\"id\":\"town\",\"name\":\"示例镇\","
                        "\"level\":\"township\",\"superior\":\"city\"}]]}");
    ok(p, append(p, "unit", 0, &act, change, 2, &entry));
    assert_string_equal(entry.payload,
                        "{\"act\":{\"reason\":\"改名\",\"days\":3},\"rows\":[[\"unit\",{\"id\":"
                        "\"town\",\"name\":\"示例\\\"街道\\\"\",\"level\":\"none\","
                        "\"superior\":null,\"valid_from\":\"2026-01-02\"}]]}");
    ok(p, xfi_store_commit(p->store, &p->err));
    assert_verifies(p);
}

/* Computed here from the words of the header, with SHA-256 and with SM3. */
static void check_hashes(place *p, xfi_hash_kind kind)
{
    static const char header[] = "{\"seq\":%d,\"at\":1772672400000,\"recorded_at\":1772672400001,"
                                 "\"actor\":\"h_town\",\"kind\":\"setting\",\"case\":0,"
                                 "\"revision\":0}";
    char before[65] = "";
    xfi_hasher *hasher;
    ok(p, xfi_hasher_open(kind, &hasher, &p->err));
    for (int seq = 1; seq <= 3; seq++) {
        char key[8];
        char text[512];
        uint8_t bytes[32];
        char hash[65];
        xfi_entry entry;
        (void)snprintf(key, sizeof key, "k%d", seq);
        const xfi_setting setting = {key, "v"};
        const xfi_change change = {&xfi_setting_record, NULL, &setting};
        ok(p, xfi_store_begin(p->store, true, &p->err));
        ok(p, append(p, "setting", 0, NULL, &change, 1, &entry));
        ok(p, xfi_store_commit(p->store, &p->err));
        int len = snprintf(text, sizeof text, "%s", before);
        len += snprintf(text + len, sizeof text - (size_t)len, header, seq);
        len += snprintf(text + len, sizeof text - (size_t)len,
                        "{\"act\":{},\"rows\":[[\"setting\",{\"key\":\"k%d\",\"value\":\"v\"}]]}",
                        seq);
        ok(p, xfi_hasher_start(hasher, &p->err));
        ok(p, xfi_hasher_add(hasher, text, (size_t)len, &p->err));
        ok(p, xfi_hasher_end(hasher, bytes, &p->err));
        xfi_hex(bytes, 32, hash);
        assert_string_equal(entry.hash, hash);
        assert_int_equal(entry.seq, seq);
        memcpy(before, hash, sizeof before);
    }
    int64_t seq;
    char head[65];
    ok(p, xfi_store_head(p->store, &seq, head, &p->err));
    assert_int_equal(seq, 3);
    assert_string_equal(head, before);
    xfi_hasher_free(hasher);
}

static void test_hash_of_entries(void **state)
{
    place *p = *state;
    int64_t seq;
    char head[65];
    ok(p, xfi_store_head(p->store, &seq, head, &p->err));
    assert_int_equal(seq, 0);
    assert_string_equal(head, "");
    check_hashes(p, XFI_HASH_SM3);
}

/* The kind of hash belongs to the store, not to who opens it. */
static void test_hash_kind_is_kept(void **state)
{
    place *p = *state;
    xfi_store_config config = {{XFI_DB_CREATE, 1000, false}, XFI_HASH_SHA256};
    xfi_store_close(p->store);
    (void)unlink(p->path);
    ok(p, xfi_store_open(p->path, &config, &p->store, &p->err));
    reopen(p, XFI_DB_READ_WRITE); /* asks for SM3 */
    check_hashes(p, XFI_HASH_SHA256);
}

/* ---- transactions -------------------------------------------------------------------------------------- */

static void test_transactions(void **state)
{
    place *p = *state;
    xfi_entry entry;
    const xfi_setting setting = {"a", "1"};
    const xfi_change change = {&xfi_setting_record, NULL, &setting};
    refused(p, append(p, "setting", 0, NULL, &change, 1, &entry), XF_E_INTERNAL);
    ok(p, xfi_store_begin(p->store, true, &p->err));
    refused(p, xfi_store_begin(p->store, true, &p->err), XF_E_EXISTS);
    ok(p, append(p, "setting", 0, NULL, &change, 1, &entry));
    xfi_store_rollback(p->store);
    assert_false(xfi_store_in_transaction(p->store));
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM journal"), 0);
    ok(p, xfi_store_begin(p->store, false, &p->err));
    refused(p, append(p, "setting", 0, NULL, &change, 1, &entry), XF_E_INTERNAL);
    ok(p, xfi_store_commit(p->store, &p->err));
    assert_int_equal(put(p, "setting", 0, &change, 1), 1);
    reopen(p, XFI_DB_READ_ONLY);
    refused(p, xfi_store_begin(p->store, true, &p->err), XF_E_READ_ONLY);
}

/* What is there already, or is not there to be changed, undoes the whole transaction. */
static void test_torn_append(void **state)
{
    place *p = *state;
    xfi_entry entry;
    const xfi_setting one = {"a", "1"};
    const xfi_setting two = {"b", "2"};
    const xfi_setting three = {"b", "3"};
    const xfi_change first = {&xfi_setting_record, NULL, &one};
    const xfi_change absent = {&xfi_setting_record, &two, &three};
    put(p, "setting", 0, &first, 1);
    const struct {
        const xfi_change *change;
        xf_status status;
    } torn[] = {{&first, XF_E_EXISTS}, {&absent, XF_E_CORRUPT}};
    for (size_t i = 0; i < COUNT_OF(torn); i++) {
        ok(p, xfi_store_begin(p->store, true, &p->err));
        refused(p, append(p, "setting", 0, NULL, torn[i].change, 1, &entry), torn[i].status);
        refused(p, append(p, "setting", 0, NULL, &first, 1, &entry), XF_E_INTERNAL);
        refused(p, xfi_store_commit(p->store, &p->err), torn[i].status);
        assert_false(xfi_store_in_transaction(p->store));
        assert_int_equal(number_of_sql(p, "SELECT count(*) FROM journal"), 1);
    }
    assert_verifies(p);
}

static xf_status act_once(place *p, const xfi_change *changes, size_t count)
{
    xfi_entry entry;
    XFI_TRY(xfi_store_begin(p->store, true, &p->err));
    xf_status status = append(p, "register", 1, NULL, changes, count, &entry);
    if (status == XF_OK) {
        return xfi_store_commit(p->store, &p->err);
    }
    xfi_store_rollback(p->store);
    return status;
}

/* Each allocation of the library in turn fails, in a store that has prepared nothing yet. */
static void test_no_memory_at_each_allocation(void **state)
{
    place *p = *state;
    const xfi_case row = a_case(1);
    const xfi_deadline deadline = a_deadline(1, 1);
    const xfi_change changes[] = {{&xfi_case_record, NULL, &row},
                                  {&xfi_deadline_record, NULL, &deadline}};
    long failures = 0;
    for (long at = 1;; at++) {
        failing f = {0, at};
        reopen(p, XFI_DB_READ_WRITE);
        xfi_memory_use(failing_realloc, &f);
        xf_status status = act_once(p, changes, COUNT_OF(changes));
        xfi_memory_use(NULL, NULL);
        if (status == XF_OK) {
            assert_true(f.calls < at);
            break;
        }
        failures++;
        refused(p, status, XF_E_NO_MEMORY);
        assert_false(xfi_store_in_transaction(p->store));
        assert_int_equal(number_of_sql(p, "SELECT count(*) FROM journal"), 0);
        assert_int_equal(number_of_sql(p, "SELECT count(*) FROM cases"), 0);
        assert_int_equal(number_of_sql(p, "SELECT count(*) FROM deadline"), 0);
    }
    assert_true(failures > 4);
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM journal"), 1);
    assert_verifies(p);
    const xfi_setting setting = {"a", "1"};
    assert_int_equal(put_one(p, "setting", 0, &xfi_setting_record, NULL, &setting), 2);
}

/* ---- several processes ------------------------------------------------------------------------------------ */

enum { ROUNDS = 200 };

static int write_many(place *p, int who)
{
    xfi_store *store;
    xfi_error err = {0};
    if (open_as(p, XFI_DB_CREATE, &store) != XF_OK) {
        return 1;
    }
    for (int i = 0; i < ROUNDS; i++) {
        char key[32];
        (void)snprintf(key, sizeof key, "w%d-%d", who, i);
        const xfi_setting setting = {key, "x"};
        const xfi_change change = {&xfi_setting_record, NULL, &setting};
        xfi_entry entry = {.at = T0, .recorded_at = T0, .actor = "system", .kind = "setting"};
        if (xfi_store_begin(store, true, &err) != XF_OK ||
            xfi_store_append(store, &entry, NULL, NULL, &change, 1, &err) != XF_OK ||
            xfi_store_commit(store, &err) != XF_OK) {
            return 2;
        }
    }
    xfi_store_close(store);
    return 0;
}

/* Both also create the store at the same time. */
static void test_two_writers(void **state)
{
    place *p = *state;
    pid_t child[2];
    xfi_store_close(p->store);
    p->store = NULL;
    (void)unlink(p->path);
    for (int who = 0; who < 2; who++) {
        child[who] = fork();
        assert_true(child[who] >= 0);
        if (child[who] == 0) {
            _exit(write_many(p, who));
        }
    }
    for (int who = 0; who < 2; who++) {
        int result = -1;
        assert_int_equal(waitpid(child[who], &result, 0), child[who]);
        assert_true(WIFEXITED(result));
        assert_int_equal(WEXITSTATUS(result), 0);
    }
    xfi_finding finding;
    reopen(p, XFI_DB_READ_WRITE);
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    assert_int_equal(finding.entries, 2 * ROUNDS);
    assert_int_equal(finding.rows, 2 * ROUNDS);
}

static void write_until_killed(place *p, int acknowledged)
{
    xfi_store *store;
    xfi_error err = {0};
    if (open_as(p, XFI_DB_READ_WRITE, &store) != XF_OK) {
        _exit(1);
    }
    for (xf_id id = 1;; id++) {
        const xfi_case row = a_case(id);
        const xfi_deadline deadline = a_deadline(id, id);
        const xfi_change changes[] = {{&xfi_case_record, NULL, &row},
                                      {&xfi_deadline_record, NULL, &deadline}};
        xfi_entry entry = {.at = T0,
                           .recorded_at = T0,
                           .actor = "system",
                           .kind = "register",
                           .case_id = id,
                           .revision = 1};
        if (xfi_store_begin(store, true, &err) != XF_OK ||
            xfi_store_append(store, &entry, NULL, NULL, changes, 2, &err) != XF_OK ||
            xfi_store_commit(store, &err) != XF_OK ||
            write(acknowledged, &entry.seq, sizeof entry.seq) != sizeof entry.seq) {
            _exit(2);
        }
    }
}

static void test_killed_in_the_middle(void **state)
{
    place *p = *state;
    int64_t base = 0;
    for (int round = 0; round < 3; round++) {
        int pipes[2];
        int64_t seq = 0;
        int64_t last = 0;
        xfi_store_close(p->store);
        p->store = NULL;
        (void)unlink(p->path);
        ok(p, open_as(p, XFI_DB_CREATE, &p->store));
        xfi_store_close(p->store);
        p->store = NULL;
        assert_int_equal(pipe(pipes), 0);
        pid_t child = fork();
        if (child == 0) {
            write_until_killed(p, pipes[1]);
        }
        (void)close(pipes[1]);
        while (read(pipes[0], &seq, sizeof seq) == (ssize_t)sizeof seq) {
            last = seq;
            if (seq == 150 + 37 * round) {
                assert_int_equal(kill(child, 9), 0);
            }
        }
        (void)close(pipes[0]);
        int result;
        assert_int_equal(waitpid(child, &result, 0), child);
        assert_true(WIFSIGNALED(result));
        xfi_finding finding;
        reopen(p, XFI_DB_READ_WRITE);
        ok(p, xfi_store_check(p->store, &p->err));
        ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
        assert_true(last >= 150);
        assert_true(finding.entries >= last);
        assert_int_equal(finding.rows, 2 * finding.entries);
        base += last;
    }
    assert_true(base > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_rows_come_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_load_takes_what_counts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_such_case, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_numbers_of_a_new_case, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_find, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_payload_is_the_difference, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_hash_of_entries, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_hash_kind_is_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_transactions, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_torn_append, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_memory_at_each_allocation, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_two_writers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_killed_in_the_middle, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
