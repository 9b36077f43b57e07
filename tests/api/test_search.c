/* SPDX-License-Identifier: Apache-2.0 */
/* Searching: what is found, in what order, where it is shown, and what is never found. */
#include "host.h"

static xf_id put(xf_store *store, const char *title, const char *matter)
{
    xf_register_args args = a_case("town", "h_town");
    xf_case *made = NULL;
    args.title = title;
    args.matter = matter;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

/* The ids of the hits: "3 1". */
static const char *found(xf_store *store, const char *text, const xf_query *query)
{
    static char out[4][256];
    static int next;
    char *at = out[next = (next + 1) % 4];
    size_t len = 0;
    xf_iter *list = NULL;
    xf_hit *hit = NULL;
    at[0] = '\0';
    OK(xf_search_list(store, text, query, &list));
    for (OK(xf_hit_next(list, &hit)); hit != NULL; OK(xf_hit_next(list, &hit))) {
        len += (size_t)snprintf(at + len, sizeof out[0] - len, "%s%lld", len == 0 ? "" : " ",
                                (long long)xf_hit_case_id(hit));
        xf_hit_free(hit);
    }
    xf_iter_free(list);
    return at;
}

static xf_hit *first_hit(xf_store *store, const char *text)
{
    xf_iter *list = NULL;
    xf_hit *hit = NULL;
    OK(xf_search_list(store, text, NULL, &list));
    OK(xf_hit_next(list, &hit));
    xf_iter_free(list);
    return hit;
}

static void shows(xf_store *store, const char *text, xf_part part, const char *before,
                  const char *words, const char *after)
{
    xf_hit *hit = first_hit(store, text);
    assert_non_null(hit);
    assert_int_equal(xf_hit_part(hit), part);
    assert_string_equal(xf_hit_before(hit), before);
    assert_string_equal(xf_hit_found(hit), words);
    assert_string_equal(xf_hit_after(hit), after);
    xf_hit_free(hit);
}

static void test_words_of_every_length(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    assert_int_equal(put(store, "反映征地补偿未到位", "村民土地被征用"), 1);
    assert_int_equal(put(store, "拖欠农民工工资", "某项目部拖欠三个月工资，共12万元"), 2);
    assert_int_equal(put(store, "A栋3号楼电梯", "小区A栋电梯停运，ＡＰＰ报修无人处理"), 3);
    assert_string_equal(found(store, "征地", NULL), "1");
    assert_string_equal(found(store, "补偿", NULL), "1");
    assert_string_equal(found(store, "征地补偿", NULL), "1");
    assert_string_equal(found(store, "地补", NULL), "1");
    assert_string_equal(found(store, "补地", NULL), "");
    assert_string_equal(found(store, "征", NULL), "1");
    assert_string_equal(found(store, "用", NULL), "1"); /* the last character of a text */
    assert_string_equal(found(store, "位", NULL), "1");
    assert_string_equal(found(store, "工资", NULL), "2");
    assert_string_equal(found(store, "12万", NULL), "2");
    assert_string_equal(found(store, "１２万", NULL), "2");
    assert_string_equal(found(store, "a栋", NULL), "3");
    assert_string_equal(found(store, "app报修", NULL), "3");
    assert_string_equal(found(store, "停运，APP", NULL), "3"); /* punctuation does not count */
    assert_string_equal(found(store, "三个月工资共12", NULL), "2");
    assert_string_equal(found(store, "拖欠 电梯", NULL), ""); /* all words */
    assert_string_equal(found(store, "12　拖欠", NULL), "2"); /* a full-width blank */
    assert_string_equal(found(store, "征 位", NULL), "1");
    assert_string_equal(found(store, "\"征地\" OR", NULL), ""); /* no language of its own */
    assert_string_equal(found(store, "\"征地\" *", NULL), "1");
    xf_store_free(store);
}

/* Whatever the engine's own language has: here it is a word, or punctuation, which does not count. */
static void test_operators_are_words(void **unused)
{
    (void)unused;
    static const char *const none[] = {"title:征地",        "征地 OR 电梯",   "征地 NOT 电梯",
                                       "NEAR(征地 补偿)",   "{title} : 征地", "征地 AND 补偿",
                                       "case_text MATCH 1", "rank",           "rowid"};
    static const char *const one[] = {"\"征地",      "征地\"\"", "征地*", "^征地", "-征地",
                                      "征地 + 补偿", "'征地'",   "(征地", "征地)", "征地;--"};
    xf_store *store = open_county();
    put(store, "反映征地补偿", "村民土地被征用");
    put(store, "电梯停运", NULL);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_string_equal(found(store, none[i], NULL), "");
    }
    for (size_t i = 0; i < sizeof one / sizeof *one; i++) {
        assert_string_equal(found(store, one[i], NULL), "1");
    }
    put(store, "NEAR补贴 OR补助", NULL);
    assert_string_equal(found(store, "near", NULL), "3");
    assert_string_equal(found(store, "or补助", NULL), "3");
    assert_string_equal(found(store, "ｎｅａｒ補", NULL), "");
    assert_string_equal(found(store, "NEAR 补 OR", NULL), "3");
    xf_store_free(store);
}

