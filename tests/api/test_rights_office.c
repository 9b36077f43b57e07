/* SPDX-License-Identifier: Apache-2.0 */
/* Who may do each step of the office: an official of the unit whose matter it is, or of one above it
 * (docs/office.md). Each step is tried, without writing, by each role. */
#include "host.h"

/* Of the unit; above it; a petition department and a unit beside it; who left the unit. */
enum { ROLES = 6 };
static const char *const roles[ROLES] = {"h_town",   "p_county", "p_city",
                                         "h_office", "h_bureau", "gone"};

#define NO "actor.not_competent"
#define LEFT "actor.not_in_office"
#define MUTE "warning.not_warned"

/* Whose the step is: the town's; either the town's or the bureau's; the bureau's; the petition
 * department's, which warns; either its or that of the bureau, which it warned; the bureau's, entered by
 * h_town: not everybody of the bureau takes that back; what a unit below the county left, which is up to
 * units above and their petition departments. */
typedef enum whose {
    TOWN,
    BOTH,
    BUREAU,
    DEPARTMENT,
    WARNED,
    ENTERED,
    ABOVE,
    ANSWERER,
    WHOSE
} whose;

static const char *const in_way[WHOSE][ROLES] = {
    [TOWN] = {NULL, NULL, NULL, NO, NO, LEFT},
    [BOTH] = {NULL, NULL, NULL, NO, NULL, LEFT},
    [BUREAU] = {NO, NULL, NULL, NO, NULL, LEFT},
    [DEPARTMENT] = {NO, NULL, NULL, NULL, NO, LEFT},
    [WARNED] = {NO, NULL, NULL, NULL, NULL, LEFT},
    [ENTERED] = {NULL, NULL, NULL, NO, "undo.not_entitled", LEFT},
    [ANSWERER] = {NO, MUTE, MUTE, NO, NULL, LEFT}, /* it speaks for itself */
    [ABOVE] = {NULL, NULL, NULL, NULL, NO, LEFT},
};

static const char digest[] = "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b";

/* ---- what there is ---------------------------------------------------------------------------------------- */

static void take(xf_store *store, xf_office_kind kind, xf_office_act act)
{
    act.size = sizeof act;
    act.actor = act.actor == NULL ? "h_town" : act.actor;
    OK(xf_office_do(store, kind, &act, NULL));
}
#define DO(kind, ...) take(store, XF_OFFICE_##kind, (xf_office_act){__VA_ARGS__})

static void office_work(xf_store *store)
{
    DO(SET_UP_BODY, .name = "示例", .unit = "town", .code = "leading_group");
    DO(JOIN_BODY, .of = 1, .official = "p_town", .code = "head");
    DO(OPEN_DUTY, .code = "month_meeting", .unit = "town", .official = "h_town");
    DO(OPEN_DUTY, .code = "visiting_day", .unit = "town", .official = "h_town");
    DO(JOIN_DUTY, .of = 1, .unit = "village");
    DO(CALL_DUTY, .code = "meeting", .unit = "town", .date = date("2026-03-20"));
    DO(OPEN_DRIVE, .name = "示例", .unit = "town", .from = date("2026-03-01"),
       .until = date("2026-12-31"));
    DO(PLAN_PHASE, .of = 1, .name = "示例", .from = date("2026-03-01"),
       .until = date("2026-03-02"));
    DO(ENTER_DRIVE_CASE, .of = 1, .case_id = 1, .code = "screening");
    DO(PROMISE_RESOURCE, .of = 1, .code = "money", .unit = "bureau", .official = "h_bureau",
       .amount = 100);
    DO(GIVE_RESOURCE, .of = 1, .amount = 50);
    DO(TELL_APART, .case_id = 1, .other_case = 2, .reason = "示例");
    DO(BEGIN_SCREENING, .name = "示例", .unit = "town", .code = "periodic");
    DO(BEGIN_SCREENING, .name = "示例", .unit = "town", .code = "periodic"); /* without findings */
    DO(RECORD_FINDING, .of = 1, .text = "示例", .code = "soon");
}

