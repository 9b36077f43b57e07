/* SPDX-License-Identifier: Apache-2.0 */
/* The keys of a pack: its deadlines, limits and numbers. */
#include "policy/keys_p.h"

/* ---- texts with a form ------------------------------------------------------------------------ */

static bool is_pack_id(const char *text, int32_t *unused)
{
    (void)unused;
    return xfi_policy_spelled(text, LOWER, LOWER DIGITS "_-");
}

static bool is_version(const char *text, int32_t *unused)
{
    (void)unused;
    return xfi_policy_spelled(text, LOWER UPPER DIGITS, LOWER UPPER DIGITS "._-");
}

static bool is_zone(const char *text, int32_t *minutes)
{
    if ((*text != '+' && *text != '-') || !xfi_policy_hours(text + 1, 14, minutes)) {
        return false;
    }
    *minutes = *text == '-' ? -*minutes : *minutes;
    return true;
}

static const xfi_text_form pack_id_form = {
    is_pack_id,
    "^[a-z][a-z0-9_-]{0,31}$",
    {"规则包标识：小写字母开头，只含小写字母、数字、_ 和 -，至多 32 个字符",
     "a pack id: a lower-case letter, then lower-case letters, digits, _ and -, at most 32 "
     "characters"}};
static const xfi_text_form version_form = {
    is_version,
    "^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$",
    {"版本：字母、数字、点、_ 和 -，至多 32 个字符",
     "a version: letters, digits, dots, _ and -, at most 32 characters"}};
static const xfi_text_form zone_form = {
    is_zone,
    "^[+-](0[0-9]|1[0-4]):[0-5][0-9]$",
    {"与世界协调时的时差，如 \"+08:00\"", "an offset from UTC, such as \"+08:00\""}};
static const xfi_text_form pattern_form = {
    xfi_policy_pattern_valid,
    NULL, /* the schema says it in four patterns */
    {"编号格式：{unit}、{year}、{seq} 或 {seq:1} 至 {seq:9} 各出现一次，不得有其他花括号",
     "a number pattern: {unit}, {year} and {seq} or {seq:1} to {seq:9} once each, no other "
     "braces"}};

/* ---- choices ------------------------------------------------------------------------------------ */

static const xfi_code kind_rows[] = {
    {XFI_RULE_DUTY, "duty", "义务", "duty"},
    {XFI_RULE_WINDOW, "window", "权利期间", "window"},
};
static const xfi_code start_rows[] = {
    {XFI_START_EVENT, "event", "自启动动作", "the act that opens it"},
    {XFI_START_ACCEPTED, "accepted", "自受理", "the acceptance"},
    {XFI_START_SET, "set", "由动作指定期限", "the act, which sets the last day"},
    {XFI_START_SET_REPORT, "set_report", "由动作指定报告日",
     "the act, which sets the reporting day"},
};
static const xfi_codes kind_codes = {.name = "rule_kind", .rows = kind_rows, .count = 2};
static const xfi_codes start_codes = {.name = "rule_start", .rows = start_rows, .count = 4};

static const xfi_choices kind_choices = {.own = &kind_codes, .allowed = ~UINT64_C(0)};
static const xfi_choices start_choices = {.own = &start_codes, .allowed = ~UINT64_C(0)};
/* Not the entries that the library writes by itself: rules must not run on their own outcome. Nor a
 * correction: what follows from more or fewer people is asked as if the case were marked. */
static const int no_events[] = {XF_ACT_NONE,
                                XF_ACT_ABSORB,
                                XF_ACT_RELEASE,
                                XF_ACT_FIRE,
                                XF_ACT_RECOMPUTE,
                                XF_ACT_ISSUE_CODE,
                                XF_ACT_REVEAL,
                                XF_ACT_CORRECT,
                                XF_ACT_CORRECT_PETITIONER,
                                XF_ACT_ADD_PETITIONER,
                                XF_ACT_REMOVE_PETITIONER,
                                XF_ACT_FIND_REPEAT,
                                XF_ACT_VOID_REGISTRATION,
                                -1};
const xfi_choices xfi_policy_acts = {.which = XF_ENUM_ACT, .denied = no_events};
static const xfi_choices approver_choices = {
    .which = XF_ENUM_TARGET, .allowed = BIT(XF_TARGET_PRINCIPAL) | BIT(XF_TARGET_LEAD)};
/* ---- tables --------------------------------------------------------------------------------------- */

static const xfi_key pause_keys[] = {
    CODE("from", true, offsetof(xfi_pause_rule, from), xfi_policy_acts),
    CODE("until", true, offsetof(xfi_pause_rule, until), xfi_policy_acts),
    OBJECT("basis", true, offsetof(xfi_pause_rule, basis), xfi_policy_text_table),
};
static const xfi_table pause_table = TABLE("pause", pause_keys, sizeof(xfi_pause_rule));

static const xfi_key extension_keys[] = {
    INT("max_total", true, offsetof(xfi_extension, max_total), 1, 366),
    INT("max_times", true, offsetof(xfi_extension, max_times), 1, 366),
    CODE("approver", true, offsetof(xfi_extension, approver), approver_choices),
    BOOL("inform_petitioner", true, offsetof(xfi_extension, inform)),
    OBJECT("basis", true, offsetof(xfi_extension, basis), xfi_policy_text_table),
};
static const xfi_table extension_table = TABLE("extension", extension_keys, sizeof(xfi_extension));

