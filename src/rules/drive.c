/* SPDX-License-Identifier: Apache-2.0 */
/* Drives: phases that do not overlap and may leave days between them, cases that are in a drive
 * once, and a phase that ends only with all seven ones where it says so. */
#include "rules/office_p.h"

#include <xfcase/body.h>
#include <xfcase/drive.h>

#include <stdio.h>

#define DRIVES                                                                                     \
    {                                                                                              \
        "专项行动规则（分阶段推进、分线分片交办、按期销号）",                                      \
            "rule on drives: phases, hand-out by line and area, targets"                           \
    }

static xf_status closed(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_office_refuse(d, "drive.closed", "of",
                             (xfi_bi){"专项行动已经结束", "the drive is closed"}, err);
}

/* ---- the drive ------------------------------------------------------------------------------------------- */

static xf_status open_drive(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_body *body = d->world->parent;
    xfi_drive *drive = d->after;
    xf_date begins = d->act->from > d->date ? d->act->from : d->date;
    if (body != NULL && xfi_rules_has_ended(body->until, body->open, begins)) {
        return xfi_office_refuse(d, "drive.body_ended", "of",
                                 (xfi_bi){"牵头机构已经撤销", "the body that leads is dissolved"},
                                 err);
    }
    drive->name = d->act->name;
    drive->unit = d->act->unit;
    drive->open = true;
    drive->body = d->act->of;
    drive->from = d->act->from;
    drive->until = d->act->until;
    drive->opened_on = d->date;
    drive->document = d->act->document;
    drive->text = d->act->text;
    xfi_office_measure_next(d, drive, d->date > drive->from ? d->date : drive->from);
    return xfi_office_period(drive->from, drive->until, err);
}

static xf_status set_target(xfi_office_deciding *d, xfi_error *err)
{
    enum { ALL = 100 };
    xfi_drive *drive = d->after;
    int32_t *target =
        d->code == XF_DRIVE_COHORT_EARLIER ? &drive->target_earlier : &drive->target_new;
    if (!drive->open) {
        return closed(d, err);
    }
    if (d->act->count > ALL) {
        return xfi_error_set(err, XF_E_INVALID, "count", "目标为百分比，1至100",
                             "a target is a percentage, 1 to 100");
    }
    if (*target != 0 && xfi_blank(d->act->reason)) {
        return xfi_office_refuse(d, "drive.target_needs_reason", "reason",
                                 (xfi_bi){"调整目标须说明理由", "changing a target needs a reason"},
                                 err);
    }
    *target = d->act->count;
    return XF_OK;
}

static xf_status close_drive(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive_phase *phases = d->world->rows;
    xfi_drive *drive = d->after;
    if (!drive->open) {
        return closed(d, err);
    }
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (phases[i].open) {
            return xfi_office_refuse(d, "drive.phase_open", "id",
                                     (xfi_bi){"还有阶段没有结束", "a phase has not ended yet"},
                                     err);
        }
    }
    drive->open = false;
    drive->measure_on = 0;
    drive->next_fire_at = 0;
    drive->closed_on = d->date;
    drive->result = d->act->text;
    return XF_OK;
}

/* ---- phases ------------------------------------------------------------------------------------------------ */

static xf_status plan_phase(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    const xfi_drive_phase *others = d->world->rows;
    xfi_drive_phase *phase = d->after;
    if (!drive->open) {
        return closed(d, err);
    }
    XFI_TRY(xfi_office_period(d->act->from, d->act->until, err));
    if (d->act->from < drive->from || d->act->until > drive->until) {
        return xfi_office_refuse(
            d, "drive.phase_outside", "from",
            (xfi_bi){"阶段超出专项行动的起止日期", "the phase lies outside the drive"}, err);
    }
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (d->act->from <= others[i].until && others[i].from <= d->act->until) {
            return xfi_office_refuse(
                d, "drive.phase_overlap", "from",
                (xfi_bi){"与另一阶段的日期重叠", "its days overlap another phase"}, err);
        }
    }
    phase->of = drive->id;
    phase->name = d->act->name;
    phase->open = true;
    phase->from = d->act->from;
    phase->until = d->act->until;
    phase->planned_on = d->date;
    phase->text = d->act->text;
    phase->seven_ones = d->act->flag;
    return xfi_drive_owe_end(d, phase, err);
}

/* A case that ended in another way than by resolution is asked for nothing any more. */
static bool is_asked(const xfi_casefile *file)
{
    xf_state end = file->row.ended_as;
    return file->row.id != 0 &&
           (end == XF_STATE_NONE || end == XF_STATE_CONCLUDED || end == XF_STATE_TERMINATED);
}

