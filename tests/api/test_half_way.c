/* SPDX-License-Identifier: Apache-2.0 */
/* Calls that write more than one thing, inside the caller's transaction, with no memory for the rest:
 * what is half done is given up, never committed as if it had not happened. */
#include "api/host.h"

static void *scarce(void *block, size_t size, void *userdata)
{
    long *left = userdata; /* negative: no end of it */
    if (size == 0) {
        free(block);
        return NULL;
    }
    if (*left == 0) {
        return NULL;
    }
    *left -= *left > 0 ? 1 : 0;
    return realloc(block, size);
}

static int64_t notices(xf_store *store, xf_id *last)
{
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    int64_t count = 0;
    OK(xf_notice_list(store, NULL, &list));
    for (;;) {
        OK(xf_notice_next(list, &row));
        if (row == NULL) {
            break;
        }
        *last = xf_notice_id(row);
        count++;
        xf_notice_free(row);
    }
    xf_iter_free(list);
    return count;
}

static xf_store *three_cases(void)
{
    xf_store *store = open_county();
    for (int i = 0; i < 3; i++) {
        accept_one(store, register_one(store));
    }
    clock_at(store, "2026-05-20T09:00");
    return store;
}

/* Whatever the commit says is true: all that was reported, or nothing. */
static void test_a_sweep(void **unused)
{
    (void)unused;
    long left = -1;
    int given_up = 0;
    xf_status status = XF_E_NO_MEMORY;
    OK(xf_host_set_allocator(scarce, &left));
    for (long n = 0; status != XF_OK; n++) {
        xf_store *store = three_cases();
        xf_sweep_result result = XF_SWEEP_RESULT_INIT;
        xf_id last = 0;
        OK(xf_store_begin(store));
        left = n;
        status = xf_store_sweep(store, 0, NULL, NULL, &result);
        left = -1;
        assert_true(status == XF_OK || status == XF_E_NO_MEMORY);
        xf_status ended = xf_store_commit(store);
        given_up += ended != XF_OK ? 1 : 0;
        assert_true(ended == XF_OK || status != XF_OK);
        assert_int_equal(notices(store, &last), result.notices);
        assert_true(status == XF_OK || result.fired == 0);
        assert_true(status != XF_OK || result.fired > 0);
        OK(xf_store_sweep(store, 0, NULL, NULL, &result)); /* none is lost */
        assert_true(notices(store, &last) > 20);
        verifies(store);
        xf_store_free(store);
    }
    assert_true(given_up > 0);
    OK(xf_host_set_allocator(NULL, NULL));
}

/* A notice that nobody was given is held by nobody. */
static void test_a_lease(void **unused)
{
    (void)unused;
    long left = -1;
    xf_status status = XF_E_NO_MEMORY;
    OK(xf_host_set_allocator(scarce, &left));
    for (long n = 0; status != XF_OK; n++) {
        xf_store *store = three_cases();
        xf_iter *list = NULL;
        xf_notice *row = NULL;
        xf_id last = 0;
        int64_t given = 0;
        OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
        int64_t owed = notices(store, &last);
        OK(xf_store_begin(store));
        left = n;
        status = xf_notice_lease(store, "one", 0, 1000, &list);
        left = -1;
        assert_true(status == XF_OK || (status == XF_E_NO_MEMORY && list == NULL));
        xf_iter_free(list);
        (void)!xf_store_commit(store);
        OK(xf_notice_lease(store, "two", 0, 1000, &list));
        for (;;) {
            OK(xf_notice_next(list, &row));
            if (row == NULL) {
                break;
            }
            given++;
            xf_notice_free(row);
        }
        assert_int_equal(given, status == XF_OK ? 0 : owed);
        xf_iter_free(list);
        xf_store_free(store);
    }
    OK(xf_host_set_allocator(NULL, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_sweep),
        cmocka_unit_test(test_a_lease),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
