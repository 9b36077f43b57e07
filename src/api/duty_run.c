/* SPDX-License-Identifier: Apache-2.0 */
/* Recurring duties as the sweep and a new holiday notice go over them. */
#include "api/duty_p.h"

#include <xfcase/body.h>

#include <string.h>

/* ---- the rows around one ------------------------------------------------------------------------------- */

static xf_status load_shares(xf_store *store, xf_id series, xfi_duty_file *file, xfi_error *err)
{
    void *rows = NULL;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_duty_share_record, series, &store->arena, &rows,
                                &file->share_count, err));
    file->shares = rows;
    return XF_OK;
}

static xf_status load_duty(xf_store *store, xf_id id, xfi_duty_file *file, xfi_error *err)
{
    xfi_duty *duty = xfi_arena_alloc(&store->arena, sizeof *duty);
    void *steps = NULL;
    void *rows = NULL;
    xfi_office_firing *firings = NULL;
    bool found = false;
    if (duty == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_duty_record, id, &store->arena, duty, &found, err));
    file->duties = duty;
    file->duty_count = found ? 1 : 0;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_duty_step_record, id, &store->arena, &steps,
                                &file->step_count, err));
    file->steps = steps;
    XFI_TRY(xfi_store_duty_firings(store->inner, id, &store->arena, &firings, &file->firing_count,
                                   err));
    file->firings = firings;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_duty_member_record, id, &store->arena, &rows,
                                &file->member_count, err));
    file->members = rows;
    return duty->of == 0 ? XF_OK : load_shares(store, duty->of, file, err);
}

static xf_status load_phase(xf_store *store, xf_id id, xfi_duty_file *file, xfi_error *err)
{
    xfi_duty *duties = NULL;
    xfi_office_firing *firings = NULL;
    XFI_TRY(
        xfi_store_phase_duties(store->inner, id, &store->arena, &duties, &file->duty_count, err));
    file->duties = duties;
    XFI_TRY(xfi_store_phase_firings(store->inner, id, &store->arena, &firings, &file->firing_count,
                                    err));
    file->firings = firings;
    return XF_OK;
}

static xf_status load_handed(xf_store *store, xf_id id, xfi_duty_file *file, xfi_error *err)
{
    xfi_duty *duties = NULL;
    XFI_TRY(
        xfi_store_handed_duties(store->inner, id, &store->arena, &duties, &file->duty_count, err));
    file->duties = duties;
    return XF_OK;
}

/* Who held the posts of the body that leads a drive, and when. */
static xf_status load_posts(xf_store *store, xf_id body, xfi_duty_file *file, xfi_error *err)
{
    void *rows = NULL;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_body_member_record, body, &store->arena, &rows,
                                &file->post_count, err));
    file->posts = rows;
    return XF_OK;
}

/* What the sweep addresses: of a duty of a phase, those who lead the drive. */
static xf_status load_leaders(xf_store *store, xfi_duty_file *file, xfi_error *err)
{
    xfi_drive_phase phase = {0};
    xfi_drive drive = {0};
    bool found = false;
    if (file->duty_count == 0 || file->duties[0].phase == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_drive_phase_record, file->duties[0].phase,
                             &store->arena, &phase, &found, err));
    XFI_TRY(xfi_store_office(store->inner, &xfi_drive_record, phase.of, &store->arena, &drive,
                             &found, err));
    return drive.body == 0 ? XF_OK : load_posts(store, drive.body, file, err);
}

static xf_status load_series(xf_store *store, xf_id id, xfi_duty_file *file, xfi_error *err)
{
    xfi_duty_series *series = xfi_arena_alloc(&store->arena, sizeof *series);
    void *duties = NULL;
    xfi_duty_step *steps = NULL;
    bool found = false;
    if (series == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_duty_series_record, id, &store->arena, series,
                             &found, err));
    file->series = found ? series : NULL;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_duty_record, id, &store->arena, &duties,
                                &file->duty_count, err));
    file->duties = duties;
    XFI_TRY(xfi_store_duty_steps(store->inner, id, &store->arena, &steps, &file->step_count, err));
    file->steps = steps;
    XFI_TRY(load_shares(store, id, file, err));
    if (series->ends_at == 0) { /* nothing of it will be withdrawn */
        return XF_OK;
    }
    xfi_office_firing *firings = NULL;
    XFI_TRY(xfi_store_series_firings(store->inner, id, &store->arena, &firings, &file->firing_count,
                                     err));
    file->firings = firings;
    return XF_OK;
}

