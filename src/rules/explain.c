/* SPDX-License-Identifier: Apache-2.0 */
/* Explaining a deadline: the same facts that computed it, as numbered steps with their basis. */
#include "rules/rules_p.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* One step; both texts read the same arguments. */
typedef struct step {
    const char *code;
    xf_date from, to; /* 0: none */
    char *zh, *en;
    xfi_bi basis;
    struct step *next;
} step;

typedef struct steps {
    const xfi_explain *what;
    xfi_arena arena;
    step *first, **end;
    bool failed;
} steps;

static const xfi_bi day_of_event = {"《民法典》第二百零一条", "Civil Code, Art. 201"};
static const xfi_bi last_day_off = {"《民法典》第二百零三条", "Civil Code, Art. 203"};
static const xfi_bi notices = {"国务院办公厅节假日安排通知",
                               "the State Council's notices on holidays"};
static const xfi_bi no_basis = {"", ""};

static char *formatted(steps *s, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = len < 0 ? NULL : xfi_arena_alloc(&s->arena, (size_t)len + 1);
    if (text == NULL) {
        s->failed = true;
        return NULL;
    }
    (void)vsnprintf(text, (size_t)len + 1, format, args);
    return text;
}

__attribute__((format(printf, 6, 8), format(printf, 7, 8))) static void
add(steps *s, const char *code, xf_date from, xf_date to, xfi_bi basis, const char *zh,
    const char *en, ...)
{
    step *one = xfi_arena_alloc(&s->arena, sizeof *one);
    if (one == NULL) {
        s->failed = true;
        return;
    }
    va_list args;
    va_start(args, en);
    one->zh = formatted(s, zh, args);
    va_end(args);
    va_start(args, en);
    one->en = formatted(s, en, args);
    va_end(args);
    one->code = code;
    one->from = from;
    one->to = to;
    one->basis = basis;
    *s->end = one;
    s->end = &one->next;
}

/* ---- days ------------------------------------------------------------------------------------------ */

typedef struct day_text {
    char text[XFI_DATE_TEXT];
} day_text;

static day_text iso(xf_date date)
{
    day_text t;
    xfi_calendar_format(date, t.text);
    return t;
}

/* The names of the holidays in from..to, each once. */
static const char *names(steps *s, xf_date from, xf_date to, xf_lang lang)
{
    xfi_buf buf = {0};
    const char *last = "";
    for (xf_date date = from; date <= to; date++) {
        const char *name =
            xfi_calendar_holiday(xfi_calendar_day(s->what->calendar, date).name, lang);
        if (!xfi_blank(name) && !xfi_same(name, last)) {
            xfi_buf_printf(&buf, "%s%s",
                           buf.len == 0         ? ""
                           : lang == XF_LANG_EN ? ", "
                                                : "、",
                           name);
            last = name;
        }
    }
    char *text = xfi_arena_dup(&s->arena, xfi_buf_text(&buf));
    s->failed = s->failed || buf.failed || text == NULL;
    xfi_buf_free(&buf);
    return xfi_or_empty(text);
}

/* Each run of days off in from..to as one step. */
static void days_off(steps *s, const char *code, xf_date from, xf_date to, xfi_bi basis)
{
    const xf_calendar *calendar = s->what->calendar;
    for (xf_date date = from; date <= to; date++) {
        if (xfi_calendar_is_workday(calendar, date)) {
            continue;
        }
        xf_date end = date;
        while (end < to && !xfi_calendar_is_workday(calendar, end + 1)) {
            end++;
        }
        const char *zh = names(s, date, end, XF_LANG_ZH);
        const char *en = names(s, date, end, XF_LANG_EN);
        bool named = !xfi_blank(zh);
        /* each language prints its own names and skips the others */
        add(s, code, date, end, basis, "%s至%s为休息日，不计（%d日）%s%s%.0s%.0s",
            "%s to %s are days off and not counted (%d)%.0s%.0s%s%s", iso(date).text, iso(end).text,
            (int)(end - date + 1), named ? "：" : "", zh, named ? ": " : "", en);
        date = end;
    }
}

