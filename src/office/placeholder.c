/* SPDX-License-Identifier: Apache-2.0 */
/* Placeholders and the facts that they name. */
#include "office/template_p.h"

#include <string.h>

enum { NAME_MAX_BYTES = 64, VALUE_MAX = 65536 };

static const xfi_fact facts[] = {
    {"letter.number", "文号", "number of the letter", false},
    {"letter.date", "成文日期", "date of the letter", true},
    {"letter.unit", "发文单位", "who writes", false},
    {"letter.contact", "联系人", "whom to ask", false},
    {"letter.phone", "联系电话", "telephone", false},
    {"letter.to_unit", "受送单位", "the unit that it goes to", false},
    {"case.number", "信访编号", "case number", false},
    {"case.title", "信访事项", "matter in one line", false},
    {"case.matter", "主要内容", "what it is about", false},
    {"case.received", "收到日期", "received on", true},
    {"case.accepted", "受理日期", "accepted on", true},
    {"case.form", "信访形式", "form", false},
    {"case.category", "内容分类", "category", false},
    {"case.persons", "人数", "number of people", false},
    {"case.unit", "责任单位", "responsible unit", false},
    {"case.handler", "承办人", "handler", false},
    {"case.claims", "诉求", "what is asked for", false},
    {"petitioner.name", "信访人", "petitioner", false},
    {"petitioner.address", "信访人地址", "address of the petitioner", false},
    {"due", "办理期限", "due date", true},
    {"days", "延长天数", "days of the extension", false},
    {"reason", "理由", "reason", false},
    {"basis", "依据", "legal basis", false},
    {"approver", "批准人", "who approved", false},
    {"channel", "法定途径", "statutory channel", false},
    {"findings", "查明事实", "facts as found", false},
    {"opinion", "意见内容", "the opinion", false},
    {"outcome", "结论", "what it comes to", false},
    {"review.unit", "复查机关", "who reviews", false},
    {"recheck.unit", "复核机关", "who rechecks", false},
    {"prior.unit", "原办理机关", "whose opinion is disputed", false},
    {"prior.number", "原意见文号", "number of that opinion", false},
    {"prior.date", "原意见日期", "date of that opinion", true},
    {"ground", "督办事由", "ground of supervision", false},
    {"demand", "督办要求", "what is demanded", false},
    {"feedback.due", "反馈期限", "feedback is due", true},
    {"proposal", "改进建议", "what is proposed", false},
};

const xfi_fact *xfi_fact_at(size_t index)
{
    return index < sizeof facts / sizeof *facts ? &facts[index] : NULL;
}

static const xfi_fact *fact_of(const char *name)
{
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if (strcmp(facts[i].name, name) == 0 || strcmp(facts[i].zh, name) == 0) {
            return &facts[i];
        }
    }
    return NULL;
}

/* ---- what is filled in ---------------------------------------------------------------------------------------- */

xf_status xfi_filling_begin(xfi_filling *filling, const char *text)
{
    json_error_t error;
    memset(filling, 0, sizeof *filling);
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
    filling->facts = NULL;
    filling->names = NULL;
}

xf_status xfi_filling_result(const xfi_filling *filling)
{
    if (filling->no_memory || filling->missing.failed) {
        return xfi_doc_no_memory();
    }
    if (filling->missing.len == 0) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, filling->first, "缺少要素：%.800s",
                        "these facts are missing: %.800s", xfi_str_get(&filling->missing));
}

/* By its whole name, by the parts of its name, or by its Chinese name. */
static const json_t *find(const json_t *all, const char *name, const char *zh)
{
    const json_t *found = json_object_get(all, name);
    const json_t *at = all;
    const char *from = name;
    if (found != NULL) {
        return found;
    }
    for (const char *dot; at != NULL && (dot = strchr(from, '.')) != NULL; from = dot + 1) {
        char part[NAME_MAX_BYTES + 1];
        size_t len = (size_t)(dot - from);
        memcpy(part, from, len);
        part[len] = '\0';
        at = json_object_get(at, part);
    }
    found = at == NULL || from == name ? NULL : json_object_get(at, from);
    return found != NULL || zh == NULL ? found : json_object_get(all, zh);
}

/* "2026-03-02", with or without a time of day, as letters write it. */
static bool add_date(const char *text, xfi_str *out)
{
    enum { ISO = 10 };
    char day[ISO + 1] = "";
    xf_date date = 0;
    if (strlen(text) < ISO || (text[ISO] != '\0' && text[ISO] != 'T')) {
        return false;
    }
    memcpy(day, text, ISO);
    if (xf_date_parse(day, &date) != XF_OK) {
        return false;
    }
    xfi_str_printf(out, "%d年%d月%d日", (int)xf_date_year(date), (int)xf_date_month(date),
                   (int)xf_date_day(date));
    return true;
}

