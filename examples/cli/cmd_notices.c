/* SPDX-License-Identifier: Apache-2.0 */
/* Notices: listed, counted by superior, leased and acknowledged. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

static void print_notice(cli *c, const xf_notice *notice)
{
    xf_text *text = NULL;
    char at[20];
    if (c->json) {
        if (xf_notice_json(notice, &text) == XF_OK) {
            (void)puts(xf_text_get(text));
        }
        xf_text_free(text);
        return;
    }
    cli_time(xf_notice_planned_at(notice), at);
    if (xf_notice_text(c->store, notice, c->lang, &text) == XF_OK) {
        const char *official = xf_notice_official(notice);
        (void)printf("#%lld  %s  ", (long long)xf_notice_id(notice), at);
        cli_text(stdout, cli_name(c, CLI_UNIT, xf_notice_unit(notice)));
        (void)fputs("/", stdout);
        cli_text(stdout, *official == '\0' ? "—" : cli_name(c, CLI_OFFICIAL, official));
        (void)fputs("  ", stdout);
        cli_text(stdout, xf_text_get(text));
        (void)putchar('\n');
    }
    xf_text_free(text);
}

static int print_list(cli *c, xf_iter *iter)
{
    xf_notice *notice = NULL;
    xf_status status;
    while ((status = xf_notice_next(iter, &notice)) == XF_OK && notice != NULL) {
        print_notice(c, notice);
        xf_notice_free(notice);
    }
    return status == XF_OK ? EXIT_OK : cli_fail(c, "notices");
}

/* ---- what went up, by superior ---------------------------------------------------------------------------- */

/* The gravest first: a superior with reports stands before one with red marks only. */
static const xf_raise grave[] = {XF_RAISE_REPORT, XF_RAISE_SUPERVISION, XF_RAISE_RED,
                                 XF_RAISE_YELLOW};
enum { GRAVE = sizeof grave / sizeof *grave };

typedef struct group {
    char *unit, *official;
    int64_t counts[XF_RAISE_INFORM + 1];
} group;

typedef struct groups {
    group *items;
    size_t count, cap;
} groups;

static group *group_of(groups *g, const char *unit, const char *official)
{
    for (size_t i = 0; i < g->count; i++) {
        if (strcmp(g->items[i].unit, unit) == 0 && strcmp(g->items[i].official, official) == 0) {
            return &g->items[i];
        }
    }
    if (g->count == g->cap) {
        size_t cap = g->cap == 0 ? 32 : g->cap * 2;
        group *items = realloc(g->items, cap * sizeof *items);
        if (items == NULL) {
            return NULL;
        }
        g->items = items;
        g->cap = cap;
    }
    group *fresh = &g->items[g->count];
    memset(fresh, 0, sizeof *fresh);
    fresh->unit = strdup(unit);
    fresh->official = strdup(official);
    g->count++;
    return fresh->unit == NULL || fresh->official == NULL ? NULL : fresh;
}

static void drop_groups(groups *g)
{
    for (size_t i = 0; i < g->count; i++) {
        free(g->items[i].unit);
        free(g->items[i].official);
    }
    free(g->items);
}

static int by_gravity(const void *a, const void *b)
{
    const group *x = a;
    const group *y = b;
    for (size_t i = 0; i < GRAVE; i++) {
        if (x->counts[grave[i]] != y->counts[grave[i]]) {
            return x->counts[grave[i]] > y->counts[grave[i]] ? -1 : 1;
        }
    }
    return strcmp(x->official, y->official);
}

