/* SPDX-License-Identifier: Apache-2.0 */
/* The sweep: every rung once, in order, however often, late, or from however many processes. */
#include "api/host.h"

#include <sys/wait.h>

typedef struct fired {
    xf_id of, deadline;
    int32_t turn, rep;
    char rung[32];
    xf_time planned;
    xf_raise raises;
    int late;
} fired;

enum { MOST = 2048 };

static size_t read_firings(xf_iter *list, fired *out)
{
    xf_firing *row = NULL;
    size_t count = 0;
    for (;;) {
        OK(xf_firing_next(list, &row));
        if (row == NULL) {
            break;
        }
        assert_true(count < MOST);
        fired *f = &out[count++];
        memset(f, 0, sizeof *f);
        f->of = xf_firing_case_id(row);
        f->deadline = xf_firing_deadline_id(row);
        f->turn = xf_firing_turn(row);
        f->rep = xf_firing_rep(row);
        assert_true(strlen(xf_firing_rung(row)) < sizeof f->rung);
        strcpy(f->rung, xf_firing_rung(row));
        f->planned = xf_firing_planned_at(row);
        f->raises = xf_firing_raises(row);
        f->late = xf_firing_late(row);
        xf_firing_free(row);
    }
    xf_iter_free(list);
    return count;
}

static size_t firings(xf_store *store, fired *out)
{
    xf_iter *list = NULL;
    OK(xf_firing_list(store, NULL, &list));
    return read_firings(list, out);
}

static xf_sweep_result sweep(xf_store *store)
{
    xf_sweep_result result = XF_SWEEP_RESULT_INIT;
    OK(xf_store_sweep(store, 0, NULL, NULL, &result));
    return result;
}

static bool same_rung(const fired *a, const fired *b)
{
    return a->deadline == b->deadline && a->turn == b->turn && a->rep == b->rep &&
           strcmp(a->rung, b->rung) == 0;
}

/* A deadline that a rung would open has no number yet. */
static bool foretold(const fired *told, const fired *came)
{
    return told->of == came->of && (told->deadline == 0 || told->deadline == came->deadline) &&
           told->turn == came->turn && told->rep == came->rep && told->planned == came->planned &&
           told->raises == came->raises && strcmp(told->rung, came->rung) == 0;
}

static void no_duplicates(const fired *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            assert_false(same_rung(&rows[i], &rows[j]));
        }
        assert_true(i == 0 || rows[i - 1].planned <= rows[i].planned);
    }
}

static void test_once_however_often(void **unused)
{
    (void)unused;
    static fired rows[MOST];
    xf_store *store = open_county();
    accept_one(store, register_one(store)); /* due on 6 May: 60 days, then the holiday */
    clock_at(store, "2026-04-20T12:00");
    assert_int_equal(sweep(store).fired, 0); /* the first rung stands 15 days before: 21 April */
    clock_at(store, "2026-04-21T08:59");
    assert_int_equal(sweep(store).fired, 0);
    clock_at(store, "2026-04-21T09:00");
    xf_sweep_result r = sweep(store);
    assert_int_equal(r.fired, 1);
    assert_int_equal(r.notices, 1);
    assert_int_equal(r.late, 0);
    int64_t before = head(store);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(sweep(store).fired, 0);
    }
    assert_int_equal(head(store), before);
    assert_int_equal(firings(store, rows), 1);
    assert_string_equal(rows[0].rung, "remind");
    assert_int_equal(rows[0].planned, at("2026-04-21T09:00"));
    assert_int_equal(rows[0].late, 0);
    verifies(store);
    xf_store_free(store);
}

static void test_next_due(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_time next = 1;
    OK(xf_store_next_due(store, &next)); /* 45 days before the days off are known no further */
    assert_int_equal(next, at("2026-11-09T09:00"));
    xf_id id = register_one(store); /* due on 17 March, the reminder 5 days before */
    OK(xf_store_next_due(store, &next));
    assert_int_equal(next, at("2026-03-12T09:00"));
    accept_one(store, id);
    OK(xf_store_next_due(store, &next));
    assert_int_equal(next, at("2026-04-21T09:00"));
    clock_at(store, "2026-04-21T09:00");
    (void)sweep(store);
    OK(xf_store_next_due(store, &next)); /* the 3rd working day before 6 May */
    assert_int_equal(next, at("2026-04-28T09:00"));
    xf_act act = by("h_town");
    act.reason = "撤回";
    OK(xf_case_withdraw(store, id, &act, NULL));
    OK(xf_store_next_due(store, &next));
    assert_int_equal(next, at("2026-11-09T09:00")); /* the alarm of the calendar */
    xf_store_free(store);
}

