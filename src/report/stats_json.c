/* SPDX-License-Identifier: Apache-2.0 */
/* A table of figures as JSON; docs/statistics.md has the schema. */
#include "report/stats_p.h"

#include <stdlib.h>
#include <string.h>

/* ---- figures ------------------------------------------------------------------------------------------- */

typedef enum kind { NUMBER, RATE, DAYS } kind;

/* Where a figure's numbers lie: in those of cases or of duties; `of` is what a rate is a share of. */
static const struct figure {
    xf_figure figure;
    kind is;
    bool of_duty;
    size_t count, of;
} figures[] = {
    {XF_FIGURE_BATCHES, NUMBER, false, XFI_N_BATCHES, 0},
    {XF_FIGURE_PERSONS, NUMBER, false, XFI_N_PERSONS, 0},
    {XF_FIGURE_ENDED, RATE, false, XFI_N_ENDED, XFI_N_BATCHES},
    {XF_FIGURE_SATISFACTION, RATE, false, XFI_N_SATISFIED, XFI_N_RATED},
    {XF_FIGURE_REBOUNDS, NUMBER, false, XFI_N_REBOUNDS, 0},
    {XF_FIGURE_REBOUNDED, NUMBER, false, XFI_N_REBOUNDED, 0},
    {XF_FIGURE_ACCEPTED, RATE, true, XFI_N_ACCEPTED, XFI_N_ACCEPT_OF},
    {XF_FIGURE_ANSWERED, RATE, true, XFI_N_ANSWERED, XFI_N_ANSWER_OF},
    {XF_FIGURE_OVERDUE, NUMBER, true, XFI_N_OVERDUE, 0},
    {XF_FIGURE_DAYS, DAYS, false, 0, 0},
};
enum { FIGURES = sizeof figures / sizeof *figures };

static const int64_t *numbers_of(const struct figure *figure, const xfi_figures *cell)
{
    return figure->of_duty ? cell->duties : cell->cases;
}

static bool asked(const xfi_stats_result *result, const struct figure *figure)
{
    return (result->figures >> figure->figure & 1) != 0;
}

static void add_tenths(const char *key, bool there, int64_t tenths, xfi_json *json)
{
    char text[24];
    xfi_figures_tenths(tenths, text);
    xfi_json_raw(json, key, there ? text : "null");
}

static void add_share(const char *key, int64_t part, int64_t of, xfi_json *json)
{
    add_tenths(key, of != 0, of == 0 ? 0 : xfi_figures_share(part, of), json);
}

static void add_days(const char *key, const xfi_histogram *days, xfi_json *json)
{
    enum { HALF = 50, MOST = 90 };
    int64_t answers = xfi_histogram_answers(days);
    xfi_json_open(json, key, '{');
    xfi_json_int(json, "count", answers);
    add_tenths("mean", answers != 0, xfi_histogram_mean(days), json);
    if (answers == 0) {
        xfi_json_raw(json, "median", "null");
        xfi_json_raw(json, "p90", "null");
    } else {
        xfi_json_int(json, "median", xfi_histogram_percentile(days, HALF));
        xfi_json_int(json, "p90", xfi_histogram_percentile(days, MOST));
    }
    xfi_json_close(json, '}');
}

static void add_figure(const struct figure *figure, const xfi_figures *cell, xfi_json *json)
{
    const char *key = xfi_code_text(XF_ENUM_FIGURE, (int)figure->figure);
    const int64_t *n = numbers_of(figure, cell);
    if (figure->is == NUMBER) {
        xfi_json_int(json, key, n[figure->count]);
    } else if (figure->is == DAYS) {
        add_days(key, &cell->days, json);
    } else {
        xfi_json_open(json, key, '{');
        xfi_json_int(json, "count", n[figure->count]);
        xfi_json_int(json, "of", n[figure->of]);
        add_share("rate", n[figure->count], n[figure->of], json);
        xfi_json_close(json, '}');
    }
}

/* ---- cells ----------------------------------------------------------------------------------------------- */

typedef struct cell {
    const xfi_figures *of[XFI_STATS_PERIODS];
} cell;

static void add_numbers(const xfi_stats_result *result, const xfi_figures *of, xfi_json *json)
{
    for (size_t i = 0; i < FIGURES; i++) {
        if (asked(result, &figures[i])) {
            add_figure(&figures[i], of, json);
        }
    }
}

static void add_shares(const xfi_stats_result *result, const xfi_figures *of, xfi_json *json)
{
    const xfi_figures *total = xfi_grid_get(&result->tables[XFI_STATS_NOW].total, "", "");
    xfi_json_open(json, "share", '{');
    for (size_t i = 0; i < FIGURES; i++) {
        if (asked(result, &figures[i]) && figures[i].is == NUMBER) {
            add_share(xfi_code_text(XF_ENUM_FIGURE, (int)figures[i].figure),
                      numbers_of(&figures[i], of)[figures[i].count],
                      numbers_of(&figures[i], total)[figures[i].count], json);
        }
    }
    xfi_json_close(json, '}');
}

static const char *const periods[] = {"period", "before", "year_before"};

