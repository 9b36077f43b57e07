/* SPDX-License-Identifier: Apache-2.0 */
/* Cases by what their texts say. */
#include "store/store_p.h"

#include <stdlib.h>
#include <string.h>

static xf_status keep_id(xfi_arena *arena, xf_id id, xf_id **ids, size_t *count, size_t *cap,
                         xfi_error *err)
{
    if (*count == *cap) {
        size_t more = *cap == 0 ? 64 : *cap * 2;
        xf_id *grown = xfi_arena_alloc(arena, more * sizeof *grown);
        if (grown == NULL) {
            return xfi_error_no_memory(err);
        }
        if (*count > 0) {
            memcpy(grown, *ids, *count * sizeof *grown);
        }
        *ids = grown;
        *cap = more;
    }
    (*ids)[(*count)++] = id;
    return XF_OK;
}

static xf_status read_ids(xfi_stmt *stmt, xfi_arena *arena, xf_id **out, size_t *count,
                          xfi_error *err)
{
    size_t cap = 0;
    for (;;) {
        bool row;
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (!row) {
            return XF_OK;
        }
        XFI_TRY(keep_id(arena, xfi_db_int(stmt, 0), out, count, &cap, err));
    }
}

static xf_status find(xfi_store *store, const char *match, const xfi_select *select, int64_t most,
                      xfi_buf *sql, xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    xfi_stmt *stmt;
    xfi_buf_puts(sql, xfi_index_found);
    XFI_TRY(xfi_select_cases_where(store, select, sql, err));
    xfi_buf_puts(sql, xfi_index_order);
    xfi_buf_puts(sql, most > 0 ? " LIMIT ?" : "");
    if (sql->failed) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_db_prepare_once(store->db, xfi_buf_text(sql), &stmt, err));
    xfi_db_bind_text(stmt, 0, match);
    int index = xfi_select_cases_bind(store, select, stmt, 1);
    if (most > 0) {
        xfi_db_bind_int(stmt, index, most);
    }
    xf_status status = read_ids(stmt, arena, out, count, err);
    xfi_db_done(stmt);
    return status;
}

xf_status xfi_index_find(xfi_store *store, const char *match, const xfi_select *select,
                         int64_t most, xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    xfi_buf sql = {0};
    *out = NULL;
    *count = 0;
    xfi_cursors_park(store);
    XFI_TRY(xfi_waiting_settle(store, err));
    xf_status status = find(store, match, select, most, &sql, arena, out, count, err);
    xfi_buf_free(&sql);
    return status;
}

xf_status xfi_store_search(xfi_store *store, const xfi_folded *terms, size_t term_count,
                           const xfi_select *select, xfi_arena *arena, xf_id **out, size_t *count,
                           xfi_error *err)
{
    xfi_buf match = {0};
    xf_status status = xfi_index_match(terms, term_count, &match, err);
    if (status == XF_OK) {
        status = xfi_index_find(store, xfi_buf_text(&match), select, 0, arena, out, count, err);
    }
    xfi_buf_free(&match);
    return status;
}

/* ---- texts that are alike ---------------------------------------------------------------------------------- */

enum {
    ASKED = 32, /* pairs of a text that are asked for */
    USED = 16,  /* the rarest of them */
    SPREAD = 1000
};

typedef struct rarity {
    const char *gram;
    int64_t cases;
} rarity;

static int by_rarity(const void *a, const void *b)
{
    int64_t x = ((const rarity *)a)->cases;
    int64_t y = ((const rarity *)b)->cases;
    return x < y ? -1 : x > y ? 1 : 0;
}

static xf_status spread(xfi_store *store, const char *gram, int64_t *out, xfi_error *err)
{
    xfi_stmt *stmt;
    xfi_buf match = {0};
    xfi_index_match_any(&gram, 1, &match);
    xf_status status = match.failed ? xfi_error_no_memory(err)
                                    : xfi_db_prepare(store->db, xfi_index_spread, &stmt, err);
    if (status == XF_OK) {
        xfi_db_bind_text(stmt, 0, xfi_buf_text(&match));
        xfi_db_bind_int(stmt, 1, SPREAD + 1);
        status = xfi_rows_number(stmt, out, err);
    }
    xfi_buf_free(&match);
    return status;
}

/* Pairs that stand in another case too, and not in thousands, the rarest first. */
static xf_status rare_grams(xfi_store *store, const xfi_grams *grams, xfi_arena *arena,
                            rarity out[ASKED], size_t *count, xfi_error *err)
{
    size_t step = grams->count / ASKED + 1;
    *count = 0;
    for (size_t i = 0; i < grams->count; i += step) {
        char text[XFI_GRAM_TEXT];
        rarity *one = &out[*count];
        xfi_gram_text(grams->of[i], text);
        one->gram = xfi_arena_dup(arena, text);
        if (one->gram == NULL) {
            return xfi_error_no_memory(err);
        }
        XFI_TRY(spread(store, one->gram, &one->cases, err));
        *count += one->cases > 1 && one->cases <= SPREAD ? 1 : 0;
    }
    if (*count > 0) {
        qsort(out, *count, sizeof *out, by_rarity);
    }
    return XF_OK;
}

xf_status xfi_store_like_texts(xfi_store *store, const xfi_grams *grams, size_t most,
                               xfi_arena *arena, xf_id **out, size_t *count, xfi_error *err)
{
    static const xfi_select all;
    rarity rare[ASKED + 1];
    const char *used[USED];
    size_t rare_count;
    xfi_buf match = {0};
    *out = NULL;
    *count = 0;
    xfi_cursors_park(store);
    XFI_TRY(xfi_waiting_settle(store, err));
    XFI_TRY(rare_grams(store, grams, arena, rare, &rare_count, err));
    size_t use = rare_count < USED ? rare_count : USED;
    for (size_t i = 0; i < use; i++) {
        used[i] = rare[i].gram;
    }
    if (use == 0) {
        return XF_OK;
    }
    xfi_index_match_any(used, use, &match);
    xf_status status = match.failed ? xfi_error_no_memory(err)
                                    : xfi_index_find(store, xfi_buf_text(&match), &all,
                                                     (int64_t)most, arena, out, count, err);
    xfi_buf_free(&match);
    return status;
}

xf_status xfi_store_told_apart(xfi_store *store, xf_id case_id, xfi_arena *arena, xf_id **out,
                               size_t *count, xfi_error *err)
{
    static const char sql[] = "SELECT other_case FROM apart WHERE case_id = ?"
                              " UNION SELECT case_id FROM apart WHERE other_case = ?";
    xfi_stmt *stmt;
    *out = NULL;
    *count = 0;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xfi_db_bind_int(stmt, 1, case_id);
    xf_status status = read_ids(stmt, arena, out, count, err);
    xfi_db_done(stmt);
    return status;
}
