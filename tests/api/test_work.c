/* SPDX-License-Identifier: Apache-2.0 */
/* What a host reads of the work on a case: the whole file, the checklists, what a register lacks,
 * and identity numbers that leave masked. */
#include "host.h"

#include <jansson.h>

static json_t *load(xf_text *text)
{
    json_t *value = json_loads(xf_text_get(text), 0, NULL);
    xf_text_free(text);
    assert_non_null(value);
    return value;
}

static json_t *file_of(xf_store *store, xf_id id)
{
    xf_text *text = NULL;
    OK(xf_case_file(store, id, &text));
    return load(text);
}

/* The state of one item of the checklists. */
static const char *item(xf_store *store, xf_id id, const char *check)
{
    static char state[16];
    xf_text *text = NULL;
    size_t i;
    json_t *row;
    state[0] = '\0';
    OK(xf_case_checklist(store, id, XF_LANG_EN, &text));
    json_t *items = load(text);
    json_array_foreach(items, i, row)
    {
        if (strcmp(json_string_value(json_object_get(row, "check")), check) == 0) {
            (void)snprintf(state, sizeof state, "%s",
                           json_string_value(json_object_get(row, "state")));
        }
    }
    json_decref(items);
    return state;
}

static void take(xf_store *store, xf_id id, xf_measure measure, int32_t claim)
{
    xf_act act = by("h_town");
    act.measure = measure;
    act.text = "示例";
    act.item = claim;
    act.official = "h_town";
    OK(xf_case_take_measure(store, id, &act, NULL));
}

static void finish(xf_store *store, xf_id id, int32_t measure)
{
    xf_act act = by("h_town");
    act.item = measure;
    act.text = "示例结果";
    OK(xf_case_finish_measure(store, id, &act, NULL));
}

static void test_the_seven_ones(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    const char *missing[] = {"lead", "team", "handover_meeting", "plan", "deadline", "meeting"};
    accept_one(store, id);
    assert_string_equal(item(store, id, "case"), "there");
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        assert_string_equal(item(store, id, missing[i]), "missing");
    }
    xf_act act = by("p_town");
    act.official = "l_town";
    OK(xf_case_assign_lead(store, id, &act, NULL));
    act.official = "p_town";
    OK(xf_case_assign_team_head(store, id, &act, NULL));
    assert_string_equal(item(store, id, "team"), "missing"); /* a head alone is no team */
    act.official = "h_town";
    OK(xf_case_add_member(store, id, &act, NULL));
    take(store, id, XF_MEASURE_MEETING, 0);
    assert_string_equal(item(store, id, "meeting"), "missing"); /* it has not been held yet */
    finish(store, id, 1);
    take(store, id, XF_MEASURE_SUPPORT_PLAN, 0);
    act = by("l_town");
    act.text = "依法处理（示例）";
    act.official = "h_town";
    act.date = date("2026-04-30");
    act.report_date = date("2026-04-29");
    OK(xf_case_direct(store, id, &act, NULL));
    act = by("h_town");
    act.check = XF_CHECK_HANDOVER_MEETING;
    act.reason = "本单位直接受理（示例）";
    OK(xf_case_except_item(store, id, &act, NULL));
    assert_string_equal(item(store, id, "handover_meeting"), "excepted");
    const char *there[] = {"lead", "team", "plan", "deadline", "meeting"};
    for (size_t i = 0; i < sizeof there / sizeof *there; i++) {
        assert_string_equal(item(store, id, there[i]), "there");
    }
    verifies(store);
    xf_store_free(store);
}

static void test_the_whole_file(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    xf_act act = by("h_town");
    act.text = "补发补助（示例）";
    OK(xf_case_add_claim(store, id, &act, NULL));
    accept_one(store, id);
    act = by("h_town");
    act.item = 1;
    act.assessment = XF_ASSESSMENT_REASONABLE;
    act.basis = "《示例办法》";
    OK(xf_case_assess_claim(store, id, &act, NULL));
    assert_string_equal(item(store, id, "no_policy_debt"), "missing");
    assert_string_equal(item(store, id, "no_care_debt"), "there");
    take(store, id, XF_MEASURE_RESOLVE, 1);
    json_t *file = file_of(store, id);
    json_t *claim = json_array_get(json_object_get(file, "claims"), 0);
    assert_true(json_is_false(json_object_get(claim, "fulfilled")));
    assert_string_equal(
        json_string_value(json_object_get(json_object_get(claim, "claim"), "assessment")),
        "reasonable");
    json_decref(file);
    finish(store, id, 1);
    file = file_of(store, id);
    claim = json_array_get(json_object_get(file, "claims"), 0);
    assert_true(json_is_true(json_object_get(claim, "fulfilled")));
    assert_int_equal(json_array_size(json_object_get(file, "measures")), 1);
    assert_int_equal(json_array_size(json_object_get(file, "deadlines")), 1);
    json_decref(file);
    assert_string_equal(item(store, id, "no_policy_debt"), "there");
    xf_text *text = NULL;
    GIVES(XF_E_NOT_FOUND, xf_case_file(store, 99, &text));
    assert_null(text);
    GIVES(XF_E_INVALID, xf_case_checklist(store, id, (xf_lang)7, &text));
    verifies(store);
    xf_store_free(store);
}

