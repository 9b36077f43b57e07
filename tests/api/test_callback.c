/* SPDX-License-Identifier: Apache-2.0 */
/* What a host's function may do to the store that called it; and rungs that a late notice moves. */
#include "api/host.h"

typedef struct seen {
    xf_store *store;
    int calls;
    xf_status close;
} seen;

static int close_it(int64_t left, int64_t total, void *userdata)
{
    seen *s = userdata;
    (void)left;
    (void)total;
    s->close = xf_store_close(s->store);
    s->calls++;
    return 0;
}

static int free_it(int64_t left, int64_t total, void *userdata)
{
    seen *s = userdata;
    (void)left;
    (void)total;
    if (s->calls++ == 0) {
        xf_store_free(s->store);
    }
    return 0;
}

static xf_store *office(void)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_unit_args town = XF_UNIT_ARGS_INIT;
    xf_official_args clerk = XF_OFFICIAL_ARGS_INIT;
    xf_store *store = NULL;
    config.mode = XF_OPEN_MEMORY;
    OK(xf_store_open(NULL, &config, &store));
    town.id = "town";
    town.name = "示例镇";
    clerk.id = "clerk";
    clerk.name = "示例甲";
    clerk.unit = "town";
    clerk.principal = 1;
    OK(xf_unit_put(store, "host", &town));
    OK(xf_official_put(store, "host", &clerk));
    return store;
}

static xf_id accepted(xf_store *store, const char *when)
{
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_act act = XF_ACT_INIT;
    xf_case *file = NULL;
    args.at = at(when);
    args.actor = "clerk";
    args.unit = "town";
    args.form = XF_FORM_LETTER;
    args.title = "示例";
    act.actor = "clerk";
    act.at = args.at;
    OK(xf_case_register(store, &args, &file));
    xf_id id = xf_case_id(file);
    xf_case_free(file);
    OK(xf_case_accept(store, id, &act, NULL));
    return id;
}

/* More rungs than one step of the sweep commits, so that it asks in between. */
static void many_overdue(xf_store *store)
{
    OK(xf_store_set_now(store, at("2026-03-02T10:00")));
    for (int i = 0; i < 60; i++) {
        (void)accepted(store, "2026-03-02T09:00");
    }
    OK(xf_store_set_now(store, at("2026-06-01T10:00")));
}

static void a_store_is_not_closed_under_its_own_sweep(void **unused)
{
    (void)unused;
    xf_store *store = office();
    seen s = {store, 0, XF_OK};
    many_overdue(store);
    OK(xf_store_sweep(store, 0, close_it, &s, NULL));
    assert_true(s.calls > 0);
    assert_int_equal(s.close, XF_E_BUSY);
    OK(xf_store_verify(store, NULL, NULL));
    xf_store_free(store);
}

static void a_free_in_between_is_put_off(void **unused)
{
    (void)unused;
    xf_store *store = office();
    seen s = {store, 0, XF_OK};
    many_overdue(store);
    OK(xf_store_sweep(store, 0, free_it, &s, NULL)); /* the sanitizers say whether it held */
    assert_true(s.calls > 0);
}

static int close_on_delivery(const xf_notice *notice, void *userdata)
{
    seen *s = userdata;
    assert_true(xf_notice_id(notice) > 0);
    s->close = xf_store_close(s->store);
    s->calls++;
    return 0;
}

static void nor_under_its_own_delivery(void **unused)
{
    (void)unused;
    xf_store *store = office();
    seen s = {store, 0, XF_OK};
    int64_t delivered = 0;
    many_overdue(store);
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    OK(xf_notice_deliver(store, "host", close_on_delivery, &s, &delivered));
    assert_int_equal(delivered, s.calls);
    assert_true(delivered > 60);
    assert_int_equal(s.close, XF_E_BUSY);
    xf_store_free(store);
}

static xf_time next_of_handle(xf_store *store, xf_id id)
{
    xf_deadline *handle = deadline_of(store, id, "handle");
    xf_time next = xf_deadline_next_fire_at(handle);
    xf_deadline_free(handle);
    return next;
}

/* Accepted on 2026-10-20: due on Monday 21 December, the 60th day being a Saturday. The red mark comes
 * on 22 December and again every 5 working days, far into the year that the notice is for. */
static void a_late_notice_moves_rungs_far_behind_the_due_date(void **unused)
{
    (void)unused;
    static const char notice[] = "#notice,2027\ndate,kind,name\n2027-01-01,off,元旦\n"
                                 "2027-01-18,off,示例\n2027-01-19,off,示例\n2027-01-20,off,示例\n";
    xf_store *store = office();
    int64_t moved = 0;
    OK(xf_store_set_now(store, at("2026-10-20T10:00")));
    xf_id id = accepted(store, "2026-10-20T09:00");
    OK(xf_store_set_now(store, at("2027-01-12T10:00")));
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    /* working days after 21 December: 22 is the 1st; with 1 January off the 16th is 13 January */
    assert_int_equal(next_of_handle(store, id), at("2027-01-13T09:00"));
    OK(xf_store_set_now(store, at("2027-01-14T10:00")));
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    assert_int_equal(next_of_handle(store, id),
                     at("2027-01-20T09:00")); /* the 21st, by Monday to Friday */
    OK(xf_store_load_calendar(store, "host", NULL, notice, sizeof notice - 1, &moved));
    assert_int_equal(moved, 2); /* and the feedback deadline of the supervision became firm */
    /* 14, 15, 21, 22, 25 January */
    assert_int_equal(next_of_handle(store, id), at("2027-01-25T09:00"));
    xf_deadline *handle = deadline_of(store, id, "handle");
    assert_string_equal(iso(xf_deadline_due_date(handle)), "2026-12-21");
    xf_deadline_free(handle);
    /* months later a second notice takes away the very day of the next rung, long after the due date */
    char second[80];
    OK(xf_store_set_now(store, at("2027-03-05T10:00")));
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    xf_date planned = xf_date_of_time(next_of_handle(store, id));
    assert_true(planned > date("2027-03-05"));
    assert_in_range(xf_date_weekday(planned), 1, 4);
    (void)snprintf(second, sizeof second, "#notice,2027\ndate,kind,name\n%s,off,示例\n",
                   iso(planned));
    OK(xf_store_load_calendar(store, "host", NULL, second, strlen(second), &moved));
    assert_int_equal(moved, 1);
    assert_int_equal(xf_date_of_time(next_of_handle(store, id)), planned + 1);
    OK(xf_store_set_now(store, at("2027-06-01T10:00")));
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    OK(xf_store_verify(store, NULL, NULL));
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_store_is_not_closed_under_its_own_sweep),
        cmocka_unit_test(a_free_in_between_is_put_off),
        cmocka_unit_test(nor_under_its_own_delivery),
        cmocka_unit_test(a_late_notice_moves_rungs_far_behind_the_due_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
