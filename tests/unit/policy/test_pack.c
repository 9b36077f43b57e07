/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in pack against the articles, written down by hand from the law and not from the pack. */
#include "pack_support.h"
#include "policy/keys_p.h"

typedef struct law {
    const char *id;
    int amount;
    xf_count unit;
    xf_roll roll;
    xfi_rule_kind kind;
    int extension;
    const char *zh, *en; /* what the basis must name */
    bool confirmed;      /* false: the article is marked as to be confirmed */
    const char *opens;   /* one event that opens it */
    const char *fulfils; /* one that fulfils it */
} law;

static const law laws[] = {
    {"register", 15, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 0, "第二十二条", "Art. 22",
     true, "register:department", "hand_over"},
    {"inform", 15, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 0, "第二十三条", "Art. 23",
     true, "register:direct", "decline"},
    {"inform_transferred", 15, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 0, "第二十三条",
     "Art. 23", true, "transfer", "accept:ordinary"},
    {"object", 5, XF_COUNT_WORKDAY, XF_ROLL_NONE, XFI_RULE_WINDOW, 0, "第二十三条", "Art. 23", true,
     "hand_over", "return"},
    {"simple_accept", 3, XF_COUNT_WORKDAY, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "2016", "2016", false,
     "register:simple", "accept:simple"},
    {"simple_answer", 10, XF_COUNT_WORKDAY, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "2016", "2016", false,
     "accept:simple", "answer"},
    {"handle", 60, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 30, "第三十四条", "Art. 34",
     true, "reopen:handling", "answer"},
    {"ask_review", 30, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_WINDOW, 0, "第三十五条",
     "Art. 35", true, "serve:answer", "request_review"},
    {"review", 30, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 0, "第三十五条", "Art. 35",
     true, "request_review", "decide_review"},
    {"ask_recheck", 30, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_WINDOW, 0, "第三十六条",
     "Art. 36", true, "serve:review", "request_recheck"},
    {"recheck", 30, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 0, "第三十六条", "Art. 36",
     true, "request_recheck", "decide_recheck"},
    {"feedback", 15, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 0, "第五章", "ch. 5", false,
     "supervise", "feedback"},
    {"improve", 30, XF_COUNT_DAY, XF_ROLL_NEXT_WORKDAY, XFI_RULE_DUTY, 0, "第三十六条", "Art. 36",
     false, "propose", "respond"},
    {"lead", 5, XF_COUNT_WORKDAY, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "自定", "own rule", true,
     "hand_over:led", "assign_lead"},
    {"closing", 365, XF_COUNT_DAY, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "第三十四条", "Art. 34", true,
     "direct", "answer"},
    {"report_to_lead", 365, XF_COUNT_DAY, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "定报告日",
     "reporting date", true, "direct", "report_to_lead"},
    {"part", 180, XF_COUNT_DAY, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "自定", "own rule", true,
     "assign_part", "finish_part"},
    {"agreement", 730, XF_COUNT_DAY, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "第三十三条", "Art. 33", true,
     "take_measure:agreement", "finish_measure:agreement"},
    {"onsite", 30, XF_COUNT_MINUTE, XF_ROLL_NONE, XFI_RULE_DUTY, 0, "自定", "own rule", true,
     "report_visit", "arrive"},
};

static xf_policy *builtin(void)
{
    xf_policy *pack = NULL;
    xfi_error err = {0};
    xf_status status = xfi_policy_builtin(&pack, &err);
    if (status != XF_OK) {
        fail_msg("%s", err.details == NULL ? "no details" : err.details);
    }
    return pack;
}

static xfi_event event(const char *text)
{
    xfi_event result;
    assert_null(xfi_policy_event_read(text, &result).zh);
    return result;
}

