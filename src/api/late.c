/* SPDX-License-Identifier: Apache-2.0 */
/* What was done before the last act of a case and is entered behind it. It is decided where it belongs, on
 * the file as it stood then; then everything that was done after it is decided again, in the order of time.
 * It is entered when each of those acts could have been done all the same, and with it goes what it changes
 * of them: other days, other lateness. */
#include "api/run_p.h"

#include <string.h>

typedef struct step {
    xfi_entry entry;
    xfi_act act;
    xfi_past past;
    json_t *payload;
} step;

typedef struct course {
    xf_store *store;
    const xfi_act *late;
    step *steps; /* of the case, as they were entered */
    size_t count, cap;
    size_t first;  /* the first one entered that was done later */
    size_t *order; /* of those from there on, by time; `count` stands for the late one */
    xfi_entered_late found;
    xfi_casefile file; /* as it stands in the order of time */
    xfi_world world;   /* with the pack of that time */
} course;

/* Numbers of rows that are never written. */
static const xf_id apart = (xf_id)1 << 40;

/* ---- reading --------------------------------------------------------------------------------------------- */

static xf_status read_step(course *c, step *one, xfi_error *err)
{
    const xfi_code *kind = xfi_code_by_text(XF_ENUM_ACT, one->entry.kind);
    one->payload = json_loads(xfi_or_empty(one->entry.payload), 0, NULL);
    if (one->payload == NULL) {
        return xfi_error_set(err, XF_E_CORRUPT, "payload", "日志第%lld条内容不可识别",
                             "journal entry %lld cannot be read", (long long)one->entry.seq);
    }
    one->act = (xfi_act){.kind = kind == NULL ? XF_ACT_NONE : (xf_act_kind)kind->value,
                         .at = one->entry.at,
                         .recorded_at = one->entry.recorded_at,
                         .actor = one->entry.actor};
    one->past = xfi_rules_past(one->act.kind);
    if (one->past != XFI_PAST_LAID) {
        XFI_TRY(xfi_model_patch(&xfi_act_record, json_object_get(one->payload, "act"),
                                &c->store->arena, &one->act, err));
    }
    if (one->act.kind == XF_ACT_SUPERVISE) { /* the decision said whom, and does so again */
        one->act.unit = NULL;
    }
    return XF_OK;
}

static xf_status add_step(course *c, const xfi_entry *entry, xfi_error *err)
{
    if (c->count == c->cap) {
        size_t cap = c->cap == 0 ? 16 : c->cap * 2;
        step *more = xfi_arena_alloc(&c->store->arena, cap * sizeof *more);
        if (more == NULL) {
            return xfi_error_no_memory(err);
        }
        if (c->count > 0) {
            memcpy(more, c->steps, c->count * sizeof *more);
        }
        c->steps = more;
        c->cap = cap;
    }
    step *one = &c->steps[c->count++];
    *one = (step){.entry = *entry};
    return read_step(c, one, err);
}

