/* SPDX-License-Identifier: Apache-2.0 */
/* The questions of questions.c, for the table in guards.c. True: nothing stands in the way. */
#ifndef XFI_RULES_GUARDS_P_H
#define XFI_RULES_GUARDS_P_H

#include "rules/rules_p.h"

typedef struct xfi_asking {
    xfi_deciding *d;
    xfi_objection *out; /* a question may put a text here: numbers and dates of this very case */
} xfi_asking;

bool xfi_rules_holds_actor_in_office(const xfi_asking *s);
bool xfi_rules_holds_actor_not_concerned(const xfi_asking *s);
bool xfi_rules_holds_actor_competent(const xfi_asking *s);
bool xfi_rules_holds_actor_may_supervise(const xfi_asking *s);
bool xfi_rules_holds_not_in_future(const xfi_asking *s);
bool xfi_rules_holds_not_before_last(const xfi_asking *s);
bool xfi_rules_holds_not_terminated(const xfi_asking *s);
bool xfi_rules_holds_state_allows(const xfi_asking *s);
bool xfi_rules_holds_no_open_hearing(const xfi_asking *s);
bool xfi_rules_holds_open_hearing(const xfi_asking *s);
bool xfi_rules_holds_something_to_fulfil(const xfi_asking *s);
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
bool xfi_rules_holds_other_case_runs(const xfi_asking *s);
bool xfi_rules_holds_other_case_as_far(const xfi_asking *s);
bool xfi_rules_holds_policy_differs(const xfi_asking *s);
bool xfi_rules_holds_claim_known(const xfi_asking *s);
bool xfi_rules_holds_reassessed_with_reason(const xfi_asking *s);
bool xfi_rules_holds_claim_assessed(const xfi_asking *s);
bool xfi_rules_holds_outcome_fits_assessment(const xfi_asking *s);
bool xfi_rules_holds_every_claim_answered(const xfi_asking *s);
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
bool xfi_rules_holds_criticism_approved(const xfi_asking *s);
bool xfi_rules_holds_checked_by_another(const xfi_asking *s);

/* Texts of this very case; both read the same arguments. Always false: something stands in the way. */
__attribute__((format(printf, 2, 4), format(printf, 3, 4))) bool
xfi_rules_object(const xfi_asking *s, const char *zh, const char *en, ...);

#endif
