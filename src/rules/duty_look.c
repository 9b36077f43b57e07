/* SPDX-License-Identifier: Apache-2.0 */
/* What the steps of recurring duties ask of an occurrence, its series and its file. */
#include "rules/duty_p.h"

xf_status xfi_duty_closed(const xfi_office_deciding *d, xfi_error *err)
{
    return xfi_office_refuse(
        d, "duty.closed", "id",
        (xfi_bi){"该事项已完成、取消或停止", "it is done, cancelled or ended already"}, err);
}

xf_status xfi_duty_own_day(const xfi_office_deciding *d, const xfi_duty *duty, xfi_error *err)
{
    const xfi_duty_rule *rule = xfi_policy_duty(d->world->policy, duty->duty);
    return duty->phase == 0 || rule == NULL || rule->recurs != XFI_RECURS_PHASE_END
               ? XF_OK
               : xfi_office_refuse(d, "duty.of_phase", "id",
                                   (xfi_bi){"阶段总结以“阶段结束”登记，不单独办理、改期或取消",
                                            "it is done by ending the phase, and neither moved nor "
                                            "cancelled by itself"},
                                   err);
}

const xf_calendar *xfi_duty_calendar(const xfi_office_deciding *d)
{
    const xfi_duty_file *file = d->world->duties;
    return file != NULL && file->calendar != NULL ? file->calendar : d->world->calendar;
}

const char *xfi_duty_holder(const xfi_office_deciding *d, int post)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->post_count; i++) {
        const xfi_body_member *one = &file->posts[i];
        if (one->post == post && xfi_rules_holds_on(one->from, one->until, one->open, d->date)) {
            return one->official;
        }
    }
    return NULL;
}

const char *xfi_rules_duty_step_rule(xfi_arena *arena, const xfi_duty_step *step)
{
    xfi_buf buf = {0};
    xfi_buf_printf(&buf, "%s.%s", xfi_or_empty(step->duty), xfi_or_empty(step->step));
    const char *text = buf.failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(&buf));
    xfi_buf_free(&buf);
    return text;
}

const xfi_duty_share *xfi_duty_shared(const xfi_office_deciding *d, const char *step)
{
    const xfi_duty_file *file = d->world->duties;
    for (size_t i = 0; i < file->share_count; i++) {
        if (file->shares[i].open && xfi_same(file->shares[i].step, step)) {
            return &file->shares[i];
        }
    }
    return NULL;
}

xf_date xfi_duty_first_unheld(const xfi_office_deciding *d, const xfi_duty_series *series)
{
    return series->ends_at == 0 ? 0 : xfi_calendar_date_of(series->ends_at, d->world->policy->zone);
}