static xf_status read_steps(course *c, xf_id case_id, xfi_error *err)
{
    xfi_select select = {.case_id = case_id};
    xfi_cursor *cursor = NULL;
    XFI_TRY(xfi_store_select_entries(c->store->inner, &select, &cursor, err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        xfi_entry entry = {0};
        status = xfi_cursor_next(cursor, &c->store->arena, &entry, NULL, &found, err);
        if (status == XF_OK && found) {
            status = add_step(c, &entry, err);
        }
    }
    xfi_cursor_close(cursor);
    return status;
}

/* ---- refusing -------------------------------------------------------------------------------------------- */

static xf_status refuse(xfi_bi text, xfi_error *err)
{
    static const xfi_bi basis = {"案件管理规则", "case management rule"};
    return xfi_error_refuse(err, XF_E_REFUSED, "time.before_last_act", basis, "at", text);
}

static xf_status refuse_before(const course *c, const step *next, xfi_bi why, xfi_error *err)
{
    char at[XFI_TIME_TEXT];
    xfi_buf zh = {0};
    xfi_buf en = {0};
    const xfi_code *kind = xfi_code_by_value(XF_ENUM_ACT, (int)next->act.kind);
    xfi_calendar_format_time(next->act.at, c->world.policy->zone, at);
    xfi_buf_printf(&zh, "不能补录在%.10s的“%s”之前：%s", at, kind->zh, xfi_or_empty(why.zh));
    xfi_buf_printf(&en, "it cannot be entered before “%s” on %.10s: %s", kind->en, at,
                   xfi_or_empty(why.en));
    xf_status status = zh.failed || en.failed
                           ? xfi_error_no_memory(err)
                           : refuse((xfi_bi){xfi_buf_text(&zh), xfi_buf_text(&en)}, err);
    xfi_buf_free(&zh);
    xfi_buf_free(&en);
    return status;
}

/* ---- the order of time ----------------------------------------------------------------------------------- */

static xf_status put_in_order(course *c, xfi_error *err)
{
    size_t n = 0;
    c->first = c->count;
    for (size_t i = c->count; i > 0; i--) {
        bool step_of_it = c->steps[i - 1].past != XFI_PAST_LAID || i == 1;
        c->first = step_of_it && c->steps[i - 1].act.at > c->late->at ? i - 1 : c->first;
    }
    c->order = xfi_arena_alloc(&c->store->arena, (c->count - c->first + 1) * sizeof *c->order);
    if (c->order == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = c->first; i <= c->count; i++) {
        xf_time at = i == c->count ? c->late->at : c->steps[i].act.at;
        size_t place = n++;
        for (; place > 0 && c->steps[c->order[place - 1]].act.at > at; place--) {
            c->order[place] = c->order[place - 1];
        }
        c->order[place] = i;
    }
    return XF_OK;
}

/* What a step opened has the number that it was entered with. */
static void keep_numbers(course *c, size_t first, const json_t *rows)
{
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const json_t *diff = json_array_get(json_array_get(rows, i), 1);
        const char *table = json_string_value(json_array_get(json_array_get(rows, i), 0));
        const char *rule = json_string_value(json_object_get(diff, "rule"));
        const json_int_t item = json_integer_value(json_object_get(diff, "item"));
        for (size_t k = first; rule != NULL && xfi_same(table, xfi_deadline_record.table) &&
                               k < c->file.deadline_count;
             k++) {
            xfi_deadline *one = &c->file.deadlines[k];
            if (one->id >= apart && xfi_same(one->rule, rule) && one->item == (int32_t)item) {
                one->id = json_integer_value(json_object_get(diff, "id"));
                break;
            }
        }
    }
}

static xf_status decide_one(course *c, const xfi_act *act, const json_t *rows, xfi_error *err)
{
    xfi_changeset changes;
    const size_t first = c->file.deadline_count;
    c->world.file = &c->file;
    XFI_TRY(xfi_rules_decide(&c->world, act, &c->store->arena, &changes, err));
    c->file = changes.after;
    keep_numbers(c, first, rows);
    return XF_OK;
}

/* From here on under the next pack. */
static xf_status move_policy(course *c, const step *next, xfi_error *err)
{
    XFI_TRY(xfi_door_policy(c->store, c->file.row.policy, next->act.policy_version,
                            &c->world.next_policy, err));
    xf_status status = decide_one(c, &next->act, json_object_get(next->payload, "rows"), err);
    c->world.policy = c->world.next_policy;
    c->world.next_policy = NULL;
    return status;
}

/* What the calendar by now says of what then runs. */
static xf_status recount(course *c, const step *next, xfi_error *err)
{
    xfi_changeset changes;
    bool changed;
    c->world.file = &c->file;
    XFI_TRY(xfi_rules_recompute(&c->world, &next->act, &c->store->arena, &changes, &changed, err));
    c->file = changed ? changes.after : c->file;
    return XF_OK;
}

static xf_status decide_again(course *c, const step *next, xfi_error *err)
{
    xfi_error cause = {0};
    const json_t *rows = json_object_get(next->payload, "rows");
    if (next->act.kind == XF_ACT_RECOMPUTE) {
        return recount(c, next, err);
    }
    if (next->past == XFI_PAST_LAID) {
        const bool corrects =
            xfi_rules_is_correction(next->act.kind) || next->act.kind == XF_ACT_FIND_REPEAT;
        return xfi_model_lay(rows, corrects ? XFI_LAY_CORRECTED : XFI_LAY_ANEW, &c->store->arena,
                             &c->file, err);
    }
    const bool moves = next->act.kind == XF_ACT_MOVE_POLICY;
    if (next->past == XFI_PAST_BETWEEN && !moves) {
        return refuse_before(c, next,
                             (xfi_bi){"该办理涉及其他事项，或者使登记作废，其前的办理不能补录",
                                      "it concerns another case as well, or made the registration "
                                      "void"},
                             err);
    }
    xf_status status =
        moves ? move_policy(c, next, &cause) : decide_one(c, &next->act, rows, &cause);
    if (status == XF_E_REFUSED || status == XF_E_DENIED || status == XF_E_INVALID) {
        status = refuse_before(c, next, (xfi_bi){cause.text_zh, cause.text_en}, err);
    } else {
        xfi_error_move(err, &cause);
    }
    xfi_error_clear(&cause);
    return status;
}

