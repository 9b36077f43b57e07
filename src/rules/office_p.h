/* SPDX-License-Identifier: Apache-2.0 */
/* Between office.c and the files that decide the steps of one noun each; office_step.c is what these share. */
#ifndef XFI_RULES_OFFICE_P_H
#define XFI_RULES_OFFICE_P_H

#include "rules/office.h"
#include "rules/rules_p.h"

struct xfi_office_deciding {
    const xfi_office_world *world;
    const xfi_office_act *act;
    const xfi_office_verb *verb;
    const void *before; /* the target; NULL: it is new */
    void *after;        /* a copy of it, or empty but for its id */
    xf_date date;       /* of the act */
    const xfi_official *actor;
    int code; /* the enumerator that act->code stands for */
    const char *by,
        *also; /* whose people take the step; NULL: those of the record's unit, nobody */
    xfi_arena *arena;
    xfi_office_changes *out;
    xf_id told;  /* notices so far */
    xf_id steps; /* and steps of the chains of duties */
};

xf_status xfi_office_refuse(const xfi_office_deciding *d, const char *rule, const char *field,
                            xfi_bi text, xfi_error *err); /* XF_E_REFUSED, on the verb's basis */
/* One more row that the step changes, beside its own record. */
xf_status xfi_office_add(xfi_office_deciding *d, const xfi_record *record, const void *before,
                         const void *after, xfi_error *err);
/* One more act on the case that is part of the step; NULL without memory. */
xfi_act *xfi_office_act_on_case(xfi_office_deciding *d, xf_act_kind kind);
/* The same for a new case, as its register would be filled in: next_case, judged by the same decision, and a
 * report (检举控告) where the step names whom it concerns. `who` brought it; NULL: nobody did. */
xf_status xfi_office_register(xfi_office_deciding *d, const xfi_case *draft,
                              const xfi_detail *detail, const xfi_petitioner *who, size_t count,
                              xfi_error *err);
/* What a step says of a new case beside title and matter, as its register would be filled in. */
#define XFI_OFFICE_ELEMENTS "level field interest origin happened_on contact outlook history"
xf_status xfi_office_detail(const xfi_office_deciding *d, xfi_detail *detail, xfi_error *err);
/* Refuses a step that lies before what it rests on (office_time.c): by the fields that say since when the
 * target, its parent and a case that is named are there; or by one more field of the target. */
