/* SPDX-License-Identifier: Apache-2.0 */
/* What is still owed, in one list: the deadlines of cases come from a cursor, as the due board is read; what
 * the office owes is collected when the list is opened, and given where it is due. */
#include "api/getter_p.h"
#include "api/run_p.h"
#include "rules/office.h"
#include "store/figures.h"

#include <stdlib.h>
#include <string.h>

#include <xfcase/pending.h>

typedef struct board {
    xf_store *store;
    xfi_select asked;
    xfi_world world;
    xf_date today;
    xfi_arena *arena; /* of the rows */
    xfi_pending *rows;
    size_t count, cap;
} board;

/* ---- what the office owes -------------------------------------------------------------------------------------- */

/* What is watched by its day has no instant to be asked for, and says whose it is only by its rule. */
static const struct {
    xf_record_kind kind;
    bool of_cases, by_day;
} sources[] = {
    {XF_RECORD_DUTY, true, false},      {XF_RECORD_DUTY_STEP, true, false},
    {XF_RECORD_RECEPTION, true, true},  {XF_RECORD_WARNING, true, true},
    {XF_RECORD_SCREENING, false, true}, {XF_RECORD_RESOURCE, false, true},
};

static bool is_wanted(const xfi_select *asked, const xfi_pending *row)
{
    return (asked->unit == NULL || xfi_same(asked->unit, row->unit)) &&
           (asked->official == NULL || xfi_same(asked->official, row->official)) &&
           (asked->rule == NULL || xfi_same(asked->rule, row->rule)) &&
           (asked->from == 0 || row->due_at >= asked->from) &&
           (asked->until == 0 || row->due_at < asked->until);
}

static xf_status keep(board *b, const xfi_pending *row, xfi_error *err)
{
    if (b->count == b->cap) {
        const size_t cap = b->cap == 0 ? 64 : b->cap * 2;
        xfi_pending *rows = xfi_arena_alloc(b->arena, cap * sizeof *rows);
        if (rows == NULL) {
            return xfi_error_no_memory(err);
        }
        if (b->count > 0) {
            memcpy(rows, b->rows, b->count * sizeof *rows);
        }
        b->rows = rows;
        b->cap = cap;
    }
    return xfi_model_copy(&xfi_pending_record, row, b->arena, &b->rows[b->count++], err);
}

/* The end of a phase is up to whoever holds the posts of the body that leads the drive. */
static xf_status name_posts(board *b, const xfi_duty *duty, xfi_pending *row, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(b->world.policy, duty->duty);
    char day[XFI_DATE_TEXT];
    xfi_store *store = b->store->inner;
    if (duty->phase == 0 || rule == NULL || rule->recurs != XFI_RECURS_PHASE_END) {
        return XF_OK;
    }
    xfi_calendar_format(b->today, day);
    XFI_TRY(xfi_store_phase_holder(store, duty->phase, "office_head", day, &b->store->arena,
                                   &row->official, err));
    return xfi_store_phase_holder(store, duty->phase, "head", day, &b->store->arena, &row->lead,
                                  err);
}

/* "duty.step" */
static bool names_step(const char *rule)
{
    return rule != NULL && strchr(rule, '.') != NULL;
}

/* A step is on record with its duty. */
static xf_status ask_for_duty(board *b, xf_record_kind kind, xfi_select *select, xfi_error *err)
{
    if (kind != XF_RECORD_DUTY_STEP || !names_step(select->rule)) {
        return XF_OK;
    }
    char *duty = xfi_arena_dup(&b->store->arena, select->rule);
    if (duty == NULL) {
        return xfi_error_no_memory(err);
    }
    *strchr(duty, '.') = '\0';
    select->rule = duty;
    return XF_OK;
}

/* Names of the people of its case. */
static xf_status blank(board *b, xf_id case_id, const char **title, xfi_error *err)
{
    return case_id == 0 || *title == NULL
               ? XF_OK
               : xfi_door_blank_title(b->store, case_id, title, &b->store->arena, err);
}

static xf_status add(board *b, xf_record_kind kind, bool by_day, const void *record, xfi_error *err)
{
    xfi_pending owed[XFI_PENDING_MOST];
    size_t count;
    XFI_TRY(
        xfi_rules_pending(&b->world, kind, record, b->today, &b->store->arena, owed, &count, err));
    for (size_t i = 0; i < count; i++) {
        const bool of_step = kind == XF_RECORD_DUTY_STEP && names_step(b->asked.rule);
        if ((by_day && !is_wanted(&b->asked, &owed[i])) ||
            (of_step && !xfi_same(b->asked.rule, owed[i].rule))) {
            continue;
        }
        if (kind == XF_RECORD_DUTY) {
            XFI_TRY(name_posts(b, record, &owed[i], err));
        }
        XFI_TRY(blank(b, owed[i].case_id, &owed[i].title, err));
        XFI_TRY(blank(b, owed[i].case_id, &owed[i].title_en, err));
        XFI_TRY(keep(b, &owed[i], err));
    }
    return XF_OK;
}

