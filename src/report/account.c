/* SPDX-License-Identifier: Apache-2.0 */
/* Accounts: what was late, whose it was, what was raised and what came of it. */
#include "report/account_p.h"

#include <xfcase/account.h>

#include <string.h>

/* ---- whom it concerns ------------------------------------------------------------------------------------ */

bool xfi_account_concerns(const xfi_account *a, const char *unit)
{
    return xfi_question_concerns(a->question, unit);
}

const char *xfi_account_fact(const xfi_account *a, const json_t *payload, const char *table,
                             const char *field)
{
    const json_t *rows = json_object_get(payload, "rows");
    const json_t *from = table == NULL ? json_object_get(payload, "act") : NULL;
    for (size_t i = 0; table != NULL && from == NULL && i < json_array_size(rows); i++) {
        const json_t *row = json_array_get(rows, i);
        const char *name = json_string_value(json_array_get(row, 0));
        from = xfi_same(name, table) ? json_array_get(row, 1) : NULL;
    }
    return xfi_arena_dup(a->arena, json_string_value(json_object_get(from, field)));
}

/* ---- what was late ---------------------------------------------------------------------------------------- */

static void write_notice(const xfi_account *a, const xfi_notice *notice)
{
    const xfi_code *code = xfi_code_by_value(XF_ENUM_RAISE, (int)notice->raises);
    xfi_json_open(a->json, NULL, '{');
    xfi_json_text(a->json, "code", code == NULL ? "" : code->code);
    xfi_json_text(a->json, "name",
                  code == NULL ? "" : xfi_bi_get((xfi_bi){code->zh, code->en}, a->question->lang));
    xfi_question_time(a->question, "at", notice->created_at, a->json);
    if (xfi_blank(notice->official)) {
        xfi_question_unit(a->question, "to", notice->unit, a->json);
    } else {
        xfi_question_official(a->question, "to", notice->official, a->json);
    }
    xfi_question_time(a->question, "acknowledged", notice->acked_at, a->json);
    xfi_json_close(a->json, '}');
}

static xf_status write_raised(xfi_account *a, const xfi_deadline *deadline, xfi_error *err)
{
    xfi_notice *notices;
    size_t count;
    XFI_TRY(xfi_store_raised(a->store->inner, deadline->id, a->arena, &notices, &count, err));
    xfi_json_open(a->json, "raised", '[');
    for (size_t i = 0; i < count; i++) {
        xf_raise raises = notices[i].raises;
        write_notice(a, &notices[i]);
        if (raises >= XF_RAISE_REMINDER && raises <= XF_RAISE_REPORT) {
            xfi_tally_what what =
                (xfi_tally_what)((int)XFI_TALLY_REMINDER + (int)raises - (int)XF_RAISE_REMINDER);
            XFI_TRY(xfi_tally_add(&a->units, deadline->duty_unit, what, a->arena, err));
            XFI_TRY(xfi_tally_add(&a->leads, deadline->duty_lead, what, a->arena, err));
        }
    }
    xfi_json_close(a->json, ']');
    return XF_OK;
}

static xf_status write_rule(const xfi_account *a, const xfi_deadline *deadline, xfi_error *err)
{
    const xf_policy *policy;
    XFI_TRY(xfi_door_policy(a->store, NULL, NULL, &policy, err));
    const xfi_rule *rule = xfi_policy_rule(policy, deadline->rule);
    xfi_json_open(a->json, "rule", '{');
    xfi_json_text(a->json, "code", xfi_or_empty(deadline->rule));
    xfi_json_text(a->json, "name",
                  rule == NULL ? xfi_or_empty(deadline->rule)
                               : xfi_bi_get(rule->title, a->question->lang));
    xfi_json_close(a->json, '}');
    return XF_OK;
}

static int64_t days_late(const xfi_account *a, const xfi_deadline *deadline)
{
    xf_time end = deadline->closed_at == 0 ? a->ask.now : deadline->closed_at;
    return xfi_calendar_date_of(end, a->question->zone) -
           xfi_calendar_date_of(deadline->due_at, a->question->zone);
}

