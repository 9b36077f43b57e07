/* SPDX-License-Identifier: Apache-2.0 */
/* What stands in a calendar, wherever it comes from: due dates (agenda.c), duties of the office
 * (agenda_duty.c). agenda_event.c makes iCalendar of it. */
#ifndef XFI_AGENDA_P_H
#define XFI_AGENDA_P_H

#include "office/office.h"

typedef enum xfi_event_end {
    XFI_EVENT_STANDS = 0,
    XFI_EVENT_DONE = 1,      /* what was owed was done */
    XFI_EVENT_CANCELLED = 2, /* it fell away */
    XFI_EVENT_HELD = 3       /* it took place: its event stays, its task is completed */
} xfi_event_end;

typedef struct xfi_event {
    const char *kind; /* of its identifier, as "deadline" */
    int64_t id;
    int32_t sequence; /* grows with each change of date or state */
    xfi_event_end end;
    const char *summary, *description, *category, *place;
    xf_date day;     /* of an event that has no time of day */
    xf_time at;      /* else its beginning, or its end */
    int32_t minutes; /* and its length */
    bool limit;      /* the time is one until which something is done: the event ends with it */
    bool alarm;
    bool urgent;
} xfi_event;

typedef struct xfi_agenda {
    xfi_file *file;
    xf_lang lang;
    xf_time now;
    bool todo, no_alarms;
    char store[20]; /* tells the store from others, in identifiers */
} xfi_agenda;

xf_status xfi_agenda_head(const xfi_agenda *agenda, const char *name);
xf_status xfi_agenda_event(const xfi_agenda *agenda, const xfi_event *event);
void xfi_agenda_tail(const xfi_agenda *agenda);
/* Occurrences of duties and the steps around them, as the query asks for. */
xf_status xfi_agenda_duties(const xfi_agenda *agenda, xf_store *store, const xf_query *query,
                            const xfi_names *names, xfi_run *run);

#endif
