/* SPDX-License-Identifier: Apache-2.0 */
/* What waits of the office, as it would go on if nobody did anything: the sweep's own decisions, laid
 * over the rows in memory instead of being entered. */
#include "api/drive_p.h"
#include "api/duty_p.h"
#include "api/forecast_p.h"

#include <string.h>

enum { FARTHEST = 1100 /* days: occurrences would be made for ever */, DAY_MS = 86400000 };

/* An occurrence with its chain, or a series with all of them, and what is decided around it. */
typedef struct ahead {
    xfi_forecast *f;
    xf_store *store;
    xfi_office_world *world;
    xfi_duty_file *file;
    xfi_unborn unborn;
    xf_time until;
} ahead;

static xf_time office_until(const xfi_forecast *f)
{
    xf_time last = f->now + (xf_time)FARTHEST * DAY_MS;
    return f->until < last ? f->until : last;
}

static xf_time when(const xfi_forecast *f, xf_time at)
{
    return at < f->now ? f->now : at;
}

/* A longer copy of rows, in the arena. */
static void *longer(ahead *a, const void *rows, size_t count, size_t more, size_t size,
                    xfi_error *err)
{
    char *copy = xfi_arena_alloc(&a->store->arena, (count + more + 1) * size);
    if (copy == NULL) {
        (void)xfi_error_no_memory(err);
    } else if (count > 0) {
        memcpy(copy, rows, count * size);
    }
    return copy;
}

/* ---- what was decided becomes what is decided next about -------------------------------------------------- */

static void lay_duty(xfi_duty *duties, size_t *count, const xfi_change *change)
{
    const xfi_duty *after = change->after;
    for (size_t i = 0; i < *count; i++) {
        if (duties[i].id == after->id) {
            duties[i] = *after;
            return;
        }
    }
    duties[(*count)++] = *after;
}

static void lay_step(xfi_duty_step *steps, size_t *count, const xfi_change *change)
{
    const xfi_duty_step *after = change->after;
    for (size_t i = 0; i < *count; i++) {
        if (steps[i].id == after->id) {
            steps[i] = *after;
            return;
        }
    }
    steps[(*count)++] = *after;
}

static xf_status lay_over(ahead *a, const xfi_office_changes *changes, xfi_error *err)
{
    xfi_duty_file *file = a->file;
    size_t more = changes->count;
    xfi_duty *duties = longer(a, file->duties, file->duty_count, more, sizeof *file->duties, err);
    xfi_duty_step *steps = longer(a, file->steps, file->step_count, more, sizeof *file->steps, err);
    xfi_office_firing *firings =
        longer(a, file->firings, file->firing_count, more, sizeof *file->firings, err);
    if (duties == NULL || steps == NULL || firings == NULL) {
        return XF_E_NO_MEMORY;
    }
    for (size_t i = 0; i < changes->count; i++) {
        const xfi_change *change = &changes->items[i];
        if (change->record == &xfi_duty_record) {
            lay_duty(duties, &file->duty_count, change);
        } else if (change->record == &xfi_duty_step_record) {
            lay_step(steps, &file->step_count, change);
        } else if (change->record == &xfi_office_firing_record) {
            firings[file->firing_count++] = *(const xfi_office_firing *)change->after;
        } else if (change->record == &xfi_duty_series_record) {
            file->series = change->after;
        }
        file->next_duty += change->record == &xfi_duty_record && change->before == NULL ? 1 : 0;
        file->next_step +=
            change->record == &xfi_duty_step_record && change->before == NULL ? 1 : 0;
    }
    file->duties = duties;
    file->steps = steps;
    file->firings = firings;
    return XF_OK;
}

/* ---- what is missed tells nobody by itself, but it is what was asked for ---------------------------------- */

