/* SPDX-License-Identifier: Apache-2.0 */
#include "door/door.h"

#include <xfcase/host.h>

xf_status xf_host_set_allocator(xf_realloc_fn fn, void *userdata)
{
    xfi_error err = {0};
    /* what this thread still remembers was taken from the allocator before */
    xf_status status = xfi_door_publish(&err, XF_OK);
    xfi_memory_use(fn, userdata);
    return status;
}
