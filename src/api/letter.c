/* SPDX-License-Identifier: Apache-2.0 */
/* Letters: what is issued, and the facts that they tell. */
#include "api/letter_p.h"
#include "api/office_p.h"

#include <string.h>

OFFICE_VERB(xf_letter_issue, XF_OFFICE_ISSUE_LETTER)
OFFICE_VERB(xf_letter_duty_issue, XF_OFFICE_ISSUE_DUTY_LETTER)
OFFICE_VERB(xf_letter_add_template, XF_OFFICE_ADD_TEMPLATE)
OFFICE_VERB(xf_letter_retire_template, XF_OFFICE_RETIRE_TEMPLATE)

const char *xf_letter_placeholders(xf_letter_kind kind)
{
    const xfi_letter_rule *rule = xfi_rules_letter(kind);
    return rule == NULL ? NULL : rule->fields;
}

/* ---- facts ------------------------------------------------------------------------------------------------ */

static xf_status tell(xf_store *store, const xfi_letter_rule *rule, xf_id case_id, xf_lang lang,
                      xfi_buf *buf, xfi_error *err)
{
    xfi_letter_source source;
    XFI_TRY(xfi_api_letter_source(store, rule, case_id, xfi_door_now(store), &source, err));
    return xfi_rules_letter_facts(&source, rule, lang, buf, err);
}

static xf_status tell_duty(xf_store *store, const xfi_letter_rule *rule, xf_id id, xf_lang lang,
                           xfi_buf *buf, xfi_error *err)
{
    xfi_visit_source source = {0};
    XFI_TRY(xfi_api_duty_letter_source(store, rule, id, xfi_door_now(store), &source, err));
    return xfi_rules_visit_facts(&source, rule, lang, buf, err);
}

/* Of a case, or of a duty; no kind of letter is of both. */
static xf_status rule_of(xf_letter_kind kind, bool of_duty, const xfi_letter_rule **out,
                         xfi_error *err)
{
    *out = xfi_rules_letter(kind);
    if (*out != NULL && ((*out)->act == XF_ACT_NONE) == of_duty) {
        return XF_OK;
    }
    return of_duty ? xfi_error_set(err, XF_E_INVALID, "kind", "没有这种以职责事项制作的文书：%d",
                                   "no document of kind %d is made of a duty", (int)kind)
                   : xfi_error_set(err, XF_E_INVALID, "kind", "信访事项没有这种文书：%d",
                                   "there is no letter of kind %d about a case", (int)kind);
}

static xf_status facts(xf_store *store, xf_letter_kind kind, bool of_duty, xf_id id, xf_lang lang,
                       xf_text **out, xfi_error *err)
{
    const xfi_letter_rule *rule;
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(rule_of(kind, of_duty, &rule, err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xfi_arena_reset(&store->arena);
    xf_status status = of_duty ? tell_duty(store, rule, id, lang, &buf, err)
                               : tell(store, rule, id, lang, &buf, err);
    status = xfi_door_end(store, status, err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_letter_facts(xf_store *store, xf_letter_kind kind, xf_id case_id, xf_lang lang,
                          xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, facts(store, kind, false, case_id, lang, out, &err));
}

xf_status xf_letter_duty_facts(xf_store *store, xf_letter_kind kind, xf_id id, xf_lang lang,
                               xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, facts(store, kind, true, id, lang, out, &err));
}
