/* SPDX-License-Identifier: Apache-2.0 */
/* One line that says what a journal entry did (sentence.c). */
#ifndef XFI_REPORT_SENTENCE_P_H
#define XFI_REPORT_SENTENCE_P_H

#include "policy/policy.h"
#include "store/store.h"

/* `policy` tells the titles of rules; NULL, or a rule it does not have: the id stands for itself. */
xf_status xfi_report_sentence(const xfi_entry *entry, const xf_policy *policy, xf_lang lang,
                              xfi_buf *out, xfi_error *err);

#endif
