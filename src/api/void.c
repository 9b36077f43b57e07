/* SPDX-License-Identifier: Apache-2.0 */
/* What is asked of a case that is said to be registered by mistake: who registered it, what rests on it,
 * and whether the people of the other case are the same. */
#include "api/run_p.h"

static xf_status read_entries(xf_store *store, xf_id id, xfi_registered_wrongly *out,
                              xfi_error *err)
{
    const xfi_select select = {.case_id = id};
    xfi_cursor *cursor = NULL;
    int64_t absorbed = 0;
    XFI_TRY(xfi_store_select_entries(store->inner, &select, &cursor, err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        xfi_entry entry = {0};
        status = xfi_cursor_next(cursor, &store->arena, &entry, NULL, &found, err);
        if (status == XF_OK && found) {
            const xfi_code *kind = xfi_code_by_text(XF_ENUM_ACT, entry.kind);
            const int act = kind == NULL ? XF_ACT_NONE : kind->value;
            out->entered_by = act == XF_ACT_REGISTER ? entry.actor : out->entered_by;
            absorbed += act == XF_ACT_ABSORB ? 1 : act == XF_ACT_RELEASE ? -1 : 0;
        }
    }
    out->absorbed = absorbed > 0;
    xfi_cursor_close(cursor);
    return status;
}

static xf_status any_open(xf_store *store, const xfi_record *record, xf_id id, bool *out,
                          xfi_error *err)
{
    const xfi_select select = {.case_id = id, .open_only = true};
    void *rows = NULL;
    size_t count;
    XFI_TRY(xfi_store_collect(store->inner, record, &select, &store->arena, &rows, &count, err));
    *out = count > 0;
    return XF_OK;
}

static xf_status compare_people(xf_store *store, xf_id id, xf_id other, bool *out, xfi_error *err)
{
    xfi_petitioner *mine;
    xfi_petitioner *theirs;
    size_t count;
    size_t their_count;
    XFI_TRY(xfi_api_petitioners(store, id, &store->arena, &mine, &count, err));
    XFI_TRY(xfi_api_petitioners(store, other, &store->arena, &theirs, &their_count, err));
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < their_count && !*out; k++) {
            *out = !xfi_blank(mine[i].name) && xfi_same(mine[i].name, theirs[k].name);
        }
    }
    return XF_OK;
}

xf_status xfi_api_look_into_registration(xf_store *store, const xfi_act *act, xf_id id,
                                         const xfi_registered_wrongly **out, xfi_error *err)
{
    xfi_registered_wrongly *found = xfi_arena_alloc(&store->arena, sizeof *found);
    if (found == NULL) {
        return xfi_error_no_memory(err);
    }
    *out = found;
    *found = (xfi_registered_wrongly){.entered_by = NULL};
    XFI_TRY(read_entries(store, id, found, err));
    XFI_TRY(any_open(store, &xfi_drive_case_record, id, &found->in_drive, err));
    XFI_TRY(any_open(store, &xfi_duty_record, id, &found->in_duty, err));
    return act->other_case == 0
               ? XF_OK
               : compare_people(store, id, act->other_case, &found->same_people, err);
}
