/* SPDX-License-Identifier: Apache-2.0 */
/* What the sweep does to duties, and what a new holiday notice does. The library's own entries: nobody
 * is asked whether they may. */
#include "rules/duty_p.h"

#include <stdio.h>
#include <string.h>

typedef struct firing {
    xfi_office_deciding d;
    xfi_office_act act;
    const xfi_duty_event *event;
} firing;

static void start(firing *f, const xfi_office_world *world, const xfi_duty_event *event,
                  xfi_arena *arena, xfi_office_changes *out)
{
    *out = (xfi_office_changes){0};
    f->event = event;
    f->act = (xfi_office_act){.at = event->now, .recorded_at = event->recorded_at, .id = event->id};
    f->d = (xfi_office_deciding){.world = world, .act = &f->act, .arena = arena, .out = out};
    f->d.date = xfi_calendar_date_of(event->now, world->policy->zone);
}

static void *copy_of(firing *f, const void *row, size_t size, xfi_error *err)
{
    void *copy = xfi_arena_alloc(f->d.arena, size);
    if (copy == NULL) {
        (void)xfi_error_no_memory(err);
    } else {
        memcpy(copy, row, size);
    }
    return copy;
}

static const xfi_duty_step *step_of(const xfi_duty_file *file, xf_id id)
{
    for (size_t i = 0; i < file->step_count; i++) {
        if (file->steps[i].id == id) {
            return &file->steps[i];
        }
    }
    return NULL;
}

/* ---- a rung ---------------------------------------------------------------------------------------------- */

/* A notice names the day; a limit within it is said beside. Nothing: it is the whole day. */
static xf_status limit_within_the_day(const firing *f, const xfi_duty_clock *clock, xfi_bi *out,
                                      xfi_error *err)
{
    enum { MINUTE_MS = 60000, HOUR = 60, DAY = 1440, LENGTH = 48 };
    xf_time begins = xfi_calendar_instant(clock->date, 0, f->d.world->policy->zone);
    int minute = (int)((clock->due_at - begins) / MINUTE_MS);
    char zh[LENGTH];
    char en[LENGTH];
    *out = (xfi_bi){NULL, NULL};
    if (clock->due_at < begins || minute >= DAY - 1) {
        return XF_OK;
    }
    (void)snprintf(zh, sizeof zh, "当日%02d:%02d前", minute / HOUR, minute % HOUR);
    (void)snprintf(en, sizeof en, "by %02d:%02d of that day", minute / HOUR, minute % HOUR);
    *out = (xfi_bi){xfi_arena_dup(f->d.arena, zh), xfi_arena_dup(f->d.arena, en)};
    return out->zh == NULL || out->en == NULL ? xfi_error_no_memory(err) : XF_OK;
}

static xf_status fire(firing *f, const xfi_duty_clock *clock, const xfi_duty_waiting *next,
                      const xfi_owed *who, xfi_error *err)
{
    xfi_office_firing *row = xfi_arena_alloc(f->d.arena, sizeof *row);
    if (row == NULL) {
        return xfi_error_no_memory(err);
    }
    bool late = f->d.date > xfi_calendar_date_of(next->at, f->d.world->policy->zone);
    xfi_bi hour;
    XFI_TRY(limit_within_the_day(f, clock, &hour, err));
    *row = (xfi_office_firing){.record = clock->record,
                               .record_id = clock->id,
                               .turn = clock->turn,
                               .rung = next->rung->id,
                               .rep = next->rep,
                               .planned_at = next->at,
                               .fired_at = f->event->now,
                               .late = late,
                               .raises = next->rung->raises};
    XFI_TRY(xfi_office_add(&f->d, &xfi_office_firing_record, NULL, row, err));
    xfi_owed owed = *who;
    xfi_duty_send_to(&f->d, &owed, next->rung);
    owed.raises = next->rung->raises;
    owed.rung = next->rung->id;
    owed.turn = clock->turn;
    owed.rep = next->rep;
    owed.late = late;
    owed.planned_at = next->at;
    owed.due_date = clock->date;
    owed.reason = hour;
    return xfi_office_tell(&f->d, &owed, err);
}

/* When the next thing waits once this one has fired. */
static xf_status after_it(firing *f, const xfi_duty_clock *clock, const xfi_duty_waiting *fired,
                          xf_time *out, xfi_error *err)
{
    const xfi_duty_file *file = f->d.world->duties;
    size_t count = file->firing_count;
    xfi_office_firing *rows = xfi_arena_alloc(f->d.arena, (count + 1) * sizeof *rows);
    xfi_duty_waiting next;
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    if (count > 0) {
        memcpy(rows, file->firings, count * sizeof *rows);
    }
    if (fired->rung != NULL) {
        rows[count++] = (xfi_office_firing){.record = clock->record,
                                            .record_id = clock->id,
                                            .turn = clock->turn,
                                            .rung = fired->rung->id,
                                            .rep = fired->rep};
    }
    XFI_TRY(xfi_duty_waits(&f->d, clock, rows, count, &next, err));
    *out = next.at;
    return XF_OK;
}

