/* SPDX-License-Identifier: Apache-2.0 */
/* Shared inside the room rules only. */
#ifndef XFI_RULES_P_H
#define XFI_RULES_P_H

#include "rules/rules.h"

/* One decision under way. */
typedef struct xfi_deciding {
    const xfi_world *world;
    const xfi_act *act;
    const xf_policy *policy; /* by which deadlines are computed: next_policy for move_policy */
    xfi_arena *arena;
    xfi_changeset *out;
    xfi_casefile *after;       /* &out->after: a working copy of the file */
    size_t first_new;          /* deadlines from here on were opened by this decision */
    xf_date date;              /* of the act */
    const xfi_official *actor; /* the post the actor holds on that date; NULL: none */
    xf_status failed;          /* sticks: no memory, or a date that leaves the calendar */
} xfi_deciding;

/* ---- look.c: what is found in a case file ----------------------------------------------------------- */

/* By number, by official; NULL: none. */
xfi_part *xfi_rules_part(const xfi_casefile *file, int32_t n);
xfi_attachment *xfi_rules_attachment(const xfi_casefile *file, int32_t n);
xfi_claim *xfi_rules_claim(const xfi_casefile *file, int32_t n);
xfi_measure *xfi_rules_measure(const xfi_casefile *file, int32_t n);
xfi_member *xfi_rules_member(const xfi_casefile *file, const char *official); /* now */
const xfi_exception *xfi_rules_exception(const xfi_casefile *file, xf_check check);
bool xfi_rules_part_open(const xfi_casefile *file, const xfi_part *part);
bool xfi_rules_agreement_open(const xfi_casefile *file, const xfi_measure *measure);
/* A measure of one of the kinds (bits of xf_measure) was finished in this cycle; claim 0: any. */
bool xfi_rules_measure_done(const xfi_casefile *file, int32_t claim, unsigned kinds);
bool xfi_rules_running(const xfi_deadline *deadline); /* open or paused */
/* The open or paused deadline that the act would fulfil, NULL: none. */
const xfi_deadline *xfi_rules_fulfilled_by(const xfi_deciding *d, xf_act_kind act);
/* It is a supervision that runs; the one that does (there is one at a time), NULL: none. */
bool xfi_rules_is_supervision(const xfi_deciding *d, const xfi_deadline *deadline);
const xfi_deadline *xfi_rules_supervision(const xfi_deciding *d);
/* The unit of the official who demands it; NULL: a ladder alone does. */
const char *xfi_rules_demands(const xfi_deciding *d, const xfi_deadline *deadline);

/* ---- lifecycle.c: the legal graph and the facts of each act ------------------------------------------ */

/* The state after an act, XF_STATE_NONE when the act is not possible in this state. */
xf_state xfi_rules_next_state(xf_act_kind act, xf_state from);
xfi_bi xfi_rules_act_basis(xf_act_kind act);
bool xfi_rules_is_beside(xf_act_kind act); /* it is no step of the procedure */
/* The first required field that is missing, the first set field that is not read; NULL: none. */
const char *xfi_rules_missing_field(const xfi_act *act);
const char *xfi_rules_stray_field(const xfi_act *act);
/* What stands behind the word in a list of fields: ' ', '!' or NUL; NULL: it is not there. */
const char *xfi_rules_word(const char *fields, const char *word);
/* What the act `what`, done in `from`, tells the rules of a pack; `file` stands as it leaves it. */
xfi_event xfi_rules_event(const xfi_act *what, xf_state from, const xfi_casefile *file);

/* ---- registration.c -------------------------------------------------------------------------------- */

/* Fills the row of a new case, or refuses it. */
xf_status xfi_rules_prepare_register(xfi_deciding *d, xfi_error *err);
void xfi_rules_add_registered(xfi_deciding *d); /* its people and its detail */
/* What stands in the way of a registration as d has it: row, detail and petitioners of the act. `again`:
 * it was registered before and is corrected. */
xf_status xfi_rules_check_registered(const xfi_deciding *d, bool again, xfi_error *err);
/* A matter is brought by no fewer people than it names. */
xf_status xfi_rules_fewer_than_named(xfi_error *err);
bool xfi_rules_too_heavy_for_simple(const xfi_deciding *d);

/* ---- correct.c ------------------------------------------------------------------------------------- */

/* What the act changes of a registration: rows, people, and the deadlines that follow from them. */
xf_status xfi_rules_correct(xfi_deciding *d, xfi_error *err);

/* ---- correct_owed.c -------------------------------------------------------------------------------- */

