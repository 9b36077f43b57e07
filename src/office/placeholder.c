/* SPDX-License-Identifier: Apache-2.0 */
/* Placeholders and the facts that they name. */
#include "office/template_p.h"

#include <string.h>

enum { NAME_MAX_BYTES = 64, VALUE_MAX = 65536 };

/* Whether the letters of the kind know this placeholder: its code, without the mark behind it. */
static bool is_of(xf_letter_kind kind, const char *code)
{
    const char *at = xf_letter_placeholders(kind);
    size_t len = strlen(code);
    for (; at != NULL && *at != '\0'; at += strcspn(at, " "), at += strspn(at, " ")) {
        if (strncmp(at, code, len) == 0 && strchr(" !", at[len]) != NULL) {
            return true;
        }
    }
    return false;
}

/* A placeholder by its code or its Chinese name. */
static xf_placeholder placeholder_of(const char *name)
{
    for (size_t i = 0;; i++) {
        int value = xf_code_at(XF_ENUM_PLACEHOLDER, i);
        if (value < 0) {
            return XF_PLACEHOLDER_NONE;
        }
        if (value != XF_PLACEHOLDER_NONE &&
            (strcmp(xf_code_of(XF_ENUM_PLACEHOLDER, value), name) == 0 ||
             strcmp(xf_code_name(XF_ENUM_PLACEHOLDER, value, XF_LANG_ZH), name) == 0)) {
            return (xf_placeholder)value;
        }
    }
}

/* How many bytes of a blank a text begins with, wide ones and those of no width included; 0: none. */
static size_t blank_at(const char *text)
{
    static const char *const blanks[] = {" ",      "\t",     "\r",     "\n",     "\u00a0",
                                         "\u3000", "\u2002", "\u2003", "\u2009", "\u200b",
                                         "\u200c", "\u200d", "\u2060", "\ufeff"};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        if (strncmp(text, blanks[i], strlen(blanks[i])) == 0) {
            return strlen(blanks[i]);
        }
    }
    return 0;
}

static bool is_blank(const char *text)
{
    while (blank_at(text) != 0) {
        text += blank_at(text);
    }
    return *text == '\0';
}

/* ---- what is filled in ---------------------------------------------------------------------------------------- */

xf_status xfi_filling_begin(xfi_filling *filling, xf_letter_kind kind, const char *text)
{
    json_error_t error;
    memset(filling, 0, sizeof *filling);
    filling->kind = kind;
    filling->names = json_array();
    if (filling->names == NULL) {
        return xfi_doc_no_memory();
    }
    if (text == NULL) {
        return XF_OK;
    }
    filling->facts = json_loads(text, JSON_REJECT_DUPLICATES, &error);
    if (filling->facts == NULL || !json_is_object(filling->facts)) {
        xf_status status = xfi_doc_fail(XF_E_INVALID, "facts", "要素须为一个 JSON 对象（%s）",
                                        "the facts must be a JSON object (%s)",
                                        filling->facts == NULL ? error.text : "JSON");
        xfi_filling_end(filling);
        return status;
    }
    return XF_OK;
}

void xfi_filling_end(xfi_filling *filling)
{
    json_decref((json_t *)(uintptr_t)filling->facts);
    json_decref(filling->names);
    xfi_str_free(&filling->missing);
    xfi_str_free(&filling->missing_zh);
    xfi_str_free(&filling->unknown);
    filling->facts = NULL;
    filling->names = NULL;
}

xf_status xfi_filling_result(const xfi_filling *filling)
{
    if (filling->no_memory || filling->missing.failed || filling->missing_zh.failed ||
        filling->unknown.failed) {
        return xfi_doc_no_memory();
    }
    if (filling->unknown.len > 0) {
        return xfi_doc_fail(XF_E_INVALID, filling->first_unknown, "这种文书没有这个要素：%.800s",
                            "letters of this kind have no such fact: %.800s",
                            xfi_str_get(&filling->unknown));
    }
    if (filling->missing.len == 0) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, filling->first, "缺少要素：%.800s%.0s",
                        "these facts are missing: %.0s%.800s", xfi_str_get(&filling->missing_zh),
                        xfi_str_get(&filling->missing));
}

/* By its code or by its Chinese name; what is the host's own, by its name. */
static const json_t *find(const json_t *all, const char *code, const char *zh)
{
    const json_t *found = json_object_get(all, code);
    return found != NULL || zh == NULL ? found : json_object_get(all, zh);
}

/* What a letter can hold: no control characters but line ends, which become one sort, and none that no
 * document can hold (U+FFFE, U+FFFF). */
