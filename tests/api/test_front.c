/* SPDX-License-Identifier: Apache-2.0 */
/* Receptions and letters as somebody in particular reads them: who was received is masked, a report is
 * not there for whom it is about, and a letter names people only to who may know them. */
#include "host.h"

#include <jansson.h>

static xf_record *receive(xf_store *store, const char *visitor)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *made = NULL;
    act.actor = "h_office", act.unit = "office", act.official = "p_office", act.code = "duty";
    act.text = "反映停水（示例）", act.visitor = visitor, act.phone = "00000000001";
    OK(xf_reception_receive(store, &act, &made));
    return made;
}

/* A report received: a case from the first entry on. */
static xf_id receive_report(xf_store *store)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *made = NULL;
    act.actor = "h_office", act.unit = "office", act.official = "p_office", act.code = "duty";
    act.name = "举报（示例）", act.text = "举报内容（示例）", act.visitor = "示例举报人";
    act.concerned_official = "h_town", act.concerned_unit = "town";
    OK(xf_reception_register(store, &act, &made));
    xf_id id = xf_record_number(made, "case_id");
    xf_record_free(made);
    assert_true(id > 0);
    return id;
}

static int count_entries_with(xf_store *store, const char *text)
{
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    int count = 0;
    OK(xf_entry_list(store, NULL, &iter));
    for (;;) {
        OK(xf_entry_next(iter, &entry));
        if (entry == NULL) {
            break;
        }
        count += strstr(xf_entry_payload(entry), text) != NULL;
        xf_entry_free(entry);
    }
    xf_iter_free(iter);
    return count;
}

static void test_visitors_are_masked(void **unused)
{
    xf_store *store = open_county();
    xf_record *record = receive(store, "示例来访人");
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_iter *iter = NULL;
    (void)unused;
    assert_string_equal(xf_record_text(record, "visitor"), "示例来访人");
    xf_record_free(record);
    OK(xf_store_set_reader(store, "h_office"));
    OK(xf_record_read(store, XF_RECORD_RECEPTION, 1, &record));
    assert_string_equal(xf_record_text(record, "visitor"), "示***");
    assert_string_equal(xf_record_text(record, "phone"), "000***01");
    assert_string_equal(xf_record_text(record, "text"), "反映停水（示例）");
    xf_record_free(record);
    OK(xf_record_list(store, XF_RECORD_RECEPTION, NULL, &iter));
    OK(xf_record_next(iter, &record));
    assert_string_equal(xf_record_text(record, "visitor"), "示***");
    xf_record_free(record);
    xf_iter_free(iter);
    assert_int_equal(count_entries_with(store, "示例来访人"), 0);
    assert_int_equal(count_entries_with(store, "反映停水"), 0);
    /* whoever may know says why, and that is on record */
    act.actor = "h_office", act.id = 1, act.reason = "回访联系";
    OK(xf_reception_reveal(store, &act, &record));
    assert_string_equal(xf_record_text(record, "visitor"), "示例来访人");
    xf_record_free(record);
    assert_int_equal(count_entries_with(store, "回访联系"), 1);
    act.actor = "h_town";
    assert_int_equal(xf_reception_reveal(store, &act, &record), XF_E_DENIED);
    OK(xf_store_set_reader(store, NULL));
    assert_int_equal(count_entries_with(store, "示例来访人"), 1);
    xf_store_free(store);
}

