/* SPDX-License-Identifier: Apache-2.0 */
/* Two handles on one file in two threads: each act is whole, no number is given twice. */
#include "api/host.h"

#include <pthread.h>

enum { ACTS = 40, THREADS = 2 };

/* cmocka's assertions belong to the main thread: a worker says what went wrong. */
typedef struct worker {
    const char *path, *unit, *actor;
    xf_time now;
    int64_t fired;
    xf_status status;
    int done;
} worker;

#define STOP(call)                                                                                 \
    do {                                                                                           \
        w->status = (call);                                                                        \
        if (w->status != XF_OK) {                                                                  \
            xf_store_free(store);                                                                  \
            return NULL;                                                                           \
        }                                                                                          \
    } while (0)

static xf_status one_case(xf_store *store, const worker *w, int i)
{
    xf_register_args args = a_case(w->unit, w->actor);
    xf_act act = by(w->actor);
    xf_case *row = NULL;
    bool batch = i % 4 == 0;
    xf_status status = batch ? xf_store_begin(store) : XF_OK;
    if (status == XF_OK) {
        status = xf_case_register(store, &args, &row);
    }
    if (status == XF_OK) {
        status = xf_case_accept(store, xf_case_id(row), &act, NULL);
    }
    xf_case_free(row);
    return status == XF_OK && batch ? xf_store_commit(store) : status;
}

static void *work(void *arg)
{
    worker *w = arg;
    xf_store *store = NULL;
    STOP(xf_store_open(w->path, NULL, &store));
    STOP(xf_store_set_now(store, w->now));
    for (; w->done < ACTS; w->done++) {
        STOP(one_case(store, w, w->done));
    }
    xf_store_free(store);
    return NULL;
}

static void *sweep(void *arg)
{
    worker *w = arg;
    xf_store *store = NULL;
    xf_sweep_result result = XF_SWEEP_RESULT_INIT;
    STOP(xf_store_open(w->path, NULL, &store));
    STOP(xf_store_set_now(store, w->now));
    STOP(xf_store_sweep(store, 0, NULL, NULL, &result));
    w->fired = result.fired;
    xf_store_free(store);
    return NULL;
}

static void run(void *(*fn)(void *), worker *workers)
{
    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, fn, &workers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(workers[i].status, XF_OK);
    }
}

/* The numbers of a unit run from 1 to ACTS times `share`, each once. */
static void numbers_are_gapless(xf_store *store, const char *unit, int count)
{
    for (int n = 1; n <= count + 1; n++) {
        char number[64];
        xf_id id = 0;
        assert_true(snprintf(number, sizeof number, "%s信〔2026〕%04d号", unit, n) < 64);
        GIVES(n <= count ? XF_OK : XF_E_NOT_FOUND, xf_case_find(store, number, NULL, &id));
    }
}

static void at_the_same_time(bool same_unit)
{
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    xf_time now = at("2026-03-02T09:00"), later = at("2026-05-12T09:00");
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    int64_t before = head(store), cases = 0;
    worker workers[THREADS] = {{path, "town", "h_town", now, 0, XF_OK, 0},
                               {path, "bureau", "h_bureau", now, 0, XF_OK, 0}};
    if (same_unit) {
        workers[1].unit = "town";
        workers[1].actor = "l_town";
    }
    run(work, workers);
    OK(xf_case_count(store, NULL, &cases));
    assert_int_equal(cases, THREADS * ACTS);
    assert_int_equal(head(store), before + 2 * THREADS * ACTS);
    numbers_are_gapless(store, "town", same_unit ? THREADS * ACTS : ACTS);
    numbers_are_gapless(store, "bureau", same_unit ? 0 : ACTS);
    verifies(store);

    /* and a sweep from both: due on 6 May, so by the 12th remind, three yellows, due, red, supervise */
    workers[0].now = workers[1].now = later;
    run(sweep, workers);
    assert_int_equal(workers[0].fired + workers[1].fired, THREADS * ACTS * 7);
    verifies(store);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

static void test_two_handles_two_units(void **unused)
{
    (void)unused;
    at_the_same_time(false);
}

static void test_two_handles_one_unit(void **unused)
{
    (void)unused;
    at_the_same_time(true);
}

/* A list goes on over what another handle writes meanwhile: every row once, in order. */
static void test_a_list_beside_a_writer(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    xf_iter *list = NULL;
    xf_case *row = NULL;
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    for (int i = 0; i < 10; i++) {
        (void)register_one(store);
    }
    OK(xf_case_list(store, NULL, &list));
    OK(xf_case_next(list, &row));
    xf_id last = xf_case_id(row);
    xf_case_free(row);
    worker w = {path, "bureau", "h_bureau", at("2026-03-02T09:00"), 0, XF_OK, 0};
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, work, &w), 0);
    int count = 1;
    for (;;) {
        OK(xf_case_next(list, &row));
        if (row == NULL) {
            break;
        }
        assert_true(xf_case_id(row) > last);
        last = xf_case_id(row);
        xf_case_free(row);
        count++;
    }
    assert_int_equal(pthread_join(thread, NULL), 0);
    assert_int_equal(w.status, XF_OK);
    assert_true(count >= 10 && count <= 10 + ACTS);
    xf_iter_free(list);
    verifies(store);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_handles_two_units),
        cmocka_unit_test(test_two_handles_one_unit),
        cmocka_unit_test(test_a_list_beside_a_writer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
