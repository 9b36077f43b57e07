/* SPDX-License-Identifier: Apache-2.0 */
/* What was raised in the period of an account: acts of supervision, proposals and criticism, and the
 * supervisions that the ladders raised by themselves; with the feedback that is owed for each. */
#include "report/account_p.h"

#include <string.h>

/* ---- what is owed for it ------------------------------------------------------------------------------------- */

/* The feedback that is owed for it: a period that it opened, or one that ran already. */
static xf_status find_owed(const xfi_account *a, const char *kind, xf_id case_id, xf_time at,
                           xfi_deadline *out, bool *found, xfi_error *err)
{
    const xfi_rule_ids *rules = case_id == 0                     ? NULL
                                : strcmp(kind, "supervise") == 0 ? &a->feedback
                                : strcmp(kind, "propose") == 0   ? &a->responses
                                                                 : NULL;
    *found = false;
    return rules == NULL
               ? XF_OK
               : xfi_store_duty_at(a->store->inner, case_id, rules, at, a->arena, out, found, err);
}

static bool is_late(const xfi_account *a, const xfi_deadline *owed)
{
    xf_time end = owed->closed_at == 0 ? a->ask.now : owed->closed_at;
    return owed->due_at != 0 && end > owed->due_at;
}

/* A supervision that was lifted was begun by mistake: as it is known now, there was none. */
static bool is_taken_back(const xfi_deadline *owed, bool found)
{
    return found && owed->closed_by == XF_ACT_LIFT_SUPERVISION;
}

/* What was withdrawn, or ended with its case, before it was due is not owed any more. */
static bool is_owed(const xfi_account *a, const xfi_deadline *owed)
{
    return owed->state != XF_DEADLINE_CANCELLED || is_late(a, owed);
}

static void write_owed(const xfi_account *a, const xfi_deadline *owed)
{
    bool fulfilled = owed->state == XF_DEADLINE_FULFILLED;
    xfi_json_open(a->json, "owed", '{');
    xfi_json_int(a->json, "deadline", owed->id);
    xfi_question_code(a->question, "state", XF_ENUM_DEADLINE_STATE, (int)owed->state, a->json);
    xfi_question_time(a->question, "due", owed->due_at, a->json);
    xfi_question_time(a->question, "fulfilled", fulfilled ? owed->closed_at : 0, a->json);
    xfi_json_bool(a->json, "late", is_late(a, owed));
    xfi_json_close(a->json, '}');
}

