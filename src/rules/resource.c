/* SPDX-License-Identifier: Apache-2.0 */
/* What is promised for a drive and given: money by its amount, people and equipment by their number.
 * Parts add up, and what is more than promised is counted as such. */
#include "rules/office_p.h"

#include <xfcase/drive.h>

#define RESOURCES                                                                                  \
    {                                                                                              \
        "专项行动规则（人力、物力、财力保障）",                                                    \
            "rule on drives: people, equipment and money are provided"                             \
    }

/* Which of the two says how much there is. */
static xf_status check_measure(const xfi_office_deciding *d, bool amount, bool count,
                               xfi_error *err)
{
    if (amount && d->act->amount == 0) {
        return xfi_office_refuse(d, "resource.needs_amount", "amount",
                                 (xfi_bi){"资金须填金额", "money is said as an amount"}, err);
    }
    if (count && d->act->count == 0) {
        return xfi_office_refuse(d, "resource.needs_count", "count",
                                 (xfi_bi){"须填数量", "how many there are is said as a count"},
                                 err);
    }
    if ((!amount && d->act->amount != 0) || (!count && d->act->count != 0)) {
        return xfi_office_refuse(d, "resource.two_measures", amount ? "count" : "amount",
                                 (xfi_bi){"资金只填金额，其他只填数量",
                                          "money has an amount only, all else a count only"},
                                 err);
    }
    return XF_OK;
}

static xf_status check_promise(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    bool other = d->code == XF_RESOURCE_OTHER;
    bool amount = d->code == XF_RESOURCE_MONEY || (other && d->act->amount != 0);
    if (!drive->open) {
        return xfi_office_refuse(d, "drive.closed", "of",
                                 (xfi_bi){"专项行动已经结束", "the drive is closed"}, err);
    }
    if (other && xfi_blank(d->act->text)) {
        return xfi_office_refuse(d, "resource.needs_text", "text",
                                 (xfi_bi){"其他资源须写明是什么", "what it is has to be said"},
                                 err);
    }
    const xfi_official *post = xfi_rules_post(d->world->org, d->act->official, d->date);
    if (!xfi_rules_above(d->world->org, post->unit, d->act->unit)) {
        return xfi_office_refuse(d, "resource.other_unit", "official",
                                 (xfi_bi){"承诺人须为承诺单位或其上级单位的在任人员",
                                          "who promises holds a post in the unit that promises, or "
                                          "above it"},
                                 err);
    }
    if (d->act->date != 0 && d->act->date < d->date) {
        return xfi_error_set(err, XF_E_INVALID, "date", "到位期限早于承诺之日",
                             "it would have to be there before it is promised");
    }
    return check_measure(d, amount, !amount, err);
}

static xf_status promise(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    xfi_resource *resource = d->after;
    XFI_TRY(check_promise(d, err));
    d->also = drive->unit;
    resource->of = drive->id;
    resource->unit = d->act->unit;
    resource->official = d->act->official;
    resource->open = true;
    resource->kind = d->code;
    resource->amount = d->act->amount;
    resource->count = d->act->count;
    resource->measure = d->act->measure;
    resource->text = d->act->text;
    resource->document = d->act->document;
    resource->promised_on = d->date;
    resource->due_date = d->act->date;
    return XF_OK;
}

static xf_status withdrawn(const xfi_office_deciding *d, const char *field, xfi_error *err)
{
    return xfi_office_refuse(d, "resource.withdrawn", field,
                             (xfi_bi){"该资源已经撤回", "this resource is withdrawn already"}, err);
}

static xf_status out_of_range(xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, "amount", "金额超出范围", "the sum is out of range");
}

static xf_status check_day(const xfi_office_deciding *d, xf_date day, xfi_error *err)
{
    const xfi_resource *resource = d->world->parent;
    if (day > d->date) {
        return xfi_office_refuse(
            d, "resource.future", "date",
            (xfi_bi){"尚未到来的日期不能记为已到位", "what lies in the future is not given yet"},
            err);
    }
    return day >= resource->promised_on
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "date", "到位日期早于承诺之日",
                               "it was given before it was promised");
}

static xf_status check_given(const xfi_office_deciding *d, xf_date day, xfi_error *err)
{
    const xfi_resource *resource = d->world->parent;
    if (resource->withdrawn_on != 0) {
        return withdrawn(d, "of", err);
    }
    XFI_TRY(check_day(d, day, err));
    if (d->act->amount > INT64_MAX - resource->given_amount) {
        return out_of_range(err);
    }
    return check_measure(d, resource->amount != 0, resource->count != 0, err);
}

