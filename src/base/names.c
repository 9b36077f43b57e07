/* SPDX-License-Identifier: Apache-2.0 */
/* Names of people in one text, as clerks write them: 甲某、乙某等6人. */
#include "base/base.h"

#include <string.h>

/* Which of the words stands at `at`, as its length; 0: none. */
static size_t word_at(const char *at, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t len = strlen(words[i]);
        if (strncmp(at, words[i], len) == 0) {
            return len;
        }
    }
    return 0;
}

#define WORD_AT(at, words) word_at(at, words, sizeof(words) / sizeof *(words))

static size_t name_mark(const char *at)
{
    static const char *const marks[] = {"；", "、", "，", ";", ",", "\n", "\r"};
    return WORD_AT(at, marks);
}

/* Without what cannot be seen around it. */
static const char *trimmed(const char *text, size_t *len)
{
    const char *end;
    const char *last;
    size_t width;
    while (*len > 0 && (width = xfi_utf8_unseen(text)) > 0) {
        text += width;
        *len -= width;
    }
    for (end = last = text; (size_t)(end - text) < *len;) {
        uint32_t c;
        width = xfi_utf8_unseen(end);
        end += width > 0 ? width : xfi_utf8_read(end, &c);
        last = width > 0 ? last : end;
    }
    *len = (size_t)(last - text);
    return text;
}

const char *xfi_name_next(const char **text, size_t *len)
{
    while (**text != '\0') {
        const char *name = *text;
        size_t mark = 0;
        while (**text != '\0' && (mark = name_mark(*text)) == 0) {
            ++*text;
        }
        *len = (size_t)(*text - name);
        *text += mark;
        name = trimmed(name, len);
        if (*len > 0) {
            return name;
        }
    }
    return NULL;
}

/* ---- numbers ------------------------------------------------------------------------------------------- */

typedef struct counting {
    int64_t total, section, last; /* of 万, of 十百千, of digits */
} counting;

/* Adds the digit or numeral at `at`; its width, 0: it is none. */
static size_t add_numeral(const char *at, counting *sum)
{
    static const struct {
        const char *text;
        int value; /* from 10 on a factor */
    } numerals[] = {{"〇", 0},  {"零", 0},   {"一", 1},    {"二", 2},     {"两", 2}, {"三", 3},
                    {"四", 4},  {"五", 5},   {"六", 6},    {"七", 7},     {"八", 8}, {"九", 9},
                    {"十", 10}, {"百", 100}, {"千", 1000}, {"万", 10000}, {"０", 0}, {"１", 1},
                    {"２", 2},  {"３", 3},   {"４", 4},    {"５", 5},     {"６", 6}, {"７", 7},
                    {"８", 8},  {"９", 9},   {"0", 0},     {"1", 1},      {"2", 2},  {"3", 3},
                    {"4", 4},   {"5", 5},    {"6", 6},     {"7", 7},      {"8", 8},  {"9", 9}};
    enum { TEN = 10, MYRIAD = 10000 };
    for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++) {
        size_t len = strlen(numerals[i].text);
        int value = numerals[i].value;
        if (strncmp(at, numerals[i].text, len) != 0) {
            continue;
        }
        if (value < TEN) {
            sum->last = sum->last * TEN + value;
        } else if (value < MYRIAD) {
            sum->section += (sum->last == 0 ? 1 : sum->last) * value;
            sum->last = 0;
        } else {
            sum->total += (sum->section + sum->last) * value;
            sum->section = 0;
            sum->last = 0;
        }
        return len;
    }
    return 0;
}

/* The number at *at, which goes behind it; more than can be where it is longer than any. -1: none. */
static int64_t read_number(const char **at, const char *end, int *characters)
{
    enum { MOST = 12 }; /* characters of a number */
    counting sum = {0};
    size_t width = 0;
    *characters = 0;
    while (*at < end && (width = **at == ' ' ? 1 : add_numeral(*at, &sum)) > 0) {
        *characters += **at == ' ' ? 0 : 1;
        *at += width;
        if (*characters > MOST) {
            sum = (counting){.total = INT32_MAX};
        }
    }
    return *characters == 0 ? -1 : sum.total + sum.section + sum.last;
}

