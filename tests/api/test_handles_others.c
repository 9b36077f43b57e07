/* SPDX-License-Identifier: Apache-2.0 */
/* Functions of snapshots, lists, calendars, packs and texts without one, and values that are none; the list
 * of what must be tried is in test_handles.c. */
#include "api/host.h"

#define NEEDS(call)                                                                                \
    GIVES(XF_E_INVALID, call);                                                                     \
    assert_string_not_equal(last_field(), "")

static void test_no_handle_of_another_kind(void **unused)
{
    (void)unused;
    xf_date d = 1;
    int32_t n = 1;
    xf_text *out = NULL;
    xf_period period = XF_PERIOD_INIT;
    NEEDS(xf_case_json(NULL, &out));
    NEEDS(xf_docket_json(NULL, &out));
    NEEDS(xf_deadline_json(NULL, &out));
    NEEDS(xf_pending_json(NULL, &out));
    NEEDS(xf_pending_deadline(NULL, NULL));
    NEEDS(xf_entry_json(NULL, &out));
    NEEDS(xf_entry_text(NULL, XF_LANG_ZH, &out));
    NEEDS(xf_firing_json(NULL, &out));
    NEEDS(xf_hit_json(NULL, &out));
    NEEDS(xf_match_json(NULL, &out));
    NEEDS(xf_match_reason(NULL, XF_LANG_ZH, &out));
    NEEDS(xf_notice_json(NULL, &out));
    NEEDS(xf_unit_json(NULL, &out));
    NEEDS(xf_official_json(NULL, &out));
    assert_null(out);
    NEEDS(xf_deadline_case(NULL, NULL));
    NEEDS(xf_docket_case(NULL, NULL));
    NEEDS(xf_docket_deadline(NULL, NULL));
    NEEDS(xf_deadline_explain_rule(NULL, NULL, NULL, 0, 0, XF_LANG_ZH, XF_FORMAT_TEXT, NULL));
    NEEDS(xf_deadline_explain_rule(NULL, NULL, "handle", 1, 0, XF_LANG_ZH, XF_FORMAT_TEXT, &out));
    NEEDS(xf_store_open(NULL, NULL, NULL));
    NEEDS(xf_date_parse(NULL, &d));
    NEEDS(xf_date_parse("2026-03-02", NULL));
    NEEDS(xf_date_format(1, NULL, 0));
    xf_time t = 1;
    NEEDS(xf_time_parse(NULL, &t));
    NEEDS(xf_time_parse("2026-03-02", NULL));
    NEEDS(xf_time_format(1, NULL, 0));
    NEEDS(xf_calendar_open(NULL));
    NEEDS(xf_calendar_load(NULL, NULL, 0, NULL));
    NEEDS(xf_calendar_add_workdays(NULL, 1, 1, &d));
    NEEDS(xf_calendar_workdays_between(NULL, 1, 1, &n));
    NEEDS(xf_calendar_roll(NULL, 1, XF_ROLL_NONE, &d));
    NEEDS(xf_calendar_count(NULL, &period, &d, NULL));
    assert_int_equal(d, 0);
    assert_int_equal(n, 0);
    NEEDS(xf_policy_open(NULL));
    NEEDS(xf_policy_load(NULL, 0, NULL, NULL));
    OK(xf_host_set_allocator(NULL, NULL));
}

#define NO_ROW(type, call)                                                                         \
    do {                                                                                           \
        char mark;                                                                                 \
        type *out = (type *)(void *)&mark;                                                         \
        GIVES(XF_E_INVALID, call(NULL, &out));                                                     \
        assert_null(out);                                                                          \
        GIVES(XF_E_INVALID, call(NULL, NULL));                                                     \
    } while (0)

