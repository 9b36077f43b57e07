/* SPDX-License-Identifier: Apache-2.0 */
/* The days of recurring duties. "The first Monday of the month" and "Monday of the month's first week"
 * are two rules: the week in which a month begins may begin in the month before. */
#include "rules/duty.h"

enum { MONTHS_OF_QUARTER = 3, DAYS_OF_WEEK = 7 };

static int months_of(const xfi_duty_rule *rule)
{
    return rule->recurs == XFI_RECURS_QUARTER_END ? MONTHS_OF_QUARTER : 1;
}

xf_date xfi_duty_period(const xfi_duty_rule *rule, xf_date date)
{
    if (date < XF_DATE_MIN || date > XF_DATE_MAX) {
        return 0;
    }
    xfi_civil civil = xfi_calendar_civil(date);
    int months = months_of(rule);
    return xfi_calendar_date(civil.year, (civil.month - 1) / months * months + 1, 1);
}

xf_date xfi_duty_next_period(const xfi_duty_rule *rule, xf_date period)
{
    xfi_civil civil = xfi_calendar_civil(period);
    int month = civil.month + months_of(rule);
    return month > 12 ? xfi_calendar_date(civil.year + 1, month - 12, 1)
                      : xfi_calendar_date(civil.year, month, 1);
}

/* The first such weekday on or after a day. */
static xf_date weekday_from(xf_date date, int weekday)
{
    return date + (weekday - xfi_calendar_weekday(date) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
}

static xf_date by_rule(const xfi_duty_rule *rule, xf_date period)
{
    switch (rule->recurs) {
    case XFI_RECURS_FIRST_WEEKDAY:
        return weekday_from(period, rule->weekday);
    case XFI_RECURS_WEEK1_WEEKDAY: /* weeks begin on Monday */
        return period - (xfi_calendar_weekday(period) - 1) + (rule->weekday - 1);
    case XFI_RECURS_MONTH_END:
    case XFI_RECURS_QUARTER_END:
    case XFI_RECURS_MONTHLY_COUNT: {
        xf_date next = xfi_duty_next_period(rule, period);
        return next == 0 ? 0 : next - 1;
    }
    default:
        return 0;
    }
}

static xf_date rolled(const xfi_duty_rule *rule, const xf_calendar *calendar, xf_date date)
{
    if (rule->roll == XFI_DUTY_SKIP) {
        return xfi_calendar_is_workday(calendar, date) ? date : 0;
    }
    return xfi_calendar_roll(calendar, date, (xf_roll)rule->roll);
}

xfi_duty_day xfi_duty_day_of(const xfi_duty_rule *rule, const xf_calendar *calendar, xf_date period)
{
    xfi_duty_day day = {.period = period};
    xf_date date = by_rule(rule, period);
    if (date < XF_DATE_MIN || date > XF_DATE_MAX) {
        return day;
    }
    day.rule_date = date;
    day.date = rolled(rule, calendar, date);
    day.provisional = rule->roll != XFI_DUTY_STAY &&
                      (xfi_calendar_provisional(calendar, date) ||
                       (day.date != 0 && xfi_calendar_provisional(calendar, day.date)));
    return day;
}

/* The day of the rule stands until an official sets another one in its place. */
xf_date xfi_duty_link_date(const xfi_duty_link *link, const xf_calendar *calendar,
                           const xfi_duty *duty)
{
    xf_date from = link->from == XFI_FROM_RULE && !duty->moved ? duty->rule_date : duty->date;
    xf_date day = link->unit == XF_COUNT_WORKDAY
                      ? xfi_calendar_add_workdays(calendar, from, link->offset)
                      : from + link->offset;
    return day < XF_DATE_MIN || day > XF_DATE_MAX ? 0
                                                  : xfi_calendar_roll(calendar, day, link->roll);
}

xf_time xfi_duty_link_due(const xfi_duty_link *link, xf_date date, int zone)
{
    return link->by == 0 ? xfi_calendar_day_end(date, zone)
                         : xfi_calendar_instant(date, link->by, zone);
}
