/* SPDX-License-Identifier: Apache-2.0 */
/* A case file as it stood at an earlier entry: the rows of the case's entries, laid over one another. */
#include "model/field_p.h"
#include "model/model.h"

#include <string.h>

/* Where the rows of one record stand in a case file; numbered: in the order in which they were entered. */
static const struct rows {
    const xfi_record *record;
    size_t items, count; /* offsets */
    bool numbered;
} parts[] = {
    {&xfi_deadline_record, offsetof(xfi_casefile, deadlines),
     offsetof(xfi_casefile, deadline_count), false},
    {&xfi_pause_record, offsetof(xfi_casefile, pauses), offsetof(xfi_casefile, pause_count), false},
    {&xfi_claim_record, offsetof(xfi_casefile, claims), offsetof(xfi_casefile, claim_count), true},
    {&xfi_measure_record, offsetof(xfi_casefile, measures), offsetof(xfi_casefile, measure_count),
     true},
    {&xfi_exception_record, offsetof(xfi_casefile, exceptions),
     offsetof(xfi_casefile, exception_count), false},
    {&xfi_part_record, offsetof(xfi_casefile, parts), offsetof(xfi_casefile, part_count), true},
    {&xfi_attachment_record, offsetof(xfi_casefile, attachments),
     offsetof(xfi_casefile, attachment_count), true},
    {&xfi_member_record, offsetof(xfi_casefile, members), offsetof(xfi_casefile, member_count),
     true},
};

static bool same_key(const xfi_record *record, const void *a, const void *b)
{
    for (size_t i = 0; i < record->count; i++) {
        if (record->fields[i].key && !xfi_model_same(&record->fields[i], a, b)) {
            return false;
        }
    }
    return true;
}

static char *items_of(const struct rows *part, const xfi_casefile *file)
{
    void *items;
    memcpy(&items, (const char *)file + part->items, sizeof items);
    return items;
}

static size_t count_of(const struct rows *part, const xfi_casefile *file)
{
    size_t count;
    memcpy(&count, (const char *)file + part->count, sizeof count);
    return count;
}

static char *row_of(const struct rows *part, const xfi_casefile *file, const void *key)
{
    char *items = items_of(part, file);
    for (size_t i = 0; i < count_of(part, file); i++) {
        char *row = items + i * part->record->size;
        if (same_key(part->record, row, key)) {
            return row;
        }
    }
    return NULL;
}

static xf_status add(const struct rows *part, const void *row, xfi_arena *arena, xfi_casefile *file,
                     xfi_error *err)
{
    size_t count = count_of(part, file);
    size_t size = part->record->size;
    char *items = xfi_arena_alloc(arena, (count + 1) * size);
    if (items == NULL) {
        return xfi_error_no_memory(err);
    }
    if (count > 0) {
        memcpy(items, items_of(part, file), count * size);
    }
    memcpy(items + count * size, row, size);
    count++;
    void *all = items;
    memcpy((char *)file + part->items, &all, sizeof all);
    memcpy((char *)file + part->count, &count, sizeof count);
    return XF_OK;
}

/* A second one of the same beside it: there is one at a time. */
static bool runs_already(const struct rows *part, const xfi_casefile *file, const void *row)
{
    const xfi_deadline *fresh = row;
    for (size_t i = 0; part->record == &xfi_deadline_record && i < file->deadline_count; i++) {
        const xfi_deadline *one = &file->deadlines[i];
        bool running = one->state == XF_DEADLINE_OPEN || one->state == XF_DEADLINE_PAUSED;
        if (running && xfi_same(one->rule, fresh->rule) && one->item == fresh->item) {
            return true;
        }
    }
    return false;
}

/* What had closed before is not opened by what was entered of it later. */
static bool stays(const struct rows *part, const void *row)
{
    const xfi_deadline *deadline = row;
    return part->record == &xfi_deadline_record && deadline->state != XF_DEADLINE_OPEN &&
           deadline->state != XF_DEADLINE_PAUSED;
}

static xf_status lay(const struct rows *part, const json_t *diff, xfi_lay how, xfi_arena *arena,
                     xfi_casefile *file, xfi_error *err)
{
    char *fresh = xfi_arena_alloc(arena, part->record->size);
    if (fresh == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_model_patch(part->record, diff, arena, fresh, err));
    char *row = row_of(part, file, fresh);
    if (row != NULL) {
        return how == XFI_LAY_ANEW && stays(part, row)
                   ? XF_OK
                   : xfi_model_patch(part->record, diff, arena, row, err);
    }
    /* a deadline that another order numbers otherwise */
    bool partial = how != XFI_LAY_AS_WAS && part->record == &xfi_deadline_record &&
                   json_object_get(diff, "rule") == NULL;
    return partial || (how != XFI_LAY_AS_WAS && runs_already(part, file, fresh))
               ? XF_OK
               : add(part, fresh, arena, file, err);
}

xf_status xfi_model_lay(const json_t *rows, xfi_lay how, xfi_arena *arena, xfi_casefile *file,
                        xfi_error *err)
{
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const json_t *item = json_array_get(rows, i);
        const char *table = xfi_or_empty(json_string_value(json_array_get(item, 0)));
        const json_t *diff = json_array_get(item, 1);
        if (strcmp(table, xfi_case_record.table) == 0) {
            XFI_TRY(xfi_model_patch(&xfi_case_record, diff, arena, &file->row, err));
        }
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
            if (strcmp(table, parts[k].record->table) == 0) {
                XFI_TRY(lay(&parts[k], diff, how, arena, file, err));
            }
        }
    }
    return XF_OK;
}

const char *xfi_model_numbered_in_both(const xfi_casefile *a, const xfi_casefile *b,
                                       const xfi_casefile *c)
{
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        bool both = count_of(&parts[k], b) > count_of(&parts[k], a) &&
                    count_of(&parts[k], c) > count_of(&parts[k], b);
        if (parts[k].numbered && both) {
            return parts[k].record->table;
        }
    }
    return NULL;
}
