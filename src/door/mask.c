/* SPDX-License-Identifier: Apache-2.0 */
/* Personal data for a reader: the first character stays, of a number the last two as well. */
#include "door/door.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t first_character(const char *text)
{
    size_t len = text[0] == '\0' ? 0 : 1;
    while (len > 0 && ((unsigned char)text[len] & 0xC0U) == 0x80U) {
        len++;
    }
    return len;
}

static void add_masked(const char *text, bool number, xfi_buf *out)
{
    size_t head = number && strlen(text) > 7 ? 3 : first_character(text);
    xfi_buf_printf(out, "%.*s***%s", (int)head, text,
                   number && strlen(text) > 7 ? text + strlen(text) - 2 : "");
}

enum how {
    WORDS,
    NUMBER,
    APART,  /* in snapshots by itself, whoever reads */
    JOURNAL /* a matter that may yet become a sealed report: whoever may see it reads the record */
};

/* What is personal, by table; the act of a step names it as the record does. */
static const struct personal {
    const char *table, *name;
    enum how how;
} personal[] = {
    {"petitioner", "name", WORDS},         {"petitioner", "phone", NUMBER},
    {"petitioner", "address", WORDS},      {"petitioner", "id_number", APART},
    {"petitioner", "household", WORDS},    {"petitioner", "residence", WORDS},
    {"petitioner", "capacity", WORDS},     {"petitioner", "workplace", WORDS},
    {"petitioner", "former", WORDS},       {"reception", "visitor", WORDS},
    {"reception", "phone", NUMBER},        {"reception", "name", JOURNAL},
    {"reception", "text", JOURNAL},        {"reception", "said", JOURNAL},
    {"finding", "text", JOURNAL},          {"finding", "place", JOURNAL},
    {"finding", "reason", JOURNAL},        {"warning", "name", JOURNAL},
    {"warning", "text", JOURNAL},          {"warning", "answer", JOURNAL},
    {"warning", "summary", JOURNAL},       {"warning_follow_up", "text", JOURNAL},
    {"finding", "area", JOURNAL},          {"finding", "category", JOURNAL},
    {"finding", "proposed_unit", JOURNAL}, {"finding", "to_unit", JOURNAL},
    {"reception", "area", JOURNAL},        {"reception", "category", JOURNAL},
    {"reception", "address", WORDS},       {"reception", "id_number", APART},
    {"reception", "household", WORDS},     {"reception", "residence", WORDS},
    {"reception", "capacity", WORDS},      {"reception", "workplace", WORDS},
    {"reception", "field", JOURNAL},       {"reception", "interest", JOURNAL},
    {"reception", "origin", JOURNAL},      {"reception", "contact", JOURNAL},
    {"reception", "outlook", JOURNAL},     {"reception", "history", JOURNAL},
    {"finding", "field", JOURNAL},         {"finding", "interest", JOURNAL},
    {"finding", "origin", JOURNAL},        {"finding", "contact", JOURNAL},
    {"finding", "outlook", JOURNAL},       {"finding", "history", JOURNAL},
    {"reception", "void_reason", JOURNAL}, {"reception", "reason", JOURNAL},
    {"finding", "void_reason", JOURNAL},   {"warning", "void_reason", JOURNAL},
    {"warning", "reason", JOURNAL},
};
enum { PERSONAL = sizeof personal / sizeof *personal };

static xf_status mask_row(const xfi_record *record, void *row, xfi_buf *buf, xfi_arena *arena,
                          xfi_error *err)
{
    for (size_t i = 0; i < PERSONAL; i++) {
        bool here = strcmp(personal[i].table, record->table) == 0 && personal[i].how <= NUMBER;
        const xfi_field *field = here ? xfi_model_field(record, personal[i].name) : NULL;
        const char *text = field == NULL ? NULL : xfi_model_text(field, row);
        if (xfi_blank(text)) {
            continue;
        }
        xfi_buf_reset(buf);
        add_masked(text, personal[i].how == NUMBER, buf);
        const char *kept = buf->failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(buf));
        if (kept == NULL) {
            return xfi_error_no_memory(err);
        }
        xfi_model_set_text(field, row, kept);
    }
    return XF_OK;
}

xf_status xfi_door_mask(xf_store *store, xfi_petitioner *people, size_t count, xfi_arena *arena,
                        xfi_error *err)
{
    xfi_buf buf = {0};
    xf_status status = XF_OK;
    bool masked = xfi_store_has_reader(store->inner);
    for (size_t i = 0; masked && status == XF_OK && i < count; i++) {
        status = mask_row(&xfi_petitioner_record, &people[i], &buf, arena, err);
    }
    xfi_buf_free(&buf);
    return status;
}

/* An announced end leaves a row open until its day has come. */
static void settle(const xf_store *store, xf_record *one)
{
    const xfi_field *open = xfi_model_field(one->record, "open");
    const xfi_field *until = xfi_model_field(one->record, "until");
    if (xfi_model_ends_by_day(one->kind) && xfi_model_number(until, one->row) != 0 &&
        xfi_model_number(until, one->row) < xfi_door_today(store)) {
        xfi_model_set_number(open, one->row, 0);
    }
}

