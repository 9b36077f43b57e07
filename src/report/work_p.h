/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the work of the office share: its topics, and their tables of numbers. */
#ifndef XFI_REPORT_WORK_P_H
#define XFI_REPORT_WORK_P_H

#include "report/stats_p.h"
#include "store/figures.h"

typedef struct xfi_work {
    xf_store *store;
    xfi_question question;
    xfi_work_ask ask;
    xfi_arena *arena;
    xfi_json *json;
} xfi_work;

/* ---- the numbers of a topic (work_table.c) ---------------------------------------------------------------- */

/* Numbers by what one code stands for. */
typedef struct xfi_work_item {
    const char *code;
    int64_t n[XFI_WORK_NUMBERS];
} xfi_work_item;

typedef struct xfi_work_table {
    struct {
        xfi_work_item *items; /* by code */
        size_t count, room;
    } by[XFI_WORK_BYS];
    int64_t total[XFI_WORK_NUMBERS];
    xfi_arena *arena;
} xfi_work_table;

typedef struct xfi_work_figure {
    const char *code; /* NULL: the end */
    xfi_bi name;
} xfi_work_figure;

/* What a topic is divided by besides its total. */
typedef struct xfi_work_division {
    const char *code; /* NULL: the end */
    xfi_bi name;
    xfi_work_by by;
    xf_enum codes; /* of kinds; 0: the reasons of the focus list */
} xfi_work_division;

enum { XFI_WORK_SOURCES = 3 };

typedef struct xfi_work_topic {
    const char *code;
    xfi_bi name, counts; /* what it counts, in one sentence */
    struct {
        xfi_work_part part;
        size_t first;  /* of its numbers among the figures */
        bool in_total; /* else it only divides */
        bool is;       /* there is one */
    } sources[XFI_WORK_SOURCES];
    /* what no statement counts; NULL: nothing */
    xf_status (*count)(xfi_work *work, xfi_work_table *table, xfi_error *err);
    const xfi_work_figure *figures;
    const xfi_work_division *divisions;
} xfi_work_topic;

/* The numbers of a row from the figure `first` on; blank codes divide nothing. */
xf_status xfi_work_add(xfi_work_table *table, const xfi_work_row *row, size_t first, bool in_total,
                       xfi_error *err);
void xfi_work_topic_json(const xfi_work *work, const xfi_work_topic *topic,
                         const xfi_work_table *table);

/* ---- what no statement counts (work_acts.c, work_cases.c) --------------------------------------------------- */

xf_status xfi_work_supervisions(xfi_work *work, xfi_work_table *table, xfi_error *err);
xf_status xfi_work_proposals(xfi_work *work, xfi_work_table *table, xfi_error *err);
xf_status xfi_work_focus(xfi_work *work, xfi_work_table *table, xfi_error *err);
xf_status xfi_work_leads(xfi_work *work, xfi_work_table *table, xfi_error *err);

#endif
