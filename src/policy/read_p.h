/* SPDX-License-Identifier: Apache-2.0 */
/* From JSON to structs by the tables of keys_p.h, and the checks that look at several keys. */
#ifndef XFI_POLICY_READ_P_H
#define XFI_POLICY_READ_P_H

#include "policy/mistake_p.h"
#include "policy/policy.h"

/* Fills `pack` from the root of its text. Mistakes and lack of memory are noted in the list. */
void xfi_policy_read(const json_t *root, xf_policy *pack, xfi_mistakes *list);
/* What no single key shows: double ids, units that do not fit, … (check.c). */
void xfi_policy_check(const json_t *root, const xf_policy *pack, xfi_mistakes *list);

#endif