static void front_work(xf_store *store)
{
    const xf_date due = date("2026-03-10");
    DO(ISSUE_WARNING, .actor = "h_office", .unit = "office", .to_unit = "bureau", .text = "示例",
       .date = due);
    DO(ISSUE_WARNING, .actor = "h_office", .unit = "office", .to_unit = "bureau", .text = "示例",
       .date = due);
    DO(ANSWER_WARNING, .actor = "h_bureau", .id = 2, .text = "示例");
    DO(ADD_TEMPLATE, .name = "示例", .version = "1", .code = "acceptance", .digest = digest,
       .text = "number", .unit = "town");
    DO(KEEP_REGISTER, .actor = "h_bureau", .unit = "bureau", .to_unit = "bureau");
    DO(OPEN_CONTACT, .unit = "town", .official = "h_town", .phone = "01001234567");
    for (int i = 0; i < 2; i++) {
        DO(RECEIVE, .official = "l_town", .unit = "town", .code = "joint", .text = "示例");
    }
    DO(ESCORT, .id = 2, .official = "h_town", .to_unit = "county");
    DO(PLAN_FOLLOW_UP, .id = 2, .date = date("2026-03-09"));
}

/* It exists until the day before. */
static void dissolved_with_a_drive(xf_store *store)
{
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    unit.id = "dissolved";
    unit.name = "示例旧局";
    unit.superior = "county";
    unit.level = XF_LEVEL_TOWNSHIP;
    OK(xf_unit_put(store, "host", &unit));
    DO(OPEN_DRIVE, .actor = "p_county", .name = "示例旧局", .unit = "dissolved",
       .from = date("2026-03-01"), .until = date("2026-12-31"));
    unit.valid_to = date("2026-02-28");
    OK(xf_unit_put(store, "host", &unit));
}

static xf_store *with_work(void)
{
    xf_store *store = open_county();
    xf_official_args gone = XF_OFFICIAL_ARGS_INIT;
    put_unit(store, "village", "示例村", XF_LEVEL_TOWNSHIP, "town", XF_UNIT_ROLE_ORGAN);
    /* a petition department, so that it may warn a unit beside it */
    put_unit(store, "town", "示例镇", XF_LEVEL_TOWNSHIP, "county", XF_UNIT_ROLE_DEPARTMENT);
    gone.id = "gone";
    gone.name = "示例丑";
    gone.unit = "town";
    gone.valid_to = date("2026-02-28");
    OK(xf_official_put(store, "host", &gone));
    accept_one(store, register_one(store));
    for (int i = 0; i < 2; i++) {
        (void)register_one(store);
    }
    office_work(store);
    front_work(store);
    dissolved_with_a_drive(store);
    return store;
}

/* ---- each step, on what there is --------------------------------------------------------------------------- */

