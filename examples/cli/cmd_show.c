/* SPDX-License-Identifier: Apache-2.0 */
/* A case as a clerk reads it: the file, its deadlines, its timeline. */
#include "cli.h"

#include <string.h>

static void line(const cli *c, const char *zh, const char *en, const char *value)
{
    if (value != NULL && *value != '\0') {
        (void)fputs("  ", stdout);
        cli_pad(stdout, cli_say(c, zh, en), 14);
        cli_text(stdout, value);
        (void)putchar('\n');
    }
}

static const char *name_of(const cli *c, xf_enum which, int value)
{
    const char *name = xf_code_name(which, value, c->lang);
    return name == NULL || value == 0 ? "" : name;
}

static void print_people(const cli *c, const xf_case *file)
{
    for (size_t i = 0; i < xf_case_petitioner_count(file); i++) {
        char text[1024];
        bool speaks = xf_case_petitioner_representative(file, i) != 0;
        (void)snprintf(text, sizeof text, "%d. %s  %s  %s", (int)xf_case_petitioner_number(file, i),
                       xf_case_petitioner_name(file, i), xf_case_petitioner_phone(file, i),
                       xf_case_petitioner_address(file, i));
        for (size_t len = strlen(text); len > 0 && text[len - 1] == ' ';) {
            text[--len] = '\0';
        }
        line(c, speaks ? "信访代表" : "信访人", speaks ? "representative" : "petitioner", text);
    }
}

/* The case that it was merged into, or in which its matter goes on. */
static void print_goes_on(const cli *c, const xf_case *file)
{
    xf_case *on = NULL;
    const xf_id id = xf_case_merged_into(file);
    if (id != 0 && xf_case_read(c->store, id, &on) == XF_OK) {
        line(c, "继续办理编号", "goes on as", xf_case_number(on));
    }
    xf_case_free(on);
}

static void print_case(const cli *c, const xf_case *file)
{
    char at[20];
    char persons[16];
    cli_case_title(file);
    line(c, "状态", "state", name_of(c, XF_ENUM_STATE, (int)xf_case_state(file)));
    print_goes_on(c, file);
    line(c, "本单位编号", "own number", xf_case_host_number(file));
    line(c, "责任单位", "unit", cli_name(c, CLI_UNIT, xf_case_unit(file)));
    line(c, "复查单位", "review unit", cli_name(c, CLI_UNIT, xf_case_review_unit(file)));
    line(c, "复核单位", "recheck unit", cli_name(c, CLI_UNIT, xf_case_recheck_unit(file)));
    line(c, "包案领导", "lead", cli_name(c, CLI_OFFICIAL, xf_case_lead(file)));
    line(c, "化解小组组长", "team head", cli_name(c, CLI_OFFICIAL, xf_case_team_head(file)));
    line(c, "承办人", "handler", cli_name(c, CLI_OFFICIAL, xf_case_handler(file)));
    cli_time(xf_case_received_at(file), at);
    line(c, "收到", "received", at);
    cli_time(xf_case_accepted_at(file), at);
    line(c, "受理", "accepted", at);
    cli_time(xf_case_closed_at(file), at);
    line(c, "结束", "ended", at);
    line(c, "形式", "form", name_of(c, XF_ENUM_FORM, (int)xf_case_form(file)));
    (void)snprintf(persons, sizeof persons, "%d", (int)xf_case_persons(file));
    line(c, "人数", "persons", persons);
    line(c, "事项类别", "kind", xf_code_name(XF_ENUM_KIND, (int)xf_case_kind(file), c->lang));
    line(c, "程序", "procedure",
         xf_code_name(XF_ENUM_PROCEDURE, (int)xf_case_procedure(file), c->lang));
    line(c, "内容分类", "category", cli_name(c, CLI_CATEGORY, xf_case_category(file)));
    line(c, "属地区域", "area", cli_name(c, CLI_AREA, xf_case_area(file)));
    print_people(c, file);
    line(c, "被反映人", "concerned", cli_name(c, CLI_OFFICIAL, xf_case_concerned_official(file)));
    line(c, "被反映单位", "concerned unit", cli_name(c, CLI_UNIT, xf_case_concerned_unit(file)));
    line(c, "内容", "matter", xf_case_matter(file));
    line(c, "答复结论", "answer", name_of(c, XF_ENUM_OUTCOME, (int)xf_case_outcome(file)));
    line(c, "复查结论", "review", name_of(c, XF_ENUM_OUTCOME, (int)xf_case_review_outcome(file)));
    line(c, "复核结论", "recheck", name_of(c, XF_ENUM_OUTCOME, (int)xf_case_recheck_outcome(file)));
    line(c, "预警", "mark", name_of(c, XF_ENUM_MARK, (int)xf_case_mark(file)));
}

static void add_deadline(const cli *c, const xf_deadline *deadline, cli_table *table)
{
    char date[20];
    cli_table_add(table, xf_deadline_title(deadline, c->lang));
    cli_date(xf_deadline_start_date(deadline), date);
    cli_table_add(table, date);
    if (xf_deadline_due_date(deadline) != 0) {
        cli_date(xf_deadline_due_date(deadline), date);
    } else {
        cli_time(xf_deadline_due_at(deadline), date);
    }
    cli_table_add(table, date);
    cli_table_add(table,
                  xf_code_name(XF_ENUM_DEADLINE_STATE, (int)xf_deadline_state(deadline), c->lang));
    cli_table_add(table, xf_deadline_late(deadline) != 0 ? cli_say(c, "逾期", "late") : "");
    cli_table_add(table,
                  xf_deadline_provisional(deadline) != 0 ? cli_say(c, "暂定", "provisional") : "");
}

