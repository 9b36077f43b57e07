/* SPDX-License-Identifier: Apache-2.0 */
/* A case as it is compared with others. A review comes upon the same cases again and again: what it needs of
 * them is kept, in one block for each, while there is a place for it. */
#include "api/likeness_p.h"

#include <string.h>

enum { PLACES = 1 << 15 }; /* some fifty megabytes at most */

struct xfi_subjects {
    xfi_subject *of[PLACES]; /* by id; who comes later takes the place */
};

xfi_subjects *xfi_subjects_new(void)
{
    return xfi_alloc(sizeof(xfi_subjects));
}

void xfi_subjects_free(xfi_subjects *kept)
{
    for (size_t i = 0; kept != NULL && i < PLACES; i++) {
        xfi_free(kept->of[i]);
    }
    xfi_free(kept);
}

/* ---- keeping ------------------------------------------------------------------------------------------------- */

static size_t text_size(const char *text)
{
    return strlen(xfi_or_empty(text)) + 1;
}

static const char *put_text(char **at, const char *text)
{
    char *begin = *at;
    size_t size = text_size(text);
    memcpy(begin, xfi_or_empty(text), size);
    *at += size;
    return begin;
}

static xfi_grams put_pairs(uint64_t **at, const xfi_grams *pairs)
{
    xfi_grams out = {*at, pairs->count};
    if (pairs->count > 0) {
        memcpy(out.of, pairs->of, pairs->count * sizeof *out.of);
    }
    *at += pairs->count;
    return out;
}

/* The struct, behind it the pairs, behind them the texts. */
static xfi_subject *copy(const xfi_subject *from)
{
    size_t pairs = from->title_pairs.count + from->whole_pairs.count;
    size_t texts = text_size(from->number) + text_size(from->unit) +
                   text_size(from->registered_unit) + text_size(from->area) +
                   text_size(from->title);
    xfi_subject *out = xfi_realloc(NULL, sizeof *out + pairs * sizeof(uint64_t) + texts);
    if (out == NULL) {
        return NULL;
    }
    uint64_t *numbers = (uint64_t *)(void *)(out + 1);
    char *chars = (char *)(numbers + pairs);
    *out = *from;
    out->title_pairs = put_pairs(&numbers, &from->title_pairs);
    out->whole_pairs = put_pairs(&numbers, &from->whole_pairs);
    out->number = put_text(&chars, from->number);
    out->unit = put_text(&chars, from->unit);
    out->registered_unit = put_text(&chars, from->registered_unit);
    out->area = put_text(&chars, from->area);
    out->title = put_text(&chars, from->title);
    return out;
}

/* ---- reading ------------------------------------------------------------------------------------------------- */

static xf_status read(xf_store *store, xf_id id, xfi_arena *arena, xfi_subject *out, xfi_error *err)
{
    xfi_case row;
    xfi_matter matter;
    *out = (xfi_subject){.id = id};
    XFI_TRY(xfi_store_case(store->inner, id, arena, &row, &out->seen, err));
    if (!out->seen) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_matter(store, id, XFI_AS_COMPARED, arena, &matter, &out->title, err));
    out->state = row.state;
    out->ended_as = row.ended_as;
    out->merged_into = row.merged_into;
    out->received_at = row.received_at;
    out->number = row.number;
    out->unit = row.unit;
    out->registered_unit = row.registered_unit;
    out->area = row.area;
    out->told = matter.told;
    out->title_pairs = matter.title;
    out->whole_pairs = matter.whole;
    return XF_OK;
}

bool xfi_api_is_among(const xf_id *ids, size_t count, xf_id id)
{
    for (size_t i = 0; i < count; i++) {
        if (ids[i] == id) {
            return true;
        }
    }
    return false;
}

xf_status xfi_api_subject(xf_store *store, xfi_subjects *kept, xf_id id, xfi_arena *arena,
                          const xfi_subject **out, xfi_error *err)
{
    xfi_subject **place = kept == NULL ? NULL : &kept->of[(size_t)id % PLACES];
    if (place != NULL && *place != NULL && (*place)->id == id) {
        *out = *place;
        return XF_OK;
    }
    xfi_subject *fresh = xfi_arena_alloc(arena, sizeof *fresh);
    if (fresh == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(read(store, id, arena, fresh, err));
    *out = fresh;
    if (place != NULL) {
        xfi_subject *one = copy(fresh);
        if (one == NULL) {
            return xfi_error_no_memory(err);
        }
        xfi_free(*place);
        *out = *place = one;
    }
    return XF_OK;
}
