/* SPDX-License-Identifier: Apache-2.0 */
/* The review of the files: which cases are linked, and by what. */
#include "api/likeness_p.h"

#include <stdlib.h>
#include <string.h>

typedef struct review {
    xf_store *store;
    xf_lang lang;
    int least;
    xfi_arena arena; /* of all */
    xfi_arena scratch;
    xfi_linked *nodes;
    size_t node_count, node_cap;
    size_t *by_id; /* the nodes in order of their cases */
    size_t by_id_cap;
    xfi_tie *links;
    size_t link_count, link_cap;
    int64_t compared;
    xfi_pairs *pairs; /* of the cases under way */
    xfi_subjects *subjects;
} review;

static void *grow(review *r, void *items, size_t count, size_t *cap, size_t size)
{
    if (count < *cap) {
        return items;
    }
    *cap = *cap == 0 ? 32 : *cap * 2;
    void *more = xfi_arena_alloc(&r->arena, *cap * size);
    if (more != NULL && count > 0) {
        memcpy(more, items, count * size);
    }
    return more;
}

/* ---- links ------------------------------------------------------------------------------------------------- */

/* Where the case stands in `by_id`, or would. */
static size_t place_of(const review *r, xf_id id)
{
    size_t low = 0;
    size_t high = r->node_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->nodes[r->by_id[middle]].row.case_id < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static xf_status add_node(review *r, const xfi_match *row, size_t *out, xfi_error *err)
{
    size_t at = place_of(r, row->case_id);
    if (at < r->node_count && r->nodes[r->by_id[at]].row.case_id == row->case_id) {
        *out = r->by_id[at];
        return XF_OK;
    }
    r->nodes = grow(r, r->nodes, r->node_count, &r->node_cap, sizeof *r->nodes);
    r->by_id = grow(r, r->by_id, r->node_count, &r->by_id_cap, sizeof *r->by_id);
    if (r->nodes == NULL || r->by_id == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_linked *one = &r->nodes[r->node_count];
    *one = (xfi_linked){.row = *row};
    one->row.number = xfi_arena_dup(&r->arena, row->number);
    one->row.title = xfi_arena_dup(&r->arena, row->title);
    one->row.unit = xfi_arena_dup(&r->arena, row->unit);
    if (one->row.number == NULL || one->row.title == NULL || one->row.unit == NULL) {
        return xfi_error_no_memory(err);
    }
    memmove(r->by_id + at + 1, r->by_id + at, (r->node_count - at) * sizeof *r->by_id);
    r->by_id[at] = *out = r->node_count++;
    return XF_OK;
}

static xf_status add_link(review *r, const xfi_match *mine, const xfi_match *other, xfi_error *err)
{
    xfi_buf reason = {0};
    xf_id ids[] = {mine->case_id, other->case_id};
    bool rising = ids[0] < ids[1];
    xfi_tie one = {.how = *other, .low = ids[rising ? 0 : 1], .high = ids[rising ? 1 : 0]};
    XFI_TRY(add_node(r, mine, &one.a, err));
    XFI_TRY(add_node(r, other, &one.b, err));
    r->links = grow(r, r->links, r->link_count, &r->link_cap, sizeof *r->links);
    if (r->links == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_api_match_reason(other, r->lang, &reason);
    one.reason = reason.failed ? NULL : xfi_arena_dup(&r->arena, xfi_buf_text(&reason));
    xfi_buf_free(&reason);
    if (one.reason == NULL) {
        return xfi_error_no_memory(err);
    }
    r->links[r->link_count++] = one;
    return XF_OK;
}

/* By their two cases; of the same two as they were found. */
static int by_cases(const void *a, const void *b)
{
    const xfi_tie *x = a;
    const xfi_tie *y = b;
    if (x->low != y->low) {
        return x->low < y->low ? -1 : 1;
    }
    if (x->high != y->high) {
        return x->high < y->high ? -1 : 1;
    }
    return x->a < y->a ? -1 : x->a > y->a ? 1 : 0;
}

/* Two cases that both were compared found each other. */
static void drop_doubles(review *r)
{
    size_t kept = 0;
    if (r->link_count > 0) {
        qsort(r->links, r->link_count, sizeof *r->links, by_cases);
    }
    for (size_t i = 0; i < r->link_count; i++) {
        const xfi_tie *last = kept > 0 ? &r->links[kept - 1] : NULL;
        if (last == NULL || last->low != r->links[i].low || last->high != r->links[i].high) {
            r->links[kept++] = r->links[i];
        }
    }
    r->link_count = kept;
}

/* ---- case by case ------------------------------------------------------------------------------------------- */

static xf_status look_at(review *r, xf_id id, xfi_error *err)
{
    const xfi_match *matches;
    const xfi_subject *one;
    const xfi_at_hand at_hand = {r->pairs, r->subjects};
    size_t count;
    xfi_arena_reset(&r->scratch);
    r->compared++;
    XFI_TRY(xfi_api_matches(r->store, at_hand, id, r->least, &r->scratch, &matches, &count, err));
    if (count == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_subject(r->store, r->subjects, id, &r->scratch, &one, err));
    const xfi_match mine = {.case_id = id,
                            .number = xfi_or_empty(one->number),
                            .title = xfi_or_empty(one->title),
                            .unit = xfi_or_empty(one->unit),
                            .state = one->state,
                            .received_at = one->received_at};
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(add_link(r, &mine, &matches[i], err));
    }
    return XF_OK;
}

static xf_status note(review *r, xf_id id, xfi_error *err)
{
    xfi_matter matter;
    xfi_arena_reset(&r->scratch);
    XFI_TRY(xfi_api_matter(r->store, id, XFI_AS_WRITTEN, &r->scratch, &matter, NULL, err));
    return xfi_pairs_note(r->pairs, &matter.written_title, &matter.written, err);
}

/* So many at a time that what the index says of them can be held. */
static xf_status look_at_some(review *r, const xf_id *ids, size_t count, xfi_error *err)
{
    xf_status status = XF_OK;
    r->pairs = xfi_pairs_new();
    if (r->pairs == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        status = note(r, ids[i], err);
    }
    if (status == XF_OK) {
        status = xfi_pairs_read(r->store->inner, r->pairs, err);
    }
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        status = look_at(r, ids[i], err);
    }
    xfi_pairs_free(r->pairs);
    r->pairs = NULL;
    return status;
}

static xf_status read_ids(review *r, const xfi_select *select, xf_id **out, size_t *count,
                          xfi_error *err)
{
    xfi_cursor *cursor = NULL;
    xfi_arena arena = {0};
    bool found = true;
    size_t cap = 0;
    XFI_TRY(xfi_store_select(r->store->inner, &xfi_case_record, select, &cursor, err));
    xf_status status = XF_OK;
    while (status == XF_OK && found) {
        xfi_case row = {0};
        xfi_arena_reset(&arena);
        status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
        if (status == XF_OK && found) {
            *out = grow(r, *out, *count, &cap, sizeof **out);
            status = *out == NULL ? xfi_error_no_memory(err) : XF_OK;
        }
        if (status == XF_OK && found) {
            (*out)[(*count)++] = row.id;
        }
    }
    xfi_arena_free(&arena);
    xfi_cursor_close(cursor);
    return status;
}

static xf_status look_at_all(review *r, const xfi_select *select, xfi_error *err)
{
    enum { AT_ONCE = 50000 };
    xf_id *ids = NULL;
    size_t count = 0;
    XFI_TRY(read_ids(r, select, &ids, &count, err));
    r->subjects = xfi_subjects_new();
    if (r->subjects == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < count; i += AT_ONCE) {
        size_t some = count - i < AT_ONCE ? count - i : AT_ONCE;
        XFI_TRY(look_at_some(r, ids + i, some, err));
    }
    return XF_OK;
}

xf_status xfi_api_review(xf_store *store, const xfi_select *select, int least, xf_lang lang,
                         xfi_buf *out, xfi_error *err)
{
    review r = {.store = store, .lang = lang, .least = least};
    xf_status status = look_at_all(&r, select, err);
    if (status == XF_OK) {
        xfi_json json = {out, false};
        drop_doubles(&r);
        xfi_json_open(&json, NULL, '{');
        xfi_json_int(&json, "compared", r.compared);
        xfi_json_open(&json, "groups", '[');
        status = xfi_api_write_groups(r.nodes, r.node_count, r.links, r.link_count, &r.arena, &json,
                                      err);
        xfi_json_close(&json, ']');
        xfi_json_close(&json, '}');
    }
    xfi_subjects_free(r.subjects);
    xfi_arena_free(&r.arena);
    xfi_arena_free(&r.scratch);
    return status;
}
