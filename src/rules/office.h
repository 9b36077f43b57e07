/* SPDX-License-Identifier: Apache-2.0 */
/* What the room rules offers for steps that are no act on one case: drives, meetings, receptions,
 * bodies. Pure, as rules.h. */
#ifndef XFI_RULES_OFFICE_H
#define XFI_RULES_OFFICE_H

#include "model/front.h"
#include "model/office.h"
#include "rules/rules.h"

/* What a step looks at. Who calls fills what the verb says that it reads. */
typedef struct xfi_duty_file xfi_duty_file; /* duty.h */

typedef struct xfi_office_world {
    const xf_policy *policy; /* of new cases */
    const xf_calendar *calendar;
    const xfi_org *org;
    const xfi_routing *routing;     /* the host's own sheet; NULL: none, or no code is given */
    const void *target;             /* the record that is changed; NULL: a new one is made */
    const void *parent;             /* the record that `of`, or the target, names; NULL: none */
    const xfi_drive *drive;         /* XFI_OFFICE_OF_DRIVE: that the parent belongs to */
    const xfi_screening *round;     /* XFI_OFFICE_OF_ROUND: that the parent belongs to */
    const xfi_body_member *members; /* XFI_OFFICE_LED: of the body that leads the drive */
    size_t member_count;
    const xfi_casefile *file;    /* of case_id; NULL: none */
    const xfi_casefile *other;   /* of other_case; NULL: none */
    xf_id apart;                 /* the record that tells the two apart already; 0: none does */
    const xfi_duty_file *duties; /* of a duty that is changed; NULL: none */
    const void *rows;            /* those that the verb's `children` names */
    size_t row_count;
    const xfi_casefile *files; /* XFI_OFFICE_FILES: of the rows; empty where the row is closed */
    xf_id next;                /* id of a new record of the verb's kind */
    xf_id next_child;          /* and of its children's kind */
    xf_id next_notice;         /* and of a notice */
    xf_id next_case;           /* and of a case */
    const xfi_register *registers; /* XFI_OFFICE_REGISTER: all that there are */
    size_t register_count;
    int64_t next_seq;                       /* of a new reception in its register */
    const struct xfi_letter_source *letter; /* of a letter that is issued; NULL: none is */
    const struct xfi_visit_source *visit;   /* the same of a duty */
    const xfi_left *left; /* XFI_OFFICE_OF_GONE: what names act->unit, and the series of to_unit */
    size_t left_count;
    const xfi_duty_series *kept;
    size_t kept_count;
} xfi_office_world;

typedef struct xfi_office_changes {
    xfi_change *items;
    size_t count, cap;
    const void *after; /* the verb's record as it then stands */
    /* Acts on a case that are part of the step, in order and before it: the first registers a new
     * case, or all are on the one of `file`. Each is decided as if an official had done it. */
    const xfi_act *acts[2];
    size_t act_count;
} xfi_office_changes;

typedef struct xfi_office_deciding xfi_office_deciding;

/* One kind of step. */
typedef struct xfi_office_verb {
    xf_office_kind kind;
    xf_record_kind record; /* what it makes, or changes when it requires an `id` */
    xf_record_kind parent; /* what `of` names, of the act or of the target; NONE: none */
    xf_record_kind
        children;       /* rows of the target, or of the parent of a new one, that it looks at */
    xf_enum codes;      /* what `code` is of; 0: it is not read */
    const char *fields; /* that it reads: "name! unit! text", a required one with "!" */
    xfi_bi basis;
    /* Sets after from before and act. A refusal names rule and field. */
    xf_status (*decide)(xfi_office_deciding *d, xfi_error *err);
} xfi_office_verb;

/* What a few steps use beyond their row. */
typedef enum xfi_office_use {
    XFI_OFFICE_OF_PARENT = 1,  /* the children are the parent's, of a target too */
    XFI_OFFICE_FILES = 2,      /* the case files of the children that are open */
    XFI_OFFICE_BY_PARENT = 4,  /* the parent's unit does it, whatever unit the record names */
    XFI_OFFICE_OF_DRIVE = 8,   /* the parent belongs to a drive */
    XFI_OFFICE_REGISTER = 16,  /* the registers of receptions */
    XFI_OFFICE_OF_DAY = 32,    /* it records what took place in `unit` on `date` */
    XFI_OFFICE_IN_DRIVE = 128, /* the children are those of that drive */
    XFI_OFFICE_OF_ROUND = 256, /* the parent is a finding of a round of screening */
    XFI_OFFICE_OF_GONE = 512,  /* `unit` is one that exists no longer: what it left open */
    XFI_OFFICE_LED = 64        /* the parent is a drive: who is in the body that leads it */
} xfi_office_use;