xf_status xfi_office_check_order(const xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_after(const xfi_office_deciding *d, const char *field, xfi_error *err);
/* The answer for a case that is not there, or that is not to be known of. */
xf_status xfi_office_no_case(xf_id id, xfi_error *err);
/* XF_E_INVALID unless the period is none or runs forward. */
xf_status xfi_office_period(xf_date from, xf_date until, xfi_error *err);

/* ---- owed.c: notices because of records of the office ------------------------------------------- */

/* One notice. Members that do not apply stay 0. */
typedef struct xfi_owed {
    xf_record_kind record; /* what it is about */
    xf_id record_id;
    xfi_bi
        title; /* its name, as people read it; required; the English only where the library words it */
    xf_id case_id;        /* of that record, 0: none; then the seal of the case holds for it too */
    const char *unit;     /* whose matter it is */
    const char *official; /* who does it: XF_TARGET_HANDLER */
    const char *lead;     /* the leader in charge: XF_TARGET_LEAD */
    /* whose duty it is, where whoever is told of it is another; owner NULL: unit and official */
    const char *owner, *owner_official;
    xf_target target;        /* whom to tell; where one is missing or absent, the next one up */
    int32_t level;           /* for XF_TARGET_SUPERIOR: how many units above, from 1 */
    xf_raise raises;         /* REMINDER, YELLOW, RED, SUPERVISION or REPORT */
    const char *rule, *rung; /* ids of the pack, where a ladder says so */
    int32_t turn, rep;       /* of the rung */
    bool late;               /* told later than planned */
    xf_time planned_at;      /* 0: now */
    xf_date due_date;        /* 0: nothing is due */
    xfi_bi reason;           /* what is said beside the name and the date; likewise */
} xfi_owed;

/* What a notice is decided from. */
typedef struct xfi_telling {
    const xfi_org *org;
    const xfi_case *row; /* of owed->case_id; NULL: none */
    xf_time at;
    xf_date date; /* of `at` */
    xf_id id;     /* of the new notice */
    xfi_arena *arena;
} xfi_telling;

/* The row of a notice that is owed, addressed by the climbing of people.c. NULL without memory. */
xfi_notice *xfi_rules_owed(const xfi_telling *telling, const xfi_owed *owed);
/* The same as one more row of a step: what a verb's function calls to tell somebody. */
xf_status xfi_office_tell(xfi_office_deciding *d, const xfi_owed *owed, xfi_error *err);

/* duty.c */
xf_status xfi_office_open_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_end_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_generate_duties(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_hold_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_fulfil_duty_step(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_move_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_cancel_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_call_duty(xfi_office_deciding *d, xfi_error *err);
/* duty_plan.c */
xf_status xfi_office_plan_duty(xfi_office_deciding *d, xfi_error *err);
/* duty_members.c */
xf_status xfi_office_join_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_leave_duty(xfi_office_deciding *d, xfi_error *err);
/* duty_share.c */
xf_status xfi_office_share_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_assign_duty_step(xfi_office_deciding *d, xfi_error *err);

/* body.c */
xf_status xfi_office_set_up_body(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_dissolve_body(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_join_body(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_leave_body(xfi_office_deciding *d, xfi_error *err);

/* apart.c */
xf_status xfi_office_tell_apart(xfi_office_deciding *d, xfi_error *err);
/* succession.c */
xf_status xfi_office_succeed_unit(xfi_office_deciding *d, xfi_error *err);
/* ---- watch.c: what the sweep does of drives and warnings ---------------------------------------- */

/* When the drive is measured next: after the end of the month that the day is in. */
void xfi_office_measure_next(const xfi_office_deciding *d, xfi_drive *drive, xf_date day);
/* When it is told next that the warning is not answered; none when all was told. */
void xfi_office_watch_answer(const xfi_office_deciding *d, xfi_warning *warning);
/* The same of what a reception still owes, as it was before (NULL: new, or told just now), and of a round
 * that is to end. */
void xfi_office_watch_reception(const xfi_office_deciding *d, const xfi_reception *before,
                                xfi_reception *row);
void xfi_office_watch_round(const xfi_office_deciding *d, xfi_screening *round);
/* Who answers the warning by now. */
const char *xfi_office_warned(const xfi_warning *row);
/* Everybody who was told so often that something is overdue is told that its ground has fallen away. */
xf_status xfi_office_withdraw_told(xfi_office_deciding *d, const xfi_owed *about, int32_t told,
                                   xfi_error *err);
/* Neither text is there without memory. */
xfi_bi xfi_office_reception_title(const xfi_reception *row, xfi_arena *arena);
/* What is due of a reception, and what is said of it; date 0: nothing. */
typedef struct xfi_reception_due {
    xf_pending_kind kind;
    xf_date date;
    xfi_bi reason;
} xfi_reception_due;
enum { XFI_RECEPTION_OWES = 3 };
/* Each thing that a reception may owe. */
void xfi_office_reception_owes(const xf_policy *policy, const xf_calendar *calendar,
                               const xfi_reception *row, xfi_reception_due out[XFI_RECEPTION_OWES]);
/* The ladder that the pack has for what is owed by a record; NULL: nobody is told. */
const xfi_duty_rule *xfi_office_ladder(const xf_policy *policy, xfi_recurs recurs);

/* ---- drive_duty.c: what is owed in the phases of a drive --------------------------------------- */

xf_status xfi_drive_owe_end(xfi_office_deciding *d, const xfi_drive_phase *phase, xfi_error *err);
xf_status xfi_drive_meet_end(xfi_office_deciding *d, xfi_error *err);
/* What is handed out is to be taken up by the unit; what waits of an earlier hand-out stays where that names
 * the same unit and official, and falls away else. */
xf_status xfi_drive_owe_taking(xfi_office_deciding *d, const xfi_drive_case *entry, xfi_error *err);
xf_status xfi_drive_end_taking(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_drive_set_duty(xfi_office_deciding *d, xfi_error *err);

/* ---- undo.c: what was entered by mistake ------------------------------------------------------------ */

/* The case that it became is void, so that nothing has become of it. */
bool xfi_undo_case_void(const xfi_office_deciding *d);
/* Whether it is up to the actor: who entered it, a principal of the unit, or a unit above. */
xf_status xfi_undo_entitled(const xfi_office_deciding *d, const char *unit, const char *entered_by,
                            xfi_error *err);
/* The target is void from now on, for the reason of the act. */
xf_status xfi_undo_void(xfi_office_deciding *d, const char *entered_by, xfi_error *err);

/* ---- the steps of one noun, ended by one of no kind ---------------------------------------------------- */

extern const xfi_office_verb xfi_office_drive_verbs[], xfi_office_resource_verbs[],
    xfi_office_screening_verbs[], xfi_office_warning_verbs[], xfi_office_undo_verbs[];
/* resource.c, duty_reopen.c: decided there, listed in undo_verbs.c */
xf_status xfi_resource_void_given(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_resource_correct_given(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_reopen_duty(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_reopen_duty_step(xfi_office_deciding *d, xfi_error *err);
/* front_verbs.c; letter.c, reception.c, register.c, contact.c */
extern const xfi_office_verb xfi_front_verbs[];
xf_status xfi_office_issue_letter(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_issue_duty_letter(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_add_template(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_retire_template(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_receive(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_join_reception(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_settle_reception(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_register_reception(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_transfer_reception(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_link_reception(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_escort(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_end_escort(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_plan_follow_up(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_end_follow_up(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_reveal_reception(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_keep_register(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_end_register(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_open_contact(xfi_office_deciding *d, xfi_error *err);
xf_status xfi_office_close_contact(xfi_office_deciding *d, xfi_error *err);

#endif
