/* SPDX-License-Identifier: Apache-2.0 */
/** @file version.h
 * The version of the library, at compile time and at run time.
 */
#ifndef XFCASE_VERSION_H
#define XFCASE_VERSION_H

#include "export.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Major version that this header belongs to. */
#define XF_VERSION_MAJOR 0
/** Minor version that this header belongs to. */
#define XF_VERSION_MINOR 1
/** Patch version that this header belongs to. */
#define XF_VERSION_PATCH 0

/**
 * The version of the library that is running, as "0.1.0".
 *
 * @return a constant text, never NULL.
 * @since 0.1
 */
XF_API const char *xf_version_text(void);

/**
 * The version of the library that is running, as one number: major * 10000 + minor * 100 + patch.
 *
 * @return the number, 100 for 0.1.0.
 * @since 0.1
 */
XF_API int xf_version_number(void);

#ifdef __cplusplus
}
#endif

#endif
