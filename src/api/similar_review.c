/* SPDX-License-Identifier: Apache-2.0 */
/* The review of the files: links between cases, and the groups that they form. */
#include "api/likeness_p.h"

#include <stdlib.h>
#include <string.h>

/* A case of some link; `group` leads to the case that stands for its group. */
typedef struct node {
    xf_id id;
    xfi_match row; /* what is shown of it */
    size_t group;
    int score; /* of its group: the highest link */
} node;

typedef struct link {
    xf_id a, b;
    size_t node; /* of a */
    int score;
    const char *reason;
} link;

typedef struct review {
    xf_store *store;
    xf_lang lang;
    int least;
    xfi_arena arena; /* of all */
    xfi_arena scratch;
    node *nodes;
    size_t node_count, node_cap;
    link *links;
    size_t link_count, link_cap;
    int64_t compared;
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

static size_t find_node(const review *r, xf_id id)
{
    size_t i = 0;
    while (i < r->node_count && r->nodes[i].id != id) {
        i++;
    }
    return i;
}

static size_t root(const review *r, size_t at)
{
    while (r->nodes[at].group != at) {
        at = r->nodes[at].group;
    }
    return at;
}

static xf_status add_node(review *r, const xfi_match *row, size_t *out, xfi_error *err)
{
    *out = find_node(r, row->case_id);
    if (*out < r->node_count) {
        return XF_OK;
    }
    r->nodes = grow(r, r->nodes, r->node_count, &r->node_cap, sizeof *r->nodes);
    if (r->nodes == NULL) {
        return xfi_error_no_memory(err);
    }
    node *one = &r->nodes[r->node_count];
    *one = (node){.id = row->case_id, .row = *row, .group = r->node_count};
    one->row.number = xfi_arena_dup(&r->arena, row->number);
    one->row.title = xfi_arena_dup(&r->arena, row->title);
    one->row.unit = xfi_arena_dup(&r->arena, row->unit);
    if (one->row.number == NULL || one->row.title == NULL || one->row.unit == NULL) {
        return xfi_error_no_memory(err);
    }
    r->node_count++;
    return XF_OK;
}

static bool is_linked(const review *r, xf_id a, xf_id b)
{
    for (size_t i = r->link_count; i-- > 0;) {
        if (r->links[i].a == b && r->links[i].b == a) {
            return true;
        }
    }
    return false;
}

static xf_status add_link(review *r, const xfi_match *mine, const xfi_match *other, xfi_error *err)
{
    size_t a;
    size_t b;
    xfi_buf reason = {0};
    XFI_TRY(add_node(r, mine, &a, err));
    XFI_TRY(add_node(r, other, &b, err));
    if (is_linked(r, mine->case_id, other->case_id)) {
        return XF_OK;
    }
    r->links = grow(r, r->links, r->link_count, &r->link_cap, sizeof *r->links);
    if (r->links == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_api_match_reason(other, r->lang, &reason);
    const char *text = reason.failed ? NULL : xfi_arena_dup(&r->arena, xfi_buf_text(&reason));
    xfi_buf_free(&reason);
    if (text == NULL) {
        return xfi_error_no_memory(err);
    }
    r->links[r->link_count++] = (link){mine->case_id, other->case_id, a, other->score, text};
    r->nodes[root(r, b)].group = root(r, a);
    return XF_OK;
}

static xf_status look_at(review *r, const xfi_case *row, xfi_error *err)
{
    const xfi_match *matches;
    size_t count;
    xfi_matter matter;
    xfi_match mine = {.case_id = row->id,
                      .number = xfi_or_empty(row->number),
                      .unit = xfi_or_empty(row->unit),
                      .state = row->state,
                      .received_at = row->received_at};
    xfi_arena_reset(&r->scratch);
    r->compared++;
    XFI_TRY(xfi_api_matches(r->store, row->id, r->least, &r->scratch, &matches, &count, err));
    if (count == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_matter(r->store, row->id, &r->scratch, &matter, &mine.title, err));
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(add_link(r, &mine, &matches[i], err));
    }
    return XF_OK;
}

static xf_status look_at_all(review *r, const xfi_select *select, xfi_error *err)
{
    xfi_cursor *cursor = NULL;
    xfi_arena arena = {0};
    bool found = true;
    XFI_TRY(xfi_store_select(r->store->inner, &xfi_case_record, select, &cursor, err));
    xf_status status = XF_OK;
    while (status == XF_OK && found) {
        xfi_case row = {0};
        xfi_arena_reset(&arena);
        status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
        if (status == XF_OK && found) {
            status = look_at(r, &row, err);
        }
    }
    xfi_arena_free(&arena);
    xfi_cursor_close(cursor);
    return status;
}

/* ---- groups ------------------------------------------------------------------------------------------------ */

/* By the highest score of the group, then by group, then by case. */
static int by_group(const void *a, const void *b)
{
    const node *x = *(const node *const *)a;
    const node *y = *(const node *const *)b;
    if (x->score != y->score) {
        return x->score < y->score ? 1 : -1;
    }
    if (x->group != y->group) {
        return x->group < y->group ? -1 : 1;
    }
    return x->id < y->id ? -1 : x->id > y->id ? 1 : 0;
}

/* Every node by its group, which now is the number of the node that stands for it. */
static xf_status sort_nodes(review *r, const node ***out, xfi_error *err)
{
    const node **sorted = xfi_arena_alloc(&r->arena, (r->node_count + 1) * sizeof *sorted);
    if (sorted == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < r->link_count; i++) {
        node *group = &r->nodes[root(r, r->links[i].node)];
        group->score = group->score < r->links[i].score ? r->links[i].score : group->score;
    }
    for (size_t i = 0; i < r->node_count; i++) {
        size_t group = root(r, i);
        r->nodes[i].score = r->nodes[group].score;
        sorted[i] = &r->nodes[i];
    }
    for (size_t i = 0; i < r->node_count; i++) {
        r->nodes[i].group = root(r, i);
    }
    if (r->node_count > 0) {
        qsort(sorted, r->node_count, sizeof *sorted, by_group);
    }
    *out = sorted;
    return XF_OK;
}

static void write_case(const xfi_match *row, xfi_json *json)
{
    char text[XFI_TIME_TEXT];
    enum { ZONE = 480 };
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "case", row->case_id);
    xfi_json_text(json, "number", row->number);
    xfi_json_text(json, "title", row->title);
    xfi_json_text(json, "unit", row->unit);
    xfi_json_text(json, "state", xfi_code_text(XF_ENUM_STATE, (int)row->state));
    xfi_calendar_format_time(row->received_at, ZONE, text);
    xfi_json_text(json, "received_at", text);
    xfi_json_close(json, '}');
}

