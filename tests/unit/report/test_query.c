/* SPDX-License-Identifier: Apache-2.0 */
/* Lists: what they give, what they refuse, and in which order handles may end. */
#include "door/door.h"

#include <xfcase/deadline.h>
#include <xfcase/query.h>

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY INT64_C(86400000)
#define T0 INT64_C(1772413200000) /* 2026-03-02T09:00+08:00 */

enum { CASES = 5 };

/* Five cases of two units; the second has ended, the fourth's clock is paused. Their deadlines are
 * due in the opposite order. */
static void write_rows(xfi_store *inner)
{
    static const xfi_case nothing;
    xfi_case cases[CASES];
    xfi_deadline deadlines[CASES];
    xfi_change changes[2 * CASES + 3];
    xf_policy *policy = NULL;
    static const char *const numbers[CASES] = {"1", "2", "3", "4", "5"};
    for (int i = 0; i < CASES; i++) {
        cases[i] = nothing;
        cases[i].id = i + 1;
        cases[i].number = numbers[i];
        cases[i].registered_unit = "a";
        cases[i].number_year = 2026;
        cases[i].number_seq = i + 1;
        cases[i].policy = "xinfang-2022";
        cases[i].policy_version = "1";
        cases[i].state = i == 1 ? XF_STATE_CONCLUDED : XF_STATE_HANDLING;
        cases[i].ended_as = i == 1 ? XF_STATE_CONCLUDED : XF_STATE_NONE;
        cases[i].cycle = 1;
        cases[i].revision = 1;
        cases[i].unit = i < 3 ? "a" : "b";
        cases[i].lead = i == 4 ? "boss" : NULL;
        cases[i].form = XF_FORM_VISIT;
        cases[i].title = "t";
        cases[i].persons = 1;
        cases[i].received_at = T0 + i * DAY;
        cases[i].last_at = cases[i].received_at;
        deadlines[i] = (xfi_deadline){.id = i + 1, .case_id = i + 1, .rule = "handle", .cycle = 1};
        deadlines[i].state = i == 1   ? XF_DEADLINE_FULFILLED
                             : i == 3 ? XF_DEADLINE_PAUSED
                                      : XF_DEADLINE_OPEN;
        deadlines[i].turn = 1;
        deadlines[i].amount = 60;
        deadlines[i].start_at = cases[i].received_at;
        deadlines[i].due_at = i == 3 ? 0 : T0 + (100 - i) * DAY;
        deadlines[i].opened_at = cases[i].received_at;
        deadlines[i].opened_by = XF_ACT_ACCEPT;
        deadlines[i].duty_unit = cases[i].unit;
        changes[2 * i] = (xfi_change){&xfi_case_record, NULL, &cases[i]};
        changes[2 * i + 1] = (xfi_change){&xfi_deadline_record, NULL, &deadlines[i]};
    }
    assert_int_equal(xfi_policy_builtin(&policy, NULL), XF_OK);
    xfi_policy_doc doc = {policy->id, policy->version, policy->text};
    const xfi_unit units[] = {{.id = "a", .name = "a"}, {.id = "b", .name = "b"}};
    changes[2 * CASES] = (xfi_change){&xfi_policy_doc_record, NULL, &doc};
    changes[2 * CASES + 1] = (xfi_change){&xfi_unit_record, NULL, &units[0]};
    changes[2 * CASES + 2] = (xfi_change){&xfi_unit_record, NULL, &units[1]};
    xfi_entry entry = {.at = T0, .recorded_at = T0, .actor = "system", .kind = "setting"};
    assert_int_equal(xfi_store_begin(inner, true, NULL), XF_OK);
    assert_int_equal(xfi_store_append(inner, &entry, NULL, NULL, changes, 2 * CASES + 3, NULL),
                     XF_OK);
    assert_int_equal(xfi_store_commit(inner, NULL), XF_OK);
    xfi_policy_unref(policy);
}

static int open_store(void **state)
{
    xfi_store_config config = {{XFI_DB_MEMORY, 0, false}, XFI_HASH_SHA256};
    xf_store *store = xfi_door_store_new();
    assert_non_null(store);
    assert_int_equal(xfi_store_open(NULL, &config, &store->inner, NULL), XF_OK);
    write_rows(store->inner);
    *state = store;
    return 0;
}

