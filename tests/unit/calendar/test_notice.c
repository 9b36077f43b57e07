/* SPDX-License-Identifier: Apache-2.0 */
/* The corners of notices: what old, late and lonely ones make firm, and how mistakes are told. */
#include "support.h"

static xf_calendar *loaded(const xf_calendar *base, const char *text, xf_date *first)
{
    xf_calendar *out = NULL;
    xfi_error err = {0};
    if (xfi_calendar_load(base, text, strlen(text), &out, first, &err) != XF_OK) {
        fail_msg("%s", err.text_en);
    }
    return out;
}

/* The notices of 2007 to 2026 stay firm whatever other year is given besides. */
static void a_lonely_year_takes_nothing_away(void **unused)
{
    (void)unused;
    static const char *const lonely[] = {
        "#notice,1999\ndate,kind,name\n1999-10-04,off,示例\n",
        "#notice,2005\ndate,kind,name\n2005-10-04,off,示例\n",
        "#notice,2030\ndate,kind,name\n2030-10-04,off,示例\n",
        "#notice,2199\ndate,kind,name\n2199-10-04,off,示例\n",
    };
    xf_calendar *base = builtin();
    for (size_t i = 0; i < sizeof lonely / sizeof *lonely; i++) {
        xf_calendar *more = loaded(base, lonely[i], NULL);
        for (xf_date n = date("2007-01-01"); n <= date("2026-12-24"); n++) {
            assert_false(xfi_calendar_provisional(more, n));
        }
        assert_true(xfi_calendar_firm_until(more) >= date("2026-12-24"));
        assert_true(xfi_calendar_provisional(more, date("2028-06-01")));
        assert_int_equal(xfi_calendar_is_workday(more, date("2030-10-04")), i != 2); /* a Friday */
        xfi_calendar_unref(more);
    }
    xfi_calendar_unref(base);
}

static void a_year_before_the_first_makes_it_firm(void **unused)
{
    (void)unused;
    xf_date first;
    xf_calendar *base = builtin();
    xf_calendar *more = loaded(base, "#notice,2006\ndate,kind,name\n2006-10-02,off,示例\n", &first);
    assert_false(xfi_calendar_provisional(more, date("2006-01-01")));
    assert_true(xfi_calendar_provisional(more, date("2005-12-31")));
    assert_int_equal(xfi_calendar_firm_until(more), date("2026-12-24"));
    assert_int_equal(first, date("2006-01-01"));
    assert_false(xfi_calendar_is_workday(more, date("2006-10-02")));
    assert_true(
        xfi_calendar_is_workday(more, date("2006-10-03"))); /* covered, not named: Tuesday */
    xfi_calendar_unref(more);
    xfi_calendar_unref(base);
}

/* As offices write it: other dates, Chinese words; mixed in one file. */
static void notices_as_offices_write_them(void **unused)
{
    (void)unused;
    static const char *const bad[] = {
        "日期,类别,名称\n2030年2月30日,放假,示例\n", "日期,类别,名称\n2030/1,放假,示例\n",
        "日期,类别,名称\n2030年1月1号,放假,示例\n",  "日期,类别,名称\n30/1/1,放假,示例\n",
        "日期,类别,名称\n2030/1/1,出勤,示例\n",      "日期,kind,名称\n2030/1/1,off,示例\n",
        "日期,类别,名称\n2030/001/1,放假,示例\n",    "日期,类别,名称\n2030/1/1/,放假,示例\n",
    };
    xf_calendar *base = builtin();
    xf_calendar *more =
        loaded(base,
               "#notice,2030\n日期,类别,名称\n2030/1/1,放假,元旦\n2030年1月2日,休,元旦\n"
               "2030.1.5,上班,元旦\n2030-1-6,work,元旦\n2030年10月1日,off,国庆节\n",
               NULL);
    static const struct {
        const char *day;
        bool work;
    } days[] = {{"2030-01-01", false}, {"2030-01-02", false}, {"2030-01-03", true},
                {"2030-01-05", true},  {"2030-01-06", true}, /* Saturday and Sunday */
                {"2030-10-01", false}};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        assert_int_equal(xfi_calendar_is_workday(more, date(days[i].day)), days[i].work);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xfi_error err = {0};
        xf_calendar *none = NULL;
        assert_int_equal(xfi_calendar_load(base, bad[i], strlen(bad[i]), &none, NULL, &err),
                         XF_E_INVALID);
        assert_null(none);
        xfi_error_clear(&err);
    }
    xfi_calendar_unref(more);
    xfi_calendar_unref(base);
}

