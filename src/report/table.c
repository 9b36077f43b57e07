/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of figures: the groups that the store counts become cells, and cells add up to totals. */
#include "report/stats_p.h"

#include <string.h>

bool xfi_stats_by_time(xf_stats_by by)
{
    return by == XF_STATS_BY_MONTH || by == XF_STATS_BY_QUARTER || by == XF_STATS_BY_YEAR;
}

/* ---- grids ---------------------------------------------------------------------------------------------- */

static int compare(const xfi_cell *cell, const char *row, const char *column)
{
    int order = strcmp(cell->row, row);
    return order != 0 ? order : strcmp(cell->column, column);
}

/* The first place whose cell does not lie before; groups come in order, so the end is looked at first. */
static size_t place_of(const xfi_grid *grid, const char *row, const char *column)
{
    size_t low = 0;
    size_t high = grid->count;
    if (high > 0 && compare(&grid->cells[high - 1], row, column) < 0) {
        return high;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&grid->cells[middle], row, column) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool grow(xfi_grid *grid)
{
    size_t room = grid->room == 0 ? 32 : 2 * grid->room;
    xfi_cell *cells = xfi_arena_alloc(grid->arena, room * sizeof *cells);
    if (cells == NULL) {
        return false;
    }
    if (grid->count > 0) {
        memcpy(cells, grid->cells, grid->count * sizeof *cells);
    }
    grid->cells = cells;
    grid->room = room;
    return true;
}

xfi_figures *xfi_grid_cell(xfi_grid *grid, const char *row, const char *column)
{
    size_t at = place_of(grid, row, column);
    if (at < grid->count && compare(&grid->cells[at], row, column) == 0) {
        return &grid->cells[at].figures;
    }
    if (grid->count == grid->room && !grow(grid)) {
        return NULL;
    }
    memmove(&grid->cells[at + 1], &grid->cells[at], (grid->count - at) * sizeof *grid->cells);
    xfi_cell *cell = &grid->cells[at];
    *cell = (xfi_cell){.row = xfi_arena_dup(grid->arena, row),
                       .column = xfi_arena_dup(grid->arena, column)};
    grid->count += cell->row != NULL && cell->column != NULL ? 1 : 0;
    return cell->row != NULL && cell->column != NULL ? &cell->figures : NULL;
}

const xfi_figures *xfi_grid_get(const xfi_grid *grid, const char *row, const char *column)
{
    static const xfi_figures nothing;
    size_t at = place_of(grid, row, column);
    bool there = at < grid->count && compare(&grid->cells[at], row, column) == 0;
    return there ? &grid->cells[at].figures : &nothing;
}

/* ---- from the store -------------------------------------------------------------------------------------- */

typedef struct taking {
    xfi_grid *grid;
    xfi_stats_part part;
} taking;

static xf_status take(const xfi_stats_row *row, void *userdata, xfi_error *err)
{
    const taking *to = userdata;
    xfi_figures *cell = xfi_grid_cell(to->grid, row->row, row->column);
    bool ok = cell != NULL;
    if (ok && to->part == XFI_STATS_DAYS) {
        ok = xfi_histogram_add(&cell->days, row->n[XFI_N_DAYS], row->n[XFI_N_ANSWERS],
                               to->grid->arena);
    } else if (ok && to->part == XFI_STATS_REBOUNDED) {
        cell->cases[XFI_N_REBOUNDED] = row->n[0];
    } else if (ok) {
        memcpy(to->part == XFI_STATS_CASES ? cell->cases : cell->duties, row->n, sizeof row->n);
    }
    return ok ? XF_OK : xfi_error_no_memory(err);
}

static bool asks(xfi_stats_part part, int64_t figures)
{
    static const int64_t sets[] = {
        1 << XF_FIGURE_BATCHES | 1 << XF_FIGURE_PERSONS | 1 << XF_FIGURE_ENDED |
            1 << XF_FIGURE_SATISFACTION | 1 << XF_FIGURE_REBOUNDS,
        1 << XF_FIGURE_ACCEPTED | 1 << XF_FIGURE_ANSWERED | 1 << XF_FIGURE_OVERDUE,
        1 << XF_FIGURE_DAYS,
        1 << XF_FIGURE_REBOUNDED,
    };
    return (sets[part] & figures) != 0;
}

static xf_status count(xf_store *store, const xfi_stats_ask *ask, int64_t figures, xfi_grid *grid,
                       xfi_error *err)
{
    for (xfi_stats_part part = XFI_STATS_CASES; part < XFI_STATS_PARTS; part++) {
        taking to = {grid, part};
        if (asks(part, figures)) {
            XFI_TRY(xfi_store_stats(store->inner, ask, part, figures, take, &to, err));
        }
    }
    return XF_OK;
}

/* ---- totals -------------------------------------------------------------------------------------------------- */

static xf_status fold(const xfi_grid *cells, bool rows, bool columns, xfi_grid *out, xfi_error *err)
{
    for (size_t i = 0; i < cells->count; i++) {
        const xfi_cell *cell = &cells->cells[i];
        xfi_figures *total = xfi_grid_cell(out, rows ? cell->row : "", columns ? cell->column : "");
        if (total == NULL || !xfi_figures_add(total, &cell->figures, out->arena)) {
            return xfi_error_no_memory(err);
        }
    }
    return XF_OK;
}

/* What lies in several cells of a dimension would be counted more than once: it is counted anew. */
static xf_status total(xf_store *store, const xfi_stats_ask *ask, int64_t figures, bool rows,
                       bool columns, const xfi_grid *cells, xfi_grid *out, xfi_error *err)
{
    if ((rows || !xfi_stats_many(ask->rows)) && (columns || !xfi_stats_many(ask->columns))) {
        return fold(cells, rows, columns, out, err);
    }
    xfi_stats_ask fewer = *ask;
    fewer.rows = rows ? ask->rows : XF_STATS_BY_NONE;
    fewer.columns = columns ? ask->columns : XF_STATS_BY_NONE;
    return count(store, &fewer, figures, out, err);
}

/* A month in which nothing came stands there with nought: a table of time has no gaps. */
static xf_status add_times(const xfi_stats_ask *ask, xfi_stats_table *out, xfi_error *err)
{
    for (size_t i = 0; i < ask->bucket_count; i++) {
        const char *code = ask->buckets[i].code;
        bool ok =
            ((!xfi_stats_by_time(ask->rows) || xfi_grid_cell(&out->rows, code, "") != NULL) &&
             (!xfi_stats_by_time(ask->columns) || xfi_grid_cell(&out->columns, "", code) != NULL));
        if (!ok) {
            return xfi_error_no_memory(err);
        }
    }
    return XF_OK;
}

void xfi_table_days(xfi_stats_ask *ask, const xfi_question *question, xfi_days days)
{
    ask->from = days.from == 0 ? 0 : xfi_question_from(question, days);
    ask->until = days.from == 0 ? 0 : xfi_question_until(question, days);
}

xf_status xfi_table_compute(xf_store *store, const xfi_stats_ask *ask, int64_t figures,
                            xfi_arena *arena, xfi_stats_table *out, xfi_error *err)
{
    xfi_grid empty = {.arena = arena};
    *out = (xfi_stats_table){empty, empty, empty, empty};
    if (ask->until == 0) { /* it lies before the first date that there is */
        return XF_OK;
    }
    XFI_TRY(count(store, ask, figures, &out->cells, err));
    XFI_TRY(total(store, ask, figures, true, false, &out->cells, &out->rows, err));
    XFI_TRY(total(store, ask, figures, false, true, &out->cells, &out->columns, err));
    XFI_TRY(add_times(ask, out, err));
    return total(store, ask, figures, false, false, &out->cells, &out->total, err);
}

/* ---- what times are compared with ------------------------------------------------------------------------- */

/* The table of one earlier time becomes the row, or the column, of the time that is compared with it. */
static xf_status place(const xfi_stats_table *part, bool rows, const char *code,
                       xfi_stats_table *out, xfi_error *err)
{
    xfi_figures *total =
        rows ? xfi_grid_cell(&out->rows, code, "") : xfi_grid_cell(&out->columns, "", code);
    if (total == NULL) {
        return xfi_error_no_memory(err);
    }
    *total = *xfi_grid_get(&part->total, "", "");
    for (size_t i = 0; i < part->cells.count; i++) {
        const xfi_cell *cell = &part->cells.cells[i];
        xfi_figures *to = rows ? xfi_grid_cell(&out->cells, code, cell->column)
                               : xfi_grid_cell(&out->cells, cell->row, code);
        if (to == NULL) {
            return xfi_error_no_memory(err);
        }
        *to = cell->figures;
    }
    return XF_OK;
}

xf_status xfi_table_earlier(xf_store *store, const xfi_earlier *asked, int64_t figures,
                            xfi_arena *arena, xfi_stats_table *out, xfi_error *err)
{
    xfi_stats_table part;
    xfi_stats_ask ask = asked->ask;
    bool rows = xfi_stats_by_time(ask.rows);
    xf_stats_by by = rows ? ask.rows : ask.columns;
    *(rows ? &ask.rows : &ask.columns) = XF_STATS_BY_NONE;
    xfi_table_days(&ask, asked->question, asked->whole);
    XFI_TRY(xfi_table_compute(store, &ask, figures, arena, out, err));
    *(rows ? &out->rows : &out->columns) = (xfi_grid){.arena = arena};
    out->cells = (xfi_grid){.arena = arena};
    for (size_t i = 0; i < asked->ask.bucket_count; i++) {
        xfi_days days = asked->earlier(xfi_days_of_bucket(asked->question->period, by, i));
        xfi_table_days(&ask, asked->question, days);
        XFI_TRY(xfi_table_compute(store, &ask, figures, arena, &part, err));
        XFI_TRY(place(&part, rows, asked->ask.buckets[i].code, out, err));
    }
    return XF_OK;
}
