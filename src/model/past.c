/* SPDX-License-Identifier: Apache-2.0 */
/* A case file as it stood at an earlier entry: the rows of the case's entries, laid over one another. */
#include "model/field_p.h"
#include "model/model.h"

#include <string.h>

/* Where the rows of one record stand in a case file. */
static const struct rows {
    const xfi_record *record;
    size_t items, count; /* offsets */
} parts[] = {
    {&xfi_deadline_record, offsetof(xfi_casefile, deadlines),
     offsetof(xfi_casefile, deadline_count)},
    {&xfi_pause_record, offsetof(xfi_casefile, pauses), offsetof(xfi_casefile, pause_count)},
    {&xfi_claim_record, offsetof(xfi_casefile, claims), offsetof(xfi_casefile, claim_count)},
    {&xfi_measure_record, offsetof(xfi_casefile, measures), offsetof(xfi_casefile, measure_count)},
    {&xfi_exception_record, offsetof(xfi_casefile, exceptions),
     offsetof(xfi_casefile, exception_count)},
    {&xfi_part_record, offsetof(xfi_casefile, parts), offsetof(xfi_casefile, part_count)},
    {&xfi_attachment_record, offsetof(xfi_casefile, attachments),
     offsetof(xfi_casefile, attachment_count)},
    {&xfi_member_record, offsetof(xfi_casefile, members), offsetof(xfi_casefile, member_count)},
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

/* What had closed before is not opened by what was entered of it later. */
static bool stays(const struct rows *part, const void *row)
{
    const xfi_deadline *deadline = row;
    return part->record == &xfi_deadline_record && deadline->state != XF_DEADLINE_OPEN &&
           deadline->state != XF_DEADLINE_PAUSED;
}

static xf_status lay(const struct rows *part, const json_t *diff, bool anew, xfi_arena *arena,
                     xfi_casefile *file, xfi_error *err)
{
    char *fresh = xfi_arena_alloc(arena, part->record->size);
    if (fresh == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_model_patch(part->record, diff, arena, fresh, err));
    char *row = row_of(part, file, fresh);
    if (row != NULL) {
        return anew && stays(part, row) ? XF_OK
                                        : xfi_model_patch(part->record, diff, arena, row, err);
    }
    /* a deadline that another order numbers otherwise */
    bool partial =
        anew && part->record == &xfi_deadline_record && json_object_get(diff, "rule") == NULL;
    return partial ? XF_OK : add(part, fresh, arena, file, err);
}

xf_status xfi_model_lay(const json_t *rows, bool anew, xfi_arena *arena, xfi_casefile *file,
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
                XFI_TRY(lay(&parts[k], diff, anew, arena, file, err));
            }
        }
    }
    return XF_OK;
}

xf_status xfi_model_take_over(const xfi_casefile *from, xfi_arena *arena, xfi_casefile *file,
                              xfi_error *err)
{
    file->row = from->row;
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        const char *items = items_of(&parts[k], from);
        for (size_t i = 0; i < count_of(&parts[k], from); i++) {
            const char *row = items + i * parts[k].record->size;
            char *mine = row_of(&parts[k], file, row);
            if (mine == NULL) {
                XFI_TRY(add(&parts[k], row, arena, file, err));
            } else {
                memcpy(mine, row, parts[k].record->size);
            }
        }
    }
    return XF_OK;
}

/* ---- comparing ------------------------------------------------------------------------------------------- */

/* What differs in another order without saying anything. */
static bool counts_only(const char *name)
{
    static const char *const names[] = {"revision", "last_at", "mark", "lead_ends_at"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static bool same_deadline(const xfi_deadline *a, const xfi_deadline *b)
{
    bool closed = a->state != XF_DEADLINE_OPEN && a->state != XF_DEADLINE_PAUSED;
    return xfi_same(a->rule, b->rule) && a->cycle == b->cycle && a->item == b->item &&
           a->start_at == b->start_at && a->state == b->state && a->due_at == b->due_at &&
           a->extended == b->extended && a->closed_at == b->closed_at &&
           xfi_same(a->duty_unit, b->duty_unit) && (!closed || a->late == b->late);
}

/* What the sweep raised is taken back or stays by rules of its own. */
static size_t deadlines_like(const xfi_casefile *file, const xfi_deadline *one)
{
    size_t count = 0;
    for (size_t i = 0; i < file->deadline_count; i++) {
        const xfi_deadline *other = &file->deadlines[i];
        bool raised = other->opened_by == XF_ACT_FIRE;
        count += (one == NULL || same_deadline(one, other)) && !raised ? 1 : 0;
    }
    return count;
}

static const char *other_deadline(const xfi_casefile *a, const xfi_casefile *b)
{
    if (deadlines_like(a, NULL) != deadlines_like(b, NULL)) {
        return "deadline";
    }
    for (size_t i = 0; i < a->deadline_count; i++) {
        const xfi_deadline *one = &a->deadlines[i];
        if (one->opened_by != XF_ACT_FIRE && deadlines_like(a, one) != deadlines_like(b, one)) {
            return one->rule;
        }
    }
    return NULL;
}

/* Pauses are numbered by revisions, which another order counts otherwise. */
static bool same_pauses(const xfi_casefile *a, const xfi_casefile *b)
{
    bool same = a->pause_count == b->pause_count;
    for (size_t i = 0; same && i < a->pause_count; i++) {
        const xfi_pause *x = &a->pauses[i];
        bool found = false;
        for (size_t k = 0; k < b->pause_count && !found; k++) {
            const xfi_pause *y = &b->pauses[k];
            found = x->cycle == y->cycle && x->cause == y->cause && x->from_at == y->from_at &&
                    x->until_at == y->until_at;
        }
        same = found;
    }
    return same;
}

static bool same_rows(const struct rows *part, const xfi_casefile *a, const xfi_casefile *b)
{
    bool same = count_of(part, a) == count_of(part, b);
    for (size_t i = 0; same && i < count_of(part, a); i++) {
        const char *mine = items_of(part, a) + i * part->record->size;
        const char *other = row_of(part, b, mine);
        same = other != NULL && xfi_model_equal(part->record, mine, other);
    }
    return same;
}

const char *xfi_model_other_outcome(const xfi_casefile *a, const xfi_casefile *b)
{
    for (size_t i = 0; i < xfi_case_record.count; i++) {
        const xfi_field *field = &xfi_case_record.fields[i];
        if (!counts_only(field->name) && !xfi_model_same(field, &a->row, &b->row)) {
            return field->name;
        }
    }
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        const xfi_record *record = parts[k].record;
        bool own = record == &xfi_deadline_record || record == &xfi_pause_record;
        if (!own && !same_rows(&parts[k], a, b)) {
            return record->table;
        }
    }
    return same_pauses(a, b) ? other_deadline(a, b) : xfi_pause_record.table;
}