/* A gap closes when the missing notice comes. */
static void a_gap_closes(void **unused)
{
    (void)unused;
    xf_calendar *base = builtin();
    xf_calendar *gap = loaded(base, "#notice,2028\ndate,kind,name\n2028-01-03,off,元旦\n", NULL);
    assert_int_equal(xfi_calendar_firm_until(gap), date("2026-12-24"));
    xf_calendar *whole = loaded(gap, "{\"notice\":2027,\"days\":[]}", NULL);
    assert_int_equal(xfi_calendar_firm_until(whole), date("2028-12-24"));
    assert_true(xfi_calendar_is_workday(whole, date("2027-10-01"))); /* covered: Friday */
    xfi_calendar_unref(base);
    xfi_calendar_unref(gap);
    xfi_calendar_unref(whole);
}

static void what_changes_first(void **unused)
{
    (void)unused;
    static const struct {
        const char *text, *first;
    } cases[] = {
        {"date,kind,name\n2026-03-08,off,示例\n", ""}, /* a Sunday is off anyway */
        {"date,kind,name\n2026-03-09,work,示例\n", ""},
        {"date,kind,name\n2026-03-09,off,示例\n", "2026-03-09"},
        {"date,kind,name\n2030-03-05,off,甲\n2029-07-03,off,乙\n", "2029-07-03"}, /* any order */
        {"date,kind,name\n1970-01-02,off,示例\n", "1970-01-02"},
        {"date,kind,name\n2199-12-31,off,示例\n", "2199-12-31"},
        {"date,kind,name\n", ""}, /* no days at all */
        {"\xEF\xBB\xBF \n{\"days\":[{\"date\":\"2026-03-09\",\"kind\":\"off\"}]}", "2026-03-09"},
    };
    xf_calendar *base = builtin();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        xf_date first = 7;
        xf_calendar *more = loaded(base, cases[i].text, &first);
        assert_string_equal(iso(first), cases[i].first);
        xfi_calendar_unref(more);
    }
    xfi_calendar_unref(base);
}

/* A member that is nearly one of ours is a mistake, not a thing to leave out in silence: with
 * "otice" the days would be a host's own and nothing would become firm. */
static void a_misspelt_member_is_refused(void **unused)
{
    (void)unused;
    static const struct {
        const char *text, *field;
    } bad[] = {
        {"{\"otice\":2027,\"days\":[]}", "otice"},
        {"{\"e\":2027,\"days\":[]}", "e"},
        {"{\"\":2027,\"days\":[]}", ""},
        {"{\"notice source\":2027,\"days\":[]}", "notice source"},
        {"{\"days \":1,\"days\":[]}", "days "},
        {"{\"days\":[{\"date\":\"2027-01-01\",\"kind\":\"off\",\"ame\":\"x\"}]}", "ame"},
        {"{\"days\":[{\"date\":\"2027-01-01\",\"kind\":\"off\",\"te\":\"x\"}]}", "te"},
        {"{\"days\":[{\"date\":\"2027-01-01\",\"kind\":\"off\",\"name\":7}]}", "name"},
        {"{\"days\":[{\"date\":\"2027-01-01\",\"kind\":\"off\",\"name\":\"a\\nb\"}]}", "name"},
        {"{\"days\":[{\"date\":20270101,\"kind\":\"off\"}]}", "date"},
        {"{\"days\":[{\"date\":\"2027-01-01\"}]}", "kind"},
        {"{\"notice\":\"2027\",\"days\":[]}", "notice"},
        {"{\"notice\":2027.5,\"days\":[]}", "notice"},
        {"{\"notice\":null,\"days\":[]}", "notice"},
        {"{\"notice\":1970,\"days\":[]}", "notice"},
        {"{\"notice\":2200,\"days\":[]}", "notice"},
        {"{\"notice\":2027,\"days\":{}}", "days"},
        {"{\"source\":7,\"days\":[]}", "source"},
        {"{\"days\":[],\"days\":[]}", "json"},
        {"{\"days\":[]} more", "json"},
        {"[]", "header"},
    };
    xf_calendar *base = builtin();
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xfi_error err = {0};
        xf_calendar *out = base;
        xf_status status =
            xfi_calendar_load(base, bad[i].text, strlen(bad[i].text), &out, NULL, &err);
        if (status != XF_E_INVALID) {
            fail_msg("taken: %s", bad[i].text);
        }
        assert_null(out);
        if (!xfi_same(err.field, bad[i].field)) {
            fail_msg("%s: field %s", bad[i].text, xfi_or_empty(err.field));
        }
        xfi_error_clear(&err);
    }
    xfi_calendar_unref(base);
}

