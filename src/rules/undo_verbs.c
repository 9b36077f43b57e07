/* SPDX-License-Identifier: Apache-2.0 */
/* The steps that take back what was entered by mistake, noun by noun. */
#include "rules/office_p.h"

#include <xfcase/drive.h>
#include <xfcase/reception.h>
#include <xfcase/screening.h>

#include <stdio.h>

#define UNDO                                                                                       \
    {                                                                                              \
        "登记更正规则（误登的作废留痕，不删除）",                                                  \
            "rule on corrections: what was entered by mistake is void and stays on record"         \
    }

/* ---- receptions -------------------------------------------------------------------------------------------- */

/* A case that was registered from it and stands rests on it; one that is void or was withdrawn does not, nor
 * one that was there before. */
static bool bears_case(const xfi_office_deciding *d)
{
    const xfi_casefile *file = d->world->file;
    return file != NULL && file->row.ended_as != XF_STATE_WITHDRAWN &&
           file->row.ended_as != XF_STATE_VOID;
}

typedef struct said {
    char zh[300], en[300];
} said;

static said about_case(const xfi_office_deciding *d)
{
    said text;
    const char *number = xfi_or_empty(d->world->file->row.number);
    (void)snprintf(text.zh, sizeof text.zh,
                   "已据此登记信访事项“%s”，不能作废；该事项也是误登的，先作废该事项的登记",
                   number);
    (void)snprintf(text.en, sizeof text.en,
                   "the case %s was registered from it and rests on it; a case that was registered "
                   "by mistake as well is voided first",
                   number);
    return text;
}

/* Who keeps the register it stands in corrects it as well. */
static void by_keeper(xfi_office_deciding *d, const xfi_reception *row)
{
    const xfi_office_world *world = d->world;
    const xfi_register *in = xfi_rules_register(world->org, world->registers, world->register_count,
                                                row->register_unit, d->date);
    d->also = in == NULL ? NULL : in->keeper;
}

static xf_status void_reception(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_reception *row = d->before;
    const bool linked = row->result == XF_RECEIVED_LINKED;
    if (!linked && bears_case(d)) {
        const said text = about_case(d);
        return xfi_office_refuse(d, "reception.bears_case", "id", (xfi_bi){text.zh, text.en}, err);
    }
    by_keeper(d, row);
    XFI_TRY(xfi_undo_void(d, row->entered_by, err));
    const xfi_owed owed = {
        .record = XF_RECORD_RECEPTION,
        .record_id = row->id,
        .title = xfi_office_reception_title(row, d->arena),
        .case_id = row->case_id,
        .unit = xfi_rules_owner(&xfi_reception_record, row),
        .official = row->official,
        .reason = {"接待登记已作废，此前的催办提醒撤回",
                   "the reception is void: earlier reminders are withdrawn"},
    };
    return owed.title.zh == NULL || owed.title.en == NULL
               ? xfi_error_no_memory(err)
               : xfi_office_withdraw_told(d, &owed, row->told, err);
}

/* ---- findings ------------------------------------------------------------------------------------------------ */

/* The warning that it became, or the case of the drive. */
static xf_status check_finding(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_screening_finding *row = d->before;
    const xfi_drive_case *cases = d->world->rows;
    said text;
    if (!row->linked && bears_case(d)) {
        text = about_case(d);
        return xfi_office_refuse(d, "screening.bears_case", "id", (xfi_bi){text.zh, text.en}, err);
    }
    if (row->warning != 0) {
        (void)snprintf(text.zh, sizeof text.zh, "已据此发出第%lld号预警通报，先将该预警作废",
                       (long long)row->warning);
        (void)snprintf(text.en, sizeof text.en, "warning %lld rests on it and has to be void first",
                       (long long)row->warning);
        return xfi_office_refuse(d, "screening.bears_warning", "id", (xfi_bi){text.zh, text.en},
                                 err);
    }
    for (size_t i = 0; row->drive_case != 0 && i < d->world->row_count; i++) {
        if (cases[i].id == row->drive_case && cases[i].open) {
            (void)snprintf(text.zh, sizeof text.zh,
                           "已据此纳入专项行动（第%lld号专项行动事项），先将其移出",
                           (long long)row->drive_case);
            (void)snprintf(text.en, sizeof text.en,
                           "by it the case is in the drive (case %lld of the drive): take it out "
                           "first",
                           (long long)row->drive_case);
            return xfi_office_refuse(d, "screening.bears_drive_case", "id",
                                     (xfi_bi){text.zh, text.en}, err);
        }
    }
    return XF_OK;
}

/* What could not wait was told at once; so is that there is nothing. */
static xf_status withdraw_urgent(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_screening_finding *row = d->before;
    const xfi_screening *round = d->world->parent;
    const int32_t many = d->world->policy->urgent_superior;
    const int32_t told = row->urgency != XF_URGENCY_AT_ONCE  ? 0
                         : many != 0 && row->persons >= many ? 2
                                                             : 1;
    const xfi_owed owed = {
        .record = XF_RECORD_FINDING,
        .record_id = row->id,
        .title = {round->name, NULL},
        .case_id = row->case_id,
        .unit = round->unit,
        .reason = {"排查发现系误登，已作废，此前的紧急提醒撤回",
                   "the finding was entered by mistake and is void: earlier notices of it are "
                   "withdrawn"},
    };
    return xfi_office_withdraw_told(d, &owed, told, err);
}

