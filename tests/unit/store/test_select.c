/* SPDX-License-Identifier: Apache-2.0 */
/* Lists against a naive filter over the same rows in C, and the life of cursors. */
#include "store_support.h"

#include <pthread.h>

enum { CASES = 40, DEADLINES = 90, NOTICES = 70, FIRINGS = 70 };

static struct {
    xfi_case cases[CASES];
    xfi_deadline deadlines[DEADLINES];
    xfi_notice notices[NOTICES];
    xfi_firing firings[FIRINGS];
} rows;

static const char *const units[] = {"town", "city", "bureau"};
static const char *const people[] = {"a", "b", "c", NULL};

/* A row of numbers that looks mixed and is the same every time. */
static unsigned mixed(unsigned n)
{
    static unsigned seed;
    seed = seed * 1103515245U + 12345U;
    return (seed >> 16U) % n;
}

static void make_rows(place *p)
{
    static xfi_change changes[CASES + DEADLINES + NOTICES + FIRINGS];
    size_t n = 0;
    for (int i = 0; i < CASES; i++) {
        xfi_case *row = &rows.cases[i];
        *row = a_case(i + 1);
        row->unit = units[mixed(3)];
        row->lead = people[mixed(4)];
        row->team_head = people[mixed(4)];
        row->handler = people[mixed(4)];
        row->state = mixed(2) ? XF_STATE_HANDLING : XF_STATE_CONCLUDED;
        row->ended_as = row->state == XF_STATE_CONCLUDED ? XF_STATE_CONCLUDED : XF_STATE_NONE;
        row->received_at = T0 + mixed(20);
        changes[n++] = (xfi_change){&xfi_case_record, NULL, row};
    }
    for (int i = 0; i < DEADLINES; i++) {
        xfi_deadline *row = &rows.deadlines[i];
        *row = a_deadline(i + 1, 1 + mixed(CASES));
        row->state = (xf_clock_state)(1 + mixed(5));
        row->rule = mixed(2) ? "handle" : "accept";
        row->due_at = row->state == XF_DEADLINE_PAUSED ? 0 : T0 + mixed(20); /* many the same */
        changes[n++] = (xfi_change){&xfi_deadline_record, NULL, row};
    }
    for (int i = 0; i < NOTICES; i++) {
        xfi_notice *row = &rows.notices[i];
        unsigned d = mixed(DEADLINES);
        *row = a_notice(i + 1, rows.deadlines[d].case_id, d + 1);
        row->unit = units[mixed(3)];
        row->official = people[mixed(4)];
        row->rule = rows.deadlines[d].rule;
        row->raises = mixed(2) ? XF_RAISE_YELLOW : XF_RAISE_RED;
        row->created_at = T0 + mixed(20);
        row->acked_at = mixed(2) ? T0 : 0;
        changes[n++] = (xfi_change){&xfi_notice_record, NULL, row};
    }
    for (int i = 0; i < FIRINGS; i++) {
        xfi_firing *row = &rows.firings[i];
        unsigned d = mixed(DEADLINES);
        *row = a_firing(d + 1, rows.deadlines[d].case_id, 1, mixed(2) ? "red" : "yellow", i);
        row->raises = mixed(2) ? XF_RAISE_YELLOW : XF_RAISE_RED;
        row->planned_at = T0 + mixed(10);
        row->fired_at = T0 + mixed(20);
        changes[n++] = (xfi_change){&xfi_firing_record, NULL, row};
    }
    put(p, "register", 1, changes, n);
}

/* ---- the naive filter -------------------------------------------------------------------------------- */

static bool has_official(const xfi_case *row, const char *id)
{
    return xfi_same(row->lead, id) || xfi_same(row->team_head, id) || xfi_same(row->handler, id);
}

static bool in_time(const xfi_select *s, xf_time t)
{
    return (s->from == 0 || t >= s->from) && (s->until == 0 || (t != 0 && t < s->until));
}

