/* SPDX-License-Identifier: Apache-2.0 */
/* A store belongs to the process that opened it. */
#include "api/host.h"

#include <sys/wait.h>
#include <unistd.h>

static char folder[64], path[96];

static int set_up(void **unused)
{
    (void)unused;
    make_folder(folder);
    strcpy(path, in_folder(folder, "cases.xfc"));
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    remove_store(path);
    remove_folder(folder);
    return 0;
}

typedef struct opened {
    xf_store *store;
    xf_iter *list;
    xf_case *one;
} opened;

static opened open_some(void)
{
    opened o = {open_at(path, XF_OPEN_CREATE), NULL, NULL};
    xf_case *next = NULL;
    clock_at(o.store, "2026-03-02T09:00");
    put_county(o.store);
    xf_register_args args = a_case("town", "h_town");
    OK(xf_case_register(o.store, &args, &o.one));
    OK(xf_case_register(o.store, &args, NULL));
    OK(xf_case_list(o.store, NULL, &o.list));
    OK(xf_case_next(o.list, &next));
    xf_case_free(next);
    return o;
}

static int closed_in_child(const opened *o)
{
    xf_case *row = NULL;
    xf_act act = XF_ACT_INIT;
    int64_t seq = 0;
    act.actor = "h_town";
    return xf_case_read(o->store, 1, &row) == XF_E_CLOSED && row == NULL &&
           xf_case_accept(o->store, 1, &act, NULL) == XF_E_CLOSED &&
           xf_case_next(o->list, &row) == XF_E_CLOSED && row == NULL &&
           xf_store_begin(o->store) == XF_E_CLOSED && xf_store_commit(o->store) == XF_E_CLOSED &&
           xf_store_head(o->store, &seq, NULL) == XF_E_CLOSED &&
           strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "父进程") != NULL;
}

/* What the child came to: 0 is fine. */
static int in_child(opened *o, int (*work)(opened *o))
{
    int status = -1;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        _exit(work(o));
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int look_and_free(opened *o)
{
    int fine = closed_in_child(o) && strcmp(xf_case_title(o->one), "示例事项") == 0 &&
               xf_store_close(o->store) == XF_OK;
    xf_store_free(o->store);
    xf_iter_free(o->list);
    xf_case_free(o->one);
    return fine ? 0 : 1;
}

static int free_the_other_way_round(opened *o)
{
    int fine = closed_in_child(o);
    xf_iter_free(o->list);
    xf_store_free(o->store);
    xf_case_free(o->one);
    return fine ? 0 : 1;
}

static void goes_on(opened *o)
{
    xf_case *next = NULL;
    xf_act act = XF_ACT_INIT;
    act.actor = "h_town";
    OK(xf_case_next(o->list, &next));
    assert_int_equal(xf_case_id(next), 2);
    xf_case_free(next);
    OK(xf_case_accept(o->store, 1, &act, NULL));
    OK(xf_store_verify(o->store, NULL, NULL));
}

static void close_all(opened *o)
{
    xf_iter_free(o->list);
    xf_case_free(o->one);
    xf_store_free(o->store);
}

static void test_child(void **unused)
{
    (void)unused;
    opened o = open_some();
    assert_int_equal(in_child(&o, look_and_free), 0);
    assert_int_equal(in_child(&o, free_the_other_way_round), 0);
    goes_on(&o);
    close_all(&o);
}

/* The child's end leaves the parent's transaction, and its lock, where they are. */
static void test_child_in_a_transaction(void **unused)
{
    (void)unused;
    opened o = open_some();
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *other = NULL;
    xf_act act = XF_ACT_INIT;
    act.actor = "h_town";
    config.busy_ms = 1;
    OK(xf_store_begin(o.store));
    OK(xf_case_accept(o.store, 2, &act, NULL));
    assert_int_equal(in_child(&o, look_and_free), 0);
    OK(xf_store_open(path, &config, &other));
    GIVES(XF_E_BUSY, xf_store_begin(other));
    xf_store_free(other);
    OK(xf_store_commit(o.store));
    goes_on(&o);
    close_all(&o);
}

static int open_again(opened *o)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *own = NULL;
    (void)o;
    int refused = xf_store_open(path, &config, &own) == XF_E_CLOSED && own == NULL;
    config.mode = XF_OPEN_MEMORY;
    int fine = xf_store_open(NULL, &config, &own) == XF_OK;
    xf_store_free(own);
    return refused && fine ? 0 : 1;
}

/* What the child wrote would be in the hands of nobody's lock. */
static void test_no_files_in_a_child_of_an_open_store(void **unused)
{
    (void)unused;
    opened o = open_some();
    assert_int_equal(in_child(&o, open_again), 0);
    goes_on(&o);
    close_all(&o);
}

static int work_in_child(opened *o)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *own = NULL;
    xf_register_args args = a_case("town", "h_town");
    (void)o;
    int fine = xf_store_open(path, &config, &own) == XF_OK &&
               xf_case_register(own, &args, NULL) == XF_OK && xf_store_close(own) == XF_OK;
    xf_store_free(own);
    return fine ? 0 : 1;
}

static void test_child_after_closing(void **unused)
{
    int64_t count = 0;
    (void)unused;
    opened o = open_some();
    close_all(&o);
    assert_int_equal(in_child(&o, work_in_child), 0);
    o.store = open_at(path, XF_OPEN_EXISTING);
    OK(xf_case_count(o.store, NULL, &count));
    assert_int_equal(count, 3);
    OK(xf_store_verify(o.store, NULL, NULL));
    xf_store_free(o.store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_child, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_child_in_a_transaction, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_files_in_a_child_of_an_open_store, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(test_child_after_closing, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
