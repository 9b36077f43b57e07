/* SPDX-License-Identifier: Apache-2.0 */
/* Drives with their progress and material; rounds of screening with their findings; warnings. */
#include "cli.h"

#include <string.h>

static const char *text_of(const json_t *row, const char *name)
{
    const char *text = json_string_value(json_object_get(row, name));
    return text == NULL ? "" : text;
}

static void add_number(cli_table *table, const json_t *number)
{
    char text[24] = "";
    if (json_is_integer(number)) {
        (void)snprintf(text, sizeof text, "%lld", (long long)json_integer_value(number));
    } else if (json_is_real(number)) {
        (void)snprintf(text, sizeof text, "%.1f%%", json_real_value(number));
    }
    cli_table_add(table, text);
}

static void add_code(const cli *c, cli_table *table, xf_enum which, const char *code)
{
    /* what is not said yet is absent */
    int value = xf_code_value(which, code == NULL || *code == '\0' ? "none" : code);
    cli_table_add(table, value < 0 ? "" : xf_code_name(which, value, c->lang));
}

/* ---- records as a table ------------------------------------------------------------------------------------- */

typedef struct column {
    const char *field, *zh, *en;
    xf_enum codes; /* 0: text or number */
} column;

static void add_cell(const cli *c, cli_table *table, const column *of, const json_t *row)
{
    const json_t *value = json_object_get(row, of->field);
    if (strcmp(of->field, "outcome") == 0 && json_object_get(row, "void_on") != NULL) {
        cli_table_add(table, cli_say(c, "作废", "void"));
    } else if (of->codes != 0) {
        add_code(c, table, of->codes, json_string_value(value));
    } else if (json_is_boolean(value)) {
        cli_table_add(table, json_is_true(value) ? cli_say(c, "是", "yes") : "");
    } else if (json_is_string(value)) {
        cli_table_add(table, cli_name_in(c, of->field, json_string_value(value)));
    } else if (strcmp(of->field, "case_id") == 0 && value != NULL) {
        char number[200];
        cli_case_number(c, json_integer_value(value), number, sizeof number);
        cli_table_add(table, number);
    } else {
        add_number(table, value);
    }
}

static void add_head(const cli *c, cli_table *table, const column *columns)
{
    for (size_t i = 0; i < table->columns; i++) {
        cli_table_add(table, cli_say(c, columns[i].zh, columns[i].en));
    }
}

static int print_records(cli *c, xf_record_kind kind, const xf_query *query, const column *columns,
                         size_t count)
{
    cli_table table = {.columns = count};
    xf_iter *iter = NULL;
    xf_record *record = NULL;
    int code = EXIT_OK;
    add_head(c, &table, columns);
    xf_status status = xf_record_list(c->store, kind, query, &iter);
    while (status == XF_OK && (status = xf_record_next(iter, &record)) == XF_OK && record != NULL) {
        xf_text *text = NULL;
        status = xf_record_json(record, &text);
        json_t *row = status == XF_OK ? cli_json_load(text) : NULL;
        if (c->json && row != NULL) {
            code = cli_json(json_incref(row));
        } else {
            for (size_t i = 0; row != NULL && i < count; i++) {
                add_cell(c, &table, &columns[i], row);
            }
        }
        json_decref(row);
        xf_record_free(record);
    }
    xf_iter_free(iter);
    if (status == XF_OK && !c->json) {
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
    return status == XF_OK ? code : cli_fail(c, "records");
}

/* ---- drive -------------------------------------------------------------------------------------------------- */

static void add_figures(const cli *c, cli_table *table, const char *name, const json_t *of)
{
    const json_t *resolved = json_object_get(of, "resolved");
    static const char *const numbers[] = {"open", "late", "checked", "rebounded", "otherwise"};
    (void)c;
    cli_table_add(table, name);
    add_number(table, json_object_get(of, "total"));
    add_number(table, json_object_get(resolved, "count"));
    add_number(table, json_object_get(resolved, "rate"));
    add_number(table, json_object_get(of, "target"));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        add_number(table, json_object_get(of, numbers[i]));
    }
    add_number(table, json_object_get(json_object_get(of, "expected"), "count"));
    cli_table_add(table, text_of(json_object_get(of, "standing"), "name"));
}

