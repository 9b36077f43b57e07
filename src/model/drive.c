/* SPDX-License-Identifier: Apache-2.0 */
#include "model/drive.h"

#include "model/field_p.h"

#include <xfcase/drive.h>

/* One field a line. */
/* clang-format off */

static const xfi_field drive_fields[] = {
    K(xfi_drive, id, XFI_F_INT),
    F(xfi_drive, name, XFI_F_TEXT),
    F(xfi_drive, unit, XFI_F_TEXT),
    F(xfi_drive, open, XFI_F_BOOL),
    F(xfi_drive, body, XFI_F_REF),
    F(xfi_drive, from, XFI_F_DATE),
    F(xfi_drive, until, XFI_F_DATE),
    F(xfi_drive, opened_on, XFI_F_DATE),
    F(xfi_drive, document, XFI_F_TEXT),
    F(xfi_drive, text, XFI_F_TEXT),
    F(xfi_drive, target_earlier, XFI_F_I32),
    F(xfi_drive, target_new, XFI_F_I32),
    F(xfi_drive, closed_on, XFI_F_DATE),
    F(xfi_drive, result, XFI_F_TEXT),
    F(xfi_drive, measure_on, XFI_F_DATE),
    F(xfi_drive, next_fire_at, XFI_F_TIME),
    F(xfi_drive, behind, XFI_F_I32),
};

static const xfi_field drive_phase_fields[] = {
    K(xfi_drive_phase, id, XFI_F_INT),
    F(xfi_drive_phase, of, XFI_F_INT),
    F(xfi_drive_phase, name, XFI_F_TEXT),
    F(xfi_drive_phase, open, XFI_F_BOOL),
    F(xfi_drive_phase, from, XFI_F_DATE),
    F(xfi_drive_phase, until, XFI_F_DATE),
    F(xfi_drive_phase, planned_on, XFI_F_DATE),
    F(xfi_drive_phase, text, XFI_F_TEXT),
    F(xfi_drive_phase, seven_ones, XFI_F_BOOL),
    F(xfi_drive_phase, ended_on, XFI_F_DATE),
    F(xfi_drive_phase, result, XFI_F_TEXT),
    F(xfi_drive_phase, document, XFI_F_TEXT),
};

static const xfi_field drive_case_fields[] = {
    K(xfi_drive_case, id, XFI_F_INT),
    F(xfi_drive_case, of, XFI_F_INT),
    F(xfi_drive_case, case_id, XFI_F_INT),
    F(xfi_drive_case, open, XFI_F_BOOL),
    C(xfi_drive_case, source, XF_ENUM_DRIVE_SOURCE),
    C(xfi_drive_case, cohort, XF_ENUM_DRIVE_COHORT),
    F(xfi_drive_case, since, XFI_F_DATE),
    F(xfi_drive_case, entered_on, XFI_F_DATE),
    F(xfi_drive_case, left_on, XFI_F_DATE),
    F(xfi_drive_case, text, XFI_F_TEXT),
    F(xfi_drive_case, line_unit, XFI_F_TEXT),
    F(xfi_drive_case, area_unit, XFI_F_TEXT),
    F(xfi_drive_case, area, XFI_F_TEXT),
    F(xfi_drive_case, official, XFI_F_TEXT),
    F(xfi_drive_case, handed_out_on, XFI_F_DATE),
    F(xfi_drive_case, hand_outs, XFI_F_I32),
    F(xfi_drive_case, reason, XFI_F_TEXT),
    F(xfi_drive_case, approver, XFI_F_TEXT),
    F(xfi_drive_case, consent, XFI_F_TEXT),
};

static const xfi_field resource_fields[] = {
    K(xfi_resource, id, XFI_F_INT),
    F(xfi_resource, of, XFI_F_INT),
    F(xfi_resource, unit, XFI_F_TEXT),
    F(xfi_resource, official, XFI_F_TEXT),
    F(xfi_resource, open, XFI_F_BOOL),
    C(xfi_resource, kind, XF_ENUM_RESOURCE),
    F(xfi_resource, amount, XFI_F_INT),
    F(xfi_resource, count, XFI_F_I32),
    F(xfi_resource, measure, XFI_F_TEXT),
    F(xfi_resource, text, XFI_F_TEXT),
    F(xfi_resource, document, XFI_F_TEXT),
    F(xfi_resource, promised_on, XFI_F_DATE),
    F(xfi_resource, due_date, XFI_F_DATE),
    F(xfi_resource, given_amount, XFI_F_INT),
    F(xfi_resource, given_count, XFI_F_INT),
    F(xfi_resource, parts, XFI_F_I32),
    F(xfi_resource, given_on, XFI_F_DATE),
    F(xfi_resource, withdrawn_on, XFI_F_DATE),
    F(xfi_resource, reason, XFI_F_TEXT),
    F(xfi_resource, successor, XFI_F_TEXT),
};

static const xfi_field resource_given_fields[] = {
    K(xfi_resource_given, id, XFI_F_INT),
    F(xfi_resource_given, of, XFI_F_INT),
    F(xfi_resource_given, unit, XFI_F_TEXT),
    F(xfi_resource_given, official, XFI_F_TEXT),
    F(xfi_resource_given, date, XFI_F_DATE),
    F(xfi_resource_given, amount, XFI_F_INT),
    F(xfi_resource_given, count, XFI_F_I32),
    F(xfi_resource_given, text, XFI_F_TEXT),
    F(xfi_resource_given, document, XFI_F_TEXT),
    F(xfi_resource_given, entered_by, XFI_F_TEXT),
    F(xfi_resource_given, void_on, XFI_F_DATE),
    F(xfi_resource_given, void_by, XFI_F_TEXT),
    F(xfi_resource_given, void_reason, XFI_F_TEXT),
};

/* clang-format on */

RECORD(drive, "drive", xfi_drive, 1);
RECORD(drive_phase, "drive_phase", xfi_drive_phase, 1);
RECORD(drive_case, "drive_case", xfi_drive_case, 1);
RECORD(resource, "resource", xfi_resource, 1);
RECORD(resource_given, "resource_given", xfi_resource_given, 1);
