/* SPDX-License-Identifier: Apache-2.0 */
/* The mistakes of a pack: collected while it is read and checked, told all together at the end. */
#ifndef XFI_POLICY_MISTAKE_P_H
#define XFI_POLICY_MISTAKE_P_H

#include "base/base.h"

/* More mistakes are counted, but not listed: each listed one costs a walk through the text. */
enum { XFI_MISTAKES_MAX = 500 };

typedef struct xfi_mistake {
    const char *path;  /* JSON pointer, "" is the whole text */
    const char *found; /* "" is nothing: a key is missing */
    const char *zh, *en;
    int line;
} xfi_mistake;

typedef struct xfi_mistakes {
    xfi_arena arena;
    xfi_mistake *items;
    size_t count, total;
    bool failed; /* no memory */
} xfi_mistakes;

/* Notes what was expected at `path`. Both formats read the same arguments. */
void xfi_policy_mistake(xfi_mistakes *list, const char *path, const char *found, const char *zh,
                        const char *en, ...)
    __attribute__((format(printf, 4, 6), format(printf, 5, 6)));
/* A value as a mistake shows it: short, "" for NULL. Never NULL. */
const char *xfi_policy_found(xfi_mistakes *list, const json_t *value);
/* True when a mistake is at `path`, above or below it: what it holds cannot be judged further. */
bool xfi_policy_mistaken(const xfi_mistakes *list, const char *path);
/* XF_OK without mistakes in `what`; otherwise the error with its details. A mistake that has its line keeps
 * it, the others are looked up in the text. */
xf_status xfi_policy_report(xfi_mistakes *list, xfi_bi what, const char *text, size_t len,
                            const char *name, xfi_error *err);
void xfi_policy_mistakes_free(xfi_mistakes *list);

/* The line (from 1) of a path in a text that is valid JSON; of the nearest thing above it when the
 * path leads nowhere (locate.c). */
int xfi_policy_locate(const char *text, size_t len, const char *path);

#endif
