/* SPDX-License-Identifier: Apache-2.0 */
/* The documents about a visiting day: their facts as one object. */
#include "rules/visit_p.h"

#include <stdio.h>
#include <string.h>

#define VISITS                                                                                     \
    (xfi_bi)                                                                                       \
    {                                                                                              \
        "定期职责规则（下访日的公示和书面报告）",                                                  \
            "rule on recurring duties: notice and report of the visiting day"                      \
    }

static xf_status missing(const xfi_code *what, xfi_error *err)
{
    char zh[128];
    char en[128];
    (void)snprintf(zh, sizeof zh, "文书缺少要素：%s", what->zh);
    (void)snprintf(en, sizeof en, "the document lacks a fact: %s", what->en);
    return xfi_error_refuse(err, XF_E_REFUSED, "letter.missing_fact", VISITS, what->code,
                            (xfi_bi){zh, en});
}

static void put_fact(const xfi_visit_telling *t, const xfi_code *code, xfi_buf *text)
{
    static const xfi_visit_fact *const tables[] = {xfi_visit_plan_facts, xfi_visit_report_facts};
    xfi_buf_reset(text);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        for (const xfi_visit_fact *fact = tables[i]; fact->put != NULL; fact++) {
            if ((int)fact->is == code->value) {
                fact->put(t, text);
            }
        }
    }
}

static xf_status put_facts(const xfi_visit_telling *t, const xfi_letter_rule *rule, xfi_json *json,
                           xfi_buf *text, xfi_error *err)
{
    for (const char *at = rule->fields; *at != '\0';) {
        size_t word = strcspn(at, " !");
        const xfi_code *code = xfi_rules_letter_knows(rule, at, word);
        put_fact(t, code, text);
        if (text->failed) {
            return xfi_error_no_memory(err);
        }
        if (text->len > 0) {
            xfi_json_text(json, code->code, xfi_buf_text(text));
        } else if (at[word] == '!') {
            return missing(code, err);
        }
        at += word;
        at += strspn(at, "! ");
    }
    return XF_OK;
}

/* By the pack: in the chain of the duty is a step that makes it. */
static bool is_made_of(const xfi_visit_source *source, xf_letter_kind kind)
{
    const xfi_duty_rule *rule = xfi_policy_duty(source->policy, source->duty->duty);
    for (size_t i = 0; rule != NULL && i < rule->link_count; i++) {
        if (rule->links[i].letter == (int)kind) {
            return true;
        }
    }
    return false;
}

xf_status xfi_rules_visit_facts(const xfi_visit_source *source, const xfi_letter_rule *rule,
                                xf_lang lang, xfi_buf *out, xfi_error *err)
{
    const xfi_visit_telling t = {source, rule, source->duty, lang};
    xfi_json json = {out, false};
    xfi_buf text = {0};
    if (!is_made_of(source, rule->kind)) {
        return xfi_error_refuse(
            err, XF_E_REFUSED, "letter.not_of_duty", VISITS, "id",
            (xfi_bi){"该职责事项没有制作这种文书的环节：公示和书面报告属于下访日",
                     "the duty has no step that makes this document: notice and report are of a "
                     "visiting day"});
    }
    if (rule->kind == XF_LETTER_VISIT_REPORT && source->duty->held_on == 0) {
        return xfi_error_refuse(err, XF_E_REFUSED, "duty.not_held", VISITS, "id",
                                (xfi_bi){"尚未开展，没有可报告的情况",
                                         "it was not held yet: there is nothing to report"});
    }
    xfi_json_open(&json, NULL, '{');
    xf_status status = put_facts(&t, rule, &json, &text, err);
    xfi_json_close(&json, '}');
    xfi_buf_free(&text);
    return status != XF_OK ? status : out->failed ? xfi_error_no_memory(err) : XF_OK;
}
