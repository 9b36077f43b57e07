/* SPDX-License-Identifier: Apache-2.0 */
/* Rungs: when, whom, what, and never twice. The traps are those of other systems: reminders at night
 * and on days off, rungs lost by a missed run or fired by every run, superiors skipped in silence. */
#include "world.h"

static void accepted(world *w)
{
    world_open(w);
    register_case(w, "town", "h_town", "2026-03-02T09:00");
    act(w, (xfi_act){.kind = XF_ACT_ACCEPT, .at = at("2026-03-02T10:00"), .actor = "h_town"});
    act(w, (xfi_act){.kind = XF_ACT_ASSIGN_HANDLER,
                     .at = at("2026-03-02T10:00"),
                     .actor = "p_town",
                     .official = "h_town"});
    act(w, (xfi_act){.kind = XF_ACT_ASSIGN_LEAD,
                     .at = at("2026-03-02T10:00"),
                     .actor = "p_town",
                     .official = "l_town"});
    due_is(w, "handle", "2026-05-06");
}

/* The ladder of `handle` in the built-in pack, its instants counted by hand: due Wednesday 6 May 2026,
 * 1 to 5 May off, Saturday 9 May a working day. */
static const struct {
    const char *rung;
    int rep;
    const char *at;
    const char *to;
} ladder[] = {
    {"remind", 0, "2026-04-21T09:00", "h_town"},           /* -15 days: Tuesday */
    {"yellow_handler", 0, "2026-04-29T09:00", "h_town"},   /* -7 days: Wednesday */
    {"yellow_lead", 0, "2026-04-29T09:00", "l_town"},      /* the same day */
    {"yellow_principal", 0, "2026-04-28T09:00", "p_town"}, /* -3 working days: 30, 29, 28 April */
    {"due_lead", 0, "2026-05-06T09:00", "l_town"},
    {"red", 0, "2026-05-07T09:00", "p_town"},         /* +1 working day */
    {"supervise", 0, "2026-05-09T09:00", "p_county"}, /* +3: 7, 8 and Saturday 9, a working day */
    {"red", 1, "2026-05-13T09:00", "p_town"},         /* +6: 11, 12, 13 */
    {"report", 0, "2026-05-19T09:00", "p_city"},      /* +10: 14, 15, 18, 19 */
};

static void each_rung_at_its_hour_and_once(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    bool seen[sizeof ladder / sizeof *ladder] = {false};
    xf_time last = 0;
    size_t fired = 0;
    while (fire(&w, "2026-05-19T10:00")) {
        const xfi_notice *notice = last_notice(&w);
        assert_true(notice->planned_at >= last); /* in order of time */
        last = notice->planned_at;
        if (!xfi_same(notice->rule, "handle")) {
            continue; /* the supervision's own ladder */
        }
        fired++;
        for (size_t i = 0; i < sizeof ladder / sizeof *ladder; i++) {
            if (xfi_same(notice->rung, ladder[i].rung) && notice->rep == ladder[i].rep) {
                assert_false(seen[i]);
                seen[i] = true;
                assert_int_equal(notice->planned_at, at(ladder[i].at));
                assert_string_equal(notice->official, ladder[i].to);
                assert_int_equal(notice->late, i < 8);
            }
        }
    }
    for (size_t i = 0; i < sizeof ladder / sizeof *ladder; i++) {
        assert_true(seen[i]);
    }
    assert_int_equal(fired, sizeof ladder / sizeof *ladder);
    assert_false(fire(&w, "2026-05-19T10:00"));
    assert_int_equal(running(&w, "handle")->mark, XF_MARK_RED);
    assert_int_equal(w.file.row.mark, XF_MARK_RED);
    assert_true(running(&w, "handle")->late);
    world_close(&w);
}

static void nothing_fires_before_its_instant(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    assert_int_equal(running(&w, "handle")->next_fire_at, at("2026-04-21T09:00"));
    assert_false(fire(&w, "2026-04-21T08:59"));
    assert_true(fire(&w, "2026-04-21T09:00"));
    assert_false(last_notice(&w)->late);
    assert_int_equal(running(&w, "handle")->next_fire_at, at("2026-04-28T09:00"));
    world_close(&w);
}

