/* SPDX-License-Identifier: Apache-2.0 */
/* What statistics and accounts are asked, and how their results name units and people. */
#include "report/stats_p.h"

#include <string.h>

/* ---- reading --------------------------------------------------------------------------------------------- */

static const xfi_unit *unit_of(const xfi_org *org, const char *id)
{
    for (size_t i = 0; i < org->unit_count; i++) {
        if (xfi_same(org->units[i].id, id)) {
            return &org->units[i];
        }
    }
    return NULL;
}

static xf_status check_flag(int32_t value, const char *field, xfi_error *err)
{
    return value == 0 || value == 1
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, field, "字段 %s 只能为 0 或 1",
                               "field %s must be 0 or 1", field);
}

static xf_status check(xfi_days period, const char *unit, int32_t subtree, xf_lang lang,
                       xfi_error *err)
{
    XFI_TRY(xfi_door_check_date(period.from, "from", true, err));
    XFI_TRY(xfi_door_check_date(period.to, "to", true, err));
    XFI_TRY(xfi_door_check_period(period.from, period.to, "to", err));
    XFI_TRY(xfi_door_check_text(unit, "unit", XFI_REPORT_ID_MAX, false, err));
    XFI_TRY(check_flag(subtree, "subtree", err));
    if (subtree == 1 && xfi_blank(unit)) {
        return xfi_error_set(err, XF_E_INVALID, "subtree", "未指定单位，无下级可言",
                             "without a unit there are none below it");
    }
    return xfi_door_check_lang(lang, err);
}

