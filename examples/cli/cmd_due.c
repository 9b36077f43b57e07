/* SPDX-License-Identifier: Apache-2.0 */
/* The due board: red before yellow before green, and within a light the earliest first. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

enum { RED, YELLOW, GREEN, LIGHTS };

static const char *const light_names[LIGHTS][2] = {
    {"红", "red"}, {"黄", "yellow"}, {"绿", "green"}};

typedef struct lamp {
    xf_id deadline;
    int light;
    size_t order; /* as the library lists it: by due date */
} lamp;

typedef struct board {
    cli *c;
    xf_calendar *calendar; /* of the unit */
    char *unit;
    xf_time now;
    xf_date today;
    cli_table table;
    lamp *lamps;
    size_t count, cap;
    int64_t lights[LIGHTS];
} board;

static const char *paint(const char *cell)
{
    static const char *const colours[LIGHTS] = {"\033[31m", "\033[33m", "\033[32m"};
    for (size_t i = 0; i < LIGHTS; i++) {
        if (strcmp(cell, light_names[i][0]) == 0 || strcmp(cell, light_names[i][1]) == 0) {
            return colours[i];
        }
    }
    return NULL;
}

/* Each duty by the days of its own unit; those of one unit mostly stand together. */
static bool calendar_of(board *b, const char *unit)
{
    if (b->calendar != NULL && strcmp(b->unit, unit) == 0) {
        return true;
    }
    xf_calendar_free(b->calendar);
    free(b->unit);
    b->calendar = NULL;
    b->unit = strdup(unit);
    return b->unit != NULL && xf_store_calendar(b->c->store, unit, &b->calendar) == XF_OK;
}

static int32_t working_days(board *b, const xf_deadline *deadline)
{
    int32_t days = 0;
    xf_date due = xf_deadline_due_date(deadline);
    return due != 0 && calendar_of(b, xf_deadline_duty_unit(deadline)) &&
                   xf_calendar_workdays_between(b->calendar, b->today, due, &days) == XF_OK
               ? days
               : 0;
}

/* Red: overdue or marked red. Yellow: marked, or due within three working days. */
static int light_of(board *b, const xf_deadline *deadline)
{
    enum { CLOSE = 3 };
    xf_time due = xf_deadline_due_at(deadline);
    if (xf_deadline_window(deadline) != 0) {
        return GREEN;
    }
    if ((due != 0 && due < b->now) || xf_deadline_mark(deadline) == XF_MARK_RED) {
        return RED;
    }
    bool near = due != 0 && working_days(b, deadline) <= CLOSE;
    return near || xf_deadline_mark(deadline) == XF_MARK_YELLOW ? YELLOW : GREEN;
}

/* Periods of minutes and hours: by the clock; from two days on by the calendar, as the report and the account
 * count. */
static void clock_text(const board *b, xf_time due, char *out, size_t size)
{
    enum { MINUTE = 60000, HOUR = 60, DAY = 24 * 60 };
    int64_t minutes = (due < b->now ? b->now - due : due - b->now) / MINUTE;
    const char *unit = minutes >= 2 * (int64_t)DAY    ? cli_say(b->c, "日", " days")
                       : minutes >= 2 * (int64_t)HOUR ? cli_say(b->c, "小时", " hours")
                                                      : cli_say(b->c, "分钟", " minutes");
    int64_t days = xf_date_of_time(due) - b->today;
    int64_t amount = minutes >= 2 * (int64_t)DAY    ? (days < 0 ? -days : days)
                     : minutes >= 2 * (int64_t)HOUR ? minutes / HOUR
                                                    : minutes;
    const char *form = due < b->now ? cli_say(b->c, "逾期%lld%s", "%lld%s late")
                                    : cli_say(b->c, "余%lld%s", "%lld%s left");
    (void)snprintf(out, size, form, (long long)amount, unit);
}

static void days_text(board *b, const xf_deadline *deadline, char *out, size_t size)
{
    xf_date due = xf_deadline_due_date(deadline);
    int working = (int)working_days(b, deadline);
    if (xf_deadline_due_at(deadline) == 0) {
        (void)snprintf(out, size, "%s", cli_say(b->c, "中止", "paused"));
    } else if (xf_deadline_window(deadline) != 0 && xf_deadline_due_at(deadline) < b->now) {
        (void)snprintf(out, size, "%s", cli_say(b->c, "已期满", "has ended"));
    } else if (due == 0) {
        clock_text(b, xf_deadline_due_at(deadline), out, size);
    } else if (due < b->today) {
        (void)snprintf(out, size,
                       cli_say(b->c, "逾期%d日（%d个工作日）", "%d days late (%d working)"),
                       (int)(b->today - due), -working);
    } else {
        (void)snprintf(out, size,
                       cli_say(b->c, "余%d日（%d个工作日）", "%d days left (%d working)"),
                       (int)(due - b->today), working);
    }
}

static void add_row(board *b, int light, const xf_deadline *deadline, const xf_case *file)
{
    char date[20];
    char days[64];
    xf_date due = xf_deadline_due_date(deadline);
    if (due != 0) {
        cli_date(due, date);
    } else {
        cli_time(xf_deadline_due_at(deadline), date);
    }
    days_text(b, deadline, days, sizeof days);
    const char *const cells[] = {cli_say(b->c, light_names[light][0], light_names[light][1]),
                                 date,
                                 days,
                                 xf_case_number(file),
                                 xf_deadline_title(deadline, b->c->lang),
                                 cli_name(b->c, CLI_UNIT, xf_deadline_owed_by(deadline)),
                                 cli_name(b->c, CLI_OFFICIAL, xf_case_handler(file)),
                                 xf_case_title(file)};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        cli_table_add(&b->table, cells[i]);
    }
}

