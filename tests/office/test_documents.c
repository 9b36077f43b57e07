/* SPDX-License-Identifier: Apache-2.0 */
/* What holds for every document: who reads, what is no argument, and that nothing half stays. */
#include "office/writers.h"

static xf_store *filled(int cases)
{
    xf_store *store = open_county();
    for (int i = 0; i < cases; i++) {
        accept_one(store, register_one(store));
    }
    return store;
}

static void test_arguments(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = filled(1);
    make_folder(folder);
    for (size_t i = 0; i < WRITERS; i++) {
        const char *path = in_folder(folder, writers[i].name);
        char lost[600];
        GIVES(XF_E_INVALID, writers[i].write(NULL, path, NULL, NULL));
        assert_string_equal(last_field(), "store");
        GIVES(XF_E_INVALID, writers[i].write(store, NULL, NULL, NULL));
        assert_string_equal(last_field(), "path");
        assert_true(snprintf(lost, sizeof lost, "%s/gone/%s", folder, writers[i].name) < 600);
        GIVES(XF_E_IO, writers[i].write(store, lost, NULL, NULL));
        assert_string_equal(last_field(), "path");
        OK(writers[i].write(store, path, NULL, NULL));
        assert_int_equal(xf_error_status(xf_error_last()), XF_OK);
        assert_int_equal(unlink(path), 0);
    }
    OK(xf_store_close(store));
    for (size_t i = 0; i < WRITERS; i++) {
        GIVES(XF_E_CLOSED, writers[i].write(store, in_folder(folder, writers[i].name), NULL, NULL));
    }
    xf_store_free(store);
    remove_folder(folder);
}

/* A period that ends before it begins holds nothing: it is refused, and the good file stays. The times of
 * ledgers and logs end before an instant, so the day before the first ends at its beginning. */
static void test_a_period_the_wrong_way_round(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = filled(1);
    xf_ledger_args ledger = XF_LEDGER_ARGS_INIT;
    xf_eventlog_args eventlog = XF_EVENTLOG_ARGS_INIT;
    xf_agenda_args agenda = XF_AGENDA_ARGS_INIT;
    xf_report_args report = XF_REPORT_ARGS_INIT;
    make_folder(folder);
    ledger.from = eventlog.from = at("2026-03-02T00:00");
    agenda.from = report.from = date("2026-03-02");
    agenda.until = report.to = date("2026-03-01");
    const char *path = in_folder(folder, "old");
    spill(path, "alt");
    for (int back = 0; back <= 1; back++) {
        ledger.until = eventlog.until = at(back ? "2026-03-01T00:00" : "2026-03-02T00:00");
        for (int due = 0; due <= 1; due++) {
            ledger.document = XF_DOCUMENT_CSV;
            ledger.views = due ? "due" : "all";
            GIVES(XF_E_INVALID, xf_ledger_write(store, path, &ledger, NULL, NULL));
            assert_string_equal(last_field(), "until");
        }
        GIVES(XF_E_INVALID, xf_eventlog_write(store, path, &eventlog, NULL, NULL));
        assert_string_equal(last_field(), "until");
    }
    GIVES(XF_E_INVALID, xf_agenda_write(store, path, &agenda, NULL, NULL));
    assert_string_equal(last_field(), "until");
    report.document = XF_DOCUMENT_TEXT;
    GIVES(XF_E_INVALID, xf_report_write(store, path, &report, NULL, NULL));
    assert_string_equal(last_field(), "to");
    is_still(path, "alt");
    /* one day, the first and the last at once, is a period */
    agenda.until = report.to = date("2026-03-02");
    ledger.until = eventlog.until = at("2026-03-03T00:00");
    OK(xf_ledger_write(store, path, &ledger, NULL, NULL));
    OK(xf_eventlog_write(store, path, &eventlog, NULL, NULL));
    OK(xf_agenda_write(store, path, &agenda, NULL, NULL));
    OK(xf_report_write(store, path, &report, NULL, NULL));
    assert_int_equal(unlink(path), 0);
    remove_folder(folder);
    xf_store_free(store);
}

static void test_stopped_the_old_file_stays(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = filled(300);
    make_folder(folder);
    for (size_t i = 0; i < WRITERS; i++) {
        const char *path = in_folder(folder, writers[i].name);
        spill(path, "alt");
        int calls = 0;
        GIVES(XF_E_CALLBACK, writers[i].write(store, path, stop_after, &calls));
        is_still(path, "alt");
        OK(writers[i].write(store, path, NULL, NULL));
        char *text = slurp(path, NULL);
        assert_true(strlen(text) > 3);
        free(text);
        assert_int_equal(unlink(path), 0);
    }
    xf_store_free(store);
    remove_folder(folder);
}

static void test_the_same_store_gives_the_same_file(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = filled(3);
    make_folder(folder);
    for (size_t i = 1; i < WRITERS; i++) { /* a spreadsheet has times of its own in its container */
        const char *path = in_folder(folder, writers[i].name);
        OK(writers[i].write(store, path, NULL, NULL));
        char *once = slurp(path, NULL);
        OK(writers[i].write(store, path, NULL, NULL));
        is_still(path, once);
        free(once);
        assert_int_equal(unlink(path), 0);
    }
    xf_store_free(store);
    remove_folder(folder);
}

/* A report against the town, and a petitioner: neither is in a document that somebody of the town
 * has made. */
static void test_sealed_and_masked(void **unused)
{
    (void)unused;
    char folder[64];
    xf_store *store = filled(1);
    xf_register_args args = a_case("office", "h_office");
    xf_petitioner_args who = XF_PETITIONER_ARGS_INIT;
    xf_case *made = NULL;
    make_folder(folder);
    args.kind = XF_KIND_REPORT;
    args.concerned_unit = "town";
    args.title = "示例检举";
    OK(xf_case_register(store, &args, &made));
    char number[64];
    assert_true(snprintf(number, sizeof number, "%s", xf_case_number(made)) < 64);
    xf_case_free(made);
    args = a_case("town", "h_town");
    who.name = "示例某某";
    who.phone = "13912345678";
    who.address = "示例住处";
    args.petitioners = &who;
    args.petitioner_count = 1;
    OK(xf_case_register(store, &args, NULL));
    clock_at(store, "2026-08-03T09:00"); /* all of it is overdue, and in a report too */
    for (size_t i = 1; i < WRITERS; i++) {
        const char *path = in_folder(folder, writers[i].name);
        OK(xf_store_set_reader(store, NULL));
        OK(writers[i].write(store, path, NULL, NULL));
        const char *const all[] = {number, NULL};
        holds_and_goes(path, all);
        OK(xf_store_set_reader(store, "h_town"));
        OK(writers[i].write(store, path, NULL, NULL));
        char *text = slurp(path, NULL);
        static const char *const hidden[] = {"检举", "示例某某", "13912345678", "示例住处"};
        assert_null(strstr(text, number));
        for (size_t n = 0; n < sizeof hidden / sizeof *hidden; n++) {
            assert_null(strstr(text, hidden[n]));
        }
        free(text);
        assert_int_equal(unlink(path), 0);
    }
    xf_store_free(store);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arguments),
        cmocka_unit_test(test_a_period_the_wrong_way_round),
        cmocka_unit_test(test_stopped_the_old_file_stays),
        cmocka_unit_test(test_the_same_store_gives_the_same_file),
        cmocka_unit_test(test_sealed_and_masked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
