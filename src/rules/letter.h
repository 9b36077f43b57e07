/* SPDX-License-Identifier: Apache-2.0 */
/* What the room rules offers for letters: which facts each kind tells, and where they come from. Pure,
 * as rules.h. */
#ifndef XFI_RULES_LETTER_H
#define XFI_RULES_LETTER_H

#include "rules/rules.h"

#include <xfcase/letter.h>

/* One kind of letter. */
typedef struct xfi_letter_rule {
    xf_letter_kind kind;
    xf_act_kind act;    /* that the letter tells */
    const char *fields; /* placeholders, one that must be there with "!" behind it */
} xfi_letter_rule;

const xfi_letter_rule *xfi_rules_letter(xf_letter_kind kind); /* NULL: there is no such kind */

#endif