static xf_status load_of_step(xf_store *store, xf_id id, xfi_duty_file *file, xfi_error *err)
{
    xfi_duty_step step = {0};
    bool found = false;
    XFI_TRY(xfi_store_office(store->inner, &xfi_duty_step_record, id, &store->arena, &step, &found,
                             err));
    return found ? load_duty(store, step.of, file, err) : XF_OK;
}

static xf_status load_of_member(xf_store *store, xf_id id, xfi_duty_file *file, xfi_error *err)
{
    xfi_duty_member member = {0};
    bool found = false;
    XFI_TRY(xfi_store_office(store->inner, &xfi_duty_member_record, id, &store->arena, &member,
                             &found, err));
    return found ? load_duty(store, member.of, file, err) : XF_OK;
}

xf_status xfi_api_load_received(xf_store *store, const char *official, xf_date date,
                                xfi_duty_file *file, xfi_error *err)
{
    xfi_reception *rows;
    xfi_civil civil = xfi_calendar_civil(date);
    xf_date month = xfi_calendar_date(civil.year, civil.month, 1);
    if (xfi_blank(official) || date == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_received(store->inner, official, month, &store->arena, &rows,
                               &file->received_count, err));
    file->received = rows;
    return XF_OK;
}

xf_status xfi_api_load_duties(xf_store *store, xf_record_kind kind, xf_id id, const char *unit,
                              xfi_duty_file **out, xfi_error *err)
{
    xfi_duty_file *file = xfi_arena_alloc(&store->arena, sizeof *file);
    const xfi_region *region;
    *out = file;
    if (file == NULL) {
        return xfi_error_no_memory(err);
    }
    if (id > 0) {
        XFI_TRY(kind == XF_RECORD_DUTY_SERIES   ? load_series(store, id, file, err)
                : kind == XF_RECORD_DRIVE_PHASE ? load_phase(store, id, file, err)
                : kind == XF_RECORD_DRIVE_CASE  ? load_handed(store, id, file, err)
                : kind == XF_RECORD_DUTY        ? load_duty(store, id, file, err)
                : kind == XF_RECORD_DUTY_MEMBER ? load_of_member(store, id, file, err)
                                                : load_of_step(store, id, file, err));
    }
    unit = kind == XF_RECORD_DRIVE_PHASE || kind == XF_RECORD_DRIVE_CASE ? unit
           : file->series != NULL                                        ? file->series->unit
           : file->duty_count > 0                                        ? file->duties[0].unit
                                                                         : unit;
    if (kind == XF_RECORD_DUTY || kind == XF_RECORD_DRIVE_PHASE) {
        XFI_TRY(load_leaders(store, file, err));
    }
    if (file->series != NULL) { /* for what is made behind */
        XFI_TRY(xfi_api_load_received(store, file->series->official, file->series->made_until, file,
                                      err));
    }
    XFI_TRY(xfi_door_calendar_of(store, unit, &file->calendar, &region, err));
    XFI_TRY(xfi_store_office_next(store->inner, &xfi_duty_record, &file->next_duty, err));
    return xfi_store_office_next(store->inner, &xfi_duty_step_record, &file->next_step, err);
}

xf_status xfi_api_load_around_duty(xf_store *store, xfi_duty_file *file, xfi_error *err)
{
    const xfi_duty *duty = file->duties;
    xfi_duty_series *series = xfi_arena_alloc(&store->arena, sizeof *series);
    xfi_drive_phase *phase = xfi_arena_alloc(&store->arena, sizeof *phase);
    bool found = false;
    if (series == NULL || phase == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, &xfi_duty_series_record, duty->of, &store->arena, series,
                             &found, err));
    file->series = found ? series : NULL;
    XFI_TRY(xfi_store_office(store->inner, &xfi_drive_phase_record, duty->phase, &store->arena,
                             phase, &found, err));
    file->phase = found ? phase : NULL;
    return duty->required == 0
               ? XF_OK
               : xfi_api_load_received(store, duty->official, duty->period, file, err);
}

/* ---- receptions ----------------------------------------------------------------------------------------- */

/* Days that the step has made so far, one official after the other. */
static xf_id made_days(const xfi_office_changes *changes)
{
    xf_id made = 0;
    for (size_t i = 0; i < changes->count; i++) {
        const xfi_change *change = &changes->items[i];
        made += change->record == &xfi_duty_step_record && change->before == NULL ? 1 : 0;
    }
    return made;
}

