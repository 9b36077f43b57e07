/* SPDX-License-Identifier: Apache-2.0 */
/* A scenario under way: what it holds, how it fails, what it expects of the store. */
#ifndef XFCASE_SCENARIO_SCENE_H
#define XFCASE_SCENARIO_SCENE_H

#include "scenario/scenario_args.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

typedef struct scene {
    const char *path;
    json_t *doc;
    json_t *cases; /* name in the file -> id; of a record of the office "#name" */
    xf_store *store;
    size_t step;
    xf_id last_case, last_notice;
} scene;

/* ---- failing -------------------------------------------------------------------------------------------- */

#define FAIL(scene, ...) fail_step(scene, __VA_ARGS__)

__attribute__((format(printf, 2, 3), noreturn)) static void fail_step(const scene *s,
                                                                      const char *format, ...)
{
    char text[4096];
    va_list args;
    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    const json_t *step = json_array_get(json_object_get(s->doc, "steps"), s->step);
    char *shown = json_dumps(step, JSON_COMPACT | JSON_PRESERVE_ORDER);
    const char *name = strrchr(s->path, '/');
    print_error("%s, step %zu: %s\n  %s\n", name == NULL ? s->path : name + 1, s->step + 1, text,
                shown == NULL ? "" : shown);
    free(shown);
    fail();
    abort(); /* fail() does not return */
}

static void must(const scene *s, xf_status status, const char *what)
{
    if (status != XF_OK) {
        const xf_error *error = xf_error_last();
        FAIL(s, "%s: %s, rule %s, field %s: %s %s", what, xf_status_name(status),
             xf_error_rule(error), xf_error_field(error), xf_error_text(error, XF_LANG_EN),
             xf_error_details(error));
    }
}

static json_t *parsed(const scene *s, xf_status status, xf_text *text)
{
    must(s, status, "as JSON");
    json_t *json = json_loads(xf_text_get(text), 0, NULL);
    if (json == NULL) {
        FAIL(s, "no JSON: %s", xf_text_get(text));
    }
    xf_text_free(text);
    return json;
}

/* ---- comparing ------------------------------------------------------------------------------------------ */

static bool is_nothing(const json_t *json)
{
    return json == NULL || json_is_null(json) || json_is_false(json) ||
           (json_is_integer(json) && json_integer_value(json) == 0) ||
           (json_is_string(json) && json_string_length(json) == 0);
}

static void check_value(const scene *s, const char *where, const json_t *expected,
                        const json_t *actual)
{
    bool truth = json_is_true(expected) && json_integer_value(actual) == 1;
    if (truth || (is_nothing(expected) && is_nothing(actual)) ||
        json_equal((json_t *)(uintptr_t)expected, (json_t *)(uintptr_t)actual)) {
        return;
    }
    char *want = json_dumps(expected, JSON_ENCODE_ANY | JSON_COMPACT);
    char *got = actual == NULL ? NULL : json_dumps(actual, JSON_ENCODE_ANY | JSON_COMPACT);
    FAIL(s, "%s is %s, expected %s", where, got == NULL ? "absent" : got, want);
}

static void check_members(const scene *s, const char *where, const json_t *expected,
                          const json_t *actual)
{
    const char *name;
    json_t *value;
    char path[256];
    json_object_foreach((json_t *)(uintptr_t)expected, name, value)
    {
        (void)snprintf(path, sizeof path, "%s.%s", where, name);
        if (strcmp(name, "why") != 0) {
            check_value(s, path, value, json_object_get(actual, name));
        }
    }
}

static void check_number(const scene *s, const json_t *expect, const char *name, int64_t actual)
{
    const json_t *expected = json_object_get(expect, name);
    if (expected != NULL && json_integer_value(expected) != actual) {
        FAIL(s, "%s is %lld, expected %lld", name, (long long)actual,
             (long long)json_integer_value(expected));
    }
}

/* ---- arguments ----------------------------------------------------------------------------------------- */

