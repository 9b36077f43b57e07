/* SPDX-License-Identifier: Apache-2.0 */
/* Every (state, act) pair against a table written by hand from 信访工作条例 Art. 20-36 and the legal
 * life L.1-L.3: seen from the state, while the library's own table is seen from the act. */
#include "world.h"

typedef struct may {
    const char *act, *to;
} may;

/* What may be done in each state, and where it leads; everything else is refused. */
static const struct {
    const char *state;
    may acts[24]; /* the rest is empty */
} law[] = {
    {"registered",
     {{"accept", "handling"},
      {"decline", "declined"},
      {"transfer", "forwarded"},
      {"hand_over", "forwarded"},
      {"refer", "referred"},
      {"withdraw", "withdrawn"},
      {"merge", "merged"},
      {"void_registration", "void"},
      {"add_claim", "registered"}}},
    {"forwarded",
     {{"accept", "handling"},
      {"decline", "declined"},
      {"transfer", "forwarded"},
      {"hand_over", "forwarded"},
      {"refer", "referred"},
      {"return", "registered"},
      {"withdraw", "withdrawn"},
      {"merge", "merged"},
      {"add_claim", "forwarded"},
      {"object", "forwarded"},
      {"decide_objection", "forwarded"}}},
    {"handling",
     {{"refer", "referred"},
      {"investigate", "handling"},
      {"hold_hearing", "handling"},
      {"end_hearing", "handling"},
      {"extend", "handling"},
      {"answer", "answered"},
      {"withdraw", "withdrawn"},
      {"merge", "merged"},
      {"to_ordinary", "handling"},
      {"add_claim", "handling"},
      {"assess_claim", "handling"},
      {"answer_claim", "handling"}}},
    {"answered", {{"serve", "served"}, {"withdraw", "withdrawn"}}},
    {"served", {{"request_review", "reviewing"}, {"conclude", "concluded"}}},
    {"reviewing",
     {{"investigate", "reviewing"},
      {"hold_hearing", "reviewing"},
      {"end_hearing", "reviewing"},
      {"decide_review", "reviewed"},
      {"withdraw", "withdrawn"}}},
    {"reviewed", {{"serve", "review_served"}}},
    {"review_served",
     {{"request_recheck", "rechecking"}, {"conclude", "concluded"}, {"reopen", "handling"}}},
    {"rechecking",
     {{"investigate", "rechecking"},
      {"hold_hearing", "rechecking"},
      {"end_hearing", "rechecking"},
      {"decide_recheck", "rechecked"},
      {"withdraw", "withdrawn"}}},
    {"rechecked", {{"serve", "recheck_served"}}},
    {"recheck_served",
     {{"terminate", "terminated"}, {"conclude", "concluded"}, {"reopen", "handling"}}},
    {"referred",
     {{"reopen", "registered"}, {"archive", "archived"}, {"record_channel", "referred"}}},
    {"declined", {{"reopen", "registered"}, {"archive", "archived"}}},
    {"concluded",
     {{"reopen", "handling"},
      {"archive", "archived"},
      {"rebound", "handling"},
      {"except_item", "concluded"},
      {"criticise", "concluded"},
      {"check_result", "concluded"},
      {"follow_up", "concluded"},
      {"report_up", "concluded"}}},
    {"terminated",
     {{"archive", "archived"}, {"follow_up", "terminated"}, {"report_up", "terminated"}}},
    {"withdrawn", {{"reopen", "registered"}, {"archive", "archived"}}},
    {"merged", {{"archive", "archived"}}},
    {"void", {{NULL, NULL}}},
    {"archived", {{"reopen", "handling"}, {"rebound", "handling"}, {"follow_up", "archived"}}},
};

/* While a case has not ended, whatever its stage. */
static const char *const while_it_lives[] = {
    "assign_lead", "assign_handler", "assign_team_head", "supervise", "feedback",
    "propose",     "respond",        "report_visit",     "arrive",    "move_policy",
    "direct",      "except_item",    "criticise",
};