/* Before acceptance: whether the case, as it stands now, keeps, leaves or is back in the simple procedure. */
void xfi_rules_settle_procedure(xfi_deciding *d, const xfi_detail *detail);
/* What runs from receipt runs from another day: by that, what was done is in time or late. */
void xfi_rules_received_anew(xfi_deciding *d);
/* The deadlines that were, or were not, owed by what turns out to be so. */
void xfi_rules_settle_owed(xfi_deciding *d);
/* Those of the procedure alone. */
void xfi_rules_settle_procedure_owed(xfi_deciding *d);

/* ---- effects.c ------------------------------------------------------------------------------------- */

/* What the act, done in `from`, sets on the case; `row` stands in its new state already. */
void xfi_rules_apply(const xfi_act *act, xf_state from, xfi_case *row);

/* ---- work.c: claims, resolution work, exceptions -------------------------------------------------------- */

void xfi_rules_apply_work(xfi_deciding *d); /* what the act does to those rows */

/* ---- units.c: parts of units, members of the team, attachments ------------------------------------------ */

void xfi_rules_apply_units(xfi_deciding *d); /* what the act does to those rows */

/* ---- leads.c: which cases need a lead, and whom ---------------------------------------------------------- */

bool xfi_rules_needs_principal(const xf_policy *policy, const xfi_case *row);
bool xfi_rules_lacks_lead(const xfi_deciding *d, const xfi_case *row);
/* Sets from when on the lead of the case, as it stands on d->date, may not lead any more. */
void xfi_rules_watch_lead(xfi_deciding *d);
/* The first day from `from` on on which the official is not fit; 0: none is known. Nothing changes but
 * where one of the official's posts begins or ends. */
xf_date xfi_rules_post_ends(const xfi_org *org, const char *official, xf_date from,
                            bool (*fit)(const void *of, xf_date date), const void *of);

/* ---- people.c: who is who on a date -------------------------------------------------------------------- */

const xfi_unit *xfi_rules_unit(const xfi_org *org, const char *id);
bool xfi_rules_stands(const xfi_unit *unit, xf_date date); /* it exists on that day */

/* What has a first and a last day (a membership, a contact point, a body) holds on that day. `open`: no
 * step has ended it yet; what a step ended on a day holds on that day no more. */
bool xfi_rules_holds_on(xf_date from, xf_date until, bool open, xf_date day);
/* Its end has come: an announced one leaves it open until then. */
bool xfi_rules_has_ended(xf_date until, bool open, xf_date day);

/* Why nothing is given to a unit on a day: the one question of all acts and steps that name one. A unit
 * that nobody knows is another mistake. */
typedef struct xfi_unit_gone {
    bool yes;
    char zh[240], en[240];
} xfi_unit_gone;

#define XFI_UNIT_GONE_BASIS                                                                                                                    \
    {                                                                                                                                          \
        "《信访工作条例》第二十四条（机关、单位分立、合并、撤销的，由继续行使其职权的承担；条号待" \
        "核）",                                                                                                                                \
            "Regulations on Petition Work, Art. 24 (divided, merged or dissolved: whoever goes "                                               \
            "on "                                                                                                                              \
            "with the powers; article to be confirmed)"                                                                                        \
    }

xfi_unit_gone xfi_rules_unit_gone(const xfi_org *org, const char *id, xf_date date);
xf_status xfi_rules_check_unit(const xfi_org *org, const char *id, xf_date date, const char *field,
                               xfi_error *err);
/* By which days a unit counts: a deadline by those of the unit whose duty it is. */
const xf_calendar *xfi_rules_calendar(const xfi_world *world, const char *unit);
const xfi_official *xfi_rules_post(const xfi_org *org, const char *id, xf_date date);
const xfi_official *xfi_rules_principal(const xfi_org *org, const char *unit, xf_date date);
bool xfi_rules_absent(const xfi_official *post, xf_date date);
const char *xfi_rules_superior(const xfi_org *org, const char *unit); /* NULL at the top */
/* `upper` stands above `lower`, or is it. */
bool xfi_rules_above(const xfi_org *org, const char *upper, const char *lower);
/* department.c: the body that a petition department belongs to; of any other unit, and of a department at
 * the top, itself. */
const char *xfi_rules_place(const xfi_org *org, const char *unit);
/* What `owner` gives out may go to the unit: one of its own, or of the body that it works for, or below. */
bool xfi_rules_within(const xfi_org *org, const char *owner, const char *unit);
/* People of the unit `own` do what is the unit's: it stands above, is it, or is the petition department of
 * it. */
