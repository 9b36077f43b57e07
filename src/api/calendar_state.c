/* SPDX-License-Identifier: Apache-2.0 */
/* How long the holiday notices last, and whether somebody must be told. */
#include "api/drive_p.h"

/* Open deadlines that a coming notice may move. */
static xf_status count_provisional(xf_store *store, int64_t *count, xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_cursor *cursor = NULL;
    xfi_select select = {.open_only = true};
    *count = 0;
    XFI_TRY(xfi_store_select(store->inner, &xfi_deadline_record, &select, &cursor, err));
    xf_status status = XF_OK;
    for (bool found = true; status == XF_OK && found;) {
        xfi_deadline row = {0};
        xfi_arena_reset(&arena);
        status = xfi_cursor_next(cursor, &arena, &row, NULL, &found, err);
        *count += status == XF_OK && found && row.provisional ? 1 : 0;
    }
    xfi_cursor_close(cursor);
    xfi_arena_free(&arena);
    return status;
}

static void write_text(xfi_buf *text, xf_lang lang, const char *until, int left, bool due, int year)
{
    const bool en = lang == XF_LANG_EN;
    xfi_buf_printf(text, en ? "the holiday notices reach to %s " : "放假安排数据到%s止", until);
    xfi_buf_printf(text,
                   left >= 0 ? (en ? "(%d day%s from now); " : "（还有%d日%.0s）；")
                             : (en ? "(which was %d day%s ago); " : "（已过%d日%.0s）；"),
                   left >= 0 ? left : -left, xfi_plural(left >= 0 ? left : -left));
    xfi_buf_printf(text, en ? "%s the notice of %d" : "%s%d年的通知",
                   due ? (en ? "now load" : "现应载入") : (en ? "next comes" : "其后须载入"), year);
}

xf_status xfi_api_calendar_state(xf_store *store, xf_lang lang, xfi_buf *out, xfi_error *err)
{
    const xf_calendar *calendar;
    const xf_policy *policy;
    char until[XFI_DATE_TEXT];
    int64_t provisional = 0;
    XFI_TRY(xfi_door_calendar(store, &calendar, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    xf_date firm = xfi_calendar_firm_until(calendar);
    int left = firm - xfi_calendar_date_of(xfi_door_now(store), policy->zone);
    xf_date warned = xfi_rules_calendar_warned(policy, calendar, firm);
    int warn = warned == 0 ? 0 : firm - warned;
    int year = xfi_calendar_civil(firm).year + 1;
    if (left <= warn) {
        XFI_TRY(count_provisional(store, &provisional, err));
    }
    xfi_calendar_format(firm, until);
    xfi_buf text = {0};
    write_text(&text, lang, until, left, left <= warn, year);
    xfi_json json = {out, false};
    xfi_json_open(&json, NULL, '{');
    xfi_json_text(&json, "firm_until", until);
    xfi_json_int(&json, "days_left", left);
    xfi_json_int(&json, "warn_days", warn);
    xfi_json_bool(&json, "due", left <= warn);
    xfi_json_int(&json, "missing_year", year);
    xfi_json_int(&json, "provisional", provisional);
    xfi_json_text(&json, "text", xfi_buf_text(&text));
    xfi_json_close(&json, '}');
    bool failed = text.failed || out->failed;
    xfi_buf_free(&text);
    return failed ? xfi_error_no_memory(err) : XF_OK;
}
