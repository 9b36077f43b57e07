/* SPDX-License-Identifier: Apache-2.0 */
/* What all acts have in common: conflicts, dry runs, dates, stray fields; and the two that reach farther
 * than one case or one pack: merging and moving to another policy version. */
#include "api/host.h"

static void test_a_conflict_says_what_happened_meanwhile(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    xf_act act = by("p_town");
    accept_one(store, id);
    clock_at(store, "2026-03-03T09:00");
    act.official = "l_town";
    OK(xf_case_assign_lead(store, id, &act, NULL));
    int64_t before = head(store);
    act = by("h_town");
    act.text = "现场核实";
    act.revision = 1; /* seen before it was accepted */
    xf_case *row = NULL;
    GIVES(XF_E_CONFLICT, xf_case_investigate(store, id, &act, &row));
    assert_null(row);
    assert_string_equal(last_field(), "revision");
    const char *details = xf_error_details(xf_error_last());
    assert_non_null(strstr(details, "\"accept\""));
    assert_non_null(strstr(details, "\"assign_lead\""));
    assert_non_null(strstr(details, "\"p_town\""));
    assert_non_null(strstr(details, "\"revision\":3"));
    assert_non_null(strstr(details, "2026-03-03T09:00:00+08:00"));
    assert_null(strstr(details, "\"register\"")); /* that one was seen */
    /* the text says who did what last */
    const char *zh = xf_error_text(xf_error_last(), XF_LANG_ZH);
    const char *en = xf_error_text(xf_error_last(), XF_LANG_EN);
    assert_non_null(strstr(zh, "p_town"));
    assert_non_null(strstr(zh, "确定包案领导"));
    assert_non_null(strstr(zh, "2026-03-03"));
    assert_null(strstr(zh, "h_town")); /* who was not the last */
    assert_non_null(strstr(en, "p_town"));
    assert_non_null(strstr(en, "assign the lead"));
    assert_non_null(strstr(en, "2026-03-03"));
    act.revision = 99; /* never was: nobody did anything meanwhile */
    GIVES(XF_E_CONFLICT, xf_case_investigate(store, id, &act, &row));
    assert_string_equal(xf_error_details(xf_error_last()), "[]");
    assert_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "p_town"));
    assert_int_equal(head(store), before);
    act.revision = 3;
    OK(xf_case_investigate(store, id, &act, &row));
    assert_int_equal(xf_case_revision(row), 4);
    xf_case_free(row);
    xf_store_free(store);
}

static void test_a_dry_run_writes_nothing(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    int64_t before = head(store);
    xf_act act = by("h_town");
    xf_case *row = NULL;
    act.dry_run = 1;
    OK(xf_case_accept(store, id, &act, &row));
    assert_int_equal(xf_case_state(row), XF_STATE_HANDLING); /* as it would be */
    assert_int_equal(xf_case_revision(row), 2);
    xf_case_free(row);
    assert_int_equal(head(store), before);
    assert_int_equal(state_of(store, id), XF_STATE_REGISTERED);
    assert_null(deadline_of(store, id, "handle"));
    act.outcome = XF_OUTCOME_SUPPORT;
    act.text = "意见";
    GIVES(XF_E_REFUSED, xf_case_answer(store, id, &act, &row)); /* it says so, too */
    /* nor does it need the lock, or end the caller's transaction */
    OK(xf_store_begin(store));
    act = by("h_town");
    act.dry_run = 1;
    OK(xf_case_accept(store, id, &act, NULL));
    OK(xf_store_commit(store));
    assert_int_equal(head(store), before);
    xf_store_free(store);
}

static void test_dates(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store); /* 2 March */
    clock_at(store, "2026-03-20T09:00");
    int64_t before = head(store);
    xf_act act = by("h_town");
    act.at = at("2026-03-20T09:01");
    GIVES(XF_E_REFUSED, xf_case_accept(store, id, &act, NULL));
    assert_string_equal(last_rule(), "time.future");
    act.at = at("2026-03-01T09:00");
    GIVES(XF_E_REFUSED, xf_case_accept(store, id, &act, NULL)); /* before it was received */
    assert_string_equal(last_field(), "at");
    assert_int_equal(head(store), before);
    act.at = at("2026-03-05T10:00"); /* entered on the 20th */
    xf_case *row = NULL;
    OK(xf_case_accept(store, id, &act, &row));
    assert_int_equal(xf_case_accepted_at(row), act.at);
    xf_case_free(row);
    xf_deadline *d = deadline_of(store, id, "handle");
    assert_string_equal(iso(xf_deadline_start_date(d)), "2026-03-05");
    xf_deadline_free(d);
    d = deadline_of(store, id, "inform");
    assert_int_equal(xf_deadline_state(d), XF_DEADLINE_FULFILLED);
    assert_int_equal(xf_deadline_late(d), 0); /* done on the 5th, due on the 17th */
    xf_deadline_free(d);
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_entry *entry = NULL;
    query.after = before;
    OK(xf_entry_list(store, &query, &list));
    OK(xf_entry_next(list, &entry));
    assert_int_equal(xf_entry_at(entry), at("2026-03-05T10:00"));
    assert_int_equal(xf_entry_recorded_at(entry), at("2026-03-20T09:00"));
    xf_entry_free(entry);
    xf_iter_free(list);
    verifies(store);
    xf_store_free(store);
}