static xf_status collect(board *b, xfi_error *err)
{
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        const xfi_record *record = xfi_model_office(sources[i].kind);
        xfi_select select = b->asked;
        void *rows;
        size_t count;
        select.open_only = true;
        select.limit = 0;
        select.standing_at = 0; /* the office has no windows */
        if (select.case_id != 0 && !sources[i].of_cases) {
            continue;
        }
        if (sources[i].by_day) {
            select =
                (xfi_select){.case_id = b->asked.case_id, .unit = b->asked.unit, .open_only = true};
        }
        XFI_TRY(ask_for_duty(b, sources[i].kind, &select, err));
        XFI_TRY(xfi_store_collect(b->store->inner, record, &select, &b->store->arena, &rows, &count,
                                  err));
        for (size_t k = 0; k < count; k++) {
            XFI_TRY(add(b, sources[i].kind, sources[i].by_day,
                        (const char *)rows + k * record->size, err));
        }
    }
    return XF_OK;
}

static int by_due(const void *a, const void *b)
{
    const xfi_pending *x = a;
    const xfi_pending *y = b;
    return x->due_at != y->due_at ? (x->due_at > y->due_at) - (x->due_at < y->due_at)
           : x->kind != y->kind   ? (x->kind > y->kind) - (x->kind < y->kind)
           : x->record_id != y->record_id
               ? (x->record_id > y->record_id) - (x->record_id < y->record_id)
               : 0;
}

static xf_status look(xf_store *store, const xfi_select *asked, xfi_arena *arena, board *b,
                      xfi_error *err)
{
    *b = (board){.store = store, .asked = *asked, .today = xfi_door_today(store), .arena = arena};
    XFI_TRY(xfi_door_begin(store, false, err));
    xfi_arena_reset(&store->arena);
    xf_status status = xfi_api_surround(store, NULL, NULL, &b->world, err);
    if (status == XF_OK) {
        status = collect(b, err);
    }
    XFI_TRY(xfi_door_end(store, status, err));
    if (b->count > 0) {
        qsort(b->rows, b->count, sizeof *b->rows, by_due);
    }
    return XF_OK;
}

/* ---- the list ---------------------------------------------------------------------------------------------------- */

static xf_status read_query(xf_store *store, const xf_query *query, const void *out,
                            xfi_select *select, xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_query(query, select, err));
    select->standing_at = xfi_door_now(store);
    return xfi_door_known_unit(store, select->unit, err);
}

static xf_status fill(xf_iter *iter, const xfi_select *select, xfi_error *err)
{
    board b;
    XFI_TRY(look(iter->store, select, &iter->kept, &b, err));
    const void **rows = xfi_arena_alloc(&iter->kept, (b.count + 1) * sizeof *rows);
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < b.count; i++) {
        rows[i] = &b.rows[i];
    }
    iter->rows = rows;
    iter->count = b.count;
    iter->left = select->limit > 0 ? select->limit : -1;
    return XF_OK;
}

static xf_status make_list(xf_store *store, const xf_query *query, xf_iter **out, xfi_error *err)
{
    xfi_select select;
    xfi_cursor *cursor = NULL;
    XFI_TRY(read_query(store, query, out, &select, err));
    XFI_TRY(xfi_store_select_due(store->inner, &select, &cursor, err));
    XFI_TRY(xfi_door_iter_new(store, XFI_ITER_PENDING, cursor, out, err));
    xf_status status = fill(*out, &select, err);
    if (status != XF_OK) {
        xfi_door_iter_free(*out);
        *out = NULL;
    }
    return status;
}

xf_status xf_pending_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_list(store, query, out, &err));
}

static xf_status count_all(xf_store *store, const xf_query *query, int64_t *out, xfi_error *err)
{
    xfi_select select;
    xfi_arena arena = {0};
    board b = {.count = 0};
    XFI_TRY(read_query(store, query, out, &select, err));
    select.open_only = true;
    XFI_TRY(xfi_store_count(store->inner, &xfi_deadline_record, &select, out, err));
    xf_status status = look(store, &select, &arena, &b, err);
    xfi_arena_free(&arena);
    *out += (int64_t)b.count;
    *out = select.limit > 0 && *out > select.limit ? select.limit : *out;
    return status;
}

