/* SPDX-License-Identifier: Apache-2.0 */
/* Progress, told to the host now and then. */
#include "office/office.h"

enum { EVERY = 256 };

static xf_status ask(const xfi_run *run)
{
    int64_t left = run->total > run->done ? run->total - run->done : 0;
    if (run->fn == NULL || run->fn(left, run->total, run->userdata) == 0) {
        return XF_OK;
    }
    return xf_error_set(XF_E_CALLBACK, NULL, "progress", NULL, NULL);
}

xf_status xfi_run_step(xfi_run *run)
{
    run->done++;
    return run->done % EVERY == 0 ? ask(run) : XF_OK;
}

xf_status xfi_run_end(xfi_run *run)
{
    run->done = run->total;
    return ask(run);
}
