/* SPDX-License-Identifier: Apache-2.0 */
/* Snapshots of journal entries. */
#include "door/door.h"

#include <string.h>

/* The number of the case that an act names beside its own; none where the reader may not see that one. */
static xf_status read_other(xf_store *store, xf_entry *one, xfi_error *err)
{
    xfi_case row;
    bool found;
    if (one->row.payload == NULL || strstr(one->row.payload, "\"other_case\":") == NULL) {
        return XF_OK;
    }
    json_t *payload = json_loads(one->row.payload, 0, NULL);
    xf_id id = json_integer_value(json_object_get(json_object_get(payload, "act"), "other_case"));
    json_decref(payload);
    if (id == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_case(store->inner, id, &one->arena, &row, &found, err));
    one->other = found ? row.number : NULL;
    return XF_OK;
}

static xf_status copy(const xfi_entry *row, xf_entry *one, xfi_error *err)
{
    one->row = *row;
    one->row.actor = xfi_arena_dup(&one->arena, row->actor);
    one->row.kind = xfi_arena_dup(&one->arena, row->kind);
    one->row.payload = xfi_arena_dup(&one->arena, row->payload);
    return (one->row.actor == NULL && row->actor != NULL) ||
                   (one->row.kind == NULL && row->kind != NULL) ||
                   (one->row.payload == NULL && row->payload != NULL)
               ? xfi_error_no_memory(err)
               : XF_OK;
}

xf_status xfi_door_entry_new(xf_store *store, const xfi_entry *row, xf_entry **out, xfi_error *err)
{
    xf_entry *one = xfi_alloc(sizeof *one);
    *out = NULL;
    if (one == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status = copy(row, one, err);
    status = status == XF_OK ? read_other(store, one, err) : status;
    if (status != XF_OK) {
        xfi_arena_free(&one->arena);
        xfi_free(one);
        return status;
    }
    *out = one;
    return XF_OK;
}
