/* SPDX-License-Identifier: Apache-2.0 */
/* What the sweep does of drives, warnings, receptions and rounds of screening: a drive is measured at
 * each month's end; what is overdue of the others climbs. */
#include "rules/office_p.h"

#include <xfcase/drive.h>
#include <xfcase/reception.h>

#include <stdio.h>

enum { DECEMBER = 12, MEASURED = 1, BEHIND_UP = 2, AT_ONCE = 1 };

static int32_t or_customary(int32_t said, int32_t customary)
{
    return said == 0 ? customary : said;
}

static xf_time morning(const xfi_office_world *world, xf_date day, int32_t workdays)
{
    xf_date on = xfi_calendar_add_workdays(world->calendar, day, workdays);
    return on == 0 ? 0
                   : xfi_calendar_instant(on, world->policy->notify_minute, world->policy->zone);
}

const xfi_duty_rule *xfi_office_ladder(const xf_policy *policy, xfi_recurs recurs)
{
    for (size_t i = 0; i < policy->duty_count; i++) {
        if (policy->duties[i].recurs == recurs) {
            return &policy->duties[i];
        }
    }
    return NULL;
}

/* A rung of it and when it is due, by its place among all of them; false: there are no more. */
static bool rung_at(const xfi_office_world *world, const xfi_duty_rule *rule, xf_date due,
                    size_t place, xfi_waiting *out)
{
    const xfi_deadline deadline = {.due_date = due};
    size_t at = 0;
    for (size_t i = 0; i < rule->rung_count; i++) {
        const xfi_rung *rung = &rule->rungs[i];
        for (int32_t rep = 0; rep <= (rung->every > 0 ? rung->times : 0); rep++, at++) {
            if (at == place) {
                *out = (xfi_waiting){
                    rung, rep,
                    xfi_rules_planned(world->policy, world->calendar, rung, &deadline, rep)};
                return true;
            }
        }
    }
    return false;
}

static bool earlier(const xfi_waiting *a, size_t a_place, const xfi_waiting *b, size_t b_place)
{
    return a->at < b->at || (a->at == b->at && a_place < b_place);
}

/* Which rung is told next of what is due on a day, when so many were told, in the order of time; rung
 * NULL: nothing is due, or all was told. */
static xfi_waiting next_rung(const xfi_office_world *world, xfi_recurs recurs, xf_date due,
                             int32_t told)
{
    const xfi_duty_rule *rule = xfi_office_ladder(world->policy, recurs);
    xfi_waiting one;
    xfi_waiting other;
    for (size_t i = 0; due != 0 && rule != NULL && rung_at(world, rule, due, i, &one); i++) {
        int32_t before = 0;
        for (size_t k = 0; rung_at(world, rule, due, k, &other); k++) {
            before += earlier(&other, k, &one, i) ? 1 : 0;
        }
        if (before == told) {
            return one;
        }
    }
    return (xfi_waiting){NULL, 0, 0};
}

void xfi_office_watch_answer(const xfi_office_deciding *d, xfi_warning *warning)
{
    warning->next_fire_at =
        next_rung(d->world, XFI_RECURS_WARNING, warning->due_date, warning->told).at;
}

/* ---- receptions and rounds of screening -------------------------------------------------------------- */

void xfi_office_reception_owes(const xf_policy *policy, const xf_calendar *calendar,
                               const xfi_reception *row, xfi_reception_due out[XFI_RECEPTION_OWES])
{
    const int32_t days = or_customary(policy->reception_result, AT_ONCE);
    out[0] = (xfi_reception_due){
        XF_PENDING_RECEPTION,
        row->result != XF_RECEIVED_NONE ? 0 : xfi_calendar_add_workdays(calendar, row->date, days),
        {"接访后尚无处理结果：须办结、登记、转送或并入已有事项",
         "nothing has come of the reception yet: settle, register, transfer or link it"}};
    out[1] = (xfi_reception_due){
        XF_PENDING_ESCORT,
        xfi_blank(row->escort) || !xfi_blank(row->escort_result) ? 0 : row->escort_on,
        {"陪同移送尚无结果", "nothing has come of the escort yet"}};
    out[2] = (xfi_reception_due){
        XF_PENDING_FOLLOW_UP,
        row->followed_up_on != 0 ? 0 : row->follow_up_on,
        {"约定的回访尚未完成", "the follow-up that was planned is not made yet"}};
}

