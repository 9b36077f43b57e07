/* SPDX-License-Identifier: Apache-2.0 */
/* Records of the office: what is kept beside cases. Each has `id` as its only key; fields of the same
 * meaning have the same name in all of them (of, case_id, unit, official, open), so that one list,
 * one check of who may act and one seal serve all. */
#ifndef XFI_MODEL_OFFICE_H
#define XFI_MODEL_OFFICE_H

#include "model/drive.h"
#include "model/model.h"
#include "model/screening.h"

#include <xfcase/duty.h>

/* The facts of one step. `at`, `actor` and `kind` are columns of the journal. */
typedef struct xfi_office_act {
    xf_office_kind kind;
    xf_time at;
    xf_time recorded_at;
    const char *actor;
    xf_id id, of, case_id;
    const char *code;
    const char *name, *text, *reason, *document, *basis;
    const char *unit, *to_unit, *official, *approver;
    const char *category, *area, *place;
    xf_date from, until, date;
    int32_t persons, count;
    int64_t amount;
    bool flag;
    xf_id other_case;
    const char *lead, *next, *time;
    const char *visitor, *phone, *version, *digest;
    const char *concerned_official, *concerned_unit;
    const char *measure;
    /* of a case that is registered by the step, and of the first one who brings it */
    const char *level, *field, *interest, *origin;
    xf_date happened_on;
    const char *contact, *outlook, *history;
    const char *address, *id_number, *household, *residence, *capacity, *workplace;
} xfi_office_act;

typedef struct xfi_body {
    xf_id id;
    const char *name;
    int kind; /* xf_body_kind */
    const char *unit;
    bool open;
    xf_date from, until;
    const char *text, *document;
} xfi_body;

typedef struct xfi_body_member {
    xf_id id;
    xf_id of; /* the body */
    const char *official;
    int post; /* xf_body_post */
    bool open;
    xf_date from, until;
} xfi_body_member;

/* Two cases that an official looked at: not the same matter. */
typedef struct xfi_apart {
    xf_id id;
    xf_id case_id, other_case;
    const char *unit, *official, *reason;
    xf_date date;
    xf_date void_on; /* by mistake: 作废 */
    const char *void_by, *void_reason;
} xfi_apart;

/* What a unit that was dissolved left open in the work of the office goes on with another one (单位承继). */
typedef struct xfi_succession {
    xf_id id;
    const char *unit, *to_unit; /* that is gone; that goes on with its powers */
    int kind;                   /* xf_record_kind of what was passed on; 0: of every kind */
    xf_id item;                 /* that record; 0: all that there were */
    xf_date date;
    int32_t passed; /* so many records */
    const char *official, *lead;
    const char *document, *reason;
} xfi_succession;

/* An open record that names a unit, as its own or otherwise. */
typedef struct xfi_left {
    xf_record_kind kind;
    const void *row;
    const xfi_screening *round; /* of a finding */
    const xfi_case *of;         /* the case that it belongs to; NULL: to none */
} xfi_left;

/* Until when the days off are known: everybody's, or those of a region (民族自治地方). */
typedef struct xfi_calendar_alarm {
    xf_id id;
    const char *unit; /* of the region; NULL: everybody */
    xf_date until;    /* what lies behind it is provisional, or not known */
    int32_t turn;     /* begins anew with each end, from 1 */
    xf_time start_at; /* rungs before it are not owed */
    xf_time next_fire_at;
} xfi_calendar_alarm;

/* What recurs for a unit, by a duty of the policy pack. */
typedef struct xfi_duty_series {
    xf_id id;
    xf_id of;         /* the body that it belongs to; 0: none */
    const char *duty; /* the id of the duty in the pack */
    const char *name;
    const char *unit, *official, *lead;
    bool open;
    xf_date from, until;
    xf_time opened_at;
    xf_date made_until;   /* occurrences are made up to this day of the rule */
    xf_time next_fire_at; /* when more are to be made, or the post ends; 0: never */
    xf_time ends_at;      /* from when on the official does not hold the post; 0: no end is known */
    const char *text, *document;
} xfi_duty_series;

