/* SPDX-License-Identifier: Apache-2.0 */
/* The public notice and the written report of a visiting day: their facts, or the document. */
#include "documents.h"

#include <stdio.h>

static const cli_command commands[] = {
    {"duty notice", NULL, "DUTY [--to FILE]", "职责事项编号 [--to 文件]", "下访公示：要素或文书",
     "the public notice of a visiting day: its facts or the document",
     "xfcase duty notice 3 --to 公示.docx"},
    {"duty report", NULL, "DUTY [--to FILE]", "职责事项编号 [--to 文件]",
     "下访情况报告：由当日的登记生成", "the report on a visiting day, from what is on record",
     "xfcase duty report 3 --to 报告.docx"},
};

static int tell(const cli *c, xf_letter_kind kind, xf_id id, const char *as)
{
    xf_text *text = NULL;
    return xf_letter_duty_facts(c->store, kind, id, c->lang, &text) == XF_OK
               ? document_facts(c, text)
               : cli_fail(c, as);
}

#ifdef XFCASE_OFFICE
static int write_document(const cli *c, xf_letter_kind kind, xf_id id, const char *source,
                          const char *path)
{
    xf_text *facts = NULL;
    xf_status status = xf_letter_duty_facts(c->store, kind, id, XF_LANG_ZH, &facts);
    if (status == XF_OK) {
        status =
            xf_template_fill(kind, source, xf_text_get(facts), path, XF_DOCUMENT_BY_NAME, NULL);
    }
    xf_text_free(facts);
    return document_written(c, path, status);
}
#endif

static int run(cli *c, int argc, char **argv, xf_letter_kind kind)
{
    const cli_command *command = &commands[kind == XF_LETTER_VISIT_REPORT];
    const char *source = NULL;
    const char *to = NULL;
    int64_t id = 0;
    int rest;
    const cli_option options[] = {
        {"to", &to, NULL, "写成文件（.docx 或 .txt）", "as a file (.docx, .txt)"},
        {"template", &source, NULL, "本单位的模板（默认：内置模板）",
         "a template of the office (default: the built-in one)"},
    };
    int code = cli_parse(c, command, options, sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && (argc - rest != 1 || !cli_number(argv[rest], 1, INT64_MAX, &id))) {
        code = cli_usage(c, "用法：xfcase duty notice|report 职责事项编号 [--to 文件]",
                         "usage: xfcase duty notice|report DUTY [--to FILE]");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    if (to == NULL) {
        return tell(c, kind, id, command->name);
    }
#ifdef XFCASE_OFFICE
    return write_document(c, kind, id, source, to);
#else
    return document_missing(c, command->name, argc, argv);
#endif
}

int cmd_duty_notice(cli *c, int argc, char **argv)
{
    return run(c, argc, argv, XF_LETTER_VISIT_NOTICE);
}

int cmd_duty_report(cli *c, int argc, char **argv)
{
    return run(c, argc, argv, XF_LETTER_VISIT_REPORT);
}
