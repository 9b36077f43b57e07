/* SPDX-License-Identifier: Apache-2.0 */
/* Every exported function with a handle that is NULL or closed: it answers, and nothing crashes. Here are
 * those of a store; test_handles_others.c and test_handles_office.c have the others. The last test reads the
 * headers and the three sources, so that no function is forgotten. */
#include "api/host.h"

#include <dirent.h>

/* What a call is given besides the store: all of it in order. */
static xf_act an_act;
static xf_query a_query = XF_QUERY_INIT;
static xf_route_facts a_route = XF_ROUTE_FACTS_INIT;
static xf_policy *a_policy;

/* ---- functions of a store ------------------------------------------------------------------------------- */

/* full: good arguments; bare: NULL for everything but the store. */
#define CALL(name, full, bare)                                                                     \
    static xf_status do_##name(xf_store *s)                                                        \
    {                                                                                              \
        return full;                                                                               \
    }                                                                                              \
    static xf_status bare_##name(xf_store *s)                                                      \
    {                                                                                              \
        return bare;                                                                               \
    }
/* What the call gave out must be NULL: a call that fails leaves nothing to free. */
#define GIVING(name, type, full, bare)                                                             \
    static xf_status do_##name(xf_store *s)                                                        \
    {                                                                                              \
        char mark;                                                                                 \
        type *out = (type *)(void *)&mark;                                                         \
        xf_status status = full;                                                                   \
        assert_null(out);                                                                          \
        return status;                                                                             \
    }                                                                                              \
    static xf_status bare_##name(xf_store *s)                                                      \
    {                                                                                              \
        return bare;                                                                               \
    }
#define VERB(name)                                                                                 \
    static xf_status do_##name(xf_store *s)                                                        \
    {                                                                                              \
        char mark;                                                                                 \
        xf_case *out = (xf_case *)(void *)&mark;                                                   \
        xf_status status = xf_case_##name(s, 1, &an_act, &out);                                    \
        assert_null(out);                                                                          \
        return status;                                                                             \
    }                                                                                              \
    static xf_status bare_##name(xf_store *s)                                                      \
    {                                                                                              \
        return xf_case_##name(s, 1, NULL, NULL);                                                   \
    }

static xf_register_args good_register;
static xf_unit_args good_unit;
static xf_official_args good_official;
static xf_stats_args good_stats;
static xf_account_args good_account;
static xf_work_args good_work;
static xf_reported_args good_reported;
static int64_t number;
static xf_text *text;

static int take_none(const xf_notice *notice, void *userdata)
{
    (void)notice, (void)userdata;
    return 1;
}

VERB(accept)
VERB(decline)
VERB(transfer)
VERB(hand_over)
VERB(refer)
VERB(return )
VERB(assign_lead)
VERB(assign_handler)
VERB(assign_team_head)
VERB(investigate)
VERB(hold_hearing)
VERB(end_hearing)
VERB(extend)
VERB(answer)
VERB(serve)
VERB(request_review)
VERB(decide_review)
VERB(request_recheck)
VERB(decide_recheck)
VERB(terminate)
VERB(conclude)
VERB(withdraw)
VERB(merge)
VERB(reopen)
VERB(archive)
VERB(supervise)
VERB(feedback)
VERB(lift_supervision)
VERB(unmerge)
VERB(void_registration)
VERB(propose)
VERB(respond)
VERB(report_visit)
VERB(arrive)
VERB(to_ordinary)
VERB(move_policy)
VERB(add_claim)
VERB(assess_claim)
VERB(answer_claim)
VERB(take_measure)
VERB(finish_measure)
VERB(direct)
VERB(except_item)
VERB(find_cause)
VERB(object)
VERB(decide_objection)
VERB(criticise)
VERB(check_result)
VERB(follow_up)
VERB(rebound)
VERB(record_channel)
VERB(report_up)
VERB(fail_measure)
VERB(correct)
VERB(correct_petitioner)
VERB(add_petitioner)
VERB(remove_petitioner)
VERB(record_lesson)
VERB(report_to_lead)
VERB(add_member)
VERB(remove_member)
VERB(assign_part)
VERB(finish_part)
VERB(move_part)
VERB(drop_part)
VERB(succeed)
VERB(mark_key)
VERB(unmark_key)
VERB(attach)
VERB(check_file)
VERB(reveal)
CALL(set_reader, xf_store_set_reader(s, "h_town"), xf_store_set_reader(s, "\xff"))
GIVING(missing, xf_text, xf_case_missing(s, &a_query, XF_LANG_ZH, &out),
       xf_case_missing(s, NULL, XF_LANG_ZH, NULL))
