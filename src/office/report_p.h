/* SPDX-License-Identifier: Apache-2.0 */
/* A report is one JSON object (report.c); the page (report_html.c, chart.c) and the text (report_text.c)
 * are drawn from it by the tables of report_table.c. */
#ifndef XFI_REPORT_P_H
#define XFI_REPORT_P_H

#include "office/office.h"

#include <jansson.h>
#include <xfcase-office/report.h>

/* ---- tables (report_table.c) ----------------------------------------------------------------------------- */

typedef enum xfi_column_of {
    XFI_OF_VALUE = 0,
    XFI_OF_SHARE = 1, /* in percent of the total */
    XFI_OF_YEAR = 2,  /* change to the year before */
    XFI_OF_BEFORE = 3 /* change to the period before */
} xfi_column_of;

typedef struct xfi_report_column {
    const char *figure, *name;
    const char *is; /* number, rate, days */
    xfi_column_of of;
} xfi_report_column;

enum { XFI_REPORT_COLUMNS = 24, XFI_CELL_TEXT_MAX = 64 };

/* The columns of a section's table; their number. */
size_t xfi_report_columns(const json_t *section, xfi_report_column out[XFI_REPORT_COLUMNS]);
/* What stands in the head of a column. */
void xfi_report_head(const xfi_report_column *column, xf_lang lang, char out[XFI_CELL_TEXT_MAX]);
/* What a cell says; "—" where there is nothing. */
void xfi_report_cell(const json_t *cell, const xfi_report_column *column, xf_lang lang,
                     char out[XFI_CELL_TEXT_MAX]);
/* "93.8%（15/16）" of an object with rate, count and of; false where it has no rate. */
bool xfi_report_put_rate(const json_t *of, xf_lang lang, char out[XFI_CELL_TEXT_MAX]);
const char *xfi_report_get(const json_t *object, const char *name); /* "" where there is none */
/* A number of any kind; false where there is none. */
bool xfi_report_number(const json_t *object, const char *name, double *out);

/* ---- charts (chart.c): SVG within the page --------------------------------------------------------------- */

/* Two columns for each row: this year and the year before. */
void xfi_chart_columns(xfi_str *out, const json_t *section, const char *figure, xf_lang lang);
/* A bar for each row with its share. */
void xfi_chart_bars(xfi_str *out, const json_t *section, const char *figure, xf_lang lang);
/* A bar for each row with its rate, of a hundred. */
void xfi_chart_rates(xfi_str *out, const json_t *section, const char *figure, xf_lang lang);

/* A bar for each topic of the work in which something was owed: in time, late, missed, not due yet. */
void xfi_chart_standings(xfi_str *out, const json_t *topics, xf_lang lang);

/* ---- drives (report_drive.c) ----------------------------------------------------------------------------- */

/* Adds "drives": those that run, each with its progress on that day. */
xf_status xfi_report_drives(xf_store *store, const char *unit, xf_date day, xf_lang lang,
                            json_t *report);
const char *xfi_report_drive_head(size_t column, xf_lang lang); /* NULL past the last column */
void xfi_report_drive_cell(xfi_str *out, const json_t *drive, const json_t *cohort, size_t column,
                           xf_lang lang);

/* ---- reported figures (report_stated.c) ------------------------------------------------------------------ */

/* Before a report is drawn: gives each section "reported" (rows with a name and what was reported) and
 * "counted" (whether anything is left to draw), and takes the rows that were only reported out of its table. False
 * without memory. */
bool xfi_report_part_reported(json_t *report, xf_lang lang);
const char *xfi_report_nothing_counted(xf_lang lang); /* what stands in place of its zeros */
const char *xfi_report_stated_head(size_t column, xf_lang lang); /* NULL past the last column */
void xfi_report_stated_cell(xfi_str *out, const json_t *row, size_t column, xf_lang lang);

/* ---- the work of the office, accountability (report_work.c) ---------------------------------------------- */

/* A figure of sums: its code and its name. */
typedef struct xfi_sum_column {
    const char *code, *name;
} xfi_sum_column;

/* Add "work" and "account", the latter with its sums only. */
xf_status xfi_report_work(xf_store *store, const xf_report_args *of, json_t *report);
xf_status xfi_report_account(xf_store *store, const xf_report_args *of, json_t *report);
void xfi_report_work_html(const json_t *report, xf_lang lang, xfi_str *out);
void xfi_report_account_html(const json_t *report, xf_lang lang, xfi_str *out);
void xfi_report_work_text(const json_t *report, xf_lang lang, xfi_str *out);
void xfi_report_account_text(const json_t *report, xf_lang lang, xfi_str *out);

/* "2026-11-20T09:00:00+08:00" as people write it: 2026-11-20 09:00. */
void xfi_report_instant(const char *iso, char out[sizeof "2026-11-20 09:00"]);
void xfi_report_html(const json_t *report, xf_lang lang, xfi_str *out);
void xfi_report_text(const json_t *report, xf_lang lang, xfi_str *out);

#endif