static xf_status give(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_resource *resource = d->world->parent;
    xf_date day = d->act->date == 0 ? d->date : d->act->date;
    xfi_resource_given *given = d->after;
    XFI_TRY(check_given(d, day, err));
    xfi_resource *after = xfi_arena_alloc(d->arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    d->also = d->world->drive->unit;
    given->of = resource->id;
    given->unit = xfi_rules_owner(&xfi_resource_record, resource);
    given->official = d->act->official;
    given->date = day;
    given->amount = d->act->amount;
    given->count = d->act->count;
    given->text = d->act->text;
    given->document = d->act->document;
    *after = *resource;
    after->given_amount += given->amount;
    after->given_count += given->count;
    after->parts++;
    after->given_on = day > after->given_on ? day : after->given_on;
    after->open = after->given_amount < after->amount || after->given_count < after->count;
    return xfi_office_add(d, &xfi_resource_record, resource, after, err);
}

static xf_status withdraw(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    xfi_resource *resource = d->after;
    if (resource->withdrawn_on != 0) {
        return withdrawn(d, "id", err);
    }
    if (!resource->open) {
        return xfi_office_refuse(
            d, "resource.given", "id",
            (xfi_bi){"已全部到位，不能撤回", "all of it is given: nothing can be withdrawn"}, err);
    }
    d->also = drive->unit;
    resource->open = false;
    resource->withdrawn_on = d->date;
    resource->reason = d->act->reason;
    resource->document = xfi_blank(d->act->document) ? resource->document : d->act->document;
    return XF_OK;
}

/* ---- what was entered by mistake ---------------------------------------------------------------------------- */

/* What is given, with the part as it stands from now on: what was withdrawn stays so. */
static xf_status sum_up(xfi_office_deciding *d, const xfi_resource_given *changed, xfi_error *err)
{
    const xfi_resource *resource = d->world->parent;
    const xfi_resource_given *rows = d->world->rows;
    xfi_resource *after = xfi_arena_alloc(d->arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *resource;
    after->given_amount = 0;
    after->given_count = 0;
    after->parts = 0;
    after->given_on = 0;
    for (size_t i = 0; i < d->world->row_count; i++) {
        const xfi_resource_given *one = rows[i].id == changed->id ? changed : &rows[i];
        if (one->void_on != 0) {
            continue;
        }
        if (one->amount > INT64_MAX - after->given_amount) {
            return out_of_range(err);
        }
        after->given_amount += one->amount;
        after->given_count += one->count;
        after->parts++;
        after->given_on = one->date > after->given_on ? one->date : after->given_on;
    }
    after->open = after->withdrawn_on == 0 &&
                  (after->given_amount < after->amount || after->given_count < after->count);
    return xfi_office_add(d, &xfi_resource_record, resource, after, err);
}

xf_status xfi_resource_void_given(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_resource_given *row = d->before;
    d->also = d->world->drive->unit;
    XFI_TRY(xfi_undo_void(d, row->entered_by, err));
    return sum_up(d, d->after, err);
}

xf_status xfi_resource_correct_given(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_resource *resource = d->world->parent;
    const xfi_office_act *act = d->act;
    const xfi_resource_given *before = d->before;
    xfi_resource_given *row = d->after;
    d->also = d->world->drive->unit;
    XFI_TRY(xfi_undo_entitled(d, row->unit, before->entered_by, err));
    row->amount = act->amount == 0 ? row->amount : act->amount;
    row->count = act->count == 0 ? row->count : act->count;
    row->date = act->date == 0 ? row->date : act->date;
    row->official = xfi_blank(act->official) ? row->official : act->official;
    row->text = xfi_blank(act->text) ? row->text : act->text;
    row->document = xfi_blank(act->document) ? row->document : act->document;
    if (xfi_model_equal(&xfi_resource_given_record, before, row)) {
        return xfi_office_refuse(
            d, "resource.nothing_corrected", "",
            (xfi_bi){"与原登记相同，没有要更正的内容", "it says what is on record already"}, err);
    }
    if ((row->amount != 0) != (resource->amount != 0) ||
        (row->count != 0) != (resource->count != 0)) {
        return xfi_office_refuse(d, "resource.two_measures",
                                 resource->amount != 0 ? "count" : "amount",
                                 (xfi_bi){"资金只填金额，其他只填数量",
                                          "money has an amount only, all else a count only"},
                                 err);
    }
    XFI_TRY(check_day(d, row->date, err));
    return sum_up(d, row, err);
}

const xfi_office_verb xfi_office_resource_verbs[] = {
    {XF_OFFICE_PROMISE_RESOURCE, XF_RECORD_RESOURCE, XF_RECORD_DRIVE, XF_RECORD_NONE,
     XF_ENUM_RESOURCE, "of! code! unit! official! amount count measure text date document",
     RESOURCES, promise},
    {XF_OFFICE_GIVE_RESOURCE, XF_RECORD_RESOURCE_GIVEN, XF_RECORD_RESOURCE, XF_RECORD_NONE, 0,
     "of! amount count date official text document", RESOURCES, give},
    {XF_OFFICE_WITHDRAW_RESOURCE, XF_RECORD_RESOURCE, XF_RECORD_DRIVE, XF_RECORD_NONE, 0,
     "id! reason! document", RESOURCES, withdraw},
    {XF_OFFICE_NONE, XF_RECORD_NONE, XF_RECORD_NONE, XF_RECORD_NONE, 0, NULL, {NULL, NULL}, NULL},
};
