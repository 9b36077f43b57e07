/* SPDX-License-Identifier: Apache-2.0 */
/** @file account.h
 * Accountability (责任追究): what was late, whose it was by the record at that time, what was raised
 * and what came of it, and how often cases were passed on.
 */
#ifndef XFCASE_ACCOUNT_H
#define XFCASE_ACCOUNT_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What an account is of. */
typedef struct xf_account_args {
    size_t size;      /**< sizeof(xf_account_args) */
    xf_date from;     /**< the first day of the period, required */
    xf_date to;       /**< its last day, required */
    const char *unit; /**< duties of this unit; NULL: of all */
    int32_t subtree;  /**< 1: of the units below it as well */
} xf_account_args;

/** Initialises an xf_account_args. */
#define XF_ACCOUNT_ARGS_INIT                                                                       \
    {                                                                                              \
        sizeof(xf_account_args), 0, 0, NULL, 0                                                     \
    }

/**
 * Gives the account of a period: duties of cases and of the office (recurring ones, the steps of their
 * chains, phases of drives, warnings to be answered) whose due date lay in it and passed,
 * supervisions, by officials and by the ladders themselves, proposals and criticism of it with what
 * came of them, and cases passed on in it; one by one and summed up by unit and by lead.
 * docs/statistics.md has the schema.
 *
 * @param store the store.
 * @param args of what.
 * @param lang the language of the names.
 * @param out receives a JSON object, NULL on failure.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND for an unknown unit.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * 《信访工作条例》第五章: supervision and accountability.
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_account_compute(xf_store *store, const xf_account_args *args,
                                               xf_lang lang, xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
