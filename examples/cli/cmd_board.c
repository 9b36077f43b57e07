/* SPDX-License-Identifier: Apache-2.0 */
/* What is due, what fires, who is told. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- due ------------------------------------------------------------------------------------------------- */

typedef struct board {
    cli *c;
    xf_calendar *calendar;
    xf_time now;
    xf_date today;
    cli_table table;
    int64_t lights[3]; /* red, yellow, green */
} board;

static const char *paint(const char *cell)
{
    if (strstr(cell, "红") != NULL || strstr(cell, "red") != NULL) {
        return "\033[31m";
    }
    if (strstr(cell, "黄") != NULL || strstr(cell, "yellow") != NULL) {
        return "\033[33m";
    }
    return strstr(cell, "绿") != NULL || strstr(cell, "green") != NULL ? "\033[32m" : NULL;
}

/* 0 red: overdue or marked red; 1 yellow: marked, or within three working days; 2 green. */
static int light(const board *b, const xf_deadline *deadline, int32_t working_days)
{
    enum { CLOSE = 3 };
    if (xf_deadline_window(deadline) != 0) {
        return 2;
    }
    bool over = xf_deadline_due_at(deadline) != 0 && xf_deadline_due_at(deadline) < b->now;
    if (over || xf_deadline_mark(deadline) == XF_MARK_RED) {
        return 0;
    }
    bool near = xf_deadline_due_at(deadline) != 0 && working_days <= CLOSE;
    return near || xf_deadline_mark(deadline) == XF_MARK_YELLOW ? 1 : 2;
}

static void days_text(const board *b, const xf_deadline *deadline, int32_t working_days, char *out,
                      size_t size)
{
    xf_date due = xf_deadline_due_date(deadline);
    if (due == 0) {
        bool paused = xf_deadline_due_at(deadline) == 0;
        (void)snprintf(out, size, "%s", paused ? cli_say(b->c, "中止", "paused") : "");
    } else if (due < b->today && xf_deadline_window(deadline) != 0) {
        (void)snprintf(out, size, "%s", cli_say(b->c, "已期满", "has ended"));
    } else if (due < b->today) {
        (void)snprintf(out, size,
                       cli_say(b->c, "逾期%d日（%d个工作日）", "%d days late (%d working)"),
                       (int)(b->today - due), (int)-working_days);
    } else {
        (void)snprintf(out, size,
                       cli_say(b->c, "余%d日（%d个工作日）", "%d days left (%d working)"),
                       (int)(due - b->today), (int)working_days);
    }
}

static void add_due(board *b, const xf_deadline *deadline, const xf_case *file)
{
    static const char *const names[][2] = {{"红", "red"}, {"黄", "yellow"}, {"绿", "green"}};
    char date[20];
    char days[64];
    int32_t working = 0;
    xf_date due = xf_deadline_due_date(deadline);
    if (due != 0 && xf_calendar_workdays_between(b->calendar, b->today, due, &working) != XF_OK) {
        working = 0;
    }
    int colour = light(b, deadline, working);
    b->lights[colour]++;
    cli_table_add(&b->table, cli_say(b->c, names[colour][0], names[colour][1]));
    if (due != 0) {
        cli_date(due, date);
    } else {
        cli_time(xf_deadline_due_at(deadline), date);
    }
    cli_table_add(&b->table, date);
    days_text(b, deadline, working, days, sizeof days);
    cli_table_add(&b->table, days);
    cli_table_add(&b->table, xf_case_number(file));
    cli_table_add(&b->table, xf_deadline_title(deadline, b->c->lang));
    cli_table_add(&b->table, xf_deadline_duty_unit(deadline));
    cli_table_add(&b->table, xf_case_handler(file));
    cli_table_add(&b->table, xf_case_title(file));
}

static int print_due_json(xf_iter *iter)
{
    xf_deadline *deadline = NULL;
    while (xf_deadline_next(iter, &deadline) == XF_OK && deadline != NULL) {
        xf_text *text = NULL;
        if (xf_deadline_json(deadline, &text) == XF_OK) {
            (void)puts(xf_text_get(text));
        }
        xf_text_free(text);
        xf_deadline_free(deadline);
    }
    return EXIT_OK;
}

static int print_due(board *b, xf_iter *iter)
{
    static const char *const heads[][2] = {
        {"灯", "light"},       {"届满", "due"},      {"", ""},
        {"编号", "number"},    {"时限", "deadline"}, {"单位", "unit"},
        {"承办人", "handler"}, {"事项", "case"}};
    xf_deadline *deadline = NULL;
    b->table.columns = 8;
    for (size_t i = 0; i < 8; i++) {
        cli_table_add(&b->table, cli_say(b->c, heads[i][0], heads[i][1]));
    }
    while (xf_deadline_next(iter, &deadline) == XF_OK && deadline != NULL) {
        xf_case *file = NULL;
        if (xf_deadline_case(deadline, &file) == XF_OK) {
            add_due(b, deadline, file);
        }
        xf_case_free(file);
        xf_deadline_free(deadline);
    }
    cli_table_print(&b->table, stdout, 0, paint);
    cli_table_free(&b->table);
    (void)printf(cli_say(b->c, "红%lld  黄%lld  绿%lld\n", "red %lld  yellow %lld  green %lld\n"),
                 (long long)b->lights[0], (long long)b->lights[1], (long long)b->lights[2]);
    return EXIT_OK;
}

