/* SPDX-License-Identifier: Apache-2.0 */
/* Letters: their facts, their numbers, their templates. */
#include "rules/letter.h"

#include <xfcase/letter.h>

const char *xf_letter_placeholders(xf_letter_kind kind)
{
    const xfi_letter_rule *rule = xfi_rules_letter(kind);
    return rule == NULL ? NULL : rule->fields;
}
