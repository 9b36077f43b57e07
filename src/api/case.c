/* SPDX-License-Identifier: Apache-2.0 */
/* Registering and reading cases. */
#include "api/getter_p.h"
#include "api/likeness_p.h"
#include "api/run_p.h"

#include <xfcase/case.h>

/* ---- registering ---------------------------------------------------------------------------------------- */

static xf_status check_register(const xf_register_args *args, xfi_error *err)
{
    const struct {
        const char *field, *text;
        size_t max;
        bool required;
    } texts[] = {
        {"unit", args->unit, XFI_API_ID_MAX, true},
        {"host_number", args->host_number, XFI_API_NAME_MAX, false},
        {"title", args->title, XFI_API_TITLE_MAX, false},
        {"matter", args->matter, XFI_API_MATTER_MAX, false},
        {"category", args->category, XFI_API_ID_MAX, false},
        {"area", args->area, XFI_API_ID_MAX, false},
        {"concerned_official", args->concerned_official, XFI_API_ID_MAX, false},
        {"concerned_unit", args->concerned_unit, XFI_API_ID_MAX, false},
        {"field", args->field, XFI_API_ID_MAX, false},
        {"interest", args->interest, XFI_API_NAME_MAX, false},
        {"origin", args->origin, XFI_API_TEXT_MAX, false},
        {"place", args->place, XFI_API_TITLE_MAX, false},
        {"contact", args->contact, XFI_API_TEXT_MAX, false},
        {"outlook", args->outlook, XFI_API_TEXT_MAX, false},
        {"history", args->history, XFI_API_TEXT_MAX, false},
        {"new_fact", args->new_fact, XFI_API_TEXT_MAX, false},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        XFI_TRY(xfi_door_check_text(texts[i].text, texts[i].field, texts[i].max, texts[i].required,
                                    err));
    }
    XFI_TRY(xfi_door_check_enum(XF_ENUM_FORM, (int)args->form, "form", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_KIND, (int)args->kind, "kind", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_INTAKE, (int)args->intake, "intake", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_PROCEDURE, (int)args->procedure, "procedure", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_DISCOVERY, (int)args->discovery, "discovery", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_LEVEL, (int)args->level, "level", err));
    if (args->happened_on < 0 || args->happened_on > XF_DATE_MAX || args->follows < 0) {
        return xfi_error_set(err, XF_E_INVALID, args->follows < 0 ? "follows" : "happened_on",
                             "值超出范围", "it is out of range");
    }
    if (args->at < 0 || args->persons < 0) {
        return xfi_error_set(err, XF_E_INVALID, args->at < 0 ? "at" : "persons", "不能为负数",
                             "it must not be negative");
    }
    return XF_OK;
}

static xf_status check_petitioner(const xf_petitioner_args *one, xfi_error *err)
{
    const struct {
        const char *field, *text;
        size_t max;
        bool required;
    } texts[] = {
        {"petitioners.name", one->name, XFI_API_NAME_MAX, true},
        {"petitioners.phone", one->phone, XFI_API_ID_MAX, false},
        {"petitioners.address", one->address, XFI_API_TITLE_MAX, false},
        {"petitioners.id_number", one->id_number, XFI_API_ID_MAX, false},
        {"petitioners.household", one->household, XFI_API_TITLE_MAX, false},
        {"petitioners.residence", one->residence, XFI_API_TITLE_MAX, false},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        XFI_TRY(xfi_door_check_text(texts[i].text, texts[i].field, texts[i].max, texts[i].required,
                                    err));
    }
    if (!xfi_blank(one->phone) && !xfi_phone_valid(one->phone)) {
        return xfi_error_set(err, XF_E_INVALID, "petitioners.phone", "电话号码有误",
                             "this is no telephone number");
    }
    if (!xfi_blank(one->id_number) && !xfi_identity_valid(one->id_number)) {
        return xfi_error_set(err, XF_E_INVALID, "petitioners.id_number",
                             "公民身份号码有误（GB 11643，18位，末位为校验码）",
                             "this is no identity number (GB 11643: 18 characters, the last one "
                             "checks the others)");
    }
    return XF_OK;
}

