/* SPDX-License-Identifier: Apache-2.0 */
/* The petitioner's view: nothing but where the matter stands, when, and what comes next. */
#include "api/run_p.h"

#include <xfcase/inquiry.h>
#include <xfcase/text.h>

#include <string.h>

enum { MOST_FAILURES = 5, LOCKED_FOR = 60 * 60 * 1000, CODE_MAX = 64 };

/* ---- issuing ----------------------------------------------------------------------------------------------- */

static xf_status issue(xf_store *store, xf_id id, const char *actor, const char *hash,
                       xfi_error *err)
{
    xfi_loaded mine;
    xfi_changeset changes;
    xf_time now = xfi_door_now(store);
    const xfi_act act = {
        .kind = XF_ACT_ISSUE_CODE, .at = now, .recorded_at = now, .actor = actor, .text = hash};
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_load(store, id, &mine, err));
    XFI_TRY(xfi_rules_decide(&mine.world, &act, &store->arena, &changes, err));
    return xfi_api_append(store, &changes, err);
}

static xf_status run_issue(xf_store *store, xf_id id, const char *actor, xf_text **out,
                           xfi_error *err)
{
    char code[XFI_SECRET_CODE + 1];
    char hash[XFI_SECRET_HASH];
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_api_check_actor(actor, err));
    XFI_TRY(xfi_secret_make(code, err));
    XFI_TRY(xfi_secret_hash(code, hash, err));
    xfi_buf_puts(&buf, code);
    xf_status status = xfi_text_take(&buf, out, err); /* first: a code that is lost is no code */
    xfi_buf_free(&buf);
    XFI_TRY(status);
    status = xfi_door_begin(store, true, err);
    if (status == XF_OK) {
        status = xfi_door_end(store, issue(store, id, actor, hash, err), err);
    }
    if (status != XF_OK) {
        xf_text_free(*out);
        *out = NULL;
    }
    return status;
}

xf_status xf_inquiry_issue(xf_store *store, xf_id id, const char *actor, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, run_issue(store, id, actor, out, &err));
}

/* ---- asking -------------------------------------------------------------------------------------------------- */

static const xfi_bi basis = {"查询规则", "rule on inquiries"};

static xf_status wrong(xfi_error *err)
{
    return xfi_error_refuse(err, XF_E_DENIED, "inquiry.wrong", basis, "code",
                            (xfi_bi){"编号或查询码有误", "the number or the code is wrong"});
}

static xf_status locked(xfi_error *err)
{
    return xfi_error_refuse(
        err, XF_E_DENIED, "inquiry.locked", basis, "code",
        (xfi_bi){"查询码多次有误，请一小时后再试", "too many wrong codes: try again in an hour"});
}

/* What the petitioner may expect next, by the state of the case. */
static const struct {
    xf_state state;
    xfi_bi text;
} next_steps[] = {
    {XF_STATE_REGISTERED,
     {"等待是否受理的书面告知", "a written notice will say whether it is accepted"}},
    {XF_STATE_FORWARDED,
     {"已转有权处理的单位，等待书面告知", "with the competent unit: a written notice will follow"}},
    {XF_STATE_HANDLING, {"正在办理，等待书面答复", "being handled: a written opinion will follow"}},
    {XF_STATE_ANSWERED, {"已作出答复，等待送达", "answered: the opinion will be served"}},
    {XF_STATE_SERVED,
     {"不服答复的，可在期限内申请复查", "a review may be requested within the period"}},
    {XF_STATE_REVIEWING, {"正在复查", "under review"}},
    {XF_STATE_REVIEWED, {"已作出复查意见，等待送达", "reviewed: the opinion will be served"}},
    {XF_STATE_REVIEW_SERVED,
     {"不服复查意见的，可在期限内申请复核", "a recheck may be requested within the period"}},
    {XF_STATE_RECHECKING, {"正在复核", "under recheck"}},
    {XF_STATE_RECHECKED, {"已作出复核意见，等待送达", "rechecked: the opinion will be served"}},
    {XF_STATE_REFERRED,
     {"请通过所告知的法定途径解决", "the matter takes the statutory channel that was named"}},
    {XF_STATE_VOID,
     {"该登记系误登，已作废；有继续办理编号的，请凭该编号查询，其余请向登记单位询问",
      "registered by mistake and void: ask by the number under which the matter goes on, or else "
      "at "
      "the unit that registered it"}},
};

static void add_next(const xfi_case *row, xf_lang lang, xfi_json *json)
{
    for (size_t i = 0; i < sizeof next_steps / sizeof *next_steps; i++) {
        if (next_steps[i].state == row->state) {
            xfi_json_text(json, "next", xfi_bi_get(next_steps[i].text, lang));
        }
    }
}

static void add_day(xfi_json *json, const char *key, xf_time at, int32_t zone)
{
    char text[XFI_DATE_TEXT];
    if (at != 0) {
        xfi_calendar_format(xfi_calendar_date_of(at, zone), text);
        xfi_json_text(json, key, text);
    }
}

