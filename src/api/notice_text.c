/* SPDX-License-Identifier: Apache-2.0 */
/* A notice as a message. It says how things stood on the day the notice was written, whenever it is
 * read. */
#include "api/notice_text_p.h"

enum { MINUTE_MS = 60000, MINUTES_OF_HOUR = 60 };

typedef struct writer {
    const xfi_message *m;
    bool en;
    xf_date today; /* of the notice */
    xfi_buf *out;
} writer;

static xf_lang lang_of(const writer *w)
{
    return w->en ? XF_LANG_EN : XF_LANG_ZH;
}

static void put(const writer *w, const char *zh, const char *en)
{
    xfi_buf_puts(w->out, w->en ? en : zh);
}

static void put_code(const writer *w, const xfi_code *code)
{
    if (code != NULL) {
        put(w, code->zh, code->en);
    }
}

/* ---- names: an id that the store does not know stands for itself -------------------------------------- */

static const char *unit_name(const xfi_org *org, const char *id)
{
    for (size_t i = 0; i < org->unit_count; i++) {
        if (xfi_same(org->units[i].id, id) && !xfi_blank(id)) {
            return org->units[i].name;
        }
    }
    return xfi_or_empty(id);
}

static const char *official_name(const xfi_org *org, const char *id, xf_date day)
{
    const char *name = xfi_or_empty(id);
    for (size_t i = 0; i < org->official_count; i++) {
        const xfi_official *post = &org->officials[i];
        if (!xfi_blank(id) && xfi_same(post->id, id) && (post->valid_from <= day || name == id)) {
            name = post->name; /* posts come in the order of time: the latest by then */
        }
    }
    return name;
}

/* ---- what is due ---------------------------------------------------------------------------------------- */

/* The days to the due date, in the unit of the rule; negative when it is past. */
static int32_t days_left(const writer *w, xf_count unit)
{
    xf_date due = w->m->notice->due_date;
    return unit == XF_COUNT_WORKDAY ? xfi_calendar_workdays_between(w->m->calendar, w->today, due)
                                    : due - w->today;
}

static void put_days(const writer *w, int32_t days, xf_count unit)
{
    bool work = unit == XF_COUNT_WORKDAY;
    if (w->en) {
        xfi_buf_printf(w->out, "%ld %s%s", (long)days, work ? "working day" : "day",
                       days == 1 ? "" : "s");
    } else {
        xfi_buf_printf(w->out, "%ld%s", (long)days, work ? "个工作日" : "日");
    }
}

/* True when it is counted in days or working days. What an office owes is due on a day. */
static bool counted_in_days(const writer *w, xf_count *unit)
{
    const xfi_rule *rule = w->m->rule;
    *unit = rule == NULL ? XF_COUNT_WORKDAY : rule->unit;
    return (rule != NULL || w->m->notice->record_id != 0) &&
           (*unit == XF_COUNT_DAY || *unit == XF_COUNT_WORKDAY);
}

static void put_distance(const writer *w)
{
    xf_count unit;
    bool window = w->m->rule != NULL && w->m->rule->kind == XFI_RULE_WINDOW;
    xf_date due = w->m->notice->due_date;
    if (!counted_in_days(w, &unit) || due == 0 || w->today == 0) {
        return;
    }
    int32_t left = days_left(w, unit);
    if (w->today == due) {
        put(w, "，今日届满", ", today");
    } else if (w->today > due && window) {
        put(w, "，已届满", ", which is past");
    } else if (w->today > due && left == 0) { /* only days off since */
        put(w, "，已超期", ", overdue");
    } else if (w->today > due) {
        put(w, "，已超期", ", ");
        put_days(w, -left, unit);
        put(w, "", " overdue");
    } else if (left > 0) {
        put(w, "，还有", ", ");
        put_days(w, left, unit);
        put(w, "", " left");
    }
}

/* "2小时5分钟", "1 hour 1 minute" */
static void put_minutes(const writer *w, xf_time minutes)
{
    long hours = (long)(minutes / MINUTES_OF_HOUR);
    long rest = (long)(minutes % MINUTES_OF_HOUR);
    if (hours > 0) {
        xfi_buf_printf(w->out, w->en ? "%ld hour%s" : "%ld小时%s", hours,
                       w->en && hours != 1 ? "s" : "");
    }
    if (rest > 0 || hours == 0) {
        put(w, "", hours > 0 ? " " : "");
        xfi_buf_printf(w->out, w->en ? "%ld minute%s" : "%ld分钟%s", rest,
                       w->en && rest != 1 ? "s" : "");
    }
}

