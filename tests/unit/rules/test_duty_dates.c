/* SPDX-License-Identifier: Apache-2.0 */
/* The days of recurring duties, worked out by hand from the notice for 2026: off are 1-3 January, 15-23
 * February, 4-6 April, 1-5 May, 19-21 June, 25-27 September, 1-7 October; worked are 4 January, 14 and 28
 * February, 9 May, 20 September, 10 October. 2027 has no notice yet: Monday to Friday. */
#include "rules/duty.h"
#include "world.h"

static void day_is(const world *w, const xfi_duty_rule *rule, const char *in, const char *by_rule,
                   const char *expected)
{
    xfi_duty_day day = xfi_duty_day_of(rule, w->calendar, xfi_duty_period(rule, date(in)));
    assert_string_equal(iso(day.rule_date), by_rule);
    assert_string_equal(iso(day.date), expected);
}

static void test_month_end(void **unused)
{
    world w;
    const xfi_duty_rule rule = {.recurs = XFI_RECURS_MONTH_END, .roll = XFI_DUTY_PREV};
    (void)unused;
    world_open(&w);
    day_is(&w, &rule, "2026-01-15", "2026-01-31", "2026-01-30"); /* Saturday */
    day_is(&w, &rule, "2026-02-01", "2026-02-28", "2026-02-28"); /* a Saturday that is worked */
    day_is(&w, &rule, "2026-03-31", "2026-03-31", "2026-03-31");
    day_is(&w, &rule, "2026-05-31", "2026-05-31", "2026-05-29"); /* Sunday */
    day_is(&w, &rule, "2026-10-01", "2026-10-31", "2026-10-30");
    day_is(&w, &rule, "2027-01-01", "2027-01-31", "2027-01-29");
    day_is(&w, &rule, "2028-02-10", "2028-02-29", "2028-02-29"); /* leap year */
    world_close(&w);
}

static void test_first_monday(void **unused)
{
    world w;
    xfi_duty_rule rule = {.recurs = XFI_RECURS_FIRST_WEEKDAY, .weekday = 1, .roll = XFI_DUTY_NEXT};
    (void)unused;
    world_open(&w);
    day_is(&w, &rule, "2026-01-01", "2026-01-05", "2026-01-05");
    day_is(&w, &rule, "2026-04-01", "2026-04-06", "2026-04-07"); /* Qingming */
    day_is(&w, &rule, "2026-05-01", "2026-05-04", "2026-05-06"); /* Labour Day */
    day_is(&w, &rule, "2026-06-01", "2026-06-01", "2026-06-01"); /* the month begins with it */
    day_is(&w, &rule, "2026-10-01", "2026-10-05", "2026-10-08"); /* National Day */
    day_is(&w, &rule, "2026-11-01", "2026-11-02", "2026-11-02");
    day_is(&w, &rule, "2027-01-01", "2027-01-04", "2027-01-04");
    rule.roll = XFI_DUTY_PREV;
    day_is(&w, &rule, "2026-10-01", "2026-10-05", "2026-09-30");
    day_is(&w, &rule, "2026-05-01", "2026-05-04", "2026-04-30");
    rule.roll = XFI_DUTY_STAY;
    day_is(&w, &rule, "2026-10-01", "2026-10-05", "2026-10-05");
    rule.roll = XFI_DUTY_SKIP;
    day_is(&w, &rule, "2026-10-01", "2026-10-05", "");
    day_is(&w, &rule, "2026-11-01", "2026-11-02", "2026-11-02");
    world_close(&w);
}

/* The week in which the month begins may begin in the month before. */
static void test_monday_of_the_first_week(void **unused)
{
    world w;
    const xfi_duty_rule rule = {
        .recurs = XFI_RECURS_WEEK1_WEEKDAY, .weekday = 1, .roll = XFI_DUTY_NEXT};
    const xfi_duty_rule saturday = {
        .recurs = XFI_RECURS_WEEK1_WEEKDAY, .weekday = 6, .roll = XFI_DUTY_NEXT};
    (void)unused;
    world_open(&w);
    day_is(&w, &rule, "2026-01-01", "2025-12-29", "2025-12-29");
    day_is(&w, &rule, "2026-02-01", "2026-01-26", "2026-01-26"); /* the 1st is a Sunday */
    day_is(&w, &rule, "2026-03-01", "2026-02-23", "2026-02-24"); /* Spring Festival */
    day_is(&w, &rule, "2026-06-01", "2026-06-01", "2026-06-01");
    day_is(&w, &rule, "2026-10-01", "2026-09-28", "2026-09-28");
    day_is(&w, &saturday, "2026-10-01", "2026-10-03", "2026-10-08");
    world_close(&w);
}

