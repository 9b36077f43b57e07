/* SPDX-License-Identifier: Apache-2.0 */
/* Reading notices: CSV as offices keep it, JSON as programs write it. */
#include "calendar/calendar_p.h"

#include <stdio.h>
#include <string.h>

typedef struct reader {
    xfi_arena *arena;
    xfi_notice_days *out;
    xfi_error *err;
    int line; /* of CSV, or the item of JSON */
    bool json;
} reader;

static xf_status wrong(const reader *r, const char *field, const char *zh, const char *en)
{
    return r->json ? xfi_error_set(r->err, XF_E_INVALID, field, "第%d项：%s%.0s", "item %d: %.0s%s",
                                   r->line, zh, en)
                   : xfi_error_set(r->err, XF_E_INVALID, field, "第%d行：%s%.0s", "line %d: %.0s%s",
                                   r->line, zh, en);
}

static xf_status append(reader *r, const xfi_special *day)
{
    xfi_notice_days *list = r->out;
    if (list->count == list->cap) {
        size_t cap = list->cap == 0 ? 64 : list->cap * 2;
        xfi_special *days = xfi_arena_alloc(r->arena, cap * sizeof *days);
        if (days == NULL) {
            return xfi_error_no_memory(r->err);
        }
        if (list->count > 0) {
            memcpy(days, list->days, list->count * sizeof *days);
        }
        list->days = days;
        list->cap = cap;
    }
    list->days[list->count++] = *day;
    list->named[day->date] = true;
    return XF_OK;
}

/* Names are shown: nothing that moves a terminal's cursor or breaks a line belongs in them. */
static bool has_control(const char *name)
{
    for (; *name != '\0'; name++) {
        if ((unsigned char)*name < 0x20 || *name == 0x7F) {
            return true;
        }
    }
    return false;
}

/* A number of one to `most` digits; its width, 0: there is none. */
static size_t read_number(const char *at, size_t most, int *out)
{
    size_t len = 0;
    *out = 0;
    for (; len < most && at[len] >= '0' && at[len] <= '9'; len++) {
        *out = *out * 10 + (at[len] - '0');
    }
    return len;
}

/* The width of one of the marks that stand at `at`; 0: none does. */
static size_t mark_at(const char *at, const char *const *marks)
{
    for (; *marks != NULL; marks++) {
        if (strncmp(at, *marks, strlen(*marks)) == 0) {
            return strlen(*marks);
        }
    }
    return 0;
}

/* 2026-03-05, 2026/3/5, 2026.3.5 and 2026年3月5日. */
static bool read_date(const char *text, xf_date *out)
{
    static const char *const after_year[] = {"-", "/", ".", "年", NULL};
    static const char *const after_month[] = {"-", "/", ".", "月", NULL};
    static const char *const after_day[] = {"日", NULL};
    enum { YEAR = 4, OTHER = 2 };
    int year;
    int month;
    int day;
    if (xfi_calendar_parse(text, out)) {
        return true;
    }
    const char *at = xfi_or_empty(text);
    size_t len = read_number(at, YEAR, &year);
    size_t mark = mark_at(at + len, after_year);
    if (len != YEAR || mark == 0) {
        return false;
    }
    at += len + mark;
    len = read_number(at, OTHER, &month);
    mark = mark_at(at + len, after_month);
    if (len == 0 || mark == 0) {
        return false;
    }
    at += len + mark;
    len = read_number(at, OTHER, &day);
    at += len;
    at += mark_at(at, after_day);
    char plain[32];
    (void)snprintf(plain, sizeof plain, "%04d-%02d-%02d", year, month, day);
    return len > 0 && *at == '\0' && xfi_calendar_parse(plain, out);
}

/* What sheets call a day off and a day that is worked. */
static bool read_kind(const char *text, bool *work)
{
    static const struct {
        const char *word;
        bool work;
    } words[] = {{"off", false}, {"work", true}, {"放假", false},    {"休息", false}, {"休", false},
                 {"上班", true}, {"班", true},   {"调休上班", true}, {"补班", true}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (xfi_same(words[i].word, text)) {
            *work = words[i].work;
            return true;
        }
    }
    return false;
}