static xf_status read_petitioners(const xf_register_args *args, xfi_arena *arena,
                                  xfi_petitioner **out, xfi_error *err)
{
    enum { MOST = 1000 };
    if (args->petitioner_count > MOST ||
        (args->petitioner_count > 0 && args->petitioners == NULL)) {
        return xfi_error_set(err, XF_E_INVALID, "petitioner_count", "信访人数目有误（最多1000名）",
                             "the number of petitioners is wrong (at most 1000)");
    }
    *out = xfi_arena_alloc(arena, (args->petitioner_count + 1) * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    const char *at = (const char *)args->petitioners;
    size_t step = args->petitioner_count > 0 ? args->petitioners[0].size : 0;
    for (size_t i = 0; i < args->petitioner_count; i++, at += step) {
        xf_petitioner_args one;
        XFI_TRY(xfi_door_copy_args(at, step, &one, sizeof one, err));
        XFI_TRY(check_petitioner(&one, err));
        (*out)[i].name = one.name;
        (*out)[i].phone = one.phone;
        (*out)[i].address = one.address;
        (*out)[i].representative = one.representative != 0;
        (*out)[i].id_number = one.id_number;
        (*out)[i].household = one.household;
        (*out)[i].residence = one.residence;
    }
    return XF_OK;
}

static xf_status check_host_number(xf_store *store, const char *host_number, xfi_error *err)
{
    xf_id taken = 0;
    if (xfi_blank(host_number)) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_find(store->inner, NULL, host_number, &taken, err));
    return taken == 0 ? XF_OK
                      : xfi_error_set(err, XF_E_EXISTS, "host_number", "编号“%s”已登记（第%lld号）",
                                      "the number “%s” is registered already (case %lld)",
                                      host_number, (long long)taken);
}

static void fill_draft(const xf_register_args *args, xfi_case *draft)
{
    *draft = (xfi_case){
        .host_number = args->host_number,
        .unit = args->unit,
        .form = args->form,
        .kind = args->kind,
        .intake = args->intake,
        .procedure = args->procedure,
        .title = args->title,
        .matter = args->matter,
        .category = args->category,
        .area = args->area,
        .persons = args->persons,
        .concerned_official = args->concerned_official,
        .concerned_unit = args->concerned_unit,
    };
}

static void fill_detail(const xf_register_args *args, xfi_detail *detail)
{
    *detail = (xfi_detail){
        .discovery = args->discovery,
        .level = args->level,
        .field = args->field,
        .interest = args->interest,
        .origin = args->origin,
        .happened_on = args->happened_on,
        .place = args->place,
        .contact = args->contact,
        .outlook = args->outlook,
        .history = args->history,
        .follows = args->follows,
        .new_fact = args->new_fact,
    };
}

/* What a registration is decided from; it lives as long as the changeset. */
typedef struct registering {
    xfi_casefile file, earlier;
    xfi_case draft;
    xfi_detail detail;
} registering;

