/* SPDX-License-Identifier: Apache-2.0 */
/* Periods where they are hard: pauses that touch, cover one another or never end, the edges of what
 * is firm, the ends of the range. Everything is walked day by day for comparison. */
#include "support.h"

static bool work[XF_DATE_MAX + 2]; /* asked day by day: test_workdays.c compares it with the file */
static bool firm[XF_DATE_MAX + 2];

static uint64_t seed = 42;
static int draw(int below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((seed >> 33U) % (uint64_t)below);
}

static bool in_pause(const xfi_period *p, xf_date n)
{
    for (size_t i = 0; i < p->pause_count; i++) {
        if (n >= p->pauses[i].from && n <= p->pauses[i].to) {
            return true;
        }
    }
    return false;
}

/* false: the period leaves the range. */
static bool walked(const xfi_period *p, xfi_due *out)
{
    *out = (xfi_due){.last = p->start};
    for (int left = p->amount; left > 0;) {
        if (++out->last > XF_DATE_MAX) {
            return false;
        }
        bool unit = p->unit == XF_COUNT_DAY || work[out->last];
        bool paused = unit && in_pause(p, out->last);
        out->paused += paused ? 1 : 0;
        left -= unit && !paused ? 1 : 0;
        out->provisional = out->provisional || (p->unit == XF_COUNT_WORKDAY && !firm[out->last]);
    }
    out->due = out->last;
    while (p->roll != XF_ROLL_NONE) {
        out->provisional = out->provisional || !firm[out->due];
        if (work[out->due]) {
            break;
        }
        out->due += p->roll == XF_ROLL_NEXT_WORKDAY ? 1 : -1;
        if (out->due < XF_DATE_MIN || out->due > XF_DATE_MAX) {
            return false;
        }
    }
    return true;
}

static void compare(const xf_calendar *calendar, const xfi_period *p)
{
    xfi_due expected;
    xfi_due got;
    bool counts = walked(p, &expected);
    assert_int_equal(xfi_calendar_count(calendar, p, &got, NULL), counts ? XF_OK : XF_E_INVALID);
    if (!counts) {
        return;
    }
    if (got.last != expected.last || got.due != expected.due || got.paused != expected.paused ||
        got.provisional != expected.provisional) {
        fail_msg("%s + %d, unit %d, roll %d, %zu pauses: %s %s %d %d, walked %s %s %d %d",
                 iso(p->start), p->amount, (int)p->unit, (int)p->roll, p->pause_count,
                 iso(got.last), iso(got.due), got.paused, got.provisional, iso(expected.last),
                 iso(expected.due), expected.paused, expected.provisional);
    }
}

