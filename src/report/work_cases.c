/* SPDX-License-Identifier: Apache-2.0 */
/* The cases received in a period: which are on the focus list, and which have a lead. */
#include "report/focus_p.h"
#include "report/work_p.h"
#include "rules/rules.h"

typedef xf_status (*case_fn)(xfi_work *work, const xfi_case *row, xfi_arena *arena,
                             xfi_work_table *table, void *userdata, xfi_error *err);

static xf_status each_case(xfi_work *work, xfi_work_table *table, case_fn fn, void *userdata,
                           xfi_error *err)
{
    xfi_select select = {.from = work->ask.from, .until = work->ask.until};
    xfi_cursor *cursor = NULL;
    xfi_arena arena = {0};
    bool found = true;
    if (!work->ask.subtree) {
        select.unit = work->ask.unit;
    }
    XFI_TRY(xfi_store_select(work->store->inner, &xfi_case_record, &select, &cursor, err));
    xf_status status = XF_OK;
    while (status == XF_OK && found) {
        xfi_case row = {0};
        xfi_arena_reset(&arena);
        status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
        if (status == XF_OK && found && row.ended_as != XF_STATE_VOID &&
            xfi_question_concerns(&work->question, row.unit)) {
            status = fn(work, &row, &arena, table, userdata, err);
        }
    }
    xfi_arena_free(&arena);
    xfi_cursor_close(cursor);
    return status;
}

/* ---- the focus list ---------------------------------------------------------------------------------------- */

static xf_status add_focus(xfi_work *work, const xfi_case *row, xfi_arena *arena,
                           xfi_work_table *table, void *userdata, xfi_error *err)
{
    const int64_t unended = row->ended_as == XF_STATE_NONE ? 1 : 0;
    const xfi_work_row whole = {
        .by = {[XFI_WORK_BY_UNIT] = row->unit, [XFI_WORK_BY_OFFICIAL] = row->lead},
        .n = {1, unended}};
    unsigned reasons;
    (void)work;
    XFI_TRY(xfi_focus_of(userdata, row, arena, &reasons, err));
    if (reasons == 0) {
        return XF_OK;
    }
    for (size_t i = 0; i < XFI_FOCUS_REASONS; i++) {
        const xfi_work_row one = {.by = {[XFI_WORK_BY_KIND] = xfi_focus_code(i)},
                                  .n = {1, unended}};
        if ((reasons >> i & 1U) != 0) {
            XFI_TRY(xfi_work_add(table, &one, 0, false, err));
        }
    }
    return xfi_work_add(table, &whole, 0, true, err);
}

xf_status xfi_work_focus(xfi_work *work, xfi_work_table *table, xfi_error *err)
{
    xfi_focus focus;
    XFI_TRY(xfi_focus_begin(work->store, work->arena, &focus, err));
    return each_case(work, table, add_focus, &focus, err);
}

/* ---- who leads ----------------------------------------------------------------------------------------------- */

static xf_status add_lead(xfi_work *work, const xfi_case *row, xfi_arena *arena,
                          xfi_work_table *table, void *userdata, xfi_error *err)
{
    const xf_policy *policy;
    (void)arena;
    (void)userdata;
    XFI_TRY(xfi_door_policy(work->store, row->policy, row->policy_version, &policy, err));
    const bool led = !xfi_blank(row->lead);
    const bool waits = !led && row->ended_as == XF_STATE_NONE;
    const bool required = row->led || row->key || xfi_rules_many(policy, row);
    const xfi_work_row one = {
        .by = {[XFI_WORK_BY_UNIT] = row->unit, [XFI_WORK_BY_OFFICIAL] = row->lead},
        .n = {1, led ? 1 : 0, waits ? 1 : 0, required ? 1 : 0, required && waits ? 1 : 0}};
    return xfi_work_add(table, &one, 0, true, err);
}

xf_status xfi_work_leads(xfi_work *work, xfi_work_table *table, xfi_error *err)
{
    return each_case(work, table, add_lead, NULL, err);
}
