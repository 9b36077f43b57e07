/* SPDX-License-Identifier: Apache-2.0 */
/* The only file with calls that the platform decides: today C11's timespec_get suffices. */
#include "base/base.h"

#include <time.h>

xf_time xfi_platform_now(void)
{
    struct timespec now;
    if (timespec_get(&now, TIME_UTC) != TIME_UTC) {
        return 0;
    }
    return (xf_time)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
