/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct xf_text {
    char *data;
    size_t len;
};

static bool buf_reserve(xfi_buf *buf, size_t more)
{
    if (buf->failed || more > SIZE_MAX / 4) {
        buf->failed = true;
        return false;
    }
    size_t need = buf->len + more + 1;
    if (need <= buf->cap) {
        return true;
    }
    size_t cap = buf->cap * 2 < 256 ? 256 : buf->cap * 2;
    cap = cap < need ? need : cap;
    char *data = xfi_realloc(buf->data, cap);
    if (data == NULL) {
        buf->failed = true;
        return false;
    }
    buf->data = data;
    buf->cap = cap;
    return true;
}

void xfi_buf_add(xfi_buf *buf, const char *data, size_t len)
{
    if (buf_reserve(buf, len)) {
        if (len > 0) {
            memcpy(buf->data + buf->len, data, len);
        }
        buf->len += len;
        buf->data[buf->len] = '\0';
    }
}

char *xfi_buf_room(xfi_buf *buf, size_t len)
{
    return buf_reserve(buf, len) ? buf->data + buf->len : NULL;
}

void xfi_buf_wrote(xfi_buf *buf, size_t len)
{
    buf->len += len;
    buf->data[buf->len] = '\0';
}

void xfi_buf_int(xfi_buf *buf, int64_t number)
{
    enum { DIGITS = 24 };
    char text[DIGITS];
    size_t at = DIGITS;
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        text[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0) {
        text[--at] = '-';
    }
    xfi_buf_add(buf, text + at, DIGITS - at);
}

void xfi_buf_puts(xfi_buf *buf, const char *text)
{
    if (text != NULL) {
        xfi_buf_add(buf, text, strlen(text));
    }
}

void xfi_buf_printf(xfi_buf *buf, const char *format, ...)
{
    va_list args;
    va_list again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0) {
        buf->failed = true;
    } else if (buf_reserve(buf, (size_t)len)) {
        (void)vsnprintf(buf->data + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}

void xfi_buf_reset(xfi_buf *buf)
{
    buf->len = 0;
    buf->failed = false;
    if (buf->data != NULL) {
        buf->data[0] = '\0';
    }
}

void xfi_buf_free(xfi_buf *buf)
{
    xfi_free(buf->data);
    *buf = (xfi_buf){0};
}

const char *xfi_buf_text(const xfi_buf *buf)
{
    return xfi_or_empty(buf->data);
}

xf_status xfi_text_take(xfi_buf *buf, xf_text **out, xfi_error *err)
{
    *out = NULL;
    xf_text *text = buf->failed ? NULL : xfi_alloc(sizeof *text);
    if (text == NULL) {
        xfi_buf_free(buf);
        return xfi_error_no_memory(err);
    }
    text->data = buf->data;
    text->len = buf->len;
    *buf = (xfi_buf){0};
    *out = text;
    return XF_OK;
}

const char *xfi_text_data(const xf_text *text)
{
    return text == NULL ? "" : xfi_or_empty(text->data);
}

size_t xfi_text_size(const xf_text *text)
{
    return text == NULL ? 0 : text->len;
}

void xfi_text_free(xf_text *text)
{
    if (text != NULL) {
        xfi_free(text->data);
        xfi_free(text);
    }
}
