/* SPDX-License-Identifier: Apache-2.0 */
/* The allocator of the host, and arenas over it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/base.h"

#include <stdlib.h>
#include <string.h>

typedef struct counter {
    int64_t live, calls, bytes;
    int64_t fail_at; /* from this call on all fail; 0: none does */
} counter;

/* Fills what it hands out, so that nothing is zero by chance. */
static void *counting(void *block, size_t size, void *userdata)
{
    counter *c = userdata;
    if (size == 0) {
        c->live--;
        free(block);
        return NULL;
    }
    c->calls++;
    if (c->fail_at != 0 && c->calls >= c->fail_at) {
        return NULL;
    }
    c->bytes += (int64_t)size;
    if (block != NULL) {
        return realloc(block, size);
    }
    c->live++;
    void *fresh = malloc(size);
    if (fresh != NULL) {
        memset(fresh, 0xEE, size);
    }
    return fresh;
}

static bool all_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) {
            return false;
        }
    }
    return true;
}

static uint64_t seed = 3;
static size_t draw(size_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(seed >> 33U) % below;
}

static int use_counter(void **state)
{
    counter *c = calloc(1, sizeof *c);
    if (c == NULL) {
        return -1;
    }
    *state = c;
    xfi_memory_use(counting, c);
    return 0;
}

static int end_counter(void **state)
{
    counter *c = *state;
    int64_t live = c->live;
    xfi_memory_use(NULL, NULL);
    free(c);
    return live == 0 ? 0 : -1; /* whatever was taken was given back */
}

static void blocks_are_zeroed_and_counted(void **state)
{
    counter *c = *state;
    for (size_t size = 0; size < 300; size++) {
        unsigned char *block = xfi_alloc(size);
        assert_non_null(block); /* also for 0: NULL means no memory */
        assert_true(all_zero(block, size));
        assert_int_equal(c->live, 1);
        xfi_free(block);
    }
    xfi_free(NULL);
    assert_int_equal(c->live, 0);
    assert_null(xfi_strdup(NULL));
    char *copy = xfi_strdup("信访事项");
    assert_string_equal(copy, "信访事项");
    copy = xfi_realloc(copy, 1000);
    assert_string_equal(copy, "信访事项");
    assert_int_equal(c->live, 1);
    xfi_free(copy);
}

static void an_arena_hands_out_blocks_of_their_own(void **state)
{
    (void)state;
    enum { MANY = 2000 };
    static unsigned char *blocks[MANY];
    static size_t sizes[MANY];
    xfi_arena arena = {0};
    for (size_t i = 0; i < MANY; i++) {
        sizes[i] = draw(draw(20) == 0 ? 20000 : 200);
        blocks[i] = xfi_arena_alloc(&arena, sizes[i]);
        assert_non_null(blocks[i]);
        assert_int_equal((uintptr_t)blocks[i] % _Alignof(max_align_t), 0);
        assert_true(all_zero(blocks[i], sizes[i]));
        memset(blocks[i], (int)(i % 251) + 1, sizes[i]);
    }
    for (size_t i = 0; i < MANY; i++) { /* none has written into another */
        for (size_t k = 0; k < sizes[i]; k++) {
            assert_int_equal(blocks[i][k], i % 251 + 1);
        }
    }
    xfi_arena_free(&arena);
    assert_null(arena.head);
    xfi_arena_free(&arena); /* once more is nothing to do */
}

static void a_reset_arena_asks_for_nothing_new(void **state)
{
    counter *c = *state;
    xfi_arena arena = {0};
    int64_t after_first = 0;
    for (int round = 0; round < 100; round++) {
        for (size_t i = 0; i < 50; i++) {
            size_t size = i % 10 == 9 ? 9000 + i : 300;
            unsigned char *block = xfi_arena_alloc(&arena, size);
            assert_non_null(block);
            assert_true(all_zero(block, size)); /* though it was used before */
            memset(block, 0xA5, size);
        }
        xfi_arena_reset(&arena);
        after_first = round == 0 ? c->calls : after_first;
    }
    assert_int_equal(c->calls, after_first);
    xfi_arena_free(&arena);
}

/* A loop of unlike rounds must come to rest: what one round ever needs, not a sum over rounds. */
static void unlike_rounds_do_not_pile_up(void **state)
{
    counter *c = *state;
    xfi_arena arena = {0};
    for (int round = 0; round < 20000; round++) {
        size_t count = 1 + draw(12);
        for (size_t i = 0; i < count; i++) {
            size_t size = draw(4) == 0 ? 5000 + draw(20000) : 1000 + draw(3000);
            assert_non_null(xfi_arena_alloc(&arena, size));
        }
        xfi_arena_reset(&arena);
    }
    /* a round takes at most 12 blocks; of the larger ones some are kept besides */
    if (c->live > 40) {
        fail_msg("%lld blocks are held", (long long)c->live);
    }
    xfi_arena_free(&arena);
}

static void without_memory_nothing_is_lost(void **state)
{
    counter *c = *state;
    for (int64_t fail_at = 1; fail_at < 12; fail_at++) {
        xfi_arena arena = {0};
        *c = (counter){.fail_at = fail_at};
        char *first = xfi_arena_dup(&arena, "text");
        void *last = first;
        for (int i = 0; last != NULL; i++) {
            assert_true(i < 1000);
            last = xfi_arena_alloc(&arena, 3000);
        }
        assert_true(fail_at == 1 ? first == NULL : strcmp(first, "text") == 0);
        c->fail_at = 0;
        assert_non_null(xfi_arena_alloc(&arena, 3000)); /* when there is memory again, it goes on */
        xfi_arena_free(&arena);
        assert_int_equal(c->live, 0);
    }
    c->fail_at = 1;
    assert_null(xfi_alloc(8));
    assert_null(xfi_strdup("a"));
}

static void copies_of_parts(void **state)
{
    (void)state;
    xfi_arena arena = {0};
    assert_string_equal(xfi_arena_copy(&arena, "信访事项", 6), "信访");
    assert_string_equal(xfi_arena_copy(&arena, "abc", 0), "");
    assert_string_equal(xfi_arena_copy(&arena, NULL, 0), "");
    assert_string_equal(xfi_arena_dup(&arena, ""), "");
    assert_null(xfi_arena_dup(&arena, NULL));
    assert_null(xfi_arena_alloc(&arena, SIZE_MAX));
    assert_null(xfi_arena_alloc(&arena, SIZE_MAX / 2 + 1));
    xfi_arena_free(&arena);
}

#define COUNTED(test) cmocka_unit_test_setup_teardown(test, use_counter, end_counter)

int main(void)
{
    const struct CMUnitTest tests[] = {
        COUNTED(blocks_are_zeroed_and_counted),
        COUNTED(an_arena_hands_out_blocks_of_their_own),
        COUNTED(a_reset_arena_asks_for_nothing_new),
        COUNTED(unlike_rounds_do_not_pile_up),
        COUNTED(without_memory_nothing_is_lost),
        COUNTED(copies_of_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