xf_status xfi_api_decide_register(xf_store *store, const xf_register_args *args,
                                  xfi_changeset *changes, xfi_petitioner **people, xfi_error *err)
{
    registering *r = xfi_arena_alloc(&store->arena, sizeof *r);
    if (r == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_world world = {.file = &r->file};
    xf_time now = xfi_door_now(store);
    xfi_petitioner *named = NULL;
    xfi_act act = {.kind = XF_ACT_REGISTER,
                   .at = args->at == 0 ? now : args->at,
                   .recorded_at = now,
                   .actor = args->actor,
                   .draft = &r->draft,
                   .detail = &r->detail};
    fill_draft(args, &r->draft);
    fill_detail(args, &r->detail);
    if (args->follows != 0) {
        XFI_TRY(xfi_store_load(store->inner, args->follows, &store->arena, &r->earlier, err));
        world.other = &r->earlier;
    }
    XFI_TRY(read_petitioners(args, &store->arena, &named, err));
    act.petitioners = named;
    act.petitioner_count = args->petitioner_count;
    r->draft.repeat_of = args->follows;
    if (args->follows == 0) {
        XFI_TRY(xfi_api_repeat_of(store, &r->draft, named, args->petitioner_count, act.at,
                                  &r->draft.repeat_of, err));
    }
    XFI_TRY(check_host_number(store, args->host_number, err));
    XFI_TRY(xfi_api_surround(store, NULL, NULL, &world, err));
    XFI_TRY(xfi_door_routing(store, &world.routing, err));
    int year = xfi_calendar_civil(xfi_calendar_date_of(act.at, world.policy->zone)).year;
    xf_id id;
    XFI_TRY(xfi_store_load_new(store->inner, args->unit, year, &store->arena, &r->file, &id, err));
    r->file.row.id = id;
    *people = named;
    return xfi_rules_decide(&world, &act, &store->arena, changes, err);
}

static xf_status register_one(xf_store *store, const xf_register_args *args, xf_case **out,
                              xfi_error *err)
{
    xfi_changeset changes;
    xfi_petitioner *people = NULL;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_decide_register(store, args, &changes, &people, err));
    XFI_TRY(xfi_api_give(&changes, people, args->petitioner_count, out, err));
    return args->dry_run != 0 ? XF_OK : xfi_api_append(store, &changes, err);
}

static xf_status run_register(xf_store *store, const xf_register_args *given, xf_case **out,
                              xfi_error *err)
{
    xf_register_args args;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(given, "args", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    XFI_TRY(xfi_api_check_actor(args.actor, err));
    XFI_TRY(check_register(&args, err));
    XFI_TRY(xfi_door_begin(store, args.dry_run == 0, err));
    xf_status status = xfi_door_end(store, register_one(store, &args, out, err), err);
    if (status != XF_OK && out != NULL) {
        xf_case_free(*out);
        *out = NULL;
    }
    return status;
}

xf_status xf_case_register(xf_store *store, const xf_register_args *args, xf_case **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, run_register(store, args, out, &err));
}

/* ---- reading -------------------------------------------------------------------------------------------------- */

static xf_status read_case(xf_store *store, xf_id id, xf_case **out, xfi_error *err)
{
    xfi_casefile file;
    xfi_petitioner *people;
    size_t count;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_store_load(store->inner, id, &store->arena, &file, err));
    XFI_TRY(xfi_api_petitioners(store, id, &store->arena, &people, &count, err));
    XFI_TRY(xfi_door_mask(store, people, count, &store->arena, err));
    return xfi_door_case_new(&file.row, people, count, out, err);
}

xf_status xf_case_read(xf_store *store, xf_id id, xf_case **out)
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
        status = xfi_door_begin(store, false, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_end(store, read_case(store, id, out, &err), &err);
    }
    return xfi_door_publish(&err, status);
}

static xf_status find(xf_store *store, const char *number, const char *host_number, xf_id *out,
                      xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(number, "number", XFI_API_NAME_MAX, false, err));
    XFI_TRY(xfi_door_check_text(host_number, "host_number", XFI_API_NAME_MAX, false, err));
    if (xfi_blank(number) == xfi_blank(host_number)) {
        return xfi_error_set(err, XF_E_INVALID, "number", "须给出两种编号之一",
                             "one of the two numbers is expected");
    }
    XFI_TRY(xfi_store_find(store->inner, xfi_blank(number) ? NULL : number,
                           xfi_blank(host_number) ? NULL : host_number, out, err));
    return *out != 0 ? XF_OK
                     : xfi_error_set(err, XF_E_NOT_FOUND, "number", "没有编号为“%s”的信访事项",
                                     "there is no case with the number “%s”",
                                     xfi_blank(number) ? host_number : number);
}

