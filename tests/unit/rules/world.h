/* SPDX-License-Identifier: Apache-2.0 */
/* A small world for tests of the rules: a city, a county, its petition office, a town and a bureau,
 * with invented officials, and one case file that lives in memory. */
#ifndef WORLD_H
#define WORLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rules/rules.h"

#include <stdio.h>
#include <string.h>

#define UNUSED __attribute__((unused))

typedef struct world {
    xfi_arena arena;
    xf_calendar *calendar;
    xf_policy *policy;
    xfi_org org;
    xfi_casefile file;
    xfi_casefile *other;
    const xf_policy *next_policy;
    xfi_changeset last;
    xfi_error err;
    xf_time now; /* 0: acts are entered when they happen */
} world;

static const xfi_unit the_units[] = {
    {"bureau", "示例县住建局", XF_UNIT_ROLE_ORGAN, XF_LEVEL_COUNTY, "county", 0, 0, NULL},
    {"city", "示例市", XF_UNIT_ROLE_ORGAN, XF_LEVEL_CITY, NULL, 0, 0, NULL},
    {"county", "示例县", XF_UNIT_ROLE_ORGAN, XF_LEVEL_COUNTY, "city", 0, 0, NULL},
    {"office", "示例县信访局", XF_UNIT_ROLE_DEPARTMENT, XF_LEVEL_COUNTY, "county", 0, 0, NULL},
    {"town", "示例镇", XF_UNIT_ROLE_ORGAN, XF_LEVEL_TOWNSHIP, "county", 0, 0, NULL},
};

/* p_: principal, h_: handler, l_: lead, t_: team head, of the unit that follows. */
static xfi_official the_officials[] = {
    {"h_bureau", 0, "示例甲", "bureau", "科员", false, 0, 0, 0, false},
    {"h_office", 0, "示例乙", "office", "科员", false, 0, 0, 0, false},
    {"h_town", 0, "示例丙", "town", "科员", false, 0, 0, 0, false},
    {"l_town", 0, "示例丁", "town", "副镇长", false, 0, 0, 0, true},
    {"p_bureau", 0, "示例戊", "bureau", "局长", true, 0, 0, 0, false},
    {"p_city", 0, "示例己", "city", "市长", true, 0, 0, 0, false},
    {"p_county", 0, "示例庚", "county", "县长", true, 0, 0, 0, false},
    {"p_office", 0, "示例辛", "office", "局长", true, 0, 0, 0, false},
    {"p_town", 0, "示例壬", "town", "镇长", true, 0, 0, 0, false},
    {"t_town", 0, "示例癸", "town", "主任", false, 0, 0, 0, false},
};

static UNUSED xfi_official *official(const char *id)
{
    for (size_t i = 0; i < sizeof the_officials / sizeof *the_officials; i++) {
        if (strcmp(the_officials[i].id, id) == 0) {
            return &the_officials[i];
        }
    }
    fail_msg("no official %s", id);
    return NULL;
}

static UNUSED xf_date date(const char *text)
{
    xf_date out = 0;
    assert_true(xfi_calendar_parse(text, &out));
    return out;
}

static UNUSED xf_time at(const char *text)
{
    xf_time out = 0;
    assert_true(xfi_calendar_parse_time(text, 480, &out));
    return out;
}

static UNUSED const char *iso(xf_date d)
{
    static char text[4][XFI_DATE_TEXT];
    static int next;
    next = (next + 1) % 4;
    xfi_calendar_format(d, text[next]);
    return text[next];
}

static UNUSED void world_open(world *w)
{
    memset(w, 0, sizeof *w);
    assert_int_equal(xfi_calendar_builtin(&w->calendar, NULL), XF_OK);
    assert_int_equal(xfi_policy_builtin(&w->policy, NULL), XF_OK);
    w->org = (xfi_org){the_units, sizeof the_units / sizeof *the_units, the_officials,
                       sizeof the_officials / sizeof *the_officials};
    w->file.row.id = 1;
    w->file.next_deadline = 1;
    w->file.next_notice = 1;
    w->file.next_seq_of_year = 1;
}

static UNUSED void world_close(world *w)
{
    xfi_error_clear(&w->err);
    xfi_calendar_unref(w->calendar);
    xfi_policy_unref(w->policy);
    xfi_arena_free(&w->arena);
}

