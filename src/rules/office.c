/* SPDX-License-Identifier: Apache-2.0 */
/* What all steps of an office have in common: their fields, who may take them, and when. */
#include "rules/office_p.h"

#include <stdio.h>
#include <string.h>

#define OFFICE                                                                                     \
    (xfi_bi)                                                                                       \
    {                                                                                              \
        "办公管理规则", "rule on the work of offices"                                              \
    }

#define REPORTS                                                                                    \
    (xfi_bi)                                                                                       \
    {                                                                                              \
        "《信访工作条例》第四章、第五章（条号待核）",                                              \
            "Regulations on Petition Work, chapters 4, 5 (article to be confirmed)"                \
    }

/* ---- fields ------------------------------------------------------------------------------------------- */

static bool reads(const xfi_office_verb *verb, const char *field)
{
    return xfi_rules_word(verb->fields, field) != NULL;
}

static bool requires(const xfi_office_verb *verb, const char *field)
{
    const char *end = xfi_rules_word(verb->fields, field);
    return end != NULL && *end == '!';
}

static bool is_set(const xfi_field *field, const xfi_office_act *act)
{
    static const xfi_office_act nothing;
    xfi_record one = {"", sizeof *act, field, 1, 0};
    return !xfi_model_equal(&one, act, &nothing);
}

static xf_status needs(const xfi_office_verb *verb, const char *field, xfi_error *err)
{
    char zh[160];
    char en[160];
    const char *step = xfi_code_text(XF_ENUM_OFFICE, (int)verb->kind);
    const xfi_bi *title = xfi_model_title(XFI_TITLES_OF_STEPS, step, field);
    (void)snprintf(zh, sizeof zh, "缺少必填内容：%s（%s）", title == NULL ? field : title->zh,
                   field);
    (void)snprintf(en, sizeof en, "this is required: %s (%s)", title == NULL ? field : title->en,
                   field);
    return xfi_error_refuse(err, XF_E_INVALID, "office.needs_field", verb->basis, field,
                            (xfi_bi){zh, en});
}

xf_status xfi_rules_office_check(const xfi_office_act *act, xfi_error *err)
{
    const xfi_office_verb *verb = xfi_rules_office_verb(act->kind);
    for (size_t i = 0; i < xfi_office_act_record.count; i++) {
        const xfi_field *field = &xfi_office_act_record.fields[i];
        if (is_set(field, act) && !reads(verb, field->name)) {
            return xfi_error_set(err, XF_E_INVALID, field->name, "此项工作不使用这项内容：%s",
                                 "this step does not read the field %s", field->name);
        }
        if (!is_set(field, act) && requires(verb, field->name)) {
            return needs(verb, field->name, err);
        }
    }
    return XF_OK;
}

/* ---- who and when --------------------------------------------------------------------------------------------- */

/* The unit whose matter it is: that of the record, or of what it belongs to. */
static const char *owner(const xfi_office_deciding *d)
{
    const xfi_record *record = xfi_model_office(d->verb->record);
    const xfi_record *parent = xfi_model_office(d->verb->parent);
    const char *unit = xfi_rules_owner(record, d->before != NULL ? d->before : d->after);
    bool by_parent = (xfi_rules_office_uses(d->act->kind) & XFI_OFFICE_BY_PARENT) != 0;
    return (by_parent || xfi_blank(unit)) && parent != NULL
               ? xfi_rules_owner(parent, d->world->parent)
               : unit;
}

/* Before anything else is said of the record or its case. */
static xf_status check_concerned_by(const xfi_office_deciding *d, const xfi_casefile *file,
                                    xfi_error *err)
{
    if (d->actor != NULL && file != NULL && file->row.kind == XF_KIND_REPORT &&
        xfi_rules_concerned(d->world->org, &file->row, d->actor, d->date)) {
        if (d->act->kind == XF_OFFICE_LINK_RECEPTION) { /* a number that was tried */
            return xfi_office_no_case(file->row.id, err);
        }
        return xfi_error_refuse(
            err, XF_E_DENIED, "actor.concerned", d->verb->basis, "actor",
            (xfi_bi){"被检举控告的人员及其单位不得经手",
                     "neither the official nor the unit that a report is about handles it"});
    }
    return XF_OK;
}

static xf_status check_concerned(const xfi_office_deciding *d, xfi_error *err)
{
    XFI_TRY(check_concerned_by(d, d->world->file, err));
    return check_concerned_by(d, d->world->other, err);
}

