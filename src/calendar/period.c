/* SPDX-License-Identifier: Apache-2.0 */
/* The one counting function: a day within a pause is not counted, whatever the unit. */
#include "calendar/calendar_p.h"

enum { MAX_AMOUNT = 36600 };

static xf_date advance(const xf_calendar *calendar, xf_count unit, xf_date from, int32_t n)
{
    if (unit == XF_COUNT_WORKDAY) {
        return xfi_calendar_add_workdays(calendar, from, n);
    }
    return n > XF_DATE_MAX - from ? 0 : from + n;
}

/* Days of the unit in from..to, both inclusive. */
static int32_t units_in(const xf_calendar *calendar, xf_count unit, xf_date from, xf_date to)
{
    if (to > XF_DATE_MAX) {
        to = XF_DATE_MAX;
    }
    if (to < from) {
        return 0;
    }
    if (unit == XF_COUNT_WORKDAY) {
        int32_t first = xfi_calendar_is_workday(calendar, from) ? 1 : 0;
        return first + xfi_calendar_workdays_between(calendar, from, to);
    }
    return to - from + 1;
}

static xf_status out_of_range(const char *field, xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, field,
                         "期限超出可计算的范围（1970年至2199年，1至36600日）",
                         "the period leaves what can be counted (1970 to 2199, 1 to 36600 days)");
}

static xf_status check(const xfi_period *period, xfi_error *err)
{
    if (period->start < XF_DATE_MIN || period->start > XF_DATE_MAX) {
        return out_of_range("start", err);
    }
    if (period->amount < 1 || period->amount > MAX_AMOUNT) {
        return out_of_range("amount", err);
    }
    if (period->unit != XF_COUNT_DAY && period->unit != XF_COUNT_WORKDAY) {
        return xfi_error_set(err, XF_E_INVALID, "unit", "只能按日或工作日计算",
                             "only days and working days are counted here");
    }
    if ((int)period->roll < XF_ROLL_NONE || (int)period->roll > XF_ROLL_PREV_WORKDAY) {
        return xfi_error_set(err, XF_E_INVALID, "roll", "未知的顺延方式", "unknown roll");
    }
    return XF_OK;
}

/* Each pause that begins before the last day pushes it on by the units it takes out; pauses are
 * sorted, so what one pushes can only meet later ones. */
static xf_date last_day(const xf_calendar *calendar, const xfi_period *period, int32_t *paused)
{
    xf_date seen = period->start; /* days up to here are dealt with */
    xf_date last = advance(calendar, period->unit, period->start, period->amount);
    for (size_t i = 0; i < period->pause_count && last != 0; i++) {
        const xfi_span *pause = &period->pauses[i];
        xf_date from = pause->from > seen ? pause->from : seen + 1;
        if (from > last) {
            continue;
        }
        int32_t out = units_in(calendar, period->unit, from, pause->to);
        *paused += out;
        last = advance(calendar, period->unit, period->start, period->amount + *paused);
        seen = pause->to > seen ? pause->to : seen;
    }
    return last;
}

static bool depends_on_notice(const xf_calendar *calendar, const xfi_period *period,
                              const xfi_due *due)
{
    if (period->unit == XF_COUNT_WORKDAY) {
        return xfi_calendar_provisional(calendar, period->start + 1) ||
               xfi_calendar_provisional(calendar, due->last) ||
               xfi_calendar_provisional(calendar, due->due);
    }
    return period->roll != XF_ROLL_NONE && (xfi_calendar_provisional(calendar, due->last) ||
                                            xfi_calendar_provisional(calendar, due->due));
}

xf_status xfi_calendar_count(const xf_calendar *calendar, const xfi_period *period, xfi_due *out,
                             xfi_error *err)
{
    *out = (xfi_due){0};
    XFI_TRY(check(period, err));
    int32_t paused = 0;
    out->last = last_day(calendar, period, &paused);
    if (out->last == 0) {
        return out_of_range("amount", err);
    }
    out->paused = paused;
    out->due = xfi_calendar_roll(calendar, out->last, period->roll);
    if (out->due == 0) {
        return out_of_range("roll", err);
    }
    out->provisional = depends_on_notice(calendar, period, out);
    return XF_OK;
}
