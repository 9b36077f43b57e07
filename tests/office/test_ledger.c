/* SPDX-License-Identifier: Apache-2.0 */
/* Ledgers as CSV and JSON lines, and what all ledgers have in common. What a spreadsheet holds is
 * read by tests/bindings/python/test_office.py. */
#include "office/documents.h"

static void write_csv(xf_store *store, const char *path, const char *view)
{
    xf_ledger_args args = XF_LEDGER_ARGS_INIT;
    args.document = XF_DOCUMENT_CSV;
    args.views = view;
    OK(xf_ledger_write(store, path, &args, NULL, NULL));
}

static xf_id named(xf_store *store, const char *title, const char *name, int32_t persons)
{
    xf_register_args args = a_case("town", "h_town");
    xf_petitioner_args who = XF_PETITIONER_ARGS_INIT;
    xf_case *made = NULL;
    who.name = name;
    who.phone = "13900000000";
    who.residence = "示例村";
    who.capacity = "退休职工";
    who.workplace = "示例厂";
    args.title = title;
    args.persons = persons;
    args.petitioners = &who;
    args.petitioner_count = 1;
    args.level = XF_LEVEL_CITY;
    args.field = "示例领域";
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    xf_case_free(made);
    return id;
}

static void test_a_row_tells_what_is_there(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    xf_id id = named(store, "示例事项甲", "示例子", 7);
    accept_one(store, id);
    xf_act act = by("p_town");
    act.official = "p_town"; /* many people: the principal leads */
    OK(xf_case_assign_lead(store, id, &act, NULL));
    write_csv(store, path, NULL);
    /* received on Monday 2 March 2026 and accepted at once: 60 days end on Friday 1 May, a holiday that
     * lasts until Tuesday the 5th, so it is due on the 6th: 65 days from the 2nd */
    const char *const texts[] = {
        "\xEF\xBB\xBF序号,信访编号,",
        "\r\n1,town信〔2026〕0001号,,2026-03-02 "
        "09:00,走访,申诉求决,群众反映,初次,,市,示例领域,,,,7,示例子等7人,退休职工,示例厂,"
        "示例事项甲,",
        ",示例村,示例镇,示例壬,,,办理中,绿,办理并书面答复,2026-05-06,65,2026-03-02,", NULL};
    holds_and_goes(path, texts);
    write_csv(store, path, "collective");
    const char *const many[] = {"示例事项甲", NULL};
    holds_and_goes(path, many);
    remove_folder(folder);
    xf_store_free(store);
}

static void test_what_is_repeated_says_of_which(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    (void)named(store, "示例道路多年未修", "示例子", 1);
    (void)named(store, "示例道路多年未修", "示例子", 1);
    write_csv(store, path, NULL);
    const char *const texts[] = {"0001号,,2026-03-02 09:00,走访,申诉求决,群众反映,初次,,市,",
                                 "0002号,,2026-03-02 09:00,走访,申诉求决,群众反映,重复,"
                                 "town信〔2026〕0001号,市,",
                                 NULL};
    holds_and_goes(path, texts);
    xf_ledger_args lines = XF_LEDGER_ARGS_INIT;
    lines.document = XF_DOCUMENT_JSONL;
    OK(xf_ledger_write(store, path, &lines, NULL, NULL));
    const char *const members[] = {"\"repeat\":\"first\",\"level\"",
                                   "\"repeat\":\"repeated\",\"repeat_of\":\"town信〔2026〕0001号\"",
                                   NULL};
    holds_and_goes(path, members);
    remove_folder(folder);
    xf_store_free(store);
}

static void test_lights_follow_the_due_date(void **unused)
{
    (void)unused;
    /* due on Wednesday 6 May, the first working day after the holiday: on Monday 27 April the third
     * working day to come is Thursday the 30th, on Tuesday the 28th it is the 6th */
    static const struct {
        const char *now, *light;
    } days[] = {{"2026-04-27T09:00", ",绿,办理并书面答复,2026-05-06,9,"},
                {"2026-04-28T09:00", ",黄,办理并书面答复,2026-05-06,8,"},
                {"2026-05-06T09:00", ",黄,办理并书面答复,2026-05-06,0,"},
                {"2026-05-07T09:00", ",红,办理并书面答复,2026-05-06,-1,"}};
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    accept_one(store, named(store, "示例事项", "示例子", 1));
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        clock_at(store, days[i].now);
        write_csv(store, path, "open");
        const char *const texts[] = {days[i].light, NULL};
        holds_and_goes(path, texts);
    }
    write_csv(store, path, "overdue");
    const char *const late[] = {",红,2026-05-06,-1,办理时限,办理并书面答复,", NULL};
    holds_and_goes(path, late);
    remove_folder(folder);
    xf_store_free(store);
}