static int print_deadlines(cli *c, xf_id id)
{
    static const char *const heads[][2] = {{"时限", "deadline"}, {"起算", "from"}, {"届满", "due"},
                                           {"状态", "state"},    {"", ""},         {"", ""}};
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    cli_table table = {.columns = 6};
    query.case_id = id;
    xf_status status = xf_deadline_list(c->store, &query, &iter);
    for (size_t i = 0; i < 6; i++) {
        cli_table_add(&table, cli_say(c, heads[i][0], heads[i][1]));
    }
    while (status == XF_OK && (status = xf_deadline_next(iter, &deadline)) == XF_OK &&
           deadline != NULL) {
        add_deadline(c, deadline, &table);
        xf_deadline_free(deadline);
    }
    int code = status == XF_OK ? EXIT_OK : cli_fail(c, "deadlines");
    xf_iter_free(iter);
    (void)putchar('\n');
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
    return code;
}

static void print_entry(const cli *c, const xf_entry *entry)
{
    xf_text *text = NULL;
    if (xf_entry_text(entry, c->lang, &text) == XF_OK) {
        (void)fputs("  ", stdout);
        cli_text(stdout, xf_text_get(text));
        (void)putchar('\n');
    }
    xf_text_free(text);
}

static int print_timeline(cli *c, xf_id id)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    query.case_id = id;
    (void)printf("\n%s\n", cli_say(c, "经过", "timeline"));
    xf_status status = xf_entry_list(c->store, &query, &iter);
    while (status == XF_OK && (status = xf_entry_next(iter, &entry)) == XF_OK && entry != NULL) {
        print_entry(c, entry);
        xf_entry_free(entry);
    }
    int code = status == XF_OK ? EXIT_OK : cli_fail(c, "timeline");
    xf_iter_free(iter);
    return code;
}

/* ---- for programs ----------------------------------------------------------------------------------------- */

static xf_status add_deadlines(const cli *c, const xf_query *query, json_t *list)
{
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    xf_status status = xf_deadline_list(c->store, query, &iter);
    while (status == XF_OK && (status = xf_deadline_next(iter, &deadline)) == XF_OK &&
           deadline != NULL) {
        xf_text *text = NULL;
        status = xf_deadline_json(deadline, &text);
        (void)json_array_append_new(list, cli_json_load(text));
        xf_deadline_free(deadline);
    }
    xf_iter_free(iter);
    return status;
}

static xf_status add_timeline(const cli *c, const xf_query *query, json_t *list)
{
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    xf_status status = xf_entry_list(c->store, query, &iter);
    while (status == XF_OK && (status = xf_entry_next(iter, &entry)) == XF_OK && entry != NULL) {
        xf_text *text = NULL;
        status = xf_entry_json(entry, &text);
        (void)json_array_append_new(list, cli_json_load(text));
        xf_entry_free(entry);
    }
    xf_iter_free(iter);
    return status;
}

static json_t *people_json(const xf_case *file)
{
    json_t *list = json_array();
    for (size_t i = 0; i < xf_case_petitioner_count(file); i++) {
        (void)json_array_append_new(
            list, json_pack("{s:s, s:s, s:s, s:b}", "name", xf_case_petitioner_name(file, i),
                            "phone", xf_case_petitioner_phone(file, i), "address",
                            xf_case_petitioner_address(file, i), "representative",
                            xf_case_petitioner_representative(file, i)));
    }
    return list;
}

static int show_json(cli *c, const xf_case *file)
{
    xf_query query = XF_QUERY_INIT;
    xf_text *text = NULL;
    query.case_id = xf_case_id(file);
    if (xf_case_json(file, &text) != XF_OK) {
        return cli_fail(c, "show");
    }
    json_t *deadlines = json_array();
    json_t *timeline = json_array();
    json_t *all = json_pack("{s:o, s:o, s:o, s:o}", "case", cli_json_load(text), "petitioners",
                            people_json(file), "deadlines", deadlines, "timeline", timeline);
    if (add_deadlines(c, &query, deadlines) != XF_OK ||
        add_timeline(c, &query, timeline) != XF_OK) {
        json_decref(all);
        return cli_fail(c, "show");
    }
    return cli_json(all);
}

int cmd_show(cli *c, int argc, char **argv)
{
    xf_id id;
    xf_case *file = NULL;
    int rest;
    int code = cli_parse(c, cli_command_named("show"), NULL, 0, argc, argv, &rest);
    if (code == -1 && argc - rest != 1) {
        code = cli_usage(c, "用法：xfcase show 事项", "usage: xfcase show CASE");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_find_case(c, argv[rest], &id) : code;
    if (code != -1) {
        return code;
    }
    if (xf_case_read(c->store, id, &file) != XF_OK) {
        return cli_fail(c, argv[rest]);
    }
    if (c->json) {
        code = show_json(c, file);
    } else {
        print_case(c, file);
        code = print_deadlines(c, id);
        code = code == EXIT_OK ? print_timeline(c, id) : code;
    }
    xf_case_free(file);
    return code;
}
