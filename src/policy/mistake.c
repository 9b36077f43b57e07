/* SPDX-License-Identifier: Apache-2.0 */
#include "policy/mistake_p.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FOUND_MAX = 80 };

static const char *formatted(xfi_mistakes *list, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = len < 0 ? NULL : xfi_arena_alloc(&list->arena, (size_t)len + 1);
    if (text == NULL) {
        list->failed = true;
        return "";
    }
    (void)vsnprintf(text, (size_t)len + 1, format, args);
    return text;
}

static const char *kept(xfi_mistakes *list, const char *text)
{
    const char *copy = xfi_arena_dup(&list->arena, text);
    list->failed = list->failed || copy == NULL;
    return xfi_or_empty(copy);
}

void xfi_policy_mistake(xfi_mistakes *list, const char *path, const char *found, const char *zh,
                        const char *en, ...)
{
    list->total++;
    if (list->items == NULL) {
        list->items = xfi_arena_alloc(&list->arena, XFI_MISTAKES_MAX * sizeof *list->items);
        list->failed = list->failed || list->items == NULL;
    }
    if (list->failed || list->count == XFI_MISTAKES_MAX) {
        return;
    }
    xfi_mistake *mistake = &list->items[list->count++];
    va_list args;
    va_start(args, en);
    mistake->zh = formatted(list, zh, args);
    va_end(args);
    va_start(args, en);
    mistake->en = formatted(list, en, args);
    va_end(args);
    mistake->path = kept(list, path);
    mistake->found = kept(list, found);
}

const char *xfi_policy_found(xfi_mistakes *list, const json_t *value)
{
    if (value == NULL || json_is_object(value) || json_is_array(value)) {
        return value == NULL ? "" : json_is_object(value) ? "{…}" : "[…]";
    }
    char *text = json_dumps(value, JSON_ENCODE_ANY);
    xfi_buf shown = {0};
    size_t cut = text == NULL ? 0 : xfi_utf8_cut(text, FOUND_MAX);
    xfi_buf_add(&shown, xfi_or_empty(text), cut);
    xfi_buf_puts(&shown, text != NULL && text[cut] != '\0' ? "…" : "");
    list->failed = list->failed || text == NULL || shown.failed;
    const char *result = kept(list, xfi_buf_text(&shown));
    xfi_buf_free(&shown);
    free(text); /* jansson's own */
    return result;
}

/* `above` is `path` itself or one of the containers it is in. */
static bool leads_to(const char *above, const char *path)
{
    size_t len = strlen(above);
    return strncmp(above, path, len) == 0 && (path[len] == '\0' || path[len] == '/');
}

bool xfi_policy_mistaken(const xfi_mistakes *list, const char *path)
{
    for (size_t i = 0; i < list->count; i++) {
        if (leads_to(list->items[i].path, path) || leads_to(path, list->items[i].path)) {
            return true;
        }
    }
    return false;
}

/* By line, so that the list follows the file; insertion keeps the order within a line. */
static void sort_by_line(xfi_mistakes *list)
{
    for (size_t i = 1; i < list->count; i++) {
        xfi_mistake moving = list->items[i];
        size_t k = i;
        for (; k > 0 && list->items[k - 1].line > moving.line; k--) {
            list->items[k] = list->items[k - 1];
        }
        list->items[k] = moving;
    }
}

static void write_details(const xfi_mistakes *list, const char *name, xfi_buf *out)
{
    xfi_json json = {.buf = out};
    xfi_json_open(&json, NULL, '[');
    for (size_t i = 0; i < list->count; i++) {
        const xfi_mistake *mistake = &list->items[i];
        xfi_json_open(&json, NULL, '{');
        xfi_json_text(&json, "file", name);
        xfi_json_int(&json, "line", mistake->line);
        xfi_json_text(&json, "path", mistake->path);
        xfi_json_text(&json, "found", mistake->found);
        xfi_json_text(&json, "expected_zh", mistake->zh);
        xfi_json_text(&json, "expected_en", mistake->en);
        xfi_json_close(&json, '}');
    }
    xfi_json_close(&json, ']');
}

xf_status xfi_policy_report(xfi_mistakes *list, xfi_bi what, const char *text, size_t len,
                            const char *name, xfi_error *err)
{
    if (list->failed) {
        return xfi_error_no_memory(err);
    }
    if (list->total == 0) {
        return XF_OK;
    }
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].line == 0) {
            list->items[i].line = xfi_policy_locate(text, len, list->items[i].path);
        }
    }
    sort_by_line(list);
    xfi_buf details = {0};
    write_details(list, xfi_or_empty(name), &details);
    if (details.failed) {
        xfi_buf_free(&details);
        return xfi_error_no_memory(err);
    }
    const xfi_mistake *first = &list->items[0];
    xf_status status = xfi_error_set(
        err, XF_E_POLICY, first->path,
        "%s%.0s %s 共有 %zu 处错误；第 %d 行 %s：读到 %s，应为%s%.0s",
        "%.0s%s %s has %zu mistake(s); line %d, %s: found %s, expected %.0s%s", what.zh, what.en,
        xfi_or_empty(name), list->total, first->line, *first->path == '\0' ? "/" : first->path,
        *first->found == '\0' ? "—" : first->found, first->zh, first->en);
    xfi_error_details(err, xfi_buf_text(&details));
    xfi_buf_free(&details);
    return status;
}

void xfi_policy_mistakes_free(xfi_mistakes *list)
{
    xfi_arena_free(&list->arena);
    *list = (xfi_mistakes){0};
}
