/* SPDX-License-Identifier: Apache-2.0 */
/* What acts do to deadlines. Due dates are counted by hand from the articles and the notice of 2026. */
#include "world.h"

static xfi_act simple(xf_act_kind kind, const char *when, const char *actor)
{
    return (xfi_act){.kind = kind, .at = at(when), .actor = actor};
}

static void answered(world *w, const char *answer, const char *served)
{
    register_case(w, "town", "h_town", "2026-03-02T09:00");
    act(w, simple(XF_ACT_ACCEPT, "2026-03-02T10:00", "h_town"));
    xfi_act a = simple(XF_ACT_ANSWER, answer, "h_town");
    a.outcome = XF_OUTCOME_NOT_SUPPORT;
    a.text = "示例意见";
    a.reason = "示例理由";
    a.basis = "示例依据";
    a.findings = "示例事实";
    act(w, a);
    act(w, simple(XF_ACT_SERVE, served, "h_town"));
}

static void rechecking(world *w)
{
    answered(w, "2026-04-09T10:00", "2026-04-10T10:00");
    act(w, simple(XF_ACT_REQUEST_REVIEW, "2026-05-11T10:00", "p_county"));
    xfi_act decide = simple(XF_ACT_DECIDE_REVIEW, "2026-06-01T10:00", "p_county");
    decide.outcome = XF_OUTCOME_UPHOLD;
    decide.text = "示例意见";
    decide.reason = "示例理由";
    decide.basis = "示例依据";
    act(w, decide);
    act(w, simple(XF_ACT_SERVE, "2026-06-02T10:00", "p_county"));
    act(w, simple(XF_ACT_REQUEST_RECHECK, "2026-07-01T10:00", "p_city"));
}

static void intake_decides_the_first_clock(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "office", "h_office", "2026-03-02T09:00");
    due_is(&w, "register", "2026-03-17"); /* Art. 22: 15 days after Monday 2 March, a Tuesday */
    assert_null(running(&w, "inform"));
    world_close(&w);

    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    due_is(&w, "inform", "2026-03-17"); /* Art. 23 */
    assert_null(running(&w, "register"));
    world_close(&w);
}

static void the_fifteenth_day_rolls_over_spring_festival(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "office", "h_office", "2026-02-01T09:00");
    due_is(&w, "register", "2026-02-24"); /* day 15 is 16 Feb; 15 to 23 Feb are off */
    world_close(&w);
}

static void transfer_starts_the_receivers_clocks(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "office", "h_office", "2026-03-02T09:00");
    xfi_act transfer = simple(XF_ACT_TRANSFER, "2026-03-05T09:00", "h_office");
    transfer.unit = "bureau";
    act(&w, transfer);
    assert_string_equal(w.file.row.unit, "bureau");
    assert_null(running(&w, "register"));
    due_is(&w, "inform_transferred", "2026-03-20"); /* 15 days after Thursday 5 March */
    due_is(&w, "object", "2026-03-12");             /* 5 working days */
    xfi_act back = simple(XF_ACT_RETURN, "2026-03-13T09:00", "h_bureau");
    back.reason = "不属本单位职权（示例）";
    back.approver = "h_office";
    refused(&w, back, "return.too_late", "第二十三条");
    back.at = at("2026-03-12T17:00");
    act(&w, back);
    assert_string_equal(w.file.row.unit, "office");
    assert_int_equal(w.file.row.transfers, 2);
    due_is(&w, "register", "2026-03-27"); /* the sender's 15 days, from the papers' return */
    world_close(&w);
}

static void windows_count_from_service(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    answered(&w, "2026-04-09T10:00", "2026-04-10T10:00");
    due_is(&w, "ask_review", "2026-05-11"); /* day 30 is Sunday 10 May */
    xfi_act conclude = simple(XF_ACT_CONCLUDE, "2026-05-11T12:00", "h_town");
    refused(&w, conclude, "conclude.window_open", "第三十");
    conclude.at = at("2026-05-12T00:00");
    act(&w, conclude);
    assert_int_equal(touched(&w, "ask_review")->state, XF_DEADLINE_LAPSED);
    assert_false(touched(&w, "ask_review")->late);
    world_close(&w);
}

