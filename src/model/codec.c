/* SPDX-License-Identifier: Apache-2.0 */
/* Records as JSON and back, driven by their field tables alone. */
#include "model/model.h"

#include <inttypes.h>
#include <string.h>

/* Everything that a field can hold, in one shape. */
typedef struct value {
    bool is_text;
    int64_t number;
    const char *text;
} value;

static value read_field(const xfi_field *field, const void *row)
{
    value v = {field->type == XFI_F_TEXT, 0, NULL};
    if (row != NULL) {
        v.number = xfi_model_number(field, row);
        v.text = xfi_model_text(field, row);
    }
    return v;
}

static bool empty_value(value v)
{
    return v.is_text ? xfi_blank(v.text) : v.number == 0;
}

static void write_field(const xfi_field *field, value v, xfi_json *json)
{
    char date[XFI_DATE_TEXT];
    if (!field->key && empty_value(v) && field->type != XFI_F_CODE) {
        xfi_json_text(json, field->name, NULL);
        return;
    }
    switch (field->type) {
    case XFI_F_TEXT:
        xfi_json_text(json, field->name, xfi_or_empty(v.text));
        break;
    case XFI_F_DATE:
        xfi_calendar_format((xf_date)v.number, date);
        xfi_json_text(json, field->name, date);
        break;
    case XFI_F_CODE:
        xfi_json_text(json, field->name, xfi_code_text(field->codes, (int)v.number));
        break;
    case XFI_F_BOOL:
        xfi_json_bool(json, field->name, v.number != 0);
        break;
    case XFI_F_INT:
    case XFI_F_REF:
    case XFI_F_I32:
    case XFI_F_TIME:
        xfi_json_int(json, field->name, v.number);
        break;
    }
}

void xfi_model_encode(const xfi_record *record, const void *before, const void *after,
                      xfi_json *json, const char *key)
{
    xfi_json_open(json, key, '{');
    for (size_t i = 0; i < record->count; i++) {
        const xfi_field *field = &record->fields[i];
        if (field->key || !xfi_model_same(field, before, after)) {
            write_field(field, read_field(field, after), json);
        }
    }
    xfi_json_close(json, '}');
}

const char *xfi_model_difference(const xfi_record *record, const void *a, const void *b)
{
    for (size_t i = 0; i < record->count; i++) {
        if (!xfi_model_same(&record->fields[i], a, b)) {
            return record->fields[i].name;
        }
    }
    return NULL;
}

bool xfi_model_equal(const xfi_record *record, const void *a, const void *b)
{
    return xfi_model_difference(record, a, b) == NULL;
}

static xf_status mismatch(const xfi_record *record, const char *name, xfi_error *err)
{
    return xfi_error_set(err, XF_E_CORRUPT, name, "日志内容与表 %s 的字段 %s 不符",
                         "the journal does not fit table %s, field %s", record->table, name);
}

/* Codes and dates travel as text; everything else as a number. */
static bool number_of(const xfi_field *field, const json_t *json, int64_t *out)
{
    *out = 0;
    if (json_is_null(json)) {
        return true;
    }
    if (field->type == XFI_F_CODE) {
        const xfi_code *code = xfi_code_by_text(field->codes, json_string_value(json));
        *out = code == NULL ? 0 : code->value;
        return code != NULL || (json_is_string(json) && *json_string_value(json) == '\0');
    }
    if (field->type == XFI_F_DATE) {
        xf_date date = 0;
        const char *text = json_string_value(json);
        bool ok = text != NULL && (*text == '\0' || xfi_calendar_parse(text, &date));
        *out = date;
        return ok;
    }
    if (field->type == XFI_F_BOOL) {
        *out = json_is_true(json) ? 1 : 0;
        return json_is_boolean(json);
    }
    *out = json_integer_value(json);
    bool narrow = field->type == XFI_F_I32;
    return json_is_integer(json) && (!narrow || (*out >= INT32_MIN && *out <= INT32_MAX));
}

static const xfi_field *field_named(const xfi_record *record, const char *name)
{
    for (size_t i = 0; i < record->count; i++) {
        if (strcmp(record->fields[i].name, name) == 0) {
            return &record->fields[i];
        }
    }
    return NULL;
}

xf_status xfi_model_patch(const xfi_record *record, const json_t *object, xfi_arena *arena,
                          void *row, xfi_error *err)
{
    const char *name;
    json_t *json;
    json_object_foreach((json_t *)(uintptr_t)object, name, json)
    {
        const xfi_field *field = field_named(record, name);
        if (field == NULL) {
            return mismatch(record, name, err);
        }
        if (field->type == XFI_F_TEXT) {
            if (!json_is_null(json) && !json_is_string(json)) {
                return mismatch(record, name, err);
            }
            char *text = xfi_arena_dup(arena, json_string_value(json));
            if (text == NULL && !json_is_null(json)) {
                return xfi_error_no_memory(err);
            }
            xfi_model_set_text(field, row, text);
            continue;
        }
        int64_t number;
        if (!number_of(field, json, &number)) {
            return mismatch(record, name, err);
        }
        xfi_model_set_number(field, row, number);
    }
    return XF_OK;
}

xf_status xfi_model_copy(const xfi_record *record, const void *from, xfi_arena *arena, void *to,
                         xfi_error *err)
{
    for (size_t i = 0; i < record->count; i++) {
        const xfi_field *field = &record->fields[i];
        value v = read_field(field, from);
        if (!v.is_text) {
            xfi_model_set_number(field, to, v.number);
            continue;
        }
        char *text = xfi_arena_dup(arena, v.text);
        if (text == NULL && v.text != NULL) {
            return xfi_error_no_memory(err);
        }
        xfi_model_set_text(field, to, text);
    }
    return XF_OK;
}

void xfi_model_field_text(const xfi_field *field, const void *row, xfi_buf *out)
{
    value v = read_field(field, row);
    char text[XFI_TIME_TEXT];
    if (field->type == XFI_F_TEXT) {
        xfi_buf_puts(out, v.text);
    } else if (field->type == XFI_F_CODE) {
        xfi_buf_puts(out, xfi_code_text(field->codes, (int)v.number));
    } else if (field->type == XFI_F_DATE) {
        xfi_calendar_format((xf_date)v.number, text);
        xfi_buf_puts(out, text);
    } else if (field->type == XFI_F_TIME) {
        if (v.number != 0) {
            xfi_calendar_format_time(v.number, 480, text);
            xfi_buf_puts(out, text);
        }
    } else if (field->type != XFI_F_REF || v.number != 0) {
        xfi_buf_printf(out, "%" PRId64, v.number);
    }
}
