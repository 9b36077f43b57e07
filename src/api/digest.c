/* SPDX-License-Identifier: Apache-2.0 */
/* The digest that attachments are recorded with. */
#include "door/door.h"

#include <xfcase/digest.h>

static xf_status digest(const char *text, size_t size, xf_text **out, xfi_error *err)
{
    uint8_t bytes[XFI_HASH_SIZE];
    char hex[2 * XFI_HASH_SIZE + 1];
    xfi_hasher *hasher;
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_need(out, "out", err));
    if (size > 0) {
        XFI_TRY(xfi_door_need(text, "text", err));
    }
    XFI_TRY(xfi_hasher_open(XFI_HASH_SM3, &hasher, err));
    xf_status status = xfi_hasher_start(hasher, err);
    if (status == XF_OK && size > 0) {
        status = xfi_hasher_add(hasher, text, size, err);
    }
    if (status == XF_OK) {
        status = xfi_hasher_end(hasher, bytes, err);
    }
    xfi_hasher_free(hasher);
    XFI_TRY(status);
    xfi_hex(bytes, sizeof bytes, hex);
    xfi_buf_puts(&buf, hex);
    status = xfi_text_take(&buf, out, err);
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_digest_of(const char *text, size_t size, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, digest(text, size, out, &err));
}