/* Who keeps the register is named, and reads all of it, with a reason; a sealed report stays sealed. */
static void test_one_department_keeps_the_register(void **unused)
{
    xf_store *store = open_county();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *record = NULL;
    (void)unused;
    GIVES(XF_E_NOT_FOUND, xf_reception_register_of(store, "town", 0, &record));
    assert_non_null(strstr(xf_error_text(xf_error_last(), XF_LANG_ZH), "没有指定"));
    act.actor = "p_county", act.unit = "county", act.to_unit = "bureau";
    OK(xf_reception_keep_register(store, &act, NULL));
    OK(xf_reception_register_of(store, "town", 0, &record));
    assert_string_equal(xf_record_text(record, "keeper"), "bureau");
    xf_record_free(record);
    record = receive(store, "示例来访人");
    assert_int_equal(xf_record_number(record, "seq"), 1);
    xf_record_free(record);
    OK(xf_store_set_reader(store, "h_bureau"));
    OK(xf_record_read(store, XF_RECORD_RECEPTION, 1, &record));
    assert_string_equal(xf_record_text(record, "visitor"), "示***");
    xf_record_free(record);
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.id = 1, act.reason = "汇总登记";
    OK(xf_reception_reveal(store, &act, &record));
    assert_string_equal(xf_record_text(record, "visitor"), "示例来访人");
    xf_record_free(record);
    assert_int_equal(count_entries_with(store, "汇总登记"), 1);
    /* a report about somebody of the department: nothing of it, though they keep the register */
    OK(xf_store_set_reader(store, NULL));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.unit = "office", act.official = "p_office", act.code = "duty";
    act.name = "举报（示例）", act.text = "举报内容（示例）", act.visitor = "示例举报人";
    act.concerned_official = "p_bureau", act.concerned_unit = "bureau";
    OK(xf_reception_register(store, &act, NULL));
    OK(xf_store_set_reader(store, "h_bureau"));
    GIVES(XF_E_NOT_FOUND, xf_record_read(store, XF_RECORD_RECEPTION, 2, &record));
    act = (xf_office_act)XF_OFFICE_ACT_INIT;
    act.actor = "h_bureau", act.id = 2, act.reason = "汇总登记";
    assert_int_not_equal(xf_reception_reveal(store, &act, &record), XF_OK);
    OK(xf_store_set_reader(store, NULL));
    GIVES(XF_E_DENIED, xf_reception_reveal(store, &act, &record));
    xf_store_free(store);
}

static void test_reports_are_sealed(void **unused)
{
    static const char *const concerned[] = {"h_town", "p_town"};
    xf_store *store = open_county();
    xf_id id = receive_report(store);
    xf_record *record = NULL;
    xf_text *text = NULL;
    int64_t count = 0;
    (void)unused;
    for (size_t i = 0; i < sizeof concerned / sizeof *concerned; i++) {
        OK(xf_store_set_reader(store, concerned[i]));
        assert_int_equal(xf_record_read(store, XF_RECORD_RECEPTION, 1, &record), XF_E_NOT_FOUND);
        OK(xf_record_count(store, XF_RECORD_RECEPTION, NULL, &count));
        assert_int_equal(count, 0);
        OK(xf_reception_summary(store, NULL, &text));
        assert_non_null(strstr(xf_text_get(text), "\"receptions\":0,"));
        assert_non_null(strstr(xf_text_get(text), "\"persons\":0,\"uncounted\":0,"));
        assert_non_null(strstr(xf_text_get(text), "\"leaders\":[]"));
        xf_text_free(text);
        assert_int_equal(count_entries_with(store, "举报"), 0);
        assert_int_equal(xf_letter_facts(store, XF_LETTER_ACCEPTANCE, id, XF_LANG_ZH, &text),
                         XF_E_NOT_FOUND);
    }
    OK(xf_store_set_reader(store, "p_county"));
    OK(xf_reception_summary(store, NULL, &text));
    assert_non_null(strstr(xf_text_get(text), "\"official\":\"p_office\""));
    /* nobody said how many came, but one is named */
    assert_non_null(strstr(xf_text_get(text), "\"receptions\":1,"));
    assert_non_null(strstr(xf_text_get(text), "\"persons\":1,\"uncounted\":0,"));
    xf_text_free(text);
    xf_store_free(store);
}

static xf_id accepted(xf_store *store)
{
    xf_record *record = receive(store, "示例来访人");
    xf_office_act step = XF_OFFICE_ACT_INIT;
    xf_act act = XF_ACT_INIT;
    step.actor = "h_office", step.id = xf_record_id(record), step.name = "反映停水（示例）";
    xf_record_free(record);
    OK(xf_reception_register(store, &step, &record));
    xf_id id = xf_record_number(record, "case_id");
    xf_record_free(record);
    act.actor = "h_office";
    OK(xf_case_accept(store, id, &act, NULL));
    return id;
}

