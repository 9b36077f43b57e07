/* SPDX-License-Identifier: Apache-2.0 */
/* Searching, comparing, looking back while the n-th allocation fails, for many n: a result or XF_E_NO_MEMORY,
 * nothing leaks, and what is stored verifies. */
#include "fault/heap.h"

static xf_status put(xf_store *store, const char *title, xf_case **made)
{
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = a_case("town", "h_town");
    person.name = "示例赵";
    person.phone = "13800000001";
    person.id_number = "11010519491231002X";
    person.household = "示例镇一组12号";
    args.title = title;
    args.matter = "示例赵反映：村里征地，补偿款未发放";
    args.petitioners = &person;
    args.petitioner_count = 1;
    return xf_case_register(store, &args, made);
}

static xf_status try_search(xf_store *store)
{
    xf_iter *list = NULL;
    xf_hit *hit = NULL;
    xf_text *text = NULL;
    xf_status status = xf_search_list(store, "补偿 款未 征", NULL, &list);
    status = status == XF_OK ? xf_hit_next(list, &hit) : status;
    status = status == XF_OK ? xf_hit_json(hit, &text) : status;
    xf_text_free(text);
    xf_hit_free(hit);
    xf_iter_free(list);
    return status;
}

static xf_status try_similar(xf_store *store)
{
    xf_iter *list = NULL;
    xf_match *match = NULL;
    xf_text *text = NULL;
    xf_status status = xf_similar_list(store, 1, 0, &list);
    status = status == XF_OK ? xf_match_next(list, &match) : status;
    status = status == XF_OK ? xf_match_reason(match, XF_LANG_ZH, &text) : status;
    xf_text_free(text);
    xf_match_free(match);
    xf_iter_free(list);
    return status;
}

static xf_status try_review(xf_store *store)
{
    xf_text *text = NULL;
    xf_status status = xf_similar_review(store, NULL, 0, XF_LANG_EN, &text);
    xf_text_free(text);
    return status;
}

static xf_status try_register(xf_store *store)
{
    xf_case *made = NULL;
    xf_status status = put(store, "再次反映征地补偿", &made);
    xf_case_free(made);
    return status;
}

static xf_status try_verify(xf_store *store)
{
    return xf_store_verify(store, NULL, NULL);
}

/* The account of March as known in April: nobody accepted the two cases. */
static xf_status try_known(xf_store *store)
{
    xf_account_args args = XF_ACCOUNT_ARGS_INIT;
    xf_store *then = NULL;
    xf_text *text = NULL;
    args.from = date("2026-03-01");
    args.to = date("2026-03-31");
    OK(xf_store_set_now(store, at("2026-04-20T09:00")));
    xf_status status = xf_store_as_known(store, at("2026-04-20T09:00"), &then);
    assert_true((status == XF_OK) == (then != NULL));
    status = status == XF_OK ? xf_account_compute(then, &args, XF_LANG_ZH, &text) : status;
    assert_true(status != XF_OK || strstr(xf_text_get(text), "\"late\":2,\"open\":2") != NULL);
    xf_text_free(text);
    xf_store_free(then);
    return status;
}

/* Every `step`-th allocation; looking back takes thousands. */
static void fail_each(xf_status (*call)(xf_store *store), long step)
{
    bool done = false;
    for (long n = 1; !done; n += step) {
        heap h = {0, 0, 0, 0, 0};
        OK(xf_host_set_allocator(take, &h));
        xf_store *store = open_county();
        OK(put(store, "征地补偿", NULL));
        OK(put(store, "征地补偿", NULL));
        h.fail_at = h.calls + n;
        xf_status status = call(store);
        done = !h.failed;
        assert_true(status == XF_OK || (status == XF_E_NO_MEMORY && h.failed));
        h.fail_at = 0;
        verifies(store);
        assert_int_equal(call(store), XF_OK);
        xf_store_free(store);
        OK(xf_host_set_allocator(NULL, NULL));
        assert_int_equal(h.live, 0);
        assert_true(!done || n > 5);
    }
}

static void test_search(void **unused)
{
    (void)unused;
    fail_each(try_search, HEAP_STEP);
}

static void test_similar(void **unused)
{
    (void)unused;
    fail_each(try_similar, HEAP_STEP);
}

static void test_review(void **unused)
{
    (void)unused;
    fail_each(try_review, HEAP_STEP);
}

static void test_register(void **unused)
{
    (void)unused;
    fail_each(try_register, HEAP_STEP);
}

static void test_verify(void **unused)
{
    (void)unused;
    fail_each(try_verify, HEAP_STEP);
}

static void test_known(void **unused)
{
    (void)unused;
    fail_each(try_known, 23L * HEAP_STEP);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_search), cmocka_unit_test(test_similar),
        cmocka_unit_test(test_review), cmocka_unit_test(test_register),
        cmocka_unit_test(test_verify), cmocka_unit_test(test_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