static const struct step {
    xf_office_kind kind;
    whose whose;
    xf_office_act act;
    const char *date; /* of act.date, from, until: dates are no constants */
    const char *from, *until;
} steps[] = {
#define STEP(kind, whose, ...)                                                                     \
    {                                                                                              \
        XF_OFFICE_##kind, whose, {__VA_ARGS__}, NULL, NULL, NULL                                   \
    }
#define DATED(kind, whose, day, ...)                                                               \
    {                                                                                              \
        XF_OFFICE_##kind, whose, {__VA_ARGS__}, day, NULL, NULL                                    \
    }
#define SPAN(kind, whose, a, b, ...)                                                               \
    {                                                                                              \
        XF_OFFICE_##kind, whose, {__VA_ARGS__}, NULL, a, b                                         \
    }
    STEP(SET_UP_BODY, TOWN, .name = "示例", .unit = "town", .code = "leading_group"),
    STEP(DISSOLVE_BODY, TOWN, .id = 1, .reason = "示例"),
    STEP(JOIN_BODY, TOWN, .of = 1, .official = "l_town", .code = "member"),
    STEP(LEAVE_BODY, TOWN, .id = 1, .reason = "示例"),
    STEP(OPEN_DUTY, TOWN, .code = "quarter_meeting", .unit = "town", .official = "h_town"),
    STEP(END_DUTY, TOWN, .id = 1, .reason = "示例"),
    SPAN(GENERATE_DUTIES, TOWN, NULL, "2026-12-31", .id = 1),
    STEP(CANCEL_DUTY, TOWN, .id = 1, .reason = "示例", .approver = "p_town"),
    STEP(PLAN_DUTY, TOWN, .id = 1, .place = "示例村"),
    STEP(JOIN_DUTY, TOWN, .of = 1, .unit = "town"),
    STEP(LEAVE_DUTY, TOWN, .id = 1, .reason = "示例"),
    STEP(SHARE_DUTY, TOWN, .of = 2, .code = "contact", .unit = "village"),
    STEP(ASSIGN_DUTY_STEP, TOWN, .of = 1, .unit = "village", .reason = "示例"),
    DATED(CALL_DUTY, TOWN, "2026-03-25", .code = "meeting", .unit = "town"),
    SPAN(OPEN_DRIVE, TOWN, "2026-03-01", "2026-12-31", .name = "示例二", .unit = "town"),
    STEP(SET_DRIVE_TARGET, TOWN, .id = 1, .code = "new", .count = 90),
    SPAN(PLAN_PHASE, TOWN, "2026-04-01", "2026-05-31", .of = 1, .name = "示例二"),
    /* what a unit below owes in a phase is set by the unit of the drive */
    DATED(SET_PHASE_DUTY, TOWN, "2026-03-02", .of = 1, .unit = "village", .name = "示例"),
    STEP(END_PHASE, TOWN, .id = 1),
    STEP(ENTER_DRIVE_CASE, TOWN, .of = 1, .case_id = 2, .code = "screening"),
    STEP(HAND_OUT_DRIVE_CASE, TOWN, .id = 1, .unit = "town"),
    STEP(DROP_DRIVE_CASE, TOWN, .id = 1, .reason = "示例", .approver = "p_town",
         .document = "示例〔2026〕1号"),
    STEP(BEGIN_SCREENING, TOWN, .name = "示例", .unit = "town", .code = "periodic"),
    STEP(END_SCREENING, TOWN, .id = 2),
    STEP(RECORD_FINDING, TOWN, .of = 1, .text = "示例", .code = "soon"),
    STEP(REGISTER_FINDING, TOWN, .id = 1, .name = "示例"),
    STEP(LINK_FINDING, TOWN, .id = 1, .case_id = 1),
    STEP(DISMISS_FINDING, TOWN, .id = 1, .reason = "示例"),
    /* who gives says so, and so may the unit of the drive */
    STEP(PROMISE_RESOURCE, BOTH, .of = 1, .code = "money", .unit = "bureau", .official = "h_bureau",
         .amount = 100),
    STEP(GIVE_RESOURCE, BOTH, .of = 1, .amount = 50),
    STEP(WITHDRAW_RESOURCE, BOTH, .id = 1, .reason = "示例"),
    DATED(ISSUE_WARNING, DEPARTMENT, "2026-03-10", .unit = "office", .to_unit = "bureau",
          .text = "示例"),
    STEP(ANSWER_WARNING, ANSWERER, .id = 1, .text = "示例"), /* who was warned answers */
    STEP(FOLLOW_WARNING, WARNED, .of = 1, .text = "示例"),
    STEP(CLOSE_WARNING, DEPARTMENT, .id = 2, .code = "resolved"),
    STEP(ADD_TEMPLATE, TOWN, .name = "示例", .version = "2", .code = "answer", .digest = digest,
         .text = "number", .unit = "town"),
    STEP(RETIRE_TEMPLATE, TOWN, .id = 1, .reason = "示例"),
    STEP(OPEN_CONTACT, TOWN, .unit = "town", .official = "l_town", .phone = "01001234568"),
    STEP(CLOSE_CONTACT, TOWN, .id = 1, .reason = "示例"),
    STEP(KEEP_REGISTER, TOWN, .unit = "town", .to_unit = "town"),
    STEP(END_REGISTER, BUREAU, .id = 1, .reason = "示例"),
    STEP(RECEIVE, TOWN, .official = "l_town", .unit = "town", .code = "duty", .text = "示例"),
    STEP(JOIN_RECEPTION, TOWN, .of = 1, .official = "h_bureau"),
    STEP(SETTLE_RECEPTION, TOWN, .id = 1, .text = "示例"),
    STEP(REGISTER_RECEPTION, TOWN, .id = 1, .name = "示例"),
    STEP(LINK_RECEPTION, TOWN, .id = 1, .case_id = 1),
    STEP(ESCORT, TOWN, .id = 1, .official = "h_town", .to_unit = "county"),
    STEP(END_ESCORT, TOWN, .id = 2, .text = "示例"),
    DATED(PLAN_FOLLOW_UP, TOWN, "2026-03-09", .id = 1),
    STEP(END_FOLLOW_UP, TOWN, .id = 2, .text = "示例"),
    STEP(REVEAL_RECEPTION, TOWN, .id = 1, .reason = "示例"),
    STEP(TELL_APART, TOWN, .case_id = 1, .other_case = 3, .reason = "示例"),
    /* what h_town entered; who else of the town may not is scenario 143 and the next ones */
    STEP(VOID_RECEPTION, TOWN, .id = 1, .reason = "示例"),
    STEP(VOID_FINDING, TOWN, .id = 1, .reason = "示例"),
    STEP(VOID_WARNING, DEPARTMENT, .id = 1, .reason = "示例"),
    STEP(SUCCEED_UNIT, ABOVE, .unit = "dissolved", .to_unit = "bureau"),
    STEP(VOID_APART, TOWN, .id = 1, .reason = "示例"),
    STEP(VOID_GIVEN, ENTERED, .id = 1, .reason = "示例"),
    STEP(CORRECT_GIVEN, ENTERED, .id = 1, .amount = 10, .reason = "示例"),
};