static void test_numbers_of_the_law(void **state)
{
    (void)state;
    xf_policy *pack = builtin();
    assert_int_equal(pack->rule_count, sizeof laws / sizeof *laws);
    for (size_t i = 0; i < sizeof laws / sizeof *laws; i++) {
        const law *want = &laws[i];
        const xfi_rule *rule = xfi_policy_rule(pack, want->id);
        if (rule == NULL) {
            fail_msg("no rule %s", want->id);
            return;
        }
        assert_int_equal(rule->amount, want->amount);
        assert_int_equal(rule->unit, want->unit);
        assert_int_equal(rule->roll, want->roll);
        assert_int_equal(rule->kind, want->kind);
        assert_int_equal(rule->extension.max_total, want->extension);
        assert_has(rule->basis.zh, want->zh);
        assert_has(rule->basis.en, want->en);
        assert_int_equal(strstr(rule->basis.zh, "〔条号待核〕") == NULL, want->confirmed);
        assert_int_equal(strstr(rule->basis.en, "to be confirmed") == NULL, want->confirmed);
        if (want->roll == XF_ROLL_NEXT_WORKDAY) {
            assert_has(strstr(rule->basis.zh, want->zh), "《民法典》");
            assert_has(rule->basis.zh, "第二百零三条");
            assert_has(rule->basis.en, "Civil Code Art. 201");
            assert_has(rule->basis.en, "Art. 203");
        }
        assert_true(xfi_policy_event_in(&rule->opens, event(want->opens)));
        assert_true(xfi_policy_event_in(&rule->fulfils, event(want->fulfils)));
    }
    xfi_policy_unref(pack);
}

static void test_head(void **state)
{
    (void)state;
    xf_policy *pack = builtin();
    assert_string_equal(pack->id, "xinfang-2022");
    assert_string_equal(pack->version, "1");
    assert_int_equal(pack->zone, 8 * 60);
    assert_int_equal(pack->notify_minute, 9 * 60);
    assert_int_equal(pack->max_representatives, 5); /* Art. 20 */
    assert_non_null(strstr(pack->text, "\"xinfang-2022\""));
    assert_int_equal(strlen(pack->text), pack->text_len);
    xfi_policy_unref(pack);
}

static void test_extension_of_handling(void **state)
{
    (void)state;
    xf_policy *pack = builtin();
    const xfi_rule *handle = xfi_policy_rule(pack, "handle");
    assert_int_equal(handle->extension.max_times, 1);
    assert_int_equal(handle->extension.approver, XF_TARGET_PRINCIPAL);
    assert_true(handle->extension.inform);
    assert_has(handle->extension.basis.zh, "第三十四条");
    assert_int_equal(handle->start, XFI_START_ACCEPTED);
    assert_false(xfi_policy_event_in(&handle->opens, event("accept:simple")));
    assert_false(xfi_policy_event_in(&handle->opens, event("reopen:registered")));
    assert_true(
        xfi_policy_event_in(&xfi_policy_rule(pack, "register")->opens, event("reopen:registered")));
    xfi_policy_unref(pack);
}

static void test_only_the_hearing_of_a_recheck_pauses(void **state)
{
    (void)state;
    xf_policy *pack = builtin();
    for (size_t i = 0; i < pack->rule_count; i++) {
        const xfi_rule *rule = &pack->rules[i];
        assert_int_equal(rule->pause_count, strcmp(rule->id, "recheck") == 0 ? 1 : 0);
    }
    const xfi_pause_rule *pause = &xfi_policy_rule(pack, "recheck")->pauses[0];
    assert_int_equal(pause->from, XF_ACT_HOLD_HEARING);
    assert_int_equal(pause->until, XF_ACT_END_HEARING);
    assert_has(pause->basis.zh, "第三十六条");
    xfi_policy_unref(pack);
}

/* Every duty that is overdue reaches the principal as a red mark and then somebody above the unit;
 * what runs in days climbs in working days, so that no ladder is spent over one weekend. */
