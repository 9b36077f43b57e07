/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in pack with members replaced, as a scenario asks for. */
#ifndef XFCASE_SCENARIO_POLICY_H
#define XFCASE_SCENARIO_POLICY_H

#include "scenario/scenario_scene.h"

/* Replaces the member at a path of names; an array element is named by its id. */
static bool replace(json_t *at, const char *path, json_t *value)
{
    char name[64];
    size_t len = strcspn(path, "/");
    if (len >= sizeof name) {
        return false;
    }
    memcpy(name, path, len);
    name[len] = '\0';
    if (json_is_object(at) && path[len] == '\0') {
        return json_object_set(at, name, value) == 0;
    }
    json_t *inner = json_object_get(at, name);
    for (size_t i = 0; i < json_array_size(at); i++) {
        json_t *one = json_array_get(at, i);
        const char *id = json_string_value(json_object_get(one, "id"));
        inner = id != NULL && strcmp(id, name) == 0 ? one : inner;
    }
    return inner != NULL && path[len] == '/' && replace(inner, path + len + 1, value);
}

static xf_policy *policy_of(const scene *s, const json_t *spec)
{
    xf_policy *builtin = NULL, *made = NULL;
    must(s, xf_policy_open(&builtin), "built-in pack");
    json_t *json = json_loads(xf_policy_text(builtin), 0, NULL);
    const char *path;
    json_t *value;
    (void)json_object_set(json, "version", json_object_get(spec, "version"));
    json_object_foreach(json_object_get(spec, "changes"), path, value)
    {
        if (!replace(json, path, value)) {
            FAIL(s, "the pack has no %s", path);
        }
    }
    char *text = json_dumps(json, JSON_COMPACT);
    must(s, xf_policy_load(text, strlen(text), s->path, &made), "pack");
    free(text);
    json_decref(json);
    xf_policy_free(builtin);
    return made;
}

static void play_policy(scene *s, const json_t *step, const json_t *expect)
{
    xf_policy *policy = policy_of(s, json_object_get(step, "add_policy"));
    must(s, xf_store_add_policy(s->store, "host", policy), "add the pack");
    xf_policy_free(policy);
    (void)expect;
}

#endif
