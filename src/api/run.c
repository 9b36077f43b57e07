/* SPDX-License-Identifier: Apache-2.0 */
#include "api/run_p.h"

#include <string.h>

xf_status xfi_api_check_actor(const char *actor, xfi_error *err)
{
    if (xfi_blank(actor)) {
        return xfi_error_set(err, XF_E_INVALID, "actor", "缺少必填内容：办理人（actor）",
                             "this is required: who acts (actor)");
    }
    XFI_TRY(xfi_door_check_text(actor, "actor", XFI_API_ID_MAX, true, err));
    return strcmp(actor, "system") != 0
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "actor", "“system”为系统保留",
                               "“system” is the library's own");
}

xf_status xfi_api_check_keeper(xf_store *store, const char *actor, const xfi_kept *what,
                               xfi_error *err)
{
    const xf_policy *policy;
    const xfi_org *org;
    if (xfi_same(actor, XFI_HOST)) {
        return XF_OK;
    }
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    xf_date today = xfi_calendar_date_of(xfi_door_now(store), policy->zone);
    return xfi_rules_keeps_reference(org, actor, today, what)
               ? XF_OK
               : xfi_error_refuse(
                     err, XF_E_DENIED, "reference.not_entitled",
                     (xfi_bi){"基础数据管理规则（单位、人员、日历、规则包、分派表）",
                              "rule on reference data: units, posts, calendars, packs, routing"},
                     "actor",
                     (xfi_bi){
                         "单位和任职由主要负责人（本单位任职及以下单位）、信访部门（所属机关以下单"
                         "位；"
                         "任职限于下级）更改，地区日历由该单位或其上级的主要负责人载入，其余由最上"
                         "级"
                         "单位及其信访部门更改，或由业务系统以“host”名义更改",
                         "units and posts are changed by a principal (posts of the unit, units "
                         "below) or a petition department (units below its body; posts at lower "
                         "levels only), a regional calendar by the principal of its unit or above, "
                         "all else by a unit at the top or its petition department, or by the host "
                         "itself as “host”"});
}

xf_status xfi_api_surround(xf_store *store, const char *policy, const char *version,
                           xfi_world *world, xfi_error *err)
{
    XFI_TRY(xfi_door_calendar(store, &world->calendar, err));
    world->regions = store->regions;
    world->region_count = store->region_count;
    XFI_TRY(xfi_store_org(store->inner, &world->org, err));
    return xfi_door_policy(store, policy, version, &world->policy, err);
}

xf_status xfi_api_load(xf_store *store, xf_id case_id, xfi_loaded *out, xfi_error *err)
{
    *out = (xfi_loaded){.world = {.file = NULL}};
    XFI_TRY(xfi_store_load(store->inner, case_id, &store->arena, &out->file, err));
    out->world.file = &out->file;
    return xfi_api_surround(store, out->file.row.policy, out->file.row.policy_version, &out->world,
                            err);
}

xf_status xfi_api_append_entry(xf_store *store, xfi_entry *entry, const xfi_record *facts,
                               const void *act, const xfi_change *changes, size_t count,
                               xfi_error *err)
{
    xf_status status = xfi_store_append(store->inner, entry, facts, act, changes, count, err);
    if (status != XF_OK) {
        xfi_door_give_up(store, status);
    }
    return status;
}

xf_status xfi_api_append_alone(xf_store *store, const xfi_changeset *changes, xfi_error *err)
{
    xfi_entry entry = {
        .at = changes->act.at,
        .recorded_at = changes->act.recorded_at,
        .actor = changes->act.actor,
        .kind = xfi_code_text(XF_ENUM_ACT, (int)changes->act.kind),
        .case_id = changes->case_id,
        .revision = changes->revision,
    };
    return xfi_api_append_entry(store, &entry, &xfi_act_record, &changes->act, changes->items,
                                changes->count, err);
}

xf_status xfi_api_append_row(xf_store *store, const char *kind, const char *actor, xf_id case_id,
                             const xfi_record *record, const void *before, const void *after,
                             xfi_error *err)
{
    xf_time now = xfi_door_now(store);
    xfi_entry entry = {
        .at = now, .recorded_at = now, .actor = actor, .kind = kind, .case_id = case_id};
    xfi_change change = {record, before, after};
    return xfi_api_append_entry(store, &entry, NULL, NULL, &change, 1, err);
}

xf_status xfi_api_petitioners(xf_store *store, xf_id case_id, xfi_arena *arena,
                              xfi_petitioner **out, size_t *count, xfi_error *err)
{
    enum { MOST = 1000 };
    xfi_select select = {.case_id = case_id, .limit = MOST};
    xfi_cursor *cursor = NULL;
    xfi_petitioner *rows = NULL;
    size_t cap = 0;
    bool found = true;
    *count = 0;
    XFI_TRY(xfi_store_select(store->inner, &xfi_petitioner_record, &select, &cursor, err));
    xf_status status = XF_OK;
    while (status == XF_OK && found) {
        if (*count == cap) {
            cap = cap == 0 ? 8 : cap * 2;
            xfi_petitioner *more = xfi_arena_alloc(arena, cap * sizeof *more);
            if (more == NULL) {
                status = xfi_error_no_memory(err);
                break;
            }
            if (*count > 0) {
                memcpy(more, rows, *count * sizeof *more);
            }
            rows = more;
        }
        status = xfi_cursor_next(cursor, arena, &rows[*count], NULL, &found, err);
        *count += status == XF_OK && found && !rows[*count].removed ? 1 : 0;
    }
    xfi_cursor_close(cursor);
    *out = rows;
    return status;
}

xf_status xfi_api_give(const xfi_changeset *changes, const xfi_petitioner *petitioners,
                       size_t count, xf_case **out, xfi_error *err)
{
    return out == NULL ? XF_OK
                       : xfi_door_case_new(&changes->after.row, petitioners, count, out, err);
}
