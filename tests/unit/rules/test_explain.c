/* SPDX-License-Identifier: Apache-2.0 */
/* An explanation must say what a lawyer would count by hand, in both languages and as JSON. */
#include "world.h"

static char *explained(world *w, const xfi_deadline *deadline, const xfi_pause *pauses,
                       size_t count, xf_lang lang, xf_format format)
{
    const xfi_rule *rule = xfi_policy_rule(w->policy, deadline->rule);
    xfi_explain what = {.policy = w->policy,
                        .calendar = w->calendar,
                        .rule = rule,
                        .deadline = deadline,
                        .pauses = pauses,
                        .pause_count = count};
    xfi_buf out = {0};
    assert_int_equal(xfi_rules_explain(&what, lang, format, &out, NULL), XF_OK);
    return out.data;
}

static void draft(world *w, const char *rule, const char *start, int32_t extended,
                  xfi_deadline *out)
{
    assert_int_equal(xfi_rules_draft(w->policy, w->calendar, xfi_policy_rule(w->policy, rule),
                                     at(start), extended, out, NULL),
                     XF_OK);
}

static void has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL) {
        fail_msg("“%s” is not in:\n%s", part, text);
    }
}

static void a_rolled_and_extended_period(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_deadline deadline;
    draft(&w, "handle", "2026-03-02T10:00", 0, &deadline);
    char *text = explained(&w, &deadline, NULL, 0, XF_LANG_ZH, XF_FORMAT_TEXT);
    has(text, "2026-03-02");   /* the event */
    has(text, "第二百零一条"); /* whose day is not counted */
    has(text, "60个日历日");
    has(text, "第三十四条");
    has(text, "最后一日为2026-05-01");
    has(text, "劳动节");     /* why it rolls */
    has(text, "2026-05-05"); /* over the whole holiday */
    has(text, "第二百零三条");
    has(text, "届满日：2026-05-06");
    xfi_free(text);
    draft(&w, "handle", "2026-03-02T10:00", 20, &deadline);
    text = explained(&w, &deadline, NULL, 0, XF_LANG_EN, XF_FORMAT_TEXT);
    has(text, "extended by 20 to 80");
    has(text, "due date: 2026-05-21");
    assert_null(strstr(text, "takes its place")); /* 21 May is a working day */
    xfi_free(text);
    world_close(&w);
}

static void working_days_name_each_day_off(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_deadline deadline;
    draft(&w, "object", "2026-02-11T10:00", 0, &deadline); /* 5 working days over Spring Festival */
    char *text = explained(&w, &deadline, NULL, 0, XF_LANG_ZH, XF_FORMAT_TEXT);
    has(text, "2026-02-14为调休上班日，计入"); /* a Saturday at work */
    has(text, "2026-02-15至2026-02-23为休息日，不计（9日）");
    has(text, "春节");
    /* 12, 13, 14 February, then 24 and 25 */
    has(text, "届满日：2026-02-25");
    xfi_free(text);
    world_close(&w);
}

static void a_pause_is_shown_with_its_article(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_deadline deadline;
    xfi_pause pause = {
        1, 1, 1, XF_ACT_HOLD_HEARING, at("2026-07-10T09:00"), at("2026-07-12T17:00"), false};
    draft(&w, "recheck", "2026-07-01T10:00", 0, &deadline);
    deadline.paused = 3;
    deadline.last_date = date("2026-08-03");
    deadline.due_date = date("2026-08-03");
    char *text = explained(&w, &deadline, &pause, 1, XF_LANG_ZH, XF_FORMAT_TEXT);
    has(text, "2026-07-10至2026-07-12中止计算");
    has(text, "第三十六条");
    has(text, "合计3");
    xfi_free(text);
    world_close(&w);
}

