/* SPDX-License-Identifier: Apache-2.0 */
/* Text as it is searched and compared, and the numbers by which people are known. */
#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static xfi_arena arena;

static xfi_folded folded(const char *text)
{
    xfi_folded out;
    assert_int_equal(xfi_fold(text, &arena, &out, NULL), XF_OK);
    return out;
}

static void folds_to(const char *text, const char *expected)
{
    xfi_buf buf = {0};
    xfi_folded f = folded(text);
    xfi_folded_text(&f, &buf);
    assert_string_equal(xfi_buf_text(&buf), expected);
    xfi_buf_free(&buf);
}

static void test_what_counts(void **unused)
{
    (void)unused;
    folds_to("征地、补偿！", "征地补偿");
    folds_to("ＡＢｃ１２３", "abc123"); /* full width */
    folds_to("A栋-3号楼（东）", "a栋3号楼东");
    folds_to("É à Ж Ω", "éàжω");
    folds_to("《条例》第三十四条", "条例第三十四条");
    folds_to("〇·・　—…", "〇");
    folds_to("𠮷野家", "𠮷野家"); /* beyond the first plane */
    folds_to("ئۇيغۇر བོད་ཡིག", "ئۇيغۇرབོད་ཡིག");
    folds_to("😀，。？", "");
    folds_to(NULL, "");
}

static void test_places(void **unused)
{
    (void)unused;
    const char *text = "征，Ａb";
    xfi_folded f = folded(text);
    assert_int_equal(f.count, 3);
    const struct {
        uint32_t at, size;
    } expected[] = {{0, 3}, {6, 3}, {9, 1}};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(f.places[i].at, expected[i].at);
        assert_int_equal(f.places[i].size, expected[i].size);
    }
}

static void grams_are(const xfi_folded *text, bool tail, const char *expected)
{
    xfi_buf buf = {0};
    xfi_folded_grams(text, tail, &buf);
    assert_string_equal(xfi_buf_text(&buf), expected);
    xfi_buf_free(&buf);
}

static void test_grams(void **unused)
{
    (void)unused;
    xfi_folded text = folded("征地补偿");
    grams_are(&text, true, "征地 地补 补偿 偿");
    grams_are(&text, false, "征地 地补 补偿");
    text = folded("偿");
    grams_are(&text, true, "偿");
    text = folded("");
    grams_are(&text, true, "");
}

static void test_blanked(void **unused)
{
    (void)unused;
    xfi_folded text = folded("示例甲与示例甲反映示例");
    const xfi_folded name = folded("示例甲");
    xfi_folded_blank(&text, &name);
    grams_are(&text, true, "与 反映 映示 示例 例"); /* no gram over what was blanked */
    assert_int_equal(xfi_folded_find(&text, &name, 0), text.count);
    const xfi_folded nothing = folded("");
    assert_int_equal(xfi_folded_find(&text, &nothing, 0), text.count);
    xfi_folded_blank(&text, &nothing);
    grams_are(&text, true, "与 反映 映示 示例 例");
}

static int likeness(const char *a, const char *b)
{
    xfi_grams x;
    xfi_grams y;
    const xfi_folded fa = folded(a);
    const xfi_folded fb = folded(b);
    assert_int_equal(xfi_gram_set(&fa, &arena, &x, NULL), XF_OK);
    assert_int_equal(xfi_gram_set(&fb, &arena, &y, NULL), XF_OK);
    assert_int_equal(xfi_gram_likeness(&x, &y), xfi_gram_likeness(&y, &x));
    return xfi_gram_likeness(&x, &y);
}

/* A pair as the index writes it, and back; what is one character, three or none is no pair. */
static void test_pair_texts(void **unused)
{
    static const struct {
        const char *text;
        uint32_t first, second;
    } pairs[] = {
        {"征地", 0x5F81, 0x5730}, {"a1", 'a', '1'}, {"b款", 'b', 0x6B3E}, {"𠀀é", 0x20000, 0xE9}};
    static const char *const others[] = {"",         "征",           "a",       "征地补", "abc",
                                         "\xE5\xBE", "\xF0\xA0\x80", "\x81\x82"};
    char text[XFI_GRAM_TEXT];
    uint64_t gram;
    (void)unused;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_true(xfi_gram_of(pairs[i].text, &gram));
        assert_true(gram == ((uint64_t)pairs[i].first << 32U | pairs[i].second));
        xfi_gram_text(gram, text);
        assert_string_equal(text, pairs[i].text);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(xfi_gram_of(others[i], &gram));
    }
}

/* Dice by hand: 2 * shared / (pairs of a + pairs of b). */
static void test_likeness(void **unused)
{
    (void)unused;
    assert_int_equal(likeness("征地补偿", "征地，补偿"), 100);
    assert_int_equal(likeness("征地补偿", "征地"), 50);     /* 1 of 3 and 1 */
    assert_int_equal(likeness("征地补偿款", "补偿款"), 66); /* 2 of 4 and 2 */
    assert_int_equal(likeness("征地征地", "征地"), 66);     /* a set: 征地 地征 */
    assert_int_equal(likeness("征地补偿", "拖欠工资"), 0);
    assert_int_equal(likeness("征", "征"), 0); /* no pair, no likeness */
    assert_int_equal(likeness("", ""), 0);
}

static void identity_is(const char *text, const char *expected)
{
    char plain[XFI_IDENTITY];
    bool ok = xfi_identity_plain(text, plain);
    assert_int_equal(ok, expected != NULL);
    assert_int_equal(xfi_identity_valid(text), expected != NULL);
    if (ok) {
        assert_string_equal(plain, expected);
    }
}

