/* SPDX-License-Identifier: Apache-2.0 */
/* The arithmetic of statistics, against numbers worked out by hand. */
#include "report/figures_p.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static xfi_histogram of(const int64_t *days, size_t count, xfi_arena *arena)
{
    xfi_histogram made = {0};
    for (size_t i = 0; i < count; i++) {
        assert_true(xfi_histogram_add(&made, days[i], 1, arena));
    }
    return made;
}

static void test_days(void **unused)
{
    (void)unused;
    xfi_arena arena = {0};
    const int64_t days[] = {60, 3, 15, 15, 90, 7, 3, 20, 41, 55};
    xfi_histogram ten = of(days, 10, &arena);
    assert_int_equal(ten.count, 8); /* 3 and 15 come twice */
    assert_int_equal(xfi_histogram_answers(&ten), 10);
    assert_int_equal(xfi_histogram_mean(&ten), 309);          /* 309 days in all */
    assert_int_equal(xfi_histogram_percentile(&ten, 50), 15); /* the 5th of 3 3 7 15 15 20 … */
    assert_int_equal(xfi_histogram_percentile(&ten, 90), 60); /* the 9th */
    assert_int_equal(xfi_histogram_percentile(&ten, 91), 90); /* 9.1: the 10th */
    assert_int_equal(xfi_histogram_percentile(&ten, 100), 90);
    const int64_t three[] = {1, 2, 2};
    xfi_histogram few = of(three, 3, &arena);
    assert_int_equal(xfi_histogram_mean(&few), 17); /* 5/3 = 1.67 */
    assert_int_equal(xfi_histogram_percentile(&few, 50), 2);
    xfi_histogram none = {0};
    assert_int_equal(xfi_histogram_mean(&none), 0);
    assert_int_equal(xfi_histogram_percentile(&none, 50), 0);
    xfi_arena_free(&arena);
}

static void test_many_days_in_any_order(void **unused)
{
    (void)unused;
    xfi_arena arena = {0};
    xfi_histogram made = {0};
    for (int64_t i = 0; i < 1000; i++) {
        assert_true(xfi_histogram_add(&made, i * 367 % 1000, 1, &arena)); /* each day once */
    }
    assert_int_equal(made.count, 1000);
    assert_int_equal(xfi_histogram_percentile(&made, 50), 499);
    assert_int_equal(xfi_histogram_mean(&made), 4995);
    xfi_arena_free(&arena);
}

static void test_sums(void **unused)
{
    (void)unused;
    xfi_arena arena = {0};
    xfi_figures a = {.cases = {1, 5}, .duties = {2, 1}};
    xfi_figures b = {.cases = {2, 8}, .duties = {3, 3}};
    assert_true(xfi_histogram_add(&a.days, 7, 2, &arena));
    assert_true(xfi_histogram_add(&b.days, 7, 1, &arena));
    assert_true(xfi_histogram_add(&b.days, 9, 4, &arena));
    assert_true(xfi_figures_add(&a, &b, &arena));
    assert_int_equal(a.cases[XFI_N_BATCHES], 3);
    assert_int_equal(a.cases[XFI_N_PERSONS], 13);
    assert_int_equal(a.duties[XFI_N_ACCEPT_OF], 5);
    assert_int_equal(a.duties[XFI_N_ACCEPTED], 4);
    assert_int_equal(xfi_histogram_answers(&a.days), 7);
    assert_int_equal(a.days.bars[0].answers, 3);
    xfi_arena_free(&arena);
}

static void test_shares(void **unused)
{
    (void)unused;
    char text[24];
    assert_int_equal(xfi_figures_share(6, 30), 200); /* 20.0 % */
    assert_int_equal(xfi_figures_share(1, 3), 333);
    assert_int_equal(xfi_figures_share(2, 3), 667);
    assert_int_equal(xfi_figures_share(1, 2000), 1); /* 0.05: half goes up */
    assert_int_equal(xfi_figures_change(4, 5), 250);
    assert_int_equal(xfi_figures_change(5, 4), -200);
    assert_int_equal(xfi_figures_change(2000, 1999), -1); /* away from 0 */
    assert_int_equal(xfi_figures_change(7, 7), 0);
    xfi_figures_tenths(-5, text);
    assert_string_equal(text, "-0.5");
    xfi_figures_tenths(1000, text);
    assert_string_equal(text, "100.0");
}

