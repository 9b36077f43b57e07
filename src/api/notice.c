/* SPDX-License-Identifier: Apache-2.0 */
/* Notices: leased, delivered by the host, acknowledged. */
#include "api/getter_p.h"
#include "api/notice_text_p.h"
#include "api/run_p.h"

#include <xfcase/notice.h>

#include <string.h>

enum { LEASE_MS = 5 * 60 * 1000, LEASE_MAX = 10000, BATCH = 64 };

/* ---- reading ------------------------------------------------------------------------------------------------ */

static xf_status load_notice(xf_store *store, xf_id id, xfi_arena *arena, xfi_notice *row,
                             xfi_error *err)
{
    xfi_select select = {.id = id > 0 ? id : -1}; /* 0 would not restrict: any row */
    xfi_cursor *cursor = NULL;
    bool found = false;
    *row = (xfi_notice){0};
    XFI_TRY(xfi_store_select(store->inner, &xfi_notice_record, &select, &cursor, err));
    xf_status status = xfi_cursor_next(cursor, arena, row, NULL, &found, err);
    xfi_cursor_close(cursor);
    return status != XF_OK || found
               ? status
               : xfi_error_set(err, XF_E_NOT_FOUND, "notice", "没有第%lld号提醒",
                               "there is no notice %lld", (long long)id);
}

static xf_status read_one(xf_store *store, xf_id id, xf_notice **out, xfi_error *err)
{
    xfi_notice row;
    xfi_arena_reset(&store->arena);
    XFI_TRY(load_notice(store, id, &store->arena, &row, err));
    return xfi_door_notice_new(&row, out, err);
}

xf_status xf_notice_read(xf_store *store, xf_id id, xf_notice **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        status = read_one(store, id, out, &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- leasing ------------------------------------------------------------------------------------------------- */

static xf_status collect(xf_store *store, const xf_id *ids, size_t count, xf_iter *iter,
                         xfi_error *err)
{
    const void **rows = xfi_arena_alloc(&iter->arena, (count + 1) * sizeof *rows);
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < count; i++) {
        xfi_notice *row = xfi_arena_alloc(&iter->arena, sizeof *row);
        if (row == NULL) {
            return xfi_error_no_memory(err);
        }
        XFI_TRY(load_notice(store, ids[i], &iter->arena, row, err));
        rows[i] = row;
    }
    iter->rows = rows;
    iter->count = count;
    return XF_OK;
}

static xf_status lease(xf_store *store, const char *owner, xf_time until, size_t limit,
                       xf_iter *iter, xfi_error *err)
{
    size_t count = 0;
    xf_id *ids = xfi_arena_alloc(&iter->arena, limit * sizeof *ids);
    if (ids == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status =
        xfi_store_lease(store->inner, owner, xfi_door_now(store), until, ids, limit, &count, err);
    if (status == XF_OK) {
        status = collect(store, ids, count, iter, err);
    }
    if (status != XF_OK) { /* what nobody is given must not be held */
        xfi_door_give_up(store, status);
    }
    return status;
}

static xf_status make_lease(xf_store *store, const char *owner, xf_time until, int64_t limit,
                            xf_iter **out, xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(owner, "owner", XFI_API_ID_MAX, true, err));
    if (limit < 1 || limit > LEASE_MAX || until < 0) {
        return xfi_error_set(err, XF_E_INVALID, until < 0 ? "until" : "limit",
                             "每次最多领取10000条", "at most 10000 at a time");
    }
    xf_iter *iter;
    XFI_TRY(xfi_door_iter_new(store, XFI_ITER_NOTICE, NULL, &iter, err));
    xf_status status = xfi_door_begin(store, true, err);
    if (status == XF_OK) {
        xf_time end = until == 0 ? xfi_door_now(store) + LEASE_MS : until;
        status = xfi_door_end(store, lease(store, owner, end, (size_t)limit, iter, err), err);
    }
    if (status != XF_OK) {
        xfi_door_iter_free(iter);
        return status;
    }
    *out = iter;
    return XF_OK;
}

xf_status xf_notice_lease(xf_store *store, const char *owner, xf_time until, int64_t limit,
                          xf_iter **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_lease(store, owner, until, limit, out, &err));
}

/* ---- acknowledging ---------------------------------------------------------------------------------------------- */

