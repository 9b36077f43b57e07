/* SPDX-License-Identifier: Apache-2.0 */
/* Every class of mistake: where it is, what was found, what was expected. */
#include "pack_support.h"

typedef struct mistake_case {
    const char *from, *to; /* the edit of the small pack */
    int line;
    const char *path, *found;
    const char *zh, *en; /* parts of what was expected */
} mistake_case;

#define R "/deadlines/0"

static const mistake_case cases[] = {
    /* the wrong type */
    {"\"title\": {\"zh\": \"小包\", \"en\": \"small\"}", "\"title\": \"small\"", 5, "/title",
     "\"small\"", "对象", "an object"},
    {"\"format\": 1", "\"format\": \"1\"", 2, "/format", "\"1\"", "整数", "an integer"},
    {"\"amount\": 60", "\"amount\": 60.0", 20, R "/amount", "60.0", "整数", "an integer"},
    {"\"amount\": 60", "\"amount\": null", 20, R "/amount", "null", "整数", "an integer"},
    {"\"inform_petitioner\": true", "\"inform_petitioner\": 1", 29,
     R "/extension/inform_petitioner", "1", "true 或 false", "true or false"},
    {"[\"withdraw\"]", "\"withdraw\"", 18, R "/cancelled_by", "\"withdraw\"", "数组", "an array"},
    {"[\"answer\"]", "[true]", 17, R "/fulfilled_by/0", "true", "动作", "an act"},
    {"\"limits\": {\"representatives\": 5}", "\"limits\": []", 9, "/limits", "[…]", "对象",
     "an object"},
    {"{\"every\": 5, \"times\": 12}", "5", 36, R "/ladder/1/repeat", "5", "对象", "an object"},
    {"{\"zh\": \"日\", \"en\": \"days\"}", "{\"zh\": {}, \"en\": \"days\"}", 11, R "/title/zh",
     "{…}", "文字", "a text"},
    /* out of range */
    {"\"format\": 1", "\"format\": 2", 2, "/format", "2", "1 至 1", "from 1 to 1"},
    {"\"amount\": 60", "\"amount\": 0", 20, R "/amount", "0", "1 至 36600", "from 1 to 36600"},
    {"\"amount\": 60", "\"amount\": 36601", 20, R "/amount", "36601", "36600", "36600"},
    {"\"amount\": 60", "\"amount\": 9223372036854775807", 20, R "/amount", "9223372036854775807",
     "36600", "36600"},
    {"\"max_total\": 30", "\"max_total\": 367", 26, R "/extension/max_total", "367", "366", "366"},
    {"\"max_times\": 1", "\"max_times\": 0", 27, R "/extension/max_times", "0", "1 至", "from 1"},
    {"\"times\": 12", "\"times\": 367", 36, R "/ladder/1/repeat/times", "367", "366", "366"},
    {"\"every\": 5", "\"every\": 0", 36, R "/ladder/1/repeat/every", "0", "1 至", "from 1"},
    {"\"level\": 2", "\"level\": 6", 35, R "/ladder/1/level", "6", "1 至 5", "from 1 to 5"},
    {"\"level\": 2", "\"level\": 0", 35, R "/ladder/1/level", "0", "1 至 5", "from 1 to 5"},
    {"\"offset\": 1,", "\"offset\": 36601,", 34, R "/ladder/1/offset", "36601", "36600", "36600"},
    {"\"representatives\": 5", "\"representatives\": 0", 9, "/limits/representatives", "0", "1 至",
     "from 1"},
    {"\"representatives\": 5", "\"representatives\": 5, \"drive_superior\": 13", 9,
     "/limits/drive_superior", "13", "1 至 12", "from 1 to 12"},
    {"\"representatives\": 5", "\"representatives\": 5, \"reception_result\": 0", 9,
     "/limits/reception_result", "0", "1 至 99", "from 1 to 99"},
    {"\"representatives\": 5", "\"representatives\": 5, \"escort_levels\": 5", 9,
     "/limits/escort_levels", "5", "1 至 4", "from 1 to 4"},
    {"\"zh\": \"第一条\"", "\"zh\": \"\"", 12, R "/basis/zh", "\"\"", "1 至 500", "1 to 500"},
    /* not one of the codes */
    {"\"kind\": \"duty\"", "\"kind\": \"right\"", 14, R "/kind", "\"right\"", "duty, window",
     "duty, window"},
    {"\"unit\": \"day\"", "\"unit\": \"month\"", 21, R "/unit", "\"month\"",
     "day, workday, hour, minute", "day, workday, hour, minute"},
    {"\"roll\": \"next_workday\"", "\"roll\": \"next\"", 22, R "/roll", "\"next\"",
     "none, next_workday, prev_workday", "none, next_workday, prev_workday"},
    {"\"start\": \"accepted\"", "\"start\": \"registered\"", 19, R "/start", "\"registered\"",
     "event, accepted", "event, accepted"},
    {"\"approver\": \"principal\"", "\"approver\": \"handler\"", 28, R "/extension/approver",
     "\"handler\"", "：lead, principal", "one of: lead, principal"},
    {"\"to\": \"handler\"", "\"to\": \"petitioner\"", 33, R "/ladder/0/to", "\"petitioner\"",
     "handler, team_head, lead, principal, superior",
     "handler, team_head, lead, principal, superior"},
    {"\"raises\": \"reminder\"", "\"raises\": \"inform\"", 33, R "/ladder/0/raises", "\"inform\"",
     "reminder, yellow, red, supervision, report", "reminder, yellow, red, supervision, report"},
    {"\"from\": \"hold_hearing\"", "\"from\": \"hearing\"", 23, R "/pauses/0/from", "\"hearing\"",
     "hold_hearing", "hold_hearing"},
    {"\"until\": \"end_hearing\"", "\"until\": \"fire\"", 24, R "/pauses/0/until", "\"fire\"",
     "end_hearing", "end_hearing"},
    {"\"until\": \"end_hearing\"", "\"until\": \"serve:answer\"", 24, R "/pauses/0/until",
     "\"serve:answer\"", "end_hearing", "end_hearing"},
    /* texts with a form */
    {"\"id\": \"small\"", "\"id\": \"Small\"", 3, "/id", "\"Small\"", "小写", "lower-case"},
    {"\"id\": \"days\"", "\"id\": \"days-2\"", 11, R "/id", "\"days-2\"", "小写", "lower-case"},
    {"\"id\": \"days\"", "\"id\": \"a23456789012345678901234567890123\"", 11, R "/id",
     "\"a23456789012345678901234567890123\"", "32", "32"},
    {"\"version\": \"1\"", "\"version\": \"第一版\"", 4, "/version", "\"第一版\"", "版本",
     "a version"},
    {"\"+08:00\"", "\"+8:00\"", 6, "/zone", "\"+8:00\"", "时差", "an offset"},
    {"\"+08:00\"", "\"+08:60\"", 6, "/zone", "\"+08:60\"", "时差", "an offset"},
    {"\"+08:00\"", "\"+15:00\"", 6, "/zone", "\"+15:00\"", "时差", "an offset"},
    {"\"+08:00\"", "\"08:00\"", 6, "/zone", "\"08:00\"", "时差", "an offset"},
    {"\"09:00\"", "\"24:00\"", 7, "/notify_at", "\"24:00\"", "时刻", "a time of day"},
    {"\"09:00\"", "\"9:00\"", 7, "/notify_at", "\"9:00\"", "时刻", "a time of day"},
    {"\"09:00\"", "540", 7, "/notify_at", "540", "时刻", "a time of day"},
    {"{unit}信", "信", 8, "/case_number", "\"信〔{year}〕{seq:4}号\"", "编号格式",
     "a number pattern"},
    {"{unit}信", "{unit}{month}信", 8, "/case_number", "\"{unit}{month}信〔{year}〕{seq:4}号\"",
     "花括号", "no other braces"},
    /* keys */
    {"\"roll\":", "\"rolls\":", 22, R "/rolls", "\"rolls\"", "roll, outlives_case",
     "roll, outlives_case"},
    {"\"format\": 1,", "\"format\": 1, \"$schema\": \"x\",", 2, "/$schema", "\"$schema\"",
     "format, id", "format, id"},
    {"\"format\": 1,", "\"format\": 1, \"a/b~c\": {},", 2, "/a~1b~0c", "\"a/b~c\"", "format, id",
     "format, id"},
    {"\"max_times\": 1,", "\"max_times\": 1, \"min_times\": 1,", 27, R "/extension/min_times",
     "\"min_times\"", "max_total", "max_total"},
    {"\"amount\": 60,", "", 11, R "/amount", "", "必须", "required"},
    {"\"zone\": \"+08:00\",", "", 1, "/zone", "", "必须", "required"},
    {"\"en\": \"Art. 1\"", "\"zn\": \"Art. 1\"", 12, R "/basis/en", "", "必须", "required"},
    {", \"raises\": \"reminder\"", "", 32, R "/ladder/0/raises", "", "必须", "required"},
    {"{\"every\": 5, ", "{", 36, R "/ladder/1/repeat/every", "", "必须", "required"},
    /* events */
    {"\"accept:ordinary\"", "\"accepting\"", 15, R "/opens_on/0", "\"accepting\"", "动作的代码",
     "code of an act"},
    {"\"accept:ordinary\"", "\"accept:direct\"", 15, R "/opens_on/0", "\"accept:direct\"", "限定",
     "a qualifier"},
    {"\"reopen\"]", "\"reopen:simple\"]", 16, R "/opens_on/1", "\"reopen:simple\"", "限定",
     "a qualifier"},
    {"[\"answer\"]", "[\"answer:final\"]", 17, R "/fulfilled_by/0", "\"answer:final\"", "限定",
     "a qualifier"},
    {"[\"withdraw\"]", "[\"withdraw\", \"absorb\"]", 18, R "/cancelled_by/1", "\"absorb\"",
     "自动记载", "written by the library"},
    {"[\"withdraw\"]", "[\"fire\"]", 18, R "/cancelled_by/0", "\"fire\"", "自动记载",
     "written by the library"},
    {"\"reopen\"]", "\"recompute\"]", 16, R "/opens_on/1", "\"recompute\"", "自动记载",
     "written by the library"},
    {"[\"report_visit\"]", "[]", 40, "/deadlines/1/opens_on", "[…]", "1 至 64 项", "1 to 64 items"},
    /* several keys at once */
    {"\"fulfilled_by\": [\"arrive\"],", "", 38, "/deadlines/1/fulfilled_by", "", "永不结束",
     "never ends"},
    {"[\"arrive\"]", "[]", 40, "/deadlines/1/fulfilled_by", "[…]", "永不结束", "never ends"},
    {"[\"withdraw\"]", "[\"withdraw\", \"answer\"]", 18, R "/cancelled_by", "[…]", "fulfilled_by",
     "fulfilled_by"},
    {"\"unit\": \"minute\",\n     \"ladder\"",
     "\"unit\": \"minute\",\n     \"roll\": \"next_workday\", \"ladder\"", 42, "/deadlines/1/roll",
     "\"next_workday\"", "不顺延", "do not roll"},
    {"\"amount\": 30,",
     "\"amount\": 30, \"extension\": {\"max_total\": 1, \"max_times\": 1, \"approver\": \"lead\","
     "\"inform_petitioner\": false, \"basis\": {\"zh\": \"a\", \"en\": \"a\"}},",
     41, "/deadlines/1/extension", "{…}", "工作日", "working days"},
    {"\"until\": \"end_hearing\"", "\"until\": \"hold_hearing\"", 23, R "/pauses", "[…]",
     "不同的动作", "different acts"},
    {"\"offset\": -5, \"unit\": \"day\"", "\"offset\": -5, \"unit\": \"minute\"", 32,
     R "/ladder/0/unit", "\"minute\"", "同类", "own kind"},
    {"\"offset\": -10, \"unit\": \"minute\"", "\"offset\": -10, \"unit\": \"workday\"", 42,
     "/deadlines/1/ladder/0/unit", "\"workday\"", "同类", "own kind"},
    {"\"offset\": -5,", "\"offset\": -61,", 32, R "/ladder/0/offset", "-61", "开始", "start"},
    {"\"level\": 2, ", "", 34, R "/ladder/1/level", "", "superior", "required with superior"},
    {"\"to\": \"handler\"", "\"to\": \"handler\", \"level\": 1", 33, R "/ladder/0/level", "1",
     "superior", "superior only"},
    {"\"offset\": 1,", "\"offset\": -1,", 36, R "/ladder/1/repeat", "{…}", "重复", "repeats"},
    {"\"id\": \"minutes\"", "\"id\": \"days\"", 38, "/deadlines/1/id", "\"days\"", "未用过",
     "not used yet"},
    {"\"id\": \"after\"", "\"id\": \"before\"", 34, R "/ladder/1/id", "\"before\"", "未用过",
     "not used yet"},
    /* no JSON */
    {"\"version\": \"1\",", "\"version\": \"1\"", 5, "", "'}' expected near", "JSON", "JSON"},
    {"\"roll\": \"next_workday\"", "\"amount\": 61", 22, "", "duplicate object key", "重复",
     "double keys"},
    {"\"amount\": 60", "\"amount\": 99999999999999999999", 20, "", "too big", "JSON", "JSON"},
    {"\"amount\": 60", "\"amount\": \"\\u0000\"", 20, "", "", "JSON", "JSON"},
    {"第三条", "\xb5\xda\xc8\xfd", 30, "", "…", "GBK", "GBK"},
};

