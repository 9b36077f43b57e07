/* SPDX-License-Identifier: Apache-2.0 */
/* Records as JSON and back: a difference laid over what was before gives what is after. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/office.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* Every record with a table, and the facts of acts and steps. */
static const xfi_record *record_at(size_t r)
{
    const xfi_record *const facts[] = {&xfi_act_record, &xfi_office_act_record};
    return r < xfi_model_table_count ? xfi_model_tables[r] : facts[r - xfi_model_table_count];
}

static unsigned mixed(unsigned n)
{
    static unsigned seed = 7;
    seed = seed * 1103515245U + 12345U;
    return (seed >> 16U) % n;
}

/* Some value that the field can hold, now and then the empty one. */
static void give(const xfi_field *field, void *row)
{
    static const char *const texts[] = {NULL, "", "示例", "a\"b\\c\n\t\x01", "{}", "null", "𠮷 é"};
    static const int64_t numbers[] = {0, 1, -1, 42, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN};
    char *at = (char *)row + field->offset;
    bool wide = field->type == XFI_F_INT || field->type == XFI_F_REF || field->type == XFI_F_TIME;
    int64_t number = numbers[mixed(wide ? 8 : 6)];
    int32_t narrow = (int32_t)number;
    const char *text = texts[mixed(COUNT_OF(texts))];
    bool yes = mixed(2) != 0;
    if (field->type == XFI_F_TEXT) {
        memcpy(at, &text, sizeof text);
    } else if (field->type == XFI_F_BOOL) {
        memcpy(at, &yes, sizeof yes);
    } else if (field->type == XFI_F_I32) {
        memcpy(at, &narrow, sizeof narrow);
    } else if (field->type == XFI_F_DATE) {
        narrow =
            mixed(3) == 0 ? 0 : xfi_calendar_date(2026, 1 + (int)mixed(12), 1 + (int)mixed(28));
        memcpy(at, &narrow, sizeof narrow);
    } else if (field->type == XFI_F_CODE) {
        const xfi_codes *codes = xfi_codes_of(field->codes);
        assert_non_null(codes);
        int code = codes->rows[mixed((unsigned)codes->count)].value;
        memcpy(at, &code, sizeof code);
    } else {
        memcpy(at, &number, sizeof number);
    }
}

static void test_difference_and_back(void **state)
{
    (void)state;
    for (size_t r = 0; r < xfi_model_table_count + 2; r++) {
        const xfi_record *record = record_at(r);
        for (int round = 0; round < 200; round++) {
            xfi_arena arena = {0};
            xfi_buf buf = {0};
            xfi_json json = {&buf, false};
            xfi_error err = {0};
            char *before = xfi_arena_alloc(&arena, record->size);
            char *after = xfi_arena_alloc(&arena, record->size);
            char *back = xfi_arena_alloc(&arena, record->size);
            for (size_t i = 0; i < record->count; i++) {
                if (round % 2 != 0) {
                    give(&record->fields[i], before);
                }
                give(&record->fields[i], after);
            }
            xfi_model_encode(record, round % 2 != 0 ? before : NULL, after, &json, NULL);
            assert_false(buf.failed);
            json_t *object = json_loads(buf.data, JSON_REJECT_DUPLICATES, NULL);
            assert_non_null(object);
            assert_int_equal(xfi_model_copy(record, before, &arena, back, &err), XF_OK);
            assert_int_equal(xfi_model_patch(record, object, &arena, back, &err), XF_OK);
            const char *field = xfi_model_difference(record, back, after);
            if (field != NULL) {
                fail_msg("%s.%s: %s", record->table, field, buf.data);
            }
            json_decref(object);
            xfi_buf_free(&buf);
            xfi_arena_free(&arena);
        }
    }
}

static void test_only_what_differs(void **state)
{
    (void)state;
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    const xfi_deadline before = {.id = 7,
                                 .case_id = 3,
                                 .rule = "handle",
                                 .due_at = 5,
                                 .state = XF_DEADLINE_OPEN,
                                 .window = true,
                                 .amount = 60,
                                 .due_date = xfi_calendar_date(2026, 5, 4)};
    xfi_deadline after = before;
    after.state = XF_DEADLINE_PAUSED;
    after.due_at = 0;
    after.due_date = 0;
    after.window = false;
    after.rule = "";
    after.mark = XF_MARK_RED;
    xfi_model_encode(&xfi_deadline_record, &before, &after, &json, "row");
    assert_string_equal(buf.data, "\"row\":{\"id\":7,\"rule\":null,\"state\":\"paused\","
                                  "\"window\":null,\"due_date\":null,\"due_at\":null,"
                                  "\"mark\":\"red\"}");
    assert_string_equal(xfi_model_difference(&xfi_deadline_record, &before, &after), "rule");
    xfi_buf_reset(&buf);
    json.comma = false;
    xfi_model_encode(&xfi_deadline_record, &after, &after, &json, NULL);
    assert_string_equal(buf.data, "{\"id\":7}");
    assert_true(xfi_model_equal(&xfi_deadline_record, &after, &after));
    xfi_buf_free(&buf);
}