static void told_in_one_language_each(void **unused)
{
    (void)unused;
    static const char *const bad[] = {
        "date,kind,name\n2027-02-03,free,x\n",
        "{\"days\":[{\"date\":\"2027-01-41\",\"kind\":\"off\"}]}",
        "{\"notice\":1,\"days\":[]}",
        "#notice,x\n",
        "",
    };
    static const char *const english[] = {"the ", "must", "expected", "wrong"};
    xf_calendar *base = builtin();
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xfi_error err = {0};
        xf_calendar *out;
        assert_int_equal(xfi_calendar_load(base, bad[i], strlen(bad[i]), &out, NULL, &err),
                         XF_E_INVALID);
        for (size_t k = 0; k < sizeof english / sizeof *english; k++) {
            if (strstr(err.text_zh, english[k]) != NULL) {
                fail_msg("English within the Chinese text: %s", err.text_zh);
            }
        }
        for (const char *c = err.text_en; *c != '\0'; c++) {
            assert_true((unsigned char)*c < 0x80);
        }
        xfi_error_clear(&err);
    }
    /* JSON has no lines to speak of once it is read: the item is named */
    xfi_error err = {0};
    xf_calendar *out;
    static const char second[] = "{\"days\":[{\"date\":\"2027-01-01\",\"kind\":\"off\"},\n"
                                 "{\"date\":\"2027-01-02\",\"kind\":\"free\"}]}";
    assert_int_equal(xfi_calendar_load(base, second, strlen(second), &out, NULL, &err),
                     XF_E_INVALID);
    assert_non_null(strstr(err.text_zh, "第2项"));
    assert_non_null(strstr(err.text_en, "item 2"));
    xfi_error_clear(&err);
    xfi_calendar_unref(base);
}

static void csv_corners(void **unused)
{
    (void)unused;
    static const struct {
        const char *text, *field, *line;
    } bad[] = {
        {"date,kind,name\n#notice,2027\n2027-01-01,off,x\n2027-01-02,off,x\n2025-01-01,off,x\n",
         "date", "5"},
        {"date,kind,name\n2027-01-01,off,x\n#notice,2027\n", "notice", "3"}, /* too late */
        {"#notice,\ndate,kind,name\n", "notice", "1"},
        {"#notice,99999999999999999999\ndate,kind,name\n", "notice", "1"},
        {"#notice,2027 \ndate,kind,name\n", "notice", "1"},
        {"#notice,2027\n#notice,2028\ndate,kind,name\n2028-01-03,off,x\n", "notice", "2"},
        {"#notice,2027\ndate,kind,name\n#notice,2027\n", "notice", "3"},
        {"date,kind,name\n2027-01-01,off,\x1b[2J\n", "name", "2"},
        {"date,kind,name\n2027-01-01,off,a\tb\n", "name", "2"},
        {"date,kind,name\n2027-01-01,off,\x7f\n", "name", "2"},
        {"date,kind,name\r\n\r\n2027-01-01,OFF,x\r\n", "kind", "3"},
        {"date,kind,name\n2027-01-01,,x\n", "kind", "2"},
        {"date,kind,name\n 2027-01-01,off,x\n", "date", "2"},
        {"2027-01-01,off,x\n", "header", "1"},
        {"#source,x\n", "header", ""},
    };
    xf_calendar *base = builtin();
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        xfi_error err = {0};
        xf_calendar *out = base;
        assert_int_equal(
            xfi_calendar_load(base, bad[i].text, strlen(bad[i].text), &out, NULL, &err),
            XF_E_INVALID);
        assert_null(out);
        assert_string_equal(err.field, bad[i].field);
        assert_non_null(strstr(err.text_zh, bad[i].line));
        assert_non_null(strstr(err.text_en, bad[i].line));
        xfi_error_clear(&err);
    }
    char text[400] = "date,kind,name\n2027-01-01,off,"; /* a name of 200 bytes, and one more */
    size_t at = strlen(text);
    memset(text + at, 'x', 200);
    xf_calendar *fits = loaded(base, text, NULL);
    assert_int_equal(strlen(xfi_calendar_day(fits, date("2027-01-01")).name), 200);
    text[at + 200] = 'x';
    xf_calendar *out;
    assert_int_equal(xfi_calendar_load(base, text, strlen(text), &out, NULL, NULL), XF_E_INVALID);
    assert_int_equal(xfi_calendar_load(base, "date,kind,name\n\0", 16, &out, NULL, NULL),
                     XF_E_INVALID);
    xfi_calendar_unref(fits);
    xfi_calendar_unref(base);
}

