/* SPDX-License-Identifier: Apache-2.0 */
/* Cases that may belong together: what is proposed, why, for whom, and what is not. */
#include "host.h"

#include <stdlib.h>

static xf_id put(xf_store *store, const char *title, const char *matter, const char *name,
                 const char *phone, const char *home)
{
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = a_case("town", "h_town");
    xf_case *made = NULL;
    person.name = name;
    person.phone = phone;
    person.household = home;
    args.title = title;
    args.matter = matter;
    args.petitioners = &person;
    args.petitioner_count = name == NULL ? 0 : 1;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

/* "2:95 1:40": the other cases with their scores. */
static const char *similar(xf_store *store, xf_id id, int64_t limit)
{
    static char out[4][512];
    static int next;
    char *at = out[next = (next + 1) % 4];
    size_t len = 0;
    xf_iter *list = NULL;
    xf_match *match = NULL;
    at[0] = '\0';
    OK(xf_similar_list(store, id, limit, &list));
    for (OK(xf_match_next(list, &match)); match != NULL; OK(xf_match_next(list, &match))) {
        len += (size_t)snprintf(at + len, sizeof out[0] - len, "%s%lld:%d", len == 0 ? "" : " ",
                                (long long)xf_match_case_id(match), (int)xf_match_score(match));
        xf_match_free(match);
    }
    xf_iter_free(list);
    return at;
}

static void test_by_text(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    put(store, "反映噪声", "工地夜间施工噪声扰民影响休息", NULL, NULL,
        NULL); /* 15 pairs: 噪声 twice */
    /* other words before and behind: 13 of 15 and 19 pairs are the same: 76 percent */
    put(store, "投诉工地", "东城工地夜间施工噪声扰民影响休息请查", NULL, NULL, NULL);
    put(store, "反映噪声", "楼上邻居深夜弹琴", NULL, NULL, NULL); /* 3 of 15 and 10: 24 */
    assert_string_equal(similar(store, 1, 0), "2:76");
    assert_string_equal(similar(store, 2, 0), "1:76");
    assert_string_equal(similar(store, 3, 0), "");
    /* no more than a title: the titles are compared, and count half */
    put(store, "反映噪声", NULL, NULL, NULL, NULL);
    assert_string_equal(similar(store, 4, 0), "3:50 1:50");
    assert_string_equal(similar(store, 4, 1), "3:50");
    xf_store_free(store);
}

static void test_reasons(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_iter *list = NULL;
    xf_match *match = NULL;
    xf_text *text = NULL;
    put(store, "示例赵反映征地补偿", NULL, "示例赵", "13800000001", "示例镇一组12号");
    put(store, "征地补偿", NULL, "示例赵", "138-0000-0001", "示例镇1组");
    /* without the name 反映征地补偿 has 5 pairs, 征地补偿 3 of them: 75; a telephone: 25 * 0.3 = 7 */
    assert_string_equal(similar(store, 2, 0), "1:93");
    OK(xf_similar_list(store, 2, 0, &list));
    OK(xf_match_next(list, &match));
    assert_string_equal(xf_match_title(match), "***反映征地补偿");
    assert_string_equal(xf_match_unit(match), "town");
    assert_int_equal(xf_match_state(match), XF_STATE_REGISTERED);
    assert_true(xf_match_received_at(match) == at("2026-03-02T09:00"));
    assert_true(strlen(xf_match_number(match)) > 0);
    assert_int_equal(xf_match_people(match), 1);
    assert_int_equal(xf_match_text(match), 75);
    assert_int_equal(xf_match_has(match, XF_LIKENESS_PHONE), 1);
    assert_int_equal(xf_match_has(match, XF_LIKENESS_TEXT), 1);
    assert_int_equal(xf_match_has(match, XF_LIKENESS_NAME_AND_HOME), 0);
    assert_int_equal(xf_match_has(match, XF_LIKENESS_IDENTITY), 0);
    assert_int_equal(xf_match_has(match, (xf_likeness)99), 0);
    OK(xf_match_reason(match, XF_LANG_ZH, &text));
    assert_string_equal(xf_text_get(text), "1名信访人相同（电话相同）；内容相似（75%）");
    xf_text_free(text);
    OK(xf_match_reason(match, XF_LANG_EN, &text));
    assert_string_equal(xf_text_get(text),
                        "1 petitioner the same (the same telephone); a similar matter (75%)");
    xf_text_free(text);
    OK(xf_match_json(match, &text));
    assert_non_null(strstr(xf_text_get(text), "\"score\":93"));
    assert_null(strstr(xf_text_get(text), "1380")); /* never a value */
    assert_null(strstr(xf_text_get(text), "赵"));
    xf_text_free(text);
    xf_match_free(match);
    xf_iter_free(list);
    xf_store_free(store);
}

static void test_many_people(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args people[3] = {XF_PETITIONER_ARGS_INIT, XF_PETITIONER_ARGS_INIT,
                                    XF_PETITIONER_ARGS_INIT};
    static const char *const phones[] = {"13800000001", "13800000002", "13800000003"};
    xf_register_args args = a_case("town", "h_town");
    for (size_t i = 0; i < 3; i++) {
        people[i].name = "示例某";
        people[i].phone = phones[i];
        people[i].household = "示例镇一组12号";
    }
    args.title = "甲事";
    args.petitioners = people;
    args.petitioner_count = 3;
    OK(xf_case_register(store, &args, NULL));
    args.title = "乙事";
    args.petitioner_count = 2;
    OK(xf_case_register(store, &args, NULL));
    xf_iter *list = NULL;
    xf_match *match = NULL;
    OK(xf_similar_list(store, 2, 0, &list));
    OK(xf_match_next(list, &match));
    assert_int_equal(xf_match_people(match), 2);
    assert_int_equal(xf_match_score(match), 91); /* 100 * 0.3 * 0.3 is left */
    xf_match_free(match);
    OK(xf_match_next(list, &match));
    assert_null(match);
    xf_iter_free(list);
    xf_store_free(store);
}

static void test_sealed(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    xf_register_args args = a_case("office", "h_office");
    xf_iter *list = NULL;
    xf_text *text = NULL;
    person.name = "示例赵";
    person.phone = "13800000001";
    args.petitioners = &person;
    args.petitioner_count = 1;
    args.kind = XF_KIND_REPORT;
    args.concerned_official = "p_bureau";
    args.concerned_unit = "bureau";
    OK(xf_case_register(store, &args, NULL));
    put(store, "示例事项", NULL, "示例赵", "13800000001", NULL);
    put(store, "示例事项", NULL, NULL, NULL, NULL);
    assert_string_equal(similar(store, 2, 0), "1:100 3:50");
    OK(xf_store_set_reader(store, "p_bureau"));
    assert_string_equal(similar(store, 2, 0), "3:50");
    GIVES(XF_E_NOT_FOUND, xf_similar_list(store, 1, 0, &list));
    OK(xf_similar_review(store, NULL, 0, XF_LANG_ZH, &text));
    assert_null(strstr(xf_text_get(text), "\"case\":1,"));
    assert_null(strstr(xf_text_get(text), "\"other\":1,"));
    xf_text_free(text);
    OK(xf_store_set_reader(store, "p_town"));
    assert_string_equal(similar(store, 2, 0), "1:100 3:50");
    xf_store_free(store);
}

static void test_review(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_text *text = NULL;
    xf_query query = XF_QUERY_INIT;
    put(store, "征地补偿问题", NULL, "示例赵", "13800000001", NULL); /* 1, in March */
    put(store, "拖欠工资", NULL, NULL, NULL, NULL);                  /* 2: nothing like it */
    clock_at(store, "2026-05-06T09:00");
    put(store, "低保待遇", "取消", "示例赵", "13800000001", NULL); /* 3: the same person as 1 */
    put(store, "低保待遇", "取消两年多", NULL, NULL, NULL);        /* 4: the matter of 3 */
    put(store, "电梯停运", "两部", NULL, NULL, NULL);              /* 5 */
    put(store, "电梯停运", "两部", NULL, NULL, NULL);              /* 6: the matter of 5 */
    query.from = at("2026-04-01T00:00");
    query.until = at("2026-07-01T00:00");
    OK(xf_similar_review(store, &query, 0, XF_LANG_ZH, &text));
    /* two groups: 5 and 6; around 3 that with 4 (4 of 4 and 7 pairs: 72) and with 1 */
    const char *json = xf_text_get(text);
    assert_non_null(strstr(json, "{\"compared\":4,\"groups\":[{\"score\":100,\"centre\":5,"
                                 "\"cases\":[{\"case\":5,"));
    const char *second =
        strstr(json, "{\"score\":72,\"centre\":3,\"cases\":[{\"case\":3,\"number\"");
    assert_non_null(second);
    assert_null(strstr(second, "\"case\":5,"));
    assert_non_null(strstr(second, "{\"case\":1,\"number\""));
    assert_true(strstr(second, "{\"case\":4,\"number\"") <
                strstr(second, "{\"case\":1,\"number\""));
    assert_non_null(
        strstr(second,
               "{\"case\":3,\"other\":4,\"score\":72,\"people\":0,"
               "\"identity\":false,\"phone\":false,\"name_and_home\":false,\"name_and_unit\":false,"
               "\"text\":72,\"title_alone\":false,\"reason\":\"内容相似（72%）\"}"));
    assert_non_null(strstr(
        second, "{\"case\":3,\"other\":1,\"score\":70,\"people\":1,"
                "\"identity\":false,\"phone\":true,\"name_and_home\":false,\"name_and_unit\":false,"
                "\"text\":0,\"title_alone\":false,\"reason\":\"1名信访人相同（电话相同）\"}"));
    assert_null(strstr(json, "\"case\":2,"));
    xf_text_free(text);
    OK(xf_similar_review(store, &query, 80, XF_LANG_EN, &text));
    assert_null(strstr(xf_text_get(text), "\"case\":3,"));
    assert_non_null(strstr(xf_text_get(text), "a similar matter (100%)"));
    xf_text_free(text);
    query.unit = "bureau";
    OK(xf_similar_review(store, &query, 0, XF_LANG_ZH, &text));
    assert_string_equal(xf_text_get(text), "{\"compared\":0,\"groups\":[]}");
    xf_text_free(text);
    GIVES(XF_E_INVALID, xf_similar_review(store, NULL, 101, XF_LANG_ZH, &text));
    assert_string_equal(last_field(), "least");
    GIVES(XF_E_INVALID, xf_similar_review(store, NULL, 0, (xf_lang)9, &text));
    xf_store_free(store);
}

/* A case of people with these telephones: one digit each; the titles have nothing in common. */
static void put_people(xf_store *store, const char *title, const char *phones)
{
    enum { MOST = 3 };
    char numbers[MOST][16];
    xf_petitioner_args people[MOST] = {XF_PETITIONER_ARGS_INIT, XF_PETITIONER_ARGS_INIT,
                                       XF_PETITIONER_ARGS_INIT};
    xf_register_args args = a_case("town", "h_town");
    size_t count = strlen(phones);
    for (size_t i = 0; i < count; i++) {
        (void)snprintf(numbers[i], sizeof numbers[i], "1380000000%c", phones[i]);
        people[i].name = "示例某";
        people[i].phone = numbers[i];
    }
    args.title = title;
    args.petitioners = people;
    args.petitioner_count = count;
    OK(xf_case_register(store, &args, NULL));
}

/* "1: 1 2 3; 1-2 1-3 | …": each group's centre, its cases, its links with the lower id first. */
static const char *groups_of(xf_store *store)
{
    static char out[1024];
    size_t len = 0;
    xf_text *text = NULL;
    out[0] = '\0';
    OK(xf_similar_review(store, NULL, 0, XF_LANG_ZH, &text));
    for (const char *at = strstr(xf_text_get(text), "\"centre\":"); at != NULL;) {
        const char *next = strstr(at + 1, "\"centre\":");
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%ld:", len == 0 ? "" : " | ",
                                strtol(at + strlen("\"centre\":"), NULL, 10));
        for (at = strstr(at, "{\"case\":"); at != NULL && (next == NULL || at < next);
             at = strstr(at + 1, "{\"case\":")) {
            char *end;
            long id = strtol(at + strlen("{\"case\":"), &end, 10);
            bool link = strncmp(end, ",\"other\":", strlen(",\"other\":")) == 0;
            long other = link ? strtol(end + strlen(",\"other\":"), NULL, 10) : 0;
            len += link ? (size_t)snprintf(out + len, sizeof out - len, " %ld-%ld",
                                           id < other ? id : other, id < other ? other : id)
                        : (size_t)snprintf(out + len, sizeof out - len, " %ld", id);
        }
        at = next;
    }
    xf_text_free(text);
    return out;
}

