/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers as they are typed: a Chinese input method types letters and digits as wide as characters. */
#include "base/base.h"

#include <string.h>

/* The ASCII character that a wide one (U+FF01 to U+FF5E, U+3000) stands for; 0: it is no wide one. */
static char narrow(const unsigned char *s)
{
    if (s[0] == 0xE3 && s[1] == 0x80 && s[2] == 0x80) {
        return ' ';
    }
    if (s[0] != 0xEF || (s[1] != 0xBC && s[1] != 0xBD)) {
        return '\0';
    }
    unsigned of = (s[1] - 0xBCU) << 6U | (s[2] & 0x3FU);
    return of >= 0x01 && of <= 0x5E ? (char)(of + 0x20) : '\0';
}

char *xfi_half_width(xfi_arena *arena, const char *text)
{
    char *made = xfi_arena_dup(arena, text);
    char *to = made;
    for (const unsigned char *s = (const unsigned char *)made; made != NULL && *s != '\0';) {
        char one = narrow(s);
        *to++ = one != '\0' ? one : (char)*s;
        s += one != '\0' ? 3 : 1;
    }
    if (made != NULL) {
        *to = '\0';
    }
    return made;
}
