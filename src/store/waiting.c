/* SPDX-License-Identifier: Apache-2.0 */
/* Cases whose texts the open transaction changed. The index is written once for each of them, in the
 * order of their numbers, when the transaction ends or the index is asked: a row that is taken back
 * and put again with every entry would cost many times as much, and the engine begins a new segment
 * of the index whenever it has to go back. */
#include "store/store_p.h"

#include <string.h>

enum { MOST = 1024 }; /* so that a long transaction holds no more texts than these */

/* Whether one of the rows makes that case. */
static bool makes(const xfi_change *changes, size_t count, xf_id case_id)
{
    for (size_t i = 0; i < count; i++) {
        const xfi_change *change = &changes[i];
        if (change->record == &xfi_case_record && change->before == NULL &&
            ((const xfi_case *)change->after)->id == case_id) {
            return true;
        }
    }
    return false;
}

/* ---- whose texts a row changes ------------------------------------------------------------------------- */

/* What is searched, and what of people is blanked in it. */
static const struct {
    const xfi_record *record;
    size_t case_id, texts[3];
    size_t count;
} sources[] = {
    {&xfi_case_record,
     offsetof(xfi_case, id),
     {offsetof(xfi_case, title), offsetof(xfi_case, matter)},
     2},
    {&xfi_claim_record,
     offsetof(xfi_claim, case_id),
     {offsetof(xfi_claim, text), offsetof(xfi_claim, answer)},
     2},
    {&xfi_measure_record,
     offsetof(xfi_measure, case_id),
     {offsetof(xfi_measure, text), offsetof(xfi_measure, result)},
     2},
    {&xfi_petitioner_record,
     offsetof(xfi_petitioner, case_id),
     {offsetof(xfi_petitioner, name), offsetof(xfi_petitioner, phone),
      offsetof(xfi_petitioner, id_number)},
     3},
};

static const char *text_at(const void *row, size_t offset)
{
    return row == NULL ? NULL : *(const char *const *)(const void *)((const char *)row + offset);
}

/* The case whose texts change; 0: none. */
static xf_id touched(const xfi_change *change)
{
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        if (sources[i].record != change->record) {
            continue;
        }
        bool changes = false;
        for (size_t k = 0; k < sources[i].count; k++) {
            size_t text = sources[i].texts[k];
            changes =
                changes || !xfi_same(text_at(change->before, text), text_at(change->after, text));
        }
        const void *id = (const char *)change->after + sources[i].case_id;
        return changes ? *(const xf_id *)id : 0;
    }
    return 0;
}

/* ---- the list ------------------------------------------------------------------------------------------- */

