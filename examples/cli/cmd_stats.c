/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of figures, the cases behind them, and accounts. */
#include "figures.h"
#include "ledger.h"

#include <string.h>

/* ---- what is asked -------------------------------------------------------------------------------------- */

typedef struct asked {
    figures_period period;
    const char *rows, *columns, *figures, *basis, *row, *column, *figure;
    bool subtree, compare, cases, work;
} asked;

static int read_figures(const cli *c, const char *list, int64_t *out)
{
    char names[200];
    if (list == NULL) {
        return -1;
    }
    if (strlen(list) >= sizeof names) {
        return cli_tell_field(c, "--figures", cli_say(c, "过长", "too long"));
    }
    (void)snprintf(names, sizeof names, "%s", list);
    for (char *at = names; at != NULL;) {
        char *next = strchr(at, ',');
        if (next != NULL) {
            *next++ = '\0';
        }
        int value = 0;
        int code = figures_code(c, XF_ENUM_FIGURE, at, "--figures", &value);
        if (code != -1) {
            return code;
        }
        *out |= (int64_t)1 << value;
        at = next;
    }
    return -1;
}

static int read_args(const cli *c, const asked *a, xf_stats_args *args)
{
    const struct {
        const char *text, *option;
        xf_enum which;
        int value;
    } codes[] = {{a->rows, "--rows", XF_ENUM_STATS_BY, 0},
                 {a->columns, "--columns", XF_ENUM_STATS_BY, 0},
                 {a->basis, "--basis", XF_ENUM_STATS_BASIS, 0}};
    int values[3] = {0};
    int code = figures_read_period(c, &a->period, &args->from, &args->to);
    for (size_t i = 0; code == -1 && i < 3; i++) {
        code = codes[i].text == NULL
                   ? -1
                   : figures_code(c, codes[i].which, codes[i].text, codes[i].option, &values[i]);
    }
    args->rows = (xf_stats_by)values[0];
    args->columns = (xf_stats_by)values[1];
    args->basis = (xf_stats_basis)values[2];
    args->subtree = a->subtree ? 1 : 0;
    args->compare = a->compare ? 1 : 0;
    return code == -1 ? read_figures(c, a->figures, &args->figures) : code;
}

/* ---- the table ------------------------------------------------------------------------------------------ */

static void number_text(const json_t *value, char out[32])
{
    if (json_is_integer(value)) {
        (void)snprintf(out, 32, "%lld", (long long)json_integer_value(value));
    } else if (json_is_real(value)) {
        (void)snprintf(out, 32, "%.1f", json_real_value(value));
    } else {
        (void)snprintf(out, 32, "-");
    }
}

static void figure_text(const json_t *figure, const json_t *cell, char out[100])
{
    const json_t *value = json_object_get(cell, figures_text(figure, "code"));
    char one[32];
    char two[32];
    char mean[32];
    if (strcmp(figures_text(figure, "is"), "number") == 0) {
        number_text(value, out);
        return;
    }
    bool days = strcmp(figures_text(figure, "is"), "days") == 0;
    if (days) { /* the heading says in which order */
        number_text(json_object_get(value, "mean"), mean);
        number_text(json_object_get(value, "median"), one);
        number_text(json_object_get(value, "p90"), two);
        (void)snprintf(out, 100, "%s/%s/%s", mean, one, two);
        return;
    }
    number_text(json_object_get(value, "rate"), one);
    number_text(json_object_get(value, "count"), mean);
    number_text(json_object_get(value, "of"), two);
    (void)snprintf(out, 100, "%s%s (%s/%s)", one, strcmp(one, "-") == 0 ? "" : "%", mean, two);
}

static void add_percent(cli_table *table, const json_t *number)
{
    char text[40];
    char shown[48];
    number_text(number, text);
    (void)snprintf(shown, sizeof shown, "%s%s", text, strcmp(text, "-") == 0 ? "" : "%");
    cli_table_add(table, shown);
}

static void add_share(cli_table *table, const json_t *cell)
{
    add_percent(table, json_object_get(json_object_get(cell, "share"), "batches"));
}

/* "2/4", what an office reported: shown beside what was counted. */
static void add_reported(cli_table *table, const json_t *row)
{
    const json_t *reported = json_object_get(row, "reported");
    char batches[32];
    char persons[32];
    char text[80];
    number_text(json_object_get(reported, "batches"), batches);
    number_text(json_object_get(reported, "persons"), persons);
    (void)snprintf(text, sizeof text, "%s/%s", batches, persons);
    cli_table_add(table, reported == NULL ? "" : text);
}

