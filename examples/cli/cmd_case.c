/* SPDX-License-Identifier: Apache-2.0 */
/* One case: register, show, do, options, explain. */
#include "actargs.h"
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

static int print_json(const cli *c, xf_status status, xf_text *text)
{
    if (status != XF_OK) {
        return cli_fail(c, NULL);
    }
    (void)puts(xf_text_get(text));
    xf_text_free(text);
    return EXIT_OK;
}

static int print_case_line(cli *c, const xf_case *file)
{
    if (c->json) {
        xf_text *text = NULL;
        return print_json(c, xf_case_json(file, &text), text);
    }
    (void)printf("%s  %s  %s\n", xf_case_number(file),
                 xf_code_name(XF_ENUM_STATE, (int)xf_case_state(file), c->lang),
                 xf_case_title(file));
    return EXIT_OK;
}

/* ---- register ------------------------------------------------------------------------------------------ */

typedef struct register_texts {
    const char *at, *actor, *unit, *number, *form, *kind, *procedure, *title, *matter, *category;
    const char *persons, *petitioner;
    bool dry_run;
} register_texts;

static int read_register(cli *c, const register_texts *t, xf_petitioner_args *who,
                         xf_register_args *args)
{
    int64_t persons = 0;
    int form = t->form == NULL ? 0 : ledger_code(XF_ENUM_FORM, t->form);
    int kind = t->kind == NULL ? 0 : ledger_code(XF_ENUM_KIND, t->kind);
    int procedure = t->procedure == NULL ? 0 : ledger_code(XF_ENUM_PROCEDURE, t->procedure);
    if (form < 0 || kind < 0 || procedure < 0) {
        return cli_usage(c, "形式、类别或程序的取值未知", "unknown form, kind or procedure");
    }
    if (t->at != NULL && !cli_read_time(t->at, &args->at)) {
        return cli_usage(c, "--at 不是时间", "--at is no time");
    }
    if (t->persons != NULL && !cli_number(t->persons, 1, 1000000, &persons)) {
        return cli_usage(c, "--persons 不是人数", "--persons is no number of people");
    }
    args->actor = t->actor;
    args->unit = t->unit;
    args->host_number = t->number;
    args->form = (xf_form)form;
    args->kind = (xf_kind)kind;
    args->procedure = (xf_procedure)procedure;
    args->title = t->title;
    args->matter = t->matter;
    args->category = t->category;
    args->persons = (int32_t)persons;
    args->dry_run = t->dry_run ? 1 : 0;
    if (t->petitioner != NULL) {
        who->name = t->petitioner;
        args->petitioners = who;
        args->petitioner_count = 1;
    }
    return -1;
}

int cmd_register(cli *c, int argc, char **argv)
{
    register_texts t = {.dry_run = false};
    xf_petitioner_args who = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_case *file = NULL;
    int rest;
    const cli_option options[] = {
        {"at", &t.at, NULL, "收到时间（默认现在）", "when it was received (default: now)"},
        {"actor", &t.actor, NULL, "登记人", "who registers it"},
        {"unit", &t.unit, NULL, "登记单位", "the unit that received it"},
        {"number", &t.number, NULL, "本单位编号", "the host's own number"},
        {"form", &t.form, NULL, "来信、走访、网上、来电", "letter, visit, online, call"},
        {"kind", &t.kind, NULL, "申诉求决、建议意见、检举控告", "claim, suggestion, report"},
        {"procedure", &t.procedure, NULL, "普通程序或简易办理", "ordinary or simple"},
        {"title", &t.title, NULL, "事项名称", "one line that says what it is about"},
        {"matter", &t.matter, NULL, "主要内容", "the matter"},
        {"category", &t.category, NULL, "内容分类", "category"},
        {"persons", &t.persons, NULL, "人数", "how many people"},
        {"petitioner", &t.petitioner, NULL, "信访人", "the petitioner"},
        {"dry-run", NULL, &t.dry_run, "只试算，不写入", "decide only, write nothing"},
    };
    int code = cli_parse(c, cli_command_named("register"), options,
                         sizeof options / sizeof *options, argc, argv, &rest);
    code = code == -1 ? read_register(c, &t, &who, &args) : code;
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    if (code != -1) {
        return code;
    }
    if (xf_case_register(c->store, &args, &file) != XF_OK) {
        return cli_fail(c, "register");
    }
    code = print_case_line(c, file);
    xf_case_free(file);
    return code;
}

