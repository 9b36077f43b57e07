/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_team.h
 * Acts of the team (工作小组): its members, the parts of units, and key cases. What acts share is in act.h.
 */
#ifndef XFCASE_ACT_TEAM_H
#define XFCASE_ACT_TEAM_H

#include "error.h"
#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Adds a member to the resolution team (化解工作小组成员).
 *
 * Reads official (required), text (the duty).
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 1.4
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_add_member(xf_store *store, xf_id id, const xf_act *act,
                                               xf_case **out);

/**
 * Takes a member out of the resolution team.
 *
 * Reads official and reason (required).
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 1.4
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_remove_member(xf_store *store, xf_id id, const xf_act *act,
                                                  xf_case **out);

/**
 * Gives a unit its own part of the case, with a date (主办、协办任务); parts are numbered from 1.
 *
 * Reads unit, text and date (required), official, document. A part of the responsible unit is that of the
 * host, any other that of an assisting unit. The part is told to the principal of the unit at once; a
 * late one climbs from there.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_assign_part(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Records that a part is done; the unit whose part it is does this itself.
 *
 * Reads item (number of the part) and text (required), document.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_finish_part(xf_store *store, xf_id id, const xf_act *act,
                                                xf_case **out);

/**
 * Sets another date for a part, before the first one has passed.
 *
 * Reads item, date and reason (required).
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_move_part(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Drops a part that is not needed any more.
 *
 * Reads item and reason (required).
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 3.2 (主办协办)
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_drop_part(xf_store *store, xf_id id, const xf_act *act,
                                              xf_case **out);

/**
 * Marks a key case (重点事项): it is led by the principal.
 *
 * Reads reason (required). A principal, a member of a leading body or somebody from above decides.
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 3.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_mark_key(xf_store *store, xf_id id, const xf_act *act,
                                             xf_case **out);

/**
 * Ends that the case is a key case.
 *
 * Reads reason (required).
 *
 * @param store the store.
 * @param id the case.
 * @param act the facts of the act.
 * @param out receives the case as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_REFUSED with rule and article, or XF_E_DENIED,
 * and nothing changed; XF_E_CONFLICT with what happened meanwhile.
 * @par Ownership
 * The caller frees the snapshot with xf_case_free().
 * @par Basis
 * plan rule 3.1
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_case_unmark_key(xf_store *store, xf_id id, const xf_act *act,
                                               xf_case **out);

#ifdef __cplusplus
}
#endif

#endif
