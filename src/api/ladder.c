/* SPDX-License-Identifier: Apache-2.0 */
/* The sweep, and the forecast on the same decisions. */
#include "api/drive_p.h"
#include "api/duty_p.h"
#include "api/forecast_p.h"
#include "api/getter_p.h"

#include <xfcase/ladder.h>

#include <string.h>

enum { STEP = 200 /* rungs of one transaction */ };

/* ---- the sweep --------------------------------------------------------------------------------------------- */

static void count_fired(const xfi_changeset *changes, xf_sweep_result *result)
{
    result->fired += changes->act.kind == XF_ACT_FIRE ? 1 : 0; /* else a lead has left office */
    for (size_t i = 0; i < changes->count; i++) {
        const xfi_change *change = &changes->items[i];
        if (change->record == &xfi_notice_record) {
            const xfi_notice *notice = change->after;
            result->notices++;
            result->late += notice->late ? 1 : 0;
            result->supervisions += notice->raises == XF_RAISE_SUPERVISION ? 1 : 0;
        }
    }
}

/* The row promises a rung now that its rule plans for another time, as when a rule of rolling was mended
 * in a newer library: it is computed anew. */
static xf_status mend(xf_store *store, xf_id id, xfi_error *err)
{
    int64_t moved = 0;
    XFI_TRY(xfi_api_recompute(store, "system", id, &moved, err));
    return moved > 0 ? XF_OK
                     : xfi_error_set(err, XF_E_CORRUPT, "next_fire_at",
                                     "第%lld号事项的预警时间与规则不符，请核验案件库",
                                     "case %lld waits for a rung that its rule does not have: "
                                     "verify the store",
                                     (long long)id);
}

static xf_status fire_case(xf_store *store, xf_id id, xf_time now, xf_sweep_result *result,
                           xfi_error *err)
{
    xfi_loaded mine;
    xfi_changeset changes;
    bool fired;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_load(store, id, &mine, err));
    XFI_TRY(xfi_rules_fire(&mine.world, now, xfi_door_now(store), &store->arena, &changes, &fired,
                           err));
    if (!fired) {
        return mend(store, id, err);
    }
    count_fired(&changes, result);
    return xfi_api_append(store, &changes, err);
}

/* What waits first, of cases and of the office. */
typedef struct waiter {
    xf_id case_id;
    xf_record_kind kind; /* NONE: nothing of the office */
    xf_id id;
    xf_time at; /* 0: nothing waits */
} waiter;

static xf_status find_first(xf_store *store, xf_time until, waiter *out, xfi_error *err)
{
    xf_time of_case;
    XFI_TRY(xfi_store_next_fire(store->inner, until, &out->case_id, &of_case, err));
    XFI_TRY(xfi_store_next_office(store->inner, until, &out->kind, &out->id, &out->at, err));
    if (out->case_id != 0 && (out->kind == XF_RECORD_NONE || of_case <= out->at)) {
        out->kind = XF_RECORD_NONE;
        out->at = of_case;
    }
    return XF_OK;
}

/* Fires the earliest of all; *fired false: nothing is due. */
static xf_status fire_next(xf_store *store, xf_time now, bool *fired, xf_sweep_result *result,
                           xfi_error *err)
{
    waiter next;
    *fired = false;
    XFI_TRY(find_first(store, now, &next, err));
    if (next.at == 0) {
        return XF_OK;
    }
    *fired = true;
    if (next.kind == XF_RECORD_NONE) {
        return fire_case(store, next.case_id, now, result, err);
    }
    return xfi_api_watches(next.kind)
               ? xfi_api_watch(store, next.kind, next.id, now, result, err)
               : xfi_api_fire_duty(store, next.kind, next.id, now, result, err);
}

/* *wrote: an earlier rung or step did. In the caller's transaction that cannot stay when a later one
 * fails: it would be committed although it was not reported. */
