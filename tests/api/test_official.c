/* SPDX-License-Identifier: Apache-2.0 */
/* Units and officials: what may be put, what may not, and that nothing is written needlessly. */
#include "api/host.h"

static xf_unit_args unit(const char *id, const char *superior)
{
    xf_unit_args args = XF_UNIT_ARGS_INIT;
    args.id = id;
    args.name = id;
    args.superior = superior;
    return args;
}

static xf_official_args post(const char *id, const char *where)
{
    xf_official_args args = XF_OFFICIAL_ARGS_INIT;
    args.id = id;
    args.name = id;
    args.unit = where;
    return args;
}

static void unit_refused(xf_store *store, const xf_unit_args *args, const char *field)
{
    int64_t before = head(store);
    GIVES(XF_E_INVALID, xf_unit_put(store, "host", args));
    assert_string_equal(last_field(), field);
    assert_int_equal(head(store), before);
}

static void post_refused(xf_store *store, const xf_official_args *args, const char *field)
{
    int64_t before = head(store);
    GIVES(XF_E_INVALID, xf_official_put(store, "host", args));
    assert_string_equal(last_field(), field);
    assert_int_equal(head(store), before);
}

static void test_superiors(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_unit_args args = unit("village", "nowhere");
    unit_refused(store, &args, "superior");
    args = unit("village", "village"); /* above itself */
    unit_refused(store, &args, "superior");
    args = unit("village", "town");
    OK(xf_unit_put(store, "host", &args));
    args = unit("town", "village"); /* a circle of two */
    unit_refused(store, &args, "superior");
    args = unit("city", "village"); /* a circle of four */
    unit_refused(store, &args, "superior");
    verifies(store);
    xf_store_free(store);
}

static void test_a_unit_as_it_was_put(void **unused)
{
    (void)unused;
    xf_store *store = open_at(NULL, XF_OPEN_MEMORY);
    xf_unit_args args = unit("office", NULL);
    args.name = "示例县信访局";
    args.kind = XF_UNIT_ROLE_DEPARTMENT;
    args.level = XF_LEVEL_COUNTY;
    args.valid_from = date("2020-01-01");
    args.valid_to = date("2030-12-31");
    args.short_name = "示信访";
    OK(xf_unit_put(store, "host", &args));
    xf_iter *list = NULL;
    xf_unit *row = NULL;
    xf_text *json = NULL;
    OK(xf_unit_list(store, NULL, &list));
    OK(xf_unit_next(list, &row));
    assert_string_equal(xf_unit_id(row), "office");
    assert_string_equal(xf_unit_name(row), "示例县信访局");
    assert_int_equal(xf_unit_kind(row), XF_UNIT_ROLE_DEPARTMENT);
    assert_int_equal(xf_unit_level(row), XF_LEVEL_COUNTY);
    assert_string_equal(xf_unit_superior(row), "");
    assert_string_equal(iso(xf_unit_valid_from(row)), "2020-01-01");
    assert_string_equal(iso(xf_unit_valid_to(row)), "2030-12-31");
    assert_string_equal(xf_unit_short_name(row), "示信访");
    OK(xf_unit_json(row, &json));
    assert_non_null(strstr(xf_text_get(json), "\"department\""));
    assert_non_null(strstr(xf_text_get(json), "\"2020-01-01\""));
    xf_text_free(json);
    xf_unit_free(row);
    OK(xf_unit_next(list, &row));
    assert_null(row);
    xf_iter_free(list);
    xf_store_free(store);
}

static void test_the_same_again_writes_nothing(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    int64_t before = head(store);
    put_county(store);
    assert_int_equal(head(store), before);
    put_unit(store, "town", "示例新镇", XF_LEVEL_TOWNSHIP, "county", XF_UNIT_ROLE_ORGAN);
    assert_int_equal(head(store), before + 1);
    put_unit(store, "town", "示例新镇", XF_LEVEL_TOWNSHIP, "county", XF_UNIT_ROLE_ORGAN);
    assert_int_equal(head(store), before + 1);
    verifies(store);
    xf_store_free(store);
}

