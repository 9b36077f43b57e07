/* SPDX-License-Identifier: Apache-2.0 */
/* A merger undone: what is read for it beside the case, and the entry of the one that took it over. */
#include "api/run_p.h"

/* Those that stay merged into the other case, with the deadlines that their mergers closed. */
static xf_status load_staying(xf_store *store, xf_id into, xf_id except, xfi_loaded *other,
                              xfi_error *err)
{
    xfi_case *rows = NULL;
    size_t count = 0;
    XFI_TRY(xfi_store_merged(store->inner, into, except, &store->arena, &rows, &count, err));
    xfi_casefile *files = xfi_arena_alloc(&store->arena, (count + 1) * sizeof *files);
    if (files == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < count; i++) {
        files[i].row = rows[i];
        XFI_TRY(xfi_store_load_whole(store->inner, &store->arena, &files[i], err));
    }
    other->world.merged = files;
    other->world.merged_count = count;
    return XF_OK;
}

xf_status xfi_api_load_unmerge(xf_store *store, xfi_loaded *mine, xfi_loaded *other, xfi_error *err)
{
    const xf_id id = mine->file.row.id;
    const xf_id into = mine->file.row.merged_into;
    if (into == 0) { /* it is not merged, and that will be said */
        return XF_OK;
    }
    XFI_TRY(xfi_store_load_whole(store->inner, &store->arena, &mine->file, err));
    XFI_TRY(xfi_api_load(store, into, other, err));
    XFI_TRY(xfi_store_load_whole(store->inner, &store->arena, &other->file, err));
    mine->world.other = &other->file;
    other->world.other = &mine->file;
    return load_staying(store, into, id, other, err);
}

xf_status xfi_api_other_of_merger(xf_store *store, const xfi_act *act, const xfi_loaded *other,
                                  xf_id merged, xfi_changeset *changes, xfi_error *err)
{
    const xfi_act taking = {.kind = act->kind == XF_ACT_MERGE ? XF_ACT_ABSORB : XF_ACT_RELEASE,
                            .at = act->at,
                            .recorded_at = act->recorded_at,
                            .actor = act->actor,
                            .other_case = merged,
                            .reason = act->reason};
    return xfi_rules_decide(&other->world, &taking, &store->arena, changes, err);
}