/* What runs in hours or minutes: counted to the instant at which the notice was written. What is left
 * is rounded up, what is overdue down, to the minute. */
static void put_instant(const writer *w, const xfi_rule *rule)
{
    char due[XFI_TIME_TEXT];
    xf_time past = w->m->notice->created_at - w->m->due_at;
    xfi_calendar_format_time(w->m->due_at, w->m->zone, due);
    put(w, "期限届满时间为", " is due at ");
    xfi_buf_printf(w->out, "%.10s %.5s", due, due + sizeof "2026-01-05");
    if (past < 0) {
        put(w, "，还有", ", ");
        put_minutes(w, (MINUTE_MS - 1 - past) / MINUTE_MS);
        put(w, "", " left");
    } else if (rule->kind == XFI_RULE_WINDOW) {
        put(w, "，已届满", ", which is past");
    } else if (past == 0) {
        put(w, "，现已届满", ", now");
    } else if (past < MINUTE_MS) {
        put(w, "，已超期", ", overdue");
    } else {
        put(w, "，已超期", ", ");
        put_minutes(w, past / MINUTE_MS);
        put(w, "", " overdue");
    }
}

static void put_due(const writer *w, const char *due)
{
    if (due[0] == '\0' && w->m->rule != NULL && w->m->due_at != 0) {
        put_instant(w, w->m->rule);
    } else if (due[0] == '\0') {
        put(w, "期限已开始计时", " is running");
    } else {
        put(w, "期限届满日为", " is due on ");
        xfi_buf_puts(w->out, due);
        put_distance(w);
    }
}

/* What people wrote, or the library in the language of who reads. */
static const char *reason_of(const writer *w)
{
    const xfi_notice *row = w->m->notice;
    return xfi_worded(row->reason, row->reason_en, lang_of(w));
}

/* What an office owes, or is told: the record's name stands before it. */
static void put_record(const writer *w, const char *due)
{
    const char *reason = reason_of(w);
    if (due[0] != '\0') {
        put_due(w, due);
        xfi_buf_puts(w->out, *reason == '\0' ? "" : w->en ? "; " : "；");
    } else {
        put(w, "", *reason == '\0' ? "" : ": ");
    }
    xfi_buf_puts(w->out, reason);
}

static void put_matter(const writer *w)
{
    const xfi_notice *row = w->m->notice;
    const xfi_rule *rule = w->m->rule;
    char due[XFI_DATE_TEXT];
    xfi_calendar_format(row->due_date, due);
    if (row->raises == XF_RAISE_INFORM) {
        put(w, "办理期限已延长至", "the period was extended to ");
        xfi_buf_puts(w->out, due);
        put(w, "，请书面告知信访人延期理由：", "; tell the petitioner in writing why: ");
        xfi_buf_puts(w->out, reason_of(w));
        return;
    }
    if (row->record_id == 0 && xfi_same(row->rung, "voided")) {
        put(w, "登记已作废（误登）：", "the registration is void, as made by mistake: ");
        xfi_buf_puts(w->out, reason_of(w));
    } else if (row->record_id == 0 && xfi_same(row->rung, "withdrawn")) {
        xfi_buf_puts(w->out,
                     rule == NULL ? xfi_or_empty(row->rule) : xfi_bi_get(rule->title, lang_of(w)));
        put(w, "：", ": ");
        xfi_buf_puts(w->out, reason_of(w));
    } else if (row->record_id != 0) {
        put_record(w, due);
    } else {
        xfi_buf_puts(w->out,
                     rule == NULL ? xfi_or_empty(row->rule) : xfi_bi_get(rule->title, lang_of(w)));
        put_due(w, due);
        if (xfi_same(row->rung, "succeeded")) {
            put(w, "（原单位已撤销，由本单位继续办理，期限连续计算）",
                " (its unit was dissolved: this unit goes on, and the period runs on)");
        }
    }
    if (row->late) {
        put(w, "（本提醒补发）", " (this notice comes late)");
    }
}

/* ---- who is told, and who was not ------------------------------------------------------------------------ */

static void put_addressee(const writer *w)
{
    const xfi_notice *row = w->m->notice;
    const char *unit = unit_name(w->m->org, row->unit);
    if (xfi_blank(row->official)) {
        put(w, "未找到可通知的工作人员，请", "Nobody could be found; the unit is told: ");
        xfi_buf_puts(w->out, unit);
        put(w, "处理。", ".");
        return;
    }
    const char *name = official_name(w->m->org, row->official, w->today);
    put(w, "通知对象：", "To: ");
    if (w->en) {
        xfi_buf_printf(w->out, "%s (%s).", name, unit);
    } else {
        xfi_buf_printf(w->out, "%s%s。", unit, name);
    }
}

