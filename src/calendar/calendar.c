/* SPDX-License-Identifier: Apache-2.0 */
/* Working calendars: made once from the special days, read in constant time ever after. */
#include "calendar/calendar_p.h"

#include <stdlib.h>
#include <string.h>

/* Days off that the law fixes by the date (《全国年节及纪念日放假办法》, 2024): all that is known of a
 * year before its notice. In the order of the year. */
static const struct {
    int month, day;
} fixed[] = {{1, 1}, {5, 1}, {5, 2}, {10, 1}, {10, 2}, {10, 3}};

/* The last entry for a date: a host's own day lies over a notice. NULL: none. */
static const xfi_special *special(const xf_calendar *calendar, xf_date date)
{
    size_t low = 0;
    size_t high = calendar->special_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (calendar->specials[mid].date <= date) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low > 0 && calendar->specials[low - 1].date == date ? &calendar->specials[low - 1]
                                                               : NULL;
}

static bool fixed_by_law(const xf_calendar *calendar, xf_date date)
{
    xfi_civil civil = xfi_calendar_civil(date);
    bool named = false;
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        named = named || (civil.month == fixed[i].month && civil.day == fixed[i].day);
    }
    return named && !calendar->covered[civil.year];
}

/* The days that the law fixes, one after the other, in years without a notice. */
typedef struct fixed_day {
    int year;
    size_t next;
    xf_date date; /* behind every other when there are no more */
} fixed_day;

static void next_fixed(const xf_calendar *calendar, fixed_day *at)
{
    if (at->next == sizeof fixed / sizeof *fixed) {
        at->year++;
        at->next = 0;
    }
    while (at->year <= XFI_CALENDAR_LAST_YEAR && calendar->covered[at->year]) {
        at->year++;
    }
    at->date = XF_DATE_MAX + 1;
    if (at->year <= XFI_CALENDAR_LAST_YEAR) {
        at->date = xfi_calendar_date(at->year, fixed[at->next].month, fixed[at->next].day);
        at->next++;
    }
}

static void fill_tables(xf_calendar *calendar)
{
    int32_t rank = 0;
    size_t next = 0;
    int weekday = xfi_calendar_weekday(XF_DATE_MIN);
    fixed_day by_law = {XFI_CALENDAR_FIRST_YEAR, 0, 0};
    next_fixed(calendar, &by_law);
    for (xf_date date = XF_DATE_MIN; date <= XF_DATE_MAX; date++) {
        bool work = weekday <= 5;
        weekday = weekday % 7 + 1;
        while (by_law.date <= date) {
            work = work && by_law.date != date;
            next_fixed(calendar, &by_law);
        }
        while (next < calendar->special_count && calendar->specials[next].date <= date) {
            work = calendar->specials[next++].work;
        }
        calendar->rank[date] = rank;
        if (work) {
            calendar->select[rank++] = date;
        }
    }
    calendar->rank[XF_DATE_MAX + 1] = rank;
    calendar->workdays = rank;
}

/* What is firm: the longest unbroken run of covered years, so that a year on its own, long past or
 * far ahead, takes nothing away. The last week of the run is not, because five notices so far
 * reached back into the December before them. */
static void fill_firm(xf_calendar *calendar)
{
    int length = 0;
    int longest = 0;
    int last = 0;
    for (int year = XFI_CALENDAR_FIRST_YEAR; year <= XFI_CALENDAR_LAST_YEAR; year++) {
        length = calendar->covered[year] ? length + 1 : 0;
        if (length > 0 && length >= longest) {
            longest = length;
            last = year;
        }
    }
    calendar->firm_from = xfi_calendar_date(last - longest + 1, 1, 1);
    calendar->firm_until = xfi_calendar_date(last, 12, 24);
}

static int by_date(const void *a, const void *b)
{
    const xfi_special *x = a;
    const xfi_special *y = b;
    if (x->date != y->date) {
        return x->date < y->date ? -1 : 1;
    }
    return (x->year == 0) - (y->year == 0);
}

/* A notice replaces what notices said of its days, a host's list what a host said. */
static bool named_by(const xfi_notice_days *days, const xfi_special *old)
{
    return days->named[old->date] && (days->year == 0) == (old->year == 0);
}

