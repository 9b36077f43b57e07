/* SPDX-License-Identifier: Apache-2.0 */
/* The fields of recurring duties. */
#include "model/field_p.h"
#include "model/office.h"

/* One field a line. */
/* clang-format off */
static const xfi_field duty_series_fields[] = {
    K(xfi_duty_series, id, XFI_F_INT),
    F(xfi_duty_series, of, XFI_F_REF),
    F(xfi_duty_series, duty, XFI_F_TEXT),
    F(xfi_duty_series, name, XFI_F_TEXT),
    F(xfi_duty_series, unit, XFI_F_TEXT),
    F(xfi_duty_series, official, XFI_F_TEXT),
    F(xfi_duty_series, lead, XFI_F_TEXT),
    F(xfi_duty_series, open, XFI_F_BOOL),
    F(xfi_duty_series, from, XFI_F_DATE),
    F(xfi_duty_series, until, XFI_F_DATE),
    F(xfi_duty_series, opened_at, XFI_F_TIME),
    F(xfi_duty_series, made_until, XFI_F_DATE),
    F(xfi_duty_series, next_fire_at, XFI_F_TIME),
    F(xfi_duty_series, ends_at, XFI_F_TIME),
    F(xfi_duty_series, text, XFI_F_TEXT),
    F(xfi_duty_series, document, XFI_F_TEXT),
};

static const xfi_field duty_fields[] = {
    K(xfi_duty, id, XFI_F_INT),
    F(xfi_duty, of, XFI_F_REF),
    F(xfi_duty, phase, XFI_F_REF),
    F(xfi_duty, handed, XFI_F_REF),
    F(xfi_duty, case_id, XFI_F_REF),
    F(xfi_duty, duty, XFI_F_TEXT),
    C(xfi_duty, kind, XF_ENUM_DUTY_KIND),
    F(xfi_duty, name, XFI_F_TEXT),
    F(xfi_duty, name_en, XFI_F_TEXT),
    F(xfi_duty, unit, XFI_F_TEXT),
    F(xfi_duty, official, XFI_F_TEXT),
    F(xfi_duty, lead, XFI_F_TEXT),
    F(xfi_duty, period, XFI_F_DATE),
    F(xfi_duty, rule_date, XFI_F_DATE),
    F(xfi_duty, date, XFI_F_DATE),
    F(xfi_duty, at, XFI_F_TIME),
    F(xfi_duty, due_at, XFI_F_TIME),
    C(xfi_duty, state, XF_ENUM_DUTY_STATE),
    F(xfi_duty, open, XFI_F_BOOL),
    F(xfi_duty, sequence, XFI_F_I32),
    F(xfi_duty, moved, XFI_F_BOOL),
    F(xfi_duty, exception, XFI_F_BOOL),
    F(xfi_duty, required, XFI_F_I32),
    F(xfi_duty, done, XFI_F_I32),
    F(xfi_duty, turn, XFI_F_I32),
    F(xfi_duty, start_at, XFI_F_TIME),
    F(xfi_duty, next_fire_at, XFI_F_TIME),
    C(xfi_duty, mark, XF_ENUM_MARK),
    F(xfi_duty, late, XFI_F_BOOL),
    F(xfi_duty, provisional, XFI_F_BOOL),
    F(xfi_duty, held_on, XFI_F_DATE),
    F(xfi_duty, place, XFI_F_TEXT),
    F(xfi_duty, persons, XFI_F_I32),
    F(xfi_duty, reviewed, XFI_F_I32),
    F(xfi_duty, text, XFI_F_TEXT),
    F(xfi_duty, next, XFI_F_TEXT),
    F(xfi_duty, document, XFI_F_TEXT),
    F(xfi_duty, reason, XFI_F_TEXT),
    F(xfi_duty, reason_en, XFI_F_TEXT),
    F(xfi_duty, entered_by, XFI_F_TEXT),
    F(xfi_duty, cancelled_on, XFI_F_DATE),
    F(xfi_duty, requirements, XFI_F_TEXT),
    F(xfi_duty, set_by, XFI_F_TEXT),
    F(xfi_duty, successor, XFI_F_TEXT),
};

