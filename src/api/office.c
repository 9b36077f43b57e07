/* SPDX-License-Identifier: Apache-2.0 */
/* The run of one step: read, load, decide, append. */
#include "api/args_p.h"
#include "api/duty_p.h"
#include "api/likeness_p.h"
#include "api/office_p.h"

/* ---- arguments ------------------------------------------------------------------------------------------- */

/* One member a line. */
/* clang-format off */
#define TEXT(field, max) XFI_ARG(xf_office_act, xfi_office_act, field, XFI_ARG_TEXT, max)
#define NUMBER(field, max) XFI_ARG(xf_office_act, xfi_office_act, field, XFI_ARG_NUMBER, max)
#define FLAG(field) XFI_ARG_AS_BOOL(xf_office_act, xfi_office_act, field)
static const xfi_arg act_args[] = {
    TEXT(code, XFI_API_ID_MAX),
    TEXT(name, XFI_API_TITLE_MAX),
    TEXT(text, XFI_API_TEXT_MAX),
    TEXT(reason, XFI_API_TEXT_MAX),
    TEXT(document, XFI_API_NAME_MAX),
    TEXT(basis, XFI_API_TITLE_MAX),
    TEXT(unit, XFI_API_ID_MAX),
    TEXT(to_unit, XFI_API_ID_MAX),
    TEXT(official, XFI_API_ID_MAX),
    TEXT(approver, XFI_API_ID_MAX),
    TEXT(category, XFI_API_ID_MAX),
    TEXT(area, XFI_API_ID_MAX),
    TEXT(place, XFI_API_TITLE_MAX),
    TEXT(visitor, XFI_API_NAME_MAX),
    TEXT(phone, XFI_API_ID_MAX),
    TEXT(version, XFI_API_ID_MAX),
    TEXT(digest, XFI_API_ID_MAX),
    TEXT(concerned_official, XFI_API_ID_MAX),
    TEXT(concerned_unit, XFI_API_ID_MAX),
    TEXT(measure, XFI_API_ID_MAX),
    TEXT(lead, XFI_API_ID_MAX),
    TEXT(next, XFI_API_TEXT_MAX),
    TEXT(time, XFI_API_ID_MAX),
    TEXT(level, XFI_API_ID_MAX),
    TEXT(field, XFI_API_ID_MAX),
    TEXT(interest, XFI_API_NAME_MAX),
    TEXT(origin, XFI_API_TEXT_MAX),
    TEXT(contact, XFI_API_TEXT_MAX),
    TEXT(outlook, XFI_API_TEXT_MAX),
    TEXT(history, XFI_API_TEXT_MAX),
    TEXT(address, XFI_API_TITLE_MAX),
    TEXT(id_number, XFI_API_ID_MAX),
    TEXT(household, XFI_API_TITLE_MAX),
    TEXT(residence, XFI_API_TITLE_MAX),
    TEXT(capacity, XFI_API_ID_MAX),
    TEXT(workplace, XFI_API_TITLE_MAX),
    NUMBER(at, INT64_MAX),
    NUMBER(id, INT64_MAX),
    NUMBER(of, INT64_MAX),
    NUMBER(case_id, INT64_MAX),
    NUMBER(from, XF_DATE_MAX),
    NUMBER(until, XF_DATE_MAX),
    NUMBER(date, XF_DATE_MAX),
    NUMBER(persons, XFI_PERSONS_MAX),
    NUMBER(count, INT32_MAX),
    NUMBER(amount, INT64_MAX),
    FLAG(flag),
    NUMBER(other_case, INT64_MAX),
    NUMBER(happened_on, XF_DATE_MAX),
};
/* clang-format on */

static xf_status read_act(xf_store *store, xf_office_kind kind, const xf_office_act *given,
                          xf_office_act *args, xfi_office_act *act, xfi_error *err)
{
    XFI_TRY(xfi_door_need(given, "act", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, args, sizeof *args, err));
    XFI_TRY(xfi_api_check_actor(args->actor, err));
    xf_time now = xfi_door_now(store);
    *act = (xfi_office_act){.kind = kind, .recorded_at = now, .actor = args->actor};
    XFI_TRY(xfi_api_take_args(act_args, sizeof act_args / sizeof *act_args, args, act, err));
    act->at = act->at == 0 ? now : act->at;
    return xfi_rules_office_check(act, err);
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
                       .case_id = act->case_id != 0
                                      ? act->case_id
                                      : xfi_model_number_in(record, "case_id", changes->after)};
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
    XFI_TRY(xfi_api_office_load(store, act, &world, err));
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
        xfi_door_record_free(*out);
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
