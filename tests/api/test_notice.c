/* SPDX-License-Identifier: Apache-2.0 */
/* Notices are owed until they are acknowledged: leases, owners, delivery in process, texts. */
#include "api/host.h"

/* Cases whose 15 days were not kept: remind, yellow, red and supervise of each. */
enum { CASES = 20, OWED = CASES * 4 };

static xf_store *with_notices(int cases)
{
    xf_store *store = open_county();
    for (int i = 0; i < cases; i++) {
        (void)register_one(store);
    }
    clock_at(store, "2026-03-25T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    return store;
}

/* The first id of a lease, and how many it holds. */
static int lease(xf_store *store, const char *owner, xf_time until, int64_t limit, xf_id *first)
{
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    int count = 0;
    OK(xf_notice_lease(store, owner, until, limit, &list));
    for (;;) {
        OK(xf_notice_next(list, &row));
        if (row == NULL) {
            break;
        }
        if (count++ == 0 && first != NULL) {
            *first = xf_notice_id(row);
        }
        assert_int_equal(xf_notice_acked_at(row), 0);
        xf_notice_free(row);
    }
    xf_iter_free(list);
    return count;
}

static int waiting(xf_store *store)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    int count = 0;
    query.open_only = 1;
    OK(xf_notice_list(store, &query, &list));
    for (;;) {
        OK(xf_notice_next(list, &row));
        if (row == NULL) {
            break;
        }
        count++;
        xf_notice_free(row);
    }
    xf_iter_free(list);
    return count;
}

static void test_a_lease_is_held_by_one(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(1);
    xf_id mine = 0;
    assert_int_equal(lease(store, "a", 0, 3, &mine), 3);
    assert_int_equal(lease(store, "b", 0, 10, NULL), 1); /* what is left of four */
    assert_int_equal(lease(store, "b", 0, 10, NULL), 0);
    GIVES(XF_E_CONFLICT, xf_notice_acknowledge(store, mine, "b"));
    assert_string_equal(last_field(), "owner");
    assert_int_equal(waiting(store), 4);
    int64_t before = head(store);
    OK(xf_notice_acknowledge(store, mine, "a"));
    assert_int_equal(head(store), before + 1);
    OK(xf_notice_acknowledge(store, mine, "a")); /* twice is fine, and writes nothing */
    OK(xf_notice_acknowledge(store, mine, "b")); /* it was delivered, whoever asks */
    assert_int_equal(head(store), before + 1);
    assert_int_equal(waiting(store), 3);
    xf_notice *row = NULL;
    OK(xf_notice_read(store, mine, &row));
    assert_int_equal(xf_notice_acked_at(row), at("2026-03-25T09:00"));
    xf_notice_free(row);
    verifies(store);
    xf_store_free(store);
}

static void test_an_expired_lease_is_given_again(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(1);
    xf_id first = 0, again = 0;
    assert_int_equal(lease(store, "a", 0, 10, &first), 4); /* five minutes */
    clock_at(store, "2026-03-25T09:04:59");
    assert_int_equal(lease(store, "b", 0, 10, NULL), 0);
    clock_at(store, "2026-03-25T09:05:01");
    assert_int_equal(lease(store, "b", at("2026-03-25T12:00"), 10, &again), 4);
    assert_int_equal(again, first);
    GIVES(XF_E_CONFLICT, xf_notice_acknowledge(store, first, "a")); /* b holds it now */
    clock_at(store, "2026-03-25T11:59");
    assert_int_equal(lease(store, "c", 0, 10, NULL), 0);
    OK(xf_notice_acknowledge(store, first, "b"));
    clock_at(store, "2026-03-25T12:01");
    assert_int_equal(lease(store, "c", 0, 10, NULL), 3); /* the one that was delivered is not */
    xf_store_free(store);
}

/* A lease is no fact: it is not in the journal, and rebuilding the rows may drop it. */
static void test_a_lease_is_not_journaled(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(1);
    int64_t before = head(store);
    assert_int_equal(lease(store, "a", 0, 10, NULL), 4);
    assert_int_equal(head(store), before);
    verifies(store);
    OK(xf_store_rebuild(store));
    assert_int_equal(waiting(store), 4);
    verifies(store);
    xf_store_free(store);
}

/* ---- delivering in process ------------------------------------------------------------------------------------- */

typedef struct mailer {
    xf_store *store;
    int calls, stop_after;
} mailer;

