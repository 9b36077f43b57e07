/* SPDX-License-Identifier: Apache-2.0 */
/* Cases that may have a similar text. Each pair that is asked for brings the cases it stands in, as
 * long as these are few; what brings most and the rarest together is worth comparing. No text is
 * read here. */
#include "store/store_p.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHARE_TITLE = 4, /* one of so many pairs is shared at least */
    SHARE = 8
};

/* A case that shares some pairs; id 0: a free place of the table. */
typedef struct candidate {
    xf_id id;
    int weight, shared, of_title;
} candidate;

typedef struct table {
    candidate *of;
    size_t mask;
} table;

/* ---- what it brings ------------------------------------------------------------------------------------------ */

static xf_status read_cases(xfi_store *store, const xfi_pair *what, int64_t most, xfi_buf *match,
                            xfi_arena *arena, xfi_ids *out, xfi_error *err)
{
    char gram[XFI_GRAM_TEXT];
    xfi_stmt *stmt;
    xfi_gram_text(what->gram, gram);
    xfi_buf_reset(match);
    xfi_index_match_gram(gram, match);
    if (match->failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare(store->db, xfi_index_having, &stmt, err));
    xfi_db_bind_text(stmt, 0, xfi_buf_text(match));
    xfi_db_bind_int(stmt, 1, most);
    xf_status status = xfi_ids_read(stmt, arena, out, err);
    xfi_db_done(stmt);
    return status;
}

static candidate *place_of(const table *cases, xf_id id)
{
    size_t at = (size_t)((uint64_t)id * UINT64_C(0x9E3779B97F4A7C15) >> 20U) & cases->mask;
    while (cases->of[at].id != 0 && cases->of[at].id != id) {
        at = (at + 1) & cases->mask;
    }
    return &cases->of[at];
}

static xf_status make_table(size_t count, xfi_arena *arena, table *out, xfi_error *err)
{
    size_t size = 16;
    while (size < 2 * count) {
        size *= 2;
    }
    out->of = xfi_arena_alloc(arena, size * sizeof *out->of);
    out->mask = size - 1;
    return out->of == NULL ? xfi_error_no_memory(err) : XF_OK;
}

/* Rarer pairs count more: one for each halving of the spread. */
static int weight_of(size_t cases, int64_t spread)
{
    int weight = 1;
    for (size_t most = (size_t)spread; most > cases; most /= 2) {
        weight++;
    }
    return weight;
}

static void enter(const table *cases, const xfi_pair *what, const xf_id *ids, size_t count,
                  int weight)
{
    for (size_t i = 0; i < count; i++) {
        candidate *one = place_of(cases, ids[i]);
        one->id = ids[i];
        one->weight += weight;
        one->shared++;
        one->of_title += what->in_title ? 1 : 0;
    }
}

/* ---- which are worth comparing ----------------------------------------------------------------------------- */

static int by_weight(const void *a, const void *b)
{
    const candidate *x = a;
    const candidate *y = b;
    if (x->weight != y->weight) {
        return x->weight < y->weight ? 1 : -1;
    }
    return x->id < y->id ? 1 : x->id > y->id ? -1 : 0;
}

/* The table becomes the list. `rare`, `of_title`: how many pairs brought cases. */
static xf_status choose(const table *cases, int rare, int of_title, xf_id except, size_t most,
                        xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    size_t kept = 0;
    for (size_t i = 0; i <= cases->mask; i++) {
        candidate one = cases->of[i];
        bool enough = one.shared * SHARE >= rare ||
                      (one.of_title > 0 && one.of_title * SHARE_TITLE >= of_title);
        if (one.id != 0 && one.id != except && enough) {
            cases->of[kept++] = one;
        }
    }
    if (kept > 0) {
        qsort(cases->of, kept, sizeof *cases->of, by_weight);
    }
    *count = kept < most ? kept : most;
    *out = xfi_arena_alloc(arena, (*count + 1) * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < *count; i++) {
        (*out)[i] = cases->of[i].id;
    }
    return XF_OK;
}

/* The pairs, and of each the cases that it brought. */
typedef struct asking {
    xfi_pair pairs[XFI_PAIRS];
    const xf_id *cases[XFI_PAIRS];
    size_t counts[XFI_PAIRS];
    size_t count, all;
    int64_t spread;
    xfi_buf match;
} asking;

