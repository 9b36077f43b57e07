/* SPDX-License-Identifier: Apache-2.0 */
/* What each act sets on the case itself; deadlines are clock.c's matter. */
#include "rules/rules_p.h"

static void accept(const xfi_act *act, xfi_case *row)
{
    row->accepted_at = act->at;
}

/* The people of the old unit do not go along. */
static void change_unit(const char *unit, const char *sender, bool report_back, xfi_case *row)
{
    row->unit = unit;
    row->sender = sender;
    row->report_back = report_back;
    row->objected_at = 0;
    row->transfers++;
    row->lead = NULL;
    row->team_head = NULL;
    row->handler = NULL;
    row->closing_date = 0; /* the new unit's lead fixes them */
    row->reporting_date = 0;
}

static void transfer(const xfi_act *act, xfi_case *row)
{
    change_unit(act->unit, row->unit, false, row);
}

/* What is handed over has a lead without exception, and leaves the simple procedure. */
static void hand_over(const xfi_act *act, xfi_case *row)
{
    change_unit(act->unit, row->unit, true, row);
    row->led = true;
    row->procedure = XF_PROCEDURE_ORDINARY;
}

static void give_back(const xfi_act *act, xfi_case *row)
{
    (void)act;
    change_unit(row->sender, NULL, false, row);
}

static void refer(const xfi_act *act, xfi_case *row)
{
    row->channel = act->channel;
}

static void assign_lead(const xfi_act *act, xfi_case *row)
{
    row->lead = act->official;
}

static void assign_handler(const xfi_act *act, xfi_case *row)
{
    row->handler = act->official;
}

static void assign_team_head(const xfi_act *act, xfi_case *row)
{
    row->team_head = act->official;
}

static void hold_hearing(const xfi_act *act, xfi_case *row)
{
    row->hearing_at = act->date == 0 ? act->at : 0; /* entered when it was over */
}

static void end_hearing(const xfi_act *act, xfi_case *row)
{
    (void)act;
    row->hearing_at = 0;
}

static void investigate(const xfi_act *act, xfi_case *row)
{
    row->investigated_at = act->at;
}

static void answer(const xfi_act *act, xfi_case *row)
{
    row->outcome = act->outcome;
    row->answered_at = act->at;
}

static void serve(const xfi_act *act, xfi_case *row)
{
    row->served_at = act->at;
}

static void request_review(const xfi_act *act, xfi_case *row)
{
    row->review_unit = act->unit;
}

static void decide_review(const xfi_act *act, xfi_case *row)
{
    row->review_outcome = act->outcome;
}

static void request_recheck(const xfi_act *act, xfi_case *row)
{
    row->recheck_unit = act->unit;
}

static void decide_recheck(const xfi_act *act, xfi_case *row)
{
    row->recheck_outcome = act->outcome;
}

/* What the petitioner says of the handling; of one who is not asked, what was said before stands. */
static void conclude(const xfi_act *act, xfi_case *row)
{
    bool said = act->satisfaction != XF_SATISFACTION_NONE;
    row->satisfaction = said ? act->satisfaction : row->satisfaction;
}

static void merge(const xfi_act *act, xfi_case *row)
{
    row->merged_into = act->other_case;
}

/* As if it had not been: what it was before, it is again. */
static void unmerge(const xfi_act *act, xfi_case *row)
{
    (void)act;
    row->state = row->merged_from;
    row->merged_from = XF_STATE_NONE;
    row->merged_into = 0;
    row->ended_as = XF_STATE_NONE;
    row->closed_at = 0;
}

static xf_time first_of(xf_time first, xf_time now)
{
    return first != 0 ? first : now;
}

/* A new cycle: its facts start empty; those of the cycle before stay in the journal. */
static void reopen(const xfi_act *act, xfi_case *row)
{
    row->cycle++;
    row->first_accepted_at = first_of(row->first_accepted_at, row->accepted_at);
    row->first_answered_at = first_of(row->first_answered_at, row->answered_at);
    row->first_closed_at = first_of(row->first_closed_at, row->closed_at);
    row->accepted_at = row->state == XF_STATE_HANDLING ? act->at : 0;
    row->investigated_at = 0;
    row->answered_at = 0;
    row->served_at = 0;
    row->closed_at = 0;
    row->ended_as = XF_STATE_NONE;
    row->outcome = XF_OUTCOME_NONE;
    row->review_outcome = XF_OUTCOME_NONE;
    row->recheck_outcome = XF_OUTCOME_NONE;
    row->review_unit = NULL;
    row->recheck_unit = NULL;
    row->channel = NULL;
    row->channel_result = NULL;
    row->checked = XF_OUTCOME_NONE;
    row->satisfaction = XF_SATISFACTION_NONE;
    row->follow_ups = 0;
    row->closing_date = 0;
    row->reporting_date = 0;
    row->reported_up_at = 0;
    row->told_bureau_at = 0;
}

static void rebound(const xfi_act *act, xfi_case *row)
{
    reopen(act, row);
    row->rebounds++;
}

static void to_ordinary(const xfi_act *act, xfi_case *row)
{
    (void)act;
    row->procedure = XF_PROCEDURE_ORDINARY;
}

static void move_policy(const xfi_act *act, xfi_case *row)
{
    row->policy_version = act->policy_version;
}

