/* SPDX-License-Identifier: Apache-2.0 */
/* Searching the texts of cases. The index gives cases in order; each is looked at when it is read:
 * where the words stand, and what is shown around them. */
#include "api/getter_p.h"
#include "api/likeness_p.h"

#include <xfcase/search.h>

#include <string.h>

enum { TEXT_MAX = 300, TERMS_MAX = 16, BEFORE = 20, AFTER = 40 };

typedef struct asked {
    xfi_folded terms[TERMS_MAX];
    size_t count;
} asked;

#define F(name, kind)                                                                              \
    {                                                                                              \
#name, kind, false, offsetof(xfi_hit, name), (xf_enum)0                                    \
    }
static const xfi_field hit_fields[] = {
    F(case_id, XFI_F_INT),
    F(number, XFI_F_TEXT),
    F(title, XFI_F_TEXT),
    F(unit, XFI_F_TEXT),
    {"state", XFI_F_CODE, false, offsetof(xfi_hit, state), XF_ENUM_STATE},
    {"part", XFI_F_CODE, false, offsetof(xfi_hit, part), XF_ENUM_PART},
    F(before, XFI_F_TEXT),
    F(found, XFI_F_TEXT),
    F(after, XFI_F_TEXT),
};
static const xfi_record xfi_hit_record = {"hit", sizeof(xfi_hit), hit_fields,
                                          sizeof hit_fields / sizeof *hit_fields, 0};

/* ---- what is asked for ----------------------------------------------------------------------------------- */

/* Bytes of the blank that a word ends at: ASCII's or the full-width one; 0: none. */
static size_t blank_at(const char *text)
{
    static const char wide[] = "\xE3\x80\x80";
    return strchr(" \t\r\n", *text) != NULL && *text != '\0' ? 1
           : strncmp(text, wide, sizeof wide - 1) == 0       ? sizeof wide - 1
                                                             : 0;
}

static xf_status add_term(const char *word, size_t len, xfi_arena *arena, asked *out,
                          xfi_error *err)
{
    xfi_folded term;
    char *copy = xfi_arena_copy(arena, word, len);
    if (copy == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_fold(copy, arena, &term, err));
    if (term.count == 0) {
        return XF_OK; /* nothing but punctuation */
    }
    if (out->count == TERMS_MAX) {
        return xfi_error_set(err, XF_E_INVALID, "text", "检索词过多：最多%d个",
                             "too many words: at most %d", (int)TERMS_MAX);
    }
    out->terms[out->count++] = term;
    return XF_OK;
}

static xf_status read_text(const char *text, xfi_arena *arena, asked *out, xfi_error *err)
{
    XFI_TRY(xfi_door_check_text(text, "text", TEXT_MAX, true, err));
    for (const char *at = text; *at != '\0';) {
        size_t len = 0;
        size_t blank = 0;
        while (at[len] != '\0' && (blank = blank_at(at + len)) == 0) {
            len++;
        }
        XFI_TRY(add_term(at, len, arena, out, err));
        at += len + blank;
    }
    return out->count > 0 ? XF_OK
                          : xfi_error_set(err, XF_E_INVALID, "text", "检索内容中没有文字或数字",
                                          "there is no letter, digit or character in it");
}

/* ---- the list ---------------------------------------------------------------------------------------------- */

static xf_status collect(xf_store *store, const asked *what, const xfi_select *select,
                         xf_iter *iter, xfi_error *err)
{
    xf_id *ids;
    XFI_TRY(xfi_store_search(store->inner, what->terms, what->count, select, &iter->arena, &ids,
                             &iter->count, err));
    const void **rows = xfi_arena_alloc(&iter->arena, (iter->count + 1) * sizeof *rows);
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < iter->count; i++) {
        rows[i] = &ids[i];
    }
    iter->rows = rows;
    iter->asked = what;
    return XF_OK;
}

static xf_status fill_list(xf_store *store, const char *text, const xf_query *query, xf_iter *iter,
                           xfi_error *err)
{
    xfi_select select;
    XFI_TRY(xfi_door_query(query, &select, err));
    asked *what = xfi_arena_alloc(&iter->arena, sizeof *what);
    if (what == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(read_text(text, &iter->arena, what, err));
    return collect(store, what, &select, iter, err);
}

static xf_status make_list(xf_store *store, const char *text, const xf_query *query, xf_iter **out,
                           xfi_error *err)
{
    xf_iter *iter;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_iter_new(store, XFI_ITER_HIT, NULL, &iter, err));
    xf_status status = xfi_door_begin(store, false, err);
    if (status == XF_OK) {
        status = xfi_door_end(store, fill_list(store, text, query, iter, err), err);
    }
    if (status != XF_OK) {
        xfi_door_iter_free(iter);
        return status;
    }
    *out = iter;
    return XF_OK;
}

xf_status xf_search_list(xf_store *store, const char *text, const xf_query *query, xf_iter **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_list(store, text, query, out, &err));
}

/* ---- one hit ------------------------------------------------------------------------------------------------- */

static size_t step_back(const char *text, size_t at, size_t characters)
{
    while (at > 0 && characters > 0) {
        at--;
        characters -= ((unsigned char)text[at] & 0xC0U) == 0x80U ? 0 : 1;
    }
    return at;
}

static size_t step_on(const char *text, size_t at, size_t characters)
{
    while (text[at] != '\0' && characters > 0) {
        at++;
        characters -= ((unsigned char)text[at] & 0xC0U) == 0x80U ? 0 : 1;
    }
    return at;
}

