/* SPDX-License-Identifier: Apache-2.0 */
/* What the facts of a letter are computed from, for the facts and for issuing it. */
#ifndef XFI_API_LETTER_P_H
#define XFI_API_LETTER_P_H

#include "api/run_p.h"
#include "rules/letter.h"
#include "rules/visit.h"

/* Everything lives in store->arena. */
xf_status xfi_api_letter_source(xf_store *store, const xfi_letter_rule *rule, xf_id case_id,
                                xf_time at, xfi_letter_source *out, xfi_error *err);

xf_status xfi_api_duty_letter_source(xf_store *store, const xfi_letter_rule *rule, xf_id id,
                                     xf_time at, xfi_visit_source *out, xfi_error *err);

#endif
