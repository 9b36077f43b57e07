/* SPDX-License-Identifier: Apache-2.0 */
/* When two cases belong together: the same people, the same matter. */
#include "rules/rules_p.h"

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
    {XF_LIKENESS_NAME_AND_UNIT,
     25}, /* with half of the matter the same it is proposed, without never */
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

bool xfi_rules_came_before(const xfi_case *row, xf_time at, xf_id id)
{
    return row->received_at < at || (row->received_at == at && row->id < id);
}

bool xfi_rules_repeats(const xfi_case *row, const xfi_case *earlier, int title, int whole)
{
    return earlier->ended_as != XF_STATE_VOID && xfi_rules_may_be_linked(row, earlier) &&
           (title >= SAME_MATTER || whole >= SAME_MATTER);
}

/* What is repeated does not run under the simple procedure: it leaves it, before acceptance as if it had
 * been registered so, after it as by to_ordinary. */
static void find(xfi_deciding *d)
{
    static const xfi_event ordinary = {XF_ACT_TO_ORDINARY, XFI_Q_ANY};
    xfi_case *row = &d->after->row;
    row->repeat_of = d->act->other_case;
    xfi_rules_settle_procedure(d, d->world->file->detail);
    xfi_rules_settle_procedure_owed(d);
    if (row->state == XF_STATE_HANDLING && row->procedure == XF_PROCEDURE_SIMPLE &&
        row->repeat_of != 0) {
        row->procedure = XF_PROCEDURE_ORDINARY;
        xfi_rules_clock(d, ordinary);
    }
}

xf_status xfi_rules_find_repeat(const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                                xfi_changeset *out, xfi_error *err)
{
    xfi_deciding d;
    xfi_rules_start(&d, world, act, arena, out);
    if (d.failed == XF_OK) {
        find(&d);
    }
    xfi_rules_collect(&d);
    return d.failed == XF_OK ? XF_OK : xfi_error_no_memory(err);
}
