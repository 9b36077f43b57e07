/* SPDX-License-Identifier: Apache-2.0 */
/* An allocator that counts what is alive, so that the tests of a binding can ask at their end
 * whether anything was left behind. */
#ifndef XFN_LIVE_H
#define XFN_LIVE_H

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

static atomic_llong xfn_live;

/* Each block carries its size in front, which keeps the alignment of malloc(). */
static void *xfn_live_realloc(void *block, size_t size, void *userdata)
{
    (void)userdata;
    max_align_t *head = block == NULL ? NULL : (max_align_t *)block - 1;
    size_t before = 0;
    if (head != NULL) {
        before = *(size_t *)head;
    }
    if (size == 0) {
        free(head);
        atomic_fetch_sub(&xfn_live, (long long)before);
        return NULL;
    }
    max_align_t *made = size > SIZE_MAX - sizeof *head ? NULL : realloc(head, size + sizeof *head);
    if (made == NULL) {
        return NULL;
    }
    *(size_t *)made = size;
    atomic_fetch_add(&xfn_live, (long long)size - (long long)before);
    return made + 1;
}

#endif