GIVING(focus, xf_text, xf_case_focus(s, &a_query, XF_LANG_ZH, &out),
       xf_case_focus(s, NULL, XF_LANG_ZH, NULL))
GIVING(inquiry_issue, xf_text, xf_inquiry_issue(s, 1, "h_town", &out),
       xf_inquiry_issue(s, 1, NULL, NULL))
GIVING(inquiry_ask, xf_text, xf_inquiry_ask(s, "1", "2", XF_LANG_ZH, &out),
       xf_inquiry_ask(s, NULL, NULL, XF_LANG_ZH, NULL))
GIVING(file, xf_text, xf_case_file(s, 1, &out), xf_case_file(s, 1, NULL))
GIVING(checklist, xf_text, xf_case_checklist(s, 1, XF_LANG_ZH, &out),
       xf_case_checklist(s, 1, XF_LANG_ZH, NULL))
CALL(route_load, xf_route_load(s, "host", "{}", 2, NULL), xf_route_load(s, NULL, NULL, 0, NULL))
GIVING(route_table, xf_text, xf_route_table(s, XF_LANG_ZH, &out),
       xf_route_table(s, XF_LANG_ZH, NULL))
GIVING(route_propose, xf_text, xf_route_propose(s, &a_route, XF_LANG_ZH, XF_FORMAT_TEXT, &out),
       xf_route_propose(s, NULL, XF_LANG_ZH, XF_FORMAT_TEXT, NULL))
GIVING(route_propose_case, xf_text, xf_route_propose_case(s, 1, XF_LANG_ZH, XF_FORMAT_TEXT, &out),
       xf_route_propose_case(s, 1, XF_LANG_ZH, XF_FORMAT_TEXT, NULL))
GIVING(route_leaders, xf_text, xf_route_leaders(s, "east", "town", 0, XF_LANG_ZH, &out),
       xf_route_leaders(s, NULL, NULL, 0, XF_LANG_ZH, NULL))
GIVING(do, xf_case, xf_case_do(s, 1, XF_ACT_ACCEPT, &an_act, &out),
       xf_case_do(s, 1, XF_ACT_ACCEPT, NULL, NULL))
GIVING(options, xf_options, xf_case_options(s, 1, "h_town", 0, &out),
       xf_case_options(s, 1, NULL, 0, NULL))
GIVING(register, xf_case, xf_case_register(s, &good_register, &out),
       xf_case_register(s, NULL, NULL))
GIVING(case_read, xf_case, xf_case_read(s, 1, &out), xf_case_read(s, 1, NULL))
GIVING(deadline_read, xf_deadline, xf_deadline_read(s, 1, &out), xf_deadline_read(s, 1, NULL))
GIVING(explain, xf_text, xf_deadline_explain(s, 1, XF_LANG_ZH, XF_FORMAT_TEXT, &out),
       xf_deadline_explain(s, 1, XF_LANG_ZH, XF_FORMAT_TEXT, NULL))
GIVING(forecast, xf_iter, xf_store_forecast(s, 1, 0, &out), xf_store_forecast(s, 1, 0, NULL))
GIVING(lease, xf_iter, xf_notice_lease(s, "mailer", 0, 1, &out),
       xf_notice_lease(s, NULL, 0, 1, NULL))
GIVING(notice_read, xf_notice, xf_notice_read(s, 1, &out), xf_notice_read(s, 1, NULL))
GIVING(calendar, xf_calendar, xf_store_calendar(s, NULL, &out), xf_store_calendar(s, NULL, NULL))
GIVING(calendar_state, xf_text, xf_store_calendar_state(s, XF_LANG_ZH, &out),
       xf_store_calendar_state(s, XF_LANG_ZH, NULL))
GIVING(policy, xf_policy, xf_store_policy(s, NULL, NULL, &out),
       xf_store_policy(s, NULL, NULL, NULL))
