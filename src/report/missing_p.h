/* SPDX-License-Identifier: Apache-2.0 */
#ifndef XFI_REPORT_MISSING_P_H
#define XFI_REPORT_MISSING_P_H

#include "door/door.h"

/* [{"case":1,"number":"…","missing":[{"element","name"}]}], of the cases that lack something. */
xf_status xfi_missing_write(xf_store *store, const xfi_select *select, xf_lang lang, xfi_json *json,
                            xfi_error *err);

#endif
