/* SPDX-License-Identifier: Apache-2.0 */
/* Working days and the counting of periods against a walk day by day. */
#include "support.h"

/* The built-in notices, read here on their own: 'o' off, 'w' work, 0 nothing said. */
static char said[XF_DATE_MAX + 1];

static void read_notices(void)
{
    FILE *file = fopen(XFCASE_SOURCE_DIR "/src/calendar/data/cn-holidays.csv", "r");
    assert_non_null(file);
    char line[200];
    assert_non_null(fgets(line, sizeof line, file));
    while (fgets(line, sizeof line, file) != NULL) {
        char text[11] = {0};
        memcpy(text, line, 10);
        said[date(text)] = line[11];
    }
    (void)fclose(file);
}

static bool naive_workday(xf_date n)
{
    xfi_civil c = xfi_calendar_civil(n);
    bool weekday = xfi_calendar_weekday(n) <= 5;
    if (said[n] != 0) {
        return said[n] == 'w';
    }
    bool covered = c.year >= 2007 && c.year <= 2026;
    bool fixed = (c.month == 1 && c.day == 1) || (c.month == 5 && c.day <= 2) ||
                 (c.month == 10 && c.day <= 3);
    return weekday && (covered || !fixed);
}

static void each_day_of_the_range(void **state)
{
    const xf_calendar *calendar = *state;
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        if (xfi_calendar_is_workday(calendar, n) != naive_workday(n)) {
            fail_msg("%s", iso(n));
        }
        assert_int_equal(xfi_calendar_provisional(calendar, n),
                         n < date("2007-01-01") || n > date("2026-12-24"));
    }
    assert_false(xfi_calendar_is_workday(calendar, 0));
    assert_false(xfi_calendar_is_workday(calendar, XF_DATE_MAX + 1));
    assert_int_equal(xfi_calendar_firm_until(calendar), date("2026-12-24"));
}

static void what_a_day_is(void **state)
{
    const xf_calendar *calendar = *state;
    static const struct {
        const char *date;
        xfi_day_kind kind;
        const char *name;
    } days[] = {
        {"2026-02-14", XFI_DAY_MAKEUP, "春节"},    {"2026-02-17", XFI_DAY_OFF, "春节"},
        {"2026-02-15", XFI_DAY_OFF, "春节"},       {"2026-03-07", XFI_DAY_WEEKEND, ""},
        {"2026-03-09", XFI_DAY_WORK, ""},          {"2006-12-30", XFI_DAY_MAKEUP, "元旦"},
        {"2027-10-01", XFI_DAY_OFF, "法定节假日"}, {"2028-01-01", XFI_DAY_OFF, "法定节假日"},
        {"2028-01-02", XFI_DAY_WEEKEND, ""}, /* the day before is a Saturday and a holiday */
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        xfi_day d = xfi_calendar_day(calendar, date(days[i].date));
        assert_int_equal(d.kind, days[i].kind);
        assert_string_equal(d.name, days[i].name);
    }
}

static uint64_t seed = 1;
static int draw(int below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((seed >> 33U) % (uint64_t)below);
}

static void the_nth_working_day(void **state)
{
    const xf_calendar *calendar = *state;
    for (int round = 0; round < 3000; round++) {
        xf_date from = 10000 + draw(20000);
        int n = draw(400) - 200;
        xf_date walk = from;
        for (int left = n < 0 ? -n : n; left > 0;) {
            walk += n < 0 ? -1 : 1;
            left -= naive_workday(walk) ? 1 : 0;
        }
        assert_int_equal(xfi_calendar_add_workdays(calendar, from, n), walk);
        if (n != 0) {
            int32_t between = xfi_calendar_workdays_between(calendar, from, walk);
            bool counted_start = n < 0 && naive_workday(from);
            assert_int_equal(between, n > 0 ? n : n + 1 - (counted_start ? 1 : 0));
        }
    }
    assert_int_equal(xfi_calendar_add_workdays(calendar, XF_DATE_MAX, 1), 0);
    assert_int_equal(xfi_calendar_add_workdays(calendar, XF_DATE_MIN, -1), 0);
    assert_int_equal(xfi_calendar_add_workdays(calendar, 0, 1), 0);
}

static void rolling(void **state)
{
    const xf_calendar *calendar = *state;
    for (xf_date n = 13000; n < 21000; n++) {
        xf_date next = n;
        xf_date prev = n;
        while (!naive_workday(next)) {
            next++;
        }
        while (!naive_workday(prev)) {
            prev--;
        }
        assert_int_equal(xfi_calendar_roll(calendar, n, XF_ROLL_NEXT_WORKDAY), next);
        assert_int_equal(xfi_calendar_roll(calendar, n, XF_ROLL_PREV_WORKDAY), prev);
        assert_int_equal(xfi_calendar_roll(calendar, n, XF_ROLL_NONE), n);
    }
}

