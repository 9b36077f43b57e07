/* SPDX-License-Identifier: Apache-2.0 */
/* Functions of the office with no handle, a closed one, and nothing else; test_handles.c looks here
 * that none is forgotten. */
#include "api/host.h"

static xf_office_act a_step = XF_OFFICE_ACT_INIT;

static const struct step {
    const char *name;
    xf_status (*take)(xf_store *, const xf_office_act *, xf_record **);
} steps[] = {
    {"xf_body_set_up(", xf_body_set_up},
    {"xf_body_dissolve(", xf_body_dissolve},
    {"xf_body_join(", xf_body_join},
    {"xf_body_leave(", xf_body_leave},
    {"xf_duty_open(", xf_duty_open},
    {"xf_duty_end(", xf_duty_end},
    {"xf_duty_generate(", xf_duty_generate},
    {"xf_duty_hold(", xf_duty_hold},
    {"xf_duty_fulfil(", xf_duty_fulfil},
    {"xf_duty_move(", xf_duty_move},
    {"xf_duty_cancel(", xf_duty_cancel},
    {"xf_duty_call(", xf_duty_call},
    {"xf_duty_plan(", xf_duty_plan},
    {"xf_duty_join(", xf_duty_join},
    {"xf_duty_leave(", xf_duty_leave},
    {"xf_duty_share(", xf_duty_share},
    {"xf_duty_assign(", xf_duty_assign},
    {"xf_drive_open(", xf_drive_open},
    {"xf_drive_set_target(", xf_drive_set_target},
    {"xf_drive_plan_phase(", xf_drive_plan_phase},
    {"xf_drive_end_phase(", xf_drive_end_phase},
    {"xf_drive_enter(", xf_drive_enter},
    {"xf_drive_hand_out(", xf_drive_hand_out},
    {"xf_drive_drop(", xf_drive_drop},
    {"xf_drive_set_duty(", xf_drive_set_duty},
    {"xf_drive_close(", xf_drive_close},
    {"xf_drive_promise(", xf_drive_promise},
    {"xf_drive_give(", xf_drive_give},
    {"xf_drive_withdraw(", xf_drive_withdraw},
    {"xf_screening_begin(", xf_screening_begin},
    {"xf_screening_end(", xf_screening_end},
    {"xf_screening_find(", xf_screening_find},
    {"xf_screening_register(", xf_screening_register},
    {"xf_screening_link(", xf_screening_link},
    {"xf_screening_dismiss(", xf_screening_dismiss},
    {"xf_succession_pass(", xf_succession_pass},
    {"xf_undo_reception(", xf_undo_reception},
    {"xf_undo_finding(", xf_undo_finding},
    {"xf_undo_warning(", xf_undo_warning},
    {"xf_undo_tell_apart(", xf_undo_tell_apart},
    {"xf_undo_given(", xf_undo_given},
    {"xf_undo_correct_given(", xf_undo_correct_given},
    {"xf_undo_duty(", xf_undo_duty},
    {"xf_undo_duty_step(", xf_undo_duty_step},
    {"xf_warning_issue(", xf_warning_issue},
    {"xf_warning_answer(", xf_warning_answer},
    {"xf_warning_follow(", xf_warning_follow},
    {"xf_warning_close(", xf_warning_close},
    {"xf_similar_tell_apart(", xf_similar_tell_apart},
    {"xf_letter_issue(", xf_letter_issue},
    {"xf_letter_duty_issue(", xf_letter_duty_issue},
    {"xf_letter_add_template(", xf_letter_add_template},
    {"xf_letter_retire_template(", xf_letter_retire_template},
    {"xf_contact_open(", xf_contact_open},
    {"xf_contact_close(", xf_contact_close},
    {"xf_reception_receive(", xf_reception_receive},
    {"xf_reception_join(", xf_reception_join},
    {"xf_reception_settle(", xf_reception_settle},
    {"xf_reception_register(", xf_reception_register},
    {"xf_reception_transfer(", xf_reception_transfer},
    {"xf_reception_link(", xf_reception_link},
    {"xf_reception_escort(", xf_reception_escort},
    {"xf_reception_end_escort(", xf_reception_end_escort},
    {"xf_reception_plan_follow_up(", xf_reception_plan_follow_up},
    {"xf_reception_end_follow_up(", xf_reception_end_follow_up},
    {"xf_reception_reveal(", xf_reception_reveal},
    {"xf_reception_keep_register(", xf_reception_keep_register},
    {"xf_reception_end_register(", xf_reception_end_register},
};