static void a_satisfied_petitioners_case_is_concluded_at_once(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    answered(&w, "2026-04-09T10:00", "2026-04-10T10:00");
    xfi_act conclude = simple(XF_ACT_CONCLUDE, "2026-04-10T12:00", "h_town");
    conclude.satisfaction = XF_SATISFACTION_DISSATISFIED;
    refused(&w, conclude, "conclude.window_open", "第三十");
    conclude.satisfaction = XF_SATISFACTION_BASICALLY;
    refused(&w, conclude, "conclude.window_open", "第三十");
    conclude.satisfaction = XF_SATISFACTION_SATISFIED;
    act(&w, conclude);
    assert_int_equal(touched(&w, "ask_review")->state, XF_DEADLINE_CANCELLED);
    world_close(&w);
}

static void a_late_request_is_refused_with_the_date_or_admitted_with_a_reason(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    answered(&w, "2026-04-09T10:00", "2026-04-10T10:00");
    xfi_act request = simple(XF_ACT_REQUEST_REVIEW, "2026-05-12T09:00", "p_county");
    refused(&w, request, "review.window_ended", "第三十五条");
    assert_non_null(strstr(w.err.text_zh, "2026-05-11"));
    request.reason = "邮路中断（示例）";
    act(&w, request);
    assert_string_equal(w.file.row.review_unit, "county");
    due_is(&w, "review", "2026-06-11"); /* 30 days after 12 May, a Thursday */
    world_close(&w);
}

static void review_goes_one_level_up(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    answered(&w, "2026-04-09T10:00", "2026-04-10T10:00");
    xfi_act request = simple(XF_ACT_REQUEST_REVIEW, "2026-05-11T09:00", "p_county");
    request.unit = "city";
    refused(&w, request, "appeal.not_above", "第三十五条");
    request.unit = "nowhere";
    refused(&w, request, "unit.unknown", "");
    request.unit = "bureau"; /* of the county's level, one above the town */
    act(&w, request);
    world_close(&w);
}

static void a_hearing_is_not_counted_in_a_recheck(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    rechecking(&w);
    due_is(&w, "recheck", "2026-07-31"); /* 30 days after 1 July, a Friday */
    act(&w, simple(XF_ACT_HOLD_HEARING, "2026-07-10T09:00", "p_city"));
    const xfi_deadline *recheck = running(&w, "recheck");
    assert_int_equal(recheck->state, XF_DEADLINE_PAUSED);
    assert_int_equal(recheck->due_at, 0);
    assert_int_equal(recheck->next_fire_at, 0);
    xfi_act decide = simple(XF_ACT_DECIDE_RECHECK, "2026-07-11T10:00", "p_city");
    decide.outcome = XF_OUTCOME_UPHOLD;
    decide.text = "示例意见";
    decide.reason = "示例理由";
    decide.basis = "示例依据";
    refused(&w, decide, "hearing.open", "第三十六条");
    refused(&w, simple(XF_ACT_HOLD_HEARING, "2026-07-11T09:00", "p_city"), "hearing.already_open",
            "第三十六条");
    act(&w, simple(XF_ACT_END_HEARING, "2026-07-12T17:00", "p_city"));
    due_is(&w, "recheck", "2026-08-03"); /* 10, 11, 12 July are not counted: Monday 3 August */
    assert_int_equal(running(&w, "recheck")->paused, 3);
    refused(&w, simple(XF_ACT_END_HEARING, "2026-07-13T17:00", "p_city"), "hearing.none",
            "第三十六条");
    world_close(&w);
}

static void a_hearing_in_handling_is_counted(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    act(&w, simple(XF_ACT_ACCEPT, "2026-03-02T10:00", "h_town"));
    act(&w, simple(XF_ACT_HOLD_HEARING, "2026-03-10T09:00", "h_town"));
    act(&w, simple(XF_ACT_END_HEARING, "2026-03-12T09:00", "h_town"));
    due_is(&w, "handle", "2026-05-06"); /* Art. 36 speaks of the recheck alone */
    assert_int_equal(w.file.pause_count, 1);
    world_close(&w);
}

