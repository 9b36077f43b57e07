/* SPDX-License-Identifier: Apache-2.0 */
/* Journal entries as one line. */
#include "report/sentence_p.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* 2026-03-02T10:05:00+08:00 */
#define AT INT64_C(1772417100000)

static void check_with(const xf_policy *policy, const xfi_org *org, const xfi_entry *entry,
                       xf_lang lang, const char *expected)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    assert_int_equal(xfi_report_sentence(entry, policy, org, NULL, lang, &buf, &err), XF_OK);
    assert_string_equal(xfi_buf_text(&buf), expected);
    xfi_buf_free(&buf);
}

/* Where nobody is known, ids stand for themselves. */
static void check(const char *kind, const char *payload, xf_lang lang, const char *expected)
{
    xfi_entry entry = {.at = AT, .actor = "u17", .kind = kind, .payload = payload};
    check_with(NULL, NULL, &entry, lang, expected);
}

/* ---- names ---------------------------------------------------------------------------------------------- */

static const xfi_unit units[] = {{.id = "b", .name = "甲局"}, {.id = "t", .name = "乙镇"}};
/* u17 left the town for the bureau on 2026-04-01; u9 has no post that is called anything. */
#define APRIL 20544
static const xfi_official officials[] = {
    {.id = "u1", .name = "王某", .unit = "t", .rank = "镇长"},
    {.id = "u17", .name = "李某", .unit = "t", .rank = "科员"},
    {.id = "u17", .valid_from = APRIL, .name = "李某", .unit = "b", .rank = "副局长"},
    {.id = "u9", .name = "赵某", .unit = "b"},
};
static const xfi_org org = {units, 2, officials, 4};
#define EXTENSION "{\"act\":{\"days\":20,\"approver\":\"u1\"},\"rows\":[]}"

static void test_names_of_officials(void **state)
{
    (void)state;
    xfi_entry entry = {.at = AT, .actor = "u17", .kind = "extend", .payload = EXTENSION};
    check_with(NULL, &org, &entry, XF_LANG_ZH,
               "2026-03-02 10:05 乙镇科员李某　延长办理期限20日，经镇长王某批准");
    check_with(NULL, &org, &entry, XF_LANG_EN,
               "2026-03-02 10:05 李某 (乙镇, 科员) extended by 20 days, approved by 王某 (镇长)");
    /* the unit of another only where it is not that of who acts */
    entry.at += INT64_C(31) * 86400000;
    check_with(NULL, &org, &entry, XF_LANG_ZH,
               "2026-04-02 10:05 甲局副局长李某　延长办理期限20日，经乙镇镇长王某批准");
    entry.payload = "{\"act\":{\"official\":\"u9\"}}";
    entry.kind = "assign_lead";
    check_with(NULL, &org, &entry, XF_LANG_ZH,
               "2026-04-02 10:05 甲局副局长李某　确定赵某为包案领导");
    check_with(NULL, &org, &entry, XF_LANG_EN,
               "2026-04-02 10:05 李某 (甲局, 副局长) made 赵某 the lead");
    entry.actor = "u0";
    entry.payload = "{\"act\":{\"official\":\"u170\"}}";
    check_with(NULL, &org, &entry, XF_LANG_ZH, "2026-04-02 10:05 u0　确定u170为包案领导");
}

static void test_names_of_units_and_rules(void **state)
{
    (void)state;
    xf_policy *policy = NULL;
    xfi_error err = {0};
    assert_int_equal(xfi_policy_builtin(&policy, &err), XF_OK);
    xfi_entry entry = {.at = AT, .actor = "u1", .kind = "transfer"};
    entry.payload = "{\"act\":{\"unit\":\"b\"}}";
    check_with(policy, &org, &entry, XF_LANG_ZH, "2026-03-02 10:05 乙镇镇长王某　转送甲局");
    entry.payload = "{\"act\":{\"unit\":\"c\"}}";
    check_with(policy, &org, &entry, XF_LANG_ZH, "2026-03-02 10:05 乙镇镇长王某　转送c");
    entry.kind = "succeed";
    entry.payload = "{\"act\":{\"unit\":\"t\",\"former\":\"b\"}}";
    check_with(policy, &org, &entry, XF_LANG_ZH,
               "2026-03-02 10:05 乙镇镇长王某　甲局已撤销，由乙镇继续办理，期限不重新计算");
    entry.kind = "fire";
    entry.actor = "system";
    entry.payload = "{\"act\":{},\"rows\":[[\"firing\",{\"rung\":\"red\",\"raises\":\"red\"}],["
                    "\"notice\",{\"id\":3,"
                    "\"rule\":\"handle\",\"official\":\"u1\",\"unit\":\"t\"}]]}";
    check_with(policy, &org, &entry, XF_LANG_ZH,
               "2026-03-02 10:05 系统　红牌预警触发（办理并书面答复），通知镇长王某（乙镇）");
    entry.kind = "official";
    entry.payload = "{\"rows\":[[\"official\",{\"id\":\"u9\",\"unit\":\"b\"}]]}";
    check_with(policy, &org, &entry, XF_LANG_ZH, "2026-03-02 10:05 系统　维护工作人员赵某（甲局）");
    xfi_policy_unref(policy);
}