static int by_from(const void *a, const void *b)
{
    const xfi_span *x = a;
    const xfi_span *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

static void random_periods(const xf_calendar *calendar, xf_date from, int days, int rounds)
{
    enum { MOST = 6 };
    for (int round = 0; round < rounds; round++) {
        xfi_span spans[MOST];
        xfi_period p = {.start = from + draw(days),
                        .amount = 1 + draw(draw(2) != 0 ? 10 : 100),
                        .unit = draw(2) != 0 ? XF_COUNT_WORKDAY : XF_COUNT_DAY,
                        .roll = (xf_roll)draw(3),
                        .pauses = spans,
                        .pause_count = (size_t)draw(MOST + 1)};
        xf_date next = p.start - draw(10);
        for (size_t i = 0; i < p.pause_count; i++) {
            spans[i].from = next;
            spans[i].to = next + draw(8) - (draw(8) == 0 ? 8 : 0); /* now and then an empty one */
            switch (draw(3)) {
            case 0: /* one after the other */
                next = (spans[i].to > next ? spans[i].to : next) + 1;
                break;
            case 1: /* one over the other */
                next += draw(4);
                break;
            default:
                next += draw(60);
            }
        }
        qsort(spans, p.pause_count, sizeof *spans, by_from);
        compare(calendar, &p);
    }
}

static void within_the_notices(void **state)
{
    random_periods(*state, date("2007-01-01"), 7000, 50000);
}

static void at_the_edges_of_what_is_firm(void **state)
{
    random_periods(*state, date("2006-11-01"), 90, 10000);
    random_periods(*state, date("2026-10-01"), 120, 10000);
}

static void at_the_ends_of_the_range(void **state)
{
    random_periods(*state, XF_DATE_MIN, 10, 5000);
    random_periods(*state, XF_DATE_MAX - 150, 150, 10000);
}

static void a_pause_without_end(void **state)
{
    static const xfi_span open_end[] = {{20000, INT32_MAX}};
    static const xfi_span whole[] = {{INT32_MIN, 20009}, {INT32_MIN, 20004}, {20005, 20010}};
    xfi_period p = {
        .start = 19990, .amount = 9, .unit = XF_COUNT_DAY, .pauses = open_end, .pause_count = 1};
    compare(*state, &p); /* ends the day before it */
    p.amount = 10;
    compare(*state, &p); /* never ends */
    p.unit = XF_COUNT_WORKDAY;
    compare(*state, &p);
    p.pauses = whole;
    p.pause_count = 3;
    for (p.amount = 1; p.amount < 40; p.amount++) {
        compare(*state, &p);
    }
}

static void the_longest_period(void **state)
{
    xfi_period p = {.start = XF_DATE_MIN, .amount = 36600, .roll = XF_ROLL_NEXT_WORKDAY};
    xfi_due due;
    assert_int_equal(xfi_calendar_count(*state, &p, &due, NULL), XF_OK);
    assert_int_equal(due.last, XF_DATE_MIN + 36600);
    p.unit = XF_COUNT_WORKDAY;
    compare(*state, &p);
    p.start = XF_DATE_MAX - 36600;
    p.unit = XF_COUNT_DAY;
    compare(*state, &p);
    assert_int_equal(xfi_calendar_count(*state, &p, &due, NULL), XF_OK);
    assert_int_equal(due.last, XF_DATE_MAX);
    p.start++;
    xfi_error err = {0};
    assert_int_equal(xfi_calendar_count(*state, &p, &due, &err), XF_E_INVALID);
    assert_string_equal(err.field, "amount");
    assert_true(strlen(err.text_zh) > 0 && strlen(err.text_en) > 0);
    assert_int_equal(due.last, 0);
    xfi_error_clear(&err);
}

static void single_days_at_the_ends(void **state)
{
    const xf_calendar *calendar = *state;
    /* 1970-01-01 is a fixed holiday, the 2nd a Friday; 2199-12-31 is a Tuesday */
    assert_false(xfi_calendar_is_workday(calendar, XF_DATE_MIN));
    assert_true(xfi_calendar_is_workday(calendar, XF_DATE_MAX));
    assert_int_equal(xfi_calendar_weekday(XF_DATE_MAX), 2);
    assert_int_equal(xfi_calendar_roll(calendar, XF_DATE_MIN, XF_ROLL_PREV_WORKDAY), 0);
    assert_int_equal(xfi_calendar_roll(calendar, XF_DATE_MIN, XF_ROLL_NEXT_WORKDAY), 2);
    assert_int_equal(xfi_calendar_roll(calendar, 0, XF_ROLL_NONE), 0);
    assert_int_equal(xfi_calendar_add_workdays(calendar, XF_DATE_MIN, 1), 2);
    assert_int_equal(xfi_calendar_add_workdays(calendar, 2, -1), 0);
    assert_int_equal(xfi_calendar_add_workdays(calendar, XF_DATE_MAX, -1), XF_DATE_MAX - 1);
    assert_int_equal(xfi_calendar_add_workdays(calendar, XF_DATE_MAX - 1, 1), XF_DATE_MAX);
    assert_int_equal(xfi_calendar_add_workdays(calendar, 20000, INT32_MAX), 0);
    assert_int_equal(xfi_calendar_add_workdays(calendar, 20000, INT32_MIN), 0);
    int32_t all = 0;
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        all += work[n] ? 1 : 0;
        assert_int_equal(xfi_calendar_workdays_between(calendar, XF_DATE_MIN, n), all);
        assert_int_equal(xfi_calendar_workdays_between(calendar, n, XF_DATE_MIN), -all);
    }
}

/* Both ways to ask agree, and beyond the notices the law's fixed days are off and provisional. */
static void kinds_agree_with_working_days(void **state)
{
    static const char *const fixed[] = {"2027-01-01", "2028-05-01", "2028-05-02",
                                        "2027-10-01", "2029-10-02", "2029-10-03"};
    const xf_calendar *calendar = *state;
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        xfi_day d = xfi_calendar_day(calendar, n);
        bool weekend = xfi_calendar_weekday(n) > 5;
        assert_int_equal(d.kind == XFI_DAY_WORK || d.kind == XFI_DAY_MAKEUP, work[n]);
        assert_int_equal(d.provisional, !firm[n]);
        assert_true(d.kind != XFI_DAY_MAKEUP || weekend);
        assert_true(d.kind != XFI_DAY_WEEKEND || weekend);
        assert_int_equal(*d.name != '\0', d.kind == XFI_DAY_OFF || d.kind == XFI_DAY_MAKEUP);
    }
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        assert_int_equal(xfi_calendar_day(calendar, date(fixed[i])).kind, XFI_DAY_OFF);
        assert_true(xfi_calendar_provisional(calendar, date(fixed[i])));
    }
    assert_true(xfi_calendar_is_workday(calendar, date("2027-05-03"))); /* a Monday */
    assert_true(xfi_calendar_is_workday(calendar, date("2027-10-04"))); /* a Monday */
}

static int open_calendar(void **state)
{
    xf_calendar *calendar = builtin();
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        work[n] = xfi_calendar_is_workday(calendar, n);
        firm[n] = n >= date("2007-01-01") && n <= date("2026-12-24");
    }
    *state = calendar;
    return 0;
}

static int close_calendar(void **state)
{
    xfi_calendar_unref(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(within_the_notices),
        cmocka_unit_test(at_the_edges_of_what_is_firm),
        cmocka_unit_test(at_the_ends_of_the_range),
        cmocka_unit_test(a_pause_without_end),
        cmocka_unit_test(the_longest_period),
        cmocka_unit_test(single_days_at_the_ends),
        cmocka_unit_test(kinds_agree_with_working_days),
    };
    return cmocka_run_group_tests(tests, open_calendar, close_calendar);
}
