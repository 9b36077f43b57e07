/* SPDX-License-Identifier: Apache-2.0 */
#include "door/door.h"

#include <xfcase/calendar.h>

#include <string.h>

enum { CHINA = 480, DAY_MINUTES = 24 * 60 };

static xf_status no_date(const char *field, xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, field, "不是1970年至2199年间的日期或时间",
                         "no date or time of 1970 to 2199");
}

/* ---- dates ---------------------------------------------------------------------------------------------- */

xf_date xf_date_make(int year, int month, int day)
{
    return xfi_calendar_date(year, month, day);
}

int xf_date_year(xf_date date)
{
    return xfi_calendar_civil(date).year;
}

int xf_date_month(xf_date date)
{
    return xfi_calendar_civil(date).month;
}

int xf_date_day(xf_date date)
{
    return xfi_calendar_civil(date).day;
}

int xf_date_weekday(xf_date date)
{
    return xfi_calendar_weekday(date);
}

xf_status xf_date_parse(const char *text, xf_date *out)
{
    xfi_error err = {0};
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK && !xfi_calendar_parse(text, out)) {
        status = no_date("text", &err);
    }
    return xfi_door_publish(&err, status);
}

static xf_status copy_out(const char *text, char *out, size_t capacity, xfi_error *err)
{
    XFI_TRY(xfi_door_need(out, "out", err));
    if (capacity < strlen(text) + 1) {
        return xfi_error_set(err, XF_E_INVALID, "capacity", "缓冲区太小",
                             "the buffer is too small");
    }
    memcpy(out, text, strlen(text) + 1);
    return XF_OK;
}

xf_status xf_date_format(xf_date date, char *out, size_t capacity)
{
    xfi_error err = {0};
    char text[XFI_DATE_TEXT];
    xf_status status = xfi_door_check_date(date, "date", false, &err);
    if (status == XF_OK) {
        xfi_calendar_format(date, text);
        status = copy_out(text, out, capacity, &err);
    }
    return xfi_door_publish(&err, status);
}

xf_date xf_date_of_time(xf_time at)
{
    return xfi_calendar_date_of(at, CHINA);
}

xf_time xf_time_make(xf_date date, int minute)
{
    bool fine = date >= XF_DATE_MIN && date <= XF_DATE_MAX && minute >= 0 && minute < DAY_MINUTES;
    return fine ? xfi_calendar_instant(date, minute, CHINA) : 0;
}

xf_status xf_time_parse(const char *text, xf_time *out)
{
    xfi_error err = {0};
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK && !xfi_calendar_parse_time(text, CHINA, out)) {
        status = no_date("text", &err);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_time_format(xf_time at, char *out, size_t capacity)
{
    xfi_error err = {0};
    char text[XFI_TIME_TEXT];
    xfi_calendar_format_time(at, CHINA, text);
    xf_status status = text[0] == '\0' ? no_date("at", &err) : copy_out(text, out, capacity, &err);
    return xfi_door_publish(&err, status);
}

/* ---- calendars ---------------------------------------------------------------------------------------------- */

xf_status xf_calendar_open(xf_calendar **out)
{
    xfi_error err = {0};
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK) {
        status = xfi_calendar_builtin(out, &err);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_calendar_load(const xf_calendar *base, const char *text, size_t size,
                           xf_calendar **out)
{
    xfi_error err = {0};
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK) {
        *out = NULL;
        status = xfi_door_need(base, "base", &err);
    }
    if (status == XF_OK) {
        status = xfi_door_need(text, "text", &err);
    }
    if (status == XF_OK) {
        status = xfi_calendar_load(base, text, size, out, NULL, &err);
    }
    return xfi_door_publish(&err, status);
}

void xf_calendar_free(xf_calendar *calendar)
{
    xfi_calendar_unref(calendar);
}

static bool answerable(const xf_calendar *calendar, xf_date date)
{
    return calendar != NULL && date >= XF_DATE_MIN && date <= XF_DATE_MAX;
}

int xf_calendar_is_workday(const xf_calendar *calendar, xf_date date)
{
    return !answerable(calendar, date) ? -1 : xfi_calendar_is_workday(calendar, date) ? 1 : 0;
}

int xf_calendar_is_provisional(const xf_calendar *calendar, xf_date date)
{
    return !answerable(calendar, date) ? -1 : xfi_calendar_provisional(calendar, date) ? 1 : 0;
}

const char *xf_calendar_day_name(const xf_calendar *calendar, xf_date date, xf_lang lang)
{
    return answerable(calendar, date)
               ? xfi_calendar_holiday(xfi_calendar_day(calendar, date).name, lang)
               : "";
}

xf_date xf_calendar_firm_until(const xf_calendar *calendar)
{
    return calendar == NULL ? 0 : xfi_calendar_firm_until(calendar);
}

static xf_status check(const xf_calendar *calendar, xf_date date, const void *out, xfi_error *err)
{
    XFI_TRY(xfi_door_need(calendar, "calendar", err));
    XFI_TRY(xfi_door_need(out, "out", err));
    return xfi_door_check_date(date, "date", true, err);
}

xf_status xf_calendar_add_workdays(const xf_calendar *calendar, xf_date date, int32_t n,
                                   xf_date *out)
{
    xfi_error err = {0};
    xf_status status = check(calendar, date, out, &err);
    if (out != NULL) {
        *out = status == XF_OK ? xfi_calendar_add_workdays(calendar, date, n) : 0;
        status = status == XF_OK && *out == 0 ? no_date("n", &err) : status;
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_calendar_workdays_between(const xf_calendar *calendar, xf_date from, xf_date to,
                                       int32_t *out)
{
    xfi_error err = {0};
    xf_status status = check(calendar, from, out, &err);
    if (status == XF_OK) {
        status = xfi_door_check_date(to, "to", true, &err);
    }
    if (out != NULL) {
        *out = status == XF_OK ? xfi_calendar_workdays_between(calendar, from, to) : 0;
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_calendar_roll(const xf_calendar *calendar, xf_date date, xf_roll roll, xf_date *out)
{
    xfi_error err = {0};
    xf_status status = check(calendar, date, out, &err);
    if (status == XF_OK) {
        status = xfi_door_check_enum(XF_ENUM_ROLL, (int)roll, "roll", &err);
    }
    if (out != NULL) {
        *out = status == XF_OK ? xfi_calendar_roll(calendar, date, roll) : 0;
        status = status == XF_OK && *out == 0 ? no_date("date", &err) : status;
    }
    return xfi_door_publish(&err, status);
}

static xf_status count(const xf_calendar *calendar, const xf_period *given, xf_date *due,
                       int *provisional, xfi_error *err)
{
    xf_period args;
    xfi_due found;
    XFI_TRY(xfi_door_need(calendar, "calendar", err));
    XFI_TRY(xfi_door_need(given, "period", err));
    XFI_TRY(xfi_door_need(due, "due", err));
    *due = 0;
    if (given->size == sizeof args) {
        args = *given; /* hosts count dates by the million */
    } else {
        XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    }
    xfi_period period = {args.start, args.amount, args.unit, args.roll, NULL, 0};
    XFI_TRY(xfi_calendar_count(calendar, &period, &found, err));
    *due = found.due;
    if (provisional != NULL) {
        *provisional = found.provisional ? 1 : 0;
    }
    return XF_OK;
}

xf_status xf_calendar_count(const xf_calendar *calendar, const xf_period *period, xf_date *due,
                            int *provisional)
{
    xfi_error err = {0};
    return xfi_door_publish(&err, count(calendar, period, due, provisional, &err));
}
