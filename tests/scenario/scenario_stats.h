/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of a scenario that count, and that state what was counted elsewhere. */
#ifndef XFCASE_SCENARIO_STATS_H
#define XFCASE_SCENARIO_STATS_H

#include "scenario/scenario_scene.h"

static const arg stats_args[] = {
    A(xf_stats_args, from, ARG_DATE),         A(xf_stats_args, to, ARG_DATE),
    A(xf_stats_args, unit, ARG_TEXT),         A(xf_stats_args, subtree, ARG_I32),
    E(xf_stats_args, rows, XF_ENUM_STATS_BY), E(xf_stats_args, columns, XF_ENUM_STATS_BY),
    A(xf_stats_args, compare, ARG_I32)};

static const arg account_args[] = {
    A(xf_account_args, from, ARG_DATE), A(xf_account_args, to, ARG_DATE),
    A(xf_account_args, unit, ARG_TEXT), A(xf_account_args, subtree, ARG_I32)};

static const arg figure_args[] = {
    A(xf_reported_args, unit, ARG_TEXT),   A(xf_reported_args, from, ARG_DATE),
    A(xf_reported_args, to, ARG_DATE),     E(xf_reported_args, by, XF_ENUM_STATS_BY),
    A(xf_reported_args, value, ARG_TEXT),  A(xf_reported_args, batches, ARG_I64),
    A(xf_reported_args, persons, ARG_I64), A(xf_reported_args, source, ARG_TEXT)};

/* What a path as "/total/batches" or "/row_items/0/code" leads to; NULL: nothing. */
static const json_t *at_path(const json_t *json, const char *path)
{
    char name[64];
    while (json != NULL && *path == '/') {
        size_t len = strcspn(++path, "/");
        (void)snprintf(name, sizeof name, "%.*s", (int)len, path);
        json = json_is_array(json) ? json_array_get(json, strtoul(name, NULL, 10))
                                   : json_object_get(json, name);
        path += len;
    }
    return json;
}

static void check_paths(const scene *s, const char *where, const json_t *expected,
                        const json_t *actual)
{
    const char *path;
    json_t *value;
    json_object_foreach((json_t *)(uintptr_t)expected, path, value)
    {
        char name[160];
        (void)snprintf(name, sizeof name, "%s%s", where, path);
        check_value(s, name, value, at_path(actual, path));
    }
}

static const json_t *row_coded(const json_t *table, const char *code)
{
    size_t i;
    const json_t *row;
    json_array_foreach(json_object_get(table, "row_items"), i, row)
    {
        if (strcmp(json_string_value(json_object_get(row, "code")), code) == 0) {
            return row;
        }
    }
    return NULL;
}

/* {"stats": {"from", "to", "rows": "level", "figures": [codes]…}, "expect": {"at": {path: value},
 * "rows": {code: {path: value}}}} */
static void play_stats(scene *s, const json_t *step, const json_t *expect)
{
    xf_stats_args args = XF_STATS_ARGS_INIT;
    xf_text *text = NULL;
    json_t *given = json_deep_copy(json_object_get(step, "stats"));
    size_t i;
    const json_t *figure;
    json_array_foreach(json_object_get(given, "figures"), i, figure)
    {
        args.figures |= (int64_t)1 << xf_code_value(XF_ENUM_FIGURE, json_string_value(figure));
    }
    (void)json_object_del(given, "figures");
    if (put_args(ARGS(stats_args), given, s->cases, &args) != NULL) {
        FAIL(s, "%s", "the question is wrong");
    }
    xf_status status = xf_stats_compute(s->store, &args, XF_LANG_ZH, &text);
    json_t *table = parsed(s, status, text);
    check_paths(s, "", json_object_get(expect, "at"), table);
    const char *code;
    json_t *members;
    json_object_foreach(json_object_get(expect, "rows"), code, members)
    {
        check_paths(s, code, members, row_coded(table, code));
    }
    json_decref(table);
    json_decref(given);
}