static xf_status write_late(xfi_account *a, const xfi_late *late, xfi_error *err)
{
    const xfi_deadline *deadline = &late->deadline;
    const xfi_question *question = a->question;
    const char *title = late->title;
    XFI_TRY(xfi_door_blank_title(a->store, deadline->case_id, &title, a->arena, err));
    xfi_json_open(a->json, NULL, '{');
    xfi_json_int(a->json, "case", deadline->case_id);
    xfi_json_text(a->json, "number", late->number);
    xfi_json_text(a->json, "title", title);
    xfi_json_int(a->json, "deadline", deadline->id);
    XFI_TRY(write_rule(a, deadline, err));
    xfi_question_time(question, "due", deadline->due_at, a->json);
    xfi_question_time(question, "closed", deadline->closed_at, a->json);
    xfi_json_text(a->json, "closed_by",
                  deadline->closed_at == 0 ? NULL
                                           : xfi_code_text(XF_ENUM_ACT, (int)deadline->closed_by));
    xfi_json_int(a->json, "days", days_late(a, deadline));
    xfi_question_unit(question, "unit", deadline->duty_unit, a->json);
    xfi_question_official(question, "official", deadline->duty_official, a->json);
    xfi_question_official(question, "lead", deadline->duty_lead, a->json);
    XFI_TRY(write_raised(a, deadline, err));
    xfi_json_close(a->json, '}');
    for (int open = 0; open <= (deadline->closed_at == 0 ? 1 : 0); open++) {
        xfi_tally_what what = open == 1 ? XFI_TALLY_OPEN : XFI_TALLY_LATE;
        XFI_TRY(xfi_tally_add(&a->units, deadline->duty_unit, what, a->arena, err));
        XFI_TRY(xfi_tally_add(&a->leads, deadline->duty_lead, what, a->arena, err));
    }
    return XF_OK;
}

static xf_status write_all_late(xfi_account *a, xfi_error *err)
{
    xfi_late *late;
    size_t count;
    XFI_TRY(xfi_store_late(a->store->inner, &a->ask, a->arena, &late, &count, err));
    xfi_json_open(a->json, "late", '[');
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(write_late(a, &late[i], err));
    }
    xfi_json_close(a->json, ']');
    return XF_OK;
}

/* ---- what was raised ----------------------------------------------------------------------------------------- */

/* The feedback that is owed for it: a period that it opened, or one that ran already. */
static xf_status find_owed(const xfi_account *a, const xfi_entry *entry, xfi_deadline *out,
                           bool *found, xfi_error *err)
{
    const xfi_rule_ids *rules = strcmp(entry->kind, "supervise") == 0 ? &a->feedback
                                : strcmp(entry->kind, "propose") == 0 ? &a->responses
                                                                      : NULL;
    *found = false;
    return rules == NULL ? XF_OK
                         : xfi_store_duty_at(a->store->inner, entry->case_id, rules, entry->at,
                                             a->arena, out, found, err);
}

static bool is_late(const xfi_account *a, const xfi_deadline *owed)
{
    xf_time end = owed->closed_at == 0 ? a->ask.now : owed->closed_at;
    return owed->due_at != 0 && end > owed->due_at;
}

static void write_owed(const xfi_account *a, const xfi_deadline *owed)
{
    bool fulfilled = owed->state == XF_DEADLINE_FULFILLED;
    xfi_json_open(a->json, "owed", '{');
    xfi_json_int(a->json, "deadline", owed->id);
    xfi_question_time(a->question, "due", owed->due_at, a->json);
    xfi_question_time(a->question, "fulfilled", fulfilled ? owed->closed_at : 0, a->json);
    xfi_json_bool(a->json, "late", is_late(a, owed));
    xfi_json_close(a->json, '}');
}

static void write_act(const xfi_account *a, const xfi_account_entry *one, const json_t *payload,
                      const char *unit)
{
    const xfi_code *act = xfi_code_by_text(XF_ENUM_ACT, one->entry.kind);
    const char *ground = xfi_account_fact(a, payload, NULL, "ground");
    const char *reason = xfi_account_fact(a, payload, NULL, "reason");
    const xfi_code *why = xfi_code_by_text(XF_ENUM_GROUND, ground);
    xfi_json_int(a->json, "case", one->entry.case_id);
    xfi_json_text(a->json, "number", one->number);
    xfi_question_code(a->question, "act", XF_ENUM_ACT, act == NULL ? -1 : act->value, a->json);
    xfi_question_time(a->question, "at", one->entry.at, a->json);
    xfi_question_official(a->question, "by", one->entry.actor, a->json);
    xfi_question_unit(a->question, "unit", unit, a->json);
    xfi_question_code(a->question, "ground", XF_ENUM_GROUND, why == NULL ? -1 : why->value,
                      a->json);
    xfi_json_text(a->json, "reason",
                  reason != NULL ? reason : xfi_account_fact(a, payload, NULL, "text"));
}

