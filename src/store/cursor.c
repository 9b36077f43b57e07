/* SPDX-License-Identifier: Apache-2.0 */
/* Cursors: a select that is read row by row.
 *
 * A cursor sees the rows as they are at its first step, until its own store begins, ends or writes
 * in a transaction, or outside of one opens another list or looks a case up. Then its statement is ended and the next
 * step goes on behind the row it gave last, with the rows as they are by then: no row is given twice
 * or left out unless a write moved it in the order. So a list that is half read never keeps its
 * store from writing, nor from seeing what others wrote.
 *
 * Closing is legal from any thread, but the statement belongs to the store's thread. A closed cursor
 * is therefore pushed onto the store's desk (a stack with one compare-and-swap) and freed by the
 * store's thread at its next call. Only whole stacks are taken, so no node comes back while another
 * thread looks at it. When the store is gone the desk says so, and closing frees at once. */
#include "store/store_p.h"

struct xfi_cursor {
    xfi_store *store; /* NULL once the store is closed */
    xfi_desk *desk;
    xfi_cursor *before, *after; /* in the list of the store; its thread only */
    void *below;                /* on the desk */
    const xfi_listing *listing;
    xfi_select select; /* texts in the arena */
    xfi_arena arena, place_arena;
    xfi_stmt *stmt; /* NULL while parked */
    xfi_place place;
    bool stepped; /* the statement stands on a row */
    bool placed;  /* parked behind `place` */
    bool ended, no_memory;
};

/* ---- the desk ------------------------------------------------------------------------------------------- */

xfi_desk *xfi_desk_new(void)
{
    xfi_desk *desk = xfi_alloc(sizeof *desk);
    if (desk != NULL) {
        atomic_init(&desk->refs, 1);
        atomic_init(&desk->closed, NULL);
    }
    return desk;
}

static void leave_desk(xfi_desk *desk)
{
    if (atomic_fetch_sub(&desk->refs, 1) == 1) {
        xfi_free(desk);
    }
}

/* The statement has been ended before. */
static void free_cursor(xfi_cursor *cursor)
{
    xfi_desk *desk = cursor->desk;
    xfi_arena_free(&cursor->arena);
    xfi_arena_free(&cursor->place_arena);
    xfi_free(cursor);
    leave_desk(desk);
}

static void end_statement(xfi_cursor *cursor)
{
    xfi_db_done(cursor->stmt);
    cursor->stmt = NULL;
    cursor->stepped = false;
}

static void unlink_cursor(xfi_store *store, xfi_cursor *cursor)
{
    if (cursor->before != NULL) {
        cursor->before->after = cursor->after;
    } else {
        store->cursors = cursor->after;
    }
    if (cursor->after != NULL) {
        cursor->after->before = cursor->before;
    }
}

static void free_stack(void *top)
{
    while (top != NULL) {
        xfi_cursor *cursor = top;
        top = cursor->below;
        free_cursor(cursor);
    }
}

/* Frees what lies on the desk. */
static void sweep(xfi_store *store)
{
    void *top = atomic_exchange(&store->desk->closed, NULL);
    for (xfi_cursor *cursor = top; cursor != NULL; cursor = cursor->below) {
        end_statement(cursor);
        unlink_cursor(store, cursor);
    }
    free_stack(top);
}

void xfi_cursors_detach(xfi_store *store)
{
    for (xfi_cursor *cursor = store->cursors; cursor != NULL; cursor = cursor->after) {
        end_statement(cursor);
        cursor->store = NULL;
    }
    store->cursors = NULL;
    free_stack(atomic_exchange(&store->desk->closed, store->desk));
    leave_desk(store->desk);
    store->desk = NULL;
}

void xfi_cursor_close(xfi_cursor *cursor)
{
    if (cursor == NULL) {
        return;
    }
    xfi_desk *desk = cursor->desk;
    void *top = atomic_load(&desk->closed);
    do {
        if (top == desk) {
            free_cursor(cursor);
            return;
        }
        cursor->below = top;
    } while (!atomic_compare_exchange_weak(&desk->closed, &top, cursor));
}

/* ---- opening and parking ----------------------------------------------------------------------------------- */

static bool keep_texts(xfi_cursor *cursor, const xfi_select *select)
{
    cursor->select = *select;
    cursor->select.unit = xfi_arena_dup(&cursor->arena, select->unit);
    cursor->select.official = xfi_arena_dup(&cursor->arena, select->official);
    cursor->select.rule = xfi_arena_dup(&cursor->arena, select->rule);
    cursor->select.category = xfi_arena_dup(&cursor->arena, select->category);
    return (cursor->select.unit != NULL || select->unit == NULL) &&
           (cursor->select.official != NULL || select->official == NULL) &&
           (cursor->select.rule != NULL || select->rule == NULL) &&
           (cursor->select.category != NULL || select->category == NULL);
}

