/* SPDX-License-Identifier: Apache-2.0 */
/* Asks what may stand in the way of an act, table by table. */
#include "rules/guards_p.h"

static const xfi_guards *const tables[] = {&xfi_rules_procedure_guards, &xfi_rules_people_guards,
                                           &xfi_rules_work_guards, &xfi_rules_void_guards};

static bool among(const xfi_acts *acts, xf_act_kind act)
{
    for (const xf_act_kind *kind = acts->kinds; *kind != XF_ACT_NONE; kind++) {
        if (*kind == act) {
            return !acts->all_but;
        }
    }
    return acts->all_but;
}

static bool stands_aside(const xfi_guard *guard, const xfi_asking *s)
{
    *s->out = (xfi_objection){guard->rule, guard->field, guard->status, guard->basis, guard->text};
    if (guard->holds(s)) {
        return true;
    }
    if (s->out->basis.zh == NULL) {
        s->out->basis = xfi_rules_act_basis(s->d->act->kind);
    }
    return false;
}

/* The guards that look at the case alone come first, so that they also say what may be done now. */
static bool all_stand_aside(const xfi_asking *s, bool args)
{
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        for (size_t k = 0; k < tables[i]->count; k++) {
            const xfi_guard *guard = &tables[i]->rows[k];
            if (guard->args == args && among(&guard->acts, s->d->act->kind) &&
                !stands_aside(guard, s)) {
                return false;
            }
        }
    }
    return true;
}

bool xfi_rules_permitted(xfi_deciding *d, bool with_args, xfi_objection *out)
{
    const xfi_asking s = {d, out};
    return all_stand_aside(&s, false) && (!with_args || all_stand_aside(&s, true));
}