static const xfi_key rule_keys[] = {
    FORMED("id", XFI_KEY_TEXT, offsetof(xfi_rule, id), 32, xfi_policy_id_form),
    OBJECT("title", true, offsetof(xfi_rule, title), xfi_policy_text_table),
    OBJECT("basis", true, offsetof(xfi_rule, basis), xfi_policy_text_table),
    CODE("kind", true, offsetof(xfi_rule, kind), kind_choices),
    EVENTS("opens_on", true, offsetof(xfi_rule, opens), 1),
    EVENTS("fulfilled_by", false, offsetof(xfi_rule, fulfils), 0),
    EVENTS("cancelled_by", false, offsetof(xfi_rule, cancels), 0),
    CODE("start", false, offsetof(xfi_rule, start), start_choices),
    INT("amount", true, offsetof(xfi_rule, amount), 1, 36600),
    CODE("unit", true, offsetof(xfi_rule, unit), xfi_policy_counts),
    CODE("roll", false, offsetof(xfi_rule, roll), xfi_policy_rolls),
    BOOL("outlives_case", false, offsetof(xfi_rule, outlives)),
    LIST("pauses", false, offsetof(xfi_rule, pauses), offsetof(xfi_rule, pause_count), 0, 16,
         pause_table),
    OBJECT("extension", false, offsetof(xfi_rule, extension), extension_table),
    LIST("ladder", false, offsetof(xfi_rule, rungs), offsetof(xfi_rule, rung_count), 0, 50,
         xfi_policy_rung_table),
};
static const xfi_table rule_table = TABLE("deadline", rule_keys, sizeof(xfi_rule));

static const xfi_key limits_keys[] = {
    INT("representatives", true, offsetof(xf_policy, max_representatives), 1, 99),
    INT("collective", false, offsetof(xf_policy, collective), 2, 999),
    INT("many", false, offsetof(xf_policy, many), 2, 9999),
    INT("typical", false, offsetof(xf_policy, typical), 2, 9999),
    INT("reception_result", false, offsetof(xf_policy, reception_result), 1, 99),
    INT("urgent_superior", false, offsetof(xf_policy, urgent_superior), 1, 99999),
    INT("drive_measured", false, offsetof(xf_policy, drive_measured), 1, 20),
    INT("drive_superior", false, offsetof(xf_policy, drive_superior), 1, 12),
    INT("drive_lag", false, offsetof(xf_policy, drive_lag), 0, 99),
    INT("escort_levels", false, offsetof(xf_policy, escort_levels), 1, 4),
    INT("escort_within", false, offsetof(xf_policy, escort_within), 1, 60),
};
static const xfi_table limits_table = TABLE("limits", limits_keys, sizeof(xf_policy));

#define LETTER(key, kind)                                                                          \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_TEXT, .required = false,                                    \
        .offset = offsetof(xf_policy, letter_patterns) + (kind) * sizeof(const char *), .min = 1,  \
        .max = 100, .form = &pattern_form                                                          \
    }

static const xfi_key letter_keys[] = {
    LETTER("acceptance", XF_LETTER_ACCEPTANCE),
    LETTER("non_acceptance", XF_LETTER_NON_ACCEPTANCE),
    LETTER("transfer", XF_LETTER_TRANSFER),
    LETTER("hand_over", XF_LETTER_HAND_OVER),
    LETTER("forwarding", XF_LETTER_FORWARDING),
    LETTER("referral", XF_LETTER_REFERRAL),
    LETTER("extension", XF_LETTER_EXTENSION),
    LETTER("answer", XF_LETTER_ANSWER),
    LETTER("review", XF_LETTER_REVIEW),
    LETTER("recheck", XF_LETTER_RECHECK),
    LETTER("supervision", XF_LETTER_SUPERVISION),
    LETTER("improvement", XF_LETTER_IMPROVEMENT),
    LETTER("visit_notice", XF_LETTER_VISIT_NOTICE),
    LETTER("visit_report", XF_LETTER_VISIT_REPORT),
};
static const xfi_table letter_table = TABLE("letter_numbers", letter_keys, sizeof(xf_policy));

static const xfi_key pack_keys[] = {
    INT("format", true, XFI_NOWHERE, 1, 1),
    FORMED("id", XFI_KEY_TEXT, offsetof(xf_policy, id), 32, pack_id_form),
    FORMED("version", XFI_KEY_TEXT, offsetof(xf_policy, version), 32, version_form),
    OBJECT("title", true, offsetof(xf_policy, title), xfi_policy_text_table),
    FORMED("zone", XFI_KEY_NUMBER, offsetof(xf_policy, zone), 6, zone_form),
    FORMED("notify_at", XFI_KEY_NUMBER, offsetof(xf_policy, notify_minute), 5,
           xfi_policy_clock_form),
    FORMED("case_number", XFI_KEY_TEXT, offsetof(xf_policy, number_pattern), 100, pattern_form),
    OBJECT("letter_numbers", false, 0, letter_table),
    OBJECT("limits", true, 0, limits_table),
    LIST("deadlines", true, offsetof(xf_policy, rules), offsetof(xf_policy, rule_count), 1, 200,
         rule_table),
    LIST("duties", false, offsetof(xf_policy, duties), offsetof(xf_policy, duty_count), 0, 100,
         xfi_policy_duty_table),
    OBJECT("routing", false, offsetof(xf_policy, routing), xfi_policy_routing_table),
};
const xfi_table xfi_policy_table = TABLE("pack", pack_keys, sizeof(xf_policy));
