/* SPDX-License-Identifier: Apache-2.0 */
/* The disk fails: a layer below the engine refuses the n-th write, sync or truncation. The act is refused
 * with XF_E_IO, nothing of it is there, and the store verifies after it is opened again. */
#include "api/host.h"

#include <sqlite3.h>

/* ---- a file layer that fails --------------------------------------------------------------------------------- */

static struct {
    long calls, fail_at; /* 0: never */
    int code;
    int from_then_on;
    int failed;
} disk;

static sqlite3_vfs *real;
static sqlite3_vfs shim;

/* The real layer has a method table for each sort of file; each gets its double. */
typedef struct layer {
    sqlite3_io_methods methods; /* first: a file's table leads to its layer */
    const sqlite3_io_methods *below;
} layer;
static layer layers[8];

static const sqlite3_io_methods *below(const sqlite3_file *file)
{
    return ((const layer *)(const void *)file->pMethods)->below;
}

static int fails(void)
{
    disk.calls++;
    bool now = disk.fail_at != 0 &&
               (disk.from_then_on ? disk.calls >= disk.fail_at : disk.calls == disk.fail_at);
    disk.failed |= now;
    return now;
}

static int shim_write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    return fails() ? disk.code : below(file)->xWrite(file, bytes, size, offset);
}

static int shim_sync(sqlite3_file *file, int flags)
{
    return fails() ? SQLITE_IOERR_FSYNC : below(file)->xSync(file, flags);
}

static int shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return fails() ? SQLITE_IOERR_TRUNCATE : below(file)->xTruncate(file, size);
}

static const sqlite3_io_methods *doubled(const sqlite3_io_methods *methods)
{
    layer *free_one = layers;
    while (free_one->below != NULL && free_one->below != methods) {
        free_one++;
    }
    if (free_one->below == NULL) {
        free_one->below = methods;
        free_one->methods = *methods;
        free_one->methods.xWrite = shim_write;
        free_one->methods.xSync = shim_sync;
        free_one->methods.xTruncate = shim_truncate;
    }
    return &free_one->methods;
}

static int shim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out)
{
    (void)vfs;
    int code = real->xOpen(real, name, file, flags, out);
    if (code == SQLITE_OK && file->pMethods != NULL) {
        file->pMethods = doubled(file->pMethods);
    }
    return code;
}

static int install(void **unused)
{
    (void)unused;
    real = sqlite3_vfs_find(NULL);
    shim = *real;
    shim.zName = "failing";
    shim.xOpen = shim_open;
    return sqlite3_vfs_register(&shim, 1);
}

static void arm(long n, int code, int from_then_on)
{
    disk.calls = 0;
    disk.fail_at = n;
    disk.code = code;
    disk.from_then_on = from_then_on;
    disk.failed = 0;
}

/* ---- the tests ---------------------------------------------------------------------------------------------- */

typedef xf_status (*act_fn)(xf_store *store, xf_id id);

static xf_status do_accept(xf_store *store, xf_id id)
{
    xf_act act = by("h_town");
    return xf_case_accept(store, id, &act, NULL);
}

static xf_status do_register(xf_store *store, xf_id id)
{
    (void)id;
    xf_register_args args = a_case("town", "h_town");
    return xf_case_register(store, &args, NULL);
}

static xf_status do_batch(xf_store *store, xf_id id)
{
    xf_status status = xf_store_begin(store);
    if (status == XF_OK) {
        status = do_register(store, id);
    }
    if (status == XF_OK) {
        status = do_accept(store, id);
    }
    if (status == XF_OK) {
        return xf_store_commit(store);
    }
    xf_status rolled_back = xf_store_rollback(store);
    assert_int_equal(rolled_back, XF_OK);
    return status;
}

/* A fresh store with one registered case; `make_folder` was called. */
static xf_id found(const char *path)
{
    arm(0, 0, 0);
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    xf_id id = register_one(store);
    xf_store_free(store);
    return id;
}

