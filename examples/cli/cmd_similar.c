/* SPDX-License-Identifier: Apache-2.0 */
/* Repeated cases: proposals for one case, the review of all files, and what an official decides. */
#include "cli.h"

#include <string.h>

typedef struct similar {
    const char *limit, *least, *apart, *reason, *actor, *at, *from, *until;
    bool review;
    xf_query query;
} similar;

static const char *text_of(const json_t *row, const char *name)
{
    const char *text = json_string_value(json_object_get(row, name));
    return text == NULL ? "" : text;
}

static long long id_of(const json_t *row, const char *name)
{
    return (long long)json_integer_value(json_object_get(row, name));
}

/* ---- one case ------------------------------------------------------------------------------------------------ */

static int print_match(const cli *c, const xf_match *match)
{
    xf_text *text = NULL;
    char day[11];
    if (c->json) {
        return xf_match_json(match, &text) == XF_OK ? cli_json(cli_json_load(text))
                                                    : cli_fail(c, "similar");
    }
    if (xf_match_reason(match, c->lang, &text) != XF_OK) {
        return cli_fail(c, "similar");
    }
    cli_date(xf_date_of_time(xf_match_received_at(match)), day);
    (void)printf("%3d  ", (int)xf_match_score(match));
    cli_text(stdout, xf_match_number(match));
    (void)printf("  %s  ", day);
    cli_text(stdout, cli_name(c, CLI_UNIT, xf_match_unit(match)));
    (void)printf("  %s  ", xf_code_name(XF_ENUM_STATE, (int)xf_match_state(match), c->lang));
    cli_text(stdout, xf_match_title(match));
    (void)printf("\n     %s\n", xf_text_get(text));
    xf_text_free(text);
    return EXIT_OK;
}

static int print_matches(const cli *c, xf_iter *list)
{
    xf_match *match = NULL;
    bool any = false;
    int code = EXIT_OK;
    while (code == EXIT_OK) {
        if (xf_match_next(list, &match) != XF_OK) {
            code = cli_fail(c, "similar");
        }
        if (match == NULL) {
            break;
        }
        any = true;
        code = print_match(c, match);
        xf_match_free(match);
    }
    if (code == EXIT_OK && !c->json) {
        (void)puts(
            any ? cli_say(c,
                          "仅为建议：是否并案由工作人员决定（do merge），不是同一事项的用 --apart",
                          "proposals only: an official merges (do merge) or tells apart "
                          "(--apart)")
                : cli_say(c, "没有相似的事项", "no similar case"));
    }
    return code;
}

static int of_case(cli *c, const similar *what, const char *name)
{
    xf_iter *list = NULL;
    xf_id id;
    int64_t limit;
    int code = cli_number(what->limit, 0, INT64_MAX, &limit)
                   ? cli_open(c, XF_OPEN_READ_ONLY)
                   : cli_usage(c, "--limit 须为数字", "--limit is a number");
    code = code == -1 ? cli_find_case(c, name, &id) : code;
    if (code != -1) {
        return code;
    }
    code = xf_similar_list(c->store, id, limit, &list) == XF_OK ? print_matches(c, list)
                                                                : cli_fail(c, name);
    xf_iter_free(list);
    return code;
}

/* ---- telling apart ------------------------------------------------------------------------------------------- */

static int tell_apart(cli *c, const similar *what, const char *name)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = what->actor;
    act.reason = what->reason;
    if (what->at != NULL && !cli_read_time(what->at, &act.at)) {
        return cli_usage(c, "--at 不是时间", "--at is no time");
    }
    int code = cli_open(c, XF_OPEN_EXISTING);
    code = code == -1 ? cli_find_case(c, name, &act.case_id) : code;
    code = code == -1 ? cli_find_case(c, what->apart, &act.other_case) : code;
    if (code != -1) {
        return code;
    }
    xf_record *record = NULL;
    if (xf_similar_tell_apart(c->store, &act, &record) != XF_OK) {
        return cli_fail(c, name);
    }
    const xf_id id = xf_record_id(record);
    xf_record_free(record);
    if (c->json) {
        return cli_json(json_pack("{s:I, s:I, s:I}", "id", (json_int_t)id, "case",
                                  (json_int_t)act.case_id, "other", (json_int_t)act.other_case));
    }
    (void)printf(
        cli_say(c, "已记录：不是同一事项（第%lld号，误认的可以 office void_apart --id %lld）\n",
                "recorded: not the same matter (record %lld; a mistake is taken back by "
                "office void_apart --id %lld)\n"),
        (long long)id, (long long)id);
    return EXIT_OK;
}