static xf_status sweep_step(xf_store *store, xf_time now, bool *more, bool *wrote,
                            xf_sweep_result *result, xfi_error *err)
{
    xf_sweep_result done = *result;
    XFI_TRY(xfi_door_begin(store, true, err));
    xf_status status = XF_OK;
    *more = true;
    for (int i = 0; i < STEP && status == XF_OK && *more; i++) {
        status = fire_next(store, now, more, &done, err);
        *wrote = *wrote || (status == XF_OK && *more);
    }
    if (status != XF_OK && *wrote) {
        xfi_door_give_up(store, status);
    }
    status = xfi_door_end(store, status, err);
    if (status == XF_OK) {
        *result = done;
    } else if (store->given_up != XF_OK) { /* earlier steps went with it */
        *result = (xf_sweep_result)XF_SWEEP_RESULT_INIT;
    }
    return status;
}

static xf_status sweep(xf_store *store, xf_time now, xf_progress_fn progress, void *userdata,
                       xf_sweep_result *result, xfi_error *err)
{
    xf_time clock = xfi_door_now(store);
    if (now < 0) {
        return xfi_error_set(err, XF_E_INVALID, "now", "不能为负数", "it must not be negative");
    }
    now = now == 0 ? clock : now;
    if (now > clock) {
        return xfi_error_set(err, XF_E_INVALID, "now", "不能处理到将来的时间，请用预测",
                             "a sweep cannot reach into the future: use the forecast");
    }
    bool wrote = false;
    for (bool more = true; more;) {
        XFI_TRY(sweep_step(store, now, &more, &wrote, result, err));
        if (more && progress != NULL &&
            xfi_door_ask(store, progress, 0, result->fired, userdata) != 0) {
            return xfi_error_set(err, XF_E_CALLBACK, NULL, "处理被中止", "the sweep was stopped");
        }
    }
    return XF_OK;
}

xf_status xf_store_sweep(xf_store *store, xf_time now, xf_progress_fn progress, void *userdata,
                         xf_sweep_result *result)
{
    xfi_error err = {0};
    xf_sweep_result own = XF_SWEEP_RESULT_INIT;
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        xfi_door_store_ref(store);
        bool read = xfi_store_lift(store->inner, true); /* every case, whoever reads */
        status = sweep(store, now, progress, userdata, &own, &err);
        (void)xfi_store_lift(store->inner, read);
        xfi_door_store_unref(store);
    }
    if (result != NULL) {
        size_t size = result->size < sizeof own ? result->size : sizeof own;
        own.size = result->size;
        memcpy(result, &own, size);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_store_next_due(xf_store *store, xf_time *out)
{
    xfi_error err = {0};
    waiter next;
    if (out != NULL) {
        *out = 0;
    }
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = find_first(store, 0, &next, &err);
    }
    if (status == XF_OK) {
        *out = next.at;
    }
    return xfi_door_publish(&err, status);
}

/* ---- the forecast ---------------------------------------------------------------------------------------------- */

xf_status xf_store_forecast(xf_store *store, xf_time until, int64_t limit, xf_iter **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, xfi_api_forecast(store, until, limit, out, &err));
}

/* ---- what a firing tells ------------------------------------------------------------------------------------------ */

GETTER(firing, deadline_id, xf_id)
GETTER(firing, case_id, xf_id)
GETTER(firing, turn, int32_t)
GETTER_TEXT(firing, rung)
GETTER(firing, rep, int32_t)
GETTER(firing, planned_at, xf_time)
GETTER(firing, fired_at, xf_time)
GETTER_BOOL(firing, late)
GETTER(firing, raises, xf_raise)
GETTER(firing, ground, xf_ground)
GETTER_TEXT(firing, rule)
GETTER_BOOL(firing, missed)
GETTER(firing, record, xf_record_kind)
GETTER(firing, record_id, xf_id)
GETTER_TITLE(firing)
GETTER(firing, target, xf_target)
GETTER_TEXT(firing, unit)
GETTER_TEXT(firing, official)
GETTER_TEXT(firing, duty_unit)
GETTER_TEXT(firing, duty_official)
GETTER(firing, due_date, xf_date)
SNAPSHOT_END_AS(firing, xfi_foreseen_record)