xf_status xfi_cursor_new(xfi_store *store, const xfi_listing *listing, const xfi_select *select,
                         xfi_cursor **out, xfi_error *err)
{
    *out = NULL;
    xfi_cursors_renew(store); /* the new list is to see the rows of now */
    xfi_cursor *cursor = xfi_alloc(sizeof *cursor);
    if (cursor == NULL) {
        return xfi_error_no_memory(err);
    }
    cursor->listing = listing;
    cursor->desk = store->desk;
    atomic_fetch_add(&store->desk->refs, 1);
    xf_status status = keep_texts(cursor, select) ? XF_OK : xfi_error_no_memory(err);
    if (status == XF_OK) {
        status = xfi_select_prepare(store, listing, &cursor->select, NULL, &cursor->stmt, err);
    }
    if (status != XF_OK) {
        free_cursor(cursor);
        return status;
    }
    cursor->store = store;
    cursor->after = store->cursors;
    if (cursor->after != NULL) {
        cursor->after->before = cursor;
    }
    store->cursors = cursor;
    *out = cursor;
    return XF_OK;
}

static void keep_place(xfi_cursor *cursor)
{
    int column = xfi_select_width(cursor->listing);
    xfi_arena_reset(&cursor->place_arena);
    for (size_t i = 0; i < XFI_SELECT_ORDER && cursor->listing->order[i].sql != NULL; i++) {
        if (cursor->listing->order[i].is_text) {
            const char *text = xfi_or_empty(xfi_db_text(cursor->stmt, column + (int)i));
            cursor->place.texts[i] = xfi_arena_dup(&cursor->place_arena, text);
            cursor->no_memory = cursor->no_memory || cursor->place.texts[i] == NULL;
        } else {
            cursor->place.numbers[i] = xfi_db_int(cursor->stmt, column + (int)i);
        }
    }
    cursor->placed = true;
}

void xfi_cursors_park(xfi_store *store)
{
    sweep(store);
    for (xfi_cursor *cursor = store->cursors; cursor != NULL; cursor = cursor->after) {
        if (cursor->stepped) {
            keep_place(cursor);
        }
        end_statement(cursor);
    }
}

void xfi_cursors_renew(xfi_store *store)
{
    if (xfi_db_in_transaction(store->db)) {
        sweep(store);
    } else {
        xfi_cursors_park(store);
    }
}

/* ---- reading ------------------------------------------------------------------------------------------------ */

static xf_status ready(xfi_cursor *cursor, xfi_error *err)
{
    if (cursor->store == NULL) {
        return xfi_error_set(err, XF_E_CLOSED, "store", "案件库已关闭", "the store is closed");
    }
    if (cursor->no_memory) {
        return xfi_error_no_memory(err);
    }
    if (cursor->stmt != NULL) {
        return XF_OK;
    }
    return xfi_select_prepare(cursor->store, cursor->listing, &cursor->select,
                              cursor->placed ? &cursor->place : NULL, &cursor->stmt, err);
}

static xf_status read_row(const xfi_cursor *cursor, xfi_arena *arena, void *row, void *second,
                          xfi_error *err)
{
    const xfi_record *record = cursor->listing->record;
    if (record == NULL) {
        return xfi_journal_read(cursor->stmt, 0, arena, row, err);
    }
    XFI_TRY(xfi_rows_read(record, cursor->stmt, 0, arena, row, err));
    int column = (int)record->count;
    const xfi_joined *one = second == NULL ? NULL : cursor->listing->with;
    for (; one != NULL && one->record != NULL; one++) {
        void *at = (char *)second + one->offset;
        XFI_TRY(xfi_rows_read(one->record, cursor->stmt, column, arena, at, err));
        column += (int)one->record->count;
    }
    return XF_OK;
}

xf_status xfi_cursor_next(xfi_cursor *cursor, xfi_arena *arena, void *row, void *second,
                          bool *found, xfi_error *err)
{
    *found = false;
    if (cursor->ended && cursor->store != NULL) {
        return XF_OK;
    }
    XFI_TRY(ready(cursor, err));
    xf_status status = xfi_db_step(cursor->stmt, found, err);
    cursor->stepped = status == XF_OK && *found;
    if (!cursor->stepped) {
        cursor->ended = status == XF_OK;
        end_statement(cursor);
        return status;
    }
    if (cursor->select.limit > 0 && --cursor->select.limit == 0) {
        cursor->ended = true;
    }
    status = read_row(cursor, arena, row, second, err);
    if (cursor->ended) {
        end_statement(cursor);
    }
    *found = status == XF_OK;
    return status;
}
