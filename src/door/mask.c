/* SPDX-License-Identifier: Apache-2.0 */
/* Personal data for a reader: the first character stays, of a number the last two as well. */
#include "door/door.h"

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

/* Which members of a petitioner are masked; the value says whether it is a number. */
static const struct {
    const char *name;
    bool number;
} personal[] = {{"name", false},     {"phone", true},      {"address", false},
                {"id_number", true}, {"household", false}, {"residence", false}};

static const xfi_field *field_of(const char *name)
{
    for (size_t i = 0; i < xfi_petitioner_record.count; i++) {
        if (strcmp(xfi_petitioner_record.fields[i].name, name) == 0) {
            return &xfi_petitioner_record.fields[i];
        }
    }
    return NULL;
}

static xf_status mask_one(xfi_petitioner *one, xfi_buf *buf, xfi_arena *arena, xfi_error *err)
{
    for (size_t i = 0; i < sizeof personal / sizeof *personal; i++) {
        const xfi_field *field = field_of(personal[i].name);
        const char *text = xfi_model_text(field, one);
        if (xfi_blank(text) || strcmp(personal[i].name, "id_number") == 0) {
            continue; /* an identity number is masked in every snapshot */
        }
        xfi_buf_reset(buf);
        add_masked(text, personal[i].number, buf);
        const char *kept = buf->failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(buf));
        if (kept == NULL) {
            return xfi_error_no_memory(err);
        }
        xfi_model_set_text(field, one, kept);
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
        status = mask_one(&people[i], &buf, arena, err);
    }
    xfi_buf_free(&buf);
    return status;
}

/* ---- in the journal ------------------------------------------------------------------------------------ */

static void mask_row(json_t *row, xfi_buf *buf)
{
    for (size_t i = 0; i < sizeof personal / sizeof *personal; i++) {
        const char *text = json_string_value(json_object_get(row, personal[i].name));
        if (xfi_blank(text)) {
            continue;
        }
        xfi_buf_reset(buf);
        add_masked(text, personal[i].number, buf);
        (void)json_object_set_new(row, personal[i].name, json_string(xfi_buf_text(buf)));
    }
}

static char *masked_text(json_t *payload, xfi_buf *buf)
{
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(payload, "rows"), i, item)
    {
        const char *table = json_string_value(json_array_get(item, 0));
        if (table != NULL && strcmp(table, "petitioner") == 0) {
            mask_row(json_array_get(item, 1), buf);
        }
    }
    return json_dumps(payload, JSON_COMPACT);
}

xf_status xfi_door_mask_payload(xf_store *store, const char *payload, xfi_arena *arena,
                                const char **out, xfi_error *err)
{
    xfi_buf buf = {0};
    *out = NULL;
    if (!xfi_store_has_reader(store->inner) || payload == NULL ||
        strstr(payload, "[\"petitioner\",") == NULL) {
        return XF_OK;
    }
    json_t *json = json_loads(payload, 0, NULL);
    char *text = json == NULL ? NULL : masked_text(json, &buf);
    *out = text == NULL ? NULL : xfi_arena_dup(arena, text);
    free(text);
    json_decref(json);
    xfi_buf_free(&buf);
    return *out == NULL ? xfi_error_no_memory(err) : XF_OK;
}
