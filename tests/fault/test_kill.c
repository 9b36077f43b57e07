/* SPDX-License-Identifier: Apache-2.0 */
/* A process is killed at a random moment of a run of acts: what it acknowledged is there, the rest is
 * either whole or not at all. */
#include "api/host.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

enum { ROUNDS = 20, BATCH = 4 };

/* What the child says after each act: which case, and its revision then. */
typedef struct receipt {
    xf_id id;
    int64_t revision;
    int64_t head;
} receipt;

static void say(int pipe_end, const receipt *r)
{
    if (write(pipe_end, r, sizeof *r) != (ssize_t)sizeof *r) {
        _exit(3);
    }
}

static void must(xf_status status)
{
    if (status != XF_OK) {
        _exit(2); /* seen by the parent: no assertion belongs into a forked child */
    }
}

static receipt receipt_of(xf_store *store, const xf_case *row)
{
    receipt r = {xf_case_id(row), xf_case_revision(row), 0};
    must(xf_store_head(store, &r.head, NULL));
    return r;
}

/* Registers and accepts for ever; each fourth time as one transaction. */
static void run_child(const char *path, int pipe_end)
{
    xf_store *store = NULL;
    must(xf_store_open(path, NULL, &store));
    for (int i = 0;; i++) {
        xf_register_args args = a_case("town", "h_town");
        xf_act act = by("h_town");
        xf_case *row = NULL;
        receipt r[2];
        bool whole = i % BATCH == 0;
        must(whole ? xf_store_begin(store) : XF_OK);
        must(xf_case_register(store, &args, &row));
        r[0] = receipt_of(store, row);
        xf_case_free(row);
        if (!whole) {
            say(pipe_end, &r[0]);
        }
        must(xf_case_accept(store, r[0].id, &act, &row));
        r[1] = receipt_of(store, row);
        xf_case_free(row);
        must(whole ? xf_store_commit(store) : XF_OK);
        say(pipe_end, &r[1]);
    }
}

static void sleep_us(long us)
{
    struct timespec t = {0, us * 1000};
    (void)nanosleep(&t, NULL);
}

static void check_receipt(xf_store *store, const receipt *r)
{
    assert_true(revision(store, r->id) >= r->revision);
    assert_true(head(store) >= r->head);
}

/* Every case is whole: registered in one entry, perhaps accepted in the next. */
static void check_cases(xf_store *store)
{
    xf_iter *list = NULL;
    xf_case *row = NULL;
    OK(xf_case_list(store, NULL, &list));
    for (;;) {
        OK(xf_case_next(list, &row));
        if (row == NULL) {
            break;
        }
        bool accepted = xf_case_state(row) == XF_STATE_HANDLING;
        assert_true(accepted || xf_case_state(row) == XF_STATE_REGISTERED);
        assert_int_equal(xf_case_revision(row), accepted ? 2 : 1);
        xf_case_free(row);
    }
    xf_iter_free(list);
}

/* `working`: the moment counts from the first act that was acknowledged, so that a slow machine gets to
 * work too; otherwise from the start, so that opening is killed as well. */
static int64_t one_round(const char *path, long us, bool working)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        (void)close(ends[0]);
        run_child(path, ends[1]);
    }
    (void)close(ends[1]);
    static receipt all[4096];
    size_t got = 0;
    if (working) {
        assert_int_equal(read(ends[0], all, sizeof *all), sizeof *all);
        got = sizeof *all;
    }
    sleep_us(us);
    assert_int_equal(kill(child, SIGKILL), 0);
    for (ssize_t n; (n = read(ends[0], (char *)all + got, sizeof all - got)) > 0;) {
        got += (size_t)n;
    }
    (void)close(ends[0]);
    int how = 0;
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_true(WIFSIGNALED(how)); /* it did not end by itself */

    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    size_t count = got / sizeof *all;
    for (size_t i = 0; i < count; i++) {
        check_receipt(store, &all[i]);
    }
    check_cases(store);
    verifies(store);
    xf_store_free(store);
    return (int64_t)count;
}

static void test_killed_at_random_moments(void **unused)
{
    (void)unused;
    char folder[64];
    int64_t acts = 0;
    make_folder(folder);
    const char *path = in_folder(folder, "killed.db");
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    put_county(store);
    xf_store_free(store);
    unsigned state = 20260302; /* the moments differ by how fast the machine is anyhow */
    for (int i = 0; i < ROUNDS; i++) {
        state = state * 1103515245U + 12345U;
        acts += one_round(path, 3000 + (long)(state >> 16) % 60000, i % 4 != 0);
    }
    assert_true(acts >= ROUNDS * 3 / 4); /* the children did get to work */
    remove_store(path);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_killed_at_random_moments)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
