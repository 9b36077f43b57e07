/* SPDX-License-Identifier: Apache-2.0 */
/* The due dates of a unit or an official in a calendar. */
#include "office/agenda_p.h"

#include <string.h>
#include <xfcase-office/agenda.h>

enum { DAYS_BACK = 30 };

typedef struct agenda_run {
    xf_store *store;
    xf_agenda_args args;
    xfi_agenda agenda;
    xfi_names *names;
    xfi_run run;
} agenda_run;

/* ---- one deadline ----------------------------------------------------------------------------------------- */

static bool is_running(const xf_deadline *deadline)
{
    return xf_deadline_state(deadline) == XF_DEADLINE_OPEN;
}

/* Each turn is a new date, each end within it one more change. */
static int32_t sequence_of(const xf_deadline *deadline)
{
    int32_t turn = xf_deadline_turn(deadline);
    return (turn > 0 ? turn - 1 : 0) * 2 + (is_running(deadline) ? 0 : 1);
}

static xfi_event_end end_of(const xf_deadline *deadline)
{
    return is_running(deadline)                                   ? XFI_EVENT_STANDS
           : xf_deadline_state(deadline) == XF_DEADLINE_FULFILLED ? XFI_EVENT_DONE
                                                                  : XFI_EVENT_CANCELLED;
}

static void describe(const agenda_run *a, const xf_deadline *deadline, const xf_case *file,
                     xfi_str *out)
{
    const xf_lang lang = a->args.lang;
    const char *handler = xf_case_handler(file);
    xfi_str_printf(out, "%s%s\n", xfi_say(lang, "信访事项：", "Matter: "), xf_case_title(file));
    xfi_str_printf(out, "%s%s\n", xfi_say(lang, "责任单位：", "Responsible unit: "),
                   xfi_names_unit(a->names, xf_case_unit(file)));
    if (!xfi_blank(handler)) {
        xfi_str_printf(out, "%s%s\n", xfi_say(lang, "承办人：", "Handler: "),
                       xfi_names_official(a->names, handler));
    }
    xfi_str_printf(out, "%s%s\n", xfi_say(lang, "计时状态：", "Clock: "),
                   xf_code_name(XF_ENUM_DEADLINE_STATE, (int)xf_deadline_state(deadline), lang));
    xfi_str_printf(out, "%s%s", xfi_say(lang, "依据：", "Basis: "),
                   xf_deadline_basis(deadline, lang));
    if (xf_deadline_provisional(deadline) != 0) {
        xfi_str_printf(out, "\n%s",
                       xfi_say(lang, "日期暂定：超出已公布的节假日安排。",
                               "Provisional: beyond the last holiday notice."));
    }
}

/* A paused one has no date: it stands where its period would have ended. */
static bool set_date(const xf_deadline *deadline, xfi_event *event)
{
    enum { MOMENT = 15 };
    event->day = xf_deadline_due_date(deadline);
    if (event->day == 0 && xf_deadline_due_at(deadline) != 0) {
        event->at = xf_deadline_due_at(deadline);
        event->minutes = MOMENT;
        event->limit = true;
    } else if (event->day == 0) {
        event->day = xf_deadline_last_date(deadline);
    }
    return event->day != 0 || event->at != 0;
}

static xf_status put_deadline(agenda_run *a, const xf_deadline *deadline, const xf_case *file)
{
    xfi_str summary = {0};
    xfi_str description = {0};
    xfi_event event = {.kind = "deadline",
                       .id = xf_deadline_id(deadline),
                       .sequence = sequence_of(deadline),
                       .end = end_of(deadline),
                       .alarm = true,
                       .urgent = xf_deadline_mark(deadline) == XF_MARK_RED};
    if (xf_deadline_window(deadline) != 0 || !set_date(deadline, &event)) {
        return xfi_run_step(&a->run); /* a petitioner's window is no duty */
    }
    xfi_str_printf(&summary, xfi_say(a->args.lang, "%s：%s", "%s: %s"),
                   xf_deadline_title(deadline, a->args.lang), xf_case_number(file));
    describe(a, deadline, file, &description);
    event.summary = xfi_str_get(&summary);
    event.description = xfi_str_get(&description);
    event.category = xfi_say(a->args.lang, "信访时限", "Petition deadline");
    xf_status status = summary.failed || description.failed ? xfi_doc_no_memory()
                                                            : xfi_agenda_event(&a->agenda, &event);
    xfi_str_free(&summary);
    xfi_str_free(&description);
    return status == XF_OK ? xfi_run_step(&a->run) : status;
}

/* ---- lists ---------------------------------------------------------------------------------------------------- */

static xf_query asked(const agenda_run *a)
{
    xf_query query = XF_QUERY_INIT;
    query.unit = a->args.unit;
    query.official = a->args.official;
    query.from = xf_time_make(a->args.from, 0);
    query.until = a->args.until == 0 ? 0 : xf_time_make(a->args.until + 1, 0);
    return query;
}

