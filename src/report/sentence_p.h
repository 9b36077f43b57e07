/* SPDX-License-Identifier: Apache-2.0 */
/* One line that says what a journal entry did (sentence.c), and what people, units and rules are called
 * in it (called.c). */
#ifndef XFI_REPORT_SENTENCE_P_H
#define XFI_REPORT_SENTENCE_P_H

#include "policy/policy.h"
#include "store/store.h"

/* `policy` tells the titles of rules, `org` the names of units and officials, `other` the number of the other case;
 * NULL, or an id that is not there: it stands for itself. */
xf_status xfi_report_sentence(const xfi_entry *entry, const xf_policy *policy, const xfi_org *org,
                              const char *other, xf_lang lang, xfi_buf *out, xfi_error *err);

/* What a correction changed (changes.c); false: nothing. */
bool xfi_changes_add(const char *act, const char *changes, xf_lang lang, xfi_buf *out);

/* The English name of a step as done (told.c); false: its verb is not known, and the name stands as it is. */
bool xfi_said_in_past(const char *name, xfi_buf *out);

/* ---- names (called.c) ---------------------------------------------------------------------------------- */

enum { XFI_CALLED_ZONE = 480 }; /* minutes east, of the dates in a line */

/* Units and officials as they were on the day of an entry. */
typedef struct xfi_called {
    const xf_policy *policy; /* NULL: none */
    const xfi_org *org;      /* NULL: none */
    const char *other;       /* number of the other case; NULL: its id does */
    xf_date date;
    const char *actor_unit; /* of who acted: it goes without saying; NULL: they have none */
} xfi_called;

xfi_called xfi_called_by(const xf_policy *policy, const xfi_org *org, const char *other,
                         const xfi_entry *entry);
/* Adds a fact: where one of this name is an official or a unit, what they are called. */
void xfi_called_add(const xfi_called *called, const char *fact, const char *value, xf_lang lang,
                    xfi_buf *out);
/* Another case: its number, "#12" where that is not known. */
void xfi_called_case(const xfi_called *called, int64_t id, xfi_buf *out);
void xfi_called_actor(const xfi_called *called, const char *id, xf_lang lang, xfi_buf *out);
const char *xfi_called_rule(const xfi_called *called, const char *rule, xf_lang lang);

#endif
