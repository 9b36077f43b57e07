/* SPDX-License-Identifier: Apache-2.0 */
/* A unit that had something in the case is gone: whoever goes on with its powers has it from now on
 * (信访工作条例 Art. 24). Nothing begins anew, and what was past due stays the old unit's. */
#include "rules/guards_p.h"

/* Which unit is gone: the one that the act names, else the one whose turn it was. */
static const char *former_of(const xfi_deciding *d)
{
    return xfi_blank(d->act->former) ? xfi_rules_competent_unit(&d->world->file->row)
                                     : d->act->former;
}

/* ---- who goes along ------------------------------------------------------------------------------------ */

/* The post that the official has by now in a unit that exists; NULL: none. */
static const xfi_official *standing_post(const xfi_deciding *d, const char *official)
{
    const xfi_official *post = xfi_rules_post(d->world->org, official, d->date);
    bool stands =
        post != NULL && xfi_rules_stands(xfi_rules_unit(d->world->org, post->unit), d->date);
    return stands ? post : NULL;
}

static const char *stays(const xfi_deciding *d, const char *official)
{
    return standing_post(d, official) == NULL ? NULL : official;
}

/* The handler is of the new unit or of one below it, the lead of it or of one above. */
static void take_people(xfi_deciding *d)
{
    const xfi_org *org = d->world->org;
    xfi_case *row = &d->after->row;
    const xfi_official *handler = standing_post(d, row->handler);
    const xfi_official *lead = standing_post(d, row->lead);
    if (handler == NULL || !xfi_rules_above(org, row->unit, handler->unit)) {
        row->handler = NULL;
    }
    if (lead == NULL || !xfi_rules_above(org, lead->unit, row->unit)) {
        row->lead = NULL;
    }
    row->team_head = stays(d, row->team_head);
    row->responsible = stays(d, row->responsible);
    for (size_t i = 0; i < d->after->member_count; i++) {
        xfi_member *member = &d->after->members[i];
        if (member->until_at == 0 && stays(d, member->official) == NULL) {
            member->until_at = d->act->at;
        }
    }
}

/* ---- what it has --------------------------------------------------------------------------------------- */

/* Some unit that has something to do in the case, and of which that is so. */
static bool some_unit(const xfi_casefile *file, bool (*fits)(const void *of, const char *unit),
                      const void *of)
{
    bool found = fits(of, file->row.unit) || fits(of, xfi_rules_competent_unit(&file->row));
    for (size_t i = 0; i < file->part_count && !found; i++) {
        const xfi_part *part = &file->parts[i];
        found = xfi_rules_part_open(file, part) && fits(of, part->unit);
    }
    for (size_t i = 0; i < file->measure_count && !found; i++) {
        found = file->measures[i].done_at == 0 && fits(of, file->measures[i].unit);
    }
    for (size_t i = 0; i < file->deadline_count && !found; i++) {
        const xfi_deadline *deadline = &file->deadlines[i];
        found = xfi_rules_running(deadline) && fits(of, xfi_rules_owes(deadline));
    }
    return found;
}

static bool is_former(const void *of, const char *unit)
{
    return xfi_same(of, unit);
}

static bool was_dissolved(const xfi_deciding *d, const char *id)
{
    const xfi_unit *unit = xfi_blank(id) ? NULL : xfi_rules_unit(d->world->org, id);
    return unit != NULL && unit->valid_to != 0 && unit->valid_to < d->date;
}

static bool is_gone(const void *of, const char *unit)
{
    return was_dissolved(of, unit);
}

const xfi_deadline *xfi_rules_first_owed(const xfi_casefile *file, const char *unit)
{
    const xfi_deadline *first = NULL;
    for (size_t i = 0; i < file->deadline_count; i++) {
        const xfi_deadline *one = &file->deadlines[i];
        if (xfi_rules_running(one) && !one->window && xfi_same(xfi_rules_owes(one), unit) &&
            (first == NULL || one->due_at < first->due_at)) {
            first = one;
        }
    }
    return first;
}

