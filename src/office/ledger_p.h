/* SPDX-License-Identifier: Apache-2.0 */
/* A ledger is views, a view is columns, a column says what a row tells; a sheet writes the cells. */
#ifndef XFI_LEDGER_P_H
#define XFI_LEDGER_P_H

#include "office/office.h"

/* ---- cells and columns (column.c) ------------------------------------------------------------------- */

typedef enum xfi_light {
    XFI_LIGHT_NONE,
    XFI_LIGHT_GREEN,
    XFI_LIGHT_YELLOW,
    XFI_LIGHT_RED
} xfi_light;
typedef enum xfi_cell_type {
    XFI_CELL_TEXT, /* a row that has nothing to tell is an empty one */
    XFI_CELL_NUMBER,
    XFI_CELL_DATE,
    XFI_CELL_TIME,
    XFI_CELL_LIGHT /* text, coloured */
} xfi_cell_type;

typedef struct xfi_cell {
    const char *text; /* for people */
    const char *code; /* for programs; NULL: the text */
    int64_t number;   /* a number, an xf_date or an xf_time */
    bool given;
} xfi_cell;

/* What a row is made from. */
typedef struct xfi_ledger_row {
    const xf_case *file;
    const xf_docket *docket;     /* NULL: of the due board */
    const xf_deadline *deadline; /* NULL: nothing runs */
    const xfi_names *names;
    xf_lang lang;
    xf_date today, soon; /* due by `soon` is yellow */
    xf_time now;
    int64_t number; /* of the row in its view, from 1 */
    xfi_light light;
} xfi_ledger_row;

typedef struct xfi_column {
    const char *code, *zh, *en;
    xfi_cell_type type;
    uint8_t width; /* in characters */
    void (*read)(const xfi_ledger_row *row, xfi_cell *cell);
} xfi_column;

enum { XFI_COLUMNS_MAX = 40 };

typedef struct xfi_view {
    const char *code, *zh, *en;
    bool due;                         /* rows of the due board, not of the register */
    const xfi_column *const *columns; /* ends with NULL */
    bool (*holds)(const xfi_ledger_row *row);
} xfi_view;

const xfi_view *xfi_view_at(size_t index); /* NULL past the end */
const xfi_view *xfi_view_of(const char *code, size_t len);
xfi_light xfi_ledger_light(const xfi_ledger_row *row);

/* ---- sheets (sheet_*.c) --------------------------------------------------------------------------------- */

/* What writes views. A row's cells stand in the order of the view's columns. */
typedef struct xfi_book xfi_book;
typedef struct xfi_book_kind {
    xf_status (*open)(xfi_book *book);
    xf_status (*row)(xfi_book *book, size_t view, const xfi_cell *cells, xfi_light light);
    xf_status (*finish)(xfi_book *book);
    void (*end)(xfi_book *book); /* frees, finished or not */
} xfi_book_kind;

struct xfi_book {
    const xfi_book_kind *kind;
    xfi_file *file;
    const xfi_view *const *views;
    size_t view_count;
    xf_lang lang;
    uint32_t sheet_rows; /* most rows of a sheet with its header */
    int64_t expected;    /* rows in all, about */
    xf_time now;
    void *inner;
};

/* Whether sheet 1, 2 … hold as many rows as were written. */
xf_status xfi_xlsx_check(const char *path, const uint32_t *rows, size_t count);

extern const xfi_book_kind xfi_book_xlsx, xfi_book_csv, xfi_book_jsonl;

/* ---- the walk (ledger.c) ------------------------------------------------------------------------------------ */

enum { XFI_SHEET_ROWS = 1048576, XFI_VIEWS_MAX = 16 };

struct xf_ledger_args;
/* `sheet_rows`: the most rows of a sheet, with its header. */
xf_status xfi_ledger_write(xf_store *store, const char *path, const struct xf_ledger_args *args,
                           const xfi_run *run, uint32_t sheet_rows);

#endif