static void add_change(const xfi_stats_result *result, const cell *one, int period, xfi_json *json)
{
    xfi_json_open(json, periods[period], '{');
    for (size_t i = 0; i < FIGURES; i++) {
        const struct figure *figure = &figures[i];
        if (asked(result, figure) && figure->is == NUMBER) {
            int64_t before = numbers_of(figure, one->of[period])[figure->count];
            int64_t now = numbers_of(figure, one->of[XFI_STATS_NOW])[figure->count];
            add_tenths(xfi_code_text(XF_ENUM_FIGURE, (int)figure->figure), before != 0,
                       before == 0 ? 0 : xfi_figures_change(before, now), json);
        }
    }
    xfi_json_close(json, '}');
}

static void add_cell(const xfi_stats_result *result, const char *key, const cell *one,
                     xfi_json *json)
{
    xfi_json_open(json, key, '{');
    add_numbers(result, one->of[XFI_STATS_NOW], json);
    add_shares(result, one->of[XFI_STATS_NOW], json);
    if (result->compare) {
        for (int i = XFI_STATS_BEFORE; i < XFI_STATS_PERIODS; i++) {
            xfi_json_open(json, periods[i], '{');
            add_numbers(result, one->of[i], json);
            xfi_json_close(json, '}');
        }
        xfi_json_open(json, "change", '{');
        for (int i = XFI_STATS_BEFORE; i < XFI_STATS_PERIODS; i++) {
            add_change(result, one, i, json);
        }
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, '}');
}

typedef const xfi_grid *(*grid_fn)(const xfi_stats_table *table);

static const xfi_grid *cells_of(const xfi_stats_table *table)
{
    return &table->cells;
}
static const xfi_grid *rows_of(const xfi_stats_table *table)
{
    return &table->rows;
}
static const xfi_grid *columns_of(const xfi_stats_table *table)
{
    return &table->columns;
}
static const xfi_grid *total_of(const xfi_stats_table *table)
{
    return &table->total;
}

static cell find_cell(const xfi_stats_result *result, grid_fn grid, const char *row,
                      const char *column)
{
    cell out;
    for (int i = 0; i < XFI_STATS_PERIODS; i++) {
        out.of[i] = xfi_grid_get(grid(&result->tables[i]), row, column);
    }
    return out;
}

/* ---- items --------------------------------------------------------------------------------------------------- */

/* The codes of all rows or all columns, in order. */
typedef struct items {
    const char **codes;
    size_t count;
} items;

static void insert(items *list, xf_stats_by by, const char *code)
{
    size_t low = 0;
    size_t high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (xfi_door_dimension_order(by, list->codes[middle], code) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low < list->count && strcmp(list->codes[low], code) == 0) {
        return;
    }
    memmove(&list->codes[low + 1], &list->codes[low], (list->count - low) * sizeof *list->codes);
    list->codes[low] = code;
    list->count++;
}

static xf_status collect(const xfi_stats_result *result, bool rows, items *out, xfi_error *err)
{
    xf_stats_by by = rows ? result->rows : result->columns;
    size_t most = rows ? result->reported_count : 0;
    *out = (items){0};
    if (by == XF_STATS_BY_NONE) {
        return XF_OK;
    }
    for (int i = 0; i < XFI_STATS_PERIODS; i++) {
        most += (rows ? rows_of : columns_of)(&result->tables[i])->count;
    }
    out->codes = xfi_arena_alloc(result->arena, (most + 1) * sizeof *out->codes);
    if (out->codes == NULL) {
        return xfi_error_no_memory(err);
    }
    for (int i = 0; i < XFI_STATS_PERIODS; i++) {
        const xfi_grid *grid = (rows ? rows_of : columns_of)(&result->tables[i]);
        for (size_t k = 0; k < grid->count; k++) {
            insert(out, by, rows ? grid->cells[k].row : grid->cells[k].column);
        }
    }
    for (size_t i = 0; rows && i < result->reported_count; i++) {
        if (result->reported[i].by == by) {
            insert(out, by, xfi_or_empty(result->reported[i].value));
        }
    }
    return XF_OK;
}

/* ---- reported figures -------------------------------------------------------------------------------------------- */

static const xfi_reported *reported_of(const xfi_stats_result *result, xf_stats_by by,
                                       const char *value)
{
    for (size_t i = 0; i < result->reported_count; i++) {
        if (result->reported[i].by == by && xfi_same(result->reported[i].value, value)) {
            return &result->reported[i];
        }
    }
    return NULL;
}

static void add_stated(const char *key, bool has, int64_t number, xfi_json *json)
{
    if (has) {
        xfi_json_int(json, key, number);
    } else {
        xfi_json_raw(json, key, "null");
    }
}

