/* SPDX-License-Identifier: Apache-2.0 */
/* What the room store offers on figures: receptions, statistics, accounts, the work of the office. */
#ifndef XFI_STORE_FIGURES_H
#define XFI_STORE_FIGURES_H

#include "store/store.h"

/* ---- receptions in figures (reception.c) ------------------------------------------------------------------ */

typedef enum xfi_received_figure {
    XFI_RECEIVED_DAYS, /* different days */
    XFI_RECEIVED_RECEPTIONS,
    XFI_RECEIVED_BY_DUTY,
    XFI_RECEIVED_BY_FIELD,
    XFI_RECEIVED_BY_APPOINTMENT,
    XFI_RECEIVED_BY_JOINT,
    XFI_RECEIVED_PERSONS,   /* of those that have a number of people */
    XFI_RECEIVED_UNCOUNTED, /* receptions that have none */
    XFI_RECEIVED_SETTLED,
    XFI_RECEIVED_REGISTERED,
    XFI_RECEIVED_TRANSFERRED,
    XFI_RECEIVED_LINKED,
    XFI_RECEIVED_ESCORTED,
    XFI_RECEIVED_OPEN,
    XFI_RECEIVED_REQUIRED, /* days that are owed in the months that the period touches */
    XFI_RECEIVED_DONE,     /* of these */
    XFI_RECEIVED_FIGURES
} xfi_received_figure;
typedef struct xfi_received {
    const char *official, *unit; /* of their post on the last day; both NULL: of all */
    int64_t figures[XFI_RECEIVED_FIGURES];
} xfi_received;
typedef void (*xfi_each_received)(const xfi_received *row, void *userdata);
/* In all, each reception once; or for each official who took part or owes days. Of the select: unit (with
 * those below it), official and the days. Months that have not begun by `today` are not owed. */
xf_status xfi_store_receptions(xfi_store *store, const xfi_select *select, xf_date today,
                               bool total, xfi_each_received each, void *userdata, xfi_error *err);

/* ---- statistics (stats.c) ------------------------------------------------------------------------------ */

/* A stretch of time with a code, as a month. */
typedef struct xfi_bucket {
    xf_time until; /* it ends before this instant */
    char code[8];
} xfi_bucket;

typedef struct xfi_rule_ids {
    const char **items;
    size_t count;
} xfi_rule_ids;

/* What a table of figures is of. */
typedef struct xfi_stats_ask {
    xf_time from, until; /* from <= the basis date < until */
    xf_stats_basis basis;
    const char *unit; /* NULL: all */
    bool subtree;
    xf_time now; /* what still runs is overdue when it was due before this instant */
    xf_stats_by rows, columns;
    int32_t collective;           /* from how many people */
    int32_t zone;                 /* minutes east of UTC */
    xfi_rule_ids intake, answers; /* rules whose duty is fulfilled by acceptance, by the answer */
    const xfi_bucket *buckets;    /* of a row or column of time */
    size_t bucket_count;
} xfi_stats_ask;

/* One statement each: what is counted are cases, duties, the days that answers took, or rebounds. */
typedef enum xfi_stats_part {
    XFI_STATS_CASES = 0,
    XFI_STATS_DUTIES = 1,
    XFI_STATS_DAYS = 2,
    XFI_STATS_REBOUNDED = 3, /* acts of the period, whenever their cases belong to one */
    XFI_STATS_PARTS
} xfi_stats_part;

enum {
    XFI_STATS_NUMBERS = 7,
    /* of cases; those that were not asked for are 0 */
    XFI_N_BATCHES = 0,
    XFI_N_PERSONS,
    XFI_N_ENDED,
    XFI_N_RATED,
    XFI_N_SATISFIED,
    XFI_N_REBOUNDS,
    XFI_N_REBOUNDED, /* of its own part */
    /* of duties */
    XFI_N_ACCEPT_OF = 0,
    XFI_N_ACCEPTED,
    XFI_N_ANSWER_OF,
    XFI_N_ANSWERED,
    XFI_N_OVERDUE,
    /* of days: how many answers took so many */
    XFI_N_DAYS = 0,
    XFI_N_ANSWERS
};

typedef struct xfi_stats_row {
    const char *row, *column; /* codes, "" for none; borrowed for the call */
    int64_t n[XFI_STATS_NUMBERS];
} xfi_stats_row;

typedef xf_status (*xfi_stats_fn)(const xfi_stats_row *row, void *userdata, xfi_error *err);

/* Whether a case may have several values of it. */
bool xfi_stats_many(xf_stats_by by);
/* Gives the groups in order of row and column, in one pass. `figures` is a set of 1 << xf_figure:
 * columns that nobody asked for are not read. */
xf_status xfi_store_stats(xfi_store *store, const xfi_stats_ask *ask, xfi_stats_part part,
                          int64_t figures, xfi_stats_fn fn, void *userdata, xfi_error *err);
/* The cases behind a figure, by id, in the arena. NULL for row or column: whatever it is. */
xf_status xfi_store_stats_cases(xfi_store *store, const xfi_stats_ask *ask, const char *row,
                                const char *column, xf_figure figure, xfi_arena *arena, xf_id **out,
                                size_t *count, xfi_error *err);
/* Reported figures that stand, of a unit (NULL: all), by id. */
xf_status xfi_store_reported(xfi_store *store, const char *unit, xfi_arena *arena,
                             xfi_reported **out, size_t *count, xfi_error *err);

/* ---- accounts (account.c) -------------------------------------------------------------------------------- */