static void test_no_list(void **unused)
{
    (void)unused;
    NO_ROW(xf_case, xf_case_next);
    NO_ROW(xf_docket, xf_docket_next);
    NO_ROW(xf_deadline, xf_deadline_next);
    NO_ROW(xf_pending, xf_pending_next);
    NO_ROW(xf_notice, xf_notice_next);
    NO_ROW(xf_firing, xf_firing_next);
    NO_ROW(xf_hit, xf_hit_next);
    NO_ROW(xf_match, xf_match_next);
    NO_ROW(xf_unit, xf_unit_next);
    NO_ROW(xf_official, xf_official_next);
    NO_ROW(xf_entry, xf_entry_next);
}

static void test_a_list_of_other_rows(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_iter *units = NULL;
    xf_case *row = NULL;
    xf_unit *unit = NULL;
    OK(xf_unit_list(store, NULL, &units));
    GIVES(XF_E_INVALID, xf_case_next(units, &row));
    assert_null(row);
    OK(xf_unit_next(units, &unit)); /* and the list goes on as before */
    assert_string_equal(xf_unit_id(unit), "bureau");
    xf_unit_free(unit);
    xf_iter_free(units);
    xf_store_free(store);
}

#define EMPTY(call) assert_string_equal(call, "")
#define ZERO(call) assert_true((call) == 0)

