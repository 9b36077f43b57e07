/* SPDX-License-Identifier: Apache-2.0 */
/* What took place on a visiting day, as its written report says it. No visitor is named, and nothing is said of a
 * report against an official. */
#include "rules/visit_p.h"

#include <xfcase/reception.h>

/* A next line, with its number. */
static void put_line(xfi_buf *out, int *n)
{
    xfi_buf_printf(out, "%s%d. ", *n == 0 ? "" : "\n", *n + 1);
    ++*n;
}

/* The next one from *i on; NULL: there is no more. */
static const xfi_reception *next_received(const xfi_visit_telling *t, size_t *i)
{
    while (*i < t->from->reception_count) {
        size_t at = (*i)++;
        if (xfi_rules_visit_received(t->from, &t->from->receptions[at], &t->from->files[at])) {
            return &t->from->receptions[at];
        }
    }
    return NULL;
}

#define FACT(name) static void fact_##name(const xfi_visit_telling *t, xfi_buf *out)

FACT(held_on)
{
    xfi_visit_put_date(t, t->duty->held_on, out);
}

/* What became of them, in the order of the register's figures; those of which there are none are not said. */
static void put_results(const xfi_visit_telling *t, const int *counts, size_t kinds, xfi_buf *out)
{
    for (size_t result = 0; result < kinds; result++) {
        if (counts[result] > 0) {
            xfi_buf_puts(out, xfi_visit_say(t, "，", ", "));
            xfi_visit_put_code(t, XF_ENUM_RECEIVED, (int)result, out);
            xfi_buf_printf(out, xfi_visit_say(t, "%d批", " %d"), counts[result]);
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
        xfi_buf_puts(out, xfi_visit_say(t, "当日无群众来访", "nobody came that day"));
        return;
    }
    xfi_buf_printf(out, xfi_visit_say(t, "接待%d批%.0s", "%d group%s"), batches,
                   xfi_plural(batches));
    if (persons > 0) {
        xfi_buf_printf(out, xfi_visit_say(t, "%lld人次%.0s", ", %lld %s"), (long long)persons,
                       persons == 1 ? "person" : "people");
    }
    if (uncounted > 0) {
        xfi_buf_printf(out, xfi_visit_say(t, "（%d批未填人数）", " (%d without a number)"),
                       uncounted);
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
        xfi_visit_put_people(t, one->persons, out);
        xfi_buf_puts(out, xfi_visit_say(t, "，接待人", ", received by "));
        xfi_visit_put_official(t, one->official, false, out);
        xfi_buf_puts(out, xfi_visit_say(t, "：", ": "));
        xfi_visit_put_code(t, XF_ENUM_RECEIVED, one->result, out);
        if (!xfi_blank(one->to_unit)) {
            xfi_buf_printf(out, xfi_visit_say(t, "（%s）", " (%s)"),
                           xfi_visit_unit(t, one->to_unit));
        }
        if (!xfi_blank(one->said)) {
            xfi_buf_printf(out, xfi_visit_say(t, "，%s", ", %s"), one->said);
        }
    }
    xfi_buf_puts(out, n == 0 ? xfi_visit_say(t, "无", "none") : "");
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

static bool is_said(const xfi_visit_telling *t, const xfi_reception *one, xf_id case_id)
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
        xfi_buf_printf(out, xfi_visit_say(t, "%s %s，责任单位%s，", "%s %s, unit %s, "),
                       xfi_or_empty(file->row.number), xfi_or_empty(file->row.title),
                       xfi_visit_unit(t, file->row.unit));
        xfi_visit_put_code(t, XF_ENUM_STATE, (int)file->row.state, out);
        if (due != NULL) {
            xfi_buf_puts(out, xfi_visit_say(t, "，期限", ", due "));
            xfi_visit_put_date(t, due->due_date, out);
        }
    }
    xfi_buf_puts(out, n == 0 ? xfi_visit_say(t, "无", "none") : "");
}

static void put_owed_reception(const xfi_visit_telling *t, const xfi_reception *one, int *n,
                               xfi_buf *out)
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
        xfi_buf_printf(out, "%s%s", xfi_visit_say(t, "：", ": "),
                       xfi_visit_say(t, parts[i].zh, parts[i].en));
    }
}

/* The report itself is not among what it says is owed. */
static bool is_owed(const xfi_visit_telling *t, const xfi_duty_step *step)
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
            xfi_buf_printf(out, xfi_visit_say(t, "%s（%s，期限", "%s (%s, due "),
                           xfi_worded(step->name, step->name_en, t->lang),
                           xfi_visit_unit(t, step->unit));
            xfi_visit_put_date(t, step->date, out);
            xfi_buf_puts(out, xfi_visit_say(t, "）", ")"));
        }
    }
    xfi_buf_puts(out, n == 0 ? xfi_visit_say(t, "无", "none") : "");
}
FACT(minutes)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->text));
}
FACT(next)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->next));
}

const xfi_visit_fact xfi_visit_report_facts[] = {
    {XF_PLACEHOLDER_HELD_ON, fact_held_on},
    {XF_PLACEHOLDER_FIGURES, fact_figures},
    {XF_PLACEHOLDER_RECEPTIONS, fact_receptions},
    {XF_PLACEHOLDER_CASES, fact_cases},
    {XF_PLACEHOLDER_OWED, fact_owed},
    {XF_PLACEHOLDER_MINUTES, fact_minutes},
    {XF_PLACEHOLDER_NEXT, fact_next},
    {.put = NULL},
};
