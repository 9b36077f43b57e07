/* SPDX-License-Identifier: Apache-2.0 */
/* What the room rules offers for steps that are no act on one case: drives, meetings, receptions,
 * bodies. Pure, as rules.h. */
#ifndef XFI_RULES_OFFICE_H
#define XFI_RULES_OFFICE_H

#include "model/office.h"
#include "rules/rules.h"

/* What a step looks at. Who calls fills what the verb says that it reads. */
typedef struct xfi_duty_file xfi_duty_file; /* duty.h */

typedef struct xfi_office_world {
    const xf_policy *policy; /* of new cases */
    const xf_calendar *calendar;
    const xfi_org *org;
    const void *target;          /* the record that is changed; NULL: a new one is made */
    const void *parent;          /* the record that `of` names; NULL: none */
    const xfi_casefile *file;    /* of case_id; NULL: none */
    const xfi_casefile *other;   /* of other_case; NULL: none */
    const xfi_duty_file *duties; /* of a duty that is changed; NULL: none */
    const void *rows;            /* those that the verb's `children` names */
    size_t row_count;
    xf_id next;        /* id of a new record of the verb's kind */
    xf_id next_child;  /* and of its children's kind */
    xf_id next_notice; /* and of a notice */
} xfi_office_world;

typedef struct xfi_office_changes {
    xfi_change *items;
    size_t count, cap;
    const void *after; /* the verb's record as it then stands */
} xfi_office_changes;

typedef struct xfi_office_deciding xfi_office_deciding;

/* One kind of step. */
typedef struct xfi_office_verb {
    xf_office_kind kind;
    xf_record_kind record; /* what it makes, or changes when it requires an `id` */
    xf_record_kind parent; /* what `of` names; NONE: it is not read */
    xf_record_kind
        children;       /* rows of the target, or of the parent of a new one, that it looks at */
    xf_enum codes;      /* what `code` is of; 0: it is not read */
    const char *fields; /* that it reads: "name! unit! text", a required one with "!" */
    xfi_bi basis;
    /* Sets after from before and act. A refusal names rule and field. */
    xf_status (*decide)(xfi_office_deciding *d, xfi_error *err);
} xfi_office_verb;

const xfi_office_verb *xfi_rules_office_verb(xf_office_kind kind); /* NULL: there is no such step */
bool xfi_rules_office_reads(const xfi_office_verb *verb, const char *field);
bool xfi_rules_office_requires(const xfi_office_verb *verb, const char *field);
/* Refuses fields that the step does not read and misses those it requires. */
xf_status xfi_rules_office_check(const xfi_office_act *act, xfi_error *err);
xf_status xfi_rules_office_decide(const xfi_office_world *world, const xfi_office_act *act,
                                  xfi_arena *arena, xfi_office_changes *out, xfi_error *err);

#endif
