/* SPDX-License-Identifier: Apache-2.0 */
/* A registration that is completed and corrected: what is missing, what is found, who is the same, what the
 * journal keeps, and what figures say now and said then. The refusals are in scenarios 170 to 172. */
#include "host.h"

#include <jansson.h>

static xf_id registered(xf_store *store, const char *name, const char *phone, const char *title)
{
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = a_case("town", "h_town");
    xf_case *made = NULL;
    person.name = name;
    person.phone = phone;
    args.form = XF_FORM_VISIT;
    args.title = title;
    args.persons = 3;
    args.petitioners = &person;
    args.petitioner_count = 1;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

static void sound(xf_store *store)
{
    OK(xf_store_verify(store, NULL, NULL));
    OK(xf_store_rebuild(store));
    OK(xf_store_verify(store, NULL, NULL));
}

/* The elements that are missing, as "origin place …". */
static void missing(xf_store *store, xf_id id, char out[512])
{
    xf_query query = XF_QUERY_INIT;
    xf_text *text = NULL;
    query.case_id = id;
    OK(xf_case_missing(store, &query, XF_LANG_EN, &text));
    json_t *rows = json_loads(xf_text_get(text), 0, NULL);
    size_t i;
    json_t *one;
    out[0] = '\0';
    json_array_foreach(json_object_get(json_array_get(rows, 0), "missing"), i, one)
    {
        const char *element = json_string_value(json_object_get(one, "element"));
        (void)snprintf(out + strlen(out), 512 - strlen(out), "%s%s", i > 0 ? " " : "", element);
    }
    json_decref(rows);
    xf_text_free(text);
}

static void test_what_is_missing_shrinks(void **unused)
{
    (void)unused;
    char now[512];
    xf_store *store = open_county();
    xf_id id = registered(store, "示例甲乙", NULL, "反映饮水困难（示例）");
    missing(store, id, now);
    assert_string_equal(now,
                        "origin happened_on place level field category contact outlook history "
                        "lead handler closing_date representatives household residence");
    xf_act act = XF_ACT_INIT;
    act.actor = "h_town";
    act.origin = "示例";
    act.happened_on = date("2026-01-05");
    act.place = "示例";
    act.level = XF_LEVEL_COUNTY;
    act.field = "water";
    act.category = "water";
    act.contact = "示例";
    act.outlook = "示例";
    act.history = "示例";
    OK(xf_case_correct(store, id, &act, NULL));
    act = (xf_act)XF_ACT_INIT;
    act.actor = "h_town";
    act.item = 1;
    act.representative = 1;
    act.household = "甲县（示例）";
    act.residence = "乙县（示例）";
    OK(xf_case_correct_petitioner(store, id, &act, NULL));
    missing(store, id, now);
    assert_string_equal(now, "lead handler closing_date");
    /* who was named first was not the one: the second is now the first */
    act = (xf_act)XF_ACT_INIT;
    act.actor = "h_town";
    act.name = "示例丙丁";
    OK(xf_case_add_petitioner(store, id, &act, NULL));
    act = (xf_act)XF_ACT_INIT;
    act.actor = "h_town";
    act.item = 1;
    act.reason = "示例";
    OK(xf_case_remove_petitioner(store, id, &act, NULL));
    missing(store, id, now);
    assert_string_equal(now, "lead handler closing_date representatives household residence");
    sound(store);
    xf_store_free(store);
}

static int hits(xf_store *store, const char *words)
{
    xf_iter *iter = NULL;
    xf_hit *hit = NULL;
    int count = 0;
    OK(xf_search_list(store, words, NULL, &iter));
    for (OK(xf_hit_next(iter, &hit)); hit != NULL; OK(xf_hit_next(iter, &hit))) {
        count++;
        xf_hit_free(hit);
    }
    xf_iter_free(iter);
    return count;
}

static bool in_line(const xf_entry *entry, xf_lang lang, const char *what)
{
    xf_text *line = NULL;
    OK(xf_entry_text(entry, lang, &line));
    bool said = strstr(xf_text_get(line), what) != NULL;
    xf_text_free(line);
    return said;
}

/* The entries of the case, as the reader sees them: what they hold, and what they say in both languages. */
static bool journal_says(xf_store *store, xf_id id, const char *what)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    bool said = false;
    query.case_id = id;
    OK(xf_entry_list(store, &query, &iter));
    for (OK(xf_entry_next(iter, &entry)); entry != NULL; OK(xf_entry_next(iter, &entry))) {
        said = said || strstr(xf_entry_payload(entry), what) != NULL ||
               in_line(entry, XF_LANG_ZH, what) || in_line(entry, XF_LANG_EN, what);
        xf_entry_free(entry);
    }
    xf_iter_free(iter);
    return said;
}

