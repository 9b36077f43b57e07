/* SPDX-License-Identifier: Apache-2.0 */
/* Records of the office, whatever they are. */
#include "api/getter_p.h"
#include "api/office_p.h"

#include <xfcase/record.h>

#include <stdio.h>

xf_status xf_office_do(xf_store *store, xf_office_kind kind, const xf_office_act *act,
                       xf_record **out)
{
    return xfi_api_office(store, kind, act, out);
}

const char *xf_office_fields(xf_office_kind kind)
{
    const xfi_office_verb *verb = xfi_rules_office_verb(kind);
    return verb == NULL ? NULL : verb->fields;
}

xf_enum xf_office_codes(xf_office_kind kind)
{
    const xfi_office_verb *verb = xfi_rules_office_verb(kind);
    return verb == NULL ? (xf_enum)0 : verb->codes;
}

/* ---- what fields are called ------------------------------------------------------------------------------ */

static const char *name_of(const xfi_bi *title, xf_lang lang)
{
    return title == NULL ? NULL : xfi_bi_get(*title, lang);
}

const char *xf_office_field_name(xf_office_kind kind, const char *field, xf_lang lang)
{
    const xfi_office_verb *verb = xfi_rules_office_verb(kind);
    return verb == NULL || field == NULL || !xfi_rules_reads(verb->fields, field)
               ? NULL
               : name_of(xfi_model_title(XFI_TITLES_OF_STEPS,
                                         xfi_code_text(XF_ENUM_OFFICE, (int)kind), field),
                         lang);
}

const char *xf_record_field_name(xf_record_kind kind, const char *field, xf_lang lang)
{
    const xfi_record *record = xfi_model_office(kind);
    return record == NULL || field == NULL || xfi_model_field(record, field) == NULL
               ? NULL
               : name_of(xfi_model_title(XFI_TITLES_OF_RECORDS,
                                         xfi_code_text(XF_ENUM_RECORD, (int)kind), field),
                         lang);
}

xf_enum xf_record_field_codes(xf_record_kind kind, const char *field)
{
    const xfi_record *record = xfi_model_office(kind);
    const xfi_field *found =
        record == NULL || field == NULL ? NULL : xfi_model_field(record, field);
    return found == NULL ? (xf_enum)0 : found->codes;
}

/* ---- reading --------------------------------------------------------------------------------------------- */

static xf_status read_row(xf_store *store, xf_record_kind kind, xf_id id, xf_record **out,
                          xfi_error *err)
{
    const xfi_record *record = xfi_model_office(kind);
    bool found = false;
    xfi_arena_reset(&store->arena);
    void *row = xfi_arena_alloc(&store->arena, record->size);
    if (row == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, record, id, &store->arena, row, &found, err));
    if (!found) {
        return xfi_error_set(err, XF_E_NOT_FOUND, "id", "没有编号为 %lld 的记录",
                             "there is no record %lld", (long long)id);
    }
    XFI_TRY(xfi_door_record_new(kind, row, out, err));
    return xfi_door_mask_record(store, out, err);
}

static xf_status read(xf_store *store, xf_record_kind kind, xf_id id, xf_record **out,
                      xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    if (xfi_model_office(kind) == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "kind", "没有这种记录：%d",
                             "there are no records of kind %d", (int)kind);
    }
    XFI_TRY(xfi_door_begin(store, false, err));
    return xfi_door_end(store, read_row(store, kind, id, out, err), err);
}

xf_status xf_record_read(xf_store *store, xf_record_kind kind, xf_id id, xf_record **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, read(store, kind, id, out, &err));
}

/* ---- what a record tells --------------------------------------------------------------------------------- */

xf_record_kind xf_record_kind_of(const xf_record *record)
{
    return record == NULL ? XF_RECORD_NONE : record->kind;
}

xf_id xf_record_id(const xf_record *record)
{
    return record == NULL ? 0 : xfi_model_number(&record->record->fields[0], record->row);
}

static const xfi_field *field_of(const xf_record *record, const char *field)
{
    return record == NULL || field == NULL ? NULL : xfi_model_field(record->record, field);
}

const char *xf_record_text(const xf_record *record, const char *field)
{
    const xfi_field *found = field_of(record, field);
    if (found == NULL) {
        return "";
    }
    return found->type == XFI_F_CODE
               ? xfi_code_text(found->codes, (int)xfi_model_number(found, record->row))
               : xfi_or_empty(xfi_model_text(found, record->row));
}

/* "name_en" beside "name": what the library words it has in both languages. */
static const char *english(const xf_record *record, const char *field)
{
    enum { LONGEST = 40 };
    char beside[LONGEST];
    const int length = snprintf(beside, sizeof beside, "%s_en", xfi_or_empty(field));
    const xfi_field *found = length < 0 || length >= LONGEST ? NULL : field_of(record, beside);
    return found == NULL ? "" : xfi_or_empty(xfi_model_text(found, record->row));
}

const char *xf_record_text_in(const xf_record *record, const char *field, xf_lang lang)
{
    const char *worded = lang == XF_LANG_EN ? english(record, field) : "";
    return *worded == '\0' ? xf_record_text(record, field) : worded;
}

int64_t xf_record_number(const xf_record *record, const char *field)
{
    const xfi_field *found = field_of(record, field);
    return found == NULL ? 0 : xfi_model_number(found, record->row);
}

xf_status xf_record_json(const xf_record *record, xf_text **out)
{
    return xfi_api_json(record == NULL ? NULL : record->record, record == NULL ? NULL : record->row,
                        "record", out);
}

void xf_record_free(xf_record *record)
{
    xfi_door_record_free(record);
}