static void assert_case(const mistake_case *want)
{
    char *text = edited(small_pack, want->from, want->to);
    json_t *list = mistakes_of(text, strlen(text), "local.json");
    const json_t *found = NULL;
    for (size_t i = 0; i < json_array_size(list) && found == NULL; i++) {
        const json_t *item = json_array_get(list, i);
        found = strcmp(member(item, "path"), want->path) == 0 ? item : NULL;
    }
    if (found == NULL) {
        char *all = json_dumps(list, 0);
        print_error("%s: not among %s\n", want->path, all);
        free(all);
        fail();
    }
    if (json_integer_value(json_object_get(found, "line")) != want->line) {
        fail_msg("%s to %s: line %d, not %d", want->from, want->to,
                 (int)json_integer_value(json_object_get(found, "line")), want->line);
    }
    assert_string_equal(member(found, "file"), "local.json");
    if (*want->path == '\0') {
        assert_has(member(found, "found"), want->found);
    } else {
        assert_string_equal(member(found, "found"), want->found);
    }
    assert_has(member(found, "expected_zh"), want->zh);
    assert_has(member(found, "expected_en"), want->en);
    json_decref(list);
    free(text);
}

/* Only the lead's decisions name a reporting day. */
static void test_a_reporting_day_is_the_leads(void **state)
{
    (void)state;
    size_t len;
    char *pack = file_text("src/policy/packs/xinfang-2022.json", &len);
    char *text = edited(pack, "[\"direct\"],\n      \"fulfilled_by\": [\"report_to_lead\"]",
                        "[\"direct\", \"accept\"],\n      \"fulfilled_by\": [\"report_to_lead\"]");
    json_t *list = mistakes_of(text, strlen(text), "local.json");
    assert_int_equal(json_array_size(list), 1);
    assert_string_equal(member(json_array_get(list, 0), "found"), "\"set_report\"");
    assert_has(member(json_array_get(list, 0), "expected_zh"), "direct");
    json_decref(list);
    free(text);
    free(pack);
}