static xf_status miss_duty(ahead *a, const xfi_change *change, xfi_error *err)
{
    const xfi_duty *duty = change->after;
    const xfi_foreseen row = {.case_id = duty->case_id,
                              .rule = duty->duty,
                              .turn = duty->turn,
                              .planned_at = duty->due_at + 1,
                              .missed = true,
                              .record = XF_RECORD_DUTY,
                              .record_id = duty->id >= a->unborn.duty ? 0 : duty->id,
                              .title = duty->name,
                              .title_en = duty->name_en,
                              .unit = duty->unit,
                              .official = duty->official,
                              .duty_unit = xfi_rules_owner(&xfi_duty_record, duty),
                              .duty_official = duty->official,
                              .due_date = duty->date};
    return xfi_api_foresee_row(a->f, &row, err);
}

static xf_status miss_step(ahead *a, const xfi_change *change, xfi_error *err)
{
    const xfi_duty_step *step = change->after;
    const char *rule = xfi_rules_duty_step_rule(&a->store->arena, step);
    const xfi_foreseen row = {.case_id = step->case_id,
                              .rule = rule,
                              .turn = step->turn,
                              .planned_at = step->due_at + 1,
                              .missed = true,
                              .record = XF_RECORD_DUTY_STEP,
                              .record_id = step->id >= a->unborn.duty_step ? 0 : step->id,
                              .title = step->name,
                              .title_en = step->name_en,
                              .unit = step->unit,
                              .official = step->official,
                              .duty_unit = xfi_rules_owner(&xfi_duty_step_record, step),
                              .duty_official = step->official,
                              .due_date = step->date};
    return rule == NULL ? xfi_error_no_memory(err) : xfi_api_foresee_row(a->f, &row, err);
}

static xf_status miss(ahead *a, const xfi_office_changes *changes, xfi_error *err)
{
    for (size_t i = 0; i < changes->count; i++) {
        const xfi_change *change = &changes->items[i];
        if (change->record == &xfi_duty_record) {
            XFI_TRY(miss_duty(a, change, err));
        } else if (change->record == &xfi_duty_step_record) {
            XFI_TRY(miss_step(a, change, err));
        }
    }
    return XF_OK;
}

/* ---- an occurrence and its chain ---------------------------------------------------------------------------- */

/* Decides what the sweep would decide at that instant. */
static xf_status fire(ahead *a, xf_record_kind kind, xf_id id, xf_time at, xfi_error *err)
{
    const xfi_duty_event event = {kind, id, at, at};
    xfi_office_changes changes;
    xfi_duty_done done;
    a->world->duties = a->file;
    XFI_TRY(xfi_rules_duty_fire(a->world, &event, &a->store->arena, &changes, &done, err));
    if (done == XFI_DUTY_MISSED) {
        XFI_TRY(miss(a, &changes, err));
    }
    XFI_TRY(xfi_api_foresee_notices(a->f, changes.items, changes.count, &a->unborn, err));
    return lay_over(a, &changes, err);
}

/* What of the occurrence waits first; at 0: nothing does. */
static void first_of(const xfi_duty_file *file, xf_record_kind *kind, xf_id *id, xf_time *at)
{
    *kind = XF_RECORD_DUTY;
    *id = file->duties[0].id;
    *at = file->duties[0].next_fire_at;
    for (size_t i = 0; i < file->step_count; i++) {
        xf_time next = file->steps[i].next_fire_at;
        if (next != 0 && (*at == 0 || next < *at)) {
            *kind = XF_RECORD_DUTY_STEP;
            *id = file->steps[i].id;
            *at = next;
        }
    }
}

static xf_status go_on(ahead *a, xfi_error *err)
{
    for (;;) {
        xf_record_kind kind;
        xf_id id;
        xf_time at;
        first_of(a->file, &kind, &id, &at);
        if (at == 0 || at > a->until) {
            return XF_OK;
        }
        XFI_TRY(fire(a, kind, id, when(a->f, at), err));
    }
}

/* ---- a series: what it would make, and what would come of that ---------------------------------------------- */