/* Keeps of the new file what the store would give back: open deadlines, current firings. */
static UNUSED void world_take(world *w)
{
    xfi_casefile *file = &w->last.after;
    xfi_casefile kept = *file;
    kept.deadlines =
        xfi_arena_alloc(&w->arena, (file->deadline_count + 1) * sizeof *kept.deadlines);
    kept.deadline_count = 0;
    for (size_t i = 0; i < file->deadline_count; i++) {
        xf_clock_state state = file->deadlines[i].state;
        if (state == XF_DEADLINE_OPEN || state == XF_DEADLINE_PAUSED) {
            kept.deadlines[kept.deadline_count++] = file->deadlines[i];
        }
    }
    kept.pauses = xfi_arena_alloc(&w->arena, (file->pause_count + 1) * sizeof *kept.pauses);
    kept.pause_count = 0;
    for (size_t i = 0; i < file->pause_count; i++) {
        if (file->pauses[i].cycle == file->row.cycle) {
            kept.pauses[kept.pause_count++] = file->pauses[i];
        }
    }
    w->file = kept;
}

static UNUSED xf_status try_act(world *w, const xfi_act *act)
{
    xfi_world view = {.policy = w->policy,
                      .next_policy = w->next_policy,
                      .calendar = w->calendar,
                      .org = &w->org,
                      .file = &w->file,
                      .other = w->other};
    xfi_act whole = *act;
    if (whole.recorded_at == 0) {
        whole.recorded_at = w->now != 0 ? w->now : whole.at;
    }
    xfi_error_clear(&w->err);
    return xfi_rules_decide(&view, &whole, &w->arena, &w->last, &w->err);
}

static UNUSED void act(world *w, xfi_act a)
{
    xf_status status = try_act(w, &a);
    if (status != XF_OK) {
        fail_msg("%s at %s: %s %s", xfi_code_text(XF_ENUM_ACT, (int)a.kind),
                 iso(xfi_calendar_date_of(a.at, 480)), xfi_or_empty(w->err.rule),
                 xfi_or_empty(w->err.text_en));
    }
    world_take(w);
}

static UNUSED void refused(world *w, xfi_act a, const char *rule, const char *article)
{
    xf_status status = try_act(w, &a);
    assert_true(status == XF_E_REFUSED || status == XF_E_DENIED || status == XF_E_INVALID);
    assert_string_equal(xfi_or_empty(w->err.rule), rule);
    if (strstr(xfi_or_empty(w->err.basis_zh), article) == NULL) {
        fail_msg("%s: basis %s lacks %s", rule, xfi_or_empty(w->err.basis_zh), article);
    }
    assert_true(strlen(xfi_or_empty(w->err.text_zh)) > 0);
    assert_true(strlen(xfi_or_empty(w->err.text_en)) > 0);
}

static UNUSED void register_case(world *w, const char *unit, const char *actor, const char *when)
{
    xfi_case draft = {.unit = unit, .form = XF_FORM_VISIT, .title = "示例事项"};
    act(w, (xfi_act){.kind = XF_ACT_REGISTER, .at = at(when), .actor = actor, .draft = &draft});
}

/* The running deadline of a rule, NULL: none. */
static UNUSED const xfi_deadline *running(const world *w, const char *rule)
{
    for (size_t i = 0; i < w->file.deadline_count; i++) {
        if (xfi_same(w->file.deadlines[i].rule, rule)) {
            return &w->file.deadlines[i];
        }
    }
    return NULL;
}

static UNUSED void due_is(const world *w, const char *rule, const char *expected)
{
    const xfi_deadline *deadline = running(w, rule);
    assert_non_null(deadline);
    assert_string_equal(iso(deadline->due_date), expected);
}

/* The deadline as the last act left it, closed ones included. */
static UNUSED const xfi_deadline *touched(const world *w, const char *rule)
{
    for (size_t i = 0; i < w->last.count; i++) {
        const xfi_deadline *deadline = w->last.items[i].after;
        if (w->last.items[i].record == &xfi_deadline_record && xfi_same(deadline->rule, rule)) {
            return deadline;
        }
    }
    return NULL;
}

static UNUSED const xfi_notice *last_notice(const world *w)
{
    const xfi_notice *notice = NULL;
    for (size_t i = 0; i < w->last.count; i++) {
        if (w->last.items[i].record == &xfi_notice_record) {
            notice = w->last.items[i].after;
        }
    }
    return notice;
}

/* Fires one rung that is due; false when none is. */
static UNUSED bool fire(world *w, const char *when)
{
    xfi_world view = {
        .policy = w->policy, .calendar = w->calendar, .org = &w->org, .file = &w->file};
    bool did = false;
    xfi_error_clear(&w->err);
    assert_int_equal(xfi_rules_fire(&view, at(when), at(when), &w->arena, &w->last, &did, &w->err),
                     XF_OK);
    if (did) {
        world_take(w);
    }
    return did;
}

#endif
