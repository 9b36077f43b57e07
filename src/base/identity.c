/* SPDX-License-Identifier: Apache-2.0 */
/* Identity numbers by GB 11643: 17 digits and a check character by ISO 7064 MOD 11-2. */
#include "base/base.h"

#include <string.h>

enum { LENGTH = XFI_IDENTITY - 1, OLD_LENGTH = 15, BIRTH = 6 };

static bool digits(const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
    }
    return true;
}

/* The date of birth is a date; the day of a leap year is left to the check character. */
static bool birth_fits(const char *birth)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int month = (birth[4] - '0') * 10 + (birth[5] - '0');
    int day = (birth[6] - '0') * 10 + (birth[7] - '0');
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

static char check_of(const char *text)
{
    static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static const char checks[] = "10X98765432";
    int sum = 0;
    for (size_t i = 0; i < LENGTH - 1; i++) {
        sum += (text[i] - '0') * weights[i];
    }
    return checks[sum % 11];
}

/* The next character in its half-width form; full-width ones are U+FF01 to U+FF5E, the blank U+3000,
 * and 、 is a comma. Others give 0x7F, which is part of no number. */
static char half_width(const char **at)
{
    const unsigned char *s = (const unsigned char *)*at;
    if (s[0] < 0x80) {
        ++*at;
        return (char)s[0];
    }
    if (s[0] == 0xEF && (s[1] == 0xBC || s[1] == 0xBD) && (s[2] & 0xC0U) == 0x80U) {
        *at += 3;
        unsigned c = (s[1] - 0xBCU) * 64U + (s[2] - 0x80U) + 0x20U;
        return c < 0x7F ? (char)c : 0x7F;
    }
    if (s[0] == 0xE3 && s[1] == 0x80 && (s[2] == 0x80 || s[2] == 0x81)) {
        *at += 3;
        return s[2] == 0x80 ? ' ' : ',';
    }
    ++*at;
    return 0x7F;
}

bool xfi_identity_plain(const char *text, char out[XFI_IDENTITY])
{
    char plain[LENGTH + 1];
    size_t len = 0;
    while (*text != '\0') {
        char c = half_width(&text);
        if (c != ' ' && len == LENGTH) {
            return false;
        }
        if (c != ' ') {
            plain[len++] = c == 'x' ? 'X' : c;
        }
    }
    bool old = len == OLD_LENGTH;
    if ((!old && len != LENGTH) || !digits(plain, old ? OLD_LENGTH : LENGTH - 1)) {
        return false;
    }
    /* before 1999: a year of two digits, and no check */
    memcpy(out, plain, BIRTH);
    memcpy(out + BIRTH, old ? "19" : plain + BIRTH, 2);
    memcpy(out + BIRTH + 2, plain + BIRTH + (old ? 0 : 2), LENGTH - 1 - BIRTH - 2);
    out[LENGTH - 1] = check_of(out);
    out[LENGTH] = '\0';
    return birth_fits(out + BIRTH) && (old || plain[LENGTH - 1] == out[LENGTH - 1]);
}

bool xfi_identity_valid(const char *text)
{
    char plain[XFI_IDENTITY];
    return xfi_identity_plain(text, plain);
}

/* At least three digits, and beside them only what people write between them, in any width. */
bool xfi_phone_valid(const char *text)
{
    size_t count = 0;
    while (*text != '\0') {
        char c = half_width(&text);
        if (c >= '0' && c <= '9') {
            count++;
        } else if (strchr("+-() ,;/", c) == NULL) {
            return false;
        }
    }
    return count >= 3;
}

/* What one person dials and another one does not: the country, the area. Areas are 010, 02x, and
 * four digits elsewhere, behind the country without their 0; seven or eight digits follow. */
static const char *local_number(const char *number)
{
    enum { WITH_COUNTRY = 12, LOCAL = 7 };
    number += strncmp(number, "00", 2) == 0 ? 2 : 0;
    bool country = strncmp(number, "86", 2) == 0 && strlen(number) >= WITH_COUNTRY;
    number += country ? 2 : 0;
    bool zero = number[0] == '0';
    if (xfi_phone_mobile(number) || (!zero && !country)) {
        return number;
    }
    const char *area = number + (zero ? 1 : 0);
    size_t skip = (size_t)(area - number) + (area[0] == '1' || area[0] == '2' ? 2 : 3);
    return strlen(number) >= skip + LOCAL ? number + skip : number;
}

bool xfi_phone_next(const char **text, char out[XFI_PHONE])
{
    enum { LEAST = 5 };
    char digits_only[24] = "";
    while (**text != '\0') {
        size_t len = 0;
        char c = ' ';
        while (**text != '\0' && (c = half_width(text)) != ',' && c != ';' && c != '/') {
            if (c >= '0' && c <= '9' && len + 1 < sizeof digits_only) {
                digits_only[len++] = c;
            }
        }
        digits_only[len] = '\0';
        const char *number = local_number(digits_only);
        if (strlen(number) >= LEAST && strlen(number) < XFI_PHONE) {
            memcpy(out, number, strlen(number) + 1);
            return true;
        }
    }
    return false;
}

bool xfi_phone_mobile(const char *number)
{
    return strlen(number) == 11 && number[0] == '1' && number[1] >= '3';
}