typedef struct xfi_account_ask {
    xf_time from, until;
    const char *unit; /* of duties; NULL: all */
    bool subtree;
    xf_time now;
} xfi_account_ask;

typedef struct xfi_late {
    xfi_deadline deadline;
    const char *number, *title; /* of its case */
} xfi_late;

/* Duties due in the period whose due date passed, by due date. */
xf_status xfi_store_late(xfi_store *store, const xfi_account_ask *ask, xfi_arena *arena,
                         xfi_late **out, size_t *count, xfi_error *err);
/* What its ladder raised, in order. */
xf_status xfi_store_raised(xfi_store *store, xf_id deadline, xfi_arena *arena, xfi_notice **out,
                           size_t *count, xfi_error *err);
/* The latest duty by one of these rules that a case had at an instant; else the next one: what is entered late joins
 * a period that began after it. */
xf_status xfi_store_duty_at(xfi_store *store, xf_id case_id, const xfi_rule_ids *rules, xf_time at,
                            xfi_arena *arena, xfi_deadline *out, bool *found, xfi_error *err);

/* The days of a period as rows have them. */
typedef struct xfi_account_days {
    char first[XFI_DATE_TEXT], last[XFI_DATE_TEXT], today[XFI_DATE_TEXT];
} xfi_account_days;

/* What of the office was due in the period and was late, or is still owed: occurrences of duties, steps of
 * their chains, warnings with their answers, receptions with their follow-ups, promised resources, or findings
 * by the last day of their round; by id, an array of such records. account_office.c */
xf_status xfi_store_late_office(xfi_store *store, const xfi_account_ask *ask,
                                const xfi_account_days *days, const xfi_record *record,
                                xfi_arena *arena, void **out, size_t *count, xfi_error *err);
/* What was raised because of such a record, in order. */
xf_status xfi_store_raised_office(xfi_store *store, const char *record, xf_id id, xfi_arena *arena,
                                  xfi_notice **out, size_t *count, xfi_error *err);
/* Who held a post ("head", "office_head") of the body that leads the phase's drive on a day; NULL: nobody. */
xf_status xfi_store_phase_holder(xfi_store *store, xf_id phase, const char *post, const char *day,
                                 xfi_arena *arena, const char **out, xfi_error *err);

/* A supervision that a ladder raised by itself. */
typedef struct xfi_swept {
    xfi_notice notice;
    const char *number; /* of its case; "": it is of none */
    const char *unit;   /* that owed then what was late */
} xfi_swept;

/* Those of the period, by time, of all units: the feedback for one may be owed by another. */
xf_status xfi_store_swept(xfi_store *store, const xfi_account_ask *ask, xfi_arena *arena,
                          xfi_swept **out, size_t *count, xfi_error *err);

typedef struct xfi_account_entry {
    xfi_entry entry;
    const char *number, *first_unit; /* of the case: where it was registered */
} xfi_account_entry;

/* Acts of supervision, proposals and criticism in the period, by time; or, for cases that changed hands in it,
 * every move up to its end, by case. */
xf_status xfi_store_account_entries(xfi_store *store, const xfi_account_ask *ask, bool moves,
                                    xfi_arena *arena, xfi_account_entry **out, size_t *count,
                                    xfi_error *err);

/* ---- the work of the office (work.c) ----------------------------------------------------------------------- */

typedef struct xfi_work_ask {
    xf_time from, until; /* from <= an instant < until */
    xf_date first, last; /* the same as days, both inclusive */
    const char *unit;    /* NULL: all */
    bool subtree;
    xf_time now; /* what is owed and was due before it is missed */
    xf_date today;
    xfi_rule_ids feedback, responses; /* rules whose duty they fulfil */
} xfi_work_ask;

/* One statement each. */
typedef enum xfi_work_part {
    XFI_WORK_RECEPTIONS,
    XFI_WORK_UNITS_RECEIVED,   /* for each unit of which somebody took part */
    XFI_WORK_LEADERS_RECEIVED, /* for each official who took part */
    XFI_WORK_RECEPTION_DAYS,
    XFI_WORK_DUTIES, /* all other kinds */
    XFI_WORK_STEPS,
    XFI_WORK_ROUNDS,
    XFI_WORK_FINDINGS,
    XFI_WORK_ISSUED, /* warnings, of the unit that warns */
    XFI_WORK_WARNED, /* of the unit that is warned */
    XFI_WORK_RAISED, /* supervisions by a ladder */
    XFI_WORK_FEEDBACK,
    XFI_WORK_RESPONSES,
    XFI_WORK_PARTS
} xfi_work_part;

/* What rows are divided by; the item is the duty of a pack, or a step of it as "duty/step". */
typedef enum xfi_work_by {
    XFI_WORK_BY_UNIT,
    XFI_WORK_BY_OFFICIAL,
    XFI_WORK_BY_KIND,
    XFI_WORK_BY_ITEM,
    XFI_WORK_BYS
} xfi_work_by;

enum { XFI_WORK_NUMBERS = 16 };

typedef struct xfi_work_row {
    const char *by[XFI_WORK_BYS]; /* codes, "" for none; borrowed for the call */
    int64_t n[XFI_WORK_NUMBERS];  /* in the order of the part */
} xfi_work_row;

typedef xf_status (*xfi_work_fn)(const xfi_work_row *row, void *userdata, xfi_error *err);

/* Gives the groups of a part. */
xf_status xfi_store_work(xfi_store *store, const xfi_work_ask *ask, xfi_work_part which,
                         xfi_work_fn fn, void *userdata, xfi_error *err);

#endif
