/* SPDX-License-Identifier: Apache-2.0 */
/* What the lists of this room share. */
#ifndef XFI_REPORT_QUERY_P_H
#define XFI_REPORT_QUERY_P_H

#include "door/door.h"

#include <xfcase/query.h>

/* Texts of the select are borrowed from the caller's query. What the rows of a list do not have is
 * refused by the store. */
xf_status xfi_report_read_query(const xf_query *given, xfi_select *out, xfi_error *err);

#endif
