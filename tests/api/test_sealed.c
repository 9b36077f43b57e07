/* SPDX-License-Identifier: Apache-2.0 */
/* What is on record before it becomes a report against an official, and what hangs on one: everything
 * that any read path tells is searched for it, as whom it is about and by their units. And every figure
 * is what it would be if there were no report. */
#include "everything.h"

/* ---- everything that is told, searched -------------------------------------------------------------------------- */

/* Stands in each text of what is or becomes a report. */
#define SECRET "zzsecret"
enum { CASES = 5 }; /* 1 is plain, 2 to 5 are reports */

static const char *const concerned_all[] = {"p_bureau", "h_bureau", "h_section"};
enum { CONCERNED = sizeof concerned_all / sizeof *concerned_all };

static xf_office_act step(const char *actor)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = actor;
    return act;
}

static void enter(xf_store *store, xf_id case_id)
{
    xf_office_act act = step("p_county");
    act.of = 1;
    act.case_id = case_id;
    act.code = "screening";
    act.date = date("2026-03-02");
    OK(xf_drive_enter(store, &act, NULL));
}

/* Case 1, in drive 1, and a section of the bureau. */
static xf_store *with_plain(void)
{
    xf_store *store = open_county();
    xf_office_act act = step("p_county");
    put_unit(store, "section", "示例县住建局某科", XF_LEVEL_TOWNSHIP, "bureau", XF_UNIT_ROLE_ORGAN);
    put_official(store, "h_section", "示例子", "section", 0);
    act.name = "示例行动";
    act.unit = "county";
    act.from = date("2026-03-01");
    act.until = date("2026-04-15");
    OK(xf_drive_open(store, &act, NULL));
    act = step("p_county");
    act.id = 1;
    act.code = "new";
    act.count = 90;
    OK(xf_drive_set_target(store, &act, NULL));
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    person.name = "示例甲乙";
    person.phone = "00012345678";
    xf_register_args args = a_case("town", "h_town");
    args.title = "反映道路积水（示例）";
    args.petitioners = &person;
    args.petitioner_count = 1;
    OK(xf_case_register(store, &args, NULL));
    enter(store, 1);
    return store;
}

/* A round is no secret; what is found in it may be. */
static void begin_round(xf_store *store)
{
    xf_office_act act = step("p_county");
    act.name = "示例排查", act.unit = "county", act.code = "periodic";
    OK(xf_screening_begin(store, &act, NULL));
}

/* What the office has on record before anybody reports anybody: a reception, two findings, a warning. */
static void record_what_will_be_reports(xf_store *store)
{
    xf_office_act act = step("h_office");
    clock_at(store, "2026-03-03T09:00");
    act.unit = "office", act.official = "p_office", act.code = "joint";
    act.name = act.text = act.visitor = SECRET, act.phone = "00012345678";
    act.place = act.category = act.area = SECRET;
    OK(xf_reception_receive(store, &act, NULL));
    act = step("h_office");
    act.of = 1, act.official = "p_town";
    OK(xf_reception_join(store, &act, NULL));
    act = step("h_office");
    act.id = 1, act.date = date("2026-03-09");
    OK(xf_reception_plan_follow_up(store, &act, NULL));
    act = step("h_office");
    act.id = 1, act.reason = SECRET;
    OK(xf_reception_reveal(store, &act, NULL));
    begin_round(store);
    for (int i = 0; i < 2; i++) {
        act = step("p_county");
        act.of = 1, act.text = act.place = act.category = act.area = SECRET;
        act.code = "soon", act.to_unit = "bureau";
        OK(xf_screening_find(store, &act, NULL));
    }
    act = step("p_county");
    act.unit = "county", act.to_unit = "town", act.of = 2;
    act.name = act.text = act.area = act.category = act.document = SECRET;
    act.date = date("2026-03-03");
    OK(xf_warning_issue(store, &act, NULL));
    act = step("p_county");
    act.of = 1, act.text = SECRET;
    OK(xf_warning_follow(store, &act, NULL));
    clock_at(store,
             "2026-03-06T09:00"); /* not answered: its principal is told of SECRET by its title */
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    act = step("h_town");
    act.id = 1, act.text = SECRET;
    OK(xf_warning_answer(store, &act, NULL));
}

