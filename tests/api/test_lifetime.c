/* SPDX-License-Identifier: Apache-2.0 */
/* Handles end in any order, on any thread; snapshots outlive the store; a list outlives it and says so.
 * The address and leak sanitizers watch. */
#include "api/host.h"

#include <pthread.h>

typedef struct handles {
    xf_store *store;
    xf_iter *list;
    xf_case *row;
    xf_deadline *deadline;
} handles;

static handles make(const char *path)
{
    handles h = {path == NULL ? open_county() : open_at(path, XF_OPEN_CREATE), NULL, NULL, NULL};
    if (path != NULL) {
        clock_at(h.store, "2026-03-02T09:00");
        put_county(h.store);
    }
    xf_id id = register_one(h.store);
    (void)register_one(h.store);
    OK(xf_case_read(h.store, id, &h.row));
    h.deadline = deadline_of(h.store, id, "inform");
    assert_non_null(h.deadline);
    OK(xf_due_list(h.store, NULL, &h.list));
    xf_deadline *first = NULL;
    OK(xf_deadline_next(h.list, &first)); /* in the middle of it */
    assert_non_null(first);
    xf_deadline_free(first);
    return h;
}

static void snapshots_still_tell(const handles *h)
{
    xf_text *text = NULL;
    if (h->row != NULL) {
        assert_string_equal(xf_case_title(h->row), "示例事项");
        assert_string_equal(xf_case_unit(h->row), "town");
        OK(xf_case_json(h->row, &text));
        assert_non_null(strstr(xf_text_get(text), "示例事项"));
        xf_text_free(text);
    }
    if (h->deadline != NULL) {
        assert_string_equal(xf_deadline_rule(h->deadline), "inform");
        assert_true(strlen(xf_deadline_title(h->deadline, XF_LANG_ZH)) > 0);
        OK(xf_deadline_json(h->deadline, &text));
        xf_text_free(text);
    }
}

static void list_gives(const handles *h)
{
    xf_deadline *row = NULL;
    if (h->list == NULL) {
        return;
    }
    if (h->store == NULL) {
        GIVES(XF_E_CLOSED, xf_deadline_next(h->list, &row));
        assert_null(row);
    } else {
        OK(xf_deadline_next(h->list, &row));
        xf_deadline_free(row);
    }
}

static void free_one(handles *h, int which)
{
    switch (which) {
    case 0:
        xf_store_free(h->store);
        h->store = NULL;
        break;
    case 1:
        xf_iter_free(h->list);
        h->list = NULL;
        break;
    case 2:
        xf_case_free(h->row);
        h->row = NULL;
        break;
    default:
        xf_deadline_free(h->deadline);
        h->deadline = NULL;
        break;
    }
    snapshots_still_tell(h);
    list_gives(h);
}

static int in_every_order(const char *path)
{
    int orders = 0;
    for (int code = 0; code < 4 * 4 * 4 * 4; code++) {
        int order[4] = {code % 4, code / 4 % 4, code / 16 % 4, code / 64};
        unsigned seen = 0;
        for (int i = 0; i < 4; i++) {
            seen |= 1U << order[i];
        }
        if (seen != 15) {
            continue;
        }
        handles h = make(path);
        for (int i = 0; i < 4; i++) {
            free_one(&h, order[i]);
        }
        if (path != NULL) {
            remove_store(path);
        }
        orders++;
    }
    return orders;
}

static void test_all_orders_in_memory(void **unused)
{
    (void)unused;
    assert_int_equal(in_every_order(NULL), 24);
}

static void test_all_orders_on_a_file(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    assert_int_equal(in_every_order(in_folder(folder, "orders.db")), 24);
    remove_folder(folder);
}

