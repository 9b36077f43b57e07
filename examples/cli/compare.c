/* SPDX-License-Identifier: Apache-2.0 */
/* A figure now, in the period before (环比) and a year before (同比), and by how much it changed. Numbers
 * change in number and in percent, rates in points, days in days. */
#include "figures.h"

#include <math.h>
#include <string.h>

enum figure_is { IS_NUMBER, IS_RATE, IS_DAYS };

static enum figure_is kind_of(const json_t *figure)
{
    const char *is = figures_text(figure, "is");
    return strcmp(is, "rate") == 0 ? IS_RATE : strcmp(is, "days") == 0 ? IS_DAYS : IS_NUMBER;
}

/* The one number of a cell that is compared; NULL or JSON null: nothing was to be counted. */
static const json_t *number_of(const json_t *figure, const json_t *cell)
{
    static const char *const members[] = {[IS_RATE] = "rate", [IS_DAYS] = "mean"};
    const json_t *value = json_object_get(cell, figures_text(figure, "code"));
    enum figure_is is = kind_of(figure);
    return is == IS_NUMBER ? value : json_object_get(value, members[is]);
}

static void add_number(cli_table *table, const json_t *figure, const json_t *value)
{
    char text[40] = "-";
    if (json_is_number(value)) {
        (void)snprintf(text, sizeof text, json_is_integer(value) ? "%.0f%s" : "%.1f%s",
                       json_number_value(value), kind_of(figure) == IS_RATE ? "%" : "");
    }
    cli_table_add(table, text);
}

static void add_difference(const cli *c, cli_table *table, const json_t *figure, const json_t *now,
                           const json_t *then)
{
    char text[40] = "-";
    if (json_is_number(now) && json_is_number(then)) {
        double by = json_number_value(now) - json_number_value(then);
        by = fabs(by) < 0.05 ? 0 : by;
        (void)snprintf(text, sizeof text, kind_of(figure) == IS_NUMBER ? "%+.0f%s" : "%+.1f%s", by,
                       kind_of(figure) == IS_RATE ? cli_say(c, "个百分点", " points") : "");
    }
    cli_table_add(table, text);
}

static void add_percent(cli_table *table, const json_t *change)
{
    char text[40] = "-";
    if (json_is_number(change)) {
        (void)snprintf(text, sizeof text, "%+.1f%%", json_number_value(change));
    }
    cli_table_add(table, text);
}

static void add_row(const cli *c, cli_table *table, const json_t *figure, const char *name,
                    const json_t *cell)
{
    static const char *const periods[] = {"before", "year_before"};
    const json_t *now = number_of(figure, cell);
    cli_table_add(table, name);
    add_number(table, figure, now);
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        const json_t *then = number_of(figure, json_object_get(cell, periods[i]));
        const json_t *change = json_object_get(json_object_get(cell, "change"), periods[i]);
        add_number(table, figure, then);
        add_difference(c, table, figure, now, then);
        if (kind_of(figure) == IS_NUMBER) {
            add_percent(table, json_object_get(change, figures_text(figure, "code")));
        }
    }
}

static void add_headings(const cli *c, cli_table *table, const json_t *figure)
{
    static const char *const of[][2] = {{"上期", "before"}, {"上年同期", "year before"}};
    static const char *const change[][2] = {{"增减", "change"}, {"增减", "change"}};
    static const char *const percent[][2] = {{"环比", "in %"}, {"同比", "in %"}};
    bool days = kind_of(figure) == IS_DAYS;
    char title[100];
    (void)snprintf(title, sizeof title, "%s%s", figures_text(figure, "name"),
                   days ? cli_say(c, "（平均）", " (mean)") : "");
    cli_table_add(table, title);
    cli_table_add(table, cli_say(c, "本期", "now"));
    for (size_t i = 0; i < 2; i++) {
        cli_table_add(table, cli_say(c, of[i][0], of[i][1]));
        cli_table_add(table, cli_say(c, change[i][0], change[i][1]));
        if (kind_of(figure) == IS_NUMBER) {
            cli_table_add(table, cli_say(c, percent[i][0], percent[i][1]));
        }
    }
}

static void print_period(const cli *c, const json_t *answer, const char *name, const char *zh,
                         const char *en)
{
    const json_t *period = json_object_get(answer, name);
    (void)printf("%s%s %s–%s", strcmp(name, "period") == 0 ? "" : "  ", cli_say(c, zh, en),
                 figures_text(period, "from"), figures_text(period, "to"));
}

/* One table: the rows of one column, or (-1) of all of them together. */
static void compare_column(const cli *c, const json_t *answer, const json_t *figure, int column)
{
    const json_t *columns = json_object_get(answer, "column_items");
    cli_table table = {.columns = kind_of(figure) == IS_NUMBER ? 8 : 6};
    size_t i;
    const json_t *item;
    const json_t *total = json_object_get(answer, "total");
    if (column >= 0) {
        total = json_array_get(json_object_get(answer, "column_totals"), (size_t)column);
    }
    add_headings(c, &table, figure);
    json_array_foreach(json_object_get(answer, "row_items"), i, item)
    {
        add_row(c, &table, figure, figures_text(item, "name"),
                column < 0 ? json_object_get(item, "total")
                           : json_array_get(json_object_get(item, "cells"), (size_t)column));
    }
    add_row(c, &table, figure, cli_say(c, "合计", "total"), total);
    (void)putchar('\n');
    if (json_array_size(columns) > 0) {
        (void)printf("%s%s", figures_text(json_object_get(answer, "columns"), "name"),
                     cli_say(c, "：", ": "));
        cli_text(stdout, column < 0
                             ? cli_say(c, "合计", "total")
                             : figures_text(json_array_get(columns, (size_t)column), "name"));
        (void)putchar('\n');
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static void compare_columns(const cli *c, const json_t *answer, const json_t *figure)
{
    size_t count = json_array_size(json_object_get(answer, "column_items"));
    for (size_t i = 0; i < count; i++) {
        compare_column(c, answer, figure, (int)i);
    }
}

/* Times say themselves what they are compared with. */
static bool has_times(const json_t *answer, const char *items)
{
    return json_object_get(json_array_get(json_object_get(answer, items), 0), "compared") != NULL;
}

void figures_compare(const cli *c, const json_t *answer)
{
    size_t i;
    const json_t *figure;
    print_period(c, answer, "period", "本期", "now");
    print_period(c, answer, "before", "上期", "before");
    print_period(c, answer, "year_before", "上年同期", "year before");
    (void)putchar('\n');
    if (has_times(answer, "row_items") || has_times(answer, "column_items")) {
        (void)puts(
            cli_say(c,
                    "各月（季、年）与其前一月（季、年）及上年同月（季、年）相比，合计与上列上期、"
                    "上年同期相比",
                    "each month (quarter, year) beside the one before it and the same a year "
                    "earlier, the total beside the periods above"));
    }
    json_array_foreach(json_object_get(answer, "figures"), i, figure)
    {
        compare_columns(c, answer, figure);
        compare_column(c, answer, figure, -1);
    }
}
