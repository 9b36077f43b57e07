/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of a correction share: what may be corrected (correct_clear.c), what was (correct_said.c),
 * and the decision (correct.c). */
#ifndef XFI_RULES_CORRECT_P_H
#define XFI_RULES_CORRECT_P_H

#include "rules/rules_p.h"

/* One field that may be corrected. */
typedef struct xfi_fact {
    const char *name; /* of the act and of the row alike */
    bool needed;      /* may not become empty */
} xfi_fact;

typedef struct xfi_facts {
    const xfi_fact *rows;
    size_t count;
} xfi_facts;

typedef struct xfi_correcting {
    xfi_deciding *d;
    const xfi_act *act;
    xfi_detail *detail;
    xfi_petitioner *people; /* all that there ever were, and room for one */
    size_t count;
    bool any, given; /* something changes; something that was given changes */
    xfi_buf said;    /* what changes, as JSON */
    xfi_json json;
} xfi_correcting;

extern const xfi_facts xfi_facts_of_case, xfi_facts_of_detail, xfi_facts_of_person;

/* Whether the act names the field among those that become empty. */
bool xfi_correct_clears(const xfi_correcting *c, const char *name);
/* XF_E_INVALID where it names something else. */
xf_status xfi_correct_check_clear(const xfi_correcting *c, xfi_error *err);

/* Notes that a field changed. Of a person only which: the journal says what is personal in rows alone. */
void xfi_correct_say(xfi_correcting *c, const xfi_record *record, const xfi_field *field,
                     const void *before, const void *after);
/* All that changed, in the arena; NULL: nothing. */
const char *xfi_correct_said(xfi_correcting *c);

#endif
