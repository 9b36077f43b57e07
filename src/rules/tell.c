/* SPDX-License-Identifier: Apache-2.0 */
/* Notices because of a deadline: who is told, and what. */
#include "rules/rules_p.h"

xfi_notice *xfi_rules_new_notice(xfi_deciding *d, const xfi_deadline *deadline)
{
    xfi_notice *notice = xfi_arena_alloc(d->arena, sizeof *notice);
    if (notice == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return NULL;
    }
    notice->id = d->after->next_notice++;
    notice->case_id = deadline->case_id;
    notice->deadline_id = deadline->id;
    notice->rule = deadline->rule;
    notice->turn = deadline->turn;
    notice->due_date = deadline->due_date;
    notice->created_at = d->act->at;
    notice->duty_unit = xfi_rules_owes(deadline);
    notice->duty_official = deadline->duty_official;
    return notice;
}

void xfi_rules_send(xfi_deciding *d, const xfi_deadline *deadline, xf_target target, int32_t level,
                    xfi_notice *notice)
{
    xfi_addressee to = xfi_rules_address(d->world->org, &d->after->row, deadline, target, level,
                                         d->date, d->arena);
    notice->target = target;
    notice->level = level;
    notice->unit = to.unit;
    notice->official = to.official;
    notice->skipped = to.skipped;
    xfi_rules_add(d, &xfi_notice_record, NULL, notice);
}

void xfi_rules_inform_extension(xfi_deciding *d, const xfi_deadline *deadline)
{
    xfi_notice *notice = xfi_rules_new_notice(d, deadline);
    if (notice != NULL) {
        notice->rung = "extend";
        notice->rep = deadline->extensions - 1;
        notice->raises = XF_RAISE_INFORM;
        notice->reason = d->act->reason;
        notice->planned_at = d->act->at;
        xfi_rules_send(d, deadline, XF_TARGET_PETITIONER, 0, notice);
    }
}

void xfi_rules_tell_principal(xfi_deciding *d, const xfi_deadline *deadline, const char *what)
{
    xfi_notice *notice = xfi_rules_new_notice(d, deadline);
    if (notice != NULL) {
        notice->rung = what;
        notice->raises = XF_RAISE_REMINDER;
        notice->planned_at = d->act->at;
        xfi_rules_send(d, deadline, XF_TARGET_PRINCIPAL, 0, notice);
    }
}

void xfi_rules_tell_voided(xfi_deciding *d, const xfi_deadline *deadline)
{
    xfi_notice *notice = xfi_rules_superior(d->world->org, d->after->row.registered_unit) == NULL
                             ? NULL
                             : xfi_rules_new_notice(d, deadline);
    if (notice != NULL) {
        notice->rung = "voided";
        notice->raises = XF_RAISE_REMINDER;
        notice->reason = d->act->reason;
        notice->planned_at = d->act->recorded_at;
        notice->created_at = d->act->recorded_at;
        xfi_rules_send(d, deadline, XF_TARGET_SUPERIOR, 1, notice);
    }
}

void xfi_rules_tell_withdrawn(xfi_deciding *d, const xfi_deadline *deadline, const xfi_rung *rung,
                              xfi_bi reason)
{
    xfi_notice *notice = xfi_rules_new_notice(d, deadline);
    if (notice != NULL) {
        notice->rung = "withdrawn";
        notice->raises = XF_RAISE_REMINDER;
        notice->reason = reason.zh;
        notice->reason_en = reason.en;
        notice->planned_at = d->act->recorded_at; /* when it is known */
        notice->created_at = d->act->recorded_at;
        xfi_rules_send(d, deadline, rung->to, rung->level, notice);
    }
}