static xf_status ask(xfi_store *store, asking *a, size_t i, xfi_arena *arena, xfi_error *err)
{
    xfi_ids ids = {0};
    XFI_TRY(read_cases(store, &a->pairs[i], a->spread + 1, &a->match, arena, &ids, err));
    a->cases[i] = ids.of;
    a->counts[i] = ids.count > (size_t)a->spread ? 0 : ids.count; /* more: everybody says it */
    return XF_OK;
}

static xf_status gather(xfi_store *store, const xfi_pairs *known, asking *a, xfi_arena *arena,
                        xfi_error *err)
{
    for (size_t i = 0; i < a->count; i++) {
        if (!xfi_pairs_find(known, a->pairs[i].gram, &a->cases[i], &a->counts[i])) {
            XFI_TRY(ask(store, a, i, arena, err));
        }
        a->all += a->counts[i];
    }
    return XF_OK;
}

static xf_status weigh(asking *a, xf_id except, size_t most, xfi_arena *arena, xf_id **out,
                       size_t *count, xfi_error *err)
{
    table cases;
    int rare = 0;
    int of_title = 0;
    XFI_TRY(make_table(a->all, arena, &cases, err));
    for (size_t i = 0; i < a->count; i++) {
        if (a->counts[i] > 0) {
            rare++;
            of_title += a->pairs[i].in_title ? 1 : 0;
            enter(&cases, &a->pairs[i], a->cases[i], a->counts[i],
                  weight_of(a->counts[i], a->spread));
        }
    }
    return choose(&cases, rare, of_title, except, most, arena, out, count, err);
}

xf_status xfi_store_like_texts(xfi_store *store, const xfi_pairs *pairs, xf_id except,
                               const xfi_grams *title, const xfi_grams *whole, size_t most,
                               xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    asking a = {0};
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_waiting_settle(store, err));
    a.count = xfi_pairs_pick(title, whole, a.pairs);
    XFI_TRY(xfi_pairs_spread(store, &a.spread, err));
    xf_status status = gather(store, pairs, &a, arena, err);
    if (status == XF_OK && a.all > 0) {
        status = weigh(&a, except, most, arena, out, count, err);
    }
    xfi_buf_free(&a.match);
    return status;
}

xf_status xfi_store_repeats_of(xfi_store *store, xf_id case_id, xfi_arena *arena, xf_id **out,
                               size_t *count, xfi_error *err)
{
    static const char sql[] =
        "SELECT id FROM cases WHERE repeat_of = ? AND " XFI_UNSEALED("cases.id") " ORDER BY id";
    xfi_stmt *stmt;
    xfi_ids ids = {0};
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xfi_db_bind_text(stmt, 1, xfi_reader_persons(store));
    xfi_db_bind_text(stmt, 2, xfi_reader_unit(store));
    xf_status status = xfi_ids_read(stmt, arena, &ids, err);
    xfi_db_done(stmt);
    *out = ids.of;
    *count = ids.count;
    return status;
}

xf_status xfi_store_told_apart(xfi_store *store, xf_id case_id, xfi_arena *arena, xf_id **out,
                               size_t *count, xfi_error *err)
{
    static const char sql[] =
        "SELECT other_case FROM apart WHERE case_id = ? AND void_on IS NULL"
        " UNION SELECT case_id FROM apart WHERE other_case = ? AND void_on IS NULL";
    xfi_stmt *stmt;
    xfi_ids ids = {0};
    *out = NULL;
    *count = 0;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xfi_db_bind_int(stmt, 1, case_id);
    xf_status status = xfi_ids_read(stmt, arena, &ids, err);
    xfi_db_done(stmt);
    *out = ids.of;
    *count = ids.count;
    return status;
}

xf_status xfi_store_apart_of(xfi_store *store, xf_id one, xf_id other, xf_id *out, xfi_error *err)
{
    static const char sql[] =
        "SELECT coalesce(min(id), 0) FROM apart WHERE void_on IS NULL"
        " AND ((case_id = ? AND other_case = ?) OR (case_id = ? AND other_case = ?))";
    xfi_stmt *stmt;
    *out = 0;
    xfi_cursors_renew(store);
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, one);
    xfi_db_bind_int(stmt, 1, other);
    xfi_db_bind_int(stmt, 2, other);
    xfi_db_bind_int(stmt, 3, one);
    return xfi_rows_number(stmt, out, err);
}
