/* SPDX-License-Identifier: Apache-2.0 */
/* Which official may do what: each act against unit, rank and role, where the state of the case lets
 * it be done. */
#include "host.h"

enum { ROLES = 9 };

/* The town's principal, a member of its leading body who leads the case, its handler; the principals of
 * the county and of the city; the petition department; the bureau beside, which has a part of the case,
 * by its handler and its principal; somebody who left the town. */
static const char *const roles[ROLES] = {"p_town",   "l_town",   "h_town",   "p_county", "p_city",
                                         "h_office", "h_bureau", "p_bureau", "gone"};

#define NO "actor.not_competent"
#define LEFT "actor.not_in_office"
#define LIFT "lift_supervision.not_entitled"

/* Whose the act is. The unit whose turn it is and those above it act on a case; its leading body alone
 * names who leads it; who assists does his own part, answers for it and brings papers; who supervises
 * stands above or is a petition department; appeals are decided one level up (R22 Art. 35, 36). */
typedef enum whose {
    UNIT,
    REGISTERER,
    LEADING,
    LEAD,
    PART,
    ABOVE,
    COUNTY,
    CITY,
    CHECKER,
    DEPARTMENT,
    AFTER,
    LIFTING,
    ENTERED,
    WHOSE
} whose;

/* The rule in the way of each role; NULL: the act may be done. */
static const char *const in_way[WHOSE][ROLES] = {
    [UNIT] = {NULL, NULL, NULL, NULL, NULL, NO, NO, NO, LEFT},
    /* what the petition department wrote down it may put right after it sent the case on, too */
    [REGISTERER] = {NULL, NULL, NULL, NULL, NULL, NULL, NO, NO, LEFT},
    [LEADING] = {NULL, NULL, "actor.not_leading", NULL, NULL, NO, NO, NO, LEFT},
    [LEAD] = {"direct.not_lead", NULL, "direct.not_lead", "direct.not_lead", "direct.not_lead", NO,
              NO, NO, LEFT},
    [PART] = {NULL, NULL, NULL, NULL, NULL, NO, NULL, NULL, LEFT},
    [ABOVE] = {"actor.not_above", "actor.not_above", "actor.not_above", NULL, NULL, NULL,
               "actor.not_above", "actor.not_above", LEFT},
    [COUNTY] = {NO, NO, NO, NULL, NULL, NO, NO, NO, LEFT},
    [CITY] = {NO, NO, NO, NO, NULL, NO, NO, NO, LEFT},
    /* the petition department does this for the body that it belongs to, and that stands above the town */
    [CHECKER] = {NULL, "check_result.by_handler", "check_result.by_handler", NULL, NULL, NULL, NO,
                 NO, LEFT},
    [DEPARTMENT] = {NULL, NULL, NULL, NULL, NULL, NULL, NO, NO, LEFT},
    [AFTER] = {"succeed.nobody_gone", "succeed.nobody_gone", "succeed.nobody_gone",
               "succeed.nobody_gone", "succeed.nobody_gone", "succeed.nobody_gone", NO, NO, LEFT},
    /* the county supervised */
    /* h_town registered it */
    [ENTERED] = {NULL, "void_registration.not_entitled", NULL, NULL, NULL, NO, NO, NO, LEFT},
    [LIFTING] = {LIFT, LIFT, LIFT, NULL, NULL, LIFT, LIFT, LIFT, LEFT},
};

/* Where a case stands when the act may be done: the acts that lead there, by the unit that does them. */
typedef enum scene {
    REGISTERED,
    SIMPLE,
    FORWARDED,
    OBJECTED,
    VISIT,
    REFERRED,
    HANDLING,
    HEARING,
    ANSWERED,
    SERVED,
    REVIEWING,
    REVIEWED,
    REVIEW_SERVED,
    RECHECKING,
    RECHECK_SERVED,
    CLOSED,
    MERGED,
    SCENES
} scene;

