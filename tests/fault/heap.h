/* SPDX-License-Identifier: Apache-2.0 */
/* For tests in which the n-th allocation fails. */
#ifndef XFCASE_FAULT_HEAP_H
#define XFCASE_FAULT_HEAP_H

#include "api/host.h"

/* Each allocation fails in its turn; under the sanitizers, where a run takes ten times as long, each
 * fifth: the plain build tries them all. */
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define HEAP_STEP 5
#endif
#endif
#if !defined(HEAP_STEP) && defined(__SANITIZE_ADDRESS__)
#define HEAP_STEP 5
#endif
#ifndef HEAP_STEP
#define HEAP_STEP 1
#endif

/* ---- an allocator that counts and fails -------------------------------------------------------------------- */

typedef struct heap {
    long calls, fail_at; /* fail_at 0: never */
    long live;           /* blocks */
    int failed;
    int from_then_on; /* 1: every later allocation fails too */
} heap;

static void *take(void *block, size_t size, void *userdata)
{
    heap *h = userdata;
    if (size == 0) {
        h->live -= block != NULL ? 1 : 0;
        free(block);
        return NULL;
    }
    h->calls++;
    bool fails =
        h->fail_at != 0 && (h->from_then_on ? h->calls >= h->fail_at : h->calls == h->fail_at);
    if (fails) {
        h->failed = 1;
        return NULL;
    }
    void *out = realloc(block, size);
    h->live += block == NULL && out != NULL ? 1 : 0;
    return out;
}

#endif
