/* SPDX-License-Identifier: Apache-2.0 */
/* The report as text, for a terminal or a message: Chinese characters are two columns wide. */
#include "office/report_p.h"

#include <string.h>

enum { NAME_WIDTH = 22, CELL_WIDTH = 18 };

/* Characters from U+2E80 on stand for those that are two columns wide. */
static int width_of(const char *text)
{
    int width = 0;
    for (const unsigned char *at = (const unsigned char *)text; *at != '\0'; at++) {
        if ((*at & 0xC0U) != 0x80U) {
            width += *at >= 0xE3 || (*at == 0xE2 && at[1] >= 0xBA) ? 2 : 1;
        }
    }
    return width;
}

static void pad(xfi_str *out, const char *text, int width, bool right)
{
    int blanks = width - width_of(text);
    xfi_str_puts(out, right ? "" : text);
    for (int i = 0; i < blanks; i++) {
        xfi_str_puts(out, " ");
    }
    xfi_str_puts(out, right ? text : "");
}

static void row(xfi_str *out, const char *name, const json_t *cell,
                const xfi_report_column *columns, size_t count, xf_lang lang)
{
    char text[XFI_CELL_TEXT_MAX];
    pad(out, name, NAME_WIDTH, false);
    for (size_t i = 0; i < count; i++) {
        xfi_report_cell(cell, &columns[i], lang, text);
        pad(out, text, CELL_WIDTH, true);
    }
    xfi_str_puts(out, "\n");
}

static void summary(xfi_str *out, const json_t *section, xf_lang lang)
{
    xfi_report_column columns[XFI_REPORT_COLUMNS];
    size_t count = xfi_report_columns(section, columns);
    const json_t *total = json_object_get(json_object_get(section, "table"), "total");
    for (size_t i = 0; i < count; i++) {
        char texts[3][XFI_CELL_TEXT_MAX];
        static const xfi_column_of of[] = {XFI_OF_VALUE, XFI_OF_YEAR, XFI_OF_BEFORE};
        for (size_t n = 0; n < 3; n++) {
            columns[i].of = of[n];
            xfi_report_cell(total, &columns[i], lang, texts[n]);
        }
        pad(out, columns[i].name, NAME_WIDTH, false);
        pad(out, texts[0], CELL_WIDTH, true);
        if (strcmp(columns[i].is, "number") == 0) {
            xfi_str_printf(out, xfi_say(lang, "    同比%s 环比%s", "    y/y %s, p/p %s"), texts[1],
                           texts[2]);
        }
        xfi_str_puts(out, "\n");
    }
}

static void table(xfi_str *out, const json_t *section, xf_lang lang)
{
    xfi_report_column columns[XFI_REPORT_COLUMNS];
    char head[XFI_CELL_TEXT_MAX];
    size_t count = xfi_report_columns(section, columns);
    const json_t *of = json_object_get(section, "table");
    size_t i;
    json_t *item;
    pad(out, xfi_report_get(json_object_get(of, "rows"), "name"), NAME_WIDTH, false);
    for (i = 0; i < count; i++) {
        xfi_report_head(&columns[i], lang, head);
        pad(out, head, CELL_WIDTH, true);
    }
    xfi_str_puts(out, "\n");
    json_array_foreach(json_object_get(of, "row_items"), i, item)
    {
        row(out, xfi_report_get(item, "name"), json_object_get(item, "total"), columns, count,
            lang);
    }
    row(out, xfi_say(lang, "合计", "total"), json_object_get(of, "total"), columns, count, lang);
}

static void reported(xfi_str *out, const json_t *section, xf_lang lang)
{
    xfi_str text = {0};
    size_t i;
    json_t *one;
    const json_t *list = json_object_get(section, "reported");
    if (json_array_size(list) > 0) {
        pad(out, xfi_say(lang, "上报数据", "Reported figures"), NAME_WIDTH, false);
        for (size_t n = 0; xfi_report_stated_head(n, lang) != NULL; n++) {
            pad(out, xfi_report_stated_head(n, lang), CELL_WIDTH, true);
        }
        xfi_str_puts(out, "\n");
    }
    json_array_foreach(list, i, one)
    {
        pad(out, xfi_report_get(one, "name"), NAME_WIDTH, false);
        for (size_t n = 0; xfi_report_stated_head(n, lang) != NULL; n++) {
            xfi_report_stated_cell(&text, one, n, lang);
            pad(out, xfi_str_get(&text), CELL_WIDTH, true);
        }
        xfi_str_puts(out, "\n");
    }
    xfi_str_free(&text);
}