/* A meeting on Wednesday 4 March, reminded of on the 3rd, stands before the answer that is due on 6 May; once it
 * is missed it is overdue by a day, and the principal is told on the next working day. */
static void test_the_board_has_what_the_office_owes(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    const xf_id id = named(store, "示例事项", "示例子", 1);
    accept_one(store, id);
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = act.official = "h_town";
    act.unit = "town", act.code = "meeting", act.name = "示例会商", act.case_id = id;
    act.date = date("2026-03-04");
    OK(xf_duty_call(store, &act, NULL));
    act.name = "示例例会", act.case_id = 0, act.date = date("2026-06-01");
    OK(xf_duty_call(store, &act, NULL));
    write_csv(store, path, "due");
    const char *const board[] = {"\n1,黄,2026-03-04,2,职责,示例会商,town信",
                                 "2026-03-03,提醒,承办人,,,,,",
                                 "\n2,绿,2026-05-06,65,办理时限,办理并书面答复,town信",
                                 "\n3,绿,2026-06-01,91,职责,示例例会,,,", NULL};
    holds_and_goes(path, board);
    clock_at(store, "2026-03-05T08:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    write_csv(store, path, "overdue");
    const char *const late[] = {"\n1,红,2026-03-04,-1,职责,示例会商,town信",
                                "2026-03-05,红牌预警,主要负责人", NULL};
    holds_and_goes(path, late);
    remove_folder(folder);
    xf_store_free(store);
}

static void test_formulas_stay_text(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    (void)named(store, "=1+1", "@示例", 1);
    (void)named(store, " -2+3", "示例", 1);
    (void)named(store, "甲,\"乙\"", "示例", 1);
    write_csv(store, path, NULL);
    const char *const texts[] = {"\"'@示例\",退休职工,示例厂,\"'=1+1\"", "\"' -2+3\"",
                                 "\"甲,\"\"乙\"\"\"", NULL};
    holds_and_goes(path, texts);
    remove_folder(folder);
    xf_store_free(store);
}

static void test_the_reader_sees_no_more(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.jsonl");
    xf_register_args args = a_case("office", "h_office");
    args.kind = XF_KIND_REPORT;
    args.title = "示例检举";
    args.concerned_unit = "town";
    OK(xf_case_register(store, &args, NULL));
    (void)named(store, "示例事项", "示例子", 1);
    OK(xf_store_set_reader(store, "h_town"));
    static const char *const views[] = {"all", "open", "due"};
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        xf_ledger_args of = XF_LEDGER_ARGS_INIT;
        of.views = views[i];
        OK(xf_ledger_write(store, path, &of, NULL, NULL));
        char *text = slurp(path, NULL);
        assert_null(strstr(text, "检举"));
        assert_null(strstr(text, "示例子"));
        assert_null(strstr(text, "示例村"));
        assert_null(strstr(text, "示例厂"));
        assert_null(strstr(text, "退休职工"));
        assert_non_null(strstr(text, "示例事项"));
        free(text);
    }
    OK(xf_store_set_reader(store, NULL));
    OK(xf_ledger_write(store, path, NULL, NULL, NULL));
    const char *const all[] = {"示例检举", "\"petitioner\":\"示例子\"", NULL};
    holds_and_goes(path, all);
    remove_folder(folder);
    xf_store_free(store);
}

/* Two claims and three measures: one reached its end, one is under way, one failed. */
static void test_what_was_done_about_it(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.jsonl");
    xf_id id = named(store, "示例事项", "示例子", 1);
    accept_one(store, id);
    xf_act act = by("h_town");
    act.text = "示例诉求一";
    OK(xf_case_add_claim(store, id, &act, NULL));
    act.text = "示例诉求二";
    OK(xf_case_add_claim(store, id, &act, NULL));
    act = by("h_town");
    act.item = 1, act.assessment = XF_ASSESSMENT_REASONABLE, act.basis = "示例依据";
    OK(xf_case_assess_claim(store, id, &act, NULL));
    for (int i = 0; i < 2; i++) {
        act = by("h_town");
        act.measure = i == 0 ? XF_MEASURE_EXPLANATION : XF_MEASURE_COORDINATION;
        act.text = "向示例子说明";
        OK(xf_case_take_measure(store, id, &act, NULL));
    }
    act = by("h_town");
    act.item = 1, act.text = "示例子表示理解";
    OK(xf_case_finish_measure(store, id, &act, NULL));
    OK(xf_ledger_write(store, path, NULL, NULL, NULL));
    const char *const codes[] = {"\"disposition\":\"reasonable,none\"",
                                 "\"measures\":\"explanation:done,coordination\"", NULL};
    holds_and_goes(path, codes);
    OK(xf_store_set_reader(store, "h_town")); /* what they are is no name */
    write_csv(store, path, NULL);
    const char *const texts[] = {",1. 诉求合理；2. 未认定,教育疏导（已完成）；协调会,", NULL};
    holds_and_goes(path, texts);
    remove_folder(folder);
    xf_store_free(store);
}

