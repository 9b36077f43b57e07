/* SPDX-License-Identifier: Apache-2.0 */
/* Every field of every record of the office has a name for people, in both languages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/office.h"

#include <string.h>

static void test_every_field_of_a_record_has_a_title(void **state)
{
    (void)state;
    size_t seen = 0;
    for (int kind = 1; kind < 1000; kind++) {
        const xfi_record *record = xfi_model_office((xf_record_kind)kind);
        for (size_t k = 0; record != NULL && k < record->count; k++, seen++) {
            const xfi_bi *title =
                xfi_model_title(XFI_TITLES_OF_RECORDS, record->table, record->fields[k].name);
            if (title == NULL) {
                fail_msg("%s.%s has no title in title.c", record->table, record->fields[k].name);
            }
            assert_non_null(title);
            assert_true((unsigned char)title->zh[0] >= 0x80); /* said in Chinese */
            assert_true((unsigned char)title->en[0] < 0x80);
        }
    }
    assert_true(seen > 200);
}

static void test_a_narrower_meaning_comes_first(void **state)
{
    (void)state;
    assert_string_equal(xfi_model_title(XFI_TITLES_OF_RECORDS, "duty", "text")->zh, "纪要");
    assert_string_equal(xfi_model_title(XFI_TITLES_OF_RECORDS, "contact", "text")->zh, "内容");
    assert_string_equal(xfi_model_title(XFI_TITLES_OF_ACTS, "extend", "days")->zh, "延长天数");
    assert_string_equal(xfi_model_title(XFI_TITLES_OF_ACTS, "answer", "text")->zh, "说明");
    assert_null(xfi_model_title(XFI_TITLES_OF_STEPS, "hold_duty", "colour"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_field_of_a_record_has_a_title),
        cmocka_unit_test(test_a_narrower_meaning_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
