/* SPDX-License-Identifier: Apache-2.0 */
/* One calendar read, counted and given back by several threads; the last one to go frees it. */
#include "support.h"

#include <pthread.h>
#include <stdatomic.h>

enum { THREADS = 4, ROUNDS = 20000 };

static atomic_int live; /* blocks of the library */

static void *counting(void *block, size_t size, void *userdata)
{
    (void)userdata;
    if (size == 0) {
        atomic_fetch_sub(&live, 1);
        free(block);
        return NULL;
    }
    void *out = realloc(block, size);
    if (block == NULL && out != NULL) {
        atomic_fetch_add(&live, 1);
    }
    return out;
}

static int64_t sum_of(const xf_calendar *calendar)
{
    int64_t sum = 0;
    for (int32_t i = 0; i < ROUNDS; i++) {
        xfi_span pause = {15000 + i % 4000, 15003 + i % 4000};
        xfi_period p = {.start = 14000 + i % 5000,
                        .amount = 1 + i % 90,
                        .unit = i % 2 == 0 ? XF_COUNT_DAY : XF_COUNT_WORKDAY,
                        .roll = XF_ROLL_NEXT_WORKDAY,
                        .pauses = &pause,
                        .pause_count = 1};
        xfi_due due;
        if (xfi_calendar_count(calendar, &p, &due, NULL) != XF_OK) {
            return -1;
        }
        sum += due.due;
        sum += (int64_t)strlen(xfi_calendar_day(calendar, due.due - 1).name);
    }
    return sum;
}

typedef struct task {
    xf_calendar *calendar; /* a reference of the thread's own */
    int64_t sum;
} task;

static void *run(void *argument)
{
    task *t = argument;
    t->sum = sum_of(t->calendar);
    for (int i = 0; i < ROUNDS; i++) {
        xfi_calendar_unref(xfi_calendar_ref(t->calendar));
    }
    xfi_calendar_unref(t->calendar);
    return NULL;
}

static void the_last_reference_frees(void **unused)
{
    (void)unused;
    xfi_memory_use(counting, NULL);
    xf_calendar *calendar = builtin();
    int64_t expected = sum_of(calendar);
    assert_true(expected > 0);
    pthread_t threads[THREADS];
    task tasks[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        tasks[i] = (task){xfi_calendar_ref(calendar), 0};
        assert_int_equal(pthread_create(&threads[i], NULL, run, &tasks[i]), 0);
    }
    xfi_calendar_unref(calendar); /* while they may still be reading */
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(tasks[i].sum, expected);
    }
    assert_int_equal(atomic_load(&live), 0);
    xfi_memory_use(NULL, NULL);
}

typedef struct loading {
    const xf_calendar *base;
    int failed;
} loading;

static void *load_many(void *argument)
{
    static const char own[] = "date,kind,name\n2026-03-09,off,示例\n";
    loading *l = argument;
    for (int i = 0; i < 5; i++) {
        xf_calendar *more = NULL;
        xf_date first = 0;
        l->failed += xfi_calendar_load(l->base, own, strlen(own), &more, &first, NULL) != XF_OK;
        l->failed += first != date("2026-03-09") || xfi_calendar_is_workday(more, first);
        xfi_calendar_unref(more);
    }
    return NULL;
}

static void one_base_for_several_loads(void **unused)
{
    (void)unused;
    xf_calendar *base = builtin();
    pthread_t threads[THREADS];
    loading loads[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        loads[i] = (loading){base, 0};
        assert_int_equal(pthread_create(&threads[i], NULL, load_many, &loads[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(loads[i].failed, 0);
    }
    assert_true(xfi_calendar_is_workday(base, date("2026-03-09")));
    xfi_calendar_unref(base);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_reference_frees),
        cmocka_unit_test(one_base_for_several_loads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
