/* SPDX-License-Identifier: Apache-2.0 */
/* The forecast against the sweep: what is foretold of cases, duties, drives and warnings is what a copy
 * of the store then does, swept each time something is due. The copy knows nothing of the forecast. */
#include "api/host.h"

enum { MOST = 400, TEXT = 300 };

typedef struct told {
    char text[TEXT];
} told;

static xf_office_act step(const char *actor)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = actor;
    return act;
}

static void open_series(xf_store *store, const char *code, const char *unit, const char *official)
{
    xf_office_act act = step(official);
    act.code = code, act.unit = unit, act.official = official;
    OK(xf_duty_open(store, &act, NULL));
}

/* Of a leader who leaves on 15 May. */
static void open_leavers(xf_store *store)
{
    xf_official_args args = XF_OFFICIAL_ARGS_INIT;
    args.id = "leaver", args.name = "示例寅", args.unit = "town", args.leader = 1;
    args.valid_to = date("2026-05-15");
    OK(xf_official_put(store, "host", &args));
    open_series(store, "reception_day", "town", "leaver");
}

static xf_id open_drive(xf_store *store)
{
    xf_record *record = NULL;
    xf_office_act act = step("h_town");
    act.name = "示例行动", act.unit = "town";
    act.from = date("2026-03-02"), act.until = date("2026-12-31");
    OK(xf_drive_open(store, &act, &record));
    xf_id id = xf_record_id(record);
    xf_record_free(record);
    act = step("h_town");
    act.id = id, act.code = "new", act.count = 90;
    OK(xf_drive_set_target(store, &act, NULL));
    return id;
}

