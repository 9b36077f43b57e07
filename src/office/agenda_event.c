/* SPDX-License-Identifier: Apache-2.0 */
/* Events as iCalendar (RFC 5545): libical makes each component. */
#include "office/agenda_p.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

enum { ZONE_MS = 28800000, DAY_MS = 86400000, HOUR = 3600 };

static const char zone_id[] = "Asia/Shanghai";

static void put(const xfi_agenda *agenda, const char *text)
{
    xfi_file_bytes(agenda->file, text, strlen(text));
}

/* Adds what was made to its owner; NULL (no memory) is found at the end, by what is missing. */
static bool add(icalcomponent *to, icalproperty *property)
{
    if (property != NULL) {
        icalcomponent_add_property(to, property);
    }
    return property != NULL;
}

static icaltimetype utc(xf_time at)
{
    return icaltime_from_timet_with_zone((time_t)(at / 1000), 0, icaltimezone_get_utc_timezone());
}

/* The wall clock at +08:00; which zone that is, the parameter TZID says. */
static icaltimetype wall(xf_time at)
{
    icaltimetype time = utc(at + ZONE_MS);
    time.zone = NULL;
    return time;
}

static icaltimetype civil(xf_date date)
{
    return icaltime_from_timet_with_zone(((time_t)date - 1) * (DAY_MS / 1000), 1, NULL);
}

static icalproperty *with_zone(icalproperty *property)
{
    icalparameter *zone = icalparameter_new_tzid(zone_id);
    if (property == NULL || zone == NULL) {
        icalproperty_free(property);
        return NULL;
    }
    icalproperty_add_parameter(property, zone);
    return property;
}

/* ---- the zone ------------------------------------------------------------------------------------------------ */

/* China has had one offset since 1991: all that due dates need. */
static icalcomponent *new_zone(void)
{
    enum { OFFSET = 8 * HOUR };
    icalcomponent *zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent *standard = icalcomponent_new(ICAL_XSTANDARD_COMPONENT);
    if (zone == NULL || standard == NULL) {
        return zone;
    }
    (void)add(zone, icalproperty_new_tzid(zone_id));
    (void)add(standard, icalproperty_new_dtstart(icaltime_from_string("19920101T000000")));
    (void)add(standard, icalproperty_new_tzoffsetfrom(OFFSET));
    (void)add(standard, icalproperty_new_tzoffsetto(OFFSET));
    (void)add(standard, icalproperty_new_tzname("CST"));
    icalcomponent_add_component(zone, standard);
    return zone;
}

/* ---- lines -------------------------------------------------------------------------------------------------- */

static void unfold(char *text)
{
    static const char fold[] = "\r\n ";
    char *to = text;
    for (const char *at = text; *at != '\0';) {
        if (strncmp(at, fold, sizeof fold - 1) == 0) {
            at += sizeof fold - 1;
        } else {
            *to++ = *at++;
        }
    }
    *to = '\0';
}

static size_t character(const char *at)
{
    size_t bytes = 1;
    while (((unsigned char)at[bytes] & 0xC0U) == 0x80U) {
        bytes++;
    }
    return bytes;
}

/* In lines of 75 octets, with no character in two. */
static void put_folded(const xfi_agenda *agenda, const char *text)
{
    enum { MOST = 75 };
    size_t width = 0;
    for (size_t bytes; *text != '\0'; text += bytes) {
        bool ends = strncmp(text, "\r\n", 2) == 0;
        bytes = ends ? 2 : character(text);
        if (!ends && width + bytes > MOST) {
            put(agenda, "\r\n ");
            width = 1;
        }
        xfi_file_bytes(agenda->file, text, bytes);
        width = ends ? 0 : width + bytes;
    }
}

/* What libical made; NULL: it had no memory. It folds between the two octets of a line's end when a line of
 * Chinese is just so long, so lines are folded anew. */
static xf_status put_made(const xfi_agenda *agenda, char *text)
{
    if (text == NULL) {
        return xfi_doc_no_memory();
    }
    unfold(text);
    put_folded(agenda, text);
    free(text);
    return XF_OK;
}

static xf_status put_component(const xfi_agenda *agenda, icalcomponent *component, bool whole)
{
    char *text = component == NULL || !whole ? NULL : icalcomponent_as_ical_string_r(component);
    if (component != NULL) {
        icalcomponent_free(component);
    }
    return put_made(agenda, text);
}

/* A property of the calendar itself, folded as any other. */
static xf_status put_property(const xfi_agenda *agenda, icalproperty *property)
{
    char *text = property == NULL ? NULL : icalproperty_as_ical_string_r(property);
    icalproperty_free(property);
    return put_made(agenda, text);
}

