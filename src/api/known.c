/* SPDX-License-Identifier: Apache-2.0 */
/* A store as known then. */
#include "door/door.h"

#include <xfcase/known.h>

static xf_status check_instant(const xf_store *store, xf_time at, xfi_error *err)
{
    if (at <= 0) {
        return xfi_error_set(err, XF_E_INVALID, "at", "须指明时点", "an instant is needed");
    }
    return at <= xfi_door_now(store)
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "at", "该时点尚未到来，所知情况无从谈起",
                               "the instant lies ahead: nobody can say what is known then");
}

static xf_status as_known(xf_store *store, xf_time at, xf_store **out, xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(check_instant(store, at, err));
    XFI_TRY(xfi_door_check_given_up(store, err));
    xf_store *known = xfi_door_store_new();
    if (known == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status = xfi_store_as_known(store->inner, at, &known->inner, err);
    if (status != XF_OK) {
        xfi_door_store_unref(known);
        return status;
    }
    *out = known;
    return XF_OK;
}

xf_status xf_store_as_known(xf_store *store, xf_time at, xf_store **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, as_known(store, at, out, &err));
}

xf_status xf_store_known_at(xf_store *store, xf_time *out)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        *out = xfi_store_known_at(store->inner);
    }
    return xfi_door_publish(&err, status);
}
