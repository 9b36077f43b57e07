/* SPDX-License-Identifier: Apache-2.0 */
/* Charts as SVG that stands within the page. No packaged C library draws charts that scale with a page
 * and print as text: those of Debian make pictures (libplot, PLplot) or need a window system. */
#include "office/report_p.h"

#include <string.h>

enum {
    WIDTH = 720,
    HEIGHT = 240,
    LEFT = 44,
    BOTTOM = 34,
    TOP = 30,
    ROW = 26,   /* of a bar */
    NAME = 150, /* room for its name */
    VALUE = 120 /* and for what it says */
};

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

static const char *name_of(const json_t *item)
{
    return xfi_report_get(item, "name");
}

static const json_t *items_of(const json_t *section)
{
    return json_object_get(json_object_get(section, "table"), "row_items");
}

static double figure_of(const json_t *cell, const char *figure)
{
    double value;
    return xfi_report_number(cell, figure, &value) ? value : 0;
}

/* The next of 1, 2, 5, 10, 20 … that four steps of reach the value. */
static double step_for(double most)
{
    double step = 1;
    static const double factors[] = {2, 2.5, 2};
    for (size_t i = 0; step * 4 < most; i = (i + 1) % 3) {
        step *= factors[i];
    }
    return step;
}

static void text_at(xfi_str *out, const char *class, double x, double y, const char *text)
{
    xfi_str_printf(out, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">", class, x, y);
    xfi_str_xml(out, text);
    xfi_str_puts(out, "</text>");
}

static void number_at(xfi_str *out, const char *class, double x, double y, double value)
{
    char text[32];
    (void)snprintf(text, sizeof text, "%.0f", value);
    text_at(out, class, x, y, text);
}

static void begin(xfi_str *out, int height, const char *label)
{
    xfi_str_printf(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH, height);
    xfi_str_xml(out, label);
    xfi_str_puts(out, "\">");
}

/* ---- columns ------------------------------------------------------------------------------------------------- */

static double most_of(const json_t *items, const char *figure)
{
    double most = 1;
    size_t i;
    json_t *item;
    json_array_foreach(items, i, item)
    {
        const json_t *total = json_object_get(item, "total");
        most = larger(most, figure_of(total, figure));
        most = larger(most, figure_of(json_object_get(total, "year_before"), figure));
    }
    return most;
}

static void grid(xfi_str *out, double step, double scale)
{
    for (int i = 0; i <= 4; i++) {
        double y = HEIGHT - BOTTOM - i * step * scale;
        xfi_str_printf(out, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                       LEFT, WIDTH, y, y);
        number_at(out, "tick", LEFT - 6, y + 4, i * step);
    }
}

static void column(xfi_str *out, const char *class, double x, double width, double height,
                   double value)
{
    double y = HEIGHT - BOTTOM - height;
    xfi_str_printf(out, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                   class, x, y, width, height);
    if (value > 0) {
        number_at(out, "value", x + width / 2, y - 4, value);
    }
}

/* "2026-03" is 3月. */
static void month_name(const char *name, xf_lang lang, char out[32])
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    enum { MONTH_AT = 5 };
    int month =
        strlen(name) == MONTH_AT + 2 ? (name[MONTH_AT] - '0') * 10 + (name[MONTH_AT + 1] - '0') : 0;
    if (month < 1 || month > 12) {
        (void)snprintf(out, 32, "%s", name);
    } else if (lang == XF_LANG_EN) {
        (void)snprintf(out, 32, "%s", months[month - 1]);
    } else {
        (void)snprintf(out, 32, "%d月", month);
    }
}

static void legend(xfi_str *out, xf_lang lang)
{
    xfi_str_printf(out, "<rect class=\"now\" x=\"%d\" y=\"6\" width=\"12\" height=\"12\"/>", LEFT);
    text_at(out, "key", LEFT + 18, 17, xfi_say(lang, "本年", "this year"));
    xfi_str_printf(out, "<rect class=\"then\" x=\"%d\" y=\"6\" width=\"12\" height=\"12\"/>",
                   LEFT + 100);
    text_at(out, "key", LEFT + 118, 17, xfi_say(lang, "上年同期", "the year before"));
}

void xfi_chart_columns(xfi_str *out, const json_t *section, const char *figure, xf_lang lang)
{
    const json_t *items = items_of(section);
    size_t count = json_array_size(items);
    double step = step_for(most_of(items, figure));
    double scale = (HEIGHT - BOTTOM - TOP) / (step * 4);
    double room = (double)(WIDTH - LEFT) / (double)(count == 0 ? 1 : count);
    double width = smaller(room * 0.36, 28);
    size_t i;
    json_t *item;
    begin(out, HEIGHT, xfi_report_get(section, "title"));
    grid(out, step, scale);
    legend(out, lang);
    json_array_foreach(items, i, item)
    {
        char month[32];
        const json_t *total = json_object_get(item, "total");
        double middle = LEFT + ((double)i + 0.5) * room;
        double now = figure_of(total, figure);
        double then = figure_of(json_object_get(total, "year_before"), figure);
        column(out, "now", middle - width - 1, width, now * scale, now);
        column(out, "then", middle + 1, width, then * scale, then);
        month_name(name_of(item), lang, month);
        text_at(out, "axis", middle, HEIGHT - BOTTOM + 18, month);
    }
    xfi_str_puts(out, "</svg>");
}