static const struct {
    xf_act_kind act;
    scene scene;
    whose whose;
} rights[] = {
    {XF_ACT_ACCEPT, REGISTERED, UNIT},
    {XF_ACT_DECLINE, REGISTERED, UNIT},
    {XF_ACT_TRANSFER, REGISTERED, UNIT},
    {XF_ACT_HAND_OVER, REGISTERED, UNIT},
    {XF_ACT_REFER, REGISTERED, UNIT},
    {XF_ACT_VOID_REGISTRATION, REGISTERED, ENTERED},
    {XF_ACT_REPORT_VISIT, REGISTERED, UNIT},
    {XF_ACT_ARRIVE, VISIT, UNIT},
    {XF_ACT_TO_ORDINARY, SIMPLE, UNIT},
    {XF_ACT_RETURN, FORWARDED, UNIT},
    {XF_ACT_OBJECT, FORWARDED, UNIT},
    {XF_ACT_DECIDE_OBJECTION, OBJECTED, UNIT},
    {XF_ACT_RECORD_CHANNEL, REFERRED, UNIT},
    {XF_ACT_INVESTIGATE, HANDLING, UNIT},
    {XF_ACT_HOLD_HEARING, HANDLING, UNIT},
    {XF_ACT_END_HEARING, HEARING, UNIT},
    {XF_ACT_EXTEND, HANDLING, UNIT},
    {XF_ACT_ANSWER, HANDLING, UNIT},
    {XF_ACT_WITHDRAW, HANDLING, UNIT},
    {XF_ACT_MERGE, HANDLING, UNIT},
    {XF_ACT_MOVE_POLICY, HANDLING, UNIT},
    {XF_ACT_ADD_CLAIM, HANDLING, UNIT},
    {XF_ACT_ASSESS_CLAIM, HANDLING, UNIT},
    {XF_ACT_ANSWER_CLAIM, HANDLING, UNIT},
    {XF_ACT_TAKE_MEASURE, HANDLING, UNIT},
    {XF_ACT_FINISH_MEASURE, HANDLING, UNIT},
    {XF_ACT_FAIL_MEASURE, HANDLING, UNIT},
    {XF_ACT_EXCEPT_ITEM, HANDLING, UNIT},
    {XF_ACT_FIND_CAUSE, HANDLING, UNIT},
    {XF_ACT_RECORD_LESSON, HANDLING, UNIT},
    {XF_ACT_REPORT_TO_LEAD, HANDLING, UNIT},
    {XF_ACT_ASSIGN_HANDLER, HANDLING, UNIT},
    {XF_ACT_ADD_MEMBER, HANDLING, UNIT},
    {XF_ACT_REMOVE_MEMBER, HANDLING, UNIT},
    {XF_ACT_ASSIGN_PART, HANDLING, UNIT},
    {XF_ACT_MOVE_PART, HANDLING, UNIT},
    {XF_ACT_DROP_PART, HANDLING, UNIT},
    {XF_ACT_SUCCEED, HANDLING, AFTER},
    {XF_ACT_RESPOND, HANDLING, UNIT},
    {XF_ACT_REVEAL, HANDLING, UNIT},
    {XF_ACT_CORRECT, FORWARDED, REGISTERER},
    {XF_ACT_CORRECT_PETITIONER, FORWARDED, UNIT},
    {XF_ACT_ADD_PETITIONER, HANDLING, UNIT},
    {XF_ACT_REMOVE_PETITIONER, HANDLING, UNIT},
    {XF_ACT_ASSIGN_LEAD, HANDLING, LEADING},
    {XF_ACT_ASSIGN_TEAM_HEAD, HANDLING, LEADING},
    {XF_ACT_MARK_KEY, HANDLING, LEADING},
    {XF_ACT_UNMARK_KEY, HEARING, LEADING},
    {XF_ACT_DIRECT, HANDLING, LEAD},
    /* the bureau has a part: it finishes it, answers for it and brings papers, nothing else */
    {XF_ACT_FINISH_PART, HANDLING, PART},
    {XF_ACT_FEEDBACK, HANDLING, PART},
    {XF_ACT_ATTACH, HANDLING, PART},
    {XF_ACT_CHECK_FILE, HANDLING, PART},
    /* from above, or by the petition department; never by the unit itself */
    {XF_ACT_SUPERVISE, HANDLING, ABOVE},
    {XF_ACT_PROPOSE, HANDLING, ABOVE},
    {XF_ACT_CRITICISE, HANDLING, ABOVE},
    {XF_ACT_LIFT_SUPERVISION, HANDLING, LIFTING},
    {XF_ACT_SERVE, ANSWERED, UNIT},
    {XF_ACT_CONCLUDE, SERVED, UNIT},
    {XF_ACT_REQUEST_REVIEW, SERVED, DEPARTMENT},
    {XF_ACT_DECIDE_REVIEW, REVIEWING, COUNTY},
    {XF_ACT_REQUEST_RECHECK, REVIEW_SERVED, DEPARTMENT},
    {XF_ACT_DECIDE_RECHECK, RECHECKING, CITY},
    /* R22 Art. 36: after the recheck opinion the same facts and reasons are not accepted again, by no body: what
     * remains is to note it, for whom the case is in hand (test_only_the_recheck_ends_the_procedure) */
    {XF_ACT_TERMINATE, RECHECK_SERVED, UNIT},
    {XF_ACT_CHECK_RESULT, CLOSED, CHECKER},
    {XF_ACT_FOLLOW_UP, CLOSED, DEPARTMENT},
    {XF_ACT_REPORT_UP, CLOSED, UNIT},
    {XF_ACT_REBOUND, CLOSED, UNIT},
    {XF_ACT_REOPEN, CLOSED, UNIT},
    {XF_ACT_ARCHIVE, CLOSED, UNIT},
    /* who may act on one of them only is refused by the other: scenario 149 */
    {XF_ACT_UNMERGE, MERGED, UNIT},
};

