/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CALENDAR_SUPPORT_H
#define CALENDAR_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "calendar/calendar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNUSED __attribute__((unused))

static UNUSED xf_date date(const char *text)
{
    xf_date out = 0;
    assert_true(xfi_calendar_parse(text, &out));
    return out;
}

static UNUSED const char *iso(xf_date d)
{
    static char text[4][XFI_DATE_TEXT];
    static int next;
    next = (next + 1) % 4;
    xfi_calendar_format(d, text[next]);
    return text[next];
}

static UNUSED xf_calendar *builtin(void)
{
    xf_calendar *calendar = NULL;
    assert_int_equal(xfi_calendar_builtin(&calendar, NULL), XF_OK);
    return calendar;
}

/* A walk day by day, with its own arithmetic, for comparison. */
typedef struct day {
    int year, month, day, weekday; /* 1 Monday .. 7 Sunday */
} day;

static UNUSED void next_day(day *d)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int leap = d->month == 2 && ((d->year % 4 == 0 && d->year % 100 != 0) || d->year % 400 == 0);
    d->weekday = d->weekday % 7 + 1;
    if (++d->day > lengths[d->month - 1] + leap) {
        d->day = 1;
        if (++d->month > 12) {
            d->month = 1;
            d->year++;
        }
    }
}

#endif