/* ---- bars ------------------------------------------------------------------------------------------------------ */

static void bar(xfi_str *out, size_t row, const char *name, double part, const char *class,
                const char *said)
{
    double y = (double)row * ROW;
    double width = larger(part, 0) * (WIDTH - NAME - VALUE);
    text_at(out, "name", NAME - 8, y + 17, name);
    xfi_str_printf(out, "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>",
                   class, NAME, y + 4, width, ROW - 8);
    text_at(out, "said", NAME + width + 6, y + 17, said);
}

void xfi_chart_bars(xfi_str *out, const json_t *section, const char *figure, xf_lang lang)
{
    const json_t *items = items_of(section);
    double most = 1;
    size_t i;
    json_t *item;
    json_array_foreach(items, i, item)
    {
        most = larger(most, figure_of(json_object_get(item, "total"), figure));
    }
    begin(out, (int)json_array_size(items) * ROW, xfi_report_get(section, "title"));
    json_array_foreach(items, i, item)
    {
        char said[64];
        double share;
        const json_t *total = json_object_get(item, "total");
        double value = figure_of(total, figure);
        bool shared = xfi_report_number(json_object_get(total, "share"), figure, &share);
        (void)snprintf(said, sizeof said,
                       shared ? xfi_say(lang, "%.0f（%.1f%%）", "%.0f (%.1f%%)") : "%.0f", value,
                       share);
        bar(out, i, name_of(item), value / most, "now", said);
    }
    xfi_str_puts(out, "</svg>");
}

void xfi_chart_rates(xfi_str *out, const json_t *section, const char *figure, xf_lang lang)
{
    const json_t *items = items_of(section);
    int height = (int)json_array_size(items) * ROW;
    size_t i;
    json_t *item;
    begin(out, height, xfi_report_get(section, "title"));
    xfi_str_printf(out, "<line class=\"full\" x1=\"%d\" x2=\"%d\" y1=\"0\" y2=\"%d\"/>",
                   WIDTH - VALUE, WIDTH - VALUE, height);
    json_array_foreach(items, i, item)
    {
        char said[XFI_CELL_TEXT_MAX] = "—";
        double rate = 0;
        const json_t *value = json_object_get(json_object_get(item, "total"), figure);
        if (xfi_report_put_rate(value, lang, said)) {
            (void)xfi_report_number(value, "rate", &rate);
        }
        bar(out, i, name_of(item), rate / 100, "now", said);
    }
    xfi_str_puts(out, "</svg>");
}

/* ---- standings ---------------------------------------------------------------------------------------------------- */

static const struct {
    const char *figure, *class, *zh, *en;
} standings[] = {{"in_time", "kept", "按期", "in time"},
                 {"late", "tardy", "逾期完成", "late"},
                 {"missed", "lost", "逾期未办", "missed"},
                 {"to_come", "ahead", "未到期", "not due yet"}};
enum { STANDINGS = sizeof standings / sizeof *standings };

/* What was owed of a topic: the sum of its standings; 0 where it has none. */
static double owed_of(const json_t *topic)
{
    double owed = 0;
    for (size_t i = 0; i < STANDINGS; i++) {
        owed += figure_of(json_object_get(topic, "total"), standings[i].figure);
    }
    return owed;
}

static void standing_bar(xfi_str *out, size_t row, const json_t *topic)
{
    const json_t *total = json_object_get(topic, "total");
    double y = (double)row * ROW;
    double x = NAME;
    double owed = owed_of(topic);
    char said[64];
    text_at(out, "name", NAME - 8, y + 17, name_of(topic));
    for (size_t i = 0; i < STANDINGS; i++) {
        double width = figure_of(total, standings[i].figure) / owed * (WIDTH - NAME - VALUE);
        if (width > 0) {
            xfi_str_printf(
                out, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>",
                standings[i].class, x, y + 4, width, ROW - 8);
        }
        x += width;
    }
    (void)snprintf(said, sizeof said, "%.0f/%.0f", figure_of(total, "in_time"), owed);
    text_at(out, "said", x + 6, y + 17, said);
}

static void standing_keys(xfi_str *out, xf_lang lang)
{
    double x = NAME;
    for (size_t i = 0; i < STANDINGS; i++) {
        xfi_str_printf(out, "<rect class=\"%s\" x=\"%.1f\" y=\"6\" width=\"12\" height=\"12\"/>",
                       standings[i].class, x);
        text_at(out, "key", x + 18, 17, xfi_say(lang, standings[i].zh, standings[i].en));
        x += 100;
    }
}

void xfi_chart_standings(xfi_str *out, const json_t *topics, xf_lang lang)
{
    size_t rows = 1; /* the first one is the legend */
    size_t i;
    const json_t *topic;
    json_array_foreach(topics, i, topic)
    {
        rows += owed_of(topic) > 0 ? 1 : 0;
    }
    if (rows == 1) {
        return;
    }
    begin(out, (int)rows * ROW,
          xfi_say(lang, "各项职责是否按期", "Whether duties were done in time"));
    standing_keys(out, lang);
    rows = 1;
    json_array_foreach(topics, i, topic)
    {
        if (owed_of(topic) > 0) {
            standing_bar(out, rows++, topic);
        }
    }
    xfi_str_puts(out, "</svg>");
}
