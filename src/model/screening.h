/* SPDX-License-Identifier: Apache-2.0 */
/* Screening (排查) with its findings, and warning notices (预警通报) to units. Matters and units; no
 * field of them is for a person's name or whereabouts. */
#ifndef XFI_MODEL_SCREENING_H
#define XFI_MODEL_SCREENING_H

#include "model/model.h"

/* One round. */
typedef struct xfi_screening {
    xf_id id;
    const char *name;
    const char *unit;
    bool open;
    xf_id of;       /* the drive that it serves; 0: none */
    int occasion;   /* xf_screening_occasion */
    bool bottom_up; /* 自下而上 */
    xf_date from, until;
    const char *official; /* who answers for it */
    const char *text, *document;
    xf_date ended_on;
    const char *result;
    xf_time next_fire_at; /* of the next notice that it is not ended; 0: none is owed */
    int32_t told;         /* such notices so far */
} xfi_screening;

typedef struct xfi_screening_finding {
    xf_id id;
    xf_id of; /* the round */
    const char *unit;
    bool open; /* nothing has become of it yet */
    const char *text;
    int urgency; /* xf_urgency */
    const char *area, *place, *category;
    int32_t persons;
    const char *proposed_unit; /* to whom it should go */
    xf_date found_on;
    int outcome; /* xf_finding_outcome */
    xf_id case_id, warning;
    xf_id drive_case; /* that it became by the round's drive; 0: none */
    const char *reason;
    xf_date decided_on;
    bool linked;           /* to a case that was there before */
    const char *successor; /* decides by now what `unit` missed before it was dissolved */
    const char *entered_by;
    xf_date void_on; /* entered by mistake: 作废 */
    const char *void_by, *void_reason;
} xfi_screening_finding;

typedef struct xfi_warning {
    xf_id id;
    const char *unit;    /* that warns */
    const char *to_unit; /* that is warned */
    bool open;
    xf_id of; /* the finding that it rests on; 0: none */
    const char *name, *text;
    const char *category, *area, *document;
    xf_date issued_on, due_date; /* to be answered by */
    xf_date answered_on;
    const char *answer;
    bool late;          /* answered after due_date */
    int32_t follow_ups; /* rows of them */
    int result;         /* xf_warning_result */
    xf_id case_id;
    xf_date closed_on;
    const char *summary;
    xf_time next_fire_at;  /* of the next notice that it is not answered; 0: none is owed */
    int32_t told;          /* such notices so far */
    const char *successor; /* answers by now what `to_unit` missed before it was dissolved */
    const char *entered_by;
    xf_date void_on; /* entered by mistake: 作废 */
    const char *void_by, *void_reason;
} xfi_warning;

/* What was done, or seen to be done, after a warning. */
typedef struct xfi_warning_follow_up {
    xf_id id;
    xf_id of; /* the warning */
    xf_date date;
    const char *official;
    const char *text;
} xfi_warning_follow_up;

extern const xfi_record xfi_screening_record, xfi_finding_record, xfi_warning_record,
    xfi_warning_follow_up_record;

#endif