GIVING(case_list, xf_iter, xf_case_list(s, &a_query, &out), xf_case_list(s, NULL, NULL))
GIVING(trace_list, xf_iter, xf_trace_list(s, &a_query, &out), xf_trace_list(s, NULL, NULL))
GIVING(docket_list, xf_iter, xf_docket_list(s, &a_query, &out), xf_docket_list(s, NULL, NULL))
GIVING(deadline_list, xf_iter, xf_deadline_list(s, &a_query, &out), xf_deadline_list(s, NULL, NULL))
GIVING(due_list, xf_iter, xf_due_list(s, &a_query, &out), xf_due_list(s, NULL, NULL))
GIVING(pending_list, xf_iter, xf_pending_list(s, &a_query, &out), xf_pending_list(s, NULL, NULL))
GIVING(notice_list, xf_iter, xf_notice_list(s, &a_query, &out), xf_notice_list(s, NULL, NULL))
GIVING(search_list, xf_iter, xf_search_list(s, "示例", &a_query, &out),
       xf_search_list(s, NULL, NULL, NULL))
GIVING(similar_list, xf_iter, xf_similar_list(s, 1, 0, &out), xf_similar_list(s, 1, 0, NULL))
GIVING(similar_review, xf_text, xf_similar_review(s, &a_query, 0, XF_LANG_ZH, &out),
       xf_similar_review(s, NULL, 0, XF_LANG_ZH, NULL))
GIVING(firing_list, xf_iter, xf_firing_list(s, &a_query, &out), xf_firing_list(s, NULL, NULL))
GIVING(unit_list, xf_iter, xf_unit_list(s, &a_query, &out), xf_unit_list(s, NULL, NULL))
GIVING(official_list, xf_iter, xf_official_list(s, &a_query, &out), xf_official_list(s, NULL, NULL))
GIVING(entry_list, xf_iter, xf_entry_list(s, &a_query, &out), xf_entry_list(s, NULL, NULL))
GIVING(stats_compute, xf_text, xf_stats_compute(s, &good_stats, XF_LANG_ZH, &out),
       xf_stats_compute(s, NULL, XF_LANG_ZH, NULL))
GIVING(stats_cases, xf_iter, xf_stats_cases(s, &good_stats, NULL, NULL, XF_FIGURE_BATCHES, &out),
       xf_stats_cases(s, NULL, NULL, NULL, XF_FIGURE_NONE, NULL))
GIVING(account_compute, xf_text, xf_account_compute(s, &good_account, XF_LANG_ZH, &out),
       xf_account_compute(s, NULL, XF_LANG_ZH, NULL))
GIVING(work_compute, xf_text, xf_work_compute(s, &good_work, XF_LANG_ZH, &out),
       xf_work_compute(s, NULL, XF_LANG_ZH, NULL))
GIVING(reported_list, xf_text, xf_reported_list(s, NULL, 0, 0, XF_LANG_ZH, &out),
       xf_reported_list(s, NULL, 0, 0, XF_LANG_ZH, NULL))
CALL(reported_put, xf_reported_put(s, "host", &good_reported, &number),
     xf_reported_put(s, NULL, NULL, NULL))
CALL(reported_withdraw, xf_reported_withdraw(s, "host", 1, "wrong"),
     xf_reported_withdraw(s, NULL, 1, NULL))
CALL(find, xf_case_find(s, "1", NULL, &number), xf_case_find(s, NULL, NULL, NULL))
CALL(next_due, xf_store_next_due(s, &number), xf_store_next_due(s, NULL))
CALL(acknowledge, xf_notice_acknowledge(s, 1, "mailer"), xf_notice_acknowledge(s, 1, NULL))
CALL(deliver, xf_notice_deliver(s, "mailer", take_none, NULL, NULL),
     xf_notice_deliver(s, NULL, NULL, NULL, NULL))
