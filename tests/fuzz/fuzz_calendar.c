/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as a holiday notice: it is refused, or counting with it still makes sense. */
#include "fuzz.h"

/* Adding working days and counting them are each other's inverse. */
static void check_date(const xf_calendar *calendar, xf_date date)
{
    for (int32_t n = 1; n <= 16; n *= 4) {
        xf_date there = 0;
        int32_t back = 0;
        if (xf_calendar_add_workdays(calendar, date, n, &there) != XF_OK) {
            continue; /* the notice leaves too few working days before 2199 */
        }
        FUZZ_HOLDS(there > date && xf_calendar_is_workday(calendar, there) == 1);
        FUZZ_HOLDS(xf_calendar_workdays_between(calendar, date, there, &back) == XF_OK);
        FUZZ_HOLDS(back == n);
    }
    xf_date rolled = 0;
    if (xf_calendar_roll(calendar, date, XF_ROLL_NEXT_WORKDAY, &rolled) == XF_OK) {
        FUZZ_HOLDS(rolled >= date && xf_calendar_is_workday(calendar, rolled) == 1);
    }
    FUZZ_HOLDS(xf_calendar_day_name(calendar, date, XF_LANG_EN) != NULL);
    FUZZ_HOLDS(xf_calendar_is_provisional(calendar, date) ==
               (date > xf_calendar_firm_until(calendar)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    xf_calendar *builtin = NULL, *loaded = NULL;
    FUZZ_HOLDS(xf_calendar_open(&builtin) == XF_OK);
    xf_status status = xf_calendar_load(builtin, (const char *)data, size, &loaded);
    FUZZ_HOLDS((status == XF_OK) == (loaded != NULL));
    if (status == XF_OK) {
        FUZZ_HOLDS(xf_calendar_firm_until(loaded) >= xf_calendar_firm_until(builtin));
        for (xf_date date = xf_date_make(2025, 12, 25); date < xf_date_make(2028, 1, 10);
             date += 7) {
            check_date(loaded, date);
        }
    } else {
        FUZZ_HOLDS(status == XF_E_INVALID);
        FUZZ_HOLDS(*xf_error_text(xf_error_last(), XF_LANG_ZH) != '\0');
    }
    xf_calendar_free(builtin); /* the derived one lives on */
    if (loaded != NULL) {
        FUZZ_HOLDS(xf_calendar_is_workday(loaded, xf_date_make(2026, 3, 5)) >= 0);
    }
    xf_calendar_free(loaded);
    return 0;
}
