/* SPDX-License-Identifier: Apache-2.0 */
/* What the room rules offers for letters: which facts each kind tells, and where they come from. Pure,
 * as rules.h. */
#ifndef XFI_RULES_LETTER_H
#define XFI_RULES_LETTER_H

#include "model/front.h"
#include "model/office.h"
#include "rules/rules.h"

#include <xfcase/letter.h>

/* One kind of letter. */
typedef struct xfi_letter_rule {
    xf_letter_kind kind;
    xf_act_kind act;    /* that the letter tells; NONE: it is about a duty of the office */
    xfi_bi not_yet;     /* what is said before it */
    const char *fields; /* placeholders, one that must be there with "!" behind it */
} xfi_letter_rule;

/* The last act of its kind in the current cycle. */
typedef struct xfi_letter_act {
    xfi_act act;
    const char *sender; /* the unit that a transfer left */
} xfi_letter_act;

/* What passed from a unit that was dissolved to the one that goes on with its powers. */
typedef struct xfi_letter_passing {
    const struct xfi_letter_passing *before;
    xf_time at;
    const char *field; /* of the case: unit, review_unit or recheck_unit */
    const char *former;
} xfi_letter_passing;

/* All that the facts of a letter are computed from. */
typedef struct xfi_letter_source {
    const xf_policy *policy; /* of the case */
    const xfi_org *org;
    const xfi_casefile *file;
    const xfi_petitioner *people;
    size_t people_count;
    const xfi_deadline *deadlines; /* all of the case */
    size_t deadline_count;
    const xfi_letter_act *acts;
    size_t act_count;
    const xfi_letter_passing *passed; /* the last of them; NULL: nothing passed */
    const xfi_succession
        *successions; /* who goes on for units that are gone, by id; read where the one
                                          that acted is */
    size_t succession_count;
    const xfi_letter *letters; /* that were issued in the case */
    size_t letter_count;
    const xfi_contact *contacts; /* that are open */
    size_t contact_count;
    xf_time at;
    int64_t seq;      /* of the letter in its unit, kind and year */
    bool taken;       /* the number that follows has been given by another unit */
    xf_date promised; /* until when an answer was due before it was extended; 0: it was not */
    bool may_name;    /* the reader may have the petitioners' names */
} xfi_letter_source;

const xfi_letter_rule *xfi_rules_letter(xf_letter_kind kind); /* NULL: there is no such kind */
/* The placeholder of that code or Chinese name, NULL when the kind does not know it. */
const xfi_code *xfi_rules_letter_knows(const xfi_letter_rule *rule, const char *name, size_t len);
/* The unit whose act the letter tells, by now: the one that acted, or had the case pass to it; NULL when the
 * act is not on record. */
const char *xfi_rules_letter_turn(const xfi_letter_source *source, const xfi_letter_rule *rule);
/* The unit that writes: that one, or who goes on with its powers when it is gone. */
const char *xfi_rules_letter_unit(const xfi_letter_source *source, const xfi_letter_rule *rule);
/* Whether that unit is gone by the day of the letter. */
bool xfi_rules_letter_gone(const xfi_letter_source *source, const char *unit);
/* When the act happened that the letter tells; 0: it is not on record. */
xf_time xfi_rules_letter_told_at(const xfi_letter_source *source, const xfi_letter_rule *rule);
/* The deadline of the answer in this cycle, NULL: there is none. */
const xfi_deadline *xfi_rules_letter_answer_due(const xfi_letter_source *source);
xf_status xfi_rules_letter_number(const xfi_letter_source *source, const xfi_letter_rule *rule,
                                  xfi_buf *out, xfi_error *err);
/* The facts as one JSON object. A refusal names the one that is missing. */
xf_status xfi_rules_letter_facts(const xfi_letter_source *source, const xfi_letter_rule *rule,
                                 xf_lang lang, xfi_buf *out, xfi_error *err);

#endif
