/* SPDX-License-Identifier: Apache-2.0 */
/* A reception counts for its leader's days: a working day of the month, once. */
#include "rules/duty.h"
#include "world.h"

typedef struct month {
    world w;
    xfi_duty duty;
    xfi_duty_step days[2];
    xfi_duty_file file;
    xfi_office_world world;
    xfi_office_changes changes;
} month;

static void open_month(month *m, int32_t required)
{
    memset(m, 0, sizeof *m);
    world_open(&m->w);
    m->duty = (xfi_duty){.id = 4,
                         .duty = "reception_day",
                         .name = "领导接访（2026年9月）",
                         .unit = "town",
                         .official = "l_town",
                         .period = date("2026-09-01"),
                         .date = date("2026-09-30"),
                         .state = XF_DUTY_STATE_PLANNED,
                         .open = true,
                         .required = required,
                         .next_fire_at = at("2026-09-18T09:00")};
    m->file = (xfi_duty_file){.duties = &m->duty, .duty_count = 1, .next_step = 9};
    m->world = (xfi_office_world){
        .policy = m->w.policy, .calendar = m->w.calendar, .org = &m->w.org, .duties = &m->file};
}

static void receive(month *m, const char *day)
{
    /* the act may be one by which another leader takes part: it says no number of people */
    const xfi_office_act act = {.at = at(day), .recorded_at = at(day), .text = "来访内容"};
    const xfi_reception reception = {.date = date(day), .persons = 3, .text = "来访内容"};
    m->changes = (xfi_office_changes){0};
    assert_int_equal(
        xfi_rules_duty_receive(&m->world, &act, &reception, &m->w.arena, &m->changes, &m->w.err),
        XF_OK);
}

static const xfi_duty *after(const month *m)
{
    assert_int_equal(m->changes.count, 2);
    assert_ptr_equal(m->changes.items[1].record, &xfi_duty_record);
    return m->changes.items[1].after;
}

static void test_one_day_does(void **unused)
{
    month m;
    (void)unused;
    open_month(&m, 1);
    receive(&m, "2026-09-20"); /* a Sunday that is worked */
    const xfi_duty *duty = after(&m);
    assert_int_equal(duty->state, XF_DUTY_STATE_DONE);
    assert_int_equal(duty->done, 1);
    assert_int_equal(duty->persons, 3);
    assert_int_equal(duty->next_fire_at, 0);
    assert_string_equal(iso(duty->held_on), "2026-09-20");
    const xfi_duty_step *day = m.changes.items[0].after;
    assert_int_equal(day->id, 9);
    assert_int_equal(day->of, 4);
    assert_null(day->text); /* what was said stays with the reception, and its seal */
    world_close(&m.w);
}

static void test_what_does_not_count(void **unused)
{
    static const char *const days[] = {"2026-09-12", "2026-09-26", "2026-10-09"};
    month m;
    (void)unused;
    open_month(&m, 2);
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        receive(&m, days[i]); /* a Saturday, a holiday, another month */
        assert_int_equal(m.changes.count, 0);
    }
    m.days[0] = (xfi_duty_step){.id = 8, .of = 4, .done_on = date("2026-09-14")};
    m.file.steps = m.days;
    m.file.step_count = 1;
    receive(&m, "2026-09-14"); /* the same day again */
    assert_int_equal(m.changes.count, 0);
    m.duty.done = 1;
    receive(&m, "2026-09-15");
    assert_int_equal(after(&m)->state, XF_DUTY_STATE_DONE);
    m.duty.open = false;
    receive(&m, "2026-09-16");
    assert_int_equal(m.changes.count, 0);
    world_close(&m.w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_day_does),
        cmocka_unit_test(test_what_does_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
