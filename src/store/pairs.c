/* SPDX-License-Identifier: Apache-2.0 */
/* Which pairs of a text others are looked for by, and, where many texts are compared, in which cases all
 * of these stand: read in one pass over the index instead of asking for one after the other. */
#include "store/store_p.h"

#include <string.h>

enum {
    SPREAD_LEAST = 100, /* cases that a pair may stand in: a tenth of all, within these bounds */
    SPREAD_MOST = 1000,
    WORTH = 50 /* a pass costs as much as asking for one case of so many */
};

/* A pair that is asked for; gram 0: a free place of the table. */
typedef struct place {
    uint64_t gram;
    size_t first; /* of its cases, in ids */
    uint32_t count;
    bool everywhere; /* everybody says it: none of them is kept */
} place;

struct xfi_pairs {
    place *of;
    size_t size, count; /* size: a power of two */
    xf_id *ids;
    size_t id_count, id_cap;
    int64_t cases; /* that were noted */
    bool read;
};

/* ---- what is asked for ------------------------------------------------------------------------------------- */

static bool has(const xfi_grams *grams, uint64_t gram)
{
    size_t low = 0;
    size_t high = grams->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (grams->of[middle] < gram) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < grams->count && grams->of[low] == gram;
}

/* Of a long text every second, third … pair stands for all. */
size_t xfi_pairs_pick(const xfi_grams *title, const xfi_grams *whole, xfi_pair out[XFI_PAIRS])
{
    size_t count = 0;
    size_t step = (title->count + XFI_PAIRS_OF_TITLE - 1) / XFI_PAIRS_OF_TITLE;
    for (size_t i = 0; i < title->count; i += step) {
        out[count++] = (xfi_pair){title->of[i], true};
    }
    size_t rest = whole->count > title->count ? whole->count - title->count : 1;
    step = (rest + XFI_PAIRS_OF_REST - 1) / XFI_PAIRS_OF_REST;
    for (size_t i = 0, at = 0; i < whole->count && count < XFI_PAIRS; i++) {
        if (!has(title, whole->of[i]) && at++ % step == 0) {
            out[count++] = (xfi_pair){whole->of[i], false};
        }
    }
    return count;
}

static xf_status count_cases(xfi_store *store, int64_t *out, xfi_error *err)
{
    xfi_stmt *stmt;
    XFI_TRY(xfi_db_prepare(store->db, "SELECT coalesce(max(id), 0) FROM cases", &stmt, err));
    return xfi_rows_number(stmt, out, err);
}

xf_status xfi_pairs_spread(xfi_store *store, int64_t *out, xfi_error *err)
{
    XFI_TRY(count_cases(store, out, err));
    *out /= 10;
    *out = *out < SPREAD_LEAST ? SPREAD_LEAST : *out > SPREAD_MOST ? SPREAD_MOST : *out;
    return XF_OK;
}

/* ---- the table ----------------------------------------------------------------------------------------------- */

xfi_pairs *xfi_pairs_new(void)
{
    return xfi_alloc(sizeof(xfi_pairs));
}

void xfi_pairs_free(xfi_pairs *pairs)
{
    if (pairs != NULL) {
        xfi_free(pairs->of);
        xfi_free(pairs->ids);
        xfi_free(pairs);
    }
}

static place *place_of(const xfi_pairs *pairs, uint64_t gram)
{
    size_t at = (size_t)(gram * UINT64_C(0x9E3779B97F4A7C15) >> 20U) & (pairs->size - 1);
    while (pairs->of[at].gram != 0 && pairs->of[at].gram != gram) {
        at = (at + 1) & (pairs->size - 1);
    }
    return &pairs->of[at];
}

static xf_status make_room(xfi_pairs *pairs, xfi_error *err)
{
    enum { SIZE = 4096 };
    xfi_pairs more = *pairs;
    if (2 * pairs->count < pairs->size) {
        return XF_OK;
    }
    more.size = pairs->size == 0 ? SIZE : 2 * pairs->size;
    more.of = xfi_alloc(more.size * sizeof *more.of);
    if (more.of == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < pairs->size; i++) {
        if (pairs->of[i].gram != 0) {
            *place_of(&more, pairs->of[i].gram) = pairs->of[i];
        }
    }
    xfi_free(pairs->of);
    *pairs = more;
    return XF_OK;
}

xf_status xfi_pairs_note(xfi_pairs *pairs, const xfi_grams *title, const xfi_grams *whole,
                         xfi_error *err)
{
    xfi_pair asked[XFI_PAIRS];
    size_t count = xfi_pairs_pick(title, whole, asked);
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(make_room(pairs, err));
        place *at = place_of(pairs, asked[i].gram);
        pairs->count += at->gram == 0 ? 1 : 0;
        at->gram = asked[i].gram;
    }
    pairs->cases++;
    return XF_OK;
}

bool xfi_pairs_find(const xfi_pairs *pairs, uint64_t gram, const xf_id **out, size_t *count)
{
    const place *at = pairs == NULL || !pairs->read ? NULL : place_of(pairs, gram);
    if (at == NULL || at->gram == 0) {
        return false;
    }
    *out = pairs->ids + at->first;
    *count = at->count;
    return true;
}

/* ---- the pass ------------------------------------------------------------------------------------------------ */

static xf_status add_case(xfi_pairs *pairs, place *at, xf_id id, int64_t spread, xfi_error *err)
{
    if (at->count > 0 && pairs->ids[pairs->id_count - 1] == id) { /* another place in its texts */
        return XF_OK;
    }
    if (at->count == (uint32_t)spread) {
        pairs->id_count = at->first;
        at->count = 0;
        at->everywhere = true;
        return XF_OK;
    }
    if (pairs->id_count == pairs->id_cap) {
        size_t cap = pairs->id_cap == 0 ? 4096 : 2 * pairs->id_cap;
        xf_id *more = xfi_realloc(pairs->ids, cap * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        pairs->ids = more;
        pairs->id_cap = cap;
    }
    at->first = at->count == 0 ? pairs->id_count : at->first;
    at->count++;
    pairs->ids[pairs->id_count++] = id;
    return XF_OK;
}

/* The index gives its words in order, and the cases of each in order. */
static xf_status pass(xfi_pairs *pairs, xfi_stmt *stmt, int64_t spread, xfi_error *err)
{
    uint64_t last = 0;
    place *at = NULL;
    for (;;) {
        bool row;
        uint64_t gram;
        XFI_TRY(xfi_db_step(stmt, &row, err));
        if (!row) {
            return XF_OK;
        }
        if (!xfi_gram_of(xfi_or_empty(xfi_db_text(stmt, 0)), &gram)) {
            continue;
        }
        if (at == NULL || gram != last) {
            at = place_of(pairs, gram);
            last = gram;
        }
        if (at->gram != 0 && !at->everywhere) {
            XFI_TRY(add_case(pairs, at, xfi_db_int(stmt, 1), spread, err));
        }
    }
}

xf_status xfi_pairs_read(xfi_store *store, xfi_pairs *pairs, xfi_error *err)
{
    xfi_stmt *stmt;
    int64_t spread;
    int64_t cases;
    xfi_cursors_renew(store);
    XFI_TRY(count_cases(store, &cases, err));
    if (pairs->cases * WORTH < cases || pairs->count == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_waiting_settle(store, err));
    XFI_TRY(xfi_pairs_spread(store, &spread, err));
    XFI_TRY(xfi_db_prepare(store->db, xfi_index_all, &stmt, err));
    xf_status status = pass(pairs, stmt, spread, err);
    xfi_db_done(stmt);
    pairs->read = status == XF_OK;
    return status;
}
