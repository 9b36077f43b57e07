/* SPDX-License-Identifier: Apache-2.0 */
/* The facts of the documents about a visiting day: one small function each, over what is on record. No
 * visitor is named, and nothing is said of a report against an official. */
#include "rules/rules_p.h"
#include "rules/visit.h"

#include <xfcase/reception.h>

#include <stdio.h>
#include <string.h>

#define VISITS                                                                                     \
    (xfi_bi)                                                                                       \
    {                                                                                              \
        "定期职责规则（下访日的公示和书面报告）",                                                  \
            "rule on recurring duties: notice and report of the visiting day"                      \
    }

typedef struct telling {
    const xfi_visit_source *from;
    const xfi_duty *duty;
    xf_lang lang;
} telling;

/* ---- writing ------------------------------------------------------------------------------------------- */

static bool is_english(const telling *t)
{
    return t->lang == XF_LANG_EN;
}

static const char *say(const telling *t, const char *zh, const char *en)
{
    return is_english(t) ? en : zh;
}

static void put_date(const telling *t, xf_date date, xfi_buf *out)
{
    char iso[XFI_DATE_TEXT];
    if (date == 0) {
        return;
    }
    xfi_civil civil = xfi_calendar_civil(date);
    xfi_calendar_format(date, iso);
    if (is_english(t)) {
        xfi_buf_puts(out, iso);
    } else {
        xfi_buf_printf(out, "%d年%d月%d日", civil.year, civil.month, civil.day);
    }
}

static const char *unit_name(const telling *t, const char *id)
{
    const xfi_unit *unit = xfi_rules_unit(t->from->org, id);
    return unit == NULL || xfi_blank(unit->name) ? xfi_or_empty(id) : unit->name;
}

static void put_code(const telling *t, xf_enum which, int value, xfi_buf *out)
{
    const xfi_code *code = xfi_code_by_value(which, value);
    xfi_buf_puts(out, code == NULL ? "" : is_english(t) ? code->en : code->zh);
}

/* Of the day itself: who holds which post then. */
static xf_date day_of(const telling *t)
{
    return t->duty->held_on != 0 ? t->duty->held_on : t->duty->date;
}

static void put_official(const telling *t, const char *id, bool with_post, xfi_buf *out)
{
    const xfi_official *post = xfi_rules_post(t->from->org, id, day_of(t));
    const char *rank = post == NULL             ? NULL
                       : !xfi_blank(post->rank) ? post->rank
                       : post->principal        ? say(t, "主要负责人", "principal")
                       : post->leader ? say(t, "班子成员", "member of the leading body")
                                      : NULL;
    xfi_buf_puts(out, post == NULL || xfi_blank(post->name) ? xfi_or_empty(id) : post->name);
    if (with_post && rank != NULL) {
        xfi_buf_printf(out, is_english(t) ? " (%s)" : "（%s）", rank);
    }
}

/* A next line, with its number. */
static void put_line(xfi_buf *out, int *n)
{
    xfi_buf_printf(out, "%s%d. ", *n == 0 ? "" : "\n", *n + 1);
    ++*n;
}

/* ---- what belongs to the day ------------------------------------------------------------------------------ */

/* Of a unit above, where others do other things that day, what the official received who was named. */
static bool takes_part(const xfi_visit_source *source, const xfi_reception *reception)
{
    for (size_t i = 0; i < source->member_count; i++) {
        const xfi_duty_member *one = &source->members[i];
        const bool below = !xfi_rules_above(source->org, one->unit, source->duty->unit);
        const bool is_its = below ? xfi_rules_above(source->org, one->unit, reception->unit)
                            : xfi_blank(one->official)
                                ? xfi_same(one->unit, reception->unit)
                                : xfi_same(one->official, reception->official);
        if (one->open && is_its) {
            return true;
        }
    }
    return false;
}