static void try_roles(xf_store *store, const struct step *one)
{
    for (size_t k = 0; k < ROLES; k++) {
        xf_office_act act = one->act;
        const char *rule = in_way[one->whose][k];
        act.size = sizeof act;
        act.actor = roles[k];
        act.dry_run = 1;
        act.date = one->date == NULL ? 0 : date(one->date);
        act.from = one->from == NULL ? 0 : date(one->from);
        act.until = one->until == NULL ? 0 : date(one->until);
        xf_status status = xf_office_do(store, one->kind, &act, NULL);
        bool same = rule == NULL ? status == XF_OK
                                 : status == XF_E_DENIED && strcmp(last_rule(), rule) == 0;
        if (!same) {
            fail_msg("%s, %s: %s (%s), expected %s", roles[k],
                     xf_code_of(XF_ENUM_OFFICE, (int)one->kind), xf_status_name(status),
                     xf_error_text(xf_error_last(), XF_LANG_EN), rule == NULL ? "allowed" : rule);
        }
    }
}

static void test_each_step_by_each_role(void **unused)
{
    (void)unused;
    xf_store *store = with_work();
    int64_t before = head(store);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        try_roles(store, &steps[i]);
    }
    assert_int_equal(head(store), before);
    xf_store_free(store);
}

/* Tried by the wrong official where their subject is. */
static const struct {
    xf_office_kind kind;
    const char *where;
} elsewhere[] = {
    {XF_OFFICE_HOLD_DUTY, "scenario 110"},         {XF_OFFICE_FULFIL_DUTY_STEP, "scenario 111"},
    {XF_OFFICE_MOVE_DUTY, "scenario 111"},         {XF_OFFICE_CLOSE_DRIVE, "scenario 86"},
    {XF_OFFICE_TRANSFER_RECEPTION, "scenario 80"}, {XF_OFFICE_ISSUE_LETTER, "scenario 82"},
    {XF_OFFICE_ISSUE_DUTY_LETTER, "scenario 232"}, {XF_OFFICE_REOPEN_DUTY, "scenario 146"},
    {XF_OFFICE_REOPEN_DUTY_STEP, "scenario 146"},
};

static void test_no_step_is_forgotten(void **unused)
{
    (void)unused;
    for (size_t i = 0; xf_code_at(XF_ENUM_OFFICE, i) >= 0; i++) {
        int kind = xf_code_at(XF_ENUM_OFFICE, i);
        int found = kind == XF_OFFICE_NONE ? 1 : 0;
        for (size_t k = 0; k < sizeof steps / sizeof *steps; k++) {
            found += (int)steps[k].kind == kind ? 1 : 0;
        }
        for (size_t k = 0; k < sizeof elsewhere / sizeof *elsewhere; k++) {
            found += (int)elsewhere[k].kind == kind ? 1 : 0;
        }
        if (found != 1) {
            fail_msg("%s stands %d times in the tables", xf_code_of(XF_ENUM_OFFICE, kind), found);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_step_by_each_role),
        cmocka_unit_test(test_no_step_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