/* Fails the n-th write of the act; true when it had so many. */
static bool fail_one(const char *path, act_fn act, long n, int code, int from_then_on)
{
    xf_id id = found(path);
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    clock_at(store, "2026-03-02T10:00");
    int64_t before = head(store);
    arm(n, code, from_then_on);
    xf_status status = act(store, id);
    bool hit = disk.failed != 0;
    if (hit && status != XF_OK) {
        host_gives(status, XF_E_IO, "act", __FILE__, __LINE__);
        assert_true(strlen(xf_error_text(xf_error_last(), XF_LANG_EN)) > 0);
    } else {
        assert_int_equal(status, XF_OK); /* not reached, or only the cleaning up was hit */
    }
    arm(0, 0, 0);
    xf_store_free(store);

    store = open_at(path, XF_OPEN_EXISTING);
    int64_t after = head(store);
    if (status == XF_OK) {
        assert_true(after > before);
    } else {
        assert_int_equal(after, before);
        assert_int_equal(state_of(store, id), XF_STATE_REGISTERED);
    }
    verifies(store);
    clock_at(store, "2026-03-02T11:00");
    if (status != XF_OK) { /* and with the disk repaired it works */
        OK(act(store, id));
        verifies(store);
    }
    xf_store_free(store);
    remove_store(path);
    return hit;
}

static void fail_each(act_fn act, int code, int from_then_on)
{
    char folder[64];
    long n = 1;
    make_folder(folder);
    while (fail_one(in_folder(folder, "disk.db"), act, n, code, from_then_on)) {
        n++;
    }
    assert_true(n > 2); /* a page and a sync at least */
    remove_folder(folder);
}

static void test_a_write_fails(void **unused)
{
    (void)unused;
    fail_each(do_accept, SQLITE_IOERR_WRITE, 0);
    fail_each(do_register, SQLITE_IOERR_WRITE, 0);
}

static void test_the_disk_is_full(void **unused)
{
    (void)unused;
    fail_each(do_accept, SQLITE_FULL, 1);
    fail_each(do_register, SQLITE_FULL, 1);
}

static void test_within_a_transaction(void **unused)
{
    (void)unused;
    fail_each(do_batch, SQLITE_IOERR_WRITE, 0);
    fail_each(do_batch, SQLITE_FULL, 1);
}

/* The store goes on after the disk does, without being opened again. */
static void test_the_same_handle_goes_on(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "disk.db");
    xf_id id = found(path);
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    clock_at(store, "2026-03-02T10:00");
    int64_t before = head(store);
    arm(1, SQLITE_FULL, 1);
    GIVES(XF_E_IO, do_accept(store, id));
    GIVES(XF_E_IO, do_register(store, id));
    assert_int_equal(head(store), before);
    assert_int_equal(state_of(store, id), XF_STATE_REGISTERED);
    arm(0, 0, 0);
    OK(do_accept(store, id));
    assert_int_equal(head(store), before + 1);
    verifies(store);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

/* A store that cannot be made leaves no store behind that opens as a broken one. */
static void test_founding_fails(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "disk.db");
    for (long n = 1; n < 200; n++) {
        xf_store *store = NULL;
        arm(n, SQLITE_FULL, 1);
        xf_status status = xf_store_open(path, NULL, &store);
        bool hit = disk.failed != 0;
        arm(0, 0, 0);
        if (status != XF_OK) {
            host_gives(status, XF_E_IO, "open", __FILE__, __LINE__);
            assert_null(store);
        }
        xf_store_free(store);
        store = open_at(path, XF_OPEN_CREATE);
        clock_at(store, "2026-03-02T09:00");
        put_county(store);
        (void)register_one(store);
        verifies(store);
        xf_store_free(store);
        remove_store(path);
        if (!hit) {
            assert_true(n > 5);
            break;
        }
    }
    remove_folder(folder);
}

static void test_a_copy_fails(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "disk.db"), *copy = in_folder(folder, "copy.db");
    (void)found(path);
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    for (long n = 1; n < 12; n += 5) {
        arm(n, SQLITE_FULL, 1);
        GIVES(XF_E_IO, xf_store_backup(store, copy, NULL, NULL));
        assert_int_not_equal(access(copy, F_OK), 0); /* no half file stays */
        remove_store(copy);
    }
    arm(0, 0, 0);
    verifies(store);
    OK(xf_store_backup(store, copy, NULL, NULL));
    xf_store_free(store);
    remove_store(copy);
    remove_store(path);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_write_fails),        cmocka_unit_test(test_the_disk_is_full),
        cmocka_unit_test(test_within_a_transaction), cmocka_unit_test(test_the_same_handle_goes_on),
        cmocka_unit_test(test_founding_fails),       cmocka_unit_test(test_a_copy_fails),
    };
    return cmocka_run_group_tests(tests, install, NULL);
}
