/* SPDX-License-Identifier: Apache-2.0 */
/* Why a case is on the focus list; one place for the list itself and for what counts it. */
#ifndef XFI_REPORT_FOCUS_P_H
#define XFI_REPORT_FOCUS_P_H

#include "door/door.h"

enum { XFI_FOCUS_REASONS = 7 };

/* What many open cases have in common, sorted by unit and category. */
typedef struct xfi_focus {
    xf_store *store;
    xfi_common *common;
    size_t common_count;
} xfi_focus;

xf_status xfi_focus_begin(xf_store *store, xfi_arena *arena, xfi_focus *out, xfi_error *err);
/* The reasons of a case, as bits in their order; 0: it is not on the list. */
xf_status xfi_focus_of(const xfi_focus *focus, const xfi_case *row, xfi_arena *arena, unsigned *out,
                       xfi_error *err);
const char *xfi_focus_code(size_t reason);
const char *xfi_focus_name(const char *code, xf_lang lang);
int xfi_focus_rank(const char *code);

#endif