static void print_row_json(board *b, int light, const xf_deadline *deadline, const xf_case *file)
{
    xf_text *text = NULL;
    if (xf_deadline_json(deadline, &text) != XF_OK) {
        return;
    }
    json_t *row = json_pack("{s:s, s:s, s:s, s:s, s:o}", "light", light_names[light][1], "number",
                            xf_case_number(file), "title", xf_case_title(file), "handler",
                            xf_case_handler(file), "deadline", cli_json_load(text));
    xf_date due = xf_deadline_due_date(deadline);
    if (due != 0) {
        (void)json_object_set_new(row, "days_left", json_integer(due - b->today));
        (void)json_object_set_new(row, "working_days_left",
                                  json_integer(working_days(b, deadline)));
    }
    (void)cli_json(row);
}

static bool keep(board *b, const xf_deadline *deadline)
{
    if (b->count == b->cap) {
        size_t cap = b->cap == 0 ? 1024 : b->cap * 2;
        lamp *lamps = realloc(b->lamps, cap * sizeof *lamps);
        if (lamps == NULL) {
            return false;
        }
        b->lamps = lamps;
        b->cap = cap;
    }
    int light = light_of(b, deadline);
    b->lights[light]++;
    b->lamps[b->count] = (lamp){xf_deadline_id(deadline), light, b->count};
    b->count++;
    return true;
}

static int by_light(const void *a, const void *b)
{
    const lamp *x = a;
    const lamp *y = b;
    return x->light != y->light ? x->light - y->light
                                : (x->order > y->order) - (x->order < y->order);
}

static int read_board(board *b, const xf_query *query)
{
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    bool room = true;
    xf_status status = xf_due_list(b->c->store, query, &iter);
    while (room && status == XF_OK && (status = xf_deadline_next(iter, &deadline)) == XF_OK &&
           deadline != NULL) {
        room = keep(b, deadline);
        xf_deadline_free(deadline);
    }
    xf_iter_free(iter);
    if (status != XF_OK) {
        return cli_fail(b->c, "due");
    }
    if (b->count > 0) {
        qsort(b->lamps, b->count, sizeof *b->lamps, by_light);
    }
    return room ? -1 : EXIT_IO;
}

static int print_board(board *b, size_t rows)
{
    static const char *const heads[][2] = {
        {"灯", "light"},       {"届满", "due"},      {"", ""},
        {"编号", "number"},    {"时限", "deadline"}, {"单位", "unit"},
        {"承办人", "handler"}, {"事项", "case"}};
    b->table.columns = sizeof heads / sizeof *heads;
    for (size_t i = 0; i < b->table.columns; i++) {
        cli_table_add(&b->table, cli_say(b->c, heads[i][0], heads[i][1]));
    }
    for (size_t i = 0; i < rows; i++) {
        xf_deadline *deadline = NULL;
        xf_case *file = NULL;
        if (xf_deadline_read(b->c->store, b->lamps[i].deadline, &deadline) != XF_OK ||
            xf_case_read(b->c->store, xf_deadline_case_id(deadline), &file) != XF_OK) {
            xf_deadline_free(deadline);
            return cli_fail(b->c, "due");
        }
        if (b->c->json) {
            print_row_json(b, b->lamps[i].light, deadline, file);
        } else {
            add_row(b, b->lamps[i].light, deadline, file);
        }
        xf_case_free(file);
        xf_deadline_free(deadline);
    }
    if (b->c->json) {
        return EXIT_OK;
    }
    cli_table_print(&b->table, stdout, 0, paint);
    (void)printf(cli_say(b->c, "红%lld  黄%lld  绿%lld", "red %lld  yellow %lld  green %lld"),
                 (long long)b->lights[RED], (long long)b->lights[YELLOW],
                 (long long)b->lights[GREEN]);
    (void)printf(
        rows < b->count ? cli_say(b->c, "（列出前%zu项）\n", " (first %zu shown)\n") : "\n", rows);
    return EXIT_OK;
}

static int run(board *b, xf_query *query, int64_t within, size_t limit)
{
    if (xf_store_now(b->c->store, &b->now) != XF_OK) {
        return cli_fail(b->c, "due");
    }
    b->today = xf_date_of_time(b->now);
    query->open_only = 1;
    query->until = within < 0 ? 0 : xf_time_make(b->today + (xf_date)within + 1, 0);
    int code = read_board(b, query);
    return code != -1 ? code : print_board(b, limit > 0 && limit < b->count ? limit : b->count);
}

int cmd_due(cli *c, int argc, char **argv)
{
    xf_query query = XF_QUERY_INIT;
    board b = {.c = c};
    const char *within = NULL;
    const char *limit = NULL;
    int64_t days = -1;
    int64_t rows = 0;
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
    if (code == -1 && (rest < argc || (within != NULL && !cli_number(within, 0, 36600, &days)) ||
                       (limit != NULL && !cli_number(limit, 1, INT32_MAX, &rows)))) {
        code = cli_usage(c, "--within 须为不小于0的整数，--limit 从1起",
                         "--within takes a whole number from 0 on, --limit one from 1 on");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &query) : code;
    code = code == -1 ? run(&b, &query, days, (size_t)rows) : code;
    cli_table_free(&b.table);
    free(b.lamps);
    xf_calendar_free(b.calendar);
    free(b.unit);
    return code;
}
