/* SPDX-License-Identifier: Apache-2.0 */
#include "api/duty_p.h"
#include "api/letter_p.h"
#include "api/likeness_p.h"
#include "api/office_p.h"

#include <stdio.h>

/* ---- arguments ------------------------------------------------------------------------------------------- */

static xf_status check_texts(const xf_office_act *args, xfi_error *err)
{
    const struct {
        const char *field, *text;
        size_t max;
    } texts[] = {
        {"code", args->code, XFI_API_ID_MAX},
        {"name", args->name, XFI_API_TITLE_MAX},
        {"text", args->text, XFI_API_TEXT_MAX},
        {"reason", args->reason, XFI_API_TEXT_MAX},
        {"document", args->document, XFI_API_NAME_MAX},
        {"basis", args->basis, XFI_API_TITLE_MAX},
        {"unit", args->unit, XFI_API_ID_MAX},
        {"to_unit", args->to_unit, XFI_API_ID_MAX},
        {"official", args->official, XFI_API_ID_MAX},
        {"approver", args->approver, XFI_API_ID_MAX},
        {"category", args->category, XFI_API_ID_MAX},
        {"area", args->area, XFI_API_ID_MAX},
        {"place", args->place, XFI_API_TITLE_MAX},
        {"visitor", args->visitor, XFI_API_NAME_MAX},
        {"phone", args->phone, XFI_API_ID_MAX},
        {"version", args->version, XFI_API_ID_MAX},
        {"digest", args->digest, XFI_API_ID_MAX},
        {"concerned_official", args->concerned_official, XFI_API_ID_MAX},
        {"concerned_unit", args->concerned_unit, XFI_API_ID_MAX},
        {"measure", args->measure, XFI_API_ID_MAX},
        {"lead", args->lead, XFI_API_ID_MAX},
        {"next", args->next, XFI_API_TEXT_MAX},
        {"time", args->time, XFI_API_ID_MAX},
        {"level", args->level, XFI_API_ID_MAX},
        {"field", args->field, XFI_API_ID_MAX},
        {"interest", args->interest, XFI_API_NAME_MAX},
        {"origin", args->origin, XFI_API_TEXT_MAX},
        {"contact", args->contact, XFI_API_TEXT_MAX},
        {"outlook", args->outlook, XFI_API_TEXT_MAX},
        {"history", args->history, XFI_API_TEXT_MAX},
        {"address", args->address, XFI_API_TITLE_MAX},
        {"id_number", args->id_number, XFI_API_ID_MAX},
        {"household", args->household, XFI_API_TITLE_MAX},
        {"residence", args->residence, XFI_API_TITLE_MAX},
        {"capacity", args->capacity, XFI_API_ID_MAX},
        {"workplace", args->workplace, XFI_API_TITLE_MAX},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        XFI_TRY(xfi_door_check_text(texts[i].text, texts[i].field, texts[i].max, false, err));
    }
    return XF_OK;
}

static xf_status check_numbers(const xf_office_act *args, xfi_error *err)
{
    const struct {
        const char *field;
        int64_t value, max;
    } numbers[] = {
        {"at", args->at, INT64_MAX},
        {"id", args->id, INT64_MAX},
        {"of", args->of, INT64_MAX},
        {"case_id", args->case_id, INT64_MAX},
        {"from", args->from, XF_DATE_MAX},
        {"until", args->until, XF_DATE_MAX},
        {"date", args->date, XF_DATE_MAX},
        {"persons", args->persons, XFI_PERSONS_MAX},
        {"count", args->count, INT32_MAX},
        {"amount", args->amount, INT64_MAX},
        {"flag", args->flag, 1},
        {"other_case", args->other_case, INT64_MAX},
        {"happened_on", args->happened_on, XF_DATE_MAX},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (numbers[i].value < 0 || numbers[i].value > numbers[i].max) {
            return xfi_error_set(
                err, XF_E_INVALID, numbers[i].field, "字段 %s 的值超出范围（0至%lld）",
                "field %s is out of range: 0 to %lld", numbers[i].field, (long long)numbers[i].max);
        }
    }
    return XF_OK;
}