static void test_a_stray_field_is_refused(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    int64_t before = head(store);
#define STRAY(member, value)                                                                       \
    do {                                                                                           \
        xf_act act = by("h_town");                                                                 \
        act.member = value;                                                                        \
        GIVES(XF_E_INVALID, xf_case_accept(store, id, &act, NULL));                                \
        assert_string_equal(last_field(), #member);                                                \
    } while (0)
    /* acceptance reads text and document */
    STRAY(reason, "x");
    STRAY(unit, "town");
    STRAY(official, "l_town");
    STRAY(approver, "p_town");
    STRAY(days, 1);
    STRAY(other_case, 1);
    STRAY(outcome, XF_OUTCOME_SUPPORT);
    STRAY(satisfaction, XF_SATISFACTION_SATISFIED);
    STRAY(channel, "x");
    STRAY(policy_version, "1");
#undef STRAY
    assert_int_equal(head(store), before);
    xf_act act = by("h_town");
    act.text = "受理";
    act.document = "受字1号";
    OK(xf_case_accept(store, id, &act, NULL));
    xf_store_free(store);
}

static void test_who_may_act(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    int64_t before = head(store);
    xf_act act = by(NULL);
    GIVES(XF_E_INVALID, xf_case_accept(store, id, &act, NULL));
    assert_string_equal(last_field(), "actor");
    act = by("system");
    GIVES(XF_E_INVALID, xf_case_accept(store, id, &act, NULL));
    act = by("nobody");
    assert_int_not_equal(xf_case_accept(store, id, &act, NULL), XF_OK);
    act = by("h_bureau"); /* another unit's */
    GIVES(XF_E_DENIED, xf_case_accept(store, id, &act, NULL));
    assert_true(strlen(last_rule()) > 0);
    assert_int_equal(head(store), before);
    xf_store_free(store);
}

/* ---- merging ---------------------------------------------------------------------------------------------- */

static xf_act merge_into(xf_id other)
{
    xf_act act = by("h_town");
    act.other_case = other;
    act.reason = "同一事项";
    return act;
}

static void kinds_since(xf_store *store, int64_t seq, const char *expected)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_entry *entry = NULL;
    char kinds[256] = "";
    query.after = seq;
    OK(xf_entry_list(store, &query, &list));
    for (;;) {
        OK(xf_entry_next(list, &entry));
        if (entry == NULL) {
            break;
        }
        char one[64];
        (void)snprintf(one, sizeof one, "%s:%lld ", xf_entry_kind(entry),
                       (long long)xf_entry_case_id(entry));
        assert_true(strlen(kinds) + strlen(one) < sizeof kinds);
        strcat(kinds, one);
        xf_entry_free(entry);
    }
    xf_iter_free(list);
    assert_string_equal(kinds, expected);
}

static void test_merging_writes_both_cases(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id first = register_one(store), second = register_one(store);
    assert_int_equal(first, 1);
    int64_t before = head(store);
    xf_act act = merge_into(first);
    xf_case *row = NULL;
    act.dry_run = 1;
    OK(xf_case_merge(store, second, &act, NULL));
    assert_int_equal(head(store), before);
    act.dry_run = 0;
    OK(xf_case_merge(store, second, &act, &row));
    assert_int_equal(xf_case_state(row), XF_STATE_MERGED);
    assert_int_equal(xf_case_merged_into(row), first);
    xf_case_free(row);
    kinds_since(store, before, "merge:2 absorb:1 ");
    assert_int_equal(revision(store, first), 2);
    assert_int_equal(revision(store, second), 2);
    xf_deadline *d = deadline_of(store, second, "inform");
    assert_int_equal(xf_deadline_state(d), XF_DEADLINE_CANCELLED);
    xf_deadline_free(d);
    verifies(store);
    xf_store_free(store);
}

