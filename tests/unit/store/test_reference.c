/* SPDX-License-Identifier: Apache-2.0 */
/* Reference data and their cache; leases on notices. */
#include "store_support.h"

static const xfi_org *org(place *p)
{
    const xfi_org *out;
    ok(p, xfi_store_org(p->store, &out, &p->err));
    return out;
}

static void test_org_is_sorted_and_whole(void **state)
{
    place *p = *state;
    assert_int_equal(org(p)->unit_count, 0);
    fill(p);
    const xfi_org *o = org(p);
    assert_int_equal(o->unit_count, 2);
    assert_string_equal(o->units[0].id, "city");
    assert_string_equal(o->units[1].id, "town");
    assert_string_equal(o->units[1].superior, "city");
    assert_int_equal(o->units[1].level, XF_LEVEL_TOWNSHIP);
    assert_int_equal(o->units[1].valid_from, xfi_calendar_date(2020, 1, 1));
    assert_int_equal(o->official_count, 2);
    assert_string_equal(o->officials[0].id, "l_town");
    assert_int_equal(o->officials[0].valid_from, 0);
    assert_string_equal(o->officials[1].unit, "city");
    assert_true(o->officials[1].principal);
}

/* Not read again while nothing changed; read again after this and after another connection wrote. */
static void test_org_follows_others(void **state)
{
    place *p = *state;
    place other = *p;
    fill(p);
    ok(p, open_as(&other, XFI_DB_READ_WRITE, &other.store));
    const xfi_unit *before = org(p)->units;
    const xfi_case row = a_case(9);
    put_one(&other, "register", 9, &xfi_case_record, NULL, &row); /* no reference data */
    assert_ptr_equal(org(p)->units, before);
    int64_t version;
    int64_t later;
    ok(p, xfi_store_reference_version(p->store, &version, &p->err));
    const xfi_unit unit = {"bureau", "示例局", XF_UNIT_ROLE_ORGAN, XF_LEVEL_COUNTY, NULL, 0,
                           0,        NULL};
    put_one(&other, "unit", 0, &xfi_unit_record, NULL, &unit);
    assert_int_equal(org(p)->unit_count, 3);
    assert_string_equal(org(p)->units[0].id, "bureau");
    ok(p, xfi_store_reference_version(p->store, &later, &p->err));
    assert_int_not_equal(version, later);
    xfi_store_close(other.store);
}

/* What a transaction showed and then undid is forgotten, even when the next change looks alike. */
static void test_org_after_rollback(void **state)
{
    place *p = *state;
    place other = *p;
    xfi_entry entry;
    int64_t undone;
    int64_t made;
    const xfi_unit one = {"one", "示例甲局", XF_UNIT_ROLE_ORGAN, XF_LEVEL_COUNTY, NULL, 0, 0, NULL};
    const xfi_unit two = {"two", "示例乙局", XF_UNIT_ROLE_ORGAN, XF_LEVEL_COUNTY, NULL, 0, 0, NULL};
    const xfi_change change = {&xfi_unit_record, NULL, &one};
    ok(p, open_as(&other, XFI_DB_READ_WRITE, &other.store));
    ok(p, xfi_store_begin(p->store, true, &p->err));
    ok(p, append(p, "unit", 0, NULL, &change, 1, &entry));
    assert_string_equal(org(p)->units[0].id, "one");
    ok(p, xfi_store_reference_version(p->store, &undone, &p->err));
    xfi_store_rollback(p->store);
    put_one(&other, "unit", 0, &xfi_unit_record, NULL, &two);
    ok(p, xfi_store_reference_version(p->store, &made, &p->err));
    assert_int_not_equal(undone, made);
    assert_int_equal(org(p)->unit_count, 1);
    assert_string_equal(org(p)->units[0].id, "two");
    xfi_store_close(other.store);
}

