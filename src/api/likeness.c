/* SPDX-License-Identifier: Apache-2.0 */
/* First or repeated (初次、重复): a case that is registered is compared with those that the same people
 * brought before. What was found then is written with the case, so that figures stay as they were
 * known. */
#include "api/likeness_p.h"

#include <string.h>

/* Title and matter as one, with nothing that runs from the one into the other. */
static xf_status join(const xfi_folded *a, const xfi_folded *b, xfi_arena *arena, xfi_folded *out,
                      xfi_error *err)
{
    *out = (xfi_folded){0};
    out->chars = xfi_arena_alloc(arena, (a->count + b->count + 1) * sizeof *out->chars);
    if (out->chars == NULL) {
        return xfi_error_no_memory(err);
    }
    out->count = a->count + 1 + b->count;
    if (a->count > 0) {
        memcpy(out->chars, a->chars, a->count * sizeof *a->chars);
    }
    if (b->count > 0) {
        memcpy(out->chars + a->count + 1, b->chars, b->count * sizeof *b->chars);
    }
    return XF_OK;
}

static xf_status matter_of(const xfi_passages *passages, unsigned which, xfi_arena *arena,
                           xfi_matter *out, xfi_error *err)
{
    xfi_folded title = {0};
    xfi_folded matter = {0};
    xfi_folded whole;
    for (size_t i = 0; i < passages->count; i++) {
        title = passages->of[i].part == XF_PART_TITLE ? passages->of[i].folded : title;
        matter = passages->of[i].part == XF_PART_MATTER ? passages->of[i].folded : matter;
    }
    *out = (xfi_matter){.told = matter.count > 0};
    XFI_TRY(join(&title, &matter, arena, &whole, err));
    if ((which & XFI_AS_WRITTEN) != 0) {
        XFI_TRY(xfi_gram_set(&title, arena, &out->written_title, err));
        XFI_TRY(xfi_gram_set(&whole, arena, &out->written, err));
    }
    if ((which & XFI_AS_COMPARED) == 0) {
        return XF_OK;
    }
    xfi_folded_wordings(&title); /* the passages are not shown any more */
    xfi_folded_wordings(&whole);
    XFI_TRY(xfi_gram_set(&title, arena, &out->title, err));
    return xfi_gram_set(&whole, arena, &out->whole, err);
}

xf_status xfi_api_matter(xf_store *store, xf_id case_id, unsigned which, xfi_arena *arena,
                         xfi_matter *out, const char **title, xfi_error *err)
{
    xfi_passages passages;
    XFI_TRY(xfi_store_matter_passages(store->inner, case_id, arena, &passages, err));
    if (title != NULL && passages.count > 0) {
        const xfi_passage *first = &passages.of[0];
        *title = xfi_api_shown(first, 0, strlen(first->text), arena);
        if (*title == NULL) {
            return xfi_error_no_memory(err);
        }
    }
    return matter_of(&passages, which, arena, out, err);
}

/* A case that may be what another one repeats. */
typedef struct asked {
    xf_store *store;
    const xfi_case *draft;
    xf_id id; /* 0: it is about to be registered */
    xf_time at;
    xfi_matter matter;
    xf_id *apart;
    size_t apart_count;
    xfi_case best; /* the latest earlier one, so far; id 0: none */
} asked;

static bool was_told_apart(const asked *a, xf_id other)
{
    for (size_t i = 0; i < a->apart_count; i++) {
        if (a->apart[i] == other) {
            return true;
        }
    }
    return false;
}

static xf_status look_at(asked *a, xf_id other, xfi_error *err)
{
    xfi_case row;
    xfi_matter theirs;
    bool found;
    xf_id me = a->id == 0 ? INT64_MAX : a->id;
    XFI_TRY(xfi_store_case(a->store->inner, other, &a->store->arena, &row, &found, err));
    if (!found || !xfi_rules_came_before(&row, a->at, me) || was_told_apart(a, other) ||
        (a->best.id != 0 && xfi_rules_came_before(&row, a->best.received_at, a->best.id))) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_matter(a->store, other, XFI_AS_COMPARED, &a->store->arena, &theirs, NULL, err));
    if (xfi_rules_repeats(a->draft, &row, xfi_gram_likeness(&a->matter.title, &theirs.title),
                          xfi_gram_likeness(&a->matter.whole, &theirs.whole))) {
        a->best = row;
    }
    return XF_OK;
}

xf_status xfi_api_repeat_of(xf_store *store, const xfi_case *draft, xf_id except,
                            const xfi_petitioner *people, size_t people_count, xf_time at,
                            xf_id *out, xfi_error *err)
{
    xfi_shared *shared;
    xfi_passages passages;
    size_t count;
    asked a = {.store = store, .draft = draft, .id = except, .at = at};
    *out = 0;
    XFI_TRY(xfi_store_same_people(store->inner, people, people_count, except, &store->arena,
                                  &shared, &count, err));
    if (count == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_draft_passages(draft, people, people_count, &store->arena, &passages, err));
    XFI_TRY(matter_of(&passages, XFI_AS_COMPARED, &store->arena, &a.matter, err));
    XFI_TRY(
        xfi_store_told_apart(store->inner, except, &store->arena, &a.apart, &a.apart_count, err));
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(look_at(&a, shared[i].case_id, err));
    }
    *out = a.best.id;
    return XF_OK;
}

/* ---- showing a text -------------------------------------------------------------------------------------- */

const char *xfi_api_shown(const xfi_passage *passage, size_t from, size_t to, xfi_arena *arena)
{
    xfi_buf buf = {0};
    const xfi_folded *folded = &passage->folded;
    size_t next = 0;
    for (size_t at = from; at < to;) {
        while (next < folded->count && folded->places[next].at < at) {
            next++;
        }
        bool blanked =
            next < folded->count && folded->places[next].at == at && folded->chars[next] == 0;
        bool line_end = strchr("\r\n\t", passage->text[at]) != NULL;
        size_t size = blanked ? folded->places[next].size : 1;
        xfi_buf_add(&buf, blanked ? "*" : line_end ? " " : passage->text + at, 1);
        at += size;
    }
    const char *text = buf.failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(&buf));
    xfi_buf_free(&buf);
    return text;
}