static void makeup_days(steps *s, xf_date from, xf_date to)
{
    for (xf_date date = from; date <= to; date++) {
        if (xfi_calendar_day(s->what->calendar, date).kind == XFI_DAY_MAKEUP) {
            add(s, "makeup_day", date, date, notices, "%s为调休上班日，计入",
                "%s is a make-up working day and counted", iso(date).text);
        }
    }
}

/* ---- the steps ---------------------------------------------------------------------------------------- */

static const xfi_code *unit_code(const steps *s)
{
    return xfi_code_by_value(XF_ENUM_COUNT, (int)s->what->deadline->unit);
}

static bool in_days(const steps *s)
{
    xf_count unit = s->what->deadline->unit;
    return unit == XF_COUNT_DAY || unit == XF_COUNT_WORKDAY;
}

/* "2026-03-05 09:00", of the form of instants "2026-03-05T09:00:00+08:00". */
static void minute_text(const steps *s, xf_time at, char out[XFI_TIME_TEXT])
{
    enum { DAY = 10, MINUTE = 16 };
    xfi_calendar_format_time(at, s->what->policy->zone, out);
    if (strlen(out) > MINUTE) {
        out[DAY] = ' ';
        out[MINUTE] = '\0';
    }
}

static void start_step(steps *s)
{
    const xfi_deadline *deadline = s->what->deadline;
    char at[XFI_TIME_TEXT];
    minute_text(s, deadline->start_at, at);
    if (in_days(s)) {
        add(s, "event", deadline->start_date, deadline->start_date, day_of_event,
            "起算事件发生在%s，当日不计入，自次日起算",
            "the event was on %s; that day is not counted, the next one is the first",
            iso(deadline->start_date).text);
    } else {
        add(s, "event", 0, 0, day_of_event, "自%s起连续计算", "it runs from %s", at);
    }
}

static void amount_step(steps *s)
{
    const xfi_deadline *deadline = s->what->deadline;
    static const struct {
        const char *zh, *en;
    } periods[] = {
        {"期限为%d个日历日%.0s", "the period is %d calendar day%s"},
        {"期限为%d个工作日%.0s", "the period is %d working day%s"},
        {"期限为%d小时%.0s", "the period is %d hour%s"},
        {"期限为%d分钟%.0s", "the period is %d minute%s"},
    };
    if (xfi_policy_sets(s->what->rule)) {
        xf_date day = deadline->start_date + deadline->amount;
        add(s, "set", day, day, s->what->rule->basis, "期限由该动作指定为%s，即%d日后%.0s",
            "the act set the day: %s, which is %d day%s later", iso(day).text,
            (int)deadline->amount, xfi_plural(deadline->amount));
        return;
    }
    add(s, "amount", 0, 0, s->what->rule->basis, periods[deadline->unit].zh,
        periods[deadline->unit].en, (int)deadline->amount, xfi_plural(deadline->amount));
    if (deadline->extended > 0) {
        add(s, "extension", 0, 0, s->what->rule->extension.basis,
            "经批准延长%d，合计%d；延长的是期限本身，届满日只顺延一次",
            "extended by %d to %d; the period itself is longer, its last day is rolled once",
            (int)deadline->extended, (int)(deadline->amount + deadline->extended));
    }
}

static xfi_bi pause_basis(const steps *s, xf_act_kind cause)
{
    for (size_t i = 0; i < s->what->rule->pause_count; i++) {
        if (s->what->rule->pauses[i].from == cause) {
            return s->what->rule->pauses[i].basis;
        }
    }
    return no_basis;
}

static bool pause_counts(const steps *s, const xfi_pause *pause)
{
    for (size_t i = 0; i < s->what->rule->pause_count; i++) {
        if (s->what->rule->pauses[i].from == pause->cause) {
            return pause->cycle == s->what->deadline->cycle;
        }
    }
    return false;
}