static int board_open(board *b)
{
    if (xf_store_now(b->c->store, &b->now) != XF_OK ||
        xf_store_calendar(b->c->store, &b->calendar) != XF_OK) {
        return cli_fail(b->c, NULL);
    }
    b->today = xf_date_of_time(b->now);
    return -1;
}

int cmd_due(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    board b = {.c = c};
    const char *within = NULL;
    const char *limit = NULL;
    int64_t days = 0;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "责任单位", "of this unit"},
        {"official", &query.official, NULL, "包案领导、组长或承办人", "of this official"},
        {"rule", &query.rule, NULL, "时限规则", "of this rule"},
        {"within", &within, NULL, "几日内到期（含逾期）", "due within so many days, or late"},
        {"limit", &limit, NULL, "最多行数", "at most so many rows"},
    };
    int code = cli_parse(c, cli_command_named("due"), options, sizeof options / sizeof *options,
                         argc, argv, &rest);
    if (code == -1 && ((within != NULL && !cli_number(within, 0, 36600, &days)) ||
                       (limit != NULL && !cli_number(limit, 1, INT64_MAX, &query.limit)))) {
        code = cli_usage(c, "--within 与 --limit 须为数字", "--within and --limit take numbers");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? board_open(&b) : code;
    if (code != -1) {
        return code;
    }
    query.open_only = 1;
    query.until = within == NULL ? 0 : xf_time_make(b.today + (xf_date)days + 1, 0);
    if (xf_due_list(c->store, &query, &iter) != XF_OK) {
        code = cli_fail(c, "due");
    } else {
        code = c->json ? print_due_json(iter) : print_due(&b, iter);
    }
    xf_iter_free(iter);
    xf_calendar_free(b.calendar);
    return code;
}

/* ---- sweep -------------------------------------------------------------------------------------------------- */

int cmd_sweep(cli *c, int argc, char **argv)
{
    xf_sweep_result result = XF_SWEEP_RESULT_INIT;
    int rest;
    int code = cli_parse(c, cli_command_named("sweep"), NULL, 0, argc, argv, &rest);
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    if (code != -1) {
        return code;
    }
    if (xf_store_sweep(c->store, 0, NULL, NULL, &result) != XF_OK) {
        return cli_fail(c, "sweep");
    }
    (void)printf(c->json ? "{\"fired\":%lld,\"late\":%lld,\"notices\":%lld,\"supervisions\":%lld}\n"
                         : cli_say(c, "触发%lld次（其中补发%lld次），写出提醒%lld条，督办%lld件\n",
                                   "%lld fired (%lld late), %lld notices, %lld supervisions\n"),
                 (long long)result.fired, (long long)result.late, (long long)result.notices,
                 (long long)result.supervisions);
    return EXIT_OK;
}

/* ---- forecast ------------------------------------------------------------------------------------------------ */

static void add_firing(const cli *c, const xf_firing *firing, cli_table *table)
{
    char at[20];
    xf_case *file = NULL;
    cli_time(xf_firing_planned_at(firing), at);
    cli_table_add(table, at);
    cli_table_add(table, xf_code_name(XF_ENUM_RAISE, (int)xf_firing_raises(firing), c->lang));
    if (xf_case_read(c->store, xf_firing_case_id(firing), &file) == XF_OK) {
        cli_table_add(table, xf_case_number(file));
        cli_table_add(table, xf_case_title(file));
    } else {
        cli_table_add(table, "");
        cli_table_add(table, "");
    }
    xf_case_free(file);
}

int cmd_forecast(cli *c, int argc, char **argv)
{
    const char *until = NULL;
    xf_time end = 0;
    xf_iter *iter = NULL;
    xf_firing *firing = NULL;
    cli_table table = {.columns = 4};
    int rest;
    const cli_option options[] = {{"until", &until, NULL, "到何时", "until when"}};
    int code = cli_parse(c, cli_command_named("forecast"), options, 1, argc, argv, &rest);
    if (code == -1 && (until == NULL || !cli_read_time(until, &end))) {
        code = cli_usage(c, "请用 --until 指明时间", "name a time with --until");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    if (xf_store_forecast(c->store, end, 0, &iter) != XF_OK) {
        return cli_fail(c, "forecast");
    }
    while (xf_firing_next(iter, &firing) == XF_OK && firing != NULL) {
        xf_text *text = NULL;
        if (!c->json) {
            add_firing(c, firing, &table);
        } else if (xf_firing_json(firing, &text) == XF_OK) {
            (void)puts(xf_text_get(text));
            xf_text_free(text);
        }
        xf_firing_free(firing);
    }
    xf_iter_free(iter);
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
    return EXIT_OK;
}
