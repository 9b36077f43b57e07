/* SPDX-License-Identifier: Apache-2.0 */
/* Which official may do what: for a case of the town in handling, each act against unit, rank and
 * role. What the state or the file forbids comes first and is asked of nobody here. */
#include "host.h"

enum { ROLES = 8 };

/* The town's principal, a member of its leading body, its handler; the principal above; the petition
 * department; the bureau beside, once with a part of the case and once without; somebody who left. */
static const char *const roles[ROLES] = {"p_town",   "l_town",   "h_town",   "p_county",
                                         "h_office", "h_bureau", "p_bureau", "gone"};

#define NOT_COMPETENT "actor.not_competent"
#define NOT_LEADING "actor.not_leading"
#define NOT_ABOVE "actor.not_above"
#define LEFT "actor.not_in_office"

/* The rule in the way of each role; NULL: the act may be done. */
static const struct {
    xf_act_kind act;
    const char *rule[ROLES];
} rights[] = {
    {XF_ACT_INVESTIGATE,
     {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_ANSWER, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_EXTEND, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_ADD_CLAIM, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_TAKE_MEASURE,
     {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_ASSIGN_HANDLER,
     {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_ASSIGN_LEAD,
     {NULL, NULL, NOT_LEADING, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_ASSIGN_TEAM_HEAD,
     {NULL, NULL, NOT_LEADING, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_MARK_KEY,
     {NULL, NULL, NOT_LEADING, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_DIRECT,
     {"direct.not_lead", NULL, "direct.not_lead", "direct.not_lead", NOT_COMPETENT, NOT_COMPETENT,
      NOT_COMPETENT, LEFT}},
    {XF_ACT_ASSIGN_PART,
     {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    {XF_ACT_DROP_PART, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    /* the bureau has a part: it finishes it and brings papers, nothing else */
    {XF_ACT_FINISH_PART, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NULL, NULL, LEFT}},
    {XF_ACT_ATTACH, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NULL, NULL, LEFT}},
    {XF_ACT_CHECK_FILE, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NULL, NULL, LEFT}},
    {XF_ACT_REVEAL, {NULL, NULL, NULL, NULL, NOT_COMPETENT, NOT_COMPETENT, NOT_COMPETENT, LEFT}},
    /* from above, or by the petition department; never by the unit itself */
    {XF_ACT_SUPERVISE, {NOT_ABOVE, NOT_ABOVE, NOT_ABOVE, NULL, NULL, NOT_ABOVE, NOT_ABOVE, LEFT}},
    {XF_ACT_PROPOSE, {NOT_ABOVE, NOT_ABOVE, NOT_ABOVE, NULL, NULL, NOT_ABOVE, NOT_ABOVE, LEFT}},
    {XF_ACT_CRITICISE, {NOT_ABOVE, NOT_ABOVE, NOT_ABOVE, NULL, NULL, NOT_ABOVE, NOT_ABOVE, LEFT}},
};

static xf_store *with_a_case(xf_id *id)
{
    xf_store *store = open_county();
    xf_official_args gone = XF_OFFICIAL_ARGS_INIT;
    gone.id = "gone";
    gone.name = "示例丑";
    gone.unit = "town";
    gone.principal = 0;
    gone.valid_to = date("2026-02-28");
    OK(xf_official_put(store, "host", &gone));
    *id = register_one(store);
    accept_one(store, *id);
    xf_act act = by("p_town");
    act.official = "l_town";
    OK(xf_case_assign_lead(store, *id, &act, NULL));
    act = by("h_town");
    act.unit = "bureau";
    act.text = "示例";
    act.date = date("2026-03-20");
    OK(xf_case_assign_part(store, *id, &act, NULL));
    return store;
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

static void test_unit_rank_and_role(void **unused)
{
    (void)unused;
    xf_id id;
    xf_store *store = with_a_case(&id);
    for (size_t k = 0; k < ROLES; k++) {
        xf_options *options = NULL;
        OK(xf_case_options(store, id, roles[k], 0, &options));
        for (size_t i = 0; i < sizeof rights / sizeof *rights; i++) {
            const char *found = in_the_way(options, rights[i].act);
            const char *expected = rights[i].rule[k];
            bool same =
                expected == NULL ? found == NULL : found != NULL && strcmp(expected, found) == 0;
            if (!same) {
                fail_msg("%s, %s: %s, expected %s", roles[k],
                         xf_code_of(XF_ENUM_ACT, (int)rights[i].act),
                         found == NULL ? "allowed" : found,
                         expected == NULL ? "allowed" : expected);
            }
        }
        xf_options_free(options);
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
        cmocka_unit_test(test_who_passes_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