static const xfi_field duty_member_fields[] = {
    K(xfi_duty_member, id, XFI_F_INT),
    F(xfi_duty_member, of, XFI_F_INT),
    F(xfi_duty_member, case_id, XFI_F_REF),
    F(xfi_duty_member, unit, XFI_F_TEXT),
    F(xfi_duty_member, official, XFI_F_TEXT),
    F(xfi_duty_member, persons, XFI_F_I32),
    F(xfi_duty_member, text, XFI_F_TEXT),
    F(xfi_duty_member, open, XFI_F_BOOL),
    F(xfi_duty_member, from, XFI_F_DATE),
    F(xfi_duty_member, until, XFI_F_DATE),
    F(xfi_duty_member, gone_on, XFI_F_DATE),
    F(xfi_duty_member, reason, XFI_F_TEXT),
};

static const xfi_field duty_share_fields[] = {
    K(xfi_duty_share, id, XFI_F_INT),
    F(xfi_duty_share, of, XFI_F_INT),
    F(xfi_duty_share, step, XFI_F_TEXT),
    F(xfi_duty_share, unit, XFI_F_TEXT),
    F(xfi_duty_share, official, XFI_F_TEXT),
    F(xfi_duty_share, open, XFI_F_BOOL),
    F(xfi_duty_share, from, XFI_F_DATE),
    F(xfi_duty_share, until, XFI_F_DATE),
    F(xfi_duty_share, text, XFI_F_TEXT),
};

static const xfi_field duty_step_fields[] = {
    K(xfi_duty_step, id, XFI_F_INT),
    F(xfi_duty_step, of, XFI_F_INT),
    F(xfi_duty_step, case_id, XFI_F_REF),
    F(xfi_duty_step, duty, XFI_F_TEXT),
    F(xfi_duty_step, step, XFI_F_TEXT),
    F(xfi_duty_step, name, XFI_F_TEXT),
    F(xfi_duty_step, name_en, XFI_F_TEXT),
    F(xfi_duty_step, unit, XFI_F_TEXT),
    F(xfi_duty_step, official, XFI_F_TEXT),
    F(xfi_duty_step, lead, XFI_F_TEXT),
    F(xfi_duty_step, date, XFI_F_DATE),
    F(xfi_duty_step, due_at, XFI_F_TIME),
    C(xfi_duty_step, state, XF_ENUM_DUTY_STATE),
    F(xfi_duty_step, open, XFI_F_BOOL),
    F(xfi_duty_step, sequence, XFI_F_I32),
    F(xfi_duty_step, turn, XFI_F_I32),
    F(xfi_duty_step, start_at, XFI_F_TIME),
    F(xfi_duty_step, next_fire_at, XFI_F_TIME),
    C(xfi_duty_step, mark, XF_ENUM_MARK),
    F(xfi_duty_step, late, XFI_F_BOOL),
    F(xfi_duty_step, provisional, XFI_F_BOOL),
    F(xfi_duty_step, done_on, XFI_F_DATE),
    F(xfi_duty_step, place, XFI_F_TEXT),
    F(xfi_duty_step, persons, XFI_F_I32),
    F(xfi_duty_step, text, XFI_F_TEXT),
    F(xfi_duty_step, document, XFI_F_TEXT),
    F(xfi_duty_step, entered_by, XFI_F_TEXT),
    F(xfi_duty_step, reason, XFI_F_TEXT),
    F(xfi_duty_step, reason_en, XFI_F_TEXT),
    F(xfi_duty_step, renews, XFI_F_REF),
    F(xfi_duty_step, cancelled_on, XFI_F_DATE),
    F(xfi_duty_step, passed_on, XFI_F_DATE),
    F(xfi_duty_step, successor, XFI_F_TEXT),
};

static const xfi_field office_firing_fields[] = {
    K(xfi_office_firing, record, XFI_F_TEXT),
    K(xfi_office_firing, record_id, XFI_F_INT),
    K(xfi_office_firing, turn, XFI_F_I32),
    K(xfi_office_firing, rung, XFI_F_TEXT),
    K(xfi_office_firing, rep, XFI_F_I32),
    F(xfi_office_firing, planned_at, XFI_F_TIME),
    F(xfi_office_firing, fired_at, XFI_F_TIME),
    F(xfi_office_firing, late, XFI_F_BOOL),
    F(xfi_office_firing, carried, XFI_F_BOOL),
    C(xfi_office_firing, raises, XF_ENUM_RAISE),
};

/* clang-format on */

RECORD(duty_series, "duty_series", xfi_duty_series, 1);
RECORD(duty, "duty", xfi_duty, 1);
RECORD(duty_step, "duty_step", xfi_duty_step, 1);
RECORD(duty_member, "duty_member", xfi_duty_member, 1);
RECORD(duty_share, "duty_share", xfi_duty_share, 1);
RECORD(office_firing, "office_firing", xfi_office_firing, 5);
