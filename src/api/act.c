/* SPDX-License-Identifier: Apache-2.0 */
/* The run of one act: each verb of act_*.c is the same with another kind. */
#include "api/args_p.h"
#include "api/duty_p.h"

#include <xfcase/act.h>
#include <xfcase/case.h>

#include <string.h>

enum { CHINA = 480 };

/* ---- arguments ------------------------------------------------------------------------------------------- */

/* One member a line. */
/* clang-format off */
#define TEXT(field, max) XFI_ARG(xf_act, xfi_act, field, XFI_ARG_TEXT, max)
#define CODE(field, max) XFI_ARG(xf_act, xfi_act, field, XFI_ARG_CODE, max)
#define NUMBER(field, max) XFI_ARG(xf_act, xfi_act, field, XFI_ARG_NUMBER, max)
#define ANY(field) XFI_ARG(xf_act, xfi_act, field, XFI_ARG_ANY, 0)
#define FLAG(field) XFI_ARG_AS_BOOL(xf_act, xfi_act, field)
static const xfi_arg act_args[] = {
    TEXT(reason, XFI_API_TEXT_MAX),
    TEXT(text, XFI_API_TEXT_MAX),
    TEXT(document, XFI_API_NAME_MAX),
    TEXT(unit, XFI_API_ID_MAX),
    TEXT(official, XFI_API_ID_MAX),
    TEXT(approver, XFI_API_ID_MAX),
    TEXT(channel, XFI_API_NAME_MAX),
    TEXT(policy_version, XFI_API_ID_MAX),
    TEXT(basis, XFI_API_TITLE_MAX),
    TEXT(source, XFI_API_NAME_MAX),
    TEXT(name, XFI_API_TITLE_MAX),
    TEXT(media_type, XFI_API_NAME_MAX),
    TEXT(digest, XFI_API_NAME_MAX),
    TEXT(title, XFI_API_TITLE_MAX),
    TEXT(matter, XFI_API_MATTER_MAX),
    TEXT(category, XFI_API_ID_MAX),
    TEXT(area, XFI_API_ID_MAX),
    TEXT(field, XFI_API_ID_MAX),
    TEXT(interest, XFI_API_NAME_MAX),
    TEXT(origin, XFI_API_TEXT_MAX),
    TEXT(place, XFI_API_TITLE_MAX),
    TEXT(contact, XFI_API_TEXT_MAX),
    TEXT(outlook, XFI_API_TEXT_MAX),
    TEXT(history, XFI_API_TEXT_MAX),
    TEXT(phone, XFI_API_ID_MAX),
    TEXT(address, XFI_API_TITLE_MAX),
    TEXT(id_number, XFI_API_ID_MAX),
    TEXT(household, XFI_API_TITLE_MAX),
    TEXT(residence, XFI_API_TITLE_MAX),
    TEXT(capacity, XFI_API_ID_MAX),
    TEXT(workplace, XFI_API_TITLE_MAX),
    TEXT(clear, XFI_API_TITLE_MAX),
    TEXT(former, XFI_API_ID_MAX),
    TEXT(competent_body, XFI_API_TITLE_MAX),
    TEXT(findings, XFI_API_TEXT_MAX),
    CODE(outcome, XF_ENUM_OUTCOME),
    CODE(assessment, XF_ENUM_ASSESSMENT),
    CODE(measure, XF_ENUM_MEASURE),
    CODE(satisfaction, XF_ENUM_SATISFACTION),
    CODE(cause, XF_ENUM_CAUSE),
    CODE(check, XF_ENUM_CHECK),
    CODE(ground, XF_ENUM_GROUND),
    CODE(refusal, XF_ENUM_REFUSAL),
    CODE(relief, XF_ENUM_RELIEF),
    CODE(fund, XF_ENUM_FUND),
    CODE(means, XF_ENUM_MEANS),
    CODE(form, XF_ENUM_FORM),
    CODE(level, XF_ENUM_LEVEL),
    CODE(discovery, XF_ENUM_DISCOVERY),
    NUMBER(at, INT64_MAX),
    NUMBER(revision, INT64_MAX),
    NUMBER(other_case, INT64_MAX),
    NUMBER(item, INT32_MAX),
    NUMBER(amount, INT64_MAX),
    NUMBER(bytes, INT64_MAX),
    NUMBER(persons, XFI_PERSONS_MAX),
    NUMBER(date, XF_DATE_MAX),
    NUMBER(report_date, XF_DATE_MAX),
    NUMBER(happened_on, XF_DATE_MAX),
    ANY(days),
    FLAG(representative),
};
/* clang-format on */

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
    xf_time now = xfi_door_now(store);
    *act = (xfi_act){.kind = kind, .recorded_at = now, .actor = args->actor};
    XFI_TRY(xfi_api_take_args(act_args, sizeof act_args / sizeof *act_args, args, act, err));
    XFI_TRY(check_file(args, err));
    XFI_TRY(xfi_api_check_numbers(args->phone, "phone", args->id_number, "id_number", err));
    act->at = act->at == 0 ? now : act->at;
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
    const bool ends = mine.file.row.ended_as != changes.after.row.ended_as;
    XFI_TRY(xfi_api_append(store, &changes, err));
    XFI_TRY(both ? xfi_api_append(store, &absorbed, err) : XF_OK);
    return ends ? xfi_api_settle_hand_outs(store, act, id, err) : XF_OK;
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