static void test_a_name_that_was_wrong(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id =
        registered(store, "示例申酉", "00012345678", "示例申酉反映饮水困难，电话00012345678");
    xf_case *now = NULL;
    xf_act act = XF_ACT_INIT;
    assert_int_equal(hits(store, "饮水"), 1);
    assert_int_equal(hits(store, "示例申酉"), 0);
    act.actor = "h_town";
    act.item = 1;
    act.name = "示例甲乙";
    act.phone = "00087654321";
    act.reason = "误认（示例）";
    OK(xf_case_correct_petitioner(store, id, &act, &now));
    assert_string_equal(xf_case_petitioner_name(now, 0), "示例甲乙");
    assert_int_equal(xf_case_petitioner_number(now, 0), 1);
    xf_case_free(now);
    /* still nobody finds him by it, and no reader sees it in what was written */
    assert_int_equal(hits(store, "示例申酉"), 0);
    assert_int_equal(hits(store, "饮水"), 1);
    assert_true(journal_says(store, id, "示例申酉"));
    act = by("h_town");
    act.title = "示例甲乙反映饮水困难，电话00087654321", act.reason = "示例";
    OK(xf_case_correct(store, id, &act, NULL));
    assert_true(journal_says(store, id, "示例申酉反映饮水困难，电话00012345678 → 示例甲乙反映"));
    OK(xf_store_set_reader(store, "h_town"));
    OK(xf_case_read(store, id, &now));
    assert_null(strstr(xf_case_title(now), "申酉"));
    assert_null(strstr(xf_case_title(now), "00012345678"));
    assert_non_null(strstr(xf_case_title(now), "反映饮水困难"));
    assert_string_equal(xf_case_petitioner_name(now, 0), "示***");
    xf_case_free(now);
    static const char *const private[] = {"申酉", "甲乙", "00012345678", "00087654321"};
    for (size_t i = 0; i < sizeof private / sizeof *private; i++) {
        assert_false(journal_says(store, id, private[i]));
    }
    OK(xf_store_set_reader(store, NULL));
    sound(store);
    xf_store_free(store);
}

static void test_the_journal_has_old_and_new(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = registered(store, "示例甲乙", NULL, "反映饮水困难（示例）");
    xf_act act = XF_ACT_INIT;
    act.actor = "h_town";
    act.persons = 6;
    act.title = "反映引水渠渗漏（示例）";
    act.form = XF_FORM_LETTER;
    act.level = XF_LEVEL_CITY;
    act.reason = "登记有误（示例）";
    OK(xf_case_correct(store, id, &act, NULL));
    assert_true(journal_says(store, id, "人数 3 → 6"));
    assert_true(journal_says(store, id, "信访形式 走访 → 来信"));
    assert_true(journal_says(store, id, "到访层级 （无） → 市"));
    assert_true(journal_says(store, id, "反映饮水困难（示例） → 反映引水渠渗漏（示例）"));
    assert_true(journal_says(store, id, "登记有误（示例）"));
    assert_true(journal_says(store, id, "people who bring it: 3 → 6"));
    assert_true(journal_says(store, id, "form: visit → letter"));
    assert_true(journal_says(store, id, "level turned to: (none) → city"));
    assert_int_equal(hits(store, "饮水困难"), 0);
    assert_int_equal(hits(store, "引水渠渗漏"), 1);
    sound(store);
    xf_store_free(store);
}

