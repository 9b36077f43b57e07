/* SPDX-License-Identifier: Apache-2.0 */
/** @file calendar.h
 * Civil dates, working days by the State Council's notices, and the counting of periods.
 *
 * A calendar is constant once made: any number of threads may read it at the same time.
 */
#ifndef XFCASE_CALENDAR_H
#define XFCASE_CALENDAR_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A period to count. Zero of every field but start and amount is the safe default. */
typedef struct xf_period {
    size_t size;    /**< sizeof(xf_period), as XF_PERIOD_INIT sets it */
    xf_date start;  /**< the day of the event, itself not counted */
    int32_t amount; /**< how many days to count, 1 to 36600 */
    xf_count unit;  /**< XF_COUNT_DAY or XF_COUNT_WORKDAY */
    xf_roll roll;   /**< what becomes of a last day that is not a working day */
} xf_period;

/** Initialises an xf_period. */
#define XF_PERIOD_INIT                                                                             \
    {                                                                                              \
        sizeof(xf_period), 0, 0, XF_COUNT_DAY, XF_ROLL_NONE                                        \
    }

/**
 * The date of a year, month and day.
 *
 * @param year 1970 to 2199.
 * @param month 1 to 12.
 * @param day 1 to 31.
 * @return the date, or 0 when there is no such day.
 * @since 0.1
 */
XF_API xf_date xf_date_make(int year, int month, int day);

/**
 * The year of a date.
 *
 * @param date the date.
 * @return 1970 to 2199, 0 for no date.
 * @since 0.1
 */
XF_API int xf_date_year(xf_date date);

/**
 * The month of a date.
 *
 * @param date the date.
 * @return 1 to 12, 0 for no date.
 * @since 0.1
 */
XF_API int xf_date_month(xf_date date);

/**
 * The day of the month of a date.
 *
 * @param date the date.
 * @return 1 to 31, 0 for no date.
 * @since 0.1
 */
XF_API int xf_date_day(xf_date date);

/**
 * The day of the week of a date.
 *
 * @param date the date.
 * @return 1 (Monday) to 7 (Sunday), 0 for no date.
 * @since 0.1
 */
XF_API int xf_date_weekday(xf_date date);

/**
 * Reads a date written as "2026-03-05".
 *
 * @param text the text.
 * @param out receives the date, 0 on failure.
 * @return XF_OK, or XF_E_INVALID when the text is no such date of 1970 to 2199.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_date_parse(const char *text, xf_date *out);

/**
 * Writes a date as "2026-03-05".
 *
 * @param date the date.
 * @param out receives the text, "" for no date; 11 bytes with the ending NUL.
 * @param capacity size of out in bytes, at least 11.
 * @return XF_OK, or XF_E_INVALID when the date is out of range or out is too small.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_date_format(xf_date date, char *out, size_t capacity);

/**
 * The date of an instant in the zone of China (+08:00).
 *
 * @param at the instant.
 * @return the date, 0 when it is out of range.
 * @since 0.1
 */
XF_API xf_date xf_date_of_time(xf_time at);

/**
 * An instant in the zone of China (+08:00).
 *
 * @param date the date.
 * @param minute minutes after that day's midnight, 0 to 1439.
 * @return the instant, 0 for no date or a minute out of range.
 * @since 0.1
 */
XF_API xf_time xf_time_make(xf_date date, int minute);

/**
 * Reads an instant written as "2026-03-05T09:00:00+08:00"; seconds, zone and time of day may be
 * missing, a missing zone is +08:00.
 *
 * @param text the text.
 * @param out receives the instant, 0 on failure.
 * @return XF_OK, or XF_E_INVALID when the text is no instant of 1970 to 2199.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_time_parse(const char *text, xf_time *out);

/**
 * Writes an instant as "2026-03-05T09:00:00+08:00".
 *
 * @param at the instant.
 * @param out receives the text; 26 bytes with the ending NUL.
 * @param capacity size of out in bytes, at least 26.
 * @return XF_OK, or XF_E_INVALID when out is too small or the instant out of range.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_time_format(xf_time at, char *out, size_t capacity);

/**
 * The calendar that is compiled in: the State Council's holiday notices from 2007 on.
 *
 * @param out receives the calendar, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees it with xf_calendar_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_calendar_open(xf_calendar **out);

/**
 * A new calendar: another one with a notice, or a host's own closed days, laid over it.
 *
 * The text is CSV with the header `date,kind,name` or `日期,类别,名称` (kind is `off` or `work`, 放假 or 上班; days also
 * as 2026/3/5 and 2026年3月5日), or JSON
 * `{"notice": 2027, "source": "...", "days": [{"date": "2027-01-01", "kind": "off", "name":
 * "元旦"}]}`. In CSV a line `#notice,2027` makes it the notice of that year; without a notice year
 * the days are a host's own: they lie over every notice and make nothing firm.
 *
 * A notice may name days of its year and of the December before it. A second notice for a year
 * replaces what the first said of the days it names; the first one's other days stay. A day that is
 * `off` or `work` is so whatever its weekday.
 *
 * @param base the calendar to start from; it stays as it is.
 * @param text the notice.
 * @param size its bytes.
 * @param out receives the new calendar, NULL on failure.
 * @return XF_OK, XF_E_INVALID with the field and the line (of JSON: the item), or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees both calendars, in any order.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_calendar_load(const xf_calendar *base, const char *text, size_t size,
                                             xf_calendar **out);

/**
 * Frees a calendar.
 *
 * @param calendar the calendar; NULL is nothing to do.
 * @par Ownership
 * The caller's reference ends; stores that use the calendar keep theirs.
 * @since 0.1
 */