/* The members of both kinds of row that firing changes. */
typedef struct parts {
    xf_duty_state *state;
    xf_mark *mark;
    bool *late;
    xf_time *next_fire_at;
    int32_t *sequence;
} parts;

static xf_status fire_row(firing *f, xfi_duty_clock *clock, const xfi_owed *who, const parts *row,
                          xfi_duty_done *done, xfi_error *err)
{
    const xfi_duty_file *file = f->d.world->duties;
    xfi_duty_waiting next;
    XFI_TRY(xfi_duty_waits(&f->d, clock, file->firings, file->firing_count, &next, err));
    if (next.at == 0 || next.at > f->event->now) { /* the pack plans for another time now */
        *row->next_fire_at = next.at;
        return XF_OK;
    }
    if (next.missed) {
        *row->state = XF_DUTY_STATE_MISSED;
        *row->late = true;
        ++*row->sequence;
        clock->state = XF_DUTY_STATE_MISSED;
        *done = XFI_DUTY_MISSED;
    } else {
        XFI_TRY(fire(f, clock, &next, who, err));
        *row->mark = xfi_rules_raised_mark(*row->mark, next.rung->raises);
        *done = XFI_DUTY_FIRED;
    }
    return after_it(f, clock, &next, row->next_fire_at, err);
}

static xf_status fire_duty(firing *f, xfi_duty_done *done, xfi_error *err)
{
    const xfi_duty *before = &f->d.world->duties->duties[0];
    xfi_duty *duty = copy_of(f, before, sizeof *duty, err);
    if (duty == NULL) {
        return XF_E_NO_MEMORY;
    }
    xfi_duty_clock clock = xfi_duty_clock_of(f->d.world->policy, duty);
    const xfi_owed who = xfi_duty_about(&f->d, duty);
    const parts row = {&duty->state, &duty->mark, &duty->late, &duty->next_fire_at,
                       &duty->sequence};
    XFI_TRY(fire_row(f, &clock, &who, &row, done, err));
    return xfi_office_add(&f->d, &xfi_duty_record, before, duty, err);
}