static void supervision_has_its_own_feedback_deadline(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    while (running(&w, "feedback") == NULL && fire(&w, "2026-05-09T09:30")) {
    }
    due_is(&w, "feedback", "2026-05-25"); /* 15 days after 9 May is Sunday 24 May */
    assert_int_equal(running(&w, "feedback")->opened_by, XF_ACT_FIRE);
    act(&w, (xfi_act){.kind = XF_ACT_FEEDBACK,
                      .at = at("2026-05-11T09:30"),
                      .actor = "h_town",
                      .text = "示例反馈"});
    assert_null(running(&w, "feedback"));
    world_close(&w);
}

static void answering_ends_the_ladder(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    act(&w, (xfi_act){.kind = XF_ACT_ANSWER,
                      .at = at("2026-04-20T10:00"),
                      .actor = "h_town",
                      .text = "示例意见",
                      .reason = "示例理由",
                      .basis = "示例依据",
                      .findings = "示例事实",
                      .outcome = XF_OUTCOME_SUPPORT});
    assert_false(fire(&w, "2027-01-04T10:00"));
    world_close(&w);
}

/* An extension is first class: what fired for the old date fires for the new one too, what the new
 * date puts into the past does not come again. */
static void an_extension_begins_a_new_turn(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    assert_true(fire(&w, "2026-04-21T09:00")); /* remind */
    act(&w, (xfi_act){.kind = XF_ACT_EXTEND,
                      .at = at("2026-04-22T09:00"),
                      .actor = "h_town",
                      .days = 20,
                      .approver = "p_town",
                      .reason = "情况复杂（示例）"});
    due_is(&w, "handle", "2026-05-21");
    assert_int_equal(running(&w, "handle")->turn, 2);
    /* -15 days is 6 May: not past, so it comes again */
    assert_int_equal(running(&w, "handle")->next_fire_at, at("2026-05-06T09:00"));
    assert_true(fire(&w, "2026-05-06T09:00"));
    assert_string_equal(last_notice(&w)->rung, "remind");
    assert_int_equal(last_notice(&w)->turn, 2);
    assert_false(fire(&w, "2026-05-06T09:00"));
    world_close(&w);
}

static void what_stays_past_stays_fired(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    assert_true(fire(&w, "2026-04-21T09:00")); /* remind */
    w.now = at("2026-05-05T09:00");
    act(&w, (xfi_act){.kind = XF_ACT_EXTEND,
                      .at = at("2026-04-22T09:00"),
                      .actor = "h_town",
                      .days = 5, /* day 65 is 6 May as well: nothing moves */
                      .approver = "p_town",
                      .reason = "情况复杂（示例）"});
    assert_int_equal(running(&w, "handle")->turn, 1);
    assert_int_equal(running(&w, "handle")->next_fire_at, at("2026-04-28T09:00"));
    world_close(&w);
}

/* ---- whom: the climb says whom it passes over ---------------------------------------------------------- */

static const xfi_notice *reminder(world *w)
{
    accepted(w);
    assert_true(fire(w, "2026-04-21T09:00"));
    return last_notice(w);
}

static void an_absent_handler_is_not_told_but_named(void **unused)
{
    (void)unused;
    world w;
    official("h_town")->absent_from = date("2026-04-20");
    official("h_town")->absent_to = date("2026-04-24");
    const xfi_notice *notice = reminder(&w);
    /* no team head is named, so the lead is next */
    assert_string_equal(notice->official, "l_town");
    assert_string_equal(notice->skipped,
                        "[{\"target\":\"handler\",\"unit\":\"town\",\"official\":\"h_town\","
                        "\"why\":\"absent\"},{\"target\":\"team_head\",\"unit\":\"town\","
                        "\"official\":\"\",\"why\":\"missing\"}]");
    official("h_town")->absent_from = 0;
    official("h_town")->absent_to = 0;
    world_close(&w);
}