/* Every kind of list, closed under its feet, with the store handle still there. */
static void test_lists_of_a_closed_store(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    accept_one(store, register_one(store));
    clock_at(store, "2026-06-01T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    xf_iter *lists[9] = {NULL};
    OK(xf_case_list(store, NULL, &lists[0]));
    OK(xf_deadline_list(store, NULL, &lists[1]));
    OK(xf_due_list(store, NULL, &lists[2]));
    OK(xf_notice_list(store, NULL, &lists[3]));
    OK(xf_firing_list(store, NULL, &lists[4]));
    OK(xf_unit_list(store, NULL, &lists[5]));
    OK(xf_official_list(store, NULL, &lists[6]));
    OK(xf_entry_list(store, NULL, &lists[7]));
    OK(xf_notice_lease(store, "mailer", 0, 10, &lists[8]));
    OK(xf_store_close(store));
    xf_case *c = NULL;
    xf_deadline *d = NULL;
    xf_notice *n = NULL;
    xf_firing *f = NULL;
    xf_unit *u = NULL;
    xf_official *o = NULL;
    xf_entry *e = NULL;
    for (int twice = 0; twice < 2; twice++) {
        GIVES(XF_E_CLOSED, xf_case_next(lists[0], &c));
        GIVES(XF_E_CLOSED, xf_deadline_next(lists[1], &d));
        GIVES(XF_E_CLOSED, xf_deadline_next(lists[2], &d));
        GIVES(XF_E_CLOSED, xf_notice_next(lists[3], &n));
        GIVES(XF_E_CLOSED, xf_firing_next(lists[4], &f));
        GIVES(XF_E_CLOSED, xf_unit_next(lists[5], &u));
        GIVES(XF_E_CLOSED, xf_official_next(lists[6], &o));
        GIVES(XF_E_CLOSED, xf_entry_next(lists[7], &e));
        GIVES(XF_E_CLOSED, xf_notice_next(lists[8], &n));
        if (twice == 0) {
            xf_store_free(store);
        }
    }
    for (size_t i = 0; i < 9; i++) {
        xf_iter_free(lists[i]);
    }
}

/* Closing releases the file at once, though a list is still there: another may open it alone. */
static void test_closing_releases_the_file(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    handles h = make(path);
    OK(xf_store_close(h.store));
    assert_int_equal(access(path, F_OK), 0);
    char wal[160];
    assert_true(snprintf(wal, sizeof wal, "%s-wal", path) < 160);
    assert_int_not_equal(access(wal, F_OK), 0); /* the last connection took it away */
    xf_store *again = open_at(path, XF_OPEN_EXISTING);
    clock_at(again, "2026-03-02T10:00");
    (void)register_one(again);
    xf_store_free(again);
    xf_iter_free(h.list);
    xf_case_free(h.row);
    xf_deadline_free(h.deadline);
    xf_store_free(h.store);
    remove_store(path);
    remove_folder(folder);
}

/* A list that was read to its end says so again and again. */
static void test_after_the_end_is_the_end(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_iter *list = NULL;
    xf_unit *row = NULL;
    int count = 0;
    OK(xf_unit_list(store, NULL, &list));
    for (;;) {
        OK(xf_unit_next(list, &row));
        if (row == NULL) {
            break;
        }
        count++;
        xf_unit_free(row);
    }
    assert_int_equal(count, 5);
    OK(xf_unit_next(list, &row));
    assert_null(row);
    xf_store_free(store);
    GIVES(XF_E_CLOSED, xf_unit_next(list, &row));
    xf_iter_free(list);
}

/* ---- calendars, packs, texts ---------------------------------------------------------------------------- */

static void test_what_a_store_gave_outlives_it(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_calendar *calendar = NULL, *over = NULL;
    xf_policy *policy = NULL;
    xf_options *options = NULL;
    xf_text *hash = NULL, *why = NULL;
    int64_t seq = 0;
    xf_id id = register_one(store);
    OK(xf_store_calendar(store, NULL, &calendar));
    OK(xf_store_policy(store, NULL, NULL, &policy));
    OK(xf_case_options(store, id, "h_town", 0, &options));
    OK(xf_store_head(store, &seq, &hash));
    xf_store_free(store);
    assert_int_equal(xf_calendar_is_workday(calendar, date("2026-03-02")), 1);
    assert_string_equal(xf_policy_id(policy), "xinfang-2022");
    assert_true(xf_options_count(options) > 0);
    assert_int_equal(xf_text_size(hash), 64);
    OK(xf_deadline_explain_rule(policy, calendar, "handle", at("2026-03-02T09:00"), 0, XF_LANG_ZH,
                                XF_FORMAT_TEXT, &why));
    static const char own[] = "date,kind,name\n2026-03-02,off,本地\n";
    OK(xf_calendar_load(calendar, own, sizeof own - 1, &over));
    xf_calendar_free(calendar); /* before the one made from it */
    xf_policy_free(policy);
    assert_int_equal(xf_calendar_is_workday(over, date("2026-03-02")), 0);
    assert_string_equal(xf_calendar_day_name(over, date("2026-03-02"), XF_LANG_EN), "本地");
    assert_true(xf_text_size(why) > 0);
    xf_calendar_free(over);
    xf_options_free(options);
    xf_text_free(hash);
    xf_text_free(why);
}

/* A deadline of the due board carries its case. */
static void test_the_case_of_a_deadline_outlives_both(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    xf_iter *list = NULL;
    xf_deadline *deadline = NULL;
    xf_case *owner = NULL;
    OK(xf_due_list(store, NULL, &list));
    OK(xf_deadline_next(list, &deadline));
    xf_iter_free(list);
    xf_store_free(store);
    OK(xf_deadline_case(deadline, &owner));
    xf_deadline_free(deadline);
    assert_int_equal(xf_case_id(owner), id);
    assert_string_equal(xf_case_title(owner), "示例事项");
    xf_case_free(owner);
}

/* ---- other threads ---------------------------------------------------------------------------------------- */

static void *free_there(void *arg)
{
    handles *h = arg;
    xf_case_free(h->row);
    xf_deadline_free(h->deadline);
    xf_iter_free(h->list);
    return NULL;
}

static void test_freeing_on_another_thread(void **unused)
{
    (void)unused;
    for (int first = 0; first < 2; first++) {
        handles h = make(NULL);
        pthread_t thread;
        if (first == 0) {
            xf_store_free(h.store);
        }
        assert_int_equal(pthread_create(&thread, NULL, free_there, &h), 0);
        assert_int_equal(pthread_join(thread, NULL), 0);
        if (first == 1) {
            assert_true(head(h.store) > 0);
            xf_store_free(h.store);
        }
    }
}

/* A snapshot is immutable: any number of threads may read it at the same time. */
static void *read_there(void *arg)
{
    const handles *h = arg;
    for (int i = 0; i < 500; i++) {
        xf_text *text = NULL;
        if (xf_case_json(h->row, &text) != XF_OK || strcmp(xf_case_unit(h->row), "town") != 0) {
            return arg;
        }
        xf_text_free(text);
    }
    return NULL;
}

static void test_reading_from_many_threads(void **unused)
{
    (void)unused;
    handles h = make(NULL);
    pthread_t threads[4];
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, read_there, &h), 0);
    }
    for (size_t i = 0; i < 4; i++) {
        void *wrong = NULL;
        assert_int_equal(pthread_join(threads[i], &wrong), 0);
        assert_null(wrong);
    }
    xf_store_free(h.store);
    (void)free_there(&h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_orders_in_memory),
        cmocka_unit_test(test_all_orders_on_a_file),
        cmocka_unit_test(test_lists_of_a_closed_store),
        cmocka_unit_test(test_closing_releases_the_file),
        cmocka_unit_test(test_after_the_end_is_the_end),
        cmocka_unit_test(test_what_a_store_gave_outlives_it),
        cmocka_unit_test(test_the_case_of_a_deadline_outlives_both),
        cmocka_unit_test(test_freeing_on_another_thread),
        cmocka_unit_test(test_reading_from_many_threads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
