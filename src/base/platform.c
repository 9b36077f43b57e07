/* SPDX-License-Identifier: Apache-2.0 */
/* The only file with calls that the platform decides. */
#include "base/base.h"

#include <threads.h>
#include <time.h>

#ifdef _WIN32
#include <process.h>
#define getpid _getpid
#else
#include <unistd.h>
#endif

static once_flag once = ONCE_FLAG_INIT;
static tss_t at_exit; /* its value is the mark that makes the destructor run */
static bool at_exit_made;
static void (*_Atomic exit_function)(void); /* the same one from every thread */

static void run_exit_function(void *mark)
{
    (void)mark;
    exit_function();
}

static void make_at_exit(void)
{
    at_exit_made = tss_create(&at_exit, run_exit_function) == thrd_success;
}

void xfi_platform_at_thread_exit(void (*fn)(void))
{
    exit_function = fn;
    call_once(&once, make_at_exit);
    if (at_exit_made) {
        (void)tss_set(at_exit, &at_exit);
    }
}

xf_time xfi_platform_now(void)
{
    struct timespec now;
    if (timespec_get(&now, TIME_UTC) != TIME_UTC) {
        return 0;
    }
    return (xf_time)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t xfi_platform_process(void)
{
    return (int64_t)getpid();
}
