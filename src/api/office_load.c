/* SPDX-License-Identifier: Apache-2.0 */
/* What a step looks at. */
#include "api/duty_p.h"
#include "api/letter_p.h"
#include "api/office_p.h"
#include "store/texts.h"

#include <stdio.h>

static xf_status load_row(xf_store *store, xf_record_kind kind, xf_id id, const char *field,
                          const void **out, xfi_error *err)
{
    const xfi_record *record = xfi_model_office(kind);
    bool found = false;
    void *row = xfi_arena_alloc(&store->arena, record->size);
    if (row == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_store_office(store->inner, record, id, &store->arena, row, &found, err));
    if (!found) {
        const xfi_code *code = xfi_code_by_value(XF_ENUM_RECORD, (int)kind);
        char zh[120];
        char en[120];
        (void)snprintf(zh, sizeof zh, "没有编号为 %lld 的%s", (long long)id, code->zh);
        (void)snprintf(en, sizeof en, "there is no %s %lld", code->en, (long long)id);
        return xfi_error_set(err, XF_E_NOT_FOUND, field, "%s%.0s", "%.0s%s", zh, en);
    }
    *out = row;
    return XF_OK;
}

static xf_status load_file(xf_store *store, xf_id case_id, const xfi_casefile **out, xfi_error *err)
{
    xfi_casefile *file = xfi_arena_alloc(&store->arena, sizeof *file);
    if (file == NULL) {
        return xfi_error_no_memory(err);
    }
    *out = file;
    return xfi_store_load(store->inner, case_id, &store->arena, file, err);
}

/* What the act names, else what the target belongs to. */
static xf_id parent_of(const xfi_office_verb *verb, const xfi_office_act *act, const void *target)
{
    return act->of != 0 ? act->of
                        : xfi_model_number_in(xfi_model_office(verb->record), "of", target);
}

/* A merged case is asked for what the one in which it goes on has. */
static xf_status load_going_on(xf_store *store, xf_id id, xfi_casefile *file, xfi_error *err)
{
    enum { FARTHEST = 64 };
    XFI_TRY(xfi_store_load(store->inner, id, &store->arena, file, err));
    for (int i = 0; i < FARTHEST && file->row.ended_as == XF_STATE_MERGED; i++) {
        XFI_TRY(xfi_store_load(store->inner, file->row.merged_into, &store->arena, file, err));
    }
    return XF_OK;
}

/* The case files of the children that are open; those of the others stay empty. */
static xf_status load_files(xf_store *store, const xfi_record *children, xfi_office_world *world,
                            xfi_error *err)
{
    xfi_casefile *files =
        xfi_arena_alloc(&store->arena, (world->row_count + 1) * sizeof *world->files);
    if (files == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < world->row_count; i++) {
        const void *row = (const char *)world->rows + i * children->size;
        if (xfi_model_number_in(children, "open", row) != 0) {
            XFI_TRY(load_going_on(store, xfi_model_number_in(children, "case_id", row), &files[i],
                                  err));
        }
    }
    world->files = files;
    return XF_OK;
}

static xf_status load_children(xf_store *store, const xfi_office_verb *verb,
                               const xfi_office_act *act, xfi_office_world *world, xfi_error *err)
{
    const xfi_record *children = xfi_model_office(verb->children);
    unsigned uses = xfi_rules_office_uses(act->kind);
    bool of_target = world->target != NULL && (uses & XFI_OFFICE_OF_PARENT) == 0;
    void *rows = NULL;
    if (children == NULL) {
        return XF_OK;
    }
    xf_id of = of_target ? act->id : parent_of(verb, act, world->target);
    if ((uses & XFI_OFFICE_IN_DRIVE) != 0) {
        of = world->drive == NULL ? 0 : world->drive->id;
        if (of == 0) {
            return XF_OK;
        }
    }
    /* where there is neither a target nor a parent, those of the unit */
    const xfi_select select = {.of = of, .unit = of == 0 ? act->unit : NULL};
    XFI_TRY(xfi_store_collect(store->inner, children, &select, &store->arena, &rows,
                              &world->row_count, err));
    world->rows = rows;
    if ((uses & XFI_OFFICE_FILES) != 0) {
        XFI_TRY(load_files(store, children, world, err));
    }
    return xfi_store_office_next(store->inner, children, &world->next_child, err);
}