static void test_steps(void **unused)
{
    xf_store *s = open_county();
    xf_store *closed = open_county();
    xf_record *out = (xf_record *)(void *)&a_step;
    (void)unused;
    a_step.actor = "h_town";
    assert_int_equal(xf_store_close(closed), XF_OK);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        assert_int_equal(steps[i].take(NULL, &a_step, &out), XF_E_INVALID);
        assert_null(out);
        assert_string_equal(xf_error_field(xf_error_last()), "store");
        assert_int_equal(steps[i].take(closed, &a_step, &out), XF_E_CLOSED);
        assert_int_equal(steps[i].take(s, NULL, &out), XF_E_INVALID);
        assert_string_equal(xf_error_field(xf_error_last()), "act");
        /* a step requires something, and says what */
        assert_int_equal(steps[i].take(s, &a_step, NULL), XF_E_INVALID);
        assert_string_equal(xf_error_rule(xf_error_last()), "office.needs_field");
        a_step.flag = 2;
        assert_int_equal(steps[i].take(s, &a_step, NULL), XF_E_INVALID);
        assert_string_equal(xf_error_field(xf_error_last()), "flag");
        a_step.flag = 0;
    }
    xf_store_free(closed);
    xf_store_free(s);
}

static void test_any_step(void **unused)
{
    xf_store *s = open_county();
    xf_record *out = NULL;
    (void)unused;
    assert_int_equal(xf_office_do(NULL, XF_OFFICE_SET_UP_BODY, &a_step, &out), XF_E_INVALID);
    assert_int_equal(xf_office_do(s, XF_OFFICE_NONE, &a_step, &out), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "kind");
    assert_null(xf_office_fields(XF_OFFICE_NONE));
    assert_int_equal(xf_office_codes(XF_OFFICE_NONE), 0);
    assert_non_null(strstr(xf_office_fields(XF_OFFICE_SET_UP_BODY), "name!"));
    assert_int_equal(xf_office_codes(XF_OFFICE_SET_UP_BODY), XF_ENUM_BODY_KIND);
    xf_text *text = (xf_text *)(void *)&a_step;
    assert_int_equal(xf_letter_facts(NULL, XF_LETTER_ANSWER, 1, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_null(text);
    assert_int_equal(xf_letter_facts(s, XF_LETTER_ANSWER, 1, XF_LANG_ZH, NULL), XF_E_INVALID);
    assert_int_equal(xf_letter_facts(s, XF_LETTER_NONE, 1, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "kind");
    assert_int_equal(xf_letter_facts(s, XF_LETTER_ANSWER, 1, (xf_lang)7, &text), XF_E_INVALID);
    assert_int_equal(xf_letter_facts(s, XF_LETTER_ANSWER, 1, XF_LANG_ZH, &text), XF_E_NOT_FOUND);
    assert_int_equal(xf_reception_summary(NULL, NULL, &text), XF_E_INVALID);
    assert_int_equal(xf_reception_summary(s, NULL, NULL), XF_E_INVALID);
    xf_record *kept = NULL;
    assert_int_equal(xf_reception_register_of(NULL, "town", 0, &kept), XF_E_INVALID);
    assert_int_equal(xf_reception_register_of(s, NULL, 0, &kept), XF_E_INVALID);
    assert_int_equal(xf_reception_register_of(s, "town", -1, &kept), XF_E_INVALID);
    assert_int_equal(xf_reception_register_of(s, "town", 0, NULL), XF_E_INVALID);
    assert_null(kept);
    assert_null(xf_letter_placeholders(XF_LETTER_NONE));
    assert_non_null(strstr(xf_letter_placeholders(XF_LETTER_ANSWER), "number!"));
    xf_store_free(s);
}

static void test_drive_texts(void **unused)
{
    xf_store *s = open_county();
    xf_store *closed = open_county();
    xf_text *text = (xf_text *)(void *)&a_step;
    static const struct {
        const char *name;
        xf_status (*read)(xf_store *, xf_id, xf_date, xf_lang, xf_text **);
    } reads[] = {{"xf_drive_progress(", xf_drive_progress},
                 {"xf_drive_material(", xf_drive_material}};
    (void)unused;
    assert_int_equal(xf_store_close(closed), XF_OK);
    for (size_t i = 0; i < sizeof reads / sizeof *reads; i++) {
        assert_int_equal(reads[i].read(NULL, 1, 0, XF_LANG_ZH, &text), XF_E_INVALID);
        assert_null(text);
        assert_int_equal(reads[i].read(closed, 1, 0, XF_LANG_ZH, &text), XF_E_CLOSED);
        assert_int_equal(reads[i].read(s, 1, 0, XF_LANG_ZH, NULL), XF_E_INVALID);
        assert_int_equal(reads[i].read(s, 1, 0, XF_LANG_ZH, &text), XF_E_NOT_FOUND);
        assert_int_equal(reads[i].read(s, 1, -1, XF_LANG_ZH, &text), XF_E_INVALID);
        assert_string_equal(xf_error_field(xf_error_last()), "date");
        assert_int_equal(reads[i].read(s, 1, 0, (xf_lang)9, &text), XF_E_INVALID);
        assert_string_equal(xf_error_field(xf_error_last()), "lang");
    }
    xf_store_free(closed);
    xf_store_free(s);
}

static void test_duty_facts(void **unused)
{
    xf_store *s = open_county();
    xf_store *closed = open_county();
    xf_text *text = (xf_text *)(void *)&a_step;
    const xf_letter_kind kind = XF_LETTER_VISIT_NOTICE;
    (void)unused;
    assert_int_equal(xf_store_close(closed), XF_OK);
    assert_int_equal(xf_letter_duty_facts(NULL, kind, 1, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_null(text);
    assert_int_equal(xf_letter_duty_facts(closed, kind, 1, XF_LANG_ZH, &text), XF_E_CLOSED);
    assert_int_equal(xf_letter_duty_facts(s, kind, 1, XF_LANG_ZH, NULL), XF_E_INVALID);
    assert_int_equal(xf_letter_duty_facts(s, kind, 1, XF_LANG_ZH, &text), XF_E_NOT_FOUND);
    assert_int_equal(xf_letter_duty_facts(s, XF_LETTER_ANSWER, 1, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "kind");
    assert_int_equal(xf_letter_duty_facts(s, kind, 1, (xf_lang)9, &text), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "lang");
    /* and a case has no such letter */
    assert_int_equal(xf_letter_facts(s, kind, 1, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "kind");
    xf_store_free(closed);
    xf_store_free(s);
}

static void test_warning_outcomes(void **unused)
{
    xf_store *s = open_county();
    xf_store *closed = open_county();
    xf_text *text = (xf_text *)(void *)&a_step;
    (void)unused;
    assert_int_equal(xf_store_close(closed), XF_OK);
    assert_int_equal(xf_warning_outcomes(NULL, NULL, 0, 0, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_null(text);
    assert_int_equal(xf_warning_outcomes(closed, NULL, 0, 0, XF_LANG_ZH, &text), XF_E_CLOSED);
    assert_int_equal(xf_warning_outcomes(s, NULL, 0, 0, XF_LANG_ZH, NULL), XF_E_INVALID);
    assert_int_equal(xf_warning_outcomes(s, NULL, -1, 0, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "from");
    assert_int_equal(xf_warning_outcomes(s, NULL, 0, 0, (xf_lang)9, &text), XF_E_INVALID);
    assert_int_equal(xf_warning_outcomes(s, NULL, 0, 0, XF_LANG_EN, &text), XF_OK);
    assert_non_null(strstr(xf_text_get(text), "\"warned\":0"));
    xf_text_free(text);
    xf_store_free(closed);
    xf_store_free(s);
}

static void test_succession_left(void **unused)
{
    xf_store *s = open_county();
    xf_store *closed = open_county();
    xf_text *text = (xf_text *)(void *)&a_step;
    (void)unused;
    assert_int_equal(xf_store_close(closed), XF_OK);
    assert_int_equal(xf_succession_left(NULL, NULL, XF_LANG_ZH, &text), XF_E_INVALID);
    assert_null(text);
    assert_int_equal(xf_succession_left(closed, NULL, XF_LANG_ZH, &text), XF_E_CLOSED);
    assert_int_equal(xf_succession_left(s, NULL, XF_LANG_ZH, NULL), XF_E_INVALID);
    assert_int_equal(xf_succession_left(s, NULL, (xf_lang)9, &text), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "lang");
    assert_int_equal(xf_succession_left(s, "nowhere", XF_LANG_ZH, &text), XF_E_NOT_FOUND);
    assert_int_equal(xf_succession_left(s, "town", XF_LANG_ZH, &text), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "unit");
    assert_null(text);
    assert_int_equal(xf_succession_left(s, NULL, XF_LANG_EN, &text), XF_OK);
    assert_string_equal(xf_text_get(text), "[]");
    xf_text_free(text);
    xf_store_free(closed);
    xf_store_free(s);
}

static void test_records(void **unused)
{
    xf_store *s = open_county();
    xf_record *record = NULL;
    xf_iter *iter = NULL;
    xf_text *text = NULL;
    int64_t number = 1;
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    assert_int_equal(xf_record_read(NULL, XF_RECORD_BODY, 1, &record), XF_E_INVALID);
    assert_int_equal(xf_record_read(s, XF_RECORD_BODY, 1, NULL), XF_E_INVALID);
    assert_int_equal(xf_record_read(s, XF_RECORD_NONE, 1, &record), XF_E_INVALID);
    assert_int_equal(xf_record_read(s, XF_RECORD_BODY, 1, &record), XF_E_NOT_FOUND);
    assert_int_equal(xf_record_list(NULL, XF_RECORD_BODY, NULL, &iter), XF_E_INVALID);
    assert_int_equal(xf_record_list(s, XF_RECORD_NONE, NULL, &iter), XF_E_INVALID);
    assert_int_equal(xf_record_count(s, XF_RECORD_BODY, NULL, NULL), XF_E_INVALID);
    assert_int_equal(xf_record_count(s, XF_RECORD_BODY, NULL, &number), XF_OK);
    assert_int_equal(number, 0);
    assert_int_equal(xf_record_next(NULL, &record), XF_E_INVALID);
    assert_int_equal(xf_unit_list(s, NULL, &iter), XF_OK);
    assert_int_equal(xf_record_next(iter, &record), XF_E_INVALID);
    xf_iter_free(iter);

    act.actor = "h_town", act.unit = "town", act.name = "示例", act.code = "task_force";
    assert_int_equal(xf_body_set_up(s, &act, &record), XF_OK);
    assert_int_equal(xf_record_kind_of(record), XF_RECORD_BODY);
    assert_int_equal(xf_record_id(record), 1);
    assert_string_equal(xf_record_text(record, "name"), "示例");
    assert_string_equal(xf_record_text(record, "kind"), "task_force");
    assert_string_equal(xf_record_text(record, "open"), "");
    assert_string_equal(xf_record_text(record, "nothing"), "");
    assert_int_equal(xf_record_number(record, "open"), 1);
    assert_int_equal(xf_record_number(record, "nothing"), 0);
    assert_int_equal(xf_record_number(record, NULL), 0);
    xf_store_free(s);
    /* it outlives its store */
    assert_int_equal(xf_record_json(record, &text), XF_OK);
    assert_non_null(strstr(xf_text_get(text), "\"unit\":\"town\""));
    xf_text_free(text);
    xf_record_free(record);
}

static void test_no_record(void **unused)
{
    xf_text *text = NULL;
    (void)unused;
    assert_int_equal(xf_record_kind_of(NULL), XF_RECORD_NONE);
    assert_int_equal(xf_record_id(NULL), 0);
    assert_string_equal(xf_record_text(NULL, "name"), "");
    assert_string_equal(xf_record_text_in(NULL, "name", XF_LANG_EN), "");
    assert_int_equal(xf_record_number(NULL, "id"), 0);
    assert_int_equal(xf_record_json(NULL, &text), XF_E_INVALID);
    xf_record_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_steps),           cmocka_unit_test(test_any_step),
        cmocka_unit_test(test_records),         cmocka_unit_test(test_drive_texts),
        cmocka_unit_test(test_duty_facts),      cmocka_unit_test(test_warning_outcomes),
        cmocka_unit_test(test_succession_left), cmocka_unit_test(test_no_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