static xf_id register_report(xf_store *store)
{
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = a_case("office", "h_office");
    xf_case *made = NULL;
    person.name = "示例甲乙"; /* who brought case 1 as well, with the same words */
    person.phone = "00012345678";
    args.petitioners = &person;
    args.petitioner_count = 1;
    args.kind = XF_KIND_REPORT;
    args.title = "反映道路积水（示例）" SECRET;
    args.matter = args.place = args.contact = SECRET;
    args.host_number = "J-" SECRET;
    args.persons = 9;
    args.concerned_official =
        "p_bureau"; /* who leads the bureau: its staff is led by whom it is about */
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

static void handle_report(xf_store *store)
{
    xf_act act = by("h_office");
    xf_office_act owed = step("h_office");
    OK(xf_case_accept(store, 2, &act, NULL));
    act.text = SECRET;
    OK(xf_case_add_claim(store, 2, &act, NULL));
    act = by("h_office");
    act.unit = "town", act.text = SECRET, act.date = date("2026-03-12");
    OK(xf_case_assign_part(store, 2, &act, NULL));
    act = by("p_county");
    act.ground = XF_GROUND_PERFUNCTORY, act.reason = SECRET;
    OK(xf_case_supervise(store, 2, &act, NULL));
    owed.code = "progress_report", owed.unit = "office", owed.date = date("2026-03-10");
    owed.official = "h_office", owed.lead = "p_office", owed.case_id = 2, owed.name = SECRET;
    OK(xf_duty_call(store, &owed, NULL));
    owed = step("h_town");
    owed.case_id = 1, owed.other_case = 2, owed.reason = SECRET;
    OK(xf_similar_tell_apart(store, &owed, NULL));
}

/* Reports against p_bureau, who leads the bureau, and one against the bureau: one brought as such, the others from what was on record. */
static void they_become_reports(xf_store *store)
{
    xf_office_act act = step("h_office");
    clock_at(store, "2026-03-06T10:00");
    assert_int_equal(register_report(store), 2);
    handle_report(store);
    act.id = 1, act.name = SECRET, act.concerned_official = "p_bureau";
    OK(xf_reception_register(store, &act, NULL));
    act = step("p_county");
    act.id = 1, act.name = SECRET, act.unit = "office";
    act.concerned_official = "p_bureau";
    OK(xf_screening_register(store, &act, NULL));
    xf_register_args args = a_case("office", "h_office");
    args.kind = XF_KIND_REPORT, args.title = SECRET, args.concerned_unit = "bureau";
    OK(xf_case_register(store, &args, NULL));
    act = step("p_county");
    act.id = 1, act.code = "became_case", act.case_id = 5, act.text = SECRET;
    OK(xf_warning_close(store, &act, NULL));
    for (xf_id id = 2; id <= CASES; id++) {
        enter(store, id);
    }
    act = step("p_county");
    act.id = 2, act.unit = "office", act.area = SECRET, act.official = "h_office";
    OK(xf_drive_hand_out(store, &act, NULL));
}

/* Past the 15 days, and past two month's ends at which the drive is behind. */
static void let_time_pass(xf_store *store)
{
    static const char *const days[] = {"2026-03-24T09:00", "2026-04-03T09:00", "2026-05-08T09:00"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        clock_at(store, days[i]);
        OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    }
}

/* The text names one of the reports by its id. */
static bool names_a_case(const char *text)
{
    static const char *const members[] = {"case", "case_id", "other_case", "merged_into",
                                          "repeat_of"};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        for (int id = 2; id <= CASES; id++) {
            char member[40];
            (void)snprintf(member, sizeof member, "\"%s\":%d,", members[i], id);
            if (strstr(text, member) != NULL) {
                return true;
            }
            member[strlen(member) - 1] = '}';
            if (strstr(text, member) != NULL) {
                return true;
            }
        }
    }
    return false;
}

