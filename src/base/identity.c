/* SPDX-License-Identifier: Apache-2.0 */
/* Identity numbers by GB 11643: 17 digits and a check character by ISO 7064 MOD 11-2. */
#include "base/base.h"

#include <string.h>

enum { LENGTH = 18, BIRTH = 6 };

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

bool xfi_identity_valid(const char *text)
{
    static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static const char checks[] = "10X98765432";
    int sum = 0;
    if (strlen(text) != LENGTH || !digits(text, LENGTH - 1) || !birth_fits(text + BIRTH)) {
        return false;
    }
    for (size_t i = 0; i < LENGTH - 1; i++) {
        sum += (text[i] - '0') * weights[i];
    }
    return text[LENGTH - 1] == checks[sum % 11];
}

/* At least three digits, and beside them only what people write between them. */
bool xfi_phone_valid(const char *text)
{
    size_t count = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at >= '0' && *at <= '9') {
            count++;
        } else if (strchr("+-() ,;/", *at) == NULL) {
            return false;
        }
    }
    return count >= 3;
}
