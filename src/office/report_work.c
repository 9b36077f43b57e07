/* SPDX-License-Identifier: Apache-2.0 */
/* What the office did in the period of a report, and what was late in it: as data, as a page and as text.
 * Figures that are nought for everybody are not drawn; the data have them all. */
#include "office/report_p.h"

#include <string.h>

/* ---- the data ------------------------------------------------------------------------------------------------- */

static xf_status take(xf_text *text, const char *name, json_t *report)
{
    json_t *made = json_loads(xf_text_get(text), 0, NULL);
    xf_text_free(text);
    return json_object_set_new(report, name, made) == 0 ? XF_OK : xfi_doc_no_memory();
}

xf_status xfi_report_work(xf_store *store, const xf_report_args *of, json_t *report)
{
    xf_work_args args = XF_WORK_ARGS_INIT;
    xf_text *text = NULL;
    args.from = of->from;
    args.to = of->to;
    args.unit = of->unit;
    args.subtree = of->unit == NULL ? 0 : 1;
    XFI_TRY(xf_work_compute(store, &args, of->lang, &text));
    return take(text, "work", report);
}

xf_status xfi_report_account(xf_store *store, const xf_report_args *of, json_t *report)
{
    xf_account_args args = XF_ACCOUNT_ARGS_INIT;
    xf_text *text = NULL;
    args.from = of->from;
    args.to = of->to;
    args.unit = of->unit;
    args.subtree = of->unit == NULL ? 0 : 1;
    XFI_TRY(xf_account_compute(store, &args, of->lang, &text));
    XFI_TRY(take(text, "account", report));
    /* one by one they are read on the command line; the report has the sums */
    json_t *account = json_object_get(report, "account");
    const char *key;
    void *next;
    json_t *value;
    json_object_foreach_safe(account, next, key, value)
    {
        if (json_is_array(value) && strcmp(key, "units") != 0 && strcmp(key, "leads") != 0) {
            (void)json_object_del(account, key);
        }
    }
    return XF_OK;
}

/* ---- columns ---------------------------------------------------------------------------------------------------- */

/* What the sums of an account are called. */
static const struct {
    const char *code, *zh, *en;
} account_figures[] = {
    {"late", "逾期时限", "late"},
    {"open", "其中未了结", "of them open"},
    {"reminder", "提醒", "reminders"},
    {"yellow", "黄牌", "yellow"},
    {"red", "红牌", "red"},
    {"supervision", "逾期督办", "supervised for it"},
    {"report", "上报", "reports"},
    {"duties", "逾期职责", "duties"},
    {"steps", "逾期环节", "steps"},
    {"phases", "逾期阶段", "phases"},
    {"warnings", "预警未按期反馈", "warnings"},
    {"follow_ups", "逾期回访", "follow-ups"},
    {"resources", "资源逾期未到位", "resources"},
    {"findings", "排查发现逾期未处理", "findings"},
    {"office_open", "其中未了结", "of them open"},
    {"supervised", "人工督办", "by officials"},
    {"raised", "梯级督办", "by ladder"},
    {"proposed", "改进建议", "proposals"},
    {"criticised", "通报批评", "criticised"},
    {"owed", "应反馈", "feedback owed"},
    {"owed_late", "反馈逾期", "feedback late"},
    {"passed_on", "转出", "passed on"},
};
_Static_assert(sizeof account_figures / sizeof *account_figures <= XFI_REPORT_COLUMNS,
               "all of them in one table");

static bool any_of(const json_t *items, const char *code)
{
    size_t i;
    const json_t *item;
    json_array_foreach(items, i, item)
    {
        if (json_integer_value(json_object_get(item, code)) != 0) {
            return true;
        }
    }
    return false;
}

/* Joint receptions may count for a unit and not in its total, so the divisions are looked at as well. */
static bool says(const json_t *topic, const char *code)
{
    size_t i;
    const json_t *division;
    json_array_foreach(json_object_get(topic, "by"), i, division)
    {
        if (any_of(json_object_get(division, "items"), code)) {
            return true;
        }
    }
    return json_integer_value(json_object_get(json_object_get(topic, "total"), code)) != 0;
}

static size_t columns_of(const json_t *topic, xfi_sum_column out[XFI_REPORT_COLUMNS])
{
    size_t count = 0;
    size_t i;
    const json_t *figure;
    json_array_foreach(json_object_get(topic, "figures"), i, figure)
    {
        const char *code = xfi_report_get(figure, "code");
        if (says(topic, code) && count < XFI_REPORT_COLUMNS) {
            out[count++] = (xfi_sum_column){code, xfi_report_get(figure, "name")};
        }
    }
    return count;
}

