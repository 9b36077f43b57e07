/* SPDX-License-Identifier: Apache-2.0 */
#include "report/figures_p.h"

#include <stdio.h>
#include <string.h>

/* ---- days ---------------------------------------------------------------------------------------------- */

static bool grow(xfi_histogram *histogram, xfi_arena *arena)
{
    size_t room = histogram->room == 0 ? 16 : 2 * histogram->room;
    struct xfi_bar *bars = xfi_arena_alloc(arena, room * sizeof *bars);
    if (bars == NULL) {
        return false;
    }
    if (histogram->count > 0) {
        memcpy(bars, histogram->bars, histogram->count * sizeof *bars);
    }
    histogram->bars = bars;
    histogram->room = room;
    return true;
}

bool xfi_histogram_add(xfi_histogram *to, int64_t days, int64_t answers, xfi_arena *arena)
{
    size_t at = to->count; /* they mostly come in order */
    while (at > 0 && to->bars[at - 1].days >= days) {
        at--;
    }
    if (at < to->count && to->bars[at].days == days) {
        to->bars[at].answers += answers;
        return true;
    }
    if (to->count == to->room && !grow(to, arena)) {
        return false;
    }
    memmove(&to->bars[at + 1], &to->bars[at], (to->count - at) * sizeof *to->bars);
    to->bars[at] = (struct xfi_bar){days, answers};
    to->count++;
    return true;
}

bool xfi_figures_add(xfi_figures *to, const xfi_figures *from, xfi_arena *arena)
{
    bool ok = true;
    for (size_t i = 0; i < XFI_STATS_NUMBERS; i++) {
        to->cases[i] += from->cases[i];
        to->duties[i] += from->duties[i];
    }
    for (size_t i = 0; ok && i < from->days.count; i++) {
        ok = xfi_histogram_add(&to->days, from->days.bars[i].days, from->days.bars[i].answers,
                               arena);
    }
    return ok;
}

int64_t xfi_histogram_answers(const xfi_histogram *histogram)
{
    int64_t answers = 0;
    for (size_t i = 0; i < histogram->count; i++) {
        answers += histogram->bars[i].answers;
    }
    return answers;
}

int64_t xfi_histogram_mean(const xfi_histogram *histogram)
{
    int64_t answers = xfi_histogram_answers(histogram);
    int64_t days = 0;
    for (size_t i = 0; i < histogram->count; i++) {
        days += histogram->bars[i].days * histogram->bars[i].answers;
    }
    return answers == 0 ? 0 : (20 * days + answers) / (2 * answers);
}

int64_t xfi_histogram_percentile(const xfi_histogram *histogram, int percent)
{
    enum { HUNDRED = 100 };
    int64_t rank = (xfi_histogram_answers(histogram) * percent + HUNDRED - 1) / HUNDRED;
    int64_t seen = 0;
    for (size_t i = 0; i < histogram->count; i++) {
        seen += histogram->bars[i].answers;
        if (seen >= rank) {
            return histogram->bars[i].days;
        }
    }
    return 0;
}

/* ---- shares ---------------------------------------------------------------------------------------------- */

int64_t xfi_figures_share(int64_t part, int64_t of)
{
    const int64_t whole = 1000;
    int64_t twice = 2 * whole * part;
    return (twice + (twice < 0 ? -of : of)) / (2 * of);
}

int64_t xfi_figures_change(int64_t before, int64_t now)
{
    return xfi_figures_share(now - before, before);
}

void xfi_figures_tenths(int64_t tenths, char out[24])
{
    long long size = tenths < 0 ? -tenths : tenths;
    (void)snprintf(out, 24, "%s%lld.%lld", tenths < 0 ? "-" : "", size / 10, size % 10);
}

/* ---- periods ----------------------------------------------------------------------------------------------- */

enum { MONTHS = 12 };

