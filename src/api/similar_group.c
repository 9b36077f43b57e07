/* SPDX-License-Identifier: Apache-2.0 */
/* The groups of a review. A group is a star: one case and those that are linked with it directly, so
 * that nothing stands in a group by way of a third. Each link is in one group; a case that links
 * two matters is in two. */
#include "api/likeness_p.h"

#include <stdlib.h>

/* A link seen from one of its cases. */
typedef struct end {
    size_t node, other;
    xfi_tie *link;
} end;

typedef struct grouping {
    xfi_linked *nodes;
    size_t node_count;
    xfi_tie *links;
    size_t link_count;
    end *ends;
} grouping;

typedef struct group {
    size_t *members; /* the centre first */
    size_t count;
    xfi_tie **links;
    size_t link_count;
    int score;
} group;

/* ---- what is linked with what ------------------------------------------------------------------------------- */

static int by_node(const void *a, const void *b)
{
    const end *x = a;
    const end *y = b;
    if (x->node != y->node) {
        return x->node < y->node ? -1 : 1;
    }
    return x->other < y->other ? -1 : x->other > y->other ? 1 : 0;
}

static xf_status make_ends(grouping *g, xfi_arena *arena, xfi_error *err)
{
    g->ends = xfi_arena_alloc(arena, (2 * g->link_count + 1) * sizeof *g->ends);
    if (g->ends == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < g->link_count; i++) {
        xfi_tie *link = &g->links[i];
        g->ends[2 * i] = (end){link->a, link->b, link};
        g->ends[2 * i + 1] = (end){link->b, link->a, link};
        g->nodes[link->a].left++;
        g->nodes[link->b].left++;
    }
    if (g->link_count > 0) {
        qsort(g->ends, 2 * g->link_count, sizeof *g->ends, by_node);
    }
    for (size_t i = 2 * g->link_count; i-- > 0;) {
        g->nodes[g->ends[i].node].first = i;
    }
    return XF_OK;
}

static bool is_end_of(const grouping *g, size_t at, size_t node)
{
    return at < 2 * g->link_count && g->ends[at].node == node;
}

/* ---- one star --------------------------------------------------------------------------------------------------- */

static bool is_earlier(const xfi_match *a, const xfi_match *b)
{
    return a->received_at != b->received_at ? a->received_at < b->received_at
                                            : a->case_id < b->case_id;
}

/* The case with most links that are in no group yet, of equals the earliest; node_count: there are
 * none left. */
static size_t next_centre(const grouping *g)
{
    size_t best = g->node_count;
    for (size_t i = 0; i < g->node_count; i++) {
        const xfi_linked *node = &g->nodes[i];
        bool more = node->left > 0 && (best == g->node_count || node->left > g->nodes[best].left);
        bool earlier = best < g->node_count && node->left == g->nodes[best].left &&
                       is_earlier(&node->row, &g->nodes[best].row);
        best = more || earlier ? i : best;
    }
    return best;
}

static void take_link(grouping *g, xfi_tie *link, group *out)
{
    link->grouped = true;
    g->nodes[link->a].left--;
    g->nodes[link->b].left--;
    out->links[out->link_count++] = link;
    out->score = out->score < link->how.score ? link->how.score : out->score;
}

static void add_spokes(grouping *g, size_t centre, group *out)
{
    out->members[out->count++] = centre;
    g->nodes[centre].to_centre = INT32_MAX;
    for (size_t i = g->nodes[centre].first; is_end_of(g, i, centre); i++) {
        if (!g->ends[i].link->grouped) {
            size_t other = g->ends[i].other;
            out->members[out->count++] = other;
            g->nodes[other].to_centre = g->ends[i].link->how.score;
            take_link(g, g->ends[i].link, out);
        }
    }
}

/* Links between two that are in the group anyhow. */
static void add_chords(grouping *g, group *out)
{
    for (size_t i = 1; i < out->count; i++) {
        size_t node = out->members[i];
        for (size_t k = g->nodes[node].first; is_end_of(g, k, node); k++) {
            if (!g->ends[k].link->grouped && g->nodes[g->ends[k].other].to_centre > 0) {
                take_link(g, g->ends[k].link, out);
            }
        }
    }
}