static bool case_fits(const xfi_case *row, const xfi_select *s)
{
    return (s->id == 0 || row->id == s->id) && (s->case_id == 0 || row->id == s->case_id) &&
           (s->unit == NULL || xfi_same(row->unit, s->unit)) &&
           (s->official == NULL || has_official(row, s->official)) &&
           (s->state == 0 || (int)row->state == s->state) &&
           (!s->open_only || row->state == XF_STATE_HANDLING) && in_time(s, row->received_at) &&
           row->id > s->after;
}

static bool runs(const xfi_deadline *row)
{
    return row->state == XF_DEADLINE_OPEN || row->state == XF_DEADLINE_PAUSED;
}

static bool deadline_fits(const xfi_deadline *row, const xfi_select *s)
{
    const xfi_case *owner = &rows.cases[row->case_id - 1];
    return (s->id == 0 || row->id == s->id) && (s->deadline_id == 0 || row->id == s->deadline_id) &&
           (s->case_id == 0 || row->case_id == s->case_id) &&
           (s->unit == NULL || xfi_same(owner->unit, s->unit)) &&
           (s->official == NULL || has_official(owner, s->official)) &&
           (s->state == 0 || (int)owner->state == s->state) &&
           (s->rule == NULL || xfi_same(row->rule, s->rule)) && (!s->open_only || runs(row)) &&
           in_time(s, row->due_at) && row->id > s->after;
}

static bool notice_fits(const xfi_notice *row, const xfi_select *s)
{
    return (s->id == 0 || row->id == s->id) && (s->case_id == 0 || row->case_id == s->case_id) &&
           (s->deadline_id == 0 || row->deadline_id == s->deadline_id) &&
           (s->unit == NULL || xfi_same(row->unit, s->unit)) &&
           (s->official == NULL || xfi_same(row->official, s->official)) &&
           (s->rule == NULL || xfi_same(row->rule, s->rule)) &&
           (s->raises == 0 || row->raises == s->raises) && (!s->open_only || row->acked_at == 0) &&
           in_time(s, row->created_at) && row->id > s->after;
}

static bool firing_fits(const xfi_firing *row, const xfi_select *s)
{
    return (s->case_id == 0 || row->case_id == s->case_id) &&
           (s->deadline_id == 0 || row->deadline_id == s->deadline_id) &&
           (s->raises == 0 || row->raises == s->raises) && in_time(s, row->fired_at);
}

static int by_due(const void *a, const void *b)
{
    const xfi_deadline *x = *(const xfi_deadline *const *)a;
    const xfi_deadline *y = *(const xfi_deadline *const *)b;
    xf_time s = x->due_at == 0 ? INT64_MAX : x->due_at;
    xf_time t = y->due_at == 0 ? INT64_MAX : y->due_at;
    return s != t ? (s < t ? -1 : 1) : (x->id > y->id) - (x->id < y->id);
}

static int by_planned(const void *a, const void *b)
{
    const xfi_firing *x = *(const xfi_firing *const *)a;
    const xfi_firing *y = *(const xfi_firing *const *)b;
    if (x->planned_at != y->planned_at) {
        return x->planned_at < y->planned_at ? -1 : 1;
    }
    if (x->deadline_id != y->deadline_id) {
        return x->deadline_id < y->deadline_id ? -1 : 1;
    }
    int order = strcmp(x->rung, y->rung);
    return order != 0 ? order : x->rep - y->rep;
}

typedef enum kind { OF_CASES, OF_DEADLINES, OF_DUE, OF_NOTICES, OF_FIRINGS, KINDS } kind;

static const xfi_record *const record_of[] = {&xfi_case_record, &xfi_deadline_record,
                                              &xfi_deadline_record, &xfi_notice_record,
                                              &xfi_firing_record};

