/* SPDX-License-Identifier: Apache-2.0 */
/* The State Council announces a year's holidays in the November before, or later: what was counted until
 * then is provisional, and is counted anew. The notice of 2027 used here is invented. */
#include "api/host.h"

static const char notice[] =
    "#notice,2027\n"
    "date,kind,name\n"
    "2027-01-01,off,元旦\n"
    "2027-02-05,off,春节\n2027-02-06,off,春节\n2027-02-07,off,春节\n2027-02-08,off,春节\n"
    "2027-02-09,off,春节\n2027-02-10,off,春节\n2027-02-11,off,春节\n2027-02-12,off,春节\n"
    "2027-02-21,work,春节\n";

typedef struct scene {
    xf_store *store;
    xf_id old, moves, fresh; /* accepted in March; in December; registered in March */
} scene;

static scene start(void)
{
    scene s = {open_county(), 0, 0, 0};
    s.old = register_one(s.store);
    accept_one(s.store, s.old);
    s.fresh = register_one(s.store);
    clock_at(s.store, "2026-12-10T09:00");
    s.moves = register_one(s.store);
    accept_one(s.store, s.moves);
    clock_at(s.store, "2026-12-20T09:00");
    return s;
}

/* 10 December and 60 days: 21 in December, 31 in January, 8 in February: Monday 8 February 2027. */
static void test_before_the_notice_it_is_provisional(void **unused)
{
    (void)unused;
    scene s = start();
    xf_deadline *d = deadline_of(s.store, s.moves, "handle");
    assert_string_equal(iso(xf_deadline_last_date(d)), "2027-02-08");
    assert_string_equal(iso(xf_deadline_due_date(d)), "2027-02-08");
    assert_int_equal(xf_deadline_provisional(d), 1);
    xf_deadline_free(d);
    d = deadline_of(s.store, s.old, "handle");
    assert_int_equal(xf_deadline_provisional(d), 0);
    xf_deadline_free(d);
    xf_store_free(s.store);
}

static void test_the_notice_moves_it(void **unused)
{
    (void)unused;
    scene s = start();
    int64_t moved = -1, before = head(s.store);
    int64_t old = revision(s.store, s.old), fresh = revision(s.store, s.fresh);
    OK(xf_store_load_calendar(s.store, "host", NULL, notice, sizeof notice - 1, &moved));
    assert_int_equal(moved, 1);
    assert_int_equal(head(s.store), before + 3); /* the notice, its alarm, the one case */
    xf_deadline *d = deadline_of(s.store, s.moves, "handle");
    /* the 8th is off until Friday the 12th; then a weekend */
    assert_string_equal(iso(xf_deadline_due_date(d)), "2027-02-15");
    assert_int_equal(xf_deadline_provisional(d), 0);
    assert_int_equal(xf_deadline_turn(d), 2);
    /* 15 days before the new date is Sunday 31 January: the working day before, Friday the 29th */
    assert_int_equal(xf_deadline_next_fire_at(d), at("2027-01-29T09:00"));
    xf_deadline_free(d);
    assert_int_equal(revision(s.store, s.old), old);
    assert_int_equal(revision(s.store, s.fresh), fresh);
    assert_int_equal(revision(s.store, s.moves), 3);
    verifies(s.store);
    xf_store_free(s.store);
}

static void test_the_journal_has_both_dates(void **unused)
{
    (void)unused;
    scene s = start();
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_entry *entry = NULL;
    xf_deadline *d = deadline_of(s.store, s.moves, "handle");
    query.after = head(s.store);
    OK(xf_store_load_calendar(s.store, "host", NULL, notice, sizeof notice - 1, NULL));
    OK(xf_entry_list(s.store, &query, &list));
    OK(xf_entry_next(list, &entry));
    assert_string_equal(xf_entry_kind(entry), "calendar");
    assert_string_equal(xf_entry_actor(entry), "host");
    assert_non_null(strstr(xf_entry_payload(entry), "2027-02-12"));
    xf_entry_free(entry);
    OK(xf_entry_next(list, &entry));
    assert_string_equal(xf_entry_kind(entry), "set_calendar_alarm");
    xf_entry_free(entry);
    OK(xf_entry_next(list, &entry));
    assert_string_equal(xf_entry_kind(entry), "recompute");
    assert_int_equal(xf_entry_case_id(entry), s.moves);
    assert_non_null(strstr(xf_entry_payload(entry), "2027-02-08"));
    assert_non_null(strstr(xf_entry_payload(entry), "2027-02-15"));
    xf_entry_free(entry);
    OK(xf_entry_next(list, &entry));
    assert_null(entry);
    xf_iter_free(list);
    xf_text *why = NULL;
    OK(xf_deadline_explain(s.store, xf_deadline_id(d), XF_LANG_ZH, XF_FORMAT_TEXT, &why));
    assert_non_null(strstr(xf_text_get(why), "2027-02-15"));
    xf_text_free(why);
    xf_deadline_free(d);
    xf_store_free(s.store);
}

