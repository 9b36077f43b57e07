/* SPDX-License-Identifier: Apache-2.0 */
/* What may stand in the way of an act, as one table in the order in which it is asked. */
#include "rules/guards_p.h"

#define B(act) XFI_ACT_BIT(XF_ACT_##act)
#define ANY_ACT (~(B(FIRE) | B(RECOMPUTE)))
#define ON_THE_CASE (ANY_ACT & ~B(REGISTER)) /* acts on a case that is there */
#define FROM_ABOVE (B(SUPERVISE) | B(PROPOSE))
#define ASSIGNING (B(ASSIGN_LEAD) | B(ASSIGN_HANDLER) | B(ASSIGN_TEAM_HEAD))
#define PASSING_ON (B(TRANSFER) | B(HAND_OVER))
#define APPEALS (B(REQUEST_REVIEW) | B(REQUEST_RECHECK))
#define DECISIONS (B(ANSWER) | B(DECIDE_REVIEW) | B(DECIDE_RECHECK))

#define R22(zh, en)                                                                                \
    {                                                                                              \
        "《信访工作条例》" zh, "Regulations on Petition Work, " en                                 \
    }
#define R22_REPORT R22("第四章、第五章（条号待核）", "chapters 4, 5 (article to be confirmed)")
#define OFFICE                                                                                     \
    {                                                                                              \
        "案件管理规则", "case management rule"                                                     \
    }
#define OF_ACT                                                                                     \
    {                                                                                              \
        NULL, NULL                                                                                 \
    }
#define OWN                                                                                        \
    {                                                                                              \
        NULL, NULL                                                                                 \
    }

