/* SPDX-License-Identifier: Apache-2.0 */
/* What belongs to a visiting day: who leads it, and what was received, how its documents are numbered. */
#include "rules/visit_p.h"

xf_date xfi_visit_day(const xfi_visit_source *source)
{
    return source->duty->held_on != 0 ? source->duty->held_on : source->duty->date;
}

const char *xfi_visit_leader(const xfi_visit_source *source)
{
    const xfi_duty *duty = source->duty;
    const xfi_official *post = xfi_rules_post(source->org, duty->official, xfi_visit_day(source));
    const bool leads = post != NULL && (post->principal || post->leader);
    return !xfi_blank(duty->lead) ? duty->lead : leads ? duty->official : NULL;
}

/* Of a unit above, where others do other things that day, what the official received who was named. */
static bool takes_part(const xfi_visit_source *source, const xfi_reception *reception)
{
    for (size_t i = 0; i < source->member_count; i++) {
        const xfi_duty_member *one = &source->members[i];
        const bool below = !xfi_rules_above(source->org, one->unit, source->duty->unit);
        const bool is_its = below ? xfi_rules_above(source->org, one->unit, reception->unit)
                            : xfi_blank(one->official)
                                ? xfi_same(one->unit, reception->unit)
                                : xfi_same(one->official, reception->official);
        if (one->open && is_its) {
            return true;
        }
    }
    return false;
}

/* Of the unit and those below it; of a petition department, of the body whose work it does. */
static bool is_own(const xfi_visit_source *source, const xfi_reception *reception)
{
    const xfi_duty *duty = source->duty;
    const char *leader = xfi_visit_leader(source);
    return xfi_rules_above(source->org, duty->unit, reception->unit) ||
           xfi_same(xfi_rules_place(source->org, duty->unit), reception->unit) ||
           (leader != NULL && xfi_same(leader, reception->official));
}

bool xfi_rules_visit_received(const xfi_visit_source *source, const xfi_reception *reception,
                              const xfi_casefile *file)
{
    return (file == NULL || file->row.kind != XF_KIND_REPORT) && reception->void_on == 0 &&
           reception->date == source->duty->held_on &&
           (is_own(source, reception) || takes_part(source, reception));
}

/* ---- numbers -------------------------------------------------------------------------------------------------- */

xf_status xfi_rules_visit_number(const xfi_visit_source *source, const xfi_letter_rule *rule,
                                 xfi_buf *out, xfi_error *err)
{
    const char *unit = xfi_model_unit_in_numbers(source->org, source->duty->unit);
    return xfi_policy_letter_number(source->policy, rule->kind, unit,
                                    xfi_calendar_civil(source->today).year, source->seq, out, err);
}

xf_time xfi_rules_visit_told_at(const xfi_visit_source *source, const xfi_letter_rule *rule)
{
    const xfi_duty_rule *duty = xfi_policy_duty(source->policy, source->duty->duty);
    xf_time last = 0;
    for (size_t i = 0; i < source->step_count; i++) {
        const xfi_duty_step *step = &source->steps[i];
        const xfi_duty_link *link = duty == NULL ? NULL : xfi_policy_link(duty, step->step);
        const bool again = link != NULL && link->letter == (int)rule->kind && step->renews != 0;
        last = again && step->start_at > last ? step->start_at : last;
    }
    return last;
}
