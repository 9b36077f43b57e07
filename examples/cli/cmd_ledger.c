/* SPDX-License-Identifier: Apache-2.0 */
/* The office ledger as a file. */
#include "cli.h"
#include "documents.h"

#ifdef XFCASE_OFFICE

static int list_views(const cli *c)
{
    const char *view;
    for (size_t i = 0; (view = xf_ledger_view(i)) != NULL; i++) {
        (void)printf("%-12s %s\n", view, xf_ledger_view_name(view, c->lang));
    }
    return EXIT_OK;
}

int cmd_ledger(cli *c, int argc, char **argv)
{
    const char *paths[3] = {NULL, NULL, NULL};
    xf_ledger_args args = XF_LEDGER_ARGS_INIT;
    const char *from = NULL;
    const char *until = NULL;
    bool list = false;
    int rest;
    const cli_option options[] = {
        {"xlsx", &paths[0], NULL, "写为电子表格", "write a spreadsheet"},
        {"csv", &paths[1], NULL, "写为 CSV（一个视图）", "write CSV, one view"},
        {"jsonl", &paths[2], NULL, "写为 JSON 行（一个视图）", "write JSON lines, one view"},
        {"view", &args.views, NULL, "视图，以逗号分隔", "views, separated by commas"},
        {"unit", &args.unit, NULL, "责任单位", "the responsible unit"},
        {"official", &args.official, NULL, "包案领导、组长或承办人", "lead, team head or handler"},
        {"from", &from, NULL, "收到日期起", "received from"},
        {"until", &until, NULL, "收到日期止", "received until this day"},
        {"category", &args.category, NULL, "内容分类", "the category"},
        {"views", NULL, &list, "列出视图", "list the views"},
    };
    int code = cli_parse(c, cli_command_named("ledger"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && list) {
        return list_views(c);
    }
    static const xf_document forms[] = {XF_DOCUMENT_XLSX, XF_DOCUMENT_CSV, XF_DOCUMENT_JSONL};
    int given = 0;
    const char *path = NULL;
    for (size_t i = 0; i < 3; i++) {
        given += paths[i] != NULL ? 1 : 0;
        path = paths[i] != NULL ? paths[i] : path;
        args.document = paths[i] != NULL ? forms[i] : args.document;
    }
    if (code == -1 && given != 1) {
        return cli_usage(c, "请用 --xlsx、--csv 或 --jsonl 指明一个文件",
                         "name one file with --xlsx, --csv or --jsonl");
    }
    code = code == -1 ? cli_period(c, from, until, &args.from, &args.until) : code;
    args.lang = c->lang;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    return document_written(c, path,
                            xf_ledger_write(c->store, path, &args, document_progress(), NULL));
}

#else

int cmd_ledger(cli *c, int argc, char **argv)
{
    return document_missing(c, "ledger", argc, argv);
}

#endif
