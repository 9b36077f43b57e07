/* SPDX-License-Identifier: Apache-2.0 */
#include "support.h"

static void every_day_against_a_walk(void **unused)
{
    (void)unused;
    day d = {1970, 1, 1, 4}; /* a Thursday */
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        char text[40];
        xfi_civil civil = xfi_calendar_civil(n);
        assert_int_equal(civil.year, d.year);
        assert_int_equal(civil.month, d.month);
        assert_int_equal(civil.day, d.day);
        assert_int_equal(xfi_calendar_weekday(n), d.weekday);
        assert_int_equal(xfi_calendar_date(d.year, d.month, d.day), n);
        (void)snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month, d.day);
        assert_string_equal(iso(n), text);
        assert_int_equal(date(text), n);
        next_day(&d);
    }
    assert_int_equal(d.year, 2200); /* the walk ended on 2199-12-31 */
}

static void what_is_no_date(void **unused)
{
    (void)unused;
    static const char *const bad[] = {
        "",           "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00",  "2026-04-31",
        "1969-12-31", "2200-01-01", "2026-1-1",   "2026/01/01", "2026-01-01 ", " 2026-01-01",
        "2026-01-0a", "20260101",   "2100-02-29",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xf_date out = 7;
        assert_false(xfi_calendar_parse(bad[i], &out));
        assert_int_equal(out, 0);
    }
    assert_false(xfi_calendar_parse(NULL, &(xf_date){0}));
    assert_int_equal(xfi_calendar_civil(0).year, 0);
    assert_int_equal(xfi_calendar_civil(XF_DATE_MAX + 1).year, 0);
    assert_string_equal(iso(0), "");
    assert_true(xfi_calendar_date(2000, 2, 29) != 0);
}

static void instants(void **unused)
{
    (void)unused;
    static const struct {
        const char *text;
        int64_t ms; /* worked out by hand from 1970-01-01T00:00Z */
    } good[] = {
        {"1970-01-01T08:00:01+08:00", 1000},
        {"1970-01-01T00:00:01Z", 1000},
        {"1970-01-02", 57600000}, /* 16 hours after the epoch: midnight in China */
        {"2026-03-02T10:00", INT64_C(1772416800000)},
        {"2026-03-02 10:00:30", INT64_C(1772416830000)},
        {"2026-03-02T02:00:00Z", INT64_C(1772416800000)},
        {"2026-03-01T21:00:00-05:00", INT64_C(1772416800000)},
    };
    static const char *const bad[] = {
        "2026-03-02T24:00",           "2026-03-02T10:60",   "2026-03-02T10",
        "2026-03-02T10:00:60",        "2026-03-02T10:00+8", "10:00",
        "2026-03-02T10:00:00+08:00x", "2026-02-30T10:00"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        xf_time out = 0;
        assert_true(xfi_calendar_parse_time(good[i].text, 480, &out));
        assert_int_equal(out, good[i].ms);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xf_time out = 7;
        assert_false(xfi_calendar_parse_time(bad[i], 480, &out));
    }
    char text[XFI_TIME_TEXT];
    xfi_calendar_format_time(INT64_C(1772416800000), 480, text);
    assert_string_equal(text, "2026-03-02T10:00:00+08:00");
    xfi_calendar_format_time(INT64_C(1772416800000), -300, text);
    assert_string_equal(text, "2026-03-01T21:00:00-05:00");
}

static void days_of_instants(void **unused)
{
    (void)unused;
    xf_date monday = date("2026-03-02");
    assert_int_equal(xfi_calendar_date_of(INT64_C(1772380800000), 480), monday); /* 00:00 */
    assert_int_equal(xfi_calendar_date_of(INT64_C(1772380799999), 480), monday - 1);
    assert_int_equal(xfi_calendar_instant(monday, 0, 480), INT64_C(1772380800000));
    assert_int_equal(xfi_calendar_day_end(monday, 480), INT64_C(1772467199999));
    assert_int_equal(xfi_calendar_date_of(-1, 0), 0);   /* before 1970 */
    assert_int_equal(xfi_calendar_date_of(-1, 480), 1); /* already 1970 in China */
    assert_int_equal(xfi_calendar_date_of(INT64_MAX, 480), 0);
    assert_int_equal(xfi_calendar_date_of(INT64_MIN, 480), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_against_a_walk),
        cmocka_unit_test(what_is_no_date),
        cmocka_unit_test(instants),
        cmocka_unit_test(days_of_instants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
