/* SPDX-License-Identifier: Apache-2.0 */
/* Drives (专项行动): their phases, the cases in them, and what their progress is made of. */
#ifndef XFI_MODEL_DRIVE_H
#define XFI_MODEL_DRIVE_H

#include "model/model.h"

typedef struct xfi_drive {
    xf_id id;
    const char *name;
    const char *unit;
    bool open;
    xf_id body; /* that leads it; 0: none */
    xf_date from, until;
    xf_date opened_on; /* it was decided on, which may be before or after it begins */
    const char *document, *text;
    int32_t target_earlier, target_new; /* percent to be resolved; 0: none is set */
    xf_date closed_on;
    const char *result;
    xf_date measure_on;   /* the next month's end at which it is measured; 0: none */
    xf_time next_fire_at; /* when the sweep does so */
    int32_t behind;       /* month ends in a row */
} xfi_drive;

typedef struct xfi_drive_phase {
    xf_id id;
    xf_id of; /* the drive */
    const char *name;
    bool open;
    xf_date from, until;
    xf_date planned_on;
    const char *text; /* the duties */
    bool seven_ones;  /* all seven of every case before it ends */
    xf_date ended_on;
    const char *result, *document;
} xfi_drive_phase;

typedef struct xfi_drive_case {
    xf_id id;
    xf_id of; /* the drive */
    xf_id case_id;
    bool open;     /* it is in the drive */
    int source;    /* xf_drive_source */
    int cohort;    /* xf_drive_cohort */
    xf_date since; /* the matter is unresolved */
    xf_date entered_on, left_on;
    const char *text;
    const char *line_unit, *area_unit, *area; /* 分线、分片 */
    const char *official;                     /* who answers for it there */
    xf_date handed_out_on;
    int32_t hand_outs;
    const char *reason;             /* of another hand-out, or of leaving */
    const char *approver, *consent; /* of leaving; of whoever handed it down: a document */
} xfi_drive_case;

/* What a unit promised, and what of it is there. */
typedef struct xfi_resource {
    xf_id id;
    xf_id of; /* the drive */
    const char *unit, *official;
    bool open; /* something of it is still to be given */
    int kind;  /* xf_resource_kind */
    int64_t amount;
    int32_t count; /* one of the two is 0 */
    const char *measure, *text, *document;
    xf_date promised_on, due_date;
    int64_t given_amount, given_count;
    int32_t parts; /* in so many */
    xf_date given_on, withdrawn_on;
    const char *reason; /* of the withdrawal */
    const char
        *successor; /* owes by now what `unit` missed before it was dissolved; NULL: nobody */
} xfi_resource;

typedef struct xfi_resource_given {
    xf_id id;
    xf_id of; /* the resource */
    const char *unit, *official;
    xf_date date;
    int64_t amount;
    int32_t count;
    const char *text, *document;
    const char *entered_by;
    xf_date void_on; /* entered by mistake: 作废 */
    const char *void_by, *void_reason;
} xfi_resource_given;

extern const xfi_record xfi_drive_record, xfi_drive_phase_record, xfi_drive_case_record,
    xfi_resource_record, xfi_resource_given_record;

/* A case of a drive as it stood at an instant. */
typedef struct xfi_drive_row {
    xfi_drive_case entry;
    xfi_case row;
    const xfi_case
        *into; /* where the matter goes on since a merger, if that is in no row of its own */
    const xfi_deadline *deadlines; /* running ones, of `into` where there is one */
    size_t deadline_count;
    xf_date planned; /* to be resolved */
    bool undated;    /* by no date of its own: planned is the drive's */
} xfi_drive_row;

#endif