/* The number of the standard's example (GB 11643), and invented ones of region 000000; their checks
 * were counted by hand. */
static void test_identity_numbers(void **unused)
{
    (void)unused;
    identity_is("11010519491231002X", "11010519491231002X");
    identity_is("11010519491231002x", "11010519491231002X");
    identity_is("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X");
    identity_is("110105 19491231 002X", "11010519491231002X");
    identity_is("110105491231002", "11010519491231002X"); /* the old form of the same person */
    identity_is("000000190001010017", "000000190001010017");
    identity_is("110105194912310021", NULL);
    identity_is("110105194913310026", NULL);
    identity_is("11010549123100", NULL);
    identity_is("1101054912310021", NULL);
    identity_is("11010519491231002X1", NULL);
    identity_is("一二三四五六七八九十一二三四五六七八", NULL);
    identity_is("", NULL);
}

static void becomes(void (*how)(xfi_folded *), const char *text, const char *expected)
{
    xfi_buf buf = {0};
    xfi_folded f = folded(text);
    how(&f);
    for (size_t i = 0; i < f.count; i++) {
        f.chars[i] = f.chars[i] == 0 ? '/' : f.chars[i]; /* a gap, to be seen */
    }
    xfi_folded_text(&f, &buf);
    assert_string_equal(xfi_buf_text(&buf), expected);
    xfi_buf_free(&buf);
}

static void test_numerals(void **unused)
{
    (void)unused;
    becomes(xfi_folded_numerals, "十二名工人", "12名工人");
    becomes(xfi_folded_numerals, "二十栋，二十三号", "20栋23号");
    becomes(xfi_folded_numerals, "一百零五户", "105户");
    becomes(xfi_folded_numerals, "三百户",
            "三百户"); /* three digits for two characters: as they are */
    becomes(xfi_folded_numerals, "三〇一室", "301室");
    becomes(xfi_folded_numerals, "一直", "1直");
    becomes(xfi_folded_numerals, "十", "十");
    becomes(xfi_folded_numerals, "二〇二四年", "2024年");
    becomes(xfi_folded_numerals, "八", "8");
    becomes(xfi_folded_numerals, "", "");
}

static void test_wordings(void **unused)
{
    (void)unused;
    becomes(xfi_folded_wordings, "关于请求解决噪音扰民的问题", "//噪声扰民/");
    becomes(xfi_folded_wordings, "请求有关部门给予书面答复", "//");
    becomes(xfi_folded_wordings, "最低生活保障、医疗保险", "低保医保");
    becomes(xfi_folded_wordings, "不动产权证书和不动产权证", "房产证和房产证");
    becomes(xfi_folded_wordings, "十二人的工钱没有发", "12人的工资未发");
    becomes(xfi_folded_wordings, "征地补偿", "征地补偿");
}

static void test_homes(void **unused)
{
    (void)unused;
    becomes(xfi_folded_home, "某省示例市示例县示例镇上河村第三组十五号", "示例镇上河村3组15");
    becomes(xfi_folded_home, "示例镇上河村3组15号", "示例镇上河村3组15");
    becomes(xfi_folded_home, "示例市示例区示例路８号２单元３０１室", "示例路8号2单元301");
    becomes(xfi_folded_home, "示例小区5号楼", "示例小区5号楼"); /* 区, but no district */
    becomes(xfi_folded_home, "示例城市花园3栋", "示例城市花园3栋");
    becomes(xfi_folded_home, "示例县城关镇一村", "城关镇1村");
    becomes(xfi_folded_home, "某县上村", "某县上村"); /* too little would be left */
    becomes(xfi_folded_home, "", "");
}

static void phones_are(const char *text, const char *expected)
{
    xfi_buf buf = {0};
    char number[XFI_PHONE];
    while (xfi_phone_next(&text, number)) {
        xfi_buf_printf(&buf, "%s%s", buf.len > 0 ? " " : "", number);
    }
    assert_string_equal(xfi_buf_text(&buf), expected);
    xfi_buf_free(&buf);
}

static void test_telephones(void **unused)
{
    (void)unused;
    phones_are("13800000001", "13800000001");
    phones_are("+86 138-0000-0001", "13800000001");
    phones_are("0086 13800000001", "13800000001");
    phones_are("86(138)00000001", "13800000001");
    phones_are("1３８0000000１", "13800000001");
    phones_are("13800000001、１３８　００００　０００２", "13800000001 13800000002");
    phones_are("0571-88880001", "88880001");
    phones_are("(010) 88880001", "88880001");
    phones_are("+86 10 88880001", "88880001");
    phones_are("+86 571 88880001", "88880001");
    phones_are("021-8888000", "8888000");
    phones_are("88880001", "88880001");
    phones_are("13800000001/0571-88880001; 110", "13800000001 88880001");
    phones_are("", "");
    assert_true(xfi_phone_mobile("13800000001"));
    assert_false(xfi_phone_mobile("88880001"));
    assert_false(xfi_phone_mobile("12800000001"));
}

static int drop(void **unused)
{
    (void)unused;
    xfi_arena_free(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_counts),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_grams),
        cmocka_unit_test(test_blanked),
        cmocka_unit_test(test_likeness),
        cmocka_unit_test(test_pair_texts),
        cmocka_unit_test(test_identity_numbers),
        cmocka_unit_test(test_telephones),
        cmocka_unit_test(test_numerals),
        cmocka_unit_test(test_wordings),
        cmocka_unit_test(test_homes),
    };
    return cmocka_run_group_tests(tests, NULL, drop);
}
