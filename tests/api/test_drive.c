/* SPDX-License-Identifier: Apache-2.0 */
/* Drives through the public interface: what was told on a day is told of that day ever after, a
 * report is in no figure of those it is about, and what lacks of the seven ones is named. */
#include "api/host.h"

#include <jansson.h>

static xf_office_act step(const char *actor)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = actor;
    return act;
}

static xf_id open_drive(xf_store *store)
{
    xf_record *record = NULL;
    xf_office_act act = step("h_town");
    act.name = "示例行动";
    act.unit = "town";
    act.from = date("2026-03-02");
    act.until = date("2026-12-31");
    OK(xf_drive_open(store, &act, &record));
    xf_id id = xf_record_id(record);
    xf_record_free(record);
    act = step("h_town");
    act.id = id;
    act.code = "new";
    act.count = 90;
    OK(xf_drive_set_target(store, &act, NULL));
    return id;
}

static void enter(xf_store *store, xf_id drive, xf_id case_id)
{
    xf_office_act act = step("h_town");
    act.of = drive;
    act.case_id = case_id;
    act.code = "screening";
    OK(xf_drive_enter(store, &act, NULL));
}

/* The figures, without what depends on the day on which they are asked for. */
static char *figures(xf_store *store, xf_id drive, xf_date day)
{
    xf_text *text = NULL;
    OK(xf_drive_progress(store, drive, day, XF_LANG_ZH, &text));
    json_t *found = json_loads(xf_text_get(text), 0, NULL);
    assert_non_null(found);
    xf_text_free(text);
    json_t *kept =
        json_pack("{s:O, s:O, s:O, s:O}", "cohorts", json_object_get(found, "cohorts"), "total",
                  json_object_get(found, "total"), "sources", json_object_get(found, "sources"),
                  "late", json_object_get(found, "late"));
    char *out = json_dumps(kept, JSON_COMPACT | JSON_SORT_KEYS | JSON_REAL_PRECISION(6));
    json_decref(kept);
    json_decref(found);
    return out;
}

static int64_t total(xf_store *store, xf_id drive)
{
    xf_text *text = NULL;
    OK(xf_drive_progress(store, drive, 0, XF_LANG_EN, &text));
    json_t *found = json_loads(xf_text_get(text), 0, NULL);
    int64_t count = json_integer_value(json_object_get(json_object_get(found, "total"), "total"));
    json_decref(found);
    xf_text_free(text);
    return count;
}

/* How many cases the written material says were taken in. */
static long in_material(xf_store *store, xf_id drive)
{
    static const char taken_in[] = "纳入信访积案";
    xf_text *text = NULL;
    OK(xf_drive_material(store, drive, 0, XF_LANG_ZH, &text));
    const char *at = strstr(xf_text_get(text), taken_in);
    assert_non_null(at);
    long count = strtol(at + strlen(taken_in), NULL, 10);
    xf_text_free(text);
    return count;
}

static void work(xf_store *store, xf_id id, xf_act_kind kind)
{
    xf_act act = by("h_town");
    act.outcome = kind == XF_ACT_ANSWER ? XF_OUTCOME_SUPPORT : XF_OUTCOME_NONE;
    act.text = kind == XF_ACT_ANSWER ? "予以支持（示例）" : NULL;
    act.basis = kind == XF_ACT_ANSWER ? "示例依据" : NULL;
    act.findings = kind == XF_ACT_ANSWER ? "示例事实" : NULL;
    act.reason =
        kind == XF_ACT_ANSWER || kind == XF_ACT_REBOUND || kind == XF_ACT_WITHDRAW ? "示例" : NULL;
    act.satisfaction = kind == XF_ACT_CONCLUDE ? XF_SATISFACTION_SATISFIED : XF_SATISFACTION_NONE;
    OK(xf_case_do(store, id, kind, &act, NULL));
}

/* Each day something happens; the figures that were told in the evening are asked for again at the
 * end, when they are made from the journal. */
