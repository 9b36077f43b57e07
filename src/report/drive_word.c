/* SPDX-License-Identifier: Apache-2.0 */
/* Names and rates, as the JSON and the material of a drive say them. */
#include "report/drive_p.h"

#include <stdio.h>

const char *xfi_report_unit_name(const xfi_org *org, const char *id)
{
    for (size_t i = 0; i < org->unit_count; i++) {
        if (xfi_same(org->units[i].id, id)) {
            return xfi_blank(org->units[i].name) ? org->units[i].id : org->units[i].name;
        }
    }
    return xfi_or_empty(id);
}

/* The posts of an official stand in order of time: the last one has the name of now. */
const char *xfi_report_official_name(const xfi_org *org, const char *id)
{
    const char *name = id;
    for (size_t i = 0; i < org->official_count; i++) {
        if (xfi_same(org->officials[i].id, id) && !xfi_blank(org->officials[i].name)) {
            name = org->officials[i].name;
        }
    }
    return xfi_or_empty(name);
}

void xfi_report_rate(int32_t count, int32_t of, char out[XFI_RATE_TEXT])
{
    enum { TENTHS = 1000, TEN = 10 };
    if (of == 0) {
        (void)snprintf(out, XFI_RATE_TEXT, "null");
        return;
    }
    int64_t tenths = ((int64_t)count * TENTHS * 2 + of) / ((int64_t)of * 2);
    (void)snprintf(out, XFI_RATE_TEXT, "%lld.%lld", (long long)(tenths / TEN),
                   (long long)(tenths % TEN));
}
