/* SPDX-License-Identifier: Apache-2.0 */
/* All that is still open with units that were dissolved, unit by unit. */
#include "door/door.h"
#include "rules/office.h"

#include <xfcase/succession.h>

typedef struct listing {
    xf_store *store;
    const char *unit; /* NULL: all */
    xf_lang lang;
    xf_date today;
    const xfi_org *org;
    const xfi_left_case *cases;
    size_t case_count;
    xfi_arena *arena;
    xfi_json *json;
} listing;

static bool is_gone(const listing *l, const xfi_unit *unit)
{
    return unit->valid_to != 0 && unit->valid_to < l->today;
}

static void write_date(const listing *l, const char *key, xf_date date)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    xfi_json_text(l->json, key, date == 0 ? NULL : text);
}

/* ---- one thing that is open -------------------------------------------------------------------------------- */

static void open_item(const listing *l, const char *kind, const char *zh, const char *en, xf_id id)
{
    xfi_json_open(l->json, NULL, '{');
    xfi_json_open(l->json, "kind", '{');
    xfi_json_text(l->json, "code", kind);
    xfi_json_text(l->json, "name", l->lang == XF_LANG_EN ? en : zh);
    xfi_json_close(l->json, '}');
    xfi_json_int(l->json, "id", id);
}

static xf_status write_case(const listing *l, xf_id id, const char *unit, bool *any, xfi_error *err)
{
    xfi_casefile file = {0};
    XFI_TRY(xfi_store_load(l->store->inner, id, l->arena, &file, err));
    if (!xfi_rules_left_in_case(&file, unit)) {
        return XF_OK;
    }
    const xfi_deadline *due = xfi_rules_first_owed(&file, unit);
    const char *title = file.row.title;
    XFI_TRY(xfi_door_blank_title(l->store, id, &title, l->arena, err));
    *any = true;
    open_item(l, "case", "信访事项", "case", id);
    xfi_json_int(l->json, "case", id);
    xfi_json_text(l->json, "number", xfi_or_empty(file.row.number));
    xfi_json_text(l->json, "name", title);
    write_date(l, "due", due == NULL ? 0 : due->due_date);
    xfi_json_bool(l->json, "late",
                  due != NULL && due->due_at != 0 && due->due_at < xfi_door_now(l->store));
    xfi_json_close(l->json, '}');
    return XF_OK;
}

/* Names of drives, rounds, duties; what is about people or their matter is called by its number alone. */
static const char *name_of(const listing *l, const xfi_left *left)
{
    const xfi_record *record = xfi_model_office(left->kind);
    const xfi_field *en = xfi_model_field(record, "name_en");
    const xfi_field *field =
        l->lang == XF_LANG_EN && en != NULL && !xfi_blank(xfi_model_text(en, left->row))
            ? en
            : xfi_model_field(record, "name");
    const bool personal = left->kind == XF_RECORD_RECEPTION || left->of != NULL;
    return field == NULL || personal ? NULL : xfi_model_text(field, left->row);
}

static void write_record(const listing *l, const xfi_left *left)
{
    const xfi_record *record = xfi_model_office(left->kind);
    const xfi_code *code = xfi_code_by_value(XF_ENUM_RECORD, (int)left->kind);
    open_item(l, code->code, code->zh, code->en, xfi_model_number(&record->fields[0], left->row));
    if (left->of != NULL) {
        xfi_json_int(l->json, "case", left->of->id);
        xfi_json_text(l->json, "number", xfi_or_empty(left->of->number));
    } else {
        xfi_json_raw(l->json, "case", "null");
        xfi_json_raw(l->json, "number", "null");
    }
    xfi_json_text(l->json, "name", name_of(l, left));
    write_date(l, "due", xfi_rules_left_due(left));
    xfi_json_bool(l->json, "late", xfi_rules_left_late(left, l->today));
    xfi_json_close(l->json, '}');
}

/* ---- a unit -------------------------------------------------------------------------------------------------- */

static void open_unit(const listing *l, const xfi_unit *unit)
{
    xfi_json_open(l->json, NULL, '{');
    xfi_json_open(l->json, "unit", '{');
    xfi_json_text(l->json, "code", unit->id);
    xfi_json_text(l->json, "name", xfi_blank(unit->name) ? unit->id : unit->name);
    xfi_json_close(l->json, '}');
    write_date(l, "dissolved", unit->valid_to);
    xfi_json_open(l->json, "open", '[');
}

static xf_status write_unit(const listing *l, const xfi_unit *unit, xfi_error *err)
{
    const xfi_left *left = NULL;
    size_t count = 0;
    xfi_buf buf = {0};
    xfi_json inner = {&buf, false};
    listing own = *l;
    bool any = false;
    XFI_TRY(xfi_door_left(l->store, unit->id, l->arena, &left, &count, err));
    own.json = &inner;
    open_unit(&own, unit);
    xf_status status = XF_OK;
    for (size_t i = 0; status == XF_OK && i < l->case_count; i++) {
        if (xfi_same(l->cases[i].unit, unit->id)) {
            status = write_case(&own, l->cases[i].case_id, unit->id, &any, err);
        }
    }
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        if (xfi_rules_left_by(&left[i], unit->id)) {
            any = true;
            write_record(&own, &left[i]);
        }
    }
    xfi_json_close(&inner, ']');
    xfi_json_close(&inner, '}');
    if (status == XF_OK && any) {
        xfi_json_raw(l->json, NULL, xfi_buf_text(&buf));
        status = buf.failed ? xfi_error_no_memory(err) : XF_OK;
    }
    xfi_buf_free(&buf);
    return status;
}

static xf_status write(listing *l, xfi_error *err)
{
    char day[XFI_DATE_TEXT];
    xfi_left_case *cases = NULL;
    l->today = xfi_door_today(l->store);
    xfi_calendar_format(l->today, day);
    XFI_TRY(xfi_door_known_unit(l->store, l->unit, err));
    XFI_TRY(xfi_store_org(l->store->inner, &l->org, err));
    XFI_TRY(
        xfi_store_left_cases(l->store->inner, l->unit, day, l->arena, &cases, &l->case_count, err));
    l->cases = cases;
    xfi_json_open(l->json, NULL, '[');
    for (size_t i = 0; i < l->org->unit_count; i++) {
        const xfi_unit *unit = &l->org->units[i];
        const bool asked = l->unit == NULL || xfi_same(unit->id, l->unit);
        if (asked && is_gone(l, unit)) {
            XFI_TRY(write_unit(l, unit, err));
        } else if (asked && l->unit != NULL) {
            return xfi_error_set(err, XF_E_INVALID, "unit", "单位“%s”仍存续",
                                 "the unit “%s” still exists", l->unit);
        }
    }
    xfi_json_close(l->json, ']');
    return XF_OK;
}

static xf_status make(const listing *asked, xf_text **out, xfi_error *err)
{
    enum { ID_MAX = 64 };
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    xfi_arena arena = {0};
    listing l = *asked;
    XFI_TRY(xfi_door_store(l.store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(l.unit, "unit", ID_MAX, false, err));
    XFI_TRY(xfi_door_check_lang(l.lang, err));
    l.arena = &arena;
    l.json = &json;
    XFI_TRY(xfi_door_begin(l.store, false, err));
    xf_status status = xfi_door_end(l.store, write(&l, err), err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_arena_free(&arena);
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_succession_left(xf_store *store, const char *unit, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    const listing l = {.store = store, .unit = xfi_blank(unit) ? NULL : unit, .lang = lang};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make(&l, out, &err));
}