static xfi_tally_what what_of(const char *kind)
{
    return strcmp(kind, "supervise") == 0 ? XFI_TALLY_SUPERVISED
           : strcmp(kind, "propose") == 0 ? XFI_TALLY_PROPOSED
                                          : XFI_TALLY_CRITICISED;
}

static xf_status write_entry(xfi_account *a, const xfi_account_entry *one, const json_t *payload,
                             xfi_error *err)
{
    xfi_deadline owed;
    bool found;
    XFI_TRY(find_owed(a, &one->entry, &owed, &found, err));
    const char *unit = found ? owed.duty_unit : xfi_account_fact(a, payload, NULL, "unit");
    if (!xfi_account_concerns(a, unit)) {
        return XF_OK;
    }
    xfi_json_open(a->json, NULL, '{');
    write_act(a, one, payload, unit);
    if (found) {
        write_owed(a, &owed);
        XFI_TRY(xfi_tally_add(&a->units, unit, XFI_TALLY_OWED, a->arena, err));
    } else {
        xfi_json_raw(a->json, "owed", "null");
    }
    xfi_json_close(a->json, '}');
    if (found && is_late(a, &owed)) {
        XFI_TRY(xfi_tally_add(&a->units, unit, XFI_TALLY_OWED_LATE, a->arena, err));
    }
    return xfi_tally_add(&a->units, unit, what_of(one->entry.kind), a->arena, err);
}

static xf_status write_acts(xfi_account *a, xfi_error *err)
{
    xfi_account_entry *entries;
    size_t count;
    XFI_TRY(xfi_store_account_entries(a->store->inner, &a->ask, false, a->arena, &entries, &count,
                                      err));
    xfi_json_open(a->json, "raised", '[');
    xf_status status = XF_OK;
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        json_t *payload = json_loads(entries[i].entry.payload, 0, NULL);
        status = write_entry(a, &entries[i], payload, err);
        json_decref(payload);
    }
    xfi_json_close(a->json, ']');
    return status;
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static xf_status write_account(xfi_account *a, xfi_error *err)
{
    xfi_json_open(a->json, NULL, '{');
    xfi_question_json(a->question, a->json);
    XFI_TRY(write_all_late(a, err));
    XFI_TRY(write_acts(a, err));
    XFI_TRY(xfi_account_moves(a, err));
    xfi_tally_json(a->question, "units", XF_STATS_BY_UNIT, &a->units, XFI_TALLY_PASSED_ON, a->json);
    xfi_tally_json(a->question, "leads", XF_STATS_BY_LEAD, &a->leads, XFI_TALLY_REPORT, a->json);
    xfi_json_close(a->json, '}');
    return a->json->buf->failed ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status compute(xf_store *store, const xf_account_args *given, xf_lang lang,
                         xfi_arena *arena, xfi_buf *buf, xfi_error *err)
{
    xf_account_args args;
    xfi_question question;
    xfi_json json = {buf, false};
    XFI_TRY(xfi_door_need(given, "args", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    XFI_TRY(xfi_question_read(store, (xfi_days){args.from, args.to}, args.unit, args.subtree, lang,
                              &question, err));
    xfi_account a = {.store = store,
                     .question = &question,
                     .ask = {.from = xfi_question_from(&question, question.period),
                             .until = xfi_question_until(&question, question.period),
                             .unit = question.unit,
                             .subtree = question.subtree,
                             .now = question.now},
                     .arena = arena,
                     .json = &json};
    XFI_TRY(xfi_question_rules(store, XF_ACT_FEEDBACK, arena, &a.feedback, err));
    XFI_TRY(xfi_question_rules(store, XF_ACT_RESPOND, arena, &a.responses, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    return xfi_door_end(store, write_account(&a, err), err);
}

xf_status xf_account_compute(xf_store *store, const xf_account_args *args, xf_lang lang,
                             xf_text **out)
{
    xfi_error err = {0};
    xfi_arena arena = {0};
    xfi_buf buf = {0};
    xf_status status = xfi_door_store(store, &err);
    if (out != NULL) {
        *out = NULL;
    }
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = compute(store, args, lang, &arena, &buf, &err);
    }
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, &err);
    }
    xfi_buf_free(&buf);
    xfi_arena_free(&arena);
    return xfi_door_publish(&err, status);
}