static void add_reported(const xfi_stats_result *result, xf_stats_by by, const char *value,
                         xfi_json *json)
{
    static const xfi_reported nothing;
    const xfi_reported *one = reported_of(result, by, value);
    const xfi_reported *total = reported_of(result, XF_STATS_BY_NONE, "");
    if (one == NULL) {
        return;
    }
    total = total == NULL ? &nothing : total;
    xfi_json_open(json, "reported", '{');
    xfi_json_int(json, "id", one->id);
    add_stated("batches", one->has_batches, one->batches, json);
    add_stated("persons", one->has_persons, one->persons, json);
    xfi_json_open(json, "share", '{');
    add_share("batches", one->batches, one->has_batches ? total->batches : 0, json);
    add_share("persons", one->persons, one->has_persons ? total->persons : 0, json);
    xfi_json_close(json, '}');
    xfi_json_text(json, "source", xfi_or_empty(one->source));
    xfi_json_close(json, '}');
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* The days of a time, and those that it is compared with. */
static void add_compared(xfi_days days, xfi_json *json)
{
    xfi_json_open(json, "compared", '{');
    xfi_question_days("period", days, json);
    xfi_question_days("before", xfi_days_before(days), json);
    xfi_question_days("year_before", xfi_days_year_before(days), json);
    xfi_json_close(json, '}');
}

static void add_item(const xfi_stats_result *result, xf_stats_by by, const char *code,
                     xfi_json *json)
{
    xfi_json_text(json, "code", code);
    xfi_json_text(
        json, "name",
        xfi_door_dimension_name(&result->question->names, result->question->lang, by, code));
    for (size_t i = 0; result->compare && xfi_stats_by_time(by) && i < result->bucket_count; i++) {
        if (strcmp(result->buckets[i].code, code) == 0) {
            add_compared(xfi_days_of_bucket(result->periods[XFI_STATS_NOW], by, i), json);
        }
    }
}

static void add_dimension(const xfi_stats_result *result, const char *key, xf_stats_by by,
                          xfi_json *json)
{
    if (by == XF_STATS_BY_NONE) {
        xfi_json_raw(json, key, "null");
    } else {
        xfi_question_code(result->question, key, XF_ENUM_STATS_BY, (int)by, json);
    }
}

static void add_head(const xfi_stats_result *result, xfi_json *json)
{
    static const char *const kinds[] = {"number", "rate", "days"};
    xfi_question_json(result->question, json);
    for (int i = XFI_STATS_BEFORE; result->compare && i < XFI_STATS_PERIODS; i++) {
        xfi_question_days(periods[i], result->periods[i], json);
    }
    xfi_question_code(result->question, "basis", XF_ENUM_STATS_BASIS, (int)result->basis, json);
    xfi_json_int(json, "collective_from", result->collective);
    add_dimension(result, "rows", result->rows, json);
    add_dimension(result, "columns", result->columns, json);
    xfi_json_open(json, "figures", '[');
    for (size_t i = 0; i < FIGURES; i++) {
        if (asked(result, &figures[i])) {
            const xfi_code *row = xfi_code_by_value(XF_ENUM_FIGURE, (int)figures[i].figure);
            xfi_json_open(json, NULL, '{');
            xfi_json_text(json, "code", row->code);
            xfi_json_text(json, "name", result->question->lang == XF_LANG_EN ? row->en : row->zh);
            xfi_json_text(json, "is", kinds[figures[i].is]);
            xfi_json_close(json, '}');
        }
    }
    xfi_json_close(json, ']');
}

static void add_row(const xfi_stats_result *result, const char *row, const items *columns,
                    xfi_json *json)
{
    cell total = find_cell(result, rows_of, row, "");
    xfi_json_open(json, NULL, '{');
    add_item(result, result->rows, row, json);
    add_cell(result, "total", &total, json);
    xfi_json_open(json, "cells", '[');
    for (size_t i = 0; i < columns->count; i++) {
        cell one = find_cell(result, cells_of, row, columns->codes[i]);
        add_cell(result, NULL, &one, json);
    }
    xfi_json_close(json, ']');
    add_reported(result, result->rows, row, json);
    xfi_json_close(json, '}');
}

static void add_table(const xfi_stats_result *result, const items *rows, const items *columns,
                      xfi_json *json)
{
    cell total = find_cell(result, total_of, "", "");
    xfi_json_open(json, "column_items", '[');
    for (size_t i = 0; i < columns->count; i++) {
        xfi_json_open(json, NULL, '{');
        add_item(result, result->columns, columns->codes[i], json);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
    xfi_json_open(json, "row_items", '[');
    for (size_t i = 0; i < rows->count; i++) {
        add_row(result, rows->codes[i], columns, json);
    }
    xfi_json_close(json, ']');
    xfi_json_open(json, "column_totals", '[');
    for (size_t i = 0; i < columns->count; i++) {
        cell one = find_cell(result, columns_of, "", columns->codes[i]);
        add_cell(result, NULL, &one, json);
    }
    xfi_json_close(json, ']');
    add_cell(result, "total", &total, json);
    add_reported(result, XF_STATS_BY_NONE, "", json);
}

xf_status xfi_stats_write(const xfi_stats_result *result, xfi_buf *out, xfi_error *err)
{
    xfi_json json = {out, false};
    items rows;
    items columns;
    XFI_TRY(collect(result, true, &rows, err));
    XFI_TRY(collect(result, false, &columns, err));
    xfi_json_open(&json, NULL, '{');
    add_head(result, &json);
    add_table(result, &rows, &columns, &json);
    xfi_json_close(&json, '}');
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}
