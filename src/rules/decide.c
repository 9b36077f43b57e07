/* SPDX-License-Identifier: Apache-2.0 */
/* decide(): from a case file and an act to a changeset, or to a refusal. */
#include "rules/rules_p.h"

#include <string.h>

static xf_status refuse(const xfi_objection *o, xfi_error *err)
{
    return xfi_error_refuse(err, o->status, o->rule, o->basis, o->field, o->text);
}

static xf_status failed(const xfi_deciding *d, xfi_error *err)
{
    if (d->failed == XF_E_NO_MEMORY) {
        return xfi_error_no_memory(err);
    }
    return xfi_error_set(err, d->failed, "at", "期限超出可计算的日期范围（1970年至2199年）",
                         "a period leaves the dates that can be counted (1970 to 2199)");
}

xf_status xfi_rules_check_fields(const xfi_act *act, xfi_error *err)
{
    const char *stray = xfi_rules_stray_field(act);
    if (stray == NULL) {
        return XF_OK;
    }
    return xfi_error_set(err, XF_E_INVALID, stray, "动作“%s”不使用字段 %s",
                         "the act “%s” does not read the field %s",
                         xfi_code_text(XF_ENUM_ACT, (int)act->kind), stray);
}

/* ---- acts on a case ------------------------------------------------------------------------------------ */

/* What the petitioner leaves open: by default the appeal goes to the unit above. */
static void complete_act(xfi_deciding *d)
{
    xfi_act *act = &d->out->act;
    const xfi_case *row = &d->after->row;
    const char *below = act->kind == XF_ACT_REQUEST_REVIEW    ? row->unit
                        : act->kind == XF_ACT_REQUEST_RECHECK ? row->review_unit
                                                              : NULL;
    if (below != NULL && xfi_blank(act->unit)) {
        act->unit = xfi_rules_superior(d->world->org, below);
    }
    act->other_case = act->kind == XF_ACT_UNMERGE ? row->merged_into : act->other_case;
}

/* Who leads, or what is asked of a lead, is another. */
static bool leads_otherwise(const xfi_case *before, const xfi_case *after)
{
    return !xfi_same(before->lead, after->lead) || !xfi_same(before->unit, after->unit) ||
           before->key != after->key || before->persons != after->persons ||
           xfi_rules_is_final(before->state) != xfi_rules_is_final(after->state);
}

xf_status xfi_rules_decide(const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                           xfi_changeset *out, xfi_error *err)
{
    xfi_deciding d;
    xfi_objection objection;
    xfi_rules_start(&d, world, act, arena, out);
    if (d.failed != XF_OK) {
        return failed(&d, err);
    }
    if (d.date == 0) {
        return xfi_error_set(err, XF_E_INVALID, "at", "时间超出范围", "the time is out of range");
    }
    XFI_TRY(xfi_rules_check_fields(act, err));
    if (act->kind == XF_ACT_REGISTER) {
        XFI_TRY(xfi_rules_prepare_register(&d, err));
    }
    /* what is entered behind later acts was asked in the order of time */
    if (world->late == NULL && !xfi_rules_permitted(&d, true, &objection)) {
        return d.failed == XF_OK ? refuse(&objection, err) : failed(&d, err);
    }
    complete_act(&d);
    d.act = &out->act;
    xfi_case *row = &d.after->row;
    xf_state from = world->late == NULL ? row->state : world->late->from;
    row->state = world->late == NULL ? xfi_rules_next_state(act->kind, from)
                                     : world->late->course->row.state;
    xfi_rules_apply(d.act, from, row);
    if (row->state == world->file->row.state) { /* it ended before, by another act */
        row->ended_as = world->file->row.ended_as;
        row->closed_at = world->file->row.closed_at;
    }
    xfi_rules_apply_work(&d);
    xfi_rules_add_registered(&d);
    if (act->kind == XF_ACT_ABSORB) {
        xfi_rules_clock_absorb(&d, world->other);
    } else if (act->kind == XF_ACT_UNMERGE) {
        xfi_rules_clock_unmerge(&d);
    } else if (act->kind == XF_ACT_RELEASE) {
        xfi_rules_clock_release(&d);
    } else if (xfi_rules_is_correction(act->kind)) {
        XFI_TRY(xfi_rules_correct(&d, err));
    } else {
        xfi_rules_clock(&d, xfi_rules_event(act, from, d.after));
    }
    if (world->late != NULL) {
        xfi_rules_settle_late(&d);
    }
    if (leads_otherwise(&world->file->row, row)) {
        xfi_rules_watch_lead(&d);
    }
    xfi_rules_collect(&d);
    return d.failed == XF_OK ? XF_OK : failed(&d, err);
}

/* "handle 2027-02-16 → 2027-02-24": the journal names the old date beside the new one. */
static void say_moved(xfi_deciding *d)
{
    xfi_buf text = {0};
    for (size_t i = 0; i < d->first_new; i++) {
        const xfi_deadline *before = &d->world->file->deadlines[i];
        const xfi_deadline *after = &d->after->deadlines[i];
        char from[XFI_DATE_TEXT];
        char to[XFI_DATE_TEXT];
        xfi_calendar_format(before->due_date, from);
        xfi_calendar_format(after->due_date, to);
        if (!xfi_model_equal(&xfi_deadline_record, before, after)) {
            xfi_buf_printf(&text, "%s%s %s → %s", text.len > 0 ? "; " : "", after->rule, from, to);
        }
    }
    d->out->act.text = text.failed ? NULL : xfi_arena_dup(d->arena, text.data);
    if (text.failed || (d->out->act.text == NULL && text.data != NULL)) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
    }
    xfi_buf_free(&text);
}

xf_status xfi_rules_recompute(const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                              xfi_changeset *out, bool *changed, xfi_error *err)
{
    xfi_deciding d;
    *changed = false;
    xfi_rules_start(&d, world, act, arena, out);
    if (d.failed == XF_OK) {
        xfi_rules_clock_recompute(&d);
        xfi_rules_watch_lead(&d);
        *changed = d.after->row.lead_ends_at != world->file->row.lead_ends_at;
    }
    for (size_t i = 0; d.failed == XF_OK && i < d.first_new; i++) {
        *changed = *changed || !xfi_model_equal(&xfi_deadline_record, &world->file->deadlines[i],
                                                &d.after->deadlines[i]);
    }
    if (*changed) {
        say_moved(&d);
        xfi_rules_collect(&d);
    }
    return d.failed == XF_OK ? XF_OK : failed(&d, err);
}