static size_t naive(kind of, const xfi_select *s, const void **out)
{
    size_t n = 0;
    for (int i = 0; of == OF_CASES && i < CASES; i++) {
        if (case_fits(&rows.cases[i], s)) {
            out[n++] = &rows.cases[i];
        }
    }
    for (int i = 0; (of == OF_DEADLINES || of == OF_DUE) && i < DEADLINES; i++) {
        const xfi_deadline *row = &rows.deadlines[i];
        if (deadline_fits(row, s) && (of != OF_DUE || runs(row))) {
            out[n++] = row;
        }
    }
    for (int i = 0; of == OF_NOTICES && i < NOTICES; i++) {
        if (notice_fits(&rows.notices[i], s)) {
            out[n++] = &rows.notices[i];
        }
    }
    for (int i = 0; of == OF_FIRINGS && i < FIRINGS; i++) {
        if (firing_fits(&rows.firings[i], s)) {
            out[n++] = &rows.firings[i];
        }
    }
    if (of == OF_DUE || of == OF_FIRINGS) {
        qsort(out, n, sizeof *out, of == OF_DUE ? by_due : by_planned);
    }
    return s->limit > 0 && n > (size_t)s->limit ? (size_t)s->limit : n;
}

/* ---- lists ------------------------------------------------------------------------------------------- */

static xfi_cursor *open_list(place *p, kind of, const xfi_select *s)
{
    xfi_cursor *cursor;
    ok(p, of == OF_DUE ? xfi_store_select_due(p->store, s, &cursor, &p->err)
                       : xfi_store_select(p->store, record_of[of], s, &cursor, &p->err));
    return cursor;
}

/* With `park`, the store begins a transaction between any two rows. */
static size_t compare(place *p, kind of, const xfi_select *s, bool park)
{
    const void *expected[DEADLINES];
    size_t count = naive(of, s, expected);
    xfi_cursor *cursor = open_list(p, of, s);
    for (size_t i = 0;; i++) {
        union {
            xfi_case c;
            xfi_deadline d;
            xfi_notice n;
            xfi_firing f;
        } row;
        xfi_case owner = {0};
        bool found;
        if (park && i % 3 != 1) {
            ok(p, xfi_store_begin(p->store, i % 2 == 0, &p->err));
            xfi_store_rollback(p->store);
        }
        ok(p, xfi_cursor_next(cursor, &p->arena, &row, &owner, &found, &p->err));
        assert_int_equal(found, i < count);
        if (!found) {
            break;
        }
        assert_null(xfi_model_difference(record_of[of], &row, expected[i]));
        if (of == OF_DUE) {
            const xfi_case *its = &rows.cases[row.d.case_id - 1];
            assert_null(xfi_model_difference(&xfi_case_record, &owner, its));
        }
    }
    xfi_cursor_close(cursor);
    int64_t number;
    if (of != OF_DUE) {
        ok(p, xfi_store_count(p->store, record_of[of], s, &number, &p->err));
        assert_int_equal(number, count);
    }
    return count;
}

static void test_each_filter(void **state)
{
    place *p = *state;
    enum {
        C = 1 << OF_CASES,
        D = 1 << OF_DEADLINES,
        U = 1 << OF_DUE,
        N = 1 << OF_NOTICES,
        F = 1 << OF_FIRINGS,
        ALL = C | D | U | N | F
    };
    static const struct {
        unsigned of;
        xfi_select select;
    } lists[] = {
        {ALL, {.id = 0}},
        {C | D | U | N, {.id = 7}},
        {ALL, {.case_id = 7}},
        {D | U | N | F, {.deadline_id = 7}},
        {C | D | U | N, {.unit = "town"}},
        {C | D | U | N, {.official = "b"}},
        {C | D | U, {.state = XF_STATE_HANDLING}},
        {D | U | N, {.rule = "accept"}},
        {N | F, {.raises = XF_RAISE_RED}},
        {C | D | U | N, {.open_only = true}},
        {ALL, {.from = T0 + 7}},
        {ALL, {.until = T0 + 7}},
        {ALL, {.from = T0 + 5, .until = T0 + 11}},
        {C | D | N, {.after = 20}},
        {ALL, {.limit = 5}},
        {C | D | N, {.after = 20, .limit = 5}},
        {C | D | U,
         {.unit = "city",
          .official = "a",
          .state = XF_STATE_HANDLING,
          .open_only = true,
          .from = T0 + 2,
          .until = T0 + 18,
          .limit = 9}},
        {N,
         {.unit = "city",
          .official = "a",
          .rule = "handle",
          .raises = XF_RAISE_RED,
          .open_only = true,
          .after = 3}},
    };
    make_rows(p);
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        size_t given = 0;
        for (int of = 0; of < KINDS; of++) {
            if ((lists[i].of >> of & 1U) != 0) {
                given += compare(p, (kind)of, &lists[i].select, false);
                given += compare(p, (kind)of, &lists[i].select, true);
            }
        }
        assert_true(given > 0);
    }
}

