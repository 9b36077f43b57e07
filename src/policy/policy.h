/* SPDX-License-Identifier: Apache-2.0 */
/* What the room policy offers: policy packs, loaded, validated and looked up. Pure.
 *
 * A pack is constant once loaded; every text and array in it lives as long as the pack. */
#ifndef XFI_POLICY_H
#define XFI_POLICY_H

#include "base/base.h"
#include "calendar/calendar.h"

#include <xfcase/letter.h>

#include <stdatomic.h>

#include <xfcase/duty.h>

/* What an act tells the rules beyond its kind: "serve:answer", "register:direct". An act without
 * qualifiers is just its code. Each act says one event, and a second one, "led", where the case needs
 * a lead and has none; an opening written without a qualifier
 * matches every qualifier of that act. */
typedef enum xfi_qualifier {
    XFI_Q_ANY = 0,
    XFI_Q_DIRECT = 1,        /* register: brought directly to the organ */
    XFI_Q_DEPARTMENT = 2,    /* register: received by a petition department */
    XFI_Q_SIMPLE = 3,        /* register, accept: under the simple procedure */
    XFI_Q_ORDINARY = 4,      /* accept: under the ordinary procedure */
    XFI_Q_ANSWER = 5,        /* serve: the answer */
    XFI_Q_REVIEW = 6,        /* serve: the review opinion */
    XFI_Q_RECHECK = 7,       /* serve: the recheck opinion */
    XFI_Q_TO_REGISTERED = 8, /* reopen: back to acceptance ("reopen:registered") */
    XFI_Q_TO_HANDLING = 9,   /* reopen: back to handling ("reopen:handling") */
    XFI_Q_LED = 10,          /* the case needs a lead and has none, beside the act's own event */
    XFI_Q_AGREEMENT = 11     /* take, finish, fail_measure: a settlement agreement */
} xfi_qualifier;

typedef struct xfi_event {
    xf_act_kind act;
    xfi_qualifier qualifier;
} xfi_event;

typedef struct xfi_events {
    const xfi_event *items;
    size_t count;
} xfi_events;

bool xfi_policy_clock(const char *text, int32_t *minute); /* "14:30": false for anything else */
bool xfi_policy_event_in(const xfi_events *events, xfi_event event);

/* A rung of a ladder. */
typedef struct xfi_rung {
    const char *id;   /* unique in its rule */
    int32_t offset;   /* before (< 0) or after (> 0) the due date; 0 is the due date itself */
    xf_count unit;    /* of offset: day, workday, hour, minute */
    xf_target to;     /* HANDLER, TEAM_HEAD, LEAD, PRINCIPAL or SUPERIOR */
    int32_t level;    /* for SUPERIOR: how many units above, from 1 */
    xf_raise raises;  /* REMINDER, YELLOW, RED, SUPERVISION or REPORT */
    xf_ground ground; /* of a SUPERVISION */
    int32_t every;    /* repetition after the first time: how many of `unit`, 0 is none */
    int32_t times;    /* how many repetitions at most, 1..366 when every > 0 */
} xfi_rung;

/* A pause: the clock stands from one act to another. Act kinds, no qualifiers. */
typedef struct xfi_pause_rule {
    xf_act_kind from, until;
    xfi_bi basis;
} xfi_pause_rule;

typedef struct xfi_extension {
    int32_t max_total; /* in the rule's unit; 0: the rule allows no extension */
    int32_t max_times;
    xf_target approver; /* XF_TARGET_PRINCIPAL or XF_TARGET_LEAD */
    bool inform;        /* the petitioner is owed a notice with the reason */
    xfi_bi basis;
} xfi_extension;

/* What kind of period a rule is. */
typedef enum xfi_rule_kind {
    XFI_RULE_DUTY = 0,  /* somebody in office owes something */
    XFI_RULE_WINDOW = 1 /* the petitioner, or a unit, may do something until then */
} xfi_rule_kind;

/* From which instant a period counts. */
typedef enum xfi_rule_start {
    XFI_START_EVENT = 0,    /* the act that opens it */
    XFI_START_ACCEPTED = 1, /* the acceptance of the case */
    XFI_START_SET = 2,      /* the act, which also sets the last day; `amount` is how far at most */
    XFI_START_SET_REPORT = 3 /* the same with the reporting day that the lead fixes */
} xfi_rule_start;

typedef struct xfi_rule {
    const char *id;
    xfi_bi title, basis;
    xfi_rule_kind kind;
    xfi_events opens, fulfils, cancels;
    xfi_rule_start start;
    int32_t amount;
    xf_count unit;
    xf_roll roll;
    bool outlives; /* what is owed stays so when the case ends, unless an event cancels it */
    xfi_pause_rule *pauses;
    size_t pause_count;
    xfi_extension extension;
    xfi_rung *rungs;
    size_t rung_count;
} xfi_rule;

/* ---- routing (分派): which unit receives a matter, and who leads it ---------------------------------- */

typedef struct xfi_texts {
    const char *const *items;
    size_t count;
} xfi_texts;

enum { XFI_ROUTING_DEPTH = 16 }; /* levels of a tree of codes */