static int take(const xf_notice *notice, void *userdata)
{
    mailer *m = userdata;
    assert_true(xf_notice_id(notice) > 0);
    m->calls++;
    return m->stop_after != 0 && m->calls > m->stop_after ? 1 : 0;
}

static void test_delivering_all(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(CASES); /* more than one batch */
    mailer m = {store, 0, 0};
    int64_t delivered = 0;
    OK(xf_notice_deliver(store, "mailer", take, &m, &delivered));
    assert_int_equal(m.calls, OWED);
    assert_int_equal(delivered, OWED);
    assert_int_equal(waiting(store), 0);
    OK(xf_notice_deliver(store, "mailer", take, &m, &delivered));
    assert_int_equal(delivered, 0);
    assert_int_equal(m.calls, OWED);
    verifies(store);
    xf_store_free(store);
}

static void test_the_host_stops_it(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(1);
    mailer m = {store, 0, 2};
    int64_t delivered = 0;
    GIVES(XF_E_CALLBACK, xf_notice_deliver(store, "mailer", take, &m, &delivered));
    assert_int_equal(m.calls, 3);
    assert_int_equal(delivered, 2);
    assert_int_equal(waiting(store), 2);
    clock_at(store, "2026-03-25T09:06"); /* the third one is given out again when its lease ended */
    m.stop_after = 0;
    OK(xf_notice_deliver(store, "mailer", take, &m, &delivered));
    assert_int_equal(delivered, 2);
    assert_int_equal(m.calls, 5);
    xf_store_free(store);
}

/* Calls back into the library with the same store: it reads, writes, fails, and even sweeps. */
static int take_and_work(const xf_notice *notice, void *userdata)
{
    mailer *m = userdata;
    xf_text *text = NULL;
    xf_act act = by("nobody");
    m->calls++;
    OK(xf_notice_text(m->store, notice, XF_LANG_ZH, &text));
    xf_text_free(text);
    (void)register_one(m->store);
    assert_int_not_equal(xf_case_accept(m->store, xf_notice_case_id(notice), &act, NULL), XF_OK);
    OK(xf_store_sweep(m->store, 0, NULL, NULL, NULL));
    OK(xf_store_begin(m->store));
    (void)register_one(m->store);
    OK(xf_store_rollback(m->store));
    assert_true(xf_notice_case_id(notice) > 0); /* the notice is still whole */
    assert_true(strlen(xf_notice_rung(notice)) > 0);
    return 0;
}

static void test_the_function_may_use_the_store(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(2);
    mailer m = {store, 0, 0};
    int64_t delivered = 0, cases = 0;
    OK(xf_notice_deliver(store, "mailer", take_and_work, &m, &delivered));
    assert_int_equal(xf_error_status(xf_error_last()), XF_OK); /* what failed inside is forgotten */
    assert_int_equal(delivered, 8);
    OK(xf_case_count(store, NULL, &cases));
    assert_int_equal(cases, 2 + 8);
    assert_int_equal(waiting(store), 0);
    verifies(store);
    xf_store_free(store);
}

/* Acknowledges by itself: that is what delivering does anyway. */
static int take_and_acknowledge(const xf_notice *notice, void *userdata)
{
    mailer *m = userdata;
    m->calls++;
    OK(xf_notice_acknowledge(m->store, xf_notice_id(notice), "mailer"));
    return 0;
}

static int take_and_close(const xf_notice *notice, void *userdata)
{
    mailer *m = userdata;
    (void)notice;
    m->calls++;
    GIVES(XF_E_BUSY, xf_store_close(m->store)); /* not from within: the run goes on */
    return m->stop_after;
}

