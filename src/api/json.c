/* SPDX-License-Identifier: Apache-2.0 */
#include "api/getter_p.h"

xf_status xfi_api_json(const xfi_record *record, const void *row, const char *field, xf_text **out)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(row, field, &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        xfi_door_row_json(record, row, &json, NULL);
        status = xfi_text_take(&buf, out, &err);
    }
    return xfi_door_publish(&err, status);
}
