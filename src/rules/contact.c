/* SPDX-License-Identifier: Apache-2.0 */
/* Contact points: an official of the unit itself, once at a time. */
#include "model/front.h"
#include "rules/office_p.h"

xf_status xfi_office_open_contact(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_contact *others = d->world->rows; /* of the unit and those below it */
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->official, d->date);
    xfi_contact *contact = d->after;
    xf_date from = d->act->from == 0 ? d->date : d->act->from;
    if (!xfi_phone_valid(d->act->phone)) {
        return xfi_error_set(err, XF_E_INVALID, "phone", "电话号码有误",
                             "this is no telephone number");
    }
    if (!xfi_same(post->unit, d->act->unit)) {
        return xfi_office_refuse(
            d, "contact.other_unit", "official",
            (xfi_bi){"联络人须为本单位人员", "a unit is reached at one of its own officials"}, err);
    }
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (!xfi_rules_has_ended(others[i].until, others[i].open, from) &&
            xfi_same(others[i].unit, d->act->unit) &&
            xfi_same(others[i].official, d->act->official)) {
            return xfi_office_refuse(
                d, "contact.twice", "official",
                (xfi_bi){"该人员已是本单位联络人", "this official is the unit's contact already"},
                err);
        }
    }
    contact->unit = d->act->unit;
    contact->official = d->act->official;
    contact->phone = d->act->phone;
    contact->text = d->act->text;
    contact->open = true;
    contact->from = from;
    return XF_OK;
}

xf_status xfi_office_close_contact(xfi_office_deciding *d, xfi_error *err)
{
    xfi_contact *contact = d->after;
    if (xfi_rules_has_ended(contact->until, contact->open, d->date)) {
        return xfi_office_refuse(d, "contact.ended", "id",
                                 (xfi_bi){"该联络点已撤销", "this contact point has ended already"},
                                 err);
    }
    contact->until = d->act->until == 0 ? d->date : d->act->until;
    contact->open = contact->until > d->date;
    return xfi_office_period(contact->from, contact->until, err);
}