static xf_status add_day(reader *r, const char *date, const char *kind, const char *name)
{
    xfi_special day = {0, false, r->out->year, name};
    if (!read_date(date, &day.date)) {
        return wrong(r, "date", "日期须为 2026-03-05（2026/3/5、2026年3月5日）的形式且存在",
                     "a date like 2026-03-05 is expected");
    }
    if (!read_kind(kind, &day.work)) {
        return wrong(r, "kind", "类别须为 off（放假）或 work（上班）",
                     "the kind must be off or work");
    }
    if (strlen(name) > 200) {
        return wrong(r, "name", "名称过长", "the name is too long");
    }
    if (has_control(name)) {
        return wrong(r, "name", "名称含有控制字符", "the name has a control character");
    }
    if (r->out->named[day.date]) {
        return wrong(r, "date", "日期重复", "the date is given twice");
    }
    int year = r->out->year;
    xfi_civil civil = xfi_calendar_civil(day.date);
    bool before = civil.year == year - 1 && civil.month == 12;
    if (year != 0 && civil.year != year && !before) {
        return wrong(r, "date", "日期不属于该年通知",
                     "the date does not belong to this year's notice");
    }
    return append(r, &day);
}

static bool set_year(reader *r, int64_t year)
{
    if (year <= XFI_CALENDAR_FIRST_YEAR || year > XFI_CALENDAR_LAST_YEAR) {
        return false;
    }
    r->out->year = (int)year;
    return true;
}

/* ---- CSV -------------------------------------------------------------------------------------------------- */

static xf_status csv_comment(reader *r, const char *line)
{
    if (strncmp(line, "#notice,", 8) != 0) {
        return strncmp(line, "#source,", 8) == 0 ? XF_OK
                                                 : wrong(r, "#", "只识别 #notice 和 #source",
                                                         "only #notice and #source are known");
    }
    int64_t year = 0;
    const char *digit = line + 8;
    for (; *digit >= '0' && *digit <= '9' && year < 10000; digit++) {
        year = year * 10 + (*digit - '0');
    }
    if (r->out->year != 0) { /* two notices in one text: which days are whose? */
        return wrong(r, "notice", "通知年份重复", "the year of the notice is given twice");
    }
    if (*digit != '\0' || r->out->count > 0 || !set_year(r, year)) {
        return wrong(r, "notice", "通知年份有误或不在各日之前",
                     "the year of the notice is wrong or late");
    }
    return XF_OK;
}

static xf_status csv_line(reader *r, char *line, bool *header)
{
    if (*line == '\0') {
        return XF_OK;
    }
    if (*line == '#') {
        return csv_comment(r, line);
    }
    if (!*header) {
        *header = true;
        return strcmp(line, "date,kind,name") == 0 || strcmp(line, "日期,类别,名称") == 0
                   ? XF_OK
                   : wrong(r, "header", "表头须为 date,kind,name 或 日期,类别,名称",
                           "the header must be date,kind,name");
    }
    char *kind = strchr(line, ',');
    char *name = kind == NULL ? NULL : strchr(kind + 1, ',');
    if (name == NULL || strchr(name + 1, ',') != NULL) {
        return wrong(r, "line", "每行须有三列", "three columns are expected");
    }
    *kind = '\0';
    *name = '\0';
    return add_day(r, line, kind + 1, name + 1);
}

static xf_status read_csv(reader *r, const char *text, size_t len)
{
    bool header = false;
    char *copy = xfi_arena_copy(r->arena, text, len);
    if (copy == NULL) {
        return xfi_error_no_memory(r->err);
    }
    for (char *line = copy, *stop = copy + len; line != NULL;) {
        char *end = memchr(line, '\n', (size_t)(stop - line));
        char *last = end == NULL ? stop : end;
        *last = '\0';
        if (last > line && last[-1] == '\r') {
            last[-1] = '\0';
        }
        r->line++;
        XFI_TRY(csv_line(r, line, &header));
        line = end == NULL ? NULL : end + 1;
    }
    return header ? XF_OK : wrong(r, "header", "没有内容", "there is nothing in it");
}

/* ---- JSON --------------------------------------------------------------------------------------------------- */

