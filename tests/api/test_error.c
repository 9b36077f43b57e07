/* SPDX-License-Identifier: Apache-2.0 */
/* The error of a thread: who sets it, who leaves it alone, how long it lives. */
#include "api/host.h"

#include <pthread.h>

/* Leaves XF_E_INVALID with the field "text" in the thread's slot. */
static void fail_once(void)
{
    xf_date d = 1;
    GIVES(XF_E_INVALID, xf_date_parse("no date", &d));
    assert_int_equal(d, 0);
}

static xf_status slot(void)
{
    return xf_error_status(xf_error_last());
}

static void test_a_fresh_thread_has_no_error(void **unused)
{
    (void)unused;
    assert_non_null(xf_error_last());
    assert_int_equal(slot(), XF_OK);
    assert_string_equal(xf_error_rule(xf_error_last()), "");
    assert_string_equal(xf_error_field(xf_error_last()), "");
    assert_string_equal(xf_error_details(xf_error_last()), "");
    assert_string_equal(xf_error_basis(xf_error_last(), XF_LANG_ZH), "");
    assert_non_null(xf_error_text(xf_error_last(), XF_LANG_ZH));
}

static void test_a_failure_is_described_in_both_languages(void **unused)
{
    (void)unused;
    fail_once();
    assert_int_equal(slot(), XF_E_INVALID);
    assert_true(strlen(xf_error_text(xf_error_last(), XF_LANG_ZH)) > 0);
    assert_true(strlen(xf_error_text(xf_error_last(), XF_LANG_EN)) > 0);
    assert_string_not_equal(xf_error_text(xf_error_last(), XF_LANG_ZH),
                            xf_error_text(xf_error_last(), XF_LANG_EN));
}

static void test_a_success_resets_it(void **unused)
{
    (void)unused;
    xf_date d = 0;
    fail_once();
    OK(xf_date_parse("2026-03-02", &d));
    assert_int_equal(slot(), XF_OK);
    assert_string_equal(xf_error_field(xf_error_last()), "");
}

static void test_a_second_failure_replaces_it_whole(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    xf_act act = by("h_town");
    act.days = 30;
    act.approver = "p_town";
    act.reason = "情况复杂";
    GIVES(XF_E_REFUSED, xf_case_extend(store, id, &act, NULL)); /* not accepted yet */
    assert_true(strlen(last_rule()) > 0);
    assert_true(strlen(xf_error_basis(xf_error_last(), XF_LANG_ZH)) > 0);
    fail_once();
    assert_string_equal(last_rule(), "");
    assert_string_equal(xf_error_basis(xf_error_last(), XF_LANG_ZH), "");
    xf_store_free(store);
}

static void test_getters_and_frees_leave_it_alone(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_store *other = open_at(NULL, XF_OPEN_MEMORY);
    xf_id id = register_one(store);
    xf_case *row = NULL;
    xf_deadline *deadline = deadline_of(store, id, "inform");
    xf_iter *list = NULL;
    xf_text *text = NULL;
    xf_calendar *calendar = NULL;
    xf_policy *policy = NULL;
    xf_options *options = NULL;
    OK(xf_case_read(store, id, &row));
    OK(xf_case_list(store, NULL, &list));
    OK(xf_case_json(row, &text));
    OK(xf_calendar_open(&calendar));
    OK(xf_policy_open(&policy));
    OK(xf_case_options(store, id, "h_town", 0, &options));
    fail_once();
    const char *before = xf_error_text(xf_error_last(), XF_LANG_EN);
    (void)xf_case_title(row);
    (void)xf_case_title(NULL);
    (void)xf_case_petitioner_name(row, 99);
    (void)xf_deadline_title(deadline, XF_LANG_EN);
    (void)xf_text_get(text);
    (void)xf_calendar_is_workday(NULL, 0);
    (void)xf_policy_rule_title(policy, "no such rule", XF_LANG_ZH);
    (void)xf_options_rule(options, 9999);
    (void)xf_date_make(2026, 2, 30);
    (void)xf_code_of(XF_ENUM_STATE, 999);
    (void)xf_status_name(XF_E_IO);
    xf_case_free(row);
    xf_deadline_free(deadline);
    xf_iter_free(list);
    xf_text_free(text);
    xf_calendar_free(calendar);
    xf_policy_free(policy);
    xf_options_free(options);
    xf_store_free(other);
    xf_store_free(NULL);
    xf_error_free(NULL);
    assert_int_equal(slot(), XF_E_INVALID);
    assert_ptr_equal(xf_error_text(xf_error_last(), XF_LANG_EN), before);
    xf_store_free(store);
    assert_int_equal(slot(), XF_E_INVALID);
}

