/* SPDX-License-Identifier: Apache-2.0 */
/* Searching and comparing while the n-th allocation fails, for every n: a result or XF_E_NO_MEMORY,
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

static void fail_each(xf_status (*call)(xf_store *store))
{
    bool done = false;
    for (long n = 1; !done; n += HEAP_STEP) {
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
    fail_each(try_search);
}

static void test_similar(void **unused)
{
    (void)unused;
    fail_each(try_similar);
}

static void test_review(void **unused)
{
    (void)unused;
    fail_each(try_review);
}

static void test_register(void **unused)
{
    (void)unused;
    fail_each(try_register);
}

static void test_verify(void **unused)
{
    (void)unused;
    fail_each(try_verify);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_search), cmocka_unit_test(test_similar),
        cmocka_unit_test(test_review), cmocka_unit_test(test_register),
        cmocka_unit_test(test_verify),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
