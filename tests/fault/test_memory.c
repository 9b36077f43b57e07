/* SPDX-License-Identifier: Apache-2.0 */
/* The n-th allocation fails, for every n: each call gives XF_OK or XF_E_NO_MEMORY, nothing leaks, and
 * what is stored verifies. */
#include "fault/heap.h"

/* ---- the scenario -------------------------------------------------------------------------------------------- */

/* A step that found no memory ends the scenario; whatever else it gives is a defect. */
#define TRY(call)                                                                                  \
    do {                                                                                           \
        xf_status s_ = (call);                                                                     \
        if (s_ == XF_E_NO_MEMORY) {                                                                \
            assert_int_equal(xf_error_status(xf_error_last()), XF_E_NO_MEMORY);                    \
            return false;                                                                          \
        }                                                                                          \
        host_must(s_, #call, __FILE__, __LINE__);                                                  \
    } while (0)

typedef struct scene {
    xf_store *store;
    xf_calendar *calendar;
    xf_policy *policy;
    xf_case *row;
    xf_iter *list;
    xf_text *text;
    xf_deadline *deadline;
    xf_notice *notice;
    xf_entry *entry;
    xf_options *options;
    xf_id id;
    int64_t acknowledged; /* the head after the last act that was acknowledged */
} scene;

static void drop(scene *s)
{
    xf_iter_free(s->list);
    xf_case_free(s->row);
    xf_text_free(s->text);
    xf_deadline_free(s->deadline);
    xf_notice_free(s->notice);
    xf_entry_free(s->entry);
    xf_options_free(s->options);
    s->list = NULL, s->row = NULL, s->text = NULL, s->deadline = NULL, s->notice = NULL;
    s->entry = NULL, s->options = NULL;
}

static bool put_units(scene *s)
{
    static const char *const ids[] = {"county", "town"};
    static const char *const people[] = {"p_county", "p_town", "h_town"};
    for (int i = 0; i < 2; i++) {
        xf_unit_args unit = XF_UNIT_ARGS_INIT;
        unit.id = unit.name = ids[i];
        unit.superior = i == 0 ? NULL : "county";
        unit.level = i == 0 ? XF_LEVEL_COUNTY : XF_LEVEL_TOWNSHIP;
        TRY(xf_unit_put(s->store, "host", &unit));
    }
    for (int i = 0; i < 3; i++) {
        xf_official_args post = XF_OFFICIAL_ARGS_INIT;
        post.id = post.name = people[i];
        post.unit = i == 0 ? "county" : "town";
        post.principal = i < 2;
        TRY(xf_official_put(s->store, "host", &post));
    }
    return true;
}

static bool register_and_accept(scene *s, xf_time received)
{
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = a_case("town", "h_town");
    xf_act act = by("h_town");
    person.name = "某甲";
    args.petitioners = &person;
    args.petitioner_count = 1;
    args.at = received;
    TRY(xf_case_register(s->store, &args, &s->row));
    s->id = xf_case_id(s->row);
    drop(s);
    act.at = received;
    TRY(xf_case_accept(s->store, s->id, &act, &s->row));
    drop(s);
    act.actor = "p_town";
    act.official = "p_town";
    TRY(xf_case_assign_lead(s->store, s->id, &act, NULL));
    act = by("h_town");
    act.outcome = XF_OUTCOME_SUPPORT; /* no text: refused, with a rule, whatever memory there is */
    act.at = received;
    xf_status status = xf_case_answer(s->store, s->id, &act, NULL);
    assert_true(status == XF_E_REFUSED || status == XF_E_NO_MEMORY);
    return status == XF_E_REFUSED;
}

static bool sweep_and_deliver(scene *s, xf_time later)
{
    TRY(xf_store_set_now(s->store, later));
    TRY(xf_store_forecast(s->store, later, 0, &s->list));
    drop(s);
    TRY(xf_store_sweep(s->store, 0, NULL, NULL, NULL));
    TRY(xf_notice_lease(s->store, "mailer", 0, 10, &s->list));
    TRY(xf_notice_next(s->list, &s->notice));
    assert_non_null(s->notice);
    TRY(xf_notice_text(s->store, s->notice, XF_LANG_ZH, &s->text));
    TRY(xf_notice_acknowledge(s->store, xf_notice_id(s->notice), "mailer"));
    drop(s);
    return true;
}

static bool look(scene *s)
{
    TRY(xf_due_list(s->store, NULL, &s->list));
    TRY(xf_deadline_next(s->list, &s->deadline));
    assert_non_null(s->deadline);
    TRY(xf_deadline_case(s->deadline, &s->row));
    TRY(xf_deadline_explain(s->store, xf_deadline_id(s->deadline), XF_LANG_ZH, XF_FORMAT_JSON,
                            &s->text));
    drop(s);
    TRY(xf_entry_list(s->store, NULL, &s->list));
    for (int i = 0; i < 8; i++) {
        TRY(xf_entry_next(s->list, &s->entry));
        assert_non_null(s->entry);
        TRY(xf_entry_text(s->entry, XF_LANG_EN, &s->text));
        xf_text_free(s->text);
        s->text = NULL;
        xf_entry_free(s->entry);
        s->entry = NULL;
    }
    drop(s);
    TRY(xf_case_options(s->store, s->id, "h_town", 0, &s->options));
    TRY(xf_case_read(s->store, s->id, &s->row));
    TRY(xf_case_json(s->row, &s->text));
    drop(s);
    return true;
}

static bool batch(scene *s, xf_time now)
{
    static const char notice[] =
        "{\"notice\": 2027, \"source\": \"示例\", \"days\": "
        "[{\"date\": \"2027-01-01\", \"kind\": \"off\", \"name\": \"元旦\"}]}";
    TRY(xf_store_load_calendar(s->store, "host", NULL, notice, sizeof notice - 1, NULL));
    TRY(xf_store_begin(s->store));
    bool fine = register_and_accept(s, now) && register_and_accept(s, now);
    if (!fine) {
        drop(s);
        xf_status status = xf_store_rollback(s->store);
        assert_true(status == XF_OK);
        return false;
    }
    TRY(xf_store_commit(s->store));
    return true;
}

/* A sheet of routing, a region, and what is asked of them. */
static bool route(scene *s)
{
    static const char sheet[] =
        "{\"format\": 1, \"routing\": {"
        "\"areas\": [{\"code\": \"east\", \"name\": {\"zh\": \"东\", \"en\": \"e\"}, \"unit\": "
        "\"town\"}],"
        "\"routes\": [{\"id\": \"all\", \"unit\": \"town\", \"assist\": [\"@law\"]}],"
        "\"charges\": [{\"official\": \"h_town\", \"area\": \"east\"}]}}";
    static const char days[] = "date,kind,name\n2026-03-20,off,示例节\n";
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    facts.area = "east";
    TRY(xf_route_load(s->store, "host", sheet, sizeof sheet - 1, NULL));
    TRY(xf_route_propose(s->store, &facts, XF_LANG_ZH, XF_FORMAT_JSON, &s->text));
    drop(s);
    TRY(xf_route_table(s->store, XF_LANG_ZH, &s->text));
    drop(s);
    TRY(xf_route_leaders(s->store, "east", "town", 0, XF_LANG_ZH, &s->text));
    drop(s);
    TRY(xf_store_load_calendar(s->store, "host", "town", days, sizeof days - 1, NULL));
    TRY(xf_store_calendar_state(s->store, XF_LANG_ZH, &s->text));
    drop(s);
    return true;
}

static bool play(scene *s, xf_time early, xf_time later)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    config.mode = XF_OPEN_MEMORY;
    TRY(xf_policy_open(&s->policy));
    TRY(xf_calendar_open(&s->calendar));
    TRY(xf_deadline_explain_rule(s->policy, s->calendar, "handle", early, 0, XF_LANG_ZH,
                                 XF_FORMAT_TEXT, &s->text));
    drop(s);
    config.policy = s->policy;
    TRY(xf_store_open(NULL, &config, &s->store));
    TRY(xf_store_set_now(s->store, early));
    return put_units(s) && register_and_accept(s, early) && sweep_and_deliver(s, later) &&
           look(s) && batch(s, later) && route(s);
}

