/* SPDX-License-Identifier: Apache-2.0 */
/* From JSON to structs by the tables of keys_p.h, and the checks that look at several keys. */
#ifndef XFI_POLICY_READ_P_H
#define XFI_POLICY_READ_P_H

#include "policy/keys_p.h"
#include "policy/mistake_p.h"
#include "policy/policy.h"

/* Fills the struct of `table` from the root of its text; what it holds lives in the arena. Mistakes
 * and lack of memory are noted in the list. */
void xfi_policy_read(const json_t *root, const xfi_table *table, void *into, xfi_arena *arena,
                     xfi_mistakes *list);
/* What no single key shows: double ids, units that do not fit, … (check.c). */
void xfi_policy_check(const json_t *root, const xf_policy *pack, xfi_mistakes *list);
/* The same of the object at "/routing" (check_routing.c), held against a world where there is one. */
void xfi_policy_check_routing(const json_t *root, const xfi_routing *routing,
                              const xfi_sheet_world *world, xfi_mistakes *list);
/* The same of the list at "/duties" (check_duties.c). */
void xfi_policy_check_duties(const json_t *root, const xf_policy *pack, xfi_mistakes *list);
/* JSON from a text; NULL with a mistake noted (policy.c). */
json_t *xfi_policy_parse(const char *text, size_t len, xfi_mistakes *list);
/* Editors on Windows put a byte order mark before a text. */
void xfi_policy_skip_mark(const char **text, size_t *len);

/* ---- what checks share (check.c) ---- */

enum { XFI_PATH_SIZE = 160 };

/* An object of the text, by the path that leads to it. */
typedef struct xfi_place_of {
    const json_t *root;
    xfi_mistakes *list;
    char above[XFI_PATH_SIZE / 2];
} xfi_place_of;

/* True when that key of the place has a mistake of its own. */
bool xfi_policy_place_mistaken(const xfi_place_of *at, const char *key);
void xfi_policy_note(const xfi_place_of *at, const char *key, xfi_bi expected);
extern const xfi_bi xfi_policy_double_id;
/* The rungs at "ladder" of a place, against the rule that they belong to. */
void xfi_policy_check_ladder(const xfi_place_of *of_rule, const xfi_rule *rule);

/* The value at a path without escapes; NULL when there is none. */
const json_t *xfi_policy_value_at(const json_t *value, const char *path);

#endif
