/* SPDX-License-Identifier: Apache-2.0 */
/* What may stand in the way of an act: the tables of guards_*.c and the questions that they ask. */
#ifndef XFI_RULES_GUARDS_P_H
#define XFI_RULES_GUARDS_P_H

#include "rules/rules_p.h"

typedef struct xfi_asking {
    xfi_deciding *d;
    xfi_objection *out; /* a question may put a text here: numbers and dates of this very case */
} xfi_asking;

/* Some acts, or all but some. */
typedef struct xfi_acts {
    const xf_act_kind *kinds; /* ends with XF_ACT_NONE */
    bool all_but;
} xfi_acts;

typedef struct xfi_guard {
    const char *rule;
    const char *field;
    xfi_acts acts;
    bool args; /* it needs the act's arguments */
    xf_status status;
    xfi_bi basis; /* XFI_OF_ACT: that of the act */
    xfi_bi text;  /* XFI_OWN: said by the guard */
    bool (*holds)(const xfi_asking *s);
} xfi_guard;

typedef struct xfi_guards {
    const xfi_guard *rows;
    size_t count;
} xfi_guards;

/* In the order in which they are asked. */
extern const xfi_guards xfi_rules_procedure_guards, xfi_rules_people_guards, xfi_rules_work_guards,
    xfi_rules_void_guards;

#define XFI_ONLY(...)                                                                              \
    {                                                                                              \
        (const xf_act_kind[]){__VA_ARGS__, XF_ACT_NONE}, false                                     \
    }
#define XFI_ALL_BUT(...)                                                                           \
    {                                                                                              \
        (const xf_act_kind[]){__VA_ARGS__, XF_ACT_NONE}, true                                      \
    }
#define XFI_ANY_ACT                                                                                \
    {                                                                                              \
        (const xf_act_kind[]){XF_ACT_NONE}, true                                                   \
    }
#define XFI_R22(zh, en)                                                                            \
    {                                                                                              \
        "《信访工作条例》" zh, "Regulations on Petition Work, " en                                 \
    }
#define XFI_R22_REPORT                                                                             \
    XFI_R22("第四章、第五章（条号待核）", "chapters 4, 5 (article to be confirmed)")
#define XFI_OFFICE                                                                                 \
    {                                                                                              \
        "案件管理规则", "case management rule"                                                     \
    }
#define XFI_OF_ACT                                                                                 \
    {                                                                                              \
        NULL, NULL                                                                                 \
    }
#define XFI_OWN                                                                                    \
    {                                                                                              \
        NULL, NULL                                                                                 \
    }

