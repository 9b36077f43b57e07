/* SPDX-License-Identifier: Apache-2.0 */
/* Notices of coming years, second notices, a host's own days, and what is no notice. */
#include "support.h"

#include <pthread.h>

/* An invented notice, so that nobody takes it for the real one. */
static const char csv_2027[] = "\xEF\xBB\xBF#notice,2027\r\n#source,示例通知\r\ndate,kind,name\r\n"
                               "2026-12-26,work,元旦\r\n2027-01-01,off,元旦\r\n"
                               "2027-02-08,off,春节\r\n2027-02-14,work,春节\r\n";
static const char json_2027[] = "{\"notice\": 2027, \"source\": \"示例通知\", \"days\": ["
                                "{\"date\":\"2026-12-26\",\"kind\":\"work\",\"name\":\"元旦\"},"
                                "{\"date\":\"2027-01-01\",\"kind\":\"off\",\"name\":\"元旦\"},"
                                "{\"date\":\"2027-02-08\",\"kind\":\"off\",\"name\":\"春节\"},"
                                "{\"date\":\"2027-02-14\",\"kind\":\"work\",\"name\":\"春节\"}]}";

static xf_calendar *loaded(const xf_calendar *base, const char *text, xf_date *first)
{
    xf_calendar *out = NULL;
    xfi_error err = {0};
    if (xfi_calendar_load(base, text, strlen(text), &out, first, &err) != XF_OK) {
        fail_msg("%s", err.text_en);
    }
    return out;
}

static void csv_and_json_say_the_same(void **unused)
{
    (void)unused;
    xf_date first_csv;
    xf_date first_json;
    xf_calendar *base = builtin();
    xf_calendar *a = loaded(base, csv_2027, &first_csv);
    xf_calendar *b = loaded(base, json_2027, &first_json);
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        assert_int_equal(xfi_calendar_is_workday(a, n), xfi_calendar_is_workday(b, n));
        assert_int_equal(xfi_calendar_provisional(a, n), xfi_calendar_provisional(b, n));
    }
    assert_int_equal(first_csv, date("2026-12-25")); /* from there on days became firm */
    assert_int_equal(first_json, first_csv);
    assert_int_equal(xfi_calendar_firm_until(a), date("2027-12-24"));
    assert_true(xfi_calendar_is_workday(a, date("2026-12-26"))); /* a Saturday of December before */
    assert_false(xfi_calendar_is_workday(base, date("2026-12-26")));
    assert_true(
        xfi_calendar_is_workday(a, date("2027-10-01"))); /* covered: only the notice counts */
    assert_int_equal(xfi_calendar_firm_until(base), date("2026-12-24")); /* the base stays */
    xfi_calendar_unref(base);
    assert_false(xfi_calendar_is_workday(a, date("2027-02-08"))); /* and is not needed any more */
    xfi_calendar_unref(a);
    xfi_calendar_unref(b);
}

static void a_second_notice_changes_its_days_alone(void **unused)
{
    (void)unused;
    static const char second[] = "#notice,2026\ndate,kind,name\n2026-11-20,off,示例\n"
                                 "2026-10-07,work,国庆节\n";
    xf_date first;
    xf_calendar *base = builtin();
    xf_calendar *next = loaded(base, second, &first);
    assert_int_equal(first, date("2026-10-07"));
    assert_true(xfi_calendar_is_workday(next, date("2026-10-07")));
    assert_false(xfi_calendar_is_workday(next, date("2026-11-20")));
    assert_false(xfi_calendar_is_workday(next, date("2026-10-06"))); /* of the first notice */
    assert_int_equal(xfi_calendar_firm_until(next), date("2026-12-24"));
    xfi_calendar_unref(base);
    xfi_calendar_unref(next);
}