static void print_progress(const cli *c, const json_t *found)
{
    static const column head[] = {
        {"", "", "", 0},           {"", "总数", "total", 0},    {"", "化解", "resolved", 0},
        {"", "化解率", "rate", 0}, {"", "目标", "target", 0},   {"", "未化解", "open", 0},
        {"", "逾期", "late", 0},   {"", "验收", "checked", 0},  {"", "反弹", "rebounded", 0},
        {"", "其他", "other", 0},  {"", "预计", "expected", 0}, {"", "进展", "standing", 0}};
    cli_table table = {.columns = sizeof head / sizeof *head};
    size_t i;
    const json_t *one;
    cli_text(stdout, text_of(json_object_get(found, "drive"), "name"));
    (void)printf("  %s  %s\n", text_of(found, "date"), text_of(found, "phase"));
    add_head(c, &table, head);
    json_array_foreach(json_object_get(found, "cohorts"), i, one)
    {
        add_figures(c, &table, text_of(one, "name"), one);
    }
    add_figures(c, &table, cli_say(c, "合计", "total"), json_object_get(found, "total"));
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
    json_array_foreach(json_object_get(found, "late"), i, one)
    {
        (void)printf("%s  ", cli_say(c, "逾期", "late"));
        cli_text(stdout, text_of(one, "number"));
        (void)printf("  %s  ", text_of(one, "planned"));
        cli_text(stdout, cli_name(c, CLI_UNIT, text_of(one, "line_unit")));
        (void)putchar('\n');
    }
}

static int show_drive(cli *c, const char *id_text, const char *date_text, bool material)
{
    xf_text *text = NULL;
    xf_date date = 0;
    int64_t id;
    if (!cli_number(id_text, 1, INT64_MAX, &id)) {
        return cli_tell(c, EXIT_USAGE, id_text, cli_say(c, "须为编号", "an id is expected"));
    }
    if (date_text != NULL && !cli_read_date(date_text, &date)) {
        return cli_tell_field(c, "date", cli_say(c, "日期有误", "this is no date"));
    }
    xf_status status = material ? xf_drive_material(c->store, id, date, c->lang, &text)
                                : xf_drive_progress(c->store, id, date, c->lang, &text);
    if (status != XF_OK) {
        return cli_fail(c, id_text);
    }
    if (material) {
        (void)fputs(xf_text_get(text), stdout);
        xf_text_free(text);
        return EXIT_OK;
    }
    json_t *found = cli_json_load(text);
    if (c->json) {
        return cli_json(found);
    }
    print_progress(c, found);
    json_decref(found);
    return EXIT_OK;
}

/* What has an id instead of a word, or neither, is `others`. */
static int run_words(cli *c, const char *as, const cli_words *words,
                     int (*others)(cli *c, int argc, char **argv), int argc, char **argv)
{
    int64_t id;
    const int at = cli_word_index(argc, argv);
    const int code = cli_run_word(c, as, words, argc, argv, at);
    if (code != -1) {
        return code;
    }
    if (at < argc && !cli_number(argv[at], 1, INT64_MAX, &id)) {
        return cli_no_word(c, words, argv[at]);
    }
    c->words = words;
    return others(c, argc, argv);
}

/* ---- what is promised for a drive ---------------------------------------------------------------------- */

