/* SPDX-License-Identifier: Apache-2.0 */
/* Which other cases the same people brought: by their keys, never by looking through cases. */
#include "store/store_p.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 200 }; /* cases of one key: more have a shared number, such as that of an office */

/* One petitioner's key that stands in another case too. */
typedef struct seen {
    xf_id case_id;
    int kind;
    int32_t person;
} seen;

typedef struct seen_list {
    seen *of;
    size_t count, cap;
} seen_list;

static xf_status add(seen_list *list, seen one, xfi_arena *arena, xfi_error *err)
{
    if (list->count == list->cap) {
        size_t cap = list->cap == 0 ? 16 : list->cap * 2;
        seen *more = xfi_arena_alloc(arena, cap * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        if (list->count > 0) {
            memcpy(more, list->of, list->count * sizeof *more);
        }
        list->of = more;
        list->cap = cap;
    }
    list->of[list->count++] = one;
    return XF_OK;
}

static xf_status look_up(xfi_store *store, const xfi_key *key, int32_t person, xf_id except,
                         seen_list *list, xfi_arena *arena, xfi_error *err)
{
    static const char sql[] = "SELECT i.case_id FROM identity i WHERE i.key = ? AND i.case_id <> ?"
                              " AND " XFI_UNSEALED("i.case_id") " ORDER BY i.case_id DESC LIMIT ?";
    xfi_stmt *stmt;
    bool row = true;
    XFI_TRY(xfi_db_prepare(store->db, sql, &stmt, err));
    xfi_db_bind_text(stmt, 0, key->text);
    xfi_db_bind_int(stmt, 1, except);
    xfi_db_bind_text(stmt, 2, xfi_reader_persons(store));
    xfi_db_bind_text(stmt, 3, xfi_reader_unit(store));
    xfi_db_bind_int(stmt, 4, MOST);
    xf_status status = XF_OK;
    while (status == XF_OK && row) {
        status = xfi_db_step(stmt, &row, err);
        if (status == XF_OK && row) {
            const seen one = {xfi_db_int(stmt, 0), (int)key->kind, person};
            status = add(list, one, arena, err);
        }
    }
    xfi_db_done(stmt);
    return status;
}

/* The latest case first, then by person. */
static int by_case(const void *a, const void *b)
{
    const seen *x = a;
    const seen *y = b;
    if (x->case_id != y->case_id) {
        return x->case_id < y->case_id ? 1 : -1;
    }
    return x->person < y->person ? -1 : x->person > y->person ? 1 : 0;
}

static xf_status gather(const seen_list *list, xfi_arena *arena, xfi_shared **out, size_t *count,
                        xfi_error *err)
{
    *out = xfi_arena_alloc(arena, (list->count + 1) * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < list->count; i++) {
        const seen *one = &list->of[i];
        bool same_case = i > 0 && list->of[i - 1].case_id == one->case_id;
        bool same_person = same_case && list->of[i - 1].person == one->person;
        *count += same_case ? 0 : 1;
        xfi_shared *shared = &(*out)[*count - 1];
        shared->case_id = one->case_id;
        shared->kinds |= 1U << (unsigned)one->kind;
        shared->people += same_person ? 0 : 1;
    }
    return XF_OK;
}

xf_status xfi_store_same_people(xfi_store *store, const xfi_petitioner *people, size_t people_count,
                                xf_id except, xfi_arena *arena, xfi_shared **out, size_t *count,
                                xfi_error *err)
{
    seen_list list = {0};
    *out = NULL;
    *count = 0;
    xfi_cursors_renew(store);
    for (size_t i = 0; i < people_count; i++) {
        xfi_key keys[XFI_KEYS];
        size_t key_count;
        XFI_TRY(xfi_keys_of(store, &people[i], keys, &key_count, err));
        for (size_t k = 0; k < key_count; k++) {
            XFI_TRY(look_up(store, &keys[k], (int32_t)i, except, &list, arena, err));
        }
    }
    if (list.count > 0) {
        qsort(list.of, list.count, sizeof *list.of, by_case);
    }
    return gather(&list, arena, out, count, err);
}
