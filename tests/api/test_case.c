/* SPDX-License-Identifier: Apache-2.0 */
/* Registering, numbering, reading and finding cases. */
#include "api/host.h"

static xf_case *registered(xf_store *store, const char *unit, const char *actor, const char *when)
{
    xf_register_args args = a_case(unit, actor);
    xf_case *made = NULL;
    args.at = when == NULL ? 0 : at(when);
    OK(xf_case_register(store, &args, &made));
    assert_non_null(made);
    return made;
}

/* The built-in pack writes "{unit}信〔{year}〕{seq:4}号". */
static void numbered(xf_store *store, const char *unit, const char *actor, const char *when,
                     const char *number)
{
    xf_case *made = registered(store, unit, actor, when);
    assert_string_equal(xf_case_number(made), number);
    xf_case_free(made);
}

static void test_numbers_run_per_unit_and_year(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0001号");
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0002号");
    numbered(store, "office", "h_office", NULL, "office信〔2026〕0001号");
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0003号");
    /* the year is that of the day of receipt in China: 31 December 23:59 and a minute later */
    numbered(store, "town", "h_town", "2025-12-31T23:59:00+08:00", "town信〔2025〕0001号");
    numbered(store, "town", "h_town", "2025-12-31T16:00:00Z", "town信〔2026〕0004号");
    clock_at(store, "2027-01-04T09:00");
    numbered(store, "town", "h_town", NULL, "town信〔2027〕0001号");
    verifies(store);
    xf_store_free(store);
}

static void test_numbers_have_no_gaps(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args bad = a_case("town", "h_town"), dry = bad;
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0001号");
    bad.title = NULL;
    GIVES(XF_E_REFUSED, xf_case_register(store, &bad, NULL));
    bad = a_case("town", "nobody");
    xf_status status = xf_case_register(store, &bad, NULL);
    assert_true(status == XF_E_DENIED || status == XF_E_INVALID);
    dry.dry_run = 1;
    xf_case *made = NULL;
    int64_t before = head(store);
    OK(xf_case_register(store, &dry, &made));
    assert_string_equal(xf_case_number(made), "town信〔2026〕0002号"); /* as it would be */
    xf_case_free(made);
    assert_int_equal(head(store), before);
    OK(xf_store_begin(store));
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0002号");
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0003号");
    OK(xf_store_rollback(store));
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0002号");
    verifies(store);
    xf_store_free(store);
}

static void test_a_transferred_case_keeps_its_number(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_case *row = registered(store, "office", "h_office", NULL);
    xf_id id = xf_case_id(row);
    xf_case_free(row);
    xf_act act = by("h_office");
    act.unit = "town";
    OK(xf_case_transfer(store, id, &act, &row));
    assert_string_equal(xf_case_number(row), "office信〔2026〕0001号");
    assert_string_equal(xf_case_registered_unit(row), "office");
    assert_string_equal(xf_case_unit(row), "town");
    assert_string_equal(xf_case_sender(row), "office");
    assert_int_equal(xf_case_transfers(row), 1);
    xf_case_free(row);
    numbered(store, "town", "h_town", NULL, "town信〔2026〕0001号");
    xf_store_free(store);
}

static void test_the_host_number_is_unique(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    xf_case *made = NULL;
    xf_id id = 0;
    args.host_number = "A-17";
    OK(xf_case_register(store, &args, &made));
    xf_id first = xf_case_id(made);
    assert_string_equal(xf_case_host_number(made), "A-17");
    xf_case_free(made);
    int64_t before = head(store);
    GIVES(XF_E_EXISTS, xf_case_register(store, &args, &made));
    assert_null(made);
    assert_string_equal(last_field(), "host_number");
    args.unit = "office"; /* in the whole store, not per unit */
    args.actor = "h_office";
    GIVES(XF_E_EXISTS, xf_case_register(store, &args, NULL));
    assert_int_equal(head(store), before);
    args.host_number = ""; /* none: any number of them */
    OK(xf_case_register(store, &args, NULL));
    OK(xf_case_register(store, &args, NULL));

    OK(xf_case_find(store, NULL, "A-17", &id));
    assert_int_equal(id, first);
    OK(xf_case_find(store, "office信〔2026〕0002号", NULL, &id));
    assert_true(id > first);
    GIVES(XF_E_NOT_FOUND, xf_case_find(store, NULL, "A-18", &id));
    assert_int_equal(id, 0);
    GIVES(XF_E_NOT_FOUND, xf_case_find(store, "town信〔2026〕9999号", NULL, &id));
    GIVES(XF_E_INVALID, xf_case_find(store, NULL, NULL, &id));
    xf_store_free(store);
}

