/* SPDX-License-Identifier: Apache-2.0 */
/* First or repeated: what a case is at its registration, and by what is entered later. */
#include "host.h"

#define TITLE "反映征地补偿款未发放"

/* Registers one case of one person; the case that it repeats. */
static xf_id repeats_of(xf_store *store, const xf_petitioner_args *person,
                        const xf_register_args *given)
{
    xf_register_args args = *given;
    xf_case *made = NULL;
    args.petitioners = person;
    args.petitioner_count = person == NULL ? 0 : 1;
    OK(xf_case_register(store, &args, &made));
    xf_id earlier = xf_case_repeat_of(made);
    xf_case *row = NULL;
    OK(xf_case_read(store, xf_case_id(made), &row));
    assert_int_equal(xf_case_repeat_of(row), earlier);
    xf_case_free(row);
    xf_case_free(made);
    return earlier;
}

static xf_petitioner_args named(const char *name)
{
    xf_petitioner_args person = XF_PETITIONER_ARGS_INIT;
    person.name = name;
    return person;
}

static xf_register_args titled(const char *title, const char *matter)
{
    xf_register_args args = a_case("town", "h_town");
    args.title = title;
    args.matter = matter;
    return args;
}

static void test_by_identity_number(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = named("示例赵");
    xf_register_args args = titled(TITLE, NULL);
    person.id_number = "110105491231002";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    person = named("示 例 钱"); /* another name: the number counts */
    person.id_number = "１１０１０５１９４９１２３１００２ｘ";
    args.unit = "bureau"; /* another unit */
    args.actor = "h_bureau";
    args.title = "征地补偿款至今未发放"; /* 6 of 9 and 9 pairs are the same: 66 percent */
    assert_int_equal(repeats_of(store, &person, &args), 1);
    args.title = TITLE;
    assert_int_equal(repeats_of(store, &person, &args), 2); /* the latest */
    args.title = "请求解决小区电梯停运";
    assert_int_equal(repeats_of(store, &person, &args), 0); /* another matter */
    person.id_number = "000000190001010017";
    args.title = TITLE;
    assert_int_equal(repeats_of(store, &person, &args), 0); /* somebody else */
    verifies(store);
    OK(xf_store_rebuild(store));
    verifies(store);
    xf_store_free(store);
}

static void test_by_telephone(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = named("示例赵");
    xf_register_args args = titled(TITLE, NULL);
    person.phone = "13800000001";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    person = named("示例孙");
    person.phone = "+86 138-0000-0001";
    assert_int_equal(repeats_of(store, &person, &args), 1);
    /* of a line that others share the name must be the same too */
    person = named("示例李");
    person.phone = "0571-88880001";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    person = named("示例周");
    person.phone = "88880001";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    person = named("示例 李");
    assert_int_equal(repeats_of(store, &person, &args), 0); /* a name alone is nobody */
    person.phone = "88880001";
    assert_int_equal(repeats_of(store, &person, &args), 3);
    xf_store_free(store);
}

static void test_by_name_and_home(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = named("示例赵");
    xf_register_args args = titled(TITLE, NULL);
    person.household = "示例县示例镇一组12号";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    person = named("示例赵");
    person.residence = "示例县示例镇一组１２号。";
    assert_int_equal(repeats_of(store, &person, &args), 1);
    person = named("示例钱");
    person.residence = "示例县示例镇一组12号"; /* the same house */
    assert_int_equal(repeats_of(store, &person, &args), 0);
    person = named("匿名");
    person.address = "示例县示例镇二组";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    assert_int_equal(repeats_of(store, &person, &args), 0); /* nobody twice */
    xf_store_free(store);
}

static void test_matter(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = named("示例赵");
    person.phone = "13800000001";
    xf_register_args args = titled("信访事项", "村委会征地，补偿款一直没有发放到户");
    assert_int_equal(repeats_of(store, &person, &args), 0);
    /* no pair of the titles; with the matters 15 of 18 and 22 pairs: 75 percent */
    args = titled("再次反映", "村委会征地补偿款一直没有发放到户，请求督促");
    assert_int_equal(repeats_of(store, &person, &args), 1);
    args = titled("再次反映", NULL); /* the titles are the same */
    assert_int_equal(repeats_of(store, &person, &args), 2);
    /* the name in the title is nothing that the matters share */
    args = titled("示例赵来访", NULL);
    assert_int_equal(repeats_of(store, &person, &args), 0);
    args = titled("示例赵来电", NULL);
    assert_int_equal(repeats_of(store, &person, &args), 0);
    xf_store_free(store);
}

static void test_what_was_known_then(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = named("示例赵");
    person.phone = "13800000001";
    xf_register_args args = titled(TITLE, NULL);
    assert_int_equal(repeats_of(store, &person, &args), 0);
    /* an older letter that is entered late repeats nothing; the one that was there repeats it now */
    args.at = at("2026-02-02T09:00");
    assert_int_equal(repeats_of(store, &person, &args), 0);
    xf_case *row = NULL;
    OK(xf_case_read(store, 1, &row));
    assert_int_equal(xf_case_repeat_of(row), 2);
    xf_case_free(row);
    /* what is said to follow does follow, whoever brings it */
    args = titled("新的情况", NULL);
    args.follows = 1;
    person = named("示例钱");
    assert_int_equal(repeats_of(store, &person, &args), 1);
    assert_int_equal(repeats_of(store, NULL, &args), 1);
    verifies(store);
    xf_store_free(store);
}

/* Who must not know of a report does not learn of it by a case that repeats it. */
static void test_reports_stay_apart(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = named("示例赵");
    person.phone = "13800000001";
    xf_register_args args = titled("反映审批中的问题", NULL);
    args.kind = XF_KIND_REPORT;
    args.concerned_unit = "bureau";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    xf_register_args claim = titled("反映审批中的问题", NULL);
    assert_int_equal(repeats_of(store, &person, &claim), 0);
    args.concerned_unit = "office";
    assert_int_equal(repeats_of(store, &person, &args), 0);
    args.concerned_unit = "bureau";
    assert_int_equal(repeats_of(store, &person, &args), 1);
    xf_store_free(store);
}

/* A reception registers its case as anybody does: what it repeats is found. */
static void test_from_a_reception(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_petitioner_args person = named("示例赵");
    person.phone = "13800000001";
    xf_register_args args = titled(TITLE, NULL);
    assert_int_equal(repeats_of(store, &person, &args), 0);
    xf_office_act act = XF_OFFICE_ACT_INIT;
    act.actor = act.official = "h_town";
    act.unit = "town";
    act.code = "duty";
    act.name = TITLE;
    act.text = "征地补偿款至今没有发放（示例）";
    act.visitor = "示例赵";
    act.phone = "13800000001";
    OK(xf_reception_register(store, &act, NULL));
    xf_case *row = NULL;
    OK(xf_case_read(store, 2, &row));
    assert_int_equal(xf_case_repeat_of(row), 1);
    xf_case_free(row);
    verifies(store);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_identity_number),  cmocka_unit_test(test_by_telephone),
        cmocka_unit_test(test_by_name_and_home),    cmocka_unit_test(test_matter),
        cmocka_unit_test(test_what_was_known_then), cmocka_unit_test(test_reports_stay_apart),
        cmocka_unit_test(test_from_a_reception),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