static xf_status put_running(agenda_run *a)
{
    xf_iter *iter = NULL;
    xf_deadline *one = NULL;
    xf_query query = asked(a);
    query.from = 0; /* what is overdue stays in the calendar until it is done */
    xf_status status = xf_due_list(a->store, &query, &iter);
    while (status == XF_OK && (status = xf_deadline_next(iter, &one)) == XF_OK && one != NULL) {
        xf_case *file = NULL;
        status = xf_deadline_case(one, &file);
        if (status == XF_OK) {
            status = put_deadline(a, one, file);
        }
        xf_case_free(file);
        xf_deadline_free(one);
    }
    xf_iter_free(iter);
    return status;
}

static xf_status put_ended(agenda_run *a)
{
    xf_iter *iter = NULL;
    xf_deadline *one = NULL;
    xf_query query = asked(a);
    xf_status status = xf_deadline_list(a->store, &query, &iter);
    while (status == XF_OK && (status = xf_deadline_next(iter, &one)) == XF_OK && one != NULL) {
        xf_case *file = NULL;
        bool ended = !is_running(one) && xf_deadline_state(one) != XF_DEADLINE_PAUSED;
        if (ended && (status = xf_case_read(a->store, xf_deadline_case_id(one), &file)) == XF_OK) {
            status = put_deadline(a, one, file);
        }
        xf_case_free(file);
        xf_deadline_free(one);
    }
    xf_iter_free(iter);
    return status;
}

/* ---- the file -------------------------------------------------------------------------------------------------- */

/* The hash of the first entry is the store's for ever. */
static xf_status name_store(agenda_run *a)
{
    xf_iter *iter = NULL;
    xf_entry *first = NULL;
    xf_query query = XF_QUERY_INIT;
    query.limit = 1;
    (void)snprintf(a->agenda.store, sizeof a->agenda.store, "empty");
    xf_status status = xf_entry_list(a->store, &query, &iter);
    if (status == XF_OK && (status = xf_entry_next(iter, &first)) == XF_OK && first != NULL) {
        (void)snprintf(a->agenda.store, sizeof a->agenda.store, "%.16s", xf_entry_hash(first));
    }
    xf_entry_free(first);
    xf_iter_free(iter);
    return status;
}

static xf_status fill(agenda_run *a)
{
    const xf_lang lang = a->args.lang;
    XFI_TRY(xfi_agenda_head(&a->agenda, xfi_say(lang, "信访工作日程", "Petition work")));
    XFI_TRY(put_running(a));
    XFI_TRY(put_ended(a));
    const xf_query query = asked(a);
    XFI_TRY(xfi_agenda_duties(&a->agenda, a->store, &query, a->names, &a->run));
    xfi_agenda_tail(&a->agenda);
    return xfi_run_end(&a->run);
}

static xf_status read_args(agenda_run *a, const char *path, const xf_agenda_args *args)
{
    XFI_TRY(xfi_doc_need(a->store, "store"));
    XFI_TRY(xfi_doc_need(path, "path"));
    XFI_TRY(xfi_doc_args(args, &a->args, sizeof a->args));
    XFI_TRY(xfi_doc_lang(a->args.lang));
    XFI_TRY(xf_store_now(a->store, &a->agenda.now));
    if (a->args.from == 0) {
        a->args.from = xf_date_of_time(a->agenda.now) - DAYS_BACK;
    }
    if (a->args.from < XF_DATE_MIN || a->args.from > XF_DATE_MAX || a->args.until < 0 ||
        a->args.until >= XF_DATE_MAX) {
        return xfi_doc_fail(XF_E_INVALID, "from", "日期无效", "no such date");
    }
    XFI_TRY(xfi_doc_period(a->args.from, a->args.until, "until"));
    a->agenda.lang = a->args.lang;
    a->agenda.todo = a->args.todo != 0;
    a->agenda.no_alarms = a->args.no_alarms != 0;
    return XF_OK;
}

xf_status xf_agenda_write(xf_store *store, const char *path, const xf_agenda_args *args,
                          xf_progress_fn progress, void *userdata)
{
    xfi_file file;
    agenda_run a = {
        .store = store, .args = XF_AGENDA_ARGS_INIT, .run = {.fn = progress, .userdata = userdata}};
    XFI_TRY(read_args(&a, path, args));
    XFI_TRY(name_store(&a));
    const xf_query query = asked(&a);
    xf_query counted = XF_QUERY_INIT;
    counted.unit = query.unit;
    counted.official = query.official;
    XFI_TRY(xf_due_count(store, &counted, &a.run.total));
    XFI_TRY(xfi_names_read(store, &a.names));
    xf_status status = xfi_file_open(&file, path);
    if (status == XF_OK) {
        a.agenda.file = &file;
        status = xfi_file_close(&file, fill(&a));
    }
    xfi_names_free(a.names);
    return status;
}
