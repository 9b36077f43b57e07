/* SPDX-License-Identifier: Apache-2.0 */
/* Several processes at one file from its first moment: locks that must not get lost by opening the
 * file again, and files that another one is just making. */
#include "db_support.h"

#include <sys/wait.h>
#include <time.h>

/* A process that waits for its word before it touches anything: the engine's own notes about files
 * are not to be inherited. */
typedef struct helper {
    pid_t process;
    int word;
} helper;

typedef int (*helper_fn)(const char *path);

static helper helper_of(helper_fn fn, const char *path)
{
    int ends[2];
    char byte;
    assert_int_equal(pipe(ends), 0);
    helper h = {fork(), ends[1]};
    assert_true(h.process >= 0);
    if (h.process == 0) {
        (void)alarm(60);
        (void)close(ends[1]);
        (void)!read(ends[0], &byte, 1);
        _exit(fn(path));
    }
    (void)close(ends[0]);
    return h;
}

static void tell(helper h)
{
    assert_int_equal(write(h.word, "x", 1), 1); /* closing would not do: others inherited it */
    (void)close(h.word);
}

static int result_of(helper h)
{
    int code = -1;
    assert_int_equal(waitpid(h.process, &code, 0), h.process);
    return WIFEXITED(code) ? WEXITSTATUS(code) : -1;
}

static int count_rows(const char *path)
{
    xfi_db_config config = {XFI_DB_READ_WRITE, 2000, true};
    xfi_db *db = NULL;
    if (xfi_db_open(path, &config, &db, NULL) != XF_OK || xfi_db_settle(db, NULL) != XF_OK) {
        return 99;
    }
    int rows = (int)number(db, "SELECT count(*) FROM t");
    xfi_db_close(db);
    return rows;
}

/* A lock on a file ends when its process closes the file anywhere: whoever looks at the file beside
 * the engine makes the others believe that nobody is there. */
static void opening_again_loses_no_lock(void **unused)
{
    (void)unused;
    static const xfi_db_mode modes[] = {XFI_DB_READ_WRITE, XFI_DB_CREATE, XFI_DB_READ_ONLY};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        char name[16];
        (void)snprintf(name, sizeof name, "twice%zu", i);
        helper passer = helper_of(count_rows, in_dir(name));
        helper reader = helper_of(count_rows, in_dir(name));
        xfi_db *db = opened(in_dir(name), XFI_DB_CREATE);
        does(db, "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
        xfi_db *again = opened(in_dir(name), modes[i]);
        assert_int_equal(xfi_db_backup(db, in_dir(name), NULL, NULL, NULL), XF_E_EXISTS);
        tell(passer); /* opens, reads, closes: not as the last one */
        assert_int_equal(result_of(passer), 1);
        does(db, "INSERT INTO t VALUES(2)");
        tell(reader);
        assert_int_equal(result_of(reader), 2);
        xfi_db_close(again);
        xfi_db_close(db);
    }
}

/* As a new store is made: the schema in one transaction, then what the engine wants. */
static int make_and_add(const char *path)
{
    xfi_db_config config = {XFI_DB_CREATE, 30000, true};
    xfi_db *db = NULL;
    if (xfi_db_open(path, &config, &db, NULL) != XF_OK) {
        return 1;
    }
    if (xfi_db_begin(db, true, NULL) != XF_OK ||
        xfi_db_exec(db, "CREATE TABLE IF NOT EXISTS t(a)", NULL) != XF_OK ||
        xfi_db_commit(db, NULL) != XF_OK) {
        return 2;
    }
    if (xfi_db_settle(db, NULL) != XF_OK) {
        return 3;
    }
    for (int i = 0; i < 3; i++) {
        if (xfi_db_begin(db, true, NULL) != XF_OK ||
            xfi_db_exec(db, "INSERT INTO t VALUES(1)", NULL) != XF_OK ||
            xfi_db_commit(db, NULL) != XF_OK) {
            return 4;
        }
    }
    xfi_db_close(db);
    return 0;
}

static void many_make_the_same_file(void **unused)
{
    (void)unused;
    enum { PROCESSES = 6, ROUNDS = 25 };
    for (int round = 0; round < ROUNDS; round++) {
        char name[16];
        helper h[PROCESSES];
        (void)snprintf(name, sizeof name, "made%d", round);
        for (int i = 0; i < PROCESSES; i++) {
            h[i] = helper_of(make_and_add, in_dir(name));
        }
        for (int i = 0; i < PROCESSES; i++) {
            tell(h[i]);
        }
        for (int i = 0; i < PROCESSES; i++) {
            assert_int_equal(result_of(h[i]), 0);
        }
        assert_int_equal(count_rows(in_dir(name)), PROCESSES * 3);
    }
}

static double seconds(void)
{
    struct timespec now;
    assert_int_equal(timespec_get(&now, TIME_UTC), TIME_UTC);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int hold_for_a_moment(const char *path)
{
    static const struct timespec moment = {0, 300000000};
    xfi_db_config config = {XFI_DB_READ_WRITE, 2000, true};
    xfi_db *db = NULL;
    if (xfi_db_open(path, &config, &db, NULL) != XF_OK || xfi_db_begin(db, true, NULL) != XF_OK) {
        return 1;
    }
    FILE *mark = fopen(in_dir("held"), "w");
    if (mark == NULL || fclose(mark) != 0) {
        return 2;
    }
    (void)nanosleep(&moment, NULL);
    xfi_db_close(db);
    return 0;
}

/* The engine itself gives up at once here, whatever time it was given. */
static void settling_waits_for_whoever_is_there(void **unused)
{
    (void)unused;
    xfi_db_config config = {XFI_DB_CREATE, 250, true};
    xfi_db *other = NULL;
    xfi_db *db = NULL;
    helper holder = helper_of(hold_for_a_moment, in_dir("unsettled"));
    assert_int_equal(xfi_db_open(in_dir("unsettled"), &config, &other, NULL), XF_OK);
    does(other, "CREATE TABLE t(a)");
    assert_int_equal(xfi_db_begin(other, false, NULL), XF_OK);
    assert_int_equal(number(other, "SELECT count(*) FROM t"), 0);
    assert_int_equal(xfi_db_open(in_dir("unsettled"), &config, &db, NULL), XF_OK);
    double from = seconds();
    assert_int_equal(xfi_db_settle(db, NULL), XF_E_BUSY);
    double waited = seconds() - from;
    assert_true(waited > 0.2 && waited < 5);
    assert_int_equal(number(db, "PRAGMA busy_timeout"), 250); /* as it was */
    xfi_db_close(db);
    xfi_db_close(other);
    tell(holder);
    while (!exists(in_dir("held"))) {
        (void)nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
    db = opened(in_dir("unsettled"), XFI_DB_READ_WRITE); /* waits until the other one has ended */
    assert_int_equal(result_of(holder), 0);
    assert_int_equal(number(db, "SELECT count(*) FROM t"), 0);
    xfi_db_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opening_again_loses_no_lock),
        cmocka_unit_test(many_make_the_same_file),
        cmocka_unit_test(settling_waits_for_whoever_is_there),
    };
    return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