static xf_date day(int year, int month, int of_month)
{
    return xfi_calendar_date(year, month, of_month);
}

static void same(xfi_days got, xf_date from, xf_date to)
{
    assert_int_equal(got.from, from);
    assert_int_equal(got.to, to);
}

static void test_periods_before(void **unused)
{
    (void)unused;
    /* whole months before whole months: February and March before April and May */
    same(xfi_days_before((xfi_days){day(2026, 4, 1), day(2026, 5, 31)}), day(2026, 2, 1),
         day(2026, 3, 31));
    same(xfi_days_before((xfi_days){day(2026, 1, 1), day(2026, 12, 31)}), day(2025, 1, 1),
         day(2025, 12, 31));
    /* ten days before ten days */
    same(xfi_days_before((xfi_days){day(2026, 3, 5), day(2026, 3, 14)}), day(2026, 2, 23),
         day(2026, 3, 4));
    same(xfi_days_year_before((xfi_days){day(2026, 1, 1), day(2026, 11, 30)}), day(2025, 1, 1),
         day(2025, 11, 30));
    /* February as a whole, whether it has 28 days or 29 */
    same(xfi_days_year_before((xfi_days){day(2025, 2, 1), day(2025, 2, 28)}), day(2024, 2, 1),
         day(2024, 2, 29));
    same(xfi_days_year_before((xfi_days){day(2024, 2, 10), day(2024, 2, 29)}), day(2023, 2, 1) + 9,
         day(2023, 2, 28));
    /* nothing lies before the first date */
    same(xfi_days_before((xfi_days){day(1970, 1, 1), day(1970, 1, 31)}), 0, 0);
    same(xfi_days_year_before((xfi_days){day(1970, 5, 2), day(1970, 5, 3)}), 0, 0);
}

static void test_buckets(void **unused)
{
    (void)unused;
    enum { ZONE = 480 };
    xfi_arena arena = {0};
    xfi_error err = {0};
    xfi_bucket *made;
    size_t count;
    xfi_days half = {day(2025, 11, 15), day(2026, 2, 3)};
    assert_int_equal(
        xfi_days_buckets(half, XF_STATS_BY_MONTH, ZONE, "rows", &arena, &made, &count, &err),
        XF_OK);
    assert_int_equal(count, 4);
    assert_string_equal(made[0].code, "2025-11");
    assert_string_equal(made[3].code, "2026-02");
    assert_int_equal(made[0].until, xfi_calendar_instant(day(2025, 12, 1), 0, ZONE));
    assert_int_equal(
        xfi_days_buckets(half, XF_STATS_BY_QUARTER, ZONE, "rows", &arena, &made, &count, &err),
        XF_OK);
    assert_int_equal(count, 2);
    assert_string_equal(made[0].code, "2025-Q4");
    assert_string_equal(made[1].code, "2026-Q1");
    assert_int_equal(
        xfi_days_buckets(half, XF_STATS_BY_YEAR, ZONE, "rows", &arena, &made, &count, &err), XF_OK);
    assert_int_equal(count, 2);
    assert_string_equal(made[1].code, "2026");
    /* up to the last day that there is, and no table of a thousand rows */
    xfi_days last = {day(2199, 12, 1), day(2199, 12, 31)};
    assert_int_equal(
        xfi_days_buckets(last, XF_STATS_BY_MONTH, ZONE, "rows", &arena, &made, &count, &err),
        XF_OK);
    assert_int_equal(made[0].until, xfi_calendar_day_end(XF_DATE_MAX, ZONE) + 1);
    xfi_days all = {XF_DATE_MIN, XF_DATE_MAX};
    assert_int_equal(
        xfi_days_buckets(all, XF_STATS_BY_MONTH, ZONE, "rows", &arena, &made, &count, &err),
        XF_E_INVALID);
    assert_string_equal(err.field, "rows");
    xfi_error_clear(&err);
    xfi_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days),           cmocka_unit_test(test_many_days_in_any_order),
        cmocka_unit_test(test_sums),           cmocka_unit_test(test_shares),
        cmocka_unit_test(test_periods_before), cmocka_unit_test(test_buckets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
