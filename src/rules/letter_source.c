/* SPDX-License-Identifier: Apache-2.0 */
/* Which act a letter tells, whose letter it is, and its number. */
#include "rules/letter_p.h"

enum { HEIRS_MAX = 16 }; /* one after the other: no circle holds the letter up */

const xfi_letter_act *xfi_letter_last(const xfi_letter_source *source, xf_act_kind kind)
{
    for (size_t i = source->act_count; i > 0; i--) {
        if (source->acts[i - 1].act.kind == kind) {
            return &source->acts[i - 1];
        }
    }
    return NULL;
}

/* The one that the letter tells; where the matter went is told for a hand-over as for a transfer. */
const xfi_letter_act *xfi_letter_told(const xfi_letter_source *source, const xfi_letter_rule *rule)
{
    const xfi_letter_act *one = xfi_letter_last(source, rule->act);
    const xfi_letter_act *other =
        rule->kind == XF_LETTER_FORWARDING ? xfi_letter_last(source, XF_ACT_HAND_OVER) : NULL;
    return one == NULL || (other != NULL && other->act.at > one->act.at) ? other : one;
}

xf_time xfi_rules_letter_told_at(const xfi_letter_source *source, const xfi_letter_rule *rule)
{
    const xfi_letter_act *told = xfi_letter_told(source, rule);
    return told == NULL ? 0 : told->act.at;
}

const char *xfi_letter_unit_then(const xfi_letter_source *source, const char *field, xf_time at)
{
    const xfi_case *row = &source->file->row;
    const char *unit = xfi_same(field, "review_unit")    ? row->review_unit
                       : xfi_same(field, "recheck_unit") ? row->recheck_unit
                                                         : row->unit;
    for (const xfi_letter_passing *one = source->passed; one != NULL; one = one->before) {
        if (one->at > at && xfi_same(one->field, field)) {
            unit = one->former;
        }
    }
    return unit;
}

/* The unit of the act, where what it had may have passed to another by `at`. */
static const char *unit_at(const xfi_letter_source *source, const xfi_letter_rule *rule,
                           const xfi_letter_act *told, xf_time at)
{
    switch (rule->kind) {
    case XF_LETTER_TRANSFER:
    case XF_LETTER_HAND_OVER:
    case XF_LETTER_FORWARDING:
        return told->sender;
    case XF_LETTER_REVIEW:
        return xfi_letter_unit_then(source, "review_unit", at);
    case XF_LETTER_RECHECK:
        return xfi_letter_unit_then(source, "recheck_unit", at);
    case XF_LETTER_SUPERVISION:
    case XF_LETTER_IMPROVEMENT: {
        xf_date day = xfi_calendar_date_of(told->act.at, source->policy->zone);
        const xfi_official *post = xfi_rules_post(source->org, told->act.actor, day);
        return post == NULL ? NULL : post->unit;
    }
    default:
        return xfi_letter_unit_then(source, "unit", at);
    }
}

const char *xfi_rules_letter_turn(const xfi_letter_source *source, const xfi_letter_rule *rule)
{
    const xfi_letter_act *told = xfi_letter_told(source, rule);
    return told == NULL ? NULL : unit_at(source, rule, told, INT64_MAX);
}

static xf_date today(const xfi_letter_source *source)
{
    return xfi_calendar_date_of(source->at, source->policy->zone);
}

bool xfi_rules_letter_gone(const xfi_letter_source *source, const char *unit)
{
    const xfi_unit *one = xfi_blank(unit) ? NULL : xfi_rules_unit(source->org, unit);
    return one != NULL && one->valid_to != 0 && one->valid_to < today(source);
}

/* As was decided last of all that the unit left, or as every decision on a part of it says. Where nobody
 * decided, or it was divided, it is the unit above (信访工作条例 Art. 24: 职责不清的). NULL: none is. */
static const char *heir_of(const xfi_letter_source *source, const char *unit)
{
    const char *heir = NULL;
    bool divided = false;
    for (size_t i = source->succession_count; i > 0; i--) {
        const xfi_succession *one = &source->successions[i - 1];
        if (!xfi_same(one->unit, unit) || one->date > today(source)) {
            continue;
        }
        if (one->kind == 0) {
            return one->to_unit;
        }
        divided = divided || (heir != NULL && !xfi_same(heir, one->to_unit));
        heir = one->to_unit;
    }
    return heir == NULL || divided ? xfi_rules_superior(source->org, unit) : heir;
}

/* What goes on for a unit may be gone too by then. */
const char *xfi_rules_letter_unit(const xfi_letter_source *source, const xfi_letter_rule *rule)
{
    const char *unit = xfi_rules_letter_turn(source, rule);
    for (int i = 0; i < HEIRS_MAX && xfi_rules_letter_gone(source, unit); i++) {
        const char *heir = heir_of(source, unit);
        unit = heir == NULL ? unit : heir;
    }
    return unit;
}

const char *xfi_letter_acting_unit(const xfi_letter_source *source, const xfi_letter_rule *rule)
{
    const xfi_letter_act *told = xfi_letter_told(source, rule);
    return told == NULL ? NULL : unit_at(source, rule, told, told->act.at);
}

xf_status xfi_rules_letter_number(const xfi_letter_source *source, const xfi_letter_rule *rule,
                                  xfi_buf *out, xfi_error *err)
{
    const char *unit = xfi_model_unit_in_numbers(source->org, xfi_rules_letter_unit(source, rule));
    return xfi_policy_letter_number(source->policy, rule->kind, unit,
                                    xfi_calendar_civil(today(source)).year, source->seq, out, err);
}
