/* SPDX-License-Identifier: Apache-2.0 */
/* The checks that every public function makes, each naming its field. */
#include "door/door.h"

#include <string.h>

void xfi_door_missing(const char *field, xfi_error *err)
{
    (void)xfi_error_set(err, XF_E_INVALID, field, "参数 %s 不能为空",
                        "the argument %s must not be NULL", field);
}

xf_status xfi_door_check_text(const char *text, const char *field, size_t max, bool required,
                              xfi_error *err)
{
    if (text == NULL || *text == '\0') {
        return required ? xfi_error_set(err, XF_E_INVALID, field, "缺少必填内容：%s",
                                        "this is required: %s", field)
                        : XF_OK;
    }
    size_t len = strlen(text);
    if (len > max) {
        return xfi_error_set(err, XF_E_INVALID, field, "%s 过长：最多%zu字节",
                             "%s is too long: at most %zu bytes", field, max);
    }
    if (!xfi_utf8_valid(text, len)) {
        return xfi_error_set(err, XF_E_INVALID, field, "%s 不是 UTF-8 文本", "%s is not UTF-8",
                             field);
    }
    if (!xfi_utf8_printable(text)) {
        return xfi_error_set(err, XF_E_INVALID, field, "%s 含有控制字符或文书不能容纳的字符",
                             "%s has control characters, or ones that no document can hold", field);
    }
    if (!xfi_utf8_visible(text)) {
        return xfi_error_set(err, XF_E_INVALID, field, "%s 只有空白，没有可见的文字",
                             "%s is blank: nothing in it can be seen", field);
    }
    return max > XFI_DOOR_LINE_MAX || xfi_utf8_one_line(text)
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, field, "%s 须为一行，不能换行",
                               "%s must be one line, without line ends", field);
}

xf_status xfi_door_check_lang(xf_lang lang, xfi_error *err)
{
    return lang == XF_LANG_ZH || lang == XF_LANG_EN
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "lang", "未知的语言（%d）",
                               "unknown language (%d)", (int)lang);
}

xf_status xfi_door_check_enum(xf_enum which, int value, const char *field, xfi_error *err)
{
    return xfi_code_by_value(which, value) != NULL
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, field, "%s 的取值 %d 未知",
                               "%s has the unknown value %d", field, value);
}

xf_status xfi_door_check_date(xf_date date, const char *field, bool required, xfi_error *err)
{
    bool none = date == 0 && !required;
    return none || (date >= XF_DATE_MIN && date <= XF_DATE_MAX)
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, field, "%s 不是1970年至2199年间的日期",
                               "%s is no date of 1970 to 2199", field);
}

xf_status xfi_door_check_period(int64_t first, int64_t last, const char *field, xfi_error *err)
{
    return first <= 0 || last <= 0 || first <= last
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, field, "字段 %s：结束早于开始",
                               "field %s: the end lies before the start", field);
}

xf_status xfi_door_copy_args(const void *from, size_t size, void *to, size_t own, xfi_error *err)
{
    const unsigned char *bytes = from;
    for (size_t i = own; i < size; i++) {
        if (bytes[i] != 0) {
            return xfi_error_set(err, XF_E_INVALID, "size", "结构体含有本版本不识别的内容",
                                 "the struct holds what this version does not know");
        }
    }
    if (size < sizeof(size_t)) {
        return xfi_error_set(err, XF_E_INVALID, "size", "结构体未初始化",
                             "the struct is not initialised");
    }
    memset(to, 0, own);
    memcpy(to, from, size < own ? size : own);
    return XF_OK;
}