static void test_groups(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    put_people(store, "甲乙", "1");  /* 1 */
    put_people(store, "丙丁", "12"); /* 2: shares somebody with 1, and somebody else with 3 */
    put_people(store, "戊己", "2");  /* 3 */
    assert_string_equal(groups_of(store), "2: 2 1 3 1-2 2-3"); /* 1 and 3 are not linked */
    put_people(store, "庚辛", "23");                           /* 4: with 2, 3 */
    assert_string_equal(groups_of(store), "2: 2 1 3 4 1-2 2-3 2-4 3-4");
    put_people(store, "壬癸", "3"); /* 5: with 4 only, and so is no case of the group around 2 */
    assert_string_equal(groups_of(store), "2: 2 1 3 4 1-2 2-3 2-4 3-4 | 4: 4 5 4-5");
    put_people(store, "子丑", "4"); /* 6 */
    assert_string_equal(groups_of(store), "2: 2 1 3 4 1-2 2-3 2-4 3-4 | 4: 4 5 4-5");
    put_people(store, "寅卯", "4"); /* 7: with 6; of two the earlier is the centre */
    assert_string_equal(groups_of(store), "2: 2 1 3 4 1-2 2-3 2-4 3-4 | 4: 4 5 4-5 | 6: 6 7 6-7");
    xf_store_free(store);
}