/* ---- facts ---------------------------------------------------------------------------------------------- */

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
          XF_LANG_ZH, "2026-03-02 10:05 u17　红牌预警触发（handle），通知u1（b）");
    check("unit", "{\"rows\":[[\"unit\",{\"id\":\"b\",\"name\":\"甲局\"}]]}", XF_LANG_ZH,
          "2026-03-02 10:05 u17　维护单位b");
}

static void test_letters_are_named(void **state)
{
    (void)state;
    const char *payload = "{\"act\":{\"name\":\"built-in\",\"reason\":"
                          "\"漏字\"},\"rows\":[[\"letter\",{\"kind\":\"acceptance\",\"number\":"
                          "\"N2\",\"replaces\":\"N1\"}]]}";
    check("issue_letter", payload, XF_LANG_ZH,
          "2026-03-02 10:05 u17　制发文书“受理告知书” N2，代替N1：漏字");
    check("issue_letter", payload, XF_LANG_EN,
          "2026-03-02 10:05 u17 issued a letter: notice of acceptance, N2, in place of N1 (漏字)");
    check("issue_letter", "{\"act\":{},\"rows\":[]}", XF_LANG_ZH, "2026-03-02 10:05 u17　制发文书");
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
            assert_int_equal(
                xfi_report_sentence(&entry, NULL, &org, NULL, (xf_lang)lang, &buf, &err), XF_OK);
            assert_true(strlen(buf.data) > strlen("2026-03-02 10:05 a "));
            assert_null(strpbrk(buf.data, "{}[]"));
            xfi_buf_free(&buf);
        }
    }
}

#define CHANGES                                                                                    \
    "{\"act\":{\"reason\":\"误登\",\"changes\":\"[[\\\"form\\\",\\\"visit\\\",\\\"letter\\\"],[" \
    "\\\"category\\\",\\\"\\\","                                                                   \
    "[\\\"land\\\",\\\"土地征用\\\",\\\"land\\\"]]]\"},\"rows\":[]}"

static void test_corrections_and_merged_cases(void **state)
{
    (void)state;
    xfi_error err = {0};
    xfi_buf buf = {0};
    check("correct", CHANGES, XF_LANG_ZH,
          "2026-03-02 10:05 u17　更正、补充登记：信访形式 走访 → 来信；内容分类 （无） → "
          "土地征用（理由：误登）");
    check("correct", CHANGES, XF_LANG_EN,
          "2026-03-02 10:05 u17 corrected the registration: form: visit → letter; category: "
          "(none) → land (because: 误登)");
    check("correct_petitioner",
          "{\"act\":{\"item\":2,\"changes\":\"[[\\\"phone\\\"],[\\\"name\\\"]]\"}}", XF_LANG_EN,
          "2026-03-02 10:05 u17 corrected petitioner 2: telephone; name");
    check("merge", "{\"act\":{\"other_case\":7}}", XF_LANG_ZH,
          "2026-03-02 10:05 u17　并入信访事项#7");
    const xfi_entry entry = {
        .at = AT, .actor = "u17", .kind = "merge", .payload = "{\"act\":{\"other_case\":7}}"};
    assert_int_equal(
        xfi_report_sentence(&entry, NULL, NULL, "甲信〔2026〕0007号", XF_LANG_EN, &buf, &err),
        XF_OK);
    assert_string_equal(xfi_buf_text(&buf),
                        "2026-03-02 10:05 u17 merged into case 甲信〔2026〕0007号");
    xfi_buf_free(&buf);
}

/* A step is named by what one does; its line says that it was done. */
static void test_steps_are_told_in_the_past(void **state)
{
    (void)state;
    check("void_finding", "{\"act\":{\"reason\":\"误登\"}}", XF_LANG_EN,
          "2026-03-02 10:05 u17 voided a finding (误登)");
    check("register_finding", "{\"act\":{}}", XF_LANG_EN,
          "2026-03-02 10:05 u17 registered a case from a finding");
    check("void_apart", "{\"act\":{}}", XF_LANG_EN,
          "2026-03-02 10:05 u17 took back that two cases were told apart");
    check("void_finding", "{\"act\":{}}", XF_LANG_ZH, "2026-03-02 10:05 u17　排查发现作废");
    const xfi_codes *steps = xfi_codes_of(XF_ENUM_OFFICE);
    assert_true(steps->count > 50);
    for (size_t i = 0; i < steps->count; i++) {
        xfi_buf buf = {0};
        if (steps->rows[i].value != 0 && !xfi_said_in_past(steps->rows[i].en, &buf)) {
            fail_msg("no past of “%s”", steps->rows[i].en);
        }
        xfi_buf_free(&buf);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names_of_officials),
        cmocka_unit_test(test_names_of_units_and_rules),
        cmocka_unit_test(test_facts),
        cmocka_unit_test(test_parts_without_facts),
        cmocka_unit_test(test_codes_have_names),
        cmocka_unit_test(test_facts_of_rows),
        cmocka_unit_test(test_letters_are_named),
        cmocka_unit_test(test_unknown_and_broken),
        cmocka_unit_test(test_every_act_has_a_line),
        cmocka_unit_test(test_corrections_and_merged_cases),
        cmocka_unit_test(test_steps_are_told_in_the_past),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
