/* SPDX-License-Identifier: Apache-2.0 */
/* The fields of rows that are shown and not stored. */
#include "model/field_p.h"

/* One field a line. */
/* clang-format off */
static const xfi_field pending_fields[] = {
    C(xfi_pending, kind, XF_ENUM_PENDING),
    F(xfi_pending, deadline_id, XFI_F_REF),
    C(xfi_pending, record, XF_ENUM_RECORD),
    F(xfi_pending, record_id, XFI_F_REF),
    F(xfi_pending, of, XFI_F_REF),
    F(xfi_pending, case_id, XFI_F_REF),
    F(xfi_pending, rule, XFI_F_TEXT),
    F(xfi_pending, title, XFI_F_TEXT),
    F(xfi_pending, title_en, XFI_F_TEXT),
    F(xfi_pending, unit, XFI_F_TEXT),
    F(xfi_pending, official, XFI_F_TEXT),
    F(xfi_pending, lead, XFI_F_TEXT),
    F(xfi_pending, due_date, XFI_F_DATE),
    F(xfi_pending, due_at, XFI_F_TIME),
    F(xfi_pending, days_left, XFI_F_I32),
    F(xfi_pending, window, XFI_F_BOOL),
    F(xfi_pending, paused, XFI_F_BOOL),
    F(xfi_pending, provisional, XFI_F_BOOL),
    C(xfi_pending, mark, XF_ENUM_MARK),
    F(xfi_pending, next_at, XFI_F_TIME),
    F(xfi_pending, next_rung, XFI_F_TEXT),
    C(xfi_pending, next_raises, XF_ENUM_RAISE),
    C(xfi_pending, next_target, XF_ENUM_TARGET),
};

static const xfi_field foreseen_fields[] = {
    F(xfi_foreseen, deadline_id, XFI_F_REF),
    F(xfi_foreseen, turn, XFI_F_I32),
    F(xfi_foreseen, rung, XFI_F_TEXT),
    F(xfi_foreseen, rep, XFI_F_I32),
    F(xfi_foreseen, case_id, XFI_F_REF),
    F(xfi_foreseen, planned_at, XFI_F_TIME),
    F(xfi_foreseen, fired_at, XFI_F_TIME),
    F(xfi_foreseen, late, XFI_F_BOOL),
    F(xfi_foreseen, carried, XFI_F_BOOL),
    C(xfi_foreseen, raises, XF_ENUM_RAISE),
    C(xfi_foreseen, ground, XF_ENUM_GROUND),
    F(xfi_foreseen, missed, XFI_F_BOOL),
    F(xfi_foreseen, rule, XFI_F_TEXT),
    C(xfi_foreseen, record, XF_ENUM_RECORD),
    F(xfi_foreseen, record_id, XFI_F_REF),
    F(xfi_foreseen, title, XFI_F_TEXT),
    F(xfi_foreseen, title_en, XFI_F_TEXT),
    C(xfi_foreseen, target, XF_ENUM_TARGET),
    F(xfi_foreseen, unit, XFI_F_TEXT),
    F(xfi_foreseen, official, XFI_F_TEXT),
    F(xfi_foreseen, duty_unit, XFI_F_TEXT),
    F(xfi_foreseen, duty_official, XFI_F_TEXT),
    F(xfi_foreseen, due_date, XFI_F_DATE),
};
/* clang-format on */

RECORD(foreseen, "foreseen", xfi_foreseen, 0);
RECORD(pending, "pending", xfi_pending, 0);
