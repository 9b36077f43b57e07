/* SPDX-License-Identifier: Apache-2.0 */
/* Texts that the library made. */
#include "base/base.h"

#include <xfcase/text.h>

xf_text *xf_text_make(const char *text, size_t size)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    xf_text *made = NULL;
    if (text != NULL) {
        xfi_buf_add(&buf, text, size);
        (void)xfi_text_take(&buf, &made, &err);
        xfi_error_clear(&err);
    }
    return made;
}

const char *xf_text_get(const xf_text *text)
{
    return xfi_text_data(text);
}

size_t xf_text_size(const xf_text *text)
{
    return xfi_text_size(text);
}

void xf_text_free(xf_text *text)
{
    xfi_text_free(text);
}