/* From acceptance on, while it has not ended. */
static const char *const while_it_is_handled[] = {"take_measure", "finish_measure", "find_cause"};

static const char *expected(size_t state, const char *act)
{
    for (const may *m = law[state].acts; m->act != NULL; m++) {
        if (strcmp(m->act, act) == 0) {
            return m->to;
        }
    }
    bool ended = state >= 11; /* from "referred" on */
    for (size_t i = 0; i < sizeof while_it_lives / sizeof *while_it_lives && !ended; i++) {
        if (strcmp(while_it_lives[i], act) == 0) {
            return law[state].state;
        }
    }
    bool handled = state >= 2 && !ended; /* from "handling" on */
    for (size_t i = 0; i < sizeof while_it_is_handled / sizeof *while_it_is_handled && handled;
         i++) {
        if (strcmp(while_it_is_handled[i], act) == 0) {
            return law[state].state;
        }
    }
    return NULL;
}

static const xf_act_kind opening[] = {XF_ACT_SUPERVISE, XF_ACT_PROPOSE, XF_ACT_REPORT_VISIT};

/* A case in this state with everything at hand that any act of it may need. */
static void stand(world *w, xf_state state, xf_act_kind next)
{
    register_case(w, "town", "h_town", "2026-03-02T09:00");
    for (size_t i = 0; i < sizeof opening / sizeof *opening; i++) {
        act(w, (xfi_act){.kind = opening[i],
                         .at = at("2026-03-02T10:00"),
                         .actor = opening[i] == XF_ACT_REPORT_VISIT ? "h_town" : "p_county",
                         .ground = opening[i] == XF_ACT_SUPERVISE ? XF_GROUND_PERFUNCTORY
                                                                  : XF_GROUND_NONE,
                         .reason = opening[i] == XF_ACT_SUPERVISE ? "示例" : NULL,
                         .text = opening[i] == XF_ACT_SUPERVISE ? NULL : "示例"});
    }
    w->file.row.state = state;
    w->file.row.sender = "office";
    w->file.row.review_unit = "county";
    w->file.row.recheck_unit = "city";
    w->file.row.review_outcome = XF_OUTCOME_REVOKE;
    w->file.row.recheck_outcome = XF_OUTCOME_REVOKE;
    w->file.row.ended_as = state == XF_STATE_ARCHIVED ? XF_STATE_CONCLUDED : XF_STATE_NONE;
    w->file.row.hearing_at = next == XF_ACT_END_HEARING ? at("2026-03-02T10:00") : 0;
    w->file.row.procedure =
        next == XF_ACT_TO_ORDINARY ? XF_PROCEDURE_SIMPLE : XF_PROCEDURE_ORDINARY;
    static xfi_claim claim;
    static xfi_measure measure;
    claim =
        (xfi_claim){.case_id = 1, .n = 1, .text = "示例", .assessment = XF_ASSESSMENT_REASONABLE};
    measure = (xfi_measure){
        .case_id = 1, .n = 1, .cycle = 1, .measure = XF_MEASURE_MEETING, .text = "示例"};
    if (next == XF_ACT_ASSESS_CLAIM || next == XF_ACT_ANSWER_CLAIM) {
        w->file.claims = &claim;
        w->file.claim_count = 1;
    }
    w->file.measures = &measure;
    w->file.measure_count = 1;
    w->file.row.lead = next == XF_ACT_DIRECT ? "p_city" : NULL;
    w->file.row.objected_at = next == XF_ACT_DECIDE_OBJECTION ? at("2026-03-02T10:00") : 0;
    if (next == XF_ACT_EXTEND && state == XF_STATE_HANDLING) {
        const xfi_rule *rule = xfi_policy_rule(w->policy, "handle");
        xfi_deadline *handle = &w->file.deadlines[0];
        assert_int_equal(
            xfi_rules_draft(w->policy, w->calendar, rule, at("2026-03-02T09:00"), 0, handle, NULL),
            XF_OK);
        handle->id = 99;
    }
}

