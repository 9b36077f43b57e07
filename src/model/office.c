/* SPDX-License-Identifier: Apache-2.0 */
#include "model/office.h"

#include "model/field_p.h"
#include "model/front.h"

#include <xfcase/body.h>

#include <string.h>

/* One field a line. */
/* clang-format off */

static const xfi_field office_act_fields[] = {
    F(xfi_office_act, id, XFI_F_REF),
    F(xfi_office_act, of, XFI_F_REF),
    F(xfi_office_act, case_id, XFI_F_REF),
    F(xfi_office_act, code, XFI_F_TEXT),
    F(xfi_office_act, name, XFI_F_TEXT),
    F(xfi_office_act, text, XFI_F_TEXT),
    F(xfi_office_act, reason, XFI_F_TEXT),
    F(xfi_office_act, document, XFI_F_TEXT),
    F(xfi_office_act, basis, XFI_F_TEXT),
    F(xfi_office_act, unit, XFI_F_TEXT),
    F(xfi_office_act, to_unit, XFI_F_TEXT),
    F(xfi_office_act, official, XFI_F_TEXT),
    F(xfi_office_act, approver, XFI_F_TEXT),
    F(xfi_office_act, category, XFI_F_TEXT),
    F(xfi_office_act, area, XFI_F_TEXT),
    F(xfi_office_act, place, XFI_F_TEXT),
    F(xfi_office_act, from, XFI_F_DATE),
    F(xfi_office_act, until, XFI_F_DATE),
    F(xfi_office_act, date, XFI_F_DATE),
    F(xfi_office_act, persons, XFI_F_I32),
    F(xfi_office_act, count, XFI_F_I32),
    F(xfi_office_act, amount, XFI_F_INT),
    F(xfi_office_act, flag, XFI_F_BOOL),
    F(xfi_office_act, other_case, XFI_F_REF),
    F(xfi_office_act, lead, XFI_F_TEXT),
    F(xfi_office_act, next, XFI_F_TEXT),
    F(xfi_office_act, time, XFI_F_TEXT),
    F(xfi_office_act, visitor, XFI_F_TEXT),
    F(xfi_office_act, phone, XFI_F_TEXT),
    F(xfi_office_act, version, XFI_F_TEXT),
    F(xfi_office_act, digest, XFI_F_TEXT),
    F(xfi_office_act, concerned_official, XFI_F_TEXT),
    F(xfi_office_act, concerned_unit, XFI_F_TEXT),
    F(xfi_office_act, measure, XFI_F_TEXT),
    F(xfi_office_act, level, XFI_F_TEXT),
    F(xfi_office_act, field, XFI_F_TEXT),
    F(xfi_office_act, interest, XFI_F_TEXT),
    F(xfi_office_act, origin, XFI_F_TEXT),
    F(xfi_office_act, happened_on, XFI_F_DATE),
    F(xfi_office_act, contact, XFI_F_TEXT),
    F(xfi_office_act, outlook, XFI_F_TEXT),
    F(xfi_office_act, history, XFI_F_TEXT),
    F(xfi_office_act, address, XFI_F_TEXT),
    F(xfi_office_act, id_number, XFI_F_TEXT),
    F(xfi_office_act, household, XFI_F_TEXT),
    F(xfi_office_act, residence, XFI_F_TEXT),
    F(xfi_office_act, capacity, XFI_F_TEXT),
    F(xfi_office_act, workplace, XFI_F_TEXT),
};

static const xfi_field body_fields[] = {
    K(xfi_body, id, XFI_F_INT),
    F(xfi_body, name, XFI_F_TEXT),
    C(xfi_body, kind, XF_ENUM_BODY_KIND),
    F(xfi_body, unit, XFI_F_TEXT),
    F(xfi_body, open, XFI_F_BOOL),
    F(xfi_body, from, XFI_F_DATE),
    F(xfi_body, until, XFI_F_DATE),
    F(xfi_body, text, XFI_F_TEXT),
    F(xfi_body, document, XFI_F_TEXT),
};

static const xfi_field body_member_fields[] = {
    K(xfi_body_member, id, XFI_F_INT),
    F(xfi_body_member, of, XFI_F_INT),
    F(xfi_body_member, official, XFI_F_TEXT),
    C(xfi_body_member, post, XF_ENUM_BODY_POST),
    F(xfi_body_member, open, XFI_F_BOOL),
    F(xfi_body_member, from, XFI_F_DATE),
    F(xfi_body_member, until, XFI_F_DATE),
};

static const xfi_field apart_fields[] = {
    K(xfi_apart, id, XFI_F_INT),
    F(xfi_apart, case_id, XFI_F_INT),
    F(xfi_apart, other_case, XFI_F_INT),
    F(xfi_apart, unit, XFI_F_TEXT),
    F(xfi_apart, official, XFI_F_TEXT),
    F(xfi_apart, reason, XFI_F_TEXT),
    F(xfi_apart, date, XFI_F_DATE),
    F(xfi_apart, void_on, XFI_F_DATE),
    F(xfi_apart, void_by, XFI_F_TEXT),
    F(xfi_apart, void_reason, XFI_F_TEXT),
};

