/* SPDX-License-Identifier: Apache-2.0 */
/* The reject file: rows that were not taken, as they were, with line, column and reason. */
#include "ledger.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool same_file(const char *a, const char *b)
{
    struct stat x;
    struct stat y;
    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

int rejects_check(const ledger *l)
{
    if (l->reject_path == NULL) {
        return -1;
    }
    return same_file(l->reject_path, l->path)
               ? cli_usage(l->c, "--rejects 不能是台账本身", "--rejects must not be the ledger")
               : cli_target(l->c, "--rejects", l->reject_path);
}

/* What the reject file has beside the columns of the ledger. No header of a ledger is called so: a file that
 * was mended and is imported again says nothing with them. */
static const char *const own_columns[][2] = {
    {"退回行号", "rejected line"},
    {"退回列", "rejected column"},
    {"退回原因", "rejected because"},
};
enum { OWN = sizeof own_columns / sizeof *own_columns };

bool rejects_column(const char *header)
{
    for (size_t i = 0; i < OWN; i++) {
        if (strcmp(header, own_columns[i][0]) == 0 || strcmp(header, own_columns[i][1]) == 0) {
            return true;
        }
    }
    return false;
}

static void name_file(ledger *l)
{
    if (l->reject_path == NULL) {
        (void)snprintf(l->reject_name, sizeof l->reject_name, "%s.rejects.csv", l->path);
        l->reject_path = l->reject_name;
    }
}

static void open_rejects(ledger *l)
{
    const char *cells[LEDGER_COLUMNS + OWN];
    size_t count = 0;
    if (l->rejects != NULL || l->reject_errno != 0) {
        return;
    }
    name_file(l);
    l->rejects = fopen(l->reject_path, "wb");
    if (l->rejects == NULL) {
        l->reject_errno = errno;
        return;
    }
    for (size_t i = 0; i < l->columns; i++) {
        if (!rejects_column(l->header[i])) {
            cells[count++] = l->header[i];
        }
    }
    for (size_t i = 0; i < OWN; i++) {
        cells[count++] = cli_say(l->c, own_columns[i][0], own_columns[i][1]);
    }
    (void)fputs("\xEF\xBB\xBF", l->rejects);
    ledger_csv_write(l->rejects, cells, count, false);
}

/* What a row has beyond the header stands after the reason: nothing of it is lost. */
static void write_row(ledger *l, const char *column, const char *reason)
{
    const char *cells[2 * LEDGER_COLUMNS + OWN];
    char line[16];
    size_t count = 0;
    for (size_t i = 0; i < l->columns; i++) {
        if (!rejects_column(l->header[i])) {
            cells[count++] = i < l->csv.count ? l->csv.cells[i] : "";
        }
    }
    (void)snprintf(line, sizeof line, "%d", l->csv.line);
    cells[count++] = line;
    cells[count++] = column;
    cells[count++] = reason;
    for (size_t i = l->columns; i < l->csv.count; i++) {
        cells[count++] = l->csv.cells[i];
    }
    ledger_csv_write(l->rejects, cells, count, false);
}

void ledger_note(ledger *l, const char *field, const char *text)
{
    const char *header = field == NULL ? NULL : ledger_header(l, field);
    const char *column = header != NULL ? header : field == NULL ? "" : field;
    ledger_progress_clear(l);
    if (l->c->json) {
        json_t *all = json_pack("{s:s, s:i, s:s, s:s}", "file", l->path, "line", l->csv.line,
                                "what", column, "text", text);
        (void)json_dumpf(all, stderr, JSON_COMPACT);
        (void)fputc('\n', stderr);
        json_decref(all);
        return;
    }
    (void)fprintf(stderr, "%s:%d: ", l->path, l->csv.line);
    cli_text(stderr, column);
    (void)fputs(*column != '\0' ? ": " : "", stderr);
    cli_text(stderr, text);
    (void)fputc('\n', stderr);
}

void ledger_reject(ledger *l, const char *field, const char *reason)
{
    const char *header = field == NULL ? NULL : ledger_header(l, field);
    l->rejected++;
    ledger_note(l, field, reason);
    open_rejects(l);
    if (l->rejects != NULL) {
        write_row(l, header != NULL ? header : field == NULL ? "" : field, reason);
    }
}

/* Whether the row is to blame, and not the store, the disk or another process. */
static bool of_the_row(xf_status status)
{
    static const xf_status own[] = {XF_E_INVALID,   XF_E_REFUSED, XF_E_DENIED,
                                    XF_E_NOT_FOUND, XF_E_EXISTS,  XF_E_CONFLICT};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (own[i] == status) {
            return true;
        }
    }
    return false;
}

void ledger_reject_last_error(ledger *l)
{
    char reason[2048];
    const xf_error *error = xf_error_last();
    if (!of_the_row(xf_error_status(error))) {
        ledger_progress_clear(l);
        l->broken = cli_fail(l->c, l->path);
        return;
    }
    const char *basis = xf_error_basis(error, l->c->lang);
    const char *rule = xf_error_rule(error);
    const char *open = *basis == '\0' ? "" : cli_say(l->c, "〔", " [");
    const char *close = *basis == '\0' ? "" : cli_say(l->c, "〕", "]");
    (void)snprintf(reason, sizeof reason, "%s%s%s%s%s%s%s", xf_error_text(error, l->c->lang), open,
                   basis, close, *rule != '\0' ? " (" : "", rule, *rule != '\0' ? ")" : "");
    ledger_reject(l, xf_error_field(error), reason);
}

static bool is_reject_file(const char *path)
{
    char header[8192];
    FILE *file = fopen(path, "rb");
    bool ours = file != NULL && fgets(header, sizeof header, file) != NULL &&
                (strstr(header, own_columns[OWN - 1][0]) != NULL ||
                 strstr(header, own_columns[OWN - 1][1]) != NULL);
    if (file != NULL) {
        (void)fclose(file);
    }
    return ours;
}

void rejects_clear(ledger *l)
{
    name_file(l);
    if (is_reject_file(l->reject_path) && remove(l->reject_path) == 0) {
        (void)fprintf(stderr,
                      cli_say(l->c, "已无退回的行，删除了上次的退回文件：%s\n",
                              "nothing is rejected any more, removed the old file: %s\n"),
                      l->reject_path);
    }
}

int rejects_close(ledger *l)
{
    if (l->rejects != NULL) {
        bool failed = ferror(l->rejects) != 0;
        errno = 0;
        failed = fclose(l->rejects) != 0 || failed;
        l->reject_errno = !failed ? 0 : errno != 0 ? errno : EIO;
        l->rejects = NULL;
    }
    if (l->reject_errno == 0) {
        return -1;
    }
    return cli_tell(l->c, EXIT_IO, l->reject_path, strerror(l->reject_errno));
}
