/* SPDX-License-Identifier: Apache-2.0 */
/* The calendar that is compiled in, and calendars laid over another one. */
#include "calendar/calendar_p.h"

extern const unsigned char xfi_calendar_cn_csv[];
extern const size_t xfi_calendar_cn_csv_len;

/* The file lists all notices one after the other; a day of December that stands just before a year's
 * New Year belongs to the notice of that year. */
static int notice_year(const xfi_special *day)
{
    xfi_civil civil = xfi_calendar_civil(day->date);
    return civil.month == 12 && civil.day >= 25 ? civil.year + 1 : civil.year;
}

xf_status xfi_calendar_builtin(xf_calendar **out, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_notice_days days;
    *out = NULL;
    xf_status status = xfi_calendar_read_notice((const char *)xfi_calendar_cn_csv,
                                                xfi_calendar_cn_csv_len, &arena, &days, err);
    if (status == XF_OK) {
        for (size_t i = 0; i < days.count; i++) {
            days.days[i].year = notice_year(&days.days[i]);
        }
        status = xfi_calendar_build(NULL, &days, out, err);
    }
    xfi_arena_free(&arena);
    return status;
}

static xf_date first_difference(const xf_calendar *a, const xf_calendar *b)
{
    for (xf_date date = XF_DATE_MIN; date <= XF_DATE_MAX; date++) {
        if (xfi_calendar_is_workday(a, date) != xfi_calendar_is_workday(b, date) ||
            xfi_calendar_provisional(a, date) != xfi_calendar_provisional(b, date)) {
            return date;
        }
    }
    return 0;
}

xf_status xfi_calendar_load(const xf_calendar *base, const char *text, size_t len,
                            xf_calendar **out, xf_date *first_changed, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_notice_days days;
    *out = NULL;
    xf_status status = xfi_calendar_read_notice(text, len, &arena, &days, err);
    if (status == XF_OK) {
        status = xfi_calendar_build(base, &days, out, err);
    }
    if (status == XF_OK && first_changed != NULL) {
        *first_changed = first_difference(base, *out);
    }
    xfi_arena_free(&arena);
    return status;
}
