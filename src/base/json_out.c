/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include <inttypes.h>
#include <string.h>

static void quoted(xfi_buf *buf, const char *text)
{
    static const char shorts[] = {'\b', 'b', '\f', 'f', '\n', 'n', '\r', 'r', '\t', 't'};
    xfi_buf_add(buf, "\"", 1);
    const char *run = text;
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        xfi_buf_add(buf, run, (size_t)(text - run));
        run = text + 1;
        const char *named = c < 0x20 ? memchr(shorts, c, sizeof shorts) : NULL;
        if (c >= 0x20) {
            xfi_buf_printf(buf, "\\%c", c);
        } else if (named != NULL) {
            xfi_buf_printf(buf, "\\%c", named[1]);
        } else {
            xfi_buf_printf(buf, "\\u%04x", c);
        }
    }
    xfi_buf_add(buf, run, (size_t)(text - run));
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
    xfi_buf_printf(json->buf, "%" PRId64, value);
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
