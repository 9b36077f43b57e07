/* SPDX-License-Identifier: Apache-2.0 */
/* Screening: a round ends when something has become of every finding. */
#include "rules/office_p.h"

#include <xfcase/drive.h>
#include <xfcase/screening.h>

#define SCREENING                                                                                  \
    {                                                                                              \
        "排查规则（经常性排查与重要时段前排查，边排查边化解）",                                    \
            "rule on screening, periodic and before sensitive periods"                             \
    }

static xf_status begin_screening(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_drive *drive = d->world->parent;
    xfi_screening *round = d->after;
    if (drive != NULL && !drive->open) {
        return xfi_office_refuse(d, "screening.drive_closed", "of",
                                 (xfi_bi){"专项行动已经结束", "the drive is closed"}, err);
    }
    round->name = d->act->name;
    round->unit = d->act->unit;
    round->open = true;
    round->of = d->act->of;
    round->occasion = d->code;
    round->bottom_up = d->act->flag;
    round->from = d->act->from == 0 ? d->date : d->act->from;
    round->until = d->act->until;
    round->official = d->act->official;
    round->text = d->act->text;
    round->document = d->act->document;
    xfi_office_watch_round(d, round);
    return xfi_office_period(round->from, round->until, err);
}

static xf_status end_screening(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_screening_finding *findings = d->world->rows;
    xfi_screening *round = d->after;
    if (!round->open) {
        return xfi_office_refuse(d, "screening.ended", "id",
                                 (xfi_bi){"该次排查已经结束", "the round has ended"}, err);
    }
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (findings[i].open) {
            return xfi_office_refuse(
                d, "screening.finding_open", "id",
                (xfi_bi){"还有排查发现没有处理", "nothing has become of one of the findings yet"},
                err);
        }
    }
    round->open = false;
    round->ended_on = d->date;
    round->result = d->act->text;
    xfi_office_watch_round(d, round);
    return round->from <= round->ended_on
               ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "id", "该次排查尚未开始，不能结束",
                               "the round has not begun: it cannot end");
}

static xf_status tell_one(xfi_office_deciding *d, const xfi_screening *round,
                          const xfi_screening_finding *finding, xf_target target, xf_raise raises,
                          xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_FINDING,
        .record_id = finding->id,
        .title = {.zh = round->name},
        .unit = round->unit,
        .target = target,
        .level = target == XF_TARGET_SUPERIOR ? 1 : 0,
        .raises = raises,
        .rung = "urgent",
        .reason = {"紧急排查发现，请立即处置", "an urgent finding: act at once"},
    };
    return xfi_office_tell(d, &owed, err);
}

/* What cannot wait is told at once: to the principal of the round's unit, and to the unit above where so
 * many people are concerned as the policy says. */
static xf_status tell_urgent(xfi_office_deciding *d, const xfi_screening *round,
                             const xfi_screening_finding *finding, xfi_error *err)
{
    const int32_t many = d->world->policy->urgent_superior;
    XFI_TRY(tell_one(d, round, finding, XF_TARGET_PRINCIPAL, XF_RAISE_RED, err));
    return many == 0 || finding->persons < many
               ? XF_OK
               : tell_one(d, round, finding, XF_TARGET_SUPERIOR, XF_RAISE_REPORT, err);
}

static xf_status find(xfi_office_deciding *d, xfi_error *err)
{
    const xfi_screening *round = d->world->parent;
    xfi_screening_finding *finding = d->after;
    if (!round->open) {
        return xfi_office_refuse(d, "screening.ended", "of",
                                 (xfi_bi){"该次排查已经结束", "the round has ended"}, err);
    }
    finding->unit = xfi_blank(d->act->unit) ? round->unit : d->act->unit;
    d->also = round->unit;
    if (!xfi_rules_within(d->world->org, round->unit, finding->unit)) {
        return xfi_office_refuse(d, "screening.unit_outside", "unit",
                                 (xfi_bi){"须为排查单位（信访部门为其所属机关）或其下级单位",
                                          "it is neither the unit of the round (of a petition "
                                          "department: its body) nor one below it"},
                                 err);
    }
    finding->of = round->id;
    finding->open = true;
    finding->text = d->act->text;
    finding->urgency = d->code;
    finding->area = d->act->area;
    finding->place = d->act->place;
    finding->category = d->act->category;
    finding->persons = d->act->persons;
    finding->proposed_unit = d->act->to_unit;
    finding->found_on = d->act->date == 0 ? d->date : d->act->date;
    if (finding->found_on < round->from) {
        return xfi_office_refuse(
            d, "screening.before_round", "date",
            (xfi_bi){"发现日期早于该次排查开始之日", "it was found before the round began"}, err);
    }
    if (finding->found_on > d->date) {
        return xfi_office_refuse(
            d, "screening.future", "date",
            (xfi_bi){"发现日期不得晚于登记日期", "nothing was found on a day that is to come"},
            err);
    }
    return finding->urgency == XF_URGENCY_AT_ONCE ? tell_urgent(d, round, finding, err) : XF_OK;
}

static xf_status decided(xfi_office_deciding *d, xf_finding_outcome outcome, xfi_error *err)
{
    xfi_screening_finding *finding = d->after;
    d->also = ((const xfi_screening *)d->world->parent)->unit;
    if (!finding->open && !xfi_undo_case_void(d)) {
        return xfi_office_refuse(
            d, "screening.decided", "id",
            (xfi_bi){"该项排查发现已经处理", "something has become of the finding already"}, err);
    }
    finding->open = false;
    finding->outcome = (int)outcome;
    finding->reason = d->act->reason;
    finding->decided_on = d->date;
    return XF_OK;
}

