/* SPDX-License-Identifier: Apache-2.0 */
/* Every function of the public headers that reads a store is tried as the wrong official: here, in
 * test_reader.c, or in the test of its topic. The headers are read as text, so that a path which is
 * added without such a test fails this one. */
#include "host.h"

#include <dirent.h>
#include <jansson.h>

/* ---- which functions there are --------------------------------------------------------------------------------- */

/* These show nothing of a case, or go by a right of their own. */
static const struct {
    const char *name, *why;
} no_paths[] = {
    {"xf_inquiry_ask", "the petitioner, by the query code"},
    {"xf_store_next_due", "an instant, of no case in particular"},
    {"xf_unit_put", "reference data"},
    {"xf_official_put", "reference data"},
    {"xf_unit_list", "reference data"},
    {"xf_official_list", "reference data"},
    {"xf_route_load", "reference data"},
    {"xf_route_table", "reference data"},
    {"xf_route_leaders", "reference data"},
    {"xf_reported_put", "figures that a unit reported, without cases"},
    {"xf_reported_withdraw", "figures that a unit reported, without cases"},
    {"xf_reported_list", "figures that a unit reported, without cases"},
    {"xf_store_close", "the file"},
    {"xf_store_free", "the file"},
    {"xf_store_set_reader", "who reads"},
    {"xf_store_set_now", "the clock"},
    {"xf_store_now", "the clock"},
    {"xf_store_known_at", "the clock"},
    {"xf_store_begin", "the file"},
    {"xf_store_commit", "the file"},
    {"xf_store_rollback", "the file"},
    {"xf_store_backup", "the file, as a whole, for who keeps it"},
    {"xf_store_check", "the file"},
    {"xf_store_verify", "the file"},
    {"xf_store_rebuild", "the file"},
    {"xf_store_head", "the file"},
    {"xf_store_load_calendar", "reference data"},
    {"xf_store_calendar", "reference data"},
    {"xf_store_add_policy", "reference data"},
    {"xf_store_policy", "reference data"},
};

static char *whole_file(const char *path)
{
    enum { MOST = 1 << 18 };
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *content = test_malloc(MOST);
    size_t size = fread(content, 1, MOST - 1, file);
    assert_true(size > 0 && size < MOST - 1);
    content[size] = '\0';
    (void)fclose(file);
    return content;
}

static bool ends_with(const char *text, const char *end)
{
    return strlen(text) > strlen(end) && strcmp(text + strlen(text) - strlen(end), end) == 0;
}

/* The tests that set a reader, one after the other; the one of all handles sets none in earnest. */
static char *tests_with_readers(void)
{
    enum { MOST = 1 << 21 };
    const char *folder = XFCASE_SOURCE_DIR "/tests/api";
    char *all = test_malloc(MOST);
    size_t used = 0;
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
        bool everything = strcmp(entry->d_name, "everything.h") == 0; /* read by test_sealed.c */
        bool test =
            ends_with(entry->d_name, ".c") && strncmp(entry->d_name, "test_handles", 12) != 0;
        if (!everything && !test) {
            continue;
        }
        char *text = whole_file(in_folder(folder, entry->d_name));
        if (everything || strstr(text, "xf_store_set_reader(store, ") != NULL) {
            assert_true(used + strlen(text) < MOST);
            memcpy(all + used, text, strlen(text));
            used += strlen(text);
        }
        test_free(text);
    }
    (void)closedir(dir);
    all[used] = '\0';
    return all;
}

