/* SPDX-License-Identifier: Apache-2.0 */
/* Routing: who receives a matter, who leads, and the tables behind it. */
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

typedef struct route_texts {
    const char *actor, *category, *area, *field, *title, *matter, *kind, *level;
    const char *concerned_unit, *concerned_official, *unit, *date;
} route_texts;

static const char *text_of(const json_t *row, const char *name)
{
    const char *text = json_string_value(json_object_get(row, name));
    return text == NULL ? "" : text;
}

/* ---- proposals ------------------------------------------------------------------------------------- */

static int read_code(const cli *c, const char *option, xf_enum which, const char *text, int *out)
{
    *out = text == NULL ? 0 : ledger_choice(which, text);
    return *out >= 0 ? -1 : cli_tell_field(c, option, ledger_unknown(c, which));
}

static int read_facts(const cli *c, const route_texts *t, xf_route_facts *facts)
{
    int kind;
    int level = 0;
    int code = read_code(c, "kind", XF_ENUM_KIND, t->kind, &kind);
    code = code == -1 ? read_code(c, "level", XF_ENUM_LEVEL, t->level, &level) : code;
    if (code == -1 && t->date != NULL && !cli_read_date(t->date, &facts->date)) {
        code = cli_usage(c, "--date 不是日期", "--date is no date");
    }
    facts->kind = (xf_kind)kind;
    facts->level = (xf_level)level;
    facts->category = t->category;
    facts->area = t->area;
    facts->field = t->field;
    facts->title = t->title;
    facts->matter = t->matter;
    facts->concerned_unit = t->concerned_unit;
    facts->concerned_official = t->concerned_official;
    return code;
}

static int print_proposal(const cli *c, xf_status status, const char *what, xf_text *text)
{
    if (status != XF_OK) {
        return cli_fail(c, what);
    }
    if (c->json) {
        return cli_json(cli_json_load(text));
    }
    cli_text(stdout, xf_text_get(text));
    xf_text_free(text);
    return EXIT_OK;
}

static int route_propose(cli *c, const route_texts *t, char **argv, int argc)
{
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    xf_text *text = NULL;
    (void)argv;
    if (argc != 0) {
        return cli_usage(c, "用法：xfcase route propose --category 分类 --area 区域 …",
                         "usage: xfcase route propose --category C --area A …");
    }
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    code = code == -1 ? read_facts(c, t, &facts) : code; /* names are codes once it is open */
    if (code != -1) {
        return code;
    }
    xf_format format = c->json ? XF_FORMAT_JSON : XF_FORMAT_TEXT;
    xf_status status = xf_route_propose(c->store, &facts, c->lang, format, &text);
    return print_proposal(c, status, "propose", text);
}

static int route_case(cli *c, const route_texts *t, char **argv, int argc)
{
    xf_text *text = NULL;
    xf_id id;
    (void)t;
    if (argc != 1) {
        return cli_usage(c, "用法：xfcase route case 事项", "usage: xfcase route case CASE");
    }
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    code = code == -1 ? cli_find_case(c, argv[0], &id) : code;
    if (code != -1) {
        return code;
    }
    xf_format format = c->json ? XF_FORMAT_JSON : XF_FORMAT_TEXT;
    xf_status status = xf_route_propose_case(c->store, id, c->lang, format, &text);
    return print_proposal(c, status, argv[0], text);
}

/* ---- who answers for an area or a unit ---------------------------------------------------------------- */

