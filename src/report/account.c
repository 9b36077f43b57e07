/* SPDX-License-Identifier: Apache-2.0 */
/* Accounts: what was late, whose it was, what was raised and what came of it. */
#include "report/account_p.h"

#include <xfcase/account.h>

#include <string.h>

/* ---- what was late ---------------------------------------------------------------------------------------- */

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
