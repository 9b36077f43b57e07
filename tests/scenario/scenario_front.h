/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of a scenario that are about letters and the register of receptions. */
#ifndef XFCASE_SCENARIO_FRONT_H
#define XFCASE_SCENARIO_FRONT_H

#include "scenario/scenario_scene.h"

/* {"letter": "answer", "case": "a", "expect": {"facts": {…}, "without": ["phone"]}}; of a duty "duty": its id */
static void play_letter(scene *s, const json_t *step, const json_t *expect)
{
    int kind = xf_code_value(XF_ENUM_LETTER, json_string_value(json_object_get(step, "letter")));
    const char *name = json_string_value(json_object_get(step, "case"));
    xf_id id = json_integer_value(json_object_get(s->cases, name == NULL ? "" : name));
    xf_text *text = NULL;
    size_t i;
    json_t *item;
    const int64_t before = head(s);
    xf_id duty = json_integer_value(json_object_get(step, "duty"));
    xf_status status =
        duty == 0 ? xf_letter_facts(s->store, (xf_letter_kind)kind, id, XF_LANG_ZH, &text)
                  : xf_letter_duty_facts(s->store, (xf_letter_kind)kind, duty, XF_LANG_ZH, &text);
    bool failed = check_outcome(s, expect, status);
    if (head(s) != before) {
        FAIL(s, "%s", "telling the facts wrote something");
    }
    if (failed) {
        return;
    }
    json_t *facts = parsed(s, status, text);
    check_members(s, "facts", json_object_get(expect, "facts"), facts);
    json_array_foreach(json_object_get(expect, "without"), i, item)
    {
        if (json_object_get(facts, json_string_value(item)) != NULL) {
            FAIL(s, "there is a fact %s", json_string_value(item));
        }
    }
    json_decref(facts);
}

/* {"receptions": {query}, "expect": {"total": {…}, "leaders": [{…}…]}} */
static void play_receptions(scene *s, const json_t *step, const json_t *expect)
{
    xf_query query = XF_QUERY_INIT;
    xf_text *text = NULL;
    size_t i;
    json_t *row;
    const json_t *wanted = json_object_get(expect, "leaders");
    if (put_args(ARGS(query_args), json_object_get(step, "receptions"), s->cases, &query) != NULL) {
        FAIL(s, "%s", "the query is wrong");
    }
    xf_status status = xf_reception_summary(s->store, &query, &text);
    json_t *found = parsed(s, status, text);
    const json_t *rows = json_object_get(found, "leaders");
    check_members(s, "total", json_object_get(expect, "total"), json_object_get(found, "total"));
    if (json_array_size(rows) != json_array_size(wanted)) {
        FAIL(s, "there are %zu leaders", json_array_size(rows));
    }
    json_array_foreach(rows, i, row)
    {
        check_members(s, "leaders", json_array_get(wanted, i), row);
    }
    json_decref(found);
}

#endif