/* The other acts, and why no role is asked for them. */
static const struct {
    xf_act_kind act;
    const char *why;
} not_asked[] = {
    {XF_ACT_REGISTER, "there is no case yet: test_who_registers"},
    {XF_ACT_ABSORB, "follows from a merge"},
    {XF_ACT_RELEASE, "follows from it"},
    {XF_ACT_FIRE, "of the sweep"},
    {XF_ACT_RECOMPUTE, "of the library"},
    {XF_ACT_LAPSE_LEAD, "of the library"},
    {XF_ACT_FIND_REPEAT, "of the library"},
    {XF_ACT_ISSUE_CODE, "xf_inquiry_issue(): api.inquiry"},
};

static xf_store *with_officials(void)
{
    xf_store *store = open_county();
    xf_official_args gone = XF_OFFICIAL_ARGS_INIT;
    gone.id = "gone";
    gone.name = "示例丑";
    gone.unit = "town";
    gone.principal = 0;
    gone.valid_to = date("2026-02-28");
    OK(xf_official_put(store, "host", &gone));
    return store;
}

static void act_on(xf_store *store, xf_id id, xf_act_kind kind, xf_act act)
{
    act.actor = act.actor == NULL ? "h_town" : act.actor;
    act.size = sizeof act;
    OK(xf_case_do(store, id, kind, &act, NULL));
}
#define DO(kind, ...) act_on(store, id, XF_ACT_##kind, (xf_act){__VA_ARGS__})

/* What the acts of handling are about: a lead, a handler, a part of the bureau, a member, a claim, a
 * measure, an attachment, a supervision and a proposal. */
static void prepare(xf_store *store, xf_id id)
{
    static const char digest[] = "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b";
    DO(ASSIGN_LEAD, .actor = "p_town", .official = "l_town");
    DO(ASSIGN_HANDLER, .official = "h_town");
    DO(ASSIGN_PART, .unit = "bureau", .text = "示例", .date = date("2026-03-20"));
    DO(ASSIGN_TEAM_HEAD, .actor = "p_county", .official = "p_town");
    DO(ADD_MEMBER, .official = "h_town");
    DO(ADD_CLAIM, .text = "示例");
    DO(ASSESS_CLAIM, .item = 1, .assessment = XF_ASSESSMENT_REASONABLE, .basis = "示例");
    DO(TAKE_MEASURE, .measure = XF_MEASURE_MEETING, .text = "示例");
    DO(ATTACH, .name = "示例.pdf", .media_type = "application/pdf", .bytes = 1, .digest = digest);
    DO(SUPERVISE, .actor = "p_county", .ground = XF_GROUND_PERFUNCTORY, .reason = "示例");
    DO(PROPOSE, .actor = "p_county", .text = "示例");
}

