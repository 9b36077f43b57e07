/* SPDX-License-Identifier: Apache-2.0 */
/* The post behind a series that is one official's. Who has left it owes nothing that is due afterwards,
 * the month of leaving included; the series lapses, and whoever names the next one is told. */
#include "rules/duty_p.h"

/* The post in which the official took the duty on. */
typedef struct held_post {
    const xfi_org *org;
    const char *official, *unit;
    bool as_leader; /* the duty is one of leaders */
} held_post;

static bool holds(const void *of, xf_date date)
{
    const held_post *held = of;
    const xfi_official *post = xfi_rules_post(held->org, held->official, date);
    return post != NULL && xfi_same(post->unit, held->unit) &&
           (!held->as_leader || post->principal || post->leader);
}

void xfi_duty_watch_post(const xfi_office_deciding *d, xfi_duty_series *series)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, series->duty);
    int32_t zone = d->world->policy->zone;
    series->ends_at = 0;
    if (xfi_blank(series->official) || !series->open || rule == NULL) {
        return;
    }
    const xfi_org *org = d->world->org;
    const xfi_official *began =
        xfi_rules_post(org, series->official, xfi_calendar_date_of(series->opened_at, zone));
    const held_post held = {.org = org,
                            .official = series->official,
                            .unit = began == NULL ? NULL : began->unit,
                            .as_leader = rule->kind == XF_DUTY_KIND_RECEPTION};
    /* it may have ended before today, and become known since */
    xf_date opened = xfi_calendar_date_of(series->opened_at, zone);
    xf_date from = holds(&held, opened) ? opened : d->date;
    xf_date day = xfi_rules_post_ends(org, series->official, from, holds, &held);
    series->ends_at = day == 0 ? 0 : xfi_calendar_instant(day, 0, zone);
}

/* ---- the day has come ------------------------------------------------------------------------------------ */

/* What fired of an occurrence and of its steps that are due after the end of the post, when it was not known yet
 * that the official had left. */
static xf_status withdraw(xfi_office_deciding *d, const xfi_duty *duty, xf_date first,
                          xfi_error *err)
{
    static const xfi_bi left = {"承担人到期前已离任（补录），此前因逾期发出的提醒撤回",
                                "the official had left before it was due (entered late): what was "
                                "sent because it was overdue is taken back"};
    const xfi_duty_file *file = d->world->duties;
    const xfi_duty_clock clock = xfi_duty_clock_of(d->world->policy, duty);
    xfi_owed about = xfi_duty_about(d, duty);
    XFI_TRY(xfi_duty_tell_withdrawn(d, &clock, &about, 0, left, err));
    for (size_t i = 0; i < file->step_count; i++) {
        const xfi_duty_step *step = &file->steps[i];
        if (step->of != duty->id || !step->open || step->date < first) {
            continue;
        }
        const xfi_duty_clock chain = xfi_duty_clock_of_step(d->world->policy, step);
        XFI_TRY(xfi_duty_step_about(d, step, &about, err));
        XFI_TRY(xfi_duty_tell_withdrawn(d, &chain, &about, 0, left, err));
    }
    return XF_OK;
}

static xf_status drop_later(xfi_office_deciding *d, xf_date first, xfi_error *err)
{
    static const xfi_bi left = {"承担人已离任，离任后到期的不再由其承担",
                                "its official has left the post: what is due since is another's"};
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->duty_count; i++) {
        const xfi_duty *before = &file->duties[i];
        if (!before->open || before->date < first) {
            continue;
        }
        xfi_duty *duty = xfi_arena_alloc(d->arena, sizeof *duty);
        if (duty == NULL) {
            return xfi_error_no_memory(err);
        }
        *duty = *before;
        XFI_TRY(xfi_duty_drop(d, duty, left, first, err));
        XFI_TRY(xfi_office_add(d, &xfi_duty_record, before, duty, err));
        XFI_TRY(withdraw(d, before, first, err));
    }
    return XF_OK;
}

xf_status xfi_duty_lapse(xfi_office_deciding *d, xfi_duty_series *series, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, series->duty);
    xf_date first = xfi_duty_first_unheld(d, series);
    const xfi_owed owed = {
        .record = XF_RECORD_DUTY_SERIES,
        .record_id = series->id,
        .title = xfi_duty_series_name(series, rule),
        .unit = series->unit,
        .target = XF_TARGET_PRINCIPAL,
        .raises = XF_RAISE_YELLOW,
        .rule = series->duty,
        .rung = "lapsed",
        .planned_at = series->ends_at,
        .reason = {"承担人已离任，须确定接任人员",
                   "its official has left the post: name who follows"},
    };
    series->open = false;
    series->until = first - 1 < series->from ? series->from : first - 1;
    series->next_fire_at = 0;
    XFI_TRY(drop_later(d, first, err));
    return xfi_office_tell(d, &owed, err);
}

/* ---- whose a series is ------------------------------------------------------------------------------------ */

bool xfi_rules_duty_of_official(const xfi_duty_rule *rule)
{
    return rule != NULL &&
           (rule->kind == XF_DUTY_KIND_RECEPTION || rule->kind == XF_DUTY_KIND_VISIT);
}

xf_status xfi_duty_check_official(const xfi_office_deciding *d, const xfi_duty_rule *rule,
                                  xfi_error *err)
{
    const xfi_org *org = d->world->org;
    const xfi_official *post = xfi_rules_post(org, d->act->official, d->date);
    const bool above = xfi_rules_duty_of_official(rule);
    if (post == NULL || d->act->of != 0) {
        return XF_OK;
    }
    return (above ? xfi_rules_acts_for : xfi_rules_speaks_for)(org, post->unit, d->act->unit)
               ? XF_OK
               : xfi_office_refuse(
                     d, "duty.official_elsewhere", "official",
                     above
                         ? (xfi_bi){"须为本单位、上级单位或本单位信访工作机构的在任人员",
                                    "it is an official of the unit, of one above it or of its "
                                    "petition department"}
                         : (xfi_bi){"须为本单位或本单位信访工作机构的在任人员",
                                    "it is an official of the unit or of its petition department"},
                     err);
}

/* ---- who leads ------------------------------------------------------------------------------------------------ */

xf_status xfi_duty_check_lead(const xfi_office_deciding *d, const char *unit, const char *lead,
                              xfi_error *err)
{
    const xfi_official *post = xfi_rules_post(d->world->org, lead, d->date);
    const bool leads = post != NULL && (post->principal || post->leader) &&
                       xfi_rules_above(d->world->org, post->unit, unit);
    return xfi_blank(lead) || leads
               ? XF_OK
               : xfi_office_refuse(
                     d, "duty.lead_not_leading", "lead",
                     (xfi_bi){"须为本单位或上级单位的负责人或领导班子成员",
                              "it is a principal or a member of the leading body, of the unit or "
                              "of one above it"},
                     err);
}
