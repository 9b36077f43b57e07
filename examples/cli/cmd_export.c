/* SPDX-License-Identifier: Apache-2.0 */
/* Export, whole or not at all: written beside the target and renamed. */
#include "documents.h"
#include "ledger.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct export_run {
    cli *c;
    FILE *out;
    bool csv;
} export_run;

static void number_text(int64_t number, char out[24])
{
    (void)snprintf(out, 24, "%lld", (long long)number);
}

/* ---- cases ------------------------------------------------------------------------------------------------ */

static void case_row(export_run *x, const xf_case *file)
{
    char received[20];
    char accepted[20];
    char closed[20];
    char persons[24];
    const xf_lang lang = x->c->lang;
    cli_time(xf_case_received_at(file), received);
    cli_time(xf_case_accepted_at(file), accepted);
    cli_time(xf_case_closed_at(file), closed);
    number_text(xf_case_persons(file), persons);
    const char *cells[] = {
        xf_case_number(file),
        xf_case_host_number(file),
        xf_code_name(XF_ENUM_STATE, (int)xf_case_state(file), lang),
        xf_case_unit(file),
        xf_case_lead(file),
        xf_case_handler(file),
        xf_code_name(XF_ENUM_FORM, (int)xf_case_form(file), lang),
        persons,
        xf_case_title(file),
        received,
        accepted,
        closed,
    };
    ledger_csv_write(x->out, cells, sizeof cells / sizeof *cells, true);
}

static xf_status export_cases(export_run *x)
{
    static const char *const head_zh[] = {"信访编号", "本单位编号", "状态",     "责任单位",
                                          "包案领导", "承办人",     "信访形式", "人数",
                                          "事项",     "收到",       "受理",     "结束"};
    static const char *const head_en[] = {"number", "host_number", "state",    "unit",
                                          "lead",   "handler",     "form",     "persons",
                                          "title",  "received",    "accepted", "closed"};
    xf_iter *iter = NULL;
    xf_case *file = NULL;
    xf_status status = xf_case_list(x->c->store, NULL, &iter);
    if (x->csv) {
        ledger_csv_write(x->out, x->c->lang == XF_LANG_EN ? head_en : head_zh, 12, true);
    }
    while (status == XF_OK && (status = xf_case_next(iter, &file)) == XF_OK && file != NULL) {
        xf_text *text = NULL;
        if (x->csv) {
            case_row(x, file);
        } else if ((status = xf_case_json(file, &text)) == XF_OK) {
            (void)fprintf(x->out, "%s\n", xf_text_get(text));
            xf_text_free(text);
        }
        xf_case_free(file);
    }
    xf_iter_free(iter);
    return status;
}

/* ---- deadlines ---------------------------------------------------------------------------------------------- */

static void deadline_row(export_run *x, const xf_deadline *deadline)
{
    char start[11];
    char due[20];
    char closed[20];
    char id[24];
    cli_date(xf_deadline_start_date(deadline), start);
    if (xf_deadline_due_date(deadline) != 0) {
        cli_date(xf_deadline_due_date(deadline), due);
    } else {
        cli_time(xf_deadline_due_at(deadline), due);
    }
    cli_time(xf_deadline_closed_at(deadline), closed);
    number_text(xf_deadline_case_id(deadline), id);
    const char *cells[] = {
        id,
        xf_deadline_rule(deadline),
        xf_deadline_title(deadline, x->c->lang),
        xf_code_name(XF_ENUM_DEADLINE_STATE, (int)xf_deadline_state(deadline), x->c->lang),
        start,
        due,
        closed,
        xf_deadline_late(deadline) != 0 ? cli_say(x->c, "是", "yes") : "",
        xf_deadline_duty_unit(deadline),
        xf_deadline_duty_official(deadline),
        xf_deadline_successor(deadline),
    };
    ledger_csv_write(x->out, cells, sizeof cells / sizeof *cells, true);
}