static bool is_no_path(const char *name)
{
    for (size_t i = 0; i < sizeof no_paths / sizeof *no_paths; i++) {
        if (strcmp(no_paths[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

/* Acts name who acts and are judged by that; what is left reads. */
static bool is_act(const char *arguments, const char *end)
{
    static const char *const kinds[] = {"const xf_act *", "const xf_office_act *"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *at = strstr(arguments, kinds[i]);
        if (at != NULL && at < end) {
            return true;
        }
    }
    return false;
}

static size_t check_header(const char *header, const char *tests)
{
    size_t paths = 0;
    for (const char *at = strstr(header, "(xf_store *"); at != NULL;
         at = strstr(at + 1, "(xf_store *")) {
        const char *start = at;
        const char *end = strchr(at, ';');
        char name[80] = "";
        char call[82];
        while (start[-1] != ' ' && start[-1] != '*' && start[-1] != '\n') {
            start--;
        }
        if (strncmp(start, "xf_", 3) != 0 || end == NULL || is_act(at, end)) {
            continue;
        }
        assert_true(at - start < 80);
        memcpy(name, start, (size_t)(at - start));
        (void)snprintf(call, sizeof call, "%s(", name);
        bool by_pointer = strstr(tests, name) != NULL; /* a table of lists has the name alone */
        if (!is_no_path(name) && !by_pointer && strstr(tests, call) == NULL) {
            fail_msg("%s reads a store, and no test tries it as the wrong official", name);
        }
        paths += is_no_path(name) ? 0 : 1;
    }
    return paths;
}

static void test_every_path_is_tried(void **unused)
{
    (void)unused;
    const char *folder = XFCASE_SOURCE_DIR "/include/xfcase";
    char *tests = tests_with_readers();
    size_t paths = 0;
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
        if (ends_with(entry->d_name, ".h")) {
            char *header = whole_file(in_folder(folder, entry->d_name));
            paths += check_header(header, tests);
            test_free(header);
        }
    }
    (void)closedir(dir);
    test_free(tests);
    assert_true(paths > 25);
}

/* ---- those that no other test tries ------------------------------------------------------------------------------ */

static const char secret[] = "举报内容（示例）";

/* A plain case (1) and a report against p_bureau, who leads the bureau (2), both past their 15 days. */
static xf_store *with_report(void)
{
    xf_store *store = open_county();
    xf_register_args args = a_case("town", "h_town");
    OK(xf_case_register(store, &args, NULL));
    args = a_case("office", "h_office");
    args.kind = XF_KIND_REPORT;
    args.title = secret;
    args.persons = 9;                     /* a reason to be on the focus list */
    args.concerned_official = "p_bureau"; /* the bureau is led by whom it is about */
    OK(xf_case_register(store, &args, NULL));
    clock_at(store, "2026-03-20T09:00");
    OK(xf_store_sweep(store, 0, NULL, NULL, NULL));
    return store;
}

static bool names_it(xf_text *text)
{
    bool found =
        strstr(xf_text_get(text), secret) != NULL || strstr(xf_text_get(text), "office信") != NULL;
    xf_text_free(text);
    return found;
}

static bool focus_shows_it(xf_store *store)
{
    xf_text *text = NULL;
    OK(xf_case_focus(store, NULL, XF_LANG_ZH, &text));
    return names_it(text);
}

static bool account_shows_it(xf_store *store)
{
    xf_account_args args = XF_ACCOUNT_ARGS_INIT;
    xf_text *text = NULL;
    args.from = date("2026-01-01");
    args.to = date("2026-12-31");
    OK(xf_account_compute(store, &args, XF_LANG_ZH, &text));
    return names_it(text);
}

static xf_stats_args this_year(void)
{
    xf_stats_args args = XF_STATS_ARGS_INIT;
    args.from = date("2026-01-01");
    args.to = date("2026-12-31");
    return args;
}

static bool figures_count_it(xf_store *store)
{
    const xf_stats_args args = this_year();
    xf_text *text = NULL;
    OK(xf_stats_compute(store, &args, XF_LANG_ZH, &text));
    json_t *made = json_loads(xf_text_get(text), 0, NULL);
    json_int_t batches =
        json_integer_value(json_object_get(json_object_get(made, "total"), "batches"));
    json_decref(made);
    xf_text_free(text);
    assert_true(batches == 1 || batches == 2);
    return batches == 2;
}

static bool a_figure_leads_to_it(xf_store *store)
{
    const xf_stats_args args = this_year();
    xf_iter *iter = NULL;
    xf_case *row = NULL;
    bool found = false;
    OK(xf_stats_cases(store, &args, NULL, NULL, XF_FIGURE_BATCHES, &iter));
    for (OK(xf_case_next(iter, &row)); row != NULL; OK(xf_case_next(iter, &row))) {
        found = found || xf_case_id(row) == 2;
        xf_case_free(row);
    }
    xf_iter_free(iter);
    return found;
}

static bool a_trace_shows_it(xf_store *store)
{
    xf_iter *iter = NULL;
    xf_entry *row = NULL;
    bool found = false;
    OK(xf_trace_list(store, NULL, &iter));
    for (OK(xf_entry_next(iter, &row)); row != NULL; OK(xf_entry_next(iter, &row))) {
        found = found || xf_entry_case_id(row) == 2;
        xf_entry_free(row);
    }
    xf_iter_free(iter);
    return found;
}

static bool the_board_counts_it(xf_store *store)
{
    xf_query query = XF_QUERY_INIT;
    int64_t count = 0;
    query.case_id = 2;
    OK(xf_due_count(store, &query, &count));
    return count > 0;
}

static bool (*const paths[])(xf_store *store) = {
    focus_shows_it,       account_shows_it, figures_count_it,
    a_figure_leads_to_it, a_trace_shows_it, the_board_counts_it,
};

static xf_notice *notice_of_report(xf_store *store)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_notice *row = NULL;
    query.case_id = 2;
    OK(xf_notice_list(store, &query, &iter));
    OK(xf_notice_next(iter, &row));
    assert_non_null(row);
    xf_iter_free(iter);
    return row;
}

static int not_of_report(const xf_notice *notice, void *userdata)
{
    assert_int_not_equal(xf_notice_case_id(notice), 2);
    ++*(int *)userdata;
    return 0;
}

static void test_the_report_is_not_there_for_whom_it_is_about(void **unused)
{
    (void)unused;
    static const char *const concerned[] = {"p_bureau", "h_bureau"};
    xf_store *store = with_report();
    xf_notice *notice = notice_of_report(store);
    for (size_t k = 0; k < sizeof paths / sizeof *paths; k++) {
        assert_true(paths[k](store)); /* else the test would show nothing */
    }
    for (size_t i = 0; i < sizeof concerned / sizeof *concerned; i++) {
        xf_text *text = NULL;
        int64_t delivered = 0;
        int seen = 0;
        OK(xf_store_set_reader(store, concerned[i]));
        for (size_t k = 0; k < sizeof paths / sizeof *paths; k++) {
            if (paths[k](store)) {
                fail_msg("path %zu shows it to %s", k, concerned[i]);
            }
        }
        GIVES(XF_E_NOT_FOUND, xf_notice_text(store, notice, XF_LANG_ZH, &text));
        GIVES(XF_E_NOT_FOUND, xf_notice_acknowledge(store, xf_notice_id(notice), "mailer"));
        OK(xf_notice_deliver(store, concerned[i], not_of_report, &seen, &delivered));
    }
    xf_notice_free(notice);
    verifies(store);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_path_is_tried),
        cmocka_unit_test(test_the_report_is_not_there_for_whom_it_is_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