/* ---- do ---------------------------------------------------------------------------------------------------- */

int cmd_do(cli *c, int argc, char **argv)
{
    act_texts t = {.at = NULL};
    bool dry_run = false;
    xf_act act;
    xf_case *file = NULL;
    xf_id id;
    int rest;
    const char *field;
    const cli_option options[] = {
        {"at", &t.at, NULL, "何时（默认现在）", "when (default: now)"},
        {"actor", &t.actor, NULL, "经办人", "who acts"},
        {"reason", &t.reason, NULL, "理由", "why"},
        {"text", &t.text, NULL, "意见、说明", "what was found, said or decided"},
        {"document", &t.document, NULL, "文号", "number of the paper"},
        {"unit", &t.unit, NULL, "单位", "a unit"},
        {"official", &t.official, NULL, "人员", "an official"},
        {"approver", &t.approver, NULL, "批准人", "who approved it"},
        {"days", &t.days, NULL, "天数", "by how many days"},
        {"other", &t.other, NULL, "另一事项", "another case"},
        {"outcome", &t.outcome, NULL, "结论", "what an opinion says"},
        {"satisfied", &t.satisfied, NULL, "信访人是否满意（是）",
         "whether the petitioner is satisfied (yes)"},
        {"channel", &t.channel, NULL, "法定途径", "the statutory channel"},
        {"policy-version", &t.policy_version, NULL, "规则版本", "version of the pack"},
        {"revision", &t.revision, NULL, "所见次数（防止覆盖他人）", "the revision you saw"},
        {"dry-run", NULL, &dry_run, "只试算，不写入", "decide only, write nothing"},
    };
    int code = cli_parse(c, cli_command_named("do"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && argc - rest != 2) {
        code = cli_usage(c, "用法：xfcase do 动作 事项", "usage: xfcase do ACT CASE");
    }
    xf_act_kind kind = code == -1 ? act_kind(argv[rest]) : XF_ACT_NONE;
    if (code == -1 && kind == XF_ACT_NONE) {
        code = cli_usage(c, "没有这个动作，见 xfcase options", "no such act, see xfcase options");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    code = code == -1 ? cli_find_case(c, argv[rest + 1], &id) : code;
    if (code != -1) {
        return code;
    }
    if (!act_read(c, &t, &act, &field)) {
        (void)fprintf(stderr, "xfcase: %s: %s\n", field,
                      cli_say(c, "内容不可识别", "this cannot be understood"));
        return EXIT_USAGE;
    }
    act.dry_run = dry_run ? 1 : 0;
    if (xf_case_do(c->store, id, kind, &act, &file) != XF_OK) {
        code = cli_fail(c, argv[rest]);
        if (*xf_error_details(xf_error_last()) != '\0') {
            (void)fprintf(stderr, "%s\n", xf_error_details(xf_error_last()));
        }
        return code;
    }
    code = print_case_line(c, file);
    xf_case_free(file);
    return code;
}

/* ---- options -------------------------------------------------------------------------------------------------- */

static void print_options_json(const xf_options *list)
{
    (void)putchar('[');
    for (size_t i = 0; i < xf_options_count(list); i++) {
        bool allowed = xf_options_allowed(list, i) != 0;
        (void)printf("%s{\"act\":\"%s\",\"allowed\":%s,\"fields\":\"%s\",\"rule\":\"%s\"}",
                     i > 0 ? "," : "", xf_code_of(XF_ENUM_ACT, (int)xf_options_act(list, i)),
                     allowed ? "true" : "false", xf_options_fields(list, i),
                     xf_options_rule(list, i));
    }
    (void)puts("]");
}

static void print_options(const cli *c, const xf_options *list)
{
    for (int round = 0; round < 2; round++) {
        (void)puts(round == 0 ? cli_say(c, "可以办理：", "may be done:")
                              : cli_say(c, "现在不能办理：", "may not be done now:"));
        for (size_t i = 0; i < xf_options_count(list); i++) {
            bool allowed = xf_options_allowed(list, i) != 0;
            if (allowed != (round == 0)) {
                continue;
            }
            int kind = (int)xf_options_act(list, i);
            (void)fputs("  ", stdout);
            cli_pad(stdout, xf_code_name(XF_ENUM_ACT, kind, c->lang), 22);
            cli_pad(stdout, xf_code_of(XF_ENUM_ACT, kind), 18);
            if (allowed) {
                (void)puts(xf_options_fields(list, i));
            } else {
                (void)printf(cli_say(c, "%s〔%s〕\n", "%s [%s]\n"),
                             xf_options_text(list, i, c->lang), xf_options_basis(list, i, c->lang));
            }
        }
    }
}

int cmd_options(cli *c, int argc, char **argv)
{
    const char *actor = NULL;
    xf_options *list = NULL;
    xf_id id;
    int rest;
    const cli_option options[] = {{"actor", &actor, NULL, "何人", "who"}};
    int code = cli_parse(c, cli_command_named("options"), options, 1, argc, argv, &rest);
    if (code == -1 && (argc - rest != 1 || actor == NULL)) {
        code = cli_usage(c, "用法：xfcase options 事项 --actor 人员",
                         "usage: xfcase options CASE --actor WHO");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_find_case(c, argv[rest], &id) : code;
    if (code != -1) {
        return code;
    }
    if (xf_case_options(c->store, id, actor, 0, &list) != XF_OK) {
        return cli_fail(c, argv[rest]);
    }
    if (c->json) {
        print_options_json(list);
    } else {
        print_options(c, list);
    }
    xf_options_free(list);
    return EXIT_OK;
}

/* ---- explain --------------------------------------------------------------------------------------------------- */

static int explain_deadline(cli *c, xf_id id)
{
    xf_text *text = NULL;
    if (xf_deadline_explain(c->store, id, c->lang, c->json ? XF_FORMAT_JSON : XF_FORMAT_TEXT,
                            &text) != XF_OK) {
        return cli_fail(c, "explain");
    }
    (void)fputs(xf_text_get(text), stdout);
    (void)fputs(c->json ? "\n" : "", stdout);
    xf_text_free(text);
    return EXIT_OK;
}

int cmd_explain(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    int rest;
    int shown = 0;
    int code = cli_parse(c, cli_command_named("explain"), NULL, 0, argc, argv, &rest);
    if (code == -1 && (argc - rest < 1 || argc - rest > 2)) {
        code =
            cli_usage(c, "用法：xfcase explain 事项 [规则]", "usage: xfcase explain CASE [RULE]");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_find_case(c, argv[rest], &query.case_id) : code;
    if (code != -1) {
        return code;
    }
    query.rule = argc - rest == 2 ? argv[rest + 1] : NULL;
    if (xf_deadline_list(c->store, &query, &iter) != XF_OK) {
        return cli_fail(c, argv[rest]);
    }
    code = EXIT_OK;
    while (code == EXIT_OK && xf_deadline_next(iter, &deadline) == XF_OK && deadline != NULL) {
        code = explain_deadline(c, xf_deadline_id(deadline));
        xf_deadline_free(deadline);
        shown++;
    }
    xf_iter_free(iter);
    if (code == EXIT_OK && shown == 0) {
        (void)cli_usage(c, "该事项没有这样的时限", "the case has no such deadline");
        return EXIT_NOT_FOUND;
    }
    return code;
}