static void take_args(const scene *s, const arg *table, size_t count, const json_t *members,
                      void *args)
{
    const char *wrong = put_args(table, count, members, s->cases, args);
    if (wrong != NULL) {
        FAIL(s, "the argument %s is not one, or has a wrong value", wrong);
    }
}

/* ---- what the store holds -------------------------------------------------------------------------------- */

static json_t *deadlines_of(const scene *s, xf_id id)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    json_t *all = json_array();
    query.case_id = id;
    must(s, xf_deadline_list(s->store, &query, &iter), "deadlines");
    for (;;) {
        xf_text *text = NULL;
        must(s, xf_deadline_next(iter, &deadline), "deadlines");
        if (deadline == NULL) {
            break;
        }
        xf_status status = xf_deadline_json(deadline, &text);
        (void)json_array_append_new(all, parsed(s, status, text));
        xf_deadline_free(deadline);
    }
    xf_iter_free(iter);
    return all;
}

static json_t *case_json(const scene *s, xf_id id)
{
    xf_case *row = NULL;
    xf_text *text = NULL;
    must(s, xf_case_read(s->store, id, &row), "case");
    xf_status status = xf_case_json(row, &text);
    json_t *json = parsed(s, status, text);
    xf_case_free(row);
    return json;
}

/* The notices written since the last time this was asked. */
static json_t *new_notices(scene *s)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_notice *notice = NULL;
    json_t *all = json_array();
    query.after = s->last_notice;
    must(s, xf_notice_list(s->store, &query, &iter), "notices");
    for (;;) {
        xf_text *text = NULL;
        must(s, xf_notice_next(iter, &notice), "notices");
        if (notice == NULL) {
            break;
        }
        s->last_notice = xf_notice_id(notice);
        xf_status status = xf_notice_json(notice, &text);
        (void)json_array_append_new(all, parsed(s, status, text));
        xf_notice_free(notice);
    }
    xf_iter_free(iter);
    return all;
}

static int64_t head(const scene *s)
{
    int64_t seq = 0;
    must(s, xf_store_head(s->store, &seq, NULL), "head");
    return seq;
}

static xf_id case_named(const scene *s, const json_t *name)
{
    const json_t *id = json_object_get(s->cases, json_string_value(name));
    if (name != NULL && id == NULL) {
        FAIL(s, "no case is named %s", json_string_value(name));
    }
    return name == NULL ? s->last_case : json_integer_value(id);
}

static const char *name_of_case(const scene *s, xf_id id)
{
    const char *name;
    json_t *value;
    json_object_foreach(s->cases, name, value)
    {
        if (name[0] != '#' && json_integer_value(value) == id) {
            return name;
        }
    }
    return "";
}

/* ---- what is expected of a case --------------------------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The rules of running deadlines, sorted, against the list given. */
static void check_open(const scene *s, const json_t *expected, const json_t *deadlines)
{
    const char *names[64];
    size_t count = 0;
    for (size_t i = 0; i < json_array_size(deadlines); i++) {
        const json_t *one = json_array_get(deadlines, i);
        const char *state = json_string_value(json_object_get(one, "state"));
        bool runs = state != NULL && (strcmp(state, "open") == 0 || strcmp(state, "paused") == 0);
        if (runs && count < 64) {
            names[count++] = json_string_value(json_object_get(one, "rule"));
        }
    }
    qsort(names, count, sizeof *names, by_text);
    json_t *actual = json_array();
    for (size_t i = 0; i < count; i++) {
        (void)json_array_append_new(actual, json_string(names[i]));
    }
    check_value(s, "open", expected, actual);
    json_decref(actual);
}

