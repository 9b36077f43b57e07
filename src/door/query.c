/* SPDX-License-Identifier: Apache-2.0 */
/* What a list asks for. */
#include "door/door.h"

enum { ID_MAX = 64 /* bytes of an id in a query */, CHINA = 8 * 60 };

static xf_status check_values(const xf_query *query, xfi_error *err)
{
    XFI_TRY(xfi_door_check_text(query->unit, "unit", ID_MAX, false, err));
    XFI_TRY(xfi_door_check_text(query->official, "official", ID_MAX, false, err));
    XFI_TRY(xfi_door_check_text(query->rule, "rule", ID_MAX, false, err));
    XFI_TRY(xfi_door_check_text(query->category, "category", ID_MAX, false, err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_STATE, (int)query->state, "state", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_RAISE, (int)query->raises, "raises", err));
    const struct {
        const char *field;
        int64_t value;
    } numbers[] = {{"case_id", query->case_id}, {"from", query->from},   {"until", query->until},
                   {"of", query->of},           {"after", query->after}, {"limit", query->limit}};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (numbers[i].value < 0) {
            return xfi_error_set(err, XF_E_INVALID, numbers[i].field, "字段 %s 不能为负数",
                                 "field %s must not be negative", numbers[i].field);
        }
    }
    XFI_TRY(xfi_door_check_period(query->from, query->until - 1, "until", err));
    if (query->open_only != 0 && query->open_only != 1) {
        return xfi_error_set(err, XF_E_INVALID, "open_only", "字段 %s 只能为 0 或 1",
                             "field %s must be 0 or 1", "open_only");
    }
    return XF_OK;
}

static void put_day(xf_time at, char out[XFI_DATE_TEXT])
{
    xfi_calendar_format(at == 0 ? 0 : xfi_calendar_date_of(at, CHINA), out);
}

xf_date xfi_door_today(const xf_store *store)
{
    return xfi_calendar_date_of(xfi_door_now(store), CHINA);
}

xf_status xfi_door_known_unit(xf_store *store, const char *unit, xfi_error *err)
{
    const xfi_org *org;
    if (unit == NULL) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    return xfi_model_unit(org, unit) != NULL
               ? XF_OK
               : xfi_error_set(err, XF_E_NOT_FOUND, "unit", "没有单位“%s”", "there is no unit “%s”",
                               unit);
}

xf_status xfi_door_query(const xf_query *given, xfi_select *out, xfi_error *err)
{
    xf_query query = XF_QUERY_INIT;
    *out = (xfi_select){0};
    if (given != NULL) {
        XFI_TRY(xfi_door_copy_args(given, given->size, &query, sizeof query, err));
    }
    XFI_TRY(check_values(&query, err));
    out->case_id = query.case_id;
    out->unit = xfi_blank(query.unit) ? NULL : query.unit;
    out->official = xfi_blank(query.official) ? NULL : query.official;
    out->state = (int)query.state;
    out->rule = xfi_blank(query.rule) ? NULL : query.rule;
    out->raises = query.raises;
    out->open_only = query.open_only != 0;
    out->from = query.from;
    out->until = query.until;
    put_day(query.from, out->from_day);
    put_day(query.until == 0 ? 0 : query.until - 1, out->until_day);
    out->of = query.of;
    out->category = xfi_blank(query.category) ? NULL : query.category;
    out->after = query.after;
    out->limit = query.limit;
    return XF_OK;
}
