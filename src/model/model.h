/* SPDX-License-Identifier: Apache-2.0 */
/* What the room model offers: the plain structs that rules and store exchange, each with its table of
 * fields (record.h). No logic lives here. */
#ifndef XFI_MODEL_H
#define XFI_MODEL_H

#include "model/record.h"
#include "model/shown.h"

#include <xfcase/record.h>

/* ---- the records (case.c, record.c) -------------------------------------------------------------------- */

extern const xfi_record xfi_case_record, xfi_petitioner_record, xfi_deadline_record,
    xfi_pause_record, xfi_firing_record, xfi_foreseen_record, xfi_pending_record, xfi_notice_record,
    xfi_unit_record, xfi_official_record, xfi_calendar_doc_record, xfi_policy_doc_record,
    xfi_setting_record, xfi_act_record, xfi_claim_record, xfi_measure_record, xfi_exception_record,
    xfi_detail_record, xfi_part_record, xfi_attachment_record, xfi_member_record,
    xfi_reported_record;

/* ---- the case file --------------------------------------------------------------------------------- */

typedef struct xfi_case {
    xf_id id;
    const char *number; /* by the policy's pattern */
    const char *registered_unit;
    int32_t number_year;
    int64_t number_seq; /* gapless per registered_unit and number_year, from 1 */
    const char *host_number;
    const char *policy, *policy_version;
    xf_state state;
    xf_state ended_as;  /* the final state, kept through archiving */
    int64_t revision;   /* journal entries that touched the case */
    int32_t cycle;      /* 1, and one more with each reopening */
    const char *unit;   /* the responsible unit */
    const char *sender; /* who transferred or handed it over */
    bool report_back;
    int32_t transfers; /* how often it was passed on or back */
    const char *lead, *team_head, *handler;
    const char *review_unit, *recheck_unit;
    xf_form form;
    xf_kind kind;
    xf_intake intake;
    xf_procedure procedure;
    const char *title, *matter, *category, *area;
    int32_t persons;
    const char *concerned_official, *concerned_unit;
    const char *channel; /* the statutory channel referred to */
    xf_time received_at, accepted_at, answered_at, served_at, hearing_at, closed_at;
    xf_time last_at; /* of the last act: none may be dated before it */
    xf_outcome outcome, review_outcome, recheck_outcome;
    xf_id merged_into;
    xf_mark mark;                         /* the highest mark of its open deadlines */
    int32_t claims, measures, exceptions; /* rows of each */
    const char *direction, *responsible;  /* the lead's decisions */
    xf_date closing_date, reporting_date;
    xf_cause cause;
    xf_time objected_at;          /* an objection waits for its decision; 0: none */
    xf_outcome checked;           /* pass or fail of the acceptance check */
    xf_satisfaction satisfaction; /* what the petitioner said last, in this cycle */
    int32_t follow_ups, rebounds; /* follow-ups of this cycle */
    const char *channel_result;
    const char *query_code; /* salted slow hash of the petitioner's code */
    xf_id repeat_of; /* the latest earlier case of the same people and matter, known by then */
    bool key;        /* a key case: led by the principal */
    bool led;        /* handed down: a lead is required without exception */
    int32_t parts, attachments, members;    /* rows of each */
    xf_time reported_up_at, told_bureau_at; /* of the result, in this cycle */
    int32_t visitors; /* people of a collective visit, until somebody is there; 0: none runs */
    /* when it first was in an earlier cycle; 0: not before this one. Figures stay in their period */
    xf_time first_accepted_at, first_answered_at, first_closed_at;
    xf_state merged_from;    /* the state that it was merged in; NONE: it is not merged */
    xf_time investigated_at; /* of this cycle, last; 0: no facts are on record */
    xf_time lead_ends_at;    /* from when on the lead may not lead any more; 0: no end is known */
} xfi_case;

typedef struct xfi_claim {
    xf_id case_id;
    int32_t n; /* from 1 */
    const char *text;
    xf_assessment assessment;
    const char *basis;
    int32_t assessments; /* how often it was assessed */
    xf_outcome outcome;  /* of this cycle */
    const char *answer;
} xfi_claim;

typedef struct xfi_measure {
    xf_id case_id;
    int32_t n; /* from 1 */
    int32_t cycle;
    xf_measure measure;
    int32_t claim; /* 0: for the whole case */
    const char *text;
    const char *official, *unit;
    xf_date planned;
    int64_t amount; /* in fen */
    const char *source, *basis, *document;
    xf_time begun_at, done_at; /* done_at 0: under way */
    xf_date done_on;
    const char *result;
    xf_relief relief;
    xf_fund fund;
    xf_means means;
    bool failed; /* it ended without what it was to bring about */
} xfi_measure;

