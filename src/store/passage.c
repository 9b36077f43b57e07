/* SPDX-License-Identifier: Apache-2.0 */
/* The texts of a case that are searched, and what in them is a petitioner's: names and numbers are
 * blanked, so that nobody is looked up by a search. */
#include "store/store_p.h"

#include <string.h>

static xf_status add(xfi_passages *list, xf_part part, const char *text, xfi_arena *arena,
                     xfi_error *err)
{
    if (xfi_blank(text)) {
        return XF_OK;
    }
    if (list->count == list->cap) {
        size_t cap = list->cap == 0 ? 8 : list->cap * 2;
        xfi_passage *more = xfi_arena_alloc(arena, cap * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        if (list->count > 0) {
            memcpy(more, list->of, list->count * sizeof *more);
        }
        list->of = more;
        list->cap = cap;
    }
    xfi_passage *one = &list->of[list->count];
    one->part = part;
    one->text = xfi_arena_dup(arena, text);
    if (one->text == NULL) {
        return xfi_error_no_memory(err);
    }
    list->count++;
    return xfi_fold(one->text, arena, &one->folded, err);
}

/* ---- from the rows -------------------------------------------------------------------------------------- */

/* Statements that give two texts of a case. */
static const struct {
    const char *sql;
    xf_part parts[2];
} rows[] = {
    {"SELECT title, matter FROM cases WHERE id = ?", {XF_PART_TITLE, XF_PART_MATTER}},
    {"SELECT text, answer FROM claim WHERE case_id = ? ORDER BY n",
     {XF_PART_CLAIM, XF_PART_ANSWER}},
    {"SELECT text, result FROM measure WHERE case_id = ? ORDER BY n",
     {XF_PART_MEASURE, XF_PART_MEASURE}},
};

static xf_status read_rows(xfi_db *db, size_t which, xf_id case_id, xfi_arena *arena,
                           xfi_passages *out, xfi_error *err)
{
    xfi_stmt *stmt;
    bool row = true;
    XFI_TRY(xfi_db_prepare(db, rows[which].sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xf_status status = XF_OK;
    while (status == XF_OK && row) {
        status = xfi_db_step(stmt, &row, err);
        for (int i = 0; status == XF_OK && row && i < 2; i++) {
            status = add(out, rows[which].parts[i], xfi_db_text(stmt, i), arena, err);
        }
    }
    xfi_db_done(stmt);
    return status;
}

/* ---- from the journal: an opinion is the text of its act ----------------------------------------------- */

#define OPINIONS "('answer', 'decide_review', 'decide_recheck')"

bool xfi_is_opinion(const char *kind)
{
    return xfi_same(kind, "answer") || xfi_same(kind, "decide_review") ||
           xfi_same(kind, "decide_recheck");
}

static xf_status add_opinion(const char *payload, xfi_arena *arena, xfi_passages *out,
                             xfi_error *err)
{
    json_t *json = json_loads(xfi_or_empty(payload), 0, NULL);
    const char *text = json_string_value(json_object_get(json_object_get(json, "act"), "text"));
    xf_status status = add(out, XF_PART_ANSWER, text, arena, err);
    json_decref(json);
    return status;
}

static xf_status read_opinions(xfi_db *db, xf_id case_id, xfi_arena *arena, xfi_passages *out,
                               xfi_error *err)
{
    static const char sql[] =
        "SELECT payload FROM journal WHERE case_id = ? AND kind IN " OPINIONS " ORDER BY seq";
    xfi_stmt *stmt;
    bool row = true;
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xf_status status = XF_OK;
    while (status == XF_OK && row) {
        status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row) {
            status = add_opinion(xfi_db_text(stmt, 0), arena, out, err);
        }
    }
    xfi_db_done(stmt);
    return status;
}

/* ---- what is a petitioner's ------------------------------------------------------------------------------- */

static xf_status blank(const char *what, size_t least, xfi_arena *arena, xfi_passages *out,
                       xfi_error *err)
{
    xfi_folded folded;
    XFI_TRY(xfi_fold(what, arena, &folded, err));
    for (size_t i = 0; folded.count >= least && i < out->count; i++) {
        xfi_folded_blank(&out->of[i].folded, &folded);
    }
    return XF_OK;
}

static xf_status blank_person(const char *name, const char *phone, const char *id_number,
                              xfi_arena *arena, xfi_passages *out, xfi_error *err)
{
    enum { LEAST = 2 }; /* one character alone is no name */
    char number[XFI_PHONE];
    phone = xfi_or_empty(phone);
    XFI_TRY(blank(name, LEAST, arena, out, err));
    while (xfi_phone_next(&phone, number)) {
        XFI_TRY(blank(number, LEAST, arena, out, err));
    }
    return blank(id_number, LEAST, arena, out, err);
}

/* What a petitioner was called by mistake, one a line: a name or a number. */
static xf_status blank_former(const char *former, xfi_arena *arena, xfi_passages *out,
                              xfi_error *err)
{
    while (!xfi_blank(former)) {
        size_t len = strcspn(former, "\n");
        char *line = xfi_arena_copy(arena, former, len);
        if (line == NULL) {
            return xfi_error_no_memory(err);
        }
        XFI_TRY(blank_person(line, line, NULL, arena, out, err));
        former += former[len] == '\n' ? len + 1 : len;
    }
    return XF_OK;
}

static xf_status blank_people(xfi_db *db, xf_id case_id, xfi_arena *arena, xfi_passages *out,
                              xfi_error *err)
{
    static const char sql[] =
        "SELECT name, phone, id_number, former FROM petitioner WHERE case_id = ? ORDER BY n";
    xfi_stmt *stmt;
    bool row = true;
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    xf_status status = XF_OK;
    while (status == XF_OK && row) {
        status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row) {
            status = blank_person(xfi_db_text(stmt, 0), xfi_db_text(stmt, 1), xfi_db_text(stmt, 2),
                                  arena, out, err);
        }
        if (status == XF_OK && row) {
            status = blank_former(xfi_db_text(stmt, 3), arena, out, err);
        }
    }
    xfi_db_done(stmt);
    return status;
}

/* ---- the offer --------------------------------------------------------------------------------------------- */

xf_status xfi_passages_read(xfi_store *store, xfi_db *db, xf_id case_id, xfi_arena *arena,
                            xfi_passages *out, xfi_error *err)
{
    *out = (xfi_passages){0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        XFI_TRY(read_rows(db, i, case_id, arena, out, err));
        if (out->count == 0) {
            return XF_OK; /* there is no such case: each has a title */
        }
    }
    XFI_TRY(read_opinions(store->db, case_id, arena, out, err));
    return blank_people(db, case_id, arena, out, err);
}

xf_status xfi_passages_opinion(xfi_store *store, xf_id case_id, const char *text, xfi_arena *arena,
                               xfi_passages *out, xfi_error *err)
{
    *out = (xfi_passages){0};
    XFI_TRY(add(out, XF_PART_ANSWER, text, arena, err));
    return out->count == 0 ? XF_OK : blank_people(store->db, case_id, arena, out, err);
}

xf_status xfi_store_passages(xfi_store *store, xf_id case_id, xfi_arena *arena, xfi_passages *out,
                             xfi_error *err)
{
    return xfi_passages_read(store, store->db, case_id, arena, out, err);
}

xf_status xfi_store_matter_passages(xfi_store *store, xf_id case_id, xfi_arena *arena,
                                    xfi_passages *out, xfi_error *err)
{
    *out = (xfi_passages){0};
    XFI_TRY(read_rows(store->db, 0, case_id, arena, out, err));
    return blank_people(store->db, case_id, arena, out, err);
}

xf_status xfi_store_draft_passages(const xfi_case *draft, const xfi_petitioner *people,
                                   size_t count, xfi_arena *arena, xfi_passages *out,
                                   xfi_error *err)
{
    *out = (xfi_passages){0};
    XFI_TRY(add(out, XF_PART_TITLE, draft->title, arena, err));
    XFI_TRY(add(out, XF_PART_MATTER, draft->matter, arena, err));
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(
            blank_person(people[i].name, people[i].phone, people[i].id_number, arena, out, err));
    }
    return XF_OK;
}

