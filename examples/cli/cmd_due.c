/* SPDX-License-Identifier: Apache-2.0 */
/* The due board, of cases and of the office: red before yellow before green, and within a light the earliest
 * first. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

enum { RED, YELLOW, GREEN, LIGHTS };

static const char *const light_names[LIGHTS][2] = {
    {"红", "red"}, {"黄", "yellow"}, {"绿", "green"}};

/* What comes next of its ladder. */
typedef struct rung {
    xf_time at;
    xf_raise raises;
    xf_target target;
} rung;

typedef struct lamp {
    xf_id deadline;   /* read again when it is shown: there may be very many */
    xf_pending *owed; /* what the office owes; NULL: a deadline */
    rung next;
    int light;
    size_t order; /* as the library lists it: by due date */
} lamp;

/* By when, as both kinds of rows say it. */
typedef struct term {
    xf_date day;
    xf_time at;
    bool window;
    const char *unit;
} term;

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

static int32_t working_days(board *b, const term *due)
{
    int32_t days = 0;
    return due->day != 0 && calendar_of(b, due->unit) &&
                   xf_calendar_workdays_between(b->calendar, b->today, due->day, &days) == XF_OK
               ? days
               : 0;
}

static term term_of(const xf_pending *owed)
{
    return (term){xf_pending_due_date(owed), xf_pending_due_at(owed), xf_pending_window(owed) != 0,
                  xf_pending_unit(owed)};
}

/* Red: overdue or marked red. Yellow: marked, or due within three working days. */
static int light_of(board *b, const xf_pending *owed)
{
    enum { CLOSE = 3 };
    const term due = term_of(owed);
    if (due.window) {
        return GREEN;
    }
    if ((due.at != 0 && due.at < b->now) || xf_pending_mark(owed) == XF_MARK_RED) {
        return RED;
    }
    bool near = due.at != 0 && working_days(b, &due) <= CLOSE;
    return near || xf_pending_mark(owed) == XF_MARK_YELLOW ? YELLOW : GREEN;
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

static void days_text(board *b, const term *due, char *out, size_t size)
{
    int working = (int)working_days(b, due);
    if (due->at == 0) {
        (void)snprintf(out, size, "%s", cli_say(b->c, "中止", "paused"));
    } else if (due->day == 0) {
        clock_text(b, due->at, out, size);
    } else if (due->day < b->today) {
        (void)snprintf(out, size,
                       cli_say(b->c, "逾期%d日%.0s（%d个工作日）", "%d day%s late (%d working)"),
                       (int)(b->today - due->day), cli_plural(b->today - due->day), -working);
    } else {
        (void)snprintf(out, size,
                       cli_say(b->c, "余%d日%.0s（%d个工作日）", "%d day%s left (%d working)"),
                       (int)(due->day - b->today), cli_plural(due->day - b->today), working);
    }
}

/* "03-10 红牌预警（主要负责人）": which rung comes next, and whom it tells. */
static void rung_text(const board *b, const rung *next, char *out, size_t size)
{
    char day[20];
    *out = '\0';
    if (next->at != 0) {
        cli_date(xf_date_of_time(next->at), day);
        (void)snprintf(out, size, cli_say(b->c, "%s %s（%s）", "%s %s (%s)"), day,
                       xf_code_name(XF_ENUM_RAISE, (int)next->raises, b->c->lang),
                       xf_code_name(XF_ENUM_TARGET, (int)next->target, b->c->lang));
    }
}

/* What a line shows beside its term. */
typedef struct line {
    const char *kind, *number, *owed, *unit, *official, *title;
} line;

static void add_row(board *b, const lamp *of, const term *due, const line *shown)
{
    char date[20];
    char days[64];
    char next[128];
    if (due->day != 0) {
        cli_date(due->day, date);
    } else {
        cli_time(due->at, date);
    }
    days_text(b, due, days, sizeof days);
    rung_text(b, &of->next, next, sizeof next);
    const char *const cells[] = {
        cli_say(b->c, light_names[of->light][0], light_names[of->light][1]),
        date,
        days,
        shown->kind,
        shown->number,
        shown->owed,
        shown->unit,
        shown->official,
        next,
        shown->title};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        cli_table_add(&b->table, cells[i]);
    }
}

static void add_deadline(board *b, const lamp *of, const xf_deadline *deadline, const xf_case *file)
{
    const term due = {xf_deadline_due_date(deadline), xf_deadline_due_at(deadline),
                      xf_deadline_window(deadline) != 0, xf_deadline_duty_unit(deadline)};
    const line shown = {xf_code_name(XF_ENUM_PENDING, XF_PENDING_DEADLINE, b->c->lang),
                        xf_case_number(file),
                        xf_deadline_title(deadline, b->c->lang),
                        cli_name(b->c, CLI_UNIT, xf_deadline_owed_by(deadline)),
                        cli_name(b->c, CLI_OFFICIAL, xf_case_handler(file)),
                        xf_case_title(file)};
    add_row(b, of, &due, &shown);
}

static void add_owed(board *b, const lamp *of, const xf_case *file)
{
    const xf_pending *owed = of->owed;
    const term due = term_of(owed);
    const line shown = {xf_code_name(XF_ENUM_PENDING, (int)xf_pending_kind_of(owed), b->c->lang),
                        xf_case_number(file),
                        xf_pending_title(owed, b->c->lang),
                        cli_name(b->c, CLI_UNIT, xf_pending_unit(owed)),
                        cli_name(b->c, CLI_OFFICIAL, xf_pending_official(owed)),
                        xf_case_title(file)};
    add_row(b, of, &due, &shown);
}

