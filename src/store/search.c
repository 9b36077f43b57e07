/* SPDX-License-Identifier: Apache-2.0 */
/* Cases by what their texts say. */
#include "store/store_p.h"

#include <string.h>

enum { RANKED = 500 }; /* hits that are ordered by how well they fit */

/* ---- ids ----------------------------------------------------------------------------------------------------- */

static xf_status keep_id(xfi_arena *arena, xf_id id, xfi_ids *out, xfi_error *err)
{
    if (out->count == out->cap) {
        size_t cap = out->cap == 0 ? 64 : out->cap * 2;
        xf_id *more = xfi_arena_alloc(arena, cap * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        if (out->count > 0) {
            memcpy(more, out->of, out->count * sizeof *more);
        }
        out->of = more;
        out->cap = cap;
    }
    out->of[out->count++] = id;
    return XF_OK;
}

xf_status xfi_ids_read(xfi_stmt *stmt, xfi_arena *arena, xfi_ids *out, xfi_error *err)
{
    for (;;) {
        bool row;
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (!row) {
            return XF_OK;
        }
        XFI_TRY(keep_id(arena, xfi_db_int(stmt, 0), out, err));
    }
}

/* ---- one question to the index ----------------------------------------------------------------------------- */

typedef struct question {
    xfi_store *store;
    const xfi_select *select;
    xfi_arena *arena;
    xfi_buf match;            /* the terms */
    xfi_buf title, elsewhere; /* those in the title, and not there */
    xfi_buf where, sql;
} question;

static xf_status ask(question *q, const xfi_buf *match, const char *order, xf_id before,
                     int64_t most, xfi_ids *out, xfi_error *err)
{
    xfi_stmt *stmt;
    xfi_buf_reset(&q->sql);
    xfi_buf_printf(&q->sql, "%s%s%s%s%s", xfi_index_found, q->where.len > 0 ? xfi_index_where : "",
                   xfi_buf_text(&q->where), q->where.len > 0 ? ")" : "", order);
    if (q->sql.failed || match->failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare_once(q->store->db, xfi_buf_text(&q->sql), &stmt, err));
    xfi_db_bind_text(stmt, 0, xfi_buf_text(match));
    xfi_db_bind_int(stmt, 1, before);
    xfi_db_bind_int(stmt, xfi_select_cases_bind(q->store, q->select, stmt, 2), most);
    xf_status status = xfi_ids_read(stmt, q->arena, out, err);
    xfi_db_done(stmt);
    return status;
}

static int64_t limit_of(const question *q)
{
    return q->select->limit > 0 ? q->select->limit : INT64_MAX;
}

static xf_status no_such_hit(xf_id after, xfi_error *err)
{
    return xfi_error_set(err, XF_E_NOT_FOUND, "after", "第%lld号事项不在检索结果中",
                         "case %lld is none of the hits", (long long)after);
}

/* ---- few hits: the best first ------------------------------------------------------------------------------- */

static xf_status by_rank(question *q, xfi_ids *out, xfi_error *err)
{
    size_t first = 0;
    xf_id after = q->select->after;
    XFI_TRY(ask(q, &q->match, xfi_index_ranked, INT64_MAX, RANKED, out, err));
    while (after != 0 && first < out->count && out->of[first] != after) {
        first++;
    }
    if (after != 0 && first == out->count) {
        return no_such_hit(after, err);
    }
    first += after != 0 ? 1 : 0;
    out->of = out->of == NULL ? NULL : out->of + first;
    out->count -= first;
    out->count = (int64_t)out->count > limit_of(q) ? (size_t)limit_of(q) : out->count;
    return XF_OK;
}

/* ---- many hits: those in the title, then the others, the latest first ------------------------------------- */

static xf_status is_hit(question *q, const xfi_buf *match, xf_id id, bool *out, xfi_error *err)
{
    xfi_ids one = {0};
    XFI_TRY(ask(q, match, xfi_index_latest, id + 1, 1, &one, err));
    *out = one.count == 1 && one.of[0] == id;
    return XF_OK;
}

static xf_status by_time(question *q, xfi_ids *out, xfi_error *err)
{
    xf_id after = q->select->after;
    bool in_title = true;
    bool known = true;
    xfi_index_match_title(xfi_buf_text(&q->match), true, &q->title);
    xfi_index_match_title(xfi_buf_text(&q->match), false, &q->elsewhere);
    if (after != 0) {
        XFI_TRY(is_hit(q, &q->title, after, &in_title, err));
    }
    if (!in_title) {
        XFI_TRY(is_hit(q, &q->elsewhere, after, &known, err));
    }
    if (!known) {
        return no_such_hit(after, err);
    }
    xf_id before = after == 0 ? INT64_MAX : after;
    if (in_title) {
        XFI_TRY(ask(q, &q->title, xfi_index_latest, before, limit_of(q), out, err));
        before = INT64_MAX;
    }
    int64_t left = limit_of(q) - (int64_t)out->count;
    return left == 0 ? XF_OK : ask(q, &q->elsewhere, xfi_index_latest, before, left, out, err);
}

/* ---- the offer --------------------------------------------------------------------------------------------- */

static xf_status find(question *q, xfi_ids *out, xfi_error *err)
{
    xfi_ids found = {0};
    XFI_TRY(xfi_select_cases_where(q->store, q->select, &q->where, err));
    if (q->where.failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(ask(q, &q->match, xfi_index_latest, INT64_MAX, RANKED + 1, &found, err));
    if (found.count == 0 && q->select->after == 0) {
        return XF_OK;
    }
    return found.count > RANKED ? by_time(q, out, err) : by_rank(q, out, err);
}

xf_status xfi_store_search(xfi_store *store, const xfi_folded *terms, size_t term_count,
                           const xfi_select *select, xfi_arena *arena, xf_id **out, size_t *count,
                           xfi_error *err)
{
    question q = {.store = store, .select = select, .arena = arena};
    xfi_ids ids = {0};
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_waiting_settle(store, err));
    xf_status status = xfi_index_match(terms, term_count, &q.match, err);
    if (status == XF_OK) {
        status = find(&q, &ids, err);
    }
    xfi_buf_free(&q.match);
    xfi_buf_free(&q.title);
    xfi_buf_free(&q.elsewhere);
    xfi_buf_free(&q.where);
    xfi_buf_free(&q.sql);
    *out = ids.of;
    *count = ids.count;
    return status;
}
