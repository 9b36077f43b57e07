/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include <string.h>

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\';
}

static void escape(xfi_buf *buf, unsigned char c)
{
    static const char shorts[] = {'\b', 'b', '\f', 'f', '\n', 'n', '\r', 'r', '\t', 't'};
    const char *named = c < 0x20 ? memchr(shorts, c, sizeof shorts) : NULL;
    if (c < 0x20 && named == NULL) {
        xfi_buf_printf(buf, "\\u%04x", c);
        return;
    }
    const char two[] = {'\\', c < 0x20 ? named[1] : (char)c};
    xfi_buf_add(buf, two, sizeof two);
}

/* Most texts have nothing to escape: they are copied while they are looked at. */
static void quoted(xfi_buf *buf, const char *text)
{
    size_t len = strlen(text);
    char *out = xfi_buf_room(buf, len + 2);
    if (out == NULL) {
        return;
    }
    size_t plain = 0;
    *out++ = '"';
    while (is_plain((unsigned char)text[plain])) {
        out[plain] = text[plain];
        plain++;
    }
    if (plain == len) {
        out[len] = '"';
        xfi_buf_wrote(buf, len + 2);
        return;
    }
    xfi_buf_wrote(buf, plain + 1);
    for (const char *run = text += plain; *run != '\0'; run = text) {
        escape(buf, (unsigned char)*text++);
        for (run = text; is_plain((unsigned char)*text); text++) {
        }
        xfi_buf_add(buf, run, (size_t)(text - run));
    }
    xfi_buf_add(buf, "\"", 1);
}

static void lead(xfi_json *json, const char *key)
{
    if (json->comma) {
        xfi_buf_add(json->buf, ",", 1);
    }
    json->comma = true;
    if (key != NULL) {
        quoted(json->buf, key);
        xfi_buf_add(json->buf, ":", 1);
    }
}

void xfi_json_open(xfi_json *json, const char *key, char bracket)
{
    lead(json, key);
    xfi_buf_add(json->buf, &bracket, 1);
    json->comma = false;
}

void xfi_json_close(xfi_json *json, char bracket)
{
    xfi_buf_add(json->buf, &bracket, 1);
    json->comma = true;
}

void xfi_json_text(xfi_json *json, const char *key, const char *text)
{
    lead(json, key);
    if (text == NULL) {
        xfi_buf_puts(json->buf, "null");
    } else {
        quoted(json->buf, text);
    }
}

void xfi_json_int(xfi_json *json, const char *key, int64_t value)
{
    lead(json, key);
    xfi_buf_int(json->buf, value);
}

void xfi_json_bool(xfi_json *json, const char *key, bool value)
{
    lead(json, key);
    xfi_buf_puts(json->buf, value ? "true" : "false");
}

void xfi_json_raw(xfi_json *json, const char *key, const char *raw)
{
    lead(json, key);
    xfi_buf_puts(json->buf, raw);
}
