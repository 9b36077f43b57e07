/* SPDX-License-Identifier: Apache-2.0 */
/* Reading and explaining deadlines. */
#include "api/getter_p.h"
#include "api/history_p.h"
#include "api/run_p.h"

#include <xfcase/deadline.h>

/* ---- reading ------------------------------------------------------------------------------------------------ */

static xf_status load_row(xf_store *store, xf_id id, xfi_deadline *row, xfi_casefile *file,
                          xfi_error *err)
{
    xfi_select select = {.id = id > 0 ? id : -1}; /* 0 would not restrict: any row */
    xfi_cursor *cursor = NULL;
    bool found = false;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_store_select(store->inner, &xfi_deadline_record, &select, &cursor, err));
    xf_status status = xfi_cursor_next(cursor, &store->arena, row, NULL, &found, err);
    xfi_cursor_close(cursor);
    if (status == XF_OK && !found) {
        status = xfi_error_set(err, XF_E_NOT_FOUND, "deadline", "没有第%lld号时限",
                               "there is no deadline %lld", (long long)id);
    }
    return status != XF_OK ? status
                           : xfi_store_load(store->inner, row->case_id, &store->arena, file, err);
}

static xf_status read_one(xf_store *store, xf_id id, xf_deadline **out, xfi_error *err)
{
    xfi_deadline row = {0};
    xfi_casefile file;
    XFI_TRY(load_row(store, id, &row, &file, err));
    return xfi_door_deadline_new(store, &row, NULL, out,
                                 err); /* its case comes with due lists alone */
}

