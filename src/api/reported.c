/* SPDX-License-Identifier: Apache-2.0 */
/* Reported figures: entered, corrected and withdrawn, each in the journal; never computed with. */
#include "api/run_p.h"
#include "store/figures.h"

#include <xfcase/reported.h>

/* ---- checking ------------------------------------------------------------------------------------------- */

static xf_status invalid(const char *field, const char *zh, const char *en, xfi_error *err)
{
    return xfi_error_refuse(err, XF_E_INVALID, NULL, (xfi_bi){NULL, NULL}, field, (xfi_bi){zh, en});
}

static xf_status check_count(int32_t has, int64_t number, const char *field, xfi_error *err)
{
    if (has != 0 && has != 1) {
        return invalid(field, "是否给出只能为 0 或 1", "whether it is given must be 0 or 1", err);
    }
    if (has == 0 && number != 0) {
        return invalid(field, "有数而未标明给出", "there is a number that is said not to be given",
                       err);
    }
    return number >= 0 ? XF_OK : invalid(field, "不能为负数", "it must not be negative", err);
}

/* One batch is at least one person-visit, and no person comes without a batch. Where only one of the two
 * was stated nothing follows. */
static xf_status check_both(const xf_reported_args *args, xfi_error *err)
{
    static const xfi_bi basis = {"统计口径：每一批次至少一人次",
                                 "what is counted: a batch is at least one person-visit"};
    if (args->batches > args->persons) {
        return xfi_error_refuse(
            err, XF_E_INVALID, "reported.more_batches", basis, "batches",
            (xfi_bi){"批次不得多于人次", "there are more batches than person-visits"});
    }
    return args->batches > 0 || args->persons == 0
               ? XF_OK
               : xfi_error_refuse(
                     err, XF_E_INVALID, "reported.no_batch", basis, "persons",
                     (xfi_bi){"批次为零而人次不为零", "there are person-visits without a batch"});
}

static xf_status check_numbers(const xf_reported_args *args, xfi_error *err)
{
    XFI_TRY(check_count(args->has_batches, args->batches, "batches", err));
    XFI_TRY(check_count(args->has_persons, args->persons, "persons", err));
    if (args->has_batches == 0 && args->has_persons == 0) {
        return invalid("batches", "批次和人次至少给出一项",
                       "batches, person-visits or both are needed", err);
    }
    return args->has_batches == 1 && args->has_persons == 1 ? check_both(args, err) : XF_OK;
}

static xf_status check_where(const xf_reported_args *args, xfi_error *err)
{
    XFI_TRY(xfi_door_check_text(args->unit, "unit", XFI_API_ID_MAX, true, err));
    XFI_TRY(xfi_door_check_date(args->from, "from", true, err));
    XFI_TRY(xfi_door_check_date(args->to, "to", true, err));
    XFI_TRY(xfi_door_check_period(args->from, args->to, "to", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_STATS_BY, (int)args->by, "by", err));
    return xfi_door_check_text(args->value, "value", XFI_API_NAME_MAX, false, err);
}

static xf_status check_why(const xf_reported_args *args, xfi_error *err)
{
    XFI_TRY(xfi_door_check_text(args->source, "source", XFI_API_NAME_MAX, true, err));
    if (args->id < 0) {
        return invalid("id", "不能为负数", "it must not be negative", err);
    }
    if (args->id == 0 && !xfi_blank(args->reason)) {
        return invalid("reason", "新录入的数据没有更正理由", "a new figure is no correction", err);
    }
    return xfi_door_check_text(args->reason, "reason", XFI_API_TEXT_MAX, args->id != 0, err);
}

static xf_status read_args(const xf_reported_args *given, xf_reported_args *out, xfi_error *err)
{
    XFI_TRY(xfi_door_need(given, "args", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, out, sizeof *out, err));
    XFI_TRY(check_where(out, err));
    if (!xfi_door_dimension_takes(out->by, out->value)) {
        return invalid("value", "不是该维度的取值", "it is no value of this dimension", err);
    }
    XFI_TRY(check_numbers(out, err));
    return check_why(out, err);
}

/* ---- writing ---------------------------------------------------------------------------------------------- */