static xf_status go_on_with(const ahead *series, const xfi_duty *duty, xfi_error *err)
{
    xfi_duty_file file = {.calendar = series->file->calendar,
                          .duties = duty,
                          .duty_count = 1,
                          .next_duty = series->file->next_duty,
                          .next_step = series->file->next_step};
    ahead a = *series;
    a.file = &file;
    xfi_duty_step *steps =
        longer(&a, NULL, 0, series->file->step_count, sizeof *series->file->steps, err);
    if (steps == NULL) {
        return XF_E_NO_MEMORY;
    }
    for (size_t i = 0; i < series->file->step_count; i++) {
        if (series->file->steps[i].of == duty->id) {
            steps[file.step_count++] = series->file->steps[i];
        }
    }
    file.steps = steps;
    return go_on(&a, err);
}

static xf_status go_on_making(ahead *a, xfi_error *err)
{
    for (xf_time at = a->file->series->next_fire_at; at != 0 && at <= a->until;
         at = a->file->series->next_fire_at) {
        XFI_TRY(fire(a, XF_RECORD_DUTY_SERIES, a->file->series->id, when(a->f, at), err));
        if (a->file->series->next_fire_at == at) { /* nothing moves on */
            break;
        }
    }
    for (size_t i = 0; i < a->file->duty_count; i++) {
        if (a->file->duties[i].id >= a->unborn.duty) {
            XFI_TRY(go_on_with(a, &a->file->duties[i], err));
        }
    }
    return XF_OK;
}

/* What is due after its official has left is not owed then. */
static xf_status until_it_lapses(ahead *a, xfi_error *err)
{
    const xfi_duty *duty = &a->file->duties[0];
    xfi_duty_series series = {.id = 0};
    bool found = false;
    XFI_TRY(xfi_store_office(a->store->inner, &xfi_duty_series_record, duty->of, &a->store->arena,
                             &series, &found, err));
    if (found && series.open && series.ends_at != 0 && duty->due_at >= series.ends_at &&
        series.ends_at <= a->until) {
        a->until = series.ends_at - 1;
    }
    return XF_OK;
}

static xf_status foresee_duty(xf_store *store, xf_record_kind kind, xf_id id, xfi_forecast *f,
                              xfi_error *err)
{
    const xfi_duty_event event = {kind, id, f->now, f->now};
    xfi_office_world world;
    xfi_duty_file *file;
    XFI_TRY(xfi_api_duty_world(store, &event, &world, &file, err));
    ahead a = {.f = f,
               .store = store,
               .world = &world,
               .file = file,
               .unborn = {.duty = file->next_duty, .duty_step = file->next_step},
               .until = office_until(f)};
    if (kind == XF_RECORD_DUTY_SERIES) {
        return go_on_making(&a, err);
    }
    XFI_TRY(until_it_lapses(&a, err));
    return go_on(&a, err);
}

/* ---- what is watched: drives, warnings ------------------------------------------------------------------------ */

static xf_status foresee_watched(xf_store *store, xf_record_kind kind, xf_id id, xfi_forecast *f,
                                 xfi_error *err)
{
    static const xfi_unborn none = {0};
    xf_time until = office_until(f);
    xfi_watched one;
    XFI_TRY(xfi_api_watched(store, kind, id, &one, err));
    while (one.next_fire_at != 0 && one.next_fire_at <= until) {
        xf_time at = one.next_fire_at;
        xfi_office_changes changes;
        XFI_TRY(xfi_api_decide_watched(store, &one, when(f, at), &changes, err));
        XFI_TRY(xfi_api_foresee_notices(f, changes.items, changes.count, &none, err));
        if (one.next_fire_at == at) {
            break;
        }
    }
    return XF_OK;
}

xf_status xfi_api_foresee_office(xf_store *store, xfi_forecast *f, xfi_error *err)
{
    xfi_waiting_row *rows;
    size_t count;
    XFI_TRY(xfi_store_office_waiting(store->inner, office_until(f), f->arena, &rows, &count, err));
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(xfi_api_watches(rows[i].kind)
                    ? foresee_watched(store, rows[i].kind, rows[i].id, f, err)
                    : foresee_duty(store, rows[i].kind, rows[i].id, f, err));
    }
    return XF_OK;
}
