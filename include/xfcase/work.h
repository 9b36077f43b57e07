/* SPDX-License-Identifier: Apache-2.0 */
/** @file work.h
 * The work of the office in a period (工作情况): receptions, leaders' reception days, meetings and other
 * recurring duties, the steps around visiting days, screening, early warnings, supervision, improvement
 * proposals, the focus list and who leads. It counts; accounts (account.h) name what was late.
 */
#ifndef XFCASE_WORK_H
#define XFCASE_WORK_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What the work is of. */
typedef struct xf_work_args {
    size_t size;      /**< sizeof(xf_work_args) */
    xf_date from;     /**< the first day of the period, required */
    xf_date to;       /**< its last day, required */
    const char *unit; /**< of this unit; NULL: of all */
    int32_t subtree;  /**< 1: of the units below it as well */
} xf_work_args;

/** Initialises an xf_work_args. */
#define XF_WORK_ARGS_INIT                                                                          \
    {                                                                                              \
        sizeof(xf_work_args), 0, 0, NULL, 0                                                        \
    }

/**
 * Gives what the office did in a period, topic by topic, with sums by unit, by official and by kind.
 * docs/statistics.md has the schema and what each figure counts.
 *
 * What belongs to a report against an official is not counted for those whom it is about.
 *
 * @param store the store.
 * @param args of what.
 * @param lang the language of the names.
 * @param out receives a JSON object, NULL on failure.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND for an unknown unit.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rules 1.8, 2.2, 2.7, 2.10, 3.1, 3.9, 5.1, 5.5
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_work_compute(xf_store *store, const xf_work_args *args, xf_lang lang,
                                            xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
