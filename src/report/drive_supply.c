/* SPDX-License-Identifier: Apache-2.0 */
/* What was promised for a drive and given, as it stood on a day. */
#include "report/drive_p.h"

#include <xfcase/drive.h>

static const struct {
    const char *code;
    xfi_bi name;
} supplies[] = {
    [XFI_SUPPLY_OWED] = {"owed", {"未到位", "not given yet"}},
    [XFI_SUPPLY_PARTLY] = {"partly", {"部分到位", "partly given"}},
    [XFI_SUPPLY_LATE] = {"late", {"逾期未到位", "late"}},
    [XFI_SUPPLY_GIVEN] = {"given", {"已到位", "given"}},
    [XFI_SUPPLY_WITHDRAWN] = {"withdrawn", {"未到位部分已撤回", "the rest is withdrawn"}},
};

const char *xfi_report_supply_name(xfi_supply supply, xf_lang lang)
{
    return xfi_bi_get(supplies[supply].name, lang);
}

/* ---- reading --------------------------------------------------------------------------------------------- */

static xfi_supply supply_of(const xfi_promised *one, xf_date day)
{
    const xfi_resource *of = one->of;
    if (of->withdrawn_on != 0 && of->withdrawn_on <= day) {
        return XFI_SUPPLY_WITHDRAWN;
    }
    if (one->amount >= of->amount && one->count >= of->count) {
        return XFI_SUPPLY_GIVEN;
    }
    if (of->due_date != 0 && of->due_date < day) {
        return XFI_SUPPLY_LATE;
    }
    return one->parts > 0 ? XFI_SUPPLY_PARTLY : XFI_SUPPLY_OWED;
}

/* Both are sorted by the resource. */
static size_t add_given(xfi_promised *one, const xfi_resource_given *given, size_t count,
                        size_t from, xf_date day)
{
    while (from < count && given[from].of < one->of->id) {
        from++;
    }
    for (; from < count && given[from].of == one->of->id; from++) {
        if (given[from].date <= day) {
            one->amount += given[from].amount;
            one->count += given[from].count;
            one->parts++;
        }
    }
    return from;
}

xf_status xfi_report_read_supply(xf_store *store, xfi_drive_view *view, xfi_error *err)
{
    const xfi_drive_progress *progress = &view->progress;
    xf_date day = progress->date < progress->today ? progress->date : progress->today;
    xfi_resource_given *given = NULL;
    void *rows = NULL;
    size_t count = 0;
    size_t given_count = 0;
    size_t next = 0;
    XFI_TRY(xfi_store_office_of(store->inner, &xfi_resource_record, view->drive.id, &store->arena,
                                &rows, &count, err));
    XFI_TRY(xfi_store_drive_given(store->inner, view->drive.id, &store->arena, &given, &given_count,
                                  err));
    view->promised = xfi_arena_alloc(&store->arena, (count + 1) * sizeof *view->promised);
    if (view->promised == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < count; i++) {
        const xfi_resource *resource = (const xfi_resource *)rows + i;
        if (resource->promised_on > day) {
            continue;
        }
        xfi_promised *one = &view->promised[view->promised_count++];
        *one = (xfi_promised){.of = resource};
        next = add_given(one, given, given_count, next, day);
        one->supply = supply_of(one, progress->date);
    }
    return XF_OK;
}

/* ---- writing ---------------------------------------------------------------------------------------------- */

void xfi_report_quantity(const xfi_resource *of, int64_t amount, int64_t count, xf_lang lang,
                         xfi_buf *out)
{
    enum { FEN = 100 };
    const bool en = lang == XF_LANG_EN;
    if (of->amount != 0) {
        xfi_buf_printf(out, en ? "CNY %lld.%02d" : "%lld.%02d元", (long long)(amount / FEN),
                       (int)(amount % FEN));
        return;
    }
    const bool people = of->kind == XF_RESOURCE_PEOPLE && xfi_blank(of->measure);
    const char *measure = people ? (en ? "people" : "人") : xfi_or_empty(of->measure);
    xfi_buf_printf(out, "%lld%s%s", (long long)count, en && *measure != '\0' ? " " : "", measure);
}

static void add_one(const xfi_promised *one, xf_lang lang, xfi_json *json)
{
    const xfi_resource *of = one->of;
    const xfi_code *kind = xfi_code_by_value(XF_ENUM_RESOURCE, of->kind);
    char due[XFI_DATE_TEXT];
    xfi_calendar_format(of->due_date, due);
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "id", of->id);
    xfi_json_text(json, "unit", of->unit);
    xfi_json_text(json, "official", of->official);
    xfi_json_text(json, "code", kind->code);
    xfi_json_text(json, "name", lang == XF_LANG_EN ? kind->en : kind->zh);
    xfi_json_text(json, "text", of->text);
    if (of->amount != 0) {
        xfi_json_int(json, "amount", of->amount);
        xfi_json_int(json, "given", one->amount);
    } else {
        xfi_json_int(json, "count", of->count);
        xfi_json_text(json, "measure", of->measure);
        xfi_json_int(json, "given", one->count);
    }
    xfi_json_int(json, "parts", one->parts);
    xfi_json_text(json, "due_date", of->due_date == 0 ? NULL : due);
    xfi_json_open(json, "standing", '{');
    xfi_json_text(json, "code", supplies[one->supply].code);
    xfi_json_text(json, "name", xfi_report_supply_name(one->supply, lang));
    xfi_json_close(json, '}');
    xfi_json_close(json, '}');
}

void xfi_report_supply_json(const xfi_drive_view *view, xf_lang lang, xfi_json *json)
{
    xfi_json_open(json, "resources", '[');
    for (size_t i = 0; i < view->promised_count; i++) {
        add_one(&view->promised[i], lang, json);
    }
    xfi_json_close(json, ']');
}
