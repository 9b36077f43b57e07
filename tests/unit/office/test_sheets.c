/* SPDX-License-Identifier: Apache-2.0 */
/* Sheets that are full, and workbooks that are not whole. */
#include "api/host.h"
#include "office/ledger_p.h"

#include <xfcase-office/ledger.h>
#include <zip.h>

static char *part_of(const char *path, const char *name)
{
    int error = 0;
    zip_stat_t about;
    zip_t *book = zip_open(path, ZIP_RDONLY, &error);
    assert_non_null(book);
    assert_int_equal(zip_stat(book, name, 0, &about), 0);
    char *text = malloc(about.size + 1);
    zip_file_t *part = zip_fopen(book, name, 0);
    assert_true(text != NULL && part != NULL);
    assert_int_equal(zip_fread(part, text, about.size), about.size);
    text[about.size] = '\0';
    (void)zip_fclose(part);
    zip_discard(book);
    return text;
}

static size_t rows_of(const char *path, int number)
{
    char name[48];
    size_t count = 0;
    (void)snprintf(name, sizeof name, "xl/worksheets/sheet%d.xml", number);
    char *text = part_of(path, name);
    for (const char *at = text; (at = strstr(at, "<row ")) != NULL; at++) {
        count++;
    }
    free(text);
    return count;
}

static void test_a_full_sheet_goes_on(void **unused)
{
    (void)unused;
    char folder[64];
    const xfi_run run = {.fn = NULL};
    xf_store *store = open_county();
    xf_ledger_args args = XF_LEDGER_ARGS_INIT;
    make_folder(folder);
    const char *path = in_folder(folder, "l.xlsx");
    for (int i = 0; i < 25; i++) {
        (void)register_one(store);
    }
    args.views = "all,open";
    OK(xfi_ledger_write(store, path, &args, &run, 11)); /* a header and ten rows */
    char *names = part_of(path, "xl/workbook.xml");
    static const char *const wanted[] = {
        "name=\"全部事项\" sheetId=\"1\"",     "name=\"在办\" sheetId=\"2\"",
        "name=\"全部事项 (2)\" sheetId=\"3\"", "name=\"在办 (2)\" sheetId=\"4\"",
        "name=\"全部事项 (3)\" sheetId=\"5\"", "name=\"在办 (3)\" sheetId=\"6\""};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        assert_non_null(strstr(names, wanted[i]));
        assert_int_equal(rows_of(path, (int)i + 1), i < 4 ? 11 : 6);
    }
    free(names);
    assert_int_equal(unlink(path), 0);
    remove_folder(folder);
    xf_store_free(store);
}

static void test_what_ends_early_is_noticed(void **unused)
{
    (void)unused;
    char folder[64];
    const xfi_run run = {.fn = NULL};
    xf_store *store = open_county();
    make_folder(folder);
    const char *path = in_folder(folder, "l.xlsx");
    for (int i = 0; i < 700; i++) { /* more than one chunk */
        (void)register_one(store);
    }
    xf_ledger_args args = XF_LEDGER_ARGS_INIT;
    args.views = "all,due";
    OK(xfi_ledger_write(store, path, &args, &run, XFI_SHEET_ROWS));
    const uint32_t rows[] = {701, 701};
    const uint32_t fewer[] = {701, 700};
    const uint32_t more[] = {702, 701};
    OK(xfi_xlsx_check(path, rows, 2));
    GIVES(XF_E_IO, xfi_xlsx_check(path, fewer, 2));
    GIVES(XF_E_IO, xfi_xlsx_check(path, more, 2));
    GIVES(XF_E_IO, xfi_xlsx_check(path, (const uint32_t[]){701, 701, 1}, 3));
    assert_int_equal(unlink(path), 0);
    GIVES(XF_E_IO, xfi_xlsx_check(path, rows, 2));
    remove_folder(folder);
    xf_store_free(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_full_sheet_goes_on),
        cmocka_unit_test(test_what_ends_early_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
