/* SPDX-License-Identifier: Apache-2.0 */
/* The forecast, and what waits of cases. */
#include "api/forecast_p.h"

#include <stdlib.h>
#include <string.h>

enum { FORECAST_MAX = 100000 };

/* ---- cases -------------------------------------------------------------------------------------------------- */

static xf_time next_of(const xfi_casefile *file)
{
    xf_time first = file->row.lead_ends_at;
    for (size_t i = 0; i < file->deadline_count; i++) {
        xf_time at = file->deadlines[i].next_fire_at;
        first = at != 0 && (first == 0 || at < first) ? at : first;
    }
    return first;
}

/* The case as it would go on if nobody did anything. */
static xf_status foresee_case(xf_store *store, xf_id id, xfi_forecast *f, xfi_error *err)
{
    xfi_loaded mine;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_load(store, id, &mine, err));
    const xfi_unborn unborn = {.deadline = mine.file.next_deadline};
    for (;;) {
        xfi_changeset changes;
        bool fired;
        xf_time at = next_of(&mine.file);
        if (at == 0 || at > f->until) {
            return XF_OK;
        }
        at = at < f->now ? f->now : at;
        XFI_TRY(xfi_rules_fire(&mine.world, at, at, &store->arena, &changes, &fired, err));
        if (!fired) {
            return XF_OK;
        }
        XFI_TRY(xfi_api_foresee_notices(f, changes.items, changes.count, &unborn, err));
        mine.file = changes.after;
    }
}

/* ---- the list ------------------------------------------------------------------------------------------------- */

static int by_id(xf_id a, xf_id b)
{
    return (a > b) - (a < b);
}

static int by_time(const void *a, const void *b)
{
    const xfi_foreseen *x = *(const xfi_foreseen *const *)a;
    const xfi_foreseen *y = *(const xfi_foreseen *const *)b;
    if (x->planned_at != y->planned_at) {
        return x->planned_at < y->planned_at ? -1 : 1;
    }
    int by = by_id(x->deadline_id, y->deadline_id);
    by = by != 0 ? by : by_id((xf_id)x->record, (xf_id)y->record);
    by = by != 0 ? by : by_id(x->record_id, y->record_id);
    return by != 0 ? by : strcmp(xfi_or_empty(x->rung), xfi_or_empty(y->rung));
}

static xf_status foresee_all(xf_store *store, xfi_forecast *f, xfi_error *err)
{
    xf_id *ids = NULL;
    size_t count = 0;
    XFI_TRY(xfi_store_cases_firing(store->inner, f->until, f->arena, &ids, &count, err));
    for (size_t i = 0; i < count; i++) {
        XFI_TRY(foresee_case(store, ids[i], f, err));
    }
    XFI_TRY(xfi_api_foresee_office(store, f, err));
    if (f->count > 0) {
        qsort(f->rows, f->count, sizeof *f->rows, by_time);
    }
    f->count = f->count > f->limit ? f->limit : f->count;
    return XF_OK;
}

xf_status xfi_api_forecast(xf_store *store, xf_time until, int64_t limit, xf_iter **out,
                           xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    if (limit < 0 || until < 0) {
        return xfi_error_set(err, XF_E_INVALID, limit < 0 ? "limit" : "until", "不能为负数",
                             "it must not be negative");
    }
    xf_iter *iter;
    XFI_TRY(xfi_door_iter_new(store, XFI_ITER_FIRING, NULL, &iter, err));
    xfi_forecast f = {.until = until,
                      .now = xfi_door_now(store),
                      .arena = &iter->arena,
                      .limit = limit == 0 ? FORECAST_MAX : (size_t)limit};
    xf_status status = xfi_door_begin(store, false, err);
    if (status == XF_OK) {
        status = xfi_door_end(store, foresee_all(store, &f, err), err);
    }
    if (status != XF_OK) {
        xfi_door_iter_free(iter);
        return status;
    }
    iter->rows = f.rows;
    iter->count = f.count;
    *out = iter;
    return XF_OK;
}