static void test_order(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    put(store, "小区供水", "反映停水和噪声"); /* 1: in the matter */
    put(store, "夜间噪声", "工地施工");       /* 2: in the title */
    put(store, "夜间噪声", "工地施工");       /* 3: the same, later */
    put(store, "道路不平", "请求修路");       /* 4: not at all */
    put(store, "道路不平", "请求修路");
    put(store, "道路不平", "请求修路");
    assert_string_equal(found(store, "噪声", NULL), "3 2 1");
    assert_string_equal(found(store, "噪声", NULL), found(store, "噪声", NULL));
    xf_query query = XF_QUERY_INIT;
    query.limit = 2;
    assert_string_equal(found(store, "噪声", &query), "3 2");
    query.after = 2;
    assert_string_equal(found(store, "噪声", &query), "1");
    query.after = 1;
    assert_string_equal(found(store, "噪声", &query), "");
    query.after = 4;
    xf_iter *list = NULL;
    GIVES(XF_E_NOT_FOUND, xf_search_list(store, "噪声", &query, &list));
    assert_string_equal(last_field(), "after");
    query = (xf_query)XF_QUERY_INIT;
    query.unit = "bureau";
    assert_string_equal(found(store, "噪声", &query), "");
    query.unit = "town";
    query.state = XF_STATE_HANDLING;
    assert_string_equal(found(store, "噪声", &query), "");
    accept_one(store, 2);
    assert_string_equal(found(store, "噪声", &query), "2");
    query.rule = "handle"; /* cases have no rule */
    GIVES(XF_E_INVALID, xf_search_list(store, "噪声", &query, &list));
    assert_string_equal(last_field(), "rule");
    xf_store_free(store);
}

/* Of a word that many cases have, those with it in the title come first, each time the latest first;
 * pages go on behind a case of either. */
static void test_many_hits(void **unused)
{
    (void)unused;
    enum { FEW = 500 };
    xf_store *store = open_county();
    xf_query query = XF_QUERY_INIT;
    OK(xf_store_begin(store));
    for (int i = 1; i <= FEW; i++) { /* in the title of 1, 101, 201, 301, 401 */
        put(store, i % 100 == 1 ? "停水" : "物业", i % 100 == 1 ? NULL : "小区停水停水停水");
    }
    OK(xf_store_commit(store));
    query.limit = 7;
    assert_string_equal(found(store, "停水", &query), "401 301 201 101 1 500 499");
    put(store, "停水", NULL);                                   /* 501: the title says most */
    put(store, "停水停电", "某小区居民多次反映水压不足的情况"); /* 502 */
    assert_string_equal(found(store, "停水", &query), "502 501 401 301 201 101 1");
    query.limit = 3;
    assert_string_equal(found(store, "停水", &query), "502 501 401");
    query.after = 401;
    assert_string_equal(found(store, "停水", &query), "301 201 101");
    query.after = 101;
    assert_string_equal(found(store, "停水", &query), "1 500 499");
    query.after = 1;
    assert_string_equal(found(store, "停水", &query), "500 499 498");
    query.after = 499;
    assert_string_equal(found(store, "停水", &query), "498 497 496");
    query.after = 3;
    assert_string_equal(found(store, "停水", &query), "2");
    query.after = 2;
    assert_string_equal(found(store, "停水", &query), "");
    query.after = put(store, "物业", NULL); /* no hit */
    xf_iter *list = NULL;
    GIVES(XF_E_NOT_FOUND, xf_search_list(store, "停水", &query, &list));
    query.after = 0;
    query.unit = "town";
    query.open_only = 1;
    assert_string_equal(found(store, "停 水", &query), "502 501 401");
    query.unit = "bureau";
    assert_string_equal(found(store, "停水", &query), "");
    /* for whom it is about a report is not there, the others are */
    xf_register_args args = a_case("office", "h_office");
    args.kind = XF_KIND_REPORT;
    args.title = "停水";
    args.concerned_official = "p_bureau";
    args.concerned_unit = "bureau";
    OK(xf_case_register(store, &args, NULL));
    query.unit = NULL;
    assert_string_equal(found(store, "停水", &query), "504 502 501");
    OK(xf_store_set_reader(store, "p_bureau"));
    assert_string_equal(found(store, "停水", &query), "502 501 401");
    query.after = 504;
    GIVES(XF_E_NOT_FOUND, xf_search_list(store, "停水", &query, &list));
    xf_store_free(store);
}