/* The reception counts for the official, or counts no more. */
static xf_status count_one(xf_store *store, const xfi_office_act *act, const char *official,
                           const xfi_reception *reception, xfi_office_world *world,
                           xfi_office_changes *changes, xfi_error *err)
{
    const bool taken_back = reception->void_on != 0;
    xfi_duty_file *duties;
    xf_id id;
    xfi_civil civil = xfi_calendar_civil(reception->date);
    xf_date month = xfi_calendar_date(civil.year, civil.month, 1);
    XFI_TRY(taken_back
                ? xfi_store_duty_counted(store->inner, official, month, reception->date, &id, err)
                : xfi_store_duty_counting(store->inner, official, month, &id, err));
    if (id == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_load_duties(store, XF_RECORD_DUTY, id, NULL, &duties, err));
    world->duties = duties;
    if (!taken_back) {
        return xfi_rules_duty_receive(world, act, reception, &store->arena, changes, err);
    }
    XFI_TRY(xfi_api_load_received(store, official, month, duties, err));
    duties->next_step += made_days(changes);
    return xfi_rules_duty_unreceive(world, act, reception, &store->arena, changes, err);
}

static xf_status uncount(xf_store *store, const xfi_office_act *act, const xfi_reception *reception,
                         xfi_office_world *world, xfi_office_changes *changes, xfi_error *err)
{
    void *rows = NULL;
    size_t count = 0;
    XFI_TRY(count_one(store, act, reception->official, reception, world, changes, err));
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_reception_member_record, reception->id,
                                &store->arena, &rows, &count, err));
    const xfi_reception_member *members = rows;
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(count_one(store, act, members[i].official, reception, world, changes, err));
    }
    return XF_OK;
}

xf_status xfi_api_count_receptions(xf_store *store, const xfi_office_act *act,
                                   xfi_office_world *world, xfi_office_changes *changes,
                                   xfi_error *err)
{
    size_t count = changes->count; /* what is added here is no reception */
    for (size_t i = 0; i < count; i++) {
        const xfi_change change = changes->items[i];
        if (change.before != NULL && act->kind == XF_OFFICE_VOID_RECEPTION &&
            change.record == &xfi_reception_record) {
            XFI_TRY(uncount(store, act, change.after, world, changes, err));
        }
        if (change.before != NULL) {
            continue;
        }
        if (change.record == &xfi_reception_record) {
            const xfi_reception *row = change.after;
            XFI_TRY(count_one(store, act, row->official, row, world, changes, err));
        } else if (change.record == &xfi_reception_member_record) {
            const xfi_reception_member *member = change.after;
            XFI_TRY(count_one(store, act, member->official, world->parent, world, changes, err));
        }
    }
    return XF_OK;
}

/* ---- one entry of the library's own ------------------------------------------------------------------ */

xf_status xfi_api_append_duty(xf_store *store, const char *kind, const char *actor,
                              const xfi_duty_event *event, const char *said, xf_id case_id,
                              const xfi_office_changes *changes, xfi_error *err)
{
    const xfi_office_act facts = {.id = event->id, .text = said};
    xfi_entry entry = {.at = event->now,
                       .recorded_at = event->recorded_at,
                       .actor = actor,
                       .kind = kind,
                       .case_id = case_id /* its seal holds for the entry too */};
    return xfi_api_append_entry(store, &entry, &xfi_office_act_record, &facts, changes->items,
                                changes->count, err);
}

xf_status xfi_api_duty_world(xf_store *store, const xfi_duty_event *event, xfi_office_world *world,
                             xfi_duty_file **out, xfi_error *err)
{
    xfi_world around = {.file = NULL};
    xfi_duty_file *duties;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_surround(store, NULL, NULL, &around, err));
    XFI_TRY(xfi_api_load_duties(store, event->record, event->id, NULL, &duties, err));
    *out = duties;
    *world = (xfi_office_world){
        .policy = around.policy, .calendar = around.calendar, .org = around.org, .duties = duties};
    xf_id about = duties->duty_count > 0 && event->record != XF_RECORD_DUTY_SERIES
                      ? duties->duties[0].case_id
                      : 0;
    if (about != 0) {
        xfi_casefile *file = xfi_arena_alloc(&store->arena, sizeof *file);
        if (file == NULL) {
            return xfi_error_no_memory(err);
        }
        XFI_TRY(xfi_store_load(store->inner, about, &store->arena, file, err));
        world->file = file;
    }
    return xfi_store_office_next(store->inner, &xfi_notice_record, &world->next_notice, err);
}

static xf_id case_of(const xfi_office_world *world)
{
    return world->file == NULL ? 0 : world->file->row.id;
}

/* ---- the sweep --------------------------------------------------------------------------------------------- */

