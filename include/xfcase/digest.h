/* SPDX-License-Identifier: Apache-2.0 */
/** @file digest.h
 * The digest by which a host says which content a file has.
 */
#ifndef XFCASE_DIGEST_H
#define XFCASE_DIGEST_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The SM3 of some bytes, as attachments are recorded with (see xf_case_attach()).
 *
 * @param text the bytes; any content.
 * @param size how many.
 * @param out receives 64 hexadecimal digits in lower case, NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NO_MEMORY.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * GB/T 32905
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_digest_of(const char *text, size_t size, xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