static void test_a_refused_merge_leaves_both(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id first = register_one(store), second = register_one(store), third = register_one(store);
    xf_act act = merge_into(first);
    OK(xf_case_merge(store, second, &act, NULL));
    accept_one(store, third);
    int64_t before = head(store);
    act = merge_into(second); /* has ended itself */
    GIVES(XF_E_REFUSED, xf_case_merge(store, first, &act, NULL));
    assert_string_equal(last_rule(), "merge.other_ended");
    act = merge_into(first);
    GIVES(XF_E_INVALID, xf_case_merge(store, first, &act, NULL));
    assert_string_equal(last_rule(), "merge.itself");
    GIVES(XF_E_REFUSED, xf_case_merge(store, third, &act, NULL));
    assert_string_equal(last_rule(), "merge.other_behind");
    act = merge_into(99);
    GIVES(XF_E_NOT_FOUND, xf_case_merge(store, first, &act, NULL));
    clock_at(store, "2026-03-10T09:00");
    xf_act look = by("h_town");
    look.text = "核实";
    OK(xf_case_investigate(store, third, &look, NULL)); /* its last act is of the 10th */
    before++;
    act = merge_into(third);
    act.at = at("2026-03-09T09:00"); /* fine for the first case, not for the other */
    GIVES(XF_E_REFUSED, xf_case_merge(store, first, &act, NULL));
    assert_int_equal(head(store), before);
    assert_int_equal(state_of(store, first), XF_STATE_REGISTERED);
    assert_int_equal(state_of(store, third), XF_STATE_HANDLING);
    verifies(store);
    xf_store_free(store);
}

/* ---- another version of the pack ----------------------------------------------------------------------------- */

/* The built-in pack with another version and another number of days to handle. */
static xf_policy *version_2(void)
{
    xf_policy *one = NULL, *two = NULL;
    OK(xf_policy_open(&one));
    const char *from = xf_policy_text(one);
    size_t size = strlen(from);
    char *text = test_malloc(size + 1);
    memcpy(text, from, size + 1);
    char *version = strstr(text, "\"version\": \"1\"");
    assert_non_null(version);
    version[strlen("\"version\": \"")] = '2';
    char *handle = strstr(text, "\"id\": \"handle\"");
    assert_non_null(handle);
    char *amount = strstr(handle, "\"amount\": 60");
    assert_non_null(amount);
    amount[strlen("\"amount\": ")] = '4';
    OK(xf_policy_load(text, size, "two.json", &two));
    test_free(text);
    xf_policy_free(one);
    return two;
}

static void test_moving_to_another_version(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_policy *two = version_2();
    xf_id id = register_one(store), other = register_one(store);
    accept_one(store, id); /* 60 days from 2 March: Friday 1 May is a holiday until the 5th */
    xf_deadline *d = deadline_of(store, id, "handle");
    assert_string_equal(iso(xf_deadline_due_date(d)), "2026-05-06");
    xf_deadline_free(d);
    xf_act act = by("p_town");
    act.policy_version = "2";
    act.reason = "新规则包";
    GIVES(XF_E_NOT_FOUND, xf_case_move_policy(store, id, &act, NULL)); /* not there yet */
    assert_string_equal(last_field(), "policy_version");
    OK(xf_store_add_policy(store, "host", two));
    int64_t before = head(store);
    OK(xf_store_add_policy(store, "host", two)); /* the same again */
    assert_int_equal(head(store), before);
    xf_case *row = NULL;
    OK(xf_case_move_policy(store, id, &act, &row));
    assert_string_equal(xf_case_policy_version(row), "2");
    xf_case_free(row);
    assert_int_equal(head(store), before + 1);
    d = deadline_of(store, id, "handle"); /* 40 days from 2 March: Saturday 11 April, then Monday */
    assert_string_equal(iso(xf_deadline_due_date(d)), "2026-04-13");
    assert_int_equal(xf_deadline_turn(d), 2);
    xf_deadline_free(d);
    GIVES(XF_E_REFUSED, xf_case_move_policy(store, id, &act, NULL));
    assert_string_equal(last_rule(), "policy.same");
    OK(xf_case_read(store, other, &row));
    assert_string_equal(xf_case_policy_version(row), "1"); /* the other keeps its own */
    xf_case_free(row);
    verifies(store);
    xf_policy_free(two);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_conflict_says_what_happened_meanwhile),
        cmocka_unit_test(test_a_dry_run_writes_nothing),
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_a_stray_field_is_refused),
        cmocka_unit_test(test_who_may_act),
        cmocka_unit_test(test_merging_writes_both_cases),
        cmocka_unit_test(test_a_refused_merge_leaves_both),
        cmocka_unit_test(test_moving_to_another_version),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
