/* SPDX-License-Identifier: Apache-2.0 */
/** @file template.h
 * Letters (文书): templates with named placeholders, built in or made by an office in its word
 * processor or as a text, filled with the facts of a letter.
 *
 * A placeholder is the name of a fact in double braces, as {{文号}} or {{number}}: a code or a
 * Chinese name of XF_ENUM_PLACEHOLDER that letters of the kind know (xf_letter_placeholders()). Names
 * that begin with "own." are the host's own.
 */
#ifndef XFCASE_OFFICE_TEMPLATE_H
#define XFCASE_OFFICE_TEMPLATE_H

#include "document.h"

#include <xfcase/letter.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Writes a built-in template as a DOCX with its placeholders, for an office to begin with.
 *
 * @param kind the kind of letter.
 * @param path the file, UTF-8.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_IO.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_template_write(xf_letter_kind kind, const char *path);

/**
 * Checks a template (DOCX or UTF-8 text) before an office puts it to use.
 *
 * A placeholder may lie in text, tables, headers, footers and notes, also where the word processor
 * split it. What is refused: a name that letters of the kind do not know, a placeholder that does not end, a file that
 * is neither, is larger than 64 MiB unpacked (text: 1 MiB), has macros, or fetches parts from elsewhere.
 *
 * @param kind the kind of letter that it is for.
 * @param source the file, UTF-8.
 * @param out receives the codes of the facts it needs as a JSON array, in order; NULL on failure.
 * @return XF_OK; XF_E_INVALID with the placeholder as the field, which is number where the template does
 * not say it; XF_E_IO.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_template_check(xf_letter_kind kind, const char *source,
                                              xf_text **out);

/**
 * Fills a template: the letter as DOCX, or as UTF-8 text.
 *
 * The same template and facts give the same bytes. A line break in a fact is one in the letter. Of a
 * built-in letter the paragraphs that are optional (as the contact) are left out where their facts
 * are missing; every other fact that is named must be there.
 *
 * @param kind the kind of letter.
 * @param source a template of the office (DOCX or text), UTF-8; NULL: the built-in one. What
 * xf_template_check() refuses is refused here as well.
 * @param facts the facts as a JSON object, by code or by Chinese name: texts or integers.
 * @param path the file to write, UTF-8.
 * @param document DOCX or TEXT; by default what the name of the file says. Of a text template only TEXT.
 * @param digest receives the SM3 digest of the file in hexadecimal; may be NULL.
 * @return XF_OK; XF_E_INVALID with the field: of a fact that is missing its code; XF_E_IO. On failure
 * no half file stays.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_template_fill(xf_letter_kind kind, const char *source,
                                             const char *facts, const char *path,
                                             xf_document document, xf_text **digest);

#ifdef __cplusplus
}
#endif

#endif
