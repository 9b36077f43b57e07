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