static xf_status void_finding(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_screening_finding *row = d->before;
    XFI_TRY(check_finding(d, err));
    XFI_TRY(xfi_undo_void(d, row->entered_by, err));
    return withdraw_urgent(d, err);
}

/* ---- warnings ------------------------------------------------------------------------------------------------ */

static xf_status check_warning(const xfi_office_deciding *d, xfi_error *err)
{
    const xfi_warning *row = d->before;
    const xfi_screening *round = d->world->round;
    said text;
    if (row->answered_on != 0) {
        char day[XFI_DATE_TEXT];
        xfi_calendar_format(row->answered_on, day);
        (void)snprintf(text.zh, sizeof text.zh,
                       "被预警单位已于%s反馈，不能作废；可以办结为“经核实不存在”", day);
        (void)snprintf(text.en, sizeof text.en,
                       "the warned unit answered it on %s: it may be closed as unfounded", day);
        return xfi_office_refuse(d, "warning.bears_answer", "id", (xfi_bi){text.zh, text.en}, err);
    }
    if (row->follow_ups > 0) {
        (void)snprintf(text.zh, sizeof text.zh, "已有%d次跟踪督办，不能作废", (int)row->follow_ups);
        (void)snprintf(text.en, sizeof text.en, "it was followed through %d time%s",
                       (int)row->follow_ups, xfi_plural(row->follow_ups));
        return xfi_office_refuse(d, "warning.bears_follow_up", "id", (xfi_bi){text.zh, text.en},
                                 err);
    }
    return round == NULL || round->open
               ? XF_OK
               : xfi_office_refuse(
                     d, "warning.round_ended", "id",
                     (xfi_bi){"所依据的排查已经结束，作废后该项排查发现将无处理结果",
                              "the round of screening ended with it: nothing would have become of "
                              "the finding"},
                     err);
}

/* Nothing has become of the finding then. */
static xf_status give_finding_back(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_screening_finding *before = d->world->parent;
    if (before == NULL) {
        return XF_OK;
    }
    xfi_screening_finding *after = xfi_arena_alloc(d->arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *before;
    after->open = true;
    after->outcome = XF_FINDING_OUTCOME_NONE;
    after->warning = 0;
    after->decided_on = 0;
    return xfi_office_add(d, &xfi_finding_record, before, after, err);
}

static xf_status void_warning(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_warning *row = d->before;
    XFI_TRY(check_warning(d, err));
    XFI_TRY(xfi_undo_void(d, row->entered_by, err));
    XFI_TRY(give_finding_back(d, err));
    xfi_owed owed = {
        .record = XF_RECORD_WARNING,
        .record_id = row->id,
        .title = xfi_blank(row->name) ? (xfi_bi){"预警通报", "warning"} : (xfi_bi){row->name, NULL},
        .unit = xfi_office_warned(row),
        .reason = {"预警通报已作废，无须反馈", "the warning is void: no answer is owed"},
    };
    return xfi_office_withdraw_told(d, &owed, row->told, err);
}

/* ---- cases that were told apart ---------------------------------------------------------------------------- */

static xf_status void_apart(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_apart *row = d->before;
    return xfi_undo_void(d, row->official, err);
}

/* ---- the steps ------------------------------------------------------------------------------------------------ */

const xfi_office_verb xfi_office_undo_verbs[] = {
    {XF_OFFICE_VOID_RECEPTION, XF_RECORD_RECEPTION, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! reason! document", UNDO, void_reception},
    {XF_OFFICE_VOID_FINDING, XF_RECORD_FINDING, XF_RECORD_SCREENING, XF_RECORD_DRIVE_CASE, 0,
     "id! reason! document", UNDO, void_finding},
    {XF_OFFICE_VOID_WARNING, XF_RECORD_WARNING, XF_RECORD_FINDING, XF_RECORD_NONE, 0,
     "id! reason! document", UNDO, void_warning},
    {XF_OFFICE_VOID_APART, XF_RECORD_APART, XF_RECORD_NONE, XF_RECORD_NONE, 0, "id! reason!", UNDO,
     void_apart},
    {XF_OFFICE_VOID_GIVEN, XF_RECORD_RESOURCE_GIVEN, XF_RECORD_RESOURCE, XF_RECORD_RESOURCE_GIVEN,
     0, "id! reason! document", UNDO, xfi_resource_void_given},
    {XF_OFFICE_CORRECT_GIVEN, XF_RECORD_RESOURCE_GIVEN, XF_RECORD_RESOURCE,
     XF_RECORD_RESOURCE_GIVEN, 0, "id! reason! amount count date official text document", UNDO,
     xfi_resource_correct_given},
    {XF_OFFICE_REOPEN_DUTY, XF_RECORD_DUTY, XF_RECORD_NONE, XF_RECORD_NONE, 0, "id! reason!", UNDO,
     xfi_office_reopen_duty},
    {XF_OFFICE_REOPEN_DUTY_STEP, XF_RECORD_DUTY_STEP, XF_RECORD_NONE, XF_RECORD_NONE, 0,
     "id! reason!", UNDO, xfi_office_reopen_duty_step},
    {XF_OFFICE_NONE, XF_RECORD_NONE, XF_RECORD_NONE, XF_RECORD_NONE, 0, NULL, {NULL, NULL}, NULL},
};