static void test_letters_name_people_to_who_may_know(void **unused)
{
    xf_store *store = open_county();
    xf_id id = accepted(store);
    xf_text *text = NULL;
    xf_case *file = NULL;
    (void)unused;
    OK(xf_letter_facts(store, XF_LETTER_ACCEPTANCE, id, XF_LANG_EN, &text));
    assert_non_null(strstr(xf_text_get(text), "示例来访人"));
    xf_text_free(text);
    OK(xf_store_set_reader(store, "h_office"));
    assert_int_equal(xf_letter_facts(store, XF_LETTER_ACCEPTANCE, id, XF_LANG_ZH, &text),
                     XF_E_REFUSED);
    assert_string_equal(xf_error_rule(xf_error_last()), "letter.needs_reveal");
    xf_act act = XF_ACT_INIT;
    act.actor = "h_office", act.reason = "制发受理告知书";
    OK(xf_case_reveal(store, id, &act, &file));
    xf_case_free(file);
    OK(xf_letter_facts(store, XF_LETTER_ACCEPTANCE, id, XF_LANG_ZH, &text));
    assert_non_null(strstr(xf_text_get(text), "示例来访人"));
    xf_text_free(text);
    /* another reader did not reveal it */
    OK(xf_store_set_reader(store, "p_county"));
    assert_int_equal(xf_letter_facts(store, XF_LETTER_ACCEPTANCE, id, XF_LANG_ZH, &text),
                     XF_E_REFUSED);
    xf_store_free(store);
}

/* Every placeholder of every kind is one that templates may name. */
static void test_placeholders_have_codes(void **unused)
{
    (void)unused;
    for (int kind = XF_LETTER_ACCEPTANCE; kind <= XF_LETTER_IMPROVEMENT; kind++) {
        const char *at = xf_letter_placeholders((xf_letter_kind)kind);
        size_t words = 0;
        for (; *at != '\0'; words++) {
            char word[64] = "";
            size_t len = strcspn(at, " !");
            assert_true(len < sizeof word);
            memcpy(word, at, len);
            assert_true(xf_code_value(XF_ENUM_PLACEHOLDER, word) > 0);
            at += len;
            at += strspn(at, "! ");
        }
        assert_true(words > 10);
    }
}

/* Whoever tries a number learns nothing of a report that is not his: the answer is that of no case. */
static void test_what_a_reception_is_linked_to(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("county", "p_county");
    xf_office_act act = XF_OFFICE_ACT_INIT;
    xf_record *made = NULL;
    args.kind = XF_KIND_REPORT;
    args.concerned_official = "l_town";
    OK(xf_case_register(store, &args, NULL));
    act.actor = "h_town", act.unit = "town", act.official = "p_town", act.code = "duty";
    act.text = "反映停水（示例）", act.visitor = "示例子；示例丑、 示例寅";
    OK(xf_reception_receive(store, &act, &made));
    assert_int_equal(xf_record_number(made, "persons"), 3);
    const char *const actors[] = {"h_town", "l_town"}; /* of the unit; whom it is about */
    for (size_t i = 0; i < 2; i++) {
        char said[2][256];
        for (xf_id tried = 1; tried <= 2; tried++) { /* there is no case 2 */
            act = (xf_office_act)XF_OFFICE_ACT_INIT;
            act.actor = actors[i];
            act.id = xf_record_id(made);
            act.case_id = tried;
            GIVES(XF_E_NOT_FOUND, xf_reception_link(store, &act, NULL));
            (void)snprintf(said[tried - 1], sizeof said[0], "%s %s", last_field(),
                           xf_error_text(xf_error_last(), XF_LANG_ZH));
            *strchr(said[tried - 1], (int)('0' + tried)) = '*';
        }
        assert_string_equal(said[0], said[1]);
    }
    xf_record_free(made);
    xf_store_free(store);
}

/* ---- what a register takes is taken by the reception that becomes a case ------------------------------------ */

static xf_office_act everything(void)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = "h_office", act.unit = "office", act.official = "p_office", act.code = "duty";
    act.name = "反映停水（示例）", act.text = "自三月起停水（示例）", act.place = "示例小区";
    act.visitor = "示例来访人甲；示例来访人乙", act.phone = "01001234567", act.category = "water";
    act.level = "county", act.field = "housing", act.interest = "业主（示例）";
    act.origin = "管道老化（示例）", act.happened_on = date("2026-03-01");
    act.contact = "无串联（示例）", act.outlook = "平稳（示例）", act.history = "未办理过（示例）";
    act.address = "示例小区一号楼", act.household = "示例县（户籍）",
    act.residence = "示例小区（居住）";
    act.capacity = "居民", act.workplace = "示例厂", act.flag = 1;
    act.id_number = "000000197001010019"; /* made up; the check character worked out by hand */
    return act;
}