static int list_resources(cli *c, int argc, char **argv)
{
    static const column columns[] = {{"id", "编号", "id", 0},
                                     {"of", "行动", "drive", 0},
                                     {"unit", "承诺单位", "unit", 0},
                                     {"official", "承诺人", "official", 0},
                                     {"kind", "类别", "kind", XF_ENUM_RESOURCE},
                                     {"amount", "金额（分）", "fen", 0},
                                     {"given_amount", "已到位（分）", "given, fen", 0},
                                     {"count", "数量", "count", 0},
                                     {"given_count", "已到位", "given", 0},
                                     {"measure", "单位", "measure", 0},
                                     {"due_date", "期限", "due", 0},
                                     {"withdrawn_on", "撤回", "withdrawn", 0},
                                     {"text", "内容", "what", 0}};
    xf_query query = XF_QUERY_INIT;
    bool open = false;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "承诺单位", "of this unit"},
        {"open", NULL, &open, "只列尚未到位的", "only what is still to be given"},
    };
    static const cli_command command = {"drive resource",
                                        NULL,
                                        "[DRIVE | WORD …]",
                                        "[专项行动 | 用语 …]",
                                        "各单位承诺的保障资源及到位情况",
                                        "what units promise for a drive, and what is there of it",
                                        "xfcase drive resource 1 --open"};
    int code = cli_parse(c, &command, options, sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && argc - rest > 1) {
        code = cli_usage(c, "用法：xfcase drive resource [专项行动] [--unit 单位] [--open]",
                         "usage: xfcase drive resource [DRIVE] [--unit U] [--open]");
    }
    if (code == -1 && rest < argc && !cli_number(argv[rest], 1, INT64_MAX, &query.of)) {
        code = cli_tell(c, EXIT_USAGE, argv[rest], cli_say(c, "须为编号", "an id is expected"));
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    query.open_only = open ? 1 : 0;
    return code == -1 ? print_records(c, XF_RECORD_RESOURCE, &query, columns,
                                      sizeof columns / sizeof *columns)
                      : code;
}

static int cmd_resource(cli *c, int argc, char **argv)
{
    static const cli_word items[] = {
        {"promise", NULL, "promise_resource", "--of", NULL, NULL},
        {"give", NULL, "give_resource", "--of", NULL, NULL},
        {"withdraw", NULL, "withdraw_resource", "--id", NULL, NULL},
        {"void", NULL, "void_given", "--id", NULL, NULL},
        {"correct", NULL, "correct_given", "--id", NULL, NULL},
    };
    static const cli_words words = CLI_WORDS(items, "专项行动的编号", "the id of a drive");
    return run_words(c, "drive resource", &words, list_resources, argc, argv);
}