static void drives(xfi_str *out, const json_t *report, xf_lang lang)
{
    xfi_str text = {0};
    size_t i;
    size_t c;
    json_t *drive;
    json_t *cohort;
    const json_t *list = json_object_get(report, "drives");
    if (json_array_size(list) > 0) {
        xfi_str_puts(out, xfi_say(lang, "\n【专项行动进展】\n", "\n[Progress of drives]\n"));
        for (size_t n = 0; xfi_report_drive_head(n, lang) != NULL; n++) {
            pad(out, xfi_report_drive_head(n, lang), n == 0 ? NAME_WIDTH : CELL_WIDTH, n != 0);
        }
        xfi_str_puts(out, "\n");
    }
    json_array_foreach(list, i, drive)
    {
        json_array_foreach(json_object_get(json_object_get(drive, "progress"), "cohorts"), c,
                           cohort)
        {
            for (size_t n = 0; xfi_report_drive_head(n, lang) != NULL; n++) {
                xfi_report_drive_cell(&text, drive, cohort, n, lang);
                pad(out, xfi_str_get(&text), n == 0 ? NAME_WIDTH : CELL_WIDTH, n != 0);
            }
            xfi_str_puts(out, "\n");
        }
    }
    xfi_str_free(&text);
}

static void overdue(xfi_str *out, const json_t *report, xf_lang lang)
{
    const json_t *of = json_object_get(report, "overdue");
    size_t i;
    json_t *one;
    xfi_str_printf(out, xfi_say(lang, "\n【逾期事项】共%lld项\n", "\n[What is overdue] %lld\n"),
                   (long long)json_integer_value(json_object_get(of, "count")));
    json_array_foreach(json_object_get(of, "listed"), i, one)
    {
        xfi_str_printf(out,
                       xfi_say(lang, "%s  %s  逾期%lld日%.0s  %s  %s  %s\n",
                               "%s  %s  %lld day%s over  %s  %s  %s\n"),
                       xfi_report_get(one, "due"), xfi_report_get(one, "deadline"),
                       (long long)json_integer_value(json_object_get(one, "days")),
                       json_integer_value(json_object_get(one, "days")) == 1 ? "" : "s",
                       xfi_report_get(one, "unit"), xfi_report_get(one, "number"),
                       xfi_report_get(one, "title"));
    }
}

void xfi_report_text(const json_t *report, xf_lang lang, xfi_str *out)
{
    const json_t *period = json_object_get(report, "period");
    size_t i;
    json_t *section;
    xfi_str_printf(out, "%s\n", xfi_report_get(report, "title"));
    if (json_is_object(json_object_get(report, "unit"))) {
        xfi_str_printf(out, "%s\n", xfi_report_get(json_object_get(report, "unit"), "name"));
    }
    xfi_str_printf(out, xfi_say(lang, "%s 至 %s\n", "%s to %s\n"), xfi_report_get(period, "from"),
                   xfi_report_get(period, "to"));
    if (json_is_string(json_object_get(report, "known_at"))) {
        char known[sizeof "2026-11-20 09:00"];
        xfi_report_instant(xfi_report_get(report, "known_at"), known);
        xfi_str_printf(out, xfi_say(lang, "截至 %s 所知\n", "As known on %s\n"), known);
    }
    json_array_foreach(json_object_get(report, "sections"), i, section)
    {
        xfi_str_printf(out, xfi_say(lang, "\n【%s】\n", "\n[%s]\n"),
                       xfi_report_get(section, "title"));
        if (!json_is_true(json_object_get(section, "counted"))) {
            xfi_str_printf(out, "%s\n", xfi_report_nothing_counted(lang));
        } else if (strcmp(xfi_report_get(section, "id"), "summary") == 0) {
            summary(out, section, lang);
        } else {
            table(out, section, lang);
        }
        if (*xfi_report_get(section, "note") != '\0') {
            xfi_str_printf(out, "%s\n", xfi_report_get(section, "note"));
        }
        reported(out, section, lang);
    }
    drives(out, report, lang);
    xfi_report_work_text(report, lang, out);
    xfi_report_account_text(report, lang, out);
    overdue(out, report, lang);
}
