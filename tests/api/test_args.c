/* SPDX-License-Identifier: Apache-2.0 */
/* What a caller hands in: struct sizes of older and newer headers, texts, numbers, enumerators. What is
 * wrong is XF_E_INVALID with the field, and nothing is written. */
#include "api/host.h"

#include <stddef.h>

/* ---- the size of a struct --------------------------------------------------------------------------------- */

/* A struct as a later header might have it. */
typedef struct newer_act {
    xf_act act;
    int64_t later[3];
} newer_act;

static void test_a_newer_struct_works_when_its_tail_is_zero(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    newer_act newer = {by("h_town"), {0}};
    newer.act.size = sizeof newer;
    OK(xf_case_accept(store, id, &newer.act, NULL));
    assert_int_equal(state_of(store, id), XF_STATE_HANDLING);
    xf_store_free(store);
}

static void test_a_newer_struct_is_refused_when_it_says_more(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    int64_t before = head(store);
    for (int i = 0; i < 3; i++) {
        newer_act newer = {by("h_town"), {0}};
        newer.act.size = sizeof newer;
        newer.later[i] = (int64_t)1 << (i * 20);
        GIVES(XF_E_INVALID, xf_case_accept(store, id, &newer.act, NULL));
        assert_string_equal(last_field(), "size");
    }
    assert_int_equal(head(store), before);
    xf_store_free(store);
}

static void test_an_older_struct_works(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    xf_act act = by("h_town");
    act.size = offsetof(xf_act, channel);
    act.channel = "not looked at: the caller's header does not have it";
    OK(xf_case_accept(store, id, &act, NULL));
    xf_store_free(store);
}

static void test_a_struct_that_was_not_initialised(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    int64_t before = head(store);
    xf_act act = by("h_town");
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    xf_official_args official = XF_OFFICIAL_ARGS_INIT;
    xf_register_args reg = a_case("town", "h_town");
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_query query = XF_QUERY_INIT;
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_period period = XF_PERIOD_INIT;
    xf_calendar *calendar = NULL;
    xf_iter *list = NULL;
    xf_store *other = NULL;
    xf_date due = 0;
    OK(xf_calendar_open(&calendar));
    act.size = unit.size = official.size = reg.size = query.size = config.size = period.size = 0;
    GIVES(XF_E_INVALID, xf_case_accept(store, id, &act, NULL));
    assert_string_equal(last_field(), "size");
    GIVES(XF_E_INVALID, xf_unit_put(store, "host", &unit));
    assert_string_equal(last_field(), "size");
    GIVES(XF_E_INVALID, xf_official_put(store, "host", &official));
    assert_string_equal(last_field(), "size");
    GIVES(XF_E_INVALID, xf_case_register(store, &reg, NULL));
    assert_string_equal(last_field(), "size");
    GIVES(XF_E_INVALID, xf_case_list(store, &query, &list));
    assert_string_equal(last_field(), "size");
    GIVES(XF_E_INVALID, xf_store_open(NULL, &config, &other));
    assert_string_equal(last_field(), "size");
    GIVES(XF_E_INVALID, xf_calendar_count(calendar, &period, &due, NULL));
    assert_string_equal(last_field(), "size");
    reg = a_case("town", "h_town");
    person.size = 0;
    reg.petitioners = &person;
    reg.petitioner_count = 1;
    GIVES(XF_E_INVALID, xf_case_register(store, &reg, NULL));
    assert_string_equal(last_field(), "size");
    assert_int_equal(head(store), before);
    xf_calendar_free(calendar);
    xf_store_free(store);
}