static xf_id register_case(xf_store *store, xf_kind kind)
{
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_case *made = NULL;
    args.actor = "h_town", args.unit = "town", args.title = "示例事项";
    args.form = XF_FORM_LETTER, args.kind = kind;
    args.concerned_official = kind == XF_KIND_REPORT ? "l_town" : NULL;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

/* Something of everything that waits for the sweep. */
static xf_store *busy(void)
{
    xf_store *store = open_county();
    clock_at(store, "2026-03-02T09:00");
    open_series(store, "month_meeting", "town", "h_town");
    open_series(store, "visiting_day", "bureau", "h_bureau");
    open_series(store, "reception_day", "town", "l_town");
    open_leavers(store);
    xf_office_act act = step("h_town");
    act.code = "progress_report", act.unit = "town", act.date = date("2026-03-20");
    act.official = "h_town", act.lead = "p_town";
    act.case_id = register_case(store, XF_KIND_REPORT);
    OK(xf_duty_call(store, &act, NULL));
    xf_id drive = open_drive(store);
    act = step("h_town");
    act.of = drive, act.code = "screening", act.case_id = register_case(store, XF_KIND_CLAIM);
    OK(xf_drive_enter(store, &act, NULL));
    xf_act accept = by("h_town"); /* late from May on: the drive is behind */
    OK(xf_case_do(store, act.case_id, XF_ACT_ACCEPT, &accept, NULL));
    act = step("p_county");
    act.unit = "county", act.to_unit = "town", act.text = "示例预警", act.date = date("2026-03-10");
    OK(xf_warning_issue(store, &act, NULL));
    act = step("h_town");
    act.unit = "town", act.official = "p_town", act.code = "duty", act.text = "示例";
    OK(xf_reception_receive(store, &act, NULL));
    act = step("h_town");
    act.name = "示例排查", act.unit = "town", act.code = "periodic", act.until = date("2026-03-13");
    OK(xf_screening_begin(store, &act, NULL));
    return store;
}

static void put(told *row, xf_time planned, const char *record, const char *title, xf_id case_id,
                const char *rule, const char *rung, int rep, const char *raises, const char *unit,
                const char *official, const char *duty_unit, const char *duty_official, xf_date due)
{
    char when[40];
    OK(xf_time_format(planned, when, sizeof when));
    (void)snprintf(row->text, TEXT, "%s|%s|%s|%lld|%s|%s|%d|%s|%s|%s|%s|%s|%s", when, record, title,
                   (long long)case_id, rule, rung, rep, raises, unit, official, duty_unit,
                   duty_official, due == 0 ? "" : iso(due));
}

static int by_text(const void *a, const void *b)
{
    return strcmp(((const told *)a)->text, ((const told *)b)->text);
}

static size_t foretold(xf_store *store, const char *until, told *rows, size_t *missed)
{
    xf_iter *list = NULL;
    xf_firing *row = NULL;
    xf_time last = 0;
    size_t count = 0;
    *missed = 0;
    OK(xf_store_forecast(store, at(until), 0, &list));
    for (OK(xf_firing_next(list, &row)); row != NULL; OK(xf_firing_next(list, &row))) {
        assert_true(xf_firing_planned_at(row) >= last);
        assert_int_equal(xf_firing_fired_at(row), 0);
        last = xf_firing_planned_at(row);
        if (xf_firing_missed(row)) {
            ++*missed;
        } else {
            assert_true(count < MOST);
            put(&rows[count++], last, xf_code_of(XF_ENUM_RECORD, (int)xf_firing_record(row)),
                xf_firing_title(row, XF_LANG_ZH), xf_firing_case_id(row), xf_firing_rule(row),
                xf_firing_rung(row), xf_firing_rep(row),
                xf_code_of(XF_ENUM_RAISE, (int)xf_firing_raises(row)), xf_firing_unit(row),
                xf_firing_official(row), xf_firing_duty_unit(row), xf_firing_duty_official(row),
                xf_firing_due_date(row));
        }
        xf_firing_free(row);
    }
    xf_iter_free(list);
    qsort(rows, count, sizeof *rows, by_text);
    return count;
}

/* Sweeps whenever something is due, until then. */
static int64_t live(xf_store *store, const char *until)
{
    int64_t missed = 0;
    xf_time next = 0;
    for (OK(xf_store_next_due(store, &next)); next != 0 && next <= at(until);
         OK(xf_store_next_due(store, &next))) {
        xf_sweep_result result = XF_SWEEP_RESULT_INIT;
        OK(xf_store_set_now(store, next));
        OK(xf_store_sweep(store, 0, NULL, NULL, &result));
        missed += result.missed;
    }
    return missed;
}

static size_t came(xf_store *store, told *rows)
{
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    size_t count = 0;
    OK(xf_notice_list(store, NULL, &list));
    for (OK(xf_notice_next(list, &row)); row != NULL; OK(xf_notice_next(list, &row))) {
        assert_true(count < MOST);
        if (strcmp(xf_notice_rung(row), "issued") == 0) { /* told at once: that was before */
            xf_notice_free(row);
            continue;
        }
        put(&rows[count++], xf_notice_planned_at(row),
            xf_code_of(XF_ENUM_RECORD, (int)xf_notice_record(row)),
            xf_notice_title(row, XF_LANG_ZH), xf_notice_case_id(row), xf_notice_rule(row),
            xf_notice_rung(row), xf_notice_rep(row),
            xf_code_of(XF_ENUM_RAISE, (int)xf_notice_raises(row)), xf_notice_unit(row),
            xf_notice_official(row), xf_notice_duty_unit(row), xf_notice_duty_official(row),
            xf_notice_due_date(row));
        xf_notice_free(row);
    }
    xf_iter_free(list);
    qsort(rows, count, sizeof *rows, by_text);
    return count;
}

static void test_it_is_what_a_copy_does(void **unused)
{
    static told said[MOST];
    static told done[MOST];
    static const char until[] = "2026-09-15T12:00";
    char path[] = "/tmp/xfcase-forecast-XXXXXX";
    xf_store *store = busy();
    xf_store *copy = NULL;
    size_t missed = 0;
    size_t kinds[8] = {0};
    (void)unused;
    assert_non_null(mkdtemp(path));
    char file[sizeof path + 10];
    (void)snprintf(file, sizeof file, "%s/copy.xfc", path);
    OK(xf_store_backup(store, file, NULL, NULL));
    size_t n = foretold(store, until, said, &missed);
    copy = open_at(file, XF_OPEN_EXISTING);
    clock_at(copy, "2026-03-02T09:00");
    int64_t marked = live(copy, until);
    assert_int_equal(came(copy, done), n);
    for (size_t i = 0; i < n; i++) {
        assert_string_equal(said[i].text, done[i].text);
        kinds[0] += strstr(said[i].text, "|none|") != NULL ? 1 : 0;
        kinds[1] += strstr(said[i].text, "|duty|") != NULL ? 1 : 0;
        kinds[2] += strstr(said[i].text, "|duty_step|") != NULL ? 1 : 0;
        kinds[3] += strstr(said[i].text, "|drive|") != NULL ? 1 : 0;
        kinds[4] += strstr(said[i].text, "|warning|") != NULL ? 1 : 0;
        kinds[6] += strstr(said[i].text, "|reception|") != NULL ? 1 : 0;
        kinds[7] += strstr(said[i].text, "|screening|") != NULL ? 1 : 0;
        kinds[5] += strstr(said[i].text, "|duty_series|") != NULL ? 1 : 0;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        assert_true(kinds[i] > 0);
    }
    assert_int_equal(missed, marked);
    /* six meetings and six months of reception days (March to August), the report; seven visits (March
     * to 7 September), of the first only the two steps that follow it; who leaves in May owes March and
     * April */
    assert_int_equal(missed, 6 + 6 + 1 + 7 + 2 + 6 * 4 + 2);
    OK(xf_store_verify(copy, NULL, NULL));
    xf_store_free(copy);
    xf_store_free(store);
    (void)remove(file);
    (void)rmdir(path);
}

/* A message says what runs out, and names the duty of the pack nowhere. */
static void says_what_runs_out(xf_store *store)
{
    static const struct {
        xf_lang lang;
        const char *says;
    } texts[] = {
        {XF_LANG_ZH, "【提醒】《放假安排数据》（责任单位：示例县信访局）期限届满日为2026-12-"
                     "24，还有33个工作日；请载入新的"},
        {XF_LANG_EN, "holiday data (responsible: 示例县信访局) is due on 2026-12-24"},
        {XF_LANG_EN, "load the next holiday notice"},
    };
    xf_iter *iter = NULL;
    xf_notice *first = NULL;
    OK(xf_notice_list(store, NULL, &iter));
    OK(xf_notice_next(iter, &first));
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        xf_text *text = NULL;
        OK(xf_notice_text(store, first, texts[i].lang, &text));
        if (strstr(xf_text_get(text), texts[i].says) == NULL) {
            fail_msg("told: %s", xf_text_get(text));
        }
        xf_text_free(text);
    }
    xf_notice_free(first);
    xf_iter_free(iter);
}

