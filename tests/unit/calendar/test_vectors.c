/* SPDX-License-Identifier: Apache-2.0 */
/* The deadlines of tests/vectors, whole: 911 periods of 2007 to 2026 computed elsewhere. */
#include "support.h"

static void the_vectors_pass_whole(void **unused)
{
    (void)unused;
    xf_calendar *calendar = builtin();
    FILE *file = fopen(XFCASE_SOURCE_DIR "/tests/vectors/deadlines.csv", "r");
    assert_non_null(file);
    char line[256];
    int rows = 0;
    assert_non_null(fgets(line, sizeof line, file)); /* the header */
    while (fgets(line, sizeof line, file) != NULL) {
        char id[16];
        char start[16];
        char unit[16];
        char roll[32];
        char expected[16];
        int amount;
        assert_int_equal(sscanf(line, "%15[^,],%15[^,],%d,%15[^,],%31[^,],%15[^,\r\n]", id, start,
                                &amount, unit, roll, expected),
                         6);
        xfi_period period = {.start = date(start), .amount = amount};
        period.unit = (xf_count)xfi_code_by_text(XF_ENUM_COUNT, unit)->value;
        period.roll = (xf_roll)xfi_code_by_text(XF_ENUM_ROLL, roll)->value;
        xfi_due due;
        assert_int_equal(xfi_calendar_count(calendar, &period, &due, NULL), XF_OK);
        if (strcmp(iso(due.due), expected) != 0) {
            fail_msg("%s: %s + %d %s: %s, expected %s", id, start, amount, unit, iso(due.due),
                     expected);
        }
        rows++;
    }
    (void)fclose(file);
    assert_int_equal(rows, 911);
    xfi_calendar_unref(calendar);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_vectors_pass_whole)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