/* What one unit has to do, by when. */
typedef struct xfi_part {
    xf_id case_id;
    int32_t n; /* from 1 */
    int32_t cycle;
    const char *unit;
    xf_role role;
    const char *text, *official, *document;
    xf_date due;
    xf_time assigned_at, done_at, dropped_at; /* neither of the last two: it is open */
    const char *result;                       /* or why it was dropped */
} xfi_part;

/* A file that the host keeps: what it was when it was attached, and when it was looked at last. */
typedef struct xfi_attachment {
    xf_id case_id;
    int32_t n; /* from 1 */
    const char *name, *media_type;
    int64_t bytes;
    const char *digest; /* SM3, in hexadecimal */
    const char *text, *official;
    xf_time attached_at, checked_at;
    bool changed; /* the last check found another content */
    int64_t found_bytes;
    const char *found_digest;
    int32_t replaced_by; /* the attachment that takes its place; 0: none */
} xfi_attachment;

/* A member of the resolution team; its head is a fact of the case. */
typedef struct xfi_member {
    xf_id case_id;
    int32_t n; /* from 1 */
    const char *official, *duty;
    xf_time from_at, until_at; /* until_at 0: still */
    const char *reason;        /* of leaving */
} xfi_member;

/* An item of a checklist that does not apply to this case. */
typedef struct xfi_exception {
    xf_id case_id;
    xf_check check;
    const char *reason, *official;
    xf_time at;
} xfi_exception;

typedef struct xfi_petitioner {
    xf_id case_id;
    int32_t n; /* from 1 */
    const char *name, *phone, *address;
    bool representative;
    const char *id_number, *household, *residence;
    const char *capacity, *workplace; /* 身份, 所在单位 */
    bool removed;                     /* entered by mistake: is no petitioner of the case */
    const char *former; /* what was wrong of names and numbers, one a line: blanked in texts, too */
} xfi_petitioner;

/* What is registered beside the case itself; no row when nothing of it was given. */
typedef struct xfi_detail {
    xf_id case_id;
    xf_discovery discovery;
    xf_level level; /* the highest one that the petitioner turned to */
    const char *field, *interest, *origin;
    xf_date happened_on;
    const char *place, *contact, *outlook, *history;
    xf_id follows; /* the earlier case */
    const char *new_fact;
    int32_t representatives; /* how many were named */
    xf_id reception;         /* where it was brought */
} xfi_detail;

typedef struct xfi_deadline {
    xf_id id;
    xf_id case_id;
    const char *rule;
    int32_t cycle;
    xf_clock_state state;
    bool window;  /* the petitioner's or a unit's opportunity, not a duty */
    int32_t turn; /* one more with each change of the due date: rungs fire once per turn */
    xf_time start_at;
    xf_date start_date;
    int32_t amount; /* without extension */
    xf_count unit;
    xf_roll roll;
    int32_t extended, extensions; /* units in all; how often */
    int32_t paused;               /* counted units that pauses took out */
    xf_date last_date;            /* before rolling */
    xf_date due_date;             /* 0 while paused, and for hours and minutes */
    xf_time due_at;               /* the last instant in time; 0 while paused */
    bool provisional;
    xf_time next_fire_at; /* of the earliest rung that has not fired; 0: none */
    xf_mark mark;
    xf_time opened_at, closed_at;
    xf_act_kind opened_by, closed_by;
    bool late;             /* closed after due_at, or open and found past it by the sweep */
    const char *duty_unit; /* whose duty it was; the people of it before it was past due: */
    const char *duty_official, *duty_lead;
    const char
        *successor; /* who owes it by now, where it was past due when that unit was dissolved */
    int32_t item;   /* the part or measure that it is for; 0: the case */
    xf_time
        own_start_at; /* where it runs from an earlier one of a merged case: its own; 0: it does not */
    const char *begun_by, *begun_unit; /* of a supervision: who demands it, and may lift it */
    /* Taken back, since what it rested on was registered wrongly: until when it had been owed, and what
     * ended it then. It is owed again where that was right after all. 0: it was not taken back. */
    xf_time stood_until;
    xf_act_kind stood_by;
} xfi_deadline;

/* A time in which the clock of a case stood; it belongs to the case, whatever rule runs. */
typedef struct xfi_pause {
    xf_id case_id;
    int32_t n;
    int32_t cycle;
    xf_act_kind cause;
    xf_time from_at, until_at; /* until_at 0: it still stands */
    bool cut;                  /* it stood when the case ended, and by that it ended */
} xfi_pause;