/* What a letter can hold: no control characters but line ends, which become one sort. */
static xf_status add_text(const char *text, size_t len, const char *name, xfi_str *out)
{
    bool fits = len <= VALUE_MAX && strlen(text) == len;
    for (const char *at = text; fits && *at != '\0'; at++) {
        fits = (unsigned char)*at >= 0x20 || *at == '\n' || *at == '\r' || *at == '\t';
    }
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

static xf_status add_value(const json_t *value, const char *name, bool is_date, xfi_str *out)
{
    if (json_is_integer(value)) {
        xfi_str_printf(out, "%lld", (long long)json_integer_value(value));
        return XF_OK;
    }
    if (!json_is_string(value)) {
        return xfi_doc_fail(XF_E_INVALID, name, "要素 %s 须为文字或整数",
                            "fact %s must be a text or an integer", name);
    }
    if (is_date && add_date(json_string_value(value), out)) {
        return XF_OK;
    }
    return add_text(json_string_value(value), json_string_length(value), name, out);
}

static bool is_missing(const json_t *value)
{
    return value == NULL || json_is_null(value) ||
           (json_is_string(value) && json_string_length(value) == 0);
}

static void note_missing(xfi_filling *filling, const char *name)
{
    if (filling->missing.len == 0) {
        (void)snprintf(filling->first, sizeof filling->first, "%s", name);
    }
    xfi_str_printf(&filling->missing, "%s%s", filling->missing.len == 0 ? "" : "、", name);
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

bool xfi_holder_next(const char *text, size_t *from, size_t *to)
{
    const char *open = strstr(text + *from, "{{");
    const char *close = open == NULL ? NULL : strstr(open + 2, "}}");
    if (close == NULL) {
        return false;
    }
    *from = (size_t)(open - text);
    *to = (size_t)(close - text) + 2;
    return true;
}

xf_status xfi_holder_closed(const char *text)
{
    size_t from = 0;
    size_t to = 0;
    while (xfi_holder_next(text, &from, &to)) {
        from = to;
    }
    const char *open = strstr(text + from, "{{");
    if (open == NULL) {
        return XF_OK;
    }
    return xfi_doc_fail(XF_E_INVALID, "source", "占位符没有结束：%.60s",
                        "a placeholder does not end: %.60s", open);
}

/* The name between the braces, without the blanks around it. */
static bool read_name(const char *text, size_t from, size_t to, char name[NAME_MAX_BYTES + 1])
{
    const char *start = text + from + 2;
    const char *end = text + to - 2;
    while (start < end && *start == ' ') {
        start++;
    }
    while (end > start && end[-1] == ' ') {
        end--;
    }
    size_t len = (size_t)(end - start);
    if (len == 0 || len > NAME_MAX_BYTES) {
        return false;
    }
    memcpy(name, start, len);
    name[len] = '\0';
    return true;
}

static xf_status unknown(const char *text, size_t from, size_t to)
{
    char shown[NAME_MAX_BYTES + 8];
    size_t len = to - from < sizeof shown - 1 ? to - from : sizeof shown - 1;
    while (len > 0 && ((unsigned char)text[from + len] & 0xC0U) == 0x80U) {
        len--; /* not within a character */
    }
    memcpy(shown, text + from, len);
    shown[len] = '\0';
    return xfi_doc_fail(XF_E_INVALID, shown, "没有这个要素：%s", "there is no such fact: %s",
                        shown);
}

xf_status xfi_holder_value(xfi_filling *filling, const char *text, size_t from, size_t to,
                           xfi_str *out)
{
    char name[NAME_MAX_BYTES + 1];
    if (!read_name(text, from, to, name)) {
        return unknown(text, from, to);
    }
    const xfi_fact *fact = fact_of(name);
    if (fact == NULL && (strncmp(name, "own.", 4) != 0 || name[4] == '\0')) {
        return unknown(text, from, to);
    }
    const char *known = fact == NULL ? name : fact->name;
    bool again = is_noted(filling, known);
    if (!again && json_array_append_new(filling->names, json_string(known)) != 0) {
        filling->no_memory = true;
    }
    if (filling->facts == NULL) {
        xfi_str_bytes(out, text + from, to - from);
        return XF_OK;
    }
    const json_t *value = find(filling->facts, known, fact == NULL ? NULL : fact->zh);
    if (is_missing(value)) {
        if (!again) {
            note_missing(filling, known);
        }
        return XF_OK;
    }
    return add_value(value, known, fact != NULL && fact->is_date, out);
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
