/* SPDX-License-Identifier: Apache-2.0 */
/* Reported figures: list, enter, correct, withdraw. */
#include "figures.h"

#include <string.h>

typedef struct stated {
    figures_period period;
    const char *actor, *by, *value, *batches, *persons, *source, *id, *reason;
} stated;

static int read_count(const cli *c, const char *text, const char *option, int64_t *out,
                      int32_t *has)
{
    *has = text == NULL ? 0 : 1;
    return text == NULL || cli_number(text, 0, INT32_MAX, out)
               ? -1
               : cli_tell_field(
                     c, option,
                     cli_say(c, "须为不小于0的整数", "a whole number from 0 on is needed"));
}

static int read_id(const cli *c, const stated *s, bool needed, xf_id *out)
{
    bool ok = s->id == NULL ? !needed : cli_number(s->id, 1, INT64_MAX, out);
    return ok ? -1 : cli_tell_field(c, "--id", cli_say(c, "须为编号", "a number is needed"));
}

static int put(const cli *c, const stated *s)
{
    xf_reported_args args = XF_REPORTED_ARGS_INIT;
    xf_id id = 0;
    int by = 0;
    args.value = s->value;
    int code = figures_read_period(c, &s->period, &args.from, &args.to);
    if (code == -1 && s->by != NULL) {
        code = figures_code(c, XF_ENUM_STATS_BY, s->by, "--by", &by);
    }
    code = code == -1 ? figures_value(c, (xf_stats_by)by, "--value", &args.value) : code;
    code = code == -1 ? read_count(c, s->batches, "--batches", &args.batches, &args.has_batches)
                      : code;
    code = code == -1 ? read_count(c, s->persons, "--persons", &args.persons, &args.has_persons)
                      : code;
    code = code == -1 ? read_id(c, s, false, &args.id) : code;
    if (code != -1) {
        return code;
    }
    args.unit = s->period.unit;
    args.by = (xf_stats_by)by;
    args.source = s->source;
    args.reason = s->reason;
    if (xf_reported_put(c->store, s->actor, &args, &id) != XF_OK) {
        return cli_fail(c, "reported");
    }
    if (c->json) {
        return cli_json(json_pack("{s:I}", "id", (json_int_t)id));
    }
    (void)printf("%lld\n", (long long)id);
    return EXIT_OK;
}

static int withdraw(const cli *c, const stated *s)
{
    xf_id id = 0;
    int code = read_id(c, s, true, &id);
    if (code != -1) {
        return code;
    }
    return xf_reported_withdraw(c->store, s->actor, id, s->reason) == XF_OK
               ? EXIT_OK
               : cli_fail(c, "reported");
}

static void add_count(cli_table *table, const json_t *value)
{
    char text[24] = "-";
    if (json_is_integer(value)) {
        (void)snprintf(text, sizeof text, "%lld", (long long)json_integer_value(value));
    }
    cli_table_add(table, text);
}

static void print_list(const json_t *rows)
{
    cli_table table = {.columns = 8};
    size_t i;
    const json_t *row;
    json_array_foreach(rows, i, row)
    {
        add_count(&table, json_object_get(row, "id"));
        cli_table_add(&table, figures_text(json_object_get(row, "unit"), "name"));
        cli_table_add(&table, figures_text(row, "from"));
        cli_table_add(&table, figures_text(row, "to"));
        cli_table_add(&table, figures_text(row, "name"));
        add_count(&table, json_object_get(row, "batches"));
        add_count(&table, json_object_get(row, "persons"));
        cli_table_add(&table, figures_text(row, "source"));
    }
    if (table.count > 0) {
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
}

static int list(const cli *c, const stated *s)
{
    xf_text *text = NULL;
    xf_date from;
    xf_date until;
    int code = cli_days(c, s->period.from, s->period.until, &from, &until);
    if (code != -1) {
        return code;
    }
    if (xf_reported_list(c->store, s->period.unit, from, until, c->lang, &text) != XF_OK) {
        return cli_fail(c, "reported");
    }
    json_t *rows = cli_json_load(text);
    if (c->json) {
        return cli_json(rows);
    }
    print_list(rows);
    json_decref(rows);
    return EXIT_OK;
}

int cmd_reported(cli *c, int argc, char **argv)
{
    stated s = {.actor = NULL};
    int rest;
    const cli_option options[] = {
        {"actor", &s.actor, NULL, "录入人", "who enters it"},
        {"unit", &s.period.unit, NULL, "单位", "the unit"},
        {"from", &s.period.from, NULL, "第一日", "the first day"},
        {"until", &s.period.until, NULL, "最后一日", "the last day"},
        {"by", &s.by, NULL, "维度，如 level", "the dimension, as level"},
        {"value", &s.value, NULL, "该维度的取值", "the value in it"},
        {"batches", &s.batches, NULL, "批次", "batches"},
        {"persons", &s.persons, NULL, "人次", "person-visits"},
        {"source", &s.source, NULL, "出处", "where it was stated"},
        {"id", &s.id, NULL, "更正或撤回哪一项", "the figure that is corrected or withdrawn"},
        {"reason", &s.reason, NULL, "更正或撤回的理由", "why"},
    };
    static const cli_word items[] = {
        {"list", NULL, NULL, NULL, "列出（不写用语时也是它）", "lists them (also without a word)"},
        {"put", NULL, NULL, NULL, "填报，或以 --id 更正", "states one; with --id corrects it"},
        {"withdraw", NULL, NULL, NULL, "撤回", "takes one back"},
    };
    static const struct {
        int (*run)(const cli *c, const stated *s);
        xf_open_mode mode;
    } verbs[] = {{list, XF_OPEN_READ_ONLY}, {put, XF_OPEN_EXISTING}, {withdraw, XF_OPEN_EXISTING}};
    static const cli_words words = CLI_WORDS(items, NULL, NULL);
    c->words = &words;
    int code = cli_parse(c, cli_command_named("reported"), options,
                         sizeof options / sizeof *options, argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    const char *verb = rest < argc ? argv[rest] : "list";
    for (size_t i = 0; rest + 1 >= argc && i < sizeof verbs / sizeof *verbs; i++) {
        if (strcmp(items[i].word, verb) == 0) {
            code = cli_open(c, verbs[i].mode);
            return code == -1 ? verbs[i].run(c, &s) : code;
        }
    }
    return cli_no_word(c, &words, verb);
}
