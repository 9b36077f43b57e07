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

/* The column with this header; -1: none, -2: more than one. */
static int column_named(const ledger *l, const char *header)
{
    int found = -1;
    for (size_t i = 0; i < l->columns; i++) {
        if (strcmp(l->header[i], header) == 0) {
            found = found == -1 ? (int)i : -2;
        }
    }
    return found;
}

/* The column of a field: by its own name, then by the usual headers, the most telling one first. */
static int column_for(const ledger *l, const ledger_field *field)
{
    int column = column_named(l, field->name);
    for (size_t k = 0; k < sizeof field->headers / sizeof *field->headers && column == -1; k++) {
        column = field->headers[k] == NULL ? -1 : column_named(l, field->headers[k]);
    }
    return column;
}

/* "列名=field,列名=field": an explicit mapping wins over the headers known here. */
static int apply_map(ledger *l, const char *map)
{
    char *copy = strdup(map == NULL ? "" : map);
    int code = copy == NULL ? EXIT_IO : -1;
    char *state = NULL;
    for (char *pair = copy == NULL ? NULL : strtok_r(copy, ",", &state); pair != NULL;
         pair = strtok_r(NULL, ",", &state)) {
        char *name = strrchr(pair, '=');
        int field = name == NULL ? -1 : field_index(l, name + 1);
        if (name != NULL) {
            *name = '\0';
        }
        int column = column_named(l, pair);
        if (field < 0 || column < 0) {
            code = cli_tell(l->c, EXIT_USAGE, pair,
                            cli_say(l->c, "没有这一列或这个字段", "no such column or field"));
            break;
        }
        l->column_of[field] = column;
    }
    free(copy);
    return code;
}

static int complain_of_column(const ledger *l, size_t i)
{
    const ledger_field *field = &l->fields[i];
    bool twice = l->column_of[i] == -2;
    char text[256];
    (void)snprintf(
        text, sizeof text, "%d: %s “%s” (%s)", l->csv.line,
        twice ? cli_say(l->c, "列名重复", "two columns have the same name:")
              : cli_say(l->c, "缺少列", "a column is missing:"),
        cli_say(l->c, field->headers[0] != NULL ? field->headers[0] : field->name, field->name),
        field->name);
    return cli_tell(l->c, EXIT_USAGE, l->path, text);
}

static int find_columns(ledger *l, const char *map)
{
    for (size_t i = 0; i < l->field_count; i++) {
        l->column_of[i] = column_for(l, &l->fields[i]);
    }
    int code = apply_map(l, map);
    for (size_t i = 0; i < l->field_count && code == -1; i++) {
        if (l->column_of[i] == -2 || (l->fields[i].required && l->column_of[i] < 0)) {
            code = complain_of_column(l, i);
        }
    }
    return code;
}

int ledger_open(ledger *l, const cli *c, const import_options *o, const char *path, const char *map,
                const ledger_field *fields, size_t count)
{
    memset(l, 0, sizeof *l);
    l->c = c;
    l->path = path;
    l->fields = fields;
    l->field_count = count;
    l->reject_path = o->rejects;
    int code = rejects_check(l);
    code =
        code == -1 ? ledger_read_file(c, path, o->encoding, true, &l->text, &l->text_size) : code;
    if (code != -1) {
        return code;
    }
    l->csv.at = l->text;
    l->csv.next_line = 1;
    if (!ledger_csv_next(&l->csv) || l->csv.fault != NULL) {
        return cli_tell(c, EXIT_USAGE, path,
                        l->csv.fault != NULL ? cli_say(c, l->csv.fault->zh, l->csv.fault->en)
                                             : cli_say(c, "没有表头", "there is no header"));
    }
    l->columns = l->csv.count;
    memcpy(l->header, l->csv.cells, sizeof l->header);
    const ledger_fault *fault = l->columns == 1 ? ledger_separator(l->header[0]) : NULL;
    if (fault != NULL) {
        return cli_tell(c, EXIT_USAGE, path, cli_say(c, fault->zh, fault->en));
    }
    code = find_columns(l, map);
    if (code == -1) {
        ledger_tell_unused(l);
    }
    return code;
}

