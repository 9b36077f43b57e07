/* SPDX-License-Identifier: Apache-2.0 */
/* Days off of one region over everybody's calendar, and the alarm before the notices run out. The
 * notices used here are invented. */
#include "api/host.h"

#include <jansson.h>

static const char festival[] = "date,kind,name\n2026-04-20,off,示例节\n2026-04-21,off,示例节\n";

static int64_t load(xf_store *store, const char *unit, const char *text)
{
    int64_t moved = -1;
    OK(xf_store_load_calendar(store, "host", unit, text, strlen(text), &moved));
    return moved;
}

static int works(xf_store *store, const char *unit, const char *day)
{
    xf_calendar *calendar = NULL;
    OK(xf_store_calendar(store, unit, &calendar));
    int answer = xf_calendar_is_workday(calendar, date(day));
    xf_calendar_free(calendar);
    return answer;
}

static void test_whose_days_they_are(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    assert_int_equal(load(store, "county", festival), 0);
    assert_int_equal(works(store, NULL, "2026-04-20"), 1);
    assert_int_equal(works(store, "city", "2026-04-20"), 1);
    assert_int_equal(works(store, "county", "2026-04-20"), 0);
    assert_int_equal(works(store, "town", "2026-04-20"), 0);
    assert_int_equal(works(store, "nobody", "2026-04-20"), 1);
    verifies(store);
    xf_store_free(store);
}

/* The nearest region says last, whatever was loaded first. */
static void test_regions_in_regions(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    (void)load(store, "town", "date,kind,name\n2026-04-21,work,示例镇照常上班\n");
    (void)load(store, "county", festival);
    assert_int_equal(works(store, "county", "2026-04-21"), 0);
    assert_int_equal(works(store, "bureau", "2026-04-21"), 0);
    assert_int_equal(works(store, "town", "2026-04-20"), 0);
    assert_int_equal(works(store, "town", "2026-04-21"), 1);
    xf_store_free(store);
}

/* A notice for everybody goes under the days of a region, which stay. */
static void test_a_notice_afterwards(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    (void)load(store, "county", "date,kind,name\n2027-04-08,off,示例节\n");
    (void)load(store, NULL,
               "#notice,2027\ndate,kind,name\n2027-01-01,off,元旦\n2027-04-07,off,示例\n2027-04-08,"
               "work,示例\n");
    assert_int_equal(works(store, NULL, "2027-04-07"), 0);
    assert_int_equal(works(store, "town", "2027-04-07"), 0);
    assert_int_equal(works(store, NULL, "2027-04-08"), 1);
    assert_int_equal(works(store, "town", "2027-04-08"), 0);
    xf_calendar *region = NULL;
    OK(xf_store_calendar(store, "town", &region));
    assert_int_equal(xf_calendar_is_provisional(region, date("2027-04-08")), 0);
    xf_calendar_free(region);
    xf_store_free(store);
}

/* The days that differ are the region's: a notice of everybody's moves what it moves there. Accepted
 * on 6 April, 15 days: Tuesday 21 April. */
static void test_both_move_a_deadline(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    clock_at(store, "2026-04-06T10:00");
    xf_id id = register_one(store);
    assert_int_equal(load(store, "county", festival), 1);
    xf_deadline *d = deadline_of(store, id, "inform");
    assert_string_equal(iso(xf_deadline_due_date(d)), "2026-04-22");
    xf_deadline_free(d);
    assert_int_equal(load(store, NULL, "date,kind,name\n2026-04-22,off,示例停工\n"), 1);
    d = deadline_of(store, id, "inform");
    assert_string_equal(iso(xf_deadline_due_date(d)), "2026-04-23");
    xf_deadline_free(d);
    verifies(store);
    xf_store_free(store);
}

static void test_another_process(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "region.xfc");
    xf_store *one = open_at(path, XF_OPEN_CREATE);
    put_county(one);
    xf_store *two = open_at(path, XF_OPEN_EXISTING);
    assert_int_equal(works(two, "town", "2026-04-20"), 1);
    (void)load(one, "county", festival);
    assert_int_equal(works(two, "town", "2026-04-20"), 0);
    xf_store_free(one);
    xf_store_free(two);
    remove_store(path);
    remove_folder(folder);
}

/* ---- the alarm ------------------------------------------------------------------------------------------- */

static json_t *state_of_calendar(xf_store *store, const char *when)
{
    xf_text *text = NULL;
    clock_at(store, when);
    OK(xf_store_calendar_state(store, XF_LANG_ZH, &text));
    json_t *state = json_loads(xf_text_get(text), 0, NULL);
    assert_non_null(state);
    xf_text_free(text);
    return state;
}

static void assert_state(xf_store *store, const char *when, const char *until, int left, bool due)
{
    json_t *state = state_of_calendar(store, when);
    assert_string_equal(json_string_value(json_object_get(state, "firm_until")), until);
    assert_int_equal(json_integer_value(json_object_get(state, "days_left")), left);
    assert_int_equal(json_is_true(json_object_get(state, "due")), due);
    json_decref(state);
}

/* The notice of 2026 is the last one: certain to 24 December, for the next may reach back into the last
 * week. 45 days before that is 9 November. */
static void test_the_alarm_before_the_notices_run_out(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    assert_state(store, "2026-11-08T09:00", "2026-12-24", 46, false);
    assert_state(store, "2026-11-09T09:00", "2026-12-24", 45, true);
    assert_state(store, "2027-01-04T09:00", "2026-12-24", -11, true);
    json_t *state = state_of_calendar(store, "2026-11-10T09:00");
    assert_int_equal(json_integer_value(json_object_get(state, "missing_year")), 2027);
    assert_non_null(strstr(json_string_value(json_object_get(state, "text")), "载入2027年的通知"));
    json_decref(state);
    xf_store_free(store);
}

/* Accepted on 10 December: due in February, which no notice covers; the window of objection is not. */
static void test_what_a_notice_may_move_is_counted(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    clock_at(store, "2026-12-10T09:00");
    xf_id id = register_one(store);
    accept_one(store, id);
    json_t *state = state_of_calendar(store, "2026-12-11T09:00");
    assert_int_equal(json_integer_value(json_object_get(state, "provisional")), 1);
    json_decref(state);
    (void)load(store, NULL, "#notice,2027\ndate,kind,name\n2027-01-01,off,元旦\n");
    assert_state(store, "2026-12-11T09:00", "2027-12-24", 378, false); /* 13 and 365 */
    state = state_of_calendar(store, "2026-12-11T09:00");
    assert_int_equal(json_integer_value(json_object_get(state, "provisional")), 0);
    json_decref(state);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whose_days_they_are),
        cmocka_unit_test(test_regions_in_regions),
        cmocka_unit_test(test_a_notice_afterwards),
        cmocka_unit_test(test_both_move_a_deadline),
        cmocka_unit_test(test_another_process),
        cmocka_unit_test(test_the_alarm_before_the_notices_run_out),
        cmocka_unit_test(test_what_a_notice_may_move_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
