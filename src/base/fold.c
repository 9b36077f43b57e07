/* SPDX-License-Identifier: Apache-2.0 */
/* Text as it is searched and compared: letters, digits and Han characters only, one width, one case.
 *
 * Chinese is written without blanks, so no words can be looked up. What is looked up are grams: two
 * neighbouring characters each, and the last character by itself. A run of grams in a text is then
 * exactly a part of the text, and a single character is the beginning of some gram. */
#include "base/base.h"

#include <stdlib.h>
#include <string.h>

enum {
    FULL_WIDTH = 0xFF01, /* the full-width forms of 0x21 to 0x7E */
    FULL_WIDTH_END = 0xFF5E,
    BREAK = 0 /* stands between characters that are no neighbours */
};

typedef struct range {
    uint32_t first, last;
} range;

/* Beyond ASCII nearly everything is a letter of some script; these are not. */
static const range no_letters[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},       {0xD7, 0xD7},
    {0xF7, 0xF7},     {0x2000, 0x206F}, {0x20A0, 0x20CF}, {0x2100, 0x2BFF},   {0x2E00, 0x2E7F},
    {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030}, {0x303D, 0x303F},   {0x30FB, 0x30FB},
    {0xFE00, 0xFE6F}, {0xFF5F, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF},
};

/* Capitals whose small letters lie one fixed step behind them. */
static const struct {
    range of;
    uint32_t step;
} capitals[] = {
    {{'A', 'Z'}, 32},     {{0xC0, 0xDE}, 32},   {{0x391, 0x3A9}, 32},
    {{0x410, 0x42F}, 32}, {{0x400, 0x40F}, 80},
};

static bool within(range of, uint32_t c)
{
    return c >= of.first && c <= of.last;
}

static bool is_letter(uint32_t c)
{
    if (c < 0x80) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
    for (size_t i = 0; i < sizeof no_letters / sizeof *no_letters; i++) {
        if (within(no_letters[i], c)) {
            return false;
        }
    }
    return true;
}

static uint32_t folded(uint32_t c)
{
    if (c >= 0x4E00 && c <= 0x9FFF) { /* Han, nearly every character: as it is */
        return c;
    }
    c = c >= FULL_WIDTH && c <= FULL_WIDTH_END ? c - FULL_WIDTH + '!' : c;
    for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++) {
        if (within(capitals[i].of, c)) {
            c += capitals[i].step;
            break;
        }
    }
    return is_letter(c) ? c : BREAK;
}

static size_t encode(uint32_t c, char out[4])
{
    size_t len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    for (size_t i = len; i-- > 1; c >>= 6U) {
        out[i] = (char)(0x80U | (c & 0x3FU));
    }
    out[0] = (char)(leads[len] | c);
    return len;
}

xf_status xfi_fold(const char *text, xfi_arena *arena, xfi_folded *out, xfi_error *err)
{
    text = xfi_or_empty(text);
    size_t len = strlen(text);
    *out = (xfi_folded){0};
    if (!xfi_utf8_valid(text, len)) { /* only what was tampered with: nothing is found in it */
        len = 0;
    }
    out->chars = xfi_arena_alloc(arena, (len + 1) * sizeof *out->chars);
    out->places = xfi_arena_alloc(arena, (len + 1) * sizeof *out->places);
    if (out->chars == NULL || out->places == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t at = 0; at < len;) {
        uint32_t c;
        size_t step = xfi_utf8_read(text + at, &c);
        c = folded(c);
        if (c != BREAK) {
            out->chars[out->count] = c;
            out->places[out->count].at = (uint32_t)at;
            out->places[out->count++].size = (uint32_t)step;
        }
        at += step;
    }
    return XF_OK;
}

static bool stands_at(const xfi_folded *in, size_t at, const xfi_folded *what)
{
    return what->count > 0 && at + what->count <= in->count &&
           memcmp(in->chars + at, what->chars, what->count * sizeof *what->chars) == 0;
}

size_t xfi_folded_find(const xfi_folded *in, const xfi_folded *what, size_t from)
{
    while (from < in->count && !stands_at(in, from, what)) {
        from++;
    }
    return from;
}

void xfi_folded_blank(xfi_folded *in, const xfi_folded *what)
{
    size_t at = xfi_folded_find(in, what, 0);
    while (at < in->count) {
        memset(in->chars + at, 0, what->count * sizeof *in->chars);
        at = xfi_folded_find(in, what, at + what->count);
    }
}

void xfi_folded_text(const xfi_folded *text, xfi_buf *out)
{
    char bytes[4];
    for (size_t i = 0; i < text->count; i++) {
        xfi_buf_add(out, bytes, encode(text->chars[i], bytes));
    }
}

void xfi_folded_grams(const xfi_folded *text, bool tail, xfi_buf *out)
{
    char bytes[4];
    for (size_t i = 0; i < text->count; i++) {
        bool last = i + 1 == text->count || text->chars[i + 1] == BREAK;
        if (text->chars[i] == BREAK || (last && !tail)) {
            continue;
        }
        xfi_buf_add(out, " ", out->len > 0 ? 1 : 0);
        xfi_buf_add(out, bytes, encode(text->chars[i], bytes));
        if (!last) {
            xfi_buf_add(out, bytes, encode(text->chars[i + 1], bytes));
        }
    }
}

/* ---- likeness ------------------------------------------------------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a;
    uint64_t y = *(const uint64_t *)b;
    return x < y ? -1 : x > y ? 1 : 0;
}

xf_status xfi_gram_set(const xfi_folded *text, xfi_arena *arena, xfi_grams *out, xfi_error *err)
{
    *out = (xfi_grams){0};
    out->of = xfi_arena_alloc(arena, (text->count + 1) * sizeof *out->of);
    if (out->of == NULL) {
        return xfi_error_no_memory(err);
    }
    size_t count = 0;
    for (size_t i = 0; i + 1 < text->count; i++) {
        if (text->chars[i] != BREAK && text->chars[i + 1] != BREAK) {
            out->of[count++] = (uint64_t)text->chars[i] << 32U | text->chars[i + 1];
        }
    }
    qsort(out->of, count, sizeof *out->of, by_value);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || out->of[i] != out->of[i - 1]) {
            out->of[out->count++] = out->of[i];
        }
    }
    return XF_OK;
}

int xfi_gram_likeness(const xfi_grams *a, const xfi_grams *b)
{
    size_t shared = 0;
    for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
        if (a->of[i] == b->of[k]) {
            shared++;
            i++;
            k++;
        } else if (a->of[i] < b->of[k]) {
            i++;
        } else {
            k++;
        }
    }
    size_t all = a->count + b->count;
    return all == 0 ? 0 : (int)(200 * shared / all);
}

void xfi_gram_text(uint64_t gram, char out[XFI_GRAM_TEXT])
{
    size_t len = encode((uint32_t)(gram >> 32U), out);
    len += encode((uint32_t)gram, out + len);
    out[len] = '\0';
}

bool xfi_gram_of(const char *text, uint64_t *out)
{
    uint32_t first;
    uint32_t second;
    size_t len = strlen(text);
    *out = 0;
    if (len == 0 || !xfi_utf8_valid(text, len)) {
        return false;
    }
    size_t step = xfi_utf8_read(text, &first);
    if (step >= len || step + xfi_utf8_read(text + step, &second) != len) {
        return false;
    }
    *out = (uint64_t)first << 32U | second;
    return true;
}
