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

/* ---- registering ------------------------------------------------------------------------------------ */

static int32_t representatives(const xfi_act *act)
{
    int32_t count = 0;
    for (size_t i = 0; i < act->petitioner_count; i++) {
        count += act->petitioners[i].representative ? 1 : 0;
    }
    return count;
}

static xf_status check_register(const xfi_deciding *d, xfi_error *err)
{
    const xfi_case *row = &d->after->row;
    xfi_bi basis = xfi_rules_act_basis(XF_ACT_REGISTER);
    const xfi_unit *unit = xfi_rules_unit(d->world->org, row->unit);
    if (unit == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "unit", "没有单位“%s”", "there is no unit “%s”",
                             xfi_or_empty(row->unit));
    }
    if (row->form == XF_FORM_NONE || xfi_blank(row->title)) {
        bool form = row->form == XF_FORM_NONE;
        return xfi_error_refuse(
            err, XF_E_REFUSED, form ? "register.needs_form" : "register.needs_title", basis,
            form ? "form" : "title",
            form ? (xfi_bi){"缺少信访形式", "the form of the petition is required"}
                 : (xfi_bi){"缺少事项名称", "a title is required"});
    }
    const char *field = d->act->detail == NULL ? NULL : d->act->detail->field;
    XFI_TRY(xfi_rules_check_codes(d->world->routing, &d->policy->routing, row->category, row->area,
                                  field, err));
    if (representatives(d->act) > d->policy->max_representatives) {
        return xfi_error_refuse(
            err, XF_E_REFUSED, "register.too_many_representatives",
            (xfi_bi){"《信访工作条例》第二十条", "Regulations on Petition Work, Art. 20"},
            "petitioners",
            (xfi_bi){"多人提出共同信访事项的，代表不得超过5人",
                     "a joint petition has no more than five representatives"});
    }
    const xfi_casefile *earlier = d->world->other;
    if (earlier != NULL && d->act->detail != NULL && xfi_blank(d->act->detail->new_fact) &&
        (earlier->row.state == XF_STATE_TERMINATED ||
         earlier->row.ended_as == XF_STATE_TERMINATED)) {
        return xfi_error_refuse(
            err, XF_E_REFUSED, "register.no_new_fact",
            (xfi_bi){"《信访工作条例》第三十六条", "Regulations on Petition Work, Art. 36"},
            "new_fact",
            (xfi_bi){"原事项已终结，同一事实和理由不再受理；有新事实的须写明",
                     "the earlier case is terminated: the same facts and reasons are not accepted "
                     "again; say what is new"});
    }
    if ((size_t)row->persons < d->act->petitioner_count) {
        return xfi_error_set(err, XF_E_INVALID, "persons", "人数少于所列信访人的人数",
                             "fewer persons than petitioners are given");
    }
    return XF_OK;
}

static void fill_register(xfi_deciding *d)
{
    const xfi_case *draft = d->act->draft;
    xfi_case *row = &d->after->row;
    xf_id id = row->id;
    *row = *draft;
    row->id = id;
    row->registered_unit = draft->unit;
    row->policy = d->policy->id;
    row->policy_version = d->policy->version;
    row->number_year = d->date == 0 ? 0 : xfi_calendar_civil(d->date).year;
    row->number_seq = d->world->file->next_seq_of_year;
    row->cycle = 1;
    row->revision = 0;
    row->received_at = d->act->at;
    if (row->persons == 0) {
        row->persons = d->act->petitioner_count == 0 ? 1 : (int32_t)d->act->petitioner_count;
    }
    const xfi_unit *unit = xfi_rules_unit(d->world->org, row->unit);
    if (row->intake == XF_INTAKE_BY_UNIT && unit != NULL) {
        row->intake =
            unit->kind == XF_UNIT_ROLE_DEPARTMENT ? XF_INTAKE_DEPARTMENT : XF_INTAKE_DIRECT;
    }
}

static xf_status number(xfi_deciding *d, xfi_error *err)
{
    xfi_case *row = &d->after->row;
    xfi_buf text = {0};
    xf_status status = xfi_policy_number(d->policy, row->registered_unit, row->number_year,
                                         row->number_seq, &text, err);
    if (status == XF_OK) {
        row->number = xfi_arena_dup(d->arena, text.data);
        status = row->number == NULL ? xfi_error_no_memory(err) : XF_OK;
    }
    xfi_buf_free(&text);
    return status;
}

static xf_status prepare_register(xfi_deciding *d, xfi_error *err)
{
    fill_register(d);
    XFI_TRY(check_register(d, err));
    return number(d, err);
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
}

static void add_petitioners(xfi_deciding *d)
{
    for (size_t i = 0; i < d->act->petitioner_count; i++) {
        xfi_petitioner *row = xfi_arena_alloc(d->arena, sizeof *row);
        if (row == NULL) {
            xfi_rules_fail(d, XF_E_NO_MEMORY);
            return;
        }
        *row = d->act->petitioners[i];
        row->case_id = d->after->row.id;
        row->n = (int32_t)i + 1;
        xfi_rules_add(d, &xfi_petitioner_record, NULL, row);
    }
}

static void add_detail(xfi_deciding *d)
{
    static const xfi_detail nothing;
    const xfi_detail *given = d->act->detail;
    if (given == NULL || xfi_model_equal(&xfi_detail_record, given, &nothing)) {
        return;
    }
    xfi_detail *row = xfi_arena_alloc(d->arena, sizeof *row);
    if (row == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return;
    }
    *row = *given;
    row->case_id = d->after->row.id;
    xfi_rules_add(d, &xfi_detail_record, NULL, row);
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
        XFI_TRY(prepare_register(&d, err));
    }
    if (!xfi_rules_permitted(&d, true, &objection)) {
        return d.failed == XF_OK ? refuse(&objection, err) : failed(&d, err);
    }
    complete_act(&d);
    d.act = &out->act;
    xfi_case *row = &d.after->row;
    xf_state from = row->state;
    row->state = xfi_rules_next_state(act->kind, from);
    xfi_rules_apply(d.act, from, row);
    xfi_rules_apply_work(&d);
    add_petitioners(&d);
    add_detail(&d);
    if (act->kind == XF_ACT_ABSORB) {
        xfi_rules_clock_absorb(&d, world->other);
    } else {
        xfi_rules_clock(&d, xfi_rules_event(act->kind, from, row->state, row));
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
