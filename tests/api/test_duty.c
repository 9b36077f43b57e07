/* SPDX-License-Identifier: Apache-2.0 */
/* Recurring duties through the public interface: what the sweep does once, whom a notice about no case
 * reaches, what a sealed report keeps to itself. The stories are in tests/scenario/11x. */
#include "api/host.h"

static xf_id open_series(xf_store *store, const char *code, const char *unit, const char *official)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *series = NULL;
    act.actor = official;
    act.code = code;
    act.unit = unit;
    act.official = official;
    OK(xf_duty_open(store, &act, &series));
    xf_id id = xf_record_id(series);
    xf_record_free(series);
    return id;
}

static xf_sweep_result swept(xf_store *store, const char *when)
{
    xf_sweep_result result = XF_SWEEP_RESULT_INIT;
    clock_at(store, when);
    OK(xf_store_sweep(store, 0, NULL, NULL, &result));
    return result;
}

static int64_t duties(xf_store *store, xf_id series)
{
    xf_query query = XF_QUERY_INIT;
    int64_t count = 0;
    query.of = series;
    OK(xf_record_count(store, XF_RECORD_DUTY, &query, &count));
    return count;
}

static xf_time next_due(xf_store *store)
{
    xf_time out = 0;
    OK(xf_store_next_due(store, &out));
    return out;
}

/* A duty waits beside a case; the earlier of both is due next. */
static void test_next_due_takes_both(void **unused)
{
    xf_store *store = open_county();
    (void)unused;
    clock_at(store, "2026-09-01T09:00");
    assert_int_equal(next_due(store), at("2026-11-09T09:00")); /* the alarm of the calendar */
    (void)open_series(store, "month_meeting", "town", "h_town");
    /* three working days before 30 September: 29, 28, 24 */
    assert_int_equal(next_due(store), at("2026-09-24T09:00"));
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = "h_town", act.code = "meeting", act.unit = "town";
    act.date = date("2026-09-10");
    OK(xf_duty_call(store, &act, NULL));
    assert_int_equal(next_due(store), at("2026-09-09T09:00"));
    xf_store_free(store);
}

/* However late it comes: what should have been made is made, what passed is missed, each rung is told
 * once and late, and a second sweep finds nothing. */
static void test_late_sweep_once(void **unused)
{
    xf_store *store = open_county();
    (void)unused;
    clock_at(store, "2026-09-01T09:00");
    xf_id series = open_series(store, "month_meeting", "town", "h_town");
    assert_int_equal(duties(store, series), 2); /* September and October */
    xf_sweep_result result = swept(store, "2026-12-15T10:00");
    /* until 15 February 2027 (62 days): three more, and three months have passed */
    assert_int_equal(result.made, 3);
    assert_int_equal(duties(store, series), 5);
    assert_int_equal(result.missed, 3);
    assert_int_equal(result.fired,
                     9 + 2); /* and the calendar's, 45 and 20 days before 24 December */
    assert_int_equal(result.notices, 9 + 2);
    assert_int_equal(result.late, 9 + 2);
    result = swept(store, "2026-12-15T10:00");
    assert_int_equal(result.made + result.missed + result.fired, 0);
    OK(xf_store_verify(store, NULL, NULL));
    xf_store_free(store);
}

static xf_notice *first_notice(xf_store *store)
{
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    OK(xf_notice_list(store, NULL, &list));
    OK(xf_notice_next(list, &row));
    xf_iter_free(list);
    assert_non_null(row);
    return row;
}

static void text_is(xf_store *store, const xf_notice *row, xf_lang lang, const char *expected)
{
    xf_text *text = NULL;
    OK(xf_notice_text(store, row, lang, &text));
    assert_string_equal(xf_text_get(text), expected);
    xf_text_free(text);
}

static int count_delivered(const xf_notice *notice, void *userdata)
{
    assert_int_equal(xf_notice_case_id(notice), 0);
    ++*(int *)userdata;
    return 0;
}

