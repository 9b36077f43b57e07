/* SPDX-License-Identifier: Apache-2.0 */
/* Letters: what is issued, and the facts that they tell. */
#include "api/letter_p.h"
#include "api/office_p.h"

#include <string.h>

OFFICE_VERB(xf_letter_issue, XF_OFFICE_ISSUE_LETTER)
OFFICE_VERB(xf_letter_add_template, XF_OFFICE_ADD_TEMPLATE)
OFFICE_VERB(xf_letter_retire_template, XF_OFFICE_RETIRE_TEMPLATE)

const char *xf_letter_placeholders(xf_letter_kind kind)
{
    const xfi_letter_rule *rule = xfi_rules_letter(kind);
    return rule == NULL ? NULL : rule->fields;
}

static xf_status tell(xf_store *store, const xfi_letter_rule *rule, xf_id case_id, xf_lang lang,
                      xfi_buf *buf, xfi_error *err)
{
    xfi_letter_source source;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_letter_source(store, rule, case_id, xfi_door_now(store), &source, err));
    return xfi_rules_letter_facts(&source, rule, lang, buf, err);
}

static xf_status facts(xf_store *store, xf_letter_kind kind, xf_id case_id, xf_lang lang,
                       xf_text **out, xfi_error *err)
{
    const xfi_letter_rule *rule = xfi_rules_letter(kind);
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    if (rule == NULL || rule->act == XF_ACT_NONE) {
        return xfi_error_set(err, XF_E_INVALID, "kind", "信访事项没有这种文书：%d",
                             "there is no letter of kind %d about a case", (int)kind);
    }
    XFI_TRY(xfi_door_check_lang(lang, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = xfi_door_end(store, tell(store, rule, case_id, lang, &buf, err), err);
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
    return xfi_door_publish(&err, facts(store, kind, case_id, lang, out, &err));
}
