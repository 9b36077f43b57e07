/* SPDX-License-Identifier: Apache-2.0 */
/* What the room rules offers: the lifecycle, its guards, deadlines and ladders. Pure: every function
 * here is a function of (policy, calendar, units, case file, act); nothing reads a clock or a file,
 * and whatever is returned lives in the arena that was passed. */
#ifndef XFI_RULES_H
#define XFI_RULES_H

#include "base/base.h"
#include "calendar/calendar.h"
#include "model/model.h"
#include "policy/policy.h"

typedef struct xfi_world {
    const xf_policy *policy;      /* of the case */
    const xf_policy *next_policy; /* move_policy: the one to move to */
    const xf_calendar *calendar;
    const xfi_org *org;
    const xfi_casefile *file;
    const xfi_casefile *other; /* merge: the case merged into; absorb: the case that was merged */
} xfi_world;

/* ---- acts (decide.c) ---------------------------------------------------------------------------------- */

/* What an act changes, or why it may not be done. For `register` file->row is empty but for ids;
 * merge is followed by an `absorb` on the other case, in the same transaction. */
xf_status xfi_rules_decide(const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                           xfi_changeset *out, xfi_error *err);

/* Calendar or policy changed: the open deadlines computed anew. *changed false: nothing moved. */
xf_status xfi_rules_recompute(const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                              xfi_changeset *out, bool *changed, xfi_error *err);

/* ---- rungs (ladder.c) ------------------------------------------------------------------------------------ */

/* Fires the earliest rung of the case that waits and is due at `now`; *fired false: none is.
 * `recorded_at` is written as the time of entry. */
xf_status xfi_rules_fire(const xfi_world *world, xf_time now, xf_time recorded_at, xfi_arena *arena,
                         xfi_changeset *out, bool *fired, xfi_error *err);

/* ---- what may be done (options.c) --------------------------------------------------------------------------- */

typedef struct xfi_option {
    xf_act_kind act;
    bool allowed;
    const char *rule; /* that is in the way; NULL when allowed */
    xfi_bi basis, text;
    const char *fields; /* "days! approver! reason! document" */
} xfi_option;

/* Every act an official can do, in the order of their kinds. */
xf_status xfi_rules_options(const xfi_world *world, const char *actor, xf_time at, xfi_arena *arena,
                            const xfi_option **out, size_t *count, xfi_error *err);

/* Refuses fields that the act does not read and misses those it requires. */
xf_status xfi_rules_check_fields(const xfi_act *act, xfi_error *err);

bool xfi_rules_is_final(xf_state state); /* no deadline may be open in it */
bool xfi_rules_is_verb(xf_act_kind act); /* an official can do it to a registered case */

/* ---- elements of registration (elements.c) ------------------------------------------------------------------- */

typedef struct xfi_registered {
    const xfi_case *row;
    const xfi_detail *detail;
    const xfi_petitioner *petitioner; /* the first one; NULL: nobody is named */
} xfi_registered;

typedef struct xfi_element {
    const char *code;
    xfi_bi name;
} xfi_element;

/* The next element that is missing, from *next = 0 on; NULL: no other one is. */
const xfi_element *xfi_rules_missing_element(const xfi_registered *what, size_t *next);

/* ---- checklists (checklist.c): the seven ones and closing ------------------------------------------------------ */

typedef struct xfi_checked {
    xf_check check;
    const char *list;   /* "seven_ones" or "closing" */
    const char *state;  /* "there", "missing" or "excepted" */
    const char *reason; /* of an exception; NULL: none */
} xfi_checked;

size_t xfi_rules_checklist_count(void);
xfi_checked xfi_rules_checklist_item(const xfi_casefile *file, size_t index); /* index < count */

bool xfi_rules_claim_fulfilled(const xfi_casefile *file, const xfi_claim *claim); /* work.c */

/* ---- explaining (explain.c) ------------------------------------------------------------------------------------ */

/* One change of a deadline, from the journal. */
typedef struct xfi_history {
    xf_time at;
    xf_act_kind kind;
    const char *actor;
    xf_date due_before, due_after; /* 0: none, or the clock stood */
    xf_time due_at_after;
    const char *reason;
} xfi_history;

typedef struct xfi_explain {
    const xf_policy *policy;
    const xf_calendar *calendar;
    const xfi_rule *rule;
    const xfi_deadline *deadline;
    const xfi_pause *pauses; /* of its cycle */
    size_t pause_count;
    const xfi_history *history;
    size_t history_count;
} xfi_explain;

xf_status xfi_rules_explain(const xfi_explain *what, xf_lang lang, xf_format format, xfi_buf *out,
                            xfi_error *err);
/* A deadline that does not exist yet: `start`, extended by `extended`. */
xf_status xfi_rules_draft(const xf_policy *policy, const xf_calendar *calendar,
                          const xfi_rule *rule, xf_time start, int32_t extended, xfi_deadline *out,
                          xfi_error *err);

#endif
