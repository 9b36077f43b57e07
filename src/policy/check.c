/* SPDX-License-Identifier: Apache-2.0 */
/* The checks that look at several keys at once: a table of conditions, each with the keys it reads.
 * A condition says nothing about keys that already have a mistake of their own. */
#include "policy/read_p.h"

#include <stdio.h>

enum { NEEDS = 2 };

/* ---- rules ------------------------------------------------------------------------------------------ */

static bool by_the_clock(xf_count unit)
{
    return unit == XF_COUNT_HOUR || unit == XF_COUNT_MINUTE;
}

static bool ends_never(const xfi_rule *rule)
{
    return rule->fulfils.count == 0 && rule->cancels.count == 0;
}

static bool ends_twice(const xfi_rule *rule)
{
    for (size_t i = 0; i < rule->fulfils.count; i++) {
        for (size_t k = 0; k < rule->cancels.count; k++) {
            if (xfi_policy_event_meet(rule->fulfils.items[i], rule->cancels.items[k])) {
                return true;
            }
        }
    }
    return false;
}

static bool rolls_by_the_clock(const xfi_rule *rule)
{
    return by_the_clock(rule->unit) && rule->roll != XF_ROLL_NONE;
}

static bool extends_by_the_clock(const xfi_rule *rule)
{
    return by_the_clock(rule->unit) && rule->extension.max_total > 0;
}

static bool pauses_nothing(const xfi_rule *rule)
{
    for (size_t i = 0; i < rule->pause_count; i++) {
        if (rule->pauses[i].from == rule->pauses[i].until) {
            return true;
        }
    }
    return false;
}

/* A day that an act sets is a calendar day that nothing moves. */
static bool sets_no_day(const xfi_rule *rule)
{
    return xfi_policy_sets(rule) && (rule->unit != XF_COUNT_DAY || rule->roll != XF_ROLL_NONE ||
                                     rule->extension.max_total > 0 || rule->pause_count > 0);
}

/* Only the lead's decisions name a reporting day. */
static bool sets_no_report(const xfi_rule *rule)
{
    for (size_t i = 0; i < rule->opens.count && rule->start == XFI_START_SET_REPORT; i++) {
        if (rule->opens.items[i].act != XF_ACT_DIRECT) {
            return true;
        }
    }
    return false;
}

static const struct {
    bool (*wrong)(const xfi_rule *rule);
    const char *key; /* where the mistake is shown */
    const char *needs[NEEDS];
    xfi_bi expected;
} rule_checks[] = {
    {ends_never,
     "fulfilled_by",
     {"fulfilled_by", "cancelled_by"},
     {"fulfilled_by 或 cancelled_by 至少列一项，否则时限永不结束",
      "at least one event in fulfilled_by or cancelled_by, or the deadline never ends"}},
    {ends_twice,
     "cancelled_by",
     {"fulfilled_by", "cancelled_by"},
     {"不与 fulfilled_by 重复的事件", "events that are not in fulfilled_by too"}},
    {rolls_by_the_clock,
     "roll",
     {"roll", "unit"},
     {"none：以小时、分钟计的时限不顺延", "none: hours and minutes do not roll"}},
    {extends_by_the_clock,
     "extension",
     {"extension/max_total", "unit"},
     {"无此键：仅以日、工作日计的时限可以延长",
      "no such key: only days and working days are extended"}},
    {sets_no_day,
     "start",
     {"start", "unit"},
     {"set 只用于以日计、不顺延、不延长、不中止的时限",
      "set only with days that neither roll nor are extended or paused"}},
    {sets_no_report,
     "start",
     {"start", "opens_on"},
     {"set_report 只用于由 direct（包案领导决定）启动的时限",
      "set_report only with what direct (the lead's decisions) opens"}},
    {pauses_nothing,
     "pauses",
     {"pauses", "pauses"},
     {"from 与 until 为不同的动作", "different acts in from and until"}},
};

/* ---- running them ------------------------------------------------------------------------------------- */

static void check_rule(const json_t *root, const xf_policy *pack, size_t index, xfi_mistakes *list)
{
    const xfi_rule *rule = &pack->rules[index];
    xfi_place_of at = {.root = root, .list = list};
    (void)snprintf(at.above, sizeof at.above, "/deadlines/%zu", index);
    for (size_t i = 0; i < sizeof rule_checks / sizeof *rule_checks; i++) {
        if (rule_checks[i].wrong(rule) &&
            !xfi_policy_place_mistaken(&at, rule_checks[i].needs[0]) &&
            !xfi_policy_place_mistaken(&at, rule_checks[i].needs[1])) {
            xfi_policy_note(&at, rule_checks[i].key, rule_checks[i].expected);
        }
    }
    for (size_t k = 0; k < index && rule->id != NULL; k++) {
        if (xfi_same(pack->rules[k].id, rule->id)) {
            xfi_policy_note(&at, "id", xfi_policy_double_id);
            break;
        }
    }
    xfi_policy_check_ladder(&at, rule);
}

void xfi_policy_check(const json_t *root, const xf_policy *pack, xfi_mistakes *list)
{
    for (size_t i = 0; i < pack->rule_count; i++) {
        check_rule(root, pack, i, list);
    }
    xfi_policy_check_duties(root, pack, list);
    xfi_policy_check_routing(root, &pack->routing, NULL, list);
}
