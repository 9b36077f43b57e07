/* SPDX-License-Identifier: Apache-2.0 */
#ifndef XFI_API_NOTICE_TEXT_P_H
#define XFI_API_NOTICE_TEXT_P_H

#include "door/door.h"

/* What a notice is written from; `rule` is NULL when the pack lost it, `owner` when it is about a
 * record of the office; `title` is what the pack calls that record. */
typedef struct xfi_message {
    const xfi_notice *notice;
    const xfi_case *owner;
    xfi_bi title;
    const xfi_org *org;
    const xf_calendar *calendar;
    const xfi_rule *rule;
    xf_time due_at; /* of what is due at an instant, not by the end of a day; 0: not known */
    int zone;
} xfi_message;

/* A notice as a message: what is due when, who is told, who was passed over and why. */
xf_status xfi_api_notice_text(const xfi_message *message, xf_lang lang, xfi_buf *out,
                              xfi_error *err);

#endif