/* The centre, then by score with it, then the earlier case. */
static void sort_members(const grouping *g, group *out)
{
    for (size_t i = 1; i < out->count; i++) {
        size_t one = out->members[i];
        size_t at = i;
        for (; at > 1; at--) {
            const xfi_linked *before = &g->nodes[out->members[at - 1]];
            const xfi_linked *node = &g->nodes[one];
            if (before->to_centre > node->to_centre ||
                (before->to_centre == node->to_centre && is_earlier(&before->row, &node->row))) {
                break;
            }
            out->members[at] = out->members[at - 1];
        }
        out->members[at] = one;
    }
}

/* The strongest first, then by their cases. */
static int by_score(const void *a, const void *b)
{
    const xfi_tie *x = *(xfi_tie *const *)a;
    const xfi_tie *y = *(xfi_tie *const *)b;
    if (x->how.score != y->how.score) {
        return x->how.score < y->how.score ? 1 : -1;
    }
    if (x->low != y->low) {
        return x->low < y->low ? -1 : 1;
    }
    return x->high < y->high ? -1 : x->high > y->high ? 1 : 0;
}

static xf_status make_group(grouping *g, size_t centre, xfi_arena *arena, group *out,
                            xfi_error *err)
{
    size_t most = g->nodes[centre].left + 1;
    size_t links = 0;
    for (size_t i = g->nodes[centre].first; is_end_of(g, i, centre); i++) {
        links += g->nodes[g->ends[i].other].left; /* spokes and chords end at one of these */
    }
    out->members = xfi_arena_alloc(arena, most * sizeof *out->members);
    out->links = xfi_arena_alloc(arena, (links + 1) * sizeof *out->links);
    if (out->members == NULL || out->links == NULL) {
        return xfi_error_no_memory(err);
    }
    add_spokes(g, centre, out);
    add_chords(g, out);
    sort_members(g, out);
    qsort(out->links, out->link_count, sizeof *out->links, by_score);
    for (size_t i = 0; i < out->count; i++) {
        g->nodes[out->members[i]].to_centre = 0;
    }
    return XF_OK;
}

/* ---- writing --------------------------------------------------------------------------------------------------- */

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

static void write_link(const grouping *g, const xfi_tie *link, xfi_json *json)
{
    const xfi_match *how = &link->how;
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "case", g->nodes[link->a].row.case_id);
    xfi_json_int(json, "other", g->nodes[link->b].row.case_id);
    xfi_json_int(json, "score", how->score);
    xfi_json_int(json, "people", how->people);
    xfi_json_bool(json, "identity", how->identity);
    xfi_json_bool(json, "phone", how->phone);
    xfi_json_bool(json, "name_and_home", how->name_and_home);
    xfi_json_bool(json, "name_and_unit", how->name_and_unit);
    xfi_json_int(json, "text", how->text);
    xfi_json_bool(json, "title_alone", how->title_alone);
    xfi_json_text(json, "reason", link->reason);
    xfi_json_close(json, '}');
}

static void write_group(const grouping *g, const group *one, xfi_json *json)
{
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "score", one->score);
    xfi_json_int(json, "centre", g->nodes[one->members[0]].row.case_id);
    xfi_json_open(json, "cases", '[');
    for (size_t i = 0; i < one->count; i++) {
        write_case(&g->nodes[one->members[i]].row, json);
    }
    xfi_json_close(json, ']');
    xfi_json_open(json, "links", '[');
    for (size_t i = 0; i < one->link_count; i++) {
        write_link(g, one->links[i], json);
    }
    xfi_json_close(json, ']');
    xfi_json_close(json, '}');
}

/* By the highest score, then in the order in which they were made. */
static void write_all(const grouping *g, const group *groups, size_t count, xfi_json *json)
{
    for (int score = 100; score > 0; score--) {
        for (size_t i = 0; i < count; i++) {
            if (groups[i].score == score) {
                write_group(g, &groups[i], json);
            }
        }
    }
}

xf_status xfi_api_write_groups(xfi_linked *nodes, size_t node_count, xfi_tie *links,
                               size_t link_count, xfi_arena *arena, xfi_json *out, xfi_error *err)
{
    grouping g = {nodes, node_count, links, link_count, NULL};
    size_t count = 0;
    XFI_TRY(make_ends(&g, arena, err));
    group *groups = xfi_arena_alloc(arena, (link_count + 1) * sizeof *groups);
    if (groups == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t centre = next_centre(&g); centre < node_count; centre = next_centre(&g)) {
        XFI_TRY(make_group(&g, centre, arena, &groups[count++], err));
    }
    write_all(&g, groups, count, out);
    return XF_OK;
}
