/* SPDX-License-Identifier: Apache-2.0 */
/* Between office.c and the files that decide the steps of one noun each. */
#ifndef XFI_RULES_OFFICE_P_H
#define XFI_RULES_OFFICE_P_H

#include "rules/office.h"
#include "rules/rules_p.h"

struct xfi_office_deciding {
    const xfi_office_world *world;
    const xfi_office_act *act;
    const xfi_office_verb *verb;
    const void *before; /* the target; NULL: it is new */
    void *after;        /* a copy of it, or empty but for its id */
    xf_date date;       /* of the act */
    const xfi_official *actor;
    int code; /* the enumerator that act->code stands for */
    xfi_arena *arena;
    xfi_office_changes *out;
};

xf_status xfi_office_refuse(const xfi_office_deciding *d, const char *rule, const char *field,
                            xfi_bi text, xfi_error *err); /* XF_E_REFUSED, on the verb's basis */
/* One more row that the step changes, beside its own record. */
xf_status xfi_office_add(xfi_office_deciding *d, const xfi_record *record, const void *before,
                         const void *after, xfi_error *err);
/* XF_E_INVALID unless the period is none or runs forward. */
xf_status xfi_office_period(xf_date from, xf_date until, xfi_error *err);

/* body.c */
xf_status xfi_office_set_up_body(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_dissolve_body(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_join_body(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_leave_body(xfi_office_deciding *d, xfi_error *err);

#endif
