/* SPDX-License-Identifier: Apache-2.0 */
/* Entries of the journal that a reader must not know of. One that belongs to a case is sealed with it,
 * by its column. A record of the office may become part of a report only later (what a reception or a
 * screening found): all its entries go by the record as it is now, and are there exactly where it is. */
#include "door/door.h"

static const xfi_record *record_of(const char *table)
{
    const xfi_codes *kinds = xfi_codes_of(XF_ENUM_RECORD);
    if (xfi_same(table, xfi_notice_record.table)) {
        return &xfi_notice_record;
    }
    for (size_t i = 0; i < kinds->count; i++) {
        const xfi_record *record = xfi_model_office((xf_record_kind)kinds->rows[i].value);
        if (record != NULL && xfi_same(record->table, table)) {
            return record;
        }
    }
    return NULL;
}

static xf_status find(xf_store *store, const xfi_record *record, xf_id id, xfi_arena *arena,
                      bool *out, xfi_error *err)
{
    void *row = xfi_arena_alloc(arena, record->size);
    return row == NULL ? xfi_error_no_memory(err)
                       : xfi_store_office(store->inner, record, id, arena, row, out, err);
}

static xf_status is_there(xf_store *store, const json_t *item, xfi_arena *arena, bool *out,
                          xfi_error *err)
{
    const xfi_record *record = record_of(json_string_value(json_array_get(item, 0)));
    xf_id id = json_integer_value(json_object_get(json_array_get(item, 1), "id"));
    return record == NULL ? XF_OK /* what follows from a record, beside it */
                          : find(store, record, id, arena, out, err);
}

xf_status xfi_door_hidden(xf_store *store, const xfi_entry *entry, xfi_arena *arena, bool *out,
                          xfi_error *err)
{
    bool there = true;
    *out = false;
    if (!xfi_store_has_reader(store->inner) || entry->payload == NULL ||
        xfi_code_by_text(XF_ENUM_ACT, entry->kind) != NULL) {
        return XF_OK;
    }
    json_t *payload = json_loads(entry->payload, 0, NULL);
    const json_t *rows = json_object_get(payload, "rows");
    xf_status status = XF_OK;
    /* that a visitor's name was read is an entry without rows: it changed nothing */
    if (xfi_same(entry->kind, xfi_code_text(XF_ENUM_OFFICE, XF_OFFICE_REVEAL_RECEPTION))) {
        xf_id id = json_integer_value(json_object_get(json_object_get(payload, "act"), "id"));
        status = find(store, xfi_model_office(XF_RECORD_RECEPTION), id, arena, &there, err);
    }
    for (size_t i = 0; status == XF_OK && there && i < json_array_size(rows); i++) {
        status = is_there(store, json_array_get(rows, i), arena, &there, err);
    }
    json_decref(payload);
    *out = !there;
    return status;
}