static void say_where(const char *text, const char *who)
{
    const char *at = strstr(text, SECRET);
    if (at == NULL && !names_a_case(text)) {
        return;
    }
    const char *line = at == NULL ? text : at;
    while (line > text && line[-1] != '\n') {
        line--;
    }
    fail_msg("%s is told: %.*s", who, at == NULL ? 0 : (int)strcspn(line, "\n"), line);
}

static void test_what_became_a_report_is_told_nowhere(void **unused)
{
    (void)unused;
    xf_store *store = with_plain();
    record_what_will_be_reports(store);
    OK(xf_store_set_reader(store, "p_bureau"));
    char *before = everything(store, CASES, SECRET);
    assert_non_null(strstr(before, SECRET)); /* it is on record, and nobody knows yet */
    free(before);
    OK(xf_store_set_reader(store, NULL));
    they_become_reports(store);
    let_time_pass(store);
    char *all = everything(store, CASES, SECRET);
    assert_true(strstr(all, SECRET) != NULL && names_a_case(all));
    free(all);
    for (int i = 0; i < CONCERNED; i++) {
        OK(xf_store_set_reader(store, concerned_all[i]));
        char *shown = everything(store, CASES, SECRET);
        say_where(shown, concerned_all[i]);
        free(shown);
    }
    OK(xf_store_set_reader(store, "h_office")); /* who handles them */
    all = everything(store, CASES, SECRET);
    assert_true(strstr(all, SECRET) != NULL && names_a_case(all));
    free(all);
    OK(xf_store_set_reader(store, NULL));
    verifies(store);
    xf_store_free(store);
}

/* Ids run on over all cases; that there is a gap tells nothing but that. */
static void without_ids_of_deadlines(char *text)
{
    static const char member[] = "\"deadline\":";
    for (char *at = strstr(text, member); at != NULL; at = strstr(at, member)) {
        at += strlen(member);
        size_t digits = strspn(at, "0123456789");
        memmove(at, at + digits, strlen(at + digits) + 1);
    }
}

/* All figures as one text, with what the drive's notices say and what is on record of it. */
static char *wholes(xf_store *store, const char *reader)
{
    told to = {0};
    xf_iter *iter = NULL;
    xf_notice *row = NULL;
    xf_record *drive = NULL;
    xf_text *json = NULL;
    OK(xf_store_set_reader(store, reader));
    tell_wholes(&to, store);
    OK(xf_notice_list(store, NULL, &iter));
    for (OK(xf_notice_next(iter, &row)); row != NULL; OK(xf_notice_next(iter, &row))) {
        if (xf_notice_record(row) == XF_RECORD_DRIVE) {
            tell(&to, xf_notice_official(row));
            tell(&to, xf_notice_reason(row));
        }
        xf_notice_free(row);
    }
    xf_iter_free(iter);
    OK(xf_record_read(store, XF_RECORD_DRIVE, 1, &drive));
    tell_text(&to, xf_record_json(drive, &json), &json);
    xf_record_free(drive);
    without_ids_of_deadlines(to.text);
    return to.text;
}

static void same_lines(const char *shown, const char *expected)
{
    size_t same = 0;
    while (shown[same] != '\0' && shown[same] == expected[same]) {
        same++;
    }
    if (shown[same] != expected[same]) {
        size_t from = same < 200 ? 0 : same - 200;
        fail_msg("told: %.400s\nexpected: %.400s", shown + from, expected + from);
    }
}

/* No figure, and no difference of two, tells that there is a report: for whom it is about all are what
 * they would be if nobody had brought it. */
static void test_no_figure_tells_of_a_report(void **unused)
{
    (void)unused;
    xf_store *with = with_plain();
    xf_store *without = with_plain();
    record_what_will_be_reports(with);
    they_become_reports(with);
    clock_at(without, "2026-03-03T09:00");
    begin_round(without);
    let_time_pass(with);
    let_time_pass(without);
    char *other = wholes(with, "h_office");
    for (int i = 0; i < CONCERNED; i++) {
        char *shown = wholes(with, concerned_all[i]);
        char *expected = wholes(without, concerned_all[i]);
        assert_non_null(strstr(expected, "今年新增应化解1件，化解0件，目标90%"));
        same_lines(shown, expected);
        assert_string_not_equal(other, shown);
        free(shown);
        free(expected);
    }
    free(other);
    xf_store_free(with);
    xf_store_free(without);
}

