/* SPDX-License-Identifier: Apache-2.0 */
/* Comma-separated values, cut in place. */
#include "ledger.h"

#include <string.h>

static const ledger_fault open_quote = {"引号未闭合", "a quote is not closed"};
static const ledger_fault after_quote = {"引号后有多余内容", "text after a closing quote"};
static const ledger_fault too_wide = {"列数过多", "too many columns"};

/* The closing quote of the cell that opens at `at`; NULL: there is none. */
static char *closing_quote(char *at)
{
    for (at++; *at != '\0'; at++) {
        if (*at == '"' && at[1] == '"') {
            at++;
        } else if (*at == '"') {
            return at;
        }
    }
    return NULL;
}

/* Reads a quoted cell; *at stands on the opening quote. A quote that goes wrong spoils its own line
 * only: the cell then is the rest of that line, and reading goes on with the next one. */
static char *quoted(ledger_csv *csv, char **at)
{
    char *cell = *at + 1;
    char *end = closing_quote(*at);
    if (end == NULL || strchr(",\r\n", end[1]) == NULL) { /* it finds the ending NUL, too */
        csv->fault = end == NULL ? &open_quote : &after_quote;
        *at += strcspn(*at, "\n");
        return cell - 1;
    }
    char *to = cell;
    for (char *from = cell; from < end; from++) {
        csv->next_line += *from == '\n' ? 1 : 0;
        from += *from == '"' ? 1 : 0; /* a doubled quote is one */
        *to++ = *from;
    }
    *at = end + 1 + strcspn(end + 1, ",\n");
    *to = '\0';
    return cell;
}

static char *plain(char **at)
{
    char *cell = *at;
    while (**at != ',' && **at != '\n' && **at != '\0') {
        (*at)++;
    }
    return cell;
}

/* The width of a blank at `at`, wide ones and those of no width included; 0: there is none. */
static size_t blank_at(const char *at)
{
    static const char *const blanks[] = {" ",      "\t",     "\r",     "\n",    "\u3000",
                                         "\u00a0", "\u200b", "\u2060", "\ufeff"};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        if (strncmp(at, blanks[i], strlen(blanks[i])) == 0) {
            return strlen(blanks[i]);
        }
    }
    return 0;
}

/* Blanks around a value mean nothing in a ledger. */
static char *trimmed(char *cell)
{
    while (blank_at(cell) > 0) {
        cell += blank_at(cell);
    }
    char *end = cell;
    for (char *at = cell; *at != '\0';) {
        size_t blank = blank_at(at);
        at += blank > 0 ? blank : 1;
        end = blank > 0 ? end : at;
    }
    *end = '\0';
    return cell;
}

static void read_row(ledger_csv *csv)
{
    char *at = csv->at;
    for (bool more = true; more;) {
        char *cell = *at == '"' ? quoted(csv, &at) : plain(&at);
        more = *at == ',';
        bool line_end = *at == '\n';
        if (*at != '\0') {
            *at++ = '\0';
        }
        csv->next_line += line_end ? 1 : 0;
        if (csv->count < LEDGER_COLUMNS) {
            csv->cells[csv->count++] = trimmed(cell);
        } else {
            csv->fault = &too_wide;
        }
    }
    csv->at = at;
}

bool ledger_csv_next(ledger_csv *csv)
{
    do {
        if (*csv->at == '\0') {
            return false;
        }
        csv->line = csv->next_line;
        csv->count = 0;
        csv->fault = NULL;
        read_row(csv);
    } while (csv->count == 1 && *csv->cells[0] == '\0' && csv->fault == NULL); /* an empty line */
    return true;
}

static bool is_formula(const char *cell)
{
    return *cell != '\0' && strchr("=+-@", *cell) != NULL &&
           strspn(cell + 1, "0123456789.") != strlen(cell + 1);
}

void ledger_csv_write(FILE *out, const char *const *cells, size_t count, bool sheet)
{
    for (size_t i = 0; i < count; i++) {
        bool quote = strpbrk(cells[i], ",\"\n\r") != NULL;
        (void)fputs(i > 0 ? "," : "", out);
        (void)fputs(quote ? "\"" : "", out);
        (void)fputs(sheet && is_formula(cells[i]) ? "'" : "", out);
        for (const char *at = cells[i]; *at != '\0'; at++) {
            if (*at == '"') {
                (void)fputc('"', out);
            }
            (void)fputc(*at, out);
        }
        (void)fputs(quote ? "\"" : "", out);
    }
    (void)fputs("\r\n", out);
}