/* glpi 6902: a rule changed after a pause must not lose the pause. */
static void a_pause_belongs_to_the_case_not_to_the_rule(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    rechecking(&w);
    act(&w, simple(XF_ACT_HOLD_HEARING, "2026-07-10T09:00", "p_city"));
    act(&w, simple(XF_ACT_END_HEARING, "2026-07-12T17:00", "p_city"));
    xf_policy next = *w.policy;
    next.version = "2";
    w.next_policy = &next;
    xfi_act move = simple(XF_ACT_MOVE_POLICY, "2026-07-13T09:00", "p_city");
    move.policy_version = "2";
    move.reason = "示例";
    act(&w, move);
    due_is(&w, "recheck", "2026-08-03");
    assert_string_equal(w.file.row.policy_version, "2");
    world_close(&w);
}

/* zammad 4353: a rule that a new pack no longer has closes its deadline and its rungs. */
static void a_rule_that_is_gone_closes_its_deadline(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    xf_policy next = *w.policy;
    next.version = "2";
    next.rule_count = 0;
    w.next_policy = &next;
    xfi_act move = simple(XF_ACT_MOVE_POLICY, "2026-03-03T09:00", "p_town");
    move.policy_version = "2";
    move.reason = "示例";
    act(&w, move);
    assert_int_equal(w.file.deadline_count, 0);
    assert_int_equal(touched(&w, "inform")->state, XF_DEADLINE_CANCELLED);
    assert_int_equal(touched(&w, "inform")->next_fire_at, 0);
    world_close(&w);
}

static void reopening_is_a_new_cycle_and_the_breach_stays(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    answered(&w, "2026-05-07T10:00", "2026-05-08T10:00"); /* due on 6 May: a day late */
    assert_int_equal(w.file.row.state, XF_STATE_SERVED);
    xfi_act conclude = simple(XF_ACT_CONCLUDE, "2026-05-09T12:00", "h_town");
    conclude.satisfaction = XF_SATISFACTION_SATISFIED;
    act(&w, conclude);
    xfi_act reopen = simple(XF_ACT_REOPEN, "2026-06-01T09:00", "h_town");
    reopen.reason = "反弹（示例）";
    act(&w, reopen);
    assert_int_equal(w.file.row.cycle, 2);
    assert_int_equal(running(&w, "handle")->cycle, 2);
    due_is(&w, "handle", "2026-07-31"); /* 60 days after 1 June, a Friday */
    assert_null(touched(&w, "ask_review"));
    world_close(&w);
}

static void a_late_answer_is_marked_late_and_a_back_dated_one_is_not(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    act(&w, simple(XF_ACT_ACCEPT, "2026-03-02T10:00", "h_town"));
    xfi_casefile before = w.file;
    xfi_act a = simple(XF_ACT_ANSWER, "2026-05-07T00:00", "h_town");
    a.outcome = XF_OUTCOME_SUPPORT;
    a.text = "示例意见";
    a.reason = "示例理由";
    a.basis = "示例依据";
    a.findings = "示例事实";
    act(&w, a);
    assert_true(touched(&w, "handle")->late);
    w.file = before;
    w.now = at("2026-05-11T09:00"); /* entered on Monday: a letter of 6 May */
    a.at = at("2026-05-06T23:59");
    act(&w, a);
    assert_false(touched(&w, "handle")->late);
    world_close(&w);
}

static void acts_in_the_future_or_before_the_last_are_refused(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    w.now = at("2026-03-04T09:00");
    refused(&w, simple(XF_ACT_ACCEPT, "2026-03-04T09:01", "h_town"), "time.future", "");
    refused(&w, simple(XF_ACT_ACCEPT, "2026-03-02T08:59", "h_town"), "time.before_last_act", "");
    act(&w, simple(XF_ACT_ACCEPT, "2026-03-03T09:00", "h_town"));
    world_close(&w);
}

static void merging_keeps_the_earlier_clock(void **unused)
{
    (void)unused;
    world early;
    world late;
    world_open(&early);
    world_open(&late);
    register_case(&early, "town", "h_town", "2026-03-02T09:00");
    act(&early, simple(XF_ACT_ACCEPT, "2026-03-02T10:00", "h_town"));
    register_case(&late, "town", "h_town", "2026-03-20T09:00");
    xfi_act merge = simple(XF_ACT_MERGE, "2026-03-23T10:00", "h_town");
    merge.other_case = 2;
    merge.reason = "同一事项（示例）";
    early.other = &late.file;
    refused(&early, merge, "merge.other_behind", "");
    act(&late, simple(XF_ACT_ACCEPT, "2026-03-23T09:00", "h_town"));
    due_is(&late, "handle", "2026-05-22"); /* 60 days after 23 March, a Friday */
    xfi_casefile source = early.file;
    act(&early, merge);
    assert_int_equal(early.file.deadline_count, 0);
    late.other = &source;
    act(&late, (xfi_act){.kind = XF_ACT_ABSORB,
                         .at = at("2026-03-23T10:00"),
                         .actor = "h_town",
                         .other_case = 1});
    due_is(&late, "handle", "2026-05-06");
    world_close(&early);
    world_close(&late);
}

