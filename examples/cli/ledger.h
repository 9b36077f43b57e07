/* SPDX-License-Identifier: Apache-2.0 */
/* Reading ledgers: a file becomes UTF-8, then rows, then named fields. */
#ifndef XFCASE_CLI_LEDGER_H
#define XFCASE_CLI_LEDGER_H

#include "cli.h"

/* ---- encoding.c -------------------------------------------------------------------------------------- */

/* The file as UTF-8 without a byte order mark, ending with NUL; `encoding` NULL: found out (UTF-8,
 * else GB18030). NULL on failure, told on stderr. The caller frees it. */
char *ledger_read_file(const cli *c, const char *path, const char *encoding, size_t *size);

/* ---- csv.c ---------------------------------------------------------------------------------------------- */

enum { LEDGER_COLUMNS = 64 };

/* Rows of comma-separated values (RFC 4180; a ledger may use CR LF, quotes, line breaks in quotes). */
typedef struct ledger_csv {
    char *at; /* unread text; cells are cut out of it in place */
    int line; /* of the row that was read last, from 1 */
    int next_line;
    char *cells[LEDGER_COLUMNS];
    size_t count;
    const char *fault; /* what is wrong with the row, NULL: nothing */
} ledger_csv;

bool ledger_csv_next(ledger_csv *csv); /* false at the end */
void ledger_csv_write(FILE *out, const char *const *cells, size_t count);

/* ---- fields.c -------------------------------------------------------------------------------------------- */

/* A field and the headers it goes by. */
typedef struct ledger_field {
    const char *name;
    const char *headers[6]; /* besides its own name */
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
    int64_t rows, done, there, rejected;
    size_t text_size;
} ledger;

/* Opens a ledger and finds its columns; `map` ("列名=field,…") may be NULL. -1: go on. */
int ledger_open(ledger *l, const cli *c, const char *path, const char *encoding, const char *map,
                const ledger_field *fields, size_t count);
void ledger_close(ledger *l);
bool ledger_next(ledger *l); /* rows that are no rows are rejected and passed over */
const char *ledger_get(const ledger *l, const char *field); /* "" when empty or not there */
/* The row goes to the reject file with its line, the column (may be NULL) and the reason. */
void ledger_reject(ledger *l, const char *field, const char *reason);
void ledger_reject_last_error(ledger *l); /* with the library's own words */
void ledger_progress(const ledger *l, bool end);
void ledger_summary(const ledger *l, const char *zh, const char *en);
/* The value of an enumeration: a text code or a Chinese or English name; -1: none. */
int ledger_code(xf_enum which, const char *text);

/* ---- import_*.c -------------------------------------------------------------------------------------------- */

typedef struct import_options {
    const char *units, *officials, *cases, *acts;
    const char *encoding, *map, *actor, *rejects;
} import_options;

int import_units(cli *c, const import_options *o);
int import_officials(cli *c, const import_options *o);
int import_cases(cli *c, const import_options *o);
int import_acts(cli *c, const import_options *o);

#endif