/* A category, a field or an area. */
typedef struct xfi_node {
    const char *code;
    xfi_bi name;
    const char *parent; /* of the same table; NULL: none */
    const char *unit;   /* areas: whose territory it is (属地管理), a unit or a role */
    xfi_texts keywords; /* categories: words that suggest it */
} xfi_node;

typedef struct xfi_nodes {
    const xfi_node *items;
    size_t count;
} xfi_nodes;

/* ---- recurring duties (keys_duties.c) ---- */

/* What makes a duty come again. */
typedef enum xfi_recurs {
    XFI_RECURS_ONCE = 0,          /* it does not: called when there is need */
    XFI_RECURS_MONTH_END = 1,     /* the last day of each month */
    XFI_RECURS_FIRST_WEEKDAY = 2, /* the first such weekday of the month */
    XFI_RECURS_WEEK1_WEEKDAY = 3, /* that weekday of the week in which the month begins */
    XFI_RECURS_QUARTER_END = 4,   /* the last day of March, June, September and December */
    XFI_RECURS_MONTHLY_COUNT = 5, /* so many working days in each month, whichever they are */
    XFI_RECURS_PHASE_END = 6,     /* the last day of each phase of a drive */
    XFI_RECURS_CALENDAR_END = 7,  /* the last day whose working days are known for certain */
    XFI_RECURS_RECEPTION = 8, /* what a reception owes: a result, that of an escort, a follow-up */
    XFI_RECURS_SCREENING = 9, /* the last day of a round of screening */
    XFI_RECURS_WARNING = 10,  /* by when a warning is answered */
    XFI_RECURS_HAND_OUT = 11  /* each hand-out of a case of a drive: it is to be taken up */
} xfi_recurs;

/* What becomes of a day that is no working day; the first three are those of xf_roll. */
typedef enum xfi_duty_roll {
    XFI_DUTY_STAY = XF_ROLL_NONE,
    XFI_DUTY_NEXT = XF_ROLL_NEXT_WORKDAY,
    XFI_DUTY_PREV = XF_ROLL_PREV_WORKDAY,
    XFI_DUTY_SKIP = 3 /* it falls out */
} xfi_duty_roll;

/* From which day a step of the chain counts. */
typedef enum xfi_duty_from {
    XFI_FROM_DAY = 0, /* the day as it stands, after rolling and moving */
    XFI_FROM_RULE = 1 /* the day that the recurrence gives, before rolling */
} xfi_duty_from;

/* Who owes a step of the chain. */
typedef enum xfi_duty_owes {
    XFI_OWES_OWNER = 0,       /* the unit and official of the duty */
    XFI_OWES_PARTICIPANTS = 1 /* each unit that takes part, by itself */
} xfi_duty_owes;

typedef struct xfi_duty_link {
    const char *id; /* once in its duty */
    xfi_bi title;
    int32_t offset; /* before (< 0) or after the day */
    xf_count unit;  /* of offset: day or workday */
    xfi_duty_from from;
    int32_t by; /* minute of the day until which it is in time; 0: the whole day */
    xf_roll roll;
    xfi_duty_owes owes;
    int letter;    /* xf_letter_kind: the document that is made by it; 0: none */
    int32_t again; /* it tells day, place and leader: where they change afterwards it is owed again
                      within so many working days; 0: it is not */
    xfi_rung *rungs;
    size_t rung_count;
} xfi_duty_link;

typedef struct xfi_duty_rule {
    const char *id;
    xfi_bi title, basis;
    xf_duty_kind kind;
    xfi_recurs recurs;
    int32_t weekday; /* 1 Monday .. 7 Sunday; 0: it goes by no weekday */
    int32_t count;   /* XFI_RECURS_MONTHLY_COUNT: how many days */
    int32_t at;      /* minute of the day when it begins; 0: not said */
    int32_t within;  /* XFI_RECURS_HAND_OUT: in so many working days */
    int32_t ahead;   /* days for which occurrences are made ahead; 0: 62 */
    xfi_duty_roll roll;
    xfi_duty_link *links; /* the chain of dates around the day */
    size_t link_count;
    xfi_rung *rungs;
    size_t rung_count;
} xfi_duty_rule;

/* What the receiving unit does by a route. */
typedef enum xfi_route_duty {
    XFI_ROUTE_HANDLE = 0, /* 负责处理 */
    XFI_ROUTE_RECEIVE = 1 /* 负责接待 */
} xfi_route_duty;

/* What is not set restricts nothing. Units and leaders are ids of the host, or roles ("@finance"). */
typedef struct xfi_route {
    const char *id;
    const char *category, *area, *field; /* the code or anything under it */
    int kind;                            /* xf_kind + 1; 0: any */
    xf_level level;                      /* XF_LEVEL_NONE: any */
    const char *unit;
    xfi_route_duty duty;
    xfi_texts assist;
    const char *leader;
    xfi_bi basis;
    xf_date from, until; /* both inclusive; 0: open */
} xfi_route;

/* Which unit, or which official, a role is: everywhere, or in one area. */
typedef struct xfi_role {
    const char *role; /* with its "@" */
    const char *unit, *official;
    const char *area;
    xf_date from, until;
} xfi_role;