/* The alarm of the calendar: 45 and 20 days and 5 working days before 24 December, and the day after. */
static void test_the_days_off_run_out(void **unused)
{
    static told said[MOST];
    static told done[MOST];
    static const char until[] = "2026-12-31T12:00";
    char path[] = "/tmp/xfcase-forecast-XXXXXX";
    xf_store *store = open_county();
    size_t missed = 0;
    (void)unused;
    assert_non_null(mkdtemp(path));
    char file[sizeof path + 10];
    (void)snprintf(file, sizeof file, "%s/copy.xfc", path);
    clock_at(store, "2026-10-01T09:00");
    OK(xf_store_backup(store, file, NULL, NULL));
    assert_int_equal(foretold(store, until, said, &missed), 4);
    xf_store *copy = open_at(file, XF_OPEN_EXISTING);
    clock_at(copy, "2026-10-01T09:00");
    (void)live(copy, until);
    assert_int_equal(came(copy, done), 4);
    static const char *const days[] = {"2026-11-09", "2026-12-04", "2026-12-17", "2026-12-25"};
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(said[i].text, done[i].text);
        assert_non_null(strstr(said[i].text, days[i]));
        assert_non_null(strstr(said[i].text, "|calendar_alarm|"));
    }
    assert_int_equal(missed, 0);
    says_what_runs_out(copy);
    OK(xf_store_verify(copy, NULL, NULL));
    xf_store_free(copy);
    xf_store_free(store);
    (void)remove(file);
    (void)rmdir(path);
}

static bool is_among(const told *rows, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].text, text) == 0) {
            return true;
        }
    }
    return false;
}

/* On 12 June it is entered that the leader left on 15 April already: May, told by red and report, is
 * withdrawn, and so is April; the principal is to name the next one. */
