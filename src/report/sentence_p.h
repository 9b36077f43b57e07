/* SPDX-License-Identifier: Apache-2.0 */
/* One line that says what a journal entry did (sentence.c). */
#ifndef XFI_REPORT_SENTENCE_P_H
#define XFI_REPORT_SENTENCE_P_H

#include "store/store.h"

xf_status xfi_report_sentence(const xfi_entry *entry, xf_lang lang, xfi_buf *out, xfi_error *err);

#endif
