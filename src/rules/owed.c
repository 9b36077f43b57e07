/* SPDX-License-Identifier: Apache-2.0 */
/* Notices that are owed because of a record of the office. They are addressed as those of cases are:
 * where somebody is missing, absent or concerned, the next one up is told, and it is said. */
#include "rules/office_p.h"

/* Who does what in the office, as the climbing looks for it in a case; who is concerned by a real
 * case is passed over here too. */
static xfi_case people_of(const xfi_telling *telling, const xfi_owed *owed)
{
    xfi_case row = {.unit = owed->unit, .handler = owed->official, .lead = owed->lead};
    if (telling->row != NULL) {
        row.concerned_official = telling->row->concerned_official;
        row.concerned_unit = telling->row->concerned_unit;
    }
    return row;
}

xfi_notice *xfi_rules_owed(const xfi_telling *telling, const xfi_owed *owed)
{
    xfi_notice *notice = xfi_arena_alloc(telling->arena, sizeof *notice);
    if (notice == NULL) {
        return NULL;
    }
    const xfi_case people = people_of(telling, owed);
    const xfi_deadline duty = {.duty_unit = owed->unit, .duty_official = owed->official};
    xfi_addressee to = xfi_rules_address(telling->org, &people, &duty, owed->target, owed->level,
                                         telling->date, telling->arena);
    *notice = (xfi_notice){
        .id = telling->id,
        .case_id = owed->case_id,
        .rule = owed->rule,
        .turn = owed->turn,
        .rung = owed->rung,
        .rep = owed->rep,
        .raises = owed->raises,
        .target = owed->target,
        .level = owed->level,
        .unit = to.unit,
        .official = to.official,
        .skipped = to.skipped,
        .late = owed->late,
        .planned_at = owed->planned_at == 0 ? telling->at : owed->planned_at,
        .created_at = telling->at,
        .due_date = owed->due_date,
        .reason = owed->reason.zh,
        .reason_en = owed->reason.en,
        .record = owed->record,
        .record_id = owed->record_id,
        .title = owed->title.zh,
        .title_en = owed->title.en,
        .duty_unit = owed->owner == NULL ? owed->unit : owed->owner,
        .duty_official = owed->owner == NULL ? owed->official : owed->owner_official,
    };
    return notice;
}

xf_status xfi_office_tell(xfi_office_deciding *d, const xfi_owed *owed, xfi_error *err)
{
    const xfi_casefile *file = d->world->file;
    /* what is taken back is told when that is known, whatever day it is entered for */
    const bool withdrawn = xfi_same(owed->rung, "withdrawn");
    const xf_time at = withdrawn ? d->act->recorded_at : d->act->at;
    const xfi_telling telling = {
        .org = d->world->org,
        .row = file == NULL ? NULL : &file->row,
        .at = at,
        .date = withdrawn ? xfi_calendar_date_of(at, d->world->policy->zone) : d->date,
        .id = d->world->next_notice + d->told,
        .arena = d->arena,
    };
    const xfi_notice *notice = xfi_rules_owed(&telling, owed);
    if (notice == NULL) {
        return xfi_error_no_memory(err);
    }
    d->told++;
    return xfi_office_add(d, &xfi_notice_record, NULL, notice, err);
}
