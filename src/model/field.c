/* SPDX-License-Identifier: Apache-2.0 */
/* The only place that knows how a field lies in its struct. */
#include "model/model.h"

#include <string.h>

static inline int64_t number_at(xfi_field_type type, const void *at)
{
    switch (type) {
    case XFI_F_INT:
    case XFI_F_REF:
    case XFI_F_TIME:
        return *(const int64_t *)at;
    case XFI_F_I32:
    case XFI_F_DATE:
        return *(const int32_t *)at;
    case XFI_F_CODE:
        return *(const int *)at;
    case XFI_F_BOOL:
        return *(const bool *)at ? 1 : 0;
    case XFI_F_TEXT:
        break;
    }
    return 0;
}

bool xfi_model_same(const xfi_field *field, const void *a, const void *b)
{
    static const int64_t nothing; /* is 0, false and NULL */
    const void *x = a == NULL ? (const void *)&nothing : (const char *)a + field->offset;
    const void *y = b == NULL ? (const void *)&nothing : (const char *)b + field->offset;
    if (field->type != XFI_F_TEXT) {
        return number_at(field->type, x) == number_at(field->type, y);
    }
    const char *one = a == NULL ? NULL : *(const char *const *)x;
    const char *two = b == NULL ? NULL : *(const char *const *)y;
    return one == two || xfi_same(one, two);
}

int64_t xfi_model_number(const xfi_field *field, const void *row)
{
    return number_at(field->type, (const char *)row + field->offset);
}

const char *xfi_model_text(const xfi_field *field, const void *row)
{
    const void *at = (const char *)row + field->offset;
    return field->type == XFI_F_TEXT ? *(const char *const *)at : NULL;
}

void xfi_model_set_number(const xfi_field *field, void *row, int64_t number)
{
    void *at = (char *)row + field->offset;
    switch (field->type) {
    case XFI_F_INT:
    case XFI_F_REF:
    case XFI_F_TIME:
        *(int64_t *)at = number;
        break;
    case XFI_F_I32:
    case XFI_F_DATE:
        *(int32_t *)at = (int32_t)number;
        break;
    case XFI_F_CODE:
        *(int *)at = (int)number;
        break;
    case XFI_F_BOOL:
        *(bool *)at = number != 0;
        break;
    case XFI_F_TEXT:
        break;
    }
}

void xfi_model_set_text(const xfi_field *field, void *row, const char *text)
{
    memcpy((char *)row + field->offset, &text, sizeof text);
}