static void pause_steps(steps *s)
{
    int32_t zone = s->what->policy->zone;
    for (size_t i = 0; i < s->what->pause_count; i++) {
        const xfi_pause *pause = &s->what->pauses[i];
        if (!pause_counts(s, pause)) {
            continue;
        }
        xf_date from = xfi_calendar_date_of(pause->from_at, zone);
        if (pause->until_at == 0) {
            add(s, "paused", from, 0, pause_basis(s, pause->cause), "自%s起中止计算，尚未恢复",
                "the clock has stood since %s", iso(from).text);
            continue;
        }
        xf_date to = xfi_calendar_date_of(pause->until_at, zone);
        add(s, "pause", from, to, pause_basis(s, pause->cause), "%s至%s中止计算，其间各日不计",
            "from %s to %s the clock stood; these days are not counted", iso(from).text,
            iso(to).text);
    }
    if (s->what->deadline->paused > 0) {
        add(s, "paused_total", 0, 0, no_basis, "因中止未计入的合计%d",
            "not counted because of pauses: %d", (int)s->what->deadline->paused);
    }
}

/* The days of a region stand in the steps that follow, by their names. */
static void region_step(steps *s)
{
    static const xfi_bi basis = {
        "《全国年节及纪念日放假办法》（少数民族习惯的节日由当地人民政府规定放假，条号待核）",
        "Measures on Holidays (festivals of minorities are set by the local "
        "government; article to be confirmed)"};
    const xfi_unit *region = s->what->region;
    if (region != NULL) {
        add(s, "region", 0, 0, basis, "按“%s”的工作日历计算：全国放假安排之外，加当地的放假日",
            "counted by the working calendar of “%s”: the national one with its own days off",
            xfi_blank(region->name) ? region->id : region->name);
    }
}

static void last_day_steps(steps *s)
{
    const xfi_deadline *deadline = s->what->deadline;
    region_step(s);
    if (deadline->unit == XF_COUNT_WORKDAY) {
        days_off(s, "days_off", deadline->start_date + 1, deadline->last_date, notices);
        makeup_days(s, deadline->start_date + 1, deadline->last_date);
    }
    add(s, "last_day", deadline->last_date, deadline->last_date, no_basis, "最后一日为%s",
        "the last day is %s", iso(deadline->last_date).text);
    if (deadline->due_date > deadline->last_date) {
        days_off(s, "rolled_over", deadline->last_date, deadline->due_date - 1, last_day_off);
        add(s, "rolled", deadline->last_date, deadline->due_date, last_day_off,
            "最后一日是休息日，顺延至下一工作日%s",
            "the last day is a day off: the next working day, %s, takes its place",
            iso(deadline->due_date).text);
    } else if (deadline->due_date < deadline->last_date) {
        add(s, "rolled", deadline->due_date, deadline->last_date, no_basis,
            "最后一日是休息日，提前至上一工作日%s",
            "the last day is a day off: the working day before, %s", iso(deadline->due_date).text);
    }
    if (deadline->provisional) {
        add(s, "provisional", 0, 0, notices, "节假日安排只公布至%s，此日期为暂定，新通知载入后重算",
            "the notices reach to %s: this date is provisional until the next one is loaded",
            iso(xfi_calendar_firm_until(s->what->calendar)).text);
    }
}

/* Who it was on that day; the id of one who has no name. */
static const char *name_of(const xfi_explain *what, const xfi_history *h)
{
    const xfi_official *post =
        what->org == NULL ? NULL
                          : xfi_model_person(what->org, h->actor,
                                             xfi_calendar_date_of(h->at, what->policy->zone));
    return post == NULL || xfi_blank(post->name) ? xfi_or_empty(h->actor) : post->name;
}

