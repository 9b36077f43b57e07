/* SPDX-License-Identifier: Apache-2.0 */
/* Lists. A list holds a reference to its store and either a cursor or rows collected before. */
#include "door/door.h"
#include "report/missing_p.h"

#include <xfcase/query.h>

/* Due deadlines and journal entries have selects of their own. */
static const xfi_record *const records[] = {
    [XFI_ITER_CASE] = &xfi_case_record,         [XFI_ITER_DEADLINE] = &xfi_deadline_record,
    [XFI_ITER_DUE] = &xfi_deadline_record,      [XFI_ITER_NOTICE] = &xfi_notice_record,
    [XFI_ITER_FIRING] = &xfi_firing_record,     [XFI_ITER_UNIT] = &xfi_unit_record,
    [XFI_ITER_OFFICIAL] = &xfi_official_record, [XFI_ITER_ENTRY] = NULL,
    [XFI_ITER_DOCKET] = &xfi_case_record,       [XFI_ITER_TRACE] = NULL,
};

static bool is_journal(xfi_iter_of of)
{
    return of == XFI_ITER_ENTRY || of == XFI_ITER_TRACE;
}

/* ---- opening ---------------------------------------------------------------------------------------- */

static xf_status open_cursor(xf_store *store, xfi_iter_of of, const xfi_select *select,
                             xfi_cursor **out, xfi_error *err)
{
    if (of == XFI_ITER_DUE) {
        return xfi_store_select_due(store->inner, select, out, err);
    }
    if (of == XFI_ITER_DOCKET) {
        return xfi_store_select_register(store->inner, select, out, err);
    }
    if (of == XFI_ITER_TRACE) {
        return xfi_store_select_traces(store->inner, select, out, err);
    }
    if (of == XFI_ITER_ENTRY) {
        return xfi_store_select_entries(store->inner, select, out, err);
    }
    return xfi_store_select(store->inner, records[of], select, out, err);
}

static xf_status make_list(xf_store *store, const xf_query *query, xfi_iter_of of, xf_iter **out,
                           xfi_error *err)
{
    xfi_select select;
    xfi_cursor *cursor = NULL;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    int64_t limit = select.limit;
    select.limit = is_journal(of) ? 0 : limit; /* counted where entries are passed over */
    XFI_TRY(open_cursor(store, of, &select, &cursor, err));
    XFI_TRY(xfi_door_iter_new(store, of, cursor, out, err));
    (*out)->left = limit > 0 ? limit : -1;
    return XF_OK;
}

static xf_status list(xf_store *store, const xf_query *query, xfi_iter_of of, xf_iter **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_list(store, query, of, out, &err));
}

static xf_status make_count(xf_store *store, const xf_query *query, xfi_iter_of of, int64_t *out,
                            xfi_error *err)
{
    xfi_select select;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    select.open_only = select.open_only || of == XFI_ITER_DUE;
    return xfi_store_count(store->inner, records[of], &select, out, err);
}

static xf_status count(xf_store *store, const xf_query *query, xfi_iter_of of, int64_t *out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = 0;
    }
    return xfi_door_publish(&err, make_count(store, query, of, out, &err));
}

/* ---- reading ---------------------------------------------------------------------------------------- */

/* One row of any list, as read before it becomes a snapshot. */
typedef struct any_row {
    union {
        xfi_case case_;
        xfi_deadline deadline;
        xfi_notice notice;
        xfi_firing firing;
        xfi_unit unit;
        xfi_official official;
        xfi_entry entry;
    } u;
    union {
        xfi_case owner;
        xfi_registration registration;
    } with;
} any_row;

typedef xf_status (*snapshot_fn)(xf_iter *iter, const void *row, const void *with, void **out,
                                 xfi_error *err);

static xf_status case_snapshot(xf_iter *iter, const void *row, const void *with, void **out,
                               xfi_error *err)
{
    xf_case *made = NULL;
    xfi_case shown = *(const xfi_case *)row;
    (void)with;
    XFI_TRY(xfi_door_blank_case(iter->store, &shown, &iter->arena, err));
    xf_status status = xfi_door_case_new(&shown, NULL, 0, &made, err);
    *out = made;
    return status;
}

static xf_status docket_snapshot(xf_iter *iter, const void *row, const void *with, void **out,
                                 xfi_error *err)
{
    xf_docket *made = NULL;
    xf_status status = xfi_door_docket_new(iter->store, row, with, &made, err);
    *out = made;
    return status;
}

static xf_status deadline_snapshot(xf_iter *iter, const void *row, const void *with, void **out,
                                   xfi_error *err)
{
    xf_deadline *made = NULL;
    xf_status status = xfi_door_deadline_new(iter->store, row, with, &made, err);
    *out = made;
    return status;
}

