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

/* Of an act that was decided in the order of time (api/late.c): the state in which it was done, and the file
 * as it stands after all that was done later, which was decided again. The act is then entered on the file
 * with all its rows (late.c). */
typedef struct xfi_entered_late {
    xf_state from;
    const xfi_casefile *course;
} xfi_entered_late;

/* What the journal says of a case that is corrected (api/correct.c); 0: that was not done. */
typedef struct xfi_done_since {
    xf_time first_at; /* the first act after it was registered */
    xf_time lead_at;  /* when the lead was named */
} xfi_done_since;

/* What an entry is when what was done before it is entered later. */
typedef enum xfi_past {
    XFI_PAST_LAID =
        0, /* its rows stand: the library's own, corrections, what is beside the procedure */
    XFI_PAST_DECIDED = 1, /* it is decided again */
    XFI_PAST_BETWEEN = 2  /* it touches another case or the pack: nothing is entered before it */
} xfi_past;

/* What is asked of a case that is said to be registered by mistake (void.c). */
typedef struct xfi_registered_wrongly {
    const char *entered_by;
    bool absorbed;    /* another case was merged into it */
    bool in_drive;    /* it is a case of a drive */
    bool in_duty;     /* an occurrence of a duty that is to come, or late, is about it */
    bool same_people; /* a petitioner of it brought the other case too */
} xfi_registered_wrongly;

