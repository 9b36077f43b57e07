/* SPDX-License-Identifier: Apache-2.0 */
/* Statistics through the C interface: what is refused, by field, and that nothing is kept of it. What
 * is counted is held against the journal in tests/bindings/python/test_statistics.py. */
#include "host.h"

#include <jansson.h>

static xf_stats_args of_march(void)
{
    xf_stats_args args = XF_STATS_ARGS_INIT;
    args.from = date("2026-03-01");
    args.to = date("2026-03-31");
    return args;
}

static void refused(xf_store *store, const xf_stats_args *args, xf_status status, const char *field)
{
    char mark;
    xf_text *text = (xf_text *)(void *)&mark;
    GIVES(status, xf_stats_compute(store, args, XF_LANG_EN, &text));
    assert_null(text);
    assert_string_equal(last_field(), field);
}

static void test_what_is_refused(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_stats_args args = of_march();
    args.from = 0;
    refused(store, &args, XF_E_INVALID, "from");
    args = of_march();
    args.to = args.from - 1;
    refused(store, &args, XF_E_INVALID, "to");
    args = of_march();
    args.columns = XF_STATS_BY_FORM;
    refused(store, &args, XF_E_INVALID, "rows");
    args.rows = XF_STATS_BY_FORM;
    refused(store, &args, XF_E_INVALID, "columns");
    args.rows = XF_STATS_BY_MONTH;
    args.columns = XF_STATS_BY_YEAR;
    refused(store, &args, XF_E_INVALID, "columns");
    args = of_march();
    args.rows = (xf_stats_by)99;
    refused(store, &args, XF_E_INVALID, "rows");
    args = of_march();
    args.basis = (xf_stats_basis)9;
    refused(store, &args, XF_E_INVALID, "basis");
    args = of_march();
    args.figures = 1; /* the bit of no figure */
    refused(store, &args, XF_E_INVALID, "figures");
    args.figures = (int64_t)1 << 40;
    refused(store, &args, XF_E_INVALID, "figures");
    args = of_march();
    args.compare = 2;
    refused(store, &args, XF_E_INVALID, "compare");
    args = of_march();
    args.subtree = 1;
    refused(store, &args, XF_E_INVALID, "subtree");
    args.unit = "nowhere";
    refused(store, &args, XF_E_NOT_FOUND, "unit");
    xf_store_free(store);
}

static void test_cells_that_are_not_there(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_stats_args args = of_march();
    xf_iter *list = NULL;
    xf_case *one = NULL;
    GIVES(XF_E_INVALID, xf_stats_cases(store, &args, "visit", NULL, XF_FIGURE_BATCHES, &list));
    assert_string_equal(last_field(), "row");
    GIVES(XF_E_INVALID, xf_stats_cases(store, &args, NULL, NULL, XF_FIGURE_NONE, &list));
    assert_string_equal(last_field(), "figure");
    args.rows = XF_STATS_BY_FORM;
    OK(xf_stats_cases(store, &args, "no such form", NULL, XF_FIGURE_BATCHES, &list));
    OK(xf_case_next(list, &one));
    assert_null(one);
    xf_iter_free(list);
    xf_store_free(store);
}

/* A table inside a transaction sees what was written in it; undone, it is gone, also as known then. */
static void test_within_a_transaction(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_stats_args args = of_march();
    xf_text *text = NULL;
    OK(xf_store_set_now(store, at("2026-03-02T09:00")));
    OK(xf_store_begin(store));
    (void)register_one(store);
    OK(xf_store_set_now(store, at("2026-03-04T09:00")));
    (void)register_one(store);
    for (int undone = 0; undone <= 1; undone++) {
        const int64_t expected[] = {undone ? 0 : 2, undone ? 0 : 1};
        for (int then = 0; then <= 1; then++) {
            xf_store *known = NULL;
            if (then) {
                OK(xf_store_as_known(store, at("2026-03-03T00:00"), &known));
            }
            OK(xf_stats_compute(then ? known : store, &args, XF_LANG_EN, &text));
            xf_store_free(known);
            json_t *table = json_loads(xf_text_get(text), 0, NULL);
            assert_int_equal(
                json_integer_value(json_object_get(json_object_get(table, "total"), "batches")),
                expected[then]);
            json_decref(table);
            xf_text_free(text);
        }
        if (!undone) {
            OK(xf_store_rollback(store));
        }
    }
    xf_store_free(store);
}

static void test_what_is_reported(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_reported_args args = XF_REPORTED_ARGS_INIT;
    xf_id id = 7;
    args.from = date("2026-03-01");
    args.to = date("2026-03-31");
    args.unit = "town";
    args.source = "示例";
    GIVES(XF_E_INVALID, xf_reported_put(store, "h_town", &args, &id));
    assert_string_equal(last_field(), "batches"); /* neither number is given */
    assert_int_equal(id, 0);
    args.batches = 3;
    GIVES(XF_E_INVALID, xf_reported_put(store, "h_town", &args, &id));
    assert_string_equal(last_field(), "batches"); /* a number that is said not to be given */
    args.has_batches = 1;
    args.value = "visit";
    GIVES(XF_E_INVALID, xf_reported_put(store, "h_town", &args, &id));
    assert_string_equal(last_field(), "value"); /* a total has none */
    args.value = NULL;
    args.source = NULL;
    GIVES(XF_E_INVALID, xf_reported_put(store, "h_town", &args, &id));
    assert_string_equal(last_field(), "source");
    args.source = "示例";
    args.unit = "nowhere";
    GIVES(XF_E_NOT_FOUND, xf_reported_put(store, "h_town", &args, &id));
    args.unit = "town";
    args.id = 5;
    args.reason = "示例";
    GIVES(XF_E_NOT_FOUND, xf_reported_put(store, "h_town", &args, &id));
    args.id = 0;
    GIVES(XF_E_INVALID, xf_reported_put(store, "h_town", &args, &id));
    assert_string_equal(last_field(), "reason"); /* a new one corrects nothing */
    args.reason = NULL;
    OK(xf_reported_put(store, "h_town", &args, &id));
    assert_int_equal(id, 1);
    OK(xf_store_verify(store, NULL, NULL));
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_refused),
        cmocka_unit_test(test_cells_that_are_not_there),
        cmocka_unit_test(test_within_a_transaction),
        cmocka_unit_test(test_what_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