CALL(unit_put, xf_unit_put(s, "host", &good_unit), xf_unit_put(s, NULL, NULL))
CALL(official_put, xf_official_put(s, "host", &good_official), xf_official_put(s, NULL, NULL))
CALL(case_count, xf_case_count(s, &a_query, &number), xf_case_count(s, NULL, NULL))
CALL(due_count, xf_due_count(s, &a_query, &number), xf_due_count(s, NULL, NULL))
CALL(pending_count, xf_pending_count(s, &a_query, &number), xf_pending_count(s, NULL, NULL))
CALL(now, xf_store_now(s, &number), xf_store_now(s, NULL))
GIVING(as_known, xf_store, xf_store_as_known(s, 1, &out), xf_store_as_known(s, 1, NULL))
CALL(known_at, xf_store_known_at(s, &number), xf_store_known_at(s, NULL))
CALL(head, xf_store_head(s, &number, NULL), xf_store_head(s, NULL, NULL))
CALL(backup, xf_store_backup(s, "/nowhere/at/all", NULL, NULL),
     xf_store_backup(s, NULL, NULL, NULL))
CALL(load_calendar, xf_store_load_calendar(s, "host", NULL, "date,kind,name\n", 15, NULL),
     xf_store_load_calendar(s, NULL, NULL, NULL, 0, NULL))
CALL(add_policy, xf_store_add_policy(s, "host", a_policy), xf_store_add_policy(s, NULL, NULL))
CALL(notice_text, xf_notice_text(s, NULL, XF_LANG_ZH, &text),
     xf_notice_text(s, NULL, XF_LANG_ZH, NULL))

#define ALONE(name, full)                                                                          \
    static xf_status do_##name(xf_store *s)                                                        \
    {                                                                                              \
        return full;                                                                               \
    }
ALONE(sweep, xf_store_sweep(s, 0, NULL, NULL, NULL))
ALONE(set_now, xf_store_set_now(s, 0))
ALONE(begin, xf_store_begin(s))
ALONE(commit, xf_store_commit(s))
ALONE(rollback, xf_store_rollback(s))
ALONE(check, xf_store_check(s))
ALONE(verify, xf_store_verify(s, NULL, NULL))
ALONE(rebuild, xf_store_rebuild(s))

