/* SPDX-License-Identifier: Apache-2.0 */
/* What is still owed, as the due board shows it: whose it is, by when, and which rung of its ladder comes
 * next. Each kind of record says it in a function of its own. */
#include "rules/duty_p.h"

typedef struct asking {
    const xfi_world *world;
    xf_date today;
    xfi_arena *arena;
    xfi_pending *out;
    size_t count;
} asking;

/* ---- the next rung ------------------------------------------------------------------------------------------ */

/* Rungs are not stored: the next one is the first that is planned when something fires next, or after it
 * where what comes next is that the last day has passed. */
static void name_rung(const xfi_world *world, const xf_calendar *calendar, const xfi_rung *rungs,
                      size_t count, const xfi_deadline *of, xf_time from, xfi_pending *out)
{
    for (size_t i = 0; from != 0 && i < count; i++) {
        const int32_t last = rungs[i].every > 0 ? rungs[i].times : 0;
        for (int32_t rep = 0; rep <= last; rep++) {
            const xf_time at = xfi_rules_planned(world->policy, calendar, &rungs[i], of, rep);
            if (at < from) {
                continue;
            }
            if (out->next_at == 0 || at < out->next_at) {
                out->next_at = at;
                out->next_rung = rungs[i].id;
                out->next_raises = rungs[i].raises;
                out->next_target = rungs[i].to;
            }
            break; /* repetitions only come later */
        }
    }
}

static xfi_pending *add(asking *a, const xfi_pending *row)
{
    xfi_pending *one = &a->out[a->count++];
    *one = *row;
    one->due_at = row->due_at != 0 ? row->due_at
                                   : xfi_calendar_day_end(row->due_date, a->world->policy->zone);
    one->days_left = row->due_date - a->today;
    return one;
}

/* What is watched by its day alone climbs by the one ladder that the pack has for such records. */
static void add_watched(asking *a, const xfi_pending *row, xfi_recurs recurs, xf_time from)
{
    const xfi_duty_rule *rule = xfi_office_ladder(a->world->policy, recurs);
    const xfi_deadline due = {.due_date = row->due_date};
    xfi_pending *one = add(a, row);
    if (rule != NULL) {
        one->rule = rule->id;
        name_rung(a->world, a->world->calendar, rule->rungs, rule->rung_count, &due, from, one);
    }
}

/* ---- deadlines of cases ------------------------------------------------------------------------------------- */

static const char *first_of(const char *one, const char *other)
{
    return xfi_blank(one) ? other : one;
}

void xfi_rules_pending_deadline(const xfi_world *world, const xfi_deadline *deadline,
                                const xfi_case *owner, xf_date today, xfi_pending *out)
{
    const xfi_rule *rule = xfi_policy_rule(world->policy, deadline->rule);
    const xf_date day = deadline->due_date != 0 || deadline->due_at == 0
                            ? deadline->due_date
                            : xfi_calendar_date_of(deadline->due_at, world->policy->zone);
    *out = (xfi_pending){
        .kind = XF_PENDING_DEADLINE,
        .deadline_id = deadline->id,
        .case_id = deadline->case_id,
        .rule = deadline->rule,
        .title = rule == NULL ? deadline->rule : rule->title.zh,
        .title_en = rule == NULL ? deadline->rule : rule->title.en,
        .unit = xfi_rules_owes(deadline),
        .official = first_of(deadline->duty_official, first_of(owner->handler, owner->lead)),
        .lead = first_of(deadline->duty_lead, owner->lead),
        .due_date = deadline->due_date,
        .due_at = deadline->due_at,
        .days_left = day == 0 ? 0 : day - today,
        .window = deadline->window,
        .paused = deadline->state == XF_DEADLINE_PAUSED,
        .provisional = deadline->provisional,
        .mark = deadline->mark,
    };
    if (rule != NULL) {
        name_rung(world, xfi_rules_calendar(world, deadline->duty_unit), rule->rungs,
                  rule->rung_count, deadline, deadline->next_fire_at, out);
    }
}

/* ---- records of the office ------------------------------------------------------------------------------------ */

static xf_status of_duty(asking *a, const void *row, xfi_error *err)
{
    const xfi_duty *duty = row;
    const xfi_duty_clock clock = xfi_duty_clock_of(a->world->policy, duty);
    const xfi_deadline due = {.due_date = duty->date, .due_at = duty->due_at};
    const xfi_pending one = {
        .kind = duty->handed != 0 ? XF_PENDING_HAND_OUT : XF_PENDING_DUTY,
        .record = XF_RECORD_DUTY,
        .record_id = duty->id,
        .of = duty->of,
        .case_id = duty->case_id,
        .rule = duty->duty,
        .title = duty->name,
        .title_en = duty->name_en,
        .unit = xfi_rules_owner(&xfi_duty_record, duty),
        .official = duty->official,
        .lead = duty->lead,
        .due_date = duty->date,
        .due_at = duty->due_at,
        .provisional = duty->provisional,
        .mark = duty->mark,
    };
    (void)err;
    name_rung(a->world, xfi_rules_calendar(a->world, duty->unit), clock.rungs, clock.rung_count,
              &due, duty->next_fire_at, add(a, &one));
    return XF_OK;
}

