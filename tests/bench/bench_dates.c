/* SPDX-License-Identifier: Apache-2.0 */
/* How many due dates one core counts per second: bench_dates [<number of counts>]. */
#include "bench.h"

enum { CASES = 4096, ROUNDS_DEFAULT = 100000000 };

/* The amounts, units and rolls of the law: 15, 30 and 60 days, 3, 5, 10 and 15 working days. */
static const struct {
    int32_t amount;
    xf_count unit;
    xf_roll roll;
} kinds[] = {
    {15, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY}, {30, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY},
    {60, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY}, {60, XF_COUNT_DAY, XF_ROLL_NONE},
    {90, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY}, {3, XF_COUNT_WORKDAY, XF_ROLL_NONE},
    {5, XF_COUNT_WORKDAY, XF_ROLL_NONE},      {10, XF_COUNT_WORKDAY, XF_ROLL_NONE},
    {15, XF_COUNT_WORKDAY, XF_ROLL_NONE},
};

/* The same dates in every run, and no run of equal branches. */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

int main(int argc, char **argv)
{
    static xf_period periods[CASES];
    int64_t rounds = argc > 1 ? bench_count(argv[1]) : ROUNDS_DEFAULT;
    uint32_t random = 2463534242U;
    xf_calendar *calendar = NULL;
    int64_t sum = 0;
    bench_must(xf_calendar_open(&calendar), "calendar");
    xf_date first = xf_date_make(2008, 1, 1);
    uint32_t days = (uint32_t)(xf_date_make(2026, 9, 30) - first);
    for (size_t i = 0; i < CASES; i++) {
        size_t kind = next_random(&random) % (sizeof kinds / sizeof *kinds);
        periods[i] = (xf_period)XF_PERIOD_INIT;
        periods[i].start = first + (xf_date)(next_random(&random) % days);
        periods[i].amount = kinds[kind].amount;
        periods[i].unit = kinds[kind].unit;
        periods[i].roll = kinds[kind].roll;
    }
    double begun = bench_seconds();
    for (int64_t i = 0; i < rounds; i++) {
        xf_date due = 0;
        if (xf_calendar_count(calendar, &periods[i % CASES], &due, NULL) != XF_OK) {
            bench_must(XF_E_INTERNAL, "count");
        }
        sum += due;
    }
    double spent = bench_seconds() - begun;
    xf_calendar_free(calendar);
    bench_figure("dates_per_second", (double)rounds / spent);
    bench_figure("nanoseconds_per_date", spent * 1e9 / (double)rounds);
    return sum > 0 ? 0 : 1; /* the sum keeps the loop */
}