/* Around which row a step on a duty is decided; none: it is no such step. */
static xf_record_kind around_of(const xfi_office_verb *verb, const xfi_office_act *act,
                                const void *target, xf_id *id)
{
    static const struct {
        xf_record_kind record, around;
        bool by_parent;
    } kinds[] = {
        {XF_RECORD_DRIVE_PHASE, XF_RECORD_DRIVE_PHASE, false},
        {XF_RECORD_DRIVE_CASE, XF_RECORD_DRIVE_CASE, false}, /* that was handed out */
        {XF_RECORD_DUTY_SERIES, XF_RECORD_DUTY_SERIES, false},
        {XF_RECORD_DUTY, XF_RECORD_DUTY, false},
        {XF_RECORD_DUTY_STEP, XF_RECORD_DUTY_STEP, false},
        {XF_RECORD_DUTY_MEMBER, XF_RECORD_DUTY, true},
        {XF_RECORD_DUTY_SHARE, XF_RECORD_DUTY_SERIES, true},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].record == verb->record) {
            *id = kinds[i].by_parent                    ? parent_of(verb, act, target)
                  : verb->parent == XF_RECORD_DUTY_STEP ? act->of
                                                        : act->id;
            return *id == 0 && kinds[i].record == XF_RECORD_DRIVE_CASE ? XF_RECORD_NONE
                                                                       : kinds[i].around;
        }
    }
    return XF_RECORD_NONE;
}

/* A duty is decided with what stands around it. */
static xf_status load_duties(xf_store *store, const xfi_office_verb *verb,
                             const xfi_office_act *act, xfi_office_world *world, xfi_error *err)
{
    xfi_duty_file *duties;
    xf_id id = 0;
    xf_record_kind around = around_of(verb, act, world->target, &id);
    if (around == XF_RECORD_NONE) {
        return XF_OK;
    }
    const char *unit =
        around == XF_RECORD_DRIVE_PHASE ? ((const xfi_drive *)world->parent)->unit : act->unit;
    XFI_TRY(xfi_api_load_duties(store, around, id, unit, &duties, err));
    world->duties = duties;
    if (act->kind == XF_OFFICE_REOPEN_DUTY || act->kind == XF_OFFICE_REOPEN_DUTY_STEP) {
        return xfi_api_load_around_duty(store, duties, err);
    }
    xf_date day = act->date != 0   ? act->date
                  : act->from != 0 ? act->from
                                   : xfi_calendar_date_of(act->at, world->policy->zone);
    if (act->kind == XF_OFFICE_HOLD_DUTY && duties->duties[0].required > 0) {
        return xfi_api_load_received(store, duties->duties[0].official, day, duties, err);
    }
    if (act->kind != XF_OFFICE_OPEN_DUTY) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_load_received(store, act->official, day, duties, err));
    const bool own = xfi_rules_duty_of_official(xfi_policy_duty(world->policy, act->code));
    const xfi_duty_series like = {.of = act->of,
                                  .duty = act->code,
                                  .unit = act->unit,
                                  .official = own ? xfi_or_empty(act->official) : NULL};
    return xfi_store_duty_twin(store->inner, &like, day, &duties->twin, err);
}

