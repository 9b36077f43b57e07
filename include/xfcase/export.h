/* SPDX-License-Identifier: Apache-2.0 */
/** @file export.h
 * Markers of the public interface. SWIG reads the headers with both of them empty.
 */
#ifndef XFCASE_EXPORT_H
#define XFCASE_EXPORT_H

#if defined(SWIG)
#define XF_API
#define XF_CHECKED
#elif defined(_WIN32)
#if defined(XFCASE_BUILDING)
#define XF_API __declspec(dllexport)
#else
#define XF_API __declspec(dllimport)
#endif
#define XF_CHECKED
#else
/** Marks a function of the public interface. */
#define XF_API __attribute__((visibility("default")))
/** The status that a function returns must be looked at. */
#define XF_CHECKED __attribute__((warn_unused_result))
#endif

#endif