xf_status xfi_question_read(xf_store *store, xfi_days period, const char *unit, int32_t subtree,
                            xf_lang lang, xfi_question *out, xfi_error *err)
{
    const xf_policy *policy;
    XFI_TRY(check(period, unit, subtree, lang, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    *out = (xfi_question){.period = period,
                          .unit = xfi_blank(unit) ? NULL : unit,
                          .subtree = subtree == 1,
                          .known_at = xfi_store_known_at(store->inner),
                          .now = xfi_door_now(store),
                          .zone = policy->zone,
                          .lang = lang};
    XFI_TRY(xfi_store_org(store->inner, &out->names.org, err));
    return out->unit == NULL || unit_of(out->names.org, out->unit) != NULL
               ? XF_OK
               : xfi_error_set(err, XF_E_NOT_FOUND, "unit", "没有单位“%s”", "there is no unit “%s”",
                               out->unit);
}

xf_time xfi_question_from(const xfi_question *question, xfi_days period)
{
    return xfi_calendar_instant(period.from, 0, question->zone);
}

xf_time xfi_question_until(const xfi_question *question, xfi_days period)
{
    return xfi_calendar_day_end(period.to, question->zone) + 1;
}

bool xfi_question_concerns(const xfi_question *question, const char *unit)
{
    enum { MOST = 32 }; /* units form a tree; a bound all the same */
    for (int i = 0; question->unit != NULL && i < MOST; i++) {
        if (xfi_blank(unit) || xfi_same(unit, question->unit)) {
            return !xfi_blank(unit);
        }
        const xfi_unit *at = question->subtree ? unit_of(question->names.org, unit) : NULL;
        unit = at == NULL ? NULL : at->superior;
    }
    return question->unit == NULL;
}

/* ---- rules of all packs ------------------------------------------------------------------------------------ */

/* Duties with a period of their own: a day that somebody set is no limit of the law. */
static bool fulfils(const xfi_rule *rule, xf_act_kind act)
{
    bool duty = rule->kind == XFI_RULE_DUTY && !xfi_policy_sets(rule);
    for (size_t i = 0; duty && i < rule->fulfils.count; i++) {
        if (rule->fulfils.items[i].act == act) {
            return true;
        }
    }
    return false;
}

static bool has_rule(const xfi_rule_ids *rules, const char *id)
{
    for (size_t i = 0; i < rules->count; i++) {
        if (strcmp(rules->items[i], id) == 0) {
            return true;
        }
    }
    return false;
}

static xf_status add_rules(const xf_policy *policy, xf_act_kind act, xfi_arena *arena,
                           xfi_rule_ids *out, xfi_error *err)
{
    const char **items = xfi_arena_alloc(arena, (out->count + policy->rule_count) * sizeof *items);
    if (items == NULL) {
        return xfi_error_no_memory(err);
    }
    if (out->count > 0) {
        memcpy(items, out->items, out->count * sizeof *items);
    }
    out->items = items;
    for (size_t i = 0; i < policy->rule_count; i++) {
        const xfi_rule *rule = &policy->rules[i];
        if (!fulfils(rule, act) || has_rule(out, rule->id)) {
            continue;
        }
        items[out->count] = xfi_arena_dup(arena, rule->id);
        if (items[out->count++] == NULL) {
            return xfi_error_no_memory(err);
        }
    }
    return XF_OK;
}

static xf_status each_pack(xf_store *store, xfi_cursor *cursor, xf_act_kind act, xfi_arena *arena,
                           xfi_rule_ids *out, xfi_error *err)
{
    for (;;) {
        xfi_policy_doc doc = {0};
        const xf_policy *policy;
        bool found;
        XFI_TRY(xfi_cursor_next(cursor, arena, &doc, NULL, &found, err));
        if (!found) {
            return XF_OK;
        }
        XFI_TRY(xfi_door_policy(store, doc.id, doc.version, &policy, err));
        XFI_TRY(add_rules(policy, act, arena, out, err));
    }
}

xf_status xfi_question_rules(xf_store *store, xf_act_kind act, xfi_arena *arena, xfi_rule_ids *out,
                             xfi_error *err)
{
    xfi_select all = {0};
    xfi_cursor *cursor = NULL;
    *out = (xfi_rule_ids){0};
    XFI_TRY(xfi_store_select(store->inner, &xfi_policy_doc_record, &all, &cursor, err));
    xf_status status = each_pack(store, cursor, act, arena, out, err);
    xfi_cursor_close(cursor);
    return status;
}

/* ---- names --------------------------------------------------------------------------------------------------- */

static void code_and_name(const char *key, const char *code, const char *name, xfi_json *json)
{
    if (xfi_blank(code)) {
        xfi_json_raw(json, key, "null");
        return;
    }
    xfi_json_open(json, key, '{');
    xfi_json_text(json, "code", code);
    xfi_json_text(json, "name", name);
    xfi_json_close(json, '}');
}

void xfi_question_unit(const xfi_question *question, const char *key, const char *code,
                       xfi_json *json)
{
    code_and_name(key, code,
                  xfi_door_dimension_name(&question->names, question->lang, XF_STATS_BY_UNIT, code),
                  json);
}

void xfi_question_official(const xfi_question *question, const char *key, const char *code,
                           xfi_json *json)
{
    code_and_name(key, code,
                  xfi_door_dimension_name(&question->names, question->lang, XF_STATS_BY_LEAD, code),
                  json);
}

void xfi_question_code(const xfi_question *question, const char *key, xf_enum which, int value,
                       xfi_json *json)
{
    const xfi_code *row = xfi_code_by_value(which, value);
    xfi_bi name = {row == NULL ? "" : row->zh, row == NULL ? "" : row->en};
    code_and_name(key, row == NULL ? NULL : row->code, xfi_bi_get(name, question->lang), json);
}

/* ---- how results begin ------------------------------------------------------------------------------------------ */

void xfi_question_time(const xfi_question *question, const char *key, xf_time at, xfi_json *json)
{
    char text[XFI_TIME_TEXT];
    if (at == 0) {
        xfi_json_raw(json, key, "null");
        return;
    }
    xfi_calendar_format_time(at, question->zone, text);
    xfi_json_text(json, key, text);
}

void xfi_question_days(const char *key, xfi_days period, xfi_json *json)
{
    char text[XFI_DATE_TEXT];
    if (period.from == 0) {
        xfi_json_raw(json, key, "null");
        return;
    }
    xfi_json_open(json, key, '{');
    xfi_calendar_format(period.from, text);
    xfi_json_text(json, "from", text);
    xfi_calendar_format(period.to, text);
    xfi_json_text(json, "to", text);
    xfi_json_close(json, '}');
}

void xfi_question_json(const xfi_question *question, xfi_json *json)
{
    enum { FORMAT = 1 };
    xfi_json_int(json, "format", FORMAT);
    xfi_question_days("period", question->period, json);
    if (question->unit == NULL) {
        xfi_json_raw(json, "unit", "null");
    } else {
        xfi_json_open(json, "unit", '{');
        xfi_json_text(json, "code", question->unit);
        xfi_json_text(json, "name",
                      xfi_door_dimension_name(&question->names, question->lang, XF_STATS_BY_UNIT,
                                              question->unit));
        xfi_json_bool(json, "subtree", question->subtree);
        xfi_json_close(json, '}');
    }
    xfi_question_time(question, "known_at", question->known_at, json);
    xfi_question_time(question, "computed_at", question->now, json);
}

/* ---- the frame --------------------------------------------------------------------------------------------------- */

xf_status xfi_question_answer(xf_store *store, const void *args, xf_lang lang,
                              xfi_answering compute, xf_text **out)
{
    xfi_error err = {0};
    xfi_arena arena = {0};
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    xf_status status = xfi_door_store(store, &err);
    if (out != NULL) {
        *out = NULL;
    }
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = xfi_door_need(args, "args", &err);
    }
    if (status == XF_OK) {
        status = compute(store, args, lang, &arena, &json, &err);
    }
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, &err);
    }
    xfi_buf_free(&buf);
    xfi_arena_free(&arena);
    return xfi_door_publish(&err, status);
}
