/* SPDX-License-Identifier: Apache-2.0 */
/* Records of the office: what is kept beside cases. Each has `id` as its only key; fields of the same
 * meaning have the same name in all of them (of, case_id, unit, official, open), so that one list,
 * one check of who may act and one seal serve all. */
#ifndef XFI_MODEL_OFFICE_H
#define XFI_MODEL_OFFICE_H

#include "model/model.h"

#include <xfcase/record.h>

/* The facts of one step. `at`, `actor` and `kind` are columns of the journal. */
typedef struct xfi_office_act {
    xf_office_kind kind;
    xf_time at;
    xf_time recorded_at;
    const char *actor;
    xf_id id, of, case_id;
    const char *code;
    const char *name, *text, *reason, *document, *basis;
    const char *unit, *to_unit, *official, *approver;
    const char *category, *area, *place;
    xf_date from, until, date;
    int32_t persons, count;
    int64_t amount;
    bool flag;
    xf_id other_case;
} xfi_office_act;

typedef struct xfi_body {
    xf_id id;
    const char *name;
    int kind; /* xf_body_kind */
    const char *unit;
    bool open;
    xf_date from, until;
    const char *text, *document;
} xfi_body;

typedef struct xfi_body_member {
    xf_id id;
    xf_id of; /* the body */
    const char *official;
    int post; /* xf_body_post */
    bool open;
    xf_date from, until;
} xfi_body_member;

/* Two cases that an official looked at: not the same matter. */
typedef struct xfi_apart {
    xf_id id;
    xf_id case_id, other_case;
    const char *unit, *official, *reason;
    xf_date date;
} xfi_apart;

extern const xfi_record xfi_office_act_record, xfi_body_record, xfi_body_member_record,
    xfi_apart_record;

/* What a kind of record is; NULL: there is no such kind. */
const xfi_record *xfi_model_office(xf_record_kind kind);
/* The field of that name; NULL: the record has none. */
const xfi_field *xfi_model_field(const xfi_record *record, const char *name);

#endif