static void appeal(xf_store *store, xf_id id, scene to)
{
    DO(REQUEST_REVIEW, .text = "示例");
    if (to == REVIEWING) {
        return;
    }
    DO(DECIDE_REVIEW, .actor = "p_county", .outcome = XF_OUTCOME_UPHOLD, .text = "示例",
       .reason = "示例理由", .basis = "示例依据");
    DO(SERVE, .actor = "p_county");
    if (to == REVIEW_SERVED) {
        return;
    }
    DO(REQUEST_RECHECK, .text = "示例");
    if (to == RECHECK_SERVED) {
        DO(DECIDE_RECHECK, .actor = "p_city", .outcome = XF_OUTCOME_UPHOLD, .text = "示例",
           .reason = "示例理由", .basis = "示例依据");
        DO(SERVE, .actor = "p_city");
    }
}

static void answer(xf_store *store, xf_id id, scene to)
{
    DO(ASSIGN_LEAD, .actor = "p_town", .official = "l_town");
    DO(ASSIGN_HANDLER, .official = "h_town");
    DO(ANSWER, .outcome = XF_OUTCOME_SUPPORT, .findings = "示例情况", .text = "示例",
       .reason = "示例理由", .basis = "示例依据");
    if (to == ANSWERED) {
        return;
    }
    DO(SERVE, .document = "示例");
    if (to == CLOSED) {
        DO(CONCLUDE, .satisfaction = XF_SATISFACTION_SATISFIED);
    } else if (to >= REVIEWING) {
        appeal(store, id, to);
    }
}

static xf_id received(xf_store *store, scene to)
{
    bool sent = to == FORWARDED || to == OBJECTED;
    xf_register_args args = a_case(sent ? "office" : "town", sent ? "h_office" : "h_town");
    xf_case *made = NULL;
    args.procedure = to == SIMPLE ? XF_PROCEDURE_SIMPLE : XF_PROCEDURE_ORDINARY;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    if (sent) {
        DO(TRANSFER, .actor = "h_office", .unit = "town");
    }
    return id;
}

static xf_id lead_to(xf_store *store, scene to)
{
    xf_id id = received(store, to);
    switch (to) {
    case REGISTERED:
    case FORWARDED:
        return id;
    case OBJECTED:
        DO(OBJECT, .reason = "示例");
        return id;
    case VISIT:
        DO(REPORT_VISIT, .text = "示例");
        return id;
    case REFERRED:
        DO(REFER, .channel = "仲裁（示例）");
        return id;
    case MERGED:
        DO(MERGE, .other_case = received(store, REGISTERED), .reason = "示例");
        return id;
    default:
        DO(ACCEPT, .text = "示例");
    }
    if (to == HANDLING) {
        prepare(store, id);
    } else if (to == HEARING) {
        DO(MARK_KEY, .actor = "p_town", .reason = "示例");
        DO(HOLD_HEARING, .text = "示例");
    } else if (to >= ANSWERED) {
        answer(store, id, to);
    }
    return id;
}

static const char *in_the_way(xf_options *options, xf_act_kind act)
{
    for (size_t i = 0; i < xf_options_count(options); i++) {
        if (xf_options_act(options, i) == act) {
            return xf_options_allowed(options, i) ? NULL : xf_options_rule(options, i);
        }
    }
    return "no such act";
}

static void try_roles(xf_store *store, xf_id id, xf_act_kind act, const char *const rule[ROLES])
{
    for (size_t k = 0; k < ROLES; k++) {
        xf_options *options = NULL;
        OK(xf_case_options(store, id, roles[k], 0, &options));
        const char *found = in_the_way(options, act);
        bool same = rule[k] == NULL ? found == NULL : found != NULL && strcmp(rule[k], found) == 0;
        if (!same) {
            fail_msg("%s, %s: %s, expected %s", roles[k], xf_code_of(XF_ENUM_ACT, (int)act),
                     found == NULL ? "allowed" : found, rule[k] == NULL ? "allowed" : rule[k]);
        }
        xf_options_free(options);
    }
}

static void test_unit_rank_and_role(void **unused)
{
    (void)unused;
    for (int at = REGISTERED; at < SCENES; at++) {
        xf_store *store = with_officials();
        xf_id id = lead_to(store, (scene)at);
        for (size_t i = 0; i < sizeof rights / sizeof *rights; i++) {
            if (rights[i].scene == (scene)at) {
                try_roles(store, id, rights[i].act, in_way[rights[i].whose]);
            }
        }
        xf_store_free(store);
    }
}

