/* SPDX-License-Identifier: Apache-2.0 */
/* The last error of each thread: the only thread-local state of the library. */
#include "door/door.h"

static _Thread_local xfi_error last;

static void forget(void)
{
    xfi_error_clear(&last);
}

xf_status xfi_door_publish(xfi_error *err, xf_status status)
{
    if (status == XF_OK && last.status == XF_OK && err->status == XF_OK) {
        return XF_OK; /* nothing to forget: the common way */
    }
    if (status == XF_OK) { /* what was overcome on the way is no error of the call */
        xfi_error_clear(err);
    } else {
        xfi_platform_at_thread_exit(forget);
        if (err->status == XF_OK) {
            (void)xfi_error_set(err, status, NULL, "%s%.0s", "%.0s%s", xfi_status_text(status).zh,
                                xfi_status_text(status).en);
        }
    }
    xfi_error_move(&last, err);
    return status;
}

const xf_error *xfi_door_last(void)
{
    return &last;
}