static void count(const xfi_office_changes *changes, xfi_duty_done done, xf_sweep_result *result)
{
    result->fired += done == XFI_DUTY_FIRED ? 1 : 0;
    result->missed += done == XFI_DUTY_MISSED ? 1 : 0;
    for (size_t i = 0; i < changes->count; i++) {
        const xfi_change *change = &changes->items[i];
        if (change->record == &xfi_notice_record) {
            const xfi_notice *notice = change->after;
            result->notices++;
            result->late += notice->late ? 1 : 0;
        }
        result->made += change->record == &xfi_duty_record && change->before == NULL ? 1 : 0;
    }
}

xf_status xfi_api_fire_duty(xf_store *store, xf_record_kind kind, xf_id id, xf_time now,
                            xf_sweep_result *result, xfi_error *err)
{
    static const char *const kinds[] = {[XFI_DUTY_NOTHING] = "recompute_duty",
                                        [XFI_DUTY_FIRED] = "fire_duty",
                                        [XFI_DUTY_MISSED] = "miss_duty",
                                        [XFI_DUTY_MADE] = "make_duties",
                                        [XFI_DUTY_LAPSED] = "lapse_duty"};
    const xfi_duty_event event = {kind, id, now, xfi_door_now(store)};
    xfi_office_world world;
    xfi_duty_file *file;
    xfi_office_changes changes;
    xfi_duty_done done;
    XFI_TRY(xfi_api_duty_world(store, &event, &world, &file, err));
    XFI_TRY(xfi_rules_duty_fire(&world, &event, &store->arena, &changes, &done, err));
    if (changes.count == 0) { /* it would wait for ever */
        return xfi_error_set(err, XF_E_CORRUPT, "next_fire_at",
                             "定期职责第%lld号的提醒时间与规则不符，请核验案件库",
                             "duty %lld waits for a rung that its rule does not have: verify the "
                             "store",
                             (long long)id);
    }
    count(&changes, done, result);
    return xfi_api_append_duty(store, kinds[done], "system", &event, NULL, case_of(&world),
                               &changes, err);
}

/* ---- a new holiday notice -------------------------------------------------------------------------------- */

static int64_t moves(const xfi_office_changes *changes)
{
    int64_t found = 0;
    for (size_t i = 0; i < changes->count; i++) {
        const xfi_record *record = changes->items[i].record;
        found += record == &xfi_duty_record || record == &xfi_duty_step_record ? 1 : 0;
    }
    return found;
}

static xf_status recompute_one(xf_store *store, const char *actor, xf_record_kind kind, xf_id id,
                               int64_t *moved, xfi_error *err)
{
    xf_time now = xfi_door_now(store);
    const xfi_duty_event event = {kind, id, now, now};
    xfi_office_world world;
    xfi_duty_file *file;
    xfi_office_changes changes;
    const char *said;
    XFI_TRY(xfi_api_duty_world(store, &event, &world, &file, err));
    XFI_TRY(xfi_rules_duty_recompute(&world, &event, &store->arena, &changes, &said, err));
    if (changes.count == 0) {
        return XF_OK;
    }
    *moved += moves(&changes);
    return xfi_api_append_duty(store, "recompute_duty", actor, &event, said, case_of(&world),
                               &changes, err);
}

xf_status xfi_api_recompute_duties(xf_store *store, const char *actor, xfi_arena *arena,
                                   int64_t *moved, xfi_error *err)
{
    static const xf_record_kind kinds[] = {XF_RECORD_DUTY, XF_RECORD_DUTY_SERIES};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        xf_id *ids;
        size_t found;
        XFI_TRY(xfi_store_duties_open(store->inner, kinds[k], arena, &ids, &found, err));
        for (size_t i = 0; i < found; i++) {
            XFI_TRY(recompute_one(store, actor, kinds[k], ids[i], moved, err));
        }
    }
    return XF_OK;
}

xf_status xfi_api_watch_posts(xf_store *store, const char *actor, const char *official,
                              xfi_error *err)
{
    xfi_arena arena = {0};
    xf_id *ids;
    size_t count;
    int64_t moved = 0;
    xf_status status =
        xfi_store_duties_of_official(store->inner, official, &arena, &ids, &count, err);
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        status = recompute_one(store, actor, XF_RECORD_DUTY_SERIES, ids[i], &moved, err);
    }
    if (status == XF_OK) {
        status = xfi_store_duty_members_of(store->inner, official, &arena, &ids, &count, err);
    }
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        status = recompute_one(store, actor, XF_RECORD_DUTY_MEMBER, ids[i], &moved, err);
    }
    xfi_arena_free(&arena);
    return status;
}
