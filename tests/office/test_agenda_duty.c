/* SPDX-License-Identifier: Apache-2.0 */
/* Recurring duties in a calendar: an entry each, that is updated when its date moves. */
#include "office/documents.h"

static xf_store *a_bureau(void)
{
    xf_store *store = open_county();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    clock_at(store, "2026-09-01T09:00");
    act.actor = "h_bureau", act.code = "visiting_day", act.unit = "bureau";
    act.official = "h_bureau";
    act.from = date("2026-10-20"); /* one visit: 2 November */
    OK(xf_duty_open(store, &act, NULL));
    return store;
}

static char *written_of(xf_store *store, const char *path, const char *official)
{
    xf_agenda_args args = XF_AGENDA_ARGS_INIT;
    args.official = official;
    OK(xf_agenda_write(store, path, &args, NULL, NULL));
    char *text = slurp(path, NULL);
    assert_non_null(text);
    return text;
}

static char *written(xf_store *store, const char *path)
{
    return written_of(store, path, "h_bureau");
}

/* The lines of one component: from its UID to its end. */
static void entry_has(const char *text, const char *uid, const char *line)
{
    const char *at = strstr(text, uid);
    assert_non_null(at);
    const char *begin = at;
    while (begin > text && strncmp(begin, "BEGIN:VEVENT", 12) != 0) {
        begin--;
    }
    const char *end = strstr(at, "END:VEVENT");
    const char *found = strstr(begin, line);
    if (found == NULL || found > end) {
        fail_msg("%s is not in the entry of %s:\n%.*s", line, uid, (int)(end - begin), begin);
    }
}

static void test_moved_duty_updates_its_entry(void **unused)
{
    static const char path[] = "agenda-duty.ics";
    xf_store *store = a_bureau();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    char *text = written(store, path);
    assert_int_equal(count_of(text, "BEGIN:VEVENT"), 5); /* the visit and the steps of its chain */
    entry_has(text, "UID:duty-1@", "20261102T090000");
    entry_has(text, "UID:duty-1@", "SEQUENCE:0");
    entry_has(text, "UID:duty_step-1@", "DTSTART;VALUE=DATE:20261023");
    /* until noon: the hour before it, and nothing after it */
    entry_has(text, "UID:duty_step-3@", "DTSTART;TZID=Asia/Shanghai:20261105T110000");
    entry_has(text, "UID:duty_step-3@", "DTEND;TZID=Asia/Shanghai:20261105T120000");
    free(text);
    act.actor = "h_bureau", act.id = 1, act.date = date("2026-11-09");
    act.reason = "全县会议", act.approver = "p_bureau";
    OK(xf_duty_move(store, &act, NULL));
    text = written(store, path);
    assert_int_equal(count_of(text, "BEGIN:VEVENT"), 5);
    entry_has(text, "UID:duty-1@", "20261109T090000");
    entry_has(text, "UID:duty-1@", "SEQUENCE:1");
    entry_has(text, "UID:duty_step-1@", "DTSTART;VALUE=DATE:20261030");
    entry_has(text, "UID:duty_step-1@", "SEQUENCE:1");
    free(text);
    act.date = 0;
    OK(xf_duty_cancel(store, &act, NULL));
    text = written(store, path);
    entry_has(text, "UID:duty-1@", "STATUS:CANCELLED");
    entry_has(text, "UID:duty-1@", "SEQUENCE:2");
    free(text);
    assert_int_equal(unlink(path), 0);
    xf_store_free(store);
}

/* Place and leader are said ahead, and who takes part has the day too; a change updates the entry, and a
 * step that is given to another unit falls away where it was. */
