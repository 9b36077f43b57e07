/* SPDX-License-Identifier: Apache-2.0 */
/* Rows as lists show them, that are stored nowhere. */
#ifndef XFI_MODEL_SHOWN_H
#define XFI_MODEL_SHOWN_H

#include "base/base.h"

#include <xfcase/pending.h>
#include <xfcase/record.h>

/* A rung as lists show it: one that fired, or in a forecast one that would, and whom it would tell; or
 * that something would be missed. */
typedef struct xfi_foreseen {
    xf_id deadline_id, case_id;
    const char *rule;
    int32_t turn;
    const char *rung;
    int32_t rep;
    xf_time planned_at, fired_at;
    bool late, carried;
    xf_raise raises;
    xf_ground ground;
    bool missed;
    xf_record_kind record; /* what of the office it is about; NONE: a case */
    xf_id record_id;       /* 0: not made yet */
    const char *title, *title_en;
    xf_target target;
    const char *unit, *official;
    const char *duty_unit, *duty_official; /* whose it is */
    xf_date due_date;
} xfi_foreseen;

/* What somebody still owes, as the due board shows it. */
typedef struct xfi_pending {
    xf_pending_kind kind;
    xf_id deadline_id;
    xf_record_kind record; /* what of the office is owed; NONE: a deadline of a case */
    xf_id record_id, of, case_id;
    const char *rule;
    const char *title, *title_en;
    const char *unit, *official, *lead;
    xf_date due_date;
    xf_time due_at;    /* 0: paused */
    int32_t days_left; /* by the calendar; below 0: overdue */
    bool window, paused, provisional;
    xf_mark mark;
    xf_time next_at; /* when the next rung fires; 0: none is left */
    const char *next_rung;
    xf_raise next_raises;
    xf_target next_target;
} xfi_pending;

#endif