static xf_status export_deadlines(export_run *x)
{
    static const char *const head_zh[] = {"事项号", "规则", "时限",     "状态",   "起算",    "届满",
                                          "结束",   "逾期", "责任单位", "责任人", "承继单位"};
    static const char *const head_en[] = {"case",   "rule", "title", "state",    "start",    "due",
                                          "closed", "late", "unit",  "official", "successor"};
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    xf_status status = xf_deadline_list(x->c->store, NULL, &iter);
    if (x->csv) {
        ledger_csv_write(x->out, x->c->lang == XF_LANG_EN ? head_en : head_zh, 11, true);
    }
    while (status == XF_OK && (status = xf_deadline_next(iter, &deadline)) == XF_OK &&
           deadline != NULL) {
        xf_text *text = NULL;
        if (x->csv) {
            deadline_row(x, deadline);
        } else if ((status = xf_deadline_json(deadline, &text)) == XF_OK) {
            (void)fprintf(x->out, "%s\n", xf_text_get(text));
            xf_text_free(text);
        }
        xf_deadline_free(deadline);
    }
    xf_iter_free(iter);
    return status;
}

/* ---- the journal ---------------------------------------------------------------------------------------------- */

static void entry_row(export_run *x, const xf_entry *entry)
{
    char seq[24];
    char id[24];
    char at[20];
    char recorded[20];
    number_text(xf_entry_seq(entry), seq);
    number_text(xf_entry_case_id(entry), id);
    cli_time(xf_entry_at(entry), at);
    cli_time(xf_entry_recorded_at(entry), recorded);
    const char *cells[] = {seq,
                           at,
                           recorded,
                           xf_entry_actor(entry),
                           xf_entry_kind(entry),
                           id,
                           xf_entry_payload(entry),
                           xf_entry_hash(entry)};
    ledger_csv_write(x->out, cells, sizeof cells / sizeof *cells, true);
}

static xf_status export_journal(export_run *x)
{
    static const char *const head_zh[] = {"序号", "时间",   "录入时间", "经办人",
                                          "动作", "事项号", "内容",     "哈希"};
    static const char *const head_en[] = {"seq",  "at",   "recorded_at", "actor",
                                          "kind", "case", "payload",     "hash"};
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    xf_status status = xf_entry_list(x->c->store, NULL, &iter);
    if (x->csv) {
        ledger_csv_write(x->out, x->c->lang == XF_LANG_EN ? head_en : head_zh, 8, true);
    }
    while (status == XF_OK && (status = xf_entry_next(iter, &entry)) == XF_OK && entry != NULL) {
        xf_text *text = NULL;
        if (x->csv) {
            entry_row(x, entry);
        } else if ((status = xf_entry_json(entry, &text)) == XF_OK) {
            (void)fprintf(x->out, "%s\n", xf_text_get(text));
            xf_text_free(text);
        }
        xf_entry_free(entry);
    }
    xf_iter_free(iter);
    return status;
}

/* ---- the command ------------------------------------------------------------------------------------------------ */

/* What may be exported, by its code or its name; without a function it is a document. */
static const struct {
    const char *name, *zh;
    xf_status (*run)(export_run *x);
} kinds[] = {{"cases", "事项", export_cases},
             {"deadlines", "时限", export_deadlines},
             {"journal", "日志", export_journal},
             {"xes", "事件日志", NULL},
             {"ics", "日历", NULL}};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* KINDS: there is no such. */
static size_t kind_of(const char *what)
{
    size_t i = 0;
    while (i < KINDS && strcmp(kinds[i].name, what) != 0 && strcmp(kinds[i].zh, what) != 0) {
        i++;
    }
    return i;
}