/* What stands for a unit in numbers stands for no other one in the same year. */
static void test_short_names(void **unused)
{
    static const char *const wrong[] = {"示2", "示〔", "示 访", "示，", "示-"};
    (void)unused;
    xf_store *store = open_county();
    xf_unit_args one = unit("one", "county");
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        one.short_name = wrong[i];
        GIVES(XF_E_INVALID, xf_unit_put(store, "host", &one));
        assert_string_equal(last_field(), "short_name");
    }
    one.short_name = "town"; /* the id of another unit that has no short name */
    GIVES(XF_E_EXISTS, xf_unit_put(store, "host", &one));
    assert_string_equal(last_field(), "short_name");
    one.short_name = "示信访";
    one.valid_to = date("2026-06-30");
    OK(xf_unit_put(store, "host", &one));
    xf_unit_args two = unit("two", "county");
    two.short_name = "示信访";
    two.valid_from = date("2026-07-01"); /* the numbers of the year would be given twice */
    GIVES(XF_E_EXISTS, xf_unit_put(store, "host", &two));
    assert_string_equal(last_field(), "short_name");
    two.valid_from = date("2027-01-01");
    OK(xf_unit_put(store, "host", &two));
    xf_unit_args three = unit("示信访", "county"); /* nor may an id be what stands for another */
    GIVES(XF_E_EXISTS, xf_unit_put(store, "host", &three));
    verifies(store);
    xf_store_free(store);
}

/* A number that another unit gave under the name that it had is not given again, and it is said why. */
static void test_a_number_is_given_once(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    xf_unit_args town = unit("town", "county");
    xf_unit_args bureau = unit("bureau", "county");
    xf_case *made = NULL;
    town.short_name = "示";
    OK(xf_unit_put(store, "host", &town));
    OK(xf_case_register(store, &args, &made));
    assert_string_equal(xf_case_number(made), "示信〔2026〕0001号");
    xf_case_free(made);
    town.short_name = "镇";
    bureau.short_name = "示";
    OK(xf_unit_put(store, "host", &town));
    OK(xf_unit_put(store, "host", &bureau));
    args = a_case("bureau", "h_bureau");
    GIVES(XF_E_EXISTS, xf_case_register(store, &args, NULL));
    assert_string_equal(last_field(), "number");
    bureau.short_name = "局";
    OK(xf_unit_put(store, "host", &bureau));
    OK(xf_case_register(store, &args, NULL));
    xf_store_free(store);
}

static void test_periods(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_unit_args u = unit("village", "town");
    u.valid_from = date("2026-03-02");
    u.valid_to = date("2026-03-01");
    unit_refused(store, &u, "valid_to");
    u.valid_to = u.valid_from; /* one day is a period */
    OK(xf_unit_put(store, "host", &u));
    u.valid_to = XF_DATE_MAX + 1;
    unit_refused(store, &u, "valid_to");
    u.valid_from = -5;
    unit_refused(store, &u, "valid_from");

    xf_official_args o = post("clerk", "nowhere");
    post_refused(store, &o, "unit");
    o = post("clerk", "town");
    o.valid_from = date("2026-03-02");
    o.valid_to = date("2026-03-01");
    post_refused(store, &o, "valid_to");
    o = post("clerk", "town");
    o.absent_from = date("2026-03-02");
    o.absent_to = date("2026-03-01");
    post_refused(store, &o, "absent_to");
    o.absent_from = 0; /* an end without a beginning */
    post_refused(store, &o, "absent_to");
    o.name = NULL;
    post_refused(store, &o, "name");
    xf_store_free(store);
}

/* A person who changes posts has one row for each; they may touch, and not overlap. */
static void test_posts_one_after_the_other(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_official_args first = post("clerk", "town");
    first.valid_from = date("2025-01-01");
    first.valid_to = date("2025-12-31");
    OK(xf_official_put(store, "host", &first));
    xf_official_args second = post("clerk", "bureau");
    second.valid_from = date("2025-12-31"); /* the last day of the first */
    post_refused(store, &second, "valid_from");
    second.valid_from = date("2026-01-01");
    OK(xf_official_put(store, "host", &second));
    xf_official_args before = post("clerk", "county"); /* from ever, still */
    post_refused(store, &before, "valid_from");
    before.valid_to = date("2024-12-31");
    OK(xf_official_put(store, "host", &before));
    first.valid_to = date("2026-02-01"); /* the update must not overlap either */
    post_refused(store, &first, "valid_from");
    verifies(store);
    xf_store_free(store);
}

static void test_one_principal(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_official_args next = post("p_new", "town");
    next.principal = 1;
    post_refused(store, &next, "principal");
    next.valid_from = date("2026-07-01");
    post_refused(store, &next, "principal"); /* the other one stays for ever */
    xf_official_args old = post("p_town", "town");
    old.name = "示例壬";
    old.principal = 1;
    old.valid_to = date("2026-06-30");
    OK(xf_official_put(store, "host", &old));
    OK(xf_official_put(store, "host", &next));
    old.valid_to = 0;
    post_refused(store, &old, "principal");
    xf_official_args elsewhere = post("p_else", "office");
    elsewhere.principal = 1;
    post_refused(store, &elsewhere, "principal");
    verifies(store);
    xf_store_free(store);
}

