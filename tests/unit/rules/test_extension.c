/* SPDX-License-Identifier: Apache-2.0 */
/* Extension exactly as plan rule 5.4 and 信访工作条例 Art. 34 have it. Accepted on Monday 2026-03-02, the
 * 60th day is 2026-05-01, Labour Day; the notice of 2026 has 1 to 5 May off, so the due date is
 * Wednesday 2026-05-06. */
#include "world.h"

static void accepted(world *w)
{
    world_open(w);
    register_case(w, "town", "h_town", "2026-03-02T09:00");
    act(w, (xfi_act){.kind = XF_ACT_ACCEPT, .at = at("2026-03-02T10:00"), .actor = "h_town"});
    due_is(w, "handle", "2026-05-06");
}

static xfi_act extension(int32_t days, const char *when)
{
    return (xfi_act){.kind = XF_ACT_EXTEND,
                     .at = at(when),
                     .actor = "h_town",
                     .days = days,
                     .approver = "p_town",
                     .reason = "情况复杂（示例）"};
}

static void lengthens_the_period_and_rolls_once(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    act(&w, extension(20, "2026-04-20T09:00"));
    due_is(&w, "handle", "2026-05-21"); /* day 80; rolling twice would give 26 May */
    const xfi_notice *notice = last_notice(&w);
    assert_non_null(notice);
    assert_int_equal(notice->raises, XF_RAISE_INFORM);
    assert_int_equal(notice->target, XF_TARGET_PETITIONER);
    assert_string_equal(notice->reason, "情况复杂（示例）");
    world_close(&w);
}

static void thirty_days_are_allowed(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    act(&w, extension(30, "2026-05-06T17:00")); /* on the due date itself */
    due_is(&w, "handle", "2026-06-01");         /* day 90 is Sunday 31 May */
    world_close(&w);
}

static void thirty_one_days_are_refused(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    refused(&w, extension(31, "2026-04-20T09:00"), "extend.too_long", "第三十四条");
    assert_string_equal(w.err.field, "days");
    refused(&w, extension(-1, "2026-04-20T09:00"), "extend.too_long", "第三十四条");
    due_is(&w, "handle", "2026-05-06");
    world_close(&w);
}

static void a_second_time_is_refused(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    act(&w, extension(10, "2026-04-20T09:00"));
    refused(&w, extension(10, "2026-04-21T09:00"), "extend.twice", "第三十四条");
    world_close(&w);
}

static void only_the_principal_of_the_unit_approves(void **unused)
{
    (void)unused;
    static const char *const others[] = {"l_town", "h_town", "p_county", "p_bureau", "nobody"};
    world w;
    accepted(&w);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        xfi_act a = extension(10, "2026-04-20T09:00");
        a.approver = others[i];
        refused(&w, a, "extend.not_principal", "第三十四条");
    }
    world_close(&w);
}

static void a_principal_who_left_does_not_approve(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    official("p_town")->valid_to = date("2026-04-19");
    refused(&w, extension(10, "2026-04-20T09:00"), "extend.not_principal", "第三十四条");
    official("p_town")->valid_to = 0;
    world_close(&w);
}

static void after_the_due_date_it_is_refused(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    refused(&w, extension(10, "2026-05-07T00:00"), "extend.after_due", "第三十四条");
    assert_non_null(strstr(w.err.text_zh, "2026-05-06"));
    world_close(&w);
}

static void a_reason_is_required(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    xfi_act a = extension(10, "2026-04-20T09:00");
    a.reason = NULL;
    refused(&w, a, "extend.needs_reason", "第三十四条");
    a = extension(0, "2026-04-20T09:00");
    refused(&w, a, "extend.needs_days", "第三十四条");
    a = extension(10, "2026-04-20T09:00");
    a.approver = NULL;
    refused(&w, a, "extend.needs_approver", "第三十四条");
    world_close(&w);
}

static void in_other_states_it_is_refused(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    refused(&w, extension(10, "2026-03-03T09:00"), "state.not_now", "第三十四条");
    world_close(&w);
}

static void a_simple_case_has_nothing_to_extend(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_case draft = {.unit = "town",
                      .form = XF_FORM_CALL,
                      .title = "示例事项",
                      .procedure = XF_PROCEDURE_SIMPLE};
    act(&w, (xfi_act){.kind = XF_ACT_REGISTER,
                      .at = at("2026-03-02T09:00"),
                      .actor = "h_town",
                      .draft = &draft});
    due_is(&w, "simple_accept", "2026-03-05"); /* the third working day */
    act(&w, (xfi_act){.kind = XF_ACT_ACCEPT, .at = at("2026-03-03T10:00"), .actor = "h_town"});
    due_is(&w, "simple_answer", "2026-03-17"); /* the tenth working day after 3 March */
    refused(&w, extension(10, "2026-03-04T09:00"), "extend.not_extendable", "第三十四条");
    act(&w, (xfi_act){.kind = XF_ACT_TO_ORDINARY,
                      .at = at("2026-03-10T10:00"),
                      .actor = "h_town",
                      .reason = "情况复杂（示例）"});
    assert_null(running(&w, "simple_answer"));
    due_is(&w, "handle", "2026-05-06"); /* 60 days from the acceptance on 3 March: Saturday 2 May */
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengthens_the_period_and_rolls_once),
        cmocka_unit_test(thirty_days_are_allowed),
        cmocka_unit_test(thirty_one_days_are_refused),
        cmocka_unit_test(a_second_time_is_refused),
        cmocka_unit_test(only_the_principal_of_the_unit_approves),
        cmocka_unit_test(a_principal_who_left_does_not_approve),
        cmocka_unit_test(after_the_due_date_it_is_refused),
        cmocka_unit_test(a_reason_is_required),
        cmocka_unit_test(in_other_states_it_is_refused),
        cmocka_unit_test(a_simple_case_has_nothing_to_extend),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