static bool is_missing(const xfi_casefile *file, size_t index, xfi_checked *out)
{
    *out = xfi_rules_checklist_item(file, index);
    return xfi_same(out->list, "seven_ones") && xfi_same(out->state, "missing");
}

/* One object for a case that lacks something; false: it lacks nothing. */
static bool add_missing(const xfi_casefile *file, xfi_json *json, xfi_buf *zh, xfi_buf *en)
{
    bool any = false;
    xfi_checked item;
    for (size_t i = 0; i < xfi_rules_checklist_count(); i++) {
        if (!is_missing(file, i, &item)) {
            continue;
        }
        const xfi_code *code = xfi_code_by_value(XF_ENUM_CHECK, (int)item.check);
        if (!any) {
            xfi_json_open(json, NULL, '{');
            xfi_json_int(json, "case", file->row.id);
            xfi_json_text(json, "number", xfi_or_empty(file->row.number));
            xfi_json_open(json, "missing", '[');
            xfi_buf_printf(zh, "%s%s缺", zh->len == 0 ? "“七个一”未落实：" : "；",
                           xfi_or_empty(file->row.number));
            xfi_buf_printf(en, "%s%s lacks ", en->len == 0 ? "the seven ones are missing: " : "; ",
                           xfi_or_empty(file->row.number));
        }
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "check", code->code);
        xfi_json_text(json, "name_zh", code->zh);
        xfi_json_text(json, "name_en", code->en);
        xfi_json_close(json, '}');
        xfi_buf_printf(zh, "%s%s", any ? "、" : "", code->zh);
        xfi_buf_printf(en, "%s%s", any ? ", " : "", code->en);
        any = true;
    }
    if (any) {
        xfi_json_close(json, ']');
        xfi_json_close(json, '}');
    }
    return any;
}

static xf_status check_seven(const xfi_office_deciding *d, xfi_error *err)
{
    xfi_buf details = {0};
    xfi_buf zh = {0};
    xfi_buf en = {0};
    xfi_json json = {&details, false};
    bool any = false;
    xfi_json_open(&json, NULL, '[');
    for (size_t i = 0; i < d->world->row_count; i++) {
        any =
            (is_asked(&d->world->files[i]) && add_missing(&d->world->files[i], &json, &zh, &en)) ||
            any;
    }
    xfi_json_close(&json, ']');
    xf_status status = details.failed || zh.failed || en.failed ? xfi_error_no_memory(err) : XF_OK;
    if (status == XF_OK && any) {
        status = xfi_office_refuse(d, "drive.seven_ones", "id",
                                   (xfi_bi){xfi_buf_text(&zh), xfi_buf_text(&en)}, err);
        xfi_error_details(err, xfi_buf_text(&details));
    }
    xfi_buf_free(&details);
    xfi_buf_free(&zh);
    xfi_buf_free(&en);
    return status;
}

static xf_status end_phase(xfi_office_deciding *d, xfi_error *err)
{
    xfi_drive_phase *phase = d->after;
    if (!phase->open) {
        return xfi_office_refuse(d, "drive.phase_ended", "id",
                                 (xfi_bi){"该阶段已经结束", "the phase has ended already"}, err);
    }
    if (phase->seven_ones) {
        XFI_TRY(check_seven(d, err));
    }
    XFI_TRY(xfi_drive_meet_end(d, err));
    phase->open = false;
    phase->ended_on = d->date;
    phase->result = d->act->text;
    phase->document = d->act->document;
    return phase->from <= phase->ended_on
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "id", "该阶段尚未开始，不能结束",
                               "the phase has not begun: it cannot end");
}

/* ---- cases ------------------------------------------------------------------------------------------------- */

static xf_status elsewhere(const xfi_office_deciding *d, const char *field, xfi_error *err)
{
    return xfi_office_refuse(
        d, "drive.elsewhere", field,
        (xfi_bi){"须属于开展专项行动的单位（信访部门为其所属机关）或其下级单位",
                 "it is of the drive's unit (of a petition department: the "
                 "body that it belongs to), or of one below it"},
        err);
}

/* By the time of the entry: what is entered late may have ended since. */
static bool had_ended(const xfi_office_deciding *d)
{
    const xfi_case *row = &d->world->file->row;
    return row->ended_as != XF_STATE_NONE && row->closed_at <= d->act->at;
}

static xf_status check_entry(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    const xfi_drive_case *others = d->world->rows;
    if (!xfi_rules_within(d->world->org, drive->unit, d->world->file->row.unit)) {
        return elsewhere(d, "case_id", err);
    }
    if (had_ended(d)) {
        return xfi_office_refuse(
            d, "drive.case_ended", "case_id",
            (xfi_bi){"事项已经办结，不是积案", "the case has ended: it is no backlog"}, err);
    }
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (others[i].open && others[i].case_id == d->act->case_id) {
            return xfi_office_refuse(
                d, "drive.case_twice", "case_id",
                (xfi_bi){"事项已纳入本专项行动", "the case is in the drive already"}, err);
        }
    }
    return XF_OK;
}