static void test_notice_of_no_case(void **unused)
{
    xf_store *store = open_county();
    xf_text *json = NULL;
    int64_t delivered = 0;
    int seen = 0;
    (void)unused;
    clock_at(store, "2026-09-01T09:00");
    (void)open_series(store, "month_meeting", "town", "h_town");
    (void)swept(store, "2026-09-24T09:00");
    xf_notice *row = first_notice(store);
    assert_int_equal(xf_notice_case_id(row), 0);
    assert_int_equal(xf_notice_deadline_id(row), 0);
    assert_int_equal(xf_notice_record(row), XF_RECORD_DUTY);
    assert_int_equal(xf_notice_record_id(row), 1);
    assert_string_equal(xf_notice_title(row, XF_LANG_ZH), "月末汇报会（2026年9月）");
    assert_string_equal(xf_notice_title(row, XF_LANG_EN), "Month-end reporting meeting (2026-09)");
    text_is(store, row, XF_LANG_ZH,
            "【提醒】《月末汇报会（2026年9月）》（责任单位：示例镇，责任人：示例丙）"
            "期限届满日为2026-09-30，还有3个工作日。"
            "通知对象：示例镇示例丙。");
    text_is(
        store, row, XF_LANG_EN,
        "[reminder] Month-end reporting meeting (2026-09) (responsible: 示例镇, 示例丙) is due on "
        "2026-09-30, 3 working days left. "
        "To: 示例丙 (示例镇).");
    OK(xf_notice_json(row, &json));
    assert_null(strstr(xf_text_get(json), "case_id"));
    assert_non_null(strstr(xf_text_get(json), "\"record\":\"duty\""));
    assert_non_null(strstr(xf_text_get(json), "\"duty_unit\":\"town\""));
    assert_non_null(strstr(xf_text_get(json), "\"duty_official\":\"h_town\""));
    xf_text_free(json);
    xf_notice_free(row);
    OK(xf_notice_deliver(store, "host", count_delivered, &seen, &delivered));
    assert_int_equal(delivered, 1);
    assert_int_equal(seen, 1);
    xf_store_free(store);
}

static int64_t count_of(xf_store *store, xf_record_kind kind)
{
    int64_t count = 0;
    OK(xf_record_count(store, kind, NULL, &count));
    return count;
}

/* A report that is owed on a report against an official is not owed by that official, nor there for
 * them, and neither are the notices about it. */
static void test_seal_holds_for_duties(void **unused)
{
    xf_store *store = open_county();
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *owed = NULL;
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    int64_t notices = 0;
    xf_case *made = NULL;
    (void)unused;
    clock_at(store, "2026-09-01T09:00");
    args.actor = "h_town", args.unit = "town", args.title = "示例举报";
    args.form = XF_FORM_LETTER, args.kind = XF_KIND_REPORT, args.concerned_official = "l_town";
    OK(xf_case_register(store, &args, &made));
    act.actor = "h_town", act.code = "progress_report", act.unit = "town";
    act.date = date("2026-09-07"), act.official = "h_town", act.lead = "l_town";
    act.case_id = xf_case_id(made);
    xf_case_free(made);
    GIVES(XF_E_REFUSED, xf_duty_call(store, &act, &owed));
    assert_string_equal(xf_error_rule(xf_error_last()), "official.concerned");
    act.lead = "p_town";
    OK(xf_duty_call(store, &act, &owed));
    xf_record_free(owed);
    (void)swept(store, "2026-09-08T09:00");
    OK(xf_notice_list(store, NULL, &list));
    while (xf_notice_next(list, &row) == XF_OK && row != NULL) {
        assert_string_not_equal(xf_notice_official(row), "l_town");
        notices += xf_notice_record(row) == XF_RECORD_DUTY ? 1 : 0;
        xf_notice_free(row);
    }
    xf_iter_free(list);
    assert_int_equal(notices, 2);
    assert_int_equal(count_of(store, XF_RECORD_DUTY), 1);
    OK(xf_store_set_reader(store, "l_town"));
    assert_int_equal(count_of(store, XF_RECORD_DUTY), 0);
    GIVES(XF_E_NOT_FOUND, xf_record_read(store, XF_RECORD_DUTY, 1, &owed));
    OK(xf_notice_list(store, NULL, &list));
    OK(xf_notice_next(list, &row));
    assert_null(row);
    xf_iter_free(list);
    xf_entry *entry = NULL; /* nor do the entries of the sweep say anything */
    OK(xf_entry_list(store, NULL, &list));
    while (xf_entry_next(list, &entry) == XF_OK && entry != NULL) {
        assert_null(strstr(xf_entry_kind(entry), "_duty"));
        xf_entry_free(entry);
    }
    xf_iter_free(list);
    xf_store_free(store);
}

