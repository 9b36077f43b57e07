/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of a scenario that search and compare. */
#ifndef XFCASE_SCENARIO_SIMILAR_H
#define XFCASE_SCENARIO_SIMILAR_H

#include "scenario/scenario_scene.h"

/* {"search": "words", "expect": {"hits": ["a:title:words"…]}} */
static void play_search(scene *s, const json_t *step, const json_t *expect)
{
    xf_iter *iter = NULL;
    xf_hit *hit = NULL;
    json_t *hits = json_array();
    must(s,
         xf_search_list(s->store, json_string_value(json_object_get(step, "search")), NULL, &iter),
         "search");
    for (;;) {
        char text[512];
        must(s, xf_hit_next(iter, &hit), "search");
        if (hit == NULL) {
            break;
        }
        (void)snprintf(text, sizeof text, "%s:%s:%s", name_of_case(s, xf_hit_case_id(hit)),
                       xf_code_of(XF_ENUM_PART, (int)xf_hit_part(hit)), xf_hit_found(hit));
        (void)json_array_append_new(hits, json_string(text));
        xf_hit_free(hit);
    }
    xf_iter_free(iter);
    check_value(s, "hits", json_object_get(expect, "hits"), hits);
    json_decref(hits);
}

/* {"similar": "a", "expect": {"matches": ["b:95:identity,text"…]}} */
static void play_similar(scene *s, const json_t *step, const json_t *expect)
{
    xf_iter *iter = NULL;
    xf_match *match = NULL;
    json_t *matches = json_array();
    const char *name = json_string_value(json_object_get(step, "similar"));
    xf_id id = json_integer_value(json_object_get(s->cases, name == NULL ? "" : name));
    must(s, xf_similar_list(s->store, id, 0, &iter), "similar");
    for (;;) {
        char text[256];
        must(s, xf_match_next(iter, &match), "similar");
        if (match == NULL) {
            break;
        }
        int len = snprintf(text, sizeof text, "%s:%d", name_of_case(s, xf_match_case_id(match)),
                           (int)xf_match_score(match));
        for (int kind = XF_LIKENESS_IDENTITY; kind <= XF_LIKENESS_TEXT; kind++) {
            if (xf_match_has(match, (xf_likeness)kind)) {
                len += snprintf(text + len, sizeof text - (size_t)len, "%s%s",
                                strchr(text, ':') == strrchr(text, ':') ? ":" : ",",
                                xf_code_of(XF_ENUM_LIKENESS, kind));
            }
        }
        (void)json_array_append_new(matches, json_string(text));
        xf_match_free(match);
    }
    xf_iter_free(iter);
    check_value(s, "matches", json_object_get(expect, "matches"), matches);
    json_decref(matches);
}

#endif
