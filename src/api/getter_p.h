/* SPDX-License-Identifier: Apache-2.0 */
/* Getters of snapshots: they cannot fail, and NULL gives 0 or "". */
#ifndef XFI_API_GETTER_P_H
#define XFI_API_GETTER_P_H

#include "door/door.h"

#define GETTER(noun, field, type)                                                                  \
    type xf_##noun##_##field(const xf_##noun *noun##_)                                             \
    {                                                                                              \
        return noun##_ == NULL ? (type)0 : noun##_->row.field;                                     \
    }
#define GETTER_BOOL(noun, field)                                                                   \
    int xf_##noun##_##field(const xf_##noun *noun##_)                                              \
    {                                                                                              \
        return noun##_ != NULL && noun##_->row.field;                                              \
    }
#define GETTER_TEXT(noun, field)                                                                   \
    const char *xf_##noun##_##field(const xf_##noun *noun##_)                                      \
    {                                                                                              \
        return noun##_ == NULL ? "" : xfi_or_empty(noun##_->row.field);                            \
    }
/* A title that the library may have worded in both languages. */
#define GETTER_TITLE(noun)                                                                         \
    const char *xf_##noun##_title(const xf_##noun *noun##_, xf_lang lang)                          \
    {                                                                                              \
        return noun##_ == NULL ? "" : xfi_worded(noun##_->row.title, noun##_->row.title_en, lang); \
    }
/* A snapshot as JSON, and its end. */
#define SNAPSHOT_END(noun) SNAPSHOT_END_AS(noun, xfi_##noun##_record)
#define SNAPSHOT_END_AS(noun, record)                                                              \
    xf_status xf_##noun##_json(const xf_##noun *noun##_, xf_text **out)                            \
    {                                                                                              \
        return xfi_api_json(&(record), noun##_ == NULL ? NULL : &noun##_->row, #noun, out);        \
    }                                                                                              \
    void xf_##noun##_free(xf_##noun *noun##_)                                                      \
    {                                                                                              \
        if (noun##_ != NULL) {                                                                     \
            xfi_arena_free(&noun##_->arena);                                                       \
            xfi_free(noun##_);                                                                     \
        }                                                                                          \
    }

/* json.c */
xf_status xfi_api_json(const xfi_record *record, const void *row, const char *field, xf_text **out);

#endif
