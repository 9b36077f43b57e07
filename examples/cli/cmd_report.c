/* SPDX-License-Identifier: Apache-2.0 */
/* The periodic report, into a file or onto the screen. */
#include "documents.h"

#ifdef XFCASE_OFFICE

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int print_file(const cli *c, const char *path)
{
    char chunk[4096];
    size_t read;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return cli_tell(c, EXIT_IO, path, strerror(errno));
    }
    while ((read = fread(chunk, 1, sizeof chunk, file)) > 0) {
        (void)fwrite(chunk, 1, read, stdout);
    }
    int code = ferror(file) != 0 ? cli_tell(c, EXIT_IO, path, strerror(errno)) : EXIT_OK;
    (void)fclose(file);
    return code;
}

/* A document is a file; for the screen it is one of its own for a moment. */
static int on_screen(cli *c, xf_report_args *args)
{
    const char *folder = getenv("TMPDIR");
    char path[4096];
    args->document = c->json ? XF_DOCUMENT_JSON : XF_DOCUMENT_TEXT;
    int len =
        snprintf(path, sizeof path, "%s/xfcase-report-XXXXXX", folder == NULL ? "/tmp" : folder);
    int fd = len > 0 && (size_t)len < sizeof path ? mkstemp(path) : -1;
    if (fd < 0) {
        return cli_tell(c, EXIT_IO, path, strerror(errno));
    }
    (void)close(fd);
    int code = xf_report_write(c->store, path, args, NULL, NULL) == XF_OK ? print_file(c, path)
                                                                          : cli_fail(c, NULL);
    (void)unlink(path);
    return code;
}

static int choose(const cli *c, const char *const *paths, xf_report_args *args, const char **path)
{
    static const xf_document forms[] = {XF_DOCUMENT_HTML, XF_DOCUMENT_TEXT, XF_DOCUMENT_JSON};
    for (size_t i = 0; i < 3; i++) {
        if (paths[i] == NULL) {
            continue;
        }
        if (*path != NULL) {
            return cli_usage(c, "只能写一个文件", "write one file only");
        }
        *path = paths[i];
        args->document = forms[i];
    }
    return -1;
}

int cmd_report(cli *c, int argc, char **argv)
{
    const char *paths[3] = {NULL, NULL, NULL};
    xf_report_args args = XF_REPORT_ARGS_INIT;
    const char *from = NULL;
    const char *until = NULL;
    const char *path = NULL;
    int rest;
    const cli_option options[] = {
        {"html", &paths[0], NULL, "写为网页（含图表，可离线查看和打印）",
         "write a page with charts"},
        {"text", &paths[1], NULL, "写为文字", "write text"},
        {"data", &paths[2], NULL, "写为数据（JSON）", "write data, as JSON"},
        {"from", &from, NULL, "起始日期（默认：本月一日）",
         "the first day (default: of this month)"},
        {"until", &until, NULL, "截止日期（默认：今天）", "the last day (default: today)"},
        {"unit", &args.unit, NULL, "此单位及其下级", "this unit and those below it"},
        {"title", &args.title, NULL, "标题", "the title"},
    };
    int code = cli_parse(c, cli_command_named("report"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    code = code == -1 ? choose(c, paths, &args, &path) : code;
    code = code == -1 ? cli_days(c, from, until, &args.from, &args.to) : code;
    args.lang = c->lang;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 && args.unit != NULL ? cli_code(c, CLI_UNIT, &args.unit) : code;
    if (code != -1) {
        return code;
    }
    return path == NULL
               ? on_screen(c, &args)
               : document_written(
                     c, path, xf_report_write(c->store, path, &args, document_progress(), NULL));
}

#else

int cmd_report(cli *c, int argc, char **argv)
{
    return document_missing(c, "report", argc, argv);
}

#endif