static xf_status check_actor(const xfi_office_deciding *d, xfi_error *err)
{
    if (d->actor == NULL) {
        return xfi_error_refuse(err, XF_E_DENIED, "actor.not_in_office", OFFICE, "actor",
                                (xfi_bi){"该人员当日不在任", "the official is not in office then"});
    }
    const xfi_org *org = d->world->org;
    const char *unit = xfi_blank(d->by) ? owner(d) : d->by;
    return xfi_blank(unit) || xfi_rules_acts_for(org, d->actor->unit, unit) ||
                   (!xfi_blank(d->also) && xfi_rules_acts_for(org, d->actor->unit, d->also))
               ? XF_OK
               : xfi_error_refuse(
                     err, XF_E_DENIED, "actor.not_competent", OFFICE, "actor",
                     (xfi_bi){"须由本单位或其上级单位、本单位信访工作机构的工作人员办理",
                              "an official of the unit itself, of one above it or of "
                              "its petition department does this"});
}

/* On which day the unit has to exist: what begins later is the unit's from then on, and what took place
 * on an earlier day took place in the unit of that day. */
static xf_date on_day(const xfi_office_deciding *d, size_t receives)
{
    bool past = (xfi_rules_office_uses(d->act->kind) & XFI_OFFICE_OF_DAY) != 0;
    if (past && receives == 0 && d->act->date != 0) {
        return d->act->date;
    }
    return d->act->from > d->date ? d->act->from : d->date;
}

static xf_status check_named(const xfi_office_deciding *d, xfi_error *err)
{
    const struct {
        const char *field, *id;
    } units[] = {{"unit", d->act->unit}, {"to_unit", d->act->to_unit}};
    const struct {
        const char *field, *id;
    } officials[] = {
        {"official", d->act->official}, {"approver", d->act->approver}, {"lead", d->act->lead}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (!xfi_blank(units[i].id) && xfi_rules_unit(d->world->org, units[i].id) == NULL) {
            return xfi_error_set(err, XF_E_INVALID, units[i].field, "没有单位“%s”",
                                 "there is no unit “%s”", units[i].id);
        }
        if (i == 0 && (xfi_rules_office_uses(d->act->kind) & XFI_OFFICE_OF_GONE) != 0) {
            continue;
        }
        XFI_TRY(
            xfi_rules_check_unit(d->world->org, units[i].id, on_day(d, i), units[i].field, err));
    }
    for (size_t i = 0; i < sizeof officials / sizeof *officials; i++) {
        const char *id = officials[i].id;
        if (!xfi_blank(id) && xfi_rules_post(d->world->org, id, d->date) == NULL) {
            return xfi_error_set(err, XF_E_INVALID, officials[i].field, "“%s”当日不在任",
                                 "“%s” is not in office then", id);
        }
    }
    return XF_OK;
}

/* What belongs to a report is given to nobody whom it is about, nor to a unit that stands under them. Asked
 * when all else is settled: nobody learns by trying whom a report is about. */
static xf_status check_receivers(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_org *org = d->world->org;
    const xfi_case *row = d->world->file == NULL ? NULL : &d->world->file->row;
    const struct {
        const char *field, *id;
    } units[] = {{"unit", d->act->unit}, {"to_unit", d->act->to_unit}};
    const struct {
        const char *field, *id;
    } officials[] = {
        {"official", d->act->official}, {"lead", d->act->lead}, {"approver", d->act->approver}};
    if (row == NULL || row->kind != XF_KIND_REPORT) {
        return XF_OK;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (!xfi_blank(units[i].id) &&
            xfi_rules_reaches_concerned(org, row, units[i].id, d->date)) {
            return xfi_error_refuse(
                err, XF_E_REFUSED, "transfer.concerned", REPORTS, units[i].field,
                (xfi_bi){"不得将检举控告材料转给被检举控告的单位、被检举控告人任主要负责人的单位及"
                         "其下属单位",
                         "a report is never passed to the unit that it is about, to one whose "
                         "principal it is about, nor to one below"});
        }
    }
    for (size_t i = 0; i < sizeof officials / sizeof *officials; i++) {
        const xfi_official *post = xfi_rules_post(org, officials[i].id, d->date);
        if (post != NULL && xfi_rules_concerned(org, row, post, d->date)) {
            return xfi_error_refuse(
                err, XF_E_REFUSED, "official.concerned", REPORTS, officials[i].field,
                (xfi_bi){"被检举控告的人员及其单位不得经手",
                         "neither the official nor the unit that a report is about handles it"});
        }
    }
    return XF_OK;
}

