/* SPDX-License-Identifier: Apache-2.0 */
/* Comma-separated values, cut in place. */
#include "ledger.h"

#include <string.h>

/* Reads a quoted cell; *at stands on the opening quote. */
static char *quoted(ledger_csv *csv, char **at)
{
    char *cell = *at + 1;
    char *to = cell;
    char *from = cell;
    for (; *from != '\0'; from++) {
        if (*from == '"') {
            if (from[1] != '"') {
                break;
            }
            from++;
        } else if (*from == '\n') {
            csv->next_line++;
        }
        *to++ = *from;
    }
    if (*from == '\0') {
        csv->fault = "引号未闭合 (a quote is not closed)";
    } else {
        from++;
        if (*from != ',' && *from != '\n' && *from != '\r' && *from != '\0') {
            csv->fault = "引号后有多余内容 (text after a closing quote)";
        }
    }
    while (*from != ',' && *from != '\n' && *from != '\0') {
        from++; /* to the end of the cell */
    }
    *at = from;
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

/* Blanks around a value mean nothing in a ledger. */
static char *trimmed(char *cell)
{
    while (*cell == ' ' || *cell == '\t') {
        cell++;
    }
    size_t len = strlen(cell);
    while (len > 0 && (cell[len - 1] == ' ' || cell[len - 1] == '\t' || cell[len - 1] == '\r')) {
        cell[--len] = '\0';
    }
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
            csv->fault = "列数过多 (too many columns)";
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

void ledger_csv_write(FILE *out, const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool quote = strpbrk(cells[i], ",\"\n\r") != NULL;
        (void)fputs(i > 0 ? "," : "", out);
        (void)fputs(quote ? "\"" : "", out);
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