/* The rows that are nothing but themselves. */
#define SNAPSHOT(noun)                                                                             \
    static xf_status noun##_snapshot(xf_iter *iter, const void *row, const void *with, void **out, \
                                     xfi_error *err)                                               \
    {                                                                                              \
        xf_##noun *made = NULL;                                                                    \
        (void)iter, (void)with;                                                                    \
        xf_status status = xfi_door_##noun##_new(row, &made, err);                                 \
        *out = made;                                                                               \
        return status;                                                                             \
    }
SNAPSHOT(notice)
SNAPSHOT(unit)
SNAPSHOT(official)

/* One that fired, or one of a forecast: that is collected whole and knows more. */
static xf_status firing_snapshot(xf_iter *iter, const void *row, const void *with, void **out,
                                 xfi_error *err)
{
    xf_firing *made = NULL;
    (void)with;
    xfi_foreseen shown = {0};
    if (iter->rows != NULL) {
        shown = *(const xfi_foreseen *)row;
    } else {
        const xfi_firing *fired = row;
        shown = (xfi_foreseen){.deadline_id = fired->deadline_id,
                               .case_id = fired->case_id,
                               .turn = fired->turn,
                               .rung = fired->rung,
                               .rep = fired->rep,
                               .planned_at = fired->planned_at,
                               .fired_at = fired->fired_at,
                               .late = fired->late,
                               .carried = fired->carried,
                               .raises = fired->raises,
                               .ground = fired->ground,
                               .duty_unit = fired->duty_unit};
    }
    xf_status status = xfi_door_firing_new(&shown, &made, err);
    *out = made;
    return status;
}

/* An entry names rules: the pack in force tells their titles. */
static xf_status entry_snapshot(xf_iter *iter, const void *row, const void *with, void **out,
                                xfi_error *err)
{
    xf_entry *made = NULL;
    const xf_policy *policy;
    (void)with;
    XFI_TRY(xfi_door_policy(iter->store, NULL, NULL, &policy, err));
    xfi_entry shown = *(const xfi_entry *)row;
    const char *masked;
    if (iter->roster == NULL) {
        XFI_TRY(xfi_store_roster(iter->store->inner, &iter->roster, err));
    }
    XFI_TRY(xfi_door_mask_payload(iter->store, &shown, &iter->arena, &masked, err));
    shown.payload = masked == NULL ? shown.payload : masked;
    xf_status status = xfi_door_entry_new(iter->store, &shown, &made, err);
    if (status == XF_OK) {
        made->policy = xfi_policy_ref(policy);
        made->roster = xfi_roster_ref(iter->roster);
    }
    *out = made;
    return status;
}

/* Entries that are not there for the reader are passed over, and do not count. */
static xf_status next_entry(xf_iter *iter, xfi_entry *row, bool *found, xfi_error *err)
{
    bool hidden = true;
    *found = iter->left != 0;
    while (*found && hidden) {
        xfi_arena_reset(&iter->arena);
        XFI_TRY(xfi_cursor_next(iter->cursor, &iter->arena, row, NULL, found, err));
        if (*found) {
            XFI_TRY(xfi_door_hidden(iter->store, row, &iter->arena, &hidden, err));
        }
    }
    iter->left -= *found && iter->left > 0 ? 1 : 0;
    return XF_OK;
}

static xf_status next_of_cursor(xf_iter *iter, snapshot_fn snapshot, void **out, xfi_error *err)
{
    any_row row = {0};
    bool found = false;
    bool joined = iter->of == XFI_ITER_DUE || iter->of == XFI_ITER_DOCKET;
    xfi_arena_reset(&iter->arena);
    if (is_journal(iter->of)) {
        XFI_TRY(next_entry(iter, &row.u.entry, &found, err));
    } else {
        XFI_TRY(xfi_cursor_next(iter->cursor, &iter->arena, &row.u, joined ? &row.with : NULL,
                                &found, err));
    }
    if (!found) { /* the statement goes back at once; what is left is an empty collected list */
        xfi_cursor_close(iter->cursor);
        iter->cursor = NULL;
        return XF_OK;
    }
    return snapshot(iter, &row.u, joined ? &row.with : NULL, out, err);
}

/* A case that the reader must not know of is passed over. */
static xf_status next_of_ids(xf_iter *iter, void **out, xfi_error *err)
{
    xfi_case row = {0};
    xfi_arena arena = {0};
    bool found = false;
    xf_status status = XF_OK;
    while (status == XF_OK && !found && iter->next < iter->count) {
        const xfi_select select = {.id = iter->ids[iter->next]};
        xfi_cursor *cursor = NULL;
        status = xfi_store_select(iter->store->inner, &xfi_case_record, &select, &cursor, err);
        if (status == XF_OK) {
            status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
        }
        xfi_cursor_close(cursor);
        if (status == XF_OK && found) {
            status = case_snapshot(iter, &row, NULL, out, err);
        }
        iter->next += status == XF_OK ? 1 : 0;
    }
    xfi_arena_free(&arena);
    return status;
}

