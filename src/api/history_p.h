/* SPDX-License-Identifier: Apache-2.0 */
#ifndef XFI_API_HISTORY_P_H
#define XFI_API_HISTORY_P_H

#include "door/door.h"
#include "rules/rules.h"

/* Each entry that opened, moved or closed the deadline, in order; everything lives in the arena. */
xf_status xfi_api_history(xf_store *store, const xfi_deadline *deadline, xfi_arena *arena,
                          const xfi_history **out, size_t *count, xfi_error *err);

#endif
