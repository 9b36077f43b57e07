/* SPDX-License-Identifier: Apache-2.0 */
/* What the facts of a letter are computed from. */
#include "api/history_p.h"
#include "api/letter_p.h"

#include <string.h>

/* ---- the acts of the current cycle ------------------------------------------------------------------------ */

enum { ACTS_MAX = 64 }; /* kinds of acts */

typedef struct reading {
    xf_store *store;
    xfi_letter_source *out;
    xfi_letter_act *acts;
    xf_date today;
    const char *findings; /* the facts, as they were on record last */
    xfi_error *err;
} reading;

/* What letters tell or look back to; the others need not be read. */
static bool is_told(xf_act_kind act)
{
    static const xf_act_kind kinds[] = {
        XF_ACT_ACCEPT,         XF_ACT_DECLINE,     XF_ACT_TRANSFER,        XF_ACT_HAND_OVER,
        XF_ACT_REFER,          XF_ACT_EXTEND,      XF_ACT_ANSWER,          XF_ACT_REQUEST_REVIEW,
        XF_ACT_DECIDE_REVIEW,  XF_ACT_INVESTIGATE, XF_ACT_REQUEST_RECHECK, XF_ACT_SUPERVISE,
        XF_ACT_DECIDE_RECHECK, XF_ACT_PROPOSE,
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i] == act) {
            return true;
        }
    }
    return false;
}

/* An opinion without facts of its own tells those that were on record when it was given. */
static void keep_findings(reading *r, xfi_act *act)
{
    bool opinion = act->kind == XF_ACT_ANSWER || act->kind == XF_ACT_DECIDE_REVIEW ||
                   act->kind == XF_ACT_DECIDE_RECHECK;
    if (act->kind == XF_ACT_INVESTIGATE) {
        r->findings = act->text;
    } else if (opinion) {
        act->findings = xfi_blank(act->findings) ? r->findings : act->findings;
        r->findings = act->findings;
    }
}

/* What the entry changed of the case; NULL: nothing. */
static const json_t *case_in(const json_t *payload)
{
    size_t i;
    json_t *row;
    json_array_foreach(json_object_get(payload, "rows"), i, row)
    {
        if (xfi_same(json_string_value(json_array_get(row, 0)), "cases")) {
            return json_array_get(row, 1);
        }
    }
    return NULL;
}

static xf_status keep(reading *r, xf_act_kind kind, const xfi_entry *entry, const json_t *payload)
{
    size_t i = 0;
    while (i < r->out->act_count && r->acts[i].act.kind != kind) {
        i++;
    }
    xfi_letter_act *one = &r->acts[i];
    *one = (xfi_letter_act){.sender = NULL};
    r->out->act_count += i == r->out->act_count ? 1 : 0;
    XFI_TRY(xfi_model_patch(&xfi_act_record, json_object_get(payload, "act"), &r->store->arena,
                            &one->act, r->err));
    one->act.kind = kind;
    keep_findings(r, &one->act);
    one->act.at = entry->at;
    one->act.actor = xfi_arena_dup(&r->store->arena, entry->actor);
    const char *sender = json_string_value(json_object_get(case_in(payload), "sender"));
    one->sender =
        sender == NULL ? r->out->file->row.sender : xfi_arena_dup(&r->store->arena, sender);
    return one->act.actor == NULL ? xfi_error_no_memory(r->err) : XF_OK;
}

/* Who had the case, or was to review it, until that unit was dissolved. */
static xf_status pass_on(reading *r, const xfi_entry *entry, const json_t *payload)
{
    static const char *const fields[] = {"unit", "review_unit", "recheck_unit"};
    const json_t *former = json_object_get(json_object_get(payload, "act"), "former");
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (json_object_get(case_in(payload), fields[i]) == NULL) {
            continue;
        }
        xfi_letter_passing *one = xfi_arena_alloc(&r->store->arena, sizeof *one);
        const char *unit = xfi_arena_dup(&r->store->arena, json_string_value(former));
        if (one == NULL || unit == NULL) {
            return xfi_error_no_memory(r->err);
        }
        *one = (xfi_letter_passing){r->out->passed, entry->at, fields[i], unit};
        r->out->passed = one;
    }
    return XF_OK;
}

static xf_status take(reading *r, const xfi_entry *entry)
{
    const xfi_code *code = xfi_code_by_text(XF_ENUM_ACT, entry->kind);
    xf_act_kind kind = code == NULL ? XF_ACT_NONE : (xf_act_kind)code->value;
    if (kind == XF_ACT_REOPEN || kind == XF_ACT_REBOUND) {
        r->out->act_count = 0;
        r->findings = NULL;
    }
    if (kind == XF_ACT_REVEAL) {
        bool mine = xfi_same(entry->actor, xfi_store_reader(r->store->inner));
        xf_date day = xfi_calendar_date_of(entry->at, r->out->policy->zone);
        r->out->may_name = r->out->may_name || (mine && day == r->today);
    }
    bool passes = kind == XF_ACT_SUCCEED;
    if (!passes && (!is_told(kind) || r->out->act_count == ACTS_MAX)) {
        return XF_OK;
    }
    json_t *payload = json_loads(xfi_or_empty(entry->payload), 0, NULL);
    xf_status status =
        payload == NULL ? xfi_error_set(r->err, XF_E_CORRUPT, "payload", "日志第%lld条内容不可识别",
                                        "journal entry %lld cannot be read", (long long)entry->seq)
        : passes ? pass_on(r, entry, payload)
                 : keep(r, kind, entry, payload);
    json_decref(payload);
    return status;
}