static void a_hosts_own_days_make_nothing_firm_and_win(void **unused)
{
    (void)unused;
    static const char own[] = "date,kind,name\n2027-03-03,off,示例州庆\n2026-05-01,work,示例\n";
    xf_calendar *base = builtin();
    xf_calendar *mine = loaded(base, own, NULL);
    assert_false(xfi_calendar_is_workday(mine, date("2027-03-03")));
    assert_true(xfi_calendar_provisional(mine, date("2027-03-03")));
    assert_true(xfi_calendar_is_workday(mine, date("2026-05-01")));
    xf_calendar *later = loaded(mine, csv_2027, NULL); /* a notice does not undo them */
    assert_false(xfi_calendar_is_workday(later, date("2027-03-03")));
    assert_true(xfi_calendar_is_workday(later, date("2026-05-01")));
    xfi_calendar_unref(base);
    xfi_calendar_unref(mine);
    xfi_calendar_unref(later);
}

static void what_is_no_notice(void **unused)
{
    (void)unused;
    static const struct {
        const char *text, *field, *line;
    } bad[] = {
        {"", "header", "1"},
        {"datum,kind,name\n", "header", "1"},
        {"date,kind,name\n2027-02-30,off,x\n", "date", "2"},
        {"date,kind,name\n2027-02-03,free,x\n", "kind", "2"},
        {"date,kind,name\n2027-02-03,off\n", "line", "2"},
        {"date,kind,name\n2027-02-03,off,x,y\n", "line", "2"},
        {"date,kind,name\n2027-02-03,off,x\n2027-02-03,off,x\n", "date", "3"},
        {"#notice,2027\ndate,kind,name\n2028-01-01,off,x\n", "date", "3"},
        {"#notice,2027\ndate,kind,name\n2026-11-30,off,x\n", "date", "3"},
        {"#notice,year\ndate,kind,name\n", "notice", "1"},
        {"#nonsense\ndate,kind,name\n", "#", "1"},
        {"{\"notice\": 2027}", "days", ""},
        {"{\"notice\": 2027, \"days\": [], \"more\": 1}", "more", ""},
        {"{\"notice\": 3000, \"days\": []}", "notice", ""},
        {"{\"days\": [{\"date\":\"2027-01-01\",\"kind\":\"off\",\"day\":1}]}", "day", "1"},
        {"{\"days\": [{\"date\":\"2027-01-41\",\"kind\":\"off\"}]}", "date", "1"},
        {"{\"days\": [7]}", "day", "1"},
        {"{\"days\": [", "json", "1"},
        {"date,kind,name\n2027-02-03,off,\xFF\n", "text", ""},
    };
    xf_calendar *base = builtin();
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xfi_error err = {0};
        xf_calendar *out = base;
        assert_int_equal(
            xfi_calendar_load(base, bad[i].text, strlen(bad[i].text), &out, NULL, &err),
            XF_E_INVALID);
        assert_null(out);
        assert_string_equal(err.field, bad[i].field);
        assert_non_null(strstr(err.text_zh, bad[i].line));
        assert_non_null(strstr(err.text_en, bad[i].line));
        xfi_error_clear(&err);
    }
    xfi_calendar_unref(base);
}

static int32_t sum_of(xf_calendar *calendar)
{
    int32_t sum = 0;
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        sum += xfi_calendar_is_workday(calendar, n) ? 1 : 0;
    }
    xfi_calendar_unref(xfi_calendar_ref(calendar));
    return sum;
}

typedef struct task {
    xf_calendar *calendar;
    int32_t sum;
} task;

static void *reader(void *argument)
{
    task *t = argument;
    t->sum = sum_of(t->calendar);
    return NULL;
}

static void threads_read_one_calendar(void **unused)
{
    (void)unused;
    enum { THREADS = 4 };
    xf_calendar *calendar = builtin();
    pthread_t threads[THREADS];
    task tasks[THREADS];
    int32_t expected = sum_of(calendar);
    for (size_t i = 0; i < THREADS; i++) {
        tasks[i] = (task){calendar, 0};
        assert_int_equal(pthread_create(&threads[i], NULL, reader, &tasks[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(tasks[i].sum, expected);
    }
    xfi_calendar_unref(calendar);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_and_json_say_the_same),
        cmocka_unit_test(a_second_notice_changes_its_days_alone),
        cmocka_unit_test(a_hosts_own_days_make_nothing_firm_and_win),
        cmocka_unit_test(what_is_no_notice),
        cmocka_unit_test(threads_read_one_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
