/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of a scenario that are about the office: records and what is made of them. */
#ifndef XFCASE_SCENARIO_OFFICE_H
#define XFCASE_SCENARIO_OFFICE_H

#include "scenario/scenario_scene.h"

static json_t *record_json(const scene *s, xf_record *record)
{
    xf_text *text = NULL;
    xf_status status = xf_record_json(record, &text);
    return parsed(s, status, text);
}

static void keep_record(scene *s, const json_t *step, xf_record *made)
{
    const char *name = json_string_value(json_object_get(step, "record"));
    char key[128];
    if (name != NULL && made != NULL) {
        (void)snprintf(key, sizeof key, "#%s", name);
        (void)json_object_set_new(s->cases, key, json_integer(xf_record_id(made)));
    }
    name = json_string_value(json_object_get(step, "case"));
    if (name != NULL && made != NULL) { /* the one that the step registered */
        (void)json_object_set_new(s->cases, name, json_integer(xf_record_number(made, "case_id")));
    }
}

/* {"office": "set_up_body", "as": who, "record": its name in the file, "args": {…}} */
static void play_office(scene *s, const json_t *step, const json_t *expect)
{
    const char *code = json_string_value(json_object_get(step, "office"));
    int kind = xf_code_value(XF_ENUM_OFFICE, code);
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *made = NULL;
    if (kind < 0) {
        FAIL(s, "there is no step %s", code);
    }
    act.actor = json_string_value(json_object_get(step, "as"));
    if (json_object_get(step, "at") != NULL) {
        must(s, xf_time_parse(json_string_value(json_object_get(step, "at")), &act.at), "at");
    }
    const char *wrong = put_args(ARGS(office_args), json_object_get(step, "args"), s->cases, &act);
    if (wrong != NULL) {
        FAIL(s, "the argument %s is not one, or has a wrong value", wrong);
    }
    int64_t before = head(s);
    act.dry_run = 1;
    xf_status tried = xf_office_do(s->store, (xf_office_kind)kind, &act, NULL);
    act.dry_run = 0;
    if (head(s) != before) {
        FAIL(s, "%s", "a dry run wrote something");
    }
    xf_status status = xf_office_do(s->store, (xf_office_kind)kind, &act, &made);
    bool failed = check_outcome(s, expect, status);
    if (tried != status) {
        FAIL(s, "the dry run gave %s", xf_status_name(tried));
    }
    if (failed && (made != NULL || head(s) != before)) {
        FAIL(s, "%s", "a refused step left something behind");
    }
    if (!failed) {
        json_t *row = record_json(s, made);
        check_members(s, "record", json_object_get(expect, "record"), row);
        json_decref(row);
    }
    keep_record(s, step, made);
    xf_record_free(made);
}

/* {"records": "body_member", "query": {…}, "expect": {"rows": [{…}…]}} */
static void play_records(scene *s, const json_t *step, const json_t *expect)
{
    int kind = xf_code_value(XF_ENUM_RECORD, json_string_value(json_object_get(step, "records")));
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_record *record = NULL;
    const json_t *rows = json_object_get(expect, "rows");
    size_t count = 0;
    if (put_args(ARGS(query_args), json_object_get(step, "query"), s->cases, &query) != NULL) {
        FAIL(s, "%s", "the query is wrong");
    }
    must(s, xf_record_list(s->store, (xf_record_kind)kind, &query, &iter), "records");
    for (;; count++) {
        must(s, xf_record_next(iter, &record), "records");
        if (record == NULL) {
            break;
        }
        json_t *row = record_json(s, record);
        check_members(s, "rows", json_array_get(rows, count), row);
        json_decref(row);
        xf_record_free(record);
    }
    xf_iter_free(iter);
    int64_t counted = 0;
    must(s, xf_record_count(s->store, (xf_record_kind)kind, &query, &counted), "count");
    if (count != json_array_size(rows) || counted != (int64_t)count) {
        FAIL(s, "there are %zu rows, counted as %lld", count, (long long)counted);
    }
}

/* {"pending": {query}, "expect": {"rows": [{…}…]}} */
static void play_pending(scene *s, const json_t *step, const json_t *expect)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_pending *row = NULL;
    const json_t *rows = json_object_get(expect, "rows");
    size_t count = 0;
    int64_t counted = 0;
    if (put_args(ARGS(query_args), json_object_get(step, "pending"), s->cases, &query) != NULL) {
        FAIL(s, "%s", "the query is wrong");
    }
    must(s, xf_pending_list(s->store, &query, &iter), "what is owed");
    for (;; count++) {
        xf_text *text = NULL;
        must(s, xf_pending_next(iter, &row), "what is owed");
        if (row == NULL) {
            break;
        }
        xf_status status = xf_pending_json(row, &text);
        json_t *made = parsed(s, status, text);
        check_members(s, "rows", json_array_get(rows, count), made);
        json_decref(made);
        xf_pending_free(row);
    }
    xf_iter_free(iter);
    must(s, xf_pending_count(s->store, &query, &counted), "count");
    if (count != json_array_size(rows) || counted != (int64_t)count) {
        FAIL(s, "there are %zu rows, counted as %lld", count, (long long)counted);
    }
}

#endif
