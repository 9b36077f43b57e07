/* SPDX-License-Identifier: Apache-2.0 */
/* Instants against their parts: every form, random zones, both ends of the range. */
#include "support.h"

static uint64_t seed = 7;
static int draw(int below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((seed >> 33U) % (uint64_t)below);
}

/* Days since 1970-01-01, counted year by year and month by month. */
static int64_t days_since_epoch(int year, int month, int mday)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t days = mday - 1;
    for (int y = 1970; y <= year; y++) {
        int leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
        for (int m = 1; m <= 12 && (y < year || m < month); m++) {
            days += lengths[m - 1] + (m == 2 ? leap : 0);
        }
    }
    return days;
}

static void each_form_says_the_same(void **unused)
{
    (void)unused;
    for (int round = 0; round < 20000; round++) {
        int year = 1971 + draw(228);
        int month = 1 + draw(12);
        int mday = 1 + draw(28);
        int hour = draw(24);
        int minute = draw(60);
        int second = draw(60);
        int zone = (draw(29) - 14) * 60 + (draw(2) != 0 ? 30 : 0);
        int64_t local = days_since_epoch(year, month, mday) * 86400 + hour * 3600 + minute * 60;
        char sign = zone < 0 ? '-' : '+';
        int ahead = zone < 0 ? -zone : zone;
        char text[64];
        xf_time out;
        (void)snprintf(text, sizeof text, "%04d-%02d-%02d%c%02d:%02d", year, month, mday,
                       draw(2) != 0 ? 'T' : ' ', hour, minute);
        assert_true(xfi_calendar_parse_time(text, zone, &out));
        assert_int_equal(out, (local - zone * 60) * 1000);
        (void)snprintf(text + 16, sizeof text - 16, ":%02dZ", second);
        assert_true(xfi_calendar_parse_time(text, zone, &out));
        assert_int_equal(out, (local + second) * 1000);
        (void)snprintf(text + 19, sizeof text - 19, "%c%02d:%02d", sign, ahead / 60, ahead % 60);
        assert_true(xfi_calendar_parse_time(text, 0, &out));
        assert_int_equal(out, (local + second - zone * 60) * 1000);
        char back[XFI_TIME_TEXT];
        xfi_calendar_format_time(out + draw(1000), zone, back); /* to the second */
        text[10] = 'T';
        assert_string_equal(back, text);
        char day_text[XFI_DATE_TEXT];
        (void)snprintf(day_text, sizeof day_text, "%.10s", text);
        assert_string_equal(iso(xfi_calendar_date_of(out, zone)), day_text);
        assert_int_equal(xfi_calendar_instant(date(day_text), hour * 60 + minute, zone),
                         out - second * 1000);
    }
}

static void no_text_is_read_beyond_its_end(void **unused)
{
    (void)unused;
    static const char whole[] = "2026-03-05T09:00:00+08:00";
    for (size_t len = 0; len < sizeof whole; len++) {
        char *text = malloc(len + 1); /* a block of its own, for the sanitizers */
        assert_non_null(text);
        memcpy(text, whole, len);
        text[len] = '\0';
        xf_time out = 7;
        xf_date day_out = 7;
        bool good = len == 10 || len == 16 || len == 19 || len == 25;
        assert_int_equal(xfi_calendar_parse_time(text, 480, &out), good);
        assert_int_equal(out != 0, good);
        assert_int_equal(xfi_calendar_parse(text, &day_out), len == 10);
        free(text);
    }
}

static void what_is_no_instant(void **unused)
{
    (void)unused;
    static const char *const bad[] = {
        "2026-02-29T10:00",
        "2026-03-05T24:00:00",
        "2026-03-05T09:00+0800",
        "2026-03-05T09:00z",
        "2026-03-05t09:00",
        "2026-03-05T09:00 +08:00",
        "2026-03-05T09:00+15:00",
        "2026-03-05T09:00+08:60",
        "2026-03-05T09:00:00.5",
        "2026-03-05T9:00",
        "2026-03-05T09:00:0",
        "2026-03-05  09:00",
        "+2026-03-05T09:00",
        "2026-03-05T09:00:00+08:00 ",
        "2026-03-05T09:00ZZ",
        "2026-03-05T-1:00",
        "2026-03-05T09:-1",
        "2200-01-01T00:00",
        "２026-03-05", /* a wide digit */
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xf_time out = 7;
        if (xfi_calendar_parse_time(bad[i], 480, &out)) {
            fail_msg("%s", bad[i]);
        }
        assert_int_equal(out, 0);
    }
}

/* What is read can be written again in the same zone: nothing beyond the range gets in through
 * the zone of a text. */
static void the_ends_of_the_range(void **unused)
{
    (void)unused;
    static const struct {
        const char *text;
        bool good;
    } cases[] = {
        {"1970-01-01", true}, /* -8 hours: before the epoch, yet 1970 in China */
        {"1970-01-01T00:00:00+08:00", true},
        {"1970-01-01T00:00:01Z", true},
        {"1970-01-01T00:00:00+09:00", false}, /* 31 December 1969 in China */
        {"2199-12-31T23:59:59+08:00", true},
        {"2199-12-31T16:00:00Z", false}, /* 2200 in China */
        {"2199-12-31T15:59:59Z", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        xf_time out = 7;
        char text[XFI_TIME_TEXT];
        if (xfi_calendar_parse_time(cases[i].text, 480, &out) != cases[i].good) {
            fail_msg("%s", cases[i].text);
        }
        xfi_calendar_format_time(out, 480, text);
        assert_int_equal(*text != '\0', cases[i].good);
        assert_int_equal(xfi_calendar_date_of(out, 480) != 0, cases[i].good);
    }
    xf_time first = xfi_calendar_instant(XF_DATE_MIN, 0, 480);
    xf_time last = xfi_calendar_day_end(XF_DATE_MAX, 480);
    assert_int_equal(first, -INT64_C(8) * 3600 * 1000);
    assert_int_equal(last, days_since_epoch(2200, 1, 1) * 86400000 - INT64_C(8) * 3600000 - 1);
    assert_int_equal(xfi_calendar_date_of(first, 480), XF_DATE_MIN);
    assert_int_equal(xfi_calendar_date_of(first - 1, 480), 0);
    assert_int_equal(xfi_calendar_date_of(last, 480), XF_DATE_MAX);
    assert_int_equal(xfi_calendar_date_of(last + 1, 480), 0);
    for (xf_date n = XF_DATE_MIN; n < XF_DATE_MAX; n += 97) { /* days touch, none overlap */
        assert_int_equal(xfi_calendar_day_end(n, 480) + 1, xfi_calendar_instant(n + 1, 0, 480));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_form_says_the_same),
        cmocka_unit_test(no_text_is_read_beyond_its_end),
        cmocka_unit_test(what_is_no_instant),
        cmocka_unit_test(the_ends_of_the_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