static void test_an_update_replaces_the_row(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_official_args args = post("l_town", "town");
    args.name = "示例丁";
    args.rank = "副镇长";
    args.absent_from = date("2026-03-10");
    int64_t before = head(store);
    OK(xf_official_put(store, "host", &args));
    assert_int_equal(head(store), before + 1);
    xf_iter *list = NULL;
    xf_official *row = NULL;
    int rows = 0;
    OK(xf_official_list(store, NULL, &list));
    for (;;) {
        OK(xf_official_next(list, &row));
        if (row == NULL) {
            break;
        }
        rows++;
        if (strcmp(xf_official_id(row), "l_town") == 0) {
            xf_text *json = NULL;
            assert_string_equal(xf_official_rank(row), "副镇长");
            assert_string_equal(xf_official_unit(row), "town");
            assert_int_equal(xf_official_principal(row), 0);
            assert_string_equal(iso(xf_official_absent_from(row)), "2026-03-10");
            assert_int_equal(xf_official_absent_to(row), 0);
            OK(xf_official_json(row, &json));
            assert_non_null(strstr(xf_text_get(json), "\"副镇长\""));
            xf_text_free(json);
        }
        xf_official_free(row);
    }
    assert_int_equal(rows, 9);
    xf_iter_free(list);
    xf_store_free(store);
}

/* What was answered; a refusal names its rule and leaves nothing behind. */
static bool allowed(xf_store *store, int64_t before, xf_status status)
{
    if (status == XF_E_DENIED) {
        assert_string_equal(xf_error_rule(xf_error_last()), "reference.not_entitled");
        assert_string_equal(xf_error_field(xf_error_last()), "actor");
        assert_int_equal(head(store), before);
        return false;
    }
    OK(status);
    return true;
}

static bool may_put_unit(const char *actor, const char *id, xf_level level, const char *superior)
{
    xf_store *store = open_county();
    xf_unit_args args = unit(id, superior);
    args.level = level;
    const int64_t before = head(store);
    const bool may = allowed(store, before, xf_unit_put(store, actor, &args));
    verifies(store);
    xf_store_free(store);
    return may;
}

static bool may_put_post(const char *actor, const char *id, const char *in)
{
    xf_store *store = open_county();
    xf_official_args args = XF_OFFICIAL_ARGS_INIT;
    args.id = id;
    args.name = "示例";
    args.unit = in;
    const int64_t before = head(store);
    const bool may = allowed(store, before, xf_official_put(store, actor, &args));
    verifies(store);
    xf_store_free(store);
    return may;
}

static bool may_load_calendar(const char *actor, const char *of)
{
    static const char notice[] = "date,kind,name\n2026-04-21,off,示例\n";
    xf_store *store = open_county();
    const int64_t before = head(store);
    const bool may = allowed(
        store, before, xf_store_load_calendar(store, actor, of, notice, sizeof notice - 1, NULL));
    verifies(store);
    xf_store_free(store);
    return may;
}

/* Packs and routing are everybody's. */
static void rules_for_all(const char *actor, bool may)
{
    static const char sheet[] = "{\"format\": 1, \"routing\": {}}";
    xf_store *store = open_county();
    xf_policy *policy = NULL;
    OK(xf_policy_open(&policy));
    int64_t before = head(store);
    assert_int_equal(allowed(store, before, xf_store_add_policy(store, actor, policy)), may);
    before = head(store);
    const xf_status loaded = xf_route_load(store, actor, sheet, sizeof sheet - 1, NULL);
    assert_int_equal(allowed(store, before, loaded), may);
    xf_policy_free(policy);
    xf_store_free(store);
}

/* city > county > office (petition department), bureau, town. */
static void test_who_changes_units(void **unused)
{
    (void)unused;
    static const struct {
        const char *actor, *id;
        xf_level level;
        const char *superior;
        bool may;
    } tries[] = {
        {"nobody", "new", XF_LEVEL_TOWNSHIP, "town", false},
        {"h_town", "new", XF_LEVEL_TOWNSHIP, "town", false},
        {"p_town", "new", XF_LEVEL_TOWNSHIP, "town", true},
        {"p_town", "new", XF_LEVEL_TOWNSHIP, "county", false},
        {"p_town", "new", XF_LEVEL_TOWNSHIP, NULL, false},
        {"p_town", "town", XF_LEVEL_TOWNSHIP, "city", false}, /* whoever is above moves it */
        {"p_town", "county", XF_LEVEL_COUNTY, "city", false},
        {"p_town", "bureau", XF_LEVEL_COUNTY, "town", false}, /* nor is it drawn in from beside */
        {"p_county", "town", XF_LEVEL_TOWNSHIP, "bureau", true},
        {"p_county", "county", XF_LEVEL_CITY, "city", false},
        {"p_city", "county", XF_LEVEL_CITY, "city", true},
        {"p_city", "city", XF_LEVEL_PROVINCE, NULL, true},
        {"p_city", "new", XF_LEVEL_CITY, NULL, false},
        {"h_office", "new", XF_LEVEL_COUNTY, "county", true},
        {"h_office", "bureau", XF_LEVEL_COUNTY, "town", true},
        {"h_office", "bureau", XF_LEVEL_TOWNSHIP, "county", false}, /* to be above it */
        {"h_office", "office", XF_LEVEL_CITY, "county", false},
        {"h_office", "county", XF_LEVEL_COUNTY, "city", false},
        {"h_office", "new", XF_LEVEL_COUNTY, "city", false},
        {"host", "new", XF_LEVEL_CITY, NULL, true},
    };
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        const bool may =
            may_put_unit(tries[i].actor, tries[i].id, tries[i].level, tries[i].superior);
        if (may != tries[i].may) {
            fail_msg("%s puts %s under %s: %d", tries[i].actor, tries[i].id,
                     tries[i].superior == NULL ? "-" : tries[i].superior, may);
        }
    }
}

