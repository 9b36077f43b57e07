/* SPDX-License-Identifier: Apache-2.0 */
/* How a table of fields is written: a field, a key, a text code. */
#ifndef XFI_MODEL_FIELD_P_H
#define XFI_MODEL_FIELD_P_H

#include "model/model.h"

/* clang-format off */
#define F(type, name, kind) {#name, kind, false, offsetof(type, name), (xf_enum)0}
#define K(type, name, kind) {#name, kind, true, offsetof(type, name), (xf_enum)0}
#define C(type, name, codes) {#name, XFI_F_CODE, false, offsetof(type, name), codes}
/* clang-format on */

#define RECORD(name, table, type, key_count)                                                       \
    const xfi_record xfi_##name##_record = {table, sizeof(type), name##_fields,                    \
                                            sizeof name##_fields / sizeof *name##_fields,          \
                                            key_count}

#endif
