/* SPDX-License-Identifier: Apache-2.0 */
/* The keys of recurring duties: what recurs when, and the chain of dates around it. */
#include "policy/keys_p.h"

static const xfi_code recurs_rows[] = {
    {XFI_RECURS_ONCE, "once", "不定期", "when there is need"},
    {XFI_RECURS_MONTH_END, "month_end", "每月月底", "at the end of each month"},
    {XFI_RECURS_FIRST_WEEKDAY, "first_weekday", "每月第一个星期几", "the first weekday of a month"},
    {XFI_RECURS_WEEK1_WEEKDAY, "week1_weekday", "每月第一周的星期几",
     "a weekday of the week in which a month begins"},
    {XFI_RECURS_QUARTER_END, "quarter_end", "每季度末", "at the end of each quarter"},
    {XFI_RECURS_MONTHLY_COUNT, "monthly_count", "每月若干个工作日", "so many working days a month"},
    {XFI_RECURS_PHASE_END, "phase_end", "专项行动每阶段结束",
     "at the end of each phase of a drive"},
    {XFI_RECURS_CALENDAR_END, "calendar_end", "放假安排数据届满",
     "when the days off are known no further"},
    {XFI_RECURS_RECEPTION, "reception", "接访未了事项的期限", "by when a reception owes something"},
    {XFI_RECURS_SCREENING, "screening", "排查的最后一日", "the last day of a round of screening"},
    {XFI_RECURS_WARNING, "warning", "预警通报的反馈期限", "by when a warning is answered"},
    {XFI_RECURS_HAND_OUT, "hand_out", "专项行动每次交办", "each hand-out of a case of a drive"},
};
static const xfi_code roll_rows[] = {
    {XFI_DUTY_STAY, "none", "不变", "stays"},
    {XFI_DUTY_NEXT, "next_workday", "顺延", "the next working day"},
    {XFI_DUTY_PREV, "prev_workday", "提前", "the working day before"},
    {XFI_DUTY_SKIP, "skip", "取消", "falls out"},
};
static const xfi_code from_rows[] = {
    {XFI_FROM_DAY, "day", "实际日期", "the day as it stands"},
    {XFI_FROM_RULE, "rule", "规则日期", "the day of the rule"},
};
static const xfi_code owes_rows[] = {
    {XFI_OWES_OWNER, "owner", "承担单位", "the unit of the duty"},
    {XFI_OWES_PARTICIPANTS, "participants", "各参加单位", "each unit that takes part"},
};
#define CODES(what, list)                                                                          \
    {                                                                                              \
        .name = (what), .rows = (list), .count = sizeof(list) / sizeof *(list)                     \
    }
static const xfi_codes recurs_codes = CODES("recurs", recurs_rows);
static const xfi_codes roll_codes = CODES("duty_roll", roll_rows);
static const xfi_codes from_codes = CODES("duty_from", from_rows);
static const xfi_codes owes_codes = CODES("duty_owes", owes_rows);

#define ALL (~UINT64_C(0))
static const xfi_choices recurs_choices = {.own = &recurs_codes, .allowed = ALL};
static const xfi_choices roll_choices = {.own = &roll_codes, .allowed = ALL};
static const xfi_choices from_choices = {.own = &from_codes, .allowed = ALL};
static const xfi_choices owes_choices = {.own = &owes_codes, .allowed = ALL};
static const xfi_choices letter_choices = {
    .which = XF_ENUM_LETTER, .allowed = BIT(XF_LETTER_VISIT_NOTICE) | BIT(XF_LETTER_VISIT_REPORT)};
static const xfi_choices kind_choices = {.which = XF_ENUM_DUTY_KIND,
                                         .allowed = ALL & ~BIT(XF_DUTY_KIND_NONE)};
static const xfi_choices count_choices = {.which = XF_ENUM_COUNT,
                                          .allowed = BIT(XF_COUNT_DAY) | BIT(XF_COUNT_WORKDAY)};

static const xfi_key link_keys[] = {
    FORMED("id", XFI_KEY_TEXT, offsetof(xfi_duty_link, id), 32, xfi_policy_id_form),
    OBJECT("title", true, offsetof(xfi_duty_link, title), xfi_policy_text_table),
    INT("offset", true, offsetof(xfi_duty_link, offset), -366, 366),
    CODE("unit", true, offsetof(xfi_duty_link, unit), count_choices),
    CODE("from", false, offsetof(xfi_duty_link, from), from_choices),
    OPTIONAL("by", XFI_KEY_NUMBER, offsetof(xfi_duty_link, by), 5, xfi_policy_clock_form),
    CODE("roll", false, offsetof(xfi_duty_link, roll), xfi_policy_rolls),
    CODE("owes", false, offsetof(xfi_duty_link, owes), owes_choices),
    CODE("letter", false, offsetof(xfi_duty_link, letter), letter_choices),
    INT("again", false, offsetof(xfi_duty_link, again), 1, 30),
    LIST("ladder", false, offsetof(xfi_duty_link, rungs), offsetof(xfi_duty_link, rung_count), 0,
         50, xfi_policy_rung_table),
};
static const xfi_table link_table = TABLE("link", link_keys, sizeof(xfi_duty_link));

static const xfi_key duty_keys[] = {
    FORMED("id", XFI_KEY_TEXT, offsetof(xfi_duty_rule, id), 32, xfi_policy_id_form),
    OBJECT("title", true, offsetof(xfi_duty_rule, title), xfi_policy_text_table),
    OBJECT("basis", true, offsetof(xfi_duty_rule, basis), xfi_policy_text_table),
    CODE("kind", true, offsetof(xfi_duty_rule, kind), kind_choices),
    CODE("recurs", true, offsetof(xfi_duty_rule, recurs), recurs_choices),
    INT("weekday", false, offsetof(xfi_duty_rule, weekday), 1, 7),
    INT("count", false, offsetof(xfi_duty_rule, count), 1, 31),
    INT("within", false, offsetof(xfi_duty_rule, within), 1, 60),
    OPTIONAL("at", XFI_KEY_NUMBER, offsetof(xfi_duty_rule, at), 5, xfi_policy_clock_form),
    INT("ahead", false, offsetof(xfi_duty_rule, ahead), 1, 366),
    CODE("roll", false, offsetof(xfi_duty_rule, roll), roll_choices),
    LIST("steps", false, offsetof(xfi_duty_rule, links), offsetof(xfi_duty_rule, link_count), 0, 30,
         link_table),
    LIST("ladder", false, offsetof(xfi_duty_rule, rungs), offsetof(xfi_duty_rule, rung_count), 0,
         50, xfi_policy_rung_table),
};
const xfi_table xfi_policy_duty_table = TABLE("duty", duty_keys, sizeof(xfi_duty_rule));