typedef struct xfi_world {
    const xf_policy *policy;      /* of the case */
    const xf_policy *next_policy; /* move_policy: the one to move to */
    const xf_calendar *calendar;
    const xfi_region *regions; /* units with days of their own over that calendar */
    size_t region_count;
    const xfi_org *org;
    const xfi_casefile *file;
    const xfi_casefile *then; /* options at an earlier time: the file as it stood; NULL: now */
    const xfi_casefile
        *other; /* merge, unmerge: the case merged into; absorb, release: the merged one;
                  void_registration: the one in which the matter goes on */
    const xfi_casefile *merged; /* release: those that stay merged into the case */
    size_t merged_count;
    const xfi_routing *routing; /* register, correct: the host's own; NULL: none */
    const struct xfi_entered_late
        *late; /* an act that is entered behind later ones: what was found of it */
    const xfi_registered_wrongly *wrongly; /* void_registration: what was found of it */
    const struct xfi_done_since *since;    /* a correction: what was done since the registration */
    const xf_id
        *repeat_of; /* a correction: what it repeats by what is known now; NULL: as before */
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

xfi_past xfi_rules_past(xf_act_kind kind); /* lifecycle.c */
bool xfi_rules_is_final(xf_state state);   /* no deadline may be open in it */
bool xfi_rules_is_verb(xf_act_kind act);   /* an official can do it to a registered case */
/* It changes what was registered: decided from a file with detail and people. */
bool xfi_rules_is_correction(xf_act_kind act);
/* The fields of xf_act that it reads, a required one with "!" behind it; NULL: there is no such act. */
const char *xfi_rules_act_fields(xf_act_kind act);
/* Whether such a list names the field. */
bool xfi_rules_reads(const char *fields, const char *field);

/* ---- repeated cases (likeness.c) ----------------------------------------------------------------------------- */

/* What two cases have in common. */
typedef struct xfi_alike {
    unsigned kinds;   /* bits of xf_likeness, those of people */
    int text;         /* percent of shared pairs of characters */
    bool title_alone; /* there is nothing but a title to compare, and nobody is the same: half */
} xfi_alike;

/* From 0 (nothing) to 100 (certain): each thing in common takes its share of what is still in
 * doubt. */
int xfi_rules_likeness(const xfi_alike *what);
bool xfi_rules_alike_text(int percent); /* enough to be told */
/* The case was received before another one, received `at` with the number `id`, whenever it was entered. */
bool xfi_rules_came_before(const xfi_case *row, xf_time at, xf_id id);
/* Whether the case brings the matter of an earlier one of the same people again; title and whole:
 * percent of shared pairs in the titles, and in titles with matters. */
bool xfi_rules_repeats(const xfi_case *row, const xfi_case *earlier, int title, int whole);
/* By what is known now the case repeats act->other_case, or none: an entry of the library's own. */
xf_status xfi_rules_find_repeat(const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                                xfi_changeset *out, xfi_error *err);

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

/* ---- checklists (checklist.c) ------------------------------------------------------------------------------------- */

typedef struct xfi_checked {
    xf_check check;
    const char *list;   /* "seven_ones", "investigation", "closing" or "after_closing" */
    const char *state;  /* "there", "missing" or "excepted" */
    const char *reason; /* of an exception; NULL: none */
} xfi_checked;

size_t xfi_rules_checklist_count(void);
xfi_checked xfi_rules_checklist_item(const xfi_casefile *file, size_t index); /* index < count */

bool xfi_rules_many(const xf_policy *policy,
                    const xfi_case *row); /* leads.c: many people bring it */
bool xfi_rules_claim_fulfilled(const xfi_casefile *file, const xfi_claim *claim); /* work.c */
/* succeed.c: the unit has something to do in the case, so that somebody goes on for it when it is gone. */
bool xfi_rules_left_in_case(const xfi_casefile *file, const char *unit);
/* What the unit owes first in it; NULL: nothing runs. */
const xfi_deadline *xfi_rules_first_owed(const xfi_casefile *file, const char *unit);
/* succeed.c: who is to fulfil it by now; whose duty it was is `duty_unit`. */
const char *xfi_rules_owes(const xfi_deadline *deadline);

/* ---- reference data (keeper.c) ----------------------------------------------------------------------------------- */

/* What is changed: a unit, a post, the calendar of a unit and those below it; none: what is everybody's (the
 * calendar, packs, routing). The rows before: NULL where there was none. */
typedef struct xfi_kept {
    const xfi_unit *unit, *unit_before;
    const xfi_official *post, *post_before;
    const char *calendar_of;
} xfi_kept;

/* Whether the official may change that on that day. */
bool xfi_rules_keeps_reference(const xfi_org *org, const char *actor, xf_date date,
                               const xfi_kept *what);

/* ---- explaining (explain.c) ------------------------------------------------------------------------------------ */

/* One change of a deadline, from the journal. */
typedef struct xfi_history {
    xf_time at;
    xf_act_kind kind;
    const char *actor;
    xf_date due_before, due_after; /* 0: none, or the clock stood */
    xf_time due_at_after;
    const char *reason;
    const char *
        to; /* the unit that owes it from then on, since the one before was dissolved; NULL: the same */
} xfi_history;

typedef struct xfi_explain {
    const xfi_org *org; /* for the names of officials; NULL: their ids do */
    const xf_policy *policy;
    const xf_calendar *calendar;
    const xfi_unit *region; /* whose days of its own the calendar has; NULL: everybody's */
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

/* ---- routing (route.c): which unit receives a matter, who assists, who leads, and why ---------------------------
 * Only a proposal: whoever transfers, hands over or assigns decides. */

/* The host's own routing comes before the pack's. */
enum { XFI_ROUTE_OWN = 0, XFI_ROUTE_PACK = 1, XFI_ROUTE_LAYERS = 2 };

typedef struct xfi_route_world {
    const xfi_routing *layers[XFI_ROUTE_LAYERS]; /* NULL: none */
    const xfi_org *org;
} xfi_route_world;

/* What is known of a matter. */
typedef struct xfi_route_facts {
    const char *category, *area, *field;
    const char *title, *matter; /* searched for keywords where no category is given */
    xf_kind kind;
    xf_level level;
    const char *concerned_unit, *concerned_official; /* never proposed */
    xf_date date;
} xfi_route_facts;

typedef enum xfi_route_fact {
    XFI_FACT_CATEGORY = 0,
    XFI_FACT_AREA = 1,
    XFI_FACT_FIELD = 2,
    XFI_FACT_LEVEL = 3,
    XFI_FACTS = 4
} xfi_route_fact;

/* What becomes of a unit or a leader that a route names. */
typedef enum xfi_route_result {
    XFI_ROUTE_PROPOSED = 0,
    XFI_ROUTE_LESS_SPECIFIC = 1, /* another route fits better */
    XFI_ROUTE_NO_ROLE = 2,       /* the host has not said who the role is */
    XFI_ROUTE_UNKNOWN = 3,       /* the store has no such unit or official */
    XFI_ROUTE_ENDED = 4,         /* dissolved, or out of office, on that date */
    XFI_ROUTE_ABSENT = 5,
    XFI_ROUTE_CONCERNED = 6, /* the matter is about it */
    XFI_ROUTE_DOUBLE = 7     /* it is proposed already */
} xfi_route_result;

/* A unit or an official as it was named, and what it turned out to be. */
typedef struct xfi_routed {
    const char *named; /* an id or a role */
    const char *id;    /* NULL: the role is nobody's */
    xfi_route_result result;
} xfi_routed;

enum { XFI_ROUTE_RANKS = 7 };

typedef struct xfi_candidate {
    const xfi_route *route; /* NULL: an area whose territory it is */
    const xfi_node *area;
    int layer;
    size_t order; /* where it stands in its layer */
    xfi_routed unit;
    int rank[XFI_ROUTE_RANKS]; /* smaller is more specific; compared in order */
} xfi_candidate;

/* How somebody comes to lead. */
typedef enum xfi_leader_by {
    XFI_LEADER_ROUTE = 0,
    XFI_LEADER_AREA = 1, /* answers for the area (分片包干) */
    XFI_LEADER_UNIT = 2, /* answers for the unit */
    XFI_LEADER_PRINCIPAL = 3
} xfi_leader_by;

typedef struct xfi_leader {
    xfi_routed who;
    xfi_leader_by by;
    const char *of;           /* the area's code or the unit's id; NULL for a route */
    const xfi_charge *charge; /* NULL: none */
} xfi_leader;

typedef struct xfi_proposal {
    xfi_route_facts facts;     /* with the category that was suggested */
    const char *keyword;       /* that suggested it; NULL: it was given, or there is none */
    bool missing[XFI_FACTS];   /* with this fact another route could match */
    xfi_candidate *candidates; /* every route that matches, the best first */
    size_t count;
    const xfi_candidate *won; /* NULL: nothing can be proposed */
    xfi_routed *assist;
    size_t assist_count;
    xfi_leader *leaders; /* in the order in which they are asked */
    size_t leader_count;
    const xfi_leader *leader; /* NULL: nobody was found */
} xfi_proposal;

xf_status xfi_rules_route(const xfi_route_world *world, const xfi_route_facts *facts,
                          xfi_arena *arena, xfi_proposal *out, xfi_error *err);
/* Who answers for an area or for a unit on a date: the nearest first. Either may be NULL. */
xf_status xfi_rules_leaders(const xfi_route_world *world, const xfi_route_facts *facts,
                            const char *unit, xfi_arena *arena, xfi_leader **out, size_t *count,
                            xfi_error *err);
xf_status xfi_rules_route_text(const xfi_route_world *world, const xfi_proposal *proposal,
                               xf_lang lang, xf_format format, xfi_buf *out, xfi_error *err);
void xfi_rules_leaders_json(const xfi_route_world *world, xf_date date, const xfi_leader *leaders,
                            size_t count, xf_lang lang, xfi_buf *out);
/* All tables as they count: the host's rows before the pack's, as a JSON object. */
void xfi_rules_route_table(const xfi_route_world *world, xf_lang lang, xfi_buf *out);

/* A code that no table of its kind has: of a question, whatever may be registered. */
xf_status xfi_rules_check_known(const xfi_route_world *world, const char *category,
                                const char *area, const char *field, xfi_error *err);
/* A code that no table has, where the tables are the only codes: XF_E_INVALID with the field and the
 * codes that there are. */
xf_status xfi_rules_check_codes(const xfi_routing *own, const xfi_routing *pack,
                                const char *category, const char *area, const char *field,
                                xfi_error *err);

/* ---- who reads (people.c) --------------------------------------------------------------------------- */

/* From which reports a reader is kept: the unit of the post on that day (NULL: none), and, each between two line
 * feeds, the official and all who lead that unit then, itself or from above. */
xf_status xfi_rules_sealed_for(const xfi_org *org, const char *official, xf_date date,
                               const char **unit, xfi_buf *out, xfi_error *err);

#endif
