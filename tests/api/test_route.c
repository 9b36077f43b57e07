/* SPDX-License-Identifier: Apache-2.0 */
/* Routing through the public interface: the sheet in the store, what is refused, who may ask. */
#include "host.h"

#include <jansson.h>

static const char sheet[] = "{\"format\": 1, \"routing\": {\n"
                            "  \"areas\": [{\"code\": \"east\", \"name\": {\"zh\": \"东片\", "
                            "\"en\": \"East\"}, \"unit\": \"town\"}],\n"
                            "  \"routes\": [{\"id\": \"homes\", \"when\": {\"category\": "
                            "\"family_housing\"}, \"unit\": \"bureau\"}],\n"
                            "  \"charges\": [{\"official\": \"l_town\", \"area\": \"east\"}]\n"
                            "}}\n";

static void load(xf_store *store, const char *text)
{
    OK(xf_route_load(store, "host", text, strlen(text), "sheet.json"));
}

static json_t *json_of(xf_text *text)
{
    json_t *json = json_loads(xf_text_get(text), 0, NULL);
    assert_non_null(json);
    xf_text_free(text);
    return json;
}

static json_t *proposal(xf_store *store, const xf_route_facts *facts)
{
    xf_text *text = NULL;
    OK(xf_route_propose(store, facts, XF_LANG_EN, XF_FORMAT_JSON, &text));
    return json_of(text);
}

static const char *member(const json_t *json, const char *name)
{
    const char *text = json_string_value(json_object_get(json, name));
    return text == NULL ? "" : text;
}

static void test_the_sheet_is_journaled_once(void **unused)
{
    (void)unused;
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    xf_text *line = NULL;
    xf_store *store = open_county();
    int64_t before = head(store);
    load(store, sheet);
    assert_int_equal(head(store), before + 1);
    load(store, sheet); /* hosts load at each start */
    assert_int_equal(head(store), before + 1);
    query.after = before;
    OK(xf_entry_list(store, &query, &iter));
    OK(xf_entry_next(iter, &entry));
    assert_string_equal(xf_entry_kind(entry), "routing");
    assert_string_equal(xf_entry_actor(entry), "host");
    OK(xf_entry_text(entry, XF_LANG_ZH, &line));
    assert_non_null(strstr(xf_text_get(line), "分派表"));
    xf_text_free(line);
    xf_entry_free(entry);
    xf_iter_free(iter);
    verifies(store);
    xf_store_free(store);
}

static void test_another_process_sees_a_new_sheet(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "routes.xfc");
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    facts.category = "family_housing";
    xf_store *one = open_at(path, XF_OPEN_CREATE);
    put_county(one);
    xf_store *two = open_at(path, XF_OPEN_EXISTING);
    json_t *found = proposal(two, &facts);
    assert_true(json_is_null(json_object_get(found, "unit"))); /* the pack's role is nobody's */
    json_decref(found);
    load(one, sheet);
    found = proposal(two, &facts);
    assert_string_equal(member(found, "unit"), "bureau");
    assert_string_equal(member(found, "rule"), "homes");
    json_decref(found);
    xf_store_free(one);
    xf_store_free(two);
    remove_store(path);
    remove_folder(folder);
}

static void test_a_sheet_that_is_undone(void **unused)
{
    (void)unused;
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    facts.category = "family_housing";
    xf_store *store = open_county();
    OK(xf_store_begin(store));
    load(store, sheet);
    json_t *found = proposal(store, &facts);
    assert_string_equal(member(found, "unit"), "bureau");
    json_decref(found);
    OK(xf_store_rollback(store));
    found = proposal(store, &facts);
    assert_true(json_is_null(json_object_get(found, "unit")));
    json_decref(found);
    xf_store_free(store);
}

/* Each mistake has its line; the sheet in force stays. */
static void test_mistakes(void **unused)
{
    (void)unused;
    static const char bad[] = "{\"format\": 1,\n"
                              "\"routing\": {\n"
                              "  \"roles\": [\n"
                              "    {\"role\": \"finance\", \"unit\": \"town\"},\n"
                              "    {\"role\": \"@law\"}],\n"
                              "  \"charges\": [{\"official\": \"p_town\",\n"
                              "     \"area\": \"north\"}]\n"
                              "}}\n";
    static const struct {
        const char *path;
        int line;
    } expected[] = {
        {"/routing/roles/0/role", 4}, {"/routing/roles/1/unit", 5}, {"/routing/charges/0/area", 7}};
    xf_store *store = open_county();
    load(store, sheet);
    int64_t before = head(store);
    GIVES(XF_E_POLICY, xf_route_load(store, "host", bad, sizeof bad - 1, "bad.json"));
    const xf_error *error = xf_error_last();
    assert_non_null(strstr(xf_error_text(error, XF_LANG_ZH), "分派表 bad.json 共有 3 处错误"));
    json_t *all = json_loads(xf_error_details(error), 0, NULL);
    assert_int_equal(json_array_size(all), 3);
    for (size_t i = 0; i < 3; i++) {
        const json_t *one = json_array_get(all, i);
        assert_string_equal(member(one, "path"), expected[i].path);
        assert_int_equal(json_integer_value(json_object_get(one, "line")), expected[i].line);
        assert_string_equal(member(one, "file"), "bad.json");
    }
    json_decref(all);
    assert_int_equal(head(store), before);
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    facts.category = "family_housing";
    json_t *found = proposal(store, &facts);
    assert_string_equal(member(found, "unit"), "bureau");
    json_decref(found);
    xf_store_free(store);
}