static void test_told_apart(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    put(store, "电梯停运", NULL, NULL, NULL, NULL);
    put(store, "电梯停运", NULL, NULL, NULL, NULL);
    put(store, "电梯停运", NULL, NULL, NULL, NULL);
    assert_string_equal(similar(store, 1, 0), "3:50 2:50");
    act.actor = "h_town";
    act.case_id = 1;
    act.other_case = 2;
    act.reason = "两个小区（示例）";
    OK(xf_similar_tell_apart(store, &act, NULL));
    assert_string_equal(similar(store, 1, 0), "3:50");
    assert_string_equal(similar(store, 2, 0), "3:50");
    assert_string_equal(similar(store, 3, 0), "2:50 1:50");
    act.other_case = 9;
    GIVES(XF_E_NOT_FOUND, xf_similar_tell_apart(store, &act, NULL));
    verifies(store);
    OK(xf_store_rebuild(store));
    assert_string_equal(similar(store, 1, 0), "3:50");
    xf_iter *list = NULL;
    GIVES(XF_E_NOT_FOUND, xf_similar_list(store, 9, 0, &list));
    GIVES(XF_E_INVALID, xf_similar_list(store, 1, -1, &list));
    assert_string_equal(last_field(), "limit");
    xf_store_free(store);
}