/* A leader answers for an area or a unit (分片包干). */
typedef struct xfi_charge {
    const char *official;
    const char *area, *unit;
    xf_date from, until;
} xfi_charge;

typedef struct xfi_routing {
    bool listed_only; /* codes that no table has are refused when a case is registered */
    xfi_nodes categories, fields, areas;
    const xfi_route *routes;
    size_t route_count;
    const xfi_role *roles;
    size_t role_count;
    const xfi_charge *charges;
    size_t charge_count;
} xfi_routing;

/* A host's own routing, kept in its store: the same keys as in a pack. */
typedef struct xfi_routing_sheet {
    xfi_routing routing;
    xfi_arena arena;
} xfi_routing_sheet;

enum { XFI_POLICY_LETTERS = XF_LETTER_VISIT_REPORT + 1 };

struct xf_policy {
    const char *id;      /* "xinfang-2022" */
    const char *version; /* "1" */
    xfi_bi title;
    int32_t zone;               /* minutes east of UTC, 480 */
    int32_t notify_minute;      /* when day-rungs fire: minute of the local day, 540 is 09:00 */
    const char *number_pattern; /* "{unit}信〔{year}〕{seq:4}号" */
    const char
        *letter_patterns[XFI_POLICY_LETTERS]; /* by kind of letter; NULL: the customary one */
    int32_t max_representatives;
    int32_t collective; /* xfi_policy_collective() */
    int32_t many;       /* from how many people the principal leads the case; 0: as collective */
    int32_t typical;    /* so many cases of one category and unit are typical of an area; 0: 3 */
    int32_t reception_result; /* a reception has a result after so many; 0: 1 */
    int32_t
        urgent_superior; /* an urgent finding of so many people is told upward at once; 0: none */
    int32_t drive_measured; /* so many working days after a month's end; 0: 1 */
    int32_t drive_superior; /* behind at so many month's ends in a row: reported up; 0: 2 */
    int32_t drive_lag;      /* percent by which a drive may trail the time; 0: it is not asked */
    int32_t escort_levels;  /* so many levels up an escort may lead; 0: 1, the next one */
    int32_t escort_within;  /* so many working days after the step at most; 0: 5 */
    const xfi_rule *rules;
    size_t rule_count;
    xfi_routing routing;
    const xfi_duty_rule *duties;
    size_t duty_count;
    const char *text; /* the JSON it was loaded from, as stored */
    size_t text_len;
    /* private to the room */
    xfi_arena arena;
    atomic_int refs; /* the last reference may be dropped by any thread */
};

xf_status xfi_policy_builtin(xf_policy **out, xfi_error *err);
/* Loads a pack. `name` (file name, may be NULL) is shown in mistakes. On XF_E_POLICY the error's
 * details list every mistake: [{"file","line","path","found","expected_zh","expected_en"}]. */
xf_status xfi_policy_load(const char *text, size_t len, const char *name, xf_policy **out,
                          xfi_error *err);
xf_policy *xfi_policy_ref(const xf_policy *policy);
void xfi_policy_unref(xf_policy *policy);

/* What a sheet is held against: the codes of the pack that it lies over, and who is there. */
typedef struct xfi_sheet_world {
    const xfi_routing *base;
    bool (*unit)(const void *org, const char *id);
    bool (*official)(const void *org, const char *id);
    const void *org;
} xfi_sheet_world;

/* A host's sheet of routing. XF_E_POLICY with all mistakes, as for a pack. Without a world (one that
 * was checked when it was loaded, maybe against another pack) only its own form is. */
xf_status xfi_policy_load_sheet(const char *text, size_t len, const char *name,
                                const xfi_sheet_world *world, xfi_routing_sheet **out,
                                xfi_error *err);
void xfi_policy_free_sheet(xfi_routing_sheet *sheet);
const xfi_node *xfi_policy_node(const xfi_nodes *nodes, const char *code); /* NULL: none */

const xfi_rule *xfi_policy_rule(const xf_policy *policy, const char *id); /* NULL: none */
bool xfi_policy_sets(const xfi_rule *rule); /* the act that opens it sets the day */
/* From how many people on a visit is a collective one. */
int32_t xfi_policy_collective(const xf_policy *policy);
const xfi_rung *xfi_policy_rung(const xfi_rule *rule, const char *id);
const xfi_duty_rule *xfi_policy_duty(const xf_policy *policy, const char *id); /* NULL: none */
const xfi_duty_link *xfi_policy_link(const xfi_duty_rule *duty, const char *id);

/* A case number by the pattern: {unit} the unit's id, {year}, {seq} or {seq:WIDTH}. */
xf_status xfi_policy_number(const xf_policy *policy, const char *unit, int year, int64_t seq,
                            xfi_buf *out, xfi_error *err);
/* The number of a letter, by the pattern of its kind. */
xf_status xfi_policy_letter_number(const xf_policy *policy, xf_letter_kind kind, const char *unit,
                                   int year, int64_t seq, xfi_buf *out, xfi_error *err);

#endif
