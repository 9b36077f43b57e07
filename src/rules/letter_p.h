/* SPDX-License-Identifier: Apache-2.0 */
/* What a letter is made from (letter_source.c), its facts (letter_facts.c) and the letter made of them (letter_whole.c). */
#ifndef XFI_RULES_LETTER_P_H
#define XFI_RULES_LETTER_P_H

#include "rules/letter.h"
#include "rules/rules_p.h"

typedef struct xfi_letter_telling {
    const xfi_letter_source *from;
    const xfi_letter_rule *rule;
    const xfi_letter_act *told; /* the act; NULL: it is not on record */
    const xfi_case *row;
    xf_lang lang;
    xf_date date; /* of the letter */
} xfi_letter_telling;

/* The last act of a kind; NULL: there is none. */
const xfi_letter_act *xfi_letter_last(const xfi_letter_source *source, xf_act_kind kind);
/* The one that the letter tells; NULL: it is not on record. */
const xfi_letter_act *xfi_letter_told(const xfi_letter_source *source, const xfi_letter_rule *rule);
/* The last deadline of the cycle that an act opened, or fulfils; not of a day that somebody set. */
const xfi_deadline *xfi_letter_deadline(const xfi_letter_telling *t, xf_act_kind act,
                                        xfi_qualifier qualifier, bool opened);
/* Who had that field of the case (unit, review_unit, recheck_unit) at an instant, before units were dissolved. */
const char *xfi_letter_unit_then(const xfi_letter_source *source, const char *field, xf_time at);
/* The unit whose act the letter tells, by the time of the act. */
const char *xfi_letter_acting_unit(const xfi_letter_source *source, const xfi_letter_rule *rule);
/* One fact; nothing is added where it is not known. */
void xfi_letter_fact(const xfi_letter_telling *t, int placeholder, xfi_buf *out);

#endif
