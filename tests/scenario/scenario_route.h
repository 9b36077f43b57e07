/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of routing: the host's sheet, a proposal, who answers for an area or a unit. */
#ifndef XFCASE_SCENARIO_ROUTE_H
#define XFCASE_SCENARIO_ROUTE_H

#include "scenario/scenario_scene.h"

static const arg route_args[] = {
    A(xf_route_facts, category, ARG_TEXT),
    A(xf_route_facts, area, ARG_TEXT),
    A(xf_route_facts, field, ARG_TEXT),
    A(xf_route_facts, title, ARG_TEXT),
    A(xf_route_facts, matter, ARG_TEXT),
    E(xf_route_facts, kind, XF_ENUM_KIND),
    E(xf_route_facts, level, XF_ENUM_LEVEL),
    A(xf_route_facts, concerned_unit, ARG_TEXT),
    A(xf_route_facts, concerned_official, ARG_TEXT),
    A(xf_route_facts, date, ARG_DATE),
};

/* The sheet is loaded, or each of its mistakes is at one of the paths, in order. */
static void play_sheet(scene *s, const json_t *step, const json_t *expect)
{
    const json_t *paths = json_object_get(expect, "mistakes");
    char *text = json_dumps(json_object_get(step, "routing"), JSON_COMPACT);
    int64_t before = head(s);
    xf_status status = xf_route_load(s->store, "host", text, strlen(text), s->path);
    free(text);
    if (paths == NULL) {
        must(s, status, "routing");
        return;
    }
    json_t *mistakes = json_loads(xf_error_details(xf_error_last()), 0, NULL);
    json_t *found = json_array();
    for (size_t i = 0; i < json_array_size(mistakes); i++) {
        (void)json_array_append(found, json_object_get(json_array_get(mistakes, i), "path"));
    }
    check_value(s, "mistakes", paths, found);
    if (status != XF_E_POLICY || head(s) != before) {
        FAIL(s, "%s", "a sheet with mistakes was not refused as a whole");
    }
    json_decref(found);
    json_decref(mistakes);
}

/* The units that are proposed to assist. */
static json_t *assistants(const json_t *proposal)
{
    json_t *units = json_array();
    const json_t *all = json_object_get(proposal, "assist");
    for (size_t i = 0; i < json_array_size(all); i++) {
        const json_t *one = json_array_get(all, i);
        if (strcmp(json_string_value(json_object_get(one, "result")), "proposed") == 0) {
            (void)json_array_append(units, json_object_get(one, "unit"));
        }
    }
    return units;
}

/* What became of every rule that matched. */
static json_t *results_of(const json_t *proposal)
{
    json_t *results = json_object();
    const json_t *all = json_object_get(proposal, "considered");
    for (size_t i = 0; i < json_array_size(all); i++) {
        const json_t *one = json_array_get(all, i);
        (void)json_object_set(results, json_string_value(json_object_get(one, "rule")),
                              json_object_get(one, "result"));
    }
    return results;
}

static void check_proposal(const scene *s, const json_t *expect, const json_t *proposal)
{
    static const char *const members[] = {"unit", "duty", "rule", "leader", "missing"};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        const json_t *wanted = json_object_get(expect, members[i]);
        if (wanted != NULL) {
            check_value(s, members[i], wanted, json_object_get(proposal, members[i]));
        }
    }
    json_t *units = assistants(proposal);
    json_t *results = results_of(proposal);
    if (json_object_get(expect, "assist") != NULL) {
        check_value(s, "assist", json_object_get(expect, "assist"), units);
    }
    if (json_object_get(expect, "considered") != NULL) {
        check_value(s, "considered", json_object_get(expect, "considered"), results);
    }
    json_decref(units);
    json_decref(results);
}

static void check_said(const scene *s, const json_t *expect, xf_text *text)
{
    const json_t *contains = json_object_get(expect, "contains");
    for (size_t i = 0; i < json_array_size(contains); i++) {
        const char *part = json_string_value(json_array_get(contains, i));
        if (strstr(xf_text_get(text), part) == NULL) {
            FAIL(s, "the proposal does not say %s:\n%s", part, xf_text_get(text));
        }
    }
    xf_text_free(text);
}

/* `route` is the facts of a matter, or true: the case. */
static void play_route(scene *s, const json_t *step, const json_t *expect)
{
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    xf_text *json = NULL, *text = NULL;
    const json_t *given = json_object_get(step, "route");
    int64_t before = head(s);
    xf_status status;
    if (json_is_object(given)) {
        take_args(s, ARGS(route_args), given, &facts);
        status = xf_route_propose(s->store, &facts, XF_LANG_ZH, XF_FORMAT_JSON, &json);
        if (check_outcome(s, expect, status)) {
            return;
        }
        must(s, xf_route_propose(s->store, &facts, XF_LANG_ZH, XF_FORMAT_TEXT, &text), "as text");
    } else {
        xf_id id = case_named(s, json_object_get(step, "case"));
        status = xf_route_propose_case(s->store, id, XF_LANG_ZH, XF_FORMAT_JSON, &json);
        must(s, xf_route_propose_case(s->store, id, XF_LANG_ZH, XF_FORMAT_TEXT, &text), "as text");
    }
    json_t *proposal = parsed(s, status, json);
    check_proposal(s, expect, proposal);
    check_said(s, expect, text);
    json_decref(proposal);
    if (head(s) != before) {
        FAIL(s, "%s", "a proposal wrote something");
    }
}

/* In order, those who can act. */
static void play_leaders(scene *s, const json_t *step, const json_t *expect)
{
    xf_text *text = NULL;
    xf_date date = 0;
    const json_t *of = json_object_get(step, "leaders");
    json_t *officials = json_array();
    must(s, xf_date_parse(json_string_value(json_object_get(of, "date")), &date), "date");
    xf_status status =
        xf_route_leaders(s->store, json_string_value(json_object_get(of, "area")),
                         json_string_value(json_object_get(of, "unit")), date, XF_LANG_ZH, &text);
    json_t *all = parsed(s, status, text);
    for (size_t i = 0; i < json_array_size(all); i++) {
        const json_t *one = json_array_get(all, i);
        if (strcmp(json_string_value(json_object_get(one, "result")), "proposed") == 0) {
            (void)json_array_append(officials, json_object_get(one, "official"));
        }
    }
    check_value(s, "officials", json_object_get(expect, "officials"), officials);
    json_decref(officials);
    json_decref(all);
}

#endif
