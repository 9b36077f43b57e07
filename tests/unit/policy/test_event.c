/* SPDX-License-Identifier: Apache-2.0 */
/* Events and case numbers. */
#include "pack_support.h"
#include "policy/keys_p.h"

static void test_events_that_exist(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        xf_act_kind act;
        xfi_qualifier qualifier;
    } rows[] = {
        {"register", XF_ACT_REGISTER, XFI_Q_ANY},
        {"register:direct", XF_ACT_REGISTER, XFI_Q_DIRECT},
        {"register:department", XF_ACT_REGISTER, XFI_Q_DEPARTMENT},
        {"register:simple", XF_ACT_REGISTER, XFI_Q_SIMPLE},
        {"accept:ordinary", XF_ACT_ACCEPT, XFI_Q_ORDINARY},
        {"accept:simple", XF_ACT_ACCEPT, XFI_Q_SIMPLE},
        {"serve:answer", XF_ACT_SERVE, XFI_Q_ANSWER},
        {"serve:review", XF_ACT_SERVE, XFI_Q_REVIEW},
        {"serve:recheck", XF_ACT_SERVE, XFI_Q_RECHECK},
        {"reopen:registered", XF_ACT_REOPEN, XFI_Q_TO_REGISTERED},
        {"reopen:handling", XF_ACT_REOPEN, XFI_Q_TO_HANDLING},
        {"to_ordinary", XF_ACT_TO_ORDINARY, XFI_Q_ANY},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        xfi_event event;
        assert_null(xfi_policy_event_read(rows[i].text, &event).zh);
        assert_int_equal(event.act, rows[i].act);
        assert_int_equal(event.qualifier, rows[i].qualifier);
    }
}

static void test_events_that_do_not(void **state)
{
    (void)state;
    static const char *const rows[] = {"",
                                       "accepted",
                                       "Accept",
                                       "accept:",
                                       "accept:direct",
                                       "accept:any",
                                       "answer:answer",
                                       "serve:ordinary",
                                       "serve:answer ",
                                       ":direct",
                                       "none",
                                       "absorb",
                                       "fire",
                                       "recompute",
                                       "register:direct:simple",
                                       "reopen:any",
                                       "accept ",
                                       "a_code_that_is_longer_than_any_code_of_an_act"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        xfi_event event;
        if (xfi_policy_event_read(rows[i], &event).zh == NULL) {
            fail_msg("%s is no event", rows[i]);
        }
    }
}

static void test_without_qualifier_matches_all(void **state)
{
    (void)state;
    const xfi_event items[] = {{XF_ACT_SERVE, XFI_Q_ANY}, {XF_ACT_ACCEPT, XFI_Q_SIMPLE}};
    const xfi_events events = {items, 2};
    assert_true(xfi_policy_event_in(&events, (xfi_event){XF_ACT_SERVE, XFI_Q_REVIEW}));
    assert_true(xfi_policy_event_in(&events, (xfi_event){XF_ACT_SERVE, XFI_Q_ANY}));
    assert_true(xfi_policy_event_in(&events, (xfi_event){XF_ACT_ACCEPT, XFI_Q_SIMPLE}));
    assert_false(xfi_policy_event_in(&events, (xfi_event){XF_ACT_ACCEPT, XFI_Q_ORDINARY}));
    assert_false(xfi_policy_event_in(&events, (xfi_event){XF_ACT_ANSWER, XFI_Q_ANY}));
    const xfi_events nothing = {NULL, 0};
    assert_false(xfi_policy_event_in(&nothing, (xfi_event){XF_ACT_ACCEPT, XFI_Q_ANY}));
}

static void assert_number(const char *pattern, const char *want)
{
    char put[200];
    (void)snprintf(put, sizeof put, "\"case_number\": \"%s\"", pattern);
    char *text = edited(small_pack, "\"case_number\": \"{unit}信〔{year}〕{seq:4}号\"", put);
    xf_policy *pack = NULL;
    xf_status status = xfi_policy_load(text, strlen(text), NULL, &pack, NULL);
    if (want == NULL) {
        if (status == XF_OK) {
            fail_msg("%s is no pattern", pattern);
        }
    } else {
        assert_int_equal(status, XF_OK);
        xfi_buf out = {0};
        assert_int_equal(xfi_policy_number(pack, "330100", 2026, 37, &out, NULL), XF_OK);
        assert_string_equal(xfi_buf_text(&out), want);
        xfi_buf_free(&out);
    }
    xfi_policy_unref(pack);
    free(text);
}

static void test_number_patterns(void **state)
{
    (void)state;
    assert_number("{unit}信〔{year}〕{seq:4}号", "330100信〔2026〕0037号");
    assert_number("{seq}{year}{unit}", "372026330100");
    assert_number("{year}/{unit}/{seq:1}", "2026/330100/37");
    assert_number("100%d {unit}%s{year}{seq:9}", "100%d 330100%s2026000000037");
    static const char *const wrong[] = {
        "",
        "{unit}{year}",
        "{unit}{seq}",
        "{year}{seq}",
        "{unit}{year}{seq}{seq}",
        "{unit}{unit}{year}{seq}",
        "{unit}{year}{seq:0}",
        "{unit}{year}{seq:10}",
        "{unit}{year}{seq:}",
        "{unit}{year}{seq}}",
        "{{unit}{year}{seq}",
        "{unit}{year}{seq}{month}",
        "{unit}{year}{seq}{",
        "{unit}{year}{Seq}",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_number(wrong[i], NULL);
    }
}

static void test_number_arguments(void **state)
{
    (void)state;
    static const struct {
        const char *unit;
        int year;
        int64_t seq;
        const char *field;
    } rows[] = {
        {NULL, 2026, 1, "unit"}, {"", 2026, 1, "unit"}, {"u", 1969, 1, "year"},
        {"u", 2200, 1, "year"},  {"u", 2026, 0, "seq"}, {"u", 2026, -1, "seq"},
    };
    xf_policy *pack = NULL;
    assert_int_equal(xfi_policy_builtin(&pack, NULL), XF_OK);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        xfi_error err = {0};
        xfi_buf out = {0};
        assert_int_equal(
            xfi_policy_number(pack, rows[i].unit, rows[i].year, rows[i].seq, &out, &err),
            XF_E_INVALID);
        assert_string_equal(err.field, rows[i].field);
        assert_int_equal(out.len, 0);
        xfi_buf_free(&out);
        xfi_error_clear(&err);
    }
    xfi_buf out = {0};
    assert_int_equal(xfi_policy_number(pack, "u", 2026, INT64_MAX, &out, NULL), XF_OK);
    assert_string_equal(xfi_buf_text(&out), "u信〔2026〕9223372036854775807号");
    xfi_buf_free(&out);
    xfi_policy_unref(pack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events_that_exist),
        cmocka_unit_test(test_events_that_do_not),
        cmocka_unit_test(test_without_qualifier_matches_all),
        cmocka_unit_test(test_number_patterns),
        cmocka_unit_test(test_number_arguments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
