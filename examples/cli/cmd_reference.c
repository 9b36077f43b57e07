/* SPDX-License-Identifier: Apache-2.0 */
/* Calendar and policy: what a store counts with. */
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

/* ---- calendar ---------------------------------------------------------------------------------------------- */

/* The store's calendar where a store is named, else the one that is compiled in. */
static int calendar_of(cli *c, const char *unit, xf_calendar **out)
{
    if (!cli_has_path(c)) {
        return xf_calendar_open(out) == XF_OK ? -1 : cli_fail(c, "calendar");
    }
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    if (code == -1 && xf_store_calendar(c->store, unit, out) != XF_OK) {
        code = cli_fail(c, "calendar");
    }
    return code;
}

static int calendar_check(cli *c, const char *unit, char **argv, int argc)
{
    xf_calendar *calendar = NULL;
    xf_date date;
    if (argc != 1 || !cli_read_date(argv[0], &date)) {
        return cli_usage(c, "用法：xfcase calendar check 日期",
                         "usage: xfcase calendar check DATE");
    }
    int code = calendar_of(c, unit, &calendar);
    if (code != -1) {
        return code;
    }
    bool work = xf_calendar_is_workday(calendar, date) == 1;
    bool open = xf_calendar_is_provisional(calendar, date) == 1;
    const char *name = xf_calendar_day_name(calendar, date, c->lang);
    char text[11];
    cli_date(date, text);
    if (c->json) {
        (void)cli_json(json_pack("{s:s, s:b, s:s, s:b}", "date", text, "workday", (int)work, "name",
                                 name, "provisional", (int)open));
    } else {
        (void)printf("%s  %s%s%s%s\n", text,
                     work ? cli_say(c, "工作日", "working day") : cli_say(c, "休息日", "day off"),
                     *name != '\0' ? "  " : "", name,
                     open ? cli_say(c, "  （暂定）", "  (provisional)") : "");
    }
    xf_calendar_free(calendar);
    return EXIT_OK;
}

static int calendar_count(cli *c, const char *of, char **argv, int argc)
{
    xf_calendar *calendar = NULL;
    xf_period period = XF_PERIOD_INIT;
    xf_date due;
    int provisional;
    int64_t amount;
    char text[11];
    int unit = argc == 3 ? ledger_code(XF_ENUM_COUNT, argv[2]) : -1;
    if (argc != 3 || !cli_read_date(argv[0], &period.start) ||
        !cli_number(argv[1], 1, 36600, &amount) || unit < 0) {
        return cli_usage(c, "用法：xfcase calendar count 起算日 数量 day|workday",
                         "usage: xfcase calendar count START N day|workday");
    }
    int code = calendar_of(c, of, &calendar);
    if (code != -1) {
        return code;
    }
    period.amount = (int32_t)amount;
    period.unit = (xf_count)unit;
    period.roll = XF_ROLL_NEXT_WORKDAY;
    if (xf_calendar_count(calendar, &period, &due, &provisional) != XF_OK) {
        code = cli_fail(c, "count");
    } else {
        cli_date(due, text);
        (void)printf(c->json ? "{\"due\":\"%s\",\"provisional\":%s}\n" : "%s%s\n", text,
                     c->json
                         ? (provisional != 0 ? "true" : "false")
                         : (provisional != 0 ? cli_say(c, "  （暂定）", "  (provisional)") : ""));
        code = EXIT_OK;
    }
    xf_calendar_free(calendar);
    return code;
}

static int calendar_load(cli *c, const char *actor, const char *unit, char **argv, int argc)
{
    size_t size = 0;
    int64_t moved = 0;
    if (argc != 1 || actor == NULL) {
        return cli_usage(c, "用法：xfcase calendar load 文件 --actor 人员 [--unit 单位]",
                         "usage: xfcase calendar load FILE --actor WHO [--unit U]");
    }
    char *text = NULL;
    int code = ledger_read_file(c, argv[0], NULL, false, &text, &size);
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    if (code == -1) {
        code = xf_store_load_calendar(c->store, actor, unit, text, size, &moved) == XF_OK
                   ? EXIT_OK
                   : cli_fail(c, argv[0]);
    }
    if (code == EXIT_OK) {
        (void)printf(
            c->json ? "{\"moved\":%lld}\n"
                    : cli_say(c, "已载入，%lld个时限因此变动\n", "loaded, deadlines moved: %lld\n"),
            (long long)moved);
    }
    free(text);
    return code;
}

