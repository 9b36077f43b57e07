/* SPDX-License-Identifier: Apache-2.0 */
/* Text codes of enumerations. */
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
