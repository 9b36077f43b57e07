/* SPDX-License-Identifier: Apache-2.0 */
/* What registrations lack: case by case, the elements that are to be filled. */
#include "report/missing_p.h"

#include "rules/rules.h"

static void add_missing(const xfi_registered *what, xf_lang lang, xfi_json *json)
{
    size_t next = 0;
    const xfi_element *element = xfi_rules_missing_element(what, &next);
    if (element == NULL) {
        return;
    }
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "case", what->row->id);
    xfi_json_text(json, "number", xfi_or_empty(what->row->number));
    xfi_json_open(json, "missing", '[');
    for (; element != NULL; element = xfi_rules_missing_element(what, &next)) {
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "element", element->code);
        xfi_json_text(json, "name", xfi_bi_get(element->name, lang));
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
    xfi_json_close(json, '}');
}

static xf_status look_at(xf_store *store, const xfi_case *row, xf_lang lang, xfi_arena *arena,
                         xfi_json *json, xfi_error *err)
{
    xfi_detail detail;
    xfi_petitioner first;
    bool found = false;
    if (row->ended_as == XF_STATE_VOID) { /* nothing is filled in any more */
        return XF_OK;
    }
    XFI_TRY(xfi_store_detail(store->inner, row->id, arena, &detail, err));
    XFI_TRY(xfi_store_first_petitioner(store->inner, row->id, arena, &first, &found, err));
    const xfi_registered what = {row, &detail, found ? &first : NULL};
    add_missing(&what, lang, json);
    return XF_OK;
}

xf_status xfi_missing_write(xf_store *store, const xfi_select *select, xf_lang lang, xfi_json *json,
                            xfi_error *err)
{
    xfi_cursor *cursor = NULL;
    xfi_arena arena = {0};
    bool found = true;
    XFI_TRY(xfi_store_select(store->inner, &xfi_case_record, select, &cursor, err));
    xf_status status = XF_OK;
    xfi_json_open(json, NULL, '[');
    while (status == XF_OK && found) {
        xfi_case row = {0};
        xfi_arena_reset(&arena);
        status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
        if (status == XF_OK && found) {
            status = look_at(store, &row, lang, &arena, json, err);
        }
    }
    xfi_json_close(json, ']');
    xfi_arena_free(&arena);
    xfi_cursor_close(cursor);
    return status;
}
