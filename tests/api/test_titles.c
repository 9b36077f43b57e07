/* SPDX-License-Identifier: Apache-2.0 */
/* What forms need: the fields of acts and steps, their names, the enumerations they are of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <xfcase.h>

#include <stdio.h>
#include <string.h>

typedef const char *(*name_of)(int kind, const char *field, xf_lang lang);

static const char *act_name(int kind, const char *field, xf_lang lang)
{
    return xf_act_field_name((xf_act_kind)kind, field, lang);
}

static const char *step_name(int kind, const char *field, xf_lang lang)
{
    return xf_office_field_name((xf_office_kind)kind, field, lang);
}

/* How many fields the list names; each must have a name. */
static int names(const char *fields, int kind, name_of of)
{
    int count = 0;
    char one[64];
    for (const char *at = fields; *at != '\0'; count++) {
        size_t len = strcspn(at, " !");
        (void)snprintf(one, sizeof one, "%.*s", (int)len, at);
        const char *zh = of(kind, one, XF_LANG_ZH);
        const char *en = of(kind, one, XF_LANG_EN);
        if (zh == NULL || en == NULL || strcmp(zh, en) == 0) {
            fail_msg("%d: %s has no name", kind, one);
        }
        at += len;
        at += *at == '!' ? 1 : 0;
        at += *at == ' ' ? 1 : 0;
    }
    return count;
}

static void test_every_field_of_acts_and_steps_has_a_name(void **state)
{
    (void)state;
    int acts = 0;
    int steps = 0;
    for (size_t i = 0; xf_code_at(XF_ENUM_ACT, i) >= 0; i++) {
        int kind = xf_code_at(XF_ENUM_ACT, i);
        const char *fields = xf_act_fields((xf_act_kind)kind);
        acts += fields == NULL ? 0 : names(fields, kind, act_name);
    }
    for (size_t i = 0; xf_code_at(XF_ENUM_OFFICE, i) >= 0; i++) {
        int kind = xf_code_at(XF_ENUM_OFFICE, i);
        const char *fields = xf_office_fields((xf_office_kind)kind);
        steps += fields == NULL ? 0 : names(fields, kind, step_name);
    }
    assert_true(acts > 100);
    assert_true(steps > 150);
}

static void test_an_act_names_what_it_reads(void **state)
{
    (void)state;
    /* Art. 34: how long, who approved it, why */
    assert_string_equal(xf_act_fields(XF_ACT_EXTEND), "days! approver! reason! document");
    assert_null(xf_act_fields(XF_ACT_NONE));
    assert_null(xf_act_fields((xf_act_kind)9999));
    assert_null(xf_act_fields(XF_ACT_REGISTER)); /* no act on a case that is there */
    assert_string_equal(xf_act_field_name(XF_ACT_EXTEND, "days", XF_LANG_ZH), "延长天数");
    assert_null(xf_act_field_name(XF_ACT_EXTEND, "day", XF_LANG_ZH)); /* the start of one is none */
    assert_null(xf_act_field_name(XF_ACT_EXTEND, "unit", XF_LANG_ZH));
    assert_null(xf_act_field_name(XF_ACT_EXTEND, NULL, XF_LANG_ZH));
}

static void test_a_step_names_what_it_reads(void **state)
{
    (void)state;
    assert_string_equal(xf_office_field_name(XF_OFFICE_HOLD_DUTY, "text", XF_LANG_ZH),
                        "纪要或办理情况");
    assert_string_equal(xf_office_field_name(XF_OFFICE_HOLD_DUTY, "text", XF_LANG_EN),
                        "minutes, or what came of it");
    assert_null(xf_office_field_name(XF_OFFICE_HOLD_DUTY, "unit", XF_LANG_ZH));
    assert_null(xf_office_field_name(XF_OFFICE_HOLD_DUTY, NULL, XF_LANG_ZH));
    assert_null(xf_office_field_name(XF_OFFICE_NONE, "text", XF_LANG_ZH));
}

static void test_a_record_names_its_fields_and_codes(void **state)
{
    (void)state;
    assert_null(xf_record_field_name(XF_RECORD_BODY, "post", XF_LANG_ZH));
    assert_string_equal(xf_record_field_name(XF_RECORD_BODY_MEMBER, "post", XF_LANG_ZH), "职务");
    assert_int_equal(xf_record_field_codes(XF_RECORD_BODY_MEMBER, "post"), XF_ENUM_BODY_POST);
    assert_int_equal(xf_record_field_codes(XF_RECORD_BODY_MEMBER, "official"), 0);
    assert_int_equal(xf_record_field_codes(XF_RECORD_BODY_MEMBER, NULL), 0);
    assert_int_equal(xf_record_field_codes(XF_RECORD_NONE, "post"), 0);
    assert_null(xf_record_field_name(XF_RECORD_NONE, "id", XF_LANG_EN));
    assert_null(xf_record_field_name(XF_RECORD_BODY, NULL, XF_LANG_EN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_field_of_acts_and_steps_has_a_name),
        cmocka_unit_test(test_an_act_names_what_it_reads),
        cmocka_unit_test(test_a_step_names_what_it_reads),
        cmocka_unit_test(test_a_record_names_its_fields_and_codes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
