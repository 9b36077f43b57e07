/* SPDX-License-Identifier: Apache-2.0 */
/* What people wrote of a case, for a reader: a petitioner's name and numbers are in the titles and the
 * matters themselves, and are blanked there as a search blanks them. One statement for each case. */
#include "door/door.h"
#include "store/texts.h"

#include <string.h>

/* Fields of free text; others are codes and ids. */
static const char *const written[] = {
    "title",       "matter",  "direction",     "channel_result",   "origin",  "place",
    "contact",     "outlook", "history",       "new_fact",         "text",    "answer",
    "basis",       "source",  "result",        "reason",           "name",    "changes",
    "void_reason", "said",    "escort_result", "follow_up_result", "name_en", "title_en",
};

bool xfi_door_written(const char *name)
{
    for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
        if (strcmp(written[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* Texts of rows, held apart from them: a field is set by its name. */
typedef struct held {
    const xfi_field *field;
    void *row;
    const char *text;
    struct held *next;
} held;

static xf_status hold(const xfi_record *record, void *row, held **all, xfi_writings *texts,
                      xfi_arena *arena, xfi_error *err)
{
    for (size_t i = 0; i < record->count; i++) {
        const xfi_field *field = &record->fields[i];
        if (field->type != XFI_F_TEXT || !xfi_door_written(field->name) ||
            xfi_blank(xfi_model_text(field, row))) {
            continue;
        }
        held *one = xfi_arena_alloc(arena, sizeof *one);
        if (one == NULL) {
            return xfi_error_no_memory(err);
        }
        *one = (held){field, row, xfi_model_text(field, row), *all};
        *all = one;
        XFI_TRY(xfi_writings_add(texts, &one->text, arena, err));
    }
    return XF_OK;
}

static void release(const held *all)
{
    for (; all != NULL; all = all->next) {
        xfi_model_set_text(all->field, all->row, all->text);
    }
}

xf_status xfi_door_blank_case(xf_store *store, xfi_case *row, xfi_arena *arena, xfi_error *err)
{
    xfi_writings texts = {0};
    if (!xfi_store_has_reader(store->inner)) {
        return XF_OK;
    }
    XFI_TRY(xfi_writings_add(&texts, &row->title, arena, err));
    XFI_TRY(xfi_writings_add(&texts, &row->matter, arena, err));
    return xfi_store_blank(store->inner, row->id, &texts, arena, err);
}

xf_status xfi_door_blank_docket(xf_store *store, xfi_case *row, xfi_detail *detail,
                                xfi_arena *arena, xfi_error *err)
{
    xfi_casefile file = {.row = *row};
    XFI_TRY(xfi_door_blank_file(store, &file, detail, arena, err));
    *row = file.row;
    return XF_OK;
}

xf_status xfi_door_blank_title(xf_store *store, xf_id case_id, const char **title, xfi_arena *arena,
                               xfi_error *err)
{
    xfi_writings texts = {0};
    if (!xfi_store_has_reader(store->inner)) {
        return XF_OK;
    }
    XFI_TRY(xfi_writings_add(&texts, title, arena, err));
    return xfi_store_blank(store->inner, case_id, &texts, arena, err);
}

xf_status xfi_door_blank_file(xf_store *store, xfi_casefile *file, xfi_detail *detail,
                              xfi_arena *arena, xfi_error *err)
{
    xfi_writings texts = {0};
    held *all = NULL;
    const struct {
        const xfi_record *record;
        void *rows;
        size_t count;
    } parts[] = {
        {&xfi_case_record, &file->row, 1},
        {&xfi_detail_record, detail, detail == NULL ? 0 : 1},
        {&xfi_claim_record, file->claims, file->claim_count},
        {&xfi_measure_record, file->measures, file->measure_count},
        {&xfi_part_record, file->parts, file->part_count},
        {&xfi_member_record, file->members, file->member_count},
        {&xfi_attachment_record, file->attachments, file->attachment_count},
        {&xfi_exception_record, file->exceptions, file->exception_count},
    };
    if (!xfi_store_has_reader(store->inner)) {
        return XF_OK;
    }
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        for (size_t k = 0; k < parts[i].count; k++) {
            char *row = (char *)parts[i].rows + k * parts[i].record->size;
            XFI_TRY(hold(parts[i].record, row, &all, &texts, arena, err));
        }
    }
    XFI_TRY(xfi_store_blank(store->inner, file->row.id, &texts, arena, err));
    release(all);
    return XF_OK;
}

static const char *text_of(const xfi_record *record, const char *name, const void *row)
{
    const xfi_field *field = xfi_model_field(record, name);
    return field == NULL ? NULL : xfi_model_text(field, row);
}

xf_status xfi_door_blank_record(const xfi_record *record, void *row, xfi_arena *arena,
                                xfi_error *err)
{
    xfi_writings texts = {0};
    held *all = NULL;
    if (record != xfi_model_office(XF_RECORD_RECEPTION)) {
        return XF_OK;
    }
    XFI_TRY(hold(record, row, &all, &texts, arena, err));
    XFI_TRY(xfi_store_blank_person(text_of(record, "visitor", row), text_of(record, "phone", row),
                                   &texts, arena, err));
    release(all);
    return XF_OK;
}