/* Of a round that serves a drive, what becomes a case is a case of the drive, found by own screening:
 * unless the drive is closed, or does not reach the unit. The finding says which one it is there. */
static xf_status take_into_drive(xfi_office_deciding *d, xfi_screening_finding *finding,
                                 const char *unit, xfi_error *err)
{
    const xfi_drive *drive = d->world->drive;
    const xfi_drive_case *others = d->world->rows;
    if (drive == NULL || !drive->open || !xfi_rules_within(d->world->org, drive->unit, unit)) {
        return XF_OK;
    }
    for (size_t i = 0; i < d->world->row_count; i++) {
        if (others[i].open && others[i].case_id == finding->case_id) {
            finding->drive_case = others[i].id;
            return XF_OK;
        }
    }
    xfi_drive_case *entry = xfi_arena_alloc(d->arena, sizeof *entry);
    if (entry == NULL) {
        return xfi_error_no_memory(err);
    }
    bool earlier =
        xfi_calendar_civil(finding->found_on).year < xfi_calendar_civil(drive->from).year;
    *entry = (xfi_drive_case){
        .id = d->world->next_child,
        .of = drive->id,
        .case_id = finding->case_id,
        .open = true,
        .source = XF_DRIVE_SOURCE_SCREENING,
        .cohort = earlier ? XF_DRIVE_COHORT_EARLIER : XF_DRIVE_COHORT_NEW,
        .since = finding->found_on,
        .entered_on = d->date,
    };
    finding->drive_case = entry->id;
    return xfi_office_add(d, &xfi_drive_case_record, NULL, entry, err);
}

/* It is a case already: nothing is registered twice. One that has ended sees to nothing. */
static xf_status link_finding(xfi_office_deciding *d, xfi_error *err)
{
    xfi_screening_finding *finding = d->after;
    const xfi_case *row = &d->world->file->row;
    XFI_TRY(decided(d, XF_FINDING_OUTCOME_CASE, err));
    if (xfi_rules_is_final(row->state)) {
        return xfi_office_refuse(
            d, "screening.case_ended", "case_id",
            (xfi_bi){"该信访事项已经结束：先重新办理，或者另行登记",
                     "that case has ended: reopen it first, or register the matter anew"},
            err);
    }
    finding->case_id = row->id;
    finding->linked = true;
    return take_into_drive(d, finding, row->unit, err);
}

static xf_status register_finding(xfi_office_deciding *d, xfi_error *err)
{
    xfi_screening_finding *finding = d->after;
    const char *proposed = xfi_blank(finding->proposed_unit)
                               ? xfi_rules_owner(&xfi_finding_record, finding)
                               : finding->proposed_unit;
    /* its codes may have left the tables since */
    finding->category = xfi_blank(d->act->category) ? finding->category : d->act->category;
    finding->area = xfi_blank(d->act->area) ? finding->area : d->act->area;
    const xfi_case draft = {
        .unit = xfi_blank(d->act->unit) ? proposed : d->act->unit,
        .title = d->act->name,
        .matter = finding->text,
        .category = finding->category,
        .area = finding->area,
        .persons = finding->persons,
    };
    xfi_detail detail = {.discovery = XF_DISCOVERY_SCREENING, .place = finding->place};
    XFI_TRY(xfi_office_detail(d, &detail, err));
    XFI_TRY(decided(d, XF_FINDING_OUTCOME_CASE, err));
    finding->case_id = d->world->next_case;
    XFI_TRY(take_into_drive(d, finding, draft.unit, err));
    return xfi_office_register(d, &draft, &detail, NULL, 0, err);
}

static xf_status dismiss(xfi_office_deciding *d, xfi_error *err)
{
    return decided(d, XF_FINDING_OUTCOME_NO_MATTER, err);
}

const xfi_office_verb xfi_office_screening_verbs[] = {
    {XF_OFFICE_BEGIN_SCREENING, XF_RECORD_SCREENING, XF_RECORD_DRIVE, XF_RECORD_NONE,
     XF_ENUM_SCREENING_OCCASION, "name! unit! code! from until flag of official text document",
     SCREENING, begin_screening},
    {XF_OFFICE_END_SCREENING, XF_RECORD_SCREENING, XF_RECORD_NONE, XF_RECORD_FINDING, 0, "id! text",
     SCREENING, end_screening},
    {XF_OFFICE_RECORD_FINDING, XF_RECORD_FINDING, XF_RECORD_SCREENING, XF_RECORD_NONE,
     XF_ENUM_URGENCY, "of! text! code! unit area place category persons to_unit date", SCREENING,
     find},
    {XF_OFFICE_REGISTER_FINDING, XF_RECORD_FINDING, XF_RECORD_SCREENING, XF_RECORD_DRIVE_CASE, 0,
     "id! name! unit category area reason concerned_official concerned_unit " XFI_OFFICE_ELEMENTS,
     SCREENING, register_finding},
    {XF_OFFICE_LINK_FINDING, XF_RECORD_FINDING, XF_RECORD_SCREENING, XF_RECORD_DRIVE_CASE, 0,
     "id! case_id! reason", SCREENING, link_finding},
    {XF_OFFICE_DISMISS_FINDING, XF_RECORD_FINDING, XF_RECORD_SCREENING, XF_RECORD_NONE, 0,
     "id! reason!", SCREENING, dismiss},
    {XF_OFFICE_NONE, XF_RECORD_NONE, XF_RECORD_NONE, XF_RECORD_NONE, 0, NULL, {NULL, NULL}, NULL},
};