static void test_the_function_does_it_all(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(1);
    mailer m = {store, 0, 0};
    OK(xf_notice_deliver(store, "mailer", take_and_acknowledge, &m, NULL));
    assert_int_equal(m.calls, 4);
    assert_int_equal(waiting(store), 0);
    (void)register_one(store);
    clock_at(store, "2026-05-25T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    int owed = waiting(store);
    int64_t delivered = 0;
    assert_true(owed > 0);
    m = (mailer){store, 0, 1};
    GIVES(XF_E_CALLBACK, xf_notice_deliver(store, "mailer", take_and_close, &m, &delivered));
    assert_int_equal(delivered, 0);
    clock_at(store, "2026-05-25T09:06");
    m = (mailer){store, 0, 0};
    OK(xf_notice_deliver(store, "mailer", take_and_close, &m, &delivered));
    assert_int_equal(m.calls, owed);
    assert_int_equal(delivered, owed);
    OK(xf_store_close(store)); /* afterwards it can */
    xf_store_free(store);
}

static void test_not_inside_a_transaction(void **unused)
{
    (void)unused;
    xf_store *store = with_notices(1);
    mailer m = {store, 0, 0};
    OK(xf_store_begin(store));
    GIVES(XF_E_EXISTS, xf_notice_deliver(store, "mailer", take, &m, NULL));
    assert_int_equal(m.calls, 0);
    OK(xf_store_commit(store));
    xf_store_free(store);
}

/* ---- what a notice tells ----------------------------------------------------------------------------------------- */

static void test_texts(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    accept_one(store, id);
    clock_at(store, "2026-05-07T09:00"); /* the day after the due date: red */
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    xf_text *zh = NULL, *en = NULL, *json = NULL;
    query.raises = XF_RAISE_RED;
    OK(xf_notice_list(store, &query, &list));
    OK(xf_notice_next(list, &row));
    assert_non_null(row);
    assert_string_equal(xf_notice_rule(row), "handle");
    assert_string_equal(xf_notice_rung(row), "red");
    assert_string_equal(xf_notice_official(row), "p_town");
    assert_string_equal(xf_notice_unit(row), "town");
    assert_int_equal(xf_notice_target(row), XF_TARGET_PRINCIPAL);
    assert_string_equal(xf_notice_duty_unit(row), "town");
    assert_string_equal(xf_notice_duty_official(row), ""); /* no handler is named */
    assert_int_equal(xf_notice_rep(row), 0);
    assert_int_equal(xf_notice_late(row), 0);
    assert_string_equal(iso(xf_notice_due_date(row)), "2026-05-06");
    assert_int_equal(xf_notice_planned_at(row), at("2026-05-07T09:00"));
    assert_int_equal(xf_notice_case_id(row), id);
    OK(xf_notice_text(store, row, XF_LANG_ZH, &zh));
    OK(xf_notice_text(store, row, XF_LANG_EN, &en));
    assert_non_null(strstr(xf_text_get(zh), "town信〔2026〕0001号"));
    assert_non_null(strstr(xf_text_get(zh), "》（责任单位：示例镇）"));
    assert_non_null(strstr(xf_text_get(en), " (responsible: 示例镇): "));
    assert_non_null(strstr(xf_text_get(zh), "2026-05-06"));
    assert_non_null(strstr(xf_text_get(zh), xf_code_name(XF_ENUM_RAISE, XF_RAISE_RED, XF_LANG_ZH)));
    assert_non_null(strstr(xf_text_get(en), "2026-05-06"));
    assert_non_null(strstr(xf_text_get(en), xf_code_name(XF_ENUM_RAISE, XF_RAISE_RED, XF_LANG_EN)));
    assert_string_not_equal(xf_text_get(zh), xf_text_get(en));
    OK(xf_notice_json(row, &json));
    assert_non_null(strstr(xf_text_get(json), "\"red\""));
    xf_text_free(zh), xf_text_free(en), xf_text_free(json);
    xf_notice_free(row);
    xf_iter_free(list);
    xf_store_free(store);
}

/* ---- as a message ---------------------------------------------------------------------------------------- */

/* The text of the last notice of a rung; "" when there is none. */
static const char *said(xf_store *store, const char *rule, const char *rung, xf_lang lang)
{
    static char text[4][1024];
    static int next;
    char *out = text[next = (next + 1) % 4];
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    xf_text *found = NULL;
    *out = '\0';
    OK(xf_notice_list(store, NULL, &list));
    for (;;) {
        OK(xf_notice_next(list, &row));
        if (row == NULL) {
            break;
        }
        if (strcmp(xf_notice_rule(row), rule) == 0 && strcmp(xf_notice_rung(row), rung) == 0) {
            OK(xf_notice_text(store, row, lang, &found));
            assert_true(xf_text_size(found) < sizeof text[0]);
            strcpy(out, xf_text_get(found));
            xf_text_free(found);
        }
        xf_notice_free(row);
    }
    xf_iter_free(list);
    return out;
}

static void has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL) {
        fail_msg("“%s” is not in “%s”", part, text);
    }
}

