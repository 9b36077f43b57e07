/* SPDX-License-Identifier: Apache-2.0 */
/** @file casefile.h
 * The whole file of a case (卷宗), and what is missing in it.
 */
#ifndef XFCASE_CASEFILE_H
#define XFCASE_CASEFILE_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The whole file of a case as one JSON object: the case with all its fields, its claims (诉求, each
 * with "fulfilled"), its resolution work (化解措施), the parts of units (主办协办任务), the members of
 * its team (化解工作小组), its attachments (附件), its exceptions (例外), its running deadlines and the
 * pauses of this cycle. Petitioners' data is not in it.
 *
 * @param store the store.
 * @param id the case.
 * @param out receives {"case":{…},"claims":[{"claim":{…},"fulfilled":true}…],"measures":[…],
 * "parts":[…],"members":[…],"attachments":[…],"exceptions":[…],"deadlines":[…],"pauses":[…]}, NULL on
 * failure.
 * @return XF_OK or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_file(xf_store *store, xf_id id, xf_text **out);

/**
 * The checklists of a case: the seven ones (七个一), the investigation (集中调查), closing (办结清单) and
 * what follows closing (善后), each item as there, missing, or excepted with its reason.
 *
 * @param store the store.
 * @param id the case.
 * @param lang the language of the names.
 * @param out receives [{"check","list":"seven_ones"|"investigation"|"closing"|
 * "after_closing","name","state":"there"|"missing"|
 * "excepted","reason"}…], NULL on failure.
 * @return XF_OK, XF_E_INVALID or XF_E_NOT_FOUND.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_checklist(xf_store *store, xf_id id, xf_lang lang,
                                              xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
