/* SPDX-License-Identifier: Apache-2.0 */
/* The one register of receptions: of a unit and all below it, kept by one department at a time, so
 * that a reception stands in one register and has one number there. */
#include "model/front.h"
#include "rules/office_p.h"

static bool in_force(const xfi_register *row, xf_date day)
{
    return row->from <= day && (row->until == 0 || day <= row->until);
}

const xfi_register *xfi_rules_register(const xfi_org *org, const xfi_register *rows, size_t count,
                                       const char *unit, xf_date day)
{
    for (size_t i = 0; !xfi_blank(unit) && i < count; i++) {
        if (in_force(&rows[i], day) && xfi_rules_above(org, rows[i].unit, unit)) {
            return &rows[i];
        }
    }
    return NULL;
}

/* What was received before it was said has no number any more: nothing is set for the past. */
static xf_status not_past(const xfi_office_deciding *d, const char *field, xf_date day,
                          xfi_error *err)
{
    xf_date today = xfi_calendar_date_of(d->act->recorded_at, d->world->policy->zone);
    return day >= today
               ? XF_OK
               : xfi_office_refuse(d, "register.past", field,
                                   (xfi_bi){"接访登记的保管不得追溯设定或者停止",
                                            "a register is neither kept nor ended for the past"},
                                   err);
}

static xf_date today_or(const xfi_office_deciding *d, xf_date given)
{
    return given != 0 ? given : xfi_calendar_date_of(d->act->recorded_at, d->world->policy->zone);
}

static xf_status overlap(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_office_refuse(
        d, "register.overlap", "from",
        (xfi_bi){"同一时间只能有一个部门保管接访登记，且上下级单位不得各设一份",
                 "one department keeps the register at a time, and no unit above or below has "
                 "another one"},
        err);
}

/* The one before ends with the day before. */
static xf_status succeed(xfi_office_deciding *d, const xfi_register *before, xf_date from,
                         xfi_error *err)
{
    xfi_register *after = xfi_arena_alloc(d->arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *before;
    after->until = from - 1;
    after->open = after->until >= today_or(d, 0);
    return xfi_office_add(d, &xfi_register_record, before, after, err);
}

static xf_status make_room(xfi_office_deciding *d, xf_date from, xfi_error *err)
{
    const xfi_org *org = d->world->org;
    for (size_t i = 0; i < d->world->register_count; i++) {
        const xfi_register *other = &d->world->registers[i];
        bool same = xfi_same(other->unit, d->act->unit);
        bool related = xfi_rules_above(org, other->unit, d->act->unit) ||
                       xfi_rules_above(org, d->act->unit, other->unit);
        if (!related || (other->until != 0 && other->until < from)) {
            continue;
        }
        XFI_TRY(same && other->until == 0 && other->from < from ? succeed(d, other, from, err)
                                                                : overlap(d, err));
    }
    return XF_OK;
}

xf_status xfi_office_keep_register(xfi_office_deciding *d, xfi_error *err)
{
    xfi_register *row = d->after;
    xf_date from = today_or(d, d->act->from);
    XFI_TRY(not_past(d, "from", from, err));
    if (!xfi_rules_above(d->world->org, d->act->unit, d->act->to_unit)) {
        return xfi_office_refuse(
            d, "register.keeper_outside", "to_unit",
            (xfi_bi){"保管部门须为本单位或其下属部门",
                     "the department that keeps it is the unit itself or one below"},
            err);
    }
    XFI_TRY(make_room(d, from, err));
    row->unit = d->act->unit;
    row->keeper = d->act->to_unit;
    row->open = true;
    row->from = from;
    row->text = d->act->text;
    row->document = d->act->document;
    return XF_OK;
}

xf_status xfi_office_end_register(xfi_office_deciding *d, xfi_error *err)
{
    xfi_register *row = d->after;
    if (xfi_rules_has_ended(row->until, row->open, today_or(d, 0))) {
        return xfi_office_refuse(
            d, "register.ended", "id",
            (xfi_bi){"该接访登记的保管已经停止", "the keeping of this register has ended already"},
            err);
    }
    row->until = today_or(d, d->act->until);
    row->open = row->until > today_or(d, 0);
    row->reason = d->act->reason;
    row->document = xfi_blank(d->act->document) ? row->document : d->act->document;
    XFI_TRY(not_past(d, "until", row->until, err));
    return xfi_office_period(row->from, row->until, err);
}
