/* SPDX-License-Identifier: Apache-2.0 */
/* Names of people in one text, as clerks write them: 甲某、乙某等6人. */
#include "base/base.h"

#include <string.h>

/* The width of the mark between two names at `at`; 0: there is none. */
static size_t name_mark(const char *at)
{
    static const char *const marks[] = {"；", "、", "，", ";", ","};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (strncmp(at, marks[i], strlen(marks[i])) == 0) {
            return strlen(marks[i]);
        }
    }
    return 0;
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
        while (*len > 0 && *name == ' ') {
            name++;
            --*len;
        }
        while (*len > 0 && name[*len - 1] == ' ') {
            --*len;
        }
        if (*len > 0) {
            return name;
        }
    }
    return NULL;
}

/* ---- 等N人 --------------------------------------------------------------------------------------------- */

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

/* The number from `at` to `end`, more than can be where it is longer than any; 0: nothing stands there;
 * -1: something else does. */
static int64_t number_until(const char *at, const char *end)
{
    enum { MOST = 12 }; /* characters of a number */
    counting sum = {0};
    int read = 0;
    while (at < end) {
        size_t width = *at == ' ' ? 1 : add_numeral(at, &sum);
        if (width == 0) {
            return -1;
        }
        read += *at == ' ' ? 0 : 1;
        at += width;
        if (read > MOST) {
            return INT32_MAX;
        }
    }
    int64_t number = sum.total + sum.section + sum.last;
    return read > 0 && number == 0 ? -1 : number;
}

/* Where the 等N人 at the end of a text begins; NULL: it has none. */
static const char *others(const char *text, int64_t *number)
{
    static const char so[] = "等";
    static const char people[] = "人";
    const char *last = NULL;
    for (const char *at = strstr(text, so); at != NULL; at = strstr(at + 1, so)) {
        last = at;
    }
    size_t len = strlen(text);
    while (len > 0 && text[len - 1] == ' ') {
        len--;
    }
    const char *end = text + len - (sizeof people - 1);
    if (last == NULL || last + strspn(text, " ") == text || end < last + sizeof so - 1 ||
        strncmp(end, people, sizeof people - 1) != 0) {
        return NULL;
    }
    *number = number_until(last + sizeof so - 1, end);
    return *number < 0 ? NULL : last;
}

xf_status xfi_names_counted(const char *text, xfi_arena *arena, xfi_names *out, xfi_error *err)
{
    int64_t number = 0;
    size_t len;
    const char *end = text == NULL ? NULL : others(text, &number);
    const char *first = text;
    out->text = text;
    out->more = false;
    if (end == NULL) {
        return XF_OK;
    }
    out->text = xfi_arena_copy(arena, text, (size_t)(end - text));
    if (out->text == NULL) {
        return xfi_error_no_memory(err);
    }
    first = out->text;
    if (xfi_name_next(&first, &len) == NULL) { /* 等6人 of nobody */
        out->text = text;
        return XF_OK;
    }
    out->more = number == 0;
    if (number > XFI_PERSONS_MAX) {
        return xfi_error_set(err, XF_E_INVALID, "persons", "人数超出范围（至多%d人）",
                             "more people than can be: %d at most", XFI_PERSONS_MAX);
    }
    if (number != 0 && out->persons != 0 && out->persons != number) {
        return xfi_error_set(err, XF_E_INVALID, "persons", "人数（%d）与姓名所写“等%d人”不一致",
                             "the number of people (%d) is not that behind the names (%d)",
                             (int)out->persons, (int)number);
    }
    out->persons = number == 0 ? out->persons : (int32_t)number;
    return XF_OK;
}