/* ---- registration ---------------------------------------------------------------------------------------- */

static json_t *missing(xf_store *store, const xf_query *query)
{
    xf_text *text = NULL;
    OK(xf_case_missing(store, query, XF_LANG_ZH, &text));
    return load(text);
}

static bool lacks(const json_t *row, const char *element)
{
    size_t i;
    json_t *one;
    json_array_foreach(json_object_get(row, "missing"), i, one)
    {
        if (strcmp(json_string_value(json_object_get(one, "element")), element) == 0) {
            return true;
        }
    }
    return false;
}

static void test_what_registers_lack(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    (void)register_one(store);
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    person.name = "示例乙";
    person.household = "甲县（示例）";
    person.residence = "乙县（示例）";
    xf_register_args args = a_case("town", "h_town");
    args.petitioners = &person;
    args.petitioner_count = 1;
    args.category = "land";
    args.level = XF_LEVEL_COUNTY;
    args.field = "urban";
    args.origin = "征地（示例）";
    args.happened_on = date("2026-01-02");
    args.place = "某村（示例）";
    args.outlook = "平稳（示例）";
    args.history = "无（示例）";
    OK(xf_case_register(store, &args, NULL));
    json_t *all = missing(store, NULL);
    assert_int_equal(json_array_size(all), 2);
    json_t *first = json_array_get(all, 0);
    json_t *second = json_array_get(all, 1);
    assert_true(lacks(first, "origin") && lacks(first, "level") && lacks(first, "place"));
    assert_false(lacks(first, "contact")); /* one person has nobody to be in contact with */
    assert_int_equal(json_array_size(json_object_get(second, "missing")), 3);
    assert_true(lacks(second, "lead") && lacks(second, "handler") && lacks(second, "closing_date"));
    json_decref(all);
    xf_query query = XF_QUERY_INIT;
    query.case_id = 2;
    all = missing(store, &query);
    assert_int_equal(json_array_size(all), 1);
    json_decref(all);
    query.rule = "handle"; /* the rows of cases do not have it */
    xf_text *text = NULL;
    GIVES(XF_E_INVALID, xf_case_missing(store, &query, XF_LANG_ZH, &text));
    xf_store_free(store);
}

/* The numbers are made up: region 000000 is nowhere. Check characters were worked out by hand from
 * ISO 7064 MOD 11-2. */
static void test_identity_numbers(void **unused)
{
    (void)unused;
    static const struct {
        const char *number;
        bool good;
    } numbers[] = {
        {"000000190001010009", true},   {"00000019000101005X", true},
        {"000000190001010000", false},  {"000000190013010011", false},
        {"00000019000132001X", false},  {"00000019000101001", false},
        {"0000001900010100123", false}, {"A00000190001010010", false},
        {"00000019000101001x", false},
    };
    xf_store *store = open_county();
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
        person.name = "示例某";
        person.id_number = numbers[i].number;
        xf_register_args args = a_case("town", "h_town");
        args.petitioners = &person;
        args.petitioner_count = 1;
        int64_t before = head(store);
        if (!numbers[i].good) {
            GIVES(XF_E_INVALID, xf_case_register(store, &args, NULL));
            assert_string_equal(last_field(), "petitioners.id_number");
            assert_int_equal(head(store), before);
            continue;
        }
        xf_case *made = NULL;
        OK(xf_case_register(store, &args, &made));
        const char *shown = xf_case_petitioner_id_number(made, 0);
        assert_int_equal(strlen(shown), 18);
        assert_memory_equal(shown, "000000***********", 17);
        assert_int_equal(shown[17], numbers[i].number[17]);
        xf_case_free(made);
    }
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_seven_ones),
        cmocka_unit_test(test_the_whole_file),
        cmocka_unit_test(test_what_registers_lack),
        cmocka_unit_test(test_identity_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