/* One occurrence, or what was called once. */
typedef struct xfi_duty {
    xf_id id;
    xf_id of;     /* the series; 0: it was called */
    xf_id phase;  /* of a drive that it is owed in; 0: none */
    xf_id handed; /* the case of a drive that is to be taken up; 0: none */
    xf_id case_id;
    const char *duty;
    xf_duty_kind kind;
    const char *name,
        *name_en; /* in English where the library words it; NULL: as people wrote it */
    const char *unit, *official, *lead;
    xf_date period;    /* the first day of the month or quarter that it stands for */
    xf_date rule_date; /* as the rule says, before rolling */
    xf_date date;      /* as it stands */
    xf_time at;        /* when it begins; 0: no time was said */
    xf_time due_at;    /* the last instant in time */
    xf_duty_state state;
    bool open;              /* it is still owed: planned or missed */
    int32_t sequence;       /* grows with each change, for calendars */
    bool moved;             /* by an official: the rule does not move it any more */
    bool exception;         /* to a day off, or out of its period, and said so */
    int32_t required, done; /* days, where days are counted */
    int32_t turn;           /* one more with each change of the date: rungs fire once per turn */
    xf_time start_at;       /* rungs before it are not owed */
    xf_time next_fire_at;
    xf_mark mark;
    bool late, provisional;
    xf_date held_on;
    const char *place;
    int32_t persons;
    int32_t reviewed; /* groups of cases that a review of files went through */
    const char *text, *next, *document;
    const char *reason, *reason_en; /* of the last move or change of place, or of the end */
    const char *requirements;       /* what those who come are told to bring and to keep to */
    const char *entered_by;         /* who entered that it was done or cancelled */
    xf_date cancelled_on;           /* since when it is not owed; 0: it is, or was done */
    const char *set_by;             /* the unit that gave it to this one; NULL: its own */
    const char
        *successor; /* owes by now what `unit` missed before it was dissolved; NULL: nobody */
} xfi_duty;

/* Who takes part in an occurrence: an official of a unit, or so many people whom the unit sends. */
typedef struct xfi_duty_member {
    xf_id id;
    xf_id of; /* the occurrence */
    xf_id case_id;
    const char *unit, *official;
    int32_t persons;
    const char *text; /* what they do there */
    bool open;
    xf_date from, until;
    xf_date
        gone_on; /* from when on the official does not hold a post of the unit; 0: no end is known */
    const char *reason; /* why they do not take part any more */
} xfi_duty_member;

/* Who owes a step of the chain around the occurrences of a series. */
typedef struct xfi_duty_share {
    xf_id id;
    xf_id of;         /* the series */
    const char *step; /* its id in the pack */
    const char *unit, *official;
    bool open;
    xf_date from, until;
    const char *text;
} xfi_duty_share;

/* A step of the chain around an occurrence; of one that counts days, a day. */
typedef struct xfi_duty_step {
    xf_id id;
    xf_id of; /* the occurrence */
    xf_id case_id;
    const char *duty, *step; /* ids in the pack; a day that counts has no step */
    const char *name, *name_en;
    const char *unit, *official, *lead;
    xf_date date;
    xf_time due_at;
    xf_duty_state state;
    bool open;
    int32_t sequence;
    int32_t turn;
    xf_time start_at;
    xf_time next_fire_at;
    xf_mark mark;
    bool late, provisional;
    xf_date done_on;
    const char *place;
    int32_t persons; /* of a day that counts */
    const char *text, *document;
    const char *reason,
        *reason_en; /* why no reception is on record, it fell away, or is owed again */
    xf_id renews;   /* the step that is owed again, since what it told has changed; 0: none */
    const char *entered_by; /* who entered that it was done */
    xf_date cancelled_on;   /* since when it is not owed; 0: it is, or was done */
    xf_date passed_on;      /* it fell away since another one owes it, or nobody; 0: it did not */
    const char *successor;  /* as of the occurrence */
} xfi_duty_step;

/* That a rung of a record of the office fired; the key is what lets it fire once. */
typedef struct xfi_office_firing {
    const char *record; /* the text code of its kind */
    xf_id record_id;
    int32_t turn;
    const char *rung;
    int32_t rep;
    xf_time planned_at, fired_at;
    bool late, carried;
    xf_raise raises;
} xfi_office_firing;

extern const xfi_record xfi_office_act_record, xfi_body_record, xfi_body_member_record,
    xfi_duty_series_record, xfi_duty_record, xfi_duty_step_record, xfi_office_firing_record,
    xfi_duty_member_record, xfi_duty_share_record, xfi_apart_record, xfi_calendar_alarm_record,
    xfi_succession_record;

/* The kinds of record that a unit may leave open when it is dissolved, ended by XF_RECORD_NONE. */
extern const xf_record_kind xfi_succession_kinds[];

/* What a kind of record is; NULL: there is no such kind. */
const xfi_record *xfi_model_office(xf_record_kind kind);
/* It has `open` and a last day `until`, and ends with that day by itself. */
bool xfi_model_ends_by_day(xf_record_kind kind);
/* The field of that name; NULL: the record has none. */
const xfi_field *xfi_model_field(const xfi_record *record, const char *name);
/* The number in that field; 0 where the record has none, or there is no row. */
int64_t xfi_model_number_in(const xfi_record *record, const char *name, const void *row);

#endif