static void test_what_a_list_does_not_have(void **state)
{
    place *p = *state;
    xfi_cursor *cursor;
    int64_t count;
    const xfi_select by_rule = {.rule = "handle"};
    const xfi_select by_unit = {.unit = "town"};
    const xfi_select after = {.after = 1};
    xf_status status = xfi_store_select(p->store, &xfi_case_record, &by_rule, &cursor, &p->err);
    assert_string_equal(p->err.field, "rule");
    refused(p, status, XF_E_INVALID);
    assert_null(cursor);
    refused(p, xfi_store_select(p->store, &xfi_firing_record, &by_unit, &cursor, &p->err),
            XF_E_INVALID);
    refused(p, xfi_store_select_due(p->store, &after, &cursor, &p->err), XF_E_INVALID);
    refused(p, xfi_store_select_entries(p->store, &by_unit, &cursor, &p->err), XF_E_INVALID);
    refused(p, xfi_store_count(p->store, &xfi_case_record, &by_rule, &count, &p->err),
            XF_E_INVALID);
}

static void test_other_tables(void **state)
{
    place *p = *state;
    static const xfi_record *const records[] = {
        &xfi_petitioner_record,   &xfi_pause_record,      &xfi_unit_record,   &xfi_official_record,
        &xfi_calendar_doc_record, &xfi_policy_doc_record, &xfi_setting_record};
    static const int64_t counts[] = {1, 1, 2, 2, 1, 1, 1};
    const xfi_select all = {0};
    fill(p);
    for (size_t i = 0; i < COUNT_OF(records); i++) {
        xfi_cursor *cursor;
        int64_t number = 0;
        int64_t counted;
        bool found = true;
        ok(p, xfi_store_select(p->store, records[i], &all, &cursor, &p->err));
        while (found) {
            void *row = xfi_arena_alloc(&p->arena, records[i]->size);
            ok(p, xfi_cursor_next(cursor, &p->arena, row, NULL, &found, &p->err));
            number += found;
            xfi_store_rollback(p->store); /* parks: orders by text go on rightly too */
        }
        xfi_cursor_close(cursor);
        assert_int_equal(number, counts[i]);
        ok(p, xfi_store_count(p->store, records[i], &all, &counted, &p->err));
        assert_int_equal(counted, counts[i]);
    }
}

static void test_entries(void **state)
{
    place *p = *state;
    xfi_cursor *cursor;
    xfi_entry entry;
    bool found;
    fill(p);
    const xfi_select of_case = {.case_id = 1};
    ok(p, xfi_store_select_entries(p->store, &of_case, &cursor, &p->err));
    for (int64_t seq = 8; seq <= 9; seq++) {
        ok(p, xfi_cursor_next(cursor, &p->arena, &entry, NULL, &found, &p->err));
        assert_true(found);
        assert_int_equal(entry.seq, seq);
        assert_int_equal(entry.case_id, 1);
        assert_int_equal(entry.at, T0);
        assert_int_equal(entry.recorded_at, T0 + 1);
        assert_int_equal(entry.revision, 1);
        assert_string_equal(entry.actor, "h_town");
        assert_string_equal(entry.kind, seq == 8 ? "register" : "hold_hearing");
        assert_int_equal(strlen(entry.hash), 64);
        assert_non_null(strstr(entry.payload, "\"rows\":[[\"cases\",{\"id\":1,"));
    }
    ok(p, xfi_cursor_next(cursor, &p->arena, &entry, NULL, &found, &p->err));
    assert_false(found);
    ok(p, xfi_cursor_next(cursor, &p->arena, &entry, NULL, &found, &p->err));
    assert_false(found);
    xfi_cursor_close(cursor);
    const xfi_select later = {.after = 7, .limit = 1};
    ok(p, xfi_store_select_entries(p->store, &later, &cursor, &p->err));
    ok(p, xfi_cursor_next(cursor, &p->arena, &entry, NULL, &found, &p->err));
    assert_int_equal(entry.seq, 8);
    ok(p, xfi_cursor_next(cursor, &p->arena, &entry, NULL, &found, &p->err));
    assert_false(found);
    xfi_cursor_close(cursor);
}

