/* SPDX-License-Identifier: Apache-2.0 */
/* Journal entries as one line. */
#include "report/sentence_p.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* 2026-03-02T10:05:00+08:00 */
#define AT INT64_C(1772417100000)

static void check(const char *kind, const char *payload, xf_lang lang, const char *expected)
{
    xfi_entry entry = {.at = AT, .actor = "u17", .kind = kind, .payload = payload};
    xfi_error err = {0};
    xfi_buf buf = {0};
    assert_int_equal(xfi_report_sentence(&entry, NULL, lang, &buf, &err), XF_OK);
    assert_string_equal(xfi_buf_text(&buf), expected);
    xfi_buf_free(&buf);
}

static void test_facts(void **state)
{
    (void)state;
    const char *payload = "{\"act\":{\"days\":20,\"approver\":\"u1\",\"reason\":\"需要勘测\"},"
                          "\"rows\":[[\"cases\",{\"id\":1}],[\"deadline\",{\"id\":2,"
                          "\"due_date\":\"2026-05-25\"}]]}";
    check("extend", payload, XF_LANG_ZH,
          "2026-03-02 10:05 u17　延长办理期限20日，经u1批准：需要勘测；期限至2026-05-25");
    check("extend", payload, XF_LANG_EN,
          "2026-03-02 10:05 u17 extended by 20 days, approved by u1: 需要勘测; due date until "
          "2026-05-25");
}

static void test_parts_without_facts(void **state)
{
    (void)state;
    check("accept", "{\"act\":{},\"rows\":[]}", XF_LANG_ZH, "2026-03-02 10:05 u17　受理");
    check("extend", "{\"act\":{\"days\":20},\"rows\":[]}", XF_LANG_ZH,
          "2026-03-02 10:05 u17　延长办理期限20日");
    check("accept", "{}", XF_LANG_EN, "2026-03-02 10:05 u17 accepted");
    check("terminate", "{\"act\":{\"text\":null}}", XF_LANG_EN, "2026-03-02 10:05 u17 terminated");
}

static void test_codes_have_names(void **state)
{
    (void)state;
    check("answer", "{\"act\":{\"outcome\":\"not_support\",\"text\":\"x\"}}", XF_LANG_ZH,
          "2026-03-02 10:05 u17　答复（不予支持）：x");
    check("decide_review", "{\"act\":{\"outcome\":\"revoke\"}}", XF_LANG_EN,
          "2026-03-02 10:05 u17 decided the review (revoke)");
    check("answer", "{\"act\":{\"outcome\":\"unheard\"}}", XF_LANG_EN,
          "2026-03-02 10:05 u17 answered");
}

static void test_facts_of_rows(void **state)
{
    (void)state;
    check("register",
          "{\"act\":{},\"rows\":[[\"cases\",{\"id\":7,\"number\":\"N1\",\"title\":\"T\"}],"
          "[\"deadline\",{\"id\":1,\"rule\":\"inform\",\"due_date\":\"2026-03-17\"}]]}",
          XF_LANG_ZH, "2026-03-02 10:05 u17　登记信访事项 N1：T；inform至2026-03-17");
    check("fire",
          "{\"act\":{},\"rows\":[[\"firing\",{\"rung\":\"red\",\"raises\":\"red\"}],"
          "[\"notice\",{\"id\":3,\"rule\":\"handle\",\"official\":\"u1\",\"unit\":\"b\"}]]}",
          XF_LANG_ZH, "2026-03-02 10:05 u17　红牌预警触发（handle／red），通知u1（b）");
    check("unit", "{\"rows\":[[\"unit\",{\"id\":\"b\",\"name\":\"甲局\"}]]}", XF_LANG_ZH,
          "2026-03-02 10:05 u17　维护单位b：甲局");
}

static void test_unknown_and_broken(void **state)
{
    (void)state;
    check("later_kind", "{\"act\":{}}", XF_LANG_ZH, "2026-03-02 10:05 u17　later_kind");
    check("accept", "{\"act\":", XF_LANG_ZH, "2026-03-02 10:05 u17　受理");
    check("extend", "", XF_LANG_EN, "2026-03-02 10:05 u17 extend");
    check("extend", "[1,2]", XF_LANG_EN, "2026-03-02 10:05 u17 extend");
    check("register", "{\"act\":{},\"rows\":[7,[],[\"cases\"],[\"cases\",3]]}", XF_LANG_EN,
          "2026-03-02 10:05 u17 registered");
}

/* No pattern shows its own signs, whatever is missing. */
static void test_every_act_has_a_line(void **state)
{
    (void)state;
    for (size_t i = 0; i < xfi_codes_of(XF_ENUM_ACT)->count; i++) {
        for (int lang = XF_LANG_ZH; lang <= XF_LANG_EN; lang++) {
            xfi_entry entry = {.at = AT, .actor = "a", .payload = "{\"act\":{},\"rows\":[]}"};
            entry.kind = xfi_codes_of(XF_ENUM_ACT)->rows[i].code;
            xfi_error err = {0};
            xfi_buf buf = {0};
            assert_int_equal(xfi_report_sentence(&entry, NULL, (xf_lang)lang, &buf, &err), XF_OK);
            assert_true(strlen(buf.data) > strlen("2026-03-02 10:05 a "));
            assert_null(strpbrk(buf.data, "{}[]"));
            xfi_buf_free(&buf);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_parts_without_facts),
        cmocka_unit_test(test_codes_have_names),
        cmocka_unit_test(test_facts_of_rows),
        cmocka_unit_test(test_unknown_and_broken),
        cmocka_unit_test(test_every_act_has_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
