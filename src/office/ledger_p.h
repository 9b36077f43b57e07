/* SPDX-License-Identifier: Apache-2.0 */
/* A ledger is views, a view is columns, a column says what a row tells; a sheet writes the cells. */
#ifndef XFI_LEDGER_P_H
#define XFI_LEDGER_P_H

#include "office/office.h"

/* ---- cells (cell.c) ----------------------------------------------------------------------------------- */

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
    XFI_CELL_LIGHT, /* text, coloured */
    XFI_CELL_NAMES  /* several, one by one: for programs only, behind all other columns */
} xfi_cell_type;

typedef struct xfi_cell {
    const char *text;        /* for people */
    const char *code;        /* for programs; NULL: the text */
    int64_t number;          /* a number, an xf_date or an xf_time */
    const xf_docket *people; /* whose names they are */
    bool given;
} xfi_cell;

struct xfi_ledger_row;
void xfi_cell_text(xfi_cell *cell, const char *text);
void xfi_cell_named(xfi_cell *cell, const char *id, const char *name);
/* `none`: the enumerator 0 is told as well. */
void xfi_cell_code(const struct xfi_ledger_row *row, xfi_cell *cell, xf_enum which, int value,
                   bool none);
void xfi_cell_number(xfi_cell *cell, int64_t number);
void xfi_cell_moment(xfi_cell *cell, int64_t moment); /* 0: not given */
void xfi_cell_flag(const struct xfi_ledger_row *row, xfi_cell *cell, bool set, const char *code,
                   const char *zh, const char *en); /* nothing where it is not set */

/* ---- several things in one cell (ledger_list.c) ------------------------------------------------------------ */

/* One text of all of them, for people and for programs; room for it is kept from row to row. */
typedef struct xfi_list {
    xfi_str text, code;
} xfi_list;
void xfi_list_reset(xfi_list *list);
void xfi_list_free(xfi_list *list);
void xfi_list_cell(const xfi_list *list, xfi_cell *cell);
/* How the claims of a case were assessed, with their numbers where there are several; its measures. */
void xfi_list_claims(xfi_list *list, const xf_docket *docket, xf_lang lang);
/* The first petitioner for all who bring it: 某某等6人. */
void xfi_list_people(xfi_list *list, const xf_docket *docket, const xf_case *file, xf_lang lang);
void xfi_list_measures(xfi_list *list, const xf_docket *docket, xf_lang lang);
/* The officials who took part in a reception. */
xf_status xfi_list_leaders(xfi_list *list, xf_store *store, const xf_record *reception,
                           const xfi_names *names);

/* ---- columns (column.c, column_record.c) and views (view.c) ------------------------------------------------ */

/* What a row is made from; what it is not made from is NULL. */
typedef struct xfi_ledger_row {
    const xf_case *file;
    const xf_docket *docket;
    const xf_deadline *deadline; /* NULL also where nothing runs */
    const xf_pending *owed;      /* on the due board: the deadline, or what the office owes */
    const xf_case *repeats;      /* the case that `file` repeats, where the reader sees it */
    const xf_record *record;     /* of the office; `file` is the case that it names */
    const xfi_names *names;
    xfi_list claims, measures, leaders, people;
    xf_lang lang;
    xf_date today, soon; /* due by `soon` is yellow */
    xf_time now;
    int32_t collective; /* from how many people a visit is a collective one */
    int64_t number;     /* of the row in its view, from 1 */
    xfi_light light;
} xfi_ledger_row;

/* What a field of a record is. */
typedef enum xfi_field_as {
    XFI_AS_TEXT,
    XFI_AS_NUMBER, /* a number or a date; 0: not given */
    XFI_AS_CODE,
    XFI_AS_FLAG, /* told where it is set */
    XFI_AS_UNIT,
    XFI_AS_OFFICIAL,
    XFI_AS_CATEGORY,
    XFI_AS_AREA
} xfi_field_as;

typedef struct xfi_column {
    const char *code, *zh, *en;
    xfi_cell_type type;
    uint8_t width; /* in characters */
    void (*read)(const xfi_ledger_row *row,
                 xfi_cell *cell); /* NULL: the field `code` of a record */
    xfi_field_as as;
} xfi_column;

enum { XFI_COLUMNS_MAX = 48 };
/* False behind the last column that a sheet shows people. */
bool xfi_column_shown(const xfi_column *column);

/* What rows are made from; each is walked once, for all views of it. */
typedef enum xfi_source {
    XFI_OF_REGISTER,
    XFI_OF_DUE_BOARD,
    XFI_OF_RECEPTIONS,
    XFI_OF_DUTIES,
    XFI_OF_WARNINGS,
    XFI_SOURCES
} xfi_source;

typedef struct xfi_view {
    const char *code, *zh, *en;
    xfi_source source;
    const xfi_column *columns; /* ends with one that has no code */
    bool (*holds)(const xfi_ledger_row *row);
} xfi_view;

extern const xfi_column xfi_register_columns[], xfi_due_columns[]; /* column.c */
extern const xfi_column xfi_reception_columns[], xfi_duty_columns[], xfi_warning_columns[];
void xfi_column_read(const xfi_column *column, const xfi_ledger_row *row, xfi_cell *cell);
/* By when what the row is about is due; a day of 0: it is paused, or nothing is. */
typedef struct xfi_term {
    xf_time at;
    xf_date day;
    bool window;
    xf_mark mark;
} xfi_term;
xfi_term xfi_ledger_term(const xfi_ledger_row *row);
bool xfi_ledger_overdue(const xfi_ledger_row *row);

const xfi_view *xfi_view_at(size_t index); /* NULL past the end */
/* By its id, or by its name in either language. */
const xfi_view *xfi_view_of(const char *name, size_t len);
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
    char known[64]; /* of a store as known then, what its title says of it; else "" */
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