static void add_figures(cli_table *table, const json_t *figures, const json_t *cell)
{
    size_t i;
    const json_t *figure;
    json_array_foreach(figures, i, figure)
    {
        char text[100];
        figure_text(figure, cell, text);
        cli_table_add(table, text);
    }
}

/* Shares and changes are shown of batches; where they were not asked for there is nothing to show. */
static bool has(const json_t *answer, const char *code)
{
    size_t i;
    const json_t *figure;
    json_array_foreach(json_object_get(answer, "figures"), i, figure)
    {
        if (strcmp(figures_text(figure, "code"), code) == 0) {
            return true;
        }
    }
    return false;
}

/* What a figure is called; of days also which numbers stand there. */
static void add_heading(const cli *c, cli_table *table, const json_t *figure)
{
    char text[100];
    bool days = strcmp(figures_text(figure, "is"), "days") == 0;
    (void)snprintf(text, sizeof text, "%s%s", figures_text(figure, "name"),
                   days ? cli_say(c, "（平均/中位/90%）", " (mean/median/90 %)") : "");
    cli_table_add(table, text);
}

static void add_line(cli_table *table, const json_t *answer, const char *name, const json_t *row)
{
    const json_t *cell = json_object_get(row, "total");
    cli_table_add(table, name);
    add_figures(table, json_object_get(answer, "figures"), cell);
    if (has(answer, "batches")) {
        add_share(table, cell);
    }
    if (has(answer, "batches") || has(answer, "persons")) {
        add_reported(table, row);
    }
}

