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

bool cli_read_date(const char *text, xf_date *out)
{
    const char *at = text;
    *out = leading_date(&at);
    return *out != 0 && *at == '\0';
}

bool cli_read_time(const char *text, xf_time *out)
{
    enum { NINE = 9 * 60 };
    const char *at = text;
    int hour;
    int minute;
    int second;
    if (xf_time_parse(text, out) == XF_OK && strlen(text) > 10) {
        return true;
    }
    xf_date date = leading_date(&at);
    *out = date == 0 ? 0 : xf_time_make(date, NINE);
    if (date == 0 || *at == '\0') {
        return date != 0;
    }
    while (*at == ' ' || *at == 'T') {
        at++;
    }
    if (!digits(&at, 2, &hour) || !skip(&at, ":") || !digits(&at, 2, &minute) || hour > 23 ||
        minute > 59) {
        return false;
    }
    bool seconds = !skip(&at, ":") || digits(&at, 2, &second);
    *out = xf_time_make(date, hour * 60 + minute);
    return seconds && *at == '\0';
}
