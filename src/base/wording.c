/* SPDX-License-Identifier: Apache-2.0 */
/* Wordings of one thing: what registers say in several ways is compared as one, and what stands in
 * every letter is not compared. Both tables are short on purpose and stand in docs/office.md, so that
 * whoever looks at a score can come to it by hand. */
#include "base/base.h"

#include <string.h>

#define ROW(from, to)                                                                              \
    {                                                                                              \
        from, sizeof(from) / sizeof(uint_least32_t) - 1, to,                                       \
            sizeof(to) / sizeof(uint_least32_t) - 1                                                \
    }

/* `to` is never longer than `from`; longer wordings stand before those that they begin with. */
static const struct {
    const uint_least32_t *from;
    size_t from_count;
    const uint_least32_t *to; /* one 0: the neighbours are no neighbours of each other */
    size_t to_count;
} wordings[] = {
    ROW(U"给予书面答复", U"\0"),   ROW(U"请求有关部门", U"\0"),   ROW(U"要求有关部门", U"\0"),
    ROW(U"有关部门", U"\0"),       ROW(U"信访事项", U"\0"),       ROW(U"依法依规", U"\0"),
    ROW(U"依法处理", U"\0"),       ROW(U"尽快处理", U"\0"),       ROW(U"尽快解决", U"\0"),
    ROW(U"请求解决", U"\0"),       ROW(U"要求解决", U"\0"),       ROW(U"信访人", U"\0"),
    ROW(U"的问题", U"\0"),         ROW(U"问题", U"\0"),           ROW(U"关于", U"\0"),
    ROW(U"请求", U"\0"),           ROW(U"要求", U"\0"),           ROW(U"希望", U"\0"),
    ROW(U"予以", U"\0"),           ROW(U"最低生活保障", U"低保"), ROW(U"不动产权证书", U"房产证"),
    ROW(U"不动产权证", U"房产证"), ROW(U"医疗保险", U"医保"),     ROW(U"社会保险", U"社保"),
    ROW(U"物业公司", U"物业"),     ROW(U"退休金", U"养老金"),     ROW(U"补偿金", U"补偿款"),
    ROW(U"补偿费", U"补偿款"),     ROW(U"征用", U"征收"),         ROW(U"噪音", U"噪声"),
    ROW(U"工钱", U"工资"),         ROW(U"薪水", U"工资"),         ROW(U"薪资", U"工资"),
    ROW(U"薪酬", U"工资"),         ROW(U"夜里", U"夜间"),         ROW(U"夜晚", U"夜间"),
    ROW(U"晚上", U"夜间"),         ROW(U"附近", U"周边"),         ROW(U"没有", U"未"),
};

static bool begins_with(const xfi_folded *text, size_t at, const uint_least32_t *what, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (at + i >= text->count || text->chars[at + i] != what[i]) {
            return false;
        }
    }
    return true;
}

/* ---- numerals ---------------------------------------------------------------------------------------------- */

/* The value of a numeral; 10 and 100 are factors, -1: none. */
static int numeral(uint32_t c)
{
    static const uint_least32_t digits[] = U"〇一二三四五六七八九";
    for (int i = 0; i < 10; i++) {
        if (digits[i] == c) {
            return i;
        }
    }
    return c == U'零' ? 0 : c == U'十' ? 10 : c == U'百' ? 100 : -1;
}