static const char *unknown_key(json_t *object, const char *const known[3])
{
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        if (strcmp(key, known[0]) != 0 && strcmp(key, known[1]) != 0 &&
            strcmp(key, known[2]) != 0) {
            return key;
        }
    }
    return NULL;
}

static xf_status json_day(reader *r, json_t *day)
{
    static const char *const known[] = {"date", "kind", "name"};
    const char *stray = json_is_object(day) ? unknown_key(day, known) : "day";
    const char *date = json_string_value(json_object_get(day, "date"));
    const char *kind = json_string_value(json_object_get(day, "kind"));
    json_t *name = json_object_get(day, "name");
    if (stray != NULL || (name != NULL && !json_is_string(name))) {
        return xfi_error_set(r->err, XF_E_INVALID, stray == NULL ? "name" : stray,
                             "第%d项含有未知或不合格的内容",
                             "item %d has an unknown or unfit member", (int)r->out->count + 1);
    }
    char *kept = xfi_arena_dup(r->arena, name == NULL ? "" : json_string_value(name));
    if (kept == NULL) {
        return xfi_error_no_memory(r->err);
    }
    r->line = (int)r->out->count + 1;
    return add_day(r, date, kind, kept);
}

static xf_status json_notice(reader *r, json_t *root)
{
    static const char *const known[] = {"notice", "source", "days"};
    json_t *notice = json_object_get(root, "notice");
    json_t *source = json_object_get(root, "source");
    json_t *days = json_object_get(root, "days");
    const char *stray = json_is_object(root) ? unknown_key(root, known) : "";
    if (stray != NULL) {
        return xfi_error_set(r->err, XF_E_INVALID, stray, "未知的键“%s”", "unknown key “%s”",
                             stray);
    }
    if (notice != NULL && !set_year(r, json_integer_value(notice))) {
        return xfi_error_set(r->err, XF_E_INVALID, "notice", "通知年份有误",
                             "the year of the notice is wrong");
    }
    if (source != NULL && !json_is_string(source)) {
        return xfi_error_set(r->err, XF_E_INVALID, "source", "来源须为文本",
                             "the source must be a text");
    }
    if (!json_is_array(days)) {
        return xfi_error_set(r->err, XF_E_INVALID, "days", "缺少各日列表",
                             "a list of days is required");
    }
    size_t index;
    json_t *day;
    json_array_foreach(days, index, day)
    {
        XFI_TRY(json_day(r, day));
    }
    return XF_OK;
}

static xf_status read_json(reader *r, const char *text, size_t len)
{
    json_error_t where;
    json_t *root = json_loadb(text, len, JSON_REJECT_DUPLICATES, &where);
    if (root == NULL) {
        return xfi_error_set(r->err, XF_E_INVALID, "json", "第%d行：JSON 有误：%s",
                             "line %d: bad JSON: %s", where.line, where.text);
    }
    r->json = true;
    xf_status status = json_notice(r, root);
    json_decref(root);
    return status;
}

xf_status xfi_calendar_last_named(const char *text, size_t len, xf_date *out, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_notice_days days;
    xf_status status = xfi_calendar_read_notice(text, len, &arena, &days, err);
    *out = 0;
    for (size_t i = 0; status == XF_OK && i < days.count; i++) {
        *out = days.days[i].date > *out ? days.days[i].date : *out;
    }
    xfi_arena_free(&arena);
    return status;
}

xf_status xfi_calendar_read_notice(const char *text, size_t len, xfi_arena *arena,
                                   xfi_notice_days *out, xfi_error *err)
{
    reader r = {arena, out, err, 0, false};
    *out = (xfi_notice_days){0};
    out->named = xfi_arena_alloc(arena, (XF_DATE_MAX + 1) * sizeof *out->named);
    if (out->named == NULL) {
        return xfi_error_no_memory(err);
    }
    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        len -= 3;
    }
    if (!xfi_utf8_valid(text, len)) {
        return xfi_error_set(err, XF_E_INVALID, "text", "不是 UTF-8 文本", "the text is not UTF-8");
    }
    size_t blank = 0;
    while (blank < len && strchr(" \t\r\n", text[blank]) != NULL) {
        blank++;
    }
    bool json = blank < len && text[blank] == '{';
    return json ? read_json(&r, text, len) : read_csv(&r, text, len);
}