typedef struct xfi_firing {
    xf_id deadline_id;
    int32_t turn;
    const char *rung;
    int32_t rep; /* 0 the first time, then the repetition */
    xf_id case_id;
    xf_time planned_at, fired_at;
    bool late;    /* fired on a later day than planned, or over a minute later for minute clocks */
    bool carried; /* fired in an earlier turn at an instant that still stands */
    xf_raise raises;
    xf_ground ground;      /* of a supervision */
    const char *duty_unit; /* that owed it then */
} xfi_firing;

typedef struct xfi_notice {
    xf_id id;
    xf_id case_id, deadline_id; /* 0: it is about a record of the office, or about no deadline */
    const char *rule;
    int32_t turn;
    const char *rung;
    int32_t rep;
    xf_raise raises;
    xf_target target; /* whom the rung names */
    int32_t level;
    const char *unit, *official; /* whom it goes to; official NULL: nobody was found */
    const char *skipped; /* JSON: [{"target","unit","official","why"}], NULL: nobody skipped */
    bool late;
    xf_time planned_at, created_at, acked_at;
    xf_date due_date;   /* of the deadline at that time */
    const char *reason; /* of an extension the petitioner is to be told; of a notice by an office */
    xf_record_kind record; /* what of the office it is about; NONE: a case */
    xf_id record_id;
    const char *title;                /* of that record */
    const char *reason_en, *title_en; /* where the library words them; NULL: as people wrote them */
    xf_ground ground;                 /* of a supervision */
    const char *duty_unit,
        *duty_official; /* whose it was then; official NULL: the unit's as such */
} xfi_notice;

/* ---- units and officials: reference data of the host --------------------------------------------- */

typedef struct xfi_unit {
    const char *id;
    const char *name;
    xf_unit_role kind;
    xf_level level;
    const char *superior;         /* NULL: the top */
    xf_date valid_from, valid_to; /* 0: open */
    const char *short_name;       /* 机关代字, in numbers; NULL: its id */
} xfi_unit;

/* One post of an official; a person who changes posts has several rows. */
typedef struct xfi_official {
    const char *id;
    xf_date valid_from; /* 0: always */
    const char *name;
    const char *unit;
    const char *rank;
    bool principal;
    xf_date valid_to; /* 0: still; the last day in the post */
    xf_date absent_from, absent_to;
    bool leader; /* a member of the unit's leading body */
} xfi_official;

typedef struct xfi_org {
    const xfi_unit *units; /* sorted by id */
    size_t unit_count;
    const xfi_official *officials; /* sorted by id, valid_from */
    size_t official_count;
} xfi_org;

/* ---- other stored rows ------------------------------------------------------------------------------ */

typedef struct xfi_calendar_doc {
    int64_t id; /* in the order of loading, from 1 */
    const char *text;
    const char *unit; /* whose units alone it is for; NULL: everybody */
} xfi_calendar_doc;

/* A working calendar of a unit and all that stand under it, over that of everybody else. */
typedef struct xfi_region {
    const char *unit;
    xf_calendar *calendar;
    xf_date until; /* the end of the last year of which it names a day */
} xfi_region;

/* ---- units (org.c) ------------------------------------------------------------------------------------ */

const xfi_unit *xfi_model_unit(const xfi_org *org, const char *id); /* NULL: none */
/* As numbers call the unit: by its short name, else by its id. */
const char *xfi_model_unit_in_numbers(const xfi_org *org, const char *id);
/* Who an official was on a day: the last post begun by then, the first one before any. NULL: unknown. */
const xfi_official *xfi_model_person(const xfi_org *org, const char *id, xf_date date);
/* The region of the unit itself or of the nearest above it; NULL: everybody's calendar. */
const xfi_region *xfi_model_region(const xfi_org *org, const xfi_region *regions, size_t count,
                                   const char *unit);

typedef struct xfi_policy_doc {
    const char *id, *version;
    const char *text;
} xfi_policy_doc;

typedef struct xfi_setting {
    const char *key;
    const char *value;
} xfi_setting;

/* What an office stated: a figure of one unit, period and value of a dimension. */
typedef struct xfi_reported {
    int64_t id;
    const char *unit;
    xf_date from, to;
    xf_stats_by by;
    const char *value;
    int64_t batches, persons;
    bool has_batches, has_persons; /* false: not stated */
    const char *source;
    const char *entered_by;
    xf_time entered_at;
    bool withdrawn;
    const char *reason; /* of the last correction or the withdrawal */
} xfi_reported;