xf_status xfi_agenda_head(const xfi_agenda *agenda, const char *name)
{
    put(agenda, "BEGIN:VCALENDAR\r\n");
    XFI_TRY(put_property(agenda, icalproperty_new_version("2.0")));
    XFI_TRY(put_property(agenda, icalproperty_new_prodid("-//libxfcase//xfcase-office 0.1//ZH")));
    XFI_TRY(put_property(agenda, icalproperty_new_calscale("GREGORIAN")));
    XFI_TRY(put_property(agenda, icalproperty_new_method(ICAL_METHOD_PUBLISH)));
    icalproperty *named = icalproperty_new_x(name);
    if (named != NULL) {
        icalproperty_set_x_name(named, "X-WR-CALNAME");
    }
    XFI_TRY(put_property(agenda, named));
    return put_component(agenda, new_zone(), true);
}

void xfi_agenda_tail(const xfi_agenda *agenda)
{
    put(agenda, "END:VCALENDAR\r\n");
}

/* ---- one event ------------------------------------------------------------------------------------------------- */

/* At nine in the morning of the day before; an hour before what has a time of day. */
static bool add_alarm(icalcomponent *to, const xfi_event *event, bool todo)
{
    enum { NINE_BEFORE = 15 };
    icalcomponent *alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
    if (alarm == NULL) {
        return false;
    }
    struct icaltriggertype trigger = {.time = icaltime_null_time(),
                                      .duration = icaldurationtype_null_duration()};
    trigger.duration.is_neg = 1;
    /* of a date it counts from the beginning of that day, of a task as well (RFC 5545, 3.8.6.3) */
    trigger.duration.hours = event->day == 0 ? 1 : NINE_BEFORE;
    icalproperty *when = icalproperty_new_trigger(trigger);
    icalparameter *related = todo ? icalparameter_new_related(ICAL_RELATED_END) : NULL;
    if (when != NULL && related != NULL) {
        icalproperty_add_parameter(when, related);
    }
    bool whole = add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY)) && add(alarm, when) &&
                 add(alarm, icalproperty_new_description(event->summary));
    icalcomponent_add_component(to, alarm);
    return whole && (related != NULL || !todo);
}

static bool add_event_times(icalcomponent *to, const xfi_event *event)
{
    if (event->day != 0) {
        return add(to, icalproperty_new_dtstart(civil(event->day))) &&
               add(to, icalproperty_new_dtend(civil(event->day + 1))) &&
               add(to, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }
    const xf_time length = (xf_time)event->minutes * 60000;
    const xf_time begins = event->limit ? event->at - length : event->at;
    return add(to, with_zone(icalproperty_new_dtstart(wall(begins)))) &&
           add(to, with_zone(icalproperty_new_dtend(wall(begins + length))));
}

static bool add_todo_times(icalcomponent *to, const xfi_event *event)
{
    return event->day != 0 ? add(to, icalproperty_new_due(civil(event->day)))
                           : add(to, with_zone(icalproperty_new_due(wall(event->at))));
}

static icalproperty_status status_of(const xfi_event *event, bool todo)
{
    static const icalproperty_status statuses[][2] = {
        [XFI_EVENT_STANDS] = {ICAL_STATUS_CONFIRMED, ICAL_STATUS_NEEDSACTION},
        [XFI_EVENT_DONE] = {ICAL_STATUS_CANCELLED, ICAL_STATUS_COMPLETED},
        [XFI_EVENT_CANCELLED] = {ICAL_STATUS_CANCELLED, ICAL_STATUS_CANCELLED},
        [XFI_EVENT_HELD] = {ICAL_STATUS_CONFIRMED, ICAL_STATUS_COMPLETED},
    };
    return statuses[event->end][todo ? 1 : 0];
}

static bool add_texts(icalcomponent *to, const xfi_event *event)
{
    return add(to, icalproperty_new_summary(event->summary)) &&
           (xfi_blank(event->description) ||
            add(to, icalproperty_new_description(event->description))) &&
           (xfi_blank(event->category) || add(to, icalproperty_new_categories(event->category))) &&
           (xfi_blank(event->place) || add(to, icalproperty_new_location(event->place)));
}

xf_status xfi_agenda_event(const xfi_agenda *agenda, const xfi_event *event)
{
    enum { HIGH = 1, NORMAL = 5 };
    char uid[96];
    icalcomponent *one =
        icalcomponent_new(agenda->todo ? ICAL_VTODO_COMPONENT : ICAL_VEVENT_COMPONENT);
    if (one == NULL) {
        return xfi_doc_no_memory();
    }
    (void)snprintf(uid, sizeof uid, "%s-%lld@%s.xfcase", event->kind, (long long)event->id,
                   agenda->store);
    bool whole = add(one, icalproperty_new_uid(uid)) &&
                 add(one, icalproperty_new_dtstamp(utc(agenda->now))) &&
                 add(one, icalproperty_new_sequence(event->sequence)) && add_texts(one, event) &&
                 (agenda->todo ? add_todo_times(one, event) : add_event_times(one, event)) &&
                 add(one, icalproperty_new_status(status_of(event, agenda->todo))) &&
                 add(one, icalproperty_new_priority(event->urgent ? HIGH : NORMAL));
    if (whole && event->alarm && !agenda->no_alarms && event->end == XFI_EVENT_STANDS) {
        whole = add_alarm(one, event, agenda->todo);
    }
    return put_component(agenda, one, whole);
}