/* Months since year 0. */
static int month_of(xf_date date)
{
    xfi_civil civil = xfi_calendar_civil(date);
    return civil.year * MONTHS + civil.month - 1;
}

static xf_date first_of(int month)
{
    return xfi_calendar_date(month / MONTHS, month % MONTHS + 1, 1);
}

/* 0 when it is out of range, as the first day behind the last year is. */
static xf_date last_of(int month)
{
    xf_date next = first_of(month + 1);
    return next != 0 ? next - 1 : first_of(month) == 0 ? 0 : XF_DATE_MAX;
}

static bool whole_months(xfi_days period)
{
    return period.from == first_of(month_of(period.from)) &&
           period.to == last_of(month_of(period.to));
}

static xfi_days checked(xf_date from, xf_date to)
{
    return from < XF_DATE_MIN || to < XF_DATE_MIN ? (xfi_days){0, 0} : (xfi_days){from, to};
}

xfi_days xfi_days_before(xfi_days period)
{
    if (whole_months(period)) {
        int months = month_of(period.to) - month_of(period.from) + 1;
        return checked(first_of(month_of(period.from) - months), period.from - 1);
    }
    return checked(period.from - (period.to - period.from + 1), period.from - 1);
}

static xf_date year_before(xf_date date)
{
    xfi_civil civil = xfi_calendar_civil(date);
    xf_date same = xfi_calendar_date(civil.year - 1, civil.month, civil.day);
    return same != 0 ? same : last_of(month_of(date) - MONTHS);
}

xfi_days xfi_days_year_before(xfi_days period)
{
    return whole_months(period) ? checked(first_of(month_of(period.from) - MONTHS),
                                          last_of(month_of(period.to) - MONTHS))
                                : checked(year_before(period.from), year_before(period.to));
}

static void name_bucket(int month, int step, char out[8])
{
    enum { QUARTER = 3 };
    int year = month / MONTHS;
    int of_year = month % MONTHS;
    if (step == MONTHS) {
        (void)snprintf(out, 8, "%04u", (unsigned)year % 10000);
    } else if (step == QUARTER) {
        (void)snprintf(out, 8, "%04u-Q%u", (unsigned)year % 10000, (unsigned)of_year / 3 % 4 + 1);
    } else {
        (void)snprintf(out, 8, "%04u-%02u", (unsigned)year % 10000, (unsigned)of_year % 12 + 1);
    }
}

static int months_of(xf_stats_by by)
{
    return by == XF_STATS_BY_YEAR ? MONTHS : by == XF_STATS_BY_QUARTER ? 3 : 1;
}

xfi_days xfi_days_of_bucket(xfi_days period, xf_stats_by by, size_t at)
{
    int step = months_of(by);
    int month = (month_of(period.from) / step + (int)at) * step;
    xf_date from = first_of(month);
    xf_date to = last_of(month + step - 1);
    return (xfi_days){from > period.from ? from : period.from,
                      to != 0 && to < period.to ? to : period.to};
}

xf_status xfi_days_buckets(xfi_days period, xf_stats_by by, int zone, const char *field,
                           xfi_arena *arena, xfi_bucket **out, size_t *count, xfi_error *err)
{
    enum { MOST = 240 };
    int step = months_of(by);
    int month = month_of(period.from) / step * step;
    size_t number = (size_t)(month_of(period.to) - month) / (size_t)step + 1;
    *count = 0;
    if (number > MOST) {
        return xfi_error_set(err, XF_E_INVALID, field, "%s：时段过长，至多 %d 项",
                             "%s: the period is too long, at most %d items", field, (int)MOST);
    }
    *out = xfi_arena_alloc(arena, number * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (; *count < number; month += step) {
        xfi_bucket *one = &(*out)[(*count)++];
        xf_date last = last_of(month + step - 1);
        one->until = xfi_calendar_day_end(last == 0 ? XF_DATE_MAX : last, zone) + 1;
        name_bucket(month, step, one->code);
    }
    return XF_OK;
}
