/* SPDX-License-Identifier: Apache-2.0 */
/* Corrections of a registration: what else is read for them. Whether the case is a first or a repeated one
 * follows from its people and its matter, and is asked again where these change. */
#include "api/likeness_p.h"
#include "api/run_p.h"

xf_status xfi_api_present(const xfi_casefile *file, xfi_arena *arena, xfi_petitioner **out,
                          size_t *count, xfi_error *err)
{
    *count = 0;
    *out = xfi_arena_alloc(arena, (file->person_count + 1) * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < file->person_count; i++) {
        if (!file->people[i].removed) {
            (*out)[(*count)++] = file->people[i];
        }
    }
    return XF_OK;
}

/* What was linked by hand stays; nothing is asked where neither people nor texts change. */
static bool asks_again(const xfi_casefile *before, const xfi_casefile *after)
{
    bool same_people = before->person_count == after->person_count;
    for (size_t i = 0; same_people && i < after->person_count; i++) {
        same_people =
            xfi_model_equal(&xfi_petitioner_record, &before->people[i], &after->people[i]);
    }
    return after->detail->follows == 0 &&
           (!same_people || before->row.received_at != after->row.received_at ||
            !xfi_same(before->row.title, after->row.title) ||
            !xfi_same(before->row.matter, after->row.matter));
}

static xf_status repeat_of(xf_store *store, const xfi_casefile *after, xf_id *out, xfi_error *err)
{
    xfi_petitioner *people;
    size_t count;
    XFI_TRY(xfi_api_present(after, &store->arena, &people, &count, err));
    return xfi_api_repeat_of(store, &after->row, after->row.id, people, count,
                             after->row.received_at, out, err);
}

static xf_status read_since(xf_store *store, xf_id case_id, xfi_done_since *out, xfi_error *err)
{
    xfi_select select = {.case_id = case_id};
    xfi_cursor *cursor = NULL;
    XFI_TRY(xfi_store_select_entries(store->inner, &select, &cursor, err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        xfi_entry entry = {0};
        status = xfi_cursor_next(cursor, &store->arena, &entry, NULL, &found, err);
        const xfi_code *code = found ? xfi_code_by_text(XF_ENUM_ACT, entry.kind) : NULL;
        const xf_act_kind kind = code == NULL ? XF_ACT_NONE : (xf_act_kind)code->value;
        if (status == XF_OK && xfi_rules_is_verb(kind) && xfi_rules_past(kind) != XFI_PAST_LAID &&
            (out->first_at == 0 || entry.at < out->first_at)) {
            out->first_at = entry.at;
        }
        if (status == XF_OK && kind == XF_ACT_ASSIGN_LEAD && entry.at > out->lead_at) {
            out->lead_at = entry.at;
        }
    }
    xfi_cursor_close(cursor);
    return status;
}

static xf_status decide(xf_store *store, const xfi_act *act, xfi_loaded *mine,
                        xfi_changeset *changes, xfi_error *err)
{
    xf_id repeated = mine->file.row.repeat_of;
    XFI_TRY(xfi_rules_decide(&mine->world, act, &store->arena, changes, err));
    if (!asks_again(&mine->file, &changes->after)) {
        return XF_OK;
    }
    XFI_TRY(repeat_of(store, &changes->after, &repeated, err));
    if (repeated == mine->file.row.repeat_of) {
        return XF_OK;
    }
    mine->world.repeat_of = &repeated;
    xf_status status = xfi_rules_decide(&mine->world, act, &store->arena, changes, err);
    mine->world.repeat_of = NULL;
    return status;
}

xf_status xfi_api_decide_correction(xf_store *store, const xfi_act *act, xfi_loaded *mine,
                                    xfi_changeset *changes, xfi_error *err)
{
    xfi_done_since since = {0};
    XFI_TRY(xfi_store_registered(store->inner, &store->arena, &mine->file, err));
    if (act->date != 0) { /* what was in time may not have been, and the other way round */
        XFI_TRY(xfi_store_load_whole(store->inner, &store->arena, &mine->file, err));
    }
    XFI_TRY(xfi_door_routing(store, &mine->world.routing, err));
    XFI_TRY(read_since(store, mine->file.row.id, &since, err));
    mine->world.since = &since;
    xf_status status = decide(store, act, mine, changes, err);
    mine->world.since = NULL;
    return status;
}