/* Where the case stands, or is to stand. Mostly it is the last one, or comes behind it. */
static size_t place_of(const xfi_index *index, xf_id case_id)
{
    size_t low = 0;
    size_t high = index->waiting_count;
    if (high > 0 && index->waiting[high - 1]->case_id < case_id) {
        return high;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (index->waiting[middle]->case_id < case_id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static xfi_waiting *waiting_at(const xfi_index *index, size_t place, xf_id case_id)
{
    return place < index->waiting_count && index->waiting[place]->case_id == case_id
               ? index->waiting[place]
               : NULL;
}

static xf_status insert_at(xfi_index *index, size_t place, xfi_waiting *item, xfi_error *err)
{
    if (index->waiting_count == index->waiting_cap) {
        size_t cap = index->waiting_cap == 0 ? 16 : 2 * index->waiting_cap;
        xfi_waiting **more = xfi_realloc(index->waiting, cap * sizeof(xfi_waiting *));
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        index->waiting = more;
        index->waiting_cap = cap;
    }
    memmove(&index->waiting[place + 1], &index->waiting[place],
            (index->waiting_count - place) * sizeof(xfi_waiting *));
    index->waiting[place] = item;
    index->waiting_count++;
    return XF_OK;
}

void xfi_waiting_drop(xfi_store *store)
{
    store->index.waiting_count = 0;
    xfi_arena_reset(&store->index.waiting_arena);
}

/* ---- noting ------------------------------------------------------------------------------------------------ */

/* The texts of a case that the entry makes are in its rows; what lies beside them is read later. */
static xf_status draft(xfi_store *store, const xfi_change *changes, size_t count, xfi_waiting *item,
                       xfi_error *err)
{
    xfi_arena *arena = &store->index.arena;
    xfi_passages passages;
    const xfi_case *row = NULL;
    size_t people_count = 0;
    xfi_arena_reset(arena);
    xfi_petitioner *people = xfi_arena_alloc(arena, (count + 1) * sizeof *people);
    if (people == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < count && !item->read; i++) {
        if (changes[i].record == &xfi_petitioner_record) {
            people[people_count++] = *(const xfi_petitioner *)changes[i].after;
        } else if (changes[i].record == &xfi_case_record) {
            item->read = row != NULL; /* two cases in one entry: whose people they are is in rows */
            row = changes[i].after;
        } else {
            item->read = touched(&changes[i]) != 0;
        }
    }
    if (item->read || row == NULL) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_draft_passages(row, people, people_count, arena, &passages, err));
    return xfi_index_words(store, &passages, &store->index.waiting_arena, &item->wanted, err);
}

static xf_status begin(xfi_store *store, xf_id case_id, const xfi_change *changes, size_t count,
                       xfi_waiting **out, xfi_error *err)
{
    xfi_index *index = &store->index;
    xfi_waiting *item = xfi_arena_alloc(&index->waiting_arena, sizeof *item);
    if (item == NULL) {
        return xfi_error_no_memory(err);
    }
    item->case_id = case_id;
    *out = item;
    if (makes(changes, count, case_id)) {
        return draft(store, changes, count, item, err);
    }
    XFI_TRY(xfi_index_read(store, store->db, case_id, &index->waiting_arena, &item->stored, err));
    item->wanted = item->stored;
    return XF_OK;
}

static xf_status item_of(xfi_store *store, xf_id case_id, const xfi_change *changes, size_t count,
                         xfi_waiting **out, xfi_error *err)
{
    xfi_index *index = &store->index;
    size_t place = place_of(index, case_id);
    *out = waiting_at(index, place, case_id);
    if (*out != NULL) {
        return XF_OK;
    }
    XFI_TRY(begin(store, case_id, changes, count, out, err));
    return insert_at(index, place, *out, err);
}

static xf_status note_rows(xfi_store *store, const xfi_change *changes, size_t count,
                           xfi_error *err)
{
    for (size_t i = 0; i < count; i++) {
        xfi_waiting *item;
        xf_id id = touched(&changes[i]);
        if (id == 0) {
            continue;
        }
        XFI_TRY(item_of(store, id, changes, count, &item, err));
        bool drafted = makes(changes, count, id) && item->wanted.of[0] != NULL;
        item->read = item->read || !drafted;
    }
    return XF_OK;
}

/* Opinions stand behind everything else that is an answer, so one more is put at the end. */
static xf_status add_opinion(xfi_store *store, xfi_waiting *item, const char *text, xfi_error *err)
{
    enum { ANSWER = XF_PART_ANSWER - 1 };
    xfi_words words;
    xfi_passages passages;
    xfi_buf whole = {0};
    xfi_arena *arena = &store->index.arena;
    xfi_arena_reset(arena);
    XFI_TRY(xfi_passages_opinion(store, item->case_id, text, arena, &passages, err));
    XFI_TRY(xfi_index_words(store, &passages, arena, &words, err));
    if (words.of[0] == NULL || *words.of[ANSWER] == '\0') {
        return XF_OK;
    }
    xfi_buf_puts(&whole, item->wanted.of[ANSWER]);
    xfi_buf_puts(&whole, whole.len > 0 ? " " : "");
    xfi_buf_puts(&whole, words.of[ANSWER]);
    char *kept = whole.failed
                     ? NULL
                     : xfi_arena_copy(&store->index.waiting_arena, xfi_buf_text(&whole), whole.len);
    xfi_buf_free(&whole);
    item->wanted.of[ANSWER] = kept;
    return kept == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status note_opinion(xfi_store *store, xf_id case_id, const xfi_act *act,
                              const xfi_change *changes, size_t count, xfi_error *err)
{
    xfi_waiting *item;
    if (act != NULL && xfi_blank(act->text)) {
        return XF_OK;
    }
    XFI_TRY(item_of(store, case_id, changes, count, &item, err));
    item->read = item->read || act == NULL || item->wanted.of[0] == NULL;
    return item->read ? XF_OK : add_opinion(store, item, act->text, err);
}

xf_status xfi_waiting_note(xfi_store *store, const xfi_entry *entry, const xfi_record *facts,
                           const void *act, const xfi_change *changes, size_t count, xfi_error *err)
{
    if (store->index.waiting_count >= MOST) {
        XFI_TRY(xfi_waiting_settle(store, err));
    }
    XFI_TRY(note_rows(store, changes, count, err));
    return entry->case_id != 0 && xfi_is_opinion(entry->kind)
               ? note_opinion(store, entry->case_id, facts == &xfi_act_record ? act : NULL, changes,
                              count, err)
               : XF_OK;
}

/* ---- writing ------------------------------------------------------------------------------------------------ */

static bool same_words(const xfi_words *a, const xfi_words *b)
{
    for (size_t i = 0; i < XFI_INDEX_PARTS; i++) {
        if ((a->of[i] == NULL) != (b->of[i] == NULL) || !xfi_same(a->of[i], b->of[i])) {
            return false;
        }
    }
    return true;
}

static xf_status write_one(xfi_store *store, xfi_waiting *item, xfi_error *err)
{
    if (item->read) {
        XFI_TRY(xfi_index_read(store, store->db, item->case_id, &store->index.waiting_arena,
                               &item->wanted, err));
    }
    if (same_words(&item->stored, &item->wanted)) {
        return XF_OK;
    }
    XFI_TRY(xfi_index_write(store->db, item->case_id, xfi_index_take_back, &item->stored, err));
    return xfi_index_write(store->db, item->case_id, xfi_index_put, &item->wanted, err);
}

xf_status xfi_waiting_settle(xfi_store *store, xfi_error *err)
{
    xf_status status = XF_OK;
    for (size_t i = 0; status == XF_OK && i < store->index.waiting_count; i++) {
        status = write_one(store, store->index.waiting[i], err);
    }
    xfi_waiting_drop(store);
    if (status != XF_OK) {
        store->torn = status;
    }
    return status;
}
