/* SPDX-License-Identifier: Apache-2.0 */
/* What the guards ask about who is who: rights, lead, key cases, team, parts of units. */
#include "rules/guards_p.h"

static const xfi_official *post_of(const xfi_asking *s, const char *official)
{
    return xfi_rules_post(s->d->world->org, official, s->d->date);
}

/* ---- rights -------------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_actor_leading(const xfi_asking *s)
{
    const xfi_official *actor = s->d->actor;
    return actor->principal || actor->leader ||
           !xfi_same(actor->unit, xfi_rules_competent_unit(&s->d->after->row));
}

bool xfi_rules_holds_entitled_to_pass_on(const xfi_asking *s)
{
    const xfi_org *org = s->d->world->org;
    const xfi_unit *own = xfi_rules_unit(org, s->d->actor->unit);
    bool department = own != NULL && own->kind == XF_UNIT_ROLE_DEPARTMENT;
    return department || xfi_rules_above(org, s->d->actor->unit, s->d->act->unit);
}

bool xfi_rules_holds_official_of_unit(const xfi_asking *s)
{
    const xfi_official *post = post_of(s, s->d->act->official);
    return post == NULL || xfi_rules_above(s->d->world->org, s->d->after->row.unit, post->unit);
}

/* ---- the lead ------------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_lead_of_leading_body(const xfi_asking *s)
{
    const xfi_official *post = post_of(s, s->d->act->official);
    return post == NULL || post->principal || post->leader;
}

bool xfi_rules_holds_lead_of_unit_or_above(const xfi_asking *s)
{
    const xfi_official *post = post_of(s, s->d->act->official);
    return post == NULL || xfi_rules_above(s->d->world->org, post->unit, s->d->after->row.unit);
}

bool xfi_rules_holds_lead_principal_where_owed(const xfi_asking *s)
{
    const xfi_case *row = &s->d->after->row;
    const xfi_official *post = post_of(s, s->d->act->official);
    return post == NULL || post->principal || !xfi_rules_needs_principal(s->d->policy, row) ||
           xfi_rules_object(s, "重点事项和人数多的事项（本事项%d人）由主要负责人包案",
                            "a key case, and one of many people (here %d), is led by the principal",
                            (int)row->persons);
}

bool xfi_rules_holds_not_key_yet(const xfi_asking *s)
{
    return !s->d->after->row.key;
}

bool xfi_rules_holds_key_now(const xfi_asking *s)
{
    return s->d->after->row.key;
}

/* ---- the team -------------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_member_new(const xfi_asking *s)
{
    return xfi_rules_member(s->d->after, s->d->act->official) == NULL &&
           !xfi_same(s->d->after->row.team_head, s->d->act->official);
}

bool xfi_rules_holds_member_known(const xfi_asking *s)
{
    return xfi_rules_member(s->d->after, s->d->act->official) != NULL;
}

/* ---- arrival ---------------------------------------------------------------------------------------------------- */

/* From five people on it is the principal who comes; anybody else's coming is recorded with why. */
bool xfi_rules_holds_arrived_as_owed(const xfi_asking *s)
{
    const xfi_case *row = &s->d->after->row;
    const char *who = xfi_blank(s->d->act->official) ? s->d->act->actor : s->d->act->official;
    const xfi_official *post = post_of(s, who);
    bool principal =
        post != NULL && post->principal && xfi_rules_above(s->d->world->org, post->unit, row->unit);
    int32_t people = row->visitors == 0 ? row->persons : row->visitors;
    return principal || !xfi_blank(s->d->act->reason) ||
           people < xfi_policy_collective(s->d->policy) ||
           xfi_rules_object(s, "%d人来访，须由主要负责人到场，由他人到场的须说明理由",
                            "a visit of %d people is the principal's; anybody else needs a reason",
                            (int)people);
}

/* A visit that runs grows; with fewer people reported the principal's duty could be talked away. */
bool xfi_rules_holds_visit_not_shrunk(const xfi_asking *s)
{
    int32_t before = s->d->after->row.visitors;
    return s->d->act->persons == 0 || s->d->act->persons >= before ||
           xfi_rules_object(s, "已报告%d人来访，到场以前人数只增不减",
                            "%d people were reported: until somebody is there a visit only grows",
                            (int)before);
}

/* ---- parts of units ----------------------------------------------------------------------------------------------- */

