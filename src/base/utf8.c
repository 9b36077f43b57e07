/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include <string.h>

/* Length of the well-formed sequence at `s`, 0 when there is none (Unicode 15, table 3-7). */
static size_t sequence(const unsigned char *s, size_t left)
{
    static const struct {
        unsigned char first_lo, first_hi, second_lo, second_hi;
        size_t len;
    } forms[] = {
        {0x01, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (*s < forms[i].first_lo || *s > forms[i].first_hi) {
            continue;
        }
        size_t len = forms[i].len;
        if (len > left) {
            return 0;
        }
        if (len > 1 && (s[1] < forms[i].second_lo || s[1] > forms[i].second_hi)) {
            return 0;
        }
        for (size_t k = 2; k < len; k++) {
            if ((s[k] & 0xC0U) != 0x80U) {
                return 0;
            }
        }
        return len;
    }
    return 0;
}

bool xfi_utf8_valid(const char *text, size_t len)
{
    const unsigned char *s = (const unsigned char *)text;
    while (len > 0) {
        size_t step = sequence(s, len);
        if (step == 0) {
            return false;
        }
        s += step;
        len -= step;
    }
    return true;
}

size_t xfi_utf8_read(const char *text, uint32_t *out)
{
    const unsigned char *s = (const unsigned char *)text;
    size_t len = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
    uint32_t c = len == 1 ? s[0] : s[0] & (0x7FU >> len);
    for (size_t i = 1; i < len; i++) {
        c = c << 6U | (s[i] & 0x3FU);
    }
    *out = c;
    return len;
}

/* ---- what characters are --------------------------------------------------------------------------- */

typedef struct range {
    uint32_t first, last;
} range;

static bool among(uint32_t c, const range *ranges, size_t count)
{
    for (size_t i = 0; i < count && c >= ranges[i].first; i++) {
        if (c <= ranges[i].last) {
            return true;
        }
    }
    return false;
}

/* What no text needs, and what a terminal would obey; and the two characters that no XML document can
 * hold, not even escaped (XML 1.0, production 2). The other noncharacters of Unicode it can. */
static const range forbidden[] = {
    {0x01, 0x08}, {0x0B, 0x0C}, {0x0E, 0x1F}, {0x7F, 0x9F}, {0xFFFE, 0xFFFF},
};

/* Spaces of any sort and width, and what is drawn as nothing (Unicode 15: White_Space,
 * Default_Ignorable_Code_Point), with the empty pattern of Braille. */
static const range unseen[] = {
    {0x01, 0x20},       {0x7F, 0xA0},       {0xAD, 0xAD},     {0x034F, 0x034F}, {0x061C, 0x061C},
    {0x115F, 0x1160},   {0x1680, 0x1680},   {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2000, 0x200F},
    {0x2028, 0x202F},   {0x205F, 0x206F},   {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

static const range line_ends[] = {{'\n', '\n'}, {'\r', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}};

static bool has(const char *text, const range *ranges, size_t count, bool wanted)
{
    while (*text != '\0') {
        uint32_t c;
        text += xfi_utf8_read(text, &c);
        if (among(c, ranges, count) == wanted) {
            return true;
        }
    }
    return false;
}

#define COUNT(table) (sizeof(table) / sizeof *(table))

bool xfi_utf8_printable(const char *text)
{
    return !has(text, forbidden, COUNT(forbidden), true);
}

bool xfi_utf8_visible(const char *text)
{
    return has(text, unseen, COUNT(unseen), false);
}

bool xfi_utf8_one_line(const char *text)
{
    return !has(text, line_ends, COUNT(line_ends), true);
}

size_t xfi_utf8_unseen(const char *text)
{
    uint32_t c = 0;
    size_t len = *text == '\0' ? 0 : xfi_utf8_read(text, &c);
    return len > 0 && among(c, unseen, COUNT(unseen)) ? len : 0;
}

size_t xfi_utf8_cut(const char *text, size_t limit)
{
    size_t len = strlen(text);
    if (len <= limit) {
        return len;
    }
    while (limit > 0 && ((unsigned char)text[limit] & 0xC0U) == 0x80U) {
        limit--;
    }
    return limit;
}

bool xfi_same(const char *a, const char *b)
{
    return strcmp(xfi_or_empty(a), xfi_or_empty(b)) == 0;
}
