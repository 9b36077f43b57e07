/* SPDX-License-Identifier: Apache-2.0 */
/* From a JSON pointer to the line where it stands. jansson knows lines only of syntax errors; this
 * walk runs only when a pack has a mistake, over a text that jansson has found well-formed. */
#include "policy/mistake_p.h"

#include <stdlib.h>
#include <string.h>

typedef struct cursor {
    const char *at, *end;
    int line;
} cursor;

static char peek(const cursor *c)
{
    return c->at < c->end ? *c->at : '\0';
}

static void skip_space(cursor *c)
{
    for (; c->at < c->end; c->at++) {
        char now = *c->at;
        if (now != ' ' && now != '\n' && now != '\t' && now != '\r') {
            return;
        }
        c->line += now == '\n';
    }
}

static void skip_string(cursor *c)
{
    for (c->at++; c->at < c->end && *c->at != '"'; c->at++) {
        if (*c->at == '\\' && c->end - c->at > 1) {
            c->at++;
        }
    }
    if (c->at < c->end) {
        c->at++;
    }
}

/* Leaves the cursor behind the value: at a ',' or a closing bracket of what is around it. */
static void skip_value(cursor *c)
{
    int depth = 0;
    for (skip_space(c); c->at < c->end; skip_space(c)) {
        char now = *c->at;
        if (depth == 0 && (now == ',' || now == '}' || now == ']')) {
            return;
        }
        if (now == '"') {
            skip_string(c);
            continue;
        }
        depth += (now == '{' || now == '[') - (now == '}' || now == ']');
        c->at++;
    }
}

/* A key as written (with its quotes) against a segment of the path, in which "/" is "~1" and "~"
 * is "~0". */
static bool same_key(const char *raw, size_t raw_len, const char *segment, size_t segment_len)
{
    json_t *decoded = json_loadb(raw, raw_len, JSON_DECODE_ANY, NULL);
    const char *key = xfi_or_empty(json_string_value(decoded));
    const char *end = segment + segment_len;
    bool same = true;
    while (same && segment < end && *key != '\0') {
        char want = *segment++;
        if (want == '~' && segment < end) {
            want = *segment++ == '1' ? '/' : '~';
        }
        same = *key++ == want;
    }
    same = same && segment == end && *key == '\0';
    json_decref(decoded);
    return same;
}

/* Moves from an object to the value of a member; `line` becomes that of the key. */
static bool enter_object(cursor *c, const char *segment, size_t len, int *line)
{
    c->at++;
    for (skip_space(c); peek(c) == '"'; skip_space(c)) {
        const char *key = c->at;
        int key_line = c->line;
        skip_string(c);
        bool same = same_key(key, (size_t)(c->at - key), segment, len);
        skip_space(c);
        c->at += peek(c) == ':';
        skip_space(c);
        if (same) {
            *line = key_line;
            return true;
        }
        skip_value(c);
        c->at += peek(c) == ',';
    }
    return false;
}

static bool enter_array(cursor *c, const char *segment, int *line)
{
    long index = strtol(segment, NULL, 10);
    c->at++;
    for (skip_space(c); c->at < c->end && *c->at != ']'; skip_space(c)) {
        if (index-- == 0) {
            *line = c->line;
            return true;
        }
        skip_value(c);
        c->at += peek(c) == ',';
    }
    return false;
}

int xfi_policy_locate(const char *text, size_t len, const char *path)
{
    cursor c = {text, text + len, 1};
    skip_space(&c);
    int line = c.line;
    bool found = true;
    while (found && *path == '/') {
        const char *segment = path + 1;
        size_t segment_len = strcspn(segment, "/");
        path = segment + segment_len;
        found = peek(&c) == '{'   ? enter_object(&c, segment, segment_len, &line)
                : peek(&c) == '[' ? enter_array(&c, segment, &line)
                                  : false;
    }
    return line;
}