static void close_store(xf_store *store)
{
    xfi_store_close(store->inner);
    store->inner = NULL;
}

static int free_store(void **state)
{
    xf_store *store = *state;
    if (store != NULL) {
        close_store(store);
        xfi_door_store_unref(store);
    }
    return 0;
}

/* The ids of a list of cases, as text: "1 3 4". */
static void check_cases(xf_store *store, const xf_query *query, const char *expected)
{
    xf_iter *iter = NULL;
    char ids[64] = "";
    assert_int_equal(xf_case_list(store, query, &iter), XF_OK);
    for (;;) {
        xf_case *row = NULL;
        assert_int_equal(xf_case_next(iter, &row), XF_OK);
        if (row == NULL) {
            break;
        }
        (void)snprintf(ids + strlen(ids), sizeof ids - strlen(ids), "%s%d", *ids ? " " : "",
                       (int)row->row.id);
        xfi_arena_free(&row->arena);
        xfi_free(row);
    }
    xf_iter_free(iter);
    assert_string_equal(ids, expected);
    int64_t counted = 0;
    xf_query all = query == NULL ? (xf_query)XF_QUERY_INIT : *query;
    if (all.limit == 0 && all.after == 0) {
        assert_int_equal(xf_case_count(store, query, &counted), XF_OK);
        assert_int_equal(counted, (strlen(expected) + 1) / 2);
    }
}

static void test_restrictions(void **state)
{
    xf_query query = XF_QUERY_INIT;
    check_cases(*state, NULL, "1 2 3 4 5");
    check_cases(*state, &query, "1 2 3 4 5");
    query.unit = "a";
    check_cases(*state, &query, "1 2 3");
    query.open_only = 1;
    check_cases(*state, &query, "1 3");
    query = (xf_query)XF_QUERY_INIT;
    query.state = XF_STATE_CONCLUDED;
    check_cases(*state, &query, "2");
    query = (xf_query)XF_QUERY_INIT;
    query.official = "boss";
    check_cases(*state, &query, "5");
    query = (xf_query)XF_QUERY_INIT;
    query.from = T0 + DAY;
    query.until = T0 + 3 * DAY;
    check_cases(*state, &query, "2 3");
    query = (xf_query)XF_QUERY_INIT;
    query.after = 2;
    query.limit = 2;
    check_cases(*state, &query, "3 4");
}

static void refused(xf_status status, const char *field)
{
    assert_int_equal(status, XF_E_INVALID);
    const xf_error *error = xfi_door_last();
    assert_string_equal(xfi_or_empty(error->field), field);
}

static void test_an_unknown_unit_is_no_empty_list(void **state)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    int64_t count = 7;
    query.unit = "nowhere";
    assert_int_equal(xf_case_list(*state, &query, &iter), XF_E_NOT_FOUND);
    assert_null(iter);
    assert_string_equal(xfi_door_last()->field, "unit");
    assert_int_equal(xf_due_list(*state, &query, &iter), XF_E_NOT_FOUND);
    assert_int_equal(xf_case_count(*state, &query, &count), XF_E_NOT_FOUND);
    assert_int_equal(count, 0);
}

static void test_wrong_queries(void **state)
{
    xf_iter *iter = (xf_iter *)state;
    xf_query query = XF_QUERY_INIT;
    query.limit = -1;
    refused(xf_case_list(*state, &query, &iter), "limit");
    assert_null(iter);
    query = (xf_query)XF_QUERY_INIT;
    query.state = (xf_state)99;
    refused(xf_case_list(*state, &query, &iter), "state");
    query = (xf_query)XF_QUERY_INIT;
    query.unit = "\xff";
    refused(xf_case_list(*state, &query, &iter), "unit");
    query = (xf_query)XF_QUERY_INIT;
    query.open_only = 2;
    refused(xf_case_list(*state, &query, &iter), "open_only");
    query = (xf_query)XF_QUERY_INIT;
    query.rule = "handle"; /* cases have no rule: nothing may be given that was not asked for */
    refused(xf_case_list(*state, &query, &iter), "rule");
    refused(xf_unit_list(*state, &query, &iter), "rule");
    refused(xf_case_list(*state, NULL, NULL), "out");
    refused(xf_case_list(NULL, NULL, &iter), "store");
    refused(xf_case_count(*state, NULL, NULL), "out");
}