/* As people call it, in full and without what stands in brackets; what is unknown is told what there is. */
static void test_cleared_by_name(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = registered(store, "示例甲乙", NULL, "反映饮水困难（示例）");
    xf_act act = XF_ACT_INIT;
    act.actor = "h_town";
    act.category = "water";
    act.discovery = XF_DISCOVERY_SCREENING;
    act.place = "示例村";
    act.happened_on = date("2026-01-05");
    OK(xf_case_correct(store, id, &act, NULL));
    act = (xf_act)XF_ACT_INIT;
    act.actor = "h_town";
    act.reason = "登记有误（示例）";
    act.clear = "内容分类、来源 发生日期，place";
    OK(xf_case_correct(store, id, &act, NULL));
    assert_true(journal_says(store, id, "内容分类 water → （无）"));
    assert_true(journal_says(store, id, "来源（线索） 排查发现 → 群众反映"));
    assert_true(journal_says(store, id, "发生日期 2026-01-05 → （无）"));
    assert_true(journal_says(store, id, "发生地点 示例村 → （无）"));
    act.clear = "内容";
    assert_int_equal(xf_case_correct(store, id, &act, NULL), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "clear");
    assert_non_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "内容分类 category"));
    assert_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "title"));
    assert_non_null(strstr(xf_error_text(xf_error_last(), XF_LANG_EN), "category (category)"));
    assert_null(strstr(xf_error_text(xf_error_last(), XF_LANG_EN), "内容分类"));
    act.clear = "事项名称";
    assert_int_equal(xf_case_correct(store, id, &act, NULL), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "clear");
    act.item = 1;
    act.clear = "内容分类";
    assert_int_equal(xf_case_correct_petitioner(store, id, &act, NULL), XF_E_INVALID);
    assert_string_equal(xf_error_field(xf_error_last()), "clear");
    assert_non_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "户籍地 household"));
    sound(store);
    xf_store_free(store);
}

static int64_t persons(xf_store *store)
{
    xf_stats_args args = XF_STATS_ARGS_INIT;
    xf_text *text = NULL;
    args.from = date("2026-03-01");
    args.to = date("2026-03-31");
    args.unit = "county";
    args.subtree = 1;
    args.rows = XF_STATS_BY_FORM;
    OK(xf_stats_compute(store, &args, XF_LANG_EN, &text));
    json_t *table = json_loads(xf_text_get(text), 0, NULL);
    const json_t *total = json_object_get(table, "total");
    int64_t found = json_integer_value(json_object_get(total, "persons"));
    json_decref(table);
    xf_text_free(text);
    return found;
}

/* 60 that were 6: as known now 6, as it was known then 60. */
static void test_figures_now_and_then(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    args.persons = 60;
    OK(xf_case_register(store, &args, NULL));
    xf_time then = at("2026-03-03T00:00");
    xf_store *past = NULL;
    clock_at(store, "2026-03-05T09:00");
    xf_act act = XF_ACT_INIT;
    act.actor = "h_town";
    act.persons = 6;
    act.reason = "示例";
    OK(xf_case_correct(store, 1, &act, NULL));
    assert_int_equal(persons(store), 6);
    OK(xf_store_as_known(store, then, &past));
    assert_int_equal(persons(past), 60);
    xf_store_free(past);
    sound(store);
    xf_store_free(store);
}

/* Before acceptance the correction itself makes it ordinary; afterwards that is an act of its own, first. */
static void test_a_simple_case_of_many_people(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    args.procedure = XF_PROCEDURE_SIMPLE;
    OK(xf_case_register(store, &args, NULL));
    accept_one(store, 1);
    xf_act act = XF_ACT_INIT;
    act.actor = "h_town";
    act.persons = 6;
    act.reason = "示例";
    GIVES(XF_E_REFUSED, xf_case_correct(store, 1, &act, NULL));
    assert_string_equal(last_rule(), "register.not_simple");
    assert_non_null(
        strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "须先转为普通程序（to_ordinary）"));
    assert_non_null(
        strstr(xf_error_text(xf_error_last(), XF_LANG_EN), "(to_ordinary), then correct"));
    args.persons = 6; /* at the desk there is nothing to turn */
    GIVES(XF_E_REFUSED, xf_case_register(store, &args, NULL));
    assert_string_equal(last_rule(), "register.not_simple");
    assert_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "to_ordinary"));
    xf_act turn = by("h_town");
    turn.reason = "示例";
    OK(xf_case_to_ordinary(store, 1, &turn, NULL));
    OK(xf_case_correct(store, 1, &act, NULL));
    sound(store);
    xf_store_free(store);
}