unsigned xfi_rules_office_uses(xf_office_kind kind);
const xfi_office_verb *xfi_rules_office_verb(xf_office_kind kind); /* NULL: there is no such step */
/* Refuses fields that the step does not read and misses those it requires. */
xf_status xfi_rules_office_check(const xfi_office_act *act, xfi_error *err);
xf_status xfi_rules_office_decide(const xfi_office_world *world, const xfi_office_act *act,
                                  xfi_arena *arena, xfi_office_changes *out, xfi_error *err);

/* ---- succession.c -------------------------------------------------------------------------------------- */

/* It is open, and what is left to do in it is the unit's. */
bool xfi_rules_left_by(const xfi_left *left, const char *unit);
/* The unit whose it is by now: whoever goes on for a unit that was dissolved, else the record's `unit`. */
const char *xfi_rules_owner(const xfi_record *record, const void *row);
xf_date xfi_rules_left_due(const xfi_left *left); /* by when it is owed; 0: on no day */
/* It is past due on that day. */
bool xfi_rules_left_late(const xfi_left *left, xf_date date);

/* ---- receptions (register.c) ------------------------------------------------------------------------- */

/* The register that a reception at the unit stands in on a day; NULL: nobody keeps one. */
const xfi_register *xfi_rules_register(const xfi_org *org, const xfi_register *rows, size_t count,
                                       const char *unit, xf_date day);

/* ---- drives (progress.c) ----------------------------------------------------------------------------- */

/* Sets by when a case is to be resolved: the closing date that its lead set, else the end of the
 * running duty that an answer fulfils, else what the drive plans for all: the end of its last phase
 * with seven ones if the case was in the drive by then, else of the drive. `policy` is that of the
 * case. */
void xfi_rules_drive_plan(const xf_policy *policy, const xfi_drive *drive,
                          const xfi_drive_phase *phases, size_t phase_count, xfi_drive_row *row);

typedef struct xfi_drive_figures {
    int32_t total;               /* without those merged into others */
    int32_t merged;              /* into others of the drive: they count there */
    int32_t resolved;            /* concluded or terminated, and not failed */
    int32_t checked, failed;     /* by the acceptance check */
    int32_t rebounded, rebounds; /* cases that came back; how often */
    int32_t otherwise;           /* withdrawn, declined, referred: in no share */
    int32_t open, late,
        undated;      /* of the open: past their planned date; without one of their own */
    int32_t expected; /* resolved, or open and planned from today until the date */
    int32_t handed_out;
    int32_t target; /* percent; 0: none */
} xfi_drive_figures;

typedef enum xfi_standing {
    XFI_STANDING_NONE = 0, /* nothing to measure, or no target */
    XFI_STANDING_UNDER_WAY = 1,
    XFI_STANDING_REACHED = 2,
    XFI_STANDING_BEHIND = 3
} xfi_standing;

typedef struct xfi_drive_progress {
    xf_date date, today;
    xfi_drive_figures total, cohorts[3]; /* by xf_drive_cohort */
    xfi_standing standings[3];
    int32_t sources[3]; /* by xf_drive_source */
} xfi_drive_progress;

/* How a drive goes with the time, where the policy holds it to that. */
typedef struct xfi_drive_pace {
    xf_date from, until; /* in which the cases are resolved, as the drive plans it */
    int32_t lag;         /* percentage points that it may trail; 0: it is not held to the time */
} xfi_drive_pace;

xfi_drive_pace xfi_rules_drive_pace(const xf_policy *policy, const xfi_drive *drive,
                                    const xfi_drive_phase *phases, size_t phase_count);
