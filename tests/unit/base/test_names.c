/* SPDX-License-Identifier: Apache-2.0 */
/* How many people a text of names speaks of. The numbers are what a clerk reads there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/base.h"

typedef struct expected {
    const char *text, *names; /* names NULL: the text itself */
    int persons, named;
    bool least, more, unclear;
} expected;

static void read_all(const expected *all, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        xfi_arena arena = {0};
        xfi_names who = {0};
        assert_int_equal(xfi_names_counted(all[i].text, &arena, &who, NULL), XF_OK);
        print_message("%s\n", all[i].text);
        assert_string_equal(who.text, all[i].names == NULL ? all[i].text : all[i].names);
        assert_int_equal(who.persons, all[i].persons);
        assert_int_equal(who.named, all[i].named);
        assert_int_equal(who.least, all[i].least);
        assert_int_equal(who.more, all[i].more);
        assert_int_equal(who.unclear, all[i].unclear);
        xfi_arena_free(&arena);
    }
}
#define READ_ALL(rows) read_all(rows, sizeof(rows) / sizeof *(rows))

static void what_is_certain_is_counted(void **unused)
{
    static const expected rows[] = {
        {"示例甲", NULL, 0, 1, false, false, false},
        {"示例甲、示例乙", NULL, 0, 2, false, false, false},
        {"示例甲\n示例乙", NULL, 0, 2, false, false, false},
        {"示例甲、　、\xE2\x80\x8B", NULL, 0, 1, false, false, false},
        {"示例甲等6人", "示例甲", 6, 1, false, false, false},
        {"示例甲 等 ６ 人", "示例甲", 6, 1, false, false, false},
        {"示例甲等六人", "示例甲", 6, 1, false, false, false},
        {"示例甲等两人", "示例甲", 2, 1, false, false, false},
        {"示例甲等一百二十人", "示例甲", 120, 1, false, false, false},
        {"示例甲等3名村民", "示例甲", 3, 1, false, false, false},
        {"示例甲等五位业主", "示例甲", 5, 1, false, false, false},
        {"示例甲等8个人", "示例甲", 8, 1, false, false, false},
        {"示例甲、示例乙等共5人", "示例甲、示例乙", 5, 2, false, false, false},
        {"示例甲一行4人", "示例甲", 4, 1, false, false, false},
        {"示例甲（等6人）", "示例甲", 6, 1, false, false, false},
        {"示例甲、示例甲等6人", "示例甲、示例甲", 6, 2, false, false, false},
        {"示例甲等30余人", "示例甲", 30, 1, true, false, false},
        {"示例甲等二十多名职工", "示例甲", 20, 1, true, false, false},
        {"示例甲等十几人", "示例甲", 10, 1, true, false, false},
    };
    (void)unused;
    READ_ALL(rows);
}

static void what_is_not_certain_is_asked_for(void **unused)
{
    static const expected rows[] = {
        {"示例甲等人", "示例甲", 0, 1, false, true, false},
        {"示例甲等", "示例甲", 0, 1, false, true, false},
        {"等6人", NULL, 0, 1, false, false, true},
        {"示例甲等六人、示例乙", "示例甲、示例乙", 0, 2, false, false, true},
        {"示例甲等人、示例乙", "示例甲、示例乙", 0, 2, false, false, true},
        {"示例甲等六人、示例乙等3人", "示例甲、示例乙", 0, 2, false, false, true},
        {"示例甲等3户", "示例甲", 0, 1, false, false, true},
        {"示例甲等几人", "示例甲", 0, 1, false, false, true},
        {"示例甲等数十人", "示例甲", 0, 1, false, false, true},
        {"示例甲等约30人", "示例甲", 0, 1, false, false, true},
        {"示例甲等30人左右", "示例甲", 0, 1, false, false, true},
        {"示例甲等3名村民及5名职工", "示例甲", 0, 1, false, false, true},
        {"示例甲等6", "示例甲", 0, 1, false, false, true},
        {"示例甲等0人", "示例甲", 0, 1, false, false, true},
        {"示例村30余名村民", NULL, 0, 1, false, false, true},
        {"示例村3户", NULL, 0, 1, false, false, true},
        {"三名村民", NULL, 0, 1, false, false, true},
        {"业主若干人", NULL, 0, 1, false, false, true},
        {"示例甲、示例甲", NULL, 0, 2, false, false, true},
    };
    (void)unused;
    READ_ALL(rows);
}

static void a_name_is_no_number(void **unused)
{
    static const expected rows[] = {
        {"示例高等学校", NULL, 0, 1, false, false, false},
        {"示例第三人民医院", NULL, 0, 1, false, false, false},
        {"王一名", NULL, 0, 1, false, false, false},
        {"万人杰", NULL, 0, 1, false, false, false},
        {"余示例、共示例", NULL, 0, 2, false, false, false},
        {"示例七一二厂", NULL, 0, 1, false, false, false},
    };
    (void)unused;
    READ_ALL(rows);
}

static void a_number_that_is_given_is_held_against_what_is_written(void **unused)
{
    static const struct {
        const char *text;
        int given;
        xf_status status;
    } rows[] = {
        {"示例甲等6人", 6, XF_OK},
        {"示例甲等6人", 7, XF_E_INVALID},
        {"示例甲等30余人", 34, XF_OK},
        {"示例甲等30余人", 29, XF_E_INVALID},
        {"示例甲等3户", 9, XF_OK},
        {"示例甲、示例甲", 2, XF_OK},
        {"示例甲等1000001人", 0, XF_E_INVALID},
        {"示例甲等99999999999999999999人", 0, XF_E_INVALID},
    };
    (void)unused;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        xfi_arena arena = {0};
        xfi_names who = {.persons = rows[i].given};
        xfi_error err = {0};
        assert_int_equal(xfi_names_counted(rows[i].text, &arena, &who, &err), rows[i].status);
        if (rows[i].status == XF_OK) {
            assert_int_equal(who.persons, rows[i].given);
            assert_false(who.least);
        } else {
            assert_string_equal(err.field, "persons");
        }
        xfi_error_clear(&err);
        xfi_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_certain_is_counted),
        cmocka_unit_test(what_is_not_certain_is_asked_for),
        cmocka_unit_test(a_name_is_no_number),
        cmocka_unit_test(a_number_that_is_given_is_held_against_what_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