static void has_not(const char *text, const char *part)
{
    if (strstr(text, part) != NULL) {
        fail_msg("“%s” is in “%s”", part, text);
    }
}

/* 60 days from 2 March end on 1 May; the holiday ends on the 5th: due on 6 May, 15 days after 21 April. */
static void test_texts_say_how_long(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    accept_one(store, register_one(store));
    clock_at(store, "2026-04-21T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    has(said(store, "handle", "remind", XF_LANG_ZH), "还有15日");
    has(said(store, "handle", "remind", XF_LANG_EN), "15 days left");
    has_not(said(store, "handle", "remind", XF_LANG_ZH), "超期");
    clock_at(store, "2026-05-06T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    has(said(store, "handle", "due_lead", XF_LANG_ZH), "今日届满");
    has(said(store, "handle", "due_lead", XF_LANG_EN), "today");
    clock_at(store, "2026-05-07T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    has(said(store, "handle", "red", XF_LANG_ZH), "已超期1日");
    has(said(store, "handle", "red", XF_LANG_EN), "1 day overdue");
    clock_at(store, "2026-06-01T09:00"); /* what was said stays as it was: of its own day */
    has(said(store, "handle", "red", XF_LANG_ZH), "已超期1日");
    xf_store_free(store);
}

/* 3 working days from Monday 2 March: due on Thursday the 5th. Friday, Monday, Tuesday: 3 overdue. */
static void test_texts_count_working_days(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    args.procedure = XF_PROCEDURE_SIMPLE;
    OK(xf_case_register(store, &args, NULL));
    clock_at(store, "2026-03-10T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    has(said(store, "simple_accept", "red", XF_LANG_ZH), "2026-03-05");
    has(said(store, "simple_accept", "red", XF_LANG_ZH), "已超期3个工作日");
    has(said(store, "simple_accept", "red", XF_LANG_EN), "3 working days overdue");
    has(said(store, "simple_accept", "red", XF_LANG_ZH), "补发");
    xf_store_free(store);
}

/* Thirty minutes from 10:07:30 end at 10:37:30. What is left is rounded up, what is overdue down. */
static void test_texts_count_minutes(void **unused)
{
    (void)unused;
    static const struct {
        const char *swept, *rung, *zh, *en;
    } rows[] = {
        {"2026-03-02T10:27:30", "remind", "还有10分钟", ", 10 minutes left"},
        {"2026-03-02T10:37:30", "yellow", "现已届满", ", now"},
        {"2026-03-02T10:38:30", "red", "已超期1分钟", ", 1 minute overdue"},
        {"2026-03-02T10:53:20", "supervise", "已超期15分钟", ", 15 minutes overdue"},
        {"2026-03-02T11:43:00", "report", "已超期1小时5分钟", ", 1 hour 5 minutes overdue"},
    };
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    args.persons = 6;
    OK(xf_case_register(store, &args, NULL));
    clock_at(store, "2026-03-02T10:07:30");
    xf_act act = by("h_town");
    OK(xf_case_report_visit(store, 1, &act, NULL));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        clock_at(store, rows[i].swept);
        OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
        has(said(store, "onsite", rows[i].rung, XF_LANG_ZH), rows[i].zh);
        has(said(store, "onsite", rows[i].rung, XF_LANG_EN), rows[i].en);
        has(said(store, "onsite", rows[i].rung, XF_LANG_ZH), "2026-03-02 10:37");
        has_not(said(store, "onsite", rows[i].rung, XF_LANG_ZH), "开始计时");
    }
    act.official = "p_town"; /* what was said stays as it was */
    OK(xf_case_arrive(store, 1, &act, NULL));
    has(said(store, "onsite", "remind", XF_LANG_ZH), "还有10分钟");
    xf_store_free(store);
}

static void test_texts_name_whom_and_who_was_passed_over(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    accept_one(store, id);
    xf_act act = by("p_town");
    act.official = "h_town";
    OK(xf_case_assign_handler(store, id, &act, NULL));
    xf_official_args away = XF_OFFICIAL_ARGS_INIT;
    away.id = "h_town", away.name = "示例丙", away.unit = "town";
    away.absent_from = date("2026-04-20"), away.absent_to = date("2026-04-30");
    OK(xf_official_put(store, "host", &away));
    clock_at(store, "2026-05-07T09:00");
    OK(xf_store_sweep(store, at("2026-04-22T09:00"), NULL, NULL, NULL));
    const char *zh = said(store, "handle", "remind", XF_LANG_ZH);
    const char *en = said(store, "handle", "remind", XF_LANG_EN);
    has(zh, "示例镇示例壬"); /* the principal, by name */
    has(zh, "》（责任单位：示例镇，责任人：示例丙）");
    has(en, " (responsible: 示例镇, 示例丙): ");
    has(zh, "承办人示例丙（不在岗）");
    has(zh, "包案领导（未确定）");
    has(en, "示例壬 (示例镇)");
    has(en, "handler 示例丙 (absent)");
    has(en, "lead (nobody named)");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    zh = said(store, "handle", "red", XF_LANG_ZH);
    has(zh, "示例镇示例壬");
    has_not(zh, "未通知"); /* nobody was */
    xf_store_free(store);
}

/* A unit without a principal and without a superior: nobody can be told, and nothing went upward. */
static void test_texts_when_nobody_is_found(void **unused)
{
    (void)unused;
    xf_store *store = open_at(NULL, XF_OPEN_MEMORY);
    clock_at(store, "2026-03-02T09:00");
    put_unit(store, "alone", "示例所", XF_LEVEL_TOWNSHIP, NULL, XF_UNIT_ROLE_ORGAN);
    put_official(store, "h_alone", "示例子", "alone", 0);
    xf_register_args args = a_case("alone", "h_alone");
    OK(xf_case_register(store, &args, NULL));
    clock_at(store, "2026-03-30T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    const char *zh = said(store, "inform", "supervise", XF_LANG_ZH);
    has(zh, "示例所");
    has(zh, "未找到可通知的工作人员");
    has(zh, "没有上级单位");
    has_not(zh, "上送");
    has(said(store, "inform", "supervise", XF_LANG_EN), "no unit above");
    has_not(said(store, "inform", "supervise", XF_LANG_EN), "passed upward");
    xf_store_free(store);
}

static void test_texts_in_no_language(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    accept_one(store, register_one(store));
    clock_at(store, "2026-04-21T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    xf_notice *row = NULL;
    xf_text *text = NULL;
    OK(xf_notice_read(store, 1, &row));
    GIVES(XF_E_INVALID, xf_notice_text(store, row, (xf_lang)7, &text));
    assert_string_equal(last_field(), "lang");
    assert_null(text);
    xf_notice_free(row);
    xf_store_free(store);
}

/* Art. 34: the petitioner is told the reason of an extension; the handler does it. */
static void test_the_petitioner_is_told_of_an_extension(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    accept_one(store, id);
    xf_act act = by("h_town");
    act.days = 30;
    act.approver = "p_town";
    act.reason = "涉及多部门";
    OK(xf_case_extend(store, id, &act, NULL));
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    xf_text *zh = NULL;
    OK(xf_notice_list(store, NULL, &list));
    OK(xf_notice_next(list, &row));
    assert_non_null(row);
    assert_int_equal(xf_notice_raises(row), XF_RAISE_INFORM);
    assert_string_equal(xf_notice_reason(row), "涉及多部门");
    OK(xf_notice_text(store, row, XF_LANG_ZH, &zh));
    assert_non_null(strstr(xf_text_get(zh), "涉及多部门"));
    assert_non_null(
        strstr(xf_text_get(zh), "2026-06-01")); /* 90 days: Sunday 31 May, then Monday */
    xf_text_free(zh);
    xf_notice_free(row);
    xf_iter_free(list);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_lease_is_held_by_one),
        cmocka_unit_test(test_an_expired_lease_is_given_again),
        cmocka_unit_test(test_a_lease_is_not_journaled),
        cmocka_unit_test(test_delivering_all),
        cmocka_unit_test(test_the_host_stops_it),
        cmocka_unit_test(test_the_function_may_use_the_store),
        cmocka_unit_test(test_the_function_does_it_all),
        cmocka_unit_test(test_not_inside_a_transaction),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_texts_say_how_long),
        cmocka_unit_test(test_texts_count_working_days),
        cmocka_unit_test(test_texts_count_minutes),
        cmocka_unit_test(test_texts_name_whom_and_who_was_passed_over),
        cmocka_unit_test(test_texts_when_nobody_is_found),
        cmocka_unit_test(test_texts_in_no_language),
        cmocka_unit_test(test_the_petitioner_is_told_of_an_extension),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
