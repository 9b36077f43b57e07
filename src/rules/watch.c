/* SPDX-License-Identifier: Apache-2.0 */
/* What the sweep does of drives and warnings: a drive is measured at each month's end, and an
 * unanswered warning climbs. */
#include "rules/office_p.h"

#include <xfcase/drive.h>

#include <stdio.h>

/* Whom an unanswered warning is told, one after the other, and after how many more working days
 * where the policy does not say. */
static const struct {
    int32_t workdays;
    xf_target target;
    int32_t level;
    xf_raise raises;
    const char *rung;
} climb[] = {
    {1, XF_TARGET_PRINCIPAL, 0, XF_RAISE_RED, "red"},
    {2, XF_TARGET_SUPERIOR, 1, XF_RAISE_REPORT, "report"},
};
enum { CLIMB = sizeof climb / sizeof *climb, DECEMBER = 12, MEASURED = 1, BEHIND_UP = 2 };

static int32_t or_customary(int32_t said, int32_t customary)
{
    return said == 0 ? customary : said;
}

static int32_t climbs_after(const xf_policy *policy, int32_t told)
{
    int32_t days = 0;
    for (int32_t i = 0; i <= told; i++) {
        days += or_customary(policy->warning_workdays[i], climb[i].workdays);
    }
    return days;
}

static xf_time morning(const xfi_office_world *world, xf_date day, int32_t workdays)
{
    xf_date on = xfi_calendar_add_workdays(world->calendar, day, workdays);
    return on == 0 ? 0
                   : xfi_calendar_instant(on, world->policy->notify_minute, world->policy->zone);
}

void xfi_office_watch_answer(const xfi_office_deciding *d, xfi_warning *warning)
{
    warning->next_fire_at =
        warning->told < CLIMB
            ? morning(d->world, warning->due_date, climbs_after(d->world->policy, warning->told))
            : 0;
}

void xfi_office_measure_next(const xfi_office_deciding *d, xfi_drive *drive, xf_date day)
{
    xfi_civil civil = xfi_calendar_civil(day);
    bool last = civil.month == DECEMBER;
    drive->measure_on =
        xfi_calendar_date(civil.year + (last ? 1 : 0), last ? 1 : civil.month + 1, 1) - 1;
    drive->next_fire_at = morning(d->world, drive->measure_on,
                                  or_customary(d->world->policy->drive_measured, MEASURED));
}

static xfi_office_deciding watching(const xfi_office_world *world, const xfi_office_act *act,
                                    xfi_arena *arena, xfi_office_changes *out)
{
    *out = (xfi_office_changes){0};
    return (xfi_office_deciding){
        .world = world,
        .act = act,
        .date = xfi_calendar_date_of(act->at, world->policy->zone),
        .arena = arena,
        .out = out,
    };
}

xf_status xfi_rules_remind_warning(const xfi_office_world *world, const xfi_warning *warning,
                                   xf_time now, xfi_arena *arena, xfi_office_changes *out,
                                   xfi_error *err)
{
    const xfi_office_act act = {.at = now};
    xfi_office_deciding d = watching(world, &act, arena, out);
    xfi_warning *after = xfi_arena_alloc(arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *warning;
    const xfi_owed owed = {
        .record = XF_RECORD_WARNING,
        .record_id = warning->id,
        .title = xfi_blank(warning->name) ? "预警通报" : warning->name,
        .case_id = warning->case_id,
        .unit = warning->to_unit,
        .target = climb[warning->told].target,
        .level = climb[warning->told].level,
        .raises = climb[warning->told].raises,
        .rung = climb[warning->told].rung,
        .planned_at = warning->next_fire_at,
        .due_date = warning->due_date,
        .reason = "尚未反馈",
    };
    after->told++;
    xfi_office_watch_answer(&d, after);
    XFI_TRY(xfi_office_tell(&d, &owed, err));
    return xfi_office_add(&d, &xfi_warning_record, warning, after, err);
}

/* "往年积案应化解2件，化解1件，目标100%" of each cohort that is behind; NULL: none is. */
static xf_status say_behind(const xfi_drive_progress *progress, xfi_arena *arena, const char **out,
                            xfi_error *err)
{
    xfi_buf text = {0};
    for (int c = XF_DRIVE_COHORT_EARLIER; c <= XF_DRIVE_COHORT_NEW; c++) {
        const xfi_drive_figures *of = &progress->cohorts[c];
        if (progress->standings[c] == XFI_STANDING_BEHIND) {
            xfi_buf_printf(&text, "%s%s应化解%d件，化解%d件，目标%d%%", text.len == 0 ? "" : "；",
                           xfi_code_by_value(XF_ENUM_DRIVE_COHORT, c)->zh,
                           xfi_rules_drive_asked(of), of->resolved, of->target);
        }
    }
    *out = text.len == 0 ? NULL : xfi_arena_dup(arena, xfi_buf_text(&text));
    bool failed = text.failed || (text.len > 0 && *out == NULL);
    xfi_buf_free(&text);
    return failed ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status tell_behind(xfi_office_deciding *d, const xfi_drive *drive, const char *reason,
                             xf_target target, xf_raise raises, xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_DRIVE,
        .record_id = drive->id,
        .title = drive->name,
        .unit = drive->unit,
        .target = target,
        .level = target == XF_TARGET_SUPERIOR ? 1 : 0,
        .raises = raises,
        .rung = target == XF_TARGET_SUPERIOR ? "report" : "yellow",
        .planned_at = drive->next_fire_at,
        .due_date = drive->until,
        .reason = reason,
    };
    return xfi_office_tell(d, &owed, err);
}

xf_status xfi_rules_measure_drive(const xfi_office_world *world, const xfi_drive *drive,
                                  const xfi_drive_progress *progress, xf_time now, xfi_arena *arena,
                                  xfi_office_changes *out, xfi_error *err)
{
    const xfi_office_act act = {.at = now};
    xfi_office_deciding d = watching(world, &act, arena, out);
    const char *reason;
    xfi_drive *after = xfi_arena_alloc(arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *drive;
    XFI_TRY(say_behind(progress, arena, &reason, err));
    after->behind = reason == NULL ? 0 : drive->behind + 1;
    if (after->behind > 0) {
        XFI_TRY(tell_behind(&d, drive, reason, XF_TARGET_PRINCIPAL, XF_RAISE_YELLOW, err));
    }
    if (after->behind >= or_customary(world->policy->drive_superior, BEHIND_UP)) {
        XFI_TRY(tell_behind(&d, drive, reason, XF_TARGET_SUPERIOR, XF_RAISE_REPORT, err));
    }
    xfi_office_measure_next(&d, after, drive->measure_on + 1);
    return xfi_office_add(&d, &xfi_drive_record, drive, after, err);
}