static void print_rows(const cli *c, const json_t *answer)
{
    const json_t *figures = json_object_get(answer, "figures");
    cli_table table = {.columns = json_array_size(figures) + 1};
    const bool shares = has(answer, "batches");
    size_t i;
    const json_t *item;
    cli_table_add(&table, figures_text(json_object_get(answer, "rows"), "name"));
    json_array_foreach(figures, i, item)
    {
        add_heading(c, &table, item);
    }
    if (shares) {
        table.columns++;
        cli_table_add(&table, cli_say(c, "批次占比", "share"));
    }
    if (shares || has(answer, "persons")) {
        table.columns++;
        cli_table_add(&table, cli_say(c, "上报", "reported"));
    }
    json_array_foreach(json_object_get(answer, "row_items"), i, item)
    {
        add_line(&table, answer, figures_text(item, "name"), item);
    }
    add_line(&table, answer, cli_say(c, "合计", "total"), answer);
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static void add_cells(cli_table *table, const json_t *figure, const json_t *cells)
{
    size_t i;
    const json_t *cell;
    json_array_foreach(cells, i, cell)
    {
        char text[100];
        figure_text(figure, cell, text);
        cli_table_add(table, text);
    }
}

static void print_cross(const cli *c, const json_t *answer, const json_t *figure)
{
    const json_t *columns = json_object_get(answer, "column_items");
    cli_table table = {.columns = json_array_size(columns) + 2};
    char text[100];
    size_t i;
    const json_t *item;
    add_heading(c, &table, figure);
    json_array_foreach(columns, i, item)
    {
        cli_table_add(&table, figures_text(item, "name"));
    }
    cli_table_add(&table, cli_say(c, "合计", "total"));
    json_array_foreach(json_object_get(answer, "row_items"), i, item)
    {
        cli_table_add(&table, figures_text(item, "name"));
        add_cells(&table, figure, json_object_get(item, "cells"));
        figure_text(figure, json_object_get(item, "total"), text);
        cli_table_add(&table, text);
    }
    cli_table_add(&table, cli_say(c, "合计", "total"));
    add_cells(&table, figure, json_object_get(answer, "column_totals"));
    figure_text(figure, json_object_get(answer, "total"), text);
    cli_table_add(&table, text);
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static int print_table(const cli *c, json_t *answer, bool compare)
{
    size_t i;
    const json_t *figure;
    if (c->json) {
        return cli_json(answer);
    }
    if (compare) {
        figures_compare(c, answer);
    } else if (json_array_size(json_object_get(answer, "column_items")) == 0) {
        print_rows(c, answer);
    } else {
        json_array_foreach(json_object_get(answer, "figures"), i, figure)
        {
            print_cross(c, answer, figure);
        }
    }
    json_decref(answer);
    return EXIT_OK;
}

/* ---- the cases behind a figure ------------------------------------------------------------------------------ */

static int print_cases(const cli *c, const xf_stats_args *args, asked *a)
{
    xf_iter *list = NULL;
    xf_case *one = NULL;
    int figure = XF_FIGURE_BATCHES;
    int code =
        a->figure == NULL ? -1 : figures_code(c, XF_ENUM_FIGURE, a->figure, "--figure", &figure);
    code = code == -1 ? figures_value(c, args->rows, "--row", &a->row) : code;
    code = code == -1 ? figures_value(c, args->columns, "--column", &a->column) : code;
    if (code != -1) {
        return code;
    }
    if (xf_stats_cases(c->store, args, a->row, a->column, (xf_figure)figure, &list) != XF_OK) {
        return cli_fail(c, "stats");
    }
    while (code == -1 && xf_case_next(list, &one) == XF_OK && one != NULL) {
        int said = cli_case_line(c, one);
        code = said == EXIT_OK ? -1 : said;
        xf_case_free(one);
    }
    bool failed = xf_error_status(xf_error_last()) != XF_OK;
    xf_iter_free(list);
    return failed ? cli_fail(c, "stats") : code == -1 ? EXIT_OK : code;
}

/* The work has a shape of its own: of the options only those that say when and whose. */
static int print_work(const cli *c, const asked *a, const xf_stats_args *of)
{
    xf_work_args args = XF_WORK_ARGS_INIT;
    bool others = of->rows != 0 || of->columns != 0 || of->figures != 0 || of->basis != 0 ||
                  a->compare || a->cases;
    if (others) {
        return cli_usage(c, "--work 只与 --from --until --unit --subtree 同用",
                         "--work goes with --from, --until, --unit and --subtree only");
    }
    args.from = of->from;
    args.to = of->to;
    args.unit = of->unit;
    args.subtree = of->subtree;
    return figures_work(c, &args);
}

int cmd_stats(cli *c, int argc, char **argv)
{
    xf_stats_args args = XF_STATS_ARGS_INIT;
    xf_text *text = NULL;
    asked a = {.rows = NULL};
    char said[2][1100];
    int rest;
    (void)snprintf(said[0], sizeof said[0], "%s%s", cli_say(c, "行：", "what the rows are: "),
                   ledger_choices(c, XF_ENUM_STATS_BY));
    (void)snprintf(said[1], sizeof said[1], "%s%s",
                   cli_say(c, "指标，逗号分隔：", "figures, with commas between them: "),
                   ledger_choices(c, XF_ENUM_FIGURE));
    const cli_option options[] = {
        FIGURES_PERIOD(a.period),
        {"subtree", NULL, &a.subtree, "含下级单位", "the units below it as well"},
        {"rows", &a.rows, NULL, said[0], said[0]},
        {"columns", &a.columns, NULL, "列，同上", "what the columns are, likewise"},
        {"figures", &a.figures, NULL, said[1], said[1]},
        {"basis", &a.basis, NULL, "按收到、受理、答复或结案日期",
         "received, accepted, answered or closed"},
        {"compare", NULL, &a.compare, "环比、同比", "with the period before and the year before"},
        {"work", NULL, &a.work, "工作情况：接访、会议、排查、预警、督办等",
         "what the office did: receptions, meetings, screening, warnings, supervision"},
        {"cases", NULL, &a.cases, "列出数字背后的事项", "list the cases behind a figure"},
        {"row", &a.row, NULL, "与 --cases：哪一行（名称或代码）",
         "with --cases: the row, by name or code"},
        {"column", &a.column, NULL, "与 --cases：哪一列（名称或代码）",
         "with --cases: the column, by name or code"},
        {"figure", &a.figure, NULL, "与 --cases：哪项指标", "with --cases: the figure"},
    };
    int code = cli_parse(c, cli_command_named("stats"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && rest < argc) {
        code = cli_usage(c, "stats 只用选项，见 --help", "stats takes options only");
    }
    code = code == -1 ? read_args(c, &a, &args) : code;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 && a.period.unit != NULL ? cli_code(c, CLI_UNIT, &a.period.unit) : code;
    if (code != -1) {
        return code;
    }
    args.unit = a.period.unit;
    if (a.work) {
        return print_work(c, &a, &args);
    }
    if (a.cases) {
        return print_cases(c, &args, &a);
    }
    return xf_stats_compute(c->store, &args, c->lang, &text) != XF_OK
               ? cli_fail(c, "stats")
               : print_table(c, cli_json_load(text), a.compare);
}
