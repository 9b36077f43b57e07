/* SPDX-License-Identifier: Apache-2.0 */
#include "model/screening.h"

#include "model/field_p.h"

#include <xfcase/screening.h>
#include <xfcase/warning.h>

/* One field a line. */
/* clang-format off */

static const xfi_field screening_fields[] = {
    K(xfi_screening, id, XFI_F_INT),
    F(xfi_screening, name, XFI_F_TEXT),
    F(xfi_screening, unit, XFI_F_TEXT),
    F(xfi_screening, open, XFI_F_BOOL),
    F(xfi_screening, of, XFI_F_REF),
    C(xfi_screening, occasion, XF_ENUM_SCREENING_OCCASION),
    F(xfi_screening, bottom_up, XFI_F_BOOL),
    F(xfi_screening, from, XFI_F_DATE),
    F(xfi_screening, until, XFI_F_DATE),
    F(xfi_screening, official, XFI_F_TEXT),
    F(xfi_screening, text, XFI_F_TEXT),
    F(xfi_screening, document, XFI_F_TEXT),
    F(xfi_screening, ended_on, XFI_F_DATE),
    F(xfi_screening, result, XFI_F_TEXT),
    F(xfi_screening, next_fire_at, XFI_F_TIME),
    F(xfi_screening, told, XFI_F_I32),
};

static const xfi_field finding_fields[] = {
    K(xfi_screening_finding, id, XFI_F_INT),
    F(xfi_screening_finding, of, XFI_F_INT),
    F(xfi_screening_finding, unit, XFI_F_TEXT),
    F(xfi_screening_finding, open, XFI_F_BOOL),
    F(xfi_screening_finding, text, XFI_F_TEXT),
    C(xfi_screening_finding, urgency, XF_ENUM_URGENCY),
    F(xfi_screening_finding, area, XFI_F_TEXT),
    F(xfi_screening_finding, place, XFI_F_TEXT),
    F(xfi_screening_finding, category, XFI_F_TEXT),
    F(xfi_screening_finding, persons, XFI_F_I32),
    F(xfi_screening_finding, proposed_unit, XFI_F_TEXT),
    F(xfi_screening_finding, found_on, XFI_F_DATE),
    C(xfi_screening_finding, outcome, XF_ENUM_FINDING_OUTCOME),
    F(xfi_screening_finding, case_id, XFI_F_REF),
    F(xfi_screening_finding, warning, XFI_F_REF),
    F(xfi_screening_finding, drive_case, XFI_F_REF),
    F(xfi_screening_finding, reason, XFI_F_TEXT),
    F(xfi_screening_finding, decided_on, XFI_F_DATE),
    F(xfi_screening_finding, linked, XFI_F_BOOL),
    F(xfi_screening_finding, successor, XFI_F_TEXT),
    F(xfi_screening_finding, entered_by, XFI_F_TEXT),
    F(xfi_screening_finding, void_on, XFI_F_DATE),
    F(xfi_screening_finding, void_by, XFI_F_TEXT),
    F(xfi_screening_finding, void_reason, XFI_F_TEXT),
};

static const xfi_field warning_fields[] = {
    K(xfi_warning, id, XFI_F_INT),
    F(xfi_warning, unit, XFI_F_TEXT),
    F(xfi_warning, to_unit, XFI_F_TEXT),
    F(xfi_warning, open, XFI_F_BOOL),
    F(xfi_warning, of, XFI_F_REF),
    F(xfi_warning, name, XFI_F_TEXT),
    F(xfi_warning, text, XFI_F_TEXT),
    F(xfi_warning, category, XFI_F_TEXT),
    F(xfi_warning, area, XFI_F_TEXT),
    F(xfi_warning, document, XFI_F_TEXT),
    F(xfi_warning, issued_on, XFI_F_DATE),
    F(xfi_warning, due_date, XFI_F_DATE),
    F(xfi_warning, answered_on, XFI_F_DATE),
    F(xfi_warning, answer, XFI_F_TEXT),
    F(xfi_warning, late, XFI_F_BOOL),
    F(xfi_warning, follow_ups, XFI_F_I32),
    C(xfi_warning, result, XF_ENUM_WARNING_RESULT),
    F(xfi_warning, case_id, XFI_F_REF),
    F(xfi_warning, closed_on, XFI_F_DATE),
    F(xfi_warning, summary, XFI_F_TEXT),
    F(xfi_warning, next_fire_at, XFI_F_TIME),
    F(xfi_warning, told, XFI_F_I32),
    F(xfi_warning, successor, XFI_F_TEXT),
    F(xfi_warning, entered_by, XFI_F_TEXT),
    F(xfi_warning, void_on, XFI_F_DATE),
    F(xfi_warning, void_by, XFI_F_TEXT),
    F(xfi_warning, void_reason, XFI_F_TEXT),
};

static const xfi_field warning_follow_up_fields[] = {
    K(xfi_warning_follow_up, id, XFI_F_INT),
    F(xfi_warning_follow_up, of, XFI_F_INT),
    F(xfi_warning_follow_up, date, XFI_F_DATE),
    F(xfi_warning_follow_up, official, XFI_F_TEXT),
    F(xfi_warning_follow_up, text, XFI_F_TEXT),
};

/* clang-format on */

RECORD(screening, "screening", xfi_screening, 1);
RECORD(finding, "finding", xfi_screening_finding, 1);
RECORD(warning, "warning", xfi_warning, 1);
RECORD(warning_follow_up, "warning_follow_up", xfi_warning_follow_up, 1);
