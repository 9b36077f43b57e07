/* SPDX-License-Identifier: Apache-2.0 */
/* What was late, whose it was, and what came of it. */
#include "figures.h"

#include <string.h>

static void add_days(cli_table *table, const json_t *late)
{
    char text[24];
    (void)snprintf(text, sizeof text, "%lld",
                   (long long)json_integer_value(json_object_get(late, "days")));
    cli_table_add(table, text);
}

static const char *name_in(const json_t *object, const char *name)
{
    return figures_text(json_object_get(object, name), "name");
}

static void print_late(const cli *c, const json_t *late)
{
    cli_table table = {.columns = 7};
    size_t i;
    const json_t *one;
    const char *const heads[] = {
        cli_say(c, "事项", "case"),     cli_say(c, "时限", "duty"), cli_say(c, "届满", "due"),
        cli_say(c, "超期日", "days"),   cli_say(c, "单位", "unit"), cli_say(c, "承办", "official"),
        cli_say(c, "包案领导", "lead"),
    };
    for (i = 0; i < table.columns; i++) {
        cli_table_add(&table, heads[i]);
    }
    json_array_foreach(late, i, one)
    {
        char due[11];
        (void)snprintf(due, sizeof due, "%.10s", figures_text(one, "due"));
        cli_table_add(&table, figures_text(one, "number"));
        cli_table_add(&table, name_in(one, "rule"));
        cli_table_add(&table, due);
        add_days(&table, one);
        cli_table_add(&table, name_in(one, "unit"));
        cli_table_add(&table, name_in(one, "official"));
        cli_table_add(&table, name_in(one, "lead"));
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

/* What of the office was late: what, since when, by how many days, whose, and what came of it. */
static void print_office(const cli *c, const json_t *office)
{
    cli_table table = {.columns = 7};
    size_t i;
    const json_t *one;
    const char *const heads[] = {
        cli_say(c, "职责", "duty"),
        cli_say(c, "届满", "due"),
        cli_say(c, "逾期日", "days"),
        cli_say(c, "状态", "state"),
        cli_say(c, "单位", "unit"),
        cli_say(c, "责任人", "official"),
        cli_say(c, "牵头（接访）领导", "leader in charge"),
    };
    for (i = 0; i < table.columns && json_array_size(office) > 0; i++) {
        cli_table_add(&table, heads[i]);
    }
    json_array_foreach(office, i, one)
    {
        const char *name = figures_text(one, "name");
        char due[11];
        (void)snprintf(due, sizeof due, "%.10s", figures_text(one, "due"));
        char what[120];
        (void)snprintf(what, sizeof what, "%s #%lld", name_in(one, "kind"),
                       (long long)json_integer_value(json_object_get(one, "id")));
        cli_table_add(&table, *name != '\0' ? name : what);
        cli_table_add(&table, due);
        add_days(&table, one);
        cli_table_add(&table, name_in(one, "state"));
        cli_table_add(&table, name_in(one, "unit"));
        cli_table_add(&table, name_in(one, "official"));
        cli_table_add(&table, name_in(one, "lead"));
    }
    if (table.count > 0) {
        (void)printf(
            "%s\n",
            cli_say(c, "职责、环节、阶段任务、预警反馈、回访、资源和排查发现",
                    "Duties, their steps, phases, warnings, follow-ups, resources, findings"));
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static void print_raised(const cli *c, const json_t *raised)
{
    cli_table table = {.columns = 6};
    size_t i;
    const json_t *one;
    json_array_foreach(raised, i, one)
    {
        const json_t *owed = json_object_get(one, "owed");
        bool fulfilled = json_is_string(json_object_get(owed, "fulfilled"));
        bool late = json_is_true(json_object_get(owed, "late"));
        bool cancelled =
            strcmp(figures_text(json_object_get(owed, "state"), "code"), "cancelled") == 0;
        char at[11];
        (void)snprintf(at, sizeof at, "%.10s", figures_text(one, "at"));
        cli_table_add(&table, figures_text(one, "number"));
        cli_table_add(&table, name_in(one, "act"));
        cli_table_add(&table, at);
        cli_table_add(&table, name_in(one, "unit"));
        cli_table_add(&table, json_is_null(json_object_get(one, "by"))
                                  ? cli_say(c, "自动", "by itself")
                                  : name_in(one, "by"));
        cli_table_add(&table, !json_is_object(owed) ? ""
                              : late                ? cli_say(c, "反馈逾期", "feedback late")
                              : fulfilled           ? cli_say(c, "已反馈", "feedback given")
                              : cancelled           ? cli_say(c, "已取消", "cancelled")
                                                    : cli_say(c, "待反馈", "feedback awaited"));
    }
    if (table.count > 0) {
        (void)printf("%s\n", cli_say(c, "督办、建议和通报", "Supervision, proposals, criticism"));
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static void print_moves(const cli *c, const json_t *moves)
{
    size_t i;
    size_t k;
    const json_t *one;
    const json_t *unit;
    json_array_foreach(moves, i, one)
    {
        if (i == 0) {
            (void)printf("%s\n", cli_say(c, "流转", "Passed on"));
        }
        cli_text(stdout, figures_text(one, "number"));
        json_array_foreach(json_object_get(one, "path"), k, unit)
        {
            (void)fputs(k == 0 ? "  " : " → ", stdout);
            cli_text(stdout, figures_text(unit, "name"));
        }
        (void)putchar('\n');
    }
}

int cmd_account(cli *c, int argc, char **argv)
{
    xf_account_args args = XF_ACCOUNT_ARGS_INIT;
    xf_text *text = NULL;
    figures_period period = {.from = NULL};
    bool subtree = false;
    int rest;
    const cli_option options[] = {
        FIGURES_PERIOD(period),
        {"subtree", NULL, &subtree, "含下级单位", "the units below it as well"},
    };
    int code = cli_parse(c, cli_command_named("account"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && rest < argc) {
        code = cli_usage(c, "account 只用选项，见 --help", "account takes options only");
    }
    code = code == -1 ? figures_read_period(c, &period, &args.from, &args.to) : code;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 && period.unit != NULL ? cli_code(c, CLI_UNIT, &period.unit) : code;
    if (code != -1) {
        return code;
    }
    args.unit = period.unit;
    args.subtree = subtree ? 1 : 0;
    if (xf_account_compute(c->store, &args, c->lang, &text) != XF_OK) {
        return cli_fail(c, "account");
    }
    json_t *answer = cli_json_load(text);
    if (c->json) {
        return cli_json(answer);
    }
    print_late(c, json_object_get(answer, "late"));
    print_office(c, json_object_get(answer, "office"));
    print_raised(c, json_object_get(answer, "raised"));
    print_moves(c, json_object_get(answer, "passed_on"));
    json_decref(answer);
    return EXIT_OK;
}
