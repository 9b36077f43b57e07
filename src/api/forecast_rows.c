/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of the forecast. */
#include "api/forecast_p.h"

#include <string.h>

xf_status xfi_api_foresee_row(xfi_forecast *f, const xfi_foreseen *row, xfi_error *err)
{
    xfi_foreseen *copy = xfi_arena_alloc(f->arena, sizeof *copy);
    if (copy == NULL) {
        return xfi_error_no_memory(err);
    }
    if (f->count == f->cap) {
        size_t cap = f->cap == 0 ? 256 : f->cap * 2;
        const void **rows = xfi_arena_alloc(f->arena, cap * sizeof *rows);
        if (rows == NULL) {
            return xfi_error_no_memory(err);
        }
        if (f->count > 0) {
            memcpy(rows, f->rows, f->count * sizeof *rows);
        }
        f->rows = rows;
        f->cap = cap;
    }
    XFI_TRY(xfi_model_copy(&xfi_foreseen_record, row, f->arena, copy, err));
    f->rows[f->count++] = copy;
    return XF_OK;
}

/* 0 for what has no number yet. */
static xf_id born(xf_id id, xf_id first_unborn)
{
    return first_unborn != 0 && id >= first_unborn ? 0 : id;
}

static xf_id record_of(const xfi_notice *notice, const xfi_unborn *unborn)
{
    xf_id first = notice->record == XF_RECORD_DUTY        ? unborn->duty
                  : notice->record == XF_RECORD_DUTY_STEP ? unborn->duty_step
                                                          : 0;
    return born(notice->record_id, first);
}

xf_status xfi_api_foresee_notices(xfi_forecast *f, const xfi_change *changes, size_t count,
                                  const xfi_unborn *unborn, xfi_error *err)
{
    for (size_t i = 0; i < count; i++) {
        const xfi_notice *notice = changes[i].after;
        if (changes[i].record != &xfi_notice_record) {
            continue;
        }
        const xfi_foreseen row = {
            .deadline_id = born(notice->deadline_id, unborn->deadline),
            .case_id = notice->case_id,
            .rule = notice->rule,
            .turn = notice->turn,
            .rung = notice->rung,
            .rep = notice->rep,
            .planned_at = notice->planned_at,
            .raises = notice->raises,
            .ground = notice->ground,
            .record = notice->record,
            .record_id = record_of(notice, unborn),
            .title = notice->title,
            .title_en = notice->title_en,
            .target = notice->target,
            .unit = notice->unit,
            .official = notice->official,
            .duty_unit = notice->duty_unit,
            .duty_official = notice->duty_official,
            .due_date = notice->due_date,
        };
        XFI_TRY(xfi_api_foresee_row(f, &row, err));
    }
    return XF_OK;
}