XF_API void xf_calendar_free(xf_calendar *calendar);

/**
 * Whether a date is a working day.
 *
 * @param calendar the calendar.
 * @param date the date.
 * @return 1 for a working day, 0 for a day off, -1 for a NULL calendar or no date.
 * @par Basis
 * The State Council's yearly notices; beyond them Monday to Friday and the fixed holidays of
 * 《全国年节及纪念日放假办法》.
 * @since 0.1
 */
XF_API int xf_calendar_is_workday(const xf_calendar *calendar, xf_date date);

/**
 * Whether no notice covers a date yet, so that what is said of it may change.
 *
 * @param calendar the calendar.
 * @param date the date.
 * @return 1 when it is provisional, 0 when a notice covers it, -1 for a NULL calendar or no date.
 * @since 0.1
 */
XF_API int xf_calendar_is_provisional(const xf_calendar *calendar, xf_date date);

/**
 * The name of the holiday that a date belongs to.
 *
 * @param calendar the calendar.
 * @param date the date.
 * @param lang the language wanted; a day off of a host is called as the host named it.
 * @return the name, "" for an ordinary day.
 * @par Ownership
 * Borrowed from the calendar.
 * @since 0.1
 */
XF_API const char *xf_calendar_day_name(const xf_calendar *calendar, xf_date date, xf_lang lang);

/**
 * The last date that is not provisional. The last week of the last covered year is, because a
 * notice may reach back into the December before it. A year whose notice is loaded while one in
 * between is missing does not count yet.
 *
 * @param calendar the calendar.
 * @return the date, 0 for a NULL calendar.
 * @since 0.1
 */
XF_API xf_date xf_calendar_firm_until(const xf_calendar *calendar);

/**
 * The n-th working day after a date, or before it. Takes the same time for any n.
 *
 * @param calendar the calendar.
 * @param date the date to start from; it is not counted.
 * @param n how many working days: positive after, negative before, 0 the date itself.
 * @param out receives the date, 0 on failure.
 * @return XF_OK, or XF_E_INVALID when the result leaves 1970 to 2199.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_calendar_add_workdays(const xf_calendar *calendar, xf_date date,
                                                     int32_t n, xf_date *out);

/**
 * The number of working days after one date up to another, the latter included.
 *
 * @param calendar the calendar.
 * @param from the date before the first counted day.
 * @param to the last day counted.
 * @param out receives the number, negative when to lies before from.
 * @return XF_OK, or XF_E_INVALID for a NULL calendar or dates out of range.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_calendar_workdays_between(const xf_calendar *calendar, xf_date from,
                                                         xf_date to, int32_t *out);

/**
 * Moves a date that is not a working day.
 *
 * @param calendar the calendar.
 * @param date the date.
 * @param roll where to.
 * @param out receives the date, 0 on failure.
 * @return XF_OK, or XF_E_INVALID when the result leaves 1970 to 2199.
 * @par Basis
 * 《民法典》第二百零三条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_calendar_roll(const xf_calendar *calendar, xf_date date,
                                             xf_roll roll, xf_date *out);

/**
 * The last day of a period. Allocates nothing and takes the same time for any distance.
 *
 * @param calendar the calendar.
 * @param period the period.
 * @param due receives the date, 0 on failure.
 * @param provisional receives 1 when a later notice may change it, else 0; may be NULL.
 * @return XF_OK, or XF_E_INVALID with the field.
 * @par Basis
 * 《民法典》第二百零一条: the day of the event is not counted; 第二百零三条: a last day that is a
 * day off gives way to the next working day.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_calendar_count(const xf_calendar *calendar, const xf_period *period,
                                              xf_date *due, int *provisional);

#ifdef __cplusplus
}
#endif

#endif