static xf_status add_text(const char *text, size_t len, const char *name, xfi_str *out)
{
    bool fits = len <= VALUE_MAX && strlen(text) == len;
    xfi_str spare = {0};
    fits = fits && xfi_str_printable(&spare, text) == text;
    xfi_str_free(&spare);
    if (!fits) {
        return xfi_doc_fail(XF_E_INVALID, name, "要素 %s 过长或含有控制字符",
                            "fact %s is too long or has control characters", name);
    }
    for (const char *at = text; *at != '\0'; at++) {
        if (*at != '\r') {
            xfi_str_bytes(out, *at == '\t' ? " " : at, 1);
        } else if (at[1] != '\n') {
            xfi_str_puts(out, "\n");
        }
    }
    return XF_OK;
}

static xf_status add_value(const json_t *value, const char *name, xfi_str *out)
{
    if (json_is_integer(value)) {
        xfi_str_printf(out, "%lld", (long long)json_integer_value(value));
        return XF_OK;
    }
    if (!json_is_string(value)) {
        return xfi_doc_fail(XF_E_INVALID, name, "要素 %s 须为文字或整数",
                            "fact %s must be a text or an integer", name);
    }
    return add_text(json_string_value(value), json_string_length(value), name, out);
}

static bool is_missing(const json_t *value)
{
    return value == NULL || json_is_null(value) ||
           (json_is_string(value) && is_blank(json_string_value(value)));
}

static const json_t *value_of(const xfi_filling *filling, xf_placeholder which, const char *code)
{
    bool own = which == XF_PLACEHOLDER_NONE;
    return find(filling->facts, code,
                own ? NULL : xf_code_name(XF_ENUM_PLACEHOLDER, (int)which, XF_LANG_ZH));
}

/* By the name that people know: what is the host's own has only one. */
static void note_missing(xfi_filling *filling, xf_placeholder which, const char *code)
{
    bool own = which == XF_PLACEHOLDER_NONE;
    if (filling->missing.len == 0) {
        (void)snprintf(filling->first, sizeof filling->first, "%s", code);
    }
    xfi_str_printf(&filling->missing_zh, "%s%s", filling->missing.len == 0 ? "" : "、",
                   own ? code : xf_code_name(XF_ENUM_PLACEHOLDER, (int)which, XF_LANG_ZH));
    xfi_str_printf(&filling->missing, "%s%s", filling->missing.len == 0 ? "" : ", ", code);
}

static bool is_noted(const xfi_filling *filling, const char *name)
{
    for (size_t i = 0; i < json_array_size(filling->names); i++) {
        if (strcmp(json_string_value(json_array_get(filling->names, i)), name) == 0) {
            return true;
        }
    }
    return false;
}

/* ---- placeholders ---------------------------------------------------------------------------------------------- */

/* How long the brace is that a text begins with, 0: it begins with none. A Chinese input method types
 * the wide one (U+FF5B, U+FF5D). */
static size_t brace(const char *text, const char *narrow, const char *wide)
{
    return strncmp(text, narrow, 1) == 0            ? 1
           : strncmp(text, wide, strlen(wide)) == 0 ? strlen(wide)
                                                    : 0;
}

/* The first two braces at or behind a text, of whichever width; *len is how long they are. NULL: none. */
static const char *two(const char *text, const char *narrow, const char *wide, size_t *len)
{
    for (; *text != '\0'; text++) {
        size_t one = brace(text, narrow, wide);
        size_t other = one == 0 ? 0 : brace(text + one, narrow, wide);
        if (other != 0) {
            *len = one + other;
            return text;
        }
    }
    return NULL;
}

static const char *opening(const char *text, size_t *len)
{
    return two(text, "{", "｛", len);
}

static const char *closing(const char *text, size_t *len)
{
    return two(text, "}", "｝", len);
}

bool xfi_holder_next(const char *text, size_t *from, size_t *to)
{
    size_t len = 0;
    const char *open = opening(text + *from, &len);
    const char *close = open == NULL ? NULL : closing(open + len, &len);
    if (close == NULL) {
        return false;
    }
    *from = (size_t)(open - text);
    *to = (size_t)(close - text) + len;
    return true;
}

xf_status xfi_holder_closed(const char *text)
{
    size_t from = 0;
    size_t to = 0;
    while (xfi_holder_next(text, &from, &to)) {
        from = to;
    }
    size_t len;
    const char *open = opening(text + from, &len);
    if (open == NULL) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, "source", "占位符没有结束：%.60s",
                        "a placeholder does not end: %.60s", open);
}