static void a_minute_clock_runs_beside_the_days(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    act(&w, simple(XF_ACT_REPORT_VISIT, "2026-03-02T09:10", "h_town"));
    assert_int_equal(running(&w, "onsite")->due_at, at("2026-03-02T09:40"));
    act(&w, simple(XF_ACT_ARRIVE, "2026-03-02T09:40", "p_town"));
    assert_false(touched(&w, "onsite")->late); /* within 30 minutes */
    refused(&w, simple(XF_ACT_ARRIVE, "2026-03-02T09:41", "p_town"), "arrive.not_reported", "");
    act(&w, simple(XF_ACT_REPORT_VISIT, "2026-03-02T10:00", "h_town"));
    act(&w, simple(XF_ACT_ARRIVE, "2026-03-02T10:31", "p_town"));
    assert_true(touched(&w, "onsite")->late);
    world_close(&w);
}

static void who_may_not_act(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    xfi_act a = simple(XF_ACT_ACCEPT, "2026-03-03T09:00", "nobody");
    refused(&w, a, "actor.not_in_office", "");
    a.actor = "h_bureau";
    refused(&w, a, "actor.not_competent", "");
    w.file.row.concerned_official = "h_town";
    a.actor = "h_town";
    refused(&w, a, "actor.concerned", "第四章");
    xfi_act supervise = simple(XF_ACT_SUPERVISE, "2026-03-03T09:00", "p_town");
    supervise.reason = "示例";
    supervise.ground = XF_GROUND_PERFUNCTORY;
    refused(&w, supervise, "actor.not_above", "第五章");
    supervise.actor = "h_office"; /* a petition department supervises */
    act(&w, supervise);
    due_is(&w, "feedback", "2026-03-18"); /* 15 days after 3 March, a Wednesday */
    world_close(&w);
}

static void no_more_than_five_representatives(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_petitioner people[6] = {{0}};
    for (size_t i = 0; i < 6; i++) {
        people[i].name = "示例";
        people[i].representative = true;
    }
    xfi_case draft = {.unit = "town", .form = XF_FORM_VISIT, .title = "示例事项", .persons = 20};
    xfi_act a = {.kind = XF_ACT_REGISTER,
                 .at = at("2026-03-02T09:00"),
                 .actor = "h_town",
                 .draft = &draft,
                 .petitioners = people,
                 .petitioner_count = 6};
    refused(&w, a, "register.too_many_representatives", "第二十条");
    people[5].representative = false;
    act(&w, a);
    assert_int_equal(w.file.row.persons, 20);
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(intake_decides_the_first_clock),
        cmocka_unit_test(the_fifteenth_day_rolls_over_spring_festival),
        cmocka_unit_test(transfer_starts_the_receivers_clocks),
        cmocka_unit_test(windows_count_from_service),
        cmocka_unit_test(a_satisfied_petitioners_case_is_concluded_at_once),
        cmocka_unit_test(a_late_request_is_refused_with_the_date_or_admitted_with_a_reason),
        cmocka_unit_test(review_goes_one_level_up),
        cmocka_unit_test(a_hearing_is_not_counted_in_a_recheck),
        cmocka_unit_test(a_hearing_in_handling_is_counted),
        cmocka_unit_test(a_pause_belongs_to_the_case_not_to_the_rule),
        cmocka_unit_test(a_rule_that_is_gone_closes_its_deadline),
        cmocka_unit_test(reopening_is_a_new_cycle_and_the_breach_stays),
        cmocka_unit_test(a_late_answer_is_marked_late_and_a_back_dated_one_is_not),
        cmocka_unit_test(acts_in_the_future_or_before_the_last_are_refused),
        cmocka_unit_test(merging_keeps_the_earlier_clock),
        cmocka_unit_test(a_minute_clock_runs_beside_the_days),
        cmocka_unit_test(who_may_not_act),
        cmocka_unit_test(no_more_than_five_representatives),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
