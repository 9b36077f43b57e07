/* SPDX-License-Identifier: Apache-2.0 */
/* A supervision (督办) is lifted by whoever demanded it, by that unit, or by one above; one that a ladder
 * raised, by the unit that it was raised to. It was never owed then. */
#include "rules/guards_p.h"

static bool is_higher(const xfi_org *org, const char *unit, const char *than)
{
    return xfi_blank(than) || (!xfi_same(unit, than) && xfi_rules_above(org, unit, than));
}

void xfi_rules_note_supervised(xfi_deciding *d)
{
    const xfi_deadline *owed = xfi_rules_supervision(d);
    d->out->act.unit =
        owed == NULL ? xfi_rules_competent_unit(&d->after->row) : xfi_rules_owes(owed);
}

/* A ladder may have demanded it of higher up; who demands it as well is named, since it stays theirs. */
void xfi_rules_note_supervisor(xfi_deciding *d, const char *official, const char *unit)
{
    const xfi_org *org = d->world->org;
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        if (!xfi_rules_is_supervision(d, deadline)) {
            continue;
        }
        if (official != NULL && is_higher(org, unit, xfi_rules_demands(d, deadline))) {
            deadline->begun_by = official;
        }
        if (is_higher(org, unit, deadline->begun_unit)) {
            deadline->begun_unit = unit;
        }
    }
}

void xfi_rules_lift(xfi_deciding *d)
{
    const char *said = d->act->reason;
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        if (!xfi_rules_is_supervision(d, deadline)) {
            continue;
        }
        xfi_rules_withdraw_notices(d, deadline, 0, (xfi_bi){said, NULL});
        xfi_rules_tell_principal(d, deadline, "lifted");
        deadline->state = XF_DEADLINE_CANCELLED;
        deadline->late = false;
        deadline->mark = XF_MARK_NONE;
        deadline->closed_at = d->act->at;
        deadline->closed_by = d->act->kind;
        deadline->next_fire_at = 0;
    }
}

/* ---- what is asked before ---------------------------------------------------------------------------------- */

bool xfi_rules_holds_supervised(const xfi_asking *s)
{
    return xfi_rules_supervision(s->d) != NULL;
}

bool xfi_rules_holds_supervision_own(const xfi_asking *s)
{
    const xfi_deadline *one = xfi_rules_supervision(s->d);
    const xfi_org *org = s->d->world->org;
    const char *unit = s->d->actor->unit;
    return (xfi_same(one->begun_by, s->d->act->actor) && !is_higher(org, one->begun_unit, unit)) ||
           xfi_rules_above(org, unit, one->begun_unit) ||
           xfi_rules_object(s, "须由提出督办的“%s”或其上级单位撤销",
                            "the unit that supervises, “%s”, lifts it, or one above",
                            xfi_or_empty(one->begun_unit));
}
