/* SPDX-License-Identifier: Apache-2.0 */
/* Between the files that decide recurring duties. */
#ifndef XFI_RULES_DUTY_P_H
#define XFI_RULES_DUTY_P_H

#include "rules/duty.h"
#include "rules/office_p.h"

/* ---- duty_look.c: what is asked of an occurrence, its series and its file --------------------------- */

const xf_calendar *xfi_duty_calendar(const xfi_office_deciding *d); /* of the unit */
/* It is not open any more. */
xf_status xfi_duty_closed(const xfi_office_deciding *d, xfi_error *err);
/* The end of a phase is recorded, put off and taken back with the phase itself. */
xf_status xfi_duty_own_day(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err);
/* Who holds a post of the body whose posts the file has, on the day; NULL: nobody, or there is no body. */
const char *xfi_duty_holder(const xfi_office_deciding *d, int post);
/* Who was named for a step of the series; NULL: nobody was, the rule says it. */
const xfi_duty_share *xfi_duty_shared(const xfi_office_deciding *d, const char *step);
/* From when on the official of the series does not hold its post; 0: no end is known. */
xf_date xfi_duty_first_unheld(const xfi_office_deciding *d, const xfi_duty_series *series);

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
/* The next turn begins; rungs planned up to `until` whose instant by now has passed too do not fire again. */
xf_status xfi_duty_turn(xfi_office_deciding *d, xfi_duty_clock *clock, xf_time until,
                        xf_time *next_fire_at, xfi_error *err);

/* ---- duty_count.c: days that are counted ------------------------------------------------------------- */

/* Receptions before an occurrence was made count for it, when they lie in its month; says how many days. */
xf_status xfi_duty_count_received(xfi_office_deciding *d, xfi_duty *duty, xf_id next_step,
                                  xf_id *counted, xfi_error *err);

/* A step on receptions as one on the duty that counts them; it may have told somebody already. */
xfi_office_deciding xfi_duty_counting(const xfi_office_world *world, const xfi_office_act *act,
                                      xfi_arena *arena, xfi_office_changes *out);
/* One more day is held by hand. */
xf_status xfi_duty_hold_day(xfi_office_deciding *d, xfi_duty *duty, xf_date date, xfi_error *err);

/* ---- duty_name.c: what they are called ----------------------------------------------------------------- */

/* Each has both languages; none of them where there is no memory. */
xfi_bi xfi_duty_name(xfi_arena *arena, xfi_bi name, xfi_recurs recurs, xf_date period);
xfi_bi xfi_duty_name_part(xfi_arena *arena, xfi_bi whole, xfi_bi part);
/* Of a step of the chain; `renews`: the one that it tells again, 0: none. */
xfi_bi xfi_duty_step_name(const xfi_office_deciding *d, const xfi_duty *duty,
                          const xfi_duty_link *link, xf_id renews);
/* The series' own, as people wrote it, else the rule's. */
xfi_bi xfi_duty_series_name(const xfi_duty_series *series, const xfi_duty_rule *rule);

/* ---- duty.c ------------------------------------------------------------------------------------------- */

/* What is done: an occurrence, with its minutes. */
void xfi_duty_finish(xfi_duty *duty, xf_date date, const char *text, const char *document);

/* ---- duty_plan.c: what is told to the public, and is told again -------------------------------------- */

/* Of a duty of `unit` that an official of `by` sets: the unit that gave it; NULL: it is the unit's own. */
const char *xfi_duty_set_by(const xfi_org *org, const char *by, const char *unit);
/* The minute of a day, as "14:30"; what is blank leaves it as it is. */
xf_status xfi_duty_read_time(const char *text, int32_t *minute, xfi_error *err);
/* What was told, and is not owed again already, is owed once more. */
xf_status xfi_duty_tell_public(xfi_office_deciding *d, const xfi_duty *duty, const char *reason,
                               xfi_error *err);
/* Day, time, place, leader or requirements have changed, or it was cancelled: what was told is owed once
 * more, and who takes part is told why. */
xf_status xfi_duty_changed(xfi_office_deciding *d, const xfi_duty *before, const xfi_duty *duty,
                           const char *reason, xfi_error *err);

/* ---- duty_members.c: who takes part -------------------------------------------------------------------- */

/* A post begins, changes or ends: from when on a participant does not hold it. */
xf_status xfi_duty_recompute_member(xfi_office_deciding *d, xf_id id, xfi_error *err);
/* Whoever takes part, or the principals of their units, are told about the occurrence. */
xf_status xfi_duty_tell_members(xfi_office_deciding *d, const xfi_duty *duty, const char *rung,
                                xfi_bi reason, xfi_error *err);

/* ---- duty_share.c: who owes a step ---------------------------------------------------------------------- */

/* Whose a step of the chain is, and since when. */
typedef struct xfi_duty_charge {
    const char *unit, *official;
    xf_time start_at; /* rungs before it are not owed, nor is what was due before it */
} xfi_duty_charge;