/* ---- the life of cursors ------------------------------------------------------------------------------- */

static xf_id next_id(place *p, xfi_cursor *cursor)
{
    xfi_case row;
    bool found;
    ok(p, xfi_cursor_next(cursor, &p->arena, &row, NULL, &found, &p->err));
    return found ? row.id : 0;
}

/* A half-read list neither keeps its store from writing after another process wrote, nor from
 * seeing what that process wrote. */
static void test_writing_while_reading(void **state)
{
    place *p = *state;
    place other = *p;
    const xfi_select all = {0};
    xfi_case row;
    for (xf_id id = 1; id <= 3; id++) {
        row = a_case(id);
        put_one(p, "register", id, &xfi_case_record, NULL, &row);
    }
    other.arena = (xfi_arena){0};
    ok(p, open_as(&other, XFI_DB_READ_WRITE, &other.store));
    xfi_cursor *cursor = open_list(p, OF_CASES, &all);
    assert_int_equal(next_id(p, cursor), 1);
    row = a_case(4);
    put_one(&other, "register", 4, &xfi_case_record, NULL, &row);
    const xfi_case before = a_case(2);
    xfi_case after = before;
    after.title = "改过的标题";
    put_one(p, "accept", 2, &xfi_case_record, &before, &after);
    bool found;
    ok(p, xfi_cursor_next(cursor, &p->arena, &row, NULL, &found, &p->err));
    assert_int_equal(row.id, 2);
    assert_string_equal(row.title, "改过的标题");
    row = a_case(5);
    put_one(&other, "register", 5, &xfi_case_record, NULL, &row);
    xf_id id;
    int64_t count;
    ok(p, xfi_store_find(p->store, row.number, NULL, &id, &p->err));
    assert_int_equal(id, 5);
    assert_int_equal(next_id(p, cursor), 3);
    row = a_case(6);
    put_one(&other, "register", 6, &xfi_case_record, NULL, &row);
    const xfi_select last = {.after = 5};
    xfi_cursor *second = open_list(p, OF_CASES, &last); /* a new list is of now as well */
    assert_int_equal(next_id(p, second), 6);
    xfi_cursor_close(second);
    assert_int_equal(next_id(p, cursor), 4);
    row = a_case(7);
    put_one(&other, "register", 7, &xfi_case_record, NULL, &row);
    ok(p, xfi_store_count(p->store, &xfi_case_record, &all, &count, &p->err));
    assert_int_equal(count, 7);
    assert_int_equal(next_id(p, cursor), 5);
    assert_int_equal(next_id(p, cursor), 6);
    assert_int_equal(next_id(p, cursor), 7);
    assert_int_equal(next_id(p, cursor), 0);
    xfi_cursor_close(cursor);
    xfi_store_close(other.store);
    assert_verifies(p);
}

/* Inside a transaction, across its appends, its commit and its rollback. */
static void test_reading_in_a_transaction(void **state)
{
    place *p = *state;
    for (int commit = 0; commit < 2; commit++) {
        xfi_entry entry;
        const xfi_select rest = {.after = 2 * commit};
        const xfi_case one = a_case(2 * commit + 1);
        const xfi_case two = a_case(2 * commit + 2);
        const xfi_change changes[] = {{&xfi_case_record, NULL, &one},
                                      {&xfi_case_record, NULL, &two}};
        ok(p, xfi_store_begin(p->store, true, &p->err));
        ok(p, append(p, "register", one.id, NULL, &changes[0], 1, &entry));
        xfi_cursor *cursor = open_list(p, OF_CASES, &rest);
        assert_int_equal(next_id(p, cursor), one.id);
        ok(p, append(p, "register", two.id, NULL, &changes[1], 1, &entry));
        if (commit == 1) {
            assert_int_equal(next_id(p, cursor), two.id);
            ok(p, xfi_store_commit(p->store, &p->err));
        } else {
            xfi_store_rollback(p->store);
            put(p, "register", one.id, changes, 2);
            assert_int_equal(next_id(p, cursor), two.id);
        }
        assert_int_equal(next_id(p, cursor), 0);
        xfi_cursor_close(cursor);
        assert_verifies(p);
    }
}