/* What the acts of the resolution work and after closing require, each by its table. */
static xfi_act work_act(xfi_act a)
{
    static const struct {
        xf_act_kind kind;
        xfi_act facts;
    } rows[] = {
        {XF_ACT_ASSESS_CLAIM,
         {.item = 1, .assessment = XF_ASSESSMENT_HARDSHIP, .basis = "示例办法"}},
        {XF_ACT_ANSWER_CLAIM, {.item = 1, .outcome = XF_OUTCOME_SUPPORT}},
        {XF_ACT_TAKE_MEASURE, {.measure = XF_MEASURE_MEETING}},
        {XF_ACT_FINISH_MEASURE, {.item = 1}},
        {XF_ACT_DIRECT, {.official = "h_town"}},
        {XF_ACT_EXCEPT_ITEM, {.check = XF_CHECK_MEETING, .reason = "示例"}},
        {XF_ACT_FIND_CAUSE, {.cause = XF_CAUSE_POLICY}},
        {XF_ACT_OBJECT, {.reason = "示例"}},
        {XF_ACT_DECIDE_OBJECTION, {.unit = "bureau", .reason = "示例"}},
        {XF_ACT_CRITICISE, {.unit = "town", .reason = "示例", .approver = "p_county"}},
        {XF_ACT_CHECK_RESULT, {.outcome = XF_OUTCOME_PASS}},
        {XF_ACT_FOLLOW_UP, {.satisfaction = XF_SATISFACTION_SATISFIED}},
        {XF_ACT_REBOUND, {.reason = "示例"}},
        {XF_ACT_REPORT_UP, {.unit = "county"}},
        {XF_ACT_VOID_REGISTRATION, {.reason = "示例", .approver = "p_county"}},
    };
    xfi_act whole = {.text = NULL};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        whole = rows[i].kind == a.kind ? rows[i].facts : whole;
    }
    whole.kind = a.kind;
    whole.at = a.at;
    whole.actor = a.actor;
    whole.text = whole.reason == NULL ? "示例" : NULL; /* each says one of the two */
    if (a.kind == XF_ACT_DIRECT) {
        whole.date = xfi_calendar_date(2026, 4, 1);
        whole.report_date = xfi_calendar_date(2026, 4, 2);
    }
    return whole;
}

static xfi_act full_act(xf_act_kind kind)
{
    xfi_act a = {.kind = kind, .at = at("2026-03-03T09:00"), .actor = "p_city"};
    bool answer = kind == XF_ACT_ANSWER;
    if (kind == XF_ACT_SUPERVISE || kind == XF_ACT_PROPOSE || kind == XF_ACT_CRITICISE) {
        a.actor = "h_office"; /* a petition department, whatever unit decides at this stage */
    }
    if (kind > XF_ACT_RECOMPUTE) {
        return work_act(a);
    }
    switch (kind) {
    case XF_ACT_DECLINE:
    case XF_ACT_RETURN:
    case XF_ACT_WITHDRAW:
    case XF_ACT_REOPEN:
    case XF_ACT_SUPERVISE:
    case XF_ACT_TO_ORDINARY:
        a.reason = "示例理由";
        a.ground = kind == XF_ACT_SUPERVISE ? XF_GROUND_PERFUNCTORY : XF_GROUND_NONE;
        a.refusal = kind == XF_ACT_DECLINE ? XF_REFUSAL_OTHER : XF_REFUSAL_NONE;
        a.approver = kind == XF_ACT_RETURN ? "p_city" : NULL;
        break;
    case XF_ACT_TRANSFER:
    case XF_ACT_HAND_OVER:
        a.unit = "bureau";
        break;
    case XF_ACT_REFER:
        a.channel = "litigation";
        break;
    case XF_ACT_ASSIGN_LEAD:
    case XF_ACT_ASSIGN_HANDLER:
    case XF_ACT_ASSIGN_TEAM_HEAD:
        a.official = "l_town";
        a.reason = kind == XF_ACT_ASSIGN_TEAM_HEAD ? "示例理由" : NULL;
        break;
    case XF_ACT_INVESTIGATE:
    case XF_ACT_FEEDBACK:
    case XF_ACT_PROPOSE:
    case XF_ACT_RESPOND:
        a.text = "示例";
        break;
    case XF_ACT_EXTEND:
        a.days = 10;
        a.approver = "p_town";
        a.reason = "情况复杂（示例）";
        break;
    case XF_ACT_ANSWER:
    case XF_ACT_DECIDE_REVIEW:
    case XF_ACT_DECIDE_RECHECK:
        a.text = "示例意见";
        a.reason = "示例理由";
        a.basis = "示例依据";
        a.findings = "示例事实";
        a.outcome = answer ? XF_OUTCOME_SUPPORT : XF_OUTCOME_UPHOLD;
        break;
    case XF_ACT_CONCLUDE:
        a.satisfaction = XF_SATISFACTION_SATISFIED;
        break;
    case XF_ACT_MERGE:
        a.other_case = 2;
        a.reason = "同一事项（示例）";
        break;
    case XF_ACT_MOVE_POLICY:
        a.policy_version = "2";
        a.reason = "示例";
        break;
    default:
        break;
    }
    return a;
}