static void summary(const ledger *l, const char *zh, const char *en)
{
    if (l->c->json) {
        (void)printf("{\"what\":\"%s\",\"rows\":%lld,\"done\":%lld,\"there\":%lld,\"differing\":%"
                     "lld,\"rejected\":%lld}\n",
                     en, (long long)l->rows, (long long)l->done, (long long)l->there,
                     (long long)l->differing, (long long)l->rejected);
        return;
    }
    char differing[80] = "";
    if (l->differing > 0) {
        (void)snprintf(differing, sizeof differing,
                       cli_say(l->c, "（其中%lld行与登记不同）", " (%lld of them otherwise)"),
                       (long long)l->differing);
    }
    (void)printf(cli_say(l->c, "%s：共%lld行，导入%lld，已有%lld%s，退回%lld\n",
                         "%s: rows %lld, imported %lld, there already %lld%s, rejected %lld\n"),
                 cli_say(l->c, zh, en), (long long)l->rows, (long long)l->done, (long long)l->there,
                 differing, (long long)l->rejected);
    if (l->rejected > 0 && l->reject_errno == 0) {
        (void)fprintf(stderr, cli_say(l->c, "退回的行：%s\n", "rejected rows: %s\n"),
                      l->reject_path);
    }
}

int ledger_finish(ledger *l, int code, const char *zh, const char *en)
{
    ledger_progress_clear(l);
    int closed = rejects_close(l);
    if (code == -1) {
        summary(l, zh, en);
        if (l->rejected == 0) {
            rejects_clear(l);
        }
        code = closed != -1 ? closed : l->rejected > 0 ? EXIT_REFUSED : EXIT_OK;
    }
    free(l->text);
    return code;
}

/* What makes a row unfit before anything is known of its fields; NULL: nothing. */
static const char *fault_of_row(const ledger *l)
{
    if (l->csv.fault != NULL) {
        return cli_say(l->c, l->csv.fault->zh, l->csv.fault->en);
    }
    for (size_t i = 0; i < l->csv.count; i++) {
        if (strstr(l->csv.cells[i], LEDGER_UNREADABLE) != NULL ||
            strchr(l->csv.cells[i], LEDGER_NUL) != NULL) {
            return cli_say(l->c, "含有无法识别的字符", "it holds bytes that are no character");
        }
    }
    return l->csv.count == l->columns
               ? NULL
               : cli_say(l->c, "列数与表头不符", "the number of columns does not fit the header");
}

bool ledger_next(ledger *l)
{
    while (l->broken == 0 && ledger_csv_next(&l->csv)) {
        l->rows++;
        const char *fault = fault_of_row(l);
        if (fault == NULL) {
            return true;
        }
        ledger_reject(l, NULL, fault);
    }
    return false;
}

int ledger_commit(ledger *l, xf_store *store)
{
    if (l->broken == 0) {
        return xf_store_commit(store) == XF_OK ? -1 : cli_fail(l->c, l->path);
    }
    /* what was told already matters more than how this ends: uncommitted is gone in any case */
    xf_status undone = xf_store_rollback(store);
    return undone == XF_OK ? l->broken : EXIT_IO;
}

const char *ledger_header(const ledger *l, const char *field)
{
    int index = field_index(l, field);
    int column = index < 0 ? -1 : l->column_of[index];
    return column < 0 ? NULL : l->header[column];
}

const char *ledger_get(const ledger *l, const char *field)
{
    int index = field_index(l, field);
    int column = index < 0 ? -1 : l->column_of[index];
    return column < 0 || (size_t)column >= l->csv.count ? "" : l->csv.cells[column];
}

bool ledger_named(ledger *l, const char *field, const char **out)
{
    char all[512];
    char text[700];
    const char *cell = ledger_get(l, field);
    bool known;
    size_t count = cli_called_in(l->c, field, cell, out, &known, all, sizeof all);
    if (*cell == '\0') {
        *out = NULL;
        return true;
    }
    if (count > 1) {
        (void)snprintf(
            text, sizeof text, "%s%s",
            cli_say(l->c, "同名不止一个，请用代码：", "several are called so, give the code: "),
            all);
        ledger_reject(l, field, text);
    } else if (!known) {
        (void)snprintf(text, sizeof text,
                       cli_say(l->c, "没有这个人员：%.200s", "there is no such official: %.200s"),
                       cell);
        ledger_reject(l, field, text);
    }
    return count <= 1 && known;
}

const char *ledger_actor(ledger *l, const char *named)
{
    if (strcmp(named, LEDGER_HOST) != 0) {
        return named;
    }
    ledger_reject(l, ledger_header(l, "actor") != NULL ? "actor" : cli_say(l->c, "经办人", "actor"),
                  cli_say(l->c, "缺少经办人：请在台账中写明，或者用 --actor 指明",
                          "nobody is named who acts: name him in the ledger, or with --actor"));
    return NULL;
}