/* All registers: a row per department that ever kept one. */
static xf_status load_registers(xf_store *store, const xfi_office_act *act, xfi_office_world *world,
                                xfi_error *err)
{
    const xfi_select all = {.id = 0};
    void *rows = NULL;
    if ((xfi_rules_office_uses(act->kind) & XFI_OFFICE_REGISTER) == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_collect(store->inner, &xfi_register_record, &all, &store->arena, &rows,
                              &world->register_count, err));
    world->registers = rows;
    xf_date day = act->date == 0 ? xfi_calendar_date_of(act->at, world->policy->zone) : act->date;
    const xfi_register *in =
        xfi_rules_register(world->org, rows, world->register_count, act->unit, day);
    return in == NULL
               ? XF_OK
               : xfi_store_register_next(store->inner, in->unit, xfi_calendar_civil(day).year,
                                         &world->next_seq, err);
}

static xf_status load_letter(xf_store *store, const xfi_office_act *act, xfi_office_world *world,
                             xfi_error *err)
{
    const xfi_code *code = xfi_code_by_text(XF_ENUM_LETTER, act->code);
    const xfi_letter_rule *rule =
        code == NULL ? NULL : xfi_rules_letter((xf_letter_kind)code->value);
    xfi_letter_source *source = xfi_arena_alloc(&store->arena, sizeof *source);
    if (source == NULL) {
        return xfi_error_no_memory(err);
    }
    world->letter = source;
    return rule == NULL || rule->act == XF_ACT_NONE /* the code will be refused */
               ? XF_OK
               : xfi_api_letter_source(store, rule, act->case_id, act->at, source, err);
}

static xf_status load_duty_letter(xf_store *store, const xfi_office_act *act,
                                  xfi_office_world *world, xfi_error *err)
{
    const xfi_code *code = xfi_code_by_text(XF_ENUM_LETTER, act->code);
    const xfi_letter_rule *rule =
        code == NULL ? NULL : xfi_rules_letter((xf_letter_kind)code->value);
    xfi_visit_source *source = xfi_arena_alloc(&store->arena, sizeof *source);
    if (source == NULL) {
        return xfi_error_no_memory(err);
    }
    world->visit = source;
    return rule == NULL || rule->act != XF_ACT_NONE /* the code will be refused */
               ? XF_OK
               : xfi_api_duty_letter_source(store, rule, act->of, act->at, source, err);
}

/* What the unit that is gone left open, and the series that the one which goes on has already. */
static xf_status load_left(xf_store *store, const xfi_office_act *act, xfi_office_world *world,
                           xfi_error *err)
{
    const xfi_select own = {.unit = act->to_unit, .open_only = true};
    void *rows = NULL;
    if ((xfi_rules_office_uses(act->kind) & XFI_OFFICE_OF_GONE) == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_door_left(store, act->unit, &store->arena, &world->left, &world->left_count, err));
    XFI_TRY(xfi_store_collect(store->inner, &xfi_duty_series_record, &own, &store->arena, &rows,
                              &world->kept_count, err));
    world->kept = rows;
    return XF_OK;
}

static xf_status load_next(xf_store *store, const xfi_office_verb *verb, xfi_office_world *world,
                           xfi_error *err)
{
    XFI_TRY(xfi_store_office_next(store->inner, &xfi_case_record, &world->next_case, err));
    XFI_TRY(xfi_store_office_next(store->inner, &xfi_notice_record, &world->next_notice, err));
    return xfi_store_office_next(store->inner, xfi_model_office(verb->record), &world->next, err);
}

static xf_status load_members(xf_store *store, xf_id body, xfi_office_world *world, xfi_error *err)
{
    void *rows = NULL;
    if (body == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_body_member_record, body, &store->arena, &rows,
                                &world->member_count, err));
    world->members = rows;
    return XF_OK;
}