static void test_ladders_climb(void **state)
{
    (void)state;
    xf_policy *pack = builtin();
    for (size_t i = 0; i < pack->rule_count; i++) {
        const xfi_rule *rule = &pack->rules[i];
        bool red = false;
        bool above = false;
        for (size_t k = 0; k < rule->rung_count; k++) {
            const xfi_rung *rung = &rule->rungs[k];
            red = red || (rung->raises == XF_RAISE_RED && rung->to == XF_TARGET_PRINCIPAL);
            above = above || (red && rung->to == XF_TARGET_SUPERIOR && rung->level >= 1);
            if (rule->unit != XF_COUNT_MINUTE && rung->offset > 0) {
                assert_int_equal(rung->unit, XF_COUNT_WORKDAY);
            }
        }
        assert_int_equal(above, rule->kind == XFI_RULE_DUTY);
        assert_int_equal(rule->rung_count == 0, rule->kind == XFI_RULE_WINDOW);
    }
    const xfi_rule *handle = xfi_policy_rule(pack, "handle");
    const xfi_rung *red = xfi_policy_rung(handle, "red");
    assert_int_equal(red->every, 5);
    assert_int_equal(red->times, 12);
    assert_null(xfi_policy_rung(handle, "none_such"));
    assert_null(xfi_policy_rule(pack, "none_such"));
    assert_null(xfi_policy_rule(pack, NULL));
    xfi_policy_unref(pack);
}

static void test_local_pack(void **state)
{
    (void)state;
    size_t len;
    char *text = file_text("tests/unit/policy/local-pack.json", &len);
    xf_policy *pack = NULL;
    assert_int_equal(xfi_policy_load(text, len, NULL, &pack, NULL), XF_OK);
    assert_int_equal(pack->zone, 6 * 60);
    assert_int_equal(pack->notify_minute, 8 * 60 + 30);
    assert_int_equal(pack->max_representatives, 3);
    const xfi_rule *handle = xfi_policy_rule(pack, "handle");
    assert_int_equal(handle->amount, 45);
    assert_int_equal(handle->roll, XF_ROLL_PREV_WORKDAY);
    assert_int_equal(handle->pause_count, 2);
    assert_int_equal(handle->pauses[1].from, XF_ACT_REFER);
    assert_int_equal(handle->extension.max_total, 20);
    assert_int_equal(handle->extension.max_times, 2);
    assert_int_equal(handle->extension.approver, XF_TARGET_LEAD);
    assert_false(handle->extension.inform);
    assert_string_equal(handle->rungs[1].id, "late");
    assert_int_equal(handle->rungs[1].level, 5);
    assert_int_equal(handle->rungs[1].times, 366);
    const xfi_rule *callback = xfi_policy_rule(pack, "callback");
    assert_int_equal(callback->unit, XF_COUNT_HOUR);
    assert_int_equal(callback->start, XFI_START_EVENT);
    assert_int_equal(callback->extension.max_total, 0);
    assert_int_equal(callback->rungs[0].unit, XF_COUNT_MINUTE);
    assert_int_equal(callback->rungs[0].offset, -15);
    free(text);
    /* it stands on its own: the text it came from is gone */
    assert_string_equal(pack->title.en, "A local pack for tests");
    xfi_policy_unref(pack);
}

static void test_references(void **state)
{
    (void)state;
    xf_policy *pack = builtin();
    xf_policy *again = xfi_policy_ref(pack);
    assert_ptr_equal(again, pack);
    xfi_policy_unref(pack);
    assert_string_equal(again->id, "xinfang-2022");
    xfi_policy_unref(again);
    xfi_policy_unref(NULL);
    assert_null(xfi_policy_ref(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_of_the_law),
        cmocka_unit_test(test_head),
        cmocka_unit_test(test_extension_of_handling),
        cmocka_unit_test(test_only_the_hearing_of_a_recheck_pauses),
        cmocka_unit_test(test_ladders_climb),
        cmocka_unit_test(test_local_pack),
        cmocka_unit_test(test_references),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
