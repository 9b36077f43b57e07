/* SPDX-License-Identifier: Apache-2.0 */
/* Recurring duties: what is coming and what was missed, in order of date; series; the steps on them. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- the calendar --------------------------------------------------------------------------------------- */

typedef struct board {
    xf_record **rows;
    size_t count, cap;
    xf_date today;
} board;

static bool keep(board *b, xf_record *record)
{
    if (b->count == b->cap) {
        size_t cap = b->cap == 0 ? 64 : b->cap * 2;
        xf_record **rows = realloc(b->rows, cap * sizeof(xf_record *));
        if (rows == NULL) {
            xf_record_free(record);
            return false;
        }
        b->rows = rows;
        b->cap = cap;
    }
    b->rows[b->count++] = record;
    return true;
}

static bool is_wanted(const xf_record *record, bool missed)
{
    return !missed || strcmp(xf_record_text(record, "state"), "missed") == 0;
}

static int collect(cli *c, xf_record_kind kind, const xf_query *query, bool missed, board *b)
{
    xf_iter *iter = NULL;
    xf_record *record = NULL;
    xf_status status = xf_record_list(c->store, kind, query, &iter);
    bool room = true;
    while (room && status == XF_OK && (status = xf_record_next(iter, &record)) == XF_OK &&
           record != NULL) {
        if (is_wanted(record, missed)) {
            room = keep(b, record);
        } else {
            xf_record_free(record);
        }
    }
    xf_iter_free(iter);
    return status == XF_OK && room ? -1 : cli_fail(c, "duty");
}

static int by_date(const void *a, const void *b)
{
    const xf_record *x = *(xf_record *const *)a;
    const xf_record *y = *(xf_record *const *)b;
    int64_t left = xf_record_number(x, "due_at");
    int64_t right = xf_record_number(y, "due_at");
    if (left != right) {
        return left < right ? -1 : 1;
    }
    bool same = xf_record_kind_of(x) == xf_record_kind_of(y);
    return same ? (xf_record_id(x) < xf_record_id(y) ? -1 : 1)
                : (xf_record_kind_of(x) < xf_record_kind_of(y) ? -1 : 1);
}

/* What is still owed; days by the calendar, as the day of a duty is one of its unit already. */
static bool days_left(const xf_record *record, xf_date today, int *out)
{
    xf_date day = (xf_date)xf_record_number(record, "date");
    *out = (int)(day - today);
    return day != 0 && xf_record_number(record, "open") != 0;
}

static void days_text(const cli *c, const xf_record *record, xf_date today, char *out, size_t size)
{
    int days;
    const bool owed = days_left(record, today, &days);
    const char *form = days < 0 ? cli_say(c, "逾期%d日%.0s", "%d day%s late")
                                : cli_say(c, "余%d日%.0s", "%d day%s left");
    *out = '\0';
    if (owed) {
        (void)snprintf(out, size, form, days < 0 ? -days : days,
                       cli_plural(days < 0 ? -days : days));
    }
}

static void add_row(const cli *c, const board *b, cli_table *table, const xf_record *record)
{
    static const char *const weekdays[2][7] = {
        {"周一", "周二", "周三", "周四", "周五", "周六", "周日"},
        {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}};
    char id[32];
    char date[11];
    char cell[64];
    char days[48];
    char number[128] = "";
    const int64_t case_id = xf_record_number(record, "case_id");
    const char *official = xf_record_text(record, "official");
    int state = xf_code_value(XF_ENUM_DUTY_STATE, xf_record_text(record, "state"));
    xf_date day = (xf_date)xf_record_number(record, "date");
    (void)snprintf(id, sizeof id, "%s%lld",
                   xf_record_kind_of(record) == XF_RECORD_DUTY ? "#" : "  >",
                   (long long)xf_record_id(record));
    cli_date(day, date);
    const char *weekday = day == 0 ? "" : weekdays[c->lang == XF_LANG_EN][xf_date_weekday(day) - 1];
    (void)snprintf(cell, sizeof cell, "%s %s%s", date, weekday,
                   xf_record_number(record, "provisional") != 0 ? cli_say(c, "（暂定）", " (prov.)")
                                                                : "");
    cli_table_add(table, id);
    cli_table_add(table, cell);
    days_text(c, record, b->today, days, sizeof days);
    cli_table_add(table, days);
    cli_table_add(table, xf_code_name(XF_ENUM_DUTY_STATE, state, c->lang));
    cli_table_add(table, cli_name(c, CLI_UNIT, xf_record_text(record, "unit")));
    cli_table_add(table, *official == '\0' ? "—" : cli_name(c, CLI_OFFICIAL, official));
    cli_table_add(table, xf_record_text_in(record, "name", c->lang));
    if (case_id != 0) {
        cli_case_number(c, case_id, number, sizeof number);
    }
    cli_table_add(table, number);
}