/* What the parent belongs to, where the step looks at it; a round may serve no drive. */
static xf_status load_above(xf_store *store, const xfi_office_act *act, const xfi_office_verb *verb,
                            xfi_office_world *world, xfi_error *err)
{
    const unsigned uses = xfi_rules_office_uses(act->kind);
    const xf_id id = xfi_model_number_in(xfi_model_office(verb->parent), "of", world->parent);
    const void *drive = NULL;
    const void *round = NULL;
    if (id != 0 && (uses & XFI_OFFICE_OF_DRIVE) != 0) {
        XFI_TRY(load_row(store, XF_RECORD_DRIVE, id, "of", &drive, err));
    }
    if (id != 0 && (uses & XFI_OFFICE_OF_ROUND) != 0) {
        XFI_TRY(load_row(store, XF_RECORD_SCREENING, id, "of", &round, err));
    }
    world->drive = drive;
    world->round = round;
    return XF_OK;
}

static xf_status load_parent(xf_store *store, const xfi_office_act *act,
                             const xfi_office_verb *verb, xfi_office_world *world, xfi_error *err)
{
    xf_id id = verb->parent == XF_RECORD_NONE ? 0 : parent_of(verb, act, world->target);
    if (id != 0) {
        XFI_TRY(load_row(store, verb->parent, id, "of", &world->parent, err));
    }
    XFI_TRY(load_above(store, act, verb, world, err));
    return world->parent != NULL && (xfi_rules_office_uses(act->kind) & XFI_OFFICE_LED) != 0
               ? load_members(store, ((const xfi_drive *)world->parent)->body, world, err)
               : XF_OK;
}

/* The case that the step is about: whoever a report is about takes no part in what belongs to it. */
static xf_id case_of(const xfi_office_verb *verb, const xfi_office_act *act,
                     const xfi_office_world *world)
{
    xf_id mine = xfi_model_number_in(xfi_model_office(verb->record), "case_id", world->target);
    if (mine == 0 && (verb->parent == XF_RECORD_DUTY || verb->parent == XF_RECORD_DUTY_STEP ||
                      verb->parent == XF_RECORD_FINDING)) {
        mine = xfi_model_number_in(xfi_model_office(verb->parent), "case_id", world->parent);
    }
    return act->case_id != 0 ? act->case_id : mine;
}

xf_status xfi_api_office_load(xf_store *store, const xfi_office_act *act, xfi_office_world *world,
                              xfi_error *err)
{
    const xfi_office_verb *verb = xfi_rules_office_verb(act->kind);
    xfi_world around = {.file = NULL};
    XFI_TRY(xfi_api_surround(store, NULL, NULL, &around, err));
    world->policy = around.policy;
    world->calendar = around.calendar;
    world->org = around.org;
    if (!xfi_blank(act->category) || !xfi_blank(act->area)) {
        XFI_TRY(xfi_door_routing(store, &world->routing, err));
    }
    if (act->id != 0) {
        XFI_TRY(load_row(store, verb->record, act->id, "id", &world->target, err));
    }
    XFI_TRY(load_parent(store, act, verb, world, err));
    xf_id case_id = case_of(verb, act, world);
    if (case_id != 0) {
        XFI_TRY(load_file(store, case_id, &world->file, err));
    }
    if (act->kind == XF_OFFICE_ISSUE_LETTER) {
        XFI_TRY(load_letter(store, act, world, err));
    } else if (act->kind == XF_OFFICE_ISSUE_DUTY_LETTER) {
        XFI_TRY(load_duty_letter(store, act, world, err));
    }
    xf_id mine = xfi_model_number_in(xfi_model_office(verb->record), "other_case", world->target);
    if (act->other_case != 0 || mine != 0) {
        XFI_TRY(
            load_file(store, act->other_case != 0 ? act->other_case : mine, &world->other, err));
    }
    if (act->kind == XF_OFFICE_TELL_APART) {
        XFI_TRY(
            xfi_store_apart_of(store->inner, act->case_id, act->other_case, &world->apart, err));
    }
    XFI_TRY(load_children(store, verb, act, world, err));
    XFI_TRY(load_duties(store, verb, act, world, err));
    XFI_TRY(load_registers(store, act, world, err));
    XFI_TRY(load_left(store, act, world, err));
    return load_next(store, verb, world, err);
}
