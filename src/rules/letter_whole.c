/* SPDX-License-Identifier: Apache-2.0 */
/* The whole letter: its facts, or the one that is missing. */
#include "rules/letter_p.h"

#include <stdio.h>
#include <string.h>

const xfi_deadline *xfi_rules_letter_answer_due(const xfi_letter_source *source)
{
    const xfi_letter_telling t = {.from = source, .row = &source->file->row};
    return xfi_letter_deadline(&t, XF_ACT_ANSWER, XFI_Q_ANY, false);
}

static xf_status missing(const xfi_letter_rule *rule, const xfi_code *what, xfi_error *err)
{
    char zh[128];
    char en[128];
    (void)snprintf(zh, sizeof zh, "文书缺少要素：%s", what->zh);
    (void)snprintf(en, sizeof en, "the letter lacks a fact: %s", what->en);
    return xfi_error_refuse(err, XF_E_REFUSED, "letter.missing_fact",
                            xfi_rules_act_basis(rule->act), what->code, (xfi_bi){zh, en});
}

/* The letter tells an act that nobody did in this cycle. */
static xf_status not_yet(const xfi_letter_rule *rule, xfi_error *err)
{
    const xfi_code *letter = xfi_code_by_value(XF_ENUM_LETTER, (int)rule->kind);
    char zh[200];
    char en[200];
    (void)snprintf(zh, sizeof zh, "%s，不能制作“%s”", rule->not_yet.zh, letter->zh);
    (void)snprintf(en, sizeof en, "%s: there is nothing for this letter to tell (%s)",
                   rule->not_yet.en, letter->en);
    return xfi_error_refuse(err, XF_E_REFUSED, "letter.not_yet", xfi_rules_act_basis(rule->act),
                            "kind", (xfi_bi){zh, en});
}

/* What was registered by mistake was never a case: no letter goes out on it. */
static xf_status of_void(xfi_error *err)
{
    return xfi_error_refuse(
        err, XF_E_REFUSED, "letter.void_case", xfi_rules_act_basis(XF_ACT_VOID_REGISTRATION),
        "case",
        (xfi_bi){"该事项登记已作废，不能制发文书；其内容在其他事项中继续办理的，在该事项中制发",
                 "the case is void: no letter is issued on it; where its matter goes on in another "
                 "case, the letter is one of that"});
}

static xf_status add_facts(const xfi_letter_telling *t, xfi_json *json, xfi_buf *text,
                           xfi_error *err)
{
    for (const char *at = t->rule->fields; *at != '\0';) {
        size_t word = strcspn(at, " !");
        const xfi_code *code = xfi_rules_letter_knows(t->rule, at, word);
        xfi_buf_reset(text);
        xfi_letter_fact(t, code->value, text);
        if (text->failed) {
            return xfi_error_no_memory(err);
        }
        if (text->len > 0) {
            xfi_json_text(json, code->code, xfi_buf_text(text));
        } else if (at[word] == '!') {
            return missing(t->rule, code, err);
        }
        at += word;
        at += strspn(at, "! ");
    }
    return XF_OK;
}

xf_status xfi_rules_letter_facts(const xfi_letter_source *source, const xfi_letter_rule *rule,
                                 xf_lang lang, xfi_buf *out, xfi_error *err)
{
    xfi_letter_telling t = {.from = source,
                            .rule = rule,
                            .told = xfi_letter_told(source, rule),
                            .row = &source->file->row,
                            .lang = lang,
                            .date = xfi_calendar_date_of(source->at, source->policy->zone)};
    xfi_json json = {out, false};
    xfi_buf text = {0};
    if (!source->may_name) {
        return xfi_error_refuse(
            err, XF_E_REFUSED, "letter.needs_reveal",
            (xfi_bi){"《个人信息保护法》第六条、第五十一条",
                     "Personal Information Protection Law, Art. 6, 51"},
            "petitioners",
            (xfi_bi){"须当日先办理查看个人信息，文书写明信访人姓名",
                     "the names of the petitioners are to be revealed first, on the same day"});
    }
    if (t.row->ended_as == XF_STATE_VOID) {
        return of_void(err);
    }
    if (t.told == NULL) {
        return not_yet(rule, err);
    }
    xfi_json_open(&json, NULL, '{');
    xf_status status = add_facts(&t, &json, &text, err);
    xfi_json_close(&json, '}');
    xfi_buf_free(&text);
    return status != XF_OK ? status : out->failed ? xfi_error_no_memory(err) : XF_OK;
}