/* Of the unit and those below it; of a petition department, of the body whose work it does. */
static bool is_own(const xfi_visit_source *source, const xfi_reception *reception)
{
    const xfi_duty *duty = source->duty;
    const char *leader = xfi_blank(duty->lead) ? duty->official : duty->lead;
    return xfi_rules_above(source->org, duty->unit, reception->unit) ||
           xfi_same(xfi_rules_place(source->org, duty->unit), reception->unit) ||
           (!xfi_blank(leader) && xfi_same(leader, reception->official));
}

bool xfi_rules_visit_received(const xfi_visit_source *source, const xfi_reception *reception,
                              const xfi_casefile *file)
{
    return (file == NULL || file->row.kind != XF_KIND_REPORT) && reception->void_on == 0 &&
           reception->date == source->duty->held_on &&
           (is_own(source, reception) || takes_part(source, reception));
}

/* The next one from *i on; NULL: there is no more. */
static const xfi_reception *next_received(const telling *t, size_t *i)
{
    while (*i < t->from->reception_count) {
        size_t at = (*i)++;
        if (xfi_rules_visit_received(t->from, &t->from->receptions[at], &t->from->files[at])) {
            return &t->from->receptions[at];
        }
    }
    return NULL;
}

/* ---- one fact each ---------------------------------------------------------------------------------------- */

#define FACT(name) static void fact_##name(const telling *t, xfi_buf *out)

FACT(date)
{
    put_date(t, t->from->today, out);
}
FACT(unit)
{
    xfi_buf_puts(out, unit_name(t, t->duty->unit));
}
static bool is_cancelled(const telling *t)
{
    return t->duty->state == XF_DUTY_STATE_CANCELLED;
}
/* Nobody who reads on is to come in vain. */
static void put_cancelled(const telling *t, xfi_buf *out)
{
    if (is_cancelled(t)) {
        xfi_buf_puts(out, say(t, "（取消）", " (cancelled)"));
    }
}
FACT(subject)
{
    xfi_buf_puts(out, xfi_worded(t->duty->name, t->duty->name_en, t->lang));
    put_cancelled(t, out);
}
FACT(visit_date)
{
    put_date(t, t->duty->date, out);
    put_cancelled(t, out);
}
FACT(visit_time)
{
    enum { MINUTE_MS = 60000, HOUR = 60 };
    xf_time begins = xfi_calendar_instant(t->duty->date, 0, t->from->policy->zone);
    int minute = (int)((t->duty->at - begins) / MINUTE_MS);
    if (t->duty->at != 0) {
        xfi_buf_printf(out, "%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
FACT(place)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->place));
}
FACT(leader)
{
    const char *leader = xfi_blank(t->duty->lead) ? t->duty->official : t->duty->lead;
    if (!xfi_blank(leader)) {
        put_official(t, leader, true, out);
    }
}
FACT(requirements)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->requirements));
}

FACT(participants)
{
    for (size_t i = 0; i < t->from->member_count; i++) {
        const xfi_duty_member *one = &t->from->members[i];
        if (!one->open) {
            continue;
        }
        xfi_buf_printf(out, "%s%s", out->len == 0 ? "" : "\n", unit_name(t, one->unit));
        if (!xfi_blank(one->official)) {
            xfi_buf_puts(out, say(t, "：", ": "));
            put_official(t, one->official, true, out);
        } else if (one->persons > 0) {
            xfi_buf_printf(out, say(t, "：%d人", ": %d people"), (int)one->persons);
        }
        if (one->gone_on != 0 && one->gone_on <= day_of(t)) {
            xfi_buf_puts(out, say(t, "（已离任）", " (has left the post)"));
        }
        if (!xfi_blank(one->text)) {
            xfi_buf_printf(out, say(t, "，%s", ", %s"), one->text);
        }
    }
}

static const xfi_contact *contact_of(const telling *t)
{
    for (size_t i = 0; i < t->from->contact_count; i++) {
        const xfi_contact *one = &t->from->contacts[i];
        if (xfi_same(one->unit, t->duty->unit) &&
            xfi_rules_holds_on(one->from, one->until, one->open, t->from->today)) {
            return one;
        }
    }
    return NULL;
}
FACT(contact)
{
    const xfi_contact *contact = contact_of(t);
    if (contact != NULL) {
        put_official(t, contact->official, false, out);
    }
}
FACT(phone)
{
    const xfi_contact *contact = contact_of(t);
    xfi_buf_puts(out, contact == NULL ? "" : xfi_or_empty(contact->phone));
}

