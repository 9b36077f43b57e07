/* SPDX-License-Identifier: Apache-2.0 */
/* Which act a letter tells, whose letter it is, and its number. */
#include "rules/letter_p.h"

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

const char *xfi_rules_letter_unit(const xfi_letter_source *source, const xfi_letter_rule *rule)
{
    const xfi_letter_act *told = xfi_letter_told(source, rule);
    return told == NULL ? NULL : unit_at(source, rule, told, INT64_MAX);
}

const char *xfi_letter_acting_unit(const xfi_letter_source *source, const xfi_letter_rule *rule)
{
    const xfi_letter_act *told = xfi_letter_told(source, rule);
    return told == NULL ? NULL : unit_at(source, rule, told, told->act.at);
}

xf_status xfi_rules_letter_number(const xfi_letter_source *source, const xfi_letter_rule *rule,
                                  xfi_buf *out, xfi_error *err)
{
    xf_date day = xfi_calendar_date_of(source->at, source->policy->zone);
    const char *unit = xfi_model_unit_in_numbers(source->org, xfi_rules_letter_unit(source, rule));
    return xfi_policy_letter_number(source->policy, rule->kind, unit, xfi_calendar_civil(day).year,
                                    source->seq, out, err);
}