bool xfi_rules_acts_for(const xfi_org *org, const char *own, const char *unit);
/* The same without those above: they are told, and do not tell themselves. */
bool xfi_rules_speaks_for(const xfi_org *org, const char *own, const char *unit);
/* The petition department `own` does this act on a case of the unit, for its body. */
bool xfi_rules_department_does(const xfi_org *org, xf_act_kind act, const char *own,
                               const char *unit);
/* The unit whose turn it is in the state that the row is in. */
const char *xfi_rules_competent_unit(const xfi_case *row);
/* A report has nothing to do with a unit that it is about or that is led on that date by whom it is about,
 * itself or from above, nor with a unit below; and so with nobody who holds a post there. xfi_rules_sealed_for()
 * in rules.h is the same question, asked from the side of who reads. */
bool xfi_rules_reaches_concerned(const xfi_org *org, const xfi_case *row, const char *unit,
                                 xf_date date);
bool xfi_rules_concerned(const xfi_org *org, const xfi_case *row, const xfi_official *post,
                         xf_date date);
/* A report is linked to no other matter, and to a report about somebody else neither: who may not
 * know of the one would learn of it by the other. */
bool xfi_rules_may_be_linked(const xfi_case *row, const xfi_case *earlier);

typedef struct xfi_addressee {
    const char *unit, *official; /* official NULL: nobody was found */
    xf_target target;            /* whom the rung named */
    const char *skipped;         /* JSON, NULL: nobody was passed over */
} xfi_addressee;
/* Who gets a notice for `target`: where one is missing, absent or concerned, the next one up, and
 * it is said. */
xfi_addressee xfi_rules_address(const xfi_org *org, const xfi_case *row,
                                const xfi_deadline *deadline, xf_target target, int32_t level,
                                xf_date date, xfi_arena *arena);

/* ---- guards.c: what may stand in the way beyond the state -------------------------------------------------- */

typedef struct xfi_objection {
    const char *rule, *field;
    xf_status status;
    xfi_bi basis, text;
} xfi_objection;

/* False, and the objection filled, when something stands in the way. `with_args` also asks the
 * guards that need the act's arguments. */
bool xfi_rules_permitted(xfi_deciding *d, bool with_args, xfi_objection *out);

/* ---- due.c: computing due dates ------------------------------------------------------------------------------ */

/* Computes last_date, due_date, due_at, paused, provisional, state. XF_E_INVALID: out of range. */
xf_status xfi_rules_compute(const xf_policy *policy, const xf_calendar *calendar,
                            const xfi_rule *rule, const xfi_pause *pauses, size_t count,
                            xfi_arena *arena, xfi_deadline *deadline);
/* Computes it anew; a due date that moved begins a new turn. */
void xfi_rules_refresh(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline);

/* ---- clock.c: opening, moving, closing deadlines -------------------------------------------------------------- */

void xfi_rules_clock(xfi_deciding *d, xfi_event event); /* what the act does to all deadlines */
void xfi_rules_clock_recompute(xfi_deciding *d);        /* all open ones, anew */
/* clock_merge.c: the merger is undone, of the case that was merged and of the one that took it over */
void xfi_rules_clock_unmerge(xfi_deciding *d);
void xfi_rules_clock_release(xfi_deciding *d);
/* Computes a deadline that is closed anew, and whether it was late by that. */
void xfi_rules_judge(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline);
void xfi_rules_clock_absorb(xfi_deciding *d, const xfi_casefile *merged);
void xfi_rules_open(xfi_deciding *d, xfi_event event, xf_time at);
/* succeed.c */
void xfi_rules_succeed(xfi_deciding *d); /* the effects of that act */

/* ---- rungs.c: when each rung is due, and which have fired ------------------------------------------- */

typedef struct xfi_waiting {
    const xfi_rung *rung;
    int32_t rep;
    xf_time at;
} xfi_waiting;
/* The earliest rung of the deadline that has not fired in this turn; rung NULL: none is left. */
xfi_waiting xfi_rules_waiting(const xf_policy *policy, const xf_calendar *calendar,
                              const xfi_rule *rule, const xfi_deadline *deadline,
                              const xfi_firing *firings, size_t count);
/* When a rung of the deadline is due; 0: out of range, or the clock stands. */
xf_time xfi_rules_planned(const xf_policy *policy, const xf_calendar *calendar,
                          const xfi_rung *rung, const xfi_deadline *deadline, int32_t rep);
xf_mark xfi_rules_raised_mark(xf_mark mark, xf_raise raises); /* the higher one */
/* After a new turn: rungs that fired and whose new instant has passed stay fired. */
void xfi_rules_carry(xfi_deciding *d, const xfi_rule *rule, const xfi_deadline *deadline);
/* What fired for the day of before is not due as it stands; where it is paused, what was due after that began
 * was not. */