/* Only what the procedure owes or opens to the petitioner; supervision is between offices. */
static bool concerns_petitioner(const xfi_deadline *deadline)
{
    static const char *const inside[] = {"feedback", "improve", "onsite",  "object",
                                         "lead",     "part",    "closing", "report_to_lead"};
    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++) {
        if (xfi_same(deadline->rule, inside[i])) {
            return false;
        }
    }
    return deadline->due_date != 0;
}

static void add_due(const xfi_loaded *mine, xf_lang lang, xfi_json *json)
{
    char date[XFI_DATE_TEXT];
    xfi_json_open(json, "due", '[');
    for (size_t i = 0; i < mine->file.deadline_count; i++) {
        const xfi_deadline *deadline = &mine->file.deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(mine->world.policy, deadline->rule);
        if (rule == NULL || !concerns_petitioner(deadline)) {
            continue;
        }
        xfi_calendar_format(deadline->due_date, date);
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "title", xfi_bi_get(rule->title, lang));
        xfi_json_text(json, "due_date", date);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

/* `goes_on`: the number of the case in which the matter goes on; NULL: there is none. */
static void write_view(const xfi_loaded *mine, const char *goes_on, xf_lang lang, xfi_buf *out)
{
    const xfi_case *row = &mine->file.row;
    int32_t zone = mine->world.policy->zone;
    const xfi_code *state = xfi_code_by_value(XF_ENUM_STATE, (int)row->state);
    xfi_json json = {out, false};
    xfi_json_open(&json, NULL, '{');
    xfi_json_text(&json, "number", row->number);
    xfi_json_text(&json, "state", state->code);
    xfi_json_text(&json, "state_name", lang == XF_LANG_EN ? state->en : state->zh);
    add_day(&json, "received_on", row->received_at, zone);
    add_day(&json, "accepted_on", row->accepted_at, zone);
    add_day(&json, "answered_on", row->answered_at, zone);
    add_day(&json, "served_on", row->served_at, zone);
    add_day(&json, "closed_on", row->closed_at, zone);
    xfi_json_text(&json, "goes_on_as", goes_on);
    add_due(mine, lang, &json);
    add_next(row, lang, &json);
    xfi_json_close(&json, '}');
}

/* A small letter is as good as a capital one; what people type around a code is no part of it. */
static void plain_code(const char *given, char out[CODE_MAX + 1])
{
    size_t len = 0;
    for (const char *at = given; *at != '\0' && len < CODE_MAX; at++) {
        if (*at >= 'a' && *at <= 'z') {
            out[len++] = (char)(*at - 'a' + 'A');
        } else if (*at != ' ' && *at != '-') {
            out[len++] = *at;
        }
    }
    out[len] = '\0';
}

static xf_status check_code(xf_store *store, xf_id id, const char *code, const char *stored,
                            xfi_error *err)
{
    int64_t failures = 0;
    xf_time until = 0;
    bool right;
    xf_time now = xfi_door_now(store);
    if (id != 0) {
        XFI_TRY(xfi_store_inquiry(store->inner, id, &failures, &until, err));
    }
    if (failures >= MOST_FAILURES && now < until) {
        return locked(err);
    }
    XFI_TRY(xfi_secret_check(code, stored, &right, err));
    if (id != 0 && (!right || failures > 0)) {
        XFI_TRY(xfi_store_inquired(store->inner, id, right, now + LOCKED_FOR, err));
    }
    return right ? XF_OK : wrong(err);
}

static xf_status goes_on_as(xf_store *store, const xfi_case *row, const char **out, xfi_error *err)
{
    xfi_case on;
    bool found = false;
    *out = NULL;
    if (row->ended_as == XF_STATE_VOID && row->merged_into != 0) {
        XFI_TRY(xfi_store_case(store->inner, row->merged_into, &store->arena, &on, &found, err));
        *out = found ? on.number : NULL;
    }
    return XF_OK;
}

static xf_status ask(xf_store *store, const char *number, const char *given, xf_lang lang,
                     xfi_buf *out, xfi_error *err)
{
    const char *goes_on;
    xfi_loaded mine = {.world = {.file = NULL}};
    char code[CODE_MAX + 1];
    xf_id id = 0;
    plain_code(given, code);
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_store_find(store->inner, number, NULL, &id, err));
    if (id != 0) {
        XFI_TRY(xfi_api_load(store, id, &mine, err));
    }
    XFI_TRY(check_code(store, id, code, id == 0 ? NULL : mine.file.row.query_code, err));
    if (mine.world.policy != NULL) { /* always: an unknown number has no right code */
        XFI_TRY(goes_on_as(store, &mine.file.row, &goes_on, err));
        write_view(&mine, goes_on, lang, out);
    }
    return XF_OK;
}

static xf_status run_ask(xf_store *store, const char *number, const char *code, xf_lang lang,
                         xf_text **out, xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(number, "number", XFI_API_NAME_MAX, true, err));
    XFI_TRY(xfi_door_check_text(code, "code", CODE_MAX, true, err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    if (store->transaction) {
        return xfi_error_set(err, XF_E_INVALID, "store", "查询不能在事务中进行",
                             "no inquiry within a transaction");
    }
    xf_status status = ask(store, number, code, lang, &buf, err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_inquiry_ask(xf_store *store, const char *number, const char *code, xf_lang lang,
                         xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, run_ask(store, number, code, lang, out, &err));
}