static void test_rows_of_another_kind(void **state)
{
    xf_iter *iter = NULL;
    xf_notice *notice = (xf_notice *)state;
    xf_deadline *deadline = NULL;
    assert_int_equal(xf_case_list(*state, NULL, &iter), XF_OK);
    refused(xf_notice_next(iter, &notice), "iter");
    assert_null(notice);
    refused(xf_deadline_next(iter, &deadline), "iter");
    refused(xf_deadline_next(NULL, &deadline), "iter");
    refused(xf_case_next(iter, NULL), "out");
    xf_iter_free(iter);
    xf_iter_free(NULL);
}

static void test_due_board(void **state)
{
    static const xf_id expected[] = {5, 3, 1, 4}; /* the earliest first, the paused one last */
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    int64_t count = 0;
    assert_int_equal(xf_due_list(*state, NULL, &iter), XF_OK);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(xf_deadline_next(iter, &deadline), XF_OK);
        assert_non_null(deadline);
        assert_int_equal(deadline->row.id, expected[i]);
        assert_non_null(deadline->owner);
        assert_int_equal(deadline->owner->id, expected[i]);
        xfi_arena_free(&deadline->arena);
        xfi_free(deadline);
    }
    assert_int_equal(xf_deadline_next(iter, &deadline), XF_OK);
    assert_null(deadline);
    assert_int_equal(xf_deadline_next(iter, &deadline), XF_OK); /* the end stays the end */
    assert_null(deadline);
    xf_iter_free(iter);
    assert_int_equal(xf_due_count(*state, NULL, &count), XF_OK);
    assert_int_equal(count, 4);
}

static void test_two_lists_at_a_time(void **state)
{
    xf_iter *one = NULL, *two = NULL;
    assert_int_equal(xf_case_list(*state, NULL, &one), XF_OK);
    assert_int_equal(xf_case_list(*state, NULL, &two), XF_OK);
    for (int i = 1; i <= CASES; i++) {
        xf_case *a = NULL, *b = NULL;
        assert_int_equal(xf_case_next(one, &a), XF_OK);
        assert_int_equal(xf_case_next(two, &b), XF_OK);
        assert_int_equal(a->row.id, i);
        assert_int_equal(b->row.id, i);
        xfi_arena_free(&a->arena);
        xfi_free(a);
        xfi_arena_free(&b->arena);
        xfi_free(b);
    }
    xf_iter_free(one);
    xf_iter_free(two);
}

static void test_closed_under_a_list(void **state)
{
    xf_store *store = *state;
    xf_iter *iter = NULL;
    xf_case *row = (xf_case *)state;
    assert_int_equal(xf_case_list(store, NULL, &iter), XF_OK);
    close_store(store);
    assert_int_equal(xf_case_next(iter, &row), XF_E_CLOSED);
    assert_null(row);
    xfi_door_store_unref(store); /* the list holds the other reference */
    *state = NULL;
    assert_int_equal(xf_case_next(iter, &row), XF_E_CLOSED);
    xf_iter_free(iter);
}

static void *free_list(void *iter)
{
    xf_iter_free(iter);
    return NULL;
}

static void test_freed_by_another_thread(void **state)
{
    for (int i = 0; i < 50; i++) {
        pthread_t thread;
        xf_iter *iter = NULL;
        xf_case *row = NULL;
        assert_int_equal(xf_case_list(*state, NULL, &iter), XF_OK);
        assert_int_equal(xf_case_next(iter, &row), XF_OK);
        xfi_arena_free(&row->arena);
        xfi_free(row);
        assert_int_equal(pthread_create(&thread, NULL, free_list, iter), 0);
        check_cases(*state, NULL, "1 2 3 4 5"); /* the store goes on being used meanwhile */
        assert_int_equal(pthread_join(thread, NULL), 0);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_store, free_store)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_restrictions),        TEST(test_an_unknown_unit_is_no_empty_list),
        TEST(test_wrong_queries),       TEST(test_rows_of_another_kind),
        TEST(test_due_board),           TEST(test_two_lists_at_a_time),
        TEST(test_closed_under_a_list), TEST(test_freed_by_another_thread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
