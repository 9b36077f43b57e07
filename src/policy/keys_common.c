/* SPDX-License-Identifier: Apache-2.0 */
/* What several tables of keys share: forms of texts, choices, texts in two languages, rungs. */
#include "policy/keys_p.h"

#include <string.h>

/* ---- texts with a form ------------------------------------------------------------------------ */

/* The first character of `first`, the others of `rest`. */
bool xfi_policy_spelled(const char *text, const char *first, const char *rest)
{
    return *text != '\0' && strchr(first, *text) != NULL && text[strspn(text, rest)] == '\0';
}

static bool is_id(const char *text, int32_t *unused)
{
    (void)unused;
    return xfi_policy_spelled(text, LOWER, LOWER DIGITS "_");
}

bool xfi_policy_hours(const char *text, int max_hour, int32_t *minutes)
{
    if (strlen(text) != 5 || strspn(text, DIGITS) != 2 || text[2] != ':' ||
        strspn(text + 3, DIGITS) != 2) {
        return false;
    }
    int hour = (text[0] - '0') * 10 + (text[1] - '0');
    int minute = (text[3] - '0') * 10 + (text[4] - '0');
    *minutes = hour * 60 + minute;
    return hour <= max_hour && minute < 60;
}

bool xfi_policy_clock(const char *text, int32_t *minute)
{
    return xfi_policy_hours(text, 23, minute);
}

const xfi_text_form xfi_policy_id_form = {
    is_id,
    "^[a-z][a-z0-9_]{0,31}$",
    {"标识：小写字母开头，只含小写字母、数字和 _，至多 32 个字符",
     "an id: a lower-case letter, then lower-case letters, digits and _, at most 32 characters"}};
const xfi_text_form xfi_policy_clock_form = {
    xfi_policy_clock,
    "^([01][0-9]|2[0-3]):[0-5][0-9]$",
    {"时刻，如 \"09:00\"", "a time of day, such as \"09:00\""}};

/* ---- choices ------------------------------------------------------------------------------------ */

const xfi_choices xfi_policy_counts = {.which = XF_ENUM_COUNT, .allowed = ~UINT64_C(0)};
const xfi_choices xfi_policy_rolls = {.which = XF_ENUM_ROLL, .allowed = ~UINT64_C(0)};
static const int no_ground[] = {XF_GROUND_NONE, -1};
static const xfi_choices ground_choices = {.which = XF_ENUM_GROUND, .denied = no_ground};
static const xfi_choices target_choices = {
    .which = XF_ENUM_TARGET,
    .allowed = BIT(XF_TARGET_HANDLER) | BIT(XF_TARGET_TEAM_HEAD) | BIT(XF_TARGET_LEAD) |
               BIT(XF_TARGET_PRINCIPAL) | BIT(XF_TARGET_SUPERIOR)};
static const xfi_choices raise_choices = {.which = XF_ENUM_RAISE,
                                          .allowed = BIT(XF_RAISE_REMINDER) | BIT(XF_RAISE_YELLOW) |
                                                     BIT(XF_RAISE_RED) | BIT(XF_RAISE_SUPERVISION) |
                                                     BIT(XF_RAISE_REPORT)};

const xfi_codes *xfi_policy_codes(const xfi_choices *choices)
{
    return choices->own != NULL ? choices->own : xfi_codes_of(choices->which);
}

bool xfi_policy_allows(const xfi_choices *choices, int value)
{
    for (const int *denied = choices->denied; denied != NULL && *denied >= 0; denied++) {
        if (*denied == value) {
            return false;
        }
    }
    return choices->denied != NULL ||
           (value >= 0 && value < 64 && (choices->allowed >> value & 1U) != 0);
}

/* ---- tables --------------------------------------------------------------------------------------- */

static const xfi_key text_keys[] = {
    TEXT("zh", true, offsetof(xfi_bi, zh), 500),
    TEXT("en", true, offsetof(xfi_bi, en), 1000),
};
const xfi_table xfi_policy_text_table = TABLE("text", text_keys, sizeof(xfi_bi));

static const xfi_key repeat_keys[] = {
    INT("every", true, offsetof(xfi_rung, every), 1, 36600),
    INT("times", true, offsetof(xfi_rung, times), 1, 366),
};
static const xfi_table repeat_table = TABLE("repeat", repeat_keys, sizeof(xfi_rung));

static const xfi_key rung_keys[] = {
    FORMED("id", XFI_KEY_TEXT, offsetof(xfi_rung, id), 32, xfi_policy_id_form),
    INT("offset", true, offsetof(xfi_rung, offset), -36600, 36600),
    CODE("unit", true, offsetof(xfi_rung, unit), xfi_policy_counts),
    CODE("to", true, offsetof(xfi_rung, to), target_choices),
    INT("level", false, offsetof(xfi_rung, level), 1, 5),
    CODE("raises", true, offsetof(xfi_rung, raises), raise_choices),
    CODE("ground", false, offsetof(xfi_rung, ground), ground_choices),
    OBJECT("repeat", false, 0, repeat_table),
};
const xfi_table xfi_policy_rung_table = TABLE("rung", rung_keys, sizeof(xfi_rung));
