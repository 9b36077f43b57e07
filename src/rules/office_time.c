/* SPDX-License-Identifier: Apache-2.0 */
/* A step is not taken before what it rests on: the record that it changes, the one that this belongs to, a
 * case that it names. Late entries stay possible: what counts is when a thing took place, as it is recorded. */
#include "rules/office_p.h"

#include <stdio.h>

#define ORDER                                                                                      \
    (xfi_bi)                                                                                       \
    {                                                                                              \
        "办公管理规则（办理时间不得早于其所依据的登记）",                                          \
            "rule on the work of offices: nothing is done before what it rests on"                 \
    }

/* The fields that say since when there is something to take a step on. Of a record with several the latest
 * counts. A record without is asked for nothing here: its days (from, until) are checked against those of the
 * step by the noun, as they may lie ahead of the day on which it was entered. */
static const struct {
    xf_record_kind kind;
    const char *field;
} since[] = {
    {XF_RECORD_RECEPTION, "date"},
    {XF_RECORD_FINDING, "found_on"},
    {XF_RECORD_WARNING, "issued_on"},
    {XF_RECORD_DRIVE, "opened_on"},
    {XF_RECORD_DRIVE_PHASE, "planned_on"},
    {XF_RECORD_DRIVE_CASE, "entered_on"},
    {XF_RECORD_DRIVE_CASE, "handed_out_on"},
    {XF_RECORD_RESOURCE, "promised_on"},
    {XF_RECORD_RESOURCE_GIVEN, "date"},
    {XF_RECORD_APART, "date"},
    {XF_RECORD_LETTER_TEMPLATE, "from"},
    {XF_RECORD_DUTY_SERIES, "opened_at"},
    {XF_RECORD_DUTY, "start_at"},
    {XF_RECORD_DUTY_STEP, "start_at"},
    {XF_RECORD_DUTY_MEMBER, "from"},
    {XF_RECORD_DUTY_SHARE, "from"},
};

/* Steps whose `date` is a day on which something took place because of the record, and those that may as well
 * arrange it ahead. Others have a date of another meaning, or say more of theirs. */
static const struct {
    xf_office_kind kind;
    bool ahead;
} dated[] = {
    {XF_OFFICE_FOLLOW_WARNING, false},
    {XF_OFFICE_ESCORT, true},
};

/* An instant, or a day: as people read them, and so that they can be compared. */
typedef struct moment {
    bool of_day;
    int64_t value;
} moment;

static void put(const xfi_office_deciding *d, moment at, char out[XFI_TIME_TEXT])
{
    if (at.of_day) {
        xfi_calendar_format((xf_date)at.value, out);
    } else {
        xfi_calendar_format_time(at.value, d->world->policy->zone, out);
    }
}

static bool lies_before(const xfi_office_deciding *d, moment a, moment b)
{
    const int32_t zone = d->world->policy->zone;
    if (a.of_day != b.of_day) { /* then the day decides */
        a.value = a.of_day ? a.value : xfi_calendar_date_of(a.value, zone);
        b.value = b.of_day ? b.value : xfi_calendar_date_of(b.value, zone);
    }
    return a.value < b.value;
}

static xf_status before_record(const xfi_office_deciding *d, const char *field, moment at,
                               xf_record_kind kind, const char *of, moment record, xfi_error *err)
{
    const xfi_code *code = xfi_code_by_value(XF_ENUM_RECORD, (int)kind);
    const xfi_bi *title = xfi_model_title(XFI_TITLES_OF_RECORDS, code->code, of);
    char step[XFI_TIME_TEXT];
    char other[XFI_TIME_TEXT];
    char zh[240];
    char en[240];
    put(d, at, step);
    put(d, record, other);
    (void)snprintf(zh, sizeof zh, "办理时间（%s）早于所依据的%s（%s：%s）", step, code->zh,
                   title == NULL ? of : title->zh, other);
    (void)snprintf(en, sizeof en, "the step (%s) lies before what it rests on: %s (%s: %s)", step,
                   code->en, title == NULL ? of : title->en, other);
    return xfi_error_refuse(err, XF_E_REFUSED, "time.before_record", ORDER, field,
                            (xfi_bi){zh, en});
}

static xf_status not_before(const xfi_office_deciding *d, const char *field, moment at,
                            xf_record_kind kind, const void *row, xfi_error *err)
{
    const xfi_record *record = xfi_model_office(kind);
    for (size_t i = 0; row != NULL && i < sizeof since / sizeof *since; i++) {
        if (since[i].kind != kind) {
            continue;
        }
        const xfi_field *of = xfi_model_field(record, since[i].field);
        const moment began = {of->type == XFI_F_DATE, xfi_model_number(of, row)};
        if (began.value != 0 && lies_before(d, at, began)) {
            return before_record(d, field, at, kind, of->name, began, err);
        }
    }
    return XF_OK;
}

/* A case is there from when it was received on. */
static xf_status not_before_case(const xfi_office_deciding *d, const xfi_casefile *file,
                                 bool is_named, xfi_error *err)
{
    const moment at = {false, d->act->at};
    char received[XFI_TIME_TEXT];
    char step[XFI_TIME_TEXT];
    char zh[200];
    char en[200];
    if (!is_named || file == NULL || d->act->at >= file->row.received_at) {
        return XF_OK;
    }
    put(d, at, step);
    put(d, (moment){false, file->row.received_at}, received);
    (void)snprintf(zh, sizeof zh, "办理时间（%s）早于该信访事项收到的时间（%s）", step, received);
    (void)snprintf(en, sizeof en, "the step (%s) lies before the case was received (%s)", step,
                   received);
    return xfi_error_refuse(err, XF_E_REFUSED, "time.before_record", ORDER, "at", (xfi_bi){zh, en});
}

static xf_status check_dated(const xfi_office_deciding *d, xfi_error *err)
{
    const moment day = {true, d->act->date};
    for (size_t i = 0; i < sizeof dated / sizeof *dated && day.value != 0; i++) {
        if (dated[i].kind != d->act->kind) {
            continue;
        }
        if (!dated[i].ahead && day.value > d->date) {
            return xfi_error_refuse(
                err, XF_E_REFUSED, "time.future", ORDER, "date",
                (xfi_bi){"尚未到来的日期不能记为已办理", "what lies ahead has not been done"});
        }
        XFI_TRY(not_before(d, "date", day, d->verb->record, d->before, err));
        return not_before(d, "date", day, d->verb->parent, d->world->parent, err);
    }
    return XF_OK;
}

xf_status xfi_office_check_order(const xfi_office_deciding *d, xfi_error *err)
{
    const moment at = {false, d->act->at};
    const xfi_office_world *world = d->world;
    XFI_TRY(not_before(d, "at", at, d->verb->record, d->before, err));
    XFI_TRY(not_before(d, "at", at, d->verb->parent, world->parent, err));
    XFI_TRY(not_before_case(d, world->file, d->act->case_id != 0, err));
    XFI_TRY(not_before_case(d, world->other, d->act->other_case != 0, err));
    return check_dated(d, err);
}

xf_status xfi_office_after(const xfi_office_deciding *d, const char *field, xfi_error *err)
{
    const xfi_record *record = xfi_model_office(d->verb->record);
    const moment began = {true, xfi_model_number_in(record, field, d->before)};
    const moment at = {false, d->act->at};
    return lies_before(d, at, began)
               ? before_record(d, "at", at, d->verb->record, field, began, err)
               : XF_OK;
}
