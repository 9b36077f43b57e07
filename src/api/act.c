/* SPDX-License-Identifier: Apache-2.0 */
/* The run of one act: each verb of act_*.c is the same with another kind. */
#include "api/run_p.h"

#include <xfcase/act.h>
#include <xfcase/case.h>

#include <string.h>

enum { CHINA = 480 };

/* ---- arguments ------------------------------------------------------------------------------------------- */

static xf_status check_texts(const xf_act *args, xfi_error *err)
{
    const struct {
        const char *field, *text;
        size_t max;
    } texts[] = {
        {"reason", args->reason, XFI_API_TEXT_MAX},
        {"text", args->text, XFI_API_TEXT_MAX},
        {"document", args->document, XFI_API_NAME_MAX},
        {"unit", args->unit, XFI_API_ID_MAX},
        {"official", args->official, XFI_API_ID_MAX},
        {"approver", args->approver, XFI_API_ID_MAX},
        {"channel", args->channel, XFI_API_NAME_MAX},
        {"policy_version", args->policy_version, XFI_API_ID_MAX},
        {"basis", args->basis, XFI_API_TITLE_MAX},
        {"source", args->source, XFI_API_NAME_MAX},
        {"name", args->name, XFI_API_TITLE_MAX},
        {"media_type", args->media_type, XFI_API_NAME_MAX},
        {"digest", args->digest, XFI_API_NAME_MAX},
        {"title", args->title, XFI_API_TITLE_MAX},
        {"matter", args->matter, XFI_API_MATTER_MAX},
        {"category", args->category, XFI_API_ID_MAX},
        {"area", args->area, XFI_API_ID_MAX},
        {"field", args->field, XFI_API_ID_MAX},
        {"interest", args->interest, XFI_API_NAME_MAX},
        {"origin", args->origin, XFI_API_TEXT_MAX},
        {"place", args->place, XFI_API_TITLE_MAX},
        {"contact", args->contact, XFI_API_TEXT_MAX},
        {"outlook", args->outlook, XFI_API_TEXT_MAX},
        {"history", args->history, XFI_API_TEXT_MAX},
        {"phone", args->phone, XFI_API_ID_MAX},
        {"address", args->address, XFI_API_TITLE_MAX},
        {"id_number", args->id_number, XFI_API_ID_MAX},
        {"household", args->household, XFI_API_TITLE_MAX},
        {"residence", args->residence, XFI_API_TITLE_MAX},
        {"capacity", args->capacity, XFI_API_ID_MAX},
        {"workplace", args->workplace, XFI_API_TITLE_MAX},
        {"clear", args->clear, XFI_API_TITLE_MAX},
        {"former", args->former, XFI_API_ID_MAX},
        {"competent_body", args->competent_body, XFI_API_TITLE_MAX},
        {"findings", args->findings, XFI_API_TEXT_MAX},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        XFI_TRY(xfi_door_check_text(texts[i].text, texts[i].field, texts[i].max, false, err));
    }
    return XF_OK;
}

static xf_status check_codes(const xf_act *args, xfi_error *err)
{
    const struct {
        const char *field;
        xf_enum which;
        int value;
    } codes[] = {
        {"outcome", XF_ENUM_OUTCOME, (int)args->outcome},
        {"assessment", XF_ENUM_ASSESSMENT, (int)args->assessment},
        {"measure", XF_ENUM_MEASURE, (int)args->measure},
        {"satisfaction", XF_ENUM_SATISFACTION, (int)args->satisfaction},
        {"cause", XF_ENUM_CAUSE, (int)args->cause},
        {"check", XF_ENUM_CHECK, (int)args->check},
        {"ground", XF_ENUM_GROUND, (int)args->ground},
        {"refusal", XF_ENUM_REFUSAL, (int)args->refusal},
        {"relief", XF_ENUM_RELIEF, (int)args->relief},
        {"fund", XF_ENUM_FUND, (int)args->fund},
        {"means", XF_ENUM_MEANS, (int)args->means},
        {"form", XF_ENUM_FORM, (int)args->form},
        {"level", XF_ENUM_LEVEL, (int)args->level},
        {"discovery", XF_ENUM_DISCOVERY, (int)args->discovery},
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        XFI_TRY(xfi_door_check_enum(codes[i].which, codes[i].value, codes[i].field, err));
    }
    return XF_OK;
}

