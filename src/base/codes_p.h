/* SPDX-License-Identifier: Apache-2.0 */
/* How the tables of text codes are written. */
#ifndef XFI_BASE_CODES_P_H
#define XFI_BASE_CODES_P_H

#include "base/base.h"

/* clang-format off */
#define ROWS(which, name) {which, #name, name##_rows, sizeof name##_rows / sizeof *name##_rows}
/* clang-format on */

extern const xfi_codes xfi_office_codes[]; /* codes_office.c */
extern const size_t xfi_office_codes_count;
extern const xfi_codes xfi_letter_codes[]; /* codes_letter.c */
extern const size_t xfi_letter_codes_count;
extern const xfi_codes xfi_drive_codes[]; /* codes_drive.c */
extern const size_t xfi_drive_codes_count;

#endif