xf_status xf_case_find(xf_store *store, const char *number, const char *host_number, xf_id *out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = 0;
    }
    return xfi_door_publish(&err, find(store, number, host_number, out, &err));
}

/* ---- the whole file ---------------------------------------------------------------------------------------- */

static void add_rows(xfi_json *json, const char *key, const xfi_record *record, const void *rows,
                     size_t count)
{
    xfi_json_open(json, key, '[');
    for (size_t i = 0; i < count; i++) {
        xfi_door_row_json(record, (const char *)rows + i * record->size, json, NULL);
    }
    xfi_json_close(json, ']');
}

static void add_claims(xfi_json *json, const xfi_casefile *file)
{
    xfi_json_open(json, "claims", '[');
    for (size_t i = 0; i < file->claim_count; i++) {
        xfi_json_open(json, NULL, '{');
        xfi_door_row_json(&xfi_claim_record, &file->claims[i], json, "claim");
        xfi_json_bool(json, "fulfilled", xfi_rules_claim_fulfilled(file, &file->claims[i]));
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

static void write_file(const xfi_casefile *file, const xfi_detail *detail, xf_lang lang,
                       xfi_buf *out)
{
    xfi_json json = {out, false};
    (void)lang;
    xfi_json_open(&json, NULL, '{');
    xfi_door_row_json(&xfi_case_record, &file->row, &json, "case");
    xfi_door_row_json(&xfi_detail_record, detail, &json, "detail");
    add_claims(&json, file);
    add_rows(&json, "measures", &xfi_measure_record, file->measures, file->measure_count);
    add_rows(&json, "parts", &xfi_part_record, file->parts, file->part_count);
    add_rows(&json, "members", &xfi_member_record, file->members, file->member_count);
    add_rows(&json, "attachments", &xfi_attachment_record, file->attachments,
             file->attachment_count);
    add_rows(&json, "exceptions", &xfi_exception_record, file->exceptions, file->exception_count);
    add_rows(&json, "deadlines", &xfi_deadline_record, file->deadlines, file->deadline_count);
    add_rows(&json, "pauses", &xfi_pause_record, file->pauses, file->pause_count);
    xfi_json_close(&json, '}');
}

static void write_checklist(const xfi_casefile *file, const xfi_detail *detail, xf_lang lang,
                            xfi_buf *out)
{
    xfi_json json = {out, false};
    (void)detail;
    xfi_json_open(&json, NULL, '[');
    for (size_t i = 0; i < xfi_rules_checklist_count(); i++) {
        xfi_checked item = xfi_rules_checklist_item(file, i);
        const xfi_code *code = xfi_code_by_value(XF_ENUM_CHECK, (int)item.check);
        xfi_json_open(&json, NULL, '{');
        xfi_json_text(&json, "check", code->code);
        xfi_json_text(&json, "list", item.list);
        xfi_json_text(&json, "name", lang == XF_LANG_EN ? code->en : code->zh);
        xfi_json_text(&json, "state", item.state);
        if (item.reason != NULL) {
            xfi_json_text(&json, "reason", item.reason);
        }
        xfi_json_close(&json, '}');
    }
    xfi_json_close(&json, ']');
}

typedef void (*write_fn)(const xfi_casefile *file, const xfi_detail *detail, xf_lang lang,
                         xfi_buf *out);

static xf_status load_and_write(xf_store *store, xf_id id, xf_lang lang, write_fn write,
                                xfi_buf *out, xfi_error *err)
{
    xfi_casefile file;
    xfi_arena_reset(&store->arena);
    xfi_detail detail;
    XFI_TRY(xfi_store_load(store->inner, id, &store->arena, &file, err));
    XFI_TRY(xfi_store_detail(store->inner, id, &store->arena, &detail, err));
    write(&file, &detail, lang, out);
    return XF_OK;
}

static xf_status make_text(xf_store *store, xf_id id, xf_lang lang, write_fn write, xf_text **out,
                           xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    if (lang != XF_LANG_ZH && lang != XF_LANG_EN) {
        return xfi_error_set(err, XF_E_INVALID, "lang", "未知的语言（%d）", "unknown language (%d)",
                             (int)lang);
    }
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = load_and_write(store, id, lang, write, &buf, err);
    status = xfi_door_end(store, status, err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

static xf_status text_of(xf_store *store, xf_id id, xf_lang lang, write_fn write, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_text(store, id, lang, write, out, &err));
}

xf_status xf_case_file(xf_store *store, xf_id id, xf_text **out)
{
    return text_of(store, id, XF_LANG_ZH, write_file, out);
}

xf_status xf_case_checklist(xf_store *store, xf_id id, xf_lang lang, xf_text **out)
{
    return text_of(store, id, lang, write_checklist, out);
}

/* ---- what a snapshot tells ---------------------------------------------------------------------------------------- */

GETTER(case, id, xf_id)
GETTER_TEXT(case, number)
GETTER_TEXT(case, host_number)
GETTER_TEXT(case, policy)
GETTER_TEXT(case, policy_version)
GETTER(case, state, xf_state)
GETTER(case, ended_as, xf_state)
GETTER(case, revision, int64_t)
GETTER(case, cycle, int32_t)
GETTER_TEXT(case, unit)
GETTER_TEXT(case, registered_unit)
GETTER_TEXT(case, sender)
GETTER_BOOL(case, report_back)
GETTER(case, transfers, int32_t)
GETTER_TEXT(case, lead)
GETTER_TEXT(case, team_head)
GETTER_TEXT(case, handler)
GETTER_TEXT(case, review_unit)
GETTER_TEXT(case, recheck_unit)
GETTER(case, form, xf_form)
GETTER(case, kind, xf_kind)
GETTER(case, intake, xf_intake)
GETTER(case, procedure, xf_procedure)
GETTER_TEXT(case, title)
GETTER_TEXT(case, matter)
GETTER_TEXT(case, category)
GETTER_TEXT(case, area)
GETTER(case, persons, int32_t)
GETTER_TEXT(case, concerned_official)
GETTER_TEXT(case, concerned_unit)
GETTER_TEXT(case, channel)
GETTER(case, received_at, xf_time)
GETTER(case, accepted_at, xf_time)
GETTER(case, answered_at, xf_time)
GETTER(case, served_at, xf_time)
GETTER(case, hearing_at, xf_time)
GETTER(case, closed_at, xf_time)
GETTER(case, last_at, xf_time)
GETTER(case, outcome, xf_outcome)
GETTER(case, review_outcome, xf_outcome)
GETTER(case, recheck_outcome, xf_outcome)
GETTER_BOOL(case, satisfied)
GETTER(case, merged_into, xf_id)
GETTER(case, repeat_of, xf_id)
GETTER(case, mark, xf_mark)

size_t xf_case_petitioner_count(const xf_case *case_)
{
    return case_ == NULL ? 0 : case_->petitioner_count;
}

static const xfi_petitioner *petitioner(const xf_case *case_, size_t index)
{
    static const xfi_petitioner nobody;
    return case_ == NULL || index >= case_->petitioner_count ? &nobody : &case_->petitioners[index];
}

const char *xf_case_petitioner_name(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->name);
}

const char *xf_case_petitioner_phone(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->phone);
}

const char *xf_case_petitioner_address(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->address);
}

const char *xf_case_petitioner_id_number(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->id_number);
}

const char *xf_case_petitioner_household(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->household);
}

const char *xf_case_petitioner_residence(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->residence);
}

int xf_case_petitioner_representative(const xf_case *case_, size_t index)
{
    return petitioner(case_, index)->representative ? 1 : 0;
}

SNAPSHOT_END(case)
