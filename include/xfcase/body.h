/* SPDX-License-Identifier: Apache-2.0 */
/** @file body.h
 * Bodies over time (领导小组、联席会议、工作专班): who heads and who belongs to one on which day, so
 * that a record of long ago still says who was meant.
 */
#ifndef XFCASE_BODY_H
#define XFCASE_BODY_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/** What a body is. */
typedef enum xf_body_kind {
    XF_BODY_KIND_NONE = 0,
    XF_BODY_KIND_LEADING_GROUP = 1,    /**< 领导小组 */
    XF_BODY_KIND_JOINT_CONFERENCE = 2, /**< 联席会议 */
    XF_BODY_KIND_TASK_FORCE = 3        /**< 工作专班 */
} xf_body_kind;

/** What somebody is in a body. */
typedef enum xf_body_post {
    XF_BODY_POST_NONE = 0,
    XF_BODY_POST_HEAD = 1,        /**< 组长: one at a time */
    XF_BODY_POST_DEPUTY = 2,      /**< 副组长 */
    XF_BODY_POST_MEMBER = 3,      /**< 成员 */
    XF_BODY_POST_OFFICE_HEAD = 4, /**< 办公室主任: one at a time */
    XF_BODY_POST_OFFICE = 5       /**< 办公室成员 */
} xf_body_post;

/**
 * Sets up a body.
 *
 * Reads name (required), unit (required: where it is attached), code (required: of xf_body_kind), from,
 * document, text. Gives the body.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_body_set_up(xf_store *store, const xf_office_act *act,
                                           xf_record **out);

/**
 * Dissolves a body; who still belongs to it leaves with it.
 *
 * Reads id (required), until, document, reason. Gives the body.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_body_dissolve(xf_store *store, const xf_office_act *act,
                                             xf_record **out);

/**
 * Makes an official a member of a body.
 *
 * Reads of (required: the body), official (required), code (required: of xf_body_post), from, document.
 * Gives the membership.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_body_join(xf_store *store, const xf_office_act *act,
                                         xf_record **out);

/**
 * Ends a membership.
 *
 * Reads id (required: the membership), until, reason, document. Gives the membership.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_body_leave(xf_store *store, const xf_office_act *act,
                                          xf_record **out);

#ifdef __cplusplus
}
#endif

#endif
