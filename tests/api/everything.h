/* SPDX-License-Identifier: Apache-2.0 */
/* All that a reader is given by any read path, as one text: whatever must not be known is looked for
 * in it. What belongs to a whole rather than to a row (figures, progress, accounts …) can also be had
 * by itself, to be compared between two stores. */
#ifndef EVERYTHING_H
#define EVERYTHING_H

#include "host.h"

typedef struct told {
    char *text;
    size_t used, cap;
} told;

static UNUSED void tell(told *to, const char *text)
{
    size_t len = strlen(text) + 1;
    if (to->used + len + 1 > to->cap) {
        to->cap = (to->cap + len) * 2 + 4096;
        to->text = realloc(to->text, to->cap);
        assert_non_null(to->text);
    }
    memcpy(to->text + to->used, text, len - 1);
    to->used += len;
    to->text[to->used - 1] = '\n';
    to->text[to->used] = '\0';
}

/* What a call gave, or what it says instead: a refusal may quote what it looked at. */
static UNUSED void tell_text(told *to, xf_status status, xf_text **text)
{
    tell(to, status == XF_OK ? xf_text_get(*text) : xf_error_text(xf_error_last(), XF_LANG_EN));
    tell(to, xf_error_details(xf_error_last()));
    xf_text_free(*text);
    *text = NULL;
}

static UNUSED void tell_number(told *to, const char *name, int64_t number)
{
    char line[80];
    (void)snprintf(line, sizeof line, "%s %lld", name, (long long)number);
    tell(to, line);
}

/* ---- as known then ------------------------------------------------------------------------------------- */

/* Before a report was brought, and after. */
static const char *const instants[] = {"2026-03-06T09:30", "2026-03-19T09:00"};
enum { INSTANTS = sizeof instants / sizeof *instants };

static UNUSED bool as_known_then(xf_store *store)
{
    xf_time known_at = 0;
    OK(xf_store_known_at(store, &known_at));
    return known_at != 0;
}

/* NULL: the instant lies ahead. */
static UNUSED xf_store *as_known(xf_store *store, const char *when)
{
    xf_time now = 0;
    xf_store *then = NULL;
    OK(xf_store_now(store, &now));
    if (at(when) <= now) {
        OK(xf_store_as_known(store, at(when), &then));
    }
    return then;
}

/* ---- lists ------------------------------------------------------------------------------------------------- */

