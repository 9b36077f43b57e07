/* SPDX-License-Identifier: Apache-2.0 */
/* What was warned of in a period, and what came of it. */
#include "door/door.h"

#include <xfcase/warning.h>

enum { RESULTS = 5 };

typedef struct tally {
    int32_t warned, answered, in_time, late, waiting, overdue, followed, open;
    int32_t results[RESULTS]; /* by xf_warning_result, of closed ones */
} tally;

typedef struct asked {
    const char *unit;
    xf_date from, until, today;
    xf_lang lang;
} asked;

static void count(const xfi_warning *row, xf_date today, tally *to)
{
    bool waiting = row->answered_on == 0;
    to->warned++;
    to->answered += waiting ? 0 : 1;
    to->in_time += !waiting && !row->late ? 1 : 0;
    to->late += row->late ? 1 : 0;
    to->waiting += waiting ? 1 : 0;
    to->overdue += waiting && row->due_date < today ? 1 : 0;
    to->followed += row->follow_ups > 0 ? 1 : 0;
    to->open += row->open ? 1 : 0;
    to->results[row->result] += row->open ? 0 : 1;
}

static void add_tally(xfi_json *json, const tally *of, xf_lang lang)
{
    xfi_json_int(json, "warned", of->warned);
    xfi_json_int(json, "answered", of->answered);
    xfi_json_int(json, "in_time", of->in_time);
    xfi_json_int(json, "late", of->late);
    xfi_json_int(json, "waiting", of->waiting);
    xfi_json_int(json, "overdue", of->overdue);
    xfi_json_int(json, "followed", of->followed);
    xfi_json_int(json, "open", of->open);
    xfi_json_open(json, "results", '[');
    for (int r = XF_WARNING_RESULT_RESOLVED; r < RESULTS; r++) {
        const xfi_code *code = xfi_code_by_value(XF_ENUM_WARNING_RESULT, r);
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "code", code->code);
        xfi_json_text(json, "name", lang == XF_LANG_EN ? code->en : code->zh);
        xfi_json_int(json, "count", of->results[r]);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

static void add_date(xfi_json *json, const char *key, xf_date date)
{
    char text[XFI_DATE_TEXT];
    xfi_calendar_format(date, text);
    xfi_json_text(json, key, date == 0 ? NULL : text);
}

static xf_status add_rows(xf_store *store, const asked *what, xfi_json *json, tally *all,
                          xfi_error *err)
{
    const xfi_select select = {.unit = what->unit};
    xfi_cursor *cursor = NULL;
    bool found = true;
    XFI_TRY(xfi_store_select(store->inner, &xfi_warning_record, &select, &cursor, err));
    xf_status status = XF_OK;
    while (status == XF_OK && found) {
        xfi_warning row;
        xfi_arena_reset(&store->arena);
        status = xfi_cursor_next(cursor, &store->arena, &row, NULL, &found, err);
        if (status != XF_OK || !found || row.void_on != 0 || row.issued_on < what->from ||
            row.issued_on > what->until) {
            continue;
        }
        count(&row, what->today, all);
        xfi_door_row_json(&xfi_warning_record, &row, json, NULL);
    }
    xfi_cursor_close(cursor);
    return status;
}

static xf_status write(xf_store *store, const asked *what, xfi_buf *out, xfi_error *err)
{
    xfi_json json = {out, false};
    tally all = {0};
    xfi_json_open(&json, NULL, '{');
    xfi_json_int(&json, "format", 1);
    add_date(&json, "from", what->from);
    add_date(&json, "until", what->until);
    xfi_json_text(&json, "unit", what->unit);
    xfi_json_open(&json, "warnings", '[');
    XFI_TRY(add_rows(store, what, &json, &all, err));
    xfi_json_close(&json, ']');
    add_tally(&json, &all, what->lang);
    xfi_json_close(&json, '}');
    return XF_OK;
}

static xf_status begin(xf_store *store, asked *what, xfi_error *err)
{
    const xf_policy *policy;
    XFI_TRY(xfi_door_known_unit(store, what->unit, err));
    XFI_TRY(xfi_door_policy(store, NULL, NULL, &policy, err));
    what->today = xfi_calendar_date_of(xfi_door_now(store), policy->zone);
    what->until = what->until == 0 ? what->today : what->until;
    return xfi_door_check_period(what->from, what->until, "until", err);
}

static xf_status make(xf_store *store, asked *what, xf_text **out, xfi_error *err)
{
    enum { ID_MAX = 64 };
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_text(what->unit, "unit", ID_MAX, false, err));
    XFI_TRY(xfi_door_check_date(what->from, "from", false, err));
    XFI_TRY(xfi_door_check_date(what->until, "until", false, err));
    XFI_TRY(xfi_door_check_lang(what->lang, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_status status = begin(store, what, err);
    status = status == XF_OK ? write(store, what, &buf, err) : status;
    status = xfi_door_end(store, status, err);
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_warning_outcomes(xf_store *store, const char *unit, xf_date from, xf_date until,
                              xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    asked what = {.unit = unit, .from = from, .until = until, .lang = lang};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make(store, &what, out, &err));
}
