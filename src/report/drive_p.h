/* SPDX-License-Identifier: Apache-2.0 */
/* A drive with all that is told of it: as JSON (drive.c) and as the written material
 * (drive_text.c). */
#ifndef XFI_REPORT_DRIVE_P_H
#define XFI_REPORT_DRIVE_P_H

#include "door/door.h"
#include "rules/office.h"

typedef struct xfi_drive_view {
    xfi_drive drive;
    xfi_body body; /* id 0: none leads it */
    const xfi_drive_phase *phases;
    size_t phase_count;
    xfi_drive_row *rows;
    size_t row_count;
    const xfi_org *org;
    xfi_drive_progress progress;
} xfi_drive_view;

/* The name of a unit, its id where it has none. */
const char *xfi_report_unit_name(const xfi_org *org, const char *id);
#define XFI_RATE_TEXT 32
/* Percent with one decimal, rounded half up: "83.3"; "null" where nothing was to be divided. */
void xfi_report_rate(int32_t count, int32_t of, char out[XFI_RATE_TEXT]);
void xfi_report_drive_material(const xfi_drive_view *view, xf_lang lang, xfi_buf *out);

#endif