static void test_a_past_day_stays_as_it_was(void **unused)
{
    static const struct {
        const char *day;
        int which; /* of the cases */
        xf_act_kind kind;
    } days[] = {
        {"2026-03-03", 0, XF_ACT_ACCEPT},   {"2026-03-04", 1, XF_ACT_ACCEPT},
        {"2026-03-05", 2, XF_ACT_ACCEPT},   {"2026-03-10", 0, XF_ACT_ANSWER},
        {"2026-03-11", 0, XF_ACT_SERVE},    {"2026-03-12", 0, XF_ACT_CONCLUDE},
        {"2026-03-20", 1, XF_ACT_WITHDRAW}, {"2026-04-02", 0, XF_ACT_REBOUND},
        {"2026-05-08", 2, XF_ACT_ANSWER},   {"2026-05-11", 2, XF_ACT_SERVE},
        {"2026-05-12", 2, XF_ACT_CONCLUDE}, {"2026-06-01", 0, XF_ACT_ANSWER},
        {"2026-06-02", 0, XF_ACT_SERVE},    {"2026-06-03", 0, XF_ACT_CONCLUDE},
    };
    enum { DAYS = sizeof days / sizeof *days, CASES = 3 };
    char *told[DAYS];
    xf_id cases[CASES];
    xf_store *store = open_county();
    xf_id drive = open_drive(store);
    (void)unused;
    for (int i = 0; i < CASES; i++) {
        cases[i] = register_one(store);
        enter(store, drive, cases[i]);
    }
    for (size_t i = 0; i < DAYS; i++) {
        char when[32];
        (void)snprintf(when, sizeof when, "%sT10:00", days[i].day);
        clock_at(store, when);
        work(store, cases[days[i].which], days[i].kind);
        told[i] = figures(store, drive, 0);
    }
    assert_non_null(strstr(told[5], "\"resolved\":{\"count\":1,\"of\":3,\"rate\":33.3}"));
    clock_at(store, "2026-07-01T10:00");
    for (size_t i = 0; i < DAYS; i++) {
        char *then = figures(store, drive, date(days[i].day));
        assert_string_equal(then, told[i]);
        free(then);
        free(told[i]);
    }
    verifies(store);
    xf_store_free(store);
}

static void test_a_report_is_in_no_figure_of_whom_it_is_about(void **unused)
{
    xf_store *store = open_county();
    xf_id drive = open_drive(store);
    xf_register_args args = a_case("town", "h_town");
    xf_case *report = NULL;
    xf_query query = XF_QUERY_INIT;
    int64_t count = 0;
    (void)unused;
    enter(store, drive, register_one(store));
    args.kind = XF_KIND_REPORT;
    args.concerned_official = "p_bureau";
    args.concerned_unit = "bureau";
    OK(xf_case_register(store, &args, &report));
    enter(store, drive, xf_case_id(report));
    assert_int_equal(total(store, drive), 2);
    query.of = drive;
    assert_int_equal(in_material(store, drive), 2);
    OK(xf_store_set_reader(store, "p_bureau"));
    assert_int_equal(total(store, drive), 1);
    assert_int_equal(in_material(store, drive), 1);
    OK(xf_record_count(store, XF_RECORD_DRIVE_CASE, &query, &count));
    assert_int_equal(count, 1);
    GIVES(XF_E_NOT_FOUND, xf_record_read(store, XF_RECORD_DRIVE_CASE, 2, &(xf_record *){NULL}));
    OK(xf_store_set_reader(store, NULL));
    assert_int_equal(total(store, drive), 2);
    xf_case_free(report);
    xf_store_free(store);
}

/* Whom it names, it names as people do: the lead of an open case too. */
static void test_the_material_names_the_lead(void **unused)
{
    xf_store *store = open_county();
    xf_id drive = open_drive(store);
    xf_id id = register_one(store);
    xf_act act = by("p_town");
    xf_text *text = NULL;
    (void)unused;
    accept_one(store, id);
    act.official = "p_town";
    OK(xf_case_assign_lead(store, id, &act, NULL));
    enter(store, drive, id);
    OK(xf_drive_material(store, drive, 0, XF_LANG_ZH, &text));
    assert_non_null(strstr(xf_text_get(text), "包案领导示例壬"));
    assert_null(strstr(xf_text_get(text), "p_town"));
    xf_text_free(text);
    xf_store_free(store);
}

static const char warned_of[] = "举报线索（示例）";

