/* SPDX-License-Identifier: Apache-2.0 */
/* Accounts: what was late, whose it was, what was raised and what came of it. */
#include "report/account_p.h"

#include <xfcase/account.h>

#include <string.h>

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

xf_status xfi_account_notices(xfi_account *a, const xfi_notice *notices, size_t count,
                              const char *unit, const char *lead, xfi_error *err)
{
    xfi_json_open(a->json, "raised", '[');
    for (size_t i = 0; i < count; i++) {
        xf_raise raises = notices[i].raises;
        write_notice(a, &notices[i]);
        if (raises >= XF_RAISE_REMINDER && raises <= XF_RAISE_REPORT) {
            xfi_tally_what what =
                (xfi_tally_what)((int)XFI_TALLY_REMINDER + (int)raises - (int)XF_RAISE_REMINDER);
            XFI_TRY(xfi_tally_add(&a->units, unit, what, a->arena, err));
            XFI_TRY(xfi_tally_add(&a->leads, lead, what, a->arena, err));
        }
    }
    xfi_json_close(a->json, ']');
    return XF_OK;
}

static xfi_bi title_of_link(const xfi_duty_rule *duty, const char *step)
{
    for (size_t i = 0; i < duty->link_count; i++) {
        if (xfi_same(duty->links[i].id, step)) {
            return duty->links[i].title;
        }
    }
    return duty->title;
}

/* Nothing for what the pack does not have. */
static xfi_bi title_of(const xfi_account *a, const xf_policy *policy, const char *rule)
{
    const xfi_rule *found = xfi_policy_rule(policy, rule);
    const char *dot = strchr(rule, '.');
    char *id = dot == NULL ? NULL : xfi_arena_dup(a->arena, rule);
    if (id != NULL) {
        id[dot - rule] = '\0';
    }
    const xfi_duty_rule *duty =
        found == NULL ? xfi_policy_duty(policy, id == NULL ? rule : id) : NULL;
    return found != NULL  ? found->title
           : duty == NULL ? (xfi_bi){NULL, NULL}
                          : title_of_link(duty, dot == NULL ? NULL : dot + 1);
}

xf_status xfi_account_rule(const xfi_account *a, const char *rule, xfi_error *err)
{
    const xf_policy *policy;
    if (xfi_blank(rule)) {
        xfi_json_raw(a->json, "rule", "null");
        return XF_OK;
    }
    XFI_TRY(xfi_door_policy(a->store, NULL, NULL, &policy, err));
    xfi_bi title = title_of(a, policy, rule);
    xfi_json_open(a->json, "rule", '{');
    xfi_json_text(a->json, "code", rule);
    xfi_json_text(a->json, "name",
                  xfi_blank(title.zh) ? rule : xfi_bi_get(title, a->question->lang));
    xfi_json_close(a->json, '}');
    return XF_OK;
}

void xfi_account_person(const xfi_account *a, const char *key, const char *official, xf_date day)
{
    const xfi_official *who = xfi_model_person(a->question->names.org, official, day);
    bool held =
        who != NULL && who->valid_from <= day && (who->valid_to == 0 || day <= who->valid_to);
    const xfi_official *post = held ? who : NULL;
    if (xfi_blank(official)) {
        xfi_json_raw(a->json, key, "null");
        return;
    }
    xfi_json_open(a->json, key, '{');
    xfi_json_text(a->json, "code", official);
    xfi_json_text(a->json, "name", who == NULL || xfi_blank(who->name) ? official : who->name);
    xfi_question_unit(a->question, "unit", post == NULL ? NULL : post->unit, a->json);
    xfi_json_text(a->json, "rank", post == NULL ? NULL : post->rank);
    xfi_json_bool(a->json, "principal", post != NULL && post->principal);
    xfi_json_close(a->json, '}');
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
    xfi_notice *notices;
    size_t count;
    XFI_TRY(xfi_door_blank_title(a->store, deadline->case_id, &title, a->arena, err));
    xfi_json_open(a->json, NULL, '{');
    xfi_json_int(a->json, "case", deadline->case_id);
    xfi_json_text(a->json, "number", late->number);
    xfi_json_text(a->json, "title", title);
    xfi_json_int(a->json, "deadline", deadline->id);
    xf_date day = xfi_calendar_date_of(deadline->due_at, question->zone);
    XFI_TRY(xfi_account_rule(a, deadline->rule, err));
    xfi_question_time(question, "due", deadline->due_at, a->json);
    xfi_question_time(question, "closed", deadline->closed_at, a->json);
    xfi_json_text(a->json, "closed_by",
                  deadline->closed_at == 0 ? NULL
                                           : xfi_code_text(XF_ENUM_ACT, (int)deadline->closed_by));
    xfi_json_int(a->json, "days", days_late(a, deadline));
    xfi_question_unit(question, "unit", deadline->duty_unit, a->json);
    xfi_account_person(a, "official", deadline->duty_official, day);
    xfi_account_person(a, "lead", deadline->duty_lead, day);
    XFI_TRY(xfi_store_raised(a->store->inner, deadline->id, a->arena, &notices, &count, err));
    XFI_TRY(xfi_account_notices(a, notices, count, deadline->duty_unit, deadline->duty_lead, err));
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

/* ---- the whole -------------------------------------------------------------------------------------------------- */

static xf_status write_account(xfi_account *a, xfi_error *err)
{
    xfi_json_open(a->json, NULL, '{');
    xfi_question_json(a->question, a->json);
    XFI_TRY(write_all_late(a, err));
    XFI_TRY(xfi_account_office(a, err));
    XFI_TRY(xfi_account_raised(a, err));
    XFI_TRY(xfi_account_moves(a, err));
    xfi_tally_json(a->question, "units", XF_STATS_BY_UNIT, &a->units, XFI_TALLY_PASSED_ON, a->json);
    xfi_tally_json(a->question, "leads", XF_STATS_BY_LEAD, &a->leads, XFI_TALLY_OFFICE_OPEN,
                   a->json);
    xfi_json_close(a->json, '}');
    return a->json->buf->failed ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status compute(xf_store *store, const void *asked, xf_lang lang, xfi_arena *arena,
                         xfi_json *json, xfi_error *err)
{
    const xf_account_args *given = asked;
    xf_account_args args;
    xfi_question question;
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
                     .json = json};
    XFI_TRY(xfi_question_rules(store, XF_ACT_FEEDBACK, arena, &a.feedback, err));
    XFI_TRY(xfi_question_rules(store, XF_ACT_RESPOND, arena, &a.responses, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    return xfi_door_end(store, write_account(&a, err), err);
}

xf_status xf_account_compute(xf_store *store, const xf_account_args *args, xf_lang lang,
                             xf_text **out)
{
    return xfi_question_answer(store, args, lang, compute, out);
}
