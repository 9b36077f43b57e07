/* SPDX-License-Identifier: Apache-2.0 */
/* What an objection says of this very case. */
#include "rules/guards_p.h"

#include <stdarg.h>
#include <stdio.h>

static char *say(xfi_deciding *d, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = len < 0 ? NULL : xfi_arena_alloc(d->arena, (size_t)len + 1);
    if (text == NULL) {
        xfi_rules_fail(d, XF_E_NO_MEMORY);
        return NULL;
    }
    (void)vsnprintf(text, (size_t)len + 1, format, args);
    return text;
}

/* Both texts read the same arguments. Always false: something stands in the way. */
bool xfi_rules_object(const xfi_asking *s, const char *zh, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    s->out->text.zh = say(s->d, zh, args);
    va_end(args);
    va_start(args, en);
    s->out->text.en = say(s->d, en, args);
    va_end(args);
    return false;
}