static void test_a_copy_outlives_the_next_call(void **unused)
{
    (void)unused;
    xf_date d = 0;
    fail_once();
    xf_error *copy = xf_error_dup(xf_error_last());
    assert_non_null(copy);
    OK(xf_date_parse("2026-03-02", &d));
    assert_int_equal(xf_error_status(copy), XF_E_INVALID);
    assert_true(strlen(xf_error_text(copy, XF_LANG_ZH)) > 0);
    assert_int_equal(slot(), XF_OK);
    xf_error *again = xf_error_dup(copy);
    xf_error_free(copy);
    assert_true(strlen(xf_error_text(again, XF_LANG_EN)) > 0);
    xf_error_free(again);
}

static void test_a_copy_of_no_error_is_no_error(void **unused)
{
    (void)unused;
    xf_date d = 0;
    OK(xf_date_parse("2026-03-02", &d));
    xf_error *copy = xf_error_dup(xf_error_last());
    assert_non_null(copy);
    assert_int_equal(xf_error_status(copy), XF_OK);
    xf_error_free(copy);
    xf_error_free(xf_error_dup(NULL)); /* a copy of nothing, or nothing */
}

static void test_null_is_no_error(void **unused)
{
    (void)unused;
    assert_int_equal(xf_error_status(NULL), XF_OK);
    assert_string_equal(xf_error_rule(NULL), "");
    assert_string_equal(xf_error_field(NULL), "");
    assert_string_equal(xf_error_details(NULL), "");
    assert_string_equal(xf_error_basis(NULL, XF_LANG_EN), "");
    assert_non_null(xf_error_text(NULL, XF_LANG_ZH));
}

/* ---- threads ---------------------------------------------------------------------------------------------- */

/* What the other thread saw: cmocka's assertions belong to the main thread. */
typedef struct seen {
    xf_status at_start, after;
    xf_error *copy;
} seen;

static void *other_thread(void *arg)
{
    seen *s = arg;
    xf_store *store = NULL;
    s->at_start = slot();
    xf_store_config config = XF_STORE_CONFIG_INIT;
    config.mode = XF_OPEN_EXISTING;
    (void)!xf_store_open("/nowhere/at/all", &config, &store);
    s->after = slot();
    s->copy = xf_error_dup(xf_error_last());
    return NULL; /* the thread's own error is freed now; the leak sanitizer watches */
}

static void test_each_thread_has_its_own(void **unused)
{
    (void)unused;
    for (int i = 0; i < 20; i++) {
        seen s = {XF_E_INTERNAL, XF_OK, NULL};
        pthread_t thread;
        fail_once();
        assert_int_equal(pthread_create(&thread, NULL, other_thread, &s), 0);
        assert_int_equal(pthread_join(thread, NULL), 0);
        assert_int_equal(s.at_start, XF_OK);
        assert_int_equal(s.after, XF_E_NOT_FOUND);
        assert_int_equal(slot(), XF_E_INVALID); /* mine is untouched */
        assert_int_equal(xf_error_status(s.copy), XF_E_NOT_FOUND);
        assert_true(strlen(xf_error_text(s.copy, XF_LANG_EN)) > 0);
        xf_error_free(s.copy); /* of another thread */
    }
}

/* ---- callbacks -------------------------------------------------------------------------------------------- */

static int failing_inside(int64_t left, int64_t total, void *userdata)
{
    (void)left, (void)total;
    fail_once();
    *(int *)userdata += 1;
    return 0;
}

static int stopping(int64_t left, int64_t total, void *userdata)
{
    (void)left, (void)total;
    fail_once();
    *(int *)userdata += 1;
    return 1;
}