static void print_json(board *b, int light, const term *due, json_t *row)
{
    (void)json_object_set_new(row, "light", json_string(light_names[light][1]));
    if (due->day != 0) {
        (void)json_object_set_new(row, "days_left", json_integer(due->day - b->today));
        (void)json_object_set_new(row, "working_days_left", json_integer(working_days(b, due)));
    }
    (void)cli_json(row);
}

static void print_deadline_json(board *b, const lamp *of, const xf_deadline *deadline,
                                const xf_case *file)
{
    xf_text *text = NULL;
    const term due = {xf_deadline_due_date(deadline), xf_deadline_due_at(deadline),
                      xf_deadline_window(deadline) != 0, xf_deadline_duty_unit(deadline)};
    if (xf_deadline_json(deadline, &text) == XF_OK) {
        print_json(b, of->light, &due,
                   json_pack("{s:s, s:s, s:s, s:s, s:o}", "kind", "deadline", "number",
                             xf_case_number(file), "title", xf_case_title(file), "handler",
                             xf_case_handler(file), "deadline", cli_json_load(text)));
    }
}

static void print_owed_json(board *b, const lamp *of, const xf_case *file)
{
    xf_text *text = NULL;
    const term due = term_of(of->owed);
    if (xf_pending_json(of->owed, &text) == XF_OK) {
        print_json(b, of->light, &due,
                   json_pack("{s:s, s:s, s:s, s:s, s:o}", "kind",
                             xf_code_of(XF_ENUM_PENDING, (int)xf_pending_kind_of(of->owed)),
                             "number", xf_case_number(file), "title",
                             xf_pending_title(of->owed, b->c->lang), "official",
                             xf_pending_official(of->owed), "owed", cli_json_load(text)));
    }
}

/* Keeps what the office owes, and of a deadline its number. */
static bool keep(board *b, xf_pending *owed)
{
    if (b->count == b->cap) {
        size_t cap = b->cap == 0 ? 1024 : b->cap * 2;
        lamp *lamps = realloc(b->lamps, cap * sizeof *lamps);
        if (lamps == NULL) {
            xf_pending_free(owed);
            return false;
        }
        b->lamps = lamps;
        b->cap = cap;
    }
    int light = light_of(b, owed);
    b->lights[light]++;
    const bool of_office = xf_pending_kind_of(owed) != XF_PENDING_DEADLINE;
    b->lamps[b->count] = (lamp){
        xf_pending_deadline_id(owed),
        of_office ? owed : NULL,
        {xf_pending_next_at(owed), xf_pending_next_raises(owed), xf_pending_next_target(owed)},
        light,
        b->count};
    b->count++;
    if (!of_office) {
        xf_pending_free(owed);
    }
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
    xf_pending *owed = NULL;
    bool room = true;
    xf_status status = xf_pending_list(b->c->store, query, &iter);
    while (room && status == XF_OK && (status = xf_pending_next(iter, &owed)) == XF_OK &&
           owed != NULL) {
        room = keep(b, owed);
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

static int show_deadline(board *b, const lamp *of)
{
    xf_deadline *deadline = NULL;
    xf_case *file = NULL;
    if (xf_deadline_read(b->c->store, of->deadline, &deadline) != XF_OK ||
        xf_case_read(b->c->store, xf_deadline_case_id(deadline), &file) != XF_OK) {
        xf_deadline_free(deadline);
        return cli_fail(b->c, "due");
    }
    (b->c->json ? print_deadline_json : add_deadline)(b, of, deadline, file);
    xf_case_free(file);
    xf_deadline_free(deadline);
    return -1;
}

static int show_owed(board *b, const lamp *of)
{
    xf_case *file = NULL;
    const xf_id id = xf_pending_case_id(of->owed);
    if (id != 0 && xf_case_read(b->c->store, id, &file) != XF_OK) {
        return cli_fail(b->c, "due");
    }
    (b->c->json ? print_owed_json : add_owed)(b, of, file);
    xf_case_free(file);
    return -1;
}

static int print_board(board *b, size_t rows)
{
    static const char *const heads[][2] = {
        {"灯", "light"},  {"届满", "due"},       {"", ""},
        {"类别", "kind"}, {"编号", "number"},    {"时限或职责", "deadline or duty"},
        {"单位", "unit"}, {"承办人", "handler"}, {"下一步提醒", "next"},
        {"事项", "case"}};
    b->table.columns = sizeof heads / sizeof *heads;
    for (size_t i = 0; i < b->table.columns; i++) {
        cli_table_add(&b->table, cli_say(b->c, heads[i][0], heads[i][1]));
    }
    for (size_t i = 0; i < rows; i++) {
        const lamp *of = &b->lamps[i];
        const int code = of->owed == NULL ? show_deadline(b, of) : show_owed(b, of);
        if (code != -1) {
            return code;
        }
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
        {"rule", &query.rule, NULL, "时限规则、定期职责或者环节", "of this rule, duty or step"},
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
    const char *rule = query.rule;
    query.rule = NULL; /* more than the rules of deadlines */
    code = code == -1 ? cli_known(c, &query) : code;
    code = code == -1 && rule != NULL ? cli_code(c, CLI_OWED, &rule) : code;
    query.rule = rule;
    code = code == -1 ? run(&b, &query, days, (size_t)rows) : code;
    cli_table_free(&b.table);
    for (size_t i = 0; i < b.count; i++) {
        xf_pending_free(b.lamps[i].owed);
    }
    free(b.lamps);
    xf_calendar_free(b.calendar);
    free(b.unit);
    return code;
}
