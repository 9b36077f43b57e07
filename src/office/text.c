/* SPDX-License-Identifier: Apache-2.0 */
/* Growing text. */
#include "office/office.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static bool reserve(xfi_str *str, size_t more)
{
    if (str->failed || more > SIZE_MAX / 4 - str->len) {
        str->failed = true;
        return false;
    }
    size_t need = str->len + more + 1;
    if (need <= str->cap) {
        return true;
    }
    size_t cap = str->cap == 0 ? 256 : str->cap;
    while (cap < need) {
        cap *= 2;
    }
    char *data = realloc(str->data, cap);
    if (data == NULL) {
        str->failed = true;
        return false;
    }
    str->data = data;
    str->cap = cap;
    return true;
}

void xfi_str_bytes(xfi_str *str, const char *bytes, size_t len)
{
    if (len > 0 && reserve(str, len)) {
        memcpy(str->data + str->len, bytes, len);
        str->len += len;
        str->data[str->len] = '\0';
    }
}

void xfi_str_puts(xfi_str *str, const char *text)
{
    xfi_str_bytes(str, text, strlen(text));
}

static void add_formatted(xfi_str *str, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (len < 0 || !reserve(str, (size_t)len)) {
        str->failed = true;
        return;
    }
    (void)vsnprintf(str->data + str->len, (size_t)len + 1, format, args);
    str->len += (size_t)len;
}

void xfi_str_printf(xfi_str *str, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    add_formatted(str, format, args);
    va_end(args);
}

/* The width of what no XML document can hold at `at`: control characters, U+FFFE and U+FFFF. No text
 * comes in with one; a store that was written otherwise may have it. */
static size_t unprintable(const char *at)
{
    const unsigned char *s = (const unsigned char *)at;
    return *s < 0x20 ? *s != '\0' && *s != '\t' && *s != '\n' && *s != '\r'
           : s[0] == 0xEF && s[1] == 0xBF && s[2] >= 0xBE ? 3
                                                          : 0;
}

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */

const char *xfi_str_printable(xfi_str *spare, const char *text)
{
    const char *from = text;
    xfi_str_reset(spare);
    for (const char *at = text; *at != '\0'; at++) {
        size_t width = unprintable(at);
        if (width > 0) {
            xfi_str_bytes(spare, from, (size_t)(at - from));
            xfi_str_puts(spare, replacement);
            from = at + width;
            at = from - 1;
        }
    }
    if (from == text) {
        return text;
    }
    xfi_str_puts(spare, from);
    return spare->failed ? NULL : spare->data;
}

/* What stands for a character; NULL: itself. */
static const char *xml_entity(const char *at)
{
    switch (*at) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return unprintable(at) > 0 ? replacement : NULL;
    }
}

void xfi_str_xml(xfi_str *str, const char *text)
{
    const char *from = text;
    for (const char *at = text; *at != '\0'; at++) {
        const char *entity = xml_entity(at);
        if (entity != NULL) {
            size_t width = unprintable(at);
            xfi_str_bytes(str, from, (size_t)(at - from));
            xfi_str_puts(str, entity);
            from = at + (width > 0 ? width : 1);
            at = from - 1;
        }
    }
    xfi_str_puts(str, from);
}

void xfi_str_json(xfi_str *str, const char *text)
{
    static const char plain[] = "\b\t\n\f\r\"\\";
    static const char letter[] = "btnfr\"\\";
    xfi_str_puts(str, "\"");
    const char *from = text;
    for (const char *at = text; *at != '\0'; at++) {
        const char *found = strchr(plain, *at);
        if (found == NULL && (unsigned char)*at >= 0x20) {
            continue;
        }
        xfi_str_bytes(str, from, (size_t)(at - from));
        if (found != NULL) {
            xfi_str_printf(str, "\\%c", letter[found - plain]);
        } else {
            xfi_str_printf(str, "\\u%04x", (unsigned)(unsigned char)*at);
        }
        from = at + 1;
    }
    xfi_str_puts(str, from);
    xfi_str_puts(str, "\"");
}

const char *xfi_str_get(const xfi_str *str)
{
    return str->data == NULL ? "" : str->data;
}

void xfi_str_reset(xfi_str *str)
{
    str->len = 0;
    if (str->data != NULL) {
        str->data[0] = '\0';
    }
}

void xfi_str_free(xfi_str *str)
{
    free(str->data);
    memset(str, 0, sizeof *str);
}

void xfi_str_element(xfi_str *out, const char *name, const char *text)
{
    xfi_str_printf(out, "<%s>", name);
    xfi_str_xml(out, text);
    xfi_str_printf(out, "</%s>", name);
}
