/* SPDX-License-Identifier: Apache-2.0 */
/* The register: each case with its elements, its first petitioner and the duty that is due first. */
#include "api/host.h"

static xf_id joint(xf_store *store)
{
    xf_register_args args = a_case("town", "h_town");
    xf_petitioner_args people[2] = {XF_PETITIONER_ARGS_INIT, XF_PETITIONER_ARGS_INIT};
    xf_case *made = NULL;
    people[0].name = "示例子";
    people[0].phone = "13900000000";
    people[0].residence = "示例村";
    people[1].name = "示例丑";
    args.petitioners = people;
    args.petitioner_count = 2;
    args.discovery = XF_DISCOVERY_SCREENING;
    args.level = XF_LEVEL_CITY;
    args.field = "land";
    args.interest = "示例群体";
    args.origin = "示例起因";
    args.place = "示例地点";
    args.happened_on = date("2026-01-05");
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

static xf_docket *row_of(xf_store *store, xf_id id)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_docket *row = NULL;
    query.case_id = id;
    OK(xf_docket_list(store, &query, &list));
    OK(xf_docket_next(list, &row));
    xf_iter_free(list);
    return row;
}

static void test_what_was_registered_comes_with_the_case(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = joint(store);
    xf_docket *row = row_of(store, id);
    xf_case *file = NULL;
    OK(xf_docket_case(row, &file));
    assert_int_equal(xf_case_id(file), id);
    assert_int_equal(xf_docket_discovery(row), XF_DISCOVERY_SCREENING);
    assert_int_equal(xf_docket_level(row), XF_LEVEL_CITY);
    assert_string_equal(xf_docket_field(row), "land");
    assert_string_equal(xf_docket_interest(row), "示例群体");
    assert_string_equal(xf_docket_origin(row), "示例起因");
    assert_string_equal(xf_docket_place(row), "示例地点");
    assert_int_equal(xf_docket_happened_on(row), date("2026-01-05"));
    assert_string_equal(xf_docket_petitioner(row), "示例子");
    assert_int_equal(xf_docket_petitioner_count(row), 2);
    assert_string_equal(xf_docket_petitioner_name(row, 0), "示例子");
    assert_string_equal(xf_docket_petitioner_name(row, 1), "示例丑");
    assert_string_equal(xf_docket_petitioner_name(row, 2), "");
    assert_string_equal(xf_docket_phone(row), "13900000000");
    assert_string_equal(xf_docket_residence(row), "示例村");
    xf_text *json = NULL;
    OK(xf_docket_json(row, &json));
    assert_non_null(strstr(xf_text_get(json), "\"detail\":{"));
    assert_non_null(strstr(xf_text_get(json), "\"petitioner\":{"));
    assert_non_null(strstr(xf_text_get(json), "\"deadline\":{"));
    xf_text_free(json);
    xf_case_free(file);
    xf_docket_free(row);
    xf_store_free(store);
}

static void test_the_duty_that_is_due_first(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = joint(store);
    xf_deadline *next = NULL;
    xf_docket *row = row_of(store, id);
    /* 15 days to tell the petitioner in writing (Art. 23): received on 2 March, so 17 March */
    OK(xf_docket_deadline(row, &next));
    assert_string_equal(xf_deadline_rule(next), "inform");
    assert_int_equal(xf_deadline_due_date(next), date("2026-03-17"));
    assert_true(strlen(xf_deadline_title(next, XF_LANG_ZH)) > 0);
    xf_deadline_free(next);
    xf_docket_free(row);
    accept_one(store, id);
    row = row_of(store, id);
    OK(xf_docket_deadline(row, &next));
    assert_string_equal(xf_deadline_rule(next), "handle");
    xf_deadline_free(next);
    xf_docket_free(row);
    xf_act act = by("h_town");
    act.reason = "示例";
    OK(xf_case_withdraw(store, id, &act, NULL));
    row = row_of(store, id);
    OK(xf_docket_deadline(row, &next));
    assert_null(next);
    xf_docket_free(row);
    xf_store_free(store);
}

static void test_one_row_for_each_case(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id ids[3] = {register_one(store), joint(store), register_one(store)};
    xf_iter *list = NULL;
    xf_docket *row = NULL;
    OK(xf_docket_list(store, NULL, &list));
    for (size_t i = 0; i < 3; i++) {
        xf_case *file = NULL;
        OK(xf_docket_next(list, &row));
        assert_non_null(row);
        OK(xf_docket_case(row, &file));
        assert_int_equal(xf_case_id(file), ids[i]);
        if (i != 1) { /* nothing was registered beside the case */
            assert_string_equal(xf_docket_petitioner(row), "");
            assert_string_equal(xf_docket_field(row), "");
            assert_int_equal(xf_docket_level(row), XF_LEVEL_NONE);
        }
        xf_case_free(file);
        xf_docket_free(row);
        if (i == 0) {
            (void)state_of(store, ids[0]); /* parks the list, which goes on behind its row */
        }
    }
    OK(xf_docket_next(list, &row));
    assert_null(row);
    xf_iter_free(list);
    xf_store_free(store);
}

static void test_masked_and_sealed(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("office", "h_office");
    xf_case *made = NULL;
    args.kind = XF_KIND_REPORT;
    args.concerned_unit = "town";
    OK(xf_case_register(store, &args, &made));
    xf_id sealed = xf_case_id(made);
    xf_case_free(made);
    xf_id id = joint(store);
    OK(xf_store_set_reader(store, "h_town"));
    xf_docket *row = row_of(store, sealed);
    assert_null(row);
    row = row_of(store, id);
    assert_string_equal(xf_docket_petitioner(row), "示***");
    assert_string_equal(xf_docket_petitioner_name(row, 1), "示***");
    assert_string_equal(xf_docket_phone(row), "139***00");
    assert_string_equal(xf_docket_residence(row), "示***");
    xf_docket_free(row);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_registered_comes_with_the_case),
        cmocka_unit_test(test_the_duty_that_is_due_first),
        cmocka_unit_test(test_one_row_for_each_case),
        cmocka_unit_test(test_masked_and_sealed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