static size_t asked; /* bytes asked for by the library */

static void *counting(void *block, size_t size, void *userdata)
{
    (void)userdata;
    if (size == 0) {
        free(block);
        return NULL;
    }
    asked += size;
    return realloc(block, size);
}

/* What a later notice or list says of a day takes the place of what was said before, it is not
 * kept beside it: a host that loads its days every morning must not grow. */
static void loading_again_and_again_keeps_nothing(void **unused)
{
    (void)unused;
    enum { ROUNDS = 40 };
    static const char *const heads[] = {"#notice,2027\n", ""};
    for (size_t h = 0; h < sizeof heads / sizeof *heads; h++) {
        xfi_buf text = {0};
        xfi_buf_printf(&text, "%sdate,kind,name\n", heads[h]);
        for (xf_date n = date("2027-01-01"); n <= date("2027-12-31"); n++) {
            xfi_buf_printf(&text, "%s,off,示例\n", iso(n));
        }
        xfi_memory_use(counting, NULL);
        xf_calendar *calendar = builtin();
        size_t second = 0;
        for (int round = 0; round < ROUNDS; round++) {
            asked = 0;
            xf_calendar *next = loaded(calendar, xfi_buf_text(&text), NULL);
            xfi_calendar_unref(calendar);
            calendar = next;
            second = round == 1 ? asked : second;
            assert_true(round == 0 || asked == second);
        }
        xfi_calendar_unref(calendar);
        xfi_memory_use(NULL, NULL);
        xfi_buf_free(&text);
    }
}

/* The longest list there can be: every day there is, twice over, and not once more. */
static void every_day_at_once(void **unused)
{
    (void)unused;
    xf_calendar *base = builtin();
    xfi_buf text = {0};
    xfi_buf_puts(&text, "date,kind,name\n");
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        xfi_buf_printf(&text, "%s,%s,示例\n", iso(n), n % 2 == 0 ? "off" : "work");
    }
    xf_calendar *all = loaded(base, xfi_buf_text(&text), NULL);
    xf_calendar *again = loaded(all, xfi_buf_text(&text), NULL);
    xf_calendar *noticed = loaded(again, "#notice,2027\ndate,kind,name\n2027-01-04,off,x\n", NULL);
    for (xf_date n = XF_DATE_MIN; n <= XF_DATE_MAX; n++) {
        assert_int_equal(xfi_calendar_is_workday(all, n), n % 2 != 0);
        assert_int_equal(xfi_calendar_is_workday(again, n), n % 2 != 0);
        assert_int_equal(xfi_calendar_is_workday(noticed, n), n % 2 != 0);
    }
    xfi_buf_puts(&text, "1970-01-01,off,示例\n");
    xf_calendar *out = base;
    xfi_error err = {0};
    assert_int_equal(xfi_calendar_load(base, text.data, text.len, &out, NULL, &err), XF_E_INVALID);
    assert_null(out);
    assert_string_equal(err.field, "date");
    assert_non_null(strstr(err.text_en, "line 84008: ")); /* 84006 days and the header before it */
    xfi_error_clear(&err);
    xfi_buf_free(&text);
    xfi_calendar_unref(noticed);
    xfi_calendar_unref(again);
    xfi_calendar_unref(all);
    xfi_calendar_unref(base);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lonely_year_takes_nothing_away),
        cmocka_unit_test(a_year_before_the_first_makes_it_firm),
        cmocka_unit_test(a_gap_closes),
        cmocka_unit_test(notices_as_offices_write_them),
        cmocka_unit_test(what_changes_first),
        cmocka_unit_test(a_misspelt_member_is_refused),
        cmocka_unit_test(told_in_one_language_each),
        cmocka_unit_test(csv_corners),
        cmocka_unit_test(loading_again_and_again_keeps_nothing),
        cmocka_unit_test(every_day_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