static void check_pair(size_t state, xf_act_kind kind)
{
    world w;
    world_open(&w);
    const char *act_code = xfi_code_text(XF_ENUM_ACT, (int)kind);
    xf_state from = (xf_state)xfi_code_by_text(XF_ENUM_STATE, law[state].state)->value;
    xfi_casefile other = {.row = {.id = 2, .state = XF_STATE_HANDLING}};
    stand(&w, from, kind);
    w.other = &other;
    xfi_act a = full_act(kind);
    xf_status status = try_act(&w, &a);
    const char *to = expected(state, act_code);
    if (to == NULL) {
        if (status != XF_E_REFUSED || (!xfi_same(w.err.rule, "state.not_now") &&
                                       !xfi_same(w.err.rule, "reopen.terminated"))) {
            fail_msg("%s in %s: expected a refusal, got %d %s", act_code, law[state].state,
                     (int)status, xfi_or_empty(w.err.rule));
        }
    } else if (status != XF_OK) {
        fail_msg("%s in %s: %s %s", act_code, law[state].state, xfi_or_empty(w.err.rule),
                 xfi_or_empty(w.err.text_en));
    } else {
        assert_string_equal(xfi_code_text(XF_ENUM_STATE, (int)w.last.after.row.state), to);
    }
    world_close(&w);
}

static void every_pair_of_state_and_act(void **unused)
{
    (void)unused;
    size_t pairs = 0;
    assert_int_equal(sizeof law / sizeof *law, XF_STATE_VOID);
    for (size_t state = 0; state < sizeof law / sizeof *law; state++) {
        for (int kind = XF_ACT_ACCEPT; kind <= XF_ACT_REPORT_UP; kind++) {
            if (xfi_rules_is_verb((xf_act_kind)kind)) {
                check_pair(state, (xf_act_kind)kind);
                pairs++;
            }
        }
        check_pair(state, XF_ACT_VOID_REGISTRATION);
        pairs++;
    }
    assert_int_equal(pairs, 19 * (33 + 16 + 1));
}

static void final_states_have_no_open_deadline(void **unused)
{
    (void)unused;
    const char *ends[] = {"decline", "refer", "withdraw", "merge"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        world w;
        world_open(&w);
        xfi_casefile other = {.row = {.id = 2, .state = XF_STATE_REGISTERED}};
        w.other = &other;
        register_case(&w, "office", "h_office", "2026-03-02T09:00");
        assert_non_null(running(&w, "register"));
        xf_act_kind kind = (xf_act_kind)xfi_code_by_text(XF_ENUM_ACT, ends[i])->value;
        act(&w, full_act(kind));
        assert_true(xfi_rules_is_final(w.file.row.state));
        assert_int_equal(w.file.deadline_count, 0);
        world_close(&w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_of_state_and_act),
        cmocka_unit_test(final_states_have_no_open_deadline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