/* Where what was told once has changed since, or takes place no more. */
FACT(changes)
{
    if (is_cancelled(t)) {
        xfi_buf_printf(out, say(t, "取消，原因：%s", "cancelled: %s"),
                       xfi_or_empty(t->duty->reason));
        return;
    }
    for (size_t i = 0; i < t->from->step_count; i++) {
        const xfi_duty_step *step = &t->from->steps[i];
        if (step->renews != 0 && step->state != XF_DUTY_STATE_CANCELLED) {
            xfi_buf_reset(out);
            xfi_buf_puts(out, xfi_or_empty(step->reason));
        }
    }
}
FACT(held_on)
{
    put_date(t, t->duty->held_on, out);
}

/* What became of them, in the order of the register's figures; those of which there are none are not said. */
static void put_results(const telling *t, const int *counts, size_t kinds, xfi_buf *out)
{
    for (size_t result = 0; result < kinds; result++) {
        if (counts[result] > 0) {
            xfi_buf_puts(out, say(t, "，", ", "));
            put_code(t, XF_ENUM_RECEIVED, (int)result, out);
            xfi_buf_printf(out, say(t, "%d批", " %d"), counts[result]);
        }
    }
}
FACT(figures)
{
    enum { RESULTS = XF_RECEIVED_LINKED + 1 };
    int counts[RESULTS] = {0};
    int batches = 0;
    int uncounted = 0;
    int64_t persons = 0;
    size_t i = 0;
    for (const xfi_reception *one = next_received(t, &i); one != NULL; one = next_received(t, &i)) {
        batches++;
        persons += one->persons;
        uncounted += one->persons == 0 ? 1 : 0;
        counts[one->result]++;
    }
    if (batches == 0) {
        xfi_buf_puts(out, say(t, "当日无群众来访", "nobody came that day"));
        return;
    }
    xfi_buf_printf(out, say(t, "接待%d批", "%d groups"), batches);
    if (persons > 0) {
        xfi_buf_printf(out, say(t, "%lld人次", ", %lld people"), (long long)persons);
    }
    if (uncounted > 0) {
        xfi_buf_printf(out, say(t, "（%d批未填人数）", " (%d without a number)"), uncounted);
    }
    put_results(t, counts, RESULTS, out);
}

static void put_matter(const xfi_reception *one, xfi_buf *out)
{
    xfi_buf_puts(out, xfi_blank(one->name) ? xfi_or_empty(one->text) : one->name);
}
FACT(receptions)
{
    int n = 0;
    size_t i = 0;
    for (const xfi_reception *one = next_received(t, &i); one != NULL; one = next_received(t, &i)) {
        put_line(out, &n);
        put_matter(one, out);
        if (one->persons > 0) {
            xfi_buf_printf(out, say(t, "，%d人", ", %d people"), (int)one->persons);
        }
        xfi_buf_puts(out, say(t, "，接待人", ", received by "));
        put_official(t, one->official, false, out);
        xfi_buf_puts(out, say(t, "：", ": "));
        put_code(t, XF_ENUM_RECEIVED, one->result, out);
        if (!xfi_blank(one->to_unit)) {
            xfi_buf_printf(out, say(t, "（%s）", " (%s)"), unit_name(t, one->to_unit));
        }
        if (!xfi_blank(one->said)) {
            xfi_buf_printf(out, say(t, "，%s", ", %s"), one->said);
        }
    }
    xfi_buf_puts(out, n == 0 ? say(t, "无", "none") : "");
}

/* The duty that is due first; NULL: none runs. */
static const xfi_deadline *due_first(const xfi_casefile *file)
{
    const xfi_deadline *first = NULL;
    for (size_t i = 0; i < file->deadline_count; i++) {
        const xfi_deadline *one = &file->deadlines[i];
        if (!one->window && one->due_at != 0 && (first == NULL || one->due_at < first->due_at)) {
            first = one;
        }
    }
    return first;
}

