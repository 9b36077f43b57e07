/* SPDX-License-Identifier: Apache-2.0 */
/* Notices because of records of the office: whom they reach and what they say. */
#include "rules/office_p.h"
#include "world.h"

static xfi_notice *owed(world *w, const xfi_case *row, const char *when, const xfi_owed *what)
{
    const xfi_telling telling = {.org = &w->org,
                                 .row = row,
                                 .at = at(when),
                                 .date = xfi_calendar_date_of(at(when), 480),
                                 .id = 7,
                                 .arena = &w->arena};
    xfi_notice *notice = xfi_rules_owed(&telling, what);
    assert_non_null(notice);
    return notice;
}

static const xfi_owed reminder = {.record = XF_RECORD_BODY,
                                  .record_id = 3,
                                  .title = {.zh = "示例会议"},
                                  .unit = "town",
                                  .official = "h_town",
                                  .target = XF_TARGET_HANDLER,
                                  .raises = XF_RAISE_REMINDER};

static void test_reaches_who_does_it(void **unused)
{
    world w;
    (void)unused;
    world_open(&w);
    const xfi_notice *notice = owed(&w, NULL, "2026-10-09T09:00", &reminder);
    assert_int_equal(notice->id, 7);
    assert_int_equal(notice->record, XF_RECORD_BODY);
    assert_int_equal(notice->record_id, 3);
    assert_int_equal(notice->case_id, 0);
    assert_string_equal(notice->official, "h_town");
    assert_string_equal(notice->unit, "town");
    assert_string_equal(notice->title, "示例会议");
    assert_string_equal(notice->duty_unit, "town");
    assert_string_equal(notice->duty_official, "h_town");
    assert_null(notice->skipped);
    assert_int_equal(notice->planned_at, notice->created_at); /* told at once */
    world_close(&w);
}

static void test_climbs_where_nobody_is_named(void **unused)
{
    world w;
    xfi_owed what = reminder;
    (void)unused;
    world_open(&w);
    what.official = NULL;
    const xfi_notice *notice = owed(&w, NULL, "2026-10-09T09:00", &what);
    assert_string_equal(notice->official, "p_town");
    assert_non_null(strstr(notice->skipped, "\"handler\""));
    what.target = XF_TARGET_SUPERIOR;
    what.level = 2;
    notice = owed(&w, NULL, "2026-10-09T09:00", &what);
    assert_string_equal(notice->official, "p_city");
    assert_string_equal(notice->duty_unit, "town"); /* whoever is told */
    assert_null(notice->duty_official);
    world_close(&w);
}

/* A report against an official is told to nobody whom it is about, whatever record carries it. */
static void test_passes_over_who_is_concerned(void **unused)
{
    world w;
    xfi_owed what = reminder;
    (void)unused;
    world_open(&w);
    const xfi_case report = {.id = 5, .concerned_official = "h_town"};
    what.case_id = 5;
    const xfi_notice *notice = owed(&w, &report, "2026-10-09T09:00", &what);
    assert_int_equal(notice->case_id, 5);
    assert_string_not_equal(notice->official, "h_town");
    assert_non_null(strstr(notice->skipped, "\"concerned\""));
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reaches_who_does_it),
        cmocka_unit_test(test_climbs_where_nobody_is_named),
        cmocka_unit_test(test_passes_over_who_is_concerned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