static xf_status check_numbers(const xf_act *args, xfi_error *err)
{
    const struct {
        const char *field;
        int64_t value, max;
    } numbers[] = {
        {"at", args->at, INT64_MAX},
        {"revision", args->revision, INT64_MAX},
        {"other_case", args->other_case, INT64_MAX},
        {"item", args->item, INT32_MAX},
        {"amount", args->amount, INT64_MAX},
        {"bytes", args->bytes, INT64_MAX},
        {"persons", args->persons, XFI_PERSONS_MAX},
        {"date", args->date, XF_DATE_MAX},
        {"report_date", args->report_date, XF_DATE_MAX},
        {"happened_on", args->happened_on, XF_DATE_MAX},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (numbers[i].value < 0 || numbers[i].value > numbers[i].max) {
            return xfi_error_set(
                err, XF_E_INVALID, numbers[i].field, "字段 %s 的值超出范围（0至%lld）",
                "field %s is out of range: 0 to %lld", numbers[i].field, (long long)numbers[i].max);
        }
    }
    return XF_OK;
}

/* "type/subtype" of RFC 6838; a digest as the library writes it. */
static xf_status check_file(const xf_act *args, xfi_error *err)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    static const char others[] = "!#$&-^_.+";
    const char *type = xfi_or_empty(args->media_type);
    const char *digest = xfi_or_empty(args->digest);
    size_t slashes = 0;
    for (const char *at = type; *at != '\0'; at++) {
        slashes += *at == '/';
        bool in_place = *at == '/' ? at > type && at[1] != '\0'
                                   : strchr(letters, *at) != NULL || strchr(others, *at) != NULL;
        slashes += in_place ? 0 : 2;
    }
    if (*type != '\0' && slashes != 1) {
        return xfi_error_set(err, XF_E_INVALID, "media_type", "媒体类型有误，应如 application/pdf",
                             "this is no media type, such as application/pdf");
    }
    const size_t digits = (size_t)2 * XFI_HASH_SIZE;
    bool hex = strlen(digest) == digits && strspn(digest, "0123456789abcdef") == digits;
    return *digest == '\0' || hex
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "digest", "摘要应为64位小写十六进制的 SM3 值",
                               "a digest is an SM3 of 64 hexadecimal digits in lower case");
}

static xf_status read_act(xf_store *store, xf_act_kind kind, const xf_act *given, xf_act *args,
                          xfi_act *act, xfi_error *err)
{
    XFI_TRY(xfi_door_need(given, "act", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, args, sizeof *args, err));
    XFI_TRY(xfi_api_check_actor(args->actor, err));
    XFI_TRY(check_texts(args, err));
    XFI_TRY(check_codes(args, err));
    XFI_TRY(check_numbers(args, err));
    XFI_TRY(check_file(args, err));
    XFI_TRY(xfi_api_check_numbers(args->phone, "phone", args->id_number, "id_number", err));
    xf_time now = xfi_door_now(store);
    *act = (xfi_act){
        .kind = kind,
        .at = args->at == 0 ? now : args->at,
        .recorded_at = now,
        .actor = args->actor,
        .revision = args->revision,
        .reason = args->reason,
        .text = args->text,
        .document = args->document,
        .unit = args->unit,
        .official = args->official,
        .approver = args->approver,
        .days = args->days,
        .other_case = args->other_case,
        .outcome = args->outcome,
        .satisfied = args->satisfied != 0,
        .channel = args->channel,
        .policy_version = args->policy_version,
        .item = args->item,
        .assessment = args->assessment,
        .measure = args->measure,
        .basis = args->basis,
        .amount = args->amount,
        .source = args->source,
        .date = args->date,
        .report_date = args->report_date,
        .satisfaction = args->satisfaction,
        .cause = args->cause,
        .check = args->check,
        .ground = args->ground,
        .relief = args->relief,
        .fund = args->fund,
        .means = args->means,
        .name = args->name,
        .media_type = args->media_type,
        .bytes = args->bytes,
        .digest = args->digest,
        .persons = args->persons,
        .title = args->title,
        .matter = args->matter,
        .category = args->category,
        .area = args->area,
        .form = args->form,
        .level = args->level,
        .discovery = args->discovery,
        .field = args->field,
        .interest = args->interest,
        .origin = args->origin,
        .happened_on = args->happened_on,
        .place = args->place,
        .contact = args->contact,
        .outlook = args->outlook,
        .history = args->history,
        .phone = args->phone,
        .address = args->address,
        .representative = args->representative != 0,
        .id_number = args->id_number,
        .household = args->household,
        .residence = args->residence,
        .capacity = args->capacity,
        .workplace = args->workplace,
        .clear = args->clear,
        .former = args->former,
        .refusal = args->refusal,
        .competent_body = args->competent_body,
        .findings = args->findings,
    };
    return XF_OK;
}

/* ---- conflict ---------------------------------------------------------------------------------------------- */

