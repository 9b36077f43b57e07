/* SPDX-License-Identifier: Apache-2.0 */
/* Between the files that decide recurring duties. */
#ifndef XFI_RULES_DUTY_P_H
#define XFI_RULES_DUTY_P_H

#include "rules/duty.h"
#include "rules/office_p.h"

/* ---- duty_clock.c: when something of an occurrence, or of a step of its chain, is due --------------- */

/* What the two kinds of row have in common. */
typedef struct xfi_duty_clock {
    const char *record; /* the text code of its kind */
    xf_id id;
    xf_date date;
    xf_time due_at, start_at;
    int32_t turn;
    xf_duty_state state;
    xfi_rung *rungs; /* of the pack; none when it lost the duty */
    size_t rung_count;
} xfi_duty_clock;

typedef struct xfi_duty_waiting {
    xf_time at;           /* 0: nothing waits */
    bool missed;          /* its last instant has passed */
    const xfi_rung *rung; /* else this rung is due */
    int32_t rep;
} xfi_duty_waiting;

xfi_duty_clock xfi_duty_clock_of(const xf_policy *policy, const xfi_duty *duty);
xfi_duty_clock xfi_duty_clock_of_step(const xf_policy *policy, const xfi_duty_step *step);
/* The earliest thing that waits, with the rungs that fired by then. XF_E_NO_MEMORY. */
xf_status xfi_duty_waits(const xfi_office_deciding *d, const xfi_duty_clock *clock,
                         const xfi_office_firing *firings, size_t count, xfi_duty_waiting *out,
                         xfi_error *err);
/* When what waits is due, by the firings of the file. */
xf_status xfi_duty_next_fire(const xfi_office_deciding *d, const xfi_duty_clock *clock,
                             xf_time *out, xfi_error *err);
/* A new date: the next turn begins; rungs whose new instant has passed too do not fire again. */
xf_status xfi_duty_turn(xfi_office_deciding *d, xfi_duty_clock *clock, xf_time *next_fire_at,
                        xfi_error *err);
const xf_calendar *xfi_duty_calendar(const xfi_office_deciding *d); /* of the unit */
/* Who holds a post of the body whose posts the file has, on the day; NULL: nobody, or there is no body. */
const char *xfi_duty_holder(const xfi_office_deciding *d, int post);

/* Receptions before an occurrence was made count for it, when they lie in its month; says how many days. */
xf_status xfi_duty_count_received(xfi_office_deciding *d, xfi_duty *duty, xf_id next_step,
                                  xf_id *counted, xfi_error *err);

/* The end of a phase is recorded, put off and taken back with the phase itself. */
xf_status xfi_duty_own_day(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err);

/* ---- duty_post.c: the post of the official whose series it is ----------------------------------------- */

/* Sets from when on the official, as known on d->date, does not hold it any more. */
void xfi_duty_watch_post(const xfi_office_deciding *d, xfi_duty_series *series);
/* The first day of that; 0: no end is known. */
xf_date xfi_duty_first_unheld(const xfi_office_deciding *d, const xfi_duty_series *series);
/* That instant has come: the series ends, and so does what is due from then on. */
xf_status xfi_duty_lapse(xfi_office_deciding *d, xfi_duty_series *series, xfi_error *err);

/* ---- duty_make.c: making occurrences ------------------------------------------------------------------ */

/* How many rows a decision has made. */
typedef struct xfi_duty_made {
    xf_id duties, steps;
} xfi_duty_made;

/* Makes what the series lacks until `until`, looking from `start` on, and says when more is to be
 * made. `series` is the row as it is to be; the new rows are added to the decision. */
xf_status xfi_duty_make(xfi_office_deciding *d, xfi_duty_series *series, xf_date start,
                        xf_date until, xfi_error *err);
/* Fills an occurrence on a day from the rule and adds its chain. */
xf_status xfi_duty_fill(xfi_office_deciding *d, const xfi_duty_rule *rule, xf_id next_step,
                        xfi_duty *duty, xf_id *steps_made, xfi_error *err);
/* What is done: an occurrence, with its minutes. */
void xfi_duty_finish(xfi_duty *duty, xf_date date, const char *text, const char *document);
/* How far ahead of a day occurrences are made. */
xf_date xfi_duty_horizon(const xfi_duty_rule *rule, xf_date today);
/* Puts an occurrence on another day; its chain moves along. */
xf_status xfi_duty_put(xfi_office_deciding *d, xfi_duty *duty, xf_date date, int32_t minute,
                       xfi_error *err);
/* Computes the chain of an occurrence anew; what is done or missed stays. */
xf_status xfi_duty_chain(xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err);
/* Ends what is still owed of an occurrence and its chain. What of it is due from `lifted` on (0: nothing)
 * keeps neither mark nor lateness. */
xf_status xfi_duty_drop(xfi_office_deciding *d, xfi_duty *duty, const char *reason, xf_date lifted,
                        xfi_error *err);

#endif
