/* SPDX-License-Identifier: Apache-2.0 */
/* What the steps of all nouns use to say what they change, and why they refuse. */
#include "rules/office_p.h"

#include <string.h>

xf_status xfi_office_refuse(const xfi_office_deciding *d, const char *rule, const char *field,
                            xfi_bi text, xfi_error *err)
{
    return xfi_error_refuse(err, XF_E_REFUSED, rule, d->verb->basis, field, text);
}

xf_status xfi_office_add(xfi_office_deciding *d, const xfi_record *record, const void *before,
                         const void *after, xfi_error *err)
{
    xfi_office_changes *out = d->out;
    if (before != NULL && xfi_model_equal(record, before, after)) {
        return XF_OK;
    }
    if (out->count == out->cap) {
        size_t cap = out->cap == 0 ? 8 : out->cap * 2;
        xfi_change *items = xfi_arena_alloc(d->arena, cap * sizeof *items);
        if (items == NULL) {
            return xfi_error_no_memory(err);
        }
        if (out->count > 0) {
            memcpy(items, out->items, out->count * sizeof *items);
        }
        out->items = items;
        out->cap = cap;
    }
    out->items[out->count++] = (xfi_change){record, before, after};
    return XF_OK;
}

xfi_act *xfi_office_act_on_case(xfi_office_deciding *d, xf_act_kind kind)
{
    xfi_act *act = xfi_arena_alloc(d->arena, sizeof *act);
    if (act != NULL) {
        act->kind = kind;
        act->at = d->act->at;
        act->recorded_at = d->act->recorded_at;
        act->actor = d->act->actor;
        d->out->acts[d->out->act_count++] = act;
    }
    return act;
}

xf_status xfi_office_register(xfi_office_deciding *d, const xfi_case *draft,
                              const xfi_detail *detail, const xfi_petitioner *who, size_t count,
                              xfi_error *err)
{
    struct drafted {
        xfi_case draft;
        xfi_detail detail;
    } *kept = xfi_arena_alloc(d->arena, sizeof *kept);
    xfi_act *act = xfi_office_act_on_case(d, XF_ACT_REGISTER);
    if (kept == NULL || act == NULL) {
        return xfi_error_no_memory(err);
    }
    bool report = !xfi_blank(d->act->concerned_official) || !xfi_blank(d->act->concerned_unit);
    kept->draft = *draft;
    kept->draft.kind = report ? XF_KIND_REPORT : XF_KIND_CLAIM;
    kept->draft.concerned_official = d->act->concerned_official;
    kept->draft.concerned_unit = d->act->concerned_unit;
    kept->detail = *detail;
    act->draft = &kept->draft;
    act->detail = &kept->detail;
    act->petitioners = who; /* of the arena */
    act->petitioner_count = count;
    return XF_OK;
}

xf_status xfi_office_detail(const xfi_office_deciding *d, xfi_detail *detail, xfi_error *err)
{
    const xfi_office_act *act = d->act;
    const xfi_code *level =
        xfi_blank(act->level) ? NULL : xfi_code_by_text(XF_ENUM_LEVEL, act->level);
    if (!xfi_blank(act->level) && level == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "level", "没有层级“%s”", "there is no level “%s”",
                             act->level);
    }
    detail->level = level == NULL ? XF_LEVEL_NONE : (xf_level)level->value;
    detail->field = act->field;
    detail->interest = act->interest;
    detail->origin = act->origin;
    detail->happened_on = act->happened_on;
    detail->contact = act->contact;
    detail->outlook = act->outlook;
    detail->history = act->history;
    return XF_OK;
}

xf_status xfi_office_no_case(xf_id id, xfi_error *err)
{
    return xfi_error_set(err, XF_E_NOT_FOUND, "case", "没有编号为 %lld 的信访事项",
                         "there is no case %lld", (long long)id);
}

xf_status xfi_office_period(xf_date from, xf_date until, xfi_error *err)
{
    return from == 0 || until == 0 || from <= until
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "until", "结束日期早于开始日期",
                               "it ends before it begins");
}

const char *xfi_office_warned(const xfi_warning *row)
{
    return xfi_blank(row->successor) ? row->to_unit : row->successor;
}

const char *xfi_rules_owner(const xfi_record *record, const void *row)
{
    const xfi_field *unit = xfi_model_field(record, "unit");
    const xfi_field *successor = xfi_model_field(record, "successor");
    const char *now = row == NULL || successor == NULL ? NULL : xfi_model_text(successor, row);
    return !xfi_blank(now) || row == NULL || unit == NULL ? now : xfi_model_text(unit, row);
}
