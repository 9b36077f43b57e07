/* SPDX-License-Identifier: Apache-2.0 */
/** @file error.h
 * Statuses and the last error of a thread.
 */
#ifndef XFCASE_ERROR_H
#define XFCASE_ERROR_H

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a call came to. XF_OK is 0, everything else is negative and stable. */
typedef enum xf_status {
    XF_OK = 0,
    XF_E_INVALID = -1,   /**< an argument is wrong; the field is named */
    XF_E_NOT_FOUND = -2, /**< there is no such thing */
    XF_E_EXISTS = -3,    /**< it is there already */
    XF_E_REFUSED =
        -4,           /**< the law or the policy does not allow the act; rule and basis are named */
    XF_E_DENIED = -5, /**< this official may not do it */
    XF_E_CONFLICT = -6,   /**< the case changed since it was read */
    XF_E_BUSY = -7,       /**< another process held the store for too long */
    XF_E_CLOSED = -8,     /**< the handle was closed */
    XF_E_READ_ONLY = -9,  /**< the store was opened for reading */
    XF_E_VERSION = -10,   /**< a newer library wrote the store, or it needs an unknown feature */
    XF_E_POLICY = -11,    /**< the policy pack has mistakes */
    XF_E_CORRUPT = -12,   /**< stored data contradict themselves */
    XF_E_IO = -13,        /**< the file could not be read or written */
    XF_E_NO_MEMORY = -14, /**< no memory */
    XF_E_CALLBACK = -15,  /**< the host's callback stopped the run */
    XF_E_INTERNAL = -16   /**< a defect of the library */
} xf_status;

/** What is known of a failure. */
typedef struct xf_error xf_error;

/**
 * The name of a status, as "XF_E_REFUSED".
 *
 * @param status the status.
 * @return a constant text, never NULL; "XF_E_UNKNOWN" for a number that is no status.
 * @since 0.1
 */
XF_API const char *xf_status_name(xf_status status);

/**
 * What a status means in general.
 *
 * @param status the status.
 * @param lang the language wanted.
 * @return a constant text, never NULL.
 * @since 0.1
 */
XF_API const char *xf_status_text(xf_status status, xf_lang lang);

/**
 * The statuses one after the other, so that a binding can map all of them.
 *
 * @param index the position, from 0 (XF_OK).
 * @return the status at this position, or 1 past the end.
 * @since 0.1
 */
XF_API int xf_status_at(size_t index);

/**
 * The error of the last call of this thread that returns a status.
 *
 * Every such call resets it on entry; getters and `_free` functions never touch it.
 *
 * @return the error, never NULL; its status is XF_OK when the last call succeeded.
 * @par Ownership
 * Borrowed; valid until this thread's next call that returns a status. xf_error_dup() keeps one.
 * @since 0.1
 */
XF_API const xf_error *xf_error_last(void);

/**
 * Sets the error of this thread: for libraries that stand on this one, so that whoever calls them
 * finds out in one way what went wrong.
 *
 * @param status what it came to; XF_OK: there is no error, and the texts are not read.
 * @param rule the id of the rule that refused; NULL: none.
 * @param field the field or argument that is wrong; NULL: none.
 * @param zh what went wrong, in Chinese; NULL: what the status means in general.
 * @param en the same in English; NULL: what the status means in general.
 * @return the status, XF_E_INVALID for one that there is not, and for texts that are no UTF-8.
 * @since 0.1
 */
XF_API xf_status xf_error_set(xf_status status, const char *rule, const char *field, const char *zh,
                              const char *en);

/**
 * Keeps an error beyond the next call.
 *
 * @param error the error to copy.
 * @return the copy, or NULL without memory.
 * @par Ownership
 * The caller frees it with xf_error_free().
 * @since 0.1
 */
XF_API xf_error *xf_error_dup(const xf_error *error);

/**
 * Frees a copy made with xf_error_dup().
 *
 * @param error the copy; NULL is nothing to do.
 * @par Ownership
 * The copy ends here; never pass what xf_error_last() returned.
 * @since 0.1
 */
XF_API void xf_error_free(xf_error *error);

/**
 * The status of an error.
 *
 * @param error the error; NULL gives XF_OK.
 * @return the status.
 * @since 0.1
 */
XF_API xf_status xf_error_status(const xf_error *error);

/**
 * The stable id of the rule that refused, as "extend.too_long".
 *
 * @param error the error.
 * @return the id, "" when no rule was involved.
 * @since 0.1
 */
XF_API const char *xf_error_rule(const xf_error *error);

/**
 * The legal basis of a refusal.
 *
 * @param error the error.
 * @param lang the language wanted.
 * @return the article, "" when no law was involved.
 * @since 0.1
 */
XF_API const char *xf_error_basis(const xf_error *error, xf_lang lang);

/**
 * The name of the field or argument that is wrong.
 *
 * @param error the error.
 * @return the name, "" when it is no matter of one field.
 * @since 0.1
 */
XF_API const char *xf_error_field(const xf_error *error);

/**
 * What went wrong, for people.
 *
 * @param error the error.
 * @param lang the language wanted.
 * @return the text, never NULL.
 * @since 0.1
 */
XF_API const char *xf_error_text(const xf_error *error, xf_lang lang);

/**
 * Facts of an error for programs: the mistakes of a policy pack, or what happened to a case
 * meanwhile.
 *
 * @param error the error.
 * @return JSON, "" when there are none.
 * @since 0.1
 */
XF_API const char *xf_error_details(const xf_error *error);

#ifdef __cplusplus
}
#endif

#endif
