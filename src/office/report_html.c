/* SPDX-License-Identifier: Apache-2.0 */
/* The report as one page. It needs nothing from elsewhere, and says so to the browser. */
#include "office/report_p.h"

#include <string.h>

static const char style[] =
    ":root{--ink:#1f2933;--soft:#616e7c;--line:#d9dfe5;--now:#1f6fb2;--then:#b8c7d6;--late:#b42318}"
    "*{box-sizing:border-box}"
    "body{margin:0;background:#f4f6f8;color:var(--ink);font:15px/1.6 \"Noto Sans CJK SC\","
    "\"Source Han Sans SC\",\"Microsoft YaHei\",\"PingFang SC\",\"WenQuanYi Zen Hei\",sans-serif}"
    "main{max-width:960px;margin:24px auto;background:#fff;padding:40px 48px;border-radius:6px}"
    "h1{font-size:26px;margin:0 0 4px}h2{font-size:19px;margin:36px 0 12px;padding-bottom:6px;"
    "border-bottom:2px solid var(--now)}h3{font-size:15px;margin:18px 0 6px;color:var(--soft);"
    "font-weight:600}.sub{color:var(--soft);margin:0 0 20px}"
    ".cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:12px}"
    ".card{border:1px solid var(--line);border-radius:6px;padding:12px 14px}"
    ".card b{display:block;font-size:24px;line-height:1.3;font-variant-numeric:tabular-nums}"
    ".card span{color:var(--soft);font-size:13px;display:block}"
    "table{width:100%;border-collapse:collapse;font-size:13.5px;margin:10px 0 4px;"
    "font-variant-numeric:tabular-nums}"
    "th,td{padding:6px 8px;border-bottom:1px solid var(--line);text-align:right}"
    "th{background:#eef2f6;font-weight:600}th:first-child,td:first-child,.text td,.text th"
    "{text-align:left}tfoot td{font-weight:600;border-top:2px solid var(--line)}"
    ".late{color:var(--late);font-weight:600}"
    /* a date, a name or a number is not broken in two, nor is a heading of two characters */
    ".short,table:not(.text) td:not(:first-child),:lang(zh) th{white-space:nowrap}"
    "svg{width:100%;height:auto;display:block;margin:6px 0}svg text{font-size:12px;fill:var(--ink)}"
    ".now{fill:var(--now)}.then{fill:var(--then)}.grid{stroke:#e4e9ee}"
    ".known{color:var(--late);font-weight:600;margin:-14px 0 20px}"
    ".note{color:var(--soft);font-size:12.5px;margin:2px 0 14px}"
    /* many narrow columns: a heading may break, and what is divided stands over its rows */
    "table.sums th,table.sums td{padding:5px 4px}:lang(zh) .sums thead th{white-space:normal}"
    "table.sums thead th:not(:first-child){min-width:3.2em}"
    "table.sums td:first-child{white-space:normal;min-width:8em}"
    ".sums .group th{background:none;color:var(--soft);font-size:12.5px;padding-top:10px}"
    ".kept{fill:#2f7d5b}.tardy{fill:#c98a1b}.lost{fill:var(--late)}.ahead{fill:var(--then)}"
    ".full{stroke:#9aa5b1;stroke-dasharray:3 3}"
    "svg .tick,svg .name{text-anchor:end;fill:var(--soft)}"
    "svg .axis,svg .value{text-anchor:middle}svg .value{font-size:11px}"
    "footer{margin-top:32px;color:var(--soft);font-size:12.5px}"
    "@page{size:A4;margin:16mm 14mm}"
    "@media print{body{background:#fff;font-size:11pt}main{margin:0;padding:0;max-width:none}"
    "h2,h3{break-after:avoid}svg,.card,tr{break-inside:avoid}thead{display:table-header-group}"
    /* the total stands once, at the end of its table */
    "tfoot{display:table-row-group}table{font-size:11.5px}th,td{padding:5px 4px}"
    "*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}";

/* ---- the figures of the period --------------------------------------------------------------------------- */