/* ---- without what is a petitioner's ------------------------------------------------------------------------ */

xf_status xfi_writings_add(xfi_writings *list, const char **text, xfi_arena *arena, xfi_error *err)
{
    if (xfi_blank(*text)) {
        return XF_OK;
    }
    if (list->count == list->cap) {
        size_t cap = list->cap == 0 ? 8 : list->cap * 2;
        const char ***more = xfi_arena_alloc(arena, cap * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        if (list->count > 0) {
            memcpy(more, list->of, list->count * sizeof *more);
        }
        list->of = more;
        list->cap = cap;
    }
    list->of[list->count++] = text;
    return XF_OK;
}

static xf_status passages_of(const xfi_writings *texts, xfi_arena *arena, xfi_passages *out,
                             xfi_error *err)
{
    *out = (xfi_passages){0};
    for (size_t i = 0; i < texts->count; i++) {
        XFI_TRY(add(out, XF_PART_MATTER, *texts->of[i], arena, err));
    }
    return XF_OK;
}

/* The copy of a passage is this call's own: what was blanked becomes shorter in place. */
static bool star(const xfi_passage *passage)
{
    char *text = (char *)(uintptr_t)passage->text;
    size_t len = strlen(text);
    size_t from = 0;
    size_t to = 0;
    for (size_t i = 0; i < passage->folded.count; i++) {
        if (passage->folded.chars[i] == 0) {
            size_t at = passage->folded.places[i].at;
            memmove(text + to, text + from, at - from);
            to += at - from;
            text[to++] = '*';
            from = at + passage->folded.places[i].size;
        }
    }
    memmove(text + to, text + from, len - from + 1);
    return from > 0;
}

/* Only what changed is kept. */
static xf_status put_back(const xfi_passages *passages, const xfi_writings *texts, xfi_arena *arena,
                          xfi_error *err)
{
    for (size_t i = 0; i < passages->count; i++) {
        if (!star(&passages->of[i])) {
            continue;
        }
        const char *text = xfi_arena_dup(arena, passages->of[i].text);
        if (text == NULL) {
            return xfi_error_no_memory(err);
        }
        *texts->of[i] = text;
    }
    return XF_OK;
}

xf_status xfi_store_blank(xfi_store *store, xf_id case_id, const xfi_writings *texts,
                          xfi_arena *arena, xfi_error *err)
{
    xfi_passages passages;
    xfi_arena scratch = {0};
    xf_status status = passages_of(texts, &scratch, &passages, err);
    if (status == XF_OK && passages.count > 0) {
        status = blank_people(store->db, case_id, &scratch, &passages, err);
    }
    if (status == XF_OK) {
        status = put_back(&passages, texts, arena, err);
    }
    xfi_arena_free(&scratch);
    return status;
}

xf_status xfi_store_blank_person(const char *name, const char *phone, const xfi_writings *texts,
                                 xfi_arena *arena, xfi_error *err)
{
    xfi_passages passages;
    xfi_arena scratch = {0};
    xf_status status = passages_of(texts, &scratch, &passages, err);
    if (status == XF_OK) {
        status = blank_person(NULL, phone, NULL, &scratch, &passages, err);
    }
    name = xfi_or_empty(name);
    size_t len;
    for (const char *one; status == XF_OK && (one = xfi_name_next(&name, &len)) != NULL;) {
        const char *alone = xfi_arena_copy(&scratch, one, len);
        status = alone == NULL ? xfi_error_no_memory(err)
                               : blank_person(alone, NULL, NULL, &scratch, &passages, err);
    }
    if (status == XF_OK) {
        status = put_back(&passages, texts, arena, err);
    }
    xfi_arena_free(&scratch);
    return status;
}
