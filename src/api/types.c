/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

const char *xf_code_of(xf_enum which, int value)
{
    const xfi_code *row = xfi_code_by_value(which, value);
    return row == NULL ? NULL : row->code;
}

const char *xf_code_name(xf_enum which, int value, xf_lang lang)
{
    const xfi_code *row = xfi_code_by_value(which, value);
    return row == NULL ? NULL : lang == XF_LANG_EN ? row->en : row->zh;
}

int xf_code_value(xf_enum which, const char *code)
{
    const xfi_code *row = xfi_code_by_text(which, code);
    return row == NULL ? -1 : row->value;
}

int xf_code_at(xf_enum which, size_t index)
{
    const xfi_codes *codes = xfi_codes_of(which);
    return codes == NULL || index >= codes->count ? -1 : codes->rows[index].value;
}

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
