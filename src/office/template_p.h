/* SPDX-License-Identifier: Apache-2.0 */
/* Templates: facts and placeholders (placeholder.c), the parts of a DOCX in memory (docx_parts.c), the
 * paragraphs of a part (docx_fill.c), and the built-in letters (letter.c). */
#ifndef XFI_TEMPLATE_P_H
#define XFI_TEMPLATE_P_H

#include "office/office.h"

#include <jansson.h>

/* ---- placeholders (placeholder.c) ------------------------------------------------------------------------- */

/* What is found in a template, and what it is filled with. */
typedef struct xfi_filling {
    xf_letter_kind kind;
    const json_t *facts; /* NULL: the template is only looked at, and stays as it is */
    json_t *names;       /* the facts that it names, in order, each once */
    xfi_str missing;     /* the codes of facts that are not there */
    xfi_str missing_zh;  /* and their Chinese names */
    char first[80];      /* the first of them */
    xfi_str unknown;     /* placeholders that letters of the kind do not know */
    char first_unknown[80];
    bool no_memory;
} xfi_filling;

xf_status xfi_filling_begin(xfi_filling *filling, xf_letter_kind kind, const char *text);
/* XF_E_INVALID where placeholders were not known, or facts missing: all of them are named. */
xf_status xfi_filling_result(const xfi_filling *filling);
void xfi_filling_end(xfi_filling *filling);

/* The next placeholder of a text at or behind *from, in braces of either width: *from is its beginning, *to its end. */
bool xfi_holder_next(const char *text, size_t *from, size_t *to);
/* What stands for the placeholder text[from..to): its value, or itself where there are no facts. The
 * value is added to `out`; an unknown one is noted. XF_E_INVALID for a value that is none. */
xf_status xfi_holder_value(xfi_filling *filling, const char *text, size_t from, size_t to,
                           xfi_str *out);
/* Whether all facts that a text names are there; true where there are no facts to look at. */
bool xfi_holder_is_there(const xfi_filling *filling, const char *text);
/* Whether a paragraph is left out: an optional placeholder of it, {{联系人?}}, has no fact. */
bool xfi_holder_left_out(const xfi_filling *filling, const char *text);
xf_status xfi_holder_expand(xfi_filling *filling, const char *text, xfi_str *out);
/* XF_E_INVALID: braces that open and do not close. */
xf_status xfi_holder_closed(const char *text);

/* ---- the parts of a DOCX (docx_parts.c) -------------------------------------------------------------------- */

typedef struct xfi_part {
    char *name;
    char *data; /* a NUL behind it */
    size_t len;
} xfi_part;

typedef struct xfi_docx {
    xfi_part *parts;
    size_t count;
} xfi_docx;

xf_status xfi_docx_read(xfi_docx *docx, const char *source);
xf_status xfi_docx_add(xfi_docx *docx, const char *name, const char *data, size_t len);
/* The same parts give the same bytes: no times, no compression that another machine makes otherwise. */
xf_status xfi_docx_pack(const xfi_docx *docx, xfi_str *out);
void xfi_docx_free(xfi_docx *docx);

/* ---- paragraphs (docx_fill.c) ------------------------------------------------------------------------------ */

/* Fills every part that holds text; `text` (may be NULL) receives the paragraphs of the body. */
xf_status xfi_docx_fill(xfi_docx *docx, xfi_filling *filling, xfi_str *text);

/* ---- templates that are text (template_text.c) --------------------------------------------------------------- */

/* Whether a file is text and not a DOCX, by what it begins with. XF_E_IO where it cannot be read. */
xf_status xfi_template_is_text(const char *source, bool *out);
/* Fills it; without facts it is only looked at. `text` may be NULL. */
xf_status xfi_template_text_fill(const char *source, xfi_filling *filling, xfi_str *text);

/* ---- built-in letters (letter.c) ----------------------------------------------------------------------------- */

/* XF_E_INVALID where there is no built-in letter of the kind. */
xf_status xfi_letter_check(xf_letter_kind kind);
/* With facts it is filled, and optional paragraphs of which one is missing are left out. */
xf_status xfi_letter_docx(xfi_filling *filling, xfi_docx *out);
xf_status xfi_letter_text(xfi_filling *filling, xfi_str *out);

#endif