static xf_status read_act(xf_store *store, xf_office_kind kind, const xf_office_act *given,
                          xf_office_act *args, xfi_office_act *act, xfi_error *err)
{
    XFI_TRY(xfi_door_need(given, "act", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, args, sizeof *args, err));
    XFI_TRY(xfi_api_check_actor(args->actor, err));
    XFI_TRY(check_texts(args, err));
    XFI_TRY(check_numbers(args, err));
    xf_time now = xfi_door_now(store);
    *act = (xfi_office_act){
        .kind = kind,
        .at = args->at == 0 ? now : args->at,
        .recorded_at = now,
        .actor = args->actor,
        .id = args->id,
        .of = args->of,
        .case_id = args->case_id,
        .code = args->code,
        .name = args->name,
        .text = args->text,
        .reason = args->reason,
        .document = args->document,
        .basis = args->basis,
        .unit = args->unit,
        .to_unit = args->to_unit,
        .official = args->official,
        .approver = args->approver,
        .category = args->category,
        .area = args->area,
        .place = args->place,
        .from = args->from,
        .until = args->until,
        .date = args->date,
        .persons = args->persons,
        .count = args->count,
        .amount = args->amount,
        .flag = args->flag != 0,
        .lead = args->lead,
        .next = args->next,
        .time = args->time,
        .other_case = args->other_case,
        .visitor = args->visitor,
        .phone = args->phone,
        .version = args->version,
        .digest = args->digest,
        .concerned_official = args->concerned_official,
        .concerned_unit = args->concerned_unit,
        .measure = args->measure,
        .level = args->level,
        .field = args->field,
        .interest = args->interest,
        .origin = args->origin,
        .happened_on = args->happened_on,
        .contact = args->contact,
        .outlook = args->outlook,
        .history = args->history,
        .address = args->address,
        .id_number = args->id_number,
        .household = args->household,
        .residence = args->residence,
        .capacity = args->capacity,
        .workplace = args->workplace,
    };
    return xfi_rules_office_check(act, err);
}

/* ---- what the step looks at ------------------------------------------------------------------------------ */

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

/* The number in a field that not every record has; 0: it has none. */
static int64_t number_in(const xfi_record *record, const char *name, const void *row)
{
    const xfi_field *field = row == NULL ? NULL : xfi_model_field(record, name);
    return field == NULL ? 0 : xfi_model_number(field, row);
}

/* What the act names, else what the target belongs to. */
static xf_id parent_of(const xfi_office_verb *verb, const xfi_office_act *act, const void *target)
{
    return act->of != 0 ? act->of : number_in(xfi_model_office(verb->record), "of", target);
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
        if (number_in(children, "open", row) != 0) {
            XFI_TRY(load_going_on(store, number_in(children, "case_id", row), &files[i], err));
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
    return xfi_store_duty_twin(store->inner, act->unit, act->code, act->official, day,
                               &duties->twin, err);
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
    const xf_id id = number_in(xfi_model_office(verb->parent), "of", world->parent);
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
    xf_id mine = number_in(xfi_model_office(verb->record), "case_id", world->target);
    if (mine == 0 && (verb->parent == XF_RECORD_DUTY || verb->parent == XF_RECORD_DUTY_STEP ||
                      verb->parent == XF_RECORD_FINDING)) {
        mine = number_in(xfi_model_office(verb->parent), "case_id", world->parent);
    }
    return act->case_id != 0 ? act->case_id : mine;
}

static xf_status load(xf_store *store, const xfi_office_act *act, xfi_office_world *world,
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
    }
    xf_id mine = number_in(xfi_model_office(verb->record), "other_case", world->target);
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
    return load_next(store, verb, world, err);
}

/* ---- the run --------------------------------------------------------------------------------------------- */

/* An entry belongs to the case that its record belongs to, so that it is sealed with it. */
static xf_status append(xf_store *store, const xfi_office_act *act,
                        const xfi_office_changes *changes, xfi_error *err)
{
    const xfi_record *record = xfi_model_office(xfi_rules_office_verb(act->kind)->record);
    xfi_entry entry = {.at = act->at,
                       .recorded_at = act->recorded_at,
                       .actor = act->actor,
                       .kind = xfi_code_text(XF_ENUM_OFFICE, (int)act->kind),
                       .case_id = act->case_id != 0 ? act->case_id
                                                    : number_in(record, "case_id", changes->after)};
    return xfi_api_append_entry(store, &entry, &xfi_office_act_record, act, changes->items,
                                changes->count, err);
}