/* ---- what an act is -------------------------------------------------------------------------------------- */

/* The facts of one act. `at`, `actor` and `kind` are columns of the journal; the rest is its
 * payload. Which act reads which field is a table of the room rules. */
typedef struct xfi_act {
    xf_act_kind kind;
    xf_time at;          /* when it happened */
    xf_time recorded_at; /* when it is entered */
    const char *actor;   /* official id; "system" for the library's own entries */
    int64_t revision;    /* the case's revision the caller saw; 0: any */
    const char *reason, *text, *document;
    const char *unit, *official, *approver;
    int32_t days;
    xf_id other_case;
    xf_outcome outcome;
    const char *channel;
    const char *policy_version;
    int32_t item; /* number of a claim or a measure */
    xf_assessment assessment;
    xf_measure measure;
    const char *basis;
    int64_t amount; /* in fen */
    const char *source;
    xf_date date, report_date;
    xf_satisfaction satisfaction;
    xf_cause cause;
    xf_check check;
    xf_ground ground;
    xf_relief relief;
    xf_fund fund;
    xf_means means;
    const char *name, *media_type; /* of a file */
    int64_t bytes;
    const char *digest;
    int32_t persons; /* who came; or who bring it */
    /* of a registration that is corrected */
    const char *title, *matter, *category, *area;
    xf_form form;
    xf_level level;
    xf_discovery discovery;
    const char *field, *interest, *origin;
    xf_date happened_on;
    const char *place, *contact, *outlook, *history;
    const char *phone, *address;
    bool representative;
    const char *id_number, *household, *residence, *capacity, *workplace;
    const char *clear;   /* names of fields that become empty */
    const char *changes; /* JSON: the fields that a correction changed, before and after */
    const char *former;  /* succeed: the unit that is gone */
    xf_refusal refusal;  /* decline: on what ground, and where to turn */
    const char *competent_body;
    const char *findings; /* the facts that an opinion states */
    /* register only */
    const xfi_case *draft; /* form, kind, intake, procedure, title … as the caller gave them */
    const xfi_petitioner *petitioners;
    size_t petitioner_count;
    const xfi_detail *detail;
} xfi_act;

/* What decide() looks at. */
typedef struct xfi_casefile {
    xfi_case row;
    xfi_deadline *deadlines; /* open and paused ones */
    size_t deadline_count;
    xfi_pause *pauses; /* of the current cycle */
    size_t pause_count;
    xfi_firing *firings; /* of the open deadlines' current turns */
    size_t firing_count;
    xfi_claim *claims;
    size_t claim_count;
    xfi_measure *measures;
    size_t measure_count;
    xfi_exception *exceptions;
    size_t exception_count;
    xfi_part *parts;
    size_t part_count;
    xfi_attachment *attachments;
    size_t attachment_count;
    xfi_member *members;
    size_t member_count;
    const xfi_detail *detail; /* these two for corrections only */
    const xfi_petitioner *people;
    size_t person_count;
    xf_id next_deadline, next_notice; /* ids to give out, valid in the transaction */
    int64_t next_seq_of_year;         /* register only: the next number of unit and year */
} xfi_casefile;

/* ---- a file as it stood (past.c) ---------------------------------------------------------------------- */

typedef enum xfi_lay {
    XFI_LAY_AS_WAS = 0,
    XFI_LAY_ANEW =
        1, /* over another course, in which deadlines may be closed already, or not there */
    XFI_LAY_CORRECTED = 2 /* the same of what speaks of closed ones, too */
} xfi_lay;
/* Lays the rows of an entry of the case over the file; those of other tables are none of it. */
xf_status xfi_model_lay(const json_t *rows, xfi_lay how, xfi_arena *arena, xfi_casefile *file,
                        xfi_error *err);
/* A table whose rows are numbered, and to which both what lies between a and b and what lies between b and c
 * add; NULL: none. */
const char *xfi_model_numbered_in_both(const xfi_casefile *a, const xfi_casefile *b,
                                       const xfi_casefile *c);

/* One row before and after; before NULL: it is new. */
typedef struct xfi_change {
    const xfi_record *record;
    const void *before, *after;
} xfi_change;

/* What an act changes: one journal entry and its rows. */
typedef struct xfi_changeset {
    xfi_act act;
    xf_id case_id;
    int64_t revision; /* after it */
    xfi_change *items;
    size_t count, cap;
    xfi_casefile after; /* the case file as it then stands, for forecasts and runs of rungs */
} xfi_changeset;

#endif
