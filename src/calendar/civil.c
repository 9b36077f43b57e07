/* SPDX-License-Identifier: Apache-2.0 */
/* Civil dates of the Gregorian calendar, 1970 to 2199. */
#include "calendar/calendar.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1970, LAST_YEAR = 2199 };

static bool leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : lengths[month - 1];
}

static bool is_date(int year, int month, int day)
{
    return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 &&
           day <= month_length(year, month);
}

/* The year is taken to begin in March, so that the leap day is its last: the days of the months
 * before then follow from one line through (month, days). */
xf_date xfi_calendar_date(int year, int month, int day)
{
    if (!is_date(year, month, day)) {
        return 0;
    }
    int y = month <= 2 ? year - 1 : year;
    int m = month <= 2 ? month + 9 : month - 3;
    int days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day;
    return days - 719468; /* 1970-01-01 is 1 */
}

xfi_civil xfi_calendar_civil(xf_date date)
{
    xfi_civil civil = {0, 0, 0};
    if (date < XF_DATE_MIN || date > XF_DATE_MAX) {
        return civil;
    }
    int days = date + 719467; /* since 0000-03-01 */
    int era = days / 146097;
    int of_era = days % 146097;
    int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year + year / 4 - year / 100);
    int month = (5 * of_year + 2) / 153;
    civil.day = of_year - (153 * month + 2) / 5 + 1;
    civil.month = month < 10 ? month + 3 : month - 9;
    civil.year = year + era * 400 + (civil.month <= 2 ? 1 : 0);
    return civil;
}

int xfi_calendar_weekday(xf_date date)
{
    if (date < XF_DATE_MIN || date > XF_DATE_MAX) {
        return 0;
    }
    return (date + 2) % 7 + 1; /* 1970-01-01 was a Thursday */
}

static bool digits(const char *text, int count, int *out)
{
    *out = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
        *out = *out * 10 + (text[i] - '0');
    }
    return true;
}

/* "2026-03-05" at the beginning of the text. */
static xf_date leading_date(const char *text)
{
    int year;
    int month;
    int day;
    if (!digits(text, 4, &year) || text[4] != '-' || !digits(text + 5, 2, &month) ||
        text[7] != '-' || !digits(text + 8, 2, &day)) {
        return 0;
    }
    return xfi_calendar_date(year, month, day);
}

bool xfi_calendar_parse(const char *text, xf_date *out)
{
    *out = text == NULL ? 0 : leading_date(text);
    if (*out != 0 && text[10] != '\0') {
        *out = 0;
    }
    return *out != 0;
}

void xfi_calendar_format(xf_date date, char out[XFI_DATE_TEXT])
{
    xfi_civil civil = xfi_calendar_civil(date);
    if (civil.year == 0) {
        out[0] = '\0';
        return;
    }
    (void)snprintf(out, XFI_DATE_TEXT, "%04u-%02u-%02u", (unsigned)civil.year % 10000U,
                   (unsigned)civil.month % 100U, (unsigned)civil.day % 100U);
}

/* ---- instants ------------------------------------------------------------------------------------------ */

static const int64_t DAY_MS = INT64_C(86400000);
enum { MINUTE_MS = 60000 };

/* Days since the epoch and the rest of the day; the day begins at local midnight. */
static int64_t local_day(xf_time at, int zone, int64_t *rest)
{
    int64_t local = at + (int64_t)zone * MINUTE_MS;
    int64_t day = local / DAY_MS;
    *rest = local % DAY_MS;
    if (*rest < 0) {
        *rest += DAY_MS;
        day--;
    }
    return day;
}

xf_date xfi_calendar_date_of(xf_time at, int zone)
{
    int64_t rest;
    if (at == 0 || at > INT64_MAX / 2 || at < INT64_MIN / 2) {
        return 0;
    }
    int64_t day = local_day(at, zone, &rest) + 1;
    return day < XF_DATE_MIN || day > XF_DATE_MAX ? 0 : (xf_date)day;
}

xf_time xfi_calendar_instant(xf_date date, int minute, int zone)
{
    return (date - XF_DATE_MIN) * DAY_MS + (int64_t)(minute - zone) * MINUTE_MS;
}

xf_time xfi_calendar_day_end(xf_date date, int zone)
{
    return xfi_calendar_instant(date, 0, zone) + DAY_MS - 1;
}

void xfi_calendar_format_time(xf_time at, int zone, char out[XFI_TIME_TEXT])
{
    xf_date date = xfi_calendar_date_of(at, zone);
    out[0] = '\0';
    if (date == 0) {
        return;
    }
    int64_t rest;
    (void)local_day(at, zone, &rest);
    unsigned seconds = (unsigned)(rest / 1000);
    unsigned ahead = (unsigned)(zone < 0 ? -zone : zone);
    char day[XFI_DATE_TEXT];
    xfi_calendar_format(date, day);
    (void)snprintf(out, XFI_TIME_TEXT, "%sT%02u:%02u:%02u%c%02u:%02u", day, seconds / 3600 % 24,
                   seconds / 60 % 60, seconds % 60, zone < 0 ? '-' : '+', ahead / 60 % 100,
                   ahead % 60);
}

/* "Z", "+08:00" or nothing; false when it is something else. */
static bool read_zone(const char *text, int *zone)
{
    int hours;
    int minutes;
    if (*text == '\0' || strcmp(text, "Z") == 0) {
        *zone = *text == '\0' ? *zone : 0;
        return true;
    }
    if ((*text != '+' && *text != '-') || !digits(text + 1, 2, &hours) || text[3] != ':' ||
        !digits(text + 4, 2, &minutes) || text[6] != '\0' || hours > 14 || minutes > 59) {
        return false;
    }
    *zone = (*text == '-' ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

bool xfi_calendar_parse_time(const char *text, int zone, xf_time *out)
{
    *out = 0;
    xf_date date = text == NULL ? 0 : leading_date(text);
    if (date == 0) {
        return false;
    }
    const char *rest = text + 10;
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (*rest == 'T' || *rest == ' ') {
        if (!digits(rest + 1, 2, &hour) || rest[3] != ':' || !digits(rest + 4, 2, &minute)) {
            return false;
        }
        rest += 6;
        if (*rest == ':') {
            if (!digits(rest + 1, 2, &second)) {
                return false;
            }
            rest += 3;
        }
    }
    int own = zone;
    if (hour > 23 || minute > 59 || second > 59 || !read_zone(rest, &own)) {
        return false;
    }
    xf_time at = xfi_calendar_instant(date, hour * 60 + minute, own) + (int64_t)second * 1000;
    if (xfi_calendar_date_of(at, zone) != 0) { /* its own zone may reach out of the range */
        *out = at;
    }
    return *out != 0;
}