static void print_board(const cli *c, const board *b)
{
    cli_table table = {.columns = 8};
    cli_table_add(&table, cli_say(c, "编号", "id"));
    cli_table_add(&table, cli_say(c, "日期", "date"));
    cli_table_add(&table, cli_say(c, "剩余", "left"));
    cli_table_add(&table, cli_say(c, "状态", "state"));
    cli_table_add(&table, cli_say(c, "单位", "unit"));
    cli_table_add(&table, cli_say(c, "人员", "official"));
    cli_table_add(&table, cli_say(c, "事项", "what"));
    cli_table_add(&table, cli_say(c, "信访事项", "case"));
    for (size_t i = 0; i < b->count; i++) {
        add_row(c, b, &table, b->rows[i]);
    }
    cli_table_print(&table, stdout, -1, NULL);
    cli_table_free(&table);
}

static int print_json(const board *b)
{
    int code = EXIT_OK;
    for (size_t i = 0; i < b->count && code == EXIT_OK; i++) {
        xf_text *text = NULL;
        if (xf_record_json(b->rows[i], &text) != XF_OK) {
            return EXIT_IO;
        }
        json_t *row = cli_json_load(text);
        (void)json_object_set_new(
            row, "record",
            json_string(xf_code_of(XF_ENUM_RECORD, (int)xf_record_kind_of(b->rows[i]))));
        int days;
        if (days_left(b->rows[i], b->today, &days)) {
            (void)json_object_set_new(row, "days_left", json_integer(days));
        }
        code = cli_json(row);
    }
    return code;
}

static int show(cli *c, const xf_query *query, bool missed)
{
    board b = {0};
    xf_time now = 0;
    int code = xf_store_now(c->store, &now) == XF_OK ? -1 : cli_fail(c, "duty");
    b.today = xf_date_of_time(now);
    code = code == -1 ? collect(c, XF_RECORD_DUTY, query, missed, &b) : code;
    code = code == -1 ? collect(c, XF_RECORD_DUTY_STEP, query, missed, &b) : code;
    if (code == -1) {
        if (b.count > 0) {
            qsort(b.rows, b.count, sizeof(xf_record *), by_date);
        }
        code = EXIT_OK;
        if (c->json) {
            code = print_json(&b);
        } else {
            print_board(c, &b);
        }
    }
    for (size_t i = 0; i < b.count; i++) {
        xf_record_free(b.rows[i]);
    }
    free(b.rows);
    return code;
}

static const cli_command list_command = {"duty list",
                                         NULL,
                                         "",
                                         "",
                                         "定期职责日程",
                                         "what is coming of recurring duties, by date",
                                         "xfcase duty list --unit 青石镇 --until 2026-12-31"};
static const cli_command missed_command = {"duty missed",
                                           NULL,
                                           "",
                                           "",
                                           "漏办的定期职责",
                                           "recurring duties that were missed",
                                           "xfcase duty missed --unit 青石镇"};
static const cli_command generate_command = {
    "duty generate",
    NULL,
    "",
    "",
    "提前生成各项职责的日程",
    "makes occurrences ahead, of all series",
    "xfcase duty generate --actor 青石镇-承办一 --until 2027-01-31"};

static int list(cli *c, const cli_command *command, int argc, char **argv, bool missed)
{
    xf_query query = XF_QUERY_INIT;
    const char *from = NULL;
    const char *until = NULL;
    bool all = false;
    int rest;
    const cli_option options[] = {
        {"unit", &query.unit, NULL, "单位", "of this unit"},
        {"official", &query.official, NULL, "人员", "of this official"},
        {"from", &from, NULL, "自哪天", "from this day on"},
        {"until", &until, NULL, "至哪天", "up to this day"},
        {"all", NULL, &all, "连同已完成和取消的", "what is done or cancelled as well"},
    };
    int code = cli_parse(c, command, options, sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && rest < argc) {
        code = cli_usage(c, "有多余的参数：用语（如 report）写在各选项之前",
                         "too many arguments; a word (as report) stands before its options");
    }
    code = code == -1 ? cli_period(c, from, until, &query.from, &query.until) : code;
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    code = code == -1 ? cli_known(c, &query) : code;
    query.open_only = all ? 0 : 1;
    return code == -1 ? show(c, &query, missed) : code;
}

/* ---- making ahead ---------------------------------------------------------------------------------------- */

