/* SPDX-License-Identifier: Apache-2.0 */
/* Memory, text, errors, codes, JSON and hashes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/base.h"

#include <stdlib.h>
#include <string.h>

/* ---- memory ------------------------------------------------------------------------------------------ */

typedef struct counter {
    int64_t live, calls;
    int64_t fail_at; /* this call fails; 0: none does */
} counter;

static void *counting(void *block, size_t size, void *userdata)
{
    counter *c = userdata;
    if (size == 0) {
        c->live--;
        free(block);
        return NULL;
    }
    c->calls++;
    if (c->fail_at != 0 && c->calls >= c->fail_at) {
        return NULL;
    }
    c->live += block == NULL ? 1 : 0;
    return realloc(block, size);
}

static void an_arena_reuses_its_blocks(void **unused)
{
    (void)unused;
    counter c = {0};
    xfi_arena arena = {0};
    xfi_memory_use(counting, &c);
    for (int round = 0; round < 3; round++) {
        int64_t before = c.calls;
        for (size_t size = 0; size < 2000; size += 7) {
            unsigned char *block = xfi_arena_alloc(&arena, size);
            assert_non_null(block);
            assert_int_equal((uintptr_t)block % _Alignof(max_align_t), 0);
            for (size_t i = 0; i < size; i++) {
                assert_int_equal(block[i], 0);
            }
            memset(block, 0xA5, size);
        }
        assert_true(round == 0 || c.calls == before); /* after a reset nothing is asked for */
        xfi_arena_reset(&arena);
    }
    char *text = xfi_arena_dup(&arena, "信访");
    assert_string_equal(text, "信访");
    assert_null(xfi_arena_dup(&arena, NULL));
    assert_null(xfi_arena_alloc(&arena, SIZE_MAX));
    xfi_arena_free(&arena);
    xfi_memory_use(NULL, NULL);
    assert_int_equal(c.live, 0);
}

static void a_failed_buffer_stays_failed(void **unused)
{
    (void)unused;
    counter c = {.fail_at = 2};
    xfi_buf buf = {0};
    xfi_memory_use(counting, &c);
    for (int i = 0; i < 1000; i++) {
        xfi_buf_puts(&buf, "0123456789");
    }
    assert_true(buf.failed);
    xf_text *text = NULL;
    xfi_error err = {0};
    assert_int_equal(xfi_text_take(&buf, &text, &err), XF_E_NO_MEMORY);
    assert_null(text);
    xfi_error_clear(&err);
    xfi_memory_use(NULL, NULL);
    assert_int_equal(c.live, 0);
    xfi_buf_printf(&buf, "%d-%s", 7, "七");
    assert_string_equal(xfi_buf_text(&buf), "7-七");
    assert_int_equal(buf.len, 5);
    xfi_buf_free(&buf);
    assert_string_equal(xfi_buf_text(&buf), "");
}

/* ---- UTF-8 -------------------------------------------------------------------------------------------- */

static void utf8(void **unused)
{
    (void)unused;
    static const char *const good[] = {
        "", "abc", "信访事项", "é", "\xF0\x9F\x8F\x9B", "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF"};
    static const struct {
        const char *text;
        size_t len;
    } bad[] = {
        {"\xC0\x80", 2},
        {"\xC1\xBF", 2},
        {"\xE0\x80\x80", 3}, /* overlong */
        {"\xED\xA0\x80", 3},
        {"\xF4\x90\x80\x80", 4},
        {"\xFF", 1},
        {"\xE4\xBF", 2},
        {"\x80", 1},
        {"a\0b", 3},
        {"\xF0\x8F\xBF\xBF", 4},
        {"\xE4\xBF\x41", 3},
        {"\xF5\x80\x80\x80", 4},
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(xfi_utf8_valid(good[i], strlen(good[i])));
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(xfi_utf8_valid(bad[i].text, bad[i].len));
    }
    assert_int_equal(xfi_utf8_cut("信访", 5), 3);
    assert_int_equal(xfi_utf8_cut("信访", 6), 6);
    assert_int_equal(xfi_utf8_cut("信访", 2), 0);
    assert_int_equal(xfi_utf8_cut("ab", 9), 2);
    assert_true(xfi_same(NULL, ""));
    assert_false(xfi_same("a", NULL));
}

/* ---- errors -------------------------------------------------------------------------------------------- */

static void the_first_cause_wins(void **unused)
{
    (void)unused;
    xfi_error err = {0};
    assert_int_equal(xfi_error_set(&err, XF_E_IO, "path", "第%d行", "line %d", 7), XF_E_IO);
    assert_int_equal(xfi_error_set(&err, XF_E_BUSY, "other", "忙", "busy"), XF_E_IO);
    assert_string_equal(err.text_zh, "第7行");
    assert_string_equal(err.text_en, "line 7");
    assert_string_equal(err.field, "path");
    xfi_error moved = {0};
    xfi_error_move(&moved, &err);
    assert_int_equal(err.status, XF_OK);
    assert_null(err.text_zh);
    assert_int_equal(moved.status, XF_E_IO);
    xfi_error_clear(&moved);
    assert_int_equal(xfi_error_set(NULL, XF_E_BUSY, NULL, "忙", "busy"), XF_E_BUSY);
}