bool xfi_rules_falls_away(const xfi_deciding *d, const xfi_rung *rung, const xfi_deadline *deadline,
                          const xfi_firing *firing);
/* What a rung said was taken back, and is so after all: a new turn, in which red and higher fire anew. */
void xfi_rules_fire_again(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline);
bool xfi_rules_counts_days(const xfi_rung *rung);  /* else hours or minutes */
xfi_firing *xfi_rules_new_firing(xfi_deciding *d); /* an empty row; NULL without memory */

/* ---- tell.c: notices because of a deadline ----------------------------------------------------------- */

xfi_notice *xfi_rules_new_notice(xfi_deciding *d,
                                 const xfi_deadline *deadline); /* NULL: no memory */
/* Addresses a notice that is filled, and adds it. */
void xfi_rules_send(xfi_deciding *d, const xfi_deadline *deadline, xf_target target, int32_t level,
                    xfi_notice *notice);
void xfi_rules_inform_extension(xfi_deciding *d, const xfi_deadline *deadline);
/* The principal of the unit whose duty it is, at once and beside the ladder. */
void xfi_rules_tell_principal(xfi_deciding *d, const xfi_deadline *deadline, const char *what);

/* Whom the rung told: that its ground has fallen away. */
/* The registration is void: the unit above, to which its rungs would have climbed, learns it at once. */
void xfi_rules_tell_voided(xfi_deciding *d, const xfi_deadline *deadline);
void xfi_rules_tell_withdrawn(xfi_deciding *d, const xfi_deadline *deadline, const xfi_rung *rung,
                              xfi_bi reason);

/* ---- lift.c: whose supervision it is, and its end before any feedback ------------------------------------------- */

/* Who demands it first, or somebody of a unit above who demands it as well. */
void xfi_rules_note_supervisor(xfi_deciding *d, const char *official, const char *unit);
void xfi_rules_note_supervised(xfi_deciding *d); /* the entry says whose feedback is demanded */
void xfi_rules_lift(xfi_deciding *d);

/* ---- withdraw.c: what was entered late ------------------------------------------------------------------------ */

/* The deadline was closed by an act that is dated before rungs of it that fired. */
void xfi_rules_withdraw_false(xfi_deciding *d, xfi_deadline *deadline);
/* The deadline was owed only by what was registered wrongly. */
void xfi_rules_withdraw_unowed(xfi_deciding *d, xfi_deadline *deadline);
/* The due date is another one: what fired and is not due by `until` any more falls away likewise. */
void xfi_rules_withdraw_moved(xfi_deciding *d, xfi_deadline *deadline, xf_time until,
                              xfi_bi reason);
/* All that runs: the case itself was registered by mistake. */
void xfi_rules_withdraw_all(xfi_deciding *d);
/* Computes it anew after an act that may move its day; what fired and is not due on the new one, since the act
 * was entered late, falls away likewise, and the ladder goes on from the new day. */
void xfi_rules_move(xfi_deciding *d, const xfi_rule *rule, xfi_deadline *deadline);
/* Everybody whom its rungs for an instant after `after` told that it is overdue is told that they are
 * withdrawn. */
void xfi_rules_withdraw_notices(xfi_deciding *d, const xfi_deadline *deadline, xf_time after,
                                xfi_bi reason);

/* It was never owed: it closed when it opened, and whom it told is told so. */
void xfi_rules_never_owed(xfi_deciding *d, xfi_deadline *deadline, xfi_bi reason);

/* ---- late.c: entered behind later acts ------------------------------------------------------------------------ */

/* All that was entered becomes what it is by the order of time, by d->world->late. */
void xfi_rules_settle_late(xfi_deciding *d);

/* ---- changes.c: collecting rows ------------------------------------------------------------------------------------ */

/* To ask the guards only: the rows are those of the file. */
void xfi_rules_look(xfi_deciding *d, const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                    xfi_changeset *out);
/* To decide: with a working copy of the rows. */
void xfi_rules_start(xfi_deciding *d, const xfi_world *world, const xfi_act *act, xfi_arena *arena,
                     xfi_changeset *out);
void xfi_rules_add(xfi_deciding *d, const xfi_record *record, const void *before,
                   const void *after);
/* The rows that differ between file and working copy. */
void xfi_rules_collect(xfi_deciding *d);
void xfi_rules_fail(xfi_deciding *d, xf_status status);
void *xfi_rules_grow(xfi_deciding *d, void *items, size_t count, size_t size); /* one more slot */

#endif