/* A reader asks for so many entries and is given so many, though others lie between. */
static void test_entries_passed_over_do_not_count(void **unused)
{
    (void)unused;
    xf_store *store = with_plain();
    int64_t ends = head(store);
    record_what_will_be_reports(store);
    they_become_reports(store);
    xf_act act = by("h_town");
    OK(xf_case_accept(store, 1, &act, NULL));
    OK(xf_store_set_reader(store, "p_bureau"));
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_entry *row = NULL;
    static const char *const kinds[] = {"begin_screening", "accept"};
    query.after = ends;
    query.limit = 2;
    OK(xf_entry_list(store, &query, &iter));
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        OK(xf_entry_next(iter, &row));
        assert_non_null(row);
        assert_string_equal(xf_entry_kind(row), kinds[i]);
        xf_entry_free(row);
    }
    OK(xf_entry_next(iter, &row));
    assert_null(row);
    xf_iter_free(iter);
    xf_store_free(store);
}

/* Errors say nothing of the case either: whoever is concerned is sent away before anything else, in a
 * store without a reader as well; a number that is taken is taken, but not by whom. */
static void test_errors_do_not_tell(void **unused)
{
    (void)unused;
    xf_store *store = with_plain();
    record_what_will_be_reports(store);
    they_become_reports(store);
    for (int i = 0; i < CONCERNED; i++) {
        xf_act act = by(concerned_all[i]);
        GIVES(XF_E_DENIED, xf_case_accept(store, 2, &act, NULL)); /* it is accepted already */
        assert_string_equal(last_rule(), "actor.concerned");
        xf_office_act done = step(concerned_all[i]);
        done.id = 1, done.text = "示例";
        GIVES(XF_E_DENIED, xf_reception_settle(store, &done, NULL)); /* so is this one settled */
        assert_string_equal(last_rule(), "actor.concerned");
    }
    OK(xf_store_set_reader(store, "p_bureau"));
    xf_register_args args = a_case("bureau", "h_bureau");
    args.host_number = "J-" SECRET;
    GIVES(XF_E_EXISTS, xf_case_register(store, &args, NULL));
    assert_null(strstr(xf_error_text(xf_error_last(), XF_LANG_EN), "case"));
    xf_store_free(store);
}

/* Nor does whoever is reported read it by another name: he gives no post in a unit that may have it, nor
 * draws the unit to himself. */
static void test_no_post_opens_a_report(void **unused)
{
    (void)unused;
    static const char *const units[] = {"office", "county", "city", "town"};
    xf_store *store = with_plain();
    record_what_will_be_reports(store);
    they_become_reports(store);
    for (size_t i = 0; i < CONCERNED * (sizeof units / sizeof *units); i++) {
        xf_official_args post = XF_OFFICIAL_ARGS_INIT;
        post.id = "alias", post.name = "示例", post.unit = units[i / CONCERNED];
        GIVES(XF_E_DENIED, xf_official_put(store, concerned_all[i % CONCERNED], &post));
        assert_string_equal(last_rule(), "reference.not_entitled");
        xf_unit_args unit = XF_UNIT_ARGS_INIT;
        unit.id = units[i / CONCERNED], unit.name = "示例", unit.superior = "bureau";
        GIVES(XF_E_DENIED, xf_unit_put(store, concerned_all[i % CONCERNED], &unit));
        assert_string_equal(last_rule(), "reference.not_entitled");
    }
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_became_a_report_is_told_nowhere),
        cmocka_unit_test(test_no_figure_tells_of_a_report),
        cmocka_unit_test(test_entries_passed_over_do_not_count),
        cmocka_unit_test(test_errors_do_not_tell),
        cmocka_unit_test(test_no_post_opens_a_report),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