/* A warning to the town whose matter became a report against the bureau, and what was seen to. */
static void warn_of_report(xf_store *store)
{
    xf_register_args args = a_case("county", "p_county");
    xf_case *report = NULL;
    xf_office_act act = step("p_county");
    act.unit = "county";
    act.to_unit = "town";
    act.text = warned_of;
    act.date = date("2026-04-01");
    OK(xf_warning_issue(store, &act, NULL));
    act = step("p_county");
    act.of = 1;
    act.text = warned_of;
    OK(xf_warning_follow(store, &act, NULL));
    act = step("h_town");
    act.id = 1;
    act.text = warned_of;
    OK(xf_warning_answer(store, &act, NULL));
    args.kind = XF_KIND_REPORT;
    args.concerned_official = "p_bureau";
    args.concerned_unit = "bureau";
    OK(xf_case_register(store, &args, &report));
    act = step("p_county");
    act.id = 1;
    act.code = "became_case";
    act.case_id = xf_case_id(report);
    OK(xf_warning_close(store, &act, NULL));
    xf_case_free(report);
}

static bool outcomes_tell_it(xf_store *store)
{
    xf_text *text = NULL;
    OK(xf_warning_outcomes(store, NULL, date("2026-01-01"), date("2026-12-31"), XF_LANG_ZH, &text));
    bool told = strstr(xf_text_get(text), warned_of) != NULL;
    assert_non_null(strstr(xf_text_get(text), told ? "\"warned\":1" : "\"warned\":0"));
    xf_text_free(text);
    return told;
}

static bool lists_tell_it(xf_store *store)
{
    xf_iter *iter = NULL;
    xf_record *row = NULL;
    int found = 0;
    for (xf_record_kind kind = XF_RECORD_WARNING; kind <= XF_RECORD_WARNING_FOLLOW_UP; kind++) {
        OK(xf_record_list(store, kind, NULL, &iter));
        OK(xf_record_next(iter, &row));
        found += row != NULL;
        xf_record_free(row);
        xf_iter_free(iter);
    }
    assert_int_not_equal(found, 1);
    return found == 2;
}

static bool the_journal_tells(xf_store *store, const char *text)
{
    xf_iter *iter = NULL;
    xf_entry *row = NULL;
    bool found = false;
    OK(xf_entry_list(store, NULL, &iter));
    for (OK(xf_entry_next(iter, &row)); row != NULL; OK(xf_entry_next(iter, &row))) {
        found = found || strstr(xf_entry_payload(row), text) != NULL;
        xf_entry_free(row);
    }
    xf_iter_free(iter);
    return found;
}

static void test_a_warning_that_became_a_report_is_not_told_to_whom_it_is_about(void **unused)
{
    static const char *const concerned[] = {"p_bureau", "h_bureau"};
    xf_store *store = open_county();
    (void)unused;
    warn_of_report(store);
    assert_true(outcomes_tell_it(store));
    assert_true(lists_tell_it(store));
    assert_true(the_journal_tells(store, warned_of));
    for (size_t i = 0; i < sizeof concerned / sizeof *concerned; i++) {
        OK(xf_store_set_reader(store, concerned[i]));
        assert_false(outcomes_tell_it(store));
        assert_false(lists_tell_it(store));
    }
    OK(xf_store_set_reader(store, "p_bureau"));
    assert_false(the_journal_tells(store, warned_of));
    xf_store_free(store);
}

/* Its first entry belongs to no case, and the matter may become a sealed report. */
static void test_where_a_finding_lies_is_masked_in_the_journal(void **unused)
{
    xf_store *store = open_county();
    xf_office_act act = step("h_town");
    (void)unused;
    act.name = "示例排查";
    act.unit = "town";
    act.code = "periodic";
    OK(xf_screening_begin(store, &act, NULL));
    act = step("h_town");
    act.of = 1;
    act.text = "示例发现";
    act.code = "soon";
    act.area = "xarea";
    act.category = "xcategory";
    OK(xf_screening_find(store, &act, NULL));
    assert_true(the_journal_tells(store, "xarea") && the_journal_tells(store, "xcategory"));
    OK(xf_store_set_reader(store, "p_bureau"));
    assert_false(the_journal_tells(store, "xarea"));
    assert_false(the_journal_tells(store, "xcategory"));
    xf_store_free(store);
}