static void add_entry(xfi_json *json, const xfi_entry *entry)
{
    char at[XFI_TIME_TEXT];
    xfi_calendar_format_time(entry->at, CHINA, at);
    xfi_json_open(json, NULL, '{');
    xfi_json_int(json, "seq", entry->seq);
    xfi_json_text(json, "at", at);
    xfi_json_text(json, "actor", entry->actor);
    xfi_json_text(json, "kind", entry->kind);
    xfi_json_int(json, "revision", entry->revision);
    xfi_json_close(json, '}');
}

/* Who did what since the revision that the caller saw; *last is the latest of it, if any. */
static xf_status list_since(xf_store *store, xf_id case_id, int64_t revision, xfi_buf *out,
                            xfi_entry *last, xfi_error *err)
{
    xfi_select select = {.case_id = case_id};
    xfi_cursor *cursor = NULL;
    xfi_json json = {out, false};
    XFI_TRY(xfi_store_select_entries(store->inner, &select, &cursor, err));
    xf_status status = XF_OK;
    bool found = true;
    xfi_json_open(&json, NULL, '[');
    while (status == XF_OK && found) {
        xfi_entry entry = {0};
        status = xfi_cursor_next(cursor, &store->arena, &entry, NULL, &found, err);
        if (status == XF_OK && found && entry.revision > revision) {
            add_entry(&json, &entry);
            *last = entry;
        }
    }
    xfi_json_close(&json, ']');
    xfi_cursor_close(cursor);
    return status;
}

static xf_status conflict(const xfi_case *row, int64_t seen, const xfi_entry *last, xfi_error *err)
{
    if (last->seq == 0) {
        return xfi_error_set(err, XF_E_CONFLICT, "revision", "该事项没有第%lld次修订，现为第%lld次",
                             "the case has no revision %lld, it is %lld now", (long long)seen,
                             (long long)row->revision);
    }
    char at[XFI_TIME_TEXT];
    const xfi_code *kind = xfi_code_by_text(XF_ENUM_ACT, last->kind);
    xfi_calendar_format_time(last->at, CHINA, at);
    return xfi_error_set(
        err, XF_E_CONFLICT, "revision",
        "该事项已更新：您看到的是第%lld次，现为第%lld次；最近一次为%s于%.10s“%s%.0s”",
        "the case changed: you saw revision %lld, it is %lld now; last, %s on %.10s: %.0s%s",
        (long long)seen, (long long)row->revision, xfi_or_empty(last->actor), at,
        kind == NULL ? xfi_or_empty(last->kind) : kind->zh,
        kind == NULL ? xfi_or_empty(last->kind) : kind->en);
}

static xf_status check_revision(xf_store *store, const xfi_case *row, int64_t seen, xfi_error *err)
{
    if (seen == 0 || seen == row->revision) {
        return XF_OK;
    }
    xfi_buf since = {0};
    xfi_entry last = {0};
    xf_status status = list_since(store, row->id, seen, &since, &last, err);
    if (status == XF_OK) {
        status = conflict(row, seen, &last, err);
        xfi_error_details(err, since.data);
    }
    xfi_buf_free(&since);
    return status;
}

/* ---- running ------------------------------------------------------------------------------------------------- */

/* The version to move to; one that the store does not have is the caller's field. */
static xf_status next_policy(xf_store *store, const xfi_act *act, xfi_loaded *mine, xfi_error *err)
{
    xfi_error cause = {0};
    const char *id = mine->file.row.policy;
    xf_status status =
        xfi_door_policy(store, id, act->policy_version, &mine->world.next_policy, &cause);
    if (status != XF_E_NOT_FOUND) {
        xfi_error_move(err, &cause);
        return status;
    }
    xfi_error_clear(&cause);
    return xfi_error_set(err, XF_E_NOT_FOUND, "policy_version", "案件库中没有规则包“%s”的版本“%s”",
                         "the pack “%s” has no version “%s” in this store", id,
                         act->policy_version);
}

static xf_status load_others(xf_store *store, const xfi_act *act, xfi_loaded *mine,
                             xfi_loaded *other, xfi_error *err)
{
    if (act->kind == XF_ACT_MERGE && act->other_case != 0) {
        XFI_TRY(xfi_api_load(store, act->other_case, other, err));
        mine->world.other = &other->file;
        other->world.other = &mine->file;
    }
    if (act->kind == XF_ACT_UNMERGE) {
        return xfi_api_load_unmerge(store, mine, other, err);
    }
    if (act->kind == XF_ACT_VOID_REGISTRATION) {
        if (act->other_case != 0) {
            XFI_TRY(xfi_api_load(store, act->other_case, other, err));
            mine->world.other = &other->file;
        }
        return xfi_api_look_into_registration(store, act, mine->file.row.id, &mine->world.wrongly,
                                              err);
    }
    if (act->kind == XF_ACT_MOVE_POLICY && !xfi_blank(act->policy_version)) {
        return next_policy(store, act, mine, err);
    }
    return XF_OK;
}