/* Keys are written even when they are empty. */
static void test_empty_keys(void **state)
{
    (void)state;
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    const xfi_official row = {.id = "a", .principal = true};
    xfi_model_encode(&xfi_official_record, NULL, &row, &json, NULL);
    assert_string_equal(buf.data, "{\"id\":\"a\",\"valid_from\":\"\",\"principal\":true}");
    xfi_buf_free(&buf);
}

static void test_what_does_not_fit(void **state)
{
    (void)state;
    static const struct {
        const char *text, *field;
    } bad[] = {
        {"{\"no_such\":1}", "no_such"},
        {"{\"id\":\"7\"}", "id"},
        {"{\"id\":7.5}", "id"},
        {"{\"rule\":7}", "rule"},
        {"{\"turn\":2147483648}", "turn"},
        {"{\"turn\":-2147483649}", "turn"},
        {"{\"state\":\"asleep\"}", "state"},
        {"{\"due_date\":\"2026-02-30\"}", "due_date"},
        {"{\"due_date\":20260230}", "due_date"},
        {"{\"late\":1}", "late"},
        {"{\"due_at\":true}", "due_at"},
    };
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        xfi_deadline row = {0};
        xfi_arena arena = {0};
        xfi_error err = {0};
        json_t *object = json_loads(bad[i].text, 0, NULL);
        assert_non_null(object);
        assert_int_equal(xfi_model_patch(&xfi_deadline_record, object, &arena, &row, &err),
                         XF_E_CORRUPT);
        assert_string_equal(err.field, bad[i].field);
        xfi_error_clear(&err);
        xfi_arena_free(&arena);
        json_decref(object);
    }
}

/* The tables themselves: keys first, every field inside its struct, no name twice, codes known. */
static void test_tables_of_fields(void **state)
{
    (void)state;
    for (size_t r = 0; r < xfi_model_table_count + 2; r++) {
        const xfi_record *record = record_at(r);
        for (size_t i = 0; i < record->count; i++) {
            const xfi_field *field = &record->fields[i];
            assert_int_equal(field->key, i < record->keys);
            assert_true(field->offset < record->size);
            assert_true((field->type == XFI_F_CODE) == (xfi_codes_of(field->codes) != NULL));
            for (size_t k = 0; k < i; k++) {
                assert_string_not_equal(field->name, record->fields[k].name);
                assert_int_not_equal(field->offset, record->fields[k].offset);
            }
        }
        if (r < xfi_model_table_count) {
            assert_ptr_equal(xfi_model_record(record->table), record);
        }
    }
    assert_null(xfi_model_record("act"));
    assert_null(xfi_model_record(""));
}

static void test_field_text(void **state)
{
    (void)state;
    const xfi_case row = {.id = 7,
                          .state = XF_STATE_HANDLING,
                          .received_at = 1772672400000,
                          .title = "示例",
                          .led = true};
    static const struct {
        const char *name, *text;
    } expected[] = {{"id", "7"},          {"state", "handling"},
                    {"ended_as", "none"}, {"received_at", "2026-03-05T09:00:00+08:00"},
                    {"accepted_at", ""},  {"title", "示例"},
                    {"matter", ""},       {"merged_into", ""},
                    {"led", "1"}};
    for (size_t i = 0; i < COUNT_OF(expected); i++) {
        xfi_buf buf = {0};
        for (size_t k = 0; k < xfi_case_record.count; k++) {
            if (strcmp(xfi_case_record.fields[k].name, expected[i].name) == 0) {
                xfi_model_field_text(&xfi_case_record.fields[k], &row, &buf);
            }
        }
        assert_string_equal(xfi_buf_text(&buf), expected[i].text);
        xfi_buf_free(&buf);
    }
}

/* A copy shares nothing with what it was made from. */
static void test_copy_is_deep(void **state)
{
    (void)state;
    char title[] = "示例";
    xfi_arena arena = {0};
    xfi_error err = {0};
    xfi_case row = {.id = 7, .title = title, .mark = XF_MARK_RED};
    xfi_case copy = {0};
    assert_int_equal(xfi_model_copy(&xfi_case_record, &row, &arena, &copy, &err), XF_OK);
    assert_true(xfi_model_equal(&xfi_case_record, &row, &copy));
    title[0] = 'x';
    assert_string_equal(copy.title, "示例");
    assert_string_equal(xfi_model_difference(&xfi_case_record, &row, &copy), "title");
    xfi_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_difference_and_back), cmocka_unit_test(test_only_what_differs),
        cmocka_unit_test(test_empty_keys),          cmocka_unit_test(test_what_does_not_fit),
        cmocka_unit_test(test_tables_of_fields),    cmocka_unit_test(test_field_text),
        cmocka_unit_test(test_copy_is_deep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