static void without_memory_there_is_still_a_text(void **unused)
{
    (void)unused;
    counter c = {.fail_at = 1};
    xfi_error err = {0};
    xfi_memory_use(counting, &c);
    assert_int_equal(xfi_error_refuse(&err, XF_E_REFUSED, "a.rule", (xfi_bi){"甲", "a"}, "field",
                                      (xfi_bi){"乙", "b"}),
                     XF_E_REFUSED);
    assert_string_equal(err.text_zh, "内存不足");
    assert_string_equal(err.text_en, "out of memory");
    xfi_error_clear(&err);
    assert_int_equal(xfi_error_no_memory(&err), XF_E_NO_MEMORY);
    assert_string_equal(err.text_en, "out of memory");
    xfi_error_clear(&err);
    xfi_memory_use(NULL, NULL);
    assert_int_equal(c.live, 0);
}

/* ---- codes ----------------------------------------------------------------------------------------------- */

static void codes_go_both_ways_and_are_unique(void **unused)
{
    (void)unused;
    for (int which = XF_ENUM_STATE; which <= XF_ENUM_UNIT_ROLE; which++) {
        const xfi_codes *codes = xfi_codes_of((xf_enum)which);
        assert_non_null(codes);
        for (size_t i = 0; i < codes->count; i++) {
            const xfi_code *row = &codes->rows[i];
            assert_ptr_equal(xfi_code_by_text((xf_enum)which, row->code), row);
            assert_ptr_equal(xfi_code_by_value((xf_enum)which, row->value), row);
            assert_true(xfi_utf8_valid(row->zh, strlen(row->zh)) && *row->zh != '\0');
            assert_true(*row->en != '\0');
            assert_true(i == 0 || row->value > codes->rows[i - 1].value);
        }
    }
    assert_null(xfi_codes_of((xf_enum)99));
    assert_null(xfi_code_by_text(XF_ENUM_STATE, NULL));
    assert_string_equal(xfi_code_text(XF_ENUM_STATE, 99), "");
    for (size_t i = 0; xfi_status_at(i) != 1; i++) {
        assert_int_equal(xfi_status_at(i), -(int)i); /* 0, -1, -2 … without gaps */
        assert_string_not_equal(xfi_status_name((xf_status)xfi_status_at(i)), "XF_E_UNKNOWN");
    }
    assert_string_equal(xfi_status_name((xf_status)-99), "XF_E_UNKNOWN");
}

/* ---- JSON ------------------------------------------------------------------------------------------------- */

static void written_json_is_read_back(void **unused)
{
    (void)unused;
    static const char odd[] = "a\"b\\c\n\t\x01信\x7F";
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    xfi_json_open(&json, NULL, '{');
    xfi_json_text(&json, "odd", odd);
    xfi_json_open(&json, "list", '[');
    xfi_json_int(&json, NULL, INT64_MIN);
    xfi_json_int(&json, NULL, INT64_MAX);
    xfi_json_bool(&json, NULL, true);
    xfi_json_text(&json, NULL, NULL);
    xfi_json_raw(&json, NULL, "{}");
    xfi_json_close(&json, ']');
    xfi_json_int(&json, "last", 0);
    xfi_json_close(&json, '}');
    assert_string_equal(xfi_buf_text(&buf),
                        "{\"odd\":\"a\\\"b\\\\c\\n\\t\\u0001信\x7F\",\"list\":"
                        "[-9223372036854775808,9223372036854775807,true,null,{}],\"last\":0}");
    json_t *root = json_loads(buf.data, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(root);
    assert_string_equal(json_string_value(json_object_get(root, "odd")), odd);
    json_decref(root);
    xfi_buf_free(&buf);
}

/* ---- hashes ------------------------------------------------------------------------------------------------ */

static void hash_is(xfi_hash_kind kind, const char *expected)
{
    xfi_hasher *hasher = NULL;
    uint8_t bytes[XFI_HASH_SIZE];
    char hex[2 * XFI_HASH_SIZE + 1];
    assert_int_equal(xfi_hasher_open(kind, &hasher, NULL), XF_OK);
    for (int round = 0; round < 2; round++) { /* a hasher can be used again */
        assert_int_equal(xfi_hasher_start(hasher, NULL), XF_OK);
        assert_int_equal(xfi_hasher_add(hasher, "a", 1, NULL), XF_OK);
        assert_int_equal(xfi_hasher_add(hasher, "bc", 2, NULL), XF_OK);
        assert_int_equal(xfi_hasher_end(hasher, bytes, NULL), XF_OK);
        xfi_hex(bytes, sizeof bytes, hex);
        assert_string_equal(hex, expected);
    }
    xfi_hasher_free(hasher);
}

static void the_published_vectors(void **unused)
{
    (void)unused;
    /* GB/T 32905-2016, annex A.1; FIPS 180-4 */
    hash_is(XFI_HASH_SM3, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    hash_is(XFI_HASH_SHA256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_arena_reuses_its_blocks),
        cmocka_unit_test(a_failed_buffer_stays_failed),
        cmocka_unit_test(utf8),
        cmocka_unit_test(the_first_cause_wins),
        cmocka_unit_test(without_memory_there_is_still_a_text),
        cmocka_unit_test(codes_go_both_ways_and_are_unique),
        cmocka_unit_test(written_json_is_read_back),
        cmocka_unit_test(the_published_vectors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
