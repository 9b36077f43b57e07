/* SPDX-License-Identifier: Apache-2.0 */
/* A record is a struct and a table of its fields. The table alone drives journal payloads, rows and
 * exports, so that a field is named in one place. */
#ifndef XFI_MODEL_RECORD_H
#define XFI_MODEL_RECORD_H

#include "base/base.h"
#include "calendar/calendar.h"

/* ---- records and their fields (record.c) -------------------------------------------------------- */

typedef enum xfi_field_type {
    XFI_F_INT = 1,  /* int64_t */
    XFI_F_REF = 2,  /* int64_t; 0 is stored as NULL */
    XFI_F_I32 = 3,  /* int32_t */
    XFI_F_BOOL = 4, /* bool */
    XFI_F_TIME = 5, /* xf_time; 0 is stored as NULL */
    XFI_F_DATE = 6, /* xf_date; stored as "2026-03-05", 0 as NULL */
    XFI_F_CODE = 7, /* an enum (int); stored as its text code */
    XFI_F_TEXT = 8  /* const char *; NULL and "" are the same and stored as NULL */
} xfi_field_type;

typedef struct xfi_field {
    const char *name; /* in rows, journal and JSON alike */
    xfi_field_type type;
    bool key; /* part of the primary key; keys come first in the table */
    uint16_t offset;
    xf_enum codes; /* of XFI_F_CODE */
} xfi_field;

typedef struct xfi_record {
    const char *table;
    size_t size;
    const xfi_field *fields;
    size_t count, keys;
} xfi_record;

/* Every record that has a table, parents first. */
extern const xfi_record *const xfi_model_tables[];
extern const size_t xfi_model_table_count;
const xfi_record *xfi_model_record(const char *table); /* NULL: no such table */

/* ---- one field of a row (field.c) ----------------------------------------------------------------- */

int64_t xfi_model_number(const xfi_field *field, const void *row);   /* 0 for a text */
const char *xfi_model_text(const xfi_field *field, const void *row); /* NULL for a number */
/* Whether a field says the same in both rows; NULL is an empty row. */
bool xfi_model_same(const xfi_field *field, const void *a, const void *b);
void xfi_model_set_number(const xfi_field *field, void *row, int64_t number);
void xfi_model_set_text(const xfi_field *field, void *row, const char *text);

/* ---- titles (title.c) ---------------------------------------------------------------------------------------- */

typedef enum xfi_titles {
    XFI_TITLES_OF_RECORDS = 1,
    XFI_TITLES_OF_STEPS = 2,
    XFI_TITLES_OF_ACTS = 3
} xfi_titles;

/* What people call a field of the record, step or act with this text code; NULL: it has no title. */
const xfi_bi *xfi_model_title(xfi_titles which, const char *of, const char *field);

/* ---- codec (codec.c) ----------------------------------------------------------------------------------------- */

/* Writes the fields of `after` that differ from `before` (NULL: from an empty record) as members of
 * an object; key fields always. A field that became empty is written as null. */
void xfi_model_encode(const xfi_record *record, const void *before, const void *after,
                      xfi_json *json, const char *key);
/* Lays the members of a JSON object over a record; unknown members are XF_E_CORRUPT. */
xf_status xfi_model_patch(const xfi_record *record, const json_t *object, xfi_arena *arena,
                          void *row, xfi_error *err);
bool xfi_model_equal(const xfi_record *record, const void *a, const void *b);
/* The name of the first field that differs, NULL when they are equal. */
const char *xfi_model_difference(const xfi_record *record, const void *a, const void *b);
/* Deep copy: texts go into the arena. */
xf_status xfi_model_copy(const xfi_record *record, const void *from, xfi_arena *arena, void *to,
                         xfi_error *err);
/* A field's value as text for people and for CSV: ISO dates, text codes. */
void xfi_model_field_text(const xfi_field *field, const void *row, xfi_buf *out);

#endif
