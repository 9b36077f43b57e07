/* SPDX-License-Identifier: Apache-2.0 */
/* What the room rules offers for the documents about a visiting day: the public notice and the written
 * report, from what is on record. Pure, as rules.h. */
#ifndef XFI_RULES_VISIT_H
#define XFI_RULES_VISIT_H

#include "model/front.h"
#include "model/office.h"
#include "rules/letter.h"

/* All that the facts are computed from. */
typedef struct xfi_visit_source {
    const xf_policy *policy;
    const xfi_org *org;
    const xfi_duty *duty;
    const xfi_duty_step *steps;
    size_t step_count;
    const xfi_duty_member *members;
    size_t member_count;
    const xfi_reception
        *receptions; /* of the day, by whomever; those of reports are left out below */
    size_t reception_count;
    const xfi_casefile *files; /* of the receptions, one each; empty where it is no case */
    const xfi_contact *contacts;
    size_t contact_count;
    const xfi_letter *letters; /* that were issued about the duty, in their order */
    size_t letter_count;
    int64_t seq; /* of the next document in its unit, kind and year */
    bool taken;  /* the number that follows has been given by another unit */
    xf_date today;
} xfi_visit_source;

/* A reception is part of the day: of the unit (of a petition department, its body), one below it, one that
 * took part, or by whoever led or took part, and no report. */
bool xfi_rules_visit_received(const xfi_visit_source *source, const xfi_reception *reception,
                              const xfi_casefile *file);
xf_status xfi_rules_visit_number(const xfi_visit_source *source, const xfi_letter_rule *rule,
                                 xfi_buf *out, xfi_error *err);
/* When what the document tells came to be so: it is owed anew from then on; 0: it was so from the beginning. */
xf_time xfi_rules_visit_told_at(const xfi_visit_source *source, const xfi_letter_rule *rule);
/* The facts as one JSON object. A refusal names the one that is missing. */
xf_status xfi_rules_visit_facts(const xfi_visit_source *source, const xfi_letter_rule *rule,
                                xf_lang lang, xfi_buf *out, xfi_error *err);

#endif