/* With memory again: what is there is whole. */
static void check(scene *s)
{
    drop(s);
    if (s->store != NULL) {
        verifies(s->store);
        OK(xf_store_rebuild(s->store));
        verifies(s->store);
    }
    xf_store_free(s->store);
    xf_policy_free(s->policy);
    xf_calendar_free(s->calendar);
}

/* ---- the tests ---------------------------------------------------------------------------------------------- */

static void fail_each(int from_then_on, long step)
{
    xf_time early = at("2026-03-02T09:00"), later = at("2026-06-01T09:00");
    bool done = false;
    for (long n = 1; !done; n += step) {
        heap h = {0, n, 0, 0, from_then_on};
        scene s = {0};
        OK(xf_host_set_allocator(take, &h));
        bool passed = play(&s, early, later);
        /* a refusal may lose its text and still be the refusal: then all passes though one failed */
        assert_true(passed || h.failed);
        done = !h.failed;
        h.fail_at = 0;
        check(&s);
        OK(xf_host_set_allocator(NULL, NULL)); /* frees what the thread remembers, too */
        if (h.live != 0) {
            fail_msg("%ld blocks live after allocation %ld failed", h.live, n);
        }
        assert_true(!done || n > 300); /* far into the scenario */
    }
}

static void test_one_allocation_fails(void **unused)
{
    (void)unused;
    fail_each(0, HEAP_STEP);
}