static const struct call {
    const char *name;
    xf_status (*full)(xf_store *), (*bare)(xf_store *); /* bare NULL: nothing else is required */
} calls[] = {
    {"xf_case_accept", do_accept, bare_accept},
    {"xf_case_decline", do_decline, bare_decline},
    {"xf_case_transfer", do_transfer, bare_transfer},
    {"xf_case_hand_over", do_hand_over, bare_hand_over},
    {"xf_case_refer", do_refer, bare_refer},
    {"xf_case_return", do_return, bare_return},
    {"xf_case_assign_lead", do_assign_lead, bare_assign_lead},
    {"xf_case_assign_handler", do_assign_handler, bare_assign_handler},
    {"xf_case_assign_team_head", do_assign_team_head, bare_assign_team_head},
    {"xf_case_investigate", do_investigate, bare_investigate},
    {"xf_case_hold_hearing", do_hold_hearing, bare_hold_hearing},
    {"xf_case_end_hearing", do_end_hearing, bare_end_hearing},
    {"xf_case_extend", do_extend, bare_extend},
    {"xf_case_answer", do_answer, bare_answer},
    {"xf_case_serve", do_serve, bare_serve},
    {"xf_case_request_review", do_request_review, bare_request_review},
    {"xf_case_decide_review", do_decide_review, bare_decide_review},
    {"xf_case_request_recheck", do_request_recheck, bare_request_recheck},
    {"xf_case_decide_recheck", do_decide_recheck, bare_decide_recheck},
    {"xf_case_terminate", do_terminate, bare_terminate},
    {"xf_case_conclude", do_conclude, bare_conclude},
    {"xf_case_withdraw", do_withdraw, bare_withdraw},
    {"xf_case_merge", do_merge, bare_merge},
    {"xf_case_reopen", do_reopen, bare_reopen},
    {"xf_case_archive", do_archive, bare_archive},
    {"xf_case_supervise", do_supervise, bare_supervise},
    {"xf_case_feedback", do_feedback, bare_feedback},
    {"xf_case_unmerge", do_unmerge, bare_unmerge},
    {"xf_case_lift_supervision", do_lift_supervision, bare_lift_supervision},
    {"xf_case_void_registration", do_void_registration, bare_void_registration},
    {"xf_case_propose", do_propose, bare_propose},
    {"xf_case_respond", do_respond, bare_respond},
    {"xf_case_report_visit", do_report_visit, bare_report_visit},
    {"xf_case_arrive", do_arrive, bare_arrive},
    {"xf_case_to_ordinary", do_to_ordinary, bare_to_ordinary},
    {"xf_case_move_policy", do_move_policy, bare_move_policy},
    {"xf_case_add_claim", do_add_claim, bare_add_claim},
    {"xf_case_assess_claim", do_assess_claim, bare_assess_claim},
    {"xf_case_answer_claim", do_answer_claim, bare_answer_claim},
    {"xf_case_take_measure", do_take_measure, bare_take_measure},
    {"xf_case_finish_measure", do_finish_measure, bare_finish_measure},
    {"xf_case_direct", do_direct, bare_direct},
    {"xf_case_except_item", do_except_item, bare_except_item},
    {"xf_case_find_cause", do_find_cause, bare_find_cause},
    {"xf_case_object", do_object, bare_object},
    {"xf_case_decide_objection", do_decide_objection, bare_decide_objection},
    {"xf_case_criticise", do_criticise, bare_criticise},
    {"xf_case_check_result", do_check_result, bare_check_result},
    {"xf_case_follow_up", do_follow_up, bare_follow_up},
    {"xf_case_rebound", do_rebound, bare_rebound},
    {"xf_case_record_channel", do_record_channel, bare_record_channel},
    {"xf_case_report_up", do_report_up, bare_report_up},
    {"xf_case_fail_measure", do_fail_measure, bare_fail_measure},
    {"xf_case_correct", do_correct, bare_correct},
    {"xf_case_correct_petitioner", do_correct_petitioner, bare_correct_petitioner},
    {"xf_case_add_petitioner", do_add_petitioner, bare_add_petitioner},
    {"xf_case_remove_petitioner", do_remove_petitioner, bare_remove_petitioner},
    {"xf_case_record_lesson", do_record_lesson, bare_record_lesson},
    {"xf_case_report_to_lead", do_report_to_lead, bare_report_to_lead},
    {"xf_case_add_member", do_add_member, bare_add_member},
    {"xf_case_remove_member", do_remove_member, bare_remove_member},
    {"xf_case_assign_part", do_assign_part, bare_assign_part},
    {"xf_case_finish_part", do_finish_part, bare_finish_part},
    {"xf_case_move_part", do_move_part, bare_move_part},
    {"xf_case_drop_part", do_drop_part, bare_drop_part},
    {"xf_case_succeed", do_succeed, bare_succeed},
    {"xf_case_mark_key", do_mark_key, bare_mark_key},
    {"xf_case_unmark_key", do_unmark_key, bare_unmark_key},
    {"xf_case_attach", do_attach, bare_attach},
    {"xf_case_check_file", do_check_file, bare_check_file},
    {"xf_case_focus", do_focus, bare_focus},
    {"xf_case_reveal", do_reveal, bare_reveal},
    {"xf_store_set_reader", do_set_reader, bare_set_reader},
    {"xf_case_file", do_file, bare_file},
    {"xf_inquiry_issue", do_inquiry_issue, bare_inquiry_issue},
    {"xf_inquiry_ask", do_inquiry_ask, bare_inquiry_ask},
    {"xf_case_missing", do_missing, bare_missing},
    {"xf_case_checklist", do_checklist, bare_checklist},
    {"xf_route_load", do_route_load, bare_route_load},
    {"xf_route_table", do_route_table, bare_route_table},
    {"xf_route_propose", do_route_propose, bare_route_propose},
    {"xf_route_propose_case", do_route_propose_case, bare_route_propose_case},
    {"xf_route_leaders", do_route_leaders, bare_route_leaders},
    {"xf_case_do", do_do, bare_do},
    {"xf_case_options", do_options, bare_options},
    {"xf_case_register", do_register, bare_register},
    {"xf_case_read", do_case_read, bare_case_read},
    {"xf_deadline_read", do_deadline_read, bare_deadline_read},
    {"xf_deadline_explain", do_explain, bare_explain},
    {"xf_store_forecast", do_forecast, bare_forecast},
    {"xf_notice_lease", do_lease, bare_lease},
    {"xf_notice_read", do_notice_read, bare_notice_read},
    {"xf_store_calendar", do_calendar, bare_calendar},
    {"xf_store_calendar_state", do_calendar_state, bare_calendar_state},
    {"xf_store_policy", do_policy, bare_policy},
    {"xf_case_list", do_case_list, bare_case_list},
    {"xf_trace_list", do_trace_list, bare_trace_list},
    {"xf_docket_list", do_docket_list, bare_docket_list},
    {"xf_deadline_list", do_deadline_list, bare_deadline_list},
    {"xf_due_list", do_due_list, bare_due_list},
    {"xf_pending_list", do_pending_list, bare_pending_list},
    {"xf_notice_list", do_notice_list, bare_notice_list},
    {"xf_search_list", do_search_list, bare_search_list},
    {"xf_similar_list", do_similar_list, bare_similar_list},
    {"xf_similar_review", do_similar_review, bare_similar_review},
    {"xf_firing_list", do_firing_list, bare_firing_list},
    {"xf_unit_list", do_unit_list, bare_unit_list},
    {"xf_official_list", do_official_list, bare_official_list},
    {"xf_entry_list", do_entry_list, bare_entry_list},
    {"xf_stats_compute", do_stats_compute, bare_stats_compute},
    {"xf_stats_cases", do_stats_cases, bare_stats_cases},
    {"xf_account_compute", do_account_compute, bare_account_compute},
    {"xf_work_compute", do_work_compute, bare_work_compute},
    {"xf_reported_list", do_reported_list, bare_reported_list},
    {"xf_reported_put", do_reported_put, bare_reported_put},
    {"xf_reported_withdraw", do_reported_withdraw, bare_reported_withdraw},
    {"xf_case_find", do_find, bare_find},
    {"xf_store_next_due", do_next_due, bare_next_due},
    {"xf_notice_acknowledge", do_acknowledge, bare_acknowledge},
    {"xf_notice_deliver", do_deliver, bare_deliver},
    {"xf_unit_put", do_unit_put, bare_unit_put},
    {"xf_official_put", do_official_put, bare_official_put},
    {"xf_case_count", do_case_count, bare_case_count},
    {"xf_due_count", do_due_count, bare_due_count},
    {"xf_pending_count", do_pending_count, bare_pending_count},
    {"xf_store_now", do_now, bare_now},
    {"xf_store_as_known", do_as_known, bare_as_known},
    {"xf_store_known_at", do_known_at, bare_known_at},
    {"xf_store_head", do_head, bare_head},
    {"xf_store_backup", do_backup, bare_backup},
    {"xf_store_load_calendar", do_load_calendar, bare_load_calendar},
    {"xf_store_add_policy", do_add_policy, bare_add_policy},
    {"xf_notice_text", do_notice_text, bare_notice_text},
    {"xf_store_sweep", do_sweep, NULL},
    {"xf_store_set_now", do_set_now, NULL},
    {"xf_store_begin", do_begin, NULL},
    {"xf_store_commit", do_commit, NULL},
    {"xf_store_rollback", do_rollback, NULL},
    {"xf_store_check", do_check, NULL},
    {"xf_store_verify", do_verify, NULL},
    {"xf_store_rebuild", do_rebuild, NULL},
};
enum { CALLS = sizeof calls / sizeof *calls };

