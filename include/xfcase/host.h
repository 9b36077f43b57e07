/* SPDX-License-Identifier: Apache-2.0 */
/** @file host.h
 * What a host may replace for the whole process: the allocator.
 */
#ifndef XFCASE_HOST_H
#define XFCASE_HOST_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The host's allocator, with the meaning of realloc(): a NULL block allocates, size 0 frees.
 */
typedef void *(*xf_realloc_fn)(void *block, size_t size, void *userdata);

/**
 * Makes the library take its memory from the host.
 *
 * This is the one process-wide setting: call it before any other function, or when nothing of the
 * library is alive. The function must be safe to call from any thread.
 *
 * @param fn the allocator; NULL goes back to the C library.
 * @param userdata passed to every call of fn.
 * @return XF_OK.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_host_set_allocator(xf_realloc_fn fn, void *userdata);

#ifdef __cplusplus
}
#endif

#endif