static void test_all_allocations_fail_from_one_on(void **unused)
{
    (void)unused;
    fail_each(1, 7 * HEAP_STEP);
}

/* ---- a host that goes on -------------------------------------------------------------------------------------- */

static xf_status act_of(xf_store *store, int i, xf_id id, xf_id other)
{
    xf_register_args args = a_case("town", "h_town");
    xf_act act = by("h_town");
    if (i == 1) {
        act.other_case = other;
        act.reason = "同一事项";
        return xf_case_merge(store, id, &act, NULL);
    }
    return xf_case_register(store, &args, NULL);
}

/* A host that does not look at what an act in its transaction gave: either all acts that were acknowledged
 * happen with the commit, or the commit fails and none does. No act is committed by itself. */
static void test_a_transaction_after_a_failure(void **unused)
{
    (void)unused;
    int given_up = 0, survived = 0, failed = 1;
    for (long n = 1; failed; n += HEAP_STEP) {
        heap h = {0, 0, 0, 0, 0};
        OK(xf_host_set_allocator(take, &h));
        xf_store *store = open_county();
        xf_id one = register_one(store), two = register_one(store);
        int64_t before = head(store), entries = 0;
        OK(xf_store_begin(store));
        h.fail_at = h.calls + n;
        failed = 0;
        for (int i = 0; i < 4; i++) {
            xf_status status = act_of(store, i, one, two);
            assert_true(status == XF_OK || status == XF_E_NO_MEMORY);
            entries += status != XF_OK ? 0 : i == 1 ? 2 : 1;
            failed |= status != XF_OK;
        }
        failed |= h.failed;
        xf_status status = xf_store_commit(store);
        if (status == XF_OK) {
            assert_int_equal(head(store), before + entries);
            survived++;
        } else {
            host_gives(status, XF_E_NO_MEMORY, "commit", __FILE__, __LINE__);
            assert_int_equal(head(store), before);
            given_up++;
        }
        h.fail_at = 0;
        GIVES(XF_E_NOT_FOUND, xf_store_commit(store)); /* it has ended either way */
        (void)register_one(store);
        verifies(store);
        xf_store_free(store);
        OK(xf_host_set_allocator(NULL, NULL));
        assert_int_equal(h.live, 0);
    }
    assert_true(given_up > 0);
    assert_true(survived > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_allocation_fails),
        cmocka_unit_test(test_all_allocations_fail_from_one_on),
        cmocka_unit_test(test_a_transaction_after_a_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
