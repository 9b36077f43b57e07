/* SPDX-License-Identifier: Apache-2.0 */
/* From columns to fields, and what becomes of rows that do not fit. */
#include "ledger.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int field_index(const ledger *l, const char *name)
{
    for (size_t i = 0; i < l->field_count; i++) {
        if (strcmp(l->fields[i].name, name) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static int field_of_header(const ledger *l, const char *header)
{
    for (size_t i = 0; i < l->field_count; i++) {
        const ledger_field *field = &l->fields[i];
        bool fits = strcmp(field->name, header) == 0;
        for (size_t k = 0; k < sizeof field->headers / sizeof *field->headers && !fits; k++) {
            fits = field->headers[k] != NULL && strcmp(field->headers[k], header) == 0;
        }
        if (fits) {
            return (int)i;
        }
    }
    return -1;
}

/* "列名=field,列名=field": an explicit mapping wins over the headers known here. */
static int apply_map(ledger *l, const char *map)
{
    char *copy = strdup(map == NULL ? "" : map);
    int code = -1;
    char *state = NULL;
    for (char *pair = strtok_r(copy, ",", &state); pair != NULL;
         pair = strtok_r(NULL, ",", &state)) {
        char *name = strchr(pair, '=');
        int field = name == NULL ? -1 : field_index(l, name + 1);
        int column = -1;
        if (name != NULL) {
            *name = '\0';
        }
        for (size_t i = 0; i < l->columns; i++) {
            column = strcmp(l->header[i], pair) == 0 ? (int)i : column;
        }
        if (field < 0 || column < 0) {
            (void)fprintf(stderr, "xfcase: --map: %s: %s\n", pair,
                          cli_say(l->c, "没有这一列或这个字段", "no such column or field"));
            code = EXIT_USAGE;
            break;
        }
        l->column_of[field] = column;
    }
    free(copy);
    return code;
}

static int find_columns(ledger *l, const char *map)
{
    for (size_t i = 0; i < LEDGER_COLUMNS; i++) {
        l->column_of[i] = -1;
    }
    for (size_t i = 0; i < l->columns; i++) {
        int field = field_of_header(l, l->header[i]);
        if (field >= 0 && l->column_of[field] < 0) {
            l->column_of[field] = (int)i;
        }
    }
    int code = apply_map(l, map);
    for (size_t i = 0; i < l->field_count && code == -1; i++) {
        if (l->fields[i].required && l->column_of[i] < 0) {
            const char *shown =
                l->fields[i].headers[0] != NULL ? l->fields[i].headers[0] : l->fields[i].name;
            (void)fprintf(stderr, "xfcase: %s: %s “%s” (%s)\n", l->path,
                          cli_say(l->c, "缺少列", "a column is missing:"), shown,
                          l->fields[i].name);
            code = EXIT_USAGE;
        }
    }
    return code;
}

int ledger_open(ledger *l, const cli *c, const char *path, const char *encoding, const char *map,
                const ledger_field *fields, size_t count)
{
    memset(l, 0, sizeof *l);
    l->c = c;
    l->path = path;
    l->fields = fields;
    l->field_count = count;
    l->text = ledger_read_file(c, path, encoding, &l->text_size);
    if (l->text == NULL) {
        return EXIT_IO;
    }
    l->csv.at = l->text;
    l->csv.next_line = 1;
    if (!ledger_csv_next(&l->csv) || l->csv.fault != NULL) {
        (void)fprintf(stderr, "xfcase: %s: %s\n", path,
                      cli_say(c, "没有表头", "there is no header"));
        return EXIT_USAGE;
    }
    l->columns = l->csv.count;
    memcpy(l->header, l->csv.cells, sizeof l->header);
    return find_columns(l, map);
}

void ledger_close(ledger *l)
{
    if (l->rejects != NULL) {
        (void)fclose(l->rejects);
    }
    free(l->text);
}

static void open_rejects(ledger *l)
{
    char path[4096];
    if (l->rejects != NULL) {
        return;
    }
    (void)snprintf(path, sizeof path, "%s.rejects.csv", l->path);
    l->rejects = fopen(l->reject_path != NULL ? l->reject_path : path, "wb");
    if (l->rejects == NULL) {
        return;
    }
    const char *cells[LEDGER_COLUMNS + 3];
    memcpy(cells, l->header, l->columns * sizeof *cells);
    cells[l->columns] = "行号";
    cells[l->columns + 1] = "列";
    cells[l->columns + 2] = "原因";
    (void)fputs("\xEF\xBB\xBF", l->rejects);
    ledger_csv_write(l->rejects, cells, l->columns + 3);
}

void ledger_reject(ledger *l, const char *field, const char *reason)
{
    int index = field == NULL ? -1 : field_index(l, field);
    int column = index < 0 ? -1 : l->column_of[index];
    const char *shown = column >= 0 ? l->header[column] : field == NULL ? "" : field;
    l->rejected++;
    (void)fprintf(stderr, "%s:%d: %s%s%s\n", l->path, l->csv.line, shown,
                  *shown != '\0' ? ": " : "", reason);
    open_rejects(l);
    if (l->rejects != NULL) {
        char line[16];
        const char *cells[LEDGER_COLUMNS + 3];
        for (size_t i = 0; i < l->columns; i++) {
            cells[i] = i < l->csv.count ? l->csv.cells[i] : "";
        }
        (void)snprintf(line, sizeof line, "%d", l->csv.line);
        cells[l->columns] = line;
        cells[l->columns + 1] = shown;
        cells[l->columns + 2] = reason;
        ledger_csv_write(l->rejects, cells, l->columns + 3);
    }
}

void ledger_reject_last_error(ledger *l)
{
    char reason[2048];
    const xf_error *error = xf_error_last();
    const char *basis = xf_error_basis(error, l->c->lang);
    const char *rule = xf_error_rule(error);
    (void)snprintf(reason, sizeof reason, "%s%s%s%s%s%s%s", xf_error_text(error, l->c->lang),
                   *basis != '\0' ? "〔" : "", basis, *basis != '\0' ? "〕" : "",
                   *rule != '\0' ? " (" : "", rule, *rule != '\0' ? ")" : "");
    ledger_reject(l, xf_error_field(error), reason);
}

bool ledger_next(ledger *l)
{
    while (ledger_csv_next(&l->csv)) {
        l->rows++;
        if (l->csv.fault != NULL) {
            ledger_reject(l, NULL, l->csv.fault);
        } else if (l->csv.count != l->columns) {
            ledger_reject(
                l, NULL,
                cli_say(l->c, "列数与表头不符", "the number of columns does not fit the header"));
        } else {
            return true;
        }
    }
    return false;
}

const char *ledger_get(const ledger *l, const char *field)
{
    int index = field_index(l, field);
    int column = index < 0 ? -1 : l->column_of[index];
    return column < 0 || (size_t)column >= l->csv.count ? "" : l->csv.cells[column];
}

void ledger_progress(const ledger *l, bool end)
{
    enum { BAR = 30, EVERY = 100 };
    if (isatty(STDERR_FILENO) != 1 || (!end && l->rows % EVERY != 0)) {
        return;
    }
    size_t read = (size_t)(l->csv.at - l->text);
    int full = l->text_size == 0 ? BAR : (int)(read * BAR / l->text_size);
    (void)fprintf(stderr, "\r[%.*s%*s] %lld", full, "##############################", BAR - full,
                  "", (long long)l->rows);
    (void)fputs(end ? "\n" : "", stderr);
}

void ledger_summary(const ledger *l, const char *zh, const char *en)
{
    ledger_progress(l, true);
    if (l->c->json) {
        (void)printf(
            "{\"what\":\"%s\",\"rows\":%lld,\"done\":%lld,\"there\":%lld,\"rejected\":%lld}\n", en,
            (long long)l->rows, (long long)l->done, (long long)l->there, (long long)l->rejected);
        return;
    }
    (void)printf(cli_say(l->c, "%s：共%lld行，导入%lld，已有%lld，退回%lld\n",
                         "%s: %lld rows, %lld imported, %lld there already, %lld rejected\n"),
                 cli_say(l->c, zh, en), (long long)l->rows, (long long)l->done, (long long)l->there,
                 (long long)l->rejected);
}

int ledger_code(xf_enum which, const char *text)
{
    int value = xf_code_value(which, text);
    for (size_t i = 0; value < 0; i++) {
        int candidate = xf_code_at(which, i);
        if (candidate < 0) {
            return -1;
        }
        if (strcmp(xf_code_name(which, candidate, XF_LANG_ZH), text) == 0 ||
            strcmp(xf_code_name(which, candidate, XF_LANG_EN), text) == 0) {
            value = candidate;
        }
    }
    return value;
}