static void test_small_pack_is_right(void **state)
{
    (void)state;
    xf_policy *pack = NULL;
    assert_int_equal(xfi_policy_load(small_pack, strlen(small_pack), "x", &pack, NULL), XF_OK);
    xfi_policy_unref(pack);
}

static void test_every_class_of_mistake(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_case(&cases[i]);
    }
}

/* One wrong value is one mistake: nothing follows from it, unless a key was misspelt (unknown here,
 * missing there). */
static void test_one_wrong_value_is_one_mistake(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *text = edited(small_pack, cases[i].from, cases[i].to);
        json_t *list = mistakes_of(text, strlen(text), NULL);
        size_t want = strstr(cases[i].to, "\"zn\"") != NULL ? 2 : 1;
        if (json_array_size(list) != want) {
            fail_msg("%s to %s: %zu mistakes", cases[i].from, cases[i].to, json_array_size(list));
        }
        json_decref(list);
        free(text);
    }
}

/* Two events that nobody knows are not "the same event". */
static void test_nothing_follows_from_unknown_events(void **state)
{
    (void)state;
    char *once = edited(small_pack, "[\"answer\"]", "[\"answered\"]");
    char *twice = edited(once, "[\"withdraw\"]", "[\"withdrawn\"]");
    json_t *list = mistakes_of(twice, strlen(twice), NULL);
    assert_int_equal(json_array_size(list), 2);
    json_decref(list);
    free(once);
    free(twice);
}

