/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of a scenario about drives and warnings: progress at a date, the written material, what
 * came of warnings. */
#ifndef XFCASE_SCENARIO_DRIVE_H
#define XFCASE_SCENARIO_DRIVE_H

#include "scenario/scenario_scene.h"

static xf_id record_named(const scene *s, const json_t *name)
{
    char key[128];
    (void)snprintf(key, sizeof key, "#%s", json_string_value(name));
    const json_t *id = json_object_get(s->cases, key);
    if (id == NULL) {
        FAIL(s, "no record is named %s", json_string_value(name));
    }
    return json_integer_value(id);
}

static xf_date date_in(const scene *s, const json_t *step, const char *member)
{
    xf_date date = 0;
    const char *text = json_string_value(json_object_get(step, member));
    if (text != NULL) {
        must(s, xf_date_parse(text, &date), member);
    }
    return date;
}

/* The figures of one cohort with what stands in objects laid beside them. */
static json_t *flat(const json_t *figures)
{
    json_t *out = json_copy((json_t *)(uintptr_t)figures);
    const json_t *resolved = json_object_get(figures, "resolved");
    const json_t *expected = json_object_get(figures, "expected");
    (void)json_object_set(out, "rate", json_object_get(resolved, "rate"));
    (void)json_object_set(out, "resolved", json_object_get(resolved, "count"));
    (void)json_object_set(out, "standing",
                          json_object_get(json_object_get(figures, "standing"), "code"));
    if (expected != NULL) {
        (void)json_object_set(out, "expected", json_object_get(expected, "count"));
    }
    return out;
}

static void check_figures(const scene *s, const char *which, const json_t *expect,
                          const json_t *figures)
{
    json_t *actual = flat(figures);
    check_members(s, which, json_object_get(expect, which), actual);
    json_decref(actual);
}

/* Rows in order, with their standing laid flat. */
static void check_standing(const scene *s, const char *which, const json_t *expect,
                           const json_t *progress)
{
    const json_t *wanted = json_object_get(expect, which);
    const json_t *found = json_object_get(progress, which);
    size_t i;
    const json_t *one;
    if (wanted != NULL && json_array_size(wanted) != json_array_size(found)) {
        FAIL(s, "there are %zu %s", json_array_size(found), which);
    }
    json_array_foreach(wanted, i, one)
    {
        json_t *row = json_copy(json_array_get(found, i));
        const json_t *code = json_object_get(json_object_get(row, "standing"), "code");
        (void)json_object_set_new(row, "standing", json_string(json_string_value(code)));
        check_members(s, which, one, row);
        json_decref(row);
    }
}

/* {"progress": a drive, "date": a day, "expect": {"earlier", "new", "total": {…}, "late": [cases]}} */
static void play_progress(scene *s, const json_t *step, const json_t *expect)
{
    xf_text *text = NULL;
    size_t i;
    const json_t *one;
    json_t *late = json_array();
    xf_status status =
        xf_drive_progress(s->store, record_named(s, json_object_get(step, "progress")),
                          date_in(s, step, "date"), XF_LANG_ZH, &text);
    json_t *found = parsed(s, status, text);
    json_array_foreach(json_object_get(found, "cohorts"), i, one)
    {
        check_figures(s, json_string_value(json_object_get(one, "code")), expect, one);
    }
    check_figures(s, "total", expect, json_object_get(found, "total"));
    check_members(s, "progress", json_object_get(expect, "progress"), found);
    json_array_foreach(json_object_get(found, "late"), i, one)
    {
        xf_id id = json_integer_value(json_object_get(one, "case"));
        (void)json_array_append_new(late, json_string(name_of_case(s, id)));
    }
    if (json_object_get(expect, "late") != NULL) {
        check_value(s, "late", json_object_get(expect, "late"), late);
    }
    json_decref(late);
    check_standing(s, "resources", expect, found);
    check_standing(s, "phases", expect, found);
    json_decref(found);
}

static void check_parts(const scene *s, const json_t *parts, bool wanted, const char *text)
{
    for (size_t i = 0; i < json_array_size(parts); i++) {
        const char *part = json_string_value(json_array_get(parts, i));
        if ((strstr(text, part) != NULL) != wanted) {
            FAIL(s, "the text %s %s:\n%s", wanted ? "does not say" : "says", part, text);
        }
    }
}

/* {"material": a drive, "date": a day, "expect": {"contains": […], "lacks": […]}} */
static void play_material(scene *s, const json_t *step, const json_t *expect)
{
    xf_text *text = NULL;
    must(s,
         xf_drive_material(s->store, record_named(s, json_object_get(step, "material")),
                           date_in(s, step, "date"), XF_LANG_ZH, &text),
         "material");
    check_parts(s, json_object_get(expect, "contains"), true, xf_text_get(text));
    check_parts(s, json_object_get(expect, "lacks"), false, xf_text_get(text));
    xf_text_free(text);
}

/* {"outcomes": {"unit", "from", "until"}, "expect": {"totals": {…}, "results": {code: count},
 * "rows": [{…}]}} */
static void play_outcomes(scene *s, const json_t *step, const json_t *expect)
{
    const json_t *asked = json_object_get(step, "outcomes");
    const json_t *rows = json_object_get(expect, "rows");
    xf_text *text = NULL;
    size_t i;
    const json_t *one;
    json_t *results = json_object();
    xf_status status = xf_warning_outcomes(
        s->store, json_string_value(json_object_get(asked, "unit")), date_in(s, asked, "from"),
        date_in(s, asked, "until"), XF_LANG_ZH, &text);
    json_t *found = parsed(s, status, text);
    check_members(s, "outcomes", json_object_get(expect, "totals"), found);
    json_array_foreach(json_object_get(found, "results"), i, one)
    {
        (void)json_object_set(results, json_string_value(json_object_get(one, "code")),
                              json_object_get(one, "count"));
    }
    check_members(s, "results", json_object_get(expect, "results"), results);
    const json_t *warnings = json_object_get(found, "warnings");
    if (rows != NULL && json_array_size(rows) != json_array_size(warnings)) {
        FAIL(s, "there are %zu warnings", json_array_size(warnings));
    }
    json_array_foreach((json_t *)(uintptr_t)rows, i, one)
    {
        check_members(s, "rows", one, json_array_get(warnings, i));
    }
    json_decref(results);
    json_decref(found);
}

/* {"left": a unit, or true for all, "expect": {"open": ["unit:kind:id" …, what is late with "!" behind it]}} */
static void play_left(scene *s, const json_t *step, const json_t *expect)
{
    xf_text *text = NULL;
    size_t i;
    size_t k;
    const json_t *unit;
    const json_t *one;
    json_t *open = json_array();
    xf_status status = xf_succession_left(
        s->store, json_string_value(json_object_get(step, "left")), XF_LANG_ZH, &text);
    json_t *found = parsed(s, status, text);
    json_array_foreach(found, i, unit)
    {
        json_array_foreach(json_object_get(unit, "open"), k, one)
        {
            json_t *said = json_sprintf(
                "%s:%s:%d%s",
                json_string_value(json_object_get(json_object_get(unit, "unit"), "code")),
                json_string_value(json_object_get(json_object_get(one, "kind"), "code")),
                (int)json_integer_value(json_object_get(one, "id")),
                json_is_true(json_object_get(one, "late")) ? "!" : "");
            (void)json_array_append_new(open, said);
        }
    }
    if (!json_equal(open, json_object_get(expect, "open"))) {
        char *said = json_dumps(open, 0);
        FAIL(s, "still open: %s", said);
        free(said);
    }
    json_decref(open);
    json_decref(found);
}

#endif
