/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of accounts share. */
#ifndef XFI_REPORT_ACCOUNT_P_H
#define XFI_REPORT_ACCOUNT_P_H

#include "report/stats_p.h"
#include "store/figures.h"

/* ---- sums (tally.c) --------------------------------------------------------------------------------------- */

typedef enum xfi_tally_what {
    XFI_TALLY_LATE,
    XFI_TALLY_OPEN,
    XFI_TALLY_REMINDER, /* in the order of xf_raise */
    XFI_TALLY_YELLOW,
    XFI_TALLY_RED,
    XFI_TALLY_SUPERVISION,
    XFI_TALLY_REPORT,
    XFI_TALLY_DUTIES, /* of the office, late */
    XFI_TALLY_STEPS,
    XFI_TALLY_PHASES,
    XFI_TALLY_WARNINGS,
    XFI_TALLY_FOLLOW_UPS,
    XFI_TALLY_RESOURCES,
    XFI_TALLY_FINDINGS,
    XFI_TALLY_OFFICE_OPEN, /* those of them that are still owed */
    XFI_TALLY_SUPERVISED,  /* by an official; from here on of units only */
    XFI_TALLY_RAISED,      /* supervisions by a ladder */
    XFI_TALLY_PROPOSED,
    XFI_TALLY_CRITICISED,
    XFI_TALLY_OWED,
    XFI_TALLY_OWED_LATE,
    XFI_TALLY_PASSED_ON,
    XFI_TALLY_COUNT
} xfi_tally_what;

typedef struct xfi_tally {
    const char *code;
    int64_t n[XFI_TALLY_COUNT];
} xfi_tally;

typedef struct xfi_tallies {
    xfi_tally *items; /* by code */
    size_t count, room;
} xfi_tallies;

/* One more; a blank code is nobody. The code is borrowed. */
xf_status xfi_tally_add(xfi_tallies *list, const char *code, xfi_tally_what what, xfi_arena *arena,
                        xfi_error *err);
/* The sums up to `last`. */
void xfi_tally_json(const xfi_question *question, const char *key, xf_stats_by by,
                    const xfi_tallies *list, xfi_tally_what last, xfi_json *json);

/* ---- parts (account.c, account_office.c, raised.c, moves.c) ---------------------------------------------------------------------------------------- */

typedef struct xfi_account {
    xf_store *store;
    const xfi_question *question;
    xfi_account_ask ask;
    xfi_rule_ids feedback, responses; /* rules that they fulfil */
    xfi_tallies units, leads;
    xf_id *owed; /* feedback that was counted, by id */
    size_t owed_count, owed_room;
    xfi_arena *arena;
    xfi_json *json;
} xfi_account;

/* ---- what all parts say (account_fact.c) ---- */

/* The text of a member of an entry's act, or of its first row of a table; in the arena, NULL: none. */
const char *xfi_account_fact(const xfi_account *account, const json_t *payload, const char *table,
                             const char *field);
/* The member "rule": the duty of a case or of the office, or a step as "duty.step", by the pack for new cases. */
xf_status xfi_account_rule(const xfi_account *account, const char *rule, xfi_error *err);
/* Who it was, with the post that was held on that day. */
void xfi_account_person(const xfi_account *account, const char *key, const char *official,
                        xf_date day);
/* The member "raised" with notices, counted for unit and lead. */
xf_status xfi_account_notices(xfi_account *account, const xfi_notice *notices, size_t count,
                              const char *unit, const char *lead, xfi_error *err);
/* The members "office", "raised" and "passed_on". */
xf_status xfi_account_office(xfi_account *account, xfi_error *err);
xf_status xfi_account_raised(xfi_account *account, xfi_error *err);
xf_status xfi_account_moves(xfi_account *account, xfi_error *err);

#endif