static int make_all(cli *c, const char *actor, xf_date until)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_record *series = NULL;
    int64_t before = 0;
    int64_t after = 0;
    query.open_only = 1;
    xf_status status = xf_record_count(c->store, XF_RECORD_DUTY, NULL, &before);
    status =
        status == XF_OK ? xf_record_list(c->store, XF_RECORD_DUTY_SERIES, &query, &iter) : status;
    while (status == XF_OK && (status = xf_record_next(iter, &series)) == XF_OK && series != NULL) {
        xf_office_act act = XF_OFFICE_ACT_INIT;
        act.actor = actor;
        act.id = xf_record_id(series);
        act.until = until;
        status = xf_duty_generate(c->store, &act, NULL);
        xf_record_free(series);
    }
    xf_iter_free(iter);
    status = status == XF_OK ? xf_record_count(c->store, XF_RECORD_DUTY, NULL, &after) : status;
    if (status != XF_OK) {
        return cli_fail(c, "generate");
    }
    if (c->json) {
        return cli_json(json_pack("{s:I}", "made", (json_int_t)(after - before)));
    }
    (void)printf(cli_say(c, "生成%lld项\n", "%lld made\n"), (long long)(after - before));
    return EXIT_OK;
}

static int cmd_generate(cli *c, int argc, char **argv)
{
    const char *actor = NULL;
    const char *until = NULL;
    xf_date date = 0;
    int rest;
    const cli_option options[] = {
        {"actor", &actor, NULL, "办理人", "the official who acts"},
        {"until", &until, NULL, "至哪天", "up to this day"},
    };
    int code = cli_parse(c, &generate_command, options, sizeof options / sizeof *options, argc,
                         argv, &rest);
    if (code == -1 && (until == NULL || !cli_read_date(until, &date))) {
        code = cli_usage(c, "用法：xfcase duty generate --actor 人员 --until 日期",
                         "usage: xfcase duty generate --actor WHO --until D");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    return code == -1 ? make_all(c, actor, date) : code;
}

/* ---- words ----------------------------------------------------------------------------------------------- */

static int cmd_missed(cli *c, int argc, char **argv)
{
    return list(c, &missed_command, argc, argv, true);
}

static int cmd_list(cli *c, int argc, char **argv)
{
    return list(c, &list_command, argc, argv, false);
}

static const cli_word items[] = {
    {"list", cmd_list, NULL, NULL, "日程（不写用语时也是它）",
     "what is coming, by date (also without a word)"},
    {"missed", cmd_missed, NULL, NULL, "漏办的", "what was missed"},
    {"open", NULL, "open_duty", "--code", NULL, NULL},
    {"end", NULL, "end_duty", "--id", NULL, NULL},
    {"series", cmd_records, "duty_series", NULL, "已设定的各项定期职责", "the series that are set"},
    {"generate", cmd_generate, NULL, NULL, "提前生成各项职责的日程",
     "makes occurrences ahead, of all series"},
    {"call", NULL, "call_duty", "--code", NULL, NULL},
    {"plan", NULL, "plan_duty", "--id", NULL, NULL},
    {"move", NULL, "move_duty", "--id", NULL, NULL},
    {"cancel", NULL, "cancel_duty", "--id", NULL, NULL},
    {"join", NULL, "join_duty", "--of", NULL, NULL},
    {"leave", NULL, "leave_duty", "--id", NULL, NULL},
    {"members", cmd_records, "duty_member", NULL, "参加人员", "who takes part"},
    {"share", NULL, "share_duty", "--of", NULL, NULL},
    {"assign", NULL, "assign_duty_step", "--of", NULL, NULL},
    {"shares", cmd_records, "duty_share", NULL, "已确定的环节分工",
     "who owes which step of a series"},
    {"hold", NULL, "hold_duty", "--id", NULL, NULL},
    {"fulfil", NULL, "fulfil_duty_step", "--id", NULL, NULL},
    {"reopen", NULL, "reopen_duty", "--id", NULL, NULL},
    {"reopen-step", NULL, "reopen_duty_step", "--id", NULL, NULL},
    {"notice", cmd_duty_notice, NULL, NULL, "下访公示：要素或文书",
     "the public notice of a visiting day"},
    {"report", cmd_duty_report, NULL, NULL, "下访情况报告：要素或文书",
     "the report on a visiting day"},
};

int cmd_duty(cli *c, int argc, char **argv)
{
    static const cli_words words = CLI_WORDS(items, NULL, NULL);
    const int at = cli_word_index(argc, argv);
    if (at == argc) {
        c->words = &words;
        return list(c, cli_command_named("duty"), argc, argv, false);
    }
    const int code = cli_run_word(c, "duty", &words, argc, argv, at);
    return code != -1 ? code : cli_no_word(c, &words, argv[at]);
}