static void write_links(const review *r, size_t group, xfi_json *json)
{
    xfi_json_open(json, "links", '[');
    for (size_t i = 0; i < r->link_count; i++) {
        const link *one = &r->links[i];
        if (r->nodes[one->node].group == group) {
            xfi_json_open(json, NULL, '{');
            xfi_json_int(json, "case", one->a);
            xfi_json_int(json, "other", one->b);
            xfi_json_int(json, "score", one->score);
            xfi_json_text(json, "reason", one->reason);
            xfi_json_close(json, '}');
        }
    }
    xfi_json_close(json, ']');
}

static void write_groups(const review *r, const node *const *sorted, xfi_json *json)
{
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "compared", r->compared);
    xfi_json_open(json, "groups", '[');
    for (size_t i = 0; i < r->node_count;) {
        size_t group = sorted[i]->group;
        xfi_json_open(json, NULL, '{');
        xfi_json_int(json, "score", sorted[i]->score);
        xfi_json_open(json, "cases", '[');
        for (; i < r->node_count && sorted[i]->group == group; i++) {
            write_case(&sorted[i]->row, json);
        }
        xfi_json_close(json, ']');
        write_links(r, group, json);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
    xfi_json_close(json, '}');
}

xf_status xfi_api_review(xf_store *store, const xfi_select *select, int least, xf_lang lang,
                         xfi_buf *out, xfi_error *err)
{
    review r = {.store = store, .lang = lang, .least = least};
    const node **sorted = NULL;
    xf_status status = look_at_all(&r, select, err);
    if (status == XF_OK) {
        status = sort_nodes(&r, &sorted, err);
    }
    if (status == XF_OK) {
        xfi_json json = {out, false};
        write_groups(&r, sorted, &json);
    }
    xfi_arena_free(&r.arena);
    xfi_arena_free(&r.scratch);
    return status;
}
