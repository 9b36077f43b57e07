/* SPDX-License-Identifier: Apache-2.0 */
/* What the journal says of one deadline. */
#include "api/history_p.h"

#include <string.h>

typedef struct reading {
    xf_id deadline;
    xfi_arena *arena;
    xfi_history *rows;
    size_t count, cap;
    xf_date due; /* as known so far */
    xfi_error *err;
} reading;

/* The row of the deadline in an entry's payload, borrowed; NULL: the entry does not touch it. */
static json_t *row_in(json_t *payload, xf_id deadline)
{
    size_t index;
    json_t *pair;
    json_array_foreach(json_object_get(payload, "rows"), index, pair)
    {
        json_t *row = json_array_get(pair, 1);
        if (xfi_same(json_string_value(json_array_get(pair, 0)), "deadline") &&
            json_integer_value(json_object_get(row, "id")) == deadline) {
            return row;
        }
    }
    return NULL;
}

static xf_status add(reading *r, const xfi_history *one)
{
    if (r->count == r->cap) {
        size_t cap = r->cap == 0 ? 16 : r->cap * 2;
        xfi_history *rows = xfi_arena_alloc(r->arena, cap * sizeof *rows);
        if (rows == NULL) {
            return xfi_error_no_memory(r->err);
        }
        if (r->count > 0) {
            memcpy(rows, r->rows, r->count * sizeof *rows);
        }
        r->rows = rows;
        r->cap = cap;
    }
    r->rows[r->count++] = *one;
    return XF_OK;
}

/* The unit that it passed to, where the one before was dissolved. */
static const char *passed_to(json_t *row, const xfi_code *kind)
{
    const char *successor = json_string_value(json_object_get(row, "successor"));
    if (kind->value != XF_ACT_SUCCEED) {
        return NULL;
    }
    return successor != NULL ? successor : json_string_value(json_object_get(row, "duty_unit"));
}

/* Entries that fire a rung leave the due date alone: they are the ladder's story, not the date's. */
static xf_status take(reading *r, const xfi_entry *entry, json_t *payload)
{
    json_t *row = row_in(payload, r->deadline);
    const xfi_code *kind = xfi_code_by_text(XF_ENUM_ACT, entry->kind);
    if (row == NULL || kind == NULL) {
        return XF_OK;
    }
    json_t *due = json_object_get(row, "due_date");
    bool moved = due != NULL || json_object_get(row, "due_at") != NULL;
    bool closed = json_object_get(row, "closed_at") != NULL;
    const char *to = passed_to(row, kind);
    if (!moved && !closed && to == NULL) {
        return XF_OK;
    }
    xfi_history one = {.at = entry->at,
                       .kind = (xf_act_kind)kind->value,
                       .actor = xfi_arena_dup(r->arena, entry->actor),
                       .due_before = r->due,
                       .due_after = r->due};
    if (due != NULL) {
        one.due_after = 0;
        (void)xfi_calendar_parse(json_string_value(due), &one.due_after);
    }
    one.due_at_after = json_integer_value(json_object_get(row, "due_at"));
    json_t *reason = json_object_get(json_object_get(payload, "act"), "reason");
    one.reason = xfi_arena_dup(r->arena, json_string_value(reason));
    one.to = xfi_arena_dup(r->arena, to);
    r->due = one.due_after;
    return add(r, &one);
}

static xf_status read_entry(reading *r, const xfi_entry *entry)
{
    json_t *payload = json_loads(xfi_or_empty(entry->payload), 0, NULL);
    if (payload == NULL) {
        return xfi_error_set(r->err, XF_E_CORRUPT, "payload", "日志第%lld条内容不可识别",
                             "journal entry %lld cannot be read", (long long)entry->seq);
    }
    xf_status status = take(r, entry, payload);
    json_decref(payload);
    return status;
}

xf_status xfi_api_history(xf_store *store, const xfi_deadline *deadline, xfi_arena *arena,
                          const xfi_history **out, size_t *count, xfi_error *err)
{
    reading r = {.deadline = deadline->id, .arena = arena, .err = err};
    xfi_arena scratch = {0};
    xfi_select select = {.case_id = deadline->case_id};
    xfi_cursor *cursor = NULL;
    XFI_TRY(xfi_store_select_entries(store->inner, &select, &cursor, err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        xfi_entry entry = {0};
        xfi_arena_reset(&scratch);
        status = xfi_cursor_next(cursor, &scratch, &entry, NULL, &found, err);
        if (status == XF_OK && found) {
            status = read_entry(&r, &entry);
        }
    }
    xfi_cursor_close(cursor);
    xfi_arena_free(&scratch);
    *out = r.rows;
    *count = r.count;
    return status;
}