/* 十二, 二十, 一百零五 as a number, 三〇一 digit by digit: never more characters than there were. */
static size_t put_number(const uint32_t *from, size_t count, uint32_t *to)
{
    enum { TEN = 10 };
    int number = 0;
    int last = 0;
    size_t factors = 0;
    for (size_t i = 0; i < count; i++) {
        int value = numeral(from[i]);
        factors += value >= TEN ? 1 : 0;
        number += value >= TEN ? (last == 0 && i == 0 ? 1 : last) * value : 0;
        last = value >= TEN ? 0 : value;
    }
    if (factors == 0 || factors > 2 || count > TEN / 2) { /* no number: each by itself */
        for (size_t i = 0; i < count; i++) {
            int value = numeral(from[i]);
            to[i] = value < TEN ? (uint32_t)('0' + value) : from[i];
        }
        return count;
    }
    number += last;
    size_t digits = number >= 100 ? 3 : number >= TEN ? 2 : 1;
    if (digits > count) { /* 十, 三百: as they are */
        memmove(to, from, count * sizeof *to);
        return count;
    }
    for (size_t i = digits; i-- > 0; number /= TEN) {
        to[i] = (uint32_t)('0' + number % TEN);
    }
    return digits;
}

void xfi_folded_numerals(xfi_folded *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->count;) {
        size_t run = 0;
        while (i + run < text->count && numeral(text->chars[i + run]) >= 0) {
            run++;
        }
        if (run == 0) {
            text->chars[kept++] = text->chars[i++];
        } else {
            kept += put_number(text->chars + i, run, text->chars + kept);
            i += run;
        }
    }
    text->count = kept;
}

/* ---- wordings --------------------------------------------------------------------------------------------- */

/* The first wording that begins there; their number: none does. */
static size_t wording_at(const xfi_folded *text, size_t at)
{
    size_t row = 0;
    while (row < sizeof wordings / sizeof *wordings &&
           !begins_with(text, at, wordings[row].from, wordings[row].from_count)) {
        row++;
    }
    return row;
}

void xfi_folded_wordings(xfi_folded *text)
{
    bool first[256] = {false}; /* by its last eight bits: most characters begin none */
    size_t kept = 0;
    for (size_t row = 0; row < sizeof wordings / sizeof *wordings; row++) {
        first[wordings[row].from[0] & 0xFFU] = true;
    }
    for (size_t i = 0; i < text->count;) {
        size_t row = first[text->chars[i] & 0xFFU] ? wording_at(text, i)
                                                   : sizeof wordings / sizeof *wordings;
        if (row == sizeof wordings / sizeof *wordings) {
            text->chars[kept++] = text->chars[i++];
            continue;
        }
        for (size_t k = 0; k < wordings[row].to_count; k++) {
            text->chars[kept++] = wordings[row].to[k];
        }
        i += wordings[row].from_count;
    }
    text->count = kept;
    xfi_folded_numerals(text);
}

/* ---- homes --------------------------------------------------------------------------------------------------- */

/* 市 and 区 as part of another word: the two characters. */
static bool is_other_word(const xfi_folded *text, size_t at)
{
    static const uint_least32_t words[][2] = {{U'城', U'市'}, {U'超', U'市'}, {U'市', U'场'},
                                              {U'小', U'区'}, {U'社', U'区'}, {U'园', U'区'},
                                              {U'校', U'区'}, {U'厂', U'区'}, {U'矿', U'区'},
                                              {U'片', U'区'}, {U'院', U'区'}, {U'景', U'区'}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if ((at > 0 && begins_with(text, at - 1, words[i], 2)) ||
            begins_with(text, at, words[i], 2)) {
            return true;
        }
    }
    return false;
}

static bool is_one_of(uint32_t c, const uint_least32_t *set)
{
    while (*set != 0 && *set != c) {
        set++;
    }
    return *set != 0;
}

void xfi_folded_home(xfi_folded *text)
{
    enum { LEAST = 4 }; /* characters of a home */
    size_t from = 0;
    for (size_t i = 1; i + LEAST < text->count; i++) {
        if (is_one_of(text->chars[i], U"省市州县区旗") && !is_other_word(text, i)) {
            from = i + 1;
        }
    }
    size_t kept = 0;
    for (size_t i = from; i < text->count; i++) {
        if (text->chars[i] != U'第') {
            text->chars[kept++] = text->chars[i];
        }
    }
    while (kept > LEAST && is_one_of(text->chars[kept - 1], U"号室户")) {
        kept--;
    }
    text->count = kept;
    xfi_folded_numerals(text);
}