/* Of the elements only what the unit has yet to decide is missing. */
static void test_nothing_is_left_to_complete(void **unused)
{
    static const char *const decided_later[] = {"lead", "handler", "closing_date"};
    xf_store *store = open_county();
    xf_office_act act = everything();
    xf_query query = XF_QUERY_INIT;
    xf_text *text = NULL;
    xf_case *file = NULL;
    (void)unused;
    OK(xf_reception_register(store, &act, NULL));
    query.case_id = 1;
    OK(xf_case_missing(store, &query, XF_LANG_ZH, &text));
    json_t *all = json_loads(xf_text_get(text), 0, NULL);
    xf_text_free(text);
    const json_t *missing = json_object_get(json_array_get(all, 0), "missing");
    assert_int_equal(json_array_size(missing), 3);
    for (size_t i = 0; i < json_array_size(missing); i++) {
        const json_t *one = json_object_get(json_array_get(missing, i), "element");
        assert_string_equal(json_string_value(one), decided_later[i]);
    }
    json_decref(all);
    OK(xf_case_read(store, 1, &file));
    assert_int_equal(xf_case_petitioner_count(file), 2);
    assert_string_equal(xf_case_petitioner_household(file, 0), "示例县（户籍）");
    assert_string_equal(xf_case_petitioner_household(file, 1), "");
    xf_case_free(file);
    /* nobody who reads the journal learns of it what the record and the case keep from him */
    OK(xf_store_set_reader(store, "h_town"));
    assert_int_equal(count_entries_with(store, "示例小区一号楼"), 0);
    assert_int_equal(count_entries_with(store, "000000197001010019"), 0);
    assert_int_equal(count_entries_with(store, "示例厂"), 0);
    xf_store_free(store);
}

static void test_what_cannot_be_registered_of_a_reception(void **unused)
{
    xf_store *store = open_county();
    xf_office_act act = everything();
    (void)unused;
    act.level = "village";
    GIVES(XF_E_INVALID, xf_reception_register(store, &act, NULL));
    assert_string_equal(last_field(), "level");
    act = everything();
    act.id_number = "000000197001010011";
    GIVES(XF_E_INVALID, xf_reception_register(store, &act, NULL));
    assert_string_equal(last_field(), "id_number");
    act = everything();
    act.visitor = NULL;
    GIVES(XF_E_INVALID, xf_reception_register(store, &act, NULL));
    assert_string_equal(last_field(), "address");
    act = everything();
    act.happened_on = date("2026-12-31");
    GIVES(XF_E_REFUSED, xf_reception_register(store, &act, NULL));
    assert_string_equal(last_rule(), "register.happens_later");
    act = everything();
    OK(xf_reception_register(store, &act, NULL));
    xf_office_act on = XF_OFFICE_ACT_INIT; /* it is a case: its registration is corrected there */
    on.actor = "h_office", on.id = 1, on.to_unit = "town", on.origin = "另有起因（示例）";
    GIVES(XF_E_INVALID, xf_reception_transfer(store, &on, NULL));
    assert_string_equal(last_field(), "origin");
    on.origin = NULL;
    OK(xf_reception_transfer(store, &on, NULL));
    xf_store_free(store);
}

static xf_record *reread(xf_store *store)
{
    xf_record *record = NULL;
    OK(xf_record_read(store, XF_RECORD_RECEPTION, 1, &record));
    return record;
}

/* A visitor's name in what was answered is blanked as it is in the matter, each character a star. */
static void test_answers_name_nobody(void **unused)
{
    xf_store *store = open_county();
    xf_office_act act = XF_OFFICE_ACT_INIT;
    (void)unused;
    xf_record_free(receive(store, "示例来访人"));
    act.actor = "h_office", act.id = 1, act.text = "答复示例来访人本人（示例）";
    OK(xf_reception_settle(store, &act, NULL));
    xf_record *record = reread(store);
    assert_string_equal(xf_record_text(record, "said"), "答复示例来访人本人（示例）");
    xf_record_free(record);
    OK(xf_store_set_reader(store, "h_office"));
    record = reread(store);
    assert_string_equal(xf_record_text(record, "said"), "答复*****本人（示例）");
    xf_record_free(record);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_visitors_are_masked),
        cmocka_unit_test(test_answers_name_nobody),
        cmocka_unit_test(test_one_department_keeps_the_register),
        cmocka_unit_test(test_reports_are_sealed),
        cmocka_unit_test(test_letters_name_people_to_who_may_know),
        cmocka_unit_test(test_placeholders_have_codes),
        cmocka_unit_test(test_what_a_reception_is_linked_to),
        cmocka_unit_test(test_nothing_is_left_to_complete),
        cmocka_unit_test(test_what_cannot_be_registered_of_a_reception),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
