/* SPDX-License-Identifier: Apache-2.0 */
/* The register of receptions in figures. */
#include "door/door.h"
#include "rules/office.h"
#include "store/figures.h"

#include <xfcase/reception.h>

/* How many people came is told of those receptions that say so: none that does is no figure. */
static void add_figures(const xfi_received *row, xfi_json *json)
{
    static const char *const names[XFI_RECEIVED_FIGURES] = {
        "days",     "receptions", "duty",     "field",      "appointment", "joint",
        "persons",  "uncounted",  "settled",  "registered", "transferred", "linked",
        "escorted", "open",       "required", "done"};
    const int64_t *figures = row->figures;
    int64_t receptions = figures[XFI_RECEIVED_RECEPTIONS];
    bool unknown = receptions > 0 && figures[XFI_RECEIVED_UNCOUNTED] == receptions;
    for (size_t i = 0; i < XFI_RECEIVED_FIGURES; i++) {
        if (i == XFI_RECEIVED_PERSONS && unknown) {
            xfi_json_text(json, names[i], NULL);
        } else {
            xfi_json_int(json, names[i], figures[i]);
        }
    }
}

static void add_total(const xfi_received *row, void *userdata)
{
    xfi_json *json = userdata;
    xfi_json_open(json, "total", '{');
    add_figures(row, json);
    xfi_json_close(json, '}');
}

static void add_leader(const xfi_received *row, void *userdata)
{
    xfi_json *json = userdata;
    xfi_json_open(json, NULL, '{');
    xfi_json_text(json, "official", row->official);
    xfi_json_text(json, "unit", xfi_or_empty(row->unit));
    add_figures(row, json);
    xfi_json_close(json, '}');
}

static xf_status check(const xfi_select *select, xfi_error *err)
{
    const struct {
        const char *name;
        bool set;
    } others[] = {{"case_id", select->case_id != 0},     {"state", select->state != 0},
                  {"rule", select->rule != NULL},        {"raises", (int)select->raises != 0},
                  {"open_only", select->open_only},      {"of", select->of != 0},
                  {"after", select->after != 0},         {"limit", select->limit != 0},
                  {"category", select->category != NULL}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (others[i].set) {
            return xfi_error_set(err, XF_E_INVALID, others[i].name, "此列表不能按 %s 筛选",
                                 "this list cannot be restricted by %s", others[i].name);
        }
    }
    return XF_OK;
}

static xf_status write_summary(xf_store *store, const xfi_select *select, xfi_json *json,
                               xfi_error *err)
{
    const xf_policy *policy;
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    xf_date today = xfi_calendar_date_of(xfi_door_now(store), policy->zone);
    xfi_json_open(json, NULL, '{');
    XFI_TRY(xfi_store_receptions(store->inner, select, today, true, add_total, json, err));
    xfi_json_open(json, "leaders", '[');
    XFI_TRY(xfi_store_receptions(store->inner, select, today, false, add_leader, json, err));
    xfi_json_close(json, ']');
    xfi_json_close(json, '}');
    return XF_OK;
}

static xf_status summary(xf_store *store, const xf_query *query, xf_text **out, xfi_error *err)
{
    xfi_select select;
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    XFI_TRY(check(&select, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = xfi_door_end(store, write_summary(store, &select, &json, err), err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_reception_summary(xf_store *store, const xf_query *query, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, summary(store, query, out, &err));
}

enum { ID_MAX = 64 };

/* ---- who keeps it ----------------------------------------------------------------------------------------- */

static xf_status find_register(xf_store *store, const char *unit, xf_date date, xf_record **out,
                               xfi_error *err)
{
    const xfi_select all = {.id = 0};
    const xf_policy *policy;
    const xfi_org *org;
    void *rows = NULL;
    size_t count = 0;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_door_known_unit(store, unit, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    XFI_TRY(xfi_store_collect(store->inner, &xfi_register_record, &all, &store->arena, &rows,
                              &count, err));
    date = date == 0 ? xfi_calendar_date_of(xfi_door_now(store), policy->zone) : date;
    const xfi_register *in = xfi_rules_register(org, rows, count, unit, date);
    return in != NULL
               ? xfi_door_record_new(XF_RECORD_REGISTER, in, out, err)
               : xfi_error_set(err, XF_E_NOT_FOUND, "unit",
                               "单位“%s”当日没有指定接访登记的保管部门",
                               "no department keeps a register of receptions for “%s” then", unit);
}

static xf_status register_of(xf_store *store, const char *unit, xf_date date, xf_record **out,
                             xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_need(unit, "unit", err));
    XFI_TRY(xfi_door_check_text(unit, "unit", ID_MAX, true, err));
    XFI_TRY(xfi_door_check_date(date, "date", false, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    return xfi_door_end(store, find_register(store, unit, date, out, err), err);
}

xf_status xf_reception_register_of(xf_store *store, const char *unit, xf_date date, xf_record **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, register_of(store, unit, date, out, &err));
}