/* XF_E_REFUSED unless the official, where one is named, holds a post of the unit on d->date. */
xf_status xfi_duty_check_post(const xfi_office_deciding *d, const char *official, const char *unit,
                              xfi_error *err);
/* XF_E_REFUSED for a unit other than those that the duty's unit stands above, or the
 * body of a petition department; `above_too`: those above it may be named as well. */
xf_status xfi_duty_check_reach(const xfi_office_deciding *d, const char *owner, const char *unit,
                               bool above_too, xfi_error *err);
/* A step falls away, and why. */
xf_status xfi_duty_drop_step(xfi_office_deciding *d, const xfi_duty_step *before, xfi_bi reason,
                             xfi_error *err);
/* Whoever owes it now is told. */
xf_status xfi_duty_tell_charged(xfi_office_deciding *d, const xfi_duty_step *step, xfi_bi reason,
                                xfi_error *err);

/* ---- duty_late.c: what lost its ground -------------------------------------------------------------- */

/* What a notice says of it, and to whom it may go. */
xfi_owed xfi_duty_about(const xfi_office_deciding *d, const xfi_duty *duty);
xf_status xfi_duty_step_about(const xfi_office_deciding *d, const xfi_duty_step *step,
                              xfi_owed *out, xfi_error *err);
/* Whom the rung tells of it. */
void xfi_duty_send_to(const xfi_office_deciding *d, xfi_owed *owed, const xfi_rung *rung);
/* Who was told of what was planned after `after` in the turn, from a red mark on, is told the reason. */
xf_status xfi_duty_tell_withdrawn(xfi_office_deciding *d, const xfi_duty_clock *clock,
                                  const xfi_owed *about, xf_time after, xfi_bi reason,
                                  xfi_error *err);
/* It was done on that day, as is known only now: what fired afterwards is taken back. */
xf_status xfi_duty_withdraw_false(xfi_office_deciding *d, xfi_duty *duty, xf_date date,
                                  xfi_error *err);
xf_status xfi_duty_step_withdraw_false(xfi_office_deciding *d, xfi_duty_step *step, xf_date date,
                                       xfi_error *err);

/* ---- duty_post.c: the post of the official whose series it is ----------------------------------------- */

/* XF_E_REFUSED unless whoever is named leads the unit or one above it. */
/* Who is named for a series holds a post of its unit or its petition department, for reception days and visits
 * also of a unit above. What a body does is done by whoever its members are. */
xf_status xfi_duty_check_official(const xfi_office_deciding *d, const xfi_duty_rule *rule,
                                  xfi_error *err);
xf_status xfi_duty_check_lead(const xfi_office_deciding *d, const char *unit, const char *lead,
                              xfi_error *err);
/* Sets from when on the official, as known on d->date, does not hold it any more. */
void xfi_duty_watch_post(const xfi_office_deciding *d, xfi_duty_series *series);
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
/* One step of the chain on a day, with its clock; `step` has an id, and what it renews, and is not added yet. */
xf_status xfi_duty_new_step(const xfi_office_deciding *d, const xfi_duty_link *link,
                            const xfi_duty *duty, const xfi_duty_charge *whose, xf_date date,
                            xfi_duty_step *step, xfi_error *err);
/* One more row of the chain, on the day that the rule gives; *made: NULL where it was due before it began. */
xf_status xfi_duty_make_step(xfi_office_deciding *d, const xfi_duty_link *link,
                             const xfi_duty *duty, const xfi_duty_charge *whose, xf_id id,
                             const xfi_duty_step **made, xfi_error *err);
/* How far ahead of a day occurrences are made. */
xf_date xfi_duty_horizon(const xfi_duty_rule *rule, xf_date today);
/* Puts an occurrence on another day; its chain moves along. */
xf_status xfi_duty_put(xfi_office_deciding *d, xfi_duty *duty, xf_date date, int32_t minute,
                       xfi_error *err);
/* What is to be told again says each change since it was told, the reason of the act as well. */
xf_status xfi_duty_say_also(const xfi_office_deciding *d, xfi_duty_step *step, xfi_error *err);
/* Computes the chain of an occurrence anew; what is done or missed stays. */
xf_status xfi_duty_chain(xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err);
/* Ends what is still owed of an occurrence and its chain. What of it is due from `lifted` on (0: nothing)
 * keeps neither mark nor lateness. */
xf_status xfi_duty_drop(xfi_office_deciding *d, xfi_duty *duty, xfi_bi reason, xf_date lifted,
                        xfi_error *err);

/* ---- duty_reopen.c ----------------------------------------------------------------------------------------- */

/* It is owed again on that day, as if it had never been entered as held or cancelled. */
xf_status xfi_duty_revive(xfi_office_deciding *d, xfi_duty *duty, xf_date day, xfi_error *err);

#endif