void ledger_progress_clear(ledger *l)
{
    (void)fputs(l->bar ? "\r\033[K" : "", stderr);
    l->bar = false;
}

void ledger_progress(ledger *l, size_t done, size_t all)
{
    enum { BAR = 30, EVERY = 100, LONG = 65536 };
    static const char full_bar[] = "##############################";
    if (l->text_size < LONG || ++l->ticks % EVERY != 0 || isatty(STDERR_FILENO) != 1) {
        return;
    }
    int full = all == 0 ? BAR : (int)(done * BAR / all);
    (void)fprintf(stderr, "\r[%.*s%*s] %lld", full, full_bar, BAR - full, "", (long long)l->ticks);
    (void)fflush(stderr);
    l->bar = true;
}

/* "乡镇（街道）" is called 乡镇 as well, and of levels 街道 and 乡镇级. */
static bool is_brief(xf_enum which, const char *name, const char *text)
{
    static const char open_mark[] = "（";
    static const char close_mark[] = "）";
    static const char grade[] = "级";
    const char *note = strstr(name, open_mark);
    size_t head = note == NULL ? strlen(name) : (size_t)(note - name);
    size_t len = strlen(text);
    size_t tail = sizeof grade - 1;
    bool level = which == XF_ENUM_LEVEL;
    if (level && len > tail && strcmp(text + len - tail, grade) == 0) {
        len -= tail;
    }
    if (len == head && strncmp(name, text, len) == 0) {
        return true;
    }
    const char *inner = note == NULL ? NULL : note + sizeof open_mark - 1;
    return level && inner != NULL && strncmp(inner, text, len) == 0 &&
           strcmp(inner + len, close_mark) == 0;
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
            strcmp(xf_code_name(which, candidate, XF_LANG_EN), text) == 0 ||
            is_brief(which, xf_code_name(which, candidate, XF_LANG_ZH), text)) {
            value = candidate;
        }
    }
    return value;
}

/* The only value of which the text is a part of the Chinese name: 经常 is 经常性排查. */
static int by_part(xf_enum which, const char *text)
{
    int found = -1;
    for (size_t i = 0; *text != '\0' && xf_code_at(which, i) >= 0; i++) {
        int value = xf_code_at(which, i);
        if (value == 0 || strstr(xf_code_name(which, value, XF_LANG_ZH), text) == NULL) {
            continue;
        }
        if (found >= 0) {
            return -1;
        }
        found = value;
    }
    return found;
}

int ledger_choice(xf_enum which, const char *text)
{
    int value = ledger_code(which, text);
    return value >= 0 ? value : by_part(which, text);
}

const char *ledger_choices(const cli *c, xf_enum which)
{
    static char said[LEDGER_CHOICES];
    const char *before = "";
    size_t used = 0;
    said[0] = '\0';
    for (size_t i = 0; xf_code_at(which, i) >= 0; i++) {
        char one[300];
        int value = xf_code_at(which, i);
        (void)snprintf(one, sizeof one, cli_say(c, "%s（%s）", "%s (%s)"),
                       xf_code_name(which, value, c->lang), xf_code_of(which, value));
        size_t needs = strlen(before) + strlen(one);
        if (value == 0 || needs >= sizeof said - used) {
            continue; /* 0 is "not given" */
        }
        (void)snprintf(said + used, sizeof said - used, "%s%s", before, one);
        used += needs;
        before = cli_say(c, "；", "; ");
    }
    return said;
}

const char *ledger_unknown(const cli *c, xf_enum which)
{
    static char said[LEDGER_CHOICES + 100];
    (void)snprintf(said, sizeof said, "%s%s",
                   cli_say(c, "取值未知，可用：", "the value is unknown; there are: "),
                   ledger_choices(c, which));
    return said;
}

bool ledger_yes_no(const char *text, int32_t *out)
{
    static const struct {
        const char *word;
        int32_t value;
    } words[] = {{"", 0},     {"是", 1},    {"否", 0}, {"yes", 1}, {"no", 0},
                 {"true", 1}, {"false", 0}, {"√", 1},  {"1", 1},   {"0", 0}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(text, words[i].word) == 0) {
            *out = words[i].value;
            return true;
        }
    }
    return false;
}