/* Whoever a report is about finds no proposal for it, as the case itself is not there. */
static void test_a_sealed_report_is_not_asked_about(void **unused)
{
    (void)unused;
    xf_text *text = NULL;
    xf_store *store = open_county();
    load(store, sheet);
    xf_register_args args = a_case("office", "h_office");
    args.kind = XF_KIND_REPORT;
    args.category = "family_housing";
    args.area = "east";
    args.concerned_official = "p_bureau";
    args.concerned_unit = "bureau";
    xf_case *made = NULL;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    OK(xf_route_propose_case(store, id, XF_LANG_ZH, XF_FORMAT_JSON, &text));
    json_t *found = json_of(text);
    assert_string_equal(member(found, "unit"),
                        "town"); /* not the bureau, whose matter it would be */
    assert_string_equal(member(found, "leader"), "l_town");
    json_decref(found);
    OK(xf_store_set_reader(store, "h_bureau"));
    GIVES(XF_E_NOT_FOUND, xf_route_propose_case(store, id, XF_LANG_ZH, XF_FORMAT_JSON, &text));
    OK(xf_store_set_reader(store, "h_town"));
    OK(xf_route_propose_case(store, id, XF_LANG_ZH, XF_FORMAT_TEXT, &text));
    xf_text_free(text);
    xf_store_free(store);
}

static void test_arguments(void **unused)
{
    (void)unused;
    xf_text *text = NULL;
    xf_store *store = open_county();
    xf_route_facts facts = XF_ROUTE_FACTS_INIT;
    facts.level = (xf_level)99;
    GIVES(XF_E_INVALID, xf_route_propose(store, &facts, XF_LANG_ZH, XF_FORMAT_TEXT, &text));
    assert_string_equal(last_field(), "level");
    facts = (xf_route_facts)XF_ROUTE_FACTS_INIT;
    facts.area = "\x1b[2J";
    GIVES(XF_E_INVALID, xf_route_propose(store, &facts, XF_LANG_ZH, XF_FORMAT_TEXT, &text));
    assert_string_equal(last_field(), "area");
    facts = (xf_route_facts)XF_ROUTE_FACTS_INIT;
    facts.date = -1;
    GIVES(XF_E_INVALID, xf_route_propose(store, &facts, XF_LANG_ZH, XF_FORMAT_TEXT, &text));
    assert_string_equal(last_field(), "date");
    facts = (xf_route_facts)XF_ROUTE_FACTS_INIT;
    GIVES(XF_E_INVALID, xf_route_propose(store, &facts, (xf_lang)9, XF_FORMAT_TEXT, &text));
    assert_string_equal(last_field(), "lang");
    GIVES(XF_E_INVALID, xf_route_propose(store, &facts, XF_LANG_ZH, (xf_format)9, &text));
    assert_string_equal(last_field(), "format");
    GIVES(XF_E_INVALID, xf_route_leaders(store, NULL, NULL, 0, XF_LANG_ZH, &text));
    assert_string_equal(last_field(), "area");
    GIVES(XF_E_NOT_FOUND, xf_route_propose_case(store, 77, XF_LANG_ZH, XF_FORMAT_TEXT, &text));
    GIVES(XF_E_INVALID, xf_route_load(store, "system", sheet, sizeof sheet - 1, NULL));
    assert_string_equal(last_field(), "actor");
    GIVES(XF_E_INVALID, xf_route_load(store, "host", sheet, sizeof sheet - 1, "\xff"));
    assert_string_equal(last_field(), "name");
    assert_null(text);
    xf_store_free(store);
}

/* What the built-in pack ships, and the host's own rows before it. */
static void test_tables(void **unused)
{
    (void)unused;
    static const char own[] =
        "{\"format\": 1, \"routing\": {\"categories\": [{\"code\": \"land\", \"name\": "
        "{\"zh\": \"本地土地\", \"en\": \"Local land\"}}]}}";
    xf_text *text = NULL;
    xf_store *store = open_county();
    load(store, own);
    OK(xf_route_table(store, XF_LANG_EN, &text));
    json_t *tables = json_of(text);
    const json_t *categories = json_object_get(tables, "categories");
    assert_string_equal(member(json_array_get(categories, 0), "name"), "Local land");
    int lands = 0;
    for (size_t i = 0; i < json_array_size(categories); i++) {
        lands += strcmp(member(json_array_get(categories, i), "code"), "land") == 0 ? 1 : 0;
    }
    assert_int_equal(lands, 1);
    assert_int_equal(json_array_size(json_object_get(tables, "routes")), 7);
    json_decref(tables);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_sheet_is_journaled_once),
        cmocka_unit_test(test_another_process_sees_a_new_sheet),
        cmocka_unit_test(test_a_sheet_that_is_undone),
        cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_a_sealed_report_is_not_asked_about),
        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