static void card(xfi_str *out, const json_t *total, xfi_report_column column, xf_lang lang)
{
    char text[XFI_CELL_TEXT_MAX];
    xfi_str_puts(out, "<div class=\"card\">");
    xfi_str_element(out, "span", column.name);
    xfi_report_cell(total, &column, lang, text);
    char *detail = strstr(text, xfi_say(lang, "（", " (")); /* of a rate: on a line of its own */
    if (detail != NULL) {
        char rate[XFI_CELL_TEXT_MAX];
        (void)snprintf(rate, sizeof rate, "%.*s", (int)(detail - text), text);
        xfi_str_element(out, "b", rate);
        xfi_str_element(out, "span", detail + strspn(detail, " "));
    } else {
        xfi_str_element(out, "b", text);
    }
    if (strcmp(column.is, "number") == 0) {
        char year[XFI_CELL_TEXT_MAX];
        char before[XFI_CELL_TEXT_MAX];
        column.of = XFI_OF_YEAR;
        xfi_report_cell(total, &column, lang, year);
        column.of = XFI_OF_BEFORE;
        xfi_report_cell(total, &column, lang, before);
        xfi_str_puts(out, "<span>");
        xfi_str_printf(out, xfi_say(lang, "同比%s 环比%s", "y/y %s, p/p %s"), year, before);
        xfi_str_puts(out, "</span>");
    }
    xfi_str_puts(out, "</div>");
}

static void cards(xfi_str *out, const json_t *section, xf_lang lang)
{
    xfi_report_column columns[XFI_REPORT_COLUMNS];
    size_t count = xfi_report_columns(section, columns);
    const json_t *total = json_object_get(json_object_get(section, "table"), "total");
    xfi_str_puts(out, "<div class=\"cards\">");
    for (size_t i = 0; i < count; i++) {
        card(out, total, columns[i], lang);
    }
    xfi_str_puts(out, "</div>");
}

/* ---- tables ---------------------------------------------------------------------------------------------------- */

static void row(xfi_str *out, const char *name, const json_t *cell,
                const xfi_report_column *columns, size_t count, xf_lang lang)
{
    char text[XFI_CELL_TEXT_MAX];
    xfi_str_puts(out, "<tr>");
    xfi_str_element(out, "td", name);
    for (size_t i = 0; i < count; i++) {
        xfi_report_cell(cell, &columns[i], lang, text);
        bool late = strcmp(columns[i].figure, "overdue") == 0 && columns[i].of == XFI_OF_VALUE &&
                    strcmp(text, "0") != 0 && strcmp(text, "—") != 0;
        xfi_str_puts(out, late ? "<td class=\"late\">" : "<td>");
        xfi_str_xml(out, text);
        xfi_str_puts(out, "</td>");
    }
    xfi_str_puts(out, "</tr>");
}

static void table(xfi_str *out, const json_t *section, xf_lang lang)
{
    xfi_report_column columns[XFI_REPORT_COLUMNS];
    char head[XFI_CELL_TEXT_MAX];
    size_t count = xfi_report_columns(section, columns);
    const json_t *of = json_object_get(section, "table");
    size_t i;
    json_t *item;
    xfi_str_puts(out, "<table><thead><tr>");
    xfi_str_element(out, "th", xfi_report_get(json_object_get(of, "rows"), "name"));
    for (i = 0; i < count; i++) {
        xfi_report_head(&columns[i], lang, head);
        xfi_str_element(out, "th", head);
    }
    xfi_str_puts(out, "</tr></thead><tbody>");
    json_array_foreach(json_object_get(of, "row_items"), i, item)
    {
        row(out, xfi_report_get(item, "name"), json_object_get(item, "total"), columns, count,
            lang);
    }
    xfi_str_puts(out, "</tbody><tfoot>");
    row(out, xfi_say(lang, "合计", "total"), json_object_get(of, "total"), columns, count, lang);
    xfi_str_puts(out, "</tfoot></table>");
}

static void charts(xfi_str *out, const json_t *section, xf_lang lang)
{
    const char *chart = xfi_report_get(section, "chart");
    const json_t *items = json_object_get(json_object_get(section, "table"), "row_items");
    if (json_array_size(items) < 2) {
        return; /* one bar tells nothing */
    }
    size_t i;
    json_t *figure;
    json_array_foreach(json_object_get(section, "drawn"), i, figure)
    {
        const char *code = xfi_report_get(figure, "code");
        xfi_str_element(out, "h3", xfi_report_get(figure, "name"));
        if (strcmp(chart, "columns") == 0) {
            xfi_chart_columns(out, section, code, lang);
        } else if (strcmp(chart, "bars") == 0) {
            xfi_chart_bars(out, section, code, lang);
        } else {
            xfi_chart_rates(out, section, code, lang);
        }
    }
}

