/* SPDX-License-Identifier: Apache-2.0 */
/* Several acts as one: all of them or none. */
#include "api/host.h"

static void test_a_batch_is_committed_as_one(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    xf_store *store = open_at(path, XF_OPEN_CREATE), *other;
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    int64_t before = head(store);
    other = open_at(path, XF_OPEN_EXISTING);
    OK(xf_store_begin(store));
    for (int i = 0; i < 10; i++) {
        accept_one(store, register_one(store));
    }
    assert_int_equal(head(store), before + 20);
    assert_int_equal(head(other), before); /* nobody else sees it yet */
    OK(xf_store_commit(store));
    assert_int_equal(head(other), before + 20);
    verifies(other);
    xf_store_free(other);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

static void test_a_rollback_leaves_nothing(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    int64_t before = head(store), cases = 0;
    xf_unit_args village = XF_UNIT_ARGS_INIT;
    village.id = village.name = "village";
    village.superior = "town";
    OK(xf_store_begin(store));
    accept_one(store, id);
    (void)register_one(store);
    OK(xf_unit_put(store, "host", &village));
    OK(xf_store_rollback(store));
    assert_int_equal(head(store), before);
    assert_int_equal(state_of(store, id), XF_STATE_REGISTERED);
    OK(xf_case_count(store, NULL, &cases));
    assert_int_equal(cases, 1);
    /* the unit that was given up is not known any more: nobody can be put there */
    xf_official_args official = XF_OFFICIAL_ARGS_INIT;
    official.id = official.name = "clerk";
    official.unit = "village";
    GIVES(XF_E_INVALID, xf_official_put(store, "host", &official));
    assert_string_equal(last_field(), "unit");
    verifies(store);
    accept_one(store, id); /* and it goes on */
    xf_store_free(store);
}

static void test_a_refusal_inside_keeps_it_open(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    int64_t before = head(store);
    xf_act act = by("h_town");
    OK(xf_store_begin(store));
    accept_one(store, id);
    GIVES(XF_E_REFUSED, xf_case_accept(store, id, &act, NULL)); /* twice */
    act.days = 7;
    GIVES(XF_E_INVALID, xf_case_investigate(store, id, &act, NULL));
    GIVES(XF_E_NOT_FOUND,
          xf_case_accept(store, 99, &(xf_act){.size = sizeof act, .actor = "h_town"}, NULL));
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    unit.id = unit.name = "lost";
    unit.superior = "nowhere";
    GIVES(XF_E_INVALID, xf_unit_put(store, "host", &unit));
    (void)register_one(store);
    OK(xf_store_commit(store));
    assert_int_equal(head(store), before + 2);
    verifies(store);
    xf_store_free(store);
}

/* A notice that cannot be read is a refusal like any other. */
static void test_a_bad_notice_inside_keeps_it_open(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    int64_t before = head(store);
    OK(xf_store_begin(store));
    (void)register_one(store);
    GIVES(XF_E_INVALID, xf_store_load_calendar(store, "host", NULL, "nonsense", 8, NULL));
    (void)register_one(store);
    OK(xf_store_commit(store));
    assert_int_equal(head(store), before + 2);
    verifies(store);
    xf_store_free(store);
}

static void test_there_is_one_at_a_time(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    int64_t before = head(store);
    GIVES(XF_E_NOT_FOUND, xf_store_commit(store));
    OK(xf_store_rollback(store)); /* also without a transaction */
    OK(xf_store_begin(store));
    (void)register_one(store);
    GIVES(XF_E_EXISTS, xf_store_begin(store));
    OK(xf_store_commit(store)); /* the first one is still there */
    assert_int_equal(head(store), before + 1);
    GIVES(XF_E_NOT_FOUND, xf_store_commit(store));
    OK(xf_store_begin(store));
    OK(xf_store_commit(store)); /* an empty one */
    assert_int_equal(head(store), before + 1);
    xf_store_free(store);
}

static void test_closing_gives_it_up(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    for (int by_free = 0; by_free < 2; by_free++) {
        xf_store *store = open_at(path, XF_OPEN_CREATE);
        clock_at(store, "2026-03-02T09:00");
        put_county(store);
        int64_t before = head(store);
        OK(xf_store_begin(store));
        (void)register_one(store);
        if (!by_free) {
            OK(xf_store_close(store));
            GIVES(XF_E_CLOSED, xf_store_commit(store));
        }
        xf_store_free(store);
        store = open_at(path, XF_OPEN_EXISTING);
        assert_int_equal(head(store), before);
        verifies(store);
        xf_store_free(store);
    }
    remove_store(path);
    remove_folder(folder);
}

/* The lock is taken at once: another handle waits, and is told after its time. */
static void test_it_takes_the_lock_at_once(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = open_at(path, XF_OPEN_CREATE), *other = NULL;
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    config.busy_ms = 50;
    OK(xf_store_open(path, &config, &other));
    clock_at(other, "2026-03-02T09:00");
    OK(xf_store_begin(store));
    GIVES(XF_E_BUSY, xf_store_begin(other));
    xf_register_args args = a_case("town", "h_town");
    GIVES(XF_E_BUSY, xf_case_register(other, &args, NULL));
    assert_true(head(other) > 0); /* reading goes on */
    OK(xf_store_rollback(store));
    OK(xf_case_register(other, &args, NULL));
    GIVES(XF_E_NOT_FOUND, xf_store_commit(other)); /* the begin that failed opened nothing */
    xf_store_free(other);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

/* What writes in steps of its own, or must see all, is not done inside one. */
static void test_what_cannot_be_inside(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    OK(xf_store_begin(store));
    (void)register_one(store);
    GIVES(XF_E_EXISTS, xf_store_rebuild(store));
    OK(xf_store_commit(store));
    verifies(store);
    xf_store_free(store);
}

/* A sweep, a merge and a lease inside belong to it. */
static void test_everything_else_belongs_to_it(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id one = register_one(store), two = register_one(store);
    clock_at(store, "2026-06-01T09:00");
    int64_t before = head(store);
    xf_sweep_result result = XF_SWEEP_RESULT_INIT, again = XF_SWEEP_RESULT_INIT;
    xf_iter *list = NULL;
    xf_act act = by("h_town");
    OK(xf_store_begin(store));
    OK(xf_store_sweep(store, 0, NULL, NULL, &result));
    assert_true(result.fired > 0);
    OK(xf_notice_lease(store, "mailer", 0, 10, &list));
    xf_iter_free(list);
    act.other_case = two;
    act.reason = "同一事项";
    OK(xf_case_merge(store, one, &act, NULL));
    OK(xf_store_rollback(store));
    assert_int_equal(head(store), before);
    assert_int_equal(state_of(store, one), XF_STATE_REGISTERED);
    OK(xf_store_sweep(store, 0, NULL, NULL, &again));
    assert_int_equal(again.fired, result.fired);
    verifies(store);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_batch_is_committed_as_one),
        cmocka_unit_test(test_a_rollback_leaves_nothing),
        cmocka_unit_test(test_a_refusal_inside_keeps_it_open),
        cmocka_unit_test(test_a_bad_notice_inside_keeps_it_open),
        cmocka_unit_test(test_there_is_one_at_a_time),
        cmocka_unit_test(test_closing_gives_it_up),
        cmocka_unit_test(test_it_takes_the_lock_at_once),
        cmocka_unit_test(test_what_cannot_be_inside),
        cmocka_unit_test(test_everything_else_belongs_to_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