xf_status xf_pending_count(xf_store *store, const xf_query *query, int64_t *out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = 0;
    }
    xf_status status = count_all(store, query, out, &err);
    if (status != XF_OK && out != NULL) {
        *out = 0;
    }
    return xfi_door_publish(&err, status);
}

/* ---- row by row -------------------------------------------------------------------------------------------------- */

static xf_status of_deadline(xf_iter *iter, const xfi_deadline *row, const xfi_case *owner,
                             xfi_error *err)
{
    xfi_world world = {.file = NULL};
    xfi_pending shown;
    xf_deadline *deadline = NULL;
    XFI_TRY(xfi_api_surround(iter->store, owner->policy, owner->policy_version, &world, err));
    XFI_TRY(xfi_door_deadline_new(iter->store, row, owner, &deadline, err));
    xfi_rules_pending_deadline(&world, row, owner, xfi_door_today(iter->store), &shown);
    return xfi_door_pending_new(&shown, deadline, &iter->held, err);
}

/* The next deadline waits until what is due before it was given. */
static xf_status hold(xf_iter *iter, xfi_error *err)
{
    xfi_deadline row = {0};
    xfi_case owner = {0};
    bool found = false;
    if (iter->held != NULL || iter->cursor == NULL) {
        return XF_OK;
    }
    xfi_arena_reset(&iter->arena);
    XFI_TRY(xfi_cursor_next(iter->cursor, &iter->arena, &row, &owner, &found, err));
    if (found) {
        return of_deadline(iter, &row, &owner, err);
    }
    xfi_cursor_close(iter->cursor);
    iter->cursor = NULL;
    return XF_OK;
}

static xf_status next_row(xf_iter *iter, xf_pending **out, xfi_error *err)
{
    if (iter->left == 0) {
        return XF_OK;
    }
    XFI_TRY(hold(iter, err));
    const xfi_pending *row = iter->next < iter->count ? iter->rows[iter->next] : NULL;
    const xf_time due = iter->held == NULL ? 0 : iter->held->row.due_at;
    if (row != NULL && (iter->held == NULL || due == 0 || row->due_at < due)) {
        XFI_TRY(xfi_door_pending_new(row, NULL, out, err));
        iter->next++;
    } else {
        *out = iter->held;
        iter->held = NULL;
    }
    iter->left -= *out != NULL && iter->left > 0 ? 1 : 0;
    return XF_OK;
}

xf_status xf_pending_next(xf_iter *iter, xf_pending **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK) {
        status = xfi_door_iter_of(iter, XFI_ITER_PENDING, &err);
    }
    if (status == XF_OK) {
        status = next_row(iter, out, &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- what a row tells -------------------------------------------------------------------------------------------- */

xf_pending_kind xf_pending_kind_of(const xf_pending *pending)
{
    return pending == NULL ? XF_PENDING_NONE : pending->row.kind;
}

const char *xf_pending_title(const xf_pending *pending, xf_lang lang)
{
    return pending == NULL ? ""
           : lang == XF_LANG_EN && !xfi_blank(pending->row.title_en)
               ? pending->row.title_en
               : xfi_or_empty(pending->row.title);
}

GETTER(pending, deadline_id, xf_id)
GETTER(pending, record, xf_record_kind)
GETTER(pending, record_id, xf_id)
GETTER(pending, of, xf_id)
GETTER(pending, case_id, xf_id)
GETTER_TEXT(pending, rule)
GETTER_TEXT(pending, unit)
GETTER_TEXT(pending, official)
GETTER_TEXT(pending, lead)
GETTER(pending, due_date, xf_date)
GETTER(pending, due_at, xf_time)
GETTER(pending, days_left, int32_t)
GETTER_BOOL(pending, window)
GETTER_BOOL(pending, paused)
GETTER_BOOL(pending, provisional)
GETTER(pending, mark, xf_mark)
GETTER(pending, next_at, xf_time)
GETTER_TEXT(pending, next_rung)
GETTER(pending, next_raises, xf_raise)
GETTER(pending, next_target, xf_target)

xf_status xf_pending_deadline(const xf_pending *pending, xf_deadline **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(pending, "pending", &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK && pending->deadline != NULL) {
        status = xfi_door_deadline_again(pending->deadline, out, &err);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_pending_json(const xf_pending *pending, xf_text **out)
{
    return xfi_api_json(&xfi_pending_record, pending == NULL ? NULL : &pending->row, "pending",
                        out);
}

void xf_pending_free(xf_pending *pending)
{
    xfi_door_pending_free(pending);
}
