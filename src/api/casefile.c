/* SPDX-License-Identifier: Apache-2.0 */
/* The whole file of a case as JSON. */
#include "api/run_p.h"

#include <xfcase/casefile.h>

static void add_rows(xfi_json *json, const char *key, const xfi_record *record, const void *rows,
                     size_t count)
{
    xfi_json_open(json, key, '[');
    for (size_t i = 0; i < count; i++) {
        xfi_door_row_json(record, (const char *)rows + i * record->size, json, NULL);
    }
    xfi_json_close(json, ']');
}

static void add_claims(xfi_json *json, const xfi_casefile *file)
{
    xfi_json_open(json, "claims", '[');
    for (size_t i = 0; i < file->claim_count; i++) {
        xfi_json_open(json, NULL, '{');
        xfi_door_row_json(&xfi_claim_record, &file->claims[i], json, "claim");
        xfi_json_bool(json, "fulfilled", xfi_rules_claim_fulfilled(file, &file->claims[i]));
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

static void write_file(const xfi_casefile *file, const xfi_detail *detail, xf_lang lang,
                       xfi_buf *out)
{
    xfi_json json = {out, false};
    (void)lang;
    xfi_json_open(&json, NULL, '{');
    xfi_door_row_json(&xfi_case_record, &file->row, &json, "case");
    xfi_door_row_json(&xfi_detail_record, detail, &json, "detail");
    add_claims(&json, file);
    add_rows(&json, "measures", &xfi_measure_record, file->measures, file->measure_count);
    add_rows(&json, "parts", &xfi_part_record, file->parts, file->part_count);
    add_rows(&json, "members", &xfi_member_record, file->members, file->member_count);
    add_rows(&json, "attachments", &xfi_attachment_record, file->attachments,
             file->attachment_count);
    add_rows(&json, "exceptions", &xfi_exception_record, file->exceptions, file->exception_count);
    add_rows(&json, "deadlines", &xfi_deadline_record, file->deadlines, file->deadline_count);
    add_rows(&json, "pauses", &xfi_pause_record, file->pauses, file->pause_count);
    xfi_json_close(&json, '}');
}

static void write_checklist(const xfi_casefile *file, const xfi_detail *detail, xf_lang lang,
                            xfi_buf *out)
{
    xfi_json json = {out, false};
    (void)detail;
    xfi_json_open(&json, NULL, '[');
    for (size_t i = 0; i < xfi_rules_checklist_count(); i++) {
        xfi_checked item = xfi_rules_checklist_item(file, i);
        const xfi_code *code = xfi_code_by_value(XF_ENUM_CHECK, (int)item.check);
        xfi_json_open(&json, NULL, '{');
        xfi_json_text(&json, "check", code->code);
        xfi_json_text(&json, "list", item.list);
        xfi_json_text(&json, "name", lang == XF_LANG_EN ? code->en : code->zh);
        xfi_json_text(&json, "state", item.state);
        if (item.reason != NULL) {
            xfi_json_text(&json, "reason", item.reason);
        }
        xfi_json_close(&json, '}');
    }
    xfi_json_close(&json, ']');
}

typedef void (*write_fn)(const xfi_casefile *file, const xfi_detail *detail, xf_lang lang,
                         xfi_buf *out);

static xf_status load_and_write(xf_store *store, xf_id id, xf_lang lang, write_fn write,
                                xfi_buf *out, xfi_error *err)
{
    xfi_casefile file;
    xfi_arena_reset(&store->arena);
    xfi_detail detail;
    XFI_TRY(xfi_store_load(store->inner, id, &store->arena, &file, err));
    XFI_TRY(xfi_store_detail(store->inner, id, &store->arena, &detail, err));
    XFI_TRY(xfi_door_blank_file(store, &file, &detail, &store->arena, err));
    write(&file, &detail, lang, out);
    return XF_OK;
}

static xf_status make_text(xf_store *store, xf_id id, xf_lang lang, write_fn write, xf_text **out,
                           xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = load_and_write(store, id, lang, write, &buf, err);
    status = xfi_door_end(store, status, err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

static xf_status text_of(xf_store *store, xf_id id, xf_lang lang, write_fn write, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_text(store, id, lang, write, out, &err));
}

xf_status xf_case_file(xf_store *store, xf_id id, xf_text **out)
{
    return text_of(store, id, XF_LANG_ZH, write_file, out);
}

xf_status xf_case_checklist(xf_store *store, xf_id id, xf_lang lang, xf_text **out)
{
    return text_of(store, id, lang, write_checklist, out);
}
