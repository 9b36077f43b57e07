/* SPDX-License-Identifier: Apache-2.0 */
/* Who works on a case and with which papers: parts of units, members of the team, attachments. */
#include "rules/rules_p.h"

/* ---- what acts do to them: xfi_rules_start() left room for one more row of each --------------------------- */

static void assign_part(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    const xfi_act *act = d->act;
    file->row.parts++;
    file->parts[file->part_count++] = (xfi_part){
        .case_id = file->row.id,
        .n = file->row.parts,
        .cycle = file->row.cycle,
        .unit = act->unit,
        .role = xfi_same(act->unit, file->row.unit) ? XF_ROLE_HOST : XF_ROLE_ASSIST,
        .text = act->text,
        .official = act->official,
        .document = act->document,
        .due = act->date,
        .assigned_at = act->at,
    };
}

static void finish_part(xfi_deciding *d)
{
    xfi_part *part = xfi_rules_part(d->after, d->act->item);
    part->done_at = d->act->at;
    part->result = d->act->text;
}

static void move_part(xfi_deciding *d)
{
    xfi_rules_part(d->after, d->act->item)->due = d->act->date;
}

static void drop_part(xfi_deciding *d)
{
    xfi_part *part = xfi_rules_part(d->after, d->act->item);
    part->dropped_at = d->act->at;
    part->result = d->act->reason;
}

static void add_member(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    file->row.members++;
    file->members[file->member_count++] = (xfi_member){.case_id = file->row.id,
                                                       .n = file->row.members,
                                                       .official = d->act->official,
                                                       .duty = d->act->text,
                                                       .from_at = d->act->at};
}

static void remove_member(xfi_deciding *d)
{
    xfi_member *member = xfi_rules_member(d->after, d->act->official);
    member->until_at = d->act->at;
    member->reason = d->act->reason;
}

/* The people of the old unit do not go along. */
static void dissolve_team(xfi_deciding *d)
{
    if (xfi_same(d->after->row.unit, d->world->file->row.unit)) {
        return;
    }
    for (size_t i = 0; i < d->after->member_count; i++) {
        xfi_member *member = &d->after->members[i];
        member->until_at = member->until_at == 0 ? d->act->at : member->until_at;
    }
}

static void attach(xfi_deciding *d)
{
    xfi_casefile *file = d->after;
    const xfi_act *act = d->act;
    xfi_attachment *replaced = xfi_rules_attachment(file, act->item);
    file->row.attachments++;
    if (replaced != NULL) {
        replaced->replaced_by = file->row.attachments;
    }
    file->attachments[file->attachment_count++] = (xfi_attachment){
        .case_id = file->row.id,
        .n = file->row.attachments,
        .name = act->name,
        .media_type = act->media_type,
        .bytes = act->bytes,
        .digest = act->digest,
        .text = act->text,
        .official = act->actor,
        .attached_at = act->at,
    };
}

/* Above is upward; a petition department is told, be it above or beside. */
static void report_up(xfi_deciding *d)
{
    xfi_case *row = &d->after->row;
    const xfi_unit *to = xfi_rules_unit(d->world->org, d->act->unit);
    if (to->kind == XF_UNIT_ROLE_DEPARTMENT) {
        row->told_bureau_at = d->act->at;
    }
    if (!xfi_same(to->id, row->unit) && xfi_rules_above(d->world->org, to->id, row->unit)) {
        row->reported_up_at = d->act->at;
    }
}

static void check_file(xfi_deciding *d)
{
    const xfi_act *act = d->act;
    xfi_attachment *file = xfi_rules_attachment(d->after, act->item);
    file->checked_at = act->at;
    file->changed = file->bytes != act->bytes || !xfi_same(file->digest, act->digest);
    file->found_bytes = file->changed ? act->bytes : 0;
    file->found_digest = file->changed ? act->digest : NULL;
}

static const struct {
    xf_act_kind act;
    void (*apply)(xfi_deciding *d);
} effects[] = {
    {XF_ACT_ASSIGN_PART, assign_part}, {XF_ACT_FINISH_PART, finish_part},
    {XF_ACT_MOVE_PART, move_part},     {XF_ACT_DROP_PART, drop_part},
    {XF_ACT_ADD_MEMBER, add_member},   {XF_ACT_REMOVE_MEMBER, remove_member},
    {XF_ACT_TRANSFER, dissolve_team},  {XF_ACT_HAND_OVER, dissolve_team},
    {XF_ACT_RETURN, dissolve_team},    {XF_ACT_DECIDE_OBJECTION, dissolve_team},
    {XF_ACT_REPORT_UP, report_up},     {XF_ACT_ATTACH, attach},
    {XF_ACT_CHECK_FILE, check_file},   {XF_ACT_SUCCEED, xfi_rules_succeed},
};

void xfi_rules_apply_units(xfi_deciding *d)
{
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++) {
        if (effects[i].act == d->act->kind) {
            effects[i].apply(d);
        }
    }
}