static xf_id receive(xf_store *store, const char *code, const char *visitor, int32_t persons)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *made = NULL;
    act.actor = "h_office", act.unit = "office", act.official = "p_office", act.code = code;
    act.name = "反映停水", act.text = "反映停水（示例）", act.place = "接待室";
    act.persons = persons, act.visitor = visitor, act.category = "示例分类", act.area = "示例片区";
    OK(xf_reception_receive(store, &act, &made));
    xf_id id = xf_record_id(made);
    xf_record_free(made);
    return id;
}

static void test_receptions(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.csv");
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.unit = "county", act.to_unit = "office";
    act.actor = "p_county";
    OK(xf_reception_keep_register(store, &act, NULL));
    xf_id joint = receive(store, "joint", "示例寅", 6);
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.of = joint, act.official = "p_bureau";
    OK(xf_reception_join(store, &act, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.id = joint, act.name = "反映停水";
    OK(xf_reception_register(store, &act, NULL));
    xf_id other = receive(store, "field", NULL, 0);
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.id = other, act.official = "h_office", act.to_unit = "city";
    OK(xf_reception_escort(store, &act, NULL));
    write_csv(store, path, "接待登记");
    const char *const rows[] = {
        "\xEF\xBB\xBF序号,登记年度,登记号,登记册,接待日期,接待形式,接访领导,",
        "\r\n1,2026,1,示例县,2026-03-02,联合接访,示例辛；示例戊,示例县信访局,接待室,6,示例寅,"
        "反映停水,"
        "反映停水（示例）,示例分类,示例片区,立案登记,,office信〔2026〕0001号,",
        /* nobody said how many came, and nothing has come of it yet */
        "\r\n2,2026,2,示例县,2026-03-02,带案下访,示例辛,示例县信访局,接待室,,,反映停水,"
        "反映停水（示例）,"
        "示例分类,示例片区,待处理,,,,示例市,示例乙,2026-03-02,,,,,是",
        NULL};
    holds_and_goes(path, rows);
    /* what is void waits for nothing */
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.id = other, act.reason = "误登（示例）";
    OK(xf_undo_reception(store, &act, NULL));
    write_csv(store, path, "receptions");
    const char *const void_rows[] = {"示例分类,示例片区,立案登记,", "示例分类,示例片区,作废,",
                                     NULL};
    holds_and_goes(path, void_rows);
    /* one more is a report, which whom it is about must not know of; visitors are masked */
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.unit = "office", act.official = "p_office", act.code = "duty";
    act.name = "示例检举", act.text = "示例检举", act.concerned_unit = "bureau";
    OK(xf_reception_register(store, &act, NULL));
    OK(xf_store_set_reader(store, "h_bureau"));
    write_csv(store, path, "receptions");
    char *text = slurp(path, NULL);
    assert_null(strstr(text, "示例检举"));
    assert_null(strstr(text, "示例寅"));
    assert_non_null(strstr(text, ",示***,"));
    free(text);
    OK(xf_store_set_reader(store, NULL));
    xf_ledger_args args = XF_LEDGER_ARGS_INIT;
    args.document = XF_DOCUMENT_CSV;
    args.views = "receptions";
    args.from = at("2026-03-03T00:00");
    OK(xf_ledger_write(store, path, &args, NULL, NULL));
    text = slurp(path, NULL);
    assert_null(strstr(text, "2026-03-02"));
    free(text);
    args.from = 0, args.category = "另一分类";
    OK(xf_ledger_write(store, path, &args, NULL, NULL));
    text = slurp(path, NULL);
    assert_null(strstr(text, "示例分类"));
    free(text);
    args.views = "duties"; /* are of no category */
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, &args, NULL, NULL));
    assert_string_equal(last_field(), "category");
    args.views = "warnings", args.category = NULL, args.official = "p_office";
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, &args, NULL, NULL));
    assert_string_equal(last_field(), "official");
    assert_int_equal(unlink(path), 0);
    remove_folder(folder);
    xf_store_free(store);
}