/* An array of newer structs: the library steps by their size, not by its own. */
static void test_petitioners_of_a_newer_header(void **unused)
{
    (void)unused;
    struct newer {
        xf_petitioner_args args;
        int64_t later;
    } people[3] = {
        {XF_PETITIONER_ARGS_INIT, 0}, {XF_PETITIONER_ARGS_INIT, 0}, {XF_PETITIONER_ARGS_INIT, 0}};
    static const char *const names[] = {"某甲", "某乙", "某丙"};
    xf_store *store = open_county();
    xf_case *made = NULL;
    xf_register_args args = a_case("town", "h_town");
    for (size_t i = 0; i < 3; i++) {
        people[i].args.size = sizeof people[i];
        people[i].args.name = names[i];
    }
    args.petitioners = &people[0].args;
    args.petitioner_count = 3;
    OK(xf_case_register(store, &args, &made));
    assert_int_equal(xf_case_petitioner_count(made), 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(xf_case_petitioner_name(made, i), names[i]);
    }
    xf_case_free(made);
    xf_store_free(store);
}

/* A result struct of an older header: nothing is written past its end. */
static void test_a_sweep_result_of_an_older_header(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    (void)register_one(store);
    clock_at(store, "2026-06-01T09:00");
    xf_sweep_result result = XF_SWEEP_RESULT_INIT;
    result.size = offsetof(xf_sweep_result, late);
    result.late = result.notices = result.supervisions = -7;
    OK(xf_store_sweep(store, 0, NULL, NULL, &result));
    assert_true(result.fired > 0);
    assert_int_equal(result.size, offsetof(xf_sweep_result, late));
    assert_int_equal(result.late, -7);
    assert_int_equal(result.notices, -7);
    assert_int_equal(result.supervisions, -7);
    xf_store_free(store);
}

/* ---- texts -------------------------------------------------------------------------------------------------- */

/* Texts that are no UTF-8: a stray byte, an overlong form, a surrogate, a cut character, beyond U+10FFFF. */
static const char *const bad_text[] = {
    "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xe4\xb8", "\xf4\x90\x80\x80", "\x1b[31m", "\x7f"};

static char *long_text(size_t size)
{
    char *text = test_malloc(size + 1);
    memset(text, 'x', size);
    text[size] = '\0';
    return text;
}

typedef struct act_text {
    const char *field;
    size_t offset;
} act_text;

#define AT(field)                                                                                  \
    {                                                                                              \
#field, offsetof(xf_act, field)                                                            \
    }
static const act_text act_texts[] = {
    AT(actor),    AT(reason),  AT(text),           AT(document), AT(unit),   AT(official),
    AT(approver), AT(channel), AT(policy_version), AT(basis),    AT(source),
};

static void refuse_act(xf_store *store, xf_id id, const act_text *t, const char *text)
{
    xf_act act = by("h_town");
    int64_t before = head(store);
    memcpy((char *)&act + t->offset, &text, sizeof text);
    GIVES(XF_E_INVALID, xf_case_accept(store, id, &act, NULL));
    assert_string_equal(last_field(), t->field);
    assert_int_equal(head(store), before);
}

static void test_texts_of_an_act(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    char *huge = long_text(1 << 20);
    for (size_t i = 0; i < sizeof act_texts / sizeof *act_texts; i++) {
        for (size_t j = 0; j < sizeof bad_text / sizeof *bad_text; j++) {
            refuse_act(store, id, &act_texts[i], bad_text[j]);
        }
        refuse_act(store, id, &act_texts[i], huge);
    }
    assert_int_equal(state_of(store, id), XF_STATE_REGISTERED);
    test_free(huge);
    xf_store_free(store);
}

#define RT(field)                                                                                  \
    {                                                                                              \
#field, offsetof(xf_register_args, field)                                                  \
    }
static const act_text register_texts[] = {
    RT(actor),    RT(unit), RT(host_number),        RT(title),          RT(matter),
    RT(category), RT(area), RT(concerned_official), RT(concerned_unit),
};

