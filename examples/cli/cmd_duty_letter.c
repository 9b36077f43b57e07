/* SPDX-License-Identifier: Apache-2.0 */
/* The public notice and the written report of a visiting day: their facts, or the document. */
#include "documents.h"

#include <stdio.h>

static const cli_command commands[] = {
    {"duty notice", NULL, "DUTY [--to FILE --actor WHO]", "职责事项编号 [--to 文件 --actor 人员]",
     "下访公示：要素或文书", "the public notice of a visiting day: its facts or the document",
     "xfcase duty notice 3 --to 公示.docx --actor 青石镇-承办一"},
    {"duty report", NULL, "DUTY [--to FILE --actor WHO]", "职责事项编号 [--to 文件 --actor 人员]",
     "下访情况报告：由当日的登记生成", "the report on a visiting day, from what is on record",
     "xfcase duty report 3 --to 报告.docx --actor 青石镇-承办一"},
};

static int tell(const cli *c, xf_letter_kind kind, xf_id id, const char *as)
{
    xf_text *text = NULL;
    return xf_letter_duty_facts(c->store, kind, id, c->lang, &text) == XF_OK
               ? document_facts(c, text)
               : cli_fail(c, as);
}

static int run(cli *c, int argc, char **argv, xf_letter_kind kind)
{
    const cli_command *command = &commands[kind == XF_LETTER_VISIT_REPORT];
    const char *source = NULL;
    const char *to = NULL;
    const char *actor = NULL;
    const char *reason = NULL;
    int64_t id = 0;
    int rest;
    const cli_option options[] = {
        {"to", &to, NULL, "填写并制发：文件（.docx 或 .txt）",
         "fill and issue: the file (.docx, .txt)"},
        {"template", &source, NULL, "本单位的模板（默认：内置模板）",
         "a template of the office (default: the built-in one)"},
        {"actor", &actor, NULL, "制发人", "the official who issues it"},
        {"reason", &reason, NULL, "已制发过而内容未变的：更正或重新制发的理由",
         "of one that was issued and has not changed: why it is corrected or issued again"},
    };
    int code = cli_parse(c, command, options, sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && (argc - rest != 1 || !cli_number(argv[rest], 1, INT64_MAX, &id))) {
        code = cli_usage(c, "用法：xfcase duty notice|report 职责事项编号 [--to 文件 --actor 人员]",
                         "usage: xfcase duty notice|report DUTY [--to FILE --actor WHO]");
    }
    code = code == -1 ? cli_open(c, to == NULL ? XF_OPEN_READ_ONLY : XF_OPEN_EXISTING) : code;
    if (code != -1) {
        return code;
    }
    if (to == NULL) {
        return tell(c, kind, id, command->name);
    }
#ifdef XFCASE_OFFICE
    document_letter one = {.kind = kind,
                           .duty = id,
                           .actor = actor,
                           .template_file = source,
                           .path = to,
                           .reason = reason};
    return document_issue(c, &one);
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