xf_status xfi_door_mask_record(xf_store *store, xf_record **out, xfi_error *err)
{
    xf_record *one = *out;
    xfi_buf buf = {0};
    xf_status status = XF_OK;
    settle(store, one);
    if (xfi_store_has_reader(store->inner)) {
        status = xfi_door_blank_record(one->record, one->row, &one->arena, err);
        status = status != XF_OK ? status : mask_row(one->record, one->row, &buf, &one->arena, err);
    }
    xfi_buf_free(&buf);
    if (status != XF_OK) {
        *out = NULL;
        xfi_arena_free(&one->arena);
        xfi_free(one);
    }
    return status;
}

/* ---- in the journal ------------------------------------------------------------------------------------ */

static void mask_member(json_t *object, const struct personal *what, xfi_buf *buf)
{
    const char *text = json_string_value(json_object_get(object, what->name));
    if (!xfi_blank(text)) {
        xfi_buf_reset(buf);
        add_masked(text, what->how == NUMBER || what->how == APART, buf);
        (void)json_object_set_new(object, what->name, json_string(xfi_buf_text(buf)));
    }
}

static void mask_rows(json_t *payload, xfi_buf *buf)
{
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(payload, "rows"), i, item)
    {
        const char *table = xfi_or_empty(json_string_value(json_array_get(item, 0)));
        for (size_t k = 0; k < PERSONAL; k++) {
            if (strcmp(table, personal[k].table) == 0) {
                mask_member(json_array_get(item, 1), &personal[k], buf);
                mask_member(json_object_get(payload, "act"), &personal[k], buf);
            }
        }
    }
}

/* Texts of one object that people wrote; a member is set by its name. */
static xf_status blank_members(xf_store *store, xf_id case_id, json_t *object, xfi_arena *arena,
                               xfi_error *err)
{
    const char *name;
    json_t *value;
    json_object_foreach(object, name, value)
    {
        const char *was = xfi_door_written(name) ? json_string_value(value) : NULL;
        const char *text = was;
        XFI_TRY(xfi_door_blank_title(store, case_id, &text, arena, err));
        if (text != was && json_object_set_new(object, name, json_string(text)) != 0) {
            return xfi_error_no_memory(err);
        }
    }
    return XF_OK;
}

static xf_status blank_texts(xf_store *store, xf_id case_id, json_t *payload, xfi_arena *arena,
                             xfi_error *err)
{
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(payload, "rows"), i, item)
    {
        const char *table = xfi_or_empty(json_string_value(json_array_get(item, 0)));
        if (strcmp(table, xfi_petitioner_record.table) != 0) { /* masked as people show them */
            XFI_TRY(blank_members(store, case_id, json_array_get(item, 1), arena, err));
        }
    }
    return blank_members(store, case_id, json_object_get(payload, "act"), arena, err);
}

static bool has_personal(const char *payload)
{
    char row[40];
    for (size_t i = 0; i < PERSONAL; i++) {
        bool next = i == 0 || strcmp(personal[i].table, personal[i - 1].table) != 0;
        if (next) {
            (void)snprintf(row, sizeof row, "[\"%s\",", personal[i].table);
        }
        if (next && strstr(payload, row) != NULL) {
            return true;
        }
    }
    return false;
}

/* Whether a name or number of the case's people stands anywhere in it: one look, before it is parsed. */
static xf_status stands_in(xf_store *store, const xfi_entry *entry, xfi_arena *arena, bool *out,
                           xfi_error *err)
{
    const char *text = entry->payload;
    *out = false;
    if (entry->case_id != 0) {
        XFI_TRY(xfi_door_blank_title(store, entry->case_id, &text, arena, err));
        *out = text != entry->payload;
    }
    return XF_OK;
}

static xf_status mask_json(xf_store *store, const xfi_entry *entry, bool written, json_t *payload,
                           xfi_arena *arena, const char **out, xfi_error *err)
{
    xfi_buf buf = {0};
    if (written) {
        XFI_TRY(blank_texts(store, entry->case_id, payload, arena, err));
    }
    mask_rows(payload, &buf);
    char *text = json_dumps(payload, JSON_COMPACT);
    *out = text == NULL ? NULL : xfi_arena_dup(arena, text);
    free(text);
    xfi_buf_free(&buf);
    return *out == NULL ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_door_mask_payload(xf_store *store, const xfi_entry *entry, xfi_arena *arena,
                                const char **out, xfi_error *err)
{
    bool written;
    *out = NULL;
    if (!xfi_store_has_reader(store->inner) || entry->payload == NULL) {
        return XF_OK;
    }
    XFI_TRY(stands_in(store, entry, arena, &written, err));
    if (!written && !has_personal(entry->payload)) {
        return XF_OK;
    }
    json_t *json = json_loads(entry->payload, 0, NULL);
    if (json == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status = mask_json(store, entry, written, json, arena, out, err);
    json_decref(json);
    return status;
}
