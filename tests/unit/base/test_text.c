/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8 against the definition for every sequence, written JSON read back by another reader, hashes
 * in parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/base.h"

#include <string.h>

static uint64_t seed = 11;
static size_t draw(size_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(seed >> 33U) % below;
}

static size_t encoded(uint32_t c, unsigned char *out)
{
    if (c < 0x80) {
        out[0] = (unsigned char)c;
        return 1;
    }
    size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = len - 1; i > 0; i--) {
        out[i] = (unsigned char)(0x80U | (c & 0x3FU));
        c >>= 6U;
    }
    out[0] = (unsigned char)((0xF00U >> len & 0xFFU) | c);
    return len;
}

/* The value of one sequence that is exactly `len` long, by arithmetic; -1 when it is none. */
static int64_t decoded(const unsigned char *s, size_t len)
{
    static const uint32_t least[] = {0, 1, 0x80, 0x800, 0x10000};
    static const unsigned char lead[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    static const unsigned char mask[] = {0, 0x80, 0xE0, 0xF0, 0xF8};
    if ((s[0] & mask[len]) != lead[len]) {
        return -1;
    }
    uint32_t value = s[0] & (unsigned)(unsigned char)~mask[len];
    for (size_t i = 1; i < len; i++) {
        if ((s[i] & 0xC0U) != 0x80U) {
            return -1;
        }
        value = value << 6U | (s[i] & 0x3FU);
    }
    bool fits = value >= least[len] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return fits ? (int64_t)value : -1;
}

static void every_character_and_no_other(void **unused)
{
    (void)unused;
    unsigned char s[4];
    for (uint32_t c = 1; c <= 0x10FFFF; c++) {
        size_t len = encoded(c, s);
        bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        assert_int_equal(xfi_utf8_valid((const char *)s, len), !surrogate);
        for (size_t cut = 1; cut < len; cut++) {
            assert_false(xfi_utf8_valid((const char *)s, cut));
        }
    }
    assert_false(xfi_utf8_valid("", 1)); /* NUL */
    /* all of two and three bytes, and four with the last one at its edges */
    static const unsigned char edges[] = {0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
    for (uint32_t head = 0; head < 0x1000000; head += head < 0xC00000 ? 0x101 : 1) {
        s[0] = (unsigned char)(head >> 16U);
        s[1] = (unsigned char)(head >> 8U);
        s[2] = (unsigned char)head;
        s[3] = edges[head % sizeof edges];
        for (size_t len = 2; len <= 4; len++) {
            bool valid = decoded(s, len) >= 0; /* one sequence, or a shorter one and a valid rest */
            for (size_t first = 1; first < len && !valid; first++) {
                size_t rest = len - first;
                valid =
                    decoded(s, first) >= 0 &&
                    (decoded(s + first, rest) >= 0 ||
                     (rest > 1 && decoded(s + first, 1) >= 0 &&
                      (decoded(s + first + 1, rest - 1) >= 0 ||
                       (rest == 3 && decoded(s + first + 1, 1) >= 0 &&
                        decoded(s + first + 2, 1) >= 0))) ||
                     (rest == 3 && decoded(s + first, 2) >= 0 && decoded(s + first + 2, 1) >= 0));
            }
            if (xfi_utf8_valid((const char *)s, len) != valid) {
                fail_msg("%02x %02x %02x %02x, %zu", s[0], s[1], s[2], s[3], len);
            }
        }
    }
}

static void a_cut_splits_no_character(void **unused)
{
    (void)unused;
    static const char text[] = "a信é\xF0\x9F\x8F\x9B访z";
    for (size_t limit = 0; limit < sizeof text + 3; limit++) {
        size_t cut = xfi_utf8_cut(text, limit);
        assert_true(cut <= limit && cut < sizeof text &&
                    cut + 4 > (limit < sizeof text - 1 ? limit : cut));
        assert_true(xfi_utf8_valid(text, cut));
        assert_true(xfi_utf8_valid(text + cut, strlen(text) - cut));
    }
}

static void random_text(char *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t c = (uint32_t)(1 + draw(draw(2) != 0 ? 0x7F : draw(2) != 0 ? 0xD7FF : 0x80));
        out += encoded(c, (unsigned char *)out);
    }
    *out = '\0';
}

static void written_json_is_read_back_by_another(void **unused)
{
    (void)unused;
    for (int round = 0; round < 3000; round++) {
        char key[64];
        char text[256];
        xfi_buf buf = {0};
        xfi_json json = {&buf, false};
        int64_t value = (int64_t)(seed * 2862933555777941757U);
        random_text(key, 1 + draw(10));
        random_text(text, draw(60));
        xfi_json_open(&json, NULL, '[');
        xfi_json_open(&json, NULL, '{');
        xfi_json_close(&json, '}');
        xfi_json_open(&json, NULL, '{');
        xfi_json_text(&json, key, text);
        xfi_json_close(&json, '}');
        xfi_json_int(&json, NULL, value);
        xfi_json_open(&json, NULL, '[');
        xfi_json_bool(&json, NULL, true);
        xfi_json_text(&json, NULL, NULL);
        xfi_json_close(&json, ']');
        xfi_json_raw(&json, NULL, "{\"a\":[]}");
        xfi_json_bool(&json, NULL, false);
        xfi_json_close(&json, ']');
        assert_true(xfi_utf8_valid(buf.data, buf.len));
        json_t *read = json_loads(buf.data, JSON_REJECT_DUPLICATES, NULL);
        assert_non_null(read);
        json_t *expected =
            json_pack("[{},{s:s},I,[b,n],{s:[]},b]", key, text, (json_int_t)value, 1, "a", 0);
        assert_non_null(expected);
        assert_true(json_equal(read, expected));
        json_decref(read);
        json_decref(expected);
        xfi_buf_free(&buf);
    }
}

static void integers_to_their_ends(void **unused)
{
    (void)unused;
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    xfi_json_int(&json, NULL, INT64_MIN);
    xfi_json_int(&json, NULL, INT64_MAX);
    xfi_json_int(&json, "k", 0);
    xfi_json_text(&json, "\"", "\b\f\n\r\t\x1f/");
    assert_string_equal(buf.data, "-9223372036854775808,9223372036854775807,\"k\":0,"
                                  "\"\\\"\":\"\\b\\f\\n\\r\\t\\u001f/\"");
    xfi_buf_free(&buf);
}

static void a_hash_does_not_depend_on_the_parts(void **unused)
{
    (void)unused;
    /* the empty text and a million "a" (FIPS 180-4); 64 bytes of "abcd" (GB/T 32905, A.2) */
    static const char empty[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    static const char million[] =
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    static const char sm3[] = "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732";
    static char data[1000000];
    uint8_t bytes[XFI_HASH_SIZE];
    char hex[2 * XFI_HASH_SIZE + 1];
    xfi_hasher *hasher = NULL;
    assert_int_equal(xfi_hasher_open(XFI_HASH_SHA256, &hasher, NULL), XF_OK);
    memset(data, 'a', sizeof data);
    for (int round = 0; round < 4; round++) {
        assert_int_equal(xfi_hasher_start(hasher, NULL), XF_OK);
        for (size_t at = 0; at < sizeof data && round > 0;) {
            size_t len = 1 + draw(round == 1 ? sizeof data : 5000);
            len = len > sizeof data - at ? sizeof data - at : len;
            assert_int_equal(xfi_hasher_add(hasher, data + at, len, NULL), XF_OK);
            at += len;
        }
        assert_int_equal(xfi_hasher_end(hasher, bytes, NULL), XF_OK);
        xfi_hex(bytes, sizeof bytes, hex);
        assert_string_equal(hex, round == 0 ? empty : million);
    }
    xfi_hasher_free(hasher);
    assert_int_equal(xfi_hasher_open(XFI_HASH_SM3, &hasher, NULL), XF_OK);
    assert_int_equal(xfi_hasher_start(hasher, NULL), XF_OK);
    for (int i = 0; i < 16; i++) {
        assert_int_equal(xfi_hasher_add(hasher, "abcd", 4, NULL), XF_OK);
    }
    assert_int_equal(xfi_hasher_end(hasher, bytes, NULL), XF_OK);
    xfi_hex(bytes, sizeof bytes, hex);
    assert_string_equal(hex, sm3);
    xfi_hasher_free(hasher);
    xfi_hasher_free(NULL);
}

static void codes_are_short_and_plain(void **unused)
{
    (void)unused;
    for (int which = XF_ENUM_STATE; which <= XF_ENUM_UNIT_ROLE; which++) {
        const xfi_codes *codes = xfi_codes_of((xf_enum)which);
        for (size_t i = 0; i < codes->count; i++) {
            const char *code = codes->rows[i].code;
            assert_true(strspn(code, "abcdefghijklmnopqrstuvwxyz_") == strlen(code) &&
                        *code != '\0');
            for (size_t k = 0; k < i; k++) {
                assert_string_not_equal(code, codes->rows[k].code);
                assert_int_not_equal(codes->rows[i].value, codes->rows[k].value);
            }
        }
        assert_null(xfi_code_by_text((xf_enum)which, ""));
        assert_null(xfi_code_by_value((xf_enum)which, 1000));
    }
}

/* XML 1.0, production 2 (Char), less what a terminal obeys. */
static bool fits_documents(uint32_t c)
{
    bool xml = c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
               (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
    return xml && !(c >= 0x7F && c <= 0x9F);
}

static void what_documents_cannot_hold_is_not_printable(void **unused)
{
    (void)unused;
    for (uint32_t c = 1; c <= 0x10FFFF; c++) {
        char text[6] = "x";
        size_t len = encoded(c, (unsigned char *)text + 1);
        if (c < 0xD800 || c > 0xDFFF) {
            text[1 + len] = '\0';
            assert_int_equal(xfi_utf8_printable(text), fits_documents(c));
        }
    }
}

static void what_cannot_be_seen_says_nothing(void **unused)
{
    static const char *const blanks[] = {
        "",       " ",      "\t\r\n", "\u3000", "\u00a0",     "\u200b", "\u200d",
        "\u2060", "\ufeff", "\u2800", "\u3164", "\U000e0001", "\ufe0f", " \u3000\u200b\n",
    };
    static const char *const texts[] = {"a",       "示",         " 示", "\u3000。",
                                        "\u200b1", "\U0001f600", "－"};
    (void)unused;
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        assert_false(xfi_utf8_visible(blanks[i]));
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(xfi_utf8_visible(texts[i]));
    }
    assert_int_equal(xfi_utf8_unseen("\u3000示"), 3);
    assert_int_equal(xfi_utf8_unseen("示"), 0);
    assert_int_equal(xfi_utf8_unseen(""), 0);
}

static void a_line_has_no_end_within(void **unused)
{
    (void)unused;
    assert_true(xfi_utf8_one_line("一行\t文字"));
    assert_false(xfi_utf8_one_line("两\n行"));
    assert_false(xfi_utf8_one_line("两\r行"));
    assert_false(xfi_utf8_one_line("两\u2028行"));
}

/* Each wide form beside what it stands for (Unicode, Halfwidth and Fullwidth Forms); all else stays. */
static void wide_signs_become_narrow(void **unused)
{
    (void)unused;
    xfi_arena arena = {0};
    unsigned char bytes[8];
    for (uint32_t c = 0xFF00; c <= 0xFF65; c++) {
        bytes[encoded(c, bytes)] = '\0';
        const char *made = xfi_half_width(&arena, (const char *)bytes);
        if (c >= 0xFF01 && c <= 0xFF5E) {
            assert_int_equal(made[0], (int)(c - 0xFF01 + '!'));
            assert_int_equal(made[1], '\0');
        } else {
            assert_string_equal(made, (const char *)bytes);
        }
    }
    assert_string_equal(xfi_half_width(&arena, "ＸＦ－０１（甲）　乙〔２０２６〕〔2026〕é"),
                        "XF-01(甲) 乙〔2026〕〔2026〕é");
    assert_string_equal(xfi_half_width(&arena, ""), "");
    assert_null(xfi_half_width(&arena, NULL));
    xfi_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_character_and_no_other),
        cmocka_unit_test(a_cut_splits_no_character),
        cmocka_unit_test(what_documents_cannot_hold_is_not_printable),
        cmocka_unit_test(what_cannot_be_seen_says_nothing),
        cmocka_unit_test(a_line_has_no_end_within),
        cmocka_unit_test(wide_signs_become_narrow),
        cmocka_unit_test(written_json_is_read_back_by_another),
        cmocka_unit_test(integers_to_their_ends),
        cmocka_unit_test(a_hash_does_not_depend_on_the_parts),
        cmocka_unit_test(codes_are_short_and_plain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
