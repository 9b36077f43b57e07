/* SPDX-License-Identifier: Apache-2.0 */
/* Receptions: the register itself with the department that keeps it, and in figures by leader. */
#include "cli.h"

#include <string.h>

/* ---- the register --------------------------------------------------------------------------------------- */

/* Who keeps it, and since when; where nobody does, that is said and nothing is listed. */
static int tell_keeper(const cli *c, const char *unit, xf_id *id)
{
    xf_record *kept = NULL;
    char from[11];
    if (xf_reception_register_of(c->store, unit, 0, &kept) != XF_OK) {
        return cli_fail(c, unit);
    }
    *id = xf_record_id(kept);
    cli_date((xf_date)xf_record_number(kept, "from"), from);
    if (!c->json) {
        (void)printf(cli_say(c, "%s的接访登记，%s起由%s保管\n",
                             "register of receptions of %s, kept since %s by %s\n"),
                     cli_name(c, CLI_UNIT, xf_record_text(kept, "unit")), from,
                     cli_name(c, CLI_UNIT, xf_record_text(kept, "keeper")));
    }
    xf_record_free(kept);
    return -1;
}

static void add_reception(const cli *c, cli_table *table, const xf_record *row)
{
    char text[48];
    char date[11];
    (void)snprintf(text, sizeof text, "%lld-%lld", (long long)xf_record_number(row, "year"),
                   (long long)xf_record_number(row, "seq"));
    cli_table_add(table, text);
    cli_date((xf_date)xf_record_number(row, "date"), date);
    cli_table_add(table, date);
    cli_table_add(table, xf_record_text(row, "place"));
    cli_table_add(table, cli_name(c, CLI_OFFICIAL, xf_record_text(row, "official")));
    cli_table_add(table, cli_name(c, CLI_UNIT, xf_record_text(row, "unit")));
    int64_t persons = xf_record_number(row, "persons");
    (void)snprintf(text, sizeof text, "%lld", (long long)persons);
    cli_table_add(table, persons == 0 ? "" : text); /* not said */
    cli_table_add(table, xf_record_text(row, "visitor"));
    cli_table_add(table, cli_name(c, CLI_CATEGORY, xf_record_text(row, "category")));
    cli_table_add(
        table, xf_record_number(row, "void_on") != 0
                   ? cli_say(c, "作废", "void")
                   : xf_code_name(XF_ENUM_RECEIVED, (int)xf_record_number(row, "result"), c->lang));
    cli_table_add(table, xf_record_text(row, "text"));
}