/* `rows` are of the date, or of today where the date is to come. */
void xfi_rules_drive_progress(const xfi_drive *drive, xfi_drive_pace pace,
                              const xfi_drive_row *rows, size_t count, xf_date date, xf_date today,
                              xfi_drive_progress *out);
/* Of how many cases the share of the resolved is taken: what ended otherwise is in none. */
int32_t xfi_rules_drive_asked(const xfi_drive_figures *of);
/* The case by which a row counts: its own, or the one in which its matter goes on. */
const xfi_case *xfi_rules_drive_counts(const xfi_drive_row *row);
bool xfi_rules_drive_open(const xfi_drive_row *row); /* it is not resolved, nor ended otherwise */
/* The case is open and its planned date is over at the end of a past day, or by now. */
bool xfi_rules_drive_late(const xfi_drive_row *row, xf_date date, xf_date today);

/* ---- what the sweep does of drives and warnings (watch.c) ------------------------------------------------ */

/* A drive is measured: its unit's principal is told what is behind, and the unit above when it was
 * so at the month's end before. `progress` is of drive->measure_on. */
xf_status xfi_rules_measure_drive(const xfi_office_world *world, const xfi_drive *drive,
                                  const xfi_drive_progress *progress, xf_time now, xfi_arena *arena,
                                  xfi_office_changes *out, xfi_error *err);
/* A reception owes its result, that of an escort or a follow-up; a round is past its last day, so many of
 * its findings undecided: the principal is told, then the unit above. */
xf_status xfi_rules_remind_reception(const xfi_office_world *world, const xfi_reception *reception,
                                     xf_time now, xfi_arena *arena, xfi_office_changes *out,
                                     xfi_error *err);
xf_status xfi_rules_remind_round(const xfi_office_world *world, const xfi_screening *round,
                                 int32_t undecided, xf_time now, xfi_arena *arena,
                                 xfi_office_changes *out, xfi_error *err);
/* The days off run out (calendar_alarm.c). What the world's calendar counts by is the alarm's own: that of its
 * region; world->duties has the rungs that fired for it, and who leads the office of the body. */
const xfi_duty_rule *xfi_rules_calendar_duty(const xf_policy *policy); /* NULL: nobody is told */
/* The first day on which somebody is told of an end; 0: none. */
xf_date xfi_rules_calendar_warned(const xf_policy *policy, const xf_calendar *calendar,
                                  xf_date until);
/* Which unit is told: the petition department, of the region where there is one; NULL: there is none. */
const char *xfi_rules_calendar_watcher(const xfi_org *org, const char *region, xf_date date);
/* Sets in `alarm`, as it stood, another end or what else has changed; a new one has no turn yet. */
xf_status xfi_rules_set_alarm(const xfi_office_world *world, xf_date until, xf_time at,
                              xfi_arena *arena, xfi_calendar_alarm *alarm, xfi_error *err);
/* What is due of it; where the end is another by now, only that. */
xf_status xfi_rules_warn_calendar(const xfi_office_world *world, const xfi_calendar_alarm *alarm,
                                  xf_date until, xf_time now, xfi_arena *arena,
                                  xfi_office_changes *out, xfi_error *err);
/* A warning is not answered: the warned unit's principal is told, then the unit above. */
xf_status xfi_rules_remind_warning(const xfi_office_world *world, const xfi_warning *warning,
                                   xf_time now, xfi_arena *arena, xfi_office_changes *out,
                                   xfi_error *err);

/* ---- what is still owed (pending.c) ---------------------------------------------------------------------- */

/* Things that one record owes. */
enum { XFI_PENDING_MOST = 3 };

/* A deadline that runs or is paused, as the due board shows it; `world` has the pack of its case. */
void xfi_rules_pending_deadline(const xfi_world *world, const xfi_deadline *deadline,
                                const xfi_case *owner, xf_date today, xfi_pending *out);
/* What a record of the office owes: so many rows, none where nothing is owed; their texts are the row's or in the
 * arena. `world` has the pack of new cases. */
xf_status xfi_rules_pending(const xfi_world *world, xf_record_kind kind, const void *row,
                            xf_date today, xfi_arena *arena, xfi_pending out[XFI_PENDING_MOST],
                            size_t *count, xfi_error *err);

#endif
