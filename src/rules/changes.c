/* SPDX-License-Identifier: Apache-2.0 */
/* The working copy of a case file, and the rows in which it differs from the file. */
#include "rules/rules_p.h"

#include <string.h>

void xfi_rules_fail(xfi_deciding *d, xf_status status)
{
    if (d->failed == XF_OK) {
        d->failed = status;
    }
}

/* A copy with room for a few more; NULL without memory. */
static void *copied(xfi_deciding *d, const void *items, size_t count, size_t size)
{
    void *copy = xfi_arena_alloc(d->arena, (count + 1) * size);
    if (copy == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return NULL;
    }
    if (count > 0) {
        memcpy(copy, items, count * size);
    }
    return copy;
}

void *xfi_rules_grow(xfi_deciding *d, void *items, size_t count, size_t size)
{
    return copied(d, items, count, size);
}

void xfi_rules_look(xfi_deciding *d, const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                    xfi_changeset *out)
{
    *out = (xfi_changeset){0};
    *d = (xfi_deciding){0};
    d->world = world;
    d->act = act;
    d->policy = world->next_policy != NULL ? world->next_policy : world->policy;
    d->arena = arena;
    d->out = out;
    d->after = &out->after;
    d->date = xfi_calendar_date_of(act->at, world->policy->zone);
    d->actor = xfi_rules_post(world->org, act->actor, d->date);
    d->first_new = world->file->deadline_count;
    out->act = *act;
    out->case_id = world->file->row.id;
    out->after = *world->file;
}

void xfi_rules_start(xfi_deciding *d, const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                     xfi_changeset *out)
{
    xfi_rules_look(d, world, act, arena, out);
    out->after.deadlines = copied(d, world->file->deadlines, world->file->deadline_count,
                                  sizeof *world->file->deadlines);
    out->after.pauses =
        copied(d, world->file->pauses, world->file->pause_count, sizeof *world->file->pauses);
    out->after.firings =
        copied(d, world->file->firings, world->file->firing_count, sizeof *world->file->firings);
    out->after.claims =
        copied(d, world->file->claims, world->file->claim_count, sizeof *world->file->claims);
    out->after.measures =
        copied(d, world->file->measures, world->file->measure_count, sizeof *world->file->measures);
    out->after.exceptions = copied(d, world->file->exceptions, world->file->exception_count,
                                   sizeof *world->file->exceptions);
    out->after.parts =
        copied(d, world->file->parts, world->file->part_count, sizeof *world->file->parts);
    out->after.attachments = copied(d, world->file->attachments, world->file->attachment_count,
                                    sizeof *world->file->attachments);
    out->after.members =
        copied(d, world->file->members, world->file->member_count, sizeof *world->file->members);
}

void xfi_rules_add(xfi_deciding *d, const xfi_record *record, const void *before, const void *after)
{
    xfi_changeset *out = d->out;
    if (before != NULL && xfi_model_equal(record, before, after)) {
        return;
    }
    if (out->count == out->cap) {
        size_t cap = out->cap == 0 ? 8 : out->cap * 2;
        xfi_change *items = xfi_arena_alloc(d->arena, cap * sizeof *items);
        if (items == NULL) {
            xfi_rules_fail(d, XF_E_NO_MEMORY);
            return;
        }
        if (out->count > 0) {
            memcpy(items, out->items, out->count * sizeof *items);
        }
        out->items = items;
        out->cap = cap;
    }
    out->items[out->count++] = (xfi_change){record, before, after};
}

static xf_mark case_mark(const xfi_casefile *file)
{
    xf_mark mark = XF_MARK_NONE;
    for (size_t i = 0; i < file->deadline_count; i++) {
        if (xfi_rules_running(&file->deadlines[i]) && file->deadlines[i].mark > mark) {
            mark = file->deadlines[i].mark;
        }
    }
    return mark;
}

/* Rows are changed in place or added behind. */
static void collect_rows(xfi_deciding *d, const xfi_record *record, const void *before,
                         size_t before_count, const void *after, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        xfi_rules_add(d, record, i < before_count ? (const char *)before + i * record->size : NULL,
                      (const char *)after + i * record->size);
    }
}

static void collect_work(xfi_deciding *d)
{
    const xfi_casefile *file = d->world->file;
    const xfi_casefile *after = d->after;
    collect_rows(d, &xfi_claim_record, file->claims, file->claim_count, after->claims,
                 after->claim_count);
    collect_rows(d, &xfi_measure_record, file->measures, file->measure_count, after->measures,
                 after->measure_count);
    collect_rows(d, &xfi_exception_record, file->exceptions, file->exception_count,
                 after->exceptions, after->exception_count);
    collect_rows(d, &xfi_part_record, file->parts, file->part_count, after->parts,
                 after->part_count);
    collect_rows(d, &xfi_attachment_record, file->attachments, file->attachment_count,
                 after->attachments, after->attachment_count);
    collect_rows(d, &xfi_member_record, file->members, file->member_count, after->members,
                 after->member_count);
}

/* Rows go out parents first: case, deadlines, pauses, firings; notices were added as they arose. */
void xfi_rules_collect(xfi_deciding *d)
{
    const xfi_casefile *file = d->world->file;
    xfi_casefile *after = d->after;
    bool fresh = file->row.state == XF_STATE_NONE;
    xfi_change *arose = d->out->items;
    size_t arisen = d->out->count;
    d->out->items = NULL;
    d->out->count = 0;
    d->out->cap = 0;
    if (d->failed != XF_OK) {
        return;
    }
    after->row.revision++;
    after->row.mark = case_mark(after);
    d->out->case_id = after->row.id;
    d->out->revision = after->row.revision;
    xfi_rules_add(d, &xfi_case_record, fresh ? NULL : &file->row, &after->row);
    for (size_t i = 0; i < after->deadline_count; i++) {
        xfi_rules_add(d, &xfi_deadline_record, i < d->first_new ? &file->deadlines[i] : NULL,
                      &after->deadlines[i]);
    }
    for (size_t i = 0; i < after->pause_count; i++) {
        xfi_rules_add(d, &xfi_pause_record, i < file->pause_count ? &file->pauses[i] : NULL,
                      &after->pauses[i]);
    }
    for (size_t i = file->firing_count; i < after->firing_count; i++) {
        xfi_rules_add(d, &xfi_firing_record, NULL, &after->firings[i]);
    }
    collect_work(d);
    for (size_t i = 0; i < arisen; i++) {
        xfi_rules_add(d, arose[i].record, arose[i].before, arose[i].after);
    }
}
