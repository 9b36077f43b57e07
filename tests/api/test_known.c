/* SPDX-License-Identifier: Apache-2.0 */
/* A store as known then: what it holds, that it can only be read, and that it lives by itself. What is
 * written from it is held against a copy of that time in tests/bindings/python/test_known.py. */
#include "host.h"

static const char first_day[] = "2026-03-02T10:00", second_day[] = "2026-03-04T10:00";

/* Two cases, a day and a second apart; the later one was received on the first day, too. */
static xf_store *two_days(void)
{
    xf_store *store = open_county();
    clock_at(store, first_day);
    (void)register_one(store);
    clock_at(store, second_day);
    xf_register_args args = a_case("town", "h_town");
    args.at = at(first_day);
    OK(xf_case_register(store, &args, NULL));
    return store;
}

static xf_store *known(xf_store *store, const char *when)
{
    xf_store *then = NULL;
    OK(xf_store_as_known(store, at(when), &then));
    assert_non_null(then);
    return then;
}

static int64_t cases_of(xf_store *store)
{
    int64_t count = -1;
    OK(xf_case_count(store, NULL, &count));
    return count;
}

static void test_what_was_entered_before(void **unused)
{
    (void)unused;
    xf_store *store = two_days();
    static const struct {
        const char *when;
        int64_t cases;
    } instants[] = {
        {first_day, 0}, /* what is entered at that instant is not yet known */
        {"2026-03-02T10:01", 1},
        {second_day, 1},
    };
    for (size_t i = 0; i < sizeof instants / sizeof *instants; i++) {
        xf_store *then = known(store, instants[i].when);
        xf_time now = 0;
        xf_time known_at = 0;
        assert_int_equal(cases_of(then), instants[i].cases);
        OK(xf_store_now(then, &now));
        OK(xf_store_known_at(then, &known_at));
        assert_int_equal(now, at(instants[i].when));
        assert_int_equal(known_at, now);
        OK(xf_store_verify(then, NULL, NULL));
        xf_store_free(then);
    }
    clock_at(store, "2026-03-04T10:01");
    xf_store *all = known(store, "2026-03-04T10:01");
    assert_int_equal(cases_of(all), 2);
    assert_int_equal(head(all), head(store));
    xf_store *earlier = known(all, second_day); /* of what was known, what was known before */
    assert_int_equal(cases_of(earlier), 1);
    xf_store_free(earlier);
    xf_store_free(all);
    xf_store_free(store);
}

static void test_its_clock_can_be_set(void **unused)
{
    (void)unused;
    xf_store *store = two_days();
    xf_store *then = known(store, second_day);
    xf_time now = 0;
    clock_at(then, "2027-01-01T09:00");
    OK(xf_store_now(then, &now));
    assert_int_equal(now, at("2027-01-01T09:00"));
    OK(xf_store_set_now(then, 0));
    OK(xf_store_now(then, &now));
    assert_int_equal(now, at(second_day));
    xf_store_free(then);
    xf_store_free(store);
}

static void test_it_lives_by_itself(void **unused)
{
    (void)unused;
    xf_store *store = two_days();
    xf_store *then = known(store, second_day);
    xf_iter *list = NULL;
    xf_case *row = NULL;
    OK(xf_case_list(then, NULL, &list));
    xf_store_free(store);
    OK(xf_case_next(list, &row));
    assert_int_equal(xf_case_id(row), 1);
    xf_case_free(row);
    xf_iter_free(list);
    OK(xf_store_close(then));
    GIVES(XF_E_CLOSED, xf_case_count(then, NULL, &(int64_t){0}));
    xf_store_free(then);
}

static void refuses(xf_status status, const char *what)
{
    const xf_error *error = xf_error_last();
    if (status != XF_E_READ_ONLY) {
        fail_msg("%s gives %s", what, xf_status_name(status));
    }
    assert_string_equal(xf_error_text(error, XF_LANG_EN),
                        "the store shows what was known at an instant: it can only be read");
}

