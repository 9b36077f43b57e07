/* SPDX-License-Identifier: Apache-2.0 */
/* What the room calendar offers: civil dates, working days, the counting of periods. Pure. */
#ifndef XFI_CALENDAR_H
#define XFI_CALENDAR_H

#include "base/base.h"

/* ---- civil dates (civil.c) -------------------------------------------------------------------- */

typedef struct xfi_civil {
    int year, month, day;
} xfi_civil;

xf_date xfi_calendar_date(int year, int month, int day); /* 0 when 1970-2199 has no such date */
xfi_civil xfi_calendar_civil(xf_date date);
int xfi_calendar_weekday(xf_date date); /* 1 Monday .. 7 Sunday */
/* "2026-03-05"; nothing else. True when the text is a date in range. */
bool xfi_calendar_parse(const char *text, xf_date *out);
#define XFI_DATE_TEXT 11
void xfi_calendar_format(xf_date date, char out[XFI_DATE_TEXT]); /* "" for 0 */

/* ---- instants and dates; `zone` is minutes east of UTC ------------------------------------------ */

xf_date xfi_calendar_date_of(xf_time at, int zone);               /* 0 when out of range */
xf_time xfi_calendar_instant(xf_date date, int minute, int zone); /* that minute of the local day */
xf_time xfi_calendar_day_end(xf_date date, int zone);             /* its last millisecond */
#define XFI_TIME_TEXT 26
/* "2026-03-05T09:00:00+08:00", to the second. */
void xfi_calendar_format_time(xf_time at, int zone, char out[XFI_TIME_TEXT]);
/* "2026-03-05", "2026-03-05T09:00", "…:00", with or without zone ("Z", "+08:00"), ' ' for 'T';
 * without a zone the given one applies; a bare date is its first instant. True when it is an
 * instant whose date in the given zone is in range. */
bool xfi_calendar_parse_time(const char *text, int zone, xf_time *out);

/* ---- working calendars (calendar.c): constant once made, counted references ---------------------- */

typedef enum xfi_day_kind {
    XFI_DAY_WORK = 1,    /* an ordinary working day */
    XFI_DAY_WEEKEND = 2, /* an ordinary Saturday or Sunday */
    XFI_DAY_OFF = 3,     /* off by a notice, by law or by the host */
    XFI_DAY_MAKEUP = 4   /* a make-up working day (调休) */
} xfi_day_kind;

typedef struct xfi_day {
    xfi_day_kind kind;
    bool provisional; /* no notice covers it yet */
    const char *name; /* of the holiday, "" for an ordinary day; borrowed from the calendar */
} xfi_day;

/* The name of a holiday in the language asked: those of the State Council's notices have an English one. */
const char *xfi_calendar_holiday(const char *name, xf_lang lang);

/* The built-in calendar: the notices of 2007 to 2026. */
xf_status xfi_calendar_builtin(xf_calendar **out, xfi_error *err);
/* `base` with more days laid over it: `text` is CSV (date,kind,name) or JSON (see calendar.h of the
 * public interface). A notice replaces what earlier notices say of its days, the other days of its
 * year stay; its year becomes firm. A text without a notice year is a host's own closed days: they
 * lie over every notice, also over later ones, and make nothing firm.
 * `first_changed` (may be NULL) receives the first date whose working-day or provisional status
 * differs from the base, 0 when none does. */
xf_status xfi_calendar_load(const xf_calendar *base, const char *text, size_t len,
                            xf_calendar **out, xf_date *first_changed, xfi_error *err);
/* The same for the days of one place (民族自治地方的节日): a text that names the year of a notice is
 * XF_E_INVALID, for only the State Council's make a year firm. */
xf_status xfi_calendar_overlay(const xf_calendar *base, const char *text, size_t len,
                               xf_calendar **out, xf_date *first_changed, xfi_error *err);
/* The last day that such a text names; 0: none. */
xf_status xfi_calendar_last_named(const char *text, size_t len, xf_date *out, xfi_error *err);
xf_calendar *xfi_calendar_ref(const xf_calendar *calendar);
void xfi_calendar_unref(xf_calendar *calendar); /* from any thread; NULL is nothing to do */

bool xfi_calendar_is_workday(const xf_calendar *calendar, xf_date date);
bool xfi_calendar_provisional(const xf_calendar *calendar, xf_date date);
xf_date
xfi_calendar_firm_until(const xf_calendar *calendar); /* last date that is not provisional */
xfi_day xfi_calendar_day(const xf_calendar *calendar, xf_date date);
/* The n-th working day after (n > 0) or before (n < 0) a date; n = 0 gives the date itself.
 * 0 when it leaves the range. O(1). */
xf_date xfi_calendar_add_workdays(const xf_calendar *calendar, xf_date date, int32_t n);
/* Working days in (from, to]; negative when to < from. O(1). */
int32_t xfi_calendar_workdays_between(const xf_calendar *calendar, xf_date from, xf_date to);
xf_date xfi_calendar_roll(const xf_calendar *calendar, xf_date date, xf_roll roll); /* 0 = range */

/* ---- counting of periods (period.c): the one counting function -------------------------------------- */

/* Days on which the clock stood: from..to, both inclusive. */
typedef struct xfi_span {
    xf_date from, to;
} xfi_span;

typedef struct xfi_period {
    xf_date start;          /* the day of the event, itself not counted (民法典 Art. 201) */
    int32_t amount;         /* days to count, extension included; 1..36600 */
    xf_count unit;          /* XF_COUNT_DAY or XF_COUNT_WORKDAY */
    xf_roll roll;           /* applied once, at the end (民法典 Art. 203) */
    const xfi_span *pauses; /* sorted by `from`; may overlap */
    size_t pause_count;
} xfi_period;

typedef struct xfi_due {
    xf_date last;     /* the last counted day */
    xf_date due;      /* after rolling */
    int32_t paused;   /* counted units of the unit that pauses took out before `last` */
    bool provisional; /* a day beyond the notices was looked at */
} xfi_due;

/* A day within a pause is not counted. XF_E_INVALID for amounts, units and dates out of range. */
xf_status xfi_calendar_count(const xf_calendar *calendar, const xfi_period *period, xfi_due *out,
                             xfi_error *err);

#endif