static int by_from(const void *a, const void *b)
{
    const xfi_span *x = a;
    const xfi_span *y = b;
    return (x->from > y->from) - (x->from < y->from);
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

static void periods_with_pauses(void **state)
{
    const xf_calendar *calendar = *state;
    for (int round = 0; round < 40000; round++) {
        xfi_span spans[4];
        xfi_period p = {.start = 13600 + draw(6000),
                        .amount = 1 + draw(90),
                        .unit = draw(2) != 0 ? XF_COUNT_WORKDAY : XF_COUNT_DAY,
                        .roll = (xf_roll)draw(3),
                        .pauses = spans,
                        .pause_count = (size_t)draw(5)};
        for (size_t i = 0; i < p.pause_count; i++) {
            spans[i].from = p.start - 5 + draw(120);
            spans[i].to = spans[i].from + draw(12);
        }
        qsort(spans, p.pause_count, sizeof *spans, by_from);
        xf_date last = p.start;
        int taken_out = 0;
        for (int left = p.amount; left > 0;) {
            last++;
            bool unit = p.unit == XF_COUNT_DAY || naive_workday(last);
            taken_out += unit && in_pause(&p, last) ? 1 : 0;
            left -= unit && !in_pause(&p, last) ? 1 : 0;
        }
        xf_date due = last;
        while (p.roll != XF_ROLL_NONE && !naive_workday(due)) {
            due += p.roll == XF_ROLL_NEXT_WORKDAY ? 1 : -1;
        }
        xfi_due out;
        assert_int_equal(xfi_calendar_count(calendar, &p, &out, NULL), XF_OK);
        assert_int_equal(out.last, last);
        assert_int_equal(out.due, due);
        assert_int_equal(out.paused, taken_out);
    }
}

static void what_cannot_be_counted(void **state)
{
    const xf_calendar *calendar = *state;
    static const struct {
        xfi_period period;
        const char *field;
    } bad[] = {
        {{.start = 0, .amount = 1}, "start"},
        {{.start = XF_DATE_MAX + 1, .amount = 1}, "start"},
        {{.start = 100, .amount = 0}, "amount"},
        {{.start = 100, .amount = -1}, "amount"},
        {{.start = 100, .amount = 36601}, "amount"},
        {{.start = XF_DATE_MAX, .amount = 1}, "amount"},
        {{.start = XF_DATE_MAX - 5, .amount = 36600, .unit = XF_COUNT_WORKDAY}, "amount"},
        {{.start = 100, .amount = 1, .unit = XF_COUNT_MINUTE}, "unit"},
        {{.start = 100, .amount = 1, .roll = (xf_roll)9}, "roll"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xfi_error err = {0};
        xfi_due out;
        assert_int_equal(xfi_calendar_count(calendar, &bad[i].period, &out, &err), XF_E_INVALID);
        assert_string_equal(err.field, bad[i].field);
        xfi_error_clear(&err);
    }
}

static void what_is_provisional(void **state)
{
    const xf_calendar *calendar = *state;
    static const struct {
        const char *start;
        int amount;
        xf_count unit;
        xf_roll roll;
        bool provisional;
    } cases[] = {
        {"2026-12-01", 15, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, false}, /* 16 December */
        {"2026-12-01", 30, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, true},  /* 31 December */
        {"2026-12-01", 60, XF_COUNT_DAY, XF_ROLL_NONE, false}, /* no notice moves a calendar day */
        {"2026-12-21", 3, XF_COUNT_WORKDAY, XF_ROLL_NONE, false}, /* 24 December */
        {"2026-12-21", 4, XF_COUNT_WORKDAY, XF_ROLL_NONE, true},  /* 25 December */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        xfi_period p = {.start = date(cases[i].start),
                        .amount = cases[i].amount,
                        .unit = cases[i].unit,
                        .roll = cases[i].roll};
        xfi_due out;
        assert_int_equal(xfi_calendar_count(calendar, &p, &out, NULL), XF_OK);
        assert_int_equal(out.provisional, cases[i].provisional);
    }
}

static int open_calendar(void **state)
{
    read_notices();
    *state = builtin();
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
        cmocka_unit_test(each_day_of_the_range), cmocka_unit_test(what_a_day_is),
        cmocka_unit_test(the_nth_working_day),   cmocka_unit_test(rolling),
        cmocka_unit_test(periods_with_pauses),   cmocka_unit_test(what_cannot_be_counted),
        cmocka_unit_test(what_is_provisional),
    };
    return cmocka_run_group_tests(tests, open_calendar, close_calendar);
}