static xf_status acknowledge(xf_store *store, xf_id id, const char *owner, xfi_error *err)
{
    xfi_notice before;
    bool held;
    xfi_arena_reset(&store->arena);
    XFI_TRY(load_notice(store, id, &store->arena, &before, err));
    if (before.acked_at != 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_unlease(store->inner, id, owner, &held, err));
    if (!held) {
        return xfi_error_set(err, XF_E_CONFLICT, "owner", "该提醒现由他方领取",
                             "another owner holds the notice");
    }
    xfi_notice after = before;
    after.acked_at = xfi_door_now(store);
    return xfi_api_append_row(store, "acknowledge", owner, 0, &xfi_notice_record, &before, &after,
                              err);
}

static xf_status acknowledge_one(xf_store *store, xf_id id, const char *owner, xfi_error *err)
{
    XFI_TRY(xfi_door_begin(store, true, err));
    return xfi_door_end(store, acknowledge(store, id, owner, err), err);
}

xf_status xf_notice_acknowledge(xf_store *store, xf_id id, const char *owner)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_check_text(owner, "owner", XFI_API_ID_MAX, true, &err);
    }
    if (status == XF_OK) {
        status = acknowledge_one(store, id, owner, &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- delivering in process ---------------------------------------------------------------------------------------- */

/* No transaction is open while the host's function runs. */
static xf_status deliver_batch(xf_store *store, const char *owner, const xf_iter *iter,
                               xf_notice_fn fn, void *userdata, int64_t *delivered, xfi_error *err)
{
    for (size_t i = 0; i < iter->count; i++) {
        xf_notice *notice;
        const xfi_notice *row = iter->rows[i];
        XFI_TRY(xfi_door_notice_new(row, &notice, err));
        store->running++;
        int refused = fn(notice, userdata);
        store->running--;
        xf_notice_free(notice);
        if (refused != 0) {
            return xfi_error_set(err, XF_E_CALLBACK, NULL, "宿主中止了投递",
                                 "the host stopped the delivery");
        }
        XFI_TRY(acknowledge_one(store, row->id, owner, err));
        (*delivered)++;
    }
    return XF_OK;
}

static xf_status deliver(xf_store *store, const char *owner, xf_notice_fn fn, void *userdata,
                         int64_t *delivered, xfi_error *err)
{
    for (bool more = true; more;) {
        xf_iter *iter;
        XFI_TRY(make_lease(store, owner, 0, BATCH, &iter, err));
        more = iter->count == BATCH;
        xf_status status = deliver_batch(store, owner, iter, fn, userdata, delivered, err);
        xfi_door_iter_free(iter);
        XFI_TRY(status);
    }
    return XF_OK;
}

xf_status xf_notice_deliver(xf_store *store, const char *owner, xf_notice_fn fn, void *userdata,
                            int64_t *delivered)
{
    xfi_error err = {0};
    int64_t count = 0;
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK && fn == NULL) {
        (void)xfi_error_set(&err, XF_E_INVALID, "fn", "缺少投递函数", "the function is required");
        status = XF_E_INVALID;
    }
    if (status == XF_OK && store->transaction) {
        status = xfi_error_set(&err, XF_E_EXISTS, NULL, "有未提交的事务，不能投递",
                               "a transaction is open");
    }
    if (status == XF_OK) {
        xfi_door_store_ref(store);
        status = deliver(store, owner, fn, userdata, &count, &err);
        xfi_door_store_unref(store);
    }
    if (delivered != NULL) {
        *delivered = count;
    }
    return xfi_door_publish(&err, status);
}

/* ---- as a message ----------------------------------------------------------------------------------------------------- */

/* Whose duty the notice is about: its days count. */
static const char *duty_unit(const xfi_casefile *file, xf_id deadline)
{
    for (size_t i = 0; i < file->deadline_count; i++) {
        if (file->deadlines[i].id == deadline) {
            return file->deadlines[i].duty_unit;
        }
    }
    return file->row.unit;
}

/* What the pack calls a duty, or the step of its chain behind the dot. */
static xfi_bi title_of(const xf_policy *policy, const xfi_notice *row)
{
    char id[64] = "";
    const char *rule = xfi_or_empty(row->rule);
    size_t len = strcspn(rule, ".");
    if (row->record_id == 0 || len >= sizeof id) {
        return (xfi_bi){NULL, NULL};
    }
    memcpy(id, rule, len);
    const xfi_duty_rule *duty = xfi_policy_duty(policy, id);
    const xfi_duty_link *link =
        duty == NULL || rule[len] == '\0' ? NULL : xfi_policy_link(duty, rule + len + 1);
    return link != NULL ? link->title : duty != NULL ? duty->title : (xfi_bi){NULL, NULL};
}

/* The instant at which what runs in hours or minutes is due; 0: it is due by the end of a day, or begins
 * anew since the notice was written. */
static xf_status due_instant(xf_store *store, const xfi_notice *row, const xfi_rule *rule,
                             xf_time *out, xfi_error *err)
{
    xfi_select select = {.id = row->deadline_id};
    xfi_deadline *rows;
    void *found = NULL;
    size_t count = 0;
    bool instant = rule != NULL && (rule->unit == XF_COUNT_HOUR || rule->unit == XF_COUNT_MINUTE);
    *out = 0;
    if (!instant || row->deadline_id == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_collect(store->inner, &xfi_deadline_record, &select, &store->arena, &found,
                              &count, err));
    rows = found;
    if (count == 1 && rows->turn == row->turn) {
        *out = rows->due_at;
    }
    return XF_OK;
}

static xf_status write_text(xf_store *store, const xfi_notice *row, xf_lang lang, xfi_buf *out,
                            xfi_error *err)
{
    xfi_casefile file = {.row = {.id = 0}};
    const xf_policy *policy;
    const xfi_region *region;
    xfi_message message = {.notice = row};
    xfi_arena_reset(&store->arena);
    if (row->case_id != 0) {
        XFI_TRY(xfi_store_load(store->inner, row->case_id, &store->arena, &file, err));
        XFI_TRY(xfi_door_blank_case(store, &file.row, &store->arena, err));
        message.owner = &file.row;
    }
    const char *unit = row->case_id != 0 ? duty_unit(&file, row->deadline_id) : row->unit;
    XFI_TRY(xfi_door_calendar_of(store, unit, &message.calendar, &region, err));
    XFI_TRY(xfi_store_org(store->inner, &message.org, err));
    XFI_TRY(xfi_door_policy(store, file.row.policy, file.row.policy_version, &policy, err));
    message.rule = row->record_id == 0 ? xfi_policy_rule(policy, xfi_or_empty(row->rule)) : NULL;
    XFI_TRY(due_instant(store, row, message.rule, &message.due_at, err));
    message.title = title_of(policy, row);
    message.zone = policy->zone;
    return xfi_api_notice_text(&message, lang, out, err);
}

static xf_status make_text(xf_store *store, const xf_notice *notice, xf_lang lang, xf_text **out,
                           xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(notice, "notice", err));
    XFI_TRY(xfi_door_need(out, "out", err));
    if (lang != XF_LANG_ZH && lang != XF_LANG_EN) {
        return xfi_error_set(err, XF_E_INVALID, "lang", "取值未知", "the value is unknown");
    }
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = write_text(store, &notice->row, lang, &buf, err);
    status = xfi_door_end(store, status, err);
    if (status == XF_OK) {
        return xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_notice_text(xf_store *store, const xf_notice *notice, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_text(store, notice, lang, out, &err));
}

/* ---- what a snapshot tells ------------------------------------------------------------------------------------------ */

GETTER(notice, id, xf_id)
GETTER(notice, case_id, xf_id)
GETTER(notice, deadline_id, xf_id)
GETTER_TEXT(notice, rule)
GETTER(notice, turn, int32_t)
GETTER_TEXT(notice, rung)
GETTER(notice, rep, int32_t)
GETTER(notice, raises, xf_raise)
GETTER(notice, ground, xf_ground)
GETTER(notice, target, xf_target)
GETTER(notice, level, int32_t)
GETTER_TEXT(notice, unit)
GETTER_TEXT(notice, official)
GETTER_TEXT(notice, skipped)
GETTER_BOOL(notice, late)
GETTER(notice, planned_at, xf_time)
GETTER(notice, created_at, xf_time)
GETTER(notice, acked_at, xf_time)
GETTER(notice, due_date, xf_date)
GETTER_TEXT(notice, reason)
GETTER(notice, record, xf_record_kind)
GETTER(notice, record_id, xf_id)
GETTER_TITLE(notice)
GETTER_TEXT(notice, duty_unit)
GETTER_TEXT(notice, duty_official)
SNAPSHOT_END(notice)