/* The file beside the target that becomes it when all is written. */
static FILE *open_partial(const cli *c, const char *path, char *partial, size_t size)
{
    int len = snprintf(partial, size, "%s.partial", path);
    int fd = -1;
    errno = ENAMETOOLONG;
    if (len > 0 && (size_t)len < size) {
        (void)unlink(partial); /* of a run that was killed; never written through a link */
        fd = open(partial, O_WRONLY | O_CREAT | O_EXCL, 0666);
    }
    FILE *file = fd < 0 ? NULL : fdopen(fd, "wb");
    if (file == NULL) {
        (void)cli_tell(c, EXIT_IO, path, strerror(errno));
        (void)(fd < 0 ? 0 : close(fd));
    }
    return file;
}

static int write_file(export_run *x, const char *path, xf_status (*write)(export_run *x))
{
    char partial[4096];
    int usable = cli_target(x->c, "--output", path);
    if (usable != -1) {
        return usable;
    }
    x->out = open_partial(x->c, path, partial, sizeof partial);
    if (x->out == NULL) {
        return EXIT_IO;
    }
    (void)fputs(x->csv ? "\xEF\xBB\xBF" : "", x->out); /* spreadsheets expect the mark */
    int code = write(x) == XF_OK ? EXIT_OK : cli_fail(x->c, path);
    bool written = fflush(x->out) == 0 && ferror(x->out) == 0 && fsync(fileno(x->out)) == 0;
    written = fclose(x->out) == 0 && written;
    if (code == EXIT_OK && (!written || rename(partial, path) != 0)) {
        code = cli_tell(x->c, EXIT_IO, path, strerror(errno));
    }
    if (code != EXIT_OK) {
        (void)unlink(partial);
    }
    return code;
}

int cmd_export(cli *c, int argc, char **argv)
{
    const char *output = NULL;
    const char *format = NULL;
    const char *what = "cases";
    const char *unit = NULL;
    const char *official = NULL;
    export_run x = {.c = c};
    int rest;
    const cli_option options[] = {
        {"what", &what, NULL,
         "事项（默认）、时限、日志、事件日志（流程挖掘）、日历，或 cases deadlines journal xes ics",
         "cases (default), deadlines, journal; xes (process mining), ics (calendar)"},
        {"format", &format, NULL, "csv（默认）或 jsonl", "csv (default) or jsonl"},
        {"output", &output, NULL, "写到此文件（默认：屏幕）",
         "write to this file (default: the screen)"},
        {"unit", &unit, NULL, "xes、ics：此单位的", "xes, ics: of this unit"},
        {"official", &official, NULL, "xes、ics：此人的", "xes, ics: of this official"},
    };
    int code = cli_parse(c, cli_command_named("export"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    size_t kind = kind_of(what);
    if (kind == KINDS) {
        return cli_tell(
            c, EXIT_USAGE, what,
            cli_say(c,
                    "不能导出这个，可用：事项（cases）、时限（deadlines）、日志（journal）"
                    "、事件日志（xes）、日历（ics）",
                    "cannot be exported; there are: cases, deadlines, journal, xes, "
                    "ics"));
    }
    if (kinds[kind].run == NULL) {
        return format != NULL
                   ? cli_usage(c, "--format 不用于 xes 和 ics", "--format is not for xes and ics")
                   : document_export(c, kinds[kind].name, output, unit, official);
    }
    if (unit != NULL || official != NULL) {
        return cli_usage(c, "--unit、--official 只用于 xes 和 ics",
                         "--unit and --official are for xes and ics");
    }
    if (format != NULL && strcmp(format, "csv") != 0 && strcmp(format, "jsonl") != 0) {
        return cli_tell(c, EXIT_USAGE, format,
                        cli_say(c, "--format 可用：csv、jsonl", "--format is csv or jsonl"));
    }
    code = cli_open(c, XF_OPEN_READ_ONLY);
    if (code != -1) {
        return code;
    }
    x.csv = !c->json && (format == NULL || strcmp(format, "csv") == 0);
    if (output != NULL) {
        return write_file(&x, output, kinds[kind].run);
    }
    x.out = stdout;
    return kinds[kind].run(&x) == XF_OK ? EXIT_OK : cli_fail(c, what);
}