static void test_quarter_end(void **unused)
{
    world w;
    const xfi_duty_rule rule = {.recurs = XFI_RECURS_QUARTER_END, .roll = XFI_DUTY_PREV};
    (void)unused;
    world_open(&w);
    day_is(&w, &rule, "2026-02-14", "2026-03-31", "2026-03-31");
    day_is(&w, &rule, "2026-12-31", "2026-12-31", "2026-12-31");
    day_is(&w, &rule, "2028-12-01", "2028-12-31", "2028-12-29"); /* a Sunday */
    assert_string_equal(iso(xfi_duty_period(&rule, date("2026-05-20"))), "2026-04-01");
    assert_string_equal(iso(xfi_duty_next_period(&rule, date("2026-10-01"))), "2027-01-01");
    world_close(&w);
}

static void test_marks_what_no_notice_covers(void **unused)
{
    world w;
    const xfi_duty_rule rule = {
        .recurs = XFI_RECURS_FIRST_WEEKDAY, .weekday = 1, .roll = XFI_DUTY_NEXT};
    (void)unused;
    world_open(&w);
    assert_false(xfi_duty_day_of(&rule, w.calendar, date("2026-10-01")).provisional);
    assert_true(xfi_duty_day_of(&rule, w.calendar, date("2027-02-01")).provisional);
    world_close(&w);
}

static void link_is(const world *w, const xfi_duty_link *link, const char *by_rule, const char *day,
                    const char *expected)
{
    const xfi_duty duty = {.rule_date = date(by_rule), .date = date(day)};
    assert_string_equal(iso(xfi_duty_link_date(link, w->calendar, &duty)), expected);
}

/* Calendar days or working days, from the day as it stands or that of the rule, rolled either way. */
static void test_chain(void **unused)
{
    world w;
    xfi_duty_link link = {.offset = -10, .unit = XF_COUNT_DAY, .roll = XF_ROLL_PREV_WORKDAY};
    (void)unused;
    world_open(&w);
    link_is(&w, &link, "2026-11-02", "2026-11-02", "2026-10-23");
    link_is(&w, &link, "2026-10-05", "2026-10-08", "2026-09-28");
    link.from = XFI_FROM_RULE; /* 25 September is off */
    link_is(&w, &link, "2026-10-05", "2026-10-08", "2026-09-24");
    /* what an official set stands in the place of the rule's day */
    const xfi_duty moved = {
        .rule_date = date("2026-10-05"), .date = date("2026-10-08"), .moved = true};
    assert_string_equal(iso(xfi_duty_link_date(&link, w.calendar, &moved)), "2026-09-28");
    link.from = XFI_FROM_DAY;
    link.unit = XF_COUNT_WORKDAY; /* with 20 September, a Sunday that is worked */
    link_is(&w, &link, "2026-10-05", "2026-10-08", "2026-09-17");
    link = (xfi_duty_link){.offset = 2, .unit = XF_COUNT_DAY, .roll = XF_ROLL_NEXT_WORKDAY};
    link_is(&w, &link, "2026-10-05", "2026-10-08", "2026-10-10"); /* a Saturday that is worked */
    link.offset = 3;
    link_is(&w, &link, "2026-10-05", "2026-10-08", "2026-10-12");
    link.roll = XF_ROLL_NONE;
    link_is(&w, &link, "2026-10-05", "2026-10-08", "2026-10-11");
    world_close(&w);
}

static void test_until_noon(void **unused)
{
    const xfi_duty_link noon = {.by = 720};
    const xfi_duty_link all_day = {.by = 0};
    (void)unused;
    assert_int_equal(xfi_duty_link_due(&noon, date("2026-11-05"), 480), at("2026-11-05T12:00"));
    assert_int_equal(xfi_duty_link_due(&all_day, date("2026-11-05"), 480),
                     at("2026-11-06T00:00") - 1);
}

static void test_end_of_the_dates(void **unused)
{
    world w;
    const xfi_duty_rule rule = {.recurs = XFI_RECURS_MONTH_END, .roll = XFI_DUTY_PREV};
    const xfi_duty_rule once = {.recurs = XFI_RECURS_ONCE};
    (void)unused;
    world_open(&w);
    xf_date last = xfi_duty_period(&rule, XF_DATE_MAX);
    assert_int_equal(xfi_duty_next_period(&rule, last), 0);
    assert_int_equal(xfi_duty_day_of(&rule, w.calendar, last).rule_date, 0);
    assert_int_equal(xfi_duty_period(&rule, 0), 0);
    assert_int_equal(xfi_duty_day_of(&once, w.calendar, date("2026-10-01")).rule_date, 0);
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_month_end),
        cmocka_unit_test(test_first_monday),
        cmocka_unit_test(test_monday_of_the_first_week),
        cmocka_unit_test(test_quarter_end),
        cmocka_unit_test(test_marks_what_no_notice_covers),
        cmocka_unit_test(test_chain),
        cmocka_unit_test(test_until_noon),
        cmocka_unit_test(test_end_of_the_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