static void test_getters_of_nothing(void **unused)
{
    (void)unused;
    ZERO(xf_options_count(NULL));
    ZERO(xf_options_act(NULL, 0));
    ZERO(xf_options_allowed(NULL, 0));
    EMPTY(xf_options_rule(NULL, 0));
    EMPTY(xf_options_basis(NULL, 0, XF_LANG_EN));
    EMPTY(xf_options_text(NULL, 0, XF_LANG_EN));
    EMPTY(xf_options_fields(NULL, 0));
    EMPTY(xf_calendar_day_name(NULL, 0, XF_LANG_EN));
    ZERO(xf_calendar_firm_until(NULL));
    ZERO(xf_case_id(NULL));
    EMPTY(xf_case_number(NULL));
    EMPTY(xf_case_host_number(NULL));
    EMPTY(xf_case_policy(NULL));
    EMPTY(xf_case_policy_version(NULL));
    ZERO(xf_case_state(NULL));
    ZERO(xf_case_ended_as(NULL));
    ZERO(xf_case_merged_from(NULL));
    ZERO(xf_case_revision(NULL));
    ZERO(xf_case_cycle(NULL));
    EMPTY(xf_case_unit(NULL));
    EMPTY(xf_case_registered_unit(NULL));
    EMPTY(xf_case_sender(NULL));
    ZERO(xf_case_report_back(NULL));
    ZERO(xf_case_transfers(NULL));
    EMPTY(xf_case_lead(NULL));
    EMPTY(xf_case_team_head(NULL));
    EMPTY(xf_case_handler(NULL));
    EMPTY(xf_case_review_unit(NULL));
    EMPTY(xf_case_recheck_unit(NULL));
    ZERO(xf_case_form(NULL));
    ZERO(xf_case_kind(NULL));
    ZERO(xf_case_intake(NULL));
    ZERO(xf_case_procedure(NULL));
    EMPTY(xf_case_title(NULL));
    EMPTY(xf_case_matter(NULL));
    EMPTY(xf_case_category(NULL));
    EMPTY(xf_case_area(NULL));
    ZERO(xf_case_persons(NULL));
    EMPTY(xf_case_concerned_official(NULL));
    EMPTY(xf_case_concerned_unit(NULL));
    EMPTY(xf_case_channel(NULL));
    ZERO(xf_case_received_at(NULL));
    ZERO(xf_case_accepted_at(NULL));
    ZERO(xf_case_answered_at(NULL));
    ZERO(xf_case_served_at(NULL));
    ZERO(xf_case_hearing_at(NULL));
    ZERO(xf_case_closed_at(NULL));
    ZERO(xf_case_last_at(NULL));
    ZERO(xf_case_outcome(NULL));
    ZERO(xf_case_review_outcome(NULL));
    ZERO(xf_case_recheck_outcome(NULL));
    ZERO(xf_case_satisfaction(NULL));
    ZERO(xf_case_merged_into(NULL));
    ZERO(xf_case_repeat_of(NULL));
    ZERO(xf_case_mark(NULL));
    ZERO(xf_case_petitioner_count(NULL));
    ZERO(xf_case_petitioner_number(NULL, 0));
    EMPTY(xf_case_petitioner_name(NULL, 0));
    EMPTY(xf_case_petitioner_phone(NULL, 0));
    EMPTY(xf_case_petitioner_address(NULL, 0));
    EMPTY(xf_case_petitioner_id_number(NULL, 0));
    EMPTY(xf_case_petitioner_household(NULL, 0));
    EMPTY(xf_case_petitioner_residence(NULL, 0));
    EMPTY(xf_case_petitioner_capacity(NULL, 0));
    EMPTY(xf_case_petitioner_workplace(NULL, 0));
    ZERO(xf_case_petitioner_representative(NULL, 0));
    ZERO(xf_docket_discovery(NULL));
    ZERO(xf_docket_level(NULL));
    ZERO(xf_docket_happened_on(NULL));
    EMPTY(xf_docket_field(NULL));
    EMPTY(xf_docket_interest(NULL));
    EMPTY(xf_docket_origin(NULL));
    EMPTY(xf_docket_place(NULL));
    EMPTY(xf_docket_petitioner(NULL));
    ZERO(xf_docket_petitioner_count(NULL));
    EMPTY(xf_docket_petitioner_name(NULL, 0));
    EMPTY(xf_docket_phone(NULL));
    EMPTY(xf_docket_residence(NULL));
    EMPTY(xf_docket_capacity(NULL));
    EMPTY(xf_docket_workplace(NULL));
    ZERO(xf_docket_claim_count(NULL));
    ZERO(xf_docket_claim_assessment(NULL, 0));
    ZERO(xf_docket_measure_count(NULL));
    ZERO(xf_docket_measure_kind(NULL, 0));
    ZERO(xf_docket_measure_done(NULL, 0));
    ZERO(xf_deadline_id(NULL));
    ZERO(xf_deadline_case_id(NULL));
    EMPTY(xf_deadline_rule(NULL));
    ZERO(xf_deadline_cycle(NULL));
    ZERO(xf_deadline_state(NULL));
    ZERO(xf_deadline_window(NULL));
    ZERO(xf_deadline_turn(NULL));
    ZERO(xf_deadline_start_at(NULL));
    ZERO(xf_deadline_start_date(NULL));
    ZERO(xf_deadline_amount(NULL));
    ZERO(xf_deadline_unit(NULL));
    ZERO(xf_deadline_roll(NULL));
    ZERO(xf_deadline_extended(NULL));
    ZERO(xf_deadline_extensions(NULL));
    ZERO(xf_deadline_paused(NULL));
    ZERO(xf_deadline_last_date(NULL));
    ZERO(xf_deadline_due_date(NULL));
    ZERO(xf_deadline_due_at(NULL));
    ZERO(xf_deadline_provisional(NULL));
    ZERO(xf_deadline_next_fire_at(NULL));
    ZERO(xf_deadline_mark(NULL));
    ZERO(xf_deadline_opened_at(NULL));
    ZERO(xf_deadline_closed_at(NULL));
    ZERO(xf_deadline_opened_by(NULL));
    ZERO(xf_deadline_closed_by(NULL));
    ZERO(xf_deadline_late(NULL));
    EMPTY(xf_deadline_duty_unit(NULL));
    EMPTY(xf_deadline_successor(NULL));
    EMPTY(xf_deadline_begun_by(NULL));
    EMPTY(xf_deadline_begun_unit(NULL));
    ZERO(xf_deadline_own_start_at(NULL));
    EMPTY(xf_deadline_owed_by(NULL));
    EMPTY(xf_deadline_duty_official(NULL));
    EMPTY(xf_deadline_duty_lead(NULL));
    EMPTY(xf_deadline_title(NULL, XF_LANG_EN));
    EMPTY(xf_deadline_basis(NULL, XF_LANG_EN));
    ZERO(xf_error_status(NULL));
    EMPTY(xf_error_rule(NULL));
    EMPTY(xf_error_basis(NULL, XF_LANG_EN));
    EMPTY(xf_error_field(NULL));
    EMPTY(xf_error_details(NULL));
    ZERO(xf_entry_seq(NULL));
    ZERO(xf_entry_at(NULL));
    ZERO(xf_entry_recorded_at(NULL));
    EMPTY(xf_entry_actor(NULL));
    EMPTY(xf_entry_kind(NULL));
    ZERO(xf_entry_case_id(NULL));
    ZERO(xf_entry_revision(NULL));
    EMPTY(xf_entry_payload(NULL));
    EMPTY(xf_entry_hash(NULL));
    ZERO(xf_match_case_id(NULL));
    EMPTY(xf_match_number(NULL));
    EMPTY(xf_match_title(NULL));
    EMPTY(xf_match_unit(NULL));
    ZERO(xf_match_state(NULL));
    ZERO(xf_match_received_at(NULL));
    ZERO(xf_match_score(NULL));
    ZERO(xf_match_people(NULL));
    ZERO(xf_match_text(NULL));
    ZERO(xf_match_has(NULL, XF_LIKENESS_TEXT));
    ZERO(xf_hit_case_id(NULL));
    EMPTY(xf_hit_number(NULL));
    EMPTY(xf_hit_title(NULL));
    EMPTY(xf_hit_unit(NULL));
    ZERO(xf_hit_state(NULL));
    ZERO(xf_hit_part(NULL));
    EMPTY(xf_hit_before(NULL));
    EMPTY(xf_hit_found(NULL));
    EMPTY(xf_hit_after(NULL));
    ZERO(xf_pending_kind_of(NULL));
    ZERO(xf_pending_deadline_id(NULL));
    ZERO(xf_pending_record(NULL));
    ZERO(xf_pending_record_id(NULL));
    ZERO(xf_pending_of(NULL));
    ZERO(xf_pending_case_id(NULL));
    EMPTY(xf_pending_rule(NULL));
    EMPTY(xf_pending_title(NULL, XF_LANG_ZH));
    EMPTY(xf_pending_unit(NULL));
    EMPTY(xf_pending_official(NULL));
    EMPTY(xf_pending_lead(NULL));
    ZERO(xf_pending_due_date(NULL));
    ZERO(xf_pending_due_at(NULL));
    ZERO(xf_pending_days_left(NULL));
    ZERO(xf_pending_window(NULL));
    ZERO(xf_pending_paused(NULL));
    ZERO(xf_pending_provisional(NULL));
    ZERO(xf_pending_mark(NULL));
    ZERO(xf_pending_next_at(NULL));
    EMPTY(xf_pending_next_rung(NULL));
    ZERO(xf_pending_next_raises(NULL));
    ZERO(xf_pending_next_target(NULL));
    ZERO(xf_firing_deadline_id(NULL));
    ZERO(xf_firing_case_id(NULL));
    ZERO(xf_firing_turn(NULL));
    assert_null(xf_act_fields(XF_ACT_NONE));
    assert_null(xf_act_field_name(XF_ACT_NONE, "text", XF_LANG_ZH));
    assert_null(xf_office_field_name(XF_OFFICE_NONE, "text", XF_LANG_ZH));
    assert_null(xf_record_field_name(XF_RECORD_NONE, "text", XF_LANG_ZH));
    ZERO(xf_record_field_codes(XF_RECORD_NONE, "text"));
    EMPTY(xf_firing_rung(NULL));
    ZERO(xf_firing_rep(NULL));
    ZERO(xf_firing_planned_at(NULL));
    ZERO(xf_firing_fired_at(NULL));
    ZERO(xf_firing_late(NULL));
    ZERO(xf_firing_raises(NULL));
    EMPTY(xf_firing_rule(NULL));
    ZERO(xf_firing_missed(NULL));
    ZERO(xf_firing_record(NULL));
    ZERO(xf_firing_record_id(NULL));
    EMPTY(xf_firing_title(NULL, XF_LANG_EN));
    ZERO(xf_firing_target(NULL));
    EMPTY(xf_firing_unit(NULL));
    EMPTY(xf_firing_official(NULL));
    EMPTY(xf_firing_duty_unit(NULL));
    EMPTY(xf_firing_duty_official(NULL));
    ZERO(xf_firing_due_date(NULL));
    ZERO(xf_notice_id(NULL));
    ZERO(xf_notice_case_id(NULL));
    ZERO(xf_notice_deadline_id(NULL));
    EMPTY(xf_notice_rule(NULL));
    ZERO(xf_notice_turn(NULL));
    EMPTY(xf_notice_rung(NULL));
    EMPTY(xf_notice_title(NULL, XF_LANG_ZH));
    ZERO(xf_notice_record(NULL));
    ZERO(xf_notice_record_id(NULL));
    ZERO(xf_notice_rep(NULL));
    ZERO(xf_notice_raises(NULL));
    ZERO(xf_notice_target(NULL));
    ZERO(xf_notice_level(NULL));
    EMPTY(xf_notice_unit(NULL));
    EMPTY(xf_notice_official(NULL));
    EMPTY(xf_notice_duty_unit(NULL));
    EMPTY(xf_notice_duty_official(NULL));
    EMPTY(xf_notice_skipped(NULL));
    ZERO(xf_notice_late(NULL));
    ZERO(xf_notice_planned_at(NULL));
    ZERO(xf_notice_created_at(NULL));
    ZERO(xf_notice_acked_at(NULL));
    ZERO(xf_notice_due_date(NULL));
    EMPTY(xf_notice_reason(NULL));
    ZERO(xf_notice_ground(NULL));
    ZERO(xf_firing_ground(NULL));
    ZERO(xf_deadline_item(NULL));
    EMPTY(xf_unit_id(NULL));
    EMPTY(xf_unit_name(NULL));
    ZERO(xf_unit_kind(NULL));
    ZERO(xf_unit_level(NULL));
    EMPTY(xf_unit_superior(NULL));
    EMPTY(xf_unit_short_name(NULL));
    ZERO(xf_unit_valid_from(NULL));
    ZERO(xf_unit_valid_to(NULL));
    EMPTY(xf_official_id(NULL));
    EMPTY(xf_official_name(NULL));
    EMPTY(xf_official_unit(NULL));
    EMPTY(xf_official_rank(NULL));
    ZERO(xf_official_principal(NULL));
    ZERO(xf_official_leader(NULL));
    ZERO(xf_official_valid_from(NULL));
    ZERO(xf_official_valid_to(NULL));
    ZERO(xf_official_absent_from(NULL));
    ZERO(xf_official_absent_to(NULL));
    EMPTY(xf_policy_id(NULL));
    EMPTY(xf_policy_version(NULL));
    EMPTY(xf_policy_title(NULL, XF_LANG_EN));
    EMPTY(xf_policy_text(NULL));
    ZERO(xf_policy_rule_count(NULL));
    EMPTY(xf_policy_rule_id(NULL, 0));
    EMPTY(xf_policy_rule_title(NULL, NULL, XF_LANG_EN));
    EMPTY(xf_policy_rule_basis(NULL, NULL, XF_LANG_EN));
    ZERO(xf_policy_collective(NULL));
    ZERO(xf_policy_duty_count(NULL));
    EMPTY(xf_policy_duty_id(NULL, 0));
    EMPTY(xf_policy_duty_title(NULL, NULL, XF_LANG_EN));
    EMPTY(xf_policy_duty_basis(NULL, NULL, XF_LANG_EN));
    EMPTY(xf_text_get(NULL));
    ZERO(xf_text_size(NULL));
    assert_null(xf_text_make(NULL, 3));
    assert_int_equal(xf_calendar_is_workday(NULL, 1), -1);
    assert_int_equal(xf_calendar_is_provisional(NULL, 1), -1);
    assert_int_equal(xf_code_value(XF_ENUM_STATE, NULL), -1);
    assert_non_null(xf_error_text(NULL, XF_LANG_EN));
    xf_error_free(xf_error_dup(NULL));
}

