/* SPDX-License-Identifier: Apache-2.0 */
#include "door/door.h"

xf_status xfi_door_iter_new(xf_store *store, xfi_iter_of of, xfi_cursor *cursor, xf_iter **out,
                            xfi_error *err)
{
    *out = xfi_alloc(sizeof **out);
    if (*out == NULL) {
        xfi_cursor_close(cursor);
        return xfi_error_no_memory(err);
    }
    (*out)->of = of;
    (*out)->store = xfi_door_store_ref(store);
    (*out)->cursor = cursor;
    return XF_OK;
}

xf_status xfi_door_iter_of(const xf_iter *iter, xfi_iter_of of, xfi_error *err)
{
    XFI_TRY(xfi_door_need(iter, "iter", err));
    if (iter->of != of) {
        return xfi_error_set(err, XF_E_INVALID, "iter", "此列表（%s）的行不是所要的种类",
                             "this list (%s) holds rows of another kind", "iter");
    }
    return xfi_door_store(iter->store, err);
}

void xfi_door_iter_free(xf_iter *iter)
{
    if (iter == NULL) {
        return;
    }
    xfi_cursor_close(iter->cursor);
    xfi_door_pending_free(iter->held);
    xfi_arena_free(&iter->kept);
    xfi_arena_free(&iter->arena);
    xfi_roster_unref(iter->roster);
    xfi_door_store_unref(iter->store);
    xfi_free(iter);
}