static void test_cursor_outlives_store(void **state)
{
    place *p = *state;
    const xfi_select all = {.unit = "town"};
    xfi_case row;
    bool found;
    fill(p);
    xfi_cursor *cursors[3];
    for (size_t i = 0; i < 3; i++) {
        cursors[i] = open_list(p, OF_CASES, &all);
    }
    assert_int_equal(next_id(p, cursors[1]), 1);
    assert_int_equal(next_id(p, cursors[2]), 1);
    assert_int_equal(next_id(p, cursors[2]), 0); /* at its end */
    xfi_store_close(p->store);
    p->store = NULL;
    for (size_t i = 0; i < 3; i++) {
        refused(p, xfi_cursor_next(cursors[i], &p->arena, &row, NULL, &found, &p->err),
                XF_E_CLOSED);
        assert_false(found);
        xfi_cursor_close(cursors[i]);
    }
    xfi_cursor_close(NULL);
    ok(p, open_as(p, XFI_DB_READ_WRITE, &p->store)); /* the file was let go */
}

enum { MANY = 200 };

static void *close_all(void *data)
{
    xfi_cursor **cursors = data;
    for (size_t i = 0; i < MANY; i++) {
        xfi_cursor_close(cursors[i]);
    }
    return NULL;
}

/* Two threads close cursors while the store's own thread goes on working, and while it closes. */
static void test_closing_from_other_threads(void **state)
{
    place *p = *state;
    const xfi_select all = {0};
    static xfi_cursor *cursors[2][MANY];
    fill(p);
    for (int round = 0; round < 6; round++) {
        pthread_t threads[2];
        for (size_t i = 0; i < 2 * MANY; i++) {
            cursors[i % 2][i / 2] = open_list(p, OF_CASES, &all);
            if (i % 3 == 0) {
                assert_int_equal(next_id(p, cursors[i % 2][i / 2]), 1);
            }
        }
        for (size_t t = 0; t < 2; t++) {
            assert_int_equal(pthread_create(&threads[t], NULL, close_all, cursors[t]), 0);
        }
        for (int i = 0; round % 2 == 0 && i < 50; i++) {
            xfi_cursor *mine = open_list(p, OF_CASES, &all);
            assert_int_equal(next_id(p, mine), 1);
            xfi_cursor_close(mine);
        }
        if (round % 2 != 0) {
            xfi_store_close(p->store);
            p->store = NULL;
        }
        for (size_t t = 0; t < 2; t++) {
            assert_int_equal(pthread_join(threads[t], NULL), 0);
        }
        if (p->store == NULL) {
            ok(p, open_as(p, XFI_DB_READ_WRITE, &p->store));
        }
    }
    assert_verifies(p);
}

static void test_no_memory_for_a_list(void **state)
{
    place *p = *state;
    const xfi_select select = {.unit = "town", .official = "l_town"};
    fill(p);
    for (long at = 1;; at++) {
        failing f = {0, at};
        xfi_cursor *cursor = NULL;
        xfi_case row;
        xfi_arena arena = {0};
        bool found = false;
        xfi_memory_use(failing_realloc, &f);
        xf_status status = xfi_store_select(p->store, &xfi_case_record, &select, &cursor, &p->err);
        if (status == XF_OK) {
            status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, &p->err);
        }
        xfi_cursor_close(cursor);
        xfi_arena_free(&arena);
        xfi_memory_use(NULL, NULL);
        assert_int_equal(found, status == XF_OK);
        if (status == XF_OK) {
            assert_true(at > 4);
            break;
        }
        refused(p, status, XF_E_NO_MEMORY);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_each_filter, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_a_list_does_not_have, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_other_tables, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_entries, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_writing_while_reading, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_reading_in_a_transaction, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_cursor_outlives_store, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_closing_from_other_threads, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_memory_for_a_list, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
