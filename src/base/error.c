/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Shown where even the message found no memory. */
static char no_memory_zh[] = "内存不足";
static char no_memory_en[] = "out of memory";

static void set(char **slot, const char *text, char *fallback)
{
    if (!xfi_blank(text)) {
        char *copy = xfi_strdup(text);
        *slot = copy != NULL ? copy : fallback;
    }
}

static char *formatted(const char *format, va_list args, char *fallback)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = len < 0 ? NULL : xfi_alloc((size_t)len + 1);
    if (text == NULL) {
        return fallback;
    }
    (void)vsnprintf(text, (size_t)len + 1, format, args);
    return text;
}

xf_status xfi_error_set(xfi_error *err, xf_status status, const char *field, const char *zh,
                        const char *en, ...)
{
    if (err == NULL || err->status != XF_OK) {
        return err == NULL ? status : err->status;
    }
    err->status = status;
    set(&err->field, field, NULL);
    va_list args;
    va_start(args, en);
    err->text_zh = formatted(zh, args, no_memory_zh);
    va_end(args);
    va_start(args, en);
    err->text_en = formatted(en, args, no_memory_en);
    va_end(args);
    return status;
}

xf_status xfi_error_refuse(xfi_error *err, xf_status status, const char *rule, xfi_bi basis,
                           const char *field, xfi_bi text)
{
    if (err == NULL || err->status != XF_OK) {
        return err == NULL ? status : err->status;
    }
    err->status = status;
    set(&err->rule, rule, NULL);
    set(&err->field, field, NULL);
    set(&err->basis_zh, basis.zh, no_memory_zh);
    set(&err->basis_en, basis.en, no_memory_en);
    set(&err->text_zh, text.zh, no_memory_zh);
    set(&err->text_en, text.en, no_memory_en);
    return status;
}

void xfi_error_details(xfi_error *err, const char *json)
{
    if (err != NULL && err->details == NULL) {
        set(&err->details, json, NULL);
    }
}

void xfi_error_set_no_memory(xfi_error *err)
{
    if (err != NULL && err->status == XF_OK) {
        err->status = XF_E_NO_MEMORY;
        err->text_zh = no_memory_zh;
        err->text_en = no_memory_en;
    }
}

void xfi_error_clear(xfi_error *err)
{
    char *slots[] = {err->rule,    err->field,   err->basis_zh, err->basis_en,
                     err->text_zh, err->text_en, err->details};
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++) {
        if (slots[i] != no_memory_zh && slots[i] != no_memory_en) {
            xfi_free(slots[i]);
        }
    }
    *err = (xfi_error){0};
}

void xfi_error_move(xfi_error *to, xfi_error *from)
{
    xfi_error_clear(to);
    *to = *from;
    *from = (xfi_error){0};
}