/* ---- many cases at once ------------------------------------------------------------------------------------ */

enum { MANY = 130 }; /* more than a word may stand in to say something */

static uint32_t drawn = 7;

static size_t draw(size_t below)
{
    drawn = drawn * 1103515245U + 12345U;
    return (drawn >> 16U) % below;
}

/* A common beginning, and words of a small language behind it: many texts share some of them. */
static void invent(char *out, size_t size, size_t words)
{
    static const char *const of[] = {"征地", "补偿", "拆迁", "安置", "工资", "拖欠",
                                     "噪声", "停水", "电梯", "物业", "道路", "垃圾",
                                     "学校", "食堂", "河道", "排污", "低保", "救助"};
    size_t len = (size_t)snprintf(out, size, "居民来信");
    for (size_t i = 0; i < words; i++) {
        len += (size_t)snprintf(out + len, size - len, "%s", of[draw(sizeof of / sizeof *of)]);
    }
}

static void put_many(xf_store *store)
{
    char title[128];
    char matter[256];
    char phone[16];
    OK(xf_store_begin(store));
    for (size_t i = 0; i < MANY; i++) {
        (void)snprintf(phone, sizeof phone, "138%08d", (int)draw(MANY));
        invent(title, sizeof title, 2 + draw(2));
        invent(matter, sizeof matter, draw(12));
        put(store, title, i % 9 == 0 ? NULL : matter, "示例某", i % 3 == 0 ? phone : NULL, NULL);
    }
    OK(xf_store_commit(store));
}