static void note(xfi_str *out, const json_t *section)
{
    if (*xfi_report_get(section, "note") != '\0') {
        xfi_str_puts(out, "<p class=\"note\">");
        xfi_str_xml(out, xfi_report_get(section, "note"));
        xfi_str_puts(out, "</p>");
    }
}

/* ---- reported figures -------------------------------------------------------------------------------------------- */

static void reported(xfi_str *out, const json_t *section, xf_lang lang)
{
    xfi_str text = {0};
    size_t i;
    json_t *one;
    const json_t *list = json_object_get(section, "reported");
    if (json_array_size(list) == 0) {
        return;
    }
    xfi_str_element(out, "h3", xfi_say(lang, "上报数据", "Reported figures"));
    xfi_str_puts(out, "<table><thead><tr>");
    xfi_str_element(
        out, "th",
        xfi_report_get(json_object_get(json_object_get(section, "table"), "rows"), "name"));
    for (size_t n = 0; xfi_report_stated_head(n, lang) != NULL; n++) {
        xfi_str_element(out, "th", xfi_report_stated_head(n, lang));
    }
    xfi_str_puts(out, "</tr></thead><tbody>");
    json_array_foreach(list, i, one)
    {
        xfi_str_puts(out, "<tr>");
        xfi_str_element(out, "td", xfi_report_get(one, "name"));
        for (size_t n = 0; xfi_report_stated_head(n, lang) != NULL; n++) {
            xfi_report_stated_cell(&text, one, n, lang);
            xfi_str_element(out, "td", xfi_str_get(&text));
        }
        xfi_str_puts(out, "</tr>");
    }
    xfi_str_puts(out, "</tbody></table>");
    xfi_str_free(&text);
}

/* ---- drives --------------------------------------------------------------------------------------------------------- */

static void drive_rows(xfi_str *out, const json_t *drive, xf_lang lang)
{
    xfi_str text = {0};
    size_t i;
    json_t *cohort;
    json_array_foreach(json_object_get(json_object_get(drive, "progress"), "cohorts"), i, cohort)
    {
        xfi_str_puts(out, "<tr>");
        for (size_t n = 0; xfi_report_drive_head(n, XF_LANG_ZH) != NULL; n++) {
            xfi_report_drive_cell(&text, drive, cohort, n, lang);
            xfi_str_element(out, "td", xfi_str_get(&text));
        }
        xfi_str_puts(out, "</tr>");
    }
    xfi_str_free(&text);
}

static void drives(xfi_str *out, const json_t *report, xf_lang lang)
{
    const json_t *list = json_object_get(report, "drives");
    size_t i;
    json_t *drive;
    if (json_array_size(list) == 0) {
        return;
    }
    xfi_str_puts(out, "<section>");
    xfi_str_element(out, "h2", xfi_say(lang, "专项行动进展", "Progress of drives"));
    xfi_str_puts(out, "<table class=\"text\"><thead><tr>");
    for (size_t n = 0; xfi_report_drive_head(n, lang) != NULL; n++) {
        xfi_str_element(out, "th", xfi_report_drive_head(n, lang));
    }
    xfi_str_puts(out, "</tr></thead><tbody>");
    json_array_foreach(list, i, drive)
    {
        drive_rows(out, drive, lang);
    }
    xfi_str_puts(out, "</tbody></table></section>");
}

/* ---- what is overdue --------------------------------------------------------------------------------------------- */

static void overdue(xfi_str *out, const json_t *report, xf_lang lang)
{
    static const struct {
        const char *field, *zh, *en, *class;
    } fields[] = {{"number", "信访编号", "case", "short"},   {"title", "信访事项", "matter", ""},
                  {"deadline", "时限", "deadline", ""},      {"due", "届满日期", "due", "short"},
                  {"days", "逾期日数", "days over", "late"}, {"unit", "履责单位", "unit", ""},
                  {"handler", "承办人", "handler", "short"}, {"lead", "包案领导", "lead", "short"}};
    const json_t *of = json_object_get(report, "overdue");
    size_t i;
    json_t *one;
    xfi_str_puts(out, "<section>");
    xfi_str_element(out, "h2", xfi_say(lang, "逾期事项", "What is overdue"));
    xfi_str_puts(out, "<p>");
    xfi_str_printf(
        out, xfi_say(lang, "目前逾期时限共%lld项，列出%lld项。", "%lld overdue, %lld listed."),
        (long long)json_integer_value(json_object_get(of, "count")),
        (long long)json_array_size(json_object_get(of, "listed")));
    xfi_str_puts(out, "</p><table class=\"text\"><thead><tr>");
    for (i = 0; i < sizeof fields / sizeof *fields; i++) {
        xfi_str_element(out, "th", xfi_say(lang, fields[i].zh, fields[i].en));
    }
    xfi_str_puts(out, "</tr></thead><tbody>");
    json_array_foreach(json_object_get(of, "listed"), i, one)
    {
        xfi_str_puts(out, "<tr>");
        for (size_t n = 0; n < sizeof fields / sizeof *fields; n++) {
            xfi_str_printf(out, "<td class=\"%s\">", fields[n].class);
            if (strcmp(fields[n].field, "days") == 0) {
                xfi_str_printf(out, "%lld",
                               (long long)json_integer_value(json_object_get(one, "days")));
            } else {
                xfi_str_xml(out, xfi_report_get(one, fields[n].field));
            }
            xfi_str_puts(out, "</td>");
        }
        xfi_str_puts(out, "</tr>");
    }
    xfi_str_puts(out, "</tbody></table></section>");
}