static const char *unit_name(const xfi_explain *what, const char *id)
{
    const xfi_unit *unit = what->org == NULL ? NULL : xfi_rules_unit(what->org, id);
    return unit == NULL || xfi_blank(unit->name) ? id : unit->name;
}

static void history_steps(steps *s)
{
    for (size_t i = 0; i < s->what->history_count; i++) {
        const xfi_history *h = &s->what->history[i];
        const xfi_code *act = xfi_code_by_value(XF_ENUM_ACT, (int)h->kind);
        char at[XFI_TIME_TEXT];
        minute_text(s, h->at, at);
        day_text kept = iso(h->due_before);
        day_text now = iso(h->due_after);
        bool moved = h->due_before != h->due_after;
        const char *before = moved ? kept.text : "";
        /* each language prints its own name of the act and skips the other */
        add(s, "history", h->due_before, h->due_after, no_basis,
            "经过：%s %s%.0s（%s）%.0s%s%s%s%s%s", "history: %s %.0s%s (%s)%s%s%s%s%s%s", at,
            act == NULL ? "" : act->zh, act == NULL ? "" : act->en, name_of(s->what, h),
            *before == '\0' ? "" : " ", before, moved ? " → " : "",
            moved && h->due_after != 0 ? now.text : "", xfi_blank(h->reason) ? "" : " ",
            xfi_or_empty(h->reason));
        if (!xfi_blank(h->to)) {
            static const xfi_bi basis = XFI_UNIT_GONE_BASIS;
            add(s, "succeeded", 0, 0, basis,
                "原单位已撤销，由“%s”继续办理，期限继续计算，不重新起算",
                "its unit was dissolved: “%s” goes on, the period runs on and does not begin anew",
                unit_name(s->what, h->to));
        }
        if (h->kind == XF_ACT_UNMERGE) {
            add(s, "unmerged", 0, 0, no_basis,
                "并案已撤销：并案期间照常计算，期限不因并案中断、延长或缩短",
                "the merger was undone: the days between count as if it had never been");
        } else if (h->kind == XF_ACT_RELEASE) {
            add(s, "released", 0, 0, no_basis, "并案已撤销：恢复按本事项自己的起算日计算",
                "the merger was undone: it counts from its own day again");
        }
    }
}

static void result_step(steps *s)
{
    const xfi_deadline *deadline = s->what->deadline;
    char at[XFI_TIME_TEXT];
    minute_text(s, deadline->due_at, at);
    if (deadline->due_at == 0) {
        add(s, "due", 0, 0, no_basis, "中止期间没有届满日",
            "while the clock stands there is no due date");
    } else if (in_days(s)) {
        add(s, "due", deadline->due_date, deadline->due_date, s->what->rule->basis,
            "届满日：%s（当日24时前为期内）", "due date: %s (in time until the end of that day)",
            iso(deadline->due_date).text);
    } else {
        add(s, "due", 0, 0, s->what->rule->basis, "届满时刻：%s", "due at %s", at);
    }
}

/* ---- rendering -------------------------------------------------------------------------------------------- */

static void render_text(const steps *s, xf_lang lang, xfi_buf *out)
{
    const xfi_rule *rule = s->what->rule;
    xfi_buf_printf(out, lang == XF_LANG_EN ? "%s (%s)\n" : "%s（%s）\n",
                   xfi_bi_get(rule->title, lang), rule->id);
    int n = 0;
    for (const step *one = s->first; one != NULL; one = one->next) {
        xfi_buf_printf(out, "%2d. %s", ++n, lang == XF_LANG_EN ? one->en : one->zh);
        const char *basis = xfi_bi_get(one->basis, lang);
        if (!xfi_blank(basis)) {
            xfi_buf_printf(out, lang == XF_LANG_EN ? "  [%s]" : "〔%s〕", basis);
        }
        xfi_buf_puts(out, "\n");
    }
}

static void json_date(xfi_json *json, const char *key, xf_date date)
{
    xfi_json_text(json, key, date == 0 ? NULL : iso(date).text);
}

