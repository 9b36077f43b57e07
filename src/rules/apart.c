/* SPDX-License-Identifier: Apache-2.0 */
/* A proposal of repeated cases that was looked at: not the same matter. It is not made again. */
#include "rules/office_p.h"

#include <stdio.h>

xf_status xfi_office_tell_apart(xfi_office_deciding *d, xfi_error *err)
{
    xfi_apart *apart = d->after;
    if (d->act->case_id == d->act->other_case) {
        return xfi_office_refuse(
            d, "apart.itself", "other_case",
            (xfi_bi){"同一事项不能与自身相区分", "a case cannot be told apart from itself"}, err);
    }
    if (d->world->apart != 0) {
        char zh[120];
        char en[120];
        const long long id = d->world->apart;
        (void)snprintf(zh, sizeof zh, "两件事项已经认定不是同一事项（第%lld号）", id);
        (void)snprintf(en, sizeof en, "the two cases are told apart already (record %lld)", id);
        return xfi_office_refuse(d, "apart.twice", "other_case", (xfi_bi){zh, en}, err);
    }
    apart->case_id = d->act->case_id;
    apart->other_case = d->act->other_case;
    apart->unit = d->world->file->row.unit;
    apart->official = d->act->actor;
    apart->reason = d->act->reason;
    apart->date = d->date;
    return XF_OK;
}