static bool is_said(const telling *t, const xfi_reception *one, xf_id case_id)
{
    for (const xfi_reception *at = t->from->receptions; at < one; at++) {
        if (at->case_id == case_id &&
            xfi_rules_visit_received(t->from, at, &t->from->files[at - t->from->receptions])) {
            return true;
        }
    }
    return false;
}
FACT(cases)
{
    int n = 0;
    size_t i = 0;
    for (const xfi_reception *one = next_received(t, &i); one != NULL; one = next_received(t, &i)) {
        const xfi_casefile *file = &t->from->files[i - 1];
        const xfi_deadline *due = due_first(file);
        if (one->case_id == 0 || is_said(t, one, one->case_id)) {
            continue;
        }
        put_line(out, &n);
        xfi_buf_printf(out, say(t, "%s %s，责任单位%s，", "%s %s, unit %s, "),
                       xfi_or_empty(file->row.number), xfi_or_empty(file->row.title),
                       unit_name(t, file->row.unit));
        put_code(t, XF_ENUM_STATE, (int)file->row.state, out);
        if (due != NULL) {
            xfi_buf_puts(out, say(t, "，期限", ", due "));
            put_date(t, due->due_date, out);
        }
    }
    xfi_buf_puts(out, n == 0 ? say(t, "无", "none") : "");
}

static void put_owed_reception(const telling *t, const xfi_reception *one, int *n, xfi_buf *out)
{
    const struct {
        bool owed;
        const char *zh, *en;
    } parts[] = {
        {one->result == XF_RECEIVED_NONE, "接待事项尚待处理", "nothing has become of it yet"},
        {!xfi_blank(one->escort) && xfi_blank(one->escort_result), "陪同移送上级的结果",
         "the result of the escort"},
        {one->follow_up_on != 0 && one->followed_up_on == 0, "约定的回访", "the follow-up"},
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!parts[i].owed) {
            continue;
        }
        put_line(out, n);
        put_matter(one, out);
        xfi_buf_printf(out, "%s%s", say(t, "：", ": "), say(t, parts[i].zh, parts[i].en));
    }
}

/* The report itself is not among what it says is owed. */
static bool is_owed(const telling *t, const xfi_duty_step *step)
{
    const xfi_duty_rule *rule = xfi_policy_duty(t->from->policy, step->duty);
    const xfi_duty_link *link = rule == NULL ? NULL : xfi_policy_link(rule, step->step);
    return step->open && (link == NULL || link->letter != XF_LETTER_VISIT_REPORT);
}
FACT(owed)
{
    int n = 0;
    size_t i = 0;
    for (const xfi_reception *one = next_received(t, &i); one != NULL; one = next_received(t, &i)) {
        put_owed_reception(t, one, &n, out);
    }
    for (i = 0; i < t->from->step_count; i++) {
        const xfi_duty_step *step = &t->from->steps[i];
        if (is_owed(t, step)) {
            put_line(out, &n);
            xfi_buf_printf(out, say(t, "%s（%s，期限", "%s (%s, due "),
                           xfi_worded(step->name, step->name_en, t->lang),
                           unit_name(t, step->unit));
            put_date(t, step->date, out);
            xfi_buf_puts(out, say(t, "）", ")"));
        }
    }
    xfi_buf_puts(out, n == 0 ? say(t, "无", "none") : "");
}
FACT(minutes)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->text));
}
FACT(next)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->next));
}