static void test_every_write_is_refused(void **unused)
{
    (void)unused;
    xf_store *store = two_days();
    xf_store *then = known(store, second_day);
    xf_act act = by("h_town");
    xf_register_args args = a_case("town", "h_town");
    xf_office_act step = XF_OFFICE_ACT_INIT;
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    xf_iter *list = NULL;
    int64_t before = head(then);
    step.actor = "p_county";
    step.unit = "county";
    step.name = "示例排查";
    step.code = "periodic";
    unit.id = "new";
    unit.name = "示例";
    refuses(xf_store_begin(then), "begin");
    refuses(xf_case_accept(then, 1, &act, NULL), "an act");
    refuses(xf_case_register(then, &args, NULL), "registering");
    refuses(xf_screening_begin(then, &step, NULL), "a step");
    refuses(xf_unit_put(then, "host", &unit), "a unit");
    refuses(xf_store_sweep(then, 0, NULL, NULL, NULL), "a sweep");
    refuses(xf_notice_lease(then, "mailer", 0, 1, &list), "a lease");
    refuses(xf_store_rebuild(then), "a rebuild");
    refuses(xf_route_load(then, "host", "{}", 2, NULL), "a sheet");
    assert_int_equal(head(then), before);
    /* what reads beside them goes on, a trial too */
    act.dry_run = 1;
    OK(xf_case_accept(then, 1, &act, NULL));
    xf_options *options = NULL;
    OK(xf_case_options(then, 1, "h_town", 0, &options));
    assert_true(xf_options_count(options) > 0);
    xf_options_free(options);
    xf_store_free(then);
    assert_int_equal(cases_of(store), 2);
    xf_store_free(store);
}

static void test_its_reader_stays(void **unused)
{
    (void)unused;
    xf_store *store = two_days();
    xf_store *then = known(store, second_day);
    GIVES(XF_E_READ_ONLY, xf_store_set_reader(then, "h_town"));
    xf_store_free(then);
    OK(xf_store_set_reader(store, "h_town"));
    then = known(store, second_day);
    GIVES(XF_E_READ_ONLY, xf_store_set_reader(then, NULL));
    assert_int_equal(cases_of(then), 1);
    xf_store_free(then);
    xf_store_free(store);
}

static void test_instants_that_give_nothing(void **unused)
{
    (void)unused;
    xf_store *store = two_days();
    char mark;
    xf_store *then = (xf_store *)(void *)&mark;
    GIVES(XF_E_INVALID, xf_store_as_known(store, 0, &then));
    assert_null(then);
    assert_string_equal(last_field(), "at");
    GIVES(XF_E_INVALID, xf_store_as_known(store, at(second_day) + 1, &then)); /* not yet */
    assert_string_equal(last_field(), "at");
    GIVES(XF_E_NOT_FOUND, xf_store_as_known(store, at("2026-03-01T00:00"), &then));
    assert_string_equal(last_field(), "at");
    xf_time known_at = 1;
    OK(xf_store_known_at(store, &known_at));
    assert_int_equal(known_at, 0);
    xf_store_free(store);
}

/* A copy of it is a store like any other, of that time. */
static void test_a_copy_of_it(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "then.db");
    xf_store *store = two_days();
    xf_store *then = known(store, second_day);
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *copy = NULL;
    OK(xf_store_backup(then, path, NULL, NULL));
    config.mode = XF_OPEN_EXISTING;
    config.now = at(second_day);
    OK(xf_store_open(path, &config, &copy));
    verifies(copy);
    assert_int_equal(head(copy), head(then));
    (void)register_one(copy);
    assert_int_equal(cases_of(copy), 2);
    verifies(copy);
    xf_store_free(copy);
    xf_store_free(then);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_entered_before),
        cmocka_unit_test(test_its_clock_can_be_set),
        cmocka_unit_test(test_it_lives_by_itself),
        cmocka_unit_test(test_every_write_is_refused),
        cmocka_unit_test(test_its_reader_stays),
        cmocka_unit_test(test_instants_that_give_nothing),
        cmocka_unit_test(test_a_copy_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