static void test_where_it_stands(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    put(store, "反映征地", "第一行。\n第二行：补偿款、安置费。");
    shows(store, "征地", XF_PART_TITLE, "反映", "征地", "");
    shows(store, "款安置", XF_PART_MATTER, "第一行。 第二行：补偿", "款、安置", "费。");
    /* cut to 20 characters before and 40 behind */
    put(store, "长文",
        "一二三四五六七八九十一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑"
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十尾");
    shows(store, "子丑", XF_PART_MATTER, "…一二三四五六七八九十甲乙丙丁戊己庚辛壬癸", "子丑",
          "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…");
    shows(store, "长文 子丑", XF_PART_TITLE, "", "长文", "");
    xf_hit *hit = first_hit(store, "子丑");
    xf_text *text = NULL;
    OK(xf_hit_json(hit, &text));
    assert_non_null(strstr(xf_text_get(text), "\"part\":\"matter\""));
    assert_non_null(strstr(xf_text_get(text), "\"found\":\"子丑\""));
    assert_string_equal(xf_hit_title(hit), "长文");
    assert_string_equal(xf_hit_unit(hit), "town");
    assert_int_equal(xf_hit_state(hit), XF_STATE_REGISTERED);
    assert_true(strlen(xf_hit_number(hit)) > 0);
    xf_text_free(text);
    xf_hit_free(hit);
    xf_store_free(store);
}

/* Every text that comes with an act is found once it was written, and nothing of it before. */
static void test_texts_of_acts(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = put(store, "示例事项", NULL);
    accept_one(store, id);
    assert_string_equal(found(store, "宅基地", NULL), "");
    xf_act act = by("h_town");
    act.text = "要求确认宅基地面积";
    OK(xf_case_add_claim(store, id, &act, NULL));
    shows(store, "宅基地", XF_PART_CLAIM, "要求确认", "宅基地", "面积");
    act = by("h_town");
    act.measure = XF_MEASURE_MEDIATION;
    act.text = "组织邻里调解";
    OK(xf_case_take_measure(store, id, &act, NULL));
    shows(store, "邻里", XF_PART_MEASURE, "组织", "邻里", "调解");
    act = by("h_town");
    act.item = 1;
    act.text = "双方签订协议";
    OK(xf_case_finish_measure(store, id, &act, NULL));
    shows(store, "签订", XF_PART_MEASURE, "双方", "签订", "协议");
    act = by("h_town");
    act.item = 1;
    act.assessment = XF_ASSESSMENT_REASONABLE;
    act.basis = "示例依据";
    OK(xf_case_assess_claim(store, id, &act, NULL));
    act = by("h_town");
    act.item = 1;
    act.outcome = XF_OUTCOME_SUPPORT;
    act.text = "面积按测绘成果确认";
    OK(xf_case_answer_claim(store, id, &act, NULL));
    shows(store, "测绘", XF_PART_ANSWER, "面积按", "测绘", "成果确认");
    act = by("h_town");
    act.outcome = XF_OUTCOME_SUPPORT;
    act.text = "支持其请求，限期勘界";
    act.reason = "测绘成果属实";
    act.findings = "测绘成果与现场一致";
    OK(xf_case_answer(store, id, &act, NULL));
    shows(store, "勘界", XF_PART_ANSWER, "支持其请求，限期", "勘界", "");
    assert_string_equal(found(store, "宅基地 邻里 签订 测绘 勘界", NULL), "1");
    verifies(store);
    OK(xf_store_rebuild(store));
    assert_string_equal(found(store, "宅基地 邻里 签订 测绘 勘界", NULL), "1");
    verifies(store);
    xf_store_free(store);
}

static void test_undone(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    OK(xf_store_begin(store));
    put(store, "征地补偿", NULL);
    assert_string_equal(found(store, "征地", NULL), "1");
    OK(xf_store_rollback(store));
    assert_string_equal(found(store, "征地", NULL), "");
    put(store, "拆迁补偿", NULL);
    assert_string_equal(found(store, "征地", NULL), "");
    assert_string_equal(found(store, "拆迁", NULL), "1");
    verifies(store);
    xf_store_free(store);
}

/* Nobody is looked up, not even where a clerk wrote the name into the title. */
static void test_people_are_not_found(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    person.name = "示例赵";
    person.phone = "+86 138-0000-0001";
    person.id_number = "11010519491231002X";
    person.address = "示例路一号";
    person.household = "示例村九组";
    xf_register_args args = a_case("town", "h_town");
    args.petitioners = &person;
    args.petitioner_count = 1;
    args.title = "示例赵反映低保";
    args.matter = "本人示例赵（电话13800000001，11010519491231002X）请求复查低保";
    OK(xf_case_register(store, &args, NULL));
    assert_string_equal(found(store, "低保", NULL), "1");
    assert_string_equal(found(store, "示例赵", NULL), "");
    assert_string_equal(found(store, "13800000001", NULL), "");
    assert_string_equal(found(store, "19491231", NULL), "");
    assert_string_equal(found(store, "赵", NULL), "");
    assert_string_equal(found(store, "示例路", NULL), "");
    assert_string_equal(found(store, "九组", NULL), "");
    /* 20 characters before: the last 17 of the number, and three */
    xf_hit *hit = first_hit(store, "复查低保");
    assert_string_equal(xf_hit_title(hit), "***反映低保");
    assert_string_equal(xf_hit_before(hit), "…*****************）请求");
    xf_hit_free(hit);
    xf_store_free(store);
}

/* A report is not there for whom it is about. */
static void test_sealed(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("office", "h_office");
    args.kind = XF_KIND_REPORT;
    args.title = "反映审批中的问题";
    args.concerned_official = "p_bureau";
    args.concerned_unit = "bureau";
    OK(xf_case_register(store, &args, NULL));
    assert_string_equal(found(store, "审批", NULL), "1");
    OK(xf_store_set_reader(store, "p_bureau"));
    assert_string_equal(found(store, "审批", NULL), "");
    OK(xf_store_set_reader(store, "h_bureau"));
    assert_string_equal(found(store, "审批", NULL), "");
    OK(xf_store_set_reader(store, "p_town"));
    assert_string_equal(found(store, "审批", NULL), "1");
    /* a list that was made before does not show it either */
    xf_iter *list = NULL;
    xf_hit *hit = NULL;
    OK(xf_search_list(store, "审批", NULL, &list));
    OK(xf_store_set_reader(store, "p_bureau"));
    OK(xf_hit_next(list, &hit));
    assert_null(hit);
    xf_iter_free(list);
    xf_store_free(store);
}

static void test_what_is_refused(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_iter *list = NULL;
    char many[301 + 1];
    GIVES(XF_E_INVALID, xf_search_list(store, "", NULL, &list));
    assert_string_equal(last_field(), "text");
    GIVES(XF_E_INVALID, xf_search_list(store, "，。！", NULL, &list));
    assert_string_equal(last_field(), "text");
    memset(many, 'a', 301);
    many[301] = '\0';
    GIVES(XF_E_INVALID, xf_search_list(store, many, NULL, &list));
    many[300] = '\0';
    OK(xf_search_list(store, many, NULL, &list));
    xf_iter_free(list);
    GIVES(XF_E_INVALID, xf_search_list(store, "a b c d e f g h i j k l m n o p q", NULL, &list));
    assert_string_equal(last_field(), "text");
    OK(xf_search_list(store, "a b c d e f g h i j k l m n o p", NULL, &list));
    xf_case *row = NULL;
    GIVES(XF_E_INVALID, xf_case_next(list, &row));
    xf_iter_free(list);
    OK(xf_case_list(store, NULL, &list));
    xf_hit *hit = NULL;
    GIVES(XF_E_INVALID, xf_hit_next(list, &hit));
    xf_iter_free(list);
    OK(xf_search_list(store, "a", NULL, &list));
    OK(xf_store_close(store));
    GIVES(XF_E_CLOSED, xf_hit_next(list, &hit));
    xf_iter_free(list);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_of_every_length),
        cmocka_unit_test(test_operators_are_words),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_many_hits),
        cmocka_unit_test(test_where_it_stands),
        cmocka_unit_test(test_texts_of_acts),
        cmocka_unit_test(test_undone),
        cmocka_unit_test(test_people_are_not_found),
        cmocka_unit_test(test_sealed),
        cmocka_unit_test(test_what_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
