/* SPDX-License-Identifier: Apache-2.0 */
/* What is still open with units that were dissolved. */
#include "cli.h"

static const char *text_of(const json_t *row, const char *name)
{
    const char *text = json_string_value(json_object_get(row, name));
    return text == NULL ? "" : text;
}

static void print_open(const cli *c, const json_t *open)
{
    enum { COLUMNS = 6, DIGITS = 24 };
    cli_table table = {.columns = COLUMNS};
    size_t i;
    const json_t *row;
    json_array_foreach(open, i, row)
    {
        char id[DIGITS];
        (void)snprintf(id, sizeof id, "%" JSON_INTEGER_FORMAT,
                       json_integer_value(json_object_get(row, "id")));
        cli_table_add(&table, text_of(json_object_get(row, "kind"), "name"));
        cli_table_add(&table, id);
        cli_table_add(&table, text_of(row, "number"));
        cli_table_add(&table, text_of(row, "name"));
        cli_table_add(&table, text_of(row, "due"));
        cli_table_add(&table, json_is_true(json_object_get(row, "late"))
                                  ? cli_say(c, "已逾期", "overdue")
                                  : "");
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static void print_units(const cli *c, const json_t *units)
{
    size_t i;
    const json_t *row;
    if (json_array_size(units) == 0) {
        (void)printf("%s\n", cli_say(c, "没有已撤销单位的未办结工作",
                                     "nothing is open with a unit that was dissolved"));
    }
    json_array_foreach(units, i, row)
    {
        (void)printf(cli_say(c, "%s（%s撤销）\n", "%s (dissolved on %s)\n"),
                     text_of(json_object_get(row, "unit"), "name"), text_of(row, "dissolved"));
        print_open(c, json_object_get(row, "open"));
    }
}

int cmd_left(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    xf_text *text = NULL;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "已撤销的单位", "the unit that was dissolved"},
    };
    int code = cli_parse(c, cli_command_named("left"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && rest < argc) {
        code = cli_usage(c, "只用选项，见 --help", "it takes options only");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &query) : code;
    if (code != -1) {
        return code;
    }
    if (xf_succession_left(c->store, query.unit, c->lang, &text) != XF_OK) {
        return cli_fail(c, "left");
    }
    json_t *units = cli_json_load(text);
    if (c->json) {
        return cli_json(units);
    }
    print_units(c, units);
    json_decref(units);
    return EXIT_OK;
}