static xf_status need_unit(xf_store *store, const char *id, xfi_error *err)
{
    const xfi_org *org;
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    for (size_t i = 0; i < org->unit_count; i++) {
        if (xfi_same(org->units[i].id, id)) {
            return XF_OK;
        }
    }
    return xfi_error_set(err, XF_E_NOT_FOUND, "unit", "没有单位“%s”", "there is no unit “%s”", id);
}

/* The one that stands; a withdrawn one is none. */
static xf_status find(xf_store *store, xf_id id, xfi_reported *out, xfi_error *err)
{
    bool found = false;
    XFI_TRY(
        xfi_store_office(store->inner, &xfi_reported_record, id, &store->arena, out, &found, err));
    return found && !out->withdrawn
               ? XF_OK
               : xfi_error_set(err, XF_E_NOT_FOUND, "id", "没有上报数据 %lld",
                               "there is no reported figure %lld", (long long)id);
}

static bool same_place(const xfi_reported *a, const xfi_reported *b)
{
    return a->id != b->id && a->from == b->from && a->to == b->to && a->by == b->by &&
           xfi_same(a->value, b->value);
}

static xf_status refuse_second(xf_store *store, const xfi_reported *row, xfi_error *err)
{
    xfi_reported *rows;
    size_t count;
    XFI_TRY(xfi_store_reported(store->inner, row->unit, &store->arena, &rows, &count, err));
    for (size_t i = 0; i < count; i++) {
        if (same_place(&rows[i], row)) {
            return xfi_error_set(err, XF_E_EXISTS, "value",
                                 "该单位该时段的这一项已上报（第 %lld 号），请更正或撤回",
                                 "unit and period have this figure already (%lld): correct it",
                                 (long long)rows[i].id);
        }
    }
    return XF_OK;
}

static xf_status put(xf_store *store, const char *actor, const xf_reported_args *args, xf_id *out,
                     xfi_error *err)
{
    xfi_reported before = {0};
    XFI_TRY(need_unit(store, args->unit, err));
    xfi_reported row = {.id = args->id,
                        .unit = args->unit,
                        .from = args->from,
                        .to = args->to,
                        .by = args->by,
                        .value = args->value,
                        .batches = args->batches,
                        .persons = args->persons,
                        .has_batches = args->has_batches == 1,
                        .has_persons = args->has_persons == 1,
                        .source = args->source,
                        .entered_by = actor,
                        .entered_at = xfi_door_now(store),
                        .reason = args->reason};
    if (args->id != 0) {
        XFI_TRY(find(store, args->id, &before, err));
    } else {
        XFI_TRY(xfi_store_office_next(store->inner, &xfi_reported_record, &row.id, err));
    }
    XFI_TRY(refuse_second(store, &row, err));
    *out = row.id;
    return xfi_api_append_row(store, "reported", actor, 0, &xfi_reported_record,
                              before.id == 0 ? NULL : &before, &row, err);
}

static xf_status withdraw(xf_store *store, const char *actor, xf_id id, const char *reason,
                          xfi_error *err)
{
    xfi_reported before;
    XFI_TRY(find(store, id, &before, err));
    xfi_reported after = before;
    after.withdrawn = true;
    after.reason = reason;
    return xfi_api_append_row(store, "reported", actor, 0, &xfi_reported_record, &before, &after,
                              err);
}

static xf_status put_at_once(xf_store *store, const char *actor, const xf_reported_args *given,
                             xf_id *out, xfi_error *err)
{
    xf_reported_args args;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_api_check_actor(actor, err));
    XFI_TRY(read_args(given, &args, err));
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_door_begin(store, true, err));
    return xfi_door_end(store, put(store, actor, &args, out, err), err);
}

xf_status xf_reported_put(xf_store *store, const char *actor, const xf_reported_args *args,
                          xf_id *out)
{
    xfi_error err = {0};
    xf_id id = 0;
    xf_status status = put_at_once(store, actor, args, &id, &err);
    if (out != NULL) {
        *out = status == XF_OK ? id : 0;
    }
    return xfi_door_publish(&err, status);
}

