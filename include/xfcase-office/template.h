/* SPDX-License-Identifier: Apache-2.0 */
/** @file template.h
 * Letters (文书): templates with named placeholders, built in or made by an office in its word
 * processor, filled with the facts of a letter.
 *
 * A placeholder is the name of a fact in double braces, as {{文号}} or {{letter.number}};
 * xf_template_fields() lists the names. Names that begin with "own." are the host's own.
 */
#ifndef XFCASE_OFFICE_TEMPLATE_H
#define XFCASE_OFFICE_TEMPLATE_H

#include "document.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The letters that have a built-in template, one after the other: "acceptance", "answer" and so on.
 *
 * @param index the position, from 0.
 * @return the id, NULL past the end.
 * @since 0.1
 */
XF_API const char *xf_template_letter(size_t index);

/**
 * The name of a letter.
 *
 * @param letter the id.
 * @param lang the language wanted.
 * @return the name, NULL when there is no such letter.
 * @since 0.1
 */
XF_API const char *xf_template_name(const char *letter, xf_lang lang);

/**
 * The facts that a template may name.
 *
 * @param letter the id of a letter: only the facts that its built-in template names; NULL: all.
 * @param out receives [{"name":"letter.number","zh":"文号","en":"number of the letter"}…]; NULL on
 * failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_template_fields(const char *letter, xf_text **out);

/**
 * Writes a built-in template as a DOCX with its placeholders, for an office to begin with.
 *
 * @param letter the id of the letter.
 * @param path the file, UTF-8.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_IO.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_template_write(const char *letter, const char *path);

/**
 * Checks a template (DOCX) before an office puts it to use.
 *
 * A placeholder may lie in text, tables, headers, footers and notes, also where the word processor
 * split it. What is refused: a name that nobody knows, a placeholder that does not end, a file that
 * is no DOCX, is larger than 64 MiB unpacked, has macros, or fetches parts from elsewhere.
 *
 * @param source the file, UTF-8.
 * @param out receives the names of the facts it needs as a JSON array, in order; NULL on failure.
 * @return XF_OK; XF_E_INVALID with the placeholder as the field; XF_E_IO.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_template_check(const char *source, xf_text **out);

/**
 * Fills a template: the letter as DOCX, or as UTF-8 text.
 *
 * The same template and facts give the same bytes. A date ("2026-03-02") is written as in letters
 * (2026年3月2日); a line break in a fact is one in the letter.
 *
 * @param letter the id of a letter, for its built-in template; NULL with a source.
 * @param source a template of the office (DOCX), UTF-8; NULL: the built-in one.
 * @param facts the facts as a JSON object, by name, nested by the dots in names, or by Chinese name.
 * @param path the file to write, UTF-8.
 * @param document DOCX or TEXT; by default what the name of the file says.
 * @param digest receives the SM3 digest of the file in hexadecimal; may be NULL.
 * @return XF_OK; XF_E_INVALID with the field: of a fact that is missing its name; XF_E_IO. On failure
 * no half file stays.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_template_fill(const char *letter, const char *source,
                                             const char *facts, const char *path,
                                             xf_document document, xf_text **digest);

#ifdef __cplusplus
}
#endif

#endif