bool xfi_rules_left_in_case(const xfi_casefile *file, const char *unit)
{
    return xfi_rules_is_final(file->row.state) ? xfi_rules_first_owed(file, unit) != NULL
                                               : some_unit(file, is_former, unit);
}

/* ---- effects ------------------------------------------------------------------------------------------- */

static void take_case(xfi_deciding *d, const char *former, const char *to)
{
    xfi_case *row = &d->after->row;
    const bool reviewing = row->state == XF_STATE_REVIEWING || row->state == XF_STATE_REVIEWED;
    const bool rechecking = row->state == XF_STATE_RECHECKING || row->state == XF_STATE_RECHECKED;
    if (reviewing && xfi_same(row->review_unit, former)) {
        row->review_unit = to;
    }
    if (rechecking && xfi_same(row->recheck_unit, former)) {
        row->recheck_unit = to;
    }
    if (xfi_same(row->unit, former)) {
        row->unit = to;
        take_people(d);
    }
}

static void take_work(xfi_deciding *d, const char *former, const char *to)
{
    xfi_casefile *file = d->after;
    for (size_t i = 0; i < file->part_count; i++) {
        xfi_part *part = &file->parts[i];
        if (xfi_rules_part_open(file, part) && xfi_same(part->unit, former)) {
            part->unit = to;
            part->official = stays(d, part->official);
        }
    }
    for (size_t i = 0; i < file->measure_count; i++) {
        xfi_measure *measure = &file->measures[i];
        if (measure->done_at == 0 && xfi_same(measure->unit, former)) {
            measure->unit = to;
        }
    }
}

/* What was past due is owed by the new unit, and stays what the old one missed. */
static void take_deadline(const xfi_deciding *d, xfi_deadline *deadline, const char *to)
{
    if (deadline->due_at != 0 && d->act->at > deadline->due_at) {
        deadline->successor = to;
        return;
    }
    deadline->duty_unit = to;
    deadline->duty_official = stays(d, deadline->duty_official);
    deadline->duty_lead = stays(d, deadline->duty_lead);
}

void xfi_rules_succeed(xfi_deciding *d)
{
    const char *former = former_of(d);
    const char *to = d->act->unit;
    d->out->act.former = former;
    take_case(d, former, to);
    take_work(d, former, to);
    for (size_t i = 0; i < d->first_new; i++) {
        xfi_deadline *deadline = &d->after->deadlines[i];
        if (xfi_rules_running(deadline) && xfi_same(xfi_rules_owes(deadline), former)) {
            take_deadline(d, deadline, to);
        }
    }
}

/* ---- what stands in the way ---------------------------------------------------------------------------- */

bool xfi_rules_holds_some_unit_gone(const xfi_asking *s)
{
    return some_unit(s->d->after, is_gone, s->d);
}

bool xfi_rules_holds_former_known(const xfi_asking *s)
{
    return xfi_rules_unit(s->d->world->org, former_of(s->d)) != NULL ||
           xfi_rules_object(s, "没有单位“%s”", "there is no unit “%s”",
                            xfi_or_empty(former_of(s->d)));
}

bool xfi_rules_holds_former_gone(const xfi_asking *s)
{
    return was_dissolved(s->d, former_of(s->d)) ||
           xfi_rules_object(s, "单位“%s”当日仍存续，责任单位的变更须依转送、交办或者异议裁定办理",
                            "the unit “%s” still exists then: a case changes its unit by transfer, "
                            "hand-over or the decision of an objection",
                            xfi_or_empty(former_of(s->d)));
}

bool xfi_rules_holds_former_has_something(const xfi_asking *s)
{
    return some_unit(s->d->after, is_former, former_of(s->d)) ||
           xfi_rules_object(s, "单位“%s”在本事项中没有未办结的工作",
                            "the unit “%s” has nothing left to do in this case",
                            xfi_or_empty(former_of(s->d)));
}

/* Its people do not decide who comes after it. */
bool xfi_rules_holds_actor_not_of_former(const xfi_asking *s)
{
    return !xfi_same(s->d->actor->unit, former_of(s->d));
}
