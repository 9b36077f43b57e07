/* SPDX-License-Identifier: Apache-2.0 */
/* Searching the texts of cases. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

static int print_hit(const cli *c, const xf_hit *hit)
{
    xf_text *text = NULL;
    if (c->json) {
        return xf_hit_json(hit, &text) == XF_OK ? cli_json(cli_json_load(text))
                                                : cli_fail(c, "search");
    }
    cli_text(stdout, xf_hit_number(hit));
    (void)printf("  %s  ", xf_code_name(XF_ENUM_STATE, (int)xf_hit_state(hit), c->lang));
    cli_text(stdout, xf_hit_title(hit));
    (void)printf("\n    %s%s", xf_code_name(XF_ENUM_PART, (int)xf_hit_part(hit), c->lang),
                 cli_say(c, "：", ": "));
    cli_text(stdout, xf_hit_before(hit));
    (void)fputs(cli_colour(stdout) ? "\033[1m" : cli_say(c, "【", "["), stdout);
    cli_text(stdout, xf_hit_found(hit));
    (void)fputs(cli_colour(stdout) ? "\033[0m" : cli_say(c, "】", "]"), stdout);
    cli_text(stdout, xf_hit_after(hit));
    (void)putchar('\n');
    return EXIT_OK;
}

/* A page that is full may not be the last. */
static void print_end(const cli *c, xf_id last, int64_t count, int64_t limit)
{
    if (count == 0) {
        (void)puts(cli_say(c, "没有找到", "nothing was found"));
    } else if (count == limit) {
        (void)printf(cli_say(c, "已列%lld件；继续：--after %lld\n",
                             "cases shown: %lld; go on with --after %lld\n"),
                     (long long)count, (long long)last);
    }
}

static int print_hits(const cli *c, xf_iter *list, int64_t limit)
{
    xf_hit *hit = NULL;
    int code = EXIT_OK;
    int64_t count = 0;
    xf_id last = 0;
    while (code == EXIT_OK) {
        if (xf_hit_next(list, &hit) != XF_OK) {
            code = cli_fail(c, "search");
        }
        if (hit == NULL) {
            break;
        }
        count++;
        last = xf_hit_case_id(hit);
        code = print_hit(c, hit);
        xf_hit_free(hit);
    }
    if (code == EXIT_OK && !c->json) {
        print_end(c, last, count, limit);
    }
    return code;
}

/* Several arguments are several words. */
static char *joined(int count, char **words)
{
    size_t size = 1;
    for (int i = 0; i < count; i++) {
        size += strlen(words[i]) + 1;
    }
    char *text = malloc(size);
    size_t len = 0;
    for (int i = 0; text != NULL && i < count; i++) {
        size_t word = strlen(words[i]);
        if (i > 0) {
            text[len++] = ' ';
        }
        memcpy(text + len, words[i], word);
        len += word;
    }
    if (text != NULL) {
        text[len] = '\0';
    }
    return text;
}

int cmd_search(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    const char *from = NULL;
    const char *until = NULL;
    const char *limit = "20";
    const char *after = NULL;
    bool open_only = false;
    xf_iter *list = NULL;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "责任单位", "the responsible unit"},
        {"official", &query.official, NULL, "包案领导、组长或承办人", "lead, team head or handler"},
        {"open", NULL, &open_only, "只查未结束的", "cases that have not ended"},
        {"from", &from, NULL, "收到日期起", "received from"},
        {"until", &until, NULL, "收到日期止", "received until this day"},
        {"limit", &limit, NULL, "最多几件（20）", "how many at most (20)"},
        {"after", &after, NULL, "从此事项之后继续", "go on behind this case"},
    };
    int code = cli_parse(c, cli_command_named("search"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && (rest == argc || !cli_number(limit, 0, INT64_MAX, &query.limit))) {
        code = cli_usage(c, "用法：xfcase search 词语 …", "usage: xfcase search WORDS …");
    }
    code = code == -1 ? cli_period(c, from, until, &query.from, &query.until) : code;
    query.open_only = open_only ? 1 : 0;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &query) : code;
    code = code == -1 && after != NULL ? cli_find_case(c, after, &query.after) : code;
    if (code != -1) {
        return code;
    }
    char *text = joined(argc - rest, argv + rest);
    code = text == NULL ? EXIT_IO
           : xf_search_list(c->store, text, &query, &list) != XF_OK
               ? cli_fail(c, argv[rest])
               : print_hits(c, list, query.limit);
    xf_iter_free(list);
    free(text);
    return code;
}
