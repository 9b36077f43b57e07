/* SPDX-License-Identifier: Apache-2.0 */
/* Exports that fail half-way: a full disk, a kill, two at once. The old file stays, nothing else. */
#include "office/writers.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* A file that can grow to `bytes` only stands for a disk that is full. */
static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static xf_store *filled(int cases)
{
    xf_store *store = open_county();
    for (int i = 0; i < cases; i++) {
        (void)register_one(store);
    }
    return store;
}

static void test_a_full_disk(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = filled(1000);
    make_folder(folder);
    (void)signal(SIGXFSZ, SIG_IGN);
    for (size_t i = 0; i < WRITERS; i++) {
        const char *path = in_folder(folder, writers[i].name);
        spill(path, "alt");
        OK(writers[i].write(store, path, NULL, NULL));
        size_t size = 0;
        free(slurp(path, &size));
        spill(path, "alt");
        const size_t rooms[] = {0, 1, size / 4, size / 2, size - 1};
        for (size_t n = 0; n < sizeof rooms / sizeof *rooms; n++) {
            limit_files(rooms[n]);
            xf_status status = writers[i].write(store, path, NULL, NULL);
            limit_files(RLIM_INFINITY);
            assert_int_equal(status, XF_E_IO);
            is_still(path, "alt");
        }
        OK(writers[i].write(store, path, NULL, NULL));
        assert_int_equal(unlink(path), 0);
    }
    remove_folder(folder);
    xf_store_free(store);
}

static int die(int64_t left, int64_t total, void *userdata)
{
    (void)left, (void)total, (void)userdata;
    (void)raise(SIGKILL);
    return 0;
}

static void test_a_killed_export(void **unused)
{
    (void)unused;
    char folder[64];
    int how = 0;
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    spill(path, "alt");
    pid_t child = fork();
    if (child == 0) {
        xf_store *store = filled(600);
        (void)!xf_ledger_write(store, path, NULL, die, NULL);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_true(WIFSIGNALED(how) && WTERMSIG(how) == SIGKILL);
    is_still(path, "alt");
    /* the next export is not hindered by what it left, and takes it away */
    xf_store *store = filled(3);
    OK(xf_ledger_write(store, path, NULL, NULL, NULL));
    char *text = slurp(path, NULL);
    assert_int_equal(count_of(text, "\r\n"), 4);
    free(text);
    xf_store_free(store);
    assert_int_equal(unlink(path), 0);
    remove_folder(folder);
}

static void test_two_exports_do_not_mix(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = filled(3);
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    const char *partial = in_folder(folder, "l.csv.partial");
    spill(partial, "another's");
    int fd = open(partial, O_RDWR);
    assert_true(fd >= 0 && flock(fd, LOCK_EX) == 0);
    GIVES(XF_E_BUSY, xf_ledger_write(store, path, NULL, NULL, NULL));
    is_still(partial, "another's");
    assert_int_equal(close(fd), 0);
    OK(xf_ledger_write(store, path, NULL, NULL, NULL));
    assert_int_equal(unlink(path), 0);
    /* never through a link */
    assert_int_equal(symlink(in_folder(folder, "elsewhere"), partial), 0);
    GIVES(XF_E_IO, xf_ledger_write(store, path, NULL, NULL, NULL));
    assert_int_equal(unlink(partial), 0);
    remove_folder(folder);
    xf_store_free(store);
}

/* A ledger holds personal data: whoever may not read the old one may not read the new one. */
static void test_the_rights_of_a_file_stay(void **unused)
{
    (void)unused;
    char folder[64];
    struct stat there;
    xf_store *store = filled(3);
    make_folder(folder);
    for (size_t i = 0; i < WRITERS; i++) {
        const char *path = in_folder(folder, writers[i].name);
        spill(path, "alt");
        assert_int_equal(chmod(path, 0600), 0);
        OK(writers[i].write(store, path, NULL, NULL));
        assert_int_equal(stat(path, &there), 0);
        assert_int_equal(there.st_mode & 0777, 0600);
        assert_int_equal(unlink(path), 0);
    }
    remove_folder(folder);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_full_disk),
        cmocka_unit_test(test_a_killed_export),
        cmocka_unit_test(test_two_exports_do_not_mix),
        cmocka_unit_test(test_the_rights_of_a_file_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
