/* SPDX-License-Identifier: Apache-2.0 */
/** @file text.h
 * Texts that the library made and the caller owns.
 */
#ifndef XFCASE_TEXT_H
#define XFCASE_TEXT_H

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Makes a text: for libraries that stand on this one and give out what they made as it does.
 *
 * @param text the bytes; NULL is no text.
 * @param size how many.
 * @return the text, or NULL without memory.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API xf_text *xf_text_make(const char *text, size_t size);

/**
 * The content of a text that the library made.
 *
 * @param text the text; NULL gives "".
 * @return UTF-8, ending with NUL, valid until xf_text_free().
 * @par Ownership
 * The result is borrowed from the text.
 * @since 0.1
 */
XF_API const char *xf_text_get(const xf_text *text);

/**
 * Number of bytes of a text, without the ending NUL.
 *
 * @param text the text; NULL gives 0.
 * @return the number of bytes.
 * @since 0.1
 */
XF_API size_t xf_text_size(const xf_text *text);

/**
 * Frees a text.
 *
 * @param text the text; NULL is nothing to do.
 * @par Ownership
 * The text and what was borrowed from it end here.
 * @since 0.1
 */
XF_API void xf_text_free(xf_text *text);

#ifdef __cplusplus
}
#endif

#endif