/* One period may be owed for several; it counts once. */
static xf_status note(xfi_account *a, xf_id id, bool *first, xfi_error *err)
{
    size_t at = a->owed_count;
    while (at > 0 && a->owed[at - 1] > id) { /* the latest come last as a rule */
        at--;
    }
    *first = at == 0 || a->owed[at - 1] != id;
    if (!*first) {
        return XF_OK;
    }
    if (a->owed_count == a->owed_room) {
        size_t room = a->owed_room == 0 ? 16 : 2 * a->owed_room;
        xf_id *more = xfi_arena_alloc(a->arena, room * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        for (size_t i = 0; i < a->owed_count; i++) {
            more[i] = a->owed[i];
        }
        a->owed = more;
        a->owed_room = room;
    }
    memmove(&a->owed[at + 1], &a->owed[at], (a->owed_count - at) * sizeof *a->owed);
    a->owed[at] = id;
    a->owed_count++;
    return XF_OK;
}

/* In the sums of the units that were asked for. */
static xf_status count(xfi_account *a, const char *unit, xfi_tally_what what, xfi_error *err)
{
    return xfi_question_concerns(a->question, unit)
               ? xfi_tally_add(&a->units, unit, what, a->arena, err)
               : XF_OK;
}

/* Whoever it passed to owes it, whatever unit was supervised. */
static xf_status count_owed(xfi_account *a, const xfi_deadline *owed, xfi_error *err)
{
    bool first;
    if (!is_owed(a, owed)) {
        return XF_OK;
    }
    XFI_TRY(note(a, owed->id, &first, err));
    if (first) {
        XFI_TRY(count(a, owed->duty_unit, XFI_TALLY_OWED, err));
    }
    return first && is_late(a, owed) ? count(a, owed->duty_unit, XFI_TALLY_OWED_LATE, err) : XF_OK;
}

/* How each of them ends, and what it adds to the sums. */
static xf_status finish(xfi_account *a, const xfi_deadline *owed, bool found, const char *unit,
                        xfi_tally_what what, xfi_error *err)
{
    if (found) {
        write_owed(a, owed);
        XFI_TRY(count_owed(a, owed, err));
    } else {
        xfi_json_raw(a->json, "owed", "null");
    }
    xfi_json_close(a->json, '}');
    return count(a, unit, what, err);
}

/* ---- acts --------------------------------------------------------------------------------------------------- */

static void write_act(const xfi_account *a, const xfi_account_entry *one, const json_t *payload,
                      const char *unit)
{
    const xfi_code *act = xfi_code_by_text(XF_ENUM_ACT, one->entry.kind);
    const char *ground = xfi_account_fact(a, payload, NULL, "ground");
    const char *reason = xfi_account_fact(a, payload, NULL, "reason");
    const xfi_code *why = xfi_code_by_text(XF_ENUM_GROUND, ground);
    xfi_json_int(a->json, "case", one->entry.case_id);
    xfi_json_text(a->json, "number", one->number);
    xfi_question_code(a->question, "act", XF_ENUM_ACT, act == NULL ? -1 : act->value, a->json);
    xfi_question_time(a->question, "at", one->entry.at, a->json);
    xfi_question_official(a->question, "by", one->entry.actor, a->json);
    xfi_json_raw(a->json, "rule", "null");
    xfi_question_unit(a->question, "unit", unit, a->json);
    xfi_question_code(a->question, "ground", XF_ENUM_GROUND, why == NULL ? -1 : why->value,
                      a->json);
    xfi_json_text(a->json, "reason",
                  reason != NULL ? reason : xfi_account_fact(a, payload, NULL, "text"));
}

static xfi_tally_what what_of(const char *kind)
{
    return strcmp(kind, "supervise") == 0 ? XFI_TALLY_SUPERVISED
           : strcmp(kind, "propose") == 0 ? XFI_TALLY_PROPOSED
                                          : XFI_TALLY_CRITICISED;
}

static xf_status write_entry(xfi_account *a, const xfi_account_entry *one, const json_t *payload,
                             xfi_error *err)
{
    const xfi_entry *entry = &one->entry;
    xfi_deadline owed;
    bool found;
    XFI_TRY(find_owed(a, entry->kind, entry->case_id, entry->at, &owed, &found, err));
    const char *unit = xfi_account_fact(a, payload, NULL, "unit"); /* that had it then */
    unit = unit == NULL && found ? owed.duty_unit : unit;
    if (is_taken_back(&owed, found) ||
        (!xfi_question_concerns(a->question, unit) &&
         !(found && xfi_question_concerns(a->question, owed.duty_unit)))) {
        return XF_OK;
    }
    xfi_json_open(a->json, NULL, '{');
    write_act(a, one, payload, unit);
    return finish(a, &owed, found, unit, what_of(entry->kind), err);
}

static xf_status read_entry(xfi_account *a, const xfi_account_entry *one, xfi_error *err)
{
    json_t *payload = json_loads(one->entry.payload, 0, NULL);
    xf_status status = write_entry(a, one, payload, err);
    json_decref(payload);
    return status;
}

/* ---- by the ladders themselves ------------------------------------------------------------------------------ */

static xf_status write_swept(xfi_account *a, const xfi_swept *one, xfi_error *err)
{
    const xfi_notice *notice = &one->notice;
    xfi_deadline owed;
    bool found;
    XFI_TRY(find_owed(a, "supervise", notice->case_id, notice->created_at, &owed, &found, err));
    if (is_taken_back(&owed, found) ||
        (!xfi_question_concerns(a->question, one->unit) &&
         !(found && xfi_question_concerns(a->question, owed.duty_unit)))) {
        return XF_OK;
    }
    xfi_json_open(a->json, NULL, '{');
    if (notice->case_id == 0) {
        xfi_json_raw(a->json, "case", "null");
        xfi_json_raw(a->json, "number", "null");
    } else {
        xfi_json_int(a->json, "case", notice->case_id);
        xfi_json_text(a->json, "number", one->number);
    }
    xfi_question_code(a->question, "act", XF_ENUM_ACT, XF_ACT_SUPERVISE, a->json);
    xfi_question_time(a->question, "at", notice->created_at, a->json);
    xfi_json_raw(a->json, "by", "null");
    XFI_TRY(xfi_account_rule(a, notice->rule, err));
    xfi_question_unit(a->question, "unit", one->unit, a->json);
    xfi_question_code(a->question, "ground", XF_ENUM_GROUND,
                      notice->ground == XF_GROUND_NONE ? -1 : (int)notice->ground, a->json);
    xfi_json_raw(a->json, "reason", "null");
    return finish(a, &owed, found, one->unit, XFI_TALLY_RAISED, err);
}

/* ---- both, by time ------------------------------------------------------------------------------------------- */

xf_status xfi_account_raised(xfi_account *a, xfi_error *err)
{
    xfi_account_entry *acts;
    xfi_swept *swept;
    size_t act_count;
    size_t swept_count;
    size_t next = 0;
    XFI_TRY(xfi_store_account_entries(a->store->inner, &a->ask, false, a->arena, &acts, &act_count,
                                      err));
    XFI_TRY(xfi_store_swept(a->store->inner, &a->ask, a->arena, &swept, &swept_count, err));
    xfi_json_open(a->json, "raised", '[');
    for (size_t i = 0; i <= act_count; i++) {
        xf_time until = i < act_count ? acts[i].entry.at : INT64_MAX;
        for (; next < swept_count && swept[next].notice.created_at <= until; next++) {
            XFI_TRY(write_swept(a, &swept[next], err));
        }
        if (i < act_count) {
            XFI_TRY(read_entry(a, &acts[i], err));
        }
    }
    xfi_json_close(a->json, ']');
    return XF_OK;
}
