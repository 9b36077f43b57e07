/* SPDX-License-Identifier: Apache-2.0 */
/* The matter of a case as it is compared with others. */
#ifndef XFI_API_LIKENESS_P_H
#define XFI_API_LIKENESS_P_H

#include "api/run_p.h"

typedef struct xfi_matter {
    xfi_grams title, whole; /* whole: with the matter */
    bool told;              /* there is more than a title */
} xfi_matter;

/* Of a registered case, with what is its petitioners' blanked. */
xf_status xfi_api_matter(xf_store *store, xf_id case_id, xfi_arena *arena, xfi_matter *out,
                         xfi_error *err);
/* The latest earlier case of the same people and matter as one about to be registered; 0: none. */
xf_status xfi_api_repeat_of(xf_store *store, const xfi_case *draft, const xfi_petitioner *people,
                            size_t people_count, xf_time at, xf_id *out, xfi_error *err);

#endif