static xf_status fire_step(firing *f, xfi_duty_done *done, xfi_error *err)
{
    const xfi_duty_step *before = step_of(f->d.world->duties, f->event->id);
    xfi_duty_step *step = before == NULL ? NULL : copy_of(f, before, sizeof *step, err);
    xfi_owed who;
    if (step == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_duty_clock clock = xfi_duty_clock_of_step(f->d.world->policy, step);
    XFI_TRY(xfi_duty_step_about(&f->d, step, &who, err));
    const parts row = {&step->state, &step->mark, &step->late, &step->next_fire_at,
                       &step->sequence};
    XFI_TRY(fire_row(f, &clock, &who, &row, done, err));
    return xfi_office_add(&f->d, &xfi_duty_step_record, before, step, err);
}

static xf_status make_ahead(firing *f, xfi_duty_done *done, xfi_error *err)
{
    const xfi_duty_series *before = f->d.world->duties->series;
    const xfi_duty_rule *rule = xfi_policy_duty(f->d.world->policy, before->duty);
    xfi_duty_series *series = copy_of(f, before, sizeof *series, err);
    if (series == NULL) {
        return XF_E_NO_MEMORY;
    }
    if (series->ends_at != 0 && series->ends_at <= f->event->now) {
        *done = XFI_DUTY_LAPSED;
        XFI_TRY(xfi_duty_lapse(&f->d, series, err));
        return xfi_office_add(&f->d, &xfi_duty_series_record, before, series, err);
    }
    *done = XFI_DUTY_MADE;
    xf_date until = rule == NULL ? series->made_until : xfi_duty_horizon(rule, f->d.date);
    XFI_TRY(xfi_duty_make(&f->d, series, series->made_until, until, err));
    return xfi_office_add(&f->d, &xfi_duty_series_record, before, series, err);
}

xf_status xfi_rules_duty_fire(const xfi_office_world *world, const xfi_duty_event *event,
                              xfi_arena *arena, xfi_office_changes *out, xfi_duty_done *done,
                              xfi_error *err)
{
    firing f;
    *done = XFI_DUTY_NOTHING;
    start(&f, world, event, arena, out);
    return event->record == XF_RECORD_DUTY_SERIES ? make_ahead(&f, done, err)
           : event->record == XF_RECORD_DUTY      ? fire_duty(&f, done, err)
                                                  : fire_step(&f, done, err);
}

/* ---- a new notice -------------------------------------------------------------------------------------------- */

static void say(xfi_buf *said, const char *what, const char *step, xf_date from, xf_date to)
{
    char before[XFI_DATE_TEXT];
    char after[XFI_DATE_TEXT];
    xfi_calendar_format(from, before);
    xfi_calendar_format(to, after);
    xfi_buf_printf(said, "%s%s%s%s %s → %s", said->len > 0 ? "; " : "", what,
                   *step == '\0' ? "" : ".", step, before, after);
}

/* What changed, from the rows of the decision. */
static void say_moves(const xfi_office_changes *changes, xfi_buf *said)
{
    for (size_t i = 0; i < changes->count; i++) {
        const xfi_change *change = &changes->items[i];
        if (change->record == &xfi_duty_record) {
            const xfi_duty *before = change->before;
            const xfi_duty *after = change->after;
            say(said, after->duty, "", before == NULL ? 0 : before->date, after->date);
        } else if (change->record == &xfi_duty_step_record && change->before != NULL) {
            const xfi_duty_step *before = change->before;
            const xfi_duty_step *after = change->after;
            say(said, after->duty, after->step, before->date, after->date);
        }
    }
}

static xf_status recompute_series(firing *f, xfi_error *err)
{
    const xfi_duty_series *before = f->d.world->duties->series;
    const xfi_duty_rule *rule = xfi_policy_duty(f->d.world->policy, before->duty);
    if (rule == NULL || !before->open) {
        return XF_OK;
    }
    xfi_duty_series *series = copy_of(f, before, sizeof *series, err);
    if (series == NULL) {
        return XF_E_NO_MEMORY;
    }
    xfi_duty_watch_post(&f->d, series);
    if (rule->roll != XFI_DUTY_SKIP && series->ends_at == before->ends_at) {
        return XF_OK;
    }
    xf_date from = series->from > f->d.date ? series->from : f->d.date;
    XFI_TRY(xfi_duty_make(&f->d, series, from, series->made_until, err));
    return xfi_office_add(&f->d, &xfi_duty_series_record, before, series, err);
}

static xf_status recompute_duty(firing *f, xfi_error *err)
{
    static const xfi_bi fell_out = {"放假安排调整，当日不是工作日",
                                    "the days off have changed: that is no working day"};
    const xf_calendar *calendar = xfi_duty_calendar(&f->d);
    const xfi_duty *before = &f->d.world->duties->duties[0];
    const xfi_duty_rule *rule = xfi_policy_duty(f->d.world->policy, before->duty);
    xfi_duty *duty = copy_of(f, before, sizeof *duty, err);
    if (duty == NULL) {
        return XF_E_NO_MEMORY;
    }
    bool follows = rule != NULL && rule->recurs != XFI_RECURS_ONCE && before->of != 0 &&
                   !before->moved && before->state == XF_DUTY_STATE_PLANNED;
    xfi_duty_day day = follows ? xfi_duty_day_of(rule, calendar, before->period)
                               : (xfi_duty_day){.date = before->date};
    if (follows && day.date == 0) {
        XFI_TRY(xfi_duty_drop(&f->d, duty, fell_out, 0, err));
    } else if (day.date != before->date) {
        XFI_TRY(xfi_duty_put(&f->d, duty, day.date, rule->at, err));
    } else { /* rungs and the chain count working days even where the day stays */
        xfi_duty_clock clock = xfi_duty_clock_of(f->d.world->policy, duty);
        XFI_TRY(xfi_duty_next_fire(&f->d, &clock, &duty->next_fire_at, err));
        XFI_TRY(xfi_duty_chain(&f->d, duty, err));
    }
    duty->provisional = follows && day.date != 0 ? day.provisional : duty->provisional;
    return xfi_office_add(&f->d, &xfi_duty_record, before, duty, err);
}

xf_status xfi_rules_duty_recompute(const xfi_office_world *world, const xfi_duty_event *event,
                                   xfi_arena *arena, xfi_office_changes *out, const char **said,
                                   xfi_error *err)
{
    firing f;
    xfi_buf text = {0};
    start(&f, world, event, arena, out);
    XFI_TRY(event->record == XF_RECORD_DUTY_SERIES ? recompute_series(&f, err)
            : event->record == XF_RECORD_DUTY_MEMBER
                ? xfi_duty_recompute_member(&f.d, event->id, err)
                : recompute_duty(&f, err));
    say_moves(out, &text);
    *said = text.failed ? NULL : xfi_arena_dup(arena, xfi_buf_text(&text));
    bool failed = *said == NULL;
    xfi_buf_free(&text);
    return failed ? xfi_error_no_memory(err) : XF_OK;
}
