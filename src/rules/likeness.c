/* SPDX-License-Identifier: Apache-2.0 */
/* When two cases belong together: the same people, the same matter. */
#include "rules/rules.h"

enum {
    SAME_MATTER = 50, /* percent of shared pairs of characters, of the same people */
    ALIKE = 40        /* of anybody: less is what any two matters of a field have in common */
};

/* How much each thing in common says by itself. */
static const struct {
    xf_likeness kind;
    int strength;
} strengths[] = {
    {XF_LIKENESS_IDENTITY, 90},
    {XF_LIKENESS_PHONE, 70},
    {XF_LIKENESS_NAME_AND_HOME, 70},
};

int xfi_rules_likeness(const xfi_alike *what)
{
    int text = what->text < ALIKE ? 0 : what->text;
    int left = 100 - (what->title_alone ? text / 2 : text);
    for (size_t i = 0; i < sizeof strengths / sizeof *strengths; i++) {
        if ((what->kinds >> (unsigned)strengths[i].kind & 1U) != 0) {
            left = left * (100 - strengths[i].strength) / 100;
        }
    }
    bool same_text = what->text >= ALIKE;
    return what->kinds == 0 && !same_text ? 0 : 100 - left;
}

bool xfi_rules_alike_text(int percent)
{
    return percent >= ALIKE;
}

bool xfi_rules_may_be_linked(const xfi_case *row, const xfi_case *earlier)
{
    return row->kind == XF_KIND_REPORT || earlier->kind == XF_KIND_REPORT
               ? row->kind == earlier->kind &&
                     xfi_same(row->concerned_official, earlier->concerned_official) &&
                     xfi_same(row->concerned_unit, earlier->concerned_unit)
               : true;
}

bool xfi_rules_repeats(const xfi_case *row, xf_time at, const xfi_case *earlier, int title,
                       int whole)
{
    return earlier->received_at <= at && xfi_rules_may_be_linked(row, earlier) &&
           (title >= SAME_MATTER || whole >= SAME_MATTER);
}
