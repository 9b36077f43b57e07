/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include <stdlib.h>
#include <string.h>

/* The one process-wide setting of the library: garbage collectors free handles from any thread,
 * so a block must not have to know which store it belonged to. */
static xfi_realloc_fn host_realloc;
static void *host_userdata;

void xfi_memory_use(xfi_realloc_fn fn, void *userdata)
{
    host_realloc = fn;
    host_userdata = userdata;
}

void *xfi_realloc(void *block, size_t size)
{
    if (host_realloc != NULL) {
        return host_realloc(block, size, host_userdata);
    }
    if (size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, size);
}

void *xfi_alloc(size_t size)
{
    void *block = xfi_realloc(NULL, size == 0 ? 1 : size);
    if (block != NULL) {
        memset(block, 0, size);
    }
    return block;
}

void xfi_free(void *block)
{
    if (block != NULL) {
        (void)xfi_realloc(block, 0);
    }
}

char *xfi_strdup(const char *text)
{
    if (text == NULL) {
        return NULL;
    }
    size_t size = strlen(text) + 1;
    char *copy = xfi_alloc(size);
    if (copy != NULL) {
        memcpy(copy, text, size);
    }
    return copy;
}

struct xfi_arena_block {
    xfi_arena_block *next;
    size_t used, size;
    _Alignas(max_align_t) unsigned char data[];
};

enum { ARENA_BLOCK = 4096 - (int)sizeof(xfi_arena_block) };

static size_t aligned(size_t size)
{
    const size_t step = _Alignof(max_align_t);
    return (size + step - 1) / step * step;
}

static xfi_arena_block *arena_block(xfi_arena *arena, size_t size)
{
    xfi_arena_block **at = &arena->spare;
    while (*at != NULL && (*at)->size < size) { /* else large ones behind a small one pile up */
        at = &(*at)->next;
    }
    xfi_arena_block *block = *at;
    if (block != NULL) {
        *at = block->next;
    } else {
        size_t want = size > ARENA_BLOCK ? size : ARENA_BLOCK;
        block = xfi_realloc(NULL, sizeof *block + want);
        if (block == NULL) {
            return NULL;
        }
        block->size = want;
    }
    block->used = 0;
    block->next = arena->head;
    arena->head = block;
    return block;
}

void *xfi_arena_alloc(xfi_arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2) {
        return NULL;
    }
    size = aligned(size == 0 ? 1 : size);
    xfi_arena_block *block = arena->head;
    if (block == NULL || block->size - block->used < size) {
        block = arena_block(arena, size);
        if (block == NULL) {
            return NULL;
        }
    }
    void *result = block->data + block->used;
    block->used += size;
    memset(result, 0, size);
    return result;
}

char *xfi_arena_copy(xfi_arena *arena, const char *text, size_t len)
{
    char *copy = xfi_arena_alloc(arena, len + 1);
    if (copy != NULL && len > 0) {
        memcpy(copy, text, len);
    }
    return copy;
}

char *xfi_arena_dup(xfi_arena *arena, const char *text)
{
    return text == NULL ? NULL : xfi_arena_copy(arena, text, strlen(text));
}

void xfi_arena_reset(xfi_arena *arena)
{
    while (arena->head != NULL) {
        xfi_arena_block *block = arena->head;
        arena->head = block->next;
        block->next = arena->spare;
        arena->spare = block;
    }
}

static void free_blocks(xfi_arena_block *block)
{
    while (block != NULL) {
        xfi_arena_block *next = block->next;
        xfi_free(block);
        block = next;
    }
}

void xfi_arena_free(xfi_arena *arena)
{
    free_blocks(arena->head);
    free_blocks(arena->spare);
    arena->head = NULL;
    arena->spare = NULL;
}
