/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of statistics share: the question, the numbers, and their names. */
#ifndef XFI_REPORT_STATS_P_H
#define XFI_REPORT_STATS_P_H

#include "door/door.h"
#include "report/figures_p.h"
#include "store/figures.h"

#include <xfcase/stats.h>

enum { XFI_REPORT_ID_MAX = 64, XFI_REPORT_CODE_MAX = 200 };

/* ---- the question (question.c) ------------------------------------------------------------------------ */

/* What statistics and accounts have in common. */
typedef struct xfi_question {
    xfi_days period;
    const char *unit; /* NULL: all */
    bool subtree;
    xf_time known_at, now; /* 0: not as known then; what running periods are held against */
    int zone;
    xfi_naming names; /* of codes as well where a result is divided by them: xfi_door_naming() */
    xf_lang lang;
} xfi_question;

/* What computes an answer from its arguments, as JSON. */
typedef xf_status (*xfi_answering)(xf_store *store, const void *args, xf_lang lang,
                                   xfi_arena *arena, xfi_json *json, xfi_error *err);
/* The frame of every computation that gives a text: checks the store and `out`, publishes what went wrong. */
xf_status xfi_question_answer(xf_store *store, const void *args, xf_lang lang,
                              xfi_answering compute, xf_text **out);
/* Checks and completes it: pack, units, the time that is now. */
xf_status xfi_question_read(xf_store *store, xfi_days period, const char *unit, int32_t subtree,
                            xf_lang lang, xfi_question *out, xfi_error *err);
xf_time xfi_question_from(const xfi_question *question, xfi_days period);
xf_time xfi_question_until(const xfi_question *question, xfi_days period);
/* Whether a unit is the one that is asked for, or below it where those count too. */
bool xfi_question_concerns(const xfi_question *question, const char *unit);
/* Rules of the packs in the store whose duty an act fulfils. */
xf_status xfi_question_rules(xf_store *store, xf_act_kind act, xfi_arena *arena, xfi_rule_ids *out,
                             xfi_error *err);
/* The members by which results begin: period, unit, known_at, computed_at. */
void xfi_question_json(const xfi_question *question, xfi_json *json);
void xfi_question_days(const char *key, xfi_days period, xfi_json *json);
/* An instant in the zone of the pack; null for 0. */
void xfi_question_time(const xfi_question *question, const char *key, xf_time at, xfi_json *json);
/* {"code","name"}; null for a blank code. */
void xfi_question_unit(const xfi_question *question, const char *key, const char *code,
                       xfi_json *json);
void xfi_question_official(const xfi_question *question, const char *key, const char *code,
                           xfi_json *json);
void xfi_question_code(const xfi_question *question, const char *key, xf_enum which, int value,
                       xfi_json *json);

/* ---- tables (table.c) -------------------------------------------------------------------------------------- */

typedef struct xfi_cell {
    const char *row, *column;
    xfi_figures figures;
} xfi_cell;

/* Cells by row and column. */
typedef struct xfi_grid {
    xfi_cell *cells;
    size_t count, room;
    xfi_arena *arena;
} xfi_grid;

/* A table with its totals; a total has "" for what it goes over. */
typedef struct xfi_stats_table {
    xfi_grid cells, rows, columns, total;
} xfi_stats_table;

bool xfi_stats_by_time(xf_stats_by by); /* months, quarters, years (table.c) */
/* From and until are 0 where the days lie before all there are: nothing is there. */
void xfi_table_days(xfi_stats_ask *ask, const xfi_question *question, xfi_days days);
xf_status xfi_table_compute(xf_store *store, const xfi_stats_ask *ask, int64_t figures,
                            xfi_arena *arena, xfi_stats_table *out, xfi_error *err);
/* The figures of a cell, which is made where there is none; NULL without memory. */
xfi_figures *xfi_grid_cell(xfi_grid *grid, const char *row, const char *column);

/* What a table whose rows or columns are times is compared with: each time with the one before it, or
 * the same a year earlier, as a table of that time alone would be; all of them with the whole. */
typedef struct xfi_earlier {
    xfi_stats_ask ask; /* of the table itself, with its buckets */
    const xfi_question *question;
    xfi_days whole;
    xfi_days (*earlier)(xfi_days days);
} xfi_earlier;

xf_status xfi_table_earlier(xf_store *store, const xfi_earlier *asked, int64_t figures,
                            xfi_arena *arena, xfi_stats_table *out, xfi_error *err);
/* Zeros when there is no such cell. */
const xfi_figures *xfi_grid_get(const xfi_grid *grid, const char *row, const char *column);

/* ---- the result (stats_json.c) ------------------------------------------------------------------------------- */

enum { XFI_STATS_NOW = 0, XFI_STATS_BEFORE = 1, XFI_STATS_YEAR_BEFORE = 2, XFI_STATS_PERIODS = 3 };

typedef struct xfi_stats_result {
    const xfi_question *question;
    xf_stats_by rows, columns;
    xf_stats_basis basis;
    int32_t collective;
    int64_t figures;
    bool compare;
    xfi_days periods[XFI_STATS_PERIODS];
    xfi_stats_table tables[XFI_STATS_PERIODS];
    const xfi_bucket *buckets; /* of rows or columns of time */
    size_t bucket_count;
    const xfi_reported *reported; /* of this unit and period, of the rows and of the total */
    size_t reported_count;
    xfi_arena *arena;
} xfi_stats_result;

xf_status xfi_stats_write(const xfi_stats_result *result, xfi_buf *out, xfi_error *err);

#endif