/* The acts that are part of the step, each decided on what the one before left. */
static xf_status decide_acts(xf_store *store, const xfi_office_world *world,
                             const xfi_office_changes *changes, xfi_changeset *sets, xfi_error *err)
{
    xfi_casefile *file = NULL;
    xfi_loaded *mine = xfi_arena_alloc(&store->arena, sizeof *mine);
    xfi_world around = {.policy = world->policy, .calendar = world->calendar, .org = world->org};
    if (mine == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < changes->act_count; i++) {
        const xfi_act *act = changes->acts[i];
        if (act->kind == XF_ACT_REGISTER) {
            XFI_TRY(xfi_api_decide_register(store, act, &sets[i], err));
        } else {
            if (i == 0) {
                XFI_TRY(xfi_api_load(store, world->file->row.id, mine, err));
                around = mine->world;
                file = &mine->file;
            }
            around.file = file;
            XFI_TRY(xfi_rules_decide(&around, act, &store->arena, &sets[i], err));
        }
        file = &sets[i].after;
    }
    return XF_OK;
}

static xf_status give(xf_store *store, const xfi_office_act *act, const xfi_office_changes *changes,
                      xf_record **out, xfi_error *err)
{
    if (out == NULL) {
        return XF_OK;
    }
    XFI_TRY(
        xfi_door_record_new(xfi_rules_office_verb(act->kind)->record, changes->after, out, err));
    return act->kind == XF_OFFICE_REVEAL_RECEPTION ? XF_OK : xfi_door_mask_record(store, out, err);
}

/* All is decided before anything is written: a refusal leaves nothing in the caller's transaction. */
static xf_status decide_and_write(xf_store *store, const xfi_office_act *act, bool dry_run,
                                  xf_record **out, xfi_error *err)
{
    xfi_office_world world = {0};
    xfi_office_changes changes;
    xfi_changeset sets[sizeof changes.acts / sizeof *changes.acts];
    xfi_arena_reset(&store->arena);
    XFI_TRY(load(store, act, &world, err));
    XFI_TRY(xfi_rules_office_decide(&world, act, &store->arena, &changes, err));
    XFI_TRY(xfi_api_count_receptions(store, act, &world, &changes, err));
    XFI_TRY(decide_acts(store, &world, &changes, sets, err));
    XFI_TRY(give(store, act, &changes, out, err));
    /* what changes nothing leaves no entry, but that personal data was read */
    if (dry_run || (changes.count == 0 && act->kind != XF_OFFICE_REVEAL_RECEPTION)) {
        return XF_OK;
    }
    for (size_t i = 0; i < changes.act_count; i++) {
        XFI_TRY(xfi_api_append(store, &sets[i], err));
    }
    XFI_TRY(append(store, act, &changes, err));
    return xfi_rules_office_verb(act->kind)->record == XF_RECORD_APART
               ? xfi_api_settle_apart(store, act->actor, changes.after, err)
               : XF_OK;
}

static xf_status run(xf_store *store, xf_office_kind kind, const xf_office_act *given,
                     xf_record **out, xfi_error *err)
{
    xf_office_act args = XF_OFFICE_ACT_INIT;
    xfi_office_act act;
    XFI_TRY(xfi_door_store(store, err));
    if (xfi_rules_office_verb(kind) == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "kind", "没有这样的工作：%d", "there is no step %d",
                             (int)kind);
    }
    XFI_TRY(read_act(store, kind, given, &args, &act, err));
    bool dry_run = args.dry_run != 0;
    XFI_TRY(xfi_door_begin(store, !dry_run, err));
    xf_status status = decide_and_write(store, &act, dry_run, out, err);
    status = xfi_door_end(store, status, err);
    if (status != XF_OK && out != NULL) {
        xf_record_free(*out);
        *out = NULL;
    }
    return status;
}

xf_status xfi_api_office(xf_store *store, xf_office_kind kind, const xf_office_act *act,
                         xf_record **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, run(store, kind, act, out, &err));
}