static size_t columns_of_sums(const json_t *items, xf_lang lang,
                              xfi_sum_column out[XFI_REPORT_COLUMNS])
{
    size_t count = 0;
    for (size_t i = 0; i < sizeof account_figures / sizeof *account_figures; i++) {
        if (any_of(items, account_figures[i].code)) {
            out[count++] =
                (xfi_sum_column){account_figures[i].code,
                                 xfi_say(lang, account_figures[i].zh, account_figures[i].en)};
        }
    }
    return count;
}

static bool is_late(const char *code)
{
    static const char *const codes[] = {
        "missed", "late",     "lacking",    "open",      "owed_late", "duties",     "steps",
        "phases", "warnings", "follow_ups", "resources", "findings",  "office_open"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (strcmp(codes[i], code) == 0) {
            return true;
        }
    }
    return false;
}

/* ---- the page ------------------------------------------------------------------------------------------------- */

static void cells(xfi_str *out, const json_t *of, const xfi_sum_column *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        long long number = (long long)json_integer_value(json_object_get(of, columns[i].code));
        bool late = number != 0 && is_late(columns[i].code);
        xfi_str_printf(out, late ? "<td class=\"late\">%lld</td>" : "<td>%lld</td>", number);
    }
}

static void head(xfi_str *out, const char *first, const xfi_sum_column *columns, size_t count)
{
    xfi_str_puts(out, "<table class=\"sums\"><thead><tr>");
    xfi_str_element(out, "th", first);
    for (size_t i = 0; i < count; i++) {
        xfi_str_element(out, "th", columns[i].name);
    }
    xfi_str_puts(out, "</tr></thead>");
}

static void lines(xfi_str *out, const json_t *items, const xfi_sum_column *columns, size_t count)
{
    size_t i;
    const json_t *item;
    json_array_foreach(items, i, item)
    {
        xfi_str_puts(out, "<tr>");
        xfi_str_element(out, "td", xfi_report_get(item, "name"));
        cells(out, item, columns, count);
        xfi_str_puts(out, "</tr>");
    }
}

static void topic_html(xfi_str *out, const json_t *topic, xf_lang lang)
{
    xfi_sum_column columns[XFI_REPORT_COLUMNS];
    size_t count = columns_of(topic, columns);
    size_t i;
    const json_t *division;
    if (count == 0) {
        return;
    }
    xfi_str_element(out, "h3", xfi_report_get(topic, "name"));
    head(out, "", columns, count);
    json_array_foreach(json_object_get(topic, "by"), i, division)
    {
        const json_t *items = json_object_get(division, "items");
        if (json_array_size(items) > 0) {
            xfi_str_printf(out, "<tbody><tr class=\"group\"><th colspan=\"%d\">", (int)count + 1);
            xfi_str_printf(out, xfi_say(lang, "按%s", "by %s"), xfi_report_get(division, "name"));
            xfi_str_puts(out, "</th></tr>");
            lines(out, items, columns, count);
            xfi_str_puts(out, "</tbody>");
        }
    }
    xfi_str_puts(out, "<tfoot><tr>");
    xfi_str_element(out, "td", xfi_say(lang, "合计", "total"));
    cells(out, json_object_get(topic, "total"), columns, count);
    xfi_str_puts(out, "</tr></tfoot></table><p class=\"note\">");
    xfi_str_xml(out, xfi_report_get(topic, "counts"));
    xfi_str_puts(out, xfi_say(lang, "。</p>", ".</p>"));
}

/* Whether anything was done of which there is something to say: else there is no heading. */
static bool has_work(const json_t *report)
{
    xfi_sum_column columns[XFI_REPORT_COLUMNS];
    size_t i;
    const json_t *topic;
    json_array_foreach(json_object_get(json_object_get(report, "work"), "topics"), i, topic)
    {
        if (columns_of(topic, columns) > 0) {
            return true;
        }
    }
    return false;
}

void xfi_report_work_html(const json_t *report, xf_lang lang, xfi_str *out)
{
    const json_t *topics = json_object_get(json_object_get(report, "work"), "topics");
    size_t i;
    const json_t *topic;
    if (!has_work(report)) {
        return;
    }
    xfi_str_puts(out, "<section>");
    xfi_str_element(out, "h2", xfi_say(lang, "工作情况", "Work of the office"));
    xfi_chart_standings(out, topics, lang);
    json_array_foreach(topics, i, topic)
    {
        topic_html(out, topic, lang);
    }
    xfi_str_puts(out, "</section>\n");
}