static void test_texts_of_a_registration(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    int64_t before = head(store);
    char *huge = long_text(1 << 20);
    for (size_t i = 0; i < sizeof register_texts / sizeof *register_texts; i++) {
        const char *texts[] = {bad_text[0], bad_text[3], huge};
        for (size_t j = 0; j < 3; j++) {
            xf_register_args args = a_case("town", "h_town");
            memcpy((char *)&args + register_texts[i].offset, &texts[j], sizeof texts[j]);
            GIVES(XF_E_INVALID, xf_case_register(store, &args, NULL));
            assert_string_equal(last_field(), register_texts[i].field);
        }
    }
    assert_int_equal(head(store), before);
    test_free(huge);
    xf_store_free(store);
}

/* case.h: a title has 1 to 300 bytes, a matter up to 64 KiB. */
static void test_texts_at_their_limit(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_case *made = NULL;
    xf_register_args args = a_case("town", "h_town");
    char *title = long_text(300), *matter = long_text(64 * 1024);
    char *title_over = long_text(301), *matter_over = long_text(64 * 1024 + 1);
    args.title = title;
    args.matter = matter;
    OK(xf_case_register(store, &args, &made));
    assert_string_equal(xf_case_title(made), title);
    assert_string_equal(xf_case_matter(made), matter);
    xf_case_free(made);
    args.title = title_over;
    GIVES(XF_E_INVALID, xf_case_register(store, &args, NULL));
    assert_string_equal(last_field(), "title");
    args.title = title;
    args.matter = matter_over;
    GIVES(XF_E_INVALID, xf_case_register(store, &args, NULL));
    assert_string_equal(last_field(), "matter");
    args.matter = NULL;
    args.title = "";
    GIVES(XF_E_REFUSED,
          xf_case_register(store, &args, NULL)); /* what a register must hold is a rule */
    assert_string_equal(last_field(), "title");
    test_free(title), test_free(matter), test_free(title_over), test_free(matter_over);
    xf_store_free(store);
}

/* official.h: an id has 1 to 64 bytes and is never "system". */
static void test_ids(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    char *longest = long_text(64), *over = long_text(65);
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    unit.name = "示例村";
    unit.id = longest;
    OK(xf_unit_put(store, "host", &unit));
    int64_t before = head(store);
    unit.id = over;
    GIVES(XF_E_INVALID, xf_unit_put(store, "host", &unit));
    assert_string_equal(last_field(), "id");
    unit.id = "";
    GIVES(XF_E_INVALID, xf_unit_put(store, "host", &unit));
    assert_string_equal(last_field(), "id");
    xf_official_args official = XF_OFFICIAL_ARGS_INIT;
    official.id = "system";
    official.name = "示例";
    official.unit = "town";
    GIVES(XF_E_INVALID, xf_official_put(store, "host", &official));
    assert_string_equal(last_field(), "id");
    unit.id = "village";
    GIVES(XF_E_INVALID, xf_unit_put(store, "system", &unit));
    assert_string_equal(last_field(), "actor");
    assert_int_equal(head(store), before);
    test_free(longest), test_free(over);
    xf_store_free(store);
}

/* ---- numbers and enumerators ---------------------------------------------------------------------------------- */

static void refuse_register(xf_store *store, const xf_register_args *args, const char *field)
{
    int64_t before = head(store);
    xf_case *made = NULL;
    GIVES(XF_E_INVALID, xf_case_register(store, args, &made));
    assert_string_equal(last_field(), field);
    assert_null(made);
    assert_int_equal(head(store), before);
}