static void test_documents_and_settings(void **state)
{
    place *p = *state;
    xfi_policy_doc policy;
    xfi_calendar_doc *docs;
    size_t count;
    const char *text;
    ok(p, xfi_store_setting(p->store, "policy", &p->arena, &text, &p->err));
    assert_null(text);
    ok(p, xfi_store_calendar_docs(p->store, &p->arena, &docs, &count, &p->err));
    assert_int_equal(count, 0);
    fill(p);
    ok(p, xfi_store_setting(p->store, "policy", &p->arena, &text, &p->err));
    assert_string_equal(text, "xinfang");
    const xfi_setting before = {"policy", "xinfang"};
    const xfi_setting after = {"policy", NULL};
    put_one(p, "setting", 0, &xfi_setting_record, &before, &after);
    ok(p, xfi_store_setting(p->store, "policy", &p->arena, &text, &p->err));
    assert_string_equal(text, "");
    ok(p, xfi_store_policy_doc(p->store, "xinfang", "2022.1", &p->arena, &policy, &p->err));
    assert_string_equal(policy.text, "{\"id\":\"xinfang\"}");
    xf_status status =
        xfi_store_policy_doc(p->store, "xinfang", "2023.1", &p->arena, &policy, &p->err);
    assert_string_equal(p->err.field, "policy");
    refused(p, status, XF_E_NOT_FOUND);
    for (int64_t id = 2; id <= 11; id++) {
        const xfi_calendar_doc doc = {id, "x", NULL};
        put_one(p, "calendar", 0, &xfi_calendar_doc_record, NULL, &doc);
    }
    ok(p, xfi_store_calendar_docs(p->store, &p->arena, &docs, &count, &p->err));
    assert_int_equal(count, 11);
    for (int64_t id = 1; id <= 11; id++) {
        assert_int_equal(docs[id - 1].id, id); /* in the order of numbers, not of texts */
    }
    assert_verifies(p);
}

/* ---- leases ------------------------------------------------------------------------------------------ */

static void fill_notices(place *p)
{
    const xfi_case row = a_case(1);
    const xfi_deadline deadline = a_deadline(1, 1);
    xfi_notice notices[5];
    xfi_change changes[7] = {{&xfi_case_record, NULL, &row},
                             {&xfi_deadline_record, NULL, &deadline}};
    for (int i = 0; i < 5; i++) {
        notices[i] = a_notice(i + 1, 1, 1);
        notices[i].acked_at = i == 2 ? T0 : 0;
        changes[i + 2] = (xfi_change){&xfi_notice_record, NULL, &notices[i]};
    }
    put(p, "fire", 1, changes, 7);
}

static void leases(place *p, const char *owner, xf_time now, xf_time until, size_t limit,
                   const char *expected)
{
    xf_id ids[8] = {0};
    size_t count;
    char given[64] = "";
    ok(p, xfi_store_lease(p->store, owner, now, until, ids, limit, &count, &p->err));
    for (size_t i = 0; i < count; i++) {
        size_t len = strlen(given);
        (void)snprintf(given + len, sizeof given - len, "%s%d", i == 0 ? "" : " ", (int)ids[i]);
    }
    assert_string_equal(given, expected);
}

static void test_leases(void **state)
{
    place *p = *state;
    bool held;
    fill_notices(p);
    leases(p, "a", T0, T0 + 100, 2, "1 2");
    leases(p, "b", T0 + 1, T0 + 200, 8, "4 5"); /* 3 is acknowledged */
    leases(p, "b", T0 + 99, T0 + 200, 8, "");
    leases(p, "a", T0 + 99, T0 + 200, 8, "");   /* not even one's own */
    leases(p, "b", T0 + 100, T0 + 300, 1, "1"); /* a's have passed */
    ok(p, xfi_store_unlease(p->store, 1, "a", &held, &p->err));
    assert_false(held);
    ok(p, xfi_store_unlease(p->store, 2, "a", &held, &p->err));
    assert_true(held);
    ok(p, xfi_store_unlease(p->store, 2, "a", &held, &p->err));
    assert_false(held);
    const xfi_notice before = a_notice(4, 1, 1);
    xfi_notice after = before;
    after.acked_at = T0 + 150;
    put_one(p, "acknowledge", 1, &xfi_notice_record, &before, &after);
    leases(p, "c", T0 + 1000, T0 + 2000, 8, "1 2 5"); /* never 4 again */
    leases(p, "c", T0 + 1000, T0 + 2000, 0, "");
    assert_verifies(p);
}

static void test_lease_in_a_transaction(void **state)
{
    place *p = *state;
    fill_notices(p);
    ok(p, xfi_store_begin(p->store, true, &p->err));
    leases(p, "a", T0, T0 + 100, 1, "1");
    xfi_store_rollback(p->store);
    leases(p, "b", T0, T0 + 100, 1, "1");
    ok(p, xfi_store_begin(p->store, false, &p->err));
    xf_id ids[1];
    size_t count;
    refused(p, xfi_store_lease(p->store, "a", T0, T0 + 1, ids, 1, &count, &p->err), XF_E_READ_ONLY);
    xfi_store_rollback(p->store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_org_is_sorted_and_whole, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_org_follows_others, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_org_after_rollback, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_documents_and_settings, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_leases, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lease_in_a_transaction, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