static void test_planned_visit_says_where(void **unused)
{
    static const char path[] = "agenda-place.ics";
    xf_store *store = a_bureau();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    act.actor = "h_bureau", act.id = 1, act.place = "示例村";
    OK(xf_duty_plan(store, &act, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.of = 1, act.unit = "bureau", act.official = "p_bureau";
    OK(xf_duty_join(store, &act, NULL));
    char *text = written_of(store, path, "p_bureau");
    entry_has(text, "UID:duty-1@", "LOCATION:示例村");
    entry_has(text, "UID:duty-1@", "SEQUENCE:1");
    free(text);
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.id = 1, act.place = "示例广场";
    OK(xf_duty_plan(store, &act, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.of = 1, act.unit = "bureau", act.official = "p_bureau";
    act.reason = "示例";
    OK(xf_duty_assign(store, &act, NULL));
    text = written(store, path);
    entry_has(text, "UID:duty-1@", "LOCATION:示例广场");
    entry_has(text, "UID:duty-1@", "SEQUENCE:2");
    entry_has(text, "UID:duty_step-1@", "STATUS:CANCELLED");
    entry_has(text, "UID:duty_step-1@", "SEQUENCE:1");
    free(text);
    text = written_of(store, path, "p_bureau");
    entry_has(text, "UID:duty_step-5@", "STATUS:CONFIRMED");
    free(text);
    assert_int_equal(unlink(path), 0);
    xf_store_free(store);
}

/* A visiting day that was held took place: it is not cancelled. A step that was done is no longer owed. */
static void test_held_duty_stays(void **unused)
{
    static const char path[] = "agenda-held.ics";
    xf_store *store = a_bureau();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    clock_at(store, "2026-11-02T10:00");
    act.actor = "h_bureau", act.id = 1, act.text = "已接待（示例）";
    OK(xf_duty_hold(store, &act, NULL));
    OK(xf_duty_fulfil(store, &act, NULL));
    char *text = written(store, path);
    entry_has(text, "UID:duty-1@", "STATUS:CONFIRMED");
    entry_has(text, "UID:duty-1@", "SEQUENCE:1");
    entry_has(text, "UID:duty_step-1@", "STATUS:CANCELLED");
    entry_has(text, "UID:duty_step-2@", "STATUS:CONFIRMED");
    free(text);
    assert_int_equal(unlink(path), 0);
    xf_store_free(store);
}

/* Held later than planned, it stands on the day it was held. */
static void test_held_late_stands_on_its_day(void **unused)
{
    static const char path[] = "agenda-late.ics";
    xf_store *store = a_bureau();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    clock_at(store, "2026-11-04T09:00");
    act.actor = "h_bureau", act.id = 1, act.text = "已接待（示例）", act.date = date("2026-11-03");
    OK(xf_duty_hold(store, &act, NULL));
    char *text = written(store, path);
    entry_has(text, "UID:duty-1@", "STATUS:CONFIRMED");
    entry_has(text, "UID:duty-1@", "DTSTART;VALUE=DATE:20261103");
    free(text);
    assert_int_equal(unlink(path), 0);
    xf_store_free(store);
}

/* A reception day that counts is there once, on its day; the month's end was only the limit. */
static void test_counted_day_is_there_once(void **unused)
{
    static const char path[] = "agenda-counted.ics";
    xf_store *store = open_county();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    clock_at(store, "2026-09-01T09:00");
    act.actor = "h_bureau", act.code = "reception_day", act.unit = "bureau";
    act.official = "p_bureau", act.from = date("2026-09-01");
    OK(xf_duty_open(store, &act, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    clock_at(store, "2026-09-09T17:00"); /* a Wednesday */
    act.actor = "h_bureau", act.id = 1, act.text = "当日在岗（示例）", act.reason = "无人来访";
    OK(xf_duty_hold(store, &act, NULL));
    char *text = written_of(store, path, "p_bureau");
    entry_has(text, "UID:duty-1@", "STATUS:CANCELLED");
    entry_has(text, "UID:duty_step-1@", "DTSTART;VALUE=DATE:20260909");
    entry_has(text, "UID:duty_step-1@", "STATUS:CONFIRMED");
    free(text);
    assert_int_equal(unlink(path), 0);
    xf_store_free(store);
}

/* A leader has what they lead in the calendar: as lead, as head of the body, as head of a case's team. */
static void test_leaders_have_what_they_lead(void **unused)
{
    static const char path[] = "agenda-lead.ics";
    xf_store *store = open_county();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    clock_at(store, "2026-09-01T09:00");
    act.actor = "h_bureau", act.code = "visiting_day", act.unit = "bureau";
    act.official = "h_bureau", act.lead = "p_bureau";
    act.from = date("2026-10-20"); /* one visit */
    OK(xf_duty_open(store, &act, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.name = "信访工作领导小组（示例）", act.unit = "bureau";
    act.code = "leading_group";
    OK(xf_body_set_up(store, &act, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.of = 1, act.official = "p_county", act.code = "head";
    OK(xf_body_join(store, &act, NULL));
    act.official = "p_town", act.code = "member";
    OK(xf_body_join(store, &act, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.code = "quarter_meeting", act.unit = "bureau", act.of = 1;
    act.official = "h_bureau", act.until = date("2026-09-30"); /* one meeting */
    OK(xf_duty_open(store, &act, NULL));

    char *text = written_of(store, path, "p_bureau");
    assert_int_equal(count_of(text, "BEGIN:VEVENT"), 5); /* the visit and its chain */
    entry_has(text, "UID:duty-1@", "20261102T090000");
    free(text);
    text = written_of(store, path, "p_county");
    assert_int_equal(count_of(text, "BEGIN:VEVENT"), 1);
    entry_has(text, "UID:duty-2@", ":20260930T090000"); /* the last day of the quarter */
    free(text);
    text = written_of(store, path, "p_town");
    assert_int_equal(count_of(text, "BEGIN:VEVENT"), 0); /* a member leads nothing */
    free(text);
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.id = 1;
    OK(xf_body_leave(store, &act, NULL));
    text = written_of(store, path, "p_county");
    assert_int_equal(count_of(text, "BEGIN:VEVENT"), 0);
    free(text);
    assert_int_equal(unlink(path), 0);
    xf_store_free(store);
}

/* What is owed about a case stands in the calendar of the head of its team. */
static void test_head_of_the_team(void **unused)
{
    static const char path[] = "agenda-team.ics";
    xf_store *store = open_county();
    (void)unused;
    xf_id id = register_one(store);
    xf_act accept = by("h_town");
    OK(xf_case_accept(store, id, &accept, NULL));
    xf_act head = by("p_town");
    head.official = "l_town", head.reason = "分管此项工作（示例）";
    OK(xf_case_assign_team_head(store, id, &head, NULL));
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = "h_town", act.code = "progress_report", act.unit = "town", act.official = "h_town";
    act.lead = "p_town", act.case_id = id, act.date = date("2026-03-20");
    OK(xf_duty_call(store, &act, NULL));
    char *text = written_of(store, path, "l_town");
    assert_int_equal(count_of(text, "UID:duty-1@"), 1);
    free(text);
    text = written_of(store, path, "p_county");
    assert_int_equal(count_of(text, "UID:duty-1@"), 0);
    free(text);
    assert_int_equal(unlink(path), 0);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_moved_duty_updates_its_entry),
        cmocka_unit_test(test_planned_visit_says_where),
        cmocka_unit_test(test_held_duty_stays),
        cmocka_unit_test(test_held_late_stands_on_its_day),
        cmocka_unit_test(test_counted_day_is_there_once),
        cmocka_unit_test(test_leaders_have_what_they_lead),
        cmocka_unit_test(test_head_of_the_team),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
