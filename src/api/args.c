/* SPDX-License-Identifier: Apache-2.0 */
#include "api/args_p.h"

#include <string.h>

static int64_t number_at(const xfi_arg *arg, const char *member)
{
    int32_t narrow = 0;
    int64_t wide = 0;
    if (arg->size == sizeof wide) {
        memcpy(&wide, member, sizeof wide);
        return wide;
    }
    memcpy(&narrow, member, sizeof narrow);
    return narrow;
}

static xf_status check_one(const xfi_arg *arg, const char *member, xfi_error *err)
{
    const char *text = NULL;
    if (arg->type == XFI_ARG_ANY) {
        return XF_OK;
    }
    if (arg->type == XFI_ARG_TEXT) {
        memcpy(&text, member, sizeof text);
        return xfi_door_check_text(text, arg->field, (size_t)arg->max, false, err);
    }
    int64_t number = number_at(arg, member);
    if (arg->type == XFI_ARG_CODE) {
        return xfi_door_check_enum((xf_enum)arg->max, (int)number, arg->field, err);
    }
    return number >= 0 && number <= arg->max
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, arg->field, "字段 %s 的值超出范围（0至%lld）",
                               "field %s is out of range: 0 to %lld", arg->field,
                               (long long)arg->max);
}

xf_status xfi_api_take_args(const xfi_arg *args, size_t count, const void *given, void *act,
                            xfi_error *err)
{
    for (size_t i = 0; i < count; i++) {
        const char *member = (const char *)given + args[i].from;
        char *to = (char *)act + args[i].to;
        XFI_TRY(check_one(&args[i], member, err));
        if (args[i].type == XFI_ARG_FLAG) {
            bool set = number_at(&args[i], member) != 0;
            memcpy(to, &set, sizeof set);
        } else {
            memcpy(to, member, args[i].size);
        }
    }
    return XF_OK;
}
