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

static xf_status lay_over(const xf_calendar *base, const xfi_notice_days *days, xf_calendar **out,
                          xf_date *first_changed, xfi_error *err)
{
    XFI_TRY(xfi_calendar_build(base, days, out, err));
    if (first_changed != NULL) {
        *first_changed = first_difference(base, *out);
    }
    return XF_OK;
}

xf_status xfi_calendar_load(const xf_calendar *base, const char *text, size_t len,
                            xf_calendar **out, xf_date *first_changed, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_notice_days days;
    *out = NULL;
    xf_status status = xfi_calendar_read_notice(text, len, &arena, &days, err);
    if (status == XF_OK) {
        status = lay_over(base, &days, out, first_changed, err);
    }
    xfi_arena_free(&arena);
    return status;
}

xf_status xfi_calendar_overlay(const xf_calendar *base, const char *text, size_t len,
                               xf_calendar **out, xf_date *first_changed, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_notice_days days;
    *out = NULL;
    xf_status status = xfi_calendar_read_notice(text, len, &arena, &days, err);
    if (status == XF_OK && days.year != 0) {
        status =
            xfi_error_set(err, XF_E_INVALID, "notice",
                          "一地的放假日不写通知年份：国务院的通知全国适用，不属于某一单位",
                          "the days of one place have no year of a notice: the State Council's "
                          "notices are everywhere's");
    }
    if (status == XF_OK) {
        status = lay_over(base, &days, out, first_changed, err);
    }
    xfi_arena_free(&arena);
    return status;
}