/* The name between the braces, without the blanks around it and the mark of what is optional. */
static bool read_name(const char *holder, char name[NAME_MAX_BYTES + 1], bool *optional)
{
    size_t len = 0;
    const char *start = opening(holder, &len) + len;
    const char *end = closing(start, &len);
    while (start < end && blank_at(start) != 0) {
        start += blank_at(start);
    }
    const char *last = start;
    for (const char *at = start; at < end;) {
        size_t blank = blank_at(at);
        at += blank == 0 ? 1 : blank;
        last = blank == 0 ? at : last;
    }
    static const char wide[] = "？";
    size_t mark = last > start && last[-1] == '?' ? 1 : 0;
    if (last - start > 3 && strncmp(last - (sizeof wide - 1), wide, sizeof wide - 1) == 0) {
        mark = sizeof wide - 1;
    }
    *optional = mark > 0;
    len = (size_t)(last - start) - mark;
    while (mark > 0 && len > 0 && start[len - 1] == ' ') {
        len--;
    }
    if (len == 0 || len > NAME_MAX_BYTES) {
        return false;
    }
    memcpy(name, start, len);
    name[len] = '\0';
    return true;
}

/* Noted once, and left as it is. */
static xf_status note_unknown(xfi_filling *filling, const char *text, size_t from, size_t to,
                              xfi_str *out)
{
    char shown[NAME_MAX_BYTES + 8];
    size_t len = to - from < sizeof shown - 1 ? to - from : sizeof shown - 1;
    while (len > 0 && ((unsigned char)text[from + len] & 0xC0U) == 0x80U) {
        len--; /* not within a character */
    }
    memcpy(shown, text + from, len);
    shown[len] = '\0';
    const char *before = filling->unknown.len == 0 ? "" : "、";
    if (filling->unknown.len == 0) {
        (void)snprintf(filling->first_unknown, sizeof filling->first_unknown, "%s", shown);
    }
    if (strstr(xfi_str_get(&filling->unknown), shown) == NULL) {
        xfi_str_printf(&filling->unknown, "%s%s", before, shown);
    }
    xfi_str_bytes(out, text + from, to - from);
    return XF_OK;
}

xf_status xfi_holder_value(xfi_filling *filling, const char *text, size_t from, size_t to,
                           xfi_str *out)
{
    char name[NAME_MAX_BYTES + 1];
    bool optional;
    if (!read_name(text + from, name, &optional)) {
        return note_unknown(filling, text, from, to, out);
    }
    xf_placeholder which = placeholder_of(name);
    bool own = which == XF_PLACEHOLDER_NONE && strncmp(name, "own.", 4) == 0 && name[4] != '\0';
    const char *code = own ? name : xf_code_of(XF_ENUM_PLACEHOLDER, (int)which);
    if (!own && (which == XF_PLACEHOLDER_NONE || !is_of(filling->kind, code))) {
        return note_unknown(filling, text, from, to, out);
    }
    bool again = is_noted(filling, code);
    if (!again && json_array_append_new(filling->names, json_string(code)) != 0) {
        filling->no_memory = true;
    }
    if (filling->facts == NULL) {
        xfi_str_bytes(out, text + from, to - from);
        return XF_OK;
    }
    const json_t *value = value_of(filling, which, code);
    if (is_missing(value)) {
        if (!again) {
            note_missing(filling, which, code);
        }
        return XF_OK;
    }
    return add_value(value, code, out);
}

/* Whether a placeholder of the text, an optional one, has no fact. */
static bool lacks(const xfi_filling *filling, const char *text, bool optional_only)
{
    char name[NAME_MAX_BYTES + 1];
    size_t from = 0;
    size_t to = 0;
    for (; filling->facts != NULL && xfi_holder_next(text, &from, &to); from = to) {
        bool optional = false;
        bool named = read_name(text + from, name, &optional);
        xf_placeholder which = named ? placeholder_of(name) : XF_PLACEHOLDER_NONE;
        bool own = which == XF_PLACEHOLDER_NONE;
        const char *code = own && named ? name : xf_code_of(XF_ENUM_PLACEHOLDER, (int)which);
        if ((optional || !optional_only) && is_missing(value_of(filling, which, code))) {
            return true;
        }
    }
    return false;
}

bool xfi_holder_is_there(const xfi_filling *filling, const char *text)
{
    return !lacks(filling, text, false);
}

bool xfi_holder_left_out(const xfi_filling *filling, const char *text)
{
    return lacks(filling, text, true);
}

xf_status xfi_holder_expand(xfi_filling *filling, const char *text, xfi_str *out)
{
    size_t from = 0;
    size_t to = 0;
    size_t done = 0;
    while (xfi_holder_next(text, &from, &to)) {
        xfi_str_bytes(out, text + done, from - done);
        XFI_TRY(xfi_holder_value(filling, text, from, to, out));
        done = from = to;
    }
    xfi_str_puts(out, text + done);
    return XF_OK;
}
