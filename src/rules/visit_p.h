/* SPDX-License-Identifier: Apache-2.0 */
/* Between the files of the documents about a visiting day. */
#ifndef XFI_RULES_VISIT_P_H
#define XFI_RULES_VISIT_P_H

#include "rules/rules_p.h"
#include "rules/visit.h"

/* ---- visit_day.c: what belongs to the day ------------------------------------------------------------------ */

xf_date xfi_visit_day(const xfi_visit_source *source); /* who holds which post is asked of then */
/* Who leads the day: the leader who was named, else the official whose duty it is where that is one; NULL: nobody yet. */
const char *xfi_visit_leader(const xfi_visit_source *source);

/* ---- visit_text.c: how something is said ------------------------------------------------------------------ */

typedef struct xfi_visit_telling {
    const xfi_visit_source *from;
    const xfi_letter_rule *rule;
    const xfi_duty *duty;
    xf_lang lang;
} xfi_visit_telling;

const char *xfi_visit_say(const xfi_visit_telling *t, const char *zh, const char *en);
void xfi_visit_put_date(const xfi_visit_telling *t, xf_date date, xfi_buf *out);
const char *xfi_visit_unit(const xfi_visit_telling *t, const char *id);
void xfi_visit_put_code(const xfi_visit_telling *t, xf_enum which, int value, xfi_buf *out);
void xfi_visit_put_official(const xfi_visit_telling *t, const char *id, bool with_post,
                            xfi_buf *out);
/* "，3人": so many people, none: nothing. */
void xfi_visit_put_people(const xfi_visit_telling *t, int64_t persons, xfi_buf *out);

/* ---- the facts: one small function each ------------------------------------------------------------------- */

typedef struct xfi_visit_fact {
    xf_placeholder is;
    void (*put)(const xfi_visit_telling *t, xfi_buf *out); /* nothing: it is not known */
} xfi_visit_fact;

extern const xfi_visit_fact xfi_visit_plan_facts[]; /* visit_plan.c: what is to be; ended by none */
extern const xfi_visit_fact xfi_visit_report_facts[]; /* visit_report.c: what was; ended by none */

#endif
