/* SPDX-License-Identifier: Apache-2.0 */
/* Reading ledgers: a file becomes UTF-8, then rows, then named fields. */
#ifndef XFCASE_CLI_LEDGER_H
#define XFCASE_CLI_LEDGER_H

#include "cli.h"

#define LEDGER_HOST "host" /* enters units and officials where no actor is named */

/* What `import` was asked for. */
typedef struct import_options {
    const char *units, *officials, *cases, *acts;
    const char *encoding, *actor, *rejects;
    const char *map; /* of the ledger of cases, or of the only one */
} import_options;

/* ---- encoding.c -------------------------------------------------------------------------------------- */

#define LEDGER_UNREADABLE "\xEF\xBF\xBD" /* U+FFFD, for bytes that are no character */
#define LEDGER_NUL '\x1A'                /* SUB, for a NUL */

/* The file as UTF-8 without a byte order mark, ending with NUL; `encoding` NULL: found out (UTF-8,
 * else GB18030). `mend`: what cannot be read is marked as above. -1: *out is there and the caller
 * frees it; else the exit code, told on stderr. */
int ledger_read_file(const cli *c, const char *path, const char *encoding, bool mend, char **out,
                     size_t *size);

/* The file as it is; the same answers. */
int ledger_read_bytes(const cli *c, const char *path, char **out, size_t *size);

/* ---- csv.c ---------------------------------------------------------------------------------------------- */

enum { LEDGER_COLUMNS = 64 };

typedef struct ledger_fault {
    const char *zh, *en;
} ledger_fault;

/* Rows of comma-separated values (RFC 4180; a ledger may use CR LF, quotes, line breaks in quotes). */
typedef struct ledger_csv {
    char *at; /* unread text; cells are cut out of it in place */
    int line; /* of the row that was read last, from 1 */
    int next_line;
    char *cells[LEDGER_COLUMNS];
    size_t count;
    const ledger_fault *fault; /* what is wrong with the row, NULL: nothing */
} ledger_csv;

bool ledger_csv_next(ledger_csv *csv); /* false at the end */
/* `sheet`: a cell that a spreadsheet would run as a formula gets an apostrophe in front. */
void ledger_csv_write(FILE *out, const char *const *cells, size_t count, bool sheet);

/* ---- fields.c -------------------------------------------------------------------------------------------- */

enum { LEDGER_HEADERS = 6 };

/* A field and the headers it goes by. */
typedef struct ledger_field {
    const char *name;
    const char *headers[LEDGER_HEADERS]; /* besides its own name */
    bool required;
} ledger_field;

typedef struct ledger {
    const cli *c;
    const char *path;
    const ledger_field *fields;
    size_t field_count;
    ledger_csv csv;
    char *text;
    size_t columns;
    int column_of[LEDGER_COLUMNS]; /* by field; -1: the ledger does not have it */
    char *header[LEDGER_COLUMNS];
    FILE *rejects; /* opened with the first rejected row */
    const char *reject_path;
    char reject_name[4096];
    int reject_errno;
    int broken;   /* the exit code with which the import ends here; 0: it goes on */
    bool bar;     /* a progress bar stands on the terminal */
    int64_t head; /* of the journal, behind the row before: of units and officials */
    int64_t ticks, rows, done, there, differing, rejected;
    size_t text_size;
} ledger;

/* Opens a ledger and finds its columns; `map` ("列名=field,…") may be NULL. -1: go on. In any case
 * ledger_finish() follows. */
int ledger_open(ledger *l, const cli *c, const import_options *o, const char *path, const char *map,
                const ledger_field *fields, size_t count);
/* Closes it; with code -1 says what was done. The exit code. */
int ledger_finish(ledger *l, int code, const char *zh, const char *en);
/* Rows that are no rows are rejected and passed over; false at the end and when it is broken off. */
bool ledger_next(ledger *l);
/* Commits, or rolls back what was broken off. -1: go on. */
int ledger_commit(ledger *l, xf_store *store);
const char *ledger_get(const ledger *l, const char *field);    /* "" when empty or not there */
const char *ledger_header(const ledger *l, const char *field); /* NULL: no such column */
/* A bar for long ledgers, on a terminal only; `done` of `all`. */
void ledger_progress(ledger *l, size_t done, size_t all);
void ledger_progress_clear(ledger *l);
/* The value of an enumeration: a text code or a Chinese or English name; -1: none. */
int ledger_code(xf_enum which, const char *text);
/* "unknown", with the values that there are; valid until the next call. */
/* The same, or the only name of which the text is a part: of what a person types, not of cells. */
int ledger_choice(xf_enum which, const char *text);
enum { LEDGER_CHOICES = 3000 }; /* bytes that all values of an enumeration may take */
const char *ledger_choices(const cli *c, xf_enum which); /* "来信（letter）；…" */
const char *ledger_unknown(const cli *c, xf_enum which);
bool ledger_yes_no(const char *text, int32_t *out); /* false: neither; "" is no */

/* The cell of a member that names something, by name or by code: its code, NULL for an empty cell. False: the
 * row is rejected, as several are called so, or as it names no official. */
bool ledger_named(ledger *l, const char *field, const char **out);
/* Who acts where the row names nobody; NULL: nobody was named for the whole ledger, and the row is rejected. */
const char *ledger_actor(ledger *l, const char *named);

/* ---- headers.c ------------------------------------------------------------------------------------------- */

void ledger_tell_unused(const ledger *l); /* on stderr, in one line */
/* What a file is that is no text of commas, by what it begins with; by its header. NULL: nothing is wrong. */
const ledger_fault *ledger_sort_of_file(const char *data, size_t size);
const ledger_fault *ledger_separator(const char *header);

/* ---- rejects.c ------------------------------------------------------------------------------------------- */

bool rejects_column(const char *header); /* one that the reject file adds */
int rejects_check(const ledger *l);      /* -1: the reject file would overwrite nothing of value */
/* The row goes to the reject file with its line, the column (may be NULL) and the reason. */
void ledger_reject(ledger *l, const char *field, const char *reason);
/* Says something of the row, which is taken nevertheless. */
void ledger_note(ledger *l, const char *field, const char *text);
/* With the library's own words; where the row is not to blame, the import is broken off instead. */
void ledger_reject_last_error(ledger *l);
void rejects_clear(
    ledger *l); /* removes the file of an import before: all its rows were taken now */
int rejects_close(ledger *l); /* -1, or the exit code: it could not be written */

/* ---- import_*.c -------------------------------------------------------------------------------------------- */

int import_units(cli *c, const import_options *o);
int import_officials(cli *c, const import_options *o);
int import_cases(cli *c, const import_options *o);
/* Who brings a matter, in two texts of names, either may be empty; gives how many entries there are. */
size_t ledger_people(const char *representatives, const char *others, xf_petitioner_args out[2]);
/* Whether the case differs from the row that has its number (import_same.c): in what, as "标题 甲 → 乙；…", and
 * *other where it is another matter. */
bool ledger_differs(const ledger *l, xf_store *store, xf_id id, const xf_register_args *args,
                    bool *other, char *out, size_t size);
int import_acts(cli *c, const import_options *o);

#endif
