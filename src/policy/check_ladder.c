/* SPDX-License-Identifier: Apache-2.0 */
/* What no single key of a rung shows. */
#include "policy/read_p.h"

#include <stdio.h>

enum { NEEDS = 2 };

static bool by_the_clock(xf_count unit)
{
    return unit == XF_COUNT_HOUR || unit == XF_COUNT_MINUTE;
}

static bool other_clock(const xfi_rule *rule, const xfi_rung *rung)
{
    return by_the_clock(rung->unit) != by_the_clock(rule->unit);
}

static bool before_the_start(const xfi_rule *rule, const xfi_rung *rung)
{
    return rung->unit == rule->unit && -rung->offset > rule->amount;
}

static bool lacks_level(const xfi_rule *rule, const xfi_rung *rung)
{
    (void)rule;
    return rung->to == XF_TARGET_SUPERIOR && rung->level == 0;
}

static bool idle_level(const xfi_rule *rule, const xfi_rung *rung)
{
    (void)rule;
    return rung->to != XF_TARGET_SUPERIOR && rung->level != 0;
}

static bool repeats_early(const xfi_rule *rule, const xfi_rung *rung)
{
    (void)rule;
    return rung->every > 0 && rung->offset < 0;
}

static bool lacks_ground(const xfi_rule *rule, const xfi_rung *rung)
{
    (void)rule;
    return rung->raises == XF_RAISE_SUPERVISION && rung->ground == XF_GROUND_NONE;
}

static bool idle_ground(const xfi_rule *rule, const xfi_rung *rung)
{
    (void)rule;
    return rung->raises != XF_RAISE_SUPERVISION && rung->ground != XF_GROUND_NONE;
}

static const struct {
    bool (*wrong)(const xfi_rule *rule, const xfi_rung *rung);
    const char *key;
    const char *needs[NEEDS]; /* of the rung */
    const char *rule_needs;   /* of the rule */
    xfi_bi expected;
} rung_checks[] = {
    {other_clock,
     "unit",
     {"unit", "unit"},
     "unit",
     {"与时限同类的单位：日和工作日为一类，小时和分钟为一类",
      "a unit of the rule's own kind: day and workday, or hour and minute"}},
    {before_the_start,
     "offset",
     {"offset", "unit"},
     "amount",
     {"不早于时限开始之日的提前量", "an offset that is not before the period's start"}},
    {lacks_level,
     "level",
     {"to", "level"},
     "unit",
     {"to 为 superior 时必须有：向上几级，1 至 5",
      "how many units above, 1 to 5: required with superior"}},
    {idle_level,
     "level",
     {"to", "level"},
     "unit",
     {"无此键：仅 to 为 superior 时可用", "no such key: it goes with superior only"}},
    {lacks_ground,
     "ground",
     {"raises", "ground"},
     "unit",
     {"raises 为 supervision 时必须有：督办的法定情形",
      "the statutory ground: required with supervision"}},
    {idle_ground,
     "ground",
     {"raises", "ground"},
     "unit",
     {"无此键：仅 raises 为 supervision 时可用", "no such key: it goes with supervision only"}},
    {repeats_early,
     "repeat",
     {"repeat", "offset"},
     "unit",
     {"无此键：仅 offset 不小于 0 时可重复", "no such key: only an offset of 0 or more repeats"}},
};

static void check_rung(const xfi_place_of *of_rule, const xfi_rule *rule, size_t index)
{
    const xfi_rung *rung = &rule->rungs[index];
    xfi_place_of at = {.root = of_rule->root, .list = of_rule->list};
    (void)snprintf(at.above, sizeof at.above, "%.32s/ladder/%zu", of_rule->above, index);
    for (size_t i = 0; i < sizeof rung_checks / sizeof *rung_checks; i++) {
        if (rung_checks[i].wrong(rule, rung) &&
            !xfi_policy_place_mistaken(&at, rung_checks[i].needs[0]) &&
            !xfi_policy_place_mistaken(&at, rung_checks[i].needs[1]) &&
            !xfi_policy_place_mistaken(of_rule, rung_checks[i].rule_needs)) {
            xfi_policy_note(&at, rung_checks[i].key, rung_checks[i].expected);
        }
    }
    for (size_t k = 0; k < index && rung->id != NULL; k++) {
        if (xfi_same(rule->rungs[k].id, rung->id)) {
            xfi_policy_note(&at, "id", xfi_policy_double_id);
            break;
        }
    }
}

void xfi_policy_check_ladder(const xfi_place_of *of_rule, const xfi_rule *rule)
{
    for (size_t i = 0; i < rule->rung_count; i++) {
        check_rung(of_rule, rule, i);
    }
}
