/* SPDX-License-Identifier: Apache-2.0 */
/* Records of what meets the public: receptions, contact points, letters and their templates. */
#ifndef XFI_MODEL_FRONT_H
#define XFI_MODEL_FRONT_H

#include "model/model.h"

typedef struct xfi_reception {
    xf_id id;
    const char *unit, *official; /* the leader who received */
    int kind;                    /* xf_reception_kind */
    xf_time at;
    xf_date date;
    const char *place, *name, *text; /* the matter, in one line and in full */
    const char *category, *area;
    int32_t persons;
    const char *visitor, *phone;
    bool open;  /* something is still owed: a result, that of an escort or of a follow-up */
    int result; /* xf_received */
    const char *said;
    xf_id case_id;
    const char *to_unit;
    const char *escort, *escort_unit; /* who goes along, to which unit above */
    xf_date escort_on;
    const char *escort_result;
    xf_date follow_up_on, followed_up_on;
    xf_date follow_up_set_on; /* it was planned */
    const char *follow_up_result;
    const char *register_unit; /* whose register it stands in; NULL: none was kept then */
    int32_t year;
    int64_t seq;          /* gapless per register and year, from 1 */
    xf_time next_fire_at; /* of the next notice that something is overdue; 0: none is owed */
    int32_t told;         /* such notices of what is due first */
    const char
        *successor; /* owes what is open since `unit`, that received, was dissolved; NULL: none */
    xf_date succeeded_on; /* since when; what was due before it is what `unit` missed */
    const char *entered_by;
    xf_date void_on; /* entered by mistake: 作废 */
    const char *void_by, *void_reason;
} xfi_reception;

/* Which department keeps the one register of receptions of a unit and all below it. */
typedef struct xfi_register {
    xf_id id;
    const char *unit, *keeper;
    bool open; /* no last day is set */
    xf_date from, until;
    const char *text, *document;
    const char *reason; /* of the end */
} xfi_register;

/* Who else received; the leader is in the reception itself. */
typedef struct xfi_reception_member {
    xf_id id;
    xf_id of; /* the reception */
    const char *official, *unit;
} xfi_reception_member;

typedef struct xfi_contact {
    xf_id id;
    const char *unit, *official, *phone, *text;
    bool open;
    xf_date from, until;
} xfi_contact;

typedef struct xfi_letter {
    xf_id id;
    xf_id case_id;
    xf_id of;                    /* the occurrence of a duty that it is about; 0: none */
    const char *unit, *official; /* who issued it */
    int kind;                    /* xf_letter_kind */
    const char *number;
    int32_t year;
    int64_t seq;                /* gapless per unit, kind and year, from 1 */
    const char *name, *version; /* of the template */
    const char *digest;         /* of the finished document */
    xf_time at;
    const char *replaces; /* the number of the letter that it takes the place of; NULL: none */
    const char *reason;   /* why it does */
} xfi_letter;

typedef struct xfi_letter_template {
    xf_id id;
    const char *name, *version;
    int kind; /* xf_letter_kind */
    const char *unit;
    const char *digest;
    const char *text; /* the placeholders that it names */
    bool open;
    xf_date from, until;
} xfi_letter_template;

extern const xfi_record xfi_reception_record, xfi_reception_member_record, xfi_register_record,
    xfi_contact_record, xfi_letter_record, xfi_letter_template_record;

#endif
