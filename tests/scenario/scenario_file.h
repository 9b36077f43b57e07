/* SPDX-License-Identifier: Apache-2.0 */
/* Steps that read: the whole file of a case with its checklists, and the focus list. */
#ifndef XFCASE_SCENARIO_FILE_H
#define XFCASE_SCENARIO_FILE_H

#include "scenario/scenario_scene.h"

/* Exactly these rows of one kind, in order. */
static void check_rows(const scene *s, const char *kind, const json_t *expected,
                       const json_t *actual)
{
    if (json_array_size(expected) != json_array_size(actual)) {
        FAIL(s, "there are %zu %s, expected %zu", json_array_size(actual), kind,
             json_array_size(expected));
    }
    for (size_t i = 0; i < json_array_size(expected); i++) {
        const json_t *row = json_array_get(actual, i);
        bool claim = strcmp(kind, "claims") == 0;
        check_members(s, kind, json_array_get(expected, i),
                      claim ? json_object_get(row, "claim") : row);
    }
}

static json_t *checklist_of(const scene *s, xf_id id)
{
    xf_text *text = NULL;
    size_t i;
    json_t *item;
    json_t *states = json_object();
    xf_status status = xf_case_checklist(s->store, id, XF_LANG_ZH, &text);
    json_t *items = parsed(s, status, text);
    json_array_foreach(items, i, item)
    {
        (void)json_object_set(states, json_string_value(json_object_get(item, "check")),
                              json_object_get(item, "state"));
    }
    json_decref(items);
    return states;
}

static void play_file(scene *s, const json_t *step, const json_t *expect)
{
    static const char *const kinds[] = {"claims",  "measures",    "parts",
                                        "members", "attachments", "exceptions"};
    xf_text *text = NULL;
    xf_id id = case_named(s, json_object_get(step, "file"));
    xf_status status = xf_case_file(s->store, id, &text);
    json_t *file = parsed(s, status, text);
    json_t *states = checklist_of(s, id);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const json_t *rows = json_object_get(expect, kinds[i]);
        if (rows != NULL) {
            check_rows(s, kinds[i], rows, json_object_get(file, kinds[i]));
        }
    }
    check_members(s, "checklist", json_object_get(expect, "checklist"), states);
    json_decref(states);
    json_decref(file);
}

static void play_focus(scene *s, const json_t *step, const json_t *expect)
{
    xf_text *text = NULL;
    size_t i;
    size_t k;
    json_t *one;
    json_t *reason;
    json_t *found = json_object();
    xf_status status = xf_case_focus(s->store, NULL, XF_LANG_ZH, &text);
    json_t *list = parsed(s, status, text);
    json_array_foreach(list, i, one)
    {
        json_t *codes = json_array();
        json_array_foreach(json_object_get(one, "reasons"), k, reason)
        {
            (void)json_array_append(codes, json_object_get(reason, "reason"));
        }
        xf_id id = json_integer_value(json_object_get(one, "case"));
        (void)json_object_set_new(found, name_of_case(s, id), codes);
    }
    check_value(s, "reasons", json_object_get(expect, "reasons"), found);
    json_decref(found);
    json_decref(list);
    (void)step;
}

#endif