static xf_status enter(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    xfi_drive_case *entry = d->after;
    if (!drive->open) {
        return closed(d, err);
    }
    XFI_TRY(check_entry(d, err));
    entry->since = d->act->date != 0 ? d->act->date
                                     : xfi_calendar_date_of(d->world->file->row.received_at,
                                                            d->world->policy->zone);
    if (entry->since > d->date) {
        return xfi_error_set(err, XF_E_INVALID, "date", "不得晚于纳入之日",
                             "it is later than the day of entry");
    }
    bool earlier = xfi_calendar_civil(entry->since).year < xfi_calendar_civil(drive->from).year;
    entry->of = drive->id;
    entry->case_id = d->act->case_id;
    entry->open = true;
    entry->source = d->code;
    entry->cohort = earlier ? XF_DRIVE_COHORT_EARLIER : XF_DRIVE_COHORT_NEW;
    entry->entered_on = d->date;
    entry->text = d->act->text;
    return XF_OK;
}

/* Both steps are about a case that is in a drive that goes on. */
static xf_status check_inside(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    const xfi_drive_case *entry = d->before;
    if (!drive->open) {
        return closed(d, err);
    }
    return entry->open
               ? XF_OK
               : xfi_office_refuse(d, "drive.case_left", "id",
                                   (xfi_bi){"事项已移出专项行动", "the case has left the drive"},
                                   err);
}

static xf_status check_hand_out(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    const struct {
        const char *field, *unit;
    } units[] = {{"unit", d->act->unit}, {"to_unit", d->act->to_unit}};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (!xfi_blank(units[i].unit) &&
            !xfi_rules_within(d->world->org, drive->unit, units[i].unit)) {
            return elsewhere(d, units[i].field, err);
        }
    }
    return XF_OK;
}

/* Who is given the case learns it at once: the official who is named, else the principal. */
static xf_status tell_hand_out(xfi_office_deciding *d, const xfi_drive_case *entry,
                               const char *unit, const char *official, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    const xfi_owed owed = {
        .record = XF_RECORD_DRIVE_CASE,
        .record_id = entry->id,
        .title = {.zh = drive->name},
        .case_id = entry->case_id,
        .unit = unit,
        .official = official,
        .target = xfi_blank(official) ? XF_TARGET_PRINCIPAL : XF_TARGET_HANDLER,
        .raises = XF_RAISE_REMINDER,
        .rung = "handed_out",
        .due_date = drive->until,
        .reason = xfi_same(unit, entry->line_unit)
                      ? (xfi_bi){"交办积案：按职责（分线）办理",
                                 "a case of the drive is handed to you: by the line of work"}
                      : (xfi_bi){"交办积案：按属地（分片）办理",
                                 "a case of the drive is handed to you: by the area"},
    };
    return xfi_office_tell(d, &owed, err);
}

static xf_status hand_out(xfi_office_deciding *d, xfi_error *err)
{
    xfi_drive_case *entry = d->after;
    XFI_TRY(check_inside(d, err));
    if (entry->hand_outs > 0 && xfi_blank(d->act->reason)) {
        return xfi_office_refuse(
            d, "drive.hand_out_needs_reason", "reason",
            (xfi_bi){"再次交办须说明理由", "handing it out again needs a reason"}, err);
    }
    XFI_TRY(check_hand_out(d, err));
    entry->line_unit = d->act->unit;
    entry->area_unit = d->act->to_unit;
    entry->area = d->act->area;
    entry->official = d->act->official;
    entry->handed_out_on = d->date;
    entry->hand_outs++;
    entry->reason = d->act->reason;
    XFI_TRY(xfi_drive_owe_taking(d, entry, err));
    XFI_TRY(tell_hand_out(d, entry, entry->line_unit, entry->official, err));
    return xfi_blank(entry->area_unit) || xfi_same(entry->area_unit, entry->line_unit)
               ? XF_OK
               : tell_hand_out(d, entry, entry->area_unit, NULL, err);
}

static bool heads(const xfi_office_deciding *d, const char *official)
{
    for (size_t i = 0; i < d->world->member_count; i++) {
        const xfi_body_member *one = &d->world->members[i];
        if (one->post == XF_BODY_POST_HEAD && xfi_same(one->official, official) &&
            (one->from == 0 || one->from <= d->date) &&
            (one->until == 0 || d->date <= one->until)) {
            return true;
        }
    }
    return false;
}

