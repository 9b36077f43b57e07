/* SPDX-License-Identifier: Apache-2.0 */
/* What the room rules offers for recurring duties: their dates, and what the sweep and a new holiday
 * notice do to them. Pure, as rules.h. */
#ifndef XFI_RULES_DUTY_H
#define XFI_RULES_DUTY_H

#include "model/front.h"
#include "rules/office.h"

/* ---- dates (duty_dates.c) ------------------------------------------------------------------------ */

/* One occurrence of a rule. */
typedef struct xfi_duty_day {
    xf_date period;    /* first day of the month or quarter that it stands for */
    xf_date rule_date; /* as the recurrence says */
    xf_date date;      /* after rolling; 0: it falls out */
    bool provisional;  /* a day beyond the notices was looked at */
} xfi_duty_day;

/* The first day of the period in which a date lies, and that of the period after; 0: out of range. */
xf_date xfi_duty_period(const xfi_duty_rule *rule, xf_date date);
xf_date xfi_duty_next_period(const xfi_duty_rule *rule, xf_date period);
/* The occurrence of a period. rule_date 0: out of range, or the rule does not recur. */
xfi_duty_day xfi_duty_day_of(const xfi_duty_rule *rule, const xf_calendar *calendar,
                             xf_date period);
/* The day of a step of the chain around an occurrence; 0: out of range. */
xf_date xfi_duty_link_date(const xfi_duty_link *link, const xf_calendar *calendar,
                           const xfi_duty *duty);
/* The last instant in time of a step on its day. */
xf_time xfi_duty_link_due(const xfi_duty_link *link, xf_date date, int zone);

/* ---- what stands around a duty --------------------------------------------------------------------- */

/* A series with its occurrences, or one occurrence with its chain. */
struct xfi_duty_file {
    const xf_calendar *calendar;   /* of the unit */
    const xfi_duty_series *series; /* NULL: it was called, or is new */
    const xfi_duty *duties;
    size_t duty_count;
    const xfi_duty_step *steps; /* of those duties */
    size_t step_count;
    const xfi_office_firing *firings; /* of one occurrence and its chain */
    size_t firing_count;
    const xfi_duty_member *members; /* of one occurrence */
    size_t member_count;
    const xfi_duty_share *shares; /* of the series, also those that have ended */
    size_t share_count;
    const xfi_reception *received; /* by the official of the series, by date; of new occurrences */
    size_t received_count;
    const xfi_drive_phase *phase; /* of one that is reopened; NULL: it belongs to none */
    xf_id twin;                   /* an open series of the same duty, unit and official; 0: none */
    xf_id next_duty, next_step;
    const xfi_body_member
        *posts; /* of the body that leads the drive of the duty's phase, or the department */
    size_t post_count;
};

/* Whom a system entry is for: a row in the file of the world. */
typedef struct xfi_duty_event {
    xf_record_kind record;
    xf_id id;
    xf_time now, recorded_at;
} xfi_duty_event;

typedef enum xfi_duty_done {
    XFI_DUTY_NOTHING = 0,
    XFI_DUTY_FIRED = 1,  /* a rung */
    XFI_DUTY_MISSED = 2, /* it was marked as missed */
    XFI_DUTY_MADE = 3,   /* occurrences were made */
    XFI_DUTY_LAPSED = 4  /* whose series it was has left the post */
} xfi_duty_done;

/* What the sweep does for a row that waits: the earliest thing that is due by `now`. */
xf_status xfi_rules_duty_fire(const xfi_office_world *world, const xfi_duty_event *event,
                              xfi_arena *arena, xfi_office_changes *out, xfi_duty_done *done,
                              xfi_error *err);
/* "visiting_day.contact", as notices name the rule of a step; NULL without memory. */
const char *xfi_rules_duty_step_rule(xfi_arena *arena, const xfi_duty_step *step);
/* A new holiday notice: an occurrence and its chain computed anew, or, of a series that leaves days
 * off out, what falls out and what comes in. *said tells old and new dates; nothing changed: no rows. */
xf_status xfi_rules_duty_recompute(const xfi_office_world *world, const xfi_duty_event *event,
                                   xfi_arena *arena, xfi_office_changes *out, const char **said,
                                   xfi_error *err);

/* ---- receptions (duty.c) ------------------------------------------------------------------------- */

/* A leader's reception, or the one that a leader takes part in, on a day counts for the occurrence in world->duties, which counts days: adds
 * what changes. A day off, or a second reception on one day, changes nothing. */
xf_status xfi_rules_duty_receive(const xfi_office_world *world, const xfi_office_act *act,
                                 const xfi_reception *reception, xfi_arena *arena,
                                 xfi_office_changes *out, xfi_error *err);
/* The reception is void: the day does not count by it any more. Another one of that day, or of one that
 * was beyond what was owed, may take its place; where too few are left, the days are owed again. */
xf_status xfi_rules_duty_unreceive(const xfi_office_world *world, const xfi_office_act *act,
                                   const xfi_reception *reception, xfi_arena *arena,
                                   xfi_office_changes *out, xfi_error *err);

/* ---- hand-outs and their case (duty_case.c) ------------------------------------------------------------ */

/* A case has ended, or goes on by the act `by`. What was handed out with it is not to be taken up any more, or is
 * again: the occurrence in world->duties, of the entry of a drive; `handed` are all that the entry had. Nothing
 * changes: no rows. */
xf_status xfi_rules_settle_hand_out(const xfi_office_world *world, const xfi_duty_event *event,
                                    const xfi_drive_case *entry, const xfi_duty *handed,
                                    size_t handed_count, xf_act_kind by, xfi_arena *arena,
                                    xfi_office_changes *out, xfi_error *err);

/* There is a series of it for each official, as of a leader's reception days and visits; else one for the unit, or
 * for each body that it belongs to. NULL: there is no such duty. */
bool xfi_rules_duty_of_official(const xfi_duty_rule *rule);

#endif