static void render_json(const steps *s, xfi_buf *out)
{
    const xfi_deadline *deadline = s->what->deadline;
    xfi_json json = {out, false};
    xfi_json_open(&json, NULL, '{');
    xfi_json_text(&json, "rule", s->what->rule->id);
    xfi_json_text(&json, "title_zh", s->what->rule->title.zh);
    xfi_json_text(&json, "title_en", s->what->rule->title.en);
    xfi_json_text(&json, "policy", s->what->policy->id);
    xfi_json_text(&json, "policy_version", s->what->policy->version);
    xfi_json_text(&json, "state", xfi_code_text(XF_ENUM_DEADLINE_STATE, (int)deadline->state));
    json_date(&json, "start_date", deadline->start_date);
    xfi_json_int(&json, "amount", deadline->amount);
    xfi_json_text(&json, "unit", unit_code(s)->code);
    xfi_json_int(&json, "extended", deadline->extended);
    xfi_json_int(&json, "paused", deadline->paused);
    json_date(&json, "last_date", deadline->last_date);
    json_date(&json, "due_date", deadline->due_date);
    xfi_json_int(&json, "due_at", deadline->due_at);
    xfi_json_bool(&json, "provisional", deadline->provisional);
    xfi_json_open(&json, "steps", '[');
    for (const step *one = s->first; one != NULL; one = one->next) {
        xfi_json_open(&json, NULL, '{');
        xfi_json_text(&json, "step", one->code);
        json_date(&json, "from", one->from);
        json_date(&json, "to", one->to);
        xfi_json_text(&json, "text_zh", one->zh);
        xfi_json_text(&json, "text_en", one->en);
        xfi_json_text(&json, "basis_zh", xfi_or_empty(one->basis.zh));
        xfi_json_text(&json, "basis_en", xfi_or_empty(one->basis.en));
        xfi_json_close(&json, '}');
    }
    xfi_json_close(&json, ']');
    xfi_json_close(&json, '}');
}

xf_status xfi_rules_explain(const xfi_explain *what, xf_lang lang, xf_format format, xfi_buf *out,
                            xfi_error *err)
{
    steps s = {.what = what};
    s.end = &s.first;
    start_step(&s);
    amount_step(&s);
    pause_steps(&s);
    if (in_days(&s) && what->deadline->due_date != 0) {
        last_day_steps(&s);
    }
    history_steps(&s);
    result_step(&s);
    if (!s.failed) {
        if (format == XF_FORMAT_JSON) {
            render_json(&s, out);
        } else {
            render_text(&s, lang, out);
        }
    }
    bool failed = s.failed || out->failed;
    xfi_arena_free(&s.arena);
    return failed ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_rules_draft(const xf_policy *policy, const xf_calendar *calendar,
                          const xfi_rule *rule, xf_time start, int32_t extended, xfi_deadline *out,
                          xfi_error *err)
{
    xfi_arena arena = {0};
    *out = (xfi_deadline){0};
    out->rule = rule->id;
    out->turn = 1;
    out->cycle = 1;
    out->window = rule->kind == XFI_RULE_WINDOW;
    out->start_at = start;
    out->start_date = xfi_calendar_date_of(start, policy->zone);
    out->amount = rule->amount;
    out->unit = rule->unit;
    out->roll = rule->roll;
    out->extended = extended;
    xf_status status = extended < 0 || extended > rule->extension.max_total
                           ? XF_E_INVALID
                           : xfi_rules_compute(policy, calendar, rule, NULL, 0, &arena, out);
    xfi_arena_free(&arena);
    if (status == XF_E_INVALID) {
        return xfi_error_set(err, status, extended != 0 ? "extended" : "start",
                             "起算时间或延长期限超出范围",
                             "the start or the extension is out of range");
    }
    return status == XF_OK ? XF_OK : xfi_error_no_memory(err);
}