static xf_status read_acts(reading *r, xf_id case_id)
{
    xfi_arena scratch = {0};
    xfi_select select = {.case_id = case_id};
    xfi_cursor *cursor = NULL;
    XFI_TRY(xfi_store_select_entries(r->store->inner, &select, &cursor, r->err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        xfi_entry entry = {0};
        xfi_arena_reset(&scratch);
        status = xfi_cursor_next(cursor, &scratch, &entry, NULL, &found, r->err);
        if (status == XF_OK && found) {
            status = take(r, &entry);
        }
    }
    xfi_cursor_close(cursor);
    xfi_arena_free(&scratch);
    return status;
}

/* ---- the source ---------------------------------------------------------------------------------------------- */

static xf_status read_rows(xf_store *store, xf_id case_id, xfi_letter_source *out, xfi_error *err)
{
    xfi_arena *arena = &store->arena;
    const xfi_select of_case = {.case_id = case_id};
    const xfi_select all = {.id = 0}; /* who the contact was on the day of the letter */
    xfi_petitioner *people = NULL;
    void *rows = NULL;
    XFI_TRY(xfi_api_petitioners(store, case_id, arena, &people, &out->people_count, err));
    out->people = people;
    XFI_TRY(xfi_store_collect(store->inner, &xfi_deadline_record, &of_case, arena, &rows,
                              &out->deadline_count, err));
    out->deadlines = rows;
    XFI_TRY(xfi_store_collect(store->inner, &xfi_letter_record, &of_case, arena, &rows,
                              &out->letter_count, err));
    out->letters = rows;
    XFI_TRY(xfi_store_collect(store->inner, &xfi_contact_record, &all, arena, &rows,
                              &out->contact_count, err));
    out->contacts = rows;
    return XF_OK;
}

/* Until when an answer was promised when the case was accepted, before anything was added. */
static xf_status read_promise(xf_store *store, xfi_letter_source *out, xfi_error *err)
{
    const xfi_deadline *due = xfi_rules_letter_answer_due(out);
    const xfi_history *history = NULL;
    size_t count = 0;
    if (due == NULL || due->extended == 0) {
        return XF_OK;
    }
    XFI_TRY(xfi_api_history(store, due, &store->arena, &history, &count, err));
    for (size_t i = 0; i < count && out->promised == 0; i++) {
        out->promised = history[i].kind == XF_ACT_EXTEND ? history[i].due_before : 0;
    }
    return XF_OK;
}

/* Who goes on for the unit whose letter it would be, where that is gone. */
static xf_status read_heirs(xf_store *store, const xfi_letter_rule *rule, xfi_letter_source *out,
                            xfi_error *err)
{
    const xfi_select all = {.id = 0};
    void *rows = NULL;
    if (!xfi_rules_letter_gone(out, xfi_rules_letter_turn(out, rule))) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_collect(store->inner, &xfi_succession_record, &all, &store->arena, &rows,
                              &out->succession_count, err));
    out->successions = rows;
    return XF_OK;
}

/* Whether the next number is free; where there is none, that is said elsewhere. */
static xf_status look_up_number(xf_store *store, const xfi_letter_rule *rule,
                                xfi_letter_source *source, xfi_error *err)
{
    xfi_buf number = {0};
    xfi_error none = {0};
    xf_status status = XF_OK;
    if (xfi_rules_letter_number(source, rule, &number, &none) == XF_OK) {
        status =
            xfi_store_letter_numbered(store->inner, xfi_buf_text(&number), &source->taken, err);
    }
    xfi_error_clear(&none);
    xfi_buf_free(&number);
    return status;
}

xf_status xfi_api_letter_source(xf_store *store, const xfi_letter_rule *rule, xf_id case_id,
                                xf_time at, xfi_letter_source *out, xfi_error *err)
{
    xfi_loaded *mine = xfi_arena_alloc(&store->arena, sizeof *mine);
    xfi_letter_act *acts = xfi_arena_alloc(&store->arena, ACTS_MAX * sizeof *acts);
    if (mine == NULL || acts == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(xfi_api_load(store, case_id, mine, err));
    *out = (xfi_letter_source){.policy = mine->world.policy,
                               .org = mine->world.org,
                               .file = &mine->file,
                               .acts = acts,
                               .at = at,
                               .may_name = !xfi_store_has_reader(store->inner)};
    reading r = {.store = store,
                 .out = out,
                 .acts = acts,
                 .today = xfi_calendar_date_of(at, out->policy->zone),
                 .err = err};
    XFI_TRY(read_rows(store, case_id, out, err));
    XFI_TRY(read_acts(&r, case_id));
    XFI_TRY(read_promise(store, out, err));
    XFI_TRY(read_heirs(store, rule, out, err));
    XFI_TRY(xfi_store_letter_next(store->inner, xfi_rules_letter_unit(out, rule), (int)rule->kind,
                                  xfi_calendar_civil(r.today).year, &out->seq, err));
    return look_up_number(store, rule, out, err);
}
