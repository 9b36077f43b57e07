/* SPDX-License-Identifier: Apache-2.0 */
/* Text on a terminal: Chinese characters are two columns wide. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

bool cli_colour(FILE *out)
{
    const char *no = getenv("NO_COLOR");
    return (no == NULL || *no == '\0') && isatty(fileno(out)) == 1;
}

/* The width of the character at `text`; *step is its bytes. */
static int char_width(const char *text, size_t *step)
{
    wchar_t wide;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    size_t len = mbrtowc(&wide, text, strlen(text), &state);
    if (len == 0 || len == (size_t)-1 || len == (size_t)-2) {
        *step = 1;
        return 1;
    }
    *step = len;
    int width = wcwidth(wide);
    return width < 0 ? 1 : width;
}

/* Whether it would command a terminal (C0, DEL, C1) and is shown as a blank instead. */
static bool commands(const char *text, size_t step)
{
    unsigned char first = (unsigned char)text[0];
    return first < 0x20 || first == 0x7F ||
           (step == 2 && first == 0xC2 && (unsigned char)text[1] < 0xA0);
}

static void put_char(FILE *out, const char *text, size_t step)
{
    if (commands(text, step)) {
        (void)fputc(*text == '\n' ? '\n' : ' ', out);
    } else {
        (void)fwrite(text, 1, step, out);
    }
}

void cli_text(FILE *out, const char *text)
{
    for (size_t step; *text != '\0'; text += step) {
        (void)char_width(text, &step);
        put_char(out, text, step);
    }
}

int cli_width(const char *text)
{
    int width = 0;
    for (size_t step; *text != '\0'; text += step) {
        width += char_width(text, &step);
    }
    return width;
}

void cli_pad(FILE *out, const char *text, int width)
{
    int room = cli_width(text) > width ? width - 1 : width;
    int used = 0;
    size_t step;
    for (; *text != '\0'; text += step) {
        int next = char_width(text, &step);
        if (used + next > room) {
            (void)fputs("…", out);
            used++;
            break;
        }
        used += next;
        put_char(out, *text == '\n' ? " " : text, step);
    }
    for (; used < width; used++) {
        (void)fputc(' ', out);
    }
}

void cli_time(xf_time at, char out[20])
{
    char text[26] = "";
    out[0] = '\0';
    if (at != 0 && xf_time_format(at, text, sizeof text) == XF_OK) {
        memcpy(out, text, 16);
        out[10] = ' ';
        out[16] = '\0';
    }
}

void cli_date(xf_date date, char out[11])
{
    if (date == 0 || xf_date_format(date, out, 11) != XF_OK) {
        out[0] = '\0';
    }
}

void cli_table_add(cli_table *table, const char *cell)
{
    if (table->count == table->cap) {
        size_t cap = table->cap == 0 ? 256 : table->cap * 2;
        char **cells = realloc(table->cells, cap * sizeof *cells);
        if (cells == NULL) {
            return;
        }
        table->cells = cells;
        table->cap = cap;
    }
    table->cells[table->count++] = strdup(cell);
}

/* Whether there is more in this row; blanks at the end of a line are left out. */
static bool goes_on(const cli_table *table, size_t cell)
{
    for (size_t i = cell + 1; i < table->count && i % table->columns != 0; i++) {
        if (table->cells[i] != NULL && *table->cells[i] != '\0') {
            return true;
        }
    }
    return false;
}

void cli_table_print(const cli_table *table, FILE *out, int colour_column,
                     const char *(*colour)(const char *cell))
{
    enum { CELL_MAX = 60 };
    int *widths = calloc(table->columns + 1, sizeof *widths);
    bool coloured = colour != NULL && cli_colour(out);
    for (size_t i = 0; widths != NULL && i < table->count; i++) {
        int width = table->cells[i] == NULL ? 0 : cli_width(table->cells[i]);
        int *most = &widths[i % table->columns];
        *most = width > *most ? (width > CELL_MAX ? CELL_MAX : width) : *most;
    }
    for (size_t i = 0; widths != NULL && i < table->count; i++) {
        size_t column = i % table->columns;
        const char *cell = table->cells[i] == NULL ? "" : table->cells[i];
        const char *paint = coloured && (int)column == colour_column ? colour(cell) : NULL;
        (void)fputs(paint == NULL ? "" : paint, out);
        bool rest = goes_on(table, i);
        cli_pad(out, cell, rest ? widths[column] : cli_width(cell));
        (void)fputs(paint == NULL ? "" : "\033[0m", out);
        (void)fputs(column + 1 == table->columns ? "\n" : rest ? "  " : "", out);
    }
    free(widths);
}

void cli_table_free(cli_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        free(table->cells[i]);
    }
    free(table->cells);
    memset(table, 0, sizeof *table);
}

void cli_half_width(const char *text, char *out, size_t size)
{
    const unsigned char *s = (const unsigned char *)text;
    size_t len = 0;
    while (*s != '\0' && len + 1 < size) {
        unsigned wide =
            s[0] == 0xEF && s[1] != 0 ? (unsigned)(s[1] & 0x3FU) << 6U | (s[2] & 0x3FU) : 0;
        bool blank = s[0] == 0xE3 && s[1] == 0x80 && s[2] == 0x80;
        if (wide >= 0xF01 && wide <= 0xF5E) { /* U+FF01 to U+FF5E */
            out[len++] = (char)(wide - 0xF01 + '!');
            s += 3;
        } else {
            out[len++] = blank ? ' ' : (char)*s;
            s += blank ? 3 : 1;
        }
    }
    out[*s == '\0' ? len : 0] = '\0';
}