/* A case leaves a drive with the approval of who answers for it; what was handed down also with that of
 * whoever handed it down, who approves it or whose consent is on record. */
static xf_status check_leave(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_org *org = d->world->org;
    const xfi_drive *drive = d->world->parent;
    const xfi_drive_case *entry = d->before;
    const xfi_official *post = xfi_rules_post(org, d->act->approver, d->date);
    bool principal = post != NULL && post->principal;
    bool above = principal && !xfi_same(post->unit, drive->unit) &&
                 !xfi_same(post->unit, xfi_rules_place(org, drive->unit)) &&
                 xfi_rules_above(org, post->unit, drive->unit);
    bool answers =
        heads(d, d->act->approver) || (principal && xfi_rules_above(org, post->unit, drive->unit));
    if (!answers) {
        return xfi_error_refuse(
            err, XF_E_DENIED, "drive.drop_needs_approval", d->verb->basis, "approver",
            (xfi_bi){
                "移出须经开展专项行动的单位或其上级单位的主要负责人、或牵头机构组长批准",
                "the principal of the drive's unit or of one above it, or the head of the body "
                "that leads it, approves"});
    }
    return entry->source != XF_DRIVE_SOURCE_HANDED_DOWN || above || !xfi_blank(d->act->document)
               ? XF_OK
               : xfi_office_refuse(
                     d, "drive.drop_needs_consent", "document",
                     (xfi_bi){"上级交办的积案，须经交办的上级批准，或写明其同意移出的文号",
                              "what was handed down leaves with the approval of whoever "
                              "handed it down, or with the document of its consent"},
                     err);
}

static xf_status drop(xfi_office_deciding *d, xfi_error *err)
{
    xfi_drive_case *entry = d->after;
    XFI_TRY(check_inside(d, err));
    XFI_TRY(check_leave(d, err));
    XFI_TRY(xfi_drive_end_taking(d, err));
    entry->open = false;
    entry->left_on = d->date;
    entry->reason = d->act->reason;
    entry->approver = d->act->approver;
    entry->consent = d->act->document;
    return XF_OK;
}

const xfi_office_verb xfi_office_drive_verbs[] = {
    {XF_OFFICE_OPEN_DRIVE, XF_RECORD_DRIVE, XF_RECORD_BODY, XF_RECORD_NONE, 0,
     "name! unit! from! until! of document text", DRIVES, open_drive},
    {XF_OFFICE_SET_DRIVE_TARGET, XF_RECORD_DRIVE, XF_RECORD_NONE, XF_RECORD_NONE,
     XF_ENUM_DRIVE_COHORT, "id! code! count! reason document", DRIVES, set_target},
    {XF_OFFICE_PLAN_PHASE, XF_RECORD_DRIVE_PHASE, XF_RECORD_DRIVE, XF_RECORD_DRIVE_PHASE, 0,
     "of! name! from! until! text flag", DRIVES, plan_phase},
    {XF_OFFICE_END_PHASE, XF_RECORD_DRIVE_PHASE, XF_RECORD_DRIVE, XF_RECORD_DRIVE_CASE, 0,
     "id! text document", DRIVES, end_phase},
    {XF_OFFICE_SET_PHASE_DUTY, XF_RECORD_DUTY, XF_RECORD_DRIVE_PHASE, XF_RECORD_NONE, 0,
     "of! unit! date! name! code official lead", DRIVES, xfi_drive_set_duty},
    {XF_OFFICE_ENTER_DRIVE_CASE, XF_RECORD_DRIVE_CASE, XF_RECORD_DRIVE, XF_RECORD_DRIVE_CASE,
     XF_ENUM_DRIVE_SOURCE, "of! case_id! code! date text", DRIVES, enter},
    {XF_OFFICE_HAND_OUT_DRIVE_CASE, XF_RECORD_DRIVE_CASE, XF_RECORD_DRIVE, XF_RECORD_NONE, 0,
     "id! unit! to_unit area official reason", DRIVES, hand_out},
    {XF_OFFICE_DROP_DRIVE_CASE, XF_RECORD_DRIVE_CASE, XF_RECORD_DRIVE, XF_RECORD_NONE, 0,
     "id! reason! approver! document", DRIVES, drop},
    {XF_OFFICE_CLOSE_DRIVE, XF_RECORD_DRIVE, XF_RECORD_NONE, XF_RECORD_DRIVE_PHASE, 0,
     "id! text document", DRIVES, close_drive},
    {XF_OFFICE_NONE, XF_RECORD_NONE, XF_RECORD_NONE, XF_RECORD_NONE, 0, NULL, {NULL, NULL}, NULL},
};
