/* SPDX-License-Identifier: Apache-2.0 */
/* What was handed out with a case, when the case ends or goes on. */
#include "api/duty_p.h"

static xf_status settle(xf_store *store, const xfi_act *act, xf_id id, xfi_error *err)
{
    const xfi_duty_event event = {XF_RECORD_DUTY, id, act->at, act->recorded_at};
    xfi_drive_case entry = {.id = 0};
    xfi_office_world world;
    xfi_office_changes changes;
    xfi_duty_file *file;
    xfi_duty *handed;
    size_t count;
    bool found = false;
    XFI_TRY(xfi_api_duty_world(store, &event, &world, &file, err));
    XFI_TRY(xfi_store_office(store->inner, &xfi_drive_case_record, file->duties->handed,
                             &store->arena, &entry, &found, err));
    XFI_TRY(xfi_store_handed_duties(store->inner, file->duties->handed, &store->arena, &handed,
                                    &count, err));
    XFI_TRY(xfi_rules_settle_hand_out(&world, &event, &entry, handed, count, act->kind,
                                      &store->arena, &changes, err));
    const bool ended = world.file->row.ended_as != XF_STATE_NONE;
    return changes.count == 0
               ? XF_OK
               : xfi_api_append_duty(store, ended ? "end_hand_out" : "owe_hand_out", "system",
                                     &event, NULL, world.file->row.id, &changes, err);
}

xf_status xfi_api_settle_hand_outs(xf_store *store, const xfi_act *act, xf_id case_id,
                                   xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_duty *rows;
    size_t count = 0;
    xf_status status = xfi_store_handed_of_case(store->inner, case_id, &arena, &rows, &count, err);
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        status = settle(store, act, rows[i].id, err);
    }
    xfi_arena_free(&arena);
    if (status != XF_OK) { /* the act that was written goes with it */
        xfi_door_give_up(store, status);
    }
    return status;
}
