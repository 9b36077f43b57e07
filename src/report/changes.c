/* SPDX-License-Identifier: Apache-2.0 */
/* What a correction changed, for people: 信访形式 走访 → 来信；内容分类 （无） → 土地征用. */
#include "report/sentence_p.h"

/* The enumeration that a field of a registration is of; 0: none. */
static const xfi_field *coded(const char *name)
{
    const xfi_record *const of[] = {&xfi_case_record, &xfi_detail_record};
    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        const xfi_field *field = xfi_model_field(of[i], name);
        if (field != NULL && field->type == XFI_F_CODE) {
            return field;
        }
    }
    return NULL;
}

/* A text, a code of an enumeration, or a code with its names. */
static const char *said(const char *name, const json_t *value, xf_lang lang)
{
    if (json_is_array(value)) {
        return json_string_value(json_array_get(value, lang == XF_LANG_EN ? 2 : 1));
    }
    const char *text = json_string_value(value);
    const xfi_field *field = coded(name);
    const xfi_code *code = field == NULL ? NULL : xfi_code_by_text(field->codes, text);
    if (code == NULL) {
        return text;
    }
    return xfi_same(code->code, "none") ? NULL : lang == XF_LANG_EN ? code->en : code->zh;
}

static void add_value(const char *name, const json_t *value, xf_lang lang, xfi_buf *out)
{
    const char *text = said(name, value, lang);
    xfi_buf_puts(out, !xfi_blank(text) ? text : lang == XF_LANG_EN ? "(none)" : "（无）");
}

bool xfi_changes_add(const char *act, const char *changes, xf_lang lang, xfi_buf *out)
{
    size_t i;
    json_t *one;
    json_t *list = xfi_blank(changes) ? NULL : json_loads(changes, 0, NULL);
    json_array_foreach(list, i, one)
    {
        const char *name = xfi_or_empty(json_string_value(json_array_get(one, 0)));
        const xfi_bi *title = xfi_model_title(XFI_TITLES_OF_ACTS, act, name);
        xfi_buf_puts(out, i == 0 ? "" : lang == XF_LANG_EN ? "; " : "；");
        xfi_buf_puts(out, title == NULL ? name : xfi_bi_get(*title, lang));
        if (json_array_size(one) > 2) {
            xfi_buf_puts(out, lang == XF_LANG_EN ? ": " : " ");
            add_value(name, json_array_get(one, 1), lang, out);
            xfi_buf_puts(out, " → ");
            add_value(name, json_array_get(one, 2), lang, out);
        }
    }
    bool any = json_array_size(list) > 0;
    json_decref(list);
    return any;
}