static const xfi_field succession_fields[] = {
    K(xfi_succession, id, XFI_F_INT),
    F(xfi_succession, unit, XFI_F_TEXT),
    F(xfi_succession, to_unit, XFI_F_TEXT),
    C(xfi_succession, kind, XF_ENUM_RECORD),
    F(xfi_succession, item, XFI_F_REF),
    F(xfi_succession, date, XFI_F_DATE),
    F(xfi_succession, passed, XFI_F_I32),
    F(xfi_succession, official, XFI_F_TEXT),
    F(xfi_succession, lead, XFI_F_TEXT),
    F(xfi_succession, document, XFI_F_TEXT),
    F(xfi_succession, reason, XFI_F_TEXT),
};

static const xfi_field calendar_alarm_fields[] = {
    K(xfi_calendar_alarm, id, XFI_F_INT),
    F(xfi_calendar_alarm, unit, XFI_F_TEXT),
    F(xfi_calendar_alarm, until, XFI_F_DATE),
    F(xfi_calendar_alarm, turn, XFI_F_I32),
    F(xfi_calendar_alarm, start_at, XFI_F_TIME),
    F(xfi_calendar_alarm, next_fire_at, XFI_F_TIME),
};

/* clang-format on */

RECORD(office_act, "office_act", xfi_office_act, 0);
RECORD(body, "body", xfi_body, 1);
RECORD(body_member, "body_member", xfi_body_member, 1);
RECORD(apart, "apart", xfi_apart, 1);
RECORD(calendar_alarm, "calendar_alarm", xfi_calendar_alarm, 1);
RECORD(succession, "succession", xfi_succession, 1);

const xf_record_kind xfi_succession_kinds[] = {
    XF_RECORD_DRIVE,      XF_RECORD_DRIVE_CASE, XF_RECORD_RESOURCE,  XF_RECORD_SCREENING,
    XF_RECORD_FINDING,    XF_RECORD_WARNING,    XF_RECORD_RECEPTION, XF_RECORD_DUTY_SERIES,
    XF_RECORD_DUTY_SHARE, XF_RECORD_DUTY,       XF_RECORD_DUTY_STEP, XF_RECORD_NONE,
};

static const struct {
    xf_record_kind kind;
    const xfi_record *record;
} kinds[] = {
    {XF_RECORD_BODY, &xfi_body_record},
    {XF_RECORD_BODY_MEMBER, &xfi_body_member_record},
    {XF_RECORD_DUTY_SERIES, &xfi_duty_series_record},
    {XF_RECORD_DUTY, &xfi_duty_record},
    {XF_RECORD_DUTY_STEP, &xfi_duty_step_record},
    {XF_RECORD_DUTY_MEMBER, &xfi_duty_member_record},
    {XF_RECORD_DUTY_SHARE, &xfi_duty_share_record},
    {XF_RECORD_DRIVE, &xfi_drive_record},
    {XF_RECORD_DRIVE_PHASE, &xfi_drive_phase_record},
    {XF_RECORD_DRIVE_CASE, &xfi_drive_case_record},
    {XF_RECORD_RESOURCE, &xfi_resource_record},
    {XF_RECORD_RESOURCE_GIVEN, &xfi_resource_given_record},
    {XF_RECORD_SCREENING, &xfi_screening_record},
    {XF_RECORD_FINDING, &xfi_finding_record},
    {XF_RECORD_WARNING, &xfi_warning_record},
    {XF_RECORD_WARNING_FOLLOW_UP, &xfi_warning_follow_up_record},
    {XF_RECORD_APART, &xfi_apart_record},
    {XF_RECORD_CALENDAR_ALARM, &xfi_calendar_alarm_record},
    {XF_RECORD_SUCCESSION, &xfi_succession_record},
    {XF_RECORD_LETTER, &xfi_letter_record},
    {XF_RECORD_LETTER_TEMPLATE, &xfi_letter_template_record},
    {XF_RECORD_RECEPTION, &xfi_reception_record},
    {XF_RECORD_RECEPTION_MEMBER, &xfi_reception_member_record},
    {XF_RECORD_REGISTER, &xfi_register_record},
    {XF_RECORD_CONTACT, &xfi_contact_record},
};

const xfi_record *xfi_model_office(xf_record_kind kind)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].kind == kind) {
            return kinds[i].record;
        }
    }
    return NULL;
}

bool xfi_model_ends_by_day(xf_record_kind kind)
{
    static const xf_record_kind by_day[] = {XF_RECORD_BODY,        XF_RECORD_BODY_MEMBER,
                                            XF_RECORD_DUTY_SERIES, XF_RECORD_REGISTER,
                                            XF_RECORD_CONTACT,     XF_RECORD_LETTER_TEMPLATE};
    for (size_t i = 0; i < sizeof by_day / sizeof *by_day; i++) {
        if (by_day[i] == kind) {
            return true;
        }
    }
    return false;
}

const xfi_field *xfi_model_field(const xfi_record *record, const char *name)
{
    for (size_t i = 0; i < record->count; i++) {
        if (strcmp(record->fields[i].name, name) == 0) {
            return &record->fields[i];
        }
    }
    return NULL;
}

int64_t xfi_model_number_in(const xfi_record *record, const char *name, const void *row)
{
    const xfi_field *field = row == NULL ? NULL : xfi_model_field(record, name);
    return field == NULL ? 0 : xfi_model_number(field, row);
}
