/* SPDX-License-Identifier: Apache-2.0 */
/* What is found in a case file: its open deadlines, and its rows by their numbers. */
#include "rules/rules_p.h"

bool xfi_rules_running(const xfi_deadline *deadline)
{
    return deadline->state == XF_DEADLINE_OPEN || deadline->state == XF_DEADLINE_PAUSED;
}

const char *xfi_rules_owes(const xfi_deadline *deadline)
{
    return xfi_blank(deadline->successor) ? deadline->duty_unit : deadline->successor;
}

const xfi_deadline *xfi_rules_fulfilled_by(const xfi_deciding *d, xf_act_kind act)
{
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && rule != NULL &&
            xfi_policy_event_in(&rule->fulfils, (xfi_event){act, XFI_Q_ANY})) {
            return deadline;
        }
    }
    return NULL;
}

bool xfi_rules_is_supervision(const xfi_deciding *d, const xfi_deadline *deadline)
{
    const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
    return xfi_rules_running(deadline) && rule != NULL &&
           (deadline->opened_by == XF_ACT_SUPERVISE || deadline->opened_by == XF_ACT_FIRE) &&
           xfi_policy_event_in(&rule->fulfils, (xfi_event){XF_ACT_FEEDBACK, XFI_Q_ANY});
}

const xfi_deadline *xfi_rules_supervision(const xfi_deciding *d)
{
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        if (xfi_rules_is_supervision(d, &d->after->deadlines[i])) {
            return &d->after->deadlines[i];
        }
    }
    return NULL;
}

const char *xfi_rules_demands(const xfi_deciding *d, const xfi_deadline *deadline)
{
    const xf_date day = xfi_calendar_date_of(d->act->recorded_at, d->policy->zone);
    const xfi_official *who = xfi_model_person(d->world->org, deadline->begun_by, day);
    return who == NULL ? NULL : who->unit;
}

xfi_part *xfi_rules_part(const xfi_casefile *file, int32_t n)
{
    for (size_t i = 0; i < file->part_count; i++) {
        if (file->parts[i].n == n) {
            return &file->parts[i];
        }
    }
    return NULL;
}

xfi_attachment *xfi_rules_attachment(const xfi_casefile *file, int32_t n)
{
    for (size_t i = 0; i < file->attachment_count; i++) {
        if (file->attachments[i].n == n) {
            return &file->attachments[i];
        }
    }
    return NULL;
}

xfi_member *xfi_rules_member(const xfi_casefile *file, const char *official)
{
    for (size_t i = 0; i < file->member_count; i++) {
        if (file->members[i].until_at == 0 && xfi_same(file->members[i].official, official)) {
            return &file->members[i];
        }
    }
    return NULL;
}

xfi_claim *xfi_rules_claim(const xfi_casefile *file, int32_t n)
{
    for (size_t i = 0; i < file->claim_count; i++) {
        if (file->claims[i].n == n) {
            return &file->claims[i];
        }
    }
    return NULL;
}

xfi_measure *xfi_rules_measure(const xfi_casefile *file, int32_t n)
{
    for (size_t i = 0; i < file->measure_count; i++) {
        if (file->measures[i].n == n) {
            return &file->measures[i];
        }
    }
    return NULL;
}

bool xfi_rules_part_open(const xfi_casefile *file, const xfi_part *part)
{
    return part->done_at == 0 && part->dropped_at == 0 && part->cycle == file->row.cycle;
}

const xfi_exception *xfi_rules_exception(const xfi_casefile *file, xf_check check)
{
    for (size_t i = 0; i < file->exception_count; i++) {
        if (file->exceptions[i].check == check) {
            return &file->exceptions[i];
        }
    }
    return NULL;
}

bool xfi_rules_measure_done(const xfi_casefile *file, int32_t claim, unsigned kinds)
{
    for (size_t i = 0; i < file->measure_count; i++) {
        const xfi_measure *measure = &file->measures[i];
        bool fits = (kinds >> (unsigned)measure->measure & 1U) != 0 &&
                    (claim == 0 || measure->claim == claim);
        if (fits && measure->done_at != 0 && !measure->failed &&
            measure->cycle == file->row.cycle) {
            return true;
        }
    }
    return false;
}

bool xfi_rules_agreement_open(const xfi_casefile *file, const xfi_measure *measure)
{
    return measure->measure == XF_MEASURE_AGREEMENT && measure->cycle == file->row.cycle &&
           measure->done_at == 0;
}