static xf_status of_step(asking *a, const void *row, xfi_error *err)
{
    const xfi_duty_step *step = row;
    const xfi_duty_clock clock = xfi_duty_clock_of_step(a->world->policy, step);
    const xfi_deadline due = {.due_date = step->date, .due_at = step->due_at};
    const xfi_pending one = {
        .kind = XF_PENDING_DUTY_STEP,
        .record = XF_RECORD_DUTY_STEP,
        .record_id = step->id,
        .of = step->of,
        .case_id = step->case_id,
        .rule = xfi_rules_duty_step_rule(a->arena, step),
        .title = step->name,
        .title_en = step->name_en,
        .unit = xfi_rules_owner(&xfi_duty_step_record, step),
        .official = step->official,
        .lead = step->lead,
        .due_date = step->date,
        .due_at = step->due_at,
        .provisional = step->provisional,
        .mark = step->mark,
    };
    if (one.rule == NULL) {
        return xfi_error_no_memory(err);
    }
    name_rung(a->world, xfi_rules_calendar(a->world, step->unit), clock.rungs, clock.rung_count,
              &due, step->next_fire_at, add(a, &one));
    return XF_OK;
}

/* The ladder is of what is due first. */
static xf_status of_reception(asking *a, const void *row, xfi_error *err)
{
    const xfi_reception *reception = row;
    const xfi_bi title = xfi_office_reception_title(reception, a->arena);
    xfi_reception_due owed[XFI_RECEPTION_OWES];
    xf_date first = 0;
    if (title.zh == NULL || title.en == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_office_reception_owes(a->world->policy, a->world->calendar, reception, owed);
    for (size_t i = 0; i < XFI_RECEPTION_OWES; i++) {
        first = owed[i].date != 0 && (first == 0 || owed[i].date < first) ? owed[i].date : first;
    }
    for (size_t i = 0; i < XFI_RECEPTION_OWES; i++) {
        const bool climbs = owed[i].date == first;
        const xfi_pending one = {
            .kind = owed[i].kind,
            .record = XF_RECORD_RECEPTION,
            .record_id = reception->id,
            .case_id = reception->case_id,
            .title = title.zh,
            .title_en = title.en,
            .unit = xfi_rules_owner(&xfi_reception_record, reception),
            .official = owed[i].kind == XF_PENDING_ESCORT ? reception->escort : reception->official,
            .due_date = owed[i].date,
        };
        if (owed[i].date != 0) {
            add_watched(a, &one, XFI_RECURS_RECEPTION, climbs ? reception->next_fire_at : 0);
            first = climbs ? -1 : first; /* of several on one day the first one */
        }
    }
    return XF_OK;
}

/* The warned unit answers, so it is its principal's. */
static xf_status of_warning(asking *a, const void *row, xfi_error *err)
{
    const xfi_warning *warning = row;
    const char *unit = xfi_office_warned(warning);
    const xfi_official *head = xfi_rules_principal(a->world->org, unit, a->today);
    const bool named = !xfi_blank(warning->name);
    const xfi_pending one = {
        .kind = XF_PENDING_WARNING,
        .record = XF_RECORD_WARNING,
        .record_id = warning->id,
        .of = warning->of,
        .case_id = warning->case_id,
        .title = named ? warning->name : "预警通报",
        .title_en = named ? NULL : "warning",
        .unit = unit,
        .official = head == NULL ? NULL : head->id,
        .due_date = warning->due_date,
    };
    (void)err;
    if (warning->answered_on == 0 && warning->due_date != 0) {
        add_watched(a, &one, XFI_RECURS_WARNING, warning->next_fire_at);
    }
    return XF_OK;
}

static xf_status of_round(asking *a, const void *row, xfi_error *err)
{
    const xfi_screening *round = row;
    const xfi_pending one = {
        .kind = XF_PENDING_SCREENING,
        .record = XF_RECORD_SCREENING,
        .record_id = round->id,
        .of = round->of,
        .title = round->name,
        .unit = xfi_rules_owner(&xfi_screening_record, round),
        .official = round->official,
        .due_date = round->until,
    };
    (void)err;
    if (round->until != 0) {
        add_watched(a, &one, XFI_RECURS_SCREENING, round->next_fire_at);
    }
    return XF_OK;
}

/* Nobody is reminded of it. */
static xf_status of_resource(asking *a, const void *row, xfi_error *err)
{
    const xfi_resource *resource = row;
    const bool named = !xfi_blank(resource->text);
    const xfi_code *code = xfi_code_by_value(XF_ENUM_RESOURCE, resource->kind);
    const xfi_pending one = {
        .kind = XF_PENDING_RESOURCE,
        .record = XF_RECORD_RESOURCE,
        .record_id = resource->id,
        .of = resource->of,
        .title = named || code == NULL ? resource->text : code->zh,
        .title_en = named || code == NULL ? NULL : code->en,
        .unit = xfi_rules_owner(&xfi_resource_record, resource),
        .official = resource->official,
        .due_date = resource->due_date,
    };
    (void)err;
    if (resource->due_date != 0 && resource->withdrawn_on == 0) {
        (void)add(a, &one);
    }
    return XF_OK;
}

xf_status xfi_rules_pending(const xfi_world *world, xf_record_kind kind, const void *row,
                            xf_date today, xfi_arena *arena, xfi_pending out[XFI_PENDING_MOST],
                            size_t *count, xfi_error *err)
{
    static const struct {
        xf_record_kind kind;
        xf_status (*say)(asking *a, const void *row, xfi_error *err);
    } kinds[] = {
        {XF_RECORD_DUTY, of_duty},           {XF_RECORD_DUTY_STEP, of_step},
        {XF_RECORD_RECEPTION, of_reception}, {XF_RECORD_WARNING, of_warning},
        {XF_RECORD_SCREENING, of_round},     {XF_RECORD_RESOURCE, of_resource},
    };
    asking a = {world, today, arena, out, 0};
    xf_status status = XF_OK;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].kind == kind) {
            status = kinds[i].say(&a, row, err);
        }
    }
    *count = a.count;
    return status;
}