static void test_missed_weeks_are_caught_up(void **unused)
{
    (void)unused;
    static fired daily[MOST], once[MOST];
    xf_store *a = open_county(), *b = open_county();
    accept_one(a, register_one(a));
    accept_one(b, register_one(b));
    for (xf_date d = date("2026-03-02"); d <= date("2026-06-30"); d++) {
        OK(xf_store_set_now(a, xf_time_make(d, 10 * 60)));
        (void)sweep(a);
    }
    OK(xf_store_set_now(b, xf_time_make(date("2026-06-30"), 10 * 60)));
    xf_sweep_result r = sweep(b);
    size_t n = firings(a, daily), m = firings(b, once);
    assert_true(n > 10);
    no_duplicates(daily, n);
    no_duplicates(once, m);
    /* what belongs to the clock of the case itself is the same; the supervisions that a rung raised open
     * their own clocks on the day they are raised, which came late in the second store */
    size_t first = 0, second = 0;
    for (size_t i = 0; i < n; i++) {
        first += daily[i].deadline == daily[0].deadline ? 1 : 0;
        assert_int_equal(daily[i].late, 0);
    }
    for (size_t i = 0; i < m; i++) {
        if (once[i].deadline == once[0].deadline) {
            assert_true(same_rung(&once[i], &daily[0]) || second > 0);
            second++;
            bool is_late = once[i].planned < at("2026-06-30T09:00");
            assert_int_equal(once[i].late, is_late ? 1 : 0);
        }
    }
    assert_int_equal(second, first);
    assert_int_equal(r.fired, (int64_t)m);
    assert_true(r.late > 0);
    assert_true(r.supervisions >= 1);
    verifies(a);
    verifies(b);
    xf_store_free(a);
    xf_store_free(b);
}

static void test_the_forecast_is_what_will_fire(void **unused)
{
    (void)unused;
    static fired told[MOST], came[MOST];
    xf_store *store = open_county();
    xf_iter *list = NULL;
    for (int i = 0; i < 3; i++) {
        accept_one(store, register_one(store));
        (void)register_one(store);
    }
    int64_t before = head(store);
    OK(xf_store_forecast(store, at("2026-05-20T12:00"), 0, &list));
    size_t n = read_firings(list, told);
    assert_int_equal(head(store), before);
    assert_true(n > 20);
    OK(xf_store_forecast(store, at("2026-05-20T12:00"), 3, &list));
    assert_int_equal(read_firings(list, came), 3); /* the earliest three */
    for (size_t i = 0; i < 3; i++) {
        assert_true(same_rung(&came[i], &told[i]));
    }
    for (xf_date d = date("2026-03-02"); d <= date("2026-05-20"); d++) {
        OK(xf_store_set_now(store, xf_time_make(d, 9 * 60)));
        (void)sweep(store);
    }
    assert_int_equal(firings(store, came), n);
    for (size_t i = 0; i < n; i++) {
        size_t j = 0;
        while (j < n && !foretold(&told[i], &came[j])) {
            j++;
        }
        assert_true(j < n);
        came[j].of = 0; /* each once */
    }
    verifies(store);
    xf_store_free(store);
}

/* ---- stopping ------------------------------------------------------------------------------------------------ */

static int stop_at_once(int64_t left, int64_t total, void *userdata)
{
    assert_int_equal(left, 0);
    *(int64_t *)userdata = total;
    return 1;
}

static int go_on(int64_t left, int64_t total, void *userdata)
{
    (void)left;
    assert_true(total >= *(int64_t *)userdata);
    *(int64_t *)userdata = total;
    return 0;
}

static void test_progress(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    OK(xf_store_begin(store));
    for (int i = 0; i < 120; i++) {
        (void)register_one(store);
    }
    OK(xf_store_commit(store));
    clock_at(store,
             "2026-03-25T09:00"); /* remind, yellow, red, supervise of each: more than a step */
    int64_t told = 0;
    xf_sweep_result part = XF_SWEEP_RESULT_INIT, rest = XF_SWEEP_RESULT_INIT;
    int64_t before = head(store);
    GIVES(XF_E_CALLBACK, xf_store_sweep(store, 0, stop_at_once, &told, &part));
    assert_true(part.fired > 0);
    assert_int_equal(part.fired, told);
    assert_int_equal(head(store), before + told); /* what is committed stays */
    verifies(store);
    told = 0;
    OK(xf_store_sweep(store, 0, go_on, &told, &rest));
    assert_true(rest.fired > 0);
    assert_int_equal(part.fired + rest.fired, 120 * 4);
    assert_int_equal(part.supervisions + rest.supervisions, 120);
    assert_int_equal(sweep(store).fired, 0);
    verifies(store);
    xf_store_free(store);
}

static void test_until_an_earlier_time(void **unused)
{
    (void)unused;
    static fired rows[MOST];
    xf_store *store = open_county();
    (void)register_one(store);
    clock_at(store, "2026-03-25T09:00");
    OK(xf_store_sweep(store, at("2026-03-13T12:00"), NULL, NULL, NULL));
    /* the reminder of the 12th, and yellow on the 13th: 2 working days before Tuesday the 17th */
    assert_int_equal(firings(store, rows), 2);
    xf_store_free(store);
}

