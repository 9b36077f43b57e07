/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of the records of the office. */
#include "door/door.h"

#include <xfcase/record.h>

static xf_status known(xf_record_kind kind, const xfi_record **out, xfi_error *err)
{
    *out = xfi_model_office(kind);
    return *out != NULL ? XF_OK
                        : xfi_error_set(err, XF_E_INVALID, "kind", "没有这种记录：%d",
                                        "there are no records of kind %d", (int)kind);
}

static xf_status make_list(xf_store *store, xf_record_kind kind, const xf_query *query,
                           xf_iter **out, xfi_error *err)
{
    const xfi_record *record;
    xfi_select select;
    xfi_cursor *cursor = NULL;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(known(kind, &record, err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    xfi_calendar_format(xfi_door_today(store), select.day);
    XFI_TRY(xfi_store_select(store->inner, record, &select, &cursor, err));
    XFI_TRY(xfi_door_iter_new(store, XFI_ITER_RECORD, cursor, out, err));
    (*out)->kind = kind;
    return XF_OK;
}

xf_status xf_record_list(xf_store *store, xf_record_kind kind, const xf_query *query, xf_iter **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_list(store, kind, query, out, &err));
}

static xf_status next_row(xf_iter *iter, xf_record **out, xfi_error *err)
{
    bool found = false;
    xfi_arena_reset(&iter->arena);
    void *row = xfi_arena_alloc(&iter->arena, xfi_model_office(iter->kind)->size);
    if (row == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_cursor_next(iter->cursor, &iter->arena, row, NULL, &found, err));
    if (found) {
        XFI_TRY(xfi_door_record_new(iter->kind, row, out, err));
        return xfi_door_mask_record(iter->store, out, err);
    }
    xfi_cursor_close(iter->cursor); /* the statement goes back at once */
    iter->cursor = NULL;
    return XF_OK;
}

static xf_status next(xf_iter *iter, xf_record **out, xfi_error *err)
{
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_need(iter, "iter", err));
    if (iter->of != XFI_ITER_RECORD) {
        return xfi_error_set(err, XF_E_INVALID, "iter", "此列表的行不是记录",
                             "this list holds rows of another kind");
    }
    XFI_TRY(xfi_door_store(iter->store, err));
    return iter->cursor == NULL ? XF_OK : next_row(iter, out, err);
}

xf_status xf_record_next(xf_iter *iter, xf_record **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, next(iter, out, &err));
}

static xf_status count(xf_store *store, xf_record_kind kind, const xf_query *query, int64_t *out,
                       xfi_error *err)
{
    const xfi_record *record;
    xfi_select select;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(known(kind, &record, err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    xfi_calendar_format(xfi_door_today(store), select.day);
    return xfi_store_count(store->inner, record, &select, out, err);
}

xf_status xf_record_count(xf_store *store, xf_record_kind kind, const xf_query *query, int64_t *out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = 0;
    }
    return xfi_door_publish(&err, count(store, kind, query, out, &err));
}