static void test_all_mistakes_are_reported(void **state)
{
    (void)state;
    static const struct {
        const char *from, *to, *path;
        int line;
    } edits[] = {
        {"\"format\": 1", "\"format\": 9", "/format", 2},
        {"\"+08:00\"", "\"Beijing\"", "/zone", 6},
        {"\"kind\": \"duty\"", "\"kind\": 1", "/deadlines/0/kind", 14},
        {"\"reopen\"]", "\"reopened\"]", "/deadlines/0/opens_on/1", 16},
        {"\"amount\": 60", "\"amount\": -1", "/deadlines/0/amount", 20},
        {"\"approver\": \"principal\"", "\"approver\": \"boss\"", "/deadlines/0/extension/approver",
         28},
        {"\"to\": \"handler\"", "\"to\": \"nobody\"", "/deadlines/0/ladder/0/to", 33},
        {"\"id\": \"after\"", "\"id\": \"before\"", "/deadlines/0/ladder/1/id", 34},
        {"\"times\": 12", "\"times\": 0, \"tiems\": 1", "/deadlines/0/ladder/1/repeat/tiems", 36},
        {NULL, NULL, "/deadlines/0/ladder/1/repeat/times", 36},
        {"[\"arrive\"]", "[]", "/deadlines/1/fulfilled_by", 40},
    };
    enum { COUNT = sizeof edits / sizeof *edits };
    char *text = edited(small_pack, "\"09:00\"", "\"09:00\"");
    for (size_t i = 0; i < COUNT; i++) {
        if (edits[i].from != NULL) {
            char *next = edited(text, edits[i].from, edits[i].to);
            free(text);
            text = next;
        }
    }
    json_t *list = mistakes_of(text, strlen(text), NULL);
    assert_int_equal(json_array_size(list), COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const json_t *item = json_array_get(list, i);
        assert_string_equal(member(item, "path"), edits[i].path);
        assert_int_equal(json_integer_value(json_object_get(item, "line")), edits[i].line);
    }
    json_decref(list);
    free(text);
}