/* R22 Art. 35, 36: whoever disputes an opinion asks for a review, then for a recheck, and has that right at each
 * stage before; so nobody ends the procedure there, of whatever rank. */
static void test_only_the_recheck_ends_the_procedure(void **unused)
{
    (void)unused;
    static const char *const nobody[ROLES] = {"state.not_now", "state.not_now", "state.not_now",
                                              "state.not_now", "state.not_now", "state.not_now",
                                              "state.not_now", "state.not_now", "state.not_now"};
    for (int at = REGISTERED; at < RECHECK_SERVED; at++) {
        xf_store *store = with_officials();
        if (at != REVIEWED) {
            try_roles(store, lead_to(store, (scene)at), XF_ACT_TERMINATE, nobody);
        }
        xf_store_free(store);
    }
    xf_store *store = with_officials();
    xf_id id = lead_to(store, RECHECK_SERVED);
    DO(TERMINATE, .text = "示例");
    xf_register_args again = a_case("town", "h_town");
    again.follows = id;
    GIVES(XF_E_REFUSED, xf_case_register(store, &again, NULL)); /* the same facts and reasons */
    again.new_fact = "示例";
    OK(xf_case_register(store, &again, NULL));
    xf_store_free(store);
}

static void test_no_act_is_forgotten(void **unused)
{
    (void)unused;
    for (size_t i = 0; xf_code_at(XF_ENUM_ACT, i) >= 0; i++) {
        int act = xf_code_at(XF_ENUM_ACT, i);
        int found = act == XF_ACT_NONE ? 1 : 0;
        for (size_t k = 0; k < sizeof rights / sizeof *rights; k++) {
            found += rights[k].act == (xf_act_kind)act ? 1 : 0;
        }
        for (size_t k = 0; k < sizeof not_asked / sizeof *not_asked; k++) {
            found += not_asked[k].act == (xf_act_kind)act ? 1 : 0;
        }
        if (found != 1) {
            fail_msg("%s stands %d times in the tables", xf_code_of(XF_ENUM_ACT, act), found);
        }
    }
}

/* The unit itself or one above it registers a case there. */
static void test_who_registers(void **unused)
{
    (void)unused;
    xf_store *store = with_officials();
    for (size_t k = 0; k < ROLES; k++) {
        const char *rule = in_way[UNIT][k];
        const xf_register_args args = a_case("town", roles[k]);
        GIVES(rule == NULL ? XF_OK : XF_E_DENIED, xf_case_register(store, &args, NULL));
        if (rule != NULL) {
            assert_string_equal(last_rule(), rule);
        }
    }
    xf_store_free(store);
}

/* Transfers: the petition department anywhere, an organ to a unit below it only. */
static void test_who_passes_on(void **unused)
{
    (void)unused;
    static const struct {
        const char *unit, *actor, *to;
        xf_status status;
    } tries[] = {
        {"office", "h_office", "town", XF_OK},     {"office", "h_office", "bureau", XF_OK},
        {"county", "p_county", "town", XF_OK},     {"town", "p_county", "bureau", XF_OK},
        {"town", "h_town", "bureau", XF_E_DENIED}, {"bureau", "p_bureau", "town", XF_E_DENIED},
    };
    xf_store *store = open_county();
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        xf_register_args args = a_case(tries[i].unit, tries[i].actor);
        xf_case *made = NULL;
        OK(xf_case_register(store, &args, &made));
        xf_act act = by(tries[i].actor);
        act.unit = tries[i].to;
        GIVES(tries[i].status, xf_case_transfer(store, xf_case_id(made), &act, NULL));
        if (tries[i].status != XF_OK) {
            assert_string_equal(last_rule(), "transfer.not_entitled");
        }
        xf_case_free(made);
    }
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_unit_rank_and_role),
        cmocka_unit_test(test_only_the_recheck_ends_the_procedure),
        cmocka_unit_test(test_no_act_is_forgotten),
        cmocka_unit_test(test_who_registers),
        cmocka_unit_test(test_who_passes_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