/* ---- how many others ----------------------------------------------------------------------------------- */

typedef enum said { SAID_NOTHING, SAID_NUMBER, SAID_LEAST, SAID_MANY, SAID_UNCLEAR } said;

static const char *const uncounted[] = {"约", "近", "大约", "上", "数", "几",  "若干",
                                        "多", "全", "部分", "户", "家", "左右"};

/* "6人", "30余名村民", "十几位业主": people who are counted, and what is said of them has no number of its
 * own. Households are no people, and "about" is no number. */
static said read_count(const char *at, const char *end, int64_t *number)
{
    static const char *const over[] = {"余", "多", "来", "几"};
    static const char *const people[] = {"人", "名", "位"};
    static const char *const others[] = {"及", "和", "与", "或", "户", "左右", "以上", "等"};
    int characters;
    *number = read_number(&at, end, &characters);
    if (*number < 0) {
        return SAID_NOTHING;
    }
    size_t more = at < end ? WORD_AT(at, over) : 0;
    at += more;
    at += at < end && strncmp(at, "个", 3) == 0 ? 3 : 0;
    size_t unit = at < end ? WORD_AT(at, people) : 0;
    bool plain = unit > 0 && *number > 0;
    for (at += unit; plain && at < end; at++) {
        counting other = {0};
        plain = add_numeral(at, &other) == 0 && WORD_AT(at, others) == 0;
    }
    return !plain ? SAID_UNCLEAR : more > 0 ? SAID_LEAST : SAID_NUMBER;
}

/* What follows 等, 共 or 一行 and how many it says there are, all of them; SAID_NOTHING: it is part of a
 * name (高等学校). */
static said read_others(const char *at, const char *end, bool and_others, int64_t *number)
{
    static const char *const all[] = {"共计", "一共", "共"};
    at += strspn(at, " ");
    at += at < end ? WORD_AT(at, all) : 0;
    if (at >= end) {
        return and_others ? SAID_MANY : SAID_NOTHING;
    }
    said found = read_count(at, end, number);
    if (found != SAID_NOTHING) {
        return found;
    }
    if (and_others && strncmp(at, "人", 3) == 0) {
        return SAID_MANY;
    }
    return WORD_AT(at, uncounted) > 0 ? SAID_UNCLEAR : SAID_NOTHING;
}

/* Where others are mentioned in one name; NULL: nowhere. */
static const char *find_others(const char *name, const char *end, said *what, int64_t *number)
{
    static const char *const marks[] = {"等", "一行", "共"};
    static const char *const brackets[] = {"（", "("};
    const char *before = name; /* the character before */
    uint32_t c;
    for (const char *at = name; at < end; before = at, at += xfi_utf8_read(at, &c)) {
        size_t mark = WORD_AT(at, marks);
        if (mark == 0) {
            continue;
        }
        *what = read_others(at + mark, end, strncmp(at, marks[0], mark) == 0, number);
        if (*what != SAID_NOTHING) {
            return at > name && WORD_AT(before, brackets) > 0 ? before : at;
        }
    }
    return NULL;
}

/* Nobody's name, but people of whom nobody says who: 30余名村民, 某村3户, 业主若干人. A single numeral
 * within a name is a name (王一名), as is that of an ordinal (第三人民医院). */
static bool is_crowd(const char *name, const char *end)
{
    static const char *const crowds[] = {"若干", "数十", "数百", "数名", "数人", "几十",
                                         "几名", "几人", "多人", "多名", "全体", "部分"};
    static const char *const counted[] = {"余", "多", "来", "几", "个", "人", "名", "位", "户"};
    uint32_t c;
    bool ordinal = false;
    for (const char *at = name; at < end;) {
        const char *from = at;
        int characters;
        int64_t number = read_number(&at, end, &characters);
        size_t unit = number > 0 && at < end ? WORD_AT(at, counted) : 0;
        bool enough = characters > 1 || (unsigned char)*from < 0x80 || from == name ||
                      strncmp(at, "户", 3) == 0;
        if ((unit > 0 && enough && !ordinal) || WORD_AT(from, crowds) > 0) {
            return true;
        }
        ordinal = strncmp(from, "第", 3) == 0;
        at += number < 0 ? xfi_utf8_read(at, &c) : 0;
    }
    return false;
}

