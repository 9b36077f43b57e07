/* SPDX-License-Identifier: Apache-2.0 */
/* Dates as offices write them. */
#include "cli.h"

#include <string.h>

/* Reads up to `most` digits; false when there is none. */
static bool digits(const char **at, int most, int *out)
{
    int count = 0;
    *out = 0;
    while (count < most && **at >= '0' && **at <= '9') {
        *out = *out * 10 + (**at - '0');
        (*at)++;
        count++;
    }
    return count > 0;
}

static bool skip(const char **at, const char *text)
{
    size_t len = strlen(text);
    if (strncmp(*at, text, len) != 0) {
        return false;
    }
    *at += len;
    return true;
}

/* The separators of one form: after year, after month, after day. */
static const char *const forms[][3] = {
    {"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}};

static xf_date leading_date(const char **at)
{
    int year;
    int month;
    int day;
    const char *start = *at;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        *at = start;
        if (digits(at, 4, &year) && skip(at, forms[i][0]) && digits(at, 2, &month) &&
            skip(at, forms[i][1]) && digits(at, 2, &day) && skip(at, forms[i][2])) {
            return xf_date_make(year, month, day);
        }
    }
    return 0;
}

enum { LONGEST = 64 /* bytes of a moment */ };

bool cli_read_date(const char *text, xf_date *out)
{
    char plain[LONGEST];
    const char *at = plain;
    cli_half_width(text, plain, sizeof plain);
    *out = leading_date(&at);
    return *out != 0 && *at == '\0';
}

/* 14:30, 14:30:05, 14时30分; minutes of the day. */
static bool time_of_day(const char *at, int *out)
{
    int hour;
    int minute;
    int second = 0;
    if (!digits(&at, 2, &hour)) {
        return false;
    }
    if (skip(&at, "时")) {
        minute = 0;
        if (*at != '\0' && (!digits(&at, 2, &minute) || !skip(&at, "分"))) {
            return false;
        }
    } else if (!skip(&at, ":") || !digits(&at, 2, &minute) ||
               (skip(&at, ":") && !digits(&at, 2, &second))) {
        return false;
    }
    *out = hour * 60 + minute;
    return *at == '\0' && hour <= 23 && minute <= 59 && second <= 59;
}

bool cli_read_time(const char *text, xf_time *out)
{
    enum { NINE = 9 * 60 };
    char plain[LONGEST];
    const char *at = plain;
    int minutes = NINE;
    cli_half_width(text, plain, sizeof plain);
    if (strlen(plain) > 10 && xf_time_parse(plain, out) == XF_OK) {
        return true;
    }
    xf_date date = leading_date(&at);
    if (date == 0) {
        return false;
    }
    if (*at != '\0') {
        size_t blanks = strspn(at, " ");
        at += blanks == 0 && *at == 'T' ? 1 : blanks;
        if (!time_of_day(at, &minutes)) {
            return false;
        }
    }
    *out = xf_time_make(date, minutes);
    return true;
}

bool cli_read_until(const char *text, xf_time *out)
{
    xf_date date;
    if (cli_read_date(text, &date)) {
        *out = xf_time_make(date + 1, 0) - 1;
        return true;
    }
    return cli_read_time(text, out);
}

int cli_days(const cli *c, const char *from, const char *until, xf_date *first, xf_date *last)
{
    *first = *last = 0;
    if (from != NULL && !cli_read_date(from, first)) {
        return cli_tell_field(
            c, "--from", cli_say(c, "须为日期，例：2026-03-05", "a date is needed: 2026-03-05"));
    }
    if (until != NULL && !cli_read_date(until, last)) {
        return cli_tell_field(
            c, "--until", cli_say(c, "须为日期，例：2026-03-05", "a date is needed: 2026-03-05"));
    }
    if (*first != 0 && *last != 0 && *last < *first) {
        return cli_tell_field(c, "--until", cli_say(c, "早于 --from", "it is earlier than --from"));
    }
    return -1;
}

int cli_period(const cli *c, const char *from, const char *until, xf_time *start, xf_time *end)
{
    xf_date first;
    xf_date last;
    int code = cli_days(c, from, until, &first, &last);
    *start = first == 0 ? 0 : xf_time_make(first, 0);
    *end = last == 0 ? 0 : xf_time_make(last + 1, 0);
    return code;
}