static void test_who_gives_posts(void **unused)
{
    (void)unused;
    static const struct {
        const char *actor, *id, *unit;
        bool may;
    } tries[] = {
        {"nobody", "new", "town", false},      {"h_town", "new", "town", false},
        {"p_town", "new", "town", true},       {"p_town", "new", "office", false},
        {"p_town", "new", "bureau", false},    {"p_town", "new", "county", false},
        {"p_town", "h_office", "town", false}, /* takes nobody from elsewhere */
        {"p_county", "new", "town", true},     {"p_county", "new", "county", true},
        {"p_county", "new", "city", false},    {"p_city", "new", "office", true},
        {"h_office", "new", "town", true},     {"h_office", "new", "office", false},
        {"p_office", "new", "office", true},   {"p_office", "new", "county", false},
        {"p_office", "new", "bureau", false},  {"h_office", "new", "bureau", false},
        {"host", "new", "city", true},
    };
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        const bool may = may_put_post(tries[i].actor, tries[i].id, tries[i].unit);
        if (may != tries[i].may) {
            fail_msg("%s gives %s a post in %s: %d", tries[i].actor, tries[i].id, tries[i].unit,
                     may);
        }
    }
}

static void test_who_changes_what_is_everybodys(void **unused)
{
    (void)unused;
    static const struct {
        const char *actor;
        bool all, town;
    } actors[] = {
        {"nobody", false, false},   {"h_town", false, false},   {"p_town", false, true},
        {"p_bureau", false, false}, {"h_office", false, false}, {"p_county", false, true},
        {"p_city", true, true},     {"host", true, true},
    };
    for (size_t i = 0; i < sizeof actors / sizeof *actors; i++) {
        assert_int_equal(may_load_calendar(actors[i].actor, NULL), actors[i].all);
        assert_int_equal(may_load_calendar(actors[i].actor, "town"), actors[i].town);
        rules_for_all(actors[i].actor, actors[i].all);
    }
}

/* No official is called as the host is. */
static void test_host_is_nobody(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_official_args post = XF_OFFICIAL_ARGS_INIT;
    post.id = "host";
    post.name = "示例";
    post.unit = "town";
    GIVES(XF_E_INVALID, xf_official_put(store, "host", &post));
    assert_string_equal(xf_error_field(xf_error_last()), "id");
    xf_store_free(store);
}

/* The journal says who entered what. */
static void test_it_is_journaled(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_entry *entry = NULL;
    query.after = head(store);
    xf_unit_args args = unit("village", "town");
    OK(xf_unit_put(store, "p_town", &args));
    OK(xf_entry_list(store, &query, &list));
    OK(xf_entry_next(list, &entry));
    assert_string_equal(xf_entry_kind(entry), "unit");
    assert_string_equal(xf_entry_actor(entry), "p_town");
    assert_int_equal(xf_entry_case_id(entry), 0);
    assert_int_equal(xf_entry_seq(entry), query.after + 1);
    assert_int_equal(xf_entry_at(entry), at("2026-03-02T09:00"));
    xf_entry_free(entry);
    xf_iter_free(list);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_superiors),
        cmocka_unit_test(test_a_unit_as_it_was_put),
        cmocka_unit_test(test_the_same_again_writes_nothing),
        cmocka_unit_test(test_periods),
        cmocka_unit_test(test_short_names),
        cmocka_unit_test(test_a_number_is_given_once),
        cmocka_unit_test(test_posts_one_after_the_other),
        cmocka_unit_test(test_one_principal),
        cmocka_unit_test(test_an_update_replaces_the_row),
        cmocka_unit_test(test_who_changes_units),
        cmocka_unit_test(test_who_gives_posts),
        cmocka_unit_test(test_who_changes_what_is_everybodys),
        cmocka_unit_test(test_host_is_nobody),
        cmocka_unit_test(test_it_is_journaled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