static int list_register(cli *c, const xf_query *query)
{
    static const char *const heads[][2] = {{"登记号", "No."},      {"日期", "date"},
                                           {"地点", "place"},      {"接访领导", "official"},
                                           {"单位", "unit"},       {"人数", "persons"},
                                           {"来访人", "visitor"},  {"分类", "category"},
                                           {"处理结果", "result"}, {"事由", "matter"}};
    enum { COLUMNS = sizeof heads / sizeof *heads };
    cli_table table = {.columns = COLUMNS};
    xf_iter *iter = NULL;
    xf_record *row = NULL;
    int code = EXIT_OK;
    for (size_t i = 0; i < COLUMNS; i++) {
        cli_table_add(&table, cli_say(c, heads[i][0], heads[i][1]));
    }
    xf_status status = xf_record_list(c->store, XF_RECORD_RECEPTION, query, &iter);
    while (status == XF_OK && (status = xf_record_next(iter, &row)) == XF_OK && row != NULL) {
        xf_text *text = NULL;
        add_reception(c, &table, row);
        if (c->json && (status = xf_record_json(row, &text)) == XF_OK) {
            code = cli_json(cli_json_load(text));
        }
        xf_record_free(row);
    }
    xf_iter_free(iter);
    if (status == XF_OK && !c->json) {
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
    return status == XF_OK ? code : cli_fail(c, "reception");
}

static int cmd_book(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    const char *from = NULL;
    const char *until = NULL;
    int rest;
    const cli_option options[] = {
        {"official", &query.official, NULL, "接访领导", "of this official"},
        {"category", &query.category, NULL, "内容分类", "of this category"},
        {"from", &from, NULL, "自哪天", "from this day on"},
        {"until", &until, NULL, "至哪天", "until this day"},
    };
    static const cli_command command = {
        "reception register",
        NULL,
        "UNIT",
        "单位",
        "接访登记簿：保管部门和逐件登记",
        "the register of receptions: its keeper and its rows",
        "xfcase reception register 青石镇 --from 2026-11-01 --until 2026-11-30"};
    int code = cli_parse(c, &command, options, sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && argc - rest != 1) {
        code = cli_usage(c, "用法：xfcase reception register 单位",
                         "usage: xfcase reception register UNIT");
    }
    code = code == -1 ? cli_period(c, from, until, &query.from, &query.until) : code;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    const char *unit = code == -1 ? argv[rest] : NULL;
    code = code == -1 ? cli_code(c, CLI_UNIT, &unit) : code;
    code = code == -1 ? tell_keeper(c, unit, &query.of) : code;
    return code == -1 ? list_register(c, &query) : code;
}

/* ---- in figures ----------------------------------------------------------------------------------------- */

static const struct {
    const char *name, *zh; /* of a member, which is also the English heading */
} figures[] = {{"official", "接访领导"}, {"unit", "单位"},       {"required", "应接天数"},
               {"done", "已完成"},       {"days", "接访天数"},   {"receptions", "批次"},
               {"duty", "接访"},         {"field", "下访"},      {"appointment", "约访"},
               {"joint", "联合"},        {"persons", "人次"},    {"uncounted", "未记人数"},
               {"settled", "当场办结"},  {"registered", "登记"}, {"transferred", "转送"},
               {"linked", "并入"},       {"escorted", "陪同"},   {"open", "未了"}};

/* Whoever owes no day (应接天数) has neither done nor missed any. */
static bool is_owed(const json_t *row, const char *name)
{
    return json_integer_value(json_object_get(row, "required")) != 0 ||
           (strcmp(name, "required") != 0 && strcmp(name, "done") != 0);
}

static void add_figures(const cli *c, cli_table *table, const json_t *row)
{
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
        const json_t *value = json_object_get(row, figures[i].name);
        char number[32] = "—";
        if (json_is_integer(value) && is_owed(row, figures[i].name)) {
            (void)snprintf(number, sizeof number, "%lld", (long long)json_integer_value(value));
        }
        cli_table_add(table, json_is_string(value)
                                 ? cli_name_in(c, figures[i].name, json_string_value(value))
                             : value == NULL && i == 0 ? cli_say(c, "合计", "total")
                             : value == NULL           ? ""
                                                       : number);
    }
}

static int print_summary(const cli *c, xf_text *text)
{
    cli_table table = {.columns = sizeof figures / sizeof *figures};
    size_t i;
    json_t *row;
    json_t *found = cli_json_load(text);
    if (c->json) {
        return cli_json(found);
    }
    for (i = 0; i < table.columns; i++) {
        cli_table_add(&table, c->lang == XF_LANG_EN ? figures[i].name : figures[i].zh);
    }
    json_array_foreach(json_object_get(found, "leaders"), i, row)
    {
        add_figures(c, &table, row);
    }
    add_figures(c, &table, json_object_get(found, "total"));
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
    json_decref(found);
    return EXIT_OK;
}

static int cmd_summary(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    const char *from = NULL;
    const char *until = NULL;
    xf_text *text = NULL;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "单位", "of this unit"},
        {"official", &query.official, NULL, "接访领导", "of this official"},
        {"from", &from, NULL, "自哪天", "from this day on"},
        {"until", &until, NULL, "至哪天", "until this day"},
    };
    int code = cli_parse(c, cli_command_named("reception"), options,
                         sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && rest < argc) {
        code = cli_usage(c, "有多余的参数：用语（如 register）写在各选项之前",
                         "too many arguments; a word (as register) stands before its options");
    }
    code = code == -1 ? cli_period(c, from, until, &query.from, &query.until) : code;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &query) : code;
    if (code != -1) {
        return code;
    }
    if (xf_reception_summary(c->store, &query, &text) != XF_OK) {
        return cli_fail(c, "reception");
    }
    return print_summary(c, text);
}

int cmd_reception(cli *c, int argc, char **argv)
{
    static const cli_word items[] = {
        {"register", cmd_book, NULL, NULL, "接访登记簿：保管部门和逐件登记",
         "the register of receptions: its keeper and its rows"},
        {"keep", NULL, "keep_register", NULL, NULL, NULL},
        {"end", NULL, "end_register", NULL, NULL, NULL},
        {"void", NULL, "void_reception", "--id", NULL, NULL},
    };
    static const cli_words words = CLI_WORDS(items, NULL, NULL);
    const int at = cli_word_index(argc, argv);
    const int code = cli_run_word(c, "reception", &words, argc, argv, at);
    if (code != -1 || at < argc) {
        return code != -1 ? code : cli_no_word(c, &words, argv[at]);
    }
    c->words = &words;
    return cmd_summary(c, argc, argv);
}
