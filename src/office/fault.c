/* SPDX-License-Identifier: Apache-2.0 */
/* Failures go into the one slot that the host reads: xf_error_last(). */
#include "office/office.h"

#include <stdarg.h>
#include <string.h>

enum { TEXT_MAX = 1024 };

xf_status xfi_doc_fail(xf_status status, const char *field, const char *zh, const char *en, ...)
{
    char texts[2][TEXT_MAX];
    va_list args;
    va_start(args, en);
    (void)vsnprintf(texts[0], sizeof texts[0], zh, args);
    va_end(args);
    va_start(args, en);
    (void)vsnprintf(texts[1], sizeof texts[1], en, args);
    va_end(args);
    return xf_error_set(status, NULL, field, texts[0], texts[1]);
}

xf_status xfi_doc_no_memory(void)
{
    return xf_error_set(XF_E_NO_MEMORY, NULL, NULL, NULL, NULL);
}

xf_status xfi_doc_need(const void *pointer, const char *field)
{
    if (pointer != NULL) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, field, "缺少 %s", "%s is missing", field);
}

xf_status xfi_doc_args(const void *from, void *to, size_t own)
{
    size_t size;
    if (from == NULL) {
        return XF_OK;
    }
    memcpy(&size, from, sizeof size);
    bool fits = size >= sizeof size;
    for (size_t i = own; fits && i < size; i++) { /* of a newer caller: nothing we do not know */
        fits = ((const char *)from)[i] == 0;
    }
    if (!fits) {
        return xfi_doc_fail(XF_E_INVALID, "size", "参数结构大小有误",
                            "the size of the arguments is wrong");
    }
    memcpy(to, from, size < own ? size : own);
    memcpy(to, &own, sizeof own);
    return XF_OK;
}

xf_status xfi_doc_period(int64_t first, int64_t last, const char *field)
{
    if (first <= 0 || last <= 0 || first <= last) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, field, "字段 %s：结束早于开始",
                        "field %s: the end lies before the start", field);
}

xf_status xfi_doc_lang(xf_lang lang)
{
    if (lang == XF_LANG_ZH || lang == XF_LANG_EN) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, "lang", "未知的语言（%d）", "unknown language (%d)",
                        (int)lang);
}
