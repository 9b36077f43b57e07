/* SPDX-License-Identifier: Apache-2.0 */
/* Packs in a store: which one new cases run under, and that running cases keep theirs. */
#include "api/host.h"

/* The built-in pack with another version, and with 45 days of handling. */
static xf_policy *local_pack(const char *days)
{
    xf_policy *builtin = NULL;
    xf_policy *out = NULL;
    OK(xf_policy_open(&builtin));
    const char *text = xf_policy_text(builtin);
    const char *version = strstr(text, "\"version\": \"1\"");
    const char *amount = strstr(text, "\"amount\": 60");
    assert_non_null(version);
    assert_true(amount > version);
    char *edited = malloc(strlen(text) + 64);
    assert_non_null(edited);
    int len = sprintf(edited, "%.*s\"version\": \"2\"%.*s\"amount\": %s%s", (int)(version - text),
                      text, (int)(amount - version - 14), version + 14, days, amount + 12);
    OK(xf_policy_load(edited, (size_t)len, "local.json", &out));
    assert_string_equal(xf_policy_version(out), "2");
    free(edited);
    xf_policy_free(builtin);
    return out;
}

static void due_of_new_case(xf_store *store, const char *version, const char *due)
{
    xf_id id = register_one(store);
    xf_case *file = NULL;
    accept_one(store, id);
    OK(xf_case_read(store, id, &file));
    assert_string_equal(xf_case_policy_version(file), version);
    xf_case_free(file);
    xf_deadline *handle = deadline_of(store, id, "handle");
    assert_string_equal(iso(xf_deadline_due_date(handle)), due);
    xf_deadline_free(handle);
}

static void new_cases_run_under_the_pack_added_last(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_policy *builtin = NULL;
    xf_policy *local = local_pack("45");
    clock_at(store, "2026-03-02T10:00");
    xf_id old = register_one(store);
    accept_one(store, old);
    OK(xf_store_add_policy(store, "host", local));
    due_of_new_case(store, "2", "2026-04-16"); /* 45 days after 2 March, a Thursday */
    int64_t seq = head(store);
    OK(xf_store_add_policy(store, "host", local)); /* again: nothing to write */
    assert_int_equal(head(store), seq);
    xf_policy *other = local_pack("44");
    GIVES(XF_E_EXISTS, xf_store_add_policy(store, "host", other));
    assert_string_equal(last_field(), "version");
    OK(xf_policy_open(&builtin));
    OK(xf_store_add_policy(store, "host",
                           builtin)); /* back to the first: one entry, no second copy */
    assert_int_equal(head(store), seq + 1);
    due_of_new_case(store, "1", "2026-05-06");
    xf_deadline *handle = deadline_of(store, old, "handle");
    assert_string_equal(iso(xf_deadline_due_date(handle)), "2026-05-06"); /* it kept its version */
    xf_deadline_free(handle);
    verifies(store);
    xf_policy_free(builtin);
    xf_policy_free(local);
    xf_policy_free(other);
    xf_store_free(store);
}

static void a_pack_of_a_rolled_back_transaction_is_forgotten(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_policy *first = local_pack("45");
    xf_policy *second = local_pack("30");
    clock_at(store, "2026-03-02T10:00");
    OK(xf_store_begin(store));
    OK(xf_store_add_policy(store, "host", first));
    due_of_new_case(store, "2", "2026-04-16");
    OK(xf_store_rollback(store));
    OK(xf_store_add_policy(store, "host", second)); /* the same version, another text */
    due_of_new_case(store, "2", "2026-04-01");      /* 30 days after 2 March, a Wednesday */
    verifies(store);
    xf_policy_free(first);
    xf_policy_free(second);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_cases_run_under_the_pack_added_last),
        cmocka_unit_test(a_pack_of_a_rolled_back_transaction_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