static int calendar_state(cli *c)
{
    xf_text *text = NULL;
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    if (code != -1) {
        return code;
    }
    if (xf_store_calendar_state(c->store, c->lang, &text) != XF_OK) {
        return cli_fail(c, "calendar");
    }
    json_t *state = cli_json_load(text);
    if (c->json) {
        return cli_json(state);
    }
    (void)printf("%s\n", json_string_value(json_object_get(state, "text")));
    json_decref(state);
    return EXIT_OK;
}

/* Somebody must load the next notice in time; said wherever the clock is looked after. */
void cli_warn_calendar(const cli *c)
{
    xf_text *text = NULL;
    if (xf_store_calendar_state(c->store, c->lang, &text) == XF_OK) {
        json_t *state = cli_json_load(text);
        bool due = json_is_true(json_object_get(state, "due"));
        if (due && c->json) {
            json_t *warning = json_pack("{s:O}", "warning", json_object_get(state, "text"));
            (void)json_dumpf(warning, stderr, JSON_COMPACT);
            (void)fputc('\n', stderr);
            json_decref(warning);
        } else if (due) {
            (void)fprintf(stderr, "xfcase: %s\n",
                          json_string_value(json_object_get(state, "text")));
        }
        json_decref(state);
    }
}

int cmd_calendar(cli *c, int argc, char **argv)
{
    const char *actor = NULL;
    const char *unit = NULL;
    int rest;
    const cli_option options[] = {
        {"actor", &actor, NULL, "何人载入", "who loads it"},
        {"unit", &unit, NULL, "某单位及其下级的放假日", "of this unit and all under it"}};
    static const cli_word items[] = {
        {"check", NULL, NULL, NULL, "某日是否工作日", "whether a day is a working day"},
        {"count", NULL, NULL, NULL, "自某日起数若干日", "counts days from a day on"},
        {"load", NULL, NULL, NULL, "载入放假通知", "loads a notice of days off"},
        {"state", NULL, NULL, NULL, "已有哪些放假安排、到何时为止",
         "which notices there are, and how far they reach"},
    };
    static const cli_words words = CLI_WORDS(items, NULL, NULL);
    c->words = &words;
    int code = cli_parse(c, cli_command_named("calendar"), options, 2, argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    const char *what = rest < argc ? argv[rest] : "";
    char **more = argv + rest + 1;
    int count = argc - rest - 1;
    if (strcmp(what, "check") == 0) {
        return calendar_check(c, unit, more, count);
    }
    if (strcmp(what, "count") == 0) {
        return calendar_count(c, unit, more, count);
    }
    if (strcmp(what, "load") == 0) {
        return calendar_load(c, actor, unit, more, count);
    }
    if (strcmp(what, "state") == 0 && count == 0) {
        return calendar_state(c);
    }
    return cli_no_word(c, &words, *what == '\0' ? "calendar" : what);
}

/* ---- policy --------------------------------------------------------------------------------------------------- */

static int load_pack(cli *c, const char *path, xf_policy **out)
{
    size_t size = 0;
    char *text = NULL;
    int code = ledger_read_file(c, path, "UTF-8", false, &text, &size);
    if (code != -1) {
        return code;
    }
    xf_status status = xf_policy_load(text, size, path, out);
    free(text);
    if (status == XF_OK) {
        return -1;
    }
    return cli_fail(c, path);
}

static int policy_of(cli *c, xf_policy **out)
{
    if (!cli_has_path(c)) {
        return xf_policy_open(out) == XF_OK ? -1 : cli_fail(c, "policy");
    }
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    if (code == -1 && xf_store_policy(c->store, NULL, NULL, out) != XF_OK) {
        code = cli_fail(c, "policy");
    }
    return code;
}

static int list_json(const cli *c, const xf_policy *policy)
{
    json_t *rules = json_array();
    for (size_t i = 0; i < xf_policy_rule_count(policy); i++) {
        const char *rule = xf_policy_rule_id(policy, i);
        (void)json_array_append_new(rules,
                                    json_pack("{s:s, s:s, s:s}", "id", rule, "title",
                                              xf_policy_rule_title(policy, rule, c->lang), "basis",
                                              xf_policy_rule_basis(policy, rule, c->lang)));
    }
    return cli_json(json_pack("{s:s, s:s, s:s, s:o}", "id", xf_policy_id(policy), "version",
                              xf_policy_version(policy), "title", xf_policy_title(policy, c->lang),
                              "rules", rules));
}

static int policy_list(cli *c)
{
    xf_policy *policy = NULL;
    cli_table table = {.columns = 3};
    int code = policy_of(c, &policy);
    if (code != -1) {
        return code;
    }
    if (c->json) {
        code = list_json(c, policy);
        xf_policy_free(policy);
        return code;
    }
    (void)printf("%s@%s  %s\n", xf_policy_id(policy), xf_policy_version(policy),
                 xf_policy_title(policy, c->lang));
    for (size_t i = 0; i < xf_policy_rule_count(policy); i++) {
        const char *rule = xf_policy_rule_id(policy, i);
        cli_table_add(&table, rule);
        cli_table_add(&table, xf_policy_rule_title(policy, rule, c->lang));
        cli_table_add(&table, xf_policy_rule_basis(policy, rule, c->lang));
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
    xf_policy_free(policy);
    return EXIT_OK;
}

static int policy_show(cli *c)
{
    xf_policy *policy = NULL;
    int code = policy_of(c, &policy);
    if (code != -1) {
        return code;
    }
    (void)puts(xf_policy_text(policy));
    xf_policy_free(policy);
    return EXIT_OK;
}

static int policy_file(cli *c, const char *path, const char *actor, bool add)
{
    xf_policy *policy = NULL;
    int code = load_pack(c, path, &policy);
    if (code != -1) {
        return code;
    }
    if (add) {
        code = cli_open(c, XF_OPEN_EXISTING);
        if (code == -1 && xf_store_add_policy(c->store, actor, policy) != XF_OK) {
            code = cli_fail(c, path);
        }
    }
    if (code == -1 && c->json) {
        code = cli_json(json_pack("{s:s, s:s, s:b}", "id", xf_policy_id(policy), "version",
                                  xf_policy_version(policy), "added", (int)add));
    } else if (code == -1) {
        (void)printf("%s@%s  %s\n", xf_policy_id(policy), xf_policy_version(policy),
                     add ? cli_say(c, "已加入，用于新登记的事项", "added, for new cases")
                         : cli_say(c, "无误", "no mistakes"));
        code = EXIT_OK;
    }
    xf_policy_free(policy);
    return code;
}

int cmd_policy(cli *c, int argc, char **argv)
{
    const char *actor = NULL;
    int rest;
    const cli_option options[] = {{"actor", &actor, NULL, "何人加入", "who adds it"}};
    static const cli_word items[] = {
        {"list", NULL, NULL, NULL, "各项时限规则（不写用语时也是它）",
         "its rules (also without a word)"},
        {"show", NULL, NULL, NULL, "规则包原文", "the pack as it was written"},
        {"check", NULL, NULL, NULL, "检查一个规则包文件", "checks a file with a pack"},
        {"add", NULL, NULL, NULL, "检查并加入案件库", "checks it and adds it to the store"},
    };
    static const cli_words words = CLI_WORDS(items, NULL, NULL);
    c->words = &words;
    int code = cli_parse(c, cli_command_named("policy"), options, 1, argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    const char *what = rest < argc ? argv[rest] : "list";
    bool one_file = argc - rest == 2;
    bool alone = argc - rest < 2;
    if (strcmp(what, "list") == 0 && alone) {
        return policy_list(c);
    }
    if (strcmp(what, "show") == 0 && alone) {
        return policy_show(c);
    }
    if (strcmp(what, "check") == 0 && one_file) {
        return policy_file(c, argv[rest + 1], NULL, false);
    }
    if (strcmp(what, "add") == 0 && one_file && actor != NULL) {
        return policy_file(c, argv[rest + 1], actor, true);
    }
    if (!cli_knows_word(&words, what)) {
        return cli_no_word(c, &words, what);
    }
    return cli_usage(c, "用法：xfcase policy list|show|check 文件|add 文件 --actor 人员",
                     "usage: xfcase policy list|show|check FILE|add FILE --actor WHO");
}
