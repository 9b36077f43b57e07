/* SPDX-License-Identifier: Apache-2.0 */
/* What no single key of a duty shows: which keys go with which recurrence, ids, ladders. */
#include "policy/read_p.h"

#include <stdio.h>

enum { LONGEST = 36600 };

static bool by_weekday(const xfi_duty_rule *duty)
{
    return duty->recurs == XFI_RECURS_FIRST_WEEKDAY || duty->recurs == XFI_RECURS_WEEK1_WEEKDAY;
}

static bool lacks_weekday(const xfi_duty_rule *duty)
{
    return by_weekday(duty) && duty->weekday == 0;
}

static bool idle_weekday(const xfi_duty_rule *duty)
{
    return !by_weekday(duty) && duty->weekday != 0;
}

static bool lacks_count(const xfi_duty_rule *duty)
{
    return duty->recurs == XFI_RECURS_MONTHLY_COUNT && duty->count == 0;
}

static bool idle_count(const xfi_duty_rule *duty)
{
    return duty->recurs != XFI_RECURS_MONTHLY_COUNT && duty->count != 0;
}

static bool lacks_within(const xfi_duty_rule *duty)
{
    return duty->recurs == XFI_RECURS_HAND_OUT && duty->within == 0;
}

static bool idle_within(const xfi_duty_rule *duty)
{
    return duty->recurs != XFI_RECURS_HAND_OUT && duty->within != 0;
}

/* Of these only the ladder counts: their day is that of a record. */
static bool ladder_alone(const xfi_duty_rule *duty)
{
    return duty->recurs == XFI_RECURS_CALENDAR_END || duty->recurs == XFI_RECURS_RECEPTION ||
           duty->recurs == XFI_RECURS_SCREENING || duty->recurs == XFI_RECURS_WARNING;
}

/* The day of what is called is given, and that of a phase; days that are counted are working days anyway. */
static bool idle_roll(const xfi_duty_rule *duty)
{
    return (duty->recurs == XFI_RECURS_ONCE || duty->recurs == XFI_RECURS_MONTHLY_COUNT ||
            duty->recurs == XFI_RECURS_PHASE_END || duty->recurs == XFI_RECURS_HAND_OUT ||
            ladder_alone(duty)) &&
           duty->roll != XFI_DUTY_STAY;
}

static bool idle_links(const xfi_duty_rule *duty)
{
    return (duty->recurs == XFI_RECURS_MONTHLY_COUNT || ladder_alone(duty)) && duty->link_count > 0;
}

static const struct {
    bool (*wrong)(const xfi_duty_rule *duty);
    const char *key;
    xfi_bi expected;
} checks[] = {
    {lacks_weekday,
     "weekday",
     {"recurs 为 first_weekday、week1_weekday 时必须有：1（周一）至 7（周日）",
      "1 (Monday) to 7 (Sunday): required with first_weekday and week1_weekday"}},
    {idle_weekday,
     "weekday",
     {"无此键：仅 recurs 为 first_weekday、week1_weekday 时可用",
      "no such key: it goes with first_weekday and week1_weekday only"}},
    {lacks_count,
     "count",
     {"recurs 为 monthly_count 时必须有：每月几个工作日",
      "how many working days a month: required with monthly_count"}},
    {idle_count,
     "count",
     {"无此键：仅 recurs 为 monthly_count 时可用", "no such key: it goes with monthly_count only"}},
    {idle_roll,
     "roll",
     {"none：once、monthly_count、phase_end、calendar_end、reception、screening、warning 和 "
      "hand_out "
      "没有可顺延的日期",
      "none: once, monthly_count, phase_end, calendar_end, reception, screening, warning and "
      "hand_out have no day that rolls"}},
    {idle_links,
     "steps",
     {"无此键：monthly_count、calendar_end、reception、screening 和 warning 没有前后环节",
      "no such key: no steps stand around monthly_count, calendar_end, reception, screening and "
      "warning"}},
    {lacks_within,
     "within",
     {"recurs 为 hand_out 时必须有：几个工作日内接收",
      "in how many working days it is taken up: required with hand_out"}},
    {idle_within,
     "within",
     {"无此键：仅 recurs 为 hand_out 时可用", "no such key: it goes with hand_out only"}},
};

/* Duties are due on days, so that their rungs count days. */
static void check_ladder(const xfi_place_of *at, xfi_rung *rungs, size_t count)
{
    const xfi_rule rule = {
        .amount = LONGEST, .unit = XF_COUNT_DAY, .rungs = rungs, .rung_count = count};
    xfi_policy_check_ladder(at, &rule);
}

static void check_link(const xfi_place_of *of_duty, const xfi_duty_rule *duty, size_t index)
{
    const xfi_duty_link *link = &duty->links[index];
    xfi_place_of at = {.root = of_duty->root, .list = of_duty->list};
    (void)snprintf(at.above, sizeof at.above, "%.16s/steps/%zu", of_duty->above, index);
    for (size_t k = 0; k < index && link->id != NULL; k++) {
        if (xfi_same(duty->links[k].id, link->id)) {
            xfi_policy_note(&at, "id", xfi_policy_double_id);
            break;
        }
    }
    check_ladder(&at, link->rungs, link->rung_count);
}

static void check_duty(const json_t *root, const xf_policy *pack, size_t index, xfi_mistakes *list)
{
    const xfi_duty_rule *duty = &pack->duties[index];
    xfi_place_of at = {.root = root, .list = list};
    (void)snprintf(at.above, sizeof at.above, "/duties/%zu", index);
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        if (checks[i].wrong(duty) && !xfi_policy_place_mistaken(&at, checks[i].key) &&
            !xfi_policy_place_mistaken(&at, "recurs")) {
            xfi_policy_note(&at, checks[i].key, checks[i].expected);
        }
    }
    for (size_t k = 0; k < index && duty->id != NULL; k++) {
        if (xfi_same(pack->duties[k].id, duty->id)) {
            xfi_policy_note(&at, "id", xfi_policy_double_id);
            break;
        }
    }
    for (size_t i = 0; i < duty->link_count; i++) {
        check_link(&at, duty, i);
    }
    check_ladder(&at, duty->rungs, duty->rung_count);
}

void xfi_policy_check_duties(const json_t *root, const xf_policy *pack, xfi_mistakes *list)
{
    for (size_t i = 0; i < pack->duty_count; i++) {
        check_duty(root, pack, i, list);
    }
}