static xf_status next_row(xf_iter *iter, bool of_this_kind, snapshot_fn snapshot, void **row,
                          xfi_error *err)
{
    XFI_TRY(xfi_door_need(iter, "iter", err));
    if (!of_this_kind) {
        return xfi_error_set(err, XF_E_INVALID, "iter", "此列表（%s）的行不是所要的种类",
                             "this list (%s) holds rows of another kind", "iter");
    }
    XFI_TRY(xfi_door_store(iter->store, err));
    if (iter->cursor != NULL) {
        return next_of_cursor(iter, snapshot, row, err);
    }
    if (iter->ids != NULL) {
        return next_of_ids(iter, row, err);
    }
    if (iter->next >= iter->count) {
        return XF_OK;
    }
    XFI_TRY(snapshot(iter, iter->rows[iter->next], NULL, row, err));
    iter->next++; /* only now: a row that found no memory is given by the next call */
    return XF_OK;
}

/* `out` is only looked at: whether the caller gave one. */
static xf_status next(xf_iter *iter, bool of_this_kind, snapshot_fn snapshot, const void *out,
                      void **row)
{
    xfi_error err = {0};
    *row = NULL;
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK) {
        status = next_row(iter, of_this_kind, snapshot, row, &err);
    }
    return xfi_door_publish(&err, status);
}

static bool is_of(const xf_iter *iter, xfi_iter_of of)
{
    return iter != NULL && iter->of == of;
}

/* ---- what registers lack ------------------------------------------------------------------------------ */

static xf_status make_missing(xf_store *store, const xf_query *query, xf_lang lang, xf_text **out,
                              xfi_error *err)
{
    xfi_select select;
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    xf_status status = xfi_door_begin(store, false, err);
    if (status == XF_OK) {
        status = xfi_door_end(store, xfi_missing_write(store, &select, lang, &json, err), err);
    }
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_case_missing(xf_store *store, const xf_query *query, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_missing(store, query, lang, out, &err));
}

/* ---- the public functions --------------------------------------------------------------------------- */

xf_status xf_case_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_CASE, out);
}

xf_status xf_docket_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_DOCKET, out);
}

xf_status xf_deadline_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_DEADLINE, out);
}

xf_status xf_due_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_DUE, out);
}

xf_status xf_notice_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_NOTICE, out);
}

xf_status xf_firing_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_FIRING, out);
}

xf_status xf_unit_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_UNIT, out);
}

xf_status xf_official_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_OFFICIAL, out);
}

xf_status xf_entry_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_ENTRY, out);
}

xf_status xf_trace_list(xf_store *store, const xf_query *query, xf_iter **out)
{
    return list(store, query, XFI_ITER_TRACE, out);
}

xf_status xf_case_next(xf_iter *iter, xf_case **out)
{
    void *row;
    xf_status status = next(iter, is_of(iter, XFI_ITER_CASE), case_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_docket_next(xf_iter *iter, xf_docket **out)
{
    void *row;
    xf_status status = next(iter, is_of(iter, XFI_ITER_DOCKET), docket_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_deadline_next(xf_iter *iter, xf_deadline **out)
{
    void *row;
    bool of_this_kind = is_of(iter, XFI_ITER_DEADLINE) || is_of(iter, XFI_ITER_DUE);
    xf_status status = next(iter, of_this_kind, deadline_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_notice_next(xf_iter *iter, xf_notice **out)
{
    void *row;
    xf_status status = next(iter, is_of(iter, XFI_ITER_NOTICE), notice_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_firing_next(xf_iter *iter, xf_firing **out)
{
    void *row;
    xf_status status = next(iter, is_of(iter, XFI_ITER_FIRING), firing_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_unit_next(xf_iter *iter, xf_unit **out)
{
    void *row;
    xf_status status = next(iter, is_of(iter, XFI_ITER_UNIT), unit_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_official_next(xf_iter *iter, xf_official **out)
{
    void *row;
    xf_status status = next(iter, is_of(iter, XFI_ITER_OFFICIAL), official_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_entry_next(xf_iter *iter, xf_entry **out)
{
    void *row;
    bool of_this_kind = is_of(iter, XFI_ITER_ENTRY) || is_of(iter, XFI_ITER_TRACE);
    xf_status status = next(iter, of_this_kind, entry_snapshot, out, &row);
    if (out != NULL) {
        *out = row;
    }
    return status;
}

xf_status xf_case_count(xf_store *store, const xf_query *query, int64_t *out)
{
    return count(store, query, XFI_ITER_CASE, out);
}

xf_status xf_due_count(xf_store *store, const xf_query *query, int64_t *out)
{
    return count(store, query, XFI_ITER_DUE, out);
}

void xf_iter_free(xf_iter *iter)
{
    xfi_door_iter_free(iter);
}