/* {"account": {"from", "to", "unit", "subtree"}, "expect": {"at": {path: value}}} */
static void play_account(scene *s, const json_t *step, const json_t *expect)
{
    xf_account_args args = XF_ACCOUNT_ARGS_INIT;
    xf_text *text = NULL;
    if (put_args(ARGS(account_args), json_object_get(step, "account"), s->cases, &args) != NULL) {
        FAIL(s, "%s", "the question is wrong");
    }
    xf_status status = xf_account_compute(s->store, &args, XF_LANG_ZH, &text);
    json_t *account = parsed(s, status, text);
    check_paths(s, "", json_object_get(expect, "at"), account);
    json_decref(account);
}

static const arg work_args[] = {A(xf_work_args, from, ARG_DATE), A(xf_work_args, to, ARG_DATE),
                                A(xf_work_args, unit, ARG_TEXT), A(xf_work_args, subtree, ARG_I32)};

/* The one with that code in a list of them; NULL: there is none. */
static const json_t *coded(const json_t *list, const char *code, size_t len)
{
    size_t i;
    const json_t *one;
    json_array_foreach(list, i, one)
    {
        const char *its = json_string_value(json_object_get(one, "code"));
        if (strlen(its) == len && strncmp(its, code, len) == 0) {
            return one;
        }
    }
    return NULL;
}

/* "total", or "unit/a": what is of one code in a division. */
static const json_t *of_topic(const json_t *topic, const char *which)
{
    size_t len = strcspn(which, "/");
    if (which[len] == '\0') {
        return json_object_get(topic, which);
    }
    const json_t *division = coded(json_object_get(topic, "by"), which, len);
    const char *code = which + len + 1;
    return coded(json_object_get(division, "items"), code, strlen(code));
}

/* {"work": {"from", "to", "unit", "subtree"}, "expect": {"topics": {code: {"total" or
 * "division/code": {figure: number}}}}} */
static void play_work(scene *s, const json_t *step, const json_t *expect)
{
    xf_work_args args = XF_WORK_ARGS_INIT;
    xf_text *text = NULL;
    if (put_args(ARGS(work_args), json_object_get(step, "work"), s->cases, &args) != NULL) {
        FAIL(s, "%s", "the question is wrong");
    }
    xf_status status = xf_work_compute(s->store, &args, XF_LANG_ZH, &text);
    json_t *work = parsed(s, status, text);
    const char *code;
    json_t *topic;
    json_object_foreach(json_object_get(expect, "topics"), code, topic)
    {
        const json_t *given = coded(json_object_get(work, "topics"), code, strlen(code));
        const char *which;
        json_t *members;
        json_object_foreach(topic, which, members)
        {
            const json_t *of = of_topic(given, which);
            const char *figure;
            json_t *value;
            json_object_foreach(members, figure, value)
            {
                char name[160];
                (void)snprintf(name, sizeof name, "%s %s %s", code, which, figure);
                check_value(s, name, value, json_object_get(of, figure));
            }
        }
    }
    json_decref(work);
}

/* {"report_figure": {"unit", "from", "to", "by", "value", "batches", "persons", "source"}, "as": who} */
static void play_report_figure(scene *s, const json_t *step, const json_t *expect)
{
    xf_reported_args args = XF_REPORTED_ARGS_INIT;
    const json_t *given = json_object_get(step, "report_figure");
    args.has_batches = json_object_get(given, "batches") != NULL;
    args.has_persons = json_object_get(given, "persons") != NULL;
    if (put_args(ARGS(figure_args), given, s->cases, &args) != NULL) {
        FAIL(s, "%s", "the figure is wrong");
    }
    (void)check_outcome(
        s, expect,
        xf_reported_put(s->store, json_string_value(json_object_get(step, "as")), &args, NULL));
}

#endif
