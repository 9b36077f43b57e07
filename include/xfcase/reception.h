/* SPDX-License-Identifier: Apache-2.0 */
/** @file reception.h
 * Receptions (接访、下访、约访): which leader received whom on what matter, and what became of it: settled at
 * once, a case at once, a transfer to the competent unit at once, or a part of a case that there is.
 * One department keeps the register; it is a list of receptions, never one of persons. Who was
 * received is personal data: masked for readers as petitioners are. A reception that belongs to a
 * report against an official is sealed with its case.
 */
#ifndef XFCASE_RECEPTION_H
#define XFCASE_RECEPTION_H

#include "record.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How visitors are received. */
typedef enum xf_reception_kind {
    XF_RECEPTION_NONE = 0,
    XF_RECEPTION_DUTY = 1,        /**< 定点接访: on a duty day */
    XF_RECEPTION_FIELD = 2,       /**< 带案下访: where the matter is */
    XF_RECEPTION_APPOINTMENT = 3, /**< 预约接访 */
    XF_RECEPTION_JOINT = 4        /**< 联合接访: with officials of further units */
} xf_reception_kind;

/** What became of a reception. */
typedef enum xf_received {
    XF_RECEIVED_NONE = 0,        /**< 待处理 */
    XF_RECEIVED_SETTLED = 1,     /**< 当场办结 */
    XF_RECEIVED_REGISTERED = 2,  /**< 立案登记 */
    XF_RECEIVED_TRANSFERRED = 3, /**< 当场转送 */
    XF_RECEIVED_LINKED = 4       /**< 并入已有事项 */
} xf_received;