static void test_stopped_or_refused_nothing_changes(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.xlsx");
    for (int i = 0; i < 600; i++) {
        (void)register_one(store);
    }
    spill(path, "alt");
    for (int calls = 0; calls < 3; calls++) {
        int left = calls;
        GIVES(XF_E_CALLBACK, xf_ledger_write(store, path, NULL, stop_after, &left));
        is_still(path, "alt");
    }
    xf_ledger_args args = XF_LEDGER_ARGS_INIT;
    args.views = "all,nowhere";
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, &args, NULL, NULL));
    assert_string_equal(last_field(), "views");
    args.views = "all,all";
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, &args, NULL, NULL));
    args.views = "all,";
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, &args, NULL, NULL));
    args.views = "all,due";
    args.document = XF_DOCUMENT_CSV;
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, &args, NULL, NULL));
    args = (xf_ledger_args)XF_LEDGER_ARGS_INIT;
    args.document = XF_DOCUMENT_HTML;
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, &args, NULL, NULL));
    assert_string_equal(last_field(), "document");
    GIVES(XF_E_INVALID, xf_ledger_write(store, NULL, NULL, NULL, NULL));
    GIVES(XF_E_INVALID, xf_ledger_write(NULL, path, NULL, NULL, NULL));
    GIVES(XF_E_IO, xf_ledger_write(store, in_folder(folder, "gone/l.xlsx"), NULL, NULL, NULL));
    GIVES(XF_E_INVALID, xf_ledger_write(store, folder,
                                        &(xf_ledger_args){.size = sizeof(xf_ledger_args),
                                                          .document = XF_DOCUMENT_CSV},
                                        NULL, NULL));
    assert_string_equal(last_field(), "path");
    is_still(path, "alt");
    OK(xf_store_close(store));
    GIVES(XF_E_CLOSED, xf_ledger_write(store, path, NULL, NULL, NULL));
    is_still(path, "alt");
    assert_int_equal(unlink(path), 0);
    remove_folder(folder); /* nothing stayed beside it */
    xf_store_free(store);
}

static void test_a_store_is_never_written_over(void **unused)
{
    (void)unused;
    char folder[64];
    make_folder(folder);
    const char *path = in_folder(folder, "s.csv");
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    put_county(store);
    GIVES(XF_E_INVALID, xf_ledger_write(store, path, NULL, NULL, NULL));
    assert_string_equal(last_field(), "path");
    verifies(store);
    xf_store_free(store);
    remove_store(path);
    remove_folder(folder);
}

static void test_names_of_views_and_forms(void **unused)
{
    (void)unused;
    assert_string_equal(xf_ledger_view(0), "all");
    assert_string_equal(xf_ledger_view_name("due", XF_LANG_ZH), "到期看板");
    assert_string_equal(xf_ledger_view_name("due", XF_LANG_EN), "Due board");
    assert_null(xf_ledger_view_name("nowhere", XF_LANG_ZH));
    assert_null(xf_ledger_view_name(NULL, XF_LANG_ZH));
    assert_null(xf_ledger_view(1000));
    assert_string_equal(xf_ledger_view_name("接待登记", XF_LANG_EN), "Receptions");
    assert_int_equal(xf_document_of("a/b.xlsx"), XF_DOCUMENT_XLSX);
    assert_int_equal(xf_document_of("a.csv/b"), XF_DOCUMENT_BY_NAME);
    assert_int_equal(xf_document_of(NULL), XF_DOCUMENT_BY_NAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_row_tells_what_is_there),
        cmocka_unit_test(test_what_is_repeated_says_of_which),
        cmocka_unit_test(test_lights_follow_the_due_date),
        cmocka_unit_test(test_the_board_has_what_the_office_owes),
        cmocka_unit_test(test_formulas_stay_text),
        cmocka_unit_test(test_the_reader_sees_no_more),
        cmocka_unit_test(test_what_was_done_about_it),
        cmocka_unit_test(test_receptions),
        cmocka_unit_test(test_stopped_or_refused_nothing_changes),
        cmocka_unit_test(test_a_store_is_never_written_over),
        cmocka_unit_test(test_names_of_views_and_forms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
