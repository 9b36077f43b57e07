/* SPDX-License-Identifier: Apache-2.0 */
#include "door/door.h"

#include <string.h>

const char *xf_status_name(xf_status status)
{
    return xfi_status_name(status);
}

const char *xf_status_text(xf_status status, xf_lang lang)
{
    return xfi_bi_get(xfi_status_text(status), lang);
}

int xf_status_at(size_t index)
{
    return xfi_status_at(index);
}

const xf_error *xf_error_last(void)
{
    return xfi_door_last();
}

xf_status xf_error_set(xf_status status, const char *rule, const char *field, const char *zh,
                       const char *en)
{
    enum { TEXT_MAX = 4096 };
    xfi_error err = {0};
    const struct {
        const char *text, *field;
    } texts[] = {{rule, "rule"}, {field, "field"}, {zh, "zh"}, {en, "en"}};
    bool known = status == XF_OK || strcmp(xfi_status_name(status), "XF_E_UNKNOWN") != 0;
    if (!known) {
        status = xfi_error_set(&err, XF_E_INVALID, "status", "未知的状态（%d）",
                               "unknown status (%d)", (int)status);
    }
    for (size_t i = 0; known && i < sizeof texts / sizeof *texts; i++) {
        if (xfi_door_check_text(texts[i].text, texts[i].field, TEXT_MAX, false, &err) != XF_OK) {
            return xfi_door_publish(&err, XF_E_INVALID);
        }
    }
    if (known && status != XF_OK) {
        xfi_bi general = xfi_status_text(status);
        xfi_bi text = {xfi_blank(zh) ? general.zh : zh, xfi_blank(en) ? general.en : en};
        (void)xfi_error_refuse(&err, status, rule, (xfi_bi){NULL, NULL}, field, text);
    }
    return xfi_door_publish(&err, status);
}

xf_error *xf_error_dup(const xf_error *error)
{
    xf_error *copy = error == NULL ? NULL : xfi_alloc(sizeof *copy);
    if (copy == NULL) {
        return NULL;
    }
    const char *const from[] = {error->rule,    error->field,   error->basis_zh, error->basis_en,
                                error->text_zh, error->text_en, error->details};
    char **const to[] = {&copy->rule,    &copy->field,   &copy->basis_zh, &copy->basis_en,
                         &copy->text_zh, &copy->text_en, &copy->details};
    copy->status = error->status;
    for (size_t i = 0; i < sizeof to / sizeof *to; i++) {
        *to[i] = xfi_strdup(from[i]);
        if (*to[i] == NULL && from[i] != NULL) {
            xf_error_free(copy);
            return NULL;
        }
    }
    return copy;
}

void xf_error_free(xf_error *error)
{
    if (error != NULL) {
        xfi_error_clear(error);
        xfi_free(error);
    }
}

xf_status xf_error_status(const xf_error *error)
{
    return error == NULL ? XF_OK : error->status;
}

const char *xf_error_rule(const xf_error *error)
{
    return error == NULL ? "" : xfi_or_empty(error->rule);
}

const char *xf_error_basis(const xf_error *error, xf_lang lang)
{
    return error == NULL ? "" : xfi_bi_get((xfi_bi){error->basis_zh, error->basis_en}, lang);
}

const char *xf_error_field(const xf_error *error)
{
    return error == NULL ? "" : xfi_or_empty(error->field);
}

const char *xf_error_text(const xf_error *error, xf_lang lang)
{
    return error == NULL ? "" : xfi_bi_get((xfi_bi){error->text_zh, error->text_en}, lang);
}

const char *xf_error_details(const xf_error *error)
{
    return error == NULL ? "" : xfi_or_empty(error->details);
}