static xf_status decide(xf_store *store, const xfi_act *act, xfi_loaded *mine,
                        xfi_changeset *changes, xfi_error *err)
{
    if (xfi_api_is_late(&mine->file, act)) {
        return xfi_api_decide_late(store, act, mine, changes, err);
    }
    return xfi_rules_is_correction(act->kind)
               ? xfi_api_decide_correction(store, act, mine, changes, err)
               : xfi_rules_decide(&mine->world, act, &store->arena, changes, err);
}

/* The case as the changeset leaves it, with its petitioners. */
static xf_status give(xf_store *store, const xfi_act *act, const xfi_changeset *changes,
                      xf_case **out, xfi_error *err)
{
    xfi_case shown = changes->after.row;
    xfi_petitioner *people = NULL;
    size_t count = 0;
    if (xfi_rules_is_correction(act->kind)) {
        XFI_TRY(xfi_api_present(&changes->after, &store->arena, &people, &count, err));
    } else {
        XFI_TRY(xfi_api_petitioners(store, shown.id, &store->arena, &people, &count, err));
    }
    if (act->kind != XF_ACT_REVEAL) {
        XFI_TRY(xfi_door_mask(store, people, count, &store->arena, err));
        XFI_TRY(xfi_door_blank_case(store, &shown, &store->arena, err));
    }
    return xfi_door_case_new(&shown, people, count, out, err);
}

static xf_status decide_and_write(xf_store *store, xf_id id, const xfi_act *act, bool dry_run,
                                  xf_case **out, xfi_error *err)
{
    xfi_loaded mine;
    xfi_loaded other = {.world = {.file = NULL}};
    xfi_changeset changes;
    xfi_changeset absorbed;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_load(store, id, &mine, err));
    XFI_TRY(check_revision(store, &mine.file.row, act->revision, err));
    XFI_TRY(load_others(store, act, &mine, &other, err));
    XFI_TRY(decide(store, act, &mine, &changes, err));
    const bool both = act->kind == XF_ACT_MERGE || act->kind == XF_ACT_UNMERGE;
    if (both) {
        /* both are decided before one is written: a failure there must leave nothing here */
        XFI_TRY(xfi_api_other_of_merger(store, act, &other, id, &absorbed, err));
    }
    if (out != NULL) {
        XFI_TRY(give(store, act, &changes, out, err));
    }
    if (dry_run) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_append(store, &changes, err));
    return both ? xfi_api_append(store, &absorbed, err) : XF_OK;
}

static xf_status run(xf_store *store, xf_id id, xf_act_kind kind, const xf_act *given,
                     xf_case **out, xfi_error *err)
{
    xf_act args = XF_ACT_INIT;
    xfi_act act = {.kind = kind};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(read_act(store, kind, given, &args, &act, err));
    XFI_TRY(xfi_rules_check_fields(&act, err));
    bool dry_run = args.dry_run != 0;
    XFI_TRY(xfi_door_begin(store, !dry_run, err));
    xf_status status = decide_and_write(store, id, &act, dry_run, out, err);
    status = xfi_door_end(store, status, err);
    if (status != XF_OK && out != NULL) {
        xf_case_free(*out);
        *out = NULL;
    }
    return status;
}

xf_status xfi_api_verb(xf_store *store, xf_id id, xf_act_kind kind, const xf_act *act,
                       xf_case **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, run(store, id, kind, act, out, &err));
}

xf_status xf_case_do(xf_store *store, xf_id id, xf_act_kind kind, const xf_act *act, xf_case **out)
{
    xfi_error err = {0};
    if (!xfi_rules_is_verb(kind)) {
        if (out != NULL) {
            *out = NULL;
        }
        return xfi_door_publish(&err,
                                xfi_error_set(&err, XF_E_INVALID, "kind", "没有这样的动作：%d",
                                              "there is no act %d", (int)kind));
    }
    return xfi_api_verb(store, id, kind, act, out);
}

/* ---- what acts read -------------------------------------------------------------------------------------- */

const char *xf_act_fields(xf_act_kind kind)
{
    return xfi_rules_is_verb(kind) ? xfi_rules_act_fields(kind) : NULL;
}

const char *xf_act_field_name(xf_act_kind kind, const char *field, xf_lang lang)
{
    const char *fields = xf_act_fields(kind);
    if (fields == NULL || field == NULL || !xfi_rules_reads(fields, field)) {
        return NULL;
    }
    const xfi_bi *title =
        xfi_model_title(XFI_TITLES_OF_ACTS, xfi_code_text(XF_ENUM_ACT, (int)kind), field);
    return title == NULL ? NULL : xfi_bi_get(*title, lang);
}