static void check_deadlines(const scene *s, const json_t *expected, const json_t *deadlines)
{
    const char *rule;
    json_t *members;
    json_object_foreach((json_t *)(uintptr_t)expected, rule, members)
    {
        const json_t *latest = NULL;
        for (size_t i = 0; i < json_array_size(deadlines); i++) {
            const json_t *one = json_array_get(deadlines, i);
            const char *its = json_string_value(json_object_get(one, "rule"));
            latest = its != NULL && strcmp(its, rule) == 0 ? one : latest;
        }
        if (latest == NULL && !json_is_null(members)) {
            FAIL(s, "the case has no deadline %s", rule);
        }
        if (latest != NULL && json_is_null(members)) {
            FAIL(s, "the case has a deadline %s", rule);
        }
        check_members(s, rule, members, latest);
    }
}

static void check_case(const scene *s, const json_t *expect, xf_id id)
{
    json_t *row = case_json(s, id);
    json_t *deadlines = deadlines_of(s, id);
    if (json_object_get(expect, "state") != NULL) {
        check_value(s, "state", json_object_get(expect, "state"), json_object_get(row, "state"));
    }
    check_members(s, "case", json_object_get(expect, "case"), row);
    check_deadlines(s, json_object_get(expect, "deadlines"), deadlines);
    if (json_object_get(expect, "open") != NULL) {
        check_open(s, json_object_get(expect, "open"), deadlines);
    }
    json_decref(row);
    json_decref(deadlines);
}

static void check_notices(scene *s, const json_t *expect)
{
    const json_t *expected = json_object_get(expect, "notices");
    json_t *actual = new_notices(s);
    char where[32];
    if (expected != NULL && json_array_size(expected) != json_array_size(actual)) {
        char *shown = json_dumps(actual, JSON_COMPACT);
        FAIL(s, "%zu notices, expected %zu: %s", json_array_size(actual), json_array_size(expected),
             shown);
    }
    for (size_t i = 0; i < json_array_size(expected); i++) {
        (void)snprintf(where, sizeof where, "notice %zu", i + 1);
        check_members(s, where, json_array_get(expected, i), json_array_get(actual, i));
    }
    json_decref(actual);
}

static const char *wanted_rule(const json_t *expect, xf_status *status)
{
    static const struct {
        const char *name;
        xf_status status;
    } kinds[] = {{"refused", XF_E_REFUSED}, {"denied", XF_E_DENIED}, {"invalid", XF_E_INVALID}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const json_t *rule = json_object_get(expect, kinds[i].name);
        if (rule != NULL) {
            *status = kinds[i].status;
            return json_string_value(rule);
        }
    }
    *status = json_is_true(json_object_get(expect, "conflict")) ? XF_E_CONFLICT : XF_OK;
    return NULL;
}

/* True when the act was expected to fail, and did so for the expected reason. */
static bool check_outcome(const scene *s, const json_t *expect, xf_status status)
{
    xf_status wanted = XF_OK;
    const char *rule = wanted_rule(expect, &wanted);
    const xf_error *error = xf_error_last();
    if (status != wanted) {
        FAIL(s, "%s (rule %s, field %s, %s), expected %s %s", xf_status_name(status),
             xf_error_rule(error), xf_error_field(error), xf_error_text(error, XF_LANG_EN),
             xf_status_name(wanted), rule == NULL ? "" : rule);
    }
    if (wanted == XF_OK) {
        return false;
    }
    const char *named = wanted == XF_E_INVALID ? xf_error_field(error) : xf_error_rule(error);
    if (rule != NULL && strcmp(rule, named) != 0) {
        FAIL(s, "in the way is %s, expected %s", named, rule);
    }
    const char *basis = json_string_value(json_object_get(expect, "basis_contains"));
    if (basis != NULL && strstr(xf_error_basis(error, XF_LANG_ZH), basis) == NULL) {
        FAIL(s, "the basis is %s, expected %s", xf_error_basis(error, XF_LANG_ZH), basis);
    }
    if (*xf_error_text(error, XF_LANG_ZH) == '\0' || *xf_error_text(error, XF_LANG_EN) == '\0') {
        FAIL(s, "%s", "a refusal must say why in both languages");
    }
    return true;
}

#endif