xf_status xf_deadline_read(xf_store *store, xf_id id, xf_deadline **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = xfi_door_begin(store, false, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_end(store, read_one(store, id, out, &err), &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- explaining ------------------------------------------------------------------------------------------------ */

static xf_status pauses_of(xf_store *store, const xfi_deadline *row, xfi_pause **out, size_t *count,
                           xfi_error *err)
{
    enum { MOST = 256 };
    xfi_select select = {.case_id = row->case_id, .limit = MOST};
    xfi_cursor *cursor = NULL;
    *count = 0;
    *out = xfi_arena_alloc(&store->arena, MOST * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_select(store->inner, &xfi_pause_record, &select, &cursor, err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found && *count < MOST;) {
        status = xfi_cursor_next(cursor, &store->arena, &(*out)[*count], NULL, &found, err);
        *count += status == XF_OK && found ? 1 : 0;
    }
    xfi_cursor_close(cursor);
    return status;
}

static xf_status explain(xf_store *store, xf_id id, xf_lang lang, xf_format format, xfi_buf *out,
                         xfi_error *err)
{
    xfi_deadline row = {0};
    xfi_casefile file;
    xfi_pause *pauses;
    const xfi_region *region;
    const xfi_org *org;
    xfi_explain what = {.deadline = &row};
    XFI_TRY(load_row(store, id, &row, &file, err));
    XFI_TRY(xfi_door_calendar_of(store, row.duty_unit, &what.calendar, &region, err));
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    what.org = org;
    what.region = region == NULL ? NULL : xfi_model_unit(org, region->unit);
    XFI_TRY(xfi_door_policy(store, file.row.policy, file.row.policy_version, &what.policy, err));
    what.rule = xfi_policy_rule(what.policy, row.rule);
    if (what.rule == NULL) {
        return xfi_error_set(err, XF_E_NOT_FOUND, "rule", "现行规则包没有规则“%s”",
                             "the pack in force has no rule “%s”", xfi_or_empty(row.rule));
    }
    XFI_TRY(pauses_of(store, &row, &pauses, &what.pause_count, err));
    what.pauses = pauses;
    XFI_TRY(xfi_api_history(store, &row, &store->arena, &what.history, &what.history_count, err));
    return xfi_rules_explain(&what, lang, format, out, err);
}

static xf_status check_form(xf_lang lang, xf_format format, xf_text **out, xfi_error *err)
{
    XFI_TRY(xfi_door_need(out, "out", err));
    bool known_lang = lang == XF_LANG_ZH || lang == XF_LANG_EN;
    bool known_format = format == XF_FORMAT_TEXT || format == XF_FORMAT_JSON;
    return known_lang && known_format
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, known_lang ? "format" : "lang", "取值未知",
                               "the value is unknown");
}

static xf_status finish(xfi_buf *buf, xf_status status, xf_text **out, xfi_error *err)
{
    if (status == XF_OK) {
        return xfi_text_take(buf, out, err);
    }
    xfi_buf_free(buf);
    return status;
}

xf_status xf_deadline_explain(xf_store *store, xf_id id, xf_lang lang, xf_format format,
                              xf_text **out)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = check_form(lang, format, out, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_begin(store, false, &err);
    }
    if (status == XF_OK) {
        status = explain(store, id, lang, format, &buf, &err);
        status = finish(&buf, xfi_door_end(store, status, &err), out, &err);
    }
    return xfi_door_publish(&err, status);
}

static xf_status explain_rule(const xf_policy *policy, const xf_calendar *calendar,
                              const char *rule, xf_time start, int32_t extended, xf_lang lang,
                              xf_format format, xfi_buf *out, xfi_error *err)
{
    xfi_deadline draft;
    XFI_TRY(xfi_door_need(policy, "policy", err));
    XFI_TRY(xfi_door_need(calendar, "calendar", err));
    XFI_TRY(xfi_door_check_text(rule, "rule", XFI_API_ID_MAX, true, err));
    const xfi_rule *found = xfi_policy_rule(policy, rule);
    if (found == NULL) {
        return xfi_error_set(err, XF_E_NOT_FOUND, "rule", "规则包没有规则“%s”",
                             "the pack has no rule “%s”", rule);
    }
    XFI_TRY(xfi_rules_draft(policy, calendar, found, start, extended, &draft, err));
    xfi_explain what = {.policy = policy, .calendar = calendar, .rule = found, .deadline = &draft};
    return xfi_rules_explain(&what, lang, format, out, err);
}

xf_status xf_deadline_explain_rule(const xf_policy *policy, const xf_calendar *calendar,
                                   const char *rule, xf_time start, int32_t extended, xf_lang lang,
                                   xf_format format, xf_text **out)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = check_form(lang, format, out, &err);
    if (status == XF_OK) {
        status = explain_rule(policy, calendar, rule, start, extended, lang, format, &buf, &err);
        status = finish(&buf, status, out, &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- what a snapshot tells ------------------------------------------------------------------------------------ */

GETTER(deadline, id, xf_id)
GETTER(deadline, case_id, xf_id)
GETTER_TEXT(deadline, rule)
GETTER(deadline, cycle, int32_t)
GETTER(deadline, state, xf_clock_state)
GETTER_BOOL(deadline, window)
GETTER(deadline, turn, int32_t)
GETTER(deadline, start_at, xf_time)
GETTER(deadline, start_date, xf_date)
GETTER(deadline, amount, int32_t)
GETTER(deadline, unit, xf_count)
GETTER(deadline, roll, xf_roll)
GETTER(deadline, extended, int32_t)
GETTER(deadline, extensions, int32_t)
GETTER(deadline, paused, int32_t)
GETTER(deadline, last_date, xf_date)
GETTER(deadline, due_date, xf_date)
GETTER(deadline, due_at, xf_time)
GETTER_BOOL(deadline, provisional)
GETTER(deadline, next_fire_at, xf_time)
GETTER(deadline, mark, xf_mark)
GETTER(deadline, opened_at, xf_time)
GETTER(deadline, closed_at, xf_time)
GETTER(deadline, opened_by, xf_act_kind)
GETTER(deadline, closed_by, xf_act_kind)
GETTER_BOOL(deadline, late)
GETTER_TEXT(deadline, duty_unit)
GETTER_TEXT(deadline, successor)
GETTER_TEXT(deadline, begun_by)
GETTER_TEXT(deadline, begun_unit)
GETTER(deadline, own_start_at, xf_time)
const char *xf_deadline_owed_by(const xf_deadline *deadline)
{
    return deadline == NULL ? "" : xfi_or_empty(xfi_rules_owes(&deadline->row));
}
GETTER_TEXT(deadline, duty_official)
GETTER_TEXT(deadline, duty_lead)
GETTER(deadline, item, int32_t)

const char *xf_deadline_title(const xf_deadline *deadline, xf_lang lang)
{
    return deadline == NULL ? "" : xfi_bi_get(deadline->title, lang);
}

const char *xf_deadline_basis(const xf_deadline *deadline, xf_lang lang)
{
    return deadline == NULL ? "" : xfi_bi_get(deadline->basis, lang);
}

xf_status xf_deadline_case(const xf_deadline *deadline, xf_case **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(deadline, "deadline", &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK && deadline->owner == NULL) {
        status = xfi_error_set(&err, XF_E_NOT_FOUND, "deadline", "该时限未附带信访事项",
                               "the deadline came without its case");
    }
    if (status == XF_OK) {
        status = xfi_door_case_new(deadline->owner, NULL, 0, out, &err);
    }
    return xfi_door_publish(&err, status);
}

SNAPSHOT_END(deadline)
