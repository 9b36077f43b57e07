/* SPDX-License-Identifier: Apache-2.0 */
/* Cut and damaged packs, and no memory at each allocation in turn. */
#include "pack_support.h"

enum { WHOLE = 6000 };

static void test_cut_anywhere(void **state)
{
    (void)state;
    size_t len;
    char *text = file_text("src/policy/packs/xinfang-2022.json", &len);
    while (len > 0 && text[len - 1] != '}') {
        len--; /* the pack is whole without the line's end behind it */
    }
    /* all bytes of what every pack has, one in seven of the long lists behind it */
    for (size_t cut = 0; cut < len; cut += cut < WHOLE ? 1 : 7) {
        char *part = malloc(cut + 1); /* its own block, so that reading past it is seen */
        assert_non_null(part);
        memcpy(part, text, cut);
        xf_policy *pack = NULL;
        xfi_error err = {0};
        if (xfi_policy_load(part, cut, "cut.json", &pack, &err) != XF_E_POLICY) {
            fail_msg("cut at byte %zu", cut);
        }
        assert_null(pack);
        assert_non_null(err.details);
        xfi_error_clear(&err);
        free(part);
    }
    free(text);
}

/* Every byte of the small pack made another: it loads or it has mistakes, nothing else, and what is
 * told of them is well-formed. */
static void test_damaged_bytes(void **state)
{
    (void)state;
    static const char put[] = {'"', '}', '0', '\n', '\\', '\0', (char)0xE4, '-'};
    size_t len = strlen(small_pack);
    char *text = malloc(len);
    assert_non_null(text);
    memcpy(text, small_pack, len);
    for (size_t i = 0; i < len * sizeof put; i++) {
        size_t at = i / sizeof put;
        char before = text[at];
        text[at] = put[i % sizeof put];
        xf_policy *pack = NULL;
        if (xfi_policy_load(text, len, NULL, &pack, NULL) != XF_OK) {
            json_decref(mistakes_of(text, len, NULL));
        }
        xfi_policy_unref(pack);
        text[at] = before;
    }
    free(text);
}

/* ---- an allocator that fails once ------------------------------------------------------------------- */

typedef struct failing {
    long calls, fail_at, live;
} failing;

static void *failing_realloc(void *block, size_t size, void *userdata)
{
    failing *f = userdata;
    if (size == 0) {
        f->live -= block != NULL;
        free(block);
        return NULL;
    }
    if (++f->calls == f->fail_at) {
        return NULL;
    }
    f->live += block == NULL;
    return realloc(block, size);
}

static xf_status load_failing(const char *text, size_t len, failing *f, long fail_at)
{
    *f = (failing){.fail_at = fail_at};
    xfi_memory_use(failing_realloc, f);
    xf_policy *pack = NULL;
    xfi_error err = {0};
    xf_status status = xfi_policy_load(text, len, "pack.json", &pack, &err);
    assert_int_equal(err.status, status);
    assert_int_equal(pack != NULL, status == XF_OK);
    xfi_policy_unref(pack);
    xfi_error_clear(&err);
    xfi_memory_use(NULL, NULL);
    return status;
}

static void test_no_memory_for_a_pack(void **state)
{
    (void)state;
    size_t len;
    char *text = file_text("src/policy/packs/xinfang-2022.json", &len);
    failing f;
    assert_int_equal(load_failing(text, len, &f, 0), XF_OK);
    assert_int_equal(f.live, 0);
    long total = f.calls;
    assert_true(total > 3);
    for (long i = 1; i <= total; i++) {
        assert_int_equal(load_failing(text, len, &f, i), XF_E_NO_MEMORY);
        assert_int_equal(f.live, 0);
    }
    free(text);
}

/* Where there was memory for finding the mistakes, but not for the last words about them, the status
 * still says that it is the pack. */
static void test_no_memory_for_mistakes(void **state)
{
    (void)state;
    char *text = edited(small_pack, "\"amount\": 60", "\"amount\": \"sixty\", \"x\": 1");
    failing f;
    assert_int_equal(load_failing(text, strlen(text), &f, 0), XF_E_POLICY);
    long total = f.calls;
    long no_memory = 0;
    for (long i = 1; i <= total; i++) {
        xf_status status = load_failing(text, strlen(text), &f, i);
        assert_int_equal(f.live, 0);
        assert_true(status == XF_E_NO_MEMORY || status == XF_E_POLICY);
        no_memory += status == XF_E_NO_MEMORY;
    }
    assert_true(no_memory >= total - 4); /* field, two texts, details */
    free(text);
}

static void test_no_memory_for_a_number(void **state)
{
    (void)state;
    xf_policy *pack = NULL;
    assert_int_equal(xfi_policy_builtin(&pack, NULL), XF_OK);
    failing f = {.fail_at = 1};
    xfi_memory_use(failing_realloc, &f);
    xfi_buf out = {0};
    xfi_error err = {0};
    assert_int_equal(xfi_policy_number(pack, "u", 2026, 1, &out, &err), XF_E_NO_MEMORY);
    xfi_error_clear(&err);
    xfi_buf_free(&out);
    xfi_memory_use(NULL, NULL);
    xfi_policy_unref(pack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cut_anywhere),
        cmocka_unit_test(test_damaged_bytes),
        cmocka_unit_test(test_no_memory_for_a_pack),
        cmocka_unit_test(test_no_memory_for_mistakes),
        cmocka_unit_test(test_no_memory_for_a_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
