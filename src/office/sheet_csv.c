/* SPDX-License-Identifier: Apache-2.0 */
/* A view as comma-separated values for spreadsheets, and as JSON lines for programs. */
#include "office/ledger_p.h"

#include <stdlib.h>
#include <string.h>

/* ---- what a cell is as text ----------------------------------------------------------------------------- */

/* "2026-03-05", "2026-03-05 09:00"; a program gets the whole instant. */
static void moment_text(const xfi_cell *cell, xfi_cell_type type, bool whole,
                        char out[XFI_TIME_TEXT])
{
    enum { MINUTES = 16, DAY = 10 };
    out[0] = '\0';
    if (type == XFI_CELL_DATE) {
        (void)!xf_date_format((xf_date)cell->number, out, XFI_TIME_TEXT);
    } else if (xf_time_format(cell->number, out, XFI_TIME_TEXT) == XF_OK && !whole) {
        out[DAY] = ' ';
        out[MINUTES] = '\0';
    }
}

static bool is_moment(xfi_cell_type type)
{
    return type == XFI_CELL_DATE || type == XFI_CELL_TIME;
}

/* ---- CSV ---------------------------------------------------------------------------------------------------- */

/* What a spreadsheet would run as a formula, also behind blanks that it would trim. */
static bool is_formula(const char *text)
{
    while (*text == ' ' || *text == '\n') {
        text++;
    }
    return *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
}

static void csv_text(xfi_str *line, const char *text)
{
    const char *guard = is_formula(text) ? "'" : "";
    if (*guard == '\0' && strpbrk(text, ",\"\r\n") == NULL) {
        xfi_str_puts(line, text);
        return;
    }
    xfi_str_printf(line, "\"%s", guard);
    for (const char *at = text; *at != '\0'; at++) {
        xfi_str_bytes(line, at, 1);
        if (*at == '"') {
            xfi_str_bytes(line, at, 1);
        }
    }
    xfi_str_puts(line, "\"");
}

static xf_status put_line(xfi_book *book)
{
    xfi_str *line = book->inner;
    if (line->failed) {
        return xfi_doc_no_memory();
    }
    xfi_file_bytes(book->file, line->data, line->len);
    xfi_str_reset(line);
    return XF_OK;
}

static xf_status open_book(xfi_book *book)
{
    book->inner = calloc(1, sizeof(xfi_str));
    return book->inner == NULL ? xfi_doc_no_memory() : XF_OK;
}

static xf_status open_csv(xfi_book *book)
{
    XFI_TRY(open_book(book));
    xfi_str *line = book->inner;
    xfi_str_puts(line, "\xEF\xBB\xBF"); /* spreadsheets take it for another encoding without */
    const xfi_column *columns = book->views[0]->columns;
    for (size_t i = 0; xfi_column_shown(&columns[i]); i++) {
        xfi_str_puts(line, i == 0 ? "" : ",");
        csv_text(line, xfi_say(book->lang, columns[i].zh, columns[i].en));
    }
    xfi_str_puts(line, "\r\n");
    return put_line(book);
}

static void csv_cell(xfi_str *line, const xfi_cell *cell, xfi_cell_type type)
{
    char moment[XFI_TIME_TEXT];
    if (type == XFI_CELL_NUMBER) {
        xfi_str_printf(line, "%lld", (long long)cell->number);
    } else if (is_moment(type)) {
        moment_text(cell, type, false, moment);
        xfi_str_puts(line, moment);
    } else {
        csv_text(line, cell->text);
    }
}

static xf_status csv_row(xfi_book *book, size_t view, const xfi_cell *cells, xfi_light light)
{
    xfi_str *line = book->inner;
    const xfi_column *columns = book->views[view]->columns;
    (void)light;
    for (size_t i = 0; xfi_column_shown(&columns[i]); i++) {
        xfi_str_puts(line, i == 0 ? "" : ",");
        if (cells[i].given) {
            csv_cell(line, &cells[i], columns[i].type);
        }
    }
    xfi_str_puts(line, "\r\n");
    return put_line(book);
}

static xf_status finish(xfi_book *book)
{
    (void)book;
    return XF_OK;
}

static void end(xfi_book *book)
{
    if (book->inner != NULL) {
        xfi_str_free(book->inner);
        free(book->inner);
    }
}

/* ---- JSON lines ---------------------------------------------------------------------------------------------- */

static void json_names(xfi_str *line, const xf_docket *people)
{
    xfi_str_puts(line, "[");
    for (size_t i = 0; i < xf_docket_petitioner_count(people); i++) {
        xfi_str_puts(line, i == 0 ? "" : ",");
        xfi_str_json(line, xf_docket_petitioner_name(people, i));
    }
    xfi_str_puts(line, "]");
}

static void json_cell(xfi_str *line, const xfi_cell *cell, xfi_cell_type type)
{
    char moment[XFI_TIME_TEXT];
    if (type == XFI_CELL_NUMBER) {
        xfi_str_printf(line, "%lld", (long long)cell->number);
    } else if (is_moment(type)) {
        moment_text(cell, type, true, moment);
        xfi_str_json(line, moment);
    } else if (type == XFI_CELL_NAMES) {
        json_names(line, cell->people);
    } else {
        xfi_str_json(line, cell->code == NULL ? cell->text : cell->code);
    }
}

static xf_status json_row(xfi_book *book, size_t view, const xfi_cell *cells, xfi_light light)
{
    xfi_str *line = book->inner;
    const xfi_column *columns = book->views[view]->columns;
    (void)light;
    xfi_str_puts(line, "{");
    const char *joint = "";
    for (size_t i = 0; columns[i].code != NULL; i++) {
        if (cells[i].given) {
            xfi_str_printf(line, "%s\"%s\":", joint, columns[i].code);
            json_cell(line, &cells[i], columns[i].type);
            joint = ",";
        }
    }
    xfi_str_puts(line, "}\n");
    return put_line(book);
}

const xfi_book_kind xfi_book_csv = {open_csv, csv_row, finish, end};
const xfi_book_kind xfi_book_jsonl = {open_book, json_row, finish, end};