/* ---- the review ---------------------------------------------------------------------------------------------- */

static void print_cases(const cli *c, const json_t *group)
{
    size_t i;
    const json_t *row;
    json_array_foreach(json_object_get(group, "cases"), i, row)
    {
        int state = xf_code_value(XF_ENUM_STATE, text_of(row, "state"));
        (void)printf("  #%lld  ", id_of(row, "case"));
        cli_text(stdout, text_of(row, "number"));
        (void)printf("  %.10s  ", text_of(row, "received_at"));
        cli_text(stdout, text_of(row, "unit"));
        (void)printf("  %s  ", state < 0 ? "" : xf_code_name(XF_ENUM_STATE, state, c->lang));
        cli_text(stdout, text_of(row, "title"));
        (void)putchar('\n');
    }
}

static void print_group(const cli *c, const json_t *group)
{
    size_t i;
    const json_t *row;
    (void)printf(cli_say(c, "◆ 最高%lld分，%zu件，均与#%lld相连\n",
                         "* highest score %lld, %zu cases, all linked with #%lld\n"),
                 id_of(group, "score"), json_array_size(json_object_get(group, "cases")),
                 id_of(group, "centre"));
    print_cases(c, group);
    json_array_foreach(json_object_get(group, "links"), i, row)
    {
        (void)printf(
            cli_say(c, "    #%lld – #%lld：%lld分，%s\n", "    #%lld – #%lld: score %lld, %s\n"),
            id_of(row, "case"), id_of(row, "other"), id_of(row, "score"), text_of(row, "reason"));
    }
}

static int review(cli *c, similar *what)
{
    xf_text *text = NULL;
    int64_t least;
    size_t i;
    const json_t *group;
    if (!cli_number(what->least, 1, 100, &least)) {
        return cli_usage(c, "--least 须在1到100之间", "--least is between 1 and 100");
    }
    int code = cli_period(c, what->from, what->until, &what->query.from, &what->query.until);
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &what->query) : code;
    if (code != -1) {
        return code;
    }
    if (xf_similar_review(c->store, &what->query, (int32_t)least, c->lang, &text) != XF_OK) {
        return cli_fail(c, "similar");
    }
    json_t *found = cli_json_load(text);
    if (c->json) {
        return cli_json(found);
    }
    const json_t *groups = json_object_get(found, "groups");
    json_array_foreach(groups, i, group)
    {
        print_group(c, group);
    }
    (void)printf(cli_say(c, "比对%lld件，%zu组可能重复\n", "cases compared: %lld, groups: %zu\n"),
                 (long long)json_integer_value(json_object_get(found, "compared")),
                 json_array_size(groups));
    json_decref(found);
    return EXIT_OK;
}

int cmd_similar(cli *c, int argc, char **argv)
{
    similar what = {.limit = "20", .least = "60", .query = XF_QUERY_INIT};
    int rest;
    const cli_option options[] = {
        {"limit", &what.limit, NULL, "最多几件（20）", "how many at most (20)"},
        {"apart", &what.apart, NULL, "与此事项不是同一事项", "not the same matter as this case"},
        {"reason", &what.reason, NULL, "理由", "why"},
        {"actor", &what.actor, NULL, "经办人", "who acts"},
        {"at", &what.at, NULL, "时间", "when"},
        {"review", NULL, &what.review, "核查一段时间的全部事项", "review all cases of a time"},
        {"unit", &what.query.unit, NULL, "责任单位（核查）", "the responsible unit (review)"},
        {"from", &what.from, NULL, "收到日期起（核查）", "received from (review)"},
        {"until", &what.until, NULL, "收到日期止（核查）", "received until this day (review)"},
        {"least", &what.least, NULL, "至少几分（核查，60）", "the least score (review, 60)"},
    };
    int code = cli_parse(c, cli_command_named("similar"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && argc - rest != (what.review ? 0 : 1)) {
        code = cli_usage(c, "用法：xfcase similar 事项，或 xfcase similar --review",
                         "usage: xfcase similar CASE, or xfcase similar --review");
    }
    if (code != -1) {
        return code;
    }
    if (what.review) {
        return review(c, &what);
    }
    return what.apart != NULL ? tell_apart(c, &what, argv[rest]) : of_case(c, &what, argv[rest]);
}