static int cmd_drives(cli *c, int argc, char **argv)
{
    static const column columns[] = {{"id", "编号", "id", 0},
                                     {"unit", "单位", "unit", 0},
                                     {"from", "开始", "from", 0},
                                     {"until", "结束", "until", 0},
                                     {"open", "进行中", "open", 0},
                                     {"target_earlier", "往年目标", "earlier %", 0},
                                     {"target_new", "新增目标", "new %", 0},
                                     {"name", "名称", "name", 0}};
    xf_query query = XF_QUERY_INIT;
    const char *date = NULL;
    bool material = false;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "单位", "of this unit"},
        {"date", &date, NULL, "截至哪一天（可为过去或将来）", "as of which day, past or to come"},
        {"material", NULL, &material, "书面材料", "the written material"},
    };
    int code = cli_parse(c, cli_command_named("drive"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && argc - rest > 1) {
        code = cli_usage(c, "用法：xfcase drive [编号] [--date 日期] [--material]",
                         "usage: xfcase drive [ID] [--date DAY] [--material]");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    return rest < argc ? show_drive(c, argv[rest], date, material)
                       : print_records(c, XF_RECORD_DRIVE, &query, columns,
                                       sizeof columns / sizeof *columns);
}

int cmd_drive(cli *c, int argc, char **argv)
{
    static const cli_word items[] = {{"resource", cmd_resource, NULL, NULL,
                                      "各单位承诺的保障资源及到位情况",
                                      "what units promise for a drive, and what is there of it"}};
    static const cli_words words = CLI_WORDS(items, "专项行动的编号", "the id of a drive");
    return run_words(c, "drive", &words, cmd_drives, argc, argv);
}

/* ---- screen ------------------------------------------------------------------------------------------------- */

static void print_outcomes(const cli *c, const json_t *found)
{
    static const struct {
        const char *name, *zh, *en;
    } totals[] = {{"warned", "预警", "warned"},         {"in_time", "按期反馈", "answered in time"},
                  {"late", "逾期反馈", "late"},         {"overdue", "逾期未反馈", "overdue"},
                  {"followed", "跟踪督办", "followed"}, {"open", "未办结", "open"}};
    cli_table table = {.columns = 5};
    size_t i;
    const json_t *one;
    json_array_foreach(json_object_get(found, "warnings"), i, one)
    {
        add_number(&table, json_object_get(one, "id"));
        cli_table_add(&table, cli_name(c, CLI_UNIT, text_of(one, "to_unit")));
        cli_table_add(&table, text_of(one, "due_date"));
        add_code(c, &table, XF_ENUM_WARNING_RESULT, text_of(one, "result"));
        cli_table_add(&table, text_of(one, "text"));
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
    for (i = 0; i < sizeof totals / sizeof *totals; i++) {
        (void)printf("%s%s %lld", i == 0 ? "" : "  ", cli_say(c, totals[i].zh, totals[i].en),
                     (long long)json_integer_value(json_object_get(found, totals[i].name)));
    }
    (void)putchar('\n');
    json_array_foreach(json_object_get(found, "results"), i, one)
    {
        (void)printf("%s%s %lld", i == 0 ? "" : "  ", text_of(one, "name"),
                     (long long)json_integer_value(json_object_get(one, "count")));
    }
    (void)putchar('\n');
}

static int show_warnings(cli *c, const char *unit, const char *from_text, const char *until_text)
{
    xf_text *text = NULL;
    xf_date from = 0;
    xf_date until = 0;
    int code = cli_days(c, from_text, until_text, &from, &until);
    if (code != -1) {
        return code;
    }
    if (xf_warning_outcomes(c->store, unit, from, until, c->lang, &text) != XF_OK) {
        return cli_fail(c, "warnings");
    }
    json_t *found = cli_json_load(text);
    if (c->json) {
        return cli_json(found);
    }
    print_outcomes(c, found);
    json_decref(found);
    return EXIT_OK;
}

static int list_screening(cli *c, const char *id_text, xf_query *query)
{
    static const column rounds[] = {{"id", "编号", "id", 0},
                                    {"unit", "单位", "unit", 0},
                                    {"occasion", "类型", "occasion", XF_ENUM_SCREENING_OCCASION},
                                    {"bottom_up", "自下而上", "bottom-up", 0},
                                    {"from", "开始", "from", 0},
                                    {"until", "结束", "until", 0},
                                    {"open", "进行中", "open", 0},
                                    {"name", "名称", "name", 0}};
    static const column findings[] = {{"id", "编号", "id", 0},
                                      {"unit", "单位", "unit", 0},
                                      {"urgency", "紧急程度", "urgency", XF_ENUM_URGENCY},
                                      {"persons", "人数", "persons", 0},
                                      {"outcome", "处理", "outcome", XF_ENUM_FINDING_OUTCOME},
                                      {"case_id", "事项", "case", 0},
                                      {"text", "内容", "matter", 0}};
    if (id_text == NULL) {
        return print_records(c, XF_RECORD_SCREENING, query, rounds, sizeof rounds / sizeof *rounds);
    }
    if (!cli_number(id_text, 1, INT64_MAX, &query->of)) {
        return cli_tell(c, EXIT_USAGE, id_text, cli_say(c, "须为编号", "an id is expected"));
    }
    xf_record *round = NULL;
    if (xf_record_read(c->store, XF_RECORD_SCREENING, query->of, &round) != XF_OK) {
        return cli_fail(c, id_text);
    }
    xf_record_free(round);
    return print_records(c, XF_RECORD_FINDING, query, findings, sizeof findings / sizeof *findings);
}

int cmd_screen(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    const char *from = NULL;
    const char *until = NULL;
    bool warnings = false;
    bool open = false;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "单位", "of this unit"},
        {"open", NULL, &open, "只列未结束的", "only what has not ended"},
        {"warnings", NULL, &warnings, "预警通报及其结果", "warnings and what came of them"},
        {"from", &from, NULL, "预警发出的首日", "warnings issued from this day on"},
        {"until", &until, NULL, "预警发出的末日", "… until this day"},
    };
    int code = cli_parse(c, cli_command_named("screen"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && argc - rest > 1) {
        code = cli_usage(c, "用法：xfcase screen [编号] 或 xfcase screen --warnings",
                         "usage: xfcase screen [ID], or xfcase screen --warnings");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    query.open_only = open ? 1 : 0;
    return warnings ? show_warnings(c, query.unit, from, until)
                    : list_screening(c, rest < argc ? argv[rest] : NULL, &query);
}