static xf_status keep(xf_calendar *calendar, const xfi_special *day, xfi_error *err)
{
    xfi_special *kept = &calendar->specials[calendar->special_count++];
    *kept = *day;
    kept->name = xfi_arena_dup(&calendar->arena, day->name);
    return kept->name == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status fill_specials(xf_calendar *calendar, const xf_calendar *base,
                               const xfi_notice_days *days, xfi_error *err)
{
    size_t most = days->count + (base == NULL ? 0 : base->special_count);
    calendar->specials = xfi_arena_alloc(&calendar->arena, (most + 1) * sizeof *calendar->specials);
    if (calendar->specials == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; base != NULL && i < base->special_count; i++) {
        if (!named_by(days, &base->specials[i])) {
            XFI_TRY(keep(calendar, &base->specials[i], err));
        }
    }
    for (size_t i = 0; i < days->count; i++) {
        XFI_TRY(keep(calendar, &days->days[i], err));
    }
    qsort(calendar->specials, calendar->special_count, sizeof *calendar->specials, by_date);
    return XF_OK;
}

xf_status xfi_calendar_build(const xf_calendar *base, const xfi_notice_days *days,
                             xf_calendar **out, xfi_error *err)
{
    *out = NULL;
    xf_calendar *calendar = xfi_alloc(sizeof *calendar);
    if (calendar == NULL) {
        return xfi_error_no_memory(err);
    }
    atomic_init(&calendar->refs, 1);
    xf_status status = fill_specials(calendar, base, days, err);
    if (status != XF_OK) {
        xfi_calendar_unref(calendar);
        return status;
    }
    if (base != NULL) {
        memcpy(calendar->covered, base->covered, sizeof calendar->covered);
    }
    if (days->year != 0) {
        calendar->covered[days->year] = true;
    }
    for (size_t i = 0; i < calendar->special_count; i++) {
        int year = calendar->specials[i].year;
        calendar->covered[year] = calendar->covered[year] || year != 0;
    }
    fill_firm(calendar);
    fill_tables(calendar);
    *out = calendar;
    return XF_OK;
}

xf_calendar *xfi_calendar_ref(const xf_calendar *calendar)
{
    /* the count is the only thing that changes in a constant calendar */
    xf_calendar *counted = (xf_calendar *)(uintptr_t)calendar;
    if (counted != NULL) {
        atomic_fetch_add(&counted->refs, 1);
    }
    return counted;
}

void xfi_calendar_unref(xf_calendar *calendar)
{
    if (calendar != NULL && atomic_fetch_sub(&calendar->refs, 1) == 1) {
        xfi_arena_free(&calendar->arena);
        xfi_free(calendar);
    }
}

/* ---- questions ---------------------------------------------------------------------------------------- */

static bool in_range(xf_date date)
{
    return date >= XF_DATE_MIN && date <= XF_DATE_MAX;
}

bool xfi_calendar_is_workday(const xf_calendar *calendar, xf_date date)
{
    return in_range(date) && calendar->rank[date + 1] != calendar->rank[date];
}

bool xfi_calendar_provisional(const xf_calendar *calendar, xf_date date)
{
    return date < calendar->firm_from || date > calendar->firm_until;
}

xf_date xfi_calendar_firm_until(const xf_calendar *calendar)
{
    return calendar->firm_until;
}

xfi_day xfi_calendar_day(const xf_calendar *calendar, xf_date date)
{
    xfi_day day = {XFI_DAY_WORK, true, ""};
    if (!in_range(date)) {
        return day;
    }
    const xfi_special *known = special(calendar, date);
    bool weekend = xfi_calendar_weekday(date) > 5;
    day.provisional = xfi_calendar_provisional(calendar, date);
    if (known != NULL && (weekend || !known->work)) {
        day.name = known->name;
        day.kind = known->work ? XFI_DAY_MAKEUP : XFI_DAY_OFF;
    } else if (known != NULL) {
        day.kind = XFI_DAY_WORK; /* a notice may say it of a Monday too (2020-02-03) */
    } else if (fixed_by_law(calendar, date)) {
        day.kind = XFI_DAY_OFF; /* on a Saturday too */
        day.name = "法定节假日";
    } else if (weekend) {
        day.kind = XFI_DAY_WEEKEND;
    }
    return day;
}

xf_date xfi_calendar_add_workdays(const xf_calendar *calendar, xf_date date, int32_t n)
{
    if (!in_range(date)) {
        return 0;
    }
    if (n == 0) {
        return date;
    }
    /* after: the n-th one from the first day after; before: counted back from the date itself */
    int64_t k =
        n > 0 ? (int64_t)calendar->rank[date + 1] + n - 1 : (int64_t)calendar->rank[date] + n;
    return k < 0 || k >= calendar->workdays ? 0 : calendar->select[k];
}

int32_t xfi_calendar_workdays_between(const xf_calendar *calendar, xf_date from, xf_date to)
{
    if (!in_range(from) || !in_range(to)) {
        return 0;
    }
    return calendar->rank[to + 1] - calendar->rank[from + 1];
}

xf_date xfi_calendar_roll(const xf_calendar *calendar, xf_date date, xf_roll roll)
{
    if (!in_range(date) || roll == XF_ROLL_NONE || xfi_calendar_is_workday(calendar, date)) {
        return in_range(date) ? date : 0;
    }
    int32_t k = roll == XF_ROLL_NEXT_WORKDAY ? calendar->rank[date] : calendar->rank[date] - 1;
    return k < 0 || k >= calendar->workdays ? 0 : calendar->select[k];
}