static void named_are(xf_store *store, xf_id id, const char *const *names, int32_t persons)
{
    xf_case *file = NULL;
    size_t i = 0;
    OK(xf_case_read(store, id, &file));
    for (; names[i] != NULL; i++) {
        assert_string_equal(xf_case_petitioner_name(file, i), names[i]);
    }
    assert_int_equal(xf_case_petitioner_count(file), i);
    assert_int_equal(xf_case_persons(file), persons);
    xf_case_free(file);
}

/* Several names in one text are several people, of whom the first is what else is said; a representative is one of
 * those who bring the matter; 等6人 is a number. */
static void test_several_names_in_one_text(void **unused)
{
    (void)unused;
    static const char *const all[] = {"示例甲", "示例乙", "示例丙", NULL};
    static const char *const more[] = {"示例甲", "示例乙", "示例己", "示例丁", NULL};
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    xf_petitioner_args two[2] = {XF_PETITIONER_ARGS_INIT, XF_PETITIONER_ARGS_INIT};
    xf_case *made = NULL;
    two[0].name = "示例甲", two[0].representative = 1, two[0].phone = "13900000000";
    two[1].name = " 示例乙；示例甲，、示例丙 等6人";
    args.petitioners = two, args.petitioner_count = 2;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    assert_int_equal(xf_case_petitioner_count(made), 3);
    assert_string_equal(xf_case_petitioner_phone(made, 0), "13900000000");
    assert_int_equal(xf_case_petitioner_representative(made, 0), 1);
    assert_string_equal(xf_case_petitioner_phone(made, 1), "");
    assert_int_equal(xf_case_petitioner_representative(made, 1), 0);
    xf_case_free(made);
    named_are(store, id, all, 6);
    /* two of one name with a telephone each are two people */
    two[1].name = "示例甲", two[1].phone = "13800000000";
    OK(xf_case_register(store, &args, &made));
    assert_int_equal(xf_case_petitioner_count(made), 2);
    xf_case_free(made);
    two[1].name = "、；";
    GIVES(XF_E_INVALID, xf_case_register(store, &args, NULL));
    assert_string_equal(last_field(), "petitioners.name");
    /* one is added or corrected at a time; the number behind the name must be that of the register */
    xf_act act = by("h_town");
    act.name = "示例丁等6人";
    OK(xf_case_add_petitioner(store, id, &act, NULL));
    act.item = 3, act.name = "示例己等 六 人", act.reason = "示例";
    OK(xf_case_correct_petitioner(store, id, &act, NULL));
    named_are(store, id, more, 6);
    act.name = "示例己等7人";
    GIVES(XF_E_INVALID, xf_case_correct_petitioner(store, id, &act, NULL));
    assert_string_equal(last_field(), "name");
    assert_non_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "等7人"));
    act.name = "示例己、示例庚", act.item = 0;
    GIVES(XF_E_INVALID, xf_case_add_petitioner(store, id, &act, NULL));
    assert_string_equal(last_field(), "name");
    named_are(store, id, more, 6);
    sound(store);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_missing_shrinks),
        cmocka_unit_test(test_a_name_that_was_wrong),
        cmocka_unit_test(test_the_journal_has_old_and_new),
        cmocka_unit_test(test_cleared_by_name),
        cmocka_unit_test(test_figures_now_and_then),
        cmocka_unit_test(test_a_simple_case_of_many_people),
        cmocka_unit_test(test_several_names_in_one_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
