/* SPDX-License-Identifier: Apache-2.0 */
/* How the members of a caller's struct come into an act: each is named once, with what it may hold. */
#ifndef XFI_API_ARGS_P_H
#define XFI_API_ARGS_P_H

#include "api/run_p.h"

typedef enum xfi_arg_type {
    XFI_ARG_TEXT = 1,   /* of `max` bytes at most */
    XFI_ARG_NUMBER = 2, /* 0 to `max` */
    XFI_ARG_CODE = 3,   /* of the enumeration `max` */
    XFI_ARG_FLAG = 4,   /* 0 or 1 becomes a bool */
    XFI_ARG_ANY = 5     /* a number that the rules judge */
} xfi_arg_type;

typedef struct xfi_arg {
    const char *field;
    xfi_arg_type type;
    uint16_t from, to, size;
    int64_t max;
} xfi_arg;

/* A row of the table, with the same name in both structs; what is no flag has the same size, too. */
#define XFI_ARG_SIZE(given, act, field)                                                            \
    sizeof(                                                                                        \
        char[sizeof((given *)0)->field == sizeof((act *)0)->field ? (int)sizeof((act *)0)->field   \
                                                                  : -1])
#define XFI_ARG(given, act, field, type, max)                                                      \
    {                                                                                              \
#field, type, offsetof(given, field), offsetof(act, field),                                \
            XFI_ARG_SIZE(given, act, field), max                                                   \
    }
#define XFI_ARG_AS_BOOL(given, act, field)                                                         \
    {                                                                                              \
#field, XFI_ARG_FLAG, offsetof(given, field), offsetof(act, field), sizeof(bool), 1        \
    }

xf_status xfi_api_take_args(const xfi_arg *args, size_t count, const void *given, void *act,
                            xfi_error *err);

#endif