static xf_status withdraw_at_once(xf_store *store, const char *actor, xf_id id, const char *reason,
                                  xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_api_check_actor(actor, err));
    XFI_TRY(xfi_door_check_text(reason, "reason", XFI_API_TEXT_MAX, true, err));
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_door_begin(store, true, err));
    return xfi_door_end(store, withdraw(store, actor, id, reason, err), err);
}

xf_status xf_reported_withdraw(xf_store *store, const char *actor, xf_id id, const char *reason)
{
    xfi_error err = {0};
    return xfi_door_publish(&err, withdraw_at_once(store, actor, id, reason, &err));
}

/* ---- reading ----------------------------------------------------------------------------------------------- */

static void add_date(const char *key, xf_date date, xfi_json *json)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    xfi_json_text(json, key, text);
}

static void add_number(const char *key, bool has, int64_t number, xfi_json *json)
{
    if (has) {
        xfi_json_int(json, key, number);
    } else {
        xfi_json_raw(json, key, "null");
    }
}

static void add_row(const xfi_naming *names, xf_lang lang, int zone, const xfi_reported *row,
                    xfi_json *json)
{
    const xfi_code *by = xfi_code_by_value(XF_ENUM_STATS_BY, (int)row->by);
    char at[XFI_TIME_TEXT];
    xfi_calendar_format_time(row->entered_at, zone, at);
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "id", row->id);
    xfi_json_open(json, "unit", '{');
    xfi_json_text(json, "code", row->unit);
    xfi_json_text(json, "name", xfi_door_dimension_name(names, lang, XF_STATS_BY_UNIT, row->unit));
    xfi_json_close(json, '}');
    add_date("from", row->from, json);
    add_date("to", row->to, json);
    xfi_json_text(json, "by", by == NULL ? "" : by->code);
    xfi_json_text(json, "by_name", by == NULL ? "" : lang == XF_LANG_EN ? by->en : by->zh);
    xfi_json_text(json, "value", xfi_or_empty(row->value));
    xfi_json_text(json, "name",
                  xfi_door_dimension_name(names, lang, row->by, xfi_or_empty(row->value)));
    add_number("batches", row->has_batches, row->batches, json);
    add_number("persons", row->has_persons, row->persons, json);
    xfi_json_text(json, "source", xfi_or_empty(row->source));
    xfi_json_text(json, "entered_by", xfi_or_empty(row->entered_by));
    xfi_json_text(json, "entered_at", at);
    xfi_json_close(json, '}');
}

static xf_status write_list(xf_store *store, const char *unit, xf_date from, xf_date to,
                            xf_lang lang, xfi_buf *out, xfi_error *err)
{
    xfi_naming names;
    const xf_policy *policy;
    xfi_reported *rows;
    size_t count;
    xfi_json json = {out, false};
    XFI_TRY(xfi_door_naming(store, &names, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    XFI_TRY(xfi_store_reported(store->inner, xfi_blank(unit) ? NULL : unit, &store->arena, &rows,
                               &count, err));
    xfi_json_open(&json, NULL, '[');
    for (size_t i = 0; i < count; i++) {
        if ((to == 0 || rows[i].from <= to) && (from == 0 || rows[i].to >= from)) {
            add_row(&names, lang, policy->zone, &rows[i], &json);
        }
    }
    xfi_json_close(&json, ']');
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status make_list(xf_store *store, const char *unit, xf_date from, xf_date to,
                           xf_lang lang, xf_text **out, xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(unit, "unit", XFI_API_ID_MAX, false, err));
    XFI_TRY(xfi_door_check_date(from, "from", false, err));
    XFI_TRY(xfi_door_check_date(to, "to", false, err));
    XFI_TRY(xfi_door_check_period(from, to, "to", err));
    if (lang != XF_LANG_ZH && lang != XF_LANG_EN) {
        return invalid("lang", "未知的语言", "an unknown language", err);
    }
    xfi_arena_reset(&store->arena);
    xf_status status = write_list(store, unit, from, to, lang, &buf, err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_reported_list(xf_store *store, const char *unit, xf_date from, xf_date to,
                           xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_list(store, unit, from, to, lang, out, &err));
}