static void sums_html(xfi_str *out, const json_t *items, const char *first, xf_lang lang)
{
    xfi_sum_column columns[XFI_REPORT_COLUMNS];
    size_t count = columns_of_sums(items, lang, columns);
    if (count == 0) {
        return;
    }
    head(out, first, columns, count);
    xfi_str_puts(out, "<tbody>");
    lines(out, items, columns, count);
    xfi_str_puts(out, "</tbody></table>");
}

static const char *nothing_late(xf_lang lang)
{
    return xfi_say(lang, "本期没有逾期时限、督办和流转。",
                   "Nothing was late, supervised or passed on in the period.");
}

void xfi_report_account_html(const json_t *report, xf_lang lang, xfi_str *out)
{
    const json_t *account = json_object_get(report, "account");
    const json_t *units = json_object_get(account, "units");
    xfi_str_puts(out, "<section>");
    xfi_str_element(out, "h2", xfi_say(lang, "责任落实", "Accountability"));
    xfi_str_element(
        out, "p",
        json_array_size(units) > 0
            ? xfi_say(lang,
                      "时限在本期届满而未按期履行的、因此发出的预警督办，以及本期督办、建议、通报及"
                      "其反馈，按当时的责任单位和包案领导统计。",
                      "Duties that were due in the period and late, what was raised "
                      "because of them, and supervision with its feedback, under the "
                      "unit and the lead that had them then.")
            : nothing_late(lang));
    sums_html(out, units, xfi_say(lang, "责任单位", "unit"), lang);
    sums_html(out, json_object_get(account, "leads"), xfi_say(lang, "包案、牵头领导", "lead"),
              lang);
    xfi_str_puts(out, "</section>\n");
}

/* ---- the text ---------------------------------------------------------------------------------------------------- */

static void numbers_text(xfi_str *out, const json_t *of, const xfi_sum_column *columns,
                         size_t count, xf_lang lang)
{
    const char *joint = "";
    for (size_t i = 0; i < count; i++) {
        long long number = (long long)json_integer_value(json_object_get(of, columns[i].code));
        if (number != 0) {
            xfi_str_printf(out, "%s%s %lld", joint, columns[i].name, number);
            joint = xfi_say(lang, "，", ", ");
        }
    }
    xfi_str_puts(out, *joint == '\0' ? "0\n" : "\n");
}

static void items_text(xfi_str *out, const char *of, const json_t *items,
                       const xfi_sum_column *columns, size_t count, xf_lang lang)
{
    size_t i;
    const json_t *item;
    json_array_foreach(items, i, item)
    {
        xfi_str_printf(out, xfi_say(lang, "  %s　%s：", "  %s  %s: "), of,
                       xfi_report_get(item, "name"));
        numbers_text(out, item, columns, count, lang);
    }
}

void xfi_report_work_text(const json_t *report, xf_lang lang, xfi_str *out)
{
    xfi_sum_column columns[XFI_REPORT_COLUMNS];
    size_t i;
    size_t n;
    const json_t *topic;
    const json_t *division;
    if (!has_work(report)) {
        return;
    }
    xfi_str_puts(out, xfi_say(lang, "\n【工作情况】\n", "\n[Work of the office]\n"));
    json_array_foreach(json_object_get(json_object_get(report, "work"), "topics"), i, topic)
    {
        size_t count = columns_of(topic, columns);
        if (count == 0) {
            continue;
        }
        xfi_str_printf(out, xfi_say(lang, "%s：", "%s: "), xfi_report_get(topic, "name"));
        numbers_text(out, json_object_get(topic, "total"), columns, count, lang);
        json_array_foreach(json_object_get(topic, "by"), n, division)
        {
            items_text(out, xfi_report_get(division, "name"), json_object_get(division, "items"),
                       columns, count, lang);
        }
    }
}

void xfi_report_account_text(const json_t *report, xf_lang lang, xfi_str *out)
{
    const json_t *account = json_object_get(report, "account");
    const struct {
        const char *of, *name;
    } lists[] = {{"units", xfi_say(lang, "责任单位", "unit")},
                 {"leads", xfi_say(lang, "包案、牵头领导", "lead")}};
    xfi_sum_column columns[XFI_REPORT_COLUMNS];
    xfi_str_puts(out, xfi_say(lang, "\n【责任落实】\n", "\n[Accountability]\n"));
    if (json_array_size(json_object_get(account, "units")) == 0) {
        xfi_str_printf(out, "%s\n", nothing_late(lang));
    }
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const json_t *items = json_object_get(account, lists[i].of);
        size_t count = columns_of_sums(items, lang, columns);
        items_text(out, lists[i].name, items, columns, count, lang);
    }
}
