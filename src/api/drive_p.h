/* SPDX-License-Identifier: Apache-2.0 */
/* Drives and warnings as the sweep goes over them. */
#ifndef XFI_API_DRIVE_P_H
#define XFI_API_DRIVE_P_H

#include "api/run_p.h"

#include <xfcase/ladder.h>

/* Does what is due for a drive or a warning that waits, as one entry. */
xf_status xfi_api_watch(xf_store *store, xf_record_kind kind, xf_id id, xf_time now,
                        xf_sweep_result *result, xfi_error *err);

#endif