static void test_numbers_of_a_registration(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args good = a_case("town", "h_town"), args;
#define WRONG(member, value)                                                                       \
    args = good;                                                                                   \
    args.member = value;                                                                           \
    refuse_register(store, &args, #member)
    WRONG(form, (xf_form)99);
    WRONG(form, (xf_form)-1);
    WRONG(kind, (xf_kind)99);
    WRONG(kind, (xf_kind)-1);
    WRONG(intake, (xf_intake)3);
    WRONG(procedure, (xf_procedure)2);
    WRONG(at, -1);
    WRONG(at, INT64_MIN);
    WRONG(at, INT64_MAX);
    WRONG(persons, -1);
    WRONG(petitioner_count, 1); /* and no petitioners */
    WRONG(petitioner_count, SIZE_MAX);
#undef WRONG
    args = good;
    args.at = at("2199-12-31");
    GIVES(XF_E_REFUSED, xf_case_register(store, &args, NULL)); /* a date, but in the future */
    assert_string_equal(last_rule(), "time.future");
    xf_store_free(store);
}

static void refuse(xf_store *store, xf_id id, const xf_act *act, const char *field)
{
    int64_t before = head(store);
    xf_case *made = NULL;
    GIVES(XF_E_INVALID, xf_case_answer(store, id, act, &made));
    assert_string_equal(last_field(), field);
    assert_null(made);
    assert_int_equal(head(store), before);
}

static void test_numbers_of_an_act(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    accept_one(store, id);
    xf_act good = by("h_town"), act;
    good.outcome = XF_OUTCOME_SUPPORT;
    good.text = "意见";
    good.reason = "理由";
    good.basis = "依据";
    good.findings = "事实";
#define WRONG(member, value)                                                                       \
    act = good;                                                                                    \
    act.member = value;                                                                            \
    refuse(store, id, &act, #member)
    WRONG(outcome, (xf_outcome)99);
    WRONG(outcome, (xf_outcome)-1);
    WRONG(revision, -1);
    WRONG(other_case, -1);
    WRONG(days, -1);
    WRONG(days, 1); /* not read by an answer */
    WRONG(at, -1);
    WRONG(at, INT64_MIN);
    WRONG(at, INT64_MAX);
#undef WRONG
    xf_case *made = NULL;
    GIVES(XF_E_INVALID, xf_case_do(store, id, XF_ACT_REGISTER, &good, &made));
    assert_string_equal(last_field(), "kind");
    GIVES(XF_E_INVALID, xf_case_do(store, id, XF_ACT_FIRE, &good, &made));
    GIVES(XF_E_INVALID, xf_case_do(store, id, XF_ACT_NONE, &good, &made));
    GIVES(XF_E_INVALID, xf_case_do(store, id, (xf_act_kind)99, &good, &made));
    GIVES(XF_E_INVALID, xf_case_do(store, id, (xf_act_kind)-1, &good, &made));
    OK(xf_case_answer(store, id, &good, &made)); /* what was good remains so */
    xf_case_free(made);
    xf_store_free(store);
}

static void test_ids_that_are_none(void **unused)
{
    (void)unused;
    static const xf_id none[] = {0, -1, 99, INT64_MIN, INT64_MAX};
    xf_store *store = open_county();
    xf_act act = by("h_town");
    (void)register_one(store);
    int64_t before = head(store);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        xf_case *c = NULL;
        xf_deadline *d = NULL;
        xf_notice *n = NULL;
        xf_text *t = NULL;
        xf_options *o = NULL;
        GIVES(XF_E_NOT_FOUND, xf_case_read(store, none[i], &c));
        GIVES(XF_E_NOT_FOUND, xf_deadline_read(store, none[i], &d));
        GIVES(XF_E_NOT_FOUND, xf_notice_read(store, none[i], &n));
        GIVES(XF_E_NOT_FOUND, xf_deadline_explain(store, none[i], XF_LANG_ZH, XF_FORMAT_TEXT, &t));
        GIVES(XF_E_NOT_FOUND, xf_case_options(store, none[i], "h_town", 0, &o));
        GIVES(XF_E_NOT_FOUND, xf_case_accept(store, none[i], &act, NULL));
        GIVES(XF_E_NOT_FOUND, xf_notice_acknowledge(store, none[i], "mailer"));
    }
    assert_int_equal(head(store), before);
    xf_store_free(store);
}

static void test_queries(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_iter *list = NULL;
    int64_t count = 0;
    xf_query query = XF_QUERY_INIT;
#define WRONG(member, value)                                                                       \
    query = (xf_query)XF_QUERY_INIT;                                                               \
    query.member = value;                                                                          \
    GIVES(XF_E_INVALID, xf_case_list(store, &query, &list));                                       \
    assert_string_equal(last_field(), #member);                                                    \
    GIVES(XF_E_INVALID, xf_case_count(store, &query, &count));                                     \
    assert_null(list)
    WRONG(state, (xf_state)99);
    WRONG(state, (xf_state)-1);
    WRONG(limit, -1);
    WRONG(after, -1);
    WRONG(unit, "\xff");
    WRONG(official, "\xff");
#undef WRONG
    query = (xf_query)XF_QUERY_INIT;
    query.raises = (xf_raise)99;
    GIVES(XF_E_INVALID, xf_notice_list(store, &query, &list));
    assert_string_equal(last_field(), "raises");
    xf_store_free(store);
}

static void test_periods(void **unused)
{
    (void)unused;
    xf_calendar *calendar = NULL;
    xf_date due = 1;
    OK(xf_calendar_open(&calendar));
    xf_period good = XF_PERIOD_INIT, period;
    good.start = date("2026-03-02");
    good.amount = 15;
    OK(xf_calendar_count(calendar, &good, &due, NULL));
    assert_string_equal(iso(due), "2026-03-17");
#define WRONG(member, value)                                                                       \
    period = good;                                                                                 \
    period.member = value;                                                                         \
    GIVES(XF_E_INVALID, xf_calendar_count(calendar, &period, &due, NULL));                         \
    assert_string_equal(last_field(), #member);                                                    \
    assert_int_equal(due, 0)
    WRONG(start, 0);
    WRONG(start, -1);
    WRONG(start, XF_DATE_MAX + 1);
    WRONG(amount, 0);
    WRONG(amount, -1);
    WRONG(amount, 36601);
    WRONG(unit, XF_COUNT_HOUR);
    WRONG(unit, (xf_count)99);
    WRONG(roll, (xf_roll)99);
    WRONG(roll, (xf_roll)-1);
#undef WRONG
    xf_calendar_free(calendar);
}

static void test_configurations(void **unused)
{
    (void)unused;
    xf_store *store = NULL;
    xf_store_config config = XF_STORE_CONFIG_INIT;
#define WRONG(member, value)                                                                       \
    config = (xf_store_config)XF_STORE_CONFIG_INIT;                                                \
    config.mode = XF_OPEN_MEMORY;                                                                  \
    config.member = value;                                                                         \
    GIVES(XF_E_INVALID, xf_store_open(NULL, &config, &store));                                     \
    assert_string_equal(last_field(), #member);                                                    \
    assert_null(store)
    WRONG(mode, (xf_open_mode)99);
    WRONG(mode, (xf_open_mode)-1);
    WRONG(busy_ms, -1);
    WRONG(busy_ms, 600001);
    WRONG(hash, (xf_hash)99);
    WRONG(now, -1);
#undef WRONG
    GIVES(XF_E_INVALID, xf_store_open("\xff", NULL, &store));
    assert_string_equal(last_field(), "path");
    GIVES(XF_E_INVALID, xf_store_open("", NULL, &store));
    assert_string_equal(last_field(), "path");
}

static void test_leases_and_forecasts(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_iter *list = NULL;
    GIVES(XF_E_INVALID, xf_notice_lease(store, "mailer", 0, 0, &list));
    assert_string_equal(last_field(), "limit");
    GIVES(XF_E_INVALID, xf_notice_lease(store, "mailer", 0, 10001, &list));
    assert_string_equal(last_field(), "limit");
    GIVES(XF_E_INVALID, xf_notice_lease(store, "mailer", -1, 1, &list));
    assert_string_equal(last_field(), "until");
    GIVES(XF_E_INVALID, xf_notice_lease(store, "", 0, 1, &list));
    assert_string_equal(last_field(), "owner");
    GIVES(XF_E_INVALID, xf_store_forecast(store, -1, 0, &list));
    assert_string_equal(last_field(), "until");
    GIVES(XF_E_INVALID, xf_store_forecast(store, 0, -1, &list));
    assert_string_equal(last_field(), "limit");
    assert_null(list);
    GIVES(XF_E_INVALID, xf_store_sweep(store, at("2026-03-02T09:01"), NULL, NULL, NULL));
    assert_string_equal(last_field(), "now"); /* a minute ahead of the store's clock */
    GIVES(XF_E_INVALID, xf_store_sweep(store, -1, NULL, NULL, NULL));
    assert_string_equal(last_field(), "now");
    GIVES(XF_E_INVALID, xf_store_set_now(store, INT64_MAX));
    GIVES(XF_E_INVALID, xf_store_set_now(store, -1));
    xf_store_free(store);
}

/* A period that ends before it begins would answer with nothing, as if there was nothing. An until is the
 * instant behind the last: equal to the first it is too early as well. */
static void test_a_period_the_wrong_way_round(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_query query = XF_QUERY_INIT;
    xf_text *text = NULL;
    xf_iter *rows = NULL;
    int64_t count = 0;
    query.from = at("2026-03-02T00:00");
    for (int back = 0; back <= 1; back++) {
        query.until = query.from - back;
        GIVES(XF_E_INVALID, xf_case_list(store, &query, &rows));
        assert_string_equal(last_field(), "until");
        assert_string_equal(xf_error_text(xf_error_last(), XF_LANG_ZH), "字段 until：结束早于开始");
        assert_string_equal(xf_error_text(xf_error_last(), XF_LANG_EN),
                            "field until: the end lies before the start");
        GIVES(XF_E_INVALID, xf_case_count(store, &query, &count));
        GIVES(XF_E_INVALID, xf_reception_summary(store, &query, &text));
        assert_string_equal(last_field(), "until");
        GIVES(XF_E_INVALID, xf_similar_review(store, &query, 2, XF_LANG_ZH, &text));
        assert_string_equal(last_field(), "until");
    }
    query.until = query.from + 1;
    OK(xf_case_count(store, &query, &count));
    GIVES(XF_E_INVALID, xf_warning_outcomes(store, NULL, date("2026-03-02"), date("2026-03-01"),
                                            XF_LANG_ZH, &text));
    assert_string_equal(last_field(), "until");
    GIVES(XF_E_INVALID, /* until today, before it begins */
          xf_warning_outcomes(store, NULL, date("2030-01-01"), 0, XF_LANG_ZH, &text));
    assert_string_equal(last_field(), "until");
    GIVES(XF_E_INVALID,
          xf_reported_list(store, NULL, date("2026-03-02"), date("2026-03-01"), XF_LANG_ZH, &text));
    assert_string_equal(last_field(), "to");
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_newer_struct_works_when_its_tail_is_zero),
        cmocka_unit_test(test_a_newer_struct_is_refused_when_it_says_more),
        cmocka_unit_test(test_an_older_struct_works),
        cmocka_unit_test(test_a_struct_that_was_not_initialised),
        cmocka_unit_test(test_petitioners_of_a_newer_header),
        cmocka_unit_test(test_a_sweep_result_of_an_older_header),
        cmocka_unit_test(test_texts_of_an_act),
        cmocka_unit_test(test_texts_of_a_registration),
        cmocka_unit_test(test_texts_at_their_limit),
        cmocka_unit_test(test_ids),
        cmocka_unit_test(test_a_period_the_wrong_way_round),
        cmocka_unit_test(test_numbers_of_a_registration),
        cmocka_unit_test(test_numbers_of_an_act),
        cmocka_unit_test(test_ids_that_are_none),
        cmocka_unit_test(test_queries),
        cmocka_unit_test(test_periods),
        cmocka_unit_test(test_configurations),
        cmocka_unit_test(test_leases_and_forecasts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