/* What of a reception is due first; date 0: nothing. */
static xfi_reception_due due_of(const xfi_office_world *world, const xfi_reception *row)
{
    xfi_reception_due owed[XFI_RECEPTION_OWES];
    xfi_reception_due first = {XF_PENDING_NONE, 0, {NULL, NULL}};
    xfi_office_reception_owes(world->policy, world->calendar, row, owed);
    for (size_t i = 0; i < XFI_RECEPTION_OWES; i++) {
        if (owed[i].date != 0 && (first.date == 0 || owed[i].date < first.date)) {
            first = owed[i];
        }
    }
    return first;
}

void xfi_office_watch_reception(const xfi_office_deciding *d, const xfi_reception *before,
                                xfi_reception *row)
{
    xfi_reception_due due = due_of(d->world, row);
    if (before != NULL && due_of(d->world, before).date != due.date) {
        row->told = 0; /* something else is due now */
    }
    row->next_fire_at = next_rung(d->world, XFI_RECURS_RECEPTION, due.date, row->told).at;
}

void xfi_office_watch_round(const xfi_office_deciding *d, xfi_screening *round)
{
    round->next_fire_at =
        round->open ? next_rung(d->world, XFI_RECURS_SCREENING, round->until, round->told).at : 0;
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

static xf_status tell_withdrawn(xfi_office_deciding *d, const xfi_owed *about, const xfi_rung *rung,
                                xfi_error *err)
{
    xfi_owed owed = *about;
    owed.target = rung->to;
    owed.level = rung->level;
    owed.raises = XF_RAISE_REMINDER;
    owed.rung = "withdrawn";
    return xfi_office_tell(d, &owed, err);
}

static bool same_addressee(const xfi_rung *a, const xfi_rung *b)
{
    return a->to == b->to && a->level == b->level;
}

/* Whom what came at the place `i` of all notices told; NULL: there was no such one. What has no ladder
 * was told at once, to the principal and to the unit above. */
static const xfi_rung *told_rung(const xfi_office_deciding *d, const xfi_owed *about, int32_t i)
{
    static const xfi_rung at_once[] = {{.to = XF_TARGET_PRINCIPAL},
                                       {.to = XF_TARGET_SUPERIOR, .level = 1}};
    if (about->record == XF_RECORD_RECEPTION || about->record == XF_RECORD_WARNING) {
        const xfi_recurs recurs =
            about->record == XF_RECORD_RECEPTION ? XFI_RECURS_RECEPTION : XFI_RECURS_WARNING;
        return next_rung(d->world, recurs, d->date, i).rung;
    }
    return i < (int32_t)(sizeof at_once / sizeof *at_once) ? &at_once[i] : NULL;
}

xf_status xfi_office_withdraw_told(xfi_office_deciding *d, const xfi_owed *about, int32_t told,
                                   xfi_error *err)
{
    static const xfi_rung issued = {.to = XF_TARGET_PRINCIPAL};
    const xfi_rung *rung;
    bool warning = about->record == XF_RECORD_WARNING; /* that it was issued was told, too */
    if (warning) {
        XFI_TRY(tell_withdrawn(d, about, &issued, err));
    }
    for (int32_t i = 0; i < told && (rung = told_rung(d, about, i)) != NULL; i++) {
        bool again = warning && same_addressee(rung, &issued);
        for (int32_t k = 0; k < i && !again; k++) {
            again = same_addressee(rung, told_rung(d, about, k));
        }
        if (!again) {
            XFI_TRY(tell_withdrawn(d, about, rung, err));
        }
    }
    return XF_OK;
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

/* On another day than planned. */
static bool told_late(const xfi_office_deciding *d, xf_time planned_at)
{
    return d->date > xfi_calendar_date_of(planned_at, d->world->policy->zone);
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
    const xfi_waiting next = next_rung(world, XFI_RECURS_WARNING, warning->due_date, warning->told);
    if (next.rung == NULL) { /* the pack has it no longer */
        xfi_office_watch_answer(&d, after);
        return xfi_office_add(&d, &xfi_warning_record, warning, after, err);
    }
    const xfi_owed owed = {
        .record = XF_RECORD_WARNING,
        .record_id = warning->id,
        .title = xfi_blank(warning->name) ? (xfi_bi){"预警通报", "warning"}
                                          : (xfi_bi){.zh = warning->name},
        .case_id = warning->case_id,
        .unit = xfi_office_warned(warning),
        .target = next.rung->to,
        .level = next.rung->level,
        .raises = next.rung->raises,
        .rung = next.rung->id,
        .rep = next.rep,
        .planned_at = warning->next_fire_at,
        .late = told_late(&d, warning->next_fire_at),
        .due_date = warning->due_date,
        .reason = {"尚未反馈", "not answered yet"},
    };
    after->told++;
    xfi_office_watch_answer(&d, after);
    XFI_TRY(xfi_office_tell(&d, &owed, err));
    return xfi_office_add(&d, &xfi_warning_record, warning, after, err);
}

static const char *kept(xfi_buf *text, xfi_arena *arena)
{
    const char *said = text->failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(text));
    xfi_buf_free(text);
    return said;
}

/* "接访（2026-02-03）": what it is called in a notice says nothing of who came. */
xfi_bi xfi_office_reception_title(const xfi_reception *row, xfi_arena *arena)
{
    char day[XFI_DATE_TEXT];
    xfi_buf zh = {0};
    xfi_buf en = {0};
    xfi_calendar_format(row->date, day);
    xfi_buf_printf(&zh, "接访（%s）", day);
    xfi_buf_printf(&en, "reception of %s", day);
    return (xfi_bi){kept(&zh, arena), kept(&en, arena)};
}

xf_status xfi_rules_remind_reception(const xfi_office_world *world, const xfi_reception *reception,
                                     xf_time now, xfi_arena *arena, xfi_office_changes *out,
                                     xfi_error *err)
{
    const xfi_office_act act = {.at = now};
    xfi_office_deciding d = watching(world, &act, arena, out);
    xfi_reception *after = xfi_arena_alloc(arena, sizeof *after);
    const xfi_bi title = xfi_office_reception_title(reception, arena);
    const xfi_reception_due due = due_of(world, reception);
    if (after == NULL || title.zh == NULL || title.en == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *reception;
    const xfi_waiting next = next_rung(world, XFI_RECURS_RECEPTION, due.date, reception->told);
    if (next.rung == NULL) {
        xfi_office_watch_reception(&d, NULL, after);
        return xfi_office_add(&d, &xfi_reception_record, reception, after, err);
    }
    const xfi_owed owed = {
        .record = XF_RECORD_RECEPTION,
        .record_id = reception->id,
        .title = title,
        .case_id = reception->case_id,
        .unit = xfi_rules_owner(&xfi_reception_record, reception),
        .official = reception->official,
        .target = next.rung->to,
        .level = next.rung->level,
        .raises = next.rung->raises,
        .rung = next.rung->id,
        .rep = next.rep,
        .planned_at = reception->next_fire_at,
        .late = told_late(&d, reception->next_fire_at),
        .due_date = due.date,
        .reason = due.reason,
    };
    after->told++;
    xfi_office_watch_reception(&d, NULL, after);
    XFI_TRY(xfi_office_tell(&d, &owed, err));
    return xfi_office_add(&d, &xfi_reception_record, reception, after, err);
}

static xf_status say_undecided(int32_t undecided, xfi_arena *arena, xfi_bi *out, xfi_error *err)
{
    xfi_buf zh = {0};
    xfi_buf en = {0};
    xfi_buf_puts(&zh, "排查期限已过，");
    xfi_buf_puts(&en, "the round is past its last day");
    if (undecided == 0) {
        xfi_buf_puts(&zh, "尚未结束");
        xfi_buf_puts(&en, " and not ended");
    } else {
        xfi_buf_printf(&zh, "还有%d项排查发现没有处理", undecided);
        xfi_buf_printf(
            &en, undecided == 1 ? ": %d finding is not decided" : ": %d findings are not decided",
            undecided);
    }
    *out = (xfi_bi){kept(&zh, arena), kept(&en, arena)};
    return out->zh == NULL || out->en == NULL ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_rules_remind_round(const xfi_office_world *world, const xfi_screening *round,
                                 int32_t undecided, xf_time now, xfi_arena *arena,
                                 xfi_office_changes *out, xfi_error *err)
{
    const xfi_office_act act = {.at = now};
    xfi_office_deciding d = watching(world, &act, arena, out);
    xfi_screening *after = xfi_arena_alloc(arena, sizeof *after);
    xfi_bi reason;
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    XFI_TRY(say_undecided(undecided, arena, &reason, err));
    *after = *round;
    const xfi_waiting next = next_rung(world, XFI_RECURS_SCREENING, round->until, round->told);
    if (next.rung == NULL) {
        xfi_office_watch_round(&d, after);
        return xfi_office_add(&d, &xfi_screening_record, round, after, err);
    }
    const xfi_owed owed = {
        .record = XF_RECORD_SCREENING,
        .record_id = round->id,
        .title = {.zh = round->name},
        .unit = round->unit,
        .official = round->official,
        .target = next.rung->to,
        .level = next.rung->level,
        .raises = next.rung->raises,
        .rung = next.rung->id,
        .rep = next.rep,
        .planned_at = round->next_fire_at,
        .late = told_late(&d, round->next_fire_at),
        .due_date = round->until,
        .reason = reason,
    };
    after->told++;
    xfi_office_watch_round(&d, after);
    XFI_TRY(xfi_office_tell(&d, &owed, err));
    return xfi_office_add(&d, &xfi_screening_record, round, after, err);
}

/* "往年积案应化解2件，化解1件，目标100%" of each cohort that is behind; NULL: none is. */
static xf_status say_behind(const xfi_drive_progress *progress, xfi_arena *arena, xfi_bi *out,
                            xfi_error *err)
{
    xfi_buf zh = {0};
    xfi_buf en = {0};
    for (int c = XF_DRIVE_COHORT_EARLIER; c <= XF_DRIVE_COHORT_NEW; c++) {
        const xfi_drive_figures *of = &progress->cohorts[c];
        const xfi_code *cohort = xfi_code_by_value(XF_ENUM_DRIVE_COHORT, c);
        int32_t asked = xfi_rules_drive_asked(of);
        if (progress->standings[c] == XFI_STANDING_BEHIND) {
            xfi_buf_printf(&zh, "%s%s应化解%d件，化解%d件，目标%d%%", zh.len == 0 ? "" : "；",
                           cohort->zh, asked, of->resolved, of->target);
            xfi_buf_printf(&en, "%s%s: %d of %d resolved, target %d%%", en.len == 0 ? "" : "; ",
                           cohort->en, of->resolved, asked, of->target);
        }
    }
    bool any = zh.len > 0;
    *out = (xfi_bi){kept(&zh, arena), kept(&en, arena)};
    bool failed = out->zh == NULL || out->en == NULL;
    *out = any ? *out : (xfi_bi){NULL, NULL};
    return failed ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status tell_behind(xfi_office_deciding *d, const xfi_drive *drive, xfi_bi reason,
                             xf_target target, xf_raise raises, xfi_error *err)
{
    const xfi_owed owed = {
        .record = XF_RECORD_DRIVE,
        .record_id = drive->id,
        .title = {.zh = drive->name},
        .unit = drive->unit,
        .target = target,
        .level = target == XF_TARGET_SUPERIOR ? 1 : 0,
        .raises = raises,
        .rung = target == XF_TARGET_SUPERIOR ? "report" : "yellow",
        .planned_at = drive->next_fire_at,
        .late = told_late(d, drive->next_fire_at),
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
    xfi_bi reason;
    xfi_drive *after = xfi_arena_alloc(arena, sizeof *after);
    if (after == NULL) {
        return xfi_error_no_memory(err);
    }
    *after = *drive;
    XFI_TRY(say_behind(progress, arena, &reason, err));
    after->behind = reason.zh == NULL ? 0 : drive->behind + 1;
    if (after->behind > 0) {
        XFI_TRY(tell_behind(&d, drive, reason, XF_TARGET_PRINCIPAL, XF_RAISE_YELLOW, err));
    }
    if (after->behind >= or_customary(world->policy->drive_superior, BEHIND_UP)) {
        XFI_TRY(tell_behind(&d, drive, reason, XF_TARGET_SUPERIOR, XF_RAISE_REPORT, err));
    }
    xfi_office_measure_next(&d, after, drive->measure_on + 1);
    return xfi_office_add(&d, &xfi_drive_record, drive, after, err);
}