typedef void (*fact_fn)(const telling *t, xfi_buf *out);
static const struct {
    xf_placeholder is;
    fact_fn put;
} facts[] = {
    {XF_PLACEHOLDER_DATE, fact_date},
    {XF_PLACEHOLDER_UNIT, fact_unit},
    {XF_PLACEHOLDER_CONTACT, fact_contact},
    {XF_PLACEHOLDER_PHONE, fact_phone},
    {XF_PLACEHOLDER_SUBJECT, fact_subject},
    {XF_PLACEHOLDER_VISIT_DATE, fact_visit_date},
    {XF_PLACEHOLDER_VISIT_TIME, fact_visit_time},
    {XF_PLACEHOLDER_PLACE, fact_place},
    {XF_PLACEHOLDER_LEADER, fact_leader},
    {XF_PLACEHOLDER_PARTICIPANTS, fact_participants},
    {XF_PLACEHOLDER_REQUIREMENTS, fact_requirements},
    {XF_PLACEHOLDER_CHANGES, fact_changes},
    {XF_PLACEHOLDER_HELD_ON, fact_held_on},
    {XF_PLACEHOLDER_FIGURES, fact_figures},
    {XF_PLACEHOLDER_RECEPTIONS, fact_receptions},
    {XF_PLACEHOLDER_CASES, fact_cases},
    {XF_PLACEHOLDER_OWED, fact_owed},
    {XF_PLACEHOLDER_MINUTES, fact_minutes},
    {XF_PLACEHOLDER_NEXT, fact_next},
};

/* ---- the whole -------------------------------------------------------------------------------------------- */

static xf_status missing(const xfi_code *what, xfi_error *err)
{
    char zh[128];
    char en[128];
    (void)snprintf(zh, sizeof zh, "文书缺少要素：%s", what->zh);
    (void)snprintf(en, sizeof en, "the document lacks a fact: %s", what->en);
    return xfi_error_refuse(err, XF_E_REFUSED, "letter.missing_fact", VISITS, what->code,
                            (xfi_bi){zh, en});
}

static void put_fact(const telling *t, const xfi_code *code, xfi_buf *text)
{
    xfi_buf_reset(text);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if ((int)facts[i].is == code->value) {
            facts[i].put(t, text);
        }
    }
}

static xf_status put_facts(const telling *t, const xfi_letter_rule *rule, xfi_json *json,
                           xfi_buf *text, xfi_error *err)
{
    for (const char *at = rule->fields; *at != '\0';) {
        size_t word = strcspn(at, " !");
        const xfi_code *code = xfi_rules_letter_knows(rule, at, word);
        put_fact(t, code, text);
        if (text->failed) {
            return xfi_error_no_memory(err);
        }
        if (text->len > 0) {
            xfi_json_text(json, code->code, xfi_buf_text(text));
        } else if (at[word] == '!') {
            return missing(code, err);
        }
        at += word;
        at += strspn(at, "! ");
    }
    return XF_OK;
}

/* By the pack: in the chain of the duty is a step that makes it. */
static bool is_made_of(const xfi_visit_source *source, xf_letter_kind kind)
{
    const xfi_duty_rule *rule = xfi_policy_duty(source->policy, source->duty->duty);
    for (size_t i = 0; rule != NULL && i < rule->link_count; i++) {
        if (rule->links[i].letter == (int)kind) {
            return true;
        }
    }
    return false;
}

xf_status xfi_rules_visit_facts(const xfi_visit_source *source, const xfi_letter_rule *rule,
                                xf_lang lang, xfi_buf *out, xfi_error *err)
{
    const telling t = {source, source->duty, lang};
    xfi_json json = {out, false};
    xfi_buf text = {0};
    if (!is_made_of(source, rule->kind)) {
        return xfi_error_refuse(
            err, XF_E_REFUSED, "letter.not_of_duty", VISITS, "id",
            (xfi_bi){"该职责事项没有制作这种文书的环节：公示和书面报告属于下访日",
                     "the duty has no step that makes this document: notice and report are of a "
                     "visiting day"});
    }
    if (rule->kind == XF_LETTER_VISIT_REPORT && source->duty->held_on == 0) {
        return xfi_error_refuse(err, XF_E_REFUSED, "duty.not_held", VISITS, "id",
                                (xfi_bi){"尚未开展，没有可报告的情况",
                                         "it was not held yet: there is nothing to report"});
    }
    xfi_json_open(&json, NULL, '{');
    xf_status status = put_facts(&t, rule, &json, &text, err);
    xfi_json_close(&json, '}');
    xfi_buf_free(&text);
    return status != XF_OK ? status : out->failed ? xfi_error_no_memory(err) : XF_OK;
}
