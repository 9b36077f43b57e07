/* SPDX-License-Identifier: Apache-2.0 */
/* A store as a file: how it is opened, what is no store, copies, checks, rebuilding, the head. */
#include "api/host.h"

static char folder[64], path[96];

static int setup(void **unused)
{
    (void)unused;
    make_folder(folder);
    strcpy(path, in_folder(folder, "s.db"));
    return 0;
}

static int teardown(void **unused)
{
    (void)unused;
    remove_store(path);
    return rmdir(folder);
}

static void fill(void)
{
    xf_store *store = open_at(path, XF_OPEN_CREATE);
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    accept_one(store, register_one(store));
    xf_store_free(store);
}

static void opens_with(xf_open_mode mode, xf_status expected)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    char mark;
    xf_store *store = (xf_store *)(void *)&mark;
    config.mode = mode;
    xf_status status = xf_store_open(path, &config, &store);
    host_gives(status, expected, "open", __FILE__, __LINE__);
    assert_true((store == NULL) == (status != XF_OK));
    xf_store_free(store);
}

static void write_file(const char *content, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(content, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void test_modes(void **unused)
{
    (void)unused;
    opens_with(XF_OPEN_EXISTING, XF_E_NOT_FOUND);
    opens_with(XF_OPEN_READ_ONLY, XF_E_NOT_FOUND);
    assert_int_not_equal(access(path, F_OK), 0); /* asking made nothing */
    opens_with(XF_OPEN_CREATE, XF_OK);
    opens_with(XF_OPEN_EXISTING, XF_OK);
    opens_with(XF_OPEN_READ_ONLY, XF_OK);
    opens_with(XF_OPEN_CREATE, XF_OK);
}

static void test_a_folder_that_is_not_there(void **unused)
{
    (void)unused;
    xf_store *store = NULL;
    GIVES(XF_E_IO, xf_store_open("/nowhere/at/all/s.db", NULL, &store));
    assert_null(store);
}

static void test_what_is_no_store(void **unused)
{
    (void)unused;
    static const char text[] =
        "this is a letter and no store; it is somewhat longer than a header is, "
        "and nobody may change it or make anything else of it.";
    char again[sizeof text];
    for (int mode = XF_OPEN_CREATE; mode <= XF_OPEN_READ_ONLY; mode++) {
        write_file(text, sizeof text);
        opens_with((xf_open_mode)mode, XF_E_CORRUPT);
        FILE *file = fopen(path, "rb");
        assert_int_equal(fread(again, 1, sizeof again, file), sizeof again);
        assert_int_equal(fgetc(file), EOF);
        (void)fclose(file);
        assert_memory_equal(again, text, sizeof text); /* untouched */
    }
}

static void test_reading_only(void **unused)
{
    (void)unused;
    fill();
    xf_store *store = open_at(path, XF_OPEN_READ_ONLY);
    clock_at(store, "2026-06-01T09:00");
    xf_register_args args = a_case("town", "h_town");
    xf_act act = by("h_town");
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    xf_iter *list = NULL;
    xf_case *row = NULL;
    int64_t before = head(store);
    unit.id = unit.name = "village";
    act.text = "核实";
    GIVES(XF_E_READ_ONLY, xf_case_register(store, &args, NULL));
    GIVES(XF_E_READ_ONLY, xf_case_investigate(store, 1, &act, NULL));
    GIVES(XF_E_READ_ONLY, xf_unit_put(store, "host", &unit));
    GIVES(XF_E_READ_ONLY, xf_store_sweep(store, 0, NULL, NULL, NULL));
    GIVES(XF_E_READ_ONLY, xf_store_begin(store));
    GIVES(XF_E_READ_ONLY, xf_notice_lease(store, "mailer", 0, 1, &list));
    GIVES(XF_E_READ_ONLY, xf_store_rebuild(store));
    act.dry_run = 1; /* asking writes nothing */
    OK(xf_case_investigate(store, 1, &act, &row));
    xf_case_free(row);
    OK(xf_store_forecast(store, at("2026-07-01"), 0, &list));
    xf_iter_free(list);
    assert_int_equal(head(store), before);
    verifies(store);
    xf_store_free(store);
}

static void test_in_memory(void **unused)
{
    (void)unused;
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *one = NULL, *two = NULL;
    config.mode = XF_OPEN_MEMORY;
    OK(xf_store_open("ignored.db", &config, &one));
    OK(xf_store_open("ignored.db", &config, &two));
    clock_at(one, "2026-03-02T09:00");
    int64_t before = head(two);
    put_county(one);
    assert_int_equal(head(two), before); /* private */
    assert_int_not_equal(access("ignored.db", F_OK), 0);
    verifies(one);
    xf_store_free(one);
    xf_store_free(two);
}

static void test_the_clock(void **unused)
{
    (void)unused;
    xf_store *store = open_at(NULL, XF_OPEN_MEMORY);
    xf_time now = 0;
    OK(xf_store_set_now(store, at("2026-03-02T09:00")));
    OK(xf_store_now(store, &now));
    assert_int_equal(now, at("2026-03-02T09:00"));
    OK(xf_store_set_now(store, 0));
    OK(xf_store_now(store, &now));
    assert_true(now > at("2026-01-01")); /* the system's */
    xf_store_free(store);
}

static void test_the_head(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    int64_t seq = 0, next = 0;
    xf_text *hash = NULL, *later = NULL;
    OK(xf_store_head(store, &seq, &hash));
    assert_int_equal(xf_text_size(hash), 64);
    assert_int_equal(strspn(xf_text_get(hash), "0123456789abcdef"), 64);
    (void)register_one(store);
    OK(xf_store_head(store, &next, &later));
    assert_int_equal(next, seq + 1);
    assert_string_not_equal(xf_text_get(hash), xf_text_get(later));
    xf_text_free(hash), xf_text_free(later);
    xf_store_free(store);
}

/* SM3 or SHA-256, as it was created; asking for the other one later changes nothing. */
static void test_each_store_keeps_its_hash(void **unused)
{
    (void)unused;
    for (int i = 0; i < 2; i++) {
        xf_store_config config = XF_STORE_CONFIG_INIT;
        xf_store *store = NULL;
        config.hash = i == 0 ? XF_HASH_SHA256 : XF_HASH_SM3;
        OK(xf_store_open(path, &config, &store));
        clock_at(store, "2026-03-02T09:00");
        put_county(store);
        verifies(store);
        xf_store_free(store);
        config.hash = i == 0 ? XF_HASH_SM3 : XF_HASH_SHA256;
        OK(xf_store_open(path, &config, &store));
        clock_at(store, "2026-03-02T10:00");
        accept_one(store, register_one(store));
        verifies(store);
        assert_int_equal(head(store), 2 + 5 + 9 + 2);
        xf_store_free(store);
        remove_store(path);
    }
}

/* ---- copies --------------------------------------------------------------------------------------------------- */

static int write_meanwhile(int64_t left, int64_t total, void *userdata)
{
    (void)left, (void)total;
    xf_store *other = userdata;
    (void)register_one(other);
    return 0;
}

static void test_a_copy_while_others_write(void **unused)
{
    (void)unused;
    fill();
    char to[96];
    strcpy(to, in_folder(folder, "copy.db"));
    xf_store *store = open_at(path, XF_OPEN_EXISTING), *other = open_at(path, XF_OPEN_EXISTING);
    clock_at(other, "2026-03-03T09:00");
    OK(xf_store_backup(store, to, write_meanwhile, other));
    int64_t now = head(store);
    xf_store *copy = open_at(to, XF_OPEN_READ_ONLY);
    verifies(copy);
    assert_true(head(copy) <= now);
    xf_store_free(copy);
    GIVES(XF_E_EXISTS, xf_store_backup(store, to, NULL, NULL));
    copy = open_at(to, XF_OPEN_EXISTING); /* it is a store like any other */
    clock_at(copy, "2026-03-04T09:00");
    (void)register_one(copy);
    verifies(copy);
    xf_store_free(copy);
    assert_int_equal(head(store), now);
    xf_store_free(other);
    xf_store_free(store);
    remove_store(to);
}

static void test_a_copy_of_a_store_in_memory(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_id id = register_one(store);
    OK(xf_store_backup(store, path, NULL, NULL));
    int64_t seq = head(store);
    xf_store_free(store);
    store = open_at(path, XF_OPEN_EXISTING);
    assert_int_equal(head(store), seq);
    assert_int_equal(state_of(store, id), XF_STATE_REGISTERED);
    verifies(store);
    xf_store_free(store);
}

static void test_rebuilding_changes_nothing_that_is_right(void **unused)
{
    (void)unused;
    fill();
    xf_store *store = open_at(path, XF_OPEN_EXISTING);
    xf_case *row = NULL;
    xf_text *before = NULL, *after = NULL;
    int64_t entries = 0, rows = 0, again = 0;
    OK(xf_store_verify(store, &entries, &rows));
    assert_int_equal(entries, 2 + 5 + 9 + 2);
    assert_true(rows >= 5 + 9 + 1 + 2); /* units, posts, a case and its two clocks */
    OK(xf_case_read(store, 1, &row));
    OK(xf_case_json(row, &before));
    xf_case_free(row);
    OK(xf_store_rebuild(store));
    OK(xf_case_read(store, 1, &row));
    OK(xf_case_json(row, &after));
    xf_case_free(row);
    assert_string_equal(xf_text_get(before), xf_text_get(after));
    OK(xf_store_verify(store, &entries, &again));
    assert_int_equal(again, rows);
    xf_text_free(before), xf_text_free(after);
    xf_store_free(store);
}

static void test_packs(void **unused)
{
    (void)unused;
    xf_store *store = open_county();
    xf_policy *own = NULL, *found = NULL;
    OK(xf_policy_open(&own));
    OK(xf_store_policy(store, NULL, NULL, &found));
    assert_string_equal(xf_policy_text(found), xf_policy_text(own));
    xf_policy_free(found);
    OK(xf_store_policy(store, "xinfang-2022", "1", &found));
    xf_policy_free(found);
    GIVES(XF_E_NOT_FOUND, xf_store_policy(store, "xinfang-2022", "99", &found));
    assert_null(found);
    GIVES(XF_E_NOT_FOUND, xf_store_policy(store, "other", NULL, &found));
    int64_t before = head(store);
    OK(xf_store_add_policy(store, "host", own)); /* it is there already */
    assert_int_equal(head(store), before);
    xf_policy_free(own);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_modes, setup, teardown),
        cmocka_unit_test(test_a_folder_that_is_not_there),
        cmocka_unit_test_setup_teardown(test_what_is_no_store, setup, teardown),
        cmocka_unit_test_setup_teardown(test_reading_only, setup, teardown),
        cmocka_unit_test(test_in_memory),
        cmocka_unit_test(test_the_clock),
        cmocka_unit_test(test_the_head),
        cmocka_unit_test_setup_teardown(test_each_store_keeps_its_hash, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_copy_while_others_write, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_copy_of_a_store_in_memory, setup, teardown),
        cmocka_unit_test_setup_teardown(test_rebuilding_changes_nothing_that_is_right, setup,
                                        teardown),
        cmocka_unit_test(test_packs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
