/* SPDX-License-Identifier: Apache-2.0 */
/* What is to be on a visiting day, as its public notice says it. */
#include "rules/visit_p.h"

#define FACT(name) static void fact_##name(const xfi_visit_telling *t, xfi_buf *out)

FACT(number)
{
    xfi_error ignored = {0};
    (void)xfi_rules_visit_number(t->from, t->rule, out, &ignored);
    xfi_error_clear(&ignored);
}
FACT(date)
{
    xfi_visit_put_date(t, t->from->today, out);
}
FACT(unit)
{
    xfi_buf_puts(out, xfi_visit_unit(t, t->duty->unit));
}
static bool is_cancelled(const xfi_visit_telling *t)
{
    return t->duty->state == XF_DUTY_STATE_CANCELLED;
}
/* Nobody who reads on is to come in vain. */
static void put_cancelled(const xfi_visit_telling *t, xfi_buf *out)
{
    if (is_cancelled(t)) {
        xfi_buf_puts(out, xfi_visit_say(t, "（取消）", " (cancelled)"));
    }
}
FACT(subject)
{
    xfi_buf_puts(out, xfi_worded(t->duty->name, t->duty->name_en, t->lang));
    put_cancelled(t, out);
}
FACT(visit_date)
{
    xfi_visit_put_date(t, t->duty->date, out);
    put_cancelled(t, out);
}
FACT(visit_time)
{
    enum { MINUTE_MS = 60000, HOUR = 60 };
    xf_time begins = xfi_calendar_instant(t->duty->date, 0, t->from->policy->zone);
    int minute = (int)((t->duty->at - begins) / MINUTE_MS);
    if (t->duty->at != 0) {
        xfi_buf_printf(out, "%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
FACT(place)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->place));
}
FACT(leader)
{
    const char *leader = xfi_visit_leader(t->from);
    if (leader != NULL) {
        xfi_visit_put_official(t, leader, true, out);
    }
}
FACT(requirements)
{
    xfi_buf_puts(out, xfi_or_empty(t->duty->requirements));
}

/* Whoever is named, with so many of the unit in all; or so many people. */
static void put_who(const xfi_visit_telling *t, const xfi_duty_member *one, xfi_buf *out)
{
    const bool named = !xfi_blank(one->official);
    if (named) {
        xfi_buf_puts(out, xfi_visit_say(t, "：", ": "));
        xfi_visit_put_official(t, one->official, true, out);
    }
    if (one->persons > 0 && (!named || one->persons > 1)) {
        xfi_buf_printf(out,
                       named ? xfi_visit_say(t, "等%d人%.0s", ", %d %s in all")
                             : xfi_visit_say(t, "：%d人%.0s", ": %d %s"),
                       (int)one->persons, one->persons == 1 ? "person" : "people");
    }
}
FACT(participants)
{
    for (size_t i = 0; i < t->from->member_count; i++) {
        const xfi_duty_member *one = &t->from->members[i];
        if (!one->open) {
            continue;
        }
        xfi_buf_printf(out, "%s%s", out->len == 0 ? "" : "\n", xfi_visit_unit(t, one->unit));
        put_who(t, one, out);
        if (one->gone_on != 0 && one->gone_on <= xfi_visit_day(t->from)) {
            xfi_buf_puts(out, xfi_visit_say(t, "（已离任）", " (has left the post)"));
        }
        if (!xfi_blank(one->text)) {
            xfi_buf_printf(out, xfi_visit_say(t, "，%s", ", %s"), one->text);
        }
    }
}

static const xfi_contact *contact_of(const xfi_visit_telling *t)
{
    for (size_t i = 0; i < t->from->contact_count; i++) {
        const xfi_contact *one = &t->from->contacts[i];
        if (xfi_same(one->unit, t->duty->unit) &&
            xfi_rules_holds_on(one->from, one->until, one->open, t->from->today)) {
            return one;
        }
    }
    return NULL;
}
FACT(contact)
{
    const xfi_contact *contact = contact_of(t);
    if (contact != NULL) {
        xfi_visit_put_official(t, contact->official, false, out);
    }
}
FACT(phone)
{
    const xfi_contact *contact = contact_of(t);
    xfi_buf_puts(out, contact == NULL ? "" : xfi_or_empty(contact->phone));
}

/* Where what was told once has changed since, or takes place no more. */
FACT(changes)
{
    if (is_cancelled(t)) {
        xfi_buf_printf(out, xfi_visit_say(t, "取消，原因：%s", "cancelled: %s"),
                       xfi_or_empty(t->duty->reason));
        return;
    }
    for (size_t i = 0; i < t->from->step_count; i++) {
        const xfi_duty_step *step = &t->from->steps[i];
        if (step->renews != 0 && step->state != XF_DUTY_STATE_CANCELLED) {
            xfi_buf_reset(out);
            xfi_buf_puts(out, xfi_or_empty(step->reason));
        }
    }
}
const xfi_visit_fact xfi_visit_plan_facts[] = {
    {XF_PLACEHOLDER_NUMBER, fact_number},
    {XF_PLACEHOLDER_DATE, fact_date},
    {XF_PLACEHOLDER_UNIT, fact_unit},
    {XF_PLACEHOLDER_CONTACT, fact_contact},
    {XF_PLACEHOLDER_PHONE, fact_phone},
    {XF_PLACEHOLDER_SUBJECT, fact_subject},
    {XF_PLACEHOLDER_VISIT_DATE, fact_visit_date},
    {XF_PLACEHOLDER_VISIT_TIME, fact_visit_time},
    {XF_PLACEHOLDER_PLACE, fact_place},
    {XF_PLACEHOLDER_LEADER, fact_leader},
    {XF_PLACEHOLDER_PARTICIPANTS, fact_participants},
    {XF_PLACEHOLDER_REQUIREMENTS, fact_requirements},
    {XF_PLACEHOLDER_CHANGES, fact_changes},
    {.put = NULL},
};