/* ---- two processes --------------------------------------------------------------------------------------------- */

/* Sweeps when the pipe says go; the exit code says whether it worked. */
static pid_t sweep_in_child(const char *path, int go)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child > 0) {
        return child;
    }
    char byte;
    xf_store *store = NULL;
    bool fine = read(go, &byte, 1) >= 0 && xf_store_open(path, NULL, &store) == XF_OK;
    xf_time now = 0;
    fine = fine && xf_time_parse("2026-03-25T09:00", &now) == XF_OK &&
           xf_store_set_now(store, now) == XF_OK &&
           xf_store_sweep(store, 0, NULL, NULL, NULL) == XF_OK;
    xf_store_free(store);
    _exit(fine ? 0 : 1);
}

static void test_from_two_processes(void **unused)
{
    (void)unused;
    static fired rows[MOST];
    enum { CASES = 60, PROCESSES = 3 };
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.db");
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    OK(xf_store_begin(store));
    for (int i = 0; i < CASES; i++) {
        (void)register_one(store);
    }
    OK(xf_store_commit(store));
    xf_store_free(store); /* no handle crosses a fork */
    int go[2];
    pid_t children[PROCESSES];
    assert_int_equal(pipe(go), 0);
    for (int i = 0; i < PROCESSES; i++) {
        children[i] = sweep_in_child(path, go[0]);
    }
    assert_int_equal(write(go[1], "go!", PROCESSES), PROCESSES);
    for (int i = 0; i < PROCESSES; i++) {
        int how = 0;
        assert_int_equal(waitpid(children[i], &how, 0), children[i]);
        assert_true(WIFEXITED(how) && WEXITSTATUS(how) == 0);
    }
    (void)close(go[0]);
    (void)close(go[1]);
    store = open_at(path, XF_OPEN_EXISTING);
    clock_at(store, "2026-03-25T09:00");
    size_t n = firings(store, rows);
    assert_int_equal(n, CASES * 4);
    no_duplicates(rows, n);
    assert_int_equal(sweep(store).fired, 0);
    verifies(store);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

/* A visit of six at half past a minute: whoever sweeps each minute tells within the minute, and the
 * store says when the next one is due. */
static void test_a_collective_visit_to_the_minute(void **unused)
{
    (void)unused;
    static const struct {
        const char *rung, *planned;
    } steps[] = {{"remind", "2026-03-02T10:27:30"},
                 {"yellow", "2026-03-02T10:37:30"},
                 {"red", "2026-03-02T10:38:30"},
                 {"supervise", "2026-03-02T10:52:30"}};
    enum { STEPS = 4, MINUTE = 60000 };
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    args.persons = 6;
    OK(xf_case_register(store, &args, NULL));
    clock_at(store, "2026-03-02T10:07:30");
    xf_act act = by("h_town");
    OK(xf_case_report_visit(store, 1, &act, NULL));
    size_t done = 0;
    for (xf_time now = at("2026-03-02T10:08"); now <= at("2026-03-02T10:55"); now += MINUTE) {
        xf_sweep_result swept = XF_SWEEP_RESULT_INIT;
        xf_time next = 0;
        OK(xf_store_next_due(store, &next));
        bool due = done < STEPS && at(steps[done].planned) <= now;
        if (done < STEPS) {
            assert_int_equal(next, at(steps[done].planned));
        }
        OK(xf_store_set_now(store, now));
        OK(xf_store_sweep(store, 0, NULL, NULL, &swept));
        assert_int_equal(swept.fired, due ? 1 : 0);
        assert_int_equal(swept.late, 0); /* within the minute */
        done += due ? 1 : 0;
    }
    assert_int_equal(done, STEPS);
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_notice *row = NULL;
    query.raises = XF_RAISE_SUPERVISION;
    OK(xf_notice_list(store, &query, &list));
    OK(xf_notice_next(list, &row));
    assert_string_equal(xf_notice_official(row), "p_county");
    assert_int_equal(xf_notice_ground(row), XF_GROUND_PERFUNCTORY);
    xf_notice_free(row);
    xf_iter_free(list);
    act.official = "p_town";
    OK(xf_case_arrive(store, 1, &act, NULL));
    xf_deadline *onsite = deadline_of(store, 1, "onsite");
    assert_true(xf_deadline_late(onsite));
    xf_deadline_free(onsite);
    verifies(store);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_collective_visit_to_the_minute),
        cmocka_unit_test(test_once_however_often),
        cmocka_unit_test(test_next_due),
        cmocka_unit_test(test_missed_weeks_are_caught_up),
        cmocka_unit_test(test_the_forecast_is_what_will_fire),
        cmocka_unit_test(test_progress),
        cmocka_unit_test(test_until_an_earlier_time),
        cmocka_unit_test(test_from_two_processes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