static void test_again_changes_nothing(void **unused)
{
    (void)unused;
    scene s = start();
    int64_t moved = -1;
    OK(xf_store_load_calendar(s.store, "host", NULL, notice, sizeof notice - 1, NULL));
    int64_t before = head(s.store);
    OK(xf_store_load_calendar(s.store, "host", NULL, notice, sizeof notice - 1, &moved));
    assert_int_equal(moved, 0);
    assert_int_equal(head(s.store), before);
    xf_deadline *d = deadline_of(s.store, s.moves, "handle");
    assert_int_equal(xf_deadline_turn(d), 2);
    xf_deadline_free(d);
    static const char own[] = "date,kind,name\n2027-02-15,off,本地\n";
    OK(xf_store_load_calendar(s.store, "host", NULL, own, sizeof own - 1,
                              &moved)); /* another text does */
    assert_int_equal(moved, 1);
    d = deadline_of(s.store, s.moves, "handle");
    assert_string_equal(iso(xf_deadline_due_date(d)), "2027-02-16");
    xf_deadline_free(d);
    verifies(s.store);
    xf_store_free(s.store);
}

static void test_the_calendar_of_the_store(void **unused)
{
    (void)unused;
    scene s = start();
    xf_calendar *before = NULL, *after = NULL, *built_in = NULL;
    OK(xf_store_calendar(s.store, NULL, &before));
    OK(xf_store_load_calendar(s.store, "host", NULL, notice, sizeof notice - 1, NULL));
    OK(xf_store_calendar(s.store, NULL, &after));
    OK(xf_calendar_open(&built_in));
    xf_date monday = date("2027-02-08"), sunday = date("2027-02-21");
    assert_int_equal(xf_calendar_is_workday(before, monday), 1); /* constant once made */
    assert_int_equal(xf_calendar_is_workday(built_in, monday), 1);
    assert_int_equal(xf_calendar_is_workday(after, monday), 0);
    assert_int_equal(xf_calendar_is_workday(after, sunday), 1);
    assert_int_equal(xf_calendar_is_provisional(before, monday), 1);
    assert_int_equal(xf_calendar_is_provisional(after, monday), 0);
    assert_string_equal(xf_calendar_day_name(after, monday, XF_LANG_ZH), "春节");
    assert_string_equal(xf_calendar_day_name(after, monday, XF_LANG_EN), "Spring Festival");
    xf_calendar_free(before), xf_calendar_free(after), xf_calendar_free(built_in);
    xf_store_free(s.store);
}

static void test_a_mistake_changes_nothing(void **unused)
{
    (void)unused;
    static const char *const wrong[] = {
        "date,kind,name\n2027-02-30,off,x\n", "date,kind,name\n2027-02-08,open,x\n",
        "day,kind,name\n2027-02-08,off,x\n", "{\"notice\": 2027, \"days\": [",
        "date,kind,name\n2027-02-08,off,\xff\n"};
    scene s = start();
    int64_t before = head(s.store), moved = -1;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        GIVES(XF_E_INVALID,
              xf_store_load_calendar(s.store, "host", NULL, wrong[i], strlen(wrong[i]), &moved));
        assert_int_equal(moved, 0);
        assert_string_not_equal(last_field(), "");
    }
    assert_int_equal(head(s.store), before);
    verifies(s.store);
    xf_store_free(s.store);
}

/* A second handle sees the new calendar with its next act. */
static void test_another_handle_counts_with_it(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    xf_store *one = open_at(path, XF_OPEN_CREATE), *two = open_at(path, XF_OPEN_EXISTING);
    clock_at(one, "2026-12-10T09:00");
    clock_at(two, "2026-12-10T09:00");
    put_county(one);
    xf_id id = register_one(two); /* two has looked at the old calendar */
    OK(xf_store_load_calendar(one, "host", NULL, notice, sizeof notice - 1, NULL));
    accept_one(two, id);
    xf_deadline *d = deadline_of(one, id, "handle");
    assert_string_equal(iso(xf_deadline_due_date(d)), "2027-02-15");
    assert_int_equal(xf_deadline_turn(d), 1);
    xf_deadline_free(d);
    verifies(two);
    xf_store_free(one);
    xf_store_free(two);
    remove_store(path);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_before_the_notice_it_is_provisional),
        cmocka_unit_test(test_the_notice_moves_it),
        cmocka_unit_test(test_the_journal_has_both_dates),
        cmocka_unit_test(test_again_changes_nothing),
        cmocka_unit_test(test_the_calendar_of_the_store),
        cmocka_unit_test(test_a_mistake_changes_nothing),
        cmocka_unit_test(test_another_handle_counts_with_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
