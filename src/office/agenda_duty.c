/* SPDX-License-Identifier: Apache-2.0 */
/* The duties of the office in a calendar: meetings, visiting days, reception days, and the steps around them. */
#include "office/agenda_p.h"

#include <string.h>

enum { DAY_MS = 86400000, AN_HOUR = 60 };

/* What took place: a meeting or a visit that was held; of days that are counted each day, as their month
 * is only the limit by which they are owed. */
static bool took_place(const xf_record *duty, xf_record_kind kind)
{
    if (kind == XF_RECORD_DUTY_STEP) {
        return xfi_blank(xf_record_text(duty, "step"));
    }
    xf_duty_kind is = (xf_duty_kind)xf_record_number(duty, "kind");
    return is != XF_DUTY_KIND_REPORT && is != XF_DUTY_KIND_TASK &&
           xf_record_number(duty, "required") == 0;
}

static xfi_event_end end_of(const xf_record *duty, xf_record_kind kind)
{
    switch ((xf_duty_state)xf_record_number(duty, "state")) {
    case XF_DUTY_STATE_DONE:
        return took_place(duty, kind) ? XFI_EVENT_HELD : XFI_EVENT_DONE;
    case XF_DUTY_STATE_CANCELLED:
        return XFI_EVENT_CANCELLED;
    default:
        return XFI_EVENT_STANDS;
    }
}

/* A beginning that was said, or a limit within the day; else the day. What was held on another day than
 * planned stands on that day. */
static void set_date(const xf_record *duty, xfi_event *event)
{
    xf_date day = (xf_date)xf_record_number(duty, "date");
    xf_time due = xf_record_number(duty, "due_at");
    event->at = xf_record_number(duty, "at");
    if (event->at == 0 && due != 0 && xf_date_of_time(due) == day &&
        due < xf_time_make(day, 0) + DAY_MS - 60000) {
        event->at = due;
        event->limit = true;
    }
    xf_date held = (xf_date)xf_record_number(duty, "held_on");
    if (event->end == XFI_EVENT_HELD && held != 0 && held != day) {
        day = held;
        event->at = 0;
        event->limit = false;
    }
    event->minutes = AN_HOUR;
    event->day = event->at == 0 ? day : 0;
}

/* Who takes part, each in a line. */
static xf_status add_members(const xfi_agenda *agenda, xf_store *store, xf_id duty,
                             const xfi_names *names, xfi_str *out)
{
    xf_iter *iter = NULL;
    xf_record *one = NULL;
    xf_query query = XF_QUERY_INIT;
    query.of = duty;
    query.open_only = 1;
    xf_status status = xf_record_list(store, XF_RECORD_DUTY_MEMBER, &query, &iter);
    while (status == XF_OK && (status = xf_record_next(iter, &one)) == XF_OK && one != NULL) {
        const char *official = xf_record_text(one, "official");
        xfi_str_printf(out, "%s%s%s", out->len == 0 ? "" : "\n",
                       xfi_say(agenda->lang, "参加：", "Takes part: "),
                       xfi_names_unit(names, xf_record_text(one, "unit")));
        if (!xfi_blank(official)) {
            xfi_str_printf(out, " %s", xfi_names_official(names, official));
        }
        const int64_t persons = xf_record_number(one, "persons");
        if (persons > 1) {
            xfi_str_printf(out, xfi_say(agenda->lang, "（%lld人）", " (%lld people)"),
                           (long long)persons);
        }
        xf_record_free(one);
    }
    xf_iter_free(iter);
    return status;
}

static void describe(const xfi_agenda *agenda, const xf_record *duty, const xfi_names *names,
                     xfi_str *out)
{
    const struct {
        const char *zh, *en, *text;
    } lines[] = {
        {"单位：", "Unit: ", xfi_names_unit(names, xf_record_text(duty, "unit"))},
        {"责任人：", "Official: ", xfi_names_official(names, xf_record_text(duty, "official"))},
        {"负责领导：", "Lead: ", xfi_names_official(names, xf_record_text(duty, "lead"))},
        {"要求：", "Requirements: ", xf_record_text(duty, "requirements")},
        {"说明：", "Note: ", xf_record_text(duty, "text")},
        {"变更或取消理由：", "Why it changed: ", xf_record_text_in(duty, "reason", agenda->lang)},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (!xfi_blank(lines[i].text)) {
            xfi_str_printf(out, "%s%s%s", out->len == 0 ? "" : "\n",
                           xfi_say(agenda->lang, lines[i].zh, lines[i].en), lines[i].text);
        }
    }
    if (xf_record_number(duty, "provisional") != 0) {
        xfi_str_printf(out, "\n%s",
                       xfi_say(agenda->lang, "日期暂定：超出已公布的节假日安排。",
                               "Provisional: beyond the last holiday notice."));
    }
}

static xf_status put_duty(const xfi_agenda *agenda, xf_store *store, const xf_record *duty,
                          const xfi_names *names, xf_record_kind kind)
{
    xf_status status = XF_OK;
    xfi_str description = {0};
    xfi_event event = {
        .kind = xf_code_of(XF_ENUM_RECORD, (int)kind),
        .id = xf_record_id(duty),
        .sequence = (int32_t)xf_record_number(duty, "sequence"),
        .end = end_of(duty, kind),
        .summary = xf_record_text_in(duty, "name", agenda->lang),
        .place = xf_record_text(duty, "place"),
        .category = xfi_say(agenda->lang, "定期职责", "Duty of the office"),
        .alarm = true,
        .urgent = (xf_mark)xf_record_number(duty, "mark") == XF_MARK_RED,
    };
    set_date(duty, &event);
    if (event.day == 0 && event.at == 0) {
        return XF_OK;
    }
    describe(agenda, duty, names, &description);
    if (kind == XF_RECORD_DUTY) {
        status = add_members(agenda, store, xf_record_id(duty), names, &description);
    }
    event.description = xfi_str_get(&description);
    if (status == XF_OK) {
        status = description.failed ? xfi_doc_no_memory() : xfi_agenda_event(agenda, &event);
    }
    xfi_str_free(&description);
    return status;
}

static xf_status put_kind(const xfi_agenda *agenda, xf_store *store, const xf_query *query,
                          xf_record_kind kind, const xfi_names *names, xfi_run *run)
{
    xf_iter *iter = NULL;
    xf_record *duty = NULL;
    xf_status status = xf_record_list(store, kind, query, &iter);
    while (status == XF_OK && (status = xf_record_next(iter, &duty)) == XF_OK && duty != NULL) {
        status = put_duty(agenda, store, duty, names, kind);
        if (status == XF_OK) {
            status = xfi_run_step(run);
        }
        xf_record_free(duty);
    }
    xf_iter_free(iter);
    return status;
}

xf_status xfi_agenda_duties(const xfi_agenda *agenda, xf_store *store, const xf_query *query,
                            const xfi_names *names, xfi_run *run)
{
    XFI_TRY(put_kind(agenda, store, query, XF_RECORD_DUTY, names, run));
    return put_kind(agenda, store, query, XF_RECORD_DUTY_STEP, names, run);
}
