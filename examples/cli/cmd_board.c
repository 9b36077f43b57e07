/* SPDX-License-Identifier: Apache-2.0 */
/* What fires and what will fire: sweep and forecast, on the same code. */
#include "cli.h"

static void add_firing(const cli *c, const xf_firing *firing, cli_table *table)
{
    char at[20];
    xf_case *file = NULL;
    xf_deadline *deadline = NULL;
    bool office = xf_firing_record(firing) != XF_RECORD_NONE;
    const char *official = xf_firing_official(firing);
    cli_time(xf_firing_planned_at(firing), at);
    bool known = xf_case_read(c->store, xf_firing_case_id(firing), &file) == XF_OK;
    bool timed = xf_deadline_read(c->store, xf_firing_deadline_id(firing), &deadline) == XF_OK;
    const char *const cells[] = {
        at,
        xf_firing_missed(firing)
            ? xf_code_name(XF_ENUM_DUTY_STATE, XF_DUTY_STATE_MISSED, c->lang)
            : xf_code_name(XF_ENUM_RAISE, (int)xf_firing_raises(firing), c->lang),
        known ? xf_case_number(file) : "",
        timed    ? xf_deadline_title(deadline, c->lang)
        : office ? xf_code_name(XF_ENUM_RECORD, (int)xf_firing_record(firing), c->lang)
                 : "",
        office  ? xf_firing_title(firing, c->lang)
        : known ? xf_case_title(file)
                : "",
        cli_name(c, CLI_UNIT, xf_firing_duty_unit(firing)),
        cli_name(c, CLI_OFFICIAL, xf_firing_duty_official(firing)),
        *official != '\0' ? cli_name(c, CLI_OFFICIAL, official)
                          : cli_name(c, CLI_UNIT, xf_firing_unit(firing)),
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        cli_table_add(table, cells[i]);
    }
    xf_deadline_free(deadline);
    xf_case_free(file);
}

static void print_firing_json(const xf_firing *firing)
{
    xf_text *text = NULL;
    if (xf_firing_json(firing, &text) == XF_OK) {
        (void)puts(xf_text_get(text));
    }
    xf_text_free(text);
}

static int list_firings(const cli *c, xf_time until, int64_t limit)
{
    static const char *const heads[][2] = {{"时间", "when"},
                                           {"预警", "raises"},
                                           {"编号", "number"},
                                           {"时限", "deadline"},
                                           {"事项", "matter"},
                                           {"责任单位", "responsible unit"},
                                           {"责任人", "responsible official"},
                                           {"通知", "tells"}};
    xf_iter *iter = NULL;
    xf_firing *firing = NULL;
    cli_table table = {.columns = sizeof heads / sizeof *heads};
    for (size_t i = 0; i < table.columns; i++) {
        cli_table_add(&table, cli_say(c, heads[i][0], heads[i][1]));
    }
    xf_status status = xf_store_forecast(c->store, until, limit, &iter);
    while (status == XF_OK && (status = xf_firing_next(iter, &firing)) == XF_OK && firing != NULL) {
        if (c->json) {
            print_firing_json(firing);
        } else {
            add_firing(c, firing, &table);
        }
        xf_firing_free(firing);
    }
    int code = status == XF_OK ? EXIT_OK : cli_fail(c, "forecast");
    xf_iter_free(iter);
    if (!c->json) {
        cli_table_print(&table, stdout, -1, NULL);
    }
    cli_table_free(&table);
    return code;
}

static int show_progress(int64_t left, int64_t total, void *userdata)
{
    (void)userdata;
    (void)fprintf(stderr, "\r%3d%%", total == 0 ? 100 : (int)((total - left) * 100 / total));
    (void)fputs(left == 0 ? "\r\033[K" : "", stderr);
    return 0;
}

int cmd_sweep(cli *c, int argc, char **argv)
{
    xf_sweep_result result = XF_SWEEP_RESULT_INIT;
    xf_time now = 0;
    bool dry_run = false;
    int rest;
    const cli_option options[] = {{"dry-run", NULL, &dry_run, "只列出将触发的，不写入",
                                   "list what would fire, write nothing"}};
    int code = cli_parse(c, cli_command_named("sweep"), options, 1, argc, argv, &rest);
    code = code == -1 ? cli_open(c, dry_run ? XF_OPEN_READ_ONLY : XF_OPEN_EXISTING) : code;
    if (code != -1) {
        return code;
    }
    if (dry_run) {
        return xf_store_now(c->store, &now) == XF_OK ? list_firings(c, now, 0)
                                                     : cli_fail(c, "sweep");
    }
    if (xf_store_sweep(c->store, 0, cli_colour(stderr) ? show_progress : NULL, NULL, &result) !=
        XF_OK) {
        return cli_fail(c, "sweep");
    }
    (void)printf(c->json ? "{\"fired\":%lld,\"late\":%lld,\"notices\":%lld,\"supervisions\":%lld}\n"
                         : cli_say(c, "触发%lld次（其中补发%lld次），写出提醒%lld条，督办%lld件\n",
                                   "fired %lld (late %lld), notices %lld, supervisions %lld\n"),
                 (long long)result.fired, (long long)result.late, (long long)result.notices,
                 (long long)result.supervisions);
    cli_warn_calendar(c);
    return EXIT_OK;
}

int cmd_forecast(cli *c, int argc, char **argv)
{
    const char *until = NULL;
    const char *limit = NULL;
    xf_time end = 0;
    int64_t rows = 0;
    int rest;
    const cli_option options[] = {
        {"until", &until, NULL, "到哪天（含）或何时", "until this day or time"},
        {"limit", &limit, NULL, "最多行数", "at most so many rows"}};
    int code = cli_parse(c, cli_command_named("forecast"), options,
                         sizeof options / sizeof *options, argc, argv, &rest);
    if (code == -1 && (until == NULL || !cli_read_until(until, &end) ||
                       (limit != NULL && !cli_number(limit, 1, INT32_MAX, &rows)))) {
        code = cli_usage(c, "请用 --until 指明时间", "name a time with --until");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_READ_ONLY) : code;
    return code == -1 ? list_firings(c, end, rows) : code;
}