static void test_frees_of_nothing(void **unused)
{
    (void)unused;
    xf_options_free(NULL);
    xf_docket_free(NULL);
    xf_calendar_free(NULL);
    xf_case_free(NULL);
    xf_deadline_free(NULL);
    xf_error_free(NULL);
    xf_entry_free(NULL);
    xf_pending_free(NULL);
    xf_firing_free(NULL);
    xf_hit_free(NULL);
    xf_match_free(NULL);
    xf_notice_free(NULL);
    xf_unit_free(NULL);
    xf_official_free(NULL);
    xf_policy_free(NULL);
    xf_iter_free(NULL);
    xf_store_free(NULL);
    xf_text_free(NULL);
}

/* Plain numbers out of range. */
static void test_values_that_are_none(void **unused)
{
    (void)unused;
    xf_text *made = NULL;
    GIVES(XF_E_INVALID, xf_digest_of("x", 1, NULL));
    GIVES(XF_E_INVALID, xf_digest_of(NULL, 1, &made));
    assert_null(made);
    ZERO(xf_names_count(NULL));
    ZERO(xf_names_count(""));
    ZERO(xf_names_count("\xFF"));
    ZERO(xf_names_count("示例甲等人"));
    assert_int_equal(xf_names_count("示例甲等30余人"), -30);
    assert_int_equal(xf_names_count("示例甲、示例乙"), 2);
    ZERO(xf_date_make(2026, 2, 30));
    ZERO(xf_date_year(-1));
    ZERO(xf_date_month(XF_DATE_MAX + 1));
    ZERO(xf_date_day(INT32_MIN));
    ZERO(xf_date_weekday(0));
    ZERO(xf_date_of_time(INT64_MIN));
    ZERO(xf_date_of_time(INT64_MAX));
    ZERO(xf_time_make(0, 0));
    ZERO(xf_time_make(1, 1440));
    assert_null(xf_code_of((xf_enum)99, 0));
    assert_null(xf_code_of(XF_ENUM_STATE, -1));
    assert_null(xf_code_name(XF_ENUM_STATE, 99, XF_LANG_ZH));
    assert_int_equal(xf_code_at(XF_ENUM_STATE, SIZE_MAX), -1);
    assert_int_equal(xf_code_at((xf_enum)-1, 0), -1);
    assert_string_equal(xf_version_text(), "0.1.0");
    assert_int_equal(xf_version_number(), 100);
    assert_int_equal(xf_error_set((xf_status)1, NULL, NULL, NULL, NULL), XF_E_INVALID);
    assert_string_equal(xf_status_name((xf_status)1), "XF_E_UNKNOWN");
    assert_non_null(xf_status_text((xf_status)1, (xf_lang)99));
    assert_int_equal(xf_status_at(99), 1);
    assert_non_null(xf_error_last());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_handle_of_another_kind),
        cmocka_unit_test(test_no_list),
        cmocka_unit_test(test_a_list_of_other_rows),
        cmocka_unit_test(test_getters_of_nothing),
        cmocka_unit_test(test_frees_of_nothing),
        cmocka_unit_test(test_values_that_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
