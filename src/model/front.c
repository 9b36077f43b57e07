/* SPDX-License-Identifier: Apache-2.0 */
#include "model/front.h"

#include "model/field_p.h"

#include <xfcase/types.h>

/* One field a line. */
/* clang-format off */

static const xfi_field reception_fields[] = {
    K(xfi_reception, id, XFI_F_INT),
    F(xfi_reception, unit, XFI_F_TEXT),
    F(xfi_reception, official, XFI_F_TEXT),
    C(xfi_reception, kind, XF_ENUM_RECEPTION),
    F(xfi_reception, at, XFI_F_TIME),
    F(xfi_reception, date, XFI_F_DATE),
    F(xfi_reception, place, XFI_F_TEXT),
    F(xfi_reception, name, XFI_F_TEXT),
    F(xfi_reception, text, XFI_F_TEXT),
    F(xfi_reception, category, XFI_F_TEXT),
    F(xfi_reception, area, XFI_F_TEXT),
    F(xfi_reception, persons, XFI_F_I32),
    F(xfi_reception, visitor, XFI_F_TEXT),
    F(xfi_reception, phone, XFI_F_TEXT),
    F(xfi_reception, open, XFI_F_BOOL),
    C(xfi_reception, result, XF_ENUM_RECEIVED),
    F(xfi_reception, said, XFI_F_TEXT),
    F(xfi_reception, case_id, XFI_F_REF),
    F(xfi_reception, to_unit, XFI_F_TEXT),
    F(xfi_reception, escort, XFI_F_TEXT),
    F(xfi_reception, escort_unit, XFI_F_TEXT),
    F(xfi_reception, escort_on, XFI_F_DATE),
    F(xfi_reception, escort_result, XFI_F_TEXT),
    F(xfi_reception, follow_up_on, XFI_F_DATE),
    F(xfi_reception, follow_up_set_on, XFI_F_DATE),
    F(xfi_reception, followed_up_on, XFI_F_DATE),
    F(xfi_reception, follow_up_result, XFI_F_TEXT),
    F(xfi_reception, register_unit, XFI_F_TEXT),
    F(xfi_reception, year, XFI_F_I32),
    F(xfi_reception, seq, XFI_F_INT),
    F(xfi_reception, next_fire_at, XFI_F_TIME),
    F(xfi_reception, told, XFI_F_I32),
    F(xfi_reception, successor, XFI_F_TEXT),
    F(xfi_reception, succeeded_on, XFI_F_DATE),
    F(xfi_reception, entered_by, XFI_F_TEXT),
    F(xfi_reception, void_on, XFI_F_DATE),
    F(xfi_reception, void_by, XFI_F_TEXT),
    F(xfi_reception, void_reason, XFI_F_TEXT),
};

static const xfi_field register_fields[] = {
    K(xfi_register, id, XFI_F_INT),
    F(xfi_register, unit, XFI_F_TEXT),
    F(xfi_register, keeper, XFI_F_TEXT),
    F(xfi_register, open, XFI_F_BOOL),
    F(xfi_register, from, XFI_F_DATE),
    F(xfi_register, until, XFI_F_DATE),
    F(xfi_register, text, XFI_F_TEXT),
    F(xfi_register, document, XFI_F_TEXT),
    F(xfi_register, reason, XFI_F_TEXT),
};

static const xfi_field reception_member_fields[] = {
    K(xfi_reception_member, id, XFI_F_INT),
    F(xfi_reception_member, of, XFI_F_INT),
    F(xfi_reception_member, official, XFI_F_TEXT),
    F(xfi_reception_member, unit, XFI_F_TEXT),
};

static const xfi_field contact_fields[] = {
    K(xfi_contact, id, XFI_F_INT),
    F(xfi_contact, unit, XFI_F_TEXT),
    F(xfi_contact, official, XFI_F_TEXT),
    F(xfi_contact, phone, XFI_F_TEXT),
    F(xfi_contact, text, XFI_F_TEXT),
    F(xfi_contact, open, XFI_F_BOOL),
    F(xfi_contact, from, XFI_F_DATE),
    F(xfi_contact, until, XFI_F_DATE),
};

static const xfi_field letter_fields[] = {
    K(xfi_letter, id, XFI_F_INT),
    F(xfi_letter, case_id, XFI_F_REF),
    F(xfi_letter, of, XFI_F_REF),
    F(xfi_letter, unit, XFI_F_TEXT),
    F(xfi_letter, official, XFI_F_TEXT),
    C(xfi_letter, kind, XF_ENUM_LETTER),
    F(xfi_letter, number, XFI_F_TEXT),
    F(xfi_letter, year, XFI_F_I32),
    F(xfi_letter, seq, XFI_F_INT),
    F(xfi_letter, name, XFI_F_TEXT),
    F(xfi_letter, version, XFI_F_TEXT),
    F(xfi_letter, digest, XFI_F_TEXT),
    F(xfi_letter, at, XFI_F_TIME),
    F(xfi_letter, replaces, XFI_F_TEXT),
    F(xfi_letter, reason, XFI_F_TEXT),
};

static const xfi_field letter_template_fields[] = {
    K(xfi_letter_template, id, XFI_F_INT),
    F(xfi_letter_template, name, XFI_F_TEXT),
    F(xfi_letter_template, version, XFI_F_TEXT),
    C(xfi_letter_template, kind, XF_ENUM_LETTER),
    F(xfi_letter_template, unit, XFI_F_TEXT),
    F(xfi_letter_template, digest, XFI_F_TEXT),
    F(xfi_letter_template, text, XFI_F_TEXT),
    F(xfi_letter_template, open, XFI_F_BOOL),
    F(xfi_letter_template, from, XFI_F_DATE),
    F(xfi_letter_template, until, XFI_F_DATE),
};

/* clang-format on */

RECORD(reception, "reception", xfi_reception, 1);
RECORD(reception_member, "reception_member", xfi_reception_member, 1);
RECORD(register, "register", xfi_register, 1);
RECORD(contact, "contact", xfi_contact, 1);
RECORD(letter, "letter", xfi_letter, 1);
RECORD(letter_template, "letter_template", xfi_letter_template, 1);