/* The decisions belong to the case; the day they name ends with its cycle. */
static void direct(const xfi_act *act, xfi_case *row)
{
    row->direction = act->text;
    row->responsible = act->official;
    row->closing_date = act->date;
    row->reporting_date = act->report_date;
}

static void find_cause(const xfi_act *act, xfi_case *row)
{
    row->cause = act->cause;
}

static void objects(const xfi_act *act, xfi_case *row)
{
    row->objected_at = act->at;
}

/* The sender stays who sent it: a new decision is no new sender. */
static void decide_objection(const xfi_act *act, xfi_case *row)
{
    row->objected_at = 0;
    if (!xfi_same(row->unit, act->unit)) {
        change_unit(act->unit, row->sender, row->report_back, row);
    }
}

static void check_result(const xfi_act *act, xfi_case *row)
{
    row->checked = act->outcome;
}

static void follow_up(const xfi_act *act, xfi_case *row)
{
    row->satisfaction = act->satisfaction;
    row->follow_ups++;
}

static void issue_code(const xfi_act *act, xfi_case *row)
{
    row->query_code = act->text;
}

static void record_channel(const xfi_act *act, xfi_case *row)
{
    row->channel_result = act->text;
}

/* Who came; a matter of more people than were registered is one of so many. */
static void report_visit(const xfi_act *act, xfi_case *row)
{
    if (act->persons != 0) {
        row->visitors = act->persons;
    } else if (row->visitors == 0) {
        row->visitors = row->persons;
    }
    row->persons = row->visitors > row->persons ? row->visitors : row->persons;
}

static void arrive(const xfi_act *act, xfi_case *row)
{
    (void)act;
    row->visitors = 0;
}

static void mark_key(const xfi_act *act, xfi_case *row)
{
    row->key = act->kind == XF_ACT_MARK_KEY;
}

static const struct {
    xf_act_kind act;
    void (*apply)(const xfi_act *act, xfi_case *row);
} effects[] = {
    {XF_ACT_MARK_KEY, mark_key},
    {XF_ACT_UNMARK_KEY, mark_key},
    {XF_ACT_REPORT_VISIT, report_visit},
    {XF_ACT_ARRIVE, arrive},
    {XF_ACT_ACCEPT, accept},
    {XF_ACT_TRANSFER, transfer},
    {XF_ACT_HAND_OVER, hand_over},
    {XF_ACT_RETURN, give_back},
    {XF_ACT_REFER, refer},
    {XF_ACT_ASSIGN_LEAD, assign_lead},
    {XF_ACT_ASSIGN_HANDLER, assign_handler},
    {XF_ACT_ASSIGN_TEAM_HEAD, assign_team_head},
    {XF_ACT_HOLD_HEARING, hold_hearing},
    {XF_ACT_END_HEARING, end_hearing},
    {XF_ACT_INVESTIGATE, investigate},
    {XF_ACT_ANSWER, answer},
    {XF_ACT_SERVE, serve},
    {XF_ACT_REQUEST_REVIEW, request_review},
    {XF_ACT_DECIDE_REVIEW, decide_review},
    {XF_ACT_REQUEST_RECHECK, request_recheck},
    {XF_ACT_DECIDE_RECHECK, decide_recheck},
    {XF_ACT_CONCLUDE, conclude},
    {XF_ACT_MERGE, merge},
    {XF_ACT_UNMERGE, unmerge},
    {XF_ACT_VOID_REGISTRATION, merge}, /* where its matter goes on, if anywhere */
    {XF_ACT_REOPEN, reopen},
    {XF_ACT_TO_ORDINARY, to_ordinary},
    {XF_ACT_MOVE_POLICY, move_policy},
    {XF_ACT_DIRECT, direct},
    {XF_ACT_FIND_CAUSE, find_cause},
    {XF_ACT_OBJECT, objects},
    {XF_ACT_DECIDE_OBJECTION, decide_objection},
    {XF_ACT_CHECK_RESULT, check_result},
    {XF_ACT_FOLLOW_UP, follow_up},
    {XF_ACT_REBOUND, rebound},
    {XF_ACT_RECORD_CHANNEL, record_channel},
    {XF_ACT_ISSUE_CODE, issue_code},
};

/* `row` stands in its new state already. */
void xfi_rules_apply(const xfi_act *act, xf_state from, xfi_case *row)
{
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++) {
        if (effects[i].act == act->kind) {
            effects[i].apply(act, row);
        }
    }
    bool beside = xfi_rules_is_beside(act->kind);
    /* none of them is a step of the procedure; what is entered late is not the last one */
    row->last_at = beside || act->at < row->last_at ? row->last_at : act->at;
    if (xfi_rules_is_final(row->state) && row->state != from) { /* an act beside it ends nothing */
        row->hearing_at = 0;
        row->closed_at = row->closed_at == 0 ? act->at : row->closed_at;
        row->ended_as = row->state == XF_STATE_ARCHIVED ? from : row->state;
        /* a merger may be undone, also of a file that is archived by now */
        const bool merged = row->ended_as == XF_STATE_MERGED;
        row->merged_from = row->state == XF_STATE_MERGED ? from
                           : merged                      ? row->merged_from
                                                         : XF_STATE_NONE;
        row->visitors = merged ? row->visitors : 0;
    }
}