static void who_left_or_is_concerned_is_passed_over(void **unused)
{
    (void)unused;
    world w;
    official("h_town")->valid_to = date("2026-04-20");
    accepted(&w);
    w.file.row.concerned_official = "l_town";
    assert_true(fire(&w, "2026-04-21T09:00"));
    const xfi_notice *notice = last_notice(&w);
    assert_string_equal(notice->official, "p_town");
    assert_non_null(strstr(notice->skipped, "\"why\":\"left\""));
    assert_non_null(strstr(notice->skipped, "\"why\":\"concerned\""));
    official("h_town")->valid_to = 0;
    world_close(&w);
}

/* Fires all that is due; the last notice. */
static const xfi_notice *fire_all(world *w, const char *when)
{
    const xfi_notice *notice = NULL;
    while (fire(w, when)) {
        notice = last_notice(w);
    }
    assert_non_null(notice);
    return notice;
}

static void a_vacant_post_goes_to_the_unit_above(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    official("p_town")->valid_to = date("2026-04-20");
    const xfi_notice *notice = fire_all(&w, "2026-04-28T09:00");
    assert_string_equal(notice->rung, "yellow_principal");
    assert_string_equal(notice->official, "p_county");
    assert_string_equal(notice->unit, "county");
    official("p_town")->valid_to = 0;
    world_close(&w);
}

static void where_nobody_is_left_the_unit_is_told(void **unused)
{
    (void)unused;
    static const char *const all[] = {"p_town", "p_county", "p_city"};
    world w;
    accepted(&w);
    for (size_t i = 0; i < 3; i++) {
        official(all[i])->valid_to = date("2026-04-20");
    }
    const xfi_notice *notice = fire_all(&w, "2026-04-28T09:00");
    assert_null(notice->official);
    assert_string_equal(notice->unit, "city");
    assert_non_null(strstr(notice->skipped, "no_superior"));
    for (size_t i = 0; i < 3; i++) {
        official(all[i])->valid_to = 0;
    }
    world_close(&w);
}

/* ---- the minute clock ------------------------------------------------------------------------------------ */

static void minutes_fire_to_the_minute(void **unused)
{
    (void)unused;
    world w;
    accepted(&w);
    act(&w, (xfi_act){.kind = XF_ACT_REPORT_VISIT,
                      .at = at("2026-03-07T20:00"), /* a Saturday evening: it does not matter */
                      .actor = "h_town"});
    assert_int_equal(running(&w, "onsite")->next_fire_at, at("2026-03-07T20:20"));
    assert_true(fire(&w, "2026-03-07T20:20"));
    assert_string_equal(last_notice(&w)->official, "h_town");
    assert_true(fire(&w, "2026-03-07T20:30"));
    assert_true(fire(&w, "2026-03-07T20:31"));
    assert_int_equal(last_notice(&w)->raises, XF_RAISE_RED);
    assert_false(last_notice(&w)->late);
    assert_int_equal(running(&w, "onsite")->mark, XF_MARK_RED);
    world_close(&w);
}

/* A rung that lies before the period began is not owed: nothing fires at creation. */
static void a_short_period_does_not_fire_at_once(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_case draft = {.unit = "town",
                      .form = XF_FORM_CALL,
                      .title = "示例事项",
                      .procedure = XF_PROCEDURE_SIMPLE};
    act(&w, (xfi_act){.kind = XF_ACT_REGISTER,
                      .at = at("2026-03-04T16:00"),
                      .actor = "h_town",
                      .draft = &draft});
    assert_false(fire(&w, "2026-03-04T16:00"));
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rung_at_its_hour_and_once),
        cmocka_unit_test(nothing_fires_before_its_instant),
        cmocka_unit_test(supervision_has_its_own_feedback_deadline),
        cmocka_unit_test(answering_ends_the_ladder),
        cmocka_unit_test(an_extension_begins_a_new_turn),
        cmocka_unit_test(what_stays_past_stays_fired),
        cmocka_unit_test(an_absent_handler_is_not_told_but_named),
        cmocka_unit_test(who_left_or_is_concerned_is_passed_over),
        cmocka_unit_test(a_vacant_post_goes_to_the_unit_above),
        cmocka_unit_test(where_nobody_is_left_the_unit_is_told),
        cmocka_unit_test(minutes_fire_to_the_minute),
        cmocka_unit_test(a_short_period_does_not_fire_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
