/* SPDX-License-Identifier: Apache-2.0 */
/* What belongs to a visiting day. */
#include "rules/visit_p.h"

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
