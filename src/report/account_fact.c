/* SPDX-License-Identifier: Apache-2.0 */
/* What all parts of an account say of an entry, a rule, a person and notices. */
#include "report/account_p.h"

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