static void test_a_departure_entered_late(void **unused)
{
    static told said[MOST];
    static told done[MOST];
    static const char now[] = "2026-06-12T09:00";
    static const char until[] = "2026-09-15T12:00";
    char path[] = "/tmp/xfcase-forecast-XXXXXX";
    char file[sizeof path + 10];
    xf_store *store = open_county();
    size_t missed = 0;
    (void)unused;
    assert_non_null(mkdtemp(path));
    (void)snprintf(file, sizeof file, "%s/copy.xfc", path);
    clock_at(store, "2026-04-01T09:00");
    open_leavers(store); /* as far as is known, on 15 May */
    xf_official_args args = XF_OFFICIAL_ARGS_INIT;
    args.id = "leaver", args.name = "示例寅", args.unit = "town", args.leader = 1;
    OK(xf_official_put(store, "host", &args)); /* no, stays */
    clock_at(store, now);
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    args.valid_to = date("2026-04-15");
    OK(xf_official_put(store, "host", &args));
    OK(xf_store_backup(store, file, NULL, NULL));
    size_t n = foretold(store, until, said, &missed);
    assert_int_equal(n, 2 * 2 + 1);
    assert_int_equal(missed, 0);
    xf_store *copy = open_at(file, XF_OPEN_EXISTING);
    clock_at(copy, now);
    size_t before = came(copy, done);
    OK(xf_store_sweep(copy, 0, NULL, NULL, NULL));
    assert_int_equal(live(copy, until), 0);
    size_t after = came(copy, done);
    assert_int_equal(after - before, n);
    for (size_t i = 0; i < n; i++) {
        assert_true(is_among(done, after, said[i].text));
    }
    OK(xf_store_verify(copy, NULL, NULL));
    xf_store_free(copy);
    xf_store_free(store);
    (void)remove(file);
    (void)rmdir(path);
}

static void test_it_writes_nothing_and_is_cut_short(void **unused)
{
    static told rows[MOST];
    xf_store *store = busy();
    xf_iter *list = NULL;
    xf_firing *row = NULL;
    size_t missed;
    (void)unused;
    int64_t before = head(store);
    assert_true(foretold(store, "2026-06-30T12:00", rows, &missed) > 20);
    assert_int_equal(head(store), before);
    OK(xf_store_forecast(store, at("2026-06-30T12:00"), 2, &list));
    OK(xf_firing_next(list, &row));
    xf_firing_free(row);
    OK(xf_firing_next(list, &row));
    xf_firing_free(row);
    OK(xf_firing_next(list, &row));
    assert_null(row);
    xf_iter_free(list);
    /* what recurs for ever is foretold for three years */
    OK(xf_store_forecast(store, at("2190-01-01"), 0, &list));
    xf_time last = 0;
    for (OK(xf_firing_next(list, &row)); row != NULL; OK(xf_firing_next(list, &row))) {
        last = xf_firing_record(row) == XF_RECORD_DUTY ? xf_firing_planned_at(row) : last;
        xf_firing_free(row);
    }
    xf_iter_free(list);
    assert_true(last > at("2028-12-01") && last < at("2029-03-31"));
    xf_store_free(store);
}

/* Of a report that is owed on a report against an official, that official is told nothing here either. */
static void test_what_is_sealed_is_not_foretold(void **unused)
{
    static told rows[MOST];
    xf_store *store = busy();
    size_t missed;
    (void)unused;
    size_t all = foretold(store, "2026-04-30T12:00", rows, &missed);
    size_t of_case = 0;
    for (size_t i = 0; i < all; i++) {
        of_case += strstr(rows[i].text, "|1|progress_report|") != NULL ? 1 : 0;
    }
    assert_int_equal(of_case, 3); /* remind, lead, red */
    OK(xf_store_set_reader(store, "l_town"));
    size_t fewer = foretold(store, "2026-04-30T12:00", rows, &missed);
    assert_true(fewer > 0 && fewer < all);
    for (size_t i = 0; i < fewer; i++) {
        assert_null(strstr(rows[i].text, "progress_report"));
        assert_null(strstr(rows[i].text, "|1|"));
    }
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_is_what_a_copy_does),
        cmocka_unit_test(test_the_days_off_run_out),
        cmocka_unit_test(test_a_departure_entered_late),
        cmocka_unit_test(test_it_writes_nothing_and_is_cut_short),
        cmocka_unit_test(test_what_is_sealed_is_not_foretold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