static const char *shown_cut(const xfi_passage *passage, size_t from, size_t to, bool cut_before,
                             bool cut_after, xfi_arena *arena)
{
    const char *text = xfi_api_shown(passage, from, to, arena);
    if (text == NULL || (!cut_before && !cut_after)) {
        return text;
    }
    xfi_buf buf = {0};
    xfi_buf_printf(&buf, "%s%s%s", cut_before ? "…" : "", text, cut_after ? "…" : "");
    text = buf.failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(&buf));
    xfi_buf_free(&buf);
    return text;
}

static xf_status mark(const xfi_passage *passage, const xfi_folded *term, xf_hit *hit,
                      xfi_error *err)
{
    size_t first = xfi_folded_find(&passage->folded, term, 0);
    size_t last = first + term->count - 1;
    size_t from = passage->folded.places[first].at;
    size_t to = passage->folded.places[last].at + passage->folded.places[last].size;
    size_t begin = step_back(passage->text, from, BEFORE);
    size_t end = step_on(passage->text, to, AFTER);
    bool more = passage->text[end] != '\0';
    hit->row.part = passage->part;
    hit->row.before = shown_cut(passage, begin, from, begin > 0, false, &hit->arena);
    hit->row.found = xfi_api_shown(passage, from, to, &hit->arena);
    hit->row.after = shown_cut(passage, to, end, false, more, &hit->arena);
    return hit->row.before == NULL || hit->row.found == NULL || hit->row.after == NULL
               ? xfi_error_no_memory(err)
               : XF_OK;
}

/* The passage that has most of the terms, and the first of them that it has. */
static const xfi_passage *best(const xfi_passages *passages, const asked *what,
                               const xfi_folded **term)
{
    const xfi_passage *found = NULL;
    size_t most = 0;
    for (size_t i = 0; i < passages->count; i++) {
        const xfi_folded *first = NULL;
        size_t count = 0;
        for (size_t k = 0; k < what->count; k++) {
            const xfi_folded *in = &passages->of[i].folded;
            if (xfi_folded_find(in, &what->terms[k], 0) < in->count) {
                first = first == NULL ? &what->terms[k] : first;
                count++;
            }
        }
        if (count > most) {
            most = count;
            found = &passages->of[i];
            *term = first;
        }
    }
    return found;
}

static xf_status fill_hit(const xfi_case *row, const xfi_passages *passages, const asked *what,
                          xf_hit *hit, bool *found, xfi_error *err)
{
    const xfi_folded *term = NULL;
    const xfi_passage *passage = best(passages, what, &term);
    *found = passage != NULL;
    if (passage == NULL) {
        return XF_OK; /* it changed since the list was made */
    }
    const xfi_passage *title = &passages->of[0];
    hit->row.case_id = row->id;
    hit->row.state = row->state;
    hit->row.number = xfi_arena_dup(&hit->arena, xfi_or_empty(row->number));
    hit->row.unit = xfi_arena_dup(&hit->arena, xfi_or_empty(row->unit));
    hit->row.title = xfi_api_shown(title, 0, strlen(title->text), &hit->arena);
    if (hit->row.number == NULL || hit->row.unit == NULL || hit->row.title == NULL) {
        return xfi_error_no_memory(err);
    }
    return mark(passage, term, hit, err);
}

static xf_status read_hit(xf_iter *iter, xf_id id, xf_hit *hit, bool *found, xfi_error *err)
{
    xfi_case row;
    xfi_passages passages;
    xfi_arena *arena = &iter->store->arena;
    xfi_arena_reset(arena);
    XFI_TRY(xfi_store_case(iter->store->inner, id, arena, &row, found, err));
    if (!*found) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_passages(iter->store->inner, id, arena, &passages, err));
    return fill_hit(&row, &passages, iter->asked, hit, found, err);
}

/* One transaction around its statements: the file is locked once, and all see the same. */
static xf_status look_at(xf_iter *iter, xf_id id, xf_hit *hit, bool *found, xfi_error *err)
{
    XFI_TRY(xfi_door_begin(iter->store, false, err));
    return xfi_door_end(iter->store, read_hit(iter, id, hit, found, err), err);
}

static xf_status next_hit(xf_iter *iter, xf_hit **out, xfi_error *err)
{
    while (iter->next < iter->count) {
        bool found = false;
        xf_hit *hit = xfi_alloc(sizeof *hit);
        if (hit == NULL) {
            return xfi_error_no_memory(err);
        }
        xf_status status = look_at(iter, *(const xf_id *)iter->rows[iter->next], hit, &found, err);
        if (status != XF_OK || !found) {
            xf_hit_free(hit);
        }
        XFI_TRY(status);
        iter->next++; /* only now: a hit that found no memory is given by the next call */
        if (found) {
            *out = hit;
            return XF_OK;
        }
    }
    return XF_OK;
}

xf_status xf_hit_next(xf_iter *iter, xf_hit **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK) {
        status = xfi_door_iter_of(iter, XFI_ITER_HIT, &err);
    }
    if (status == XF_OK) {
        status = next_hit(iter, out, &err);
    }
    return xfi_door_publish(&err, status);
}

GETTER(hit, case_id, xf_id)
GETTER_TEXT(hit, number)
GETTER_TEXT(hit, title)
GETTER_TEXT(hit, unit)
GETTER(hit, state, xf_state)
GETTER(hit, part, xf_part)
GETTER_TEXT(hit, before)
GETTER_TEXT(hit, found)
GETTER_TEXT(hit, after)
SNAPSHOT_END(hit)