static void beyond_the_notices_it_says_provisional(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_deadline deadline;
    draft(&w, "handle", "2026-12-01T10:00", 0, &deadline);
    assert_true(deadline.provisional);
    char *text = explained(&w, &deadline, NULL, 0, XF_LANG_ZH, XF_FORMAT_TEXT);
    has(text, "暂定");
    xfi_free(text);
    world_close(&w);
}

static void json_can_be_read_and_agrees(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    xfi_deadline deadline;
    draft(&w, "handle", "2026-03-02T10:00", 0, &deadline);
    char *text = explained(&w, &deadline, NULL, 0, XF_LANG_ZH, XF_FORMAT_JSON);
    json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(root);
    assert_string_equal(json_string_value(json_object_get(root, "due_date")), "2026-05-06");
    assert_string_equal(json_string_value(json_object_get(root, "last_date")), "2026-05-01");
    assert_int_equal(json_integer_value(json_object_get(root, "amount")), 60);
    size_t index;
    json_t *step;
    size_t rolled = 0;
    json_array_foreach(json_object_get(root, "steps"), index, step)
    {
        assert_non_null(json_string_value(json_object_get(step, "text_zh")));
        assert_non_null(json_string_value(json_object_get(step, "text_en")));
        rolled += xfi_same(json_string_value(json_object_get(step, "step")), "rolled") ? 1 : 0;
    }
    assert_int_equal(rolled, 1);
    json_decref(root);
    xfi_free(text);
    world_close(&w);
}

/* ---- options: the same guards, and why not ------------------------------------------------------------- */

static const xfi_option *option_of(const xfi_option *options, size_t count, xf_act_kind kind)
{
    for (size_t i = 0; i < count; i++) {
        if (options[i].act == kind) {
            return &options[i];
        }
    }
    fail_msg("act %d is not listed", (int)kind);
    return NULL;
}

static void options_say_why_not(void **unused)
{
    (void)unused;
    world w;
    world_open(&w);
    register_case(&w, "town", "h_town", "2026-03-02T09:00");
    act(&w, (xfi_act){.kind = XF_ACT_ACCEPT, .at = at("2026-03-02T10:00"), .actor = "h_town"});
    xfi_world view = {.policy = w.policy, .calendar = w.calendar, .org = &w.org, .file = &w.file};
    const xfi_option *options;
    size_t count;
    assert_int_equal(xfi_rules_options(&view, "h_town", at("2026-03-03T09:00"), &w.arena, &options,
                                       &count, NULL),
                     XF_OK);
    assert_int_equal(count, (XF_ACT_MOVE_POLICY - XF_ACT_REGISTER) +
                                (XF_ACT_REMOVE_PETITIONER - XF_ACT_RECOMPUTE) -
                                2 /* issue_code, lapse_lead */ +
                                4 /* succeed, unmerge, lift_supervision, void_registration */);
    const xfi_option *extend = option_of(options, count, XF_ACT_EXTEND);
    assert_true(extend->allowed);
    assert_string_equal(extend->fields, "days! approver! reason! document");
    const xfi_option *serve = option_of(options, count, XF_ACT_SERVE);
    assert_false(serve->allowed);
    assert_string_equal(serve->rule, "state.not_now");
    has(serve->basis.zh, "第三十五条");
    has(serve->text.zh, "办理中");
    const xfi_option *supervise = option_of(options, count, XF_ACT_SUPERVISE);
    assert_string_equal(supervise->rule, "actor.not_above");
    assert_int_equal(xfi_rules_options(&view, "h_town", at("2026-05-07T09:00"), &w.arena, &options,
                                       &count, NULL),
                     XF_OK);
    assert_string_equal(option_of(options, count, XF_ACT_EXTEND)->rule, "extend.after_due");
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rolled_and_extended_period),
        cmocka_unit_test(working_days_name_each_day_off),
        cmocka_unit_test(a_pause_is_shown_with_its_article),
        cmocka_unit_test(beyond_the_notices_it_says_provisional),
        cmocka_unit_test(json_can_be_read_and_agrees),
        cmocka_unit_test(options_say_why_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
