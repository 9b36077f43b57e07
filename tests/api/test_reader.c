/* SPDX-License-Identifier: Apache-2.0 */
/* Who may see what: every read path is tried as the person and from the unit that a report is about,
 * and as somebody else. */
#include "host.h"

static const char secret[] = "举报内容（示例）";

/* A plain case (1) and a report against p_bureau and the bureau (2), registered at the office. */
static xf_store *with_report(char number[64])
{
    xf_store *store = open_county();
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    person.name = "示例甲乙";
    person.phone = "00012345678";
    person.address = "某路某号（示例）";
    xf_register_args args = a_case("town", "h_town");
    args.petitioners = &person;
    args.petitioner_count = 1;
    OK(xf_case_register(store, &args, NULL));
    args = a_case("office", "h_office");
    args.kind = XF_KIND_REPORT;
    args.title = secret;
    args.host_number = "J-1";
    args.concerned_official = "p_bureau";
    args.concerned_unit = "bureau";
    xf_case *made = NULL;
    OK(xf_case_register(store, &args, &made));
    assert_int_equal(xf_case_id(made), 2);
    (void)snprintf(number, 64, "%s", xf_case_number(made));
    xf_case_free(made);
    xf_sweep_result swept = XF_SWEEP_RESULT_INIT;
    clock_at(store, "2026-03-20T09:00"); /* past the 15 days: notices of both cases */
    OK(xf_store_sweep(store, 0, NULL, NULL, &swept));
    assert_true(swept.notices >= 2);
    return store;
}

typedef xf_status (*list_fn)(xf_store *store, const xf_query *query, xf_iter **out);