static void test_a_call_inside_a_callback_does_not_disturb_the_outer(void **unused)
{
    (void)unused;
    char folder[64];
    int calls = 0;
    make_folder(folder);
    const char *path = in_folder(folder, "copy.db");
    xf_store *store = open_county();
    OK(xf_store_backup(store, path, failing_inside, &calls));
    assert_true(calls > 0);
    assert_int_equal(slot(), XF_OK);
    remove_store(path);

    calls = 0;
    GIVES(XF_E_CALLBACK, xf_store_backup(store, path, stopping, &calls));
    assert_int_equal(calls, 1);
    assert_int_equal(slot(), XF_E_CALLBACK);
    assert_string_not_equal(last_field(), "text");
    xf_store_free(store);
    remove_folder(folder);
}

/* ---- statuses --------------------------------------------------------------------------------------------- */

static void test_every_status_has_a_name_and_a_text(void **unused)
{
    (void)unused;
    int expected = 0;
    size_t index = 0;
    for (; xf_status_at(index) != 1; index++, expected--) {
        xf_status status = (xf_status)xf_status_at(index);
        assert_int_equal(status, expected); /* 0, -1, -2, … */
        assert_string_not_equal(xf_status_name(status), "XF_E_UNKNOWN");
        assert_true(strlen(xf_status_text(status, XF_LANG_ZH)) > 0);
        assert_true(strlen(xf_status_text(status, XF_LANG_EN)) > 0);
    }
    assert_int_equal(index, 17);
    assert_string_equal(xf_status_name(XF_E_REFUSED), "XF_E_REFUSED");
    assert_string_equal(xf_status_name((xf_status)99), "XF_E_UNKNOWN");
    assert_string_equal(xf_status_name((xf_status)-99), "XF_E_UNKNOWN");
    assert_non_null(xf_status_text((xf_status)-99, XF_LANG_ZH));
    assert_int_equal(xf_status_at(SIZE_MAX), 1);
}

static void test_another_library_can_set_it(void **unused)
{
    (void)unused;
    assert_int_equal(xf_error_set(XF_E_BUSY, "example.rule", "path", "示例", "an example"),
                     XF_E_BUSY);
    assert_int_equal(slot(), XF_E_BUSY);
    assert_string_equal(last_rule(), "example.rule");
    assert_string_equal(last_field(), "path");
    assert_string_equal(xf_error_text(xf_error_last(), XF_LANG_ZH), "示例");
    assert_string_equal(xf_error_text(xf_error_last(), XF_LANG_EN), "an example");
    assert_int_equal(xf_error_set(XF_E_IO, NULL, NULL, NULL, NULL), XF_E_IO);
    assert_string_equal(last_rule(), "");
    assert_string_equal(xf_error_text(xf_error_last(), XF_LANG_EN),
                        xf_status_text(XF_E_IO, XF_LANG_EN));
    assert_int_equal(xf_error_set(XF_OK, NULL, NULL, NULL, NULL), XF_OK);
    assert_int_equal(slot(), XF_OK);
    xf_text *made = xf_text_make("示例甲", 6);
    assert_string_equal(xf_text_get(made), "示例");
    assert_int_equal(xf_text_size(made), 6);
    xf_text_free(made);
    assert_int_equal(xf_error_set((xf_status)7, NULL, NULL, NULL, NULL), XF_E_INVALID);
    assert_string_equal(last_field(), "status");
    assert_int_equal(xf_error_set(XF_E_IO, NULL, NULL, "\xFF", NULL), XF_E_INVALID);
    assert_string_equal(last_field(), "zh");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_fresh_thread_has_no_error),
        cmocka_unit_test(test_a_failure_is_described_in_both_languages),
        cmocka_unit_test(test_a_success_resets_it),
        cmocka_unit_test(test_a_second_failure_replaces_it_whole),
        cmocka_unit_test(test_getters_and_frees_leave_it_alone),
        cmocka_unit_test(test_a_copy_outlives_the_next_call),
        cmocka_unit_test(test_a_copy_of_no_error_is_no_error),
        cmocka_unit_test(test_null_is_no_error),
        cmocka_unit_test(test_each_thread_has_its_own),
        cmocka_unit_test(test_a_call_inside_a_callback_does_not_disturb_the_outer),
        cmocka_unit_test(test_every_status_has_a_name_and_a_text),
        cmocka_unit_test(test_another_library_can_set_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
