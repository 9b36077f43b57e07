/* SPDX-License-Identifier: Apache-2.0 */
/* Shared inside the room calendar only. */
#ifndef XFI_CALENDAR_P_H
#define XFI_CALENDAR_P_H

#include "calendar/calendar.h"

#include <stdatomic.h>

/* What a notice or a host says of one day. */
typedef struct xfi_special {
    xf_date date;
    bool work; /* a make-up working day; else off */
    int year;  /* of the notice, 0: a host's own day */
    const char *name;
} xfi_special;

enum { XFI_CALENDAR_FIRST_YEAR = 1970, XFI_CALENDAR_LAST_YEAR = 2199 };

/* rank and select over the whole range make every question one or two array reads. */
struct xf_calendar {
    atomic_int refs;
    xfi_arena arena;
    xfi_special *specials; /* sorted by date; for one date a host's day comes last and wins */
    size_t special_count;
    bool covered[XFI_CALENDAR_LAST_YEAR + 1]; /* by year: there is a notice */
    xf_date firm_from, firm_until;
    int32_t rank[XF_DATE_MAX + 2];   /* working days before the date */
    xf_date select[XF_DATE_MAX + 2]; /* the k-th working day, from 0 */
    int32_t workdays;
};

/* A list of days read from a text; names live in the arena. */
typedef struct xfi_notice_days {
    int year; /* 0: a host's own days */
    xfi_special *days;
    size_t count, cap;
    bool *named; /* by date: it is among them */
} xfi_notice_days;

xf_status xfi_calendar_read_notice(const char *text, size_t len, xfi_arena *arena,
                                   xfi_notice_days *out, xfi_error *err);
/* A new calendar: the specials of `base` (NULL: none) with those of `days` laid over them. */
xf_status xfi_calendar_build(const xf_calendar *base, const xfi_notice_days *days,
                             xf_calendar **out, xfi_error *err);

#endif