static void prepare(void)
{
    an_act = by("h_town");
    good_register = a_case("town", "h_town");
    good_unit = (xf_unit_args)XF_UNIT_ARGS_INIT;
    good_unit.id = good_unit.name = "village";
    good_official = (xf_official_args)XF_OFFICIAL_ARGS_INIT;
    good_official.id = good_official.name = "clerk";
    good_official.unit = "town";
    good_stats = (xf_stats_args)XF_STATS_ARGS_INIT;
    good_stats.from = good_stats.to = date("2026-03-02");
    good_account = (xf_account_args)XF_ACCOUNT_ARGS_INIT;
    good_account.from = good_account.to = date("2026-03-02");
    good_work = (xf_work_args)XF_WORK_ARGS_INIT;
    good_work.from = good_work.to = date("2026-03-02");
    good_reported = (xf_reported_args)XF_REPORTED_ARGS_INIT;
    good_reported.from = good_reported.to = date("2026-03-02");
    good_reported.unit = "town";
    good_reported.source = "an example";
    good_reported.has_batches = 1;
    OK(xf_policy_open(&a_policy));
}

static void test_no_store(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < CALLS; i++) {
        host_gives(calls[i].full(NULL), XF_E_INVALID, calls[i].name, __FILE__, __LINE__);
        assert_string_equal(last_field(), "store");
        if (calls[i].bare != NULL) {
            host_gives(calls[i].bare(NULL), XF_E_INVALID, calls[i].name, __FILE__, __LINE__);
        }
    }
    GIVES(XF_E_INVALID, xf_store_close(NULL));
}