static void test_text_of_the_error(void **state)
{
    (void)state;
    char *once = edited(small_pack, "\"amount\": 60", "\"amount\": 0");
    char *twice = edited(once, "\"amount\": 30", "\"amount\": 0");
    xfi_error err = {0};
    xf_policy *pack = NULL;
    assert_int_equal(xfi_policy_load(twice, strlen(twice), "地方.json", &pack, &err), XF_E_POLICY);
    assert_string_equal(err.field, "/deadlines/0/amount");
    assert_string_equal(err.text_zh, "规则包 地方.json 共有 2 处错误；第 20 行 "
                                     "/deadlines/0/amount：读到 0，应为整数，1 至 36600");
    assert_string_equal(err.text_en,
                        "policy pack 地方.json has 2 mistake(s); line 20, /deadlines/0/amount: "
                        "found 0, expected an integer from 1 to 36600");
    xfi_error_clear(&err);
    assert_int_equal(xfi_policy_load(twice, strlen(twice), NULL, &pack, NULL), XF_E_POLICY);
    free(once);
    free(twice);
}

/* Lines do not depend on how the text is laid out or how keys are escaped. */
static void test_lines_in_other_layouts(void **state)
{
    (void)state;
    char *text = edited(small_pack, "\"deadlines\": [\n",
                        "\"x\": [1, \"]}\\\"\\\\\", {\"deadlines\":\n[[], {}]}, -1.5e3, null],\r\n"
                        "\"\\u0064eadlines\"\n:\n[\r\n\n");
    char *late = edited(text, "\"amount\": 30", "\"amount\":\n\n0");
    json_t *list = mistakes_of(late, strlen(late), NULL);
    assert_int_equal(json_array_size(list), 2);
    const json_t *unknown = json_array_get(list, 0);
    assert_string_equal(member(unknown, "path"), "/x");
    assert_int_equal(json_integer_value(json_object_get(unknown, "line")), 10);
    const json_t *amount = json_array_get(list, 1);
    assert_string_equal(member(amount, "path"), "/deadlines/1/amount");
    assert_int_equal(json_integer_value(json_object_get(amount, "line")), 41 + 5);
    json_decref(list);
    free(text);
    free(late);
}