#define COUNTING(noun)                                                                             \
    static int count_##noun(xf_store *store, list_fn list)                                         \
    {                                                                                              \
        xf_iter *iter = NULL;                                                                      \
        xf_##noun *row = NULL;                                                                     \
        int count = 0;                                                                             \
        OK(list(store, NULL, &iter));                                                              \
        for (OK(xf_##noun##_next(iter, &row)); row != NULL; OK(xf_##noun##_next(iter, &row))) {    \
            count += xf_##noun##_case_id(row) == 2 ? 1 : 0;                                        \
            xf_##noun##_free(row);                                                                 \
        }                                                                                          \
        xf_iter_free(iter);                                                                        \
        return count;                                                                              \
    }
#define xf_case_case_id xf_case_id
COUNTING(case)
COUNTING(deadline)
COUNTING(notice)
COUNTING(firing)
COUNTING(entry)

static int forecast_of_report(xf_store *store)
{
    xf_iter *iter = NULL;
    xf_firing *row = NULL;
    int count = 0;
    OK(xf_store_forecast(store, at("2027-01-01T09:00"), 0, &iter));
    for (OK(xf_firing_next(iter, &row)); row != NULL; OK(xf_firing_next(iter, &row))) {
        count += xf_firing_case_id(row) == 2 ? 1 : 0;
        xf_firing_free(row);
    }
    xf_iter_free(iter);
    return count;
}

/* How many read paths show the report in a list. */
static int lists_that_show_it(xf_store *store)
{
    return (count_case(store, xf_case_list) > 0) + (count_deadline(store, xf_deadline_list) > 0) +
           (count_deadline(store, xf_due_list) > 0) + (count_notice(store, xf_notice_list) > 0) +
           (count_firing(store, xf_firing_list) > 0) + (count_entry(store, xf_entry_list) > 0) +
           (forecast_of_report(store) > 0);
}

static int64_t cases(xf_store *store)
{
    int64_t count = 0;
    OK(xf_case_count(store, NULL, &count));
    return count;
}

static xf_id deadline_of_report(xf_store *store)
{
    xf_deadline *deadline = deadline_of(store, 2, "register");
    xf_id id = xf_deadline_id(deadline);
    xf_deadline_free(deadline);
    return id;
}

static xf_id notice_of_report(xf_store *store)
{
    xf_iter *iter = NULL;
    xf_notice *row = NULL;
    xf_id id = 0;
    OK(xf_notice_list(store, NULL, &iter));
    for (OK(xf_notice_next(iter, &row)); row != NULL; OK(xf_notice_next(iter, &row))) {
        id = xf_notice_case_id(row) == 2 ? xf_notice_id(row) : id;
        xf_notice_free(row);
    }
    xf_iter_free(iter);
    return id;
}

/* Every function that takes the case, its number, a deadline or a notice of it: not found. */
static void no_path_leads_to_it(xf_store *store, const char *number, xf_id deadline, xf_id notice)
{
    xf_case *row = NULL;
    xf_deadline *due = NULL;
    xf_notice *told = NULL;
    xf_options *options = NULL;
    xf_text *text = NULL;
    xf_id id = 0;
    xf_act act = by("h_office");
    GIVES(XF_E_NOT_FOUND, xf_case_read(store, 2, &row));
    GIVES(XF_E_NOT_FOUND, xf_case_find(store, number, NULL, &id));
    GIVES(XF_E_NOT_FOUND, xf_case_find(store, NULL, "J-1", &id));
    GIVES(XF_E_NOT_FOUND, xf_case_file(store, 2, &text));
    GIVES(XF_E_NOT_FOUND, xf_case_checklist(store, 2, XF_LANG_ZH, &text));
    GIVES(XF_E_NOT_FOUND, xf_case_options(store, 2, "p_bureau", 0, &options));
    GIVES(XF_E_NOT_FOUND, xf_deadline_read(store, deadline, &due));
    GIVES(XF_E_NOT_FOUND, xf_deadline_explain(store, deadline, XF_LANG_ZH, XF_FORMAT_TEXT, &text));
    GIVES(XF_E_NOT_FOUND, xf_notice_read(store, notice, &told));
    GIVES(XF_E_NOT_FOUND, xf_case_accept(store, 2, &act, NULL));
    GIVES(XF_E_NOT_FOUND, xf_inquiry_issue(store, 2, "h_office", &text));
    act.other_case = 2;
    act.reason = "示例";
    act.actor = "h_town";
    GIVES(XF_E_NOT_FOUND, xf_case_merge(store, 1, &act, NULL));
    xf_register_args args = a_case("town", "h_town");
    args.follows = 2;
    GIVES(XF_E_NOT_FOUND, xf_case_register(store, &args, NULL));
    OK(xf_case_missing(store, NULL, XF_LANG_ZH, &text));
    assert_null(strstr(xf_text_get(text), "\"case\":2"));
    xf_text_free(text);
}

static void lease_gives(xf_store *store, bool report)
{
    xf_iter *iter = NULL;
    xf_notice *row = NULL;
    bool found = false;
    OK(xf_notice_lease(store, "mailer", 0, 100, &iter));
    for (OK(xf_notice_next(iter, &row)); row != NULL; OK(xf_notice_next(iter, &row))) {
        found = found || xf_notice_case_id(row) == 2;
        xf_notice_free(row);
    }
    xf_iter_free(iter);
    assert_int_equal(found, report);
}

static void test_a_report_is_not_there_for_whom_it_is_about(void **unused)
{
    (void)unused;
    static const char *const concerned[] = {"p_bureau", "h_bureau"};
    char number[64];
    xf_store *store = with_report(number);
    xf_id deadline = deadline_of_report(store);
    xf_id notice = notice_of_report(store);
    assert_true(deadline != 0 && notice != 0);
    assert_int_equal(lists_that_show_it(store), 7);
    for (size_t i = 0; i < sizeof concerned / sizeof *concerned; i++) {
        OK(xf_store_set_reader(store, concerned[i]));
        assert_int_equal(lists_that_show_it(store), 0);
        assert_int_equal(cases(store), 1);
        no_path_leads_to_it(store, number, deadline, notice);
        lease_gives(store, false);
    }
    OK(xf_store_set_reader(store, "h_office")); /* who handles it */
    assert_int_equal(lists_that_show_it(store), 7);
    assert_int_equal(cases(store), 2);
    OK(xf_store_set_reader(store, NULL));
    assert_int_equal(lists_that_show_it(store), 7);
    lease_gives(store, true);
    xf_store_free(store);
}

/* A sweep goes over every case, whoever reads; and what it fires stays sealed. */
static void test_a_sweep_sees_everything(void **unused)
{
    (void)unused;
    char number[64];
    xf_store *store = with_report(number);
    xf_sweep_result swept = XF_SWEEP_RESULT_INIT;
    OK(xf_store_set_reader(store, "p_bureau"));
    clock_at(store, "2026-04-20T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, &swept));
    assert_true(swept.fired > 0);
    assert_int_equal(lists_that_show_it(store), 0);
    OK(xf_store_set_reader(store, ""));
    verifies(store);
    GIVES(XF_E_NOT_FOUND, xf_store_set_reader(store, "nobody"));
    xf_store_free(store);
}

/* ---- personal data ------------------------------------------------------------------------------------------ */

static void read_shows(xf_store *store, const char *name, const char *phone)
{
    xf_case *row = NULL;
    OK(xf_case_read(store, 1, &row));
    assert_string_equal(xf_case_petitioner_name(row, 0), name);
    assert_string_equal(xf_case_petitioner_phone(row, 0), phone);
    xf_case_free(row);
}

static bool journal_shows(xf_store *store, const char *text)
{
    xf_iter *iter = NULL;
    xf_entry *row = NULL;
    bool found = false;
    OK(xf_entry_list(store, NULL, &iter));
    for (OK(xf_entry_next(iter, &row)); row != NULL; OK(xf_entry_next(iter, &row))) {
        found = found || strstr(xf_entry_payload(row), text) != NULL;
        xf_entry_free(row);
    }
    xf_iter_free(iter);
    return found;
}

static void test_personal_data_is_masked_until_it_is_revealed(void **unused)
{
    (void)unused;
    char number[64];
    xf_store *store = with_report(number);
    read_shows(store, "示例甲乙", "00012345678");
    OK(xf_store_set_reader(store, "h_town"));
    read_shows(store, "示***", "000***78");
    assert_false(journal_shows(store, "00012345678") || journal_shows(store, "某路某号"));
    assert_true(journal_shows(store, "000***78"));
    xf_act act = by("h_town");
    xf_case *row = NULL;
    GIVES(XF_E_REFUSED, xf_case_reveal(store, 1, &act, &row));
    assert_string_equal(last_rule(), "reveal.needs_reason");
    act.reason = "电话联系信访人（示例）";
    act.actor = "h_bureau"; /* of a unit that has nothing to do with it */
    GIVES(XF_E_DENIED, xf_case_reveal(store, 1, &act, &row));
    assert_null(row);
    act.actor = "h_town";
    int64_t before = head(store);
    OK(xf_case_reveal(store, 1, &act, &row));
    assert_string_equal(xf_case_petitioner_name(row, 0), "示例甲乙");
    assert_string_equal(xf_case_petitioner_address(row, 0), "某路某号（示例）");
    xf_case_free(row);
    assert_int_equal(head(store), before + 1); /* that it was read is on record */
    act.reason = NULL;
    OK(xf_case_accept(store, 1, &act, &row));
    assert_string_equal(xf_case_petitioner_name(row, 0), "示***");
    xf_case_free(row);
    OK(xf_store_set_reader(store, NULL));
    assert_true(journal_shows(store, "00012345678"));
    verifies(store);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_report_is_not_there_for_whom_it_is_about),
        cmocka_unit_test(test_a_sweep_sees_everything),
        cmocka_unit_test(test_personal_data_is_masked_until_it_is_revealed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