/* The host can deliver from a list by time: what lies between two days, in one list of each kind. */
static void test_listed_by_time(void **unused)
{
    xf_store *store = open_county();
    xf_query query = XF_QUERY_INIT;
    int64_t count = 0;
    (void)unused;
    clock_at(store, "2026-09-01T09:00");
    (void)open_series(store, "visiting_day", "bureau", "h_bureau");
    query.official = "h_bureau";
    query.from = at("2026-10-01T00:00");
    query.until = at("2026-11-01T00:00");
    OK(xf_record_count(store, XF_RECORD_DUTY, &query, &count));
    assert_int_equal(count, 1); /* 8 October */
    OK(xf_record_count(store, XF_RECORD_DUTY_STEP, &query, &count));
    assert_int_equal(count, 4); /* 12 October twice, 23 and 28 October */
    query.unit = "town";
    OK(xf_record_count(store, XF_RECORD_DUTY_STEP, &query, &count));
    assert_int_equal(count, 0);
    xf_store_free(store);
}

/* Two units miss the same meeting: whoever is told of both can tell whose it is. On 6 November, five
 * working days after Friday 30 October, both go up to the county. */
static void test_notice_says_whose(void **unused)
{
    static const struct {
        const char *unit, *official, *zh, *en;
    } told[] = {
        {"town", "h_town",
         "【上报】《月末汇报会（2026年10月）》（责任单位：示例镇，责任人：示例丙）期限",
         "[report upward] Month-end reporting meeting (2026-10) (responsible: 示例镇, 示例丙) is "
         "due"},
        {"bureau", "", "【上报】《月末汇报会（2026年10月）》（责任单位：示例县住建局）期限",
         "[report upward] Month-end reporting meeting (2026-10) (responsible: 示例县住建局) is "
         "due"},
    };
    xf_store *store = open_county();
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    (void)unused;
    clock_at(store, "2026-10-12T09:00");
    (void)open_series(store, "month_meeting", "town", "h_town");
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.code = "month_meeting", act.unit = "bureau"; /* no one in person */
    OK(xf_duty_open(store, &act, NULL));
    (void)swept(store, "2026-11-06T09:00");
    query.raises = XF_RAISE_REPORT;
    OK(xf_notice_list(store, &query, &list));
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        xf_text *zh = NULL;
        xf_text *en = NULL;
        OK(xf_notice_next(list, &row));
        assert_non_null(row);
        assert_string_equal(xf_notice_unit(row), "county");
        assert_string_equal(xf_notice_official(row), "p_county");
        assert_string_equal(xf_notice_duty_unit(row), told[i].unit);
        assert_string_equal(xf_notice_duty_official(row), told[i].official);
        OK(xf_notice_text(store, row, XF_LANG_ZH, &zh));
        OK(xf_notice_text(store, row, XF_LANG_EN, &en));
        assert_memory_equal(xf_text_get(zh), told[i].zh, strlen(told[i].zh));
        assert_memory_equal(xf_text_get(en), told[i].en, strlen(told[i].en));
        xf_text_free(zh), xf_text_free(en);
        xf_notice_free(row);
    }
    OK(xf_notice_next(list, &row));
    assert_null(row);
    xf_iter_free(list);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_next_due_takes_both), cmocka_unit_test(test_late_sweep_once),
        cmocka_unit_test(test_notice_of_no_case),   cmocka_unit_test(test_seal_holds_for_duties),
        cmocka_unit_test(test_listed_by_time),      cmocka_unit_test(test_notice_says_whose),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