static void test_not_an_object(void **state)
{
    (void)state;
    static const char *const rows[] = {"", " ", "[]", "null", "1", "\"pack\"", "{", "{} {}"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        json_t *list = mistakes_of(rows[i], strlen(rows[i]), NULL);
        assert_string_equal(member(json_array_get(list, 0), "path"), "");
        json_decref(list);
    }
    xf_policy *pack = NULL;
    xfi_error err = {0};
    assert_int_equal(xfi_policy_load(NULL, 0, NULL, &pack, &err), XF_E_INVALID);
    xfi_error_clear(&err);
    json_t *empty = mistakes_of("{}", 2, NULL);
    assert_int_equal(json_array_size(empty), 9); /* each required key of the top level */
    json_decref(empty);
}

static void test_byte_order_mark(void **state)
{
    (void)state;
    char *text = edited(small_pack, "{\n", "\xEF\xBB\xBF{\n");
    xf_policy *pack = NULL;
    assert_int_equal(xfi_policy_load(text, strlen(text), NULL, &pack, NULL), XF_OK);
    assert_string_equal(pack->text, small_pack);
    xfi_policy_unref(pack);
    free(text);
}

static char *many(const char *head, const char *item, size_t count, const char *tail)
{
    size_t size = strlen(head) + (strlen(item) + 1) * count + strlen(tail) + 1;
    char *text = malloc(size);
    assert_non_null(text);
    char *at = text + sprintf(text, "%s", head);
    for (size_t i = 0; i < count; i++) {
        at += sprintf(at, "%s%s", i == 0 ? "" : ",", item);
    }
    (void)sprintf(at, "%s", tail);
    return text;
}

static void assert_limit(const char *from, const char *head, const char *item, size_t count,
                         const char *tail, const char *path)
{
    char *put = many(head, item, count, tail);
    char *text = edited(small_pack, from, put);
    json_t *list = mistakes_of(text, strlen(text), NULL);
    bool seen = false;
    for (size_t i = 0; i < json_array_size(list); i++) {
        seen = seen || strcmp(member(json_array_get(list, i), "path"), path) == 0;
    }
    if (!seen) {
        fail_msg("no mistake at %s", path);
    }
    json_decref(list);
    free(text);
    free(put);
}

static void test_limits_of_size(void **state)
{
    (void)state;
    assert_limit("\"deadlines\": [", "\"deadlines\": [", "{}", 199, ",", "/deadlines");
    assert_limit("\"ladder\": [", "\"ladder\": [", "{}", 49, ",", "/deadlines/0/ladder");
    assert_limit("[\"answer\"]", "[", "\"answer\"", 65, "]", "/deadlines/0/fulfilled_by");
    assert_limit("\"zh\": \"小包\"", "\"zh\": \"", "包", 251, "\"", "/title/zh");
    char keys[1024] = "{";
    for (int i = 0; i < 65; i++) {
        (void)snprintf(keys + strlen(keys), 16, "%s\"k%d\":0", i == 0 ? "" : ",", i);
    }
    assert_limit("{\"representatives\": 5", keys, "", 0, "", "/limits");
    char *big = many(small_pack, " ", (1 << 19) + 1, "");
    json_t *list = mistakes_of(big, 1024 * 1024 + 1, NULL);
    assert_has(member(json_array_get(list, 0), "expected_en"), "1 MiB");
    json_decref(list);
    free(big);
}

/* A file full of mistakes is reported in bounded time and space. */
static void test_more_mistakes_than_are_listed(void **state)
{
    (void)state;
    char *text = many("{\"deadlines\": [", "{\"a\":0}", 200, "]}");
    json_t *list = mistakes_of(text, strlen(text), NULL);
    assert_int_equal(json_array_size(list), 500);
    json_decref(list);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_small_pack_is_right),
        cmocka_unit_test(test_a_reporting_day_is_the_leads),
        cmocka_unit_test(test_every_class_of_mistake),
        cmocka_unit_test(test_one_wrong_value_is_one_mistake),
        cmocka_unit_test(test_nothing_follows_from_unknown_events),
        cmocka_unit_test(test_all_mistakes_are_reported),
        cmocka_unit_test(test_text_of_the_error),
        cmocka_unit_test(test_lines_in_other_layouts),
        cmocka_unit_test(test_not_an_object),
        cmocka_unit_test(test_byte_order_mark),
        cmocka_unit_test(test_limits_of_size),
        cmocka_unit_test(test_more_mistakes_than_are_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
