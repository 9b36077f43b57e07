/* SPDX-License-Identifier: Apache-2.0 */
/* The work on one case: its claims, the resolution work and the checklists. */
#include "cli.h"

#include <string.h>

static const char *text_of(const json_t *row, const char *name)
{
    const char *text = json_string_value(json_object_get(row, name));
    return text == NULL ? "" : text;
}

static const char *name_of(const cli *c, xf_enum which, const json_t *row, const char *name)
{
    int value = xf_code_value(which, text_of(row, name));
    return value <= 0 ? "" : xf_code_name(which, value, c->lang);
}

static void add_number(cli_table *table, const json_t *row, const char *name)
{
    char text[24];
    (void)snprintf(text, sizeof text, "%lld",
                   (long long)json_integer_value(json_object_get(row, name)));
    cli_table_add(table, text);
}

static void print_claims(const cli *c, const json_t *claims)
{
    cli_table table = {.columns = 5};
    size_t i;
    const json_t *row;
    json_array_foreach(claims, i, row)
    {
        const json_t *claim = json_object_get(row, "claim");
        bool done = json_is_true(json_object_get(row, "fulfilled"));
        add_number(&table, claim, "n");
        cli_table_add(&table, name_of(c, XF_ENUM_ASSESSMENT, claim, "assessment"));
        cli_table_add(&table, name_of(c, XF_ENUM_OUTCOME, claim, "outcome"));
        cli_table_add(&table, done ? cli_say(c, "已落实", "fulfilled")
                                   : cli_say(c, "未落实", "not fulfilled"));
        cli_table_add(&table, text_of(claim, "text"));
    }
    if (table.count > 0) {
        (void)printf("%s\n", cli_say(c, "诉求", "Claims"));
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static void print_measures(const cli *c, const json_t *measures)
{
    cli_table table = {.columns = 5};
    size_t i;
    const json_t *row;
    json_array_foreach(measures, i, row)
    {
        add_number(&table, row, "n");
        cli_table_add(&table, name_of(c, XF_ENUM_MEASURE, row, "measure"));
        cli_table_add(&table, cli_name(c, CLI_OFFICIAL, text_of(row, "official")));
        cli_table_add(&table, json_object_get(row, "done_on") == NULL
                                  ? cli_say(c, "进行中", "under way")
                                  : text_of(row, "done_on"));
        cli_table_add(&table, text_of(row, "text"));
    }
    if (table.count > 0) {
        (void)printf("%s\n", cli_say(c, "化解工作", "Resolution work"));
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static void print_rows(const char *title, cli_table *table)
{
    if (table->count > 0) {
        (void)printf("%s\n", title);
        cli_table_print(table, stdout, -1, NULL);
    }
    cli_table_free(table);
}

static void print_parts(const cli *c, const json_t *parts)
{
    cli_table table = {.columns = 6};
    size_t i;
    const json_t *row;
    json_array_foreach(parts, i, row)
    {
        bool dropped = json_object_get(row, "dropped_at") != NULL;
        bool done = json_object_get(row, "done_at") != NULL;
        add_number(&table, row, "n");
        cli_table_add(&table, name_of(c, XF_ENUM_ROLE, row, "role"));
        cli_table_add(&table, cli_name(c, CLI_UNIT, text_of(row, "unit")));
        cli_table_add(&table, text_of(row, "due"));
        cli_table_add(&table, dropped ? cli_say(c, "已撤销", "dropped")
                              : done  ? cli_say(c, "已完成", "done")
                                      : cli_say(c, "进行中", "under way"));
        cli_table_add(&table, text_of(row, "text"));
    }
    print_rows(cli_say(c, "主办协办任务", "Parts of units"), &table);
}

static void print_team(const cli *c, const json_t *file, const json_t *members)
{
    cli_table table = {.columns = 3};
    size_t i;
    const json_t *row;
    if (*text_of(file, "team_head") != '\0') {
        cli_table_add(&table, cli_name(c, CLI_OFFICIAL, text_of(file, "team_head")));
        cli_table_add(&table, cli_say(c, "组长", "head"));
        cli_table_add(&table, "");
    }
    json_array_foreach(members, i, row)
    {
        bool left = json_object_get(row, "until_at") != NULL;
        cli_table_add(&table, cli_name(c, CLI_OFFICIAL, text_of(row, "official")));
        cli_table_add(&table, left ? cli_say(c, "已调出", "left") : cli_say(c, "成员", "member"));
        cli_table_add(&table, text_of(row, "duty"));
    }
    print_rows(cli_say(c, "化解工作小组", "Resolution team"), &table);
}

static void print_attachments(const cli *c, const json_t *attachments)
{
    cli_table table = {.columns = 5};
    size_t i;
    const json_t *row;
    json_array_foreach(attachments, i, row)
    {
        bool replaced = json_integer_value(json_object_get(row, "replaced_by")) != 0;
        bool changed = json_is_true(json_object_get(row, "changed"));
        add_number(&table, row, "n");
        cli_table_add(&table, text_of(row, "name"));
        cli_table_add(&table, text_of(row, "media_type"));
        add_number(&table, row, "bytes");
        cli_table_add(&table, replaced  ? cli_say(c, "已替换", "replaced")
                              : changed ? cli_say(c, "内容已变动", "changed")
                                        : "");
    }
    print_rows(cli_say(c, "附件", "Attachments"), &table);
}

static void print_checklist(const cli *c, const json_t *items)
{
    static const struct {
        const char *state, *zh, *en;
    } states[] = {{"there", "已落实", "there"},
                  {"missing", "缺", "missing"},
                  {"excepted", "例外", "excepted"}};
    cli_table table = {.columns = 3};
    size_t i;
    const json_t *row;
    json_array_foreach(items, i, row)
    {
        size_t k = 0;
        while (k < 2 && strcmp(states[k].state, text_of(row, "state")) != 0) {
            k++;
        }
        cli_table_add(&table, cli_say(c, states[k].zh, states[k].en));
        cli_table_add(&table, text_of(row, "name"));
        cli_table_add(&table, text_of(row, "reason"));
    }
    (void)printf("%s\n", cli_say(c, "清单（七个一、调查、办结、善后）",
                                 "Checklists: the seven ones, investigation, closing, afterwards"));
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static int print_work(const cli *c, json_t *file, json_t *items)
{
    if (c->json) {
        return cli_json(json_pack("{s:o, s:o}", "file", file, "checklist", items));
    }
    print_claims(c, json_object_get(file, "claims"));
    print_measures(c, json_object_get(file, "measures"));
    print_parts(c, json_object_get(file, "parts"));
    print_team(c, json_object_get(file, "case"), json_object_get(file, "members"));
    print_attachments(c, json_object_get(file, "attachments"));
    print_checklist(c, items);
    json_decref(file);
    json_decref(items);
    return EXIT_OK;
}

int cmd_work(cli *c, int argc, char **argv)
{
    xf_text *file = NULL;
    xf_text *items = NULL;
    xf_id id;
    int rest;
    int code = cli_parse(c, cli_command_named("work"), NULL, 0, argc, argv, &rest);
    if (code == -1 && argc - rest != 1) {
        code = cli_usage(c, "用法：xfcase work 事项", "usage: xfcase work CASE");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_find_case(c, argv[rest], &id) : code;
    if (code != -1) {
        return code;
    }
    if (xf_case_file(c->store, id, &file) != XF_OK ||
        xf_case_checklist(c->store, id, c->lang, &items) != XF_OK) {
        xf_text_free(file);
        return cli_fail(c, argv[rest]);
    }
    return print_work(c, cli_json_load(file), cli_json_load(items));
}