typedef struct reading {
    xfi_buf text; /* the names alone */
    xfi_names *out;
    int64_t number;
    said last; /* what is said of others behind the last name */
    int items, counts;
    bool crowd;
} reading;

static void read_one(reading *r, const char *name, size_t len)
{
    const char *end = name + len;
    int64_t number = 0;
    r->last = SAID_NOTHING;
    const char *others = find_others(name, end, &r->last, &number);
    r->items++;
    r->crowd = r->crowd || (others == NULL && is_crowd(name, end));
    if (others != NULL) {
        r->counts++;
        r->number = number;
        len = (size_t)(others - name);
        name = trimmed(name, &len);
    }
    if (len > 0) {
        xfi_buf_puts(&r->text, r->text.len > 0 ? "、" : "");
        xfi_buf_add(&r->text, name, len);
        r->out->named++;
    }
}

/* The same name twice: one person written twice, or two of one name. */
static bool has_doubles(const char *text)
{
    size_t len;
    size_t other_len;
    for (const char *name; (name = xfi_name_next(&text, &len)) != NULL;) {
        const char *rest = text;
        for (const char *other; (other = xfi_name_next(&rest, &other_len)) != NULL;) {
            if (len == other_len && memcmp(name, other, len) == 0) {
                return true;
            }
        }
    }
    return false;
}

static xf_status conclude(const reading *r, xfi_error *err)
{
    xfi_names *out = r->out;
    bool counted = r->counts == 1 && (r->last == SAID_NUMBER || r->last == SAID_LEAST);
    int32_t given = out->persons;
    out->more = r->counts == 1 && r->last == SAID_MANY;
    out->unclear = r->crowd || (r->counts > 0 && !counted && !out->more) ||
                   (!counted && given == 0 && has_doubles(xfi_or_empty(out->text)));
    if (!counted) {
        return XF_OK;
    }
    if (r->number > XFI_PERSONS_MAX) {
        return xfi_error_set(err, XF_E_INVALID, "persons", "人数超出范围（至多%d人）",
                             "more people than can be: %d at most", XFI_PERSONS_MAX);
    }
    bool least = r->last == SAID_LEAST;
    if (given != 0 && (least ? given < r->number : given != r->number)) {
        return xfi_error_set(err, XF_E_INVALID, "persons", "人数（%d）与姓名所写“等%d人”不一致",
                             "the number of people (%d) is not that behind the names (%d)",
                             (int)given, (int)r->number);
    }
    out->least = least && given == 0;
    out->persons = given != 0 ? given : (int32_t)r->number;
    return XF_OK;
}

xf_status xfi_names_counted(const char *text, xfi_arena *arena, xfi_names *out, xfi_error *err)
{
    reading r = {.out = out};
    const char *rest = xfi_or_empty(text);
    size_t len;
    *out = (xfi_names){.text = text, .persons = out->persons};
    for (const char *name; (name = xfi_name_next(&rest, &len)) != NULL;) {
        read_one(&r, name, len);
    }
    if (r.counts > 0 && out->named == 0) { /* 等6人 of nobody */
        out->named = 1;
        out->unclear = true;
    } else if (r.counts > 0) {
        out->text = r.text.failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(&r.text));
    }
    xfi_buf_free(&r.text);
    if (out->text == NULL && text != NULL) {
        return xfi_error_no_memory(err);
    }
    return out->unclear ? XF_OK : conclude(&r, err);
}

xf_status xfi_names_unclear(xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, "persons",
                         "姓名栏写有多人，但人数不确定或姓名重复：请另填人数（persons）",
                         "the names speak of several people without a certain number, or name one "
                         "twice: give the number of people (persons)");
}