#define TELL_LIST(noun, also)                                                                      \
    static UNUSED void tell_##noun##_rows(told *to, xf_status status, xf_iter **list)              \
    {                                                                                              \
        xf_##noun *row = NULL;                                                                     \
        xf_iter *iter = *list;                                                                     \
        assert_int_equal(status, XF_OK);                                                           \
        for (OK(xf_##noun##_next(iter, &row)); row != NULL; OK(xf_##noun##_next(iter, &row))) {    \
            xf_text *json = NULL;                                                                  \
            tell_text(to, xf_##noun##_json(row, &json), &json);                                    \
            also;                                                                                  \
            xf_##noun##_free(row);                                                                 \
        }                                                                                          \
        xf_iter_free(iter);                                                                        \
    }

static UNUSED void tell_sentence(told *to, const xf_entry *entry)
{
    xf_text *text = NULL;
    tell_text(to, xf_entry_text(entry, XF_LANG_ZH, &text), &text);
}

TELL_LIST(case, (void)0)
TELL_LIST(docket, (void)0)
TELL_LIST(deadline, (void)0)
TELL_LIST(pending, tell(to, xf_pending_title(row, XF_LANG_EN)))
TELL_LIST(firing, (void)0)
TELL_LIST(notice, (void)0)
TELL_LIST(entry, tell_sentence(to, row))
TELL_LIST(record, (void)0)
TELL_LIST(hit, (void)0)
TELL_LIST(match, (void)0)

static UNUSED void tell_records(told *to, xf_store *store)
{
    for (size_t i = 0; xf_code_at(XF_ENUM_RECORD, i) >= 0; i++) {
        xf_record_kind kind = (xf_record_kind)xf_code_at(XF_ENUM_RECORD, i);
        xf_iter *iter = NULL;
        int64_t count = 0;
        if (kind == XF_RECORD_NONE) {
            continue;
        }
        tell_record_rows(to, xf_record_list(store, kind, NULL, &iter), &iter);
        OK(xf_record_count(store, kind, NULL, &count));
        tell_number(to, xf_code_of(XF_ENUM_RECORD, (int)kind), count);
        for (xf_id id = 1; id < 8; id++) {
            xf_record *row = NULL;
            xf_text *json = NULL;
            xf_status status = xf_record_read(store, kind, id, &row);
            tell_text(to, status == XF_OK ? xf_record_json(row, &json) : status, &json);
            xf_record_free(row);
        }
    }
}

static UNUSED void tell_lists(told *to, xf_store *store)
{
    int64_t pending = 0;
    xf_iter *iter = NULL;
    tell_case_rows(to, xf_case_list(store, NULL, &iter), &iter);
    tell_docket_rows(to, xf_docket_list(store, NULL, &iter), &iter);
    tell_deadline_rows(to, xf_deadline_list(store, NULL, &iter), &iter);
    tell_deadline_rows(to, xf_due_list(store, NULL, &iter), &iter);
    tell_pending_rows(to, xf_pending_list(store, NULL, &iter), &iter);
    OK(xf_pending_count(store, NULL, &pending));
    tell_number(to, "pending", pending);
    tell_firing_rows(to, xf_firing_list(store, NULL, &iter), &iter);
    tell_firing_rows(to, xf_store_forecast(store, at("2027-01-01T09:00"), 0, &iter), &iter);
    tell_notice_rows(to, xf_notice_list(store, NULL, &iter), &iter);
    if (!as_known_then(store)) { /* a lease is a write */
        tell_notice_rows(to, xf_notice_lease(store, "mailer", 0, 1000, &iter), &iter);
    }
    tell_entry_rows(to, xf_entry_list(store, NULL, &iter), &iter);
    tell_entry_rows(to, xf_trace_list(store, NULL, &iter), &iter);
    tell_records(to, store);
}

/* ---- case by case ---------------------------------------------------------------------------------------- */

static UNUSED void tell_options(told *to, xf_store *store, xf_id id)
{
    xf_options *options = NULL;
    if (xf_case_options(store, id, "p_county", 0, &options) != XF_OK) {
        tell(to, xf_error_text(xf_error_last(), XF_LANG_ZH));
    }
    for (size_t i = 0; i < xf_options_count(options); i++) {
        tell(to, xf_options_text(options, i, XF_LANG_ZH));
    }
    xf_options_free(options);
}

static UNUSED void tell_case(told *to, xf_store *store, xf_id id)
{
    xf_text *text = NULL;
    xf_iter *iter = NULL;
    tell_text(to, xf_case_file(store, id, &text), &text);
    tell_text(to, xf_case_checklist(store, id, XF_LANG_ZH, &text), &text);
    tell_text(to, xf_route_propose_case(store, id, XF_LANG_ZH, XF_FORMAT_TEXT, &text), &text);
    tell_options(to, store, id);
    for (int kind = 1; kind <= 12; kind++) {
        tell_text(to, xf_letter_facts(store, (xf_letter_kind)kind, id, XF_LANG_ZH, &text), &text);
    }
    if (xf_similar_list(store, id, 0, &iter) == XF_OK) {
        tell_match_rows(to, XF_OK, &iter);
    }
}

/* ---- wholes ------------------------------------------------------------------------------------------------- */

static UNUSED void tell_figures(told *to, xf_store *store)
{
    xf_stats_args args = XF_STATS_ARGS_INIT;
    xf_account_args account = XF_ACCOUNT_ARGS_INIT;
    xf_text *text = NULL;
    args.from = account.from = date("2026-01-01");
    args.to = account.to = date("2026-12-31");
    for (size_t i = 0; xf_code_at(XF_ENUM_FIGURE, i) >= 0; i++) {
        int figure = xf_code_at(XF_ENUM_FIGURE, i);
        args.figures |= figure == 0 ? 0 : (int64_t)1 << figure; /* 0: none */
    }
    for (size_t i = 0; xf_code_at(XF_ENUM_STATS_BY, i) >= 0; i++) {
        args.rows = (xf_stats_by)xf_code_at(XF_ENUM_STATS_BY, i);
        tell_text(to, xf_stats_compute(store, &args, XF_LANG_ZH, &text), &text);
    }
    tell_text(to, xf_account_compute(store, &account, XF_LANG_ZH, &text), &text);
}

static UNUSED void tell_work(told *to, xf_store *store)
{
    xf_work_args args = XF_WORK_ARGS_INIT;
    xf_text *text = NULL;
    args.from = date("2026-01-01");
    args.to = date("2026-12-31");
    tell_text(to, xf_work_compute(store, &args, XF_LANG_ZH, &text), &text);
}

enum { DUTIES_TOLD = 4 };

static UNUSED void tell_wholes_of(told *to, xf_store *store)
{
    xf_text *text = NULL;
    int64_t count = 0;
    OK(xf_case_count(store, NULL, &count));
    tell_number(to, "cases", count);
    OK(xf_due_count(store, NULL, &count));
    tell_number(to, "due", count);
    tell_figures(to, store);
    tell_work(to, store);
    tell_text(to, xf_case_focus(store, NULL, XF_LANG_ZH, &text), &text);
    tell_text(to, xf_succession_left(store, NULL, XF_LANG_ZH, &text), &text);
    tell_text(to, xf_case_missing(store, NULL, XF_LANG_ZH, &text), &text);
    tell_text(to, xf_reception_summary(store, NULL, &text), &text);
    for (xf_id id = 1; id <= DUTIES_TOLD; id++) {
        tell_text(to, xf_letter_duty_facts(store, XF_LETTER_VISIT_NOTICE, id, XF_LANG_ZH, &text),
                  &text);
        tell_text(to, xf_letter_duty_facts(store, XF_LETTER_VISIT_REPORT, id, XF_LANG_ZH, &text),
                  &text);
    }
    tell_text(
        to,
        xf_warning_outcomes(store, NULL, date("2026-01-01"), date("2026-12-31"), XF_LANG_ZH, &text),
        &text);
    tell_text(to, xf_similar_review(store, NULL, 1, XF_LANG_ZH, &text), &text);
    tell_text(to, xf_store_calendar_state(store, XF_LANG_ZH, &text), &text);
    static const char *const days[] = {"2026-03-10", "2026-03-31", "2026-06-30"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        tell_text(to, xf_drive_progress(store, 1, date(days[i]), XF_LANG_ZH, &text), &text);
        tell_text(to, xf_drive_material(store, 1, date(days[i]), XF_LANG_ZH, &text), &text);
    }
}

/* As known now and as known then. */
static UNUSED void tell_wholes(told *to, xf_store *store)
{
    tell_wholes_of(to, store);
    for (int i = 0; i < INSTANTS; i++) {
        xf_store *then = as_known(store, instants[i]);
        if (then != NULL) {
            tell_wholes_of(to, then);
        }
        xf_store_free(then);
    }
}

static UNUSED void tell_everything(told *to, xf_store *store, xf_id last_case, const char *words)
{
    xf_iter *iter = NULL;
    tell_lists(to, store);
    for (xf_id id = 1; id <= last_case; id++) {
        tell_case(to, store, id);
    }
    tell_hit_rows(to, xf_search_list(store, words, NULL, &iter), &iter);
    tell_wholes_of(to, store);
}

/* Rows with their numbers as well, as known now and as known then. `words` are searched for. The caller
 * frees it with free(). */
static UNUSED char *everything(xf_store *store, xf_id last_case, const char *words)
{
    told to = {0};
    tell_everything(&to, store, last_case, words);
    for (int i = 0; i < INSTANTS; i++) {
        xf_store *then = as_known(store, instants[i]);
        if (then != NULL) {
            tell_everything(&to, then, last_case, words);
        }
        xf_store_free(then);
    }
    return to.text;
}

#endif