bool xfi_rules_holds_part_known(const xfi_asking *s)
{
    return xfi_rules_part(s->d->after, s->d->act->item) != NULL ||
           xfi_rules_object(s, "本事项没有第%d项任务", "the case has no part %d",
                            (int)s->d->act->item);
}

bool xfi_rules_holds_part_open(const xfi_asking *s)
{
    const xfi_part *part = xfi_rules_part(s->d->after, s->d->act->item);
    return part == NULL || xfi_rules_part_open(s->d->after, part);
}

bool xfi_rules_holds_part_own(const xfi_asking *s)
{
    const xfi_part *part = xfi_rules_part(s->d->after, s->d->act->item);
    return part == NULL || xfi_rules_above(s->d->world->org, s->d->actor->unit, part->unit);
}

bool xfi_rules_holds_part_not_past(const xfi_asking *s)
{
    return s->d->act->date >= s->d->date;
}

bool xfi_rules_holds_part_in_time(const xfi_asking *s)
{
    const xfi_part *part = xfi_rules_part(s->d->after, s->d->act->item);
    return part == NULL || s->d->date <= part->due;
}

bool xfi_rules_holds_several_units_allowed(const xfi_asking *s)
{
    return s->d->after->row.procedure != XF_PROCEDURE_SIMPLE;
}

/* The amount of such a rule is how many days ahead at most. */
static bool near_enough(const xfi_asking *s, xfi_rule_start start, xf_date day)
{
    const xfi_deciding *d = s->d;
    const xf_act_kind kind = d->act->kind == XF_ACT_MOVE_PART ? XF_ACT_ASSIGN_PART : d->act->kind;
    bool agreement = d->act->kind == XF_ACT_TAKE_MEASURE && d->act->measure == XF_MEASURE_AGREEMENT;
    const xfi_event event = {kind, agreement ? XFI_Q_AGREEMENT : XFI_Q_ANY};
    for (size_t i = 0; i < d->policy->rule_count; i++) {
        const xfi_rule *rule = &d->policy->rules[i];
        if (rule->start == start && xfi_policy_event_in(&rule->opens, event) &&
            day - d->date > rule->amount) {
            return xfi_rules_object(s, "期限至多为%d日", "the day is at most %d days ahead",
                                    (int)rule->amount);
        }
    }
    return true;
}

bool xfi_rules_holds_set_day_near_enough(const xfi_asking *s)
{
    return near_enough(s, XFI_START_SET, s->d->act->date);
}

bool xfi_rules_holds_report_day_near_enough(const xfi_asking *s)
{
    return near_enough(s, XFI_START_SET_REPORT, s->d->act->report_date);
}

/* While the law's period for the answer runs, the lead plans within it. */
bool xfi_rules_holds_closing_within_law(const xfi_asking *s)
{
    static const xfi_event answered = {XF_ACT_ANSWER, XFI_Q_ANY};
    const xfi_deciding *d = s->d;
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        char due[XFI_DATE_TEXT];
        if (xfi_rules_running(deadline) && rule != NULL && !xfi_policy_sets(rule) &&
            xfi_policy_event_in(&rule->fulfils, answered) && deadline->due_date >= d->date &&
            d->act->date > deadline->due_date) {
            xfi_calendar_format(deadline->due_date, due);
            return xfi_rules_object(
                s, "办结日不得晚于法定办理期限%s；情况复杂的，先办理延期",
                "the closing date is not later than the limit of the law, %s; where circumstances "
                "are complex, extend that first",
                due);
        }
    }
    return true;
}

/* ---- reports to the lead ------------------------------------------------------------------------------------------ */

bool xfi_rules_holds_somebody_to_report_to(const xfi_asking *s)
{
    return !xfi_blank(s->d->after->row.lead) || xfi_rules_holds_something_to_fulfil(s);
}

bool xfi_rules_holds_every_part_done(const xfi_asking *s)
{
    for (size_t i = 0; i < s->d->after->part_count; i++) {
        const xfi_part *part = &s->d->after->parts[i];
        if (xfi_rules_part_open(s->d->after, part)) {
            return xfi_rules_object(s, "第%d项任务（%s）尚未完成：%s",
                                    "part %d (%s) is not done yet: %s", (int)part->n,
                                    xfi_or_empty(part->unit), xfi_or_empty(part->text));
        }
    }
    return true;
}