static void test_what_lacks_is_named(void **unused)
{
    xf_store *store = open_county();
    xf_id drive = open_drive(store);
    xf_record *phase = NULL;
    xf_id id = register_one(store);
    xf_office_act act = step("h_town");
    json_t *details;
    (void)unused;
    enter(store, drive, id);
    act.of = drive;
    act.name = "集中化解";
    act.from = date("2026-03-02");
    act.until = date("2026-10-31");
    act.flag = 1;
    OK(xf_drive_plan_phase(store, &act, &phase));
    act = step("h_town");
    act.id = xf_record_id(phase);
    GIVES(XF_E_REFUSED, xf_drive_end_phase(store, &act, NULL));
    assert_string_equal(last_rule(), "drive.seven_ones");
    assert_non_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "包案领导"));
    details = json_loads(xf_error_details(xf_error_last()), 0, NULL);
    assert_int_equal(json_array_size(details), 1);
    const json_t *one = json_array_get(details, 0);
    assert_int_equal(json_integer_value(json_object_get(one, "case")), id);
    /* the case itself is there; the other six of the seven are not */
    assert_int_equal(json_array_size(json_object_get(one, "missing")), 6);
    json_decref(details);
    xf_record_free(phase);
    xf_store_free(store);
}

/* Parts of what was promised add up, as told on each day, and never beyond what can be counted. */
static void test_resources_add_up(void **unused)
{
    static const struct {
        const char *day;
        int64_t given;
    } days[] = {{"2026-03-09", 0}, {"2026-03-10", 700}, {"2026-03-11", 700}, {"2026-03-12", 1200}};
    xf_store *store = open_county();
    xf_id drive = open_drive(store);
    xf_record *promised = NULL;
    xf_office_act act = step("h_town");
    (void)unused;
    act.of = drive;
    act.code = "money";
    act.unit = "town";
    act.official = "p_town";
    act.amount = 1000;
    act.at = at("2026-03-09T09:00");
    clock_at(store, "2026-03-20T09:00");
    OK(xf_drive_promise(store, &act, &promised));
    act = step("h_town");
    act.of = xf_record_id(promised);
    act.date = date("2026-03-10");
    act.amount = 700;
    OK(xf_drive_give(store, &act, NULL));
    act.date = date("2026-03-12");
    act.amount = 500;
    OK(xf_drive_give(store, &act, NULL));
    act.amount = INT64_MAX;
    GIVES(XF_E_INVALID, xf_drive_give(store, &act, NULL));
    assert_string_equal(last_field(), "amount");
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        xf_text *text = NULL;
        OK(xf_drive_progress(store, drive, date(days[i].day), XF_LANG_ZH, &text));
        json_t *found = json_loads(xf_text_get(text), 0, NULL);
        const json_t *one = json_array_get(json_object_get(found, "resources"), 0);
        assert_int_equal(json_integer_value(json_object_get(one, "given")), days[i].given);
        json_decref(found);
        xf_text_free(text);
    }
    xf_record_free(promised);
    xf_store_free(store);
}

/* What is refused half-way leaves neither a case nor a changed finding, in the caller's transaction
 * too. */
static void test_a_finding_becomes_a_case_whole(void **unused)
{
    xf_store *store = open_county();
    xf_record *made = NULL;
    xf_office_act act = step("h_town");
    (void)unused;
    act.name = "示例排查";
    act.unit = "town";
    act.code = "periodic";
    OK(xf_screening_begin(store, &act, NULL));
    act = step("h_town");
    act.of = 1;
    act.text = "示例发现";
    act.code = "soon";
    act.persons = 7;
    OK(xf_screening_find(store, &act, NULL));
    int64_t before = head(store);
    act = step("h_bureau"); /* not competent */
    act.id = 1;
    act.name = "示例事项";
    OK(xf_store_begin(store));
    GIVES(XF_E_DENIED, xf_screening_register(store, &act, NULL));
    OK(xf_store_commit(store));
    assert_int_equal(head(store), before);
    act.actor = "h_town";
    OK(xf_screening_register(store, &act, &made));
    assert_int_equal(head(store), before + 2);
    xf_case *row = NULL;
    OK(xf_case_read(store, xf_record_number(made, "case_id"), &row));
    assert_int_equal(xf_case_persons(row), 7);
    assert_string_equal(xf_case_matter(row), "示例发现");
    xf_case_free(row);
    xf_record_free(made);
    verifies(store);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_past_day_stays_as_it_was),
        cmocka_unit_test(test_the_material_names_the_lead),
        cmocka_unit_test(test_a_report_is_in_no_figure_of_whom_it_is_about),
        cmocka_unit_test(test_a_warning_that_became_a_report_is_not_told_to_whom_it_is_about),
        cmocka_unit_test(test_where_a_finding_lies_is_masked_in_the_journal),
        cmocka_unit_test(test_what_lacks_is_named),
        cmocka_unit_test(test_resources_add_up),
        cmocka_unit_test(test_a_finding_becomes_a_case_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
