/* SPDX-License-Identifier: Apache-2.0 */
/* Records as JSON for hosts: instants and dates in ISO form, members only for what is given. */
#include "door/door.h"

enum { ZONE = 480 };

static void add_time(const xfi_field *field, xf_time at, xfi_json *json)
{
    char text[XFI_TIME_TEXT];
    xfi_calendar_format_time(at, ZONE, text);
    if (at != 0) {
        xfi_json_text(json, field->name, text);
    }
}

static void add_date(const xfi_field *field, xf_date date, xfi_json *json)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    if (date != 0) {
        xfi_json_text(json, field->name, text);
    }
}

static void add_text(const xfi_field *field, const char *text, xfi_json *json)
{
    if (!xfi_blank(text)) {
        xfi_json_text(json, field->name, text);
    }
}

static void add_code(const xfi_field *field, int value, xfi_json *json)
{
    const char *code = xfi_code_text(field->codes, value);
    if (!xfi_same(code, "none")) {
        add_text(field, code, json);
    }
}

static void add_field(const xfi_field *field, const void *row, xfi_json *json)
{
    int64_t number = xfi_model_number(field, row);
    switch (field->type) {
    case XFI_F_INT:
    case XFI_F_I32:
        xfi_json_int(json, field->name, number);
        break;
    case XFI_F_REF:
        if (number != 0) {
            xfi_json_int(json, field->name, number);
        }
        break;
    case XFI_F_BOOL:
        xfi_json_bool(json, field->name, number != 0);
        break;
    case XFI_F_TIME:
        add_time(field, number, json);
        break;
    case XFI_F_DATE:
        add_date(field, (xf_date)number, json);
        break;
    case XFI_F_CODE:
        add_code(field, (int)number, json);
        break;
    case XFI_F_TEXT:
        add_text(field, xfi_model_text(field, row), json);
        break;
    }
}

void xfi_door_row_json(const xfi_record *record, const void *row, xfi_json *json, const char *key)
{
    xfi_json_open(json, key, '{');
    for (size_t i = 0; i < record->count; i++) {
        add_field(&record->fields[i], row, json);
    }
    xfi_json_close(json, '}');
}
