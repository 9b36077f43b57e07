/* SPDX-License-Identifier: Apache-2.0 */
/* The closing and the reporting date that a lead fixes: moved, missed, owed beyond the case's end. */
#include "world.h"

static xfi_act simple(xf_act_kind kind, const char *when, const char *actor)
{
    return (xfi_act){.kind = kind, .at = at(when), .actor = actor, .text = "示例"};
}

static xfi_act fix(const char *when, const char *closing, const char *report)
{
    xfi_act a = simple(XF_ACT_DIRECT, when, "l_town");
    a.official = "h_town";
    a.date = date(closing);
    a.report_date = date(report);
    return a;
}

static void open_case(world *w)
{
    world_open(w);
    register_case(w, "town", "h_town", "2026-03-02T09:00");
    xfi_act lead = simple(XF_ACT_ASSIGN_LEAD, "2026-03-02T09:10", "p_town");
    lead.text = NULL;
    lead.official = "l_town";
    act(w, lead);
    act(w, simple(XF_ACT_ACCEPT, "2026-03-02T10:00", "h_town"));
}

static void a_day_fixed_anew_begins_a_turn(void **unused)
{
    (void)unused;
    world w;
    open_case(&w);
    act(&w, fix("2026-03-03T09:00", "2026-03-20", "2026-03-16"));
    due_is(&w, "closing", "2026-03-20");
    due_is(&w, "report_to_lead", "2026-03-16");
    act(&w, fix("2026-03-20T18:00", "2026-04-20", "2026-04-16")); /* its day is not over */
    assert_int_equal(touched(&w, "closing")->turn, 2);
    assert_int_equal(touched(&w, "closing")->state, XF_DEADLINE_OPEN);
    due_is(&w, "closing", "2026-04-20");
    /* the report of the 16th was not made: that stays, and another one is owed */
    assert_int_equal(touched(&w, "report_to_lead")->state, XF_DEADLINE_CANCELLED);
    assert_true(touched(&w, "report_to_lead")->late);
    due_is(&w, "report_to_lead", "2026-04-16");
    assert_int_equal(running(&w, "report_to_lead")->turn, 1);
    world_close(&w);
}

static void who_was_made_responsible_owes_both(void **unused)
{
    (void)unused;
    world w;
    open_case(&w);
    act(&w, fix("2026-03-03T09:00", "2026-03-20", "2026-03-20"));
    xfi_act handler = simple(XF_ACT_ASSIGN_HANDLER, "2026-03-03T10:00", "p_town");
    handler.text = NULL;
    handler.official = "t_town";
    act(&w, handler);
    assert_string_equal(running(&w, "handle")->duty_official, "t_town");
    assert_string_equal(running(&w, "closing")->duty_official, "h_town");
    assert_string_equal(running(&w, "report_to_lead")->duty_lead, "l_town");
    assert_true(fire(&w, "2026-03-13T09:00")); /* five working days before */
    assert_string_equal(last_notice(&w)->official, "h_town");
    world_close(&w);
}

static void a_report_is_owed_beyond_the_end(void **unused)
{
    (void)unused;
    world w;
    open_case(&w);
    act(&w, fix("2026-03-03T09:00", "2026-03-03", "2026-03-20"));
    due_is(&w, "closing", "2026-03-03"); /* the very day */
    xfi_act answer = simple(XF_ACT_ANSWER, "2026-03-03T11:00", "h_town");
    answer.outcome = XF_OUTCOME_SUPPORT;
    answer.reason = "示例理由";
    answer.basis = "示例依据";
    answer.findings = "示例事实";
    act(&w, answer);
    assert_int_equal(touched(&w, "closing")->state, XF_DEADLINE_FULFILLED);
    assert_false(touched(&w, "closing")->late);
    act(&w, simple(XF_ACT_SERVE, "2026-03-03T12:00", "h_town"));
    xfi_act conclude = simple(XF_ACT_CONCLUDE, "2026-03-03T13:00", "h_town");
    conclude.satisfaction = XF_SATISFACTION_SATISFIED;
    act(&w, conclude);
    assert_int_equal(w.file.deadline_count, 1);
    due_is(&w, "report_to_lead", "2026-03-20");
    act(&w, simple(XF_ACT_REPORT_TO_LEAD, "2026-03-23T09:00", "h_town"));
    assert_int_equal(touched(&w, "report_to_lead")->state, XF_DEADLINE_FULFILLED);
    assert_true(touched(&w, "report_to_lead")->late);
    world_close(&w);
}

static void the_law_limits_the_closing_date_while_it_runs(void **unused)
{
    (void)unused;
    world w;
    open_case(&w); /* 60 days from 2 March: 1 May, rolled over the holiday to the 6th */
    refused(&w, fix("2026-03-03T09:00", "2026-05-07", "2026-03-20"), "direct.beyond_law",
            "第三十四条");
    act(&w, fix("2026-03-03T09:00", "2026-05-06", "2026-03-20"));
    act(&w, fix("2026-05-07T09:00", "2026-06-30", "2026-06-30")); /* it has passed already */
    due_is(&w, "closing", "2026-06-30");
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_fixed_anew_begins_a_turn),
        cmocka_unit_test(who_was_made_responsible_owes_both),
        cmocka_unit_test(a_report_is_owed_beyond_the_end),
        cmocka_unit_test(the_law_limits_the_closing_date_while_it_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