static void test_all_that_was_said_is_read_again(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    xf_petitioner_args people[2] = {XF_PETITIONER_ARGS_INIT, XF_PETITIONER_ARGS_INIT};
    people[0].name = "某甲";
    people[0].phone = "00000000000";
    people[0].address = "某村一组";
    people[0].representative = 1;
    people[1].name = "某乙";
    args.petitioners = people;
    args.petitioner_count = 2;
    args.persons = 7;
    args.matter = "道路多年未修";
    args.category = "road";
    args.area = "east";
    args.form = XF_FORM_LETTER;
    args.at = at("2026-03-01T15:30");
    xf_case *made = NULL, *row = NULL;
    OK(xf_case_register(store, &args, &made));
    OK(xf_case_read(store, xf_case_id(made), &row));
    xf_case *both[] = {made, row}; /* what registering gave is what reading gives */
    for (int i = 0; i < 2; i++) {
        xf_case *c = both[i];
        assert_int_equal(xf_case_state(c), XF_STATE_REGISTERED);
        assert_int_equal(xf_case_revision(c), 1);
        assert_int_equal(xf_case_cycle(c), 1);
        assert_int_equal(xf_case_persons(c), 7);
        assert_int_equal(xf_case_form(c), XF_FORM_LETTER);
        assert_int_equal(xf_case_intake(c), XF_INTAKE_DIRECT); /* an organ received it */
        assert_string_equal(xf_case_matter(c), "道路多年未修");
        assert_string_equal(xf_case_category(c), "road");
        assert_string_equal(xf_case_area(c), "east");
        assert_string_equal(xf_case_policy(c), "xinfang-2022");
        assert_int_equal(xf_case_received_at(c), at("2026-03-01T15:30"));
        assert_int_equal(xf_case_last_at(c), at("2026-03-01T15:30"));
        assert_int_equal(xf_case_petitioner_count(c), 2);
        assert_string_equal(xf_case_petitioner_name(c, 0), "某甲");
        assert_string_equal(xf_case_petitioner_phone(c, 0), "00000000000");
        assert_string_equal(xf_case_petitioner_address(c, 0), "某村一组");
        assert_int_equal(xf_case_petitioner_representative(c, 0), 1);
        assert_string_equal(xf_case_petitioner_name(c, 1), "某乙");
        assert_string_equal(xf_case_petitioner_phone(c, 1), "");
        assert_int_equal(xf_case_petitioner_representative(c, 1), 0);
        assert_string_equal(xf_case_petitioner_name(c, 2), "");
        assert_string_equal(xf_case_petitioner_name(c, SIZE_MAX), "");
    }
    xf_text *one = NULL, *two = NULL;
    OK(xf_case_json(made, &one));
    OK(xf_case_json(row, &two));
    assert_string_equal(xf_text_get(one), xf_text_get(two));
    assert_int_equal(xf_text_size(one), strlen(xf_text_get(one)));
    xf_text_free(one), xf_text_free(two);
    xf_case_free(made), xf_case_free(row);
    xf_store_free(store);
}

static void test_persons_and_representatives(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args people[6];
    xf_register_args args = a_case("town", "h_town");
    xf_case *made = NULL;
    for (int i = 0; i < 6; i++) {
        people[i] = (xf_petitioner_args)XF_PETITIONER_ARGS_INIT;
        people[i].name = "某人";
        people[i].representative = 1;
    }
    OK(xf_case_register(store, &args, &made)); /* anonymous: one person */
    assert_int_equal(xf_case_persons(made), 1);
    assert_int_equal(xf_case_petitioner_count(made), 0);
    xf_case_free(made);
    args.petitioners = people;
    args.petitioner_count = 5;
    OK(xf_case_register(store, &args, &made));
    assert_int_equal(xf_case_persons(made), 5);
    xf_case_free(made);
    args.petitioner_count = 6; /* Art. 20: no more than five representatives */
    GIVES(XF_E_REFUSED, xf_case_register(store, &args, NULL));
    assert_non_null(strstr(xf_error_basis(xf_error_last(), XF_LANG_ZH), "第二十条"));
    people[5].representative = 0; /* six petitioners, five speak */
    OK(xf_case_register(store, &args, NULL));
    people[2].name = "";
    GIVES(XF_E_INVALID, xf_case_register(store, &args, NULL));
    assert_string_equal(last_field(), "petitioners.name");
    xf_store_free(store);
}

static void test_the_first_clock(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    xf_deadline *d = deadline_of(store, id, "inform"), *again = NULL;
    assert_non_null(d);
    /* Art. 23: 15 days from 2 March, the day itself not counted: Tuesday 17 March, the whole day */
    assert_string_equal(iso(xf_deadline_due_date(d)), "2026-03-17");
    assert_int_equal(xf_deadline_due_at(d), at("2026-03-18T00:00") - 1);
    assert_int_equal(xf_deadline_state(d), XF_DEADLINE_OPEN);
    assert_int_equal(xf_deadline_case_id(d), id);
    assert_int_equal(xf_deadline_opened_by(d), XF_ACT_REGISTER);
    assert_string_equal(xf_deadline_duty_unit(d), "town");
    OK(xf_deadline_read(store, xf_deadline_id(d), &again));
    assert_int_equal(xf_deadline_due_date(again), xf_deadline_due_date(d));
    xf_case *owner = NULL;
    GIVES(XF_E_NOT_FOUND, xf_deadline_case(again, &owner)); /* it was read by itself */
    xf_deadline_free(again);
    xf_deadline_free(d);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_run_per_unit_and_year),
        cmocka_unit_test(test_numbers_have_no_gaps),
        cmocka_unit_test(test_a_transferred_case_keeps_its_number),
        cmocka_unit_test(test_the_host_number_is_unique),
        cmocka_unit_test(test_all_that_was_said_is_read_again),
        cmocka_unit_test(test_persons_and_representatives),
        cmocka_unit_test(test_the_first_clock),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