/* An unknown code is answered with those that there are. */
static xf_status unknown_code(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_codes *codes = xfi_codes_of(d->verb->codes);
    char list[512] = "";
    size_t used = 0;
    for (size_t i = 0; codes != NULL && i < codes->count; i++) {
        const xfi_code *row = &codes->rows[i];
        if (row->value == 0 || strlen(row->code) + sizeof ", " > sizeof list - used) {
            continue; /* 0 is "not given" */
        }
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", used == 0 ? "" : ", ",
                                 row->code);
    }
    return xfi_error_set(err, XF_E_INVALID, "code", "没有代码“%s”，可用：%s",
                         "there is no code “%s”; there are: %s", d->act->code, list);
}

static xf_status read_code(xfi_office_deciding *d, xfi_error *err)
{
    if (d->verb->codes == 0 || xfi_blank(d->act->code)) {
        return XF_OK;
    }
    const xfi_code *code = xfi_code_by_text(d->verb->codes, d->act->code);
    if (code == NULL || code->value == 0) {
        return unknown_code(d, err);
    }
    d->code = code->value;
    return XF_OK;
}

/* What is recorded with a code that no table lists could never become a case. */
static xf_status check_listed(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_rules_check_codes(d->world->routing, &d->world->policy->routing, d->act->category,
                                 d->act->area, NULL, err);
}

/* Who enters what may be taken back. */
static void sign(const xfi_office_deciding *d, const xfi_record *record)
{
    const xfi_field *by = xfi_model_field(record, "entered_by");
    if (by != NULL && xfi_model_field(record, "void_on") != NULL) {
        xfi_model_set_text(by, d->after, d->act->actor);
    }
}

static bool is_void(const xfi_record *record, const void *row)
{
    return xfi_model_number_in(record, "void_on", row) != 0;
}

/* What was taken back is neither changed nor built upon. */
static xf_status check_stands(const xfi_office_deciding *d, xfi_error *err)
{
    const bool target = is_void(xfi_model_office(d->verb->record), d->before);
    const bool parent = is_void(xfi_model_office(d->verb->parent), d->world->parent);
    return !target && !parent ? XF_OK
                              : xfi_office_refuse(d, "record.void", target ? "id" : "of",
                                                  (xfi_bi){"该登记已作废，不能再办理",
                                                           "it is void: nothing is done on it"},
                                                  err);
}

static xf_status begin(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_record *record = xfi_model_office(d->verb->record);
    d->date = xfi_calendar_date_of(d->act->at, d->world->policy->zone);
    if (d->date == 0) {
        return xfi_error_set(err, XF_E_INVALID, "at", "时间超出范围", "the time is out of range");
    }
    if (d->act->at > d->act->recorded_at) {
        return xfi_error_refuse(
            err, XF_E_REFUSED, "time.future", OFFICE, "at",
            (xfi_bi){"动作时间不得晚于当前时间", "an act cannot lie in the future"});
    }
    d->actor = xfi_rules_post(d->world->org, d->act->actor, d->date);
    d->before = d->world->target;
    d->after = xfi_arena_alloc(d->arena, record->size);
    if (d->after == NULL) {
        return xfi_error_no_memory(err);
    }
    if (d->before != NULL) {
        memcpy(d->after, d->before, record->size);
    } else {
        xfi_model_set_number(&record->fields[0], d->after, d->world->next);
        sign(d, record);
    }
    return XF_OK;
}

xf_status xfi_rules_office_decide(const xfi_office_world *world, const xfi_office_act *act,
                                  xfi_arena *arena, xfi_office_changes *out, xfi_error *err)
{
    xfi_office_deciding d = {.world = world,
                             .act = act,
                             .verb = xfi_rules_office_verb(act->kind),
                             .arena = arena,
                             .out = out};
    *out = (xfi_office_changes){0};
    XFI_TRY(begin(&d, err));
    XFI_TRY(check_concerned(&d, err));
    XFI_TRY(check_stands(&d, err));
    XFI_TRY(xfi_office_check_order(&d, err));
    XFI_TRY(read_code(&d, err));
    XFI_TRY(check_named(&d, err));
    XFI_TRY(check_listed(&d, err));
    XFI_TRY(d.verb->decide(&d, err));
    XFI_TRY(check_actor(&d, err));
    XFI_TRY(check_receivers(&d, err));
    out->after = d.after;
    return xfi_office_add(&d, xfi_model_office(d.verb->record), d.before, d.after, err);
}
