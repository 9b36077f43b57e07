/* SPDX-License-Identifier: Apache-2.0 */
/* The run of one step of an office: read, load, decide, append. */
#ifndef XFI_API_OFFICE_P_H
#define XFI_API_OFFICE_P_H

#include "api/run_p.h"
#include "rules/office.h"

xf_status xfi_api_office(xf_store *store, xf_office_kind kind, const xf_office_act *act,
                         xf_record **out);

/* What the step looks at (office_load.c), in the arena of the store. */
xf_status xfi_api_office_load(xf_store *store, const xfi_office_act *act, xfi_office_world *world,
                              xfi_error *err);

/* The public function of one kind of step. */
#define OFFICE_VERB(function, kind)                                                                \
    xf_status function(xf_store *store, const xf_office_act *act, xf_record **out)                 \
    {                                                                                              \
        return xfi_api_office(store, kind, act, out);                                              \
    }

#endif
