/* SPDX-License-Identifier: Apache-2.0 */
/* Snapshots: a block, its arena, and the texts copied into it. */
#include "door/door.h"

/* A zeroed block whose row is a deep copy; the row lies `offset` bytes in, the arena comes first. */
static xf_status snapshot(const xfi_record *record, const void *row, size_t size, size_t offset,
                          void **out, xfi_error *err)
{
    *out = NULL;
    char *block = xfi_alloc(size);
    if (block == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status = xfi_model_copy(record, row, (xfi_arena *)(void *)block, block + offset, err);
    if (status != XF_OK) {
        xfi_arena_free((xfi_arena *)(void *)block);
        xfi_free(block);
        return status;
    }
    *out = block;
    return XF_OK;
}

#define SNAPSHOT(noun, kind)                                                                       \
    xf_status xfi_door_##noun##_new(const xfi_##kind *row, xf_##noun **out, xfi_error *err)        \
    {                                                                                              \
        void *block;                                                                               \
        xf_status status = snapshot(&xfi_##kind##_record, row, sizeof(xf_##noun),                  \
                                    offsetof(xf_##noun, row), &block, err);                        \
        *out = block;                                                                              \
        return status;                                                                             \
    }

SNAPSHOT(notice, notice)
SNAPSHOT(firing, foreseen)
SNAPSHOT(unit, unit)
SNAPSHOT(official, official)

/* An identity number leaves the library with its region and last character only. */
static xf_status mask(xfi_petitioner *one, xfi_arena *arena, xfi_error *err)
{
    enum { REGION = 6 };
    if (xfi_blank(one->id_number)) {
        return XF_OK;
    }
    char *masked = xfi_arena_dup(arena, one->id_number);
    if (masked == NULL) {
        return xfi_error_no_memory(err);
    }
    for (char *at = masked; *at != '\0' && at[1] != '\0'; at++) {
        *at = at - masked < REGION ? *at : '*';
    }
    one->id_number = masked;
    return XF_OK;
}

static xf_status copy_petitioners(const xfi_petitioner *from, size_t count, xf_case *to,
                                  xfi_error *err)
{
    xfi_petitioner *rows = xfi_arena_alloc(&to->arena, (count + 1) * sizeof *rows);
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(xfi_model_copy(&xfi_petitioner_record, &from[i], &to->arena, &rows[i], err));
        XFI_TRY(mask(&rows[i], &to->arena, err));
    }
    to->petitioners = rows;
    to->petitioner_count = count;
    return XF_OK;
}

xf_status xfi_door_case_new(const xfi_case *row, const xfi_petitioner *petitioners, size_t count,
                            xf_case **out, xfi_error *err)
{
    void *block;
    *out = NULL;
    XFI_TRY(snapshot(&xfi_case_record, row, sizeof **out, offsetof(xf_case, row), &block, err));
    xf_case *one = block;
    xf_status status = copy_petitioners(petitioners, count, one, err);
    if (status != XF_OK) {
        xfi_arena_free(&one->arena);
        xfi_free(one);
        return status;
    }
    *out = one;
    return XF_OK;
}

static xf_status copy_bi(xfi_bi from, xfi_arena *arena, xfi_bi *to, xfi_error *err)
{
    to->zh = xfi_arena_dup(arena, from.zh);
    to->en = xfi_arena_dup(arena, from.en);
    return to->zh == NULL || to->en == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status policy_of(xf_store *store, xf_id case_id, const xf_policy **out, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_case row = {0};
    bool found = false;
    xfi_cursor *cursor = NULL;
    xfi_select select = {.id = case_id};
    xf_status status = xfi_store_select(store->inner, &xfi_case_record, &select, &cursor, err);
    if (status == XF_OK) {
        status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
    }
    xfi_cursor_close(cursor);
    if (status == XF_OK) {
        status = xfi_door_policy(store, found ? row.policy : NULL, row.policy_version, out, err);
    }
    xfi_arena_free(&arena);
    return status;
}

/* The titles of its rule, in the pack of its case; a rule that the pack lost has its id as title. */
static xf_status copy_titles(xf_store *store, const xfi_case *owner, xf_deadline *to,
                             xfi_error *err)
{
    const xf_policy *policy;
    xfi_bi title = {to->row.rule, to->row.rule};
    xfi_bi basis = {"", ""};
    XFI_TRY(owner == NULL
                ? policy_of(store, to->row.case_id, &policy, err)
                : xfi_door_policy(store, owner->policy, owner->policy_version, &policy, err));
    const xfi_rule *rule = xfi_policy_rule(policy, to->row.rule);
    XFI_TRY(copy_bi(rule == NULL ? title : rule->title, &to->arena, &to->title, err));
    return copy_bi(rule == NULL ? basis : rule->basis, &to->arena, &to->basis, err);
}

static xf_status copy_owner(xf_store *store, const xfi_case *owner, xf_deadline *to, xfi_error *err)
{
    xfi_case *copy = xfi_arena_alloc(&to->arena, sizeof *copy);
    if (copy == NULL) {
        return xfi_error_no_memory(err);
    }
    to->owner = copy;
    XFI_TRY(xfi_model_copy(&xfi_case_record, owner, &to->arena, copy, err));
    return xfi_door_blank_case(store, copy, &to->arena, err);
}

xf_status xfi_door_deadline_new(xf_store *store, const xfi_deadline *row, const xfi_case *owner,
                                xf_deadline **out, xfi_error *err)
{
    void *block;
    *out = NULL;
    XFI_TRY(
        snapshot(&xfi_deadline_record, row, sizeof **out, offsetof(xf_deadline, row), &block, err));
    xf_deadline *one = block;
    xf_status status = copy_titles(store, owner, one, err);
    if (status == XF_OK && owner != NULL) {
        status = copy_owner(store, owner, one, err);
    }
    if (status != XF_OK) {
        xfi_arena_free(&one->arena);
        xfi_free(one);
        return status;
    }
    *out = one;
    return XF_OK;
}

xf_status xfi_door_deadline_titled(const xfi_deadline *row, xfi_bi title, xfi_bi basis,
                                   xf_deadline **out, xfi_error *err)
{
    void *block;
    *out = NULL;
    XFI_TRY(
        snapshot(&xfi_deadline_record, row, sizeof **out, offsetof(xf_deadline, row), &block, err));
    xf_deadline *one = block;
    xf_status status = copy_bi(title, &one->arena, &one->title, err);
    if (status == XF_OK) {
        status = copy_bi(basis, &one->arena, &one->basis, err);
    }
    if (status != XF_OK) {
        xfi_arena_free(&one->arena);
        xfi_free(one);
        return status;
    }
    *out = one;
    return XF_OK;
}

static void free_deadline(xf_deadline *deadline)
{
    if (deadline != NULL) {
        xfi_arena_free(&deadline->arena);
        xfi_free(deadline);
    }
}

xf_status xfi_door_deadline_again(const xf_deadline *from, xf_deadline **out, xfi_error *err)
{
    xf_deadline *one;
    XFI_TRY(xfi_door_deadline_titled(&from->row, from->title, from->basis, &one, err));
    xfi_case *owner = xfi_arena_alloc(&one->arena, sizeof *owner);
    xf_status status = owner == NULL
                           ? xfi_error_no_memory(err)
                           : xfi_model_copy(&xfi_case_record, from->owner, &one->arena, owner, err);
    one->owner = owner;
    if (status != XF_OK) {
        free_deadline(one);
        return status;
    }
    *out = one;
    return XF_OK;
}

xf_status xfi_door_pending_new(const xfi_pending *row, xf_deadline *deadline, xf_pending **out,
                               xfi_error *err)
{
    void *block;
    xf_status status =
        snapshot(&xfi_pending_record, row, sizeof **out, offsetof(xf_pending, row), &block, err);
    *out = block;
    if (status == XF_OK) {
        (*out)->deadline = deadline;
    } else {
        free_deadline(deadline);
    }
    return status;
}

void xfi_door_pending_free(xf_pending *pending)
{
    if (pending != NULL) {
        free_deadline(pending->deadline);
        xfi_arena_free(&pending->arena);
        xfi_free(pending);
    }
}

static xf_status copy_registration(const xfi_registration *from, xf_docket *to, xfi_error *err)
{
    xfi_arena *arena = &to->arena;
    XFI_TRY(xfi_model_copy(&xfi_detail_record, &from->detail, arena, &to->with.detail, err));
    XFI_TRY(xfi_model_copy(&xfi_petitioner_record, &from->first, arena, &to->with.first, err));
    XFI_TRY(xfi_model_copy(&xfi_deadline_record, &from->next, arena, &to->with.next, err));
    to->with.first.former = NULL;
    return mask(&to->with.first, arena, err);
}

static xf_status docket_titles(xf_store *store, xf_docket *to, xfi_error *err)
{
    const xf_policy *policy;
    const xfi_deadline *next = &to->with.next;
    xfi_bi none = {"", ""};
    const xfi_rule *rule = NULL;
    if (next->id != 0) {
        XFI_TRY(xfi_door_policy(store, to->row.policy, to->row.policy_version, &policy, err));
        rule = xfi_policy_rule(policy, next->rule);
    }
    XFI_TRY(copy_bi(rule == NULL ? none : rule->title, &to->arena, &to->title, err));
    return copy_bi(rule == NULL ? none : rule->basis, &to->arena, &to->basis, err);
}

static xf_status docket_people(xf_store *store, xf_docket *to, xfi_error *err)
{
    XFI_TRY(xfi_store_docket_people(store->inner, &to->row, &to->with.first, &to->arena,
                                    &to->people, &to->person_count, err));
    XFI_TRY(xfi_door_mask(store, to->people, to->person_count, &to->arena, err));
    return xfi_door_mask(store, &to->with.first, 1, &to->arena, err);
}

xf_status xfi_door_docket_new(xf_store *store, const xfi_case *row, const xfi_registration *with,
                              xf_docket **out, xfi_error *err)
{
    void *block;
    *out = NULL;
    XFI_TRY(snapshot(&xfi_case_record, row, sizeof **out, offsetof(xf_docket, row), &block, err));
    xf_docket *one = block;
    xf_status status = copy_registration(with, one, err);
    if (status == XF_OK) {
        status = xfi_door_blank_docket(store, &one->row, &one->with.detail, &one->arena, err);
    }
    if (status == XF_OK) {
        status = docket_people(store, one, err);
    }
    if (status == XF_OK) {
        status = xfi_store_docket_work(store->inner, &one->row, &one->arena, &one->work, err);
    }
    if (status == XF_OK) {
        status = docket_titles(store, one, err);
    }
    if (status != XF_OK) {
        xfi_arena_free(&one->arena);
        xfi_free(one);
        return status;
    }
    *out = one;
    return XF_OK;
}

xf_status xfi_door_record_new(xf_record_kind kind, const void *row, xf_record **out, xfi_error *err)
{
    xf_record *one = xfi_alloc(sizeof *one);
    *out = NULL;
    if (one == NULL) {
        return xfi_error_no_memory(err);
    }
    one->kind = kind;
    one->record = xfi_model_office(kind);
    one->row = xfi_arena_alloc(&one->arena, one->record->size);
    xf_status status = one->row == NULL
                           ? xfi_error_no_memory(err)
                           : xfi_model_copy(one->record, row, &one->arena, one->row, err);
    if (status != XF_OK) {
        xfi_arena_free(&one->arena);
        xfi_free(one);
        return status;
    }
    *out = one;
    return XF_OK;
}

void xfi_door_record_free(xf_record *record)
{
    if (record != NULL) {
        xfi_arena_free(&record->arena);
        xfi_free(record);
    }
}