static const struct guard {
    const char *rule;
    const char *field;
    uint64_t acts;
    bool args; /* it needs the act's arguments */
    xf_status status;
    xfi_bi basis; /* OF_ACT: that of the act */
    xfi_bi text;  /* OWN: said by the guard */
    bool (*holds)(const xfi_asking *s);
} guards[] = {
    {"reopen.terminated",
     "",
     B(REOPEN),
     false,
     XF_E_REFUSED,
     R22("第三十六条", "Art. 36"),
     {"已终结的事项，同一事实和理由不再受理；有新事实的另行登记并关联",
      "the case is terminated: the same facts and reasons are not accepted again; new facts open a "
      "new case linked to it"},
     xfi_rules_holds_not_terminated},
    {"state.not_now", "", ANY_ACT, false, XF_E_REFUSED, OF_ACT, OWN, xfi_rules_holds_state_allows},
    {"actor.not_in_office", "actor", ANY_ACT, false, XF_E_DENIED, OFFICE, OWN,
     xfi_rules_holds_actor_in_office},
    {"actor.concerned",
     "actor",
     ANY_ACT,
     false,
     XF_E_DENIED,
     R22_REPORT,
     {"被检举控告的人员及其单位不得办理本事项", "who is reported against may not act on the case"},
     xfi_rules_holds_actor_not_concerned},
    {"actor.not_competent", "actor", ANY_ACT & ~FROM_ABOVE, false, XF_E_DENIED, OFFICE, OWN,
     xfi_rules_holds_actor_competent},
    {"actor.not_above",
     "actor",
     FROM_ABOVE,
     false,
     XF_E_DENIED,
     OF_ACT,
     {"须由信访部门或责任单位的上级提出",
      "only a petition department or a unit above the responsible one may do this"},
     xfi_rules_holds_actor_may_supervise},
    {"time.future",
     "at",
     ANY_ACT,
     false,
     XF_E_REFUSED,
     OFFICE,
     {"动作时间不得晚于当前时间", "an act cannot lie in the future"},
     xfi_rules_holds_not_in_future},
    {"time.before_last_act", "at", ON_THE_CASE, false, XF_E_REFUSED, OFFICE, OWN,
     xfi_rules_holds_not_before_last},
    {"hearing.open",
     "",
     DECISIONS | B(REFER) | B(MERGE),
     false,
     XF_E_REFUSED,
     R22("第三十一条、第三十六条", "Art. 31, 36"),
     {"听证尚未结束", "the hearing has not ended"},
     xfi_rules_holds_no_open_hearing},
    {"hearing.already_open",
     "",
     B(HOLD_HEARING),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"听证已在进行", "a hearing is under way already"},
     xfi_rules_holds_no_open_hearing},
    {"hearing.none",
     "",
     B(END_HEARING),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有正在进行的听证", "no hearing is under way"},
     xfi_rules_holds_open_hearing},
    {"feedback.not_asked",
     "",
     B(FEEDBACK),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有待反馈的督办", "no supervision waits for feedback"},
     xfi_rules_holds_something_to_fulfil},
    {"respond.not_asked",
     "",
     B(RESPOND),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有待反馈的改进工作建议", "no improvement proposal waits for an answer"},
     xfi_rules_holds_something_to_fulfil},
    {"arrive.not_reported",
     "",
     B(ARRIVE),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"没有待到场处置的群体来访", "no collective visit was reported"},
     xfi_rules_holds_something_to_fulfil},
    {"to_ordinary.not_simple",
     "",
     B(TO_ORDINARY),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"该事项并非简易办理", "the case does not run under the simple procedure"},
     xfi_rules_holds_procedure_simple},
    {"reopen.not_revoked",
     "",
     B(REOPEN),
     false,
     XF_E_REFUSED,
     R22("第三十五条、第三十六条", "Art. 35, 36"),
     {"复查（复核）意见未撤销原意见，不能重新办理",
      "the review or recheck did not revoke the opinion"},
     xfi_rules_holds_revoked_before_reopening},
    {"reopen.archived",
     "",
     B(REOPEN),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"只有以办结归档的事项可以重新办理", "only a case archived as concluded can be reopened"},
     xfi_rules_holds_archived_as_concluded},
    {"extend.not_extendable",
     "",
     B(EXTEND),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"该事项没有可以延长的期限", "the case has no period that may be extended"},
     xfi_rules_holds_extendable},
    {"extend.after_due", "at", B(EXTEND), false, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_extended_in_time},
    {"extend.twice",
     "",
     B(EXTEND),
     false,
     XF_E_REFUSED,
     OF_ACT,
     {"该期限已经延长过，不得再次延长", "the period was extended before and cannot be again"},
     xfi_rules_holds_extended_not_too_often},
    {"act.needs_field", "", ANY_ACT, true, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_fields_complete},
    {"extend.too_long", "days", B(EXTEND), true, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_extended_not_too_long},
    {"extend.not_principal",
     "approver",
     B(EXTEND),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"延长期限须经责任单位在任主要负责人批准",
      "an extension needs the approval of the principal in office of the responsible unit"},
     xfi_rules_holds_approved_as_required},
    {"unit.unknown", "unit", ANY_ACT, true, XF_E_INVALID, OFFICE, OWN, xfi_rules_holds_unit_known},
    {"transfer.same_unit",
     "unit",
     PASSING_ON,
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"接收单位就是现责任单位", "the receiver is the responsible unit already"},
     xfi_rules_holds_unit_differs},
    {"transfer.concerned",
     "unit",
     PASSING_ON,
     true,
     XF_E_REFUSED,
     R22_REPORT,
     {"不得将检举控告材料转送被检举控告的单位",
      "a report is never passed to the unit that it is about"},
     xfi_rules_holds_unit_not_concerned},
    {"return.too_late", "at", B(RETURN), true, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_window_open_or_reasoned},
    {"review.window_ended", "at", B(REQUEST_REVIEW), true, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_window_open_or_reasoned},
    {"recheck.window_ended", "at", B(REQUEST_RECHECK), true, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_window_open_or_reasoned},
    {"appeal.not_above",
     "unit",
     APPEALS,
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"复查（复核）须由上一级单位办理", "it goes to the unit one level above"},
     xfi_rules_holds_appeal_goes_above},
    {"official.not_in_office", "official", ASSIGNING | B(ARRIVE), true, XF_E_REFUSED, OFFICE, OWN,
     xfi_rules_holds_official_in_office},
    {"official.concerned",
     "official",
     ASSIGNING,
     true,
     XF_E_REFUSED,
     R22_REPORT,
     {"被检举控告的人员及其单位不得承办本事项", "who is reported against may not be put in charge"},
     xfi_rules_holds_official_not_concerned},
    {"lead.same",
     "official",
     B(ASSIGN_LEAD),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"该领导已是本事项的包案领导", "this official leads the case already"},
     xfi_rules_holds_not_the_same_lead},
    {"lead.only_one", "reason", B(ASSIGN_LEAD), true, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_lead_not_silently_replaced},
    {"outcome.does_not_fit",
     "outcome",
     DECISIONS,
     true,
     XF_E_INVALID,
     OF_ACT,
     {"答复用“支持、解释说明、不予支持”，复查复核用“维持、变更、撤销”",
      "an answer supports, explains or does not support; a review upholds, changes or revokes"},
     xfi_rules_holds_outcome_fits},
    {"conclude.window_open", "satisfied", B(CONCLUDE), true, XF_E_REFUSED, OF_ACT, OWN,
     xfi_rules_holds_window_over},
    {"merge.itself",
     "other_case",
     B(MERGE),
     true,
     XF_E_INVALID,
     OF_ACT,
     {"不能并入自身", "a case cannot be merged into itself"},
     xfi_rules_holds_merged_into_another},
    {"merge.other_ended",
     "other_case",
     B(MERGE),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"目标事项的状态不能并入", "the other case cannot take another one in its state"},
     xfi_rules_holds_other_case_runs},
    {"merge.other_behind",
     "other_case",
     B(MERGE),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"本事项已受理，目标事项须先受理", "this case is accepted: the other one must be, first"},
     xfi_rules_holds_other_case_as_far},
    {"policy.same",
     "policy_version",
     B(MOVE_POLICY),
     true,
     XF_E_REFUSED,
     OF_ACT,
     {"该事项已适用此版本", "the case runs under this version already"},
     xfi_rules_holds_policy_differs},
};

bool xfi_rules_permitted(xfi_deciding *d, bool with_args, xfi_objection *out)
{
    xfi_asking s = {d, out};
    for (size_t i = 0; i < sizeof guards / sizeof *guards; i++) {
        const struct guard *guard = &guards[i];
        if ((guard->acts & XFI_ACT_BIT(d->act->kind)) == 0 || (guard->args && !with_args)) {
            continue;
        }
        *out = (xfi_objection){guard->rule, guard->field, guard->status, guard->basis, guard->text};
        if (guard->holds(&s)) {
            continue;
        }
        if (out->basis.zh == NULL) {
            out->basis = xfi_rules_act_basis(d->act->kind);
        }
        return false;
    }
    return true;
}

const xfi_deadline *xfi_rules_fulfilled_by(const xfi_deciding *d, xf_act_kind act)
{
    for (size_t i = 0; i < d->after->deadline_count; i++) {
        const xfi_deadline *deadline = &d->after->deadlines[i];
        const xfi_rule *rule = xfi_policy_rule(d->policy, deadline->rule);
        if (xfi_rules_running(deadline) && rule != NULL &&
            xfi_policy_event_in(&rule->fulfils, (xfi_event){act, XFI_Q_ANY})) {
            return deadline;
        }
    }
    return NULL;
}