/**
 * Records that a leader received visitors.
 *
 * Reads official (the leader), unit, code (the kind), text (the matter), persons, place, date
 * (when another day than `at`: not to come, and the leader was in office), name (the matter in one
 * line), category, area, visitor (several with ；、， between them: each is one of the people where
 * persons is not given, and a petitioner of the case; 等N人 behind them is the number of people and no
 * name, 等人 leaves it unknown; see xf_names_count()), phone (of the first). No fewer persons than are
 * named, nor another number than is written, nor none where the names do not tell for certain:
 * XF_E_INVALID, persons. Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rules 2.7, 3.6
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_receive(xf_store *store, const xf_office_act *act,
                                                 xf_record **out);

/**
 * Names a further official who takes part in a joint reception, in office on its day.
 *
 * It counts for their reception days as their own receptions do. Reads of (the reception), official.
 * Gives the participation.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 3.6
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_join(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * The matter was settled at once.
 *
 * Reads id, text (what was said and done). Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_settle(xf_store *store, const xf_office_act *act,
                                                xf_record **out);

/**
 * The matter becomes a case at once: registered by the same decision as xf_case_register(), in the
 * same transaction. Without an id the reception is recorded by the same step. A report against an
 * official takes this way, so that it is sealed from the first entry on.
 *
 * Reads id, or the fields of xf_reception_receive(); name (title of the case, when the reception
 * has none), category, area, concerned_official, concerned_unit; what a register takes beside: level,
 * field, interest, origin, happened_on, contact, outlook, history, and of the first visitor address,
 * id_number, household, residence, capacity, workplace; flag (1: the visitors who are named speak for
 * the others). Gives the reception, which names the case; the detail of the case names the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 5.2; 信访工作条例 Art. 22, 23
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_register(xf_store *store, const xf_office_act *act,
                                                  xf_record **out);

/**
 * The matter goes to the competent unit at once: it is registered as by xf_reception_register()
 * and transferred there; one that is a case already is only transferred.
 *
 * Reads what xf_reception_register() reads, and to_unit, reason. Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 5.2; 信访工作条例 Art. 22, 23
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_transfer(xf_store *store, const xf_office_act *act,
                                                  xf_record **out);

/**
 * The matter belongs to a case that there is.
 *
 * Reads id, case_id: a case that runs, and that the unit of the reception or one below it handles or
 * registered (of a petition department, of its body). Another unit's report is XF_E_NOT_FOUND. Gives
 * the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 5.2; 信访工作条例 Art. 22, 23
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_link(xf_store *store, const xf_office_act *act,
                                              xf_record **out);

/**
 * What exceeds the powers of the unit goes to the next level with an escort.
 *
 * Reads id, official (who goes along), to_unit (the unit above, or one of the next level in its line; a
 * pack may allow more levels), date. Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_escort(xf_store *store, const xf_office_act *act,
                                                xf_record **out);

/**
 * What came of an escort.
 *
 * Reads id, text. Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_end_escort(xf_store *store, const xf_office_act *act,
                                                    xf_record **out);

/**
 * Plans the day of a follow-up (回访).
 *
 * Reads id, date. Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_plan_follow_up(xf_store *store, const xf_office_act *act,
                                                        xf_record **out);

/**
 * What came of a follow-up.
 *
 * Reads id, text. Gives the reception.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 2.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_end_follow_up(xf_store *store, const xf_office_act *act,
                                                       xf_record **out);

/**
 * Gives a reception with who was received in full, whoever reads; the journal says who asked and
 * why.
 *
 * Reads id, reason. Gives the reception, unmasked.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * 个人信息保护法 Art. 6, 51
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_reveal(xf_store *store, const xf_office_act *act,
                                                xf_record **out);

/**
 * Names the department that keeps the one register of receptions of a unit and all below it.
 *
 * One at a time: the one before ends on the day before. Receptions of that day and later get a running
 * number of the year in it, whoever enters them there; officials of the department enter receptions of
 * all these units, and may have who was received revealed. Reads unit (required: whose register it is),
 * to_unit (required: the department, the unit itself or one below), from (today when absent, not
 * before), document, text. Gives the register.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_keep_register(xf_store *store, const xf_office_act *act,
                                                       xf_record **out);

/**
 * Ends the keeping of a register; receptions after its last day get no number.
 *
 * Reads id (required: the register), reason (required), until (today when absent, not before), document.
 * Gives the register.
 *
 * @param store the store.
 * @param act what the step says.
 * @param out receives the record as it then stands, NULL on failure; may itself be NULL.
 * @return XF_OK; XF_E_INVALID with the field; XF_E_NOT_FOUND; XF_E_REFUSED with rule and basis, or
 * XF_E_DENIED, and nothing changed.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_end_register(xf_store *store, const xf_office_act *act,
                                                      xf_record **out);

/**
 * Who keeps the register that receptions at a unit stand in.
 *
 * @param store the store.
 * @param unit the unit, or one that the register's unit is above.
 * @param date the day; 0 is today.
 * @param out receives the register, with the department as `keeper`; NULL on failure.
 * @return XF_OK; XF_E_NOT_FOUND, and the error says that nobody keeps one; XF_E_INVALID.
 * @par Ownership
 * The caller frees the record with xf_record_free().
 * @par Basis
 * plan rule 6.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_register_of(xf_store *store, const char *unit,
                                                     xf_date date, xf_record **out);

/**
 * The register of receptions in figures: in all, and what each leader received and owed.
 *
 * A reception counts on its day. A joint one counts for each official who took part, in `total` once.
 * Leaders who owed reception days (the pack's duties that count days) in a month that has begun and that
 * the period touches are listed also when they received nobody. Receptions that the reader must not know
 * of are not counted.
 *
 * Figures: `days` (different days with a reception), `receptions` (batches), of these by kind `duty`,
 * `field`, `appointment`, `joint`; `persons` of those receptions that have a number of people, `uncounted`
 * those that have none (when none has one, `persons` is null); `settled`, `registered`, `transferred`,
 * `linked`; `escorted` to the next level; `open`; `required` days owed in those months, and how many of
 * them are `done`.
 *
 * @param store the store.
 * @param query unit (with those below it), official, from and until restrict (until is not included);
 * NULL: all. Another member that is set is XF_E_INVALID.
 * @param out receives {"total":{figures},"leaders":[{"official","unit",figures}…]}, leaders by official,
 * each with the unit of their post on the last day; NULL on failure.
 * @return XF_OK or XF_E_INVALID.
 * @par Ownership
 * The caller frees the text with xf_text_free().
 * @par Basis
 * plan rules 2.7, 6.7
 * @since 0.1
 */
XF_API XF_CHECKED xf_status xf_reception_summary(xf_store *store, const xf_query *query,
                                                 xf_text **out);

#ifdef __cplusplus
}
#endif

#endif
