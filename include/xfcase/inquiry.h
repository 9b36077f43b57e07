/* SPDX-License-Identifier: Apache-2.0 */
/** @file inquiry.h
 * What the petitioner may see (信访人查询): with the case number and a query code, where the matter
 * stands, its dates and what comes next. Never names, contacts, notes or texts of the file.
 */
#ifndef XFCASE_INQUIRY_H
#define XFCASE_INQUIRY_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Issues a query code (查询码) for the petitioner; a code issued before ends.
 *
 * The store keeps a slow salted hash only: nobody can read the code again.
 *
 * @param store the store.
 * @param id the case.
 * @param actor the official who issues it, of the responsible unit or one above.
 * @param out receives the code of 10 characters, NULL on failure.
 * @return XF_OK; XF_E_INVALID, XF_E_NOT_FOUND, XF_E_DENIED.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * 《信访工作条例》第二十三条
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_inquiry_issue(xf_store *store, xf_id id, const char *actor,
                                             xf_text **out);

/**
 * Answers a petitioner's inquiry.
 *
 * After five wrong codes the case answers no inquiry for an hour. A wrong number is told no
 * otherwise than a wrong code. Must not be called within a transaction: a rollback would forget the
 * wrong code.
 *
 * @param store the store.
 * @param number the case number.
 * @param code the query code; small letters are as good as capital ones.
 * @param lang the language of names and of the next step.
 * @param out receives {"number","state","state_name","received_on","accepted_on","answered_on",
 * "served_on","closed_on","due":[{"title","due_date"}…],"next"}, members only for what is given;
 * NULL on failure.
 * @return XF_OK; XF_E_DENIED with the rule inquiry.wrong or inquiry.locked; XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_inquiry_ask(xf_store *store, const char *number, const char *code,
                                           xf_lang lang, xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