static void print_leaders(const json_t *leaders)
{
    cli_table table = {.columns = 6};
    size_t i;
    const json_t *row;
    json_array_foreach(leaders, i, row)
    {
        bool usable = strcmp(text_of(row, "result"), "proposed") == 0;
        cli_table_add(&table, text_of(row, "official"));
        cli_table_add(&table, text_of(row, "name"));
        cli_table_add(&table, text_of(row, "by_name"));
        cli_table_add(&table, text_of(row, "of"));
        cli_table_add(&table, text_of(row, "until"));
        cli_table_add(&table, usable ? "" : text_of(row, "why"));
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static int route_leaders(cli *c, const route_texts *t, char **argv, int argc)
{
    xf_date date = 0;
    xf_text *text = NULL;
    (void)argv;
    if (argc != 0 || (t->date != NULL && !cli_read_date(t->date, &date))) {
        return cli_usage(c, "用法：xfcase route leaders --area 区域 --unit 单位 --date 日期",
                         "usage: xfcase route leaders --area A --unit U --date DATE");
    }
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    if (code != -1) {
        return code;
    }
    if (xf_route_leaders(c->store, t->area, t->unit, date, c->lang, &text) != XF_OK) {
        return cli_fail(c, "leaders");
    }
    json_t *leaders = cli_json_load(text);
    if (c->json) {
        return cli_json(leaders);
    }
    print_leaders(leaders);
    json_decref(leaders);
    return EXIT_OK;
}

/* ---- the tables --------------------------------------------------------------------------------------------- */

static void print_codes(const cli *c, const json_t *tables, const char *key, const char *zh,
                        const char *en)
{
    cli_table table = {.columns = 4};
    size_t i;
    const json_t *row;
    json_array_foreach(json_object_get(tables, key), i, row)
    {
        cli_table_add(&table, text_of(row, "code"));
        cli_table_add(&table, text_of(row, "name"));
        cli_table_add(&table, text_of(row, "parent"));
        cli_table_add(&table, text_of(row, "unit"));
    }
    if (table.count > 0) {
        (void)printf("%s\n", cli_say(c, zh, en));
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static void print_routes(const cli *c, const json_t *routes)
{
    cli_table table = {.columns = 7};
    size_t i;
    const json_t *row;
    json_array_foreach(routes, i, row)
    {
        bool own = strcmp(text_of(row, "source"), "own") == 0;
        bool receive = strcmp(text_of(row, "duty"), "receive") == 0;
        cli_table_add(&table, text_of(row, "id"));
        cli_table_add(&table, own ? cli_say(c, "本单位", "own") : cli_say(c, "规则包", "pack"));
        cli_table_add(&table, text_of(row, "category"));
        cli_table_add(&table, text_of(row, "area"));
        cli_table_add(&table, text_of(row, "field"));
        cli_table_add(&table,
                      receive ? cli_say(c, "接待", "receives") : cli_say(c, "处理", "handles"));
        cli_table_add(&table, text_of(row, "unit"));
    }
    if (table.count > 0) {
        (void)printf("%s\n", cli_say(c, "分派规则", "Routes"));
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static void print_holders(const cli *c, const json_t *rows, const char *zh, const char *en)
{
    cli_table table = {.columns = 6};
    size_t i;
    const json_t *row;
    json_array_foreach(rows, i, row)
    {
        cli_table_add(&table, text_of(row, "role"));
        cli_table_add(&table, text_of(row, "official"));
        cli_table_add(&table, text_of(row, "unit"));
        cli_table_add(&table, text_of(row, "area"));
        cli_table_add(&table, text_of(row, "from"));
        cli_table_add(&table, text_of(row, "until"));
    }
    if (table.count > 0) {
        (void)printf("%s\n", cli_say(c, zh, en));
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static int route_table(cli *c, const route_texts *t, char **argv, int argc)
{
    xf_text *text = NULL;
    (void)argv;
    (void)t;
    if (argc != 0) {
        return cli_usage(c, "用法：xfcase route table", "usage: xfcase route table");
    }
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    if (code != -1) {
        return code;
    }
    if (xf_route_table(c->store, c->lang, &text) != XF_OK) {
        return cli_fail(c, "table");
    }
    json_t *tables = cli_json_load(text);
    if (c->json) {
        return cli_json(tables);
    }
    print_codes(c, tables, "categories", "内容分类", "Categories");
    print_codes(c, tables, "fields", "领域", "Fields");
    print_codes(c, tables, "areas", "属地区域", "Areas");
    print_routes(c, json_object_get(tables, "routes"));
    print_holders(c, json_object_get(tables, "roles"), "角色", "Roles");
    print_holders(c, json_object_get(tables, "charges"), "分片包干", "Charges");
    json_decref(tables);
    return EXIT_OK;
}

static int route_load(cli *c, const route_texts *t, char **argv, int argc)
{
    size_t size = 0;
    char *text = NULL;
    if (argc != 1 || t->actor == NULL) {
        return cli_usage(c, "用法：xfcase route load 文件 --actor 人员",
                         "usage: xfcase route load FILE --actor WHO");
    }
    int code = ledger_read_file(c, argv[0], "UTF-8", false, &text, &size);
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    if (code == -1) {
        code = xf_route_load(c->store, t->actor, text, size, argv[0]) == XF_OK
                   ? EXIT_OK
                   : cli_fail(c, argv[0]);
    }
    free(text);
    if (code == EXIT_OK) {
        (void)printf("%s\n", c->json ? "{\"loaded\":true}"
                                     : cli_say(c, "已载入分派表", "the routing sheet is loaded"));
    }
    return code;
}

/* ---- the command ---------------------------------------------------------------------------------------------- */

int cmd_route(cli *c, int argc, char **argv)
{
    static const cli_word items[] = {
        {"case", NULL, NULL, NULL, "某一事项该由谁办、谁包案，为什么",
         "who receives a case, who leads, and why"},
        {"propose", NULL, NULL, NULL, "登记之前试问", "the same before it is registered"},
        {"leaders", NULL, NULL, NULL, "包片领导", "which leader has which area"},
        {"table", NULL, NULL, NULL, "所用的分派表", "the table that is used"},
        {"load", NULL, NULL, NULL, "载入本单位的分派表", "loads a table of the office"},
    };
    static int (*const runs[])(cli * c, const route_texts *t, char **argv, int argc) = {
        route_case, route_propose, route_leaders, route_table, route_load};
    static const cli_words words = CLI_WORDS(items, NULL, NULL);
    c->words = &words;
    route_texts t = {.category = NULL};
    int rest;
    const cli_option options[] = {
        {"category", &t.category, NULL, "内容分类", "category"},
        {"area", &t.area, NULL, "属地区域", "area"},
        {"field", &t.field, NULL, "领域", "field"},
        {"kind", &t.kind, NULL, "申诉求决、建议意见、检举控告", "claim, suggestion, report"},
        {"level", &t.level, NULL, "到访层级", "the level that was turned to"},
        {"title", &t.title, NULL, "事项名称，无分类时据以提示", "searched without a category"},
        {"matter", &t.matter, NULL, "主要内容，同上", "likewise"},
        {"concerned-unit", &t.concerned_unit, NULL, "被反映单位", "the unit a report is about"},
        {"concerned-official", &t.concerned_official, NULL, "被反映人", "whom a report is about"},
        {"unit", &t.unit, NULL, "单位（leaders）", "the unit (leaders)"},
        {"date", &t.date, NULL, "日期（默认今天）", "the day (default: today)"},
        {"actor", &t.actor, NULL, "何人载入（load）", "who loads it (load)"},
    };
    int code = cli_parse(c, cli_command_named("route"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    for (size_t i = 0; rest < argc && i < sizeof items / sizeof *items; i++) {
        if (strcmp(argv[rest], items[i].word) == 0) {
            return runs[i](c, &t, argv + rest + 1, argc - rest - 1);
        }
    }
    return cli_no_word(c, &words, rest < argc ? argv[rest] : "route");
}
