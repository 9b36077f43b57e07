/* SPDX-License-Identifier: Apache-2.0 */
/* What a petitioner sees with number and code, and what nobody gets without them. */
#include "host.h"

static char code[32];

static void issue(xf_store *store, xf_id id)
{
    xf_text *text = NULL;
    OK(xf_inquiry_issue(store, id, "h_town", &text));
    assert_int_equal(xf_text_size(text), 10);
    (void)snprintf(code, sizeof code, "%s", xf_text_get(text));
    xf_text_free(text);
}

static xf_id a_named_case(xf_store *store, char number[64])
{
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    person.name = "示例某人";
    person.phone = "00000000000";
    xf_register_args args = a_case("town", "h_town");
    args.petitioners = &person;
    args.petitioner_count = 1;
    args.matter = "内容（示例）";
    xf_case *made = NULL;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    (void)snprintf(number, 64, "%s", xf_case_number(made));
    xf_case_free(made);
    return id;
}

static void denied(xf_store *store, const char *number, const char *with, const char *rule)
{
    xf_text *text = NULL;
    GIVES(XF_E_DENIED, xf_inquiry_ask(store, number, with, XF_LANG_ZH, &text));
    assert_null(text);
    assert_string_equal(last_rule(), rule);
}

static void test_state_dates_and_next_step(void **unused)
{
    (void)unused;
    char number[64];
    xf_store *store = open_county();
    xf_id id = a_named_case(store, number);
    xf_text *text = NULL;
    issue(store, id);
    clock_at(store, "2026-03-03T09:00");
    xf_act act = by("h_town");
    act.text = "经办意见（示例）";
    OK(xf_case_accept(store, id, &act, NULL));
    act = by("p_town");
    act.official = "l_town";
    OK(xf_case_assign_lead(store, id, &act, NULL));
    act = by("l_town"); /* what the lead asks of the office is the office's */
    act.text = "方向（示例）", act.official = "h_town";
    act.date = date("2026-04-20"), act.report_date = date("2026-04-15");
    OK(xf_case_direct(store, id, &act, NULL));
    char typed[40];
    (void)snprintf(typed, sizeof typed, " %.5s-%s", code, code + 5);
    for (char *at_ = typed; *at_ != '\0'; at_++) {
        *at_ = *at_ >= 'A' && *at_ <= 'Z' ? (char)(*at_ - 'A' + 'a') : *at_;
    }
    OK(xf_inquiry_ask(store, number, typed, XF_LANG_ZH, &text));
    const char *seen = xf_text_get(text);
    /* 60 days after 3 March 2026 is 2 May, a holiday: 6 May */
    const char *there[] = {"\"state\":\"handling\"", "\"received_on\":\"2026-03-02\"",
                           "\"accepted_on\":\"2026-03-03\"", "\"due_date\":\"2026-05-06\"",
                           "等待书面答复"};
    for (size_t i = 0; i < sizeof there / sizeof *there; i++) {
        assert_non_null(strstr(seen, there[i]));
    }
    const char *never[] = {"示例某人", "0000000", "h_town",     "意见（示例）", "内容（示例）",
                           "pbkdf2",   "l_town",  "2026-04-20", "2026-04-15"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        assert_null(strstr(seen, never[i]));
    }
    xf_text_free(text);
    verifies(store);
    xf_store_free(store);
}

/* What was registered by mistake says under which number the matter goes on, and what to do. */
static void test_void_says_where_it_goes_on(void **unused)
{
    (void)unused;
    char number[64];
    char live[64];
    char goes_on[96];
    xf_store *store = open_county();
    const xf_id on = a_named_case(store, live);
    const xf_id id = a_named_case(store, number);
    xf_text *text = NULL;
    issue(store, id);
    xf_act act = by("h_town");
    act.reason = "重复登记（示例）";
    act.other_case = on;
    OK(xf_case_void_registration(store, id, &act, NULL));
    OK(xf_inquiry_ask(store, number, code, XF_LANG_ZH, &text));
    (void)snprintf(goes_on, sizeof goes_on, "\"goes_on_as\":\"%s\"", live);
    assert_non_null(strstr(xf_text_get(text), "已作废"));
    assert_non_null(strstr(xf_text_get(text), goes_on));
    assert_non_null(strstr(xf_text_get(text), "\"due\":[]"));
    xf_text_free(text);
    verifies(store);
    xf_store_free(store);
}

static void test_wrong_codes_are_counted(void **unused)
{
    (void)unused;
    char number[64];
    xf_store *store = open_county();
    xf_id id = a_named_case(store, number);
    xf_text *text = NULL;
    denied(store, number, "AAAAAAAAAA", "inquiry.wrong"); /* none was issued */
    issue(store, id);
    OK(xf_inquiry_ask(store, number, code, XF_LANG_EN, &text)); /* and the wrong one is forgotten */
    xf_text_free(text);
    denied(store, "没有这个编号", code, "inquiry.wrong");
    for (int i = 0; i < 5; i++) {
        denied(store, number, "AAAAAAAAAA", "inquiry.wrong");
    }
    denied(store, number, code, "inquiry.locked");
    clock_at(store, "2026-03-02T09:59");
    denied(store, number, code, "inquiry.locked");
    clock_at(store, "2026-03-02T10:01");
    OK(xf_inquiry_ask(store, number, code, XF_LANG_ZH, &text));
    xf_text_free(text);
    char before[32];
    (void)snprintf(before, sizeof before, "%s", code);
    issue(store, id); /* a new one ends the one before */
    denied(store, number, before, "inquiry.wrong");
    xf_store_free(store);
}

static void test_who_issues(void **unused)
{
    (void)unused;
    char number[64];
    xf_store *store = open_county();
    xf_id id = a_named_case(store, number);
    xf_text *text = NULL;
    int64_t before = head(store);
    GIVES(XF_E_DENIED, xf_inquiry_issue(store, id, "h_bureau", &text));
    GIVES(XF_E_DENIED, xf_inquiry_issue(store, id, "nobody", &text));
    GIVES(XF_E_NOT_FOUND, xf_inquiry_issue(store, 99, "h_town", &text));
    GIVES(XF_E_INVALID, xf_case_do(store, id, XF_ACT_ISSUE_CODE, &(xf_act)XF_ACT_INIT, NULL));
    assert_null(text);
    assert_int_equal(head(store), before);
    OK(xf_store_begin(store));
    GIVES(XF_E_INVALID, xf_inquiry_ask(store, number, "AAAAAAAAAA", XF_LANG_ZH, &text));
    OK(xf_store_rollback(store));
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_state_dates_and_next_step),
        cmocka_unit_test(test_void_says_where_it_goes_on),
        cmocka_unit_test(test_wrong_codes_are_counted),
        cmocka_unit_test(test_who_issues),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