static void print_groups(const cli *c, const groups *g)
{
    cli_table table = {.columns = GRAVE + 2};
    cli_table_add(&table, cli_say(c, "单位", "unit"));
    cli_table_add(&table, cli_say(c, "人员", "official"));
    for (size_t i = 0; i < GRAVE; i++) {
        cli_table_add(&table, xf_code_name(XF_ENUM_RAISE, (int)grave[i], c->lang));
    }
    for (size_t i = 0; i < g->count; i++) {
        char number[24];
        const char *official = g->items[i].official;
        cli_table_add(&table, cli_name(c, CLI_UNIT, g->items[i].unit));
        cli_table_add(&table, *official == '\0' ? "—" : cli_name(c, CLI_OFFICIAL, official));
        for (size_t k = 0; k < GRAVE; k++) {
            (void)snprintf(number, sizeof number, "%lld", (long long)g->items[i].counts[grave[k]]);
            cli_table_add(&table, number);
        }
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static void print_groups_json(const groups *g)
{
    for (size_t i = 0; i < g->count; i++) {
        json_t *row =
            json_pack("{s:s, s:s}", "unit", g->items[i].unit, "official", g->items[i].official);
        for (size_t k = 0; k < GRAVE; k++) {
            (void)json_object_set_new(row, xf_code_of(XF_ENUM_RAISE, (int)grave[k]),
                                      json_integer(g->items[i].counts[grave[k]]));
        }
        (void)cli_json(row);
    }
}

/* A mark, a supervision or a report that went to a principal or above, not to who does the work. */
static bool went_up(const xf_notice *notice)
{
    xf_target target = xf_notice_target(notice);
    bool above =
        target == XF_TARGET_PRINCIPAL || target == XF_TARGET_SUPERIOR || target == XF_TARGET_UNIT;
    for (size_t i = 0; i < GRAVE && above; i++) {
        if (xf_notice_raises(notice) == grave[i]) {
            return true;
        }
    }
    return false;
}

static int print_grouped(cli *c, xf_iter *iter)
{
    groups g = {NULL, 0, 0};
    xf_notice *notice = NULL;
    xf_status status = XF_OK;
    bool room = true;
    while (room && (status = xf_notice_next(iter, &notice)) == XF_OK && notice != NULL) {
        if (went_up(notice)) {
            group *one = group_of(&g, xf_notice_unit(notice), xf_notice_official(notice));
            room = one != NULL;
            if (room) {
                one->counts[xf_notice_raises(notice)]++;
            }
        }
        xf_notice_free(notice);
    }
    int code = !room ? EXIT_IO : status == XF_OK ? EXIT_OK : cli_fail(c, "notices");
    if (code == EXIT_OK && g.count > 0) {
        qsort(g.items, g.count, sizeof *g.items, by_gravity);
    }
    if (code == EXIT_OK && c->json) {
        print_groups_json(&g);
    } else if (code == EXIT_OK) {
        print_groups(c, &g);
    }
    drop_groups(&g);
    return code;
}

/* ---- the command ---------------------------------------------------------------------------------------------- */

typedef struct notice_options {
    xf_query query;
    const char *lease, *ack, *limit, *raises;
    bool all, grouped;
} notice_options;

static int run(cli *c, const notice_options *o, int64_t limit)
{
    xf_iter *iter = NULL;
    int64_t id;
    if (o->ack != NULL) {
        if (!cli_number(o->ack, 1, INT64_MAX, &id)) {
            return cli_usage(c, "--ack 须为提醒号", "--ack takes the number of a notice");
        }
        return xf_notice_acknowledge(c->store, id, o->lease != NULL ? o->lease : "cli") == XF_OK
                   ? EXIT_OK
                   : cli_fail(c, o->ack);
    }
    xf_status status = o->lease != NULL
                           ? xf_notice_lease(c->store, o->lease, 0, limit == 0 ? 100 : limit, &iter)
                           : xf_notice_list(c->store, &o->query, &iter);
    if (status != XF_OK) {
        return cli_fail(c, "notices");
    }
    int code = o->grouped ? print_grouped(c, iter) : print_list(c, iter);
    xf_iter_free(iter);
    return code;
}

int cmd_notices(cli *c, int argc, char **argv)
{
    notice_options o = {.query = XF_QUERY_INIT};
    int64_t limit = 0;
    int rest;
    const cli_option options[] = {
        {"unit", &o.query.unit, NULL, "发给此单位", "to this unit"},
        {"official", &o.query.official, NULL, "发给此人", "to this official"},
        {"raises", &o.raises, NULL, "种类：提醒、黄牌预警、红牌预警、督办、上报", "what it raises"},
        {"all", NULL, &o.all, "含已确认的", "acknowledged ones too"},
        {"by-superior", NULL, &o.grouped, "按上级汇总：主要负责人及以上收到的预警、督办、上报",
         "what went to principals and superiors, counted by superior"},
        {"lease", &o.lease, NULL, "以此名义领取", "lease in this name"},
        {"ack", &o.ack, NULL, "确认此号已送达", "acknowledge this number"},
        {"limit", &o.limit, NULL, "最多条数", "at most so many"},
    };
    int code = cli_parse(c, cli_command_named("notices"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    int raises = 0;
    for (int i = 0; code == -1 && o.raises != NULL && i <= XF_RAISE_INFORM; i++) {
        bool fits = strcmp(xf_code_of(XF_ENUM_RAISE, i), o.raises) == 0 ||
                    strcmp(xf_code_name(XF_ENUM_RAISE, i, XF_LANG_ZH), o.raises) == 0;
        raises = fits ? i : raises;
    }
    if (code == -1 && ((o.limit != NULL && !cli_number(o.limit, 1, 10000, &limit)) ||
                       (o.raises != NULL && raises == 0))) {
        code = cli_usage(c, "--limit 或 --raises 有误", "--limit or --raises is wrong");
    }
    bool writes = o.lease != NULL || o.ack != NULL;
    code = code == -1 ? cli_open(c, writes ? XF_OPEN_EXISTING : XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &o.query) : code;
    if (code != -1) {
        return code;
    }
    o.query.raises = (xf_raise)raises;
    o.query.open_only = o.all ? 0 : 1;
    o.query.limit = limit;
    return run(c, &o, limit);
}