/* Up to the late act; *next is what comes behind it in the order of time. */
static xf_status run_before(course *c, const xfi_world *world, size_t *next, xfi_error *err)
{
    XFI_TRY(put_in_order(c, err));
    for (size_t i = 0; i < c->first; i++) {
        XFI_TRY(xfi_model_lay(json_object_get(c->steps[i].payload, "rows"), XFI_LAY_AS_WAS,
                              &c->store->arena, &c->file, err));
    }
    c->file.next_deadline = apart;
    c->file.next_notice = apart;
    c->world = *world;
    XFI_TRY(xfi_door_policy(c->store, c->file.row.policy, c->file.row.policy_version,
                            &c->world.policy, err));
    for (*next = 0; c->order[*next] != c->count; (*next)++) {
        XFI_TRY(decide_again(c, &c->steps[c->order[*next]], err));
    }
    (*next)++;
    return XF_OK;
}

/* What the case is by the order of time, and in which state the late act was done. A row is numbered when it is
 * entered, and later acts name it by that: no other one comes before it. */
static xf_status run(course *c, const xfi_world *world, xfi_error *err)
{
    size_t next;
    XFI_TRY(run_before(c, world, &next, err));
    const xfi_casefile before = c->file;
    c->found.from = c->file.row.state;
    XFI_TRY(decide_one(c, c->late, NULL, err));
    const xfi_casefile then = c->file;
    for (; next <= c->count - c->first; next++) {
        const step *later = &c->steps[c->order[next]];
        XFI_TRY(decide_again(c, later, err));
        if (xfi_model_numbered_in_both(&before, &then, &c->file) != NULL) {
            return refuse_before(c, later,
                                 (xfi_bi){"其后录入的同类记录已按录入先后编号",
                                          "what it recorded has its number by the order of entry"},
                                 err);
        }
    }
    c->found.course = &c->file;
    return XF_OK;
}

/* ---- entering -------------------------------------------------------------------------------------------- */

static xf_status decide_late(course *c, xfi_loaded *mine, xfi_changeset *changes, xfi_error *err)
{
    XFI_TRY(read_steps(c, mine->file.row.id, err));
    if (c->count == 0 || c->late->at < c->steps[0].act.at) {
        return refuse((xfi_bi){"早于该事项登记的时间", "it lies before the registration"}, err);
    }
    XFI_TRY(run(c, &mine->world, err));
    XFI_TRY(xfi_store_load_whole(c->store->inner, &c->store->arena, &mine->file, err));
    mine->world.late = &c->found;
    xf_status status = xfi_rules_decide(&mine->world, c->late, &c->store->arena, changes, err);
    mine->world.late = NULL;
    return status;
}

static void let_go(const course *c)
{
    for (size_t i = 0; i < c->count; i++) {
        json_decref(c->steps[i].payload);
    }
}

xf_status xfi_api_file_then(xf_store *store, xf_time at, const xfi_loaded *mine, xfi_casefile *out,
                            xfi_error *err)
{
    const xfi_act late = {.at = at};
    course c = {.store = store, .late = &late};
    size_t next;
    xf_status status = read_steps(&c, mine->file.row.id, err);
    if (status == XF_OK) {
        status = run_before(&c, &mine->world, &next, err);
    }
    let_go(&c);
    *out = c.file;
    return status;
}

bool xfi_api_is_late(const xfi_casefile *file, const xfi_act *act)
{
    return act->at < file->row.last_at && xfi_rules_past(act->kind) == XFI_PAST_DECIDED;
}

xf_status xfi_api_decide_late(xf_store *store, const xfi_act *act, xfi_loaded *mine,
                              xfi_changeset *changes, xfi_error *err)
{
    course c = {.store = store, .late = act};
    xf_status status = decide_late(&c, mine, changes, err);
    let_go(&c);
    return status;
}