static const struct {
    const char *why;
    xfi_bi text;
} reasons[] = {
    {"missing", {"未确定", "nobody named"}},
    {"left", {"已离任", "no longer in the post"}},
    {"absent", {"不在岗", "absent"}},
    {"no_unit", {"单位当时不存在", "the unit does not exist then"}},
    {"concerned", {"与本事项有关", "concerned by the case"}},
    {"no_superior", {"没有上级单位", "no unit above"}},
};

static void put_reason(const writer *w, const char *why)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (xfi_same(reasons[i].why, why)) {
            put(w, reasons[i].text.zh, reasons[i].text.en);
            return;
        }
    }
    xfi_buf_puts(w->out, xfi_or_empty(why));
}

/* "承办人示例丙（不在岗）"; of a superior the unit says which. */
static void put_skipped(const writer *w, const json_t *one)
{
    const char *target = json_string_value(json_object_get(one, "target"));
    const char *unit = json_string_value(json_object_get(one, "unit"));
    const char *official = json_string_value(json_object_get(one, "official"));
    const char *why = json_string_value(json_object_get(one, "why"));
    put_code(w, xfi_code_by_text(XF_ENUM_TARGET, target));
    if (xfi_same(target, "superior") && !xfi_same(why, "no_superior") && !xfi_blank(unit)) {
        put(w, "", " ");
        xfi_buf_puts(w->out, unit_name(w->m->org, unit));
    }
    if (!xfi_blank(official)) {
        put(w, "", " ");
        xfi_buf_puts(w->out, official_name(w->m->org, official, w->today));
    }
    put(w, "（", " (");
    put_reason(w, why);
    put(w, "）", ")");
}

static xf_status put_all_skipped(const writer *w, xfi_error *err)
{
    const char *text = w->m->notice->skipped;
    if (xfi_blank(text)) {
        return XF_OK;
    }
    json_t *list = json_loads(text, 0, NULL);
    if (!json_is_array(list)) {
        json_decref(list);
        return xfi_error_set(err, XF_E_CORRUPT, "skipped", "第%lld号提醒的内容不可识别",
                             "notice %lld cannot be read", (long long)w->m->notice->id);
    }
    put(w, "未通知：", " Passed over: ");
    for (size_t i = 0; i < json_array_size(list); i++) {
        put(w, i == 0 ? "" : "、", i == 0 ? "" : ", ");
        put_skipped(w, json_array_get(list, i));
    }
    put(w, "。", ".");
    json_decref(list);
    return XF_OK;
}

/* Whose it is: several units owe the same meeting. */
static void put_owner(const writer *w)
{
    const xfi_notice *row = w->m->notice;
    if (xfi_blank(row->duty_unit)) {
        return;
    }
    put(w, "（责任单位：", " (responsible: ");
    xfi_buf_puts(w->out, unit_name(w->m->org, row->duty_unit));
    if (!xfi_blank(row->duty_official)) {
        put(w, "，责任人：", ", ");
        xfi_buf_puts(w->out, official_name(w->m->org, row->duty_official, w->today));
    }
    put(w, "）", ")");
}

/* A case by its number and title; a record of the office by its name. */
static void put_subject(const writer *w)
{
    const xfi_case *owner = w->m->owner;
    const xfi_notice *row = w->m->notice;
    if (owner != NULL) {
        xfi_buf_printf(w->out, w->en ? "%s, %s" : "%s《%s》", owner->number,
                       xfi_or_empty(owner->title));
        put(w, "", row->record_id != 0 ? ": " : "");
    }
    if (row->record_id != 0) {
        const char *en = !xfi_blank(row->title_en) ? row->title_en : w->m->title.en;
        xfi_buf_printf(w->out, w->en ? "%s" : "《%s》", xfi_worded(row->title, en, lang_of(w)));
    }
    put_owner(w);
    put(w, "", owner != NULL && row->record_id == 0 ? ": " : "");
}

xf_status xfi_api_notice_text(const xfi_message *message, xf_lang lang, xfi_buf *out,
                              xfi_error *err)
{
    const xfi_notice *row = message->notice;
    writer w = {message, lang == XF_LANG_EN, xfi_calendar_date_of(row->created_at, message->zone),
                out};
    put(&w, "【", "[");
    put_code(&w, xfi_code_by_value(XF_ENUM_RAISE, (int)row->raises));
    put(&w, "】", "] ");
    put_subject(&w);
    put_matter(&w);
    put(&w, "。", ". ");
    put_addressee(&w);
    return put_all_skipped(&w, err);
}