static void test_a_closed_store(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    accept_one(store, id);
    OK(xf_store_close(store));
    for (size_t i = 0; i < CALLS; i++) {
        host_gives(calls[i].full(store), XF_E_CLOSED, calls[i].name, __FILE__, __LINE__);
        if (calls[i].bare != NULL) {
            xf_status status = calls[i].bare(store);
            assert_true(status == XF_E_CLOSED || status == XF_E_INVALID);
        }
    }
    OK(xf_store_close(store)); /* closing twice is fine */
    xf_store_free(store);
}

static void test_an_open_store_and_nothing_else(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    (void)register_one(store);
    int64_t before = head(store);
    for (size_t i = 0; i < CALLS; i++) {
        if (calls[i].bare != NULL) {
            host_gives(calls[i].bare(store), XF_E_INVALID, calls[i].name, __FILE__, __LINE__);
            assert_string_not_equal(last_field(), "");
        }
    }
    assert_int_equal(head(store), before);
    verifies(store);
    xf_store_free(store);
}

/* ---- nothing is forgotten ----------------------------------------------------------------------------------- */

static char *whole_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    enum { MOST = 1 << 18 };
    char *content = test_malloc(MOST);
    size_t size = fread(content, 1, MOST - 1, file);
    assert_true(size < MOST - 1);
    content[size] = '\0';
    (void)fclose(file);
    return content;
}

static char *sources[3];

static bool is_tried(const char *name)
{
    char call[80];
    char row[80];
    assert_true(snprintf(call, sizeof call, "%s(", name) < 80);
    assert_true(snprintf(row, sizeof row, ", %s)", name) < 80); /* NO_ROW */
    for (size_t i = 0; i < CALLS; i++) {
        if (strcmp(calls[i].name, name) == 0) {
            return true;
        }
    }
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        if (strstr(sources[i], call) != NULL || strstr(sources[i], row) != NULL) {
            return true;
        }
    }
    return false;
}

/* The names that follow XF_API in a header. */
static size_t check_header(const char *header)
{
    size_t count = 0;
    for (const char *at = strstr(header, "\nXF_API "); at != NULL; at = strstr(at, "\nXF_API ")) {
        at += 8;
        const char *end = strchr(at, '(');
        const char *start = end;
        while (start[-1] != ' ' && start[-1] != '*') {
            start--;
        }
        char name[64] = "";
        assert_true(end - start < 64);
        memcpy(name, start, (size_t)(end - start));
        if (!is_tried(name)) {
            fail_msg("%s is not tried here", name);
        }
        count++;
        at = end;
    }
    return count;
}

static void test_no_function_is_forgotten(void **unused)
{
    (void)unused;
    const char *folder = XFCASE_SOURCE_DIR "/include/xfcase";
    sources[0] = whole_file(XFCASE_SOURCE_DIR "/tests/api/test_handles.c");
    sources[1] = whole_file(XFCASE_SOURCE_DIR "/tests/api/test_handles_others.c");
    sources[2] = whole_file(XFCASE_SOURCE_DIR "/tests/api/test_handles_office.c");
    size_t count = 0;
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
        if (strstr(entry->d_name, ".h") != NULL) {
            char *header = whole_file(in_folder(folder, entry->d_name));
            count += check_header(header);
            test_free(header);
        }
    }
    (void)closedir(dir);
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        test_free(sources[i]);
    }
    assert_true(count > 250); /* of 270 when this was written */
}

int main(void)
{
    prepare();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_store),
        cmocka_unit_test(test_a_closed_store),
        cmocka_unit_test(test_an_open_store_and_nothing_else),
        cmocka_unit_test(test_no_function_is_forgotten),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    xf_policy_free(a_policy);
    return failed;
}