static void note_link(int scores[MANY + 1][MANY + 1], xf_id a, xf_id b, int score)
{
    assert_in_range(a, 1, MANY);
    assert_in_range(b, 1, MANY);
    scores[a < b ? a : b][a < b ? b : a] = score;
}

static void links_of_lists(xf_store *store, int scores[MANY + 1][MANY + 1])
{
    for (xf_id id = 1; id <= MANY; id++) {
        xf_iter *list = NULL;
        xf_match *match = NULL;
        OK(xf_similar_list(store, id, 0, &list));
        for (OK(xf_match_next(list, &match)); match != NULL; OK(xf_match_next(list, &match))) {
            note_link(scores, id, xf_match_case_id(match), xf_match_score(match));
            xf_match_free(match);
        }
        xf_iter_free(list);
    }
}

static void links_of_review(xf_store *store, int least, int scores[MANY + 1][MANY + 1])
{
    xf_text *text = NULL;
    OK(xf_similar_review(store, NULL, least, XF_LANG_ZH, &text));
    const char *at = xf_text_get(text);
    assert_non_null(strstr(at, "\"compared\":130,"));
    while ((at = strstr(at, "\"links\":[")) != NULL) {
        long long one;
        long long other;
        int score;
        for (at += strlen("\"links\":["); *at == '{' || *at == ','; at = strchr(at, '}') + 1) {
            at += *at == ',' ? 1 : 0;
            assert_int_equal(
                sscanf(at, "{\"case\":%lld,\"other\":%lld,\"score\":%d", &one, &other, &score), 3);
            note_link(scores, one, other, score);
        }
    }
    xf_text_free(text);
}

/* A review reads the index once for all its cases and keeps what it saw of each; it links whom the
 * lists of each case name, which ask for themselves. */
static void test_review_is_all_lists(void **unused)
{
    static const int leasts[] = {1, 40, 60, 80};
    static int lists[MANY + 1][MANY + 1];
    static int review[MANY + 1][MANY + 1];
    (void)unused;
    xf_store *store = open_county();
    put_many(store);
    links_of_lists(store, lists);
    for (size_t i = 0; i < sizeof leasts / sizeof *leasts; i++) {
        size_t links = 0;
        memset(review, 0, sizeof review);
        links_of_review(store, leasts[i], review);
        for (int a = 1; a <= MANY; a++) {
            for (int b = 1; b <= MANY; b++) {
                int listed = lists[a][b] >= leasts[i] ? lists[a][b] : 0;
                links += listed > 0 ? 1 : 0;
                if (listed != review[a][b]) {
                    fail_msg("%d and %d, at least %d: %d by the lists, %d by the review", a, b,
                             leasts[i], listed, review[a][b]);
                }
            }
        }
        assert_true(links > 0);
    }
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_text),     cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_many_people), cmocka_unit_test(test_sealed),
        cmocka_unit_test(test_review),      cmocka_unit_test(test_groups),
        cmocka_unit_test(test_told_apart),  cmocka_unit_test(test_review_is_all_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