/* ---- the page -------------------------------------------------------------------------------------------------------- */

void xfi_report_instant(const char *iso, char out[sizeof "2026-11-20 09:00"])
{
    (void)snprintf(out, sizeof "2026-11-20 09:00", "%s", iso);
    char *t = strchr(out, 'T');
    if (t != NULL) {
        *t = ' ';
    }
}

static void head(xfi_str *out, const json_t *report, xf_lang lang)
{
    const json_t *period = json_object_get(report, "period");
    xfi_str_printf(out,
                   "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'\"><meta name=\"viewport\" "
                   "content=\"width=device-width,initial-scale=1\">",
                   lang == XF_LANG_EN ? "en" : "zh-CN");
    xfi_str_element(out, "title", xfi_report_get(report, "title"));
    xfi_str_printf(out, "<style>%s</style></head><body><main>", style);
    xfi_str_element(out, "h1", xfi_report_get(report, "title"));
    xfi_str_puts(out, "<p class=\"sub\">");
    xfi_str_xml(out, xfi_report_get(json_object_get(report, "unit"), "name"));
    xfi_str_puts(out, json_is_object(json_object_get(report, "unit")) ? "　" : "");
    xfi_str_printf(out, xfi_say(lang, "%s 至 %s", "%s to %s"), xfi_report_get(period, "from"),
                   xfi_report_get(period, "to"));
    xfi_str_puts(out, "</p>");
    if (json_is_string(json_object_get(report, "known_at"))) {
        char known[sizeof "2026-11-20 09:00"];
        xfi_report_instant(xfi_report_get(report, "known_at"), known);
        xfi_str_printf(out, "<p class=\"known\">%s%s%s</p>", xfi_say(lang, "截至 ", "As known on "),
                       known, xfi_say(lang, " 所知", ""));
    }
}

void xfi_report_html(const json_t *report, xf_lang lang, xfi_str *out)
{
    size_t i;
    json_t *section;
    head(out, report, lang);
    json_array_foreach(json_object_get(report, "sections"), i, section)
    {
        xfi_str_puts(out, "<section>");
        xfi_str_element(out, "h2", xfi_report_get(section, "title"));
        if (!json_is_true(json_object_get(section, "counted"))) {
            xfi_str_element(out, "p", xfi_report_nothing_counted(lang));
        } else if (strcmp(xfi_report_get(section, "id"), "summary") == 0) {
            cards(out, section, lang);
        } else {
            charts(out, section, lang);
            table(out, section, lang);
        }
        note(out, section);
        reported(out, section, lang);
        xfi_str_puts(out, "</section>\n");
    }
    drives(out, report, lang);
    xfi_report_work_html(report, lang, out);
    xfi_report_account_html(report, lang, out);
    overdue(out, report, lang);
    char computed_at[sizeof "2026-11-20 09:00"];
    xfi_report_instant(xfi_report_get(report, "computed_at"), computed_at);
    xfi_str_puts(out, "<footer>");
    xfi_str_printf(
        out,
        xfi_say(
            lang,
            "统计时间：%"
            "s。口径：按收到日期统计，同比与上年同期比，环比与上一期比；上报数据另列，不并入计算。",
            "Computed at %s, by the day of receipt; y/y is against the year before, "
            "p/p against the period before. Reported figures stand beside what was computed, "
            "not within it."),
        computed_at);
    xfi_str_puts(out, "</footer></main></body></html>\n");
}