bool xfi_rules_holds_unit_stands(const xfi_asking *s);
bool xfi_rules_holds_petitioner_told_where(const xfi_asking *s);
bool xfi_rules_holds_some_unit_gone(const xfi_asking *s);
bool xfi_rules_holds_former_known(const xfi_asking *s);
bool xfi_rules_holds_former_gone(const xfi_asking *s);
bool xfi_rules_holds_former_has_something(const xfi_asking *s);
bool xfi_rules_holds_actor_not_of_former(const xfi_asking *s);
bool xfi_rules_holds_actor_in_office(const xfi_asking *s);
bool xfi_rules_holds_actor_not_concerned(const xfi_asking *s);
bool xfi_rules_holds_actor_competent(const xfi_asking *s);
bool xfi_rules_holds_actor_may_supervise(const xfi_asking *s);
bool xfi_rules_holds_not_in_future(const xfi_asking *s);
bool xfi_rules_holds_not_before_last(const xfi_asking *s);
bool xfi_rules_holds_not_terminated(const xfi_asking *s);
bool xfi_rules_holds_state_allows(const xfi_asking *s);
bool xfi_rules_holds_no_open_hearing(const xfi_asking *s);
bool xfi_rules_holds_hearing_over(const xfi_asking *s);
bool xfi_rules_holds_open_hearing(const xfi_asking *s);
bool xfi_rules_holds_something_to_fulfil(const xfi_asking *s);
bool xfi_rules_holds_supervised(const xfi_asking *s);
bool xfi_rules_holds_supervision_own(const xfi_asking *s);
bool xfi_rules_holds_procedure_simple(const xfi_asking *s);
bool xfi_rules_holds_revoked_before_reopening(const xfi_asking *s);
bool xfi_rules_holds_archived_as_concluded(const xfi_asking *s);
bool xfi_rules_holds_window_over(const xfi_asking *s);
bool xfi_rules_holds_extendable(const xfi_asking *s);
bool xfi_rules_holds_extended_in_time(const xfi_asking *s);
bool xfi_rules_holds_extended_not_too_often(const xfi_asking *s);
bool xfi_rules_holds_extended_not_too_long(const xfi_asking *s);
bool xfi_rules_holds_approved_as_required(const xfi_asking *s);
bool xfi_rules_holds_fields_complete(const xfi_asking *s);
bool xfi_rules_holds_window_open_or_reasoned(const xfi_asking *s);
bool xfi_rules_holds_unit_known(const xfi_asking *s);
bool xfi_rules_holds_unit_differs(const xfi_asking *s);
bool xfi_rules_holds_unit_not_concerned(const xfi_asking *s);
bool xfi_rules_holds_appeal_goes_above(const xfi_asking *s);
bool xfi_rules_holds_official_in_office(const xfi_asking *s);
bool xfi_rules_holds_official_not_concerned(const xfi_asking *s);
bool xfi_rules_holds_lead_not_silently_replaced(const xfi_asking *s);
bool xfi_rules_holds_not_the_same_lead(const xfi_asking *s);
bool xfi_rules_holds_outcome_fits(const xfi_asking *s);
bool xfi_rules_holds_merged_into_another(const xfi_asking *s);
bool xfi_rules_holds_other_case_linkable(const xfi_asking *s);
bool xfi_rules_holds_other_case_runs(const xfi_asking *s);
bool xfi_rules_holds_other_case_as_far(const xfi_asking *s);
bool xfi_rules_holds_ended_by_merger(const xfi_asking *s);
bool xfi_rules_holds_other_not_merged(const xfi_asking *s);
bool xfi_rules_holds_policy_differs(const xfi_asking *s);
bool xfi_rules_holds_claim_known(const xfi_asking *s);
bool xfi_rules_holds_reassessed_with_reason(const xfi_asking *s);
bool xfi_rules_holds_claim_assessed(const xfi_asking *s);
bool xfi_rules_holds_outcome_fits_assessment(const xfi_asking *s);
bool xfi_rules_holds_every_claim_answered(const xfi_asking *s);
bool xfi_rules_holds_answer_has_basis(const xfi_asking *s);
bool xfi_rules_holds_answer_has_findings(const xfi_asking *s);
bool xfi_rules_holds_every_claim_fulfilled(const xfi_asking *s);
bool xfi_rules_holds_relief_complete(const xfi_asking *s);
bool xfi_rules_holds_measure_known(const xfi_asking *s);
bool xfi_rules_holds_measure_under_way(const xfi_asking *s);
bool xfi_rules_holds_team_head_principal_or_reasoned(const xfi_asking *s);
bool xfi_rules_holds_actor_leads(const xfi_asking *s);
bool xfi_rules_holds_days_of_lead_fit(const xfi_asking *s);
bool xfi_rules_holds_objection_in_time(const xfi_asking *s);
bool xfi_rules_holds_no_objection_waits(const xfi_asking *s);
bool xfi_rules_holds_objection_waits(const xfi_asking *s);
bool xfi_rules_holds_actor_above_both(const xfi_asking *s);
bool xfi_rules_holds_sender_agreed(const xfi_asking *s);
bool xfi_rules_holds_criticism_approved(const xfi_asking *s);
bool xfi_rules_holds_checked_by_another(const xfi_asking *s);
bool xfi_rules_holds_actor_leading(const xfi_asking *s);
bool xfi_rules_holds_entitled_to_pass_on(const xfi_asking *s);
bool xfi_rules_holds_official_of_unit(const xfi_asking *s);
bool xfi_rules_holds_lead_of_leading_body(const xfi_asking *s);
bool xfi_rules_holds_lead_of_unit_or_above(const xfi_asking *s);
bool xfi_rules_holds_lead_principal_where_owed(const xfi_asking *s);
bool xfi_rules_holds_not_key_yet(const xfi_asking *s);
bool xfi_rules_holds_key_now(const xfi_asking *s);
bool xfi_rules_holds_member_new(const xfi_asking *s);
bool xfi_rules_holds_member_known(const xfi_asking *s);
bool xfi_rules_holds_arrived_as_owed(const xfi_asking *s);
bool xfi_rules_holds_visit_not_shrunk(const xfi_asking *s);
bool xfi_rules_holds_part_known(const xfi_asking *s);
bool xfi_rules_holds_part_open(const xfi_asking *s);
bool xfi_rules_holds_part_own(const xfi_asking *s);
bool xfi_rules_holds_part_not_past(const xfi_asking *s);
bool xfi_rules_holds_part_in_time(const xfi_asking *s);
bool xfi_rules_holds_several_units_allowed(const xfi_asking *s);
bool xfi_rules_holds_set_day_near_enough(const xfi_asking *s);
bool xfi_rules_holds_report_day_near_enough(const xfi_asking *s);
bool xfi_rules_holds_closing_within_law(const xfi_asking *s);
bool xfi_rules_holds_somebody_to_report_to(const xfi_asking *s);
bool xfi_rules_holds_every_part_done(const xfi_asking *s);
bool xfi_rules_holds_every_agreement_fulfilled(const xfi_asking *s);
bool xfi_rules_holds_not_against_policy(const xfi_asking *s);
bool xfi_rules_holds_support_complete(const xfi_asking *s);
bool xfi_rules_holds_agreement_complete(const xfi_asking *s);
bool xfi_rules_holds_plan_has_official(const xfi_asking *s);
bool xfi_rules_holds_item_may_be_excepted(const xfi_asking *s);
bool xfi_rules_holds_simple_not_refused(const xfi_asking *s);
bool xfi_rules_holds_file_known(const xfi_asking *s);
bool xfi_rules_holds_file_name_free(const xfi_asking *s);
bool xfi_rules_holds_file_replaced_with_reason(const xfi_asking *s);
bool xfi_rules_holds_file_stands(const xfi_asking *s);
bool xfi_rules_holds_no_file_changed(const xfi_asking *s);
bool xfi_rules_holds_reported_to_fit(const xfi_asking *s);

/* Texts of this very case; both read the same arguments. Always false: something stands in the way. */
__attribute__((format(printf, 2, 4), format(printf, 3, 4))) bool
xfi_rules_object(const xfi_asking *s, const char *zh, const char *en, ...);

#endif
